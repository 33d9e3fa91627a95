//! Carries calls from the window to the engine, and events from the engine to the window.
//!
//! One command for the whole call table, one event for all news. The window may ask before the library is open; it is
//! answered when it is.

use std::fs;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use daily_engine::Engine;
use daily_engine::api::dto::{BackupReport, CallError, Code, Event, FileArg};
use daily_engine::api::sources::{AddNewsletters, NewsletterView};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager, State, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Notify, SetOnce, oneshot};

use crate::app;
use crate::closing::{self, Closing};
use crate::links::Link;
use crate::notify::{self, Trial};
use crate::paths::Given;
use crate::words::{Spoken, Words};
use crate::{crashes, graphics, login, logs, tray};

/// The event that carries all news to the window.
const CHANNEL: &str = "daily";
/// The event that tells the window to ask for what was given to the app.
const GIVEN: &str = "daily-given";
/// The event that tells the window to ask whether the app is to go on without it.
const CLOSING: &str = "daily-closing";
/// No list of subscriptions is larger, in bytes.
const LARGEST_LIST: u64 = 64 << 20;

/// The engine, as soon as it is there.
#[derive(Default)]
pub struct Desk {
    engine: SetOnce<Result<Engine, CallError>>,
    looking: AtomicBool,
    given: Mutex<Vec<Given>>,
    notices: SetOnce<notify::Desktop>,
    /// The words that the system shows for the app.
    pub words: Spoken,
    /// Whether the window is painted.
    pub graphics: graphics::Watch,
    profile: OnceLock<PathBuf>,
    menu: Notify,
    /// There is a tray.
    has_tray: AtomicBool,
    /// The window is where the reader can see it, or in a taskbar.
    in_sight: AtomicBool,
    /// The page stands, and can ask.
    page_stands: AtomicBool,
    /// The reader was asked what closing means, and has not answered.
    asked: AtomicBool,
}

impl Desk {
    /// Notices can be shown.
    pub fn can_notify(&self, notices: notify::Desktop) {
        if self.notices.set(notices).is_err() {
            tracing::error!("notices were set up twice");
        }
    }

    /// The engine has been opened, or could not be.
    pub fn arrive(&self, engine: Result<Engine, CallError>) {
        if self.engine.set(engine).is_err() {
            tracing::error!("the engine was opened twice");
        }
        self.tell_attention();
    }

    /// The library is to be there.
    pub fn settle_in(&self, profile: &Path) {
        let _ = self.profile.set(profile.to_owned());
    }

    /// Where the library is.
    pub fn profile(&self) -> &Path {
        self.profile.get().map_or(Path::new(""), PathBuf::as_path)
    }

    /// The folder of the logs.
    pub fn logs(&self) -> PathBuf {
        logs::folder(self.profile())
    }

    /// There is a tray, or not.
    pub fn set_tray(&self, there: bool) {
        self.has_tray.store(there, Ordering::Relaxed);
    }

    /// The window is shown or hidden; the answer is whether that is new.
    pub fn set_in_sight(&self, shown: bool) -> bool {
        self.in_sight.swap(shown, Ordering::SeqCst) != shown
    }

    /// Whether the window is shown.
    pub fn is_in_sight(&self) -> bool {
        self.in_sight.load(Ordering::SeqCst)
    }

    /// Something that the tray's menu shows has changed.
    pub fn menu_changed(&self) {
        self.menu.notify_one();
    }

    /// Waits for that.
    pub async fn menu_change(&self) {
        self.menu.notified().await;
    }

    /// What closing the window means now. Who is asked twice has not answered.
    pub fn decide_closing(&self) -> Closing {
        let decided = self.find_engine().and_then(|engine| engine.background_settings()).map(|settings| settings.on_close);
        let was_asked = self.asked.load(Ordering::SeqCst);
        let closing = closing::decide(decided, self.page_stands.load(Ordering::SeqCst), was_asked);
        self.asked.store(closing == Closing::Ask, Ordering::SeqCst);
        closing
    }

    /// Waits for the engine.
    pub async fn engine(&self) -> Result<Engine, CallError> {
        self.engine.wait().await.clone()
    }

