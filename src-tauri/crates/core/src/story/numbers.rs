//! A table of numbers which are found by a key that stands elsewhere.
//!
//! A million articles are found by their ids and by their titles, and both stand in their rows. A map that held them once more would be three
//! times as large as one that holds the rows' numbers alone and looks the keys up. So whoever asks brings a way from a number to its key.

use hashbrown::HashTable;

use super::words::mix;

/// The table. No two of its numbers have one key.
#[derive(Debug, Default)]
pub(super) struct Numbers(HashTable<u32>);

impl Numbers {
    /// The number under `key`.
    pub fn find(&self, key: u64, key_of: impl Fn(u32) -> u64) -> Option<u32> {
        self.0.find(mix(key), |&number| key_of(number) == key).copied()
    }

    /// Puts `number` under `key`, in the place of what stood there.
    pub fn put(&mut self, key: u64, number: u32, key_of: impl Fn(u32) -> u64) {
        match self.0.entry(mix(key), |&other| key_of(other) == key, |&other| mix(key_of(other))) {
            hashbrown::hash_table::Entry::Occupied(mut held) => *held.get_mut() = number,
            hashbrown::hash_table::Entry::Vacant(free) => {
                free.insert(number);
            }
        }
    }

    /// Takes `number` away, if it is what stands under `key`.
    pub fn remove(&mut self, key: u64, number: u32) {
        if let Ok(held) = self.0.find_entry(mix(key), |&other| other == number) {
            held.remove();
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [u64; 3] = [700, 800, 700];

    fn key_of(number: u32) -> u64 {
        KEYS[number as usize]
    }

    #[test]
    fn the_last_number_under_a_key_is_found() {
        let mut numbers = Numbers::default();
        for number in 0..3 {
            numbers.put(key_of(number), number, key_of);
        }

        assert_eq!(numbers.find(700, key_of), Some(2));
        assert_eq!(numbers.find(800, key_of), Some(1));
        assert_eq!(numbers.find(900, key_of), None);
        assert_eq!(numbers.len(), 2);
    }

    #[test]
    fn a_number_that_was_replaced_takes_nothing_away() {
        let mut numbers = Numbers::default();
        numbers.put(700, 0, key_of);
        numbers.put(700, 2, key_of);

        numbers.remove(700, 0);
        assert_eq!(numbers.find(700, key_of), Some(2));

        numbers.remove(700, 2);
        assert_eq!(numbers.find(700, key_of), None);
    }
}
