//! Finds the feeds that a page names, and the addresses at which a site may keep one.
//!
//! Three answers, from sure to hopeful: what the page says ([`feeds_in_page`]), what is known of large sites
//! ([`feeds_by_rule`]), and what is worth a try ([`guesses`]). For a site without a feed there are its news sitemaps, which
//! `robots.txt` names ([`sitemaps_in_robots`]) or which stand at usual places ([`sitemap_guesses`]). Nothing here asks the
//! network.

use url::Url;

use crate::html;
use crate::html::tokens::{Tag, Token, Tokens};

/// A feed that a page names.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FoundFeed {
    /// Absolute.
    pub url: String,
    /// The link's title, where it has one.
    pub title: Option<String>,
    /// MIME type, as given.
    #[serde(rename = "type")]
    pub media_type: Option<String>,
}

/// No page names more feeds than this in earnest.
const MOST: usize = 200;

/// The feeds that a page names, best first.
///
/// Link elements first, in the page's order but comments after articles; a page without any is searched for ordinary
/// links that look like feeds.
pub fn feeds_in_page(html: &str, url: &Url) -> Vec<FoundFeed> {
    let page = Page::read(html, url);
    let mut sure: Vec<FoundFeed> = Vec::new();
    for link in &page.links {
        if let Some(feed) = link.as_feed(&page.base) {
            add(&mut sure, feed);
        }
    }
    if sure.is_empty() {
        for anchor in &page.anchors {
            if let Some(feed) = anchor.as_feed(&page.base) {
                add(&mut sure, feed);
            }
        }
    }
    // A stable sort: within a rank the page's own order says what matters more.
    sure.sort_by_key(rank);
    sure
}

fn add(feeds: &mut Vec<FoundFeed>, feed: FoundFeed) {
    if feeds.len() < MOST && !feeds.iter().any(|known| known.url == feed.url) {
        feeds.push(feed);
    }
}

/// Feeds of comments go last: nobody who subscribes to a site means them.
fn rank(feed: &FoundFeed) -> u8 {
    let title = feed.title.as_deref().unwrap_or_default().to_lowercase();
    let comments = ["comment", "kommentar", "commentaire", "comentario", "reacties"].iter().any(|word| title.contains(word))
        || feed.url.contains("/comments/feed")
        || feed.url.contains("/comments/default");
    u8::from(comments)
}

struct Page {
    base: Url,
    links: Vec<Link>,
    anchors: Vec<Anchor>,
}

struct Link {
    rel: String,
    href: String,
    title: Option<String>,
    media_type: Option<String>,
}

struct Anchor {
    href: String,
    media_type: Option<String>,
    text: String,
}

impl Page {
    fn read(html: &str, url: &Url) -> Self {
        let mut page = Self { base: url.clone(), links: Vec::new(), anchors: Vec::new() };
        let mut base_seen = false;
        let mut open_anchor = false;
        for token in Tokens::new(html) {
            match token {
                Token::Open(tag) if tag.is("base") && !base_seen => {
                    // The first one with an address counts, wherever it stands.
                    if let Some(href) = tag.attribute("href") {
                        base_seen = true;
                        page.base = url
                            .join(href.trim())
                            .ok()
                            .filter(|base| matches!(base.scheme(), "http" | "https"))
                            .unwrap_or_else(|| url.clone());
                    }
                }
                Token::Open(tag) if tag.is("link") => page.links.extend(Link::of(&tag)),
                Token::Open(tag) if tag.is("a") && page.anchors.len() < 20_000 => {
                    open_anchor = false;
                    if let Some(href) = tag.attribute("href") {
                        open_anchor = true;
                        let media_type = tag.attribute("type").map(|kind| kind.into_owned());
                        page.anchors.push(Anchor { href: href.into_owned(), media_type, text: String::new() });
                    }
                }
                Token::Open(tag) if open_anchor && tag.is("img") => {
                    if let (Some(anchor), Some(alt)) = (page.anchors.last_mut(), tag.attribute("alt")) {
                        anchor.text.push_str(&alt);
                    }
                }
                Token::Close(name) if name.eq_ignore_ascii_case("a") => open_anchor = false,
                Token::Text(text) if open_anchor => {
                    if let Some(anchor) = page.anchors.last_mut().filter(|anchor| anchor.text.len() < 200) {
                        anchor.text.push_str(&html::text(text));
                        anchor.text.push(' ');
                    }
                }
                Token::Open(_) | Token::Close(_) | Token::Text(_) | Token::Raw(..) | Token::Other => {}
            }
        }
        page
    }
}

