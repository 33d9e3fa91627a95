//! What travels about the big picture: editions, versions, spread, and what the reader decides about stories.
//!
//! The same rules as in [`dto`](super::dto).

use daily_core::{EntryId, FeedId, Moment, StoryId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When editions are composed by the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct EditionSettings {
    /// Compose one at the hour below. A machine that was asleep then composes it when it wakes, on the same day.
    pub compose: bool,
    /// Minute of the reader's day, 0 to 1439.
    pub minute: u16,
    /// On these days.
    pub weekdays: Vec<Weekday>,
    /// Say that it is ready.
    pub notify: bool,
    /// Minutes of reading that an edition has at most, 5 to 240.
    pub minutes: u16,
}

impl Default for EditionSettings {
    fn default() -> Self {
        // An edition that waits costs nobody anything; only telling about it is asked for first.
        Self { compose: true, minute: 7 * 60, weekdays: Weekday::ALL.to_vec(), notify: false, minutes: 45 }
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Weekday {
    /// The first.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The seventh.
    Sunday,
}

impl Weekday {
    /// All of them, Monday first.
    pub const ALL: [Self; 7] = [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];
}

/// Asks for a new edition.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComposeEdition {
    /// The reader's day, `2026-11-23`, for which to compose it; today when absent. Of a day that is over it holds what had come
    /// by its end.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub date: Option<String>,
}

/// Asks for the list of editions.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListEditions {
    /// Only those older than this one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub before: Option<u32>,
    /// How many, 1 to 500; 60 when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// Names an edition.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionArg {
    /// Its number; the newest when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub edition_id: Option<u32>,
}

/// One line of the list of editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionSummary {
    /// Its number.
    pub edition_id: u32,
    /// The reader's day, `2026-11-23`.
    pub date: String,
    /// When it was composed.
    #[ts(type = "number")]
    pub composed_at: Moment,
    /// The headline of its first story; empty when it has none.
    pub headline: String,
    /// Stories in it.
    pub stories: u32,
    /// Minutes to read it.
    pub minutes: u32,
    /// The reader has opened it.
    pub opened: bool,
    /// It belongs to the sample.
    pub sample: bool,
}

/// An edition, as it was composed: what changed in the library since does not change it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionView {
    /// What a list shows of it.
    pub summary: EditionSummary,
    /// The edition before it.
    pub previous: Option<u32>,
    /// The edition after it.
    pub next: Option<u32>,
    /// Its parts, in order. After the last one it ends.
    pub sections: Vec<EditionSection>,
    /// What was left out, in words; absent when everything of the day is in it.
    pub left_out: Option<String>,
}

/// A part of an edition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionSection {
    /// Its title: *The top of the day*, the name of a folder, or *More*.
    pub title: String,
    /// Its stories, most important first.
    pub stories: Vec<EditionStory>,
}

/// A story of an edition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionStory {
    /// The story, when several entries told it. It may have been merged or left since.
    #[ts(type = "number | null")]
    pub story_id: Option<StoryId>,
    /// The headline.
    pub headline: String,
    /// The first lines.
    pub lead: String,
    /// Where the window finds its picture.
    pub picture: Option<String>,
    /// Names of those who told it, the first one first.
    pub sources: Vec<String>,
    /// When the first entry was published.
    #[ts(type = "number")]
    pub first_at: Moment,
    /// When the last one was.
    #[ts(type = "number")]
    pub last_at: Moment,
    /// Minutes to read it.
    pub minutes: u32,
    /// Set when it stood in an earlier edition: what happened since.
    pub returned: Option<Returned>,
    /// The articles to read, the one of the headline first.
    pub articles: Vec<EditionArticle>,
    /// Other reports of it, by their headlines.
    pub others: Vec<EditionOther>,
}

/// Why a story of an earlier edition is back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Returned {
    /// The last edition that it stood in.
    pub edition_id: u32,
    /// That one's day.
    pub date: String,
    /// Articles that came since, copies not counted.
    pub new_articles: u32,
    /// Names and terms that nobody had said by then.
    pub new_words: Vec<String>,
    /// All that in one sentence.
    pub sentence: String,
}

/// An article of an edition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionArticle {
    /// The entry; it may be gone from the library.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// Its feed's title.
    pub source: String,
    /// Its headline.
    pub title: String,
    /// Its authors.
    pub author: Option<String>,
    /// Address of the original.
    pub link: Option<String>,
    /// When it was published.
    #[ts(type = "number")]
    pub published_at: Moment,
    /// BCP 47, where known.
    pub language: Option<String>,
    /// Minutes to read it.
    pub minutes: u32,
    /// Safe markup, as it was when the edition was composed.
    pub html: String,
}

/// A report that an edition names without printing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionOther {
    /// The entry; it may be gone from the library.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// Its feed's title.
    pub source: String,
    /// Its headline.
    pub title: String,
    /// Address of the original.
    pub link: Option<String>,
    /// When it was published.
    #[ts(type = "number")]
    pub published_at: Moment,
}

/// A form in which something leaves the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportFormat {
    /// One page that needs nothing else, pictures inside.
    Html,
    /// A book for e-readers.
    Epub,
    /// Plain text with signs.
    Markdown,
}

/// Writes an edition out.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportEdition {
    /// Its number; the newest when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub edition_id: Option<u32>,
    /// In which form.
    pub format: ExportFormat,
}

