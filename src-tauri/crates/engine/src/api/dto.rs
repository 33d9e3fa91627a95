//! What travels between the engine and a window, a terminal or a test.
//!
//! These types live here alone; TypeScript is generated from them. Moments are unix seconds, UTC. Ids are numbers below
//! 2^53. Markup in a field whose name ends in `html` is safe to show; every other text is plain.

use daily_core::{AlertId, EntryId, FeedId, FolderId, Moment, SearchId, StoryId, WatchId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::{DeskSettings, EntryDesk};
use super::desktop::{BackgroundSettings, NoticeSettings};
use super::picture::{AlertKind, AlertWitness, EditionSettings, EntryReason, RelatedStory, SilentSource, SourceBurst, Spread};
use super::sources::{FullText, FullTextRefusal, GapView, RelatedLink, TextVersion};

/// A call without arguments.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// Why a call failed: a code that a screen can act on, a sentence for people, and more for the curious.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{message}")]
pub struct CallError {
    /// What a screen can act on.
    pub code: Code,
    /// One sentence that says what happened and what to do.
    pub message: String,
    /// The cause, for those who want it.
    pub detail: Option<String>,
}

/// Every way in which a call can fail that a screen treats differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Code {
    /// There is no call of that name, or its arguments are not of its form.
    BadCall,
    /// The reader gave something that cannot be used; the sentence says what to give instead.
    BadInput,
    /// The thing is not, or no longer, in the library.
    NotFound,
    /// The reader has it already.
    AlreadyThere,
    /// The address answered, but with nothing that could be followed.
    NotAFeed,
    /// The network, or the other side, did not play along; trying later may help.
    Network,
    /// The library cannot be used at all; `get_library` says why and what can be done.
    LibraryUnavailable,
    /// The library can be read but not written.
    ReadOnly,
    /// No room is left on the disk.
    DiskFull,
    /// The disk refused to write or to read.
    DiskTrouble,
    /// A defect of ours.
    Internal,
}

/// Whether the library can be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Library {
    /// It can.
    Open {
        /// Set when it can be read but not written, and says why.
        read_only: Option<String>,
    },
    /// It cannot.
    Unavailable {
        /// One sentence.
        message: String,
        /// The cause.
        detail: Option<String>,
        /// Good copies that could take its place, newest first.
        copies: Vec<LibraryCopy>,
        /// Where the damaged file was put, when it was.
        kept_aside: Option<String>,
    },
}

/// A good copy of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryCopy {
    /// File name inside the profile's `copies` folder.
    pub name: String,
    /// When it was made.
    #[ts(type = "number")]
    pub made_at: Moment,
    /// Size in bytes.
    pub bytes: u64,
}

/// What to do about a library that cannot be used.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "with", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RecoverLibrary {
    /// Put this copy in its place; the damaged file is kept aside.
    Copy {
        /// As in [`LibraryCopy::name`].
        name: String,
    },
    /// Start with an empty one; the damaged file is kept aside.
    Fresh,
    /// Try once more to open it as it is.
    Retry,
}

/// The sources column, and everything a window shows around its lists.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Folders, parents before children, in the reader's order.
    pub folders: Vec<FolderNode>,
    /// Feeds in the reader's order.
    pub feeds: Vec<FeedNode>,
    /// Entries that are unread.
    pub unread: u32,
    /// Entries that are bookmarked.
    pub bookmarks: u32,
    /// Entries in the reading queue.
    pub later: u32,
    /// No feed yet and no sample: the window offers its three doors.
    pub first_run: bool,
    /// The sample edition is in the library.
    pub sample: bool,
    /// The last request to the outside went through.
    pub online: bool,
    /// Why sources are asked less often than usual, or not at all; absent while they are asked as always.
    pub slower: Option<String>,
    /// Why the library is kept in a slower way, on a network drive; absent on disks of this machine.
    pub drive: Option<String>,
    /// The round that is running.
    pub refresh: Option<RefreshProgress>,
    /// When the last round ended.
    #[ts(type = "number | null")]
    pub refreshed_at: Option<Moment>,
}

