//! Measures how fast feeds are read on one thread, beside `sfeed` where it is installed:
//! `cargo run --profile quick -p daily-core --example parse_speed -- FOLDER [ROUNDS]`.
//!
//! Every file of the folder is read into memory first; the figure is bytes in, entries out. `sfeed` gets the same bytes by
//! a pipe, one process for each file as it is used; so that starting processes does not count against it, it is measured
//! again on all RSS files joined into one document, and the better figure counts.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| ".".to_owned());
    let rounds: u32 = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(10);
    let mut paths = Vec::new();
    collect(Path::new(&folder), &mut paths)?;
    paths.sort();
    let files = paths.iter().map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
    let bytes: usize = files.iter().map(Vec::len).sum();
    let mut out = std::io::stdout();

    let mut ours = 0.0_f64;
    let mut theirs = None;
    let mut entries = 0;
    let joined = joined(&files);
    // Taking turns, so that both see the same machine.
    for _ in 0..rounds {
        let started = Instant::now();
        entries = files.iter().filter_map(|file| daily_core::parse::parse(file, None, None).ok()).map(|parsed| parsed.entries.len()).sum();
        ours = ours.max(megabytes(bytes, started));
        theirs = sfeed(&joined).into_iter().chain(sfeed_each(&files, bytes)).chain(theirs).reduce(f64::max);
    }
    writeln!(out, "{} files, {bytes} bytes, {entries} entries: {ours:.0} MB/s (best of {rounds})", files.len())?;
    match theirs {
        Some(theirs) => writeln!(out, "sfeed: {theirs:.0} MB/s; ratio {:.2}", ours / theirs),
        None => writeln!(out, "sfeed is not installed"),
    }
}

fn megabytes(bytes: usize, since: Instant) -> f64 {
    bytes as f64 / since.elapsed().as_secs_f64() / 1e6
}

fn sfeed_each(files: &[Vec<u8>], bytes: usize) -> Option<f64> {
    let started = Instant::now();
    for file in files {
        pipe(file)?;
    }
    Some(megabytes(bytes, started))
}

fn sfeed(document: &[u8]) -> Option<f64> {
    let started = Instant::now();
    pipe(document)?;
    Some(megabytes(document.len(), started))
}

/// Gives `bytes` to one `sfeed` and waits until it has read them.
fn pipe(bytes: &[u8]) -> Option<()> {
    let mut child = Command::new("sfeed").stdin(Stdio::piped()).stdout(Stdio::null()).spawn().ok()?;
    child.stdin.take()?.write_all(bytes).ok()?;
    child.wait().ok().filter(std::process::ExitStatus::success).map(drop)
}

/// The items of all feeds as one feed: sfeed reads items of any dialect wherever they stand.
fn joined(files: &[Vec<u8>]) -> Vec<u8> {
    let mut all = b"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>".to_vec();
    for file in files {
        let text = String::from_utf8_lossy(file);
        let items = text.find("<item").zip(text.rfind("</item>").map(|end| end + "</item>".len()));
        if let Some((start, end)) = items.filter(|(start, end)| start < end) {
            all.extend_from_slice(text[start..end].as_bytes());
        }
    }
    all.extend_from_slice(b"</channel></rss>");
    all
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for item in std::fs::read_dir(folder)? {
        let path = item?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
