//! `dailyctl sanitize`.

use std::process::ExitCode;

use url::Url;

/// Runs it.
pub fn run(_bytes: &[u8], _url: Option<&Url>) -> anyhow::Result<ExitCode> {
    anyhow::bail!("not built yet")
}
