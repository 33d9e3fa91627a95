//! A server that pushes: an ntfy topic or server-sent events, as the real ones write them, and one that breaks off, lies,
//! never ends and says garbage where a test asks for that.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::within;

/// How a connection is answered; when a test named nothing, it is [`Act::Whole`].
#[derive(Debug, Clone)]
pub enum Act {
    /// The stream from where it is asked for, kept open for what is pushed later.
    Whole,
    /// The same, closed behind the last event.
    Ended,
    /// The same, broken off behind so many bytes of the answer, its head among them.
    CutAt(usize),
    /// All events, whatever is asked for, and closed behind them.
    Everything,
    /// Another status, with headers.
    Status(u16, Vec<(&'static str, String)>),
    /// A success of this type with this text, and closed.
    Said(&'static str, String),
    /// A success without end and without a line.
    Endless,
}

/// What it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// JSON lines, in chunks.
    Ntfy,
    /// `text/event-stream`, until the connection closes.
    Events,
}

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Call {
    head: String,
    /// What was sent with it.
    pub body: String,
}

impl Call {
    /// What was asked for, with its query.
    pub fn target(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    /// `GET` or another.
    pub fn method(&self) -> &str {
        self.head.split(' ').next().unwrap_or_default()
    }

    /// The header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    fn parameter(&self, name: &str) -> Option<String> {
        let (_, query) = self.target().split_once('?')?;
        query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}="))).map(str::to_owned)
    }
}

/// The server.
pub struct Pusher {
    shared: Arc<Shared>,
    task: Option<JoinHandle<()>>,
}

struct Shared {
    tongue: Tongue,
    address: SocketAddr,
    acts: Mutex<VecDeque<Act>>,
    events: watch::Sender<Vec<String>>,
    calls: Mutex<Vec<Call>>,
    count: watch::Sender<usize>,
    open: watch::Sender<usize>,
    sent: AtomicU64,
}

impl Pusher {
    /// Puts one up.
    pub async fn speaking(tongue: Tongue) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            tongue,
            address,
            acts: Mutex::default(),
            events: watch::Sender::new(Vec::new()),
            calls: Mutex::default(),
            count: watch::Sender::new(0),
            open: watch::Sender::new(0),
            sent: AtomicU64::new(0),
        });
        let task = Some(serve(listener, Arc::clone(&shared)));
        Self { shared, task }
    }

    /// The address of its stream.
    pub fn url(&self) -> String {
        match self.shared.tongue {
            Tongue::Ntfy => self.at("/harbour/json"),
            Tongue::Events => self.at("/stream"),
        }
    }

    /// An address of it.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.shared.address)
    }

    /// Answers the next connections so, one after the other, whatever was planned before.
    pub fn next(&self, acts: impl IntoIterator<Item = Act>) {
        *self.shared.acts.lock().unwrap() = acts.into_iter().collect();
    }

    /// Pushes an event.
    pub fn pushes(&self, text: &str) {
        self.shared.events.send_modify(|events| events.push(text.to_owned()));
    }

    /// Forgets all events, as a server whose memory is short.
    pub fn forgets(&self) {
        self.shared.events.send_modify(Vec::clear);
    }

    /// Everything it was asked, oldest first.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.calls.lock().unwrap().clone()
    }

    /// Waits until it was asked so often in all.
    pub async fn was_called(&self, times: usize) {
        let mut count = self.shared.count.subscribe();
        within(async { count.wait_for(|count| *count >= times).await.map(drop) }).await.unwrap();
    }

    /// Waits until so many connections are open.
    pub async fn has_open(&self, connections: usize) {
        let mut open = self.shared.open.subscribe();
        within(async { open.wait_for(|open| *open == connections).await.map(drop) }).await.unwrap();
    }

    /// Bytes that were taken from it in all.
    pub fn sent(&self) -> u64 {
        self.shared.sent.load(Ordering::SeqCst)
    }

    /// The whole answer to somebody who was never here, head and all: what [`Act::CutAt`] cuts.
    pub fn whole_answer(&self) -> Vec<u8> {
        let events = self.shared.events.borrow().clone();
        let mut answer = head_of(self.shared.tongue).into_bytes();
        answer.extend(piece(self.shared.tongue, &greeting(self.shared.tongue)));
        for (at, event) in events.iter().enumerate() {
            answer.extend(piece(self.shared.tongue, &written(self.shared.tongue, at, event)));
        }
        answer
    }
}

impl Drop for Pusher {
    fn drop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
        }
    }
}

fn serve(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut connections = tokio::task::JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            let shared = Arc::clone(&shared);
            connections.spawn(async move {
                shared.open.send_modify(|open| *open += 1);
                answer(stream, &shared).await;
                shared.open.send_modify(|open| *open -= 1);
            });
        }
    })
}

