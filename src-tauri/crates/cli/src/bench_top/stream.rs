//! The stream of articles that `cluster`, `breaking` and `related-files` read: one JSON object a line.

use anyhow::Context;
use chrono::DateTime;
use daily_core::story::Article;
use daily_core::{EntryId, Moment};
use serde::Deserialize;

/// One article. Only the id is required; unknown fields are ignored.
#[derive(Debug, Deserialize)]
pub struct Line {
    /// Given back as it came.
    pub id: serde_json::Value,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    url: Option<String>,
    /// Read from `published`; where that is missing or unreadable, the moment of the line before.
    #[serde(skip)]
    pub at: Moment,
}

impl Line {
    /// As the clusterer wants to see it.
    pub fn article(&self, id: EntryId) -> Article<'_> {
        Article {
            id,
            title: self.title(),
            text: self.text.as_deref().unwrap_or_default(),
            url: self.url.as_deref().unwrap_or_default(),
            publisher: self.source(),
            owner: self.source(),
            language: self.language.as_deref().unwrap_or_default(),
            published: self.at,
            arrived: self.at,
        }
    }

    /// The title; empty where there is none.
    pub fn title(&self) -> &str {
        self.title.as_deref().unwrap_or_default()
    }

    /// The publisher; empty where there is none.
    pub fn source(&self) -> &str {
        self.source.as_deref().unwrap_or_default()
    }
}

/// Reads a stream; empty lines are skipped.
pub fn lines(bytes: &[u8]) -> anyhow::Result<Vec<Line>> {
    let mut lines: Vec<Line> = Vec::new();
    for (n, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let mut read: Line = serde_json::from_slice(line).with_context(|| format!("line {} is not an article as JSON", n + 1))?;
        let before = lines.last().map(|line| line.at).unwrap_or_default();
        read.at = read.published.as_deref().and_then(|date| DateTime::parse_from_rfc3339(date.trim()).ok()).map_or(before, Moment::from);
        lines.push(read);
    }
    Ok(lines)
}
