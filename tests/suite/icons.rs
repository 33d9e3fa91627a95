//! The small pictures of feeds in the sources column.

use daily_engine::api::dto::*;
use daily_tests::{DAY, Reply, World, entry, key_of, paper, png, within};

#[tokio::test]
async fn a_feed_shows_the_icon_that_its_site_names() {
    let world = World::new().await;
    let site = world.web.site().await;
    site.serves("/", Reply::page("<head><link rel=icon sizes=64x64 href='/face.png'></head><body>Post"));
    let icon = site.serves("/face.png", Reply::picture(png("")));
    let feed = world.follow(&site.serves("/feed.xml", paper("Post").of_site(&site.url("/")).with(entry("One")))).await;

    within(world.engine.rest()).await;

    let shown = world.health(feed).await.icon.unwrap();
    assert_eq!(world.overview().await.feeds[0].icon.as_ref(), Some(&shown));
    let data = world.engine.picture(key_of(&shown)).await.unwrap();
    assert_eq!(data.media_type, "image/png");
    assert_eq!(icon.requests().len(), 1);
}

#[tokio::test]
async fn an_icon_is_looked_for_rarely_whether_there_was_one_or_not() {
    let world = World::new().await;
    let site = world.web.site().await;
    let usual = site.serves("/favicon.ico", Reply::page("<p>No icon here"));
    let feed = world.follow(&site.serves("/feed.xml", paper("Post").with(entry("One")))).await;
    within(world.engine.rest()).await;
    for _ in 0..3 {
        world.pass(7 * DAY);
        world.refresh().await;
        within(world.engine.rest()).await;
    }
    assert_eq!((usual.requests().len(), world.health(feed).await.icon), (1, None));
    usual.now_gives(Reply::picture(png("")));

    world.pass(14 * DAY);
    world.refresh().await;
    within(world.engine.rest()).await;

    assert_eq!(usual.requests().len(), 2);
    assert!(world.health(feed).await.icon.is_some());
}

#[tokio::test]
async fn an_icon_that_is_too_large_is_not_taken() {
    let world = World::new().await;
    let site = world.web.site().await;
    site.serves("/favicon.ico", Reply::repeated("image/png", png(""), 20_000));
    let feed = world.follow(&site.serves("/feed.xml", paper("Post").with(entry("One")))).await;

    within(world.engine.rest()).await;

    assert_eq!(world.health(feed).await.icon, None);
    assert!(world.engine.get_overview(Nothing {}).await.is_ok());
}
