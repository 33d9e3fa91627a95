//! Finds the feeds that a page names, and the addresses at which a site may keep one.

use url::Url;

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

/// The feeds that a page names, best first.
pub fn feeds_in_page(html: &str, url: &Url) -> Vec<FoundFeed> {
    let _ = (html, url);
    Vec::new()
}

/// Feeds known from the address alone (YouTube, GitHub, Reddit, Mastodon, Substack …), best first, without a request.
pub fn feeds_by_rule(url: &Url) -> Vec<FoundFeed> {
    let _ = url;
    Vec::new()
}

/// Addresses worth asking when a page names no feed (`/feed`, `/rss.xml` …), best first.
pub fn guesses(url: &Url) -> Vec<Url> {
    let _ = url;
    Vec::new()
}
