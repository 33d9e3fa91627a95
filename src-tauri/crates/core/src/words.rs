//! Cuts text into the words by which it is found.
//!
//! The search index and every query pass through here, so that both mean the same by a word: compatibility forms
//! folded (NFKC), case and diacritics gone, Chinese, Japanese and Korean runs as overlapping pairs of characters, since
//! they have no spaces.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Appends the words of `text` to `out`, separated by spaces, ready for the index.
pub fn fold_into(out: &mut String, text: &str) {
    if text.is_ascii() {
        fold_ascii(out, text);
        return;
    }
    let mut run = Run::default();
    // Decomposing first lets the marks be dropped: é becomes e and an accent, and the accent goes.
    for letter in text.nfkd() {
        if letter.is_ascii() {
            run.end(out);
            out.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' });
        } else if is_combining_mark(letter) {
            // Gone.
        } else if has_no_spaces(letter) {
            run.push(out, letter);
        } else if letter.is_alphanumeric() {
            run.end(out);
            out.extend(letter.to_lowercase());
        } else {
            run.end(out);
            out.push(' ');
        }
    }
    run.end(out);
}

/// The words of `text`, as in the index.
pub fn words(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded.split_ascii_whitespace().map(str::to_owned).collect()
}

fn fold_ascii(out: &mut String, text: &str) {
    out.reserve(text.len());
    out.extend(text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { byte.to_ascii_lowercase() as char } else { ' ' }));
}

/// Scripts whose words stand without spaces between them.
fn has_no_spaces(letter: char) -> bool {
    matches!(u32::from(letter),
        0x0E00..=0x0E7F       // Thai
        | 0x1100..=0x11FF     // Hangul jamo, into which NFKD takes the syllables apart
        | 0x3040..=0x30FF     // kana
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x2FA1F) // Han
}

/// A run of characters without spaces, written as overlapping pairs.
#[derive(Default)]
struct Run {
    last: Option<char>,
    alone: bool,
}

impl Run {
    fn push(&mut self, out: &mut String, letter: char) {
        match self.last.replace(letter) {
            None => {
                out.push(' ');
                self.alone = true;
            }
            Some(before) => {
                out.push(before);
                out.push(letter);
                out.push(' ');
                self.alone = false;
            }
        }
    }

    fn end(&mut self, out: &mut String) {
        if let Some(last) = self.last.take()
            && self.alone
        {
            out.push(last);
            out.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_make_no_difference() {
        assert_eq!(words("Élysée ÉLYSÉE elysee"), ["elysee", "elysee", "elysee"]);
    }

    #[test]
    fn punctuation_separates_words() {
        assert_eq!(words("rock-solid, isn't it?"), ["rock", "solid", "isn", "t", "it"]);
    }

    #[test]
    fn chinese_is_found_by_any_two_neighbouring_characters() {
        assert_eq!(words("北京大学"), ["北京", "京大", "大学"]);
    }

    #[test]
    fn a_single_chinese_character_is_a_word() {
        assert_eq!(words("a 水 b"), ["a", "水", "b"]);
    }

    #[test]
    fn words_of_several_scripts_stay_apart() {
        assert_eq!(words("NATO在北京"), ["nato", "在北", "北京"]);
    }

    #[test]
    fn russian_is_folded_too() {
        assert_eq!(words("Ещё Москва"), ["еще", "москва"]);
    }
}
