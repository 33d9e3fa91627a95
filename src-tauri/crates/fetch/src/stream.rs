//! Streams that a server pushes into, and the one request that asks a hub to push.
//!
//! A stream is opened like anything else: the guard looks at each hop, a password goes to its own host alone, and the host is
//! asked when it is its turn. From the headers on it is read line by line for as long as it lasts. What surprised us: most
//! servers answer a wrong address with a page, which is a stream of lines too, so the content type decides.

use std::time::Duration;

use reqwest::header::{self, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use tokio::time::{Instant, timeout, timeout_at};
use tracing::debug;
use url::{Url, form_urlencoded};

use crate::error::{FetchError, Phase};
use crate::fetcher::{Fetcher, Hop, Kind, broken, explain, hung_up_silently, read_refusal, redirect_of, refusal};
use crate::guard::{self, Reach, beginning};
use crate::lines::Lines;

/// What kind of stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StreamForm {
    /// `text/event-stream`.
    Events,
    /// A JSON document a line.
    JsonLines,
}

impl StreamForm {
    fn accept(self) -> &'static str {
        match self {
            Self::Events => "text/event-stream",
            Self::JsonLines => "application/x-ndjson, application/json;q=0.9",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Events => "a stream of events (text/event-stream)",
            Self::JsonLines => "a stream of JSON lines (application/x-ndjson)",
        }
    }

    fn is(self, content_type: &str) -> bool {
        let bare = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match self {
            Self::Events => bare == "text/event-stream",
            Self::JsonLines => {
                matches!(
                    bare.as_str(),
                    "application/x-ndjson" | "application/ndjson" | "application/jsonl" | "application/json" | "application/stream+json"
                )
            }
        }
    }
}

/// How much memory and patience a stream may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamLimits {
    /// Until a connection stands.
    pub connect: Duration,
    /// From the question to the headers.
    pub answer: Duration,
    /// Without a single byte; servers send signs of life every 15 to 60 s.
    pub silence: Duration,
    /// From one whole line to the next, bytes or not.
    pub line: Duration,
    /// Bytes of a line that are kept.
    pub kept_of_line: usize,
    /// A longer line breaks the stream off.
    pub longest_line: u64,
    /// Redirects that are followed.
    pub redirects: usize,
}

impl Default for StreamLimits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            answer: Duration::from_secs(30),
            silence: Duration::from_secs(120),
            line: Duration::from_secs(600),
            kept_of_line: 256 << 10,
            longest_line: 8 << 20,
            redirects: 5,
        }
    }
}

/// A stream to open.
#[derive(Debug, Clone)]
pub struct StreamRequest {
    /// http or https. A name and password in it are sent to that host alone.
    pub url: Url,
    /// What kind of stream it must be.
    pub form: StreamForm,
    /// Sent as `Last-Event-ID`.
    pub last_event_id: Option<String>,
    /// Whether it may reach the reader's own network.
    pub allow_private_network: bool,
    /// Its limits.
    pub limits: StreamLimits,
}

/// An open stream.
#[derive(Debug)]
pub struct Stream {
    response: Response,
    host: String,
    limits: StreamLimits,
    lines: Lines,
    line_since: Instant,
    received: u64,
}

impl Stream {
    /// The next line without its end, cut where it is very long; `None` when the server ended the stream.
    pub async fn next_line(&mut self) -> Result<Option<String>, FetchError> {
        loop {
            if let Some(line) = self.lines.next() {
                self.line_since = Instant::now();
                return Ok(Some(line));
            }
            let until = (Instant::now() + self.limits.silence).min(self.line_since + self.limits.line);
            match timeout_at(until, self.response.chunk()).await {
                Err(_) => return Err(self.silent()),
                Ok(Ok(Some(bytes))) => {
                    self.received += bytes.len() as u64;
                    if self.lines.push(&bytes).is_err() {
                        return Err(broken(&self.host, format!("a line of more than {} bytes", self.limits.longest_line)));
                    }
                }
                Ok(Ok(None)) => return Ok(None),
                Ok(Err(_)) => return Err(FetchError::Truncated { host: self.host.clone(), received: self.received }),
            }
        }
    }

    fn silent(&self) -> FetchError {
        FetchError::Timeout { host: self.host.clone(), phase: Phase::Idle, after: self.limits.silence }
    }
}

