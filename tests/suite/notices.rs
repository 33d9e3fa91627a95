//! Being told: recorded before it is shown, shown once, and never in the way.

use daily_engine::api::desktop::{NoticeSettings, QuietHours};
use daily_engine::api::dto::*;
use daily_engine::api::picture::{AlertKind, Weekday};
use daily_engine::ports::NoticeAnswer;
use daily_tests::{DAY, HOUR, MINUTE, NOON, Page, World, edit, entry, paper, within};

/// A feed that may notify, with one old entry.
async fn awaited() -> (World, Page) {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with(entry("Old"))).await;
    let feed = world.follow(&page).await;
    world.let_notify(feed).await;
    world.pass(MINUTE);
    (world, page)
}

async fn watch(world: &World, words: &str) -> WatchView {
    world.engine.save_watch(SaveWatch { watch_id: None, words: words.to_owned() }).await.unwrap()
}

#[tokio::test]
async fn a_feed_that_may_notify_does_so_for_what_is_new() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));

    let report = world.refresh().await;

    assert_eq!(report.alerts, 1);
    let notice = world.notices.shown().remove(0);
    assert_eq!((notice.title.as_str(), notice.body.as_str()), ("Kingsway Post", "Harbour closed"));
    assert_eq!(notice.entry_id, Some(world.entry("Harbour closed").await));
    let alert = world.alerts().await.remove(0);
    assert_eq!(alert.alert_id, notice.alert_id);
    assert_eq!(alert.because, "You asked to be told what Kingsway Post publishes.");
    assert_eq!((alert.shown_at, alert.held_back), (None, None));

    world.engine.notice_shown(notice.alert_id).await;
    assert_eq!(world.alerts().await[0].shown_at, Some(world.now()));
}

#[tokio::test]
async fn a_feed_that_may_not_notify_is_silent() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("Old"))).await;
    world.follow(&page).await;
    page.now_gives(paper("Post").with(entry("New")));

    assert_eq!(world.refresh().await.alerts, 0);

    assert!(world.notices.shown().is_empty());
    assert!(world.alerts().await.is_empty());
}

#[tokio::test]
async fn a_first_fetch_never_notifies() {
    let world = World::new().await;
    watch(&world, "harbour").await;
    let page = world.web.serves(paper("Post").with(entry("Harbour closed"))).await;
    let feed = world.subscribe_unseen(&page.url()).await;
    world.let_notify(feed).await;

    assert_eq!(world.refresh().await.new_entries, 1);

    assert!(world.notices.shown().is_empty());
    assert!(world.alerts().await.is_empty());
}

#[tokio::test]
async fn a_feed_that_comes_back_after_it_was_removed_does_not_notify_its_backlog() {
    let world = World::new().await;
    watch(&world, "harbour").await;
    let page = world.web.serves(paper("Post").with(entry("Harbour closed")).with(entry("Kept"))).await;
    let feed = world.follow(&page).await;
    world.mark("Kept", Mark::Bookmark).await;
    world.engine.remove_feed(FeedArg { feed_id: feed }).await.unwrap();

    world.follow(&page).await;

    assert!(world.alerts().await.is_empty());
}

#[tokio::test]
async fn watched_words_are_told_from_any_feed_once_and_not_again_after_a_restart() {
    let world = World::new().await;
    let watched = watch(&world, "harbour strike -cruise").await;
    let page = world.web.serves(paper("Post").with(entry("Old"))).await;
    world.follow(&page).await;
    let news = [
        entry("Strike closes the HARBOUR"),
        entry("Nothing in the title").saying("<p>A <b>strike</b> in the harbour."),
        entry("Harbour strike delays cruise ships"),
        entry("Harbour festival"),
    ];
    page.now_gives(paper("Post").with_all(news.clone()).with(entry("Old")));

    world.refresh().await;

    let mut headlines = world.notices.headlines();
    headlines.sort();
    assert_eq!(headlines, ["Nothing in the title", "Strike closes the HARBOUR"]);
    let alert = world.alerts().await.remove(0);
    assert_eq!(alert.because, "You watch for “harbour strike -cruise”.");
    let listed = world.engine.list_watches(Nothing {}).await.unwrap().remove(0);
    assert_eq!((listed.watch_id, listed.hits), (watched.watch_id, 2));

    let world = world.restarted().await;
    page.now_gives(paper("Post").with_head("<ttl>5</ttl>").with_all(news).with(entry("Old")));
    world.refresh().await;

    assert_eq!(world.notices.shown().len(), 2);
}

