//! Libraries as earlier versions would have written them.

use std::path::Path;

/// The shipped migrations, oldest first.
fn migrations() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/migrations");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

/// The newest version.
pub fn newest_version() -> u32 {
    migrations().len() as u32
}

/// Writes the library in this folder as an earlier version would have: its schema, and whatever of the data it had a
/// place for. The library must be closed.
pub fn as_version(profile: &Path, version: u32) {
    let file = profile.join("library.db");
    let newer = profile.join("newer.db");
    std::fs::rename(&file, &newer).unwrap();
    let older = rusqlite::Connection::open(&file).unwrap();
    // Tables are filled one by one.
    older.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for migration in &migrations()[..version as usize] {
        older.execute_batch(migration).unwrap();
    }
    older.execute("ATTACH ?1 AS newer", [newer.to_str().unwrap()]).unwrap();
    let names =
        |sql: &str| -> Vec<String> { older.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect() };
    // The triggers of the new file did their work before.
    let triggers = names("SELECT sql FROM main.sqlite_schema WHERE type = 'trigger'");
    for trigger in names("SELECT name FROM main.sqlite_schema WHERE type = 'trigger'") {
        older.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
    }
    for table in names(
        "SELECT name
           FROM main.sqlite_schema
          WHERE type = 'table'
            AND name NOT LIKE 'sqlite_%'
            AND name NOT GLOB 'search_*'
            AND sql NOT LIKE 'CREATE VIRTUAL%'
            AND name IN (SELECT name FROM newer.sqlite_schema)",
    ) {
        let columns = names(&format!(
            "SELECT name FROM pragma_table_info('{table}', 'main') WHERE name IN (SELECT name FROM pragma_table_info('{table}', 'newer'))"
        ))
        .join(", ");
        older
            .execute_batch(&format!("DELETE FROM main.{table}; INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}"))
            .unwrap();
    }
    for trigger in triggers {
        older.execute_batch(&trigger).unwrap();
    }
    // The index is not copied; it is filled anew, as after a crash.
    older.execute_batch("INSERT OR IGNORE INTO search_todo (entry_id) SELECT id FROM entries").unwrap();
    older.execute_batch(&format!("PRAGMA user_version = {version}")).unwrap();
    drop(older);
    std::fs::remove_file(newer).unwrap();
}
