//! Settings of feeds and folders, many at once, and moving them about.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use daily_core::FeedId;
use daily_store::{Change, FeedChoices, FeedsPatch, FolderWishes, Keep as StoredKeep, PictureData};
use sha2::{Digest, Sha256};

use crate::api::desk::*;
use crate::api::dto::{CallError, Changed, Code, Event, FeedArg, FolderArg, Nothing};
use crate::api::push::FeedHub;
use crate::retention::keep_from;
use crate::rules::same;
use crate::{Engine, error, wire};

/// Minutes between checks.
const OFTEN: u32 = 15;
const SELDOM: u32 = 10_080;
const LARGEST_ICON: usize = 64 << 10;
/// A feed is loud from so many entries a week on.
const LOUD: f64 = 7.0;
/// And hardly read below this share.
const HARDLY: f64 = 0.03;
/// Whoever read less in four weeks than this says nothing by not reading a feed.
const SAYS_SOMETHING: u32 = 20;

impl Engine {
    /// See the call table.
    pub async fn get_feed_settings(&self, asked: FeedArg) -> Result<FeedSettings, CallError> {
        let feed = asked.feed_id;
        let (feed, choices, hub) =
            self.work(move |store| Ok((store.load_feed(feed)?, store.load_choices(feed)?, store.find_hub(feed)?))).await?;
        let FeedChoices { notify, paused, check_every, full_text, keep, icon, own_icon, own_title, .. } = choices;
        Ok(FeedSettings {
            feed_id: feed.id,
            own_title,
            title: feed.title,
            url: feed.url,
            folder_ids: feed.folders,
            check_every: (check_every > 0).then_some(check_every),
            full_text: wire::full_text(full_text),
            notify,
            paused,
            keep: same(&StoredKeep::from_column(&keep))?,
            icon: icon.map(|key| format!("{}{key}", self.inner.options.picture_base)),
            own_icon,
            hub: hub.map(|(hub, topic)| FeedHub { hub, topic }),
        })
    }

    /// See the call table.
    pub async fn edit_feeds(&self, asked: EditFeeds) -> Result<Changed, CallError> {
        if asked.title.is_some() && asked.feed_ids.len() != 1 {
            return Err(error::new(Code::BadInput, "a name can be given to one feed at a time"));
        }
        let now = self.now();
        let icon = asked.icon.as_deref().map(icon_from).transpose()?;
        let keep = asked.keep.map(keep_from).transpose()?;
        let mut patch = FeedsPatch {
            own_title: asked.title.map(|title| title.trim().to_owned()),
            check_every: asked.check_every.map(minutes),
            full_text: asked.full_text.map(wire::full_text_kept),
            notify: asked.notify,
            paused: asked.paused,
            keep: keep.map(StoredKeep::to_column),
            add_folders: asked.add_folder_ids,
            remove_folders: asked.remove_folder_ids,
            icon: None,
        };
        let feeds = asked.feed_ids;
        let arrangement = self
            .work(move |store| {
                patch.icon = match icon {
                    None => None,
                    Some(None) => Some(String::new()),
                    Some(Some(data)) => {
                        // An address that no request can leave for, since it is none.
                        let address = format!("own-icon:{}", daily_core::identity::hex(&Sha256::digest(&data.bytes)));
                        Some(store.add_picture(&address, &data, now)?)
                    }
                };
                store.change_feeds(&feeds, &patch)
            })
            .await?;
        Ok(self.changed(vec![Change::Arranged(arrangement)]))
    }

    /// See the call table.
    pub async fn get_folder_settings(&self, asked: FolderArg) -> Result<FolderSettings, CallError> {
        let wishes = self.work(move |store| store.load_wishes(asked.folder_id)).await?;
        Ok(FolderSettings {
            folder_id: asked.folder_id,
            check_every: (wishes.check_every > 0).then_some(wishes.check_every),
            full_text: wishes.full_text.map(wire::full_text),
            notify: wishes.notify.then_some(true),
            keep: Some(StoredKeep::from_column(&wishes.keep))
                .filter(|keep| *keep != StoredKeep::General)
                .map(|keep| same(&keep))
                .transpose()?,
        })
    }

    /// See the call table.
    pub async fn edit_folder(&self, asked: FolderSettings) -> Result<Changed, CallError> {
        let keep = asked.keep.map(keep_from).transpose()?;
        let arrangement = self
            .work(move |store| {
                let known = store.load_wishes(asked.folder_id)?;
                let full_text = asked.full_text.map(wire::full_text_kept);
                let wishes = FolderWishes {
                    check_every: asked.check_every.map_or(known.check_every, minutes),
                    full_text: full_text.or(known.full_text),
                    notify: asked.notify.unwrap_or(known.notify),
                    keep: keep.map_or(known.keep, StoredKeep::to_column),
                };
                let patch = FeedsPatch {
                    check_every: asked.check_every.map(minutes),
                    full_text,
                    notify: asked.notify,
                    keep: keep.map(StoredKeep::to_column),
                    ..FeedsPatch::default()
                };
                store.change_wishes(asked.folder_id, &wishes, &patch)
            })
            .await?;
        Ok(self.changed(vec![Change::Arranged(arrangement)]))
    }

