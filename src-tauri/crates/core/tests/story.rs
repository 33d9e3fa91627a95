//! Stories, seen from outside.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::story::{
    Article, Change, Clusterer, Decision, Fingerprint, Kept, Member, Relative, Settings, Why, choose_headline, choose_related, importance,
    timeline,
};
use daily_core::{EntryId, Moment, StoryId};

const MORNING: Moment = Moment(1_750_400_000);
const DAY: i64 = 86_400;

// --- Headlines as a person would group them ------------------------------------------------------------------------

/// The headlines of a front page, in our own words, as a person groups them: first what is surely one event, by letter; what has no
/// letter stands alone.
const FRONT_PAGE: [(&str, &str); 40] = [
    ("", "Sixteen billion passwords turn up in giant data leak"),
    ("", "Senators ask who signed off for the former president"),
    ("pahlavi", "Exiled crown prince Reza Pahlavi calls on Iranians to topple Khamenei"),
    ("pahlavi", "Iranian officers in touch with crown prince Reza Pahlavi, he says"),
    ("", "Vietnam courts owners of luxury yachts"),
    ("", "Residents fight sale of Dutch embassy garden in Bangkok"),
    ("", "China's purchases of oil from Iran may run dry"),
    ("", "Seventy thousand apply for five-million-dollar gold visa"),
    ("airindia", "Families of Air India crash victims wait for remains"),
    ("airindia", "King leads silence for Air India crash victims"),
    ("", "Inspectors clear Dreamliner fleet of major faults"),
    ("", "Musk's artificial intelligence firm wants nine billion dollars"),
    ("", "Evacuate the city, president tells people before new strikes"),
    ("", "Israeli missile hits state television building in capital"),
    ("", "Taiwan stops exporting chips to Huawei"),
    ("", "Brussels wants to forbid new contracts for Russian gas"),
    ("", "Former Commission chief scolds Europe over tariffs"),
    ("grooming", "Britain opens national inquiry into grooming gangs"),
    ("grooming", "Home secretary says sorry to victims as grooming gangs inquiry is announced"),
    ("", "Trump family firm sells golden telephone"),
    ("", "Towcester stages greyhound derby despite doubts"),
    ("", "Oldman and Beckham to be knighted"),
    ("", "Thirty thousand flashes of lightning in one night"),
    ("trooping", "Princess of Wales returns for Trooping the Colour parade"),
    ("trooping", "Red Arrows burn green fuel over Trooping the Colour parade"),
    ("", "Former first minister speaks to unionists about Irish language"),
    ("", "Paris arms fair shuts out Israeli stands"),
    ("", "Man walks two hundred miles for stem cell charity"),
    ("", "Eleven summits in one day for Surrey ramblers"),
    ("raf", "UK sends RAF fighter jets to Middle East"),
    ("raf", "RAF fighter jets deployed to Middle East as tension rises"),
    ("", "Skydivers killed at airfield in Devon"),
    ("", "Supermarkets accused over tobacco posters"),
    ("", "Gold climbs as investors look for shelter"),
    ("", "Crypto venture earns president fifty-seven million"),
    ("kings", "No Kings protests fill American streets"),
    ("kings", "Thousands join No Kings protests across American cities"),
    ("", "Germany honours its veterans for the first time"),
    ("", "Health secretary sacks vaccine panel"),
    ("", "Minnesota lawmaker shot dead at home with her husband"),
];

#[test]
fn headlines_are_grouped_nearly_as_a_person_would_group_them() {
    let mut world = World::new();
    for (n, (_, title)) in FRONT_PAGE.iter().enumerate() {
        world.push_titled(n as i64, title, &format!("paper{}.example", n % 9), MORNING.plus(n as i64 * 900));
    }
    world.repair();

    let mut wrong = Vec::new();
    for (a, (group_a, title_a)) in FRONT_PAGE.iter().enumerate() {
        for (b, (group_b, title_b)) in FRONT_PAGE.iter().enumerate().skip(a + 1) {
            let together = world.story(a as i64) == world.story(b as i64);
            if together != (!group_a.is_empty() && group_a == group_b) {
                wrong.push(format!("{title_a} | {title_b}: {together}"));
            }
        }
    }
    // One false pair of 780 is known: headlines that share one word of middling rarity and nothing else.
    assert!(wrong.len() <= 1, "{wrong:#?}");
}

