//! Scores the clusterer on labelled streams, and writes the evidence from which its constants are trained.
//!
//! `story_train score FILE…` prints B³ for each stream; `story_train evidence FILE…` prints one line of evidence for each candidate.
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
    }
    settings
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let task = arguments.next().unwrap_or_default();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut figures = Vec::new();
    for path in arguments {
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        match (task.as_str(), path.ends_with(".pairs")) {
            ("score", false) => {
                let (p, r, stories, gold) = score(&rows(&path));
                let f = 2.0 * p * r / (p + r);
                figures.push(f);
                writeln!(out, "{name:32} P {p:.3} R {r:.3} F1 {f:.3}  {stories} for {gold}")?;
            }
            ("score", true) => {
                let (mut tp, mut fp, mut fn_) = (0.0, 0.0, 0.0);
                for pair in rows::<Pair>(&path) {
                    let mut clusterer = Clusterer::new(settings(), StoryId(1));
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
        writeln!(out, "mean {:.4} lowest {:.3}", figures.iter().sum::<f64>() / figures.len() as f64, figures.iter().copied().fold(1.0, f64::min))?;
    }
    Ok(())
}

fn score(rows: &[Row]) -> (f64, f64, usize, usize) {
    let mut clusterer = Clusterer::new(settings(), StoryId(1));
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
                let right: Vec<usize> = (0..candidates.len()).filter(|&at| gold_of.get(&candidates[at].story) == Some(&row.gold.as_str())).collect();
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
