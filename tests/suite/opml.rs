//! Subscription lists, in and out, and the starter catalogue.

use std::collections::BTreeSet;

use daily_engine::api::dto::*;
use daily_tests::{World, edit, entry, numbered, paper};

fn list(body: &str) -> FileText {
    FileText { text: format!("<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head><title>Mine</title></head><body>{body}</body></opml>") }
}

async fn import(world: &World, body: &str) -> Imported {
    world.engine.import_feeds(list(body)).await.unwrap()
}

async fn export(world: &World) -> String {
    world.engine.export_feeds(Nothing {}).await.unwrap().text
}

/// Titles of the folders above a feed, per folder that it is in.
async fn places(world: &World, url: &str) -> BTreeSet<String> {
    let overview = world.overview().await;
    let id = world.healths().await.into_iter().find(|health| health.url == url).unwrap().feed_id;
    let feed = overview.feeds.iter().find(|feed| feed.feed_id == id).unwrap();
    let path = |mut at| {
        let mut names = Vec::new();
        while let Some(folder) = overview.folders.iter().find(|folder| Some(folder.folder_id) == at) {
            names.insert(0, folder.title.clone());
            at = folder.parent_id;
        }
        names.join("/")
    };
    feed.folder_ids.iter().map(|folder| path(Some(*folder))).collect()
}

const NESTED: &str = r#"
    <outline text="News">
      <outline text="World">
        <outline text="Europe"><outline type="rss" text="Hansebote" xmlUrl="https://hansebote.example/feed"/></outline>
      </outline>
      <outline type="rss" text="Kingsway Post" xmlUrl="https://kingsway.example/feed" htmlUrl="https://kingsway.example/"/>
    </outline>
    <outline text="Alone" XMLURL="https://alone.example/feed"/>"#;

#[tokio::test]
async fn a_preview_names_what_stands_twice_and_what_is_kept_unread() {
    let world = World::new().await;
    let body = "<outline text='World' colour='red'><outline text='Post' xmlUrl='https://post.example/feed' mood='calm'/></outline>
        <outline text='Again' xmlUrl='https://post.example/feed'/><outline text='Late' xmlUrl='gopher://old.example/'/>";

    let preview = world.engine.preview_import(list(body)).await.unwrap();

    assert_eq!(preview.new_feeds.len(), 1);
    assert_eq!(
        preview.repeated.iter().map(|feed| (feed.title.as_str(), feed.url.as_str())).collect::<Vec<_>>(),
        [("Again", "https://post.example/feed")]
    );
    assert_eq!(preview.kept_attributes, ["colour", "mood"]);
    assert_eq!(preview.refused.len(), 1);
}

#[tokio::test]
async fn a_list_is_shown_before_it_is_imported_and_showing_changes_nothing() {
    let world = World::new().await;

    let preview = world.engine.preview_import(list(NESTED)).await.unwrap();

    assert_eq!(preview.title.as_deref(), Some("Mine"));
    let feeds: Vec<_> = preview.new_feeds.iter().map(|feed| (feed.title.as_str(), feed.folder.as_deref())).collect();
    assert_eq!(feeds, [("Hansebote", Some("News / World / Europe")), ("Kingsway Post", Some("News")), ("Alone", None)]);
    assert!(preview.already.is_empty() && preview.refused.is_empty());
    assert!(world.overview().await.first_run);
}

#[tokio::test]
async fn nested_folders_are_imported_as_they_stand() {
    let world = World::new().await;

    let imported = import(&world, NESTED).await;

    assert_eq!((imported.added, imported.already), (3, 0));
    assert_eq!(places(&world, "https://hansebote.example/feed").await, ["News/World/Europe".to_owned()].into());
    assert_eq!(places(&world, "https://kingsway.example/feed").await, ["News".to_owned()].into());
    assert_eq!(places(&world, "https://alone.example/feed").await, BTreeSet::new());
    let post = world.healths().await.into_iter().find(|health| health.title == "Kingsway Post").unwrap();
    assert_eq!((post.site_url.as_deref(), post.state), (Some("https://kingsway.example/"), FeedState::New));
}

#[tokio::test]
async fn importing_a_list_twice_changes_nothing() {
    let world = World::new().await;
    import(&world, NESTED).await;
    let before = export(&world).await;

    let again = import(&world, NESTED).await;

    assert_eq!((again.added, again.already), (0, 3));
    assert_eq!(export(&world).await, before);
    assert_eq!(world.engine.preview_import(list(NESTED)).await.unwrap().already.len(), 3);
}

#[tokio::test]
async fn a_feed_that_a_list_names_twice_is_followed_once_and_one_in_two_folders_is_in_both() {
    let world = World::new().await;
    let body = r#"<outline text="World"><outline text="Post" xmlUrl="https://post.example/feed"/></outline>
        <outline text="Europe"><outline text="Post" xmlUrl="https://post.example/feed"/><outline text="Post again" xmlUrl="https://post.example/feed"/></outline>"#;

    let imported = import(&world, body).await;

    assert_eq!(imported.added, 1);
    assert_eq!(places(&world, "https://post.example/feed").await, ["World".to_owned(), "Europe".to_owned()].into());
}

