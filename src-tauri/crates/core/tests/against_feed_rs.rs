//! Our reader beside another one: what feed-rs finds in a feed, we find too.
//!
//! Differences that are allowed, each because a reader is better served:
//! - feeds that feed-rs refuses: we read broken ones as far as they go;
//! - more entries than feed-rs finds, for the same reason; never fewer than those of its entries that say anything;
//! - an address that differs only in how it is written (case of the host, percent signs, a trailing slash, parameters), or
//!   that feed-rs leaves relative; and the address of a file or of the guid where the feed names no page;
//! - a title whose white space or markup differs: ours is plain text, one line;
//! - letters that were written in UTF-8 and declared or read as something else, which we mend (`Ã©` is `é`);
//! - a date that feed-rs does not understand; where both read one, they are the same moment, unless the feed names no zone
//!   or one that feed-rs does not know.

use daily_core::parse::{self, Parsed, ParsedEntry};
use feed_rs::model::{Entry, Feed};
use url::Url;

use common::{corpora, files_of};

mod common;

const FIXTURES: [&str; 4] = [
    r#"<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay &amp; Pier</title>
    <link>https://courier.example/</link><item><title>Harbour opens</title><link>https://courier.example/1</link><guid>1</guid>
    <pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item>
    <item><title><![CDATA[Fog & rain]]></title><link>https://courier.example/2</link><pubDate>Sun, 22 Nov 2026 10:00:00 +0100</pubDate></item></channel></rss>"#,
    r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>Tides</title><id>t</id><updated>2026-11-23T10:00:00Z</updated><entry><id>a</id><title>High</title>
    <link href="https://courier.example/a"/><updated>2026-11-23T10:00:00+02:00</updated><published>2026-11-22T10:00:00Z</published></entry></feed>"#,
    r##"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Old</title>
    <link>https://courier.example/</link><description>d</description></channel><item rdf:about="https://courier.example/o"><title>Older</title>
    <link>https://courier.example/o</link></item></rdf:RDF>"##,
    r#"{"version":"https://jsonfeed.org/version/1.1","title":"Charts","items":[{"id":"1","url":"https://courier.example/c","title":"Chart",
    "content_html":"<p>x</p>","date_published":"2026-11-23T10:00:00Z"}]}"#,
];

#[test]
fn our_fixtures_mean_the_same_to_both() {
    for fixture in FIXTURES {
        assert_eq!(differences(fixture.as_bytes()).expect("a feed to both"), Vec::<String>::new(), "{fixture}");
    }
}

#[test]
fn feeds_of_the_world_mean_the_same_to_both() {
    let Some(corpora) = corpora() else {
        return;
    };
    let (mut read_by_both, mut all) = (0, Vec::new());
    for path in files_of(&corpora, &["feeds-real/files"]) {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if let Some(found) = differences(&bytes) {
            read_by_both += 1;
            all.extend(found.into_iter().map(|difference| format!("{name}: {difference}")));
        }
    }

    eprintln!("{read_by_both} feeds read by both");
    assert!(all.is_empty(), "{} differences:\n{}", all.len(), all.join("\n"));
}

/// What feed-rs finds and we do not; `None` where feed-rs refuses the feed.
fn differences(bytes: &[u8]) -> Option<Vec<String>> {
    let url = Url::parse("https://courier.example/feed.xml").ok();
    // It is known to panic on some feeds; that is no answer either.
    let theirs: Feed = std::panic::catch_unwind(|| feed_rs::parser::parse(bytes).ok()).ok()??;
    let ours = match parse::parse(bytes, url.as_ref(), None) {
        Ok(ours) => ours,
        Err(why) => return Some(vec![format!("refused: {why}")]),
    };
    let mut found = Vec::new();
    let title = theirs.title.as_ref().map(|text| text.content.as_str()).unwrap_or_default();
    let is_named = !letters(&daily_core::html::text(title)).is_empty();
    if is_named && !ours.feed.title.as_deref().is_some_and(|ours| same(ours, title)) {
        found.push(format!("the feed's title is {:?} and not {title:?}", ours.feed.title));
    }
    let telling: Vec<&Entry> = theirs.entries.iter().filter(|entry| says_something(entry)).collect();
    if ours.entries.len() < telling.len() {
        found.push(format!("{} entries and not {}", ours.entries.len(), telling.len()));
    }
    for entry in telling {
        found.extend(compare(entry, &ours));
    }
    Some(found)
}

