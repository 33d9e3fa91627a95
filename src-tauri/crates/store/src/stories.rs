//! Which entries tell one story.
//!
//! The grouping itself is `core::story`; here is what it needs to go on after a restart as if it had never stopped, and
//! what it decided. Only a story that is told by several entries has a row in `stories`.

use std::collections::BTreeSet;

use daily_core::{EntryId, FeedId, Moment, StoryId};
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{Result, Seen, Store, bodies, search};

/// An entry as the front page weighs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryMember {
    /// The entry.
    pub entry: EntryId,
    /// Its feed.
    pub feed: FeedId,
    /// Its story, when it is told by more than one entry.
    pub story: Option<StoryId>,
    /// Its place in lists.
    pub order_at: Moment,
    /// The feed's claim, never later than the arrival.
    pub published_at: Moment,
    /// Read.
    pub read: bool,
    /// It has a lead picture.
    pub pictured: bool,
    /// Who owns the publisher; empty until it was grouped.
    pub owner: String,
    /// It prints another entry's text.
    pub is_copy: bool,
}

/// An entry that waits to be grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryJob {
    /// The entry.
    pub id: EntryId,
    /// Its headline.
    pub title: String,
    /// Its markup.
    pub raw: String,
    /// Address of the original.
    pub link: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// The feed's title.
    pub publisher: String,
    /// The publisher's site, else the feed's address.
    pub site: String,
    /// The feed's claim, never later than the arrival.
    pub published_at: Moment,
    /// When we first saw it.
    pub arrived_at: Moment,
    /// It came with the first fetch of its feed.
    pub backlog: bool,
    /// It belongs to the sample edition.
    pub sample: bool,
    /// Its authors.
    pub author: String,
    /// How it looked, where the search index waits for what was read here.
    pub for_index: Option<Seen>,
}

/// What the grouping knows of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouped {
    /// The entry.
    pub entry: EntryId,
    /// Its story.
    pub story: StoryId,
    /// Who owns the publisher.
    pub owner: String,
    /// When it was published.
    pub at: Moment,
    /// The entry of which it is a copy.
    pub duplicate_of: Option<EntryId>,
    /// As the grouping wrote it.
    pub fingerprint: Vec<u8>,
    /// What it shares with its story, in words.
    pub why: String,
}

/// What happened to entries that were grouped before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regrouped {
    /// All entries of one story belong to another.
    Merged {
        /// The story that is gone.
        from: StoryId,
        /// The story that has its entries.
        into: StoryId,
    },
    /// One entry changed its story.
    Moved {
        /// The entry.
        entry: EntryId,
        /// Its story from now on.
        to: StoryId,
    },
}

/// What the reader decided about stories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoryDecision {
    /// These two entries belong together.
    Together(EntryId, EntryId),
    /// These two do not.
    Apart(EntryId, EntryId),
    /// This entry does not belong to that story.
    Never(EntryId, StoryId),
}

/// All that the grouping needs to go on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Window {
    /// Its entries, in the order in which they came.
    pub grouped: Vec<Grouped>,
    /// What the reader decided.
    pub decisions: Vec<StoryDecision>,
    /// Above every number that a story ever had.
    pub next_story: i64,
}

const NEXT_STORY: &str = "next_story";