/// What a person says of the headlines on the page of `../shared/seed`, by words of theirs: these are surely one event.
const SURELY_ONE: [(&str, &str); 3] = [
    ("UK Deploys RAF Jets to Middle East", "UK Deploys Jets to Middle East Amid Rising"),
    ("Home Secretary Apologizes Over Child Grooming", "National Inquiry into Grooming Gangs"),
    ("Princess of Wales Returns to Public Duties", "Red Arrows Use Sustainable Fuel"),
];

/// What a person may put together or leave apart: one large matter in several events.
const MATTERS: [&[&str]; 4] = [
    &["Iran", "Israel", "Middle East", "Tehran", "National Security Council"],
    &["Air India", "Trooping the Colour"],
    &["Grooming"],
    &["Trump's Military Parade", "No Kings"],
];

#[test]
fn the_headlines_of_the_first_page_are_grouped_as_a_person_would_group_them() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seed");
    let folder = std::env::var_os("LONDON_DAILY_CORPORA").map(std::path::PathBuf::from).map_or(folder, |corpora| corpora.join("../seed"));
    let pages = std::fs::read_dir(&folder).into_iter().flatten().flatten();
    let page: String = pages.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
    let Some((_, list)) = page.rsplit_once("Close\n") else {
        eprintln!("skipped: no page of headlines beside the project");
        return;
    };
    let titles: Vec<&str> = list.lines().map(str::trim).filter(|line| line.split(' ').count() > 3).collect();
    assert!(titles.len() >= 46, "{titles:#?}");
    let mut world = World::new();
    for (n, title) in titles.iter().enumerate() {
        world.push_titled(n as i64, title, &format!("paper{}.example", n % 9), MORNING.plus(n as i64 * 900));
    }
    world.repair();

    let matters = |title: &str| MATTERS.map(|words| words.iter().any(|word| title.contains(word)));
    let mut wrong = Vec::new();
    for (a, one) in titles.iter().enumerate() {
        for (b, two) in titles.iter().enumerate().skip(a + 1) {
            let together = world.story(a as i64) == world.story(b as i64);
            let holds = |(x, y): &(&str, &str)| one.contains(x) && two.contains(y) || one.contains(y) && two.contains(x);
            let surely = SURELY_ONE.iter().any(holds);
            let perhaps = matters(one).into_iter().zip(matters(two)).any(|(one, two)| one && two);
            if surely && !together || together && !surely && !perhaps {
                wrong.push(format!("{one} | {two}: {together}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

// --- Many languages --------------------------------------------------------------------------------------------------

#[test]
fn stories_are_found_in_every_language_that_is_promised() {
    let reports = [
        ("en", "Ferry sinks off Norwegian coast, forty rescued", "Forty rescued after ferry sinks off Norwegian coast"),
        ("de", "Brand zerstört Markthalle in Freiburg", "Freiburger Markthalle durch Brand zerstört"),
        ("es", "Terremoto sacude la costa de Ecuador y deja heridos", "Heridos en Ecuador tras el terremoto que sacude la costa"),
        ("fr", "Grève des contrôleurs aériens à Marseille samedi", "Marseille : les contrôleurs aériens en grève samedi"),
        ("ru", "Вулкан на Камчатке выбросил столб пепла", "Столб пепла выбросил вулкан на Камчатке"),
        ("it", "Valanga travolge due sciatori sul Cervino", "Cervino, due sciatori travolti da una valanga"),
        ("pt", "Incêndio atinge mercado histórico de Salvador", "Mercado histórico de Salvador atingido por incêndio"),
        ("nl", "Trein ontspoord bij station Zwolle", "Bij station Zwolle is een trein ontspoord"),
        ("ja", "北海道で震度六の地震、津波の心配なし", "北海道で震度六の地震 津波の心配はなし"),
        ("zh", "深圳举行国际人工智能博览会", "国际人工智能博览会在深圳举行"),
        ("ko", "부산 국제영화제 개막식 성황", "부산 국제영화제 개막식 열려"),
    ];
    let mut world = World::new();
    for (n, (language, one, two)) in reports.iter().enumerate() {
        let n = n as i64;
        world.push(2 * n, one, "", &format!("a{n}.example"), language, MORNING.plus(n * 60));
        world.push(2 * n + 1, two, "", &format!("b{n}.example"), language, MORNING.plus(n * 60 + 30));
    }
    world.repair();

    let stories: BTreeSet<StoryId> = (0..22).map(|n| world.story(n)).collect();
    let apart: Vec<&str> = (0..11).filter(|&n| world.story(2 * n) != world.story(2 * n + 1)).map(|n| reports[n as usize].0).collect();
    assert!(apart.is_empty(), "{apart:?}");
    assert_eq!(stories.len(), 11);
}

// --- Bad input ---------------------------------------------------------------------------------------------------------

#[test]
fn an_article_without_a_word_stays_alone() {
    let mut world = World::new();

    for n in 0..50 {
        world.push(n, "", "", "empty.example", "", MORNING);
    }
    world.repair();

    assert_eq!(world.stories().len(), 50);
}

#[test]
fn a_title_of_a_megabyte_is_read_like_any_other() {
    let mut world = World::new();
    let long = "ferry sinks off the coast of Norway ".repeat(30_000);

    world.push(1, &long, &long, "long.example", "en", MORNING);
    world.push(2, &"x".repeat(1_000_000), "", "long.example", "en", MORNING);
    world.push(3, &"地震".repeat(400_000), "", "long.example", "ja", MORNING);
    world.repair();

    assert_eq!(world.stories().len(), 3);
}

#[test]
fn one_source_that_repeats_one_title_for_a_year_is_not_one_story() {
    let mut world = World::new();

    for day in 0..365 {
        let text = format!("Today brings number{} and number{} to place{} with luck{}.", day * 7, day * 13, day * 31, day * 3);
        world.push(day, "The weather in your region today", &text, "weather.example", "en", MORNING.plus(day * DAY));
        if day % 20 == 0 {
            world.repair();
        }
    }

    assert!(world.clusterer.len() <= 40, "{} are live", world.clusterer.len());
    assert!(world.stories().len() > 12, "{}", world.stories().len());
}

#[test]
fn articles_of_one_minute_are_kept_apart_by_what_they_say() {
    let mut world = World::new();
    for n in 0..600_i64 {
        let event = n % 100;
        let title = format!("Person{event} opens{event} bridge{event} in town{event}, variant{n}");
        world.push(n, &title, "", &format!("s{}.example", n % 40), "en", MORNING);
    }
    world.repair();

    let mut mixed = 0;
    for a in 0..100 {
        for b in a + 1..100 {
            mixed += usize::from(world.story(a) == world.story(b));
        }
    }
    assert_eq!(mixed, 0);
    assert_eq!(world.stories().len(), 100);
}

#[test]
fn clocks_that_jump_lose_nothing_that_is_recent() {
    let mut world = World::new();
    world.push_titled(1, "Ferry sinks off Norwegian coast near Bergen", "a.example", MORNING);
    for (n, at) in [Moment(i64::MAX), Moment(i64::MIN), Moment(0), MORNING.plus(70 * 365 * DAY)].into_iter().enumerate() {
        world.push_titled(10 + n as i64, &format!("Strange clock number{n} somewhere{n}"), "b.example", at);
    }
    for n in 0..40 {
        world.push_titled(20 + n, &format!("Filler word{n} stands{n} alone{n}"), "c.example", MORNING.plus(n));
    }

    world.push_titled(2, "Norwegian ferry sinks off coast near Bergen, all saved", "d.example", MORNING.plus(3600));
    world.repair();

    assert_eq!(world.story(1), world.story(2));
}

#[test]
fn a_claim_of_the_future_counts_as_the_arrival() {
    let mut world = World::new();
    let article = Article { published: MORNING.plus(90 * DAY), ..article(1, "From the future", "", "a.example", "en", MORNING) };

    let assignment = world.clusterer.push(&article);

    assert_eq!(assignment.at, MORNING);
}

#[test]
fn languages_mixed_in_one_article_do_no_harm() {
    let mut world = World::new();

    world.push(1, "Putin Путин プーチン met Xi 习近平", "Сегодня in Moscow, 会談 was held. Ministers министры", "a.example", "en", MORNING);
    world.push(2, "Xi 习近平 met Putin Путин in Moscow", "Ministers министры 会談 Сегодня", "b.example", "ru", MORNING.plus(60));
    world.repair();

    assert_eq!(world.story(1), world.story(2));
}

#[test]
fn ten_thousand_copies_of_one_text_are_one_story_that_says_whose_copies_they_are() {
    let mut world = World::new();
    let text = (0..200).map(|n| format!("word{} ", n * 17 % 151)).collect::<String>();
    for n in 0..10_000 {
        world.push(
            n,
            "The agency reports a ferry accident off Norway",
            &text,
            &format!("house{}.example", n % 500),
            "en",
            MORNING.plus(n / 10),
        );
        if n % 1_000 == 999 {
            world.repair();
        }
    }

    assert_eq!(world.stories().len(), 1);
    assert_eq!(world.copies, 9_999);
}

#[test]
fn an_article_that_belongs_nowhere_stays_alone() {
    let mut world = World::new();
    for n in 0..60 {
        world.push_titled(
            n,
            &format!("Ferry sinks off Norwegian coast near Bergen, witness {n} says"),
            &format!("s{n}.example"),
            MORNING.plus(n * 60),
        );
    }

    world.push_titled(100, "Beekeepers of Provence open a museum of honey", "bees.example", MORNING.plus(1800));
    world.repair();

    assert_eq!(world.clusterer.members(world.story(100)), [EntryId(100)]);
}

#[test]
fn the_same_article_pushed_twice_keeps_its_story() {
    let mut world = World::new();
    world.push_titled(1, "Ferry sinks off Norwegian coast", "a.example", MORNING);

    let again = world.clusterer.push(&article(1, "Quite another title", "", "a.example", "en", MORNING.plus(60)));

    assert_eq!(again.why, Why::Known);
    assert_eq!(again.story, world.story(1));
}

// --- Copies --------------------------------------------------------------------------------------------------------------

#[test]
fn one_report_under_one_title_in_two_houses_is_a_copy_and_the_next_days_weather_is_not() {
    let mut world = World::new();

    let first = world.push_titled(1, "Ferry sinks off Norwegian coast near Bergen", "a.example", MORNING);
    let copy = world.push_titled(2, "Ferry sinks off Norwegian coast near Bergen - B Daily", "B Daily", MORNING.plus(600));
    world.push(3, "Weather in your region today", "Sun in the north, wind on the coast.", "w.example", "en", MORNING);
    let weather =
        world.push(4, "Weather in your region today", "Rain in the south, fog in the valleys.", "w.example", "en", MORNING.plus(2 * DAY));

    assert_eq!(first, None);
    assert_eq!(copy, Some(EntryId(1)));
    assert_eq!(weather, None);
}

#[test]
fn when_the_original_leaves_the_window_the_oldest_copy_stands_for_it() {
    let mut world = World::new();
    world.push_titled(1, "Ferry sinks off Norwegian coast near Bergen", "a.example", MORNING);
    world.push_titled(2, "Ferry sinks off Norwegian coast near Bergen", "b.example", MORNING.plus(60));
    world.push_titled(3, "Ferry sinks off Norwegian coast near Bergen", "c.example", MORNING.plus(120));

    world.clusterer.forget(EntryId(1));
    let copy = world.push_titled(4, "Ferry sinks off Norwegian coast near Bergen", "d.example", MORNING.plus(180));

    assert_eq!(copy, Some(EntryId(2)));
    assert_eq!(world.story(2), world.story(4));
}

// --- Restart ---------------------------------------------------------------------------------------------------------------

#[test]
fn a_restart_gives_the_same_stories_as_never_having_stopped() {
    let stream: Vec<(i64, String, String)> = (0..900).map(|n| (n, report(n), format!("s{}.example", n % 23))).collect();
    let mut steady = World::new();
    let mut stopped = World::new();
    for world in [&mut steady, &mut stopped] {
        for (n, title, owner) in &stream[..500] {
            world.push_titled(*n, title, owner, MORNING.plus(n * 600));
        }
        world.repair();
    }

    stopped.restart();
    for world in [&mut steady, &mut stopped] {
        for (n, title, owner) in &stream[500..] {
            world.push_titled(*n, title, owner, MORNING.plus(n * 600));
            if n % 100 == 99 {
                world.repair();
            }
        }
    }

    let partition = |world: &World| stream.iter().map(|(n, _, _)| world.found[&EntryId(*n)]).collect::<Vec<_>>();
    assert_eq!(partition(&steady), partition(&stopped));
}

/// A report with a text of more terms than an old article keeps.
fn long_report(n: i64) -> String {
    let event = n * 7 % 30 + n / 300 * 30;
    let words = (0..70).map(|word| format!("detail{}x{} ", event, (word * 13 + n % 3) % 61));
    words.collect()
}

#[test]
fn a_restart_gives_the_same_stories_where_old_articles_kept_few_of_their_terms() {
    // Every fortieth is a copy of an article that has faded, and the window is so short that originals leave it before their copies.
    let title = |n: i64| if n % 40 == 39 { report(n - 30) } else { report(n) };
    let text = |n: i64| if n % 40 == 39 { long_report(n - 30) } else { long_report(n) };
    let run = |restarts: bool| {
        let mut world = World::with(Settings { whole: 20, days: 2, ..Settings::default() });
        for n in 0..700 {
            world.push(n, &title(n), &text(n), &format!("s{}.example", n % 23), "en", MORNING.plus(n * 900));
            if n % 100 == 99 {
                world.repair();
                if restarts {
                    world.restart();
                }
            }
        }
        (world.found, world.copies)
    };
    let (steady, copies) = run(false);
    let (stopped, _) = run(true);

    assert!(copies >= 10, "{copies} copies of what has faded were known");
    assert_eq!(steady, stopped);
    let of_one_event = |a: i64, b: i64| steady[&EntryId(a)] == steady[&EntryId(b)];
    assert!(of_one_event(0, 30) && of_one_event(1, 31), "a report joins what has faded");
}

#[test]
fn the_same_stream_gives_the_same_answer_twice() {
    let run = || {
        let mut world = World::new();
        for n in 0..600 {
            world.push_titled(n, &report(n), &format!("s{}.example", n % 23), MORNING.plus(n * 300));
            if n % 150 == 149 {
                world.repair();
            }
        }
        (world.found.clone(), world.changes.clone())
    };

    assert_eq!(run(), run());
}

// --- The reader's decisions ---------------------------------------------------------------------------------------------------

#[test]
fn what_a_reader_merges_stays_together() {
    let mut world = World::new();
    world.push_titled(1, "Ferry sinks off Norwegian coast", "a.example", MORNING);
    world.push_titled(2, "Ministry of transport answers questions", "b.example", MORNING.plus(60));
    assert_ne!(world.story(1), world.story(2));

    world.decide(Decision::Together(EntryId(1), EntryId(2)));
    world.repair();
    world.restart();
    world.repair();

    assert_eq!(world.story(1), world.story(2));
}

#[test]
fn what_a_reader_takes_out_of_a_story_never_comes_back() {
    let mut world = World::new();
    for n in 0..6 {
        world.push_titled(
            n,
            &format!("Ferry sinks off Norwegian coast near Bergen, version{n}"),
            &format!("s{n}.example"),
            MORNING.plus(n * 60),
        );
    }
    let story = world.story(0);
    assert_eq!(story, world.story(5));

    world.decide(Decision::Never(EntryId(5), story));
    world.repair();
    world.restart();
    for n in 6..12 {
        world.push_titled(
            n,
            &format!("Ferry sinks off Norwegian coast near Bergen, version{n}"),
            &format!("s{n}.example"),
            MORNING.plus(n * 60),
        );
        world.repair();
    }

    assert_ne!(world.story(5), world.story(0));
}

#[test]
fn what_a_reader_keeps_apart_stays_apart_when_a_third_report_joins_them() {
    let mut world = World::new();
    world.push_titled(1, "Ferry sinks off Norwegian coast near Bergen", "a.example", MORNING);
    world.push_titled(2, "Norwegian ferry sinks off the coast near Bergen today", "b.example", MORNING.plus(60));

    world.decide(Decision::Apart(EntryId(1), EntryId(2)));
    world.push_titled(3, "Near Bergen a ferry sinks off the Norwegian coast", "c.example", MORNING.plus(120));
    world.repair();

    assert_ne!(world.story(1), world.story(2));
}

// --- Why, headlines, timeline, weight, related ---------------------------------------------------------------------------------

#[test]
fn the_reasons_name_the_words_that_are_shared() {
    let mut world = World::new();
    world.push_titled(1, "Ferry sinks off Norwegian coast near Bergen", "a.example", MORNING);

    let assignment =
        world.clusterer.push(&article(2, "Norwegian ferry has sunk near Bergen coast", "", "b.example", "en", MORNING.plus(60)));

    let Why::Evidence { score, shared, .. } = assignment.why else { panic!("{:?}", assignment.why) };
    let words: Vec<String> = shared.iter().map(|one| one.word.to_lowercase()).collect();
    assert!(score > 0.0);
    assert!(words.iter().any(|word| word.contains("bergen")), "{words:?}");
    assert!(!words.iter().any(|word| word == "has"), "{words:?}");
}

#[test]
fn the_headline_is_what_most_say_and_does_not_flicker() {
    let desk = Desk::new(&[
        ("Live: what we know about the ferry?", "a.example", 0),
        ("Ferry sinks off Norwegian coast near Bergen, forty rescued", "b.example", 10),
        ("Forty rescued after ferry sinks off Norwegian coast at Bergen", "c.example", 20),
        ("FERRY HORROR!!! YOU WON'T BELIEVE IT", "d.example", 30),
    ]);

    let chosen = choose_headline(&desk.members(), None, &["en"]);
    let other = if chosen == Some(EntryId(1)) { EntryId(2) } else { EntryId(1) };

    assert!(chosen == Some(EntryId(1)) || chosen == Some(EntryId(2)), "{chosen:?}");
    assert_eq!(choose_headline(&desk.members(), Some(other), &["en"]), Some(other));
    assert_eq!(choose_headline(&[], None, &["en"]), None);
}

#[test]
fn a_timeline_begins_a_new_step_after_silence_and_names_what_is_new() {
    let desk = Desk::new(&[
        ("Ferry sinks off Norwegian coast near Bergen", "a.example", 0),
        ("Norwegian ferry sinks near Bergen", "b.example", 20),
        ("Captain of Norwegian ferry arrested in Bergen", "c.example", 600),
    ]);

    let steps = timeline(&desk.members());

    assert_eq!(steps.len(), 2);
    assert_eq!(steps[0].entries, [EntryId(0), EntryId(1)]);
    assert!(steps[1].new_words.iter().any(|word| word.contains("Captain") || word.contains("arrested")), "{steps:?}");
    assert!(timeline(&[]).is_empty());
}

#[test]
fn many_houses_weigh_more_than_many_articles_of_one_house() {
    let many = Desk::new(&[
        ("Ferry sinks", "a.example", 0),
        ("Ferry sinks", "b.example", 5),
        ("Ferry sinks", "c.example", 9),
        ("Ferry sinks", "d.example", 12),
    ]);
    let one = Desk::new(&[
        ("Match day", "a.example", 0),
        ("Match day two", "a.example", 5),
        ("Match day three", "a.example", 9),
        ("Match day four", "a.example", 12),
    ]);
    let now = MORNING.plus(3600);

    let (wide, loud) = (importance(&many.members(), now), importance(&one.members(), now));

    assert!(wide.score > 2.0 * loud.score, "{wide:?} {loud:?}");
    assert_eq!((wide.independent, loud.independent), (4, 1));
    assert!(importance(&many.members(), now.plus(2 * DAY)).score < wide.score / 4.0);
}

#[test]
fn related_articles_come_from_several_houses_and_not_from_the_same_story() {
    let desk = Desk::new(&[
        ("Ferry sinks off Norwegian coast near Bergen", "a.example", 0),
        ("Norwegian ferry company under scrutiny over safety", "b.example", 10),
        ("Norwegian ferry company promises better safety", "b.example", 20),
        ("Bergen harbour plans new ferry terminal", "c.example", 30),
        ("Parliament debates taxes on sugar", "d.example", 40),
        ("Ferry near Bergen sinks off coast of Norway", "e.example", 50),
    ]);
    let members = desk.members();
    let relative = |n: usize, story: i64| Relative {
        id: members[n].id,
        story: Some(StoryId(story)),
        owner: members[n].owner,
        fingerprint: members[n].fingerprint,
    };
    let pool = [relative(1, 2), relative(2, 3), relative(3, 4), relative(4, 5), relative(5, 1)];

    let related: Vec<i64> = choose_related(&relative(0, 1), &pool, 3).into_iter().map(|(id, _)| id.0).collect();

    assert!(related.contains(&3), "{related:?}");
    assert!(!related.contains(&4) && !related.contains(&5), "{related:?}");
}

// --- Helpers -------------------------------------------------------------------------------------------------------------------

/// Reports about thirty recurring events, each in its own words.
fn report(n: i64) -> String {
    let event = n * 7 % 30 + n / 300 * 30;
    let verbs = ["opens", "closes", "visits", "leaves", "praises", "blames"];
    format!("Minister{event} {} bridge{event} near harbour{event} with guest{}", verbs[(n % 6) as usize], n % 11)
}

fn article<'a>(id: i64, title: &'a str, text: &'a str, owner: &'a str, language: &'a str, at: Moment) -> Article<'a> {
    Article { id: EntryId(id), title, text, url: "", publisher: owner, owner, language, published: at, arrived: at }
}

/// A clusterer and what a store would know.
struct World {
    settings: Settings,
    clusterer: Clusterer,
    found: BTreeMap<EntryId, StoryId>,
    kept: Vec<Kept>,
    changes: Vec<Change>,
    decisions: Vec<Decision>,
    copies: usize,
}

impl World {
    fn new() -> Self {
        Self::with(Settings::default())
    }

    fn with(settings: Settings) -> Self {
        let clusterer = Clusterer::new(settings.clone(), StoryId(1));
        Self { settings, clusterer, found: BTreeMap::new(), kept: vec![], changes: vec![], decisions: vec![], copies: 0 }
    }

    fn push_titled(&mut self, id: i64, title: &str, owner: &str, at: Moment) -> Option<EntryId> {
        self.push(id, title, "", owner, "en", at)
    }

    fn push(&mut self, id: i64, title: &str, text: &str, owner: &str, language: &str, at: Moment) -> Option<EntryId> {
        let assignment = self.clusterer.push(&article(id, title, text, owner, language, at));
        self.found.insert(EntryId(id), assignment.story);
        self.copies += usize::from(assignment.duplicate_of.is_some());
        let bytes = assignment.fingerprint.to_bytes();
        self.kept.push(Kept {
            id: EntryId(id),
            owner: owner.to_owned(),
            at: assignment.at,
            fingerprint: Fingerprint::from_bytes(&bytes).expect("a fingerprint survives the store"),
            story: assignment.story,
            duplicate_of: assignment.duplicate_of,
        });
        assignment.duplicate_of
    }

    fn repair(&mut self) {
        let changes = self.clusterer.repair();
        self.apply(changes);
    }

    fn decide(&mut self, decision: Decision) {
        self.decisions.push(decision);
        let changes = self.clusterer.decide(decision);
        self.apply(changes);
    }

    fn apply(&mut self, changes: Vec<Change>) {
        for change in &changes {
            match *change {
                Change::Merged { from, into } => {
                    for story in self.found.values_mut().filter(|story| **story == from) {
                        *story = into;
                    }
                }
                Change::Moved { entry, to, .. } => {
                    self.found.insert(entry, to);
                }
            }
        }
        self.changes.extend(changes);
    }

    fn restart(&mut self) {
        let kept: Vec<Kept> = self.kept.iter().map(|one| Kept { story: self.found[&one.id], ..one.clone() }).collect();
        let next = self.changes.iter().filter_map(|change| match change {
            Change::Moved { to, .. } => Some(to.0),
            Change::Merged { .. } => None,
        });
        let next = next.chain(self.kept.iter().map(|one| one.story.0)).max().unwrap_or(0) + 1;
        self.clusterer = Clusterer::restore(self.settings.clone(), kept, &self.decisions, StoryId(next));
    }

    fn story(&self, id: i64) -> StoryId {
        let found = self.found[&EntryId(id)];
        if let Some(live) = self.clusterer.story_of(EntryId(id)) {
            assert_eq!(live, found, "the store and the clusterer agree about {id}");
        }
        found
    }

    fn stories(&self) -> BTreeSet<StoryId> {
        self.found.values().copied().collect()
    }
}

/// Articles with their fingerprints, without stories.
struct Desk {
    rows: Vec<(String, String, Moment, Fingerprint)>,
}

impl Desk {
    /// Title, owner, minutes after the morning.
    fn new(rows: &[(&str, &str, i64)]) -> Self {
        let mut clusterer = Clusterer::new(Settings::default(), StoryId(1));
        let rows = rows
            .iter()
            .enumerate()
            .map(|(n, (title, owner, minutes))| {
                let at = MORNING.plus(minutes * 60);
                let print = clusterer.push(&article(n as i64, title, "", owner, "en", at)).fingerprint;
                ((*title).to_owned(), (*owner).to_owned(), at, print)
            })
            .collect();
        Self { rows }
    }

    fn members(&self) -> Vec<Member<'_>> {
        self.rows
            .iter()
            .enumerate()
            .map(|(n, (title, owner, at, fingerprint))| {
                let at = *at;
                Member { id: EntryId(n as i64), title, owner, language: "en", at, worth: 1.0, duplicate_of: None, fingerprint }
            })
            .collect()
    }
}
