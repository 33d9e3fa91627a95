//! The sample edition: a small newspaper world to look around in, without a network.
//!
//! It goes through the same doors as every feed. It is marked as a sample, is never checked, and leaves with one click.

use std::collections::BTreeMap;

use daily_core::identity::Guid;
use daily_core::{Moment, html};
use daily_store::{CheckOutcome, FolderName, Ingest, NewEntry, NewFeed, Packed, PictureData, Store};
use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::api::dto::{CallError, Changed, Code, Event, Nothing};
use crate::{Engine, error};

static SAMPLE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../../data/sample");

/// The sample's pictures have addresses under a reserved name, so that no request can ever leave for them.
const PICTURES: &str = "https://pictures.london-daily.example/";

const EXCERPT_LENGTH: usize = 240;

#[derive(Deserialize)]
struct Publisher {
    feed: Head,
    entries: Vec<Article>,
}

#[derive(Deserialize)]
struct Head {
    key: String,
    title: String,
    site: String,
    language: String,
    folder: String,
    description: String,
    icon: String,
}

#[derive(Clone, Deserialize)]
struct Article {
    guid: String,
    minutes_before: i64,
    title: String,
    author: Option<String>,
    summary: String,
    html: String,
    picture: Option<String>,
    caption: Option<String>,
    categories: Vec<String>,
}

/// What an entry said before its publisher edited it.
#[derive(Deserialize)]
struct Earlier {
    guid: String,
    until_minutes_before: i64,
    title: String,
    html: String,
}

/// The whole sample.
struct Sample {
    publishers: Vec<Publisher>,
    earlier: Vec<Earlier>,
    /// By publisher: key and value.
    labels: BTreeMap<String, BTreeMap<String, String>>,
}

impl Engine {
    /// See the call table.
    pub async fn open_sample(&self, _: Nothing) -> Result<Changed, CallError> {
        let now = self.now();
        let sample = read().map_err(|why| error::new(Code::Internal, format!("the sample edition could not be read ({why})")))?;
        let entries = self.work(move |store| put_in(store, &sample, now)).await?;
        self.group_and_index().await?;
        self.compose_sample().await?;
        self.tell(Event::FeedsChanged);
        self.tell(Event::EntriesChanged);
        self.tell(Event::StoriesChanged);
        Ok(Changed { changed: entries, undo: None })
    }

    /// See the call table.
    pub async fn close_sample(&self, _: Nothing) -> Result<Changed, CallError> {
        let removed = self
            .work(|store| {
                let removed = store.remove_sample()?;
                store.forget_unshown_pictures()?;
                Ok(removed)
            })
            .await?;
        self.forget_groups().await;
        self.tell(Event::FeedsChanged);
        self.tell(Event::EntriesChanged);
        self.tell(Event::StoriesChanged);
        Ok(Changed { changed: removed, undo: None })
    }
}

fn read() -> Result<Sample, String> {
    let text = |name: &str| SAMPLE.get_file(name).and_then(|file| file.contents_utf8()).ok_or_else(|| format!("{name} is missing"));
    let keys: Vec<String> = json("publishers.json", text("publishers.json")?)?;
    let publishers = keys
        .iter()
        .map(|key| {
            let name = format!("{key}.json");
            json(&name, text(&name)?)
        })
        .collect::<Result<_, _>>()?;
    Ok(Sample { publishers, earlier: json("earlier.json", text("earlier.json")?)?, labels: json("labels.json", text("labels.json")?)? })
}

fn json<T: serde::de::DeserializeOwned>(name: &str, text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|cause| format!("{name}: {cause}"))
}

