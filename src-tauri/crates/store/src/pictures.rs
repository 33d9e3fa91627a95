//! Pictures: which ones the entries show, and their bytes, once for each content.
//!
//! The bytes are in a file of their own, so that the library stays small to copy. They can be fetched again; a damaged
//! picture file is put aside and begun anew.

use std::path::Path;

use daily_core::{EntryId, Moment, identity, newsletter};
use rusqlite::{Connection, OpenFlags, OptionalExtension, named_params};
use sha2::{Digest, Sha256};

use crate::ingest::want_picture;
use crate::{Drive, Error, Result, Store, connect, lock};

/// A picture's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureData {
    /// As stored.
    pub bytes: Vec<u8>,
    /// MIME type.
    pub media_type: String,
}

/// A picture that is shown somewhere and not here yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedPicture {
    /// Its key.
    pub key: String,
    /// Its address.
    pub url: String,
    /// One of the entries that show it.
    pub entry: Option<EntryId>,
    /// Its feed may be fetched from private networks.
    pub allow_private_network: bool,
}

/// The key of the picture at `url`: the first 128 bits of SHA-256, in hex.
pub fn picture_key(url: &str) -> String {
    identity::hex(&Sha256::digest(url.as_bytes())[..16])
}

pub(crate) fn open(path: &Path, read_only: bool, drive: Drive) -> Result<Connection> {
    match try_open(path, read_only, drive) {
        Err(Error::Damaged(cause)) if !read_only => {
            tracing::error!(%cause, "the picture file is damaged; it is put aside and begun anew");
            let _ = std::fs::rename(path, path.with_extension("damaged"));
            // Its log would be taken for that of the new file.
            let _ = std::fs::remove_file(path.with_extension("db-wal"));
            let _ = std::fs::remove_file(path.with_extension("db-shm"));
            try_open(path, read_only, drive)
        }
        other => other,
    }
}

/// Damage of the picture file is none of the library's.
fn of_pictures(cause: rusqlite::Error) -> Error {
    match Error::from(cause) {
        Error::Damaged(cause) => Error::Sql(cause),
        other => other,
    }
}

/// Where the picture file was begun anew, nothing of what the library says to be here is.
pub(crate) fn agree(library: &Connection, pictures: &Connection) -> Result<()> {
    let has_some: bool = pictures.query_row("SELECT EXISTS (SELECT 1 FROM picture_bytes)", [], |row| row.get(0)).map_err(of_pictures)?;
    if !has_some {
        library.execute("UPDATE pictures SET hash = NULL, bytes = 0, failures = 0, tried_at = 0 WHERE hash IS NOT NULL", [])?;
    }
    Ok(())
}

fn try_open(path: &Path, read_only: bool, drive: Drive) -> Result<Connection> {
    if read_only {
        return Ok(if path.exists() {
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).or_else(|_| Connection::open_in_memory())?
        } else {
            Connection::open_in_memory()?
        });
    }
    let db = Connection::open(path)?;
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.pragma_update(None, "page_size", 16384)?;
    connect::set_journal(&db, drive)?;
    db.execute_batch(
        "PRAGMA synchronous = NORMAL;
         PRAGMA cache_size = -4000;
         CREATE TABLE IF NOT EXISTS picture_bytes (
             hash       BLOB    PRIMARY KEY,
             media_type TEXT    NOT NULL,
             bytes      BLOB    NOT NULL
         ) STRICT;",
    )?;
    Ok(db)
}

