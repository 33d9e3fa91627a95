//! Rounds of checks: manners, reasons, and what servers say when nothing is new.

use daily_engine::api::dto::*;
use daily_tests::{DAY, HOUR, MINUTE, NOON, Reply, World, edit, entry, numbered, paper, within};

#[tokio::test]
async fn both_validators_are_sent_back_byte_for_byte_also_after_a_restart() {
    let world = World::new().await;
    let (etag, date) = ("W/\"a  b-é\"".replace('é', "e"), "wed, 18 nov 2026 11:00:00 gmt");
    let page = world.web.serves(Reply::from(paper("Post").with(entry("One"))).with_etag(&etag).with_last_modified(date)).await;
    world.follow(&page).await;

    let report = world.refresh().await;
    let world = world.restarted().await;
    world.refresh().await;

    assert_eq!((report.checked, report.not_modified), (1, 1));
    let requests = page.requests();
    assert_eq!(requests[0].header("If-None-Match"), None);
    for request in &requests[1..] {
        assert_eq!((request.header("If-None-Match"), request.header("If-Modified-Since")), (Some(etag.as_str()), Some(date)));
        assert_eq!(request.status(), 304);
    }
    assert_eq!(requests.len(), 3);
}

#[tokio::test]
async fn a_server_that_knows_only_dates_is_asked_by_date() {
    let world = World::new().await;
    let page = world.web.serves(Reply::from(paper("Post")).with_last_modified("Wed, 18 Nov 2026 11:00:00 GMT")).await;
    world.follow(&page).await;

    assert_eq!(world.refresh().await.not_modified, 1);

    assert_eq!((page.last_status(), page.requests()[1].header("If-None-Match")), (304, None));
}

#[tokio::test]
async fn a_new_tag_for_the_same_bytes_is_the_one_that_is_sent_next() {
    let world = World::new().await;
    let page = world.web.serves(Reply::from(paper("Post")).with_etag("\"1\"")).await;
    world.follow(&page).await;

    page.now_gives(Reply::from(paper("Post")).with_etag("\"2\""));
    world.refresh().await;
    world.refresh().await;

    assert_eq!(page.requests()[2].header("If-None-Match"), Some("\"2\""));
    assert_eq!(page.last_status(), 304);
}

#[tokio::test]
async fn every_request_says_who_asks_and_sends_neither_cookies_nor_a_referrer() {
    let world = World::new().await;
    let page = world.web.serves(Reply::from(paper("Post")).with_header("Set-Cookie", "tracked=1")).await;
    world.follow(&page).await;

    world.refresh().await;

    for request in page.requests() {
        assert!(request.header("User-Agent").unwrap().starts_with("LondonDaily/"));
        assert!(request.header("User-Agent").unwrap().contains("(+http"));
        assert_eq!((request.header("Cookie"), request.header("Referer")), (None, None));
    }
}

#[tokio::test]
async fn a_feed_that_has_not_changed_is_not_read_again() {
    let world = World::new().await;
    let page = world.web.serves(Reply::from(paper("Before").with(entry("One"))).with_etag("\"1\"")).await;
    let feed = world.follow(&page).await;

    // The server claims the same version; whatever it now holds is not looked at.
    page.now_gives(Reply::from(paper("After").with(entry("Two"))).with_etag("\"1\""));
    let report = world.refresh().await;

    assert_eq!((page.last_status(), report.not_modified), (304, 1));
    assert_eq!(world.health(feed).await.title, "Before");
}

#[tokio::test]
async fn the_same_bytes_are_not_read_again_even_without_validators() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    world.follow(&page).await;

    let report = world.refresh().await;

    assert_eq!((page.last_status(), report.not_modified, report.new_entries), (200, 1, 0));
}

#[tokio::test]
async fn validators_are_forgotten_after_eight_days_so_that_a_stubborn_server_lets_the_feed_move() {
    let world = World::new().await;
    let page = world.web.serves(Reply::from(paper("Post").with(entry("One"))).with_etag("\"1\"")).await;
    world.follow(&page).await;
    page.now_gives(Reply::from(paper("Post").with(entry("Two"))).with_etag("\"1\""));

    for _ in 0..7 {
        world.pass(DAY);
        assert_eq!(world.refresh().await.not_modified, 1);
    }
    world.pass(DAY + 1);
    let report = world.refresh().await;

    assert_eq!((page.last_status(), report.new_entries), (200, 1));
}

