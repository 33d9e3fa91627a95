//! Feeds with pieces cut, copied, swapped and spoilt: nothing may panic, nothing may hang, nothing may grow.
//!
//! The seeds are fixed, so that a failure can be seen again.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use daily_core::parse::{self, ParsedEntry, date};

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

/// What feeds break on.
const SPOILERS: [&str; 18] =
    ["<", ">", "&", "]]>", "<![CDATA[", "<!--", "-->", "\"", "'", "</item>", "<item>", "</", "<?", "\u{0}", "&#x110000;", "é", "{", "\\u"];

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
    let mut paths = Vec::new();
    for folder in ["feeds-real/files", "feeds-expected/files", "jsonfeed/files", "feedparser/files"] {
        collect(&corpora.join(folder), &mut paths);
    }
    paths.sort();
    let mut chance = Chance(42);
    let started = Instant::now();
    for path in &paths {
        let Ok(bytes) = std::fs::read(path) else { continue };
        survive(&bytes);
        for _ in 0..2 {
            survive(&chance.spoil(&bytes));
        }
        // Bounded: the seeds are the same for the files that come first.
        if started.elapsed() > Duration::from_secs(40) {
            break;
        }
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

/// A small generator of chance (xorshift), so that the seeds mean the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    fn spoil(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(60)).min(bytes.len());
            match self.below(6) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let copy = bytes[at..end].to_vec();
                    let to = self.below(bytes.len() + 1);
                    bytes.splice(to..to, copy);
                }
                3 => {
                    let spoiler = SPOILERS[self.below(SPOILERS.len())];
                    bytes.splice(at..at, spoiler.bytes());
                }
                4 => bytes[at..end].reverse(),
                _ => {
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte = self.below(256) as u8;
                    }
                }
            }
        }
        bytes
    }
}

/// Test data from the wild, which lies beside the project on some machines.
fn corpora() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpora");
    let found = std::env::var_os("LONDON_DAILY_CORPORA").map(PathBuf::from).into_iter().chain([beside]).find(|path| path.is_dir());
    if found.is_none() {
        eprintln!("skipped: no corpora beside the project, and LONDON_DAILY_CORPORA names none");
    }
    found
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(items) = std::fs::read_dir(folder) else { return };
    for path in items.flatten().map(|item| item.path()) {
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}
