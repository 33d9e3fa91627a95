//! Carries calls from the window to the engine, and events from the engine to the window.
//!
//! One command for the whole call table, one event for all news. The window may ask before the library is open; it is
//! answered when it is.

use std::fs;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

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
use tokio::sync::{SetOnce, oneshot};

use crate::app;
use crate::paths::Given;

/// The event that carries all news to the window.
const CHANNEL: &str = "daily";
/// The event that tells the window to ask for what was given to the app.
const GIVEN: &str = "daily-given";
/// No list of subscriptions is larger, in bytes.
const LARGEST_LIST: u64 = 64 << 20;

/// The engine, as soon as it is there.
#[derive(Default)]
pub struct Desk {
    engine: SetOnce<Result<Engine, CallError>>,
    looking: AtomicBool,
    given: Mutex<Vec<Given>>,
}

impl Desk {
    /// The engine has been opened, or could not be.
    pub fn arrive(&self, engine: Result<Engine, CallError>) {
        if self.engine.set(engine).is_err() {
            tracing::error!("the engine was opened twice");
        }
        self.tell_attention();
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
        if matches!(event, Event::EntryRequested { .. } | Event::EditionRequested { .. }) {
            app::raise(&app);
        }
        if let Err(error) = app.emit(CHANNEL, &event) {
            tracing::warn!(%error, "an event did not reach the window");
        }
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
