//! Fetches feeds, pages and pictures over HTTP, with manners and with limits.
//!
//! This crate is the only one that speaks HTTP. It knows nothing of the library: validators, pauses and new addresses
//! are handed back to the caller, who decides what to keep. What it refuses: any scheme but http and https, machines of
//! the reader's own network (unless the reader allowed it), more bytes than the limit, compressed bombs, cookies and
//! referrers. What it promises every server: one request at a time, its own validators byte for byte, and a User-Agent
//! that says who is asking.
//!
//! Two things that surprised: HTTP clients skip the resolver for addresses written as numbers, so the guard looks at each
//! hop twice, once in the URL and once in the answer of the name server; and loading the system's root certificates is
//! far dearer than everything else at start, so clients are built when the first request needs them.
//!
//! Streams that servers push into are read line by line, with bounds on lines and on silence. They keep neither their host's
//! turn nor one of the connections, since both would be taken for good.
//!
//! Dropping the future of [`Fetcher::get`] cancels the request and frees its place in the queues.

mod body;
mod error;
mod fetcher;
mod gates;
mod guard;
mod headers;
mod lines;
mod request;
mod stream;

pub use error::{FetchError, Phase};
pub use fetcher::Fetcher;
pub use request::{Accept, Answer, Limits, Options, Proxies, Request, Validators, user_agent};
pub use stream::{Stream, StreamForm, StreamLimits, StreamRequest};
