//! News sitemaps of sites: where `robots.txt` says, else where sites keep them.

use std::collections::VecDeque;

use daily_core::parse::{self, Format, Parsed};
use daily_fetch::{Answer, FetchError, Request};
use url::Url;

use crate::Engine;

/// Addresses that are asked before we say that a site has none.
const TRIES: usize = 10;
/// A map of maps is followed this deep.
const DEPTH: u8 = 2;
/// Where sites keep them that do not say so.
const PLACES: [&str; 6] =
    ["/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/googlenews.xml", "/sitemap/news.xml", "/sitemap.xml"];

/// A site's list of its latest articles.
pub(crate) struct NewsSitemap {
    /// Where it is.
    pub url: Url,
    /// What it holds; every address with a headline.
    pub parsed: Parsed,
    /// As it came.
    pub answer: Answer,
}

/// Our network was away, so that nothing was learned.
pub(crate) struct Offline;

impl Engine {
    /// The news sitemap of the site that `address` belongs to; `None` where it offers none.
    pub(crate) async fn find_news_sitemap(&self, address: &Url, allow_private_network: bool) -> Result<Option<NewsSitemap>, Offline> {
        let Ok(robots) = address.join("/robots.txt") else { return Ok(None) };
        let ask = async |url: Url, limit: u64| {
            let mut request = Request::feed(url);
            request.limits.max_bytes = limit;
            request.allow_private_network = allow_private_network;
            let answer = self.inner.fetcher.get(request).await;
            self.note_connection(answer.as_ref().map(drop).map_err(FetchError::may_be_offline));
            match answer {
                Ok(answer) => Ok(Some(answer)),
                Err(cause) if cause.may_be_offline() => Err(Offline),
                Err(_) => Ok(None),
            }
        };
        let named = match ask(robots, 512 << 10).await? {
            Some(answer) => sitemaps_in_robots(&String::from_utf8_lossy(answer.body.as_deref().unwrap_or_default()), &answer.final_url),
            None => Vec::new(),
        };
        let places = PLACES.iter().filter_map(|place| address.join(place).ok());
        let mut waiting: VecDeque<(Url, u8)> = VecDeque::new();
        for url in named.into_iter().chain(places) {
            if waiting.iter().all(|(known, _)| *known != url) {
                waiting.push_back((url, 0));
            }
        }
        let mut asked = 0;
        while let Some((url, depth)) = waiting.pop_front() {
            if asked == TRIES {
                break;
            }
            asked += 1;
            let Some(answer) = ask(url, 16 << 20).await? else { continue };
            let body = answer.body.as_deref().unwrap_or_default();
            if let Ok(parsed) = parse::parse(body, Some(&answer.final_url), answer.content_type.as_deref())
                && parsed.format == Format::Sitemap
            {
                if let Some(parsed) = with_headlines(parsed) {
                    return Ok(Some(NewsSitemap { url: answer.final_url.clone(), parsed, answer }));
                }
                continue;
            }
            if depth < DEPTH {
                let children = children_of_index(&String::from_utf8_lossy(body), &answer.final_url);
                for child in children.into_iter().rev() {
                    waiting.push_front((child, depth + 1));
                }
            }
        }
        Ok(None)
    }
}

/// A list of addresses without headlines is no news; where some have one, these are meant.
pub(crate) fn with_headlines(mut parsed: Parsed) -> Option<Parsed> {
    parsed.entries.retain(|entry| entry.title.is_some() && entry.link.is_some());
    (!parsed.entries.is_empty()).then_some(parsed)
}

/// The sitemaps that a `robots.txt` names, those of news first. A site of the world names hundreds; the first few do.
fn sitemaps_in_robots(text: &str, base: &Url) -> Vec<Url> {
    let mut named: Vec<Url> = text
        .lines()
        .filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.trim().eq_ignore_ascii_case("sitemap").then(|| base.join(value.trim()).ok())?
        })
        .filter(|url| matches!(url.scheme(), "http" | "https"))
        .collect();
    named.sort_by_key(|url| !speaks_of_news(url));
    named.truncate(4);
    named
}

/// The maps of news in a map of maps. Others list all that a site ever printed.
fn children_of_index(text: &str, base: &Url) -> Vec<Url> {
    if !text.contains("<sitemapindex") {
        return Vec::new();
    }
    let mut found: Vec<Url> = text
        .split("<loc>")
        .skip(1)
        .filter_map(|rest| rest.split("</loc>").next())
        .filter_map(|address| base.join(daily_core::html::text(address).trim()).ok())
        .filter(|url| matches!(url.scheme(), "http" | "https") && speaks_of_news(url))
        .collect();
    found.truncate(3);
    found
}

fn speaks_of_news(url: &Url) -> bool {
    let path = url.path().to_ascii_lowercase();
    ["news", "latest", "recent", "aktuell", "actu"].iter().any(|word| path.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Url {
        Url::parse("https://post.example/robots.txt").unwrap()
    }

    #[test]
    fn the_sitemap_of_news_is_asked_before_the_others() {
        let robots =
            "User-agent: *\nDisallow: /search\nSitemap: https://post.example/all.xml\nsitemap:/maps/google-news.xml\nSitemap: ftp://x";

        let named: Vec<String> = sitemaps_in_robots(robots, &base()).into_iter().map(String::from).collect();

        assert_eq!(named, ["https://post.example/maps/google-news.xml", "https://post.example/all.xml"]);
    }

    #[test]
    fn of_a_map_of_maps_only_those_of_news_are_followed() {
        let index = "<sitemapindex><sitemap><loc>https://post.example/1998.xml</loc></sitemap>
            <sitemap><loc> https://post.example/news.xml?a=1&amp;b=2 </loc></sitemap></sitemapindex>";

        let children: Vec<String> = children_of_index(index, &base()).into_iter().map(String::from).collect();

        assert_eq!(children, ["https://post.example/news.xml?a=1&b=2"]);
        assert_eq!(children_of_index("<urlset><loc>https://post.example/news.xml</loc></urlset>", &base()), []);
    }
}
