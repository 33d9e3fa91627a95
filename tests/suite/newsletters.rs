//! Newsletters in a folder of mail files.

use std::fs;
use std::path::Path;

use daily_engine::api::dto::*;
use daily_engine::api::is_for_windows;
use daily_engine::api::sources::{AddNewsletters, NewsletterArg, NewsletterView};
use daily_tests::{HOUR, World, edit, key_of, pictures_in, png, within};

fn mail(sender: &str, subject: &str, text: &str) -> String {
    format!(
        "From: {sender}\r\nTo: me@here.example\r\nSubject: {subject}\r\nDate: Wed, 18 Nov 2026 07:30:00 +0000\r\n\
         Message-ID: <{}@mail.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{text}\r\n",
        subject.replace(' ', ".")
    )
}

async fn add(world: &World, folder: &Path) -> Result<NewsletterView, CallError> {
    let path = folder.to_str().unwrap().to_owned();
    within(world.engine.add_newsletters(AddNewsletters { path, title: Some("Letters".to_owned()), folder_id: None })).await
}

fn letters(folder: &Path) {
    fs::write(
        folder.join("one.eml"),
        mail("The Morning <am@post.example>", "First light", "<p>Good morning.</p><script>alert(1)</script>"),
    )
    .unwrap();
    fs::write(folder.join("two.EML"), mail("Evening <pm@post.example>", "Last light", "<p>Good evening.</p>")).unwrap();
    fs::write(folder.join("three.eml"), mail("The Morning <AM@post.example>", "Second light", "<p>Again.</p>")).unwrap();
    fs::write(folder.join("notes.txt"), "Not a mail, and not asked for.").unwrap();
    fs::write(folder.join("broken.eml"), [0xff, 0xd8, 0xff, 0, 1, 2]).unwrap();
}

#[tokio::test]
async fn each_sender_of_a_folder_is_a_feed_and_bad_files_are_named() {
    let (world, folder) = (World::new().await, tempfile::tempdir().unwrap());
    letters(folder.path());

    let source = add(&world, folder.path()).await.unwrap();

    assert_eq!((source.feed_ids.len(), source.entries), (2, 3));
    assert_eq!(source.unreadable.len(), 1);
    assert_eq!((source.unreadable[0].url.as_str(), source.unreadable[0].why.as_str()), ("broken.eml", "This file is no mail."));
    let overview = world.overview().await;
    assert_eq!(overview.folders[0].title, "Letters");
    let mut titles: Vec<&str> = overview.feeds.iter().map(|feed| feed.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["Evening", "The Morning"]);
    assert!(world.healths().await.iter().all(|feed| feed.kind == "newsletter"));
    let opened = world.open("First light").await;
    assert_eq!(opened.row.published_at.to_rfc3339().as_deref(), Some("2026-11-18T07:30:00Z"));
    assert_eq!(opened.text.trim(), "Good morning.");
    assert!(!opened.html.contains("script"));
}

#[tokio::test]
async fn what_is_put_into_the_folder_comes_with_the_next_round_and_nothing_comes_twice() {
    let (world, folder) = (World::new().await, tempfile::tempdir().unwrap());
    letters(folder.path());
    let before: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    let feed = add(&world, folder.path()).await.unwrap().feed_ids[0];
    fs::write(folder.path().join("four.eml"), mail("The Morning <am@post.example>", "Third light", "<p>More.</p>")).unwrap();
    fs::write(
        folder.path().join("copy-of-one.eml"),
        mail("The Morning <am@post.example>", "First light", "<p>Good morning.</p><script>alert(1)</script>"),
    )
    .unwrap();
    world.pass(HOUR);

    let report = world.refresh().await;
    let again = world.refresh().await;

    assert_eq!((report.new_entries, again.new_entries), (1, 0));
    assert!(report.failed.is_empty() && report.gaps.is_empty(), "{report:?}");
    assert_eq!(world.titles(EntryFilter::All).await.len(), 4);
    assert_eq!(world.search("evening").await, ["Last light"]);
    assert!(before.iter().all(|file| folder.path().join(file).exists()), "files are only read");
    assert!(world.health(feed).await.error.is_none());
}

#[tokio::test]
async fn a_maildir_is_read_from_new_and_cur_and_flags_make_no_new_entries() {
    let (world, folder) = (World::new().await, tempfile::tempdir().unwrap());
    for part in ["new", "cur", "tmp"] {
        fs::create_dir(folder.path().join(part)).unwrap();
    }
    fs::write(folder.path().join("new/1.host"), mail("a@post.example", "One", "<p>One</p>")).unwrap();
    fs::write(folder.path().join("cur/2.host:2,S"), mail("a@post.example", "Two", "<p>Two</p>")).unwrap();
    fs::write(folder.path().join("tmp/3.host"), mail("a@post.example", "Half", "<p>Half</p>")).unwrap();
    assert_eq!(add(&world, folder.path()).await.unwrap().entries, 2);
    fs::rename(folder.path().join("new/1.host"), folder.path().join("cur/1.host:2,S")).unwrap();

    let report = world.refresh().await;

    assert_eq!(report.new_entries, 0);
    assert_eq!(world.titles(EntryFilter::All).await.len(), 2);
}

