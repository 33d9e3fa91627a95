//! Lists, search, the reader's marks, and taking changes back.

use std::collections::{BTreeSet, VecDeque};

use daily_core::query::{self, Node, Text};
use daily_core::{EntryId, Moment, html, words};
use daily_store::{Change, Cursor, Filter, Order, Store};

use crate::api::desk::EntriesArg;
use crate::api::dto::*;
use crate::{Engine, error, lock, wire};

const PAGE: u32 = 100;
const LARGEST_PAGE: u32 = 500;
const RESULTS: u32 = 50;
const MOST_RESULTS: u32 = 200;
/// Rows that are given by name at once.
const MOST_ROWS: usize = 1_000;
/// Longer lists of changed entries are announced without names: asking again is cheaper than sorting them out.
const MOST_NAMED: usize = 200;
/// How many changes can be taken back.
const UNDO_DEPTH: usize = 50;
/// Characters of a snippet before and after the hit.
const SNIPPET_BEFORE: usize = 60;
const SNIPPET_AFTER: usize = 140;

/// Changes that can be taken back, newest last.
#[derive(Default)]
pub(crate) struct UndoList {
    last: u32,
    changes: VecDeque<(u32, Vec<Change>)>,
}

impl UndoList {
    fn remember(&mut self, changes: Vec<Change>) -> u32 {
        self.last += 1;
        self.changes.push_back((self.last, changes));
        if self.changes.len() > UNDO_DEPTH {
            self.changes.pop_front();
        }
        self.last
    }

    fn take(&mut self, number: u32) -> Option<Vec<Change>> {
        let index = self.changes.iter().position(|(known, _)| *known == number)?;
        self.changes.remove(index).map(|(_, changes)| changes)
    }
}

impl Engine {
    /// See the call table.
    pub async fn list_entries(&self, asked: ListEntries) -> Result<EntryPage, CallError> {
        let after = asked.after.as_deref().map(cursor_from).transpose()?;
        let limit = page_size(asked.limit);
        let (now, offset) = self.local();
        let base = self.inner.options.picture_base.clone();
        self.work(move |store| {
            let (filter, problems) = filter_of(store, asked.filter, now, offset)?;
            let page = store.list_entries(&filter, asked.unread_only, after, limit)?;
            let rows = page.rows.into_iter().map(|row| wire::row(row, &base)).collect();
            Ok(EntryPage { rows, next: page.next.map(cursor_to), problems: some(problems) })
        })
        .await
    }

    /// See the call table.
    pub async fn get_rows(&self, asked: EntriesArg) -> Result<Vec<EntryRow>, CallError> {
        if asked.entry_ids.len() > MOST_ROWS {
            return Err(error::new(Code::BadInput, format!("at most {MOST_ROWS} rows are given at once")));
        }
        let rows = self.work(move |store| store.load_rows(&asked.entry_ids)).await?;
        Ok(rows.into_iter().map(|row| wire::row(row, &self.inner.options.picture_base)).collect())
    }

    /// See the call table.
    pub async fn search_entries(&self, asked: SearchEntries) -> Result<EntryPage, CallError> {
        let limit = asked.limit.unwrap_or(RESULTS).clamp(1, MOST_RESULTS) as usize;
        let order = if asked.by_date { Order::Date } else { Order::Relevance };
        let base = self.inner.options.picture_base.clone();
        let (now, offset) = self.local();
        let mut read = query::parse(&asked.query, now, offset);
        let Some(root) = read.root else { return Ok(EntryPage { rows: Vec::new(), next: None, problems: some(read.problems) }) };
        self.work(move |store| {
            let page = store.search(&root, order, asked.after.as_deref(), limit)?;
            read.problems.extend(page.unknown);
            let wanted = query::wanted_words(&root);
            let rows = page
                .rows
                .into_iter()
                .map(|stored| {
                    // Without words there is no place that was found.
                    let text = if wanted.is_empty() { None } else { store.find_body(stored.id)? };
                    let snippet = text.and_then(|raw| snippet(&html::text(&raw), &wanted));
                    Ok(EntryRow { snippet, ..wire::row(stored, &base) })
                })
                .collect::<daily_store::Result<_>>()?;
            Ok(EntryPage { rows, next: page.next, problems: some(read.problems) })
        })
        .await
    }

