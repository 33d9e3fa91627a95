//! The library commands, as a script sees them.

#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

mod world;

use world::{World, feed, finish};

#[test]
fn a_reader_subscribes_and_reads() {
    let world = World::new();
    world.site.serves("/feed.xml", 200, "application/rss+xml", &feed(&[("Bridge opens", "one"), ("Ferry delayed", "two")]));

    let added = world.json(&["add", &world.site.url("/feed.xml"), "--folder", "Harbour"]);
    let feeds = world.json(&["feeds"]);
    let list = world.json(&["list", "--folder", "harbour"]);

    assert_eq!(added["title"], "Harbour Times");
    assert_eq!(added["url"], world.site.url("/feed.xml"));
    assert_eq!(added["kind"], "rss2");
    assert_eq!(feeds[0]["feed_id"], added["feed_id"]);
    assert_eq!(feeds[0]["folder"], "Harbour");
    assert_eq!((&feeds[0]["unread"], &feeds[0]["entries"]), (&json!(2), &json!(2)));
    assert_eq!(list["entries"].as_array().unwrap().len(), 2);
    assert_eq!(list["entries"][0]["published"], "2026-11-23T10:00:00Z");

    let shown = world.json(&["show", &world.entry("Bridge opens")]);
    assert!(shown["text"].as_str().unwrap().contains("News of the harbour"), "{shown}");
    assert!(shown["html"].as_str().unwrap().contains("<p>"), "{shown}");
}

#[test]
fn a_round_brings_what_is_new_and_only_that() {
    let world = World::with_a_feed();

    let unchanged = world.json(&["refresh", "--all"]);
    world.site.serves("/feed.xml", 200, "application/rss+xml", &feed(&[("Bridge opens", "one"), ("Fog lifts", "three")]));
    let changed = world.json(&["refresh", "--all"]);

    assert_eq!((&unchanged["checked"], &unchanged["not_modified"], &unchanged["new"]), (&json!(1), &json!(1), &json!(0)));
    assert_eq!((&changed["not_modified"], &changed["new"]), (&json!(0), &json!(1)));
    assert_eq!(world.json(&["list"])["entries"].as_array().unwrap().len(), 3);
}

#[test]
fn what_is_not_due_is_passed_over_with_a_reason() {
    let world = World::with_a_feed();

    let report = world.json(&["refresh"]);

    assert_eq!(report["checked"], 0);
    assert!(report["skipped"][0]["why"].as_str().is_some_and(|why| !why.is_empty()), "{report}");
}

#[test]
fn a_feed_that_fails_is_an_outcome_of_the_round() {
    let world = World::with_a_feed();
    world.site.serves("/feed.xml", 500, "text/plain", "sorry");

    let report = world.json(&["refresh", "--all"]);
    let named = world.run(&["refresh", "--feed", &world.json(&["feeds"])[0]["feed_id"].to_string()]);

    assert_eq!(report["failed"][0]["code"], "status-500", "{report}");
    assert_eq!(world.json(&["list"])["entries"].as_array().unwrap().len(), 2);
    assert_eq!(named.status, 1, "{}", named.err);
}

#[test]
fn marks_stay() {
    let world = World::with_a_feed();
    let entry = world.entry("Bridge opens");

    assert_eq!(world.json(&["mark", "read", &entry]), json!({ "changed": 1 }));
    assert_eq!(world.json(&["mark", "bookmark", &entry]), json!({ "changed": 1 }));
    assert_eq!(world.json(&["mark", "bookmark", &entry]), json!({ "changed": 0 }));

    assert_eq!(titles(&world.json(&["list", "--unread"])), ["Ferry delayed"]);
    assert_eq!(titles(&world.json(&["list", "--bookmarks"])), ["Bridge opens"]);
    assert_eq!(world.json(&["mark", "read", "--all"]), json!({ "changed": 1 }));
    assert_eq!(titles(&world.json(&["list", "--unread"])), [""; 0]);
}

#[test]
fn tags_are_given_listed_and_taken() {
    let world = World::with_a_feed();
    let entry = world.entry("Bridge opens");

    assert_eq!(world.json(&["tag", &entry, "harbour", "works"]), json!({ "changed": 1, "tags": ["harbour", "works"] }));
    assert_eq!(world.json(&["tag", &entry, "harbour"])["changed"], 0);
    assert_eq!(titles(&world.json(&["list", "--tag", "harbour"])), ["Bridge opens"]);
    assert_eq!(world.json(&["tag", &entry, "works", "--remove"]), json!({ "changed": 1, "tags": ["harbour"] }));

    assert_eq!(world.json(&["tag", &entry]), json!({ "changed": 0, "tags": ["harbour"] }));
    let tags = world.json(&["tags"]);
    assert_eq!((&tags[0]["name"], &tags[0]["entries"], &tags[0]["unread"]), (&json!("harbour"), &json!(1), &json!(1)));
}

