//! What an entry said before its publisher edited it.

use daily_core::{EntryId, Moment};
use rusqlite::named_params;

use crate::{Result, Store, bodies};

/// An earlier version of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub id: i64,
    /// The entry.
    pub entry: EntryId,
    /// When the next version was seen.
    pub until: Moment,
    /// Its headline.
    pub title: String,
    /// Its markup.
    pub raw: String,
}

impl Store {
    /// The earlier versions of an entry, the oldest first.
    pub fn list_versions(&self, entry: EntryId) -> Result<Vec<Version>> {
        self.look(|db| {
            db.prepare_cached("SELECT id, until, title, codec, body FROM entry_versions WHERE entry_id = :entry ORDER BY until, id")?
                .query_map(named_params! { ":entry": entry.0 }, |row| {
                    Ok(Version {
                        id: row.get(0)?,
                        entry,
                        until: Moment(row.get(1)?),
                        title: row.get(2)?,
                        raw: bodies::unpack(row.get(3)?, row.get_ref(4)?.as_blob()?),
                    })
                })?
                .map(|version| Ok(version?))
                .collect()
        })
    }

    /// The earlier headlines of an entry with the moments at which the next was seen, the oldest first.
    pub fn list_earlier_titles(&self, entry: EntryId) -> Result<Vec<(Moment, String)>> {
        self.look(|db| {
            db.prepare_cached("SELECT until, title FROM entry_versions WHERE entry_id = :entry ORDER BY until, id")?
                .query_map(named_params! { ":entry": entry.0 }, |row| Ok((Moment(row.get(0)?), row.get(1)?)))?
                .map(|version| Ok(version?))
                .collect()
        })
    }
}
