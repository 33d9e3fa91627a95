//! Feeds written in XML: RSS, RDF, Atom and CDF, read by one walk.
//!
//! The dialects share most of their words and borrow the rest from one another, so there is one table of a feed's
//! elements here and one of an entry's in `entry`; the dialect only settles what a text without a declared type is.

use url::Url;

use super::entry;
use super::names::Family;
use super::text;
use super::xml::{Inside, Reader, Tag};
use super::{FeedHead, Format, ParseError, Parsed, ParsedEntry, date, sitemap};

/// Reads a document of XML, or says what it is instead.
pub(super) fn read(document: &str, url: Option<&Url>, mut warnings: Vec<String>) -> Result<Parsed, ParseError> {
    let mut reader = Reader::new(document, url);
    let Some((root, format)) = find_root(&mut reader, document)? else {
        return Err(ParseError::NotAFeed);
    };
    let mut parsed = match format {
        Format::Sitemap => sitemap::read(&mut reader, &root),
        Format::Rss0 | Format::Rss1 | Format::Rss2 | Format::Atom03 | Format::Atom10 | Format::JsonFeed | Format::FrontPage => {
            read_feed(&mut reader, &root, format)
        }
    };
    if reader.broke_off() {
        warnings.push("the feed breaks off in the middle".to_owned());
    }
    match reader.mended() {
        0 => {}
        1 => warnings.push("one fault in the markup was mended".to_owned()),
        many => warnings.push(format!("{many} faults in the markup were mended")),
    }
    warnings.append(&mut parsed.warnings);
    parsed.warnings = warnings;
    Ok(parsed)
}

/// Elements with which pages begin.
const PAGE: &[&str] = &[
    "html", "head", "body", "title", "meta", "link", "style", "script", "base", "div", "main", "header", "nav", "p", "h1", "h2", "a",
    "img", "table",
];

/// Passes over whatever stands before the feed, and tells its dialect.
fn find_root<'a>(reader: &mut Reader<'a>, document: &str) -> Result<Option<(Tag<'a>, Format)>, ParseError> {
    let mut looks_like_a_page = false;
    while let Some(tag) = reader.child(0) {
        let local = tag.local();
        let is = |name: &str| local.eq_ignore_ascii_case(name);
        let format = if is("rss") {
            rss_version(reader, &tag)
        } else if is("rdf") {
            if document.contains("my.netscape.com/rdf/simple/0.9") { Format::Rss0 } else { Format::Rss1 }
        } else if is("feed") || is("entry") {
            let old = reader.attribute(&tag, "version").is_some_and(|version| version.starts_with("0."));
            if old || tag.attributes().any(|(_, value)| value.contains("purl.org/atom/ns")) { Format::Atom03 } else { Format::Atom10 }
        } else if is("channel") || is("item") {
            Format::Rss0
        } else if is("urlset") {
            Format::Sitemap
        } else if is("sitemapindex") {
            return Err(ParseError::SitemapIndex);
        } else {
            if is("html") && !holds_a_feed(document) {
                return Err(ParseError::WebPage);
            }
            looks_like_a_page |= PAGE.iter().any(|name| is(name));
            continue;
        };
        return Ok(Some((tag, format)));
    }
    let start = document.as_bytes().get(..14).unwrap_or_default();
    looks_like_a_page |= start.eq_ignore_ascii_case(b"<!doctype html");
    if looks_like_a_page { Err(ParseError::WebPage) } else { Ok(None) }
}

/// Some servers print a page's head, or an error, before the feed.
fn holds_a_feed(document: &str) -> bool {
    ["<rss ", "<rdf:RDF ", "<feed xmlns"].iter().any(|root| document.contains(root))
}

fn rss_version(reader: &Reader<'_>, tag: &Tag<'_>) -> Format {
    match reader.attribute(tag, "version") {
        Some(version) if version.trim().starts_with("0.") => Format::Rss0,
        Some(version) if version.trim().starts_with("1.") => Format::Rss1,
        Some(_) | None => Format::Rss2,
    }
}

/// A head in the making: what the feed's own words say, and what stands in where they say nothing.
#[derive(Default)]
struct Draft {
    head: FeedHead,
    title: Option<String>,
    description: Option<String>,
    link: Option<String>,
    image: Option<String>,
    authors: Vec<String>,
    frequency: Option<u32>,
    period: Option<u32>,
}

