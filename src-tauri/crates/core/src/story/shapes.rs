//! Finds articles whose texts have nearly the same shape.
//!
//! A shape is cut into four bands, and two shapes that differ in at most three bits share one of them whole. For each band and each value
//! that it can have, articles stand in a chain from the newest to the oldest. An article that is gone stays a link until the window has passed it.

use std::collections::VecDeque;
use std::ops::Range;

/// The bands.
pub(super) const BANDS: Range<usize> = 0..4;
const VALUES: usize = 1 << 16;

/// The chains. A link is an article's number and one, since 0 is none.
#[derive(Debug)]
pub(super) struct Shapes {
    /// The newest link for each band and value.
    newest: Box<[u32]>,
    /// For each article from `base` on, the next older link in each band.
    older: VecDeque<[u32; BANDS.end]>,
    base: u32,
}

impl Default for Shapes {
    fn default() -> Self {
        // Zeros cost nothing until they are touched.
        Self { newest: vec![0; BANDS.end * VALUES].into(), older: VecDeque::new(), base: 0 }
    }
}

impl Shapes {
    /// Lets `seq` be found by its shape.
    pub fn add(&mut self, seq: u32, shape: u64) {
        let place = (seq - self.base) as usize;
        if self.older.len() <= place {
            self.older.resize(place + 1, [0; BANDS.end]);
        }
        for band in BANDS {
            let chain = chain_of(shape, band);
            // The newest stands first. A copy that takes its original's place comes late and finds its place further on.
            let (mut newer, mut next) = (None, self.newest[chain]);
            while let Some(place) = self.place_of(next).filter(|_| next > seq + 1) {
                (newer, next) = (Some(place), self.older[place][band]);
            }
            self.older[place][band] = next;
            match newer {
                Some(newer) => self.older[newer][band] = seq + 1,
                None => self.newest[chain] = seq + 1,
            }
        }
    }

    /// Articles that have one band of `shape`, the newest first.
    pub fn alike(&self, shape: u64, band: usize) -> impl Iterator<Item = u32> {
        let mut next = self.newest[chain_of(shape, band)];
        std::iter::from_fn(move || {
            let place = self.place_of(next)?;
            let seq = next - 1;
            next = self.older[place][band];
            Some(seq)
        })
    }

    /// Gives back the room of articles before `base`.
    pub fn forget(&mut self, base: u32) {
        self.older.drain(..((base - self.base) as usize).min(self.older.len()));
        self.base = base;
    }

    /// Where a link stands that is not forgotten.
    fn place_of(&self, link: u32) -> Option<usize> {
        let place = link.checked_sub(self.base + 1)? as usize;
        (place < self.older.len()).then_some(place)
    }
}

fn chain_of(shape: u64, band: usize) -> usize {
    band * VALUES + (shape >> (16 * band)) as usize % VALUES
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(shapes: &Shapes, shape: u64) -> Vec<Vec<u32>> {
        BANDS.map(|band| shapes.alike(shape, band).collect()).collect()
    }

    #[test]
    fn shapes_that_differ_in_three_bits_share_a_band() {
        let mut shapes = Shapes::default();
        shapes.add(3, 0x1111_2222_3333_4444);

        assert_eq!(alike(&shapes, 0x1110_2222_3332_4440), [vec![], vec![], vec![3], vec![]]);
    }

    #[test]
    fn the_newest_stands_first_even_where_it_came_late() {
        let mut shapes = Shapes::default();
        for seq in [1, 5, 9, 3, 0] {
            shapes.add(seq, 77);
        }

        assert_eq!(shapes.alike(77, 0).collect::<Vec<_>>(), [9, 5, 3, 1, 0]);
    }

    #[test]
    fn what_is_forgotten_gives_its_room_back() {
        let mut shapes = Shapes::default();
        for seq in 0..1_000 {
            shapes.add(seq, u64::from(seq % 2));
            shapes.forget(seq.saturating_sub(9));
        }

        assert_eq!(shapes.older.len(), 10);
        assert_eq!(shapes.alike(1, 0).collect::<Vec<_>>(), [999, 997, 995, 993, 991]);
    }
}
