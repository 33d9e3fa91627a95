//! Finds a passage that the reader marked in the text as it is today, and marks it in the markup.
//!
//! A passage is remembered by its words, by what stood around them and by where they stood, so that it is found again
//! after the article was edited or extracted anew. White space makes no difference anywhere: a browser, an extractor
//! and a feed disagree about it without end. Where the words themselves were changed, the likeliest place is taken if
//! it is like enough; else the passage is an orphan, of which the quote is kept.
//!
//! Places are counted in visible characters, which all those texts agree about.

use std::collections::BTreeMap;

use crate::html::SafeHtml;

/// A passage as it was selected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// Its words.
    pub quote: String,
    /// What stood before them.
    pub prefix: String,
    /// What stood after them.
    pub suffix: String,
    /// Visible characters before them.
    pub position: Option<usize>,
}

/// Where a passage is, in visible characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its first one.
    pub start: usize,
    /// The one behind its last.
    pub end: usize,
    /// Its words are not what they were.
    pub changed: bool,
}

/// A text without its white space, ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Squeezed {
    text: String,
    /// Where each visible character begins in `text`, and where the last one ends.
    bytes: Vec<u32>,
    /// Where each visible character begins and ends in the original, in UTF-16 units.
    units: Vec<(u32, u32)>,
}

/// Visible characters of context that are compared.
const CONTEXT: usize = 64;
/// A changed passage may differ from its quote in this share of its characters.
const MOST_CHANGED: f64 = 0.4;
/// Shorter quotes are only looked for as they are: nearly everything is like three letters.
const SHORTEST_LIKENESS: usize = 8;
/// Of longer quotes only the beginning and the end are compared letter by letter.
const LONGEST_COMPARED: usize = 1_200;
/// How much of either end that is.
const END_COMPARED: usize = 400;
/// Places of one piece that are looked at: a piece that stands everywhere says nothing.
const MOST_PLACES: usize = 40;

impl Squeezed {
    /// Takes the white space out of `text`.
    pub fn of(text: &str) -> Self {
        let mut squeezed = Self::default();
        let mut unit = 0;
        for letter in text.chars() {
            let after = unit + letter.len_utf16() as u32;
            if is_visible(letter) {
                squeezed.bytes.push(squeezed.text.len() as u32);
                squeezed.units.push((unit, after));
                squeezed.text.push(letter);
            }
            unit = after;
        }
        squeezed.bytes.push(squeezed.text.len() as u32);
        squeezed
    }

    /// How many visible characters there are.
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether nothing is visible.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// The place of a passage in the original text, in UTF-16 units.
    pub fn units_of(&self, found: Found) -> Option<(u32, u32)> {
        let first = self.units.get(found.start)?;
        let last = self.units.get(found.end.checked_sub(1)?)?;
        Some((first.0, last.1))
    }

    /// How many visible characters stand before a place in the original, given in UTF-16 units.
    pub fn visible_before(&self, unit: u32) -> usize {
        self.units.partition_point(|(start, _)| *start < unit)
    }

    /// What stands before and after a passage, without white space.
    pub fn around(&self, found: Found) -> (String, String) {
        let before = self.between(found.start.saturating_sub(CONTEXT), found.start);
        let after = self.between(found.end, (found.end + CONTEXT).min(self.len()));
        (before.to_owned(), after.to_owned())
    }

    /// Where `passage` is; `None` when its words are gone.
    pub fn find(&self, passage: &Passage) -> Option<Found> {
        let quote = Self::of(&passage.quote);
        if quote.is_empty() || self.is_empty() {
            return None;
        }
        let (prefix, suffix) = (Self::of(&passage.prefix), Self::of(&passage.suffix));
        let (prefix, suffix): (Vec<char>, Vec<char>) = (prefix.text.chars().collect(), suffix.text.chars().collect());
        let exact = self.places_of(&quote.text, usize::MAX).map(|start| Found { start, end: start + quote.len(), changed: false });
        let best = exact.max_by_key(|found| {
            let far = passage.position.map_or(0, |position| position.abs_diff(found.start));
            (self.context(found.start, found.end, &prefix, &suffix), std::cmp::Reverse((far, found.start)))
        });
        best.or_else(|| self.find_alike(&quote, passage.position, &prefix, &suffix))
    }

