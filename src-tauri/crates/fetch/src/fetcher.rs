//! One request from the address to the last byte: queues, hops, limits, and what went wrong in words.
//!
//! Redirects are followed here and not by the HTTP client, since each hop needs its own look at scheme, network and
//! password, its own place in the queue of its host, and a note whether it is for good.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use reqwest::header::{self, HeaderMap, HeaderValue};
use reqwest::{Client, Response, StatusCode};
use tokio::sync::{OnceCell, Semaphore};
use tokio::time::{Instant, timeout};
use tracing::debug;
use url::Url;

use crate::body::{ACCEPT_ENCODING, HIGHEST_RATIO, Spoiled, Unpacker};
use crate::error::{FetchError, Phase};
use crate::gates::Gates;
use crate::guard::{self, LookUp, Reach, Resolver};
use crate::headers;
use crate::request::{Answer, Options, Proxies, Request, Validators};

/// A page that says no is read this far, to see whether it is a test for people and to keep its connection.
const REFUSAL_BYTES: u64 = 64 * 1024;

/// And for this long.
const REFUSAL_PATIENCE: Duration = Duration::from_secs(2);

/// Fetches. Cheap to clone; clones share queues and connections.
#[derive(Debug, Clone)]
pub struct Fetcher {
    pub(crate) shared: Arc<Shared>,
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) options: Options,
    pub(crate) user_agent: HeaderValue,
    pub(crate) pinned: Arc<HashMap<String, SocketAddr>>,
    proxy_hosts: Arc<HashSet<String>>,
    pub(crate) proxy_needs_tls: bool,
    pub(crate) gates: Gates,
    pub(crate) permits: Semaphore,
    clients: Mutex<HashMap<Kind, Arc<OnceCell<Client>>>>,
}

/// What two requests must have in common to share a client, and with it its connections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Kind {
    pub(crate) tls: bool,
    pub(crate) reach: Reach,
    pub(crate) connect: Duration,
}

/// Where a request stands between two redirects.
pub(crate) struct Hop {
    pub(crate) url: Url,
    /// For this URL's host; absent once we were sent elsewhere.
    login: Option<Login>,
    pub(crate) followed: usize,
    /// Whether every redirect up to here was for good.
    for_good: bool,
}

/// As they stood in the address, percent signs included.
struct Login {
    name: String,
    password: Option<String>,
}

enum Step {
    Answered(Box<Answer>),
    Redirected { to: Url, for_good: bool },
}

impl Fetcher {
    /// Makes a fetcher. Cheap: clients are built by the first request that needs them.
    pub fn new(options: Options) -> Result<Self, FetchError> {
        let user_agent = HeaderValue::from_str(&options.user_agent)
            .map_err(|_| FetchError::SetUp { reason: "the User-Agent holds letters that no header may hold".to_owned() })?;
        let (proxy_hosts, proxy_needs_tls) = match options.proxies {
            Proxies::FromEnvironment => guard::proxies_among(
                std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?))),
            ),
            Proxies::None => (HashSet::new(), false),
        };
        let shared = Shared {
            user_agent,
            pinned: Arc::new(options.pinned.iter().cloned().collect()),
            proxy_hosts: Arc::new(proxy_hosts),
            proxy_needs_tls,
            gates: Gates::default(),
            permits: Semaphore::new(options.connections.clamp(1, Semaphore::MAX_PERMITS)),
            clients: Mutex::new(HashMap::new()),
            options,
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Forgets all kept connections: after the machine slept or changed its network they are dead without knowing it.
    ///
    /// Requests under way are not touched.
    pub fn hang_up(&self) {
        self.shared.clients().clear();
    }

    /// Fetches one thing, with all its redirects.
    ///
    /// Waits for its turn at the host first, then for one of the [`Options::connections`]. An answer that is neither a
    /// success nor 304 is an error. An empty body is not: what it means depends on what was asked for.
    pub async fn get(&self, request: Request) -> Result<Answer, FetchError> {
        let shared = &*self.shared;
        let reach = if request.allow_private_network || shared.options.allow_private_network { Reach::Anywhere } else { Reach::Public };
        let mut hop = Hop::first(&request.url);
        let mut seen = vec![hop.url.clone()];
        let mut left = request.limits.whole;
        loop {
            let host = guard::check(&hop.url, reach, &shared.pinned)?;
            // In this order and never the other way round: who holds a permit waits for nobody, so the queues always move.
            let refusals = shared.gates.refusals();
            let entered = if request.pause.is_zero() || guard::is_near(&hop.url) {
                shared.gates.enter(&host).await
            } else {
                shared.gates.enter_gently(&host, request.pause).await
            };
            if let Some(retry_after) = shared.gates.became_busy(&host, refusals) {
                return Err(FetchError::HostBusy { host, retry_after });
            }
            let Ok(_permit) = shared.permits.acquire().await else {
                return Err(FetchError::SetUp { reason: "the queue of requests is closed".to_owned() });
            };
            let started = Instant::now();
            let step = timeout(left, shared.step(&request, &hop, reach, &host)).await;
            left = left.saturating_sub(started.elapsed());
            if let Ok(Err(FetchError::Status { status: 429 | 503, retry_after, challenge: false })) = &step {
                shared.gates.is_busy(&host, *retry_after);
            }
            drop(entered);
            let step = step.map_err(|_| FetchError::Timeout { host: host.clone(), phase: Phase::Whole, after: request.limits.whole })??;
            match step {
                Step::Answered(answer) => return Ok(*answer),
                Step::Redirected { to, for_good } => {
                    hop = hop.next(to, for_good, &host)?;
                    if hop.followed > request.limits.redirects || seen.contains(&hop.url) {
                        return Err(FetchError::RedirectLoop { hops: hop.followed });
                    }
                    seen.push(hop.url.clone());
                }
            }
        }
    }
}

