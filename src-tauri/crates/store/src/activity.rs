//! What happened, and figures about reading. Nothing of it leaves the library.
//!
//! The log is bounded: its oldest rows go. Figures about reading outlive the entries.

use std::collections::BTreeMap;

use daily_core::{EntryId, FeedId, Moment};
use rusqlite::{Connection, named_params};

use crate::ingest::Ingested;
use crate::{CheckOutcome, Result, Store};

/// Rows of the log that are kept.
const KEPT: i64 = 20_000;
/// The oldest rows go after so many new ones, since counting takes longer than writing.
const TIDIED_EVERY: i64 = 512;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A check went well.
    Check,
    /// A check failed.
    Failure,
    /// A rule or a mute met something.
    Rule,
    /// Old entries were removed.
    Retention,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Failure => "failure",
            Self::Rule => "rule",
            Self::Retention => "retention",
        }
    }

    fn of(word: &str) -> Self {
        match word {
            "failure" => Self::Failure,
            "rule" => Self::Rule,
            "retention" => Self::Retention,
            _ => Self::Check,
        }
    }
}

/// A row of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its number, which grows.
    pub id: i64,
    /// When.
    pub at: Moment,
    /// What.
    pub kind: Kind,
    /// To which feed.
    pub feed: Option<FeedId>,
    /// Its title, while it is followed.
    pub feed_title: Option<String>,
    /// To which entry.
    pub entry: Option<EntryId>,
    /// One sentence.
    pub text: String,
}

/// Figures about reading, by day and by feed. Days are counted from 1970, in local time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// Entries that arrived, by day and feed.
    pub arrived: Vec<(i64, FeedId, u32)>,
    /// Entries read, by day and feed.
    pub read: Vec<(i64, FeedId, u32)>,
    /// Entries read, by hour of the day.
    pub hours: BTreeMap<u8, u32>,
    /// All days on which something was read, oldest first.
    pub reading_days: Vec<i64>,
    /// Stories by the number of their sources.
    pub spread: BTreeMap<u32, u32>,
}

impl Store {
    /// The log, newest first, rows with a smaller number than `before`.
    pub fn list_activity(&self, feed: Option<FeedId>, kind: Option<Kind>, before: i64, limit: usize) -> Result<Vec<Activity>> {
        let of = match (feed, kind) {
            (Some(_), _) => "INDEXED BY activity_of_feed",
            (None, Some(_)) => "INDEXED BY activity_of_kind",
            (None, None) => "NOT INDEXED",
        };
        let which = match (feed, kind) {
            (Some(_), Some(_)) => "activity.feed_id = :feed AND activity.kind = :kind",
            (Some(_), None) => "activity.feed_id = :feed AND :kind IS NULL",
            (None, Some(_)) => "activity.kind = :kind AND :feed IS NULL",
            (None, None) => ":kind IS NULL AND :feed IS NULL",
        };
        self.look(|db| {
            db.prepare_cached(&format!(
                "SELECT activity.id, activity.at, activity.kind, activity.feed_id,
                        CASE feeds.own_title WHEN '' THEN feeds.title ELSE feeds.own_title END, activity.entry_id, activity.text
                   FROM activity {of}
                   LEFT JOIN feeds ON feeds.id = activity.feed_id
                  WHERE {which}
                    AND activity.id < :before
                  ORDER BY activity.id DESC
                  LIMIT :limit"
            ))?
            .query_map(
                named_params! {
                    ":feed": feed.map(|feed| feed.0),
                    ":kind": kind.map(Kind::word),
                    ":before": before,
                    ":limit": limit as i64,
                },
                |row| {
                    Ok(Activity {
                        id: row.get(0)?,
                        at: Moment(row.get(1)?),
                        kind: Kind::of(&row.get::<_, String>(2)?),
                        feed: row.get::<_, Option<i64>>(3)?.map(FeedId),
                        feed_title: row.get(4)?,
                        entry: row.get::<_, Option<i64>>(5)?.map(EntryId),
                        text: row.get(6)?,
                    })
                },
            )?
            .map(|row| Ok(row?))
            .collect()
        })
    }

    /// Notes that old entries were removed.
    pub fn note_retention(&self, text: &str, now: Moment) -> Result<()> {
        self.write(|db| note(db, now, Kind::Retention, None, None, text))
    }

    /// Notes that an entry was read, on that day of the reader's at that hour.
    pub fn note_reading(&self, entry: EntryId, day: i64, hour: u8) -> Result<()> {
        self.write(|db| {
            db.prepare_cached(
                "INSERT INTO reading (day, feed_id, hour, entries)
                 SELECT :day, feed_id, :hour, 1
                   FROM entries
                  WHERE id = :entry
                     ON CONFLICT (day, feed_id, hour) DO UPDATE SET entries = entries + 1",
            )?
            .execute(named_params! { ":entry": entry.0, ":day": day, ":hour": hour })?;
            Ok(())
        })
    }

