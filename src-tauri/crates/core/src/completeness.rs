//! Decides whether what a feed gave is all there is: of an article, and of the time since it was last seen.
//!
//! Pure. Both decisions cost something when they are wrong: a page is fetched for nothing, or the reader is told of a
//! loss that was none. So both ask for signs and not for guesses.

use crate::{Moment, policy};

/// Articles of a newspaper rarely have fewer letters than this, and what feeds give as a beginning rarely has more. A
/// short notice that is whole costs one needless request.
const SHORT: usize = 600;
/// A text with a mark of being cut is a beginning up to this length; beyond it the mark belongs to the writing.
const CUT_OFF: usize = 2_000;

/// Why a text is taken for no more than a beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// There is no text at all.
    Empty,
    /// It is shorter than an article.
    Short,
    /// It ends in the middle, or with words that lead to the rest.
    CutOff,
}

/// Whether `text`, plain and as the feed gave it, is no more than the beginning of an article; and why.
pub fn beginning(text: &str) -> Option<Beginning> {
    let text = text.trim();
    let letters: usize = text.chars().filter(|letter| letter.is_alphanumeric()).map(weight).sum();
    match letters {
        0 => Some(Beginning::Empty),
        1..SHORT => Some(Beginning::Short),
        SHORT..CUT_OFF if is_cut_off(text) => Some(Beginning::CutOff),
        _ => None,
    }
}

/// A letter of Chinese, Japanese or Korean says as much as three of an alphabet.
fn weight(letter: char) -> usize {
    if ('\u{2e80}'..='\u{9fff}').contains(&letter) || ('\u{ac00}'..='\u{d7af}').contains(&letter) { 3 } else { 1 }
}

fn is_cut_off(text: &str) -> bool {
    const ENDS: [&str; 16] = [
        "read more",
        "continue reading",
        "read the full story",
        "read full article",
        "keep reading",
        "weiterlesen",
        "mehr lesen",
        "lire la suite",
        "lire plus",
        "leer más",
        "seguir leyendo",
        "continua a leggere",
        "leia mais",
        "lees verder",
        "читать далее",
        "阅读全文",
    ];
    let end: String = text.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect::<String>().to_lowercase();
    let bare = end.trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, ']' | ')' | '→' | '»' | '>' | '›' | ':'));
    bare.ends_with('…') || bare.ends_with("...") || ENDS.iter().any(|words| bare.trim_end_matches(['.', '…', ' ']).ends_with(words))
}

/// What was seen of a feed before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenBefore {
    /// The newest date among its items.
    pub newest: Moment,
    /// When it was last checked with success.
    pub checked_at: Moment,
}

/// The time of which items were missed, when a document checked at `now` holds only items that were never seen before.
///
/// `dates` are those of its items, as far as they have one. Where none has, all that is known is when we looked. A single
/// new item, or a distance no longer than the feed's usual one, is no sign of a loss.
pub fn missed(before: SeenBefore, dates: &[Option<Moment>], now: Moment) -> Option<(Moment, Moment)> {
    if dates.len() < 2 {
        return None;
    }
    let known: Vec<Moment> = dates.iter().flatten().copied().filter(|at| *at <= now).collect();
    let Some(oldest) = known.iter().copied().min() else {
        return (before.checked_at < now).then_some((before.checked_at, now));
    };
    let usual = policy::rhythm(&known).unwrap_or(0);
    (oldest.since(before.newest) > usual).then_some((before.newest, oldest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Moment = Moment(1_795_003_200);
    const HOUR: i64 = 3_600;

    #[test]
    fn a_teaser_is_a_beginning_and_an_article_is_not() {
        let article = "The council met on Tuesday to speak about the bridge and its price. ".repeat(40);

        assert_eq!(beginning("The council met on Tuesday."), Some(Beginning::Short));
        assert_eq!(beginning(" \n"), Some(Beginning::Empty));
        assert_eq!(beginning(&article), None);
    }

    #[test]
    fn a_longer_text_that_breaks_off_is_a_beginning() {
        let text = "The council met on Tuesday to speak about the bridge and its price. ".repeat(14);

        assert_eq!(beginning(&text), None);
        assert_eq!(beginning(&format!("{text} and then […]")), Some(Beginning::CutOff));
        assert_eq!(beginning(&format!("{text} Continue reading →")), Some(Beginning::CutOff));
        assert_eq!(beginning(&format!("{text} Lire la suite...")), Some(Beginning::CutOff));
    }

    #[test]
    fn letters_of_chinese_count_for_more() {
        assert_eq!(beginning(&"市议会讨论大桥".repeat(40)), None);
        assert_eq!(beginning(&"市议会讨论大桥".repeat(10)), Some(Beginning::Short));
    }

    #[test]
    fn a_document_without_anything_seen_before_leaves_a_gap() {
        let before = SeenBefore { newest: NOON.plus(-6 * HOUR), checked_at: NOON.plus(-6 * HOUR) };
        let dates = [Some(NOON), Some(NOON.plus(-60)), Some(NOON.plus(-120))];

        assert_eq!(missed(before, &dates, NOON), Some((before.newest, NOON.plus(-120))));
    }

    #[test]
    fn a_distance_no_longer_than_usual_is_no_gap() {
        let before = SeenBefore { newest: NOON.plus(-4 * HOUR), checked_at: NOON.plus(-4 * HOUR) };
        let hourly = [0, 1, 2, 3].map(|hours| Some(NOON.plus(-hours * HOUR)));

        assert_eq!(missed(before, &hourly, NOON), None);
        assert_eq!(missed(before, &[Some(NOON)], NOON), None);
    }

    #[test]
    fn old_items_under_new_names_are_no_gap() {
        let before = SeenBefore { newest: NOON.plus(-HOUR), checked_at: NOON.plus(-HOUR) };

        assert_eq!(missed(before, &[Some(NOON.plus(-HOUR)), Some(NOON.plus(-2 * HOUR))], NOON), None);
    }

    #[test]
    fn without_dates_the_gap_lies_between_two_looks() {
        let before = SeenBefore { newest: NOON.plus(-9 * HOUR), checked_at: NOON.plus(-5 * HOUR) };

        assert_eq!(missed(before, &[None, None, None], NOON), Some((before.checked_at, NOON)));
    }
}