impl Store {
    /// The entries that stand between these moments, newest first, at most `most`: what a front page is made of.
    pub fn list_recent(&self, since: Moment, until: Moment, most: usize) -> Result<Vec<StoryMember>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT entries.id, entries.feed_id, entries.story_id, entries.order_at, entries.published_at,
                        entry_status.read_at, entries.picture IS NOT NULL, coalesce(story_members.owner, ''),
                        story_members.duplicate_of IS NOT NULL
                   FROM entries INDEXED BY entries_in_order
                   JOIN entry_status ON entry_status.entry_id = entries.id
                   LEFT JOIN story_members ON story_members.entry_id = entries.id
                  WHERE entries.order_at BETWEEN :since AND :until
                    AND NOT EXISTS (SELECT 1 FROM muted_entries WHERE muted_entries.entry_id = entries.id)
                  ORDER BY entries.order_at DESC, entries.id DESC
                  LIMIT :most",
            )?
            .query_map(named_params! { ":since": since.0, ":until": until.0, ":most": most as i64 }, |row| {
                Ok(StoryMember {
                    entry: EntryId(row.get(0)?),
                    feed: FeedId(row.get(1)?),
                    story: row.get::<_, Option<i64>>(2)?.map(StoryId),
                    order_at: Moment(row.get(3)?),
                    published_at: Moment(row.get(4)?),
                    read: row.get::<_, i64>(5)? != 0,
                    pictured: row.get(6)?,
                    owner: row.get(7)?,
                    is_copy: row.get(8)?,
                })
            })?
            .map(|member| Ok(member?))
            .collect()
        })
    }

    /// The entries that wait to be grouped, in the order of their dates.
    pub fn list_to_group(&self) -> Result<Vec<EntryId>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT entries.id
                   FROM story_todo
                   JOIN entries ON entries.id = story_todo.entry_id
                  ORDER BY entries.published_at, entries.id",
            )?
            .query_map([], |row| row.get(0).map(EntryId))?
            .map(|entry| Ok(entry?))
            .collect()
        })
    }

    /// What the grouping wants to know of these entries.
    pub fn load_to_group(&self, entries: &[EntryId]) -> Result<Vec<StoryJob>> {
        self.look(|db| {
            let mut statement = db.prepare_cached(
                "SELECT entries.title, entry_bodies.codec, entry_bodies.body, entries.link,
                        coalesce(entries.language, feeds.language), feeds.title, coalesce(feeds.site_url, feeds.url),
                        entries.published_at, entries.arrived_at, entries.order_at < entries.arrived_at, feeds.sample,
                        entries.author, entries.content_hash,
                        EXISTS (SELECT 1 FROM search_todo WHERE search_todo.entry_id = entries.id)
                        AND NOT EXISTS (SELECT 1 FROM entry_articles WHERE entry_articles.entry_id = entries.id)
                   FROM entries
                   JOIN entry_bodies ON entry_bodies.entry_id = entries.id
                   JOIN feeds ON feeds.id = entries.feed_id
                  WHERE entries.id = :entry",
            )?;
            let mut jobs = Vec::with_capacity(entries.len());
            for entry in entries {
                let job = statement
                    .query_row(named_params! { ":entry": entry.0 }, |row| {
                        Ok(StoryJob {
                            id: *entry,
                            title: row.get(0)?,
                            raw: bodies::unpack(row.get(1)?, row.get_ref(2)?.as_blob()?),
                            link: row.get(3)?,
                            language: row.get(4)?,
                            publisher: row.get(5)?,
                            site: row.get(6)?,
                            published_at: Moment(row.get(7)?),
                            arrived_at: Moment(row.get(8)?),
                            backlog: row.get(9)?,
                            sample: row.get(10)?,
                            author: row.get(11)?,
                            for_index: row.get::<_, bool>(13)?.then_some(Seen { content_hash: row.get(12)?, has_article: false }),
                        })
                    })
                    .optional()?;
                jobs.extend(job);
            }
            Ok(jobs)
        })
    }

    /// The grouping's window: what was published since `since`.
    pub fn load_window(&self, since: Moment) -> Result<Window> {
        self.look(|db| {
            let grouped = db
                .prepare_cached(
                    "SELECT entry_id, story_id, owner, at, duplicate_of, fingerprint, why
                       FROM story_members
                      WHERE at >= :since
                      ORDER BY place",
                )?
                .query_map(named_params! { ":since": since.0 }, grouped_from)?
                .collect::<rusqlite::Result<_>>()?;
            let decisions = db
                .prepare_cached("SELECT kind, entry_id, other_id FROM story_decisions ORDER BY id")?
                .query_map([], |row| {
                    let (kind, entry, other): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
                    Ok(match kind.as_str() {
                        "together" => StoryDecision::Together(EntryId(entry), EntryId(other)),
                        "apart" => StoryDecision::Apart(EntryId(entry), EntryId(other)),
                        _ => StoryDecision::Never(EntryId(entry), StoryId(other)),
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            let next_story = db
                .prepare_cached(
                    "SELECT max(coalesce((SELECT CAST(value AS INTEGER) FROM settings WHERE key = :key), 1),
                                coalesce((SELECT max(story_id) + 1 FROM story_members), 1))",
                )?
                .query_row(named_params! { ":key": NEXT_STORY }, |row| row.get(0))?;
            Ok(Window { grouped, decisions, next_story })
        })
    }

    /// What the grouping knows of the entries of a story, in the order in which they came.
    pub fn load_story(&self, story: StoryId) -> Result<Vec<Grouped>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT entry_id, story_id, owner, at, duplicate_of, fingerprint, why
                   FROM story_members
                  WHERE story_id = coalesce((SELECT story_id FROM story_aliases WHERE alias_id = :story), :story)
                  ORDER BY at, entry_id",
            )?
            .query_map(named_params! { ":story": story.0 }, grouped_from)?
            .map(|grouped| Ok(grouped?))
            .collect()
        })
    }

    /// What the grouping knows of these entries, in the order given; those that were never grouped are left out.
    pub fn load_members(&self, entries: &[EntryId]) -> Result<Vec<Grouped>> {
        self.look(|db| {
            let mut statement = db.prepare_cached(
                "SELECT entry_id, story_id, owner, at, duplicate_of, fingerprint, why FROM story_members WHERE entry_id = :entry",
            )?;
            let mut members = Vec::with_capacity(entries.len());
            for entry in entries {
                members.extend(statement.query_row(named_params! { ":entry": entry.0 }, grouped_from).optional()?);
            }
            Ok(members)
        })
    }

    /// The entries that tell a story, in the order in which they were published.
    pub fn story_entries(&self, story: StoryId) -> Result<Vec<EntryId>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT entry_id
                   FROM story_members
                  WHERE story_id = coalesce((SELECT story_id FROM story_aliases WHERE alias_id = :story), :story)
                  ORDER BY at, entry_id",
            )?
            .query_map(named_params! { ":story": story.0 }, |row| row.get(0).map(EntryId))?
            .map(|entry| Ok(entry?))
            .collect()
        })
    }

    /// These entries need no grouping: they have their story.
    pub fn grouped_before(&self, entries: &[EntryId]) -> Result<()> {
        if entries.is_empty() {
            return Ok(());
        }
        self.write(|db| {
            let mut statement = db.prepare_cached("DELETE FROM story_todo WHERE entry_id = :entry")?;
            entries.iter().try_for_each(|entry| statement.execute(named_params! { ":entry": entry.0 }).map(drop).map_err(Into::into))
        })
    }

    /// Forgets how what was published since `since` was grouped, and puts it on the list of what waits. What the reader did
    /// with stories is set down by their entries; [`Store::give_back_marks`] gives it back. The answer is how many entries wait.
    pub fn ungroup(&self, since: Moment) -> Result<u32> {
        self.keep(|db| {
            let since = named_params! { ":since": since.0 };
            db.prepare_cached(
                "INSERT OR REPLACE INTO story_marks (entry_id, followed, muted, looked_at)
                 SELECT (SELECT entry_id FROM story_members WHERE story_members.story_id = stories.id ORDER BY at, entry_id LIMIT 1) AS first,
                        followed, muted, looked_at
                   FROM stories
                  WHERE (followed OR muted OR looked_at > 0)
                    AND first IS NOT NULL
                    AND EXISTS (SELECT 1 FROM story_members WHERE story_members.story_id = stories.id AND at >= :since)",
            )?
            .execute(since)?;
            let waiting = db
                .prepare_cached("INSERT OR IGNORE INTO story_todo (entry_id) SELECT entry_id FROM story_members WHERE at >= :since")?
                .execute(since)?;
            db.prepare_cached("UPDATE entries SET story_id = NULL WHERE id IN (SELECT entry_id FROM story_members WHERE at >= :since)")?
                .execute(since)?;
            db.prepare_cached("DELETE FROM story_members WHERE at >= :since")?.execute(since)?;
            db.prepare_cached("DELETE FROM stories WHERE NOT EXISTS (SELECT 1 FROM story_members WHERE story_members.story_id = stories.id)")?
                .execute([])?;
            Ok(waiting as u32)
        })
    }

    /// Gives the stories back what the reader did with them before everything was grouped from scratch.
    pub fn give_back_marks(&self) -> Result<()> {
        let any = self
            .look(|db| Ok(db.prepare_cached("SELECT EXISTS (SELECT 1 FROM story_marks)")?.query_row([], |row| row.get::<_, bool>(0))?))?;
        if !any {
            return Ok(());
        }
        self.keep(|db| {
            db.execute_batch(
                "UPDATE stories
                    SET followed = stories.followed OR marks.followed,
                        muted = stories.muted OR marks.muted,
                        looked_at = max(stories.looked_at, marks.looked_at)
                   FROM (SELECT story_members.story_id, max(story_marks.followed) AS followed, max(story_marks.muted) AS muted,
                                max(story_marks.looked_at) AS looked_at
                           FROM story_marks
                           JOIN story_members ON story_members.entry_id = story_marks.entry_id
                          GROUP BY story_members.story_id) AS marks
                  WHERE stories.id = marks.story_id;
                 UPDATE OR IGNORE alerts
                    SET story_id = (SELECT story_id FROM story_members WHERE story_members.entry_id = alerts.entry_id)
                  WHERE story_id IS NOT NULL
                    AND EXISTS (SELECT 1 FROM story_members WHERE story_members.entry_id = alerts.entry_id);
                 DELETE FROM story_marks;",
            )?;
            Ok(())
        })
    }

    /// How many stories several entries tell.
    pub fn count_stories(&self) -> Result<u32> {
        self.look(|db| Ok(db.prepare_cached("SELECT count(*) FROM stories")?.query_row([], |row| row.get(0))?))
    }

    /// In how many entries these words stand, which are folded as `core::words` does. One that stands in more than `most` is
    /// left out, and so is one that stands nowhere else.
    pub fn count_words(&self, words: &[String], most: u32) -> Result<Vec<(String, u32)>> {
        self.look(|db| {
            let mut counts = Vec::with_capacity(words.len());
            for word in words {
                // Counting on would read through all entries that hold the word.
                let count = search::entries_with(db, &format!("\"{}\"", word.replace('"', "")), i64::from(most))? as u32;
                counts.extend((2..=most).contains(&count).then(|| (word.clone(), count)));
            }
            Ok(counts)
        })
    }

    /// The entries in which most of these words stand, the best first. The words are folded.
    pub fn find_by_words(&self, words: &[String], most: usize) -> Result<Vec<EntryId>> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let expression = words.iter().map(|word| format!("\"{}\"", word.replace('"', ""))).collect::<Vec<_>>().join(" OR ");
        self.look(|db| {
            db.prepare_cached(
                "SELECT rowid FROM search WHERE search MATCH :expression ORDER BY bm25(search, 4.0, 0.0, 1.0), rowid DESC LIMIT :most",
            )?
            .query_map(named_params! { ":expression": expression, ":most": most as i64 }, |row| row.get(0).map(EntryId))?
            .map(|entry| Ok(entry?))
            .collect()
        })
    }

    /// Keeps what the grouping decided, all in one transaction.
    pub fn keep_groups(&self, grouped: &[Grouped], regrouped: &[Regrouped], next_story: i64, now: Moment) -> Result<()> {
        self.write(|db| {
            let mut touched = BTreeSet::new();
            for one in grouped {
                db.prepare_cached(
                    "INSERT OR REPLACE INTO story_members (entry_id, story_id, owner, at, duplicate_of, fingerprint, why)
                     VALUES (:entry, :story, :owner, :at, :duplicate_of, :fingerprint, :why)",
                )?
                .execute(named_params! {
                    ":entry": one.entry.0,
                    ":story": one.story.0,
                    ":owner": one.owner,
                    ":at": one.at.0,
                    ":duplicate_of": one.duplicate_of.map(|entry| entry.0),
                    ":fingerprint": one.fingerprint,
                    ":why": one.why,
                })?;
                db.prepare_cached("DELETE FROM story_todo WHERE entry_id = :entry")?.execute(named_params! { ":entry": one.entry.0 })?;
                touched.insert(one.story);
            }
            for change in regrouped {
                regroup(db, *change, &mut touched)?;
            }
            for story in touched {
                settle(db, story, now)?;
            }
            db.prepare_cached(
                "INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute(named_params! { ":key": NEXT_STORY, ":value": next_story.to_string() })?;
            Ok(())
        })
    }

    /// Remembers what the reader decided, and keeps what follows from it.
    pub fn keep_decisions(&self, decisions: &[StoryDecision], regrouped: &[Regrouped], next_story: i64, now: Moment) -> Result<()> {
        self.keep(|db| {
            let mut statement =
                db.prepare_cached("INSERT INTO story_decisions (kind, entry_id, other_id) VALUES (:kind, :entry, :other)")?;
            for decision in decisions {
                let (kind, entry, other) = match decision {
                    StoryDecision::Together(one, two) => ("together", one.0, two.0),
                    StoryDecision::Apart(one, two) => ("apart", one.0, two.0),
                    StoryDecision::Never(entry, story) => ("never", entry.0, story.0),
                };
                statement.execute(named_params! { ":kind": kind, ":entry": entry, ":other": other })?;
            }
            Ok(())
        })?;
        self.keep_groups(&[], regrouped, next_story, now)
    }

    /// Notes that the reader looked at a story.
    pub fn story_looked_at(&self, story: StoryId, now: Moment) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE stories SET looked_at = :now WHERE id = coalesce((SELECT story_id FROM story_aliases WHERE alias_id = :story), :story)")?
                .execute(named_params! { ":now": now.0, ":story": story.0 })?;
            Ok(())
        })
    }

    /// Follows or mutes a story; what is `None` stays.
    pub fn change_story(&self, story: StoryId, followed: Option<bool>, muted: Option<bool>) -> Result<()> {
        self.keep(|db| {
            let changed = db
                .prepare_cached(
                    "UPDATE stories
                        SET followed = coalesce(:followed, followed),
                            muted = coalesce(:muted, muted)
                      WHERE id = coalesce((SELECT story_id FROM story_aliases WHERE alias_id = :story), :story)",
                )?
                .execute(named_params! { ":followed": followed, ":muted": muted, ":story": story.0 })?;
            if changed == 0 { Err(crate::Error::NotFound("story")) } else { Ok(()) }
        })
    }

    /// When the reader looked at these stories, and which are followed and muted.
    pub fn story_states(&self, stories: &[StoryId]) -> Result<Vec<StoryState>> {
        self.look(|db| {
            let mut statement = db.prepare_cached("SELECT id, looked_at, followed, muted FROM stories WHERE id = :story")?;
            let mut states = Vec::with_capacity(stories.len());
            for story in stories {
                let state = statement.query_row(named_params! { ":story": story.0 }, |row| {
                    Ok(StoryState {
                        id: StoryId(row.get(0)?),
                        looked_at: crate::feeds::moment(row, 1)?,
                        followed: row.get(2)?,
                        muted: row.get(3)?,
                    })
                });
                states.extend(state.optional()?);
            }
            Ok(states)
        })
    }
}

