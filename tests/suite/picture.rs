//! The big picture: stories, editions, versions, labels, and being told when something breaks.

use daily_core::{EntryId, FeedId, StoryId};
use daily_engine::api::desktop::{NoticeSettings, QuietHours};
use daily_engine::api::dto::*;
use daily_engine::api::picture::*;
use daily_engine::ports::NoticeAnswer;
use daily_tests::{DAY, HOUR, Item, MINUTE, Page, World, entry, paper};

/// Reports of one event, each in words of its own.
const BRIDGE: [(&str, &str, &str); 6] = [
    (
        "Kingsway Post",
        "Lantern Bridge closed after engineers find cracks in Brackwater",
        "<p>Engineers closed the Lantern Bridge in Brackwater on Wednesday after they found cracks in its steel deck. Mayor Orla Finch said that ferries would carry commuters across the river Tarn.</p>",
    ),
    (
        "Harbour Herald",
        "Brackwater shuts Lantern Bridge as cracks are found in steel deck",
        "<p>The Lantern Bridge in Brackwater was shut on Wednesday, when cracks were found in its steel deck. Commuters will have to take ferries across the river Tarn, said Mayor Orla Finch. Inspector Bram Oakes counted 14 cracks near the northern tower.</p>",
    ),
    (
        "Northern Echo",
        "Cracks in steel deck close the Lantern Bridge at Brackwater",
        "<p>Cracks in the steel deck closed the Lantern Bridge at Brackwater on Wednesday. Ferries on the river Tarn carry the commuters, Mayor Orla Finch told reporters.</p>",
    ),
    (
        "City Gazette",
        "Ferries for commuters after Lantern Bridge in Brackwater is closed over cracks",
        "<p>Commuters in Brackwater take ferries across the river Tarn since engineers closed the Lantern Bridge on Wednesday over cracks in its steel deck, Mayor Orla Finch said.</p>",
    ),
    (
        "Morning Dispatch",
        "Mayor Finch: Lantern Bridge stays closed, cracks in Brackwater deck are deep",
        "<p>The Lantern Bridge in Brackwater stays closed, Mayor Orla Finch said on Wednesday: the cracks in the steel deck are deep. Engineers examine the bridge, commuters use ferries on the river Tarn.</p>",
    ),
    (
        "Evening Bugle",
        "Engineers examine cracks in Lantern Bridge at Brackwater; commuters on ferries",
        "<p>Engineers examine the cracks in the steel deck of the Lantern Bridge at Brackwater, closed since Wednesday. Mayor Orla Finch thanked commuters who crossed the river Tarn by ferries.</p>",
    ),
];

const OTHER: [(&str, &str); 6] = [
    (
        "Orchards of the valley expect a late harvest of pears",
        "<p>Growers in the Selwyn valley expect pears in October, since the spring frost held back the blossom.</p>",
    ),
    (
        "Chess club of Marlow wins the county shield again",
        "<p>The chess club of Marlow won the county shield for the fourth time, beating Ashdown by five games to three.</p>",
    ),
    (
        "Old cinema reopens with a silent film and a piano",
        "<p>The Palace cinema reopened with a silent film, accompanied on a piano that had stood in its cellar.</p>",
    ),
    (
        "Night train to the coast sells out within the hour",
        "<p>All berths of the night train to the coast were sold within an hour of going on sale.</p>",
    ),
    (
        "Library lends out its last card catalogue drawer",
        "<p>The central library lent out the last drawer of its card catalogue to an artist from Hull.</p>",
    ),
    (
        "Swifts return to the tower of the corn exchange",
        "<p>Swifts returned to the tower of the corn exchange, where a camera follows the nests.</p>",
    ),
];

/// Papers that the reader follows, each with one old and unrelated entry.
struct Press {
    world: World,
    pages: Vec<Page>,
    items: Vec<Vec<Item>>,
}

impl Press {
    async fn new() -> Self {
        let world = World::new().await;
        let (mut pages, mut items) = (Vec::new(), Vec::new());
        for ((title, _, _), (other, text)) in BRIDGE.iter().zip(OTHER) {
            let item = entry(other).at(world.now().plus(-2 * HOUR)).saying(text);
            let page = world.web.serves(paper(title).with(item.clone())).await;
            world.follow_in("World", &page).await;
            pages.push(page);
            items.push(vec![item]);
        }
        world.pass(HOUR);
        world.refresh().await;
        Self { world, pages, items }
    }

