//! Keeps feeds from reaching into the reader's own network.
//!
//! A feed, or anything it redirects to, could name the router, a printer or a cloud machine's metadata service and so make
//! the reader's machine speak to them. Names are looked up here and private addresses dropped from the answer, on every
//! connection, so a name server that changes its mind between check and use gains nothing. Addresses written as numbers
//! never reach a resolver and are checked in the URL; `url` has already turned octal, hex and decimal forms into four
//! plain numbers.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use crate::error::FetchError;

/// Who may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Reach {
    /// The public internet.
    Public,
    /// The reader's own network too.
    Anywhere,
}

/// RFC 1035, 2.3.4, written with its dots.
const LONGEST_NAME: usize = 253;

/// As much of a text of any length as a sentence can hold.
pub(crate) fn beginning(text: &str) -> String {
    const ENOUGH: usize = 60;
    let cut: String = text.chars().take(ENOUGH).collect();
    if cut.len() < text.len() { cut + "…" } else { cut }
}

/// Refuses addresses that must not be asked, as far as can be seen without a name server. Gives the host's name.
pub(crate) fn check(url: &Url, reach: Reach, pinned: &HashMap<String, SocketAddr>) -> Result<String, FetchError> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(FetchError::Scheme { scheme: beginning(url.scheme()) });
    }
    let Some(host) = url.host() else {
        return Err(FetchError::BadAddress { address: url.to_string() });
    };
    let name = host.to_string();
    if name.len() > LONGEST_NAME {
        return Err(FetchError::BadAddress { address: beginning(&name) });
    }
    let private = match host {
        Host::Domain(name) => is_own_machine(name) && !pinned.contains_key(name),
        Host::Ipv4(address) => is_private_v4(address),
        Host::Ipv6(address) => is_private_v6(address),
    };
    if private && reach == Reach::Public {
        return Err(FetchError::PrivateNetwork { host: name });
    }
    Ok(name)
}

/// Whether an address, as it is written, is that of a machine of the reader's own network.
pub(crate) fn is_near(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => is_own_machine(name),
        Some(Host::Ipv4(address)) => is_private_v4(address),
        Some(Host::Ipv6(address)) => is_private_v6(address),
        None => false,
    }
}

// A proxy would look these up for itself, past our resolver.
fn is_own_machine(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name == "localhost" || name.ends_with(".localhost")
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_private_v4(address),
        IpAddr::V6(address) => is_private_v6(address),
    }
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    match a {
        // "This network", which many systems take for the machine itself; private; loopback.
        0 | 10 | 127 => true,
        // Carrier-grade NAT, where one cloud keeps its metadata service (100.100.100.200).
        100 => (64..128).contains(&b),
        // Link-local, where the other clouds keep theirs (169.254.169.254).
        169 => b == 254,
        172 => (16..32).contains(&b),
        // 198.18.0.0/15 is left open: some VPN clients hand out such addresses for every name of the public internet.
        192 => b == 168 || (b == 0 && c == 0) || (b == 0 && c == 2),
        198 => b == 51 && c == 100,
        203 => b == 0 && c == 113,
        // Multicast, reserved, broadcast.
        224..=255 => true,
        _ => false,
    }
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, g, h] = address.segments();
    let embedded = |high: u16, low: u16| is_private_v4(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
    match (a, b, c, d, e, f) {
        // Unspecified and loopback fall in here too, as 0.0.0.0 and 0.0.0.1.
        (0, 0, 0, 0, 0, 0 | 0xffff) => embedded(g, h),
        // NAT64 carries an IPv4 address at its end, 6to4 after its prefix.
        (0x64, 0xff9b, 0, 0, 0, 0) => embedded(g, h),
        (0x2002, ..) => embedded(b, c),
        // Local NAT64, discard, Teredo, documentation.
        (0x64, 0xff9b, 1, ..) | (0x100, 0, 0, 0, ..) | (0x2001, 0, ..) | (0x2001, 0xdb8, ..) => true,
        // Unique local, link-local, the old site-local, multicast.
        _ => (a & 0xfe00) == 0xfc00 || (a & 0xff80) == 0xfe80 || (a & 0xff00) == 0xff00,
    }
}

