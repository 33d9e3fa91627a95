//! Notes on entries, passages that the reader marked, and places in articles.

use daily_core::highlight::Passage;
use daily_core::{EntryId, FeedId, HighlightId, Moment};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::entries::{self, EntryRow};
use crate::{Error, Result, Store};

/// A passage that the reader marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Highlight {
    /// Its number.
    pub id: HighlightId,
    /// The entry.
    pub entry: EntryId,
    /// What was marked; its position is where it was last found.
    pub passage: Passage,
    /// A word for its colour.
    pub colour: String,
    /// The note on it.
    pub note: String,
    /// Its words were not found the last time.
    pub orphan: bool,
    /// When it was made.
    pub made_at: Moment,
}

/// Which highlights.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HighlightFilter {
    /// Only of this colour.
    pub colour: Option<String>,
    /// Only of entries with this tag.
    pub tag: Option<String>,
    /// Only of this feed.
    pub feed: Option<FeedId>,
}

/// A note with its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The entry.
    pub row: EntryRow,
    /// The note.
    pub text: String,
    /// When it was last written.
    pub written_at: Moment,
}

const COLUMNS: &str = "highlights.id, highlights.entry_id, highlights.quote, highlights.prefix, highlights.suffix, highlights.position,
       highlights.colour, highlights.note, highlights.orphan, highlights.made_at";

impl Store {
    /// The note on an entry; empty where there is none.
    pub fn load_note(&self, entry: EntryId) -> Result<String> {
        self.look(|db| {
            let note = db
                .prepare_cached("SELECT text FROM entry_notes WHERE entry_id = :entry")?
                .query_row(named_params! { ":entry": entry.0 }, |row| row.get(0))
                .optional()?;
            Ok(note.unwrap_or_default())
        })
    }

    /// Keeps a note on an entry; an empty one takes it away.
    pub fn keep_note(&self, entry: EntryId, text: &str, now: Moment) -> Result<()> {
        self.keep(|db| {
            if text.is_empty() {
                db.prepare_cached("DELETE FROM entry_notes WHERE entry_id = :entry")?.execute(named_params! { ":entry": entry.0 })?;
                return Ok(());
            }
            let kept = db
                .prepare_cached(
                    "INSERT INTO entry_notes (entry_id, text, written_at)
                     SELECT id, :text, :now
                       FROM entries
                      WHERE id = :entry
                         ON CONFLICT (entry_id) DO UPDATE SET text = excluded.text, written_at = excluded.written_at",
                )?
                .execute(named_params! { ":entry": entry.0, ":text": text, ":now": now.0 })?;
            if kept == 0 { Err(Error::NotFound("entry")) } else { Ok(()) }
        })
    }

    /// Notes, the last written first, after the place of the last one given.
    pub fn list_notes(&self, after: (i64, i64), limit: usize) -> Result<Vec<Note>> {
        self.look(|db| {
            let found = db
                .prepare_cached(
                    "SELECT entry_id, text, written_at
                       FROM entry_notes INDEXED BY notes_in_order
                      WHERE (written_at, entry_id) < (:at, :id)
                      ORDER BY written_at DESC, entry_id DESC
                      LIMIT :limit",
                )?
                .query_map(named_params! { ":at": after.0, ":id": after.1, ":limit": limit as i64 }, |row| {
                    Ok((EntryId(row.get(0)?), row.get(1)?, Moment(row.get(2)?)))
                })?
                .collect::<rusqlite::Result<Vec<(EntryId, String, Moment)>>>()?;
            let mut notes = Vec::with_capacity(found.len());
            for (entry, text, written_at) in found {
                notes.extend(entries::rows(db, [entry])?.pop().map(|row| Note { row, text, written_at }));
            }
            Ok(notes)
        })
    }

    /// Keeps a new highlight; its number is given by the library.
    pub fn add_highlight(&self, highlight: &Highlight) -> Result<Highlight> {
        self.keep(|db| {
            let id = insert(db, highlight)?;
            Ok(Highlight { id, ..highlight.clone() })
        })
    }

    /// Changes the colour and the note of a highlight, and where it is.
    pub fn change_highlight(&self, highlight: &Highlight) -> Result<()> {
        self.keep(|db| {
            let changed = db
                .prepare_cached(
                    "UPDATE highlights
                        SET quote = :quote, prefix = :prefix, suffix = :suffix, position = :position, colour = :colour, note = :note,
                            orphan = :orphan
                      WHERE id = :id",
                )?
                .execute(named_params! {
                    ":id": highlight.id.0,
                    ":quote": highlight.passage.quote,
                    ":prefix": highlight.passage.prefix,
                    ":suffix": highlight.passage.suffix,
                    ":position": highlight.passage.position.unwrap_or(0) as i64,
                    ":colour": highlight.colour,
                    ":note": highlight.note,
                    ":orphan": highlight.orphan,
                })?;
            if changed == 0 { Err(Error::NotFound("highlight")) } else { Ok(()) }
        })
    }

    /// Notes where highlights were found this time, or that they were not.
    pub fn place_highlights(&self, placed: &[(HighlightId, Option<usize>)]) -> Result<()> {
        self.write(|db| {
            for (id, position) in placed {
                db.prepare_cached("UPDATE highlights SET position = coalesce(:position, position), orphan = :orphan WHERE id = :id")?
                    .execute(named_params! { ":id": id.0, ":position": position.map(|at| at as i64), ":orphan": position.is_none() })?;
            }
            Ok(())
        })
    }

