//! Folders of mail files that are looked at for newsletters.

use std::collections::BTreeMap;

use daily_core::{FeedId, FolderId, Moment, NewsletterId};
use rusqlite::{OptionalExtension, named_params};

use crate::feeds::moment;
use crate::{Error, Result, Store};

/// A source of newsletters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newsletter {
    /// Its number.
    pub id: NewsletterId,
    /// The folder of files on this machine.
    pub path: String,
    /// Its name.
    pub title: String,
    /// The folder that holds its feeds.
    pub folder: Option<FolderId>,
    /// Its feeds, one for each sender.
    pub feeds: Vec<FeedId>,
    /// Entries that came from it.
    pub entries: u32,
    /// When the folder was last looked at.
    pub looked_at: Option<Moment>,
    /// Why the folder could not be read; empty where it could.
    pub problem: String,
    /// Files that could not be read, with the reason.
    pub unreadable: Vec<(String, String)>,
}

/// A file as it was when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFile {
    /// Its path below the folder.
    pub name: String,
    /// When it was written, by the file system.
    pub modified_at: Moment,
    /// In bytes.
    pub size: u64,
    /// Why it could not be read; empty where it could.
    pub why: String,
}

impl Store {
    /// Looks at a folder from now on; its feeds go into `folder`.
    pub fn add_newsletter(&self, path: &str, title: &str, folder: FolderId) -> Result<NewsletterId> {
        self.keep(|db| {
            let there: bool = db
                .prepare_cached("SELECT EXISTS (SELECT 1 FROM newsletters WHERE path = :path)")?
                .query_row(named_params! { ":path": path }, |row| row.get(0))?;
            if there {
                return Err(Error::AlreadyThere("folder of newsletters"));
            }
            db.prepare_cached("INSERT INTO newsletters (path, title, folder_id) VALUES (:path, :title, :folder)")?
                .execute(named_params! { ":path": path, ":title": title, ":folder": folder.0 })?;
            Ok(NewsletterId(db.last_insert_rowid()))
        })
    }