/// A folder in the sources column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderNode {
    #[ts(type = "number")]
    /// Its id.
    pub folder_id: FolderId,
    /// The folder it is in.
    #[ts(type = "number | null")]
    pub parent_id: Option<FolderId>,
    /// Its name.
    pub title: String,
    /// Unread entries in it and in the folders inside it.
    pub unread: u32,
}

/// A feed in the sources column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedNode {
    /// Its id.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// The reader's name for it, else its own.
    pub title: String,
    /// The folders it is in; a feed may be in several, or in none.
    #[ts(type = "Array<number>")]
    pub folder_ids: Vec<FolderId>,
    /// Where the window finds its icon.
    pub icon: Option<String>,
    /// Unread entries.
    pub unread: u32,
    /// How it fares.
    pub state: FeedState,
    /// What is wrong with it, in words.
    pub problem: Option<String>,
    /// It may send notifications for new entries.
    pub notify: bool,
    /// It belongs to the sample edition.
    pub sample: bool,
}

/// How a feed fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FeedState {
    /// Never checked yet.
    New,
    /// The last check went well.
    Fine,
    /// The last check failed; it will be tried again.
    Failing,
    /// The reader paused it.
    Paused,
    /// Its publisher says that it is gone for good; it is not checked any more.
    Gone,
}

/// How far a round of checks has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefreshProgress {
    /// Feeds that were to be checked.
    pub total: u32,
    /// Feeds that are done.
    pub done: u32,
    /// Feeds that failed, among those done.
    pub failed: u32,
    /// New entries so far.
    pub new_entries: u32,
}

/// Which entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EntryFilter {
    /// All of them.
    All,
    /// Those not read.
    Unread,
    /// Those with a star.
    Bookmarks,
    /// Those in the reading queue.
    Later,
    /// Those of one feed.
    Feed {
        /// The feed.
        #[ts(type = "number")]
        feed_id: FeedId,
    },
    /// Those of the feeds in a folder and in the folders inside it.
    Folder {
        /// The folder.
        #[ts(type = "number")]
        folder_id: FolderId,
    },
    /// Those with one of the reader's tags.
    Tag {
        /// The tag's name.
        name: String,
    },
    /// Those of one story.
    Story {
        /// The story.
        #[ts(type = "number")]
        story_id: StoryId,
    },
    /// Those that a saved search finds.
    Saved {
        /// The saved search.
        #[ts(type = "number")]
        search_id: SearchId,
    },
    /// Those with highlights.
    Highlighted,
    /// Those that a rule or a mute took out of the lists.
    Muted,
}

/// Asks for a page of a list, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListEntries {
    /// Which entries.
    pub filter: EntryFilter,
    /// Leave out what was read.
    #[serde(default)]
    pub unread_only: bool,
    /// Where the page before this one ended, as it said in `next`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// How many rows, 1 to 500; 100 when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// Asks for a page of search results.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchEntries {
    /// Words; `"a phrase"`, `-not`, `prefix*`, `or`, parentheses, and `feed:`, `folder:`, `tag:`, `author:`, `title:`,
    /// `is:unread|read|bookmarked|later|highlighted|noted|tagged|muted`, `before:` and `after:` with a date or a span.
    pub query: String,
    /// By date instead of by relevance.
    #[serde(default)]
    pub by_date: bool,
    /// Where the page before this one ended.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// How many rows, 1 to 200; 50 when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// One page of a list. It never holds bodies.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryPage {
    /// The rows, in order.
    pub rows: Vec<EntryRow>,
    /// Give this as `after` to get the next page; absent at the end.
    pub next: Option<String>,
    /// What of a query could not be understood, one sentence each; the rest was obeyed. Absent when all is well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub problems: Option<Vec<String>>,
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryRow {
    /// Its id.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// Its feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// The feed's title.
    pub feed_title: String,
    /// Its headline; the beginning of its text where it has none.
    pub title: String,
    /// Address of the original.
    pub link: Option<String>,
    /// First author, or several joined.
    pub author: Option<String>,
    /// One or two lines of its text.
    pub excerpt: String,
    /// The feed's claim; the arrival where it makes none or one in the future.
    #[ts(type = "number")]
    pub published_at: Moment,
    /// When we first saw it.
    #[ts(type = "number")]
    pub arrived_at: Moment,
    /// Read.
    pub read: bool,
    /// Starred.
    pub bookmarked: bool,
    /// In the reading queue.
    pub later: bool,
    /// The reader's tags.
    pub tags: Vec<String>,
    /// The story it belongs to, when it is told by more than one entry.
    #[ts(type = "number | null")]
    pub story_id: Option<StoryId>,
    /// Where the window finds a small picture of it.
    pub picture: Option<String>,
    /// BCP 47, where known.
    pub language: Option<String>,
    /// The last preparation for reading offline holds it.
    pub offline: bool,
    /// In search results: the place found, with the words between U+E000 and U+E001.
    pub snippet: Option<String>,
}

