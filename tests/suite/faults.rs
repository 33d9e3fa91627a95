//! A disk that refuses, files that are changed by others, and clocks that go wrong: each is said in a sentence, and
//! nothing is lost.

use daily_engine::api::dto::*;
use daily_tests::faults::{Fault, Faults};
use daily_tests::{DAY, HOUR, MINUTE, World, entry, numbered, older, paper, within};

/// A world on a disk that can fail, with three entries, one read and one bookmarked.
async fn on_a_disk() -> (Faults, World) {
    let folder = tempfile::tempdir().unwrap().keep();
    let faults = Faults::in_folder(&folder);
    let world = World::in_profile(folder).await;
    world.follow(&world.web.serves(paper("Post").with_all(numbered(3))).await).await;
    world.mark("1", Mark::Read).await;
    world.mark("2", Mark::Bookmark).await;
    (faults, world)
}

fn is_a_sentence(said: &str) {
    assert!(
        said.ends_with('.') && !said.contains("..") && said.lines().count() == 1 && said.starts_with(|c: char| !c.is_lowercase()),
        "{said}"
    );
}

async fn is_sound(world: &World) {
    assert_eq!(world.engine.get_library(Nothing {}).await.unwrap(), Library::Open { read_only: None });
    let checkup = world.engine.check_library(Nothing {}).await.unwrap();
    assert!(checkup.ok, "{:?}", checkup.problems);
    let rows = world.list(EntryFilter::All).await;
    assert_eq!(world.overview().await.unread as usize, rows.iter().filter(|row| !row.read).count());
}

#[tokio::test]
async fn a_mark_that_was_confirmed_outlives_a_power_cut() {
    let (faults, world) = on_a_disk().await;
    world.refresh().await;
    within(world.engine.rest()).await;

    for mark in [Mark::Read, Mark::Bookmark, Mark::Later, Mark::Unread] {
        world.mark("3", mark).await;

        let left = tempfile::tempdir().unwrap();
        faults.what_a_power_cut_leaves(world.profile(), left.path());
        let after = World::in_profile(left.path()).await;
        let (kept, known) = (after.row("3").await, world.row("3").await);
        assert_eq!((kept.read, kept.bookmarked, kept.later), (known.read, known.bookmarked, known.later), "{mark:?}");
    }
}

#[tokio::test]
async fn a_disk_that_refuses_at_any_moment_is_said_and_loses_nothing() {
    for fault in [Fault::Broken, Fault::Full] {
        let (faults, world) = on_a_disk().await;
        // Some changes later each time, so that every one of a mark's is struck, and whatever comes behind it.
        for after in 1..=12 {
            let wanted = if world.row("3").await.bookmarked { Mark::Unbookmark } else { Mark::Bookmark };
            let entry_ids = vec![world.entry("3").await];
            faults.strike(after, fault);

            let marked = world.engine.mark_entries(MarkEntries { entry_ids, mark: wanted }).await;

            faults.heal();
            let is_marked = world.row("3").await.bookmarked == (wanted == Mark::Bookmark);
            assert_eq!(is_marked, marked.is_ok(), "{fault:?} after {after}: {marked:?}");
            if let Err(error) = marked {
                is_a_sentence(&error.message);
                let expected = if fault == Fault::Full { Code::DiskFull } else { Code::DiskTrouble };
                assert_eq!(error.code, expected, "{error:?}");
            }
            is_sound(&world).await;
        }
        assert!(world.row("1").await.read && world.row("2").await.bookmarked);
    }
}

#[tokio::test]
async fn a_round_on_a_disk_that_refuses_is_said_and_the_next_one_brings_the_news() {
    for fault in [Fault::Broken, Fault::Full] {
        let (faults, world) = on_a_disk().await;
        let page = world.web.serves(paper("Other")).await;
        world.follow(&page).await;
        let mut refused = 0;
        for round in 0..12_usize {
            page.now_gives(paper("Other").with_all((0..=round).map(|n| entry(&format!("Round {n}")))));
            faults.strike_many(1 + 3 * round as u64, 1_000, fault);

            let report = world.engine.refresh(Refresh { feed_ids: None, all: true }).await;

            faults.heal();
            match report {
                Err(error) => {
                    is_a_sentence(&error.message);
                    refused += 1;
                }
                Ok(report) => {
                    report.failed.iter().for_each(|failure| is_a_sentence(&failure.why));
                    refused += report.failed.len();
                }
            }
            within(world.engine.rest()).await;
            world.refresh().await;
            assert_eq!(world.list(EntryFilter::All).await.len(), 3 + round + 1, "{fault:?}, round {round}");
            is_sound(&world).await;
        }
        assert!(refused > 0);
        assert!(world.row("1").await.read && world.row("2").await.bookmarked);
    }
}

#[tokio::test]
async fn a_backup_on_a_disk_that_refuses_leaves_no_half_of_one() {
    let (_, world) = on_a_disk().await;
    let folder = tempfile::tempdir().unwrap();
    let faults = Faults::in_folder(folder.path());
    let mut after = 1;
    loop {
        let file = folder.path().join(format!("{after}.db"));
        faults.strike_many(after, u64::MAX, Fault::Full);

        let done = world.engine.back_up_library(FileArg { path: file.display().to_string() }).await;

        faults.heal();
        match done {
            Err(error) => is_a_sentence(&error.message),
            Ok(report) => {
                assert_eq!(report.entries, 3);
                break;
            }
        }
        assert!(!file.exists());
        is_sound(&world).await;
        after += 7;
    }
    assert!(after > 1, "the disk never refused");
}