    /// All folders that are looked at.
    pub fn list_newsletters(&self) -> Result<Vec<Newsletter>> {
        self.look(|db| {
            let mut all: Vec<Newsletter> = db
                .prepare_cached("SELECT id, path, title, folder_id, looked_at, problem FROM newsletters ORDER BY id")?
                .query_map([], |row| {
                    Ok(Newsletter {
                        id: NewsletterId(row.get(0)?),
                        path: row.get(1)?,
                        title: row.get(2)?,
                        folder: row.get::<_, Option<i64>>(3)?.map(FolderId),
                        feeds: Vec::new(),
                        entries: 0,
                        looked_at: moment(row, 4)?,
                        problem: row.get(5)?,
                        unreadable: Vec::new(),
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            for source in &mut all {
                let mut statement = db.prepare_cached(
                    "SELECT newsletter_feeds.feed_id, feed_counts.entries
                       FROM newsletter_feeds
                       JOIN feeds ON feeds.id = newsletter_feeds.feed_id AND feeds.removed_at = 0
                       JOIN feed_counts ON feed_counts.feed_id = newsletter_feeds.feed_id
                      WHERE newsletter_feeds.newsletter_id = :id
                      ORDER BY newsletter_feeds.feed_id",
                )?;
                let mut rows = statement.query(named_params! { ":id": source.id.0 })?;
                while let Some(row) = rows.next()? {
                    source.feeds.push(FeedId(row.get(0)?));
                    source.entries += row.get::<_, u32>(1)?;
                }
                source.unreadable = db
                    .prepare_cached("SELECT name, why FROM newsletter_files WHERE newsletter_id = :id AND why <> '' ORDER BY name")?
                    .query_map(named_params! { ":id": source.id.0 }, |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect::<rusqlite::Result<_>>()?;
            }
            Ok(all)
        })
    }

    /// The files of a folder that were read before, by name, with the time and the size that they had.
    pub fn mail_files(&self, source: NewsletterId) -> Result<BTreeMap<String, (Moment, u64)>> {
        self.look(|db| {
            db.prepare_cached("SELECT name, modified_at, size FROM newsletter_files WHERE newsletter_id = :id")?
                .query_map(named_params! { ":id": source.0 }, |row| {
                    Ok((row.get(0)?, (Moment(row.get(1)?), u64::try_from(row.get::<_, i64>(2)?).unwrap_or_default())))
                })?
                .map(|file| Ok(file?))
                .collect()
        })
    }

    /// Notes files that were read.
    pub fn mail_files_read(&self, source: NewsletterId, files: &[MailFile]) -> Result<()> {
        self.write(|db| {
            let mut statement = db.prepare_cached(
                "INSERT OR REPLACE INTO newsletter_files (newsletter_id, name, modified_at, size, why)
                 SELECT id, :name, :modified_at, :size, :why FROM newsletters WHERE id = :id",
            )?;
            for file in files {
                statement.execute(named_params! {
                    ":id": source.0,
                    ":name": file.name,
                    ":modified_at": file.modified_at.0,
                    ":size": i64::try_from(file.size).unwrap_or(i64::MAX),
                    ":why": file.why,
                })?;
            }
            Ok(())
        })
    }

    /// Notes that a folder was looked at; `gone` are files that are not there any more.
    pub fn newsletter_looked_at(&self, source: NewsletterId, now: Moment, problem: &str, gone: &[String]) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE newsletters SET looked_at = :now, problem = :problem WHERE id = :id")?
                .execute(named_params! { ":now": now.0, ":problem": problem, ":id": source.0 })?;
            for name in gone {
                db.prepare_cached("DELETE FROM newsletter_files WHERE newsletter_id = :id AND name = :name")?
                    .execute(named_params! { ":id": source.0, ":name": name })?;
            }
            Ok(())
        })
    }

    /// Notes that a feed is that of a sender in this folder.
    pub fn newsletter_has_feed(&self, source: NewsletterId, feed: FeedId) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("INSERT OR REPLACE INTO newsletter_feeds (feed_id, newsletter_id) VALUES (:feed, :id)")?
                .execute(named_params! { ":feed": feed.0, ":id": source.0 })?;
            Ok(())
        })
    }

    /// Leaves a sender out from now on, if the feed is that of one.
    pub fn leave_out_sender(&self, feed: FeedId) -> Result<()> {
        self.keep(|db| {
            db.prepare_cached(
                "INSERT OR IGNORE INTO newsletter_left_out (newsletter_id, url)
                 SELECT newsletter_feeds.newsletter_id, feeds.url
                   FROM newsletter_feeds
                   JOIN feeds ON feeds.id = newsletter_feeds.feed_id
                  WHERE newsletter_feeds.feed_id = :feed",
            )?
            .execute(named_params! { ":feed": feed.0 })?;
            Ok(())
        })
    }

    /// Addresses of the feeds of senders that are left out.
    pub fn left_out_senders(&self, source: NewsletterId) -> Result<Vec<String>> {
        self.look(|db| {
            db.prepare_cached("SELECT url FROM newsletter_left_out WHERE newsletter_id = :id")?
                .query_map(named_params! { ":id": source.0 }, |row| row.get(0))?
                .map(|url| Ok(url?))
                .collect()
        })
    }

    /// Looks at a folder no more. The answer is the folder in the sources column that held its feeds.
    pub fn remove_newsletter(&self, source: NewsletterId) -> Result<Option<FolderId>> {
        self.keep(|db| {
            let folder: Option<Option<i64>> = db
                .prepare_cached("DELETE FROM newsletters WHERE id = :id RETURNING folder_id")?
                .query_row(named_params! { ":id": source.0 }, |row| row.get(0))
                .optional()?;
            folder.map(|folder| folder.map(FolderId)).ok_or(Error::NotFound("folder of newsletters"))
        })
    }
}
