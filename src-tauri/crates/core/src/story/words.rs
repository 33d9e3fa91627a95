//! Cuts text into terms.
//!
//! A term is the 32-bit hash of a stem, of a pair of letters (Chinese, Japanese, Korean) or of a number. Hashes instead of strings keep a
//! window of a million articles small; two stems share a hash about once in four billion pairs, which costs nothing that
//! a reader could see. The words themselves are found again in the text when somebody asks why.
//!
//! The surprise: most harm comes from the script of a word not being the script of its article, so that the script
//! of each word outranks the language that the feed claims.

use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, is_nfkc};

/// A stem, a pair of letters or a number, as a hash.
pub type Term = u32;

/// The longest word that is kept; anything longer is an address or noise.
const LONGEST_WORD: usize = 40;

/// How many stems are remembered before the memory starts afresh.
const STEMS_REMEMBERED: usize = 150_000;

/// A language that terms are made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Russian.
    Russian,
    /// Italian.
    Italian,
    /// Portuguese.
    Portuguese,
    /// Dutch.
    Dutch,
    /// Swedish.
    Swedish,
    /// Turkish.
    Turkish,
    /// Arabic.
    Arabic,
    /// Any other language: words are kept as they stand.
    Other,
}

impl Language {
    /// Every language with a stemmer, and [`Language::Other`] last.
    pub const ALL: [Self; 12] = [
        Self::English,
        Self::German,
        Self::Spanish,
        Self::French,
        Self::Russian,
        Self::Italian,
        Self::Portuguese,
        Self::Dutch,
        Self::Swedish,
        Self::Turkish,
        Self::Arabic,
        Self::Other,
    ];

    /// The language of a tag such as `en-GB`; `None` where the tag is empty.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary: String = tag.trim().chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
        Some(match primary.as_str() {
            "" => return None,
            "en" | "eng" => Self::English,
            "de" | "deu" | "ger" => Self::German,
            "es" | "spa" => Self::Spanish,
            "fr" | "fra" | "fre" => Self::French,
            "ru" | "rus" => Self::Russian,
            "it" | "ita" => Self::Italian,
            "pt" | "por" => Self::Portuguese,
            "nl" | "nld" | "dut" => Self::Dutch,
            "sv" | "swe" => Self::Swedish,
            "tr" | "tur" => Self::Turkish,
            "ar" | "ara" => Self::Arabic,
            _ => Self::Other,
        })
    }

    /// Guesses from the text itself; too little text counts as English.
    pub fn guess(text: &str) -> Self {
        use whichlang::Lang;
        if text.chars().take(20).count() < 20 {
            return Self::English;
        }
        match whichlang::detect_language(text) {
            Lang::Eng => Self::English,
            Lang::Deu => Self::German,
            Lang::Spa => Self::Spanish,
            Lang::Fra => Self::French,
            Lang::Rus => Self::Russian,
            Lang::Ita => Self::Italian,
            Lang::Por => Self::Portuguese,
            Lang::Nld => Self::Dutch,
            Lang::Swe => Self::Swedish,
            Lang::Tur => Self::Turkish,
            Lang::Ara => Self::Arabic,
            Lang::Cmn | Lang::Jpn | Lang::Kor | Lang::Hin | Lang::Vie => Self::Other,
        }
    }

    fn algorithm(self) -> Option<Algorithm> {
        Some(match self {
            Self::English => Algorithm::English,
            Self::German => Algorithm::German,
            Self::Spanish => Algorithm::Spanish,
            Self::French => Algorithm::French,
            Self::Russian => Algorithm::Russian,
            Self::Italian => Algorithm::Italian,
            Self::Portuguese => Algorithm::Portuguese,
            Self::Dutch => Algorithm::Dutch,
            Self::Swedish => Algorithm::Swedish,
            Self::Turkish => Algorithm::Turkish,
            Self::Arabic => Algorithm::Arabic,
            Self::Other => return None,
        })
    }

    fn is_cyrillic(self) -> bool {
        matches!(self, Self::Russian)
    }

    fn is_latin(self) -> bool {
        !matches!(self, Self::Russian | Self::Arabic)
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word, stemmed.
    Word,
    /// A number.
    Number,
    /// Two neighbouring letters of a script without spaces.
    Letters,
}

/// One token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its term.
    pub term: Term,
    /// Where it begins in the normalised text, in bytes.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What it is.
    pub kind: Kind,
    /// It begins with a capital.
    pub capital: bool,
    /// Nothing but a space stands between it and the token before.
    pub adjoins: bool,
    /// It begins a sentence.
    pub opens: bool,
}

