//! One entry of a feed written in XML: the table of its elements, and how their texts are meant.

use std::borrow::Cow;

use super::feed::lower;
use super::media::{self, Pictures};
use super::names::Family;
use super::text;
use super::xml::{Inside, Reader, Tag};
use super::{Enclosure, Format, Moment, ParsedEntry, date};
use crate::chapters;

/// More authors, labels or files than this has no entry.
const MOST: usize = 500;

/// An entry in the making: what its own words say, and what stands in where they say nothing.
#[derive(Default)]
struct Draft {
    entry: ParsedEntry,
    title: Option<String>,
    summary: Option<String>,
    link: Option<String>,
    other_link: Option<String>,
    guid: Option<String>,
    author: Vec<String>,
    published: Option<Moment>,
    is_permalink: bool,
    pictures: Pictures,
    /// Where FeedBurner's enclosure really lies.
    enclosure: Option<String>,
    /// Of the recording, wherever that is attached.
    chapters: Option<String>,
}

/// Reads the entry that `tag` opened.
pub(super) fn read<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format) -> ParsedEntry {
    let base = reader.base_of(tag);
    let mut draft = Draft { is_permalink: true, ..Draft::default() };
    draft.guid = reader.attribute(tag, "rdf:about").and_then(text::kept_cow);
    draft.entry.link = reader.attribute(tag, "href").and_then(|href| text::absolute(&href, base.as_ref()));
    draft.entry.updated = reader.attribute(tag, "lastmod").and_then(|at| date::parse(&at));
    draft.entry.language = language_of(reader, tag);
    if let Some(depth) = reader.inside(tag) {
        while let Some(child) = reader.child(depth) {
            if child.family == Family::Feed && ["item", "entry"].iter().any(|name| child.local().eq_ignore_ascii_case(name)) {
                if child.is_empty {
                    continue;
                }
                reader.end_before(&child, depth);
                break;
            }
            read_element(reader, &child, format, &mut draft);
        }
    }
    draft.finish()
}

