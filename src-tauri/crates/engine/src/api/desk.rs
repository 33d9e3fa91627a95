//! What travels for the reading desk: keeping, finding, taming, insight, and the reader's data as a whole.
//!
//! The same rules as in [`super::dto`]. Places in a text are counted in UTF-16 units, as a browser counts them.

use std::collections::BTreeMap;

use daily_core::{EntryId, FeedId, FolderId, HighlightId, Moment, MuteId, RuleId, SearchId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dto::{EntryRow, Settings};
use super::picture::ExportFormat;
use super::push::FeedHub;
use super::sources::FullText;

// ---- Rows ------------------------------------------------------------------------------------------------------

/// Names entries.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntriesArg {
    /// The entries; at most 1,000.
    #[ts(type = "Array<number>")]
    pub entry_ids: Vec<EntryId>,
}

/// What the reader did with an entry beside marking it, and what the reader's rules did.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryDesk {
    /// The reader's note; empty where there is none.
    pub note: String,
    /// Passages that the reader marked, in the order of the text; those whose place is gone come last.
    pub highlights: Vec<HighlightView>,
    /// Why it is as it is: the rules and mutes that met it when it arrived, oldest first.
    pub reasons: Vec<RuleHit>,
    /// A rule or a mute took it out of the lists.
    pub muted: bool,
    /// How far down the reader was when leaving it, 0 to 1.
    pub place: f64,
    /// Its media, one for each enclosure in the same order.
    pub media: Vec<MediaView>,
}

/// A rule or a mute that met an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleHit {
    /// The rule, while there is one.
    #[ts(type = "number | null")]
    pub rule_id: Option<RuleId>,
    /// The mute, while there is one.
    #[ts(type = "number | null")]
    pub mute_id: Option<MuteId>,
    /// One sentence: which rule, what it looked for, what it did.
    pub because: String,
    /// When.
    #[ts(type = "number")]
    pub at: Moment,
}

/// Remembers how far down the reader was.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavePlace {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// 0 at the top, 1 at the end.
    pub place: f64,
}

// ---- Tags and notes --------------------------------------------------------------------------------------------

/// Asks for tags.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListTags {
    /// Only those whose name, or a word of it, begins so; case and accents make no difference.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub beginning: Option<String>,
    /// How many, 1 to 1,000; all when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// One of the reader's tags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagView {
    /// Its name.
    pub name: String,
    /// Entries that have it.
    pub entries: u32,
    /// Unread ones among them.
    pub unread: u32,
}

/// Gives entries tags, and takes tags from them.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagEntries {
    /// The entries.
    #[ts(type = "Array<number>")]
    pub entry_ids: Vec<EntryId>,
    /// Names of tags to give; made where they are missing.
    #[serde(default)]
    pub add: Vec<String>,
    /// Names of tags to take away.
    #[serde(default)]
    pub remove: Vec<String>,
}

/// Names a tag.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagArg {
    /// Its name.
    pub name: String,
}

/// Renames a tag; where the other name is taken, the two become one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RenameTag {
    /// Its name.
    pub name: String,
    /// Its new name.
    pub to: String,
}

/// Keeps a note on an entry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveNote {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// Plain text or Markdown, at most 100,000 characters; empty takes the note away.
    pub text: String,
}

/// Asks for a page.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListPage {
    /// Where the page before this one ended.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// How many rows, 1 to 500; 100 when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// A page of notes, the last written first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotePage {
    /// The rows.
    pub rows: Vec<NoteRow>,
    /// Give this as `after` to get the next page.
    pub next: Option<String>,
}

/// A note with its entry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteRow {
    /// The entry.
    pub row: EntryRow,
    /// The note.
    pub text: String,
    /// When it was last written.
    #[ts(type = "number")]
    pub written_at: Moment,
}

// ---- Highlights ------------------------------------------------------------------------------------------------

/// Colour of a highlight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Colour {
    /// The usual one.
    #[default]
    Yellow,
    /// Another.
    Green,
    /// Another.
    Blue,
    /// Another.
    Pink,
    /// Another.
    Purple,
}

/// A passage as it was selected. White space makes no difference anywhere in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// The words themselves, at most 10,000 characters.
    pub quote: String,
    /// Some words before them, as many as are at hand; they tell equal passages apart.
    #[serde(default)]
    pub prefix: String,
    /// Some words after them.
    #[serde(default)]
    pub suffix: String,
    /// Where they began in the article's `text`, roughly.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub position: Option<u32>,
}