/// Names one entry.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryArg {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
}

/// An entry to read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedEntry {
    /// What the list shows of it.
    pub row: EntryRow,
    /// All authors.
    pub authors: Vec<String>,
    /// Safe markup; goes into the body of the sandboxed frame and nowhere else.
    pub html: String,
    /// Plain text of the same.
    pub text: String,
    /// Characters of text divided by a reader's speed, at least 1.
    pub minutes: u32,
    /// Where the window finds the lead picture, unless the text begins with it.
    pub image: Option<String>,
    /// The feed's site.
    pub site_url: Option<String>,
    /// Address of the comments page.
    pub comments: Option<String>,
    /// When the feed says that it changed.
    #[ts(type = "number | null")]
    pub updated_at: Option<Moment>,
    /// The publisher's labels.
    pub categories: Vec<String>,
    /// Attached media.
    pub enclosures: Vec<EnclosureView>,
    /// A text that was extracted from the article's own page is kept.
    pub has_full_text: bool,
    /// Which text `html` is.
    pub version: TextVersion,
    /// Why the article's own page gave no text, when it was asked in vain.
    pub full_text_refused: Option<FullTextRefusal>,
    /// What the article's own page lists as related.
    pub related_links: Vec<RelatedLink>,
    /// Text and pictures are all in the library.
    pub offline: bool,
    /// Pictures that are not in the library yet.
    pub missing_pictures: u32,
    /// Earlier versions that are kept.
    pub versions: u32,
    /// What the reader did with it beside marking it, and what the reader's rules did.
    pub desk: EntryDesk,
}

/// Attached media.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnclosureView {
    /// Its address.
    pub url: String,
    /// MIME type.
    pub media_type: Option<String>,
    /// Bytes, as claimed.
    pub length: Option<u64>,
}

/// Something the reader does to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Mark {
    /// Read it.
    Read,
    /// Did not read it after all.
    Unread,
    /// Star it.
    Bookmark,
    /// Take the star away.
    Unbookmark,
    /// Queue it.
    Later,
    /// Take it out of the queue.
    Unlater,
}

/// Marks some entries.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkEntries {
    /// The entries.
    #[ts(type = "Array<number>")]
    pub entry_ids: Vec<EntryId>,
    /// What to do to them.
    pub mark: Mark,
}

/// Marks a whole list read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkAllRead {
    /// Which list.
    pub filter: EntryFilter,
    /// Only what arrived at or before this moment: what arrives meanwhile stays unread.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub arrived_by: Option<Moment>,
}

/// What a change did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// How many entries are different from before.
    pub changed: u32,
    /// Give this to `undo` to take it back; absent when nothing changed.
    pub undo: Option<u32>,
}

/// Takes a change back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Undo {
    /// As in [`Changed::undo`].
    pub undo: u32,
}

/// Subscribes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddFeed {
    /// Address of a feed or of a site, with or without `https://`.
    pub url: String,
    /// Put it into this folder.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub folder_id: Option<FolderId>,
    /// Put it into the folder of this name, made when it is missing.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub folder: Option<String>,
    /// It may be fetched from this machine and from private networks.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub allow_private_network: Option<bool>,
}

/// What subscribing came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddedFeed {
    /// The new feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// The address that is checked from now on.
    pub url: String,
    /// The dialect, as in `cli.md`.
    pub kind: String,
    /// Entries that came with it.
    pub entries: u32,
    /// Other feeds that the site names.
    pub others: Vec<FoundFeedView>,
}

