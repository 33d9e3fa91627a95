//! Loopback servers that do exactly what a test tells them.
//!
//! Each site has an address of its own within 127.0.0.0/8, so that to the engine they are different hosts. Answers can
//! be held back until the test lets them go; nothing is slow by itself.

use std::collections::BTreeMap;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::within;

/// All the servers of a world.
#[derive(Default)]
pub struct Web {
    sites: AtomicU8,
}

impl Web {
    /// Puts up a server on a host of its own.
    pub async fn site(&self) -> Site {
        let last = 2 + self.sites.fetch_add(1, Ordering::SeqCst);
        let host = Ipv4Addr::new(127, 0, 0, last);
        let listener = match TcpListener::bind((host, 0)).await {
            Ok(listener) => listener,
            // Systems that give their loopback one address only.
            Err(_) => TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap(),
        };
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared { address, pages: Mutex::default(), asked: Mutex::default(), count: watch::Sender::new(0) });
        let task = Mutex::new(Some(serve(listener, Arc::clone(&shared))));
        Site { shared, task }
    }

    /// A page on a host of its own, at `/feed.xml`.
    pub async fn serves(&self, reply: impl Into<Reply>) -> Page {
        let site = Arc::new(self.site().await);
        let mut page = site.serves("/feed.xml", reply);
        page.keeps = Some(site);
        page
    }
}

/// A server.
pub struct Site {
    shared: Arc<Shared>,
    task: Mutex<Option<JoinHandle<()>>>,
}

struct Shared {
    address: SocketAddr,
    pages: Mutex<BTreeMap<String, Served>>,
    asked: Mutex<Vec<Asked>>,
    count: watch::Sender<usize>,
}

struct Served {
    reply: Reply,
    held: watch::Sender<bool>,
}

/// One address of a server. The server lives as long as one of its pages is at hand.
#[derive(Clone)]
pub struct Page {
    shared: Arc<Shared>,
    path: String,
    keeps: Option<Arc<Site>>,
}

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    head: String,
    status: u16,
}

impl Asked {
    /// What was asked for.
    pub fn path(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    /// The header of this name, byte for byte.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    /// How it was answered.
    pub fn status(&self) -> u16 {
        self.status
    }
}

impl Site {
    /// Serves something at `path`.
    pub fn serves(&self, path: &str, reply: impl Into<Reply>) -> Page {
        self.shared.pages.lock().unwrap().insert(path.to_owned(), Served { reply: reply.into(), held: watch::Sender::new(false) });
        Page { shared: Arc::clone(&self.shared), path: path.to_owned(), keeps: None }
    }

    /// The address of `path` here.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.shared.address)
    }

    /// Everything that it was asked for.
    pub fn requests(&self) -> Vec<Asked> {
        self.shared.asked.lock().unwrap().clone()
    }

    /// Takes the server off the net.
    pub async fn goes_away(&self) {
        let task = self.task.lock().unwrap().take();
        if let Some(task) = task {
            task.abort();
            let _ = task.await;
        }
    }

    /// Puts it back, at the same address.
    pub async fn comes_back(&self) {
        let listener = TcpListener::bind(self.shared.address).await.unwrap();
        *self.task.lock().unwrap() = Some(serve(listener, Arc::clone(&self.shared)));
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(task) = self.task.lock().unwrap().take() {
            task.abort();
        }
    }
}

impl Page {
    /// Its address.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.shared.address, self.path)
    }

    /// Its server, where it has one of its own.
    pub fn site(&self) -> &Site {
        self.keeps.as_deref().unwrap()
    }

    /// Answers differently from now on.
    pub fn now_gives(&self, reply: impl Into<Reply>) {
        self.shared.pages.lock().unwrap().get_mut(&self.path).unwrap().reply = reply.into();
    }

    /// Takes requests and does not answer them until [`Page::lets_go`].
    pub fn holds_back(&self) {
        self.shared.pages.lock().unwrap().get_mut(&self.path).unwrap().held.send_replace(true);
    }

    /// Answers what was held back.
    pub fn lets_go(&self) {
        self.shared.pages.lock().unwrap().get_mut(&self.path).unwrap().held.send_replace(false);
    }

    /// The requests for it, oldest first.
    pub fn requests(&self) -> Vec<Asked> {
        self.shared.asked.lock().unwrap().iter().filter(|asked| asked.path() == self.path).cloned().collect()
    }

    /// How the last request for it was answered.
    pub fn last_status(&self) -> u16 {
        self.requests().last().unwrap().status
    }

    /// Waits until it was asked for `times` times in all.
    pub async fn was_asked(&self, times: usize) {
        let mut count = self.shared.count.subscribe();
        within(async {
            while self.requests().len() < times {
                count.changed().await.unwrap();
            }
        })
        .await;
    }
}

/// What a server answers.
#[derive(Debug, Clone)]
pub struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Body,
}

#[derive(Debug, Clone)]
enum Body {
    Whole(Arc<Vec<u8>>),
    /// These bytes again and again, as often as this.
    Repeated(Arc<Vec<u8>>, usize),
    /// Announced, and broken off in the middle.
    Half(Arc<Vec<u8>>),
}