impl Fetcher {
    /// Opens a stream, with all its redirects.
    ///
    /// The host's turn is kept until the headers came, so that its feeds are not shut out while the stream lasts.
    pub async fn open_stream(&self, request: &StreamRequest) -> Result<Stream, FetchError> {
        let reach = self.reach(request.allow_private_network);
        let limits = &request.limits;
        let mut hop = Hop::first(&request.url);
        let mut seen = vec![hop.url.clone()];
        loop {
            let fill =
                |message: RequestBuilder| message.header(header::USER_AGENT, self.shared.user_agent.clone()).headers(headers(request));
            let (response, host) = self.ask(&hop, reach, limits, Method::GET, &fill).await?;
            debug!(url = %hop.url, status = response.status().as_u16(), "a stream was answered");
            if let Some(to) = redirect_of(&response, &hop.url)? {
                read_refusal(response).await;
                hop = hop.next(to, false, &host)?;
                if hop.followed > limits.redirects || seen.contains(&hop.url) {
                    return Err(FetchError::RedirectLoop { hops: hop.followed });
                }
                seen.push(hop.url.clone());
                continue;
            }
            if response.status() != StatusCode::OK {
                return Err(refusal(response).await);
            }
            check_form(&response, request.form, &host)?;
            let lines = Lines::new(limits.kept_of_line, limits.longest_line);
            return Ok(Stream { response, host, limits: *limits, lines, line_since: Instant::now(), received: 0 });
        }
    }

    /// Sends a form, as one asks a WebSub hub; the answer is the status of a success. Redirects are not followed: what is sent
    /// was meant for that address.
    pub async fn post_form(&self, url: &Url, fields: &[(&str, &str)], allow_private_network: bool) -> Result<u16, FetchError> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let agent = self.shared.user_agent.clone();
        let fill = |message: RequestBuilder| {
            let message = message.header(header::USER_AGENT, agent.clone());
            message.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(body.clone())
        };
        let hop = Hop::first(url);
        let (response, _) = self.ask(&hop, self.reach(allow_private_network), &StreamLimits::default(), Method::POST, &fill).await?;
        let status = response.status();
        if !status.is_success() {
            return Err(refusal(response).await);
        }
        read_refusal(response).await;
        Ok(status.as_u16())
    }

    fn reach(&self, allow_private_network: bool) -> Reach {
        if allow_private_network || self.shared.options.allow_private_network { Reach::Anywhere } else { Reach::Public }
    }

    /// Asks one address once, in its host's turn, and waits for the headers of the answer.
    async fn ask(
        &self,
        hop: &Hop,
        reach: Reach,
        limits: &StreamLimits,
        method: Method,
        fill: &(dyn Fn(RequestBuilder) -> RequestBuilder + Sync),
    ) -> Result<(Response, String), FetchError> {
        let shared = &*self.shared;
        let host = guard::check(&hop.url, reach, &shared.pinned)?;
        let refusals = shared.gates.refusals();
        let _entered = shared.gates.enter(&host).await;
        if let Some(retry_after) = shared.gates.became_busy(&host, refusals) {
            return Err(FetchError::HostBusy { host, retry_after });
        }
        let Ok(_permit) = shared.permits.acquire().await else {
            return Err(FetchError::SetUp { reason: "the queue of requests is closed".to_owned() });
        };
        let tls = hop.url.scheme() == "https" || shared.proxy_needs_tls;
        let client = shared.client(Kind { tls, reach, connect: limits.connect }).await?;
        // What changes something at the server is not sent twice.
        let mut again = method == Method::GET;
        loop {
            let message = fill(client.request(method.clone(), hop.url_with_login()));
            match timeout(limits.connect.saturating_add(limits.answer), message.send()).await {
                Err(_) => return Err(FetchError::Timeout { host, phase: Phase::Idle, after: limits.answer }),
                Ok(Ok(response)) => return Ok((response, host)),
                Ok(Err(cause)) if again && hung_up_silently(&cause) => again = false,
                Ok(Err(cause)) => return Err(explain(&cause, &host, limits.connect)),
            }
        }
    }
}

fn headers(request: &StreamRequest) -> HeaderMap {
    let mut map = HeaderMap::with_capacity(4);
    map.insert(header::ACCEPT, HeaderValue::from_static(request.form.accept()));
    // Packed streams come in pieces that cannot be read before the next one.
    map.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    map.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let id = request.last_event_id.as_ref().and_then(|id| HeaderValue::from_bytes(id.as_bytes()).ok());
    if let Some(id) = id {
        map.insert(HeaderName::from_static("last-event-id"), id);
    }
    map
}

fn check_form(response: &Response, form: StreamForm, host: &str) -> Result<(), FetchError> {
    let said = |name: HeaderName| response.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let content_type = said(header::CONTENT_TYPE).unwrap_or_default();
    if !form.is(&content_type) {
        let got = if content_type.is_empty() {
            "something without a content type".to_owned()
        } else {
            format!("“{}”", beginning(&content_type))
        };
        return Err(broken(host, format!("{got}, where {} was expected", form.name())));
    }
    match said(header::CONTENT_ENCODING).filter(|name| !name.trim().is_empty() && !name.trim().eq_ignore_ascii_case("identity")) {
        Some(packed) => Err(broken(host, format!("it is packed as “{}”, which we did not ask for", beginning(&packed)))),
        None => Ok(()),
    }
}