/// Looks names up, and drops what must not be reached.
#[derive(Debug, Clone)]
pub(crate) struct Resolver {
    pub(crate) reach: Reach,
    pub(crate) pinned: Arc<HashMap<String, SocketAddr>>,
    /// Proxies that the reader's own environment names often live in the reader's own network.
    pub(crate) proxies: Arc<HashSet<String>>,
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let Self { reach, pinned, proxies } = self.clone();
        Box::pin(async move {
            let name = name.as_str();
            if let Some(address) = pinned.get(name) {
                return Ok(Box::new(std::iter::once(*address)) as Addrs);
            }
            let found: Vec<SocketAddr> = match tokio::net::lookup_host((name, 0)).await {
                Ok(found) => found.collect(),
                Err(cause) => return Err(LookUp::Unknown(cause.to_string()).into()),
            };
            if found.is_empty() {
                return Err(LookUp::Unknown("no address".to_owned()).into());
            }
            if reach == Reach::Anywhere || proxies.contains(name) {
                return Ok(Box::new(found.into_iter()) as Addrs);
            }
            let public: Vec<SocketAddr> = found.into_iter().filter(|address| !is_private(address.ip())).collect();
            if public.is_empty() {
                return Err(LookUp::Private.into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Why a name led nowhere.
#[derive(Debug)]
pub(crate) enum LookUp {
    /// Only to the reader's own network.
    Private,
    /// The name server does not know it, or cannot be asked.
    Unknown(String),
}

impl fmt::Display for LookUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Private => f.write_str("the name leads to a private network"),
            Self::Unknown(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for LookUp {}

/// The hosts of the proxies that these settings name, and whether one is reached over TLS.
pub(crate) fn proxies_among(variables: impl Iterator<Item = (String, String)>) -> (HashSet<String>, bool) {
    let mut hosts = HashSet::new();
    let mut secure = false;
    for (name, value) in variables {
        if !matches!(name.to_ascii_uppercase().as_str(), "HTTP_PROXY" | "HTTPS_PROXY" | "ALL_PROXY") {
            continue;
        }
        let address = if value.contains("://") { value } else { format!("http://{value}") };
        if let Ok(url) = Url::parse(&address)
            && let Some(host) = url.host_str()
        {
            hosts.insert(host.to_owned());
            secure |= url.scheme() == "https";
        }
    }
    (hosts, secure)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn checked(address: &str) -> Result<String, FetchError> {
        check(&Url::parse(address).unwrap(), Reach::Public, &HashMap::new())
    }

    #[test]
    fn a_name_that_no_name_server_could_know_is_no_address_and_is_not_said_whole() {
        let refused = checked(&format!("http://{}.example/", "a".repeat(20_000))).unwrap_err();

        assert!(matches!(refused, FetchError::BadAddress { .. }), "{refused:?}");
        assert!(refused.to_string().len() < 200, "{refused}");
    }

    #[tokio::test]
    async fn a_name_that_leads_into_the_readers_own_network_leads_nowhere() {
        // The system's own look-up takes these for names that it knows.
        for name in ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254"] {
            let look_up = |reach| {
                let resolver = Resolver { reach, pinned: Arc::default(), proxies: Arc::default() };
                resolver.resolve(name.parse().unwrap())
            };

            let refused = look_up(Reach::Public).await.err().unwrap();

            assert!(matches!(refused.downcast_ref(), Some(LookUp::Private)), "{name}: {refused}");
            assert_eq!(look_up(Reach::Anywhere).await.ok().unwrap().count(), 1);
        }
    }

    #[test]
    fn every_way_of_writing_a_private_address_is_refused() {
        for address in [
            "http://127.0.0.1/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f.0.0.1/",
            "http://0177.0.0.1/",
            "http://0/",
            "http://localhost/",
            "http://LOCALHOST./",
            "http://a.localhost/",
            "http://10.1.2.3/",
            "http://172.16.0.1/",
            "http://192.168.1.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://100.64.0.1/",
            "http://100.100.100.200/",
            "http://255.255.255.255/",
            "http://224.0.0.1/",
            "http://[::]/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:c0a8:101]/",
            "http://[::7f00:1]/",
            "http://[64:ff9b::10.0.0.1]/",
            "http://[2002:c0a8:101::1]/",
            "http://[fd00:ec2::254]/",
            "http://[fe80::1]/",
            "http://[fec0::1]/",
            "http://[ff02::1]/",
        ] {
            assert!(matches!(checked(address), Err(FetchError::PrivateNetwork { .. })), "{address} was let through");
        }
    }

    #[test]
    fn public_addresses_pass() {
        for address in [
            "https://news.example/",
            "http://93.184.215.14/",
            "http://172.32.0.1/",
            "http://100.128.0.1/",
            "http://198.18.0.7/",
            "http://[2606:4700::1111]/",
            "http://[64:ff9b::93.184.215.14]/",
            "http://localhost.example/",
        ] {
            assert!(checked(address).is_ok(), "{address} was refused");
        }
    }

    #[test]
    fn a_private_address_passes_where_the_reader_allowed_it() {
        let url = Url::parse("http://192.168.1.20/feed").unwrap();

        assert_eq!(check(&url, Reach::Anywhere, &HashMap::new()).unwrap(), "192.168.1.20");
    }

    #[test]
    fn other_schemes_are_refused() {
        for address in ["file:///etc/passwd", "ftp://news.example/", "data:text/xml,x", "javascript:1"] {
            assert!(matches!(checked(address), Err(FetchError::Scheme { .. })), "{address} was let through");
        }
    }

    #[test]
    fn proxies_are_found_in_the_environment() {
        let variables = [
            ("HTTP_PROXY", "http://proxy.lan:3128"),
            ("https_proxy", "gate.lan:8080"),
            ("ALL_PROXY", "https://safe.lan"),
            ("NO_PROXY", "other.lan"),
        ];

        let (hosts, secure) = proxies_among(variables.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())));

        assert_eq!(hosts, HashSet::from(["proxy.lan".to_owned(), "gate.lan".to_owned(), "safe.lan".to_owned()]));
        assert!(secure);
    }
}