#[tokio::test]
async fn a_permanent_redirect_is_believed_after_three_agreeing_answers() {
    let world = World::new().await;
    let site = world.web.site().await;
    let old = site.serves("/old.xml", paper("Post").with(entry("One")));
    let new = site.serves("/new.xml", paper("Post").with(entry("One")));
    let feed = world.follow(&old).await;
    old.now_gives(Reply::redirect(301, &new.url()));

    for _ in 0..2 {
        world.refresh().await;
        assert_eq!(world.health(feed).await.url, old.url());
    }
    world.refresh().await;
    assert_eq!(world.health(feed).await.url, new.url());

    world.refresh().await;
    assert_eq!(old.requests().len(), 4);
    assert_eq!(world.list(EntryFilter::All).await.len(), 1);
}

#[tokio::test]
async fn redirects_that_disagree_or_are_temporary_are_not_believed() {
    let world = World::new().await;
    let site = world.web.site().await;
    let old = site.serves("/old.xml", paper("Post").with(entry("One")));
    let (new, login) =
        (site.serves("/new.xml", paper("Post").with(entry("One"))), site.serves("/login.xml", paper("Post").with(entry("One"))));
    let feed = world.follow(&old).await;

    for target in [&new, &new, &login, &new, &new] {
        old.now_gives(Reply::redirect(301, &target.url()));
        world.refresh().await;
    }
    for _ in 0..5 {
        old.now_gives(Reply::redirect(302, &new.url()));
        world.refresh().await;
    }

    assert_eq!(world.health(feed).await.url, old.url());
}

#[tokio::test]
async fn a_redirect_to_a_feed_that_is_followed_already_changes_neither() {
    let world = World::new().await;
    let site = world.web.site().await;
    let old = site.serves("/old.xml", paper("Old").with(entry("One")));
    let new = site.serves("/new.xml", paper("New").with(entry("Two")));
    world.follow(&old).await;
    world.follow(&new).await;
    old.now_gives(Reply::redirect(301, &new.url()));

    for _ in 0..4 {
        assert!(world.refresh().await.failed.is_empty());
    }

    let mut urls: Vec<String> = world.healths().await.into_iter().map(|health| health.url).collect();
    urls.sort();
    assert_eq!(urls, [new.url(), old.url()]);
}

#[tokio::test]
async fn a_feed_that_is_gone_for_good_is_not_asked_again_and_says_so() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    let feed = world.follow(&page).await;
    page.now_gives(Reply::status(410));

    assert_eq!(world.refresh().await.failed[0].code, "gone");
    world.pass(30 * DAY);
    let report = world.refresh().await;

    assert_eq!(page.requests().len(), 2);
    assert_eq!((report.checked, report.skipped.len()), (0, 1));
    assert_eq!(report.skipped[0].why, "Its publisher said that it is gone for good.");
    let health = world.health(feed).await;
    assert_eq!(health.state, FeedState::Gone);
    assert!(health.error.unwrap().contains("410"));
    assert_eq!(world.list(EntryFilter::All).await.len(), 1);
}

#[tokio::test]
async fn a_gone_feed_that_the_reader_points_at_is_asked_and_lives_again() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    let feed = world.follow(&page).await;
    page.now_gives(Reply::status(410));
    world.refresh().await;

    page.now_gives(paper("Post").with(entry("Two")));
    let report = within(world.engine.refresh(Refresh { feed_ids: Some(vec![feed]), all: false })).await.unwrap();

    assert_eq!(report.new_entries, 1);
    assert_eq!(world.health(feed).await.state, FeedState::Fine);
}

