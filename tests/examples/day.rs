//! A day of polling: `day [FEEDS]` (5,000), one in twelve of them at a host without manners. Prints what it was like.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

#[cfg(target_os = "linux")]
fn main() {
    daily_engine::memory::share_one_heap();
    let feeds = std::env::args().nth(1).map_or(5_000, |number| number.parse().unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let began = std::time::Instant::now();
    let day = runtime.block_on(daily_tests::load::day(feeds));
    println!("24 hours of {feeds} feeds in {:.0} s: {} requests, {} entries", began.elapsed().as_secs_f64(), day.requests, day.entries);
    println!("longest wait of a good feed: {} min; at most {} request to a host at a time", day.longest_wait / 60, day.at_once);
    println!("resident memory after 6 hours {} MiB, after 24 hours {} MiB", day.memory.0 >> 20, day.memory.1 >> 20);
    for (manner, (all, most)) in &day.by_manner {
        println!("  {manner:?}: {all} requests for feeds, at most {most} to one");
    }
    for broken in &day.bad_manners {
        println!("bad manners: {broken}");
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("skipped: this system's loopback has one address");
}
