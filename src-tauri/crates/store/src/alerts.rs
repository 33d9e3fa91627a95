//! What interrupts the reader: recorded before it is shown, shown once.

use daily_core::{AlertId, EntryId, Moment, StoryId, WatchId};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::feeds::moment;
use crate::{EditionId, Error, Result, Store};

/// Words that the reader wants to hear about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    /// Its number.
    pub id: WatchId,
    /// As the reader wrote them.
    pub words: String,
    /// Alerts that it raised.
    pub hits: u32,
}

/// What an alert is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AlertKind {
    /// A new entry.
    #[default]
    Entry,
    /// A story that breaks.
    Breaking,
    /// A story that the reader follows.
    Followed,
    /// An edition that is ready.
    Edition,
    /// What came in quiet hours, summed up.
    Summary,
}

impl AlertKind {
    fn name(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Breaking => "breaking",
            Self::Followed => "followed",
            Self::Edition => "edition",
            Self::Summary => "summary",
        }
    }

    fn of(name: &str) -> Self {
        match name {
            "breaking" => Self::Breaking,
            "followed" => Self::Followed,
            "edition" => Self::Edition,
            "summary" => Self::Summary,
            _ => Self::Entry,
        }
    }
}

/// An alert to record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewAlert {
    /// What it is about.
    pub kind: AlertKind,
    /// The edition it points to.
    pub edition: Option<EditionId>,
    /// Who reported what and when, as the grouping wrote it; may be empty.
    pub evidence: String,
    /// The entry it points to; each entry raises at most one.
    pub entry: Option<EntryId>,
    /// The story it points to.
    pub story: Option<StoryId>,
    /// The watch that raised it.
    pub watch: Option<WatchId>,
    /// The notice's title.
    pub title: String,
    /// The notice's text.
    pub headline: String,
    /// Why, in words.
    pub because: String,
    /// Publishers behind it.
    pub publishers: Vec<String>,
    /// Why it is not to be shown.
    pub held_back: Option<String>,
    /// It is held back by quiet hours, and belongs into the summary after them.
    pub for_summary: bool,
}

/// An alert as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// Its number.
    pub id: AlertId,
    /// The entry it points to.
    pub entry: Option<EntryId>,
    /// The story it points to.
    pub story: Option<StoryId>,
    /// The notice's title.
    pub title: String,
    /// The notice's text.
    pub headline: String,
    /// Why, in words.
    pub because: String,
    /// Publishers behind it.
    pub publishers: Vec<String>,
    /// When it was recorded.
    pub raised_at: Moment,
    /// When the system showed it.
    pub shown_at: Option<Moment>,
    /// Why it was not shown.
    pub held_back: Option<String>,
    /// What it is about.
    pub kind: AlertKind,
    /// The edition it points to.
    pub edition: Option<EditionId>,
    /// As in [`NewAlert::evidence`].
    pub evidence: String,
    /// When it was last brought up to date.
    pub updated_at: Moment,
    /// It was given to the system, which may not have answered yet, and is still on the screen, as far as we know.
    pub standing: bool,
    /// A stream pushed it.
    pub pushed: bool,
    /// What opens outside the window, of one that was pushed.
    pub link: Option<String>,
}

/// Seconds.
const DAY: i64 = 86_400;

const COLUMNS: &str = "id, entry_id, story_id, title, headline, because, publishers, raised_at, shown_at, held_back, withdrawn_at, kind,
                       edition_id, evidence, updated_at,
                       EXISTS (SELECT 1 FROM push_alerts WHERE push_alerts.alert_id = alerts.id),
                       (SELECT push_alerts.link FROM push_alerts WHERE push_alerts.alert_id = alerts.id)";

