//! How results and complaints are printed.

use std::io::{ErrorKind, Write};

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

/// Prints bytes as they are.
pub fn bytes(bytes: &[u8]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)?;
    Ok(out.flush()?)
}

/// Says something beside the result, on standard error.
pub fn note(text: &str) {
    diagnostic(&format!("dailyctl: {text}"));
}

/// Prints one line on standard error as it is.
pub fn diagnostic(line: &str) {
    // There is nobody left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Says on standard error what went wrong, with its causes.
pub fn complain(error: &anyhow::Error) {
    note(&format!("{error:#}"));
}

/// Whether `error` means that nobody reads our output any more.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let closed = |kind: ErrorKind| kind == ErrorKind::BrokenPipe;
        cause.downcast_ref::<std::io::Error>().is_some_and(|cause| closed(cause.kind()))
            || cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind).is_some_and(closed)
    })
}
