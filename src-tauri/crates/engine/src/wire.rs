//! Turns what the library holds into what travels.

use daily_store::{EntryRow as StoredRow, FullText as StoredFullText, Mark as StoredMark};

use crate::api::dto::{EntryRow, Mark};
use crate::api::sources::FullText;

/// Fits a headline's place where an entry has none.
const UNTITLED_LENGTH: usize = 90;

/// An entry's headline; the beginning of its text where it has none.
pub(crate) fn title_of(stored: &StoredRow) -> String {
    if !stored.title.is_empty() {
        return stored.title.clone();
    }
    let beginning = daily_core::html::excerpt(&stored.excerpt, UNTITLED_LENGTH);
    if beginning.is_empty() { stored.link.clone().unwrap_or_default() } else { beginning }
}

pub(crate) fn row(stored: StoredRow, picture_base: &str) -> EntryRow {
    let title = title_of(&stored);
    EntryRow {
        entry_id: stored.id,
        feed_id: stored.feed,
        feed_title: stored.feed_title,
        title,
        link: stored.link,
        author: (!stored.author.is_empty()).then_some(stored.author),
        excerpt: stored.excerpt,
        published_at: stored.published_at,
        arrived_at: stored.arrived_at,
        read: stored.marks.read,
        bookmarked: stored.marks.bookmarked,
        later: stored.marks.later,
        tags: stored.tags,
        story_id: stored.story,
        picture: stored.picture.map(|url| picture(&url, picture_base)),
        language: stored.language,
        offline: stored.offline,
        snippet: None,
    }
}

/// Where a window finds the picture that the web has at `url`.
pub(crate) fn picture(url: &str, base: &str) -> String {
    format!("{base}{}", daily_store::picture_key(url))
}

pub(crate) fn mark(asked: Mark) -> StoredMark {
    match asked {
        Mark::Read => StoredMark::Read,
        Mark::Unread => StoredMark::Unread,
        Mark::Bookmark => StoredMark::Bookmark,
        Mark::Unbookmark => StoredMark::Unbookmark,
        Mark::Later => StoredMark::Later,
        Mark::Unlater => StoredMark::Unlater,
    }
}

/// When pages are fetched, as it travels.
pub(crate) fn full_text(kept: StoredFullText) -> FullText {
    match kept {
        StoredFullText::Never => FullText::Never,
        StoredFullText::Short => FullText::Short,
        StoredFullText::Always => FullText::Always,
    }
}

/// When pages are fetched, as it is kept.
pub(crate) fn full_text_kept(sent: FullText) -> StoredFullText {
    match sent {
        FullText::Never => StoredFullText::Never,
        FullText::Short => StoredFullText::Short,
        FullText::Always => StoredFullText::Always,
    }
}
