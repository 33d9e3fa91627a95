//! One request per host at a time.
//!
//! A gate exists only while someone holds it or waits for it, so the map never outgrows the requests under way. Whoever
//! waits is let in in the order of arrival.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Mutex as Gate, OwnedMutexGuard};

/// The gates of all hosts that are being asked.
#[derive(Debug, Default)]
pub(crate) struct Gates {
    by_host: Mutex<HashMap<String, Arc<Gate<()>>>>,
}

impl Gates {
    /// Waits for this host to be free, and keeps it until the result is dropped.
    pub(crate) async fn enter(&self, host: &str) -> Entered<'_> {
        let gate = Arc::clone(self.map().entry(host.to_owned()).or_default());
        // Made before the wait, so that a request cancelled while it waits cleans up as well.
        let mut entered = Entered { gates: self, host: host.to_owned(), gate, held: None };
        entered.held = Some(Arc::clone(&entered.gate).lock_owned().await);
        entered
    }

    fn map(&self) -> MutexGuard<'_, HashMap<String, Arc<Gate<()>>>> {
        // Nothing can panic while the map is held, but a poisoned map would still be whole.
        self.by_host.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A host is ours until this is dropped.
#[derive(Debug)]
pub(crate) struct Entered<'a> {
    gates: &'a Gates,
    host: String,
    gate: Arc<Gate<()>>,
    held: Option<OwnedMutexGuard<()>>,
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        let mut map = self.gates.map();
        self.held = None;
        // The map's and ours: nobody holds the gate, and nobody can come to wait while the map is held.
        if Arc::strong_count(&self.gate) == 2 {
            map.remove(&self.host);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    #[tokio::test]
    async fn the_second_at_a_gate_waits_for_the_first() {
        let gates = Gates::default();
        let first = gates.enter("news.example").await;
        let mut second = pin!(gates.enter("news.example"));
        let mut context = Context::from_waker(Waker::noop());

        assert!(second.as_mut().poll(&mut context).is_pending());
        drop(first);
        assert!(matches!(second.as_mut().poll(&mut context), Poll::Ready(_)));
    }

    #[tokio::test]
    async fn hosts_do_not_wait_for_each_other() {
        let gates = Gates::default();

        let _one = gates.enter("one.example").await;
        let _other = gates.enter("other.example").await;
    }

    #[tokio::test]
    async fn an_unused_gate_is_taken_down() {
        let gates = Gates::default();

        drop(gates.enter("news.example").await);

        assert!(gates.map().is_empty());
    }

    #[tokio::test]
    async fn a_gate_is_taken_down_when_its_last_waiter_gives_up() {
        let gates = Gates::default();
        let first = gates.enter("news.example").await;
        {
            let mut second = pin!(gates.enter("news.example"));
            let mut context = Context::from_waker(Waker::noop());
            assert!(second.as_mut().poll(&mut context).is_pending());
            drop(first);
        }

        assert!(gates.map().is_empty());
    }
}
