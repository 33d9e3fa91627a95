//! Cuts a story into the steps in which it happened.

use std::collections::BTreeSet;

use super::member::Member;
use super::profile::Profile;
use super::words::{Language, Stems, Term, normalise, pair_of};
use crate::{EntryId, Moment};

/// Silence that begins a new step.
const GAP: i64 = 3 * 3600;
/// Share of unheard terms in a report that begins a new step.
const NOVEL: f32 = 0.72;
/// Reports of a step before novelty alone may end it.
const SETTLED: usize = 3;
/// New words that are named.
const NAMED: usize = 5;

/// One step of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// When it began.
    pub first: Moment,
    /// When it last moved.
    pub last: Moment,
    /// The entry that stands for it.
    pub lead: EntryId,
    /// Its entries in order of time, copies too.
    pub entries: Vec<EntryId>,
    /// What was new in it, in the words of its titles.
    pub new_words: Vec<String>,
}

/// Cuts a story into steps, the oldest first.
pub fn timeline(members: &[Member<'_>]) -> Vec<Segment> {
    let mut ordered: Vec<&Member<'_>> = members.iter().collect();
    ordered.sort_by_key(|member| (member.at, member.id));
    let mut stems = Stems::default();
    let mut heard: BTreeSet<Term> = BTreeSet::new();
    let mut segments = Vec::new();
    let mut step: Vec<&Member<'_>> = Vec::new();
    for member in ordered {
        let silence = step.last().is_some_and(|last| member.at.since(last.at) > GAP);
        let novel = step.len() >= SETTLED && member.duplicate_of.is_none() && novelty(member, &heard) > NOVEL;
        if silence || novel {
            segments.extend(close(&step, &heard_before(&segments, members), &mut stems));
            step.clear();
        }
        heard.extend(member.fingerprint.terms());
        step.push(member);
    }
    segments.extend(close(&step, &heard_before(&segments, members), &mut stems));
    segments
}

/// The share of a report that nobody had said before.
fn novelty(member: &Member<'_>, heard: &BTreeSet<Term>) -> f32 {
    let (mut new, mut all) = (0.0, 0.0);
    for (at, term) in member.fingerprint.terms().enumerate() {
        let part = (member.fingerprint.weight(at) as f32).powi(2);
        all += part;
        if !heard.contains(&term) {
            new += part;
        }
    }
    if all == 0.0 { 0.0 } else { new / all }
}

fn heard_before(segments: &[Segment], members: &[Member<'_>]) -> BTreeSet<Term> {
    let entries: BTreeSet<EntryId> = segments.iter().flat_map(|segment| segment.entries.iter().copied()).collect();
    members.iter().filter(|member| entries.contains(&member.id)).flat_map(|member| member.fingerprint.terms()).collect()
}

fn close(step: &[&Member<'_>], before: &BTreeSet<Term>, stems: &mut Stems) -> Option<Segment> {
    let (first, last) = (step.first()?, step.last()?);
    let mut profile = Profile::default();
    for member in step {
        profile.add(member.fingerprint, member.at, 0);
    }
    let typical = |member: &Member<'_>| {
        let mut dot = 0u64;
        Profile::of(member.fingerprint, member.at, 0).shared(&profile, |a, b| dot += u64::from(a.sum) * u64::from(b.sum));
        dot
    };
    let lead = step
        .iter()
        .filter(|member| !member.title.trim().is_empty())
        .max_by_key(|member| (typical(member), std::cmp::Reverse(member.id)))
        .unwrap_or(first);
    let mut new: Vec<(u32, Term)> = profile
        .entries
        .iter()
        .filter(|entry| entry.title > 0 && !before.contains(&entry.term))
        .map(|entry| (entry.title, entry.term))
        .collect();
    new.sort_unstable_by_key(|&(weight, term)| (std::cmp::Reverse(weight), term));
    let mut new_words: Vec<String> = Vec::new();
    for (_, term) in new {
        let Some(word) = step.iter().find_map(|member| spelled(member, term, stems)) else { continue };
        if !new_words.iter().any(|known| known.contains(&word) || word.contains(known.as_str())) {
            new_words.push(word);
        }
        if new_words.len() == NAMED {
            break;
        }
    }
    Some(Segment { first: first.at, last: last.at, lead: lead.id, entries: step.iter().map(|member| member.id).collect(), new_words })
}

fn spelled(member: &Member<'_>, term: Term, stems: &mut Stems) -> Option<String> {
    let title = normalise(super::first(member.title, 2_000));
    let language = Language::of_tag(member.language).unwrap_or_else(|| Language::guess(&title));
    let tokens = stems.tokens(&title, language, 60);
    let one = tokens.iter().find(|token| token.term == term).map(|token| (token.start, token.end));
    let two = tokens.windows(2).find(|two| pair_of(two[0].term, two[1].term) == term).map(|two| (two[0].start, two[1].end));
    one.or(two).map(|(start, end)| title[start as usize..end as usize].to_owned())
}
