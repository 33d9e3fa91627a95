//! Shows notices by the system's notification service, and carries the reader's answers back.
//!
//! All of it happens on a thread of its own, so that neither the engine nor the window ever waits for a service that
//! may be slow, silent or missing. The surprise: some services (GNOME's) take a notification away when the connection
//! that sent it ends, so every notice is held until it is answered, withdrawn, or pushed out by newer ones.

use std::thread;

use daily_core::AlertId;
use daily_engine::ports::{Notice, NoticeAnswer, Notifier};
use notify_rust::Notification;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

/// The app's name as services show it.
const APP_NAME: &str = "London Daily";

/// A service gets this many characters of a source's name.
const TITLE_LENGTH: usize = 60;

/// A service gets this many characters of a headline.
const BODY_LENGTH: usize = 180;

/// The key of the *Bookmark* button.
#[cfg(not(target_os = "macos"))]
const BOOKMARK: &str = "bookmark";

/// The key of the *Mute story* button.
#[cfg(not(target_os = "macos"))]
const MUTE: &str = "mute";

/// What the button with this key asks for.
#[cfg(not(target_os = "macos"))]
fn pressed(key: &str) -> NoticeAnswer {
    match key {
        BOOKMARK => NoticeAnswer::Bookmark,
        MUTE => NoticeAnswer::MuteStory,
        _ => NoticeAnswer::Dismissed,
    }
}

/// Gives a notice the buttons for what it is about.
#[cfg(not(target_os = "macos"))]
fn add_buttons(notification: &mut Notification, notice: &Notice) {
    if notice.entry_id.is_some() {
        notification.action(BOOKMARK, "Bookmark");
    }
    if notice.story_id.is_some() {
        notification.action(MUTE, "Mute story");
    }
}

/// What became of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// The system took it.
    Shown(AlertId),
    /// The system did not take it, for this reason.
    Failed(AlertId, String),
    /// The reader did something with it.
    Answered(AlertId, NoticeAnswer),
}

/// The desktop's notification service.
pub struct Desktop {
    orders: UnboundedSender<Order>,
}

enum Order {
    Show(Notice),
    Withdraw(AlertId),
}

impl Desktop {
    /// Starts the thread that shows notices; `report` hears what becomes of them.
    pub fn start(report: impl Fn(Report) + Send + Sync + 'static) -> std::io::Result<Self> {
        let (orders, received) = unbounded_channel();
        thread::Builder::new().name("notices".to_owned()).spawn(move || service::serve(received, report))?;
        Ok(Self { orders })
    }

    fn order(&self, order: Order) {
        if self.orders.send(order).is_err() {
            tracing::error!("the thread that shows notices is gone");
        }
    }
}

impl Notifier for Desktop {
    fn show(&self, notice: Notice) {
        self.order(Order::Show(notice));
    }

    fn withdraw(&self, alert_id: AlertId) {
        self.order(Order::Withdraw(alert_id));
    }
}

