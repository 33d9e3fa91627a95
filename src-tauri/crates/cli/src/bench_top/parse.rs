//! `dailyctl parse`: what a feed's bytes say.

use std::process::ExitCode;

use daily_core::parse::{self, Enclosure, FeedHead, ParseError, Parsed, ParsedEntry};
use daily_core::{Moment, front_page};
use serde::Serialize;
use url::Url;

use crate::output::{self, Format};

#[derive(Serialize)]
struct Document<'a> {
    format: parse::Format,
    feed: Head<'a>,
    entries: Vec<Entry<'a>>,
    warnings: &'a [String],
}

#[derive(Serialize)]
struct Head<'a> {
    title: Option<&'a str>,
    link: Option<&'a str>,
    description: Option<&'a str>,
    language: Option<&'a str>,
    updated: Option<String>,
    image: Option<&'a str>,
    icon: Option<&'a str>,
    ttl_minutes: Option<u32>,
    skip_hours: &'a [u8],
    skip_days: &'a [u8],
    update_every_seconds: Option<u32>,
    hub: Option<&'a str>,
    self_url: Option<&'a str>,
}

#[derive(Serialize)]
struct Entry<'a> {
    guid: Option<&'a str>,
    title: Option<&'a str>,
    link: Option<&'a str>,
    published: Option<String>,
    updated: Option<String>,
    authors: &'a [String],
    summary: Option<&'a str>,
    content: Option<&'a str>,
    categories: &'a [String],
    enclosures: &'a [Enclosure],
    image: Option<&'a str>,
    comments: Option<&'a str>,
    language: Option<&'a str>,
    base: Option<&'a str>,
}

/// Reads `bytes` as a feed, or as a front page where they are a web page, and prints what they say.
pub fn run(bytes: &[u8], url: Option<&Url>, content_type: Option<&str>, format: Format) -> anyhow::Result<ExitCode> {
    let parsed = match parse::parse(bytes, url, content_type) {
        // The sentence of the feed is the better one where the page has no headlines either.
        Err(why @ ParseError::WebPage) => front_page::read(bytes, url, content_type).map_err(|_| why)?,
        answer => answer?,
    };
    match format {
        Format::Json => output::json(&document(&parsed))?,
        Format::Text => print(&parsed)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn print(parsed: &Parsed) -> anyhow::Result<()> {
    output::line(parsed.feed.title.as_deref().unwrap_or("(a feed without a title)"))?;
    for entry in &parsed.entries {
        let date = entry.published.or(entry.updated).and_then(Moment::to_rfc3339).unwrap_or_else(|| "-".to_owned());
        let title = entry.title.as_deref().unwrap_or("(without a title)");
        output::line(&format!("{date}  {title}  {}", entry.link.as_deref().unwrap_or_default()))?;
    }
    for warning in &parsed.warnings {
        output::line(&format!("note: {warning}"))?;
    }
    Ok(())
}

fn document(parsed: &Parsed) -> Document<'_> {
    Document {
        format: parsed.format,
        feed: head(&parsed.feed),
        entries: parsed.entries.iter().map(entry).collect(),
        warnings: &parsed.warnings,
    }
}

fn head(feed: &FeedHead) -> Head<'_> {
    Head {
        title: feed.title.as_deref(),
        link: feed.link.as_deref(),
        description: feed.description.as_deref(),
        language: feed.language.as_deref(),
        updated: feed.updated.and_then(Moment::to_rfc3339),
        image: feed.image.as_deref(),
        icon: feed.icon.as_deref(),
        ttl_minutes: feed.ttl_minutes,
        skip_hours: &feed.skip_hours,
        skip_days: &feed.skip_days,
        update_every_seconds: feed.update_every,
        hub: feed.hub.as_deref(),
        self_url: feed.self_url.as_deref(),
    }
}

fn entry(entry: &ParsedEntry) -> Entry<'_> {
    Entry {
        guid: entry.guid.as_deref(),
        title: entry.title.as_deref(),
        link: entry.link.as_deref(),
        published: entry.published.and_then(Moment::to_rfc3339),
        updated: entry.updated.and_then(Moment::to_rfc3339),
        authors: &entry.authors,
        // A feed that gives one text gives it for both.
        summary: entry.summary.as_deref().or(entry.content.as_deref()),
        content: entry.content.as_deref().or(entry.summary.as_deref()),
        categories: &entry.categories,
        enclosures: &entry.enclosures,
        image: entry.image.as_deref(),
        comments: entry.comments.as_deref(),
        language: entry.language.as_deref(),
        base: entry.base.as_deref(),
    }
}
