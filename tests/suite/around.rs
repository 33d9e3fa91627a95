//! What goes on by itself on a machine that sleeps, loses its network, saves its battery, and whose clock is wrong.

use daily_core::surroundings::{Network, Power, Surroundings};
use daily_engine::api::desk::{Keep, SaveRetention};
use daily_engine::api::desktop::BackgroundSettings;
use daily_engine::api::dto::*;
use daily_tests::{DAY, HOUR, MINUTE, Page, World, entry, paper};

/// A world with one source, checked a moment ago and due in an hour.
async fn settled() -> (World, Page) {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with(entry("Old"))).await;
    world.follow(&page).await;
    world.engine.look_around().await;
    (world, page)
}

fn on(network: Network, power: Power) -> Surroundings {
    Surroundings { network, power }
}

#[tokio::test]
async fn after_a_sleep_nobody_is_asked_until_the_network_had_a_moment() {
    let (world, page) = settled().await;
    world.clock.pass_asleep(8 * HOUR);
    let before = page.requests().len();

    world.engine.look_around().await;
    assert_eq!(page.requests().len(), before);

    world.pass(30);
    world.engine.look_around().await;
    assert_eq!(page.requests().len(), before + 1);
}

#[tokio::test]
async fn a_machine_that_was_awake_all_the_time_asks_at_once() {
    let (world, page) = settled().await;
    let before = page.requests().len();
    world.pass(8 * HOUR);

    world.engine.look_around().await;

    assert_eq!(page.requests().len(), before + 1);
}

#[tokio::test]
async fn on_battery_and_where_traffic_costs_sources_wait_four_times_longer_and_the_reader_sees_why() {
    let (world, page) = settled().await;
    let mut listener = world.listen();
    world.engine.set_surroundings(on(Network::Up, Power::Battery));
    listener.hears(|event| *event == Event::SurroundingsChanged).await;
    assert_eq!(world.overview().await.slower.as_deref(), Some("Sources are asked less often, since this machine runs on battery."));
    let before = page.requests().len();

    world.pass(2 * HOUR);
    world.engine.look_around().await;
    assert_eq!(page.requests().len(), before);
    let skipped = world.refresh_due().await.skipped;
    assert!(skipped[0].why.ends_with("; sources are asked less often, since this machine runs on battery."), "{}", skipped[0].why);

    world.engine.set_surroundings(on(Network::Metered, Power::Mains));
    assert!(world.overview().await.slower.unwrap().contains("traffic costs"));
    world.pass(3 * HOUR);
    world.engine.look_around().await;
    assert_eq!(page.requests().len(), before + 1);

    world.refresh().await;
    assert_eq!(page.requests().len(), before + 2, "who asks is not slowed down");
}

#[tokio::test]
async fn who_does_not_want_to_save_is_not_slowed_down() {
    let (world, page) = settled().await;
    let background = BackgroundSettings { slow_down: false, ..BackgroundSettings::default() };
    world.engine.save_settings(Settings { background, ..Settings::default() }).await.unwrap();
    world.engine.set_surroundings(on(Network::Metered, Power::Battery));
    let before = page.requests().len();

    world.pass(2 * HOUR);
    world.engine.look_around().await;

    assert_eq!(page.requests().len(), before + 1);
    assert_eq!(world.overview().await.slower, None);
}

#[tokio::test]
async fn without_a_network_nobody_is_asked_and_when_it_comes_back_that_is_told() {
    let (world, page) = settled().await;
    let mut listener = world.listen();
    world.engine.set_surroundings(on(Network::Down, Power::Unknown));
    listener.hears(|event| *event == Event::ConnectionChanged { online: false }).await;
    let before = page.requests().len();

    world.pass(2 * HOUR);
    world.engine.look_around().await;
    assert_eq!(page.requests().len(), before);
    assert!(!world.overview().await.online);

    world.engine.set_surroundings(on(Network::Up, Power::Unknown));
    listener.hears(|event| *event == Event::ConnectionChanged { online: true }).await;
    world.engine.look_around().await;
    assert_eq!(page.requests().len(), before + 1);
}

#[tokio::test]
async fn a_system_that_is_wrong_about_its_network_is_found_out() {
    let (world, page) = settled().await;
    world.engine.set_surroundings(on(Network::Down, Power::Unknown));
    let before = page.requests().len();
    world.pass(2 * HOUR);
    world.engine.look_around().await;
    world.pass(15 * MINUTE);

    world.engine.look_around().await;

    assert_eq!(page.requests().len(), before + 1, "it is tried now and then");
    assert!(world.overview().await.online);
    world.pass(2 * HOUR);
    world.engine.look_around().await;
    assert_eq!(page.requests().len(), before + 2, "and what answered is believed");
}

#[tokio::test]
async fn a_clock_that_jumps_removes_nothing_until_it_has_been_steady() {
    let (world, _page) = settled().await;
    let keep = Keep::Limited { days: Some(30), entries: None, spare_unread: false };
    world.engine.save_retention(SaveRetention { feed_ids: Vec::new(), keep }).await.unwrap();

    world.clock.pass_asleep(365 * DAY);
    world.engine.look_around().await;
    world.pass(MINUTE);
    world.engine.look_around().await;
    assert_eq!(world.titles(EntryFilter::All).await, ["Old"]);
    world.clock.pass_asleep(-365 * DAY);
    world.engine.look_around().await;

    assert_eq!(world.titles(EntryFilter::All).await, ["Old"]);
}

#[tokio::test]
async fn a_clock_that_was_set_while_the_app_was_closed_removes_nothing_at_once() {
    let (world, _page) = settled().await;
    let keep = Keep::Limited { days: Some(30), entries: None, spare_unread: false };
    world.engine.save_retention(SaveRetention { feed_ids: Vec::new(), keep }).await.unwrap();
    world.refresh().await;
    world.clock.pass_asleep(365 * DAY);
    let world = world.restarted().await;

    world.engine.look_around().await;
    assert_eq!(world.titles(EntryFilter::All).await, ["Old"]);

    // A year that is still there an hour later is believed.
    world.pass(2 * HOUR);
    world.engine.look_around().await;
    assert!(world.titles(EntryFilter::All).await.is_empty());
}
