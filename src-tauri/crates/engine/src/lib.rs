//! The use cases of London Daily behind one table of calls.
//!
//! The window, the terminal, the loopback host and the tests are hosts of this one engine: they bring their ports
//! (clock, notices, browser), make calls ([`Engine::call`], or the typed methods that the table names), and listen to
//! events. Events carry names of things, never their data.
//!
//! It refuses to die with its library: where that cannot be opened, the engine lives on, says why, and offers what can
//! be done.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use daily_core::{AlertId, EntryId, Moment};
use daily_fetch::{Fetcher, user_agent};
use daily_store::{Error as StoreError, PictureData, Store};
use tokio::sync::{Notify, broadcast, oneshot, watch};

pub mod api;
pub mod memory;
pub mod ports;

mod alerts;
mod around;
mod arranging;
mod background;
mod edition;
mod error;
mod exports;
mod feeds;
mod front_pages;
mod full_text;
mod gaps;
mod icons;
mod indexer;
mod insight;
mod keeping;
mod labels;
mod library;
mod listening;
mod lists;
mod media;
mod newsletters;
mod offline;
mod phrases;
mod pictures;
mod push;
mod reading;
mod refresh;
mod related;
mod retention;
mod rules;
mod sample;
mod searches;
mod settings;
mod sites;
mod stories;
mod story_page;
mod today;
mod versions;
mod whole;
mod wire;

use api::desktop::BackgroundSettings;
use api::dto::{CallError, Code, EditStory, Event, Mark, MarkEntries, Settings};
pub use media::Sound;
use ports::{Clock, NoticeAnswer, Notifier, Opener, Voice};

/// Where people behind the app can be reached; servers see it in the User-Agent.
const CONTACT: &str = "https://www.london-daily.com/";

/// How many events a slow listener may fall behind before it is told to ask for everything again.
const EVENTS_BEHIND: usize = 256;

/// What a host decides when it opens the engine.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the library; made when it is missing.
    pub profile: PathBuf,
    /// Every feed may be fetched from this machine and from private networks.
    pub allow_private_network: bool,
    /// What stands before a picture's key in the addresses that the window gets, for example `media://localhost/`.
    pub picture_base: String,
    /// What stands before the key of a sound in its address; empty where nothing is played.
    pub media_base: String,
}

/// The outside worlds.
#[derive(Clone)]
pub struct Ports {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Shows notices.
    pub notifier: Arc<dyn Notifier>,
    /// Opens addresses.
    pub opener: Arc<dyn Opener>,
    /// Speaks.
    pub voice: Arc<dyn Voice>,
}

/// The engine. Cloning it is cheap, and all clones are one.
#[derive(Clone)]
pub struct Engine {
    inner: Arc<Inner>,
}

struct Inner {
    options: Options,
    ports: Ports,
    fetcher: Fetcher,
    library: RwLock<library::State>,
    settings: RwLock<Settings>,
    events: broadcast::Sender<Event>,
    round: Mutex<Option<refresh::Running>>,
    preparing: Mutex<Option<offline::Running>>,
    refreshed_at: Mutex<Option<Moment>>,
    online: AtomicBool,
    around: Mutex<around::Around>,
    look_now: Notify,
    attention: AtomicBool,
    /// Since when and until when the reader asked for quiet.
    asked_quiet: Mutex<Option<(Moment, Moment)>>,
    undo: Mutex<lists::UndoList>,
    downloads: media::Downloads,
    listening: push::Listening,
    aloud: Mutex<listening::Listening>,
    pictures_under_way: pictures::UnderWay,
    indexing: tokio::sync::Mutex<()>,
    grouping: tokio::sync::Mutex<()>,
    groups: Mutex<Option<stories::Groups>>,
    /// Those that have nothing to read just now.
    readers: Mutex<Vec<daily_core::story::Reader>>,
    tending: tokio::sync::Mutex<()>,
    telling: tokio::sync::Mutex<()>,
    in_background: Arc<background::Busy>,
    in_the_library: Arc<background::Busy>,
    newsletter_stamps: newsletters::Stamps,
    host_pauses: Mutex<BTreeMap<String, Moment>>,
    closing: watch::Sender<bool>,
}

/// Some work with the library, which keeps its result to itself.
type BoxedWork = Box<dyn FnOnce(&Store) -> daily_store::Result<()> + Send>;