#[tokio::test]
async fn five_thousand_outlines_are_imported_in_one_go() {
    let world = World::new().await;
    let mut body = String::new();
    for folder in 0..50 {
        body.push_str(&format!("<outline text=\"Folder {folder}\">"));
        for feed in 0..100 {
            body.push_str(&format!("<outline text=\"Feed {feed}\" xmlUrl=\"https://host{folder}.example/{feed}.xml\"/>"));
        }
        body.push_str("</outline>");
    }

    let imported = import(&world, &body).await;

    assert_eq!(imported.added, 5_000);
    let overview = world.overview().await;
    assert_eq!((overview.feeds.len(), overview.folders.len()), (5_000, 50));
}

#[tokio::test]
async fn what_is_no_subscription_list_is_answered_with_a_sentence() {
    let world = World::new().await;
    for text in ["", "   ", "Dear sir, my feeds are as follows", "{\"feeds\": []}", "\u{0}\u{1}\u{2}", "<html><body><p>No"] {
        for error in [
            world.engine.preview_import(FileText { text: text.to_owned() }).await.unwrap_err(),
            world.engine.import_feeds(FileText { text: text.to_owned() }).await.unwrap_err(),
        ] {
            assert_eq!(error.code, Code::BadInput);
            assert!(error.message.starts_with("The file is") && error.message.ends_with('.'), "{error}");
        }
    }
    assert!(world.overview().await.first_run);
}

#[tokio::test]
async fn the_file_of_a_feed_is_a_list_of_that_feed() {
    let world = World::new().await;
    let rss = r#"<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Kelp Daily</title>
        <link>https://kelp.example/</link><atom:link rel="self" href="https://kelp.example/feed.xml"/></channel></rss>"#;
    let json =
        r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Moss", "feed_url": "https://moss.example/feed.json", "items": []}"#;

    let preview = world.engine.preview_import(FileText { text: rss.to_owned() }).await.unwrap();
    for text in [rss, json] {
        assert_eq!(world.engine.import_feeds(FileText { text: text.to_owned() }).await.unwrap().added, 1);
    }

    assert_eq!(preview.new_feeds[0].title, "Kelp Daily");
    let followed: Vec<_> = world.healths().await.into_iter().map(|feed| feed.url).collect();
    assert_eq!(followed, ["https://kelp.example/feed.xml", "https://moss.example/feed.json"]);
}

#[tokio::test]
async fn the_file_of_a_feed_without_its_own_address_names_the_site_to_add() {
    let world = World::new().await;
    let with_site = "<rss><channel><title>Kelp</title><link>https://kelp.example/</link></channel></rss>";
    let without = "<rss><channel><title>Kelp</title></channel></rss>";

    let preview = async |text: &str| world.engine.preview_import(FileText { text: text.to_owned() }).await.unwrap_err().message;

    assert!(preview(with_site).await.ends_with("add its site instead: https://kelp.example/."));
    assert!(preview(without).await.ends_with("add the address that it came from."));
}

#[tokio::test]
async fn a_list_without_feeds_imports_nothing_and_is_no_error() {
    let world = World::new().await;

    let imported = import(&world, "").await;

    assert_eq!((imported.added, imported.already, imported.refused.len()), (0, 0, 0));
}

