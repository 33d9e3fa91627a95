//! Copies of the library: before a migration, as a backup, and back again.

use std::path::{Path, PathBuf};
use std::time::Duration;

use daily_core::Moment;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use crate::{COPIES_FOLDER, Error, FILE, Result, Store, connect, migrate};

/// How many copies are kept; the oldest go first.
const KEPT: usize = 3;
/// No copy takes longer to be written.
const ABANDONED_AFTER: Duration = Duration::from_secs(6 * 3_600);

/// A good copy of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyOfLibrary {
    /// Its file.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: Moment,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What a copy holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Copied {
    /// Entries.
    pub entries: u32,
    /// Feeds.
    pub feeds: u32,
    /// Size in bytes.
    pub bytes: u64,
}

/// Whether the library is sound.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checkup {
    /// What is wrong, one sentence each.
    pub problems: Vec<String>,
    /// Its file is damaged: it should not be written any more.
    pub damaged: bool,
    /// What is in it.
    pub copied: Copied,
}

impl Store {
    /// Writes the whole library to one file that is not there yet, while it may be in use.
    pub fn back_up(&self, to: &Path) -> Result<Copied> {
        if to.exists() {
            return Err(Error::File {
                path: to.to_owned(),
                attempt: "written, since a file of that name is there already",
                cause: std::io::ErrorKind::AlreadyExists.into(),
            });
        }
        self.copy_to(to)?;
        contents(to)
    }

    /// Makes a copy among those that are offered when the library is damaged.
    pub fn make_copy(&self, now: Moment) -> Result<()> {
        let to = name_for(&self.path, &now.0.to_string());
        self.copy_to(&to)?;
        prune(&self.path);
        Ok(())
    }

    fn copy_to(&self, to: &Path) -> Result<()> {
        self.look(|db| {
            // `VACUUM INTO` counts as writing. The file of the library stays open for reading alone.
            db.pragma_update(None, "query_only", false)?;
            let copied = vacuum_into(db, to);
            db.pragma_update(None, "query_only", true)?;
            copied
        })
    }

    /// Checks the library's integrity.
    pub fn check(&self) -> Result<Checkup> {
        // A connection of its own: one that looked into the search index before believes its parts to be where they were
        // then, and would take what was melted together meanwhile for damage.
        let mut checkup = look_over(&connect::reader(&self.path)?)?;
        if !checkup.damaged {
            checkup.copied = contents(&self.path)?;
        }
        Ok(checkup)
    }
}

fn look_over(db: &Connection) -> Result<Checkup> {
    let mut problems: Vec<String> = db
        .prepare("PRAGMA integrity_check")?
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?
        .into_iter()
        .filter(|line| line != "ok")
        .map(|line| format!("the file is damaged: {line}"))
        .collect();
    let damaged = !problems.is_empty();
    let mut ask = |sql: &str, sentence: &str| -> Result<()> {
        let wrong: i64 = db.prepare(sql)?.query_row([], |row| row.get(0)).optional()?.unwrap_or(0);
        if wrong > 0 {
            problems.push(format!("{wrong} {sentence}"));
        }
        Ok(())
    };
    ask("SELECT count(*) FROM pragma_foreign_key_check", "rows point to something that is not there")?;
    ask(
        "SELECT count(*) FROM entries LEFT JOIN entry_status ON entry_status.entry_id = entries.id WHERE entry_status.entry_id IS NULL",
        "entries have no status",
    )?;
    ask(
        "SELECT count(*) FROM entry_status LEFT JOIN entries ON entries.id = entry_status.entry_id WHERE entries.id IS NULL AND entry_status.purged_at = 0",
        "marks belong to no entry",
    )?;
    ask(
        "SELECT count(*)
           FROM feed_counts
          WHERE unread <> (SELECT count(*) FROM entry_status WHERE entry_status.feed_id = feed_counts.feed_id AND read_at = 0)
             OR entries <> (SELECT count(*) FROM entry_status WHERE entry_status.feed_id = feed_counts.feed_id AND purged_at = 0)",
        "feeds have wrong counts",
    )?;
    Ok(Checkup { problems, damaged, copied: Copied::default() })
}

