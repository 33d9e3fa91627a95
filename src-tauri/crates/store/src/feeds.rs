//! Feeds, their health, and what a check leaves behind.

use std::collections::BTreeMap;

use daily_core::{FeedId, FolderId, Moment};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::{Error, Result, Store, folders};

/// A subscribed feed, as lists and the sources column need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its number.
    pub id: FeedId,
    /// The address that is checked.
    pub url: String,
    /// Dialect, as the command line names it; empty before the first check.
    pub kind: String,
    /// The reader's name for it, else its own, else its address.
    pub title: String,
    /// The reader's name for it; empty where there is none.
    pub own_title: String,
    /// The publisher's site.
    pub site_url: Option<String>,
    /// As the feed gives it.
    pub language: Option<String>,
    /// Key of its icon.
    pub icon: Option<String>,
    /// Folders that it is in.
    pub folders: Vec<FolderId>,
    /// May notify for new entries.
    pub notify: bool,
    /// Paused by the reader.
    pub paused: bool,
    /// May be fetched from private networks.
    pub allow_private_network: bool,
    /// Minutes between checks; 0 means the general setting.
    pub check_every: u32,
    /// When the articles' own pages are fetched.
    pub full_text: FullText,
    /// Belongs to the sample edition.
    pub sample: bool,
    /// OPML attributes that are not ours.
    pub attributes: Vec<(String, String)>,
    /// Entries in the library.
    pub entries: u32,
    /// Unread entries.
    pub unread: u32,
    /// Its publisher says that it is gone.
    pub gone: bool,
    /// Failures in a row.
    pub failures: u32,
    /// The last error, one sentence; empty where there is none.
    pub error: String,
    /// When it was last checked.
    pub checked_at: Option<Moment>,
}

/// When the articles' own pages are fetched for a feed's entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FullText {
    /// Only when the reader asks.
    #[default]
    Never,
    /// Where the feed gives no more than a beginning.
    Short,
    /// For every new entry.
    Always,
}

impl FullText {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Short => "short",
            Self::Always => "always",
        }
    }

    pub(crate) fn of(word: &str) -> Self {
        match word {
            "short" => Self::Short,
            "always" => Self::Always,
            // The column admits no other word than `never`.
            _ => Self::Never,
        }
    }
}

/// A feed's health in full.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedHealth {
    /// The feed.
    pub feed: Feed,
    /// When it last had something new.
    pub changed_at: Option<Moment>,
    /// When it is due.
    pub next_check_at: Option<Moment>,
    /// Why then.
    pub next_check_why: String,
    /// New entries a week, over the last four.
    pub entries_per_week: f64,
    /// Read share of the last thirty days' entries, 0 to 1.
    pub read_share: f64,
}

/// What a check needs to know of a feed beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckState {
    /// The feed.
    pub id: FeedId,
    /// The address to ask.
    pub url: String,
    /// Dialect, as the command line names it; empty before the first check.
    pub kind: String,
    /// For the reader.
    pub title: String,
    /// Paused by the reader.
    pub paused: bool,
    /// Gone for good.
    pub gone: bool,
    /// Belongs to the sample edition.
    pub sample: bool,
    /// May be fetched from private networks.
    pub allow_private_network: bool,
    /// May notify.
    pub notify: bool,
    /// Minutes between checks; 0 means the general setting.
    pub check_every: u32,
    /// When the articles' own pages are fetched.
    pub full_text: FullText,
    /// When it was last checked.
    pub checked_at: Option<Moment>,
    /// When a check last went well; `None` until the first fetch.
    pub succeeded_at: Option<Moment>,
    /// When it is due.
    pub next_check_at: Option<Moment>,
    /// Failures in a row.
    pub failures: u32,
    /// The last `ETag`.
    pub etag: Option<String>,
    /// The last `Last-Modified`.
    pub last_modified: Option<String>,
    /// When these were learned.
    pub validators_at: Option<Moment>,
    /// SHA-256 of the last body.
    pub body_hash: Option<Vec<u8>>,
    /// A permanent redirect that was seen.
    pub moved_to: Option<String>,
    /// How many times in a row.
    pub moved_times: u32,
    /// Seconds between its entries.
    pub rhythm: Option<i64>,
    /// What the feed itself wished for when it was last read, as the engine wrote it; empty where nothing is known.
    pub wishes: String,
}

