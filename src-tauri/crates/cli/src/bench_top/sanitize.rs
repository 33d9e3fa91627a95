//! `dailyctl sanitize`: the HTML itself on standard output, without a newline of its own.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Context;
use url::Url;

use daily_core::html;

/// Runs it.
pub fn run(bytes: &[u8], url: Option<&Url>) -> anyhow::Result<ExitCode> {
    let source = String::from_utf8_lossy(bytes);
    let clean = html::sanitize(&source, url);
    let mut out = std::io::stdout().lock();
    out.write_all(clean.as_str().as_bytes()).and_then(|()| out.flush()).context("the result could not be written")?;
    Ok(ExitCode::SUCCESS)
}
