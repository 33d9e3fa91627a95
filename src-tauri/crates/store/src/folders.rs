//! Folders, inside one another.

use daily_core::FolderId;
use rusqlite::named_params;

use crate::{Error, Result, Store};

/// A folder of feeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Its number.
    pub id: FolderId,
    /// The folder it is in.
    pub parent: Option<FolderId>,
    /// Its name.
    pub title: String,
    /// OPML attributes that are not ours.
    pub attributes: Vec<(String, String)>,
}

impl Store {
    /// All folders, parents before children, in the reader's order.
    pub fn list_folders(&self) -> Result<Vec<Folder>> {
        self.look(|db| {
            db.prepare_cached(
                "WITH RECURSIVE tree (id, parent_id, title, attributes, place) AS (
                     SELECT id, parent_id, title, attributes, printf('%08d.%08d', position, id)
                       FROM folders
                      WHERE parent_id IS NULL
                      UNION ALL
                     SELECT folders.id, folders.parent_id, folders.title, folders.attributes,
                            tree.place || '/' || printf('%08d.%08d', folders.position, folders.id)
                       FROM folders
                       JOIN tree ON folders.parent_id = tree.id
                 )
                 SELECT id, parent_id, title, attributes
                   FROM tree
                  ORDER BY place",
            )?
            .query_map([], |row| {
                Ok(Folder {
                    id: FolderId(row.get(0)?),
                    parent: row.get::<_, Option<i64>>(1)?.map(FolderId),
                    title: row.get(2)?,
                    attributes: serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default(),
                })
            })?
            .map(|folder| Ok(folder?))
            .collect()
        })
    }

    /// Makes a folder at the end of its neighbours, unless `parent` has one of that name already; answers which it is.
    pub fn make_folder(&self, title: &str, parent: Option<FolderId>, attributes: &[(String, String)]) -> Result<FolderId> {
        self.keep(|db| make(db, title, parent, attributes))
    }

    /// Renames a folder, and puts it into `parent`.
    pub fn change_folder(&self, folder: FolderId, title: &str, parent: Option<FolderId>) -> Result<()> {
        self.keep(|db| {
            if is_inside(db, folder, parent)? {
                return Err(Error::FolderInItself);
            }
            let changed = db
                .prepare_cached("UPDATE folders SET title = :title, parent_id = :parent WHERE id = :folder")?
                .execute(named_params! { ":title": title, ":parent": parent.map(|parent| parent.0), ":folder": folder.0 })?;
            if changed == 0 { Err(Error::NotFound("folder")) } else { Ok(()) }
        })
    }

    /// Removes a folder; what is in it moves to the folder above.
    pub fn remove_folder(&self, folder: FolderId) -> Result<()> {
        self.keep(|db| {
            let folder = named_params! { ":folder": folder.0 };
            db.prepare_cached(
                "UPDATE folders SET parent_id = (SELECT parent_id FROM folders WHERE id = :folder) WHERE parent_id = :folder",
            )?
            .execute(folder)?;
            db.prepare_cached(
                "INSERT OR IGNORE INTO feed_folders (feed_id, folder_id)
                 SELECT feed_folders.feed_id, folders.parent_id
                   FROM feed_folders
                   JOIN folders ON folders.id = feed_folders.folder_id
                  WHERE folders.id = :folder
                    AND folders.parent_id IS NOT NULL",
            )?
            .execute(folder)?;
            let removed = db.prepare_cached("DELETE FROM folders WHERE id = :folder")?.execute(folder)?;
            if removed == 0 { Err(Error::NotFound("folder")) } else { Ok(()) }
        })
    }
}

/// Whether `parent` is `folder` or inside it, so that `folder` cannot be put there.
pub(crate) fn is_inside(db: &rusqlite::Connection, folder: FolderId, parent: Option<FolderId>) -> Result<bool> {
    let Some(parent) = parent else { return Ok(false) };
    Ok(db
        .prepare_cached(
            "WITH RECURSIVE inside (id) AS (
                 VALUES (:folder)
                  UNION
                 SELECT folders.id
                   FROM folders
                   JOIN inside ON folders.parent_id = inside.id
             )
             SELECT EXISTS (SELECT 1 FROM inside WHERE id = :parent)",
        )?
        .query_row(named_params! { ":folder": folder.0, ":parent": parent.0 }, |row| row.get(0))?)
}

pub(crate) fn make(db: &rusqlite::Connection, title: &str, parent: Option<FolderId>, attributes: &[(String, String)]) -> Result<FolderId> {
    use rusqlite::OptionalExtension;

    let parent = parent.map(|parent| parent.0);
    let there: Option<i64> = db
        .prepare_cached("SELECT id FROM folders WHERE title = :title AND parent_id IS :parent ORDER BY id LIMIT 1")?
        .query_row(named_params! { ":title": title, ":parent": parent }, |row| row.get(0))
        .optional()?;
    if let Some(id) = there {
        return Ok(FolderId(id));
    }
    db.prepare_cached(
        "INSERT INTO folders (parent_id, title, position, attributes)
         VALUES (:parent, :title, (SELECT coalesce(max(position), 0) + 1 FROM folders WHERE parent_id IS :parent), :attributes)",
    )?
    .execute(named_params! { ":parent": parent, ":title": title, ":attributes": serde_json::to_string(attributes).unwrap_or_else(|_| "[]".into()) })?;
    Ok(FolderId(db.last_insert_rowid()))
}
