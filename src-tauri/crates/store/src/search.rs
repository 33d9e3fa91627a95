//! Full-text search with FTS5.
//!
//! The index is contentless and filled with folded words (`core::words`). Rows wait in `search_todo` until they are
//! indexed, in the order of arrival, so that a first fetch is readable before it is searchable and a crash forgets
//! nothing.
//!
//! A query becomes one statement: a [`Plan`] takes the rarest thing that is asked for as the way in, by an index, and
//! the rest as conditions on the rows that it meets.
//!
//! What surprised us: FTS5 weighs a word by how rare it is, and to know that it reads through all entries that hold it, once for each query. So
//! words that stand nearly everywhere are not left to it ([`Plan::best_by_place`]). For a beginning of words it reads all that stands under all of
//! those words before it gives the first hit, and `a*` took many seconds. So a beginning of too many words is looked for in the entries themselves,
//! which do not have to be searched long for it ([`Plan::stands_in`]); and so is a word of most entries, where rarer ones are asked for too
//! ([`said_everywhere`]). With a condition on the number of an entry FTS5 begins where it should, but looks for its first hit beyond where it should
//! end: so ranges are gone through upwards.

use std::collections::{BTreeMap, HashSet};

use daily_core::query::{self, Name, Node, Place, State, Subject, Text};
use daily_core::{EntryId, FolderId, Moment, html, words};
use rusqlite::{CachedStatement, Connection, OptionalExtension, named_params, params_from_iter};

use crate::{Cursor, EntryRow, Error, Result, Store, bodies, entries};

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
    /// Names that nothing has, one sentence each.
    pub unknown: Vec<String>,
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
    /// As it was read.
    pub seen: Seen,
}

/// What an entry looked like when it was read for the index. Who reads ahead may come back with what is no longer true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Hash of what the feed said.
    pub content_hash: i64,
    /// Its own page was read too, and stood for it.
    pub has_article: bool,
}

/// The words of an entry, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The entry.
    pub entry: EntryId,
    /// Title, author, body.
    pub words: [String; 3],
    /// The entry that they were read from.
    pub seen: Seen,
}

/// By relevance only this many of the newest hits compete: the rank of a word that stands everywhere says little, and
/// asking for it among a million would take seconds.
const COMPETITORS: i64 = 2_000;

/// A word that more entries than this have is ranked by where it stands alone: how rare it is takes as long to find out as to read through all of
/// them.
const COUNTED_BY_RANK: i64 = 20_000;
/// Among so many of the newest it is looked for by where it stands.
const PLACED_HITS: i64 = 5_000;
/// What a word in the title counts against one in the text, and in the author's name.
const IN_TITLE: f64 = 10.0;
const IN_AUTHOR: f64 = 4.0;
/// What a condition may ask of a row of `entry_status`, beside its number.
const ROW_OF_STATUS: [&str; 5] = ["s.feed_id", "s.read_at", "s.bookmarked_at", "s.later_at", "s.order_at"];
/// Words of a query that are looked for by their place.
const PLACED: usize = 8;

/// So many of the newest entries say whether a word stands everywhere.
const SAMPLED: i64 = 2_000;

/// Pages of the index, of 4 kB, that are read for one beginning of words.
const PAGES_OF_A_BEGINNING: i64 = 128;
/// Entries that are read for a beginning of more words; after those the index is asked all the same.
const READ_FOR_A_BEGINNING: usize = 1_000;
/// Of these so many at once.
const READ_AT_ONCE: usize = 100;
/// Unread entries that hold such a beginning are counted so far.
const COUNTED_BY_READING: usize = 99;

/// Words that more entries than this have are no way in by date: sorting what they find takes longer than going down the
/// list and asking the index for each part of it.
const SORTED: i64 = 5_000;
/// So many entries of the list are asked for at once,
const ASKED_AT_ONCE: usize = 500;
/// and so many in all; what stands in none of those is sorted after all.
const ASKED: usize = 20_000;
/// Numbers of entries that are no farther apart are asked for as one range.
const ONE_RANGE: i64 = 2_000;
/// More feeds than this are no way in: so many of the newest entries are theirs that going down the whole list is quicker
/// than sorting all of theirs.
const FEW_FEEDS: usize = 20;
/// Unread entries of a saved search are counted so far.
const COUNTED: u32 = 999;
/// Hits that are looked at for that.
const LOOKED_AT: i64 = 10_000;

