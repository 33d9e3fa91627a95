//! Says how two versions of an article differ, so that a person can read it.
//!
//! Paragraphs are compared first, then the words of those that differ. What pages change all the time without saying
//! anything (white space, the kind of quotation marks, a line such as *Updated 14:05* or *12 comments*) is no
//! difference. A number inside a sentence is one: it may be the news.

use std::fmt::Write;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// More pairs of words than this are not compared one by one; the passage then counts as rewritten.
const MOST_PAIRS: usize = 16_000_000;
/// Fewer kept letters than this between two changes are given up: nobody can read a text in which only *the* stayed.
const WORTH_KEEPING: usize = 5;
/// A line of this many words at most may be a counter or a date line.
const SHORT: usize = 8;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stands in both.
    Kept,
    /// It came.
    Added,
    /// It went.
    Removed,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What became of it.
    pub fate: Fate,
    /// Its words.
    pub text: String,
}

/// How two versions differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The headline.
    pub title: Vec<Run>,
    /// It says something else.
    pub title_changed: bool,
    /// The text: for each paragraph its runs, what was removed standing before what was added.
    pub paragraphs: Vec<Vec<Run>>,
    /// Words that came.
    pub added: usize,
    /// Words that went.
    pub removed: usize,
}

/// A version: its headline, and its text with a line for each paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version<'a> {
    /// Plain text.
    pub title: &'a str,
    /// Plain text.
    pub text: &'a str,
}

/// Whether nobody would call the two different.
pub fn is_trivial(older: Version<'_>, newer: Version<'_>) -> bool {
    essence(older.title).eq(essence(newer.title)) && lines(older.text).flat_map(essence).eq(lines(newer.text).flat_map(essence))
}

/// Compares two versions.
pub fn compare(older: Version<'_>, newer: Version<'_>) -> Difference {
    let title = words_apart(&[older.title], &[newer.title]).into_iter().next().unwrap_or_default();
    let title_changed = !essence(older.title).eq(essence(newer.title));
    let (old, new): (Vec<&str>, Vec<&str>) = (lines(older.text).collect(), lines(newer.text).collect());
    let keys = |lines: &[&str]| lines.iter().map(|line| essence(line).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>();
    let mut paragraphs = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &keys(&old), &keys(&new)) {
        match op {
            DiffOp::Equal { new_index, len, .. } => {
                paragraphs.extend(new[new_index..new_index + len].iter().map(|line| vec![run(Fate::Kept, line)]));
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                paragraphs.extend(old[old_index..old_index + old_len].iter().map(|line| vec![run(Fate::Removed, line)]));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                paragraphs.extend(new[new_index..new_index + new_len].iter().map(|line| vec![run(Fate::Added, line)]));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                paragraphs.extend(words_apart(&old[old_index..old_index + old_len], &new[new_index..new_index + new_len]));
            }
        }
    }
    let count = |fate: Fate| {
        let of = |runs: &Vec<Run>| runs.iter().filter(|run| run.fate == fate).map(|run| tokens(&run.text).len()).sum::<usize>();
        paragraphs.iter().map(of).sum()
    };
    let (added, removed) = (count(Fate::Added), count(Fate::Removed));
    Difference { title, title_changed, added, removed, paragraphs }
}

impl Difference {
    /// The difference in one sentence.
    pub fn summary(&self) -> String {
        let words = |count: usize| if count == 1 { "one word".to_owned() } else { format!("{count} words") };
        let mut said = Vec::new();
        if self.title_changed {
            said.push("a new headline".to_owned());
        }
        if self.added > 0 {
            said.push(format!("{} added", words(self.added)));
        }
        if self.removed > 0 {
            said.push(format!("{} removed", words(self.removed)));
        }
        let mut out = String::new();
        for (at, part) in said.iter().enumerate() {
            let before = match at {
                0 => "",
                at if at + 1 == said.len() => " and ",
                _ => ", ",
            };
            let _ = write!(out, "{before}{part}");
        }
        if out.is_empty() { "no words changed".to_owned() } else { out }
    }
}

/// The paragraphs that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_churn(line))
}

