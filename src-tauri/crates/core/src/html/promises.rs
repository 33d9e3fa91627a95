//! What cleaning promises to a reader, a test for each promise. How it is kept is tested beside the code that keeps it.

use url::Url;

use super::{SafeHtml, sanitize, text};

fn base() -> Url {
    Url::parse("https://news.example/2026/story").expect("a good address")
}

/// Cleans as the app does for an entry of this page, and asks each time that a second cleaning changes nothing.
fn clean(html: &str) -> String {
    let once = sanitize(html, Some(&base()));
    assert_eq!(sanitize(once.as_str(), Some(&base())), once, "cleaning twice changes {html}");
    assert_eq!(sanitize(once.as_str(), None), once, "what is clean still needs its base: {html}");
    SafeHtml::into_string(once)
}

/// The addresses of all pictures in markup.
fn pictures(html: &str) -> Vec<&str> {
    html.split("<img ").skip(1).filter_map(|rest| rest.split_once("src=\"")?.1.split_once('"')).map(|(src, _)| src).collect()
}

#[test]
fn tracking_parameters_are_removed_from_links() {
    for parameter in [
        "utm_source=a",
        "utm_medium=a",
        "utm_campaign=a",
        "utm_term=a",
        "utm_content=a",
        "UTM_ID=a",
        "fbclid=a",
        "gclid=a",
        "dclid=a",
        "gbraid=a",
        "wbraid=a",
        "msclkid=a",
        "mc_cid=a",
        "mc_eid=a",
        "igshid=a",
        "igsh=a",
        "twclid=a",
        "ttclid=a",
        "yclid=a",
        "ysclid=a",
        "li_fat_id=a",
        "rdt_cid=a",
        "ScCid=a",
        "_hsenc=a",
        "_hsmi=a",
        "__hstc=a",
        "mkt_tok=a",
        "vero_id=a",
        "oly_anon_id=a",
        "oly_enc_id=a",
        "ck_subscriber_id=a",
        "bsft_clkid=a",
        "s_kwcid=a",
        "srsltid=a",
        "pk_campaign=a",
        "mtm_source=a",
        "at_medium=RSS",
        "xtor=RSS-3",
        "wt.mc_id=a",
        "tblci=a",
        "dicbo=a",
        "_gl=a",
        "__twitter_impression=true",
        "__cft__[0]=a",
        "__tn__=a",
        "source=rss-9a1b2c3d4e------2",
    ] {
        assert_eq!(
            clean(&format!("<a href='https://paper.example/x?{parameter}&amp;id=7'>x</a>")),
            r#"<a href="https://paper.example/x?id=7" rel="noopener noreferrer">x</a>"#,
            "{parameter}"
        );
    }
}

#[test]
fn a_share_mark_is_removed_where_its_site_writes_it_and_kept_elsewhere() {
    for (found, expected) in [
        ("https://youtu.be/abc123?si=Qx1&amp;t=30", "https://youtu.be/abc123?t=30"),
        ("https://open.spotify.com/episode/1?si=Qx1", "https://open.spotify.com/episode/1"),
        ("https://twitter.com/a/status/1?ref_src=twsrc%5Etfw", "https://twitter.com/a/status/1"),
        ("https://x.com/a/status/1?s=20&amp;t=Qx1", "https://x.com/a/status/1"),
        ("https://paper.example/?si=1&amp;s=20&amp;t=2", "https://paper.example/?si=1&amp;s=20&amp;t=2"),
    ] {
        assert!(clean(&format!("<a href='{found}'>x</a>")).contains(&format!("\"{expected}\"")), "{found}");
    }
}