#[test]
fn a_list_goes_on_where_it_stopped() {
    let world = World::with_a_feed();

    let first = world.json(&["list", "--limit", "1"]);
    let second = world.json(&["list", "--limit", "1", "--after", first["next"].as_str().unwrap()]);

    let mut both = [titles(&first), titles(&second)].concat();
    both.sort();
    assert_eq!(both, ["Bridge opens", "Ferry delayed"]);
}

#[test]
fn a_search_finds_words_and_shows_the_place() {
    let world = World::with_a_feed();

    let found = world.json(&["search", "ferry"]);

    assert_eq!(titles(&found), ["Ferry delayed"]);
    let snippet = found["entries"][0]["snippet"].as_str().unwrap();
    assert!(snippet.contains("Ferry") && !snippet.contains(['\u{e000}', '\u{e001}']), "{snippet}");
}

#[test]
fn an_articles_own_page_is_fetched_and_kept() {
    let world = World::new();
    let harbour = feed(&[("Bridge opens", "one")]).replace("https://harbour.example", &world.site.url(""));
    world.site.serves("/feed.xml", 200, "application/rss+xml", &harbour);
    let text = "<p>The council met on Tuesday evening to speak about the old bridge, its price and those who cross it.</p>".repeat(30);
    world.site.serves("/one", 200, "text/html", &format!("<title>Bridge</title><article><h1>Bridge</h1>{text}</article>"));
    assert_eq!(world.run(&["add", &world.site.url("/feed.xml")]).status, 0);
    let id = world.entry("Bridge opens");

    let shown = world.json(&["fulltext", &id]);

    assert_eq!((shown["has_full_text"].as_bool(), shown["version"].as_str()), (Some(true), Some("article")));
    assert!(shown["text"].as_str().unwrap().contains("those who cross it"));
    assert_eq!(world.json(&["show", &id])["has_full_text"].as_bool(), Some(true));
    assert_eq!(world.json(&["search", "price"])["entries"][0]["entry_id"].to_string(), id);
}

#[test]
fn what_is_prepared_for_offline_is_counted_and_what_failed_is_named() {
    let world = World::new();
    let harbour = feed(&[("Bridge opens", "one"), ("Ferry delayed", "two")]).replace("https://harbour.example", &world.site.url(""));
    world.site.serves("/feed.xml", 200, "application/rss+xml", &harbour);
    let text = "<p>The council met on Tuesday evening to speak about the old bridge, its price and those who cross it.</p>".repeat(30);
    world.site.serves("/one", 200, "text/html", &format!("<title>Bridge</title><article><h1>Bridge</h1>{text}</article>"));
    assert_eq!(world.run(&["add", &world.site.url("/feed.xml")]).status, 0);

    let report = world.json(&["offline", "--budget", "20"]);
    let said = world.run(&["offline"]);

    assert_eq!((&report["entries"], &report["stories"], &report["pictures"]), (&json!(2), &json!(2), &json!(0)), "{report}");
    assert_eq!((&report["budget"], &report["whole"], &report["fetched"]), (&json!(20 << 20), &json!(1), &json!(1)), "{report}");
    let failed = &report["failed"][0];
    assert_eq!(
        (&failed["title"], &failed["part"], &failed["code"]),
        (&json!("Ferry delayed"), &json!("text"), &json!("status-404")),
        "{report}"
    );
    assert!(report["bytes"].as_u64().unwrap() > 0);
    assert_eq!(said.status, 0, "{}", said.err);
    assert!(said.out.starts_with("2 entries of 2 stories and 0 pictures are held"), "{}", said.out);
    assert!(said.err.contains("the full text of Ferry delayed is missing"), "{}", said.err);
    assert_eq!(world.run(&["offline", "--budget", "0"]).status, 2);
}