    /// Gives the engine, if it is there.
    pub fn find_engine(&self) -> Option<Engine> {
        self.engine.get()?.as_ref().ok().cloned()
    }

    /// The reader began or ceased to look at the window.
    pub fn set_attention(&self, looking: bool) {
        self.looking.store(looking, Ordering::SeqCst);
        self.tell_attention();
    }

    /// Keeps what was given to the app for the window to fetch, and tells the window.
    pub fn hand_over(&self, app: &AppHandle, given: Vec<Given>) {
        if given.is_empty() {
            return;
        }
        self.given.lock().unwrap_or_else(PoisonError::into_inner).extend(given);
        // A window that does not listen yet asks by itself when it does.
        if let Err(error) = app.emit(GIVEN, ()) {
            tracing::warn!(%error, "the window did not hear that something was given to it");
        }
    }

    fn tell_attention(&self) {
        if let Some(engine) = self.find_engine() {
            engine.set_attention(self.looking.load(Ordering::SeqCst));
        }
    }
}

/// Answers a call of the window by the engine's call table.
#[tauri::command]
pub async fn call(desk: State<'_, Arc<Desk>>, name: String, arguments: Option<Value>) -> Result<Value, CallError> {
    let engine = desk.engine().await?;
    survive(async move { engine.call(&name, arguments.unwrap_or(Value::Null)).await }).await?
}

/// Shows a notice that only tries whether notices work, and says what the system answered.
#[tauri::command]
pub async fn try_notice(desk: State<'_, Arc<Desk>>) -> Result<Trial, CallError> {
    match desk.notices.get().cloned() {
        Some(notices) => survive(async move { notices.try_out().await }).await,
        None => Ok(Trial { trouble: Some(notify::Trouble::Missing), ..Trial::default() }),
    }
}

/// The window says the words that the system shows, in the reader's language.
#[tauri::command]
pub fn say_words(desk: State<'_, Arc<Desk>>, words: Words) {
    if desk.words.change(words) {
        desk.menu_changed();
    }
}

/// The page stands: what it shows can be used.
#[tauri::command]
pub fn page_stands(desk: State<'_, Arc<Desk>>) {
    if !desk.page_stands.swap(true, Ordering::SeqCst) {
        tracing::info!(milliseconds = app::since_start().as_millis() as u64, "the window can be used");
    }
}

/// The page was painted for the first time: the window is not empty.
#[tauri::command]
pub fn page_painted(desk: State<'_, Arc<Desk>>) {
    desk.graphics.painted(desk.profile());
}

/// Why the window is drawn without the graphics card; nothing where it is drawn with it.
#[tauri::command]
pub fn look_at_graphics() -> Option<graphics::Why> {
    graphics::why()
}

/// The next start draws with the graphics card.
#[tauri::command]
pub fn use_the_card(desk: State<'_, Arc<Desk>>) {
    graphics::use_the_card(desk.profile());
}

/// Asks the window whether the app is to go on without it.
pub fn ask_about_closing(app: &AppHandle) {
    if let Err(error) = app.emit(CLOSING, ()) {
        tracing::warn!(%error, "the window could not be asked about closing");
    }
}

/// The reader answered what closing the window means this time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ClosingAnswer {
    /// The app goes on without the window.
    Stay,
    /// The app ends.
    Quit,
    /// Neither: the window stays.
    Neither,
}

/// Does what the reader answered.
#[tauri::command]
pub fn answer_closing(app: AppHandle, desk: State<'_, Arc<Desk>>, answer: ClosingAnswer) {
    desk.asked.store(false, Ordering::SeqCst);
    match answer {
        ClosingAnswer::Stay => app::hide(&app),
        ClosingAnswer::Quit => app::quit(&app),
        ClosingAnswer::Neither => {}
    }
}

/// What the system lets the app do behind a closed window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Behind {
    /// The tray can be seen, as far as the desktop says.
    pub tray: bool,
    /// The app starts at login.
    pub login: bool,
    /// Why that could not be found out or changed.
    pub trouble: Option<String>,
}

