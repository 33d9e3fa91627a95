//! Newsletters: a folder of mail files as a source, without any account.
//!
//! Each sender is a feed of its own, in a folder named after the source. Files are read and never moved, renamed or
//! marked; one that cannot be read is named with the reason. What a mail holds is cleaned like any article.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use daily_core::newsletter::{self, Mail};
use daily_core::{FeedId, FolderId, Moment, NewsletterId, html};
use daily_store::{CheckOutcome, Ingest, MailFile, NewEntry, NewFeed, Newsletter, Packed};

use crate::api::dto::{CallError, Code, Event, Nothing, Refused};
use crate::api::sources::{AddNewsletters, NewsletterArg, NewsletterView};
use crate::pictures::fit;
use crate::refresh::{cut, is_believable};
use crate::{Engine, error, lock};

/// What feeds of senders are called where feeds are told apart.
pub(crate) const KIND: &str = "newsletter";
/// Files that are read between two writes.
const BATCH: usize = 64;
/// A larger file is no newsletter.
const LARGEST: u64 = 32 << 20;
/// Files of one folder that are read in one look; the newest first.
const MOST_FILES: usize = 5_000;
const EXCERPT_LENGTH: usize = 240;

/// When each folder was last changed, as far as this run has seen.
pub(crate) type Stamps = std::sync::Mutex<BTreeMap<String, Option<SystemTime>>>;

