//! Listening to enclosures: how far the reader is, what was fetched to be heard offline, chapters.
//!
//! A fetched enclosure is a file in the profile's `media` folder, named after its address: a player asks for pieces of
//! it, and a copy of the library need not carry it. It comes whole or not at all. Nothing is removed by itself to make
//! room, since the reader asked for each; where the room is used up, that is said.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use daily_core::{EntryId, identity};
use daily_fetch::{Accept, Request};
use daily_store::{Media, Store};
use sha2::{Digest, Sha256};
use tokio::task::AbortHandle;
use url::Url;

use crate::api::desk::*;
use crate::api::dto::{CallError, Code, EntryArg, Event, Nothing};
use crate::{Engine, error, lock, wire};

/// Name of the folder in the profile.
const FOLDER: &str = "media";
/// What stands before a file's name in the addresses that a window gets, after the base of the pictures.
pub(crate) const PREFIX: &str = "media/";
/// One enclosure; it is held in memory until it is written.
const LARGEST: u64 = 400 << 20;
const PATIENCE: Duration = Duration::from_secs(1_800);
const SILENCE: Duration = Duration::from_secs(30);
const LISTED: usize = 200;
/// How often the window hears how far a download is.
const TOLD_EVERY: Duration = Duration::from_millis(500);
/// Chapters of one enclosure.
const MOST_CHAPTERS: usize = 500;

/// Downloads that are under way or failed, by entry and address.
#[derive(Default)]
pub(crate) struct Downloads(Mutex<BTreeMap<(EntryId, String), State>>);

enum State {
    UnderWay { done: Arc<AtomicU64>, total: Option<u64>, stop: Option<AbortHandle> },
    Failed(String),
}

/// A file that a player asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFile {
    /// Where it is.
    pub path: PathBuf,
    /// MIME type, by its ending.
    pub media_type: &'static str,
}