    /// See the call table.
    pub async fn place_feeds(&self, asked: PlaceFeeds) -> Result<Changed, CallError> {
        let moved = asked.feed_ids.len() as u32;
        let arrangement =
            self.work(move |store| store.place_feeds(&asked.feed_ids, asked.folder_id, asked.from_folder_id, asked.before)).await?;
        let changed = self.changed(vec![Change::Arranged(arrangement)]);
        Ok(Changed { changed: changed.changed.min(moved), ..changed })
    }

    /// See the call table.
    pub async fn place_folder(&self, asked: PlaceFolder) -> Result<Changed, CallError> {
        let arrangement = self.work(move |store| store.place_folder(asked.folder_id, asked.parent_id, asked.before)).await?;
        let changed = self.changed(vec![Change::Arranged(arrangement)]);
        Ok(Changed { changed: changed.changed.min(1), ..changed })
    }

    /// See the call table.
    pub async fn remove_feeds(&self, asked: FeedsArg) -> Result<Changed, CallError> {
        let now = self.now();
        let removed = asked.feed_ids.len() as u32;
        self.work(move |store| {
            store.remove_feeds(&asked.feed_ids, now)?;
            store.forget_unshown_pictures()
        })
        .await?;
        self.stop_gone_channels().await;
        self.tell(Event::FeedsChanged);
        self.tell(Event::EntriesChanged);
        Ok(Changed { changed: removed, undo: None })
    }

    /// See the call table.
    pub async fn suggest_unsubscribing(&self, _: Nothing) -> Result<Vec<UnsubscribeHint>, CallError> {
        let (now, offset) = self.local();
        let (today, _) = self.day_and_hour(now);
        let (feeds, figures, last) = self
            .work(move |store| Ok((store.list_feed_health(now)?, store.figures(today - 27, offset)?, store.last_reading_days()?)))
            .await?;
        if figures.read.iter().map(|(_, _, read)| read).sum::<u32>() < SAYS_SOMETHING {
            return Ok(Vec::new());
        }
        let read_of = |feed: FeedId| figures.read.iter().filter(|(_, of, _)| *of == feed).map(|(_, _, read)| read).sum::<u32>();
        let mut hints: Vec<UnsubscribeHint> = feeds
            .into_iter()
            .filter(|health| !health.feed.sample && health.entries_per_week >= LOUD)
            .filter_map(|health| {
                let read = read_of(health.feed.id);
                let read_share = (f64::from(read) / (4.0 * health.entries_per_week)).min(1.0);
                let last_read_at = last.get(&health.feed.id).map(|day| daily_core::Moment((day * 86_400 + 43_200 - offset).min(now.0)));
                let brought = (4.0 * health.entries_per_week).round();
                let why = match read {
                    0 => format!("It brought {brought} articles in four weeks, and you read none of them."),
                    read => format!("It brought {brought} articles in four weeks, and you read {read} of them."),
                };
                (read_share < HARDLY).then_some(UnsubscribeHint {
                    feed_id: health.feed.id,
                    title: health.feed.title,
                    entries_per_week: health.entries_per_week,
                    read_share,
                    last_read_at,
                    why,
                })
            })
            .collect();
        hints.sort_by(|one, other| other.entries_per_week.total_cmp(&one.entries_per_week));
        Ok(hints)
    }
}

fn minutes(asked: u32) -> u32 {
    if asked == 0 { 0 } else { asked.clamp(OFTEN, SELDOM) }
}

/// The picture in a `data:` address; `None` where the reader wants the site's icon again.
fn icon_from(address: &str) -> Result<Option<PictureData>, CallError> {
    if address.is_empty() {
        return Ok(None);
    }
    let refused = || error::new(Code::BadInput, "choose a PNG, JPEG, GIF, WebP or ICO picture of at most 64 KiB");
    let (_, encoded) = address.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,")).ok_or_else(refused)?;
    let bytes = STANDARD.decode(encoded.trim()).map_err(|_| refused())?;
    if bytes.len() > LARGEST_ICON {
        return Err(refused());
    }
    // What it says of itself counts less than what it is.
    let format = image::guess_format(&bytes).map_err(|_| refused())?;
    Ok(Some(PictureData { bytes, media_type: format.to_mime_type().to_owned() }))
}
