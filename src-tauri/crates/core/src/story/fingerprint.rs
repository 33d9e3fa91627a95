//! What is kept of an article to compare it with others: a short weighted list of terms and two hashes.
//!
//! A fingerprint is frozen when it is made: what the window knew about rare and common words at that moment is inside. That is
//! what makes a restart equal to never having stopped: the store keeps the bytes, and everything else the clusterer
//! knows is a sum of these.

use super::anchors::{self, Anchor, MOST_ANCHORS};
use super::common;
use super::words::{Kind, Language, Stems, Term, Token, mix, normalise, pair_of};

/// The term stands in the title.
pub const TITLE: u16 = 0x8000;
/// The term is, or is part of, a name.
pub const NAME: u16 = 0x4000;
/// The term is a number.
pub const NUMBER: u16 = 0x2000;
/// The term stands among the first words of the text, or in the title.
pub const LEAD: u16 = 0x1000;
const WEIGHT: u16 = 0x0FFF;

/// A vector of this length is 1.
pub const UNIT: f32 = 4000.0;

/// Terms kept for one article.
pub const MOST_TERMS: usize = 48;

const TITLE_TOKENS: usize = 40;
const LEAD_TOKENS: usize = 60;
const BODY_TOKENS: usize = 240;
const SLUG_TOKENS: usize = 16;
/// Text beyond this cannot reach the tokens that count, however long its words.
const LONGEST_TEXT: usize = 24_000;
/// Words that a text needs before its shape says that it is a copy of another.
const ENOUGH_TO_COPY: usize = 50;

/// The constants of the vector.
#[derive(Debug, Clone, PartialEq)]
pub struct Recipe {
    /// Weight of an occurrence in the title.
    pub title: f32,
    /// Weight of an occurrence in the address.
    pub slug: f32,
    /// Weight of an occurrence among the first words of the text.
    pub lead: f32,
    /// Weight of an occurrence in the rest of the text.
    pub body: f32,
    /// Factor for names.
    pub name: f32,
    /// Factor for numbers.
    pub number: f32,
    /// Factor for pairs of neighbouring words in the title, and of names in the text.
    pub pair: f32,
    /// How many articles the tables of common words are worth against the window.
    pub prior: f32,
    /// What is taken off every rarity, in natural logarithms: words below it say nothing.
    pub dull: f32,
    /// Exponent of a term's rarity.
    pub sharpness: f32,
}

impl Default for Recipe {
    fn default() -> Self {
        Self { title: 2.0, slug: 0.5, lead: 1.0, body: 0.5, name: 1.8, number: 0.7, pair: 0.5, prior: 1000.0, dull: 2.0, sharpness: 1.0 }
    }
}

/// What the window knows about a term.
pub trait Rarity {
    /// Live articles that hold `term`, and live articles in all.
    fn seen_in(&self, term: Term) -> (u32, u32);
}

/// What is kept of an article to compare it with others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fingerprint {
    /// In ascending order.
    pub(super) terms: Box<[Weighted]>,
    /// Words that were read, title included.
    pub(super) words: u16,
    /// Hash of the normalised title; 0 where the title is too short to mean anything.
    pub(super) title: u64,
    /// Locality-sensitive hash of the text; 0 where the text is too short.
    pub(super) shape: u64,
    /// Days, a year and a weekday that the text names; 0 is none.
    pub(super) anchors: [Anchor; MOST_ANCHORS],
}

/// A term, its weight and its flags, in six bytes: a window of a million articles holds tens of millions of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(Rust, packed(2))]
pub(super) struct Weighted {
    term: Term,
    weight: u16,
}

/// The form of [`Fingerprint::to_bytes`]. In earlier ones a term did not tell whether it stands for one word or for two.
pub const VERSION: u8 = 3;
/// Bytes before the anchors.
const HEAD: usize = 20;

