//! Decides whether two stories, or an article and a story, are about one event.
//!
//! The answer is a sum of named pieces of evidence, each times a constant. The sum is in the unit of log-odds: above zero
//! they belong together. Every piece can be shown to the reader who asks why.

use super::anchors::{self, Pins};
use super::fingerprint::UNIT;
use super::profile::Profile;
use super::words::{Term, is_pair};

/// How many pieces of evidence there are.
pub const PIECES: usize = 35;

/// The names of the pieces, in the order of [`Evidence::values`].
pub const NAMES: [&str; PIECES] = [
    "base",
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
    "opening words in common, softened",
    "names of one that the other knows",
    "names on both sides",
    "words in common in long texts, softened",
    "little known yet",
    "as alike as the members are to each other",
    "as alike as the members are, in stories of many",
    "a single word in common",
    "headlines found in each other's text",
    "what most members say and the other knows",
    "names that most members say and the other knows",
    "named days at odds",
    "a year named by both",
    "named years at odds",
    "a weekday named by both",
    "named weekdays at odds",
];

/// What speaks for and against two stories being one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// One number for each of [`NAMES`].
    pub values: [f32; PIECES],
    /// What the decision can go by.
    pub ground: Ground,
}

/// What a decision can go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Little more than a title on one side.
    Thin,
    /// Both sides have a text.
    Firm,
}

/// Words that the members of a story have on average, title included, for it to have a text.
pub(super) const A_TEXT: f32 = 40.0;

/// The constants of the decision on one ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scales {
    /// What each piece of evidence counts, in the order of [`NAMES`].
    pub weights: [f32; PIECES],
    /// Log-odds that two stories need to become one.
    pub merge: f32,
    /// Below these log-odds a member leaves its story.
    pub detach: f32,
    /// Below these log-odds the two halves of a story part.
    pub split: f32,
}

/// The constants of the decision. A title is weighed otherwise than a text: pieces of evidence that tell two texts apart are noise where
/// there are ten words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// For [`Ground::Thin`].
    pub thin: Scales,
    /// For [`Ground::Firm`].
    pub firm: Scales,
}

impl Weights {
    /// The constants for this evidence.
    pub fn scales(&self, evidence: &Evidence) -> &Scales {
        match evidence.ground {
            Ground::Thin => &self.thin,
            Ground::Firm => &self.firm,
        }
    }

