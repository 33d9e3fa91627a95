//! Prints B³ on streams of news that are made up, in eleven languages, and what went wrong.

#[path = "../tests/press/mod.rs"]
mod press;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for seed in 1..=5 {
        let made = press::stream(seed);
        let found = press::group(&made);
        let (p, r) = press::bcubed(&made, &found);
        writeln!(out, "seed {seed}: {} articles, B³ precision {p:.3} recall {r:.3} F1 {:.3}", made.len(), 2.0 * p * r / (p + r))?;
        let mut stories: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
        for (one, story) in made.iter().zip(&found) {
            stories.entry(story).or_default().insert(one.event);
        }
        for (story, _) in stories.iter().filter(|(_, events)| events.len() > 1) {
            let titles: Vec<&str> =
                made.iter().zip(&found).filter(|(_, found)| found == story).map(|(one, _)| one.title.as_str()).collect();
            writeln!(out, "  one story of several events: {}", titles.join(" | "))?;
        }
    }
    Ok(())
}
