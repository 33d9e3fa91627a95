//! The articles' own pages: when they are read, what is kept of them, and what is said where they give none.

use daily_core::FeedId;
use daily_engine::api::desk::EditFeeds;
use daily_engine::api::dto::*;
use daily_engine::api::sources::{FullText, TextVersion};
use daily_tests::{HOUR, Reply, Site, World, edit, entry, paper, png, within};

/// An article's page with so much text that nobody takes it for anything else.
fn article(title: &str, mark: &str) -> String {
    let paragraph =
        format!("<p>{mark}: the council met on Tuesday evening to speak about the old bridge, its price and those who cross it.</p>");
    format!(
        "<html><head><title>{title}</title></head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{}</article>
         <footer>All rights kept</footer></body></html>",
        paragraph.repeat(30)
    )
}

/// A feed of one entry with a teaser, whose page is at `/one`.
async fn teased(world: &World, site: &Site) -> FeedId {
    let item = entry("Bridge").linked_to(&site.url("/one")).saying("<p>The council met.</p>");
    world.follow(&site.serves("/feed.xml", paper("Post").with(item))).await
}

async fn set(world: &World, feed: FeedId, full_text: FullText) {
    world.engine.edit_feed(EditFeed { full_text: Some(full_text), ..edit(feed) }).await.unwrap();
    within(world.engine.catch_up()).await.unwrap();
}

/// The same setting by the call for several feeds.
fn several(feed: FeedId) -> EditFeeds {
    EditFeeds { feed_ids: vec![feed], full_text: Some(FullText::Always), ..EditFeeds::default() }
}

#[tokio::test]
async fn a_feed_that_is_set_so_has_its_articles_read_after_a_round() {
    let world = World::new().await;
    let site = world.web.site().await;
    let feed = teased(&world, &site).await;
    site.serves("/one", Reply::page(&article("Bridge", "Whole")));
    site.serves("/two", Reply::page(&article("Harbour", "Second")));
    set(&world, feed, FullText::Always).await;
    let items = [entry("Harbour").linked_to(&site.url("/two")), entry("Bridge").linked_to(&site.url("/one"))];
    site.serves("/feed.xml", paper("Post").with_all(items));

    world.refresh().await;
    within(world.engine.catch_up()).await.unwrap();

    assert_eq!(world.health(feed).await.full_text, FullText::Always);
    let opened = world.open("Harbour").await;
    assert!(opened.has_full_text && opened.version == TextVersion::Article);
    assert!(opened.text.contains("Second: the council met"), "{}", opened.text);
    assert!(!opened.text.contains("All rights kept"));
    assert!(world.open("Bridge").await.has_full_text, "the entry at the top is read when the setting is made");
    assert_eq!(world.search("\"second the council\"").await, ["Harbour"]);
}

#[tokio::test]
async fn a_setting_of_several_feeds_is_obeyed_as_that_of_one() {
    let world = World::new().await;
    let site = world.web.site().await;
    let feed = teased(&world, &site).await;
    site.serves("/one", Reply::page(&article("Bridge", "Whole")));

    world.engine.edit_feeds(several(feed)).await.unwrap();
    within(world.engine.rest()).await;

    assert!(world.open("Bridge").await.has_full_text);
}

#[tokio::test]
async fn what_waits_to_be_read_waits_no_more_when_the_setting_is_taken_back() {
    let world = World::new().await;
    let site = world.web.site().await;
    let feed = teased(&world, &site).await;
    site.serves("/one", Reply::status(500));
    let set = world.engine.edit_feeds(several(feed)).await.unwrap();
    within(world.engine.rest()).await;
    assert!(world.open("Bridge").await.full_text_refused.unwrap().again);

    world.engine.undo(Undo { undo: set.undo.unwrap() }).await.unwrap();
    within(world.engine.rest()).await;

    assert!(!world.open("Bridge").await.full_text_refused.unwrap().again);
    assert_eq!(world.health(feed).await.full_text, FullText::Never);
}

#[tokio::test]
async fn the_reader_can_go_back_to_what_the_feed_gave() {
    let world = World::new().await;
    let site = world.web.site().await;
    teased(&world, &site).await;
    site.serves("/one", Reply::page(&article("Bridge", "Whole")));
    let entry_id = world.entry("Bridge").await;

    let whole = world.engine.load_full_text(EntryArg { entry_id }).await.unwrap();
    let feeds = world.engine.open_feed_text(EntryArg { entry_id }).await.unwrap();

    assert_eq!((whole.version, feeds.version), (TextVersion::Article, TextVersion::Feed));
    assert_eq!(feeds.text.trim(), "The council met.");
    assert!(feeds.has_full_text, "the other one is a click away");
}

