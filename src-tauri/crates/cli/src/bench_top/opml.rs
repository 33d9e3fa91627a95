//! `dailyctl opml`.

use std::process::ExitCode;

use daily_core::opml::{self, Outline};

use crate::output::{self, Format};

#[derive(serde::Serialize)]
struct List<'a> {
    title: Option<&'a str>,
    outlines: &'a [Outline],
    warnings: &'a [String],
}

/// Runs it.
pub fn run(bytes: &[u8], format: Format) -> anyhow::Result<ExitCode> {
    let list = opml::read(bytes)?;
    match format {
        Format::Json => output::json(&List { title: list.title.as_deref(), outlines: &list.outlines, warnings: &list.warnings })?,
        Format::Text => print(&list.outlines, 0)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn print(outlines: &[Outline], depth: usize) -> anyhow::Result<()> {
    for outline in outlines {
        let name = outline.title.as_deref().or(outline.text.as_deref()).unwrap_or_default();
        let indent = "  ".repeat(depth);
        match &outline.xml_url {
            Some(url) => output::line(&format!("{indent}{name}  {url}"))?,
            None => output::line(&format!("{indent}{name}"))?,
        }
        print(&outline.children, depth + 1)?;
    }
    Ok(())
}
