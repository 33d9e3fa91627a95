//! Whole feeds, from bytes to entries.

use super::*;

#[test]
fn rss_2_is_read_with_everything_around_it() {
    let parsed = read(
        r#"<?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel>
          <title>Harbour &amp; Quay</title><link>https://example.org/</link><description>News of the port</description>
          <language>en-GB</language><lastBuildDate>Mon, 23 Nov 2026 10:00:00 GMT</lastBuildDate>
          <image><url>/logo.png</url><title>Logo</title><link>https://example.org/</link></image>
          <ttl>45</ttl><skipHours><hour>0</hour><hour>24</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>
          <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
          <atom:link rel="self" href="https://example.org/feed.xml"/><atom:link rel="hub" href="https://hub.example.org/"/>
          <textInput><title>Search</title><link>https://example.org/search</link></textInput>
          <item>
            <title>Crane &lt;b&gt;topples&lt;/b&gt;</title><link>/crane</link>
            <guid isPermaLink="false">tag:crane</guid><pubDate>Mon, 23 Nov 2026 09:30:00 +0100</pubDate>
            <dc:creator>Ada Quay</dc:creator><author>ben@example.org (Ben Pier)</author>
            <category>Port</category><category>Port</category><category>Accidents</category>
            <description>Nobody was hurt.</description>
            <content:encoded><![CDATA[<p>Nobody was hurt. <img src="crane.jpg"></p>]]></content:encoded>
            <comments>https://example.org/crane#comments</comments>
            <enclosure url="https://example.org/crane.mp3" type="audio/mpeg" length="1234"/>
          </item>
        </channel></rss>"#,
    );

    assert_eq!(parsed.format, Format::Rss2);
    let feed = &parsed.feed;
    assert_eq!(feed.title.as_deref(), Some("Harbour & Quay"));
    assert_eq!(feed.link.as_deref(), Some("https://example.org/"));
    assert_eq!(feed.language.as_deref(), Some("en-gb"));
    assert_eq!(feed.image.as_deref(), Some("https://example.org/logo.png"));
    assert_eq!((feed.ttl_minutes, feed.update_every), (Some(45), Some(21_600)));
    assert_eq!((feed.skip_hours.as_slice(), feed.skip_days.as_slice()), ([0, 3].as_slice(), [6].as_slice()));
    assert_eq!(feed.self_url.as_deref(), Some("https://example.org/feed.xml"));
    assert_eq!(feed.hub.as_deref(), Some("https://hub.example.org/"));
    let entry = &parsed.entries[0];
    assert_eq!(entry.title.as_deref(), Some("Crane topples"));
    assert_eq!(entry.link.as_deref(), Some("https://example.org/crane"));
    assert_eq!(entry.guid.as_deref(), Some("tag:crane"));
    assert_eq!(written(entry.published), "2026-11-23T08:30:00Z");
    assert_eq!(entry.authors, ["Ada Quay", "Ben Pier"]);
    assert_eq!(entry.categories, ["Port", "Accidents"]);
    assert_eq!(entry.summary.as_deref(), Some("Nobody was hurt."));
    assert_eq!(entry.image.as_deref(), Some("https://example.org/crane.jpg"));
    assert_eq!(entry.comments.as_deref(), Some("https://example.org/crane#comments"));
    assert_eq!(entry.enclosures[0].length, Some(1234));
    assert!(parsed.warnings.is_empty(), "{:?}", parsed.warnings);
}

