//! Calls of the reading desk that are said and not made yet.

use crate::api::desk::*;
use crate::api::dto::*;
use crate::{Engine, error};

fn not_yet<T>(name: &str) -> Result<T, CallError> {
    Err(error::new(Code::Internal, format!("{name} is not made yet")))
}

impl Engine {
    /// See the call table.
    pub async fn get_rows(&self, _: EntriesArg) -> Result<Vec<EntryRow>, CallError> {
        not_yet("get_rows")
    }

    /// See the call table.
    pub async fn save_place(&self, _: SavePlace) -> Result<Nothing, CallError> {
        not_yet("save_place")
    }

    /// See the call table.
    pub async fn list_tags(&self, _: ListTags) -> Result<Vec<TagView>, CallError> {
        not_yet("list_tags")
    }

    /// See the call table.
    pub async fn tag_entries(&self, _: TagEntries) -> Result<Changed, CallError> {
        not_yet("tag_entries")
    }

    /// See the call table.
    pub async fn rename_tag(&self, _: RenameTag) -> Result<Changed, CallError> {
        not_yet("rename_tag")
    }

    /// See the call table.
    pub async fn remove_tag(&self, _: TagArg) -> Result<Changed, CallError> {
        not_yet("remove_tag")
    }

    /// See the call table.
    pub async fn save_note(&self, _: SaveNote) -> Result<Nothing, CallError> {
        not_yet("save_note")
    }

    /// See the call table.
    pub async fn list_notes(&self, _: ListPage) -> Result<NotePage, CallError> {
        not_yet("list_notes")
    }

    /// See the call table.
    pub async fn save_highlight(&self, _: SaveHighlight) -> Result<HighlightView, CallError> {
        not_yet("save_highlight")
    }

    /// See the call table.
    pub async fn remove_highlight(&self, _: HighlightArg) -> Result<Changed, CallError> {
        not_yet("remove_highlight")
    }

    /// See the call table.
    pub async fn list_highlights(&self, _: ListHighlights) -> Result<HighlightPage, CallError> {
        not_yet("list_highlights")
    }

    /// See the call table.
    pub async fn suggest_query(&self, _: SuggestQuery) -> Result<QueryHelp, CallError> {
        not_yet("suggest_query")
    }

    /// See the call table.
    pub async fn list_searches(&self, _: Nothing) -> Result<Vec<SavedSearch>, CallError> {
        not_yet("list_searches")
    }

    /// See the call table.
    pub async fn save_search(&self, _: SaveSearch) -> Result<SavedSearch, CallError> {
        not_yet("save_search")
    }

    /// See the call table.
    pub async fn remove_search(&self, _: SearchArg) -> Result<Nothing, CallError> {
        not_yet("remove_search")
    }

    /// See the call table.
    pub async fn order_searches(&self, _: OrderSearches) -> Result<Nothing, CallError> {
        not_yet("order_searches")
    }

    /// See the call table.
    pub async fn list_rules(&self, _: Nothing) -> Result<Vec<RuleView>, CallError> {
        not_yet("list_rules")
    }

    /// See the call table.
    pub async fn save_rule(&self, _: SaveRule) -> Result<RuleView, CallError> {
        not_yet("save_rule")
    }

    /// See the call table.
    pub async fn remove_rule(&self, _: RuleArg) -> Result<Nothing, CallError> {
        not_yet("remove_rule")
    }

    /// See the call table.
    pub async fn order_rules(&self, _: OrderRules) -> Result<Nothing, CallError> {
        not_yet("order_rules")
    }

    /// See the call table.
    pub async fn preview_rule(&self, _: SaveRule) -> Result<RulePreview, CallError> {
        not_yet("preview_rule")
    }

    /// See the call table.
    pub async fn apply_rule(&self, _: RuleArg) -> Result<Changed, CallError> {
        not_yet("apply_rule")
    }

    /// See the call table.
    pub async fn list_mutes(&self, _: Nothing) -> Result<Vec<MuteView>, CallError> {
        not_yet("list_mutes")
    }

    /// See the call table.
    pub async fn save_mute(&self, _: SaveMute) -> Result<Muted, CallError> {
        not_yet("save_mute")
    }