impl Link {
    fn of(tag: &Tag<'_>) -> Option<Self> {
        let text = |name: &str| {
            tag.attribute(name).map(|value| value.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|value| !value.is_empty())
        };
        Some(Self {
            rel: tag.attribute("rel")?.to_ascii_lowercase(),
            href: tag.attribute("href")?.trim().to_owned(),
            title: text("title"),
            media_type: text("type"),
        })
    }

    fn as_feed(&self, base: &Url) -> Option<FoundFeed> {
        let mut relations = self.rel.split_ascii_whitespace();
        let historic = self.rel.split_ascii_whitespace().any(|rel| rel == "feed");
        let alternate = relations.clone().any(|rel| rel == "alternate") && !relations.any(|rel| rel == "stylesheet");
        if !historic && !alternate || self.href.is_empty() {
            return None;
        }
        let url = absolute(&self.href, base)?;
        let is_feed = match kind_of(self.media_type.as_deref()) {
            Kind::Feed => true,
            // WordPress offers each page as JSON too, under a type that other sites use for their JSON Feed.
            Kind::Json => !url.path().contains("/wp-json/") && !url.query().is_some_and(|query| query.contains("rest_route=")),
            Kind::Unsaid => historic || looks_like_feed(&url),
            Kind::Xml => historic,
            Kind::Other => false,
        };
        is_feed.then(|| FoundFeed { url: url.into(), title: self.title.clone(), media_type: self.media_type.clone() })
    }
}

impl Anchor {
    fn as_feed(&self, base: &Url) -> Option<FoundFeed> {
        let url = absolute(&self.href, base)?;
        let text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = text.to_lowercase();
        let says_feed = words.chars().count() <= 40
            && words.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "rss" | "atom" | "feed" | "feeds" | "xml" | "rdf"));
        let typed = kind_of(self.media_type.as_deref()) == Kind::Feed;
        if !(typed || looks_like_feed(&url) || says_feed && leads_somewhere_else(&url, base)) || is_share_or_service(&url) {
            return None;
        }
        Some(FoundFeed { url: url.into(), title: Some(text).filter(|text| !text.is_empty()), media_type: self.media_type.clone() })
    }
}

/// A link within the page itself is no feed, whatever it is called.
fn leads_somewhere_else(url: &Url, base: &Url) -> bool {
    let (mut here, mut there) = (base.clone(), url.clone());
    here.set_fragment(None);
    there.set_fragment(None);
    here != there && url.host_str() == base.host_str()
}

/// Other readers' "subscribe with us" buttons carry a feed's address in a parameter.
fn is_share_or_service(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    [
        "feedly.com",
        "inoreader.com",
        "netvibes.com",
        "facebook.com",
        "twitter.com",
        "x.com",
        "add.my.yahoo.com",
        "fusion.google.com",
        "wikipedia.org",
    ]
    .iter()
    .any(|service| host == *service || host.strip_suffix(service).is_some_and(|front| front.ends_with('.')))
}

fn absolute(href: &str, base: &Url) -> Option<Url> {
    // `feed:` and its like were meant to open a reader; behind them stands the address.
    let plain = match href.trim().split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("feed") => {
            if rest.starts_with("//") {
                format!("http:{rest}")
            } else {
                rest.to_owned()
            }
        }
        _ => href.trim().to_owned(),
    };
    base.join(&plain).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Feed,
    Json,
    Xml,
    Unsaid,
    Other,
}