    /// The likeliest place of a quote whose words were changed.
    fn find_alike(&self, quote: &Self, position: Option<usize>, prefix: &[char], suffix: &[char]) -> Option<Found> {
        if quote.len() < SHORTEST_LIKENESS {
            return None;
        }
        let letters: Vec<char> = quote.text.chars().collect();
        let mut best: Option<(f64, Found)> = None;
        for guess in self.guesses(quote, position) {
            let Some((start, end, differing)) = self.align(&letters, guess) else { continue };
            if differing > MOST_CHANGED || start >= end {
                continue;
            }
            let context = self.context(start, end, prefix, suffix) as f64 / (2 * CONTEXT) as f64;
            let score = differing - 0.2 * context;
            if best.is_none_or(|(known, _)| score < known) {
                best = Some((score, Found { start, end, changed: true }));
            }
        }
        best.map(|(_, found)| found)
    }

    /// Where the quote may begin, by the pieces of it that still stand somewhere; most pieces first.
    fn guesses(&self, quote: &Self, position: Option<usize>) -> Vec<usize> {
        let piece = (quote.len() / 3).clamp(4, 12);
        let coarse = (quote.len() / 4 + 8) as i64;
        let mut votes: BTreeMap<i64, (u32, i64)> = BTreeMap::new();
        for from in (0..=quote.len() - piece).step_by((piece / 2).max(quote.len() / 200)) {
            for place in self.places_of(quote.between(from, from + piece), MOST_PLACES) {
                let start = place as i64 - from as i64;
                let vote = votes.entry(start.div_euclid(coarse)).or_insert((0, start));
                vote.0 += 1;
            }
        }
        let mut guesses: Vec<(u32, i64)> = votes.into_values().collect();
        guesses.sort_by_key(|(votes, start)| (std::cmp::Reverse(*votes), position.map_or(0, |position| start.abs_diff(position as i64))));
        guesses.into_iter().take(4).map(|(_, start)| usize::try_from(start).unwrap_or(0)).collect()
    }

    /// Lays the quote on the text near `guess`: where it begins and ends, and the share of its letters that differ.
    fn align(&self, quote: &[char], guess: usize) -> Option<(usize, usize, f64)> {
        if quote.len() <= LONGEST_COMPARED {
            let slack = quote.len() / 3 + 16;
            let (start, end, differing) = self.align_near(quote, guess, slack)?;
            return Some((start, end, f64::from(differing) / quote.len() as f64));
        }
        let slack = quote.len() / 4;
        let (start, _, head) = self.align_near(&quote[..END_COMPARED], guess, slack)?;
        let (_, end, tail) = self.align_near(&quote[quote.len() - END_COMPARED..], guess + quote.len() - END_COMPARED, slack)?;
        Some((start, end, f64::from(head + tail) / (2 * END_COMPARED) as f64))
    }

    /// The stretch of the text near `guess` that differs least from `quote`, and in how many letters.
    fn align_near(&self, quote: &[char], guess: usize, slack: usize) -> Option<(usize, usize, u32)> {
        let from = guess.saturating_sub(slack).min(self.len());
        let to = (guess + quote.len() + slack).min(self.len());
        let text: Vec<char> = self.between(from, to).chars().collect();
        // For each beginning of the quote: the fewest differences of a stretch that ends here, and where it begins.
        let mut column: Vec<(u32, usize)> = (0..=quote.len()).map(|row| (row as u32, 0)).collect();
        let mut best = None;
        for (at, letter) in text.iter().enumerate() {
            let mut diagonal = column[0];
            column[0] = (0, at + 1);
            for (row, wanted) in quote.iter().enumerate() {
                let left = column[row + 1];
                let same = diagonal.0 + u32::from(!is_same(*wanted, *letter));
                let above = column[row];
                let value = [(same, diagonal.1), (left.0 + 1, left.1), (above.0 + 1, above.1)];
                column[row + 1] = value.into_iter().min_by_key(|(differing, _)| *differing).unwrap_or((u32::MAX, 0));
                diagonal = left;
            }
            let (differing, start) = column[quote.len()];
            if best.is_none_or(|(known, _, _)| differing < known) {
                best = Some((differing, start, at + 1));
            }
        }
        best.map(|(differing, start, end)| (from + start, from + end, differing))
    }

