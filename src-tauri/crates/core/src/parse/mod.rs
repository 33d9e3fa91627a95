//! Reads a feed's bytes, whatever its dialect, and loses as little as it can.
//!
//! It refuses nothing that still holds an entry: a bare `&`, a mismatched tag, a body that stops in the middle or a
//! wrong encoding label cost at most the entry that they stand in.

use url::Url;

use crate::Moment;

mod charset;
pub mod date;
mod entities;
mod entry;
mod feed;
mod gzip;
mod json;
mod json_mend;
mod media;
mod names;
pub mod sitemap;
mod text;
mod xml;

#[cfg(test)]
mod tests;

/// The dialect in which a feed was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// RSS 0.90 to 0.94, and 0.9x in general.
    Rss0,
    /// RSS 1.0 (RDF).
    Rss1,
    /// RSS 2.0.
    Rss2,
    /// Atom 0.3.
    Atom03,
    /// Atom 1.0 (RFC 4287).
    Atom10,
    /// JSON Feed 1.0 and 1.1, and RSS written as JSON.
    #[serde(rename = "jsonfeed")]
    JsonFeed,
    /// A news sitemap.
    Sitemap,
    /// The headline links of a site's front page.
    FrontPage,
}

/// What a feed's bytes say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The dialect.
    pub format: Format,
    /// What the feed says of itself.
    pub feed: FeedHead,
    /// Its entries, in the order of the document.
    pub entries: Vec<ParsedEntry>,
    /// What had to be mended or passed over, one sentence each.
    pub warnings: Vec<String>,
}

/// What a feed says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedHead {
    /// Plain text.
    pub title: Option<String>,
    /// Absolute address of the site, where it could be resolved.
    pub link: Option<String>,
    /// Plain text or HTML, as the feed gave it.
    pub description: Option<String>,
    /// The tag of a language in lower case, for example `en-gb`.
    pub language: Option<String>,
    /// When the feed says that it last changed.
    pub updated: Option<Moment>,
    /// Address of the feed's picture.
    pub image: Option<String>,
    /// Address of a small square picture, where the feed names one.
    pub icon: Option<String>,
    /// RSS `ttl`, minutes.
    pub ttl_minutes: Option<u32>,
    /// RSS `skipHours`: hours of the day, 0 to 23, GMT.
    pub skip_hours: Vec<u8>,
    /// RSS `skipDays`: 0 is Monday, 6 is Sunday, GMT.
    pub skip_days: Vec<u8>,
    /// `sy:updatePeriod` divided by `sy:updateFrequency`, seconds.
    pub update_every: Option<u32>,
    /// WebSub hub.
    pub hub: Option<String>,
    /// The address that the feed gives as its own.
    pub self_url: Option<String>,
}

/// One entry as the feed gave it; identity and safety are decided elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParsedEntry {
    /// Verbatim, where the feed gives one.
    pub guid: Option<String>,
    /// Plain text; the first words of the text where the feed gives none; empty where the title is, for example, a
    /// picture alone.
    pub title: Option<String>,
    /// Absolute where it could be resolved.
    pub link: Option<String>,
    /// The feed's claim.
    pub published: Option<Moment>,
    /// The feed's claim.
    pub updated: Option<Moment>,
    /// Names, in order.
    pub authors: Vec<String>,
    /// HTML as the feed means it, before sanitising.
    pub summary: Option<String>,
    /// HTML as the feed means it, before sanitising.
    pub content: Option<String>,
    /// The publisher's labels.
    pub categories: Vec<String>,
    /// Attached media.
    pub enclosures: Vec<Enclosure>,
    /// The best picture: media, else enclosure, else the first in the body.
    pub image: Option<String>,
    /// Address of the comments page.
    pub comments: Option<String>,
    /// Where it differs from the feed's.
    pub language: Option<String>,
    /// The address against which the links inside `summary` and `content` are meant, where it is not the entry's link
    /// or the feed's address (`xml:base`).
    pub base: Option<String>,
}

/// Attached media.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Enclosure {
    /// Absolute where it could be resolved.
    pub url: String,
    /// MIME type, as given.
    #[serde(rename = "type")]
    pub media_type: Option<String>,
    /// Bytes, as given.
    pub length: Option<u64>,
    /// Its chapters, as [`crate::chapters::in_json`] reads them, or the address where such a document is.
    #[serde(skip)]
    pub chapters: Option<String>,
}

/// Why bytes could not be read as a feed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// Nothing but white space.
    #[error("the answer is empty")]
    Empty,
    /// A web page, which may name its feeds.
    #[error("this is a web page, not a feed")]
    WebPage,
    /// A list of sitemaps, which [`sitemap::index`] reads.
    #[error("this is a list of sitemaps, not a list of articles")]
    SitemapIndex,
    /// Anything else.
    #[error("this is neither RSS, Atom, RDF nor JSON Feed")]
    NotAFeed,
}

/// The text of a page or feed, decoded as [`parse`] decodes it: byte order mark, HTTP header, declaration, sniffing.
pub fn text_of(bytes: &[u8], content_type: Option<&str>) -> String {
    charset::decode(bytes, content_type).0.into_owned()
}

/// Reads a feed.
///
/// `url` is where the bytes came from; relative addresses are resolved against it. `content_type` is the HTTP header,
/// whose `charset` counts less than a byte order mark and more than the XML declaration.
pub fn parse(bytes: &[u8], url: Option<&Url>, content_type: Option<&str>) -> Result<Parsed, ParseError> {
    let unpacked = gzip::unpack(bytes);
    let (document, warnings) = charset::decode(unpacked.as_deref().unwrap_or(bytes), content_type);
    let document = document.trim_start_matches(['\u{feff}', '\u{fffe}']).trim();
    match document.as_bytes().first() {
        None => Err(ParseError::Empty),
        Some(b'{' | b'[') => json::read(document, url, warnings),
        Some(_) => feed::read(document, url, warnings),
    }
}
