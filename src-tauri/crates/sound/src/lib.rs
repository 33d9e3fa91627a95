//! What is heard, for hosts to lend to the engine.
//!
//! The voice is speech-dispatcher's, spoken to over its socket ([`Dispatcher`]); where the system has none of that kind, the
//! window's own web view speaks (`daily_engine::ports::WindowVoice`). What is played goes to the player by HTTP ([`play`]), for a window
//! through a door of its own on the loopback ([`Door`]).

#[cfg(unix)]
mod dispatcher;
mod door;
pub mod play;
#[cfg(unix)]
mod ssip;

#[cfg(unix)]
pub use dispatcher::{Dispatcher, Place, Reports};

pub use door::Door;

use std::sync::Arc;

use daily_engine::Engine;
use daily_engine::ports::Voice;

/// The voice of this system, and what has to be told to the engine of it.
pub struct SystemVoice {
    /// For the engine's ports.
    pub voice: Arc<dyn Voice>,
    #[cfg(target_os = "linux")]
    reports: Reports,
}

impl SystemVoice {
    /// The voice of this system; nothing is asked of it before somebody listens. Needs a runtime around it.
    pub fn find() -> Self {
        #[cfg(target_os = "linux")]
        {
            let (voice, reports) = Dispatcher::start(Place::usual());
            Self { voice: Arc::new(voice), reports }
        }
        #[cfg(not(target_os = "linux"))]
        Self { voice: Arc::new(daily_engine::ports::WindowVoice) }
    }

    /// Tells the engine what becomes of what it asked to be said, until the voice is gone.
    pub async fn keep_telling(self, engine: Engine) {
        #[cfg(target_os = "linux")]
        self.reports.keep_telling(engine).await;
        #[cfg(not(target_os = "linux"))]
        drop(engine);
    }
}
