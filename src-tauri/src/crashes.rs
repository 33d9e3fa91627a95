//! Reports of what broke off, in `crashes/` beside the library, and shown at the next start.
//!
//! A report holds where in the program it happened and nothing of what its owner reads: of a message that was put together only
//! the fixed beginning is kept, since what follows may be a title, an address, or a piece of an article. Nothing sends it anywhere.

use std::any::Any;
use std::cell::Cell;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;

/// So many reports are kept.
const KEPT: usize = 10;
/// A report that was dismissed is called so.
const SEEN: &str = "seen";
/// Bytes of a report that are shown.
const LARGEST: usize = 64 << 10;

thread_local! {
    static UNRECORDED: Cell<bool> = const { Cell::new(false) };
}

/// A report, for the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Its text.
    pub text: String,
    /// How many others wait to be seen, older ones.
    pub others: usize,
}

/// The folder of the reports of a profile.
pub fn folder(profile: &Path) -> PathBuf {
    profile.join("crashes")
}

/// Keeps a report of every panic from now on.
pub fn record(profile: &Path) {
    let folder = folder(profile);
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if UNRECORDED.get() {
            return;
        }
        usual(panic);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        let report = format!(
            "London Daily {} on {} {}\nIn thread {}, at {place}, {now} seconds after 1970:\n{}\n\n{}\n",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
            std::thread::current().name().unwrap_or("without a name"),
            message(panic.payload()),
            std::backtrace::Backtrace::force_capture(),
        );
        // A second panic inside this hook would end the process; a report that cannot be kept is let go.
        let _ = keep(&folder, now, &report);
    }));
}

/// Does `work`, in which a panic is expected and is nobody's fault.
pub fn without_record<T>(work: impl FnOnce() -> T) -> T {
    UNRECORDED.set(true);
    let done = work();
    UNRECORDED.set(false);
    done
}

/// The newest report that nobody has dismissed.
pub fn find(folder: &Path) -> Option<Report> {
    let mut waiting = reports(folder);
    waiting.retain(|path| !is_seen(path));
    let newest = waiting.pop()?;
    let bytes = fs::read(newest).ok()?;
    let text = String::from_utf8_lossy(bytes.get(..LARGEST).unwrap_or(&bytes)).into_owned();
    Some(Report { text, others: waiting.len() })
}

/// All reports count as seen; they are kept.
pub fn dismiss(folder: &Path) -> io::Result<()> {
    for path in reports(folder).into_iter().filter(|path| !is_seen(path)) {
        fs::rename(&path, path.with_extension(format!("{SEEN}.txt")))?;
    }
    Ok(())
}

/// The reports there are, oldest first.
fn reports(folder: &Path) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let mut reports: Vec<PathBuf> = files
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| {
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with("crash-") && name.ends_with(".txt"))
        })
        .collect();
    reports.sort();
    reports
}

fn is_seen(path: &Path) -> bool {
    path.file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| stem.ends_with(SEEN))
}

fn keep(folder: &Path, now: u64, report: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = fs::OpenOptions::new().create(true).append(true).open(folder.join(format!("crash-{now}.txt")))?;
    file.write_all(report.as_bytes())?;
    file.sync_all()?;
    let old = reports(folder);
    for path in old.iter().take(old.len().saturating_sub(KEPT)) {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// The message of a panic, as far as it can hold nothing of the reader's.
fn message(payload: &dyn Any) -> String {
    if let Some(fixed) = payload.downcast_ref::<&'static str>() {
        return (*fixed).to_owned();
    }
    let Some(composed) = payload.downcast_ref::<String>() else { return "no message".to_owned() };
    let fixed = composed.split(['"', '\'', '`', '“', '‘', '(', '[', '{', ':', '/', '\n']).next().unwrap_or_default().trim();
    if fixed.len() == composed.len() { fixed.to_owned() } else { format!("{fixed} …") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_waits_to_be_seen_and_is_kept_when_it_was() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(find(folder.path()), None);
        keep(folder.path(), 10, "older").unwrap();
        keep(folder.path(), 20, "newer").unwrap();

        assert_eq!(find(folder.path()), Some(Report { text: "newer".to_owned(), others: 1 }));
        dismiss(folder.path()).unwrap();

        assert_eq!(find(folder.path()), None);
        assert_eq!(reports(folder.path()).len(), 2);
    }

    #[test]
    fn only_the_newest_reports_are_kept() {
        let folder = tempfile::tempdir().unwrap();

        for at in 100..130 {
            keep(folder.path(), at, "report").unwrap();
        }

        assert_eq!(reports(folder.path()).len(), KEPT);
        assert!(folder.path().join("crash-129.txt").exists());
    }

    #[test]
    fn a_report_holds_nothing_of_what_is_read() {
        let of = |text: &str| message(&text.to_owned());

        assert_eq!(of("index out of bounds"), "index out of bounds");
        assert_eq!(
            of("byte index 5 is not a char boundary; it is inside 'ü' of `Überschwemmung`"),
            "byte index 5 is not a char boundary; it is inside …"
        );
        assert_eq!(of("called `Result::unwrap()` on an `Err` value: \"https://a.example/secret\""), "called …");
        assert_eq!(of("could not read https://a.example/secret"), "could not read https …");
        assert_eq!(message(&"a fixed word: all of it"), "a fixed word: all of it");
    }
}