impl Engine {
    /// Opens the library in the profile. This succeeds also when the library cannot be used; `get_library` then says
    /// why. It fails only where no network client can be set up at all.
    pub async fn open(options: Options, ports: Ports) -> Result<Self, CallError> {
        let mut fetching = daily_fetch::Options::new(user_agent(env!("CARGO_PKG_VERSION"), CONTACT));
        fetching.allow_private_network = options.allow_private_network;
        let fetcher = Fetcher::new(fetching).map_err(error::of_fetch)?;
        let profile = options.profile.clone();
        let opened = tokio::task::spawn_blocking(move || library::State::open(&profile)).await.map_err(error::of_join)?;
        let engine = Self {
            inner: Arc::new(Inner {
                options,
                ports,
                fetcher,
                library: RwLock::new(opened),
                settings: RwLock::new(Settings::default()),
                events: broadcast::Sender::new(EVENTS_BEHIND),
                round: Mutex::new(None),
                preparing: Mutex::new(None),
                refreshed_at: Mutex::new(None),
                online: AtomicBool::new(true),
                around: Mutex::default(),
                look_now: Notify::new(),
                attention: AtomicBool::new(false),
                asked_quiet: Mutex::new(None),
                undo: Mutex::new(lists::UndoList::default()),
                downloads: media::Downloads::default(),
                listening: push::Listening::default(),
                aloud: Mutex::default(),
                pictures_under_way: pictures::UnderWay::default(),
                indexing: tokio::sync::Mutex::new(()),
                grouping: tokio::sync::Mutex::new(()),
                groups: Mutex::new(None),
                readers: Mutex::new(Vec::new()),
                tending: tokio::sync::Mutex::new(()),
                telling: tokio::sync::Mutex::new(()),
                in_background: Arc::default(),
                in_the_library: Arc::default(),
                newsletter_stamps: newsletters::Stamps::default(),
                host_pauses: Mutex::new(BTreeMap::new()),
                closing: watch::Sender::new(false),
            }),
        };
        engine.load_settings().await;
        Ok(engine)
    }

    /// Starts what goes on by itself: checks of feeds that are due, pictures of new entries, the search index.
    pub fn start_background(&self) {
        tokio::spawn(refresh::keep_fresh(self.clone()));
    }

