//! The call table: the single list of what can be asked of the engine.
//!
//! The window, the terminal, the loopback host and the tests all come through here. A **query** has no effect; a
//! **change** has one and returns what the caller needs to go on. TypeScript is generated from this table.

use serde::de::DeserializeOwned;

pub mod desk;
pub mod desktop;
pub mod dto;
pub mod listening;
pub mod offline;
pub mod picture;
pub mod push;
pub mod sources;

use crate::Engine;
use desk::*;
use dto::*;
use listening::*;
use offline::*;
use picture::*;
use push::*;
use sources::*;

/// Whether a call has an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// It only looks.
    Query,
    /// It does something.
    Change,
}

/// One row of the call table.
#[derive(Debug, Clone, Copy)]
pub struct CallInfo {
    /// `verb_noun`, the same on both sides of the wire.
    pub name: &'static str,
    /// Whether it has an effect.
    pub verb: Verb,
    /// The TypeScript name of its arguments.
    pub arguments: fn(&ts_rs::Config) -> String,
    /// The TypeScript name of its result.
    pub result: fn(&ts_rs::Config) -> String,
    /// What it does, in a sentence.
    pub doc: &'static str,
}

macro_rules! calls {
    ($($verb:ident $name:ident ($arguments:ty) -> $result:ty, $doc:literal;)*) => {
        /// Every call, in the order of the table.
        pub const CALLS: &[CallInfo] = &[$(CallInfo {
            name: stringify!($name),
            verb: Verb::$verb,
            arguments: <$arguments as ts_rs::TS>::name,
            result: <$result as ts_rs::TS>::name,
            doc: $doc,
        }),*];

        impl Engine {
            /// Answers a call by its name, with JSON in and out.
            pub async fn call(&self, name: &str, arguments: serde_json::Value) -> Result<serde_json::Value, CallError> {
                match name {
                    $(stringify!($name) => {
                        let arguments: $arguments = read(name, arguments)?;
                        write(&self.$name(arguments).await?)
                    })*
                    _ => Err(CallError {
                        code: Code::BadCall,
                        message: format!("there is no call named {name:?}"),
                        detail: None,
                    }),
                }
            }
        }

        /// The TypeScript declarations of every type that the table names.
        fn declarations(config: &ts_rs::Config, into: &mut std::collections::BTreeMap<String, String>) {
            $(
                typescript::declare::<$arguments>(config, into);
                typescript::declare::<$result>(config, into);
            )*
            typescript::declare::<Event>(config, into);
            typescript::declare::<CallError>(config, into);
        }
    };
}