impl Fingerprint {
    /// For the store. [`Fingerprint::from_bytes`] reads it back.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD + 2 * MOST_ANCHORS + 6 * self.terms.len());
        bytes.push(VERSION);
        bytes.push(self.terms.len() as u8);
        bytes.extend(self.words.to_le_bytes());
        bytes.extend(self.title.to_le_bytes());
        bytes.extend(self.shape.to_le_bytes());
        for anchor in self.anchors {
            bytes.extend(anchor.to_le_bytes());
        }
        for Weighted { term, weight } in self.terms.iter().copied() {
            bytes.extend(term.to_le_bytes());
            bytes.extend(weight.to_le_bytes());
        }
        bytes
    }

    /// Reads what [`Fingerprint::to_bytes`] wrote; `None` for anything else, and the article is then read afresh.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (head, rest) = bytes.split_at_checked(HEAD)?;
        let terms = usize::from(head[1]);
        let (pinned, rest) = rest.split_at_checked(2 * MOST_ANCHORS).filter(|_| head[0] == VERSION)?;
        let mut anchors = [0; MOST_ANCHORS];
        for (anchor, pair) in anchors.iter_mut().zip(pinned.chunks_exact(2)) {
            *anchor = Anchor::from_le_bytes([pair[0], pair[1]]);
        }
        if terms > MOST_TERMS || rest.len() != terms * 6 {
            return None;
        }
        let kept: Box<[Weighted]> = rest
            .chunks_exact(6)
            .map(|pair| Weighted {
                term: Term::from_le_bytes([pair[0], pair[1], pair[2], pair[3]]),
                weight: u16::from_le_bytes([pair[4], pair[5]]),
            })
            .collect();
        if kept.windows(2).any(|two| two[0].term >= two[1].term) {
            return None;
        }
        Some(Self {
            terms: kept,
            words: u16::from_le_bytes([head[2], head[3]]),
            title: u64::from_le_bytes(head[4..12].try_into().ok()?),
            shape: u64::from_le_bytes(head[12..20].try_into().ok()?),
            anchors,
        })
    }

    /// The terms in ascending order.
    pub(super) fn terms(&self) -> impl ExactSizeIterator<Item = Term> {
        self.terms.iter().map(|one| one.term)
    }

    /// The `at`th term.
    pub(super) fn term(&self, at: usize) -> Term {
        self.terms[at].term
    }

    /// The weight of the `at`th term as the whole number that profiles add up.
    pub(super) fn weight(&self, at: usize) -> u32 {
        u32::from(self.terms[at].weight & WEIGHT)
    }

    /// The flags of the `at`th term.
    pub(super) fn flags(&self, at: usize) -> u16 {
        self.terms[at].weight & !WEIGHT
    }

    /// One that holds only these terms, each with its weight and its flags.
    #[cfg(test)]
    pub(super) fn holding(terms: &[(Term, u16)]) -> Self {
        Self { terms: terms.iter().map(|&(term, weight)| Weighted { term, weight }).collect(), ..Self::default() }
    }

    /// The cosine of the angle between two articles.
    pub fn likeness(&self, other: &Self) -> f32 {
        let (mut i, mut j, mut dot) = (0, 0, 0u64);
        while i < self.terms.len() && j < other.terms.len() {
            match self.term(i).cmp(&other.term(j)) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    dot += u64::from(self.weight(i)) * u64::from(other.weight(j));
                    i += 1;
                    j += 1;
                }
            }
        }
        (dot as f32 / (UNIT * UNIT)).min(1.0)
    }

    /// The same article with its `most` strongest terms, whose weights stay as they are.
    pub(super) fn faded(&self, most: usize) -> Self {
        let mut kept = self.strongest(most);
        kept.sort_unstable();
        let Self { words, title, shape, anchors, .. } = *self;
        Self { terms: kept.iter().map(|&at| self.terms[at]).collect(), words, title, shape, anchors }
    }

    /// The length of what is left of the vector: about 1 before anything faded.
    pub(super) fn length(&self) -> f32 {
        let square: u64 = (0..self.terms.len()).map(|at| u64::from(self.weight(at)).pow(2)).sum();
        (square as f32).sqrt() / UNIT
    }

    /// Terms with the greatest weights first; ties to the lower term.
    pub(super) fn strongest(&self, most: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.terms.len()).collect();
        let key = |&at: &usize| (std::cmp::Reverse(self.weight(at)), self.term(at));
        if order.len() > most && most > 0 {
            order.select_nth_unstable_by_key(most - 1, key);
            order.truncate(most);
        }
        order.sort_unstable_by_key(key);
        order
    }
}

/// The parts of an article that are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts<'a> {
    pub title: &'a str,
    pub text: &'a str,
    pub url: &'a str,
    pub publisher: &'a str,
    pub language: &'a str,
}

