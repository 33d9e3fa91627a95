//! Learns the weights of the decision.
//!
//! Streams are replayed with the right answers, now and then broken into fragments so that there is something to merge as well. What the clusterer
//! chooses between each time (every candidate, or a story of its own) makes one case; the weights are those under which the right
//! choices are likeliest, held small, and held alike on thin and on firm ground as far as the cases allow. What
//! is known beforehand is not left to be learned: no word in common ever speaks against.

use std::collections::HashMap;

use daily_core::story::{Candidate, Clusterer, Ground, NAMES, PIECES, Settings};
use daily_core::{EntryId, StoryId};

use super::collections::{Read, Set};
use super::number;

/// What is learned for one ground: the weights, and what merging asks beyond joining.
const LEARNED: usize = PIECES + 1;
/// For both grounds.
type Learned = [[f64; LEARNED]; 2];

/// How to train.
#[derive(Debug, Clone)]
pub struct Way {
    /// How dear large weights are.
    l2: f64,
    /// How dear it is that the two grounds differ.
    tie: f64,
    /// Whether signs are known beforehand.
    signs: bool,
    /// Of a hundred decisions of a replay, those that follow the weights at hand instead of the right answer.
    own: u64,
    /// Replays, each with the weights of the one before.
    rounds: u64,
    /// Steps of the descent.
    steps: i32,
    /// What merges count beside joins.
    merges: f64,
    /// Pieces that are left out.
    without: Vec<usize>,
    /// Cases of a kind that are taken from a set at most.
    cases: usize,
    /// Of a hundred articles of a replay, those that begin a fragment of their story.
    broken: u64,
    /// How much a wrong join costs beside a missed one.
    caution: f64,
}

impl Way {
    pub fn of_environment() -> Self {
        let without = std::env::var("WITHOUT").unwrap_or_default();
        Self {
            l2: number("L2", 0.01),
            tie: number("TIE", 0.01),
            signs: number("SIGNS", 1) == 1,
            own: number("OWN", 70),
            rounds: number("ROUNDS", 2),
            steps: number("STEPS", 250),
            merges: number("MERGES", 0.5),
            without: without.split(',').filter_map(|piece| piece.parse().ok()).collect(),
            cases: number("CASES", 1_500),
            broken: number("BROKEN", 3),
            caution: number("CAUTION", 1.5),
        }
    }
}

/// One thing that may be chosen.
struct Choice {
    values: [f32; LEARNED],
    ground: usize,
    right: bool,
}

/// One decision. Where nothing is right, standing alone is.
struct Case {
    choices: Vec<Choice>,
    counts: f64,
}

/// Learns from the beginning; of `start` only what is not learned is kept.
pub fn train(sets: &[Set], start: Settings, way: &Way) -> Settings {
    let mut settings = start;
    for round in 0..way.rounds {
        let own = if round == 0 { 0 } else { way.own };
        let cases = cases(sets, &settings, way, own);
        let spreads = spreads(&cases);
        let learned = descend(&cases, &spreads, way);
        for (ground, scales) in [&mut settings.weights.thin, &mut settings.weights.firm].into_iter().enumerate() {
            for piece in 0..PIECES {
                scales.weights[piece] = (learned[ground][piece] / spreads[piece]) as f32;
            }
            scales.merge = learned[ground][PIECES] as f32;
        }
        if number("SHOW", 0) == 1 {
            for ((thin, firm), name) in learned[0].iter().zip(&learned[1]).zip(NAMES.iter().chain(&["asked of a merge"])) {
                eprintln!("{thin:8.3} {firm:8.3} {name}");
            }
        }
    }
    settings
}

fn cases(sets: &[Set], settings: &Settings, way: &Way, own: u64) -> Vec<Case> {
    let mut all = Vec::new();
    for set in sets {
        let (mut joins, mut merges) = (Vec::new(), Vec::new());
        for seed in 0..2 {
            let mut replay = Replay { settings, dice: 0x1234_5678 + seed, own, broken: way.broken, joins: &mut joins, merges: &mut merges };
            if set.pairs.is_empty() {
                replay.play(&set.rows, None);
            }
            for pair in &set.pairs {
                replay.play(&pair.rows, Some(pair.same));
            }
        }
        for (cases, worth) in [(joins, 1.0), (merges, way.merges)] {
            let mut cases = spread_over(cases, way.cases);
            let found = cases.len().max(1) as f64;
            for case in &mut cases {
                case.counts = worth * set.aim.counts / found;
            }
            all.append(&mut cases);
        }
    }
    all
}

