//! A loopback server that does exactly what a test tells it, good manners or none.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Asked {
    head: String,
}

impl Asked {
    pub fn path(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    pub fn header(&self, name: &str) -> Option<String> {
        self.head.lines().skip(1).find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then(|| value.to_owned())
        })
    }
}

/// Bytes to send. The connection stays open behind a complete answer and is closed behind an incomplete one.
#[derive(Debug, Clone)]
pub struct Reply {
    bytes: Vec<u8>,
    keep_open: bool,
}

impl From<&str> for Reply {
    fn from(text: &str) -> Self {
        Self { bytes: text.as_bytes().to_vec(), keep_open: text.starts_with("HTTP/1.1 304") }
    }
}

impl From<Vec<u8>> for Reply {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, keep_open: false }
    }
}

/// A complete answer.
pub fn reply(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Reply {
    let body = body.as_ref();
    let mut bytes = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", body.len()).into_bytes();
    for header in headers {
        bytes.extend_from_slice(header.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    Reply { bytes, keep_open: true }
}

pub struct Server {
    address: SocketAddr,
    log: Arc<Log>,
}

#[derive(Default)]
struct Log {
    requests: Mutex<Vec<Asked>>,
    connections: AtomicUsize,
    at_once: AtomicUsize,
    most_at_once: AtomicUsize,
    asked: Notify,
}

/// What happens after a request was read.
enum Act {
    Send(Reply),
    SendAndReset(Vec<u8>),
    SendAndStall(Vec<u8>),
    SendForEver(Vec<u8>, Vec<u8>, Option<Duration>),
    SendLate(Duration, Reply),
}

impl Server {
    pub async fn answers(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        Self::acts(move |asked, _| Act::Send(answer(asked))).await
    }

    pub async fn answers_late(late: Duration, reply: &Reply) -> Self {
        let reply = reply.clone();
        Self::acts(move |_, _| Act::SendLate(late, reply.clone())).await
    }

    pub async fn resets_after(text: &'static str) -> Self {
        Self::acts(move |_, _| Act::SendAndReset(text.into())).await
    }

    pub async fn stalls_after(text: &'static str) -> Self {
        Self::acts(move |_, _| Act::SendAndStall(text.into())).await
    }

    pub async fn stalls_then_answers(reply: &Reply) -> Self {
        let reply = reply.clone();
        Self::acts(move |_, count| if count == 1 { Act::SendAndStall(Vec::new()) } else { Act::Send(reply.clone()) }).await
    }

    pub async fn never_stops(start: &'static str, more: &'static str) -> Self {
        Self::acts(move |_, _| Act::SendForEver(start.into(), more.repeat(100).into(), None)).await
    }

    pub async fn drips(start: &'static str, more: &'static str, every: Duration) -> Self {
        Self::acts(move |_, _| Act::SendForEver(start.into(), more.into(), Some(every))).await
    }

    pub async fn hangs_up_instead_of_the_second_answer(reply: &Reply) -> Self {
        let reply = reply.clone();
        Self::acts(move |_, count| Act::Send(if count == 2 { Vec::new().into() } else { reply.clone() })).await
    }

    /// Talks before it is asked, as mail servers do.
    pub async fn speaks_first(text: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.write_all(text.as_bytes()).await;
                // Until the other side has had enough; closing earlier could lose what was said.
                while stream.read(&mut [0; 1024]).await.is_ok_and(|read| read > 0) {}
            }
        });
        Self { address, log: Arc::default() }
    }

    /// Offers a certificate for news.example that nobody vouches for.
    pub async fn signs_for_itself() -> Self {
        let certificate = CertificateDer::from(&include_bytes!("../tls/self-signed.der")[..]);
        let key = PrivateKeyDer::Pkcs8(include_bytes!("../tls/key.der")[..].into());
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = acceptor.accept(stream).await;
            }
        });
        Self { address, log: Arc::default() }
    }

    /// An address at which nobody listens.
    pub async fn closed_address() -> SocketAddr {
        TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap()
    }

    async fn acts(act: impl Fn(&Asked, usize) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let log = Arc::new(Log::default());
        let (act, kept) = (Arc::new(act), Arc::clone(&log));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                kept.connections.fetch_add(1, Ordering::SeqCst);
                let (act, log) = (Arc::clone(&act), Arc::clone(&kept));
                tokio::spawn(async move { serve(stream, &*act, &log).await });
            }
        });
        Self { address, log }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn requests(&self) -> Vec<Asked> {
        self.log.requests.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        self.log.connections.load(Ordering::SeqCst)
    }

    pub fn most_at_once(&self) -> usize {
        self.log.most_at_once.load(Ordering::SeqCst)
    }

    pub async fn was_asked(&self) {
        self.log.asked.notified().await;
    }
}

async fn serve(mut stream: TcpStream, act: &(impl Fn(&Asked, usize) -> Act + Sync), log: &Log) {
    while let Some(asked) = next_request(&mut stream).await {
        let at_once = log.at_once.fetch_add(1, Ordering::SeqCst) + 1;
        log.most_at_once.fetch_max(at_once, Ordering::SeqCst);
        let count = {
            let mut requests = log.requests.lock().unwrap();
            requests.push(asked.clone());
            requests.len()
        };
        log.asked.notify_one();
        let act = act(&asked, count);
        // Two requests of one host would meet here.
        tokio::task::yield_now().await;
        log.at_once.fetch_sub(1, Ordering::SeqCst);
        match act {
            Act::Send(reply) => {
                if stream.write_all(&reply.bytes).await.is_err() || !reply.keep_open {
                    return;
                }
            }
            Act::SendLate(late, reply) => {
                tokio::time::sleep(late).await;
                if stream.write_all(&reply.bytes).await.is_err() {
                    return;
                }
            }
            Act::SendAndReset(bytes) => {
                let _ = stream.write_all(&bytes).await;
                // Closing with no time to linger sends a reset.
                let _ = stream.set_zero_linger();
                return;
            }
            Act::SendAndStall(bytes) => {
                let _ = stream.write_all(&bytes).await;
                let _ = stream.read(&mut [0]).await;
                return;
            }
            Act::SendForEver(start, more, every) => {
                let mut sent = stream.write_all(&start).await;
                while sent.is_ok() {
                    if let Some(every) = every {
                        tokio::time::sleep(every).await;
                    }
                    sent = stream.write_all(&more).await;
                }
                return;
            }
        }
    }
}

async fn next_request(stream: &mut TcpStream) -> Option<Asked> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if stream.read(&mut byte).await.ok()? == 0 {
            return None;
        }
        head.push(byte[0]);
    }
    Some(Asked { head: String::from_utf8_lossy(&head).into_owned() })
}
