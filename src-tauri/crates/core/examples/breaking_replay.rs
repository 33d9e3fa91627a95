//! Replays streams with known bursts against the watch, and prints precision, recall, how early and how often it interrupts, beside
//! fixed counts of reports.
//!
//! `breaking_replay [BUDGET [CORPORA]]`: alerts a day that are shown at most (5), and the collections of which a stream of collected news is made;
//! without them the streams are made up.

#[path = "../tests/bursts/mod.rs"]
#[allow(dead_code, reason = "the tests ask for more than this prints")]
mod bursts;
#[path = "../tests/collected/mod.rs"]
#[allow(dead_code, reason = "the tests ask for more than this prints")]
mod collected;
#[path = "../tests/judged/mod.rs"]
mod judged;

use std::io::Write;
use std::path::Path;

use bursts::Months;
use daily_core::breaking::Sensitivity;
use judged::Judge;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let mut arguments = std::env::args().skip(1);
    let budget = arguments.next().and_then(|budget| budget.parse().ok()).unwrap_or(5);
    match arguments.next() {
        None => (1..=5).try_for_each(|seed| print(&mut out, seed, &bursts::months(seed), budget)),
        Some(corpora) => (1..=3).try_for_each(|seed| print_collected(&mut out, seed, Path::new(&corpora), budget)),
    }
}

fn print_collected(out: &mut impl Write, seed: u64, corpora: &Path, budget: usize) -> std::io::Result<()> {
    let Some(months) = collected::months(&corpora.join("clustering"), seed) else {
        return writeln!(out, "no collections in {}", corpora.display());
    };
    let judges = [
        (Judge::Watch(Sensitivity::Few), "watch, few"),
        (Judge::Watch(Sensitivity::Usual), "watch, usual"),
        (Judge::Watch(Sensitivity::Many), "watch, many"),
        (Judge::Count(5), "5 reports"),
        (Judge::Houses(3), "3 houses"),
        (Judge::Houses(5), "5 houses"),
    ];
    writeln!(out, "seed {seed}: {} reports of {} stories, {} broke", months.told.len(), months.stories, months.broke.len())?;
    for (judge, called) in judges {
        let found = collected::replay(&months, judge, budget);
        let figures = &found.figures;
        writeln!(
            out,
            "  {called:<12} precision {:.3}, recall {:.3}, median at {} houses, {} minutes; {:.1} alerts a day, at most {}; {} for floods and backlogs",
            figures.precision,
            figures.recall,
            figures.houses,
            figures.minutes,
            figures.alerts() as f64 / figures.days as f64,
            figures.most_of_a_day(),
            found.false_bursts
        )?;
        if std::env::var_os("WRONG").is_some() {
            found.wrong.iter().try_for_each(|wrong| writeln!(out, "      {wrong}"))?;
        }
    }
    Ok(())
}

fn print(out: &mut impl Write, seed: u64, months: &Months, budget: usize) -> std::io::Result<()> {
    for (judge, called) in [
        (Judge::Watch(Sensitivity::Usual), "watch"),
        (Judge::Count(3), "3 reports"),
        (Judge::Count(5), "5 reports"),
        (Judge::Count(8), "8 reports"),
    ] {
        let found = bursts::replay(months, judge, budget);
        let figures = &found.figures;
        writeln!(
            out,
            "seed {seed}, {called:<9} {} reports, {} bursts; precision {:.3}, recall {:.3}, median at {} houses, {} minutes; {:.1} alerts a day, at most {}",
            months.heard.len(),
            found.bursts,
            figures.precision,
            figures.recall,
            figures.houses,
            figures.minutes,
            figures.alerts() as f64 / figures.days as f64,
            figures.most_of_a_day()
        )?;
    }
    Ok(())
}
