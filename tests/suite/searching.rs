//! Search.

use std::collections::BTreeSet;

use daily_engine::api::dto::*;
use daily_tests::{MINUTE, NOON, World, entry, numbered, paper};

/// A library whose entries came by a refresh, which ends when everything is searchable.
async fn library(items: Vec<daily_tests::Item>) -> World {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post")).await;
    world.follow(&page).await;
    page.now_gives(paper("Kingsway Post").with_all(items));
    world.refresh().await;
    world
}

async fn results(world: &World, query: &str, by_date: bool, after: Option<String>, limit: u32) -> EntryPage {
    world.engine.search_entries(SearchEntries { query: query.to_owned(), by_date, after, limit: Some(limit) }).await.unwrap()
}

#[tokio::test]
async fn every_word_must_be_there_in_title_text_or_author() {
    let world = library(vec![
        entry("Harbour closed").saying("<p>The strike goes on."),
        entry("Harbour opened").saying("<p>All is well.").by("Ada Strike"),
        entry("Strike in the mines"),
    ])
    .await;

    assert_eq!(
        world.search("harbour strike").await.into_iter().collect::<BTreeSet<_>>(),
        ["Harbour closed".to_owned(), "Harbour opened".to_owned()].into()
    );
    assert_eq!(world.search("HARBOUR mines").await, Vec::<String>::new());
}

#[tokio::test]
async fn phrases_prefixes_and_exclusions_are_understood() {
    let world = library(vec![entry("The prime minister resigns"), entry("Minister in his prime"), entry("Prime minister stays")]).await;

    assert_eq!(world.search("\"prime minister\" resign*").await, ["The prime minister resigns"]);
    assert_eq!(world.search("\"prime minister\" -resigns").await, ["Prime minister stays"]);
    assert_eq!(world.search("\"minister in his\"").await, ["Minister in his prime"]);
    assert_eq!(world.search("resign").await, Vec::<String>::new());
}

#[tokio::test]
async fn accents_and_case_make_no_difference() {
    let world = library(vec![entry("L'Élysée se tait"), entry("Øresund"), entry("Straße gesperrt")]).await;

    assert_eq!(world.search("elysee").await, ["L'Élysée se tait"]);
    assert_eq!(world.search("ÉLYSÉE").await, ["L'Élysée se tait"]);
    assert_eq!(world.search("straße").await, ["Straße gesperrt"]);
}

#[tokio::test]
async fn chinese_japanese_and_korean_are_found_without_spaces() {
    let world = library(vec![entry("北京大学发布新研究"), entry("東京で地震がありました"), entry("서울에서 열린 회의")]).await;

    assert_eq!(world.search("北京").await, ["北京大学发布新研究"]);
    assert_eq!(world.search("大学").await, ["北京大学发布新研究"]);
    assert_eq!(world.search("地震").await, ["東京で地震がありました"]);
    assert_eq!(world.search("서울").await, ["서울에서 열린 회의"]);
    assert_eq!(world.search("南京").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_result_shows_the_place_that_was_found() {
    let text = format!("<p>{}</p><p>In the end the <b>harbour</b> master spoke.</p>", "Much else happened before. ".repeat(40));
    let world = library(vec![entry("News").saying(&text)]).await;

    let row = results(&world, "harbour", false, None, 10).await.rows.remove(0);

    let snippet = row.snippet.unwrap();
    assert!(snippet.contains("\u{E000}harbour\u{E001} master spoke"), "{snippet}");
    assert!(snippet.starts_with('…') && !snippet.contains('<'));
}

#[tokio::test]
async fn both_orders_are_paged_without_loss_or_repetition() {
    let items = (0..130).map(|n| entry(&format!("Harbour {n}")).at(NOON.plus(-MINUTE * n)).saying(&"Harbour. ".repeat(1 + n as usize % 3)));
    let world = library(items.collect()).await;

    for by_date in [false, true] {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = results(&world, "harbour", by_date, after, 17).await;
            found.extend(page.rows);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(found.len(), 130);
        assert_eq!(found.iter().map(|row| row.entry_id).collect::<BTreeSet<_>>().len(), 130);
        if by_date {
            assert!(found.windows(2).all(|pair| pair[0].published_at >= pair[1].published_at));
        }
    }
}

#[tokio::test]
async fn the_title_weighs_more_than_the_text() {
    let world = library(vec![entry("Weather").saying("<p>Also in the harbour."), entry("Harbour").saying("<p>Other words.")]).await;

    assert_eq!(world.search("harbour").await, ["Harbour", "Weather"]);
}

#[tokio::test]
async fn an_edited_entry_is_found_by_its_new_words_only() {
    let world = World::new().await;
    let page = world.web.serves(paper("Post")).await;
    world.follow(&page).await;
    page.now_gives(paper("Post").with(entry("Harbour").saying("<p>closed")));
    world.refresh().await;

    page.now_gives(paper("Post").with(entry("Bridge").known_as("Harbour").saying("<p>open")));
    world.refresh().await;

    assert_eq!(world.search("harbour").await, Vec::<String>::new());
    assert_eq!(world.search("closed").await, Vec::<String>::new());
    assert_eq!(world.search("bridge open").await, ["Bridge"]);
}

#[tokio::test]
async fn what_was_removed_is_not_found() {
    let world = library(numbered(3)).await;
    let feed = world.healths().await[0].feed_id;

    world.engine.remove_feed(FeedArg { feed_id: feed }).await.unwrap();

    assert_eq!(world.search("2").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_search_for_nothing_finds_nothing_and_no_wish_is_a_failure() {
    let world = library(vec![entry("Harbour")]).await;

    for query in
        ["", "   ", "-", "*", "\"", "-harbour", "or", "is:", "(-harbour)", "\"\"", "()", "AND", "NEAR(", "title:", "\u{0}", "a\"b\"c*-d", "🚢", &"x".repeat(10_000)]
    {
        assert_eq!(world.search(query).await, Vec::<String>::new(), "{query}");
    }
}

#[tokio::test]
async fn a_place_that_is_none_is_answered_with_a_sentence() {
    let world = library(vec![entry("Harbour")]).await;

    for by_date in [false, true] {
        let asked = SearchEntries { query: "harbour".to_owned(), by_date, after: Some("nonsense".to_owned()), limit: None };
        assert_eq!(world.engine.search_entries(asked).await.unwrap_err().code, Code::BadInput);
    }
}

#[tokio::test]
async fn what_was_not_indexed_before_a_crash_is_found_after_a_restart() {
    let world = library(numbered(2)).await;
    world.peek().execute_batch("DELETE FROM search; INSERT INTO search_todo SELECT id FROM entries;").unwrap();

    let world = world.restarted().await;
    assert_eq!(world.search("1").await, Vec::<String>::new());
    let page = world.web.serves(paper("Other")).await;
    world.follow(&page).await;
    page.now_gives(paper("Other").with(entry("Three")));
    world.refresh().await;

    assert_eq!(world.search("1").await, ["1"]);
}
