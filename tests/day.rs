//! A day of polling in seconds. `cargo run --example day` does it with thousands of feeds.

#![cfg(target_os = "linux")]

use daily_tests::{HOUR, load};

#[tokio::test(start_paused = true)]
async fn a_day_among_hosts_without_manners_starves_no_feed_and_bothers_no_host() {
    let day = load::day(240).await;

    assert_eq!(day.bad_manners, Vec::<String>::new());
    assert_eq!(day.at_once, 1);
    // A feed is asked at least every six of its intervals.
    assert!(day.longest_wait <= 7 * HOUR, "{day:?}");
    assert!(day.entries > 220 * 10, "{day:?}");
    let (early, late) = day.memory;
    assert!(late < early + (64 << 20), "{day:?}");
}
