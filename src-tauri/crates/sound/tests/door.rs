//! The door for sound, asked as a player and as a stranger would.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use daily_engine::api::desk::{Download, MediaArg};
use daily_engine::api::dto::{AddFeed, EntryFilter, Event, ListEntries};
use daily_engine::ports::{Silent, SystemClock};
use daily_engine::{Engine, Options, Ports};
use daily_sound::Door;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const LENGTH: usize = 100_000;

#[tokio::test]
async fn a_player_gets_the_parts_that_it_asks_for() {
    let door = Opened::with_a_recording().await;

    let whole = door.asks(&door.path, "").await;
    assert!(whole.head.starts_with("HTTP/1.1 200"), "{}", whole.head);
    assert_eq!((whole.header("content-length"), whole.header("content-type"), whole.body.len()), ("100000", "audio/mpeg", LENGTH));
    let part = door.asks(&door.path, "Range: bytes=10-19\r\n").await;
    assert!(part.head.starts_with("HTTP/1.1 206"), "{}", part.head);
    assert_eq!((part.header("content-range"), part.body.as_slice()), ("bytes 10-19/100000", &recording()[10..20]));
    let end = door.asks(&door.path, "Range: bytes=-3\r\n").await;
    assert_eq!(end.body, recording()[LENGTH - 3..]);
    let beyond = door.asks(&door.path, "Range: bytes=100000-\r\n").await;
    assert!(beyond.head.starts_with("HTTP/1.1 416"), "{}", beyond.head);
}

#[tokio::test]
async fn a_stranger_gets_nothing() {
    let door = Opened::with_a_recording().await;
    let (secret, key) = door.path.trim_start_matches('/').split_once('/').unwrap();

    for path in [format!("/{key}"), format!("/{}/{key}", "0".repeat(32)), format!("//{key}"), "/".to_owned(), format!("/{secret}")] {
        assert!(door.asks(&path, "").await.head.starts_with("HTTP/1.1 403"), "{path}");
    }
    for key in ["nothing", "../library", "%2e%2e/library.db", ""] {
        assert!(door.asks(&format!("/{secret}/{key}"), "").await.head.starts_with("HTTP/1.1 404"), "{key}");
    }
    // A page of the web whose name was pointed at this machine.
    let rebound = door.sends(&format!("GET {} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", door.path)).await;
    assert!(rebound.head.starts_with("HTTP/1.1 403"), "{}", rebound.head);
    let written = door.sends(&format!("POST {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", door.path, door.host)).await;
    assert!(written.head.starts_with("HTTP/1.1 403"), "{}", written.head);
}

fn recording() -> Vec<u8> {
    (0..LENGTH).map(|at| (at % 251) as u8).collect()
}

struct Opened {
    host: String,
    path: String,
    _folder: tempfile::TempDir,
}

struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value).next().unwrap_or("")
    }
}

impl Opened {
    async fn with_a_recording() -> Self {
        let web = serve_a_podcast().await;
        let folder = tempfile::tempdir().unwrap();
        let door = Door::make().unwrap();
        let (base, origin) = (door.base(), door.origin());
        let options = Options {
            profile: folder.path().to_owned(),
            allow_private_network: true,
            picture_base: String::new(),
            media_base: base.clone(),
        };
        let ports = Ports { clock: Arc::new(SystemClock), notifier: Arc::new(Silent), opener: Arc::new(Silent), voice: Arc::new(Silent) };
        let engine = Engine::open(options, ports).await.unwrap();
        tokio::spawn(door.keep_open(engine.clone()));

        let feed = AddFeed { url: format!("{web}/feed"), folder_id: None, folder: None, allow_private_network: None };
        engine.add_feed(feed).await.unwrap();
        let list = ListEntries { filter: EntryFilter::All, unread_only: false, after: None, limit: None };
        let entry_id = engine.list_entries(list).await.unwrap().rows[0].entry_id;
        let arg = MediaArg { entry_id, url: format!("{web}/show.mp3") };
        let mut events = engine.events();
        let mut media = engine.download_media(arg.clone()).await.unwrap();
        while !matches!(media.download, Download::Here { .. }) {
            while !matches!(events.recv().await, Ok(Event::MediaChanged { .. })) {}
            media = engine.download_media(arg.clone()).await.unwrap();
        }
        let address = media.address.unwrap();
        assert!(address.starts_with(&base));
        let host = origin.trim_start_matches("http://").to_owned();
        Self { path: address.trim_start_matches(&origin).to_owned(), host, _folder: folder }
    }

    async fn asks(&self, path: &str, headers: &str) -> Answer {
        self.sends(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}\r\n", self.host)).await
    }

    async fn sends(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.host).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        Answer { head: String::from_utf8(answer[..end].to_vec()).unwrap(), body: answer[end + 4..].to_vec() }
    }
}

/// A feed with one recording.
async fn serve_a_podcast() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let web = format!("http://{}", listener.local_addr().unwrap());
    let feed = format!(
        "<rss version=\"2.0\"><channel><title>Pod</title><item><title>Show</title><guid>1</guid><enclosure url=\"{web}/show.mp3\" type=\"audio/mpeg\"/></item></channel></rss>"
    );
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 4096];
            let read = stream.read(&mut head).await.unwrap_or(0);
            let is_feed = head[..read].starts_with(b"GET /feed");
            let (kind, body) = if is_feed { ("application/rss+xml", feed.clone().into_bytes()) } else { ("audio/mpeg", recording()) };
            let head = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n", body.len());
            let _ = stream.write_all(&[head.as_bytes(), &body].concat()).await;
            let _ = stream.shutdown().await;
        }
    });
    web
}
