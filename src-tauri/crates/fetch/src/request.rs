//! What a caller asks for, and what it gets.

use std::fmt;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::sync::mpsc;
use url::Url;

const MIB: u64 = 1024 * 1024;

/// How much of the reader's memory and patience one request may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the body after decompression.
    pub max_bytes: u64,
    /// Until a connection stands, name look-up and TLS included.
    pub connect: Duration,
    /// Without a single byte.
    pub idle: Duration,
    /// From the first connection to the last byte, over all redirects; waiting for one's turn does not count.
    pub whole: Duration,
    /// Redirects that are followed.
    pub redirects: usize,
}

impl Limits {
    /// For a feed: 16 MiB, 10 s to connect, 15 s of silence, 60 s in all, 8 redirects.
    pub fn feed() -> Self {
        Self {
            max_bytes: 16 * MIB,
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(15),
            whole: Duration::from_secs(60),
            redirects: 8,
        }
    }

    /// For a web page: 8 MiB.
    pub fn page() -> Self {
        Self { max_bytes: 8 * MIB, ..Self::feed() }
    }

    /// For a picture: 16 MiB.
    pub fn picture() -> Self {
        Self { max_bytes: 16 * MIB, ..Self::feed() }
    }
}

/// How a [`Fetcher`](crate::Fetcher) behaves towards everyone.
#[derive(Debug, Clone)]
pub struct Options {
    /// Sent with every request; [`user_agent`] writes one.
    pub user_agent: String,
    /// Lets every request reach machines of the reader's own network. [`Request::allow_private_network`] does so for one.
    pub allow_private_network: bool,
    /// Requests under way at any moment, over all hosts.
    pub connections: usize,
    /// How long a connection stays open for the next request.
    pub keep_alive: Duration,
    /// Whether the proxies that the environment names are used.
    pub proxies: Proxies,
    /// Hosts whose address is given here and not asked of a name server. The guard trusts them. A port other than 0 is
    /// used where the URL names none.
    pub pinned: Vec<(String, SocketAddr)>,
}

impl Options {
    /// The usual behaviour under this name.
    pub fn new(user_agent: impl Into<String>) -> Self {
        Self {
            user_agent: user_agent.into(),
            allow_private_network: false,
            connections: 16,
            keep_alive: Duration::from_secs(20),
            proxies: Proxies::FromEnvironment,
            pinned: Vec::new(),
        }
    }
}

/// Where requests go through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proxies {
    /// `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`. The proxy looks up names, so the guard against private
    /// networks sees only what stands in the URL.
    FromEnvironment,
    /// Straight to the server, whatever the environment says.
    None,
}

/// Writes the User-Agent: name, version, and where the people behind it can be reached.
///
/// ```
/// assert_eq!(daily_fetch::user_agent("0.1.0", "https://example.org/contact"), "LondonDaily/0.1.0 (+https://example.org/contact)");
/// ```
pub fn user_agent(version: &str, contact: &str) -> String {
    format!("LondonDaily/{version} (+{contact})")
}

/// What a server gave us to recognise our copy by; stored and sent back byte for byte, as a pair.
///
/// A validator that is not valid UTF-8 cannot be kept exactly and is therefore not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// The `ETag` header, quotes and weakness mark included.
    pub etag: Option<String>,
    /// The `Last-Modified` header, as it was written.
    pub last_modified: Option<String>,
}

impl Validators {
    /// Whether there is nothing to send.
    pub fn is_empty(&self) -> bool {
        self.etag.is_none() && self.last_modified.is_none()
    }
}

/// What we would like to get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accept {
    /// RSS, Atom, RDF or JSON Feed; else anything.
    Feed,
    /// HTML; else anything.
    Page,
    /// A picture in a format that the app can show.
    Picture,
    /// Something to listen to, or to watch.
    Media,
}

impl Accept {
    pub(crate) fn header(self) -> &'static str {
        // No feed type is preferred to another: servers that negotiate have one feed and a page, and some answer 406 to
        // a list without */*.
        match self {
            Self::Feed => {
                "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, \
                 application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5"
            }
            Self::Page => "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
            Self::Media => "audio/*, video/*;q=0.9, */*;q=0.5",
            Self::Picture => "image/webp, image/png, image/jpeg, image/gif, image/*;q=0.8, */*;q=0.5",
        }
    }
}

