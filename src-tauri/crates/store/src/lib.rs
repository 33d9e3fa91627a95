//! The library: feeds, entries, marks and pictures, in SQLite.
//!
//! This crate is the only one that speaks SQL. It is synchronous: who calls it from async code does so on a thread
//! that may block. There is exactly one writing connection; the reading ones cannot write. Lists never load bodies and
//! go by cursor.
//!
//! What surprised us: a mark of the reader's is worth an fsync and an article is not. [`Store::keep`] waits for the
//! disk, [`Store::write`] leaves that to the next checkpoint.

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};

mod activity;
mod alerts;
mod arrange;
mod bodies;
mod connect;
mod copies;
mod drive;
mod editions;
mod entries;
mod error;
mod export;
mod feeds;
mod folders;
mod highlights;
mod ingest;
mod labels;
mod media;
mod migrate;
mod newsletters;
mod offline;
mod pictures;
mod push;
mod retention;
mod rules;
mod search;
mod searches;
mod settings;
mod sources;
mod status;
mod stories;
mod tags;
mod undo;

pub use activity::{Activity, Figures, Kind as ActivityKind};
pub use arrange::{Arrangement, FeedChoices, FeedsPatch, FolderWishes};
mod versions;
pub use alerts::{Alert, AlertKind, NewAlert, Watch};
pub use bodies::Packed;
pub use copies::{Checkup, Copied, CopyOfLibrary, PutBack, check_copy, find_copies, put_back, set_aside};
pub use drive::Drive;
pub use editions::{EditionId, EditionRow, NewEdition};
pub use entries::{Body, Cursor, EntryDetail, EntryRow, Filter, Marks, NewArticle, Page};
pub use error::{Error, Result};
pub use export::sqlite_version;
pub use feeds::{CheckOutcome, CheckState, Feed, FeedHealth, FeedPatch, FolderName, FullText, NewFeed};
pub use folders::Folder;
pub use highlights::{Highlight, HighlightFilter, Note};
pub use ingest::{Ingest, Ingested, NewEntry, StoredAt};
pub use labels::{FeedHabit, StoryVolume};
pub use media::Media;
pub use migrate::NEWEST;
pub use newsletters::{MailFile, Newsletter};
pub use offline::{PictureState, Prepared};
pub use pictures::{PictureData, WantedPicture, picture_key};
pub use push::{HubSubscription, PushChannel, PushKind, Taken};
pub use retention::{Doomed, Keep};
pub use rules::{Examined, MutedEntry, StoredHit, StoredMute, StoredRule};
pub use search::{Folded, IndexJob, Order, SearchPage, Seen};
pub use searches::Search;
pub use sources::{FullTextJob, FullTextRefusal, Gap, GapState, IconJob, PageLink};
pub use status::{Mark, Undone};
pub use stories::{Grouped, Regrouped, StoryDecision, StoryJob, StoryMember, StoryState, Window};
pub use tags::{Tag, Tagging};
pub use undo::Change;
pub use versions::Version;

/// How many reading connections there are.
const READERS: usize = 4;

/// The library, open.
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    reader_came_back: Condvar,
    pictures: Mutex<Connection>,
    read_only: Option<String>,
    drive: Drive,
    file: Option<connect::FileIdentity>,
}

impl Store {
    /// Opens the library in `folder`, which is made when it is missing; migrates it when it is older.
    ///
    /// Where the folder cannot be written, the library opens for reading alone, and [`Store::read_only`] says so.
    pub fn open(folder: &Path) -> Result<Self> {
        connect::make_folder(folder)?;
        Self::open_on(folder, drive::of(folder))
    }

