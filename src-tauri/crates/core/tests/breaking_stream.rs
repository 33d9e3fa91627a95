//! The watch for breaking news on made-up months with known bursts.

#[allow(dead_code, reason = "the example that prints figures asks for more")]
mod bursts;
#[allow(dead_code, reason = "other streams and the example that prints figures ask for more")]
mod judged;

use bursts::Found;
use daily_core::breaking::Sensitivity;
use judged::Judge;

/// Alerts a day that a reader gets by default, at most.
const BUDGET: usize = 5;

const WATCH: Judge = Judge::Watch(Sensitivity::Usual);

fn months() -> impl Iterator<Item = (u64, bursts::Months, Found)> {
    (1..=5).map(|seed| {
        let months = bursts::months(seed);
        let found = bursts::replay(&months, WATCH, BUDGET);
        (seed, months, found)
    })
}

#[test]
fn bursts_of_independent_publishers_are_found_early_and_little_else_is() {
    for (seed, _, found) in months() {
        assert!(found.bursts > 40, "seed {seed}: {found:?}");
        assert!(found.figures.precision >= 0.8 && found.figures.recall >= 0.8, "seed {seed}: {found:?}");
        assert!((3..=5).contains(&found.figures.houses), "seed {seed}: {found:?}");
    }
}

#[test]
fn the_budget_holds_little_back() {
    for (seed, months, found) in months() {
        let all = bursts::replay(&months, WATCH, usize::MAX);
        let (shown, wanted) = (found.figures.alerts(), all.figures.alerts());
        assert!(found.figures.most_of_a_day() <= BUDGET);
        assert!(10 * shown >= 9 * wanted, "seed {seed}: {shown} of {wanted}");
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
        let (counted, watched) = (counted.figures.precision, found.figures.precision);
        assert!(counted < watched, "seed {seed}: {counted} against {watched}");
    }
}