/// The copies in a profile, newest first, with those left out that cannot be read.
pub fn find_copies(folder: &Path) -> Vec<CopyOfLibrary> {
    let mut found: Vec<CopyOfLibrary> = std::fs::read_dir(folder.join(COPIES_FOLDER))
        .into_iter()
        .flatten()
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "db"))
        .filter_map(|path| {
            let kept = path.metadata().ok()?;
            contents(&path).ok()?;
            let made_at = kept.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
            Some(CopyOfLibrary { made_at: Moment(made_at.as_secs() as i64), bytes: kept.len(), path })
        })
        .collect();
    found.sort_by(|a, b| (b.made_at, &b.path).cmp(&(a.made_at, &a.path)));
    found
}

/// Puts the library's file aside, with its log; the answer is where it is. The library must be closed.
pub fn set_aside(folder: &Path, now: Moment) -> Result<Option<PathBuf>> {
    let aside = keep_aside(folder, now)?;
    if aside.is_some() {
        let path = folder.join(FILE);
        std::fs::remove_file(&path).map_err(|cause| Error::File { path, attempt: "put aside", cause })?;
        sync_folder(folder);
    }
    Ok(aside)
}

/// Gives the library's file, with its log, a second name that nothing overwrites, and leaves it where it is, complete and
/// without a log.
fn keep_aside(folder: &Path, now: Moment) -> Result<Option<PathBuf>> {
    let path = folder.join(FILE);
    if !path.exists() {
        return Ok(None);
    }
    // So that the file alone is the whole library. A damaged one stays as it is, and its log is kept beside it.
    let _ = Connection::open(&path).and_then(|db| db.query_row("PRAGMA wal_checkpoint (TRUNCATE)", [], |_| Ok(())));
    let aside = (0..)
        .map(|n| folder.join(format!("library-damaged-{}.db", now.0 + n)))
        .find(|path| !path.exists())
        .ok_or(Error::Defect("no name is free"))?;
    for suffix in ["-wal", ""] {
        let from = with_suffix(&path, suffix);
        let to = with_suffix(&aside, suffix);
        if from.exists() {
            // Some file systems know one name for each file.
            let kept = std::fs::hard_link(&from, &to).or_else(|_| std::fs::copy(&from, &to).map(drop));
            kept.map_err(|cause| Error::File { path: from, attempt: "put aside", cause })?;
        }
    }
    sync_folder(folder);
    for suffix in ["-wal", "-shm"] {
        let log = with_suffix(&path, suffix);
        // Left behind, it would be taken for that of the next library.
        match std::fs::remove_file(&log) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::File { path: log, attempt: "put aside", cause });
            }
            _ => {}
        }
    }
    Ok(Some(aside))
}

/// Checks that `file` is a sound library of a version that this program knows; says what is in it.
pub fn check_copy(file: &Path) -> Result<Copied> {
    if !file.is_file() {
        return Err(Error::File { path: file.to_owned(), attempt: "found", cause: std::io::ErrorKind::NotFound.into() });
    }
    contents(file)
}

/// Puts a copy in the place of the library, which must be closed, and which is kept aside. The copy is checked first.
///
/// There is a whole library in its place at every moment, so that whoever is stopped on the way finds either the one or
/// the other.
pub fn put_back(copy: &Path, folder: &Path, now: Moment) -> Result<PutBack> {
    let copied = contents(copy)?;
    let target = folder.join(FILE);
    let half = folder.join("library-restoring.db");
    let failed = |cause| Error::File { path: half.clone(), attempt: "written", cause };
    std::fs::copy(copy, &half).map_err(failed)?;
    std::fs::File::open(&half).and_then(|file| file.sync_all()).map_err(failed)?;
    let aside = keep_aside(folder, now)?;
    std::fs::rename(&half, &target).map_err(failed)?;
    sync_folder(folder);
    Ok(PutBack { copied, aside })
}

