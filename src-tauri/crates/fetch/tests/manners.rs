//! The fetcher against servers that speak raw bytes: what it sends, what it takes, and what it refuses.
#![allow(clippy::unwrap_used)]

mod server;

use std::io::Write;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use url::Url;

use daily_fetch::{FetchError, Fetcher, Limits, Options, Phase, Proxies, Request, Validators};

use server::{Server, reply};

/// Only a defect takes this long.
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_feed_comes_with_everything_that_the_server_said_about_it() {
    let server = Server::answers(|_| {
        reply(
            "200 OK",
            &[
                "Content-Type: application/rss+xml; charset=utf-8",
                "ETag: W/\"v1\"",
                "Last-Modified: Mon, 23 Nov 2026 10:00:00 GMT",
                "Cache-Control: max-age=900",
                "Link: <https://hub.example/>; rel=\"hub\"",
            ],
            "<rss/>",
        )
    })
    .await;

    let answer = fetcher().get(feed(&server.url("/feed#top"))).await.unwrap();

    assert_eq!(answer.status, 200);
    assert_eq!(answer.body.as_deref(), Some(&b"<rss/>"[..]));
    assert_eq!(answer.transferred, 6);
    assert_eq!(answer.final_url.as_str(), server.url("/feed"));
    assert_eq!(answer.content_type.as_deref(), Some("application/rss+xml; charset=utf-8"));
    assert_eq!(answer.validators, pair("W/\"v1\"", "Mon, 23 Nov 2026 10:00:00 GMT"));
    assert_eq!(answer.moved_permanently_to, None);
    assert_eq!(answer.fresh_for, Some(Duration::from_secs(900)));
    assert_eq!(answer.hubs[0].as_str(), "https://hub.example/");
}

#[tokio::test]
async fn a_request_says_who_asks_and_nothing_else_about_the_reader() {
    let server = Server::answers(|asked| match asked.path() {
        "/feed" => reply("302 Found", &["Location: /second", "Set-Cookie: track=1"], ""),
        _ => reply("200 OK", &[], "ok"),
    })
    .await;

    fetcher().get(feed(&server.url("/feed"))).await.unwrap();

    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in requests {
        assert_eq!(request.header("user-agent").as_deref(), Some("LondonDaily/1.0 (+https://example.org/)"));
        assert_eq!(request.header("accept-encoding").as_deref(), Some("gzip, br, zstd, deflate"));
        assert!(request.header("accept").unwrap().contains("application/rss+xml"));
        for unwanted in ["cookie", "referer", "authorization", "accept-language", "if-none-match", "if-modified-since"] {
            assert_eq!(request.header(unwanted), None, "{unwanted}");
        }
    }
}

#[tokio::test]
async fn validators_go_back_byte_for_byte_and_304_keeps_them() {
    let server = Server::answers(|_| "HTTP/1.1 304 Not Modified\r\n\r\n".into()).await;
    let validators = pair("W/\"ä,  odd\"-gzip", "some time ago");

    let answer = fetcher().get(feed(&server.url("/")).unless_still(validators.clone())).await.unwrap();

    assert!(answer.is_not_modified());
    assert_eq!(answer.status, 304);
    assert_eq!(answer.validators, validators);
    let request = server.requests().remove(0);
    assert_eq!(request.header("if-none-match").as_deref(), Some("W/\"ä,  odd\"-gzip"));
    assert_eq!(request.header("if-modified-since").as_deref(), Some("some time ago"));
}

#[tokio::test]
async fn a_304_may_renew_a_validator() {
    let server = Server::answers(|_| "HTTP/1.1 304 Not Modified\r\nETag: \"new\"\r\n\r\n".into()).await;

    let answer = fetcher().get(feed(&server.url("/")).unless_still(pair("\"old\"", "then"))).await.unwrap();

    assert_eq!(answer.validators, pair("\"new\"", "then"));
}

#[tokio::test]
async fn a_304_that_nobody_asked_for_is_an_error() {
    let server = Server::answers(|_| "HTTP/1.1 304 Not Modified\r\n\r\n".into()).await;

    assert_eq!(failure(feed(&server.url("/"))).await.status(), Some(304));
}

