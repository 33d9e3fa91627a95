//! How much a story weighs on the front page.
//!
//! Owners count, not articles: one house with thirty items about a match is one voice, and a wire copy is a quarter of one.
//! What many said within an hour weighs more than what they said over a week.

use std::collections::BTreeMap;

use super::member::Member;
use crate::Moment;

/// What the copy of a wire report counts, against an own report.
const COPY: f32 = 0.25;
/// A report still counts half to the burst of the moment after so many seconds.
const BURST_HALF: f32 = 3600.0;
/// A story still counts half after so many seconds without a word.
const STORY_HALF: f32 = 10.0 * 3600.0;

/// A story's weight, with what it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Importance {
    /// The weight.
    pub score: f32,
    /// Owners with an own report.
    pub independent: usize,
    /// Owners with an own report or a copy.
    pub owners: usize,
    /// The strongest burst: voices that spoke within about an hour of one another.
    pub burst: f32,
    /// When it last moved.
    pub last: Moment,
}

/// Weighs a story at `now`.
pub fn importance(members: &[Member<'_>], now: Moment) -> Importance {
    let mut owners: BTreeMap<&str, bool> = BTreeMap::new();
    for member in members {
        *owners.entry(member.owner).or_default() |= member.duplicate_of.is_none();
    }
    let mut ordered: Vec<&Member<'_>> = members.iter().collect();
    ordered.sort_by_key(|member| (member.at, member.id));
    let mut burst = 0.0_f32;
    // For each owner its voice at the moment of its last report.
    let mut voices: BTreeMap<&str, (f32, Moment)> = BTreeMap::new();
    for member in &ordered {
        let voice = member.worth.max(0.0) * if member.duplicate_of.is_none() { 1.0 } else { COPY };
        let faded = |(voice, at): (f32, Moment)| voice * (-(member.at.since(at).max(0) as f32) / BURST_HALF).exp2();
        let before = voices.get(member.owner).map_or(0.0, |&heard| faded(heard));
        voices.insert(member.owner, (voice.max(before), member.at));
        burst = burst.max(voices.values().map(|&heard| faded(heard)).sum());
        voices.retain(|_, heard| faded(*heard) > 0.01);
    }
    let independent = owners.values().filter(|&&own| own).count();
    let last = ordered.last().map(|member| member.at.min(now)).unwrap_or_default();
    let breadth = independent as f32 + COPY * (owners.len() - independent) as f32;
    let fresh = (-(now.since(last).max(0) as f32) / STORY_HALF).exp2();
    let score = fresh * (burst + breadth.ln_1p() + 0.05 * (members.len() as f32).ln_1p());
    Importance { score: if members.is_empty() { 0.0 } else { score }, independent, owners: owners.len(), burst, last }
}
