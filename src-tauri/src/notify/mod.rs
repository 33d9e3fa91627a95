//! Shows notices by the system's notification service, and carries the reader's answers back.
//!
//! All of it happens on a thread of its own, so that neither the engine nor the window ever waits for a service that
//! may be slow, silent or missing. The surprise: some services (GNOME's) take a notification away when the connection
//! that sent it ends, so every notice is held until it is answered, withdrawn, or pushed out by newer ones.
//!
//! Three ways lead to a screen: the desktop's service ([`service`]), the portal where the app is in a Flatpak ([`portal`]), and
//! the calls of macOS and Windows ([`system`]).

use std::thread;

use daily_core::AlertId;
use daily_engine::ports::{Notice, NoticeAnswer, Notifier};
use serde::Serialize;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;

use crate::words::Spoken;

#[cfg(target_os = "linux")]
mod portal;
#[cfg(all(unix, not(target_os = "macos")))]
mod service;
#[cfg(any(target_os = "macos", windows))]
mod system;

/// The app's name as services show it.
const APP_NAME: &str = "London Daily";

/// A service gets this many characters of a source's name.
const TITLE_LENGTH: usize = 60;

/// A service gets this many characters of a headline.
const BODY_LENGTH: usize = 180;

/// The key of the *Bookmark* button.
#[cfg(not(target_os = "macos"))]
const BOOKMARK: &str = "bookmark";

/// The key of the *Mute story* button.
#[cfg(not(target_os = "macos"))]
const MUTE: &str = "mute";

/// What the button with this key asks for.
#[cfg(not(target_os = "macos"))]
fn pressed(key: &str) -> NoticeAnswer {
    match key {
        "default" => NoticeAnswer::Open,
        BOOKMARK => NoticeAnswer::Bookmark,
        MUTE => NoticeAnswer::MuteStory,
        _ => NoticeAnswer::Dismissed,
    }
}

/// The buttons of a notice, by what it is about: keys and words.
#[cfg(not(target_os = "macos"))]
fn buttons(notice: &Notice, words: &crate::words::Words) -> Vec<(&'static str, String)> {
    let bookmark = notice.entry_id.map(|_| (BOOKMARK, words.bookmark.clone()));
    let mute = notice.story_id.map(|_| (MUTE, words.mute_story.clone()));
    bookmark.into_iter().chain(mute).collect()
}

/// What became of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// The system took it.
    Shown(AlertId),
    /// The system did not take it, for this reason.
    Failed(AlertId, String),
    /// The reader did something with it.
    Answered(AlertId, NoticeAnswer),
}

/// What the system answered to a notice that only tries whether notices work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Trial {
    /// Who shows notices, with its version; `None` where the system does not say.
    pub service: Option<String>,
    /// What it says that it can do, in the words of the standard.
    pub skills: Vec<String>,
    /// Why the notice was not taken; `None` where it was.
    pub trouble: Option<Trouble>,
    /// The system's own words about that.
    pub detail: Option<String>,
}

/// Why a notice was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Trouble {
    /// There is no service that could be reached.
    Missing,
    /// There is one, and it does not answer.
    Silent,
}

impl Trouble {
    /// For the list of alerts, which the library keeps in English.
    #[cfg(not(any(target_os = "macos", windows)))]
    fn sentence(self) -> String {
        match self {
            Self::Missing => "this desktop has no notification service that could be reached".to_owned(),
            Self::Silent => format!("the notification service did not answer within {} seconds", PATIENCE.as_secs()),
        }
    }
}

/// A service that has not answered by then is taken for one that never will.
#[cfg(not(any(target_os = "macos", windows)))]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// The desktop's notification service.
#[derive(Clone)]
pub struct Desktop {
    orders: UnboundedSender<Order>,
}

enum Order {
    Show(Notice),
    Update(Notice),
    Withdraw(AlertId),
    Try(oneshot::Sender<Trial>),
}

impl Desktop {
    /// Starts the thread that shows notices; `report` hears what becomes of them.
    pub fn start(words: Spoken, report: impl Fn(Report) + Send + Sync + 'static) -> std::io::Result<Self> {
        let (orders, received) = unbounded_channel();
        thread::Builder::new().name("notices".to_owned()).spawn(move || {
            #[cfg(target_os = "linux")]
            if portal::is_needed() {
                return portal::serve(received, words, report);
            }
            #[cfg(all(unix, not(target_os = "macos")))]
            service::serve(received, words, report);
            #[cfg(any(target_os = "macos", windows))]
            system::serve(received, words, report);
        })?;
        Ok(Self { orders })
    }

    /// Shows a notice that only tries whether notices work, and says what the system answered.
    pub async fn try_out(&self) -> Trial {
        let (answer, answered) = oneshot::channel();
        self.order(Order::Try(answer));
        answered.await.unwrap_or_else(|_| Trial { trouble: Some(Trouble::Missing), ..Trial::default() })
    }

    fn order(&self, order: Order) {
        if self.orders.send(order).is_err() {
            tracing::error!("the thread that shows notices is gone");
        }
    }
}

impl Notifier for Desktop {
    fn show(&self, notice: Notice) {
        self.order(Order::Show(notice));
    }

    fn update(&self, notice: Notice) {
        self.order(Order::Update(notice));
    }

    fn withdraw(&self, alert_id: AlertId) {
        self.order(Order::Withdraw(alert_id));
    }
}

/// The text that all services get: one line, no control or direction marks, not too long.
fn tidy(text: &str, length: usize) -> String {
    let shown = |c: &char| !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let spaced: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(shown).collect();
    let line = spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= length {
        return line;
    }
    let kept: String = line.chars().take(length - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_for_the_service_is_one_line_without_marks_of_direction() {
        assert_eq!(tidy(" Two\nlines\tand\u{202e} a trick\u{7} ", 60), "Two lines and a trick");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(tidy("Überschwemmung", 5), "Über…");
        assert_eq!(tidy("Über", 4), "Über");
    }
}