impl Store {
    /// The picture of that key: its address, and its bytes where they are here.
    pub fn find_picture(&self, key: &str) -> Result<Option<(WantedPicture, Option<PictureData>)>> {
        let found = self.look(|db| {
            Ok(db
                .prepare_cached(
                    "SELECT pictures.url, pictures.hash, entries.id, feeds.allow_private_network
                       FROM pictures
                       LEFT JOIN entry_pictures ON entry_pictures.key = pictures.key
                       LEFT JOIN entries ON entries.id = entry_pictures.entry_id
                       LEFT JOIN feeds ON feeds.id = entries.feed_id
                      WHERE pictures.key = :key
                      LIMIT 1",
                )?
                .query_row(named_params! { ":key": key }, |row| {
                    let wanted = WantedPicture {
                        key: key.to_owned(),
                        url: row.get(0)?,
                        entry: row.get::<_, Option<i64>>(2)?.map(EntryId),
                        allow_private_network: row.get::<_, Option<bool>>(3)?.unwrap_or(false),
                    };
                    Ok((wanted, row.get::<_, Option<Vec<u8>>>(1)?))
                })
                .optional()?)
        })?;
        let Some((wanted, hash)) = found else { return Ok(None) };
        let data = match hash {
            Some(hash) => self.picture_bytes(&hash)?,
            None => None,
        };
        Ok(Some((wanted, data)))
    }

    fn picture_bytes(&self, hash: &[u8]) -> Result<Option<PictureData>> {
        let pictures = lock(&self.pictures);
        let found = pictures.prepare_cached("SELECT bytes, media_type FROM picture_bytes WHERE hash = :hash").and_then(|mut statement| {
            statement
                .query_row(named_params! { ":hash": hash }, |row| Ok(PictureData { bytes: row.get(0)?, media_type: row.get(1)? }))
                .optional()
        });
        match found {
            Ok(found) => Ok(found),
            // A profile that cannot be written may have no picture file at all.
            Err(_) if self.read_only.is_some() => Ok(None),
            Err(cause) => Err(of_pictures(cause)),
        }
    }

    /// Notes that `entry` shows the pictures at `urls`, and that all of its pictures are known.
    pub fn want_pictures(&self, entry: EntryId, urls: &[String]) -> Result<()> {
        self.write(|db| {
            for url in urls {
                want_picture(db, entry, url)?;
            }
            db.prepare_cached("DELETE FROM picture_todo WHERE entry_id = :entry")?.execute(named_params! { ":entry": entry.0 })?;
            Ok(())
        })
    }

    /// Entries whose pictures were not looked for yet, newest first, at most `most`.
    pub fn next_to_look_for_pictures(&self, most: usize) -> Result<Vec<EntryId>> {
        self.look(|db| {
            db.prepare_cached("SELECT entry_id FROM picture_todo ORDER BY entry_id DESC LIMIT :most")?
                .query_map(named_params! { ":most": most as i64 }, |row| row.get(0).map(EntryId))?
                .map(|entry| Ok(entry?))
                .collect()
        })
    }

    /// Bytes of all pictures that are here and may be removed again.
    pub fn picture_bytes_kept(&self) -> Result<u64> {
        self.look(|db| Ok(evictable(db)?.iter().map(|(_, bytes)| *bytes as u64).sum()))
    }

    /// Which of these pictures are not here.
    pub fn missing_pictures(&self, keys: &[String]) -> Result<u32> {
        self.look(|db| {
            let mut statement = db.prepare_cached("SELECT count(*) FROM pictures WHERE key = :key AND hash IS NOT NULL")?;
            let mut missing = 0;
            for key in keys {
                let here: u32 = statement.query_row(named_params! { ":key": key }, |row| row.get(0))?;
                missing += 1 - here.min(1);
            }
            Ok(missing)
        })
    }

