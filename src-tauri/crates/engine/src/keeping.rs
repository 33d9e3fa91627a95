//! What the reader keeps with entries: tags, notes, highlights, and the place where reading stopped.

use daily_core::highlight::{self, Mark, Passage as CorePassage, Squeezed};
use daily_core::html::{self, SafeHtml};
use daily_core::{HighlightId, words};
use daily_store::{Change, Highlight, HighlightFilter, Store, Tag};

use crate::api::desk::*;
use crate::api::dto::{CallError, Changed, Code, Event, Nothing};
use crate::lists::page_size;
use crate::{Engine, error, reading, wire};

const LONGEST_TAG: usize = 100;
const LONGEST_NOTE: usize = 100_000;
const LONGEST_QUOTE: usize = 10_000;
/// Highlights that are looked through for a page, where words are looked for.
const LOOKED_THROUGH: usize = 5_000;

impl Engine {
    /// See the call table.
    pub async fn list_tags(&self, asked: ListTags) -> Result<Vec<TagView>, CallError> {
        let wanted = words::words(asked.beginning.as_deref().unwrap_or_default());
        let limit = asked.limit.map_or(usize::MAX, |limit| limit.clamp(1, 1_000) as usize);
        let tags = self.work(|store| store.list_tags()).await?;
        let view = |tag: Tag| TagView { name: tag.name, entries: tag.entries, unread: tag.unread };
        let begins = |tag: &Tag| wanted.is_empty() || daily_core::query::stands_side_by_side(&wanted, true, &words::words(&tag.name));
        Ok(tags.into_iter().filter(begins).take(limit).map(view).collect())
    }

    /// See the call table.
    pub async fn tag_entries(&self, asked: TagEntries) -> Result<Changed, CallError> {
        let add = asked.add.iter().map(|name| tag_name(name)).collect::<Result<Vec<_>, _>>()?;
        let remove = asked.remove.iter().map(|name| tag_name(name)).collect::<Result<Vec<_>, _>>()?;
        let change = self.work(move |store| store.tag_entries(&asked.entry_ids, &add, &remove)).await?;
        Ok(self.changed(vec![change]))
    }

    /// See the call table.
    pub async fn rename_tag(&self, asked: RenameTag) -> Result<Changed, CallError> {
        let (name, to) = (tag_name(&asked.name)?, tag_name(&asked.to)?);
        let change = self.work(move |store| store.rename_tag(&name, &to)).await?;
        Ok(self.changed(vec![change]))
    }

    /// See the call table.
    pub async fn remove_tag(&self, asked: TagArg) -> Result<Changed, CallError> {
        let name = tag_name(&asked.name)?;
        let change = self.work(move |store| store.remove_tag(&name)).await?;
        Ok(self.changed(vec![change]))
    }

