//! What the app writes down about itself, in `logs/` beside the library.
//!
//! Five files of a megabyte, the oldest of which goes. Titles and addresses are only ever traced at debug, which no file gets: a
//! log can be shown to others without showing what its owner reads.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tracing_appender::non_blocking::WorkerGuard;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Our own crates speak; others' warnings may hold addresses and stay out, but for the window's own.
const WORTH_KEEPING: &str = "off,daily_core=info,daily_store=info,daily_fetch=info,daily_engine=info,london_daily=info,tauri=warn,wry=warn";

/// How many files are kept.
const FILES: usize = 5;

/// Bytes of a file, roughly: a line is never cut.
const LARGEST: u64 = 1 << 20;

/// The folder of the logs of a profile.
pub fn folder(profile: &Path) -> PathBuf {
    profile.join("logs")
}

/// Starts the log. The guard must live as long as the app: dropping it writes the last lines.
pub fn start(profile: &Path) -> Option<WorkerGuard> {
    let filter = EnvFilter::new(WORTH_KEEPING);
    // A profile that cannot be written still shows what it holds; the terminal gets the log then.
    let Ok(turning) = Turning::open(folder(profile), LARGEST, FILES) else {
        let _ = tracing_subscriber::registry().with(filter).with(tracing_subscriber::fmt::layer().with_writer(io::stderr)).try_init();
        return None;
    };
    let (writer, guard) = tracing_appender::non_blocking(turning);
    let _ =
        tracing_subscriber::registry().with(filter).with(tracing_subscriber::fmt::layer().with_ansi(false).with_writer(writer)).try_init();
    Some(guard)
}

/// A log that begins a new file when one is full. `london-daily.log` is the newest; the others are numbered by age.
struct Turning {
    folder: PathBuf,
    file: File,
    bytes: u64,
    largest: u64,
    files: usize,
}

impl Turning {
    fn open(folder: PathBuf, largest: u64, files: usize) -> io::Result<Self> {
        fs::create_dir_all(&folder)?;
        let file = fs::OpenOptions::new().create(true).append(true).open(name(&folder, 0))?;
        let bytes = file.metadata()?.len();
        Ok(Self { folder, file, bytes, largest, files })
    }

    fn turn(&mut self) -> io::Result<()> {
        for age in (1..self.files).rev() {
            // The oldest is overwritten; those that are not there yet need no place.
            match fs::rename(name(&self.folder, age - 1), name(&self.folder, age)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                Ok(()) | Err(_) => {}
            }
        }
        self.file = fs::OpenOptions::new().create(true).append(true).open(name(&self.folder, 0))?;
        self.bytes = 0;
        Ok(())
    }
}

impl Write for Turning {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes >= self.largest && self.turn().is_err() {
            // A file that grows is better than a log that ends; the next line tries again.
            self.bytes = self.largest;
        }
        let written = self.file.write(bytes)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn name(folder: &Path, age: usize) -> PathBuf {
    folder.join(if age == 0 { "london-daily.log".to_owned() } else { format!("london-daily.{age}.log") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_that_is_full_begins_a_new_file_and_the_oldest_goes() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Turning::open(folder.path().to_owned(), 10, 3).unwrap();

        for line in 0..6 {
            log.write_all(format!("line {line} of many\n").as_bytes()).unwrap();
        }

        let lines: Vec<String> = (0..3).map(|age| fs::read_to_string(name(folder.path(), age)).unwrap()).collect();
        assert_eq!(lines, ["line 5 of many\n", "line 4 of many\n", "line 3 of many\n"]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn a_log_goes_on_where_it_ended() {
        let folder = tempfile::tempdir().unwrap();
        Turning::open(folder.path().to_owned(), 100, 3).unwrap().write_all(b"one\n").unwrap();
        Turning::open(folder.path().to_owned(), 100, 3).unwrap().write_all(b"two\n").unwrap();

        assert_eq!(fs::read_to_string(name(folder.path(), 0)).unwrap(), "one\ntwo\n");
    }
}