    /// Opens the library in `folder`, which is on such a drive, whatever the system says.
    pub fn open_on(folder: &Path, drive: Drive) -> Result<Self> {
        connect::make_folder(folder)?;
        let path = folder.join(FILE);
        let (writer, read_only) = connect::writer(&path, drive)?;
        let file = connect::identity_of(&path);
        let mut readers = Vec::with_capacity(READERS);
        for _ in 0..READERS {
            readers.push(connect::reader(&path)?);
        }
        let pictures = pictures::open(&folder.join(PICTURES_FILE), read_only.is_some(), drive)?;
        if read_only.is_none() {
            pictures::agree(&writer, &pictures)?;
        }
        Ok(Self {
            path,
            writer: Mutex::new(writer),
            readers: Mutex::new(readers),
            reader_came_back: Condvar::new(),
            pictures: Mutex::new(pictures),
            read_only,
            drive,
            file,
        })
    }

    /// Why the library can be read but not written; `None` when it can be written.
    pub fn read_only(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// What the library is on.
    pub fn drive(&self) -> Drive {
        self.drive
    }

    /// The library's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Does `work` in one transaction whose loss in a power cut would cost nothing but another fetch.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        self.transact(work, false)
    }

    /// Does `work` in one transaction that is on the disk when this returns: for what the reader did.
    pub(crate) fn keep<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        self.transact(work, true)
    }

    fn transact<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T>, durably: bool) -> Result<T> {
        if let Some(why) = &self.read_only {
            return Err(Error::ReadOnly(why.clone()));
        }
        // SQLite would go on writing into a file that has no name any more, and everything would be gone with the program.
        if connect::identity_of(&self.path) != self.file {
            return Err(Error::Replaced);
        }
        let mut writer = lock(&self.writer);
        if durably {
            writer.pragma_update(None, "synchronous", "FULL")?;
        }
        let done = (|| {
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let value = work(&transaction)?;
            transaction.commit()?;
            Ok(value)
        })();
        if durably {
            writer.pragma_update(None, "synchronous", "NORMAL")?;
        }
        done
    }

    /// Looks at the library; many may look at once, also while it is written.
    pub(crate) fn look<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut readers = lock(&self.readers);
        let reader = loop {
            match readers.pop() {
                Some(reader) => break reader,
                None => readers = self.reader_came_back.wait(readers).unwrap_or_else(PoisonError::into_inner),
            }
        };
        drop(readers);
        let lent = Lent { store: self, reader: Some(reader) };
        match &lent.reader {
            Some(reader) => work(reader),
            None => Err(Error::Defect("a reading connection went missing")),
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.read_only.is_none() {
            // A library at rest is one file, which can be copied as it is.
            let written_back = lock(&self.writer).query_row("PRAGMA wal_checkpoint (TRUNCATE)", [], |_| Ok(()));
            if let Err(cause) = written_back {
                tracing::warn!(%cause, "the library's log stays beside it; nothing is lost");
            }
        }
    }
}

/// Gives a reading connection back, also when the work with it panicked.
struct Lent<'a> {
    store: &'a Store,
    reader: Option<Connection>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let Some(reader) = self.reader.take() {
            lock(&self.store.readers).push(reader);
            self.store.reader_came_back.notify_one();
        }
    }
}

/// A panic while a lock was held leaves SQLite to roll back; the connection itself is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Name of the library's file in its profile.
pub const FILE: &str = "library.db";
/// Name of the file with the bytes of the pictures.
pub const PICTURES_FILE: &str = "pictures.db";
/// Name of the folder with the copies made before migrations.
pub const COPIES_FOLDER: &str = "copies";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_on_a_network_drive_has_no_log_that_machines_would_have_to_share_and_moves_both_ways() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join(format!("{FILE}-wal"));
        Store::open_on(folder.path(), Drive::Local).unwrap().keep_setting("one", "1").unwrap();

        let remote = Store::open_on(folder.path(), Drive::Network).unwrap();
        remote.keep_setting("two", "2").unwrap();
        assert!(!log.exists());
        assert_eq!(remote.find_setting("one").unwrap().as_deref(), Some("1"));
        drop(remote);

        let local = Store::open_on(folder.path(), Drive::Local).unwrap();
        local.keep_setting("three", "3").unwrap();
        assert!(log.exists());
        assert_eq!(local.find_setting("two").unwrap().as_deref(), Some("2"));
    }
}
