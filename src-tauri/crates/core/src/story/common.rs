//! How common a word is before the reader's own window can tell.
//!
//! A fresh library knows nothing: the first two articles would look alike because both say *government*. So a small table for
//! each language says in which share of news articles a stem occurs. Only counts are kept, of stems that occur in at
//! least four articles of a thousand. In English, prepositions and conjunctions that are rare (*amid*) stand as common, because they are about
//! nothing; and the names that are in the news for years as they are found there.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::words::{Language, NoHash, Stems, Term, fold, hash_of};

/// The share of articles that a word is taken to occur in where there is no table.
const RARE: f32 = 0.001;

/// A language, the share of a word that its table does not hold (the smaller the table, the larger), and the table.
const TABLES: [(Language, f32, &str); 9] = [
    (Language::English, 0.0004, include_str!("common/en.txt")),
    (Language::German, 0.0005, include_str!("common/de.txt")),
    (Language::Spanish, 0.0006, include_str!("common/es.txt")),
    (Language::French, 0.001, include_str!("common/fr.txt")),
    (Language::Russian, 0.001, include_str!("common/ru.txt")),
    (Language::Italian, 0.0008, include_str!("common/it.txt")),
    (Language::Portuguese, 0.0015, include_str!("common/pt.txt")),
    (Language::Dutch, 0.0015, include_str!("common/nl.txt")),
    (Language::Turkish, 0.0008, include_str!("common/tr.txt")),
];

type Table = HashMap<Term, f32, NoHash>;

/// The share of news articles in `language` that hold `term`, between 0 and 1.
pub fn share(language: Language, term: Term) -> f32 {
    table(language).map_or(RARE, |(rare, table)| table.get(&term).copied().unwrap_or(rare))
}

fn table(language: Language) -> Option<(f32, &'static Table)> {
    static READ: OnceLock<Vec<Table>> = OnceLock::new();
    let place = TABLES.iter().position(|(of, _, _)| *of == language)?;
    let read = READ.get_or_init(|| {
        let stems = Stems::default();
        TABLES.iter().map(|(language, _, text)| read(&stems, *language, text)).collect()
    });
    Some((TABLES[place].1, &read[place]))
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
            assert!(share(language, term("zyxwvut")) < 0.002);
        }
    }
}
