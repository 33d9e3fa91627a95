//! Which entry is which: over refreshes, edits, and feeds that name their entries badly or not at all.

use daily_core::{EntryId, Moment};
use daily_engine::api::dto::*;
use daily_tests::{DAY, HOUR, MINUTE, NOON, World, entry, numbered, paper};

async fn ids(world: &World) -> Vec<EntryId> {
    world.list(EntryFilter::All).await.into_iter().map(|row| row.entry_id).collect()
}

#[tokio::test]
async fn an_edited_entry_stays_read_and_keeps_what_it_said_before() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("Harbour").saying("<p>Closed."))).await;
    world.follow(&page).await;
    let id = world.entry("Harbour").await;
    world.mark("Harbour", Mark::Read).await;
    world.mark("Harbour", Mark::Bookmark).await;

    world.pass(HOUR);
    page.now_gives(paper("Post").with(entry("Harbour reopened").known_as("Harbour").saying("<p>Open again.")));
    let report = world.refresh().await;

    assert_eq!((report.new_entries, report.changed_entries), (0, 1));
    let opened = world.open("Harbour reopened").await;
    assert_eq!(opened.row.entry_id, id);
    assert!(opened.row.read && opened.row.bookmarked);
    assert_eq!((opened.text.as_str(), opened.versions), ("Open again.", 1));
    assert_eq!(world.overview().await.unread, 0);
}

#[tokio::test]
async fn an_edit_does_not_move_an_entry_to_the_top() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("New").at(NOON.plus(-60))).with(entry("Old").at(NOON.plus(-HOUR)))).await;
    world.follow(&page).await;

    world.pass(HOUR);
    page.now_gives(paper("Post").with(entry("New").at(NOON.plus(-60))).with(entry("Old").at(NOON).saying("More.")));
    world.refresh().await;

    assert_eq!(world.titles(EntryFilter::All).await, ["New", "Old"]);
}

#[tokio::test]
async fn a_trivial_change_of_date_is_no_edit() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One").at(NOON.plus(-HOUR)))).await;
    world.follow(&page).await;

    page.now_gives(paper("Post").with(entry("One").at(NOON.plus(-MINUTE))));
    let report = world.refresh().await;

    assert_eq!((report.new_entries, report.changed_entries), (0, 0));
    assert_eq!(world.open("One").await.versions, 0);
}

#[tokio::test]
async fn entries_without_guid_are_known_by_their_links_whatever_the_tracking_parameters() {
    let world = World::new().await;
    let item = |source: &str| entry("One").without_guid().linked_to(&format!("https://post.example/one?utm_source={source}"));
    let page = world.web.serves(paper("Post").with(item("rss"))).await;
    world.follow(&page).await;

    page.now_gives(paper("Post").with(item("newsletter")));
    let report = world.refresh().await;

    assert_eq!(report.new_entries, 0);
    assert_eq!(world.list(EntryFilter::All).await.len(), 1);
}

#[tokio::test]
async fn entries_without_guid_link_and_date_are_the_same_ones_at_every_refresh() {
    let world = World::new().await;
    let bare = |title: &str, text: &str| entry(title).without_guid().without_date().saying(text);
    let papers = |head: &str| {
        paper("Post").with_head(head).with(bare("One", "First.")).with(bare("Two", "Second.")).with(bare("", "Untitled.").without_title())
    };
    let page = world.web.serves(papers("")).await;
    world.follow(&page).await;
    let before = ids(&world).await;
    assert_eq!(before.len(), 3);

    for round in 1..=3 {
        world.pass(DAY);
        page.now_gives(papers(&format!("<lastBuildDate>{round}</lastBuildDate>")));
        assert_eq!(world.refresh().await.new_entries, 0);
    }

    assert_eq!(ids(&world).await, before);
}

#[tokio::test]
async fn an_entry_without_a_date_is_dated_by_its_arrival() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Post").with(entry("One").without_date())).await).await;

    let row = world.row("One").await;

    assert_eq!((row.published_at, row.arrived_at), (NOON, NOON));
}

#[tokio::test]
async fn a_guid_that_is_repeated_in_one_document_names_one_entry() {
    let world = World::new().await;
    let twice = paper("Post").with(entry("One").linked_to("https://post.example/1")).with(entry("One").linked_to("https://post.example/1"));
    world.follow(&world.web.serves(twice).await).await;

    assert_eq!(world.list(EntryFilter::All).await.len(), 1);
    assert_eq!(world.overview().await.unread, 1);
}

#[tokio::test]
async fn a_guid_that_all_entries_share_names_none_of_them() {
    let world = World::new().await;
    let items = (1..=3).map(|n| entry(&n.to_string()).known_as("article").linked_to(&format!("https://post.example/{n}")));
    let page = world.web.serves(paper("Post").with_all(items.clone())).await;
    world.follow(&page).await;

    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
    page.now_gives(paper("Post").with_head("<ttl>5</ttl>").with_all(items));
    assert_eq!(world.refresh().await.new_entries, 0);
}

