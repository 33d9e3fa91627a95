//! Replays streams with known bursts against the watch, and prints precision, recall, how early and how often it interrupts, beside
//! fixed counts of reports.
//!
//! `breaking_replay [BUDGET]`: alerts a day that are shown at most (5).

#[path = "../tests/bursts/mod.rs"]
#[allow(dead_code, reason = "the tests ask for more than this prints")]
mod bursts;

use std::io::Write;

use bursts::{Judge, Months};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let budget = std::env::args().nth(1).and_then(|budget| budget.parse().ok()).unwrap_or(5);
    (1..=5).try_for_each(|seed| print(&mut out, seed, &bursts::months(seed), budget))
}

fn print(out: &mut impl Write, seed: u64, months: &Months, budget: usize) -> std::io::Result<()> {
    for (judge, called) in
        [(Judge::Watch, "watch"), (Judge::Count(3), "3 reports"), (Judge::Count(5), "5 reports"), (Judge::Count(8), "8 reports")]
    {
        let found = bursts::replay(months, judge, budget);
        let alerts: usize = found.of_day.values().sum();
        writeln!(
            out,
            "seed {seed}, {called:<9} {} reports, {} bursts; precision {:.3}, recall {:.3}, median at {} publishers, {} minutes; {:.1} alerts a day, at most {}",
            months.heard.len(),
            found.bursts,
            found.precision,
            found.recall,
            found.publishers,
            found.minutes,
            alerts as f64 / found.days as f64,
            found.of_day.values().max().copied().unwrap_or(0)
        )?;
    }
    Ok(())
}
