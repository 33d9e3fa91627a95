//! macOS and Windows: a call into the system, each on a thread of its own because waiting for an answer blocks it.
//!
//! Both show a notice under the name of the installed app, so that name is given only where the app is installed: Windows shows
//! nothing for a name that it does not know, and macOS asks the reader to choose an app. Compiled for these systems; tried on
//! neither of them yet.

use std::sync::Arc;
use std::thread;

use daily_engine::ports::Notice;
use notify_rust::Notification;
use tokio::sync::mpsc::UnboundedReceiver;

use super::{APP_NAME, BODY_LENGTH, Order, Report, TITLE_LENGTH, Trial, Trouble, tidy};
#[cfg(target_os = "macos")]
use crate::paths::IDENTIFIER;
use crate::words::{Spoken, Words};

/// Serves orders until nobody can give any. These systems take no notice away again, and change none.
pub fn serve(mut orders: UnboundedReceiver<Order>, words: Spoken, report: impl Fn(Report) + Send + Sync + 'static) {
    #[cfg(target_os = "macos")]
    {
        // Given once; a second time is an error, and without it the first notice asks which app it is of.
        let name = if is_installed() { IDENTIFIER } else { "com.apple.Terminal" };
        if let Err(error) = notify_rust::set_application(name) {
            tracing::warn!(%error, "notices are shown under another name");
        }
    }
    let report = Arc::new(report);
    while let Some(order) = orders.blocking_recv() {
        match order {
            Order::Show(notice) => {
                let (report, words) = (Arc::clone(&report), words.now());
                if let Err(error) = thread::Builder::new().name("notice".to_owned()).spawn(move || present(&notice, &words, &*report)) {
                    tracing::error!(%error, "a notice cannot be shown");
                }
            }
            Order::Try(answer) => {
                let words = words.now();
                let mut notification = notification(&words.test_title, &words.test_body, false);
                let trial = match notification.finalize().show() {
                    Ok(_) => Trial::default(),
                    Err(error) => Trial { trouble: Some(Trouble::Missing), detail: Some(error.to_string()), ..Trial::default() },
                };
                // Who asked may have closed the window meanwhile.
                let _ = answer.send(trial);
            }
            Order::Update(_) | Order::Withdraw(_) => {}
        }
    }
}

fn notification(title: &str, body: &str, sound: bool) -> Notification {
    let mut notification = Notification::new();
    notification.appname(APP_NAME).summary(&tidy(title, TITLE_LENGTH)).body(&tidy(body, BODY_LENGTH));
    if sound {
        notification.sound_name("Default");
    }
    #[cfg(windows)]
    if is_installed() {
        notification.app_id(crate::paths::IDENTIFIER);
    }
    notification
}

/// Whether the program runs from where an installer put it, and not from a folder of builds.
fn is_installed() -> bool {
    let Ok(program) = std::env::current_exe() else { return false };
    !program.components().any(|part| part.as_os_str() == "target")
}

fn present(notice: &Notice, words: &Words, report: &impl Fn(Report)) {
    let mut notification = notification(&notice.title, &notice.body, notice.sound);
    #[cfg(windows)]
    for (key, label) in super::buttons(notice, words) {
        notification.action(key, &label);
    }
    #[cfg(target_os = "macos")]
    let _ = words;
    match notification.finalize().show() {
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
