//! Replays made-up months with known bursts against the watch, and prints precision, recall, how early and how often it interrupts.
//!
//! Forty publishers, whose stories mostly stay with one or two. Known bursts reach at least eight publishers within three hours. Beside
//! them there are floods of wire copies, slow stories that reach as many publishers over days, and every tenth day a sleep of eight hours with its backlog.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use daily_core::breaking::{Breaking, Report, Sensitivity, Verdict};
use daily_core::{EntryId, Moment, StoryId};

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
const DAYS: i64 = 60;
/// Publishers within three hours that make a story breaking.
const BROAD: usize = 8;

struct Heard {
    at: i64,
    arrived: i64,
    story: i64,
    owner: usize,
    copy: bool,
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for seed in 1..=3_u64 {
        let heard = months(seed);
        let asleep = |arrived: i64, at: i64| arrived - at > HOUR;
        let mut own: BTreeMap<i64, BTreeMap<usize, i64>> = BTreeMap::new();
        for one in heard.iter().filter(|one| !one.copy && !asleep(one.arrived, one.at)) {
            own.entry(one.story).or_default().entry(one.owner).or_insert(one.at);
        }
        let broad = |owners: &BTreeMap<usize, i64>| {
            let mut moments: Vec<i64> = owners.values().copied().collect();
            moments.sort_unstable();
            moments.windows(BROAD).any(|some| some[BROAD - 1] - some[0] <= 3 * HOUR)
        };
        // The first week teaches what is usual.
        let truth: BTreeSet<i64> =
            own.iter().filter(|(_, owners)| broad(owners) && owners.values().all(|&at| at > 7 * DAY)).map(|(&id, _)| id).collect();
        let (mut breaking, mut told, mut early) = (Breaking::new(Sensitivity::Usual), BTreeSet::new(), Vec::new());
        let (mut alerts, mut of_day): (usize, BTreeMap<i64, usize>) = (0, BTreeMap::new());
        let mut was = 0;
        for (n, one) in heard.iter().enumerate() {
            if one.arrived - was > 6 * HOUR {
                breaking.came_back(Moment(one.arrived));
            }
            was = one.arrived;
            let owner = format!("house{}.example", one.owner);
            let verdict = breaking.report(&Report {
                entry: EntryId(n as i64),
                story: StoryId(one.story),
                owner: &owner,
                published: Moment(one.at),
                arrived: Moment(one.arrived),
                is_copy: one.copy,
                is_backlog: false,
            });
            let Verdict::Alert(alert) = verdict else { continue };
            if one.at < 7 * DAY {
                continue;
            }
            alerts += 1;
            *of_day.entry(one.at / DAY).or_default() += 1;
            if told.insert(one.story) && truth.contains(&one.story) {
                early.push(alert.witnesses.len());
            }
        }
        early.sort_unstable();
        let right = told.intersection(&truth).count() as f64;
        writeln!(
            out,
            "seed {seed}: {} reports, {} bursts; precision {:.3}, recall {:.3}, median at {} publishers; {:.1} alerts a day, at most {}",
            heard.len(),
            truth.len(),
            right / told.len().max(1) as f64,
            right / truth.len().max(1) as f64,
            early.get(early.len() / 2).copied().unwrap_or(0),
            alerts as f64 / (DAYS - 7) as f64,
            of_day.values().max().copied().unwrap_or(0)
        )?;
    }
    Ok(())
}

fn months(seed: u64) -> Vec<Heard> {
    let mut dice = seed;
    let mut roll = move |below: i64| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) as i64 % below.max(1)
    };
    let mut heard = Vec::new();
    let mut story = 0;
    for day in 0..DAYS {
        // A slow week has a third of the news.
        let busy = if day / 7 % 4 == 3 { 40 } else { 120 };
        for _ in 0..busy {
            story += 1;
            let begins = day * DAY + roll(DAY);
            let owners = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4][roll(12) as usize];
            for _ in 0..owners {
                heard.push(Heard { at: begins + roll(10 * HOUR), arrived: 0, story, owner: roll(40) as usize, copy: false });
            }
        }
        for _ in 0..roll(4) {
            story += 1;
            let begins = day * DAY + roll(DAY);
            for n in 0..10 + roll(16) {
                let at = begins + n * n * 15 + roll(1_500);
                heard.push(Heard { at, arrived: 0, story, owner: roll(40) as usize, copy: roll(3) == 0 });
            }
        }
        story += 1;
        let flood = day * DAY + roll(DAY);
        for owner in 0..25 {
            heard.push(Heard { at: flood + 40 * owner, arrived: 0, story, owner: owner as usize, copy: owner > 0 });
        }
        if day % 3 == 0 {
            story += 1;
            for owner in 0..20 {
                heard.push(Heard { at: day * DAY + owner * 4 * HOUR, arrived: 0, story, owner: owner as usize, copy: false });
            }
        }
    }
    for one in &mut heard {
        let (day, hour) = (one.at / DAY, one.at % DAY / HOUR);
        one.arrived = if day % 10 == 9 && hour < 8 { day * DAY + 8 * HOUR } else { one.at + 120 };
    }
    heard.sort_by_key(|one| (one.arrived, one.at, one.story, one.owner));
    heard
}
