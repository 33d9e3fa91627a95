//! The reading desk: keeping, finding, taming, arranging, insight.

use std::collections::BTreeSet;

use daily_core::{EntryId, FeedId};
use daily_engine::api::desk::*;
use daily_engine::api::dto::*;
use daily_engine::api::picture::ExportFormat;
use daily_engine::api::sources::FullText;
use daily_tests::{DAY, HOUR, Item, NOON, Page, World, entry, numbered, paper};

/// A library that follows one paper.
async fn reading(items: Vec<Item>) -> (World, Page, FeedId) {
    let world = World::new().await;
    let page = world.web.serves(paper("Kingsway Post").with_all(items)).await;
    let feed = world.follow(&page).await;
    world.refresh().await;
    world.engine.catch_up().await.unwrap();
    (world, page, feed)
}

async fn tag(world: &World, title: &str, name: &str) -> Changed {
    let asked = TagEntries { entry_ids: vec![world.entry(title).await], add: vec![name.to_owned()], remove: Vec::new() };
    world.engine.tag_entries(asked).await.unwrap()
}

async fn tags(world: &World) -> Vec<(String, u32, u32)> {
    let tags = world.engine.list_tags(ListTags::default()).await.unwrap();
    tags.into_iter().map(|tag| (tag.name, tag.entries, tag.unread)).collect()
}

async fn undo(world: &World, changed: Changed) -> Changed {
    world.engine.undo(Undo { undo: changed.undo.unwrap() }).await.unwrap()
}

async fn highlight(world: &World, title: &str, quote: &str) -> HighlightView {
    let passage = Passage { quote: quote.to_owned(), ..Passage::default() };
    let asked = SaveHighlight { entry_id: Some(world.entry(title).await), passage: Some(passage), ..SaveHighlight::default() };
    world.engine.save_highlight(asked).await.unwrap()
}

async fn note(world: &World, title: &str, text: &str) {
    let entry_id = world.entry(title).await;
    world.engine.save_note(SaveNote { entry_id, text: text.to_owned() }).await.unwrap();
}

fn as_set(titles: Vec<String>) -> BTreeSet<String> {
    titles.into_iter().collect()
}

fn set(titles: &[&str]) -> BTreeSet<String> {
    titles.iter().map(|title| (*title).to_owned()).collect()
}

fn when_title(text: &str) -> RuleWhen {
    let condition = Condition { field: RuleField::Title, operator: RuleOperator::Contains, text: text.to_owned() };
    RuleWhen::All { conditions: vec![condition] }
}

fn rule(when: RuleWhen, actions: Vec<RuleAction>) -> SaveRule {
    SaveRule { rule_id: None, title: String::new(), disabled: false, when, actions, stop: false }
}

// ---- Keeping

#[tokio::test]
async fn tags_are_given_listed_with_counts_and_taken_back() {
    let (world, _, _) = reading(numbered(3)).await;
    world.mark("1", Mark::Read).await;
    let entry_ids = vec![world.entry("1").await, world.entry("2").await];

    let asked = TagEntries { entry_ids, add: vec!["#Harbour  news".to_owned()], remove: Vec::new() };
    let tagged = world.engine.tag_entries(asked).await.unwrap();

    assert_eq!(tagged.changed, 2);
    assert_eq!(tags(&world).await, [("Harbour news".to_owned(), 2, 1)]);
    assert_eq!(as_set(world.titles(EntryFilter::Tag { name: "harbour NEWS".to_owned() }).await), set(&["1", "2"]));
    assert_eq!(world.row("1").await.tags, ["Harbour news"]);
    assert_eq!(tag(&world, "1", "harbour news").await, Changed { changed: 0, undo: None });
    undo(&world, tagged).await;
    assert_eq!(tags(&world).await, []);
}

