//! The library's file: locked, damaged, of a newer version, on a full disk, or where nothing may be written.

use std::path::Path;
use std::process::Command;

use daily_engine::api::dto::*;
use daily_tests::{DAY, Reply, World, entry, key_of, numbered, older, paper, png, within};

async fn state(world: &World) -> Library {
    world.engine.get_library(Nothing {}).await.unwrap()
}

/// A library with three entries, one read and one bookmarked.
async fn settled(world: &World) {
    world.follow(&world.web.serves(paper("Post").with_all(numbered(3))).await).await;
    world.mark("1", Mark::Read).await;
    world.mark("2", Mark::Bookmark).await;
}

fn damage(file: &Path) {
    std::fs::write(file, "This was a library once. ".repeat(2_000)).unwrap();
}

fn damage_library(profile: &Path) {
    damage(&profile.join("library.db"));
}

fn change(profile: &Path, sql: &str) {
    rusqlite::Connection::open(profile.join("library.db")).unwrap().execute_batch(sql).unwrap();
}

async fn back_up(world: &World, to: &Path) -> Result<BackupReport, CallError> {
    world.engine.back_up_library(FileArg { path: to.display().to_string() }).await
}

async fn restore(world: &World, from: &Path) -> Result<BackupReport, CallError> {
    world.engine.restore_library(FileArg { path: from.display().to_string() }).await
}

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let world = World::new().await;
    settled(&world).await;
    let before = world.titles(EntryFilter::All).await;

    let world = world.restarted().await;

    assert_eq!(world.titles(EntryFilter::All).await, before);
    assert!(world.row("1").await.read && world.row("2").await.bookmarked);
    assert_eq!(state(&world).await, Library::Open { read_only: None });
    let checkup = world.engine.check_library(Nothing {}).await.unwrap();
    assert_eq!((checkup.ok, checkup.entries, checkup.feeds), (true, 3, 1));
    assert!(checkup.bytes > 0);
}

#[tokio::test]
async fn two_engines_on_one_library_get_on_with_each_other() {
    let world = World::new().await;
    settled(&world).await;
    let other = world.second_engine().await;

    let id = world.entry("3").await;
    other.mark_entries(MarkEntries { entry_ids: vec![id], mark: Mark::Read }).await.unwrap();

    assert!(world.row("3").await.read);
    assert_eq!(world.overview().await.unread, 1);
}

#[tokio::test]
async fn while_another_program_writes_the_library_can_be_read_and_a_mark_is_refused_with_a_sentence() {
    let world = World::new().await;
    settled(&world).await;
    let other = world.peek();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();

    let entry_ids = vec![world.entry("3").await];
    let error = world.engine.mark_entries(MarkEntries { entry_ids, mark: Mark::Read }).await.unwrap_err();

    assert_eq!(error.code, Code::LibraryUnavailable);
    assert_eq!(error.message, "The library is in use by another program; close it and try again.");
    assert!(!world.row("3").await.read);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(world.mark("3", Mark::Read).await.changed, 1);
}

#[tokio::test]
async fn a_library_that_another_program_keeps_to_itself_is_unavailable_until_it_is_let_go() {
    let folder = tempfile::tempdir().unwrap();
    settled(&World::in_profile(folder.path()).await).await;
    let other = rusqlite::Connection::open(folder.path().join("library.db")).unwrap();
    // Else SQLite would wait for the engine on the very thread on which the engine is to finish.
    other.busy_timeout(std::time::Duration::ZERO).unwrap();
    let keep = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; UPDATE feeds SET title = title;";
    // As soon as the first engine has finished what it was doing.
    within(async {
        while other.execute_batch(keep).is_err() {
            tokio::task::yield_now().await;
        }
    })
    .await;

    let world = World::in_profile(folder.path()).await;

    let Library::Unavailable { message, kept_aside, .. } = state(&world).await else { panic!("it is open") };
    assert_eq!(message, "The library is in use by another program; close it and try again.");
    assert_eq!(kept_aside, None);
    let error = world.engine.get_overview(Nothing {}).await.unwrap_err();
    assert_eq!((error.code, error.message), (Code::LibraryUnavailable, message));
    drop(other);
    assert_eq!(world.engine.recover_library(RecoverLibrary::Retry).await.unwrap(), Library::Open { read_only: None });
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
}

