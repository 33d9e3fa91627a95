//! Brings a library to the newest version.
//!
//! A shipped migration is history: it is never edited. Each runs in one transaction; before the first of them the file
//! is copied. A file of a newer version is refused, never touched.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::{Error, Result, copies};

const MIGRATIONS: &[&str] = &[
    include_str!("../../../../data/migrations/0001_library.sql"),
    include_str!("../../../../data/migrations/0002_wishes_of_feeds.sql"),
    include_str!("../../../../data/migrations/0003_sources.sql"),
    include_str!("../../../../data/migrations/0004_picture.sql"),
    include_str!("../../../../data/migrations/0005_desk.sql"),
    include_str!("../../../../data/migrations/0006_desktop.sql"),
    include_str!("../../../../data/migrations/0007_offline.sql"),
    include_str!("../../../../data/migrations/0008_push.sql"),
    include_str!("../../../../data/migrations/0011_listening.sql"),
];

/// The newest version that this program knows.
pub const NEWEST: u32 = MIGRATIONS.len() as u32;

pub(crate) fn version_of(connection: &Connection) -> Result<u32> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

pub(crate) fn bring_up_to_date(connection: &mut Connection, path: &Path) -> Result<()> {
    let found = version_of(connection)?;
    if found > NEWEST {
        return Err(Error::FromTheFuture { found, known: NEWEST });
    }
    if found == NEWEST {
        return Ok(());
    }
    if found > 0 {
        copies::before_migration(connection, path, found)?;
    }
    for version in found + 1..=NEWEST {
        apply(connection, version).map_err(|cause| Error::Migration { version, cause })?;
        tracing::info!(version, "the library was migrated");
    }
    Ok(())
}

fn apply(connection: &mut Connection, version: u32) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    // Another program may have been faster while we waited for the lock.
    let now: u32 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if now >= version {
        return Ok(());
    }
    transaction.execute_batch(MIGRATIONS[version as usize - 1])?;
    transaction.pragma_update(None, "user_version", version)?;
    transaction.commit()
}
