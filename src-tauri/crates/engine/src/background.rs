//! What goes on by itself after a round or a change, and how it ends.
//!
//! All of it is counted, so that closing can wait for it; none of it keeps a caller waiting.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use crate::Engine;
use crate::api::dto::{CallError, Event};

/// Closing waits no longer than this for what is being written; a batch takes a fraction of it.
const LAST_MOMENTS: Duration = Duration::from_secs(5);

/// How many pieces of work are under way.
pub(crate) struct Busy(watch::Sender<usize>);

impl Default for Busy {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

impl Busy {
    /// Counts one piece of work until the answer is dropped, also by a panic.
    pub(crate) fn count(self: &Arc<Self>) -> Counted {
        self.0.send_modify(|count| *count += 1);
        Counted(Arc::clone(self))
    }

    async fn is_over(&self) {
        // The sender is here, so it cannot go away.
        let _ = self.0.subscribe().wait_for(|count| *count == 0).await;
    }
}

/// One piece of work that is under way.
pub(crate) struct Counted(Arc<Busy>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.0.send_modify(|count| *count -= 1);
    }
}

impl Engine {
    /// Does `work` in the background, until the engine closes. What is cut off then is on its list still, and what is
    /// being written is written.
    pub(crate) fn in_background(&self, work: impl Future<Output = ()> + Send + 'static) {
        let counted = self.inner.in_background.count();
        let mut closing = self.inner.closing.subscribe();
        tokio::spawn(async move {
            let _counted = counted;
            tokio::select! {
                () = work => {}
                _ = closing.wait_for(|closing| *closing) => {}
            }
        });
    }

    /// Whether the engine is closing, so that work should stop at its next step.
    pub(crate) fn is_closing(&self) -> bool {
        *self.inner.closing.borrow()
    }

    /// Stops what goes on in the background, and waits until what is being written is written.
    pub(crate) async fn stop_background(&self) {
        self.inner.closing.send_replace(true);
        let _ = tokio::time::timeout(LAST_MOMENTS, async {
            self.inner.in_background.is_over().await;
            self.inner.in_the_library.is_over().await;
        })
        .await;
    }

    /// Waits until nothing goes on in the background. For hosts that end after one command, and for tests.
    pub async fn rest(&self) {
        self.inner.in_background.is_over().await;
    }

    /// Does what may wait until after a change: search index, stories, sources, pictures.
    pub(crate) fn settle(&self) {
        let engine = self.clone();
        self.in_background(async move {
            engine.log_failure("group what arrived, and make it found", engine.group_and_index().await);
            engine.after_the_news().await;
        });
    }

    /// What comes when everything can be read and found: pages, gaps, icons, pictures.
    pub(crate) async fn after_the_news(&self) {
        self.log_failure("look after the sources", self.tend_sources().await);
        self.log_failure("look for icons", self.look_for_icons().await);
        self.fetch_wanted_pictures().await;
    }

    /// Does what a round leaves for later: pages of front pages and articles, gaps. All of it is bounded, and what
    /// is left waits for the next time. Two at once would ask for the same pages, so the second one waits for the first.
    pub(crate) async fn tend_sources(&self) -> Result<(), CallError> {
        let _alone = self.inner.tending.lock().await;
        let arrived = self.follow_waiting_links().await? + self.fill_open_gaps().await?;
        self.read_waiting_articles().await?;
        if arrived > 0 {
            self.tell(Event::EntriesChanged);
            self.tell(Event::FeedsChanged);
            self.group_and_index().await?;
        }
        Ok(())
    }
}
