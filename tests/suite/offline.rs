//! Preparing for a time without a network: what is fetched, what is held, what is said, and that it can be read afterwards.

use daily_core::{EntryId, StoryId};
use daily_engine::api::dto::*;
use daily_engine::api::offline::*;
use daily_tests::{DAY, HOUR, Item, Page, Reply, Site, World, entry, key_of, paper, pictures_in, png, within};

const TEXT: &str = "<p>The council met on Tuesday evening to speak about the old bridge, its price and those who cross it.</p>";

/// An article's page whose text shows this picture.
fn article(title: &str, picture: Option<&str>) -> Reply {
    let picture = picture.map_or_else(String::new, |url| format!("<p><img src='{url}' width=800 height=500 alt='It'></p>"));
    let text = format!("<p>{title}, whole.</p>{}{picture}{}", TEXT.repeat(15), TEXT.repeat(15));
    Reply::page(&format!("<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{text}</article></body></html>"))
}

/// An entry with a beginning, whose page is at `/NAME` and shows the picture at `/NAME.png`.
fn teased(site: &Site, name: &str) -> (Item, Page, Page) {
    let picture = site.serves(&format!("/{name}.png"), Reply::picture(png(name)));
    let page = site.serves(&format!("/{name}"), article(name, Some(&format!("/{name}.png"))));
    (entry(name).linked_to(&page.url()).saying("<p>The council met.</p>"), page, picture)
}

/// A world whose library fetches no pictures by itself.
async fn world() -> World {
    let world = World::new().await;
    world.engine.save_settings(Settings { fetch_pictures: false, ..Settings::default() }).await.unwrap();
    world
}

async fn prepare(world: &World, budget: Option<u32>) -> OfflineReport {
    within(world.engine.prepare_offline(PrepareOffline { budget })).await.unwrap()
}

/// Reads an article with its pictures and says whether all of it is there.
async fn reads_whole(world: &World, title: &str) -> bool {
    let opened = world.open(title).await;
    let mut all = opened.offline && opened.text.contains(&format!("{title}, whole."));
    for picture in pictures_in(&opened.html) {
        all &= world.engine.picture(key_of(&picture)).await.is_some();
    }
    all
}

#[tokio::test]
async fn what_was_prepared_is_read_with_text_and_pictures_when_the_network_is_cut() {
    let world = world().await;
    let site = world.web.site().await;
    let (later, ..) = teased(&site, "later");
    let (kept, ..) = teased(&site, "kept");
    let (news, ..) = teased(&site, "news");
    let feed =
        site.serves("/feed.xml", paper("Post").with_all([later.at(world.now().plus(-9 * DAY)), kept.at(world.now().plus(-9 * DAY)), news]));
    world.follow(&feed).await;
    world.mark("later", Mark::Later).await;
    world.mark("kept", Mark::Bookmark).await;
    let mut listener = world.listen();

    let report = prepare(&world, Some(50)).await;
    site.goes_away().await;
    let world = world.restarted().await;

    assert_eq!((report.entries, report.whole, report.pictures, report.failures), (3, 3, 3, 0), "{report:#?}");
    assert_eq!(report.fetched, 6);
    assert!(report.bytes > 0 && report.bytes <= report.budget && report.budget == 50 << 20);
    assert!(!report.cancelled && !report.network_away && report.left_out.is_empty());
    for title in ["later", "kept", "news"] {
        assert!(reads_whole(&world, title).await, "{title}");
        assert!(world.row(title).await.offline, "{title}");
    }
    assert_eq!(world.search("\"news whole\"").await, ["news"], "what was fetched is found");
    listener.hears(|event| matches!(event, Event::OfflineProgressed { .. })).await;
    listener.hears(|event| *event == Event::OfflineEnded).await;
    let kept = world.engine.get_offline(Nothing {}).await.unwrap();
    assert_eq!((kept.held, kept.running, kept.budget, kept.last), (3, None, 50, Some(report)));
}

