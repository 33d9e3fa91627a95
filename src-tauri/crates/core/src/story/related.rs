//! Chooses what to read next to an article: alike, but not the same again, and not all from one house.

use super::fingerprint::Fingerprint;
use crate::{EntryId, StoryId};

/// How much likeness counts against variety.
const LIKENESS: f32 = 0.75;
/// What a second article of one house loses.
const SAME_HOUSE: f32 = 0.06;
/// Less alike than this is not related.
const LEAST: f32 = 0.04;
/// More alike than this is the same article again.
const SAME_AGAIN: f32 = 0.9;

/// An article that might be related.
#[derive(Debug, Clone, Copy)]
pub struct Relative<'a> {
    /// Its id.
    pub id: EntryId,
    /// Its story.
    pub story: Option<StoryId>,
    /// Who owns the publisher.
    pub owner: &'a str,
    /// From the store.
    pub fingerprint: &'a Fingerprint,
}

/// Chooses at most `most` articles to show beside `of`, the best first, with their likeness between 0 and 1. Articles of its own story and
/// copies are left out; so is all that hardly resembles it.
pub fn choose_related(of: &Relative<'_>, pool: &[Relative<'_>], most: usize) -> Vec<(EntryId, f32)> {
    let mut left: Vec<(f32, &Relative<'_>)> = pool
        .iter()
        .filter(|one| one.id != of.id && (one.story.is_none() || one.story != of.story))
        .map(|one| (of.fingerprint.likeness(one.fingerprint), one))
        .filter(|(likeness, _)| (LEAST..SAME_AGAIN).contains(likeness))
        .collect();
    left.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.id.cmp(&b.1.id)));
    // Choosing with variety looks at every pair; what is far down the list never wins.
    left.truncate(most.saturating_mul(8).max(40));
    let mut chosen: Vec<(f32, &Relative<'_>)> = Vec::new();
    while chosen.len() < most && !left.is_empty() {
        let value = |(likeness, one): &(f32, &Relative<'_>)| {
            let again = chosen.iter().map(|(_, other)| one.fingerprint.likeness(other.fingerprint)).fold(0.0, f32::max);
            let houses = chosen.iter().filter(|(_, other)| other.owner == one.owner).count() as f32;
            LIKENESS * likeness - (1.0 - LIKENESS) * again - SAME_HOUSE * houses
        };
        let values: Vec<f32> = left.iter().map(value).collect();
        let Some(best) = (0..left.len()).max_by(|&a, &b| values[a].total_cmp(&values[b]).then(b.cmp(&a))) else { break };
        let next = left.remove(best);
        if next.1.fingerprint.likeness(of.fingerprint) >= LEAST
            && chosen.iter().all(|(_, other)| other.fingerprint.likeness(next.1.fingerprint) < SAME_AGAIN)
        {
            chosen.push(next);
        }
    }
    chosen.into_iter().map(|(likeness, one)| (one.id, likeness)).collect()
}
