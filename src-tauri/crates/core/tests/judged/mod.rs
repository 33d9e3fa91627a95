//! Who decides what is told in a replayed stream, and how well that went: the same for made-up streams and for collected ones.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::breaking::Sensitivity;

/// Reports so close to one another count together for the fixed counts, in seconds.
const TOGETHER: i64 = 3 * 3_600;

/// Who decides what is told: the watch, or something simpler to compare it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judge {
    /// [`daily_core::breaking::Breaking`].
    Watch(Sensitivity),
    /// So many reports of any kind within three hours, copies included.
    Count(usize),
    /// So many houses within three hours, copies included.
    Houses(usize),
}

impl Judge {
    /// How eager the watch is. Where a fixed count decides, nobody asks the watch.
    pub fn sensitivity(self) -> Sensitivity {
        match self {
            Self::Watch(sensitivity) => sensitivity,
            Self::Count(_) | Self::Houses(_) => Sensitivity::Usual,
        }
    }
}

/// The reports of one story that a fixed count has heard lately.
#[derive(Debug)]
pub struct Recent<H>(Vec<(i64, H)>);

impl<H> Default for Recent<H> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<H: Ord> Recent<H> {
    /// Hears one more, at `at` seconds from this house, and forgets what is too old.
    pub fn hear(&mut self, at: i64, house: H) {
        self.0.push((at, house));
        self.0.retain(|(before, _)| at - before <= TOGETHER);
    }

    /// Takes over what was heard of a story that turned out to be the same.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// How many reports there are.
    pub fn reports(&self) -> usize {
        self.0.len()
    }

    /// How many houses they come from.
    pub fn houses(&self) -> usize {
        self.0.iter().map(|(_, house)| house).collect::<BTreeSet<_>>().len()
    }
}

/// How a replay went.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// Of what was told for the first time, the share that broke.
    pub precision: f64,
    /// Of what broke, the share that was told.
    pub recall: f64,
    /// Houses that had reported at the alert, the median over the right ones.
    pub houses: usize,
    /// Minutes from the first report to the alert, the median over the right ones.
    pub minutes: i64,
    /// Alerts that the reader was shown on each day that had one, repetitions included: no more than the budget.
    pub of_day: BTreeMap<i64, usize>,
    /// Days that were judged.
    pub days: i64,
}

impl Figures {
    /// Of `claims` stories that were told and `broke` that broke; `right` has, for each that was both, the houses and the minutes at its alert.
    pub fn of(claims: usize, broke: usize, right: &[(usize, i64)], of_day: BTreeMap<i64, usize>, days: i64) -> Self {
        let share = |of: usize| right.len() as f64 / of.max(1) as f64;
        Self {
            precision: share(claims),
            recall: share(broke),
            houses: median(right.iter().map(|one| one.0)),
            minutes: median(right.iter().map(|one| one.1)),
            of_day,
            days,
        }
    }

    /// Alerts in all.
    pub fn alerts(&self) -> usize {
        self.of_day.values().sum()
    }

    /// The most alerts of a day.
    pub fn most_of_a_day(&self) -> usize {
        self.of_day.values().max().copied().unwrap_or(0)
    }
}

fn median<N: Copy + Default + Ord>(numbers: impl Iterator<Item = N>) -> N {
    let mut sorted: Vec<N> = numbers.collect();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}