    /// See the call table.
    pub async fn mark_entries(&self, asked: MarkEntries) -> Result<Changed, CallError> {
        let now = self.now();
        let mark = wire::mark(asked.mark);
        let entries = asked.entry_ids;
        // Marking many at once is tidying, not reading.
        let reading = (asked.mark == Mark::Read && entries.len() == 1).then(|| self.day_and_hour(now));
        let undone = self
            .work(move |store| {
                let undone = store.mark(&entries, mark, now)?;
                if let (Some((day, hour)), [entry]) = (reading, undone.entries.as_slice()) {
                    store.note_reading(*entry, day, hour)?;
                }
                Ok(undone)
            })
            .await?;
        if asked.mark == Mark::Read {
            self.withdraw_notices(undone.entries.clone()).await;
        }
        Ok(self.changed(vec![Change::Marks(undone)]))
    }

    /// See the call table.
    pub async fn mark_all_read(&self, asked: MarkAllRead) -> Result<Changed, CallError> {
        let (now, offset) = self.local();
        let undone = self
            .work(move |store| {
                let (filter, _) = filter_of(store, asked.filter, now, offset)?;
                store.mark_all_read(&filter, asked.arrived_by, now)
            })
            .await?;
        self.withdraw_notices(undone.entries.clone()).await;
        Ok(self.changed(vec![Change::Marks(undone)]))
    }

    /// See the call table.
    pub async fn undo(&self, asked: Undo) -> Result<Changed, CallError> {
        let Some(changes) = lock(&self.inner.undo).take(asked.undo) else {
            return Err(error::new(Code::NotFound, "that change was taken back before, or is too long ago"));
        };
        let now = self.now();
        let back = self.work(move |store| store.take_back(&changes, now)).await?;
        Ok(self.changed(back))
    }

    /// Announces changes, and remembers how to take them back.
    pub(crate) fn changed(&self, changes: Vec<Change>) -> Changed {
        let changes: Vec<Change> = changes.into_iter().filter(|change| !change.is_empty()).collect();
        let entries: BTreeSet<EntryId> = changes.iter().flat_map(Change::entries).collect();
        let mut arranged = 0;
        let (mut keeping, mut lists, mut full_texts) = (false, false, Vec::new());
        for change in &changes {
            match change {
                Change::Marks(_) => {}
                Change::Tags(_) | Change::TagRenamed { .. } | Change::HighlightMade(_) | Change::HighlightRemoved(_) => keeping = true,
                Change::Muted(_) | Change::Unmuted(_) => lists = true,
                Change::Arranged(arrangement) => {
                    arranged += arrangement.len();
                    full_texts.extend_from_slice(arrangement.full_texts());
                }
            }
        }
        if changes.is_empty() {
            return Changed { changed: 0, undo: None };
        }
        if !entries.is_empty() {
            let entry_ids = if entries.len() <= MOST_NAMED { entries.iter().copied().collect() } else { Vec::new() };
            self.tell(Event::EntriesMarked { entry_ids });
        }
        if keeping {
            self.tell(Event::KeepingChanged);
        }
        if lists {
            self.tell(Event::EntriesChanged);
            // What came back belongs to the stories again.
            self.settle();
        }
        if arranged > 0 {
            self.tell(Event::FeedsChanged);
        }
        if !full_texts.is_empty() {
            self.follow_settings(full_texts);
        }
        let changed = u32::try_from(entries.len() + arranged).unwrap_or(u32::MAX);
        Changed { changed, undo: Some(lock(&self.inner.undo).remember(changes)) }
    }

    /// The present moment, and the reader's distance from UTC in seconds.
    pub(crate) fn local(&self) -> (Moment, i64) {
        let now = self.now();
        (now, self.inner.ports.clock.offset(now))
    }

    /// The reader's own day, counted from 1970, and the hour of it.
    pub(crate) fn day_and_hour(&self, at: Moment) -> (i64, u8) {
        let local = at.plus(self.inner.ports.clock.offset(at)).0;
        (local.div_euclid(86_400), (local.rem_euclid(86_400) / 3_600) as u8)
    }
}

/// A page's rows, from what was asked.
pub(crate) fn page_size(limit: Option<u32>) -> usize {
    limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE) as usize
}

fn some(problems: Vec<String>) -> Option<Vec<String>> {
    (!problems.is_empty()).then_some(problems)
}

