//! A backup that a browser takes with it, and one that it brings.
//!
//! The calls for both name files of this machine, which no page may do. Here the host makes the file and names it itself: what leaves is
//! a copy, and what comes is looked at before it takes the place of anything.

use std::path::Path;

use daily_engine::api::dto::{CallError, Code, FileArg};
use http_body_util::BodyExt;
use http_body_util::channel::{Channel, Sender};
use hyper::body::{Bytes, Incoming};
use hyper::{Method, Request, Response, StatusCode};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::routes::{Body, House, bad_call, failed, refused, typed, with_json};

/// Bytes that are read at once.
const PIECE: usize = 64 * 1024;
/// Pieces that wait for the browser.
const WAITING: usize = 4;

/// Answers `POST /backup` and `POST /restore`.
pub async fn answer(house: &House, path: &str, request: Request<Incoming>) -> Response<Body> {
    if request.method() != Method::POST {
        return failed(&bad_call("backups are taken and brought by POST".to_owned()));
    }
    if let Err(refusal) = house.guard.check_header(request.headers()) {
        return refused(refusal);
    }
    let answered = if path == "/backup" { take(house).await } else { bring(house, request.into_body()).await };
    answered.unwrap_or_else(|error| failed(&error))
}

async fn take(house: &House) -> Result<Response<Body>, CallError> {
    let folder = tempfile::tempdir().map_err(of_file)?;
    let path = folder.path().join("london-daily.backup");
    house.engine.back_up_library(FileArg { path: text_of(&path)? }).await?;
    let mut file = tokio::fs::File::open(&path).await.map_err(of_file)?;
    let (mut sender, body): (Sender<Bytes>, _) = Channel::new(WAITING);
    tokio::spawn(async move {
        let mut piece = vec![0; PIECE];
        // Ends with the file, or when the browser leaves; the folder goes with it.
        while let Ok(read @ 1..) = file.read(&mut piece).await {
            if sender.send_data(Bytes::copy_from_slice(&piece[..read])).await.is_err() {
                break;
            }
        }
        drop(folder);
    });
    Ok(typed(StatusCode::OK, "application/vnd.sqlite3", body.boxed_unsync()))
}

async fn bring(house: &House, mut body: Incoming) -> Result<Response<Body>, CallError> {
    let folder = tempfile::tempdir().map_err(of_file)?;
    let path = folder.path().join("brought.backup");
    let mut file = tokio::fs::File::create(&path).await.map_err(of_file)?;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| bad_call("the backup did not arrive whole; nothing was changed".to_owned()))?;
        if let Ok(bytes) = frame.into_data() {
            file.write_all(&bytes).await.map_err(of_file)?;
        }
    }
    file.sync_all().await.map_err(of_file)?;
    drop(file);
    let from = FileArg { path: text_of(&path)? };
    // A task of its own: a browser that leaves must not cut it in the middle.
    let engine = house.engine.clone();
    let restored = tokio::spawn(async move { (engine.restore_library(from).await, folder) }).await;
    let (restored, _folder) = restored.map_err(|broken| CallError {
        code: Code::Internal,
        message: "this broke off, which is a defect of ours".to_owned(),
        detail: Some(broken.to_string()),
    })?;
    Ok(with_json(StatusCode::OK, &restored?))
}

fn text_of(path: &Path) -> Result<String, CallError> {
    path.to_str().map(str::to_owned).ok_or_else(|| bad_call("the folder for temporary files has a name that is no text".to_owned()))
}

fn of_file(error: std::io::Error) -> CallError {
    CallError {
        code: if error.kind() == std::io::ErrorKind::StorageFull { Code::DiskFull } else { Code::DiskTrouble },
        message: "the backup could not be kept in the folder for temporary files; nothing was changed".to_owned(),
        detail: Some(error.to_string()),
    }
}