#[tokio::test]
async fn a_damaged_library_is_kept_aside_and_the_newest_good_copy_is_offered() {
    let world = World::new().await;
    settled(&world).await;
    let copies = world.profile().join("copies");
    back_up(&world, &copies.join("library-1.db")).await.unwrap();
    std::fs::write(copies.join("library-2.db"), "This is no library.").unwrap();
    let profile = world.profile().to_owned();
    let world = world.restarted_after(damage_library).await;

    let Library::Unavailable { message, copies, .. } = state(&world).await else { panic!("it is open") };
    assert_eq!(message, "The library's file is damaged.");
    assert_eq!(copies.iter().map(|copy| copy.name.as_str()).collect::<Vec<_>>(), ["library-1.db"]);
    assert_eq!(world.engine.get_today(Nothing {}).await.unwrap_err().code, Code::LibraryUnavailable);

    let recovered = world.engine.recover_library(RecoverLibrary::Copy { name: copies[0].name.clone() }).await.unwrap();

    assert_eq!(recovered, Library::Open { read_only: None });
    assert!(world.row("1").await.read && world.row("2").await.bookmarked);
    let aside: Vec<_> = std::fs::read_dir(profile)
        .unwrap()
        .filter_map(|file| file.unwrap().file_name().into_string().ok())
        .filter(|name| name.contains("damaged"))
        .collect();
    assert_eq!(aside.len(), 1);
    assert_eq!(world.mark("3", Mark::Read).await.changed, 1);
}

#[tokio::test]
async fn a_damaged_library_can_be_begun_afresh() {
    let world = World::new().await;
    settled(&world).await;
    let world = world.restarted_after(damage_library).await;

    let recovered = world.engine.recover_library(RecoverLibrary::Fresh).await.unwrap();

    assert_eq!(recovered, Library::Open { read_only: None });
    assert!(world.overview().await.first_run);
    let error = world.engine.recover_library(RecoverLibrary::Fresh).await.unwrap_err();
    assert_eq!((error.code, error.message.as_str()), (Code::BadInput, "The library is in order; nothing was changed."));
}

#[tokio::test]
async fn a_copy_is_named_and_never_a_path() {
    let world = World::new().await;
    let world = world.restarted_after(damage_library).await;

    for name in ["../library.db", "/etc/passwd", "missing.db", ""] {
        let error = world.engine.recover_library(RecoverLibrary::Copy { name: name.to_owned() }).await.unwrap_err();
        assert_eq!(error.code, Code::NotFound, "{name}");
    }
    assert!(world.library_file().exists());
}

#[tokio::test]
async fn a_library_of_a_newer_version_is_refused_and_not_touched() {
    let world = World::new().await;
    settled(&world).await;
    let world = world.restarted_after(|profile| change(profile, "PRAGMA user_version = 999")).await;

    let Library::Unavailable { message, .. } = state(&world).await else { panic!("it is open") };

    assert!(message.contains("newer version of London Daily (999;") && message.ends_with("please update."), "{message}");
    let version: i64 = world.peek().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 999);
}