impl Hop {
    pub(crate) fn first(url: &Url) -> Self {
        let mut url = url.clone();
        let login = Login::taken_from(&mut url);
        url.set_fragment(None);
        Self { url, login, followed: 0, for_good: true }
    }

    pub(crate) fn next(self, mut to: Url, for_good: bool, host: &str) -> Result<Self, FetchError> {
        // A password that a redirect brings along is not the reader's.
        Login::taken_from(&mut to);
        to.set_fragment(None);
        if self.login.is_some() && self.url.scheme() == "https" && to.scheme() == "http" {
            return Err(FetchError::Insecure { host: host.to_owned() });
        }
        let login = self.login.filter(|_| is_same_server(&self.url, &to));
        Ok(Self { url: to, login, followed: self.followed + 1, for_good: self.for_good && for_good })
    }

    /// The address to remember, if the way here was for good.
    fn permanent_url(&self) -> Option<Url> {
        (self.followed > 0 && self.for_good).then(|| self.url_with_login())
    }

    pub(crate) fn url_with_login(&self) -> Url {
        let mut url = self.url.clone();
        if let Some(Login { name, password }) = &self.login {
            // Only URLs without a host refuse these.
            let _ = url.set_username(name);
            let _ = url.set_password(password.as_deref());
        }
        url
    }
}

/// Whether a password given for one address may go to the other: the same origin, or its encrypted twin.
fn is_same_server(from: &Url, to: &Url) -> bool {
    let upgraded = from.scheme() == "http" && to.scheme() == "https" && from.port().is_none() && to.port().is_none();
    from.origin() == to.origin() || (upgraded && from.host() == to.host())
}

impl Login {
    /// Removes name and password from the address.
    fn taken_from(url: &mut Url) -> Option<Self> {
        if url.username().is_empty() && url.password().is_none() {
            return None;
        }
        let login = Self { name: url.username().to_owned(), password: url.password().map(str::to_owned) };
        // Only URLs without a host refuse these, and they have no login to remove.
        let _ = url.set_username("");
        let _ = url.set_password(None);
        Some(login)
    }
}

