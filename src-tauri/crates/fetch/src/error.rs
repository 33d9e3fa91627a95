//! Why a request came to nothing, in a sentence for the reader and a code for the program.

use std::time::Duration;

/// Why a request came to nothing.
///
/// Each one reads as a sentence that names the place and, where something can be done, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// No host in the address, or a redirect to something that is no address.
    #[error("“{address}” is not a web address; check it for typing mistakes")]
    BadAddress {
        /// What stood there.
        address: String,
    },
    /// Not http or https.
    #[error("only http and https addresses are fetched, and this one begins with “{scheme}:”")]
    Scheme {
        /// The one that was asked for, without the colon.
        scheme: String,
    },
    /// The machine belongs to the reader's own network.
    #[error("{host} is a machine of your own network; allow local addresses for this feed if you trust it")]
    PrivateNetwork {
        /// As it stood in the address.
        host: String,
    },
    /// A redirect leads from an encrypted address with a password to one without encryption.
    #[error(
        "{host} sends us to an unencrypted address, where your password for this feed must not go; ask the publisher for an https address"
    )]
    Insecure {
        /// The host that redirected.
        host: String,
    },
    /// The name has no address.
    #[error("no address is known for {host}; check the spelling, or your network if other sites fail too")]
    Dns {
        /// The name.
        host: String,
    },
    /// Nobody answered at the address.
    #[error("could not connect to {host} ({reason})")]
    Connect {
        /// The name.
        host: String,
        /// What the system said.
        reason: String,
    },
    /// The connection could not be made safe.
    #[error("no safe connection to {host}: {reason}")]
    Tls {
        /// The name.
        host: String,
        /// What is wrong, in words.
        reason: String,
    },
    /// It took too long.
    #[error("{host} {} within {} s; it will be tried again", phase.complaint(), after.as_secs_f32())]
    Timeout {
        /// The name.
        host: String,
        /// What we were waiting for.
        phase: Phase,
        /// How long we waited.
        after: Duration,
    },
    /// More bytes than the limit.
    #[error("the answer is larger than {}, too large for what was asked", size(*limit))]
    TooLarge {
        /// In bytes.
        limit: u64,
    },
    /// A few bytes that unpack to very many.
    #[error("the answer unpacks to more than {ratio} times its size, which no honest one does")]
    Bomb {
        /// The highest that is believed.
        ratio: u64,
    },
    /// Redirects that lead nowhere.
    #[error("the address redirects in circles (given up after {hops} hops); look for the site's present address")]
    RedirectLoop {
        /// Redirects that were followed.
        hops: usize,
    },
    /// An answer that is not a success.
    #[error("{}", about_status(*status, *retry_after, *challenge))]
    Status {
        /// As sent.
        status: u16,
        /// How long the server asks us to stay away; not clamped.
        retry_after: Option<Duration>,
        /// Whether the answer is a test for people.
        challenge: bool,
    },
    /// The host refused another request with 429 or 503 while this one waited for its turn, so it was not sent.
    #[error("{host} has too much to do, so it was not asked")]
    HostBusy {
        /// The name.
        host: String,
        /// How long the server asks us to stay away; not clamped.
        retry_after: Option<Duration>,
    },
    /// 410: removed for good.
    #[error("the publisher says that this address is gone for good (410); look for a new one on the site")]
    Gone,
    /// The connection ended before the answer did.
    #[error("{host} hung up in the middle of its answer ({received} bytes came); it will be tried again")]
    Truncated {
        /// The name.
        host: String,
        /// Bytes of the body that came.
        received: u64,
    },
    /// Something that is not HTTP, or cannot be unpacked.
    #[error("{host} sent an answer that cannot be understood ({reason})")]
    Broken {
        /// The name.
        host: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The client could not be built: a fault of this machine or of the options.
    #[error("could not set up the network client ({reason})")]
    SetUp {
        /// What is wrong.
        reason: String,
    },
}

/// What a request was waiting for when its time ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The connection.
    Connect,
    /// The next byte.
    Idle,
    /// The end.
    Whole,
}

impl Phase {
    fn complaint(self) -> &'static str {
        match self {
            Self::Connect => "did not take the call",
            Self::Idle => "said nothing",
            Self::Whole => "did not finish its answer",
        }
    }
}

