//! In a Flatpak: the notification portal, `org.freedesktop.portal.Notification`.
//!
//! A sandbox may not speak to the desktop's service itself. The portal lets us choose the names of notices, so that one of the
//! same name takes the place of the one before, and it tells everybody of every action, so that ours are told by their names.

use std::collections::HashMap;
use std::path::Path;

use daily_engine::ports::{Notice, Weight};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::timeout;
use zbus::message::Type;
use zbus::{Connection, DynamicType, MatchRule, MessageStream, Variant};

use super::{BODY_LENGTH, Order, PATIENCE, Report, TITLE_LENGTH, Trial, Trouble, buttons, pressed, tidy};
use crate::words::{Spoken, Words};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const INTERFACE: &str = "org.freedesktop.portal.Notification";

/// Whether the app is in a Flatpak.
pub fn is_needed() -> bool {
    Path::new("/.flatpak-info").exists()
}

/// Serves orders until nobody can give any.
pub fn serve(orders: UnboundedReceiver<Order>, words: Spoken, report: impl Fn(Report) + 'static) {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return tracing::error!(%error, "notices cannot be shown"),
    };
    runtime.block_on(async {
        match Connection::session().await {
            Ok(bus) => obey(&bus, orders, &words, &report).await,
            Err(error) => refuse(orders, &error, &report).await,
        }
    });
}

async fn refuse(mut orders: UnboundedReceiver<Order>, error: &zbus::Error, report: &impl Fn(Report)) {
    tracing::warn!(%error, "the session's bus cannot be reached");
    while let Some(order) = orders.recv().await {
        match order {
            Order::Show(notice) => report(Report::Failed(notice.alert_id, Trouble::Missing.sentence())),
            Order::Try(answer) => drop(answer.send(trial_of(&Failure::Refused(error.clone())))),
            Order::Update(_) | Order::Withdraw(_) => {}
        }
    }
}

async fn obey(bus: &Connection, mut orders: UnboundedReceiver<Order>, words: &Spoken, report: &impl Fn(Report)) {
    let mut actions = listen(bus).await;
    loop {
        let order = tokio::select! {
            order = orders.recv() => order,
            pressed = next_action(&mut actions) => {
                report(pressed);
                continue;
            }
        };
        match order {
            Some(Order::Show(notice)) => {
                let outcome = add(bus, &name_of(notice.alert_id.0), described(&notice, &words.now())).await;
                report(match outcome {
                    Ok(()) => Report::Shown(notice.alert_id),
                    Err(failure) => Report::Failed(notice.alert_id, failure.trouble().sentence()),
                });
            }
            // A notice that was closed would come back: the portal does not say which ones still stand.
            Some(Order::Update(_)) => {}
            Some(Order::Withdraw(alert_id)) => {
                if let Err(failure) = ask(bus, "RemoveNotification", &(name_of(alert_id.0),)).await {
                    tracing::info!(?failure, "the portal did not take a notice away");
                }
            }
            Some(Order::Try(answer)) => {
                let words = words.now();
                let notice = HashMap::from([("title", Variant::from(words.test_title)), ("body", Variant::from(words.test_body))]);
                let trial = match add(bus, "test", notice).await {
                    Ok(()) => Trial { service: Some(INTERFACE.to_owned()), ..Trial::default() },
                    Err(failure) => trial_of(&failure),
                };
                // Who asked may have closed the window meanwhile.
                let _ = answer.send(trial);
            }
            None => return,
        }
    }
}

async fn listen(bus: &Connection) -> Option<MessageStream> {
    let rule = MatchRule::builder().msg_type(Type::Signal).interface(INTERFACE).member("ActionInvoked").build().ok()?;
    MessageStream::for_match_rule(rule, bus, None)
        .await
        .inspect_err(|error| tracing::warn!(%error, "answers to notices cannot be heard"))
        .ok()
}

/// Waits for the next button of ours that is pressed; for ever where none can be heard.
async fn next_action(actions: &mut Option<MessageStream>) -> Report {
    use futures_lite::StreamExt;

    loop {
        let Some(stream) = actions else { return std::future::pending().await };
        let Some(message) = stream.next().await else {
            *actions = None;
            continue;
        };
        let Ok(message) = message else { continue };
        let body = message.body();
        let Ok((name, action, _)) = body.deserialize::<(String, String, Vec<Variant<'_>>)>() else { continue };
        let ours = name.strip_prefix("alert-").and_then(|number| number.parse().ok());
        if let Some(number) = ours {
            return Report::Answered(daily_core::AlertId(number), pressed(&action));
        }
    }
}

fn name_of(alert: i64) -> String {
    format!("alert-{alert}")
}

fn described<'a>(notice: &Notice, words: &Words) -> HashMap<&'a str, Variant<'a>> {
    let buttons: Vec<HashMap<&str, Variant<'_>>> = buttons(notice, words)
        .into_iter()
        .map(|(key, label)| HashMap::from([("label", Variant::from(label)), ("action", Variant::from(key))]))
        .collect();
    let priority = match notice.weight {
        Weight::Usual => "normal",
        Weight::Low => "low",
    };
    HashMap::from([
        ("title", Variant::from(tidy(&notice.title, TITLE_LENGTH))),
        ("body", Variant::from(tidy(&notice.body, BODY_LENGTH))),
        ("priority", Variant::from(priority)),
        ("default-action", Variant::from("default")),
        ("buttons", Variant::from(buttons)),
    ])
}

async fn add(bus: &Connection, name: &str, notice: HashMap<&str, Variant<'_>>) -> Result<(), Failure> {
    ask(bus, "AddNotification", &(name, notice)).await
}

