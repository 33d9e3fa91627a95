//! `story`, `related` and `edition`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::{Args, ValueEnum};
use daily_core::{EntryId, FeedId, StoryId};
use daily_engine::Engine;
use daily_engine::api::desk::FileData;
use daily_engine::api::dto::{EntryArg, RelatedEntry, StoryArg, StoryPage};
use daily_engine::api::picture::{ComposeEdition, EditionArg, EditionStory, EditionView, ExportEdition, ExportFormat, ListEditions};
use serde::Serialize;

use crate::output::{self, Format};
use crate::profile::sentence;
use crate::terminal::{Paper, counted, local, local_date, plain, wrap};

use super::shapes;

/// Which edition, and what to do with it.
#[derive(Debug, Clone, Default, Args)]
pub struct Which {
    /// The day, as in 2026-11-23; today when not given.
    #[arg(long, value_name = "D")]
    date: Option<String>,
    /// Compose one also where the day has one.
    #[arg(long)]
    new: bool,
    /// Write it out in this form.
    #[arg(long, value_name = "FORM")]
    format: Option<Form>,
    /// Into this file; `-`, or nothing, is standard output.
    #[arg(long, value_name = "FILE", requires = "format")]
    out: Option<PathBuf>,
}

/// A form in which an edition is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// One page with everything in it.
    Html,
    /// A book for e-readers.
    Epub,
    /// Markdown.
    Md,
}

/// Shows a story.
pub async fn story(engine: &Engine, story_id: StoryId, format: Format) -> anyhow::Result<ExitCode> {
    let page = engine.get_story(StoryArg { story_id }).await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&Story::from(page))?,
        Format::Text => print_story(&page)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn print_story(page: &StoryPage) -> anyhow::Result<()> {
    let paper = Paper::of_stdout();
    for line in wrap(&page.headline, paper.measure()) {
        output::line(&paper.bold(&line))?;
    }
    for why in &page.because {
        output::line(&plain(why))?;
    }
    output::line("")?;
    for step in &page.timeline {
        let title = plain(&step.title);
        let told = match &step.headline_before {
            Some(before) => format!("{} changed its headline: “{}” is now “{title}”", plain(&step.feed_title), plain(before)),
            None if step.new_words.is_empty() => format!("{}: {title}", plain(&step.feed_title)),
            None => format!("{}: {title} (new: {})", plain(&step.feed_title), plain(&step.new_words.join(", "))),
        };
        for line in wrap(&format!("{}  {told}", local(Some(step.first_at))), paper.measure()) {
            output::line(&line)?;
        }
    }
    output::line("")?;
    let rows: Vec<_> = page
        .sources
        .iter()
        .map(|voice| vec![local(Some(voice.first_at)), plain(&voice.title), plain(&voice.headline), plain(&voice.only_words.join(", "))])
        .collect();
    for line in paper.columns(&rows, 2) {
        output::line(&line)?;
    }
    for silent in &page.silent {
        output::line(&format!("silent: {}: {}", plain(&silent.title), plain(&silent.why)))?;
    }
    Ok(())
}

