//! Changing and moving many feeds and folders at once, so that it can be taken back.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::{FeedId, FolderId};
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{Error, FullText, Result, Store};

/// Changes to several feeds; what is `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedsPatch {
    /// The reader's name; empty goes back to the feed's.
    pub own_title: Option<String>,
    /// Minutes between checks; 0: the general setting.
    pub check_every: Option<u32>,
    /// When the articles' own pages are fetched.
    pub full_text: Option<FullText>,
    /// May notify.
    pub notify: Option<bool>,
    /// Not checked.
    pub paused: Option<bool>,
    /// How much is kept, as JSON; empty: the general setting.
    pub keep: Option<String>,
    /// Folders to put them into.
    pub add_folders: Vec<FolderId>,
    /// Folders to take them out of.
    pub remove_folders: Vec<FolderId>,
    /// Key of an icon of the reader's own; empty takes it away.
    pub icon: Option<String>,
}

/// What the reader set about a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedChoices {
    /// The reader's name; empty where there is none.
    pub own_title: String,
    /// May notify.
    pub notify: bool,
    /// Not checked.
    pub paused: bool,
    /// Minutes between checks; 0: the general setting.
    pub check_every: u32,
    /// When the articles' own pages are fetched.
    pub full_text: FullText,
    /// How much is kept, as JSON; empty: the general setting.
    pub keep: String,
    /// Key of its icon.
    pub icon: Option<String>,
    /// The icon is the reader's own.
    pub own_icon: bool,
    position: i64,
    folders: BTreeSet<i64>,
}

/// What the reader wishes for the feeds of a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FolderWishes {
    /// Minutes between checks; 0: no wish.
    pub check_every: u32,
    /// When the articles' own pages are fetched; `None`: no wish.
    pub full_text: Option<FullText>,
    /// Notifications.
    pub notify: bool,
    /// How much is kept, as JSON; empty: no wish.
    pub keep: String,
}

/// What feeds and folders were like before a change; only those that it changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement {
    feeds: BTreeMap<i64, FeedChoices>,
    folders: BTreeMap<i64, (Option<i64>, i64)>,
    wishes: BTreeMap<i64, FolderWishes>,
    full_texts: Vec<(FeedId, FullText)>,
}

impl Arrangement {
    /// Nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.feeds.is_empty() && self.folders.is_empty() && self.wishes.is_empty()
    }

    /// The feeds for which it is another one now when pages are fetched, with what it is.
    pub fn full_texts(&self) -> &[(FeedId, FullText)] {
        &self.full_texts
    }

    /// How many feeds and folders were changed, beside being moved up or down a place by others.
    pub fn len(&self) -> usize {
        self.feeds.len() + self.folders.len() + self.wishes.len()
    }
}

impl Store {
    /// What the reader set about a feed.
    pub fn load_choices(&self, feed: FeedId) -> Result<FeedChoices> {
        self.look(|db| snapshot(db)?.feeds.remove(&feed.0).ok_or(Error::NotFound("feed")))
    }

    /// What the reader wishes for the feeds of a folder.
    pub fn load_wishes(&self, folder: FolderId) -> Result<FolderWishes> {
        self.look(|db| {
            exists(db, "folders", folder.0, "folder")?;
            Ok(snapshot(db)?.wishes.remove(&folder.0).unwrap_or_default())
        })
    }

    /// Changes several feeds at once; the answer is what they were like.
    pub fn change_feeds(&self, feeds: &[FeedId], patch: &FeedsPatch) -> Result<Arrangement> {
        self.keep(|db| {
            changing(db, |db| {
                for feed in feeds {
                    patch_feed(db, *feed, patch)?;
                }
                Ok(())
            })
        })
    }

    /// Sets wishes for a folder, and gives them to the feeds in it and in the folders inside it.
    pub fn change_wishes(&self, folder: FolderId, wishes: &FolderWishes, patch: &FeedsPatch) -> Result<Arrangement> {
        self.keep(|db| {
            exists(db, "folders", folder.0, "folder")?;
            changing(db, |db| {
                put_wishes(db, folder.0, wishes)?;
                for feed in crate::entries::feeds_in(db, folder)? {
                    patch_feed(db, feed, patch)?;
                }
                Ok(())
            })
        })
    }

    /// Puts feeds into a folder, out of another one or of all, and before another feed or at the end.
    pub fn place_feeds(
        &self,
        feeds: &[FeedId],
        folder: Option<FolderId>,
        from: Option<FolderId>,
        before: Option<FeedId>,
    ) -> Result<Arrangement> {
        self.keep(|db| {
            changing(db, |db| {
                for feed in feeds {
                    exists(db, "feeds", feed.0, "feed")?;
                    db.prepare_cached("DELETE FROM feed_folders WHERE feed_id = :feed AND (:from IS NULL OR folder_id = :from)")?
                        .execute(named_params! { ":feed": feed.0, ":from": from.map(|from| from.0) })?;
                    if let Some(folder) = folder {
                        db.prepare_cached("INSERT OR IGNORE INTO feed_folders (feed_id, folder_id) VALUES (:feed, :folder)")?
                            .execute(named_params! { ":feed": feed.0, ":folder": folder.0 })?;
                    }
                }
                let moved: Vec<i64> = feeds.iter().map(|feed| feed.0).collect();
                renumber(db, "feeds", "1", &moved, before.map(|before| before.0))
            })
        })
    }