    /// See the call table.
    pub async fn save_note(&self, asked: SaveNote) -> Result<Nothing, CallError> {
        if asked.text.chars().count() > LONGEST_NOTE {
            return Err(error::new(Code::BadInput, format!("a note holds at most {LONGEST_NOTE} characters")));
        }
        let now = self.now();
        self.work(move |store| store.keep_note(asked.entry_id, asked.text.trim(), now)).await?;
        self.tell(Event::KeepingChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn list_notes(&self, asked: ListPage) -> Result<NotePage, CallError> {
        let after = match &asked.after {
            None => (i64::MAX, i64::MAX),
            Some(after) => after.split_once('.').and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?))).ok_or_else(no_place)?,
        };
        let limit = page_size(asked.limit);
        let mut notes = self.work(move |store| store.list_notes(after, limit + 1)).await?;
        let more = notes.len() > limit;
        notes.truncate(limit);
        let next = notes.last().filter(|_| more).map(|last| format!("{}.{}", last.written_at.0, last.row.id.0));
        let base = &self.inner.options.picture_base;
        let row = |note: daily_store::Note| NoteRow { row: wire::row(note.row, base), text: note.text, written_at: note.written_at };
        Ok(NotePage { rows: notes.into_iter().map(row).collect(), next })
    }

    /// See the call table.
    pub async fn save_place(&self, asked: SavePlace) -> Result<Nothing, CallError> {
        let place = if asked.place.is_finite() { asked.place.clamp(0.0, 1.0) } else { 0.0 };
        self.work(move |store| store.keep_place(asked.entry_id, place)).await?;
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn save_highlight(&self, asked: SaveHighlight) -> Result<HighlightView, CallError> {
        if asked.passage.as_ref().is_some_and(|passage| passage.quote.trim().is_empty()) {
            return Err(error::new(Code::BadInput, "select some words to mark"));
        }
        if asked.passage.as_ref().is_some_and(|passage| passage.quote.chars().count() > LONGEST_QUOTE) {
            return Err(error::new(Code::BadInput, format!("a passage holds at most {LONGEST_QUOTE} characters; mark it in parts")));
        }
        if asked.highlight_id.is_none() && (asked.entry_id.is_none() || asked.passage.is_none()) {
            return Err(error::new(Code::BadInput, "a new highlight needs an entry and a passage"));
        }
        if asked.note.as_ref().is_some_and(|note| note.chars().count() > LONGEST_NOTE) {
            return Err(error::new(Code::BadInput, format!("a note holds at most {LONGEST_NOTE} characters")));
        }
        let now = self.now();
        let (view, made) = self
            .work(move |store| {
                let known = asked.highlight_id.map(|id| store.load_highlight(id)).transpose()?;
                let is_new = known.is_none();
                let mut highlight = known.unwrap_or_else(|| Highlight {
                    id: HighlightId(0),
                    entry: asked.entry_id.unwrap_or(daily_core::EntryId(0)),
                    passage: CorePassage::default(),
                    colour: word_of(Colour::default()).to_owned(),
                    note: String::new(),
                    orphan: false,
                    made_at: now,
                });
                let text = Squeezed::of(&html::text(reading::clean(&store.load_entry(highlight.entry)?).0.as_str()));
                if let Some(passage) = asked.passage {
                    highlight.passage = CorePassage {
                        quote: passage.quote.trim().to_owned(),
                        prefix: passage.prefix,
                        suffix: passage.suffix,
                        position: passage.position.map(|unit| text.visible_before(unit)),
                    };
                }
                if let Some(found) = text.find(&highlight.passage) {
                    let (before, after) = text.around(found);
                    // The article knows better than a selection what stands around it.
                    if !found.changed {
                        highlight.passage.prefix = before;
                        highlight.passage.suffix = after;
                    }
                    highlight.passage.position = Some(found.start);
                    highlight.orphan = false;
                } else {
                    highlight.orphan = true;
                }
                if let Some(colour) = asked.colour {
                    highlight.colour = word_of(colour).to_owned();
                }
                if let Some(note) = asked.note {
                    highlight.note = note.trim().to_owned();
                }
                let highlight =
                    if is_new { store.add_highlight(&highlight)? } else { store.change_highlight(&highlight).map(|()| highlight)? };
                Ok((placed(&highlight, &text).0, is_new))
            })
            .await?;
        if made {
            self.tell(Event::EntriesMarked { entry_ids: vec![view.entry_id] });
        }
        self.tell(Event::KeepingChanged);
        Ok(view)
    }

    /// See the call table.
    pub async fn remove_highlight(&self, asked: HighlightArg) -> Result<Changed, CallError> {
        let removed = self.work(move |store| store.remove_highlight(asked.highlight_id)).await?;
        Ok(self.changed(vec![Change::HighlightRemoved(removed)]))
    }

    /// See the call table.
    pub async fn list_highlights(&self, asked: ListHighlights) -> Result<HighlightPage, CallError> {
        let before = match &asked.after {
            None => i64::MAX,
            Some(after) => after.parse().map_err(|_| no_place())?,
        };
        let limit = page_size(asked.limit);
        let wanted = words::words(asked.text.as_deref().unwrap_or_default());
        let filter = HighlightFilter { colour: asked.colour.map(|colour| word_of(colour).to_owned()), tag: asked.tag, feed: asked.feed_id };
        let base = self.inner.options.picture_base.clone();
        self.work(move |store| {
            let most = if wanted.is_empty() { limit + 1 } else { LOOKED_THROUGH };
            let mut found = store.list_highlights(&filter, before, most)?;
            if !wanted.is_empty() {
                let holds = |text: &str| daily_core::query::stands_side_by_side(&wanted, true, &words::words(text));
                found.retain(|highlight| holds(&highlight.passage.quote) || holds(&highlight.note));
            }
            let more = found.len() > limit;
            found.truncate(limit);
            let next = found.last().filter(|_| more).map(|last| last.id.0.to_string());
            let mut rows = Vec::with_capacity(found.len());
            for highlight in found {
                let entry = store.load_rows(&[highlight.entry])?.pop();
                rows.extend(entry.map(|row| HighlightRow { highlight: view(&highlight), row: wire::row(row, &base) }));
            }
            Ok(HighlightPage { rows, next })
        })
        .await
    }
}

