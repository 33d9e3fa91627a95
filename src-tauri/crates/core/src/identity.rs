//! Decides which entry of a feed is which.
//!
//! An entry is known by its guid within its feed; else by its link without tracking parameters; else by a hash of its
//! title and date. Never by guid across feeds: publishers copy each other's.

use std::collections::HashMap;

use sha2::{Digest, Sha256};
use url::Url;

use crate::html;
use crate::parse::ParsedEntry;

/// The name by which an entry is known within its feed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(String);

impl Guid {
    /// A name that is known already, for example from the library.
    pub fn known(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A short key for indexes: the first 64 bits of the name's SHA-256.
    pub fn key(&self) -> i64 {
        first_64_bits(&Sha256::digest(self.0.as_bytes()))
    }
}

/// Names every entry of one document, in its order.
///
/// A guid that several entries of the document share although their links differ identifies none of them (some
/// generators write the same one everywhere); those entries go by their links.
pub fn guids(entries: &[ParsedEntry]) -> Vec<Guid> {
    let mut links: HashMap<&str, Vec<Option<&str>>> = HashMap::new();
    for entry in entries {
        if let Some(guid) = given(entry) {
            links.entry(guid).or_default().push(entry.link.as_deref());
        }
    }
    let shared = |guid: &str| links.get(guid).is_some_and(|links| links.iter().any(|link| link != &links[0]));
    entries
        .iter()
        .map(|entry| match given(entry) {
            Some(guid) if !shared(guid) => Guid(guid.to_owned()),
            _ => derived(entry),
        })
        .collect()
}

fn given(entry: &ParsedEntry) -> Option<&str> {
    entry.guid.as_deref().map(str::trim).filter(|guid| !guid.is_empty())
}

fn derived(entry: &ParsedEntry) -> Guid {
    if let Some(link) = entry.link.as_deref().map(str::trim).filter(|link| !link.is_empty()) {
        let plain = Url::parse(link).map_or_else(|_| link.to_owned(), |url| html::links::without_tracking(&url).to_string());
        return Guid(format!("link:{plain}"));
    }
    let mut hash = Sha256::new();
    hash.update(entry.title.as_deref().unwrap_or_default().trim());
    hash.update([0]);
    match (entry.published, entry.title.as_deref()) {
        (Some(at), _) => hash.update(at.0.to_le_bytes()),
        // Without a date only the text is left to tell two untitled entries apart.
        (None, None | Some("")) => hash.update(body_of(entry).unwrap_or_default()),
        (None, Some(_)) => {}
    }
    Guid(format!("hash:{}", hex(&hash.finalize()[..16])))
}

/// The markup that is kept of an entry: its content, else its summary.
pub fn body_of(entry: &ParsedEntry) -> Option<&str> {
    let filled = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    if filled(&entry.content) { entry.content.as_deref() } else { entry.summary.as_deref() }
}

/// A fingerprint of everything that a publisher may edit in an entry, except for dates.
pub fn content_hash(entry: &ParsedEntry) -> i64 {
    let mut hash = Sha256::new();
    let mut field = |text: Option<&str>| {
        let text = text.unwrap_or_default();
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    field(entry.title.as_deref());
    field(entry.link.as_deref());
    field(body_of(entry));
    for author in &entry.authors {
        field(Some(author));
    }
    for enclosure in &entry.enclosures {
        field(Some(&enclosure.url));
    }
    first_64_bits(&hash.finalize())
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        use std::fmt::Write;
        let _ = write!(out, "{byte:02x}");
        out
    })
}

fn first_64_bits(hash: &[u8]) -> i64 {
    let mut first = [0; 8];
    first.copy_from_slice(&hash[..8]);
    i64::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Moment;

    fn entry(guid: Option<&str>, link: Option<&str>, title: &str) -> ParsedEntry {
        ParsedEntry {
            guid: guid.map(str::to_owned),
            link: link.map(str::to_owned),
            title: Some(title.to_owned()),
            ..ParsedEntry::default()
        }
    }

    #[test]
    fn a_guid_is_kept_as_it_was_given() {
        let named = guids(&[entry(Some("tag:daily,2026:1"), Some("https://daily.example/1"), "One")]);

        assert_eq!(named[0].as_str(), "tag:daily,2026:1");
    }

    #[test]
    fn without_a_guid_the_link_counts_and_its_tracking_parameters_do_not() {
        let plain = guids(&[entry(None, Some("https://daily.example/1"), "One")]);
        let tracked = guids(&[entry(None, Some("https://daily.example/1?utm_source=feed"), "One, corrected")]);

        assert_eq!(plain, tracked);
    }

    #[test]
    fn without_guid_and_link_the_title_and_date_count() {
        let mut first = entry(None, None, "Weather");
        first.published = Some(Moment(1_000));
        let mut second = first.clone();
        second.published = Some(Moment(2_000));
        let same = guids(&[first.clone()]);

        assert_eq!(guids(&[first.clone(), second.clone()])[0], same[0]);
        assert_ne!(guids(&[first, second])[1], same[0]);
    }

    #[test]
    fn untitled_entries_without_guid_link_and_date_are_told_apart_by_their_text() {
        let of = |text: &str| ParsedEntry { summary: Some(text.to_owned()), ..ParsedEntry::default() };

        let named = guids(&[of("one"), of("two")]);

        assert_ne!(named[0], named[1]);
    }

    #[test]
    fn a_guid_that_every_entry_shares_identifies_none() {
        let named = guids(&[
            entry(Some("article"), Some("https://daily.example/1"), "One"),
            entry(Some("article"), Some("https://daily.example/2"), "Two"),
        ]);

        assert_eq!(named[0].as_str(), "link:https://daily.example/1");
        assert_eq!(named[1].as_str(), "link:https://daily.example/2");
    }

    #[test]
    fn an_edited_text_has_another_fingerprint_and_an_edited_date_has_not() {
        let before = entry(Some("1"), None, "One");
        let mut redated = before.clone();
        redated.updated = Some(Moment(5));
        let mut edited = before.clone();
        edited.content = Some("<p>More.</p>".to_owned());

        assert_eq!(content_hash(&before), content_hash(&redated));
        assert_ne!(content_hash(&before), content_hash(&edited));
    }
}