impl CheckState {
    /// A feed of which nothing is known yet but its number.
    pub fn new(id: FeedId) -> Self {
        Self {
            id,
            url: String::new(),
            kind: String::new(),
            title: String::new(),
            paused: false,
            gone: false,
            sample: false,
            allow_private_network: false,
            notify: false,
            check_every: 0,
            full_text: FullText::Never,
            checked_at: None,
            succeeded_at: None,
            next_check_at: None,
            failures: 0,
            etag: None,
            last_modified: None,
            validators_at: None,
            body_hash: None,
            moved_to: None,
            moved_times: 0,
            rhythm: None,
            wishes: String::new(),
        }
    }
}

/// What a check came to, beside its entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckOutcome {
    /// When.
    pub at: Moment,
    /// When the next one is due, and why.
    pub next_check_at: Moment,
    /// Why then.
    pub next_check_why: String,
    /// A short word and a sentence, when it failed.
    pub failure: Option<(String, String)>,
    /// Our network was away: the feed is neither praised nor blamed.
    pub offline: bool,
    /// The publisher says that it is gone for good.
    pub gone: bool,
    /// New `ETag` and `Last-Modified`; `None` keeps the old ones.
    pub validators: Option<(Option<String>, Option<String>)>,
    /// SHA-256 of the body; `None` keeps the old one.
    pub body_hash: Option<Vec<u8>>,
    /// A permanent redirect that was seen this time.
    pub moved_to: Option<String>,
    /// The redirect is believed: the feed's address becomes this.
    pub new_url: Option<String>,
    /// Seconds between entries, where they tell.
    pub rhythm: Option<i64>,
    /// What the feed itself wishes for; `None` keeps what was known.
    pub wishes: Option<String>,
    /// The hub that its document names with the address by which the hub knows it, or that it names none; `None` keeps what
    /// was known.
    pub hub: Option<Option<(String, String)>>,
}

/// A feed to subscribe to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewFeed {
    /// The address to check.
    pub url: String,
    /// Its own title, where it is known before the first check.
    pub title: String,
    /// The publisher's site.
    pub site_url: Option<String>,
    /// Folders to put it into.
    pub folders: Vec<FolderId>,
    /// More folders to put it into, by the names from the outermost inwards; made where they are missing.
    pub folder_paths: Vec<Vec<FolderName>>,
    /// May be fetched from private networks.
    pub allow_private_network: bool,
    /// When the articles' own pages are fetched.
    pub full_text: FullText,
    /// Belongs to the sample edition.
    pub sample: bool,
    /// OPML attributes that are not ours.
    pub attributes: Vec<(String, String)>,
}

/// A folder by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FolderName {
    /// Its name.
    pub title: String,
    /// OPML attributes that are not ours, for when it is made.
    pub attributes: Vec<(String, String)>,
}

/// Changes to a feed; what is `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedPatch {
    /// The reader's name; empty goes back to the feed's.
    pub own_title: Option<String>,
    /// All folders that it shall be in.
    pub folders: Option<Vec<FolderId>>,
    /// May notify.
    pub notify: Option<bool>,
    /// Paused.
    pub paused: Option<bool>,
    /// May be fetched from private networks.
    pub allow_private_network: Option<bool>,
    /// When the articles' own pages are fetched.
    pub full_text: Option<FullText>,
    /// Minutes between checks; 0 means the general setting.
    pub check_every: Option<u32>,
}

const FEED_COLUMNS: &str = "feeds.id, feeds.url, feeds.kind, feeds.title, feeds.own_title, feeds.site_url, feeds.language, feeds.icon,
       feeds.notify, feeds.paused, feeds.allow_private_network, feeds.check_every, feeds.sample, feeds.attributes,
       feed_counts.entries, feed_counts.unread,
       feed_health.gone, feed_health.failures, feed_health.error, feed_health.checked_at,
       feed_health.changed_at, feed_health.next_check_at, feed_health.next_check_why,
       feeds.full_text";

impl Store {
    /// All subscribed feeds, in the reader's order.
    pub fn list_feeds(&self) -> Result<Vec<Feed>> {
        self.look(|db| Ok(feeds_with_health(db)?.into_iter().map(|health| health.feed).collect()))
    }

