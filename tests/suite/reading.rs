//! Opening entries: safe, with pictures from the library, and all of it without a network.

use daily_engine::api::dto::*;
use daily_tests::{DAY, HOUR, PICTURES, Page, Reply, Site, World, entry, key_of, paper, pictures_in, png};

/// A feed with one entry whose text shows these pictures of a site.
async fn illustrated(world: &World, pictures: &[&Page]) -> Page {
    let text: String = pictures.iter().map(|picture| format!("<p>Look: <img src='{}' alt='It'></p>", picture.url())).collect();
    let page = world.web.serves(paper("Post").with(entry("Illustrated").saying(&text))).await;
    let mut listener = world.listen();
    world.follow(&page).await;
    for _ in pictures {
        listener.hears(|event| matches!(event, Event::PicturesArrived { .. })).await;
    }
    page
}

async fn picture(site: &Site, name: &str) -> Page {
    site.serves(&format!("/{name}.png"), Reply::picture(png(name)))
}

#[tokio::test]
async fn an_opened_entry_is_safe_and_keeps_its_links() {
    let world = World::new().await;
    let text = r#"<p onclick="alert(1)">Read <a href="/more?utm_source=rss">more</a>.</p><script>alert(2)</script>
        <iframe src="https://evil.example/"></iframe><a href="javascript:alert(3)">bad</a><style>p{}</style><form><input></form>"#;
    let item = entry("Attack").linked_to("https://kingsway.example/news/1").saying(text);
    world.follow(&world.web.serves(paper("Post").with(item)).await).await;

    let opened = world.open("Attack").await;

    for forbidden in ["script", "onclick", "alert", "iframe src=\"https://evil", "<style", "<form", "<input"] {
        assert!(!opened.html.contains(forbidden), "{forbidden} in {}", opened.html);
    }
    assert!(opened.html.contains("href=\"https://kingsway.example/more"), "{}", opened.html);
    assert!(opened.text.starts_with("Read more."), "{}", opened.text);
    assert_eq!(opened.minutes, 1);
}

#[tokio::test]
async fn opening_an_entry_does_not_mark_it() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Post").with(entry("One"))).await).await;

    world.open("One").await;

    assert!(!world.row("One").await.read);
}

#[tokio::test]
async fn what_an_entry_carries_is_shown_with_it() {
    let world = World::new().await;
    let item = entry("Podcast")
        .by("ada@post.example (Ada)")
        .linked_to("https://post.example/1")
        .with("<category>Harbour</category><comments>https://post.example/1#talk</comments>")
        .with("<enclosure url=\"https://post.example/1.mp3\" type=\"audio/mpeg\" length=\"1234\"/>");
    world.follow(&world.web.serves(paper("Post").of_site("https://post.example/").with(item)).await).await;

    let opened = world.open("Podcast").await;

    assert_eq!(opened.authors.len(), 1);
    assert!(opened.authors[0].contains("Ada"));
    assert_eq!(opened.categories, ["Harbour"]);
    assert_eq!(opened.comments.as_deref(), Some("https://post.example/1#talk"));
    assert_eq!(opened.site_url.as_deref(), Some("https://post.example/"));
    let enclosure =
        EnclosureView { url: "https://post.example/1.mp3".to_owned(), media_type: Some("audio/mpeg".to_owned()), length: Some(1234) };
    assert_eq!(opened.enclosures, [enclosure]);
}

#[tokio::test]
async fn pictures_are_fetched_once_and_served_offline_afterwards() {
    let world = World::new().await;
    let site = world.web.site().await;
    let photo = picture(&site, "photo").await;
    illustrated(&world, &[&photo]).await;

    let opened = world.open("Illustrated").await;

    assert!(opened.offline && opened.missing_pictures == 0);
    let shown = pictures_in(&opened.html);
    assert_eq!(shown.len(), 1);
    assert!(shown[0].starts_with(PICTURES) && !opened.html.contains("127.0.0."), "{}", opened.html);
    site.goes_away().await;
    let world = world.restarted().await;
    for _ in 0..2 {
        let served = world.engine.picture(key_of(&shown[0])).await.unwrap();
        assert_eq!((served.bytes, served.media_type.as_str()), (png("photo"), "image/png"));
    }
    assert_eq!(photo.requests().len(), 1);
    assert!(world.open("Illustrated").await.offline);
}

#[tokio::test]
async fn an_entry_says_how_many_of_its_pictures_are_missing_and_they_come_when_asked_for() {
    let world = World::new().await;
    world.engine.save_settings(Settings { fetch_pictures: false, ..Settings::default() }).await.unwrap();
    let site = world.web.site().await;
    let photo = picture(&site, "photo").await;
    let text = format!("<img src='{}'>", photo.url());
    world.follow(&world.web.serves(paper("Post").with(entry("Illustrated").saying(&text))).await).await;

    let opened = world.open("Illustrated").await;
    assert_eq!((opened.offline, opened.missing_pictures), (false, 1));
    assert_eq!(photo.requests().len(), 0);

    assert!(world.engine.picture(key_of(&pictures_in(&opened.html)[0])).await.is_some());
    let opened = world.open("Illustrated").await;
    assert_eq!((opened.offline, opened.missing_pictures), (true, 0));
}

