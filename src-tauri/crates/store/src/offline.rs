//! What was prepared for reading offline: which entries, which pictures, and how large they are.
//!
//! The texts and pictures themselves are where they always are. A row here says that they were wanted, and keeps them from
//! being removed to make room.

use daily_core::{EntryId, Moment, StoryId};
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{Result, Store};

/// What is known of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureState {
    /// Its key.
    pub key: String,
    /// Its address.
    pub url: String,
    /// What it is and how many bytes it has, where it is here; the same content has the same first part.
    pub here: Option<(Vec<u8>, u64)>,
    /// When it was last tried, and why in vain.
    pub failed: Option<(Moment, String)>,
}

/// What a preparation came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prepared {
    /// Entries that it holds; those with `true` with their full text and all of their pictures.
    pub entries: Vec<(EntryId, bool)>,
    /// Keys of the pictures that it holds.
    pub pictures: Vec<String>,
}

impl Store {
    /// Stories that the reader follows and has not muted, the newest first, at most `most`.
    pub fn list_followed_stories(&self, most: usize) -> Result<Vec<StoryId>> {
        self.look(|db| {
            db.prepare_cached("SELECT id FROM stories WHERE followed <> 0 AND muted = 0 ORDER BY id DESC LIMIT :most")?
                .query_map(named_params! { ":most": most as i64 }, |row| row.get(0).map(StoryId))?
                .map(|story| Ok(story?))
                .collect()
        })
    }

    /// Bytes that the texts of an entry take: the feed's, and the one of its own page.
    pub fn text_bytes(&self, entry: EntryId) -> Result<u64> {
        self.look(|db| {
            let bytes: i64 = db
                .prepare_cached(
                    "SELECT coalesce((SELECT length(body) FROM entry_bodies WHERE entry_id = :entry), 0)
                            + coalesce((SELECT length(body) FROM entry_articles WHERE entry_id = :entry), 0)",
                )?
                .query_row(named_params! { ":entry": entry.0 }, |row| row.get(0))?;
            Ok(u64::try_from(bytes).unwrap_or(0))
        })
    }

    /// What is known of these pictures, in this order; those that nobody ever showed are left out.
    pub fn picture_states(&self, keys: &[String]) -> Result<Vec<PictureState>> {
        self.look(|db| {
            let mut states = Vec::with_capacity(keys.len());
            for key in keys {
                states.extend(picture_state(db, key)?);
            }
            Ok(states)
        })
    }

    /// Keys of the pictures that the newest editions show, at most `editions` of them.
    pub fn pictures_of_editions(&self, editions: usize) -> Result<Vec<String>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT DISTINCT edition_pictures.key
                   FROM edition_pictures
                  WHERE edition_pictures.edition_id IN (SELECT id FROM editions ORDER BY composed_at DESC, id DESC LIMIT :editions)
                  ORDER BY edition_pictures.key",
            )?
            .query_map(named_params! { ":editions": editions as i64 }, |row| row.get(0))?
            .map(|key| Ok(key?))
            .collect()
        })
    }

    /// Adds to what is held.
    pub fn hold(&self, prepared: &Prepared, now: Moment) -> Result<()> {
        self.write(|db| hold(db, prepared, now))
    }

    /// Holds this in the place of what was held before.
    pub fn hold_only(&self, prepared: &Prepared, now: Moment) -> Result<()> {
        self.keep(|db| {
            db.execute("DELETE FROM offline_entries", [])?;
            db.execute("DELETE FROM offline_pictures", [])?;
            hold(db, prepared, now)
        })
    }

    /// Lets go of what was prepared before `before`; nothing of it is removed by that.
    pub fn let_go_of_offline(&self, before: Moment) -> Result<()> {
        // Mostly there is nothing, and looking is cheaper than writing.
        let any = self.look(|db| {
            Ok(db
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM offline_entries WHERE prepared_at < :before)
                         OR EXISTS (SELECT 1 FROM offline_pictures WHERE prepared_at < :before)",
                )?
                .query_row(named_params! { ":before": before.0 }, |row| row.get::<_, bool>(0))?)
        })?;
        if !any {
            return Ok(());
        }
        self.write(|db| {
            for table in ["offline_entries", "offline_pictures"] {
                db.prepare_cached(&format!("DELETE FROM {table} WHERE prepared_at < :before"))?
                    .execute(named_params! { ":before": before.0 })?;
            }
            Ok(())
        })
    }

    /// How many entries are held.
    pub fn count_offline(&self) -> Result<u32> {
        self.look(|db| Ok(db.prepare_cached("SELECT count(*) FROM offline_entries")?.query_row([], |row| row.get(0))?))
    }
}

fn picture_state(db: &Connection, key: &str) -> Result<Option<PictureState>> {
    Ok(db
        .prepare_cached("SELECT key, url, hash, bytes, tried_at, why FROM pictures WHERE key = :key")?
        .query_row(named_params! { ":key": key }, |row| {
            let hash: Option<Vec<u8>> = row.get(2)?;
            let bytes = u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0);
            let why: String = row.get(5)?;
            let tried_at = Moment(row.get(4)?);
            Ok(PictureState {
                key: row.get(0)?,
                url: row.get(1)?,
                here: hash.map(|hash| (hash, bytes)),
                failed: (!why.is_empty()).then_some((tried_at, why)),
            })
        })
        .optional()?)
}

/// Entries and pictures that went away meanwhile are passed over.
fn hold(db: &Connection, prepared: &Prepared, now: Moment) -> Result<()> {
    let mut entries = db.prepare_cached(
        "INSERT INTO offline_entries (entry_id, whole, prepared_at)
         SELECT id, :whole, :now FROM entries WHERE id = :entry
             ON CONFLICT (entry_id) DO UPDATE SET whole = excluded.whole, prepared_at = excluded.prepared_at",
    )?;
    for (entry, whole) in &prepared.entries {
        entries.execute(named_params! { ":entry": entry.0, ":whole": whole, ":now": now.0 })?;
    }
    let mut pictures = db.prepare_cached(
        "INSERT INTO offline_pictures (key, prepared_at)
         SELECT key, :now FROM pictures WHERE key = :key
             ON CONFLICT (key) DO UPDATE SET prepared_at = excluded.prepared_at",
    )?;
    for key in &prepared.pictures {
        pictures.execute(named_params! { ":key": key, ":now": now.0 })?;
    }
    Ok(())
}