    /// All subscribed feeds with their health; `now` bounds the weeks that are counted.
    pub fn list_feed_health(&self, now: Moment) -> Result<Vec<FeedHealth>> {
        self.look(|db| {
            let mut feeds = feeds_with_health(db)?;
            let month_ago = now.plus(-28 * 86_400);
            let mut volumes = BTreeMap::new();
            let mut statement = db.prepare_cached(
                "SELECT count(*), count(*) FILTER (WHERE entry_status.read_at > 0)
                   FROM entries
                   JOIN entry_status ON entry_status.entry_id = entries.id
                  WHERE entries.feed_id = :feed
                    AND entries.order_at > :since",
            )?;
            for feed in &feeds {
                let volume = statement.query_row(named_params! { ":feed": feed.feed.id.0, ":since": month_ago.0 }, |row| {
                    Ok((row.get::<_, i64>(0)? as f64, row.get::<_, i64>(1)? as f64))
                })?;
                volumes.insert(feed.feed.id, volume);
            }
            for feed in &mut feeds {
                let (entries, read) = volumes.get(&feed.feed.id).copied().unwrap_or_default();
                feed.entries_per_week = entries / 4.0;
                feed.read_share = if entries > 0.0 { read / entries } else { 0.0 };
            }
            Ok(feeds)
        })
    }

    /// The feed of that number.
    pub fn load_feed(&self, feed: FeedId) -> Result<Feed> {
        self.list_feeds()?.into_iter().find(|candidate| candidate.id == feed).ok_or(Error::NotFound("feed"))
    }

    /// The subscribed feed that is checked at `url`.
    pub fn find_feed(&self, url: &str) -> Result<Option<FeedId>> {
        self.look(|db| {
            Ok(db
                .prepare_cached("SELECT id FROM feeds WHERE url = :url AND removed_at = 0")?
                .query_row(named_params! { ":url": url }, |row| row.get(0).map(FeedId))
                .optional()?)
        })
    }

    /// Subscribes to all of `feeds` in one transaction.
    ///
    /// The answer has a number for each, in order, and whether it is new. One that is there already is put into the
    /// further folders and otherwise left as it is; one whose bookmarks were kept comes back to life.
    pub fn add_feeds(&self, feeds: &[NewFeed], now: Moment) -> Result<Vec<(FeedId, bool)>> {
        self.keep(|db| feeds.iter().map(|feed| add(db, feed, now)).collect())
    }

    /// Changes a feed.
    pub fn change_feed(&self, feed: FeedId, patch: &FeedPatch) -> Result<()> {
        self.keep(|db| {
            let changed = db
                .prepare_cached(
                    "UPDATE feeds
                        SET own_title = coalesce(:own_title, own_title),
                            notify = coalesce(:notify, notify),
                            paused = coalesce(:paused, paused),
                            allow_private_network = coalesce(:allow_private_network, allow_private_network),
                            full_text = coalesce(:full_text, full_text),
                            check_every = coalesce(:check_every, check_every)
                      WHERE id = :feed
                        AND removed_at = 0",
                )?
                .execute(named_params! {
                    ":own_title": patch.own_title,
                    ":notify": patch.notify,
                    ":paused": patch.paused,
                    ":allow_private_network": patch.allow_private_network,
                    ":full_text": patch.full_text.map(FullText::word),
                    ":check_every": patch.check_every,
                    ":feed": feed.0,
                })?;
            if changed == 0 {
                return Err(Error::NotFound("feed"));
            }
            if let Some(folders) = &patch.folders {
                db.prepare_cached("DELETE FROM feed_folders WHERE feed_id = :feed")?.execute(named_params! { ":feed": feed.0 })?;
                put_into(db, feed, folders)?;
            }
            Ok(())
        })
    }

    /// Unsubscribes from several feeds at once, or from none of them.
    pub fn remove_feeds(&self, feeds: &[FeedId], now: Moment) -> Result<()> {
        self.keep(|db| feeds.iter().try_for_each(|feed| remove(db, *feed, now)))
    }

    /// Unsubscribes. Entries with a star, in the queue, with tags, notes or highlights stay, and so does what is needed to show them.
    pub fn remove_feed(&self, feed: FeedId, now: Moment) -> Result<()> {
        self.keep(|db| remove(db, feed, now))
    }

