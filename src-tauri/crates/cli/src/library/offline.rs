//! `offline`: fetches what is read next, with texts and pictures, for a time without a network.

use std::process::ExitCode;

use daily_engine::Engine;
use daily_engine::api::dto::Nothing;
use daily_engine::api::offline::{OfflinePart, OfflineReport, PrepareOffline};

use crate::output::{self, Format};
use crate::profile::sentence;
use crate::terminal::{counted, plain, size};

use super::{shapes, under_a_bar};

/// Prepares, with a progress bar; Ctrl-C ends it, and what came until then stays.
pub async fn prepare(engine: &Engine, budget: Option<u32>, format: Format) -> anyhow::Result<ExitCode> {
    let report = under_a_bar(engine, engine.prepare_offline(PrepareOffline { budget }), async || {
        // The report says itself that it was stopped.
        let _ = engine.cancel_offline(Nothing {}).await;
    });
    let report = report.await.map_err(sentence)?;
    let verdict = if report.cancelled { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    match format {
        Format::Json => output::json(&shapes::Offline::from(report))?,
        Format::Text => print(&report)?,
    }
    Ok(verdict)
}

fn print(report: &OfflineReport) -> anyhow::Result<()> {
    output::line(&summary(report))?;
    for failed in &report.failed {
        let part = match failed.part {
            OfflinePart::Text => "the full text",
            OfflinePart::Picture => "a picture",
        };
        let of = if failed.title.is_empty() { "an edition" } else { &failed.title };
        output::note(&format!("{part} of {} is missing: {} ({})", plain(of), plain(&failed.why), plain(&failed.url)));
    }
    let unsaid = u64::from(report.failures).saturating_sub(report.failed.len() as u64);
    if unsaid > 0 {
        output::note(&format!("and {unsaid} more are missing"));
    }
    if report.left_out_entries > 0 || report.left_out_pictures > 0 {
        let entries = counted(report.left_out_entries.into(), "entry", "entries");
        let pictures = counted(report.left_out_pictures.into(), "picture", "pictures");
        output::note(&format!("{} did not take in {pictures} and something of {entries}", size(report.budget)));
    }
    if report.network_away {
        output::note("the network went away; what was held before is held still");
    }
    if report.cancelled {
        output::note("it was stopped before its end; what was fetched is there");
    }
    Ok(())
}

fn summary(report: &OfflineReport) -> String {
    format!(
        "{} of {} and {} are held, {} ({} with full text and all pictures)",
        counted(report.entries.into(), "entry", "entries"),
        counted(report.stories.into(), "story", "stories"),
        counted(report.pictures.into(), "picture", "pictures"),
        size(report.bytes),
        report.whole,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preparation_says_what_it_holds() {
        let report = OfflineReport { stories: 1, entries: 3, whole: 2, pictures: 4, bytes: 2_048, ..OfflineReport::default() };

        assert_eq!(summary(&report), "3 entries of 1 story and 4 pictures are held, 2.0 KiB (2 with full text and all pictures)");
    }
}
