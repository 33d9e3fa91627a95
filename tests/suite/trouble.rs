//! What servers send instead of a feed: one clear sentence each, and nothing lost.

use std::time::Duration;

use daily_engine::api::dto::*;
use daily_tests::{HOUR, MINUTE, Page, Reply, World, entry, paper, within};

/// A feed that was fine, with one read and one unread entry.
async fn settled() -> (World, Page) {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One")).with(entry("Two"))).await;
    world.follow(&page).await;
    world.mark("One", Mark::Read).await;
    (world, page)
}

/// Checks the feed once and says how that went; nothing may be lost by it.
async fn comes_to(world: &World) -> CheckFailure {
    let report = world.refresh().await;

    assert_eq!(report.failed.len(), 1, "{report:?}");
    let health = world.healths().await.remove(0);
    assert_eq!((health.state, health.failures), (FeedState::Failing, 1));
    assert_eq!(health.error.as_ref(), Some(&report.failed[0].why));
    assert_eq!((health.entries, health.unread), (2, 1));
    assert_eq!(world.list(EntryFilter::All).await.len(), 2);
    let why = &report.failed[0].why;
    assert!(why.ends_with('.') && !why.contains("..") && why.lines().count() == 1 && why.starts_with(|c: char| !c.is_lowercase()), "{why}");
    assert!(health.next_check_at.unwrap() > world.now());
    report.failed[0].clone()
}

/// The feed is fine again, and brings what it has.
async fn recovers(world: &World, page: &Page) {
    page.now_gives(paper("Post").with(entry("Three")).with(entry("One")).with(entry("Two")));

    assert_eq!(world.refresh().await.new_entries, 1);

    let health = world.healths().await.remove(0);
    assert_eq!((health.state, health.failures, health.error), (FeedState::Fine, 0, None));
    assert!(world.row("One").await.read);
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
}

#[tokio::test]
async fn refusals_of_a_server_are_told_in_a_sentence() {
    let challenge = Reply::status(403).with_header("Server", "cloudflare").with_header("cf-mitigated", "challenge");
    let cases = [
        (Reply::status(404), "status-404", "404"),
        (Reply::status(403), "status-403", "refuses"),
        (Reply::status(401), "status-401", "name and a password"),
        (challenge, "challenge", "proof that a person is asking"),
        (Reply::status(500), "status-500", "in trouble (500)"),
        (Reply::status(503), "status-503", "in trouble (503)"),
        (Reply::status(204), "unreadable", "empty"),
        (Reply::status(304), "status-304", "304"),
        (Reply::status(418), "status-418", "418"),
    ];
    for (reply, code, words) in cases {
        let (world, page) = settled().await;
        page.now_gives(reply);

        let failure = comes_to(&world).await;

        assert_eq!(failure.code, code);
        assert!(failure.why.contains(words), "{}", failure.why);
        recovers(&world, &page).await;
    }
}