/// At most `most` of the cases, evenly taken.
fn spread_over(cases: Vec<Case>, most: usize) -> Vec<Case> {
    let all = cases.len().max(1);
    let taken = |at: usize| all <= most || (at + 1) * most / all > at * most / all;
    cases.into_iter().enumerate().filter(|one| taken(one.0)).map(|one| one.1).collect()
}

struct Replay<'a> {
    settings: &'a Settings,
    dice: u64,
    own: u64,
    broken: u64,
    joins: &'a mut Vec<Case>,
    merges: &'a mut Vec<Case>,
}

impl Replay<'_> {
    fn roll(&mut self) -> u64 {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % 100
    }

    fn play(&mut self, rows: &[Read], same_pair: Option<bool>) {
        let mut clusterer = Clusterer::new(self.settings.clone(), StoryId(1));
        // What most members of a story are about.
        let mut golds: HashMap<StoryId, HashMap<&str, u32>> = HashMap::new();
        let gold_of = |golds: &HashMap<StoryId, HashMap<&str, u32>>, story: StoryId| -> Option<String> {
            golds.get(&story)?.iter().max_by_key(|one| (one.1, one.0)).map(|one| (*one.0).to_owned())
        };
        for (n, row) in rows.iter().enumerate() {
            let (roll, other) = (self.roll(), self.roll());
            let is_same = |story: StoryId| same_pair.unwrap_or_else(|| gold_of(&golds, story).as_deref() == Some(row.gold.as_str()));
            let mut choices = Vec::new();
            let story = clusterer.push_read(EntryId(n as i64), &row.source, row.at, &row.print, |candidates| {
                choices = candidates.iter().take(6).map(|candidate| choice(candidate, is_same(candidate.story), false)).collect();
                let right: Vec<usize> = (0..candidates.len()).filter(|&at| is_same(candidates[at].story)).collect();
                if other < self.own {
                    candidates.iter().position(|candidate| candidate.score > self.settings.join)
                } else if roll < self.broken {
                    None
                } else {
                    right.first().copied()
                }
            });
            if !choices.is_empty() {
                self.joins.push(Case { choices, counts: 1.0 });
            }
            *golds.entry(story).or_default().entry(&row.gold).or_default() += 1;
            if same_pair.is_none() && (n % 400 == 399 || n + 1 == rows.len()) {
                for story in clusterer.stories() {
                    // A story of one finds its like from the other side.
                    if clusterer.members(story).len() < 2 {
                        continue;
                    }
                    let own = gold_of(&golds, story);
                    for other in clusterer.neighbours(story).iter().take(4) {
                        let same = gold_of(&golds, other.story) == own;
                        self.merges.push(Case { choices: vec![choice(other, same, true)], counts: 1.0 });
                    }
                }
            }
        }
    }
}

fn choice(candidate: &Candidate, right: bool, merge: bool) -> Choice {
    let mut values = [0.0; LEARNED];
    values[..PIECES].copy_from_slice(&candidate.evidence.values);
    values[PIECES] = if merge { -1.0 } else { 0.0 };
    let ground = match candidate.evidence.ground {
        Ground::Thin => 0,
        Ground::Firm => 1,
    };
    Choice { values, ground, right }
}

/// How far each piece of evidence spreads.
fn spreads(cases: &[Case]) -> [f64; LEARNED] {
    let each = || cases.iter().flat_map(|case| case.choices.iter().map(move |choice| (case.counts, choice)));
    let all: f64 = each().map(|one| one.0).sum();
    std::array::from_fn(|piece| {
        let mean = each().map(|(counts, choice)| counts * f64::from(choice.values[piece])).sum::<f64>() / all;
        let square = each().map(|(counts, choice)| counts * (f64::from(choice.values[piece]) - mean).powi(2)).sum::<f64>() / all;
        if piece == 0 || piece == PIECES { 1.0 } else { square.sqrt().max(0.02) }
    })
}

