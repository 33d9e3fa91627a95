//! Sites that have no feed: their news sitemap, or else their front page.

use daily_engine::api::dto::*;
use daily_engine::api::sources::{FullText, TextVersion};
use daily_tests::{HOUR, NOON, Reply, Site, World, numbered, within};

const FRONT: &str = include_str!("../../src-tauri/crates/core/tests/fixtures/courier/front.html");
const ARTICLE: &str = include_str!("../../src-tauri/crates/core/tests/fixtures/courier/article.html");

/// The articles that the front page leads to.
const PATHS: [&str; 11] = ["77", "1000", "1012", "1024", "1036", "1001", "1002", "1013", "1025", "1037", "1014"];

fn article(headline: &str, date: &str) -> String {
    let text = "<p>Those who live at the harbour said on Friday that they had seen the boats come in, one after the other.</p>".repeat(20);
    format!(
        "<html lang=en><head><title>{headline} - Harbour Courier</title><meta property='og:type' content='article'>
         <meta property='og:site_name' content='Harbour Courier'><meta property='og:title' content='{headline}'>
         <meta property='article:published_time' content='{date}'></head><body><h1>{headline}</h1><div class=text>{text}</div></body></html>"
    )
}

/// The Harbour Courier: a site without a feed, of which one headline leads to a shop.
async fn courier(world: &World) -> Site {
    let site = world.web.site().await;
    site.serves("/", Reply::page(FRONT).with_etag("\"1\""));
    site.serves("/article/77", Reply::page(ARTICLE));
    for path in PATHS.iter().skip(1) {
        let date = if *path == "1000" { "2031-01-01T00:00:00Z" } else { "2026-11-18T06:00:00Z" };
        site.serves(&format!("/article/{path}"), Reply::page(&article(&format!("Headline {path}"), date)));
    }
    site.serves("/article/1014", Reply::page("<title>Shop</title><p>Buy our mug.</p>"));
    site
}

fn asked_for(site: &Site, path: &str) -> usize {
    site.requests().iter().filter(|asked| asked.path() == path).count()
}

#[tokio::test]
async fn a_site_without_a_feed_is_followed_by_its_front_page() {
    let world = World::new().await;
    let site = courier(&world).await;

    let added = world.add(&site.url("/")).await.unwrap();

    assert_eq!((added.kind.as_str(), added.title.as_str()), ("front_page", "Harbour Courier"));
    assert_eq!(added.url, site.url("/"));
    assert_eq!(added.entries, 10, "eleven headlines, of which one leads to no article");
    assert_eq!(world.health(added.feed_id).await.kind, "front_page");
    assert!(world.list(EntryFilter::All).await.iter().all(|row| row.title != "Shop"));
}

#[tokio::test]
async fn an_article_of_a_front_page_has_its_own_date_its_title_once_and_no_furniture() {
    let world = World::new().await;
    let site = courier(&world).await;
    world.add(&site.url("/")).await.unwrap();

    let opened = world.open("Lighthouse Keepers End Strike After Talks on the Pier").await;

    assert_eq!(opened.row.published_at.to_rfc3339().as_deref(), Some("2023-03-22T08:15:00Z"));
    assert_eq!(opened.version, TextVersion::Article);
    assert_eq!(opened.html.matches("Lighthouse Keepers End Strike").count(), 0, "the title stands above the text already: {}", opened.html);
    for furniture in ["Newsletter", "0:00", "Close", "Look where the light is", "Friday, Jun 20", "Subscribe", "Council of Harwich"] {
        assert!(!opened.text.contains(furniture), "{furniture} in {}", opened.text);
    }
    assert!(opened.text.contains("Nobody wanted to see the lamps dark") && opened.text.contains("what it has been worth"));
    assert!(opened.row.picture.is_some());
}

#[tokio::test]
async fn what_an_articles_page_lists_beside_it_is_known_as_related() {
    let world = World::new().await;
    let site = courier(&world).await;
    world.add(&site.url("/")).await.unwrap();

    let related = world.open("Lighthouse Keepers End Strike After Talks on the Pier").await.related_links;

    assert_eq!(related.len(), 48);
    assert_eq!(related[0].title, "Council of Harwich Votes to Keep the Night Ferry Through Winter");
    assert_eq!(related[0].url, site.url("/article/1000"));
    assert_eq!(related[0].entry_id, Some(world.entry("Headline 1000").await), "one click away where it is in the library");
    assert!(related.iter().any(|link| link.entry_id.is_none()));
}

#[tokio::test]
async fn a_date_in_the_future_is_shown_as_the_arrival() {
    let world = World::new().await;
    let site = courier(&world).await;
    world.add(&site.url("/")).await.unwrap();

    assert_eq!(world.row("Headline 1000").await.published_at, NOON);
}