fn read_feed<'a>(reader: &mut Reader<'a>, root: &Tag<'a>, format: Format) -> Parsed {
    let mut draft = Draft::default();
    let mut entries = Vec::with_capacity(reader.expected_entries());
    draft.head.language = entry::language_of(reader, root);
    if root.local().eq_ignore_ascii_case("entry") || root.local().eq_ignore_ascii_case("item") {
        entries.push(entry::read(reader, root, format));
    } else {
        read_channel_attributes(reader, root, &mut draft);
        if let Some(depth) = reader.inside(root) {
            walk(reader, depth, format, &mut draft, &mut entries);
        }
    }
    // An item without a word stands for nothing, where others stand beside it.
    if entries.iter().any(|entry| !is_blank(entry)) {
        entries.retain(|entry| !is_blank(entry));
    }
    if entry::is_atom(format) {
        // RFC 4287, 4.2.1: an entry without authors has those of its feed.
        for entry in entries.iter_mut().filter(|entry: &&mut ParsedEntry| entry.authors.is_empty()) {
            entry.authors.clone_from(&draft.authors);
        }
    }
    Parsed { format, feed: draft.finish(), entries, warnings: Vec::new() }
}

fn is_blank(entry: &ParsedEntry) -> bool {
    let texts = [&entry.guid, &entry.title, &entry.link, &entry.summary, &entry.content, &entry.image];
    texts.into_iter().all(|text| text.as_deref().is_none_or(|text| text.trim().is_empty())) && entry.enclosures.is_empty()
}

fn walk<'a>(reader: &mut Reader<'a>, depth: usize, format: Format, draft: &mut Draft, entries: &mut Vec<ParsedEntry>) {
    while let Some(tag) = reader.child(depth) {
        let mut name = [0; 24];
        match (tag.family, lower(tag.local(), &mut name)) {
            (Family::Feed, "item" | "entry") if tag.is_empty => {}
            (Family::Feed, "item" | "entry") if entries.len() >= reader.most_entries() => reader.skip(&tag),
            (Family::Feed, "item" | "entry") => {
                if entries.len() == entries.capacity() {
                    entries.reserve_exact(entries.len() / 4 + 8);
                }
                entries.push(entry::read(reader, &tag, format));
            }
            (Family::Feed, "channel") => read_channel_attributes(reader, &tag, draft),
            _ => read_head_element(reader, &tag, format, draft),
        }
    }
}

/// CDF writes a channel's address and date as attributes; RDF and Atom its language.
fn read_channel_attributes<'a>(reader: &Reader<'a>, tag: &Tag<'a>, draft: &mut Draft) {
    let base = reader.base_of(tag);
    draft.head.link = draft.head.link.take().or_else(|| text::absolute(&reader.attribute(tag, "href")?, base.as_ref()));
    draft.head.updated = draft.head.updated.or_else(|| date::parse(&reader.attribute(tag, "lastmod")?));
    draft.head.language = draft.head.language.take().or_else(|| entry::language_of(reader, tag));
}

fn read_head_element<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format, draft: &mut Draft) {
    let mut name = [0; 24];
    let head = &mut draft.head;
    match (tag.family, lower(tag.local(), &mut name)) {
        (Family::Feed, "title") => keep(&mut head.title, entry::title(reader, tag, format)),
        (Family::DublinCore | Family::Media | Family::Podcast, "title") => keep(&mut draft.title, entry::title(reader, tag, format)),
        (Family::Feed, "link" | "a") => read_link(reader, tag, format, draft),
        (Family::Feed, "description" | "subtitle" | "tagline" | "abstract") => {
            keep(&mut head.description, entry::prose(reader, tag, format))
        }
        (Family::DublinCore | Family::Media | Family::Podcast, "description" | "summary" | "subtitle") => {
            keep(&mut draft.description, entry::prose(reader, tag, format));
        }
        (Family::Feed | Family::DublinCore, "language") => {
            keep(&mut head.language, entry::line(reader, tag).map(|tag| tag.to_ascii_lowercase()))
        }
        (Family::Feed, "lastbuilddate" | "updated" | "modified") => keep_date(&mut head.updated, reader, tag, true),
        (Family::DublinCore, "modified" | "date") | (Family::Feed, "pubdate" | "published") => {
            keep_date(&mut head.updated, reader, tag, false)
        }
        (Family::Feed, "image") => {
            let found = entry::picture(reader, tag);
            keep(&mut head.image, found);
        }
        (Family::Feed, "logo") => {
            let found = entry::picture(reader, tag);
            keep(&mut draft.image, found);
        }
        (Family::Podcast, "image") => {
            let found = entry::picture(reader, tag);
            keep(&mut draft.image, found);
        }
        (Family::Feed | Family::WebFeeds, "icon") => {
            let found = entry::picture(reader, tag);
            keep(&mut head.icon, found);
        }
        (Family::WebFeeds, "logo" | "cover") | (Family::Media, "thumbnail" | "content") => {
            let found = entry::picture(reader, tag);
            keep(&mut draft.image, found);
        }
        (Family::Feed, "ttl") => keep(&mut head.ttl_minutes, entry::line(reader, tag).and_then(|minutes| minutes.parse().ok())),
        (Family::Feed, "skiphours") => head.skip_hours = list(reader, tag, hour),
        (Family::Feed, "skipdays") => head.skip_days = list(reader, tag, weekday),
        (Family::Syndication, "updateperiod") => draft.period = entry::line(reader, tag).and_then(|period| seconds_of(&period)),
        (Family::Syndication, "updatefrequency") => draft.frequency = entry::line(reader, tag).and_then(|times| times.parse().ok()),
        (Family::Feed, "author") => draft.authors.extend(entry::person(reader, tag)),
        _ => reader.skip(tag),
    }
}