    /// Pictures that are shown somewhere and not here, at most `most`, those of the newest entries first. One that
    /// failed is tried again after an hour, and no more than four times.
    pub fn wanted_pictures(&self, most: usize, now: Moment) -> Result<Vec<WantedPicture>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT pictures.key, pictures.url, max(entries.id), feeds.allow_private_network
                   FROM pictures INDEXED BY pictures_wanted
                   JOIN entry_pictures ON entry_pictures.key = pictures.key
                   JOIN entries ON entries.id = entry_pictures.entry_id
                   JOIN feeds ON feeds.id = entries.feed_id
                  WHERE pictures.hash IS NULL
                    AND pictures.failures < 4
                    AND pictures.tried_at < :hour_ago
                  GROUP BY pictures.key
                  ORDER BY max(entries.order_at) DESC
                  LIMIT :most",
            )?
            .query_map(named_params! { ":hour_ago": now.plus(-3_600).0, ":most": most as i64 }, |row| {
                Ok(WantedPicture {
                    key: row.get(0)?,
                    url: row.get(1)?,
                    entry: row.get::<_, Option<i64>>(2)?.map(EntryId),
                    allow_private_network: row.get(3)?,
                })
            })?
            .map(|wanted| Ok(wanted?))
            .collect()
        })
    }

    /// Keeps the bytes of a picture.
    pub fn keep_picture(&self, key: &str, data: &PictureData, now: Moment) -> Result<()> {
        if let Some(why) = &self.read_only {
            return Err(Error::ReadOnly(why.clone()));
        }
        let hash = Sha256::digest(&data.bytes);
        // The bytes first: a picture that is said to be here must be here.
        lock(&self.pictures)
            .prepare_cached("INSERT OR IGNORE INTO picture_bytes (hash, media_type, bytes) VALUES (:hash, :media_type, :bytes)")
            .and_then(|mut statement| {
                statement.execute(named_params! { ":hash": &hash[..], ":media_type": data.media_type, ":bytes": data.bytes })
            })
            .map_err(of_pictures)?;
        self.write(|db| {
            db.prepare_cached(
                "UPDATE pictures
                    SET hash = :hash, bytes = :bytes, tried_at = :now, used_at = max(used_at, :now), why = ''
                  WHERE key = :key",
            )?
            .execute(named_params! { ":hash": &hash[..], ":bytes": data.bytes.len() as i64, ":now": now.0, ":key": key })?;
            Ok(())
        })
    }

    /// Notes that a picture could not be had, and why.
    pub fn picture_failed(&self, key: &str, why: &str, now: Moment) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE pictures SET failures = failures + 1, tried_at = :now, why = :why WHERE key = :key")?
                .execute(named_params! { ":now": now.0, ":why": why, ":key": key })?;
            Ok(())
        })
    }

    /// Whether a picture was tried at or after `since`.
    pub fn picture_tried_since(&self, key: &str, since: Moment) -> Result<bool> {
        self.look(|db| {
            Ok(db
                .prepare_cached("SELECT EXISTS (SELECT 1 FROM pictures WHERE key = :key AND tried_at >= :since)")?
                .query_row(named_params! { ":key": key, ":since": since.0 }, |row| row.get(0))?)
        })
    }

    /// Adds a picture that belongs to no entry, such as a feed's icon; the answer is its key.
    pub fn add_picture(&self, url: &str, data: &PictureData, now: Moment) -> Result<String> {
        let key = picture_key(url);
        self.write(|db| {
            db.prepare_cached("INSERT OR IGNORE INTO pictures (key, url) VALUES (:key, :url)")?
                .execute(named_params! { ":key": key, ":url": url })?;
            Ok(())
        })?;
        self.keep_picture(&key, data, now)?;
        Ok(key)
    }

    /// Removes pictures until at most `budget` bytes are left of those that may be removed, the longest unused first: never one
    /// of a bookmark's, of an icon, of an edition of the last thirty days, or one that was prepared for offline. The answer is
    /// how many bytes went.
    pub fn evict_pictures(&self, budget: u64) -> Result<u64> {
        let gone = self.write(|db| {
            let candidates = evictable(db)?;
            let total: i64 = candidates.iter().map(|(_, bytes)| bytes).sum();
            let mut excess = total.saturating_sub(i64::try_from(budget).unwrap_or(i64::MAX));
            let mut gone = Vec::new();
            for (hash, bytes) in candidates {
                if excess <= 0 {
                    break;
                }
                db.prepare_cached("UPDATE pictures SET hash = NULL, bytes = 0, failures = 4 WHERE hash = :hash")?
                    .execute(named_params! { ":hash": hash })?;
                excess -= bytes;
                gone.push((hash, bytes));
            }
            Ok(gone)
        })?;
        let freed = gone.iter().map(|(_, bytes)| *bytes as u64).sum();
        let hashes: Vec<Vec<u8>> = gone.into_iter().map(|(hash, _)| hash).collect();
        self.drop_bytes(&hashes)?;
        Ok(freed)
    }

    /// Forgets pictures that no entry and no edition shows any more and that are no feed's icon.
    pub fn forget_unshown_pictures(&self) -> Result<()> {
        let gone: Vec<Vec<u8>> = self.write(|db| {
            let hashes: Vec<Option<Vec<u8>>> = db
                .prepare_cached(
                    "DELETE FROM pictures
                      WHERE NOT EXISTS (SELECT 1 FROM entry_pictures WHERE entry_pictures.key = pictures.key)
                        AND NOT EXISTS (SELECT 1 FROM edition_pictures WHERE edition_pictures.key = pictures.key)
                        AND key NOT IN (SELECT icon FROM feeds WHERE icon IS NOT NULL)
                  RETURNING hash",
                )?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let mut still_shown = db.prepare_cached("SELECT EXISTS (SELECT 1 FROM pictures WHERE hash = :hash)")?;
            let mut gone = Vec::new();
            for hash in hashes.into_iter().flatten() {
                if !still_shown.query_row(named_params! { ":hash": hash }, |row| row.get(0))? {
                    gone.push(hash);
                }
            }
            Ok(gone)
        })?;
        self.drop_bytes(&gone)
    }

    fn drop_bytes(&self, hashes: &[Vec<u8>]) -> Result<()> {
        let mut pictures = lock(&self.pictures);
        let dropped = (|| {
            let transaction = pictures.transaction()?;
            for hash in hashes {
                transaction.prepare_cached("DELETE FROM picture_bytes WHERE hash = :hash")?.execute(named_params! { ":hash": hash })?;
            }
            transaction.commit()
        })();
        dropped.map_err(of_pictures)
    }

    /// Notes that these pictures were shown.
    pub fn pictures_shown(&self, keys: &[String], now: Moment) -> Result<()> {
        self.write(|db| {
            let mut statement = db.prepare_cached("UPDATE pictures SET used_at = :now WHERE key = :key")?;
            for key in keys {
                statement.execute(named_params! { ":now": now.0, ":key": key })?;
            }
            Ok(())
        })
    }
}

