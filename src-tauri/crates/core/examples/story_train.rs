//! Scores the clusterer on labelled streams, and writes the evidence from which its constants are trained.
//!
//! `story_train score FILE…` prints B³ for each stream; `story_train evidence FILE…` prints one line of evidence for each candidate;
//! `story_train climb FILE…` improves the weights (environment: `WEIGHTS` to start from, `SCALES` of the evidence, `STEPS`, `SEED`, `OUT`).
//! A line of a stream is `{"id","title","text","source","published","language","url","gold"}`; a line of a `.pairs` file is `{"a","b","same"}`.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use chrono::DateTime;
use daily_core::story::{Article, Candidate, Clusterer, Settings};
use daily_core::{EntryId, Moment, StoryId};
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    title: String,
    text: String,
    source: String,
    published: String,
    language: String,
    url: Option<String>,
    #[serde(default)]
    gold: String,
}

#[derive(Deserialize)]
struct Pair {
    a: Row,
    b: Row,
    same: bool,
}

impl Row {
    fn article(&self, id: usize) -> Article<'_> {
        let at = DateTime::parse_from_rfc3339(&self.published).map(Moment::from).unwrap_or_default();
        Article {
            id: EntryId(id as i64),
            title: &self.title,
            text: &self.text,
            url: self.url.as_deref().unwrap_or(""),
            publisher: &self.source,
            owner: &self.source,
            language: &self.language,
            published: at,
            arrived: at,
        }
    }
}

fn rows<T: for<'a> Deserialize<'a>>(path: &str) -> Vec<T> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

fn settings() -> Settings {
    let mut settings = Settings::default();
    for (name, value) in std::env::vars() {
        let Some(name) = name.strip_prefix("P_") else { continue };
        let Ok(value) = value.parse::<f32>() else { continue };
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
            "sharpness" => &mut recipe.sharpness,
            "join" => &mut settings.join,
            "merge" => &mut settings.merge,
            "detach" => &mut settings.detach,
            "split" => &mut settings.split,
            _ => match name.strip_prefix('w').and_then(|at| at.parse::<usize>().ok()) {
                Some(at) => &mut settings.weights.0[at],
                None => continue,
            },
        };
        *place = value;
    }
    if let Ok(path) = std::env::var("WEIGHTS") {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        for (at, value) in text.split_whitespace().filter_map(|n| n.parse().ok()).enumerate().take(settings.weights.0.len()) {
            settings.weights.0[at] = value;
        }
        let mut bars = text.lines().nth(1).unwrap_or_default().split_whitespace().filter_map(|n| n.parse().ok());
        for bar in [&mut settings.join, &mut settings.merge, &mut settings.detach, &mut settings.split] {
            *bar = bars.next().unwrap_or(*bar);
        }
    }
    settings
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let task = arguments.next().unwrap_or_default();
    if task == "climb" {
        return climb(&arguments.collect::<Vec<_>>());
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut figures = Vec::new();
    for path in arguments {
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        match (task.as_str(), path.ends_with(".pairs")) {
            ("score", false) => {
                let (p, r, stories, gold) = score(&rows(&path), &settings());
                let f = 2.0 * p * r / (p + r);
                figures.push(f);
                writeln!(out, "{name:32} P {p:.3} R {r:.3} F1 {f:.3}  {stories} for {gold}")?;
            }
            ("score", true) => {
                let (tp, fp, fn_) = score_pairs(&rows(&path), &settings());
                writeln!(out, "{name:32} P {:.3} R {:.3} F1 {:.3}", tp / (tp + fp), tp / (tp + fn_), 2.0 * tp / (2.0 * tp + fp + fn_))?;
            }
            ("evidence", false) => evidence(&name, &rows(&path), &mut out)?,
            _ => {
                for (n, pair) in rows::<Pair>(&path).iter().enumerate() {
                    let mut clusterer = Clusterer::new(settings(), StoryId(1));
                    clusterer.push(&pair.a.article(1));
                    let mut seen = Vec::new();
                    clusterer.push_with(&pair.b.article(2), |candidates| {
                        seen = candidates.to_vec();
                        None
                    });
                    for candidate in seen {
                        print(&mut out, &name, n, usize::from(pair.same), "pair", &candidate)?;
                    }
                }
            }
        }
    }
    if !figures.is_empty() {
        writeln!(
            out,
            "mean {:.4} lowest {:.3}",
            figures.iter().sum::<f64>() / figures.len() as f64,
            figures.iter().copied().fold(1.0, f64::min)
        )?;
    }
    Ok(())
}