/// Says what the system lets the app do behind a closed window.
#[tauri::command]
pub async fn look_behind(desk: State<'_, Arc<Desk>>) -> Result<Behind, CallError> {
    let tray = tray::has_a_place(desk.has_tray.load(Ordering::Relaxed)).await;
    Ok(match survive(async { login::is_wanted() }).await? {
        Ok(login) => Behind { tray, login, trouble: None },
        Err(why) => Behind { tray, login: false, trouble: Some(why) },
    })
}

/// Lets the app start at login without a window, or no more.
#[tauri::command]
pub async fn start_at_login(desk: State<'_, Arc<Desk>>, wanted: bool) -> Result<Behind, CallError> {
    let changed = survive(async move { login::want(wanted) }).await?;
    let found = look_behind(desk).await?;
    Ok(Behind { trouble: changed.err().or(found.trouble), ..found })
}

/// The newest report of something that broke off, which nobody has seen.
#[tauri::command]
pub async fn find_crash(desk: State<'_, Arc<Desk>>) -> Result<Option<crashes::Report>, CallError> {
    let folder = crashes::folder(desk.profile());
    survive(async move { crashes::find(&folder) }).await
}

/// The reader has seen the reports.
#[tauri::command]
pub async fn dismiss_crash(desk: State<'_, Arc<Desk>>) -> Result<(), CallError> {
    let folder = crashes::folder(desk.profile());
    survive(async move { crashes::dismiss(&folder) }).await?.map_err(|error| of_saving(&error))
}

/// A folder that the window may ask to be shown. It names none by its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Folder {
    /// The logs.
    Logs,
    /// The reports of what broke off.
    Crashes,
}

/// Shows a folder in the system's file manager.
#[tauri::command]
pub async fn open_folder(desk: State<'_, Arc<Desk>>, folder: Folder) -> Result<(), CallError> {
    let path = match folder {
        Folder::Logs => desk.logs(),
        Folder::Crashes => crashes::folder(desk.profile()),
    };
    survive(async move { show_folder(&path) }).await?
}

/// Shows a folder in the system's file manager.
pub fn show_folder(path: &Path) -> Result<(), CallError> {
    let made = fs::create_dir_all(path).map_err(|error| error.to_string());
    made.and_then(|()| tauri_plugin_opener::open_path(path, None::<&str>).map_err(|error| error.to_string()))
        .map_err(|error| cannot_save(&format!("the folder could not be shown; open {} yourself", path.display()), &error))
}

/// What was given to the app from outside, as the window takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Arrival {
    /// The address of a feed or a site.
    Address {
        /// As it was given.
        url: String,
    },
    /// A list of subscriptions.
    List {
        /// The file's name.
        name: String,
        /// Its text.
        text: String,
    },
    /// A file that could not be read, in a sentence.
    Trouble {
        /// What happened and what to do.
        message: String,
    },
    /// A link of our own.
    Link {
        /// As it was given.
        text: String,
        /// Where it leads; absent where that is nowhere.
        to: Option<Link>,
    },
}

/// Gives the window what was given to the app since it last asked.
#[tauri::command]
pub async fn take_given(desk: State<'_, Arc<Desk>>) -> Result<Vec<Arrival>, CallError> {
    let given = std::mem::take(&mut *desk.given.lock().unwrap_or_else(PoisonError::into_inner));
    survive(async move { given.into_iter().map(read_given).collect() }).await
}

fn read_given(given: Given) -> Arrival {
    match given {
        Given::Address { url } => Arrival::Address { url },
        Given::Link { text, to } => Arrival::Link { text, to },
        Given::File { path } => {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            match read_list(&path) {
                Ok(text) => Arrival::List { name, text },
                Err(error) => Arrival::Trouble { message: format!("the file {name} could not be read: {error}") },
            }
        }
    }
}

