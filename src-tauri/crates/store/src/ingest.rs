//! Merges what a check brought into the library: one transaction for each feed.
//!
//! An entry that is there is updated in place and keeps its marks; its earlier text becomes a version. One that was
//! purged stays so. A document without entries deletes nothing.

use daily_core::completeness::{self, SeenBefore};
use daily_core::identity::Guid;
use daily_core::parse::Enclosure;
use daily_core::{EntryId, FeedId, GapId, Moment, diff, html};
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::bodies::{self, Packed};
use crate::feeds::{CheckOutcome, record};
use crate::{Result, Store, activity, picture_key, rules, sources};

/// What a check brought.
#[derive(Debug, Clone, Default)]
pub struct Ingest {
    /// Dialect, as the command line names it.
    pub kind: String,
    /// The feed's own title; empty keeps the old one.
    pub title: String,
    /// The publisher's site.
    pub site_url: Option<String>,
    /// Plain text.
    pub description: String,
    /// As the feed gives it.
    pub language: Option<String>,
    /// Its entries, oldest first.
    pub entries: Vec<NewEntry>,
    /// Mark what is new as read: for content whose reader has it already.
    pub arrives_read: bool,
    /// Health and the next check.
    pub outcome: CheckOutcome,
}

/// An entry as a check brought it, prepared for the library.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// Its name within the feed.
    pub guid: Guid,
    /// Plain text.
    pub title: String,
    /// Address of the original.
    pub link: Option<String>,
    /// Names, joined by `; `.
    pub author: String,
    /// One or two lines of its text.
    pub excerpt: String,
    /// The feed's claim, not later than now; `None` where it makes none.
    pub published_at: Option<Moment>,
    /// The feed's claim.
    pub updated_at: Option<Moment>,
    /// BCP 47.
    pub language: Option<String>,
    /// Address of the lead picture.
    pub picture: Option<String>,
    /// Address of the comments page.
    pub comments: Option<String>,
    /// The publisher's labels.
    pub categories: Vec<String>,
    /// Attached media.
    pub enclosures: Vec<Enclosure>,
    /// A fingerprint of all that the publisher may edit.
    pub content_hash: i64,
    /// The markup as it came.
    pub body: Packed,
    /// What its relative addresses are relative to.
    pub base: Option<String>,
    /// Its own page is to be read for the full text.
    pub wants_article: bool,
}

/// What a merge did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ingested {
    /// New entries, in the order given.
    pub new: Vec<StoredAt>,
    /// Entries whose text changed.
    pub changed: Vec<EntryId>,
    /// The feed had never been fetched before.
    pub first_fetch: bool,
    /// Nothing of the document had been seen before, so that items were missed.
    pub gap: Option<GapId>,
    /// New entries that a rule or a mute took out of the lists.
    pub muted: Vec<EntryId>,
    /// New entries of which a rule wants the reader to be told, and why.
    pub notify: Vec<(EntryId, String)>,
}

/// Where an entry of the document is in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredAt {
    /// Its place in [`Ingest::entries`].
    pub index: usize,
    /// Its number.
    pub id: EntryId,
}

impl Store {
    /// Merges what a check of `feed` brought at `ingest.outcome.at`.
    pub fn ingest(&self, feed: FeedId, ingest: &Ingest) -> Result<Ingested> {
        self.write(|db| merge(db, feed, ingest))
    }
}