#[tokio::test]
async fn an_entry_that_two_watches_and_its_feed_ask_for_is_told_once() {
    let (world, page) = awaited().await;
    watch(&world, "harbour").await;
    watch(&world, "closed").await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));

    world.refresh().await;

    assert_eq!(world.notices.shown().len(), 1);
    assert_eq!(world.alerts().await.len(), 1);
}

#[tokio::test]
async fn an_edit_does_not_notify_again() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;

    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed again").known_as("Harbour closed")).with(entry("Old")));
    assert_eq!(world.refresh().await.changed_entries, 1);

    assert_eq!(world.notices.shown().len(), 1);
}

#[tokio::test]
async fn nothing_interrupts_a_reader_who_looks_at_the_window_and_that_is_said() {
    let (world, page) = awaited().await;
    world.engine.set_attention(true);
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));

    assert_eq!(world.refresh().await.alerts, 0);

    assert!(world.notices.shown().is_empty());
    assert_eq!(world.alerts().await[0].held_back.as_deref(), Some("You were looking at the window."));
    world.engine.set_attention(false);
    page.now_gives(paper("Kingsway Post").with(entry("Bridge opened")).with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;
    assert_eq!(world.notices.headlines(), ["Bridge opened"]);
}

#[tokio::test]
async fn notifications_that_are_switched_off_are_held_back() {
    let (world, page) = awaited().await;
    world.engine.save_settings(Settings { notify: false, ..Settings::default() }).await.unwrap();
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));

    world.refresh().await;

    assert!(world.notices.shown().is_empty());
    assert_eq!(world.alerts().await[0].held_back.as_deref(), Some("Notifications are switched off."));
}

#[tokio::test]
async fn the_budget_of_a_day_is_kept_and_begins_anew() {
    let (world, page) = awaited().await;
    world.engine.save_settings(Settings { notify_budget: 2, ..Settings::default() }).await.unwrap();
    let mut items = vec![entry("Old")];
    for n in 1..=4 {
        world.pass(MINUTE);
        items.insert(0, entry(&n.to_string()).at(world.now()));
        page.now_gives(paper("Kingsway Post").with_all(items.clone()));
        world.refresh().await;
    }

    assert_eq!(world.notices.headlines(), ["1", "2"]);
    assert_eq!(world.alerts().await[0].held_back.as_deref(), Some("2 notifications were shown in the last 24 hours, which is your limit."));

    world.pass(DAY);
    items.insert(0, entry("Next day").at(world.now()));
    page.now_gives(paper("Kingsway Post").with_all(items));
    world.refresh().await;
    assert_eq!(world.notices.headlines(), ["1", "2", "Next day"]);
}

#[tokio::test]
async fn a_burst_of_one_source_shows_three_and_holds_back_the_rest() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with_all((1..=6).map(|n| entry(&n.to_string()))).with(entry("Old")));

    world.refresh().await;

    assert_eq!(world.notices.shown().len(), 3);
    let held_back: Vec<_> = world.alerts().await.into_iter().filter_map(|alert| alert.held_back).collect();
    assert_eq!(held_back, ["Several came from this source at once."; 3]);
}

#[tokio::test]
async fn the_backlog_after_a_sleep_is_not_told() {
    let (world, page) = awaited().await;
    world.pass(8 * HOUR);
    page.now_gives(paper("Kingsway Post").with(entry("This morning").at(NOON.plus(HOUR))).with(entry("Old")));

    world.refresh().await;

    assert!(world.notices.shown().is_empty());
    assert!(world.alerts().await[0].held_back.as_ref().unwrap().contains("three hours old"));
}

#[tokio::test]
async fn reading_an_entry_withdraws_its_notice() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;
    let notice = world.notices.shown().remove(0);
    world.engine.notice_shown(notice.alert_id).await;

    world.mark("Old", Mark::Read).await;
    assert!(world.notices.withdrawn().is_empty());
    world.mark("Harbour closed", Mark::Read).await;

    assert_eq!(world.notices.withdrawn(), [notice.alert_id]);
    world.mark("Harbour closed", Mark::Unread).await;
    world.mark("Harbour closed", Mark::Read).await;
    assert_eq!(world.notices.withdrawn().len(), 1);
}

#[tokio::test]
async fn a_notice_that_was_read_before_the_system_said_that_it_shows_is_withdrawn_too() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;
    let notice = world.notices.shown().remove(0);

    world.mark("Harbour closed", Mark::Read).await;
    world.engine.notice_shown(notice.alert_id).await;

    assert_eq!(world.notices.withdrawn(), [notice.alert_id]);
}

#[tokio::test]
async fn marking_all_read_withdraws_every_notice() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("A")).with(entry("B")).with(entry("Old")));
    world.refresh().await;
    for notice in world.notices.shown() {
        world.engine.notice_shown(notice.alert_id).await;
    }

    world.engine.mark_all_read(MarkAllRead { filter: EntryFilter::All, arrived_by: None }).await.unwrap();

    assert_eq!(world.notices.withdrawn().len(), 2);
}

