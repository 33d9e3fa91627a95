//! Rules and mutes: kept, obeyed when something arrives, and tried on what is there.
//!
//! What a rule did is written down with the entry, in a sentence that outlives the rule. A muted entry is read and out
//! of the lists; it is still found where the reader looks for what is muted, and comes back as it was.

use std::collections::BTreeMap;

use daily_core::query::{State, Subject};
use daily_core::rules::{Action, Arrival, By, Mute, Rule, Rulebook, Verdict, When};
use daily_core::{EntryId, FeedId, Moment, MuteId, RuleId, html, words};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::ingest::NewEntry;
use crate::searches::put_in_order;
use crate::tags::{self, Tagging};
use crate::undo::Change;
use crate::{Error, Mark, Result, Store, Undone, activity, bodies};

/// A rule with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRule {
    /// The rule.
    pub rule: Rule,
    /// It is obeyed.
    pub enabled: bool,
    /// Entries that it met.
    pub hits: u32,
    /// When it last met one.
    pub last_hit_at: Option<Moment>,
}

/// A mute with its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMute {
    /// The mute.
    pub mute: Mute,
    /// When it began.
    pub since: Moment,
    /// When the reader ended it.
    pub ended_at: Option<Moment>,
    /// Entries that it hid.
    pub hits: u32,
}

/// An entry that was taken out of the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MutedEntry {
    /// The entry.
    pub entry: EntryId,
    /// It was read before.
    pub was_read: bool,
    /// The rule that did it.
    pub rule: Option<RuleId>,
    /// The mute that did it.
    pub mute: Option<MuteId>,
}

/// Why an entry is as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredHit {
    /// The rule.
    pub rule: Option<RuleId>,
    /// The mute.
    pub mute: Option<MuteId>,
    /// One sentence.
    pub because: String,
    /// When.
    pub at: Moment,
}

/// What rules would meet.
#[derive(Debug, Clone, Default)]
pub struct Examined {
    /// Entries that were met, the newest first, with what would become of each.
    pub hits: Vec<(EntryId, FeedId, Verdict)>,
    /// Entries that were looked at, by feed.
    pub examined: BTreeMap<FeedId, u32>,
    /// There were more than could be looked at.
    pub cut_short: bool,
}

impl Store {
    /// All rules, in the order in which they are obeyed.
    pub fn list_rules(&self) -> Result<Vec<StoredRule>> {
        self.look(list_rules)
    }

    /// Keeps a rule, as the last one where it has no number yet.
    pub fn keep_rule(&self, id: Option<RuleId>, rule: &Rule, enabled: bool) -> Result<RuleId> {
        self.keep(|db| {
            Ok(db
                .prepare_cached(
                    "INSERT INTO rules (id, title, enabled, wanted, actions, stop, position)
                     VALUES (:id, :title, :enabled, :wanted, :actions, :stop, (SELECT coalesce(max(position), 0) + 1 FROM rules))
                         ON CONFLICT (id) DO UPDATE SET title = excluded.title, enabled = excluded.enabled, wanted = excluded.wanted,
                                                        actions = excluded.actions, stop = excluded.stop
                  RETURNING id",
                )?
                .query_row(
                    named_params! {
                        ":id": id.map(|id| id.0),
                        ":title": rule.title,
                        ":enabled": enabled,
                        ":wanted": serde_json::to_string(&rule.when).unwrap_or_default(),
                        ":actions": serde_json::to_string(&rule.actions).unwrap_or_default(),
                        ":stop": rule.stop,
                    },
                    |row| row.get(0).map(RuleId),
                )?)
        })
    }