    /// Figures since that day; `offset` is local time's distance from UTC, in seconds.
    pub fn figures(&self, since_day: i64, offset: i64) -> Result<Figures> {
        let since = since_day * 86_400 - offset;
        self.look(|db| {
            let by_day_and_feed = |sql: &str, since: i64| -> Result<Vec<(i64, FeedId, u32)>> {
                db.prepare_cached(sql)?
                    .query_map(named_params! { ":since": since, ":offset": offset }, |row| {
                        Ok((row.get(0)?, FeedId(row.get(1)?), row.get(2)?))
                    })?
                    .map(|row| Ok(row?))
                    .collect()
            };
            let arrived = by_day_and_feed(
                "SELECT (order_at + :offset) / 86400, feed_id, count(*)
                   FROM entries INDEXED BY entries_of_feed
                  WHERE order_at >= :since
                  GROUP BY feed_id, (order_at + :offset) / 86400",
                since,
            )?;
            let read = by_day_and_feed(
                "SELECT day, feed_id, sum(entries)
                   FROM reading
                  WHERE day >= :since
                    AND :offset IS NOT NULL
                  GROUP BY day, feed_id",
                since_day,
            )?;
            let hours = db
                .prepare_cached("SELECT hour, sum(entries) FROM reading WHERE day >= :since GROUP BY hour")?
                .query_map(named_params! { ":since": since_day }, |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
            let reading_days = db
                .prepare_cached("SELECT DISTINCT day FROM reading ORDER BY day")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let spread = db
                .prepare_cached(
                    "SELECT sources, count(*)
                       FROM (SELECT count(DISTINCT feed_id) AS sources
                               FROM entries INDEXED BY entries_of_story
                              WHERE story_id IS NOT NULL
                                AND order_at >= :since
                              GROUP BY story_id)
                      GROUP BY sources",
                )?
                .query_map(named_params! { ":since": since }, |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
            Ok(Figures { arrived, read, hours, reading_days, spread })
        })
    }

    /// When the reader last read an entry of each feed, as far as that is known: the day, from 1970.
    pub fn last_reading_days(&self) -> Result<BTreeMap<FeedId, i64>> {
        self.look(|db| {
            db.prepare_cached("SELECT feed_id, max(day) FROM reading GROUP BY feed_id")?
                .query_map([], |row| Ok((FeedId(row.get(0)?), row.get(1)?)))?
                .map(|row| Ok(row?))
                .collect()
        })
    }
}

/// Writes a row of the log.
pub(crate) fn note(db: &Connection, at: Moment, kind: Kind, feed: Option<FeedId>, entry: Option<EntryId>, text: &str) -> Result<()> {
    db.prepare_cached("INSERT INTO activity (at, kind, feed_id, entry_id, text) VALUES (:at, :kind, :feed, :entry, :text)")?.execute(
        named_params! {
            ":at": at.0,
            ":kind": kind.word(),
            ":feed": feed.map(|feed| feed.0),
            ":entry": entry.map(|entry| entry.0),
            ":text": text,
        },
    )?;
    let id = db.last_insert_rowid();
    if id % TIDIED_EVERY == 0 {
        db.prepare_cached("DELETE FROM activity WHERE id <= :oldest")?.execute(named_params! { ":oldest": id - KEPT })?;
    }
    Ok(())
}

/// Notes a check that brought a document.
pub(crate) fn note_ingest(db: &Connection, feed: FeedId, done: &Ingested, now: Moment) -> Result<()> {
    let text = match (done.new.len(), done.changed.len()) {
        (0, 0) => "Nothing new.".to_owned(),
        (new, 0) => format!("{new} new."),
        (0, changed) => format!("{changed} changed."),
        (new, changed) => format!("{new} new, {changed} changed."),
    };
    note(db, now, Kind::Check, Some(feed), None, &text)
}

/// Notes a check that brought no document.
pub(crate) fn note_check(db: &Connection, feed: FeedId, outcome: &CheckOutcome) -> Result<()> {
    match &outcome.failure {
        // Our own network was away: that is none of the feed's history.
        _ if outcome.offline => Ok(()),
        Some((_, why)) => note(db, outcome.at, Kind::Failure, Some(feed), None, why),
        None => note(db, outcome.at, Kind::Check, Some(feed), None, "Nothing new."),
    }
}