/// What came of putting a copy in the library's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutBack {
    /// What is in the library.
    pub copied: Copied,
    /// Where the library is that was there before, if there was one.
    pub aside: Option<PathBuf>,
}

/// Copies the file before its first migration, so that the way back is open.
pub(crate) fn before_migration(connection: &Connection, path: &Path, version: u32) -> Result<()> {
    let to = name_for(path, &format!("version-{version}"));
    if to.exists() {
        // A migration that failed before left this copy; the file is as it was then or newer.
        std::fs::remove_file(&to).map_err(|cause| Error::File { path: to.clone(), attempt: "replaced", cause })?;
    }
    vacuum_into(connection, &to)?;
    prune(path);
    Ok(())
}

fn name_for(library: &Path, label: &str) -> PathBuf {
    library.with_file_name(COPIES_FOLDER).join(format!("library-{label}.db"))
}

/// `VACUUM INTO` writes a whole, defragmented copy while others go on writing; it appears under its name only when it
/// is complete.
fn vacuum_into(db: &Connection, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        connect::make_folder(folder)?;
    }
    let half = with_suffix(to, ".half");
    let _ = std::fs::remove_file(&half);
    // Nothing is written into the library, yet SQLite refuses the statement to a connection that may only look.
    let only_looks: bool = db.pragma_query_value(None, "query_only", |row| row.get(0))?;
    db.pragma_update(None, "query_only", false)?;
    let written = db.execute("VACUUM INTO ?1", [half.to_string_lossy()]);
    db.pragma_update(None, "query_only", only_looks)?;
    written?;
    let failed = |cause| Error::File { path: to.to_owned(), attempt: "written", cause };
    std::fs::File::open(&half).and_then(|file| file.sync_all()).map_err(failed)?;
    std::fs::rename(&half, to).map_err(failed)?;
    if let Some(folder) = to.parent() {
        sync_folder(folder);
    }
    Ok(())
}

/// Brings the names in a folder to the disk, where the system has a way to do so.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Err(cause) = std::fs::File::open(folder).and_then(|folder| folder.sync_all()) {
        tracing::debug!(%cause, "the names in a folder could not be brought to the disk");
    }
    #[cfg(not(unix))]
    let _ = folder;
}

fn prune(library: &Path) {
    let Some(folder) = library.parent() else { return };
    let old = find_copies(folder).into_iter().skip(KEPT).map(|copy| copy.path);
    for path in old.chain(abandoned(&folder.join(COPIES_FOLDER))) {
        if let Err(cause) = std::fs::remove_file(&path) {
            tracing::warn!(%cause, "an old copy of the library could not be removed");
        }
    }
}

/// Copies that somebody began and did not live to finish.
fn abandoned(folder: &Path) -> Vec<PathBuf> {
    let is_old = |path: &PathBuf| {
        let age = path.metadata().and_then(|kept| kept.modified()).ok().and_then(|at| at.elapsed().ok());
        // Another program may be at work on one of them.
        age.is_some_and(|age| age > ABANDONED_AFTER)
    };
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "half")).filter(is_old).collect()
}

/// What the library in `file` holds; an error when it is not a sound library of a version that we know.
fn contents(file: &Path) -> Result<Copied> {
    let db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found = migrate::version_of(&db)?;
    if found > migrate::NEWEST {
        return Err(Error::FromTheFuture { found, known: migrate::NEWEST });
    }
    if found == 0 {
        return Err(Error::NotFound("library in that file"));
    }
    let sound: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(Error::Damaged(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT), Some(sound))));
    }
    let count = |sql: &str| -> Result<u32> { Ok(db.query_row(sql, [], |row| row.get(0))?) };
    Ok(Copied {
        entries: count("SELECT coalesce(sum(entries), 0) FROM feed_counts")?,
        feeds: count("SELECT count(*) FROM feeds WHERE removed_at = 0")?,
        bytes: file.metadata().map_or(0, |kept| kept.len()),
    })
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