#[test]
fn atom_means_its_texts_by_their_type() {
    let parsed = read(
        r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/" xml:lang="de">
        <title type="html">Tide &amp;amp; Time</title><link href="."/><icon>/i.png</icon><author><name>Ada</name></author>
        <entry><id>urn:1</id><title type="text">1 &lt; 2 &lt;b&gt;</title><link rel="alternate" href="one"/>
          <link rel="enclosure" type="audio/ogg" href="one.ogg"/><link rel="replies" type="text/html" href="one#talk"/>
          <summary>A &amp; B</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x &lt; y</p></div></content>
          <published>2026-11-23T10:00:00Z</published><updated>2026-11-23T11:00:00Z</updated></entry>
        <entry><id>urn:2</id><title>Two</title><content type="text">a &lt; b</content><author><email>b@example.org</email></author></entry>
        <entry><id>urn:3</id><title>Three</title><content>&lt;p&gt;undeclared&lt;/p&gt;</content></entry></feed>"#,
    );

    assert_eq!(parsed.format, Format::Atom10);
    assert_eq!(parsed.feed.title.as_deref(), Some("Tide & Time"));
    assert_eq!(parsed.feed.link.as_deref(), Some("https://example.org/blog/"));
    assert_eq!((parsed.feed.language.as_deref(), parsed.feed.icon.as_deref()), (Some("de"), Some("https://example.org/i.png")));
    let [one, two, three] = parsed.entries.as_slice() else { panic!("three entries") };
    assert_eq!(one.title.as_deref(), Some("1 < 2 <b>"));
    assert_eq!(one.link.as_deref(), Some("https://example.org/blog/one"));
    assert_eq!(one.comments.as_deref(), Some("https://example.org/blog/one#talk"));
    assert_eq!(one.enclosures[0].url, "https://example.org/blog/one.ogg");
    assert_eq!(one.summary.as_deref(), Some("A &amp; B"));
    assert_eq!(one.content.as_deref(), Some("<p>x &lt; y</p>"));
    assert_eq!(one.base.as_deref(), Some("https://example.org/blog/"));
    assert_eq!((written(one.published), written(one.updated)), ("2026-11-23T10:00:00Z".into(), "2026-11-23T11:00:00Z".into()));
    assert_eq!((one.authors.as_slice(), two.authors.as_slice()), (["Ada".to_owned()].as_slice(), ["b@example.org".to_owned()].as_slice()));
    assert_eq!(two.content.as_deref(), Some("a &lt; b"));
    assert_eq!(three.content.as_deref(), Some("<p>undeclared</p>"));
}

#[test]
fn atom_0_3_is_read_with_its_modes() {
    let parsed = read(
        r#"<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title>
        <entry><title type="text/html" mode="escaped">A &lt;i&gt;b&lt;/i&gt;</title><id>1</id><issued>2004-01-02T03:04:05Z</issued>
        <content type="application/octet-stream" mode="base64">PHA+aGVsbG88L3A+</content></entry></feed>"#,
    );

    assert_eq!(parsed.format, Format::Atom03);
    assert_eq!(parsed.entries[0].title.as_deref(), Some("A b"));
    assert_eq!(parsed.entries[0].content.as_deref(), Some("<p>hello</p>"));
    assert_eq!(written(parsed.entries[0].published), "2004-01-02T03:04:05Z");
}

#[test]
fn rdf_and_early_rss_are_read() {
    let rdf = read(
        r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://example.org/"><title>Quay</title><items><rdf:Seq><rdf:li resource="https://example.org/1"/></rdf:Seq></items></channel>
        <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link><dc:date>2026-11-23</dc:date><dc:subject>sea</dc:subject></item>
        </rdf:RDF>"#,
    );
    let early = read(
        "<rss version='0.91'><channel><title>Quay</title><item><title>One</title><link>http://example.org/1</link></item></channel></rss>",
    );

    assert_eq!(rdf.format, Format::Rss1);
    assert_eq!(rdf.feed.title.as_deref(), Some("Quay"));
    assert_eq!(rdf.entries[0].guid.as_deref(), Some("https://example.org/1"));
    assert_eq!(written(rdf.entries[0].published), "2026-11-23T00:00:00Z");
    assert_eq!(rdf.entries[0].categories, ["sea"]);
    assert_eq!((early.format, early.entries.len()), (Format::Rss0, 1));
}

#[test]
fn cdf_is_read() {
    let parsed = read(
        r#"<CHANNEL HREF="https://example.org/"><TITLE>Quay</TITLE><ABSTRACT>The port</ABSTRACT>
        <ITEM HREF="one.html" LASTMOD="2026-11-23T10:00"><TITLE>One</TITLE><ABSTRACT>First</ABSTRACT></ITEM></CHANNEL>"#,
    );

    assert_eq!(parsed.feed.link.as_deref(), Some("https://example.org/"));
    assert_eq!(parsed.entries[0].link.as_deref(), Some("https://example.org/one.html"));
    assert_eq!(parsed.entries[0].summary.as_deref(), Some("First"));
    assert_eq!(written(parsed.entries[0].updated), "2026-11-23T10:00:00Z");
}