fn read_element<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format, draft: &mut Draft) {
    let mut name = [0; 24];
    let entry = &mut draft.entry;
    match (tag.family, lower(tag.local(), &mut name)) {
        (Family::Feed, "title") => keep(&mut entry.title, title(reader, tag, format)),
        (Family::DublinCore | Family::Podcast | Family::Media, "title") => keep(&mut draft.title, title(reader, tag, format)),
        (Family::Feed, "link") => read_link(reader, tag, format, draft),
        (Family::Feed, "guid" | "id") => {
            draft.is_permalink = reader.attribute(tag, "ispermalink").is_none_or(|value| !value.trim().eq_ignore_ascii_case("false"));
            keep(&mut entry.guid, text::kept_cow(reader.value(tag, Inside::Line).text));
        }
        (Family::DublinCore, "identifier") => keep(&mut draft.guid, line(reader, tag)),
        (Family::Feed, "summary") if entry.summary.is_some() && !is_atom(format) => {
            keep(&mut entry.content, prose(reader, tag, format));
        }
        (Family::Feed, "description" | "summary" | "abstract") => {
            let base = base_inside(reader);
            let found = prose(reader, tag, format);
            if entry.summary.is_none() && found.is_some() {
                entry.base = base.or(entry.base.take());
            }
            keep(&mut entry.summary, found);
        }
        (Family::DublinCore, "description" | "abstract") | (Family::Podcast, "summary" | "subtitle" | "description") => {
            keep_longer(&mut draft.summary, prose(reader, tag, format));
        }
        (Family::Media, "description") => keep_longer(&mut draft.summary, prose(reader, tag, format)),
        (Family::Feed | Family::Content, "encoded" | "content" | "fullitem") | (Family::Html | Family::Feed, "body") => {
            read_content(reader, tag, format, draft);
        }
        (Family::Html, "div" | "p" | "section" | "article") => read_content(reader, tag, format, draft),
        (Family::Feed, "pubdate" | "published" | "issued") => last(&mut entry.published, moment(reader, tag)),
        (Family::Feed, "created" | "date") | (Family::DublinCore, "date" | "issued" | "created" | "available" | "datesubmitted") => {
            last(&mut draft.published, moment(reader, tag));
        }
        (Family::Feed | Family::DublinCore, "updated" | "modified" | "lastbuilddate") => last(&mut entry.updated, moment(reader, tag)),
        (Family::Feed, "author") => entry.authors.extend(person(reader, tag)),
        (Family::DublinCore, "creator" | "author") => entry.authors.extend(person(reader, tag)),
        (Family::Podcast, "author") => draft.author.extend(person(reader, tag)),
        (Family::Feed, "category") | (Family::DublinCore, "subject") | (Family::Podcast | Family::Media, "category") => {
            read_category(reader, tag, &mut entry.categories);
        }
        (Family::Podcast, "keywords") | (Family::Feed, "tags") => {
            let words = line(reader, tag).unwrap_or_default();
            words.split(',').for_each(|word| keep_category(&mut entry.categories, word));
        }
        (Family::Feed, "enclosure") => {
            entry.enclosures.extend(media::enclosure(reader, tag));
            reader.skip(tag);
        }
        (Family::Feed, "comments") => {
            let base = reader.base_of(tag);
            keep(&mut entry.comments, text::absolute(&reader.value(tag, Inside::Line).text, base.as_ref()));
        }
        (Family::Feed | Family::DublinCore, "language") => keep(&mut entry.language, line(reader, tag).map(|tag| tag.to_ascii_lowercase())),
        (Family::Feed, "source") => read_source(reader, tag, draft),
        (Family::Feed | Family::Podcast, "image" | "thumb" | "thumbnail") => {
            let found = picture(reader, tag);
            keep(&mut draft.pictures.own, found);
        }
        (Family::FeedBurner, "origenclosurelink") => {
            let base = reader.base_of(tag);
            keep(&mut draft.enclosure, text::absolute(&reader.value(tag, Inside::Line).text, base.as_ref()));
        }
        (Family::Media, "peerlink") => {
            entry.enclosures.extend(media::enclosure(reader, tag));
            reader.skip(tag);
        }
        (Family::FeedBurner, "origlink") => keep(&mut draft.other_link, line(reader, tag)),
        // The parts of a group are read as if they stood in the entry itself.
        (Family::Media, "group") => {}
        (Family::Media, "content") => media::content(reader, tag, &mut entry.enclosures, &mut draft.pictures),
        (Family::Media, "thumbnail") => {
            media::thumbnail(reader, tag, &mut draft.pictures);
            reader.skip(tag);
        }
        (Family::Media, "credit") => {
            let is_author = reader.attribute(tag, "role").is_some_and(|role| role.eq_ignore_ascii_case("author"));
            let name = line(reader, tag);
            draft.author.extend(name.filter(|_| is_author));
        }
        (Family::Chapters, "chapters") => read_chapters(reader, tag, draft),
        _ => reader.skip(tag),
    }
}

/// Podlove's Simple Chapters stand in the feed; the podcast namespace names a document.
fn read_chapters<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, draft: &mut Draft) {
    let base = reader.base_of(tag);
    if let Some(address) = reader.attribute(tag, "url") {
        let address = text::absolute(&address, base.as_ref());
        draft.chapters = draft.chapters.take().or(address);
        return reader.skip(tag);
    }
    let Some(depth) = reader.inside(tag) else { return };
    let mut found = Vec::new();
    while let Some(child) = reader.child(depth) {
        if child.local().eq_ignore_ascii_case("chapter") && found.len() < MOST {
            let starts_at = reader.attribute(&child, "start").and_then(|start| chapters::seconds(&start));
            let (title, url) = (reader.attribute(&child, "title").unwrap_or_default(), reader.attribute(&child, "href"));
            found.extend(starts_at.and_then(|starts_at| chapters::of(starts_at, &title, url.as_deref())));
        }
        reader.skip(&child);
    }
    if !found.is_empty() {
        draft.chapters = Some(chapters::to_json(&found));
    }
}

