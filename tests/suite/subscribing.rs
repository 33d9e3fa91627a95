//! Following feeds and sites, and no longer following them.

use daily_core::FolderId;
use daily_engine::api::dto::*;
use daily_tests::{Reply, World, edit, entry, numbered, paper};

#[tokio::test]
async fn a_feed_is_followed_by_its_address_and_its_entries_are_there_at_once() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Bridge opened"))).await;

    let added = world.add(&page.url()).await.unwrap();

    assert_eq!((added.title.as_str(), added.kind.as_str(), added.entries), ("Kingsway Post", "rss2", 2));
    assert_eq!(world.titles(EntryFilter::All).await.len(), 2);
    assert_eq!(world.overview().await.unread, 2);
    assert!(!world.overview().await.first_run);
}

#[tokio::test]
async fn a_feed_of_the_readers_own_network_is_followed_only_when_that_is_allowed() {
    let world = World::guarded().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    let ask = |allowed| AddFeed { url: page.url(), folder_id: None, folder: None, allow_private_network: Some(allowed) };

    let refused = world.engine.add_feed(ask(false)).await.unwrap_err();
    let added = world.engine.add_feed(ask(true)).await.unwrap();
    page.now_gives(paper("Post").with(entry("Two")).with(entry("One")));

    assert_eq!(refused.code, Code::BadInput);
    assert!(refused.message.contains("your own network"), "{}", refused.message);
    assert!(world.health(added.feed_id).await.allow_private_network);
    assert_eq!(world.refresh().await.new_entries, 1);
}

#[tokio::test]
async fn a_site_is_followed_by_the_feed_that_its_page_names() {
    let world = World::new().await;
    let site = world.web.site().await;
    let page = "<head><link rel='alternate' type='application/rss+xml' title='All news' href='/all.xml'>
        <link rel='alternate' type='application/rss+xml' title='Sport' href='/sport.xml'></head><body>Welcome";
    let front = site.serves("/", Reply::page(page));
    let feed = site.serves("/all.xml", paper("Kingsway Post").with(entry("Harbour closed")));

    let added = world.add(&front.url()).await.unwrap();

    assert_eq!(added.url, feed.url());
    assert_eq!(added.others.iter().map(|other| other.url.clone()).collect::<Vec<_>>(), [site.url("/sport.xml")]);
    assert_eq!(world.titles(EntryFilter::All).await, ["Harbour closed"]);
}

#[tokio::test]
async fn a_site_whose_page_names_no_feed_is_followed_by_the_one_it_hides() {
    let world = World::new().await;
    let site = world.web.site().await;
    let front = site.serves("/", Reply::page("<h1>Kingsway Post</h1><p>No links here."));
    let feed = site.serves("/feed", paper("Kingsway Post").with(entry("Harbour closed")));

    let added = world.add(&front.url()).await.unwrap();

    assert_eq!(added.url, feed.url());
}

#[tokio::test]
async fn a_feed_that_is_named_but_broken_gives_way_to_the_next_one() {
    let world = World::new().await;
    let site = world.web.site().await;
    let page =
        "<link rel=alternate type=application/rss+xml href=/broken.xml><link rel=alternate type=application/atom+xml href=/good.xml>";
    let front = site.serves("/", Reply::page(page));
    site.serves("/broken.xml", Reply::status(500));
    let good = site.serves("/good.xml", paper("Kingsway Post").with(entry("Harbour closed")));

    let added = world.add(&front.url()).await.unwrap();

    assert_eq!(added.url, good.url());
}

#[tokio::test]
async fn what_is_followed_already_is_said_and_not_followed_twice() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post")).await;
    world.follow(&page).await;

    let error = world.add(&page.url()).await.unwrap_err();

    assert_eq!(error.code, Code::AlreadyThere);
    assert_eq!(error.message, "You follow Kingsway Post already.");
    assert_eq!(world.overview().await.feeds.len(), 1);
}

#[tokio::test]
async fn an_address_that_redirects_for_good_is_followed_where_it_leads() {
    let world = World::new().await;
    let site = world.web.site().await;
    let feed = site.serves("/new.xml", paper("Kingsway Post"));
    let old = site.serves("/old.xml", Reply::redirect(301, &feed.url()));

    let added = world.add(&old.url()).await.unwrap();

    assert_eq!(added.url, feed.url());
}