/// A feed that a site names.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundFeedView {
    /// Its address.
    pub url: String,
    /// Its title, where the site gives one.
    pub title: Option<String>,
}

/// Names one feed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedArg {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
}

/// Changes what the reader may change about a feed; what is absent stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditFeed {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// A name of the reader's own; empty goes back to the feed's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub title: Option<String>,
    /// All the folders that it shall be in.
    #[serde(default)]
    #[ts(optional = nullable, type = "Array<number> | null")]
    pub folder_ids: Option<Vec<FolderId>>,
    /// Notifications for new entries.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub notify: Option<bool>,
    /// Not checked while paused.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paused: Option<bool>,
    /// May be fetched from this machine and from private networks.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub allow_private_network: Option<bool>,
    /// When the articles' own pages are fetched.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub full_text: Option<FullText>,
    /// Minutes between checks, 15 to 1440; 0 goes back to the general setting.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub check_every: Option<u32>,
}

/// A feed with its health, in words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedHealth {
    /// Its id.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// The reader's name for it, else its own.
    pub title: String,
    /// The address that is checked.
    pub url: String,
    /// The publisher's site.
    pub site_url: Option<String>,
    /// Name of its first folder.
    pub folder: Option<String>,
    /// Unread entries.
    pub unread: u32,
    /// Entries in the library.
    pub entries: u32,
    /// How it fares.
    pub state: FeedState,
    /// The last error, one sentence.
    pub error: Option<String>,
    /// Failures in a row.
    pub failures: u32,
    /// When it was last checked.
    #[ts(type = "number | null")]
    pub checked_at: Option<Moment>,
    /// When it last had something new.
    #[ts(type = "number | null")]
    pub changed_at: Option<Moment>,
    /// When it is checked next.
    #[ts(type = "number | null")]
    pub next_check_at: Option<Moment>,
    /// Why then, in words.
    pub next_check_why: Option<String>,
    /// New entries a week, from the last four.
    pub entries_per_week: f64,
    /// Read entries among those of the last thirty days, 0 to 1.
    pub read_share: f64,
    /// May send notifications.
    pub notify: bool,
    /// Paused by the reader.
    pub paused: bool,
    /// May be fetched from private networks.
    pub allow_private_network: bool,
    /// Belongs to the sample edition.
    pub sample: bool,
    /// The dialect, as in `cli.md`: `rss2`, `atom10`, …, `sitemap`, `front_page`, `newsletter`; empty before the first check.
    pub kind: String,
    /// Where the window finds its icon.
    pub icon: Option<String>,
    /// When the articles' own pages are fetched.
    pub full_text: FullText,
    /// Minutes between checks that the reader set for it; 0 means the general setting.
    pub check_every: u32,
    /// The last time in which items were missed, unless the reader dismissed it or it was filled.
    pub gap: Option<GapView>,
}

/// Makes or changes a folder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveFolder {
    /// Absent: a new one.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub folder_id: Option<FolderId>,
    /// Its name.
    pub title: String,
    /// The folder that it shall be in.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub parent_id: Option<FolderId>,
}

/// Names one folder.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderArg {
    /// The folder.
    #[ts(type = "number")]
    pub folder_id: FolderId,
}

/// Starts a round of checks.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refresh {
    /// Only these feeds, whether due or not.
    #[serde(default)]
    #[ts(optional = nullable, type = "Array<number> | null")]
    pub feed_ids: Option<Vec<FeedId>>,
    /// All feeds, whether due or not.
    #[serde(default)]
    pub all: bool,
}

/// What a round of checks came to.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefreshReport {
    /// Feeds asked.
    pub checked: u32,
    /// Feeds that had not changed.
    pub not_modified: u32,
    /// New entries.
    pub new_entries: u32,
    /// Entries whose text or title changed.
    pub changed_entries: u32,
    /// Feeds that failed, with the reason.
    pub failed: Vec<CheckFailure>,
    /// Feeds that were passed over, with the reason.
    pub skipped: Vec<CheckSkip>,
    /// Alerts raised.
    pub alerts: u32,
    /// Feeds of which items were missed since they were last checked.
    pub gaps: Vec<GapView>,
    /// The reader stopped it before its end.
    pub cancelled: bool,
    /// How long it took until everything was done, search index and stories too.
    pub seconds: f64,
    /// How long it took until everything new could be found by searching; 0 when nothing was new.
    pub searchable_after: f64,
    /// How long it took until every entry could be listed and read.
    pub readable_after: f64,
}