/// Marks a passage, or changes a highlight; what is absent stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveHighlight {
    /// Absent: a new one, which needs an entry and a passage.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub highlight_id: Option<HighlightId>,
    /// The entry of a new one.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub entry_id: Option<EntryId>,
    /// The passage.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub passage: Option<Passage>,
    /// Its colour.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub colour: Option<Colour>,
    /// A note on it; empty takes it away.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note: Option<String>,
}

/// Names a highlight.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HighlightArg {
    /// The highlight.
    #[ts(type = "number")]
    pub highlight_id: HighlightId,
}

/// A passage that the reader marked. In the article's `html` it stands in `<mark data-highlight="ID"
/// data-colour="COLOUR">`, one for each piece of text that it runs through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HighlightView {
    /// Its id.
    #[ts(type = "number")]
    pub highlight_id: HighlightId,
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// The words, as they were selected.
    pub quote: String,
    /// Its colour.
    pub colour: Colour,
    /// The note on it; empty where there is none.
    pub note: String,
    /// Where it begins and ends in the article's `text`; absent when the words are not there any more.
    pub range: Option<TextRange>,
    /// It was found by likeness: the publisher changed the words.
    pub changed: bool,
    /// The words are not in the article any more; the quote is kept.
    pub orphan: bool,
    /// When it was made.
    #[ts(type = "number")]
    pub made_at: Moment,
}

/// A stretch of a text, in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextRange {
    /// Its first unit.
    pub start: u32,
    /// The unit behind its last one.
    pub end: u32,
}

/// Asks for highlights of all articles, the last made first.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListHighlights {
    /// Only those of this colour.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub colour: Option<Colour>,
    /// Only those of entries with this tag.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub tag: Option<String>,
    /// Only those of this feed.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub feed_id: Option<FeedId>,
    /// Only those whose quote or note holds this; case and accents make no difference.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// Where the page before this one ended.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// How many rows, 1 to 500; 100 when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// A page of highlights.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HighlightPage {
    /// The rows.
    pub rows: Vec<HighlightRow>,
    /// Give this as `after` to get the next page.
    pub next: Option<String>,
}

/// A highlight with its entry. `range` and `changed` are only known where the article is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HighlightRow {
    /// The highlight.
    pub highlight: HighlightView,
    /// The entry.
    pub row: EntryRow,
}

// ---- Finding ---------------------------------------------------------------------------------------------------

/// A query that is being typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestQuery {
    /// What stands there.
    pub query: String,
    /// Where the caret is, in UTF-16 units; the end when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub caret: Option<u32>,
}

/// What is known of a query, and how it could go on.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueryHelp {
    /// What could not be understood, one sentence each; the rest is obeyed all the same.
    pub problems: Vec<String>,
    /// What could stand at the caret, best first, at most 12.
    pub suggestions: Vec<Suggestion>,
    /// The stretch of the query that a suggestion takes the place of.
    pub replaces: Option<TextRange>,
}

/// How a query could go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// What to put there, quoted where that is needed: `feed:"Kingsway Post"`.
    pub text: String,
    /// What kind of thing it is.
    pub kind: SuggestionKind,
    /// What to show, for values the name itself: `Kingsway Post`.
    pub label: String,
}

/// What a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SuggestionKind {
    /// `feed:` and the like; a value is to follow.
    Operator,
    /// A feed.
    Feed,
    /// A folder.
    Folder,
    /// A tag.
    Tag,
    /// A state, as in `is:unread`.
    State,
    /// A date.
    Date,
}

/// A search that is kept in the sources column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedSearch {
    /// Its id; its list is the filter `saved`.
    #[ts(type = "number")]
    pub search_id: SearchId,
    /// Its name.
    pub title: String,
    /// What it searches for.
    pub query: String,
    /// It does not stand in the sources column.
    pub hidden: bool,
    /// Its unread count is shown.
    pub show_unread: bool,
    /// Unread entries; 0 where the count is not shown.
    pub unread: u32,
    /// There are more than `unread`: counting was stopped there.
    pub or_more: bool,
    /// What could not be understood of the query, one sentence each.
    pub problems: Vec<String>,
}

