//! Mends what could not be known when an article came: stories that turn out to be one, members that turn out to be
//! strangers, and stories that turn out to be two.
//!
//! Only stories that moved since the last repair are looked at, so that its cost follows the news and not the window.

use std::collections::{BTreeMap, BTreeSet};

use super::clusterer::{Change, Clusterer};
use super::profile::Profile;

/// In stories up to this size every member is questioned; in larger ones only those that came since the last repair.
const SMALL: usize = 12;
/// Sizes at which a story is looked at for two halves.
const CHECKPOINTS: [usize; 16] = [4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
/// Stories larger than this are not cut in two.
const LARGEST_TO_SPLIT: usize = 200;
/// Rounds of merging; each round can only merge stories that the round before made.
const ROUNDS: usize = 4;

impl Clusterer {
    /// Mends the stories that moved since the last repair. To be called every few hundred articles, and when a batch is done.
    pub fn repair(&mut self) -> Vec<Change> {
        let mut changes = Vec::new();
        let touched = std::mem::take(&mut self.touched);
        let newcomers = std::mem::take(&mut self.newcomers);
        self.question(&touched, &newcomers, &mut changes);
        self.divide(&touched, &newcomers, &mut changes);
        let mut moved = touched;
        moved.append(&mut self.touched);
        for _ in 0..ROUNDS {
            if !self.unite(&moved, &mut changes) {
                break;
            }
            moved = std::mem::take(&mut self.touched);
        }
        self.touched.clear();
        self.newcomers.clear();
        self.slim();
        changes
    }

    /// Asks members whether they still belong.
    fn question(&mut self, touched: &BTreeSet<i64>, newcomers: &BTreeSet<u32>, changes: &mut Vec<Change>) {
        let mut rooms = <[Profile; 2]>::default();
        for &id in touched {
            let Some(slot) = self.slot_of(id) else { continue };
            let story = &self.stories[slot as usize];
            if story.size() < 2 {
                continue;
            }
            let all = story.size() <= SMALL;
            let asked: Vec<u32> = story.counted().iter().rev().copied().filter(|seq| all || newcomers.contains(seq)).collect();
            for seq in asked {
                self.question_one(seq, slot, &mut rooms, changes);
            }
        }
    }

    /// `rooms` are for the profiles of the member and of the others.
    fn question_one(&mut self, seq: u32, slot: u32, rooms: &mut [Profile; 2], changes: &mut Vec<Change>) {
        let [profile, rest] = rooms;
        if self.stories[slot as usize].size() < 2 || self.is_held(seq) {
            return;
        }
        let Some(live) = self.article(seq).filter(|live| live.duplicate_of().is_none()) else { return };
        let (id, title, owner, at) = (live.id, live.print.title, live.owner, live.at);
        profile.become_one(&live.print, at, owner);
        rest.become_rest(&self.profile_of(slot), &live.print, at, owner);
        let evidence = self.compare(profile, rest);
        let belongs = self.settings.weights.weigh(&evidence);
        if belongs > self.settings.join {
            return;
        }
        let best = self.candidates(profile, slot, |this, other| this.may_join(id, other) && !this.has_old_heading(other, title, owner, at));
        let best = best.first().copied();
        let better = best.filter(|best| best.score > self.settings.join && best.score > belongs + 0.5);
        if let Some(to) = better.and_then(|best| self.slot_of(best.story.0)) {
            self.shift(seq, to, changes);
        } else if belongs < self.settings.weights.scales(&evidence).detach {
            let to = self.new_story();
            self.shift(seq, to, changes);
        }
    }

    /// Cuts stories in two whose halves would not find together. Looked for when a story has grown past a checkpoint.
    fn divide(&mut self, touched: &BTreeSet<i64>, newcomers: &BTreeSet<u32>, changes: &mut Vec<Change>) {
        for &id in touched {
            let Some(slot) = self.slot_of(id) else { continue };
            let story = &self.stories[slot as usize];
            let new = story.counted().iter().filter(|seq| newcomers.contains(seq)).count();
            let grew_past = |&size: &usize| story.size().saturating_sub(new) < size && size <= story.size();
            if !CHECKPOINTS.iter().any(grew_past) || story.size() > LARGEST_TO_SPLIT {
                continue;
            }
            if let Some(part) = self.smaller_half(slot) {
                let to = self.new_story();
                for seq in part {
                    self.shift(seq, to, changes);
                }
            }
        }
    }

    /// The members that would be better off in a story of their own.
    fn smaller_half(&self, slot: u32) -> Option<Vec<u32>> {
        let story = &self.stories[slot as usize];
        let members = story.members.clone();
        let likeness = |a: u32, b: u32| match (self.article(a), self.article(b)) {
            (Some(a), Some(b)) => a.print.likeness(&b.print),
            _ => 0.0,
        };
        let farthest = |from: u32| members.iter().copied().min_by(|&a, &b| likeness(from, a).total_cmp(&likeness(from, b)).then(a.cmp(&b)));
        let one = farthest(*members.first()?)?;
        let two = farthest(one)?;
        let mut halves = (vec![], vec![]);
        for &seq in &members {
            if seq != two && (seq == one || likeness(seq, one) >= likeness(seq, two)) { halves.0.push(seq) } else { halves.1.push(seq) }
        }
        let sum = |half: &[u32]| self.sum_of(half);
        let (mut first, mut second) = (sum(&halves.0), sum(&halves.1));
        for _ in 0..2 {
            let mut next = (vec![], vec![]);
            for &seq in &members {
                let Some(live) = self.article(seq) else { continue };
                let own = Profile::of(&live.print, live.at, live.owner);
                let near = |half: &Profile| {
                    let mut dot = 0u64;
                    own.shared(half, |a, b| dot += u64::from(a.sum) * u64::from(b.sum));
                    dot as f32 / (half.square as f32).sqrt().max(1.0)
                };
                if near(&first) >= near(&second) { next.0.push(seq) } else { next.1.push(seq) }
            }
            halves = next;
            if halves.0.is_empty() || halves.1.is_empty() {
                return None;
            }
            (first, second) = (sum(&halves.0), sum(&halves.1));
        }
        let evidence = self.compare(&first, &second);
        if self.settings.weights.weigh(&evidence) >= self.settings.weights.scales(&evidence).split {
            return None;
        }
        // The larger half keeps the id, or the older of two equals.
        let (keeps, part) = if (halves.0.len(), halves.1.first()) >= (halves.1.len(), halves.0.first()) {
            (halves.0, halves.1)
        } else {
            (halves.1, halves.0)
        };
        let _ = keeps;
        if part.iter().any(|&seq| self.is_held(seq)) { None } else { Some(part) }
    }

    /// Merges the best pairs first; says whether anything was merged.
    fn unite(&mut self, moved: &BTreeSet<i64>, changes: &mut Vec<Change>) -> bool {
        let mut best: BTreeMap<(i64, i64), f32> = BTreeMap::new();
        for &id in moved {
            let Some(slot) = self.slot_of(id) else { continue };
            // A lone article was compared with everything when it came; what has grown since finds it from the other side.
            if self.stories[slot as usize].size() < 2 {
                continue;
            }
            for candidate in self.candidates_of(slot, |this, other| this.may_merge(slot, other) && !this.share_old_heading(slot, other)) {
                if candidate.score > self.settings.weights.scales(&candidate.evidence).merge {
                    best.insert((id.min(candidate.story.0), id.max(candidate.story.0)), candidate.score);
                }
            }
        }
        let mut order: Vec<((i64, i64), f32)> = best.into_iter().collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut merged: BTreeSet<i64> = BTreeSet::new();
        for ((one, two), _) in order {
            // A story that has just changed waits for the next round, where it is judged as what it has become.
            if merged.contains(&one) || merged.contains(&two) {
                continue;
            }
            let (Some(a), Some(b)) = (self.slot_of(one), self.slot_of(two)) else { continue };
            if !self.may_merge(a, b) || self.share_old_heading(a, b) {
                continue;
            }
            changes.push(self.merge(a, b));
            merged.extend([one, two]);
        }
        !merged.is_empty()
    }
}
