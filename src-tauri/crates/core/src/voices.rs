//! What only one of several sources says.
//!
//! Names and numbers are facts that can be compared without understanding: what stands in one report and in no other of the
//! same language is what its reader alone learns. The rest of a text differs with every pen and says nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::words;

/// Names and numbers that are named.
const NAMED: usize = 5;
/// Bytes of a text that are looked at.
const LOOKED_AT: usize = 12_000;
/// Letters of a sentence worth quoting.
const SHORTEST: usize = 30;
const LONGEST: usize = 320;

/// A source's reports about a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice<'a> {
    /// Plain text, a line for each paragraph.
    pub text: &'a str,
    /// A language tag; empty where unknown.
    pub language: &'a str,
}

/// What one voice alone says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Alone {
    /// Names and numbers, in the order of the text.
    pub words: Vec<String>,
    /// The sentence that holds most of them.
    pub sentence: Option<String>,
}

/// What each voice alone says, in their order. A voice that nobody can be compared with, since nobody else speaks its
/// language, says nothing alone.
pub fn alone(voices: &[Voice<'_>]) -> Vec<Alone> {
    let said: Vec<BTreeSet<String>> = voices.iter().map(|voice| words::words(head(voice.text)).into_iter().collect()).collect();
    let primary = |voice: &Voice<'_>| voice.language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    voices
        .iter()
        .enumerate()
        .map(|(at, voice)| {
            let others: Vec<&BTreeSet<String>> = (0..voices.len())
                .filter(|other| *other != at && primary(&voices[*other]) == primary(voice))
                .map(|other| &said[other])
                .collect();
            if others.is_empty() {
                return Alone::default();
            }
            facts_of(head(voice.text), |word| others.iter().all(|other| !other.contains(word)))
        })
        .collect()
}

fn facts_of(text: &str, is_alone: impl Fn(&str) -> bool) -> Alone {
    let plain: BTreeSet<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_lowercase))
        .flat_map(words::words)
        .collect();
    let mut found: Vec<String> = Vec::new();
    let mut best: BTreeMap<usize, &str> = BTreeMap::new();
    for sentence in sentences(text) {
        let mut here = 0;
        for (place, word) in sentence.split_whitespace().enumerate() {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            // The first word of a sentence has its capital from there.
            let is_name = place > 0 && word.starts_with(char::is_uppercase) && word.chars().count() > 2;
            let is_number = word.starts_with(|letter: char| letter.is_ascii_digit());
            if !is_name && !is_number {
                continue;
            }
            let folded = words::words(word);
            if folded.is_empty() || !folded.iter().all(|part| is_alone(part) && !plain.contains(part)) {
                continue;
            }
            here += 1;
            if !found.iter().any(|known| known == word) {
                found.push(word.to_owned());
            }
        }
        let length = sentence.chars().count();
        if here > 0 && (SHORTEST..=LONGEST).contains(&length) {
            best.entry(here).or_insert(sentence);
        }
    }
    found.truncate(NAMED);
    Alone { words: found, sentence: best.pop_last().map(|(_, sentence)| sentence.to_owned()) }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(|line| {
            let mut rest = line;
            std::iter::from_fn(move || {
                if rest.is_empty() {
                    return None;
                }
                let end = rest
                    .char_indices()
                    .find(|(at, letter)| {
                        let next = rest[at + letter.len_utf8()..].chars().next();
                        matches!(letter, '。' | '！' | '？')
                            || matches!(letter, '.' | '!' | '?' | '…')
                                && next.is_none_or(|next| next.is_whitespace() || next == '”' || next == '"')
                    })
                    .map_or(rest.len(), |(at, letter)| at + letter.len_utf8());
                let (sentence, more) = rest.split_at(end);
                rest = more;
                Some(sentence.trim_matches(|letter: char| letter.is_whitespace() || letter == '”' || letter == '"'))
            })
        })
        .filter(|sentence| !sentence.is_empty())
}

fn head(text: &str) -> &str {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    const POST: Voice<'_> =
        Voice { text: "The bridge was shut at noon. Engineer Orla Finch found 14 cracks in the old deck of it.", language: "en" };
    const HERALD: Voice<'_> = Voice { text: "The bridge was shut at noon, said the harbour office.", language: "en-GB" };

    #[test]
    fn names_and_numbers_that_nobody_else_has_are_said_alone() {
        let said = alone(&[POST, HERALD]);

        assert_eq!(said[0].words, ["Orla", "Finch", "14"]);
        assert_eq!(said[0].sentence.as_deref(), Some("Engineer Orla Finch found 14 cracks in the old deck of it."));
        assert_eq!(said[1], Alone::default());
    }

    #[test]
    fn a_voice_without_another_of_its_language_is_not_compared() {
        let said = alone(&[POST, Voice { language: "de", ..HERALD }]);

        assert_eq!(said, [Alone::default(), Alone::default()]);
    }

    #[test]
    fn one_text_twice_says_nothing_alone() {
        assert_eq!(alone(&[POST, POST]), [Alone::default(), Alone::default()]);
        assert_eq!(alone(&[]), []);
    }
}
