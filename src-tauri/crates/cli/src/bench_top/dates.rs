//! `dailyctl dates`: one date a line in, one moment a line out.

use std::io::{BufRead, BufWriter, Write};
use std::process::ExitCode;

use anyhow::Context;
use daily_core::Moment;
use daily_core::parse::date;

/// Reads dates from standard input until it ends; `null` stands for a line that is no date.
pub fn run() -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line.context("standard input could not be read")?;
        let moment = date::parse(&String::from_utf8_lossy(&line)).and_then(Moment::to_rfc3339);
        writeln!(out, "{}", moment.as_deref().unwrap_or("null"))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