#[tokio::test]
async fn a_disk_that_cannot_be_read_is_said_and_the_library_is_not_taken_for_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let faults = Faults::in_folder(folder.path());
    {
        let world = World::in_profile(folder.path()).await;
        let items = (1..=400).map(|n| entry(&n.to_string()).saying(&format!("<p>{n} {}", "All the news. ".repeat(60))));
        world.follow(&world.web.serves(paper("Post").with_all(items)).await).await;
        world.restarted().await.engine.close().await;
    }
    let world = World::in_profile(folder.path()).await;
    faults.reads_fail_too();
    faults.strike_many(1, u64::MAX, Fault::Broken);

    let error = world.engine.check_library(Nothing {}).await.unwrap_err();

    is_a_sentence(&error.message);
    assert_eq!(error.code, Code::DiskTrouble, "{error:?}");
    faults.heal();
    is_sound(&world).await;
    assert_eq!(world.list(EntryFilter::All).await.len(), 400);
}

#[tokio::test]
async fn a_library_that_is_replaced_while_it_is_open_is_written_no_more_and_what_was_in_it_is_kept() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Post").with_all(numbered(3))).await).await;
    let other = World::new().await;
    other.follow(&other.web.serves(paper("Other").with_all(numbered(5))).await).await;
    let copy = other.profile().join("copy.db");
    other.engine.back_up_library(FileArg { path: copy.display().to_string() }).await.unwrap();
    world.mark("1", Mark::Bookmark).await;
    let ids = vec![world.entry("2").await];

    std::fs::rename(copy, world.library_file()).unwrap();
    let error = world.engine.mark_entries(MarkEntries { entry_ids: ids, mark: Mark::Read }).await.unwrap_err();

    assert_eq!((error.code, error.message.as_str()), (Code::LibraryUnavailable, REPLACED));
    let Library::Unavailable { message, copies, .. } = world.engine.get_library(Nothing {}).await.unwrap() else { panic!("it is open") };
    assert_eq!((message.as_str(), copies.len()), (REPLACED, 1));
    assert_eq!(world.engine.recover_library(RecoverLibrary::Retry).await.unwrap(), Library::Open { read_only: None });
    is_sound(&world).await;
    assert_eq!(world.list(EntryFilter::All).await.len(), 5);
    let kept = world.profile().join("copies").join(&copies[0].name);
    world.engine.restore_library(FileArg { path: kept.display().to_string() }).await.unwrap();
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
    assert!(world.row("1").await.bookmarked);
}

const REPLACED: &str = "Another program took the library's file away or put another in its place; what was open is kept among the copies.";

#[tokio::test]
async fn a_library_that_is_removed_while_it_is_open_is_kept_among_the_copies() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Post").with_all(numbered(3))).await).await;
    std::fs::remove_file(world.library_file()).unwrap();

    let error = world.engine.refresh(Refresh { feed_ids: None, all: true }).await.unwrap_err();

    assert!(error.message.starts_with("Another program took the library's file away"), "{error:?}");
    within(world.engine.rest()).await;
    let Library::Unavailable { message, copies, .. } = world.engine.get_library(Nothing {}).await.unwrap() else { panic!("it is open") };
    assert_eq!(message, REPLACED);
    world.engine.recover_library(RecoverLibrary::Copy { name: copies[0].name.clone() }).await.unwrap();
    is_sound(&world).await;
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
}

#[tokio::test]
async fn a_clock_that_goes_back_and_forth_starves_no_feed_and_spoils_no_mark() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("0"))).await;
    world.follow(&page).await;

    for (number, step) in [-400 * DAY, -HOUR, 3 * HOUR, 10_000 * DAY, -10_000 * DAY, 400 * DAY, -MINUTE].into_iter().enumerate() {
        world.pass(step);
        page.now_gives(paper("Post").with_all((0..=number + 1).map(|n| entry(&n.to_string()))));
        world.mark(&number.to_string(), Mark::Read).await;
        // Two days is the longest that any feed waits.
        for _ in 0..=48 {
            world.refresh_due().await;
            world.pass(HOUR);
        }
        assert!(world.titles(EntryFilter::All).await.contains(&(number + 1).to_string()), "after a step of {step} s");
        assert!(world.row(&number.to_string()).await.read);
        world.pass(-49 * HOUR);
        is_sound(&world).await;
    }
}

#[tokio::test]
async fn a_library_of_every_earlier_version_is_brought_up_to_date_with_what_is_in_it() {
    for version in 1..older::newest_version() {
        let (_, world) = on_a_disk().await;

        let world = world.restarted_after(|profile| older::as_version(profile, version)).await;

        is_sound(&world).await;
        assert!(world.row("1").await.read && world.row("2").await.bookmarked && !world.row("3").await.read, "version {version}");
        world.engine.catch_up().await.unwrap();
        assert_eq!(world.search("3").await, ["3"], "version {version}");
        let page = world.web.serves(paper("Later").with(entry("4"))).await;
        world.follow(&page).await;
        assert_eq!(world.list(EntryFilter::All).await.len(), 4, "version {version}");
        let copy = rusqlite::Connection::open(world.profile().join(format!("copies/library-version-{version}.db"))).unwrap();
        assert_eq!(copy.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0)).unwrap(), version);
    }
}
