//! What goes over the wire about reading aloud.

use daily_core::EntryId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dto::EntryFilter;
use super::sources::TextVersion;

/// What to read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Listen {
    /// These entries, in this order; at most 500.
    Entries {
        /// Which.
        #[ts(type = "Array<number>")]
        entry_ids: Vec<EntryId>,
    },
    /// A list from its top, at most 500 entries of it.
    List {
        /// Which entries.
        filter: EntryFilter,
        /// Leave out what was read.
        #[serde(default)]
        unread_only: bool,
    },
    /// The articles of an edition, in its order.
    Edition {
        /// Its number; the newest when absent.
        #[serde(default)]
        #[ts(optional = nullable)]
        edition_id: Option<u32>,
    },
}

/// Where to go in what is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Steer {
    /// Be silent, and remember the sentence.
    Pause,
    /// Go on with the sentence at which it paused, from its beginning.
    Resume,
    /// The next sentence, or the next article behind the last one.
    NextSentence,
    /// The sentence before, or the beginning of this one where it is the first.
    PreviousSentence,
    /// The next article; behind the last one it ends.
    NextArticle,
    /// The beginning of this article, or of the one before where it has hardly begun.
    PreviousArticle,
    /// This article of the queue.
    Article {
        /// Its place, from 0.
        at: u32,
    },
    /// End it.
    End,
}

/// Whether something is read aloud.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ListeningState {
    /// Nothing is.
    #[default]
    Silent,
    /// Something is.
    Speaking,
    /// It waits for the reader, or for what `trouble` says.
    Paused,
}

/// What is read aloud.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListeningView {
    /// Whether something is.
    pub state: ListeningState,
    /// The articles, in order.
    pub queue: Vec<Queued>,
    /// Place of the present one, from 0.
    pub at: u32,
    /// Place of the present sentence, from 0, the headline included.
    pub sentence: u32,
    /// How many there are.
    pub sentences: u32,
    /// Where the sentence stands in the article's text, in visible characters (white space does not count); `null` for the headline.
    pub place: Option<Stretch>,
    /// Which text of the article is read.
    pub version: Option<TextVersion>,
    /// Language of the article, BCP 47, where known.
    pub language: Option<String>,
    /// Why it is silent though it should not be, and what to do.
    pub trouble: Option<String>,
    /// What the window has to say now, one after the other, and nothing else; empty where the system speaks.
    pub to_say: Vec<ToSay>,
}

/// An article of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Queued {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// Its headline. Plain text.
    pub title: String,
    /// Its feed's title. Plain text.
    pub from: String,
}

/// A stretch of a text, in visible characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stretch {
    /// Those before it.
    pub start: u32,
    /// Those up to its end.
    pub end: u32,
}

/// Something that the window has to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToSay {
    /// Names it in reports; never the same twice.
    #[ts(type = "number")]
    pub id: u64,
    /// Plain text.
    pub text: String,
    /// Its language, BCP 47, where known.
    pub language: Option<String>,
    /// Name of the voice that was chosen.
    pub voice: Option<String>,
    /// Per cent of the usual speed.
    pub speed: u16,
}

/// What became of something that the window was to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportSpeech {
    /// What was to be said.
    #[ts(type = "number")]
    pub id: u64,
    /// What became of it.
    pub became: Became,
}

/// What became of something that was to be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Became {
    /// It is being said.
    Begun,
    /// It was said.
    Ended,
    /// It cannot be said.
    Failed {
        /// Why, in a sentence.
        why: String,
    },
}

/// Asks for voices.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListVoices {
    /// A language, BCP 47: its first part counts. All when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<String>,
}

/// The voices of a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoiceList {
    /// Those that there are, by name.
    pub voices: Vec<VoiceView>,
    /// The window speaks, and has to look itself.
    pub in_window: bool,
    /// Why there are none, and how to get one.
    pub trouble: Option<String>,
}

/// A voice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoiceView {
    /// Its name.
    pub name: String,
    /// Its language, BCP 47.
    pub language: String,
}
