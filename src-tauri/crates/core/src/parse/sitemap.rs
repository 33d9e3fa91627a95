//! News sitemaps: the headlines of a site that may have no feed.

use super::feed::lower;
use super::names::Family;
use super::xml::{Inside, Reader, Tag};
use super::{FeedHead, Format, Parsed, ParsedEntry, entry, text};

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
                let language = entry::line(reader, &child);
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
