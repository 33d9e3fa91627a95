//! Opening the library, and what to do when that fails.
//!
//! A damaged file is never overwritten: it is put aside under a name of its own, and a good copy or an empty library
//! takes its place when the reader says so.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use daily_core::Moment;
use daily_store::{Drive, Error as StoreError, Store};

use crate::api::dto::{BackupReport, CallError, Checkup, Code, Event, FileArg, Library, LibraryCopy, Nothing, RecoverLibrary};
use crate::{Engine, error};

/// Seconds between the copies that are offered when the library is damaged.
const COPY_EVERY: i64 = 86_400;
/// Where it is kept when the last one was made.
const COPIED_AT: &str = "copied_at";

/// Whether there is a library.
pub(crate) enum State {
    Open(Arc<Store>),
    Unavailable(Trouble),
}

/// Why there is none.
#[derive(Debug, Clone)]
pub(crate) struct Trouble {
    message: String,
    detail: Option<String>,
    kept_aside: Option<String>,
}

impl Trouble {
    pub(crate) fn as_error(&self) -> CallError {
        CallError { code: Code::LibraryUnavailable, message: self.message.clone(), detail: self.detail.clone() }
    }
}

impl State {
    pub(crate) fn open(profile: &Path) -> Self {
        match Store::open(profile) {
            Ok(store) => Self::Open(Arc::new(store)),
            Err(cause) => {
                tracing::error!(error = %cause, "the library cannot be used");
                let CallError { message, detail, .. } = error::of_store(cause);
                Self::Unavailable(Trouble { message, detail, kept_aside: None })
            }
        }
    }
}

impl Engine {
    /// See the call table.
    pub async fn get_library(&self, _: Nothing) -> Result<Library, CallError> {
        let trouble = match &*self.inner.library.read().unwrap_or_else(PoisonError::into_inner) {
            State::Open(store) => return Ok(Library::Open { read_only: store.read_only().map(error::sentence) }),
            State::Unavailable(trouble) => trouble.clone(),
        };
        let profile = self.inner.options.profile.clone();
        let copies = tokio::task::spawn_blocking(move || daily_store::find_copies(&profile)).await.map_err(error::of_join)?;
        Ok(Library::Unavailable {
            message: trouble.message,
            detail: trouble.detail,
            copies: copies
                .into_iter()
                .filter_map(|copy| {
                    let name = copy.path.file_name()?.to_str()?.to_owned();
                    Some(LibraryCopy { name, made_at: copy.made_at, bytes: copy.bytes })
                })
                .collect(),
            kept_aside: trouble.kept_aside,
        })
    }

    /// Why the library is kept in a slower way than usual, as a sentence.
    pub(crate) fn drive_in_words(&self) -> Option<String> {
        (self.store().ok()?.drive() == Drive::Network).then(|| {
            "The library is on a network drive, so it is kept in a slower and safer way; open it from one machine at a time.".to_owned()
        })
    }

    /// See the call table.
    pub async fn recover_library(&self, how: RecoverLibrary) -> Result<Library, CallError> {
        if self.store().is_ok() {
            return Err(error::new(Code::BadInput, "the library is in order; nothing was changed"));
        }
        let profile = self.inner.options.profile.clone();
        let now = self.now();
        let opened = tokio::task::spawn_blocking(move || -> daily_store::Result<(State, Option<String>)> {
            let aside = match how {
                // An empty library in the place of one that went would look like a loss of everything.
                RecoverLibrary::Retry if !profile.join(daily_store::FILE).exists() && !daily_store::find_copies(&profile).is_empty() => {
                    let path = profile.join(daily_store::FILE);
                    return Err(StoreError::File { path, attempt: "found", cause: std::io::ErrorKind::NotFound.into() });
                }
                RecoverLibrary::Retry => None,
                RecoverLibrary::Fresh => daily_store::set_aside(&profile, now)?,
                RecoverLibrary::Copy { name } => {
                    // A name, not a path: nothing outside the folder of copies can be meant.
                    let copy = daily_store::find_copies(&profile)
                        .into_iter()
                        .find(|copy| copy.path.file_name().is_some_and(|file| file == name.as_str()))
                        .ok_or(StoreError::NotFound("copy"))?;
                    daily_store::put_back(&copy.path, &profile, now)?.aside
                }
            };
            Ok((State::open(&profile), aside.map(|path| path.display().to_string())))
        })
        .await
        .map_err(error::of_join)?
        .map_err(error::of_store)?;
        let (mut state, aside) = opened;
        if let State::Unavailable(trouble) = &mut state {
            trouble.kept_aside = aside;
        }
        self.set_library(state);
        self.load_settings().await;
        self.listen_anew().await;
        self.tell(Event::Resync);
        self.get_library(Nothing {}).await
    }

    /// See the call table.
    pub async fn check_library(&self, _: Nothing) -> Result<Checkup, CallError> {
        let checkup = self.work(|store| store.check()).await?;
        if checkup.damaged {
            self.library_is_damaged(StoreError::Defect("the library's file is damaged"));
        }
        Ok(Checkup {
            ok: checkup.problems.is_empty(),
            problems: checkup.problems.iter().map(|problem| error::sentence(problem)).collect(),
            entries: checkup.copied.entries,
            feeds: checkup.copied.feeds,
            bytes: checkup.copied.bytes,
        })
    }

    /// See the call table.
    pub async fn back_up_library(&self, to: FileArg) -> Result<BackupReport, CallError> {
        let copied = self.work(move |store| store.back_up(Path::new(&to.path))).await?;
        Ok(BackupReport { entries: copied.entries, feeds: copied.feeds, bytes: copied.bytes })
    }

