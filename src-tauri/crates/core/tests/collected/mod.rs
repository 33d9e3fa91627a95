//! Two months of a reader's sixty sources, made of collected news, and a replay that says how well the watch finds what broke.
//!
//! The texts, the houses and the stories are as they were collected. When a report came is made up, since the collections' own times are those of a
//! crawl: see [`months`].

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use daily_core::breaking::{Breaking, Report, Verdict};
use daily_core::story::words::hash_of;
use daily_core::story::{Article, Change, Clusterer, Settings};
use daily_core::{EntryId, Moment, StoryId};
use serde_json::Value;

use crate::judged::{Figures, Judge, Recent};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// 1 January 2026.
const DAWN: i64 = 1_767_225_600;
/// Days of the stream.
const DAYS: i64 = 60;
/// Days that teach what is usual, before anything is judged.
const LEARNING: i64 = 7;
/// Sources that the reader follows: the houses with most reports in uci-sample.
const HOUSES: usize = 60;
/// A story breaks when so many houses report it on their own …
pub const ENOUGH: usize = 6;
/// … within so long.
const SOON: i64 = 3 * HOUR;
/// The program asks its sources, and mends its stories, so often.
const POLL: i64 = 15 * MINUTE;
/// Reports of one collected story that the reader's sources bring at most.
const OF_ONE_STORY: usize = 30;

/// One report.
pub struct Told {
    title: String,
    text: String,
    language: String,
    owner: String,
    /// When it was published.
    at: i64,
    /// When it reached the reader.
    arrived: i64,
    /// The collected story.
    gold: usize,
}

/// The stream.
pub struct Months {
    /// In order of arrival.
    pub told: Vec<Told>,
    /// Stories that broke while the reader was awake, the first days aside.
    pub broke: BTreeSet<usize>,
    /// Floods of one text.
    pub floods: BTreeSet<usize>,
    /// Stories of which everything came after a sleep.
    pub slept: BTreeSet<usize>,
    /// Stories in all.
    pub stories: usize,
}

/// How a story spreads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// Half of its reports within fifty minutes of the first, four of five within three hours, the rest over a day.
    Quick,
    /// Evenly over three days.
    Slow,
}

/// Makes the stream of `folder`, which holds the collections; `None` where there are none.
///
/// Rules, for every story by the fall of `seed`: of the stories of uci-sample (what the sixty houses wrote of them) and of googlenews-ts (up to
/// thirty reports, given to houses by hash) half are quick and half slow; those of ecbplus are slow, those of basil, wikinews and argos-wikinews are told
/// within three days by two or three houses, and the articles of semeval2022 and minhash stand alone. One flood a day: an article that 25 houses
/// copy within twenty minutes. Every tenth day the reader's machine sleeps from midnight to eight.
pub fn months(folder: &Path, seed: u64) -> Option<Months> {
    let mut made = Maker { folder, dice: Dice(seed), houses: Vec::new(), stories: Vec::new(), floods: BTreeSet::new() };
    let sample = made.rows("uci-sample");
    if sample.is_empty() {
        return None;
    }
    made.choose_houses(&sample);
    let of_houses: Vec<Value> = sample.into_iter().filter(|row| made.houses.contains(&house(&text(row, "source")))).collect();
    made.tell_stories(of_houses, None);
    let news = made.rows("googlenews-ts");
    made.tell_stories(news, None);
    for name in ["ecbplus", "basil", "wikinews-hscluster", "argos-wikinews"] {
        let rows = made.rows(name);
        made.tell_stories(rows, Some(Pace::Slow));
    }
    made.tell_alone();
    made.flood();
    Some(made.finish())
}

struct Maker<'a> {
    folder: &'a Path,
    dice: Dice,
    houses: Vec<String>,
    stories: Vec<Vec<Told>>,
    floods: BTreeSet<usize>,
}