/// Keeps a search, or changes one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveSearch {
    /// Absent: a new one.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub search_id: Option<SearchId>,
    /// Its name; the query where it is empty.
    #[serde(default)]
    pub title: String,
    /// What it searches for.
    pub query: String,
    /// Not in the sources column.
    #[serde(default)]
    pub hidden: bool,
    /// Its unread count is not shown.
    #[serde(default)]
    pub hide_unread: bool,
}

/// Names a saved search.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchArg {
    /// The saved search.
    #[ts(type = "number")]
    pub search_id: SearchId,
}

/// Puts saved searches in order.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrderSearches {
    /// All of them as they shall stand; those that are not named come after, as they stood.
    #[ts(type = "Array<number>")]
    pub search_ids: Vec<SearchId>,
}

// ---- Taming ----------------------------------------------------------------------------------------------------

/// A rule about what arrives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// Its id.
    #[ts(type = "number")]
    pub rule_id: RuleId,
    /// Its name; a sentence made of its parts where the reader gave none.
    pub title: String,
    /// It is obeyed.
    pub enabled: bool,
    /// What it looks for.
    pub when: RuleWhen,
    /// What it does.
    pub actions: Vec<RuleAction>,
    /// Later rules do not see what it met.
    pub stop: bool,
    /// Entries that it met so far.
    pub hits: u32,
    /// When it last met one.
    #[ts(type = "number | null")]
    pub last_hit_at: Option<Moment>,
    /// The rule in words: “When the title contains “cup”, mute it.”
    pub sentence: String,
    /// What of it cannot be understood, one sentence each.
    pub problems: Vec<String>,
}

/// What a rule looks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RuleWhen {
    /// All of these conditions hold.
    All {
        /// At least one.
        conditions: Vec<Condition>,
    },
    /// One of these conditions holds.
    Any {
        /// At least one.
        conditions: Vec<Condition>,
    },
    /// A query of the search language finds it.
    Query {
        /// As in search.
        query: String,
    },
}

/// One condition of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// What is looked at.
    pub field: RuleField,
    /// How.
    pub operator: RuleOperator,
    /// What for. Case and accents make no difference.
    pub text: String,
}

/// What a condition looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RuleField {
    /// Title, authors, text, labels.
    Anything,
    /// The headline.
    Title,
    /// The text.
    Text,
    /// The authors.
    Author,
    /// The publisher's labels.
    Category,
    /// The address of the original.
    Link,
    /// The feed's title.
    Feed,
    /// The names of the folders that the feed is in.
    Folder,
}

/// How a condition looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RuleOperator {
    /// The words stand there, in this order; `resign*` lets the last one go on. In a link: the characters.
    Contains,
    /// They do not.
    ContainsNot,
    /// Nothing else stands there.
    Is,
    /// Something else stands there.
    IsNot,
    /// It begins so.
    Begins,
    /// It ends so.
    Ends,
}

/// What a rule does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum RuleAction {
    /// Take it out of the lists; it can be found under `muted`.
    Mute,
    /// Mark it read.
    MarkRead,
    /// Star it.
    Bookmark,
    /// Queue it.
    Later,
    /// Give it a tag.
    Tag {
        /// The tag's name.
        name: String,
    },
    /// Tell the reader, within the budget and the quiet hours.
    Notify,
}

/// Makes or changes a rule.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveRule {
    /// Absent: a new one, which comes last.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub rule_id: Option<RuleId>,
    /// Its name; may be empty.
    #[serde(default)]
    pub title: String,
    /// It is not obeyed.
    #[serde(default)]
    pub disabled: bool,
    /// What it looks for.
    pub when: RuleWhen,
    /// What it does; at least one thing.
    pub actions: Vec<RuleAction>,
    /// Later rules do not see what it met.
    #[serde(default)]
    pub stop: bool,
}

/// Names a rule.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleArg {
    /// The rule.
    #[ts(type = "number")]
    pub rule_id: RuleId,
}

/// Puts rules in order.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrderRules {
    /// All of them as they shall stand; those that are not named come after, as they stood.
    #[ts(type = "Array<number>")]
    pub rule_ids: Vec<RuleId>,
}

