//! How results and complaints are printed.

use std::io::Write;

/// For people, or for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Lines to read.
    Text,
    /// One JSON document.
    Json,
}

impl Format {
    /// What `--json` asks for.
    pub fn wanted(json: bool) -> Self {
        if json { Self::Json } else { Self::Text }
    }
}

/// Prints `value` as one JSON document.
pub fn json(value: &impl serde::Serialize) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer(&mut out, value)?;
    out.write_all(b"\n")?;
    Ok(out.flush()?)
}

/// Prints one line.
pub fn line(text: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stdout().lock(), "{text}")?)
}

/// Says on standard error what went wrong, with its causes.
pub fn complain(error: &anyhow::Error) {
    // There is nobody left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr().lock(), "dailyctl: {error:#}");
}
