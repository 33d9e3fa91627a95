//! How much of each feed is kept, and removing the rest.

use daily_core::{FeedId, Moment};
use daily_store::{FeedsPatch, Keep as StoredKeep, Store};

use crate::api::desk::*;
use crate::api::dto::{CallError, Code, Event, Nothing};
use crate::rules::same;
use crate::{Engine, error};

const KEY: &str = "retention";
const APPLIED_AT: &str = "retention_at";
/// Seconds between removals in the background.
const EVERY: i64 = 86_400;
/// Entries that go in one transaction: few enough that the reader's marks get in between.
const BATCH: usize = 200;
/// Entries that go in one run of the background; the next day has its own.
const MOST_AT_ONCE: usize = 20_000;

impl Engine {
    /// See the call table.
    pub async fn get_retention(&self, _: Nothing) -> Result<RetentionView, CallError> {
        let (general, feeds, applied_at) =
            self.work(|store| Ok((general(store)?, store.list_keeps()?, store.find_setting(APPLIED_AT)?))).await?;
        let feeds = feeds
            .into_iter()
            .filter(|(_, _, keep)| *keep != StoredKeep::General)
            .map(|(feed_id, title, keep)| Ok(FeedKeep { feed_id, title, keep: same(&keep)? }))
            .collect::<Result<_, CallError>>()?;
        Ok(RetentionView { general: same(&general)?, feeds, applied_at: applied_at.and_then(|at| at.parse().ok()).map(Moment) })
    }

    /// See the call table.
    pub async fn preview_retention(&self, asked: SaveRetention) -> Result<RetentionPreview, CallError> {
        let wanted = keep_from(asked.keep)?;
        let now = self.now();
        self.work(move |store| {
            let general = if asked.feed_ids.is_empty() { wanted } else { general(store)? };
            let mut preview = RetentionPreview { entries: 0, bytes: 0, unread: 0, spared: 0, feeds: Vec::new() };
            for (feed_id, title, own) in store.list_keeps()? {
                let own = match asked.feed_ids.as_slice() {
                    [] => own,
                    feeds if feeds.contains(&feed_id) => wanted,
                    _ => continue,
                };
                let doomed = store.find_doomed(feed_id, if own == StoredKeep::General { general } else { own }, now)?;
                preview.entries += doomed.entries.len() as u32;
                preview.bytes += doomed.bytes;
                preview.unread += doomed.unread;
                preview.spared += doomed.spared;
                if !doomed.entries.is_empty() {
                    preview.feeds.push(FeedRemoval { feed_id, title, entries: doomed.entries.len() as u32, bytes: doomed.bytes });
                }
            }
            preview.feeds.sort_by_key(|feed| std::cmp::Reverse(feed.entries));
            Ok(preview)
        })
        .await
    }

    /// See the call table.
    pub async fn save_retention(&self, asked: SaveRetention) -> Result<RetentionView, CallError> {
        let keep = keep_from(asked.keep)?;
        self.work(move |store| {
            if asked.feed_ids.is_empty() {
                return store.keep_setting(KEY, &keep.to_column());
            }
            let patch = FeedsPatch { keep: Some(keep.to_column()), ..FeedsPatch::default() };
            store.change_feeds(&asked.feed_ids, &patch).map(drop)
        })
        .await?;
        self.tell(Event::RulesChanged);
        self.get_retention(Nothing {}).await
    }

    /// See the call table.
    pub async fn apply_retention(&self, _: Nothing) -> Result<Removed, CallError> {
        self.remove_old(usize::MAX).await
    }

    /// Removes what the retention says, once a day.
    pub(crate) async fn retain_now_and_then(&self) -> Result<(), CallError> {
        let now = self.now();
        let due = self
            .work(move |store| {
                let applied_at = store.find_setting(APPLIED_AT)?.and_then(|at| at.parse().ok()).map(Moment);
                Ok(store.read_only().is_none() && applied_at.is_none_or(|at| !(0..EVERY).contains(&now.since(at))))
            })
            .await?;
        if due {
            self.remove_old(MOST_AT_ONCE).await?;
            self.log_failure("tidy the media folder", self.forget_unneeded_media().await);
        }
        Ok(())
    }

    async fn remove_old(&self, most: usize) -> Result<Removed, CallError> {
        let now = self.now();
        let feeds: Vec<(FeedId, StoredKeep)> = self
            .work(|store| {
                let general = general(store)?;
                let limit = |keep| if keep == StoredKeep::General { general } else { keep };
                Ok(store.list_keeps()?.into_iter().map(|(feed, _, keep)| (feed, limit(keep))).collect())
            })
            .await?;
        let mut removed = Removed::default();
        for (feed, keep) in feeds.into_iter().filter(|(_, keep)| matches!(keep, StoredKeep::Limited { .. })) {
            let doomed = self.work(move |store| store.find_doomed(feed, keep, now)).await?;
            if removed.entries as usize >= most {
                break;
            }
            removed.bytes += doomed.bytes;
            for batch in doomed.entries.chunks(BATCH) {
                let batch = batch.to_vec();
                removed.entries += self.work(move |store| store.purge(&batch, now)).await?;
            }
        }
        self.work(move |store| {
            store.keep_setting(APPLIED_AT, &now.0.to_string())?;
            if removed.entries > 0 {
                store.forget_unshown_pictures()?;
                store.note_retention(&format!("{} old entries were removed, as your retention says.", removed.entries), now)?;
            }
            Ok(())
        })
        .await?;
        if removed.entries > 0 {
            // The grouping must not go on with entries that are gone.
            self.forget_groups().await;
            self.tell(Event::EntriesChanged);
            self.tell(Event::StoriesChanged);
        }
        Ok(removed)
    }
}

fn general(store: &Store) -> daily_store::Result<StoredKeep> {
    Ok(store.find_setting(KEY)?.map_or(StoredKeep::Everything, |kept| match StoredKeep::from_column(&kept) {
        StoredKeep::General => StoredKeep::Everything,
        keep => keep,
    }))
}

/// What is kept, with limits that make sense.
pub(crate) fn keep_from(asked: Keep) -> Result<StoredKeep, CallError> {
    match asked {
        Keep::Limited { days: None, entries: None, .. } => {
            Err(error::new(Code::BadInput, "say how many days or how many entries are kept"))
        }
        Keep::Limited { days: Some(0), .. } | Keep::Limited { entries: Some(0), .. } => {
            Err(error::new(Code::BadInput, "at least one day or one entry is kept; unsubscribe to keep nothing"))
        }
        keep => same(&keep),
    }
}