/// A list in whatever encoding; what is not UTF-8 shows by its signs, and the addresses in it are plain anyway.
fn read_list(path: &Path) -> io::Result<String> {
    let file = fs::File::open(path)?;
    if file.metadata()?.len() > LARGEST_LIST {
        return Err(io::Error::other("it is larger than any list of subscriptions"));
    }
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut io::Read::take(file, LARGEST_LIST), &mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What the window gives to be kept as a file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Contents {
    /// A text, kept as UTF-8.
    Text(String),
    /// Bytes, in base 64 with padding (RFC 4648, section 4).
    Base64(String),
}

impl Contents {
    fn bytes(self) -> Result<Vec<u8>, CallError> {
        match self {
            Self::Text(text) => Ok(text.into_bytes()),
            Self::Base64(text) => BASE64_STANDARD.decode(text).map_err(|error| CallError {
                code: Code::BadCall,
                message: "the contents of the file are not in base 64".to_owned(),
                detail: Some(error.to_string()),
            }),
        }
    }
}

/// Lets the reader keep something as a file. False where they thought better of it.
#[tauri::command]
pub async fn save_file(app: AppHandle, suggested_name: String, contents: Contents) -> Result<bool, CallError> {
    let bytes = contents.bytes()?;
    let chosen = choose(&app, |dialog, done| dialog.set_file_name(suggested_name).save_file(done)).await?;
    let Some(path) = chosen else { return Ok(false) };
    survive(async move { keep(&path, &bytes).map_err(|error| of_saving(&error)) }).await??;
    Ok(true)
}

/// Lets the reader choose a folder of newsletters and follows it; nothing where they thought better of it. The path goes from the
/// system's own dialog to the engine and never through the page, which must not be able to name folders.
#[tauri::command]
pub async fn add_newsletters(app: AppHandle, desk: State<'_, Arc<Desk>>) -> Result<Option<NewsletterView>, CallError> {
    let engine = desk.engine().await?;
    let Some(path) = choose(&app, |dialog, done| dialog.pick_folder(done)).await? else { return Ok(None) };
    let path = path.into_os_string().into_string().map_err(|path| {
        cannot_save("the name of this folder holds signs that cannot be kept; give it another name", &path.to_string_lossy())
    })?;
    let added = survive(async move { engine.add_newsletters(AddNewsletters { path, title: None, folder_id: None }).await }).await??;
    Ok(Some(added))
}

/// Lets the reader choose where the whole library is written to, as one file; nothing where they thought better of it.
#[tauri::command]
pub async fn back_up(app: AppHandle, desk: State<'_, Arc<Desk>>, suggested_name: String) -> Result<Option<BackupReport>, CallError> {
    let engine = desk.engine().await?;
    let Some(path) = choose(&app, |dialog, done| dialog.set_file_name(suggested_name).save_file(done)).await? else { return Ok(None) };
    let to = FileArg { path: as_text(path)? };
    survive(async move { engine.back_up_library(to).await }).await?.map(Some)
}

/// Lets the reader choose a backup, looks whether it is a good one, and puts it in the place of the library, which is kept aside; nothing
/// where they thought better of it.
#[tauri::command]
pub async fn restore(app: AppHandle, desk: State<'_, Arc<Desk>>) -> Result<Option<BackupReport>, CallError> {
    let engine = desk.engine().await?;
    let Some(path) = choose(&app, |dialog, done| dialog.pick_file(done)).await? else { return Ok(None) };
    let from = FileArg { path: as_text(path)? };
    survive(async move { engine.restore_library(from).await }).await?.map(Some)
}

fn as_text(path: PathBuf) -> Result<String, CallError> {
    path.into_os_string()
        .into_string()
        .map_err(|path| cannot_save("the name of this file holds signs that cannot be kept; give it another name", &path.to_string_lossy()))
}

/// What a dialog of the system calls when it is answered.
type Answered = Box<dyn FnOnce(Option<FilePath>) + Send>;

/// Shows a dialog of the system above the window, and gives the place that was chosen; nothing where none was.
async fn choose(app: &AppHandle, ask: impl FnOnce(FileDialogBuilder<Wry>, Answered)) -> Result<Option<PathBuf>, CallError> {
    let (chosen, choice) = oneshot::channel();
    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window(app::WINDOW) {
        dialog = dialog.set_parent(&window);
    }
    // The window that asked may be gone when it is answered.
    ask(dialog, Box::new(move |path| drop(chosen.send(path))));
    let Some(path) = choice.await.ok().flatten() else { return Ok(None) };
    path.into_path().map(Some).map_err(|error| cannot_save("this place is no folder of this machine", &error.to_string()))
}

/// Brings the engine's events to the window until the engine is gone.
pub async fn pump(app: AppHandle, engine: Engine) {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let mut events = engine.events();
    loop {
        let event = match events.recv().await {
            Ok(event) => event,
            Err(RecvError::Lagged(missed)) => {
                tracing::info!(missed, "the window fell behind");
                Event::Resync
            }
            Err(RecvError::Closed) => return,
        };
        if matches!(event, Event::EntryRequested { .. } | Event::EditionRequested { .. } | Event::AlertsRequested) {
            app::raise(&app);
        }
        // A page that nobody sees has nothing to draw anew; it asks for everything when it is shown.
        if desk.is_in_sight() || event == Event::SettingsChanged {
            send(&app, &event);
        }
    }
}

/// The window is shown again: what it missed, it asks for.
pub fn catch_up(app: &AppHandle) {
    send(app, &Event::Resync);
}

fn send(app: &AppHandle, event: &Event) {
    if let Err(error) = app.emit(CHANNEL, event) {
        tracing::warn!(%error, "an event did not reach the window");
    }
}

/// Does `work` so that even a panic in it becomes an answer: a promise in the window must not wait for ever.
pub async fn survive<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> Result<T, CallError> {
    tokio::spawn(work).await.map_err(|error| CallError {
        code: Code::Internal,
        message: "something went wrong inside the app; nothing was lost".to_owned(),
        detail: Some(error.to_string()),
    })
}

/// Writes beside the file and renames, so that a failure leaves an older file of that name as it was.
fn keep(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = Path::new(&beside);
    let written = fs::File::create(beside).and_then(|mut file| {
        io::Write::write_all(&mut file, bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(beside, path)).inspect_err(|_| {
        let _ = fs::remove_file(beside);
    })
}

fn of_saving(error: &io::Error) -> CallError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => CallError {
            code: Code::DiskFull,
            message: "the file could not be written, because no room is left on the disk".to_owned(),
            detail: Some(error.to_string()),
        },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            cannot_save("the file could not be written, because this folder does not allow it; choose another one", &error.to_string())
        }
        _ => cannot_save("the file could not be written; choose another place", &error.to_string()),
    }
}

