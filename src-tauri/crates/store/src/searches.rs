//! Searches that stand in the sources column.

use daily_core::SearchId;
use rusqlite::{Row, named_params};

use crate::{Error, Result, Store};

/// A saved search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// Its number; `None` before it is kept.
    pub id: Option<SearchId>,
    /// Its name.
    pub title: String,
    /// What it searches for.
    pub query: String,
    /// Not in the sources column.
    pub hidden: bool,
    /// Without its unread count.
    pub hide_unread: bool,
}

impl Store {
    /// The saved searches, in the reader's order.
    pub fn list_searches(&self) -> Result<Vec<Search>> {
        self.look(|db| {
            db.prepare_cached("SELECT id, title, query, hidden, hide_unread FROM searches ORDER BY position, id")?
                .query_map([], from_row)?
                .map(|search| Ok(search?))
                .collect()
        })
    }

    /// Keeps a search, at the end where it is new.
    pub fn keep_search(&self, search: &Search) -> Result<SearchId> {
        self.keep(|db| {
            let kept = db
                .prepare_cached(
                    "INSERT INTO searches (id, title, query, hidden, hide_unread, position)
                     VALUES (:id, :title, :query, :hidden, :hide_unread, (SELECT coalesce(max(position), 0) + 1 FROM searches))
                         ON CONFLICT (id) DO UPDATE SET title = excluded.title, query = excluded.query, hidden = excluded.hidden,
                                                        hide_unread = excluded.hide_unread
                  RETURNING id",
                )?
                .query_row(
                    named_params! {
                        ":id": search.id.map(|id| id.0),
                        ":title": search.title,
                        ":query": search.query,
                        ":hidden": search.hidden,
                        ":hide_unread": search.hide_unread,
                    },
                    |row| row.get(0).map(SearchId),
                )?;
            Ok(kept)
        })
    }

    /// Removes a saved search.
    pub fn remove_search(&self, id: SearchId) -> Result<()> {
        self.keep(|db| {
            let removed = db.prepare_cached("DELETE FROM searches WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
            if removed == 0 { Err(Error::NotFound("saved search")) } else { Ok(()) }
        })
    }

    /// Puts saved searches in this order, before those that are not named.
    pub fn order_searches(&self, ids: &[SearchId]) -> Result<()> {
        self.keep(|db| put_in_order(db, "searches", &ids.iter().map(|id| id.0).collect::<Vec<_>>()))
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Search> {
    Ok(Search { id: Some(SearchId(row.get(0)?)), title: row.get(1)?, query: row.get(2)?, hidden: row.get(3)?, hide_unread: row.get(4)? })
}

/// Gives the rows of `table` their positions: those named first, then the others as they stood.
pub(crate) fn put_in_order(db: &rusqlite::Connection, table: &str, ids: &[i64]) -> Result<()> {
    let known: Vec<i64> = db
        .prepare(&format!("SELECT id FROM {table} ORDER BY position, id"))?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let others = known.iter().filter(|id| !ids.contains(id));
    let mut statement = db.prepare(&format!("UPDATE {table} SET position = :position WHERE id = :id"))?;
    for (position, id) in ids.iter().chain(others).enumerate() {
        statement.execute(named_params! { ":position": position as i64 + 1, ":id": id })?;
    }
    Ok(())
}