    /// Puts a folder into another one or to the top, and before another folder or at the end.
    pub fn place_folder(&self, folder: FolderId, parent: Option<FolderId>, before: Option<FolderId>) -> Result<Arrangement> {
        self.keep(|db| {
            exists(db, "folders", folder.0, "folder")?;
            if let Some(parent) = parent {
                exists(db, "folders", parent.0, "folder")?;
            }
            if crate::folders::is_inside(db, folder, parent)? {
                return Err(Error::FolderInItself);
            }
            changing(db, |db| {
                db.prepare_cached("UPDATE folders SET parent_id = :parent WHERE id = :folder")?
                    .execute(named_params! { ":parent": parent.map(|parent| parent.0), ":folder": folder.0 })?;
                let neighbours = match parent {
                    Some(parent) => format!("parent_id = {}", parent.0),
                    None => "parent_id IS NULL".to_owned(),
                };
                renumber(db, "folders", &neighbours, &[folder.0], before.map(|before| before.0))
            })
        })
    }
}

/// Does a change, and says what it changed.
fn changing(db: &Connection, change: impl FnOnce(&Connection) -> Result<()>) -> Result<Arrangement> {
    let mut before = snapshot(db)?;
    change(db)?;
    let after = snapshot(db)?;
    for folder in after.wishes.keys() {
        // Where there were none, what is to come back is having none.
        before.wishes.entry(*folder).or_default();
    }
    let set_anew = |(id, now): (&i64, &FeedChoices)| {
        before.feeds.get(id).is_some_and(|was| was.full_text != now.full_text).then_some((FeedId(*id), now.full_text))
    };
    Ok(Arrangement {
        full_texts: after.feeds.iter().filter_map(set_anew).collect(),
        feeds: differing(before.feeds, &after.feeds),
        folders: differing(before.folders, &after.folders),
        wishes: differing(before.wishes, &after.wishes),
    })
}

fn differing<T: PartialEq>(before: BTreeMap<i64, T>, after: &BTreeMap<i64, T>) -> BTreeMap<i64, T> {
    before.into_iter().filter(|(id, was)| after.get(id) != Some(was)).collect()
}

/// Makes feeds and folders what they were; the answer is what they were until then. Those that are gone stay so.
pub(crate) fn restore(db: &Connection, before: &Arrangement) -> Result<Arrangement> {
    changing(db, |db| {
        for (folder, wishes) in &before.wishes {
            put_wishes(db, *folder, wishes)?;
        }
        for (feed, was) in &before.feeds {
            // First, since a folder gives the feeds that come into it its own settings.
            db.prepare_cached("DELETE FROM feed_folders WHERE feed_id = :feed")?.execute(named_params! { ":feed": feed })?;
            for folder in &was.folders {
                db.prepare_cached(
                    "INSERT OR IGNORE INTO feed_folders (feed_id, folder_id)
                     SELECT feeds.id, folders.id FROM feeds, folders WHERE feeds.id = :feed AND folders.id = :folder",
                )?
                .execute(named_params! { ":feed": feed, ":folder": folder })?;
            }
            db.prepare_cached(
                "UPDATE feeds
                    SET own_title = :own_title, notify = :notify, paused = :paused, check_every = :check_every,
                        full_text = :full_text, keep = :keep, icon = :icon, own_icon = :own_icon, position = :position
                  WHERE id = :feed",
            )?
            .execute(named_params! {
                ":own_title": was.own_title,
                ":notify": was.notify,
                ":paused": was.paused,
                ":check_every": was.check_every,
                ":full_text": was.full_text.word(),
                ":keep": was.keep,
                ":icon": was.icon,
                ":own_icon": was.own_icon,
                ":position": was.position,
                ":feed": feed,
            })?;
        }
        for (folder, (parent, position)) in &before.folders {
            db.prepare_cached(
                "UPDATE folders
                    SET parent_id = (SELECT id FROM folders AS parents WHERE parents.id = :parent), position = :position
                  WHERE id = :folder",
            )?
            .execute(named_params! { ":parent": parent, ":position": position, ":folder": folder })?;
        }
        Ok(())
    })
}

fn put_wishes(db: &Connection, folder: i64, wishes: &FolderWishes) -> Result<()> {
    db.prepare_cached(
        "INSERT OR REPLACE INTO folder_settings (folder_id, check_every, full_text, notify, keep)
         SELECT id, :check_every, :full_text, :notify, :keep FROM folders WHERE id = :folder",
    )?
    .execute(named_params! {
        ":folder": folder,
        ":check_every": wishes.check_every,
        ":full_text": wishes.full_text.map_or("", FullText::word),
        ":notify": wishes.notify,
        ":keep": wishes.keep,
    })?;
    Ok(())
}