#[tokio::test]
async fn every_feed_that_is_passed_over_has_a_reason() {
    let world = World::new().await;
    let (fresh, paused) = (world.web.serves(paper("Fresh")).await, world.web.serves(paper("Paused")).await);
    let fresh_id = world.follow(&fresh).await;
    let paused_id = world.follow(&paused).await;
    world.engine.edit_feed(EditFeed { paused: Some(true), ..edit(paused_id) }).await.unwrap();

    let report = world.refresh_due().await;

    let why = |feed| report.skipped.iter().find(|skip| skip.feed_id == feed).unwrap().why.clone();
    assert_eq!(why(paused_id), "You paused it.");
    assert!(why(fresh_id).starts_with("It is not due before 2026-11-18T1"), "{}", why(fresh_id));
    assert_eq!(report.checked, 0);
    assert_eq!(world.health(paused_id).await.state, FeedState::Paused);
}

#[tokio::test]
async fn a_feed_is_due_after_its_interval_and_not_before() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post")).await;
    let feed = world.follow(&page).await;
    let due = world.health(feed).await.next_check_at.unwrap();
    assert!((NOON.plus(HOUR)..=NOON.plus(HOUR + 6 * MINUTE)).contains(&due), "{due:?}");

    world.pass(due.since(NOON) - 1);
    assert_eq!(world.refresh_due().await.checked, 0);
    world.pass(1);
    assert_eq!(world.refresh_due().await.checked, 1);
}

#[tokio::test]
async fn a_restart_does_not_make_every_feed_due() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post")).await;
    world.follow(&page).await;

    let world = world.restarted().await;

    assert_eq!(world.refresh_due().await.checked, 0);
    assert_eq!(page.requests().len(), 1);
}

#[tokio::test]
async fn the_wishes_of_servers_and_feeds_are_obeyed_up_to_half_a_day_and_named() {
    let world = World::new().await;
    let cases = [
        (Reply::from(paper("Cache")).with_header("Cache-Control", "max-age=10800"), 3 * HOUR, "its server asks for"),
        (Reply::from(paper("Ttl").with_head("<ttl>240</ttl>")), 4 * HOUR, "its ttl asks for"),
        (Reply::from(paper("Greedy").with_head("<ttl>100000</ttl>")), 12 * HOUR, "of which"),
        (Reply::from(paper("Hasty").with_head("<ttl>1</ttl>")), HOUR, "your interval"),
    ];

    for (reply, wait, why) in cases {
        let feed = world.follow(&world.web.serves(reply).await).await;
        let health = world.health(feed).await;
        let waited = health.next_check_at.unwrap().since(NOON);
        assert!((wait..=wait + wait / 10).contains(&waited), "{}: {waited}", health.title);
        assert!(health.next_check_why.as_ref().unwrap().contains(why), "{health:?}");
    }
}

#[tokio::test]
async fn a_feeds_wishes_count_also_while_nothing_is_new() {
    let world = World::new().await;
    let page = world.web.serves(Reply::from(paper("Post").with_head("<ttl>240</ttl>")).with_etag("\"1\"")).await;
    let feed = world.follow(&page).await;

    for _ in 0..2 {
        world.pass(DAY);
        assert_eq!(world.refresh().await.not_modified, 1);
    }

    let health = world.health(feed).await;
    assert!(health.next_check_at.unwrap().since(world.now()) >= 4 * HOUR, "{health:?}");
    assert!(health.next_check_why.unwrap().contains("its ttl"));
}

#[tokio::test]
async fn one_feeds_failure_harms_no_other() {
    let world = World::new().await;
    let mut good = Vec::new();
    for n in 0..6 {
        let page = world.web.serves(paper(&format!("Feed {n}")).with(entry(&format!("Old {n}")))).await;
        world.follow(&page).await;
        good.push(page);
    }
    for (n, page) in good.iter().enumerate() {
        page.now_gives(paper(&format!("Feed {n}")).with(entry(&format!("New {n}"))).with(entry(&format!("Old {n}"))));
    }
    good[0].now_gives(Reply::status(500));
    good[1].now_gives(Reply::page("<!doctype html><h1>We moved"));
    good[2].now_gives(Reply::from(paper("Feed 2")).broken_off());

    let report = world.refresh().await;

    assert_eq!((report.checked, report.failed.len(), report.new_entries), (6, 3, 3));
    assert_eq!(world.list(EntryFilter::All).await.len(), 9);
}

