//! The rules of a front page and of an edition: what weighs how much, what may come back, how long it takes to read.
//!
//! Publishers count and not articles: one house with thirty items about a match is one voice. A source that rarely speaks is
//! heard more when it does, and what the reader reads weighs a little more than what they never open.

use std::collections::BTreeMap;

use crate::{EntryId, FeedId, Moment};

/// Half of a story's weight is gone after so many seconds without a word.
const HALF: f64 = 12.0 * 3_600.0;
/// What a copy counts against an own report.
const COPY: f64 = 0.25;
/// Letters that a reader reads in a minute: some 230 words of six letters.
const LETTERS_A_MINUTE: usize = 1_400;
/// The same of Chinese, Japanese and Korean, whose letters say more.
const SIGNS_A_MINUTE: usize = 500;
/// Articles in a fortnight below which a source counts as quiet, and above which as loud.
const QUIET: f64 = 6.0;
const LOUD: f64 = 280.0;

/// A report of a story, as the page weighs it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Report<'a> {
    /// The entry.
    pub entry: EntryId,
    /// Its feed.
    pub feed: FeedId,
    /// Who owns the publisher; empty where unknown, and then the feed speaks for itself.
    pub owner: &'a str,
    /// When it was published.
    pub at: Moment,
    /// It prints another's text.
    pub is_copy: bool,
    /// It has a picture.
    pub pictured: bool,
    /// What its source is worth to this reader, as [`worth`] says.
    pub worth: f64,
}

/// A story's weight, and what it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Weight {
    /// The weight.
    pub score: f64,
    /// Owners with a report of their own.
    pub independent: usize,
    /// Owners with a report or a copy.
    pub owners: usize,
}

/// What a source is worth to its reader, 0.6 to 1.6 and usually 1, by how much it published in a fortnight and how much of that
/// was read.
pub fn worth(entries: u32, read: u32) -> f64 {
    let entries = f64::from(entries);
    // Three articles more that nobody read say nothing yet.
    let share = f64::from(read) / (entries + 3.0);
    let loudness = if entries <= QUIET {
        0.3
    } else if entries >= LOUD {
        -0.2
    } else {
        0.3 - 0.5 * (entries / QUIET).ln() / (LOUD / QUIET).ln()
    };
    (1.0 + loudness + 0.3 * share).clamp(0.6, 1.6)
}

/// Weighs a story at `now`.
pub fn weigh(reports: &[Report<'_>], now: Moment) -> Weight {
    let mut voices: BTreeMap<(&str, FeedId), (bool, f64)> = BTreeMap::new();
    for report in reports {
        let house = if report.owner.is_empty() { ("", report.feed) } else { (report.owner, FeedId(0)) };
        let voice = voices.entry(house).or_insert((false, 0.0));
        voice.0 |= !report.is_copy;
        voice.1 = voice.1.max(report.worth);
    }
    let independent = voices.values().filter(|(own, _)| *own).count();
    let heard: f64 = voices.values().map(|(own, worth)| worth * if *own { 1.0 } else { COPY }).sum();
    let last = reports.iter().map(|report| report.at).max().unwrap_or(now);
    let silent = now.since(last).max(0) as f64;
    // Each publisher counts less than the one before it. A picture breaks ties.
    let pictured = if reports.iter().any(|report| report.pictured) { 0.12 } else { 0.0 };
    let score = ((1.0 + heard).log2() + pictured) * (-silent / HALF).exp2();
    Weight { score, independent, owners: voices.len() }
}

/// Whether a story may stand in an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// None of it was told before.
    New,
    /// It was told, and something happened since.
    Returned {
        /// The last edition that told of it.
        edition: u32,
        /// What came since, the oldest first; copies are nothing new.
        new: Vec<EntryId>,
    },
    /// It was told, and nothing happened since.
    Told,
}

/// A report of a story, as far as it matters for whether the story was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// Its entry.
    pub entry: EntryId,
    /// When it was published.
    pub at: Moment,
    /// It prints the text of another one.
    pub is_copy: bool,
}

/// Whether a story may stand in an edition; `told` says which of its entries stood in earlier ones, and in which last.
pub fn standing(reports: &[Heard], told: &BTreeMap<EntryId, u32>) -> Standing {
    let Some(edition) = reports.iter().filter_map(|report| told.get(&report.entry)).max() else { return Standing::New };
    let mut new: Vec<&Heard> = reports.iter().filter(|report| !report.is_copy && !told.contains_key(&report.entry)).collect();
    // What one told before that time came late to us and is no news.
    let heard = reports.iter().filter(|report| told.contains_key(&report.entry)).map(|report| report.at).max();
    new.retain(|report| heard.is_none_or(|heard| report.at >= heard));
    new.sort_by_key(|report| (report.at, report.entry));
    if new.is_empty() {
        Standing::Told
    } else {
        Standing::Returned { edition: *edition, new: new.into_iter().map(|report| report.entry).collect() }
    }
}

