//! Streams against servers that speak raw bytes: how they are asked for, how they end, and what is refused.
#![allow(clippy::unwrap_used)]
#![allow(dead_code, reason = "the server is shared with other tests")]

mod server;

use std::time::Duration;

use url::Url;

use daily_fetch::{FetchError, Fetcher, Options, Phase, Proxies, Request, Stream, StreamForm, StreamLimits, StreamRequest};

use server::{Reply, Server, reply};

/// Only a defect takes this long.
const PATIENCE: Duration = Duration::from_secs(60);

const EVENTS: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: one\n\n";

fn fetcher() -> Fetcher {
    let mut options = Options::new("LondonDaily/1.0 (+https://example.org/)");
    options.allow_private_network = true;
    options.proxies = Proxies::None;
    Fetcher::new(options).unwrap()
}

fn stream(url: &str) -> StreamRequest {
    StreamRequest {
        url: Url::parse(url).unwrap(),
        form: StreamForm::Events,
        last_event_id: None,
        allow_private_network: false,
        limits: StreamLimits::default(),
    }
}

async fn next_line(opened: &mut Stream) -> Result<Option<String>, FetchError> {
    tokio::time::timeout(PATIENCE, opened.next_line()).await.expect("it waits for ever")
}

#[tokio::test]
async fn a_stream_is_asked_for_with_its_resume_id_and_nothing_about_the_reader() {
    let server = Server::answers(|asked| match asked.path() {
        "/" => reply("302 Found", &["Location: /stream", "Set-Cookie: track=1"], ""),
        _ => Reply::from(EVENTS),
    })
    .await;
    let request = StreamRequest { last_event_id: Some("événement-7".into()), ..stream(&server.url("/")) };

    let mut opened = fetcher().open_stream(&request).await.unwrap();

    assert_eq!(next_line(&mut opened).await.unwrap().as_deref(), Some("data: one"));
    assert_eq!(next_line(&mut opened).await.unwrap().as_deref(), Some(""));
    let asked = server.requests().pop().unwrap();
    assert_eq!(asked.header("accept").as_deref(), Some("text/event-stream"));
    assert_eq!(asked.header("accept-encoding").as_deref(), Some("identity"));
    assert_eq!(asked.header("last-event-id").as_deref(), Some("événement-7"));
    assert_eq!(asked.header("user-agent").as_deref(), Some("LondonDaily/1.0 (+https://example.org/)"));
    assert_eq!((asked.header("cookie"), asked.header("referer")), (None, None));
}

#[tokio::test]
async fn a_stream_that_falls_silent_is_given_up() {
    let server = Server::stalls_after(EVENTS).await;
    let limits = StreamLimits { silence: Duration::from_millis(50), ..StreamLimits::default() };

    let mut opened = fetcher().open_stream(&StreamRequest { limits, ..stream(&server.url("/")) }).await.unwrap();

    assert_eq!(next_line(&mut opened).await.unwrap().as_deref(), Some("data: one"));
    assert_eq!(next_line(&mut opened).await.unwrap().as_deref(), Some(""));
    let silent = next_line(&mut opened).await.unwrap_err();
    assert!(matches!(silent, FetchError::Timeout { phase: Phase::Idle, .. }), "{silent:?}");
}

#[tokio::test]
async fn a_server_that_drips_bytes_and_never_a_line_is_given_up() {
    let server = Server::drips(EVENTS, "x", Duration::from_millis(5)).await;
    let limits = StreamLimits { line: Duration::from_millis(100), ..StreamLimits::default() };

    let mut opened = fetcher().open_stream(&StreamRequest { limits, ..stream(&server.url("/")) }).await.unwrap();
    while let Ok(Some(line)) = next_line(&mut opened).await {
        assert!(line.is_empty() || line == "data: one", "{line}");
    }

    let given_up = next_line(&mut opened).await.unwrap_err();
    assert!(matches!(given_up, FetchError::Timeout { .. }), "{given_up:?}");
}