/// The text that both kinds of service get: one line, no control or direction marks, not too long.
fn tidy(text: &str, length: usize) -> String {
    let shown = |c: &char| !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let spaced: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(shown).collect();
    let line = spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= length {
        return line;
    }
    let kept: String = line.chars().take(length - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Linux and the BSDs: a service on the session's bus.
#[cfg(all(unix, not(target_os = "macos")))]
mod service {
    use std::collections::VecDeque;
    use std::rc::Rc;
    use std::time::Duration;

    use daily_engine::ports::{Notice, NoticeAnswer};
    use notify_rust::{Hint, NotificationHandle, NotificationResponse, Urgency};
    use tokio::sync::mpsc::UnboundedReceiver;
    use tokio::sync::{OnceCell, oneshot};
    use tokio::task::{JoinSet, LocalSet};
    use tokio::time::timeout;

    use super::{APP_NAME, AlertId, BODY_LENGTH, Notification, Order, Report, TITLE_LENGTH, add_buttons, pressed, tidy};
    use crate::paths::IDENTIFIER;

    /// A service that has not answered by then is taken for one that never will.
    const PATIENCE: Duration = Duration::from_secs(5);

    /// This many notices are held; each costs a connection.
    const HELD: usize = 16;

    /// What the service says that it can do.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Skills {
        actions: bool,
        markup: bool,
    }

    /// Serves orders until nobody can give any.
    pub fn serve(orders: UnboundedReceiver<Order>, report: impl Fn(Report) + 'static) {
        match tokio::runtime::Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => LocalSet::new().block_on(&runtime, obey(orders, Rc::new(report))),
            Err(error) => tracing::error!(%error, "notices cannot be shown"),
        }
    }

    async fn obey(mut orders: UnboundedReceiver<Order>, report: Rc<impl Fn(Report) + 'static>) {
        let skills = Rc::new(OnceCell::new());
        let mut held: VecDeque<(AlertId, oneshot::Sender<()>)> = VecDeque::new();
        let mut notices = JoinSet::new();
        loop {
            tokio::select! {
                order = orders.recv() => match order {
                    Some(Order::Show(notice)) => {
                        withdraw(&mut held, notice.alert_id);
                        // Letting go of its sender ends the oldest; most services leave it on the screen.
                        while held.len() >= HELD {
                            held.pop_front();
                        }
                        let (end, ended) = oneshot::channel();
                        held.push_back((notice.alert_id, end));
                        notices.spawn_local(present(notice, Rc::clone(&skills), ended, Rc::clone(&report)));
                    }
                    Some(Order::Withdraw(alert_id)) => withdraw(&mut held, alert_id),
                    None => return,
                },
                Some(_) = notices.join_next() => held.retain(|(_, end)| !end.is_closed()),
            }
        }
    }

    fn withdraw(held: &mut VecDeque<(AlertId, oneshot::Sender<()>)>, alert_id: AlertId) {
        if let Some(at) = held.iter().position(|(held_id, _)| *held_id == alert_id)
            && let Some((_, end)) = held.remove(at)
        {
            // Already answered: nothing is left to take away.
            let _ = end.send(());
        }
    }

    /// Shows a notice and stays with it until it is answered, withdrawn or let go.
    async fn present(notice: Notice, skills: Rc<OnceCell<Skills>>, ended: oneshot::Receiver<()>, report: Rc<impl Fn(Report)>) {
        let shown = timeout(PATIENCE, async {
            let skills = skills.get_or_try_init(ask_skills).await?;
            compose(&notice, *skills).show_async().await
        });
        let handle = match shown.await {
            Ok(Ok(handle)) => handle,
            Ok(Err(error)) => {
                tracing::info!(%error, "the notification service did not take a notice");
                let why = "this desktop has no notification service that could be reached".to_owned();
                return report(Report::Failed(notice.alert_id, why));
            }
            Err(_) => {
                let why = format!("the notification service did not answer within {} seconds", PATIENCE.as_secs());
                return report(Report::Failed(notice.alert_id, why));
            }
        };
        report(Report::Shown(notice.alert_id));
        stay(&handle, notice.alert_id, ended, &*report).await;
    }

    async fn stay(handle: &NotificationHandle, alert_id: AlertId, ended: oneshot::Receiver<()>, report: &impl Fn(Report)) {
        let answered = handle.wait_for_action_async(|response| report(Report::Answered(alert_id, answer_of(response))));
        tokio::select! {
            () = answered => {}
            end = ended => {
                if end.is_ok() && timeout(PATIENCE, handle.close_async()).await.is_err() {
                    tracing::info!("the notification service did not take a notice away in time");
                }
            }
        }
    }

    async fn ask_skills() -> notify_rust::error::Result<Skills> {
        // The call blocks, though it speaks to the same service; its thread may outlive our patience.
        let asked = tokio::task::spawn_blocking(notify_rust::get_capabilities).await;
        let capabilities = asked.map_err(|error| notify_rust::error::Error::from(error.to_string().as_str()))??;
        Ok(skills_of(&capabilities))
    }

    fn skills_of(capabilities: &[String]) -> Skills {
        let has = |name| capabilities.iter().any(|capability| capability == name);
        Skills { actions: has("actions"), markup: has("body-markup") }
    }

    fn answer_of(response: &NotificationResponse) -> NoticeAnswer {
        match response {
            NotificationResponse::Default => NoticeAnswer::Open,
            NotificationResponse::Action(key) => pressed(key),
            NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => NoticeAnswer::Dismissed,
        }
    }

    fn compose(notice: &Notice, skills: Skills) -> Notification {
        let mut notification = Notification::new();
        let body = tidy(&notice.body, BODY_LENGTH);
        notification
            .appname(APP_NAME)
            .icon(IDENTIFIER)
            .summary(&tidy(&notice.title, TITLE_LENGTH))
            .body(&if skills.markup { escaped(&body) } else { body })
            .urgency(Urgency::Normal)
            .hint(Hint::DesktopEntry(IDENTIFIER.to_owned()))
            .hint(Hint::Category("x-london-daily.news".to_owned()));
        if skills.actions {
            notification.action("default", "Open");
            add_buttons(&mut notification, notice);
        }
        notification
    }

    fn escaped(text: &str) -> String {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    }

    #[cfg(test)]
    mod tests {
        use daily_core::{EntryId, StoryId};

        use super::super::{BOOKMARK, MUTE};
        use super::*;

        #[test]
        fn markup_is_escaped_only_for_a_service_that_reads_it() {
            let notice = notice("Fish & <b>chips</b>");

            let with = compose(&notice, skills_of(&["body".to_owned(), "body-markup".to_owned()]));
            let without = compose(&notice, skills_of(&["body".to_owned()]));

            assert_eq!(with.body, "Fish &amp; &lt;b&gt;chips&lt;/b&gt;");
            assert_eq!(without.body, "Fish & <b>chips</b>");
        }

        #[test]
        fn buttons_are_given_only_to_a_service_that_has_them() {
            let notice = Notice { story_id: Some(StoryId(3)), ..notice("Rain") };

            let with = compose(&notice, skills_of(&["actions".to_owned()]));
            let without = compose(&notice, Skills::default());

            assert_eq!(with.actions, ["default", "Open", BOOKMARK, "Bookmark", MUTE, "Mute story"]);
            assert!(without.actions.is_empty());
        }

        #[test]
        fn what_the_reader_did_is_told_in_our_words() {
            assert_eq!(answer_of(&NotificationResponse::Default), NoticeAnswer::Open);
            assert_eq!(answer_of(&NotificationResponse::Action(BOOKMARK.to_owned())), NoticeAnswer::Bookmark);
            assert_eq!(answer_of(&NotificationResponse::Action(MUTE.to_owned())), NoticeAnswer::MuteStory);
            assert_eq!(answer_of(&NotificationResponse::Action("other".to_owned())), NoticeAnswer::Dismissed);
        }

        fn notice(body: &str) -> Notice {
            Notice {
                alert_id: AlertId(1),
                entry_id: Some(EntryId(2)),
                story_id: None,
                title: "The Harbour Post".to_owned(),
                body: body.to_owned(),
            }
        }
    }
}

