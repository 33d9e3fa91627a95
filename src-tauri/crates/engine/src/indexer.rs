//! Reads what arrived, and fills the search index with what waits for it.
//!
//! The stories want the words of an entry weighed, the index wants them folded, and taking them out of the markup is work: so a new entry is
//! read once for both, ahead of the grouping and on a thread of its own ([`Engine::read_ahead`]). What waits for the index alone is read by
//! [`Engine::fill_index`].

use daily_core::story::{Reader, Reading, Settings};
use daily_core::{EntryId, html, words};
use daily_store::{Folded, StoryJob};
use tokio::task::JoinHandle;

use crate::api::dto::CallError;
use crate::{Engine, error, lock, stories};

/// Entries that are indexed in one transaction: enough to be quick, few enough that the reader's marks get in between.
const BATCH: usize = 256;
/// Threads that read at once, at most; each remembers some megabytes of stems while a round lasts.
const READERS: usize = 4;

/// An entry that was read.
pub(crate) struct ReadEntry {
    pub job: StoryJob,
    /// Who owns its publisher.
    pub owner: String,
    /// Its text.
    pub text: String,
    pub reading: Reading,
}

/// Entries that were read, and the words of those that the index waits for.
type WereRead = (Vec<ReadEntry>, Vec<Folded>);

/// The reading of some entries, under way.
pub(crate) struct Ahead(JoinHandle<Result<WereRead, CallError>>);

impl Ahead {
    /// What was read, and the words for the index.
    pub(crate) async fn finish(self) -> Result<WereRead, CallError> {
        self.0.await.map_err(error::of_join)?
    }
}

impl Engine {
    /// Gives what arrived its stories, and makes it found by its words. The answer is how many alerts were handed to the system.
    pub(crate) async fn group_and_index(&self) -> Result<u32, CallError> {
        let grouped = self.group_waiting().await;
        // What could not be grouped is to be found all the same.
        self.fill_index().await?;
        grouped
    }

    /// Begins to read these entries.
    pub(crate) fn read_ahead(&self, entries: Vec<EntryId>) -> Ahead {
        let engine = self.clone();
        Ahead(tokio::spawn(async move {
            let readers = engine.clone();
            engine.work(move |store| Ok(readers.read_all(store.load_to_group(&entries)?))).await
        }))
    }

    /// Reads on half of the cores: the other half groups and indexes what was read before.
    fn read_all(&self, jobs: Vec<StoryJob>) -> WereRead {
        let threads = std::thread::available_parallelism().map_or(1, |cores| (cores.get() / 2).clamp(1, READERS));
        let (mut all, mut for_index) = (Vec::with_capacity(jobs.len()), Vec::with_capacity(jobs.len()));
        let share = jobs.len().div_ceil(threads).max(1);
        let mut jobs = jobs.into_iter();
        let shares: Vec<Vec<StoryJob>> =
            std::iter::from_fn(|| Some(jobs.by_ref().take(share).collect::<Vec<_>>()).filter(|some| !some.is_empty())).collect();
        std::thread::scope(|scope| {
            let reading: Vec<_> = shares.into_iter().map(|jobs| scope.spawn(|| self.read_some(jobs))).collect();
            for read in reading {
                let (entries, folded) = read.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                all.extend(entries);
                for_index.extend(folded);
            }
        });
        (all, for_index)
    }

    fn read_some(&self, jobs: Vec<StoryJob>) -> WereRead {
        let mut reader = lock(&self.inner.readers).pop().unwrap_or_else(|| Reader::new(&Settings::default()));
        let mut for_index = Vec::new();
        let read = jobs
            .into_iter()
            .map(|job| {
                let (owner, text) = (stories::owner_of(&job), html::text(&job.raw));
                let reading = reader.read(&stories::article(&job, &text, &owner));
                for_index.extend(job.for_index.map(|seen| Folded { entry: job.id, words: fold(&job.title, &job.author, &text), seen }));
                ReadEntry { job: StoryJob { raw: String::new(), ..job }, owner, text, reading }
            })
            .collect();
        lock(&self.inner.readers).push(reader);
        (read, for_index)
    }

    /// Lets go of what the readers remember.
    pub(crate) fn dismiss_readers(&self) {
        lock(&self.inner.readers).clear();
    }

    /// Puts into the index what was read.
    pub(crate) async fn index_read(&self, mut folded: Vec<Folded>) -> Result<(), CallError> {
        let _alone = self.inner.indexing.lock().await;
        // The index is written quickest in the order of the numbers.
        folded.sort_unstable_by_key(|one| one.entry);
        while !folded.is_empty() && !self.is_closing() {
            let rest = folded.split_off(BATCH.min(folded.len()));
            let batch = std::mem::replace(&mut folded, rest);
            self.work(move |store| store.index(&batch)).await?;
        }
        Ok(())
    }

    /// Indexes all that waits. Two at once would do the same work twice, so the second one waits for the first.
    pub(crate) async fn fill_index(&self) -> Result<(), CallError> {
        let _alone = self.inner.indexing.lock().await;
        loop {
            let done = self
                .work(|store| {
                    let jobs = store.next_to_index(BATCH)?;
                    let folded: Vec<Folded> = jobs
                        .iter()
                        .map(|job| Folded { entry: job.id, words: fold(&job.title, &job.author, &html::text(&job.raw)), seen: job.seen })
                        .collect();
                    if !folded.is_empty() {
                        store.index(&folded)?;
                    }
                    Ok(folded.len())
                })
                .await?;
            if done < BATCH || self.is_closing() {
                return Ok(());
            }
        }
    }
}

fn fold(title: &str, author: &str, text: &str) -> [String; 3] {
    [title, author, text].map(|part| {
        let mut folded = String::with_capacity(part.len());
        words::fold_into(&mut folded, part);
        folded
    })
}
