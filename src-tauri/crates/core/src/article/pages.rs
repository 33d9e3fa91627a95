//! Finds the next page of an article that its publisher cut into several.
//!
//! A link called "next" leads to the next article more often than to the next page, so the address decides: it must be
//! this page's own with the following number.

use url::Url;

/// Articles of more pages than this are galleries.
const MOST_PAGES: u32 = 30;

/// The address of the next page among `links` (address, words) of the page at `url`.
pub(super) fn next(url: &Url, base: &Url, links: &[(String, String)]) -> Option<String> {
    let here = Numbered::of(url);
    for (href, words) in links {
        let Ok(there) = base.join(href.trim()) else { continue };
        if there.host_str() != url.host_str() || !says_next(words, here.number + 1) {
            continue;
        }
        let there_numbered = Numbered::of(&there);
        if there_numbered.number == here.number + 1 && there_numbered.number <= MOST_PAGES && there_numbered.stem == here.stem {
            let mut clean = there;
            clean.set_fragment(None);
            return Some(clean.into());
        }
    }
    None
}

fn says_next(words: &str, number: u32) -> bool {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.parse() == Ok(number) || bare == format!("page {number}") {
        return true;
    }
    bare.is_empty() && words.contains(['›', '»', '>', '→'])
        || [
            "next",
            "weiter",
            "nächste",
            "suivant",
            "page suivante",
            "siguiente",
            "seguinte",
            "successiv",
            "volgende",
            "nästa",
            "dalej",
            "следующая",
            "下一页",
            "次へ",
            "次のページ",
            "다음",
        ]
        .iter()
        .any(|next| bare.starts_with(next))
}

/// An address without its page's number, and the number.
#[derive(Debug, PartialEq, Eq)]
struct Numbered {
    stem: String,
    number: u32,
}

impl Numbered {
    fn of(url: &Url) -> Self {
        let mut number = None;
        let mut query: Vec<String> = Vec::new();
        for (name, value) in url.query_pairs() {
            if number.is_none()
                && matches!(&*name.to_ascii_lowercase(), "page" | "p" | "pg" | "pagina" | "seite" | "paged" | "pageno" | "page_no")
                && let Ok(found) = value.parse()
            {
                number = Some(found);
                continue;
            }
            query.push(format!("{name}={value}"));
        }
        let mut path = url.path().trim_end_matches('/').to_owned();
        if number.is_none()
            && let Some((stem, found)) = in_path(&path)
        {
            path = stem;
            number = Some(found);
        }
        Self { stem: format!("{path}?{}", query.join("&")), number: number.unwrap_or(1) }
    }
}

fn in_path(path: &str) -> Option<(String, u32)> {
    let (stem, extension) = match path.rsplit_once('.') {
        Some((stem, "html" | "htm" | "php" | "shtml" | "aspx")) => (stem, &path[stem.len()..]),
        Some(_) | None => (path, ""),
    };
    let digits = stem.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 2 {
        return None;
    }
    let (front, number) = stem.split_at(stem.len() - digits);
    let number = number.parse().ok().filter(|&number| number > 0)?;
    let front = ["/page/", "/page-", "/page", "/seite-", "-page-", "-p", "_p", "/p", "-", "_", ",", "/"]
        .iter()
        .find_map(|mark| front.strip_suffix(mark))?;
    (!front.is_empty()).then(|| (format!("{front}{extension}"), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next_of(here: &str, href: &str, words: &str) -> Option<String> {
        let url = Url::parse(here).expect("a good address");
        next(&url, &url, &[("/other".into(), "next".into()), (href.into(), words.into())])
    }

    #[test]
    fn the_next_page_has_this_pages_address_and_the_next_number() {
        for (here, href) in [
            ("https://a.example/story", "?page=2"),
            ("https://a.example/story?page=2&x=1", "/story?x=1&page=3#top"),
            ("https://a.example/story.html", "story-2.html"),
            ("https://a.example/story/", "/story/2/"),
            ("https://a.example/story/page/2", "/story/page/3"),
        ] {
            assert!(next_of(here, href, "Next »").is_some(), "{here} {href}");
        }
        assert_eq!(next_of("https://a.example/story", "/story/2", " 2 ").as_deref(), Some("https://a.example/story/2"));
    }

    #[test]
    fn the_next_article_is_not_the_next_page() {
        for (here, href, words) in [
            ("https://a.example/story", "/another-story", "Next"),
            ("https://a.example/story", "/story?page=2", "Comments"),
            ("https://a.example/story", "https://b.example/story?page=2", "Next"),
            ("https://a.example/2024/story", "/2025/story", "Next"),
            ("https://a.example/story", "/story?page=3", "Next"),
        ] {
            assert_eq!(next_of(here, href, words), None, "{here} {href}");
        }
    }
}