    /// Takes a highlight away.
    pub fn remove_highlight(&self, id: HighlightId) -> Result<Highlight> {
        self.keep(|db| remove(db, id))
    }

    /// One highlight.
    pub fn load_highlight(&self, id: HighlightId) -> Result<Highlight> {
        self.look(|db| load(db, id))
    }

    /// The highlights of an entry, first made first.
    pub fn highlights_of(&self, entry: EntryId) -> Result<Vec<Highlight>> {
        self.look(|db| {
            db.prepare_cached(&format!("SELECT {COLUMNS} FROM highlights WHERE entry_id = :entry ORDER BY id"))?
                .query_map(named_params! { ":entry": entry.0 }, from_row)?
                .map(|highlight| Ok(highlight?))
                .collect()
        })
    }

    /// Highlights of all entries, the last made first, those with a smaller number than `before`.
    pub fn list_highlights(&self, filter: &HighlightFilter, before: i64, limit: usize) -> Result<Vec<Highlight>> {
        self.look(|db| {
            db.prepare_cached(&format!(
                "SELECT {COLUMNS}
                   FROM highlights
                   JOIN entries ON entries.id = highlights.entry_id
                  WHERE highlights.id < :before
                    AND (:colour IS NULL OR highlights.colour = :colour)
                    AND (:feed IS NULL OR entries.feed_id = :feed)
                    AND (:tag IS NULL OR highlights.entry_id IN (SELECT entry_tags.entry_id
                                                                   FROM entry_tags
                                                                   JOIN tags ON tags.id = entry_tags.tag_id
                                                                  WHERE tags.name = :tag))
                  ORDER BY highlights.id DESC
                  LIMIT :limit"
            ))?
            .query_map(
                named_params! {
                    ":before": before,
                    ":colour": filter.colour,
                    ":feed": filter.feed.map(|feed| feed.0),
                    ":tag": filter.tag,
                    ":limit": limit as i64,
                },
                from_row,
            )?
            .map(|highlight| Ok(highlight?))
            .collect()
        })
    }

    /// How far down the reader was, 0 to 1.
    pub fn load_place(&self, entry: EntryId) -> Result<f64> {
        self.look(|db| {
            let place = db
                .prepare_cached("SELECT place FROM entry_places WHERE entry_id = :entry")?
                .query_row(named_params! { ":entry": entry.0 }, |row| row.get(0))
                .optional()?;
            Ok(place.unwrap_or_default())
        })
    }

    /// Remembers how far down the reader was; the top needs no memory.
    pub fn keep_place(&self, entry: EntryId, place: f64) -> Result<()> {
        self.write(|db| {
            if place <= 0.0 {
                db.prepare_cached("DELETE FROM entry_places WHERE entry_id = :entry")?.execute(named_params! { ":entry": entry.0 })?;
            } else {
                db.prepare_cached(
                    "INSERT OR REPLACE INTO entry_places (entry_id, place) SELECT id, :place FROM entries WHERE id = :entry",
                )?
                .execute(named_params! { ":entry": entry.0, ":place": place })?;
            }
            Ok(())
        })
    }
}

/// Puts a highlight in, under its own number where it has one.
pub(crate) fn insert(db: &Connection, highlight: &Highlight) -> Result<HighlightId> {
    let put = db
        .prepare_cached(
            "INSERT INTO highlights (id, entry_id, quote, prefix, suffix, position, colour, note, orphan, made_at)
             SELECT :id, entries.id, :quote, :prefix, :suffix, :position, :colour, :note, :orphan, :made_at
               FROM entries
              WHERE entries.id = :entry",
        )?
        .execute(named_params! {
            ":id": (highlight.id.0 != 0).then_some(highlight.id.0),
            ":entry": highlight.entry.0,
            ":quote": highlight.passage.quote,
            ":prefix": highlight.passage.prefix,
            ":suffix": highlight.passage.suffix,
            ":position": highlight.passage.position.unwrap_or(0) as i64,
            ":colour": highlight.colour,
            ":note": highlight.note,
            ":orphan": highlight.orphan,
            ":made_at": highlight.made_at.0,
        })?;
    if put == 0 { Err(Error::NotFound("entry")) } else { Ok(HighlightId(db.last_insert_rowid())) }
}

pub(crate) fn remove(db: &Connection, id: HighlightId) -> Result<Highlight> {
    let highlight = load(db, id)?;
    db.prepare_cached("DELETE FROM highlights WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(highlight)
}

fn load(db: &Connection, id: HighlightId) -> Result<Highlight> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM highlights WHERE id = :id"))?
        .query_row(named_params! { ":id": id.0 }, from_row)
        .optional()?
        .ok_or(Error::NotFound("highlight"))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Highlight> {
    Ok(Highlight {
        id: HighlightId(row.get(0)?),
        entry: EntryId(row.get(1)?),
        passage: Passage {
            quote: row.get(2)?,
            prefix: row.get(3)?,
            suffix: row.get(4)?,
            position: usize::try_from(row.get::<_, i64>(5)?).ok(),
        },
        colour: row.get(6)?,
        note: row.get(7)?,
        orphan: row.get(8)?,
        made_at: Moment(row.get(9)?),
    })
}