    fn prints(&mut self, paper_at: usize, item: Item) {
        self.items[paper_at].insert(0, item);
        self.pages[paper_at].now_gives(paper(BRIDGE[paper_at].0).with_all(self.items[paper_at].clone()));
    }

    /// The bridge is reported by these papers, a few minutes apart.
    async fn bridge(&mut self, papers: std::ops::Range<usize>) {
        for at in papers {
            self.world.pass(3 * MINUTE);
            let (_, title, text) = BRIDGE[at];
            self.prints(at, entry(title).at(self.world.now().plus(-MINUTE)).saying(text));
        }
        self.world.refresh().await;
    }

    async fn story(&self) -> StoryId {
        self.world.row(BRIDGE[0].1).await.story_id.expect("the bridge is a story")
    }

    async fn page(&self) -> StoryPage {
        self.world.engine.get_story(StoryArg { story_id: self.story().await }).await.unwrap()
    }

    async fn compose(&self) -> Result<EditionView, CallError> {
        self.world.engine.compose_edition(ComposeEdition::default()).await
    }
}

fn stories(edition: &EditionView) -> Vec<&EditionStory> {
    edition.sections.iter().flat_map(|section| &section.stories).collect()
}

#[tokio::test]
async fn a_story_shows_its_sources_side_by_side_who_is_silent_and_why_it_is_one() {
    let mut press = Press::new().await;
    press.bridge(0..4).await;
    // The silent ones write all the same.
    for n in 0..3 {
        press.prints(5, entry(&format!("Ledger of day {n}")).saying("<p>Prices of oats and barley at the exchange.</p>"));
    }
    press.world.refresh().await;

    let page = press.page().await;

    assert_eq!(page.sources.len(), 4, "{page:#?}");
    assert!(page.sources[0].was_first && page.sources[0].title == "Kingsway Post");
    let herald = page.sources.iter().find(|voice| voice.title == "Harbour Herald").unwrap();
    assert_eq!(herald.only_words, ["Bram", "Oakes", "14"]);
    assert_eq!(herald.only_says.as_deref(), Some("Inspector Bram Oakes counted 14 cracks near the northern tower."));
    assert_eq!(page.silent.iter().map(|silent| silent.title.as_str()).collect::<Vec<_>>(), ["Evening Bugle"]);
    assert!(page.silent[0].why.contains("4 articles"), "{:?}", page.silent);
    assert!(page.because.iter().any(|why| why.contains("share “")) && page.because.iter().any(|why| why.starts_with("4 publishers")));
    assert_eq!(page.reasons.len(), 4);
    assert_eq!(page.timeline.iter().map(|step| step.entries).sum::<u32>(), 4);
}

#[tokio::test]
async fn the_front_page_and_the_story_have_one_headline() {
    let mut press = Press::new().await;
    press.bridge(0..6).await;

    let today = press.world.engine.get_today(Nothing {}).await.unwrap();

    let splash = today.splash.unwrap();
    let page = press.page().await;
    assert_eq!((Some(page.story_id), &page.headline), (splash.story_id, &splash.headline));
    assert_eq!((splash.sources.len(), splash.entries), (6, 6));
    assert!(splash.first_at < splash.last_at && !splash.fresh);
}

#[tokio::test]
async fn what_came_since_the_reader_looked_is_fresh() {
    let mut press = Press::new().await;
    press.bridge(0..3).await;
    let story_id = press.story().await;
    press.world.engine.look_at_story(StoryArg { story_id }).await.unwrap();

    press.bridge(3..5).await;

    let splash = press.world.engine.get_today(Nothing {}).await.unwrap().splash.unwrap();
    assert!(splash.fresh && splash.fresh_entries == 2, "{splash:#?}");
}

#[tokio::test]
async fn a_muted_story_is_not_on_the_front_page_nor_in_the_edition() {
    let mut press = Press::new().await;
    press.bridge(0..4).await;
    let story_id = press.story().await;

    press.world.engine.edit_story(EditStory { story_id, followed: None, muted: Some(true) }).await.unwrap();

    let today = press.world.engine.get_today(Nothing {}).await.unwrap();
    assert!(today.splash.iter().chain(&today.beside).all(|card| card.story_id != Some(story_id)));
    assert!(stories(&press.compose().await.unwrap()).iter().all(|story| story.story_id != Some(story_id)));
}