/// Normalises the compatibility forms (full-width letters, ligatures), copying only where there are any.
pub fn normalise(text: &str) -> std::borrow::Cow<'_, str> {
    if text.is_ascii() || is_nfkc(text) { text.into() } else { text.nfkc().collect::<String>().into() }
}

/// Stems words and remembers the stems. The memory is for speed alone: it never changes an answer.
pub struct Stems {
    stemmers: Vec<Option<Stemmer>>,
    known: HashMap<u64, Term, NoHash>,
    spelling: String,
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Stems({} known)", self.known.len())
    }
}

impl Default for Stems {
    fn default() -> Self {
        let stemmers = Language::ALL.iter().map(|language| language.algorithm().map(Stemmer::create)).collect();
        Self { stemmers, known: HashMap::default(), spelling: String::new() }
    }
}

impl Stems {
    /// Cuts `text`, which [`normalise`] has seen, into at most `most` tokens.
    pub fn tokens(&mut self, text: &str, language: Language, most: usize) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut chars = text.char_indices().peekable();
        let mut opens = true;
        let mut last_end = usize::MAX;
        while let Some((start, first)) = chars.next() {
            if tokens.len() >= most {
                break;
            }
            if is_unspaced(first) {
                let Some(&(second_at, second)) = chars.peek() else { break };
                if is_unspaced(second) {
                    let end = second_at + second.len_utf8();
                    tokens.push(Token {
                        term: fold(hash_of(&text.as_bytes()[start..end])),
                        start: start as u32,
                        end: end as u32,
                        kind: Kind::Letters,
                        capital: false,
                        adjoins: true,
                        opens,
                    });
                    opens = false;
                    last_end = end;
                }
                continue;
            }
            if !first.is_alphanumeric() {
                opens |= matches!(first, '.' | '!' | '?' | ':' | '\n' | '“' | '"' | '«' | '。' | '—' | '|' | ';');
                continue;
            }
            let mut end = start + first.len_utf8();
            let number = first.is_ascii_digit();
            while let Some(&(at, c)) = chars.peek() {
                let inside = if c.is_alphanumeric() && !is_unspaced(c) || is_mark(c) {
                    true
                } else if number && matches!(c, '.' | ',') {
                    // 9.3 and 16,000 are one number; the full stop after 16 is not part of it.
                    text[at + 1..].bytes().next().is_some_and(|b| b.is_ascii_digit())
                } else if c == '.' && (end - start == first.len_utf8() || text[start..at].contains('.')) {
                    // U.S., E.U.: letters with full stops between them.
                    let mut rest = text[at + 1..].chars();
                    rest.next().is_some_and(char::is_alphabetic) && rest.next().is_none_or(|c| !c.is_alphanumeric())
                } else {
                    false
                };
                if !inside {
                    break;
                }
                end = at + c.len_utf8();
                chars.next();
            }
            if end - start > LONGEST_WORD {
                opens = false;
                continue;
            }
            let word = &text[start..end];
            let after_apostrophe = start > 0 && text[..start].ends_with(['\'', '’']) && last_end != usize::MAX;
            if after_apostrophe && word.len() <= 2 && !number {
                // The s of a genitive, the t of don't.
                continue;
            }
            let kind = if number { Kind::Number } else { Kind::Word };
            if kind == Kind::Word && word.chars().nth(1).is_none() {
                opens = false;
                continue;
            }
            let term = if number { self.number(word) } else { self.stem(word, language) };
            let adjoins = last_end != usize::MAX && start - last_end <= 1;
            tokens.push(Token { term, start: start as u32, end: end as u32, kind, capital: first.is_uppercase(), adjoins, opens });
            opens = false;
            last_end = end;
        }
        tokens
    }

    fn number(&mut self, word: &str) -> Term {
        self.spelling.clear();
        self.spelling.extend(word.chars().filter(|&c| c != ',').flat_map(char::to_lowercase));
        fold(hash_of(self.spelling.as_bytes()))
    }

    fn stem(&mut self, word: &str, claimed: Language) -> Term {
        let language = language_of(word, claimed);
        let key = hash_of(word.as_bytes()) ^ ((language as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        if let Some(&term) = self.known.get(&key) {
            return term;
        }
        spell(word, &mut self.spelling);
        let term = match &self.stemmers[language as usize] {
            Some(stemmer) => fold(hash_of(stemmer.stem(&self.spelling).as_bytes())),
            None => fold(hash_of(self.spelling.as_bytes())),
        };
        if self.known.len() >= STEMS_REMEMBERED {
            self.known.clear();
        }
        self.known.insert(key, term);
        term
    }

    /// The stem of one word, as letters; for tables and for tests.
    pub fn spelled(&self, word: &str, claimed: Language) -> String {
        let mut lower = String::new();
        spell(word, &mut lower);
        match &self.stemmers[language_of(word, claimed) as usize] {
            Some(stemmer) => stemmer.stem(&lower).into_owned(),
            None => lower,
        }
    }
}

/// Writes `word` the way that the stemmers expect it.
fn spell(word: &str, into: &mut String) {
    into.clear();
    if word == "US" || word.eq_ignore_ascii_case("u.s") || word.eq_ignore_ascii_case("u.s.") {
        // The country, which otherwise drowns in the pronoun.
        into.push_str("usa");
    } else {
        into.extend(word.chars().filter(|&c| c != '.').flat_map(char::to_lowercase).map(|c| if c == 'ё' { 'е' } else { c }));
    }
}

fn language_of(word: &str, claimed: Language) -> Language {
    let Some(letter) = word.chars().find(|c| c.is_alphabetic()) else { return claimed };
    match letter {
        '\u{0400}'..='\u{052F}' if !claimed.is_cyrillic() && claimed != Language::Other => Language::Russian,
        '\u{0600}'..='\u{06FF}' => Language::Arabic,
        c if c.is_ascii() && !claimed.is_latin() => Language::English,
        _ => claimed,
    }
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{20000}'..='\u{2FA1F}' | '\u{0E00}'..='\u{0E7F}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}')
}

