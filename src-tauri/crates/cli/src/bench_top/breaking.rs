//! `dailyctl breaking`.

use std::process::ExitCode;

/// Runs it.
pub fn run(_bytes: &[u8]) -> anyhow::Result<ExitCode> {
    anyhow::bail!("not built yet")
}