#[tokio::test]
async fn a_backup_is_one_file_that_can_be_put_back() {
    let world = World::new().await;
    settled(&world).await;
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("news of the week.db");

    let report = back_up(&world, &backup).await.unwrap();
    assert_eq!((report.entries, report.feeds), (3, 1));
    world.mark("3", Mark::Bookmark).await;
    let restored = restore(&world, &backup).await.unwrap();

    assert_eq!((restored.entries, restored.feeds), (3, 1));
    assert!(!world.row("3").await.bookmarked && world.row("2").await.bookmarked);
    assert_eq!(world.mark("3", Mark::Read).await.changed, 1);
    assert!(world.engine.check_library(Nothing {}).await.unwrap().ok);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[tokio::test]
async fn a_backup_never_overwrites_a_file() {
    let world = World::new().await;
    let file = world.profile().join("precious.txt");
    std::fs::write(&file, "precious").unwrap();

    let error = back_up(&world, &file).await.unwrap_err();

    assert_eq!(error.code, Code::BadInput);
    assert!(error.message.contains("a file of that name is there already"), "{error}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "precious");
}

#[tokio::test]
async fn what_is_no_backup_is_refused_before_anything_is_touched() {
    let world = World::new().await;
    settled(&world).await;
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("letter.txt");
    std::fs::write(&text, "Dear sir. ".repeat(1_000)).unwrap();
    let other = folder.path().join("other.db");
    rusqlite::Connection::open(&other).unwrap().execute_batch("CREATE TABLE songs (title TEXT)").unwrap();
    let newer = folder.path().join("newer.db");
    back_up(&world, &newer).await.unwrap();
    rusqlite::Connection::open(&newer).unwrap().execute_batch("PRAGMA user_version = 999").unwrap();
    let empty = folder.path().join("empty.db");
    std::fs::write(&empty, "").unwrap();

    for file in [&text, &other, &newer, &empty, &folder.path().join("missing.db")] {
        let error = restore(&world, file).await.unwrap_err();
        assert!(error.message.ends_with('.') && error.code != Code::Internal, "{}: {error:?}", file.display());
        assert_eq!(world.list(EntryFilter::All).await.len(), 3);
        assert_eq!(
            world
                .library_file()
                .parent()
                .unwrap()
                .read_dir()
                .unwrap()
                .filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().contains("damaged"))
                .count(),
            0
        );
    }
}

#[tokio::test]
async fn a_picture_file_that_is_damaged_costs_the_pictures_and_nothing_else() {
    let world = World::new().await;
    settled(&world).await;

    let world = world.restarted_after(|profile| damage(&profile.join("pictures.db"))).await;

    assert_eq!(state(&world).await, Library::Open { read_only: None });
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
}

/// Overwrites the second half of a file, which lets it be opened.
fn damage_within(file: &Path) {
    let mut bytes = std::fs::read(file).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0xA5);
    std::fs::write(file, bytes).unwrap();
}

#[tokio::test]
async fn damage_that_shows_only_in_use_closes_the_library_and_offers_the_copies() {
    let world = World::new().await;
    let items = (1..=300).map(|n| entry(&n.to_string()).saying(&format!("<p>{n} {}", "All the news. ".repeat(20))));
    world.follow(&world.web.serves(paper("Post").with_all(items)).await).await;
    back_up(&world, &world.profile().join("copies/library-1.db")).await.unwrap();
    let world = world.restarted_after(|profile| damage_within(&profile.join("library.db"))).await;

    let checkup = world.engine.check_library(Nothing {}).await;
    assert!(checkup.is_err() || !checkup.unwrap().ok);

    let Library::Unavailable { message, copies, .. } = state(&world).await else { panic!("it is open") };
    assert_eq!((message.as_str(), copies.len()), ("The library's file is damaged.", 1));
    assert_eq!(world.engine.get_overview(Nothing {}).await.unwrap_err().code, Code::LibraryUnavailable);
    world.engine.recover_library(RecoverLibrary::Copy { name: copies[0].name.clone() }).await.unwrap();
    assert_eq!(world.list(EntryFilter::All).await.len(), 300);
}

#[tokio::test]
async fn damage_within_the_picture_file_leaves_the_library_open() {
    let world = World::new().await;
    world.engine.open_sample(Nothing {}).await.unwrap();
    let world = world.restarted_after(|profile| damage_within(&profile.join("pictures.db"))).await;

    for row in world.list(EntryFilter::All).await {
        if let Some(address) = row.picture {
            let _ = world.engine.picture(key_of(&address)).await;
        }
    }

    assert_eq!(state(&world).await, Library::Open { read_only: None });
    assert!(world.engine.check_library(Nothing {}).await.unwrap().ok);
}