/// What an article says, before anybody knows what of it is rare: all of a fingerprint that no window has a part in. Making it is most of the
/// work, and many can be made at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// In ascending order of terms, each once.
    heard: Vec<Heard>,
    words: u16,
    title: u64,
    shape: u64,
    anchors: [Anchor; MOST_ANCHORS],
}

/// A term of a reading.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Heard {
    term: Term,
    /// How much of it there is, in natural logarithms.
    amount: f32,
    /// The share of articles that hold it, before the window can tell.
    share: f32,
    flags: u16,
    is_pair: bool,
}

#[derive(Default, Clone, Copy)]
struct Gathered {
    term: Term,
    amount: f32,
    flags: u16,
    /// For two neighbouring words the share of articles in which they meet; none for a single word.
    meets: Option<f32>,
}

/// How much oftener two words stand side by side than chance alone would have it.
const AFFINITY: f32 = 20.0;
/// The share of articles that two rare words are taken to meet in.
const RARELY_MEET: f32 = 0.0001;

/// The share of articles in which two words stand side by side: *ban on* is no rarer than *ban*, because *on* is everywhere.
fn meeting(language: Language, one: Term, two: Term) -> f32 {
    (AFFINITY * common::share(language, one) * common::share(language, two)).max(RARELY_MEET)
}

/// Reads an article.
pub(super) fn read(parts: Parts<'_>, recipe: &Recipe, stems: &mut Stems) -> Reading {
    let title = normalise(super::first(parts.title, LONGEST_TEXT));
    let title = bare_title(&title, parts.publisher);
    let text = normalise(super::first(parts.text, LONGEST_TEXT));
    let language = Language::of_tag(parts.language)
        .unwrap_or_else(|| Language::guess(if text.len() > title.len() { super::first(&text, 400) } else { title }));

    let title_tokens = stems.tokens(title, language, TITLE_TOKENS);
    let text_tokens = stems.tokens(&text, language, LEAD_TOKENS + BODY_TOKENS);
    let slug = slug_of(parts.url);
    let slug_tokens = stems.tokens(&slug, language, SLUG_TOKENS);

    let shouting = is_title_case(&title_tokens);
    let mut gathered: Vec<Gathered> = Vec::with_capacity(title_tokens.len() * 2 + text_tokens.len() + slug_tokens.len() + 16);
    let flags_of = |token: &Token| if token.kind == Kind::Number { NUMBER } else { 0 };
    for token in &title_tokens {
        let name = if token.capital && !token.opens && !shouting && language != Language::German { NAME } else { 0 };
        gathered.push(Gathered { term: token.term, amount: recipe.title, flags: TITLE | LEAD | name | flags_of(token), meets: None });
    }
    for two in title_tokens.windows(2).filter(|two| two[1].adjoins && two[0].kind != Kind::Letters) {
        gathered.push(Gathered {
            term: pair_of(two[0].term, two[1].term),
            amount: recipe.title,
            flags: TITLE | LEAD,
            meets: Some(meeting(language, two[0].term, two[1].term)),
        });
    }
    for (at, token) in text_tokens.iter().enumerate() {
        let (amount, place) = if at < LEAD_TOKENS { (recipe.lead, LEAD) } else { (recipe.body, 0) };
        // German writes every noun with a capital; there only a run of two capitals is taken for a name.
        let before = at.checked_sub(1).map(|before| text_tokens[before]).filter(|_| token.adjoins);
        let run = before.is_some_and(|before| before.capital) || text_tokens.get(at + 1).is_some_and(|next| next.capital && next.adjoins);
        let name = token.capital && if language == Language::German { run } else { !token.opens };
        gathered.push(Gathered { term: token.term, amount, flags: if name { NAME } else { 0 } | place | flags_of(token), meets: None });
        if let Some(before) = before.filter(|before| before.capital && token.capital && !token.opens && language != Language::German) {
            gathered.push(Gathered {
                term: pair_of(before.term, token.term),
                amount,
                flags: NAME | place,
                meets: Some(meeting(language, before.term, token.term)),
            });
        }
    }
    for token in slug_tokens.iter().filter(|token| token.kind == Kind::Word) {
        gathered.push(Gathered { term: token.term, amount: recipe.slug, flags: 0, meets: None });
    }

    Reading {
        heard: sum_up(gathered, language),
        words: (title_tokens.len() + text_tokens.len()).min(usize::from(u16::MAX)) as u16,
        title: hash_of_title(&title_tokens),
        shape: shape_of(&text_tokens),
        anchors: anchors::anchors([(title, &title_tokens), (&text, &text_tokens)], language),
    }
}