fn score(rows: &[Row], settings: &Settings) -> (f64, f64, usize, usize) {
    let mut clusterer = Clusterer::new(settings.clone(), StoryId(1));
    let mut found: BTreeMap<EntryId, StoryId> = BTreeMap::new();
    for (n, row) in rows.iter().enumerate() {
        let assignment = clusterer.push(&row.article(n));
        found.insert(EntryId(n as i64), assignment.story);
        if n % 500 == 499 || n + 1 == rows.len() {
            for change in clusterer.repair() {
                if let daily_core::story::Change::Moved { entry, to, .. } = change {
                    found.insert(entry, to);
                }
            }
        }
    }
    let found: Vec<i64> = (0..rows.len()).map(|n| clusterer.resolve(found[&EntryId(n as i64)]).0).collect();
    if std::env::var("SHOW").is_ok() {
        show(rows, &found);
    }
    let (mut of_gold, mut of_found, mut of_both) = (HashMap::new(), HashMap::new(), HashMap::new());
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
    (p / rows.len() as f64, r / rows.len() as f64, of_found.len(), of_gold.len())
}

fn score_pairs(pairs: &[Pair], settings: &Settings) -> (f64, f64, f64) {
    let (mut tp, mut fp, mut fn_) = (0.0, 0.0, 0.0);
    for pair in pairs {
        let mut clusterer = Clusterer::new(settings.clone(), StoryId(1));
        clusterer.push(&pair.a.article(1));
        clusterer.push(&pair.b.article(2));
        clusterer.repair();
        match (clusterer.story_of(EntryId(1)) == clusterer.story_of(EntryId(2)), pair.same) {
            (true, true) => tp += 1.0,
            (true, false) => fp += 1.0,
            (false, true) => fn_ += 1.0,
            (false, false) => {}
        }
    }
    (tp, fp, fn_)
}

/// One labelled set, and what is asked of it: F1, precision, and how much it counts.
struct Asked {
    rows: Vec<Row>,
    pairs: Vec<Pair>,
    f1: f64,
    precision: f64,
    counts: f64,
}

fn worth(sets: &[Asked], settings: &Settings) -> f64 {
    let (mut sum, mut counts) = (0.0, 0.0);
    for set in sets {
        let (p, r) = if set.pairs.is_empty() {
            let (p, r, _, _) = score(&set.rows, settings);
            (p, r)
        } else {
            let (tp, fp, fn_) = score_pairs(&set.pairs, settings);
            (tp / (tp + fp + 1e-9), tp / (tp + fn_ + 1e-9))
        };
        let f1 = 2.0 * p * r / (p + r + 1e-9);
        sum += set.counts * (f1 - (set.f1 - f1).max(0.0) - 0.5 * (set.precision - p).max(0.0));
        counts += set.counts;
    }
    sum / counts
}

