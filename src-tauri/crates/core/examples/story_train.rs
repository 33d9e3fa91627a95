//! Trains the constants of the clusterer on labelled collections, and scores them.
//!
//! `story_train CORPORA score|fit|climb`, where `CORPORA/clustering/*.jsonl` holds the collections:
//! `score` prints B³ for each stream; `fit` starts the weights by logistic regression on the evidence of streams that are replayed with the
//! right answers; `climb` improves them step by step on B³ itself. Environment: `GROUND` (`thin` or `firm`: the constants
//! that are trained; the others stay), `PART` (`0` or `1`: one half of the stories, by a hash of
//! their names; otherwise all), `WEIGHTS` (a file to start from), `OUT` (a file to write), `STEPS`, `SEED`, and `P_name=value` for
//! single constants.
//!
//! Beside the ten sets as they stand there are streams made from them: articles cut to their leads, as feeds send them, and mixed streams in
//! which two stories of three are cut to a single article, since what stands alone is what labelled collections lack.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::DateTime;
use daily_core::story::{Article, Candidate, Change, Clusterer, Fingerprint, Ground, NAMES, PIECES, Scales, Settings};
use daily_core::{EntryId, Moment, StoryId};
use serde_json::Value;

/// 1 January 2026: where a collection has no dates, its articles come a minute apart from here.
const DAWN: i64 = 1_767_225_600;
/// Articles between two repairs.
const BATCH: usize = 500;

/// An article of a collection.
#[derive(Clone)]
struct Row {
    id: String,
    title: String,
    text: String,
    source: String,
    language: String,
    url: String,
    at: Moment,
    gold: String,
    /// What decides the part it belongs to: look-alike events go together.
    topic: String,
}

/// The same, as the clusterer read it.
struct Read {
    source: String,
    at: Moment,
    print: Fingerprint,
    gold: String,
}

/// A labelled stream, or pairs of articles that are each a stream of two.
struct Set {
    name: String,
    rows: Vec<Read>,
    pairs: Vec<([Read; 2], bool)>,
    aim: Aim,
}

/// What is asked of a set: F1, precision, and how much it counts.
#[derive(Clone, Copy)]
struct Aim {
    f1: f64,
    precision: f64,
    counts: f64,
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(corpora), Some(task)) = (arguments.next(), arguments.next()) else {
        eprintln!("story_train CORPORA score|fit|climb");
        return Ok(());
    };
    let settings = settings();
    let part = std::env::var("PART").ok().and_then(|part| part.parse().ok());
    let sets = sets(&Path::new(&corpora).join("clustering"), part, task == "score", &settings);
    match task.as_str() {
        "score" => print_scores(&sets, &settings),
        "fit" => keep(&fit(&sets, settings)),
        "climb" => climb(&sets, settings),
        other => {
            eprintln!("there is no task {other}");
            Ok(())
        }
    }
}

// --- Collections ------------------------------------------------------------------------------------------------------

const FULL: [&str; 5] = ["wikinews-hscluster", "argos-handpicked", "argos-wikinews", "basil", "ecbplus"];