fn cannot_save(message: &str, detail: &str) -> CallError {
    CallError { code: Code::BadInput, message: message.to_owned(), detail: Some(detail.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_in_place_of_an_older_one_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("feeds.opml");
        fs::write(&path, "old").unwrap();

        keep(&path, b"new").unwrap();

        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_text_that_cannot_be_kept_says_so_and_harms_nothing() {
        let folder = tempfile::tempdir().unwrap();
        // A folder of that name is in the way.
        let path = folder.path().join("feeds.opml");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), "kept").unwrap();

        let error = of_saving(&keep(&path, b"new").unwrap_err());

        assert_eq!(error.code, Code::BadInput);
        assert_eq!(fs::read_to_string(path.join("inside")).unwrap(), "kept");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_list_that_was_given_is_read_and_one_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mine.opml");
        fs::write(&path, "<opml/>").unwrap();

        let read = read_given(Given::File { path });
        let missing = read_given(Given::File { path: folder.path().join("other.opml") });

        assert_eq!(read, Arrival::List { name: "mine.opml".to_owned(), text: "<opml/>".to_owned() });
        assert!(matches!(missing, Arrival::Trouble { message } if message.contains("other.opml")));
    }

    #[test]
    fn bytes_come_in_base_64_and_what_is_not_is_refused() {
        let given = |json: &str| serde_json::from_str::<Contents>(json).unwrap().bytes();

        assert_eq!(given(r#"{"base64":"AP8="}"#).unwrap(), [0, 255]);
        assert_eq!(given(r#"{"text":"ü"}"#).unwrap(), "ü".as_bytes());
        assert_eq!(given(r#"{"base64":"%"}"#).unwrap_err().code, Code::BadCall);
    }

    #[test]
    fn a_full_disk_is_told_apart() {
        assert_eq!(of_saving(&io::Error::from(io::ErrorKind::StorageFull)).code, Code::DiskFull);
    }

    #[tokio::test]
    async fn a_panic_becomes_an_answer() {
        let answered = survive(async { panic!("a defect") }).await;

        assert_eq!(answered.map(|(): ()| ()).unwrap_err().code, Code::Internal);
    }
}
