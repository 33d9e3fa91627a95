//! Addresses within HTML: which are safe, which count their readers, which picture is meant.
//!
//! Pure string work; nothing here asks the network.

use std::borrow::Cow;

use url::Url;

/// Query parameters that say where a reader came from and nothing about the page. Publicly documented by those who
/// invented them; a name that some site might need for itself (`id`, `source`, `ref`) is not among them.
const TRACKING: [&str; 89] = [
    "__cft__[0]",
    "__hsfp",
    "__hssc",
    "__hstc",
    "__s",
    "__tn__",
    "__twitter_impression",
    "_bhlid",
    "_branch_match_id",
    "_branch_referrer",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_ke",
    "_kx",
    "_openstat",
    "ck_subscriber_id",
    "cmp",
    "cmpid",
    "cndid",
    "dclid",
    "dicbo",
    "ef_id",
    "epik",
    "fb_action_ids",
    "fb_action_types",
    "fb_comment_id",
    "fb_ref",
    "fb_source",
    "fbclid",
    "feedname",
    "ftag",
    "gad_campaignid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "gs_l",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "hmb_campaign",
    "hmb_medium",
    "hmb_source",
    "hsctatracking",
    "icid",
    "igsh",
    "igshid",
    "irclickid",
    "irgwc",
    "li_fat_id",
    "mbid",
    "mc_cid",
    "mc_eid",
    "mibextid",
    "mindbox-click-id",
    "mkcid",
    "mkt_tok",
    "ml_subscriber",
    "ml_subscriber_hash",
    "msclkid",
    "mtm_campaign",
    "ncid",
    "nr_email_referer",
    "ocid",
    "rb_clickid",
    "rdt_cid",
    "s_cid",
    "s_kwcid",
    "sc_cid",
    "sccid",
    "sfmc_id",
    "smid",
    "smtyp",
    "spm",
    "sr_share",
    "srsltid",
    "tblci",
    "tblciid",
    "ttclid",
    "twclid",
    "wbraid",
    "wickedid",
    "wt_mc",
    "wt_zmc",
    "xtor",
    "yclid",
    "ysclid",
];

/// Beginnings of such names.
const TRACKING_PREFIXES: [&str; 13] =
    ["utm_", "bsft_", "hsa_", "pk_", "mtm_", "matomo_", "piwik_", "oly_", "vero_", "at_campaign", "at_medium", "at_custom", "ns_"];

/// Names that track only when they say "a feed": `?ref=rss` does, `?ref=chapter2` does not.
const TRACKING_WHEN_FEED: [&str; 11] =
    ["ref", "source", "src", "from", "partner", "emc", "via", "referrer", "medium", "mod", "traffic_source"];

/// Short names by which one site alone marks who shared a link, with that site's hosts.
const SHARE_MARKS: [(&str, &[&str]); 5] = [
    ("youtu.be", &["si", "feature", "pp"]),
    ("youtube.com", &["si", "feature", "pp"]),
    ("spotify.com", &["si"]),
    ("twitter.com", &["s", "t", "ref_src", "ref_url"]),
    ("x.com", &["s", "t", "ref_src", "ref_url"]),
];

/// The names by which the site of `url` marks who shared a link.
fn share_marks(url: &Url) -> &'static [&'static str] {
    SHARE_MARKS.iter().find(|(host, _)| is_of(url, host)).map_or(&[], |(_, names)| names)
}

/// `url` without the parameters that only say where the reader came from.
///
/// Everything else stays byte for byte, since servers may care about order and spelling.
pub fn without_tracking(url: &Url) -> Url {
    let mut clean = url.clone();
    if let Some(query) = url.query()
        && let marks = share_marks(url)
        && query.split('&').any(|pair| tracks(pair) || is_named(pair, marks))
    {
        let kept: Vec<&str> = query.split('&').filter(|pair| !tracks(pair) && !is_named(pair, marks)).collect();
        clean.set_query(if kept.is_empty() { None } else { Some(kept.join("&")) }.as_deref());
    }
    if url.fragment().is_some_and(|fragment| !fragment.is_empty() && fragment.split('&').all(tracks_in_fragment)) {
        clean.set_fragment(None);
    }
    clean
}