fn read_link<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format, draft: &mut Draft) {
    let base = reader.base_of(tag);
    let rel = reader.attribute(tag, "rel").unwrap_or_default().trim().to_ascii_lowercase();
    let href = reader.attribute(tag, "href").or_else(|| reader.attribute(tag, "rdf:resource"));
    let has_href = href.is_some();
    let address = match href {
        Some(href) => {
            let address = text::absolute(&href, base.as_ref());
            reader.skip(tag);
            address
        }
        None => text::absolute(&reader.value(tag, Inside::Line).text, base.as_ref()),
    };
    if rel.is_empty() && (!has_href || (!is_atom(format) && tag.name == "link")) {
        // RSS's own link is a text, wins over Atom's, and the last of several counts.
        draft.link = address.or(draft.link.take());
        return;
    }
    match rel.strip_prefix("http://www.iana.org/assignments/relation/").unwrap_or(&rel) {
        "" | "alternate" => keep(&mut draft.entry.link, address),
        "enclosure" => draft.entry.enclosures.extend(media::enclosure(reader, tag)),
        "replies" | "comments" => {
            let is_page = reader.attribute(tag, "type").is_none_or(|kind| kind.contains("html"));
            keep(&mut draft.entry.comments, address.filter(|_| is_page));
        }
        "self" | "edit" | "hub" | "license" | "next" | "previous" | "first" | "last" | "service.edit" | "service.post" | "service.feed" => {
        }
        "image" => keep(&mut draft.pictures.own, address),
        _ => keep(&mut draft.other_link, address),
    }
}

/// An entry copied from elsewhere names its source, whose author stands in for its own.
fn read_source<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, draft: &mut Draft) {
    let Some(depth) = reader.inside(tag) else { return };
    let Err(_) = reader.text_or_depth(tag, Inside::Markup) else { return };
    while let Some(child) = reader.child(depth) {
        if child.local().eq_ignore_ascii_case("author") {
            draft.author.extend(person(reader, &child));
        } else {
            reader.skip(&child);
        }
    }
}

fn read_content<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format, draft: &mut Draft) {
    let kind = reader.attribute(tag, "type").unwrap_or_default().to_ascii_lowercase();
    if let Some(source) = reader.attribute(tag, "src") {
        let base = reader.base_of(tag);
        if let Some(address) = text::absolute(&source, base.as_ref()).filter(|_| kind.contains('/') && !kind.starts_with("text/")) {
            draft.pictures.offer(&address, Some(&kind));
            draft.entry.enclosures.push(Enclosure { url: address, media_type: Some(kind), length: None, chapters: None });
        }
        reader.skip(tag);
        return;
    }
    let base = base_inside(reader);
    let found = prose(reader, tag, format);
    if found.as_ref().is_some_and(|found| draft.entry.content.as_ref().is_none_or(|had| had.is_empty() && !found.is_empty())) {
        draft.entry.base = base.or(draft.entry.base.take());
        draft.entry.content = found;
    }
}

fn read_category<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, categories: &mut Vec<String>) {
    let term =
        ["label", "term", "text", "value"].iter().find_map(|name| reader.attribute(tag, name).filter(|term| !term.trim().is_empty()));
    match term {
        Some(term) => {
            keep_category(categories, &term);
            // Podcasts put the finer category inside of the coarser: it comes next.
            if tag.family != Family::Podcast {
                reader.skip(tag);
            }
        }
        None => {
            let words = reader.value(tag, Inside::Line).text;
            if let Some(words) = text::plain(&words) {
                keep_category(categories, &words);
            }
        }
    }
}

fn keep_category(categories: &mut Vec<String>, label: &str) {
    let label = label.trim();
    if categories.len() < MOST && !label.is_empty() && !categories.iter().any(|known| known == label) {
        categories.push(label.to_owned());
    }
}

