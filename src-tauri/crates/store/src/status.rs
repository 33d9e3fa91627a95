//! The reader's marks, and how to take them back.

use daily_core::query::{Node, State};
use daily_core::{EntryId, Moment};
use rusqlite::{Connection, named_params};

use crate::entries::feeds_in;
use crate::search::Plan;
use crate::{Filter, Result, Store};

/// Something the reader does to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Read it.
    Read,
    /// Did not read it after all.
    Unread,
    /// Star it.
    Bookmark,
    /// Take the star away.
    Unbookmark,
    /// Queue it.
    Later,
    /// Take it out of the queue.
    Unlater,
}

impl Mark {
    /// What takes it back.
    pub fn opposite(self) -> Self {
        match self {
            Self::Read => Self::Unread,
            Self::Unread => Self::Read,
            Self::Bookmark => Self::Unbookmark,
            Self::Unbookmark => Self::Bookmark,
            Self::Later => Self::Unlater,
            Self::Unlater => Self::Later,
        }
    }
}

/// What a change of marks did: enough to take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The mark that was made.
    pub mark: Mark,
    /// The entries that were different before.
    pub entries: Vec<EntryId>,
}

impl Store {
    /// Marks entries; the answer holds those that were different before.
    pub fn mark(&self, entries: &[EntryId], mark: Mark, now: Moment) -> Result<Undone> {
        self.keep(|db| self::mark(db, entries, mark, now))
    }

    /// Marks a whole list read, as far as it arrived by `arrived_by`.
    pub fn mark_all_read(&self, filter: &Filter, arrived_by: Option<Moment>, now: Moment) -> Result<Undone> {
        self.keep(|db| {
            let entries = unread_of(db, filter, arrived_by.unwrap_or(Moment(i64::MAX)))?;
            let mut statement = db.prepare_cached("UPDATE entry_status SET read_at = :now WHERE entry_id = :entry")?;
            for entry in &entries {
                statement.execute(named_params! { ":now": now.0.max(1), ":entry": entry.0 })?;
            }
            Ok(Undone { mark: Mark::Read, entries })
        })
    }
}

pub(crate) fn mark(db: &Connection, entries: &[EntryId], mark: Mark, now: Moment) -> Result<Undone> {
    let mut statement = db.prepare_cached(match mark {
        Mark::Read => "UPDATE entry_status SET read_at = :now WHERE entry_id = :entry AND read_at = 0 AND purged_at = 0",
        Mark::Unread => "UPDATE entry_status SET read_at = 0 * :now WHERE entry_id = :entry AND read_at > 0 AND purged_at = 0",
        Mark::Bookmark => "UPDATE entry_status SET bookmarked_at = :now WHERE entry_id = :entry AND bookmarked_at = 0 AND purged_at = 0",
        Mark::Unbookmark => "UPDATE entry_status SET bookmarked_at = 0 * :now WHERE entry_id = :entry AND bookmarked_at > 0",
        Mark::Later => "UPDATE entry_status SET later_at = :now WHERE entry_id = :entry AND later_at = 0 AND purged_at = 0",
        Mark::Unlater => "UPDATE entry_status SET later_at = 0 * :now WHERE entry_id = :entry AND later_at > 0",
    })?;
    let mut changed = Vec::new();
    for entry in entries {
        if statement.execute(named_params! { ":now": now.0.max(1), ":entry": entry.0 })? > 0 {
            changed.push(*entry);
        }
    }
    Ok(Undone { mark, entries: changed })
}

fn unread_of(db: &Connection, filter: &Filter, arrived_by: Moment) -> Result<Vec<EntryId>> {
    let mut found = Vec::new();
    let mut collect = |which: &str, of: i64| -> Result<()> {
        let sql = format!(
            "SELECT entry_status.entry_id
               FROM entry_status
               JOIN entries ON entries.id = entry_status.entry_id
              WHERE entry_status.read_at = 0
                AND entries.arrived_at <= :by
                AND coalesce(:of, 0) = :of
                AND {which}"
        );
        let mut statement = db.prepare_cached(&sql)?;
        let mut rows = statement.query(named_params! { ":by": arrived_by.0, ":of": of })?;
        while let Some(row) = rows.next()? {
            found.push(EntryId(row.get(0)?));
        }
        Ok(())
    };
    match filter {
        Filter::All | Filter::Unread => collect("1", 0)?,
        Filter::Bookmarks => collect("entry_status.bookmarked_at > 0", 0)?,
        Filter::Later => collect("entry_status.later_at > 0", 0)?,
        Filter::Feed(feed) => collect("entry_status.feed_id = :of", feed.0)?,
        Filter::Folder(folder) => {
            for feed in feeds_in(db, *folder)? {
                collect("entry_status.feed_id = :of", feed.0)?;
            }
        }
        Filter::Tag(name) => {
            let tag: i64 = db
                .prepare_cached("SELECT coalesce((SELECT id FROM tags WHERE name = :name), 0)")?
                .query_row(named_params! { ":name": name }, |row| row.get(0))?;
            collect("entry_status.entry_id IN (SELECT entry_id FROM entry_tags WHERE tag_id = :of)", tag)?;
        }
        Filter::Asked(node) => return Plan::by_index(db, node)?.unread(db, arrived_by),
        Filter::Highlighted => return Plan::by_index(db, &Node::Is(State::Highlighted))?.unread(db, arrived_by),
        Filter::Muted => {}
        Filter::Story(story) => {
            collect("entries.story_id = coalesce((SELECT story_id FROM story_aliases WHERE alias_id = :of), :of)", story.0)?;
        }
    }
    Ok(found)
}
