//! Subscribes to an OPML list in a fresh profile, refreshes it twice, and prints what that took.
//!
//! `farm LIST.opml [PROFILE]`, with the servers on private addresses allowed.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use daily_engine::api::dto::{FileText, Nothing, Refresh};
use daily_engine::ports::{Silent, SystemClock};
use daily_engine::{Engine, Options, Ports};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let list = arguments.next().ok_or("usage: farm LIST.opml [PROFILE]")?;
    let profile = arguments.next().map_or_else(|| std::env::temp_dir().join(format!("farm-{}", std::process::id())), PathBuf::from);
    let options =
        Options { profile: profile.clone(), allow_private_network: true, picture_base: "/picture/".to_owned(), media_base: String::new() };
    let ports = Ports { clock: Arc::new(SystemClock), notifier: Arc::new(Silent), opener: Arc::new(Silent), voice: Arc::new(Silent) };
    let engine = Engine::open(options, ports).await?;
    let imported = engine.import_feeds(FileText { text: std::fs::read_to_string(list)? }).await?;
    eprintln!("{} feeds", imported.added);
    for round in ["first", "second"] {
        let begun = Instant::now();
        let report = engine.refresh(Refresh { all: true, feed_ids: None }).await?;
        eprintln!(
            "{round}: {} new, {} not modified, {} failed; readable after {:.2} s, searchable and grouped after {:.2} s (in all {:.2} s)",
            report.new_entries,
            report.not_modified,
            report.failed.len(),
            report.readable_after,
            report.seconds,
            begun.elapsed().as_secs_f64()
        );
    }
    let today = engine.get_today(Nothing {}).await?;
    eprintln!("today: {} stories", today.stories);
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        for line in status.lines().filter(|line| line.starts_with("VmHWM")) {
            eprintln!("{line}");
        }
    }
    eprintln!("library: {} bytes", std::fs::metadata(profile.join("library.db"))?.len());
    Ok(())
}