fn patch_feed(db: &Connection, feed: FeedId, patch: &FeedsPatch) -> Result<()> {
    exists(db, "feeds", feed.0, "feed")?;
    // The check that was planned by the old interval gives way to one that is planned anew.
    let sooner = patch.check_every.is_some();
    db.prepare_cached(
        "UPDATE feeds
            SET own_title = coalesce(:own_title, own_title),
                check_every = coalesce(:check_every, check_every),
                full_text = coalesce(:full_text, full_text),
                notify = coalesce(:notify, notify),
                paused = coalesce(:paused, paused),
                keep = coalesce(:keep, keep),
                icon = CASE WHEN :icon IS NULL THEN icon ELSE nullif(:icon, '') END,
                own_icon = CASE WHEN :icon IS NULL THEN own_icon ELSE :icon <> '' END
          WHERE id = :feed",
    )?
    .execute(named_params! {
        ":own_title": patch.own_title,
        ":check_every": patch.check_every,
        ":full_text": patch.full_text.map(FullText::word),
        ":notify": patch.notify,
        ":paused": patch.paused,
        ":keep": patch.keep,
        ":icon": patch.icon,
        ":feed": feed.0,
    })?;
    if sooner {
        db.prepare_cached(
            "UPDATE feed_health
                SET next_check_at = min(next_check_at, checked_at + 60 * (SELECT check_every FROM feeds WHERE id = :feed)),
                    next_check_why = 'you set how often it is checked'
              WHERE feed_id = :feed
                AND failures = 0
                AND next_check_at > 0
                AND (SELECT check_every FROM feeds WHERE id = :feed) > 0",
        )?
        .execute(named_params! { ":feed": feed.0 })?;
    }
    for folder in &patch.remove_folders {
        db.prepare_cached("DELETE FROM feed_folders WHERE feed_id = :feed AND folder_id = :folder")?
            .execute(named_params! { ":feed": feed.0, ":folder": folder.0 })?;
    }
    for folder in &patch.add_folders {
        db.prepare_cached("INSERT OR IGNORE INTO feed_folders (feed_id, folder_id) VALUES (:feed, :folder)")?
            .execute(named_params! { ":feed": feed.0, ":folder": folder.0 })?;
    }
    Ok(())
}

/// Numbers the rows of a table anew, with `moved` before `before`, or at the end.
fn renumber(db: &Connection, table: &str, which: &str, moved: &[i64], before: Option<i64>) -> Result<()> {
    let mut order: Vec<i64> = db
        .prepare(&format!("SELECT id FROM {table} WHERE {which} ORDER BY position, id"))?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    order.retain(|id| !moved.contains(id));
    let place = before.and_then(|before| order.iter().position(|id| *id == before)).unwrap_or(order.len());
    order.splice(place..place, moved.iter().copied());
    let mut statement = db.prepare(&format!("UPDATE {table} SET position = :position WHERE id = :id AND position <> :position"))?;
    for (position, id) in order.iter().enumerate() {
        statement.execute(named_params! { ":position": position as i64 + 1, ":id": id })?;
    }
    Ok(())
}

fn exists(db: &Connection, table: &str, id: i64, word: &'static str) -> Result<()> {
    let subscribed = if table == "feeds" { "AND removed_at = 0" } else { "" };
    db.prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = :id {subscribed}"))?
        .query_row(named_params! { ":id": id }, |_| Ok(()))
        .optional()?
        .ok_or(Error::NotFound(word))
}

fn snapshot(db: &Connection) -> Result<Arrangement> {
    let mut folders: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    let mut statement = db.prepare_cached("SELECT feed_id, folder_id FROM feed_folders")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        folders.entry(row.get(0)?).or_default().insert(row.get(1)?);
    }
    let feeds = db
        .prepare_cached(
            "SELECT id, own_title, notify, paused, check_every, full_text, keep, icon, own_icon, position FROM feeds WHERE removed_at = 0",
        )?
        .query_map([], |row| {
            let id: i64 = row.get(0)?;
            Ok((
                id,
                FeedChoices {
                    own_title: row.get(1)?,
                    notify: row.get(2)?,
                    paused: row.get(3)?,
                    check_every: row.get(4)?,
                    full_text: FullText::of(row.get_ref(5)?.as_str()?),
                    keep: row.get(6)?,
                    icon: row.get(7)?,
                    own_icon: row.get(8)?,
                    position: row.get(9)?,
                    folders: folders.remove(&id).unwrap_or_default(),
                },
            ))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let tree = db
        .prepare_cached("SELECT id, parent_id, position FROM folders")?
        .query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
        .collect::<rusqlite::Result<_>>()?;
    let wishes = db
        .prepare_cached("SELECT folder_id, check_every, full_text, notify, keep FROM folder_settings")?
        .query_map([], |row| {
            let full_text = row.get_ref(2)?.as_str()?;
            let full_text = (!full_text.is_empty()).then(|| FullText::of(full_text));
            Ok((row.get(0)?, FolderWishes { check_every: row.get(1)?, full_text, notify: row.get(3)?, keep: row.get(4)? }))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Arrangement { feeds, folders: tree, wishes, full_texts: Vec::new() })
}
