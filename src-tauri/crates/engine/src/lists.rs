//! Lists, search, and the reader's marks.

use std::collections::VecDeque;

use daily_core::{EntryId, Moment, html, query, words};
use daily_store::{Cursor, Order, Undone};

use crate::api::dto::*;
use crate::{Engine, error, lock, wire};

const PAGE: u32 = 100;
const LARGEST_PAGE: u32 = 500;
const RESULTS: u32 = 50;
const MOST_RESULTS: u32 = 200;
/// Longer lists of changed entries are announced without names: asking again is cheaper than sorting them out.
const MOST_NAMED: usize = 200;
/// How many changes of marks can be taken back.
const UNDO_DEPTH: usize = 20;
/// Characters of a snippet before and after the hit.
const SNIPPET_BEFORE: usize = 60;
const SNIPPET_AFTER: usize = 140;

/// Changes of marks that can be taken back, newest last.
#[derive(Default)]
pub(crate) struct UndoList {
    last: u32,
    changes: VecDeque<(u32, Undone)>,
}

impl UndoList {
    fn remember(&mut self, undone: Undone) -> u32 {
        self.last += 1;
        self.changes.push_back((self.last, undone));
        if self.changes.len() > UNDO_DEPTH {
            self.changes.pop_front();
        }
        self.last
    }

    fn take(&mut self, number: u32) -> Option<Undone> {
        let index = self.changes.iter().position(|(known, _)| *known == number)?;
        self.changes.remove(index).map(|(_, undone)| undone)
    }
}

impl Engine {
    /// See the call table.
    pub async fn list_entries(&self, asked: ListEntries) -> Result<EntryPage, CallError> {
        let after = asked.after.as_deref().map(cursor_from).transpose()?;
        let limit = asked.limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE) as usize;
        let page = self.work(move |store| store.list_entries(&wire::filter(asked.filter), asked.unread_only, after, limit)).await?;
        let base = &self.inner.options.picture_base;
        Ok(EntryPage { rows: page.rows.into_iter().map(|row| wire::row(row, base)).collect(), next: page.next.map(cursor_to), problems: None })
    }

    /// See the call table.
    pub async fn search_entries(&self, asked: SearchEntries) -> Result<EntryPage, CallError> {
        let limit = asked.limit.unwrap_or(RESULTS).clamp(1, MOST_RESULTS) as usize;
        let order = if asked.by_date { Order::Date } else { Order::Relevance };
        let base = self.inner.options.picture_base.clone();
        self.work(move |store| {
            let page = store.search(&asked.query, order, asked.after.as_deref(), limit)?;
            let wanted = query::terms(&asked.query);
            let rows = page
                .rows
                .into_iter()
                .map(|stored| {
                    let text = store.find_body(stored.id)?.map(|raw| html::text(&raw)).unwrap_or_default();
                    let snippet = snippet(&text, &wanted);
                    Ok(EntryRow { snippet, ..wire::row(stored, &base) })
                })
                .collect::<daily_store::Result<_>>()?;
            Ok(EntryPage { rows, next: page.next, problems: None })
        })
        .await
    }

    /// See the call table.
    pub async fn mark_entries(&self, asked: MarkEntries) -> Result<Changed, CallError> {
        let now = self.now();
        let mark = wire::mark(asked.mark);
        let entries = asked.entry_ids;
        let undone = self.work(move |store| store.mark(&entries, mark, now)).await?;
        if asked.mark == Mark::Read {
            self.withdraw_notices(undone.entries.clone()).await;
        }
        Ok(self.changed(undone))
    }

    /// See the call table.
    pub async fn mark_all_read(&self, asked: MarkAllRead) -> Result<Changed, CallError> {
        let now = self.now();
        let undone = self.work(move |store| store.mark_all_read(&wire::filter(asked.filter), asked.arrived_by, now)).await?;
        self.withdraw_notices(undone.entries.clone()).await;
        Ok(self.changed(undone))
    }

    /// See the call table.
    pub async fn undo(&self, asked: Undo) -> Result<Changed, CallError> {
        let Some(undone) = lock(&self.inner.undo).take(asked.undo) else {
            return Err(error::new(Code::NotFound, "that change was taken back before, or is too long ago"));
        };
        let now = self.now();
        let back = self.work(move |store| store.mark(&undone.entries, undone.mark.opposite(), now)).await?;
        Ok(self.changed(back))
    }

    fn changed(&self, undone: Undone) -> Changed {
        let changed = u32::try_from(undone.entries.len()).unwrap_or(u32::MAX);
        if changed == 0 {
            return Changed { changed, undo: None };
        }
        let entry_ids = if undone.entries.len() <= MOST_NAMED { undone.entries.clone() } else { Vec::new() };
        self.tell(Event::EntriesMarked { entry_ids });
        Changed { changed, undo: Some(lock(&self.inner.undo).remember(undone)) }
    }
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
fn snippet(text: &str, wanted: &[query::Term]) -> Option<String> {
    let wanted: Vec<&query::Term> = wanted.iter().filter(|term| !term.not).collect();
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
        snippet(text, &query::terms(asked)).map(|snippet| snippet.replace('\u{E000}', "[").replace('\u{E001}', "]"))
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