    /// Removes a rule; what it did stays, and so do its sentences.
    pub fn remove_rule(&self, id: RuleId) -> Result<()> {
        self.keep(|db| {
            let removed = db.prepare_cached("DELETE FROM rules WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
            if removed == 0 { Err(Error::NotFound("rule")) } else { Ok(()) }
        })
    }

    /// Puts rules in this order, before those that are not named.
    pub fn order_rules(&self, ids: &[RuleId]) -> Result<()> {
        self.keep(|db| put_in_order(db, "rules", &ids.iter().map(|id| id.0).collect::<Vec<_>>()))
    }

    /// All mutes, those that go on first, the newest first.
    pub fn list_mutes(&self) -> Result<Vec<StoredMute>> {
        self.look(list_mutes)
    }

    /// Keeps a mute. One that ended begins again.
    pub fn keep_mute(&self, id: Option<MuteId>, words: &str, until: Option<Moment>, now: Moment) -> Result<MuteId> {
        self.keep(|db| {
            Ok(db
                .prepare_cached(
                    "INSERT INTO mutes (id, words, until, since)
                     VALUES (:id, :words, :until, :now)
                         ON CONFLICT (id) DO UPDATE SET words = excluded.words, until = excluded.until, ended_at = 0
                  RETURNING id",
                )?
                .query_row(
                    named_params! { ":id": id.map(|id| id.0), ":words": words, ":until": until.map_or(0, |at| at.0), ":now": now.0 },
                    |row| row.get(0).map(MuteId),
                )?)
        })
    }

    /// Ends a mute; with `restore` what it hid comes back.
    pub fn end_mute(&self, id: MuteId, restore: bool, now: Moment) -> Result<Change> {
        self.keep(|db| {
            let ended = db
                .prepare_cached("UPDATE mutes SET ended_at = :now WHERE id = :id")?
                .execute(named_params! { ":id": id.0, ":now": now.0 })?;
            if ended == 0 {
                return Err(Error::NotFound("mute"));
            }
            let hidden: Vec<MutedEntry> = if restore {
                db.prepare_cached("SELECT entry_id, was_read, rule_id, mute_id FROM muted_entries WHERE mute_id = :id")?
                    .query_map(named_params! { ":id": id.0 }, muted_from)?
                    .collect::<rusqlite::Result<_>>()?
            } else {
                Vec::new()
            };
            Ok(Change::Unmuted(unmute(db, &hidden)?))
        })
    }

    /// Why an entry is as it is, and whether it is out of the lists.
    pub fn hits_of(&self, entry: EntryId) -> Result<(Vec<StoredHit>, bool)> {
        self.look(|db| {
            let hits = db
                .prepare_cached("SELECT rule_id, mute_id, because, at FROM rule_hits WHERE entry_id = :entry ORDER BY id")?
                .query_map(named_params! { ":entry": entry.0 }, |row| {
                    Ok(StoredHit {
                        rule: row.get::<_, Option<i64>>(0)?.map(RuleId),
                        mute: row.get::<_, Option<i64>>(1)?.map(MuteId),
                        because: row.get(2)?,
                        at: Moment(row.get(3)?),
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            let muted = db
                .prepare_cached("SELECT EXISTS (SELECT 1 FROM muted_entries WHERE entry_id = :entry)")?
                .query_row(named_params! { ":entry": entry.0 }, |row| row.get(0))?;
            Ok((hits, muted))
        })
    }

    /// Tries rules on the newest entries since then, as if they arrived, at most `most` of them.
    pub fn examine(&self, book: &Rulebook, since: Moment, unread_only: bool, most: usize) -> Result<Examined> {
        self.look(|db| examine(db, book, since, unread_only, most))
    }

    /// Does what the verdicts say, in one transaction; the answer can be taken back.
    pub fn obey(&self, verdicts: &[(EntryId, Verdict)], now: Moment) -> Result<Vec<Change>> {
        self.keep(|db| {
            let mut obeyed = Obeyed::default();
            for (entry, verdict) in verdicts {
                obey(db, *entry, None, verdict, now, &mut obeyed)?;
            }
            Ok(obeyed.changes())
        })
    }
}

/// What came of obeying.
#[derive(Debug, Default)]
pub(crate) struct Obeyed {
    read: Vec<EntryId>,
    bookmarked: Vec<EntryId>,
    later: Vec<EntryId>,
    tags: Tagging,
    muted: Vec<MutedEntry>,
}

impl Obeyed {
    fn changes(self) -> Vec<Change> {
        let marks = |mark, entries| Change::Marks(Undone { mark, entries });
        [
            marks(Mark::Read, self.read),
            marks(Mark::Bookmark, self.bookmarked),
            marks(Mark::Later, self.later),
            Change::Tags(self.tags),
            Change::Muted(self.muted),
        ]
        .into_iter()
        .filter(|change| !change.is_empty())
        .collect()
    }
}

/// The rules and mutes that are to be obeyed at `now`.
pub(crate) fn rulebook(db: &Connection, now: Moment) -> Result<Rulebook> {
    let rules = list_rules(db)?.into_iter().filter(|rule| rule.enabled).map(|rule| rule.rule).collect();
    let mutes = list_mutes(db)?.into_iter().filter(|mute| mute.ended_at.is_none()).map(|mute| mute.mute).collect();
    Ok(Rulebook::new(rules, mutes, now, 0))
}

/// What rules see of a feed.
#[derive(Debug, Clone, Default)]
pub(crate) struct House {
    title: Vec<String>,
    folders: Vec<Vec<String>>,
}

pub(crate) fn house_of(db: &Connection, feed: FeedId, own_words: &str) -> Result<House> {
    let title: Option<String> = db
        .prepare_cached(
            "SELECT CASE WHEN own_title <> '' THEN own_title WHEN title <> '' THEN title ELSE :given END FROM feeds WHERE id = :feed",
        )?
        .query_row(named_params! { ":feed": feed.0, ":given": own_words }, |row| row.get(0))
        .optional()?;
    let folders = db
        .prepare_cached(
            "WITH RECURSIVE around (id) AS (
                 SELECT folder_id FROM feed_folders WHERE feed_id = :feed
                  UNION
                 SELECT folders.parent_id
                   FROM around
                   JOIN folders ON folders.id = around.id
                  WHERE folders.parent_id IS NOT NULL
             )
             SELECT folders.title FROM around JOIN folders ON folders.id = around.id",
        )?
        .query_map(named_params! { ":feed": feed.0 }, |row| Ok(words::words(&row.get::<_, String>(0)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(House { title: words::words(&title.unwrap_or_default()), folders })
}

/// What rules see of an entry that arrives.
pub(crate) fn arrival_of(house: &House, entry: &NewEntry, reads_text: bool, at: Moment) -> Arrival {
    Arrival {
        subject: Subject {
            title: words::words(&entry.title),
            author: words::words(&entry.author),
            text: if reads_text { words::words(&html::text(&entry.body.text())) } else { Vec::new() },
            feed: house.title.clone(),
            folders: house.folders.clone(),
            tags: Vec::new(),
            states: vec![State::Unread],
            at,
        },
        categories: entry.categories.iter().map(|category| words::words(category)).collect(),
        link: entry.link.clone().unwrap_or_default(),
    }
}

/// Does what a verdict says to an entry.
pub(crate) fn obey(db: &Connection, entry: EntryId, feed: Option<FeedId>, verdict: &Verdict, now: Moment, into: &mut Obeyed) -> Result<()> {
    let marked = |wanted: bool, mark: Mark, into: &mut Vec<EntryId>| -> Result<()> {
        if wanted {
            into.extend(crate::status::mark(db, &[entry], mark, now)?.entries);
        }
        Ok(())
    };
    marked(verdict.bookmark, Mark::Bookmark, &mut into.bookmarked)?;
    marked(verdict.later, Mark::Later, &mut into.later)?;
    for name in &verdict.tags {
        if tags::give(db, entry, name)? {
            into.tags.added.push((entry, name.clone()));
        }
    }
    if let Some(by) = verdict.muted {
        let (rule, mute) = numbers(by);
        let muted = MutedEntry { entry, was_read: false, rule: rule.map(RuleId), mute: mute.map(MuteId) };
        into.muted.extend(self::mute(db, &[muted], now)?);
    }
    // After muting, which remembers whether it was read before.
    marked(verdict.read, Mark::Read, &mut into.read)?;
    for hit in &verdict.hits {
        let (rule, mute) = numbers(hit.by);
        let noted = db
            .prepare_cached(
                "INSERT INTO rule_hits (entry_id, rule_id, mute_id, because, at)
                 SELECT :entry, :rule, :mute, :because, :now
                  WHERE NOT EXISTS (SELECT 1
                                      FROM rule_hits
                                     WHERE entry_id = :entry
                                       AND rule_id IS :rule
                                       AND mute_id IS :mute
                                       AND because = :because)",
            )?
            .execute(named_params! { ":entry": entry.0, ":rule": rule, ":mute": mute, ":because": hit.because, ":now": now.0 })?;
        if noted == 0 {
            continue;
        }
        if let Some(rule) = rule {
            db.prepare_cached("UPDATE rules SET hits = hits + 1, last_hit_at = :now WHERE id = :rule")?
                .execute(named_params! { ":rule": rule, ":now": now.0 })?;
        }
        if let Some(mute) = mute {
            db.prepare_cached("UPDATE mutes SET hits = hits + 1 WHERE id = :mute")?.execute(named_params! { ":mute": mute })?;
        }
        activity::note(db, now, activity::Kind::Rule, feed, Some(entry), &hit.because)?;
    }
    Ok(())
}

/// Takes entries out of the lists; the answer holds those that were in them.
pub(crate) fn mute(db: &Connection, entries: &[MutedEntry], now: Moment) -> Result<Vec<MutedEntry>> {
    let mut muted = Vec::new();
    for wanted in entries {
        let put = db
            .prepare_cached(
                "INSERT OR IGNORE INTO muted_entries (entry_id, order_at, was_read, rule_id, mute_id, at)
                 SELECT entry_status.entry_id, entry_status.order_at, entry_status.read_at > 0, :rule, :mute, :now
                   FROM entry_status
                   JOIN entries ON entries.id = entry_status.entry_id
                  WHERE entry_status.entry_id = :entry
              RETURNING was_read",
            )?
            .query_row(
                named_params! {
                    ":entry": wanted.entry.0,
                    ":rule": wanted.rule.map(|rule| rule.0),
                    ":mute": wanted.mute.map(|mute| mute.0),
                    ":now": now.0,
                },
                |row| row.get(0),
            )
            .optional()?;
        let Some(was_read) = put else { continue };
        crate::status::mark(db, &[wanted.entry], Mark::Read, now)?;
        // What is out of the lists is no part of the day's stories.
        for table in ["story_todo", "picture_todo"] {
            db.prepare_cached(&format!("DELETE FROM {table} WHERE entry_id = :entry"))?
                .execute(named_params! { ":entry": wanted.entry.0 })?;
        }
        muted.push(MutedEntry { was_read, ..wanted.clone() });
    }
    Ok(muted)
}

/// Brings entries back into the lists as they were; the answer holds those that had been out of them.
pub(crate) fn unmute(db: &Connection, entries: &[MutedEntry]) -> Result<Vec<MutedEntry>> {
    let mut back = Vec::new();
    for muted in entries {
        let was_read: Option<bool> = db
            .prepare_cached("DELETE FROM muted_entries WHERE entry_id = :entry RETURNING was_read")?
            .query_row(named_params! { ":entry": muted.entry.0 }, |row| row.get(0))
            .optional()?;
        let Some(was_read) = was_read else { continue };
        if !was_read {
            crate::status::mark(db, &[muted.entry], Mark::Unread, Moment(0))?;
        }
        db.prepare_cached(
            "INSERT OR IGNORE INTO story_todo (entry_id)
             SELECT :entry WHERE NOT EXISTS (SELECT 1 FROM story_members WHERE entry_id = :entry)",
        )?
        .execute(named_params! { ":entry": muted.entry.0 })?;
        db.prepare_cached("INSERT OR IGNORE INTO picture_todo (entry_id) VALUES (:entry)")?
            .execute(named_params! { ":entry": muted.entry.0 })?;
        back.push(MutedEntry { was_read, ..muted.clone() });
    }
    Ok(back)
}

fn examine(db: &Connection, book: &Rulebook, since: Moment, unread_only: bool, most: usize) -> Result<Examined> {
    let mut houses: BTreeMap<FeedId, House> = BTreeMap::new();
    let mut examined = Examined::default();
    let reads_text = book.reads_text();
    let mut statement = db.prepare_cached(
        "SELECT entries.id, entries.feed_id, entries.title, entries.author, entries.categories, entries.link, entries.order_at,
                entry_bodies.codec, entry_bodies.body
           FROM entries INDEXED BY entries_in_order
          CROSS JOIN entry_status ON entry_status.entry_id = entries.id
          CROSS JOIN entry_bodies ON entry_bodies.entry_id = entries.id
          WHERE entries.order_at >= :since
            AND (NOT :unread_only OR entry_status.read_at = 0)
          ORDER BY entries.order_at DESC, entries.id DESC
          LIMIT :most",
    )?;
    let mut rows = statement.query(named_params! { ":since": since.0, ":unread_only": unread_only, ":most": most as i64 + 1 })?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        if count > most {
            examined.cut_short = true;
            break;
        }
        let feed = FeedId(row.get(1)?);
        let house = match houses.get(&feed) {
            Some(house) => house,
            None => houses.entry(feed).or_insert(house_of(db, feed, "")?),
        };
        let text = if reads_text {
            words::words(&html::text(&bodies::unpack(row.get(7)?, row.get_ref(8)?.as_blob().map_err(rusqlite::Error::from)?)))
        } else {
            Vec::new()
        };
        let arrival = Arrival {
            subject: Subject {
                title: words::words(&row.get::<_, String>(2)?),
                author: words::words(&row.get::<_, String>(3)?),
                text,
                feed: house.title.clone(),
                folders: house.folders.clone(),
                tags: Vec::new(),
                states: vec![State::Unread],
                at: Moment(row.get(6)?),
            },
            categories: serde_json::from_str::<Vec<String>>(&row.get::<_, String>(4)?)
                .unwrap_or_default()
                .iter()
                .map(|category| words::words(category))
                .collect(),
            link: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
        };
        *examined.examined.entry(feed).or_insert(0) += 1;
        let verdict = book.judge(&arrival);
        if !verdict.hits.is_empty() {
            examined.hits.push((EntryId(row.get(0)?), feed, verdict));
        }
    }
    Ok(examined)
}

fn list_rules(db: &Connection) -> Result<Vec<StoredRule>> {
    db.prepare_cached("SELECT id, title, enabled, wanted, actions, stop, hits, last_hit_at FROM rules ORDER BY position, id")?
        .query_map([], |row| {
            // What a newer version wrote and this one cannot read is kept, and meets nothing.
            let when = serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or(When::Any { conditions: Vec::new() });
            let actions: Vec<Action> = serde_json::from_str(&row.get::<_, String>(4)?).unwrap_or_default();
            Ok(StoredRule {
                rule: Rule { id: RuleId(row.get(0)?), title: row.get(1)?, when, actions, stop: row.get(5)? },
                enabled: row.get(2)?,
                hits: row.get(6)?,
                last_hit_at: crate::feeds::moment(row, 7)?,
            })
        })?
        .map(|rule| Ok(rule?))
        .collect()
}

fn list_mutes(db: &Connection) -> Result<Vec<StoredMute>> {
    db.prepare_cached("SELECT id, words, until, since, ended_at, hits FROM mutes ORDER BY ended_at > 0, id DESC")?
        .query_map([], |row| {
            Ok(StoredMute {
                mute: Mute { id: MuteId(row.get(0)?), words: row.get(1)?, until: crate::feeds::moment(row, 2)? },
                since: Moment(row.get(3)?),
                ended_at: crate::feeds::moment(row, 4)?,
                hits: row.get(5)?,
            })
        })?
        .map(|mute| Ok(mute?))
        .collect()
}

fn muted_from(row: &Row<'_>) -> rusqlite::Result<MutedEntry> {
    Ok(MutedEntry {
        entry: EntryId(row.get(0)?),
        was_read: row.get(1)?,
        rule: row.get::<_, Option<i64>>(2)?.map(RuleId),
        mute: row.get::<_, Option<i64>>(3)?.map(MuteId),
    })
}

fn numbers(by: By) -> (Option<i64>, Option<i64>) {
    match by {
        By::Rule(rule) => (Some(rule.0), None),
        By::Mute(mute) => (None, Some(mute.0)),
    }
}