#[tokio::test]
async fn tags_are_proposed_by_their_beginning() {
    let (world, _, _) = reading(numbered(1)).await;
    for name in ["Élysée palace", "Harbour", "Old harbour", "Train"] {
        tag(&world, "1", name).await;
    }
    let proposed = |beginning: &str| {
        let asked = ListTags { beginning: Some(beginning.to_owned()), limit: Some(5) };
        let engine = world.engine.clone();
        async move { engine.list_tags(asked).await.unwrap().into_iter().map(|tag| tag.name).collect::<Vec<_>>() }
    };

    assert_eq!(proposed("harb").await, ["Harbour", "Old harbour"]);
    assert_eq!(proposed("elys").await, ["Élysée palace"]);
    assert_eq!(proposed("zebra").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_tag_is_renamed_merged_and_removed_and_each_can_be_taken_back() {
    let (world, _, _) = reading(numbered(3)).await;
    tag(&world, "1", "harbour").await;
    tag(&world, "2", "harbour").await;
    tag(&world, "2", "ships").await;

    world.engine.rename_tag(RenameTag { name: "harbour".to_owned(), to: "Harbour".to_owned() }).await.unwrap();
    assert_eq!(tags(&world).await, [("Harbour".to_owned(), 2, 2), ("ships".to_owned(), 1, 1)]);

    let merged = world.engine.rename_tag(RenameTag { name: "Harbour".to_owned(), to: "ships".to_owned() }).await.unwrap();
    assert_eq!(tags(&world).await, [("ships".to_owned(), 2, 2)]);
    undo(&world, merged).await;
    assert_eq!(tags(&world).await, [("Harbour".to_owned(), 2, 2), ("ships".to_owned(), 1, 1)]);

    let removed = world.engine.remove_tag(TagArg { name: "harbour".to_owned() }).await.unwrap();
    assert_eq!((removed.changed, tags(&world).await.len()), (2, 1));
    undo(&world, removed).await;
    assert_eq!(tags(&world).await.len(), 2);
    let error = world.engine.remove_tag(TagArg { name: "none".to_owned() }).await.unwrap_err();
    assert_eq!(error.code, Code::NotFound);
}

#[tokio::test]
async fn what_has_tags_notes_or_highlights_survives_unsubscribing() {
    let (world, _, feed) = reading(numbered(4)).await;
    tag(&world, "1", "kept").await;
    note(&world, "2", "Remember this.").await;
    highlight(&world, "3", "3").await;

    world.engine.remove_feeds(FeedsArg { feed_ids: vec![feed] }).await.unwrap();

    assert_eq!(as_set(world.titles(EntryFilter::All).await), set(&["1", "2", "3"]));
}

#[tokio::test]
async fn a_note_is_kept_changed_and_taken_away() {
    let (world, _, _) = reading(numbered(2)).await;
    note(&world, "1", "First thought.").await;
    world.pass(HOUR);
    note(&world, "2", "Second.").await;

    let page = world.engine.list_notes(ListPage { limit: Some(1), ..ListPage::default() }).await.unwrap();
    assert_eq!((page.rows[0].text.as_str(), page.rows[0].row.title.as_str()), ("Second.", "2"));
    let page = world.engine.list_notes(ListPage { after: page.next, limit: Some(1) }).await.unwrap();
    assert_eq!((page.rows[0].text.as_str(), page.next), ("First thought.", None));
    assert_eq!(world.open("1").await.desk.note, "First thought.");
    note(&world, "1", "  ").await;
    assert_eq!(world.open("1").await.desk.note, "");
    let lost = world.engine.save_note(SaveNote { entry_id: EntryId(99), text: "x".to_owned() }).await.unwrap_err();
    assert_eq!(lost.code, Code::NotFound);
}

#[tokio::test]
async fn a_highlight_stands_in_the_article_and_survives_an_edit() {
    let text = "<p>The harbour was <b>closed</b> on Tuesday.</p><p>The harbour master, who had slept badly, said so.</p>";
    let (world, page, _) = reading(vec![entry("News").saying(text)]).await;

    let made = highlight(&world, "News", "harbour was closed").await;
    highlight(&world, "News", "master, who had slept badly, said so").await;
    let opened = world.open("News").await;

    assert!(!made.orphan && !made.changed);
    let range = opened.desk.highlights[0].range.unwrap();
    assert_eq!(&opened.text[range.start as usize..range.end as usize], "harbour was closed");
    let mark = format!("<mark data-highlight=\"{}\" data-colour=\"yellow\">harbour was </mark>", made.highlight_id);
    assert!(opened.html.replace(" </mark>", "</mark> ").contains(&mark.replace(" </mark>", "</mark> ")), "{}", opened.html);

    let edited =
        "<p>Something was put first.</p><p>The harbour was closed on Tuesday.</p><p>The harbour master, who had hardly slept, said so.</p>";
    page.now_gives(paper("Kingsway Post").with(entry("News").saying(edited)));
    world.refresh().await;
    let opened = world.open("News").await;

    assert_eq!(opened.desk.highlights.iter().map(|found| found.changed).collect::<Vec<_>>(), [false, true]);

    page.now_gives(paper("Kingsway Post").with(entry("News").saying("<p>An election was called for spring.</p>")));
    world.refresh().await;
    let opened = world.open("News").await;

    assert!(opened.desk.highlights.iter().all(|found| found.orphan && found.range.is_none()));
    let all = world.engine.list_highlights(ListHighlights::default()).await.unwrap();
    assert!(all.rows.iter().all(|row| row.highlight.orphan) && all.rows[1].highlight.quote == "harbour was closed");
}

#[tokio::test]
async fn highlights_have_colours_and_notes_and_are_listed_by_them() {
    let (world, _, feed) = reading(vec![entry("One").saying("<p>Alpha beta gamma."), entry("Two").saying("<p>Delta epsilon.")]).await;
    let alpha = highlight(&world, "One", "Alpha").await;
    highlight(&world, "Two", "epsilon").await;
    tag(&world, "Two", "greek").await;
    let change = SaveHighlight {
        highlight_id: Some(alpha.highlight_id),
        colour: Some(Colour::Blue),
        note: Some("the first letter".to_owned()),
        ..SaveHighlight::default()
    };
    world.engine.save_highlight(change).await.unwrap();
    let quotes = |asked: ListHighlights| {
        let engine = world.engine.clone();
        async move { engine.list_highlights(asked).await.unwrap().rows.into_iter().map(|row| row.highlight.quote).collect::<Vec<_>>() }
    };

    assert_eq!(quotes(ListHighlights::default()).await, ["epsilon", "Alpha"]);
    assert_eq!(quotes(ListHighlights { colour: Some(Colour::Blue), ..ListHighlights::default() }).await, ["Alpha"]);
    assert_eq!(quotes(ListHighlights { tag: Some("Greek".to_owned()), ..ListHighlights::default() }).await, ["epsilon"]);
    assert_eq!(quotes(ListHighlights { feed_id: Some(feed), limit: Some(1), ..ListHighlights::default() }).await, ["epsilon"]);
    assert_eq!(quotes(ListHighlights { text: Some("LETTER".to_owned()), ..ListHighlights::default() }).await, ["Alpha"]);
    assert_eq!(as_set(world.titles(EntryFilter::Highlighted).await), set(&["One", "Two"]));

    let removed = world.engine.remove_highlight(HighlightArg { highlight_id: alpha.highlight_id }).await.unwrap();
    assert_eq!(quotes(ListHighlights::default()).await, ["epsilon"]);
    undo(&world, removed).await;
    assert_eq!(world.open("One").await.desk.highlights[0].note, "the first letter");
}

#[tokio::test]
async fn what_cannot_be_marked_is_answered_with_a_sentence() {
    let (world, _, _) = reading(numbered(1)).await;
    let entry_id = Some(world.entry("1").await);
    let passage = |quote: &str| Some(Passage { quote: quote.to_owned(), ..Passage::default() });

    for asked in [
        SaveHighlight { entry_id, passage: passage("  "), ..SaveHighlight::default() },
        SaveHighlight { entry_id, passage: passage(&"x".repeat(20_000)), ..SaveHighlight::default() },
        SaveHighlight { entry_id, ..SaveHighlight::default() },
        SaveHighlight { passage: passage("x"), ..SaveHighlight::default() },
    ] {
        assert_eq!(world.engine.save_highlight(asked).await.unwrap_err().code, Code::BadInput);
    }
}

#[tokio::test]
async fn the_place_in_an_article_and_rows_by_name_are_given_again() {
    let (world, _, _) = reading(numbered(3)).await;
    let (one, two) = (world.entry("1").await, world.entry("2").await);

    world.engine.save_place(SavePlace { entry_id: one, place: 0.4 }).await.unwrap();

    assert_eq!((world.open("1").await.desk.place, world.open("2").await.desk.place), (0.4, 0.0));
    let rows = world.engine.get_rows(EntriesArg { entry_ids: vec![two, EntryId(99), one] }).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["2", "1"]);
}

// ---- Finding

#[tokio::test]
async fn the_language_of_search_is_obeyed() {
    let world = World::new().await;
    let items = |names: &[&str]| names.iter().map(|name| entry(name).saying("<p>The text of it.")).collect::<Vec<_>>();
    let post = world.web.serves(paper("Kingsway Post").with_all(items(&["Harbour closed", "Bridge open"]))).await;
    let herald = world.web.serves(paper("Herald").with_all(items(&["Harbour strike", "Bridge strike"]))).await;
    world.follow_in("World news", &post).await;
    world.follow(&herald).await;
    world.engine.catch_up().await.unwrap();
    world.mark("Harbour closed", Mark::Read).await;
    world.mark("Bridge open", Mark::Bookmark).await;
    world.mark("Bridge strike", Mark::Later).await;
    tag(&world, "Harbour strike", "to quote").await;
    highlight(&world, "Harbour strike", "text of it").await;
    note(&world, "Bridge open", "x").await;

    for (query, expected) in [
        ("feed:king", &["Harbour closed", "Bridge open"][..]),
        ("feed:\"Kingsway Post\" bridge", &["Bridge open"]),
        ("folder:world", &["Harbour closed", "Bridge open"]),
        ("-folder:world harbour", &["Harbour strike"]),
        ("tag:\"to quote\"", &["Harbour strike"]),
        ("title:bridge", &["Bridge open", "Bridge strike"]),
        ("title:text", &[]),
        ("is:unread harbour", &["Harbour strike"]),
        ("is:read", &["Harbour closed"]),
        ("is:bookmarked or is:later", &["Bridge open", "Bridge strike"]),
        ("is:highlighted", &["Harbour strike"]),
        ("is:noted text", &["Bridge open"]),
        ("(harbour or bridge) strike", &["Harbour strike", "Bridge strike"]),
        ("harb* -closed", &["Harbour strike"]),
        ("text -(harbour or open)", &["Bridge strike"]),
        ("closed or tag:\"to quote\"", &["Harbour closed", "Harbour strike"]),
        ("after:7d text", &["Harbour closed", "Bridge open", "Harbour strike", "Bridge strike"]),
        ("before:7d", &[]),
        ("after:2030-01-01", &[]),
    ] {
        for by_date in [false, true] {
            let asked = SearchEntries { query: query.to_owned(), by_date, after: None, limit: None };
            let page = world.engine.search_entries(asked).await.unwrap();
            let titles = page.rows.into_iter().map(|row| row.title).collect();
            assert_eq!(as_set(titles), set(expected), "{query}");
            assert_eq!(page.problems, None, "{query}");
        }
    }
}

#[tokio::test]
async fn what_a_search_cannot_understand_is_said_and_the_rest_is_found() {
    let (world, _, _) = reading(vec![entry("Harbour closed"), entry("Bridge open")]).await;

    let asked = SearchEntries { query: "harbour is:green or".to_owned(), by_date: false, after: None, limit: None };
    let page = world.engine.search_entries(asked).await.unwrap();
    assert_eq!(page.rows.len(), 1);
    assert_eq!(page.problems.unwrap().len(), 2);

    let asked = SearchEntries { query: "feed:nobody harbour".to_owned(), by_date: false, after: None, limit: None };
    let page = world.engine.search_entries(asked).await.unwrap();
    assert_eq!(page.problems.unwrap(), ["You follow no feed whose name holds “nobody”."]);
}

#[tokio::test]
async fn a_query_is_helped_on_at_its_caret() {
    let (world, _, _) = reading(numbered(1)).await;
    tag(&world, "1", "to quote").await;
    let help = |query: &str| world.engine.suggest_query(SuggestQuery { query: query.to_owned(), caret: None });

    let found = help("harbour fe").await.unwrap();
    assert_eq!((found.suggestions[0].text.as_str(), found.replaces), ("feed:", Some(TextRange { start: 8, end: 10 })));
    assert_eq!(help("feed:kin").await.unwrap().suggestions[0].text, "feed:\"Kingsway Post\"");
    assert_eq!(help("-tag:").await.unwrap().suggestions[0].text, "-tag:\"to quote\"");
    assert_eq!(help("is:un").await.unwrap().suggestions[0].text, "is:unread");
    assert_eq!(help("is:green").await.unwrap().problems.len(), 1);
}

#[tokio::test]
async fn a_saved_search_is_a_list_with_an_unread_count() {
    let (world, page, _) = reading(vec![entry("Harbour closed"), entry("Harbour open"), entry("Bridge")]).await;
    world.mark("Harbour open", Mark::Read).await;
    let save = |query: &str| SaveSearch { query: query.to_owned(), ..SaveSearch::default() };

    let harbour = world.engine.save_search(SaveSearch { title: "Ships".to_owned(), ..save("harbour") }).await.unwrap();
    let quiet = world.engine.save_search(SaveSearch { hide_unread: true, hidden: true, ..save("feed:king is:unread") }).await.unwrap();

    assert_eq!((harbour.title.as_str(), harbour.unread, harbour.or_more), ("Ships", 1, false));
    assert_eq!((quiet.title.as_str(), quiet.unread, quiet.show_unread, quiet.hidden), ("feed:king is:unread", 0, false, true));
    let filter = EntryFilter::Saved { search_id: harbour.search_id };
    assert_eq!(as_set(world.titles(filter.clone()).await), set(&["Harbour closed", "Harbour open"]));
    world.pass(HOUR);
    page.now_gives(paper("Kingsway Post").with(entry("Harbour again")));
    world.refresh().await;
    assert_eq!(world.titles(filter.clone()).await[0], "Harbour again");

    world.engine.order_searches(OrderSearches { search_ids: vec![quiet.search_id] }).await.unwrap();
    let searches = world.engine.list_searches(Nothing {}).await.unwrap();
    assert_eq!(
        searches.iter().map(|search| (search.search_id, search.unread)).collect::<Vec<_>>(),
        [(quiet.search_id, 0), (harbour.search_id, 2)]
    );
    let marked = world.engine.mark_all_read(MarkAllRead { filter: filter.clone(), arrived_by: None }).await.unwrap();
    assert_eq!((marked.changed, world.row("Bridge").await.read), (2, false));
    world.engine.remove_search(SearchArg { search_id: harbour.search_id }).await.unwrap();
    let gone = world.engine.list_entries(ListEntries { filter, unread_only: false, after: None, limit: None }).await.unwrap_err();
    assert_eq!(gone.code, Code::NotFound);
    assert_eq!(world.engine.save_search(save("-harbour")).await.unwrap_err().code, Code::BadInput);
}

// ---- Taming

#[tokio::test]
async fn rules_are_obeyed_when_something_arrives_and_say_so_on_the_article() {
    let (world, page, feed) = reading(numbered(1)).await;
    let tag_it = vec![RuleAction::Tag { name: "cup".to_owned() }, RuleAction::Bookmark];
    world.engine.save_rule(rule(when_title("cup"), tag_it)).await.unwrap();
    let muting = rule(RuleWhen::Query { query: "feed:king (weather or horoscope)".to_owned() }, vec![RuleAction::Mute]);
    world.engine.save_rule(muting).await.unwrap();
    world.pass(HOUR);

    page.now_gives(paper("Kingsway Post").with(entry("Cup final")).with(entry("Weather")).with(entry("Harbour")));
    world.refresh().await;

    assert_eq!(as_set(world.titles(EntryFilter::Unread).await), set(&["1", "Cup final", "Harbour"]));
    assert_eq!(as_set(world.titles(EntryFilter::Feed { feed_id: feed }).await), set(&["1", "Cup final", "Harbour"]));
    assert_eq!(world.titles(EntryFilter::Muted).await, ["Weather"]);
    let opened = world.open("Cup final").await;
    assert!(opened.row.bookmarked && opened.row.tags == ["cup"]);
    assert_eq!(opened.desk.reasons[0].because, "Your rule: When the title contains “cup”, tag it “cup” and bookmark it.");
    assert_eq!(world.search("weather").await, Vec::<String>::new());
    assert_eq!(world.search("weather is:muted").await, ["Weather"]);
    let rules = world.engine.list_rules(Nothing {}).await.unwrap();
    assert_eq!(rules.iter().map(|rule| rule.hits).collect::<Vec<_>>(), [1, 1]);
    let activity = world.engine.list_activity(ListActivity { kind: Some(ActivityKind::Rule), ..ListActivity::default() }).await.unwrap();
    assert_eq!(activity.rows.len(), 2);
}

#[tokio::test]
async fn a_rule_can_tell_and_a_mute_silences() {
    let (world, page, _) = reading(numbered(1)).await;
    world.engine.save_rule(rule(when_title("harbour"), vec![RuleAction::Notify])).await.unwrap();
    world.engine.save_mute(SaveMute { words: "strike".to_owned(), ..SaveMute::default() }).await.unwrap();
    world.pass(HOUR);

    page.now_gives(paper("Kingsway Post").with(entry("Harbour opens").at(world.now())).with(entry("Harbour strike").at(world.now())));
    world.refresh().await;

    assert_eq!(world.notices.headlines(), ["Harbour opens"]);
}

#[tokio::test]
async fn rules_stand_in_an_order_and_can_be_changed_switched_off_and_removed() {
    let (world, page, _) = reading(numbered(1)).await;
    let first = world.engine.save_rule(SaveRule { stop: true, ..rule(when_title("cup"), vec![RuleAction::MarkRead]) }).await.unwrap();
    let second = world.engine.save_rule(rule(when_title("cup"), vec![RuleAction::Later])).await.unwrap();
    let arrive = async |title: &str| {
        world.pass(HOUR);
        page.now_gives(paper("Kingsway Post").with(entry(title)));
        world.refresh().await;
        let row = world.row(title).await;
        (row.read, row.later)
    };

    assert_eq!(arrive("Cup one").await, (true, false));
    world.engine.order_rules(OrderRules { rule_ids: vec![second.rule_id] }).await.unwrap();
    assert_eq!(arrive("Cup two").await, (true, true));
    let off = SaveRule { rule_id: Some(first.rule_id), disabled: true, ..rule(when_title("cup"), vec![RuleAction::MarkRead]) };
    world.engine.save_rule(off).await.unwrap();
    assert_eq!(arrive("Cup three").await, (false, true));
    world.engine.remove_rule(RuleArg { rule_id: second.rule_id }).await.unwrap();
    assert_eq!(arrive("Cup four").await, (false, false));
}

#[tokio::test]
async fn a_rule_is_tried_before_it_is_kept_and_applied_with_a_way_back() {
    let (world, _, feed) = reading(vec![entry("Cup one"), entry("Cup two"), entry("Harbour")]).await;
    let wanted = rule(when_title("cup"), vec![RuleAction::Mute, RuleAction::Tag { name: "sport".to_owned() }]);

    let preview = world.engine.preview_rule(wanted.clone()).await.unwrap();

    assert_eq!((preview.hits, preview.examined, preview.complete), (2, 3, true));
    assert_eq!(preview.by_feed[0].feed_id, feed);
    assert_eq!(preview.sentence, "When the title contains “cup”, mute it and tag it “sport”.");
    assert_eq!((world.overview().await.unread, tags(&world).await.len()), (3, 0));

    let saved = world.engine.save_rule(wanted).await.unwrap();
    let applied = world.engine.apply_rule(RuleArg { rule_id: saved.rule_id }).await.unwrap();
    assert_eq!((applied.changed, world.overview().await.unread), (2, 1));
    assert_eq!(world.titles(EntryFilter::All).await, ["Harbour"]);
    undo(&world, applied).await;
    assert_eq!((world.overview().await.unread, tags(&world).await.len()), (3, 0));
    assert_eq!(world.list(EntryFilter::All).await.len(), 3);
}

#[tokio::test]
async fn a_rule_that_would_meet_nothing_or_do_nothing_is_refused_with_a_sentence() {
    let (world, _, _) = reading(numbered(1)).await;

    for (wanted, said) in [
        (rule(when_title("  "), vec![RuleAction::Mute]), "Say what the title contains."),
        (rule(when_title("cup"), Vec::new()), "Say what the rule does."),
        (rule(RuleWhen::Any { conditions: Vec::new() }, vec![RuleAction::Mute]), "Say what the rule looks for."),
        (
            rule(RuleWhen::Query { query: "-cup".to_owned() }, vec![RuleAction::Mute]),
            "Say also what to look for, not only what to leave out.",
        ),
        (rule(when_title("cup"), vec![RuleAction::Tag { name: " ".to_owned() }]), "A tag needs a name."),
    ] {
        assert_eq!(world.engine.preview_rule(wanted.clone()).await.unwrap().hits, 0);
        let error = world.engine.save_rule(wanted).await.unwrap_err();
        assert_eq!((error.code, error.message.as_str()), (Code::BadInput, said));
    }
}

#[tokio::test]
async fn a_mute_hides_for_a_time_and_what_it_hid_can_come_back() {
    let (world, page, _) = reading(vec![entry("Cup today"), entry("Harbour")]).await;
    let until = Some(world.now().plus(DAY));

    let muted = world.engine.save_mute(SaveMute { words: "cup".to_owned(), until, apply: true, ..SaveMute::default() }).await.unwrap();
    assert_eq!((muted.changed, world.overview().await.unread), (1, 1));
    assert!(world.open("Harbour").await.desk.reasons.is_empty());
    world.pass(HOUR);
    page.now_gives(paper("Kingsway Post").with(entry("Cup tonight")));
    world.refresh().await;
    assert_eq!(world.list(EntryFilter::Muted).await.len(), 2);

    world.pass(2 * DAY);
    assert!(world.engine.list_mutes(Nothing {}).await.unwrap()[0].ended);
    page.now_gives(paper("Kingsway Post").with(entry("Cup tomorrow")));
    world.refresh().await;
    assert_eq!(as_set(world.titles(EntryFilter::Unread).await), set(&["Harbour", "Cup tomorrow"]));

    let ended = world.engine.end_mute(EndMute { mute_id: muted.mute.mute_id, restore: true }).await.unwrap();
    assert_eq!((ended.changed, world.overview().await.unread), (2, 4));
    undo(&world, ended).await;
    assert_eq!(world.overview().await.unread, 2);
    let over = world.engine.save_mute(SaveMute { words: "cup".to_owned(), until, ..SaveMute::default() }).await.unwrap_err();
    assert_eq!(over.code, Code::BadInput);
}

// ---- Retention

#[tokio::test]
async fn retention_says_beforehand_what_it_removes_and_never_touches_what_was_kept() {
    let (world, page, _) = reading(numbered(10)).await;
    world.mark("1", Mark::Bookmark).await;
    world.mark("2", Mark::Later).await;
    tag(&world, "3", "kept").await;
    note(&world, "4", "kept").await;
    highlight(&world, "5", "5").await;
    world.pass(40 * DAY);
    let wish = SaveRetention { feed_ids: Vec::new(), keep: Keep::Limited { days: Some(30), entries: None, spare_unread: false } };

    let preview = world.engine.preview_retention(wish.clone()).await.unwrap();
    assert_eq!((preview.entries, preview.unread, preview.spared), (5, 5, 5));
    assert!(preview.bytes > 0 && preview.feeds[0].entries == 5);
    assert_eq!(world.list(EntryFilter::All).await.len(), 10);

    world.engine.save_retention(wish).await.unwrap();
    assert_eq!(world.list(EntryFilter::All).await.len(), 10);
    let removed = world.engine.apply_retention(Nothing {}).await.unwrap();

    assert_eq!(removed.entries, 5);
    assert_eq!(as_set(world.titles(EntryFilter::All).await), set(&["1", "2", "3", "4", "5"]));
    assert_eq!(world.overview().await.unread, 5);
    assert_eq!(world.search("7").await, Vec::<String>::new());
    page.now_gives(paper("Kingsway Post").with_all(numbered(10)).with(entry("Fresh")));
    let report = world.refresh().await;
    assert_eq!(report.new_entries, 1);
    assert_eq!(world.list(EntryFilter::All).await.len(), 6);
    assert!(world.engine.check_library(Nothing {}).await.unwrap().ok);
}

#[tokio::test]
async fn a_feed_may_keep_the_newest_and_spare_what_is_unread() {
    let (world, _, feed) = reading(numbered(10)).await;
    let before = world.titles(EntryFilter::All).await;
    for title in &before[5..] {
        world.mark(title, Mark::Read).await;
    }
    let keep = Keep::Limited { days: None, entries: Some(3), spare_unread: true };

    let view = world.engine.save_retention(SaveRetention { feed_ids: vec![feed], keep }).await.unwrap();
    assert_eq!((view.feeds.len(), view.feeds[0].keep), (1, keep));
    let removed = world.engine.apply_retention(Nothing {}).await.unwrap();

    assert_eq!(removed.entries, 5);
    assert_eq!(world.titles(EntryFilter::All).await, before[..5]);
    let nothing = SaveRetention { feed_ids: Vec::new(), keep: Keep::Limited { days: None, entries: None, spare_unread: false } };
    assert_eq!(world.engine.save_retention(nothing).await.unwrap_err().code, Code::BadInput);
}

// ---- Feeds and folders

#[tokio::test]
async fn feeds_and_folders_are_dragged_about_and_put_back() {
    let world = World::new().await;
    let mut feeds = Vec::new();
    for name in ["A", "B", "C"] {
        feeds.push(world.follow_in("World", &world.web.serves(paper(name).with(entry(name))).await).await);
    }
    let new = |title: &str| SaveFolder { folder_id: None, title: title.to_owned(), parent_id: None };
    let quiet = world.engine.save_folder(new("Quiet")).await.unwrap().folder_id;
    let order = async || {
        let overview = world.overview().await;
        overview.feeds.into_iter().map(|feed| (feed.title, feed.folder_ids)).collect::<Vec<_>>()
    };
    let before = order().await;
    let world_folder = before[0].1.clone();

    let asked = PlaceFeeds { feed_ids: vec![feeds[2], feeds[1]], folder_id: Some(quiet), from_folder_id: None, before: Some(feeds[0]) };
    let moved = world.engine.place_feeds(asked).await.unwrap();
    assert_eq!(moved.changed, 2);
    assert_eq!(order().await, [("C".to_owned(), vec![quiet]), ("B".to_owned(), vec![quiet]), ("A".to_owned(), world_folder.clone())]);
    undo(&world, moved).await;
    assert_eq!(order().await, before);

    let placed = world.engine.place_folder(PlaceFolder { folder_id: quiet, parent_id: None, before: Some(world_folder[0]) }).await.unwrap();
    assert_eq!(world.overview().await.folders[0].title, "Quiet");
    undo(&world, placed).await;
    assert_eq!(world.overview().await.folders[0].title, "World");
    world.engine.place_folder(PlaceFolder { folder_id: quiet, parent_id: Some(world_folder[0]), before: None }).await.unwrap();
    let inside = PlaceFolder { folder_id: world_folder[0], parent_id: Some(quiet), before: None };
    assert_eq!(world.engine.place_folder(inside).await.unwrap_err().code, Code::BadInput);
}

#[tokio::test]
async fn several_feeds_are_changed_at_once_and_back() {
    let world = World::new().await;
    let one = world.follow(&world.web.serves(paper("One").with(entry("1"))).await).await;
    let two = world.follow(&world.web.serves(paper("Two").with(entry("2"))).await).await;
    let settings = async |feed_id| world.engine.get_feed_settings(FeedArg { feed_id }).await.unwrap();

    let keep = Some(Keep::Limited { days: Some(90), entries: None, spare_unread: false });
    let asked = EditFeeds {
        feed_ids: vec![one, two],
        check_every: Some(1),
        full_text: Some(FullText::Short),
        notify: Some(true),
        keep,
        ..EditFeeds::default()
    };
    let changed = world.engine.edit_feeds(asked).await.unwrap();

    assert_eq!(changed.changed, 2);
    let now = settings(one).await;
    assert_eq!((now.check_every, now.full_text, now.notify, Some(now.keep)), (Some(15), FullText::Short, true, keep));
    undo(&world, changed).await;
    let now = settings(two).await;
    assert_eq!((now.check_every, now.full_text, now.notify, now.keep), (None, FullText::Never, false, Keep::General));

    let icon = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
    world.engine.edit_feeds(EditFeeds { feed_ids: vec![one], icon: Some(icon.to_owned()), ..EditFeeds::default() }).await.unwrap();
    let own = settings(one).await;
    assert!(own.own_icon && own.icon.is_some());
    for icon in ["data:text/html;base64,PGI+", "https://example.org/a.png", "data:image/png;base64,!"] {
        let asked = EditFeeds { feed_ids: vec![one], icon: Some(icon.to_owned()), ..EditFeeds::default() };
        assert_eq!(world.engine.edit_feeds(asked).await.unwrap_err().code, Code::BadInput);
    }
    let asked = EditFeeds { feed_ids: vec![one, two], title: Some("x".to_owned()), ..EditFeeds::default() };
    assert_eq!(world.engine.edit_feeds(asked).await.unwrap_err().code, Code::BadInput);
}

#[tokio::test]
async fn what_is_set_about_a_folder_holds_for_feeds_in_it_and_for_those_that_come() {
    let world = World::new().await;
    let one = world.follow_in("World", &world.web.serves(paper("One").with(entry("1"))).await).await;
    let folder_id = world.overview().await.folders[0].folder_id;
    let wish = FolderSettings { folder_id, check_every: Some(120), full_text: None, notify: Some(true), keep: None };

    let changed = world.engine.edit_folder(wish).await.unwrap();
    let two = world.follow_in("World", &world.web.serves(paper("Two").with(entry("2"))).await).await;

    for feed_id in [one, two] {
        let settings = world.engine.get_feed_settings(FeedArg { feed_id }).await.unwrap();
        assert_eq!((settings.check_every, settings.notify), (Some(120), true));
    }
    assert_eq!(world.engine.get_folder_settings(FolderArg { folder_id }).await.unwrap().check_every, Some(120));
    undo(&world, changed).await;
    assert_eq!(world.engine.get_folder_settings(FolderArg { folder_id }).await.unwrap().check_every, None);
    assert_eq!(world.engine.get_feed_settings(FeedArg { feed_id: one }).await.unwrap().check_every, None);
}

// ---- Insight

#[tokio::test]
async fn what_happened_is_written_down_and_paged() {
    let (world, page, feed) = reading(numbered(2)).await;
    page.now_gives(daily_tests::Reply::status(500));
    world.refresh().await;

    let first = world.engine.list_activity(ListActivity { limit: Some(1), ..ListActivity::default() }).await.unwrap();
    assert_eq!((first.rows[0].kind, first.rows[0].feed_id), (ActivityKind::Failure, Some(feed)));
    assert_eq!(first.rows[0].feed_title.as_deref(), Some("Kingsway Post"));
    let asked = ListActivity { feed_id: Some(feed), kind: Some(ActivityKind::Check), after: first.next, limit: None };
    let checks = world.engine.list_activity(asked).await.unwrap();
    assert!(checks.rows.iter().any(|row| row.text == "2 new."), "{:?}", checks.rows);
}

#[tokio::test]
async fn figures_count_what_was_read_one_by_one_and_not_what_was_tidied_away() {
    let (world, _, feed) = reading(numbered(10)).await;
    world.mark("1", Mark::Read).await;
    world.pass(DAY);
    world.mark("2", Mark::Read).await;
    world.mark("3", Mark::Read).await;
    world.engine.mark_all_read(MarkAllRead { filter: EntryFilter::All, arrived_by: None }).await.unwrap();

    let figures = world.engine.get_statistics(GetStatistics { days: Some(7) }).await.unwrap();

    assert_eq!((figures.read, figures.arrived, figures.streak, figures.longest_streak), (3, 10, 2, 2));
    assert_eq!(figures.days.len(), 7);
    assert_eq!(figures.days.iter().map(|day| day.read).rev().take(2).collect::<Vec<_>>(), [2, 1]);
    assert_eq!((figures.feeds[0].feed_id, figures.feeds[0].read_share), (feed, 0.3));
    assert_eq!((figures.hours.len(), figures.hours[12]), (24, 3));
}

#[tokio::test]
async fn a_loud_feed_that_is_hardly_read_is_named() {
    let world = World::new().await;
    let loud = world.follow(&world.web.serves(paper("Loud").with_all(numbered(200))).await).await;
    let good = (0..30).map(|n| entry(&format!("Good {n}"))).collect::<Vec<_>>();
    world.follow(&world.web.serves(paper("Good").with_all(good)).await).await;
    assert!(world.engine.suggest_unsubscribing(Nothing {}).await.unwrap().is_empty());

    for n in 0..25 {
        world.mark(&format!("Good {n}"), Mark::Read).await;
    }

    let hints = world.engine.suggest_unsubscribing(Nothing {}).await.unwrap();
    assert_eq!(hints.iter().map(|hint| hint.feed_id).collect::<Vec<_>>(), [loud]);
    assert_eq!(hints[0].why, "It brought 200 articles in four weeks, and you read none of them.");
}

// ---- The whole

#[tokio::test]
async fn everything_can_be_taken_out_as_one_document() {
    let (world, _, _) = reading(vec![entry("One").saying("<p>Kept text."), entry("Two").saying("<p>Other text.")]).await;
    tag(&world, "One", "kept").await;
    highlight(&world, "One", "Kept").await;
    world.engine.save_rule(rule(when_title("cup"), vec![RuleAction::Mute])).await.unwrap();

    let file = world.engine.export_library(ExportLibrary::default()).await.unwrap();
    let document: serde_json::Value = serde_json::from_str(file.text.as_deref().unwrap()).unwrap();

    assert_eq!((file.name.as_str(), file.media_type.as_str()), ("london-daily-2026-11-18.json", "application/json"));
    assert!(document["opml"].as_str().unwrap().contains("Kingsway Post"));
    let entries = document["entries"].as_array().unwrap();
    let kept = entries.iter().find(|entry| entry["title"] == "One").unwrap();
    assert_eq!((&kept["tags"][0], &kept["html"]), (&"kept".into(), &"<p>Kept text.".into()));
    assert!(entries.iter().find(|entry| entry["title"] == "Two").unwrap()["html"].is_null());
    assert_eq!((document["highlights"][0]["quote"].as_str(), document["rules"].as_array().unwrap().len()), (Some("Kept"), 1));
}

#[tokio::test]
async fn articles_and_highlights_are_written_out_in_three_forms() {
    let (world, _, _) = reading(vec![entry("One").saying("<p>Alpha <b>beta</b>.</p>"), entry("Two").saying("<p>Gamma.</p>")]).await;
    tag(&world, "One", "greek").await;
    highlight(&world, "One", "Alpha beta").await;
    note(&world, "One", "A remark.").await;
    let export = |of: ExportWhat, format| world.engine.export_entries(ExportEntries { of, format });
    let both = ExportWhat::Entries { entry_ids: vec![world.entry("One").await, world.entry("Two").await] };

    let markdown = export(ExportWhat::Highlights, ExportFormat::Markdown).await.unwrap();
    let text = markdown.text.unwrap();
    assert!(text.contains("> Alpha beta") && text.contains("One") && !text.contains("Gamma"), "{text}");
    let page = export(ExportWhat::Tag { name: "Greek".to_owned() }, ExportFormat::Html).await.unwrap().text.unwrap();
    assert!(page.contains("<b>beta</b>") && page.contains("A remark.") && !page.contains("Gamma"), "{page}");
    let book = export(both, ExportFormat::Epub).await.unwrap();
    assert!(book.bytes > 500 && book.base64.unwrap().starts_with("UEsDB") && book.name.ends_with(".epub"));
    assert_eq!(export(ExportWhat::Tag { name: "none".to_owned() }, ExportFormat::Html).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn a_report_holds_neither_addresses_nor_titles() {
    let (world, page, _) = reading(vec![entry("Harbour secret")]).await;
    tag(&world, "Harbour secret", "private").await;

    let about = world.engine.get_about(Nothing {}).await.unwrap();

    assert!(about.diagnostics.contains("Feeds: 1") && about.diagnostics.contains("Entries: 1"), "{}", about.diagnostics);
    for secret in ["Harbour", "private", "Kingsway", "http", &page.url(), &world.profile().display().to_string()] {
        assert!(!about.diagnostics.contains(secret), "{secret} is in {}", about.diagnostics);
    }
}

#[tokio::test]
async fn settings_are_set_back_alone_or_with_everything_which_is_kept_aside() {
    let (world, _, _) = reading(numbered(2)).await;
    world.engine.save_settings(Settings { compact: true, ..Settings::default() }).await.unwrap();

    let report = world.engine.reset(Reset::Settings).await.unwrap();
    assert_eq!((report.settings, world.list(EntryFilter::All).await.len()), (Settings::default(), 2));
    let report = world.engine.reset(Reset::Library).await.unwrap();

    assert!(world.overview().await.first_run);
    assert!(std::path::Path::new(&report.kept_aside.unwrap()).exists());
}

#[tokio::test]
async fn settings_of_the_desk_are_brought_within_their_limits() {
    let world = World::new().await;
    let desk = DeskSettings {
        line_height: 900,
        sources_width: 0,
        own_keys: [("next".to_owned(), vec!["j".to_owned(); 9]), (String::new(), Vec::new())].into(),
        share_targets: vec![
            ShareTarget { name: "Good".to_owned(), url: "https://a.example/?u={url}".to_owned() },
            ShareTarget { name: "Bad".to_owned(), url: "javascript:alert(1)".to_owned() },
        ],
        ..DeskSettings::default()
    };

    let saved = world.engine.save_settings(Settings { desk, ..Settings::default() }).await.unwrap().desk;

    assert_eq!((saved.line_height, saved.sources_width, saved.own_keys.len(), saved.own_keys["next"].len()), (220, 160, 1, 4));
    assert_eq!(saved.share_targets.iter().map(|target| target.name.as_str()).collect::<Vec<_>>(), ["Good"]);
}

// ---- Listening

#[tokio::test]
async fn an_enclosure_is_fetched_heard_and_removed() {
    let world = World::new().await;
    let sound = world.web.serves(daily_tests::Reply::bytes("audio/mpeg", vec![7_u8; 5_000])).await;
    let item = entry("Show")
        .with(&format!("<enclosure url=\"{}\" type=\"audio/mpeg\" length=\"5000\"/>", sound.url()))
        .saying("<p>00:00 Hello<br>12:34 Harbour</p>");
    world.follow(&world.web.serves(paper("Pod").with(item)).await).await;
    let arg = MediaArg { entry_id: world.entry("Show").await, url: sound.url() };
    let mut listener = world.listen();

    let position = SavePosition { entry_id: arg.entry_id, url: arg.url.clone(), seconds: 61.5, duration: Some(900.0), finished: false };
    world.engine.save_position(position).await.unwrap();
    world.engine.download_media(arg.clone()).await.unwrap();
    let media = loop {
        listener.hears(|event| matches!(event, Event::MediaChanged { .. })).await;
        let media = world.open("Show").await.desk.media.remove(0);
        if !matches!(media.download, Download::UnderWay { .. }) {
            break media;
        }
    };

    assert_eq!((media.seconds, media.duration), (61.5, Some(900.0)));
    assert_eq!(media.download, Download::Here { bytes: 5_000, kept: true });
    let key = media.address.as_deref().unwrap().strip_prefix(daily_tests::SOUNDS).unwrap().to_owned();
    let mut sound = world.engine.sound(&key).await.unwrap();
    assert_eq!((sound.length, sound.media_type), (Some(5_000), "audio/mpeg"));
    assert_eq!((sound.read(4_990, 500).await.unwrap(), sound.read(5_000, 10).await.unwrap()), (vec![7; 10], Vec::new()));
    assert!(world.engine.sound("../library").await.is_none());
    assert_eq!(world.engine.list_media(Nothing {}).await.unwrap().bytes, 5_000);
    let chapters = world.engine.list_chapters(arg.clone()).await.unwrap();
    assert_eq!(chapters.iter().map(|chapter| chapter.starts_at).collect::<Vec<_>>(), [0.0, 754.0]);

    world.engine.remove_download(arg.clone()).await.unwrap();
    assert!(world.engine.sound(&key).await.is_none());
    assert_eq!(std::fs::read_dir(world.profile().join("media")).unwrap().count(), 0);
    assert_eq!(world.open("Show").await.desk.media[0].seconds, 61.5);
    let wrong = world.engine.download_media(MediaArg { url: "https://other.example/x.mp3".to_owned(), ..arg }).await.unwrap_err();
    assert_eq!(wrong.code, Code::NotFound);
}

#[tokio::test]
async fn a_download_that_does_not_fit_or_fails_says_why() {
    let world = World::new().await;
    let gone = world.web.serves(daily_tests::Reply::status(404)).await;
    let item = entry("Show")
        .with(&format!("<enclosure url=\"{}\" type=\"audio/mpeg\" length=\"10\"/>", gone.url()))
        .with("<enclosure url=\"https://a.example/huge.mp3\" type=\"audio/mpeg\" length=\"99999999999\"/>");
    world.follow(&world.web.serves(paper("Pod").with(item)).await).await;
    let entry_id = world.entry("Show").await;
    let mut listener = world.listen();

    let huge = world.engine.download_media(MediaArg { entry_id, url: "https://a.example/huge.mp3".to_owned() }).await.unwrap_err();
    assert!(huge.message.starts_with("There is no room for it"), "{huge}");
    world.engine.download_media(MediaArg { entry_id, url: gone.url() }).await.unwrap();
    loop {
        listener.hears(|event| matches!(event, Event::MediaChanged { .. })).await;
        if let Download::Failed { why } = &world.open("Show").await.desk.media[0].download {
            assert!(why.contains("404"), "{why}");
            break;
        }
    }
}

// ---- Speed

#[tokio::test]
async fn every_way_into_a_list_goes_down_an_index() {
    let (world, _, _) = reading(vec![entry("Harbour"), entry("Bridge")]).await;
    let db = world.peek();
    let plan = |sql: &str| {
        let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(3)).unwrap();
        rows.map(Result::unwrap).collect::<Vec<_>>().join("; ")
    };

    for (sql, index) in [
        ("SELECT id FROM highlights WHERE entry_id = 1 ORDER BY id", "highlights_of_entry"),
        ("SELECT id FROM rule_hits WHERE entry_id = 1 ORDER BY id", "hits_of_entry"),
        ("SELECT id FROM activity WHERE feed_id = 1 AND id < 9 ORDER BY id DESC LIMIT 5", "activity_of_feed"),
        ("SELECT id FROM activity WHERE kind = 'rule' AND id < 9 ORDER BY id DESC LIMIT 5", "activity_of_kind"),
        (
            "SELECT entry_id FROM muted_entries WHERE (order_at, entry_id) < (1, 1) ORDER BY order_at DESC, entry_id DESC LIMIT 5",
            "muted_in_order",
        ),
        (
            "SELECT entry_id FROM entry_notes WHERE (written_at, entry_id) < (1, 1) ORDER BY written_at DESC, entry_id DESC LIMIT 5",
            "notes_in_order",
        ),
        ("SELECT entry_id FROM muted_entries WHERE mute_id = 1", "muted_by"),
    ] {
        let plan = plan(sql);
        assert!(plan.contains(index) && !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{sql}: {plan}");
    }
    assert_eq!(NOON, world.now());
}
