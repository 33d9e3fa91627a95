//! The program dies at any moment, and nothing that it promised is lost. `cargo run --example kill` does so by hundreds.

use std::process::Command;

use daily_tests::crash;

/// This program again, as the one that is killed.
fn worker() -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "killed::the_one_who_is_killed", "--nocapture", "--test-threads", "1"]);
    command
}

#[tokio::test]
async fn the_one_who_is_killed() {
    // Does nothing in an ordinary run.
    crash::work().await;
}

#[tokio::test]
async fn whoever_is_killed_at_work_keeps_every_promise() {
    let toll = crash::judge(&worker, 7, 36, 12).await;

    assert!(toll.deaths >= 36 && toll.promises > toll.deaths, "{toll:?}");
}

#[tokio::test]
async fn whoever_is_killed_while_a_backup_is_put_back_finds_the_one_library_or_the_other() {
    let toll = crash::judge_restores(&worker, 7, 24).await;

    assert!(toll.deaths >= 20 && toll.during.contains_key("Restore"), "{toll:?}");
}

#[tokio::test]
async fn whoever_is_killed_while_an_older_library_is_brought_up_to_date_loses_nothing() {
    let toll = crash::judge_migrations(&worker, 7, 16).await;

    assert!(toll.deaths >= 16, "{toll:?}");
}