fn sum_up(mut gathered: Vec<Gathered>, language: Language) -> Vec<Heard> {
    // A stable sort: amounts are added in the order of the text, so that the sum is the same on every machine.
    gathered.sort_by_key(|one| one.term);
    let mut heard: Vec<Heard> = Vec::with_capacity(gathered.len());
    let mut at = 0;
    while at < gathered.len() {
        let mut one = gathered[at];
        at += 1;
        while at < gathered.len() && gathered[at].term == one.term {
            one.amount += gathered[at].amount;
            one.flags |= gathered[at].flags;
            one.meets = one.meets.filter(|_| gathered[at].meets.is_some());
            at += 1;
        }
        heard.push(Heard {
            term: one.term,
            amount: (1.0 + one.amount).ln(),
            share: one.meets.unwrap_or_else(|| common::share(language, one.term)),
            flags: one.flags,
            is_pair: one.meets.is_some(),
        });
    }
    heard
}

/// Weighs a reading by what the window knows: the strongest terms make the fingerprint.
pub(super) fn weigh(reading: &Reading, recipe: &Recipe, window: &impl Rarity) -> Fingerprint {
    let mut weighed: Vec<(Term, f32, u16)> = Vec::with_capacity(reading.heard.len());
    for one in &reading.heard {
        let (holding, of) = window.seen_in(one.term);
        let rarity = ((recipe.prior + of as f32) / (recipe.prior * one.share + holding as f32 + 0.5)).max(1.0).ln();
        // What stands in every eighth article says nothing, and what stands in every fortieth little.
        let rarity = (rarity - recipe.dull).max(0.0);
        if rarity == 0.0 {
            continue;
        }
        let sharp = if recipe.sharpness == 1.0 { rarity } else { rarity.powf(recipe.sharpness) };
        let mut weight = one.amount * sharp;
        if one.flags & NAME != 0 {
            weight *= recipe.name;
        }
        if one.flags & NUMBER != 0 {
            weight *= recipe.number;
        }
        if one.is_pair {
            weight *= recipe.pair;
        }
        weighed.push((one.term, weight, one.flags));
    }
    if weighed.len() > MOST_TERMS {
        weighed.select_nth_unstable_by(MOST_TERMS - 1, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        weighed.truncate(MOST_TERMS);
    }
    weighed.sort_unstable_by_key(|one| one.0);
    let length = weighed.iter().map(|one| one.1 * one.1).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    let whole = |weight: f32| ((weight / length * UNIT).round() as u16).clamp(1, WEIGHT);
    Fingerprint {
        terms: weighed.iter().map(|one| Weighted { term: one.0, weight: whole(one.1) | one.2 }).collect(),
        words: reading.words,
        title: reading.title,
        shape: reading.shape,
        anchors: reading.anchors,
    }
}

/// The title without the publisher's name at its end and without a wire's tag before it.
pub(super) fn bare_title<'a>(title: &'a str, publisher: &str) -> &'a str {
    const TAGS: [&str; 14] = [
        "update",
        "live",
        "watch",
        "breaking",
        "exclusive",
        "video",
        "wrapup",
        "analysis",
        "opinion",
        "factbox",
        "corrected",
        "photos",
        "listen",
        "explainer",
    ];
    let mut bare = title.trim();
    if let Some(at) = bare.find([':', '-', '|']).filter(|&at| at <= 14) {
        let tag: String = bare[..at].chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
        let rest = bare[at + 1..].trim_start();
        if TAGS.contains(&tag.as_str()) && !rest.is_empty() {
            bare = rest;
        }
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    if let Some((at, width)) = [" - ", " | ", " – ", " — "].iter().filter_map(|sign| bare.rfind(sign).map(|at| (at, sign.len()))).max()
    {
        let tail = letters(&bare[at + width..]);
        let house = letters(publisher);
        if at > 0 && tail.len() >= 2 && !house.is_empty() && (house.contains(&tail) || tail.contains(&house)) {
            bare = bare[..at].trim_end();
        }
    }
    bare
}

