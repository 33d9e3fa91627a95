//! What travels for life on the desktop: being told, and going on behind a closed window.
//!
//! The same rules as in [`super::dto`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::picture::Weekday;

/// What may notify, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct NoticeSettings {
    /// Stories that break.
    pub breaking: bool,
    /// Stories that the reader follows.
    pub followed: bool,
    /// Sources that the reader asked to be told of.
    pub feeds: bool,
    /// Watched words.
    pub watches: bool,
    /// Hours in which nothing interrupts, at most twenty spans.
    pub quiet: Vec<QuietHours>,
    /// Sum up after quiet hours what came in them.
    pub summary: bool,
    /// Notices may be heard, where the system has sounds.
    pub sound: bool,
}

impl Default for NoticeSettings {
    fn default() -> Self {
        Self { breaking: true, followed: true, feeds: true, watches: true, quiet: Vec::new(), summary: true, sound: false }
    }
}

/// A span of quiet hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuietHours {
    /// The days on which it begins.
    pub weekdays: Vec<Weekday>,
    /// The minute of the day at which it begins, local time, 0 to 1439.
    pub from: u16,
    /// The minute at which it ends: on the next day where that is not later than its beginning.
    pub until: u16,
}

/// What goes on behind a closed window, and on a machine that has to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct BackgroundSettings {
    /// What closing the window means.
    pub on_close: OnClose,
    /// Ask sources less often on battery and on networks where traffic costs.
    pub slow_down: bool,
}

impl Default for BackgroundSettings {
    fn default() -> Self {
        Self { on_close: OnClose::Ask, slow_down: true }
    }
}

/// What closing the window means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OnClose {
    /// The reader has not decided yet, and is asked.
    #[default]
    Ask,
    /// The app goes on without it.
    Stay,
    /// The app ends.
    Quit,
}
