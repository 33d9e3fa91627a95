//! What travels about preparing for a time without a network.

use daily_core::{EntryId, Moment};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a preparation.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrepareOffline {
    /// Room for texts and pictures, MiB, 1 to 65,536; that of the last time when not given, or 200.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub budget: Option<u32>,
}

/// What a preparation is doing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OfflineStep {
    /// It reads the articles' own pages where the feed gave only a beginning.
    #[default]
    Texts,
    /// It fetches pictures.
    Pictures,
}

/// How far a preparation is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfflineProgress {
    /// What it is doing.
    pub step: OfflineStep,
    /// Articles that are wanted.
    pub entries: u32,
    /// Articles of which the text is done, well or not.
    pub entries_done: u32,
    /// Pictures that are wanted; known when the texts are done.
    pub pictures: u32,
    /// Pictures that are done, well or not.
    pub pictures_done: u32,
    /// Bytes of texts and pictures so far.
    pub bytes: u64,
    /// Bytes that are allowed.
    pub budget: u64,
    /// What could not be had so far.
    pub failed: u32,
}

/// A part of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OfflinePart {
    /// The whole text of its own page; what the feed gave is there.
    Text,
    /// A picture.
    Picture,
}

/// Something that could not be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfflineFailure {
    /// The article; absent for a picture of an edition.
    #[ts(type = "number | null")]
    pub entry_id: Option<EntryId>,
    /// Its headline; empty for a picture of an edition.
    pub title: String,
    /// What of it.
    pub part: OfflinePart,
    /// The address that was asked, or was not.
    pub url: String,
    /// A short fixed word, as of a failed request or of a page without an article; `unreached` where its host was not to be
    /// reached before, `offline` where the network was away.
    pub code: String,
    /// One sentence.
    pub why: String,
}

/// An article that did not fit, whole or in part, or that a preparation did not come to before it was stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfflineLeftOut {
    /// The article; absent for pictures of editions.
    #[ts(type = "number | null")]
    pub entry_id: Option<EntryId>,
    /// Its headline; empty for pictures of editions.
    pub title: String,
    /// Its full text did not fit either, or was not asked for before the end.
    pub text: bool,
    /// Its pictures that did not fit.
    pub pictures: u32,
}

/// What a preparation came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OfflineReport {
    /// When it ended.
    #[ts(type = "number")]
    pub prepared_at: Moment,
    /// Bytes that were allowed.
    pub budget: u64,
    /// Stories of which an article is held, those that stand alone on the front page among them.
    pub stories: u32,
    /// Articles that are held.
    pub entries: u32,
    /// Of these, those with their full text and all of their pictures.
    pub whole: u32,
    /// Pictures that are held.
    pub pictures: u32,
    /// Bytes of all that, as they are kept.
    pub bytes: u64,
    /// Of texts and pictures, how many were fetched this time; the others were here.
    pub fetched: u32,
    /// What could not be had, at most 500.
    pub failed: Vec<OfflineFailure>,
    /// How many that are in all.
    pub failures: u32,
    /// What did not fit, at most 500 articles.
    pub left_out: Vec<OfflineLeftOut>,
    /// How many articles that are in all.
    pub left_out_entries: u32,
    /// And how many pictures of theirs, and of those whose text did fit.
    pub left_out_pictures: u32,
    /// It was stopped before its end; what was held before is held still.
    pub cancelled: bool,
    /// The network went away meanwhile.
    pub network_away: bool,
}

/// What is known of preparing for offline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfflineView {
    /// The preparation that is running.
    pub running: Option<OfflineProgress>,
    /// What the last one came to.
    pub last: Option<OfflineReport>,
    /// Articles that are held now.
    pub held: u32,
    /// Room that the next preparation has when none is named, MiB.
    pub budget: u32,
}
