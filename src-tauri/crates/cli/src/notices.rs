//! Notices in a terminal: lines on standard error.
//!
//! A notice counts as shown only where somebody can have seen it. In a pipe or a nightly job there is nobody, and the
//! list of alerts says so.

use std::io::{IsTerminal, Write};
use std::sync::Arc;

use daily_core::AlertId;
use daily_engine::Engine;
use daily_engine::ports::{Notice, Notifier};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::output;
use crate::terminal::plain;

/// How notices are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A line to read, where standard error is a terminal.
    ForPeople,
    /// One JSON object a line, always.
    Json,
}

/// What became of a notice.
type Outcome = (AlertId, Result<(), String>);

/// Writes notices to standard error.
pub struct Lines {
    style: Style,
    outcomes: UnboundedSender<Outcome>,
}

/// Tells the engine what became of its notices, which it can only once there is one.
pub struct Outcomes(UnboundedReceiver<Outcome>);

/// A notifier, and what must be told to the engine once it is open.
pub fn lines(style: Style) -> (Arc<Lines>, Outcomes) {
    let (outcomes, told) = unbounded_channel();
    (Arc::new(Lines { style, outcomes }), Outcomes(told))
}

impl Outcomes {
    /// Passes on what was heard until now.
    pub async fn tell(&mut self, engine: &Engine) {
        while let Ok(outcome) = self.0.try_recv() {
            pass_on(engine, outcome).await;
        }
    }

    /// Passes everything on, for as long as the engine lives.
    pub async fn keep_telling(mut self, engine: Engine) {
        while let Some(outcome) = self.0.recv().await {
            pass_on(&engine, outcome).await;
        }
    }
}

async fn pass_on(engine: &Engine, (alert_id, outcome): Outcome) {
    match outcome {
        Ok(()) => engine.notice_shown(alert_id).await,
        Err(why) => engine.notice_failed(alert_id, why).await,
    }
}

impl Lines {
    fn write(&self, notice: &Notice) -> Result<(), String> {
        let mut out = std::io::stderr().lock();
        let written = match self.style {
            Style::Json => writeln!(out, "{}", as_json(notice)),
            Style::ForPeople if out.is_terminal() => writeln!(out, "\r\x1b[K{}: {}", plain(&notice.title), plain(&notice.body)),
            Style::ForPeople => return Err("it was checked where nobody was watching".to_owned()),
        };
        written.map_err(|error| error.to_string())
    }
}

impl Notifier for Lines {
    fn show(&self, notice: Notice) {
        // A failure to pass this on means that the command has ended.
        let _ = self.outcomes.send((notice.alert_id, self.write(&notice)));
    }

    fn withdraw(&self, alert_id: AlertId) {
        if self.style == Style::Json {
            output::diagnostic(&serde_json::json!({ "withdrawn": alert_id }).to_string());
        }
    }
}

fn as_json(notice: &Notice) -> serde_json::Value {
    serde_json::json!({
        "notice": {
            "alert_id": notice.alert_id,
            "entry_id": notice.entry_id,
            "story_id": notice.story_id,
            "title": notice.title,
            "body": notice.body,
        }
    })
}

#[cfg(test)]
mod tests {
    use daily_core::EntryId;
    use daily_engine::ports::Weight;

    use super::*;

    #[test]
    fn a_notice_is_one_line_of_json() {
        let notice = Notice {
            alert_id: AlertId(3),
            entry_id: Some(EntryId(8)),
            story_id: None,
            title: "Harbour Times".to_owned(),
            body: "Bridge\nopens".to_owned(),
            weight: Weight::Usual,
            sound: false,
        };

        let line = as_json(&notice).to_string();

        assert!(!line.contains('\n'));
        assert_eq!(as_json(&notice)["notice"]["entry_id"], 8);
        assert_eq!(as_json(&notice)["notice"]["story_id"], serde_json::Value::Null);
    }
}
