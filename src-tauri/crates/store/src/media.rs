//! How far the reader is with enclosures, and which of them are here.
//!
//! The bytes are files in the profile's media folder, since players ask for them piece by piece; the library knows their
//! names.

use daily_core::{EntryId, Moment};
use rusqlite::{Row, named_params};

use crate::{Error, Result, Store};

/// An enclosure that was touched.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// The entry.
    pub entry: EntryId,
    /// Its address.
    pub url: String,
    /// Seconds heard.
    pub seconds: f64,
    /// Its length in seconds.
    pub duration: Option<f64>,
    /// Heard to its end.
    pub finished: bool,
    /// Name of its file; empty while it is not here.
    pub file: String,
    /// Bytes of its file.
    pub bytes: u64,
    /// The reader asked for it to be kept; else it was fetched to be played, and makes room for others.
    pub kept: bool,
}

const COLUMNS: &str = "entry_id, url, seconds, duration, finished, file, bytes, kept";

impl Store {
    /// What is known of the enclosures of an entry.
    pub fn media_of(&self, entry: EntryId) -> Result<Vec<Media>> {
        self.look(|db| {
            db.prepare_cached(&format!("SELECT {COLUMNS} FROM media WHERE entry_id = :entry"))?
                .query_map(named_params! { ":entry": entry.0 }, from_row)?
                .map(|media| Ok(media?))
                .collect()
        })
    }

    /// Enclosures that were begun and not finished, or are here; the last touched first.
    pub fn list_media(&self, most: usize) -> Result<Vec<Media>> {
        self.look(|db| {
            db.prepare_cached(&format!(
                "SELECT {COLUMNS}
                   FROM media INDEXED BY media_in_order
                  WHERE file <> ''
                     OR seconds > 0 AND NOT finished
                  ORDER BY touched_at DESC
                  LIMIT :most"
            ))?
            .query_map(named_params! { ":most": most as i64 }, from_row)?
            .map(|media| Ok(media?))
            .collect()
        })
    }

    /// Remembers how far the reader is; a length that is not known leaves the known one.
    pub fn keep_position(&self, entry: EntryId, url: &str, seconds: f64, duration: Option<f64>, finished: bool, now: Moment) -> Result<()> {
        self.keep(|db| {
            let kept = db
                .prepare_cached(
                    "INSERT INTO media (entry_id, url, seconds, duration, finished, touched_at)
                     SELECT id, :url, :seconds, coalesce(:duration, 0.0), :finished, :now
                       FROM entries
                      WHERE id = :entry
                         ON CONFLICT (entry_id, url) DO UPDATE SET seconds = excluded.seconds,
                                                                   duration = coalesce(:duration, duration),
                                                                   finished = excluded.finished,
                                                                   touched_at = excluded.touched_at",
                )?
                .execute(named_params! {
                    ":entry": entry.0,
                    ":url": url,
                    ":seconds": seconds,
                    ":duration": duration,
                    ":finished": finished,
                    ":now": now.0,
                })?;
            if kept == 0 { Err(Error::NotFound("entry")) } else { Ok(()) }
        })
    }

    /// Notes that an enclosure is here, or with an empty name that it is not.
    pub fn set_media_file(&self, entry: EntryId, url: &str, file: &str, bytes: u64, kept: bool, now: Moment) -> Result<()> {
        self.keep(|db| {
            let kept = db
                .prepare_cached(
                    "INSERT INTO media (entry_id, url, file, bytes, kept, touched_at)
                     SELECT id, :url, :file, :bytes, :kept, :now
                       FROM entries
                      WHERE id = :entry
                         ON CONFLICT (entry_id, url) DO UPDATE SET file = excluded.file, bytes = excluded.bytes, kept = excluded.kept",
                )?
                .execute(
                    named_params! { ":entry": entry.0, ":url": url, ":file": file, ":bytes": bytes as i64, ":kept": kept, ":now": now.0 },
                )?;
            if kept == 0 { Err(Error::NotFound("entry")) } else { Ok(()) }
        })
    }

    /// Notes that an enclosure that is here shall stay.
    pub fn keep_media(&self, entry: EntryId, url: &str) -> Result<()> {
        self.keep(|db| {
            db.prepare_cached("UPDATE media SET kept = 1 WHERE entry_id = :entry AND url = :url")?
                .execute(named_params! { ":entry": entry.0, ":url": url })?;
            Ok(())
        })
    }

    /// Enclosures that are here and may go, the first to go first: those heard to their end, then those longest untouched.
    pub fn list_passing_media(&self) -> Result<Vec<Media>> {
        self.look(|db| {
            db.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM media WHERE file <> '' AND NOT kept ORDER BY finished DESC, touched_at, entry_id, url"
            ))?
            .query_map([], from_row)?
            .map(|media| Ok(media?))
            .collect()
        })
    }

    /// Keeps chapters that were fetched from the address that the feed names.
    pub fn keep_chapters(&self, entry: EntryId, url: &str, chapters: &str) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE enclosures SET chapters = :chapters WHERE entry_id = :entry AND url = :url")?
                .execute(named_params! { ":entry": entry.0, ":url": url, ":chapters": chapters })?;
            Ok(())
        })
    }

    /// Bytes of all enclosures that are here.
    pub fn count_media_bytes(&self) -> Result<u64> {
        self.look(|db| {
            let bytes: i64 =
                db.prepare_cached("SELECT coalesce(sum(bytes), 0) FROM media WHERE file <> ''")?.query_row([], |row| row.get(0))?;
            Ok(u64::try_from(bytes).unwrap_or(0))
        })
    }

    /// Names of the files that some entry needs.
    pub fn list_media_files(&self) -> Result<Vec<String>> {
        self.look(|db| {
            db.prepare_cached("SELECT DISTINCT file FROM media WHERE file <> ''")?
                .query_map([], |row| row.get(0))?
                .map(|file| Ok(file?))
                .collect()
        })
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Media> {
    Ok(Media {
        entry: EntryId(row.get(0)?),
        url: row.get(1)?,
        seconds: row.get(2)?,
        duration: Some(row.get(3)?).filter(|seconds: &f64| *seconds > 0.0),
        finished: row.get(4)?,
        file: row.get(5)?,
        bytes: u64::try_from(row.get::<_, i64>(6)?).unwrap_or(0),
        kept: row.get(7)?,
    })
}
