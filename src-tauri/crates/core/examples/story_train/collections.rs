//! Reads the collections and makes streams of them.
//!
//! Beside the sets as they stand there are streams made from them: articles cut to their leads, as feeds send them, and mixed streams in
//! which two stories of three are cut to a single article, since what stands alone is what labelled collections lack.

use std::collections::HashMap;
use std::path::Path;

use chrono::DateTime;
use daily_core::story::words::hash_of;
use daily_core::story::{Article, Clusterer, Fingerprint, Settings};
use daily_core::{EntryId, Moment, StoryId};
use serde_json::Value;

/// 1 January 2026: where a collection has no dates, its articles come a minute apart from here.
const DAWN: i64 = 1_767_225_600;

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
pub struct Read {
    pub title: String,
    pub source: String,
    pub at: Moment,
    pub print: Fingerprint,
    pub gold: String,
    /// The part it belongs to.
    pub fold: u64,
}

/// Two articles that are a stream of their own.
pub struct Pair {
    pub rows: [Read; 2],
    pub same: bool,
}

/// A labelled stream, or pairs.
pub struct Set {
    pub name: String,
    pub rows: Vec<Read>,
    pub pairs: Vec<Pair>,
    pub aim: Aim,
}

/// What is asked of a set: F1, precision, and how much it counts.
#[derive(Clone, Copy)]
pub struct Aim {
    pub f1: f64,
    pub precision: f64,
    pub counts: f64,
}

/// A set, its aims with full text, and its aims as bare titles; nothing where it is not used so.
const SETS: [(&str, Option<Aim>, Option<Aim>); 8] = [
    ("wikinews-hscluster", aim(0.97, 0.95, 1.0), aim(0.90, 0.93, 0.7)),
    ("argos-handpicked", aim(0.88, 0.95, 0.4), None),
    ("argos-wikinews", aim(0.87, 0.95, 1.2), None),
    ("basil", aim(0.985, 0.95, 1.0), aim(0.95, 0.93, 0.7)),
    ("ecbplus", aim(0.93, 0.95, 1.5), None),
    ("uci-sample", None, aim(0.83, 0.93, 1.0)),
    ("uci-aggregator", None, aim(0.84, 0.93, 1.5)),
    ("googlenews-ts", aim(0.96, 0.95, 0.7), None),
];

const fn aim(f1: f64, precision: f64, counts: f64) -> Option<Aim> {
    Some(Aim { f1, precision, counts })
}

const FULL: [&str; 5] = ["wikinews-hscluster", "argos-handpicked", "argos-wikinews", "basil", "ecbplus"];

/// Parts for cross-validation.
pub fn folds() -> u64 {
    super::number("FOLDS", 4)
}

/// The ten sets whole, and the pairs.
pub fn ten(folder: &Path, settings: &Settings) -> Vec<Set> {
    let mut sets = Vec::new();
    for (name, full, titles) in SETS {
        let rows = rows(&folder.join(format!("{name}.jsonl")));
        if let Some(aim) = full {
            sets.push(set(name, &rows, aim, settings));
        }
        if let Some(aim) = titles {
            sets.push(set(&format!("{name} titles"), &bare(rows), aim, settings));
        }
    }
    sets.push(pairs("telegram-pairs", folder, None, PAIRS, settings));
    sets
}

const PAIRS: Aim = Aim { f1: 0.84, precision: 0.78, counts: 3.0 };