/// What belongs to an open article, and its markup with the highlights in it.
pub(crate) fn desk_of(
    store: &Store,
    entry: daily_core::EntryId,
    shown: SafeHtml,
    text: &str,
) -> daily_store::Result<(EntryDesk, SafeHtml)> {
    let highlights = store.highlights_of(entry)?;
    let (hits, muted) = store.hits_of(entry)?;
    let mut desk = EntryDesk {
        note: store.load_note(entry)?,
        highlights: Vec::new(),
        reasons: hits.into_iter().map(|hit| RuleHit { rule_id: hit.rule, mute_id: hit.mute, because: hit.because, at: hit.at }).collect(),
        muted,
        place: store.load_place(entry)?,
        media: Vec::new(),
    };
    if highlights.is_empty() {
        return Ok((desk, shown));
    }
    let squeezed = Squeezed::of(text);
    let (mut marks, mut moved) = (Vec::new(), Vec::new());
    for highlight in &highlights {
        let (view, mark) = placed(highlight, &squeezed);
        let position = mark.as_ref().map(|mark| mark.found.start);
        if view.orphan != highlight.orphan || position.is_some() && position != highlight.passage.position {
            moved.push((highlight.id, position));
        }
        marks.extend(mark);
        desk.highlights.push(view);
    }
    if !moved.is_empty() && store.read_only().is_none() {
        store.place_highlights(&moved)?;
    }
    desk.highlights.sort_by_key(|highlight| highlight.range.map_or(u32::MAX, |range| range.start));
    Ok((desk, highlight::mark(&shown, &marks)))
}

/// A highlight where it is in a text today.
fn placed(highlight: &Highlight, text: &Squeezed) -> (HighlightView, Option<Mark>) {
    let found = text.find(&highlight.passage);
    let range = found.and_then(|found| text.units_of(found)).map(|(start, end)| TextRange { start, end });
    let colour = colour_of(&highlight.colour);
    let seen = HighlightView { range, changed: found.is_some_and(|found| found.changed), orphan: found.is_none(), ..view(highlight) };
    (seen, found.map(|found| Mark { found, id: highlight.id.0, colour: word_of(colour) }))
}

pub(crate) fn view(highlight: &Highlight) -> HighlightView {
    HighlightView {
        highlight_id: highlight.id,
        entry_id: highlight.entry,
        quote: highlight.passage.quote.clone(),
        colour: colour_of(&highlight.colour),
        note: highlight.note.clone(),
        range: None,
        changed: false,
        orphan: highlight.orphan,
        made_at: highlight.made_at,
    }
}

fn word_of(colour: Colour) -> &'static str {
    match colour {
        Colour::Yellow => "yellow",
        Colour::Green => "green",
        Colour::Blue => "blue",
        Colour::Pink => "pink",
        Colour::Purple => "purple",
    }
}

fn colour_of(word: &str) -> Colour {
    [Colour::Green, Colour::Blue, Colour::Pink, Colour::Purple].into_iter().find(|colour| word_of(*colour) == word).unwrap_or_default()
}

/// A tag's name as it is kept: on one line, without the sign that some put before it.
pub(crate) fn tag_name(typed: &str) -> Result<String, CallError> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_start_matches('#').trim();
    if name.is_empty() {
        return Err(error::new(Code::BadInput, "a tag needs a name"));
    }
    if name.chars().count() > LONGEST_TAG {
        return Err(error::new(Code::BadInput, format!("the name of a tag holds at most {LONGEST_TAG} characters")));
    }
    Ok(name.to_owned())
}

pub(crate) fn no_place() -> CallError {
    error::new(Code::BadInput, "that is not where a page ended; start again at the top of the list")
}