#[tokio::test]
async fn a_split_holds_after_a_restart_and_after_grouping_from_scratch() {
    let mut press = Press::new().await;
    press.bridge(0..5).await;
    let (three, four) = (press.world.entry(BRIDGE[3].1).await, press.world.entry(BRIDGE[4].1).await);

    press.world.engine.decide_story(DecideStory::Split { entry_ids: vec![three, four] }).await.unwrap();

    let apart = async |world: &World| {
        let first = world.row(BRIDGE[0].1).await.story_id;
        let (three, four) = (world.row(BRIDGE[3].1).await.story_id, world.row(BRIDGE[4].1).await.story_id);
        assert!(first.is_some() && three.is_some() && three == four && three != first, "{first:?} {three:?} {four:?}");
    };
    apart(&press.world).await;
    let world = press.world.restarted().await;
    apart(&world).await;
    world.engine.regroup_stories(Nothing {}).await.unwrap();
    apart(&world).await;
}

#[tokio::test]
async fn an_entry_that_does_not_belong_stays_out_and_can_be_put_back() {
    let mut press = Press::new().await;
    press.bridge(0..4).await;
    let (first, last) = (press.world.entry(BRIDGE[0].1).await, press.world.entry(BRIDGE[3].1).await);

    press.world.engine.decide_story(DecideStory::NotThis { entry_id: last }).await.unwrap();
    press.world.engine.regroup_stories(Nothing {}).await.unwrap();
    assert_eq!(press.world.row(BRIDGE[3].1).await.story_id, None);

    press.world.engine.decide_story(DecideStory::Together { entry_id: first, with: last }).await.unwrap();
    press.world.engine.regroup_stories(Nothing {}).await.unwrap();
    assert_eq!(press.page().await.entries.len(), 4);
}

#[tokio::test]
async fn two_stories_that_the_reader_merged_stay_one() {
    let mut press = Press::new().await;
    press.bridge(0..5).await;
    let (three, four) = (press.world.entry(BRIDGE[3].1).await, press.world.entry(BRIDGE[4].1).await);
    press.world.engine.decide_story(DecideStory::Split { entry_ids: vec![three, four] }).await.unwrap();
    let (story_id, with) = (press.story().await, press.world.row(BRIDGE[3].1).await.story_id.unwrap());

    press.world.engine.decide_story(DecideStory::Merge { story_id, with }).await.unwrap();

    assert_eq!(press.page().await.entries.len(), 5);
    press.world.engine.regroup_stories(Nothing {}).await.unwrap();
    assert_eq!(press.page().await.entries.len(), 5);
}

#[tokio::test]
async fn what_the_reader_muted_and_follows_survives_grouping_from_scratch() {
    let mut press = Press::new().await;
    press.bridge(0..4).await;
    let story_id = press.story().await;
    press.world.engine.edit_story(EditStory { story_id, followed: Some(true), muted: Some(true) }).await.unwrap();

    let done = press.world.engine.regroup_stories(Nothing {}).await.unwrap();

    assert_eq!((done.entries, done.stories), (10, 1));
    let page = press.page().await;
    assert!(page.followed && page.muted);
    assert!(press.world.alerts().await.len() <= 1, "grouping from scratch tells nothing twice");
}

#[tokio::test]
async fn what_an_earlier_version_grouped_is_grouped_again_and_tells_nothing_twice() {
    let mut press = Press::new().await;
    press.bridge(0..4).await;
    let alerts = press.world.alerts().await.len();
    let world = press.world.restarted_after(|profile| {
        let library = rusqlite::Connection::open(profile.join("library.db")).unwrap();
        library
            .execute_batch(
                "UPDATE settings SET value = '2' WHERE key = 'fingerprints';
                 UPDATE story_members SET fingerprint = x'02';",
            )
            .unwrap();
    });
    press.world = world.await;

    press.bridge(4..5).await;

    assert_eq!(press.page().await.entries.len(), 5);
    assert_eq!(press.world.alerts().await.len(), alerts);
}