    /// How many characters before and after a place are as they were.
    fn context(&self, start: usize, end: usize, prefix: &[char], suffix: &[char]) -> usize {
        let before = self.between(start.saturating_sub(CONTEXT), start).chars().rev();
        let after = self.between(end, (end + CONTEXT).min(self.len())).chars();
        before.zip(prefix.iter().rev()).take_while(|(here, there)| here == *there).count()
            + after.zip(suffix).take_while(|(here, there)| here == *there).count()
    }

    fn between(&self, from: usize, to: usize) -> &str {
        let byte = |at: usize| self.bytes[at.min(self.len())] as usize;
        &self.text[byte(from)..byte(to.max(from))]
    }

    /// The places where `piece` stands, at most so many.
    fn places_of<'a>(&'a self, piece: &'a str, most: usize) -> impl Iterator<Item = usize> + 'a {
        let found = self.text.match_indices(piece).map(|(byte, _)| self.bytes.partition_point(|start| (*start as usize) < byte));
        found.take(most)
    }
}

fn is_same(one: char, other: char) -> bool {
    // Typographers and publishers exchange these.
    let plain = |letter: char| match letter {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '–' | '—' => '-',
        letter => letter,
    };
    one == other || plain(one) == plain(other)
}

/// Whether a character counts: white space and what is like it does not.
pub(crate) fn is_visible(letter: char) -> bool {
    // Soft hyphens and spaces of no width come and go with the page.
    !letter.is_whitespace() && !matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// What to mark in a piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its first and last-but-one visible character.
    pub found: Found,
    /// The number that stands in `data-highlight`.
    pub id: i64,
    /// The word that stands in `data-colour`; letters alone.
    pub colour: &'static str,
}