fn kind_of(media_type: Option<&str>) -> Kind {
    let Some(media_type) = media_type else { return Kind::Unsaid };
    let bare = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match bare.as_str() {
        "application/rss+xml"
        | "application/atom+xml"
        | "application/rdf+xml"
        | "application/feed+json"
        | "application/x-atom+xml"
        | "application/x-rss+xml"
        | "text/rss+xml"
        | "text/atom+xml"
        | "text/rss"
        | "text/atom"
        | "application/rss"
        | "application/atom"
        | "application/x-netcdf"
        | "application/cdf" => Kind::Feed,
        "application/json" => Kind::Json,
        "text/xml" | "application/xml" | "text/rdf" | "text/rdf+xml" => Kind::Xml,
        "" => Kind::Unsaid,
        _ => Kind::Other,
    }
}

/// Whether an address alone looks like that of a feed.
fn looks_like_feed(url: &Url) -> bool {
    let path = url.path().trim_end_matches('/').to_ascii_lowercase();
    let last = path.rsplit('/').next().unwrap_or_default();
    let (stem, extension) = last.rsplit_once('.').unwrap_or((last, ""));
    match extension {
        "rss" | "atom" | "rdf" | "rss2" => return true,
        "xml" => {
            // A `sitemap.xml` is none.
            return ["rss", "atom", "feed", "index", "news", "rdf"].iter().any(|word| stem.contains(word)) && !stem.contains("sitemap");
        }
        "json" => return matches!(stem, "feed" | "jsonfeed"),
        "php" | "aspx" | "asp" | "cgi" | "jsp" | "html" | "htm" => {
            return matches!(stem, "rss" | "atom" | "rss2" | "feed") && !extension.starts_with("htm");
        }
        _ => {}
    }
    let by_query = url.query_pairs().any(|(name, value)| {
        matches!(&*name.to_ascii_lowercase(), "feed" | "format" | "type" | "output" | "alt" | "_format")
            && matches!(&*value.to_ascii_lowercase(), "rss" | "rss2" | "atom" | "rdf" | "feed")
    });
    matches!(last, "feed" | "rss" | "atom" | "feeds" | "rss2" | "rdf") || by_query
}