/// A feed that could not be checked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckFailure {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its address.
    pub url: String,
    /// A short fixed word, for example `timeout`, `status-404`.
    pub code: String,
    /// One sentence.
    pub why: String,
}

/// A feed that was passed over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckSkip {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// One sentence.
    pub why: String,
}

/// The front page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrontPage {
    /// When it was composed; the masthead shows its date.
    #[ts(type = "number")]
    pub composed_at: Moment,
    /// Stories on the page.
    pub stories: u32,
    /// Minutes to read it.
    pub minutes: u32,
    /// The splash: the one story that stands above all.
    pub splash: Option<StoryCard>,
    /// The stories beside the splash, at most four.
    pub beside: Vec<StoryCard>,
    /// The rest, by the reader's folders.
    pub sections: Vec<Section>,
    /// Entries of the day that are in the lists and not on the page.
    pub left_out: u32,
}

/// A part of the front page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Name of a folder, or of what has none.
    pub title: String,
    /// Its stories, most important first.
    pub stories: Vec<StoryCard>,
    /// Sources that had more than a section has room for, the loudest first.
    pub bursts: Vec<SourceBurst>,
}

/// A story as the front page shows it. An entry that stands alone is a story too.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryCard {
    /// Absent when it is one entry alone.
    #[ts(type = "number | null")]
    pub story_id: Option<StoryId>,
    /// The entry whose headline and lead are shown.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// The headline.
    pub headline: String,
    /// The first lines.
    pub lead: String,
    /// Where the window finds its picture.
    pub picture: Option<String>,
    /// Who tells it, first one first.
    pub sources: Vec<StorySource>,
    /// How many entries tell it.
    pub entries: u32,
    /// When the first of them was published.
    #[ts(type = "number")]
    pub first_at: Moment,
    /// When the last of them was published.
    #[ts(type = "number")]
    pub last_at: Moment,
    /// Set while it is breaking: why, in words.
    pub breaking: Option<String>,
    /// Something came since the reader last looked at it.
    pub fresh: bool,
    /// How many entries came since; 0 for one that the reader never looked at.
    pub fresh_entries: u32,
    /// The reader wants to hear when it moves.
    pub followed: bool,
    /// All its entries are read.
    pub read: bool,
    /// BCP 47, where known.
    pub language: Option<String>,
    /// Why it stands where it stands, in words.
    pub why: String,
}

/// One source of a story.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StorySource {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// Its first entry about it.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// That entry's headline.
    pub headline: String,
    /// When that was.
    #[ts(type = "number")]
    pub published_at: Moment,
}

/// Names one story.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryArg {
    /// The story; one that was merged into another still answers.
    #[ts(type = "number")]
    pub story_id: StoryId,
}

/// A story in full.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryPage {
    /// Its number, which may differ from the one asked for when stories were merged.
    #[ts(type = "number")]
    pub story_id: StoryId,
    /// The headline.
    pub headline: String,
    /// The first lines.
    pub lead: String,
    /// Where the window finds its picture.
    pub picture: Option<String>,
    /// Its entries, newest first.
    pub entries: Vec<EntryRow>,
    /// What happened, step by step, oldest first.
    pub timeline: Vec<StoryStep>,
    /// Who tells it, first one first.
    pub sources: Vec<StoryVoice>,
    /// The reader's sources that usually write in its section and are silent about it, the busiest first.
    pub silent: Vec<SilentSource>,
    /// Shared names and terms, strongest first.
    pub why: Vec<String>,
    /// Why these belong together, one sentence each.
    pub because: Vec<String>,
    /// Why each entry is here.
    pub reasons: Vec<EntryReason>,
    /// Stories that are related to it.
    pub related: Vec<RelatedStory>,
    /// How it spreads over the reader's own labels.
    pub spread: Vec<Spread>,
    /// Set while it is breaking: why, in words.
    pub breaking: Option<String>,
    /// The reader wants to hear when it moves.
    pub followed: bool,
    /// The reader wants to hear no more of it.
    pub muted: bool,
    /// When the reader looked at it before.
    #[ts(type = "number | null")]
    pub looked_at: Option<Moment>,
}