#[tokio::test]
async fn without_its_picture_file_the_library_does_not_claim_to_have_pictures() {
    let world = World::new().await;
    let site = world.web.site().await;
    let photo = site.serves("/photo.png", Reply::picture(png("photo")));
    let mut listener = world.listen();
    let page = paper("Post").with(entry("Illustrated").saying(&format!("<img src='{}'>", photo.url())));
    world.follow(&world.web.serves(page).await).await;
    listener.hears(|event| matches!(event, Event::PicturesArrived { .. })).await;

    let world = world.restarted_after(|profile| damage(&profile.join("pictures.db"))).await;

    let opened = world.open("Illustrated").await;
    assert_eq!((opened.offline, opened.missing_pictures), (false, 1));
    assert!(world.engine.picture(key_of(&opened.row.picture.unwrap())).await.is_some());
    assert!(world.open("Illustrated").await.offline);
}

#[tokio::test]
async fn a_copy_for_bad_times_is_made_once_a_day() {
    let copies = |world: &World| std::fs::read_dir(world.profile().join("copies")).map_or(0, |files| files.flatten().count());
    let world = World::new().await;
    settled(&world).await;

    world.engine.start_background();
    let path = world.profile().join(format!("copies/library-{}.db", world.now().0));
    within(async {
        while !path.exists() {
            tokio::task::yield_now().await;
        }
    })
    .await;
    let mut world = world;
    for days in 1..=5 {
        world = world.restarted().await;
        world.pass(DAY);
        world.engine.start_background();
        let path = world.profile().join(format!("copies/library-{}.db", world.now().0));
        within(async {
            while !path.exists() || copies(&world) > 3 {
                tokio::task::yield_now().await;
            }
        })
        .await;
        assert!(copies(&world) <= 3.min(days + 1));
    }
}

#[tokio::test]
async fn an_older_library_is_copied_and_brought_up_to_date() {
    let world = World::new().await;
    settled(&world).await;

    let world = world.restarted_after(|profile| older::as_version(profile, 1)).await;

    assert_eq!(state(&world).await, Library::Open { read_only: None });
    assert!(world.row("1").await.read && world.row("2").await.bookmarked);
    let copy = rusqlite::Connection::open(world.profile().join("copies/library-version-1.db")).unwrap();
    let (version, entries): (i64, i64) = copy
        .query_row("SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM entries)", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!((version, entries), (1, 3));
}

#[tokio::test]
async fn the_schema_on_paper_is_the_one_that_migrations_make() {
    let world = World::new().await;
    let connection = world.peek();
    let mut statement = connection
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' OR name = 'search_todo' ORDER BY rowid")
        .unwrap();
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    let mut schema = format!(
        "-- The library at version {version}, as the migrations make it. Written by `WRITE_SCHEMA=1 cargo test -p daily-tests schema`.\n"
    );
    for sql in statement.query_map([], |row| row.get::<_, String>(0)).unwrap() {
        schema.push_str(&format!("\n{};\n", sql.unwrap()));
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/schema.sql");

    if std::env::var_os("WRITE_SCHEMA").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }

    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), schema, "write it anew with WRITE_SCHEMA=1");
}

/// Runs one test of this program again where file systems can be mounted that nobody else sees. Answers whether it was
/// that run; where the system allows no such thing, the test is passed over, and says so.
fn in_a_mount_space_of_its_own(test: &str, mount: &str) -> bool {
    if std::env::var_os("IN_A_MOUNT_SPACE").is_some() {
        return true;
    }
    let allowed = Command::new("unshare").args(["-rm", "true"]).status().is_ok_and(|status| status.success());
    if !allowed {
        eprintln!("skipped: this system does not let us mount file systems for a test");
        return false;
    }
    let folder = tempfile::tempdir().unwrap();
    let done = Command::new("unshare")
        .args(["-rm", "sh", "-c", &format!("{mount} && exec \"$0\" --exact \"$1\" --nocapture --test-threads 1")])
        .arg(std::env::current_exe().unwrap())
        .arg(test)
        .env("IN_A_MOUNT_SPACE", folder.path())
        .env("FOLDER", folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success() && said.contains("1 passed"), "{said}\n{}", String::from_utf8_lossy(&done.stderr));
    false
}

