//! The reader's own labels of feeds, and what is counted by them.

use std::collections::BTreeMap;

use daily_core::{FeedId, Moment, StoryId};
use rusqlite::named_params;

use crate::{Error, Result, Store};

/// How loud a feed is, and how much of it is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FeedHabit {
    /// Its entries since the moment asked for.
    pub entries: u32,
    /// Those of them that are unread.
    pub unread: u32,
}

/// How much a feed said about a story in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryVolume {
    /// The week: 0 is that of the moment asked for, 1 the one after it.
    pub week: u32,
    /// The feed.
    pub feed: FeedId,
    /// The story, where several entries tell it.
    pub story: Option<StoryId>,
    /// How many entries.
    pub entries: u32,
}

impl Store {
    /// All labels: key and value, by feed.
    pub fn list_labels(&self) -> Result<BTreeMap<FeedId, Vec<(String, String)>>> {
        self.look(|db| {
            let mut labels: BTreeMap<FeedId, Vec<(String, String)>> = BTreeMap::new();
            let mut statement = db.prepare_cached(
                "SELECT feed_labels.feed_id, feed_labels.key, feed_labels.value
                   FROM feed_labels
                   JOIN feeds ON feeds.id = feed_labels.feed_id
                  WHERE feeds.removed_at = 0
                  ORDER BY feed_labels.feed_id, feed_labels.key, feed_labels.value",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                labels.entry(FeedId(row.get(0)?)).or_default().push((row.get(1)?, row.get(2)?));
            }
            Ok(labels)
        })
    }

    /// Gives a feed these labels in the place of those that it had.
    pub fn keep_labels(&self, feed: FeedId, labels: &[(String, String)]) -> Result<()> {
        self.keep(|db| {
            let there: bool = db
                .prepare_cached("SELECT EXISTS (SELECT 1 FROM feeds WHERE id = :feed AND removed_at = 0)")?
                .query_row(named_params! { ":feed": feed.0 }, |row| row.get(0))?;
            if !there {
                return Err(Error::NotFound("feed"));
            }
            db.prepare_cached("DELETE FROM feed_labels WHERE feed_id = :feed")?.execute(named_params! { ":feed": feed.0 })?;
            for (key, value) in labels {
                db.prepare_cached("INSERT OR IGNORE INTO feed_labels (feed_id, key, value) VALUES (:feed, :key, :value)")?
                    .execute(named_params! { ":feed": feed.0, ":key": key, ":value": value })?;
            }
            Ok(())
        })
    }

    /// How loud these feeds were between two moments, from the indexes alone.
    pub fn feed_habits(&self, feeds: &[FeedId], since: Moment, until: Moment) -> Result<BTreeMap<FeedId, FeedHabit>> {
        self.look(|db| {
            let mut all = db.prepare_cached(
                "SELECT count(*) FROM entries INDEXED BY entries_of_feed WHERE feed_id = :feed AND order_at > :since AND order_at <= :until",
            )?;
            let mut unread = db.prepare_cached(
                "SELECT count(*)
                   FROM entry_status INDEXED BY unread_of_feed
                  WHERE read_at = 0 AND feed_id = :feed AND order_at > :since AND order_at <= :until",
            )?;
            let mut habits = BTreeMap::new();
            for feed in feeds {
                let span = named_params! { ":feed": feed.0, ":since": since.0, ":until": until.0 };
                let habit =
                    FeedHabit { entries: all.query_row(span, |row| row.get(0))?, unread: unread.query_row(span, |row| row.get(0))? };
                habits.insert(*feed, habit);
            }
            Ok(habits)
        })
    }

    /// What was said by whom about what since `since`, in steps of a week.
    pub fn story_volumes(&self, since: Moment, until: Moment) -> Result<Vec<StoryVolume>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT (order_at - :since) / 604800, feed_id, story_id, count(*)
                   FROM entries INDEXED BY entries_in_order
                  WHERE order_at >= :since AND order_at < :until
                  GROUP BY 1, 2, 3",
            )?
            .query_map(named_params! { ":since": since.0, ":until": until.0 }, |row| {
                Ok(StoryVolume {
                    week: row.get(0)?,
                    feed: FeedId(row.get(1)?),
                    story: row.get::<_, Option<i64>>(2)?.map(StoryId),
                    entries: row.get(3)?,
                })
            })?
            .map(|volume| Ok(volume?))
            .collect()
        })
    }
}
