//! The sample edition: something to look around in, without a network.

use daily_engine::api::dto::*;
use daily_engine::api::picture::*;
use daily_tests::{World, entry, key_of, paper, pictures_in};

#[tokio::test]
async fn the_sample_opens_without_a_network_and_every_picture_is_there() {
    let world = World::new().await;

    let opened = world.engine.open_sample(Nothing {}).await.unwrap();

    assert!(opened.changed >= 140, "{}", opened.changed);
    let overview = world.overview().await;
    assert!(overview.sample && !overview.first_run && overview.feeds.len() >= 12);
    assert!(overview.feeds.iter().all(|feed| feed.sample && feed.state == FeedState::Fine));
    let (mut pictures, mut pictured) = (0, 0);
    for row in world.list(EntryFilter::All).await {
        let entry = world.engine.open_entry(EntryArg { entry_id: row.entry_id }).await.unwrap();
        assert!(entry.offline && entry.missing_pictures == 0, "{}", row.title);
        assert!(!entry.text.is_empty());
        let addresses: Vec<String> = pictures_in(&entry.html).into_iter().chain(entry.image).chain(row.picture).collect();
        pictured += usize::from(!addresses.is_empty());
        for address in addresses {
            let picture = world.engine.picture(key_of(&address)).await.unwrap();
            assert_eq!(picture.media_type, "image/jpeg");
            pictures += 1;
        }
    }
    assert!(pictures > 20 && pictured > 20, "{pictures} pictures in {pictured} entries");
    for feed in overview.feeds {
        assert_eq!(world.engine.picture(key_of(&feed.icon.unwrap())).await.unwrap().media_type, "image/png");
    }
}

#[tokio::test]
async fn the_sample_is_searchable_at_once_and_makes_a_front_page() {
    let world = World::new().await;
    world.engine.open_sample(Nothing {}).await.unwrap();

    assert!(!world.search("harbour").await.is_empty() || !world.search("the").await.is_empty());
    let today = world.engine.get_today(Nothing {}).await.unwrap();
    assert!(today.splash.is_some() && !today.sections.is_empty());
}

#[tokio::test]
async fn the_sample_shows_the_big_picture() {
    let world = World::new().await;
    world.engine.open_sample(Nothing {}).await.unwrap();

    let splash = world.engine.get_today(Nothing {}).await.unwrap().splash.unwrap();
    let story = world.engine.get_story(StoryArg { story_id: splash.story_id.unwrap() }).await.unwrap();
    let editions = world.engine.list_editions(ListEditions::default()).await.unwrap();
    let today = world.engine.get_edition(EditionArg::default()).await.unwrap();

    assert!(splash.breaking.is_some() && story.breaking.is_some());
    assert!(story.sources.len() >= 5 && story.timeline.len() >= 2 && story.spread.len() == 2, "{story:#?}");
    let changed = story.timeline.iter().filter_map(|step| step.headline_before.as_deref()).collect::<Vec<_>>();
    assert!(changed.contains(&"Ship hits bridge in Brackwater harbour: coast road closed"), "{changed:?}");
    let edited = world.row("Ship hits bridge in Brackwater harbour: port and coast railway closed").await.entry_id;
    let compared = world.engine.compare_versions(CompareVersions { entry_id: edited, older: None, newer: None }).await.unwrap();
    assert!(compared.title_changed && compared.added > 0);
    assert_eq!((editions.len(), today.previous), (2, Some(editions[1].edition_id)));
    let returned = today.sections.iter().flat_map(|section| &section.stories).filter(|story| story.returned.is_some()).count();
    assert!(returned > 0, "some story of yesterday's edition is back");
    let witnesses = world.alerts().await.into_iter().find(|alert| alert.kind == AlertKind::Breaking).unwrap().witnesses;
    assert!(witnesses.len() >= 3);

    world.engine.close_sample(Nothing {}).await.unwrap();
    assert!(world.engine.list_editions(ListEditions::default()).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_sample_leaves_with_one_click_and_leaves_nothing_behind() {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with(entry("Mine"))).await;
    world.follow_in("My folder", &page).await;
    let opened = world.engine.open_sample(Nothing {}).await.unwrap();
    let rows = world.list(EntryFilter::All).await;
    let sample = rows.iter().find(|row| row.title != "Mine").unwrap().entry_id;
    world.engine.mark_entries(MarkEntries { entry_ids: vec![sample], mark: Mark::Bookmark }).await.unwrap();

    let closed = world.engine.close_sample(Nothing {}).await.unwrap();

    assert_eq!(closed.changed, opened.changed);
    assert_eq!(world.titles(EntryFilter::All).await, ["Mine"]);
    let overview = world.overview().await;
    assert!(!overview.sample && overview.bookmarks == 0);
    assert_eq!(overview.folders.iter().map(|folder| folder.title.as_str()).collect::<Vec<_>>(), ["My folder"]);
    assert!(world.engine.check_library(Nothing {}).await.unwrap().ok);
    let left: i64 = world
        .peek()
        .query_row("SELECT (SELECT count(*) FROM pictures) + (SELECT count(*) FROM entry_bodies) - 1", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0, "pictures or bodies of the sample were left");
}

#[tokio::test]
async fn the_sample_is_never_checked_nor_exported() {
    let world = World::new().await;
    world.engine.open_sample(Nothing {}).await.unwrap();

    let report = world.refresh().await;

    assert_eq!((report.checked, report.failed.len()), (0, 0));
    assert!(report.skipped.iter().all(|skip| skip.why == "It belongs to the sample edition."));
    assert!(!world.engine.export_feeds(Nothing {}).await.unwrap().text.contains("<outline"));
    assert!(world.overview().await.online);
}

#[tokio::test]
async fn the_sample_opened_twice_is_there_once() {
    let world = World::new().await;
    let first = world.engine.open_sample(Nothing {}).await.unwrap();

    world.engine.open_sample(Nothing {}).await.unwrap();

    assert_eq!(world.list(EntryFilter::All).await.len() as u32, first.changed);
}

#[tokio::test]
async fn the_sample_comes_back_unread_after_it_was_closed() {
    let world = World::new().await;
    let first = world.engine.open_sample(Nothing {}).await.unwrap();
    world.engine.mark_all_read(MarkAllRead { filter: EntryFilter::All, arrived_by: None }).await.unwrap();
    world.engine.close_sample(Nothing {}).await.unwrap();
    assert!(world.overview().await.first_run);

    assert_eq!(world.engine.open_sample(Nothing {}).await.unwrap().changed, first.changed);

    assert_eq!(world.overview().await.unread, first.changed);
}