#[tokio::test]
async fn the_bookmark_button_of_a_notice_bookmarks() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;
    let mut listener = world.listen();

    world.engine.notice_answered(world.notices.shown()[0].alert_id, NoticeAnswer::Bookmark).await;

    assert_eq!(world.titles(EntryFilter::Bookmarks).await, ["Harbour closed"]);
    listener.hears(|event| matches!(event, Event::EntriesMarked { .. })).await;
}

#[tokio::test]
async fn a_click_on_a_notice_asks_the_window_for_the_entry() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;
    let entry_id = world.entry("Harbour closed").await;
    let mut listener = world.listen();

    world.engine.notice_answered(world.notices.shown()[0].alert_id, NoticeAnswer::Open).await;

    listener.hears(|event| *event == Event::EntryRequested { entry_id }).await;
}

#[tokio::test]
async fn a_notice_that_the_system_refuses_is_noted_with_the_reason() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;

    world.engine.notice_failed(world.notices.shown()[0].alert_id, "no notification service runs".to_owned()).await;

    let alert = world.alerts().await.remove(0);
    assert_eq!((alert.shown_at, alert.held_back.as_deref()), (None, Some("no notification service runs")));
}

#[tokio::test]
async fn an_alert_is_recorded_before_it_is_shown() {
    let (world, page) = awaited().await;
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;

    // The program dies before the system answered: it is shown never rather than twice.
    let world = world.restarted().await;
    page.now_gives(paper("Kingsway Post").with_head("<ttl>5</ttl>").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;

    assert_eq!(world.notices.shown().len(), 1);
    assert_eq!(world.alerts().await.len(), 1);
}

#[tokio::test]
async fn watches_are_changed_and_removed_and_need_a_word() {
    let world = World::new().await;
    let watched = watch(&world, "  harbour   strike ").await;
    assert_eq!(watched.words, "harbour strike");

    let changed = world.engine.save_watch(SaveWatch { watch_id: Some(watched.watch_id), words: "bridge".to_owned() }).await.unwrap();
    assert_eq!((changed.watch_id, changed.words.as_str()), (watched.watch_id, "bridge"));
    for empty in ["", "  ", "-harbour", "\"\""] {
        let error = world.engine.save_watch(SaveWatch { watch_id: None, words: empty.to_owned() }).await.unwrap_err();
        assert_eq!(error.code, Code::BadInput);
    }

    world.engine.remove_watch(WatchArg { watch_id: watched.watch_id }).await.unwrap();
    assert!(world.engine.list_watches(Nothing {}).await.unwrap().is_empty());
    assert_eq!(world.engine.remove_watch(WatchArg { watch_id: watched.watch_id }).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_paused_feed_tells_nothing() {
    let (world, page) = awaited().await;
    let feed = world.healths().await[0].feed_id;
    world.engine.edit_feed(EditFeed { paused: Some(true), ..edit(feed) }).await.unwrap();
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")));

    within(world.refresh()).await;

    assert!(world.notices.shown().is_empty());
}

/// Notifications with quiet hours that began an hour ago and end in one, on Wednesdays alone.
fn quiet_on_wednesdays() -> Settings {
    let span = QuietHours { weekdays: vec![Weekday::Wednesday], from: 11 * 60, until: 13 * 60 };
    Settings { notices: NoticeSettings { quiet: vec![span], ..NoticeSettings::default() }, ..Settings::default() }
}

#[tokio::test]
async fn after_quiet_hours_one_notice_sums_up_what_came_and_leads_to_the_list() {
    let (world, page) = awaited().await;
    world.engine.save_settings(quiet_on_wednesdays()).await.unwrap();
    page.now_gives(
        paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Bridge shut")).with(entry("Ferry late")).with(entry("Old")),
    );
    assert_eq!(world.refresh().await.alerts, 0);
    world.engine.sum_up_quiet_hours().await.unwrap();
    assert!(world.notices.shown().is_empty(), "the quiet is not over");
    world.mark("Ferry late", Mark::Read).await;

    world.pass(HOUR);
    world.engine.sum_up_quiet_hours().await.unwrap();
    world.engine.sum_up_quiet_hours().await.unwrap();

    let told = world.notices.shown();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].title, "While it was quiet");
    assert!(told[0].body.starts_with("2 alerts: ") && told[0].body.contains("Harbour closed") && told[0].body.contains("Bridge shut"));
    let mut listener = world.listen();
    world.engine.notice_answered(told[0].alert_id, NoticeAnswer::Open).await;
    listener.hears(|event| *event == Event::AlertsRequested).await;
}

#[tokio::test]
async fn quiet_hours_of_one_weekday_leave_the_next_day_alone() {
    let (world, page) = awaited().await;
    world.engine.save_settings(quiet_on_wednesdays()).await.unwrap();
    world.pass(DAY);
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed").at(world.now())).with(entry("Old")));

    world.refresh().await;

    assert_eq!(world.notices.headlines(), ["Harbour closed"]);
}

#[tokio::test]
async fn who_wants_no_summary_gets_none() {
    let (world, page) = awaited().await;
    let mut settings = quiet_on_wednesdays();
    settings.notices.summary = false;
    world.engine.save_settings(settings).await.unwrap();
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Old")));
    world.refresh().await;

    world.pass(HOUR);
    world.engine.sum_up_quiet_hours().await.unwrap();

    assert!(world.notices.shown().is_empty());
}

#[tokio::test]
async fn an_hour_of_quiet_ends_by_itself_by_word_and_when_the_clock_is_set_back() {
    let (world, page) = awaited().await;
    let mut items = vec![entry("Old")];
    let mut news = async |title: &str| {
        items.insert(0, entry(title).at(world.now()));
        page.now_gives(paper("Kingsway Post").with_all(items.clone()));
        world.refresh().await;
    };

    world.engine.be_quiet_for(HOUR);
    news("In the quiet").await;
    assert_eq!(world.alerts().await[0].held_back.as_deref(), Some("You asked for quiet."));
    world.pass(HOUR);
    news("After it").await;
    world.engine.be_quiet_for(HOUR);
    world.engine.be_quiet_for(0);
    news("Ended by word").await;
    world.engine.be_quiet_for(HOUR);
    world.pass(-DAY);
    news("Set back").await;

    assert_eq!(world.notices.headlines(), ["After it", "Ended by word", "Set back"]);
}

#[tokio::test]
async fn kinds_that_are_switched_off_are_listed_and_not_shown() {
    let (world, page) = awaited().await;
    watch(&world, "harbour").await;
    let notices = NoticeSettings { watches: false, ..NoticeSettings::default() };
    world.engine.save_settings(Settings { notices, ..Settings::default() }).await.unwrap();
    page.now_gives(paper("Kingsway Post").with(entry("Harbour closed")).with(entry("Bridge shut")).with(entry("Old")));

    world.refresh().await;

    assert_eq!(world.notices.headlines(), ["Bridge shut"]);
    let held: Vec<_> = world.alerts().await.into_iter().filter_map(|alert| alert.held_back).collect();
    assert_eq!(held, ["You switched notifications of this kind off."]);
}

#[tokio::test]
async fn a_clock_that_jumps_a_year_ahead_and_back_loses_nothing_and_starves_nobody() {
    let (world, page) = awaited().await;
    world.engine.save_settings(Settings { notify_budget: 1, ..Settings::default() }).await.unwrap();
    let year = 365 * DAY;

    world.pass(year);
    page.now_gives(paper("Kingsway Post").with(entry("Next year").at(world.now())).with(entry("Old")));
    world.refresh().await;
    world.pass(-year);
    page.now_gives(paper("Kingsway Post").with(entry("This year").at(world.now())).with(entry("Next year")).with(entry("Old")));
    world.refresh().await;

    assert_eq!(world.notices.headlines(), ["Next year", "This year"], "what was told in the wrong year does not use up this one's");
    let mut titles = world.titles(EntryFilter::All).await;
    titles.sort();
    assert_eq!(titles, ["Next year", "Old", "This year"]);
}

#[tokio::test]
async fn a_hundred_alerts_in_a_second_stay_within_the_day_and_are_all_listed() {
    let world = World::new().await;
    let mut pages = Vec::new();
    for n in 0..50 {
        let page = world.web.serves(paper(&format!("Paper {n}")).with(entry(&format!("Old {n}")))).await;
        world.follow(&page).await;
        pages.push(page);
    }
    watch(&world, "harbour").await;
    world.pass(MINUTE);
    for (n, page) in pages.iter().enumerate() {
        let [one, other] = ["opened", "closed"].map(|what| entry(&format!("Harbour {n} {what} by {} boats", n * 7)));
        page.now_gives(paper(&format!("Paper {n}")).with(one).with(other).with(entry(&format!("Old {n}"))));
    }

    world.refresh().await;

    assert_eq!(world.notices.shown().len(), 5, "the budget of a day");
    let listed = world.alerts().await.into_iter().filter(|alert| alert.kind == AlertKind::Entry).count();
    assert_eq!(listed, 100);
}
