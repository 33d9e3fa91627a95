//! A world for the tests: an engine with a library of its own, a web of loopback servers, a clock that stands still
//! until a test moves it, and ports that write down what they are asked for.
//!
//! Nothing here sleeps. Whoever waits, waits for something that happens, with a limit of time that only a defect
//! reaches.

#![allow(clippy::unwrap_used)]

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use daily_core::{EntryId, FeedId, Moment};
use daily_engine::api::dto::*;
use daily_engine::{Engine, Options, Ports};
use tempfile::TempDir;
use tokio::sync::broadcast;

#[cfg(unix)]
pub mod crash;
#[cfg(unix)]
pub mod faults;
mod host;
#[cfg(target_os = "linux")]
pub mod load;
pub mod older;
mod paper;
pub mod pusher;
mod web;

pub use host::{Browser, HandClock, NoticeBoard};
pub use paper::{Item, Paper, entry, numbered, paper};
pub use web::{Asked, Page, Reply, Site, Web};

/// A Wednesday in November 2026, at noon: when every world begins.
pub const NOON: Moment = Moment(1_795_003_200);
/// Seconds.
pub const MINUTE: i64 = 60;
/// Seconds.
pub const HOUR: i64 = 3_600;
/// Seconds.
pub const DAY: i64 = 86_400;

/// Only a defect takes this long.
const PATIENCE: Duration = Duration::from_secs(60);

/// What stands before the keys of pictures in these worlds.
pub const PICTURES: &str = "media://localhost/";

/// An engine and everything around it.
pub struct World {
    /// The engine under test.
    pub engine: Engine,
    /// The servers it can reach.
    pub web: Web,
    /// Its clock.
    pub clock: Arc<HandClock>,
    /// Its notices.
    pub notices: Arc<NoticeBoard>,
    /// Its browser.
    pub browser: Arc<Browser>,
    profile: Profile,
    allow_private_network: bool,
}

enum Profile {
    Own(TempDir),
    Given(PathBuf),
}

impl Profile {
    fn path(&self) -> &Path {
        match self {
            Self::Own(folder) => folder.path(),
            Self::Given(path) => path,
        }
    }
}

impl World {
    /// A world with an empty library, at noon.
    pub async fn new() -> Self {
        Self::made(Profile::Own(tempfile::tempdir().unwrap()), true).await
    }

    /// One whose engine must not reach machines of the reader's own network, which here are all there are.
    pub async fn guarded() -> Self {
        Self::made(Profile::Own(tempfile::tempdir().unwrap()), false).await
    }

    /// One whose library is in this folder.
    pub async fn in_profile(folder: impl Into<PathBuf>) -> Self {
        Self::made(Profile::Given(folder.into()), true).await
    }

    async fn made(profile: Profile, allow_private_network: bool) -> Self {
        let (clock, notices, browser) = (Arc::new(HandClock::at(NOON)), Arc::new(NoticeBoard::default()), Arc::new(Browser::default()));
        let engine = open_engine(profile.path(), allow_private_network, &clock, &notices, &browser).await;
        Self { engine, web: Web::default(), clock, notices, browser, profile, allow_private_network }
    }

    /// The same world after its engine was closed and a new one opened on the same library.
    pub async fn restarted(self) -> Self {
        self.engine.close().await;
        let Self { engine, web, clock, notices, browser, profile, allow_private_network } = self;
        drop(engine);
        let engine = open_engine(profile.path(), allow_private_network, &clock, &notices, &browser).await;
        Self { engine, web, clock, notices, browser, profile, allow_private_network }
    }

