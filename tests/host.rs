//! What a host brings to the engine, written down.

use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use daily_core::{AlertId, Moment};
use daily_engine::ports::{Clock, Notice, Notifier, Opener};
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