calls! {
    Query  get_library(Nothing) -> Library, "Says whether the library can be used.";
    Change recover_library(RecoverLibrary) -> Library, "Puts a usable library in the place of one that is not.";
    Query  get_overview(Nothing) -> Overview, "Gives the sources column with its counts.";
    Query  list_entries(ListEntries) -> EntryPage, "Gives a page of a list, newest first.";
    Query  search_entries(SearchEntries) -> EntryPage, "Searches titles, authors and texts.";
    Query  open_entry(EntryArg) -> OpenedEntry, "Gives an entry to read; does not mark it.";
    Query  open_feed_text(EntryArg) -> OpenedEntry, "Gives an entry with the text of its feed, also where one of its own page is kept.";
    Change load_full_text(EntryArg) -> OpenedEntry, "Fetches the article's own page, extracts its text, keeps it, and gives the entry.";
    Change mark_entries(MarkEntries) -> Changed, "Marks entries.";
    Change mark_all_read(MarkAllRead) -> Changed, "Marks a whole list read.";
    Change undo(Undo) -> Changed, "Takes a change of marks back.";
    Query  get_today(Nothing) -> FrontPage, "Composes the front page.";
    Query  get_story(StoryArg) -> StoryPage, "Gives a story in full.";
    Change look_at_story(StoryArg) -> Nothing, "Notes that the reader looked at a story, so that what comes later is fresh.";
    Change edit_story(EditStory) -> Nothing, "Follows or mutes a story.";
    Change decide_story(DecideStory) -> Nothing, "Puts entries together or apart, for good.";
    Change regroup_stories(Nothing) -> Regrouping, "Groups the entries of the last weeks from scratch; what the reader decided holds.";
    Query  list_labels(Nothing) -> Vec<FeedLabels>, "Lists the reader's own labels of feeds.";
    Change save_labels(FeedLabels) -> Nothing, "Gives a feed these labels in the place of those that it had.";
    Query  get_spread(SpreadArg) -> Vec<WeekSpread>, "Says how the weeks spread over the reader's labels, blind spots included.";
    Query  list_versions(EntryArg) -> Vec<VersionView>, "Lists the versions of an entry, the newest first.";
    Query  compare_versions(CompareVersions) -> Comparison, "Says how two versions of an entry differ.";
    Change compose_edition(ComposeEdition) -> EditionView, "Composes an edition and keeps it.";
    Query  list_editions(ListEditions) -> Vec<EditionSummary>, "Lists the kept editions, the newest first.";
    Query  get_edition(EditionArg) -> EditionView, "Gives a kept edition as it was composed.";
    Change open_edition(EditionArg) -> Nothing, "Notes that the reader opened an edition.";
    Change remove_edition(EditionArg) -> Nothing, "Removes a kept edition.";
    Query  export_edition(ExportEdition) -> FileData, "Writes an edition as HTML, EPUB or Markdown, to be saved by the host.";
    Query  list_related(EntryArg) -> Vec<RelatedEntry>, "Lists what to read next to an entry.";
    Change add_feed(AddFeed) -> AddedFeed, "Subscribes to a feed, or to what a site offers.";
    Change edit_feed(EditFeed) -> Nothing, "Changes a feed's name, folders and manners.";
    Change remove_feed(FeedArg) -> Nothing, "Unsubscribes; bookmarked entries are kept.";
    Query  list_feeds(Nothing) -> Vec<FeedHealth>, "Lists the feeds with their health.";
    Query  list_gaps(ListGaps) -> Vec<GapView>, "Lists when items were missed, newest first.";
    Change fill_gap(GapArg) -> GapView, "Looks on the site for the items that were missed.";
    Change dismiss_gap(GapArg) -> Nothing, "Forgets that items were missed.";
    Change add_newsletters(AddNewsletters) -> NewsletterView, "Follows the newsletters in a folder of this machine; for hosts, not for windows.";
    Query  list_newsletters(Nothing) -> Vec<NewsletterView>, "Lists the folders that are looked at for newsletters.";
    Change remove_newsletters(NewsletterArg) -> Nothing, "Looks at that folder no more; its feeds go, bookmarked entries are kept.";
    Change save_folder(SaveFolder) -> FolderArg, "Makes, renames or moves a folder.";
    Change remove_folder(FolderArg) -> Nothing, "Removes a folder; its feeds and folders move up.";
    Query  preview_import(FileText) -> ImportPreview, "Says what importing an OPML text would do.";
    Change import_feeds(FileText) -> Imported, "Imports an OPML text.";
    Query  export_feeds(Nothing) -> FileText, "Writes the subscriptions as OPML.";
    Query  get_catalog(Nothing) -> Catalog, "Gives the starter catalogue.";
    Change add_from_catalog(AddFromCatalog) -> Imported, "Subscribes to sources of the catalogue.";
    Change open_sample(Nothing) -> Changed, "Puts the sample edition into the library.";
    Change close_sample(Nothing) -> Changed, "Takes the sample edition out again.";
    Change refresh(Refresh) -> RefreshReport, "Checks feeds, and returns when that is done.";
    Change cancel_refresh(Nothing) -> Nothing, "Stops the round of checks that is running.";
    Query  get_offline(Nothing) -> OfflineView, "Says what was prepared for reading offline.";
    Change prepare_offline(PrepareOffline) -> OfflineReport, "Fetches what is read next with texts and pictures, and returns when that is done.";
    Change cancel_offline(Nothing) -> Nothing, "Stops the preparation for offline that is running; what it fetched stays.";
    Query  list_push(Nothing) -> Vec<PushView>, "Lists the streams that are listened to, and how they are doing.";
    Change save_push(SavePush) -> PushView, "Listens to a stream that pushes, or changes one.";
    Change remove_push(PushArg) -> Nothing, "Listens to a stream no more; the alerts that came by it stay.";
    Change retry_push(PushArg) -> Nothing, "Tries a stream that waits again at once.";
    Change test_push(SavePush) -> PushTest, "Tries to open a stream and says what came of it; nothing is kept.";
    Query  list_watches(Nothing) -> Vec<WatchView>, "Lists the watched words.";
    Change save_watch(SaveWatch) -> WatchView, "Makes or changes a watch.";
    Change remove_watch(WatchArg) -> Nothing, "Removes a watch.";
    Query  list_alerts(Nothing) -> Vec<AlertView>, "Lists what was told, and what was held back and why, newest first.";
    Query  get_settings(Nothing) -> Settings, "Gives the settings.";
    Change save_settings(Settings) -> Settings, "Keeps the settings, brought within their limits.";
    Change open_link(OpenLink) -> Nothing, "Opens an address in the system's browser.";
    Query  check_library(Nothing) -> Checkup, "Checks the library's integrity.";
    Change back_up_library(FileArg) -> BackupReport, "Writes the whole library to one file.";
    Change restore_library(FileArg) -> BackupReport, "Puts a backup in the place of the library, which is kept aside.";
    Query  get_rows(EntriesArg) -> Vec<EntryRow>, "Gives the rows of these entries, in this order; those that are gone are left out.";
    Change save_place(SavePlace) -> Nothing, "Remembers how far down an article the reader was.";
    Query  list_tags(ListTags) -> Vec<TagView>, "Lists the reader's tags with their counts, by name.";
    Change tag_entries(TagEntries) -> Changed, "Gives entries tags, and takes tags from them.";
    Change rename_tag(RenameTag) -> Changed, "Renames a tag, or makes two tags one.";
    Change remove_tag(TagArg) -> Changed, "Takes a tag from all entries.";
    Change save_note(SaveNote) -> Nothing, "Keeps a note on an entry.";
    Query  list_notes(ListPage) -> NotePage, "Lists the notes on entries, the last written first.";
    Change save_highlight(SaveHighlight) -> HighlightView, "Marks a passage, or changes a highlight.";
    Change remove_highlight(HighlightArg) -> Changed, "Takes a highlight away.";
    Query  list_highlights(ListHighlights) -> HighlightPage, "Lists the highlights of all articles, the last made first.";
    Query  suggest_query(SuggestQuery) -> QueryHelp, "Says what of a query cannot be understood, and how it could go on.";
    Query  list_searches(Nothing) -> Vec<SavedSearch>, "Lists the saved searches, in the reader's order.";
    Change save_search(SaveSearch) -> SavedSearch, "Keeps a search in the sources column, or changes one.";
    Change remove_search(SearchArg) -> Nothing, "Removes a saved search.";
    Change order_searches(OrderSearches) -> Nothing, "Puts the saved searches in order.";
    Query  list_rules(Nothing) -> Vec<RuleView>, "Lists the rules, in the order in which they are obeyed.";
    Change save_rule(SaveRule) -> RuleView, "Makes or changes a rule.";
    Change remove_rule(RuleArg) -> Nothing, "Removes a rule; what it did stays.";
    Change order_rules(OrderRules) -> Nothing, "Puts the rules in order.";
    Query  preview_rule(SaveRule) -> RulePreview, "Says what a rule would have met in the last thirty days.";
    Change apply_rule(RuleArg) -> Changed, "Applies a rule to the entries of the last thirty days.";
    Query  list_mutes(Nothing) -> Vec<MuteView>, "Lists the mutes, those that ended last.";
    Change save_mute(SaveMute) -> Muted, "Mutes words for a time.";
    Change end_mute(EndMute) -> Changed, "Ends a mute.";
    Query  get_retention(Nothing) -> RetentionView, "Says how much of each feed is kept.";
    Query  preview_retention(SaveRetention) -> RetentionPreview, "Says what a retention would remove.";
    Change save_retention(SaveRetention) -> RetentionView, "Sets how much of each feed is kept; nothing is removed by that alone.";
    Change apply_retention(Nothing) -> Removed, "Removes what the retention says, for good; the background does so once a day.";
    Query  get_feed_settings(FeedArg) -> FeedSettings, "Gives what the reader may set about a feed.";
    Change edit_feeds(EditFeeds) -> Changed, "Changes several feeds at once.";
    Query  get_folder_settings(FolderArg) -> FolderSettings, "Gives what the reader set about a folder.";
    Change edit_folder(FolderSettings) -> Changed, "Sets something about a folder and the feeds in it.";
    Change place_feeds(PlaceFeeds) -> Changed, "Puts feeds into a folder and a place.";
    Change place_folder(PlaceFolder) -> Changed, "Puts a folder into a place.";
    Change remove_feeds(FeedsArg) -> Changed, "Unsubscribes from several feeds; what the reader kept stays.";
    Query  suggest_unsubscribing(Nothing) -> Vec<UnsubscribeHint>, "Names loud feeds that are hardly read.";
    Query  list_activity(ListActivity) -> ActivityPage, "Lists what happened: checks, failures, rules, newest first.";
    Query  get_statistics(GetStatistics) -> Statistics, "Gives figures about reading.";
    Change reset(Reset) -> ResetReport, "Sets the settings back, or begins with an empty library.";
    Query  export_library(ExportLibrary) -> FileData, "Writes all of the reader's data as one document.";
    Query  get_about(Nothing) -> About, "Says what this program is, with a text for reports.";
    Query  export_entries(ExportEntries) -> FileData, "Writes articles or highlights as Markdown, HTML or EPUB.";
    Change save_position(SavePosition) -> Nothing, "Remembers how far the reader is with an enclosure.";
    Query  list_media(Nothing) -> MediaList, "Lists what is being listened to, and what was fetched for that.";
    Change play_media(MediaArg) -> MediaView, "Begins to fetch an enclosure unless it is here, and says where it plays meanwhile.";
    Change download_media(MediaArg) -> MediaView, "Begins to fetch an enclosure, to be heard offline.";
    Change cancel_download(MediaArg) -> Nothing, "Stops fetching an enclosure.";
    Change remove_download(MediaArg) -> Nothing, "Removes a fetched enclosure.";
    Query  list_chapters(MediaArg) -> Vec<Chapter>, "Lists the chapters of an enclosure.";
    Change read_aloud(Listen) -> ListeningView, "Begins to read articles aloud, in the place of what was read before.";
    Change steer_listening(Steer) -> ListeningView, "Pauses, goes on, goes to another sentence or article, or ends.";
    Query  get_listening(Nothing) -> ListeningView, "Says what is being read aloud.";
    Query  list_voices(ListVoices) -> VoiceList, "Lists the voices of a language.";
    Change report_speech(ReportSpeech) -> Nothing, "Tells what became of something that the window was to say.";
}

/// Whether a window may make this call. Those that name files of this machine are for hosts that the reader already
/// trusts with files: a page that got hold of the bridge must not be able to write any.
pub fn is_for_windows(name: &str) -> bool {
    !matches!(name, "back_up_library" | "restore_library" | "add_newsletters")
}

mod typescript;
pub use typescript::typescript;

fn read<T: DeserializeOwned>(name: &str, arguments: serde_json::Value) -> Result<T, CallError> {
    // A call without arguments may be sent with null, or with nothing.
    let arguments = if arguments.is_null() { serde_json::Value::Object(serde_json::Map::new()) } else { arguments };
    serde_json::from_value(arguments).map_err(|error| CallError {
        code: Code::BadCall,
        message: format!("the arguments of {name} are not of its form"),
        detail: Some(error.to_string()),
    })
}

fn write<T: serde::Serialize>(result: &T) -> Result<serde_json::Value, CallError> {
    serde_json::to_value(result).map_err(|error| CallError {
        code: Code::Internal,
        message: "the answer could not be written".to_owned(),
        detail: Some(error.to_string()),
    })
}