/// What a rule would have met.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RulePreview {
    /// Entries that it would have met.
    pub hits: u32,
    /// Entries that were looked at, the newest ones.
    pub examined: u32,
    /// From when on.
    #[ts(type = "number")]
    pub since: Moment,
    /// All of that time was looked at; else there were too many entries.
    pub complete: bool,
    /// The newest ones that it would have met, at most 100.
    pub rows: Vec<EntryRow>,
    /// Hits of each feed, most first.
    pub by_feed: Vec<FeedHits>,
    /// The rule in words.
    pub sentence: String,
    /// What of it cannot be understood, one sentence each.
    pub problems: Vec<String>,
}

/// Hits of one feed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedHits {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// Entries that were met.
    pub hits: u32,
    /// Entries that were looked at.
    pub examined: u32,
}

/// Words that the reader wants to hear nothing of, for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MuteView {
    /// Its id.
    #[ts(type = "number")]
    pub mute_id: MuteId,
    /// A query of the search language; plain words in most cases.
    pub words: String,
    /// Until when; absent: until the reader ends it.
    #[ts(type = "number | null")]
    pub until: Option<Moment>,
    /// When it began.
    #[ts(type = "number")]
    pub since: Moment,
    /// Entries that it hid so far.
    pub hits: u32,
    /// It has ended.
    pub ended: bool,
}

/// Mutes words, or changes a mute.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveMute {
    /// Absent: a new one.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub mute_id: Option<MuteId>,
    /// As in [`MuteView::words`].
    pub words: String,
    /// Until when; absent: until the reader ends it.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub until: Option<Moment>,
    /// Hide what is there already too: unread entries of the last thirty days.
    #[serde(default)]
    pub apply: bool,
}

/// What muting did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Muted {
    /// The mute.
    pub mute: MuteView,
    /// Entries that were hidden at once.
    pub changed: u32,
    /// Takes the hiding back; the mute stays.
    pub undo: Option<u32>,
}

/// Ends a mute.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndMute {
    /// The mute.
    #[ts(type = "number")]
    pub mute_id: MuteId,
    /// What it hid comes back, as unread as it was.
    #[serde(default)]
    pub restore: bool,
}

// ---- Retention -------------------------------------------------------------------------------------------------

/// How much of a feed is kept. Bookmarks, the queue, and what has tags, notes or highlights always stay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "keep", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Keep {
    /// As the general setting says; in the general setting itself: everything.
    #[default]
    General,
    /// Everything.
    Everything,
    /// No more than this; both limits hold where both are given.
    Limited {
        /// Days since it arrived.
        #[serde(default)]
        #[ts(optional = nullable)]
        days: Option<u32>,
        /// Newest entries of each feed.
        #[serde(default)]
        #[ts(optional = nullable)]
        entries: Option<u32>,
        /// Unread ones stay.
        #[serde(default)]
        spare_unread: bool,
    },
}

/// How much is kept, in general and of each feed that has a wish of its own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionView {
    /// The general setting.
    pub general: Keep,
    /// Feeds with a setting of their own.
    pub feeds: Vec<FeedKeep>,
    /// When old entries were last removed.
    #[ts(type = "number | null")]
    pub applied_at: Option<Moment>,
}

/// How much of one feed is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedKeep {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// Its setting.
    pub keep: Keep,
}

/// Sets, or tries, how much is kept.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveRetention {
    /// These feeds; empty: the general setting.
    #[serde(default)]
    #[ts(type = "Array<number>")]
    pub feed_ids: Vec<FeedId>,
    /// How much.
    pub keep: Keep,
}

/// What a retention would remove.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionPreview {
    /// Entries that would go.
    pub entries: u32,
    /// Bytes of text that would be free for other entries.
    pub bytes: u64,
    /// Unread ones among them.
    pub unread: u32,
    /// Entries that would go by their age and stay, since the reader kept them.
    pub spared: u32,
    /// By feed, most first.
    pub feeds: Vec<FeedRemoval>,
}

/// What would be removed of a feed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedRemoval {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// Entries that would go.
    pub entries: u32,
    /// Bytes of text.
    pub bytes: u64,
}

/// What was removed.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// Entries.
    pub entries: u32,
    /// Bytes of text.
    pub bytes: u64,
}

// ---- Feeds and folders -----------------------------------------------------------------------------------------