/// One thing to fetch.
#[derive(Clone)]
pub struct Request {
    /// http or https. A name and password in it are sent to that host alone, as Basic.
    pub url: Url,
    /// From the last answer; empty for an unconditional request.
    pub validators: Validators,
    /// What we would like to get.
    pub accept: Accept,
    /// How much of it.
    pub limits: Limits,
    /// Whether this request, with all its redirects, may reach the reader's own network.
    pub allow_private_network: bool,
    /// Since the last request to the host that asked for such a pause; machines of the reader's own network need none.
    pub pause: Duration,
    /// Given the body piece by piece while it comes; the answer's own body is then empty. Who stops listening stops the request.
    pub pieces: Option<mpsc::Sender<Piece>>,
}

/// A piece of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Before all others: what the server says of the body.
    Head {
        /// Its length in bytes, where the server named it and sends it as it is.
        length: Option<u64>,
        /// The `Content-Type` header, as it was written.
        content_type: Option<String>,
    },
    /// The next bytes, unpacked.
    Bytes(Vec<u8>),
}

/// Between two pages that nobody waits for: the pace of a person who reads headlines.
const GENTLE: Duration = Duration::from_secs(1);

impl Request {
    /// An unconditional request with the usual limits for what is asked.
    pub fn new(url: Url, accept: Accept) -> Self {
        let limits = match accept {
            Accept::Feed => Limits::feed(),
            Accept::Page => Limits::page(),
            Accept::Picture | Accept::Media => Limits::picture(),
        };
        Self { url, validators: Validators::default(), accept, limits, allow_private_network: false, pause: Duration::ZERO, pieces: None }
    }

    /// A feed.
    pub fn feed(url: Url) -> Self {
        Self::new(url, Accept::Feed)
    }

    /// A web page.
    pub fn page(url: Url) -> Self {
        Self::new(url, Accept::Page)
    }

    /// A picture.
    pub fn picture(url: Url) -> Self {
        Self::new(url, Accept::Picture)
    }

    /// The same request, with a pause since the last such request to its host: for what nobody waits for.
    pub fn gently(mut self) -> Self {
        self.pause = GENTLE;
        self
    }

    /// The same request, to be answered in full only if something changed.
    pub fn unless_still(mut self, validators: Validators) -> Self {
        self.validators = validators;
        self
    }
}

impl fmt::Debug for Request {
    // The URL may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("host", &self.url.host_str())
            .field("accept", &self.accept)
            .field("conditional", &!self.validators.is_empty())
            .finish_non_exhaustive()
    }
}

/// What came back: a body, or the news that there is none.
#[derive(Debug, Clone)]
pub struct Answer {
    /// 304, or one of 200 to 299.
    pub status: u16,
    /// Decompressed; may be empty. Absent if our copy still holds (304).
    pub body: Option<Vec<u8>>,
    /// Bytes of the body as they travelled.
    pub transferred: u64,
    /// Where the answer came from, after all redirects; without name and password. The base of relative links.
    pub final_url: Url,
    /// The `Content-Type` header, as it was written.
    pub content_type: Option<String>,
    /// To be stored and sent next time. After a 304 these are the old ones, with what the answer changed.
    pub validators: Validators,
    /// The new address, if every hop said that it was for good (301, 308); with name and password where they still apply.
    pub moved_permanently_to: Option<Url>,
    /// How long the server says that this answer stays good, from `Cache-Control: max-age` or `Expires`; not clamped.
    pub fresh_for: Option<Duration>,
    /// WebSub hubs named in `Link` headers.
    pub hubs: Vec<Url>,
    /// The feed's own address named in `Link` headers.
    pub self_link: Option<Url>,
}

impl Answer {
    /// Whether our copy still holds.
    pub fn is_not_modified(&self) -> bool {
        self.body.is_none()
    }
}
