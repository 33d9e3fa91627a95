//! `add`, `import`, `export`, `feeds`, `refresh`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use daily_core::{FeedId, opml};
use daily_engine::Engine;
use daily_engine::api::dto::{AddFeed, FeedHealth, FeedState, FileText, Nothing, Refresh, RefreshReport};
use daily_engine::api::sources::AddNewsletters;

use crate::bench_top::bytes_of;
use crate::output::{self, Format};
use crate::profile::sentence;
use crate::terminal::{Paper, counted, local, plain};

use super::{shapes, under_a_bar};

/// Subscribes to one feed, or to a folder of newsletters.
pub async fn add(engine: &Engine, url: String, folder: Option<String>, format: Format) -> anyhow::Result<ExitCode> {
    if Path::new(&url).is_dir() {
        return add_newsletters(engine, url, folder, format).await;
    }
    let added = engine.add_feed(AddFeed { url, folder_id: None, folder, allow_private_network: None }).await.map_err(sentence)?;
    // The next command may be a search, and this one's threads end with it.
    engine.catch_up().await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&shapes::Added::from(added))?,
        Format::Text => {
            let entries = counted(added.entries.into(), "entry", "entries");
            output::line(&format!("{}  {}  {}  ({entries})", added.feed_id, plain(&added.title), plain(&added.url)))?;
            for other in &added.others {
                output::line(&format!("also there: {}  {}", plain(&other.url), plain(other.title.as_deref().unwrap_or_default())))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Subscribes to the newsletters in a folder; `title` names the folder of their feeds.
async fn add_newsletters(engine: &Engine, path: String, title: Option<String>, format: Format) -> anyhow::Result<ExitCode> {
    let added = engine.add_newsletters(AddNewsletters { path, title, folder_id: None }).await.map_err(sentence)?;
    engine.catch_up().await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&shapes::AddedNewsletters::from(added))?,
        Format::Text => {
            let entries = counted(added.entries.into(), "entry", "entries");
            let senders = counted(added.feed_ids.len() as u64, "sender", "senders");
            output::line(&format!("{}  {}  ({senders}, {entries})", plain(&added.title), plain(&added.path)))?;
            for refused in &added.unreadable {
                output::note(&format!("not read: {}: {}", plain(&refused.url), plain(&refused.why)));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Subscribes to all feeds of an OPML file.
pub async fn import(engine: &Engine, file: &Path, format: Format) -> anyhow::Result<ExitCode> {
    let (text, warnings) = opml_text(bytes_of(file)?)?;
    let mut imported = engine.import_feeds(FileText { text }).await.map_err(sentence)?;
    imported.warnings.splice(0..0, warnings);
    match format {
        Format::Json => output::json(&shapes::Imported::from(imported))?,
        Format::Text => {
            output::line(&format!("{} added, {} there already, {} refused", imported.added, imported.already, imported.refused.len()))?;
            for refused in &imported.refused {
                output::note(&format!("refused: {}: {}", plain(&refused.url), plain(&refused.why)));
            }
            for warning in &imported.warnings {
                output::note(&format!("note: {}", plain(warning)));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The file's text as the engine takes it, and what had to be mended on the way.
///
/// A text has no encoding any more, but its first line may still claim one. The byte order mark overrules the claim.
fn opml_text(bytes: Vec<u8>) -> anyhow::Result<(String, Vec<String>)> {
    match String::from_utf8(bytes) {
        Ok(text) if text.is_ascii() || text.starts_with('\u{feff}') => Ok((text, Vec::new())),
        Ok(text) => Ok((format!("\u{feff}{text}"), Vec::new())),
        Err(other) => {
            let list = opml::read(other.as_bytes())?;
            Ok((opml::write(&list), list.warnings))
        }
    }
}

/// Writes the subscriptions as OPML.
pub async fn export(engine: &Engine, file: Option<&Path>, format: Format) -> anyhow::Result<ExitCode> {
    let opml = engine.export_feeds(Nothing {}).await.map_err(sentence)?.text;
    match (file.filter(|file| *file != Path::new("-")), format) {
        (Some(file), _) => std::fs::write(file, opml).with_context(|| format!("{} could not be written", file.display()))?,
        (None, Format::Json) => output::json(&shapes::Exported { opml })?,
        (None, Format::Text) => output::bytes(opml.as_bytes())?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists the subscriptions.
pub async fn list(engine: &Engine, format: Format) -> anyhow::Result<ExitCode> {
    let feeds = engine.list_feeds(Nothing {}).await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&feeds.into_iter().map(shapes::Feed::from).collect::<Vec<_>>())?,
        Format::Text => {
            let rows: Vec<_> = feeds.iter().map(feed_row).collect();
            for line in Paper::of_stdout().columns(&rows, 4) {
                output::line(&line)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn feed_row(feed: &FeedHealth) -> Vec<String> {
    let health = match feed.state {
        FeedState::New => "new",
        FeedState::Fine => "fine",
        FeedState::Failing => "failing",
        FeedState::Paused => "paused",
        FeedState::Gone => "gone",
    };
    let place = feed.folder.as_ref().map_or_else(String::new, |folder| format!("[{}] ", plain(folder)));
    let error = feed.error.as_ref().map_or_else(String::new, |error| format!(": {}", plain(error)));
    let gap = feed.gap.as_ref().map_or_else(String::new, |gap| format!(": {}", plain(&gap.sentence)));
    vec![
        feed.feed_id.to_string(),
        format!("{}/{}", feed.unread, feed.entries),
        local(feed.checked_at),
        health.to_owned(),
        format!("{place}{}  {}{error}{gap}", plain(&feed.title), plain(&feed.url)),
    ]
}

/// Checks feeds. Fails where none of the feeds that were asked for by name could be checked; a round of all that is due
/// is done whatever single feeds say.
pub async fn refresh(engine: &Engine, feeds: Vec<FeedId>, all: bool, format: Format) -> anyhow::Result<ExitCode> {
    let named = !feeds.is_empty();
    if named {
        must_be_there(engine, &feeds).await?;
    }
    let report = round(engine, Refresh { feed_ids: named.then_some(feeds), all }).await?;
    if !report.cancelled {
        // What goes on behind a round in the window is done before this program ends.
        engine.catch_up().await.map_err(sentence)?;
    }
    let none_worked = named && report.checked > 0 && report.failed.len() >= report.checked as usize;
    let ended_well = !none_worked && !report.cancelled;
    match format {
        Format::Json => output::json(&shapes::Refreshed::from(report))?,
        Format::Text => print_report(&report)?,
    }
    Ok(if ended_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A round passes over feeds that are not there; somebody who named one wants to know.
async fn must_be_there(engine: &Engine, feeds: &[FeedId]) -> anyhow::Result<()> {
    let known = engine.list_feeds(Nothing {}).await.map_err(sentence)?;
    match feeds.iter().find(|wanted| known.iter().all(|feed| feed.feed_id != **wanted)) {
        Some(missing) => bail!("there is no feed {missing}"),
        None => Ok(()),
    }
}

/// Runs a round with a progress bar; Ctrl-C ends it, and what came until then stays.
async fn round(engine: &Engine, refresh: Refresh) -> anyhow::Result<RefreshReport> {
    let report = under_a_bar(engine, engine.refresh(refresh), async || {
        // The round says itself that it was cancelled, or why it could not be.
        let _ = engine.cancel_refresh(Nothing {}).await;
    });
    report.await.map_err(sentence)
}

fn print_report(report: &RefreshReport) -> anyhow::Result<()> {
    let mut said = format!(
        "{} checked, {} not changed, {}, {} changed",
        counted(report.checked.into(), "feed", "feeds"),
        report.not_modified,
        counted(report.new_entries.into(), "new entry", "new entries"),
        report.changed_entries,
    );
    if report.alerts > 0 {
        said.push_str(&format!(", {}", counted(report.alerts.into(), "alert", "alerts")));
    }
    output::line(&format!("{said} ({:.1} s)", report.seconds))?;
    for failed in &report.failed {
        output::note(&format!("feed {} failed: {}: {}", failed.feed_id, plain(&failed.url), plain(&failed.why)));
    }
    for gap in &report.gaps {
        output::note(&format!("feed {} ({}): {}", gap.feed_id, plain(&gap.feed_title), plain(&gap.sentence)));
    }
    for skipped in &report.skipped {
        output::note(&format!("feed {} was passed over: {}", skipped.feed_id, plain(&skipped.why)));
    }
    if report.cancelled {
        output::note("the round was stopped before its end");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_another_encoding_keeps_its_letters() {
        let latin =
            b"<?xml version='1.0' encoding='iso-8859-1'?><opml><body><outline text='Caf\xe9' xmlUrl='https://a.example/'/></body></opml>";

        let (text, _) = opml_text(latin.to_vec()).unwrap();

        assert_eq!(opml::read(text.as_bytes()).unwrap().outlines[0].text.as_deref(), Some("Café"));
    }

    #[test]
    fn a_list_that_claims_another_encoding_than_it_has_keeps_its_letters() {
        let wrong =
            "<?xml version='1.0' encoding='iso-8859-1'?><opml><body><outline text='Café' xmlUrl='https://a.example/'/></body></opml>";

        let (text, _) = opml_text(wrong.into()).unwrap();

        assert_eq!(opml::read(text.as_bytes()).unwrap().outlines[0].text.as_deref(), Some("Café"));
    }
}
