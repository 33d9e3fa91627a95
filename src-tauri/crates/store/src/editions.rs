//! Editions: composed once, kept as they were.
//!
//! What an edition says is one piece of JSON of the engine's; here it is a body like others. Beside it stands which entries
//! were told in which edition, since that decides what may come back.

use std::collections::BTreeMap;

use daily_core::{EntryId, Moment};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::bodies::{self, Packed};
use crate::{Error, Result, Store, picture_key};

/// The number of an edition.
pub type EditionId = u32;

/// An edition to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEdition {
    /// The reader's day, as in `2026-11-23`.
    pub date: String,
    /// What came by then may be in it.
    pub composed_at: Moment,
    /// The headline of its first story.
    pub headline: String,
    /// Stories in it.
    pub stories: u32,
    /// Minutes to read it.
    pub minutes: u32,
    /// It belongs to the sample.
    pub sample: bool,
    /// The whole of it.
    pub body: String,
    /// Every entry of every story in it.
    pub entries: Vec<EntryId>,
    /// Addresses of its pictures.
    pub pictures: Vec<String>,
}

/// What a list shows of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRow {
    /// Its number.
    pub id: EditionId,
    /// The reader's day.
    pub date: String,
    /// When it was composed.
    pub composed_at: Moment,
    /// The headline of its first story.
    pub headline: String,
    /// Stories in it.
    pub stories: u32,
    /// Minutes to read it.
    pub minutes: u32,
    /// The reader opened it.
    pub opened: bool,
    /// It belongs to the sample.
    pub sample: bool,
}

const COLUMNS: &str = "id, date, composed_at, headline, stories, minutes, opened_at > 0, sample";

impl Store {
    /// Keeps an edition.
    pub fn keep_edition(&self, edition: &NewEdition) -> Result<EditionId> {
        let packed = Packed::new(&edition.body);
        self.keep(|db| {
            db.prepare_cached(
                "INSERT INTO editions (date, composed_at, headline, stories, minutes, sample, codec, body)
                 VALUES (:date, :at, :headline, :stories, :minutes, :sample, :codec, :body)",
            )?
            .execute(named_params! {
                ":date": edition.date,
                ":at": edition.composed_at.0,
                ":headline": edition.headline,
                ":stories": edition.stories,
                ":minutes": edition.minutes,
                ":sample": edition.sample,
                ":codec": packed.codec,
                ":body": packed.bytes,
            })?;
            let id = u32::try_from(db.last_insert_rowid()).map_err(|_| Error::Defect("there are too many editions"))?;
            let mut told = db.prepare_cached("INSERT OR IGNORE INTO edition_entries (entry_id, edition_id) VALUES (:entry, :edition)")?;
            for entry in &edition.entries {
                told.execute(named_params! { ":entry": entry.0, ":edition": id })?;
            }
            let mut wanted = db.prepare_cached("INSERT OR IGNORE INTO pictures (key, url) VALUES (:key, :url)")?;
            let mut shown = db.prepare_cached("INSERT OR IGNORE INTO edition_pictures (key, edition_id) VALUES (:key, :edition)")?;
            for url in &edition.pictures {
                let key = picture_key(url);
                wanted.execute(named_params! { ":key": key, ":url": url })?;
                shown.execute(named_params! { ":key": key, ":edition": id })?;
            }
            Ok(id)
        })
    }

    /// Kept editions, the newest first: those before `before`, at most `most`.
    pub fn list_editions(&self, before: Option<EditionId>, most: usize) -> Result<Vec<EditionRow>> {
        self.look(|db| {
            db.prepare_cached(&format!(
                "SELECT {COLUMNS}
                   FROM editions
                  WHERE :before IS NULL
                     OR (composed_at, id) < (SELECT composed_at, id FROM editions WHERE id = :before)
                  ORDER BY composed_at DESC, id DESC
                  LIMIT :most"
            ))?
            .query_map(named_params! { ":before": before, ":most": most as i64 }, row_from)?
            .map(|row| Ok(row?))
            .collect()
        })
    }