    /// Listens to what happens. A listener that falls behind misses events and must treat that as [`Event::Resync`].
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.inner.events.subscribe()
    }

    /// Says whether the reader is looking at the window: nothing interrupts a reader who is.
    pub fn set_attention(&self, looking: bool) {
        self.inner.attention.store(looking, Ordering::Relaxed);
    }

    /// What the reader decided about life behind a closed window; `None` where there is no library to have kept it.
    pub fn background_settings(&self) -> Option<BackgroundSettings> {
        self.store().ok().map(|_| self.settings().background)
    }

    /// The picture of that key, from the library or else from the web; `None` where neither has it.
    pub async fn picture(&self, key: &str) -> Option<PictureData> {
        self.serve_picture(key).await
    }

    /// The system showed a notice.
    pub async fn notice_shown(&self, alert_id: AlertId) {
        let now = self.now();
        let shown = self
            .work(move |store| {
                store.alert_shown(alert_id, Ok(now))?;
                let entry = store.load_alert(alert_id)?.entry;
                Ok(store.load_rows(entry.as_slice())?.into_iter().find(|row| row.marks.read).map(|row| row.id))
            })
            .await;
        self.tell(Event::AlertsChanged);
        match shown {
            // Systems take their time; what was read meanwhile is not news any more.
            Ok(Some(read)) => self.withdraw_notices(vec![read]).await,
            Ok(None) => {}
            Err(cause) => self.log_failure("note that a notice was shown", Err::<(), _>(cause)),
        }
    }

    /// The system did not show a notice, for this reason.
    pub async fn notice_failed(&self, alert_id: AlertId, why: String) {
        tracing::warn!(why, "a notice could not be shown");
        self.log_failure("note that a notice was not shown", self.work(move |store| store.alert_shown(alert_id, Err(&why))).await);
        self.tell(Event::AlertsChanged);
    }

    /// The reader answered a notice.
    pub async fn notice_answered(&self, alert_id: AlertId, answer: NoticeAnswer) {
        let Ok(alert) = self.work(move |store| store.load_alert(alert_id)).await else { return };
        if alert.pushed && answer == NoticeAnswer::Open {
            return self.open_pushed(alert.link).await;
        }
        if let (Some(edition_id), NoticeAnswer::Open) = (alert.edition, answer) {
            self.tell(Event::EditionRequested { edition_id });
        }
        if alert.kind == daily_store::AlertKind::Summary && answer == NoticeAnswer::Open {
            self.tell(Event::AlertsRequested);
        }
        if let (Some(story_id), NoticeAnswer::MuteStory) = (alert.story, answer) {
            let mute = EditStory { story_id, followed: None, muted: Some(true) };
            self.log_failure("mute a story from a notice", self.edit_story(mute).await.map(drop));
        }
        let Some(entry_id) = alert.entry else { return };
        match answer {
            NoticeAnswer::Open => self.request_entry(entry_id),
            NoticeAnswer::Bookmark => {
                let bookmark = MarkEntries { entry_ids: vec![entry_id], mark: Mark::Bookmark };
                self.log_failure("bookmark from a notice", self.mark_entries(bookmark).await.map(drop));
            }
            NoticeAnswer::MuteStory | NoticeAnswer::Dismissed => {}
        }
    }

    /// Asks the window to open an entry.
    pub fn request_entry(&self, entry_id: EntryId) {
        self.tell(Event::EntryRequested { entry_id });
    }

    /// Does now what a change left for later: the search index, the stories, and the pages that wait to be read. For
    /// hosts that end after one command.
    pub async fn catch_up(&self) -> Result<(), CallError> {
        self.group_and_index().await?;
        self.tend_sources().await
    }

    /// Stops what is going on, waits until it has stopped, and closes the library: its log is written back into its file.
    pub async fn close(&self) {
        self.stop_push();
        self.fall_silent();
        self.stop_round().await;
        self.stop_preparing().await;
        self.stop_background().await;
        let closed = self.close_library();
        // Work that is under way holds the library a moment longer, and then closes it.
        let _ = tokio::task::spawn_blocking(move || drop(closed)).await;
    }

    fn now(&self) -> Moment {
        self.inner.ports.clock.now()
    }

    fn tell(&self, event: Event) {
        // Nobody listening is no failure.
        let _ = self.inner.events.send(event);
    }

    /// Does `work` with the library on a thread that may block.
    async fn work<T: Send + 'static>(&self, work: impl FnOnce(&Store) -> daily_store::Result<T> + Send + 'static) -> Result<T, CallError> {
        let (found, mut finds) = oneshot::channel();
        let work = |store: &Store| work(store).map(|done| drop(found.send(done)));
        self.work_boxed(Box::new(work)).await?;
        finds.try_recv().map_err(|_| error::new(Code::Internal, "some work ended without a result"))
    }

    /// Does what [`Self::work`] does. There are hundreds of kinds of work: each would be a kind of task of its own, several kilobytes of
    /// program for every one, were they not all in boxes.
    async fn work_boxed(&self, work: BoxedWork) -> Result<(), CallError> {
        let store = self.store()?;
        let counted = self.inner.in_the_library.count();
        let (engine, now) = (self.clone(), self.now());
        let working = tokio::task::spawn_blocking(move || {
            let done = match work(&store) {
                Err(StoreError::Replaced) => Err(engine.library_was_replaced(&store, now)),
                Err(cause @ StoreError::Damaged(_)) => Err(engine.library_is_damaged(cause)),
                done => done.map_err(error::of_store),
            };
            // The library is let go before anybody hears that the work is over.
            drop(store);
            drop(counted);
            done
        });
        working.await.map_err(error::of_join)?
    }

    fn store(&self) -> Result<Arc<Store>, CallError> {
        match &*self.inner.library.read().unwrap_or_else(PoisonError::into_inner) {
            library::State::Open(store) => Ok(Arc::clone(store)),
            library::State::Unavailable(trouble) => Err(trouble.as_error()),
        }
    }

    fn log_failure<T>(&self, attempt: &str, done: Result<T, CallError>) {
        if let Err(error) = done {
            tracing::warn!(attempt, %error, detail = error.detail.as_deref().unwrap_or_default(), "this did not work");
        }
    }
}

/// A panic while a lock was held leaves plain data behind, which is still good.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