    /// The same world after something happened to its profile while no engine was open.
    pub async fn restarted_after(self, change: impl FnOnce(&Path)) -> Self {
        self.engine.close().await;
        let Self { engine, web, clock, notices, browser, profile, allow_private_network } = self;
        drop(engine);
        for file in ["library.db", "pictures.db"] {
            let connection = rusqlite::Connection::open(profile.path().join(file)).unwrap();
            // Succeeds when nobody else has the file open, and brings everything into it.
            within(async {
                while connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0)).as_deref() != Ok("delete") {
                    tokio::task::yield_now().await;
                }
            })
            .await;
            drop(connection);
        }
        change(profile.path());
        let engine = open_engine(profile.path(), allow_private_network, &clock, &notices, &browser).await;
        Self { engine, web, clock, notices, browser, profile, allow_private_network }
    }

    /// A second engine on the same library, as a second program would have.
    pub async fn second_engine(&self) -> Engine {
        open_engine(self.profile(), self.allow_private_network, &self.clock, &self.notices, &self.browser).await
    }

    /// The folder of the library.
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// The library's file.
    pub fn library_file(&self) -> PathBuf {
        self.profile().join("library.db")
    }

    /// Looks into the library as SQLite sees it, for what no call shows.
    pub fn peek(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.library_file()).unwrap()
    }

    /// The present moment.
    pub fn now(&self) -> Moment {
        self.clock.moment()
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: i64) {
        self.clock.pass(seconds);
    }

    /// Subscribes to what a page serves.
    pub async fn follow(&self, page: &Page) -> FeedId {
        self.add(&page.url()).await.unwrap().feed_id
    }

    /// Subscribes to an address.
    pub async fn add(&self, url: &str) -> Result<AddedFeed, CallError> {
        within(self.engine.add_feed(AddFeed { url: url.to_owned(), folder_id: None, folder: None, allow_private_network: None })).await
    }

    /// Subscribes to what a page serves, in a folder.
    pub async fn follow_in(&self, folder: &str, page: &Page) -> FeedId {
        let asked = AddFeed { url: page.url(), folder_id: None, folder: Some(folder.to_owned()), allow_private_network: None };
        within(self.engine.add_feed(asked)).await.unwrap().feed_id
    }

    /// Subscribes as an import does, which asks nothing: for addresses that bring trouble.
    pub async fn subscribe_unseen(&self, url: &str) -> FeedId {
        let text = format!("<opml version=\"2.0\"><body><outline text=\"Unseen\" xmlUrl=\"{url}\"/></body></opml>");
        let before: Vec<FeedId> = self.healths().await.iter().map(|feed| feed.feed_id).collect();
        self.engine.import_feeds(FileText { text }).await.unwrap();
        self.healths().await.iter().map(|feed| feed.feed_id).find(|feed| !before.contains(feed)).unwrap()
    }

    /// Checks all feeds, due or not.
    pub async fn refresh(&self) -> RefreshReport {
        within(self.engine.refresh(Refresh { feed_ids: None, all: true })).await.unwrap()
    }

    /// Checks the feeds that are due.
    pub async fn refresh_due(&self) -> RefreshReport {
        within(self.engine.refresh(Refresh::default())).await.unwrap()
    }

    /// Starts a round of all feeds and goes on.
    pub fn start_refresh(&self) -> tokio::task::JoinHandle<Result<RefreshReport, CallError>> {
        let engine = self.engine.clone();
        tokio::spawn(async move { engine.refresh(Refresh { feed_ids: None, all: true }).await })
    }

    /// The overview.
    pub async fn overview(&self) -> Overview {
        self.engine.get_overview(Nothing {}).await.unwrap()
    }

    /// All feeds with their health.
    pub async fn healths(&self) -> Vec<FeedHealth> {
        self.engine.list_feeds(Nothing {}).await.unwrap()
    }

    /// One feed's health.
    pub async fn health(&self, feed: FeedId) -> FeedHealth {
        self.healths().await.into_iter().find(|health| health.feed_id == feed).unwrap()
    }

    /// A whole list, page by page.
    pub async fn list(&self, filter: EntryFilter) -> Vec<EntryRow> {
        let mut rows = Vec::new();
        let mut after = None;
        loop {
            let asked = ListEntries { filter: filter.clone(), unread_only: false, after, limit: None };
            let page = self.engine.list_entries(asked).await.unwrap();
            rows.extend(page.rows);
            match page.next {
                Some(next) => after = Some(next),
                None => return rows,
            }
        }
    }

    /// The headlines of a whole list.
    pub async fn titles(&self, filter: EntryFilter) -> Vec<String> {
        self.list(filter).await.into_iter().map(|row| row.title).collect()
    }

    /// The row with this headline.
    pub async fn row(&self, title: &str) -> EntryRow {
        let rows = self.list(EntryFilter::All).await;
        rows.iter().find(|row| row.title == title).cloned().unwrap_or_else(|| panic!("no entry is called {title:?} among {rows:#?}"))
    }

    /// The number of the entry with this headline.
    pub async fn entry(&self, title: &str) -> EntryId {
        self.row(title).await.entry_id
    }

    /// Opens the entry with this headline.
    pub async fn open(&self, title: &str) -> OpenedEntry {
        let entry_id = self.entry(title).await;
        self.engine.open_entry(EntryArg { entry_id }).await.unwrap()
    }

    /// Marks the entry with this headline.
    pub async fn mark(&self, title: &str, mark: Mark) -> Changed {
        let entry_id = self.entry(title).await;
        self.engine.mark_entries(MarkEntries { entry_ids: vec![entry_id], mark }).await.unwrap()
    }

    /// The headlines that a search finds, best first.
    pub async fn search(&self, query: &str) -> Vec<String> {
        let asked = SearchEntries { query: query.to_owned(), by_date: false, after: None, limit: None };
        self.engine.search_entries(asked).await.unwrap().rows.into_iter().map(|row| row.title).collect()
    }

    /// Everything that was told or held back, newest first.
    pub async fn alerts(&self) -> Vec<AlertView> {
        self.engine.list_alerts(Nothing {}).await.unwrap()
    }

    /// Lets a feed notify.
    pub async fn let_notify(&self, feed: FeedId) {
        self.engine.edit_feed(EditFeed { notify: Some(true), ..edit(feed) }).await.unwrap();
    }

    /// Listens to events from now on.
    pub fn listen(&self) -> Listener {
        Listener { events: self.engine.events() }
    }
}