fn tracks(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let name = name.strip_prefix("amp;").unwrap_or(name).to_ascii_lowercase();
    // `wt.mc_id`, `wt.z_mc`: Webtrends writes its names with a dot.
    if name.is_empty() {
        return false;
    }
    TRACKING.contains(&name.as_str())
        || name.starts_with("wt.mc")
        || TRACKING_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
        || TRACKING_WHEN_FEED.contains(&name.as_str()) && says_feed(value)
}

fn is_named(pair: &str, names: &[&str]) -> bool {
    names.contains(&pair.split_once('=').map_or(pair, |(name, _)| name))
}

fn tracks_in_fragment(pair: &str) -> bool {
    pair.contains('=') && (tracks(pair) || pair.to_ascii_lowercase().starts_with("echobox=")) || pair.eq_ignore_ascii_case("rss")
}

fn says_feed(value: &str) -> bool {
    // Medium writes the feed's number behind it.
    value.starts_with("rss-")
        || ["rss", "rss1", "rss2", "atom", "feed", "feeds", "rssfeed", "rss_feed"].iter().any(|feed| value.eq_ignore_ascii_case(feed))
}

/// The address of a link, absolute and without tracking; `None` for anything but web and mail addresses.
pub(crate) fn link(raw: &str, base: Option<&Url>) -> Option<Url> {
    let url = resolve(raw, base)?;
    match url.scheme() {
        "http" | "https" => url.host_str().filter(|host| !host.is_empty()).is_some().then(|| without_tracking(&url)),
        "mailto" => Some(url),
        _ => None,
    }
}

/// The address of a web resource, absolute; parameters stay, since a picture's server may want them.
pub(crate) fn web(raw: &str, base: Option<&Url>) -> Option<Url> {
    resolve(raw, base).filter(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| !host.is_empty()))
}

fn resolve(raw: &str, base: Option<&Url>) -> Option<Url> {
    let raw = raw.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if raw.is_empty() {
        return None;
    }
    match base {
        Some(base) => base.join(raw).ok(),
        None if raw.starts_with("//") => Url::parse(&format!("https:{raw}")).ok(),
        None => Url::parse(raw).ok(),
    }
}

/// A picture written into its address, when it is one of the raster kinds that cannot hold a program.
pub(crate) fn inline_picture(raw: &str) -> Option<Cow<'_, str>> {
    let raw = raw.trim();
    let head: String = raw.chars().take(24).collect::<String>().to_ascii_lowercase();
    let kind = head.strip_prefix("data:image/")?;
    let end = kind.find([';', ','])?;
    if !matches!(&kind[..end], "png" | "gif" | "jpg" | "jpeg" | "webp" | "avif") {
        return None;
    }
    let plain = |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'`' | b'\\');
    if raw.bytes().all(plain) {
        return Some(Cow::Borrowed(raw));
    }
    // Some publishers break the base64 into lines.
    let joined: String = raw.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    joined.bytes().all(plain).then_some(Cow::Owned(joined))
}

/// The width at which a picture fills the reading pane on a dense screen; more is wasted.
const GOOD_WIDTH: f32 = 1200.0;

/// The best candidate of a `srcset`: the narrowest that is wide enough, else the widest; else the densest up to two.
pub(crate) fn best_of_srcset(srcset: &str) -> Option<&str> {
    let mut best: Option<(f32, &str)> = None;
    for (address, descriptor) in candidates(srcset) {
        let badness = match descriptor.split_at_checked(descriptor.len().saturating_sub(1)) {
            Some((number, "w")) => distance(number.trim().parse().unwrap_or(0.0)),
            Some((number, "x")) => distance(number.trim().parse::<f32>().unwrap_or(1.0) * GOOD_WIDTH / 2.0),
            _ => distance(GOOD_WIDTH / 2.0),
        };
        if best.is_none_or(|(least, _)| badness < least) {
            best = Some((badness, address));
        }
    }
    best.map(|(_, address)| address)
}