    /// An edition with the whole of it; the newest one for `None`.
    pub fn load_edition(&self, edition: Option<EditionId>) -> Result<(EditionRow, String)> {
        self.look(|db| {
            db.prepare_cached(&format!(
                "SELECT {COLUMNS}, codec, body
                   FROM editions
                  WHERE :edition IS NULL OR id = :edition
                  ORDER BY composed_at DESC, id DESC
                  LIMIT 1"
            ))?
            .query_row(named_params! { ":edition": edition }, |row| {
                Ok((row_from(row)?, bodies::unpack(row.get(8)?, row.get_ref(9)?.as_blob()?)))
            })
            .optional()?
            .ok_or(Error::NotFound("edition"))
        })
    }

    /// The newest edition of a day.
    pub fn find_edition_of(&self, date: &str) -> Result<Option<EditionRow>> {
        self.look(|db| {
            Ok(db
                .prepare_cached(&format!("SELECT {COLUMNS} FROM editions WHERE date = :date ORDER BY composed_at DESC, id DESC LIMIT 1"))?
                .query_row(named_params! { ":date": date }, row_from)
                .optional()?)
        })
    }

    /// The edition before this one, and the one after it.
    pub fn edition_neighbours(&self, edition: EditionId) -> Result<(Option<EditionId>, Option<EditionId>)> {
        self.look(|db| {
            let one = |sql: &str| -> Result<Option<EditionId>> {
                Ok(db.prepare_cached(sql)?.query_row(named_params! { ":edition": edition }, |row| row.get(0)).optional()?)
            };
            let before =
                one("SELECT id FROM editions WHERE (composed_at, id) < (SELECT composed_at, id FROM editions WHERE id = :edition)
                               ORDER BY composed_at DESC, id DESC LIMIT 1")?;
            let after = one("SELECT id FROM editions WHERE (composed_at, id) > (SELECT composed_at, id FROM editions WHERE id = :edition)
                              ORDER BY composed_at, id LIMIT 1")?;
            Ok((before, after))
        })
    }

    /// Notes that the reader opened an edition.
    pub fn edition_opened(&self, edition: EditionId, now: Moment) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE editions SET opened_at = :now WHERE id = :edition AND opened_at = 0")?
                .execute(named_params! { ":now": now.0, ":edition": edition })?;
            Ok(())
        })
    }

    /// Removes an edition.
    pub fn remove_edition(&self, edition: EditionId) -> Result<()> {
        self.keep(|db| {
            let removed = db.prepare_cached("DELETE FROM editions WHERE id = :edition")?.execute(named_params! { ":edition": edition })?;
            if removed == 0 { Err(Error::NotFound("edition")) } else { Ok(()) }
        })
    }

    /// Which of these entries stood in editions composed before `before`, and in which one last.
    pub fn told_in_editions(&self, entries: &[EntryId], before: Moment, sample: bool) -> Result<BTreeMap<EntryId, EditionId>> {
        self.look(|db| {
            let mut statement = db.prepare_cached(
                "SELECT edition_entries.edition_id
                   FROM edition_entries
                   JOIN editions ON editions.id = edition_entries.edition_id
                  WHERE edition_entries.entry_id = :entry
                    AND editions.composed_at <= :before
                    AND editions.sample = :sample
                  ORDER BY editions.composed_at DESC, editions.id DESC
                  LIMIT 1",
            )?;
            let mut told = BTreeMap::new();
            for entry in entries {
                let found = statement
                    .query_row(named_params! { ":entry": entry.0, ":before": before.0, ":sample": sample }, |row| row.get(0))
                    .optional()?;
                if let Some(edition) = found {
                    told.insert(*entry, edition);
                }
            }
            Ok(told)
        })
    }
}

fn row_from(row: &Row<'_>) -> rusqlite::Result<EditionRow> {
    Ok(EditionRow {
        id: row.get(0)?,
        date: row.get(1)?,
        composed_at: Moment(row.get(2)?),
        headline: row.get(3)?,
        stories: row.get(4)?,
        minutes: row.get(5)?,
        opened: row.get(6)?,
        sample: row.get(7)?,
    })
}