/// A change of a feed that changes nothing yet.
pub fn edit(feed_id: FeedId) -> EditFeed {
    EditFeed {
        feed_id,
        title: None,
        folder_ids: None,
        notify: None,
        paused: None,
        allow_private_network: None,
        full_text: None,
        check_every: None,
    }
}

async fn open_engine(
    profile: &Path,
    allow_private_network: bool,
    clock: &Arc<HandClock>,
    notices: &Arc<NoticeBoard>,
    browser: &Arc<Browser>,
) -> Engine {
    let options = Options { profile: profile.to_owned(), allow_private_network, picture_base: PICTURES.to_owned() };
    let ports = Ports { clock: Arc::clone(clock) as _, notifier: Arc::clone(notices) as _, opener: Arc::clone(browser) as _ };
    Engine::open(options, ports).await.unwrap()
}

/// Somebody who listens to events.
pub struct Listener {
    events: broadcast::Receiver<Event>,
}

impl Listener {
    /// Waits for an event of this kind.
    pub async fn hears(&mut self, wanted: impl Fn(&Event) -> bool) -> Event {
        within(async {
            loop {
                match self.events.recv().await {
                    Ok(event) if wanted(&event) => return event,
                    Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => {}
                    Err(broadcast::error::RecvError::Closed) => panic!("the engine went away"),
                }
            }
        })
        .await
    }

    /// Everything that was told so far.
    pub fn heard(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.events.try_recv().ok()).collect()
    }
}

/// Waits for something that must happen.
pub async fn within<T>(something: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, something).await {
        Ok(value) => value,
        Err(_) => panic!("this did not happen within {} s", PATIENCE.as_secs()),
    }
}

/// The key of a picture in an address that the engine wrote.
pub fn key_of(address: &str) -> &str {
    address.strip_prefix(PICTURES).unwrap_or_else(|| panic!("{address} is not an address of our own"))
}

/// The addresses of all pictures in a piece of markup.
pub fn pictures_in(html: &str) -> Vec<String> {
    html.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// The smallest PNG, told from others by `mark` behind its end, which changes nothing of the picture.
pub fn png(mark: &str) -> Vec<u8> {
    const DOT: &[u8] = &[
        0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A,
        0x7E, 0x9B, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xAF, 0xA4, 0x71, 0, 0, 0,
        0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
    ];
    [DOT, mark.as_bytes()].concat()
}
