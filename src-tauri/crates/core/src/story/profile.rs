//! What a story is made of: the sum of its members' fingerprints.
//!
//! Sums are of whole numbers, so that they are the same in whatever order members come and go.

use super::anchors::Anchor;
use super::fingerprint::{Fingerprint, LEAD, NAME, NUMBER, TITLE, UNIT};
use super::words::Term;
use crate::Moment;

/// One term of a profile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
    pub moments: Counts<Moment>,
    /// Owners of the members.
    pub owners: Counts<u32>,
    /// What pins the members to a moment in their texts, and how many name it.
    pub anchors: Counts<Anchor>,
    /// Sum of the squares of the terms that more than half of the members hold.
    pub core_square: u64,
    /// The same of the names among them.
    pub core_name_square: u64,
}

/// How often what occurs, in ascending order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts<K>(pub Vec<(K, u32)>);

impl<K> Default for Counts<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Copy> Counts<K> {
    fn more(&mut self, key: K) {
        match self.0.binary_search_by_key(&key, |one| one.0) {
            Ok(at) => self.0[at].1 += 1,
            Err(at) => self.0.insert(at, (key, 1)),
        }
    }

    fn less(&mut self, key: K) {
        if let Ok(at) = self.0.binary_search_by_key(&key, |one| one.0) {
            self.0[at].1 -= 1;
            if self.0[at].1 == 0 {
                self.0.remove(at);
            }
        }
    }

