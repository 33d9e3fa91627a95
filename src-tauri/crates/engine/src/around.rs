//! What goes on by itself, one look at a time: on a machine that sleeps, loses its network, and has to save.
//!
//! The host says what is around; `core::surroundings` decides what that means. Systems are wrong about networks at times, so one
//! that is said to be away is tried now and then, and once it answered that is believed for as long as the app runs.

use daily_core::Moment;
use daily_core::surroundings::{self, Network, Pace, Passed, Surroundings};

use crate::api::dto::{CallError, Event, Refresh};
use crate::{Engine, lock};

/// After a sleep nobody is asked for so long: networks need a moment. Seconds awake.
const AFTER_SLEEP: i64 = 15;
/// After a sleep few are asked at once, for so long. Seconds awake.
const GENTLE_FOR: i64 = 300;
/// A network that is said to be away is tried so often. Seconds awake.
const TRIED_EVERY: i64 = 900;
/// After the clock jumped nothing is removed for being old, for so long. Seconds awake.
const STEADY_AFTER: i64 = 3_600;

/// What the engine knows of its surroundings.
#[derive(Debug, Default)]
pub(crate) struct Around {
    said: Surroundings,
    /// When the clocks were last looked at: by the wall, and in seconds awake.
    looked: Option<(Moment, i64)>,
    /// When the machine woke, seconds awake.
    woke: Option<i64>,
    /// When the clock jumped, seconds awake.
    jumped: Option<i64>,
    /// When a network that was said to be away was last tried, seconds awake.
    tried: Option<i64>,
    /// The system said that there was no network, and sources answered.
    network_is_better_than_said: bool,
}

impl Engine {
    /// The host says what is around. What it is not sure of is unknown.
    pub fn set_surroundings(&self, said: Surroundings) {
        let before = std::mem::replace(&mut lock(&self.inner.around).said, said);
        if before == said {
            return;
        }
        tracing::info!(network = ?said.network, power = ?said.power, "the surroundings changed");
        match (before.network, said.network) {
            (_, Network::Down) => self.note_connection(Err(true)),
            (Network::Down, Network::Up | Network::Metered | Network::Unknown) => {
                self.note_connection(Ok(()));
                // What waited for the network is looked for at once.
                self.inner.look_now.notify_one();
            }
            _ => {}
        }
        self.tell(Event::SurroundingsChanged);
    }

    /// How sources are asked by themselves at present.
    pub(crate) fn pace(&self) -> Pace {
        let around = lock(&self.inner.around).said_and_believed();
        surroundings::pace(around, self.settings().background.slow_down)
    }

    /// Whether few sources are asked at once, since the machine has just woken.
    pub(crate) fn is_gentle(&self) -> bool {
        let awake = self.inner.ports.clock.awake();
        lock(&self.inner.around).woke.is_some_and(|woke| (0..GENTLE_FOR).contains(&(awake - woke)))
    }

    /// A source answered.
    pub(crate) fn network_answered(&self) {
        let mut around = lock(&self.inner.around);
        if around.said.network == Network::Down && !around.network_is_better_than_said {
            around.network_is_better_than_said = true;
            tracing::info!("the system says that there is no network, but there is one");
        }
    }

    /// One look at what is to be done by itself: sources that are due, the edition, copies, old entries. The background looks twice a
    /// minute.
    pub async fn look_around(&self) {
        let awake = self.look_at_the_clocks().await;
        if self.may_ask(awake) {
            match self.due().await {
                Ok(0) if !self.newsletters_changed().await.unwrap_or(false) => {}
                Ok(_) => self.log_failure("check the feeds that are due", self.refresh(Refresh::default()).await),
                // A library that cannot be used is said in the window.
                Err(_) => {}
            }
        }
        self.log_failure("compose the edition", self.compose_when_due().await);
        self.log_failure("sum up the quiet hours", self.sum_up_quiet_hours().await);
        self.log_failure("copy the library", self.copy_now_and_then().await);
        let steady = lock(&self.inner.around).jumped.is_none_or(|jumped| awake - jumped >= STEADY_AFTER);
        if steady {
            self.log_failure("remove old entries", self.retain_now_and_then().await);
        }
    }

    /// Notes what happened to the clocks since the last look; the answer is how long the machine has been awake, in seconds.
    async fn look_at_the_clocks(&self) -> i64 {
        let (now, awake) = (self.now(), self.inner.ports.clock.awake());
        let before = lock(&self.inner.around).looked.replace((now, awake));
        let happened = match before {
            Some((wall, then)) => surroundings::passed(now.since(wall), awake - then),
            // The clock may have been set while the app was closed.
            None => match self.listened_at().await {
                Ok(Some(last)) => surroundings::passed(now.since(last), 0),
                Ok(None) | Err(_) => Passed::Time,
            },
        };
        let mut around = lock(&self.inner.around);
        match happened {
            Passed::Time => {}
            // Before the first look the app was closed, and the machine need not have slept.
            Passed::Sleep(_) if before.is_none() => {}
            Passed::Sleep(seconds) => {
                tracing::info!(seconds, "the machine slept");
                around.woke = Some(awake);
            }
            Passed::Jump(seconds) => {
                tracing::warn!(seconds, "the clock was set; nothing is removed for being old until it has been steady for an hour");
                around.jumped = Some(awake);
            }
        }
        awake
    }

    fn may_ask(&self, awake: i64) -> bool {
        let halted = self.pace() == Pace::Halt;
        let mut around = lock(&self.inner.around);
        if around.woke.is_some_and(|woke| (0..AFTER_SLEEP).contains(&(awake - woke))) {
            return false;
        }
        if !halted {
            around.tried = None;
            return true;
        }
        match around.tried {
            // It went away just now.
            None => {
                around.tried = Some(awake);
                false
            }
            Some(tried) if awake - tried < TRIED_EVERY => false,
            Some(_) => {
                around.tried = Some(awake);
                true
            }
        }
    }

    /// When a round was last begun.
    async fn listened_at(&self) -> Result<Option<Moment>, CallError> {
        self.work(|store| Ok(store.find_setting(crate::stories::LISTENED_AT)?.and_then(|at| at.parse().ok()).map(Moment))).await
    }

    /// Why sources are not asked as always, as a sentence.
    pub(crate) fn pace_in_words(&self) -> Option<String> {
        self.pace().why().map(crate::error::sentence)
    }
}

impl Around {
    fn said_and_believed(&self) -> Surroundings {
        let network = match self.said.network {
            Network::Down if self.network_is_better_than_said => Network::Up,
            said => said,
        };
        Surroundings { network, ..self.said }
    }
}