fn mounted() -> std::path::PathBuf {
    std::env::var_os("IN_A_MOUNT_SPACE").unwrap().into()
}

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing() {
    if !in_a_mount_space_of_its_own("library::a_full_disk_is_said_and_loses_nothing", "mount -t tmpfs -o size=3m tmpfs \"$FOLDER\"") {
        return;
    }
    let world = World::in_profile(mounted()).await;
    let page = world.web.serves(paper("Post").with_all(numbered(3))).await;
    world.follow(&page).await;
    world.mark("1", Mark::Read).await;
    let filler = mounted().join("filler");
    let mut room = vec![0_u8; 8 << 20];
    // Until nothing more fits.
    while std::fs::write(&filler, &room).is_err() && room.len() > 4_096 {
        room.truncate(room.len() - room.len() / 16);
    }

    let noise: String = (0..200_000_u32).map(|n| char::from(b'a' + (n.wrapping_mul(2_654_435_761) >> 27) as u8 % 26)).collect();
    let items = (4..20).map(|n| entry(&n.to_string()).saying(&format!("<p>{n} {noise}")));
    page.now_gives(paper("Post").with_all(items.clone()).with_all(numbered(3)));
    let report = world.engine.refresh(Refresh { feed_ids: None, all: true }).await;

    let said = match &report {
        Ok(report) => report.failed[0].why.clone(),
        Err(error) => error.message.clone(),
    };
    assert_eq!(said, "The disk is full; make room and try again, nothing was lost.");
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
    assert!(world.row("1").await.read);

    std::fs::remove_file(filler).unwrap();
    let world = world.restarted().await;
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
    assert!(world.row("1").await.read && world.engine.check_library(Nothing {}).await.unwrap().ok);
    page.now_gives(paper("Post").with(entry("4")).with_all(numbered(3)));
    assert_eq!(world.refresh().await.new_entries, 1);
}

#[tokio::test]
async fn a_mark_on_a_full_disk_is_refused_with_a_sentence() {
    if !in_a_mount_space_of_its_own(
        "library::a_mark_on_a_full_disk_is_refused_with_a_sentence",
        "mount -t tmpfs -o size=3m tmpfs \"$FOLDER\"",
    ) {
        return;
    }
    let world = World::in_profile(mounted()).await;
    world.follow(&world.web.serves(paper("Post").with_all(numbered(50))).await).await;
    let ids: Vec<_> = world.list(EntryFilter::All).await.into_iter().map(|row| row.entry_id).collect();
    let mut room = vec![0_u8; 8 << 20];
    while std::fs::write(mounted().join("filler"), &room).is_err() && room.len() > 4_096 {
        room.truncate(room.len() - room.len() / 16);
    }

    let mut refused = None;
    for id in ids {
        if let Err(error) = world.engine.mark_entries(MarkEntries { entry_ids: vec![id], mark: Mark::Bookmark }).await {
            refused = Some(error);
            break;
        }
    }

    let error = refused.expect("the disk was not full");
    assert_eq!((error.code, error.message.as_str()), (Code::DiskFull, "The disk is full; make room and try again, nothing was lost."));
    assert_eq!(world.list(EntryFilter::All).await.len(), 50);
}

#[tokio::test]
async fn pictures_that_do_not_fit_on_the_disk_are_not_fetched_for_ever() {
    if !in_a_mount_space_of_its_own(
        "library::pictures_that_do_not_fit_on_the_disk_are_not_fetched_for_ever",
        "mount -t tmpfs -o size=3m tmpfs \"$FOLDER\"",
    ) {
        return;
    }
    let world = World::in_profile(mounted()).await;
    let site = world.web.site().await;
    let large = site.serves("/large.png", Reply::picture(png(&"large".repeat(1 << 20))));
    let page = world.web.serves(paper("Post")).await;
    world.follow(&page).await;

    page.now_gives(paper("Post").with(entry("Illustrated").saying(&format!("<img src='{}'>", large.url()))));
    world.refresh().await;
    large.was_asked(1).await;
    // Time enough to ask a hundred times.
    for _ in 0..500 {
        world.overview().await;
    }

    assert!(large.requests().len() <= 2, "{}", large.requests().len());
    assert_eq!(world.titles(EntryFilter::All).await, ["Illustrated"]);
}