impl Engine {
    /// See the call table.
    pub async fn add_newsletters(&self, asked: AddNewsletters) -> Result<NewsletterView, CallError> {
        let (path, name) = tokio::task::spawn_blocking(move || folder_at(&asked.path)).await.map_err(error::of_join)??;
        let title = asked.title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty()).unwrap_or(name);
        let newsletter_id = self
            .work(move |store| {
                if store.list_newsletters()?.iter().any(|known| known.path == path) {
                    return Err(daily_store::Error::AlreadyThere("folder of newsletters"));
                }
                let folder = store.make_folder(&title, asked.folder_id, &[])?;
                store.add_newsletter(&path, &title, folder)
            })
            .await?;
        self.look_at_newsletters(|source| source.id == newsletter_id).await?;
        self.tell(Event::FeedsChanged);
        self.tell(Event::EntriesChanged);
        self.settle();
        let all = self.list_newsletters(Nothing {}).await?;
        all.into_iter().find(|source| source.newsletter_id == newsletter_id).ok_or_else(|| error::new(Code::NotFound, "the folder is gone"))
    }

    /// See the call table.
    pub async fn list_newsletters(&self, _: Nothing) -> Result<Vec<NewsletterView>, CallError> {
        Ok(self.work(|store| store.list_newsletters()).await?.into_iter().map(view).collect())
    }

    /// See the call table.
    pub async fn remove_newsletters(&self, asked: NewsletterArg) -> Result<Nothing, CallError> {
        let now = self.now();
        self.work(move |store| {
            let source = store.list_newsletters()?.into_iter().find(|source| source.id == asked.newsletter_id);
            for feed in source.map(|source| source.feeds).unwrap_or_default() {
                store.remove_feed(feed, now)?;
            }
            // The reader may have put feeds of another kind in there.
            if let Some(folder) = store.remove_newsletter(asked.newsletter_id)?
                && store.list_feeds()?.iter().all(|feed| !feed.folders.contains(&folder))
            {
                store.remove_folder(folder)?;
            }
            store.forget_unshown_pictures()
        })
        .await?;
        self.tell(Event::FeedsChanged);
        self.tell(Event::EntriesChanged);
        Ok(Nothing {})
    }

    /// Whether something was put into one of the folders since this was last asked.
    pub(crate) async fn newsletters_changed(&self) -> Result<bool, CallError> {
        let sources = self.work(|store| store.list_newsletters()).await?;
        let engine = self.clone();
        let changed = tokio::task::spawn_blocking(move || {
            let mut stamps = lock(&engine.inner.newsletter_stamps);
            let mut changed = false;
            for source in sources {
                let stamp = stamp_of(Path::new(&source.path));
                changed |= stamps.insert(source.path, stamp) != Some(stamp);
            }
            changed
        });
        changed.await.map_err(error::of_join)
    }

    /// Reads what is new in the folders that are `wanted`. The answer is how many entries came.
    pub(crate) async fn look_at_newsletters(&self, wanted: impl Fn(&Newsletter) -> bool) -> Result<u32, CallError> {
        let sources = self.work(|store| store.list_newsletters()).await?;
        let mut new = 0;
        for source in sources.iter().filter(|source| wanted(source)) {
            new += self.look_at(source).await?;
        }
        Ok(new)
    }

    async fn look_at(&self, source: &Newsletter) -> Result<u32, CallError> {
        let (id, now) = (source.id, self.now());
        let (known, left_out, paused) = self
            .work(move |store| {
                let paused: BTreeSet<String> = store.list_feeds()?.into_iter().filter(|feed| feed.paused).map(|feed| feed.url).collect();
                Ok((store.mail_files(id)?, store.left_out_senders(id)?, paused))
            })
            .await?;
        let path = PathBuf::from(&source.path);
        let listed = tokio::task::spawn_blocking(move || files_in(&path)).await.map_err(error::of_join)?;
        let files = match listed {
            Ok(files) => files,
            Err(cause) => {
                let problem = format!("the folder {} could not be read ({cause}); is its disk there?", source.path);
                self.work(move |store| store.newsletter_looked_at(id, now, &error::sentence(&problem), &[])).await?;
                return Ok(0);
            }
        };
        let gone: Vec<String> = known.keys().filter(|name| files.iter().all(|file| file.name != **name)).cloned().collect();
        let mut fresh: Vec<MailFile> =
            files.into_iter().filter(|file| known.get(&file.name) != Some(&(file.modified_at, file.size))).collect();
        // Oldest first, so that numbers grow with time; where they are too many the newest count.
        fresh.sort_by_key(|file| file.modified_at);
        fresh.drain(..fresh.len().saturating_sub(MOST_FILES));
        let (mut new, first_look) = (0, source.looked_at.is_none());
        for batch in fresh.chunks(BATCH) {
            if self.is_closing() {
                return Ok(new);
            }
            let (batch, path) = (batch.to_vec(), PathBuf::from(&source.path));
            let (mut files, mails) = tokio::task::spawn_blocking(move || read_all(&path, batch)).await.map_err(error::of_join)?;
            let mut by_sender: BTreeMap<String, Vec<(Mail, usize)>> = BTreeMap::new();
            let mut waiting = BTreeSet::new();
            for (mail, index) in mails {
                let url = format!("{KIND}:{id}/{}", mail.sender);
                if paused.contains(&url) {
                    waiting.insert(index);
                } else if !left_out.contains(&url) {
                    by_sender.entry(url).or_default().push((mail, index));
                }
            }
            for (url, mails) in by_sender {
                new += self.take_mails_in(source, url, mails, &files, now).await?;
            }
            // What a paused sender wrote is read when the pause is over.
            let mut index = 0;
            files.retain(|_| {
                index += 1;
                !waiting.contains(&(index - 1))
            });
            self.work(move |store| store.mail_files_read(id, &files)).await?;
        }
        self.work(move |store| store.newsletter_looked_at(id, now, "", &gone)).await?;
        if new > 0 && first_look {
            tracing::info!(new, "a folder of newsletters was read for the first time");
        }
        Ok(new)
    }

    async fn take_mails_in(
        &self,
        source: &Newsletter,
        url: String,
        mails: Vec<(Mail, usize)>,
        files: &[MailFile],
        now: Moment,
    ) -> Result<u32, CallError> {
        let (id, folder) = (source.id, source.folder);
        let dates: Vec<Moment> = mails.iter().map(|(_, index)| files[*index].modified_at).collect();
        self.work(move |store| {
            let feed = feed_of(store, id, &url, folder, now)?;
            let title = mails.last().map(|(mail, _)| mail.sender_name.clone()).unwrap_or_default();
            let mut pictures = Vec::new();
            let mut entries = Vec::new();
            for ((mail, _), written_at) in mails.into_iter().zip(dates) {
                pictures.extend(mail.pictures.iter().cloned());
                entries.push(entry_of(mail, written_at, now));
            }
            entries.sort_by_key(|entry| entry.published_at.unwrap_or(now));
            let outcome = CheckOutcome {
                at: now,
                next_check_at: now,
                next_check_why: "its folder is looked at in every round".to_owned(),
                ..CheckOutcome::default()
            };
            let ingest = Ingest { kind: KIND.to_owned(), title, entries, outcome, ..Ingest::default() };
            let ingested = store.ingest(feed, &ingest)?;
            for picture in pictures {
                if let Some(data) = fit(picture.bytes, None) {
                    store.add_picture(&picture.url, &data, now)?;
                }
            }
            Ok(ingested.new.len() as u32)
        })
        .await
    }
}

fn view(source: Newsletter) -> NewsletterView {
    NewsletterView {
        newsletter_id: source.id,
        title: source.title,
        path: source.path,
        folder_id: source.folder,
        feed_ids: source.feeds,
        entries: source.entries,
        looked_at: source.looked_at,
        problem: Some(source.problem).filter(|problem| !problem.is_empty()),
        unreadable: source.unreadable.into_iter().map(|(url, why)| Refused { url, why }).collect(),
    }
}