impl Draft {
    fn finish(self) -> ParsedEntry {
        let mut entry = self.entry;
        entry.summary = entry.summary.or(self.summary);
        entry.title = entry.title.take().or(self.title).or_else(|| text::first_words(&entry));
        // A podcast that is nothing but a file is called by the file's name.
        entry.title = entry.title.take().or_else(|| media::file_name(&entry.enclosures.first()?.url));
        if let (Some(own), Some(first)) = (self.enclosure, entry.enclosures.first_mut()) {
            first.url = own;
        }
        let recording =
            entry.enclosures.iter_mut().find(|enclosure| enclosure.media_type.as_deref().is_none_or(|kind| !kind.starts_with("image")));
        if let (Some(chapters), Some(recording)) = (self.chapters, recording) {
            recording.chapters = Some(chapters);
        }
        entry.enclosures.truncate(MOST);
        entry.authors.truncate(MOST);
        let mut met: Vec<String> = Vec::with_capacity(entry.enclosures.len());
        entry.enclosures.retain(|enclosure| {
            let is_new = !met.contains(&enclosure.url);
            if is_new {
                met.push(enclosure.url.clone());
            }
            is_new
        });
        entry.guid = entry.guid.or(self.guid);
        entry.published = entry.published.or(self.published);
        if entry.authors.is_empty() {
            entry.authors = self.author;
        }
        let mut seen = Vec::with_capacity(entry.authors.len());
        entry.authors.retain(|name| {
            let is_new = !seen.contains(name);
            if is_new {
                seen.push(name.clone());
            }
            is_new
        });
        entry.link = self.link.or(entry.link);
        if entry.link.is_none() && self.is_permalink {
            entry.link = entry.guid.clone().filter(|guid| guid.starts_with("http://") || guid.starts_with("https://"));
        }
        entry.link = entry.link.or(self.other_link);
        entry.image = self.pictures.best(&entry);
        // An item that is nothing but a file leads to the file.
        if entry.link.is_none() && entry.guid.is_none() && entry.title.is_none() {
            entry.link = entry.enclosures.first().map(|enclosure| enclosure.url.clone()).or_else(|| entry.image.clone());
        }
        entry
    }
}

/// The language that a start tag declares, in lower case: tags of languages are compared without regard to case.
pub(super) fn language_of<'a>(reader: &Reader<'a>, tag: &Tag<'a>) -> Option<String> {
    text::kept(&reader.attribute(tag, "xml:lang")?).map(|language| language.to_ascii_lowercase())
}

/// The address in force here, where the feed names one of its own.
fn base_inside(reader: &Reader<'_>) -> Option<String> {
    reader.has_own_base().then(|| reader.base().map(|base| base.as_str().to_owned())).flatten()
}

/// A title as plain text.
pub(super) fn title<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format) -> Option<String> {
    match meaning(reader, tag, format, Inside::Line) {
        Meaning::Html(html) => text::plain(&html),
        Meaning::Text(plain) => text::squeezed(&plain),
    }
}

/// A description or a body, as HTML.
pub(super) fn prose<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format) -> Option<String> {
    match meaning(reader, tag, format, Inside::Prose) {
        Meaning::Html(html) => text::kept_cow(text::with_stray_declarations_escaped(html)),
        Meaning::Text(plain) => text::kept(&text::escaped(&plain)),
    }
}

enum Meaning<'a> {
    Html(Cow<'a, str>),
    Text(Cow<'a, str>),
}

/// Reads a text by its declared type or, without one, as its dialect means it.
fn meaning<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>, format: Format, inside: Inside) -> Meaning<'a> {
    let kind = reader.attribute(tag, "type").unwrap_or_default().trim().to_ascii_lowercase();
    let mode = reader.attribute(tag, "mode").unwrap_or_default().trim().to_ascii_lowercase();
    let is_atom = is_atom(format);
    let is_markup = kind.contains("xhtml") && mode != "escaped" && mode != "base64";
    let inside = if is_markup { Inside::Markup } else { inside };
    let value = reader.value(tag, inside);
    if value.is_markup {
        let text = value.text;
        return Meaning::Html(match text::without_wrapper(&text) {
            inner if inner.len() == text.len() => text,
            inner => Cow::Owned(inner.to_owned()),
        });
    }
    let text = text::unmangled(value.text);
    let is_encoded = mode == "base64" || (is_atom && kind.contains('/') && !kind.starts_with("text/") && !kind.contains("xml"));
    if is_encoded && let Some(decoded) = text::from_base64(&text).and_then(|bytes| String::from_utf8(bytes).ok()) {
        return if text::looks_like_html(&decoded) { Meaning::Html(Cow::Owned(decoded)) } else { Meaning::Text(Cow::Owned(decoded)) };
    }
    let is_html = match kind.as_str() {
        "" => !is_atom || mode == "escaped" || text::looks_like_html(&text),
        "text" | "text/plain" | "plain" => mode == "escaped" && text::looks_like_html(&text),
        kind if kind.contains("xhtml") => text::looks_like_html(&text),
        _ => true,
    };
    if is_html { Meaning::Html(text) } else { Meaning::Text(text) }
}