/// Feeds known from the address alone (YouTube, GitHub, Reddit, Mastodon, Substack …), best first, without a request.
pub fn feeds_by_rule(url: &Url) -> Vec<FoundFeed> {
    if !matches!(url.scheme(), "http" | "https") {
        return Vec::new();
    }
    let Some(host) = url.host_str() else { return Vec::new() };
    let host = host.strip_prefix("www.").unwrap_or(host).to_ascii_lowercase();
    let path: Vec<&str> = url.path_segments().map(|segments| segments.filter(|segment| !segment.is_empty()).collect()).unwrap_or_default();
    let at = |address: String, title: &str, kind: &str| FoundFeed {
        url: address,
        title: (!title.is_empty()).then(|| title.to_owned()),
        media_type: Some(kind.to_owned()),
    };
    let atom = |address: String, title: &str| at(address, title, "application/atom+xml");
    let rss = |address: String, title: &str| at(address, title, "application/rss+xml");
    let parameter = |name: &str| {
        url.query_pairs().find(|(found, _)| found == name).map(|(_, value)| value.into_owned()).filter(|value| is_token(value))
    };
    let origin = url.origin().ascii_serialization();

    match (host.as_str(), path.as_slice()) {
        ("youtube.com" | "m.youtube.com", ["channel", id, ..]) if id.starts_with("UC") && is_token(id) => {
            // The lists behind a channel's tabs have its id with other letters in front.
            let list = |prefix: &str| format!("https://www.youtube.com/feeds/videos.xml?playlist_id={prefix}{}", &id[2..]);
            vec![
                atom(format!("https://www.youtube.com/feeds/videos.xml?channel_id={id}"), ""),
                atom(list("UULF"), "Videos"),
                atom(list("UUSH"), "Shorts"),
                atom(list("UULV"), "Live"),
            ]
        }
        ("youtube.com" | "m.youtube.com", ["user", name, ..]) if is_token(name) => {
            vec![atom(format!("https://www.youtube.com/feeds/videos.xml?user={name}"), "")]
        }
        ("youtube.com" | "m.youtube.com", ["playlist" | "watch"]) => parameter("list")
            .map(|list| atom(format!("https://www.youtube.com/feeds/videos.xml?playlist_id={list}"), ""))
            .into_iter()
            .collect(),
        ("github.com", [user]) if is_token(user) && !is_github_page(user) => vec![atom(format!("https://github.com/{user}.atom"), "")],
        ("github.com", [user, project] | [user, project, "releases" | "commits" | "tags" | "tree" | "blob", ..])
            if is_token(user) && !is_github_page(user) =>
        {
            let page = |kind: &str| format!("https://github.com/{user}/{}/{kind}.atom", project.trim_end_matches(".git"));
            let mut feeds = vec![atom(page("releases"), "Releases"), atom(page("commits"), "Commits"), atom(page("tags"), "Tags")];
            // The page that was asked for goes first.
            if let Some(wanted) = path.get(2).and_then(|kind| feeds.iter().position(|feed| feed.url.ends_with(&format!("/{kind}.atom")))) {
                feeds[..=wanted].rotate_right(1);
            }
            feeds
        }
        ("gitlab.com", [group, project, ..]) => vec![
            atom(format!("https://gitlab.com/{group}/{project}.atom"), "Activity"),
            atom(format!("https://gitlab.com/{group}/{project}/-/tags?format=atom"), "Tags"),
        ],
        ("codeberg.org", [user]) => vec![atom(format!("https://codeberg.org/{user}.atom"), "")],
        ("codeberg.org", [user, project, ..]) => vec![
            rss(format!("https://codeberg.org/{user}/{project}/releases.rss"), "Releases"),
            rss(format!("https://codeberg.org/{user}/{project}.rss"), "Activity"),
        ],
        ("reddit.com" | "old.reddit.com" | "new.reddit.com", [kind @ ("r" | "user" | "u"), name]) => {
            vec![atom(format!("https://www.reddit.com/{}/{name}/.rss", if *kind == "u" { "user" } else { kind }), "")]
        }
        ("reddit.com" | "old.reddit.com" | "new.reddit.com", ["r", name, order @ ("new" | "top" | "hot" | "rising")]) => {
            vec![atom(format!("https://www.reddit.com/r/{name}/{order}/.rss"), "")]
        }
        ("reddit.com" | "old.reddit.com" | "new.reddit.com", ["r", name, "comments", id, ..]) => {
            vec![atom(format!("https://www.reddit.com/r/{name}/comments/{id}/.rss"), "")]
        }
        ("news.ycombinator.com", []) => vec![rss("https://news.ycombinator.com/rss".into(), "")],
        ("lobste.rs", []) => vec![rss("https://lobste.rs/rss".into(), "")],
        ("lobste.rs", ["t", tag]) => vec![rss(format!("https://lobste.rs/t/{tag}.rss"), "")],
        ("bsky.app", ["profile", handle]) => vec![rss(format!("https://bsky.app/profile/{handle}/rss"), "")],
        ("medium.com", [name]) if is_token(name.trim_start_matches('@')) => vec![rss(format!("https://medium.com/feed/{name}"), "")],
        ("medium.com", ["tag", tag, ..]) => vec![rss(format!("https://medium.com/feed/tag/{tag}"), "")],
        ("dev.to", [name]) => vec![rss(format!("https://dev.to/feed/{name}"), "")],
        ("vimeo.com", [name]) if !name.bytes().all(|b| b.is_ascii_digit()) => vec![rss(format!("https://vimeo.com/{name}/videos/rss"), "")],
        ("dailymotion.com", [name]) => vec![rss(format!("https://www.dailymotion.com/rss/user/{name}"), "")],
        ("soundcloud.com", _) => Vec::new(),
        ("stackoverflow.com" | "superuser.com" | "serverfault.com", ["questions", "tagged", tag]) => {
            vec![atom(format!("{origin}/feeds/tag/{tag}"), "")]
        }
        ("arxiv.org", ["list", subject, ..]) => vec![rss(format!("https://rss.arxiv.org/rss/{subject}"), "")],
        (_, ["questions", "tagged", tag]) if host.ends_with(".stackexchange.com") => vec![atom(format!("{origin}/feeds/tag/{tag}"), "")],
        _ if host.ends_with(".substack.com") => vec![rss(format!("{origin}/feed"), "")],
        _ if host.ends_with(".medium.com") || host.ends_with(".hashnode.dev") && path.is_empty() => {
            vec![rss(format!("{origin}/{}", if host.ends_with(".medium.com") { "feed" } else { "rss.xml" }), "")]
        }
        _ if host.ends_with(".tumblr.com") => vec![rss(format!("{origin}/rss"), "")],
        _ if host.ends_with(".wordpress.com") => {
            vec![rss(format!("{origin}/feed/"), ""), rss(format!("{origin}/comments/feed/"), "Comments")]
        }
        _ if host.ends_with(".blogspot.com") => vec![atom(format!("{origin}/feeds/posts/default"), "")],
        _ if host.ends_with(".livejournal.com") || host.ends_with(".dreamwidth.org") => vec![atom(format!("{origin}/data/atom"), "")],
        _ if host.ends_with(".bearblog.dev") => vec![atom(format!("{origin}/feed/"), "")],
        _ if host.ends_with(".ghost.io") => vec![rss(format!("{origin}/rss/"), "")],
        _ if host.ends_with(".itch.io") && path.len() == 1 => vec![rss(format!("{origin}/{}/devlog.rss", path[0]), "")],
        // Mastodon, and what behaves like it, runs on thousands of hosts and shows itself by the `@`.
        (_, [name] | [name, "with_replies" | "media"]) if is_fediverse_name(name) && !is_known_for_other_handles(&host) => {
            vec![rss(format!("{origin}/{name}.rss"), "")]
        }
        (_, ["tags", tag]) if host.starts_with("mastodon.") || host.starts_with("mstdn.") || host.ends_with(".social") => {
            vec![rss(format!("{origin}/tags/{tag}.rss"), "")]
        }
        _ => Vec::new(),
    }
}

