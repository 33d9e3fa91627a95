//! Carries calls from the window to the engine, and events from the engine to the window.
//!
//! One command for the whole call table, one event for all news. The window may ask before the library is open; it is
//! answered when it is.

use std::fs;
use std::future::Future;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use daily_engine::Engine;
use daily_engine::api::dto::{CallError, Code, Event};
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager, State};
use tauri_plugin_dialog::DialogExt;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{SetOnce, oneshot};

use crate::app;

/// The event that carries all news to the window.
const CHANNEL: &str = "daily";

/// The engine, as soon as it is there.
#[derive(Default)]
pub struct Desk {
    engine: SetOnce<Result<Engine, CallError>>,
    looking: AtomicBool,
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

/// Lets the reader keep a text as a file. False where they thought better of it.
#[tauri::command]
pub async fn save_text(app: AppHandle, suggested_name: String, text: String) -> Result<bool, CallError> {
    let (chosen, choice) = oneshot::channel();
    let mut dialog = app.dialog().file().set_file_name(suggested_name);
    if let Some(window) = app.get_webview_window(app::WINDOW) {
        dialog = dialog.set_parent(&window);
    }
    dialog.save_file(move |path| {
        // The window that asked may be gone by then.
        let _ = chosen.send(path);
    });
    let Some(path) = choice.await.ok().flatten() else { return Ok(false) };
    let path = path.into_path().map_err(|error| cannot_save("this place is no folder of this machine", &error.to_string()))?;
    survive(async move { keep(&path, &text).map_err(|error| of_saving(&error)) }).await??;
    Ok(true)
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
fn keep(path: &Path, text: &str) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = Path::new(&beside);
    let written = fs::File::create(beside).and_then(|mut file| {
        io::Write::write_all(&mut file, text.as_bytes())?;
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

        keep(&path, "new").unwrap();

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

        let error = of_saving(&keep(&path, "new").unwrap_err());

        assert_eq!(error.code, Code::BadInput);
        assert_eq!(fs::read_to_string(path.join("inside")).unwrap(), "kept");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
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