fn merge(db: &Connection, feed: FeedId, ingest: &Ingest) -> Result<Ingested> {
    let now = ingest.outcome.at;
    let succeeded_at: Option<i64> = db
        .prepare_cached("SELECT succeeded_at FROM feed_health JOIN feeds ON feeds.id = feed_id WHERE feed_id = :feed AND removed_at = 0")?
        .query_row(named_params! { ":feed": feed.0 }, |row| row.get(0))
        .optional()?;
    let Some(succeeded_at) = succeeded_at else {
        // The reader unsubscribed while the answer was under way.
        return Ok(Ingested::default());
    };
    let mut done = Ingested { first_fetch: succeeded_at == 0, ..Ingested::default() };
    if !done.first_fetch
        && let Some(span) = missed(db, feed, ingest, Moment(succeeded_at))?
    {
        done.gap = Some(sources::note_gap(db, feed, span, now)?);
    }
    let book = rules::rulebook(db, now)?;
    let house = if book.is_empty() { rules::House::default() } else { rules::house_of(db, feed, &ingest.title)? };
    for (index, entry) in ingest.entries.iter().enumerate() {
        match find(db, feed, entry)? {
            None => {
                let id = insert(db, feed, entry, now, done.first_fetch, ingest.arrives_read)?;
                done.new.push(StoredAt { index, id });
                if !book.is_empty() {
                    let at = entry.published_at.filter(|_| done.first_fetch).unwrap_or(now);
                    let verdict = book.judge(&rules::arrival_of(&house, entry, book.reads_text(), at));
                    rules::obey(db, id, Some(feed), &verdict, now, &mut rules::Obeyed::default())?;
                    done.muted.extend(verdict.muted.map(|_| id));
                    done.notify.extend(verdict.notify.map(|why| (id, why)));
                }
            }
            Some(Known { purged: true, .. }) => {}
            Some(known) => {
                if known.content_hash != entry.content_hash {
                    update(db, known.id, entry, now)?;
                    done.changed.push(known.id);
                }
            }
        }
    }
    db.prepare_cached(
        "UPDATE feeds
            SET kind = :kind,
                title = CASE :title WHEN '' THEN title ELSE :title END,
                site_url = coalesce(:site_url, site_url),
                description = :description,
                language = coalesce(:language, language)
          WHERE id = :feed",
    )?
    .execute(named_params! {
        ":kind": ingest.kind,
        ":title": ingest.title,
        ":site_url": ingest.site_url,
        ":description": ingest.description,
        ":language": ingest.language,
        ":feed": feed.0,
    })?;
    record(db, feed, &ingest.outcome)?;
    activity::note_ingest(db, feed, &done, now)?;
    if !done.new.is_empty() {
        db.prepare_cached("UPDATE feed_health SET changed_at = :now WHERE feed_id = :feed")?
            .execute(named_params! { ":now": now.0, ":feed": feed.0 })?;
    }
    Ok(done)
}

/// Whether the library knows nothing of this entry, not even that it was purged.
pub(crate) fn is_new(db: &Connection, feed: FeedId, entry: &NewEntry) -> Result<bool> {
    Ok(find(db, feed, entry)?.is_none())
}

/// The time of which items were missed, if the document shares nothing with what was seen before.
fn missed(db: &Connection, feed: FeedId, ingest: &Ingest, checked_at: Moment) -> Result<Option<(Moment, Moment)>> {
    // A folder of mails brings only what is new in it.
    if ingest.kind == "newsletter" {
        return Ok(None);
    }
    // The oldest come first, and mostly the first is known.
    for entry in &ingest.entries {
        if !is_new(db, feed, entry)? {
            return Ok(None);
        }
    }
    // What was seen last stands at the top, also where entries bear no date of their own.
    let newest: Option<i64> = db
        .prepare_cached(
            "SELECT max(published_at)
               FROM (SELECT published_at FROM entries INDEXED BY entries_of_feed WHERE feed_id = :feed ORDER BY order_at DESC, id DESC LIMIT 100)",
        )?
        .query_row(named_params! { ":feed": feed.0 }, |row| row.get(0))?;
    let dates: Vec<Option<Moment>> = ingest.entries.iter().map(|entry| entry.published_at).collect();
    Ok(newest.and_then(|newest| completeness::missed(SeenBefore { newest: Moment(newest), checked_at }, &dates, ingest.outcome.at)))
}

struct Known {
    id: EntryId,
    purged: bool,
    content_hash: i64,
}

