//! `dailyctl extract`.

use std::process::ExitCode;

use url::Url;

use crate::output::Format;

/// Runs it.
pub fn run(_bytes: &[u8], _url: &Url, _format: Format) -> anyhow::Result<ExitCode> {
    anyhow::bail!("not built yet")
}