impl Reply {
    /// A success with these bytes.
    pub fn bytes(media_type: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, headers: Vec::new(), body: Body::Whole(Arc::new(bytes.into())) }.with_header("Content-Type", media_type)
    }

    /// A success with this text.
    pub fn text(media_type: &str, text: &str) -> Self {
        Self::bytes(media_type, text)
    }

    /// A web page.
    pub fn page(html: &str) -> Self {
        Self::text("text/html; charset=utf-8", html)
    }

    /// A picture.
    pub fn picture(bytes: impl Into<Vec<u8>>) -> Self {
        Self::bytes("image/png", bytes)
    }

    /// Another status, with a page that says so.
    pub fn status(status: u16) -> Self {
        Self { status, ..Self::page(&format!("<h1>{status}</h1>")) }
    }

    /// A redirect.
    pub fn redirect(status: u16, to: &str) -> Self {
        Self { status, ..Self::page("") }.with_header("Location", to)
    }

    /// A success whose body is `bytes`, `times` times over.
    pub fn repeated(media_type: &str, bytes: impl Into<Vec<u8>>, times: usize) -> Self {
        Self { body: Body::Repeated(Arc::new(bytes.into()), times), ..Self::bytes(media_type, Vec::new()) }
    }

    /// Breaks off in the middle of the body.
    #[must_use]
    pub fn broken_off(mut self) -> Self {
        if let Body::Whole(bytes) = self.body {
            self.body = Body::Half(bytes);
        }
        self
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Can be asked for conditionally.
    #[must_use]
    pub fn with_etag(self, etag: &str) -> Self {
        self.with_header("ETag", etag)
    }

    /// Can be asked for conditionally.
    #[must_use]
    pub fn with_last_modified(self, date: &str) -> Self {
        self.with_header("Last-Modified", date)
    }

    /// Packed.
    #[must_use]
    pub fn gzipped(mut self) -> Self {
        if let Body::Whole(bytes) = &self.body {
            let mut packer = GzEncoder::new(Vec::new(), Compression::best());
            packer.write_all(bytes).unwrap();
            self.body = Body::Whole(Arc::new(packer.finish().unwrap()));
        }
        self.with_header("Content-Encoding", "gzip")
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether what was sent before is still good, by the validators of the request.
    fn is_known_to(&self, asked: &Asked) -> bool {
        match (self.header("ETag"), asked.header("If-None-Match")) {
            (Some(etag), Some(known)) => etag == known,
            // RFC 9110, 13.1.3: the date counts only where no tag was sent.
            (_, Some(_)) => false,
            (_, None) => self.header("Last-Modified").is_some_and(|date| Some(date) == asked.header("If-Modified-Since")),
        }
    }
}

fn serve(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let shared = Arc::clone(&shared);
            tokio::spawn(async move { answer(stream, &shared).await });
        }
    })
}

async fn answer(mut stream: TcpStream, shared: &Shared) {
    let Some(head) = read_head(&mut stream).await else { return };
    let mut asked = Asked { head, status: 0 };
    let (reply, mut held) = {
        let pages = shared.pages.lock().unwrap();
        match pages.get(asked.path()) {
            Some(served) => (served.reply.clone(), Some(served.held.subscribe())),
            None => (Reply::status(404), None),
        }
    };
    let not_modified = reply.status == 200 && reply.is_known_to(&asked);
    asked.status = if not_modified { 304 } else { reply.status };
    shared.asked.lock().unwrap().push(asked.clone());
    shared.count.send_modify(|count| *count += 1);
    if let Some(held) = &mut held
        && held.wait_for(|held| !held).await.is_err()
    {
        return;
    }
    let mut head = format!("HTTP/1.1 {} Said\r\nConnection: close\r\n", asked.status);
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if not_modified {
        let _ = stream.write_all(format!("{head}\r\n").as_bytes()).await;
        return;
    }
    match &reply.body {
        Body::Whole(bytes) => {
            let head = format!("{head}Content-Length: {}\r\n\r\n", bytes.len());
            let _ = stream.write_all(&[head.as_bytes(), bytes].concat()).await;
        }
        Body::Half(bytes) => {
            let head = format!("{head}Content-Length: {}\r\n\r\n", bytes.len());
            let _ = stream.write_all(&[head.as_bytes(), &bytes[..bytes.len() / 2]].concat()).await;
        }
        Body::Repeated(bytes, times) => {
            let mut sent = stream.write_all(format!("{head}\r\n").as_bytes()).await;
            for _ in 0..*times {
                if sent.is_err() {
                    return;
                }
                sent = stream.write_all(bytes).await;
            }
        }
    }
    let _ = stream.shutdown().await;
}

async fn read_head(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut some = [0; 1024];
        let read = stream.read(&mut some).await.ok()?;
        if read == 0 {
            return None;
        }
        head.extend_from_slice(&some[..read]);
        // The beginning of a TLS handshake, of which these servers know nothing; they complain like a real one.
        if head[0] == 0x16 {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n").await;
            return None;
        }
    }
    Some(String::from_utf8_lossy(&head).into_owned())
}