impl Store {
    /// The next entries that wait for the index, at most `most`, first come first.
    pub fn next_to_index(&self, most: usize) -> Result<Vec<IndexJob>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT entries.id, entries.title, entries.author,
                        coalesce(entry_articles.codec, entry_bodies.codec), coalesce(entry_articles.body, entry_bodies.body),
                        entries.content_hash, entry_articles.entry_id IS NOT NULL
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
                    seen: Seen { content_hash: row.get(5)?, has_article: row.get(6)? },
                })
            })?
            .map(|job| Ok(job?))
            .collect()
        })
    }

    /// Indexes entries by their folded words. One that changed since it was read goes on waiting.
    pub fn index(&self, folded: &[Folded]) -> Result<()> {
        self.write(|db| {
            let mut now = db.prepare_cached(
                "SELECT content_hash, EXISTS (SELECT 1 FROM entry_articles WHERE entry_articles.entry_id = entries.id)
                   FROM entries
                  WHERE id = :entry",
            )?;
            let mut insert =
                db.prepare_cached("INSERT OR REPLACE INTO search (rowid, title, author, body) VALUES (:entry, :title, :author, :body)")?;
            let mut done = db.prepare_cached("DELETE FROM search_todo WHERE entry_id = :entry")?;
            for Folded { entry, words: [title, author, body], seen } in folded {
                let now = now
                    .query_row(named_params! { ":entry": entry.0 }, |row| Ok(Seen { content_hash: row.get(0)?, has_article: row.get(1)? }))
                    .optional()?;
                if now != Some(*seen) {
                    continue;
                }
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

    /// The entries that `node` asks for. Where it asks for no words, there is no relevance, and the newest comes first.
    pub fn search(&self, node: &Node, order: Order, after: Option<&str>, limit: usize) -> Result<SearchPage> {
        self.look(|db| {
            let plan = Plan::of(db, node)?;
            let (rows, next) = match (order, &plan.way) {
                (Order::Relevance, Way::Text(_)) => plan.best(db, after, limit)?,
                (Order::Relevance | Order::Date, _) => {
                    let after = after.map_or(Ok(Cursor::TOP), date_place)?;
                    let mut found = plan.places(db, node, false, after, limit + 1)?;
                    let more = found.len() > limit;
                    found.truncate(limit);
                    let next = found.last().filter(|_| more).map(|last| format!("{}.{}", last.at.0, last.id.0));
                    (entries::rows(db, found.iter().map(|place| place.id))?, next)
                }
            };
            Ok(SearchPage { rows, next, unknown: plan.unknown })
        })
    }

    /// How many unread entries `node` asks for, counted up to a limit; whether there may be more.
    pub fn count_unread_asked(&self, node: &Node) -> Result<(u32, bool)> {
        self.look(|db| {
            let plan = Plan::counting(db, node)?;
            if plan.read.is_empty() {
                return plan.count_unread(db);
            }
            let unread = plan.places(db, node, true, Cursor::TOP, COUNTED_BY_READING + 1)?.len();
            Ok((unread.min(COUNTED_BY_READING) as u32, unread > COUNTED_BY_READING))
        })
    }

    /// The text of an entry as it is shown, for the snippet of a search result.
    pub fn find_body(&self, entry: EntryId) -> Result<Option<String>> {
        self.look(|db| {
            Ok(db
                .prepare_cached(
                    "SELECT coalesce(entry_articles.codec, entry_bodies.codec), coalesce(entry_articles.body, entry_bodies.body)
                       FROM entry_bodies
                       LEFT JOIN entry_articles ON entry_articles.entry_id = entry_bodies.entry_id
                      WHERE entry_bodies.entry_id = :entry",
                )?
                .query_row(named_params! { ":entry": entry.0 }, |row| Ok(bodies::unpack(row.get(0)?, row.get_ref(1)?.as_blob()?)))
                .optional()?)
        })
    }
}

/// How a query is answered.
pub(crate) struct Plan {
    way: Way,
    /// The best way in but for the words.
    beside: Way,
    /// What the text is to hold, word by word, as expressions for the search index.
    wanted: Vec<String>,
    /// Conditions on a row `s` of `entry_status`, beside those of the way.
    conditions: Vec<String>,
    /// Expressions for the search index, in the order of their question marks in the conditions.
    expressions: Vec<String>,
    /// From this place on, and up to that one.
    since: i64,
    before: i64,
    /// What is looked for in the entries themselves.
    read: Vec<Node>,
    unknown: Vec<String>,
}

/// Which hits compete.
enum Competing {
    /// The newest ones, so many as compete at all.
    Newest,
    /// All whose entry has this number, or a higher one.
    Since(i64),
}

/// The way in.
enum Way {
    Text(String),
    Unread,
    Bookmarks,
    Later,
    /// Entries that a small table names.
    Few(String),
    Feeds(String),
    All,
}

impl Plan {
    /// Reads feeds, folders and tags by their names.
    pub(crate) fn of(db: &Connection, node: &Node) -> Result<Self> {
        let says_little = said_everywhere(db, node, SAMPLED)?;
        Self::setting_aside(db, node, |part| Ok(says_little.contains(&part) || begins_too_many_words(db, part)?))
    }

    /// The same for counting: what would be read for a page may not be read for all.
    fn counting(db: &Connection, node: &Node) -> Result<Self> {
        Self::setting_aside(db, node, |part| begins_too_many_words(db, part))
    }

    /// The same, with the index for everything, however long that takes.
    pub(crate) fn by_index(db: &Connection, node: &Node) -> Result<Self> {
        Self::setting_aside(db, node, |_| Ok(false))
    }

    /// What `is_read` says of a wish for words is whether it is looked for in the entries themselves.
    fn setting_aside(db: &Connection, node: &Node, is_read: impl Fn(&Node) -> Result<bool>) -> Result<Self> {
        let alone = std::slice::from_ref(node);
        let parts = match node {
            Node::And(parts) => parts.as_slice(),
            Node::Or(_)
            | Node::Not(_)
            | Node::Text(_)
            | Node::Feed(_)
            | Node::Folder(_)
            | Node::Tag(_)
            | Node::Is(_)
            | Node::Before(_)
            | Node::After(_) => alone,
        };
        let mut plan = Self {
            way: Way::All,
            beside: Way::All,
            wanted: Vec::new(),
            conditions: Vec::new(),
            expressions: Vec::new(),
            since: i64::MIN,
            before: i64::MAX,
            read: Vec::new(),
            unknown: Vec::new(),
        };
        let mut texts: Vec<&Node> = Vec::new();
        for part in parts.iter().filter(|part| query::is_text(part)) {
            if is_read(part)? {
                plan.read.push(part.clone());
            } else {
                texts.push(part);
            }
        }
        let text = expression_of_all(&texts);
        for part in parts {
            match part {
                Node::Before(at) => plan.before = plan.before.min(at.0),
                Node::After(at) => plan.since = plan.since.max(at.0),
                part if (text.is_some() && query::is_text(part)) || plan.read.contains(part) => {}
                part => {
                    let condition = plan.condition(db, part)?;
                    plan.conditions.push(condition.clone());
                    let (rank, way) = match part {
                        Node::Is(State::Bookmarked) => (4, Way::Bookmarks),
                        Node::Is(State::Later) => (4, Way::Later),
                        Node::Tag(_) | Node::Is(State::Highlighted | State::Noted | State::Tagged | State::Muted) => {
                            (3, Way::Few(condition))
                        }
                        Node::Feed(_) | Node::Folder(_) if condition.matches(',').count() < FEW_FEEDS => (2, Way::Feeds(condition)),
                        Node::Is(State::Unread) => (1, Way::Unread),
                        _ => continue,
                    };
                    if rank > plan.way.rank() {
                        plan.way = way;
                    }
                }
            }
        }
        if let Some(text) = text {
            texts.iter().for_each(|node| collect_wanted(node, &mut plan.wanted));
            plan.beside = std::mem::replace(&mut plan.way, Way::Text(text));
        }
        if !asks_for_muted(node) {
            plan.conditions.push("NOT EXISTS (SELECT 1 FROM muted_entries WHERE muted_entries.entry_id = s.entry_id)".to_owned());
        }
        Ok(plan)
    }

    /// The places of the next `limit` entries that `node` asks for, newest first.
    pub(crate) fn find_places(db: &Connection, node: &Node, unread_only: bool, after: Cursor, limit: usize) -> Result<Vec<Cursor>> {
        let plan = Self::of(db, node)?;
        plan.places(db, node, unread_only, after, limit)
    }

    fn places(&self, db: &Connection, node: &Node, unread_only: bool, after: Cursor, limit: usize) -> Result<Vec<Cursor>> {
        if self.read.is_empty() {
            return self.next_places(db, unread_only, after, limit);
        }
        let next = |last| self.next_places(db, unread_only, last, READ_AT_ONCE);
        let held = |places: &[Cursor], most: usize| {
            let mut held = Vec::new();
            for &place in places {
                if held.len() < most && self.stands_in(db, place.id)? {
                    held.push(place);
                }
            }
            Ok(held)
        };
        let (mut found, given_up) = sift(after, limit, (READ_AT_ONCE, READ_FOR_A_BEGINNING), next, held)?;
        if let Some(last) = given_up {
            // It stands in many entries, but not in those of late.
            found.extend(Self::by_index(db, node)?.next_places(db, unread_only, last, limit - found.len())?);
        }
        Ok(found)
    }

    /// Whether an entry holds what no index is asked for.
    fn stands_in(&self, db: &Connection, entry: EntryId) -> Result<bool> {
        let subject = db
            .prepare_cached(
                "SELECT entries.title, entries.author,
                        coalesce(entry_articles.codec, entry_bodies.codec), coalesce(entry_articles.body, entry_bodies.body)
                   FROM entries
                   JOIN entry_bodies ON entry_bodies.entry_id = entries.id
                   LEFT JOIN entry_articles ON entry_articles.entry_id = entries.id
                  WHERE entries.id = :entry",
            )?
            .query_row(named_params! { ":entry": entry.0 }, |row| {
                let (title, author): (String, String) = (row.get(0)?, row.get(1)?);
                let text = html::text(&bodies::unpack(row.get(2)?, row.get_ref(3)?.as_blob()?));
                let [title, author, text] = [title, author, text].map(|part| words::words(&part));
                Ok(Subject { title, author, text, ..Subject::default() })
            })
            .optional()?;
        Ok(subject.is_some_and(|subject| self.read.iter().all(|node| query::asks_for(node, &subject))))
    }

    /// The next places, whatever is to be read there.
    fn next_places(&self, db: &Connection, unread_only: bool, after: Cursor, limit: usize) -> Result<Vec<Cursor>> {
        let Way::Text(text) = &self.way else { return self.places_by(db, &self.way, unread_only, after, limit) };
        if entries_with(db, text, SORTED)? <= SORTED {
            return self.places_by(db, &self.way, unread_only, after, limit);
        }
        self.down_the_list(db, text, (ASKED_AT_ONCE, ASKED), unread_only, after, limit)
    }

    /// The next places of those that hold `text`, found without sorting all of them. `steps` are those of [`sift`].
    fn down_the_list(
        &self,
        db: &Connection,
        text: &str,
        steps: (usize, usize),
        unread_only: bool,
        after: Cursor,
        limit: usize,
    ) -> Result<Vec<Cursor>> {
        let next = |last| self.places_by(db, &self.beside, unread_only, last, steps.0);
        let held = |places: &[Cursor], most: usize| with_words(db, text, places, most);
        let (mut found, given_up) = sift(after, limit, steps, next, held)?;
        if let Some(last) = given_up {
            found.extend(self.places_by(db, &self.way, unread_only, last, limit - found.len())?);
        }
        Ok(found)
    }

    /// The next places by a way in.
    fn places_by(&self, db: &Connection, way: &Way, unread_only: bool, after: Cursor, limit: usize) -> Result<Vec<Cursor>> {
        let mut expressions = self.expressions.clone();
        let (from, at, id) = match way {
            Way::Text(text) => {
                expressions.push(text.clone());
                let mark = expressions.len();
                let from = format!("search CROSS JOIN entry_status AS s ON s.entry_id = search.rowid WHERE search MATCH ?{mark}");
                (from, "s.order_at", "s.entry_id")
            }
            Way::Bookmarks => {
                let from = "entry_status AS s INDEXED BY bookmarks_in_order WHERE s.bookmarked_at > 0";
                (from.to_owned(), "s.order_at", "s.entry_id")
            }
            Way::Later => ("entry_status AS s INDEXED BY later_in_order WHERE s.later_at > 0".to_owned(), "s.order_at", "s.entry_id"),
            Way::Few(condition) => (format!("entry_status AS s WHERE {condition}"), "s.order_at", "s.entry_id"),
            Way::Feeds(condition) if unread_only => {
                (format!("entry_status AS s INDEXED BY unread_of_feed WHERE s.read_at = 0 AND {condition}"), "s.order_at", "s.entry_id")
            }
            Way::Feeds(condition) => {
                let condition = condition.replace("s.feed_id", "e.feed_id");
                let from =
                    format!("entries AS e INDEXED BY entries_of_feed CROSS JOIN entry_status AS s ON s.entry_id = e.id WHERE {condition}");
                (from, "e.order_at", "e.id")
            }
            Way::Unread => (UNREAD.to_owned(), "s.order_at", "s.entry_id"),
            Way::All if unread_only => (UNREAD.to_owned(), "s.order_at", "s.entry_id"),
            Way::All => (format!("{ALL} WHERE 1"), "e.order_at", "e.id"),
        };
        let sql = format!(
            "SELECT {at}, {id}
               FROM {from}
                AND ({at}, {id}) < ({}, {})
                AND {at} >= {}
                AND {at} < {}
                AND s.purged_at = 0
                {}
                AND {}
              ORDER BY {at} DESC, {id} DESC
              LIMIT {limit}",
            after.at.0,
            after.id.0,
            self.since,
            self.before,
            if unread_only { "AND s.read_at = 0" } else { "" },
            self.all_conditions(),
        );
        db.prepare(&sql)?
            .query_map(params_from_iter(&expressions), |row| Ok(Cursor { at: Moment(row.get(0)?), id: EntryId(row.get(1)?) }))?
            .map(|place| Ok(place?))
            .collect()
    }

    /// Unread entries that arrived by then, all of them.
    pub(crate) fn unread(&self, db: &Connection, arrived_by: Moment) -> Result<Vec<EntryId>> {
        let mut expressions = self.expressions.clone();
        let sql = format!(
            "SELECT s.entry_id
               FROM entry_status AS s INDEXED BY unread_in_order
               JOIN entries ON entries.id = s.entry_id
              WHERE s.read_at = 0
                AND entries.arrived_at <= {}
                AND s.order_at >= {}
                AND s.order_at < {}
                AND {}
                AND {}",
            arrived_by.0,
            self.since,
            self.before,
            self.text_condition(&mut expressions),
            self.all_conditions(),
        );
        db.prepare(&sql)?.query_map(params_from_iter(&expressions), |row| row.get(0).map(EntryId))?.map(|id| Ok(id?)).collect()
    }

    fn count_unread(&self, db: &Connection) -> Result<(u32, bool)> {
        let mut expressions = self.expressions.clone();
        let looked_at = match &self.way {
            Way::Text(text) => {
                expressions.push(text.clone());
                format!("SELECT rowid AS id FROM search WHERE search MATCH ?{} ORDER BY rowid DESC LIMIT {LOOKED_AT}", expressions.len())
            }
            Way::Few(condition) => format!("SELECT s.entry_id AS id FROM entry_status AS s WHERE {condition} LIMIT {LOOKED_AT}"),
            Way::Unread | Way::Bookmarks | Way::Later | Way::Feeds(_) | Way::All => {
                let of = if let Way::Feeds(condition) = &self.way { condition.as_str() } else { "1" };
                format!("SELECT s.entry_id AS id FROM {UNREAD} AND {of} ORDER BY s.order_at DESC LIMIT {LOOKED_AT}")
            }
        };
        let sql = format!(
            "SELECT count(*), (SELECT count(*) FROM ({looked_at}))
               FROM (SELECT 1
                       FROM ({looked_at}) AS hits
                      CROSS JOIN entry_status AS s ON s.entry_id = hits.id
                      WHERE s.read_at = 0
                        AND s.purged_at = 0
                        AND s.order_at >= {}
                        AND s.order_at < {}
                        AND {}
                      LIMIT {})",
            self.since,
            self.before,
            self.all_conditions(),
            COUNTED + 1,
        );
        let (unread, looked): (u32, i64) =
            db.prepare(&sql)?.query_row(params_from_iter(&expressions), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((unread.min(COUNTED), unread > COUNTED || looked >= LOOKED_AT))
    }

    /// The best hits, and where they end.
    fn best(&self, db: &Connection, after: Option<&str>, limit: usize) -> Result<(Vec<EntryRow>, Option<String>)> {
        let Way::Text(text) = &self.way else { return Ok((Vec::new(), None)) };
        let (rank, id) = after.map_or(Ok((f64::NEG_INFINITY, 0)), rank_place)?;
        let counts = self.wanted.iter().map(|word| entries_with(db, word, COUNTED_BY_RANK)).collect::<Result<Vec<_>>>()?;
        let mut hits = if counts.iter().all(|count| *count <= COUNTED_BY_RANK) {
            self.hits(db, text, "bm25(search, 10.0, 4.0, 1.0)", Competing::Newest)?
        } else {
            self.best_by_place(db, text, &counts)?
        };
        hits.retain(|hit| (hit.1, -hit.0.0) > (rank, -id));
        hits.sort_unstable_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        if !self.read.is_empty() {
            let mut stay = Vec::new();
            for hit in hits {
                if stay.len() <= limit && self.stands_in(db, hit.0)? {
                    stay.push(hit);
                }
            }
            hits = stay;
        }
        let more = hits.len() > limit;
        hits.truncate(limit);
        // The bits, since decimals would not come back as the same number.
        let next = hits.last().filter(|_| more).map(|(id, rank)| format!("{:x}.{}", rank.to_bits(), id.0));
        Ok((entries::rows(db, hits.iter().map(|(id, _)| *id))?, next))
    }

    /// Entries that `text` asks for, with their `rank`, those `from` somewhere.
    fn hits(&self, db: &Connection, text: &str, rank: &str, from: Competing) -> Result<Vec<(EntryId, f64)>> {
        let mut expressions = self.expressions.clone();
        expressions.push(text.to_owned());
        let (mark, conditions) = (expressions.len(), self.all_conditions());
        let (since, order) = match from {
            Competing::Newest => (String::new(), format!("DESC LIMIT {COMPETITORS}")),
            // Upwards, since the index goes on looking for a hit beyond where it is to end, and downwards hardly any word is an author's.
            Competing::Since(number) => (format!("AND rowid >= {number}"), "ASC".to_owned()),
        };
        let hits = format!("SELECT rowid AS entry_id, {rank} AS worth FROM search WHERE search MATCH ?{mark} {since}");
        let all_times = (self.since, self.before) == (i64::MIN, i64::MAX);
        let from = if all_times && !ROW_OF_STATUS.iter().any(|column| conditions.contains(column)) {
            // The number alone decides, and two thousand rows need not be fetched.
            format!("({hits}) AS s WHERE {conditions} ORDER BY s.entry_id {order}")
        } else {
            let times = format!("s.order_at >= {} AND s.order_at < {}", self.since, self.before);
            format!(
                "({hits}) AS hits CROSS JOIN entry_status AS s ON s.entry_id = hits.entry_id WHERE {times} AND {conditions}
                 ORDER BY hits.entry_id {order}"
            )
        };
        let sql = format!("SELECT s.entry_id, worth FROM {from}");
        db.prepare(&sql)?
            .query_map(params_from_iter(&expressions), |row| Ok((EntryId(row.get(0)?), row.get(1)?)))?
            .map(|hit| Ok(hit?))
            .collect()
    }

    /// The newest hits, ranked by which of the words stand in the title or in the author's name; the rarer a word, the more it counts. A word
    /// that stands everywhere says little by how often it stands in a text.
    fn best_by_place(&self, db: &Connection, text: &str, counts: &[i64]) -> Result<Vec<(EntryId, f64)>> {
        let all = newest_number(db)?;
        let are_all_asked_for = self.wanted.join(" AND ") == text;
        let since = number_of_hit(db, text, PLACED_HITS)?;
        let mut ranks: BTreeMap<EntryId, f64> = self.hits(db, text, "0.0", Competing::Newest)?.into_iter().collect();
        for (at, (word, count)) in self.wanted.iter().zip(counts).take(PLACED).enumerate() {
            let rarity = (1.0 + all as f64 / (*count).max(1) as f64).ln();
            for (column, weight) in [("title", IN_TITLE), ("author", IN_AUTHOR)] {
                // A word that is asked for in one column is not found in another, and counts in its own.
                let there = format!("{column} : ({word})");
                let there = if are_all_asked_for {
                    // The index need not look for the word twice.
                    let others = self.wanted.iter().enumerate().filter(|other| other.0 != at).map(|other| other.1.as_str());
                    others.chain([there.as_str()]).collect::<Vec<_>>().join(" AND ")
                } else {
                    format!("({text}) AND {there}")
                };
                for (entry, _) in self.hits(db, &there, "0.0", Competing::Since(since))? {
                    *ranks.entry(entry).or_default() -= weight * rarity;
                }
            }
        }
        Ok(ranks.into_iter().collect())
    }

    fn all_conditions(&self) -> String {
        if self.conditions.is_empty() { "1".to_owned() } else { self.conditions.join(" AND ") }
    }

    fn text_condition(&self, expressions: &mut Vec<String>) -> String {
        let Way::Text(text) = &self.way else { return "1".to_owned() };
        in_index(expressions, text.clone())
    }

    /// A condition on a row `s` of `entry_status`.
    fn condition(&mut self, db: &Connection, node: &Node) -> Result<String> {
        if let Some(text) = expression(node) {
            return Ok(in_index(&mut self.expressions, text));
        }
        Ok(match node {
            Node::And(parts) => self.joined(db, parts, " AND ")?,
            Node::Or(parts) => self.joined(db, parts, " OR ")?,
            Node::Not(inner) => format!("NOT {}", self.condition(db, inner)?),
            // Words are expressions, as they were taken care of above.
            Node::Text(_) => "0".to_owned(),
            Node::Feed(name) => {
                let feeds = numbers_named(db, FEED_NAMES, name)?;
                if feeds.is_empty() {
                    self.unknown.push(format!("You follow no feed whose name holds “{}”.", name.typed));
                }
                among("s.feed_id", &feeds)
            }
            Node::Folder(name) => {
                let folders = numbers_named(db, "SELECT id, title FROM folders", name)?;
                if folders.is_empty() {
                    self.unknown.push(format!("There is no folder whose name holds “{}”.", name.typed));
                }
                let mut feeds = Vec::new();
                for folder in folders {
                    feeds.extend(entries::feeds_in(db, FolderId(folder))?.into_iter().map(|feed| feed.0));
                }
                feeds.sort_unstable();
                feeds.dedup();
                among("s.feed_id", &feeds)
            }
            Node::Tag(name) => {
                let tags = numbers_named(db, "SELECT id, name FROM tags", name)?;
                if tags.is_empty() {
                    self.unknown.push(format!("There is no tag “{}”.", name.typed));
                }
                format!("s.entry_id IN (SELECT entry_id FROM entry_tags WHERE {})", among("tag_id", &tags))
            }
            Node::Is(state) => state_condition(*state).to_owned(),
            Node::Before(at) => format!("s.order_at < {}", at.0),
            Node::After(at) => format!("s.order_at >= {}", at.0),
        })
    }

    fn joined(&mut self, db: &Connection, parts: &[Node], joint: &str) -> Result<String> {
        let parts = parts.iter().map(|part| self.condition(db, part)).collect::<Result<Vec<_>>>()?;
        Ok(format!("({})", parts.join(joint)))
    }
}

impl Way {
    fn rank(&self) -> u8 {
        match self {
            Self::All => 0,
            Self::Unread => 1,
            Self::Feeds(_) => 2,
            Self::Few(_) => 3,
            Self::Bookmarks | Self::Later => 4,
            Self::Text(_) => 5,
        }
    }
}

const UNREAD: &str = "entry_status AS s INDEXED BY unread_in_order WHERE s.read_at = 0";
const ALL: &str = "entries AS e INDEXED BY entries_in_order CROSS JOIN entry_status AS s ON s.entry_id = e.id";
const FEED_NAMES: &str =
    "SELECT id, CASE WHEN own_title <> '' THEN own_title WHEN title <> '' THEN title ELSE url END FROM feeds WHERE removed_at = 0";

fn state_condition(state: State) -> &'static str {
    match state {
        State::Unread => "s.read_at = 0",
        State::Read => "s.read_at > 0",
        State::Bookmarked => "s.bookmarked_at > 0",
        State::Later => "s.later_at > 0",
        State::Highlighted => "s.entry_id IN (SELECT entry_id FROM highlights)",
        State::Noted => "s.entry_id IN (SELECT entry_id FROM entry_notes)",
        State::Tagged => "s.entry_id IN (SELECT entry_id FROM entry_tags)",
        State::Muted => "s.entry_id IN (SELECT entry_id FROM muted_entries)",
    }
}

fn asks_for_muted(node: &Node) -> bool {
    match node {
        Node::And(parts) | Node::Or(parts) => parts.iter().any(asks_for_muted),
        Node::Not(inner) => asks_for_muted(inner),
        Node::Is(state) => *state == State::Muted,
        Node::Text(_) | Node::Feed(_) | Node::Folder(_) | Node::Tag(_) | Node::Before(_) | Node::After(_) => false,
    }
}

fn in_index(expressions: &mut Vec<String>, text: String) -> String {
    expressions.push(text);
    format!("s.entry_id IN (SELECT rowid FROM search WHERE search MATCH ?{})", expressions.len())
}

fn among(column: &str, numbers: &[i64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
    format!("{column} IN ({})", numbers.join(", "))
}

/// The numbers of the rows whose name is the one that was asked for.
fn numbers_named(db: &Connection, sql: &str, name: &Name) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let known: String = row.get(1)?;
        // A name of signs alone has no words, and is compared as it is.
        if query::is_named(name, &words::words(&known)) || known.eq_ignore_ascii_case(name.typed.trim()) {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}

fn date_place(after: &str) -> Result<Cursor> {
    after
        .split_once('.')
        .and_then(|(at, id)| Some(Cursor { at: Moment(at.parse().ok()?), id: EntryId(id.parse().ok()?) }))
        .ok_or(Error::BadQuery)
}

fn rank_place(after: &str) -> Result<(f64, i64)> {
    let (rank, id) = after.split_once('.').ok_or(Error::BadQuery)?;
    let bits = u64::from_str_radix(rank, 16).map_err(|_| Error::BadQuery)?;
    Ok((f64::from_bits(bits), id.parse().map_err(|_| Error::BadQuery)?))
}

/// A wish for words as an FTS5 expression; every word is quoted, so that nothing of the reader's is taken for syntax.
/// `None` where the index alone cannot answer: it knows no exclusion without something to exclude from.
fn expression(node: &Node) -> Option<String> {
    match node {
        Node::Text(Text { place, words, prefix }) => {
            let column = match place {
                Place::Anywhere => "",
                Place::Title => "title : ",
                Place::Author => "author : ",
            };
            Some(format!("{column}\"{}\"{}", words.join(" "), if *prefix { " *" } else { "" }))
        }
        Node::And(parts) => expression_of_all(&parts.iter().collect::<Vec<_>>()),
        Node::Or(parts) => Some(format!("({})", parts.iter().map(expression).collect::<Option<Vec<_>>>()?.join(" OR "))),
        Node::Not(_) | Node::Feed(_) | Node::Folder(_) | Node::Tag(_) | Node::Is(_) | Node::Before(_) | Node::After(_) => None,
    }
}

/// The words that are asked for and not excluded.
fn collect_wanted(node: &Node, wanted: &mut Vec<String>) {
    match node {
        Node::Text(_) => wanted.extend(expression(node)),
        Node::And(parts) | Node::Or(parts) => parts.iter().for_each(|part| collect_wanted(part, wanted)),
        Node::Not(_) | Node::Feed(_) | Node::Folder(_) | Node::Tag(_) | Node::Is(_) | Node::Before(_) | Node::After(_) => {}
    }
}

/// Whether a wish for words asks for a beginning of more words than the index is asked for.
fn begins_too_many_words(db: &Connection, node: &Node) -> Result<bool> {
    match node {
        Node::And(parts) | Node::Or(parts) => {
            for part in parts {
                if begins_too_many_words(db, part)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Node::Not(inner) => begins_too_many_words(db, inner),
        Node::Text(Text { words, prefix: true, .. }) => match words.last() {
            Some(beginning) => Ok(pages_of_a_beginning(db, beginning)? > PAGES_OF_A_BEGINNING),
            None => Ok(false),
        },
        Node::Text(_) | Node::Feed(_) | Node::Folder(_) | Node::Tag(_) | Node::Is(_) | Node::Before(_) | Node::After(_) => Ok(false),
    }
}

/// The words of a query that stand in most of the newest entries, where it also asks for others: for the index it is much work to go through all
/// that holds such a word, and nearly every entry that holds the others holds it too, which is soon read.
fn said_everywhere<'a>(db: &Connection, node: &'a Node, sampled: i64) -> Result<Vec<&'a Node>> {
    let Node::And(parts) = node else { return Ok(Vec::new()) };
    let (mut everywhere, mut others) = (Vec::new(), 0);
    for part in parts.iter().filter(|part| query::is_text(part)) {
        match part {
            Node::Text(Text { place: Place::Anywhere, words, prefix: false }) if words.len() == 1 && stands_in_most(db, part, sampled)? => {
                everywhere.push(part)
            }
            Node::Not(_) => {}
            _ => others += 1,
        }
    }
    if others == 0 {
        everywhere.clear()
    }
    Ok(everywhere)
}

/// Whether a word stands in more than half of the `sampled` newest entries of a library that has far more.
fn stands_in_most(db: &Connection, word: &Node, sampled: i64) -> Result<bool> {
    let Some(text) = expression(word) else { return Ok(false) };
    let newest = newest_number(db)?;
    if newest <= 10 * sampled {
        return Ok(false);
    }
    let holding: i64 = db
        .prepare_cached("SELECT count(*) FROM search WHERE search MATCH :text AND rowid > :since")?
        .query_row(named_params! { ":text": text, ":since": newest - sampled }, |row| row.get(0))?;
    Ok(2 * holding > sampled)
}

/// How many pages of the index the words fill that begin with `beginning`.
///
/// `search_idx` names for each segment of the index the word with which a page begins: `(segid, term, pgno)`, where a term has a 0 before it, and
/// `pgno` is twice the page's number, or that and one (SQLite's "FTS5 Data Structures").
fn pages_of_a_beginning(db: &Connection, beginning: &str) -> Result<i64> {
    let from = [b"0", beginning.as_bytes()].concat();
    let mut to = from.clone();
    // No byte of UTF-8 is the last one that there is.
    to.last_mut().into_iter().for_each(|byte| *byte += 1);
    let mut next_segment = db.prepare_cached("SELECT min(segid) FROM search_idx WHERE segid > :after")?;
    let mut before =
        db.prepare_cached("SELECT pgno / 2 FROM search_idx WHERE segid = :segment AND term <= :term ORDER BY term DESC LIMIT 1")?;
    let mut behind = db.prepare_cached("SELECT pgno / 2 FROM search_idx WHERE segid = :segment AND term >= :term ORDER BY term LIMIT 1")?;
    let (mut pages, mut segment) = (0, 0);
    while let Some(next) = next_segment.query_row(named_params! { ":after": segment }, |row| row.get::<_, Option<i64>>(0))? {
        segment = next;
        let page = |statement: &mut CachedStatement<'_>, term: &[u8]| {
            statement.query_row(named_params! { ":segment": segment, ":term": term }, |row| row.get::<_, i64>(0)).optional()
        };
        let first = page(&mut before, &from)?;
        let last = match page(&mut behind, &to)? {
            None => page(&mut before, &to)?,
            some => some,
        };
        pages += last.unwrap_or(0) - first.unwrap_or(0);
    }
    Ok(pages)
}

/// Of the places that `next` gives after one another, those that `held` lets through: at most `limit`, and the place behind which it gave up, where
/// that many were not found among so many. `steps` says how many come at once, and how many in all.
fn sift(
    after: Cursor,
    limit: usize,
    steps: (usize, usize),
    next: impl Fn(Cursor) -> Result<Vec<Cursor>>,
    held: impl Fn(&[Cursor], usize) -> Result<Vec<Cursor>>,
) -> Result<(Vec<Cursor>, Option<Cursor>)> {
    let (at_once, in_all) = steps;
    let (mut found, mut last) = (Vec::new(), after);
    for _ in 0..in_all.div_ceil(at_once) {
        let places = next(last)?;
        found.extend(held(&places, limit - found.len())?);
        if found.len() == limit || places.len() < at_once {
            return Ok((found, None));
        }
        last = places.last().copied().unwrap_or(last);
    }
    Ok((found, Some(last)))
}

/// The first `most` of these places whose entry holds `text`. Entries of one time have numbers that are close to one another, so that the index is
/// asked for a few ranges of them.
fn with_words(db: &Connection, text: &str, places: &[Cursor], most: usize) -> Result<Vec<Cursor>> {
    let mut numbers: Vec<i64> = places.iter().map(|place| place.id.0).collect();
    numbers.sort_unstable();
    let mut statement = db.prepare_cached("SELECT rowid FROM search WHERE search MATCH :text AND rowid BETWEEN :first AND :last")?;
    let mut hits = HashSet::new();
    for range in numbers.chunk_by(|one, next| next - one <= ONE_RANGE) {
        let mut rows = statement.query(named_params! { ":text": text, ":first": range.first(), ":last": range.last() })?;
        while let Some(row) = rows.next()? {
            hits.insert(row.get::<_, i64>(0)?);
        }
    }
    Ok(places.iter().filter(|place| hits.contains(&place.id.0)).take(most).copied().collect())
}

/// The number of the newest entry; 0 where there is none.
fn newest_number(db: &Connection) -> Result<i64> {
    Ok(db.prepare_cached("SELECT coalesce(max(id), 0) FROM entries")?.query_row([], |row| row.get(0))?)
}

/// The number of the entry that holds `text` and is the `place`th from the newest; 0 where fewer hold it.
fn number_of_hit(db: &Connection, text: &str, place: i64) -> Result<i64> {
    Ok(db
        .prepare_cached("SELECT rowid FROM search WHERE search MATCH :text ORDER BY rowid DESC LIMIT 1 OFFSET :before")?
        .query_row(named_params! { ":text": text, ":before": place - 1 }, |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// In how many entries `text` stands, counted to one more than `most`.
pub(crate) fn entries_with(db: &Connection, text: &str, most: i64) -> Result<i64> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :text LIMIT :most)")?
        .query_row(named_params! { ":text": text, ":most": most + 1 }, |row| row.get(0))?)
}

fn expression_of_all(parts: &[&Node]) -> Option<String> {
    let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
    for part in parts {
        match part {
            Node::Not(inner) => unwanted.push(expression(inner)?),
            part => wanted.push(expression(part)?),
        }
    }
    if wanted.is_empty() {
        return None;
    }
    let wanted = wanted.join(" AND ");
    Some(if unwanted.is_empty() { wanted } else { format!("(({wanted}) NOT ({}))", unwanted.join(" OR ")) })
}

#[cfg(test)]
mod tests {
    use daily_core::FeedId;
    use daily_core::identity::Guid;

    use super::*;
    use crate::{CheckOutcome, Ingest, NewEntry, NewFeed, Packed};

    const NOW: Moment = Moment(1_795_003_200);

    /// A library that holds an entry for each title and text, in this order.
    fn library(entries: &[(&str, &str)]) -> (Store, FeedId, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let feed = NewFeed { url: "https://paper.example/feed.xml".to_owned(), ..NewFeed::default() };
        let feed = store.add_feeds(&[feed], NOW).unwrap()[0].0;
        print(&store, feed, entries);
        (store, feed, folder)
    }

    fn print(store: &Store, feed: FeedId, entries: &[(&str, &str)]) {
        print_at(store, feed, entries, |_| NOW);
    }

    /// Prints entries of the times that `at` gives for their places.
    fn print_at(store: &Store, feed: FeedId, entries: &[(&str, &str)], at: impl Fn(usize) -> Moment) {
        let entries = entries
            .iter()
            .enumerate()
            .map(|(number, (title, text))| NewEntry {
                guid: Guid::known(number.to_string()),
                title: (*title).to_owned(),
                link: None,
                author: String::new(),
                excerpt: String::new(),
                published_at: Some(at(number)),
                updated_at: None,
                language: None,
                picture: None,
                comments: None,
                categories: Vec::new(),
                enclosures: Vec::new(),
                content_hash: text.len() as i64,
                body: Packed::new(text),
                base: None,
                wants_article: false,
            })
            .collect();
        let ingest =
            Ingest { kind: "rss2".to_owned(), entries, outcome: CheckOutcome { at: NOW, ..CheckOutcome::default() }, ..Ingest::default() };
        store.ingest(feed, &ingest).unwrap();
    }

    fn read(job: &IndexJob) -> Folded {
        Folded { entry: job.id, words: [job.title.clone(), job.author.clone(), job.raw.clone()], seen: job.seen }
    }

    #[test]
    fn an_entry_that_changed_since_it_was_read_goes_on_waiting_for_the_index() {
        let (store, feed, _folder) = library(&[("harbour", "old words"), ("market", "words")]);
        let read: Vec<Folded> = store.next_to_index(9).unwrap().iter().map(read).collect();
        print(&store, feed, &[("harbour", "newer words")]);

        store.index(&read).unwrap();

        let waiting: Vec<String> = store.next_to_index(9).unwrap().into_iter().map(|job| job.raw).collect();
        assert_eq!(waiting, ["newer words"]);
    }

    #[test]
    fn going_down_the_list_finds_what_sorting_finds_in_the_same_order() {
        let (store, feed, _folder) = library(&[]);
        let texts: Vec<String> = (0..60).map(|n| if n % 3 == 0 { "harbour".to_owned() } else { format!("market {n}") }).collect();
        let entries: Vec<(&str, &str)> = texts.iter().map(|text| ("news", text.as_str())).collect();
        print_at(&store, feed, &entries, |n| Moment(NOW.0 - (n as i64 * 7_919) % 1_000));
        store.index(&store.next_to_index(99).unwrap().iter().map(read).collect::<Vec<_>>()).unwrap();

        for query in ["harbour", "harbour is:unread", "harbour -market", "market or harbour"] {
            let root = query::parse(query, NOW, 0).root.unwrap();
            store
                .look(|db| {
                    let plan = Plan::of(db, &root)?;
                    let Way::Text(text) = &plan.way else { unreachable!("{query} asks for words") };
                    let all = plan.places_by(db, &plan.way, false, Cursor::TOP, 99)?;
                    assert!(all.len() >= 20, "{query}");
                    // With enough steps, and with too few of them.
                    for steps in [(7, 99), (7, 14), (99, 99)] {
                        assert_eq!(plan.down_the_list(db, text, steps, false, Cursor::TOP, 99)?, all, "{query} {steps:?}");
                        let mut pages = Vec::new();
                        loop {
                            let after = pages.last().copied().unwrap_or(Cursor::TOP);
                            let page = plan.down_the_list(db, text, steps, true, after, 6)?;
                            pages.extend_from_slice(&page);
                            if page.len() < 6 {
                                break;
                            }
                        }
                        assert_eq!(pages, all, "{query} {steps:?}");
                    }
                    Ok(())
                })
                .unwrap();
        }
    }

    #[test]
    fn a_word_that_stands_everywhere_is_ranked_by_where_it_stands() {
        let (store, _, _folder) =
            library(&[("strike", "harbour"), ("harbour", "news"), ("market", "harbour strike"), ("weather", "harbour")]);
        store.index(&store.next_to_index(9).unwrap().iter().map(read).collect::<Vec<_>>()).unwrap();

        let best = |query: &str, counts: &[i64]| {
            let root = query::parse(query, NOW, 0).root.unwrap();
            store
                .look(|db| {
                    let plan = Plan::of(db, &root)?;
                    let Way::Text(text) = &plan.way else { return Ok(Vec::new()) };
                    let mut hits = plan.best_by_place(db, text, counts)?;
                    hits.sort_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
                    Ok(hits.into_iter().map(|hit| hit.0.0).collect::<Vec<_>>())
                })
                .unwrap()
        };

        assert_eq!(best("harbour", &[COUNTED_BY_RANK + 1]), [2, 4, 3, 1], "the title first, then the newest");
        assert_eq!(best("harbour strike", &[COUNTED_BY_RANK + 1, 2]), [1, 3]);
        assert_eq!(best("title:harbour", &[COUNTED_BY_RANK + 1]), [2]);
        assert_eq!(best("harbour -strike", &[COUNTED_BY_RANK + 1]), [2, 4]);
    }

    #[test]
    fn of_the_hits_since_a_number_none_is_older_and_none_is_missed() {
        let (store, _, _folder) = library(&[("harbour", ""), ("harbour", ""), ("market", "harbour"), ("harbour", ""), ("market", "")]);
        store.index(&store.next_to_index(9).unwrap().iter().map(read).collect::<Vec<_>>()).unwrap();
        let root = query::parse("harbour", NOW, 0).root.unwrap();

        let hits = |text: &str, from: Competing| {
            let found = store.look(|db| Plan::of(db, &root)?.hits(db, text, "0.0", from)).unwrap();
            found.into_iter().map(|hit| hit.0.0).collect::<Vec<_>>()
        };

        assert_eq!(store.look(|db| number_of_hit(db, "harbour", 3)).unwrap(), 2);
        assert_eq!(hits("harbour", Competing::Since(2)), [2, 3, 4]);
        assert_eq!(hits("title : (harbour)", Competing::Since(2)), [2, 4]);
        assert_eq!(hits("author : (harbour)", Competing::Since(2)), [0; 0]);
        assert_eq!(hits("harbour", Competing::Newest), [4, 3, 2, 1]);
    }

    #[test]
    fn a_beginning_of_words_that_is_looked_for_in_the_entries_finds_what_the_index_finds() {
        let (store, _, _folder) = library(&[
            ("strike at the harbour", "an argument"),
            ("harbour", "news of boats"),
            ("market", "harbour apples"),
            ("apples", "boats"),
        ]);
        store.index(&store.next_to_index(9).unwrap().iter().map(read).collect::<Vec<_>>()).unwrap();

        for (query, expected) in [
            ("a*", vec![4, 3, 1]),
            ("a* -harbour", vec![4]),
            ("boats -a*", vec![2]),
            ("title:a*", vec![4, 1]),
            ("(boa* or arg*) harbour", vec![2, 1]),
            ("\"harbour a\"*", vec![3]),
            ("a* is:read", vec![]),
        ] {
            let root = query::parse(query, NOW, 0).root.unwrap();
            let (by_reading, by_index) = store
                .look(|db| {
                    let ids = |plan: &Plan| {
                        let places = plan.places(db, &root, false, Cursor::TOP, 9)?;
                        Ok::<_, Error>(places.into_iter().map(|place| place.id.0).collect::<Vec<_>>())
                    };
                    let reading = Plan::setting_aside(db, &root, |_| Ok(true))?;
                    assert!(!reading.read.is_empty());
                    Ok((ids(&reading)?, ids(&Plan::by_index(db, &root)?)?))
                })
                .unwrap();

            assert_eq!(by_reading, expected, "{query}");
            assert_eq!(by_index, expected, "{query}");
        }
    }

    #[test]
    fn a_beginning_of_very_many_words_is_looked_for_in_the_entries_and_one_of_few_in_the_index() {
        let words =
            |beginning: &str, entry: usize| (0..500).map(|word| format!("{beginning}{}", entry * 500 + word)).collect::<Vec<_>>().join(" ");
        let texts: Vec<String> = (0..300).map(|entry| format!("{} {}", words("a", entry), words("b", entry % 2))).collect();
        let entries: Vec<(&str, &str)> = texts.iter().map(|text| ("title", text.as_str())).collect();
        let (store, _, _folder) = library(&entries);
        store.index(&store.next_to_index(999).unwrap().iter().map(read).collect::<Vec<_>>()).unwrap();

        let begins_too_many = |query: &str| {
            let root = query::parse(query, NOW, 0).root.unwrap();
            store.look(|db| begins_too_many_words(db, &root)).unwrap()
        };

        assert!(begins_too_many("a*"));
        assert!(begins_too_many("b1 -a*"));
        assert!(!begins_too_many("a1234* b2* c*"));
        assert!(!begins_too_many("a"));
    }

    #[test]
    fn a_word_of_most_entries_is_read_where_others_are_asked_for_too() {
        let texts: Vec<String> = (0..30).map(|n| format!("harbour news{}", if n % 6 == 5 { " strike" } else { "" })).collect();
        let entries: Vec<(&str, &str)> = texts.iter().map(|text| ("title", text.as_str())).collect();
        let (store, _, _folder) = library(&entries);
        store.index(&store.next_to_index(99).unwrap().iter().map(read).collect::<Vec<_>>()).unwrap();

        let read_of = |query: &str, sampled: i64| {
            let root = query::parse(query, NOW, 0).root.unwrap();
            store.look(|db| Ok(said_everywhere(db, &root, sampled)?.into_iter().cloned().collect::<Vec<_>>())).unwrap()
        };
        let word = |word: &str| query::parse(word, NOW, 0).root.unwrap();

        assert_eq!(read_of("harbour strike", 2), [word("harbour")]);
        assert_eq!(read_of("strike harbour news", 2), [word("harbour"), word("news")]);
        for query in [
            "harbour",
            "harbour news",
            "harbour -strike",
            "title:harbour strike",
            "\"harbour news\" strike",
            "harb* strike",
            "harbour or strike",
        ] {
            assert_eq!(read_of(query, 2), [], "{query}");
        }
        assert_eq!(read_of("harbour strike", 3), [], "a library that is soon gone through");

        let root = query::parse("harbour strike", NOW, 0).root.unwrap();
        let found = store
            .look(|db| {
                let aside = Plan::setting_aside(db, &root, |part| Ok(*part == word("harbour")))?;
                Ok((aside.places(db, &root, false, Cursor::TOP, 9)?, Plan::by_index(db, &root)?.places(db, &root, false, Cursor::TOP, 9)?))
            })
            .unwrap();
        assert_eq!(found.0.len(), 5);
        assert_eq!(found.0, found.1);
    }

    fn expression_of(query: &str) -> Option<String> {
        query::parse(query, Moment(1_795_003_200), 0).root.as_ref().and_then(expression)
    }

    #[test]
    fn words_must_all_be_there() {
        assert_eq!(expression_of("Élysée summit").as_deref(), Some("\"elysee\" AND \"summit\""));
    }

    #[test]
    fn phrases_prefixes_and_exclusions_are_understood() {
        assert_eq!(
            expression_of("\"prime minister\" resig* -sport").as_deref(),
            Some("((\"prime minister\" AND \"resig\" *) NOT (\"sport\"))")
        );
        assert_eq!(expression_of("title:harbour or author:ada").as_deref(), Some("(title : \"harbour\" OR author : \"ada\")"));
    }

    #[test]
    fn the_syntax_of_the_index_has_no_power() {
        assert_eq!(expression_of("body:x NEAR/2 a^b AND").as_deref(), Some("\"body x\" AND \"near 2\" AND \"a b\" AND \"and\""));
    }

    #[test]
    fn a_chinese_word_is_a_phrase_of_its_pairs() {
        assert_eq!(expression_of("北京大学").as_deref(), Some("\"北京 京大 大学\""));
    }
}