/// Whether a line is a counter or a date line: short, with a number, and with a word that such lines have.
fn is_churn(line: &str) -> bool {
    const SIGNS: [&str; 26] = [
        "updated",
        "update",
        "published",
        "posted",
        "modified",
        "edited",
        "comments",
        "comment",
        "views",
        "likes",
        "shares",
        "read",
        "ago",
        "aktualisiert",
        "kommentare",
        "veröffentlicht",
        "jour",
        "publié",
        "commentaires",
        "actualizado",
        "comentarios",
        "aggiornato",
        "commenti",
        "обновлено",
        "просмотров",
        "bijgewerkt",
    ];
    let words: Vec<String> = crate::words::words(line);
    words.len() <= SHORT
        && line.chars().any(|letter| letter.is_ascii_digit())
        && words.iter().any(|word| SIGNS.iter().any(|sign| crate::words::words(sign).first() == Some(word)))
}

/// The words of a line with quotation marks and dashes of one kind.
fn essence(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split_whitespace().map(|word| {
        word.chars()
            .filter(|letter| !matches!(letter, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{feff}'))
            .map(|letter| match letter {
                '“' | '”' | '„' | '«' | '»' => '"',
                '‘' | '’' | '‚' => '\'',
                '–' | '—' | '‑' => '-',
                other => other,
            })
            .collect()
    })
}

fn run(fate: Fate, text: &str) -> Run {
    Run { fate, text: text.to_owned() }
}

/// A word, or one letter of a script without spaces; or the end of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Token<'a> {
    Word(&'a str),
    /// Follows what is before it without a space.
    Letter(&'a str),
    End,
}

fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    for word in line.split_whitespace() {
        let mut from = 0;
        let mut first = true;
        for (at, letter) in word.char_indices() {
            if is_unspaced(letter) {
                if from < at {
                    out.push(if first { Token::Word(&word[from..at]) } else { Token::Letter(&word[from..at]) });
                    first = false;
                }
                let end = at + letter.len_utf8();
                out.push(if first { Token::Word(&word[at..end]) } else { Token::Letter(&word[at..end]) });
                first = false;
                from = end;
            }
        }
        if from < word.len() {
            out.push(if first { Token::Word(&word[from..]) } else { Token::Letter(&word[from..]) });
        }
    }
    out
}

fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{0e00}'..='\u{0e7f}')
}

/// Compares passages word by word. The end of a paragraph is a word too, so that paragraphs that were cut or joined show as such.
fn words_apart(old: &[&str], new: &[&str]) -> Vec<Vec<Run>> {
    let (before, after) = (sequence(old), sequence(new));
    let mut pieces: Vec<(Fate, Vec<Token<'_>>)> = Vec::new();
    if before.len().saturating_mul(after.len()) > MOST_PAIRS {
        pieces.push((Fate::Removed, before));
        pieces.push((Fate::Added, after));
    } else {
        for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
            match op {
                DiffOp::Equal { new_index, len, .. } => pieces.push((Fate::Kept, after[new_index..new_index + len].to_vec())),
                DiffOp::Delete { old_index, old_len, .. } => pieces.push((Fate::Removed, before[old_index..old_index + old_len].to_vec())),
                DiffOp::Insert { new_index, new_len, .. } => pieces.push((Fate::Added, after[new_index..new_index + new_len].to_vec())),
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    pieces.push((Fate::Removed, before[old_index..old_index + old_len].to_vec()));
                    pieces.push((Fate::Added, after[new_index..new_index + new_len].to_vec()));
                }
            }
        }
    }
    laid_out(readable(pieces))
}

fn sequence<'a>(lines: &[&'a str]) -> Vec<Token<'a>> {
    lines.iter().flat_map(|line| tokens(line).into_iter().chain([Token::End])).collect()
}

/// Gives up what stayed only by chance, and puts what went before what came.
fn readable(pieces: Vec<(Fate, Vec<Token<'_>>)>) -> Vec<(Fate, Vec<Token<'_>>)> {
    let letters = |tokens: &[Token<'_>]| -> usize {
        tokens
            .iter()
            .map(|token| if let Token::Word(word) | Token::Letter(word) = token { word.chars().count() } else { WORTH_KEEPING })
            .sum()
    };
    let mut out: Vec<(Fate, Vec<Token<'_>>)> = Vec::new();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    let last = pieces.len().saturating_sub(1);
    for (at, (fate, tokens)) in pieces.into_iter().enumerate() {
        match fate {
            Fate::Removed => removed.extend(tokens),
            Fate::Added => added.extend(tokens),
            Fate::Kept if at < last && (!removed.is_empty() && !added.is_empty()) && letters(&tokens) < WORTH_KEEPING => {
                removed.extend(tokens.iter().copied());
                added.extend(tokens);
            }
            Fate::Kept => {
                settle(&mut out, &mut removed, &mut added);
                out.push((Fate::Kept, tokens));
            }
        }
    }
    settle(&mut out, &mut removed, &mut added);
    out
}

fn settle<'a>(out: &mut Vec<(Fate, Vec<Token<'a>>)>, removed: &mut Vec<Token<'a>>, added: &mut Vec<Token<'a>>) {
    for (fate, tokens) in [(Fate::Removed, removed), (Fate::Added, added)] {
        if !tokens.is_empty() {
            out.push((fate, std::mem::take(tokens)));
        }
    }
}

