//! `backup`, `restore`, `doctor`, `sample`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use daily_engine::Engine;
use daily_engine::api::dto::{BackupReport, Checkup, FileArg, Nothing};

use crate::bench_top::bytes_of;
use crate::output::{self, Format};
use crate::profile::sentence;
use crate::terminal::{counted, plain, size};

use super::{SampleAction, shapes};

/// The name of a backup on its way through a pipe.
const IN_TRANSIT: &str = "backup";

/// Writes the whole library into one file.
pub async fn back_up(engine: &Engine, file: &Path, format: Format) -> anyhow::Result<ExitCode> {
    if file != Path::new("-") {
        let report = engine.back_up_library(named(file)?).await.map_err(sentence)?;
        return say(report, "kept", format);
    }
    let folder = tempfile::tempdir().context("no temporary folder could be made")?;
    let passing = folder.path().join(IN_TRANSIT);
    let report = engine.back_up_library(named(&passing)?).await.map_err(sentence)?;
    let bytes = std::fs::read(&passing).context("the backup could not be read back")?;
    output::bytes(&bytes)?;
    // Standard output holds the backup itself.
    output::note(&summary(report, "kept"));
    Ok(ExitCode::SUCCESS)
}

/// Puts the library of a backup in the place of this one.
pub async fn restore(engine: &Engine, file: &Path, format: Format) -> anyhow::Result<ExitCode> {
    let report = if file == Path::new("-") {
        let folder = tempfile::tempdir().context("no temporary folder could be made")?;
        let passing = folder.path().join(IN_TRANSIT);
        std::fs::write(&passing, bytes_of(file)?).context("the backup could not be put into a temporary file")?;
        engine.restore_library(named(&passing)?).await
    } else {
        engine.restore_library(named(file)?).await
    };
    say(report.map_err(sentence)?, "restored", format)
}

fn named(file: &Path) -> anyhow::Result<FileArg> {
    let path = file.to_str().with_context(|| format!("the name of the file is not in Unicode: {}", file.display()))?;
    Ok(FileArg { path: path.to_owned() })
}

fn say(report: BackupReport, done: &str, format: Format) -> anyhow::Result<ExitCode> {
    match format {
        Format::Json => output::json(&shapes::Kept::from(report))?,
        Format::Text => output::line(&summary(report, done))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn summary(report: BackupReport, done: &str) -> String {
    let entries = counted(report.entries.into(), "entry", "entries");
    let feeds = counted(report.feeds.into(), "feed", "feeds");
    format!("{done} {entries} of {feeds}, {}", size(report.bytes))
}

/// Checks the library; fails where something is wrong with it.
pub async fn doctor(engine: &Engine, format: Format) -> anyhow::Result<ExitCode> {
    let checkup = engine.check_library(Nothing {}).await.map_err(sentence)?;
    let verdict = if checkup.ok { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    for problem in &checkup.problems {
        output::note(&plain(problem));
    }
    match format {
        Format::Json => output::json(&shapes::Checkup::from(checkup))?,
        Format::Text => output::line(&said(&checkup))?,
    }
    Ok(verdict)
}

fn said(checkup: &Checkup) -> String {
    let verdict = if checkup.ok { "sound" } else { "not sound" };
    let entries = counted(checkup.entries.into(), "entry", "entries");
    let feeds = counted(checkup.feeds.into(), "feed", "feeds");
    format!("the library is {verdict}: {entries}, {feeds}, {}", size(checkup.bytes))
}

/// Puts the sample edition into the library, or takes it out.
pub async fn sample(engine: &Engine, action: SampleAction, format: Format) -> anyhow::Result<ExitCode> {
    let (changed, done) = match action {
        SampleAction::Open => (engine.open_sample(Nothing {}).await, "put into the library"),
        SampleAction::Close => (engine.close_sample(Nothing {}).await, "taken out of the library"),
    };
    let changed = changed.map_err(sentence)?.changed;
    match format {
        Format::Json => output::json(&shapes::Changed { changed })?,
        Format::Text => output::line(&format!("{} {done}", counted(changed.into(), "entry", "entries")))?,
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkup_is_one_sentence() {
        let checkup = Checkup { ok: true, problems: Vec::new(), entries: 1, feeds: 2, bytes: 2048 };

        assert_eq!(said(&checkup), "the library is sound: 1 entry, 2 feeds, 2.0 KiB");
    }

    #[test]
    fn a_backup_says_what_it_holds() {
        assert_eq!(summary(BackupReport { entries: 40, feeds: 1, bytes: 10 }, "kept"), "kept 40 entries of 1 feed, 10 bytes");
    }
}