impl Store {
    /// All watches.
    pub fn list_watches(&self) -> Result<Vec<Watch>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT watches.id, watches.words, (SELECT count(*) FROM alerts WHERE alerts.watch_id = watches.id)
                   FROM watches
                  ORDER BY watches.id",
            )?
            .query_map([], |row| Ok(Watch { id: WatchId(row.get(0)?), words: row.get(1)?, hits: row.get(2)? }))?
            .map(|watch| Ok(watch?))
            .collect()
        })
    }

    /// Makes a watch, or changes the words of one.
    pub fn save_watch(&self, watch: Option<WatchId>, words: &str, now: Moment) -> Result<WatchId> {
        self.keep(|db| match watch {
            None => {
                db.prepare_cached("INSERT INTO watches (words, added_at) VALUES (:words, :now)")?
                    .execute(named_params! { ":words": words, ":now": now.0 })?;
                Ok(WatchId(db.last_insert_rowid()))
            }
            Some(watch) => {
                let changed = db
                    .prepare_cached("UPDATE watches SET words = :words WHERE id = :watch")?
                    .execute(named_params! { ":words": words, ":watch": watch.0 })?;
                if changed == 0 { Err(Error::NotFound("watch")) } else { Ok(watch) }
            }
        })
    }

    /// Removes a watch; its alerts stay.
    pub fn remove_watch(&self, watch: WatchId) -> Result<()> {
        self.keep(|db| {
            let removed = db.prepare_cached("DELETE FROM watches WHERE id = :watch")?.execute(named_params! { ":watch": watch.0 })?;
            if removed == 0 { Err(Error::NotFound("watch")) } else { Ok(()) }
        })
    }

    /// Records an alert, so that it is shown once and never again. `None`: this entry raised one before.
    pub fn raise_alert(&self, alert: &NewAlert, now: Moment) -> Result<Option<AlertId>> {
        self.keep(|db| record(db, alert, now))
    }

    /// Records that a story breaks or moved, or brings its one alert of that kind up to date; an alert that was shown counts
    /// as shown. With `tells`, it is handed to the system now, unless something holds it back.
    pub fn raise_or_update_story_alert(&self, alert: &NewAlert, now: Moment, tells: bool) -> Result<AlertId> {
        self.keep(|db| {
            let tells = tells && alert.held_back.is_none();
            let publishers = serde_json::to_string(&alert.publishers).unwrap_or_else(|_| "[]".into());
            Ok(db
                .prepare_cached(
                    "INSERT INTO alerts (entry_id, story_id, title, headline, because, publishers, raised_at, held_back, kind,
                                         evidence, notices, for_summary)
                     VALUES (:entry, :story, :title, :headline, :because, :publishers, :now, :held_back, :kind, :evidence, :tells,
                             :for_summary)
                         ON CONFLICT (story_id, kind) WHERE story_id IS NOT NULL
                         DO UPDATE SET entry_id = :entry, title = :title, headline = :headline, because = :because,
                                       publishers = :publishers, evidence = :evidence, updated_at = :now,
                                       notices = notices + :tells,
                                       raised_at = CASE WHEN :tells THEN :now ELSE raised_at END,
                                       withdrawn_at = CASE WHEN :tells THEN 0 ELSE withdrawn_at END,
                                       held_back = CASE WHEN shown_at > 0 OR held_back = '' THEN '' ELSE :held_back END,
                                       for_summary = CASE WHEN :tells THEN 0 ELSE max(for_summary, :for_summary) END
                  RETURNING id",
                )?
                .query_row(
                    named_params! {
                        ":entry": alert.entry.map(|id| id.0),
                        ":story": alert.story.map(|id| id.0),
                        ":title": alert.title,
                        ":headline": alert.headline,
                        ":because": alert.because,
                        ":publishers": publishers,
                        ":now": now.0,
                        ":held_back": alert.held_back.as_deref().unwrap_or_default(),
                        ":kind": alert.kind.name(),
                        ":evidence": alert.evidence,
                        ":tells": tells,
                        ":for_summary": alert.for_summary,
                    },
                    |row| row.get(0).map(AlertId),
                )?)
        })
    }

    /// The alert of this kind about a story, or about one that became it.
    pub fn find_story_alert(&self, story: StoryId, kind: AlertKind) -> Result<Option<Alert>> {
        self.look(|db| {
            Ok(db
                .prepare_cached(&format!("SELECT {COLUMNS} FROM alerts WHERE story_id = :story AND kind = :kind"))?
                .query_row(named_params! { ":story": story.0, ":kind": kind.name() }, alert_from)
                .optional()?)
        })
    }

    /// Notes what became of showing an alert: when, or why not.
    pub fn alert_shown(&self, alert: AlertId, shown: std::result::Result<Moment, &str>) -> Result<()> {
        self.write(|db| {
            let (at, why) = match shown {
                Ok(at) => (at.0, ""),
                Err(why) => (0, why),
            };
            db.prepare_cached("UPDATE alerts SET shown_at = :at, held_back = :why WHERE id = :alert")?
                .execute(named_params! { ":at": at, ":why": why, ":alert": alert.0 })?;
            Ok(())
        })
    }

    /// How many alerts were shown in the day before `now`. Those of a future that a wrong clock believed in do not count.
    pub fn count_shown_alerts(&self, now: Moment) -> Result<u32> {
        self.look(|db| {
            Ok(db
                .prepare_cached(
                    "SELECT coalesce(sum(notices), 0)
                       FROM alerts
                      WHERE raised_at BETWEEN :since AND :until
                        AND held_back = ''",
                )?
                .query_row(named_params! { ":since": now.plus(-DAY).0, ":until": now.plus(DAY).0 }, |row| row.get(0))?)
        })
    }

    /// The alerts that quiet hours held back in the two days before `now` and that nobody summed up, oldest first. None of them,
    /// nor any older one, is given again.
    pub fn take_alerts_for_summary(&self, now: Moment) -> Result<Vec<Alert>> {
        // Asked twice a minute, and nearly always for nothing.
        let waiting: i64 = self.look(|db| {
            Ok(db.prepare_cached("SELECT EXISTS (SELECT 1 FROM alerts WHERE for_summary = 1)")?.query_row([], |row| row.get(0))?)
        })?;
        if waiting == 0 {
            return Ok(Vec::new());
        }
        self.keep(|db| {
            let waiting = db
                .prepare_cached(&format!(
                    "SELECT {COLUMNS} FROM alerts WHERE for_summary = 1 AND raised_at >= :since ORDER BY raised_at, id"
                ))?
                .query_map(named_params! { ":since": now.plus(-2 * DAY).0 }, alert_from)?
                .collect::<rusqlite::Result<_>>()?;
            db.prepare_cached("UPDATE alerts SET for_summary = 0 WHERE for_summary = 1")?.execute([])?;
            Ok(waiting)
        })
    }

    /// The newest alerts, at most `most`.
    pub fn list_alerts(&self, most: usize) -> Result<Vec<Alert>> {
        self.look(|db| {
            db.prepare_cached(&format!("SELECT {COLUMNS} FROM alerts ORDER BY raised_at DESC, id DESC LIMIT :most"))?
                .query_map(named_params! { ":most": most as i64 }, alert_from)?
                .map(|alert| Ok(alert?))
                .collect()
        })
    }

    /// One alert.
    pub fn load_alert(&self, alert: AlertId) -> Result<Alert> {
        self.look(|db| {
            db.prepare_cached(&format!("SELECT {COLUMNS} FROM alerts WHERE id = :alert"))?
                .query_row(named_params! { ":alert": alert.0 }, alert_from)
                .optional()?
                .ok_or(Error::NotFound("alert"))
        })
    }

    /// Withdraws the standing alerts that say an edition is ready; the answer names them.
    pub fn withdraw_edition_alerts(&self, edition: EditionId, now: Moment) -> Result<Vec<AlertId>> {
        self.write(|db| {
            db.prepare_cached(
                "UPDATE alerts SET withdrawn_at = :now WHERE edition_id = :edition AND held_back = '' AND withdrawn_at = 0 RETURNING id",
            )?
            .query_map(named_params! { ":now": now.0, ":edition": edition }, |row| row.get(0).map(AlertId))?
            .map(|alert| Ok(alert?))
            .collect()
        })
    }

    /// Withdraws the standing alerts of these entries; the answer names them.
    pub fn withdraw_alerts(&self, entries: &[EntryId], now: Moment) -> Result<Vec<AlertId>> {
        // Most marks withdraw nothing, and looking is cheaper than writing.
        let standing = self.look(|db| standing_of(db, entries))?;
        if standing.is_empty() {
            return Ok(standing);
        }
        self.write(|db| {
            for alert in &standing {
                db.prepare_cached("UPDATE alerts SET withdrawn_at = :now WHERE id = :alert")?
                    .execute(named_params! { ":now": now.0, ":alert": alert.0 })?;
            }
            Ok(())
        })?;
        Ok(standing)
    }
}