/// macOS and Windows: a call into the system, each on a thread of its own because waiting for an answer blocks it.
#[cfg(any(target_os = "macos", windows))]
mod service {
    use std::sync::Arc;
    use std::thread;

    use daily_engine::ports::Notice;
    use tokio::sync::mpsc::UnboundedReceiver;

    use super::{APP_NAME, BODY_LENGTH, Notification, Order, Report, TITLE_LENGTH, tidy};

    /// Serves orders until nobody can give any. These systems take no notice away again.
    pub fn serve(mut orders: UnboundedReceiver<Order>, report: impl Fn(Report) + Send + Sync + 'static) {
        let report = Arc::new(report);
        while let Some(order) = orders.blocking_recv() {
            let Order::Show(notice) = order else { continue };
            let report = Arc::clone(&report);
            if let Err(error) = thread::Builder::new().name("notice".to_owned()).spawn(move || present(&notice, &*report)) {
                tracing::error!(%error, "a notice cannot be shown");
            }
        }
    }

    fn present(notice: &Notice, report: &impl Fn(Report)) {
        let mut notification = Notification::new();
        notification.appname(APP_NAME).summary(&tidy(&notice.title, TITLE_LENGTH)).body(&tidy(&notice.body, BODY_LENGTH));
        #[cfg(windows)]
        super::add_buttons(&mut notification, notice);
        match notification.show() {
            Ok(handle) => {
                report(Report::Shown(notice.alert_id));
                finish(handle, notice, report);
            }
            Err(error) => report(Report::Failed(notice.alert_id, format!("the system did not take the notice: {error}"))),
        }
    }

    /// macOS sends the notice when its handle goes.
    #[cfg(target_os = "macos")]
    fn finish(handle: notify_rust::NotificationHandle, _notice: &Notice, _report: &impl Fn(Report)) {
        drop(handle);
    }

    #[cfg(windows)]
    fn finish(handle: notify_rust::NotificationHandle, notice: &Notice, report: &impl Fn(Report)) {
        use daily_engine::ports::NoticeAnswer;
        use notify_rust::NotificationResponse;

        let waited = handle.wait_for_response(|response: &NotificationResponse| {
            let answer = match response {
                NotificationResponse::Default => NoticeAnswer::Open,
                NotificationResponse::Action(key) => super::pressed(key),
                NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => NoticeAnswer::Dismissed,
            };
            report(Report::Answered(notice.alert_id, answer));
        });
        if let Err(error) = waited {
            tracing::info!(%error, "a notice went without an answer");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_for_the_service_is_one_line_without_marks_of_direction() {
        assert_eq!(tidy(" Two\nlines\tand\u{202e} a trick\u{7} ", 60), "Two lines and a trick");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(tidy("Überschwemmung", 5), "Über…");
        assert_eq!(tidy("Über", 4), "Über");
    }
}
