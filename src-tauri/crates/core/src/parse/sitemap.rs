//! News sitemaps: the headlines of a site that may have no feed.
//!
//! A sitemap may be an index, which names other sitemaps and no page; [`index`] reads it.

use url::Url;

use super::feed::lower;
use super::names::Family;
use super::xml::{Inside, Reader, Tag};
use super::{FeedHead, Format, Moment, Parsed, ParsedEntry, charset, entry, gzip, text};

/// A sitemap that an index names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedSitemap {
    /// Absolute.
    pub url: Url,
    /// When it last changed, by the index's word.
    pub updated: Option<Moment>,
}

/// More than this no index names for a reader's sake.
const MOST_NAMED: usize = 1_000;

/// The sitemaps that an index names: those of news first, then the newest first; `None` where `bytes` are no index.
///
/// `url` is where the bytes came from. Indexes of large papers name one sitemap a month since the paper was founded, so
/// the caller asks the first few only.
pub fn index(bytes: &[u8], url: Option<&Url>, content_type: Option<&str>) -> Option<Vec<NamedSitemap>> {
    let unpacked = gzip::unpack(bytes);
    let (document, _) = charset::decode(unpacked.as_deref().unwrap_or(bytes), content_type);
    let mut reader = Reader::new(document.trim_start_matches('\u{feff}').trim(), url);
    let root = reader.child(0).filter(|root| root.local().eq_ignore_ascii_case("sitemapindex"))?;
    let mut found: Vec<NamedSitemap> = Vec::new();
    if let Some(depth) = reader.inside(&root) {
        while let Some(tag) = reader.child(depth) {
            if tag.local().eq_ignore_ascii_case("sitemap") && found.len() < MOST_NAMED {
                found.extend(read_named(&mut reader, &tag).filter(|named| found.iter().all(|known| known.url != named.url)));
            } else {
                reader.skip(&tag);
            }
        }
    }
    found.sort_by_key(|named| (!named.url.path().to_ascii_lowercase().contains("news"), std::cmp::Reverse(named.updated)));
    Some(found)
}

fn read_named<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>) -> Option<NamedSitemap> {
    let depth = reader.inside(tag)?;
    let (mut url, mut updated) = (None, None);
    while let Some(child) = reader.child(depth) {
        let base = reader.base_of(&child);
        if child.local().eq_ignore_ascii_case("sitemap") {
            reader.end_before(&child, depth);
            break;
        } else if child.local().eq_ignore_ascii_case("loc") {
            url = text::absolute(&reader.value(&child, Inside::Line).text, base.as_ref()).and_then(|raw| Url::parse(&raw).ok());
        } else if child.local().eq_ignore_ascii_case("lastmod") {
            updated = entry::moment(reader, &child);
        } else {
            reader.skip(&child);
        }
    }
    let url = url.filter(|url: &Url| matches!(url.scheme(), "http" | "https"))?;
    Some(NamedSitemap { url, updated })
}

/// Reads the sitemap that `root` opened.
pub(super) fn read<'a>(reader: &mut Reader<'a>, root: &Tag<'a>) -> Parsed {
    let mut feed = FeedHead::default();
    let mut entries = Vec::new();
    if let Some(depth) = reader.inside(root) {
        while let Some(tag) = reader.child(depth) {
            if tag.family == Family::Feed && tag.local().eq_ignore_ascii_case("url") && entries.len() < reader.most_entries() {
                entries.extend(read_url(reader, &tag, &mut feed));
            } else {
                reader.skip(&tag);
            }
        }
    }
    let mut warnings = Vec::new();
    if !entries.is_empty() && entries.iter().all(|entry| entry.title.is_none()) {
        warnings.push("this sitemap names addresses without headlines".to_owned());
    }
    Parsed { format: Format::Sitemap, feed, entries, warnings }
}