#[tokio::test]
async fn decisions_about_what_is_not_there_are_refused_and_change_nothing() {
    let mut press = Press::new().await;
    press.bridge(0..3).await;
    let alone = press.world.entry(OTHER[0].0).await;
    let here = press.world.entry(BRIDGE[0].1).await;
    let decide = |decision| press.world.engine.decide_story(decision);

    for refused in [
        DecideStory::Split { entry_ids: Vec::new() },
        DecideStory::Split { entry_ids: vec![here, alone] },
        DecideStory::NotThis { entry_id: alone },
        DecideStory::NotThis { entry_id: EntryId(99_999) },
        DecideStory::Merge { story_id: StoryId(99_999), with: StoryId(1) },
    ] {
        assert_eq!(decide(refused).await.unwrap_err().code, Code::NotFound);
    }

    assert_eq!(press.page().await.entries.len(), 3);
}

#[tokio::test]
async fn a_changed_headline_stands_on_the_timeline_and_never_makes_an_entry_unread() {
    let mut press = Press::new().await;
    press.bridge(0..3).await;
    press.world.mark(BRIDGE[0].1, Mark::Read).await;
    press.world.pass(HOUR);

    press.items[0].remove(0);
    let edited = entry("Lantern Bridge in Brackwater to stay closed for a year")
        .known_as(BRIDGE[0].1)
        .saying(&BRIDGE[0].2.replace("ferries", "buses"));
    press.prints(0, edited.at(press.world.now().plus(-HOUR)));
    let report = press.world.refresh().await;

    assert_eq!((report.new_entries, report.changed_entries), (0, 1));
    let row = press.world.row("Lantern Bridge in Brackwater to stay closed for a year").await;
    assert!(row.read);
    let page = press.world.engine.get_story(StoryArg { story_id: row.story_id.unwrap() }).await.unwrap();
    let event = page.timeline.iter().find(|step| step.headline_before.is_some()).unwrap();
    assert_eq!((event.headline_before.as_deref(), event.entry_id), (Some(BRIDGE[0].1), row.entry_id));
    assert!(page.reasons.iter().any(|reason| reason.entry_id == row.entry_id));
    let versions = press.world.engine.list_versions(EntryArg { entry_id: row.entry_id }).await.unwrap();
    assert_eq!((versions.len(), versions[0].version_id, versions[1].title.as_str()), (2, None, BRIDGE[0].1));
    let asked = CompareVersions { entry_id: row.entry_id, older: None, newer: None };
    let compared = press.world.engine.compare_versions(asked).await.unwrap();
    assert!(compared.title_changed && compared.paragraphs.len() == 1, "{compared:#?}");
    let of = |fate: Fate| compared.paragraphs[0].runs.iter().filter(|run| run.fate == fate).map(|run| run.text.trim()).collect::<Vec<_>>();
    assert_eq!((of(Fate::Removed), of(Fate::Added)), (vec!["ferries"], vec!["buses"]));
}