fn sets(folder: &Path, part: Option<u64>, whole: bool, settings: &Settings) -> Vec<Set> {
    let rows = |name: &str| -> Vec<Row> {
        let mut rows = rows(&folder.join(format!("{name}.jsonl")));
        rows.retain(|row| part.is_none_or(|part| hash(&row.topic) % 2 == part));
        rows
    };
    let mut sets = Vec::new();
    let mut add = |name: String, rows: Vec<Row>, f1: f64, precision: f64, counts: f64| {
        sets.push(Set { name, rows: read(&rows, settings), pairs: vec![], aim: Aim { f1, precision, counts } });
    };
    for (name, f1, counts) in [
        ("wikinews-hscluster", 0.97, 1.0),
        ("argos-handpicked", 0.88, 0.4),
        ("argos-wikinews", 0.87, 1.2),
        ("basil", 0.985, 1.0),
        ("ecbplus", 0.93, 1.5),
        ("googlenews-ts", 0.96, 0.7),
    ] {
        let mut rows = rows(name);
        if !whole {
            thin(&mut rows, 1_500);
        }
        add(name.to_owned(), rows, f1, 0.95, counts);
    }
    for (name, f1, counts) in
        [("wikinews-hscluster", 0.9, 0.7), ("basil", 0.95, 0.7), ("uci-sample", 0.83, 1.0), ("uci-aggregator", 0.84, 1.5)]
    {
        let mut rows: Vec<Row> = rows(name).into_iter().map(|row| Row { text: String::new(), ..row }).collect();
        if !whole {
            thin(&mut rows, 2_000);
        }
        add(format!("{name} titles"), rows, f1, 0.93, counts);
    }
    for name in FULL {
        add(format!("{name} leads"), rows(name).into_iter().map(lead).collect(), 0.9, 0.95, 0.3);
    }
    let mixed: Vec<Row> = mix(FULL.iter().flat_map(|name| rows(name)).collect());
    add("mixed leads".to_owned(), mixed.iter().cloned().map(lead).collect(), 0.94, 0.96, 1.0);
    add("mixed".to_owned(), mixed, 0.96, 0.97, 1.0);
    let titles = ["wikinews-hscluster", "basil", "uci-sample", "argos-handpicked"];
    let titles: Vec<Row> = titles.iter().flat_map(|name| rows(name)).map(|row| Row { text: String::new(), ..row }).collect();
    let mut titles = mix(titles);
    thin(&mut titles, 1_500);
    add("mixed titles".to_owned(), titles, 0.88, 0.94, 1.0);
    for (name, aim) in [
        ("telegram-pairs", Aim { f1: 0.84, precision: 0.78, counts: 3.0 }),
        ("semeval2022-task8", Aim { f1: 0.7, precision: 0.75, counts: 0.4 }),
    ] {
        let pairs = pairs(&folder.join(format!("{name}.jsonl")), part, settings);
        sets.push(Set { name: name.to_owned(), rows: vec![], pairs, aim });
    }
    sets.retain(|set| !set.rows.is_empty() || !set.pairs.is_empty());
    sets
}

