//! Settings and small facts, by name.

use rusqlite::{OptionalExtension, named_params};

use crate::{Result, Store};

impl Store {
    /// The value kept under `key`.
    pub fn find_setting(&self, key: &str) -> Result<Option<String>> {
        self.look(|db| {
            Ok(db
                .prepare_cached("SELECT value FROM settings WHERE key = :key")?
                .query_row(named_params! { ":key": key }, |row| row.get(0))
                .optional()?)
        })
    }

    /// Keeps `value` under `key`.
    pub fn keep_setting(&self, key: &str, value: &str) -> Result<()> {
        self.keep(|db| {
            db.prepare_cached(
                "INSERT INTO settings (key, value)
                 VALUES (:key, :value)
                     ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute(named_params! { ":key": key, ":value": value })?;
            Ok(())
        })
    }
}
