//! Which entries tell one story.

use daily_core::{EntryId, FeedId, Moment, StoryId};
use rusqlite::named_params;

use crate::{Result, Store};

/// An entry as the front page weighs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryMember {
    /// The entry.
    pub entry: EntryId,
    /// Its feed.
    pub feed: FeedId,
    /// Its story, when it is told by more than one entry.
    pub story: Option<StoryId>,
    /// Its place in lists.
    pub order_at: Moment,
    /// The feed's claim, never later than the arrival.
    pub published_at: Moment,
    /// Read.
    pub read: bool,
    /// It has a lead picture.
    pub pictured: bool,
}

impl Store {
    /// The entries that arrived since `since`, newest first, at most `most`: what a front page is made of.
    pub fn list_recent(&self, since: Moment, most: usize) -> Result<Vec<StoryMember>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT entries.id, entries.feed_id, entries.story_id, entries.order_at, entries.published_at,
                        entry_status.read_at, entries.picture IS NOT NULL
                   FROM entries INDEXED BY entries_in_order
                   JOIN entry_status ON entry_status.entry_id = entries.id
                  WHERE entries.order_at >= :since
                  ORDER BY entries.order_at DESC, entries.id DESC
                  LIMIT :most",
            )?
            .query_map(named_params! { ":since": since.0, ":most": most as i64 }, |row| {
                Ok(StoryMember {
                    entry: EntryId(row.get(0)?),
                    feed: FeedId(row.get(1)?),
                    story: row.get::<_, Option<i64>>(2)?.map(StoryId),
                    order_at: Moment(row.get(3)?),
                    published_at: Moment(row.get(4)?),
                    read: row.get::<_, i64>(5)? != 0,
                    pictured: row.get(6)?,
                })
            })?
            .map(|member| Ok(member?))
            .collect()
        })
    }
}
