//! Pictures: from the library, else from the web, never by the window itself.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex};

use daily_core::{Moment, html};
use daily_fetch::Request;
use daily_store::{EntryDetail, PictureData, Store, WantedPicture};
use image::{ImageFormat, ImageReader};
use tokio::task::JoinSet;
use url::Url;

use crate::api::dto::Event;
use crate::full_text::code_of_failure;
use crate::{Engine, error, lock, offline};

/// One lock for each picture that is being fetched, so that a page which shows it twice fetches it once.
pub(crate) type UnderWay = Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>;

/// Wider pictures are made smaller: no window shows more, and a photograph of a newsroom's camera has ten times that.
const WIDEST: u32 = 1_920;
/// Larger pictures are not unpacked at all.
const MOST_PIXELS: u64 = 64 << 20;
/// Pictures that are fetched beforehand at the same time; the fetcher keeps the hosts apart.
const AT_ONCE: usize = 8;
/// Pictures that are looked up together.
const BATCH: usize = 64;
/// Entries of which pictures are looked for together.
const ENTRIES_AT_ONCE: usize = 32;

/// Why a picture cannot be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoPicture {
    /// A short fixed word.
    pub code: String,
    /// A sentence.
    pub why: String,
    /// No server was reached, so the fault may be our network's.
    pub unreached: bool,
}

impl NoPicture {
    fn of(code: &str, why: &str) -> Self {
        Self { code: code.to_owned(), why: error::sentence(why), unreached: false }
    }

    fn unknown() -> Self {
        Self::of("unknown", "nothing in the library shows this picture any more")
    }
}

impl Engine {
    pub(crate) async fn serve_picture(&self, key: &str) -> Option<PictureData> {
        self.bring_picture(key).await.ok()
    }

    /// The picture of that key, from the library or else from the web, or why it cannot be had.
    pub(crate) async fn bring_picture(&self, key: &str) -> Result<PictureData, NoPicture> {
        let wanted = match self.look_up(key).await.ok_or_else(NoPicture::unknown)? {
            (_, Some(data)) => return Ok(data),
            (wanted, None) => wanted,
        };
        let turn = Arc::clone(lock(&self.inner.pictures_under_way).entry(key.to_owned()).or_default());
        let fetched = {
            let _turn = turn.lock().await;
            // Whoever was before us may have brought it.
            match self.look_up(key).await {
                Some((_, Some(data))) => Ok(data),
                Some((_, None)) => self.fetch_picture(&wanted).await,
                None => Err(NoPicture::unknown()),
            }
        };
        lock(&self.inner.pictures_under_way).remove(key);
        fetched
    }

    async fn look_up(&self, key: &str) -> Option<(WantedPicture, Option<PictureData>)> {
        let key = key.to_owned();
        self.work(move |store| store.find_picture(&key)).await.ok().flatten()
    }

    /// Fetches a picture and keeps it.
    async fn fetch_picture(&self, wanted: &WantedPicture) -> Result<PictureData, NoPicture> {
        let Ok(url) = Url::parse(&wanted.url) else { return Err(NoPicture::of("bad-address", "its address is no web address")) };
        let mut request = Request::picture(url);
        request.allow_private_network = wanted.allow_private_network;
        let now = self.now();
        let key = wanted.key.clone();
        let answer = match self.inner.fetcher.get(request).await {
            Ok(answer) => answer,
            Err(cause) => {
                let no_picture = NoPicture {
                    code: code_of_failure(&cause),
                    why: error::sentence(&cause.to_string()),
                    unreached: cause.may_be_offline(),
                };
                // Without a network the picture is not to blame, and is tried again when there is one.
                if !no_picture.unreached {
                    self.note_no_picture(key, &no_picture, now).await;
                }
                return Err(no_picture);
            }
        };
        let (bytes, claimed) = (answer.body.unwrap_or_default(), answer.content_type);
        let fitted = tokio::task::spawn_blocking(move || fit(bytes, claimed.as_deref())).await.ok().flatten();
        match fitted {
            Some(data) => {
                let kept = data.clone();
                self.log_failure("keep a picture", self.work(move |store| store.keep_picture(&key, &kept, now)).await);
                Ok(data)
            }
            None => {
                let no_picture = NoPicture::of("no-picture", "what its address gave is no picture that can be shown");
                self.note_no_picture(key, &no_picture, now).await;
                Err(no_picture)
            }
        }
    }

    async fn note_no_picture(&self, key: String, no_picture: &NoPicture, now: Moment) {
        let why = no_picture.why.clone();
        self.log_failure("note that a picture failed", self.work(move |store| store.picture_failed(&key, &why, now)).await);
    }

    /// Fetches the pictures of what arrived, newest first, within the reader's budget, so that they are there offline.
    pub(crate) async fn fetch_wanted_pictures(&self) {
        let settings = self.settings();
        if !settings.fetch_pictures {
            return;
        }
        let budget = u64::from(settings.picture_budget) << 20;
        while !self.is_closing() {
            let found = self.work(look_for_pictures).await;
            let now = self.now();
            let wanted = match self.work(move |store| store.wanted_pictures(BATCH, now)).await {
                Ok(wanted) => wanted,
                Err(_) => return,
            };
            if wanted.is_empty() && !matches!(found, Ok(1..)) {
                break;
            }
            match self.work(|store| store.picture_bytes_kept()).await {
                Ok(kept) if kept < budget => {}
                // What is over the budget waits until it is looked at.
                Ok(_) | Err(_) => break,
            }
            let mut under_way = JoinSet::new();
            let mut reached = wanted.is_empty();
            for picture in wanted {
                if under_way.len() >= AT_ONCE {
                    reached |= matches!(under_way.join_next().await, Some(Ok(true)));
                }
                let engine = self.clone();
                under_way.spawn(async move {
                    let before = engine.now();
                    let fetched = engine.serve_picture(&picture.key).await.is_some();
                    if let Some(entry_id) = picture.entry.filter(|_| fetched) {
                        engine.tell(Event::PicturesArrived { entry_id });
                    }
                    // Noted is what came and what failed for good: neither will be asked for again soon. What could not
                    // even be noted, on a full disk for one, must not be fetched for ever.
                    engine.was_tried(&picture.key, before).await
                });
            }
            while let Some(done) = under_way.join_next().await {
                reached |= matches!(done, Ok(true));
            }
            if !reached {
                // The network is away; the next round comes back to them.
                break;
            }
        }
        self.make_room_for_pictures().await;
    }

