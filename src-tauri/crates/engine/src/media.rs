//! Listening to enclosures: how far the reader is, what was fetched to be heard, chapters.
//!
//! An enclosure is a file in the profile's `media` folder, named after its address. It is played from there while it is still being
//! fetched: the player asks for pieces, and waits for those that have not come. What the reader asked to keep stays; what was
//! fetched only to be played makes room for others. Bytes go to the disk as they come, so that a long recording needs no memory.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use daily_core::chapters as written;
use daily_core::{EntryId, identity};
use daily_fetch::{Accept, Limits, Piece, Request};
use daily_store::{Media, Store};
use sha2::{Digest, Sha256};
use tokio::sync::{mpsc, watch};
use tokio::task::AbortHandle;
use url::Url;

use crate::api::desk::*;
use crate::api::dto::{CallError, Code, EntryArg, Event, Nothing};
use crate::{Engine, error, lock, wire};

/// Name of the folder in the profile.
const FOLDER: &str = "media";
/// Ending of a file that is not whole.
const PART: &str = ".part";
/// One enclosure, in bytes.
const LARGEST: u64 = 4 << 30;
const PATIENCE: Duration = Duration::from_secs(4 * 3_600);
const SILENCE: Duration = Duration::from_secs(60);
const LISTED: usize = 200;
/// How often the window hears how far a download is.
const TOLD_EVERY: Duration = Duration::from_millis(500);
/// Pieces that wait for the disk.
const WAITING: usize = 16;
/// The tag in front of a recording, where its pictures are too, in bytes.
const LARGEST_TAG: usize = 32 << 20;
/// A document of chapters, in bytes.
const LARGEST_CHAPTERS: u64 = 2 << 20;

/// Downloads that are under way or failed, by entry and address.
#[derive(Default)]
pub(crate) struct Downloads(Mutex<BTreeMap<(EntryId, String), State>>);

enum State {
    UnderWay(Arc<Growing>),
    Failed(String),
}

/// A file that is being fetched.
struct Growing {
    path: PathBuf,
    kept: AtomicBool,
    claimed: Option<u64>,
    progress: watch::Sender<Progress>,
    /// Nobody will give it its name any more.
    abandoned: AtomicBool,
    stop: Mutex<Option<AbortHandle>>,
}

/// How far it is.
#[derive(Debug, Clone, Default)]
struct Progress {
    /// What the server said of it, once it answered.
    head: Option<Head>,
    /// Bytes on the disk.
    written: u64,
    /// It came to its end, or to this one.
    over: Option<Result<(), String>>,
}

#[derive(Debug, Clone, Copy)]
struct Head {
    length: Option<u64>,
    kind: Kind,
}

/// A file's ending, and its MIME type.
type Kind = (&'static str, &'static str);

/// A sound that a player asked for, whole or still growing.
#[derive(Debug)]
pub struct Sound {
    /// MIME type.
    pub media_type: &'static str,
    /// Its length in bytes, where it is known already.
    pub length: Option<u64>,
    file: Arc<File>,
    progress: Option<watch::Receiver<Progress>>,
}

impl Sound {
    /// At most `most` bytes from `at`, as soon as there are any; none behind its end.
    pub async fn read(&mut self, at: u64, most: usize) -> io::Result<Vec<u8>> {
        if let Some(progress) = &mut self.progress {
            let reached = progress.wait_for(|now| now.written > at || now.over.is_some()).await;
            let now = reached.map_err(|_| io::Error::other("the download was stopped"))?.clone();
            if now.written <= at {
                return now.over.unwrap_or(Ok(())).map(|()| Vec::new()).map_err(io::Error::other);
            }
        }
        let file = Arc::clone(&self.file);
        let read = tokio::task::spawn_blocking(move || {
            let mut bytes = Vec::new();
            (&*file).seek(SeekFrom::Start(at))?;
            (&*file).take(most as u64).read_to_end(&mut bytes)?;
            Ok(bytes)
        });
        read.await.map_err(io::Error::other)?
    }
}

