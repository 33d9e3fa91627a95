//! Lists, counts and the reader's marks.

use std::collections::BTreeSet;

use daily_engine::api::dto::*;
use daily_tests::{MINUTE, NOON, World, entry, numbered, paper};

async fn pages(world: &World, filter: EntryFilter, limit: u32) -> Vec<Vec<EntryRow>> {
    let (mut pages, mut after) = (Vec::new(), None);
    loop {
        let page =
            world.engine.list_entries(ListEntries { filter: filter.clone(), unread_only: false, after, limit: Some(limit) }).await.unwrap();
        pages.push(page.rows);
        match page.next {
            Some(next) => after = Some(next),
            None => return pages,
        }
    }
}

#[tokio::test]
async fn a_thousand_entries_of_the_same_moment_are_paged_without_loss_or_repetition() {
    let world = World::new().await;
    let feed = world.follow(&world.web.serves(paper("Flood").with_all(numbered(1_000))).await).await;

    for filter in [EntryFilter::All, EntryFilter::Unread, EntryFilter::Feed { feed_id: feed }] {
        let pages = pages(&world, filter, 37).await;

        assert!(pages.iter().rev().skip(1).all(|page| page.len() == 37));
        let rows: Vec<_> = pages.concat();
        assert_eq!(rows.len(), 1_000);
        assert_eq!(rows.iter().map(|row| row.entry_id).collect::<BTreeSet<_>>().len(), 1_000);
    }
}

#[tokio::test]
async fn a_page_that_ends_the_list_says_so_also_when_it_is_full() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Ten").with_all(numbered(10))).await).await;

    let pages = pages(&world, EntryFilter::All, 5).await;

    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [5, 5]);
}

#[tokio::test]
async fn entries_that_arrive_while_one_pages_do_not_shift_the_pages() {
    let world = World::new().await;
    let page = world.web.serves(paper("Ten").with_all(numbered(10))).await;
    world.follow(&page).await;
    let first =
        world.engine.list_entries(ListEntries { filter: EntryFilter::All, unread_only: false, after: None, limit: Some(5) }).await.unwrap();

    world.pass(MINUTE);
    page.now_gives(paper("Ten").with(entry("New")).with_all(numbered(10)));
    world.refresh().await;
    let second = world
        .engine
        .list_entries(ListEntries { filter: EntryFilter::All, unread_only: false, after: first.next, limit: Some(100) })
        .await
        .unwrap();

    let seen: BTreeSet<String> = first.rows.iter().chain(&second.rows).map(|row| row.title.clone()).collect();
    assert_eq!(seen, (1..=10).map(|n| n.to_string()).collect());
}

#[tokio::test]
async fn a_folder_lists_the_entries_of_all_its_feeds_in_one_order() {
    let world = World::new().await;
    for feed in 0..5_i64 {
        let items = (0..60).map(|n| entry(&format!("{feed}/{n}")).at(NOON.plus(-MINUTE * (n * (feed + 1) + feed))));
        let page = world.web.serves(paper(&format!("Feed {feed}")).with_all(items)).await;
        world.follow_in("World", &page).await;
    }
    let outside = world.web.serves(paper("Outside").with(entry("Outside"))).await;
    world.follow(&outside).await;
    let folder_id = world.overview().await.folders[0].folder_id;

    let rows: Vec<EntryRow> = pages(&world, EntryFilter::Folder { folder_id }, 23).await.concat();

    assert_eq!(rows.len(), 300);
    assert_eq!(rows.iter().map(|row| row.entry_id).collect::<BTreeSet<_>>().len(), 300);
    assert!(rows.windows(2).all(|pair| pair[0].published_at >= pair[1].published_at));
    let titles: Vec<_> = rows.into_iter().map(|row| row.title).collect();
    let all: Vec<_> = world.titles(EntryFilter::All).await.into_iter().filter(|title| title != "Outside").collect();
    assert_eq!(titles, all);
}

#[tokio::test]
async fn a_folder_lists_what_is_in_the_folders_inside_it_and_a_feed_in_two_of_them_once() {
    let world = World::new().await;
    let page = world.web.serves(paper("Twice").with_all(numbered(3))).await;
    let text = format!(
        "<opml version='2.0'><body><outline text='World'><outline text='Europe'><outline xmlUrl='{0}'/></outline>
         <outline text='Asia'><outline xmlUrl='{0}'/></outline></outline></body></opml>",
        page.url()
    );
    world.engine.import_feeds(FileText { text }).await.unwrap();
    world.refresh().await;
    let overview = world.overview().await;
    let top = overview.folders.iter().find(|folder| folder.title == "World").unwrap();

    assert_eq!(world.list(EntryFilter::Folder { folder_id: top.folder_id }).await.len(), 3);
    assert_eq!(top.unread, 3);
    assert!(overview.folders.iter().all(|folder| folder.unread == 3));
    assert_eq!(overview.unread, 3);
}

#[tokio::test]
async fn unread_counts_follow_every_mark() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Ten").with_all(numbered(10))).await).await;

    world.mark("3", Mark::Read).await;
    assert_eq!(world.overview().await.unread, 9);
    world.mark("3", Mark::Read).await;
    assert_eq!(world.overview().await.unread, 9);
    world.mark("3", Mark::Unread).await;
    assert_eq!(world.overview().await.unread, 10);

    world.mark("4", Mark::Bookmark).await;
    world.mark("4", Mark::Later).await;
    let overview = world.overview().await;
    assert_eq!((overview.bookmarks, overview.later, overview.unread), (1, 1, 10));
    world.mark("4", Mark::Unbookmark).await;
    world.mark("4", Mark::Unlater).await;
    let overview = world.overview().await;
    assert_eq!((overview.bookmarks, overview.later), (0, 0));
}