    /// Takes the sample edition out, bookmarks and all. The answer is how many entries went.
    pub fn remove_sample(&self) -> Result<u32> {
        self.keep(|db| {
            let entries: u32 = db
                .prepare_cached("SELECT coalesce(sum(entries), 0) FROM feed_counts JOIN feeds ON feeds.id = feed_counts.feed_id WHERE feeds.sample = 1")?
                .query_row([], |row| row.get(0))?;
            let folders: Vec<i64> = db
                .prepare_cached("SELECT DISTINCT folder_id FROM feed_folders JOIN feeds ON feeds.id = feed_folders.feed_id WHERE feeds.sample = 1")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            db.prepare_cached("DELETE FROM alerts WHERE entry_id IN (SELECT entries.id FROM entries JOIN feeds ON feeds.id = entries.feed_id WHERE feeds.sample = 1)")?
                .execute([])?;
            db.prepare_cached("DELETE FROM feeds WHERE sample = 1")?.execute([])?;
            db.prepare_cached("DELETE FROM editions WHERE sample = 1")?.execute([])?;
            db.prepare_cached("DELETE FROM stories WHERE NOT EXISTS (SELECT 1 FROM story_members WHERE story_members.story_id = stories.id)")?.execute([])?;
            for folder in folders {
                db.prepare_cached(
                    "DELETE FROM folders
                      WHERE id = :folder
                        AND NOT EXISTS (SELECT 1 FROM feed_folders WHERE folder_id = :folder)
                        AND NOT EXISTS (SELECT 1 FROM folders AS inner_ones WHERE inner_ones.parent_id = :folder)",
                )?
                .execute(named_params! { ":folder": folder })?;
            }
            Ok(entries)
        })
    }

    /// What checks need to know, of all subscribed feeds, those due first at the front.
    pub fn list_check_states(&self) -> Result<Vec<CheckState>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT feeds.id, feeds.url, CASE feeds.own_title WHEN '' THEN feeds.title ELSE feeds.own_title END,
                        feeds.paused, feed_health.gone, feeds.sample, feeds.allow_private_network, feeds.notify, feeds.check_every,
                        feed_health.checked_at, feed_health.succeeded_at, feed_health.next_check_at, feed_health.failures,
                        feed_health.etag, feed_health.last_modified, feed_health.validators_at, feed_health.body_hash,
                        feed_health.moved_to, feed_health.moved_times, feed_health.rhythm, feed_health.wishes,
                        feeds.kind, feeds.full_text
                   FROM feeds
                   JOIN feed_health ON feed_health.feed_id = feeds.id
                  WHERE feeds.removed_at = 0
                  ORDER BY feed_health.next_check_at, feeds.id",
            )?
            .query_map([], |row| {
                Ok(CheckState {
                    id: FeedId(row.get(0)?),
                    url: row.get(1)?,
                    title: row.get(2)?,
                    paused: row.get(3)?,
                    gone: row.get(4)?,
                    sample: row.get(5)?,
                    allow_private_network: row.get(6)?,
                    notify: row.get(7)?,
                    check_every: row.get(8)?,
                    checked_at: moment(row, 9)?,
                    succeeded_at: moment(row, 10)?,
                    next_check_at: moment(row, 11)?,
                    failures: row.get(12)?,
                    etag: row.get(13)?,
                    last_modified: row.get(14)?,
                    validators_at: moment(row, 15)?,
                    body_hash: row.get(16)?,
                    moved_to: row.get(17)?,
                    moved_times: row.get(18)?,
                    rhythm: Some(row.get(19)?).filter(|rhythm: &i64| *rhythm > 0),
                    wishes: row.get(20)?,
                    kind: row.get(21)?,
                    full_text: FullText::of(row.get_ref(22)?.as_str()?),
                })
            })?
            .map(|state| Ok(state?))
            .collect()
        })
    }

    /// Records what some checks without new entries came to, all in one transaction.
    pub fn record_checks(&self, outcomes: &[(FeedId, CheckOutcome)]) -> Result<()> {
        self.write(|db| {
            outcomes.iter().try_for_each(|(feed, outcome)| {
                record(db, *feed, outcome)?;
                crate::activity::note_check(db, *feed, outcome)
            })
        })
    }

    /// Gives a feed an icon.
    pub fn set_feed_icon(&self, feed: FeedId, key: &str) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE feeds SET icon = :key WHERE id = :feed AND own_icon = 0")?
                .execute(named_params! { ":key": key, ":feed": feed.0 })?;
            Ok(())
        })
    }
}

/// A moment from a column in which 0 means "never".
pub(crate) fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Moment>> {
    Ok(Some(row.get::<_, i64>(column)?).filter(|at| *at != 0).map(Moment))
}