/// Names that are the site's own pages.
fn is_github_page(name: &str) -> bool {
    matches!(
        name,
        "about"
            | "apps"
            | "collections"
            | "contact"
            | "customer-stories"
            | "enterprise"
            | "explore"
            | "features"
            | "issues"
            | "join"
            | "login"
            | "marketplace"
            | "new"
            | "notifications"
            | "orgs"
            | "pricing"
            | "pulls"
            | "search"
            | "security"
            | "settings"
            | "site"
            | "sponsors"
            | "stars"
            | "team"
            | "topics"
            | "trending"
    )
}

fn is_fediverse_name(name: &str) -> bool {
    name.strip_prefix('@').is_some_and(|bare| !bare.is_empty() && !bare.contains('@') && is_token(bare))
}

fn is_known_for_other_handles(host: &str) -> bool {
    ["youtube.com", "m.youtube.com", "tiktok.com", "threads.net", "threads.com", "medium.com", "t.me", "odysee.com", "rumble.com"]
        .contains(&host)
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.len() <= 128 && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~'))
}

/// Where sites keep their feeds, most usual first.
const PLACES: [&str; 22] = [
    "feed",
    "rss",
    "rss.xml",
    "feed.xml",
    "atom.xml",
    "index.xml",
    "feeds/posts/default",
    "feed/",
    "rss/",
    "feed.json",
    "index.rss",
    "index.atom",
    "rss2.xml",
    "feed.atom",
    "feed.rss",
    "feeds",
    "feeds/all.atom.xml",
    "blog/feed",
    "blog/rss.xml",
    "news/rss",
    "news/feed",
    "?feed=rss2",
];

/// Addresses worth asking when a page names no feed (`/feed`, `/rss.xml` …), best first.
///
/// Below the page's own folder too, since a section or a blog often has its own.
pub fn guesses(url: &Url) -> Vec<Url> {
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return Vec::new();
    }
    let Ok(root) = url.join("/") else { return Vec::new() };
    let mut bases = Vec::new();
    if url.path() != "/" {
        let mut folder = url.clone();
        folder.set_query(None);
        folder.set_fragment(None);
        // `/blog` is a folder without its slash; `/blog/post.html` stands in one.
        let last_is_file = url.path().rsplit('/').next().is_some_and(|last| last.contains('.'));
        if last_is_file {
            folder = folder.join(".").unwrap_or(folder);
        } else if !folder.path().ends_with('/') {
            folder.set_path(&format!("{}/", url.path()));
        }
        bases.push((folder, 6));
    }
    bases.push((root, PLACES.len()));
    let mut found: Vec<Url> = Vec::new();
    for (base, most) in bases {
        for guess in PLACES.iter().take(most).filter_map(|place| base.join(place).ok()) {
            if guess != *url && !found.contains(&guess) {
                found.push(guess);
            }
        }
    }
    found
}