#[tokio::test]
async fn preparing_twice_asks_for_nothing_twice() {
    let world = world().await;
    let site = world.web.site().await;
    let (one, ..) = teased(&site, "one");
    let missing = site.serves("/missing.png", Reply::status(404));
    let two = entry("two").linked_to(&site.url("/two")).saying(&format!("<img src='{}'>", missing.url()));
    site.serves("/two", Reply::status(404));
    world.follow(&site.serves("/feed.xml", paper("Post").with_all([one, two]))).await;
    // The background looks for the site's icon meanwhile, which is none of our requests.
    within(world.engine.rest()).await;

    let first = prepare(&world, None).await;
    let asked = site.requests().len();
    let second = prepare(&world, None).await;

    assert_eq!(site.requests().len(), asked);
    assert_eq!((first.fetched, second.fetched), (2, 0));
    assert_eq!((first.entries, first.whole, first.pictures, first.failures), (2, 1, 1, 2));
    assert_eq!(
        (second.entries, second.whole, second.pictures, second.failures),
        (2, 1, 1, 2),
        "what fails is said again, without being asked again"
    );
}

#[tokio::test]
async fn what_could_not_be_had_is_named_with_its_reason_and_the_feeds_text_is_held() {
    let world = world().await;
    let site = world.web.site().await;
    let broken = site.serves("/broken.png", Reply::page("<h1>Log in"));
    let item = entry("Walled").linked_to(&site.url("/walled")).saying(&format!("<p>A beginning.</p><img src='{}'>", broken.url()));
    site.serves("/walled", Reply::status(403));
    world.follow(&site.serves("/feed.xml", paper("Post").with(item))).await;

    let report = prepare(&world, None).await;

    let failed: Vec<(&str, OfflinePart, &str, &str)> =
        report.failed.iter().map(|failed| (failed.title.as_str(), failed.part, failed.code.as_str(), failed.why.as_str())).collect();
    assert_eq!(
        failed,
        [
            ("Walled", OfflinePart::Picture, "no-picture", "What its address gave is no picture that can be shown."),
            ("Walled", OfflinePart::Text, "status-403", "The server refuses to show this address to a news reader (403)."),
        ]
    );
    assert_eq!((report.entries, report.whole, report.failures), (1, 0, 2));
    assert!(world.open("Walled").await.text.contains("A beginning."));
}

#[tokio::test]
async fn the_size_is_obeyed_what_is_worth_more_comes_first_and_what_did_not_fit_is_said() {
    let world = world().await;
    let site = world.web.site().await;
    let large = |name: &str| site.serves(&format!("/{name}.png"), Reply::picture(png(&name.repeat(600 << 10))));
    let items = ["a", "b", "c"].map(|name| {
        let picture = large(name);
        entry(name).linked_to(&site.url(&format!("/{name}"))).saying(&format!(
            "<p>{name}</p>{}<img src='{}'>",
            TEXT.repeat(20),
            picture.url()
        ))
    });
    world.follow(&site.serves("/feed.xml", paper("Post").with_all(items))).await;
    world.mark("c", Mark::Later).await;

    let report = prepare(&world, Some(1)).await;

    assert!(report.bytes <= 1 << 20, "{report:#?}");
    assert_eq!((report.entries, report.pictures, report.left_out_pictures, report.left_out_entries), (3, 1, 2, 2));
    let titles: Vec<&str> = report.left_out.iter().map(|left| left.title.as_str()).collect();
    assert!(titles.contains(&"a") && titles.contains(&"b") && !titles.contains(&"c"), "{titles:?}");
    assert!(world.open("c").await.offline, "the reading queue comes first");
    let more = prepare(&world, Some(10)).await;
    assert_eq!((more.pictures, more.left_out_pictures, more.whole), (3, 0, 3));
}

