//! `today` and `alerts`.

use std::process::ExitCode;

use daily_engine::Engine;
use daily_engine::api::dto::{AlertView, FrontPage, Nothing, StoryCard};

use crate::output::{self, Format};
use crate::profile::sentence;
use crate::terminal::{Paper, counted, local, local_date, plain, wrap};

use super::shapes;

/// Shows the front page.
pub async fn today(engine: &Engine, format: Format) -> anyhow::Result<ExitCode> {
    let page = engine.get_today(Nothing {}).await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&shapes::Today::from(page))?,
        Format::Text => print_page(&page)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn print_page(page: &FrontPage) -> anyhow::Result<()> {
    let paper = Paper::of_stdout();
    let date = local_date(page.composed_at).unwrap_or_default();
    let stories = counted(page.stories.into(), "story", "stories");
    let minutes = counted(page.minutes.into(), "minute", "minutes");
    output::line(&format!("{}, {date}: {stories}, {minutes}", paper.bold("London Daily")))?;
    for card in page.splash.iter().chain(&page.beside) {
        print_card(card, paper)?;
    }
    for section in &page.sections {
        output::line("")?;
        output::line(&paper.bold(&plain(&section.title).to_uppercase()))?;
        for card in &section.stories {
            print_card(card, paper)?;
        }
    }
    Ok(())
}

fn print_card(card: &StoryCard, paper: Paper) -> anyhow::Result<()> {
    output::line("")?;
    for line in wrap(&card.headline, paper.measure()) {
        output::line(&paper.bold(&line))?;
    }
    let sources: Vec<_> = card.sources.iter().map(|source| plain(&source.title)).collect();
    let number =
        card.story_id.map_or_else(|| format!("entry {}", card.entry_id), |story| format!("story {story}, entry {}", card.entry_id));
    let mut told = format!("{} · {} · {number}", sources.join(", "), local(Some(card.last_at)));
    if let Some(why) = &card.breaking {
        told = format!("{told} · breaking: {}", plain(why));
    }
    for line in wrap(&told, paper.measure()) {
        output::line(&line)?;
    }
    for line in wrap(&card.lead, paper.measure()) {
        output::line(&line)?;
    }
    Ok(())
}

/// Lists the alerts.
pub async fn alerts(engine: &Engine, format: Format) -> anyhow::Result<ExitCode> {
    let alerts = engine.list_alerts(Nothing {}).await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&alerts.into_iter().map(shapes::Alert::from).collect::<Vec<_>>())?,
        Format::Text => {
            let rows: Vec<_> = alerts.iter().map(alert_row).collect();
            for line in Paper::of_stdout().columns(&rows, 2) {
                output::line(&line)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn alert_row(alert: &AlertView) -> Vec<String> {
    let fate = match (&alert.shown_at, &alert.held_back) {
        (Some(_), _) => "shown".to_owned(),
        (None, Some(why)) => format!("held back: {}", plain(why)),
        (None, None) => "not shown yet".to_owned(),
    };
    vec![local(Some(alert.raised_at)), plain(&alert.title), plain(&alert.headline), format!("{fate}; {}", plain(&alert.because))]
}
