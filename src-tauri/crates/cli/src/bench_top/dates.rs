//! `dailyctl dates`.

use std::process::ExitCode;

/// Runs it.
pub fn run() -> anyhow::Result<ExitCode> {
    anyhow::bail!("not built yet")
}
