//! Turns the errors of the crates below into what a screen can act on.

use daily_fetch::FetchError;
use daily_store::Error as StoreError;

use crate::api::dto::{CallError, Code};

pub(crate) fn new(code: Code, message: impl Into<String>) -> CallError {
    CallError { code, message: sentence(&message.into()), detail: None }
}

pub(crate) fn of_store(error: StoreError) -> CallError {
    let code = match &error {
        StoreError::ReadOnly(_) => Code::ReadOnly,
        StoreError::DiskFull => Code::DiskFull,
        StoreError::NotFound(_) => Code::NotFound,
        StoreError::AlreadyThere(_) => Code::AlreadyThere,
        StoreError::FolderInItself | StoreError::BadQuery => Code::BadInput,
        StoreError::File { .. } => Code::BadInput,
        StoreError::Disk(_) => Code::DiskTrouble,
        StoreError::Locked
        | StoreError::Damaged(_)
        | StoreError::Replaced
        | StoreError::FromTheFuture { .. }
        | StoreError::Migration { .. } => Code::LibraryUnavailable,
        StoreError::Sql(_) | StoreError::Defect(_) => Code::Internal,
    };
    CallError { code, message: sentence(&error.to_string()), detail: causes(&error) }
}

pub(crate) fn of_fetch(error: FetchError) -> CallError {
    let code = match &error {
        FetchError::BadAddress { .. } | FetchError::Scheme { .. } | FetchError::PrivateNetwork { .. } => Code::BadInput,
        FetchError::SetUp { .. } => Code::Internal,
        FetchError::Insecure { .. }
        | FetchError::Dns { .. }
        | FetchError::Connect { .. }
        | FetchError::Tls { .. }
        | FetchError::Timeout { .. }
        | FetchError::TooLarge { .. }
        | FetchError::Bomb { .. }
        | FetchError::RedirectLoop { .. }
        | FetchError::Status { .. }
        | FetchError::HostBusy { .. }
        | FetchError::Gone
        | FetchError::Truncated { .. }
        | FetchError::Broken { .. } => Code::Network,
    };
    CallError { code, message: sentence(&error.to_string()), detail: causes(&error) }
}

/// A task that panicked, or was stopped because the program ends.
pub(crate) fn of_join(error: tokio::task::JoinError) -> CallError {
    CallError {
        code: Code::Internal,
        message: "Something went wrong inside London Daily; nothing was lost.".to_owned(),
        detail: Some(error.to_string()),
    }
}

fn causes(error: &dyn std::error::Error) -> Option<String> {
    let causes: Vec<String> = std::iter::successors(error.source(), |cause| cause.source()).map(ToString::to_string).collect();
    (!causes.is_empty()).then(|| causes.join(": "))
}

/// An error's text begins small and has no full stop, so that it can be part of a longer one; on a screen it is a
/// sentence.
pub(crate) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let mut sentence: String = if text.starts_with("http") {
        // An address is not spelt differently at the beginning of a sentence.
        text.to_owned()
    } else {
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    };
    if !sentence.ends_with(['.', '!', '?', '…']) {
        sentence.push('.');
    }
    sentence
}
