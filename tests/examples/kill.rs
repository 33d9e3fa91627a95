//! Kills a program at its work as often as one likes, and looks each time at what is left of the library.
//!
//! `kill [DEATHS] [SEED]`: half as many again are died while older libraries are brought up to date. Prints the toll; panics where a promise was broken.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

#[cfg(unix)]
#[tokio::main]
async fn main() {
    use std::process::Command;

    use daily_tests::crash;

    if crash::work().await {
        return;
    }
    let mut numbers = std::env::args().skip(1).map(|number| number.parse().unwrap());
    let (deaths, seed) = (numbers.next().unwrap_or(300), numbers.next().unwrap_or(1));
    let worker = || Command::new(std::env::current_exe().unwrap());
    for (name, toll) in [
        ("at work", crash::judge(&worker, seed, deaths as usize, 25).await),
        ("migrating", crash::judge_migrations(&worker, seed, deaths as usize / 2).await),
    ] {
        println!(
            "{name}: {} deaths, {} promises kept, at most {} changes to files in a life",
            toll.deaths, toll.promises, toll.longest_life
        );
        for (during, times) in &toll.during {
            println!("  during {during}: {times}");
        }
    }
}

#[cfg(not(unix))]
fn main() {
    println!("skipped: this system knows no SIGKILL");
}
