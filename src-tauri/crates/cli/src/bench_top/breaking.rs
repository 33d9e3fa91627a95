//! `dailyctl breaking`: replays a stream against its own clock.

use std::collections::BTreeMap;
use std::process::ExitCode;

use daily_core::breaking::{Breaking, Report, Sensitivity, Verdict};
use daily_core::story::{Clusterer, Settings};
use daily_core::{EntryId, Moment, StoryId};

use super::stream::{self, Line};
use crate::output;

/// How many articles come between two repairs.
const BATCH: usize = 500;

/// One alert.
#[derive(Debug, serde::Serialize)]
struct Raised {
    at: Option<String>,
    story: StoryId,
    headline: String,
    publishers: Vec<String>,
    because: String,
}

/// Prints one line for each alert.
pub fn run(bytes: &[u8]) -> anyhow::Result<ExitCode> {
    for raised in replay(&stream::lines(bytes)?) {
        output::line(&serde_json::to_string(&raised)?)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn replay(lines: &[Line]) -> Vec<Raised> {
    let mut clusterer = Clusterer::new(Settings::default(), StoryId(1));
    let mut breaking = Breaking::new(Sensitivity::Usual);
    let mut raised = Vec::new();
    let mut clock = Moment(i64::MIN);
    for (n, line) in lines.iter().enumerate() {
        clock = clock.max(line.at);
        let id = EntryId(n as i64);
        let assignment = clusterer.push(&line.article(id));
        let report = Report {
            entry: id,
            story: assignment.story,
            owner: line.source(),
            published: line.at,
            arrived: clock,
            is_copy: assignment.duplicate_of.is_some(),
            is_backlog: false,
        };
        if let Verdict::Alert(alert) = breaking.report(&report) {
            let publishers: BTreeMap<_, _> =
                alert.witnesses.iter().map(|witness| ((witness.at, witness.entry), witness.owner.clone())).collect();
            raised.push(Raised {
                at: alert.at.to_rfc3339(),
                story: alert.story,
                headline: line.title().to_owned(),
                publishers: publishers.into_values().collect(),
                because: alert.because(0),
            });
        }
        if n % BATCH == BATCH - 1 {
            for change in clusterer.repair() {
                breaking.changed(change);
            }
        }
    }
    raised
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_of_publishers_raises_one_alert_and_copies_raise_none() {
        let titles = [
            "Ferry sinks off Norway with two hundred aboard",
            "Norwegian ferry with 200 aboard has sunk, coast guard says",
            "Rescue under way after ferry sinks off Norway coast",
            "Two hundred aboard as ferry sinks near Norway",
            "Ferry sinks off Norway: helicopters rescue passengers",
            "Passengers rescued after Norway ferry sinks",
            "Norway ferry sinks, rescue boats save passengers",
        ];
        let stream = |wire: bool| {
            (0..7)
                .map(|n| {
                    let title = titles[if wire { 0 } else { n }];
                    format!("{{\"id\":{n},\"title\":\"{title}\",\"source\":\"s{n}.example\",\"published\":\"2026-03-02T08:{n:02}:00Z\",\"language\":\"en\"}}\n")
                })
                .collect::<String>()
        };

        let alerts = replay(&stream::lines(stream(false).as_bytes()).expect("well formed"));

        assert_eq!(alerts.len(), 1, "{alerts:?}");
        assert_eq!(alerts[0].publishers[0], "s0.example");
        assert!(replay(&stream::lines(stream(true).as_bytes()).expect("well formed")).is_empty());
    }
}