fn lines(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

fn text(value: &Value, key: &str) -> String {
    match &value[key] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn rows(path: &Path) -> Vec<Row> {
    let mut rows: Vec<Row> = lines(path).iter().enumerate().map(|(n, value)| row(value, n)).collect();
    rows.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    rows
}

fn row(value: &Value, n: usize) -> Row {
    let (title, body, day) = (text(value, "title"), text(value, "text"), text(value, "published"));
    let day = if day.len() == 10 { day + "T12:00:00Z" } else { day };
    let at = DateTime::parse_from_rfc3339(&day).map(Moment::from).unwrap_or(Moment(DAWN + 60 * n as i64));
    let source = [text(value, "source"), text(value, "publisher"), format!("s{}.example", n % 97)];
    let topic = text(value, "topic");
    let gold = text(value, "story");
    Row {
        id: text(value, "id"),
        title: if title.is_empty() { body.chars().take(80).collect() } else { title },
        text: body,
        source: source.into_iter().find(|source| !source.is_empty()).unwrap_or_default(),
        language: Some(text(value, "lang").chars().take(2).collect()).filter(|lang: &String| !lang.is_empty()).unwrap_or("en".to_owned()),
        url: text(value, "url"),
        at,
        topic: if topic.is_empty() { gold.clone() } else { topic },
        gold,
    }
}

fn pairs(path: &Path, part: Option<u64>, settings: &Settings) -> Vec<([Read; 2], bool)> {
    let mut pairs = Vec::new();
    for (n, value) in lines(path).iter().enumerate() {
        let same = match (&value["same_story"], value["overall"].as_f64()) {
            (Value::Bool(same), _) => *same,
            (_, Some(overall)) if overall <= 1.5 => true,
            (_, Some(overall)) if overall >= 3.0 && n % 3 == 0 => false,
            _ => continue,
        };
        if part.is_some_and(|part| n as u64 % 2 != part) {
            continue;
        }
        let one = |key: &str, n: usize| Row { language: text(value, "lang").chars().take(2).collect(), ..row(&value[key], n) };
        let mut read = read(&[one("a", 0), one("b", 1)], settings);
        if let (Some(b), Some(a)) = (read.pop(), read.pop()) {
            pairs.push(([a, b], same));
        }
    }
    pairs
}

/// As a feed sends it: the first 45 words.
fn lead(row: Row) -> Row {
    Row { text: row.text.split_whitespace().take(45).collect::<Vec<_>>().join(" "), ..row }
}

/// Leaves out whole stories until at most `most` rows are left.
fn thin(rows: &mut Vec<Row>, most: usize) {
    let all = rows.len().max(1);
    if all > most {
        rows.retain(|row| hash(&format!("thin {}", row.gold)) % 1_000 < (1_000 * most / all) as u64);
    }
}

/// Cuts two stories of three to a single article and spreads the stories over ten days.
fn mix(rows: Vec<Row>) -> Vec<Row> {
    let mut told: HashMap<String, usize> = HashMap::new();
    let mut mixed: Vec<Row> = Vec::new();
    for row in rows {
        let count = told.entry(row.gold.clone()).or_default();
        *count += 1;
        let of_story = hash(&row.gold);
        if *count > 12 || !of_story.is_multiple_of(3) && *count > 1 {
            continue;
        }
        let hours = (of_story / 3 % 240) as i64 + (hash(&row.id) % 40) as i64;
        mixed.push(Row { at: Moment(DAWN + hours * 3_600 + (of_story % 3_600) as i64), ..row });
    }
    mixed.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    mixed
}

fn hash(text: &str) -> u64 {
    daily_core::story::words::hash_of(text.as_bytes())
}

fn read(rows: &[Row], settings: &Settings) -> Vec<Read> {
    let mut clusterer = Clusterer::new(settings.clone(), StoryId(1));
    rows.iter()
        .enumerate()
        .map(|(n, row)| {
            let article = Article {
                id: EntryId(n as i64),
                title: &row.title,
                text: &row.text,
                url: &row.url,
                publisher: &row.source,
                owner: &row.source,
                language: &row.language,
                published: row.at,
                arrived: row.at,
            };
            let print = clusterer.push_with(&article, |_| None).fingerprint;
            Read { source: row.source.clone(), at: row.at, print, gold: row.gold.clone() }
        })
        .collect()
}

// --- Scores -----------------------------------------------------------------------------------------------------------

fn print_scores(sets: &[Set], settings: &Settings) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let mut figures = Vec::new();
    for (at, set) in sets.iter().enumerate() {
        let (p, r) = score(set, settings);
        let f1 = 2.0 * p * r / (p + r + 1e-9);
        if at < 10 {
            figures.push(f1);
        }
        writeln!(out, "{:28} {:5} P {p:.3} R {r:.3} F1 {f1:.3}", set.name, set.rows.len().max(set.pairs.len()))?;
    }
    let lowest = figures.iter().copied().fold(1.0, f64::min);
    writeln!(out, "mean of the ten {:.4} lowest {lowest:.3} worth {:.4}", figures.iter().sum::<f64>() / 10.0, worth(sets, settings))
}

fn score(set: &Set, settings: &Settings) -> (f64, f64) {
    if set.pairs.is_empty() { bcubed(&set.rows, settings) } else { of_pairs(&set.pairs, settings) }
}

fn group(rows: &[Read], settings: &Settings) -> Vec<StoryId> {
    let mut clusterer = Clusterer::new(settings.clone(), StoryId(1));
    let mut found = Vec::with_capacity(rows.len());
    for (n, row) in rows.iter().enumerate() {
        found.push(clusterer.push_read(EntryId(n as i64), &row.source, row.at, &row.print, |candidates| {
            candidates.iter().position(|candidate| candidate.score > settings.join)
        }));
        if n % BATCH == BATCH - 1 || n + 1 == rows.len() {
            for change in clusterer.repair() {
                if let Change::Moved { entry, to, .. } = change {
                    found[entry.0 as usize] = to;
                }
            }
        }
    }
    found.into_iter().map(|story| clusterer.resolve(story)).collect()
}

fn bcubed(rows: &[Read], settings: &Settings) -> (f64, f64) {
    let found = group(rows, settings);
    let (mut of_gold, mut of_found, mut of_both) = (HashMap::new(), HashMap::new(), BTreeMap::new());
    for (row, story) in rows.iter().zip(&found) {
        *of_gold.entry(row.gold.as_str()).or_insert(0.0) += 1.0;
        *of_found.entry(*story).or_insert(0.0) += 1.0;
        *of_both.entry((row.gold.as_str(), *story)).or_insert(0.0) += 1.0;
    }
    let (mut p, mut r) = (0.0, 0.0);
    for ((gold, story), both) in &of_both {
        p += both * both / of_found[story];
        r += both * both / of_gold[gold];
    }
    (p / rows.len() as f64, r / rows.len() as f64)
}

fn of_pairs(pairs: &[([Read; 2], bool)], settings: &Settings) -> (f64, f64) {
    let (mut right, mut said, mut same) = (1e-9, 1e-9, 1e-9);
    for (rows, is_same) in pairs {
        let found = group(rows, settings);
        let together = found[0] == found[1];
        right += f64::from(u8::from(together && *is_same));
        said += f64::from(u8::from(together));
        same += f64::from(u8::from(*is_same));
    }
    (right / said, right / same)
}

/// One figure for all sets: F1, less what lacks to the aims.
fn worth(sets: &[Set], settings: &Settings) -> f64 {
    let next = AtomicUsize::new(0);
    let figures: Vec<f64> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let mut sum = 0.0;
                    while let Some(set) = sets.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let (p, r) = score(set, settings);
                        let f1 = 2.0 * p * r / (p + r + 1e-9);
                        sum += set.aim.counts * (f1 - (set.aim.f1 - f1).max(0.0) - 0.6 * (set.aim.precision - p).max(0.0));
                    }
                    sum
                })
            })
            .collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).collect()
    });
    figures.iter().sum::<f64>() / sets.iter().map(|set| set.aim.counts).sum::<f64>()
}

