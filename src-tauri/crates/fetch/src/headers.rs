//! Reads what servers say about their answers.
//!
//! Pure: the caller brings the clock. A header that makes no sense counts as absent; nothing is clamped here, since how
//! far a server is believed is a matter of policy.

use std::time::{Duration, SystemTime};

use reqwest::header::{self, HeaderMap, HeaderName};
use url::Url;

use crate::request::Validators;

/// The validators of an answer, exactly as they were sent.
pub(crate) fn validators(headers: &HeaderMap) -> Validators {
    Validators { etag: exact(headers, &header::ETAG), last_modified: exact(headers, &header::LAST_MODIFIED) }
}

/// A header's text, byte for byte; absent if it is empty or could not be kept exactly.
pub(crate) fn exact(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let text = std::str::from_utf8(headers.get(name)?.as_bytes()).ok()?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// How long the server asks us to stay away, from both forms of `Retry-After`.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Some(seconds) = whole_seconds(text) {
        return Some(seconds);
    }
    let until = httpdate::parse_http_date(text).ok()?;
    Some(until.duration_since(server_clock(headers, now)).unwrap_or_default())
}

/// How long the answer stays good, from `Cache-Control: max-age`, else from `Expires`.
pub(crate) fn fresh_for(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let mut max_age = None;
    for line in headers.get_all(header::CACHE_CONTROL) {
        for directive in line.to_str().unwrap_or_default().split(',') {
            let (name, value) = directive.split_once('=').unwrap_or((directive, ""));
            match name.trim().to_ascii_lowercase().as_str() {
                "no-store" | "no-cache" => return None,
                "max-age" => max_age = max_age.or_else(|| whole_seconds(value.trim().trim_matches('"'))),
                _ => {}
            }
        }
    }
    if max_age.is_some() {
        return max_age;
    }
    // "0" and "-1" are common for "already over" and are no dates.
    let expires = httpdate::parse_http_date(headers.get(header::EXPIRES)?.to_str().ok()?.trim()).ok()?;
    expires.duration_since(server_clock(headers, now)).ok()
}

// A span between two moments of the same clock is right even where that clock is wrong.
fn server_clock(headers: &HeaderMap, now: SystemTime) -> SystemTime {
    let sent = headers.get(header::DATE).and_then(|date| date.to_str().ok());
    sent.and_then(|date| httpdate::parse_http_date(date.trim()).ok()).unwrap_or(now)
}

fn whole_seconds(text: &str) -> Option<Duration> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // More digits than fit mean "very long", not "nothing".
    digits.then(|| Duration::from_secs(text.parse().unwrap_or(u64::from(u32::MAX))))
}

/// The hubs and the feed's own address that `Link` headers name.
pub(crate) fn links(headers: &HeaderMap, base: &Url) -> (Vec<Url>, Option<Url>) {
    let mut hubs = Vec::new();
    let mut own = None;
    for line in headers.get_all(header::LINK) {
        let Ok(line) = line.to_str() else { continue };
        for (target, rels) in targets(line) {
            let Ok(url) = base.join(target) else { continue };
            if !matches!(url.scheme(), "http" | "https") {
                continue;
            }
            for rel in rels.split_ascii_whitespace() {
                if rel.eq_ignore_ascii_case("hub") && !hubs.contains(&url) {
                    hubs.push(url.clone());
                } else if rel.eq_ignore_ascii_case("self") && own.is_none() {
                    own = Some(url.clone());
                }
            }
        }
    }
    (hubs, own)
}

/// Splits `<a>; rel="x y"; type=z, <b>; rel=w` into targets and their relations. Commas inside `<>` and quotes are text.
fn targets(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(open) = rest.find('<') {
        let Some(close) = rest[open..].find('>') else { break };
        let target = &rest[open + 1..open + close];
        rest = &rest[open + close + 1..];
        let end = end_of_link(rest);
        if let Some(rel) = parameter(&rest[..end], "rel") {
            found.push((target, rel));
        }
        rest = &rest[end..];
    }
    found
}

fn end_of_link(text: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => return at,
            _ => {}
        }
    }
    text.len()
}

fn parameter<'a>(parameters: &'a str, wanted: &str) -> Option<&'a str> {
    parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case(wanted).then(|| value.trim().trim_matches('"'))
    })
}

/// Whether an answer that is no success is a test for people, which no setting of ours can pass.
pub(crate) fn is_challenge(status: u16, headers: &HeaderMap, body: &[u8]) -> bool {
    let says = |name: &str, values: &[&str]| {
        headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| {
            let value = value.to_ascii_lowercase();
            values.iter().any(|wanted| value.contains(wanted))
        })
    };
    if says("cf-mitigated", &["challenge"]) || says("x-amzn-waf-action", &["challenge", "captcha"]) {
        return true;
    }
    if !matches!(status, 401 | 403 | 405 | 429 | 503) {
        return false;
    }
    // Stands on this service's successes too.
    if headers.contains_key("x-datadome") {
        return true;
    }
    let body = String::from_utf8_lossy(body).to_ascii_lowercase();
    let marks: &[&str] = if says("server", &["cloudflare", "ddos-guard"]) { &SUSPICIOUS } else { &CERTAIN };
    CERTAIN.iter().chain(marks).any(|mark| body.contains(mark))
}

