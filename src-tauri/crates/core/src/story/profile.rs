//! What a story is made of: the sum of its members' fingerprints.
//!
//! Sums are of whole numbers, so that they are the same in whatever order members come and go.

use std::collections::BTreeMap;

use super::fingerprint::{Fingerprint, LEAD, NAME, NUMBER, TITLE, UNIT};
use super::words::Term;
use crate::Moment;

/// One term of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub term: Term,
    /// Sum of the weights.
    pub sum: u32,
    /// The part of the sum that stands in titles.
    pub title: u32,
    /// Members that hold the term.
    pub members: u32,
    /// The part of the sum that stands in leads.
    pub lead: u32,
    /// The part of the sum that is a name.
    pub name: u32,
    /// Members for which it is a number.
    pub numbers: u32,
}

/// The sum of fingerprints.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Profile {
    /// In ascending order of terms.
    pub entries: Vec<Entry>,
    /// Members that were added; copies are not.
    pub size: u32,
    /// Words of all members together.
    pub words: u64,
    /// Sum of the squares of the sums.
    pub square: u64,
    /// The same of the parts in titles.
    pub title_square: u64,
    /// The same of the parts in leads.
    pub lead_square: u64,
    /// The same of the names.
    pub name_square: u64,
    /// Sum of the names' parts.
    pub name_sum: u64,
    /// Numbers that stand in titles, counted once for each member.
    pub title_numbers: u32,
    /// Of the members, how many came at which moment.
    pub moments: BTreeMap<Moment, u32>,
    /// Owners of the members.
    pub owners: BTreeMap<u32, u32>,
}

/// Adding or taking away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

impl Profile {
    /// The profile of one article.
    pub fn of(print: &Fingerprint, at: Moment, owner: u32) -> Self {
        let mut profile = Self::default();
        profile.add(print, at, owner);
        profile
    }

    /// Adds a member.
    pub fn add(&mut self, print: &Fingerprint, at: Moment, owner: u32) {
        self.apply(print, Way::In);
        self.size += 1;
        self.words += u64::from(print.words);
        *self.moments.entry(at).or_default() += 1;
        *self.owners.entry(owner).or_default() += 1;
    }

    /// Takes a member away that was added before.
    pub fn take(&mut self, print: &Fingerprint, at: Moment, owner: u32) {
        self.apply(print, Way::Out);
        self.size = self.size.saturating_sub(1);
        self.words = self.words.saturating_sub(u64::from(print.words));
        less(&mut self.moments, at);
        less(&mut self.owners, owner);
    }

    /// The oldest and the newest member's moment.
    pub fn span(&self) -> Option<(Moment, Moment)> {
        Some((*self.moments.first_key_value()?.0, *self.moments.last_key_value()?.0))
    }

    /// The mean likeness of two different members; `None` for fewer than two.
    pub fn cohesion(&self) -> Option<f32> {
        if self.size < 2 {
            return None;
        }
        let (size, unit) = (self.size as f32, UNIT * UNIT);
        Some(((self.square as f32 / unit - size) / (size * (size - 1.0))).max(0.0))
    }

    fn apply(&mut self, print: &Fingerprint, way: Way) {
        let old = std::mem::take(&mut self.entries);
        let mut merged = Vec::with_capacity(old.len() + print.terms.len());
        let mut olds = old.into_iter().peekable();
        for (at, &term) in print.terms.iter().enumerate() {
            while let Some(entry) = olds.next_if(|entry| entry.term < term) {
                merged.push(entry);
            }
            let mut entry = olds.next_if(|entry| entry.term == term).unwrap_or(Entry {
                term,
                sum: 0,
                title: 0,
                lead: 0,
                name: 0,
                members: 0,
                numbers: 0,
            });
            let (weight, flags) = (print.weight(at), print.flags(at));
            let change = |value: &mut u32, by: u32| {
                *value = match way {
                    Way::In => value.saturating_add(by),
                    Way::Out => value.saturating_sub(by),
                };
            };
            let part = |flag: u16| if flags & flag != 0 { weight } else { 0 };
            let square = |value: u32| u64::from(value).pow(2);
            self.square -= square(entry.sum);
            self.title_square -= square(entry.title);
            self.lead_square -= square(entry.lead);
            self.name_square -= square(entry.name);
            self.name_sum -= u64::from(entry.name);
            change(&mut entry.sum, weight);
            change(&mut entry.members, 1);
            change(&mut entry.title, part(TITLE));
            change(&mut entry.lead, part(LEAD));
            change(&mut entry.name, part(NAME));
            change(&mut entry.numbers, u32::from(flags & NUMBER != 0));
            self.square += square(entry.sum);
            self.title_square += square(entry.title);
            self.lead_square += square(entry.lead);
            self.name_square += square(entry.name);
            self.name_sum += u64::from(entry.name);
            change(&mut self.title_numbers, u32::from(flags & NUMBER != 0 && flags & TITLE != 0));
            if entry.members > 0 {
                merged.push(entry);
            }
        }
        merged.extend(olds);
        self.entries = merged;
    }

