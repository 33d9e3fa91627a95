//! Measures how fast feeds are read: `cargo run --profile quick -p daily-core --example parse_speed -- FOLDER [ROUNDS]`.
//!
//! Every file of the folder is read into memory first; the figure is bytes in, entries out, on one thread.

use std::io::Write;
use std::path::{Path, PathBuf};
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

    let mut best = f64::MAX;
    let mut entries = 0;
    for _ in 0..rounds {
        let started = Instant::now();
        entries = files.iter().filter_map(|file| daily_core::parse::parse(file, None, None).ok()).map(|parsed| parsed.entries.len()).sum();
        best = best.min(started.elapsed().as_secs_f64());
    }
    let speed = bytes as f64 / best / 1e6;
    writeln!(std::io::stdout(), "{} files, {bytes} bytes, {entries} entries: {speed:.0} MB/s (best of {rounds})", files.len())
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
