//! All of the reader's data as one JSON value, for other programs and for later.
//!
//! A backup is the quicker way back; this is the way out.

use rusqlite::named_params;
use serde_json::{Map, Value, json};

use crate::retention::KEPT;
use crate::{Result, Store, bodies};

/// Tables that are written as they are, with the columns that mean something outside of the library.
const TABLES: &[(&str, &str, &str)] = &[
    ("folders", "folders", "id, parent_id, title, position"),
    ("feeds", "feeds WHERE removed_at = 0", "id, url, title, own_title, site_url, check_every, full_text, notify, paused, keep, position, added_at"),
    ("feedFolders", "feed_folders", "feed_id, folder_id"),
    ("searches", "searches ORDER BY position", "id, title, query, hidden, hide_unread"),
    ("rules", "rules ORDER BY position", "id, title, enabled, wanted, actions, stop, hits"),
    ("mutes", "mutes", "id, words, until, since, ended_at, hits"),
    ("watches", "watches", "id, words, added_at"),
    ("notes", "entry_notes", "entry_id, text, written_at"),
    ("highlights", "highlights", "id, entry_id, quote, prefix, suffix, colour, note, made_at"),
    ("listening", "media", "entry_id, url, seconds, duration, finished"),
    ("reading", "reading", "day, feed_id, hour, entries"),
    ("settings", "settings", "key, value"),
];

impl Store {
    /// Everything, entries with their marks and tags. Texts are those of the entries that the reader kept, or all.
    pub fn export(&self, all_texts: bool) -> Result<Value> {
        self.look(|db| {
            let mut out = Map::new();
            for (name, table, columns) in TABLES {
                let mut statement = db.prepare(&format!("SELECT {columns} FROM {table}"))?;
                let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
                let rows = statement
                    .query_map([], |row| {
                        let mut object = Map::new();
                        for (at, name) in names.iter().enumerate() {
                            object.insert(name.clone(), value_from(row.get_ref(at)?));
                        }
                        Ok(Value::Object(object))
                    })?
                    .collect::<rusqlite::Result<Vec<_>>>()?;
                out.insert((*name).to_owned(), Value::Array(rows));
            }
            let mut statement = db.prepare(&format!(
                "SELECT entries.id, entries.feed_id, entry_status.guid, entries.title, entries.link, entries.author, entries.excerpt,
                        entries.published_at, entries.arrived_at, entry_status.read_at, entry_status.bookmarked_at, entry_status.later_at,
                        (SELECT json_group_array(tags.name)
                           FROM entry_tags
                           JOIN tags ON tags.id = entry_tags.tag_id
                          WHERE entry_tags.entry_id = entries.id),
                        CASE WHEN :all OR {KEPT} THEN coalesce(entry_articles.codec, entry_bodies.codec) END,
                        CASE WHEN :all OR {KEPT} THEN coalesce(entry_articles.body, entry_bodies.body) END
                   FROM entries
                   JOIN entry_status ON entry_status.entry_id = entries.id
                   LEFT JOIN entry_bodies ON entry_bodies.entry_id = entries.id
                   LEFT JOIN entry_articles ON entry_articles.entry_id = entries.id
                  ORDER BY entries.id"
            ))?;
            let entries = statement
                .query_map(named_params! { ":all": all_texts }, |row| {
                    let tags: Value = serde_json::from_str(&row.get::<_, String>(12)?).unwrap_or_default();
                    let html = match row.get::<_, Option<i64>>(13)? {
                        Some(codec) => Value::String(bodies::unpack(codec, row.get_ref(14)?.as_blob()?)),
                        None => Value::Null,
                    };
                    Ok(json!({
                        "id": row.get::<_, i64>(0)?,
                        "feed_id": row.get::<_, i64>(1)?,
                        "guid": row.get::<_, String>(2)?,
                        "title": row.get::<_, String>(3)?,
                        "link": row.get::<_, Option<String>>(4)?,
                        "author": row.get::<_, String>(5)?,
                        "excerpt": row.get::<_, String>(6)?,
                        "published_at": row.get::<_, i64>(7)?,
                        "arrived_at": row.get::<_, i64>(8)?,
                        "read_at": row.get::<_, i64>(9)?,
                        "bookmarked_at": row.get::<_, i64>(10)?,
                        "later_at": row.get::<_, i64>(11)?,
                        "tags": tags,
                        "html": html,
                    }))
                })?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            out.insert("entries".to_owned(), Value::Array(entries));
            Ok(Value::Object(out))
        })
    }
}

/// Version of the SQLite that is built in.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

fn value_from(value: rusqlite::types::ValueRef<'_>) -> Value {
    use rusqlite::types::ValueRef;
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
        ValueRef::Blob(_) => Value::Null,
    }
}