// --- Logistic regression ------------------------------------------------------------------------------------------------

/// One decision, with the right answer.
struct Case {
    values: [f32; PIECES],
    same: bool,
    counts: f64,
}

/// Replays the streams with the right answers, broken into fragments now and then so that there is something to merge as well.
fn cases(sets: &[Set], settings: &Settings) -> Vec<Case> {
    let mut cases = Vec::new();
    for set in sets {
        let begin = cases.len();
        let streams: Vec<&[Read]> =
            if set.pairs.is_empty() { vec![&set.rows] } else { set.pairs.iter().map(|pair| pair.0.as_slice()).collect() };
        for (nth, rows) in streams.into_iter().enumerate() {
            for round in 0..2 {
                let same_pair = set.pairs.get(nth).map(|pair| pair.1);
                replay(rows, same_pair, round, settings, &mut cases);
            }
        }
        let found = (cases.len() - begin).max(1) as f64;
        for case in &mut cases[begin..] {
            case.counts = set.aim.counts * 1_000.0 / found;
        }
    }
    cases
}

fn replay(rows: &[Read], same_pair: Option<bool>, round: u64, settings: &Settings, cases: &mut Vec<Case>) {
    let mut clusterer = Clusterer::new(settings.clone(), StoryId(1));
    let mut gold_of: HashMap<StoryId, &str> = HashMap::new();
    let mut dice = 0x1234_5678_u64 + round;
    let mut take = |candidates: &[Candidate], same: &dyn Fn(StoryId) -> bool| {
        for candidate in candidates {
            if candidate.evidence.ground == ground() {
                cases.push(Case { values: candidate.evidence.values, same: same(candidate.story), counts: 1.0 });
            }
        }
    };
    for (n, row) in rows.iter().enumerate() {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let roll = (dice >> 33) % 100;
        let is_same = |story: StoryId| same_pair.unwrap_or_else(|| gold_of.get(&story) == Some(&row.gold.as_str()));
        let mut seen = Vec::new();
        let story = clusterer.push_read(EntryId(n as i64), &row.source, row.at, &row.print, |candidates| {
            seen = candidates.to_vec();
            let right: Vec<usize> = (0..candidates.len()).filter(|&at| is_same(candidates[at].story)).collect();
            if roll < 12 || right.is_empty() { None } else { Some(right[roll as usize % right.len()]) }
        });
        seen.truncate(8);
        take(&seen, &is_same);
        gold_of.entry(story).or_insert(row.gold.as_str());
        if same_pair.is_none() && (n % 400 == 399 || n + 1 == rows.len()) {
            for story in clusterer.stories() {
                let mut seen = clusterer.neighbours(story);
                seen.truncate(6);
                take(&seen, &|other| gold_of.get(&other) == gold_of.get(&story));
            }
        }
    }
}