/// Records an alert; `None` where its entry raised one before.
pub(crate) fn record(db: &Connection, alert: &NewAlert, now: Moment) -> Result<Option<AlertId>> {
    let recorded = db
        .prepare_cached(
            "INSERT OR IGNORE INTO alerts (entry_id, story_id, watch_id, title, headline, because, publishers, raised_at,
                                           held_back, kind, edition_id, notices, for_summary)
             VALUES (:entry, :story, :watch, :title, :headline, :because, :publishers, :now,
                     :held_back, :kind, :edition, :held_back = '', :for_summary)",
        )?
        .execute(named_params! {
            ":entry": alert.entry.map(|id| id.0),
            ":story": alert.story.map(|id| id.0),
            ":watch": alert.watch.map(|id| id.0),
            ":title": alert.title,
            ":headline": alert.headline,
            ":because": alert.because,
            ":publishers": serde_json::to_string(&alert.publishers).unwrap_or_else(|_| "[]".into()),
            ":now": now.0,
            ":held_back": alert.held_back.as_deref().unwrap_or_default(),
            ":kind": alert.kind.name(),
            ":edition": alert.edition,
            ":for_summary": alert.for_summary,
        })?;
    Ok((recorded > 0).then(|| AlertId(db.last_insert_rowid())))
}