#[tokio::test]
async fn a_feed_can_be_followed_in_a_folder_that_is_made_for_it() {
    let world = World::new().await;
    let (one, other) = (world.web.serves(paper("One")).await, world.web.serves(paper("Other")).await);

    world.follow_in("World", &one).await;
    world.follow_in("World", &other).await;

    let overview = world.overview().await;
    assert_eq!(overview.folders.len(), 1);
    assert_eq!(overview.folders[0].title, "World");
    assert!(overview.feeds.iter().all(|feed| feed.folder_ids == [overview.folders[0].folder_id]));
}

#[tokio::test]
async fn whatever_cannot_be_followed_is_answered_with_a_sentence_and_leaves_nothing_behind() {
    let world = World::new().await;
    let site = world.web.site().await;
    let cases = [
        (String::new(), Code::BadInput, "Type the address"),
        ("not an address".to_owned(), Code::BadInput, "is not a web address"),
        ("ftp://files.example/feed".to_owned(), Code::BadInput, "only http and https"),
        ("file:///etc/passwd".to_owned(), Code::BadInput, "is not a web address"),
        (site.serves("/empty", Reply::page("")).url(), Code::NotAFeed, "nothing at all"),
        (site.serves("/text", Reply::text("text/plain", "Just some words.")).url(), Code::NotAFeed, "neither a feed nor a web page"),
        (site.serves("/page", Reply::page("<!doctype html><h1>No feeds</h1>")).url(), Code::NotAFeed, "names no feed"),
        (site.serves("/picture", Reply::picture(daily_tests::png(""))).url(), Code::NotAFeed, "neither a feed nor a web page"),
        (site.url("/missing"), Code::Network, "404"),
        (site.serves("/gone", Reply::status(410)).url(), Code::Network, "410"),
        (site.serves("/forbidden", Reply::status(403)).url(), Code::Network, "403"),
        (site.serves("/busy", Reply::status(429).with_header("Retry-After", "600")).url(), Code::Network, "10 min"),
        (site.serves("/loop", Reply::redirect(302, &site.url("/loop"))).url(), Code::Network, "in circles"),
    ];

    for (address, code, words) in cases {
        let error = world.add(&address).await.unwrap_err();
        assert_eq!(error.code, code, "{address}: {error}");
        assert!(error.message.to_lowercase().contains(&words.to_lowercase()), "{address}: {error}");
        assert!(error.message.ends_with('.') && !error.message.contains(".."), "{error}");
    }
    assert!(world.overview().await.first_run);
}

#[tokio::test]
async fn a_machine_of_the_readers_own_network_is_asked_only_with_leave() {
    let world = World::guarded().await;
    let page = world.web.serves(paper("Printer").with(entry("Paper jam"))).await;

    let error = world.add(&page.url()).await.unwrap_err();
    assert_eq!(error.code, Code::BadInput);
    assert!(error.message.contains("your own network"), "{error}");

    let feed = world.subscribe_unseen(&page.url()).await;
    assert!(world.refresh().await.failed[0].why.contains("your own network"));
    assert_eq!(page.requests().len(), 0);

    world.engine.edit_feed(EditFeed { allow_private_network: Some(true), ..edit(feed) }).await.unwrap();
    assert_eq!(world.refresh().await.new_entries, 1);
}

#[tokio::test]
async fn a_feed_can_be_named_anew_and_gets_its_own_name_back() {
    let world = World::new().await;
    let feed = world.follow(&world.web.serves(paper("Kingsway Post").with(entry("One"))).await).await;

    world.engine.edit_feed(EditFeed { title: Some("The Post".to_owned()), ..edit(feed) }).await.unwrap();
    assert_eq!(world.row("One").await.feed_title, "The Post");

    world.engine.edit_feed(EditFeed { title: Some("  ".to_owned()), ..edit(feed) }).await.unwrap();
    assert_eq!(world.health(feed).await.title, "Kingsway Post");
}

#[tokio::test]
async fn bookmarks_of_a_removed_feed_are_kept_and_everything_comes_back_with_it() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with_all(numbered(5))).await;
    let feed = world.follow(&page).await;
    world.mark("3", Mark::Bookmark).await;
    world.mark("3", Mark::Read).await;
    world.mark("4", Mark::Later).await;

    world.engine.remove_feed(FeedArg { feed_id: feed }).await.unwrap();

    assert!(world.overview().await.feeds.is_empty());
    assert_eq!(world.titles(EntryFilter::Bookmarks).await, ["3"]);
    assert_eq!(world.titles(EntryFilter::Later).await, ["4"]);
    assert_eq!(world.open("3").await.row.feed_title, "Kingsway Post");

    let again = world.follow(&page).await;

    assert_eq!(again, feed);
    assert_eq!(world.titles(EntryFilter::All).await.len(), 5);
    assert_eq!(world.titles(EntryFilter::Bookmarks).await, ["3"]);
    assert!(world.row("3").await.read);
    assert_eq!(world.overview().await.unread, 4);
}

