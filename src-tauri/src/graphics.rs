//! Draws without the graphics card where the card would leave the window empty.
//!
//! WebKitGTK shares its pictures with the compositor through DMA buffers, and with some drivers, above all NVIDIA's own,
//! the window then stays blank. WebKit reads its environment before our first line runs and a running program may not
//! safely change it, so the program starts itself anew with the two variables that WebKit documents for this. So it does where there is no
//! card at all: there the processor would play one, and keep the layers of each page in memory for it.
//!
//! A page that was never painted within twenty seconds is noted beside the library, and the next start does without the card. What
//! cannot be noticed from inside is a driver that takes the picture and shows nothing: for that there is `--safe-graphics`.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde::Serialize;

/// What WebKitGTK is told. A reader who has set one of these has decided, and nothing is changed.
const WITHOUT_THE_CARD: [(&str, &str); 2] = [("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), ("WEBKIT_DISABLE_COMPOSITING_MODE", "1")];

/// Tells the program that was started anew why it was.
const BECAUSE: &str = "LONDON_DAILY_WITHOUT_CARD";

/// Where Linux shows its graphics cards.
const CARDS: &str = "/dev/dri";

/// Where NVIDIA's own driver says that it runs.
const NVIDIA: &str = "/proc/driver/nvidia/version";

/// A page that was not painted by then stays empty. A slow machine takes three seconds.
const PAINTED_WITHIN: Duration = Duration::from_secs(20);

/// What is noted beside the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Note {
    /// The window stayed empty with the card.
    Empty,
    /// It stayed empty before, and was there without the card.
    Without,
    /// The reader wants the card whatever happened.
    Card,
}

impl Note {
    fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Without => "without",
            Self::Card => "card",
        }
    }

    fn of(word: &str) -> Option<Self> {
        [Self::Empty, Self::Without, Self::Card].into_iter().find(|note| note.word() == word.trim())
    }
}

/// Why the card is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Why {
    /// The command line says so.
    Asked,
    /// NVIDIA's driver runs here.
    Nvidia,
    /// The window stayed empty the last time.
    Empty,
    /// It stayed empty once.
    Before,
    /// There is none: the processor would draw for a card that it plays itself.
    NoCard,
}

impl Why {
    const ALL: [Self; 5] = [Self::Asked, Self::Nvidia, Self::Empty, Self::Before, Self::NoCard];

    fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Nvidia => "nvidia",
            Self::Empty => "empty",
            Self::Before => "before",
            Self::NoCard => "noCard",
        }
    }

    fn sentence(self) -> &'static str {
        match self {
            Self::Asked => "drawing without the graphics card, as asked",
            Self::Nvidia => {
                "drawing without the graphics card, since NVIDIA's driver often leaves the window empty; set WEBKIT_DISABLE_DMABUF_RENDERER=0 to use it"
            }
            Self::Empty => "drawing without the graphics card, since the window stayed empty the last time",
            Self::NoCard => "drawing without a graphics card, since there is none",
            Self::Before => {
                "drawing without the graphics card, since the window stayed empty with it before; the settings can bring it back"
            }
        }
    }
}

/// What draws in this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Card {
    /// A card whose driver is not known to leave windows empty.
    Some,
    /// One with NVIDIA's own driver.
    Nvidia,
    /// The processor alone.
    None,
}

impl Card {
    fn find() -> Self {
        if Path::new(NVIDIA).exists() {
            Self::Nvidia
        } else if Path::new(CARDS).exists() {
            Self::Some
        } else {
            Self::None
        }
    }
}

/// Why the card is left out; `None` where it is used. `decided`: the environment says how to draw.
fn reason(asked: bool, card: Card, note: Option<Note>, decided: bool) -> Option<Why> {
    match note {
        _ if decided => None,
        _ if asked => Some(Why::Asked),
        Some(Note::Empty) => Some(Why::Empty),
        Some(Note::Without) => Some(Why::Before),
        Some(Note::Card) => None,
        None => match card {
            Card::Some => None,
            Card::Nvidia => Some(Why::Nvidia),
            Card::None => Some(Why::NoCard),
        },
    }
}

