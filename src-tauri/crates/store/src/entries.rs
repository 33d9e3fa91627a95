//! Lists of entries, and one entry in full.
//!
//! Every list goes down one index by `(order_at, id)` and stops when the page is full; its cursor is the last pair.
//! Rows are then picked by number. Nothing here counts, skips or sorts more than a page.

use std::collections::BinaryHeap;

use daily_core::parse::Enclosure;
use daily_core::query::{self, Node};
use daily_core::{EntryId, FeedId, FolderId, Moment, StoryId};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::bodies::{self, Packed};
use crate::feeds::moment;
use crate::search::Plan;
use crate::{Error, Result, Store};

/// Which entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// All.
    All,
    /// Unread ones.
    Unread,
    /// Those with a star.
    Bookmarks,
    /// Those in the queue.
    Later,
    /// Those of one feed.
    Feed(FeedId),
    /// Those of the feeds in a folder and in the folders inside it.
    Folder(FolderId),
    /// Those with the tag of this name.
    Tag(String),
    /// Those of one story.
    Story(StoryId),
    /// Those that a query asks for.
    Asked(Box<Node>),
    /// Those with highlights.
    Highlighted,
    /// Those that were taken out of the lists.
    Muted,
}

/// Where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// `order_at` of the last row.
    pub at: Moment,
    /// Its number.
    pub id: EntryId,
}

impl Cursor {
    /// Before the newest row.
    pub const TOP: Self = Self { at: Moment(i64::MAX), id: EntryId(i64::MAX) };
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its rows, newest first.
    pub rows: Vec<EntryRow>,
    /// Where it ended; `None` at the end of the list.
    pub next: Option<Cursor>,
}

/// The reader's marks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// Read.
    pub read: bool,
    /// Starred.
    pub bookmarked: bool,
    /// Queued.
    pub later: bool,
}

/// What a list shows of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Its number.
    pub id: EntryId,
    /// Its feed.
    pub feed: FeedId,
    /// The feed's title.
    pub feed_title: String,
    /// Its headline.
    pub title: String,
    /// Address of the original.
    pub link: Option<String>,
    /// Names, joined by `; `.
    pub author: String,
    /// One or two lines.
    pub excerpt: String,
    /// The feed's claim, never later than the arrival.
    pub published_at: Moment,
    /// When we first saw it.
    pub arrived_at: Moment,
    /// Its place in lists.
    pub order_at: Moment,
    /// The reader's marks.
    pub marks: Marks,
    /// Names of the reader's tags.
    pub tags: Vec<String>,
    /// Its story.
    pub story: Option<StoryId>,
    /// Address of the lead picture.
    pub picture: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// It was prepared for reading offline.
    pub offline: bool,
}

/// The markup of an entry, as it came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// Unsafe markup.
    pub raw: String,
    /// What its relative addresses are relative to.
    pub base: Option<String>,
}

/// The readable page extracted from an entry's link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewArticle {
    /// The markup as it was extracted, before sanitising.
    pub body: Packed,
    /// What its relative addresses are relative to.
    pub base: Option<String>,
    /// By the page.
    pub title: Option<String>,
    /// By the page.
    pub byline: Option<String>,
    /// Titles and addresses of what the page lists as related.
    pub related: Vec<(String, String)>,
}

/// An entry in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryDetail {
    /// What lists show.
    pub row: EntryRow,
    /// The markup that the feed gave.
    pub body: Body,
    /// The markup extracted from the article's page.
    pub article: Option<Body>,
    /// The feed's site.
    pub site_url: Option<String>,
    /// Address of the feed.
    pub feed_url: String,
    /// Address of the comments page.
    pub comments: Option<String>,
    /// When the feed says that it changed.
    pub updated_at: Option<Moment>,
    /// The publisher's labels.
    pub categories: Vec<String>,
    /// Attached media.
    pub enclosures: Vec<Enclosure>,
    /// Earlier versions.
    pub versions: u32,
}

impl Store {
    /// A page of a list, newest first, after `after`.
    pub fn list_entries(&self, filter: &Filter, unread_only: bool, after: Option<Cursor>, limit: usize) -> Result<Page> {
        self.look(|db| {
            // One more than asked tells whether there is a next page.
            let mut found = places(db, filter, unread_only, after.unwrap_or(Cursor::TOP), limit + 1)?;
            let more = found.len() > limit;
            found.truncate(limit);
            let next = if more { found.last().copied() } else { None };
            let rows = rows(db, found.iter().map(|place| place.id))?;
            Ok(Page { rows, next })
        })
    }

    /// The rows of these entries, in the order given; those that are gone are left out.
    pub fn load_rows(&self, entries: &[EntryId]) -> Result<Vec<EntryRow>> {
        self.look(|db| rows(db, entries.iter().copied()))
    }