/// Whether both texts say the same, by their letters: with their markup or without it, and where theirs is UTF-8 that was
/// taken for a Western encoding, by the letters that this leaves alone.
fn same(ours: &str, theirs: &str) -> bool {
    let readings = |text: &str| [letters(text), letters(&daily_core::html::text(text))];
    let is_mangled = theirs.chars().any(|c| matches!(c, '\u{80}'..='\u{9f}' | 'Ã' | 'Â' | 'â' | 'Œ' | 'œ' | '€' | '™'));
    let ascii = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    readings(theirs).iter().any(|theirs| readings(ours).contains(theirs))
        || is_mangled && ascii(&daily_core::html::text(ours)) == ascii(&daily_core::html::text(theirs))
}

fn says_something(entry: &Entry) -> bool {
    entry.title.as_ref().is_some_and(|title| !letters(&daily_core::html::text(&title.content)).is_empty())
        || entry.links.iter().any(|link| !link.href.trim().is_empty())
}

/// What one of their entries says that none of ours says.
fn compare(theirs: &Entry, ours: &Parsed) -> Option<String> {
    let title = theirs.title.as_ref().map(|title| title.content.as_str()).unwrap_or_default();
    let is_named = !letters(&daily_core::html::text(title)).is_empty();
    // An empty address resolves to the feed's own; a name (`urn:`) resolves to none.
    let pages = theirs.links.iter().filter(|link| !link.href.trim().is_empty() && !link.href.contains("urn:"));
    let links: Vec<String> = pages.map(|link| address(&link.href)).collect();
    let same_title = |entry: &&ParsedEntry| !is_named || entry.title.as_deref().is_some_and(|ours| same(ours, title));
    let same_link = |entry: &&ParsedEntry| {
        links.is_empty()
            || entry.link.is_some() && entry.link == entry.guid
            || entry.link.as_deref().map(address).is_some_and(|ours| links.contains(&ours))
            || entry.enclosures.iter().any(|enclosure| links.contains(&address(&enclosure.url)))
            || entry.comments.as_deref().map(address).is_some_and(|ours| links.contains(&ours))
    };
    let named: Vec<&ParsedEntry> = ours.entries.iter().filter(same_title).collect();
    if named.is_empty() {
        return Some(format!("no entry is called {title:?}"));
    }
    let Some(_) = named.iter().find(|entry| same_link(entry)) else {
        return Some(format!("{title:?} leads to {:?} and not to {links:?}", named[0].link));
    };
    let moments = |entry: &ParsedEntry| [entry.published, entry.updated].into_iter().flatten().map(|at| at.0).collect::<Vec<_>>();
    let wanted = theirs.published.or(theirs.updated)?.timestamp();
    // A difference of whole hours is a zone; feed-rs reads some of them as Greenwich.
    let fits = |at: &i64| (at - wanted).abs() <= 14 * 3600 && (at - wanted) % 900 == 0;
    let dated = named.iter().any(|entry| moments(entry).iter().any(fits));
    (!dated).then(|| format!("{title:?} is of {:?} and not of {wanted}", moments(named[0])))
}

/// The letters and digits of a text: white space and marks are nobody's fault.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The part of an address that all spellings of it share.
fn address(raw: &str) -> String {
    let absolute =
        Url::parse(raw.trim()).or_else(|_| Url::parse("https://courier.example/feed.xml").and_then(|base| base.join(raw.trim())));
    absolute
        .map_or_else(|_| raw.trim().to_owned(), |url| format!("{}{}", url.host_str().unwrap_or_default(), url.path().trim_end_matches('/')))
}