/// Why the portal did not do something.
#[derive(Debug)]
enum Failure {
    Refused(zbus::Error),
    Silent,
}

impl Failure {
    fn trouble(&self) -> Trouble {
        match self {
            Self::Refused(_) => Trouble::Missing,
            Self::Silent => Trouble::Silent,
        }
    }
}

fn trial_of(failure: &Failure) -> Trial {
    let detail = match failure {
        Failure::Refused(error) => Some(error.to_string()),
        Failure::Silent => None,
    };
    Trial { trouble: Some(failure.trouble()), detail, ..Trial::default() }
}

async fn ask<B>(bus: &Connection, method: &str, arguments: &B) -> Result<(), Failure>
where
    B: serde::Serialize + DynamicType,
{
    match timeout(PATIENCE, bus.call_method(Some(PORTAL), PATH, Some(INTERFACE), method, arguments)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(Failure::Refused(error)),
        Err(_) => Err(Failure::Silent),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader};
    use std::process::{Child, Command, Stdio};
    use std::sync::{Arc, Mutex};

    use daily_core::{AlertId, EntryId};
    use daily_engine::ports::NoticeAnswer;
    use tokio::sync::mpsc::unbounded_channel;
    use zbus::OwnedVariant;

    use super::*;

    /// A portal of our own, which notes what it is asked for.
    #[derive(Clone, Default)]
    struct Double(Arc<Mutex<Vec<String>>>);

    #[zbus::interface(name = "org.freedesktop.portal.Notification")]
    impl Double {
        async fn add_notification(&self, id: String, notification: HashMap<String, OwnedVariant>) {
            let said = |key: &str| notification.get(key).and_then(|value| String::try_from(value.clone()).ok()).unwrap_or_default();
            self.0.lock().unwrap().push(format!("{id}: {} / {} ({})", said("title"), said("body"), said("priority")));
        }

        async fn remove_notification(&self, id: String) {
            self.0.lock().unwrap().push(format!("{id} goes"));
        }
    }

    /// A bus of the test's own; ended with it.
    struct Bus(Child, String);

    impl Bus {
        /// `None`, having said why, where the daemon is missing and may be.
        fn start(folder: &Path) -> Option<Self> {
            let configuration = folder.join("bus.xml");
            let rules = format!(
                "<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth><policy context=\"default\">\
                 <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
                folder.display()
            );
            std::fs::write(&configuration, rules).unwrap();
            let mut command = Command::new("dbus-daemon");
            command.arg(format!("--config-file={}", configuration.display())).args(["--nofork", "--print-address=1"]);
            let Ok(mut daemon) = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn() else {
                let strict = ["CI", "STRICT"].iter().any(|name| std::env::var_os(name).is_some());
                assert!(!strict, "dbus-daemon is missing, and nothing may be skipped here");
                eprintln!("skipped: dbus-daemon is not installed");
                return None;
            };
            let mut address = String::new();
            BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
            Some(Self(daemon, address.trim().to_owned()))
        }

        async fn connect(&self) -> Connection {
            zbus::connection::Builder::address(self.1.as_str()).build().await.unwrap()
        }
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    #[tokio::test]
    async fn in_a_sandbox_notices_go_by_the_portal_and_their_buttons_come_back() {
        let folder = tempfile::tempdir().unwrap();
        let Some(bus) = Bus::start(folder.path()) else { return };
        let double = Double::default();
        let portal = zbus::connection::Builder::address(bus.1.as_str()).name(PORTAL).serve_at(PATH, double.clone()).build().await.unwrap();
        let ours = bus.connect().await;
        let (orders, received) = unbounded_channel();
        let (reports, mut told) = unbounded_channel();
        let words = Spoken::default();
        let report = move |report| reports.send(report).unwrap();

        let story = async {
            orders.send(Order::Show(notice())).map_err(drop).unwrap();
            assert_eq!(told.recv().await, Some(Report::Shown(AlertId(7))));
            let pressed = ("alert-7", "bookmark", Vec::<Variant<'_>>::new());
            portal.emit_signal(None::<&str>, PATH, INTERFACE, "ActionInvoked", &pressed).await.unwrap();
            assert_eq!(told.recv().await, Some(Report::Answered(AlertId(7), NoticeAnswer::Bookmark)));
            orders.send(Order::Withdraw(AlertId(7))).map_err(drop).unwrap();
            drop(orders);
        };
        tokio::join!(obey(&ours, received, &words, &report), story);

        assert_eq!(*double.0.lock().unwrap(), ["alert-7: The Harbour Post / Fish & <chips> (low)", "alert-7 goes"]);
    }

    #[tokio::test]
    async fn a_sandbox_without_a_portal_is_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let Some(bus) = Bus::start(folder.path()) else { return };
        let ours = bus.connect().await;
        let (orders, received) = unbounded_channel();
        let told = Mutex::new(Vec::new());
        orders.send(Order::Show(notice())).map_err(drop).unwrap();
        drop(orders);

        obey(&ours, received, &Spoken::default(), &|report| told.lock().unwrap().push(report)).await;

        assert_eq!(*told.lock().unwrap(), [Report::Failed(AlertId(7), Trouble::Missing.sentence())]);
    }

    fn notice() -> Notice {
        Notice {
            alert_id: AlertId(7),
            entry_id: Some(EntryId(2)),
            story_id: None,
            title: "The Harbour Post".to_owned(),
            body: "Fish & <chips>".to_owned(),
            weight: Weight::Low,
            sound: false,
        }
    }
}
