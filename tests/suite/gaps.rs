//! Items that were missed: said, and looked for on the site.

use daily_core::Moment;
use daily_engine::api::dto::*;
use daily_engine::api::sources::{GapArg, GapState, ListGaps};
use daily_tests::{HOUR, Item, MINUTE, NOON, Reply, Site, World, entry, paper, within};

/// Items of these hours after noon, newest first, each with a page of its own.
fn items(site: &Site, hours: impl IntoIterator<Item = i64>) -> Vec<Item> {
    hours
        .into_iter()
        .map(|hour| entry(&format!("Hour {hour}")).linked_to(&site.url(&format!("/news/{hour}"))).at(NOON.plus(hour * HOUR)))
        .collect()
}

/// A news sitemap of these hours after noon.
fn sitemap(site: &Site, hours: impl IntoIterator<Item = i64>) -> Reply {
    let urls: String = hours
        .into_iter()
        .map(|hour| {
            let at = NOON.plus(hour * HOUR).to_rfc3339().unwrap();
            format!(
                "<url><loc>{}</loc><news:news><news:publication><news:name>Post</news:name><news:language>en</news:language></news:publication>
                 <news:publication_date>{at}</news:publication_date><news:title>Hour {hour}</news:title></news:news></url>",
                site.url(&format!("/news/{hour}"))
            )
        })
        .collect();
    let xml = format!(
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'
         xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>{urls}</urlset>"
    );
    Reply::text("application/xml", &xml)
}

/// A feed that was seen until noon, and when it is checked again at 20:00 holds only what came after 17:00.
async fn with_a_gap(world: &World, site: &Site) -> RefreshReport {
    world.follow(&site.serves("/feed.xml", paper("Post").of_site(&site.url("/")).with_all(items(site, [0, -1, -2, -3])))).await;
    site.serves("/feed.xml", paper("Post").of_site(&site.url("/")).with_all(items(site, [8, 7, 6, 5])));
    world.pass(8 * HOUR + MINUTE);
    world.refresh().await
}

#[tokio::test]
async fn a_feed_that_shares_nothing_with_what_was_seen_says_what_was_missed() {
    let world = World::new().await;
    let site = world.web.site().await;

    let report = with_a_gap(&world, &site).await;
    within(world.engine.catch_up()).await.unwrap();

    assert_eq!(report.gaps.len(), 1);
    assert_eq!(report.gaps[0].sentence, "Items were missed between 12:00 and 17:00.");
    let shown = world.healths().await[0].gap.clone().unwrap();
    assert_eq!((shown.from_at, shown.until_at, shown.state), (NOON, NOON.plus(5 * HOUR), GapState::Unfilled));
    assert_eq!(shown.sentence, "Items were missed between 12:00 and 17:00; the site offers no list to fill the gap from.");
}

#[tokio::test]
async fn a_feed_with_one_known_item_left_has_no_gap() {
    let world = World::new().await;
    let site = world.web.site().await;
    world.follow(&site.serves("/feed.xml", paper("Post").with_all(items(&site, [0, -1, -2])))).await;
    site.serves("/feed.xml", paper("Post").with_all(items(&site, [8, 7, 0])));
    world.pass(9 * HOUR);

    let report = world.refresh().await;

    assert!(report.gaps.is_empty());
    assert!(world.engine.list_gaps(ListGaps::default()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_gap_is_filled_from_the_news_sitemap_and_then_no_longer_shown() {
    let world = World::new().await;
    let site = world.web.site().await;
    site.serves("/robots.txt", Reply::text("text/plain", &format!("User-agent: *\nSitemap: {}\n", site.url("/maps/news.xml"))));
    site.serves("/maps/news.xml", sitemap(&site, (-5..=8).rev()));

    let report = with_a_gap(&world, &site).await;
    within(world.engine.catch_up()).await.unwrap();

    assert_eq!(report.gaps.len(), 1, "the round says it, whatever is found later");
    let mut titles = world.titles(EntryFilter::All).await;
    titles.sort();
    let mut expected: Vec<String> = (-3..=8).map(|hour| format!("Hour {hour}")).collect();
    expected.sort();
    assert_eq!(titles, expected, "each once, and nothing of another time");
    assert!(world.healths().await[0].gap.is_none());
    assert!(world.engine.list_gaps(ListGaps::default()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_sitemap_that_does_not_reach_back_fills_a_gap_in_part_and_that_is_said() {
    let world = World::new().await;
    let site = world.web.site().await;
    site.serves("/news-sitemap.xml", sitemap(&site, (3..=8).rev()));

    with_a_gap(&world, &site).await;
    within(world.engine.catch_up()).await.unwrap();

    let gap = world.healths().await[0].gap.clone().unwrap();
    assert_eq!((gap.state, gap.found), (GapState::Partly, 2));
    assert_eq!(gap.sentence, "Items were missed between 12:00 and 17:00; 2 of them were found on the site.");
}

#[tokio::test]
async fn a_gap_can_be_tried_again_and_dismissed() {
    let world = World::new().await;
    let site = world.web.site().await;
    with_a_gap(&world, &site).await;
    within(world.engine.catch_up()).await.unwrap();
    let gap_id = world.engine.list_gaps(ListGaps::default()).await.unwrap()[0].gap_id;
    site.serves("/sitemap-news.xml", sitemap(&site, (3..=8).rev()));

    let tried = world.engine.fill_gap(GapArg { gap_id }).await.unwrap();
    world.engine.dismiss_gap(GapArg { gap_id }).await.unwrap();

    assert_eq!((tried.state, tried.found), (GapState::Partly, 2));
    assert!(world.healths().await[0].gap.is_none());
    assert_eq!(world.engine.dismiss_gap(GapArg { gap_id }).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn the_first_fetch_leaves_no_gap() {
    let world = World::new().await;
    let site = world.web.site().await;
    world.follow(&site.serves("/feed.xml", paper("Post").with_all(items(&site, [0, -1, -2])))).await;

    assert!(world.healths().await[0].gap.is_none());
    assert_eq!(world.row("Hour 0").await.published_at, Moment(NOON.0));
}