/// Starts the program anew where its graphics need that, and does not come back then. The answer is a failure to start, or nothing
/// where nothing was to do.
pub fn settle(asked: bool, profile: &Path) -> Option<io::Error> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let decided = WITHOUT_THE_CARD.iter().any(|(name, _)| env::var_os(name).is_some());
    let why = reason(asked, Card::find(), noted(profile), decided)?;
    let mut anew = Command::new(env::current_exe().ok()?);
    anew.args(env::args_os().skip(1)).envs(WITHOUT_THE_CARD).env(BECAUSE, why.word());
    // Where standard error is closed there is nobody to tell.
    let _ = io::Write::write_fmt(&mut io::stderr(), format_args!("london-daily: {}\n", why.sentence()));
    Some(replace(&mut anew))
}

#[cfg(unix)]
fn replace(anew: &mut Command) -> io::Error {
    std::os::unix::process::CommandExt::exec(anew)
}

#[cfg(not(unix))]
fn replace(_anew: &mut Command) -> io::Error {
    io::Error::from(io::ErrorKind::Unsupported)
}

/// Why this program draws without the card; `None` where it does not, or where nobody says why.
pub fn why() -> Option<Why> {
    let word = env::var(BECAUSE).ok()?;
    Why::ALL.into_iter().find(|why| why.word() == word)
}

fn file(profile: &Path) -> PathBuf {
    profile.join("graphics")
}

fn noted(profile: &Path) -> Option<Note> {
    Note::of(&fs::read_to_string(file(profile)).ok()?)
}

fn note(profile: &Path, note: Note) {
    if let Err(error) = fs::write(file(profile), note.word()) {
        tracing::info!(%error, "how the window is drawn could not be noted");
    }
}

/// Waits for the first paint of this program's window.
#[derive(Debug, Default)]
pub struct Watch {
    profile: OnceLock<PathBuf>,
    painted: AtomicBool,
}

impl Watch {
    /// The window is shown: its page must be painted soon.
    pub async fn begin(&self, profile: &Path) {
        if self.profile.set(profile.to_owned()).is_err() {
            return;
        }
        tokio::time::sleep(PAINTED_WITHIN).await;
        if stayed_empty(self.painted.load(Ordering::Relaxed), why()) {
            tracing::warn!("the page was not painted; the next start draws without the graphics card");
            note(profile, Note::Empty);
        }
    }

    /// The page was painted.
    pub fn painted(&self, profile: &Path) {
        if !self.painted.swap(true, Ordering::Relaxed) && why() == Some(Why::Empty) {
            note(profile, Note::Without);
        }
    }
}

/// Whether a window that was shown for long enough is one that the card left empty. Without the card nothing more can be done.
fn stayed_empty(painted: bool, without: Option<Why>) -> bool {
    !painted && without.is_none()
}

/// The reader wants the card at the next start.
pub fn use_the_card(profile: &Path) {
    note(profile, Note::Card);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_is_left_out_when_asked_where_there_is_none_and_with_drivers_that_leave_the_window_empty() {
        assert_eq!(reason(true, Card::Some, None, false), Some(Why::Asked));
        assert_eq!(reason(false, Card::Nvidia, None, false), Some(Why::Nvidia));
        assert_eq!(reason(false, Card::None, None, false), Some(Why::NoCard));
        assert_eq!(reason(false, Card::Some, None, false), None);
    }

    #[test]
    fn who_has_decided_in_the_environment_is_obeyed() {
        assert_eq!(reason(true, Card::Nvidia, Some(Note::Empty), true), None);
    }

    #[test]
    fn a_window_that_stayed_empty_is_drawn_without_the_card_from_then_on_until_the_reader_wants_it_back() {
        assert_eq!(reason(false, Card::Some, Some(Note::Empty), false), Some(Why::Empty));
        assert_eq!(reason(false, Card::Some, Some(Note::Without), false), Some(Why::Before));
        assert_eq!(reason(false, Card::Nvidia, Some(Note::Card), false), None);
        assert_eq!(reason(true, Card::Some, Some(Note::Card), false), Some(Why::Asked));
    }

    #[test]
    fn only_a_page_that_the_card_did_not_paint_counts_as_empty() {
        assert!(stayed_empty(false, None));
        assert!(!stayed_empty(true, None));
        assert!(!stayed_empty(false, Some(Why::Asked)));
    }

    #[test]
    fn what_is_noted_is_read_again_and_nonsense_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(noted(folder.path()), None);
        for kept in [Note::Empty, Note::Without, Note::Card] {
            note(folder.path(), kept);
            assert_eq!(noted(folder.path()), Some(kept));
        }
        fs::write(file(folder.path()), "\u{0}nonsense").unwrap();
        assert_eq!(noted(folder.path()), None);
    }
}
