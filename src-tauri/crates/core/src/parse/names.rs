//! The vocabularies of feeds, and the names in them.
//!
//! A vocabulary is known by its declared address or, since many feeds forget to declare, by the prefix that everybody uses.

/// A vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// RSS, Atom, CDF, RDF's channel and items: the feed's own words.
    Feed,
    /// Dublin Core, its terms too.
    DublinCore,
    /// `content:encoded`.
    Content,
    /// Media RSS.
    Media,
    /// Apple's podcasts, and Google's copy of them.
    Podcast,
    /// Chapters of recordings: Podlove's, and the podcast namespace, of which nothing else is read.
    Chapters,
    /// How often a feed is renewed.
    Syndication,
    /// XHTML.
    Html,
    /// News sitemaps.
    News,
    /// Picture sitemaps.
    Picture,
    /// `wfw:` and `slash:`, about comments.
    Comments,
    /// Feedly's icon and cover.
    WebFeeds,
    /// FeedBurner.
    FeedBurner,
    /// Atom threads, geography, and everything else that no entry needs.
    Other,
}

/// A name's prefix, empty where it has none, and the rest.
pub(super) fn split(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

/// The vocabulary that goes by an address; `None` where nobody knows it.
pub(super) fn family_of_address(address: &str) -> Option<Family> {
    let address = address.trim().trim_end_matches(['/', '#']).to_ascii_lowercase();
    let address = address.trim_start_matches("http://").trim_start_matches("https://").trim_start_matches("www.");
    Some(match address {
        "purl.org/dc/elements/1.1" | "purl.org/dc/elements/1.0" | "purl.org/dc/terms" => Family::DublinCore,
        "purl.org/rss/1.0/modules/content" => Family::Content,
        "search.yahoo.com/mrss" | "search.yahoo.com/searchmonkey/media" | "video.search.yahoo.com/mrss" => Family::Media,
        "itunes.com/dtds/podcast-1.0.dtd" | "itunes.com/dtd/podcast-1.0.dtd" | "example.com/dtds/podcast-1.0.dtd" => Family::Podcast,
        "google.com/schemas/play-podcasts/1.0" | "google.com/schemas/play-podcasts/1.0/play-podcasts.xsd" => Family::Podcast,
        "podlove.org/simple-chapters" | "podcastindex.org/namespace/1.0" => Family::Chapters,
        "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md" => Family::Chapters,
        "purl.org/rss/1.0/modules/syndication" => Family::Syndication,
        "w3.org/1999/xhtml" | "w3.org/tr/rec-html40" => Family::Html,
        "google.com/schemas/sitemap-news/0.9" => Family::News,
        "google.com/schemas/sitemap-image/1.1" => Family::Picture,
        "wellformedweb.org/commentapi" | "purl.org/rss/1.0/modules/slash" => Family::Comments,
        "webfeeds.org/rss/1.0" => Family::WebFeeds,
        "rssnamespace.org/feedburner/ext/1.0" => Family::FeedBurner,
        "w3.org/2005/atom" | "purl.org/atom/ns" | "backend.userland.com/rss" | "backend.userland.com/rss2" => Family::Feed,
        "purl.org/rss/1.0" | "my.netscape.com/rdf/simple/0.9" | "channel.netscape.com/rdf/simple/0.9" => Family::Feed,
        "w3.org/1999/02/22-rdf-syntax-ns" | "sitemaps.org/schemas/sitemap/0.9" | "purl.org/net/rss1.1" => Family::Feed,
        "purl.org/syndication/thread/1.0"
        | "w3.org/2003/01/geo/wgs84_pos"
        | "georss.org/georss"
        | "opengis.net/gml"
        | "a9.com/-/spec/opensearch/1.1"
        | "a9.com/-/spec/opensearchrss/1.0"
        | "w3.org/2000/svg"
        | "w3.org/1998/math/mathml"
        | "madskills.com/public/xml/rss/module/trackback"
        | "blogs.law.harvard.edu/tech/creativecommonsrssmodule"
        | "web.resource.org/cc"
        | "xmlns.com/foaf/0.1"
        | "schemas.google.com/g/2005"
        | "gdata.youtube.com/schemas/2007"
        | "youtube.com/xml/schemas/2015" => Family::Other,
        _ => return None,
    })
}

/// The vocabulary that everybody means by a prefix.
pub(super) fn family_of_prefix(prefix: &str) -> Family {
    if prefix.is_empty() {
        return Family::Feed;
    }
    match prefix.to_ascii_lowercase().as_str() {
        "dc" | "dcterms" | "dct" => Family::DublinCore,
        "content" => Family::Content,
        "media" => Family::Media,
        "itunes" | "googleplay" => Family::Podcast,
        "psc" | "podcast" => Family::Chapters,
        "sy" | "syn" => Family::Syndication,
        "xhtml" | "html" | "body" => Family::Html,
        "news" => Family::News,
        "image" => Family::Picture,
        "wfw" | "slash" => Family::Comments,
        "webfeeds" => Family::WebFeeds,
        "feedburner" => Family::FeedBurner,
        "atom" | "atom10" | "atom03" | "a10" | "a" | "rss" | "rss1" | "rdf" => Family::Feed,
        _ => Family::Other,
    }
}

/// Whether an element of this name, met inside of a title, a date or an address, means that the end tag was forgotten.
pub(super) fn ends_a_line(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    matches!(lower.as_str(), "link" | "title" | "summary" | "content" | "source" | "image") || ends_prose(&lower)
}

/// The same for HTML, which has elements of its own called `link`, `title` and `summary`.
pub(super) fn ends_prose(name: &str) -> bool {
    const NAMES: [&str; 11] =
        ["channel", "description", "published", "updated", "issued", "modified", "author", "category", "comments", "item", "entry"];
    const PREFIXES: [&str; 4] = ["dc:", "itunes:", "media:", "content:"];
    ends_anything(name)
        || NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
        || PREFIXES.iter().any(|prefix| name.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix)))
}

/// Whether an element of this name can only stand in an entry or beside one, whatever seems to be open around it.
pub(super) fn ends_anything(name: &str) -> bool {
    ["item", "entry", "pubDate", "guid", "enclosure", "content:encoded"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vocabulary_is_known_by_address_and_by_prefix() {
        assert_eq!(family_of_address("http://search.yahoo.com/mrss/"), Some(Family::Media));
        assert_eq!(family_of_address("HTTPS://www.w3.org/2005/Atom"), Some(Family::Feed));
        assert_eq!(family_of_address("http://example.org/own"), None);
        assert_eq!(family_of_prefix("DC"), Family::DublinCore);
        assert_eq!(family_of_prefix("own"), Family::Other);
    }

    #[test]
    fn html_keeps_its_own_elements() {
        assert!(ends_a_line("link"));
        assert!(!ends_prose("link"));
        assert!(ends_prose("pubDate"));
        assert!(ends_prose("dc:creator"));
    }
}
