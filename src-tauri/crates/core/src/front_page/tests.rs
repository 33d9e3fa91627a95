use super::*;

const FRONT: &str = include_str!("../../tests/fixtures/courier/front.html");
const ARTICLE: &str = include_str!("../../tests/fixtures/courier/article.html");

fn at(path: &str) -> Url {
    Url::parse("https://courier.example/").and_then(|site| site.join(path)).expect("a good address")
}

fn titles(html: &str) -> Vec<String> {
    headlines(html, &at("/")).into_iter().map(|headline| headline.title).collect()
}

#[test]
fn a_front_page_gives_its_headlines_once_each_in_its_order() {
    let found = headlines(FRONT, &at("/"));

    let paths: Vec<&str> = found.iter().map(|headline| headline.url.trim_start_matches("https://courier.example/article/")).collect();
    assert_eq!(paths, ["77", "1000", "1012", "1024", "1036", "1001", "1002", "1013", "1025", "1037", "1014"]);
    assert_eq!(found[0].title, "Lighthouse Keepers End Strike After Talks on the Pier");
    assert_eq!(found[1].title, "Council of Harwich Votes to Keep the Night Ferry Through Winter");
    assert_eq!(found[2].title, "Fog Closes the Port of Harwich for a Second Morning");
    assert_eq!(found[3].title, "Divers Recover Bell From Wreck off Harwich");
    assert_eq!(found[5].title, "Council of Tilbury Votes to Keep the Night Ferry Through Winter");
}

#[test]
fn a_card_gives_its_picture_its_teaser_and_its_date() {
    let found = headlines(FRONT, &at("/"));

    let pictures: Vec<Option<&str>> = found.iter().take(5).map(|headline| headline.image.as_deref()).collect();
    assert_eq!(
        pictures,
        [
            Some("https://courier.example/pictures/pier-wide.jpg"),
            None,
            Some("https://courier.example/pictures/fog.jpg"),
            Some("https://courier.example/pictures/bell-1200.jpg"),
            Some("https://courier.example/pictures/nets.jpg"),
        ]
    );
    assert!(found[0].summary.as_deref().is_some_and(|summary| summary.starts_with("Eleven days of dark towers")));
    assert_eq!(found[1].published.and_then(Moment::to_rfc3339).as_deref(), Some("2025-06-20T06:30:00Z"));
    assert!(found.iter().skip(2).all(|headline| headline.published.is_none()), "the masthead's date is nobody's");
}

#[test]
fn a_front_page_is_read_as_a_feed() {
    let parsed = read(FRONT.as_bytes(), Some(&at("/")), None).expect("a front page");

    assert_eq!(parsed.format, Format::FrontPage);
    assert_eq!(parsed.feed.title.as_deref(), Some("Harbour Courier"));
    assert_eq!(parsed.feed.language.as_deref(), Some("en-gb"));
    assert_eq!(parsed.feed.icon.as_deref(), Some("https://courier.example/icon-180.png"));
    assert_eq!(parsed.entries.len(), 11);
    assert_eq!(parsed.entries[0].link.as_deref(), Some("https://courier.example/article/77"));
    assert_eq!(read(b"<html><p>Nothing here", Some(&at("/")), None), Err(ParseError::WebPage));
    assert_eq!(read(FRONT.as_bytes(), None, None), Err(ParseError::NotAFeed));
}

#[test]
fn a_headline_followed_to_its_page_is_an_article_with_its_own_date() {
    let headline = &headlines(FRONT, &at("/"))[0];

    let page = article_page(ARTICLE, &at(&headline.url)).expect("an article");

    assert_eq!(page.title, headline.title);
    assert_eq!(page.evidence, Evidence::OpenGraph);
    assert_eq!(page.published.and_then(Moment::to_rfc3339).as_deref(), Some("2023-03-22T08:15:00Z"));
    assert_eq!(page.image.as_deref(), Some("https://courier.example/pictures/pier.jpg"));
    assert_eq!(page.language.as_deref(), Some("en"));
    let body = page.body.expect("a body");
    assert!(body.text.starts_with("The keepers of the northern towers") && body.text.ends_with("what it has been worth."));
    for furniture in ["Newsletter", "Related", "0:00", "Close", "Night Ferry", "2025"] {
        assert!(!body.text.contains(furniture), "{furniture}");
    }
}