fn put_in(store: &Store, sample: &Sample, now: Moment) -> daily_store::Result<u32> {
    let mut entries = 0;
    for publisher in &sample.publishers {
        let head = &publisher.feed;
        let new = NewFeed {
            url: format!("{}feed.xml", head.site),
            title: head.title.clone(),
            site_url: Some(head.site.clone()),
            folder_paths: vec![vec![FolderName { title: head.folder.clone(), attributes: Vec::new() }]],
            sample: true,
            ..NewFeed::default()
        };
        let (feed, is_new) = store.add_feeds(&[new], now)?[0];
        let icon = format!("{PICTURES}icons/{}.png", head.key);
        if let Some(data) = picture_file(&head.icon) {
            let key = store.add_picture(&icon, &data, now)?;
            store.set_feed_icon(feed, &key)?;
        }
        for name in publisher.entries.iter().flat_map(shown_names) {
            if let Some(data) = picture_file(&format!("pictures/{name}.jpg")) {
                store.add_picture(&address(&name), &data, now)?;
            }
        }
        if is_new {
            let labels = sample.labels.get(&head.key).into_iter().flatten();
            store.keep_labels(feed, &labels.map(|(key, value)| (key.clone(), value.clone())).collect::<Vec<_>>())?;
        }
        let mut ingest = Ingest {
            kind: "rss2".to_owned(),
            title: head.title.clone(),
            site_url: Some(head.site.clone()),
            description: head.description.clone(),
            language: Some(head.language.clone()),
            // Their files list the newest first; numbers are to grow with time.
            entries: publisher.entries.iter().rev().map(|article| entry(article, &head.language, now)).collect(),
            arrives_read: false,
            outcome: CheckOutcome {
                at: now,
                next_check_at: now,
                next_check_why: "it belongs to the sample edition".to_owned(),
                ..CheckOutcome::default()
            },
        };
        let today = ingest.entries.clone();
        let edited: Vec<(&Earlier, &Article)> = sample
            .earlier
            .iter()
            .filter_map(|earlier| Some((earlier, publisher.entries.iter().find(|article| article.guid == earlier.guid)?)))
            .collect();
        if is_new {
            for (earlier, article) in &edited {
                let before = Article { title: earlier.title.clone(), html: earlier.html.clone(), ..(*article).clone() };
                let before = entry(&before, &head.language, now);
                for known in ingest.entries.iter_mut().filter(|known| known.guid == before.guid) {
                    known.clone_from(&before);
                }
            }
        }
        entries += store.ingest(feed, &ingest)?.new.len() as u32;
        for (earlier, article) in edited {
            // The edit is told at its own moment.
            ingest.outcome.at = now.plus(-60 * earlier.until_minutes_before);
            ingest.entries = today.iter().filter(|known| known.guid == Guid::known(&article.guid)).cloned().collect();
            store.ingest(feed, &ingest)?;
        }
    }
    Ok(entries)
}

fn entry(article: &Article, language: &str, now: Moment) -> NewEntry {
    let mut body = String::new();
    if let Some(name) = &article.picture {
        let caption =
            article.caption.as_deref().map(|caption| format!("<figcaption>{}</figcaption>", html::escaped(caption))).unwrap_or_default();
        body.push_str(&format!("<figure><img src=\"{}\" alt=\"\" width=\"960\" height=\"600\">{caption}</figure>", address(name)));
    }
    body.push_str(&article.html.replace("src=\"sample:", &format!("src=\"{PICTURES}")));
    NewEntry {
        guid: Guid::known(&article.guid),
        title: article.title.clone(),
        link: Some(article.guid.clone()),
        author: article.author.clone().unwrap_or_default(),
        excerpt: html::excerpt(&article.summary, EXCERPT_LENGTH),
        published_at: Some(now.plus(-60 * article.minutes_before)),
        updated_at: None,
        language: Some(language.to_owned()),
        picture: article.picture.as_deref().map(address),
        comments: None,
        categories: article.categories.clone(),
        enclosures: Vec::new(),
        content_hash: Guid::known(format!("{}{}", article.title, body)).key(),
        body: Packed::new(&body),
        base: None,
        wants_article: false,
    }
}

/// Where the sample's picture `name` is said to be. The names in its markup have no ending, so this has none either.
fn address(name: &str) -> String {
    format!("{PICTURES}{name}")
}

fn shown_names(article: &Article) -> Vec<String> {
    let inside = article.html.split("sample:").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned);
    article.picture.iter().cloned().chain(inside).collect()
}

fn picture_file(path: &str) -> Option<PictureData> {
    let file = SAMPLE.get_file(path)?;
    let media_type = if path.ends_with(".png") { "image/png" } else { "image/jpeg" };
    Some(PictureData { bytes: file.contents().to_vec(), media_type: media_type.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_complete() {
        let Sample { publishers, .. } = read().unwrap();

        assert!(publishers.len() >= 12);
        assert!(publishers.iter().map(|publisher| publisher.entries.len()).sum::<usize>() >= 140);
        for publisher in &publishers {
            assert!(picture_file(&publisher.feed.icon).is_some(), "{} has no icon", publisher.feed.key);
            for article in &publisher.entries {
                for name in shown_names(article) {
                    assert!(picture_file(&format!("pictures/{name}.jpg")).is_some(), "{} shows {name}, which is missing", article.guid);
                }
            }
        }
    }
}