#[tokio::test]
async fn pictures_that_were_prepared_are_not_removed_to_make_room_until_they_age_or_another_preparation_leaves_them_out() {
    let world = World::new().await;
    world.engine.save_settings(Settings { fetch_pictures: false, picture_budget: 16, ..Settings::default() }).await.unwrap();
    let site = world.web.site().await;
    let large = |name: &str| site.serves(&format!("/{name}.png"), Reply::picture(png(&name.repeat(9 << 20))));
    let shown = |name: &str| entry(name).saying(&format!("<p>{name}</p>{}<img src='{}'>", TEXT.repeat(20), large(name).url()));
    let page = site.serves("/feed.xml", paper("Post").with_all(["a", "b", "c"].map(shown)));
    let feed = world.follow(&page).await;

    let report = prepare(&world, Some(100)).await;
    assert_eq!(report.pictures, 3);
    for name in ["a", "b", "c"] {
        assert!(world.open(name).await.offline, "27 MiB are held beside a picture budget of 16: {name}");
    }

    world.pass(31 * DAY);
    within(world.engine.refresh(Refresh { feed_ids: Some(vec![feed]), all: false })).await.unwrap();
    world.engine.save_settings(Settings { fetch_pictures: true, picture_budget: 16, ..Settings::default() }).await.unwrap();
    world.refresh().await;
    within(world.engine.rest()).await;

    assert_eq!(world.engine.get_offline(Nothing {}).await.unwrap().held, 0);
    let mut here = 0;
    for name in ["a", "b", "c"] {
        here += u32::from(world.open(name).await.offline);
    }
    assert_eq!(here, 1, "after a month they count like any other");
}

#[tokio::test]
async fn a_preparation_that_is_cancelled_keeps_what_it_fetched_and_what_was_held_before() {
    let world = world().await;
    let site = world.web.site().await;
    let other = world.web.site().await;
    let (one, ..) = teased(&site, "one");
    let (two, slow, _) = teased(&other, "two");
    world.follow(&site.serves("/feed.xml", paper("Post").with(one))).await;
    prepare(&world, None).await;
    world.follow(&other.serves("/feed.xml", paper("Mail").with(two))).await;
    slow.holds_back();
    let engine = world.engine.clone();
    let preparing = tokio::spawn(async move { engine.prepare_offline(PrepareOffline::default()).await });
    slow.was_asked(1).await;
    let seen = world.engine.get_offline(Nothing {}).await.unwrap();

    within(world.engine.cancel_offline(Nothing {})).await.unwrap();
    let report = within(preparing).await.unwrap().unwrap();

    assert!(seen.running.is_some_and(|running| running.entries == 2 && running.step == OfflineStep::Texts));
    assert!(report.cancelled);
    assert!(reads_whole(&world, "one").await && world.row("one").await.offline);
    assert!(world.row("two").await.offline && !world.open("two").await.has_full_text, "its beginning is held");
    slow.lets_go();
    let whole = prepare(&world, None).await;
    assert_eq!((whole.cancelled, whole.whole), (false, 2));
}

#[tokio::test]
async fn two_that_ask_at_once_wait_for_the_same_preparation() {
    let world = world().await;
    let site = world.web.site().await;
    let (one, page, _) = teased(&site, "one");
    world.follow(&site.serves("/feed.xml", paper("Post").with(one))).await;

    let (one, other) = tokio::join!(prepare(&world, Some(20)), prepare(&world, Some(30)));

    assert_eq!(one, other);
    assert_eq!(page.requests().len(), 1);
}