#[tokio::test]
async fn a_feed_set_to_short_has_only_its_teasers_completed() {
    let world = World::new().await;
    let site = world.web.site().await;
    let whole = "<p>The council met on Tuesday evening to speak about the old bridge, its price and those who cross it.</p>".repeat(20);
    let items = [
        entry("Teaser").linked_to(&site.url("/one")).saying("The council met."),
        entry("Whole").linked_to(&site.url("/two")).saying(&whole),
    ];
    let feed = world.follow(&site.serves("/feed.xml", paper("Post").with_all(items))).await;
    let page = site.serves("/one", Reply::page(&article("Teaser", "More")));
    let untouched = site.serves("/two", Reply::page(&article("Whole", "Again")));

    set(&world, feed, FullText::Short).await;

    assert!(world.open("Teaser").await.has_full_text);
    assert!(!world.open("Whole").await.has_full_text);
    assert_eq!((page.requests().len(), untouched.requests().len()), (1, 0));
}

#[tokio::test]
async fn a_page_that_shows_no_article_is_said_with_its_reason_and_not_asked_again() {
    let world = World::new().await;
    let site = world.web.site().await;
    let feed = teased(&world, &site).await;
    let wall = "<html><head><title>Bridge</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script></head>
        <body><article><h1>Bridge</h1><p>The council met on Tuesday.</p><p>Subscribe to continue reading.</p></article></body></html>";
    let page = site.serves("/one", Reply::page(wall));

    set(&world, feed, FullText::Always).await;
    for _ in 0..3 {
        world.pass(24 * HOUR);
        world.refresh().await;
        within(world.engine.catch_up()).await.unwrap();
    }

    let opened = world.open("Bridge").await;
    let refused = opened.full_text_refused.unwrap();
    assert_eq!((refused.code.as_str(), refused.again), ("paywall", false));
    assert_eq!(refused.why, "The page shows its article to subscribers only.");
    assert!(!opened.has_full_text);
    assert_eq!(page.requests().len(), 1);
}

#[tokio::test]
async fn a_page_whose_server_is_in_trouble_is_tried_again_later_and_three_times_at_most() {
    let world = World::new().await;
    let site = world.web.site().await;
    let feed = teased(&world, &site).await;
    let page = site.serves("/one", Reply::status(503));

    set(&world, feed, FullText::Always).await;
    let first = world.open("Bridge").await.full_text_refused.unwrap();
    within(world.engine.catch_up()).await.unwrap();
    assert_eq!(page.requests().len(), 1, "not before its time");
    for _ in 0..5 {
        world.pass(24 * HOUR);
        within(world.engine.catch_up()).await.unwrap();
    }

    assert_eq!((first.code.as_str(), first.again), ("status-503", true));
    assert_eq!(page.requests().len(), 3);
    assert!(!world.open("Bridge").await.full_text_refused.unwrap().again);
}

#[tokio::test]
async fn what_was_refused_is_read_when_the_reader_asks_and_the_page_has_come_round() {
    let world = World::new().await;
    let site = world.web.site().await;
    let feed = teased(&world, &site).await;
    let page = site.serves("/one", Reply::status(404));
    set(&world, feed, FullText::Always).await;
    assert_eq!(world.open("Bridge").await.full_text_refused.unwrap().code, "status-404");
    page.now_gives(Reply::page(&article("Bridge", "Whole")));

    let opened = world.engine.load_full_text(EntryArg { entry_id: world.entry("Bridge").await }).await.unwrap();

    assert!(opened.has_full_text && opened.full_text_refused.is_none());
}

#[tokio::test]
async fn an_article_of_several_pages_is_put_together_with_its_pictures() {
    let world = World::new().await;
    let site = world.web.site().await;
    teased(&world, &site).await;
    let picture = site.serves("/bridge.png", Reply::picture(png("bridge")));
    let first = article("Bridge", "First").replace(
        "</article>",
        "<p><img src='/bridge.png' width=800 height=500 alt='The bridge'></p><p>End of page</p></article><a href='/one?page=2'>2</a>",
    );
    site.serves("/one", Reply::page(&first));
    site.serves("/one?page=2", Reply::page(&article("Bridge", "Second")));
    let mut listener = world.listen();

    let opened = world.engine.load_full_text(EntryArg { entry_id: world.entry("Bridge").await }).await.unwrap();

    assert!(opened.text.contains("First: the council") && opened.text.contains("Second: the council"), "{}", opened.text);
    listener.hears(|event| matches!(event, Event::PicturesArrived { .. })).await;
    assert_eq!(picture.requests().len(), 1);
    assert!(world.open("Bridge").await.offline);
}

#[tokio::test]
async fn a_round_reads_no_more_than_a_dozen_articles_of_a_feed() {
    let world = World::new().await;
    let site = world.web.site().await;
    let feed = world.follow(&site.serves("/feed.xml", paper("Post"))).await;
    world.engine.edit_feed(EditFeed { full_text: Some(FullText::Always), ..edit(feed) }).await.unwrap();
    within(world.engine.rest()).await;
    let items = (0..30).map(|number| entry(&format!("Item {number}")).linked_to(&site.url(&format!("/{number}"))));
    site.serves("/feed.xml", paper("Post").with_all(items));

    world.refresh().await;
    world.engine.rest().await;

    let asked = site.requests().iter().filter(|asked| asked.path().trim_start_matches('/').parse::<u32>().is_ok()).count();
    assert_eq!(asked, 12);
}