    /// Terms with the greatest sums and those sums, ties to the lower term.
    pub fn strongest(&self, most: usize) -> Vec<(Term, u32)> {
        let mut strongest: Vec<(Term, u32)> = self.entries.iter().map(|entry| (entry.term, entry.sum)).collect();
        let key = |one: &(Term, u32)| (std::cmp::Reverse(one.1), one.0);
        if strongest.len() > most && most > 0 {
            strongest.select_nth_unstable_by_key(most - 1, key);
            strongest.truncate(most);
        }
        strongest.sort_unstable_by_key(key);
        strongest
    }

    /// Calls `each` with every term that both hold.
    pub fn shared<'a>(&'a self, other: &'a Self, mut each: impl FnMut(&'a Entry, &'a Entry)) {
        let swapped = self.entries.len() > other.entries.len();
        let (small, large) = if swapped { (other, self) } else { (self, other) };
        let mut rest = large.entries.as_slice();
        for entry in &small.entries {
            // Galloping: profiles of large stories are far longer than an article.
            let skip = if rest.len() > 8 * small.entries.len() {
                rest.partition_point(|candidate| candidate.term < entry.term)
            } else {
                rest.iter().take_while(|candidate| candidate.term < entry.term).count()
            };
            rest = &rest[skip..];
            let Some(twin) = rest.first() else { return };
            if twin.term == entry.term {
                if swapped { each(twin, entry) } else { each(entry, twin) }
            }
        }
    }
}

fn less<K: Ord>(counts: &mut BTreeMap<K, u32>, key: K) {
    if let Some(count) = counts.get_mut(&key) {
        *count = count.saturating_sub(1);
        if *count == 0 {
            counts.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print_of(terms: &[(Term, u16)]) -> Fingerprint {
        Fingerprint {
            terms: terms.iter().map(|t| t.0).collect(),
            weights: terms.iter().map(|t| t.1).collect(),
            words: 3,
            ..Fingerprint::default()
        }
    }

    #[test]
    fn what_is_added_and_taken_away_leaves_nothing_behind() {
        let (one, two) = (print_of(&[(1, 10 | TITLE), (5, 20)]), print_of(&[(2, 30 | NAME), (5, 40 | NUMBER)]));
        let mut profile = Profile::of(&one, Moment(1), 7);
        let before = profile.clone();

        profile.add(&two, Moment(2), 8);
        assert_eq!(profile.entries.len(), 3);
        assert_eq!(profile.square, 10 * 10 + 30 * 30 + 60 * 60);
        profile.take(&two, Moment(2), 8);

        assert_eq!(profile, before);
    }

    #[test]
    fn shared_terms_are_found_whichever_side_is_longer() {
        let long = Profile::of(&print_of(&(0..60).map(|term| (term, 1)).collect::<Vec<_>>()), Moment(0), 0);
        let short = Profile::of(&print_of(&[(3, 5), (59, 5), (99, 5)]), Moment(0), 0);

        for (a, b) in [(&long, &short), (&short, &long)] {
            let mut found = Vec::new();
            a.shared(b, |entry, _| found.push(entry.term));
            assert_eq!(found, [3, 59]);
        }
    }
}
