//! A progress bar on standard error, where that is a terminal; nothing in a pipe.

use std::io::{IsTerminal, Write};

use daily_engine::api::dto::{Event, RefreshProgress};
use daily_engine::api::offline::{OfflineProgress, OfflineStep};

use crate::terminal::size;

/// Columns of the bar itself.
const BAR: u32 = 24;

/// The bar of long work.
#[derive(Debug)]
pub struct Bar {
    shown: bool,
    drawn: bool,
}

impl Bar {
    /// Looks whether anybody would see it.
    pub fn on_stderr() -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self { shown: std::io::stderr().is_terminal() && !dumb, drawn: false }
    }

    /// Draws how far the work is, where an event tells of that.
    pub fn follow(&mut self, event: &Event) {
        match event {
            Event::RefreshProgressed { progress } => self.show(&line(*progress)),
            Event::OfflineProgressed { progress } => self.show(&offline_line(*progress)),
            // Of all else no bar tells.
            _ => {}
        }
    }

    fn show(&mut self, line: &str) {
        if self.shown {
            self.drawn = true;
            // A terminal that went away is no reason to stop.
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K{line}");
        }
    }

    /// Takes the bar away again.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.drawn) {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
        }
    }
}

fn line(progress: RefreshProgress) -> String {
    let bar = bar(progress.done, progress.total);
    let mut line = format!("{bar} {}/{} feeds, {} new", progress.done, progress.total, progress.new_entries);
    if progress.failed > 0 {
        line.push_str(&format!(", {} failed", progress.failed));
    }
    line
}

fn offline_line(progress: OfflineProgress) -> String {
    let (done, total, what) = match progress.step {
        OfflineStep::Texts => (progress.entries_done, progress.entries, "texts"),
        OfflineStep::Pictures => (progress.pictures_done, progress.pictures, "pictures"),
    };
    let mut line = format!("{} {done}/{total} {what}, {} of {}", bar(done, total), size(progress.bytes), size(progress.budget));
    if progress.failed > 0 {
        line.push_str(&format!(", {} failed", progress.failed));
    }
    line
}

fn bar(done: u32, total: u32) -> String {
    let total = total.max(1);
    let full = u64::from(done.min(total)) * u64::from(BAR) / u64::from(total);
    let full = usize::try_from(full).unwrap_or_default();
    format!("[{}{}]", "#".repeat(full), " ".repeat(BAR as usize - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_of_a_preparation_says_what_it_is_at() {
        let texts = OfflineProgress { entries: 4, entries_done: 1, bytes: 2_048, budget: 1 << 20, ..OfflineProgress::default() };
        let pictures = OfflineProgress { step: OfflineStep::Pictures, pictures: 2, pictures_done: 2, failed: 1, ..texts };

        assert_eq!(offline_line(texts), "[######                  ] 1/4 texts, 2.0 KiB of 1.0 MiB");
        assert_eq!(offline_line(pictures), "[########################] 2/2 pictures, 2.0 KiB of 1.0 MiB, 1 failed");
    }

    #[test]
    fn the_bar_fills_from_the_left() {
        let at = |done| line(RefreshProgress { total: 4, done, failed: 0, new_entries: 7 });

        assert_eq!(at(0), "[                        ] 0/4 feeds, 7 new");
        assert_eq!(at(2), "[############            ] 2/4 feeds, 7 new");
        assert_eq!(at(4), "[########################] 4/4 feeds, 7 new");
    }

    #[test]
    fn an_empty_round_is_no_reason_to_divide_by_nothing() {
        let empty = RefreshProgress { total: 0, done: 0, failed: 0, new_entries: 0 };

        assert!(line(empty).ends_with("0/0 feeds, 0 new"));
    }

    #[test]
    fn failures_are_said() {
        assert!(line(RefreshProgress { total: 4, done: 4, failed: 1, new_entries: 0 }).ends_with("0 new, 1 failed"));
    }
}