/// What the reader may set about a feed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedSettings {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// A name of the reader's own; empty: the feed's.
    pub own_title: String,
    /// The feed's own name.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Its folders.
    #[ts(type = "Array<number>")]
    pub folder_ids: Vec<FolderId>,
    /// Minutes between checks; absent: the general setting.
    pub check_every: Option<u32>,
    /// When pages are fetched.
    pub full_text: FullText,
    /// It may notify.
    pub notify: bool,
    /// It is not checked.
    pub paused: bool,
    /// How much is kept.
    pub keep: Keep,
    /// Where the window finds its icon.
    pub icon: Option<String>,
    /// The icon is the reader's own.
    pub own_icon: bool,
    /// A hub through which it can push.
    pub hub: Option<FeedHub>,
}

/// Changes several feeds at once; what is absent stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditFeeds {
    /// The feeds.
    #[ts(type = "Array<number>")]
    pub feed_ids: Vec<FeedId>,
    /// A name of the reader's own, for one feed only; empty goes back to the feed's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub title: Option<String>,
    /// Minutes between checks, 15 to 10,080; 0: the general setting.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub check_every: Option<u32>,
    /// When pages are fetched.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub full_text: Option<FullText>,
    /// Notifications.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub notify: Option<bool>,
    /// Not checked.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paused: Option<bool>,
    /// How much is kept.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub keep: Option<Keep>,
    /// Put them into these folders too.
    #[serde(default)]
    #[ts(type = "Array<number>")]
    pub add_folder_ids: Vec<FolderId>,
    /// Take them out of these folders.
    #[serde(default)]
    #[ts(type = "Array<number>")]
    pub remove_folder_ids: Vec<FolderId>,
    /// A picture as `data:image/png;base64,…`, at most 64 KiB; empty goes back to the site's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub icon: Option<String>,
}

/// What the reader set about a folder: its feeds are so unless they have a setting of their own. Also a change of it,
/// where what is absent stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderSettings {
    /// The folder.
    #[ts(type = "number")]
    pub folder_id: FolderId,
    /// Minutes between checks, 15 to 10,080; 0: no wish.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub check_every: Option<u32>,
    /// When pages are fetched.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub full_text: Option<FullText>,
    /// Notifications.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub notify: Option<bool>,
    /// How much is kept.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub keep: Option<Keep>,
}

/// Puts feeds into a place: what dropping them there does.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceFeeds {
    /// The feeds, in the order in which they shall stand.
    #[ts(type = "Array<number>")]
    pub feed_ids: Vec<FeedId>,
    /// Into this folder; absent: into none.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub folder_id: Option<FolderId>,
    /// Out of this folder; absent: out of all, so that they are in the new one alone.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub from_folder_id: Option<FolderId>,
    /// Before this feed; absent: at the end.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub before: Option<FeedId>,
}

/// Puts a folder into a place.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceFolder {
    /// The folder.
    #[ts(type = "number")]
    pub folder_id: FolderId,
    /// Into this folder; absent: to the top.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub parent_id: Option<FolderId>,
    /// Before this folder; absent: at the end.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub before: Option<FolderId>,
}

/// Names feeds.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedsArg {
    /// The feeds.
    #[ts(type = "Array<number>")]
    pub feed_ids: Vec<FeedId>,
}

/// A feed that the reader might do without.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnsubscribeHint {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// New entries a week, from the last four.
    pub entries_per_week: f64,
    /// Read entries among them, 0 to 1.
    pub read_share: f64,
    /// When the reader last read one of it.
    #[ts(type = "number | null")]
    pub last_read_at: Option<Moment>,
    /// One sentence.
    pub why: String,
}

// ---- Insight ---------------------------------------------------------------------------------------------------

/// Asks for what happened.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListActivity {
    /// Only of this feed.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub feed_id: Option<FeedId>,
    /// Only of this kind.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<ActivityKind>,
    /// Where the page before this one ended.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// How many rows, 1 to 500; 100 when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ActivityKind {
    /// A check went well.
    Check,
    /// A check failed.
    Failure,
    /// A rule or a mute met something.
    Rule,
    /// Old entries were removed.
    Retention,
}

/// A page of what happened, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityPage {
    /// The rows.
    pub rows: Vec<ActivityRow>,
    /// Give this as `after` to get the next page.
    pub next: Option<String>,
}

/// One thing that happened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityRow {
    /// When.
    #[ts(type = "number")]
    pub at: Moment,
    /// What.
    pub kind: ActivityKind,
    /// To which feed.
    #[ts(type = "number | null")]
    pub feed_id: Option<FeedId>,
    /// Its title.
    pub feed_title: Option<String>,
    /// To which entry.
    #[ts(type = "number | null")]
    pub entry_id: Option<EntryId>,
    /// One sentence.
    pub text: String,
}

