//! A notification service of our own on the test's bus, in the place of the desktop's.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use zbus::OwnedVariant;

use crate::desktop::within;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// What the app asked to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub id: u32,
    pub title: String,
    pub body: String,
    pub actions: Vec<String>,
    pub desktop_entry: Option<String>,
    pub silent: bool,
    /// The notice that this one took the place of; 0 where there is none.
    pub replaces: u32,
}

/// How the service behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Shows what it is given, with buttons and markup.
    Able,
    /// Shows what it is given as plain text, without buttons.
    Plain,
    /// Takes every question and answers none.
    Mute,
}

/// The service, until it is dropped.
pub struct Service {
    runtime: tokio::runtime::Runtime,
    connection: zbus::Connection,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    shown: Vec<Shown>,
    closed: Vec<u32>,
}

impl Service {
    /// Takes the service's name on the bus.
    pub fn start(bus: &str, manner: Manner) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let seen = Arc::<Mutex<Seen>>::default();
        let desk = Desk { manner, seen: Arc::clone(&seen) };
        let connection = runtime.block_on(zbus::connection::Builder::address(bus).name(NAME).serve_at(PATH, desk).build()).unwrap();
        Self { runtime, connection, seen }
    }

    /// Waits for the first notice.
    pub fn first(&self) -> Shown {
        within("a notice", || self.shown().first().cloned())
    }

    /// What was shown so far.
    pub fn shown(&self) -> Vec<Shown> {
        self.seen.lock().unwrap().shown.clone()
    }

    /// Whether the app took a notice away.
    pub fn was_closed(&self, id: u32) -> bool {
        self.seen.lock().unwrap().closed.contains(&id)
    }

    /// Presses a button until it has its effect; the key of a click on the notice itself is "default". A reader takes
    /// longer to press than the app takes to begin listening, but a test does not.
    pub fn press_until(&self, id: u32, key: &str, effect: impl Fn() -> bool) {
        within(&format!("the effect of {key:?}"), || {
            self.runtime.block_on(self.connection.emit_signal(None::<&str>, PATH, NAME, "ActionInvoked", &(id, key))).unwrap();
            effect().then_some(())
        });
    }
}

struct Desk {
    manner: Manner,
    seen: Arc<Mutex<Seen>>,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Desk {
    #[allow(clippy::too_many_arguments, reason = "the interface has this many")]
    async fn notify(
        &self,
        _app_name: String,
        replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedVariant>,
        _expire_timeout: i32,
    ) -> u32 {
        self.wait_if_mute().await;
        let desktop_entry = hints.get("desktop-entry").and_then(|hint| String::try_from(hint.clone()).ok());
        let silent = hints.get("suppress-sound").and_then(|hint| bool::try_from(hint.clone()).ok()).unwrap_or(false);
        let mut seen = self.seen.lock().unwrap();
        let id = if replaces_id == 0 { seen.shown.len() as u32 + 1 } else { replaces_id };
        seen.shown.push(Shown { id, title: summary, body, actions, desktop_entry, silent, replaces: replaces_id });
        id
    }

    async fn get_capabilities(&self) -> Vec<String> {
        self.wait_if_mute().await;
        match self.manner {
            Manner::Able | Manner::Mute => ["actions", "body", "body-markup"].map(str::to_owned).to_vec(),
            Manner::Plain => vec!["body".to_owned()],
        }
    }

    async fn get_server_information(&self) -> (String, String, String, String) {
        ("test".to_owned(), "London Daily".to_owned(), "1".to_owned(), "1.2".to_owned())
    }

    async fn close_notification(&self, id: u32) {
        self.seen.lock().unwrap().closed.push(id);
    }
}

impl Desk {
    async fn wait_if_mute(&self) {
        if self.manner == Manner::Mute {
            std::future::pending::<()>().await;
        }
    }
}