#[tokio::test]
async fn two_refreshes_at_once_make_one_round() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    world.follow(&page).await;
    page.now_gives(paper("Post").with(entry("Two")).with(entry("One")));
    page.holds_back();

    let (first, second) = (world.start_refresh(), world.start_refresh());
    page.was_asked(2).await;
    assert_eq!(world.overview().await.refresh.unwrap().total, 1);
    page.lets_go();
    let (first, second) = (within(first).await.unwrap().unwrap(), within(second).await.unwrap().unwrap());

    assert_eq!((first.new_entries, second.new_entries), (1, 1));
    assert_eq!(page.requests().len(), 2);
    assert!(world.overview().await.refresh.is_none());
}

#[tokio::test]
async fn a_round_that_is_cancelled_stops_and_keeps_what_it_has() {
    let world = World::new().await;
    let (quick, slow) = (world.web.serves(paper("Quick")).await, world.web.serves(paper("Slow")).await);
    world.follow(&quick).await;
    let slow_feed = world.follow(&slow).await;
    quick.now_gives(paper("Quick").with(entry("Kept")));
    slow.now_gives(paper("Slow").with(entry("Lost")));
    slow.holds_back();
    let mut listener = world.listen();

    let round = world.start_refresh();
    slow.was_asked(2).await;
    quick.was_asked(2).await;
    // The quick one is in the library when it is counted.
    within(async {
        while world.overview().await.refresh.is_none_or(|progress| progress.done == 0) {
            tokio::task::yield_now().await;
        }
    })
    .await;
    within(world.engine.cancel_refresh(Nothing {})).await.unwrap();
    let report = within(round).await.unwrap().unwrap();

    assert!(report.cancelled);
    assert_eq!(world.titles(EntryFilter::All).await, ["Kept"]);
    let health = world.health(slow_feed).await;
    assert_eq!((health.failures, health.state), (0, FeedState::Fine));
    assert!(listener.heard().contains(&Event::RefreshEnded));
    slow.lets_go();
    assert_eq!(world.refresh().await.new_entries, 1);
}

#[tokio::test]
async fn cancelling_when_nothing_runs_is_no_failure() {
    let world = World::new().await;

    within(world.engine.cancel_refresh(Nothing {})).await.unwrap();
}

#[tokio::test]
async fn a_caller_who_goes_away_does_not_leave_half_a_round_behind() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    world.follow(&page).await;
    page.now_gives(paper("Post").with(entry("Two")));
    page.holds_back();
    let mut listener = world.listen();

    let round = world.start_refresh();
    page.was_asked(2).await;
    round.abort();
    page.lets_go();
    listener.hears(|event| *event == Event::RefreshEnded).await;

    assert_eq!(world.list(EntryFilter::All).await.len(), 2);
    assert!(world.overview().await.refresh.is_none());
}

#[tokio::test]
async fn without_a_network_no_feed_is_blamed_and_the_reader_is_told() {
    let world = World::new().await;
    let pages = [world.web.serves(paper("One").with(entry("1"))).await, world.web.serves(paper("Two").with(entry("2"))).await];
    for page in &pages {
        world.follow(page).await;
        page.site().goes_away().await;
    }
    let mut listener = world.listen();

    let report = world.refresh().await;

    assert_eq!(report.failed.len(), 2);
    assert!(!world.overview().await.online);
    assert!(listener.heard().contains(&Event::ConnectionChanged { online: false }));
    for health in world.healths().await {
        assert_eq!((health.failures, health.state, health.error), (0, FeedState::Fine, None));
        assert_eq!(health.next_check_why.as_deref(), Some("the network was away"));
    }
    assert_eq!(world.open("1").await.row.title, "1");
}