#[tokio::test]
async fn a_picture_that_is_asked_for_twice_at_once_is_fetched_once() {
    let world = World::new().await;
    world.engine.save_settings(Settings { fetch_pictures: false, ..Settings::default() }).await.unwrap();
    let site = world.web.site().await;
    let photo = picture(&site, "photo").await;
    let text = format!("<img src='{}'>", photo.url());
    world.follow(&world.web.serves(paper("Post").with(entry("Illustrated").saying(&text))).await).await;
    let shown = pictures_in(&world.open("Illustrated").await.html);

    let (one, other) = tokio::join!(world.engine.picture(key_of(&shown[0])), world.engine.picture(key_of(&shown[0])));

    assert!(one.is_some() && one == other);
    assert_eq!(photo.requests().len(), 1);
}

#[tokio::test]
async fn a_picture_that_is_none_is_not_shown_and_not_asked_for_all_the_time() {
    let world = World::new().await;
    let site = world.web.site().await;
    let missing = site.serves("/missing.png", Reply::status(404));
    let page = site.serves("/page.png", Reply::page("<h1>Log in"));
    let good = picture(&site, "good").await;
    let text = format!("<img src='{}'><img src='{}'><img src='{}'>", missing.url(), page.url(), good.url());
    let mut listener = world.listen();
    world.follow(&world.web.serves(paper("Post").with(entry("Illustrated").saying(&text))).await).await;
    listener.hears(|event| matches!(event, Event::PicturesArrived { .. })).await;

    let opened = world.open("Illustrated").await;
    let shown = pictures_in(&opened.html);

    assert_eq!(shown.len(), 3);
    assert!(world.engine.picture(key_of(&shown[0])).await.is_none());
    assert!(world.engine.picture(key_of(&shown[1])).await.is_none());
    assert!(world.engine.picture(key_of(&shown[2])).await.is_some());
    assert_eq!(opened.missing_pictures, 2);
}

#[tokio::test]
async fn a_key_that_no_entry_shows_has_no_picture() {
    let world = World::new().await;

    for key in ["", "00", "../../etc/passwd", "0123456789abcdef0123456789abcdef"] {
        assert!(world.engine.picture(key).await.is_none());
    }
}

#[tokio::test]
async fn pictures_over_the_budget_go_longest_unused_first_and_never_a_bookmarks() {
    let world = World::new().await;
    world.engine.save_settings(Settings { picture_budget: 16, ..Settings::default() }).await.unwrap();
    let site = world.web.site().await;
    let large = |name: &str| site.serves(&format!("/{name}.png"), Reply::picture(png(&name.repeat(9 << 20))));
    let page = world.web.serves(paper("Post")).await;
    world.follow(&page).await;
    let mut items = Vec::new();
    for name in ["a", "b", "c"] {
        world.pass(HOUR);
        items.insert(0, entry(name).at(world.now()).saying(&format!("<img src='{}'>", large(name).url())));
        page.now_gives(paper("Post").with_all(items.clone()));
        let mut listener = world.listen();
        world.refresh().await;
        if name == "a" {
            world.mark("a", Mark::Bookmark).await;
        }
        let entry_id = world.entry(name).await;
        listener.hears(|event| *event == Event::PicturesArrived { entry_id }).await;
    }

    world.pass(DAY);
    items.insert(0, entry("d").saying(&format!("<img src='{}'>", picture(&site, "small").await.url())));
    page.now_gives(paper("Post").with_all(items));
    world.refresh().await;
    daily_tests::within(world.engine.rest()).await;

    assert!(world.open("a").await.offline, "what a bookmark shows does not count and is never removed");
    assert!(world.open("c").await.offline);
    assert!(!world.open("b").await.offline);
    assert_eq!(world.open("b").await.text, "");
}

#[tokio::test]
async fn links_are_opened_in_the_browser_and_nothing_else_is() {
    let world = World::new().await;
    let open = |url: &str| world.engine.open_link(OpenLink { url: url.to_owned(), background: false });

    open("https://kingsway.example/1").await.unwrap();
    open("mailto:ada@kingsway.example").await.unwrap();
    for refused in ["file:///etc/passwd", "javascript:alert(1)", "london-daily://x", "not an address", ""] {
        assert_eq!(open(refused).await.unwrap_err().code, Code::BadInput, "{refused}");
    }

    assert_eq!(world.browser.opened(), ["https://kingsway.example/1", "mailto:ada@kingsway.example"]);
}

#[tokio::test]
async fn an_entry_of_another_direction_and_language_keeps_its_letters() {
    let world = World::new().await;
    let item = entry("إغلاق الميناء").saying("<p dir='rtl'>أُغلق الميناء اليوم 🚢</p>");
    world.follow(&world.web.serves(paper("صحيفة").with_head("<language>ar</language>").with(item)).await).await;

    let opened = world.open("إغلاق الميناء").await;

    assert_eq!(opened.text, "أُغلق الميناء اليوم 🚢");
    assert_eq!(opened.row.language.as_deref(), Some("ar"));
}
