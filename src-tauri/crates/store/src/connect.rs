//! Opens connections: one that writes, some that cannot.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::{Drive, Error, Result, migrate};

/// How long a connection waits for another program's lock.
const PATIENCE: Duration = Duration::from_secs(5);

pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(folder).map_err(|cause| Error::File { path: folder.to_owned(), attempt: "made", cause })
}

/// The writing connection, with the library migrated; or a reading one, and why.
pub(crate) fn writer(path: &Path, drive: Drive) -> Result<(Connection, Option<String>)> {
    if let Some(why) = unwritable(path) {
        if !path.exists() {
            return Err(Error::ReadOnly(format!("{why}, and there is no library yet")));
        }
        let connection = reader(path)?;
        if migrate::version_of(&connection)? < migrate::NEWEST {
            return Err(Error::ReadOnly(format!("{why}, and an older version of London Daily wrote it, so that it must be changed first")));
        }
        return Ok((connection, Some(why)));
    }
    let mut connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.busy_timeout(PATIENCE)?;
    // Bodies of a few kilobytes sit better in larger pages; this only has an effect on a file that is still empty.
    connection.pragma_update(None, "page_size", 8192)?;
    let mode = set_journal(&connection, drive)?;
    if mode != "wal" {
        tracing::warn!(mode, "the library is kept without a write-ahead log");
    }
    connection.execute_batch(
        "PRAGMA synchronous = NORMAL;
         PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16000;
         PRAGMA wal_autocheckpoint = 4000;
         PRAGMA journal_size_limit = 67108864;",
    )?;
    connection.set_prepared_statement_cache_capacity(128);
    migrate::bring_up_to_date(&mut connection, path)?;
    Ok((connection, None))
}

/// Chooses how changes are made safe; the answer is what SQLite made of that.
pub(crate) fn set_journal(connection: &Connection, drive: Drive) -> Result<String> {
    let wanted = match drive {
        Drive::Local => "PRAGMA journal_mode = WAL",
        Drive::Network => "PRAGMA journal_mode = DELETE",
    };
    Ok(connection.query_row(wanted, [], |row| row.get(0))?)
}

/// What tells a file from every other, whatever its name.
pub(crate) type FileIdentity = (u64, u64);

/// Tells the file of that name from others; `None` where there is none, and where the system lets nobody replace a file
/// that is open.
pub(crate) fn identity_of(path: &Path) -> Option<FileIdentity> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;

        path.metadata().ok().map(|file| (file.dev(), file.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// A connection that cannot write.
pub(crate) fn reader(path: &Path) -> Result<Connection> {
    let connection = match Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .and_then(|connection| look_at(&connection).map(|()| connection))
    {
        Ok(connection) => connection,
        // A write-ahead log cannot be shared from a folder that may not be written; nobody else can be writing there
        // either, so the file may be taken as it stands.
        Err(_) if unwritable(path).is_some() => {
            let address =
                format!("file:{}?immutable=1", path.display().to_string().replace('%', "%25").replace('?', "%3f").replace('#', "%23"));
            Connection::open_with_flags(
                address,
                OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI,
            )?
        }
        Err(cause) => return Err(cause.into()),
    };
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000;")?;
    connection.set_prepared_statement_cache_capacity(64);
    let found = migrate::version_of(&connection)?;
    if found > migrate::NEWEST {
        return Err(Error::FromTheFuture { found, known: migrate::NEWEST });
    }
    Ok(connection)
}

fn look_at(connection: &Connection) -> rusqlite::Result<()> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

/// Why the library at `path` cannot be written; `None` when it can.
fn unwritable(path: &Path) -> Option<String> {
    let folder = path.parent()?;
    if path.exists()
        && let Err(cause) = std::fs::OpenOptions::new().append(true).open(path)
    {
        return Some(format!("{} may not be written ({cause})", path.display()));
    }
    // SQLite needs room for its log beside the file.
    let probe = folder.join(".london-daily-may-write");
    match std::fs::write(&probe, b"") {
        Ok(()) => {
            let _ = std::fs::remove_file(&probe);
            None
        }
        // A full disk is not a forbidden one, and is said when something is to be written.
        Err(cause) if cause.kind() == std::io::ErrorKind::StorageFull => None,
        Err(cause) => Some(format!("{} may not be written ({cause})", folder.display())),
    }
}
