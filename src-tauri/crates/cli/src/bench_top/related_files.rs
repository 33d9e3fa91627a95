//! `dailyctl related-files`.

use std::process::ExitCode;

use crate::output::Format;

/// Runs it.
pub fn run(_bytes: &[u8], _id: &str, _format: Format) -> anyhow::Result<ExitCode> {
    anyhow::bail!("not built yet")
}
