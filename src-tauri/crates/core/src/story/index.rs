//! Finds articles by their strongest terms, and counts how many hold a term.
//!
//! Most terms of a million articles occur once: a map with a list for each costs more than the articles. So lists are chains through one
//! long row of nodes, which forgets at its front, and terms that share a bucket share a chain. A node knows which term it is of, so that
//! nothing is ever found by a neighbour's term; only the counts of a bucket run together, which makes a very rare term a little less rare
//! in a very large window.

use std::collections::VecDeque;

use super::fingerprint::Rarity;
use super::words::Term;

/// Bits of a term that choose its chain.
const CHAIN_BITS: u32 = 21;
/// Bits of a term that choose its count.
const COUNT_BITS: u32 = 22;
/// Bits of a weight.
const WEIGHT_BITS: u32 = 12;
/// Nodes that are made at once.
const CHUNK: usize = 1 << 12;

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// The article.
    seq: u32,
    /// The next older node of the chain, as [`Nodes`] names it; 0 is none.
    next: u32,
    /// What is left of the term, and the weight.
    key: u32,
}

/// A row of nodes that grows at its end and forgets at its front. Names count from 1 and are never given twice.
#[derive(Debug, Default)]
struct Nodes {
    chunks: VecDeque<Vec<Node>>,
    /// Chunks that were forgotten.
    gone: usize,
}

impl Nodes {
    fn get(&self, name: u32) -> Option<&Node> {
        let at = (name as usize).checked_sub(1)?;
        self.chunks.get((at / CHUNK).checked_sub(self.gone)?)?.get(at % CHUNK)
    }

    fn get_mut(&mut self, name: u32) -> Option<&mut Node> {
        let at = (name as usize).checked_sub(1)?;
        self.chunks.get_mut((at / CHUNK).checked_sub(self.gone)?)?.get_mut(at % CHUNK)
    }

    fn push(&mut self, node: Node) -> u32 {
        if self.chunks.back().is_none_or(|chunk| chunk.len() == CHUNK) {
            // The first chunk grows as it must, since many windows are small.
            self.chunks.push_back(if self.chunks.is_empty() { Vec::new() } else { Vec::with_capacity(CHUNK) });
        }
        let last = self.chunks.len() - 1;
        let chunk = &mut self.chunks[last];
        chunk.push(node);
        ((self.gone + last) * CHUNK + chunk.len()) as u32
    }

    /// Forgets chunks in which every article lies before `base`.
    fn forget(&mut self, base: u32) {
        while self.chunks.front().is_some_and(|chunk| chunk.len() == CHUNK && chunk.iter().all(|node| node.seq < base)) {
            self.chunks.pop_front();
            self.gone += 1;
        }
    }
}

/// The index.
#[derive(Debug)]
pub(super) struct Index {
    /// The newest node of each chain; 0 is none.
    heads: Box<[u32]>,
    nodes: Nodes,
    counts: Box<[u32]>,
    /// Live articles that are no copies.
    pub articles: u32,
}

impl Default for Index {
    fn default() -> Self {
        // Zeros cost nothing until they are touched.
        Self { heads: vec![0; 1 << CHAIN_BITS].into(), nodes: Nodes::default(), counts: vec![0; 1 << COUNT_BITS].into(), articles: 0 }
    }
}

impl Rarity for Index {
    fn seen_in(&self, term: Term) -> (u32, u32) {
        (self.counts[count_of(term)], self.articles)
    }
}

impl Index {
    /// Counts the terms of an article.
    pub fn count(&mut self, terms: impl Iterator<Item = Term>) {
        self.articles += 1;
        for term in terms {
            self.counts[count_of(term)] += 1;
        }
    }

    /// Takes the terms of an article out of the counts.
    pub fn discount(&mut self, terms: impl Iterator<Item = Term>) {
        self.articles -= 1;
        for term in terms {
            self.counts[count_of(term)] -= 1;
        }
    }

    /// Lets `seq` be found by `term`.
    pub fn add(&mut self, term: Term, seq: u32, weight: u32) {
        let chain = chain_of(term);
        // The newest stands first. A copy that takes its original's place comes late and finds its place further on.
        let (mut before, mut next) = (0, self.heads[chain]);
        while let Some(node) = self.nodes.get(next).filter(|node| node.seq > seq) {
            (before, next) = (next, node.next);
        }
        let name = self.nodes.push(Node { seq, next, key: key_of(term) | weight.min((1 << WEIGHT_BITS) - 1) });
        match self.nodes.get_mut(before) {
            Some(node) => node.next = name,
            None => self.heads[chain] = name,
        }
    }

    /// Calls `each` with the articles from `base` on that can be found by `term` and with its weight there, the newest first, at most `most`.
    pub fn find(&self, term: Term, base: u32, most: usize, mut each: impl FnMut(u32, u32)) {
        let key = key_of(term);
        let (mut next, mut left) = (self.heads[chain_of(term)], most);
        while let Some(node) = self.nodes.get(next).filter(|node| node.seq >= base && left > 0) {
            if node.key >> WEIGHT_BITS == key >> WEIGHT_BITS {
                each(node.seq, node.key & ((1 << WEIGHT_BITS) - 1));
                left -= 1;
            }
            next = node.next;
        }
    }

    /// Gives back the room of articles before `base`.
    pub fn forget(&mut self, base: u32) {
        self.nodes.forget(base);
    }
}

fn chain_of(term: Term) -> usize {
    (term & ((1 << CHAIN_BITS) - 1)) as usize
}

fn key_of(term: Term) -> u32 {
    (term >> CHAIN_BITS) << WEIGHT_BITS
}

fn count_of(term: Term) -> usize {
    (term >> (32 - COUNT_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(index: &Index, term: Term, base: u32) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        index.find(term, base, 1_000, |seq, weight| found.push((seq, weight)));
        found
    }

    #[test]
    fn the_newest_stands_first_even_where_it_came_late() {
        let mut index = Index::default();
        for seq in [1, 5, 9, 3] {
            index.add(7, seq, 10 * seq);
        }

        assert_eq!(found(&index, 7, 0), [(9, 90), (5, 50), (3, 30), (1, 10)]);
        assert_eq!(found(&index, 7, 4), [(9, 90), (5, 50)]);
    }

    #[test]
    fn a_term_is_not_found_by_its_neighbour_in_the_chain() {
        let mut index = Index::default();
        index.add(7, 1, 10);
        index.add(7 + (1 << CHAIN_BITS), 2, 20);

        assert_eq!(found(&index, 7, 0), [(1, 10)]);
        assert_eq!(found(&index, 7 + (1 << CHAIN_BITS), 0), [(2, 20)]);
    }

    #[test]
    fn what_is_forgotten_gives_its_room_back() {
        let mut index = Index::default();
        for seq in 0..10 * CHUNK as u32 {
            index.add(seq % 50, seq, 1);
            index.forget(seq.saturating_sub(100));
        }

        assert!(index.nodes.chunks.len() <= 2);
        assert_eq!(found(&index, 3, 10 * CHUNK as u32 - 100).len(), 2);
    }

    #[test]
    fn counts_come_and_go() {
        let mut index = Index::default();
        index.count([1, 2].into_iter());
        index.count([2].into_iter());
        index.discount([1, 2].into_iter());

        assert_eq!(index.seen_in(2), (1, 1));
        assert_eq!(index.seen_in(1).1, 1);
    }
}