impl Engine {
    /// The fetched enclosure of that name, as it stands in its address after `media/`.
    pub async fn media_file(&self, name: &str) -> Option<MediaFile> {
        let known = self.work(|store| store.list_media_files()).await.ok()?;
        // Only what the library names, so that no other file can be meant.
        let name = known.into_iter().find(|known| known == name)?;
        let media_type = media_type_of(&name);
        Some(MediaFile { path: self.media_folder().join(name), media_type })
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
        let (base, downloads) = (self.inner.options.picture_base.clone(), self.downloads());
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
                    rows.push(MediaRow { media: view(known, &base, &downloads), row: wire::row(row, &base) });
                }
            }
            Ok(MediaList { rows, bytes: store.count_media_bytes()?, budget })
        })
        .await
    }

    /// See the call table.
    pub async fn download_media(&self, asked: MediaArg) -> Result<MediaView, CallError> {
        let MediaArg { entry_id, url } = asked;
        let (claimed, here, used, private) = self
            .work({
                let url = url.clone();
                move |store| {
                    let detail = store.load_entry(entry_id)?;
                    let enclosure = detail.enclosures.iter().find(|enclosure| enclosure.url == url);
                    let claimed = enclosure.ok_or(daily_store::Error::NotFound("enclosure"))?.length;
                    let here = store.media_of(entry_id)?.iter().any(|media| media.url == url && !media.file.is_empty());
                    let private = store.load_feed(detail.row.feed).is_ok_and(|feed| feed.allow_private_network);
                    Ok((claimed, here, store.count_media_bytes()?, private))
                }
            })
            .await?;
        let room = self.media_budget().saturating_sub(used).min(LARGEST);
        if !here && claimed.unwrap_or(1) > room {
            return Err(error::new(
                Code::BadInput,
                "there is no room for it among the downloads; remove some, or allow more in the settings",
            ));
        }
        let address = Url::parse(&url).map_err(|_| error::new(Code::BadInput, "the address of this enclosure cannot be used"))?;
        let key = (entry_id, url.clone());
        if !here {
            let mut downloads = lock(&self.inner.downloads.0);
            if !matches!(downloads.get(&key), Some(State::UnderWay { .. })) {
                let done = Arc::new(AtomicU64::new(0));
                downloads.insert(key.clone(), State::UnderWay { done: Arc::clone(&done), total: claimed, stop: None });
                let task = tokio::spawn(self.clone().download(entry_id, address, url, room, private, done));
                if let Some(State::UnderWay { stop, .. }) = downloads.get_mut(&key) {
                    *stop = Some(task.abort_handle());
                }
            }
        }
        self.tell(Event::MediaChanged { entry_id });
        self.view_of(key).await
    }

    /// See the call table.
    pub async fn cancel_download(&self, asked: MediaArg) -> Result<Nothing, CallError> {
        let stopped = lock(&self.inner.downloads.0).remove(&(asked.entry_id, asked.url));
        if let Some(State::UnderWay { stop: Some(stop), .. }) = stopped {
            stop.abort();
        }
        self.tell(Event::MediaChanged { entry_id: asked.entry_id });
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn remove_download(&self, asked: MediaArg) -> Result<Nothing, CallError> {
        let now = self.now();
        let entry_id = asked.entry_id;
        self.work(move |store| store.set_media_file(asked.entry_id, &asked.url, "", 0, now)).await?;
        self.forget_unneeded_media().await?;
        self.tell(Event::MediaChanged { entry_id });
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn list_chapters(&self, asked: MediaArg) -> Result<Vec<Chapter>, CallError> {
        // Chapters that a podcast's notes name, "12:34 The harbour", are in every feed that has any.
        let opened = self.open_entry(EntryArg { entry_id: asked.entry_id }).await?;
        if !opened.enclosures.iter().any(|enclosure| enclosure.url == asked.url) {
            return Err(error::new(Code::NotFound, "this entry has no such enclosure"));
        }
        Ok(chapters_in(&opened.text))
    }

    /// Removes files that no entry needs any more.
    pub(crate) async fn forget_unneeded_media(&self) -> Result<(), CallError> {
        let folder = self.media_folder();
        self.work(move |store| {
            let needed = store.list_media_files()?;
            let Ok(files) = std::fs::read_dir(&folder) else { return Ok(()) };
            for file in files.flatten() {
                let name = file.file_name();
                // What is being written has an ending of its own, and its writer looks after it.
                let is_needed = name.to_str().is_some_and(|name| needed.iter().any(|needed| needed == name) || name.ends_with(".part"));
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
                    State::UnderWay { done, total, .. } => Download::UnderWay { done: done.load(Ordering::Relaxed), total: *total },
                    State::Failed(why) => Download::Failed { why: why.clone() },
                };
                (key.clone(), download)
            })
            .collect()
    }

    async fn download(self, entry: EntryId, address: Url, url: String, room: u64, private: bool, done: Arc<AtomicU64>) {
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
        // Stops with this task, also when that is stopped from outside.
        let _telling = Stopped(telling.abort_handle());
        let fetched = self.fetch_media(entry, address, &url, room, private, done).await;
        let key = (entry, url);
        let mut downloads = lock(&self.inner.downloads.0);
        match fetched {
            Ok(()) => {
                downloads.remove(&key);
            }
            Err(cause) => {
                downloads.insert(key, State::Failed(cause.message));
            }
        }
        drop(downloads);
        self.tell(Event::MediaChanged { entry_id: entry });
    }

    async fn fetch_media(
        &self,
        entry: EntryId,
        address: Url,
        url: &str,
        room: u64,
        private: bool,
        done: Arc<AtomicU64>,
    ) -> Result<(), CallError> {
        let mut request = Request::new(address, Accept::Media);
        request.limits.max_bytes = room;
        request.limits.whole = PATIENCE;
        request.limits.idle = SILENCE;
        request.allow_private_network = private;
        request.received = Some(done);
        let answer = self.ask(request).await?;
        let (folder, now, url) = (self.media_folder(), self.now(), url.to_owned());
        self.work(move |store| {
            let bytes = answer.body.unwrap_or_default();
            let name = file_name(&url, answer.content_type.as_deref());
            write(&folder, &name, &bytes)?;
            store.set_media_file(entry, &url, &name, bytes.len() as u64, now)
        })
        .await
    }

    async fn view_of(&self, (entry, url): (EntryId, String)) -> Result<MediaView, CallError> {
        let (base, downloads) = (self.inner.options.picture_base.clone(), self.downloads());
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
    Media { entry, url: url.to_owned(), seconds: 0.0, duration: None, finished: false, file: String::new(), bytes: 0 }
}

fn view(media: Media, base: &str, downloads: &BTreeMap<(EntryId, String), Download>) -> MediaView {
    let download = match downloads.get(&(media.entry, media.url.clone())) {
        _ if !media.file.is_empty() => Download::Here { address: format!("{base}{PREFIX}{}", media.file), bytes: media.bytes },
        Some(download) => download.clone(),
        None => Download::None,
    };
    MediaView {
        entry_id: media.entry,
        url: media.url,
        seconds: media.seconds,
        duration: media.duration,
        finished: media.finished,
        download,
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> daily_store::Result<()> {
    let path = folder.join(name);
    let part = folder.join(format!("{name}.part"));
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&part, bytes)).and_then(|()| std::fs::rename(&part, &path));
    written.map_err(|cause| {
        let _ = std::fs::remove_file(&part);
        if cause.kind() == std::io::ErrorKind::StorageFull {
            return daily_store::Error::DiskFull;
        }
        daily_store::Error::File { path, attempt: "written", cause }
    })
}

/// Endings that a player can do something with, and what they mean.
const KINDS: &[(&str, &str)] = &[
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("aac", "audio/aac"),
    ("ogg", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("flac", "audio/flac"),
    ("wav", "audio/wav"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
];

fn file_name(url: &str, content_type: Option<&str>) -> String {
    let key = identity::hex(&Sha256::digest(url.as_bytes())[..16]);
    let path = Url::parse(url).map(|url| url.path().to_ascii_lowercase()).unwrap_or_default();
    let by_type = content_type.and_then(|said| {
        let said = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        KINDS.iter().find(|(_, media_type)| *media_type == said)
    });
    let kind = by_type.or_else(|| KINDS.iter().find(|(ending, _)| path.ends_with(&format!(".{ending}"))));
    format!("{key}.{}", kind.map_or("bin", |(ending, _)| ending))
}

fn media_type_of(name: &str) -> &'static str {
    let ending = name.rsplit('.').next().unwrap_or_default();
    KINDS.iter().find(|(known, _)| *known == ending).map_or("application/octet-stream", |(_, media_type)| media_type)
}

/// Chapters as notes name them: lines that begin with a time, at least two of them and in order.
fn chapters_in(text: &str) -> Vec<Chapter> {
    let chapters: Vec<Chapter> = text
        .lines()
        .filter_map(|line| {
            let line = line.trim().trim_start_matches(['(', '[']);
            let end = line.find(|letter: char| !letter.is_ascii_digit() && letter != ':')?;
            let starts_at = seconds_of(&line[..end])?;
            let title = line[end..].trim_start_matches([')', ']', ' ', '-', '–', '—', ':', '|']).trim();
            (!title.is_empty()).then(|| Chapter { starts_at, title: title.to_owned(), url: None })
        })
        .take(MOST_CHAPTERS)
        .collect();
    let in_order = chapters.windows(2).all(|pair| pair[0].starts_at < pair[1].starts_at);
    if chapters.len() >= 2 && in_order { chapters } else { Vec::new() }
}

fn seconds_of(time: &str) -> Option<f64> {
    let parts = time.split(':').map(|part| part.parse::<u32>().ok().filter(|_| part.len() <= 3)).collect::<Option<Vec<_>>>()?;
    match parts.as_slice() {
        [minutes, seconds] if *seconds < 60 => Some(f64::from(minutes * 60 + seconds)),
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => Some(f64::from(hours * 3_600 + minutes * 60 + seconds)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_are_lines_that_begin_with_a_time() {
        let chapters = chapters_in("In this edition:\n00:00 Hello\n(12:34) – The harbour\n1:02:03 | Farewell\nNothing else.");

        assert_eq!(chapters.iter().map(|chapter| chapter.starts_at).collect::<Vec<_>>(), [0.0, 754.0, 3_723.0]);
        assert_eq!(chapters[1].title, "The harbour");
    }

    #[test]
    fn a_time_of_day_in_a_text_is_no_chapter() {
        assert_eq!(chapters_in("12:30 was when it happened.\nNobody knew."), []);
        assert_eq!(chapters_in("12:30 The strike ends.\n09:15 It had begun."), []);
        assert_eq!(chapters_in("99:99 a\n::: b\n1:2:3:4 c"), []);
    }

    #[test]
    fn a_file_is_named_after_its_address_and_its_kind() {
        let name = file_name("https://a.example/one.MP3?x=1", None);
        assert!(name.ends_with(".mp3") && name.len() == 36, "{name}");
        assert!(file_name("https://a.example/one", Some("audio/mp4; a=b")).ends_with(".m4a"));
        assert!(file_name("https://a.example/../../etc", None).ends_with(".bin"));
        assert_eq!(media_type_of(&name), "audio/mpeg");
    }
}
