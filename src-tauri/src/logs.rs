//! What the app writes down about itself, in `logs/` beside the library.
//!
//! A day's file each, the last seven kept. Titles and addresses are only ever traced at debug, which no file gets: a
//! log can be shown to others without showing what its owner reads.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{Builder, Rotation};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Our own crates speak; others' warnings may hold addresses and stay out, but for the window's own.
const WORTH_KEEPING: &str = "off,daily_core=info,daily_store=info,daily_fetch=info,daily_engine=info,london_daily=info,tauri=warn,wry=warn";

/// How many days are kept.
const DAYS: usize = 7;

/// Starts the log and the record of crashes. The guard must live as long as the app: dropping it writes the last lines.
pub fn start(profile: &Path) -> Option<WorkerGuard> {
    let folder = profile.join("logs");
    record_crashes(folder.clone());
    // A profile that cannot be written still shows what it holds; the terminal gets the log then.
    let appender = fs::create_dir_all(&folder).ok().and_then(|()| {
        Builder::new()
            .rotation(Rotation::DAILY)
            .filename_prefix("london-daily")
            .filename_suffix("log")
            .max_log_files(DAYS)
            .build(&folder)
            .ok()
    });
    let filter = EnvFilter::new(WORTH_KEEPING);
    let Some(appender) = appender else {
        let _ = tracing_subscriber::registry().with(filter).with(tracing_subscriber::fmt::layer().with_writer(std::io::stderr)).try_init();
        return None;
    };
    let (writer, guard) = tracing_appender::non_blocking(appender);
    let _ =
        tracing_subscriber::registry().with(filter).with(tracing_subscriber::fmt::layer().with_ansi(false).with_writer(writer)).try_init();
    Some(guard)
}

fn record_crashes(folder: PathBuf) {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        usual(panic);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let report = format!(
            "London Daily {} stopped at {now} on {} in thread {}\n\n{panic}\n\n{}\n",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::thread::current().name().unwrap_or("without a name"),
            std::backtrace::Backtrace::force_capture(),
        );
        // A second panic inside this hook would end the process; a report that cannot be kept is let go.
        let _ = keep_report(&folder, now, &report);
    }));
}

fn keep_report(folder: &Path, now: u64, report: &str) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = fs::OpenOptions::new().create(true).append(true).open(folder.join(format!("crash-{now}.txt")))?;
    file.write_all(report.as_bytes())?;
    file.sync_all()
}
