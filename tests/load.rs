//! A day of polling thousands of hosts, good and bad, by a clock that a test moves.
//!
//! One listener plays all hosts, each under an address of its own within 127.0.0.0/8. Time-outs are waited for by tokio's
//! own clock, which jumps ahead when nothing else is to be done: a server that hangs for a minute takes no time.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use daily_core::policy::{LONGEST_BACK_OFF, SHORTEST};
use daily_engine::Engine;
use daily_engine::api::dto::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::{DAY, HOUR, HandClock, MINUTE, World};

/// How often the engine is asked what is due, in seconds; the background of the app does so every half minute.
const STEP: i64 = 5 * MINUTE;
/// A good paper prints something new this often, in seconds.
const NEWS_EVERY: i64 = 2 * HOUR;

/// What a host does to whoever asks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Answers.
    Good,
    /// Takes the question and says nothing.
    Hangs,
    /// Hangs up.
    Resets,
    /// One byte a second.
    Drips,
    /// Promises more than comes.
    Lies,
    /// Headers without end.
    EndlessHeaders,
    /// A hundred megabytes in a hundred kilobytes.
    Bomb,
    /// Leads to a file of this machine.
    ToAFile,
    /// Leads in circles.
    InCircles,
    /// The end of its answer is of another edition than the beginning.
    Changes,
    /// Has too much to do.
    Busy,
}

const BAD: [Manner; 10] = [
    Manner::Hangs,
    Manner::Resets,
    Manner::Drips,
    Manner::Lies,
    Manner::EndlessHeaders,
    Manner::Bomb,
    Manner::ToAFile,
    Manner::InCircles,
    Manner::Changes,
    Manner::Busy,
];

/// Every twelfth host or so is a bad one, of each kind in turn.
fn manner_of(host: usize) -> Manner {
    if host.is_multiple_of(12) { BAD[host / 12 % BAD.len()] } else { Manner::Good }
}

/// What a day was like.
#[derive(Debug, Clone, Default)]
pub struct Day {
    /// Requests in all.
    pub requests: usize,
    /// Requests for feeds, by kind of host: of all of them, and the most for a single one.
    pub by_manner: BTreeMap<Manner, (usize, usize)>,
    /// Entries in the library at the end.
    pub entries: usize,
    /// The longest that any good feed waited for its next check, in seconds.
    pub longest_wait: i64,
    /// Most requests that one host had open at a time.
    pub at_once: usize,
    /// Resident memory after six hours, and at the end, in bytes; 0 where the system does not say.
    pub memory: (u64, u64),
    /// What broke the promised manners, a sentence each.
    pub bad_manners: Vec<String>,
}

struct Town {
    port: u16,
    clock: Arc<HandClock>,
    began: i64,
    bomb: Vec<u8>,
    hosts: Mutex<BTreeMap<usize, Host>>,
}

#[derive(Debug, Default, Clone)]
struct Host {
    asked_at: Vec<i64>,
    others: usize,
    open: usize,
    most_open: usize,
}

/// Subscribes to `feeds` hosts and lets a day pass.
///
/// To be called on a runtime of one thread whose clock is paused.
pub async fn day(feeds: usize) -> Day {
    let world = World::new().await;
    let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)).await.unwrap();
    let town = Arc::new(Town {
        port: listener.local_addr().unwrap().port(),
        clock: Arc::clone(&world.clock),
        began: world.now().0,
        bomb: bomb(),
        hosts: Mutex::default(),
    });
    let serving = tokio::spawn(open(listener, Arc::clone(&town)));
    subscribe(&world.engine, feeds, town.port).await;

    let mut day = Day::default();
    while world.now().0 - town.began < DAY {
        world.engine.refresh(Refresh::default()).await.unwrap();
        if world.now().0 - town.began == 6 * HOUR {
            day.memory.0 = resident();
        }
        world.pass(STEP);
    }
    world.engine.rest().await;
    day.memory.1 = resident();
    serving.abort();

    day.entries = world.engine.check_library(Nothing {}).await.unwrap().entries as usize;
    let hosts = town.hosts.lock().unwrap().clone();
    for host in 0..feeds {
        day.judge(host, hosts.get(&host).cloned().unwrap_or_default(), town.began);
    }
    day
}

impl Day {
    fn judge(&mut self, number: usize, host: Host, began: i64) {
        let manner = manner_of(number);
        let asked = host.asked_at.len();
        self.requests += asked + host.others;
        let kind = self.by_manner.entry(manner).or_default();
        *kind = (kind.0 + asked, kind.1.max(asked));
        self.at_once = self.at_once.max(host.most_open);
        if host.most_open > 1 {
            self.bad_manners.push(format!("host {number} ({manner:?}) was asked {} things at once", host.most_open));
        }
        // One question asked anew behind a connection that broke belongs to the same check.
        let checks: Vec<i64> = host.asked_at.iter().copied().fold(Vec::new(), |mut checks, at| {
            if checks.last() != Some(&at) {
                checks.push(at);
            }
            checks
        });
        if let Some(pair) = checks.windows(2).find(|pair| pair[1] - pair[0] < SHORTEST) {
            self.bad_manners.push(format!("host {number} ({manner:?}) was checked again after {} s", pair[1] - pair[0]));
        }
        let per_check = if manner == Manner::InCircles { 2 } else { 2.min(asked) };
        if asked > checks.len() * per_check.max(1) {
            self.bad_manners.push(format!("host {number} ({manner:?}) was asked {asked} times in {} checks", checks.len()));
        }
        let ends = [&[began], checks.as_slice(), &[began + DAY]].concat();
        let wait = ends.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or(DAY);
        match manner {
            Manner::Good => self.longest_wait = self.longest_wait.max(wait),
            _ if checks.is_empty() => self.bad_manners.push(format!("host {number} ({manner:?}) was never asked")),
            // Failures double the wait; a day is the longest.
            _ if checks.len() > (LONGEST_BACK_OFF / HOUR) as usize => {
                self.bad_manners.push(format!("host {number} ({manner:?}) was checked {} times, though it failed", checks.len()));
            }
            _ => {}
        }
    }
}

