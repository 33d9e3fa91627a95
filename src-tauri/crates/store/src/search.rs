//! Full-text search with FTS5.
//!
//! The index is contentless and filled with folded words (`core::words`). Rows wait in `search_todo` until they are
//! indexed, in the order of arrival, so that a first fetch is readable before it is searchable and a crash forgets
//! nothing.

use daily_core::{EntryId, query};
use rusqlite::{OptionalExtension, named_params};

use crate::{EntryRow, Error, Result, Store, bodies, entries};

/// How search results are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The best first.
    Relevance,
    /// The newest first.
    Date,
}

/// One page of results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchPage {
    /// Its rows, in order.
    pub rows: Vec<EntryRow>,
    /// Give this back to get the next page.
    pub next: Option<String>,
}

/// The text of an entry that waits to be indexed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexJob {
    /// The entry.
    pub id: EntryId,
    /// Its headline.
    pub title: String,
    /// Its authors.
    pub author: String,
    /// Its markup.
    pub raw: String,
}

/// By relevance only this many of the newest hits compete: the rank of a word that stands everywhere says little, and
/// asking for it among a million would take seconds.
const COMPETITORS: i64 = 2_000;

impl Store {
    /// The next entries that wait for the index, at most `most`, first come first.
    pub fn next_to_index(&self, most: usize) -> Result<Vec<IndexJob>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT entries.id, entries.title, entries.author,
                        coalesce(entry_articles.codec, entry_bodies.codec), coalesce(entry_articles.body, entry_bodies.body)
                   FROM search_todo
                   JOIN entries ON entries.id = search_todo.entry_id
                   JOIN entry_bodies ON entry_bodies.entry_id = entries.id
                   LEFT JOIN entry_articles ON entry_articles.entry_id = entries.id
                  ORDER BY search_todo.entry_id
                  LIMIT :most",
            )?
            .query_map(named_params! { ":most": most as i64 }, |row| {
                Ok(IndexJob {
                    id: EntryId(row.get(0)?),
                    title: row.get(1)?,
                    author: row.get(2)?,
                    raw: bodies::unpack(row.get(3)?, row.get_ref(4)?.as_blob()?),
                })
            })?
            .map(|job| Ok(job?))
            .collect()
        })
    }

    /// Indexes entries by their folded words: title, author, body.
    pub fn index(&self, folded: &[(EntryId, [String; 3])]) -> Result<()> {
        self.write(|db| {
            let mut insert =
                db.prepare_cached("INSERT OR REPLACE INTO search (rowid, title, author, body) VALUES (:entry, :title, :author, :body)")?;
            let mut done = db.prepare_cached("DELETE FROM search_todo WHERE entry_id = :entry")?;
            for (entry, [title, author, body]) in folded {
                insert.execute(named_params! { ":entry": entry.0, ":title": title, ":author": author, ":body": body })?;
                done.execute(named_params! { ":entry": entry.0 })?;
            }
            Ok(())
        })
    }

    /// How many entries wait for the index.
    pub fn count_to_index(&self) -> Result<u32> {
        self.look(|db| Ok(db.prepare_cached("SELECT count(*) FROM search_todo")?.query_row([], |row| row.get(0))?))
    }

    /// Searches for `query`: words that must all be there, `"phrases"`, `-not`, `prefix*`.
    pub fn search(&self, query: &str, order: Order, after: Option<&str>, limit: usize) -> Result<SearchPage> {
        let Some(expression) = expression(query) else {
            return Ok(SearchPage { rows: Vec::new(), next: None });
        };
        self.look(|db| {
            let mut hits = match order {
                Order::Date => {
                    let before = after.map_or(Ok(i64::MAX), |after| after.parse()).map_err(|_| Error::BadQuery)?;
                    db.prepare_cached(
                        "SELECT rowid, ''
                           FROM search
                          WHERE search MATCH :expression
                            AND rowid < :before
                          ORDER BY rowid DESC
                          LIMIT :limit",
                    )?
                    .query_map(named_params! { ":expression": expression, ":before": before, ":limit": limit as i64 + 1 }, |row| {
                        let id: i64 = row.get(0)?;
                        Ok((EntryId(id), id.to_string()))
                    })?
                    .collect::<rusqlite::Result<Vec<_>>>()?
                }
                Order::Relevance => {
                    let (rank, id) = after.map_or(Ok((f64::NEG_INFINITY, 0)), place)?;
                    db.prepare_cached(
                        "SELECT id, rank
                           FROM (SELECT rowid AS id, bm25(search, 10.0, 4.0, 1.0) AS rank
                                   FROM search
                                  WHERE search MATCH :expression
                                  ORDER BY rowid DESC
                                  LIMIT :competitors)
                          WHERE (rank, -id) > (:rank, -:id)
                          ORDER BY rank, id DESC
                          LIMIT :limit",
                    )?
                    .query_map(
                        named_params! { ":expression": expression, ":competitors": COMPETITORS, ":rank": rank, ":id": id, ":limit": limit as i64 + 1 },
                        |row| {
                            let (id, rank): (i64, f64) = (row.get(0)?, row.get(1)?);
                            // The bits, since decimals would not come back as the same number.
                            Ok((EntryId(id), format!("{:x}.{id}", rank.to_bits())))
                        },
                    )?
                    .collect::<rusqlite::Result<Vec<_>>>()?
                }
            };
            let more = hits.len() > limit;
            hits.truncate(limit);
            let next = if more { hits.last().map(|(_, place)| place.clone()) } else { None };
            let rows = entries::rows(db, hits.iter().map(|(id, _)| *id))?;
            Ok(SearchPage { rows, next })
        })
    }

    /// The markup of an entry, for the snippet of a search result.
    pub fn find_body(&self, entry: EntryId) -> Result<Option<String>> {
        self.look(|db| {
            Ok(db
                .prepare_cached("SELECT codec, body FROM entry_bodies WHERE entry_id = :entry")?
                .query_row(named_params! { ":entry": entry.0 }, |row| Ok(bodies::unpack(row.get(0)?, row.get_ref(1)?.as_blob()?)))
                .optional()?)
        })
    }
}