/// What the reader did with a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryState {
    /// The story.
    pub id: StoryId,
    /// When it was last opened.
    pub looked_at: Option<Moment>,
    /// The reader wants to hear when it moves.
    pub followed: bool,
    /// The reader wants to hear no more of it.
    pub muted: bool,
}

fn grouped_from(row: &rusqlite::Row<'_>) -> rusqlite::Result<Grouped> {
    Ok(Grouped {
        entry: EntryId(row.get(0)?),
        story: StoryId(row.get(1)?),
        owner: row.get(2)?,
        at: Moment(row.get(3)?),
        duplicate_of: row.get::<_, Option<i64>>(4)?.map(EntryId),
        fingerprint: row.get(5)?,
        why: row.get(6)?,
    })
}

fn regroup(db: &Connection, change: Regrouped, touched: &mut BTreeSet<StoryId>) -> Result<()> {
    match change {
        Regrouped::Merged { from, into } => {
            let both = named_params! { ":from": from.0, ":into": into.0 };
            db.prepare_cached("UPDATE story_members SET story_id = :into WHERE story_id = :from")?.execute(both)?;
            // The new story must stand before an alias can point to it.
            db.prepare_cached(
                "INSERT OR IGNORE INTO stories (id, created_at) SELECT :into, min(at) FROM story_members WHERE story_id = :into",
            )?
            .execute(named_params! { ":into": into.0 })?;
            // What the reader did with either story holds for both.
            db.prepare_cached(
                "UPDATE stories
                    SET followed = followed OR coalesce((SELECT followed FROM stories WHERE id = :from), 0),
                        muted = muted OR coalesce((SELECT muted FROM stories WHERE id = :from), 0),
                        looked_at = max(looked_at, coalesce((SELECT looked_at FROM stories WHERE id = :from), 0))
                  WHERE id = :into",
            )?
            .execute(both)?;
            db.prepare_cached("UPDATE story_aliases SET story_id = :into WHERE story_id = :from")?.execute(both)?;
            db.prepare_cached("INSERT OR REPLACE INTO story_aliases (alias_id, story_id) VALUES (:from, :into)")?.execute(both)?;
            db.prepare_cached("UPDATE OR IGNORE alerts SET story_id = :into WHERE story_id = :from")?.execute(both)?;
            touched.insert(into);
            touched.insert(from);
        }
        Regrouped::Moved { entry, to } => {
            let from: Option<i64> = db
                .prepare_cached("SELECT story_id FROM story_members WHERE entry_id = :entry")?
                .query_row(named_params! { ":entry": entry.0 }, |row| row.get(0))
                .optional()?;
            touched.extend(from.map(StoryId));
            db.prepare_cached("UPDATE story_members SET story_id = :to WHERE entry_id = :entry")?
                .execute(named_params! { ":to": to.0, ":entry": entry.0 })?;
            touched.insert(to);
        }
    }
    Ok(())
}

