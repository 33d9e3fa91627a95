//! What a host brings to the engine, written down.

use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use daily_core::{AlertId, Moment};
use daily_engine::ports::{Clock, Listing, Notice, Notifier, Opener, Utterance, Voice, VoiceName};
use tokio::sync::watch;

/// A clock that stands still until somebody moves it.
pub struct HandClock {
    now: AtomicI64,
    awake: AtomicI64,
    moved: watch::Sender<()>,
}

impl HandClock {
    /// One that shows this moment.
    pub fn at(moment: Moment) -> Self {
        Self { now: AtomicI64::new(moment.0), awake: AtomicI64::new(0), moved: watch::Sender::new(()) }
    }

    /// What it shows.
    pub fn moment(&self) -> Moment {
        Moment(self.now.load(Ordering::SeqCst))
    }

    /// Lets time pass, or turns it back.
    pub fn pass(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
        self.awake.fetch_add(seconds, Ordering::SeqCst);
        self.moved.send_replace(());
    }

    /// Moves the clock on the wall alone: the machine slept, or somebody set the clock.
    pub fn pass_asleep(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
        self.moved.send_replace(());
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        self.moment()
    }

    fn awake(&self) -> i64 {
        self.awake.load(Ordering::SeqCst)
    }

    fn wait(&self, span: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        // This clock knows whole seconds only.
        let until = self.moment().plus(span.as_secs_f64().ceil() as i64);
        Box::pin(async move {
            let mut moved = self.moved.subscribe();
            while self.moment() < until {
                if moved.changed().await.is_err() {
                    return;
                }
            }
        })
    }
}

/// Notices as a system would have got them.
#[derive(Default)]
pub struct NoticeBoard {
    shown: Mutex<Vec<Notice>>,
    withdrawn: Mutex<Vec<AlertId>>,
    updated: Mutex<Vec<Notice>>,
}

impl NoticeBoard {
    /// All that were shown.
    pub fn shown(&self) -> Vec<Notice> {
        self.shown.lock().unwrap().clone()
    }

    /// Their texts.
    pub fn headlines(&self) -> Vec<String> {
        self.shown().into_iter().map(|notice| notice.body).collect()
    }

    /// What notices on the screen were changed to.
    pub fn updated(&self) -> Vec<Notice> {
        self.updated.lock().unwrap().clone()
    }

    /// Those that were taken off the screen.
    pub fn withdrawn(&self) -> Vec<AlertId> {
        self.withdrawn.lock().unwrap().clone()
    }
}

impl Notifier for NoticeBoard {
    fn show(&self, notice: Notice) {
        self.shown.lock().unwrap().push(notice);
    }

    fn update(&self, notice: Notice) {
        self.updated.lock().unwrap().push(notice);
    }

    fn withdraw(&self, alert_id: AlertId) {
        self.withdrawn.lock().unwrap().push(alert_id);
    }
}

/// A browser that only notes what it was to open.
#[derive(Default)]
pub struct Browser {
    opened: Mutex<Vec<String>>,
}

impl Browser {
    /// The addresses that it was asked for.
    pub fn opened(&self) -> Vec<String> {
        self.opened.lock().unwrap().clone()
    }
}

impl Opener for Browser {
    fn open(&self, url: &str) -> Result<(), String> {
        self.opened.lock().unwrap().push(url.to_owned());
        Ok(())
    }
}

/// A voice that says nothing, and writes down what it was to say. Tests report for it.
#[derive(Default)]
pub struct Reciter {
    on_its_way: Mutex<Vec<Utterance>>,
    asked: Mutex<Vec<Utterance>>,
    names: Mutex<Vec<VoiceName>>,
}

impl Reciter {
    /// What it has to say now, in order.
    pub fn on_its_way(&self) -> Vec<Utterance> {
        self.on_its_way.lock().unwrap().clone()
    }

    /// All that it was ever asked to say.
    pub fn asked(&self) -> Vec<Utterance> {
        self.asked.lock().unwrap().clone()
    }

    /// Takes what it says next.
    pub fn next(&self) -> Option<Utterance> {
        let mut on_its_way = self.on_its_way.lock().unwrap();
        (!on_its_way.is_empty()).then(|| on_its_way.remove(0))
    }

    /// Gives it a voice.
    pub fn learns(&self, name: &str, language: &str) {
        self.names.lock().unwrap().push(VoiceName { name: name.to_owned(), language: language.to_owned() });
    }
}

impl Voice for Reciter {
    fn speak(&self, utterance: Utterance) {
        self.asked.lock().unwrap().push(utterance.clone());
        self.on_its_way.lock().unwrap().push(utterance);
    }

    fn stop(&self) {
        self.on_its_way.lock().unwrap().clear();
    }

    fn list(&self) -> Listing<'_> {
        let names = self.names.lock().unwrap().clone();
        Box::pin(async move { if names.is_empty() { Err("no voice is installed".to_owned()) } else { Ok(names) } })
    }
}