/// Asks for figures about reading.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GetStatistics {
    /// Of the last days, 7 to 366; 30 when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub days: Option<u32>,
}

/// Figures about reading. They are computed here and never leave the machine.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Statistics {
    /// Every day of the time asked for, oldest first, days without anything too.
    pub days: Vec<DayFigures>,
    /// By feed, most read first.
    pub feeds: Vec<FeedFigures>,
    /// Articles read at each hour of the day, local time, 24 of them.
    pub hours: Vec<u32>,
    /// Articles read.
    pub read: u32,
    /// Articles that arrived.
    pub arrived: u32,
    /// Days with at least one article read, in a row, up to today or yesterday.
    pub streak: u32,
    /// The longest such row of which anything is known.
    pub longest_streak: u32,
    /// How many stories were told by how many sources.
    pub spread: Vec<StorySpread>,
}

/// One day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayFigures {
    /// The day, local time, as `2026-11-23`.
    pub day: String,
    /// Articles that arrived.
    pub arrived: u32,
    /// Articles that were read one by one; marking a whole list read is not reading.
    pub read: u32,
}

/// One feed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedFigures {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// Articles that arrived.
    pub arrived: u32,
    /// Articles that were read.
    pub read: u32,
    /// Their share, 0 to 1.
    pub read_share: f64,
}

/// Stories told by so many sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StorySpread {
    /// Sources; the last one stands for so many and more.
    pub sources: u32,
    /// Stories.
    pub stories: u32,
}

// ---- Settings, and the reader's data as a whole ----------------------------------------------------------------

/// How close together things stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Density {
    /// Much room.
    Airy,
    /// The usual.
    #[default]
    Usual,
    /// Little room.
    Dense,
}

/// Which keys do what, before the reader's own changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum KeyPreset {
    /// Google Reader's.
    #[default]
    Reader,
    /// NetNewsWire's.
    NetNewsWire,
    /// Miniflux's.
    Miniflux,
    /// Vim's.
    Vim,
}

/// Somewhere to send an article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ShareTarget {
    /// Its name.
    pub name: String,
    /// An https, http or mailto address with `{url}`, `{title}` or `{text}` in it.
    pub url: String,
}

/// The settings of the reading desk; part of [`Settings`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct DeskSettings {
    /// Which keys do what.
    pub keys: KeyPreset,
    /// The reader's own keys: an action's name to its keys, at most 200 actions of at most 4 keys. An action with none
    /// has no key at all.
    pub own_keys: BTreeMap<String, Vec<String>>,
    /// How close together things stand.
    pub density: Density,
    /// A face of the system for the article; empty: the one that `face` says.
    pub own_face: String,
    /// Height of a line of the article, per cent of its size, 120 to 220.
    pub line_height: u16,
    /// Both edges of the article straight.
    pub justify: bool,
    /// Words are hyphenated.
    pub hyphenate: bool,
    /// Scrolling past an entry marks it read.
    pub mark_on_scroll: bool,
    /// Opening an entry marks it read.
    pub mark_on_open: bool,
    /// Lists show what is unread alone.
    pub unread_only: bool,
    /// Oldest entries first, where the list allows it.
    pub oldest_first: bool,
    /// Lists show small pictures.
    pub row_pictures: bool,
    /// Width of the sources column, pixels, 160 to 640.
    pub sources_width: u16,
    /// Width of the list, pixels, 240 to 1,200.
    pub list_width: u16,
    /// The sources column is folded away.
    pub sources_folded: bool,
    /// Folders that are folded.
    #[ts(type = "Array<number>")]
    pub folded_folders: Vec<FolderId>,
    /// Language of the interface, BCP 47; empty: the system's.
    pub language: String,
    /// Animations are left out even where the system allows them.
    pub reduced_motion: bool,
    /// Somewhere to send articles, at most 30.
    pub share_targets: Vec<ShareTarget>,
    /// Name of the voice that reads aloud; empty: the system's.
    pub voice: String,
    /// Speed of the voice, per cent, 50 to 400.
    pub voice_speed: u16,
    /// Speed of podcasts, per cent, 50 to 400.
    pub play_speed: u16,
    /// Room for downloaded media, MiB, 64 to 1,048,576.
    pub media_budget: u32,
}