fn feeds_with_health(db: &Connection) -> Result<Vec<FeedHealth>> {
    let mut folders: BTreeMap<i64, Vec<FolderId>> = BTreeMap::new();
    let mut statement = db.prepare_cached("SELECT feed_id, folder_id FROM feed_folders ORDER BY feed_id, folder_id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        folders.entry(row.get(0)?).or_default().push(FolderId(row.get(1)?));
    }
    db.prepare_cached(&format!(
        "SELECT {FEED_COLUMNS}
           FROM feeds
           JOIN feed_counts ON feed_counts.feed_id = feeds.id
           JOIN feed_health ON feed_health.feed_id = feeds.id
          WHERE feeds.removed_at = 0
          ORDER BY feeds.position, feeds.id"
    ))?
    .query_map([], |row| feed_from(row, &mut folders))?
    .map(|feed| Ok(feed?))
    .collect()
}

fn feed_from(row: &Row<'_>, folders: &mut BTreeMap<i64, Vec<FolderId>>) -> rusqlite::Result<FeedHealth> {
    let id: i64 = row.get(0)?;
    let url: String = row.get(1)?;
    let given: String = row.get(3)?;
    let own: String = row.get(4)?;
    let title = [&own, &given, &url].into_iter().find(|title| !title.trim().is_empty()).cloned().unwrap_or_default();
    Ok(FeedHealth {
        feed: Feed {
            id: FeedId(id),
            url,
            kind: row.get(2)?,
            title,
            own_title: own,
            site_url: row.get(5)?,
            language: row.get(6)?,
            icon: row.get(7)?,
            folders: folders.remove(&id).unwrap_or_default(),
            notify: row.get(8)?,
            paused: row.get(9)?,
            allow_private_network: row.get(10)?,
            check_every: row.get(11)?,
            full_text: FullText::of(row.get_ref(23)?.as_str()?),
            sample: row.get(12)?,
            attributes: serde_json::from_str(&row.get::<_, String>(13)?).unwrap_or_default(),
            entries: row.get(14)?,
            unread: row.get(15)?,
            gone: row.get(16)?,
            failures: row.get(17)?,
            error: row.get(18)?,
            checked_at: moment(row, 19)?,
        },
        changed_at: moment(row, 20)?,
        next_check_at: moment(row, 21)?,
        next_check_why: row.get(22)?,
        entries_per_week: 0.0,
        read_share: 0.0,
    })
}

