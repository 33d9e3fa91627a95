//! The watch for breaking news on made-up months with known bursts.

#[allow(dead_code, reason = "the example that prints figures asks for more")]
mod bursts;

use bursts::{Judge, Result};

/// Alerts a day that a reader gets by default, at most.
const BUDGET: usize = 5;

fn months() -> impl Iterator<Item = (u64, bursts::Months, Result)> {
    (1..=5).map(|seed| {
        let months = bursts::months(seed);
        let found = bursts::replay(&months, Judge::Watch, BUDGET);
        (seed, months, found)
    })
}

#[test]
fn bursts_of_independent_publishers_are_found_early_and_little_else_is() {
    for (seed, _, found) in months() {
        assert!(found.bursts > 40, "seed {seed}: {found:?}");
        assert!(found.precision >= 0.8 && found.recall >= 0.8, "seed {seed}: {found:?}");
        assert!((3..=5).contains(&found.publishers), "seed {seed}: {found:?}");
    }
}

#[test]
fn the_budget_holds_little_back() {
    for (seed, months, found) in months() {
        let all = bursts::replay(&months, Judge::Watch, usize::MAX);
        let sum = |result: &Result| result.of_day.values().sum::<usize>();
        assert!(found.of_day.values().all(|&of_day| of_day <= BUDGET));
        assert!(10 * sum(&found) >= 9 * sum(&all), "seed {seed}: {} of {}", sum(&found), sum(&all));
    }
}

#[test]
fn floods_of_wire_copies_slow_stories_and_backlogs_tell_nothing() {
    for (seed, months, found) in months() {
        assert!(!months.floods.is_empty() && !months.slow.is_empty() && !months.backlog.is_empty());
        for (kind, quiet) in [("flood", &months.floods), ("slow story", &months.slow), ("backlog", &months.backlog)] {
            let told: Vec<&i64> = quiet.intersection(&found.told).collect();
            assert!(told.is_empty(), "seed {seed}: {kind} {told:?}");
        }
    }
}

#[test]
fn a_fixed_count_of_reports_falls_for_floods_where_the_watch_does_not() {
    for (seed, months, found) in months() {
        let counted = bursts::replay(&months, Judge::Count(5), BUDGET);
        assert!(counted.precision < found.precision, "seed {seed}: {} against {}", counted.precision, found.precision);
    }
}