impl Default for DeskSettings {
    fn default() -> Self {
        Self {
            keys: KeyPreset::Reader,
            own_keys: BTreeMap::new(),
            density: Density::Usual,
            own_face: String::new(),
            line_height: 155,
            justify: false,
            hyphenate: true,
            mark_on_scroll: false,
            mark_on_open: true,
            unread_only: false,
            oldest_first: false,
            row_pictures: true,
            sources_width: 260,
            list_width: 400,
            sources_folded: false,
            folded_folders: Vec::new(),
            language: String::new(),
            reduced_motion: false,
            share_targets: Vec::new(),
            voice: String::new(),
            voice_speed: 100,
            play_speed: 100,
            media_budget: 2_048,
        }
    }
}

/// What to set back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Reset {
    /// The settings alone.
    Settings,
    /// Everything: an empty library takes the place of the one there is, which is kept aside.
    Library,
}

/// What setting back did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResetReport {
    /// The settings as they are now.
    pub settings: Settings,
    /// Where the library was put that was there.
    pub kept_aside: Option<String>,
}

/// What of the library is written.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportLibrary {
    /// The texts of all entries too; else of those that the reader kept.
    #[serde(default)]
    pub all_texts: bool,
}

/// A file for the reader; the host asks where to put it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileData {
    /// A name to propose.
    pub name: String,
    /// Its MIME type.
    pub media_type: String,
    /// Its text, where it is one.
    pub text: Option<String>,
    /// Its bytes in base 64, where it is none.
    pub base64: Option<String>,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What this program is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Its version.
    pub version: String,
    /// Version of the library's form.
    pub library_version: u32,
    /// Version of SQLite.
    pub sqlite: String,
    /// System and processor, `linux x86_64`.
    pub system: String,
    /// A text to copy into a report. It holds neither addresses nor titles.
    pub diagnostics: String,
}

// ---- Exports ---------------------------------------------------------------------------------------------------

/// What to write into one file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ExportWhat {
    /// These entries, in this order; at most 500.
    Entries {
        /// The entries.
        #[ts(type = "Array<number>")]
        entry_ids: Vec<EntryId>,
    },
    /// The entries with a tag, the newest 500.
    Tag {
        /// Its name.
        name: String,
    },
    /// All highlights with their notes, by article.
    Highlights,
}

/// Writes articles into one file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportEntries {
    /// What.
    pub of: ExportWhat,
    /// In which form.
    pub format: ExportFormat,
}

// ---- Listening -------------------------------------------------------------------------------------------------

/// An enclosure, and how far the reader is with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MediaView {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// Its address.
    pub url: String,
    /// Seconds heard; 0 at the beginning.
    pub seconds: f64,
    /// Its length in seconds, once it is known.
    pub duration: Option<f64>,
    /// Heard to its end.
    pub finished: bool,
    /// Whether it is here.
    pub download: Download,
}

/// Whether an enclosure is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Download {
    /// It is not.
    None,
    /// It is under way.
    UnderWay {
        /// Bytes that came.
        done: u64,
        /// Bytes in all, as the server says.
        total: Option<u64>,
    },
    /// It is here.
    Here {
        /// Where the window finds it.
        address: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// It could not be fetched.
    Failed {
        /// One sentence.
        why: String,
    },
}

/// Remembers how far the reader is with an enclosure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavePosition {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// The enclosure's address.
    pub url: String,
    /// Seconds heard.
    pub seconds: f64,
    /// Its length in seconds, where the player knows it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub duration: Option<f64>,
    /// Heard to its end.
    #[serde(default)]
    pub finished: bool,
}

/// Names an enclosure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MediaArg {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// The enclosure's address.
    pub url: String,
}

/// What is being listened to, and what was fetched for that.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MediaList {
    /// Begun and not finished, or here, or under way; the last touched first, at most 200.
    pub rows: Vec<MediaRow>,
    /// Bytes of all that is here.
    pub bytes: u64,
    /// Room for it, in bytes.
    pub budget: u64,
}

/// An enclosure with its entry.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MediaRow {
    /// The enclosure.
    pub media: MediaView,
    /// Its entry.
    pub row: EntryRow,
}

/// A chapter of a podcast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Chapter {
    /// Where it begins, in seconds.
    pub starts_at: f64,
    /// Its title.
    pub title: String,
    /// A page about it.
    pub url: Option<String>,
}