fn find(db: &Connection, feed: FeedId, entry: &NewEntry) -> Result<Option<Known>> {
    Ok(db
        .prepare_cached(
            "SELECT entry_status.entry_id, entry_status.purged_at, entries.content_hash
               FROM entry_status
               LEFT JOIN entries ON entries.id = entry_status.entry_id
              WHERE entry_status.feed_id = :feed
                AND entry_status.guid_key = :key",
        )?
        .query_row(named_params! { ":feed": feed.0, ":key": entry.guid.key() }, |row| {
            let content_hash: Option<i64> = row.get(2)?;
            Ok(Known {
                id: EntryId(row.get(0)?),
                purged: row.get::<_, i64>(1)? != 0 || content_hash.is_none(),
                content_hash: content_hash.unwrap_or_default(),
            })
        })
        .optional()?)
}

pub(crate) fn insert(db: &Connection, feed: FeedId, entry: &NewEntry, now: Moment, first_fetch: bool, read: bool) -> Result<EntryId> {
    let published = entry.published_at.filter(|at| *at <= now).unwrap_or(now);
    // What arrives while one follows a feed stands at its arrival, so that nothing new hides below what was seen. Of
    // the first fetch everything arrives at once, and only the dates can tell.
    let order = if first_fetch { published } else { now };
    db.prepare_cached(
        "INSERT INTO entries (feed_id, title, link, author, excerpt, published_at, updated_at, arrived_at, order_at,
                              language, picture, comments, categories, content_hash)
         VALUES (:feed, :title, :link, :author, :excerpt, :published, :updated, :now, :order,
                 :language, :picture, :comments, :categories, :content_hash)",
    )?
    .execute(named_params! {
        ":feed": feed.0,
        ":title": entry.title,
        ":link": entry.link,
        ":author": entry.author,
        ":excerpt": entry.excerpt,
        ":published": published.0,
        ":updated": entry.updated_at.map_or(0, |at| at.0),
        ":now": now.0,
        ":order": order.0,
        ":language": entry.language,
        ":picture": entry.picture,
        ":comments": entry.comments,
        ":categories": serde_json::to_string(&entry.categories).unwrap_or_else(|_| "[]".into()),
        ":content_hash": entry.content_hash,
    })?;
    let id = EntryId(db.last_insert_rowid());
    db.prepare_cached(
        "INSERT INTO entry_status (entry_id, feed_id, guid_key, guid, order_at, read_at)
         VALUES (:entry, :feed, :key, :guid, :order, :read)",
    )?
    .execute(named_params! {
        ":entry": id.0,
        ":feed": feed.0,
        ":key": entry.guid.key(),
        ":guid": entry.guid.as_str(),
        ":order": order.0,
        ":read": if read { now.0 } else { 0 },
    })?;
    db.prepare_cached("INSERT INTO entry_bodies (entry_id, codec, body, base) VALUES (:entry, :codec, :body, :base)")?
        .execute(named_params! { ":entry": id.0, ":codec": entry.body.codec, ":body": entry.body.bytes, ":base": entry.base })?;
    insert_enclosures(db, id, entry)?;
    to_do(db, id, entry)?;
    Ok(id)
}