/// What is known of a weight beforehand: 1 never speaks against, -1 never speaks for, whatever few examples say.
fn sign(piece: usize) -> i8 {
    let Some(name) = NAMES.get(piece).copied() else { return 0 };
    let for_it =
        ["words in common", "found in", "named by both", "as alike", "what most", "names that most"].iter().any(|part| name.contains(part))
            || matches!(name, "spread over several words" | "numbers in common" | "names alike" | "names of one that the other knows");
    let against = name.ends_with("at odds")
        // Two grown stories of one event would have met before.
        || matches!(name, "days apart" | "hours apart" | "a single word in common" | "size of the smaller story");
    // A part of the words in common: it may count less than the others, or more.
    match name {
        "names in common" => 0,
        _ if against => -1,
        _ if for_it => 1,
        _ => 0,
    }
}

fn descend(cases: &[Case], spreads: &[f64; LEARNED], way: &Way) -> Learned {
    let all: f64 = cases.iter().map(|case| case.counts).sum();
    // In units of the spreads, so that one price fits all.
    let scale = |choice: &Choice| Choice { values: std::array::from_fn(|piece| choice.values[piece] / spreads[piece] as f32), ..*choice };
    let scaled: Vec<Case> =
        cases.iter().map(|case| Case { choices: case.choices.iter().map(scale).collect(), counts: case.counts / all }).collect();
    let mut learned: Learned = [[0.0; LEARNED]; 2];
    let (mut first, mut second): (Learned, Learned) = ([[0.0; LEARNED]; 2], [[0.0; LEARNED]; 2]);
    let mut scores = Vec::new();
    for step in 1..=way.steps {
        let mut slope: Learned = [[0.0; LEARNED]; 2];
        for ground in 0..2 {
            for piece in 1..LEARNED {
                slope[ground][piece] = way.l2 * learned[ground][piece] + way.tie * (learned[ground][piece] - learned[1 - ground][piece]);
            }
        }
        let narrow = learned.map(|row| row.map(|weight| weight as f32));
        for Case { choices, counts } in &scaled {
            scores.clear();
            scores.extend(choices.iter().map(|choice| {
                let sum: f32 = narrow[choice.ground].iter().zip(&choice.values).map(|(weight, value)| weight * value).sum();
                f64::from(sum.clamp(-30.0, 30.0)).exp()
            }));
            let any = choices.iter().any(|choice| choice.right);
            let of_all = 1.0 + scores.iter().sum::<f64>();
            let of_right = if any { choices.iter().zip(&scores).filter(|one| one.0.right).map(|one| one.1).sum() } else { 1.0 };
            let cost = if any { 1.0 } else { way.caution };
            for (choice, score) in choices.iter().zip(&scores) {
                let miss = score / of_all - if choice.right { score / of_right } else { 0.0 };
                let step = (counts * cost * miss) as f32;
                if step.abs() > 1e-12 {
                    for (slope, value) in slope[choice.ground].iter_mut().zip(&choice.values) {
                        *slope += f64::from(step * value);
                    }
                }
            }
        }
        let pace = 0.1 * (1.0 - f64::from(step - 1) / f64::from(way.steps)).max(0.02);
        for ground in 0..2 {
            for piece in 0..LEARNED {
                let (m, v) = (&mut first[ground][piece], &mut second[ground][piece]);
                *m = 0.9 * *m + 0.1 * slope[ground][piece];
                *v = 0.999 * *v + 0.001 * slope[ground][piece].powi(2);
                let (a, b) = (*m / (1.0 - 0.9f64.powi(step)), *v / (1.0 - 0.999f64.powi(step)));
                let weight = &mut learned[ground][piece];
                *weight -= pace * a / (b.sqrt() + 1e-8);
                *weight = match if way.signs { sign(piece) } else { 0 } {
                    1 => weight.max(0.0),
                    -1 => weight.min(0.0),
                    _ => *weight,
                };
                if way.without.contains(&piece) {
                    *weight = 0.0;
                }
            }
        }
    }
    learned
}
