//! Fills the search index with what waits for it.

use daily_core::{html, words};

use crate::Engine;
use crate::api::dto::CallError;

/// Entries that are indexed in one transaction: enough to be quick, few enough that the reader's marks get in between.
const BATCH: usize = 256;

impl Engine {
    /// Indexes all that waits. Two at once would do the same work twice, so the second one waits for the first.
    pub(crate) async fn fill_index(&self) -> Result<(), CallError> {
        let _alone = self.inner.indexing.lock().await;
        loop {
            let done = self
                .work(|store| {
                    let jobs = store.next_to_index(BATCH)?;
                    let folded: Vec<_> = jobs
                        .iter()
                        .map(|job| {
                            let fold = |text: &str| {
                                let mut folded = String::with_capacity(text.len());
                                words::fold_into(&mut folded, text);
                                folded
                            };
                            (job.id, [fold(&job.title), fold(&job.author), fold(&html::text(&job.raw))])
                        })
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