fn read_url<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, feed: &mut FeedHead) -> Option<ParsedEntry> {
    let mut entry = ParsedEntry::default();
    let depth = reader.inside(tag)?;
    while let Some(child) = reader.child(depth) {
        let mut name = [0; 24];
        let base = reader.base_of(&child);
        match (child.family, lower(child.local(), &mut name)) {
            (Family::Feed, "url") => {
                reader.end_before(&child, depth);
                break;
            }
            (Family::Feed, "loc") => entry.link = text::absolute(&reader.value(&child, Inside::Line).text, base.as_ref()),
            (Family::Feed, "lastmod") => entry.updated = entry::moment(reader, &child),
            (Family::News, "publication_date") => entry.published = entry::moment(reader, &child).or(entry.published),
            (Family::News, "title") => entry.title = entry::title(reader, &child, Format::Rss2),
            (Family::News, "keywords") => {
                let words = entry::line(reader, &child).unwrap_or_default();
                entry.categories = words.split(',').filter_map(text::kept).collect();
            }
            (Family::News, "name") => feed.title = feed.title.take().or(entry::line(reader, &child)),
            (Family::News, "language") => {
                let language = entry::line(reader, &child).map(|language| language.to_ascii_lowercase());
                if feed.language.is_none() {
                    feed.language.clone_from(&language);
                }
                entry.language = language.filter(|language| feed.language.as_ref() != Some(language));
            }
            (Family::Picture, "loc") => {
                let found = text::absolute(&reader.value(&child, Inside::Line).text, base.as_ref());
                entry.image = entry.image.take().or(found);
            }
            // Their parts are read as if they stood in the address itself.
            (Family::News, "news" | "publication") | (Family::Picture, "image") => {}
            _ => reader.skip(&child),
        }
    }
    entry.link.is_some().then_some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[test]
    fn a_news_sitemap_gives_titles_dates_languages_and_pictures() {
        let document = br#"<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://courier.example/article/77</loc><lastmod>2026-11-23T11:00:00Z</lastmod>
              <news:news><news:publication><news:name>Harbour Courier</news:name><news:language>EN</news:language></news:publication>
              <news:publication_date>2026-11-23T10:00:00Z</news:publication_date><news:title>Keepers end strike &amp; go home</news:title>
              <news:keywords>strike, towers</news:keywords></news:news>
              <image:image><image:loc>/pictures/pier.jpg</image:loc></image:image></url>
            <url><news:news><news:title>Without an address</news:title></news:news></url>
            <url><loc>https://courier.example/article/78</loc><news:news><news:publication><news:language>de</news:language></news:publication>
              <news:publication_date>2026-11-22</news:publication_date><news:title>Nebel im Hafen</news:title></news:news></url></urlset>"#;
        let url = Url::parse("https://courier.example/news.xml").ok();

        let parsed = parse(document, url.as_ref(), None).expect("a sitemap");

        assert_eq!(parsed.format, Format::Sitemap);
        assert_eq!((parsed.feed.title.as_deref(), parsed.feed.language.as_deref()), (Some("Harbour Courier"), Some("en")));
        assert_eq!(parsed.entries.len(), 2);
        let first = &parsed.entries[0];
        assert_eq!(first.title.as_deref(), Some("Keepers end strike & go home"));
        assert_eq!(first.published.and_then(Moment::to_rfc3339).as_deref(), Some("2026-11-23T10:00:00Z"));
        assert_eq!(first.image.as_deref(), Some("https://courier.example/pictures/pier.jpg"));
        assert_eq!(first.categories, ["strike", "towers"]);
        assert_eq!((first.language.as_deref(), parsed.entries[1].language.as_deref()), (None, Some("de")));
    }

    #[test]
    fn an_index_names_sitemaps_those_of_news_first() {
        let document = br#"<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://courier.example/2025-10.xml</loc><lastmod>2025-10-31</lastmod></sitemap>
            <sitemap><loc>https://courier.example/2025-11.xml</loc><lastmod>2025-11-23</lastmod></sitemap>
            <sitemap><loc>/google-news.xml</loc></sitemap><sitemap><loc>javascript:x</loc></sitemap></sitemapindex>"#;
        let url = Url::parse("https://courier.example/sitemap.xml").ok();

        let named = index(document, url.as_ref(), None).expect("an index");

        let paths: Vec<&str> = named.iter().map(|named| named.url.path()).collect();
        assert_eq!(paths, ["/google-news.xml", "/2025-11.xml", "/2025-10.xml"]);
        assert_eq!(index(b"<urlset/>", None, None), None);
        assert_eq!(parse(document, url.as_ref(), None), Err(crate::parse::ParseError::SitemapIndex));
    }
}