fn update(db: &Connection, id: EntryId, entry: &NewEntry, now: Moment) -> Result<()> {
    let (old_title, old_codec, old_body): (String, i64, Vec<u8>) = db
        .prepare_cached(
            "SELECT entries.title, entry_bodies.codec, entry_bodies.body
               FROM entries
               JOIN entry_bodies ON entry_bodies.entry_id = entries.id
              WHERE entries.id = :entry",
        )?
        .query_row(named_params! { ":entry": id.0 }, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    // Packing is deterministic, so equal texts have equal bytes.
    let same = old_title == entry.title && (old_codec, &old_body) == (entry.body.codec, &entry.body.bytes);
    if !same && !says_the_same(&old_title, &bodies::unpack(old_codec, &old_body), entry) {
        db.prepare_cached(
            "INSERT INTO entry_versions (entry_id, until, title, codec, body)
             VALUES (:entry, :until, :title, :codec, :body)",
        )?
        .execute(named_params! { ":entry": id.0, ":until": now.0, ":title": old_title, ":codec": old_codec, ":body": old_body })?;
    }
    db.prepare_cached(
        "UPDATE entries
            SET title = :title, link = :link, author = :author, excerpt = :excerpt, updated_at = :updated,
                language = coalesce(:language, language), picture = :picture, comments = :comments,
                categories = :categories, content_hash = :content_hash
          WHERE id = :entry",
    )?
    .execute(named_params! {
        ":title": entry.title,
        ":link": entry.link,
        ":author": entry.author,
        ":excerpt": entry.excerpt,
        ":updated": entry.updated_at.unwrap_or(now).0,
        ":language": entry.language,
        ":picture": entry.picture,
        ":comments": entry.comments,
        ":categories": serde_json::to_string(&entry.categories).unwrap_or_else(|_| "[]".into()),
        ":content_hash": entry.content_hash,
        ":entry": id.0,
    })?;
    db.prepare_cached("UPDATE entry_bodies SET codec = :codec, body = :body, base = :base WHERE entry_id = :entry")?
        .execute(named_params! { ":codec": entry.body.codec, ":body": entry.body.bytes, ":base": entry.base, ":entry": id.0 })?;
    db.prepare_cached("DELETE FROM enclosures WHERE entry_id = :entry")?.execute(named_params! { ":entry": id.0 })?;
    db.prepare_cached("DELETE FROM entry_pictures WHERE entry_id = :entry")?.execute(named_params! { ":entry": id.0 })?;
    insert_enclosures(db, id, entry)?;
    to_do(db, id, entry)
}

/// Whether an edit changed nothing that anybody would call a difference: such a version is not worth keeping.
fn says_the_same(old_title: &str, old_raw: &str, entry: &NewEntry) -> bool {
    let (old, new) = (html::text(old_raw), html::text(&entry.body.text()));
    diff::is_trivial(diff::Version { title: old_title, text: &old }, diff::Version { title: &entry.title, text: &new })
}

fn insert_enclosures(db: &Connection, id: EntryId, entry: &NewEntry) -> Result<()> {
    for (position, enclosure) in entry.enclosures.iter().enumerate() {
        db.prepare_cached(
            "INSERT INTO enclosures (entry_id, position, url, media_type, length, chapters)
             VALUES (:entry, :position, :url, :media_type, :length, :chapters)",
        )?
        .execute(named_params! {
            ":entry": id.0,
            ":position": position as i64,
            ":url": enclosure.url,
            ":media_type": enclosure.media_type,
            ":length": enclosure.length.and_then(|length| i64::try_from(length).ok()),
            ":chapters": enclosure.chapters,
        })?;
    }
    Ok(())
}

/// Notes that `entry` shows the picture at `url`; the answer is the picture's key.
pub(crate) fn want_picture(db: &Connection, entry: EntryId, url: &str) -> Result<String> {
    let key = picture_key(url);
    db.prepare_cached("INSERT OR IGNORE INTO pictures (key, url) VALUES (:key, :url)")?
        .execute(named_params! { ":key": key, ":url": url })?;
    db.prepare_cached("INSERT OR IGNORE INTO entry_pictures (entry_id, key) VALUES (:entry, :key)")?
        .execute(named_params! { ":entry": entry.0, ":key": key })?;
    Ok(key)
}

fn to_do(db: &Connection, id: EntryId, entry: &NewEntry) -> Result<()> {
    if entry.wants_article && entry.link.is_some() {
        db.prepare_cached("INSERT OR IGNORE INTO full_text_todo (entry_id) VALUES (:entry)")?.execute(named_params! { ":entry": id.0 })?;
    }
    db.prepare_cached("INSERT OR IGNORE INTO search_todo (entry_id) VALUES (:entry)")?.execute(named_params! { ":entry": id.0 })?;
    db.prepare_cached("INSERT OR IGNORE INTO story_todo (entry_id) VALUES (:entry)")?.execute(named_params! { ":entry": id.0 })?;
    db.prepare_cached("INSERT OR IGNORE INTO picture_todo (entry_id) VALUES (:entry)")?.execute(named_params! { ":entry": id.0 })?;
    Ok(())
}