/// Lists what to read next to an entry.
pub async fn related(engine: &Engine, entry_id: EntryId, format: Format) -> anyhow::Result<ExitCode> {
    let related = engine.list_related(EntryArg { entry_id }).await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&related.into_iter().map(Related::from).collect::<Vec<_>>())?,
        Format::Text => {
            let rows: Vec<_> = related
                .iter()
                .map(|one| vec![one.row.entry_id.to_string(), plain(&one.row.feed_title), plain(&one.row.title), plain(&one.why)])
                .collect();
            for line in Paper::of_stdout().columns(&rows, 2) {
                output::line(&line)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows the edition of a day, composed where there is none, or writes it out.
pub async fn edition(engine: &Engine, which: Which, format: Format) -> anyhow::Result<ExitCode> {
    let edition = find_or_compose(engine, &which).await?;
    if let Some(form) = which.format {
        let asked = ExportEdition { edition_id: Some(edition.summary.edition_id), format: form.into() };
        let bytes = bytes_of(engine.export_edition(asked).await.map_err(sentence)?)?;
        match which.out.as_deref().filter(|file| *file != Path::new("-")) {
            // Standard output holds the edition itself, whatever else was asked for.
            None => {
                output::bytes(&bytes)?;
                return Ok(ExitCode::SUCCESS);
            }
            Some(file) => std::fs::write(file, &bytes).with_context(|| format!("{} could not be written", file.display()))?,
        }
    }
    match format {
        Format::Json => output::json(&Edition::from(edition))?,
        Format::Text if which.format.is_some() => output::note("the edition was written"),
        Format::Text => print_edition(&edition)?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn find_or_compose(engine: &Engine, which: &Which) -> anyhow::Result<EditionView> {
    if !which.new {
        let all = engine.list_editions(ListEditions { before: None, limit: Some(500) }).await.map_err(sentence)?;
        let day = which.date.clone().or_else(|| local_date(daily_engine::ports::Clock::now(&daily_engine::ports::SystemClock)));
        if let Some(known) = all.into_iter().find(|edition| Some(&edition.date) == day.as_ref()) {
            let edition_id = Some(known.edition_id);
            return engine.get_edition(EditionArg { edition_id }).await.map_err(sentence);
        }
    }
    engine.compose_edition(ComposeEdition { date: which.date.clone() }).await.map_err(sentence)
}

fn bytes_of(file: FileData) -> anyhow::Result<Vec<u8>> {
    match (file.text, file.base64) {
        (Some(text), _) => Ok(text.into_bytes()),
        (None, Some(base64)) => STANDARD.decode(base64).context("the edition came damaged from the engine"),
        (None, None) => Ok(Vec::new()),
    }
}

fn print_edition(edition: &EditionView) -> anyhow::Result<()> {
    let paper = Paper::of_stdout();
    let summary = &edition.summary;
    let stories = counted(summary.stories.into(), "story", "stories");
    let minutes = counted(summary.minutes.into(), "minute", "minutes");
    output::line(&format!("{}, {}: {stories}, {minutes}", paper.bold("London Daily"), plain(&summary.date)))?;
    for section in &edition.sections {
        output::line("")?;
        output::line(&paper.bold(&plain(&section.title).to_uppercase()))?;
        for story in &section.stories {
            print_edition_story(story, paper)?;
        }
    }
    output::line("")?;
    output::line("That is all for now.")?;
    edition.left_out.iter().try_for_each(|left_out| output::line(&plain(left_out)))
}

fn print_edition_story(story: &EditionStory, paper: Paper) -> anyhow::Result<()> {
    output::line("")?;
    for line in wrap(&story.headline, paper.measure()) {
        output::line(&paper.bold(&line))?;
    }
    let sources: Vec<_> = story.sources.iter().map(|source| plain(source)).collect();
    let minutes = counted(story.minutes.into(), "minute", "minutes");
    for text in
        [format!("{} · {minutes}", sources.join(", "))].iter().chain(story.returned.iter().map(|back| &back.sentence)).chain([&story.lead])
    {
        for line in wrap(text, paper.measure()) {
            output::line(&line)?;
        }
    }
    Ok(())
}

impl From<Form> for ExportFormat {
    fn from(form: Form) -> Self {
        match form {
            Form::Html => Self::Html,
            Form::Epub => Self::Epub,
            Form::Md => Self::Markdown,
        }
    }
}

/// `story`.
#[derive(Debug, Serialize)]
struct Story {
    story_id: StoryId,
    headline: String,
    lead: String,
    entries: Vec<shapes::Entry>,
    timeline: Vec<Step>,
    sources: Vec<Voice>,
    silent: Vec<Silent>,
    why: Vec<String>,
    because: Vec<String>,
    breaking: Option<String>,
    followed: bool,
    muted: bool,
}

#[derive(Debug, Serialize)]
struct Step {
    at: Option<String>,
    until: Option<String>,
    entry_id: EntryId,
    feed: String,
    title: String,
    entries: u32,
    new_words: Vec<String>,
    headline_before: Option<String>,
}

#[derive(Debug, Serialize)]
struct Voice {
    publisher: String,
    feed_id: FeedId,
    entries: u32,
    first: Option<String>,
    headline: String,
    was_first: bool,
    is_copy: bool,
    only_words: Vec<String>,
    only_says: Option<String>,
}

#[derive(Debug, Serialize)]
struct Silent {
    publisher: String,
    feed_id: FeedId,
    why: String,
}

impl From<StoryPage> for Story {
    fn from(page: StoryPage) -> Self {
        Self {
            story_id: page.story_id,
            headline: page.headline,
            lead: page.lead,
            entries: page.entries.into_iter().map(shapes::Entry::from).collect(),
            timeline: page
                .timeline
                .into_iter()
                .map(|step| Step {
                    at: step.first_at.to_rfc3339(),
                    until: step.last_at.to_rfc3339(),
                    entry_id: step.entry_id,
                    feed: step.feed_title,
                    title: step.title,
                    entries: step.entries,
                    new_words: step.new_words,
                    headline_before: step.headline_before,
                })
                .collect(),
            sources: page
                .sources
                .into_iter()
                .map(|voice| Voice {
                    publisher: voice.title,
                    feed_id: voice.feed_id,
                    entries: voice.entries,
                    first: voice.first_at.to_rfc3339(),
                    headline: voice.headline,
                    was_first: voice.was_first,
                    is_copy: voice.is_copy,
                    only_words: voice.only_words,
                    only_says: voice.only_says,
                })
                .collect(),
            silent: page
                .silent
                .into_iter()
                .map(|source| Silent { publisher: source.title, feed_id: source.feed_id, why: source.why })
                .collect(),
            why: page.why,
            because: page.because,
            breaking: page.breaking,
            followed: page.followed,
            muted: page.muted,
        }
    }
}

/// One line of `related`.
#[derive(Debug, Serialize)]
struct Related {
    entry_id: EntryId,
    title: String,
    feed: String,
    link: Option<String>,
    published: Option<String>,
    score: f64,
    why: String,
}

impl From<RelatedEntry> for Related {
    fn from(related: RelatedEntry) -> Self {
        Self {
            entry_id: related.row.entry_id,
            title: related.row.title,
            feed: related.row.feed_title,
            link: related.row.link,
            published: related.row.published_at.to_rfc3339(),
            score: related.score,
            why: related.why,
        }
    }
}

/// `edition`.
#[derive(Debug, Serialize)]
struct Edition {
    edition_id: u32,
    date: String,
    composed: Option<String>,
    minutes: u32,
    stories: Vec<Printed>,
    left_out: Option<String>,
    previous: Option<u32>,
    next: Option<u32>,
}

#[derive(Debug, Serialize)]
struct Printed {
    section: String,
    story_id: Option<StoryId>,
    entry_id: Option<EntryId>,
    headline: String,
    lead: String,
    sources: Vec<String>,
    first: Option<String>,
    last: Option<String>,
    minutes: u32,
    returned: Option<String>,
}

impl From<EditionView> for Edition {
    fn from(edition: EditionView) -> Self {
        let printed = |section: &str, story: EditionStory| Printed {
            section: section.to_owned(),
            story_id: story.story_id,
            entry_id: story.articles.first().map(|article| article.entry_id),
            headline: story.headline,
            lead: story.lead,
            sources: story.sources,
            first: story.first_at.to_rfc3339(),
            last: story.last_at.to_rfc3339(),
            minutes: story.minutes,
            returned: story.returned.map(|returned| returned.sentence),
        };
        Self {
            edition_id: edition.summary.edition_id,
            date: edition.summary.date,
            composed: edition.summary.composed_at.to_rfc3339(),
            minutes: edition.summary.minutes,
            stories: edition
                .sections
                .into_iter()
                .flat_map(|section| {
                    let title = section.title;
                    section.stories.into_iter().map(move |story| printed(&title, story)).collect::<Vec<_>>()
                })
                .collect(),
            left_out: edition.left_out,
            previous: edition.previous,
            next: edition.next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_and_a_book_become_bytes() {
        let file = |text: Option<&str>, base64: Option<&str>| FileData {
            name: "x".to_owned(),
            media_type: "y".to_owned(),
            text: text.map(str::to_owned),
            base64: base64.map(str::to_owned),
            bytes: 0,
        };

        assert_eq!(bytes_of(file(Some("page"), None)).unwrap(), b"page");
        assert_eq!(bytes_of(file(None, Some("UEs="))).unwrap(), b"PK");
        assert!(bytes_of(file(None, Some("?"))).is_err());
    }
}