/// Marks passages in safe markup. Where two overlap, the later one of `marks` is seen.
pub fn mark(html: &SafeHtml, marks: &[Mark]) -> SafeHtml {
    if marks.is_empty() {
        return html.clone();
    }
    let mut seen = 0;
    crate::html::with_text(html, &mut |text, out| {
        let mut open: Option<&Mark> = None;
        let mut spaces = String::new();
        for letter in text.chars() {
            if !is_visible(letter) {
                spaces.push(letter);
                continue;
            }
            let wanted = marks.iter().rev().find(|mark| (mark.found.start..mark.found.end).contains(&seen));
            seen += 1;
            if open != wanted && open.is_some() {
                out.push_str("</mark>");
            }
            crate::html::entities::escape(&spaces, out);
            spaces.clear();
            if open != wanted
                && let Some(Mark { id, colour, .. }) = wanted
            {
                out.push_str(&format!("<mark data-highlight=\"{id}\" data-colour=\"{colour}\">"));
            }
            open = wanted;
            crate::html::entities::escape(letter.encode_utf8(&mut [0; 4]), out);
        }
        if open.is_some() {
            out.push_str("</mark>");
        }
        crate::html::entities::escape(&spaces, out);
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html;

    const TEXT: &str = "The harbour was closed on Tuesday. Nobody knew why.\nThe harbour was opened on Friday, and the harbour master, who had slept badly, said so.";

    fn passage(quote: &str) -> Passage {
        Passage { quote: quote.to_owned(), ..Passage::default() }
    }

    fn found(text: &str, passage: &Passage) -> Option<(String, bool)> {
        let squeezed = Squeezed::of(text);
        let found = squeezed.find(passage)?;
        let (start, end) = squeezed.units_of(found)?;
        let units: Vec<u16> = text.encode_utf16().collect();
        Some((String::from_utf16(&units[start as usize..end as usize]).unwrap(), found.changed))
    }

    #[test]
    fn a_passage_is_found_whatever_became_of_its_white_space() {
        let wanted = passage("why.  The\u{a0}harbour");

        assert_eq!(found(TEXT, &wanted), Some(("why.\nThe harbour".to_owned(), false)));
    }

    #[test]
    fn equal_passages_are_told_apart_by_what_stands_around_them() {
        let squeezed = Squeezed::of(TEXT);
        let first = squeezed.find(&passage("The harbour was")).unwrap();
        let second = squeezed.find(&Passage { suffix: " opened on".to_owned(), ..passage("The harbour was") }).unwrap();
        let by_place = squeezed.find(&Passage { position: Some(second.start + 3), ..passage("The harbour was") }).unwrap();

        assert!(first.start < second.start);
        assert_eq!(by_place, second);
    }

    #[test]
    fn a_passage_survives_an_edit_of_its_words() {
        let edited = TEXT.replace("who had slept badly", "who had hardly slept at all");
        let wanted = passage("the harbour master, who had slept badly, said so.");

        let (quote, changed) = found(&edited, &wanted).unwrap();

        assert!(changed);
        assert_eq!(quote, "the harbour master, who had hardly slept at all, said so.");
    }

    #[test]
    fn a_passage_survives_paragraphs_put_before_it() {
        let edited = format!("{}\n{TEXT}", "Something else was put first. ".repeat(200));
        let wanted = Passage { position: Some(40), prefix: "knew why. ".to_owned(), ..passage("The harbour was opened") };

        assert_eq!(found(&edited, &wanted), Some(("The harbour was opened".to_owned(), false)));
    }

    #[test]
    fn a_long_passage_is_found_by_its_ends() {
        let long: String = (0..600).map(|n| format!("Word{n} ")).collect();
        let edited = format!("Before. {} After.", long.replace("Word300", "Another").replace("Word5 ", "Word five "));

        let (quote, changed) = found(&edited, &passage(&long)).unwrap();

        assert!(changed && quote.starts_with("Word0 ") && quote.ends_with("Word599"), "{}…", &quote[..40]);
    }

    #[test]
    fn words_that_are_gone_are_not_found() {
        assert_eq!(found(TEXT, &passage("An election was called for the spring.")), None);
        assert_eq!(found(TEXT, &passage("xyz")), None);
        assert_eq!(found("", &passage("harbour")), None);
        assert_eq!(found(TEXT, &passage("  ")), None);
    }

    #[test]
    fn places_are_counted_as_a_browser_counts_them() {
        let text = "🚢 The ship 🚢 sails";
        let squeezed = Squeezed::of(text);
        let found = squeezed.find(&passage("ship 🚢")).unwrap();

        assert_eq!(squeezed.units_of(found), Some((7, 14)));
        assert_eq!(squeezed.visible_before(7), 4);
    }

    #[test]
    fn marks_run_through_the_markup_and_stay_inside_its_elements() {
        let safe = html::sanitize("<p>The <b>har</b>bour &amp; the\n bridge</p><p>closed</p>", None);
        let squeezed = Squeezed::of(&html::text(safe.as_str()));
        let mark_of = |quote: &str, id| Mark { found: squeezed.find(&passage(quote)).unwrap(), id, colour: "yellow" };

        let marked = mark(&safe, &[mark_of("harbour & the", 7)]);
        let open = "<mark data-highlight=\"7\" data-colour=\"yellow\">";

        assert_eq!(marked.as_str(), format!("<p>The <b>{open}har</mark></b>{open}bour &amp; the</mark>\n bridge</p><p>closed</p>"));
        assert_eq!(html::text(marked.as_str()), html::text(safe.as_str()));
        assert!(mark(&safe, &[mark_of("bridge closed", 1)]).as_str().contains("bridge</mark></p><p><mark"));
    }

    #[test]
    fn of_two_marks_the_later_one_is_seen() {
        let safe = html::sanitize("<p>abcd</p>", None);
        let mark_at = |start, end, id| Mark { found: Found { start, end, changed: false }, id, colour: "blue" };

        let marked = mark(&safe, &[mark_at(0, 3, 1), mark_at(2, 4, 2)]);

        assert!(marked.as_str().contains(">ab</mark>") && marked.as_str().contains(">cd</mark>"), "{}", marked.as_str());
    }
}
