//! Text for people: columns, wrapping, and what must never reach a terminal.
//!
//! Titles come from strangers. A terminal obeys control characters, so every text that a feed wrote passes through
//! [`plain`] before it is printed. A pipe gets every word, without colour and without cutting.

use std::borrow::Cow;
use std::io::IsTerminal;

use chrono::{DateTime, Local, Utc};
use daily_core::Moment;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Lines of prose are kept no longer than this, however wide the terminal.
const LONGEST_LINE: usize = 80;

/// Two spaces between columns.
const GAP: usize = 2;

/// No flexible column is cut below this.
const NARROWEST: usize = 12;

/// What standard output can show.
#[derive(Debug, Clone, Copy)]
pub struct Paper {
    /// Columns; `None` where lines may be of any length.
    width: Option<usize>,
    /// Bold may be used.
    colour: bool,
}

impl Paper {
    /// Looks at standard output.
    pub fn of_stdout() -> Self {
        if !std::io::stdout().is_terminal() {
            return Self { width: None, colour: false };
        }
        let width = terminal_size::terminal_size().map_or(LONGEST_LINE, |(width, _)| usize::from(width.0));
        Self { width: Some(width.max(20)), colour: understands_colour() }
    }

    /// `text` in bold, where that can be shown.
    pub fn bold(self, text: &str) -> String {
        if self.colour { format!("\x1b[1m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// How long a line of prose may be.
    pub fn measure(self) -> usize {
        self.width.unwrap_or(LONGEST_LINE).min(LONGEST_LINE)
    }

    /// Lays `rows` out in columns. The column `flexible` gives way where a terminal is too narrow.
    pub fn columns(self, rows: &[Vec<String>], flexible: usize) -> Vec<String> {
        let count = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut widths = vec![0; count];
        for row in rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        if let (Some(room), Some(_)) = (self.width, widths.get(flexible)) {
            let others = widths.iter().sum::<usize>() - widths[flexible] + GAP * (count - 1);
            widths[flexible] = widths[flexible].min(room.saturating_sub(others).max(NARROWEST));
        }
        rows.iter().map(|row| self.row(row, &widths)).collect()
    }

    fn row(self, row: &[String], widths: &[usize]) -> String {
        let mut line = String::new();
        for (at, (cell, width)) in row.iter().zip(widths).enumerate() {
            let last = at + 1 == row.len();
            let cell = if self.width.is_some() { cut(cell, *width) } else { Cow::Borrowed(cell.as_str()) };
            line.push_str(&cell);
            if !last {
                line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width()) + GAP));
            }
        }
        line.truncate(line.trim_end().len());
        line
    }
}

/// Whether a terminal wants colour: see no-color.org.
fn understands_colour() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !is_set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// `text` on one line, without anything that a terminal would obey.
pub fn plain(text: &str) -> String {
    let safe: String = text.chars().map(|letter| if is_obeyed(letter) { ' ' } else { letter }).collect();
    safe.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Control characters, line ends of Unicode, and the marks that turn the direction of everything behind them.
fn is_obeyed(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}')
}

/// `text`, cut to `width` columns with a sign that it was.
fn cut(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut used = 0;
    for letter in text.chars() {
        used += letter.width().unwrap_or(0);
        if used >= width {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    Cow::Owned(kept)
}

/// `text` as lines of at most `measure` columns. Paragraphs stay apart.
pub fn wrap(text: &str, measure: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        wrap_paragraph(&plain(paragraph), measure.max(2), &mut lines);
    }
    lines
}

fn wrap_paragraph(paragraph: &str, measure: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut used = 0;
    for word in paragraph.split(' ') {
        if used > 0 && used + 1 + word.width() > measure {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        // Chinese and Japanese put no space between words, and some addresses are longer than a line.
        for letter in word.chars() {
            let width = letter.width().unwrap_or(0);
            if used + width > measure {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(letter);
            used += width;
        }
    }
    lines.push(line);
}

/// A moment on the reader's own clock, to the minute; a dash where there is none.
pub fn local(moment: Option<Moment>) -> String {
    let at = moment.and_then(|moment| DateTime::<Utc>::from_timestamp(moment.0, 0));
    at.map_or_else(|| "-".to_owned(), |at| at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string())
}

/// The date of a moment on the reader's own calendar.
pub fn local_date(moment: Moment) -> Option<String> {
    let at = DateTime::<Utc>::from_timestamp(moment.0, 0)?;
    Some(at.with_timezone(&Local).format("%Y-%m-%d").to_string())
}

/// `count` and the noun that goes with it.
pub fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Bytes as people say them.
pub fn size(bytes: u64) -> String {
    const STEP: f64 = 1024.0;
    let mut amount = bytes as f64;
    for unit in ["bytes", "KiB", "MiB"] {
        if amount < STEP {
            return if unit == "bytes" { counted(bytes, "byte", "bytes") } else { format!("{amount:.1} {unit}") };
        }
        amount /= STEP;
    }
    format!("{amount:.1} GiB")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PIPE: Paper = Paper { width: None, colour: false };

    #[test]
    fn a_title_cannot_command_the_terminal() {
        assert_eq!(plain("Breaking\x1b]0;owned\x07\x1b[2J\r\nnews \u{202e}txt"), "Breaking ]0;owned [2J news txt");
    }

    #[test]
    fn a_terminal_gets_lines_that_fit() {
        let paper = Paper { width: Some(30), colour: false };
        let rows = vec![row(&["1", "Harbour", "A headline that is rather long"]), row(&["22", "Daily", "Short"])];

        assert_eq!(paper.columns(&rows, 2), ["1   Harbour  A headline that …", "22  Daily    Short"]);
    }

    #[test]
    fn a_pipe_gets_every_word() {
        let rows = vec![row(&["1", "A headline that is rather long, longer than any terminal is wide", "end"])];

        assert_eq!(PIPE.columns(&rows, 1), ["1  A headline that is rather long, longer than any terminal is wide  end"]);
    }

    #[test]
    fn wide_letters_count_twice() {
        let paper = Paper { width: Some(20), colour: false };

        let lines = paper.columns(&[row(&["1", "東京で大規模な会議が開かれる"])], 1);

        assert_eq!(lines, ["1  東京で大規模な会…"]);
        assert!(lines[0].width() <= 20);
    }

    #[test]
    fn a_pipe_gets_no_colour() {
        assert_eq!(PIPE.bold("x"), "x");
        assert_eq!(Paper { width: Some(80), colour: true }.bold("x"), "\x1b[1mx\x1b[0m");
    }

    #[test]
    fn prose_is_wrapped_at_words_and_long_words_are_broken() {
        assert_eq!(wrap("one two three\n\nfour", 8), ["one two", "three", "", "four"]);
        assert_eq!(wrap("https://harbour.example/a", 10), ["https://ha", "rbour.exam", "ple/a"]);
    }

    #[test]
    fn sizes_are_said_as_people_say_them() {
        assert_eq!(size(1), "1 byte");
        assert_eq!(size(900), "900 bytes");
        assert_eq!(size(5 * 1024 * 1024 + 300_000), "5.3 MiB");
        assert_eq!(size(3 * 1024 * 1024 * 1024), "3.0 GiB");
    }

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }
}