/// Contents of pictures that may be removed, with their bytes, the longest unused first. Never one that a bookmark shows,
/// nor an icon, nor one of an edition of the last thirty days, nor one that was prepared for offline, nor one that came with a
/// mail, which no request could bring back.
fn evictable(db: &Connection) -> Result<Vec<(Vec<u8>, i64)>> {
    Ok(db
        .prepare_cached(
            "SELECT hash, max(bytes)
               FROM pictures
              WHERE hash IS NOT NULL
              GROUP BY hash
             HAVING NOT max(url LIKE :of_mails || '%'
                         OR key IN (SELECT icon FROM feeds WHERE icon IS NOT NULL)
                         OR key IN (SELECT offline_pictures.key FROM offline_pictures)
                         OR key IN (SELECT entry_pictures.key
                                      FROM entry_status INDEXED BY bookmarks_in_order
                                      JOIN entry_pictures ON entry_pictures.entry_id = entry_status.entry_id
                                     WHERE entry_status.bookmarked_at > 0)
                         OR key IN (SELECT edition_pictures.key
                                      FROM editions
                                      JOIN edition_pictures ON edition_pictures.edition_id = editions.id
                                     WHERE editions.composed_at > (SELECT max(composed_at) - 30 * 86400 FROM editions)))
              ORDER BY max(used_at)",
        )?
        .query_map(named_params! { ":of_mails": newsletter::PICTURES }, |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}