async fn answer(mut stream: TcpStream, shared: &Shared) {
    let Some(call) = read_call(&mut stream).await else { return };
    let act = shared.acts.lock().unwrap().pop_front().unwrap_or(Act::Whole);
    let after = place_of(&call, shared.tongue);
    shared.calls.lock().unwrap().push(call);
    shared.count.send_modify(|count| *count += 1);
    match act {
        Act::Status(status, headers) => {
            let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
            send(
                &mut stream,
                shared,
                format!("HTTP/1.1 {status} Said\r\nContent-Length: 0\r\nConnection: close\r\n{headers}\r\n").as_bytes(),
            )
            .await;
        }
        Act::Said(media_type, text) => {
            send(
                &mut stream,
                shared,
                format!("HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nConnection: close\r\n\r\n{text}").as_bytes(),
            )
            .await;
        }
        Act::Endless => {
            send(&mut stream, shared, plain_head(shared.tongue).as_bytes()).await;
            // A gigabyte, unless the other side has had enough before.
            for _ in 0..(1 << 14) {
                if !send(&mut stream, shared, &[b'x'; 1 << 16]).await {
                    return;
                }
            }
        }
        Act::CutAt(bytes) => {
            let mut answer = head_of(shared.tongue).into_bytes();
            answer.extend(piece(shared.tongue, &greeting(shared.tongue)));
            let events = shared.events.borrow().clone();
            for (at, event) in events.iter().enumerate().skip(after) {
                answer.extend(piece(shared.tongue, &written(shared.tongue, at, event)));
            }
            answer.truncate(bytes);
            send(&mut stream, shared, &answer).await;
        }
        Act::Whole | Act::Ended | Act::Everything => {
            let mut told = if matches!(act, Act::Everything) { 0 } else { after };
            send(&mut stream, shared, head_of(shared.tongue).as_bytes()).await;
            send(&mut stream, shared, &piece(shared.tongue, &greeting(shared.tongue))).await;
            let mut events = shared.events.subscribe();
            loop {
                let now = events.borrow_and_update().clone();
                for (at, event) in now.iter().enumerate().skip(told) {
                    if !send(&mut stream, shared, &piece(shared.tongue, &written(shared.tongue, at, event))).await {
                        return;
                    }
                }
                told = now.len().max(told);
                if !matches!(act, Act::Whole) {
                    break;
                }
                let mut byte = [0];
                tokio::select! {
                    changed = events.changed() => if changed.is_err() { return },
                    // The other side hung up.
                    read = stream.read(&mut byte) => if !matches!(read, Ok(1..)) { return },
                }
            }
        }
    }
    let _ = stream.shutdown().await;
}

async fn send(stream: &mut TcpStream, shared: &Shared, bytes: &[u8]) -> bool {
    let sent = stream.write_all(bytes).await.is_ok();
    if sent {
        shared.sent.fetch_add(bytes.len() as u64, Ordering::SeqCst);
    }
    sent
}

/// Behind which event a stream goes on.
fn place_of(call: &Call, tongue: Tongue) -> usize {
    let id = match tongue {
        Tongue::Ntfy => call.parameter("since"),
        Tongue::Events => call.header("Last-Event-ID").map(str::to_owned),
    };
    // A moment, or nothing: everything that is remembered, as ntfy does it.
    id.and_then(|id| id.strip_prefix("event-")?.parse::<usize>().ok()).map_or(0, |at| at + 1)
}

fn plain_head(tongue: Tongue) -> String {
    let media_type = match tongue {
        Tongue::Ntfy => "application/x-ndjson; charset=utf-8",
        Tongue::Events => "text/event-stream",
    };
    format!("HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nConnection: close\r\n\r\n")
}

fn head_of(tongue: Tongue) -> String {
    match tongue {
        Tongue::Ntfy => plain_head(tongue).replace("Connection: close", "Transfer-Encoding: chunked"),
        Tongue::Events => plain_head(tongue),
    }
}

fn piece(tongue: Tongue, text: &str) -> Vec<u8> {
    match tongue {
        Tongue::Ntfy => format!("{:x}\r\n{text}\r\n", text.len()).into_bytes(),
        Tongue::Events => text.as_bytes().to_vec(),
    }
}

fn greeting(tongue: Tongue) -> String {
    match tongue {
        Tongue::Ntfy => "{\"id\":\"open\",\"time\":1795003200,\"event\":\"open\",\"topic\":\"harbour\"}\n".to_owned(),
        Tongue::Events => ": here\nretry: 1000\n\n".to_owned(),
    }
}

/// An event and a sign of life behind it.
fn written(tongue: Tongue, at: usize, text: &str) -> String {
    match tongue {
        Tongue::Ntfy => format!(
            "{{\"id\":\"event-{at}\",\"time\":1795003200,\"event\":\"message\",\"topic\":\"harbour\",\"message\":\"{text}\",\"click\":\"https://post.example/{at}\"}}\n\
             {{\"id\":\"k{at}\",\"time\":1795003200,\"event\":\"keepalive\",\"topic\":\"harbour\"}}\n"
        ),
        Tongue::Events => format!("event: news\nid: event-{at}\ndata: {text}\n\n:\n"),
    }
}

async fn read_call(stream: &mut TcpStream) -> Option<Call> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        read_some(stream, &mut bytes).await?;
    };
    let mut call = Call { head: String::from_utf8_lossy(&bytes[..end]).into_owned(), body: String::new() };
    let length: usize = call.header("Content-Length").and_then(|length| length.parse().ok()).unwrap_or(0);
    while bytes.len() < end + length {
        read_some(stream, &mut bytes).await?;
    }
    call.body = String::from_utf8_lossy(&bytes[end..]).into_owned();
    Some(call)
}

async fn read_some(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<()> {
    let mut some = [0; 1024];
    let read = stream.read(&mut some).await.ok()?;
    bytes.extend_from_slice(&some[..read]);
    (read > 0).then_some(())
}