fn distance(width: f32) -> f32 {
    // Every picture that is too narrow is worse than every one that is wide enough.
    if width >= GOOD_WIDTH { width - GOOD_WIDTH } else { 1e6 - width }
}

fn candidates(srcset: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = srcset;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let address = &rest[..end];
        rest = &rest[end..];
        // Addresses may hold commas (picture servers love them); only one at the end separates.
        if let Some(bare) = address.strip_suffix(',') {
            return Some((bare.trim_end_matches(','), ""));
        }
        let end = rest.find(',').unwrap_or(rest.len());
        let descriptor = rest[..end].trim();
        rest = &rest[end..];
        Some((address, descriptor))
    })
}

/// Hosts, or ends of hosts, whose pictures and frames only count or sell.
const TRACKING_HOSTS: [&str; 46] = [
    "2o7.net",
    "adnxs.com",
    "ads.twitter.com",
    "advertising.com",
    "amazon-adsystem.com",
    "analytics.twitter.com",
    "atdmt.com",
    "b.scorecardresearch.com",
    "bat.bing.com",
    "beacon.krxd.net",
    "cdn.taboola.com",
    "chartbeat.net",
    "counter.theconversation.com",
    "criteo.com",
    "ct.pinterest.com",
    "doubleclick.net",
    "feedads.g.doubleclick.net",
    "feedsportal.com",
    "flattr-counter.com",
    "google-analytics.com",
    "googleadservices.com",
    "googlesyndication.com",
    "googletagmanager.com",
    "hits.theguardian.com",
    "imrworldwide.com",
    "list-manage.com",
    "met.vgwort.de",
    "mf.feeds.reuters.com",
    "moatads.com",
    "omtrdc.net",
    "outbrain.com",
    "pixel.facebook.com",
    "pixel.mediaite.com",
    "pixel.propublica.org",
    "pixel.quantserve.com",
    "pixel.wp.com",
    "px.ads.linkedin.com",
    "quantserve.com",
    "sb.scorecardresearch.com",
    "scorecardresearch.com",
    "stats.wordpress.com",
    "stats.wp.com",
    "tinypass.com",
    "track.hubspot.com",
    "tracking.feedpress.com",
    "tracking.feedpress.it",
];

/// Whether a host is known for counting or advertising alone.
pub(crate) fn is_tracking_host(url: &Url) -> bool {
    TRACKING_HOSTS.iter().any(|known| is_of(url, known))
}

/// Whether `url` is of `domain` or of a host below it.
fn is_of(url: &Url, domain: &str) -> bool {
    url.host_str().and_then(|host| host.strip_suffix(domain)).is_some_and(|front| front.is_empty() || front.ends_with('.'))
}

/// Ends of paths by which letters and statistics count who opened them, whatever the host.
const COUNTER_PATHS: [&str; 8] =
    ["/wf/open", "/track/open.php", "/track/open", "/piwik.php", "/matomo.php", "/__ptq.gif", "/__utm.gif", "/count.gif"];

/// Whether a picture's address is that of a counter.
pub(crate) fn is_tracking_picture(url: &Url) -> bool {
    let path = url.path();
    let host = url.host_str().unwrap_or_default();
    is_tracking_host(url)
        || (host == "feeds.feedburner.com" || host == "feedproxy.google.com" || host == "rss.feedsportal.com")
            && (path.starts_with("/~r/") || path.starts_with("/~ff/"))
        || host == "www.facebook.com" && path.starts_with("/tr")
        || host == "medium.com" && path.starts_with("/_/stat")
        || host == "wordpress.com" && path.ends_with("/b.gif")
        || host == "www.google.com" && path.starts_with("/ads/")
        || host == "blogger.googleusercontent.com" && path.starts_with("/tracker/")
        || path.ends_with("/b.gif") && host.ends_with(".wordpress.com")
        || COUNTER_PATHS.iter().any(|end| path.ends_with(end))
}

/// A frame of another site, made into something to click.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Embed {
    /// Where a click leads.
    pub(crate) href: Url,
    /// A picture to click, where its address is known from the frame's.
    pub(crate) poster: Option<Url>,
    /// Whether it is a film.
    pub(crate) video: bool,
}