    /// See the call table.
    pub async fn end_mute(&self, _: EndMute) -> Result<Changed, CallError> {
        not_yet("end_mute")
    }

    /// See the call table.
    pub async fn get_retention(&self, _: Nothing) -> Result<RetentionView, CallError> {
        not_yet("get_retention")
    }

    /// See the call table.
    pub async fn preview_retention(&self, _: SaveRetention) -> Result<RetentionPreview, CallError> {
        not_yet("preview_retention")
    }

    /// See the call table.
    pub async fn save_retention(&self, _: SaveRetention) -> Result<RetentionView, CallError> {
        not_yet("save_retention")
    }

    /// See the call table.
    pub async fn apply_retention(&self, _: Nothing) -> Result<Removed, CallError> {
        not_yet("apply_retention")
    }

    /// See the call table.
    pub async fn get_feed_settings(&self, _: FeedArg) -> Result<FeedSettings, CallError> {
        not_yet("get_feed_settings")
    }

    /// See the call table.
    pub async fn edit_feeds(&self, _: EditFeeds) -> Result<Changed, CallError> {
        not_yet("edit_feeds")
    }

    /// See the call table.
    pub async fn get_folder_settings(&self, _: FolderArg) -> Result<FolderSettings, CallError> {
        not_yet("get_folder_settings")
    }

    /// See the call table.
    pub async fn edit_folder(&self, _: FolderSettings) -> Result<Changed, CallError> {
        not_yet("edit_folder")
    }

    /// See the call table.
    pub async fn place_feeds(&self, _: PlaceFeeds) -> Result<Changed, CallError> {
        not_yet("place_feeds")
    }

    /// See the call table.
    pub async fn place_folder(&self, _: PlaceFolder) -> Result<Changed, CallError> {
        not_yet("place_folder")
    }

    /// See the call table.
    pub async fn remove_feeds(&self, _: FeedsArg) -> Result<Changed, CallError> {
        not_yet("remove_feeds")
    }

    /// See the call table.
    pub async fn suggest_unsubscribing(&self, _: Nothing) -> Result<Vec<UnsubscribeHint>, CallError> {
        not_yet("suggest_unsubscribing")
    }

    /// See the call table.
    pub async fn list_activity(&self, _: ListActivity) -> Result<ActivityPage, CallError> {
        not_yet("list_activity")
    }

    /// See the call table.
    pub async fn get_statistics(&self, _: GetStatistics) -> Result<Statistics, CallError> {
        not_yet("get_statistics")
    }

    /// See the call table.
    pub async fn reset(&self, _: Reset) -> Result<ResetReport, CallError> {
        not_yet("reset")
    }

    /// See the call table.
    pub async fn export_library(&self, _: ExportLibrary) -> Result<FileData, CallError> {
        not_yet("export_library")
    }

    /// See the call table.
    pub async fn get_about(&self, _: Nothing) -> Result<About, CallError> {
        not_yet("get_about")
    }

    /// See the call table.
    pub async fn export_entries(&self, _: ExportEntries) -> Result<FileData, CallError> {
        not_yet("export_entries")
    }

    /// See the call table.
    pub async fn save_position(&self, _: SavePosition) -> Result<Nothing, CallError> {
        not_yet("save_position")
    }

    /// See the call table.
    pub async fn list_media(&self, _: Nothing) -> Result<MediaList, CallError> {
        not_yet("list_media")
    }

    /// See the call table.
    pub async fn download_media(&self, _: MediaArg) -> Result<MediaView, CallError> {
        not_yet("download_media")
    }

    /// See the call table.
    pub async fn cancel_download(&self, _: MediaArg) -> Result<Nothing, CallError> {
        not_yet("cancel_download")
    }

    /// See the call table.
    pub async fn remove_download(&self, _: MediaArg) -> Result<Nothing, CallError> {
        not_yet("remove_download")
    }

    /// See the call table.
    pub async fn list_chapters(&self, _: MediaArg) -> Result<Vec<Chapter>, CallError> {
        not_yet("list_chapters")
    }
}