#[test]
fn the_related_headlines_of_an_article_are_known_as_related() {
    let found = related(ARTICLE, &at("/article/77"));

    assert_eq!(found.len(), 48);
    assert_eq!(found[0].url, "https://courier.example/article/1000");
    assert_eq!(found[0].title, "Council of Harwich Votes to Keep the Night Ferry Through Winter");
    assert_eq!(found[47].url, "https://courier.example/article/1047");
}

#[test]
fn a_front_page_is_no_article_and_neither_is_a_section() {
    assert_eq!(article_page(FRONT, &at("/")), Err(NotAnArticle::List));
    assert_eq!(article_page(FRONT, &at("/coast")), Err(NotAnArticle::List));
}

#[test]
fn structured_data_tells_an_article_from_a_list() {
    let article = r#"<title>A | B</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour opens",
        "datePublished":"2025-06-19T10:00:00Z","dateModified":"2025-06-19T11:00:00Z","isAccessibleForFree":false}</script><p>Two words.</p>"#;
    let list =
        r#"<title>Coast</title><script type="application/ld+json">{"@type":"CollectionPage","name":"Coast"}</script><p>Two words.</p>"#;

    let page = article_page(article, &at("/article/5")).expect("an article, though its text is not shown");
    assert_eq!((page.title.as_str(), page.evidence), ("Harbour opens", Evidence::StructuredData));
    assert_eq!(page.updated.and_then(Moment::to_rfc3339).as_deref(), Some("2025-06-19T11:00:00Z"));
    assert!(page.body.is_err());
    assert_eq!(article_page(list, &at("/coast")), Err(NotAnArticle::List));
}

#[test]
fn a_page_in_front_of_an_article_says_nothing_about_it() {
    let wall = "<title>Just a moment...</title><p>Checking your browser before you go on to courier.example</p>";

    assert_eq!(article_page(wall, &at("/article/5")), Err(NotAnArticle::Behind(article::NoArticle::Challenge)));
}

#[test]
fn sections_times_and_buttons_are_no_part_of_a_title() {
    let card = |inside: &str| {
        format!("<ul>{}</ul>", (0..3).map(|n| format!("<li><a href=/article/{n}>{inside} {n}</a></li>")).collect::<String>())
    };
    for inside in [
        "<span class=kicker>Coast</span><span class=headline>Harbour opens again after nine weeks</span><span class=x>12:45</span>",
        "<small>Coast</small> <b>Harbour</b> opens again after nine weeks",
        "<div>Coast</div><div>Harbour opens again after nine weeks</div><div>3 hours ago</div>",
        "<h3>Harbour opens <i>again</i> after nine weeks</h3><p>The master of the port said so on the quay this morning, and smiled.</p>",
        "<div class=CardTitle>Harbour opens again after nine weeks</div><time>June 20</time><button>Read more</button>",
        "<span>Harbour opens again after nine weeks</span><span class='sr-only'>, 5 minutes to read</span>",
    ] {
        let found = titles(&card(inside));
        assert!(
            found
                .iter()
                .all(|title| title.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ') == "Harbour opens again after nine weeks"),
            "{found:?} of {inside}"
        );
    }
}

#[test]
fn headlines_in_scripts_without_spaces_are_found() {
    let page = "<ul><li><a href=/article/100001>港が九週間ぶりに再開、船長が発表</a></li><li><a href=/article/100002>灯台守のストライキ終結へ、桟橋で会談</a></li><li><a href=/article/100003>夜行フェリー、冬も運航を継続と議会が決定</a></li></ul>";

    assert_eq!(titles(page).len(), 3);
}

#[test]
fn pages_that_were_built_to_hurt_are_survived() {
    for page in [
        "<div>".repeat(60_000) + "<a href=/article/1>Harbour opens again after nine weeks",
        "<a href=/article/1>".repeat(30_000),
        "<a href=/article/1>Harbour opens again after nine weeks<p><li>".repeat(10_000),
        "<p class=summary>".repeat(30_000),
        "<".repeat(30_000),
    ] {
        let _ = headlines(&page, &at("/"));
    }
}
