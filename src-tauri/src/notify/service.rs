//! Linux and the BSDs: a service on the session's bus, as the Desktop Notifications Specification has it.
//!
//! What the service can do is asked once. Without actions a notice cannot be clicked; what it says then is found in the window's
//! list of alerts and in the tray.

use std::collections::VecDeque;
use std::rc::Rc;

use daily_engine::ports::{Notice, NoticeAnswer, Weight};
use notify_rust::{Hint, Notification, NotificationHandle, NotificationResponse, Urgency};
use tokio::sync::OnceCell;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::{JoinSet, LocalSet};
use tokio::time::timeout;

use super::{APP_NAME, AlertId, BODY_LENGTH, Order, PATIENCE, Report, TITLE_LENGTH, Trial, Trouble, buttons, pressed, tidy};
use crate::paths::IDENTIFIER;
use crate::words::{Spoken, Words};

/// This many notices are held; each costs a connection.
const HELD: usize = 16;

/// So often is one notice brought up to date; each time costs a connection until the notice goes.
const UPDATES: usize = 12;

/// What the service says that it can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Skills {
    actions: bool,
    markup: bool,
}

/// What a notice on the screen is told.
enum Turn {
    /// It says something else now.
    Say(Notice),
    /// It goes.
    Go,
}

/// What every notice needs.
struct Room<F> {
    skills: OnceCell<Skills>,
    words: Spoken,
    report: F,
}

/// Serves orders until nobody can give any.
pub fn serve(orders: UnboundedReceiver<Order>, words: Spoken, report: impl Fn(Report) + 'static) {
    match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => {
            LocalSet::new().block_on(&runtime, obey(orders, Rc::new(Room { skills: OnceCell::new(), words, report })));
            // A question that the service never answers must not keep the program from ending.
            runtime.shutdown_background();
        }
        Err(error) => tracing::error!(%error, "notices cannot be shown"),
    }
}

async fn obey<F: Fn(Report) + 'static>(mut orders: UnboundedReceiver<Order>, room: Rc<Room<F>>) {
    let mut held: VecDeque<(AlertId, UnboundedSender<Turn>)> = VecDeque::new();
    let mut notices = JoinSet::new();
    loop {
        let order = tokio::select! {
            order = orders.recv() => order,
            Some(_) = notices.join_next() => {
                held.retain(|(_, turns)| !turns.is_closed());
                continue;
            }
        };
        match order {
            Some(Order::Show(notice)) => {
                let Some(notice) = say(&held, notice) else { continue };
                // Letting go of its sender ends the oldest; most services leave it on the screen.
                while held.len() >= HELD {
                    held.pop_front();
                }
                let (turns, taken) = unbounded_channel();
                held.push_back((notice.alert_id, turns));
                notices.spawn_local(present(notice, Rc::clone(&room), taken));
            }
            Some(Order::Update(notice)) => drop(say(&held, notice)),
            Some(Order::Withdraw(alert_id)) => {
                if let Some((_, turns)) = held.iter().find(|(held_id, _)| *held_id == alert_id) {
                    // Already answered: nothing is left to take away.
                    let _ = turns.send(Turn::Go);
                }
            }
            Some(Order::Try(answer)) => {
                let room = Rc::clone(&room);
                notices.spawn_local(async move {
                    // Who asked may have closed the window meanwhile.
                    let _ = answer.send(try_out(&room.words.now()).await);
                });
            }
            None => return,
        }
    }
}

/// Lets the notice of this alert that is on the screen say something else; gives it back where there is none.
fn say(held: &VecDeque<(AlertId, UnboundedSender<Turn>)>, notice: Notice) -> Option<Notice> {
    let Some((_, turns)) = held.iter().find(|(held_id, _)| *held_id == notice.alert_id) else { return Some(notice) };
    match turns.send(Turn::Say(notice)) {
        Ok(()) => None,
        Err(refused) => match refused.0 {
            Turn::Say(notice) => Some(notice),
            Turn::Go => None,
        },
    }
}

/// Shows a notice and stays with it until it is answered, withdrawn or let go.
async fn present<F: Fn(Report)>(notice: Notice, room: Rc<Room<F>>, mut turns: UnboundedReceiver<Turn>) {
    let alert_id = notice.alert_id;
    // Those before the last one keep their connections, without which some services take the notice away.
    let mut handles = match show(&notice, &room, None).await {
        Ok(handle) => vec![handle],
        Err(trouble) => return (room.report)(Report::Failed(alert_id, trouble.sentence())),
    };
    (room.report)(Report::Shown(alert_id));
    while let Some(handle) = handles.last() {
        let turn = tokio::select! {
            () = handle.wait_for_action_async(|response: &NotificationResponse| (room.report)(Report::Answered(alert_id, answer_of(response)))) => return,
            turn = turns.recv() => turn,
        };
        match turn {
            Some(Turn::Say(notice)) if handles.len() <= UPDATES => {
                // What could not be changed stays as it is.
                if let Ok(changed) = show(&notice, &room, Some(handle.id())).await {
                    handles.push(changed);
                    (room.report)(Report::Shown(alert_id));
                }
            }
            Some(Turn::Say(_)) => {}
            Some(Turn::Go) => {
                if timeout(PATIENCE, handle.close_async()).await.is_err() {
                    tracing::info!("the notification service did not take a notice away in time");
                }
                return;
            }
            None => return,
        }
    }
}