#[test]
fn streams_that_push_are_added_tried_listed_and_removed() {
    let world = World::with_a_feed();
    let feed = world.json(&["feeds"])[0]["feed_id"].to_string();

    let added = world.json(&["push", "add", &world.site.url("/harbour/json"), "--feed", &feed, "--name", "Harbour office"]);
    let tried = world.run(&["push", "test", &world.site.url("/feed.xml")]);

    assert_eq!((&added["kind"], &added["title"], &added["feed_id"].to_string()), (&json!("ntfy"), &json!("Harbour office"), &feed));
    assert_eq!(world.json(&["push", "list"]), json!([added]));
    assert_eq!(tried.status, 1);
    assert!(tried.out.contains("where a stream of events (text/event-stream) was expected"), "{}{}", tried.out, tried.err);
    world.run(&["push", "add", &world.site.url("/other"), "--feed", &feed, "--relay", "https://relay.example/"]).complains("names no hub");
    assert_eq!(world.json(&["push", "remove", &added["channel_id"].to_string()]), json!({ "changed": 1 }));
    assert_eq!(world.json(&["push", "list"]), json!([]));
}

#[test]
fn a_folder_of_newsletters_is_a_source() {
    let world = World::new();
    let folder = world.profile.path().join("letters");
    std::fs::create_dir(&folder).unwrap();
    let mail = "From: Ada <ada@post.example>\nSubject: Morning\nMessage-ID: <1@post.example>\n\nGood morning.\n";
    std::fs::write(folder.join("one.eml"), mail).unwrap();
    std::fs::write(folder.join("two.eml"), "not a mail").unwrap();

    let added = world.json(&["add", folder.to_str().unwrap()]);

    assert_eq!(
        (added["kind"].as_str(), added["title"].as_str(), added["entries"].as_u64()),
        (Some("newsletters"), Some("letters"), Some(1))
    );
    assert_eq!(added["unreadable"][0]["url"].as_str(), Some("two.eml"));
    assert_eq!(titles(&world.json(&["list"])), ["Morning"]);
    assert_eq!(world.json(&["feeds"])[0]["kind"].as_str(), Some("newsletter"));
}

#[test]
fn subscriptions_travel_as_opml() {
    let (from, to) = (World::with_a_feed(), World::new());

    let exported = from.run(&["export"]);
    let imported = to.run_with_input(&["import", "-", "--json"], exported.out.as_bytes());
    let again = to.run_with_input(&["import", "-", "--json"], exported.out.as_bytes());

    assert_eq!(exported.status, 0, "{}", exported.err);
    let imported: Value = serde_json::from_str(&imported.out).unwrap();
    assert_eq!((&imported["added"], &imported["already"], &imported["refused"]), (&json!(1), &json!(0), &json!([])));
    let again: Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!((&again["added"], &again["already"]), (&json!(0), &json!(1)));
    assert_eq!(to.json(&["feeds"])[0]["url"], from.site.url("/feed.xml"));
}

#[test]
fn a_backup_brings_everything_back() {
    let (from, to) = (World::with_a_feed(), World::new());
    from.run(&["mark", "bookmark", &from.entry("Bridge opens")]);
    let file = from.profile.path().join("backup.daily");
    let file = file.to_str().unwrap();

    let kept = from.json(&["backup", file]);
    let restored = to.json(&["restore", file]);

    assert_eq!((&kept["entries"], &kept["feeds"]), (&json!(2), &json!(1)));
    assert_eq!((&restored["entries"], &restored["feeds"]), (&json!(2), &json!(1)));
    assert_eq!(titles(&to.json(&["list", "--bookmarks"])), ["Bridge opens"]);
}

#[test]
fn a_sound_library_is_called_sound() {
    let world = World::with_a_feed();

    let checkup = world.json(&["doctor"]);

    assert_eq!(
        (&checkup["ok"], &checkup["problems"], &checkup["entries"], &checkup["feeds"]),
        (&json!(true), &json!([]), &json!(2), &json!(1))
    );
}

#[test]
fn the_sample_comes_and_goes() {
    let world = World::new();

    let opened = world.json(&["sample", "open"]);
    let today = world.json(&["today"]);
    let closed = world.json(&["sample", "close"]);

    assert!(opened["changed"].as_u64().unwrap() > 100, "{opened}");
    assert!(!today["stories"].as_array().unwrap().is_empty());
    assert!(closed["changed"].as_u64().unwrap() > 100, "{closed}");
    assert_eq!(world.json(&["feeds"]), json!([]));
    assert_eq!(world.json(&["alerts"]), json!([]));
}

#[test]
fn bad_addresses_get_a_sentence_and_leave_nothing_behind() {
    let world = World::new();
    world.site.serves("/page", 200, "text/html", "<html><body><p>No feed in here at all.</p></body></html>");
    world.site.serves("/empty", 200, "application/rss+xml", "");
    world.site.serves("/gone", 410, "text/plain", "");

    world.run(&["add", &world.site.url("/nothing")]).complains("404");
    world.run(&["add", &world.site.url("/page")]).complains("feed");
    world.run(&["add", &world.site.url("/empty")]).complains("");
    world.run(&["add", &world.site.url("/gone")]).complains("gone");
    world.run(&["add", "file:///etc/passwd"]).complains("");
    world.run(&["add", "http://127.0.0.1:1/"]).complains("");

    assert_eq!(world.json(&["feeds"]), json!([]));
}