impl Maker<'_> {
    fn rows(&self, name: &str) -> Vec<Value> {
        let text = std::fs::read_to_string(self.folder.join(format!("{name}.jsonl"))).unwrap_or_default();
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    fn choose_houses(&mut self, sample: &[Value]) {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for row in sample {
            *counts.entry(house(&text(row, "source"))).or_default() += 1;
        }
        let mut order: Vec<(usize, String)> = counts.into_iter().map(|(house, count)| (count, house)).collect();
        order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        self.houses = order.into_iter().take(HOUSES).map(|one| one.1).collect();
    }

    fn any_house(&mut self) -> String {
        let at = self.dice.roll(self.houses.len() as i64) as usize;
        self.houses[at].clone()
    }

    fn tell_stories(&mut self, rows: Vec<Value>, pace: Option<Pace>) {
        let mut stories: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for row in rows {
            stories.entry(text(&row, "story")).or_default().push(row);
        }
        for (_, mut rows) in stories {
            self.dice.shuffle(&mut rows);
            rows.truncate(OF_ONE_STORY);
            let begins = DAWN + self.dice.roll(DAYS * DAY);
            let pace = pace.unwrap_or(if self.dice.roll(2) == 0 { Pace::Quick } else { Pace::Slow });
            let gold = self.stories.len();
            let mut told = Vec::new();
            for (n, row) in rows.iter().enumerate() {
                let after = match pace {
                    _ if n == 0 => 0,
                    Pace::Quick => {
                        let u = (self.dice.roll(1_000) as f64 + 0.5) / 1_000.0;
                        ((50 * MINUTE) as f64 * (1.0 / (1.0 - u) - 1.0)).min(DAY as f64) as i64
                    }
                    Pace::Slow => self.dice.roll(3 * DAY),
                };
                let known = house(&text(row, "source"));
                let owner = if self.houses.contains(&known) { known } else { self.any_house() };
                told.push(self.report(row, owner, begins + after, gold));
            }
            self.stories.push(told);
        }
    }

    fn tell_alone(&mut self) {
        let mut rows = self.rows("minhash-neardup");
        for pair in self.rows("semeval2022-task8") {
            // One of the two: both may be of one event.
            rows.push(pair["a"].clone());
        }
        for row in rows {
            let (owner, at, gold) = (self.any_house(), DAWN + self.dice.roll(DAYS * DAY), self.stories.len());
            let told = self.report(&row, owner, at, gold);
            self.stories.push(vec![told]);
        }
    }

    /// One article a day runs through 25 houses.
    fn flood(&mut self) {
        let rows = self.rows("minhash-neardup");
        for day in 0..DAYS {
            let Some(row) = rows.get(day as usize * 7 % rows.len().max(1)) else { return };
            let (begins, gold) = (DAWN + day * DAY + self.dice.roll(DAY), self.stories.len());
            let mut houses = self.houses.clone();
            self.dice.shuffle(&mut houses);
            let told = (0..25).map(|n| self.report(row, houses[n].clone(), begins + 48 * n as i64, gold)).collect();
            self.stories.push(told);
            self.floods.insert(gold);
        }
    }

    fn report(&self, row: &Value, owner: String, at: i64, gold: usize) -> Told {
        let (title, body) = (text(row, "title"), text(row, "text"));
        Told {
            title: if title.is_empty() { body.chars().take(80).collect() } else { title },
            text: body,
            language: text(row, "lang"),
            owner,
            at,
            arrived: at,
            gold,
        }
    }

    fn finish(self) -> Months {
        let (mut broke, mut slept) = (BTreeSet::new(), BTreeSet::new());
        let mut stories = self.stories;
        for (gold, story) in stories.iter_mut().enumerate() {
            for one in story.iter_mut() {
                let (day, hour) = ((one.at - DAWN) / DAY, (one.at - DAWN) % DAY / HOUR);
                let asks = (one.at / POLL + 1) * POLL;
                one.arrived = if day % 10 == 9 && hour < 8 { DAWN + day * DAY + 8 * HOUR } else { asks };
            }
            let missed = |one: &Told| one.arrived - one.at > POLL;
            if story.iter().all(missed) {
                slept.insert(gold);
            }
            if story.iter().any(missed) || story.iter().any(|one| one.at < DAWN + LEARNING * DAY) || self.floods.contains(&gold) {
                continue;
            }
            if breaks(story) {
                broke.insert(gold);
            }
        }
        let count = stories.len();
        let mut told: Vec<Told> = stories.into_iter().flatten().collect();
        told.sort_by(|a, b| (a.arrived, a.at, a.gold, &a.title, &a.owner).cmp(&(b.arrived, b.at, b.gold, &b.title, &b.owner)));
        Months { told, broke, floods: self.floods, slept, stories: count }
    }
}

/// Whether [`ENOUGH`] houses report it, under a title that nobody had before them, within [`SOON`] of one another.
fn breaks(story: &[Told]) -> bool {
    let mut own: Vec<&Told> = story.iter().collect();
    own.sort_by_key(|one| one.at);
    let mut titles = BTreeSet::new();
    own.retain(|one| titles.insert(one.title.to_lowercase()));
    let mut first: BTreeMap<&str, i64> = BTreeMap::new();
    for one in own {
        first.entry(&one.owner).or_insert(one.at);
    }
    let mut moments: Vec<i64> = first.into_values().collect();
    moments.sort_unstable();
    moments.windows(ENOUGH).any(|some| some[ENOUGH - 1] - some[0] <= SOON)
}

/// How a replay went.
#[derive(Debug)]
pub struct Found {
    /// What both kinds of streams are judged by; waiting for the next poll is in the minutes.
    pub figures: Figures,
    /// Alerts for floods and for what came after a sleep.
    pub false_bursts: usize,
    /// What was told wrongly, in words.
    pub wrong: Vec<String>,
    /// Of what broke and was not told, what the budget held back.
    pub held_back: usize,
}