/// The ground whose constants are trained.
fn ground() -> Ground {
    if std::env::var("GROUND").is_ok_and(|ground| ground == "thin") { Ground::Thin } else { Ground::Firm }
}

fn scales(settings: &mut Settings) -> &mut Scales {
    match ground() {
        Ground::Thin => &mut settings.weights.thin,
        Ground::Firm => &mut settings.weights.firm,
    }
}

/// How far each piece of evidence spreads.
fn spreads(cases: &[Case]) -> [f64; PIECES] {
    std::array::from_fn(|piece| {
        let all: f64 = cases.iter().map(|case| case.counts).sum();
        let mean = cases.iter().map(|case| case.counts * f64::from(case.values[piece])).sum::<f64>() / all;
        let square = cases.iter().map(|case| case.counts * (f64::from(case.values[piece]) - mean).powi(2)).sum::<f64>() / all;
        if piece == 0 { 1.0 } else { square.sqrt().max(0.02) }
    })
}

/// What is named by both never speaks against, and what is at odds never for, whatever few examples say.
fn sensible(piece: usize, weight: f64) -> f64 {
    match NAMES[piece] {
        name if name.ends_with("named by both") || name.starts_with("what most") || name.starts_with("names that most") => weight.max(0.0),
        name if name.ends_with("at odds") => weight.min(0.0),
        _ => weight,
    }
}

fn fit(sets: &[Set], mut settings: Settings) -> Settings {
    let cases = cases(sets, &settings);
    let spreads = spreads(&cases);
    let all: f64 = cases.iter().map(|case| case.counts).sum();
    let mut weights = [0.0f64; PIECES];
    let (mut first, mut second) = ([0.0f64; PIECES], [0.0f64; PIECES]);
    for step in 1..=1_500 {
        let mut slope: [f64; PIECES] = std::array::from_fn(|piece| if piece == 0 { 0.0 } else { 0.002 * weights[piece] });
        for case in &cases {
            let sum: f64 = (0..PIECES).map(|piece| weights[piece] * f64::from(case.values[piece]) / spreads[piece]).sum();
            let miss = 1.0 / (1.0 + (-sum).exp()) - f64::from(u8::from(case.same));
            for piece in 0..PIECES {
                slope[piece] += case.counts / all * miss * f64::from(case.values[piece]) / spreads[piece];
            }
        }
        for piece in 0..PIECES {
            first[piece] = 0.9 * first[piece] + 0.1 * slope[piece];
            second[piece] = 0.999 * second[piece] + 0.001 * slope[piece].powi(2);
            let (a, b) = (first[piece] / (1.0 - 0.9f64.powi(step)), second[piece] / (1.0 - 0.999f64.powi(step)));
            weights[piece] -= 0.03 * a / (b.sqrt() + 1e-8);
            weights[piece] = sensible(piece, weights[piece]);
        }
    }
    for piece in 0..PIECES {
        let weight = (weights[piece] / spreads[piece]) as f32;
        scales(&mut settings).weights[piece] = weight;
        eprintln!("{weight:8.3} {:8.3} {}", weights[piece], NAMES[piece]);
    }
    eprintln!("{} decisions", cases.len());
    // One-sided mistakes cost more than the regression knows: try where the bar stands best.
    let base = scales(&mut settings).weights[0];
    let mut best = (f64::MIN, settings.clone());
    for shift in -6..=6 {
        scales(&mut settings).weights[0] = base + 0.5 * shift as f32;
        let found = worth(sets, &settings);
        if found > best.0 {
            best = (found, settings.clone());
        }
    }
    eprintln!("worth {:.4}", best.0);
    best.1
}

// --- Climbing -----------------------------------------------------------------------------------------------------------