/// One step of a story.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryStep {
    /// When it began.
    #[ts(type = "number")]
    pub first_at: Moment,
    /// When it last moved.
    #[ts(type = "number")]
    pub last_at: Moment,
    /// The entry that stands for it.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// That entry's headline.
    pub title: String,
    /// That entry's source.
    pub feed_title: String,
    /// Entries in this step.
    pub entries: u32,
    /// What was new in it.
    pub new_words: Vec<String>,
    /// It came since the reader last looked.
    pub fresh: bool,
    /// Set when this is no report but a headline that its publisher changed: what it said before.
    pub headline_before: Option<String>,
}

/// One source of a story, side by side with the others.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryVoice {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// Its entries about the story.
    pub entries: u32,
    /// Its first entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// That entry's headline.
    pub headline: String,
    /// That entry's first lines.
    pub lead: String,
    /// When that was.
    #[ts(type = "number")]
    pub first_at: Moment,
    /// It was the first of all.
    pub was_first: bool,
    /// It printed another source's text.
    pub is_copy: bool,
    /// Names and terms that stand in no other source's reports.
    pub only_words: Vec<String>,
    /// A sentence of it that holds most of them.
    pub only_says: Option<String>,
}

/// Follows or mutes a story; what is absent stays.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditStory {
    /// The story.
    #[ts(type = "number")]
    pub story_id: StoryId,
    /// Tell me when it moves.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub followed: Option<bool>,
    /// Tell me no more of it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub muted: Option<bool>,
}

/// What the reader says about a grouping; it is remembered and obeyed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "decision", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DecideStory {
    /// These two entries belong to one story.
    Together {
        /// One entry.
        #[ts(type = "number")]
        entry_id: EntryId,
        /// The other.
        #[ts(type = "number")]
        with: EntryId,
    },
    /// This entry does not belong to its story.
    NotThis {
        /// The entry.
        #[ts(type = "number")]
        entry_id: EntryId,
    },
    /// These entries of one story are a story of their own.
    Split {
        /// The entries.
        #[ts(type = "Array<number>")]
        entry_ids: Vec<EntryId>,
    },
    /// These two stories are one.
    Merge {
        /// A story.
        #[ts(type = "number")]
        story_id: StoryId,
        /// The other.
        #[ts(type = "number")]
        with: StoryId,
    },
}

/// An entry worth reading next.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RelatedEntry {
    /// What a list shows of it.
    pub row: EntryRow,
    /// How alike it is, 0 to 1.
    pub score: f64,
    /// Why, in words.
    pub why: String,
}

/// How easily breaking news interrupts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Sensitivity {
    /// Only what everybody reports at once.
    Few,
    /// A few alerts a day at most.
    Usual,
    /// Everything that spreads.
    Many,
}

/// Words the reader wants to hear about.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WatchView {
    /// Its id.
    #[ts(type = "number")]
    pub watch_id: WatchId,
    /// Words that must all stand in the title or the text; `"a phrase"` and `-not` as in search.
    pub words: String,
    /// Alerts that it raised.
    pub hits: u32,
}

/// Makes or changes a watch.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveWatch {
    /// Absent: a new one.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub watch_id: Option<WatchId>,
    /// As in [`WatchView::words`].
    pub words: String,
}

/// Names one watch.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WatchArg {
    /// The watch.
    #[ts(type = "number")]
    pub watch_id: WatchId,
}