    /// Removes pictures that are over the reader's budget; what was prepared for offline long ago counts again.
    pub(crate) async fn make_room_for_pictures(&self) {
        let budget = u64::from(self.settings().picture_budget) << 20;
        let held_since = self.now().plus(-offline::HELD_FOR);
        let made = self
            .work(move |store| {
                store.let_go_of_offline(held_since)?;
                store.evict_pictures(budget)
            })
            .await;
        self.log_failure("make room for pictures", made);
    }

    async fn was_tried(&self, key: &str, since: Moment) -> bool {
        let key = key.to_owned();
        self.work(move |store| store.picture_tried_since(&key, since)).await.unwrap_or(false)
    }
}

/// Looks for the pictures of entries that arrived, with the sanitiser that will show them: so the addresses agree. The
/// answer is how many entries were looked through.
fn look_for_pictures(store: &Store) -> daily_store::Result<usize> {
    let entries = store.next_to_look_for_pictures(ENTRIES_AT_ONCE)?;
    for entry in &entries {
        let urls = match store.load_entry(*entry) {
            Ok(detail) => shown_pictures(&detail),
            Err(_) => Vec::new(),
        };
        store.want_pictures(*entry, &urls)?;
    }
    Ok(entries.len())
}

/// The addresses of the pictures that an entry shows.
pub(crate) fn shown_pictures(detail: &EntryDetail) -> Vec<String> {
    let (safe, _) = crate::reading::clean(detail);
    let mut urls: Vec<String> = detail.row.picture.iter().cloned().collect();
    html::with_pictures(&safe, &mut |address| {
        if !address.starts_with("data:") {
            urls.push(address.to_owned());
        }
        None
    });
    urls
}

/// Makes sure that bytes are a picture that a window shows, and no larger than it needs; `None` where they are not.
pub(crate) fn fit(bytes: Vec<u8>, claimed: Option<&str>) -> Option<PictureData> {
    if looks_like_svg(&bytes, claimed) {
        return Some(PictureData { bytes, media_type: "image/svg+xml".to_owned() });
    }
    if is_avif(&bytes) {
        return Some(PictureData { bytes, media_type: "image/avif".to_owned() });
    }
    let format = image::guess_format(&bytes).ok()?;
    let media_type = match format {
        ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Gif | ImageFormat::WebP | ImageFormat::Ico => format.to_mime_type(),
        _ => return None,
    };
    let (width, height) = ImageReader::with_format(Cursor::new(&bytes), format).into_dimensions().ok()?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    // Animations would lose their movement.
    if width > WIDEST
        && matches!(format, ImageFormat::Jpeg | ImageFormat::Png)
        && let Some(smaller) = narrowed(&bytes, format)
    {
        return Some(smaller);
    }
    Some(PictureData { bytes, media_type: media_type.to_owned() })
}

fn narrowed(bytes: &[u8], format: ImageFormat) -> Option<PictureData> {
    let picture = image::load_from_memory_with_format(bytes, format).ok()?;
    let height = (u64::from(picture.height()) * u64::from(WIDEST) / u64::from(picture.width())).max(1) as u32;
    let picture = picture.resize_exact(WIDEST, height, image::imageops::FilterType::Triangle);
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).ok()?;
    Some(PictureData { bytes: out.into_inner(), media_type: format.to_mime_type().to_owned() })
}

fn looks_like_svg(bytes: &[u8], claimed: Option<&str>) -> bool {
    let head = &bytes[..bytes.len().min(1_024)];
    claimed.is_some_and(|claimed| claimed.starts_with("image/svg")) && head.windows(4).any(|window| window == b"<svg")
}

fn is_avif(bytes: &[u8]) -> bool {
    bytes.get(4..8) == Some(b"ftyp") && matches!(bytes.get(8..12), Some(b"avif" | b"avis"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        image::RgbImage::new(width, height).write_to(&mut out, ImageFormat::Png).unwrap();
        out.into_inner()
    }

    #[test]
    fn a_picture_that_fits_is_kept_byte_for_byte() {
        let bytes = png(640, 360);

        assert_eq!(fit(bytes.clone(), None), Some(PictureData { bytes, media_type: "image/png".to_owned() }));
    }

    #[test]
    fn a_picture_wider_than_any_window_is_made_smaller() {
        let fitted = fit(png(4_000, 2_000), Some("image/png")).unwrap();

        let (width, height) = ImageReader::new(Cursor::new(&fitted.bytes)).with_guessed_format().unwrap().into_dimensions().unwrap();
        assert_eq!((width, height), (1_920, 960));
    }

    #[test]
    fn a_page_that_says_it_is_a_picture_is_none() {
        assert_eq!(fit(b"<!doctype html><p>Not found".to_vec(), Some("image/png")), None);
        assert_eq!(fit(Vec::new(), Some("image/jpeg")), None);
    }
}