impl Shared {
    /// Asks one address once, and reads what it says.
    async fn step(&self, request: &Request, hop: &Hop, reach: Reach, host: &str) -> Result<Step, FetchError> {
        let tls = hop.url.scheme() == "https" || self.proxy_needs_tls;
        let client = self.client(Kind { tls, reach, connect: request.limits.connect }).await?;
        let response = self.send(&client, request, hop, host).await?;
        let status = response.status();
        debug!(url = %hop.url, status = status.as_u16(), version = ?response.version(), "answered");
        if let Some(to) = redirect_of(&response, &hop.url)? {
            let for_good = matches!(status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
            read_refusal(response).await;
            return Ok(Step::Redirected { to, for_good });
        }
        if status == StatusCode::NOT_MODIFIED && !request.validators.is_empty() {
            let answer = answer(&response, hop, kept(&request.validators, response.headers()));
            return Ok(Step::Answered(Box::new(answer)));
        }
        let refused_by_header = headers::is_challenge(status.as_u16(), response.headers(), b"");
        if !status.is_success() || status == StatusCode::PARTIAL_CONTENT || refused_by_header {
            return Err(refusal(response).await);
        }
        let mut answer = answer(&response, hop, headers::validators(response.headers()));
        let (body, transferred) = read(response, request, host).await?;
        answer.body = Some(body);
        answer.transferred = transferred;
        Ok(Step::Answered(Box::new(answer)))
    }

    /// Sends the request and waits for the headers of the answer.
    async fn send(&self, client: &Client, request: &Request, hop: &Hop, host: &str) -> Result<Response, FetchError> {
        let limits = &request.limits;
        let patience = limits.connect.saturating_add(limits.idle);
        let mut again = true;
        loop {
            // reqwest takes name and password out of the URL and makes the Authorization header of them.
            let message = client.get(hop.url_with_login()).headers(self.headers(request));
            match timeout(patience, message.send()).await {
                Err(_) => return Err(FetchError::Timeout { host: host.to_owned(), phase: Phase::Idle, after: limits.idle }),
                Ok(Ok(response)) => return Ok(response),
                // A server may close a kept connection in the very moment in which we use it again. Nothing was answered,
                // so asking once more is safe (RFC 9110, 9.2.2).
                Ok(Err(cause)) if again && hung_up_silently(&cause) => again = false,
                Ok(Err(cause)) => return Err(explain(&cause, host, limits.connect)),
            }
        }
    }

    fn headers(&self, request: &Request) -> HeaderMap {
        let mut map = HeaderMap::with_capacity(6);
        map.insert(header::USER_AGENT, self.user_agent.clone());
        map.insert(header::ACCEPT, HeaderValue::from_static(request.accept.header()));
        map.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(ACCEPT_ENCODING));
        let Validators { etag, last_modified } = &request.validators;
        for (name, value) in [(header::IF_NONE_MATCH, etag), (header::IF_MODIFIED_SINCE, last_modified)] {
            // What no header may hold was not sent to us in one either.
            if let Some(value) = value.as_ref().and_then(|value| HeaderValue::from_bytes(value.as_bytes()).ok()) {
                map.insert(name, value);
            }
        }
        map
    }

    pub(crate) async fn client(&self, kind: Kind) -> Result<Client, FetchError> {
        let cell = Arc::clone(self.clients().entry(kind).or_default());
        let client = cell.get_or_try_init(|| self.build(kind)).await?;
        Ok(client.clone())
    }

    fn clients(&self) -> MutexGuard<'_, HashMap<Kind, Arc<OnceCell<Client>>>> {
        // No change of the map can be left half done, so a panic elsewhere has not harmed it.
        self.clients.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn build(&self, kind: Kind) -> Result<Client, FetchError> {
        let resolver = Resolver { reach: kind.reach, pinned: Arc::clone(&self.pinned), proxies: Arc::clone(&self.proxy_hosts) };
        let mut builder = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .dns_resolver(resolver)
            .connect_timeout(kind.connect)
            .pool_idle_timeout(self.options.keep_alive)
            .pool_max_idle_per_host(1)
            // We count compressed bytes, so unpacking is ours even where another crate turned these on.
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .no_deflate()
            // Feeds hang on servers of every age; none of these can change what a header that we read means.
            .http1_allow_obsolete_multiline_headers_in_responses(true)
            .http1_allow_spaces_after_header_name_in_responses(true)
            .http1_ignore_invalid_headers_in_responses(true);
        if self.options.proxies == Proxies::None {
            builder = builder.no_proxy();
        }
        if !kind.tls {
            // Spares plain requests the system's root certificates, which take longer than all else together.
            builder = builder.tls_certs_only(std::iter::empty());
            return builder.build().map_err(|cause| set_up(&cause));
        }
        match tokio::task::spawn_blocking(move || builder.build()).await {
            Ok(built) => built.map_err(|cause| set_up(&cause)),
            Err(cause) => Err(set_up(&cause)),
        }
    }
}

fn set_up(cause: &(dyn Error + 'static)) -> FetchError {
    FetchError::SetUp { reason: innermost(cause) }
}

pub(crate) fn redirect_of(response: &Response, url: &Url) -> Result<Option<Url>, FetchError> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let Some(location) = response.headers().get(header::LOCATION) else { return Ok(None) };
    // Browsers take UTF-8 here, and so do servers.
    let location = String::from_utf8_lossy(location.as_bytes());
    match url.join(location.trim()) {
        Ok(to) => Ok(Some(to)),
        Err(_) => Err(FetchError::BadAddress { address: guard::beginning(&location) }),
    }
}

