//! Decides whether two stories, or an article and a story, are about one event.
//!
//! The answer is a sum of named pieces of evidence, each times a constant. The sum is in the unit of log-odds: above zero
//! they belong together. Every piece can be shown to the reader who asks why.

use super::fingerprint::UNIT;
use super::profile::Profile;
use super::words::Term;

/// How many pieces of evidence there are.
pub const PIECES: usize = 30;

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
    "opening words in common",
    "opening words in common, softened",
    "names alike",
    "names of one that the other knows",
    "names on both sides",
    "words in common in long texts, softened",
    "little known yet",
    "as alike as the members are to each other",
    "as alike as the members are, in stories of many",
    "a single word in common",
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
        Self([
            2.439, -1.56, 5.49, 1.9, 1.642, 4.554, -5.434, 0.554, 0.335, 0.067, -1.192, -4.644, 0.024, 0.45, -1.183, -7.253, -0.787,
            -0.596, -0.602, -1.519, -0.929, 2.428, -0.376, 1.035, -0.99, 6.716, -4.768, 1.092, 1.349, -1.5,
        ])
    }
}

/// A term that two stories share, and how much of their likeness it makes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Share {
    pub term: Term,
    pub part: f32,
}

/// What surrounds a comparison.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// Articles of the same days: among many, one that looks alike is found by chance.
    pub crowd: u32,
    /// Live articles in all: in an empty window, rarity is known from the tables alone.
    pub known: u32,
}

/// Gathers the evidence about two profiles.
pub(super) fn evidence(one: &Profile, two: &Profile, around: Around) -> Evidence {
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
    let leads = sums.leads as f32 / (length(one.lead_square) * length(two.lead_square));
    let named = one.name_square > 0 && two.name_square > 0;
    let names = if named { sums.names as f32 / (length(one.name_square) * length(two.name_square)) } else { 0.0 };
    let names_known = if named {
        (sums.one_names as f32 / one.name_sum.max(1) as f32).max(sums.two_names as f32 / two.name_sum.max(1) as f32)
    } else {
        0.0
    };
    let breadth = if sums.dot == 0 { 0.0 } else { (sums.dot as f32).powi(2) / sums.squares.max(1.0) };
    let words = |profile: &Profile| profile.words as f32 / profile.size.max(1) as f32;
    let length_of_texts = ((1.0 + words(one).min(words(two))).ln() / 5.7).min(1.0);
    let hours = hours_apart(one, two);
    let (small, large) = (one.size.min(two.size).max(1) as f32, one.size.max(two.size).max(1) as f32);
    let numbers_at_odds = sums.title_numbers == 0 && one.title_numbers > 0 && two.title_numbers > 0;
    let fit = fit(link, one, two);
    let same_publisher = one.owners.keys().any(|owner| two.owners.contains_key(owner)) && small < 2.0;
    Evidence {
        values: [
            1.0,
            cosine,
            link,
            cosine.sqrt(),
            titles,
            across,
            sums.named as f32 / (len_one * len_two),
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
            (around.crowd.clamp(2, 20_000) as f32).ln(),
            f32::from(u8::from(same_publisher)),
            titles * length_of_texts,
            leads,
            leads.sqrt(),
            names,
            names_known,
            f32::from(u8::from(named)),
            cosine.sqrt() * length_of_texts,
            (-(around.known as f32) / 10.0).exp(),
            fit,
            (fit - NEUTRAL_FIT) * small.ln(),
            f32::from(u8::from(sums.terms < 2 && large < 4.0)),
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
    terms: u32,
    dot: u64,
    squares: f32,
    titles: u64,
    one_title: u64,
    two_title: u64,
    leads: u64,
    names: u64,
    named: u64,
    one_names: u64,
    two_names: u64,
    numbers: u32,
    title_numbers: u32,
    rare: u32,
}

impl Sums {
    fn add(&mut self, a: &super::profile::Entry, b: &super::profile::Entry) {
        let part = u64::from(a.sum) * u64::from(b.sum);
        self.terms += 1;
        self.dot += part;
        self.squares += (part as f32).powi(2);
        self.titles += u64::from(a.title) * u64::from(b.title);
        self.one_title += u64::from(a.title) * u64::from(b.sum);
        self.two_title += u64::from(a.sum) * u64::from(b.title);
        // In lower-case text nothing is marked as a name; a name on one side is enough.
        if a.name > 0 || b.name > 0 {
            self.named += part;
            self.one_names += u64::from(a.name);
            self.two_names += u64::from(b.name);
        }
        self.names += u64::from(a.name) * u64::from(b.name);
        self.leads += u64::from(a.lead) * u64::from(b.lead);
        self.numbers += u32::from(a.numbers > 0 && b.numbers > 0);
        self.title_numbers += u32::from(a.numbers > 0 && b.numbers > 0 && a.title > 0 && b.title > 0);
        let strong = |entry: &super::profile::Entry| entry.sum as f32 >= 0.12 * UNIT * entry.members as f32;
        self.rare += u32::from(strong(a) && strong(b));
    }
}

/// What two lone articles are taken to fit, who have no others to be measured by.
const NEUTRAL_FIT: f32 = 0.6;

/// How alike the two sides are on average, measured by how alike the members of one side are. Two events that look alike,
/// such as two earthquakes in one country, share many words and still fit badly.
fn fit(link: f32, one: &Profile, two: &Profile) -> f32 {
    let within = match (one.cohesion(), two.cohesion()) {
        (Some(a), Some(b)) => (a * b).sqrt(),
        (Some(within), None) | (None, Some(within)) => within,
        (None, None) => return NEUTRAL_FIT,
    };
    (link / within.max(0.02)).min(1.5)
}

/// Hours between the two; none where they overlap.
fn hours_apart(one: &Profile, two: &Profile) -> f32 {
    let (Some((one_first, one_last)), Some((two_first, two_last))) = (one.span(), two.span()) else { return 0.0 };
    let gap = two_first.since(one_last).max(one_first.since(two_last)).max(0);
    gap as f32 / 3600.0
}