fn place(after: &str) -> Result<(f64, i64)> {
    let (rank, id) = after.split_once('.').ok_or(Error::BadQuery)?;
    let bits = u64::from_str_radix(rank, 16).map_err(|_| Error::BadQuery)?;
    Ok((f64::from_bits(bits), id.parse().map_err(|_| Error::BadQuery)?))
}

/// The reader's wishes as an FTS5 expression; every word is quoted, so that nothing of theirs is taken for syntax.
/// `None` when nothing is asked for.
fn expression(query: &str) -> Option<String> {
    let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
    for term in query::terms(query) {
        let phrase = format!("\"{}\"{}", term.words.join(" "), if term.prefix { " *" } else { "" });
        if term.not { unwanted.push(phrase) } else { wanted.push(phrase) }
    }
    if wanted.is_empty() {
        return None;
    }
    let wanted = wanted.join(" AND ");
    Some(if unwanted.is_empty() { wanted } else { format!("({wanted}) NOT ({})", unwanted.join(" OR ")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_must_all_be_there() {
        assert_eq!(expression("Élysée summit").as_deref(), Some("\"elysee\" AND \"summit\""));
    }

    #[test]
    fn phrases_prefixes_and_exclusions_are_understood() {
        assert_eq!(expression("\"prime minister\" resig* -sport").as_deref(), Some("(\"prime minister\" AND \"resig\" *) NOT (\"sport\")"));
    }

    #[test]
    fn the_syntax_of_the_index_has_no_power() {
        assert_eq!(expression("title:x OR NEAR(a b").as_deref(), Some("\"title x\" AND \"or\" AND \"near a\" AND \"b\""));
    }

    #[test]
    fn an_exclusion_alone_asks_for_nothing() {
        assert_eq!(expression("-sport"), None);
        assert_eq!(expression(" \"\" * - "), None);
    }

    #[test]
    fn a_chinese_word_is_a_phrase_of_its_pairs() {
        assert_eq!(expression("北京大学").as_deref(), Some("\"北京 京大 大学\""));
    }
}