/// No site names more sitemaps than this for readers.
const MOST_SITEMAPS: usize = 100;

/// The sitemaps that a site's `robots.txt` names, those of news first. `url` is the file's own address.
pub fn sitemaps_in_robots(text: &str, url: &Url) -> Vec<Url> {
    let mut found: Vec<Url> = Vec::new();
    for line in text.lines() {
        let Some((name, address)) = line.trim_start_matches('\u{feff}').split_once(':') else { continue };
        if !name.trim().eq_ignore_ascii_case("sitemap") {
            continue;
        }
        // A comment may follow; a `#` within the address would be a fragment, and sitemaps have none.
        let address = address.split(['#', ' ']).find(|part| !part.trim().is_empty()).unwrap_or_default();
        let Some(address) = Some(address.trim()).filter(|raw| !raw.is_empty()).and_then(|raw| url.join(raw).ok()) else { continue };
        if matches!(address.scheme(), "http" | "https") && found.len() < MOST_SITEMAPS && !found.contains(&address) {
            found.push(address);
        }
    }
    found.sort_by_key(|address| !names_news(address));
    found
}

/// `/sitemap_news.xml` holds two days of headlines; `/sitemap.xml` holds everything since the beginning.
fn names_news(address: &Url) -> bool {
    let path = address.path().to_ascii_lowercase();
    ["news", "latest", "48h", "aktuell", "actualit", "noticias", "recent"].iter().any(|word| path.contains(word))
}

/// Where sites keep their news sitemaps, most usual first, and then the general one, which may be an index.
const SITEMAP_PLACES: [&str; 14] = [
    "news-sitemap.xml",
    "sitemap-news.xml",
    "sitemap_news.xml",
    "sitemapnews.xml",
    "googlenews.xml",
    "google-news-sitemap.xml",
    "news_sitemap.xml",
    "sitemaps/news.xml",
    "sitemaps/sitemap-google-news.xml",
    "sitemap/news.xml",
    "arc/outboundfeeds/news-sitemap/?outputType=xml",
    "sitemap_index.xml",
    "sitemap-index.xml",
    "sitemap.xml",
];