#[tokio::test]
async fn a_front_page_is_checked_like_a_feed_and_each_link_is_followed_once() {
    let world = World::new().await;
    let site = courier(&world).await;
    let feed = world.add(&site.url("/")).await.unwrap().feed_id;
    world.pass(2 * HOUR);
    let unchanged = world.refresh().await;
    assert_eq!((unchanged.not_modified, unchanged.new_entries), (1, 0), "{unchanged:?}");
    site.serves("/article/2000", Reply::page(&article("Headline 2000", "2026-11-18T13:00:00Z")));
    let fresh = "<h2><a href='/article/2000'>A Whale Was Seen Between the Two Piers on Wednesday</a></h2>";
    site.serves("/", Reply::page(&FRONT.replace("<div class=\"lead\">", &format!("<div class=\"lead\">{fresh}"))));

    let changed = world.refresh().await;
    world.engine.rest().await;

    assert_eq!((changed.new_entries, changed.failed.len()), (1, 0));
    assert_eq!(world.list(EntryFilter::Feed { feed_id: feed }).await[0].title, "Headline 2000");
    for path in PATHS {
        assert_eq!(asked_for(&site, &format!("/article/{path}")), 1, "/article/{path}");
    }
}

#[tokio::test]
async fn an_article_that_could_not_be_read_is_tried_again_and_one_behind_a_wall_keeps_its_headline() {
    let world = World::new().await;
    let site = courier(&world).await;
    site.serves("/article/1012", Reply::status(500));
    let wall = "<html><head><title>Walled</title><meta property='og:type' content='article'><meta property='og:title' content='Walled headline'>
        <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Walled headline\",\"datePublished\":\"2026-11-18T05:00:00Z\",\"isAccessibleForFree\":false}</script></head>
        <body><h1>Walled headline</h1><p>Only the beginning.</p><p>Subscribe to continue reading.</p></body></html>";
    site.serves("/article/1024", Reply::page(wall));

    world.add(&site.url("/")).await.unwrap();
    world.engine.rest().await;
    let walled = world.open("Walled headline").await;
    site.serves("/article/1012", Reply::page(&article("Headline 1012", "2026-11-18T06:00:00Z")));
    within(world.engine.catch_up()).await.unwrap();

    assert_eq!(walled.full_text_refused.unwrap().code, "paywall");
    assert!(!walled.has_full_text);
    assert!(world.row("Headline 1012").await.link.is_some());
}

#[tokio::test]
async fn a_page_whose_links_lead_to_no_articles_is_no_source() {
    let world = World::new().await;
    let site = world.web.site().await;
    site.serves("/", Reply::page(FRONT));
    for path in PATHS {
        site.serves(&format!("/article/{path}"), Reply::page("<title>Shop</title><p>Buy our mug.</p>"));
    }

    let refused = world.add(&site.url("/")).await.unwrap_err();

    assert_eq!(refused.code, Code::NotAFeed);
    assert!(refused.message.contains("leads to no articles"), "{}", refused.message);
    assert!(world.overview().await.feeds.is_empty());
}

#[tokio::test]
async fn a_site_with_a_news_sitemap_is_followed_by_it_with_the_articles_texts() {
    let world = World::new().await;
    let site = courier(&world).await;
    site.serves("/robots.txt", Reply::text("text/plain", &format!("User-agent: *\nSitemap: {}", site.url("/maps.xml"))));
    let index = format!("<sitemapindex><sitemap><loc>{}</loc></sitemap></sitemapindex>", site.url("/maps/news.xml"));
    site.serves("/maps.xml", Reply::text("application/xml", &index));
    let map = format!(
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>
         <url><loc>{}</loc><news:news><news:publication><news:name>Harbour Courier</news:name><news:language>en</news:language></news:publication>
         <news:publication_date>2026-11-18T06:00:00Z</news:publication_date><news:title>Headline 1012</news:title></news:news></url></urlset>",
        site.url("/article/1012")
    );
    site.serves("/maps/news.xml", Reply::text("application/xml", &map));

    let added = world.add(&site.url("/")).await.unwrap();
    within(world.engine.catch_up()).await.unwrap();

    assert_eq!((added.kind.as_str(), added.url.as_str()), ("sitemap", site.url("/maps/news.xml").as_str()));
    assert_eq!(world.health(added.feed_id).await.full_text, FullText::Always, "a list of headlines has no text of its own");
    assert!(world.open("Headline 1012").await.text.contains("the boats come in"));
}

#[tokio::test]
async fn a_feed_whose_server_shows_a_page_is_in_trouble_and_takes_no_entries_from_it() {
    let world = World::new().await;
    let page = world.web.serves(daily_tests::paper("Post").with_all(numbered(3))).await;
    world.follow(&page).await;
    page.now_gives(Reply::page(FRONT));

    let report = world.refresh().await;

    assert_eq!(report.failed.len(), 1);
    assert_eq!(world.titles(EntryFilter::All).await.len(), 3);
}
