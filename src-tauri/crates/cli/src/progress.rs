//! A progress bar on standard error, where that is a terminal; nothing in a pipe.

use std::io::{IsTerminal, Write};

use daily_engine::api::dto::RefreshProgress;

/// Columns of the bar itself.
const BAR: u32 = 24;

/// The bar of a round of checks.
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

    /// Draws how far the round is.
    pub fn draw(&mut self, progress: RefreshProgress) {
        if self.shown {
            self.drawn = true;
            // A terminal that went away is no reason to stop.
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K{}", line(progress));
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
    let total = progress.total.max(1);
    let full = u64::from(progress.done.min(total)) * u64::from(BAR) / u64::from(total);
    let full = usize::try_from(full).unwrap_or_default();
    let rest = BAR as usize - full;
    let mut line =
        format!("[{}{}] {}/{} feeds, {} new", "#".repeat(full), " ".repeat(rest), progress.done, progress.total, progress.new_entries);
    if progress.failed > 0 {
        line.push_str(&format!(", {} failed", progress.failed));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

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