    /// Whether something occurs in both.
    pub fn meet(&self, other: &Self) -> bool {
        self.0.iter().any(|one| other.0.binary_search_by_key(&one.0, |two| two.0).is_ok())
    }
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
        profile.fill(print, at, owner);
        profile
    }

    /// Becomes the profile of one article, in the room that it has.
    pub fn become_one(&mut self, print: &Fingerprint, at: Moment, owner: u32) {
        *self = self.emptied();
        self.fill(print, at, owner);
    }

    /// Becomes what is left of `whole` without a member that was added before, in the room that it has.
    pub fn become_rest(&mut self, whole: &Self, print: &Fingerprint, at: Moment, owner: u32) {
        let Self { entries, mut moments, mut owners, mut anchors, .. } = self.emptied();
        moments.0.extend_from_slice(&whole.moments.0);
        owners.0.extend_from_slice(&whole.owners.0);
        anchors.0.extend_from_slice(&whole.anchors.0);
        *self = Self { entries, moments, owners, anchors, ..*whole };
        self.size = self.size.saturating_sub(1);
        self.apply(&whole.entries, print, Way::Out);
        self.count_out(print, at, owner);
    }

    /// An empty profile, in the room that this one had.
    fn emptied(&mut self) -> Self {
        let Self { mut entries, mut moments, mut owners, mut anchors, .. } = std::mem::take(self);
        entries.clear();
        moments.0.clear();
        owners.0.clear();
        anchors.0.clear();
        Self { entries, moments, owners, anchors, ..Self::default() }
    }

    /// Fills an empty profile from one article. Merging would do the same more slowly.
    fn fill(&mut self, print: &Fingerprint, at: Moment, owner: u32) {
        self.size = 1;
        self.entries.reserve_exact(print.terms().len());
        for (at, term) in print.terms().enumerate() {
            let (weight, flags) = (print.weight(at), print.flags(at));
            let part = |flag: u16| if flags & flag != 0 { weight } else { 0 };
            let numbers = u32::from(flags & NUMBER != 0);
            let entry = Entry { term, sum: weight, title: part(TITLE), members: 1, lead: part(LEAD), name: part(NAME), numbers };
            let square = |value: u32| u64::from(value).pow(2);
            self.square += square(entry.sum);
            self.title_square += square(entry.title);
            self.lead_square += square(entry.lead);
            self.name_square += square(entry.name);
            self.name_sum += u64::from(entry.name);
            self.title_numbers += u32::from(flags & NUMBER != 0 && flags & TITLE != 0);
            self.entries.push(entry);
        }
        (self.core_square, self.core_name_square) = (self.square, self.name_square);
        self.count_in(print, at, owner);
    }

    fn count_in(&mut self, print: &Fingerprint, at: Moment, owner: u32) {
        self.words += u64::from(print.words);
        self.moments.more(at);
        self.owners.more(owner);
        for anchor in print.anchors.into_iter().filter(|anchor| *anchor != 0) {
            self.anchors.more(anchor);
        }
    }

    /// Adds a member.
    pub fn add(&mut self, print: &Fingerprint, at: Moment, owner: u32) {
        if self.entries.is_empty() && self.size == 0 {
            return self.fill(print, at, owner);
        }
        self.size += 1;
        self.merge(print, Way::In);
        self.count_in(print, at, owner);
    }

    /// Takes a member away that was added before.
    pub fn take(&mut self, print: &Fingerprint, at: Moment, owner: u32) {
        self.size = self.size.saturating_sub(1);
        self.merge(print, Way::Out);
        self.count_out(print, at, owner);
    }

    fn count_out(&mut self, print: &Fingerprint, at: Moment, owner: u32) {
        self.words = self.words.saturating_sub(u64::from(print.words));
        self.moments.less(at);
        self.owners.less(owner);
        for anchor in print.anchors.into_iter().filter(|anchor| *anchor != 0) {
            self.anchors.less(anchor);
        }
    }

    /// The oldest and the newest member's moment.
    pub fn span(&self) -> Option<(Moment, Moment)> {
        Some((self.moments.0.first()?.0, self.moments.0.last()?.0))
    }

    /// The mean likeness of two different members; `None` for fewer than two.
    pub fn cohesion(&self) -> Option<f32> {
        if self.size < 2 {
            return None;
        }
        let (size, unit) = (self.size as f32, UNIT * UNIT);
        Some(((self.square as f32 / unit - size) / (size * (size - 1.0))).max(0.0))
    }

    fn merge(&mut self, print: &Fingerprint, way: Way) {
        let room = Vec::with_capacity(self.entries.len() + print.terms().len());
        let old = std::mem::replace(&mut self.entries, room);
        self.apply(&old, print, way);
    }

    /// Writes the entries, which are empty, as the sum of `rest` and an article, or what is left of it. The squares are those of `rest`.
    fn apply(&mut self, mut rest: &[Entry], print: &Fingerprint, way: Way) {
        for (at, term) in print.terms().enumerate() {
            let skip = skip(rest, term, print.terms().len());
            self.entries.extend_from_slice(&rest[..skip]);
            rest = &rest[skip..];
            let mut entry = Entry { term, ..Entry::default() };
            if let Some((found, after)) = rest.split_first().filter(|(found, _)| found.term == term) {
                entry = *found;
                rest = after;
            }
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
                self.entries.push(entry);
            }
        }
        self.entries.extend_from_slice(rest);
        if self.size == 1 {
            (self.core_square, self.core_name_square) = (self.square, self.name_square);
            return;
        }
        (self.core_square, self.core_name_square) = (0, 0);
        for entry in self.entries.iter().filter(|entry| 2 * entry.members > self.size) {
            self.core_square += u64::from(entry.sum).pow(2);
            self.core_name_square += u64::from(entry.name).pow(2);
        }
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
            rest = &rest[skip(rest, entry.term, small.entries.len())..];
            let Some(twin) = rest.first() else { return };
            if twin.term == entry.term {
                if swapped { each(twin, entry) } else { each(entry, twin) }
            }
        }
    }
}

/// How many entries stand before `term`. Profiles of large stories are far longer than an article, so that halving beats walking.
fn skip(entries: &[Entry], term: Term, against: usize) -> usize {
    if entries.len() > 8 * against {
        entries.partition_point(|candidate| candidate.term < term)
    } else {
        entries.iter().take_while(|candidate| candidate.term < term).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print_of(terms: &[(Term, u16)]) -> Fingerprint {
        Fingerprint { words: 3, ..Fingerprint::holding(terms) }
    }

    #[test]
    fn what_is_added_and_taken_away_leaves_nothing_behind() {
        let (one, two) = (print_of(&[(1, 10 | TITLE), (5, 20)]), print_of(&[(2, 30 | NAME), (5, 40 | NUMBER)]));
        let mut profile = Profile::of(&one, Moment(1), 7);
        let before = profile.clone();

        profile.add(&two, Moment(2), 8);
        assert_eq!(profile.entries.len(), 3);
        assert_eq!(profile.square, 10 * 10 + 30 * 30 + 60 * 60);
        let mut rest = Profile::of(&one, Moment(9), 9);
        rest.become_rest(&profile, &two, Moment(2), 8);
        profile.take(&two, Moment(2), 8);

        assert_eq!(profile, before);
        assert_eq!(rest, before);
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