    /// See the call table.
    ///
    /// The backup is read and checked before anything is touched, and the library that was there is kept aside.
    pub async fn restore_library(&self, from: FileArg) -> Result<BackupReport, CallError> {
        self.stop_round().await;
        self.stop_preparing().await;
        let backup = PathBuf::from(from.path);
        let checked = backup.clone();
        tokio::task::spawn_blocking(move || daily_store::check_copy(&checked)).await.map_err(error::of_join)?.map_err(error::of_store)?;
        self.stop_listening_to_all();
        // Closing the library is letting go of it; work that still holds it finishes on the file that is put aside.
        self.set_library(State::Unavailable(Trouble {
            message: "The library is being restored; try again in a moment.".to_owned(),
            detail: None,
            kept_aside: None,
        }));
        let profile = self.inner.options.profile.clone();
        let now = self.now();
        let (state, put_back) = tokio::task::spawn_blocking(move || {
            let put_back = daily_store::put_back(&backup, &profile, now);
            (State::open(&profile), put_back)
        })
        .await
        .map_err(error::of_join)?;
        self.set_library(state);
        // Also where nothing was put back: then it is the library of before.
        self.listen_anew().await;
        let copied = put_back.map_err(error::of_store)?.copied;
        self.load_settings().await;
        self.tell(Event::Resync);
        Ok(BackupReport { entries: copied.entries, feeds: copied.feeds, bytes: copied.bytes })
    }

    /// Puts the library aside and begins an empty one; the answer is where it was put.
    pub(crate) async fn begin_afresh(&self) -> Result<Option<String>, CallError> {
        self.stop_round().await;
        self.stop_preparing().await;
        self.stop_listening_to_all();
        self.set_library(State::Unavailable(Trouble {
            message: "An empty library is being made; try again in a moment.".to_owned(),
            detail: None,
            kept_aside: None,
        }));
        let profile = self.inner.options.profile.clone();
        let now = self.now();
        let (state, aside) = tokio::task::spawn_blocking(move || {
            let aside = daily_store::set_aside(&profile, now);
            (State::open(&profile), aside)
        })
        .await
        .map_err(error::of_join)?;
        self.set_library(state);
        self.forget_groups().await;
        self.load_settings().await;
        self.listen_anew().await;
        self.tell(Event::Resync);
        Ok(aside.map_err(error::of_store)?.map(|path| path.display().to_string()))
    }

    /// Says that the library turned out to be damaged while it was open. Nothing is read from it or written to it any
    /// more, so that the damage does not spread; the window offers what can be done.
    pub(crate) fn library_is_damaged(&self, cause: StoreError) -> CallError {
        tracing::error!(error = %cause, "the library is damaged");
        let error = error::of_store(cause);
        let trouble = Trouble { message: error.message.clone(), detail: error.detail.clone(), kept_aside: None };
        self.set_library(State::Unavailable(trouble));
        self.tell(Event::Resync);
        error
    }

    /// Closes the library, whose file is not the one any more that was opened, and keeps a copy of what was.
    pub(crate) fn library_was_replaced(&self, store: &Arc<Store>, now: Moment) -> CallError {
        let happened = error::of_store(StoreError::Replaced);
        let say = |what_became: &str| {
            let message = format!("{}; {what_became}.", happened.message.trim_end_matches('.'));
            Trouble { message, detail: None, kept_aside: None }
        };
        {
            let mut library = self.inner.library.write().unwrap_or_else(PoisonError::into_inner);
            match &*library {
                State::Open(open) if Arc::ptr_eq(open, store) => {
                    *library = State::Unavailable(say("a copy of what was open is being made"))
                }
                // Somebody else met it first.
                State::Unavailable(trouble) => return trouble.as_error(),
                // What a restored backup took the place of is kept already; who still worked with it finds the new library.
                State::Open(_) => return happened,
            }
        }
        let trouble = match store.make_copy(now) {
            Ok(()) => say("what was open is kept among the copies"),
            Err(cause) => {
                tracing::error!(%cause, "what was in the replaced library could not be copied");
                say("what was open could not be copied")
            }
        };
        tracing::error!("{}", trouble.message);
        let error = trouble.as_error();
        self.set_library(State::Unavailable(trouble));
        self.tell(Event::Resync);
        error
    }

    /// Makes the copy that would be offered if the library were damaged, once a day.
    pub(crate) async fn copy_now_and_then(&self) -> Result<(), CallError> {
        let now = self.now();
        self.work(move |store| {
            let copied_at = store.find_setting(COPIED_AT)?.and_then(|at| at.parse().ok()).map(Moment);
            let due = copied_at.is_none_or(|at| !(0..COPY_EVERY).contains(&now.since(at)));
            // The sample alone is not worth a copy, since it comes back with one click.
            if !due || store.read_only().is_some() || store.list_feeds()?.iter().all(|feed| feed.sample) {
                return Ok(());
            }
            store.make_copy(now)?;
            store.keep_setting(COPIED_AT, &now.0.to_string())
        })
        .await
    }

    /// Lets go of the library; every later call says that it is closed.
    pub(crate) fn close_library(&self) -> State {
        let closed = State::Unavailable(Trouble { message: "London Daily is closing.".to_owned(), detail: None, kept_aside: None });
        std::mem::replace(&mut *self.inner.library.write().unwrap_or_else(PoisonError::into_inner), closed)
    }

    fn set_library(&self, state: State) {
        *self.inner.library.write().unwrap_or_else(PoisonError::into_inner) = state;
    }
}