#[tokio::test]
async fn when_the_network_comes_back_the_next_round_brings_the_news() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    world.follow(&page).await;
    page.site().goes_away().await;
    world.refresh().await;

    page.site().comes_back().await;
    page.now_gives(paper("Post").with(entry("Two")).with(entry("One")));
    world.pass(2 * MINUTE);
    let report = world.refresh_due().await;

    assert_eq!(report.new_entries, 1);
    assert!(world.overview().await.online);
}

#[tokio::test]
async fn where_one_server_answers_the_silent_one_is_to_blame() {
    let world = World::new().await;
    let (up, down) = (world.web.serves(paper("Up")).await, world.web.serves(paper("Down")).await);
    world.follow(&up).await;
    let feed = world.follow(&down).await;
    down.site().goes_away().await;

    world.refresh().await;

    let health = world.health(feed).await;
    assert_eq!((health.failures, health.state), (1, FeedState::Failing));
    assert!(health.error.unwrap().starts_with("Could not connect"));
    assert!(world.overview().await.online);
}

#[tokio::test]
async fn failures_in_a_row_are_waited_out_longer_each_time_up_to_a_day() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post")).await;
    let feed = world.follow(&page).await;
    page.now_gives(Reply::status(500));

    for hours in [1, 2, 4, 8, 16, 24, 24, 24] {
        world.refresh().await;
        let waited = world.health(feed).await.next_check_at.unwrap().since(world.now());
        assert!((hours * HOUR..=hours * HOUR * 11 / 10).contains(&waited), "{waited} s instead of {hours} h");
    }

    assert!(world.health(feed).await.next_check_why.unwrap().contains("8 times in a row"));
    page.now_gives(paper("Post"));
    world.refresh().await;
    assert_eq!((world.health(feed).await.failures, world.health(feed).await.error), (0, None));
}

#[tokio::test]
async fn one_host_gets_one_request_at_a_time() {
    let world = World::new().await;
    let site = world.web.site().await;
    let first = site.serves("/1.xml", paper("One"));
    let second = site.serves("/2.xml", paper("Two"));
    world.follow(&first).await;
    world.follow(&second).await;
    first.holds_back();
    second.holds_back();
    world.engine.rest().await;
    let asked = site.requests().len();

    let round = world.start_refresh();
    first.was_asked(2).await;
    assert_eq!(site.requests().len(), asked + 1);
    first.lets_go();
    second.was_asked(2).await;
    second.lets_go();

    assert_eq!(within(round).await.unwrap().unwrap().checked, 2);
}

#[tokio::test]
async fn a_feed_that_is_due_is_checked_by_itself() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    world.follow(&page).await;
    page.now_gives(paper("Post").with(entry("Two")).with(entry("One")));
    world.pass(2 * HOUR);
    let mut listener = world.listen();

    world.engine.start_background();
    listener.hears(|event| *event == Event::RefreshEnded).await;

    assert_eq!(world.list(EntryFilter::All).await.len(), 2);
}

#[tokio::test]
async fn a_feed_that_is_removed_while_it_is_checked_does_not_come_back() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    let feed = world.follow(&page).await;
    page.now_gives(paper("Post").with(entry("Two")));
    page.holds_back();

    let round = world.start_refresh();
    page.was_asked(2).await;
    world.engine.remove_feed(FeedArg { feed_id: feed }).await.unwrap();
    page.lets_go();
    within(round).await.unwrap().unwrap();

    assert!(world.list(EntryFilter::All).await.is_empty());
    assert!(world.overview().await.first_run);
}

#[tokio::test]
async fn many_feeds_are_refreshed_in_one_round() {
    let world = World::new().await;
    let site = world.web.site().await;
    let mut list = String::from("<opml version='2.0'><body>");
    for n in 0..120 {
        let page = site.serves(&format!("/{n}.xml"), paper(&format!("Feed {n}")).with_all(numbered(5)));
        list.push_str(&format!("<outline xmlUrl='{}'/>", page.url()));
    }
    list.push_str("</body></opml>");
    world.engine.import_feeds(FileText { text: list }).await.unwrap();

    let report = world.refresh_due().await;

    assert_eq!((report.checked, report.new_entries, report.failed.len()), (120, 600, 0));
    assert_eq!(world.overview().await.unread, 600);
}
