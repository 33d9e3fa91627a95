//! Feeds with pieces cut, copied, swapped and spoilt: nothing may panic, nothing may hang, nothing may grow.
//!
//! The seeds are fixed, so that a failure can be seen again.

use std::time::{Duration, Instant};

use daily_core::front_page;
use daily_core::parse::{self, ParsedEntry, date};
use url::Url;

use common::{Chance, corpora, files_of};

mod common;

const FIXTURES: [&str; 5] = [
    r#"<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY id "tag:">]><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>Quay &amp; &nbsp; Pier</title><link>https://example.org/</link><item><title><![CDATA[One <b>]]></title><guid>&id;1</guid>
    <description>&lt;p&gt;A &lt;img src="a.jpg"&gt; b&lt;/p&gt;</description><media:content url="a.jpg"/><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>"#,
    r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/"><title type="html">T</title><entry><id>1</id><link href="b"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x &lt; y</p></div></content><author><name>A</name></author><updated>2026-11-23T10:00:00Z</updated></entry></feed>"#,
    r##"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>
    <item rdf:about="#1"><title>One</title><link>http://example.org/1</link></item></rdf:RDF>"##,
    r#"<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://example.org/a</loc><news:news><news:title>A</news:title>
    <news:publication_date>2026-11-23</news:publication_date></news:news></url></urlset>"#,
    r#"{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":1,"url":"https://example.org/1","content_html":"<p>\u00e9</p>","tags":["a"]}]}"#,
];

#[test]
fn spoilt_fixtures_are_survived() {
    for (number, fixture) in FIXTURES.iter().enumerate() {
        let mut chance = Chance(0x9e37_79b9 + number as u64);
        for _ in 0..4000 {
            survive(&chance.spoil(fixture.as_bytes()));
        }
    }
}

#[test]
fn spoilt_feeds_of_the_world_are_survived() {
    let Some(corpora) = corpora() else {
        return;
    };
    let mut chance = Chance(42);
    for path in files_of(&corpora, &["feeds-real/files", "feeds-expected/files", "jsonfeed/files", "feedparser/files"]) {
        let Ok(bytes) = std::fs::read(path) else { continue };
        // What is large is read often enough as it is.
        if bytes.len() > 300_000 {
            continue;
        }
        survive(&bytes);
        for _ in 0..2 {
            survive(&chance.spoil(&bytes));
        }
    }
}

#[test]
fn spoilt_pages_are_survived() {
    let url = Url::parse("https://courier.example/article/77").expect("a good address");
    let pages = [include_str!("fixtures/courier/front.html"), include_str!("fixtures/courier/article.html")];
    let mut chance = Chance(11);
    for page in pages {
        for _ in 0..60 {
            let spoilt = chance.spoil(page.as_bytes());
            let text = String::from_utf8_lossy(&spoilt);
            let found = front_page::headlines(&text, &url);
            assert!(found.iter().all(|headline| !headline.title.trim().is_empty() && Url::parse(&headline.url).is_ok()));
            let _ = front_page::article_page(&text, &url);
            let _ = front_page::read(&spoilt, Some(&url), None);
        }
    }
}

#[test]
fn spoilt_pages_of_the_world_are_survived() {
    let Some(corpora) = corpora() else {
        return;
    };
    let url = Url::parse("https://courier.example/article/77").expect("a good address");
    let mut chance = Chance(13);
    for path in files_of(&corpora, &["discovery", "article-extraction"]) {
        let is_page = path.extension().is_some_and(|extension| extension == "html");
        let Some(bytes) = std::fs::read(path).ok().filter(|_| is_page) else { continue };
        let spoilt = chance.spoil(&bytes);
        let text = String::from_utf8_lossy(&spoilt);
        let _ = front_page::headlines(&text, &url);
        let _ = daily_core::discover::feeds_in_page(&text, &url);
    }
}

#[test]
fn hostile_repetitions_take_no_time() {
    for piece in [
        "<a>",
        "</b>",
        "<![CDATA[",
        "<!--",
        "<?",
        "<a b=\"",
        "&",
        "&#",
        "<item>",
        "<item><title>",
        "<a></b>",
        "]]>",
        "<!DOCTYPE [",
        "<b <i",
        "<!",
        "<p>&lt;b \"",
        "<![CDATA[<![CDATA[ ]]>",
        "<x:y xmlns:x=\"a\">",
        "<link rel='alternate' href='",
    ] {
        let bytes = format!("<rss><channel><item><description>{}", piece.repeat(400_000 / piece.len())).into_bytes();
        survive(&bytes);
        let bytes = format!("<rss><channel>{}", piece.repeat(400_000 / piece.len())).into_bytes();
        survive(&bytes);
        let bytes = format!("<rss><channel><title>{}", piece.repeat(400_000 / piece.len())).into_bytes();
        survive(&bytes);
    }
    for piece in ["[", "{\"items\":", "{\"a\":[", "\"", "\\", ","] {
        survive(format!("{{\"items\":[{}", piece.repeat(400_000 / piece.len())).as_bytes());
    }
}

#[test]
fn spoilt_dates_are_survived() {
    let dates = [
        "Mon, 23 Nov 2026 10:00:00 +0100",
        "2026-11-23T10:00:00.123Z",
        "mar., 01 déc. 2026 16:11",
        "2026년 11월 23일 오후 1:15",
        "11/23/26 3pm",
        "-0312",
    ];
    let mut chance = Chance(7);
    for text in dates {
        for _ in 0..4000 {
            let spoilt = chance.spoil(text.as_bytes());
            let _ = date::parse(&String::from_utf8_lossy(&spoilt));
        }
    }
}

/// Reads `bytes` and asserts that it took no longer, and gave no more, than their number allows.
fn survive(bytes: &[u8]) {
    let started = Instant::now();
    let parsed = parse::parse(bytes, None, None);
    let took = started.elapsed();

    // Generous, because the machine may be busy and the code not optimised: what is read again and again takes longer still.
    let allowed = Duration::from_secs(12) + Duration::from_secs(12) * u32::try_from(bytes.len() >> 20).unwrap_or(u32::MAX);
    assert!(took < allowed, "{took:?} for {} bytes: {}", bytes.len(), String::from_utf8_lossy(&bytes[..bytes.len().min(120)]));
    if let Ok(parsed) = parsed {
        let size: usize = parsed.entries.iter().map(size_of_entry).sum();
        assert!(size <= 4096 + 20 * bytes.len(), "{size} bytes out of {}", bytes.len());
    }
}

fn size_of_entry(entry: &ParsedEntry) -> usize {
    let texts = [&entry.guid, &entry.title, &entry.link, &entry.summary, &entry.content, &entry.image, &entry.comments, &entry.base];
    texts.into_iter().flatten().map(String::len).sum::<usize>()
        + entry.categories.iter().chain(&entry.authors).map(String::len).sum::<usize>()
        + entry.enclosures.iter().map(|enclosure| enclosure.url.len()).sum::<usize>()
}