fn answer(response: &Response, hop: &Hop, validators: Validators) -> Answer {
    let map = response.headers();
    let (hubs, self_link) = headers::links(map, &hop.url);
    Answer {
        status: response.status().as_u16(),
        body: None,
        transferred: 0,
        final_url: hop.url.clone(),
        content_type: map.get(header::CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
        validators,
        moved_permanently_to: hop.permanent_url(),
        fresh_for: headers::fresh_for(map, SystemTime::now()),
        hubs,
        self_link,
    }
}

/// A 304 may renew a validator; what it does not mention stays as it was (RFC 9111, 4.3.4).
fn kept(old: &Validators, map: &HeaderMap) -> Validators {
    let new = headers::validators(map);
    Validators { etag: new.etag.or_else(|| old.etag.clone()), last_modified: new.last_modified.or_else(|| old.last_modified.clone()) }
}

async fn read(mut response: Response, request: &Request, host: &str) -> Result<(Vec<u8>, u64), FetchError> {
    let limits = &request.limits;
    let spoiled = |why: Spoiled, received: u64| match why {
        Spoiled::TooLarge => FetchError::TooLarge { limit: limits.max_bytes },
        Spoiled::Bomb => FetchError::Bomb { ratio: HIGHEST_RATIO },
        Spoiled::CutShort => FetchError::Truncated { host: host.to_owned(), received },
        Spoiled::Unreadable(what) => broken(host, format!("its {what} stream is damaged")),
        Spoiled::UnknownEncoding(name) => broken(host, format!("it is packed as “{name}”, which we did not ask for")),
    };
    let mut unpacker = unpacker_for(&response, limits.max_bytes).map_err(|why| spoiled(why, 0))?;
    loop {
        match timeout(limits.idle, response.chunk()).await {
            Err(_) => return Err(FetchError::Timeout { host: host.to_owned(), phase: Phase::Idle, after: limits.idle }),
            Ok(Ok(Some(bytes))) => {
                unpacker.push(&bytes).map_err(|why| spoiled(why, unpacker.received()))?;
                if let Some(counter) = &request.received {
                    counter.store(unpacker.received(), std::sync::atomic::Ordering::Relaxed);
                }
            }
            Ok(Ok(None)) => break,
            Ok(Err(_)) => return Err(FetchError::Truncated { host: host.to_owned(), received: unpacker.received() }),
        }
    }
    let received = unpacker.received();
    let body = unpacker.finish().map_err(|why| spoiled(why, received))?;
    Ok((body, received))
}

fn unpacker_for(response: &Response, limit: u64) -> Result<Unpacker, Spoiled> {
    let encoding = response.headers().get(header::CONTENT_ENCODING).and_then(|value| value.to_str().ok());
    Unpacker::new(encoding, response.content_length(), limit)
}

pub(crate) async fn refusal(response: Response) -> FetchError {
    let status = response.status();
    let map = response.headers().clone();
    if status == StatusCode::GONE {
        read_refusal(response).await;
        return FetchError::Gone;
    }
    let body = read_refusal(response).await;
    FetchError::Status {
        status: status.as_u16(),
        retry_after: headers::retry_after(&map, SystemTime::now()),
        challenge: headers::is_challenge(status.as_u16(), &map, &body),
    }
}

/// What an answer that brings nothing has to say, as far as that is quick to hear. Read to its end, its connection can
/// be used again.
pub(crate) async fn read_refusal(mut response: Response) -> Vec<u8> {
    let Ok(mut unpacker) = unpacker_for(&response, REFUSAL_BYTES) else { return Vec::new() };
    let reading = async {
        while let Ok(Some(bytes)) = response.chunk().await {
            if unpacker.push(&bytes).is_err() {
                break;
            }
        }
    };
    // Late or cut short: what came must do.
    let _ = timeout(REFUSAL_PATIENCE, reading).await;
    unpacker.so_far()
}

pub(crate) fn broken(host: &str, reason: String) -> FetchError {
    FetchError::Broken { host: host.to_owned(), reason }
}

/// Whether the connection ended before the first byte of an answer.
pub(crate) fn hung_up_silently(cause: &reqwest::Error) -> bool {
    if cause.is_connect() || cause.is_timeout() {
        return false;
    }
    causes(cause).any(|cause| {
        let incomplete = cause.downcast_ref::<hyper::Error>().is_some_and(|cause| cause.is_incomplete_message() || cause.is_canceled());
        let reset = cause.downcast_ref::<io::Error>().is_some_and(|cause| {
            matches!(cause.kind(), io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe)
        });
        incomplete || reset
    })
}

/// Says why no answer came.
pub(crate) fn explain(cause: &reqwest::Error, host: &str, connect: Duration) -> FetchError {
    let host = host.to_owned();
    for cause in causes(cause) {
        if let Some(look_up) = cause.downcast_ref::<LookUp>() {
            return match look_up {
                LookUp::Private => FetchError::PrivateNetwork { host },
                LookUp::Unknown(_) => FetchError::Dns { host },
            };
        }
        if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
            return FetchError::Tls { host, reason: about_tls(tls) };
        }
    }
    if cause.is_timeout() {
        return FetchError::Timeout { host, phase: Phase::Connect, after: connect };
    }
    if cause.is_connect() {
        return FetchError::Connect { host, reason: innermost(cause) };
    }
    if hung_up_silently(cause) {
        return FetchError::Truncated { host, received: 0 };
    }
    FetchError::Broken { host, reason: innermost(cause) }
}