async fn show<F>(notice: &Notice, room: &Room<F>, in_place_of: Option<u32>) -> Result<NotificationHandle, Trouble> {
    let shown = timeout(PATIENCE, async {
        let skills = room.skills.get_or_try_init(ask_skills).await?;
        let mut notification = compose(notice, *skills, &room.words.now());
        if let Some(id) = in_place_of {
            notification.id(id);
        }
        notification.show_async().await
    });
    match shown.await {
        Ok(Ok(handle)) => Ok(handle),
        Ok(Err(error)) => {
            tracing::info!(%error, "the notification service did not take a notice");
            Err(Trouble::Missing)
        }
        Err(_) => Err(Trouble::Silent),
    }
}

async fn ask_skills() -> notify_rust::error::Result<Skills> {
    blocking(notify_rust::get_capabilities).await.map(|capabilities| skills_of(&capabilities))
}

/// The library's questions block, though they speak to the same service; their thread may outlive our patience.
async fn blocking<T: Send + 'static>(ask: fn() -> notify_rust::error::Result<T>) -> notify_rust::error::Result<T> {
    tokio::task::spawn_blocking(ask).await.map_err(|error| notify_rust::error::Error::from(error.to_string().as_str()))?
}

async fn try_out(words: &Words) -> Trial {
    let tried = timeout(PATIENCE, async {
        let service = blocking(notify_rust::get_server_information).await?;
        let skills = blocking(notify_rust::get_capabilities).await?;
        let mut notification = Notification::new();
        dress(&mut notification, &words.test_title, &words.test_body, skills_of(&skills));
        notification.show_async().await?;
        let name = [service.name, service.version].join(" ");
        Ok(Trial { service: Some(name.trim().to_owned()), skills, ..Trial::default() })
    });
    match tried.await {
        Ok(Ok(trial)) => trial,
        Ok(Err(error)) => {
            let error: notify_rust::error::Error = error;
            Trial { trouble: Some(Trouble::Missing), detail: Some(error.to_string()), ..Trial::default() }
        }
        Err(_) => Trial { trouble: Some(Trouble::Silent), ..Trial::default() },
    }
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

fn compose(notice: &Notice, skills: Skills, words: &Words) -> Notification {
    let mut notification = Notification::new();
    dress(&mut notification, &notice.title, &notice.body, skills);
    notification.urgency(match notice.weight {
        Weight::Usual => Urgency::Normal,
        Weight::Low => Urgency::Low,
    });
    if notice.sound {
        // Of the sound naming specification: every theme has it.
        notification.hint(Hint::SoundName("message-new-instant".to_owned()));
    } else {
        notification.hint(Hint::SuppressSound(true));
    }
    if skills.actions {
        notification.action("default", &words.open);
        for (key, label) in buttons(notice, words) {
            notification.action(key, &label);
        }
    }
    notification
}

/// What all notices have: whose they are, and texts that the service reads as they are meant.
fn dress(notification: &mut Notification, title: &str, body: &str, skills: Skills) {
    let body = tidy(body, BODY_LENGTH);
    notification
        .appname(APP_NAME)
        .icon(IDENTIFIER)
        .summary(&tidy(title, TITLE_LENGTH))
        .body(&if skills.markup { escaped(&body) } else { body })
        .hint(Hint::DesktopEntry(IDENTIFIER.to_owned()))
        .hint(Hint::Category("x-london-daily.news".to_owned()));
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

        let with = compose(&notice, skills_of(&["body".to_owned(), "body-markup".to_owned()]), &Words::default());
        let without = compose(&notice, skills_of(&["body".to_owned()]), &Words::default());

        assert_eq!(with.body, "Fish &amp; &lt;b&gt;chips&lt;/b&gt;");
        assert_eq!(without.body, "Fish & <b>chips</b>");
    }

    #[test]
    fn buttons_are_given_only_to_a_service_that_has_them() {
        let notice = Notice { story_id: Some(StoryId(3)), ..notice("Rain") };

        let with = compose(&notice, skills_of(&["actions".to_owned()]), &Words::default());
        let without = compose(&notice, Skills::default(), &Words::default());

        assert_eq!(with.actions, ["default", "Open", BOOKMARK, "Bookmark", MUTE, "Mute story"]);
        assert!(without.actions.is_empty());
    }

    #[test]
    fn buttons_speak_the_language_of_the_window() {
        let words = Words { open: "Öffnen".to_owned(), bookmark: "Lesezeichen".to_owned(), ..Words::default() };

        let composed = compose(&notice("Regen"), skills_of(&["actions".to_owned()]), &words);

        assert_eq!(composed.actions, ["default", "Öffnen", BOOKMARK, "Lesezeichen"]);
    }

    #[test]
    fn what_can_wait_is_of_low_urgency_and_nothing_is_heard_unasked() {
        let low = compose(&Notice { weight: Weight::Low, ..notice("Edition") }, Skills::default(), &Words::default());
        let loud = compose(&Notice { sound: true, ..notice("Rain") }, Skills::default(), &Words::default());

        assert!(low.hints.contains(&Hint::Urgency(Urgency::Low)));
        assert!(low.hints.contains(&Hint::SuppressSound(true)));
        assert!(loud.hints.iter().any(|hint| matches!(hint, Hint::SoundName(_))));
        assert!(!loud.hints.iter().any(|hint| matches!(hint, Hint::SuppressSound(_))));
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
            weight: Weight::Usual,
            sound: false,
        }
    }
}