    /// The number of unread entries, those that were kept of removed feeds among them.
    pub fn count_unread(&self) -> Result<u32> {
        self.look(|db| Ok(db.prepare_cached("SELECT coalesce(sum(unread), 0) FROM feed_counts")?.query_row([], |row| row.get(0))?))
    }

    /// The number of entries with a star, and of those in the queue.
    pub fn count_kept(&self) -> Result<(u32, u32)> {
        self.look(|db| {
            let count = |sql: &str| -> Result<u32> { Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?) };
            Ok((
                count("SELECT count(*) FROM entry_status INDEXED BY bookmarks_in_order WHERE bookmarked_at > 0")?,
                count("SELECT count(*) FROM entry_status INDEXED BY later_in_order WHERE later_at > 0")?,
            ))
        })
    }

    /// Keeps the page extracted from an entry's link; it is shown in the place of what the feed gave, and searched.
    pub fn keep_article(&self, entry: EntryId, article: &NewArticle, now: Moment) -> Result<()> {
        self.keep(|db| {
            db.prepare_cached(
                "INSERT OR REPLACE INTO entry_articles (entry_id, codec, body, base, title, byline, extracted_at)
                 VALUES (:entry, :codec, :body, :base, :title, :byline, :now)",
            )?
            .execute(named_params! {
                ":entry": entry.0,
                ":codec": article.body.codec,
                ":body": article.body.bytes,
                ":base": article.base,
                ":title": article.title,
                ":byline": article.byline,
                ":now": now.0,
            })?;
            for table in ["full_text_todo", "full_text_refusals", "related_links"] {
                db.prepare_cached(&format!("DELETE FROM {table} WHERE entry_id = :entry"))?.execute(named_params! { ":entry": entry.0 })?;
            }
            for (position, (title, url)) in article.related.iter().enumerate() {
                db.prepare_cached("INSERT INTO related_links (entry_id, position, title, url) VALUES (:entry, :position, :title, :url)")?
                    .execute(named_params! { ":entry": entry.0, ":position": position as i64, ":title": title, ":url": url })?;
            }
            for table in ["search_todo", "picture_todo"] {
                db.prepare_cached(&format!("INSERT OR IGNORE INTO {table} (entry_id) VALUES (:entry)"))?
                    .execute(named_params! { ":entry": entry.0 })?;
            }
            Ok(())
        })
    }

    /// One entry in full.
    pub fn load_entry(&self, entry: EntryId) -> Result<EntryDetail> {
        self.look(|db| {
            let row = rows(db, [entry])?.pop().ok_or(Error::NotFound("entry"))?;
            let body = db
                .prepare_cached("SELECT codec, body, base FROM entry_bodies WHERE entry_id = :entry")?
                .query_row(named_params! { ":entry": entry.0 }, body_from)
                .optional()?
                .unwrap_or_default();
            let article = db
                .prepare_cached("SELECT codec, body, base FROM entry_articles WHERE entry_id = :entry")?
                .query_row(named_params! { ":entry": entry.0 }, body_from)
                .optional()?;
            let enclosures = db
                .prepare_cached("SELECT url, media_type, length, chapters FROM enclosures WHERE entry_id = :entry ORDER BY position")?
                .query_map(named_params! { ":entry": entry.0 }, |row| {
                    Ok(Enclosure {
                        url: row.get(0)?,
                        media_type: row.get(1)?,
                        length: row.get::<_, Option<i64>>(2)?.and_then(|length| u64::try_from(length).ok()),
                        chapters: row.get(3)?,
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            let versions = db
                .prepare_cached("SELECT count(*) FROM entry_versions WHERE entry_id = :entry")?
                .query_row(named_params! { ":entry": entry.0 }, |row| row.get(0))?;
            Ok(db
                .prepare_cached(
                    "SELECT feeds.site_url, feeds.url, entries.comments, entries.updated_at, entries.categories
                       FROM entries
                       JOIN feeds ON feeds.id = entries.feed_id
                      WHERE entries.id = :entry",
                )?
                .query_row(named_params! { ":entry": entry.0 }, |found| {
                    Ok(EntryDetail {
                        row,
                        body,
                        article,
                        site_url: found.get(0)?,
                        feed_url: found.get(1)?,
                        comments: found.get(2)?,
                        updated_at: moment(found, 3)?,
                        categories: serde_json::from_str(&found.get::<_, String>(4)?).unwrap_or_default(),
                        enclosures,
                        versions,
                    })
                })?)
        })
    }
}

fn body_from(row: &Row<'_>) -> rusqlite::Result<Body> {
    Ok(Body { raw: bodies::unpack(row.get(0)?, row.get_ref(1)?.as_blob()?), base: row.get(2)? })
}

/// The places of the next `limit` entries of a list.
pub(crate) fn places(db: &Connection, filter: &Filter, unread_only: bool, after: Cursor, limit: usize) -> Result<Vec<Cursor>> {
    let of = |sql: &str| walk(db, sql, 0, after, limit);
    match (filter, unread_only) {
        (Filter::Unread, _) | (Filter::All, true) => of("SELECT order_at, entry_id
               FROM entry_status INDEXED BY unread_in_order
              WHERE read_at = 0
                AND (order_at, entry_id) < (:at, :id)
              ORDER BY order_at DESC, entry_id DESC
              LIMIT :limit"),
        (Filter::All, false) => of("SELECT order_at, id
               FROM entries INDEXED BY entries_in_order
              WHERE (order_at, id) < (:at, :id)
                AND NOT EXISTS (SELECT 1 FROM muted_entries WHERE entry_id = id)
              ORDER BY order_at DESC, id DESC
              LIMIT :limit"),
        (Filter::Bookmarks, _) => of("SELECT order_at, entry_id
               FROM entry_status INDEXED BY bookmarks_in_order
              WHERE bookmarked_at > 0
                AND (order_at, entry_id) < (:at, :id)
              ORDER BY order_at DESC, entry_id DESC
              LIMIT :limit"),
        (Filter::Later, _) => of("SELECT order_at, entry_id
               FROM entry_status INDEXED BY later_in_order
              WHERE later_at > 0
                AND (order_at, entry_id) < (:at, :id)
              ORDER BY order_at DESC, entry_id DESC
              LIMIT :limit"),
        (Filter::Feed(feed), unread_only) => of_feed(db, *feed, unread_only, after, limit),
        (Filter::Folder(folder), unread_only) => of_feeds(db, &feeds_in(db, *folder)?, unread_only, after, limit),
        (Filter::Tag(name), unread_only) => {
            let tag: Option<i64> = db
                .prepare_cached("SELECT id FROM tags WHERE name = :name")?
                .query_row(named_params! { ":name": name }, |row| row.get(0))
                .optional()?;
            let Some(tag) = tag else { return Ok(Vec::new()) };
            walk(
                db,
                &format!(
                    "SELECT entry_status.order_at, entry_status.entry_id
                       FROM entry_tags
                       JOIN entry_status ON entry_status.entry_id = entry_tags.entry_id
                      WHERE entry_tags.tag_id = :of
                        AND entry_status.purged_at = 0
                        AND (entry_status.order_at, entry_status.entry_id) < (:at, :id)
                        {}
                      ORDER BY entry_status.order_at DESC, entry_status.entry_id DESC
                      LIMIT :limit",
                    if unread_only { "AND entry_status.read_at = 0" } else { "" }
                ),
                tag,
                after,
                limit,
            )
        }
        (Filter::Asked(node), unread_only) => Plan::find_places(db, node, unread_only, after, limit),
        (Filter::Highlighted, unread_only) => Plan::find_places(db, &Node::Is(query::State::Highlighted), unread_only, after, limit),
        (Filter::Muted, _) => of("SELECT order_at, entry_id
               FROM muted_entries INDEXED BY muted_in_order
              WHERE (order_at, entry_id) < (:at, :id)
              ORDER BY order_at DESC, entry_id DESC
              LIMIT :limit"),
        (Filter::Story(story), _) => walk(
            db,
            "SELECT order_at, id
               FROM entries INDEXED BY entries_of_story
              WHERE story_id = coalesce((SELECT story_id FROM story_aliases WHERE alias_id = :of), :of)
                AND (order_at, id) < (:at, :id)
              ORDER BY order_at DESC, id DESC
              LIMIT :limit",
            story.0,
            after,
            limit,
        ),
    }
}

fn of_feed(db: &Connection, feed: FeedId, unread_only: bool, after: Cursor, limit: usize) -> Result<Vec<Cursor>> {
    let sql = if unread_only {
        "SELECT order_at, entry_id
           FROM entry_status INDEXED BY unread_of_feed
          WHERE read_at = 0
            AND feed_id = :of
            AND (order_at, entry_id) < (:at, :id)
          ORDER BY order_at DESC, entry_id DESC
          LIMIT :limit"
    } else {
        "SELECT order_at, id
           FROM entries INDEXED BY entries_of_feed
          WHERE feed_id = :of
            AND (order_at, id) < (:at, :id)
            AND NOT EXISTS (SELECT 1 FROM muted_entries WHERE entry_id = id)
          ORDER BY order_at DESC, id DESC
          LIMIT :limit"
    };
    walk(db, sql, feed.0, after, limit)
}

pub(crate) fn walk(db: &Connection, sql: &str, of: i64, after: Cursor, limit: usize) -> Result<Vec<Cursor>> {
    let mut statement = db.prepare_cached(sql)?;
    for (name, value) in [(":at", after.at.0), (":id", after.id.0), (":limit", limit as i64), (":of", of)] {
        if let Some(index) = statement.parameter_index(name)? {
            statement.raw_bind_parameter(index, value)?;
        }
    }
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(Cursor { at: Moment(row.get(0)?), id: EntryId(row.get(1)?) });
    }
    Ok(found)
}

/// How many places are read ahead of each feed of a folder.
const AHEAD: usize = 12;

/// The newest of several feeds, merged: each feed is read a little ahead, and again where it runs out. So a folder costs
/// some index rows for each feed in it, however large the library.
fn of_feeds(db: &Connection, feeds: &[FeedId], unread_only: bool, after: Cursor, limit: usize) -> Result<Vec<Cursor>> {
    let mut ahead = Vec::with_capacity(feeds.len());
    let mut newest = BinaryHeap::with_capacity(feeds.len());
    for (index, feed) in feeds.iter().enumerate() {
        let mut places = of_feed(db, *feed, unread_only, after, AHEAD)?;
        places.reverse();
        if let Some(first) = places.pop() {
            newest.push((first, index));
        }
        ahead.push(places);
    }
    let mut found = Vec::with_capacity(limit);
    while found.len() < limit
        && let Some((place, index)) = newest.pop()
    {
        found.push(place);
        if ahead[index].is_empty() {
            ahead[index] = of_feed(db, feeds[index], unread_only, place, AHEAD * 8)?;
            ahead[index].reverse();
        }
        if let Some(next) = ahead[index].pop() {
            newest.push((next, index));
        }
    }
    Ok(found)
}

/// The subscribed feeds in a folder and in the folders inside it, each once.
pub(crate) fn feeds_in(db: &Connection, folder: FolderId) -> Result<Vec<FeedId>> {
    db.prepare_cached(
        "WITH RECURSIVE inside (id) AS (
             VALUES (:folder)
              UNION
             SELECT folders.id
               FROM folders
               JOIN inside ON folders.parent_id = inside.id
         )
         SELECT DISTINCT feed_folders.feed_id
           FROM inside
           JOIN feed_folders ON feed_folders.folder_id = inside.id
          ORDER BY feed_folders.feed_id",
    )?
    .query_map(named_params! { ":folder": folder.0 }, |row| row.get(0).map(FeedId))?
    .map(|feed| Ok(feed?))
    .collect()
}

/// The rows of these entries, in the order given; those that are gone are left out.
pub(crate) fn rows(db: &Connection, entries: impl IntoIterator<Item = EntryId>) -> Result<Vec<EntryRow>> {
    let mut statement = db.prepare_cached(
        "SELECT entries.id, entries.feed_id, CASE feeds.own_title WHEN '' THEN feeds.title ELSE feeds.own_title END,
                entries.title, entries.link, entries.author, entries.excerpt, entries.published_at, entries.arrived_at,
                entries.order_at, entry_status.read_at, entry_status.bookmarked_at, entry_status.later_at,
                (SELECT json_group_array(tags.name)
                   FROM entry_tags
                   JOIN tags ON tags.id = entry_tags.tag_id
                  WHERE entry_tags.entry_id = entries.id),
                entries.story_id, entries.picture, coalesce(entries.language, feeds.language),
                EXISTS (SELECT 1 FROM offline_entries WHERE offline_entries.entry_id = entries.id)
           FROM entries
           JOIN feeds ON feeds.id = entries.feed_id
           JOIN entry_status ON entry_status.entry_id = entries.id
          WHERE entries.id = :entry",
    )?;
    let mut found = Vec::new();
    for entry in entries {
        found.extend(statement.query_row(named_params! { ":entry": entry.0 }, row_from).optional()?);
    }
    Ok(found)
}

fn row_from(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let tags: String = row.get(13)?;
    Ok(EntryRow {
        id: EntryId(row.get(0)?),
        feed: FeedId(row.get(1)?),
        feed_title: row.get(2)?,
        title: row.get(3)?,
        link: row.get(4)?,
        author: row.get(5)?,
        excerpt: row.get(6)?,
        published_at: Moment(row.get(7)?),
        arrived_at: Moment(row.get(8)?),
        order_at: Moment(row.get(9)?),
        marks: Marks { read: row.get::<_, i64>(10)? != 0, bookmarked: row.get::<_, i64>(11)? != 0, later: row.get::<_, i64>(12)? != 0 },
        tags: if tags == "[]" { Vec::new() } else { serde_json::from_str(&tags).unwrap_or_default() },
        story: row.get::<_, Option<i64>>(14)?.map(StoryId),
        picture: row.get(15)?,
        language: row.get(16)?,
        offline: row.get(17)?,
    })
}