/// One version of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionView {
    /// Its number; absent for the one that stands.
    #[ts(type = "number | null")]
    pub version_id: Option<i64>,
    /// Its headline.
    pub title: String,
    /// When we first saw it.
    #[ts(type = "number")]
    pub from: Moment,
    /// When we saw the next one; absent for the one that stands.
    #[ts(type = "number | null")]
    pub until: Option<Moment>,
    /// How it differs from the version before it, in words; absent for the first.
    pub change: Option<String>,
}

/// Asks how two versions differ.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompareVersions {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// The older one, as in [`VersionView::version_id`]; the one before `newer` when absent.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub older: Option<i64>,
    /// The newer one; the one that stands when absent.
    #[serde(default)]
    #[ts(optional = nullable, type = "number | null")]
    pub newer: Option<i64>,
}

/// How two versions differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// When the older one was first seen.
    #[ts(type = "number")]
    pub older_at: Moment,
    /// When the newer one was first seen.
    #[ts(type = "number")]
    pub newer_at: Moment,
    /// The headline.
    pub title: Vec<TextRun>,
    /// The headline is another one.
    pub title_changed: bool,
    /// The text, paragraph by paragraph.
    pub paragraphs: Vec<ParagraphChange>,
    /// Words added.
    pub added: u32,
    /// Words removed.
    pub removed: u32,
    /// The same in words.
    pub summary: String,
}

/// One paragraph of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParagraphChange {
    /// What became of it.
    pub fate: Fate,
    /// Its text in pieces, in reading order; together with what was removed.
    pub runs: Vec<TextRun>,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Fate {
    /// It stands in both.
    Kept,
    /// It came.
    Added,
    /// It went.
    Removed,
    /// Of a paragraph: some of it came or went.
    Changed,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextRun {
    /// What became of it; never `changed`.
    pub fate: Fate,
    /// Its words.
    pub text: String,
}

/// A source that says nothing about a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SilentSource {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// Why one might have expected it, in words.
    pub why: String,
}

/// Another story that is related to one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RelatedStory {
    /// The story; absent when it is an entry alone.
    #[ts(type = "number | null")]
    pub story_id: Option<StoryId>,
    /// The entry of its headline.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// Its headline.
    pub headline: String,
    /// Sources that tell it.
    pub sources: u32,
    /// When it last moved.
    #[ts(type = "number")]
    pub last_at: Moment,
    /// Why, in words.
    pub why: String,
}

/// Why an entry is in its story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryReason {
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// Why, in words.
    pub why: String,
}

/// How a story spreads over the values of one of the reader's labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// The label, for example *country*.
    pub key: String,
    /// Its values, those with most articles first; silent ones last.
    pub values: Vec<SpreadValue>,
    /// Sources of the story that have no such label.
    pub unlabelled: u32,
}

/// One value of a label in a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpreadValue {
    /// The value, for example *France*.
    pub value: String,
    /// Sources with it that tell the story.
    pub sources: u32,
    /// The reader's sources with it.
    pub of: u32,
    /// Their articles about the story.
    pub entries: u32,
}

/// A label that the reader gave to a feed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// For example *country*.
    pub key: String,
    /// For example *France*.
    pub value: String,
}

/// The labels of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedLabels {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// All its labels. One key may have several values.
    pub labels: Vec<Label>,
}

/// Asks how the weeks spread.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpreadArg {
    /// How many weeks back, 1 to 52; 8 when not given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub weeks: Option<u32>,
}

/// How the weeks spread over the reader's labels, the newest week first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekSpread {
    /// Its Monday, the reader's midnight.
    #[ts(type = "number")]
    pub starts_at: Moment,
    /// Stories of that week that several sources told.
    pub stories: u32,
    /// For each label its values.
    pub keys: Vec<WeekKey>,
}

/// One label in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekKey {
    /// The label.
    pub key: String,
    /// Its values in alphabetical order.
    pub values: Vec<WeekValue>,
}

/// One value of a label in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekValue {
    /// The value.
    pub value: String,
    /// Articles of sources with it.
    pub entries: u32,
    /// Stories that a source with it told.
    pub told: u32,
    /// Stories that nobody else told.
    pub alone: u32,
    /// Stories that everybody else told: every other value, and this one not.
    pub missed: u32,
}

/// What an alert is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AlertKind {
    /// A new entry of a feed that may notify, or a watched word.
    Entry,
    /// A story breaks.
    Breaking,
    /// A story that the reader follows moved.
    Followed,
    /// An edition is ready.
    Edition,
    /// Quiet hours are over, and this came in them.
    Summary,
    /// Something that a stream pushed.
    Push,
}

/// Somebody who stands behind an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertWitness {
    /// Who.
    pub publisher: String,
    /// The entry.
    #[ts(type = "number")]
    pub entry_id: EntryId,
    /// When.
    #[ts(type = "number")]
    pub at: Moment,
}

/// Articles of one source that are kept together, so that its burst does not drown the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceBurst {
    /// The feed.
    #[ts(type = "number")]
    pub feed_id: FeedId,
    /// Its title.
    pub title: String,
    /// How many more articles it has.
    pub more: u32,
}

/// How the grouping from scratch went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Regrouping {
    /// Entries that were grouped.
    pub entries: u32,
    /// Stories that several entries tell.
    pub stories: u32,
}