/// Minutes to read a text, at least 1.
pub fn minutes(text: &str) -> u32 {
    let (mut letters, mut signs) = (0, 0);
    for letter in text.chars() {
        if matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}') {
            signs += 1
        } else {
            letters += 1
        }
    }
    let tenths = 10 * letters / LETTERS_A_MINUTE + 10 * signs / SIGNS_A_MINUTE;
    u32::try_from((tenths + 5) / 10).unwrap_or(u32::MAX).max(1)
}

/// What a story that is back says about itself, as in *3 new articles since Monday: inquiry, resignation.*
pub fn returned_in_words(new: usize, since: &str, words: &[String]) -> String {
    let articles = if new == 1 { "One new article".to_owned() } else { format!("{new} new articles") };
    match words.split_last() {
        None => format!("{articles} since {since}."),
        Some((only, [])) => format!("{articles} since {since}: {only}."),
        Some((last, others)) => format!("{articles} since {since}: {} and {last}.", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_795_000_000);

    fn report(entry: i64, owner: &str, minutes_ago: i64) -> Report<'_> {
        Report {
            entry: EntryId(entry),
            feed: FeedId(entry),
            owner,
            at: NOW.plus(-60 * minutes_ago),
            is_copy: false,
            pictured: false,
            worth: 1.0,
        }
    }

    fn heard(entry: i64, minutes_ago: i64) -> Heard {
        Heard { entry: EntryId(entry), at: NOW.plus(-60 * minutes_ago), is_copy: false }
    }

    #[test]
    fn two_feeds_of_one_house_are_one_voice_and_a_copy_is_a_quarter_of_one() {
        let two_houses = weigh(&[report(1, "a", 5), report(2, "b", 5)], NOW);
        let one_house = weigh(&[report(1, "a", 5), report(2, "a", 5)], NOW);
        let copied = weigh(&[report(1, "a", 5), Report { is_copy: true, ..report(2, "b", 5) }], NOW);

        assert_eq!((two_houses.independent, one_house.independent, copied.independent, copied.owners), (2, 1, 1, 2));
        assert!(two_houses.score > copied.score && copied.score > one_house.score);
    }

    #[test]
    fn half_a_day_halves_a_story() {
        let (fresh, old) = (weigh(&[report(1, "a", 0)], NOW), weigh(&[report(1, "a", 720)], NOW));

        assert!((fresh.score / old.score - 2.0).abs() < 1e-9);
    }

    #[test]
    fn a_quiet_source_that_is_read_weighs_more_than_a_loud_one_that_is_not() {
        assert!(worth(3, 3) > worth(40, 10) && worth(40, 10) > worth(900, 0));
        assert!((0.6..=1.6).contains(&worth(u32::MAX, 0)) && (0.6..=1.6).contains(&worth(0, 0)));
    }

    #[test]
    fn what_stood_in_an_edition_returns_only_when_something_happened() {
        let told = BTreeMap::from([(EntryId(1), 4)]);

        assert_eq!(standing(&[heard(2, 5)], &told), Standing::New);
        assert_eq!(standing(&[heard(1, 60)], &told), Standing::Told);
        assert_eq!(standing(&[heard(1, 60), Heard { is_copy: true, ..heard(2, 5) }], &told), Standing::Told);
        assert_eq!(standing(&[heard(1, 60), heard(2, 90)], &told), Standing::Told);
        assert_eq!(standing(&[heard(1, 60), heard(2, 5)], &told), Standing::Returned { edition: 4, new: vec![EntryId(2)] });
    }

    #[test]
    fn reading_takes_a_minute_at_least_and_chinese_takes_longer() {
        assert_eq!(minutes(""), 1);
        assert_eq!(minutes(&"word ".repeat(840)), 3);
        assert_eq!(minutes(&"字".repeat(1_500)), 3);
    }

    #[test]
    fn a_return_says_what_is_new() {
        let words = ["inquiry".to_owned(), "resignation".to_owned()];

        assert_eq!(returned_in_words(3, "Monday", &words), "3 new articles since Monday: inquiry and resignation.");
        assert_eq!(returned_in_words(1, "Monday", &[]), "One new article since Monday.");
    }
}
