//! Removing old entries, within limits that the reader sets.
//!
//! What the reader kept never goes. What goes leaves its tombstone, so that a feed which still holds it does not bring it
//! back as new.

use daily_core::{EntryId, FeedId, Moment};
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};

use crate::{Error, Result, Store};

/// A condition on a row of `entry_status`: the reader kept the entry.
pub(crate) const KEPT: &str = "(entry_status.bookmarked_at > 0
     OR entry_status.later_at > 0
     OR EXISTS (SELECT 1 FROM entry_tags WHERE entry_tags.entry_id = entry_status.entry_id)
     OR EXISTS (SELECT 1 FROM entry_notes WHERE entry_notes.entry_id = entry_status.entry_id)
     OR EXISTS (SELECT 1 FROM highlights WHERE highlights.entry_id = entry_status.entry_id)
     OR EXISTS (SELECT 1 FROM media WHERE media.entry_id = entry_status.entry_id AND media.file <> ''))";

/// The same, or it was prepared for reading offline. That ages out, so it spares an entry from retention and from nothing else.
const SPARED: &str = "(EXISTS (SELECT 1 FROM offline_entries WHERE offline_entries.entry_id = entry_status.entry_id) OR";

/// How much is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "keep", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Keep {
    /// As the general setting says.
    #[default]
    General,
    /// Everything.
    Everything,
    /// No more than this.
    Limited {
        /// Days since it arrived.
        days: Option<u32>,
        /// Newest entries of each feed.
        entries: Option<u32>,
        /// Unread ones stay.
        spare_unread: bool,
    },
}

impl Keep {
    /// As it is written in a column; nothing for the general setting.
    pub fn to_column(self) -> String {
        if self == Self::General { String::new() } else { serde_json::to_string(&self).unwrap_or_default() }
    }

    /// From a column. What cannot be read removes nothing.
    pub fn from_column(text: &str) -> Self {
        if text.is_empty() { Self::General } else { serde_json::from_str(text).unwrap_or(Self::Everything) }
    }
}

/// What would be removed of a feed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doomed {
    /// The entries, oldest first.
    pub entries: Vec<EntryId>,
    /// Unread ones among them.
    pub unread: u32,
    /// Bytes of their texts.
    pub bytes: u64,
    /// Entries that would go, had the reader not kept them.
    pub spared: u32,
}

impl Store {
    /// All subscribed feeds, those of the sample left out, with what they are called and how much of each is kept.
    pub fn list_keeps(&self) -> Result<Vec<(FeedId, String, Keep)>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT id, CASE WHEN own_title <> '' THEN own_title WHEN title <> '' THEN title ELSE url END, keep
                   FROM feeds
                  WHERE removed_at = 0
                    AND sample = 0
                  ORDER BY position, id",
            )?
            .query_map([], |row| Ok((FeedId(row.get(0)?), row.get(1)?, Keep::from_column(&row.get::<_, String>(2)?))))?
            .map(|keep| Ok(keep?))
            .collect()
        })
    }

    /// What `keep` would remove of a feed at `now`.
    pub fn find_doomed(&self, feed: FeedId, keep: Keep, now: Moment) -> Result<Doomed> {
        self.look(|db| doomed(db, feed, keep, now))
    }

    /// Removes entries, leaving their tombstones; those that the reader kept meanwhile stay. The answer is how many went.
    pub fn purge(&self, entries: &[EntryId], now: Moment) -> Result<u32> {
        self.write(|db| {
            let mut purged = 0;
            for entry in entries {
                let gone = db
                    .prepare_cached(&format!(
                        "UPDATE entry_status
                            SET purged_at = :now,
                                read_at = CASE read_at WHEN 0 THEN :now ELSE read_at END
                          WHERE entry_id = :entry
                            AND purged_at = 0
                            AND NOT {SPARED} {KEPT})"
                    ))?
                    .execute(named_params! { ":entry": entry.0, ":now": now.0.max(1) })?;
                if gone > 0 {
                    db.prepare_cached("DELETE FROM entries WHERE id = :entry")?.execute(named_params! { ":entry": entry.0 })?;
                    purged += 1;
                }
            }
            Ok(purged)
        })
    }
}

fn doomed(db: &Connection, feed: FeedId, keep: Keep, now: Moment) -> Result<Doomed> {
    let Keep::Limited { days, entries, spare_unread } = keep else { return Ok(Doomed::default()) };
    let arrived_before = days.map_or(i64::MIN, |days| now.plus(-86_400 * i64::from(days)).0);
    // The oldest of the entries that are to stay by their number.
    let oldest: Option<(i64, i64)> = match entries.map(i64::from) {
        None => None,
        Some(0) => Some((i64::MAX, i64::MAX)),
        Some(entries) => db
            .prepare_cached(
                "SELECT order_at, id
                   FROM entries INDEXED BY entries_of_feed
                  WHERE feed_id = :feed
                  ORDER BY order_at DESC, id DESC
                  LIMIT 1 OFFSET :entries - 1",
            )?
            .query_map(named_params! { ":feed": feed.0, ":entries": entries }, |row| Ok((row.get(0)?, row.get(1)?)))?
            .next()
            .transpose()?,
    };
    let (at, id) = oldest.unwrap_or((i64::MIN, i64::MIN));
    let mut statement = db.prepare_cached(&format!(
        "SELECT entries.id, entry_status.read_at = 0, {SPARED} {KEPT}),
                length(entries.title) + length(entries.excerpt)
                + coalesce((SELECT length(body) FROM entry_bodies WHERE entry_id = entries.id), 0)
                + coalesce((SELECT length(body) FROM entry_articles WHERE entry_id = entries.id), 0)
                + coalesce((SELECT sum(length(body)) FROM entry_versions WHERE entry_id = entries.id), 0)
           FROM entries INDEXED BY entries_of_feed
           JOIN entry_status ON entry_status.entry_id = entries.id
          WHERE entries.feed_id = :feed
            AND (entries.arrived_at < :arrived_before OR (entries.order_at, entries.id) < (:at, :id))
            AND NOT (:spare_unread AND entry_status.read_at = 0)
          ORDER BY entries.order_at, entries.id"
    ))?;
    let mut rows = statement.query(named_params! {
        ":feed": feed.0,
        ":arrived_before": arrived_before,
        ":at": at,
        ":id": id,
        ":spare_unread": spare_unread,
    })?;
    let mut doomed = Doomed::default();
    while let Some(row) = rows.next()? {
        if row.get(2)? {
            doomed.spared += 1;
            continue;
        }
        doomed.entries.push(EntryId(row.get(0)?));
        doomed.unread += u32::from(row.get::<_, bool>(1)?);
        doomed.bytes += u64::try_from(row.get::<_, i64>(3)?).map_err(|_| Error::Defect("a text has a length below zero"))?;
    }
    Ok(doomed)
}