/// Whether the dialect is Atom, which declares what its texts are.
pub(super) fn is_atom(format: Format) -> bool {
    matches!(format, Format::Atom03 | Format::Atom10)
}

/// A short text.
pub(super) fn line<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>) -> Option<String> {
    text::kept_cow(reader.value(tag, Inside::Line).text)
}

/// A date.
pub(super) fn moment<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>) -> Option<Moment> {
    date::parse(&reader.value(tag, Inside::Line).text)
}

/// The address of a picture: an attribute, a child, or the text itself.
pub(super) fn picture<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>) -> Option<String> {
    let base = reader.base_of(tag);
    let named = ["href", "url", "src", "rdf:resource"].iter().find_map(|name| reader.attribute(tag, name));
    let mut found = named.and_then(|address| text::absolute(&address, base.as_ref()));
    match reader.text_or_depth(tag, Inside::Markup) {
        Ok(text) => found.or_else(|| text::absolute(&text, base.as_ref())).filter(|address| !address.contains(' ')),
        Err(depth) => {
            while let Some(child) = reader.child(depth) {
                let value = reader.value(&child, Inside::Line).text;
                if child.local().eq_ignore_ascii_case("url") && found.is_none() {
                    found = text::absolute(&value, base.as_ref());
                }
            }
            found
        }
    }
}

/// A person's name; the address of their mail where there is no name.
pub(super) fn person<'a>(reader: &mut Reader<'a>, tag: &Tag<'a>) -> Option<String> {
    let depth = match reader.text_or_depth(tag, Inside::Markup) {
        Ok(text) => return name_in(&text),
        Err(depth) => depth,
    };
    let (mut name, mut email, mut address) = (None, None, None);
    while let Some(child) = reader.child(depth) {
        let mut lowered = [0; 24];
        let local = lower(child.local(), &mut lowered);
        match local {
            "name" | "title" | "b" | "i" | "a" | "span" => keep(&mut name, text::plain(&reader.value(&child, Inside::Line).text)),
            "email" | "mbox" => keep(&mut email, line(reader, &child)),
            "uri" | "url" | "homepage" => keep(&mut address, line(reader, &child)),
            // FOAF wraps a person into a person.
            "person" => {}
            _ => reader.skip(&child),
        }
    }
    name.or(email).or(address)
}

/// The name in `mail@example.org (Name)`, `Name <mail@example.org>` and their like.
pub(super) fn name_in(text: &str) -> Option<String> {
    if let Some((address, rest)) = text.split_once('<')
        && let Some((inner, after)) = rest.split_once('>')
        && inner.contains('@')
        && !inner.contains(' ')
    {
        let name = format!("{} {}", address.trim().trim_matches('"'), after.trim());
        return text::squeezed(&name).or_else(|| text::kept(inner));
    }
    let text = text::plain(text)?;
    if let Some((outer, rest)) = text.split_once('(')
        && let Some((inner, after)) = rest.rsplit_once(')')
        && after.trim().is_empty()
        && (outer.contains('@') || inner.contains('@'))
    {
        let (name, email) = if outer.contains('@') { (inner, outer) } else { (outer, inner) };
        return text::kept(name).or_else(|| text::kept(email));
    }
    Some(text)
}

/// Keeps the first that is something.
fn keep<T>(place: &mut Option<T>, found: Option<T>) {
    if place.is_none() {
        *place = found;
    }
}

/// Keeps the last that is something: a date that is written twice was corrected.
fn last<T>(place: &mut Option<T>, found: Option<T>) {
    if found.is_some() {
        *place = found;
    }
}

/// Of several stand-ins the longest says most.
fn keep_longer(place: &mut Option<String>, found: Option<String>) {
    if found.as_ref().map_or(0, String::len) > place.as_ref().map_or(0, String::len) {
        *place = found;
    }
}
