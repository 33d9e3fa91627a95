//! B³ of streams, F1 of pairs, and one figure for all.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};

use daily_core::story::{Change, Clusterer, Settings};
use daily_core::{EntryId, StoryId};

use super::collections::{Aim, Pair, Read, Set};

/// Articles between two repairs.
const BATCH: usize = 500;

/// What was counted of a set, to be added up over its parts.
#[derive(Clone)]
pub struct Tally {
    pub name: String,
    pub aim: Aim,
    /// Sum of the precisions and how many there are.
    precision: (f64, f64),
    /// The same of the recalls.
    recall: (f64, f64),
}

impl Tally {
    pub fn precision(&self) -> f64 {
        self.precision.0 / self.precision.1.max(1e-9)
    }

    pub fn recall(&self) -> f64 {
        self.recall.0 / self.recall.1.max(1e-9)
    }

    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        2.0 * p * r / (p + r + 1e-9)
    }
}

/// Scores the stories of one part, or all, amid the whole of each set.
pub fn score(sets: &[Set], settings: &Settings, fold: Option<u64>) -> Vec<Tally> {
    let next = AtomicUsize::new(0);
    let mut tallies: Vec<(usize, Tally)> = std::thread::scope(|scope| {
        let work = || {
            let mut tallies = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(set) = sets.get(at) else { return tallies };
                tallies.push((at, score_one(set, settings, fold)));
            }
        };
        let workers: Vec<_> = (0..super::number("THREADS", 1)).map(|_| scope.spawn(work)).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).flatten().collect()
    });
    tallies.sort_by_key(|one| one.0);
    tallies.into_iter().map(|one| one.1).collect()
}

/// Adds the counts of another part.
pub fn add(tallies: &mut Vec<Tally>, more: Vec<Tally>) {
    if tallies.is_empty() {
        *tallies = more;
        return;
    }
    for (tally, more) in tallies.iter_mut().zip(more) {
        tally.precision = (tally.precision.0 + more.precision.0, tally.precision.1 + more.precision.1);
        tally.recall = (tally.recall.0 + more.recall.0, tally.recall.1 + more.recall.1);
    }
}

fn score_one(set: &Set, settings: &Settings, fold: Option<u64>) -> Tally {
    let (precision, recall) = if set.pairs.is_empty() { bcubed(&set.rows, settings, fold) } else { of_pairs(&set.pairs, settings, fold) };
    Tally { name: set.name.clone(), aim: set.aim, precision, recall }
}

pub fn print(tallies: &[Tally]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for tally in tallies {
        writeln!(out, "{:28} P {:.3} R {:.3} F1 {:.3}", tally.name, tally.precision(), tally.recall(), tally.f1())?;
    }
    writeln!(out, "{}", line(tallies))
}

/// The figures of all sets in one line.
pub fn line(tallies: &[Tally]) -> String {
    let figures: Vec<f64> = tallies.iter().take(10).map(Tally::f1).collect();
    let lowest = figures.iter().copied().fold(1.0, f64::min);
    let mean = figures.iter().sum::<f64>() / figures.len().max(1) as f64;
    format!("mean {mean:.4} lowest {lowest:.3} worth {:.4}", worth(tallies))
}

/// One figure for all sets: F1, less what lacks to the aims.
pub fn worth(tallies: &[Tally]) -> f64 {
    let counts = tallies.iter().map(|tally| tally.aim.counts).sum::<f64>();
    let sum: f64 = tallies
        .iter()
        .map(|tally| {
            let (f1, aim) = (tally.f1(), tally.aim);
            aim.counts * (f1 - (aim.f1 - f1).max(0.0) - 0.6 * (aim.precision - tally.precision()).max(0.0))
        })
        .sum();
    sum / counts
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

fn bcubed(rows: &[Read], settings: &Settings, fold: Option<u64>) -> ((f64, f64), (f64, f64)) {
    let found = group(rows, settings);
    let (mut of_gold, mut of_found, mut of_both) = (HashMap::new(), HashMap::new(), HashMap::new());
    for (row, story) in rows.iter().zip(&found) {
        *of_gold.entry(row.gold.as_str()).or_insert(0.0) += 1.0;
        *of_found.entry(*story).or_insert(0.0) += 1.0;
        *of_both.entry((row.gold.as_str(), *story)).or_insert(0.0) += 1.0;
    }
    let (mut p, mut r, mut all) = (0.0, 0.0, 0.0);
    for (row, story) in rows.iter().zip(&found).filter(|(row, _)| fold.is_none_or(|fold| row.fold == fold)) {
        let both = of_both[&(row.gold.as_str(), *story)];
        p += both / of_found[story];
        r += both / of_gold[row.gold.as_str()];
        all += 1.0;
    }
    ((p, all), (r, all))
}

fn of_pairs(pairs: &[Pair], settings: &Settings, fold: Option<u64>) -> ((f64, f64), (f64, f64)) {
    let (mut right, mut said, mut same) = (0.0, 0.0, 0.0);
    for pair in pairs.iter().filter(|pair| fold.is_none_or(|fold| pair.rows[0].fold == fold)) {
        let found = group(&pair.rows, settings);
        let together = found[0] == found[1];
        right += f64::from(u8::from(together && pair.same));
        said += f64::from(u8::from(together));
        same += f64::from(u8::from(pair.same));
    }
    ((right, said), (right, same))
}

/// Prints found stories that hold more than one, and stories that were torn, the worst first.
pub fn print_errors(sets: &[Set], settings: &Settings) -> std::io::Result<()> {
    let only = std::env::var("ONLY").unwrap_or_default();
    let mut out = std::io::stdout().lock();
    for set in sets.iter().filter(|set| set.name == only) {
        let found = group(&set.rows, settings);
        let mut stories: BTreeMap<StoryId, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
        let mut torn: BTreeMap<&str, BTreeMap<StoryId, Vec<&str>>> = BTreeMap::new();
        for (row, story) in set.rows.iter().zip(&found) {
            stories.entry(*story).or_default().entry(&row.gold).or_default().push(&row.title);
            torn.entry(&row.gold).or_default().entry(*story).or_default().push(&row.title);
        }
        let show = |out: &mut dyn Write, parts: Vec<(String, &Vec<&str>)>| -> std::io::Result<()> {
            for (name, titles) in parts {
                writeln!(out, "  {} x {name}", titles.len())?;
                for title in titles.iter().take(super::number("SHOW", 4)) {
                    writeln!(out, "      {title}")?;
                }
            }
            Ok(())
        };
        for (story, golds) in stories.iter().filter(|(_, golds)| golds.len() > 1) {
            writeln!(out, "mixed {}", story.0)?;
            show(&mut out, golds.iter().map(|(gold, titles)| ((*gold).to_owned(), titles)).collect())?;
        }
        for (gold, parts) in torn.iter().filter(|(_, parts)| parts.len() > 1) {
            writeln!(out, "torn {gold}")?;
            show(&mut out, parts.iter().map(|(story, titles)| (story.0.to_string(), titles)).collect())?;
        }
    }
    Ok(())
}
