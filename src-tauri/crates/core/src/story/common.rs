//! How common a word is before the reader's own window can tell.
//!
//! A fresh library knows nothing: the first two articles would look alike because both say *government*. So a small table for
//! each language says in which share of news articles a stem occurs. Only counts are kept, of stems that occur in at
//! least four articles of a thousand.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::words::{Language, NoHash, Stems, Term, fold, hash_of};

/// The share of articles that a word unknown to the tables is taken to occur in.
const RARE: f32 = 0.0004;

const TABLES: [(Language, &str); 9] = [
    (Language::English, include_str!("common/en.txt")),
    (Language::German, include_str!("common/de.txt")),
    (Language::Spanish, include_str!("common/es.txt")),
    (Language::French, include_str!("common/fr.txt")),
    (Language::Russian, include_str!("common/ru.txt")),
    (Language::Italian, include_str!("common/it.txt")),
    (Language::Portuguese, include_str!("common/pt.txt")),
    (Language::Dutch, include_str!("common/nl.txt")),
    (Language::Turkish, include_str!("common/tr.txt")),
];

type Table = HashMap<Term, f32, NoHash>;

/// The share of news articles in `language` that hold `term`, between 0 and 1.
pub fn share(language: Language, term: Term) -> f32 {
    table(language).and_then(|table| table.get(&term)).copied().unwrap_or(RARE)
}

fn table(language: Language) -> Option<&'static Table> {
    static READ: OnceLock<Vec<Table>> = OnceLock::new();
    let place = TABLES.iter().position(|(of, _)| *of == language)?;
    READ.get_or_init(|| {
        let stems = Stems::default();
        TABLES.iter().map(|(language, text)| read(&stems, *language, text)).collect()
    })
    .get(place)
}

/// One stem and its articles of a thousand a line; a line without a number is a word in a third of all articles.
fn read(stems: &Stems, language: Language, text: &str) -> Table {
    let mut table = Table::default();
    for line in text.lines() {
        let (word, share) = match line.split_once(' ') {
            Some((stem, of_a_thousand)) => (stem.to_owned(), of_a_thousand.parse().unwrap_or(4.0) / 1000.0),
            None => (stems.spelled(line, language), 0.33),
        };
        if !word.is_empty() {
            table.insert(fold(hash_of(word.as_bytes())), share);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_common_in_every_language_and_names_are_rare() {
        let stems = Stems::default();
        for (language, small) in [
            (Language::English, "the"),
            (Language::German, "und"),
            (Language::Spanish, "que"),
            (Language::French, "les"),
            (Language::Russian, "что"),
            (Language::Italian, "che"),
            (Language::Portuguese, "não"),
            (Language::Dutch, "het"),
            (Language::Turkish, "bir"),
        ] {
            let term = |word: &str| fold(hash_of(stems.spelled(word, language).as_bytes()));

            assert!(share(language, term(small)) > 0.2, "{small}");
            assert!(share(language, term("zyxwvut")) < 0.001);
        }
    }
}