/// Replays the stream as the program hears it: stories are found by the clusterer itself, which mends them at every poll, and at most `budget` alerts a day
/// are shown.
pub fn replay(months: &Months, judge: Judge, budget: usize) -> Found {
    let mut clusterer = Clusterer::new(Settings::default(), StoryId(1));
    let mut breaking = Breaking::new(judge.sensitivity());
    let mut counted: HashMap<StoryId, Recent<&str>> = HashMap::new();
    let mut told_stories: BTreeSet<StoryId> = BTreeSet::new();
    let mut first: BTreeMap<usize, i64> = BTreeMap::new();
    let (mut right, mut claims, mut alerts, mut of_day) = (BTreeSet::new(), 0, Vec::new(), BTreeMap::new());
    let (mut false_bursts, mut wrong) = (0, Vec::new());
    let (mut was, mut held_back) = (i64::MIN, BTreeSet::new());
    for (n, one) in months.told.iter().enumerate() {
        if was > i64::MIN && one.arrived > was {
            for change in clusterer.repair() {
                breaking.changed(change);
                if let Change::Merged { from, into } = change {
                    let gone = counted.remove(&from).unwrap_or_default();
                    counted.entry(into).or_default().extend(gone);
                    if told_stories.contains(&from) {
                        told_stories.insert(into);
                    }
                }
            }
            if one.arrived - was > 6 * HOUR {
                breaking.came_back(Moment(one.arrived));
            }
        }
        was = one.arrived;
        let id = EntryId(n as i64);
        let assignment = clusterer.push(&Article {
            id,
            title: &one.title,
            text: &one.text,
            url: "",
            publisher: &one.owner,
            owner: &one.owner,
            language: &one.language,
            published: Moment(one.at),
            arrived: Moment(one.arrived),
        });
        first.entry(one.gold).or_insert(one.at);
        let (houses, entries, again) = match judge {
            Judge::Watch(_) => {
                let verdict = breaking.report(&Report {
                    entry: id,
                    story: assignment.story,
                    owner: &one.owner,
                    published: Moment(one.at),
                    arrived: Moment(one.arrived),
                    is_copy: assignment.duplicate_of.is_some(),
                    is_backlog: false,
                });
                let Verdict::Alert(alert) = verdict else { continue };
                (alert.witnesses.len(), alert.witnesses.iter().map(|witness| witness.entry).collect::<Vec<_>>(), alert.escalation > 0)
            }
            Judge::Count(enough) | Judge::Houses(enough) => {
                let recent = counted.entry(assignment.story).or_default();
                recent.hear(one.at, one.owner.as_str());
                let have = if matches!(judge, Judge::Count(_)) { recent.reports() } else { recent.houses() };
                if have < enough || !told_stories.insert(assignment.story) {
                    continue;
                }
                (recent.houses(), vec![id], false)
            }
        };
        if one.at < DAWN + LEARNING * DAY {
            continue;
        }
        let gold = most_common(entries.iter().map(|entry| months.told[entry.0 as usize].gold));
        let shown = of_day.entry((one.arrived - DAWN) / DAY).or_default();
        if *shown == budget {
            if !again && months.broke.contains(&gold) {
                held_back.insert(gold);
            }
            continue;
        }
        *shown += 1;
        if again {
            continue;
        }
        claims += 1;
        false_bursts += usize::from(months.floods.contains(&gold) || months.slept.contains(&gold));
        if months.broke.contains(&gold) && right.insert(gold) {
            alerts.push((houses, (one.arrived - first.get(&gold).copied().unwrap_or(one.at)).max(0) / MINUTE));
        } else {
            let why = if right.contains(&gold) { "told before" } else { "did not break" };
            wrong.push(format!("{why}: story {gold}, {houses} houses, {}", one.title));
        }
    }
    Found {
        figures: Figures::of(claims, months.broke.len(), &alerts, of_day, DAYS - LEARNING),
        false_bursts,
        wrong,
        held_back: held_back.difference(&right).count(),
    }
}

fn most_common(golds: impl Iterator<Item = usize>) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for gold in golds {
        *counts.entry(gold).or_default() += 1;
    }
    counts.into_iter().max_by_key(|&(gold, count)| (count, std::cmp::Reverse(gold))).map_or(usize::MAX, |one| one.0)
}

fn text(row: &Value, key: &str) -> String {
    row[key].as_str().unwrap_or_default().to_owned()
}

/// The registrable part of a host, near enough for a count of houses.
fn house(host: &str) -> String {
    let parts: Vec<&str> = host.split('.').collect();
    let second_level = parts.len() > 2 && matches!(parts[parts.len() - 2], "co" | "com" | "org" | "net" | "gov" | "ac");
    parts[parts.len().saturating_sub(if second_level && parts[parts.len() - 1].len() == 2 { 3 } else { 2 })..].join(".")
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((hash_of(&self.0.to_le_bytes()) >> 20) as i64) % below.max(1)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.roll(at as i64 + 1) as usize);
        }
    }
}