impl FetchError {
    /// A short word for programs; never changes its meaning.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadAddress { .. } => "bad_address",
            Self::Scheme { .. } => "scheme",
            Self::PrivateNetwork { .. } => "private_network",
            Self::Insecure { .. } => "insecure",
            Self::Dns { .. } => "dns",
            Self::Connect { .. } => "connect",
            Self::Tls { .. } => "tls",
            Self::Timeout { .. } => "timeout",
            Self::TooLarge { .. } => "too_large",
            Self::Bomb { .. } => "bomb",
            Self::RedirectLoop { .. } => "redirect_loop",
            Self::Status { challenge: true, .. } => "challenge",
            Self::Status { .. } => "status",
            Self::HostBusy { .. } => "host_busy",
            Self::Gone => "gone",
            Self::Truncated { .. } => "truncated",
            Self::Broken { .. } => "broken",
            Self::SetUp { .. } => "set_up",
        }
    }

    /// The status, where the server sent one.
    pub fn status(&self) -> Option<u16> {
        if *self == Self::Gone {
            return Some(410);
        }
        let Self::Status { status, .. } = self else { return None };
        Some(*status)
    }

    /// How long the server asks us to stay away; not clamped.
    pub fn retry_after(&self) -> Option<Duration> {
        let (Self::Status { retry_after, .. } | Self::HostBusy { retry_after, .. }) = self else { return None };
        *retry_after
    }

    /// Whether no server was reached at all, so that the fault may be this machine's network.
    pub fn may_be_offline(&self) -> bool {
        matches!(self, Self::Dns { .. } | Self::Connect { .. } | Self::Timeout { phase: Phase::Connect, .. })
    }
}

fn size(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if bytes >= MIB { format!("{} MiB", bytes / MIB) } else { format!("{bytes} bytes") }
}

fn about_status(status: u16, retry_after: Option<Duration>, challenge: bool) -> String {
    if challenge {
        return format!(
            "the site wants proof that a person is asking ({status}), which a news reader cannot give; ask the publisher to let feed readers in"
        );
    }
    let what = match status {
        401 => "the address asks for a name and a password (401); write them as https://name:password@ before the host".to_owned(),
        402 => "the publisher asks for payment (402)".to_owned(),
        403 => "the server refuses to show this address to a news reader (403)".to_owned(),
        404 => "there is nothing at this address (404); look for the site's present one".to_owned(),
        406 => "the server has nothing here that a news reader can read (406)".to_owned(),
        429 => "the server says that it is asked too often (429)".to_owned(),
        451 => "the address is closed for legal reasons (451)".to_owned(),
        500..=599 => format!("the server is in trouble ({status}); it will be tried again"),
        _ => format!("the server answered with status {status}, which brings nothing to read"),
    };
    match retry_after.filter(|wait| !wait.is_zero()) {
        Some(wait) => format!("{what} and asks for a pause of {}", span(wait)),
        None => what,
    }
}

fn span(wait: Duration) -> String {
    match wait.as_secs() {
        0..=119 => format!("{} s", wait.as_secs()),
        120..=7199 => format!("{} min", wait.as_secs() / 60),
        seconds => format!("{} h", seconds / 3600),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_reads_as_one_sentence() {
        let timeout = FetchError::Timeout { host: "news.example".into(), phase: Phase::Idle, after: Duration::from_secs(15) };
        assert_eq!(timeout.to_string(), "news.example said nothing within 15 s; it will be tried again");

        let busy = FetchError::Status { status: 429, retry_after: Some(Duration::from_secs(600)), challenge: false };
        assert_eq!(busy.to_string(), "the server says that it is asked too often (429) and asks for a pause of 10 min");

        let large = FetchError::TooLarge { limit: 16 * 1024 * 1024 };
        assert_eq!(large.to_string(), "the answer is larger than 16 MiB, too large for what was asked");
    }

    #[test]
    fn a_test_for_people_has_its_own_code() {
        let test = FetchError::Status { status: 403, retry_after: None, challenge: true };
        let refusal = FetchError::Status { status: 403, retry_after: None, challenge: false };

        assert_eq!(test.code(), "challenge");
        assert_eq!(refusal.code(), "status");
        assert_eq!(refusal.status(), Some(403));
    }

    #[test]
    fn only_failures_before_a_server_was_reached_may_mean_that_we_are_offline() {
        assert!(FetchError::Dns { host: "news.example".into() }.may_be_offline());
        assert!(!FetchError::Gone.may_be_offline());
    }
}