#[tokio::test]
async fn the_unread_count_is_that_of_the_unread_list_also_after_a_feed_was_removed() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with_all(numbered(5))).await;
    let feed = world.follow(&page).await;
    world.mark("3", Mark::Bookmark).await;

    world.engine.remove_feed(FeedArg { feed_id: feed }).await.unwrap();

    assert_eq!(world.titles(EntryFilter::Unread).await, ["3"]);
    assert_eq!(world.overview().await.unread, 1);
    world.mark("3", Mark::Read).await;
    assert_eq!(world.overview().await.unread, 0);
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_not_found_and_nothing_is_changed() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post")).await;
    let nowhere = FolderId(99);

    let asked = AddFeed { url: page.url(), folder_id: Some(nowhere), folder: None, allow_private_network: None };
    assert_eq!(world.engine.add_feed(asked).await.unwrap_err().code, Code::NotFound);
    assert!(world.overview().await.first_run);

    let feed = world.follow_in("World", &page).await;
    let moved = world.engine.edit_feed(EditFeed { folder_ids: Some(vec![nowhere]), ..edit(feed) }).await;
    assert_eq!(moved.unwrap_err().code, Code::NotFound);
    let inside = SaveFolder { folder_id: None, title: "Inside".to_owned(), parent_id: Some(nowhere) };
    assert_eq!(world.engine.save_folder(inside).await.unwrap_err().code, Code::NotFound);
    assert_eq!(world.health(feed).await.folder.as_deref(), Some("World"));
}

#[tokio::test]
async fn without_a_network_nothing_can_be_followed_and_that_is_said() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with(entry("One"))).await;
    page.site().goes_away().await;

    let error = world.add(&page.url()).await.unwrap_err();

    assert_eq!(error.code, Code::Network);
    assert!(error.message.starts_with("Could not connect to 127.0.0."), "{error}");
    assert!(!world.overview().await.online && world.overview().await.first_run);
    page.site().comes_back().await;
    world.follow(&page).await;
    assert!(world.overview().await.online);
}

#[tokio::test]
async fn a_removed_feed_without_bookmarks_leaves_nothing_behind() {
    let world = World::new().await;
    let feed = world.follow(&world.web.serves(paper("Kingsway Post").with_all(numbered(5))).await).await;

    world.engine.remove_feed(FeedArg { feed_id: feed }).await.unwrap();

    assert!(world.list(EntryFilter::All).await.is_empty());
    assert!(world.overview().await.first_run);
    let left: i64 = world
        .peek()
        .query_row(
            "SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM entry_status) + (SELECT count(*) FROM entry_bodies)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(left, 0);
    assert!(world.engine.check_library(Nothing {}).await.unwrap().ok);
}

#[tokio::test]
async fn folders_are_made_renamed_moved_and_removed_without_losing_their_feeds() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with(entry("One"))).await;
    let feed = world.follow_in("World", &page).await;
    let world_folder = world.overview().await.folders[0].folder_id;
    let save = |folder_id, title: &str, parent_id| world.engine.save_folder(SaveFolder { folder_id, title: title.to_owned(), parent_id });
    let news = save(None, "News", None).await.unwrap().folder_id;

    save(Some(world_folder), "The World", Some(news)).await.unwrap();
    let overview = world.overview().await;
    assert_eq!(overview.folders.iter().map(|folder| folder.title.as_str()).collect::<Vec<_>>(), ["News", "The World"]);
    assert_eq!(overview.folders[0].unread, 1);

    assert_eq!(save(Some(news), "News", Some(world_folder)).await.unwrap_err().code, Code::BadInput);
    assert_eq!(save(None, "  ", None).await.unwrap_err().code, Code::BadInput);

    world.engine.remove_folder(FolderArg { folder_id: world_folder }).await.unwrap();
    assert_eq!(world.overview().await.feeds[0].folder_ids, [news]);
    world.engine.remove_folder(FolderArg { folder_id: news }).await.unwrap();
    assert_eq!(world.overview().await.feeds[0].feed_id, feed);
    assert_eq!(world.titles(EntryFilter::All).await, ["One"]);
}
