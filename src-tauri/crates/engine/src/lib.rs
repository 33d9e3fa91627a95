//! placeholder
pub mod api;
use api::dto::*;
/// e
pub struct Engine;
impl Engine {
    async fn get_library(&self, _: Nothing) -> Result<Library, CallError> { unimplemented!() }
    async fn recover_library(&self, _: RecoverLibrary) -> Result<Library, CallError> { unimplemented!() }
    async fn get_overview(&self, _: Nothing) -> Result<Overview, CallError> { unimplemented!() }
    async fn list_entries(&self, _: ListEntries) -> Result<EntryPage, CallError> { unimplemented!() }
    async fn search_entries(&self, _: SearchEntries) -> Result<EntryPage, CallError> { unimplemented!() }
    async fn open_entry(&self, _: EntryArg) -> Result<OpenedEntry, CallError> { unimplemented!() }
    async fn mark_entries(&self, _: MarkEntries) -> Result<Changed, CallError> { unimplemented!() }
    async fn mark_all_read(&self, _: MarkAllRead) -> Result<Changed, CallError> { unimplemented!() }
    async fn undo(&self, _: Undo) -> Result<Changed, CallError> { unimplemented!() }
    async fn get_today(&self, _: Nothing) -> Result<FrontPage, CallError> { unimplemented!() }
    async fn add_feed(&self, _: AddFeed) -> Result<AddedFeed, CallError> { unimplemented!() }
    async fn edit_feed(&self, _: EditFeed) -> Result<Nothing, CallError> { unimplemented!() }
    async fn remove_feed(&self, _: FeedArg) -> Result<Nothing, CallError> { unimplemented!() }
    async fn list_feeds(&self, _: Nothing) -> Result<Vec<FeedHealth>, CallError> { unimplemented!() }
    async fn save_folder(&self, _: SaveFolder) -> Result<FolderArg, CallError> { unimplemented!() }
    async fn remove_folder(&self, _: FolderArg) -> Result<Nothing, CallError> { unimplemented!() }
    async fn preview_import(&self, _: FileText) -> Result<ImportPreview, CallError> { unimplemented!() }
    async fn import_feeds(&self, _: FileText) -> Result<Imported, CallError> { unimplemented!() }
    async fn export_feeds(&self, _: Nothing) -> Result<FileText, CallError> { unimplemented!() }
    async fn get_catalog(&self, _: Nothing) -> Result<Catalog, CallError> { unimplemented!() }
    async fn add_from_catalog(&self, _: AddFromCatalog) -> Result<Imported, CallError> { unimplemented!() }
    async fn open_sample(&self, _: Nothing) -> Result<Changed, CallError> { unimplemented!() }
    async fn close_sample(&self, _: Nothing) -> Result<Changed, CallError> { unimplemented!() }
    async fn refresh(&self, _: Refresh) -> Result<RefreshReport, CallError> { unimplemented!() }
    async fn cancel_refresh(&self, _: Nothing) -> Result<Nothing, CallError> { unimplemented!() }
    async fn list_watches(&self, _: Nothing) -> Result<Vec<WatchView>, CallError> { unimplemented!() }
    async fn save_watch(&self, _: SaveWatch) -> Result<WatchView, CallError> { unimplemented!() }
    async fn remove_watch(&self, _: WatchArg) -> Result<Nothing, CallError> { unimplemented!() }
    async fn list_alerts(&self, _: Nothing) -> Result<Vec<AlertView>, CallError> { unimplemented!() }
    async fn get_settings(&self, _: Nothing) -> Result<Settings, CallError> { unimplemented!() }
    async fn save_settings(&self, _: Settings) -> Result<Settings, CallError> { unimplemented!() }
    async fn open_link(&self, _: OpenLink) -> Result<Nothing, CallError> { unimplemented!() }
    async fn check_library(&self, _: Nothing) -> Result<Checkup, CallError> { unimplemented!() }
}