/// Addresses of sitemaps worth asking for the site of `url`, best first; `robots.txt` should be asked before them.
pub fn sitemap_guesses(url: &Url) -> Vec<Url> {
    if !matches!(url.scheme(), "http" | "https") {
        return Vec::new();
    }
    let Ok(root) = url.join("/") else { return Vec::new() };
    SITEMAP_PLACES.iter().filter_map(|place| root.join(place).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(url: &str) -> Url {
        Url::parse(url).expect("a good address")
    }

    fn urls(feeds: Vec<FoundFeed>) -> Vec<String> {
        feeds.into_iter().map(|feed| feed.url).collect()
    }

    #[test]
    fn link_elements_name_feeds_and_comments_go_last() {
        let html = r#"<head><base href="/sub/"><link rel="alternate" type="application/rss+xml" title="Comments on A" href="c.xml">
            <LINK REL='home Alternate' TYPE='application/atom+xml; charset=utf-8' TITLE='A &amp; B' HREF='a.xml'>
            <link rel="alternate stylesheet" type="text/css" href="x.css"><link rel="alternate" hreflang="de" href="/de/">
            <!-- <link rel="alternate" type="application/rss+xml" href="no.xml"> -->
            <script>'<link rel="alternate" type="application/rss+xml" href="no.xml">'</script>"#;

        let feeds = feeds_in_page(html, &page("https://a.example/x"));

        assert_eq!(feeds[0].title.as_deref(), Some("A & B"));
        assert_eq!(urls(feeds), ["https://a.example/sub/a.xml", "https://a.example/sub/c.xml"]);
    }

    #[test]
    fn a_page_without_link_elements_is_searched_for_links_that_look_like_feeds() {
        let html = r#"<a href="/about">About</a> <a href="/news.xml">latest</a> <a href="feed://a.example/all"><img alt="RSS"></a>
            <a href="https://feedly.com/i/x?feed=rss">RSS</a> <a href="/sitemap.xml">map</a>"#;

        let feeds = feeds_in_page(html, &page("https://a.example/"));

        assert_eq!(urls(feeds), ["https://a.example/news.xml", "http://a.example/all"]);
    }

    #[test]
    fn a_wordpress_api_is_not_taken_for_a_json_feed() {
        let html = r#"<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel=alternate type=application/json href=/feed.json>"#;

        assert_eq!(urls(feeds_in_page(html, &page("https://a.example/"))), ["https://a.example/feed.json"]);
    }

    #[test]
    fn large_sites_have_rules() {
        for (address, feed) in [
            ("https://www.youtube.com/channel/UCabc-1", "https://www.youtube.com/feeds/videos.xml?channel_id=UCabc-1"),
            ("https://www.youtube.com/playlist?list=PL1", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL1"),
            ("https://github.com/owner/project", "https://github.com/owner/project/releases.atom"),
            ("https://github.com/owner/project/commits/main", "https://github.com/owner/project/commits.atom"),
            ("https://www.github.com/owner", "https://github.com/owner.atom"),
            ("https://old.reddit.com/r/rust/", "https://www.reddit.com/r/rust/.rss"),
            ("https://fosstodon.example/@someone", "https://fosstodon.example/@someone.rss"),
            ("https://letters.substack.com/p/a-letter", "https://letters.substack.com/feed"),
            ("https://medium.com/@writer", "https://medium.com/feed/@writer"),
            ("https://pictures.tumblr.com/", "https://pictures.tumblr.com/rss"),
            ("https://blog.wordpress.com/2020/", "https://blog.wordpress.com/feed/"),
        ] {
            assert_eq!(feeds_by_rule(&page(address)).first().map(|found| found.url.as_str()), Some(feed), "{address}");
        }
    }

    #[test]
    fn other_addresses_have_none() {
        for address in [
            "https://www.youtube.com/@Somebody",
            "https://www.youtube.com/watch?v=1",
            "https://www.youtube.com/playlist?list=",
            "https://github.com/owner/project/wrong/place",
            "https://notgithub.com/owner",
            "https://github.com/login",
            "https://a.example/channel/UCabc",
            "ftp://github.com/owner",
        ] {
            assert_eq!(feeds_by_rule(&page(address)), [], "{address}");
        }
    }

    #[test]
    fn guesses_begin_in_the_pages_own_folder() {
        let guesses = guesses(&page("https://a.example/blog/post.html?x#y"));

        assert_eq!(guesses[0].as_str(), "https://a.example/blog/feed");
        assert!(guesses.contains(&page("https://a.example/rss.xml")));
        assert!(guesses.len() < 40);
    }

    #[test]
    fn robots_txt_names_sitemaps_and_those_of_news_go_first() {
        let robots = "User-agent: *\nDisallow: /private\n# Sitemap: https://a.example/no.xml\nSitemap: https://a.example/sitemap.xml\n\
            SITEMAP:/news/sitemap.xml # hourly\nsitemap: https://a.example/sitemap.xml\nSitemap: ftp://a.example/x.xml\nSitemap:";

        let found = sitemaps_in_robots(robots, &page("https://a.example/robots.txt"));

        assert_eq!(found, [page("https://a.example/news/sitemap.xml"), page("https://a.example/sitemap.xml")]);
    }

    #[test]
    fn sitemaps_are_guessed_at_the_root_of_the_site() {
        let found = sitemap_guesses(&page("https://a.example/coast/story?x#y"));

        assert_eq!(found[0].as_str(), "https://a.example/news-sitemap.xml");
        assert_eq!(found.last().map(Url::as_str), Some("https://a.example/sitemap.xml"));
        assert_eq!(sitemap_guesses(&page("mailto:a@a.example")), []);
    }
}