#[tokio::test]
async fn trivial_churn_is_no_version() {
    let world = World::new().await;
    let text = |time: &str| {
        format!(
            "<p>The  ferry sails at dawn and returns at dusk.</p><p>Updated {time}</p><p><a href='https://p.example/?utm_source={time}'>More</a></p>"
        )
    };
    let page = world.web.serves(paper("Post").with(entry("Ferry").saying(&text("14:05")))).await;
    world.follow(&page).await;
    world.pass(HOUR);
    page.now_gives(paper("Post").with(entry("Ferry").saying(&text("15:10").replace("  ", " "))));

    let report = world.refresh().await;

    assert_eq!(report.changed_entries, 1);
    let opened = world.open("Ferry").await;
    assert_eq!(opened.versions, 0);
    assert!(opened.text.contains("15:10"));
    let entry_id = opened.row.entry_id;
    assert_eq!(world.engine.list_versions(EntryArg { entry_id }).await.unwrap().len(), 1);
    let missing = CompareVersions { entry_id, older: None, newer: None };
    assert_eq!(world.engine.compare_versions(missing).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn an_edition_ends_is_kept_and_stays_as_it_was() {
    let mut press = Press::new().await;
    press.bridge(0..4).await;

    let edition = press.compose().await.unwrap();

    let all = stories(&edition);
    assert_eq!(edition.sections[0].title, "The top of the day");
    assert!(all[0].headline.contains("Lantern Bridge") && all[0].sources.len() == 4 && all[0].others.len() == 3, "{:#?}", all[0]);
    assert!(all[0].articles[0].html.contains("Lantern Bridge") && all[0].returned.is_none());
    assert_eq!(edition.summary.stories as usize, all.len());
    assert_eq!(edition.summary.minutes, all.iter().map(|story| story.minutes).sum::<u32>());
    // What becomes of the library does not become of the edition.
    let feeds: Vec<FeedId> = press.world.healths().await.iter().map(|feed| feed.feed_id).collect();
    for feed_id in feeds {
        press.world.engine.remove_feed(FeedArg { feed_id }).await.unwrap();
    }
    let world = press.world.restarted().await;
    let kept = world.engine.get_edition(EditionArg { edition_id: None }).await.unwrap();
    assert_eq!(kept, edition);
    assert_eq!(world.engine.list_editions(ListEditions::default()).await.unwrap(), [kept.summary]);
}

#[tokio::test]
async fn nothing_comes_back_unless_something_happened_and_then_it_says_what() {
    let mut press = Press::new().await;
    press.bridge(0..3).await;
    let first = press.compose().await.unwrap();
    assert_eq!(press.compose().await.unwrap_err().code, Code::NotFound);

    press.world.pass(20 * HOUR);
    let story = "Divers find anchor damage below Lantern Bridge in Brackwater, engineers widen cracks inquiry";
    let text = "<p>Divers found damage of an anchor below the Lantern Bridge in Brackwater, closed on Wednesday over cracks in its steel deck. Mayor Orla Finch ordered an inquiry; ferries carry commuters across the river Tarn.</p>";
    press.prints(4, entry(story).at(press.world.now().plus(-MINUTE)).saying(text));
    press.world.refresh().await;
    let second = press.compose().await.unwrap();

    let all = stories(&second);
    assert_eq!(all.len(), 1, "{second:#?}");
    let returned = all[0].returned.as_ref().unwrap();
    assert_eq!((returned.edition_id, returned.new_articles), (first.summary.edition_id, 1));
    assert!(returned.sentence.starts_with("One new article since yesterday's edition"), "{}", returned.sentence);
    assert_eq!(all[0].headline, story);
    assert_eq!(second.previous, Some(first.summary.edition_id));
    let before = press.world.engine.get_edition(EditionArg { edition_id: second.previous }).await.unwrap();
    assert_eq!((before.previous, before.next), (None, Some(second.summary.edition_id)));
}

#[tokio::test]
async fn the_edition_comes_at_its_hour_once_a_day_and_says_so_when_asked() {
    let mut press = Press::new().await;
    press.bridge(0..3).await;
    let world = &press.world;
    let minute = u16::try_from(world.now().0.rem_euclid(DAY) / MINUTE + 10).unwrap();
    let edition = EditionSettings { minute, notify: true, ..EditionSettings::default() };
    world.engine.save_settings(Settings { edition, ..Settings::default() }).await.unwrap();

    assert_eq!(world.engine.compose_when_due().await.unwrap(), None);
    world.pass(11 * MINUTE);
    let composed = world.engine.compose_when_due().await.unwrap();
    assert_eq!(world.engine.compose_when_due().await.unwrap(), None);

    let notice = world.notices.shown().into_iter().find(|notice| notice.title == "Your edition is ready").unwrap();
    let alert = world.alerts().await.into_iter().find(|alert| alert.kind == AlertKind::Edition).unwrap();
    assert_eq!((alert.alert_id, alert.edition_id, alert.held_back), (notice.alert_id, composed, None));
    let mut listener = world.listen();
    world.engine.notice_answered(notice.alert_id, NoticeAnswer::Open).await;
    listener.hears(|event| *event == Event::EditionRequested { edition_id: composed.unwrap() }).await;
    world.engine.notice_shown(notice.alert_id).await;
    world.engine.open_edition(EditionArg { edition_id: composed }).await.unwrap();
    assert_eq!(world.notices.withdrawn(), [notice.alert_id]);
    assert!(world.engine.list_editions(ListEditions::default()).await.unwrap()[0].opened);
}

#[tokio::test]
async fn an_edition_of_a_past_day_holds_what_had_come_by_its_end() {
    let mut press = Press::new().await;
    press.bridge(0..3).await;
    press.world.pass(2 * DAY);
    press.prints(0, entry("Later news of the orchard").at(press.world.now()));
    press.world.refresh().await;
    let compose = |date: &str| press.world.engine.compose_edition(ComposeEdition { date: Some(date.to_owned()) });

    let edition = compose("2026-11-18").await.unwrap();

    assert_eq!(edition.summary.date, "2026-11-18");
    assert!(stories(&edition).iter().all(|story| story.headline != "Later news of the orchard"));
    for wrong in ["2026-13-01", "yesterday", "2030-01-01", ""] {
        assert_eq!(compose(wrong).await.unwrap_err().code, Code::BadInput, "{wrong}");
    }
}

#[tokio::test]
async fn an_edition_leaves_the_library_as_page_book_and_text() {
    let mut press = Press::new().await;
    press.bridge(0..4).await;
    press.compose().await.unwrap();
    let export = |format| press.world.engine.export_edition(ExportEdition { edition_id: None, format });

    let page = export(ExportFormat::Html).await.unwrap();
    let text = export(ExportFormat::Markdown).await.unwrap();
    let book = export(ExportFormat::Epub).await.unwrap();

    assert_eq!(page.name, "London Daily, 18 November 2026.html");
    assert!(page.text.as_deref().is_some_and(|page| page.contains("Lantern Bridge") && page.contains("That is all for now.")));
    assert!(text.text.as_deref().is_some_and(|text| text.starts_with("# London Daily, 18 November 2026\n") && text.contains("## World")));
    assert_eq!((book.media_type.as_str(), book.text), ("application/epub+zip", None));
    // The first bytes of a zip file whose first entry is stored under the name `mimetype`.
    assert!(book.base64.unwrap().starts_with("UEsDB"));
    let missing = ExportEdition { edition_id: Some(99), format: ExportFormat::Html };
    assert_eq!(press.world.engine.export_edition(missing).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn an_edition_that_was_removed_is_gone() {
    let mut press = Press::new().await;
    press.bridge(0..3).await;
    let edition_id = Some(press.compose().await.unwrap().summary.edition_id);

    press.world.engine.remove_edition(EditionArg { edition_id }).await.unwrap();

    assert_eq!(press.world.engine.get_edition(EditionArg { edition_id }).await.unwrap_err().code, Code::NotFound);
    assert_eq!(press.world.engine.remove_edition(EditionArg::default()).await.unwrap_err().code, Code::BadInput);
    assert!(press.world.engine.check_library(Nothing {}).await.unwrap().ok);
}

#[tokio::test]
async fn an_empty_library_has_no_edition_and_says_so() {
    let world = World::new().await;

    let error = world.engine.compose_edition(ComposeEdition::default()).await.unwrap_err();

    assert_eq!(error.code, Code::NotFound);
    assert!(error.message.starts_with("Nothing new"));
    assert_eq!(world.engine.compose_when_due().await.unwrap(), None);
}

#[tokio::test]
async fn stories_and_weeks_spread_over_the_readers_own_labels() {
    let mut press = Press::new().await;
    press.bridge(0..4).await;
    let feeds: Vec<FeedId> = press.world.healths().await.iter().map(|feed| feed.feed_id).collect();
    let label = async |at: usize, value: &str| {
        let labels = vec![Label { key: " Country".to_owned(), value: value.to_owned() }];
        press.world.engine.save_labels(FeedLabels { feed_id: feeds[at], labels }).await.unwrap();
    };
    label(0, "Albion").await;
    label(1, "albion").await;
    label(2, "Boreas").await;
    label(5, "Calyx").await;

    let spread = press.page().await.spread;

    assert_eq!((spread.len(), spread[0].key.as_str(), spread[0].unlabelled), (1, "Country", 1));
    let values: Vec<_> = spread[0].values.iter().map(|value| (value.value.as_str(), value.sources, value.of, value.entries)).collect();
    assert_eq!(values, [("Albion", 2, 2, 2), ("Boreas", 1, 1, 1), ("Calyx", 0, 1, 0)]);
    let week = press.world.engine.get_spread(SpreadArg { weeks: Some(1) }).await.unwrap().remove(0);
    assert_eq!(week.stories, 1);
    let calyx = week.keys[0].values.iter().find(|value| value.value == "Calyx").unwrap();
    assert_eq!((calyx.told, calyx.missed, calyx.entries), (0, 1, 1));
    assert_eq!(press.world.engine.list_labels(Nothing {}).await.unwrap().len(), 4);
    let bad = FeedLabels { feed_id: feeds[0], labels: vec![Label { key: " ".to_owned(), value: "x".to_owned() }] };
    assert_eq!(press.world.engine.save_labels(bad).await.unwrap_err().code, Code::BadInput);
    let gone = FeedLabels { feed_id: FeedId(999), labels: Vec::new() };
    assert_eq!(press.world.engine.save_labels(gone).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn related_articles_come_from_years_ago_and_say_why() {
    let mut press = Press::new().await;
    press.bridge(0..1).await;
    press.world.pass(800 * DAY);
    let text = "<p>A book about the Lantern Bridge of Brackwater tells how its steel deck was riveted above the river Tarn.</p>";
    press.prints(1, entry("The men who built the Lantern Bridge of Brackwater").at(press.world.now()).saying(text));
    press.world.refresh().await;
    let entry_id = press.world.entry("The men who built the Lantern Bridge of Brackwater").await;

    let related = press.world.engine.list_related(EntryArg { entry_id }).await.unwrap();

    let found = related.iter().find(|one| one.row.title == BRIDGE[0].1).unwrap_or_else(|| panic!("{related:#?}"));
    assert!(found.why.contains("“Brackwater”") && found.why.ends_with("it is 2 years old."), "{}", found.why);
    assert!(related.iter().all(|one| one.row.entry_id != entry_id && one.score > 0.0));
    assert_eq!(press.world.engine.list_related(EntryArg { entry_id: EntryId(99_999) }).await.unwrap_err().code, Code::NotFound);
}

#[tokio::test]
async fn one_alert_for_a_breaking_story_is_brought_up_to_date_and_told_again_when_publishers_double() {
    let mut press = Press::new().await;
    let sensitivity = Settings { sensitivity: Sensitivity::Many, ..Settings::default() };
    press.world.engine.save_settings(sensitivity).await.unwrap();

    press.bridge(0..3).await;
    let first = press.world.alerts().await;
    press.bridge(3..4).await;
    let second = press.world.alerts().await;

    assert_eq!((first.len(), second.len()), (1, 1), "{first:#?}");
    assert_eq!((first[0].kind, first[0].publishers.len(), second[0].publishers.len()), (AlertKind::Breaking, 3, 4));
    assert!(first[0].because.starts_with("3 of your") && first[0].because.contains("first: Kingsway Post"), "{}", first[0].because);
    assert!(second[0].because.starts_with("4 of your"), "{}", second[0].because);
    assert_eq!(second[0].witnesses[0].publisher, "Kingsway Post");
    assert_eq!(press.world.notices.shown().len(), 1);
    press.bridge(4..6).await;
    let third = press.world.alerts().await;
    assert_eq!((third.len(), third[0].publishers.len(), press.world.notices.shown().len()), (1, 6, 2));
    assert_eq!(press.world.notices.shown()[0].alert_id, press.world.notices.shown()[1].alert_id);
}

#[tokio::test]
async fn a_notice_on_the_screen_is_brought_up_to_date_in_silence_and_one_that_went_is_not() {
    let mut press = Press::new().await;
    let sensitivity = Settings { sensitivity: Sensitivity::Many, ..Settings::default() };
    press.world.engine.save_settings(sensitivity).await.unwrap();
    press.bridge(0..3).await;
    let notice = press.world.notices.shown().remove(0);
    assert!(notice.title.starts_with("Breaking: 3 of your"), "{}", notice.title);
    assert!(notice.body.starts_with(BRIDGE[0].1) && notice.body.contains(" · first: Kingsway Post "), "{}", notice.body);

    // The system has not even answered yet.
    press.bridge(3..4).await;

    let updated = press.world.notices.updated();
    assert_eq!(updated.len(), 1);
    assert_eq!((updated[0].alert_id, updated[0].sound), (notice.alert_id, false));
    assert!(updated[0].title.starts_with("Breaking: 4 of your"), "{}", updated[0].title);
    let face = notice.entry_id.unwrap();
    press.world.engine.mark_entries(MarkEntries { entry_ids: vec![face], mark: Mark::Read }).await.unwrap();
    press.bridge(4..5).await;
    assert_eq!(press.world.notices.updated().len(), 1);
}

#[tokio::test]
async fn the_mute_button_of_a_notice_silences_its_story() {
    let mut press = Press::new().await;
    let sensitivity = Settings { sensitivity: Sensitivity::Many, ..Settings::default() };
    press.world.engine.save_settings(sensitivity).await.unwrap();
    press.bridge(0..3).await;
    let notice = press.world.notices.shown().remove(0);

    press.world.engine.notice_answered(notice.alert_id, NoticeAnswer::MuteStory).await;
    press.bridge(3..6).await;

    assert_eq!(notice.story_id, Some(press.story().await));
    assert_eq!(press.world.notices.shown().len(), 1, "publishers doubled, but the story is muted");
}

#[tokio::test]
async fn what_happened_while_the_machine_slept_breaks_nothing() {
    let mut press = Press::new().await;
    press.world.pass(8 * HOUR);
    for (at, (_, title, text)) in BRIDGE.iter().enumerate() {
        press.prints(at, entry(title).at(press.world.now().plus(-10 * MINUTE)).saying(text));
    }

    press.world.refresh().await;

    assert!(press.world.alerts().await.is_empty() && press.world.notices.shown().is_empty());
    assert!(press.world.row(BRIDGE[0].1).await.story_id.is_some());
}

#[tokio::test]
async fn a_breaking_story_in_quiet_hours_is_listed_with_the_reason() {
    let mut press = Press::new().await;
    let quiet = Settings {
        notices: NoticeSettings {
            quiet: vec![QuietHours { weekdays: Weekday::ALL.to_vec(), from: 0, until: 0 }],
            ..NoticeSettings::default()
        },
        ..Settings::default()
    };
    press.world.engine.save_settings(quiet).await.unwrap();

    press.bridge(0..5).await;

    let alert = press.world.alerts().await.remove(0);
    assert_eq!(alert.held_back.as_deref(), Some("It came in your quiet hours."));
    assert!(press.world.notices.shown().is_empty() && alert.witnesses.len() >= 3);
}

#[tokio::test]
async fn a_followed_story_tells_when_it_moves_and_a_muted_one_does_not() {
    let mut press = Press::new().await;
    press.bridge(0..2).await;
    let story_id = press.story().await;
    let edit = |followed, muted| press.world.engine.edit_story(EditStory { story_id, followed, muted });
    edit(Some(true), None).await.unwrap();
    let sensitivity = Settings { sensitivity: Sensitivity::Few, ..Settings::default() };
    press.world.engine.save_settings(sensitivity).await.unwrap();

    press.bridge(2..3).await;

    let alerts = press.world.alerts().await;
    let moved = alerts.iter().find(|alert| alert.kind == AlertKind::Followed).unwrap_or_else(|| panic!("{alerts:#?}"));
    assert_eq!((moved.story_id, moved.headline.as_str()), (Some(story_id), BRIDGE[2].1));
    assert_eq!(moved.because, "You follow this story; Northern Echo has something new.");
    assert_eq!(press.world.notices.headlines(), [BRIDGE[2].1]);
    press.world.engine.edit_story(EditStory { story_id, followed: None, muted: Some(true) }).await.unwrap();
    press.world.pass(HOUR);
    press.bridge(3..4).await;
    assert_eq!(press.world.notices.shown().len(), 1);
}

#[tokio::test]
async fn a_burst_of_one_source_collapses_on_the_front_page() {
    let mut press = Press::new().await;
    let words = "anvil basalt cedar dolphin ember falcon garnet hazel iris jasper kelp linden marble nettle otter pebble quartz raven saffron \
                 thistle umber violet walnut yarrow zephyr acorn birch clover daisy elm fern gorse heron ivy juniper kestrel lark maple nutmeg \
                 olive poppy quince rowan sorrel tulip vetch willow aster bramble crocus damson elder foxglove gentian heather indigo jonquil \
                 larch mallow"
        .split_whitespace()
        .collect::<Vec<_>>();
    for three in words.chunks(3).take(19) {
        let title = three.join(" ");
        press.prints(0, entry(&title).at(press.world.now()).saying(&format!("<p>{title}.</p>")));
    }
    press.world.refresh().await;

    let today = press.world.engine.get_today(Nothing {}).await.unwrap();

    let alone: Vec<&StoryCard> = today.sections.iter().flat_map(|section| &section.stories).collect();
    assert!(alone.iter().filter(|card| card.sources[0].title == "Kingsway Post").count() <= 4, "{alone:#?}");
    let bursts: Vec<&SourceBurst> = today.sections.iter().flat_map(|section| &section.bursts).collect();
    assert_eq!((bursts.len(), bursts[0].title.as_str()), (1, "Kingsway Post"));
    assert!(bursts[0].more >= 10 && today.left_out >= bursts[0].more);
}
