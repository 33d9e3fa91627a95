//! Made-up streams with known bursts, and a replay that says how well the watch finds them.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::breaking::{Breaking, Report, Verdict};
use daily_core::{EntryId, Moment, StoryId};

use crate::judged::{Figures, Judge, Recent};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// Days of a made-up stream.
const DAYS: i64 = 60;
/// Days that teach what is usual, before anything is judged.
const LEARNING: i64 = 7;
/// A reader's sources.
const SOURCES: usize = 40;

/// A report of one publisher.
#[derive(Debug, Clone)]
pub struct Heard {
    /// Seconds; when it was published.
    pub at: i64,
    /// Seconds; when it reached us.
    pub arrived: i64,
    /// Its story.
    pub story: i64,
    /// Its publisher.
    pub owner: usize,
    /// A copy of a wire's report.
    pub copy: bool,
}

/// How a replay went.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What both kinds of streams are judged by.
    pub figures: Figures,
    /// Bursts while the reader was awake, the first days aside.
    pub bursts: usize,
    /// The stories that were told.
    pub told: BTreeSet<i64>,
}

/// Replays a stream, which comes in order of arrival; the first days only teach. At most `budget` alerts a day are shown, and only what is shown
/// counts.
pub fn replay(months: &Months, judge: Judge, budget: usize) -> Found {
    let heard = months.heard.as_slice();
    let asleep = |one: &Heard| one.arrived - one.at > HOUR;
    let mut own: BTreeMap<i64, BTreeMap<usize, i64>> = BTreeMap::new();
    for one in heard.iter().filter(|one| !one.copy && !asleep(one)) {
        let at = own.entry(one.story).or_default().entry(one.owner).or_insert(one.at);
        *at = (*at).min(one.at);
    }
    let begins = heard.iter().map(|one| one.at).min().unwrap_or(0) + LEARNING * DAY;
    let ends = heard.iter().map(|one| one.at).max().unwrap_or(0);
    let missed: BTreeSet<i64> = heard.iter().filter(|one| asleep(one)).map(|one| one.story).collect();
    let judged = |story: &i64| !missed.contains(story) && own.get(story).is_some_and(|owners| owners.values().all(|&at| at > begins));
    let truth: BTreeSet<i64> = months.bursts.iter().copied().filter(judged).collect();
    let first = |story: i64| own.get(&story).and_then(|owners| owners.values().min().copied()).unwrap_or(0);

    let (mut breaking, mut told, mut right) = (Breaking::new(judge.sensitivity()), BTreeSet::new(), Vec::new());
    let (mut of_day, mut counted): (BTreeMap<i64, usize>, BTreeMap<i64, Recent<usize>>) = (BTreeMap::new(), BTreeMap::new());
    let mut was = heard.first().map_or(0, |one| one.arrived);
    for (n, one) in heard.iter().enumerate() {
        if one.arrived - was > 6 * HOUR {
            breaking.came_back(Moment(one.arrived));
        }
        was = one.arrived;
        let houses = match judge {
            Judge::Watch(_) => {
                let owner = format!("house{}.example", one.owner);
                let report = Report {
                    entry: EntryId(n as i64),
                    story: StoryId(one.story),
                    owner: &owner,
                    published: Moment(one.at),
                    arrived: Moment(one.arrived),
                    is_copy: one.copy,
                    is_backlog: false,
                };
                let Verdict::Alert(alert) = breaking.report(&report) else { continue };
                alert.witnesses.len()
            }
            Judge::Count(enough) | Judge::Houses(enough) => {
                let recent = counted.entry(one.story).or_default();
                recent.hear(one.at, one.owner);
                let have = if matches!(judge, Judge::Count(_)) { recent.reports() } else { recent.houses() };
                if have < enough || told.contains(&one.story) {
                    continue;
                }
                recent.houses()
            }
        };
        if one.at < begins {
            continue;
        }
        let shown = of_day.entry(one.at / DAY).or_default();
        if *shown == budget {
            continue;
        }
        *shown += 1;
        if told.insert(one.story) && truth.contains(&one.story) {
            right.push((houses, (one.at - first(one.story)).max(0) / 60));
        }
    }
    let figures = Figures::of(told.len(), truth.len(), &right, of_day, ((ends - begins) / DAY).max(1));
    Found { figures, bursts: truth.len(), told }
}

/// A dice that always falls the same way.
pub struct Dice(u64);

impl Dice {
    /// The dice of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to just below `below`.
    pub fn roll(&mut self, below: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as i64 % below.max(1)
    }
}

/// Two made-up months of forty publishers, whose stories mostly stay with one or two. Beside the bursts there are a flood of wire copies a day,
/// slow stories that reach as many publishers over days, every fourth week a slow one, and every tenth day a sleep of eight hours with its
/// backlog.
pub fn months(seed: u64) -> Months {
    let mut dice = Dice::new(seed);
    let (mut heard, mut floods, mut slow) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    let mut story = 0;
    let mut bursts = BTreeSet::new();
    for day in 0..DAYS {
        let busy = if day / 7 % 4 == 3 { 40 } else { 120 };
        for _ in 0..busy {
            story += 1;
            let begins = day * DAY + dice.roll(DAY);
            let owners = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4][dice.roll(12) as usize];
            for _ in 0..owners {
                let at = begins + dice.roll(10 * HOUR);
                heard.push(Heard { at, arrived: 0, story, owner: dice.roll(SOURCES as i64) as usize, copy: false });
            }
        }
        for _ in 0..dice.roll(4) {
            story += 1;
            bursts.insert(story);
            let begins = day * DAY + dice.roll(DAY);
            for n in 0..10 + dice.roll(16) {
                let at = begins + n * n * 15 + dice.roll(1_500);
                heard.push(Heard { at, arrived: 0, story, owner: dice.roll(SOURCES as i64) as usize, copy: dice.roll(3) == 0 });
            }
        }
        story += 1;
        floods.insert(story);
        let flood = day * DAY + dice.roll(DAY);
        for owner in 0..25 {
            heard.push(Heard { at: flood + 40 * owner, arrived: 0, story, owner: owner as usize, copy: owner > 0 });
        }
        if day % 3 == 0 {
            story += 1;
            slow.insert(story);
            for owner in 0..20 {
                heard.push(Heard { at: day * DAY + owner * 4 * HOUR, arrived: 0, story, owner: owner as usize, copy: false });
            }
        }
    }
    let mut backlog = BTreeSet::new();
    for one in &mut heard {
        let (day, hour) = (one.at / DAY, one.at % DAY / HOUR);
        one.arrived = if day % 10 == 9 && hour < 8 { day * DAY + 8 * HOUR } else { one.at + 120 };
        if one.arrived - one.at > 2 * HOUR {
            backlog.insert(one.story);
        }
    }
    for one in &heard {
        // What goes on after the reader woke is no mere backlog.
        if one.arrived - one.at <= 2 * HOUR {
            backlog.remove(&one.story);
        }
    }
    heard.sort_by_key(|one| (one.arrived, one.at, one.story, one.owner));
    Months { heard, bursts, floods, slow, backlog }
}

/// What [`months`] made.
pub struct Months {
    /// In order of arrival.
    pub heard: Vec<Heard>,
    /// Stories that many publishers reported on their own within two hours.
    pub bursts: BTreeSet<i64>,
    /// Stories that are floods of copies.
    pub floods: BTreeSet<i64>,
    /// Stories that spread over days.
    pub slow: BTreeSet<i64>,
    /// Stories of which everything came after a sleep.
    pub backlog: BTreeSet<i64>,
}