/// The words in the last part of an address's path.
fn slug_of(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some((_, path)) = path.split_once("://") else { return String::new() };
    let slug = path.split('/').skip(1).max_by_key(|part| part.matches(['-', '_', '+']).count()).unwrap_or_default();
    if slug.matches(['-', '_', '+']).count() < 2 || slug.len() > 300 {
        return String::new();
    }
    slug.replace(['-', '_', '+', '.'], " ")
}

fn is_title_case(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind == Kind::Word && token.end - token.start > 3);
    let (mut all, mut capital) = (0, 0);
    for word in words {
        all += 1;
        capital += usize::from(word.capital);
    }
    capital * 10 >= all * 7
}

/// A title of at least four words, as one number.
fn hash_of_title(tokens: &[Token]) -> u64 {
    let letters = tokens.iter().filter(|token| token.kind == Kind::Letters).count();
    if tokens.len() < 4 || (letters > 0 && letters < 8) {
        return 0;
    }
    tokens.iter().fold(tokens.len() as u64, |hash, token| mix(hash ^ u64::from(token.term))).max(1)
}

/// SimHash of runs of three words.
fn shape_of(tokens: &[Token]) -> u64 {
    if tokens.len() < ENOUGH_TO_COPY {
        return 0;
    }
    let mut votes = [0i32; 64];
    for run in tokens.windows(3) {
        let hash = mix(u64::from(run[0].term) ^ (u64::from(run[1].term) << 21) ^ (u64::from(run[2].term) << 42));
        for (bit, vote) in votes.iter_mut().enumerate() {
            *vote += if hash >> bit & 1 == 1 { 1 } else { -1 };
        }
    }
    votes.iter().enumerate().fold(0u64, |shape, (bit, &vote)| if vote > 0 { shape | 1 << bit } else { shape }).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Nothing;

    impl Rarity for Nothing {
        fn seen_in(&self, _: Term) -> (u32, u32) {
            (0, 0)
        }
    }

    fn print_of(title: &str, text: &str) -> Fingerprint {
        let parts = Parts { title, text, url: "", publisher: "", language: "en" };
        weigh(&read(parts, &Recipe::default(), &mut Stems::default()), &Recipe::default(), &Nothing)
    }

    #[test]
    fn a_fingerprint_survives_the_store() {
        let print = print_of("Ferry sinks off Norwegian coast", &"Rescuers searched the fjord through the night. ".repeat(12));

        assert_eq!(Fingerprint::from_bytes(&print.to_bytes()), Some(print));
    }

    #[test]
    fn bytes_of_another_version_or_length_are_refused() {
        let bytes = print_of("Ferry sinks off Norwegian coast", "").to_bytes();

        assert_eq!(Fingerprint::from_bytes(&bytes[..bytes.len() - 1]), None);
        assert_eq!(Fingerprint::from_bytes(&[]), None);
        assert_eq!(Fingerprint::from_bytes(&[9; 20]), None);
    }

    #[test]
    fn an_empty_article_has_an_empty_fingerprint() {
        let print = print_of("", "");

        assert!(print.terms.is_empty());
        assert_eq!(print.likeness(&print), 0.0);
    }

    #[test]
    fn an_article_is_like_itself_and_unlike_another() {
        let (ferry, bank) = (print_of("Ferry sinks off Norwegian coast", ""), print_of("Central bank raises interest rate again", ""));

        assert!(ferry.likeness(&ferry) > 0.99);
        assert!(ferry.likeness(&bank) < 0.01);
    }

    #[test]
    fn the_publisher_and_the_wire_are_not_part_of_a_title() {
        assert_eq!(bare_title("UPDATE 1-Ferry sinks - The Daily Bugle", "Daily Bugle"), "Ferry sinks");
        assert_eq!(bare_title("Ferry sinks - what we know", "Daily Bugle"), "Ferry sinks - what we know");
        assert_eq!(bare_title("Live", "x"), "Live");
    }

    #[test]
    fn one_changed_word_leaves_the_shape_nearly_the_same() {
        let text = (0..120).map(|n| format!("word{} ", n * 7 % 113)).collect::<String>();
        let (one, two) = (print_of("a", &text), print_of("a", &text.replacen("word14 ", "other ", 1)));

        assert!((one.shape ^ two.shape).count_ones() <= 6);
        assert_eq!(print_of("a", "too short to tell").shape, 0);
    }
}