#[tokio::test]
async fn bodies_that_are_no_feed_are_told_in_a_sentence() {
    let noise: Vec<u8> = (0..4_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let cases = [
        (Reply::text("application/rss+xml", ""), "empty"),
        (Reply::text("application/rss+xml", " \n\t "), "empty"),
        (Reply::page("<!doctype html><title>Welcome</title><h1>We have moved"), "web page"),
        (Reply::text("application/json", "{\"error\": \"no such feed\"}"), "neither"),
        (Reply::text("text/plain", "Feed temporarily unavailable"), "neither"),
        (Reply::bytes("application/rss+xml", noise), "neither"),
        (Reply::picture(daily_tests::png("")), "neither"),
    ];
    for (reply, words) in cases {
        let (world, page) = settled().await;
        page.now_gives(reply);

        let failure = comes_to(&world).await;

        assert_eq!(failure.code, "unreadable");
        assert!(failure.why.contains(words), "{}", failure.why);
        recovers(&world, &page).await;
    }
}

#[tokio::test]
async fn a_body_of_two_hundred_megabytes_is_not_taken_in() {
    let (world, page) = settled().await;
    page.now_gives(Reply::repeated("application/rss+xml", vec![b' '; 1 << 20], 200));

    let failure = comes_to(&world).await;

    assert_eq!(failure.code, "too-large");
    assert!(failure.why.contains("larger than"), "{}", failure.why);
    recovers(&world, &page).await;
}

#[tokio::test]
async fn a_gzip_bomb_is_defused() {
    let (world, page) = settled().await;
    page.now_gives(Reply::bytes("application/rss+xml", vec![b' '; 40 << 20]).gzipped());

    let failure = comes_to(&world).await;

    assert_eq!(failure.code, "bomb");
    assert!(failure.why.contains("unpacks to more than"), "{}", failure.why);
    recovers(&world, &page).await;
}

#[tokio::test]
async fn a_feed_that_is_packed_by_gzip_is_read() {
    let world = World::new().await;
    let page = world.web.serves(Reply::from(paper("Post").with(entry("One"))).gzipped()).await;

    world.follow(&page).await;

    assert_eq!(world.titles(EntryFilter::All).await, ["One"]);
}

#[tokio::test]
async fn a_redirect_loop_is_left() {
    let (world, page) = settled().await;
    let other = page.site().serves("/other.xml", Reply::redirect(302, &page.url()));
    page.now_gives(Reply::redirect(302, &other.url()));

    let failure = comes_to(&world).await;

    assert_eq!(failure.code, "redirect-loop");
    assert!(failure.why.contains("in circles"), "{}", failure.why);
    recovers(&world, &page).await;
}

#[tokio::test]
async fn an_endless_chain_of_redirects_is_left() {
    let (world, page) = settled().await;
    for hop in 0..20 {
        page.site().serves(&format!("/{hop}"), Reply::redirect(302, &page.site().url(&format!("/{}", hop + 1))));
    }
    page.now_gives(Reply::redirect(302, &page.site().url("/0")));

    assert_eq!(comes_to(&world).await.code, "redirect-loop");
}

#[tokio::test]
async fn a_redirect_to_a_file_is_refused() {
    let (world, page) = settled().await;
    page.now_gives(Reply::redirect(302, "file:///etc/passwd"));

    assert_eq!(comes_to(&world).await.code, "scheme");
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_not_taken_for_the_whole() {
    let (world, page) = settled().await;
    page.now_gives(Reply::from(paper("Post").with(entry("Three")).with(entry("One"))).broken_off());

    let failure = comes_to(&world).await;

    assert_eq!(failure.code, "truncated");
    recovers(&world, &page).await;
}

#[tokio::test]
async fn a_server_that_says_nothing_is_given_up() {
    let (world, page) = settled().await;
    page.holds_back();

    let round = world.start_refresh();
    page.was_asked(2).await;
    // Only the waiting of the engine is cut short; the silence is real.
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(61)).await;
    tokio::time::resume();
    let report = within(round).await.unwrap().unwrap();

    assert_eq!(report.failed[0].code, "timeout");
    assert!(report.failed[0].why.contains("said nothing within"), "{}", report.failed[0].why);
    page.lets_go();
    recovers(&world, &page).await;
}

#[tokio::test]
async fn a_connection_that_cannot_be_made_safe_is_not_used() {
    let (world, page) = settled().await;
    let plain = world.web.serves(paper("Plain")).await;
    page.now_gives(Reply::redirect(302, &plain.url().replace("http:", "https:")));

    let failure = comes_to(&world).await;

    assert_eq!(failure.code, "tls");
    assert!(failure.why.starts_with("No safe connection to 127.0.0."), "{}", failure.why);
    recovers(&world, &page).await;
}

#[tokio::test]
async fn retry_after_is_obeyed_in_seconds_and_as_a_date() {
    let in_two_hours = httpdate::fmt_http_date(std::time::SystemTime::now() + Duration::from_secs(2 * 3_600));
    for (status, value) in [(429, "7200"), (503, "7200"), (429, in_two_hours.as_str())] {
        let (world, page) = settled().await;
        page.now_gives(Reply::status(status).with_header("Retry-After", value));

        let failure = comes_to(&world).await;

        assert_eq!(failure.code, format!("status-{status}"));
        let health = world.healths().await.remove(0);
        let wait = health.next_check_at.unwrap().since(world.now());
        assert!((2 * HOUR - MINUTE..=2 * HOUR + MINUTE).contains(&wait), "{wait}");
        assert!(health.next_check_why.unwrap().contains("its server asked to wait"));
        world.pass(wait - 1);
        assert_eq!(world.refresh_due().await.checked, 0);
    }
}

#[tokio::test]
async fn a_server_that_has_too_much_to_do_is_left_alone_with_all_its_feeds() {
    let world = World::new().await;
    let site = world.web.site().await;
    let pages: Vec<Page> = (0..3).map(|number| site.serves(&format!("/{number}.xml"), paper(&number.to_string()))).collect();
    for page in &pages {
        world.follow(page).await;
        page.now_gives(Reply::status(503).with_header("Retry-After", "1800"));
    }
    within(world.engine.rest()).await;
    let asked = site.requests().len();

    world.pass(2 * HOUR);
    let report = world.refresh_due().await;
    within(world.engine.rest()).await;

    assert_eq!((report.checked, report.failed.len(), report.skipped.len()), (1, 1, 2), "{report:?}");
    assert_eq!(site.requests().len(), asked + 1);
    assert!(report.skipped[0].why.starts_with("Its server has too much to do"), "{:?}", report.skipped);
    for health in world.healths().await {
        assert_eq!(health.next_check_at, Some(world.now().plus(1800)));
        assert!(health.next_check_why.unwrap().contains("asked to wait"));
    }
    for page in &pages {
        page.now_gives(paper("Post"));
    }
    world.pass(HOUR);
    assert_eq!(world.refresh_due().await.checked, 3);
}

#[tokio::test]
async fn a_server_that_asks_for_a_year_of_peace_gets_two_days() {
    let (world, page) = settled().await;
    page.now_gives(Reply::status(503).with_header("Retry-After", "31536000"));

    comes_to(&world).await;

    let wait = world.healths().await.remove(0).next_check_at.unwrap().since(world.now());
    assert_eq!(wait, 48 * HOUR);
}

#[tokio::test]
async fn spoilt_xml_loses_only_what_is_spoilt() {
    let world = World::new().await;
    let whole = paper("Post").with(entry("One")).with(entry("Fish & chips")).with(entry("Three")).xml();
    let spoilt = whole.replace("&amp;", "&").replace("</channel></rss>", "");
    let page = world.web.serves(Reply::text("application/rss+xml", &spoilt)).await;

    world.follow(&page).await;

    let mut titles = world.titles(EntryFilter::All).await;
    titles.sort();
    assert_eq!(titles, ["Fish & chips", "One", "Three"]);
}

#[tokio::test]
async fn a_feed_is_read_whatever_type_its_server_claims() {
    let world = World::new().await;
    let xml = paper("Post").with(entry("One")).xml();
    for media_type in ["text/html", "text/plain", "application/octet-stream", "image/png", "nonsense"] {
        let page = world.web.serves(Reply::text(media_type, &xml)).await;
        world.follow(&page).await;
    }

    assert_eq!(world.list(EntryFilter::All).await.len(), 5);
}
