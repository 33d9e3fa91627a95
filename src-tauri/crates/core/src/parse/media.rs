//! What hangs on an entry: enclosures and pictures.

use url::Url;

use super::text;
use super::xml::{Reader, Tag};
use super::{Enclosure, ParsedEntry};

/// The pictures that an entry offers, until the best is chosen.
#[derive(Default)]
pub(super) struct Pictures {
    /// One that the entry calls its own.
    pub(super) own: Option<String>,
    /// The widest of its media.
    media: Option<(u32, String)>,
    thumbnail: Option<(u32, String)>,
}

impl Pictures {
    /// Takes note of an attached file, if it is a picture.
    pub(super) fn offer(&mut self, address: &str, media_type: Option<&str>) {
        if is_picture(address, media_type) {
            widen(&mut self.media, 0, address.to_owned());
        }
    }

    /// The best picture of `entry`: its media, its own, a thumbnail, an enclosure, the first in its body.
    pub(super) fn best(self, entry: &ParsedEntry) -> Option<String> {
        let named = self.media.map(|(_, address)| address).or(self.own).or(self.thumbnail.map(|(_, address)| address));
        named.or_else(|| enclosed_picture(entry)).or_else(|| body_picture(entry))
    }
}

/// The first enclosure that is a picture.
fn enclosed_picture(entry: &ParsedEntry) -> Option<String> {
    entry
        .enclosures
        .iter()
        .find(|enclosure| is_picture(&enclosure.url, enclosure.media_type.as_deref()))
        .map(|enclosure| enclosure.url.clone())
}

/// The first picture in the entry's texts.
pub(super) fn body_picture(entry: &ParsedEntry) -> Option<String> {
    let found = [&entry.content, &entry.summary].into_iter().flatten().find_map(|html| text::first_picture(html))?;
    let base = entry.base.as_deref().or(entry.link.as_deref()).and_then(|base| Url::parse(base).ok());
    text::absolute(&found, base.as_ref())
}

/// An `<enclosure>`, or an Atom link that is one.
pub(super) fn enclosure<'a>(reader: &Reader<'a>, tag: &Tag<'a>) -> Option<Enclosure> {
    let base = reader.base_of(tag);
    let address = reader.attribute(tag, "url").or_else(|| reader.attribute(tag, "href"))?;
    Some(Enclosure {
        chapters: None,
        url: text::absolute(&address, base.as_ref())?,
        media_type: reader.attribute(tag, "type").and_then(text::kept_cow),
        length: reader.attribute(tag, "length").and_then(|length| length.trim().parse().ok()),
    })
}

/// `media:content`. Sound, film and other files are enclosures; pictures compete to be the entry's.
pub(super) fn content<'a>(reader: &Reader<'a>, tag: &Tag<'a>, enclosures: &mut Vec<Enclosure>, pictures: &mut Pictures) {
    let base = reader.base_of(tag);
    let Some(address) = reader.attribute(tag, "url").and_then(|address| text::absolute(&address, base.as_ref())) else { return };
    let media_type = reader.attribute(tag, "type").and_then(text::kept_cow);
    let medium = reader.attribute(tag, "medium").unwrap_or_default().to_ascii_lowercase();
    if medium == "image" || (medium.is_empty() && is_picture(&address, media_type.as_deref())) {
        widen(&mut pictures.media, number(reader, tag, "width"), address);
        return;
    }
    let is_file = matches!(medium.as_str(), "audio" | "video" | "document" | "executable")
        || media_type.as_deref().is_some_and(|kind| !kind.starts_with("image") && !kind.starts_with("text/"));
    if is_file && enclosures.len() < 500 && !enclosures.iter().any(|known| known.url == address) {
        let length = reader.attribute(tag, "fileSize").and_then(|length| length.trim().parse().ok());
        enclosures.push(Enclosure { url: address, media_type, length, chapters: None });
    }
}

/// `media:thumbnail`.
pub(super) fn thumbnail<'a>(reader: &Reader<'a>, tag: &Tag<'a>, pictures: &mut Pictures) {
    let base = reader.base_of(tag);
    if let Some(address) = reader.attribute(tag, "url").and_then(|address| text::absolute(&address, base.as_ref())) {
        widen(&mut pictures.thumbnail, number(reader, tag, "width"), address);
    }
}

fn number<'a>(reader: &Reader<'a>, tag: &Tag<'a>, name: &str) -> u32 {
    reader.attribute(tag, name).and_then(|number| number.trim().parse().ok()).unwrap_or(0)
}

/// Keeps the wider of two pictures; of equals the first.
fn widen(place: &mut Option<(u32, String)>, width: u32, address: String) {
    if place.as_ref().is_none_or(|(had, _)| width > *had) {
        *place = Some((width, address));
    }
}

/// The name of the file at `address`.
pub(super) fn file_name(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next()?;
    let (folders, name) = path.rsplit_once('/')?;
    text::kept(name).filter(|_| !folders.ends_with('/'))
}

/// Whether an attached file is a picture: by its type, or by its name where no type is given.
pub(super) fn is_picture(address: &str, media_type: Option<&str>) -> bool {
    if let Some(media_type) = media_type {
        return media_type.starts_with("image");
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["jpg", "jpeg", "png", "gif", "webp", "avif"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}