#[tokio::test]
async fn a_profile_that_may_not_be_written_opens_for_reading_and_says_why() {
    if !in_a_mount_space_of_its_own(
        "library::a_profile_that_may_not_be_written_opens_for_reading_and_says_why",
        "mount -t tmpfs -o size=20m tmpfs \"$FOLDER\"",
    ) {
        return;
    }
    {
        let world = World::in_profile(mounted()).await;
        settled(&world).await;
        world.restarted().await.engine.close().await;
    }
    // Every connection is closed, so that the file system may be turned.
    for remaining in (0..200).rev() {
        let turned = Command::new("mount").args(["-o", "remount,ro"]).arg(mounted()).output().unwrap();
        if turned.status.success() {
            break;
        }
        assert!(remaining > 0, "{}", String::from_utf8_lossy(&turned.stderr));
        tokio::task::yield_now().await;
    }

    let world = World::in_profile(mounted()).await;

    let Library::Open { read_only: Some(why) } = state(&world).await else { panic!("{:?}", state(&world).await) };
    assert!(why.contains("may not be written") && why.ends_with('.'), "{why}");
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
    assert_eq!(world.open("1").await.row.title, "1");
    assert!(world.engine.get_today(Nothing {}).await.is_ok());
    let entry_ids = vec![world.entry("3").await];
    let error = world.engine.mark_entries(MarkEntries { entry_ids, mark: Mark::Read }).await.unwrap_err();
    assert_eq!(error.code, Code::ReadOnly);
    assert!(error.message.starts_with("The library cannot be changed:"), "{error}");
    let page = world.web.serves(Reply::from(paper("Other").with(entry("4")))).await;
    assert_eq!(world.add(&page.url()).await.unwrap_err().code, Code::ReadOnly);
    // A round cannot keep what it finds, and says so instead of asking everybody in vain.
    let refused = world.engine.refresh(Refresh { feed_ids: None, all: true }).await.unwrap_err();
    assert_eq!(refused.code, Code::ReadOnly);
}

#[tokio::test]
async fn an_empty_profile_that_may_not_be_written_is_unavailable_and_says_why() {
    if !in_a_mount_space_of_its_own(
        "library::an_empty_profile_that_may_not_be_written_is_unavailable_and_says_why",
        "mount -t tmpfs -o ro tmpfs \"$FOLDER\"",
    ) {
        return;
    }

    let world = World::in_profile(mounted()).await;

    let Library::Unavailable { message, .. } = state(&world).await else { panic!("it is open") };
    assert!(message.starts_with("The library cannot be changed:") && message.ends_with("and there is no library yet."), "{message}");
}

#[tokio::test]
async fn an_older_library_that_may_not_be_written_is_unavailable_and_says_why() {
    if !in_a_mount_space_of_its_own(
        "library::an_older_library_that_may_not_be_written_is_unavailable_and_says_why",
        "mount -t tmpfs -o size=20m tmpfs \"$FOLDER\"",
    ) {
        return;
    }
    let world = World::in_profile(mounted()).await;
    settled(&world).await;

    let older_and_closed = |profile: &Path| {
        older::as_version(profile, 1);
        let turned = Command::new("mount").args(["-o", "remount,ro"]).arg(profile).status().unwrap();
        assert!(turned.success());
    };
    let world = world.restarted_after(older_and_closed).await;

    let Library::Unavailable { message, .. } = state(&world).await else { panic!("it is open") };
    assert!(message.contains("an older version of London Daily wrote it"), "{message}");
}

#[tokio::test]
async fn a_library_that_is_checked_again_and_again_while_it_grows_is_not_called_damaged() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("0"))).await;
    world.follow(&page).await;

    // Often enough for the search index to melt its parts together.
    for round in 1..=24 {
        page.now_gives(
            paper("Post")
                .with_all((round * 5..round * 5 + 5).map(|n| entry(&n.to_string()).saying(&format!("<p>Report {n} of the harbour.")))),
        );
        world.refresh().await;

        // By every connection that looks into the library.
        for _ in 0..5 {
            let checkup = world.engine.check_library(Nothing {}).await.unwrap();
            assert!(checkup.ok, "{:?} in round {round}", checkup.problems);
        }
    }
}