#[test]
fn tracking_pixels_are_removed_whether_by_size_by_style_or_by_address() {
    for pixel in [
        "<img src=https://paper.example/x.gif width=1 height=1>",
        "<img src=https://paper.example/x.gif width=0 height=0>",
        "<img src=https://paper.example/x.gif width=1px height=1px alt=''>",
        "<img src=https://paper.example/x.gif style='width: 1px; height: 1px'>",
        "<img src=https://paper.example/x.gif style='width:0;height:0;border:0'>",
        "<img src=https://paper.example/x.gif style='display:none !important'>",
        "<img src=https://paper.example/x.gif style='visibility:hidden'>",
        "<img src=https://paper.example/x.gif hidden>",
        "<img src=https://pixel.wp.com/b.gif?host=a>",
        "<img src=https://feeds.feedburner.com/~r/a/~4/b>",
        "<img src=https://www.google-analytics.com/collect?v=1>",
        "<img src='https://www.facebook.com/tr?id=1&amp;noscript=1'>",
        "<img src=https://counter.theconversation.com/content/1/count.gif>",
        "<img src=https://vg07.met.vgwort.de/na/0123456789abcdef>",
        "<img src=https://a.us1.list-manage.com/track/open.php?u=1>",
        "<img src=https://mail.paper.example/wf/open?upn=1>",
        "<img src=https://stats.paper.example/matomo.php?idsite=1>",
        "<img src=https://stats.paper.example/piwik.php?idsite=1>",
        "<noscript><img src=https://sb.scorecardresearch.com/p?c1=2></noscript>",
        "<iframe src=https://www.googletagmanager.com/ns.html?id=1></iframe>",
        "<iframe src=https://paper.example/count width=1 height=1></iframe>",
    ] {
        assert_eq!(clean(&format!("<p>a{pixel}b</p>")), "<p>ab</p>", "{pixel}");
    }
}