    /// Weighs the evidence: log-odds that the two are about one event.
    pub fn weigh(&self, evidence: &Evidence) -> f32 {
        evidence.values.iter().zip(&self.scales(evidence).weights).map(|(value, weight)| value * weight).sum()
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            thin: Scales {
                weights: [
                    -0.073, 0.294, 1.283, 0.378, 1.414, -1.306, 0.076, 0.378, 0.219, -0.611, -0.529, -1.83, 0.303, -0.612, -0.379, 0.015,
                    -0.266, -0.633, 0.23, 0.752, 0.0, -0.194, 0.623, -1.902, 0.352, 0.0, -0.426, 0.603, 0.935, 0.237, -0.727, 0.0, -0.904,
                    0.024, -0.527,
                ],
                merge: 0.099,
                detach: -2.0,
                split: -2.0,
            },
            firm: Scales {
                weights: [
                    -0.08, 0.737, 1.07, 0.385, 2.13, -1.393, 0.014, 0.272, 0.636, -0.89, -0.581, -0.545, -0.05, -1.21, -0.163, 0.248,
                    -0.404, -0.411, 0.304, 0.469, 0.121, -0.205, 0.94, -3.052, 0.0, 0.464, -1.21, 0.795, 0.732, 0.0, -0.72, 0.382, 0.0,
                    0.422, -0.541,
                ],
                merge: 0.074,
                detach: -2.0,
                split: -2.0,
            },
        }
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
    one.shared(two, |a, b| sums.add(a, b, (one.size, two.size)));
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
    let names_known = if named {
        (sums.one_names as f32 / one.name_sum.max(1) as f32).max(sums.two_names as f32 / two.name_sum.max(1) as f32)
    } else {
        0.0
    };
    let breadth = if sums.dot == 0 { 0.0 } else { (sums.dot as f32).powi(2) / sums.squares.max(1.0) };
    let words = |profile: &Profile| profile.words as f32 / profile.size.max(1) as f32;
    let shorter = words(one).min(words(two));
    let length_of_texts = ((1.0 + shorter).ln() / 5.7).min(1.0);
    let hours = hours_apart(one, two);
    let (small, large) = (one.size.min(two.size).max(1) as f32, one.size.max(two.size).max(1) as f32);
    let numbers_at_odds = sums.title_numbers == 0 && one.title_numbers > 0 && two.title_numbers > 0;
    let fit = fit(link, one, two);
    let same_publisher = small < 2.0 && one.owners.meet(&two.owners);
    let each_across = (sums.one_title as f32 / (title_one * len_two)).min(sums.two_title as f32 / (len_one * title_two));
    let known = |part: u64, whole: u64| if whole == 0 { 1.0 } else { (part as f32 / whole as f32).sqrt() };
    let core = known(sums.one_core, one.core_square).min(known(sums.two_core, two.core_square));
    let core_names = known(sums.one_core_names, one.core_name_square).min(known(sums.two_core_names, two.core_name_square));
    let [(_, other_date), (year, other_year), (weekday, other_weekday)] = agreements(one, two);
    Evidence {
        ground: if shorter >= A_TEXT { Ground::Firm } else { Ground::Thin },
        values: [
            1.0,
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
            leads.sqrt(),
            names_known,
            f32::from(u8::from(named)),
            cosine.sqrt() * length_of_texts,
            (-(around.known as f32) / 10.0).exp(),
            fit,
            (fit - NEUTRAL_FIT) * small.ln(),
            f32::from(u8::from(sums.content < 2)),
            each_across,
            core,
            core_names,
            other_date,
            year,
            other_year,
            weekday,
            other_weekday,
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
    content: u32,
    dot: u64,
    squares: f32,
    titles: u64,
    one_title: u64,
    two_title: u64,
    leads: u64,
    named: u64,
    one_names: u64,
    two_names: u64,
    numbers: u32,
    title_numbers: u32,
    rare: u32,
    one_core: u64,
    two_core: u64,
    one_core_names: u64,
    two_core_names: u64,
}

impl Sums {
    fn add(&mut self, a: &super::profile::Entry, b: &super::profile::Entry, sizes: (u32, u32)) {
        if 2 * a.members > sizes.0 {
            self.one_core += u64::from(a.sum).pow(2);
            self.one_core_names += u64::from(a.name).pow(2);
        }
        if 2 * b.members > sizes.1 {
            self.two_core += u64::from(b.sum).pow(2);
            self.two_core_names += u64::from(b.name).pow(2);
        }
        let part = u64::from(a.sum) * u64::from(b.sum);
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
        self.leads += u64::from(a.lead) * u64::from(b.lead);
        self.numbers += u32::from(a.numbers > 0 && b.numbers > 0);
        self.title_numbers += u32::from(a.numbers > 0 && b.numbers > 0 && a.title > 0 && b.title > 0);
        let strong = |entry: &super::profile::Entry| entry.sum as f32 >= 0.12 * UNIT * entry.members as f32;
        self.rare += u32::from(strong(a) && strong(b));
        self.content += u32::from(!is_pair(a.term) && strong(a) && strong(b));
    }
}

/// For days, years and weekdays: how far the two agree and how far they do not, between 0 and 1. Both are 0 where a side names none.
fn agreements(one: &Profile, two: &Profile) -> [(f32, f32); 3] {
    let mut sums = [[0u32; 2]; 3];
    for (side, profile) in [one, two].into_iter().enumerate() {
        for &(anchor, count) in &profile.anchors.0 {
            sums[anchors::pins(anchor) as usize][side] += count;
        }
    }
    let mut shared = [0.0f32; 3];
    let mut rest = two.anchors.0.as_slice();
    for &(anchor, count) in &one.anchors.0 {
        rest = &rest[rest.iter().take_while(|other| other.0 < anchor).count()..];
        let Some(&(_, others)) = rest.first().filter(|other| other.0 == anchor) else { continue };
        let pins = anchors::pins(anchor) as usize;
        shared[pins] += (count as f32 / sums[pins][0] as f32).min(others as f32 / sums[pins][1] as f32);
    }
    // Of several days that are named one in common is enough.
    shared[Pins::Date as usize] = (2.0 * shared[Pins::Date as usize]).min(1.0);
    let both = |pins: usize| sums[pins][0] > 0 && sums[pins][1] > 0;
    [0, 1, 2].map(|pins| if both(pins) { (shared[pins], 1.0 - shared[pins]) } else { (0.0, 0.0) })
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

#[cfg(test)]
mod tests {
    use super::super::fingerprint::Fingerprint;
    use super::*;
    use crate::Moment;

    fn ground(words: [u16; 2]) -> Ground {
        let [one, two] = words.map(|words| Profile::of(&Fingerprint { words, ..Fingerprint::default() }, Moment(0), 1));
        evidence(&one, &two, Around { crowd: 2, known: 100 }).ground
    }

    #[test]
    fn a_title_on_one_side_is_thin_ground() {
        assert_eq!(ground([40, 400]), Ground::Firm);
        assert_eq!(ground([39, 400]), Ground::Thin);
        assert_eq!(ground([400, 12]), Ground::Thin);
    }
}