fn add(db: &Connection, feed: &NewFeed, now: Moment) -> Result<(FeedId, bool)> {
    let there: Option<(i64, i64)> = db
        .prepare_cached("SELECT id, removed_at FROM feeds WHERE url = :url")?
        .query_row(named_params! { ":url": feed.url }, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (id, is_new) = match there {
        Some((id, 0)) => (id, false),
        Some((id, _)) => {
            db.prepare_cached("UPDATE feeds SET removed_at = 0, added_at = :now WHERE id = :id")?
                .execute(named_params! { ":now": now.0, ":id": id })?;
            // The next answer must be read in full: what was there before is not there any more.
            db.prepare_cached(
                "UPDATE feed_health
                    SET next_check_at = 0, gone = 0, failures = 0, error = '', error_code = '',
                        etag = NULL, last_modified = NULL, body_hash = NULL, succeeded_at = 0
                  WHERE feed_id = :id",
            )?
            .execute(named_params! { ":id": id })?;
            (id, true)
        }
        None => {
            db.prepare_cached(
                "INSERT INTO feeds (url, title, site_url, allow_private_network, full_text, sample, attributes, added_at, position)
                 VALUES (:url, :title, :site_url, :allow_private_network, :full_text, :sample, :attributes, :now,
                         (SELECT coalesce(max(position), 0) + 1 FROM feeds))",
            )?
            .execute(named_params! {
                ":url": feed.url,
                ":title": feed.title,
                ":site_url": feed.site_url,
                ":allow_private_network": feed.allow_private_network,
                ":full_text": feed.full_text.word(),
                ":sample": feed.sample,
                ":attributes": serde_json::to_string(&feed.attributes).unwrap_or_else(|_| "[]".into()),
                ":now": now.0,
            })?;
            (db.last_insert_rowid(), true)
        }
    };
    put_into(db, FeedId(id), &feed.folders)?;
    for path in &feed.folder_paths {
        let innermost =
            path.iter().try_fold(None, |parent, folder| folders::make(db, &folder.title, parent, &folder.attributes).map(Some))?;
        put_into(db, FeedId(id), innermost.as_slice())?;
    }
    Ok((FeedId(id), is_new))
}

fn put_into(db: &Connection, feed: FeedId, folders: &[FolderId]) -> Result<()> {
    for folder in folders {
        db.prepare_cached("INSERT OR IGNORE INTO feed_folders (feed_id, folder_id) VALUES (:feed, :folder)")?
            .execute(named_params! { ":feed": feed.0, ":folder": folder.0 })?;
    }
    Ok(())
}

fn remove(db: &Connection, feed: FeedId, now: Moment) -> Result<()> {
    let feed_param = named_params! { ":feed": feed.0 };
    // Kept is what the reader set apart; everything else of the feed goes, tombstones too.
    db.execute_batch("CREATE TEMP TABLE IF NOT EXISTS kept (entry_id INTEGER PRIMARY KEY); DELETE FROM temp.kept;")?;
    let kept = db
        .prepare_cached(&format!(
            "INSERT INTO temp.kept (entry_id)
             SELECT entry_id
               FROM entry_status
              WHERE feed_id = :feed
                AND purged_at = 0
                AND {}",
            crate::retention::KEPT
        ))?
        .execute(feed_param)?;
    if kept == 0 {
        let removed = db.prepare_cached("DELETE FROM feeds WHERE id = :feed")?.execute(feed_param)?;
        return if removed == 0 { Err(Error::NotFound("feed")) } else { Ok(()) };
    }
    db.prepare_cached("DELETE FROM entries WHERE feed_id = :feed AND id NOT IN (SELECT entry_id FROM temp.kept)")?.execute(feed_param)?;
    db.prepare_cached("DELETE FROM entry_status WHERE feed_id = :feed AND entry_id NOT IN (SELECT entry_id FROM temp.kept)")?
        .execute(feed_param)?;
    db.prepare_cached("DELETE FROM feed_folders WHERE feed_id = :feed")?.execute(feed_param)?;
    db.prepare_cached("UPDATE feeds SET removed_at = :now WHERE id = :feed AND removed_at = 0")?
        .execute(named_params! { ":feed": feed.0, ":now": now.0 })?;
    Ok(())
}

pub(crate) fn record(db: &Connection, feed: FeedId, outcome: &CheckOutcome) -> Result<()> {
    if outcome.offline {
        db.prepare_cached("UPDATE feed_health SET next_check_at = :at, next_check_why = :why WHERE feed_id = :feed")?
            .execute(named_params! { ":at": outcome.next_check_at.0, ":why": outcome.next_check_why, ":feed": feed.0 })?;
        return Ok(());
    }
    let failed = outcome.failure.is_some();
    let (code, error) = outcome.failure.clone().unwrap_or_default();
    let (etag, last_modified) = outcome.validators.clone().unwrap_or_default();
    db.prepare_cached(
        "UPDATE feed_health
            SET checked_at = :at,
                succeeded_at = CASE WHEN :failed THEN succeeded_at ELSE :at END,
                next_check_at = :next_check_at,
                next_check_why = :next_check_why,
                failures = CASE WHEN :failed THEN failures + 1 ELSE 0 END,
                error_code = :code,
                error = :error,
                gone = :gone,
                etag = CASE WHEN :learned THEN :etag ELSE etag END,
                last_modified = CASE WHEN :learned THEN :last_modified ELSE last_modified END,
                validators_at = CASE WHEN :learned THEN :at ELSE validators_at END,
                body_hash = coalesce(:body_hash, body_hash),
                moved_times = CASE WHEN :moved_to IS NULL THEN 0 WHEN moved_to IS :moved_to THEN moved_times + 1 ELSE 1 END,
                moved_to = :moved_to,
                rhythm = coalesce(:rhythm, rhythm),
                wishes = coalesce(:wishes, wishes)
          WHERE feed_id = :feed",
    )?
    .execute(named_params! {
        ":at": outcome.at.0,
        ":failed": failed,
        ":next_check_at": outcome.next_check_at.0,
        ":next_check_why": outcome.next_check_why,
        ":code": code,
        ":error": error,
        ":gone": outcome.gone,
        ":learned": outcome.validators.is_some(),
        ":etag": etag,
        ":last_modified": last_modified,
        ":body_hash": outcome.body_hash,
        ":moved_to": outcome.moved_to,
        ":rhythm": outcome.rhythm,
        ":wishes": outcome.wishes,
        ":feed": feed.0,
    })?;
    if let Some(hub) = &outcome.hub {
        crate::push::set_feed_hub(db, feed, hub.as_ref())?;
    }
    if let Some(url) = &outcome.new_url {
        // The reader may follow that address already; then both stay as they are.
        db.prepare_cached("UPDATE OR IGNORE feeds SET url = :url WHERE id = :feed")?
            .execute(named_params! { ":url": url, ":feed": feed.0 })?;
    }
    Ok(())
}