#[test]
fn a_link_around_a_pixel_goes_with_it_and_one_around_words_stays() {
    let pixel = "<img src=https://pixel.wp.com/b.gif>";

    assert_eq!(clean(&format!("<p>a<a href=/x>{pixel}</a>b</p>")), "<p>ab</p>");
    assert_eq!(clean(&format!("<a href=/x>{pixel}c</a>")), r#"<a href="https://news.example/x" rel="noopener noreferrer">c</a>"#);
}

#[test]
fn pictures_that_are_merely_small_or_lazy_are_not_taken_for_pixels() {
    for picture in [
        "<img src=/flag.png width=16 height=11>",
        "<img src=/line.png width=600 height=1>",
        "<img src=dot.gif data-src=/lazy.jpg width=1 height=1>",
        "<img src=/open/track.jpg>",
        "<img src=/account.gif>",
        "<img src=/wide.jpg style='max-width:100%;width:100px;height:100px'>",
    ] {
        assert_eq!(pictures(&clean(picture)).len(), 1, "{picture}");
    }
}

#[test]
fn relative_addresses_are_resolved_in_links_pictures_quotations_and_films() {
    for (html, expected) in [
        ("<a href=other>x</a>", "href=\"https://news.example/2026/other\""),
        ("<a href=/top>x</a>", "href=\"https://news.example/top\""),
        ("<a href=../up>x</a>", "href=\"https://news.example/up\""),
        ("<a href='?page=2'>x</a>", "href=\"https://news.example/2026/story?page=2\""),
        ("<a href=#note>x</a>", "href=\"https://news.example/2026/story#note\""),
        ("<a href=//cdn.example/x>x</a>", "href=\"https://cdn.example/x\""),
        ("<img src=p.jpg>", "src=\"https://news.example/2026/p.jpg\""),
        ("<img src=//cdn.example/p.jpg>", "src=\"https://cdn.example/p.jpg\""),
        ("<img srcset='/p.jpg 1200w'>", "src=\"https://news.example/p.jpg\""),
        ("<blockquote cite=/source>x</blockquote>", "cite=\"https://news.example/source\""),
        ("<video src=f.mp4 poster=/p.jpg></video>", "src=\"https://news.example/p.jpg\""),
        ("<video src=f.mp4 poster=/p.jpg></video>", "href=\"https://news.example/2026/f.mp4\""),
        ("<iframe src=/map></iframe>", "href=\"https://news.example/map\""),
    ] {
        let clean = clean(html);
        assert!(clean.contains(expected), "{html} became {clean}");
    }
}

#[test]
fn a_relative_address_without_a_base_leaves_its_words() {
    assert_eq!(sanitize("<p><a href=other>x</a> <img src=p.jpg alt=Boat></p>", None).as_str(), "<p>x <img alt=\"Boat\"></p>");
}

#[test]
fn a_lazy_picture_is_restored_from_wherever_its_script_keeps_the_address() {
    for lazy in [
        "<img data-src=a.jpg>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' data-src=a.jpg>",
        "<img src=/img/blank.gif data-original=a.jpg>",
        "<img src=/img/spacer.gif data-lazy-src=a.jpg>",
        "<img src='' data-orig-file='' data-original-src=a.jpg>",
        "<img data-srcset='small.jpg 300w, a.jpg 1200w'>",
        "<img src=/1x1.png data-lazy-srcset='small.jpg 300w, a.jpg 1200w'>",
        "<img srcset='small.jpg 300w, a.jpg 1200w' src=small.jpg>",
        "<img src='data:image/svg+xml,%3Csvg%20viewBox=%220%200%203%202%22%3E%3C/svg%3E' data-src=a.jpg>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' srcset='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-srcset='a.jpg 1200w'>",
        "<picture><source data-srcset='a.jpg 1200w'><img src=/blank.gif></picture>",
        "<picture><source srcset='a.jpg 1200w'></picture>",
        "<noscript><img src=a.jpg></noscript>",
        "<img class=lazy src=/blank.gif><noscript><img src=a.jpg></noscript>",
        "<amp-img src=a.jpg></amp-img>",
    ] {
        assert_eq!(pictures(&clean(lazy)), ["https://news.example/2026/a.jpg"], "{lazy}");
    }
}

#[test]
fn a_lazy_picture_and_its_noscript_twin_are_one_picture() {
    for twins in [
        "<img src=/blank.gif data-src=a.jpg><noscript><img src=a.jpg></noscript>",
        "<noscript><img src=a.jpg></noscript><img src=/blank.gif data-src=a.jpg>",
        "<img data-src=a.jpg?w=800><noscript><img src=a.jpg?w=300></noscript>",
        "<img data-src=a.jpg><noscript><img src=a-300x200.jpg></noscript>",
        "<figure><img data-src=a.jpg></figure>\n<noscript><img src=a.jpg></noscript>",
        "<picture><source data-srcset='a.jpg 1200w'><img src=/blank.gif><noscript><img src=a.jpg></noscript></picture>",
        "<a href=/big><img data-src=a.jpg><noscript><img src=a.jpg></noscript></a>",
    ] {
        assert_eq!(pictures(&clean(twins)).len(), 1, "{twins}");
    }
}

#[test]
fn two_pictures_stay_two() {
    for pair in [
        "<img src=a.jpg><img src=b.jpg>",
        "<img data-src=a.jpg><noscript><img src=a.jpg></noscript><img data-src=b.jpg><noscript><img src=b.jpg></noscript>",
        "<noscript><img src=a.jpg></noscript><img data-src=a.jpg><noscript><img src=b.jpg></noscript><img data-src=b.jpg>",
        "<img src=a.jpg><img src=a.jpg>",
        "<img data-src=a.jpg><p>Words between.</p><noscript><img src=b.jpg></noscript>",
    ] {
        assert_eq!(pictures(&clean(pair)).len(), 2, "{pair}");
    }
}

#[test]
fn an_embedded_film_becomes_a_card_with_a_poster_and_no_frame() {
    let watch = "https://www.youtube.com/watch?v=abc_DEF-123";
    let poster = "https://i.ytimg.com/vi/abc_DEF-123/hqdefault.jpg";
    for film in [
        "<iframe src=https://www.youtube.com/embed/abc_DEF-123?rel=0></iframe>",
        "<iframe src=//www.youtube-nocookie.com/embed/abc_DEF-123></iframe>",
        "<iframe src=about:blank data-src=https://www.youtube.com/embed/abc_DEF-123></iframe>",
        "<iframe data-src=https://www.youtube.com/embed/abc_DEF-123></iframe><noscript><iframe src=https://www.youtube.com/embed/abc_DEF-123></iframe></noscript>",
        "<object data=https://www.youtube.com/v/abc_DEF-123></object>",
        "<object><param name=movie value=https://www.youtube.com/v/abc_DEF-123><embed src=https://www.youtube.com/v/abc_DEF-123></object>",
        "<object data=https://www.youtube.com/v/abc_DEF-123><embed src=https://www.youtube.com/v/abc_DEF-123></object>",
        "<lite-youtube videoid=abc_DEF-123></lite-youtube>",
        "<amp-youtube data-videoid=abc_DEF-123></amp-youtube>",
    ] {
        assert_eq!(
            clean(film),
            format!(
                "<figure class=\"video\"><a href=\"{watch}\" rel=\"noopener noreferrer\"><img src=\"{poster}\" alt=\"youtube.com\"></a></figure>"
            ),
            "{film}"
        );
    }
    for (film, page, poster) in [
        (
            "https://www.dailymotion.com/embed/video/x7tgad0",
            "https://www.dailymotion.com/video/x7tgad0",
            Some("https://www.dailymotion.com/thumbnail/video/x7tgad0"),
        ),
        (
            "https://geo.dailymotion.com/player.html?video=x7tgad0",
            "https://www.dailymotion.com/video/x7tgad0",
            Some("https://www.dailymotion.com/thumbnail/video/x7tgad0"),
        ),
        // Vimeo gives its pictures to those alone who ask its server.
        ("https://player.vimeo.com/video/76979871?h=1", "https://vimeo.com/76979871", None),
    ] {
        let card = clean(&format!("<iframe src='{film}' title='A boat'></iframe>"));
        assert!(card.starts_with(&format!("<figure class=\"video\"><a href=\"{page}\"")), "{card}");
        assert_eq!(pictures(&card), poster.into_iter().collect::<Vec<_>>());
        assert!(card.contains("A boat") && !card.contains("iframe"), "{card}");
    }
}

#[test]
fn a_films_bare_address_alone_in_its_box_becomes_a_card_and_others_stay_words() {
    let card = clean("<figure><div>\nhttps://www.youtube.com/watch?v=abc_DEF-123&amp;t=3s\n</div></figure>");
    assert!(card.contains("<a href=\"https://www.youtube.com/watch?v=abc_DEF-123\"") && card.contains("/vi/abc_DEF-123/"), "{card}");

    for words in ["<div>https://paper.example/x</div>", "<div>See https://youtu.be/abc</div>", "<code>https://youtu.be/abc</code>"] {
        assert_eq!(clean(words), words);
    }
}

#[test]
fn a_film_file_becomes_a_card_with_its_own_poster() {
    for film in [
        "<video src=f.mp4 poster=p.jpg controls autoplay></video>",
        "<video poster=p.jpg><source src=f.mp4 type=video/mp4><source src=f.webm>Your browser is old.</video>",
        "<video data-src=f.mp4 data-poster=p.jpg></video>",
    ] {
        assert_eq!(
            clean(film),
            "<figure class=\"video\"><a href=\"https://news.example/2026/f.mp4\" rel=\"noopener noreferrer\">\
             <img src=\"https://news.example/2026/p.jpg\" alt=\"news.example\"></a></figure>",
            "{film}"
        );
    }
}

#[test]
fn nothing_that_loads_by_itself_is_left_but_pictures() {
    let page = "<iframe src=https://a.example/f></iframe><embed src=https://a.example/e><object data=https://a.example/o></object>\
        <audio src=https://a.example/s.mp3></audio><video src=https://a.example/v.mp4></video><link rel=stylesheet href=https://a.example/c>\
        <script src=https://a.example/j></script><style>@import 'https://a.example/i'</style><p style='background:url(https://a.example/b)'>x</p>\
        <input type=image src=https://a.example/n><base href=https://a.example/><meta http-equiv=refresh content='0;url=https://a.example/m'>\
        <table background=https://a.example/t><tr><td>y</td></tr></table>";

    let clean = clean(page);

    assert_eq!(pictures(&clean), [""; 0]);
    for name in ["iframe", "embed ", "object", "audio", "video ", "link", "script", "style", "background", "input", "base", "meta"] {
        assert!(!clean.contains(&format!("<{name}")) && !clean.contains(&format!(" {name}=")), "{name} in {clean}");
    }
}

#[test]
fn tables_are_kept_with_their_heads_captions_and_spans() {
    let table = "<table><caption>Tides</caption><colgroup><col span=\"2\"></colgroup><thead><tr><th scope=\"col\">Day</th>\
        <th colspan=\"2\">Water</th></tr></thead><tbody><tr><td rowspan=\"2\">Mon</td><td>4.1</td><td>0.6</td></tr></tbody>\
        <tfoot><tr><td>Sum</td></tr></tfoot></table>";

    assert_eq!(clean(table), table);
    assert_eq!(
        clean("<table border=1 cellpadding=4><tr bgcolor=red><td width=50%>a<td>b<tr><td>c</table>"),
        "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>"
    );
}

#[test]
fn code_is_kept_with_its_indentation_and_its_brackets() {
    let code = "<pre><code>fn main() {\n    if a &lt; b &amp;&amp; c {\n\n\tgo();\n    }\n}</code></pre>";

    assert_eq!(clean(code), code);
    assert_eq!(
        clean("<pre class=highlight><code class=language-rust><span class=k>let</span> <span class=n>a</span>\n  = 1;</code></pre>"),
        "<pre><code>let a\n  = 1;</code></pre>"
    );
    assert_eq!(clean("Press <kbd>q</kbd>, see <samp>x</samp>, <tt>y</tt>"), "Press <kbd>q</kbd>, see <samp>x</samp>, <code>y</code>");
}

#[test]
fn direction_and_language_are_kept_wherever_they_stand() {
    for kept in [
        r#"<p dir="rtl" lang="ar">سلام</p>"#,
        r#"<p>a <span lang="de">Strom</span> <bdi dir="auto">b</bdi> <bdo dir="ltr">c</bdo></p>"#,
        r#"<blockquote dir="rtl">א</blockquote>"#,
        r#"<table dir="rtl"><tbody><tr><td lang="he">א</td></tr></tbody></table>"#,
    ] {
        assert_eq!(clean(kept), kept);
    }
    assert_eq!(clean("<P DIR=RTL LANG=ar-EG>x"), r#"<p dir="rtl" lang="ar-EG">x</p>"#);
    assert_eq!(clean("<p xml:lang=pt>x</p>"), r#"<p lang="pt">x</p>"#);
    assert_eq!(clean("<html lang=fa><body dir=rtl><p>سلام</p></body></html>"), r#"<div lang="fa"><div dir="rtl"><p>سلام</p></div></div>"#);
}

#[test]
fn a_whole_entry_cleaned_twice_is_the_entry_cleaned_once() {
    let entry = "<h2>Harbour</h2><p dir=rtl>a<p>b <a href='/x?utm_source=rss&amp;fbclid=1'>c</a><img src=/blank.gif data-src=a.jpg>\
        <noscript><img src=a.jpg></noscript><iframe src=https://www.youtube.com/embed/abc123></iframe><iframe src=/map></iframe>\
        <table><tr><td>d<td>e</table><pre>\n\n f\n  g</pre><ul><li>h<li>i</ul><b><p>j</b>k<svg><p>l</svg>&lt;m&gt; &amp;amp; n";

    let clean = clean(entry);

    for word in ["Harbour", "<m>", "&amp; n", "f\n  g", "k"] {
        assert!(text(&clean).contains(word) || clean.contains(word), "{word} in {clean}");
    }
}
