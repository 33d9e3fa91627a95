//! What travels about sources: full text, gaps, newsletters, related links of a page.

use daily_core::{EntryId, FeedId, FolderId, GapId, Moment, NewsletterId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dto::Refused;

/// When the articles' own pages are fetched for the entries of a feed, in the background.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FullText {
    /// Only when the reader asks for one.
    #[default]
    Never,
    /// Where the feed gives no more than a beginning.
    Short,
    /// For every new entry.
    Always,
}

/// Which text of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TextVersion {
    /// The one that the feed gave.
    Feed,
    /// The one that was extracted from the article's own page.
    Article,
}

/// Why the page of an entry gave no article. It is kept, so that the page is not asked again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FullTextRefusal {
    /// A short fixed word: `paywall`, `consent`, `challenge`, `nothing`, or that of a failed request, such as `status-404`.
    pub code: String,
    /// One sentence.
    pub why: String,
    /// When it was tried last.
    #[ts(type = "number")]
    pub tried_at: Moment,
    /// It will be tried again by itself; else only when the reader asks.
    pub again: bool,
}

/// A link that the article's page lists as related.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RelatedLink {
    /// Its headline. Plain text.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The entry in the library that leads to the same page.
    #[ts(type = "number | null")]
    pub entry_id: Option<EntryId>,
}

/// A time in which a feed held fewer items than it published, so that some were missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapView {
    /// Its id.
    #[ts(type = "number")]
    pub gap_id: GapId,
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// The feed's title.
    pub feed_title: String,
    /// The newest item that was seen before.
    #[ts(type = "number")]
    pub from_at: Moment,
    /// The oldest item that was seen after.
    #[ts(type = "number")]
    pub until_at: Moment,
    /// When it was noticed.
    #[ts(type = "number")]
    pub noticed_at: Moment,
    /// What became of it.
    pub state: GapState,
    /// Entries that were found for it since.
    pub found: u32,
    /// All this in one sentence, with the reader's hours: `Items were missed between 02:00 and 07:40.`
    pub sentence: String,
}

/// What became of a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum GapState {
    /// It was not tried to fill it yet.
    Open,
    /// The site offers nothing to fill it from.
    Unfilled,
    /// Entries were found for it, but it cannot be told whether these are all.
    Partly,
    /// The site's list of articles reaches over the whole of it.
    Filled,
}

/// Asks for gaps.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListGaps {
    /// Of this feed only.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub feed_id: Option<FeedId>,
}

/// Names one gap.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapArg {
    /// The gap.
    #[ts(type = "number")]
    pub gap_id: GapId,
}

/// Follows the newsletters in a folder of this machine: `.eml` files, or a maildir.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddNewsletters {
    /// The folder of files.
    pub path: String,
    /// A name for the source; that of the folder when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub title: Option<String>,
    /// Put the folder with its feeds into this one.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub folder_id: Option<FolderId>,
}

/// A folder of files that is looked at for newsletters. Each sender is a feed of its own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewsletterView {
    /// Its id.
    #[ts(type = "number")]
    pub newsletter_id: NewsletterId,
    /// Its name.
    pub title: String,
    /// The folder of files on this machine.
    pub path: String,
    /// The folder in the sources column that holds its feeds.
    #[ts(type = "number | null")]
    pub folder_id: Option<FolderId>,
    /// Its feeds, one for each sender.
    #[ts(type = "Array<number>")]
    pub feed_ids: Vec<FeedId>,
    /// Entries that came from it.
    pub entries: u32,
    /// When the folder was last looked at.
    #[ts(type = "number | null")]
    pub looked_at: Option<Moment>,
    /// Why the folder could not be read, one sentence.
    pub problem: Option<String>,
    /// Files that could not be read, each with the reason; `url` is the file's name.
    pub unreadable: Vec<Refused>,
}

/// Names one source of newsletters.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewsletterArg {
    /// The source.
    #[ts(type = "number")]
    pub newsletter_id: NewsletterId,
}
