//! What the reader asks for, in words: the same in search and in watches.

use crate::words;

/// One wish: a word, or a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its folded words, never empty; several stand for a phrase.
    pub words: Vec<String>,
    /// It must not be there.
    pub not: bool,
    /// The last word may go on.
    pub prefix: bool,
}

/// Reads `word`, `"a phrase"`, `-not` and `prefix*`; what holds no word is passed over.
pub fn terms(query: &str) -> Vec<Term> {
    let mut found = Vec::new();
    let mut rest = query.trim_start();
    while !rest.is_empty() {
        let not = rest.starts_with('-') && rest.len() > 1 && !rest[1..].starts_with(char::is_whitespace);
        if not {
            rest = &rest[1..];
        }
        let (text, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => match rest.find(char::is_whitespace) {
                Some(end) => rest.split_at(end),
                None => (rest, ""),
            },
        };
        // A quoted phrase may be followed by a star as well.
        let (prefix, after) = match after.strip_prefix('*') {
            Some(after) => (true, after),
            None => (text.ends_with('*'), after),
        };
        let words = words::words(text);
        if !words.is_empty() {
            found.push(Term { words, not, prefix });
        }
        rest = after.trim_start();
    }
    found
}

/// Whether a text (its words, in order) is what `terms` ask for. Asking for nothing finds nothing.
pub fn matches(terms: &[Term], text: &[String]) -> bool {
    terms.iter().any(|term| !term.not) && terms.iter().all(|term| stands_in(term, text) != term.not)
}

fn stands_in(term: &Term, text: &[String]) -> bool {
    let Some((last, first)) = term.words.split_last() else { return false };
    text.windows(term.words.len()).any(|window| {
        window[..first.len()] == *first && (window[first.len()] == *last || term.prefix && window[first.len()].starts_with(last.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(query: &str, text: &str) -> bool {
        matches(&terms(query), &words::words(text))
    }

    #[test]
    fn every_word_must_be_there() {
        assert!(asks("harbour strike", "Strike closes the harbour"));
        assert!(!asks("harbour strike", "The harbour is open"));
    }

    #[test]
    fn a_phrase_stands_in_this_order() {
        assert!(asks("\"prime minister\"", "The Prime Minister resigns"));
        assert!(!asks("\"prime minister\"", "Minister in his prime"));
    }

    #[test]
    fn an_excluded_word_must_not_be_there() {
        assert!(!asks("harbour -cruise", "Cruise ship enters the harbour"));
        assert!(!asks("-cruise", "The harbour is open"));
    }

    #[test]
    fn a_star_lets_the_word_go_on() {
        assert!(asks("resign*", "The minister resigned"));
        assert!(!asks("resign", "The minister resigned"));
    }
}
