//! What can go wrong with the library, as sentences.

use std::path::PathBuf;

use rusqlite::ErrorCode;

/// A result of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong with the library.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another program holds it.
    #[error("the library is in use by another program; close it and try again")]
    Locked,
    /// It can be read but not written.
    #[error("the library cannot be changed: {0}")]
    ReadOnly(String),
    /// No room left.
    #[error("the disk is full; make room and try again, nothing was lost")]
    DiskFull,
    /// The file is damaged.
    #[error("the library's file is damaged")]
    Damaged(#[source] rusqlite::Error),
    /// The disk itself refused.
    #[error("the disk did not do as it was asked; nothing was lost, but look after it if this goes on")]
    Disk(#[source] rusqlite::Error),
    /// Its file is not the one that was opened.
    #[error("another program took the library's file away or put another in its place")]
    Replaced,
    /// A newer version wrote it.
    #[error("the library was written by a newer version of London Daily ({found}; this one knows {known}); please update")]
    FromTheFuture {
        /// The file's version.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// A migration failed, and was taken back.
    #[error("the library could not be brought to version {version}; it is as it was before")]
    Migration {
        /// The version that it was brought to.
        version: u32,
        /// Why.
        #[source]
        cause: rusqlite::Error,
    },
    /// The thing is not there.
    #[error("there is no such {0} in the library")]
    NotFound(&'static str),
    /// The thing is there already.
    #[error("that {0} is in the library already")]
    AlreadyThere(&'static str),
    /// A folder was to be put into itself.
    #[error("a folder cannot be inside itself")]
    FolderInItself,
    /// A search that could not be understood.
    #[error("that search could not be understood; try plain words")]
    BadQuery,
    /// A file or folder could not be used.
    #[error("{path} could not be {attempt}")]
    File {
        /// Which.
        path: PathBuf,
        /// What was tried, as a participle.
        attempt: &'static str,
        /// Why it failed.
        #[source]
        cause: std::io::Error,
    },
    /// Anything else that SQLite says.
    #[error("the library did not answer")]
    Sql(#[source] rusqlite::Error),
    /// A defect of ours.
    #[error("{0}")]
    Defect(&'static str),
}

impl From<rusqlite::Error> for Error {
    fn from(cause: rusqlite::Error) -> Self {
        if cause.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY) {
            // Somebody named a folder or a feed that went meanwhile.
            return Self::NotFound("thing");
        }
        match cause.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly("its file may not be written".to_owned()),
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Self::Disk(cause),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(cause),
            _ => Self::Sql(cause),
        }
    }
}