/// What the frame at `src` shows.
pub(crate) fn embed(src: &Url) -> Embed {
    video(src).or_else(|| sound(src)).unwrap_or_else(|| Embed { href: without_tracking(src), poster: None, video: false })
}

/// Whether the frame at `src` shows a film of a known site.
pub(crate) fn is_film(src: &Url) -> bool {
    video(src).is_some()
}

fn video(src: &Url) -> Option<Embed> {
    let host = src.host_str()?.trim_start_matches("www.").trim_start_matches("m.");
    let mut path = src.path_segments()?;
    let (first, second) = (path.next().unwrap_or_default(), path.next().unwrap_or_default());
    let parameter = |name: &str| src.query_pairs().find(|(found, _)| found == name).map(|(_, value)| value.into_owned());
    let card = |href: String, poster: Option<String>| {
        Some(Embed { href: Url::parse(&href).ok()?, poster: poster.and_then(|p| Url::parse(&p).ok()), video: true })
    };
    match host {
        "youtube.com" | "youtube-nocookie.com" | "youtu.be" => {
            let id = match first {
                "embed" | "v" | "shorts" | "live" | "e" => second.to_owned(),
                "watch" => parameter("v").unwrap_or_default(),
                _ if host == "youtu.be" => first.to_owned(),
                _ => String::new(),
            };
            if let Some(list) = parameter("list").filter(|list| (id.is_empty() || id == "videoseries") && is_id(list)) {
                return card(format!("https://www.youtube.com/playlist?list={list}"), None);
            }
            if !is_id(&id) {
                return None;
            }
            card(format!("https://www.youtube.com/watch?v={id}"), Some(format!("https://i.ytimg.com/vi/{id}/hqdefault.jpg")))
        }
        "player.vimeo.com" if first == "video" && is_id(second) => card(format!("https://vimeo.com/{second}"), None),
        "vimeo.com" if !first.is_empty() && first.bytes().all(|b| b.is_ascii_digit()) => card(format!("https://vimeo.com/{first}"), None),
        "dailymotion.com" | "geo.dailymotion.com" => {
            let id = if first == "embed" { path.next().map(str::to_owned) } else { parameter("video") }.filter(|id| is_id(id))?;
            card(format!("https://www.dailymotion.com/video/{id}"), Some(format!("https://www.dailymotion.com/thumbnail/video/{id}")))
        }
        "embed.ted.com" | "embed-ssl.ted.com" => card(format!("https://www.ted.com{}", src.path().trim_end_matches(".html")), None),
        "player.twitch.tv" | "clips.twitch.tv" => {
            let clip = parameter("clip").filter(|id| is_id(id)).map(|id| format!("https://clips.twitch.tv/{id}"));
            let film =
                parameter("video").filter(|id| is_id(id)).map(|id| format!("https://www.twitch.tv/videos/{}", id.trim_start_matches('v')));
            let live = parameter("channel").filter(|id| is_id(id)).map(|id| format!("https://www.twitch.tv/{id}"));
            card(clip.or(film).or(live)?, None)
        }
        "streamable.com" if matches!(first, "e" | "o" | "s") && is_id(second) => card(format!("https://streamable.com/{second}"), None),
        "player.bilibili.com" => card(format!("https://www.bilibili.com/video/{}", parameter("bvid").filter(|id| is_id(id))?), None),
        "facebook.com" if src.path().starts_with("/plugins/video") => {
            let film = Url::parse(&parameter("href")?).ok().filter(|url| url.scheme() == "https")?;
            card(without_tracking(&film).into(), None)
        }
        "rumble.com"
        | "odysee.com"
        | "loom.com"
        | "fast.wistia.net"
        | "fast.wistia.com"
        | "players.brightcove.net"
        | "cdn.jwplayer.com"
        | "content.jwplatform.com"
            if !first.is_empty() =>
        {
            card(without_tracking(src).into(), None)
        }
        // PeerTube runs on thousands of hosts, with one shape of address.
        _ if first == "videos" && second == "embed" => {
            let id = path.next().filter(|id| is_id(id))?;
            let mut href = src.clone();
            href.set_path(&format!("/w/{id}"));
            href.set_query(None);
            card(href.into(), None)
        }
        _ => None,
    }
}

