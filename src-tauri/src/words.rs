//! The few words that the system shows for the app: buttons of notices, the tray's menu.
//!
//! They stand in the window's Fluent files like all others. The window says them in the reader's language as soon as it knows
//! it; until then, and where a window never loads, they are English.

use std::sync::{Arc, PoisonError, RwLock};

use serde::Deserialize;

/// The words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Words {
    /// A notice, or the window, is opened by it.
    pub open: String,
    /// Bookmarks what a notice is about.
    pub bookmark: String,
    /// Mutes the story that a notice is about.
    pub mute_story: String,
    /// The title of the notice that only tries whether notices work.
    pub test_title: String,
    /// Its text.
    pub test_body: String,
    /// Checks all sources.
    pub refresh: String,
    /// Lets nothing interrupt for an hour.
    pub quiet: String,
    /// Ends the quiet.
    pub quiet_ends: String,
    /// Ends the app.
    pub quit: String,
    /// Stands in the place of stories where none is unread.
    pub nothing_new: String,
    /// Opens the folder of the logs.
    pub logs: String,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            open: "Open".to_owned(),
            bookmark: "Bookmark".to_owned(),
            mute_story: "Mute story".to_owned(),
            test_title: "London Daily".to_owned(),
            test_body: "This is what a notification looks like.".to_owned(),
            refresh: "Refresh".to_owned(),
            quiet: "Quiet for an hour".to_owned(),
            quiet_ends: "End the quiet".to_owned(),
            quit: "Quit".to_owned(),
            nothing_new: "Nothing unread".to_owned(),
            logs: "Show the logs".to_owned(),
        }
    }
}

/// The words as they are now, for whoever needs them.
#[derive(Debug, Clone, Default)]
pub struct Spoken(Arc<RwLock<Words>>);

impl Spoken {
    /// The words as they are now.
    pub fn now(&self) -> Words {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Changes them; the answer is whether they are others.
    pub fn change(&self, words: Words) -> bool {
        let mut spoken = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let is_other = *spoken != words;
        *spoken = words;
        is_other
    }
}
