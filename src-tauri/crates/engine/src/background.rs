//! What goes on by itself after a round or a change, and how it ends.
//!
//! All of it is counted, so that closing can wait for it; none of it keeps a caller waiting.

use std::future::Future;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::watch;

use crate::api::dto::{CallError, Event};
use crate::Engine;

/// Closing waits this long for what is under way: long enough for a batch to be written, too short to be noticed as a hang.
const LAST_MOMENTS: Duration = Duration::from_secs(5);

/// How many pieces of work are under way.
pub(crate) struct Busy(watch::Sender<usize>);

impl Default for Busy {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

/// Counts one piece of work until it is dropped, also by a panic.
struct Counted(Engine);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.inner.busy.0.send_modify(|count| *count -= 1);
    }
}

impl Engine {
    /// Does `work` in the background.
    pub(crate) fn in_background(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.inner.busy.0.send_modify(|count| *count += 1);
        let counted = Counted(self.clone());
        tokio::spawn(async move {
            let _counted = counted;
            work.await;
        });
    }

    /// Whether the engine is closing, so that work should stop at its next step.
    pub(crate) fn is_closing(&self) -> bool {
        self.inner.closing.load(Ordering::Relaxed)
    }

    /// Waits until nothing goes on in the background, but not for long.
    pub(crate) async fn stop_background(&self) {
        self.inner.closing.store(true, Ordering::Relaxed);
        let mut busy = self.inner.busy.0.subscribe();
        // What is cut off is on its list still, and done the next time.
        let _ = tokio::time::timeout(LAST_MOMENTS, busy.wait_for(|count| *count == 0)).await;
    }

    /// Does what may wait until after a change: search index, stories, sources, pictures.
    pub(crate) fn settle(&self) {
        let engine = self.clone();
        self.in_background(async move {
            engine.log_failure("fill the search index", engine.fill_index().await);
            engine.log_failure("group what arrived", engine.group_waiting().await);
            engine.log_failure("look after the sources", engine.tend_sources().await);
            engine.fetch_wanted_pictures().await;
        });
    }

    /// Does what a round leaves for later: pages of front pages and articles, gaps, icons. All of it is bounded, and what
    /// is left waits for the next time. Two at once would ask for the same pages, so the second one waits for the first.
    pub(crate) async fn tend_sources(&self) -> Result<(), CallError> {
        let _alone = self.inner.tending.lock().await;
        let arrived = self.fill_open_gaps().await?;
        self.read_waiting_articles().await?;
        self.look_for_icons().await?;
        if arrived > 0 {
            self.tell(Event::EntriesChanged);
            self.tell(Event::FeedsChanged);
            self.fill_index().await?;
            self.group_waiting().await?;
        }
        Ok(())
    }
}
