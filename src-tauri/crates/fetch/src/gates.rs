//! One request per host at a time.
//!
//! A gate exists only while someone holds it or waits for it, so the map never outgrows the requests under way. Whoever
//! waits is let in in the order of arrival.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use std::time::Duration;

use tokio::sync::{Mutex as Gate, OwnedMutexGuard};
use tokio::time::Instant;

/// The gates of all hosts that are being asked.
#[derive(Debug, Default)]
pub(crate) struct Gates {
    by_host: Mutex<HashMap<String, Arc<Gate<()>>>>,
    /// When a host that was asked with a pause may be asked so again.
    free_at: Mutex<HashMap<String, Instant>>,
    /// Hosts that had too much to do, with the number of that answer among all such answers.
    busy: Mutex<HashMap<String, (u64, Option<Duration>)>>,
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

    /// As [`Gates::enter`], but not before `pause` has passed since the last one who entered so. Who waits for the pause
    /// does not stand in the way of those who come without one.
    pub(crate) async fn enter_gently(&self, host: &str, pause: Duration) -> Entered<'_> {
        loop {
            let free_at = self.free_at().get(host).copied();
            if let Some(free_at) = free_at {
                tokio::time::sleep_until(free_at).await;
            }
            let entered = self.enter(host).await;
            let now = Instant::now();
            let mut all = self.free_at();
            if all.get(host).is_none_or(|free_at| *free_at <= now) {
                all.retain(|_, free_at| *free_at > now);
                all.insert(host.to_owned(), now + pause);
                drop(all);
                return entered;
            }
        }
    }

    /// How many answers so far said that a host has too much to do.
    pub(crate) fn refusals(&self) -> u64 {
        self.busy().values().map(|(number, _)| *number).max().unwrap_or(0)
    }

    /// Notes that a host has too much to do, and how long it wants to be left alone.
    pub(crate) fn is_busy(&self, host: &str, retry_after: Option<Duration>) {
        let number = self.refusals() + 1;
        self.busy().insert(host.to_owned(), (number, retry_after));
    }

    /// Whether a host said so after `refusals` such answers, that is while somebody waited for it; and for how long.
    pub(crate) fn became_busy(&self, host: &str, refusals: u64) -> Option<Option<Duration>> {
        self.busy().get(host).filter(|(number, _)| *number > refusals).map(|(_, retry_after)| *retry_after)
    }

    fn busy(&self) -> MutexGuard<'_, HashMap<String, (u64, Option<Duration>)>> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn free_at(&self) -> MutexGuard<'_, HashMap<String, Instant>> {
        self.free_at.lock().unwrap_or_else(PoisonError::into_inner)
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

    #[tokio::test(start_paused = true)]
    async fn whoever_comes_gently_leaves_the_host_a_pause() {
        let gates = Gates::default();
        let pause = Duration::from_secs(1);
        let began = Instant::now();

        drop(gates.enter_gently("news.example", pause).await);
        drop(gates.enter("news.example").await);
        assert_eq!(began.elapsed(), Duration::ZERO);
        drop(gates.enter_gently("other.example", pause).await);
        assert_eq!(began.elapsed(), Duration::ZERO);
        drop(gates.enter_gently("news.example", pause).await);

        assert!((pause..pause * 2).contains(&began.elapsed()));
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