#[test]
fn a_news_sitemap_is_read() {
    let parsed = read(
        r#"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
            xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>https://example.org/a</loc><news:news><news:publication><news:name>Quay</news:name><news:language>en</news:language></news:publication>
          <news:publication_date>2026-11-23T10:00:00+00:00</news:publication_date><news:title>Crane &amp; quay</news:title>
          <news:keywords>port, crane</news:keywords></news:news><image:image><image:loc>https://example.org/a.jpg</image:loc></image:image></url>
        <url><loc>https://example.org/b</loc></url></urlset>"#,
    );

    assert_eq!(parsed.format, Format::Sitemap);
    assert_eq!(parsed.feed.title.as_deref(), Some("Quay"));
    let entry = &parsed.entries[0];
    assert_eq!(entry.title.as_deref(), Some("Crane & quay"));
    assert_eq!(written(entry.published), "2026-11-23T10:00:00Z");
    assert_eq!(entry.categories, ["port", "crane"]);
    assert_eq!(entry.image.as_deref(), Some("https://example.org/a.jpg"));
    assert_eq!(parsed.entries.len(), 2);
}

#[test]
fn media_and_podcast_words_are_read_declared_or_not() {
    let parsed = read(
        r#"<rss><channel><title>Quay</title><itunes:image href="https://example.org/cover.jpg"/>
        <item><media:group><media:title>Film</media:title><media:content url="s.jpg" medium="image" width="100"/><media:content url="l.jpg" medium="image" width="900"/>
          <media:content url="f.mp4" type="video/mp4" fileSize="99"/><media:thumbnail url="t.jpg"/><media:description>About the film</media:description></media:group>
          <itunes:author>Ada</itunes:author><itunes:keywords>sea, port</itunes:keywords></item>
        <item><title>Two</title><media:thumbnail url="t.jpg"/><encoded>&lt;p&gt;whole&lt;/p&gt;</encoded></item></channel></rss>"#,
    );

    assert_eq!(parsed.feed.image.as_deref(), Some("https://example.org/cover.jpg"));
    let film = &parsed.entries[0];
    assert_eq!(film.title.as_deref(), Some("Film"));
    assert_eq!(film.image.as_deref(), Some("https://example.org/l.jpg"));
    assert_eq!(
        film.enclosures,
        [Enclosure { url: "https://example.org/f.mp4".into(), media_type: Some("video/mp4".into()), length: Some(99), chapters: None }]
    );
    assert_eq!(film.summary.as_deref(), Some("About the film"));
    assert_eq!((film.authors.as_slice(), film.categories.len()), (["Ada".to_owned()].as_slice(), 2));
    assert_eq!(parsed.entries[1].image.as_deref(), Some("https://example.org/t.jpg"));
    assert_eq!(parsed.entries[1].content.as_deref(), Some("<p>whole</p>"));
}

#[test]
fn broken_markup_costs_at_most_the_text_that_it_stands_in() {
    let parsed = read(
        "<br />\n<b>Warning</b>: something\n<?xml version='1.0'?><rss><channel><title>Fish & Chips</title>
        <item><title>1 < 2 & 3<link>https://example.org/?a=1&b=2</link><description><b>bold</description></item>
        <item><title>Two</b></title><hr><guid>g2</guid>
        <item><title>Three</title></item></chanel>",
    );

    assert_eq!(parsed.feed.title.as_deref(), Some("Fish & Chips"));
    let titles: Vec<_> = parsed.entries.iter().map(|entry| entry.title.as_deref().unwrap_or_default()).collect();
    assert_eq!(titles, ["1 < 2 & 3", "Two", "Three"]);
    assert_eq!(parsed.entries[0].link.as_deref(), Some("https://example.org/?a=1&b=2"));
    assert_eq!(parsed.entries[0].summary.as_deref(), Some("<b>bold"));
    assert_eq!(parsed.entries[1].guid.as_deref(), Some("g2"));
    assert!(!parsed.warnings.is_empty());
}