impl Engine {
    /// The sound of that key, which is what stands in its address behind the base.
    pub async fn sound(&self, key: &str) -> Option<Sound> {
        let growing = lock(&self.inner.downloads.0).iter().find_map(|((_, url), state)| match state {
            State::UnderWay(growing) if key_of(url) == key => Some(Arc::clone(growing)),
            State::UnderWay(_) | State::Failed(_) => None,
        });
        if let Some(growing) = growing {
            let mut progress = growing.progress.subscribe();
            let head = progress.wait_for(|now| now.head.is_some() || now.over.is_some()).await.ok()?.head?;
            let path = growing.path.clone();
            // It may have become whole, and have its name, this moment.
            if let Ok(file) = open(path).await {
                return Some(Sound { media_type: head.kind.1, length: head.length, file: Arc::new(file), progress: Some(progress) });
            }
        }
        let known = self.work(|store| store.list_media_files()).await.ok()?;
        // Only what the library names, so that no other file can be meant.
        let name = known.into_iter().find(|name| name.split('.').next() == Some(key))?;
        let media_type = media_type_of(&name);
        let file = open(self.media_folder().join(name)).await.ok()?;
        let length = file.metadata().ok()?.len();
        Some(Sound { media_type, length: Some(length), file: Arc::new(file), progress: None })
    }

