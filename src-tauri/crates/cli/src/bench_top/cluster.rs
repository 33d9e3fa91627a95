//! `dailyctl cluster`: assigns stories to a stream, in the order of the lines.

use std::process::ExitCode;

use daily_core::story::{Change, Clusterer, Settings};
use daily_core::{EntryId, StoryId};

use super::stream::{self, Line};
use crate::output;

/// How many articles come between two repairs.
const BATCH: usize = 500;

/// One article and its story.
#[derive(serde::Serialize)]
struct Assigned<'a> {
    id: &'a serde_json::Value,
    story: StoryId,
}

/// Prints the final assignment, one line for each line of the stream.
pub fn run(bytes: &[u8]) -> anyhow::Result<ExitCode> {
    let lines = stream::lines(bytes)?;
    for (line, story) in lines.iter().zip(assign(&lines)) {
        output::line(&serde_json::to_string(&Assigned { id: &line.id, story })?)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The story of each line, after everything was seen.
fn assign(lines: &[Line]) -> Vec<StoryId> {
    let mut clusterer = Clusterer::new(Settings::default(), StoryId(1));
    let mut stories = Vec::with_capacity(lines.len());
    for (n, line) in lines.iter().enumerate() {
        stories.push(clusterer.push(&line.article(EntryId(n as i64))).story);
        if n % BATCH == BATCH - 1 || n + 1 == lines.len() {
            for change in clusterer.repair() {
                match change {
                    Change::Moved { entry, to, .. } => stories[entry.0 as usize] = to,
                    // An alias; resolved when everything is known.
                    Change::Merged { .. } => {}
                }
            }
        }
    }
    stories.into_iter().map(|story| clusterer.resolve(story)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_reports_of_one_event_are_one_story_and_a_stranger_stays_alone() {
        let stream = br#"{"id":"a","title":"Ferry sinks off Norway, forty rescued","text":"A ferry sank off the Norwegian coast on Monday; forty passengers were rescued by boats.","source":"north.example","published":"2026-03-02T08:00:00Z","language":"en"}
{"id":"b","title":"Central bank lifts rates","text":"The central bank raised its main rate by a quarter point.","source":"money.example","published":"2026-03-02T08:10:00Z","language":"en"}

{"id":"c","title":"Forty rescued as Norwegian ferry sinks","text":"Boats rescued forty passengers after a ferry sank off Norway on Monday.","source":"south.example","published":"2026-03-02T08:20:00Z","language":"en"}"#;

        let stories = assign(&stream::lines(stream).expect("the stream is well formed"));

        assert_eq!(stories[0], stories[2]);
        assert_ne!(stories[0], stories[1]);
    }
}