fn sound(src: &Url) -> Option<Embed> {
    let link = |href: String| Some(Embed { href: Url::parse(&href).ok()?, poster: None, video: false });
    match src.host_str()? {
        "open.spotify.com" => {
            link(format!("https://open.spotify.com{}", src.path().strip_prefix("/embed")?.trim_start_matches("-podcast")))
        }
        "embed.podcasts.apple.com" => link(format!("https://podcasts.apple.com{}", src.path())),
        "w.soundcloud.com" => {
            let (_, sound) = src.query_pairs().find(|(name, _)| name == "url")?;
            let sound = Url::parse(&sound).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
            link(sound.into())
        }
        _ => None,
    }
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(url: &str) -> String {
        without_tracking(&Url::parse(url).expect("a good address")).into()
    }

    #[test]
    fn parameters_that_only_track_are_removed() {
        assert_eq!(clean("https://a.example/x?utm_source=rss&id=7&fbclid=abc&UTM_Medium=y"), "https://a.example/x?id=7");
        assert_eq!(clean("https://a.example/x?gclid=1"), "https://a.example/x");
        assert_eq!(clean("https://a.example/x?ref=rss&mc_eid=1#xtor=RSS-16"), "https://a.example/x");
    }

    #[test]
    fn everything_else_stays_byte_for_byte() {
        for url in [
            "https://a.example/?b=%20+&a&&c=%C3%A9&",
            "https://a.example/?ref=chapter2#part=3",
            "https://a.example/x?#",
            "https://a.example/?",
        ] {
            assert_eq!(clean(url), url);
        }
    }

    #[test]
    fn only_web_and_mail_addresses_are_links() {
        let base = Url::parse("https://a.example/dir/page").expect("a good address");

        assert_eq!(link("../x?utm_campaign=y", Some(&base)).map(String::from).as_deref(), Some("https://a.example/x"));
        assert_eq!(link(" mailto:me@a.example ", None).map(String::from).as_deref(), Some("mailto:me@a.example"));
        for bad in ["javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "relative"] {
            assert_eq!(link(bad, None), None, "{bad}");
        }
    }

    #[test]
    fn the_candidate_that_fits_the_pane_is_chosen() {
        assert_eq!(best_of_srcset("a.jpg 320w, b.jpg 1280w, c.jpg 4000w"), Some("b.jpg"));
        assert_eq!(best_of_srcset("a.jpg 320w, b.jpg 640w"), Some("b.jpg"));
        assert_eq!(best_of_srcset("a.jpg, b.jpg 2x, c.jpg 3x"), Some("b.jpg"));
        assert_eq!(best_of_srcset("/w_100,h_50/a.jpg 100w, /w_1200,h_50/a.jpg 1200w"), Some("/w_1200,h_50/a.jpg"));
        assert_eq!(best_of_srcset(" , "), None);
    }

    #[test]
    fn only_raster_pictures_may_be_inline() {
        assert!(inline_picture("data:image/png;base64,AAAA").is_some());
        assert_eq!(inline_picture("DATA:image/gif;base64,AA\n AA").as_deref(), Some("DATA:image/gif;base64,AAAA"));
        for bad in ["data:image/svg+xml,<svg onload=x>", "data:text/html,x", "data:image/png;base64,\"><script>", "data:"] {
            assert!(inline_picture(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn films_become_links_to_their_pages() {
        let card = |src: &str| embed(&Url::parse(src).expect("a good address"));

        let film = card("https://www.youtube-nocookie.com/embed/abc_DEF-123?rel=0");
        assert_eq!(film.href.as_str(), "https://www.youtube.com/watch?v=abc_DEF-123");
        assert_eq!(film.poster.map(String::from).as_deref(), Some("https://i.ytimg.com/vi/abc_DEF-123/hqdefault.jpg"));
        assert_eq!(card("https://player.vimeo.com/video/42?h=1").href.as_str(), "https://vimeo.com/42");
        assert!(!card("https://maps.example/embed?q=London").video);
    }
}
