//! The watch for breaking news on two months of collected news; see `collected` for how they are made.

#[allow(dead_code, reason = "the example that prints figures asks for more")]
mod collected;
#[allow(dead_code, reason = "other streams and the example that prints figures ask for more")]
mod judged;

use std::path::PathBuf;

use daily_core::breaking::Sensitivity;
use judged::Judge;

/// Alerts a day that a reader gets by default, at most.
const BUDGET: usize = 5;

#[test]
fn of_collected_news_what_breaks_is_told_early_and_little_else_is() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpora");
    let corpora = std::env::var_os("LONDON_DAILY_CORPORA").map_or(beside, PathBuf::from);
    let Some(months) = collected::months(&corpora.join("clustering"), 1) else {
        eprintln!("skipped: no collections beside the project");
        return;
    };

    let found = collected::replay(&months, Judge::Watch(Sensitivity::Usual), BUDGET);

    assert!(months.broke.len() >= 30, "{}", months.broke.len());
    assert!(found.figures.precision >= 0.8 && found.figures.recall >= 0.8, "{found:#?}");
    assert!((3..=5).contains(&found.figures.houses), "{found:#?}");
    assert_eq!(found.false_bursts, 0, "{found:#?}");
    assert!(found.figures.most_of_a_day() <= BUDGET);
}
