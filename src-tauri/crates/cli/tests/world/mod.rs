//! A profile, a news site on a loopback port, and the program between them.

#![allow(dead_code, reason = "no test uses all of it")]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};

use serde_json::Value;

/// A fresh profile and an empty site.
pub struct World {
    pub profile: tempfile::TempDir,
    pub site: Site,
}

/// What a command said.
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl World {
    pub fn new() -> Self {
        Self { profile: tempfile::tempdir().unwrap(), site: Site::open() }
    }

    /// A world whose reader has subscribed to a feed of two entries.
    pub fn with_a_feed() -> Self {
        let world = Self::new();
        world.site.serves("/feed.xml", 200, "application/rss+xml", &feed(&[("Bridge opens", "one"), ("Ferry delayed", "two")]));
        assert_eq!(world.run(&["add", &world.site.url("/feed.xml")]).status, 0);
        world
    }

    pub fn command(&self) -> Command {
        self.command_at(&self.profile.path().join("library"))
    }

    pub fn command_at(&self, profile: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dailyctl"));
        command.arg("--profile").arg(profile).arg("--allow-private-network");
        command.env_remove("LONDON_DAILY_PROFILE").env_remove("RUST_LOG").env("TZ", "UTC");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        finish(self.command().args(arguments))
    }

    pub fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Said {
        let mut child = self.command().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Said::from(child.wait_with_output().unwrap())
    }

    /// Runs a command that must succeed, and reads its JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let said = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
        serde_json::from_str(&said.out).unwrap()
    }

    /// The number of the entry with that title.
    pub fn entry(&self, title: &str) -> String {
        let list = self.json(&["list"]);
        let found = list["entries"].as_array().unwrap().iter().find(|entry| entry["title"] == title);
        found.unwrap_or_else(|| panic!("{title} is not in {list}"))["entry_id"].to_string()
    }
}

pub fn finish(command: &mut Command) -> Said {
    Said::from(command.stdin(Stdio::null()).output().unwrap())
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Said {
    /// It failed with one sentence that holds `words`, and nothing panicked.
    pub fn complains(&self, words: &str) {
        assert_eq!(self.status, 1, "{}{}", self.out, self.err);
        assert!(self.err.starts_with("dailyctl: "), "{}", self.err);
        assert!(self.err.to_lowercase().contains(words), "{words:?} is not in {:?}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}

/// A feed of entries with these titles and guids.
pub fn feed(entries: &[(&str, &str)]) -> String {
    let items: String = entries
        .iter()
        .map(|(title, guid)| {
            format!(
                "<item><title>{title}</title><guid isPermaLink='false'>{guid}</guid><link>https://harbour.example/{guid}</link>\
                 <pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;News of the harbour: {title}.&lt;/p&gt;</description></item>"
            )
        })
        .collect();
    format!("<rss version='2.0'><channel><title>Harbour Times</title><link>https://harbour.example/</link>{items}</channel></rss>")
}

type Pages = Arc<Mutex<BTreeMap<String, (u16, String, String)>>>;

/// Answers each path with what it was told to; 404 elsewhere.
pub struct Site {
    address: SocketAddr,
    pages: Pages,
}

impl Site {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let pages = Pages::default();
        let shared = Arc::clone(&pages);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let pages = Arc::clone(&shared);
                std::thread::spawn(move || attend(stream, &pages));
            }
        });
        Self { address, pages }
    }

    pub fn serves(&self, path: &str, status: u16, media_type: &str, body: &str) {
        self.pages.lock().unwrap().insert(path.to_owned(), (status, media_type.to_owned(), body.to_owned()));
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

fn attend(stream: TcpStream, pages: &Pages) {
    let Ok(request) = read_head(&mut BufReader::new(&stream)) else { return };
    let path = request.split(' ').nth(1).unwrap_or_default();
    let (status, media_type, body) =
        pages.lock().unwrap().get(path).cloned().unwrap_or((404, "text/html".to_owned(), "<p>nothing here".to_owned()));
    let tag = format!("\"{}-{:x}\"", body.len(), body.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())));
    let answer = if status == 200 && request.contains(&tag) {
        format!("HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\nConnection: close\r\n\r\n")
    } else {
        let length = body.len();
        format!(
            "HTTP/1.1 {status} Said\r\nContent-Type: {media_type}\r\nETag: {tag}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )
    };
    let _ = (&stream).write_all(answer.as_bytes());
}

pub fn read_head(stream: &mut impl BufRead) -> std::io::Result<String> {
    let mut head = String::new();
    while stream.read_line(&mut head)? > 2 {}
    Ok(head)
}

/// Sends a request as it is written here and gives the whole answer: status, head, body.
pub fn ask(port: u16, request: &str) -> (u16, String, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), head.to_lowercase(), body.to_owned())
}