/// Improves the weights step by step on the figure that counts, instead of on single decisions.
fn climb(sets: &[Set], start: Settings) -> std::io::Result<()> {
    let spreads = spreads(&cases(sets, &start));
    let number = |name: &str, usual: u64| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual);
    let (steps, mut dice) = (number("STEPS", 500), number("SEED", 7));
    let mut roll = move || {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 40) as f32 / (1_u64 << 24) as f32
    };
    // The mean over two readings of the same weights, so that a lucky threshold does not win; and large weights must earn their keep.
    let judge = |settings: &Settings| {
        let shifted = |shift: f32| {
            let mut shifted = settings.clone();
            shifted.weights.thin.weights[0] += shift;
            shifted.weights.firm.weights[0] += shift;
            worth(sets, &shifted)
        };
        let weights = scales(&mut settings.clone()).weights;
        let size: f64 = (1..PIECES).map(|piece| (f64::from(weights[piece]) * spreads[piece]).powi(2)).sum();
        (shifted(-0.2) + shifted(0.2)) / 2.0 - 0.0001 * size
    };
    let mut best = start;
    let mut worth_now = judge(&best);
    eprintln!("start {worth_now:.4}");
    for step in 0..steps {
        let mut next = best.clone();
        for _ in 0..1 + (roll() * 3.0) as usize {
            let at = (roll() * (PIECES + 4) as f32) as usize;
            let by = (roll() + roll() + roll() - 1.5) * 0.9;
            let scales = scales(&mut next);
            match at.checked_sub(PIECES) {
                None => scales.weights[at] = sensible(at, f64::from(scales.weights[at] + by / spreads[at] as f32)) as f32,
                Some(0) => scales.merge += by * 0.5,
                Some(1) => scales.detach = (scales.detach + by).min(-0.3),
                Some(2) => scales.split = (scales.split + by).min(-0.3),
                Some(_) => scales.weights[0] += by,
            }
        }
        let worth_then = judge(&next);
        if worth_then > worth_now {
            (best, worth_now) = (next, worth_then);
            eprintln!("{step} {worth_now:.4}");
            keep(&best)?;
        }
    }
    Ok(())
}

fn keep(settings: &Settings) -> std::io::Result<()> {
    let mut line = String::new();
    for scales in [&settings.weights.thin, &settings.weights.firm] {
        line += &scales.weights.iter().map(|weight| format!("{weight:.3}, ")).collect::<String>();
        line += &format!("\n{:.3} {:.3} {:.3}\n", scales.merge, scales.detach, scales.split);
    }
    std::fs::write(std::env::var("OUT").unwrap_or_else(|_| "weights.txt".to_owned()), line)
}

fn settings() -> Settings {
    let mut settings = Settings::default();
    if let Ok(path) = std::env::var("WEIGHTS") {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let numbers = |line: usize| {
            let line = text.lines().nth(line).unwrap_or_default();
            line.split([' ', ',']).filter_map(|n| n.parse::<f32>().ok()).collect::<Vec<_>>()
        };
        for (at, scales) in [&mut settings.weights.thin, &mut settings.weights.firm].into_iter().enumerate() {
            for (weight, value) in scales.weights.iter_mut().zip(numbers(2 * at)) {
                *weight = value;
            }
            for (bar, value) in [&mut scales.merge, &mut scales.detach, &mut scales.split].into_iter().zip(numbers(2 * at + 1)) {
                *bar = value;
            }
        }
    }
    for (name, value) in std::env::vars() {
        let (Some(name), Ok(value)) = (name.strip_prefix("P_"), value.parse::<f32>()) else { continue };
        let recipe = &mut settings.recipe;
        let place = match name {
            "title" => &mut recipe.title,
            "slug" => &mut recipe.slug,
            "lead" => &mut recipe.lead,
            "body" => &mut recipe.body,
            "name" => &mut recipe.name,
            "number" => &mut recipe.number,
            "pair" => &mut recipe.pair,
            "prior" => &mut recipe.prior,
            "dull" => &mut recipe.dull,
            "sharpness" => &mut recipe.sharpness,
            "join" => &mut settings.join,
            "merge" => &mut scales(&mut settings).merge,
            "detach" => &mut scales(&mut settings).detach,
            "split" => &mut scales(&mut settings).split,
            _ => match name.strip_prefix('w').and_then(|at| at.parse::<usize>().ok()) {
                Some(at) => &mut scales(&mut settings).weights[at],
                None => continue,
            },
        };
        *place = value;
    }
    settings
}