/// Improves the weights step by step on the figure that counts, instead of on single decisions.
fn climb(paths: &[String]) -> std::io::Result<()> {
    let sets: Vec<Asked> = paths
        .iter()
        .map(|path| {
            let (f1, precision, counts) = match path.rsplit('/').next().unwrap_or_default() {
                "argos-handpicked.jsonl" => (0.86, 0.93, 0.5),
                "argos-wikinews.jsonl" => (0.86, 0.93, 1.0),
                "basil.jsonl" => (0.98, 0.95, 1.0),
                "basil.titles.jsonl" => (0.93, 0.9, 0.7),
                "ecbplus.jsonl" => (0.91, 0.93, 1.5),
                "uci-sample.titles.jsonl" => (0.83, 0.8, 1.0),
                "uci-aggregator.titles.jsonl" => (0.83, 0.8, 1.0),
                "wikinews-hscluster.jsonl" => (0.96, 0.95, 1.0),
                "wikinews-hscluster.titles.jsonl" => (0.89, 0.9, 0.7),
                "googlenews-ts.jsonl" => (0.95, 0.95, 0.7),
                "pairs.pairs" => (0.85, 0.8, 2.0),
                "semeval.pairs" => (0.7, 0.75, 0.4),
                name if name.starts_with("mixed") && name.contains("titles") => (0.9, 0.93, 1.2),
                name if name.starts_with("mixed") => (0.95, 0.97, 1.0),
                _ => (0.0, 0.0, 0.5),
            };
            if path.ends_with(".pairs") {
                Asked { rows: vec![], pairs: rows(path), f1, precision, counts }
            } else {
                Asked { rows: rows(path), pairs: vec![], f1, precision, counts }
            }
        })
        .collect();
    let scales: Vec<f32> = std::fs::read_to_string(std::env::var("SCALES").unwrap_or_default())
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|n| n.parse().ok())
        .collect();
    let steps: usize = std::env::var("STEPS").ok().and_then(|n| n.parse().ok()).unwrap_or(200);
    let mut dice = std::env::var("SEED").ok().and_then(|n| n.parse().ok()).unwrap_or(7_u64);
    let mut roll = move || {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 40) as f32 / (1_u64 << 24) as f32
    };
    let mut best = settings();
    // Worth is the mean over two readings of the same weights, so that a lucky threshold does not win.
    let judge = |settings: &Settings| {
        [-0.2, 0.2]
            .iter()
            .map(|shift| {
                let mut shifted = settings.clone();
                shifted.weights.0[0] += shift;
                worth(&sets, &shifted)
            })
            .sum::<f64>()
            / 2.0
    };
    let mut worth_now = judge(&best);
    eprintln!("start {worth_now:.4}");
    let pieces = best.weights.0.len();
    for step in 0..steps {
        let mut next = best.clone();
        for _ in 0..1 + (roll() * 3.0) as usize {
            let at = (roll() * (pieces + 4) as f32) as usize;
            let by = (roll() + roll() + roll() - 1.5) * 0.9;
            match at.checked_sub(pieces) {
                None => next.weights.0[at] += by / scales.get(at).copied().unwrap_or(1.0).max(0.02),
                Some(0) => next.merge += by * 0.5,
                Some(1) => next.detach = (next.detach + by).min(-0.3),
                Some(2) => next.split = (next.split + by).min(-0.3),
                Some(_) => next.weights.0[0] += by,
            }
        }
        let worth_then = judge(&next);
        if worth_then > worth_now {
            (best, worth_now) = (next, worth_then);
            eprintln!("{step} {worth_now:.4} merge {:.2} detach {:.2} split {:.2}", best.merge, best.detach, best.split);
            let mut line: String = best.weights.0.iter().map(|weight| format!("{weight:.4} ")).collect();
            line += &format!("\n{:.4} {:.4} {:.4} {:.4}\n", best.join, best.merge, best.detach, best.split);
            std::fs::write(std::env::var("OUT").unwrap_or_else(|_| "weights.txt".to_owned()), line)?;
        }
    }
    Ok(())
}

fn show(rows: &[Row], found: &[i64]) {
    let mut stories: BTreeMap<i64, Vec<&Row>> = BTreeMap::new();
    for (row, story) in rows.iter().zip(found) {
        stories.entry(*story).or_default().push(row);
    }
    for (story, members) in stories {
        eprintln!("== {story}");
        for row in members {
            eprintln!("   [{}] {}", &row.gold.chars().take(24).collect::<String>(), row.title.chars().take(110).collect::<String>());
        }
    }
}

/// Runs the stream with the right answers, broken into fragments now and then, so that there is something to merge as well.
fn evidence(name: &str, rows: &[Row], out: &mut impl Write) -> std::io::Result<()> {
    for round in 0..2_u64 {
        let mut clusterer = Clusterer::new(settings(), StoryId(1));
        let mut gold_of: HashMap<StoryId, &str> = HashMap::new();
        let mut dice = 0x1234_5678_u64 + round;
        for (n, row) in rows.iter().enumerate() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let roll = (dice >> 33) % 100;
            let mut seen = Vec::new();
            let assignment = clusterer.push_with(&row.article(n), |candidates| {
                seen = candidates.to_vec();
                let right: Vec<usize> =
                    (0..candidates.len()).filter(|&at| gold_of.get(&candidates[at].story) == Some(&row.gold.as_str())).collect();
                if roll < 12 || right.is_empty() { None } else { Some(right[roll as usize % right.len()]) }
            });
            gold_of.entry(assignment.story).or_insert(row.gold.as_str());
            for candidate in seen.iter().take(8) {
                let same = usize::from(gold_of.get(&candidate.story) == Some(&row.gold.as_str()));
                print(out, name, rows.len(), same, "join", candidate)?;
            }
            if n % 400 == 399 || n + 1 == rows.len() {
                for story in clusterer.stories() {
                    let mut seen = clusterer.neighbours(story);
                    seen.truncate(6);
                    for candidate in seen {
                        let same = usize::from(gold_of.get(&candidate.story) == gold_of.get(&story));
                        print(out, name, rows.len(), same, "merge", &candidate)?;
                    }
                }
            }
        }
    }
    Ok(())
}

fn print(out: &mut impl Write, name: &str, n: usize, same: usize, kind: &str, candidate: &Candidate) -> std::io::Result<()> {
    write!(out, "{name} {n} {same} {kind}")?;
    for value in candidate.evidence.values {
        write!(out, " {value:.4}")?;
    }
    writeln!(out)
}