/// The feed of a sender, made when it is missing.
fn feed_of(
    store: &daily_store::Store,
    source: NewsletterId,
    url: &str,
    folder: Option<FolderId>,
    now: Moment,
) -> daily_store::Result<FeedId> {
    if let Some(feed) = store.find_feed(url)? {
        return Ok(feed);
    }
    let new = NewFeed { url: url.to_owned(), folders: folder.into_iter().collect(), ..NewFeed::default() };
    let (feed, _) = store.add_feeds(&[new], now)?[0];
    store.newsletter_has_feed(source, feed)?;
    Ok(feed)
}

fn entry_of(mail: Mail, written_at: Moment, now: Moment) -> NewEntry {
    let text = html::text(&mail.html);
    let content_hash = daily_core::identity::Guid::known(format!("{}{}", mail.title, mail.html)).key();
    NewEntry {
        guid: mail.guid,
        title: cut(&mail.title),
        link: None,
        author: mail.sender_name,
        excerpt: html::excerpt(&text, EXCERPT_LENGTH),
        published_at: mail.sent_at.or(Some(written_at)).filter(|at| is_believable(*at, now)),
        updated_at: None,
        language: None,
        picture: None,
        comments: None,
        categories: Vec::new(),
        enclosures: Vec::new(),
        content_hash,
        body: Packed::new(&mail.html),
        base: None,
        wants_article: false,
    }
}

/// A folder that can be read, as it is truly called, and its name.
fn folder_at(path: &str) -> Result<(String, String), CallError> {
    let bad = |why: &str| error::new(Code::BadInput, format!("{path} {why}"));
    let found = fs::canonicalize(path.trim()).map_err(|cause| bad(&format!("cannot be found ({cause}); give the path of a folder")))?;
    if !found.is_dir() {
        return Err(bad("is no folder; give the folder in which the mail files are"));
    }
    let name = found.file_name().map_or_else(|| "Newsletters".to_owned(), |name| name.to_string_lossy().into_owned());
    let path = found.to_str().map(str::to_owned).ok_or_else(|| bad("has a name that is no text; rename the folder"))?;
    Ok((path, name))
}

/// The folders of a maildir that hold mails; `None` where a folder is none.
fn maildir(path: &Path) -> Option<[PathBuf; 2]> {
    let parts = ["new", "cur"].map(|part| path.join(part));
    parts.iter().all(|part| part.is_dir()).then_some(parts)
}

/// When something was last put into a folder or taken out of it.
fn stamp_of(path: &Path) -> Option<SystemTime> {
    let changed = |path: &Path| fs::metadata(path).and_then(|about| about.modified()).ok();
    match maildir(path) {
        Some(parts) => parts.iter().filter_map(|part| changed(part)).max(),
        None => changed(path),
    }
}

/// The mail files of a folder.
fn files_in(path: &Path) -> io::Result<Vec<MailFile>> {
    let (folders, is_maildir) = match maildir(path) {
        Some(parts) => (parts.to_vec(), true),
        None => (vec![path.to_owned()], false),
    };
    let mut files = Vec::new();
    for folder in folders {
        for file in fs::read_dir(folder)? {
            let file = file?.path();
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let is_eml = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("eml"));
            if name.starts_with('.') || !(is_maildir || is_eml) {
                continue;
            }
            // A file may go while the folder is listed.
            let Ok(about) = fs::metadata(&file) else { continue };
            if !about.is_file() {
                continue;
            }
            let modified =
                about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).map_or(0, |since| since.as_secs() as i64);
            let name = file.strip_prefix(path).unwrap_or(&file).to_string_lossy().into_owned();
            files.push(MailFile { name, modified_at: Moment(modified), size: about.len(), why: String::new() });
        }
    }
    Ok(files)
}

/// Reads files; each that is no newsletter gets its reason, each that is one is named by its place.
fn read_all(path: &Path, mut files: Vec<MailFile>) -> (Vec<MailFile>, Vec<(Mail, usize)>) {
    let mut mails = Vec::new();
    for (index, file) in files.iter_mut().enumerate() {
        if file.size > LARGEST {
            file.why = error::sentence(&format!("this file is larger than {} MiB", LARGEST >> 20));
            continue;
        }
        let read = fs::read(path.join(&file.name)).map_err(|cause| format!("this file could not be read ({cause})"));
        match read.and_then(|bytes| newsletter::read(&bytes).map_err(|why| why.to_string())) {
            Ok(mail) => mails.push((mail, index)),
            Err(why) => file.why = error::sentence(&why),
        }
    }
    (files, mails)
}