/// Something that was told, or held back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertView {
    /// Its id.
    #[ts(type = "number")]
    pub alert_id: AlertId,
    /// The entry it points to.
    #[ts(type = "number | null")]
    pub entry_id: Option<EntryId>,
    /// The story it points to.
    #[ts(type = "number | null")]
    pub story_id: Option<StoryId>,
    /// The notice's title.
    pub title: String,
    /// The notice's text.
    pub headline: String,
    /// Why it was raised, in words.
    pub because: String,
    /// When.
    #[ts(type = "number")]
    pub raised_at: Moment,
    /// When the system showed it.
    #[ts(type = "number | null")]
    pub shown_at: Option<Moment>,
    /// Why it was not shown.
    pub held_back: Option<String>,
    /// Publishers that stood behind it.
    pub publishers: Vec<String>,
    /// What it is about.
    pub kind: AlertKind,
    /// Who reported what and when, the first one first; of breaking stories alone.
    pub witnesses: Vec<AlertWitness>,
    /// When it was last brought up to date.
    #[ts(type = "number")]
    pub updated_at: Moment,
    /// The edition that it says is ready.
    pub edition_id: Option<u32>,
    /// What opens outside the window, of an alert that was pushed.
    pub link: Option<String>,
}

/// The reader's settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Colours of the window.
    pub theme: Theme,
    /// Rows of the list close together.
    pub compact: bool,
    /// Face of the article.
    pub face: Face,
    /// Size of the article's text, pixels, 14 to 30.
    pub text_size: u8,
    /// Measure of the article, characters, 45 to 100.
    pub measure: u8,
    /// Minutes between checks of a feed that says nothing else, 15 to 1440.
    pub check_every: u32,
    /// Notifications at all.
    pub notify: bool,
    /// Notifications a day, at most.
    pub notify_budget: u32,
    /// How easily breaking news interrupts.
    pub sensitivity: Sensitivity,
    /// Quiet hours of every day, as they were kept before they could differ from day to day: read, and never written.
    #[serde(skip_serializing)]
    #[ts(skip)]
    pub quiet_from: Option<u16>,
    /// Their end.
    #[serde(skip_serializing)]
    #[ts(skip)]
    pub quiet_until: Option<u16>,
    /// Fetch the pictures of new entries, so that they are there offline.
    pub fetch_pictures: bool,
    /// Room for pictures, MiB; those of bookmarks do not count and are never removed.
    pub picture_budget: u32,
    /// Settings of the reading desk.
    pub desk: DeskSettings,
    /// When editions are composed by the clock.
    pub edition: EditionSettings,
    /// What may notify, and when.
    pub notices: NoticeSettings,
    /// What goes on behind a closed window.
    pub background: BackgroundSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            compact: false,
            face: Face::Serif,
            text_size: 19,
            measure: 66,
            check_every: 60,
            notify: true,
            notify_budget: 5,
            sensitivity: Sensitivity::Usual,
            quiet_from: None,
            quiet_until: None,
            fetch_pictures: true,
            picture_budget: 512,
            desk: DeskSettings::default(),
            edition: EditionSettings::default(),
            notices: NoticeSettings::default(),
            background: BackgroundSettings::default(),
        }
    }
}

/// Colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system says.
    System,
    /// Paper.
    Light,
    /// Night.
    Dark,
    /// Old paper.
    Sepia,
    /// Black and white.
    Contrast,
}

/// Face of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Face {
    /// The one that ships with the app.
    Serif,
    /// The system's sans.
    Sans,
    /// One for readers who need letters that cannot be taken for each other; it ships too, and holds for the whole window.
    Legible,
}

/// A text that was, or is to become, a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileText {
    /// Its text.
    pub text: String,
}

/// What an import would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// The list's own title.
    pub title: Option<String>,
    /// Feeds that would be added.
    pub new_feeds: Vec<ImportFeed>,
    /// Feeds that are there already.
    pub already: Vec<ImportFeed>,
    /// Addresses that stand in the list more than once; each is counted once in the lists above.
    pub repeated: Vec<ImportFeed>,
    /// Names of attributes that mean nothing to us; they are kept and written out again.
    pub kept_attributes: Vec<String>,
    /// What cannot be subscribed to, with the reason.
    pub refused: Vec<Refused>,
    /// What could not be read, one sentence each.
    pub warnings: Vec<String>,
}

/// A feed of a subscription list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportFeed {
    /// Its address.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its folder, with those above it: `World / Europe`.
    pub folder: Option<String>,
}

/// What was refused, and why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refused {
    /// The address as it stood.
    pub url: String,
    /// One sentence.
    pub why: String,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Feeds added.
    pub added: u32,
    /// Feeds that were there already.
    pub already: u32,
    /// What was refused.
    pub refused: Vec<Refused>,
    /// What could not be read, one sentence each.
    pub warnings: Vec<String>,
}