async fn subscribe(engine: &Engine, feeds: usize, port: u16) {
    let outlines: String =
        (0..feeds).map(|host| format!("<outline text='Paper {host}' xmlUrl='http://{}:{port}/feed.xml'/>", address(host))).collect();
    let text = format!("<opml version='2.0'><body>{outlines}</body></opml>");
    let imported = engine.import_feeds(FileText { text }).await.unwrap();
    assert_eq!(imported.added as usize, feeds);
}

fn address(host: usize) -> Ipv4Addr {
    Ipv4Addr::from(0x7F10_0001 + host as u32)
}

async fn open(listener: TcpListener, town: Arc<Town>) {
    while let Ok((stream, _)) = listener.accept().await {
        let town = Arc::clone(&town);
        tokio::spawn(async move {
            let Ok(SocketAddr::V4(here)) = stream.local_addr() else { return };
            let host = (u32::from(*here.ip()) - 0x7F10_0001) as usize;
            town.attend(host, stream).await;
        });
    }
}

impl Town {
    async fn attend(&self, host: usize, mut stream: TcpStream) {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut some = [0; 1024];
            match stream.read(&mut some).await {
                Ok(read) if read > 0 => head.extend_from_slice(&some[..read]),
                _ => return,
            }
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let is_feed = head.starts_with("GET /feed.xml ");
        {
            let mut hosts = self.hosts.lock().unwrap();
            let known = hosts.entry(host).or_default();
            if is_feed {
                known.asked_at.push(self.clock.moment().0);
            } else {
                known.others += 1;
            }
            known.open += 1;
            known.most_open = known.most_open.max(known.open);
        }
        // A broken pipe is how most of these end.
        let _ = if is_feed { self.answer(host, &head, &mut stream).await } else { stream.write_all(NOTHING_HERE).await };
        self.hosts.lock().unwrap().get_mut(&host).unwrap().open -= 1;
    }

    async fn answer(&self, host: usize, head: &str, stream: &mut TcpStream) -> std::io::Result<()> {
        let edition = (self.clock.moment().0 - self.began) / NEWS_EVERY;
        let body = feed(host, edition);
        match manner_of(host) {
            Manner::Good => {
                let tag = format!("\"{edition}\"");
                if head.contains(&tag) {
                    return stream.write_all(format!("HTTP/1.1 304 Same\r\nETag: {tag}\r\nConnection: close\r\n\r\n").as_bytes()).await;
                }
                stream.write_all(whole(&body, &format!("ETag: {tag}\r\n")).as_bytes()).await
            }
            Manner::Hangs => leave_it_open(stream).await,
            Manner::Resets => Ok(()),
            Manner::Drips => {
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n").await?;
                loop {
                    stream.write_all(b" ").await?;
                    // Whoever hangs up is gone at once, and not at the next byte.
                    if let Ok(left) = tokio::time::timeout(Duration::from_secs(1), leave_it_open(stream)).await {
                        return left;
                    }
                }
            }
            Manner::Lies => {
                let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: {}\r\n\r\n", body.len() * 2);
                stream.write_all((head + &body).as_bytes()).await
            }
            Manner::EndlessHeaders => {
                stream.write_all(b"HTTP/1.1 200 OK\r\n").await?;
                loop {
                    stream.write_all("X-More: and more\r\n".repeat(500).as_bytes()).await?;
                }
            }
            Manner::Bomb => {
                let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Encoding: gzip\r\n";
                stream.write_all(format!("{head}Content-Length: {}\r\nConnection: close\r\n\r\n", self.bomb.len()).as_bytes()).await?;
                stream.write_all(&self.bomb).await
            }
            Manner::ToAFile => stream.write_all(redirect("file:///etc/passwd").as_bytes()).await,
            Manner::InCircles => stream.write_all(redirect("/feed.xml").as_bytes()).await,
            Manner::Changes => {
                let other = feed(host, edition + 7);
                let torn = format!("{}{}", &body[..body.len() / 2], &other[other.len() / 3..]);
                stream.write_all(whole(&torn, "").as_bytes()).await
            }
            Manner::Busy => {
                stream.write_all(b"HTTP/1.1 429 Busy\r\nRetry-After: 5400\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await
            }
        }
    }
}

const NOTHING_HERE: &[u8] = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

fn whole(body: &str, headers: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn redirect(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

/// Until the other side has had enough.
async fn leave_it_open(stream: &mut TcpStream) -> std::io::Result<()> {
    while stream.read(&mut [0; 64]).await? > 0 {}
    Ok(())
}

fn feed(host: usize, edition: i64) -> String {
    let items: String = (0..10)
        .map(|back| edition - back)
        .map(|item| {
            format!("<item><title>Report {item} from quay {host}</title><guid isPermaLink='false'>{host}-{item}</guid><description>&lt;p&gt;The tide of quay {host} stood at {item}.</description></item>")
        })
        .collect();
    format!("<rss version='2.0'><channel><title>Paper {host}</title>{items}</channel></rss>")
}

fn bomb() -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..100 {
        packer.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    packer.finish().unwrap()
}

fn resident() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.as_deref().and_then(|text| text.split(' ').nth(1)).and_then(|number| number.parse::<u64>().ok());
    pages.unwrap_or(0) * 4_096
}