/// The list that is meant, and what of a saved search cannot be understood.
pub(crate) fn filter_of(store: &Store, asked: EntryFilter, now: Moment, offset: i64) -> daily_store::Result<(Filter, Vec<String>)> {
    let filter = match asked {
        EntryFilter::All => Filter::All,
        EntryFilter::Unread => Filter::Unread,
        EntryFilter::Bookmarks => Filter::Bookmarks,
        EntryFilter::Later => Filter::Later,
        EntryFilter::Feed { feed_id } => Filter::Feed(feed_id),
        EntryFilter::Folder { folder_id } => Filter::Folder(folder_id),
        EntryFilter::Tag { name } => Filter::Tag(name),
        EntryFilter::Story { story_id } => Filter::Story(story_id),
        EntryFilter::Highlighted => Filter::Highlighted,
        EntryFilter::Muted => Filter::Muted,
        EntryFilter::Saved { search_id } => {
            let search = store.list_searches()?.into_iter().find(|search| search.id == Some(search_id));
            let read = query::parse(&search.ok_or(daily_store::Error::NotFound("saved search"))?.query, now, offset);
            // Asking for nothing finds nothing: no entry stands before the beginning of time.
            let root = read.root.unwrap_or(Node::Before(Moment(i64::MIN)));
            return Ok((Filter::Asked(Box::new(root)), read.problems));
        }
    };
    Ok((filter, Vec::new()))
}

fn cursor_to(cursor: Cursor) -> String {
    format!("{}.{}", cursor.at.0, cursor.id.0)
}

fn cursor_from(text: &str) -> Result<Cursor, CallError> {
    text.split_once('.')
        .and_then(|(at, id)| Some(Cursor { at: Moment(at.parse().ok()?), id: EntryId(id.parse().ok()?) }))
        .ok_or_else(|| error::new(Code::BadInput, "that is not where a page ended; start again at the top of the list"))
}

/// The place in `text` where the first of the wanted words stands, with every wanted word between U+E000 and U+E001.
fn snippet(text: &str, wanted: &[Text]) -> Option<String> {
    let is_wanted = |word: &str| {
        let folded = words::words(word);
        !folded.is_empty()
            && wanted.iter().any(|term| {
                folded.iter().any(|part| {
                    term.words.contains(part) || term.prefix && term.words.last().is_some_and(|last| part.starts_with(last.as_str()))
                })
            })
    };
    let mut first = None;
    let mut hits = Vec::new();
    for (at, word) in pieces(text) {
        if first.is_some_and(|first| at > first + 4 * SNIPPET_AFTER) {
            break;
        }
        if is_wanted(word) {
            first.get_or_insert(at);
            hits.push(at..at + word.len());
        }
    }
    let first = first?;
    let start = text[..first].char_indices().rev().take(SNIPPET_BEFORE).last().map_or(first, |(at, _)| at);
    // Begin at a word where there is one.
    let start = if start == 0 { 0 } else { text[start..first].find(' ').map_or(start, |space| start + space + 1) };
    let end = text[first..].char_indices().nth(SNIPPET_AFTER).map_or(text.len(), |(at, _)| first + at);
    let end = if end == text.len() { end } else { text[first..end].rfind(' ').map_or(end, |space| first + space) };
    let mut out = String::from(if start > 0 { "…" } else { "" });
    let mut at = start;
    for hit in hits.into_iter().filter(|hit| hit.start >= start && hit.end <= end) {
        out.push_str(&text[at..hit.start]);
        out.push('\u{E000}');
        out.push_str(&text[hit.clone()]);
        out.push('\u{E001}');
        at = hit.end;
    }
    out.push_str(&text[at.min(end)..end]);
    if end < text.len() {
        out.push('…');
    }
    Some(out.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The words of a text with their places, in the letters in which they stand there.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let end = text[start..].find(|letter: char| !letter.is_alphanumeric()).map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, &text[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, asked: &str) -> Option<String> {
        snippet(text, &query::wanted_words(&query::parse(asked, Moment(0), 0).root?))
            .map(|snippet| snippet.replace('\u{E000}', "[").replace('\u{E001}', "]"))
    }

    #[test]
    fn a_snippet_shows_the_words_that_were_asked_for() {
        assert_eq!(
            found("The Élysée was silent on the strike.", "elysee strike").as_deref(),
            Some("The [Élysée] was silent on the [strike].")
        );
    }

    #[test]
    fn a_snippet_of_a_long_text_begins_near_the_hit() {
        let text = format!("{} the harbour {}", "before ".repeat(100), "after ".repeat(100));

        let snippet = found(&text, "harbour").unwrap();

        assert!(snippet.starts_with("…before") && snippet.contains("[harbour]") && snippet.ends_with("after…"), "{snippet}");
        assert!(snippet.chars().count() < 260);
    }

    #[test]
    fn a_text_without_the_words_has_no_snippet() {
        assert_eq!(found("Only the title had it.", "harbour"), None);
    }

    #[test]
    fn a_cursor_survives_its_journey() {
        let cursor = Cursor { at: Moment(-5), id: EntryId(42) };

        assert_eq!(cursor_from(&cursor_to(cursor)).unwrap(), cursor);
        assert_eq!(cursor_from("nonsense").unwrap_err().code, Code::BadInput);
    }
}