/// The starter catalogue.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Catalog {
    /// By region and topic.
    pub groups: Vec<CatalogGroup>,
}

/// One group of the catalogue.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CatalogGroup {
    /// Its name.
    pub title: String,
    /// Its sources.
    pub sources: Vec<CatalogSource>,
}

/// One source of the catalogue.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CatalogSource {
    /// Its name.
    pub title: String,
    /// Address of the feed, or of the site where none is known.
    pub url: String,
    /// The publisher's site.
    pub site_url: Option<String>,
    /// What it is, in a few words.
    pub description: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// The reader has it.
    pub subscribed: bool,
}

/// Subscribes to sources of the catalogue.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddFromCatalog {
    /// Their addresses, as in [`CatalogSource::url`].
    pub urls: Vec<String>,
}

/// Opens an address in the system's browser.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenLink {
    /// An http, https or mailto address.
    pub url: String,
    /// The window keeps the focus, where the system allows it.
    #[serde(default)]
    pub background: bool,
}

/// Whether the library is sound.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Checkup {
    /// Nothing is wrong.
    pub ok: bool,
    /// What is wrong, one sentence each.
    pub problems: Vec<String>,
    /// Entries in the library.
    pub entries: u32,
    /// Feeds in the library.
    pub feeds: u32,
    /// Bytes of the library's file.
    pub bytes: u64,
}

/// A file on this machine, for hosts that may name one (the terminal, not the window).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileArg {
    /// Its path.
    pub path: String,
}

/// What a backup or a restore came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupReport {
    /// Entries in it.
    pub entries: u32,
    /// Feeds in it.
    pub feeds: u32,
    /// Its size.
    pub bytes: u64,
}

/// Something that happened. Events name things and never carry their data: whoever cares asks again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Event {
    /// Feeds, folders or their health changed.
    FeedsChanged,
    /// Entries came, changed or went.
    EntriesChanged,
    /// The status of some entries changed.
    EntriesMarked {
        /// Which; empty when they are too many to name.
        #[ts(type = "Array<number>")]
        entry_ids: Vec<EntryId>,
    },
    /// Stories changed.
    StoriesChanged,
    /// An alert was raised, shown or withdrawn.
    AlertsChanged,
    /// An edition was composed or removed.
    EditionsChanged,
    /// Somebody outside the window asked for the list of alerts (a summary was clicked).
    AlertsRequested,
    /// Somebody outside the window asked to read this edition (its notice was clicked).
    EditionRequested {
        /// What to open.
        edition_id: u32,
    },
    /// Settings changed.
    SettingsChanged,
    /// A round of checks goes on.
    RefreshProgressed {
        /// How far it is.
        progress: RefreshProgress,
    },
    /// A round of checks ended.
    RefreshEnded,
    /// A preparation for reading offline goes on.
    OfflineProgressed {
        /// How far it is.
        progress: super::offline::OfflineProgress,
    },
    /// A preparation for reading offline ended.
    OfflineEnded,
    /// A stream that pushes was opened, ended, told something, or was changed.
    PushChanged,
    /// The network went or came.
    ConnectionChanged {
        /// It is there.
        online: bool,
    },
    /// The machine runs on something else, or its network changed: sources may be asked less often.
    SurroundingsChanged,
    /// Somebody outside the window asked to read this (a notice was clicked, a link was opened).
    EntryRequested {
        /// What to open.
        #[ts(type = "number")]
        entry_id: EntryId,
    },
    /// Pictures of this entry arrived.
    PicturesArrived {
        /// The entry.
        #[ts(type = "number")]
        entry_id: EntryId,
    },
    /// Tags, notes or highlights changed.
    KeepingChanged,
    /// Saved searches changed.
    SearchesChanged,
    /// Rules, mutes or the retention changed.
    RulesChanged,
    /// An enclosure was heard, or its download went on, ended or was removed.
    MediaChanged {
        /// The entry.
        #[ts(type = "number")]
        entry_id: EntryId,
    },
    /// What is read aloud went on, paused or ended.
    ListeningChanged,
    /// The listener was too slow and missed something: ask for everything again.
    Resync,
}