/// Words that stand in no other page.
const CERTAIN: [&str; 8] = [
    "cf-challenge",
    "cf_chl_",
    "challenge-platform",
    "captcha-delivery.com",
    "px-captcha",
    "_incapsula_resource",
    "awswafintegration",
    "anubis_challenge",
];

/// Words that any page may use, and that mean a challenge where a guarding service answers.
const SUSPICIOUS: [&str; 6] =
    ["just a moment", "attention required", "checking your browser", "captcha", "enable javascript and cookies", "verify you are human"];

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        map
    }

    fn noon() -> SystemTime {
        httpdate::parse_http_date("Mon, 23 Nov 2026 12:00:00 GMT").unwrap()
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        let seconds = headers(&[("retry-after", "120")]);
        let date = headers(&[("retry-after", "Mon, 23 Nov 2026 12:05:00 GMT")]);
        let past = headers(&[("retry-after", "Mon, 23 Nov 2026 11:00:00 GMT")]);
        let nonsense = headers(&[("retry-after", "later")]);

        assert_eq!(retry_after(&seconds, noon()), Some(Duration::from_secs(120)));
        assert_eq!(retry_after(&date, noon()), Some(Duration::from_secs(300)));
        assert_eq!(retry_after(&past, noon()), Some(Duration::ZERO));
        assert_eq!(retry_after(&nonsense, noon()), None);
    }

    #[test]
    fn the_servers_own_clock_decides_how_long_a_date_is_away() {
        let an_hour_slow = headers(&[("date", "Mon, 23 Nov 2026 11:00:00 GMT"), ("retry-after", "Mon, 23 Nov 2026 11:10:00 GMT")]);

        assert_eq!(retry_after(&an_hour_slow, noon()), Some(Duration::from_secs(600)));
    }

    #[test]
    fn max_age_comes_before_expires() {
        let both = headers(&[("cache-control", "public, Max-Age=900"), ("expires", "Mon, 23 Nov 2026 13:00:00 GMT")]);
        let expires = headers(&[("expires", "Mon, 23 Nov 2026 13:00:00 GMT")]);
        let over = headers(&[("expires", "0")]);
        let never = headers(&[("cache-control", "no-cache, max-age=900")]);
        let endless = headers(&[("cache-control", "max-age=99999999999999999999999")]);

        assert_eq!(fresh_for(&both, noon()), Some(Duration::from_secs(900)));
        assert_eq!(fresh_for(&expires, noon()), Some(Duration::from_secs(3600)));
        assert_eq!(fresh_for(&over, noon()), None);
        assert_eq!(fresh_for(&never, noon()), None);
        assert!(fresh_for(&endless, noon()).unwrap() > Duration::from_secs(86_400));
    }

    #[test]
    fn validators_are_kept_byte_for_byte_or_not_at_all() {
        let mut odd = headers(&[("etag", "W/\"a, b\"-gzip"), ("last-modified", "yesterday")]);

        assert_eq!(validators(&odd), Validators { etag: Some("W/\"a, b\"-gzip".into()), last_modified: Some("yesterday".into()) });

        odd.insert("etag", HeaderValue::from_bytes(b"\"\xe9t\xe9\"").unwrap());
        assert_eq!(validators(&odd).etag, None);
    }

    #[test]
    fn hubs_and_the_feeds_own_address_are_found_in_link_headers() {
        let base = Url::parse("https://news.example/feeds/").unwrap();
        let found = headers(&[
            ("link", "<https://hub.example/?a,b>; rel=\"hub\", <main.xml>; type=\"x; y, z\"; rel=self"),
            ("link", "<https://other-hub.example/>; rel=\"preload HUB\""),
            ("link", "<javascript:alert(1)>; rel=hub, <unfinished; rel=hub"),
        ]);

        let (hubs, own) = links(&found, &base);

        assert_eq!(hubs.iter().map(Url::as_str).collect::<Vec<_>>(), ["https://hub.example/?a,b", "https://other-hub.example/"]);
        assert_eq!(own.unwrap().as_str(), "https://news.example/feeds/main.xml");
    }

    #[test]
    fn a_test_for_people_is_recognised_and_a_plain_refusal_is_not() {
        let cloudflare = headers(&[("server", "cloudflare")]);
        let none = HeaderMap::new();

        assert!(is_challenge(403, &headers(&[("cf-mitigated", "challenge")]), b""));
        assert!(is_challenge(503, &cloudflare, b"<title>Just a moment...</title>"));
        assert!(is_challenge(403, &none, b"<script src=\"/cdn-cgi/challenge-platform/x.js\">"));
        assert!(is_challenge(202, &headers(&[("x-amzn-waf-action", "challenge")]), b""));
        assert!(!is_challenge(403, &none, b"Forbidden. Just a moment of your time."));
        assert!(!is_challenge(403, &cloudflare, b"error code: 1020"));
        assert!(!is_challenge(404, &cloudflare, b"captcha"));
    }
}