#[tokio::test]
async fn a_list_that_is_not_quite_xml_is_imported_as_far_as_it_goes() {
    let world = World::new().await;

    let imported = import(&world, r#"<outline text="Fish & chips <b>daily</b>" xmlUrl="https://fish.example/feed?a=1&b=2">"#).await;

    assert_eq!(imported.added, 1);
    assert_eq!(world.healths().await[0].url, "https://fish.example/feed?a=1&b=2");
}

#[tokio::test]
async fn addresses_that_are_not_fetched_are_listed_with_the_reason() {
    let world = World::new().await;
    let body = r#"<outline text="Good" xmlUrl="https://good.example/feed"/>
        <outline text="File" xmlUrl="file:///etc/passwd"/>
        <outline text="Command" xmlUrl="exec:rm -rf /"/>
        <outline text="Script" xmlUrl="javascript:alert(1)"/>
        <outline text="Ftp" xmlUrl="ftp://files.example/feed"/>"#;

    let preview = world.engine.preview_import(list(body)).await.unwrap();
    let imported = import(&world, body).await;

    assert_eq!(imported.added, 1);
    let refused: Vec<_> = imported.refused.iter().map(|refused| refused.url.as_str()).collect();
    assert_eq!(refused, ["file:///etc/passwd", "exec:rm -rf /", "javascript:alert(1)", "ftp://files.example/feed"]);
    assert!(imported.refused.iter().all(|refused| refused.why.ends_with('.')), "{:?}", imported.refused);
    assert_eq!(preview.refused.len(), 4);
    assert_eq!(world.healths().await.len(), 1);
}

#[tokio::test]
async fn attributes_that_are_not_ours_survive_the_round_trip() {
    let world = World::new().await;
    let body = r#"<outline text="News" category="/a,/b"><outline text="Post" type="rss" xmlUrl="https://post.example/feed"
        description="Fish &amp; chips" customNote="&quot;mine&quot;" filterAction="x"/></outline>"#;
    import(&world, body).await;

    let exported = export(&world).await;

    for kept in ["category=\"/a,/b\"", "description=\"Fish &amp; chips\"", "customNote=\"&quot;mine&quot;\"", "filterAction=\"x\""] {
        assert!(exported.contains(kept), "{kept} is missing in {exported}");
    }
    let other = World::new().await;
    assert_eq!(other.engine.import_feeds(FileText { text: exported.clone() }).await.unwrap().added, 1);
    assert_eq!(export(&other).await, exported);
}

#[tokio::test]
async fn what_is_exported_can_be_imported_elsewhere_and_is_the_same() {
    let world = World::new().await;
    import(&world, NESTED).await;
    let twice = r#"<outline text="More"><outline text="Post" xmlUrl="https://kingsway.example/feed"/></outline>"#;
    import(&world, twice).await;
    let exported = export(&world).await;

    let other = World::new().await;
    let imported = other.engine.import_feeds(FileText { text: exported.clone() }).await.unwrap();

    assert_eq!((imported.added, imported.warnings.len(), imported.refused.len()), (3, 0, 0));
    assert_eq!(export(&other).await, exported);
    assert_eq!(places(&other, "https://kingsway.example/feed").await, ["News".to_owned(), "More".to_owned()].into());
}

#[tokio::test]
async fn an_export_names_feeds_as_the_reader_does() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").of_site("https://kingsway.example/").with(entry("One"))).await;
    let feed = world.follow(&page).await;
    world.engine.edit_feed(EditFeed { title: Some("My <Post>".to_owned()), ..edit(feed) }).await.unwrap();

    let exported = export(&world).await;

    assert!(exported.contains("text=\"My &lt;Post&gt;\"") && exported.contains("htmlUrl=\"https://kingsway.example/\""), "{exported}");
    assert!(exported.contains("type=\"rss\"") && exported.contains(&format!("xmlUrl=\"{}\"", page.url())));
}

#[tokio::test]
async fn an_imported_feed_takes_its_own_name_at_its_first_check_and_keeps_its_folders() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with_all(numbered(2))).await;
    import(&world, &format!("<outline text='News'><outline xmlUrl='{}'/></outline>", page.url())).await;
    assert_eq!(world.healths().await[0].title, page.url());

    world.refresh_due().await;

    let health = world.healths().await.remove(0);
    assert_eq!((health.title.as_str(), health.folder.as_deref(), health.unread), ("Kingsway Post", Some("News"), 2));
}

#[tokio::test]
async fn the_catalogue_has_groups_of_sources_and_knows_which_are_followed() {
    let world = World::new().await;
    let catalog = world.engine.get_catalog(Nothing {}).await.unwrap();
    let sources: usize = catalog.groups.iter().map(|group| group.sources.len()).sum();
    assert!(catalog.groups.len() >= 5 && sources >= 60, "{} groups, {sources} sources", catalog.groups.len());
    assert!(catalog.groups.iter().flat_map(|group| &group.sources).all(|source| !source.subscribed && source.url.starts_with("http")));

    // Sources with a feed of their own are not asked when they are chosen.
    let group = catalog.groups.iter().find(|group| group.sources.len() > 2).unwrap();
    let urls: Vec<String> = group
        .sources
        .iter()
        .filter(|source| Some(&source.url) != source.site_url.as_ref())
        .take(2)
        .map(|source| source.url.clone())
        .collect();
    let imported = world.engine.add_from_catalog(AddFromCatalog { urls: urls.clone() }).await.unwrap();

    assert_eq!(imported.added, 2);
    let overview = world.overview().await;
    assert_eq!(overview.folders[0].title, group.title);
    let followed: Vec<String> = world.healths().await.into_iter().map(|health| health.url).collect();
    assert_eq!(followed, urls);
    let after = world.engine.get_catalog(Nothing {}).await.unwrap();
    let subscribed: Vec<_> =
        after.groups.iter().flat_map(|group| &group.sources).filter(|source| source.subscribed).map(|source| source.url.clone()).collect();
    assert_eq!(subscribed, urls);
}

#[tokio::test]
async fn a_source_that_the_catalogue_does_not_have_is_refused() {
    let world = World::new().await;

    let imported = world.engine.add_from_catalog(AddFromCatalog { urls: vec!["https://unknown.example/".to_owned()] }).await.unwrap();

    assert_eq!((imported.added, imported.refused[0].why.as_str()), (0, "The catalogue has no such source."));
}
