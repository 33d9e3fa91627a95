//! Icons of sites: looked for rarely, made small, kept like pictures. The window gets them by key and never asks a site.

use std::collections::BTreeMap;
use std::io::Cursor;

use daily_core::{article, icons};
use daily_fetch::Request;
use daily_store::{IconJob, PictureData};
use image::{ImageFormat, ImageReader, Limits};
use url::Url;

use crate::Engine;
use crate::api::dto::{CallError, Event};

/// Seconds between two looks: sites change their face once in years.
const LOOK_EVERY: i64 = 30 * 86_400;
/// Feeds whose icons are looked for after a round.
const MOST_IN_A_ROUND: usize = 12;
/// An icon of more bytes is a picture.
const MOST_BYTES: u64 = 512 << 10;
/// The head of a page is all that is needed of it.
const MOST_OF_A_PAGE: u64 = 2 << 20;
/// Pixels at which an icon is kept.
const SIZE: u32 = 64;
/// An icon of more pixels a side is not unpacked.
const LARGEST: u32 = 2_048;

/// Our network was away, so that nothing was learned.
struct Offline;

impl Engine {
    /// Looks for icons that are missing or old, a few at a time.
    pub(crate) async fn look_for_icons(&self) -> Result<(), CallError> {
        let now = self.now();
        let jobs = self.work(move |store| store.next_icons(now.plus(-LOOK_EVERY), MOST_IN_A_ROUND)).await?;
        let mut known: BTreeMap<String, Option<String>> = BTreeMap::new();
        let mut changed = false;
        for job in jobs {
            if self.is_closing() {
                break;
            }
            let Some(front) = front_of(&job.site) else {
                self.work(move |store| store.icon_looked_for(job.feed, now)).await?;
                continue;
            };
            // Sections of one site share a face.
            let found = match known.get(front.as_str()) {
                Some(found) => found.clone(),
                None => match self.find_icon(&front, &job).await {
                    Ok(Some((url, data))) => {
                        let key = self.work(move |store| store.add_picture(&url, &data, now)).await?;
                        known.insert(front.into(), Some(key.clone()));
                        Some(key)
                    }
                    Ok(None) => {
                        known.insert(front.into(), None);
                        None
                    }
                    Err(Offline) => break,
                },
            };
            changed |= found.is_some();
            self.work(move |store| {
                if let Some(key) = &found {
                    store.set_feed_icon(job.feed, key)?;
                }
                store.icon_looked_for(job.feed, now)
            })
            .await?;
        }
        if changed {
            self.tell(Event::FeedsChanged);
        }
        Ok(())
    }

    async fn find_icon(&self, front: &Url, job: &IconJob) -> Result<Option<(String, PictureData)>, Offline> {
        let mut request = Request::page(front.clone()).gently();
        request.limits.max_bytes = MOST_OF_A_PAGE;
        request.allow_private_network = job.allow_private_network;
        let candidates = match self.inner.fetcher.get(request).await {
            Ok(answer) => {
                let page = article::decode(answer.body.as_deref().unwrap_or_default(), answer.content_type.as_deref()).into_owned();
                icons::icons_in_page(&page, &answer.final_url)
            }
            Err(cause) if cause.may_be_offline() => return Err(Offline),
            // A site that refuses its page to us may still show its face.
            Err(_) => icons::icons_in_page("", front),
        };
        for url in candidates {
            let mut request = Request::picture(url.clone());
            request.limits.max_bytes = MOST_BYTES;
            request.allow_private_network = job.allow_private_network;
            let Ok(answer) = self.inner.fetcher.get(request).await else { continue };
            let bytes = answer.body.unwrap_or_default();
            if let Ok(Some(data)) = tokio::task::spawn_blocking(move || small(&bytes)).await {
                return Ok(Some((url.into(), data)));
            }
        }
        Ok(None)
    }
}

/// The front page of the site that an address belongs to.
fn front_of(site: &str) -> Option<Url> {
    let url = Url::parse(site).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    url.join("/").ok()
}

/// An icon as it is kept: a PNG no larger than a list shows. `None` where the bytes are no picture.
fn small(bytes: &[u8]) -> Option<PictureData> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LARGEST), Some(LARGEST));
    reader.limits(limits);
    let icon = reader.decode().ok()?;
    let icon = if icon.width() > SIZE || icon.height() > SIZE { icon.thumbnail(SIZE, SIZE) } else { icon };
    let mut out = Cursor::new(Vec::new());
    icon.write_to(&mut out, ImageFormat::Png).ok()?;
    Some(PictureData { bytes: out.into_inner(), media_type: "image/png".to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_icon_is_made_small_and_keeps_its_shape() {
        let mut bytes = Cursor::new(Vec::new());
        image::RgbaImage::new(512, 256).write_to(&mut bytes, ImageFormat::Png).unwrap();

        let icon = small(bytes.get_ref()).unwrap();

        let size = ImageReader::new(Cursor::new(&icon.bytes)).with_guessed_format().unwrap().into_dimensions().unwrap();
        assert_eq!(size, (64, 32));
    }

    #[test]
    fn a_page_is_no_icon() {
        assert_eq!(small(b"<!doctype html><p>Not found"), None);
    }
}
