//! Decides whether two stories, or an article and a story, are about one event.
//!
//! The answer is a sum of named pieces of evidence, each times a constant. The sum is in the unit of log-odds: above zero
//! they belong together. Every piece can be shown to the reader who asks why.

use super::fingerprint::UNIT;
use super::profile::Profile;
use super::words::Term;

/// How many pieces of evidence there are.
pub const PIECES: usize = 20;

/// The names of the pieces, in the order of [`Evidence::values`].
pub const NAMES: [&str; PIECES] = [
    "base",
    "words in common",
    "words in common, on average",
    "words in common, softened",
    "headline words in common",
    "headline found in the other's text",
    "names in common",
    "rare words in common",
    "spread over several words",
    "numbers in common",
    "numbers at odds",
    "days apart",
    "hours apart",
    "size of the larger story",
    "size of the smaller story",
    "length of the texts",
    "words in common, in long texts",
    "crowd of other articles",
    "same publisher",
    "headline words in common, in long texts",
];

/// What speaks for and against two stories being one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// One number for each of [`NAMES`].
    pub values: [f32; PIECES],
}

impl Evidence {
    /// Weighs the evidence: log-odds that the two are about one event.
    pub fn weigh(&self, weights: &Weights) -> f32 {
        self.values.iter().zip(&weights.0).map(|(value, weight)| value * weight).sum()
    }
}

/// The constants of the decision, in the order of [`NAMES`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights(pub [f32; PIECES]);

impl Default for Weights {
    fn default() -> Self {
        let mut weights = [0.0; PIECES];
        weights[0] = -4.0;
        weights[1] = 20.0;
        Self(weights)
    }
}

/// A term that two stories share, and how much of their likeness it makes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Share {
    pub term: Term,
    pub part: f32,
}

/// Gathers the evidence about two profiles; `crowd` is the number of articles of the same days.
pub(super) fn evidence(one: &Profile, two: &Profile, crowd: u32) -> Evidence {
    let mut sums = Sums::default();
    one.shared(two, |a, b| sums.add(a, b));
    let length = |square: u64| (square as f32).sqrt().max(1.0);
    let (len_one, len_two) = (length(one.square), length(two.square));
    let (title_one, title_two) = (length(one.title_square), length(two.title_square));
    let cosine = sums.dot as f32 / (len_one * len_two);
    let members = one.size.max(1) as f32 * two.size.max(1) as f32;
    let link = sums.dot as f32 / (members * UNIT * UNIT);
    let titles = if one.title_square == 0 || two.title_square == 0 { 0.0 } else { sums.titles as f32 / (title_one * title_two) };
    let across = (sums.one_title as f32 / (title_one * len_two)).max(sums.two_title as f32 / (len_one * title_two));
    let names = sums.names as f32 / (len_one * len_two);
    let breadth = if sums.dot == 0 { 0.0 } else { (sums.dot as f32).powi(2) / sums.squares.max(1.0) };
    let words = |profile: &Profile| profile.words as f32 / profile.size.max(1) as f32;
    let length_of_texts = ((1.0 + words(one).min(words(two))).ln() / 5.7).min(1.0);
    let hours = hours_apart(one, two);
    let (small, large) = (one.size.min(two.size).max(1) as f32, one.size.max(two.size).max(1) as f32);
    let numbers_at_odds = sums.numbers == 0 && has_numbers(one) && has_numbers(two);
    let same_publisher = one.owners.keys().any(|owner| two.owners.contains_key(owner)) && small < 2.0;
    Evidence {
        values: [
            1.0,
            cosine,
            link,
            cosine.sqrt(),
            titles,
            across,
            names,
            (1.0 + sums.rare as f32).ln(),
            (1.0 + breadth).ln(),
            (1.0 + sums.numbers as f32).ln(),
            f32::from(u8::from(numbers_at_odds)),
            (hours / 72.0).min(5.0),
            1.0 - (-hours / 12.0).exp(),
            large.ln(),
            small.ln(),
            length_of_texts,
            cosine * length_of_texts,
            (crowd.clamp(10, 20_000) as f32).ln(),
            f32::from(u8::from(same_publisher)),
            titles * length_of_texts,
        ],
    }
}

/// The terms that make two profiles alike, the strongest first.
pub(super) fn shares(one: &Profile, two: &Profile, most: usize) -> Vec<Share> {
    let mut shares = Vec::new();
    let mut all = 0u64;
    one.shared(two, |a, b| {
        let part = u64::from(a.sum) * u64::from(b.sum);
        all += part;
        shares.push((part, a.term));
    });
    shares.sort_unstable_by_key(|&(part, term)| (std::cmp::Reverse(part), term));
    shares.truncate(most);
    shares.into_iter().map(|(part, term)| Share { term, part: part as f32 / all.max(1) as f32 }).collect()
}

#[derive(Default)]
struct Sums {
    dot: u64,
    squares: f32,
    titles: u64,
    one_title: u64,
    two_title: u64,
    names: u64,
    numbers: u32,
    rare: u32,
}

impl Sums {
    fn add(&mut self, a: &super::profile::Entry, b: &super::profile::Entry) {
        let part = u64::from(a.sum) * u64::from(b.sum);
        self.dot += part;
        self.squares += (part as f32).powi(2);
        self.titles += u64::from(a.title) * u64::from(b.title);
        self.one_title += u64::from(a.title) * u64::from(b.sum);
        self.two_title += u64::from(a.sum) * u64::from(b.title);
        // In lower-case text nothing is marked as a name; a name on one side is enough.
        if a.names * 2 >= a.members || b.names * 2 >= b.members {
            self.names += part;
        }
        self.numbers += u32::from(a.numbers > 0 && b.numbers > 0);
        let strong = |entry: &super::profile::Entry| entry.sum as f32 >= 0.12 * UNIT * entry.members as f32;
        self.rare += u32::from(strong(a) && strong(b));
    }
}

fn has_numbers(profile: &Profile) -> bool {
    profile.entries.iter().any(|entry| entry.numbers > 0 && entry.title > 0)
}

/// Hours between the two; none where they overlap.
fn hours_apart(one: &Profile, two: &Profile) -> f32 {
    let (Some((one_first, one_last)), Some((two_first, two_last))) = (one.span(), two.span()) else { return 0.0 };
    let gap = two_first.since(one_last).max(one_first.since(two_last)).max(0);
    gap as f32 / 3600.0
}