fn standing_of(db: &Connection, entries: &[EntryId]) -> Result<Vec<AlertId>> {
    let mut statement = db.prepare_cached("SELECT id FROM alerts WHERE entry_id = :entry AND held_back = '' AND withdrawn_at = 0")?;
    let mut standing = Vec::new();
    for entry in entries {
        standing.extend(statement.query_row(named_params! { ":entry": entry.0 }, |row| row.get(0).map(AlertId)).optional()?);
    }
    Ok(standing)
}

fn alert_from(row: &Row<'_>) -> rusqlite::Result<Alert> {
    let held_back = Some(row.get::<_, String>(9)?).filter(|why| !why.is_empty());
    Ok(Alert {
        id: AlertId(row.get(0)?),
        entry: row.get::<_, Option<i64>>(1)?.map(EntryId),
        story: row.get::<_, Option<i64>>(2)?.map(StoryId),
        title: row.get(3)?,
        headline: row.get(4)?,
        because: row.get(5)?,
        publishers: serde_json::from_str(&row.get::<_, String>(6)?).unwrap_or_default(),
        raised_at: Moment(row.get(7)?),
        shown_at: moment(row, 8)?,
        standing: held_back.is_none() && row.get::<_, i64>(10)? == 0,
        held_back,
        kind: AlertKind::of(&row.get::<_, String>(11)?),
        edition: row.get(12)?,
        evidence: row.get(13)?,
        updated_at: moment(row, 14)?.unwrap_or(Moment(row.get(7)?)),
        pushed: row.get(15)?,
        link: row.get(16)?,
    })
}