#[tokio::test]
async fn marking_read_takes_only_what_is_read_out_of_the_unread_list() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Three").with_all(numbered(3))).await).await;

    world.mark("2", Mark::Read).await;

    let mut unread = world.titles(EntryFilter::Unread).await;
    unread.sort();
    assert_eq!(unread, ["1", "3"]);
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
}

#[tokio::test]
async fn marks_are_announced_by_name() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Three").with_all(numbered(3))).await).await;
    let id = world.entry("2").await;
    let mut listener = world.listen();

    world.mark("2", Mark::Read).await;

    listener.hears(|event| *event == Event::EntriesMarked { entry_ids: vec![id] }).await;
}

#[tokio::test]
async fn a_change_is_taken_back_once_and_only_as_far_as_it_changed_something() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("Ten").with_all(numbered(10))).await).await;
    world.mark("1", Mark::Read).await;
    let all = world.engine.mark_all_read(MarkAllRead { filter: EntryFilter::All, arrived_by: None }).await.unwrap();
    assert_eq!((all.changed, world.overview().await.unread), (9, 0));

    let undo = all.undo.unwrap();
    assert_eq!(world.engine.undo(Undo { undo }).await.unwrap().changed, 9);

    assert!(world.row("1").await.read);
    assert_eq!(world.overview().await.unread, 9);
    assert_eq!(world.engine.undo(Undo { undo }).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_change_that_was_taken_back_can_be_made_again() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("One").with(entry("One"))).await).await;
    let marked = world.mark("One", Mark::Bookmark).await;

    let back = world.engine.undo(Undo { undo: marked.undo.unwrap() }).await.unwrap();
    assert!(!world.row("One").await.bookmarked);
    world.engine.undo(Undo { undo: back.undo.unwrap() }).await.unwrap();

    assert!(world.row("One").await.bookmarked);
}

#[tokio::test]
async fn marking_what_is_marked_changes_nothing_and_cannot_be_undone() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("One").with(entry("One"))).await).await;
    world.mark("One", Mark::Read).await;

    assert_eq!(world.mark("One", Mark::Read).await, Changed { changed: 0, undo: None });
}

#[tokio::test]
async fn marking_all_read_leaves_what_arrived_meanwhile_unread() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("Old"))).await;
    let feed = world.follow(&page).await;
    let seen = world.now();
    world.pass(MINUTE);
    page.now_gives(paper("Post").with(entry("New")).with(entry("Old")));
    world.refresh().await;

    let changed =
        world.engine.mark_all_read(MarkAllRead { filter: EntryFilter::Feed { feed_id: feed }, arrived_by: Some(seen) }).await.unwrap();

    assert_eq!(changed.changed, 1);
    assert_eq!(world.titles(EntryFilter::Unread).await, ["New"]);
}

#[tokio::test]
async fn marking_all_read_stays_within_its_list() {
    let world = World::new().await;
    world.follow_in("World", &world.web.serves(paper("Inside").with(entry("Inside"))).await).await;
    world.follow(&world.web.serves(paper("Outside").with(entry("Outside")).with(entry("Kept"))).await).await;
    world.mark("Kept", Mark::Bookmark).await;
    let folder_id = world.overview().await.folders[0].folder_id;
    let mark = |filter| world.engine.mark_all_read(MarkAllRead { filter, arrived_by: None });

    assert_eq!(mark(EntryFilter::Folder { folder_id }).await.unwrap().changed, 1);
    assert!(!world.row("Outside").await.read);
    assert_eq!(mark(EntryFilter::Bookmarks).await.unwrap().changed, 1);
    assert!(world.row("Kept").await.read);
    assert!(!world.row("Outside").await.read);
}

#[tokio::test]
async fn a_cursor_that_is_none_is_answered_with_a_sentence() {
    let world = World::new().await;

    let asked = ListEntries { filter: EntryFilter::All, unread_only: false, after: Some("nonsense".to_owned()), limit: None };
    let error = world.engine.list_entries(asked).await.unwrap_err();

    assert_eq!(error.code, Code::BadInput);
}

#[tokio::test]
async fn an_entry_that_is_not_there_is_not_found() {
    let world = World::new().await;

    let error = world.engine.open_entry(EntryArg { entry_id: daily_core::EntryId(99) }).await.unwrap_err();

    assert_eq!((error.code, error.message.as_str()), (Code::NotFound, "There is no such entry in the library."));
}

#[tokio::test]
async fn the_table_answers_by_name_with_json_and_refuses_what_it_does_not_know() {
    let world = World::new().await;
    world.follow(&world.web.serves(paper("One").with(entry("One"))).await).await;

    let page = world.engine.call("list_entries", serde_json::json!({ "filter": { "kind": "unread" } })).await.unwrap();
    assert_eq!(page["rows"][0]["title"], "One");
    assert_eq!(page["rows"][0]["feedTitle"], "One");

    assert_eq!(world.engine.call("list_entries", serde_json::json!({ "filter": "all" })).await.unwrap_err().code, Code::BadCall);
    assert_eq!(world.engine.call("make_coffee", serde_json::Value::Null).await.unwrap_err().code, Code::BadCall);
}