#[tokio::test]
async fn a_line_without_an_end_breaks_the_stream_off() {
    let server = Server::never_stops(EVENTS, "xxxxxxxxxxxxxxxxxxxx").await;

    let mut opened = fetcher().open_stream(&stream(&server.url("/"))).await.unwrap();
    let refused = loop {
        match next_line(&mut opened).await {
            Ok(line) => assert!(line.is_some_and(|line| line.len() < 20)),
            Err(cause) => break cause,
        }
    };

    assert!(matches!(refused, FetchError::Broken { .. }), "{refused:?}");
}

#[tokio::test]
async fn what_is_no_stream_is_refused_with_what_it_was() {
    let cases: [(&str, &[&str], &str); 4] = [
        ("200 OK", &["Content-Type: text/html"], "“text/html”"),
        ("200 OK", &[], "without a content type"),
        ("200 OK", &["Content-Type: text/event-stream", "Content-Encoding: gzip"], "packed as “gzip”"),
        ("204 No Content", &["Content-Type: text/event-stream"], "status 204"),
    ];
    for (status, headers, said) in cases {
        let (status, headers) = (status.to_owned(), headers.iter().map(|&header| header.to_owned()).collect::<Vec<_>>());
        let server = Server::answers(move |_| reply(&status, &headers.iter().map(String::as_str).collect::<Vec<_>>(), "")).await;

        let refused = fetcher().open_stream(&stream(&server.url("/"))).await.unwrap_err();

        assert!(refused.to_string().contains(said), "{refused}");
    }
}

#[tokio::test]
async fn the_readers_own_network_is_not_asked_for_a_stream_nor_told_anything_also_behind_a_redirect() {
    let inner = Server::answers(|_| Reply::from(EVENTS)).await;
    let target = inner.url("/");
    let outer = Server::answers(move |_| reply("302 Found", &[&format!("Location: {target}")], "")).await;
    let mut options = Options::new("LondonDaily/1.0");
    options.proxies = Proxies::None;
    options.pinned = vec![("push.example".into(), outer.address())];
    let guarded = Fetcher::new(options).unwrap();
    let by_name = stream("http://push.example/");

    for request in [by_name.clone(), stream(&inner.url("/"))] {
        let refused = guarded.open_stream(&request).await.unwrap_err();
        assert!(matches!(refused, FetchError::PrivateNetwork { .. }), "{refused:?}");
    }
    let refused = guarded.post_form(&Url::parse(&inner.url("/hub")).unwrap(), &[("a", "b")], false).await.unwrap_err();
    assert!(matches!(refused, FetchError::PrivateNetwork { .. }), "{refused:?}");

    assert!(inner.requests().is_empty());
    assert!(guarded.open_stream(&StreamRequest { allow_private_network: true, ..by_name }).await.is_ok());
}

#[tokio::test]
async fn an_open_stream_does_not_shut_its_host_out() {
    let server = Server::answers(|asked| match asked.path() {
        "/feed" => reply("200 OK", &[], "news"),
        _ => Reply::from(EVENTS),
    })
    .await;
    let fetcher = fetcher();

    let _opened = fetcher.open_stream(&stream(&server.url("/stream"))).await.unwrap();
    let answer = fetcher.get(Request::feed(Url::parse(&server.url("/feed")).unwrap())).await.unwrap();

    assert_eq!(answer.body.as_deref(), Some(&b"news"[..]));
}

#[tokio::test]
async fn a_form_is_sent_once_and_a_refusal_is_said() {
    let server = Server::answers(|asked| match asked.path() {
        "/yes" => reply("202 Accepted", &[], ""),
        "/moved" => reply("307 Temporary Redirect", &["Location: /yes"], ""),
        _ => reply("429 Too Many Requests", &["Retry-After: 60"], ""),
    })
    .await;
    let fetcher = fetcher();
    let post = async |path: &str| fetcher.post_form(&Url::parse(&server.url(path)).unwrap(), &[("hub.mode", "subscribe")], false).await;

    assert_eq!(post("/yes").await, Ok(202));
    assert_eq!(post("/moved").await.unwrap_err().status(), Some(307));
    assert_eq!(post("/no").await.unwrap_err().retry_after(), Some(Duration::from_secs(60)));
}