/// Makes the entries point to their story when several tell it, and to none when one stands alone.
fn settle(db: &Connection, story: StoryId, now: Moment) -> Result<()> {
    let story_param = named_params! { ":story": story.0 };
    let members: i64 =
        db.prepare_cached("SELECT count(*) FROM story_members WHERE story_id = :story")?.query_row(story_param, |row| row.get(0))?;
    if members >= 2 {
        db.prepare_cached("INSERT OR IGNORE INTO stories (id, created_at) VALUES (:story, :now)")?
            .execute(named_params! { ":story": story.0, ":now": now.0 })?;
        db.prepare_cached(
            "UPDATE entries
                SET story_id = :story
              WHERE id IN (SELECT entry_id FROM story_members WHERE story_id = :story)
                AND story_id IS NOT :story",
        )?
        .execute(story_param)?;
        return Ok(());
    }
    db.prepare_cached("UPDATE entries SET story_id = NULL WHERE id IN (SELECT entry_id FROM story_members WHERE story_id = :story) AND story_id IS NOT NULL")?
        .execute(story_param)?;
    // Stories with a past of their own (followed, muted) keep their row.
    db.prepare_cached("DELETE FROM stories WHERE id = :story AND followed = 0 AND muted = 0 AND NOT EXISTS (SELECT 1 FROM story_aliases WHERE story_id = :story)")?
        .execute(story_param)?;
    Ok(())
}
