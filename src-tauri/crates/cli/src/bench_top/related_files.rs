//! `dailyctl related-files`: related articles within a file.

use std::process::ExitCode;

use anyhow::Context;
use daily_core::story::{Clusterer, Fingerprint, Relative, Settings, choose_related};
use daily_core::{EntryId, StoryId};

use super::stream::{self, Line};
use crate::output::{self, Format};

/// How many related articles are shown.
const SHOWN: usize = 20;

/// One related article.
#[derive(serde::Serialize)]
struct Related<'a> {
    id: &'a serde_json::Value,
    score: f32,
}

/// Prints what is related to the article with the given id, the best first.
pub fn run(bytes: &[u8], id: &str, format: Format) -> anyhow::Result<ExitCode> {
    let lines = stream::lines(bytes)?;
    let start = lines.iter().position(|line| is(line, id)).with_context(|| format!("no article in the file has the id {id}"))?;
    let related = related(&lines, start);
    match format {
        Format::Json => output::json(&related.iter().map(|&(at, score)| Related { id: &lines[at].id, score }).collect::<Vec<_>>())?,
        Format::Text => {
            for (at, score) in related {
                output::line(&format!("{score:.3} {}", lines[at].title()))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn is(line: &Line, id: &str) -> bool {
    match &line.id {
        serde_json::Value::String(text) => text == id,
        // A number is known by its digits.
        other => {
            let spelled = other.to_string();
            spelled == id
        }
    }
}

/// Places in the file, with likeness.
fn related(lines: &[Line], start: usize) -> Vec<(usize, f32)> {
    let mut clusterer = Clusterer::new(Settings::default(), StoryId(1));
    // All are fingerprinted against the same window, so that none knows more of rare words than another.
    let prints: Vec<Fingerprint> =
        lines.iter().enumerate().map(|(n, line)| clusterer.push(&line.article(EntryId(n as i64))).fingerprint).collect();
    let relative = |n: usize| Relative { id: EntryId(n as i64), story: None, owner: lines[n].source(), fingerprint: &prints[n] };
    let pool: Vec<Relative<'_>> = (0..lines.len()).filter(|&n| n != start).map(relative).collect();
    choose_related(&relative(start), &pool, SHOWN).into_iter().map(|(id, score)| (id.0 as usize, score)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_on_the_same_matter_is_related_and_a_stranger_is_not() {
        let stream = br#"{"id":"a","title":"Ferry sinks off Norway","text":"A ferry sank off the Norwegian coast.","source":"one"}
{"id":"b","title":"Bank lifts rates","text":"The central bank raised its rate.","source":"two"}
{"id":"c","title":"Norway reviews ferry safety","text":"Inspectors visit every Norwegian ferry.","source":"three"}"#;

        let found = related(&stream::lines(stream).expect("well formed"), 0);

        assert_eq!(found.iter().map(|one| one.0).collect::<Vec<_>>(), [2]);
    }
}