#[tokio::test]
async fn the_same_guid_in_two_feeds_names_two_entries() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("One").with(entry("Wire").known_as("wire-1"))).await).await;
    world.follow(&world.web.serves(paper("Other").with(entry("Wire").known_as("wire-1"))).await).await;

    let rows = world.list(EntryFilter::All).await;
    world.engine.mark_entries(MarkEntries { entry_ids: vec![rows[0].entry_id], mark: Mark::Read }).await.unwrap();

    assert_eq!(rows.len(), 2);
    assert_eq!(world.overview().await.unread, 1);
}

#[tokio::test]
async fn dates_of_1970_and_2099_do_not_hide_what_is_new_nor_keep_it_on_top_for_ever() {
    let world = World::new().await;
    let items = [
        entry("Future").dated("Thu, 01 Jan 2099 00:00:00 GMT"),
        entry("Epoch").dated("Thu, 01 Jan 1970 00:00:00 GMT"),
        entry("Old").at(NOON.plus(-DAY)),
    ];
    let page = world.web.serves(paper("Post").with_all(items.clone())).await;
    world.follow(&page).await;

    assert_eq!(world.row("Future").await.published_at, NOON);
    assert_eq!(world.row("Epoch").await.published_at, NOON);

    world.pass(HOUR);
    page.now_gives(paper("Post").with(entry("Newest").at(NOON.plus(30 * MINUTE))).with_all(items));
    world.refresh().await;

    let titles = world.titles(EntryFilter::All).await;
    assert_eq!((titles[0].as_str(), titles[3].as_str()), ("Newest", "Old"));
}

#[tokio::test]
async fn what_arrives_late_stands_at_its_arrival_so_that_nobody_overlooks_it() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("Seen").at(NOON.plus(-HOUR)))).await;
    world.follow(&page).await;

    world.pass(HOUR);
    page.now_gives(paper("Post").with(entry("Late").at(NOON.plus(-3 * DAY))).with(entry("Seen").at(NOON.plus(-HOUR))));
    world.refresh().await;

    assert_eq!(world.titles(EntryFilter::All).await, ["Late", "Seen"]);
    assert_eq!(world.row("Late").await.published_at, NOON.plus(-3 * DAY));
}

#[tokio::test]
async fn a_first_fetch_is_ordered_by_what_the_feed_claims() {
    let world = World::new().await;
    let items = [entry("Middle").at(NOON.plus(-2 * HOUR)), entry("Newest").at(NOON.plus(-HOUR)), entry("Oldest").at(NOON.plus(-3 * HOUR))];
    world.follow(&world.web.serves(paper("Post").with_all(items)).await).await;

    assert_eq!(world.titles(EntryFilter::All).await, ["Newest", "Middle", "Oldest"]);
}

#[tokio::test]
async fn a_purged_entry_never_comes_back_as_new() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with_all(numbered(3))).await;
    world.follow(&page).await;
    let purged = world.entry("2").await;
    world
        .peek()
        .execute_batch(&format!(
            "PRAGMA foreign_keys = ON;
             DELETE FROM entries WHERE id = {purged};
             UPDATE entry_status SET purged_at = {}, read_at = {} WHERE entry_id = {purged};",
            NOON.0, NOON.0
        ))
        .unwrap();

    world.pass(DAY);
    page.now_gives(paper("Post").with_head("<ttl>5</ttl>").with_all(numbered(3)));
    let report = world.refresh().await;

    assert_eq!(report.new_entries, 0);
    let mut titles = world.titles(EntryFilter::All).await;
    titles.sort();
    assert_eq!(titles, ["1", "3"]);
    assert!(world.engine.check_library(Nothing {}).await.unwrap().ok);
}

#[tokio::test]
async fn a_feed_that_shrinks_to_nothing_deletes_nothing() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with_all(numbered(5))).await;
    let feed = world.follow(&page).await;
    world.mark("3", Mark::Read).await;

    page.now_gives(paper("Post"));
    let report = world.refresh().await;

    assert!(report.failed.is_empty());
    assert_eq!(world.list(EntryFilter::All).await.len(), 5);
    assert_eq!((world.health(feed).await.entries, world.overview().await.unread), (5, 4));

    page.now_gives(paper("Post").with_all(numbered(5)));
    assert_eq!(world.refresh().await.new_entries, 0);
    assert!(world.row("3").await.read);
}

#[tokio::test]
async fn an_entry_without_a_headline_is_called_by_the_beginning_of_its_text() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Post").with(entry("").without_title().saying("<p>Fog over the harbour."))).await).await;

    assert_eq!(world.titles(EntryFilter::All).await, ["Fog over the harbour."]);
}

#[tokio::test]
async fn a_clock_that_jumps_back_loses_nothing() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    world.follow(&page).await;

    world.pass(-30 * DAY);
    page.now_gives(paper("Post").with(entry("Two")).with(entry("One")));
    world.refresh_due().await;

    assert_eq!(world.list(EntryFilter::All).await.len(), 2);
    assert!(world.row("Two").await.arrived_at < Moment(NOON.0));
}
