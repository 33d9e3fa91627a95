//! The outside worlds that the engine reaches through its host: clock, notices, browser, voice.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use daily_core::{AlertId, EntryId, Moment, StoryId};

/// Tells the time. Tests bring one that they move themselves.
pub trait Clock: Send + Sync + 'static {
    /// The present moment.
    fn now(&self) -> Moment;

    /// Seconds that the machine has been awake, since some moment in the past: a clock that nobody sets, and that stands still while
    /// the machine sleeps. Where there is none, no sleep is noticed.
    fn awake(&self) -> i64 {
        self.now().0
    }

    /// The reader's distance from UTC at that moment, in seconds, east positive.
    fn offset(&self, _at: Moment) -> i64 {
        0
    }

    /// Waits so long. A clock that is moved by hand lets nobody wait longer than it is moved.
    fn wait(&self, span: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(tokio::time::sleep(span))
    }
}

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        // A clock before 1970 is a wrong one; the library copes with it as with any other.
        Moment(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64))
    }

    fn awake(&self) -> i64 {
        // Stands still in sleep on Linux and macOS; on Windows it goes on, and sleep is not noticed there.
        static BEGAN: OnceLock<Instant> = OnceLock::new();
        BEGAN.get_or_init(Instant::now).elapsed().as_secs() as i64
    }

    fn offset(&self, at: Moment) -> i64 {
        use chrono::{Local, Offset, TimeZone};
        Local.timestamp_opt(at.0, 0).earliest().map_or(0, |local| i64::from(local.offset().fix().local_minus_utc()))
    }
}

/// What the system is asked to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The alert behind it, recorded before.
    pub alert_id: AlertId,
    /// What opens when it is clicked.
    pub entry_id: Option<EntryId>,
    /// The story that opens when it is clicked, where it is about one.
    pub story_id: Option<StoryId>,
    /// The source. Plain text.
    pub title: String,
    /// The headline. Plain text.
    pub body: String,
    /// How much it matters.
    pub weight: Weight,
    /// It may be heard.
    pub sound: bool,
}

/// How much a notice matters. None is urgent: systems let urgent ones through everything, and keep them until they are closed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weight {
    /// News.
    #[default]
    Usual,
    /// It can wait as well: an edition, a summary.
    Low,
}

/// Shows notices. No method may block: the host does the work elsewhere and reports what became of it by
/// [`Engine::notice_shown`](crate::Engine::notice_shown), [`Engine::notice_failed`](crate::Engine::notice_failed) and
/// [`Engine::notice_answered`](crate::Engine::notice_answered).
pub trait Notifier: Send + Sync + 'static {
    /// Shows a notice, in the place of the one of the same alert where that still is on the screen.
    fn show(&self, notice: Notice);
    /// Brings the notice of this alert up to date without drawing attention to it. Where it is not on the screen any more, and
    /// where the system cannot do that, nothing happens.
    fn update(&self, _notice: Notice) {}
    /// Takes a notice off the screen, if it is still there.
    fn withdraw(&self, alert_id: AlertId);
}

/// What the reader did with a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeAnswer {
    /// Clicked it: the article opens in the window.
    Open,
    /// Pressed its *Bookmark* button.
    Bookmark,
    /// Pressed its *Mute story* button: nothing more of this story.
    MuteStory,
    /// Closed it, or it went by itself.
    Dismissed,
}

/// Opens an address outside the app.
pub trait Opener: Send + Sync + 'static {
    /// Opens `url` in the system's browser or mail program. Must not block.
    fn open(&self, url: &str) -> Result<(), String>;

    /// The same, with the focus left where it is, on systems that can do so.
    fn open_behind(&self, url: &str) -> Result<(), String> {
        self.open(url)
    }
}

/// Something to be said aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Names it in what is reported of it; never the same twice.
    pub id: u64,
    /// A sentence. Plain text.
    pub text: String,
    /// Its language, BCP 47, where known.
    pub language: Option<String>,
    /// Name of the voice that the reader chose for this language.
    pub voice: Option<String>,
    /// Per cent of the usual speed.
    pub speed: u16,
}

/// What became of an utterance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speech {
    /// It is being said.
    Began(u64),
    /// It was said to its end.
    Ended(u64),
    /// It, or the voice as a whole, does not speak.
    Failed {
        /// Which; `None` for all.
        id: Option<u64>,
        /// A sentence for the reader: what happened, and what to do.
        why: String,
    },
}

/// A voice that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceName {
    /// Its name, which names it.
    pub name: String,
    /// Its language, BCP 47.
    pub language: String,
}

/// The voices, when they are known; else a sentence for the reader.
pub type Listing<'a> = Pin<Box<dyn Future<Output = Result<Vec<VoiceName>, String>> + Send + 'a>>;

/// Speaks. Neither `speak` nor `stop` may block; what becomes of an utterance is told by
/// [`Engine::speech_reported`](crate::Engine::speech_reported).
pub trait Voice: Send + Sync + 'static {
    /// Says this behind what it was asked to say before.
    fn speak(&self, utterance: Utterance);
    /// Falls silent, and forgets what it was asked to say.
    fn stop(&self);
    /// What it can speak with.
    fn list(&self) -> Listing<'_>;

    /// Whether the window speaks, which asks what is to be said when it hears of it, and reports by a call.
    fn is_in_window(&self) -> bool {
        false
    }
}

/// The voice of the window's own web view.
#[derive(Debug, Clone, Copy, Default)]
pub struct WindowVoice;

impl Voice for WindowVoice {
    fn speak(&self, _utterance: Utterance) {}
    fn stop(&self) {}

    fn list(&self) -> Listing<'_> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn is_in_window(&self) -> bool {
        true
    }
}

/// A host without notices, browser and voice, such as a terminal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Notifier for Silent {
    fn show(&self, _notice: Notice) {}
    fn withdraw(&self, _alert_id: AlertId) {}
}

impl Opener for Silent {
    fn open(&self, _url: &str) -> Result<(), String> {
        Err("this host has no browser".to_owned())
    }
}

impl Voice for Silent {
    fn speak(&self, _utterance: Utterance) {}
    fn stop(&self) {}

    fn list(&self) -> Listing<'_> {
        Box::pin(async { Err("this host has no voice".to_owned()) })
    }
}