fn read_link<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format, draft: &mut Draft) {
    let base = reader.base_of(tag);
    let Some(href) = reader.attribute(tag, "href") else {
        // RSS's own link is a text, wins over Atom's, and the last of several counts.
        let found = text::absolute(&reader.value(tag, Inside::Line).text, base.as_ref());
        draft.link = found.or(draft.link.take());
        return;
    };
    let address = text::absolute(&href, base.as_ref());
    let rel = reader.attribute(tag, "rel").unwrap_or_default();
    match rel.trim().to_ascii_lowercase().as_str() {
        "self" | "http://www.iana.org/assignments/relation/self" => keep(&mut draft.head.self_url, address),
        "hub" => keep(&mut draft.head.hub, address),
        "" if !entry::is_atom(format) && tag.name == "link" => draft.link = address.or(draft.link.take()),
        "" | "alternate" | "http://www.iana.org/assignments/relation/alternate" => keep(&mut draft.head.link, address),
        _ => {}
    }
    reader.skip(tag);
}

impl Draft {
    fn finish(self) -> FeedHead {
        let mut head = self.head;
        head.title = head.title.or(self.title);
        head.description = head.description.or(self.description);
        head.link = self.link.or(head.link);
        head.image = head.image.or(self.image).or_else(|| head.icon.clone());
        head.update_every = self.period.map(|period| (period / self.frequency.unwrap_or(1).max(1)).max(1));
        head
    }
}

/// Keeps the first that is something.
fn keep<T>(place: &mut Option<T>, found: Option<T>) {
    if place.is_none() {
        *place = found;
    }
}

/// `wins` marks the words that say when a feed changed; the others say when it was published, and only stand in.
fn keep_date<'a>(place: &mut Option<super::Moment>, reader: &mut Reader<'a>, tag: &Tag<'a>, wins: bool) {
    let found = entry::moment(reader, tag);
    if found.is_some() && (wins || place.is_none()) {
        *place = found;
    }
}

/// The children of `tag`, each read by `read`; what cannot be read is left out.
fn list<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, read: impl Fn(&str) -> Option<u8>) -> Vec<u8> {
    let mut found = Vec::new();
    let Some(depth) = reader.inside(tag) else { return found };
    while let Some(child) = reader.child(depth) {
        let value = read(reader.value(&child, Inside::Line).text.trim());
        found.extend(value.filter(|value| !found.contains(value)));
    }
    found
}

fn hour(text: &str) -> Option<u8> {
    // Early RSS counted hours from 1 to 24.
    text.parse().ok().map(|hour: u8| if hour == 24 { 0 } else { hour }).filter(|hour| *hour < 24)
}

fn weekday(text: &str) -> Option<u8> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let head = text.get(..3)?.to_ascii_lowercase();
    DAYS.iter().position(|day| *day == head).map(|day| day as u8)
}

fn seconds_of(period: &str) -> Option<u32> {
    match period.to_ascii_lowercase().as_str() {
        "hourly" => Some(3600),
        "daily" => Some(86_400),
        "weekly" => Some(7 * 86_400),
        "monthly" => Some(30 * 86_400),
        "yearly" => Some(365 * 86_400),
        _ => None,
    }
}

/// `name` in lower case, without an allocation; empty when it is longer than any name that we know.
pub(super) fn lower<'n>(name: &str, place: &'n mut [u8; 24]) -> &'n str {
    let Some(place) = place.get_mut(..name.len()) else { return "" };
    place.copy_from_slice(name.as_bytes());
    place.make_ascii_lowercase();
    std::str::from_utf8(place).unwrap_or_default()
}