fn laid_out(pieces: Vec<(Fate, Vec<Token<'_>>)>) -> Vec<Vec<Run>> {
    let mut paragraphs: Vec<Vec<Run>> = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    let mut begun = false;
    for (fate, tokens) in pieces {
        for token in tokens {
            let (word, glued) = match token {
                Token::End => {
                    if !runs.is_empty() {
                        paragraphs.push(std::mem::take(&mut runs));
                    }
                    begun = false;
                    continue;
                }
                // Scripts without spaces begin a line without one, too.
                Token::Word(word) => (word, !begun || word.starts_with(is_unspaced)),
                Token::Letter(word) => (word, true),
            };
            begun = true;
            if runs.last().is_none_or(|last| last.fate != fate) {
                runs.push(run(fate, ""));
            }
            if let Some(last) = runs.last_mut() {
                if !glued {
                    last.text.push(' ');
                }
                last.text.push_str(word);
            }
        }
    }
    if !runs.is_empty() {
        paragraphs.push(runs);
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(older: &str, newer: &str) -> String {
        let difference = compare(Version { title: "", text: older }, Version { title: "", text: newer });
        let written = |runs: &Vec<Run>| {
            runs.iter()
                .map(|run| match run.fate {
                    Fate::Kept => run.text.clone(),
                    Fate::Added => format!("{{+{}+}}", run.text),
                    Fate::Removed => format!("[-{}-]", run.text),
                })
                .collect::<String>()
        };
        difference.paragraphs.iter().map(written).collect::<Vec<_>>().join("\n")
    }

    fn trivial(older: &str, newer: &str) -> bool {
        is_trivial(Version { title: "T", text: older }, Version { title: "T", text: newer })
    }

    #[test]
    fn words_that_came_and_went_stand_in_their_sentence() {
        assert_eq!(
            shown("Twelve people were hurt on the bridge.", "Fourteen people were hurt on the bridge."),
            "[-Twelve-]{+ Fourteen+} people were hurt on the bridge."
        );
        assert_eq!(shown("One.\nTwo.", "One.\nNew.\nTwo."), "One.\n{+New.+}\nTwo.");
    }

    #[test]
    fn what_stayed_by_chance_is_given_up() {
        assert_eq!(shown("ships to the harbour", "trains from the station"), "[-ships to the harbour-]{+ trains from the station+}");
    }

    #[test]
    fn scripts_without_spaces_are_compared_by_letter() {
        assert_eq!(shown("東京で地震が発生", "大阪で地震が発生"), "[-東京-]{+大阪+}で地震が発生");
    }

    #[test]
    fn white_space_marks_and_counters_are_no_change() {
        assert!(trivial("He said “no”.\nUpdated 14:05", "He  said \"no\".\nUpdated 15:10"));
        assert!(trivial("A text.\n12 comments", "A text.\n48 comments"));
        assert!(!trivial("12 people were rescued by the crew", "14 people were rescued by the crew"));
        assert!(!is_trivial(Version { title: "A", text: "x" }, Version { title: "B", text: "x" }));
    }

    #[test]
    fn the_summary_counts_words() {
        let difference = compare(Version { title: "Old", text: "a b c" }, Version { title: "New", text: "a b c\nmore words here" });

        assert_eq!(difference.summary(), "a new headline and 3 words added");
    }

    #[test]
    fn two_long_texts_without_a_common_word_are_compared_in_bounds() {
        let (old, new) = ("a ".repeat(60_000), "b ".repeat(60_000));

        let difference = compare(Version { title: "", text: &old }, Version { title: "", text: &new });

        assert_eq!((difference.added, difference.removed), (60_000, 60_000));
    }
}