/// FNV-1a with a finisher, so that near words land far apart.
pub fn hash_of(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for &byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    mix(hash)
}

/// Spreads the bits of a number.
pub fn mix(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// The bit that tells two words from one.
const PAIR: Term = 1 << 31;

/// A hash as a term for one word.
pub fn fold(hash: u64) -> Term {
    (hash ^ (hash >> 32)) as u32 & !PAIR
}

/// The term for two neighbouring words.
pub fn pair_of(first: Term, second: Term) -> Term {
    fold(mix((u64::from(first) << 32) | u64::from(second))) | PAIR
}

/// Whether a term stands for two neighbouring words.
pub fn is_pair(term: Term) -> bool {
    term & PAIR != 0
}

/// A hasher for keys that are hashes already.
#[derive(Debug, Default, Clone, Copy)]
pub struct Plain(u64);

/// Builds [`Plain`].
pub type NoHash = std::hash::BuildHasherDefault<Plain>;

impl std::hash::Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = mix(self.0 ^ u64::from(byte));
        }
    }

    fn write_u32(&mut self, n: u32) {
        self.0 = u64::from(n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = n.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_i64(&mut self, n: i64) {
        self.0 = mix(n as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str, language: Language) -> Vec<Term> {
        Stems::default().tokens(&normalise(text), language, 1000).iter().map(|token| token.term).collect()
    }

    #[test]
    fn forms_of_one_word_are_one_term() {
        assert_eq!(terms("Minister resigns", Language::English), terms("ministers resigned", Language::English));
        assert_eq!(terms("Министр ушла", Language::Russian)[0], terms("министра", Language::Russian)[0]);
        assert_eq!(terms("Les ministres", Language::French)[1], terms("le ministre", Language::French)[1]);
    }

    #[test]
    fn the_country_is_not_the_pronoun() {
        assert_eq!(terms("U.S. troops", Language::English), terms("US troops", Language::English));
        assert_ne!(terms("us", Language::English), terms("US", Language::English));
    }

    #[test]
    fn a_number_is_one_term_however_it_is_grouped() {
        assert_eq!(terms("16,000", Language::English), terms("16000", Language::English));
        assert_eq!(terms("in 2026.", Language::English)[1], terms("2026", Language::English)[0]);
    }

    #[test]
    fn a_script_without_spaces_gives_pairs_of_letters() {
        assert_eq!(terms("東京地震", Language::Other).len(), 3);
        assert_eq!(terms("東京", Language::Other)[0], terms("東京地震", Language::Other)[0]);
    }

    #[test]
    fn a_cyrillic_word_in_an_english_article_is_stemmed_as_russian() {
        assert_eq!(terms("The министра said", Language::English)[1], terms("министр", Language::Russian)[0]);
    }

    #[test]
    fn a_genitive_leaves_the_name() {
        assert_eq!(terms("China’s Xi", Language::English)[0], terms("China", Language::English)[0]);
    }

    #[test]
    fn a_megabyte_without_a_space_gives_nothing_and_does_no_harm() {
        assert!(terms(&"x".repeat(1_000_000), Language::English).is_empty());
    }
}