#[test]
fn an_unclosed_word_of_the_head_swallows_no_entry_and_a_foreign_one_keeps_its_own() {
    let unclosed =
        read("<rss><channel><itunes:category text='Sea'><itunes:category text='Port'/><item><title>One</title></item></channel></rss>");
    let foreign = read(
        "<rss><channel><item><sx:sync><sx:conflicts><item><title>Old</title></item></sx:conflicts></sx:sync><title>New</title></item></channel></rss>",
    );

    assert_eq!(unclosed.entries.len(), 1);
    assert_eq!(foreign.entries.len(), 1);
    assert_eq!(foreign.entries[0].title.as_deref(), Some("New"));
}

#[test]
fn a_feed_that_breaks_off_keeps_its_last_entry_too() {
    let parsed = read("<rss><channel><item><title>One</title></item><item><title>Two</title><description>It was a dark and st");

    assert_eq!(parsed.entries.len(), 2);
    assert_eq!(parsed.entries[1].summary.as_deref(), Some("It was a dark and st"));
    assert_eq!(parsed.warnings, ["the feed breaks off in the middle"]);
}

#[test]
fn entities_that_would_grow_are_not_expanded() {
    let mut bomb = String::from("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">");
    for (name, inner) in [("b", "a"), ("c", "b"), ("d", "c")] {
        bomb.push_str(&format!("<!ENTITY {name} \"{}\">", format!("&{inner};").repeat(40)));
    }
    bomb.push_str("]><rss><channel><item><title>&d;</title></item></channel></rss>");

    assert_eq!(read(&bomb).entries[0].title.as_deref(), Some("&d;"));
}

#[test]
fn hostile_nesting_ends_well() {
    let deep =
        format!("<rss><channel><item><title>One</title><description>{}</description></item></channel></rss>", "<div>".repeat(200_000));
    let unknown = format!("<rss><channel>{}<item><title>One</title></item></channel></rss>", "<x>".repeat(200_000));

    assert_eq!(read(&deep).entries[0].title.as_deref(), Some("One"));
    assert_eq!(read(&unknown).entries.len(), 1);
}

#[test]
fn pages_and_other_things_are_told_apart() {
    assert_eq!(parse(b" \n\t ", None, None), Err(ParseError::Empty));
    assert_eq!(parse(b"<!DOCTYPE html><html><head><title>x</title></head></html>", None, None), Err(ParseError::WebPage));
    assert_eq!(parse(b"<title>x</title><p>no feed", None, None), Err(ParseError::WebPage));
    assert_eq!(parse(b"<note/>", None, None), Err(ParseError::NotAFeed));
    assert_eq!(parse(b"%PDF-1.7", None, None), Err(ParseError::NotAFeed));
}

#[test]
fn an_entry_without_a_title_is_called_by_its_first_words() {
    let parsed = read("<rss><channel><item><description>&lt;p&gt;Low water at six.&lt;/p&gt;</description></item></channel></rss>");

    assert_eq!(parsed.entries[0].title.as_deref(), Some("Low water at six."));
}

fn read(document: &str) -> Parsed {
    let url = Url::parse("https://example.org/feed.xml").ok();
    parse(document.as_bytes(), url.as_ref(), None).expect("a feed")
}

fn written(moment: Option<Moment>) -> String {
    moment.and_then(Moment::to_rfc3339).unwrap_or_default()
}

#[test]
fn chapters_of_a_recording_are_read_from_the_feed_or_their_address_is() {
    let rss = r#"<rss xmlns:psc="http://podlove.org/simple-chapters" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Quay</title>
        <item><title>One</title><enclosure url="https://example.org/one.mp3" type="audio/mpeg"/>
          <psc:chapters version="1.2"><psc:chapter start="00:00:00.000" title="Hello"/><psc:chapter start="12:34.5" title="The harbour" href="https://example.org/h"/><psc:chapter title="Nowhere"/></psc:chapters></item>
        <item><title>Two</title><podcast:chapters url="two.json" type="application/json+chapters"/><enclosure url="https://example.org/two.mp3" type="audio/mpeg"/></item>
        </channel></rss>"#;

    let entries = read(rss).entries;

    let chapters = crate::chapters::in_json(entries[0].enclosures[0].chapters.as_deref().unwrap());
    assert_eq!(
        chapters.iter().map(|chapter| (chapter.starts_at, chapter.title.as_str())).collect::<Vec<_>>(),
        [(0.0, "Hello"), (754.5, "The harbour")]
    );
    assert!(entries[1].enclosures[0].chapters.as_deref().is_some_and(|address| address.ends_with("two.json")));
}