#[tokio::test]
async fn pictures_inside_a_mail_are_kept_and_shown_without_a_request() {
    let (world, folder) = (World::new().await, tempfile::tempdir().unwrap());
    let picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
    assert_eq!(png("").len(), 67, "the same picture in base64 above");
    let text = format!(
        "From: a@post.example\r\nSubject: Seen\r\nMessage-ID: <seen@post.example>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n\
         <p>Look:</p><img src=\"cid:pic@post\" alt=\"It\" width=300 height=200>\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <pic@post>\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{picture}\r\n--b--\r\n"
    );
    fs::write(folder.path().join("seen.eml"), text).unwrap();

    add(&world, folder.path()).await.unwrap();

    let opened = world.open("Seen").await;
    let shown = pictures_in(&opened.html);
    assert_eq!((shown.len(), opened.offline), (1, true), "{}", opened.html);
    assert_eq!(world.engine.picture(key_of(&shown[0])).await.unwrap().media_type, "image/png");
}

#[tokio::test]
async fn a_sender_can_be_paused_and_left_out_and_a_folder_removed() {
    let (world, folder) = (World::new().await, tempfile::tempdir().unwrap());
    letters(folder.path());
    let source = add(&world, folder.path()).await.unwrap();
    let feeds = world.overview().await.feeds;
    let of = |title: &str| feeds.iter().find(|feed| feed.title == title).unwrap().feed_id;
    world.engine.edit_feed(EditFeed { paused: Some(true), ..edit(of("The Morning")) }).await.unwrap();
    world.engine.remove_feed(FeedArg { feed_id: of("Evening") }).await.unwrap();
    fs::write(folder.path().join("am.eml"), mail("The Morning <am@post.example>", "Paused", "<p>Later.</p>")).unwrap();
    fs::write(folder.path().join("pm.eml"), mail("Evening <pm@post.example>", "Unwanted", "<p>Never.</p>")).unwrap();

    assert_eq!(world.refresh().await.new_entries, 0);
    world.engine.edit_feed(EditFeed { paused: Some(false), ..edit(of("The Morning")) }).await.unwrap();
    assert_eq!(world.refresh().await.new_entries, 1, "what came in the pause");
    assert_eq!(world.overview().await.feeds.len(), 1);
    world.mark("Paused", Mark::Bookmark).await;
    world.engine.remove_newsletters(NewsletterArg { newsletter_id: source.newsletter_id }).await.unwrap();

    assert_eq!(world.titles(EntryFilter::All).await, ["Paused"], "bookmarks are kept");
    assert!(world.overview().await.feeds.is_empty() && world.overview().await.folders.is_empty());
    assert!(world.engine.list_newsletters(Nothing {}).await.unwrap().is_empty());
    assert!(folder.path().join("am.eml").exists());
}

#[tokio::test]
async fn a_folder_that_goes_away_is_said_and_comes_back() {
    let (world, folder) = (World::new().await, tempfile::tempdir().unwrap());
    let place = folder.path().join("mails");
    fs::create_dir(&place).unwrap();
    letters(&place);
    add(&world, &place).await.unwrap();
    fs::rename(&place, folder.path().join("elsewhere")).unwrap();

    let report = world.refresh().await;
    let gone = world.engine.list_newsletters(Nothing {}).await.unwrap().remove(0);
    fs::rename(folder.path().join("elsewhere"), &place).unwrap();
    world.refresh().await;

    assert!(report.failed.is_empty());
    assert!(gone.problem.unwrap().contains("could not be read"));
    assert_eq!(gone.entries, 3, "nothing is lost with the folder");
    assert_eq!(world.engine.list_newsletters(Nothing {}).await.unwrap()[0].problem, None);
    assert_eq!(world.titles(EntryFilter::All).await.len(), 3);
}

#[tokio::test]
async fn only_a_folder_is_followed_and_only_once_and_no_window_names_one() {
    let (world, folder) = (World::new().await, tempfile::tempdir().unwrap());
    letters(folder.path());

    let file = add(&world, &folder.path().join("one.eml")).await.unwrap_err();
    let nowhere = add(&world, &folder.path().join("nowhere")).await.unwrap_err();
    add(&world, folder.path()).await.unwrap();
    let twice = add(&world, &folder.path().join(".")).await.unwrap_err();

    assert_eq!((file.code, nowhere.code, twice.code), (Code::BadInput, Code::BadInput, Code::AlreadyThere));
    assert!(file.message.contains("is no folder"), "{}", file.message);
    assert!(!is_for_windows("add_newsletters"));
    let exported = world.engine.export_feeds(Nothing {}).await.unwrap().text;
    assert!(!exported.contains("newsletter:"), "a list of feeds names nothing of this machine: {exported}");
}
