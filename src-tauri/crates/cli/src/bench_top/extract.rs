//! `dailyctl extract`.

use std::process::ExitCode;

use url::Url;

use daily_core::{Moment, article};

use crate::output::{self, Format};

#[derive(serde::Serialize)]
struct Extracted {
    title: Option<String>,
    byline: Option<String>,
    published: Option<String>,
    site_name: Option<String>,
    language: Option<String>,
    dir: Option<String>,
    excerpt: Option<String>,
    image: Option<String>,
    html: String,
    text: String,
    next_page: Option<String>,
}

/// Runs it.
pub fn run(bytes: &[u8], url: &Url, format: Format) -> anyhow::Result<ExitCode> {
    let article = article::extract(&article::decode(bytes, None), url)?;
    match format {
        Format::Json => output::json(&Extracted {
            title: article.title,
            byline: article.byline,
            published: article.published.and_then(Moment::to_rfc3339),
            site_name: article.site_name,
            language: article.language,
            dir: article.dir,
            excerpt: article.excerpt,
            image: article.image,
            html: article.html,
            text: article.text,
            next_page: article.next_page,
        })?,
        Format::Text => {
            for line in [&article.title, &article.byline].into_iter().flatten() {
                output::line(line)?;
            }
            output::line(&format!("\n{}", article.text))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