    /// See the call table.
    pub async fn save_position(&self, asked: SavePosition) -> Result<Nothing, CallError> {
        let sane = |seconds: f64| if seconds.is_finite() { seconds.clamp(0.0, 1e7) } else { 0.0 };
        let now = self.now();
        let entry_id = asked.entry_id;
        self.work(move |store| {
            let duration = asked.duration.map(sane).filter(|seconds| *seconds > 0.0);
            store.keep_position(asked.entry_id, &asked.url, sane(asked.seconds), duration, asked.finished, now)
        })
        .await?;
        self.tell(Event::MediaChanged { entry_id });
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn list_media(&self, _: Nothing) -> Result<MediaList, CallError> {
        let (base, downloads) = (self.inner.options.media_base.clone(), self.downloads());
        let pictures = self.inner.options.picture_base.clone();
        let budget = self.media_budget();
        self.work(move |store| {
            let mut rows = Vec::new();
            let mut media = store.list_media(LISTED)?;
            for (entry, url) in downloads.keys() {
                if !media.iter().any(|known| known.entry == *entry && known.url == *url) {
                    media.insert(0, untouched(*entry, url));
                }
            }
            for known in media {
                if let Some(row) = store.load_rows(&[known.entry])?.pop() {
                    rows.push(MediaRow { media: view(known, &base, &downloads), row: wire::row(row, &pictures) });
                }
            }
            Ok(MediaList { rows, bytes: store.count_media_bytes()?, budget })
        })
        .await
    }

    /// See the call table.
    pub async fn download_media(&self, asked: MediaArg) -> Result<MediaView, CallError> {
        self.fetch_to_keep_or_play(&asked, true).await?;
        self.view_of((asked.entry_id, asked.url)).await
    }

    /// See the call table.
    pub async fn play_media(&self, asked: MediaArg) -> Result<MediaView, CallError> {
        if let Some(growing) = self.fetch_to_keep_or_play(&asked, false).await? {
            // A player says no more than that it cannot play; who asked the server knows why.
            let mut progress = growing.progress.subscribe();
            let now = progress.wait_for(|now| now.head.is_some() || now.over.is_some()).await.map(|now| now.clone());
            if let Ok(Progress { head: None, over: Some(Err(why)), .. }) = now {
                return Err(error::new(Code::Network, why));
            }
        }
        self.view_of((asked.entry_id, asked.url)).await
    }

    /// See the call table.
    pub async fn cancel_download(&self, asked: MediaArg) -> Result<Nothing, CallError> {
        let stopped = lock(&self.inner.downloads.0).remove(&(asked.entry_id, asked.url));
        if let Some(State::UnderWay(growing)) = stopped
            && let Some(stop) = lock(&growing.stop).take()
        {
            stop.abort();
        }
        self.tell(Event::MediaChanged { entry_id: asked.entry_id });
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn remove_download(&self, asked: MediaArg) -> Result<Nothing, CallError> {
        let now = self.now();
        let entry_id = asked.entry_id;
        self.work(move |store| store.set_media_file(asked.entry_id, &asked.url, "", 0, true, now)).await?;
        self.forget_unneeded_media().await?;
        self.tell(Event::MediaChanged { entry_id });
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn list_chapters(&self, asked: MediaArg) -> Result<Vec<Chapter>, CallError> {
        let entry_id = asked.entry_id;
        let (named, file) = self
            .work({
                let url = asked.url.clone();
                move |store| {
                    let detail = store.load_entry(entry_id)?;
                    let enclosure = detail.enclosures.into_iter().find(|enclosure| enclosure.url == url);
                    let named = enclosure.ok_or(daily_store::Error::NotFound("enclosure"))?.chapters;
                    let file = store.media_of(entry_id)?.into_iter().find(|media| media.url == url && !media.file.is_empty());
                    Ok((named, file.map(|media| media.file)))
                }
            })
            .await?;
        let named = match named {
            Some(address) if address.starts_with("http") => self.fetch_chapters(&asked, &address).await,
            Some(document) => written::in_json(&document),
            None => Vec::new(),
        };
        let found = if !named.is_empty() {
            named
        } else {
            let path = file.map(|name| self.media_folder().join(name));
            let in_file = tokio::task::spawn_blocking(move || path.map(|path| chapters_in_file(&path)).unwrap_or_default()).await;
            match in_file.unwrap_or_default() {
                // Chapters that a podcast's notes name, "12:34 The harbour", are in every feed that has any.
                none if none.is_empty() => written::in_notes(&self.open_entry(EntryArg { entry_id }).await?.text),
                found => found,
            }
        };
        Ok(found.into_iter().map(|chapter| Chapter { starts_at: chapter.starts_at, title: chapter.title, url: chapter.url }).collect())
    }

    /// Removes files that no entry needs any more.
    pub(crate) async fn forget_unneeded_media(&self) -> Result<(), CallError> {
        let folder = self.media_folder();
        let growing: Vec<PathBuf> = lock(&self.inner.downloads.0).values().filter_map(State::path).collect();
        self.work(move |store| {
            let needed = store.list_media_files()?;
            let Ok(files) = std::fs::read_dir(&folder) else { return Ok(()) };
            for file in files.flatten() {
                let name = file.file_name();
                let is_needed =
                    name.to_str().is_some_and(|name| needed.iter().any(|needed| needed == name)) || growing.contains(&file.path());
                if !is_needed && let Err(cause) = std::fs::remove_file(file.path()) {
                    tracing::warn!(%cause, "a file that nobody needs could not be removed");
                }
            }
            Ok(())
        })
        .await
    }

    /// What is known of downloads just now.
    pub(crate) fn downloads(&self) -> BTreeMap<(EntryId, String), Download> {
        lock(&self.inner.downloads.0)
            .iter()
            .map(|(key, state)| {
                let download = match state {
                    State::UnderWay(growing) => {
                        let now = growing.progress.borrow();
                        let total = now.head.and_then(|head| head.length).or(growing.claimed);
                        Download::UnderWay { done: now.written, total, kept: growing.kept.load(Ordering::Relaxed) }
                    }
                    State::Failed(why) => Download::Failed { why: why.clone() },
                };
                (key.clone(), download)
            })
            .collect()
    }

    /// Begins to fetch an enclosure unless it is here; answers what is under way.
    async fn fetch_to_keep_or_play(&self, asked: &MediaArg, kept: bool) -> Result<Option<Arc<Growing>>, CallError> {
        let (entry_id, url) = (asked.entry_id, asked.url.clone());
        let (claimed, here, private) = self
            .work({
                let url = url.clone();
                move |store| {
                    let detail = store.load_entry(entry_id)?;
                    let enclosure = detail.enclosures.iter().find(|enclosure| enclosure.url == url);
                    let claimed = enclosure.ok_or(daily_store::Error::NotFound("enclosure"))?.length;
                    let here = store.media_of(entry_id)?.iter().any(|media| media.url == url && !media.file.is_empty());
                    if here && kept {
                        store.keep_media(entry_id, &url)?;
                    }
                    let private = store.load_feed(detail.row.feed).is_ok_and(|feed| feed.allow_private_network);
                    Ok((claimed, here, private))
                }
            })
            .await?;
        if here {
            self.tell(Event::MediaChanged { entry_id });
            return Ok(None);
        }
        let key = (entry_id, url.clone());
        if let Some(State::UnderWay(growing)) = lock(&self.inner.downloads.0).get(&key) {
            growing.kept.fetch_or(kept, Ordering::Relaxed);
            return Ok(Some(Arc::clone(growing)));
        }
        let address = Url::parse(&url).map_err(|_| error::new(Code::BadInput, "the address of this enclosure cannot be used"))?;
        let room = self.room_for(claimed.unwrap_or(1).max(1)).await?;
        let path = self.media_folder().join(format!("{}.{entry_id}{PART}", key_of(&url)));
        let growing = Arc::new(Growing {
            path,
            kept: AtomicBool::new(kept),
            claimed: claimed.filter(|bytes| *bytes > 0),
            progress: watch::Sender::default(),
            abandoned: AtomicBool::new(false),
            stop: Mutex::default(),
        });
        {
            let mut downloads = lock(&self.inner.downloads.0);
            if let Some(State::UnderWay(faster)) = downloads.get(&key) {
                return Ok(Some(Arc::clone(faster)));
            }
            let task = tokio::spawn(self.clone().download(key.clone(), address, room, private, Arc::clone(&growing)));
            *lock(&growing.stop) = Some(task.abort_handle());
            downloads.insert(key, State::UnderWay(Arc::clone(&growing)));
        }
        self.tell(Event::MediaChanged { entry_id });
        Ok(Some(growing))
    }

    /// Makes room for so many bytes, where need be by removing what was fetched to be played; answers how much there is.
    async fn room_for(&self, wanted: u64) -> Result<u64, CallError> {
        let (budget, now) = (self.media_budget(), self.now());
        let room = self
            .work(move |store| {
                let mut used = store.count_media_bytes()?;
                for media in store.list_passing_media()? {
                    if budget.saturating_sub(used) >= wanted {
                        break;
                    }
                    store.set_media_file(media.entry, &media.url, "", 0, true, now)?;
                    used = used.saturating_sub(media.bytes);
                }
                Ok(budget.saturating_sub(used).min(LARGEST))
            })
            .await?;
        self.forget_unneeded_media().await?;
        if room < wanted {
            return Err(error::new(
                Code::BadInput,
                "there is no room for it among the downloads; remove some, or allow more in the settings",
            ));
        }
        Ok(room)
    }

    async fn download(self, key: (EntryId, String), address: Url, room: u64, private: bool, growing: Arc<Growing>) {
        let entry = key.0;
        let telling = tokio::spawn({
            let engine = self.clone();
            async move {
                let mut tick = tokio::time::interval(TOLD_EVERY);
                loop {
                    tick.tick().await;
                    engine.tell(Event::MediaChanged { entry_id: entry });
                }
            }
        });
        // Both go with this task, also when that is stopped from outside.
        let _telling = Stopped(telling.abort_handle());
        let part = PartFile(Arc::clone(&growing));
        let fetched = self.fetch_media(&key, address, room, private, &growing).await;
        drop(part);
        {
            let mut downloads = lock(&self.inner.downloads.0);
            match &fetched {
                Ok(()) => downloads.remove(&key),
                Err(cause) => downloads.insert(key, State::Failed(cause.message.clone())),
            };
        }
        growing.progress.send_modify(|now| now.over = Some(fetched.map_err(|cause| cause.message)));
        self.tell(Event::MediaChanged { entry_id: entry });
    }

    async fn fetch_media(
        &self,
        (entry, url): &(EntryId, String),
        address: Url,
        room: u64,
        private: bool,
        growing: &Arc<Growing>,
    ) -> Result<(), CallError> {
        let (pieces, coming) = mpsc::channel(WAITING);
        let mut request = Request::new(address, Accept::Media);
        request.limits = Limits { max_bytes: room, whole: PATIENCE, idle: SILENCE, ..request.limits };
        request.allow_private_network = private;
        request.pieces = Some(pieces);
        let writing = tokio::task::spawn_blocking({
            let (growing, url) = (Arc::clone(growing), url.clone());
            move || write_pieces(&growing, &url, coming)
        });
        let asked = self.ask(request).await;
        // A disk that refuses ends the request too, and knows why.
        let kind = writing.await.map_err(error::of_join)?.map_err(|cause| error::of_store(of_writing(&growing.path, cause)))?;
        asked?;
        let (now, entry, url) = (self.now(), *entry, url.clone());
        let (folder, growing) = (self.media_folder(), Arc::clone(growing));
        self.work(move |store| {
            let name = format!("{}.{}", key_of(&url), kind.0);
            std::fs::rename(&growing.path, folder.join(&name)).map_err(|cause| of_writing(&growing.path, cause))?;
            let (bytes, kept) = (growing.progress.borrow().written, growing.kept.load(Ordering::Relaxed));
            store.set_media_file(entry, &url, &name, bytes, kept, now)
        })
        .await
    }

    /// Chapters from the address that the feed names; they are kept, so that they are asked for once.
    async fn fetch_chapters(&self, asked: &MediaArg, address: &str) -> Vec<written::Chapter> {
        let Ok(address) = Url::parse(address) else { return Vec::new() };
        let mut request = Request::new(address, Accept::Page);
        request.limits.max_bytes = LARGEST_CHAPTERS;
        let Ok(answer) = self.ask(request).await else { return Vec::new() };
        let found = written::in_json(&String::from_utf8_lossy(&answer.body.unwrap_or_default()));
        if !found.is_empty() {
            let (entry, url, document) = (asked.entry_id, asked.url.clone(), written::to_json(&found));
            self.log_failure("keep chapters", self.work(move |store| store.keep_chapters(entry, &url, &document)).await);
        }
        found
    }

    async fn view_of(&self, (entry, url): (EntryId, String)) -> Result<MediaView, CallError> {
        let (base, downloads) = (self.inner.options.media_base.clone(), self.downloads());
        let mut views = self.work(move |store| views(store, entry, &[url.as_str()], &base, &downloads)).await?;
        views.pop().ok_or_else(|| error::new(Code::NotFound, "there is no such enclosure"))
    }

    fn media_folder(&self) -> PathBuf {
        self.inner.options.profile.join(FOLDER)
    }

    fn media_budget(&self) -> u64 {
        u64::from(self.settings().desk.media_budget) << 20
    }
}

/// Stops a task when it goes.
struct Stopped(AbortHandle);

impl Drop for Stopped {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl State {
    fn path(&self) -> Option<PathBuf> {
        match self {
            Self::UnderWay(growing) => Some(growing.path.clone()),
            Self::Failed(_) => None,
        }
    }
}

/// Removes a file that is not whole when it goes; one that became whole has another name by then.
struct PartFile(Arc<Growing>);

impl Drop for PartFile {
    fn drop(&mut self) {
        // Its writer may be about to make it, and then looks here.
        self.0.abandoned.store(true, Ordering::SeqCst);
        let _ = std::fs::remove_file(&self.0.path);
    }
}

/// What is known of enclosures, in the order of their addresses.
pub(crate) fn views(
    store: &Store,
    entry: EntryId,
    urls: &[&str],
    base: &str,
    downloads: &BTreeMap<(EntryId, String), Download>,
) -> daily_store::Result<Vec<MediaView>> {
    if urls.is_empty() {
        return Ok(Vec::new());
    }
    let known = store.media_of(entry)?;
    let of = |url: &str| known.iter().find(|media| media.url == url).cloned().unwrap_or_else(|| untouched(entry, url));
    Ok(urls.iter().map(|url| view(of(url), base, downloads)).collect())
}

fn untouched(entry: EntryId, url: &str) -> Media {
    Media { entry, url: url.to_owned(), seconds: 0.0, duration: None, finished: false, file: String::new(), bytes: 0, kept: true }
}

fn view(media: Media, base: &str, downloads: &BTreeMap<(EntryId, String), Download>) -> MediaView {
    let download = match downloads.get(&(media.entry, media.url.clone())) {
        _ if !media.file.is_empty() => Download::Here { bytes: media.bytes, kept: media.kept },
        Some(download) => download.clone(),
        None => Download::None,
    };
    let plays = matches!(download, Download::Here { .. } | Download::UnderWay { .. });
    MediaView {
        entry_id: media.entry,
        address: plays.then(|| format!("{base}{}", key_of(&media.url))),
        url: media.url,
        seconds: media.seconds,
        duration: media.duration,
        finished: media.finished,
        download,
    }
}

/// Writes what comes until no more does; answers what kind of file it is.
fn write_pieces(growing: &Growing, url: &str, mut coming: mpsc::Receiver<Piece>) -> io::Result<Kind> {
    let (mut file, mut kind) = (None, kind_of(url, None));
    while let Some(piece) = coming.blocking_recv() {
        match piece {
            Piece::Head { length, content_type } => {
                if let Some(folder) = growing.path.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                file = Some(File::create(&growing.path)?);
                kind = kind_of(url, content_type.as_deref());
                growing.progress.send_modify(|now| now.head = Some(Head { length, kind }));
            }
            Piece::Bytes(bytes) => {
                if let Some(file) = &mut file {
                    file.write_all(&bytes)?;
                    growing.progress.send_modify(|now| now.written += bytes.len() as u64);
                }
            }
        }
    }
    if let Some(file) = file {
        file.sync_all()?;
    }
    if growing.abandoned.load(Ordering::SeqCst) {
        let _ = std::fs::remove_file(&growing.path);
    }
    Ok(kind)
}

fn of_writing(path: &Path, cause: io::Error) -> daily_store::Error {
    if matches!(cause.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
        return daily_store::Error::DiskFull;
    }
    daily_store::Error::File { path: path.to_owned(), attempt: "written", cause }
}

async fn open(path: PathBuf) -> io::Result<File> {
    tokio::task::spawn_blocking(move || File::open(path)).await.map_err(io::Error::other)?
}

fn chapters_in_file(path: &Path) -> Vec<written::Chapter> {
    let mut head = [0; 10];
    let read = File::open(path).and_then(|mut file| {
        file.read_exact(&mut head)?;
        let length = written::id3_length(&head).min(LARGEST_TAG);
        let mut tag = head.to_vec();
        file.take(length.saturating_sub(head.len()) as u64).read_to_end(&mut tag)?;
        Ok(tag)
    });
    // A file that is too short to be a recording has none either.
    read.map(|tag| written::in_id3(&tag)).unwrap_or_default()
}

/// Names an enclosure in its address and in the folder.
fn key_of(url: &str) -> String {
    identity::hex(&Sha256::digest(url.as_bytes())[..16])
}

const UNKNOWN: Kind = ("bin", "application/octet-stream");

/// Endings that a player can do something with, and what they mean.
const KINDS: &[Kind] = &[
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("aac", "audio/aac"),
    ("ogg", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("flac", "audio/flac"),
    ("wav", "audio/wav"),
    ("wav", "audio/x-wav"),
    ("m4a", "audio/x-m4a"),
    ("mp3", "audio/mp3"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
];

fn kind_of(url: &str, content_type: Option<&str>) -> Kind {
    let path = Url::parse(url).map(|url| url.path().to_ascii_lowercase()).unwrap_or_default();
    let by_type = content_type.and_then(|said| {
        let said = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        KINDS.iter().find(|(_, media_type)| *media_type == said)
    });
    let kind = by_type.or_else(|| KINDS.iter().find(|(ending, _)| path.ends_with(&format!(".{ending}"))));
    kind.copied().unwrap_or(UNKNOWN)
}

fn media_type_of(name: &str) -> &'static str {
    let ending = name.rsplit('.').next().unwrap_or_default();
    KINDS.iter().find(|(known, _)| *known == ending).map_or(UNKNOWN.1, |(_, media_type)| media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_address_and_its_kind() {
        assert_eq!(key_of("https://a.example/one.mp3").len(), 32);
        assert_eq!(kind_of("https://a.example/one.MP3?x=1", None), ("mp3", "audio/mpeg"));
        assert_eq!(kind_of("https://a.example/one", Some("audio/mp4; a=b")), ("m4a", "audio/mp4"));
        assert_eq!(kind_of("https://a.example/../../etc", None), UNKNOWN);
        assert_eq!(media_type_of("0a.mp3"), "audio/mpeg");
    }
}