#[tokio::test]
async fn a_move_is_for_good_only_if_every_hop_says_so() {
    let server = Server::answers(|asked| match asked.path() {
        "/old" => reply("301 Moved Permanently", &["Location: /older"], "gone there"),
        "/older" => reply("308 Permanent Redirect", &["Location: /new"], ""),
        "/mixed" => reply("301 Moved Permanently", &["Location: /today"], ""),
        "/today" => reply("302 Found", &["Location: /new"], ""),
        _ => reply("200 OK", &[], "news"),
    })
    .await;

    let moved = fetcher().get(feed(&server.url("/old"))).await.unwrap();
    let mixed = fetcher().get(feed(&server.url("/mixed"))).await.unwrap();

    assert_eq!(moved.moved_permanently_to.unwrap().as_str(), server.url("/new"));
    assert_eq!(moved.final_url.as_str(), server.url("/new"));
    assert_eq!(mixed.moved_permanently_to, None);
    assert_eq!(mixed.final_url.as_str(), server.url("/new"));
}

#[tokio::test]
async fn redirects_in_a_circle_are_given_up_at_once() {
    let server = Server::answers(|asked| match asked.path() {
        "/a" => reply("302 Found", &["Location: /b"], ""),
        _ => reply("302 Found", &["Location: /a"], ""),
    })
    .await;

    assert_eq!(failure(feed(&server.url("/a"))).await, FetchError::RedirectLoop { hops: 2 });
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn redirects_without_end_are_given_up_at_the_limit() {
    let server = Server::answers(|asked| reply("302 Found", &[&format!("Location: {}x", asked.path())], "")).await;

    assert_eq!(failure(feed(&server.url("/"))).await, FetchError::RedirectLoop { hops: 9 });
    assert_eq!(server.requests().len(), 9);
}

#[tokio::test]
async fn a_redirect_to_a_file_is_refused() {
    let server = Server::answers(|_| reply("302 Found", &["Location: file:///etc/passwd"], "")).await;

    assert_eq!(failure(feed(&server.url("/"))).await, FetchError::Scheme { scheme: "file".into() });
}

#[tokio::test]
async fn the_readers_own_network_is_out_of_bounds_by_number_and_by_name() {
    let server = Server::answers(|_| reply("200 OK", &[], "router")).await;
    let guarded = Fetcher::new(options()).unwrap();

    for address in
        [server.url("/"), server.url("/").replace("127.0.0.1", "localhost"), server.url("/").replace("127.0.0.1", "[::ffff:7f00:1]")]
    {
        let refused = guarded.get(Request::feed(Url::parse(&address).unwrap())).await.unwrap_err();
        assert!(matches!(refused, FetchError::PrivateNetwork { .. }), "{address}: {refused}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_redirect_into_the_readers_own_network_is_refused_unless_allowed() {
    let inner = Server::answers(|_| reply("200 OK", &[], "router")).await;
    let target = inner.url("/admin");
    let outer = Server::answers(move |_| reply("301 Moved Permanently", &[&format!("Location: {target}")], "")).await;
    let mut options = options();
    options.pinned = vec![("news.example".into(), outer.address())];
    let guarded = Fetcher::new(options).unwrap();
    let request = Request::feed(Url::parse("http://news.example/feed").unwrap());

    let refused = guarded.get(request.clone()).await.unwrap_err();
    assert_eq!(refused, FetchError::PrivateNetwork { host: "127.0.0.1".into() });
    assert!(inner.requests().is_empty());

    let allowed = guarded.get(Request { allow_private_network: true, ..request }).await.unwrap();
    assert_eq!(allowed.body.as_deref(), Some(&b"router"[..]));
}

#[tokio::test]
async fn a_password_is_sent_to_its_own_host_alone() {
    let other = Server::answers(|_| reply("200 OK", &[], "elsewhere")).await;
    let target = other.url("/feed");
    let own = Server::answers(move |_| reply("302 Found", &[&format!("Location: {target}")], "")).await;

    let answer = fetcher().get(feed(&own.url("/feed").replace("http://", "http://a%20b:c%3Ad@"))).await.unwrap();

    assert_eq!(own.requests()[0].header("authorization").as_deref(), Some("Basic YSBiOmM6ZA=="));
    assert_eq!(other.requests()[0].header("authorization"), None);
    assert_eq!(answer.final_url.username(), "");
}

#[tokio::test]
async fn a_permanent_move_on_the_same_host_keeps_the_password() {
    let server = Server::answers(|asked| match asked.path() {
        "/old" => reply("301 Moved Permanently", &["Location: /new"], ""),
        _ => reply("200 OK", &[], "news"),
    })
    .await;
    let address = server.url("/old").replace("http://", "http://me:secret@");

    let answer = fetcher().get(feed(&address)).await.unwrap();

    assert_eq!(answer.moved_permanently_to.unwrap().as_str(), address.replace("/old", "/new"));
    assert_eq!(answer.final_url.as_str(), server.url("/new"));
}

#[tokio::test]
async fn retry_after_is_understood_in_both_forms() {
    let server = Server::answers(|asked| match asked.path() {
        "/seconds" => reply("429 Too Many Requests", &["Retry-After: 600"], ""),
        _ => reply("503 Service Unavailable", &["Date: Mon, 23 Nov 2026 10:00:00 GMT", "Retry-After: Mon, 23 Nov 2026 12:00:00 GMT"], ""),
    })
    .await;

    let seconds = failure(feed(&server.url("/seconds"))).await;
    let date = failure(feed(&server.url("/date"))).await;

    assert_eq!((seconds.status(), seconds.retry_after()), (Some(429), Some(Duration::from_secs(600))));
    assert_eq!((date.status(), date.retry_after()), (Some(503), Some(Duration::from_secs(7200))));
}

#[tokio::test]
async fn gone_is_gone() {
    let server = Server::answers(|_| reply("410 Gone", &[], "sorry")).await;

    assert_eq!(failure(feed(&server.url("/"))).await, FetchError::Gone);
}

#[tokio::test]
async fn a_test_for_people_is_told_from_a_refusal_even_when_it_is_compressed() {
    let server = Server::answers(|asked| match asked.path() {
        "/test" => {
            let page = gzip(b"<title>Just a moment...</title>");
            reply("403 Forbidden", &["Server: cloudflare", "Content-Encoding: gzip"], &page)
        }
        _ => reply("403 Forbidden", &["Server: nginx"], "no"),
    })
    .await;

    assert_eq!(failure(feed(&server.url("/test"))).await.code(), "challenge");
    assert_eq!(failure(feed(&server.url("/no"))).await, FetchError::Status { status: 403, retry_after: None, challenge: false });
}

#[tokio::test]
async fn an_empty_body_is_an_answer() {
    let server = Server::answers(|_| reply("200 OK", &[], "")).await;

    let answer = fetcher().get(feed(&server.url("/"))).await.unwrap();

    assert_eq!(answer.body, Some(Vec::new()));
}

#[tokio::test]
async fn a_body_shorter_than_promised_is_truncated() {
    let server = Server::answers(|_| "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>".into()).await;

    assert_eq!(failure(feed(&server.url("/"))).await, FetchError::Truncated { host: "127.0.0.1".into(), received: 5 });
}

#[tokio::test]
async fn a_chunked_body_without_its_end_is_truncated() {
    let server = Server::answers(|_| "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n".into()).await;

    assert_eq!(failure(feed(&server.url("/"))).await.code(), "truncated");
}

#[tokio::test]
async fn a_reset_in_the_middle_is_truncated() {
    let server = Server::resets_after("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>").await;

    assert_eq!(failure(feed(&server.url("/"))).await.code(), "truncated");
}

#[tokio::test]
async fn a_length_over_the_limit_is_refused_before_a_byte_is_read() {
    let server = Server::stalls_after("HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n").await;

    assert_eq!(failure(feed(&server.url("/"))).await, FetchError::TooLarge { limit: 16 * 1024 * 1024 });
}

#[tokio::test]
async fn an_endless_body_is_cut_at_the_limit() {
    let server = Server::never_stops("HTTP/1.1 200 OK\r\n\r\n", "news ").await;
    let mut request = feed(&server.url("/"));
    request.limits.max_bytes = 100_000;

    assert_eq!(failure(request).await, FetchError::TooLarge { limit: 100_000 });
}

#[tokio::test]
async fn endless_headers_are_given_up() {
    let server = Server::never_stops("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n").await;

    assert_eq!(failure(feed(&server.url("/"))).await.code(), "broken");
}

#[tokio::test]
async fn a_compressed_bomb_is_defused() {
    let server = Server::answers(|_| reply("200 OK", &["Content-Encoding: gzip"], gzip(&vec![b' '; 12 * 1024 * 1024]))).await;

    assert_eq!(failure(feed(&server.url("/"))).await, FetchError::Bomb { ratio: 200 });
}

#[tokio::test]
async fn a_server_that_falls_silent_is_left() {
    let in_the_body = Server::stalls_after("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>").await;
    let in_the_headers = Server::stalls_after("HTTP/1.1 200 OK\r\nConte").await;

    for server in [in_the_body, in_the_headers] {
        let mut request = feed(&server.url("/"));
        request.limits = Limits { connect: Duration::from_millis(400), idle: Duration::from_millis(50), ..Limits::feed() };
        let end = failure(request).await;
        assert!(matches!(end, FetchError::Timeout { phase: Phase::Idle, .. }), "{end}");
    }
}

#[tokio::test]
async fn a_server_that_never_finishes_is_left() {
    let server = Server::drips("HTTP/1.1 200 OK\r\n\r\n", "x", Duration::from_millis(5)).await;
    let mut request = feed(&server.url("/"));
    request.limits.whole = Duration::from_millis(100);

    let end = failure(request).await;

    assert_eq!(end, FetchError::Timeout { host: "127.0.0.1".into(), phase: Phase::Whole, after: Duration::from_millis(100) });
}

#[tokio::test]
async fn a_closed_port_and_an_unknown_name_are_told_apart() {
    let closed = Server::closed_address().await;

    let connect = failure(feed(&format!("http://{closed}/"))).await;
    let dns = failure(feed("http://nobody.invalid/")).await;

    assert_eq!(connect.code(), "connect");
    assert_eq!(dns, FetchError::Dns { host: "nobody.invalid".into() });
    assert!(connect.may_be_offline() && dns.may_be_offline());
}

#[tokio::test]
async fn a_failed_handshake_is_no_failed_connection() {
    let server = Server::speaks_first("HTTP/1.1 400 Bad Request\r\n\r\nthis port speaks http").await;

    let end = failure(feed(&server.url("/").replace("http:", "https:"))).await;

    assert_eq!(end.to_string(), "no safe connection to 127.0.0.1: it does not speak TLS at this address; it may offer http only");
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused() {
    let server = Server::signs_for_itself().await;
    let mut options = options();
    options.pinned = vec![("news.example".into(), server.address())];
    let request = Request::feed(Url::parse("https://news.example/feed").unwrap());

    let end = Fetcher::new(options).unwrap().get(request).await.unwrap_err();

    assert_eq!(end.to_string(), "no safe connection to news.example: nobody whom this computer trusts vouches for its certificate");
}

#[tokio::test]
async fn something_that_is_not_http_is_broken() {
    let after = Server::answers(|_| "220 mail.example ESMTP ready\r\n".into()).await;
    let before = Server::speaks_first("220 mail.example ESMTP ready\r\n").await;

    assert_eq!(failure(feed(&after.url("/"))).await.code(), "broken");
    assert_eq!(failure(feed(&before.url("/"))).await.code(), "broken");
}

#[tokio::test]
async fn one_connection_serves_many_requests() {
    let server = Server::answers(|asked| match asked.path() {
        "/missing" => reply("404 Not Found", &[], "nothing here"),
        "/moved" => reply("302 Found", &["Location: /feed"], "over there"),
        "/still" => "HTTP/1.1 304 Not Modified\r\n\r\n".into(),
        _ => reply("200 OK", &[], "news"),
    })
    .await;
    let fetcher = fetcher();

    fetcher.get(feed(&server.url("/feed"))).await.unwrap();
    fetcher.get(feed(&server.url("/missing"))).await.unwrap_err();
    fetcher.get(feed(&server.url("/moved"))).await.unwrap();
    fetcher.get(feed(&server.url("/still")).unless_still(pair("\"1\"", "then"))).await.unwrap();

    assert_eq!(server.requests().len(), 5);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn connections_are_made_anew_after_hanging_up() {
    let server = Server::answers(|_| reply("200 OK", &[], "news")).await;
    let fetcher = fetcher();

    fetcher.get(feed(&server.url("/1"))).await.unwrap();
    fetcher.hang_up();
    fetcher.get(feed(&server.url("/2"))).await.unwrap();

    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_kept_connection_that_the_server_closes_on_us_is_asked_anew_once() {
    let server = Server::hangs_up_instead_of_the_second_answer(&reply("200 OK", &[], "news")).await;
    let fetcher = fetcher();

    let first = fetcher.get(feed(&server.url("/1"))).await.unwrap();
    let second = fetcher.get(feed(&server.url("/2"))).await.unwrap();

    assert_eq!(first.body, second.body);
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_server_that_always_hangs_up_is_asked_twice_and_no_more() {
    let server = Server::answers(|_| Vec::new().into()).await;

    assert_eq!(failure(feed(&server.url("/"))).await, FetchError::Truncated { host: "127.0.0.1".into(), received: 0 });
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_host_is_asked_one_thing_at_a_time() {
    let server = Server::answers(|_| reply("200 OK", &[], "news")).await;
    let fetcher = fetcher();
    let mut checks = tokio::task::JoinSet::new();

    for number in 0..20 {
        let (fetcher, request) = (fetcher.clone(), feed(&server.url(&format!("/{number}"))));
        checks.spawn(async move { fetcher.get(request).await.unwrap() });
    }
    checks.join_all().await;

    assert_eq!(server.requests().len(), 20);
    assert_eq!(server.most_at_once(), 1);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_slow_host_does_not_hold_up_another() {
    let slow = Server::stalls_after("").await;
    let quick = Server::answers(|_| reply("200 OK", &[], "news")).await;
    let mut options = options();
    options.connections = 2;
    options.pinned = vec![("slow.example".into(), slow.address()), ("quick.example".into(), quick.address())];
    let fetcher = Fetcher::new(options).unwrap();
    let mut waiting = tokio::task::JoinSet::new();
    for number in 0..5 {
        let (fetcher, url) = (fetcher.clone(), Url::parse(&format!("http://slow.example/{number}")).unwrap());
        waiting.spawn(async move { fetcher.get(Request::feed(url)).await });
    }
    slow.was_asked().await;

    let answer = fetcher.get(Request::feed(Url::parse("http://quick.example/").unwrap())).await;

    assert!(answer.is_ok());
    assert_eq!(slow.requests().len(), 1);
}

#[tokio::test]
async fn a_dropped_request_frees_its_place() {
    let server = Server::stalls_then_answers(&reply("200 OK", &[], "news")).await;
    let fetcher = fetcher();
    let first = tokio::spawn({
        let (fetcher, request) = (fetcher.clone(), feed(&server.url("/1")));
        async move { fetcher.get(request).await }
    });
    server.was_asked().await;

    first.abort();
    let second = fetcher.get(feed(&server.url("/2"))).await;

    assert!(second.is_ok());
}

#[tokio::test]
async fn waiting_for_a_turn_does_not_use_up_the_time_of_a_request() {
    let server = Server::answers_late(Duration::from_millis(30), &reply("200 OK", &[], "news")).await;
    let fetcher = fetcher();
    let mut checks = tokio::task::JoinSet::new();
    let began = Instant::now();

    for number in 0..20 {
        let mut request = feed(&server.url(&format!("/{number}")));
        request.limits.whole = Duration::from_millis(400);
        let fetcher = fetcher.clone();
        checks.spawn(async move { fetcher.get(request).await.is_ok() });
    }
    let all = checks.join_all().await;

    assert!(all.into_iter().all(|succeeded| succeeded));
    assert!(began.elapsed() > Duration::from_millis(400));
}

#[test]
fn a_name_that_no_header_may_hold_is_refused_at_the_start() {
    assert_eq!(Fetcher::new(Options::new("two\nlines")).unwrap_err().code(), "set_up");
}

fn options() -> Options {
    let mut options = Options::new("LondonDaily/1.0 (+https://example.org/)");
    options.proxies = Proxies::None;
    options
}

fn fetcher() -> Fetcher {
    let mut options = options();
    options.allow_private_network = true;
    Fetcher::new(options).unwrap()
}

fn feed(address: &str) -> Request {
    Request::feed(Url::parse(address).unwrap())
}

async fn failure(request: Request) -> FetchError {
    tokio::time::timeout(PATIENCE, fetcher().get(request)).await.expect("it waits for ever").unwrap_err()
}

fn pair(etag: &str, last_modified: &str) -> Validators {
    Validators { etag: Some(etag.into()), last_modified: Some(last_modified.into()) }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}