#[tokio::test]
async fn when_the_network_goes_away_the_rest_is_not_asked_and_what_was_held_stays() {
    let world = world().await;
    let mut sites = Vec::new();
    for number in 0..6 {
        let site = world.web.site().await;
        let items = (0..4).map(|n| teased(&site, &format!("news {number} {n}").replace(' ', "-")).0);
        world.follow(&site.serves("/feed.xml", paper(&format!("Post {number}")).with_all(items))).await;
        sites.push(site);
    }
    let all: Vec<EntryId> = world.list(EntryFilter::All).await.iter().map(|row| row.entry_id).collect();
    world.engine.mark_entries(MarkEntries { entry_ids: all, mark: Mark::Later }).await.unwrap();
    for site in &sites {
        site.goes_away().await;
    }

    let report = prepare(&world, None).await;

    assert!(report.network_away && !report.cancelled);
    assert_eq!(report.entries, 24, "what the feeds gave is held");
    assert!(report.failed.iter().any(|failed| failed.code == "offline" && failed.why == "The network was away."));
    for site in &sites {
        site.comes_back().await;
    }
    let again = prepare(&world, None).await;
    assert_eq!((again.whole, again.network_away), (24, false), "{:#?}", again.failed);
}

#[tokio::test]
async fn a_page_that_was_refused_for_good_is_not_asked_again_and_one_in_trouble_is_after_an_hour() {
    let world = world().await;
    let site = world.web.site().await;
    let (gone, gone_page, _) = teased(&site, "gone");
    let (ill, ill_page, _) = teased(&site, "ill");
    gone_page.now_gives(Reply::status(404));
    ill_page.now_gives(Reply::status(500));
    world.follow(&site.serves("/feed.xml", paper("Post").with_all([gone, ill]))).await;

    prepare(&world, None).await;
    prepare(&world, None).await;
    assert_eq!((gone_page.requests().len(), ill_page.requests().len()), (1, 1));
    world.pass(2 * HOUR);
    ill_page.now_gives(article("ill", None));
    let report = prepare(&world, None).await;

    assert_eq!((gone_page.requests().len(), ill_page.requests().len()), (1, 2));
    assert_eq!(report.failures, 1);
    assert!(reads_whole(&world, "ill").await);
}

#[tokio::test]
async fn followed_stories_are_prepared_however_old_they_are() {
    let world = world().await;
    let told = "Harbour bridge closed after ferry collision, council says";
    for number in 0..2 {
        let site = Box::leak(Box::new(world.web.site().await));
        let text = format!(
            "<p>The harbour bridge was closed after a ferry collision on Tuesday, the council says. {}</p>",
            "Repairs of the harbour bridge may take three weeks. ".repeat(20)
        );
        let old = entry(told).at(world.now().plus(-2 * HOUR)).linked_to(&site.url("/one")).saying(&text);
        world.follow(&site.serves("/feed.xml", paper(&format!("Post {number}")).with(old))).await;
    }
    within(world.engine.catch_up()).await.unwrap();
    let story_id: StoryId = world.row(told).await.story_id.expect("both tell one story");
    world.engine.edit_story(EditStory { story_id, followed: Some(true), muted: None }).await.unwrap();
    world.pass(20 * DAY);
    let site = world.web.site().await;
    let fresh = (0..40).map(|number| entry(&format!("Item {number}")).at(world.now()).saying(TEXT.repeat(20).as_str()));
    world.follow(&site.serves("/feed.xml", paper("Daily").with_all(fresh))).await;

    let report = prepare(&world, None).await;

    assert!(world.row(told).await.offline);
    assert!(report.stories >= 2 && report.entries > 2, "{report:#?}");
}

#[tokio::test]
async fn a_preparation_needs_room_and_a_library_that_can_be_written() {
    let world = World::new().await;

    let refused = world.engine.prepare_offline(PrepareOffline { budget: Some(0) }).await.unwrap_err();

    assert_eq!(refused.code, Code::BadInput);
    assert_eq!(refused.message, "Allow at least 1 MiB; nothing can be held in no room.");
    let nothing = prepare(&world, None).await;
    assert_eq!((nothing.entries, nothing.bytes, nothing.failures), (0, 0, 0));
    assert_eq!(world.engine.open_entry(EntryArg { entry_id: EntryId(1) }).await.unwrap_err().code, Code::NotFound);
}