/// An error and all that caused it. An `io::Error` hides what it wraps from `source`, so it is opened by hand.
fn causes<'a>(first: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(first), |cause| {
        let cause: &'a (dyn Error + 'static) = *cause;
        match cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(wrapped) => Some(wrapped as &(dyn Error + 'static)),
            None => cause.source(),
        }
    })
}

fn innermost(cause: &(dyn Error + 'static)) -> String {
    causes(cause).last().map(ToString::to_string).unwrap_or_default()
}

fn about_tls(cause: &rustls::Error) -> String {
    use rustls::CertificateError as Certificate;
    use rustls::Error as Tls;

    match cause {
        Tls::InvalidCertificate(certificate) => match certificate {
            Certificate::Expired | Certificate::ExpiredContext { .. } => {
                "its certificate has expired; check this computer's date, else wait until the publisher renews it".to_owned()
            }
            Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => {
                "its certificate is not valid yet; check this computer's date".to_owned()
            }
            Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => {
                "its certificate is for another name; check the address".to_owned()
            }
            // The other kinds are certificates that vouch for themselves or were made by hand.
            Certificate::UnknownIssuer | Certificate::Other(_) => "nobody whom this computer trusts vouches for its certificate".to_owned(),
            Certificate::Revoked => "its certificate was revoked".to_owned(),
            other => format!("its certificate is not valid ({other})"),
        },
        Tls::InvalidMessage(_) => "it does not speak TLS at this address; it may offer http only".to_owned(),
        Tls::AlertReceived(alert) => format!("it broke off the handshake ({alert:?})"),
        other => other.to_string(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn a_login_follows_to_the_same_server_and_its_encrypted_twin_only() {
        let first = || Hop::first(&url("http://me:secret@news.example/feed"));

        let same = first().next(url("http://news.example/new"), true, "").unwrap();
        let upgraded = first().next(url("https://news.example/feed"), true, "").unwrap();
        let elsewhere = first().next(url("http://other.example/feed"), true, "").unwrap();
        let other_port = first().next(url("http://news.example:8080/feed"), true, "").unwrap();

        assert!(same.login.is_some());
        assert_eq!(upgraded.permanent_url().unwrap().as_str(), "https://me:secret@news.example/feed");
        assert!(elsewhere.login.is_none());
        assert_eq!(elsewhere.permanent_url().unwrap().as_str(), "http://other.example/feed");
        assert!(other_port.login.is_none());
    }

    #[test]
    fn a_feed_with_a_password_never_leaves_encryption() {
        let hop = Hop::first(&url("https://me:secret@news.example/feed"));

        let refused = hop.next(url("http://news.example/feed"), true, "news.example").err();

        assert_eq!(refused, Some(FetchError::Insecure { host: "news.example".into() }));
    }

    #[test]
    fn a_login_that_a_redirect_brings_along_is_dropped() {
        let hop = Hop::first(&url("http://news.example/feed"));

        let next = hop.next(url("http://mallory:trap@news.example/feed2#top"), true, "").unwrap();

        assert!(next.login.is_none());
        assert_eq!(next.url.as_str(), "http://news.example/feed2");
    }
}
