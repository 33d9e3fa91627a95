//! The reader's own labels.
//!
//! A tag is there as long as an entry has it. Case makes no difference between names; the first spelling is kept.

use daily_core::EntryId;
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::undo::Change;
use crate::{Error, Result, Store};

/// A tag with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name.
    pub name: String,
    /// Entries that have it.
    pub entries: u32,
    /// Unread ones among them.
    pub unread: u32,
}

impl Store {
    /// All tags, by name.
    pub fn list_tags(&self) -> Result<Vec<Tag>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT tags.name, count(entry_status.entry_id), count(*) FILTER (WHERE entry_status.read_at = 0)
                   FROM tags
                   LEFT JOIN entry_tags ON entry_tags.tag_id = tags.id
                   LEFT JOIN entry_status ON entry_status.entry_id = entry_tags.entry_id
                  GROUP BY tags.id
                  ORDER BY tags.name",
            )?
            .query_map([], |row| Ok(Tag { name: row.get(0)?, entries: row.get(1)?, unread: row.get(2)? }))?
            .map(|tag| Ok(tag?))
            .collect()
        })
    }

    /// Gives entries tags, which are made where they are missing, and takes tags from them.
    pub fn tag_entries(&self, entries: &[EntryId], add: &[String], remove: &[String]) -> Result<Change> {
        self.keep(|db| {
            let mut change = Tagging::default();
            for entry in entries {
                for name in add {
                    if give(db, *entry, name)? {
                        change.added.push((*entry, name.clone()));
                    }
                }
                for name in remove {
                    if take(db, *entry, name)? {
                        change.removed.push((*entry, name.clone()));
                    }
                }
            }
            forget_unused(db)?;
            Ok(Change::Tags(change))
        })
    }

    /// Renames a tag. Where the other name is taken, its entries get that tag in the place of this one.
    pub fn rename_tag(&self, name: &str, to: &str) -> Result<Change> {
        self.keep(|db| {
            let (id, name): (i64, String) = db
                .prepare_cached("SELECT id, name FROM tags WHERE name = :name")?
                .query_row(named_params! { ":name": name }, |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
                .ok_or(Error::NotFound("tag"))?;
            let taken: Option<i64> = db
                .prepare_cached("SELECT id FROM tags WHERE name = :to")?
                .query_row(named_params! { ":to": to }, |row| row.get(0))
                .optional()?;
            if taken.is_none_or(|taken| taken == id) {
                db.prepare_cached("UPDATE tags SET name = :to WHERE id = :id")?.execute(named_params! { ":to": to, ":id": id })?;
                let entries = with_tag(db, to)?;
                return Ok(Change::TagRenamed { from: name, to: to.to_owned(), entries });
            }
            let mut change = Tagging::default();
            for entry in with_tag(db, &name)? {
                take(db, entry, &name)?;
                change.removed.push((entry, name.clone()));
                if give(db, entry, to)? {
                    change.added.push((entry, to.to_owned()));
                }
            }
            forget_unused(db)?;
            Ok(Change::Tags(change))
        })
    }

    /// Takes a tag from all entries.
    pub fn remove_tag(&self, name: &str) -> Result<Change> {
        self.keep(|db| {
            let mut change = Tagging::default();
            for entry in with_tag(db, name)? {
                take(db, entry, name)?;
                change.removed.push((entry, name.to_owned()));
            }
            forget_unused(db)?;
            if change.removed.is_empty() { Err(Error::NotFound("tag")) } else { Ok(Change::Tags(change)) }
        })
    }
}

/// What became of entries and their tags.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tagging {
    /// These entries got these tags.
    pub added: Vec<(EntryId, String)>,
    /// These entries lost these tags.
    pub removed: Vec<(EntryId, String)>,
}

/// Takes a change of tags back; the answer is what takes that back in turn.
pub(crate) fn take_back(db: &Connection, change: &Tagging) -> Result<Tagging> {
    let mut back = Tagging::default();
    for (entry, name) in &change.added {
        if take(db, *entry, name)? {
            back.removed.push((*entry, name.clone()));
        }
    }
    for (entry, name) in &change.removed {
        if give(db, *entry, name)? {
            back.added.push((*entry, name.clone()));
        }
    }
    forget_unused(db)?;
    Ok(back)
}

/// Gives an entry a tag; says whether it had not got it. An entry that is gone gets none.
pub(crate) fn give(db: &Connection, entry: EntryId, name: &str) -> Result<bool> {
    db.prepare_cached("INSERT OR IGNORE INTO tags (name) VALUES (:name)")?.execute(named_params! { ":name": name })?;
    Ok(db
        .prepare_cached(
            "INSERT OR IGNORE INTO entry_tags (entry_id, tag_id)
             SELECT entries.id, tags.id
               FROM entries, tags
              WHERE entries.id = :entry
                AND tags.name = :name",
        )?
        .execute(named_params! { ":entry": entry.0, ":name": name })?
        > 0)
}

fn take(db: &Connection, entry: EntryId, name: &str) -> Result<bool> {
    Ok(db
        .prepare_cached("DELETE FROM entry_tags WHERE entry_id = :entry AND tag_id = (SELECT id FROM tags WHERE name = :name)")?
        .execute(named_params! { ":entry": entry.0, ":name": name })?
        > 0)
}

fn with_tag(db: &Connection, name: &str) -> Result<Vec<EntryId>> {
    db.prepare_cached("SELECT entry_tags.entry_id FROM entry_tags JOIN tags ON tags.id = entry_tags.tag_id WHERE tags.name = :name")?
        .query_map(named_params! { ":name": name }, |row| row.get(0).map(EntryId))?
        .map(|entry| Ok(entry?))
        .collect()
}

fn forget_unused(db: &Connection) -> Result<()> {
    db.prepare_cached("DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM entry_tags WHERE entry_tags.tag_id = tags.id)")?.execute([])?;
    Ok(())
}