/// What is trained on: the sets without the stories of one part, the large ones thinned, and the streams that are made of them.
pub fn streams(folder: &Path, without: Option<u64>, settings: &Settings) -> Vec<Set> {
    let most = super::number("MOST", 2_000);
    let rows_of = |name: &str| -> Vec<Row> {
        let mut rows = rows(&folder.join(format!("{name}.jsonl")));
        rows.retain(|row| without.is_none_or(|part| fold(&row.topic) != part));
        rows
    };
    let mut sets = Vec::new();
    for (name, full, titles) in SETS {
        let rows = rows_of(name);
        let mut few = rows.clone();
        thin(&mut few, most);
        if let Some(aim) = full {
            sets.push(set(name, &few, aim, settings));
        }
        if let Some(aim) = titles {
            sets.push(set(&format!("{name} titles"), &bare(few.clone()), aim, settings));
        }
        if titles.is_none() {
            sets.push(set(&format!("{name} titles"), &bare(few), Aim { f1: 0.85, precision: 0.93, counts: 0.4 }, settings));
        }
    }
    for name in FULL {
        let leads = rows_of(name).into_iter().map(lead).collect::<Vec<_>>();
        sets.push(set(&format!("{name} leads"), &leads, Aim { f1: 0.9, precision: 0.95, counts: 0.3 }, settings));
    }
    let mixed: Vec<Row> = mix(FULL.iter().flat_map(|name| rows_of(name)).collect());
    let leads: Vec<Row> = mixed.iter().cloned().map(lead).collect();
    sets.push(set("mixed leads", &leads, Aim { f1: 0.94, precision: 0.96, counts: 1.0 }, settings));
    sets.push(set("mixed", &mixed, Aim { f1: 0.96, precision: 0.97, counts: 1.0 }, settings));
    let titles = ["wikinews-hscluster", "basil", "uci-sample", "argos-handpicked"];
    let mut titles = mix(bare(titles.iter().flat_map(|name| rows_of(name)).collect()));
    thin(&mut titles, 1_500);
    sets.push(set("mixed titles", &titles, Aim { f1: 0.88, precision: 0.94, counts: 1.0 }, settings));
    sets.push(pairs("telegram-pairs", folder, without, PAIRS, settings));
    sets.push(pairs("semeval2022-task8", folder, without, Aim { f1: 0.7, precision: 0.75, counts: 0.4 }, settings));
    sets.retain(|set| !set.rows.is_empty() || !set.pairs.is_empty());
    sets
}

fn set(name: &str, rows: &[Row], aim: Aim, settings: &Settings) -> Set {
    Set { name: name.to_owned(), rows: read(rows, settings), pairs: vec![], aim }
}

fn bare(rows: Vec<Row>) -> Vec<Row> {
    rows.into_iter().map(|row| Row { text: String::new(), ..row }).collect()
}

/// The part to which stories under this name belong.
fn fold(topic: &str) -> u64 {
    hash(&format!("{} {topic}", super::number("SPLIT", 0))) % folds()
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
    let gold = text(value, "story");
    // In uci-aggregator `topic` is a section of the paper.
    let topic = Some(text(value, "topic")).filter(|topic| topic.chars().any(|c| c.is_ascii_digit())).unwrap_or_else(|| gold.clone());
    Row {
        id: text(value, "id"),
        title: if title.is_empty() { body.chars().take(80).collect() } else { title },
        text: body,
        source: source.into_iter().find(|source| !source.is_empty()).unwrap_or_default(),
        language: Some(text(value, "lang").chars().take(2).collect()).filter(|lang: &String| !lang.is_empty()).unwrap_or("en".to_owned()),
        url: text(value, "url"),
        at,
        topic,
        gold,
    }
}

fn pairs(name: &str, folder: &Path, without: Option<u64>, aim: Aim, settings: &Settings) -> Set {
    let mut pairs = Vec::new();
    for (n, value) in lines(&folder.join(format!("{name}.jsonl"))).iter().enumerate() {
        let same = match (&value["same_story"], value["overall"].as_f64()) {
            (Value::Bool(same), _) => *same,
            (_, Some(overall)) if overall <= 1.5 => true,
            (_, Some(overall)) if overall >= 3.0 && n % 3 == 0 => false,
            _ => continue,
        };
        let topic = format!("{name} {n}");
        if without.is_some_and(|part| fold(&topic) == part) {
            continue;
        }
        let language: String = text(value, "lang").chars().take(2).collect();
        let one = |key: &str, n: usize| Row { language: language.clone(), topic: topic.clone(), ..row(&value[key], n) };
        let mut read = read(&[one("a", 0), one("b", 1)], settings);
        if let (Some(b), Some(a)) = (read.pop(), read.pop()) {
            pairs.push(Pair { rows: [a, b], same });
        }
    }
    Set { name: name.to_owned(), rows: vec![], pairs, aim }
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

pub fn hash(text: &str) -> u64 {
    hash_of(text.as_bytes())
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
            Read { title: row.title.clone(), source: row.source.clone(), at: row.at, print, gold: row.gold.clone(), fold: fold(&row.topic) }
        })
        .collect()
}
