//! `dailyctl discover`: what the page says, and what is known of its site.

use std::process::ExitCode;

use url::Url;

use daily_core::{article, discover};

use crate::output::{self, Format};

/// Runs it.
pub fn run(bytes: &[u8], url: &Url, format: Format) -> anyhow::Result<ExitCode> {
    let feeds = discover::feeds_in_page(&article::decode(bytes, None), url);
    match format {
        Format::Json => output::json(&feeds)?,
        Format::Text => {
            for feed in &feeds {
                output::line(&format!("{}  {}", feed.url, feed.title.as_deref().unwrap_or_default()))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