#[test]
fn a_private_address_is_refused_unless_allowed() {
    let world = World::new();
    world.site.serves("/feed.xml", 200, "application/rss+xml", &feed(&[("Bridge opens", "one")]));
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dailyctl"));
    command.env_remove("LONDON_DAILY_ALLOW_PRIVATE_NETWORK").arg("--profile").arg(world.profile.path().join("library"));

    finish(command.args(["add", &world.site.url("/feed.xml")])).complains("own network");
    assert_eq!(finish(command.env("LONDON_DAILY_ALLOW_PRIVATE_NETWORK", "1")).status, 0);
}

#[test]
fn bad_files_and_numbers_get_a_sentence() {
    let world = World::with_a_feed();

    world.run_with_input(&["import", "-"], b"this is a letter to my aunt").complains("");
    world.run(&["import", "/nowhere/list.opml"]).complains("could not be read");
    world.run(&["show", "99999"]).complains("");
    world.run(&["list", "--folder", "Nowhere"]).complains("no folder named");
    world.run(&["list", "--after", "nonsense"]).complains("");
    world.run(&["refresh", "--feed", "99999"]).complains("no feed 99999");
    world.run_with_input(&["restore", "-"], b"this is no backup").complains("");

    assert_eq!(world.json(&["list"])["entries"].as_array().unwrap().len(), 2);
}

#[test]
fn wrong_usage_is_status_2() {
    let world = World::new();

    for wrong in [&["mark", "bookmark", "--all"][..], &["mark", "read"], &["list", "--limit", "0"], &["wonder"], &["show", "one"]] {
        assert_eq!(world.run(wrong).status, 2, "{wrong:?}");
    }
}

#[test]
fn a_profile_that_cannot_be_made_gets_a_sentence() {
    let world = World::new();
    let file = world.profile.path().join("a-file");
    std::fs::write(&file, "mine").unwrap();

    finish(world.command_at(&file).arg("list")).complains("");
    finish(world.command_at(&file.join("below")).arg("list")).complains("");

    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn a_profile_that_may_not_be_written_can_still_be_read() {
    use std::os::unix::fs::PermissionsExt;

    let world = World::with_a_feed();
    let entry = world.entry("Bridge opens");
    let library = world.profile.path().join("library");
    let allow = |folder: u32, file: u32| {
        std::fs::set_permissions(&library, PermissionsExt::from_mode(0o700)).unwrap();
        for found in std::fs::read_dir(&library).unwrap().flatten().filter(|found| found.path().is_file()) {
            std::fs::set_permissions(found.path(), PermissionsExt::from_mode(file)).unwrap();
        }
        std::fs::set_permissions(&library, PermissionsExt::from_mode(folder)).unwrap();
    };
    allow(0o500, 0o400);
    // Permissions do not bind the superuser, so there is nothing to see for one.
    let bound = std::fs::write(library.join("probe"), "").is_err();

    let read = world.run(&["list", "--json"]);
    let written = world.run(&["mark", "read", &entry]);

    allow(0o700, 0o600);
    if bound {
        assert_eq!(read.status, 0, "{}", read.err);
        written.complains("may not be written");
    } else {
        eprintln!("skipped: this account may write everything");
    }
}

#[test]
fn a_damaged_library_is_not_touched_and_a_sentence_says_so() {
    let world = World::with_a_feed();
    let file = world.profile.path().join("library/library.db");
    std::fs::write(&file, "not a library at all, whatever its name says".repeat(200)).unwrap();
    // The log beside it still holds every page, and SQLite would heal the file from it.
    for log in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{log}", file.display()));
    }

    world.run(&["list"]).complains("");
    world.run(&["doctor"]).complains("");

    assert!(std::fs::read(&file).unwrap().starts_with(b"not a library"));
}

#[test]
fn text_for_people_is_one_line_an_entry_without_colour_in_a_pipe() {
    let world = World::with_a_feed();

    let list = world.run(&["list"]).out;

    assert_eq!(list.lines().count(), 2, "{list}");
    assert!(list.lines().all(|line| line.contains("U--  2026-11-23 10:00  Harbour Times  ")), "{list}");
    assert!(!list.contains('\x1b'));
}

fn titles(list: &Value) -> Vec<String> {
    list["entries"].as_array().unwrap().iter().map(|entry| entry["title"].as_str().unwrap().to_owned()).collect()
}
