//! Who may ask, and for what.
//!
//! Three things are looked at. The `Host` header must name this port by a loopback name, or else a page of the web whose
//! name was pointed at 127.0.0.1 could pass for the window. The `Origin`, where a browser sends one, must be this host's
//! own. And there must be a secret: in a header for calls, which no other page can set; in the address where a browser
//! sets no header; in a cookie for the window's own scripts and styles, which carry neither, and for a page that is loaded again.
//!
//! Pictures have a secret of their own inside their address. The article is shown in a sandboxed frame, whose requests
//! carry no cookie because its origin is nobody's, and an address inside an article must not be able to make calls.

use anyhow::anyhow;
use hyper::HeaderMap;
use hyper::header::{COOKIE, HOST, HeaderName, ORIGIN};
use url::form_urlencoded;

/// Carries the secret of a call.
pub const TOKEN_HEADER: HeaderName = HeaderName::from_static("x-daily-token");

/// 128 random bits, as text.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    pub fn random() -> anyhow::Result<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|error| anyhow!("the system gave no random numbers: {error}"))?;
        Ok(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Whether `offered` is this secret. The time that it takes does not depend on how much of it is right.
    pub fn is(&self, offered: &str) -> bool {
        let (ours, theirs) = (self.0.as_bytes(), offered.as_bytes());
        ours.len() == theirs.len() && std::hint::black_box(ours.iter().zip(theirs).fold(0, |odd, (a, b)| odd | (a ^ b))) == 0
    }
}

/// Why a request was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It was meant for another host.
    Host,
    /// It came from another page.
    Origin,
    /// It did not carry the secret.
    Token,
}

/// Knows the names and the secrets of this run.
pub struct Guard {
    port: u16,
    token: Secret,
    picture_token: Secret,
}

impl Guard {
    /// A guard for `port`.
    pub fn new(port: u16, token: Secret, picture_token: Secret) -> Self {
        Self { port, token, picture_token }
    }

    /// The address to open in a browser.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/?token={}", self.port, self.token.0)
    }

    /// What stands before a picture's key.
    pub fn picture_base(&self) -> String {
        format!("/picture/{}/", self.picture_token.0)
    }

    /// What stands before a sound's key. The secret is that of pictures: a player sends no header either.
    pub fn sound_base(&self) -> String {
        format!("/sound/{}/", self.picture_token.0)
    }

    /// The cookie that lets the window load its own files. Its name holds the port, since cookies do not: two hosts on
    /// this machine would take each other's away.
    pub fn cookie(&self) -> String {
        format!("{}={}; HttpOnly; SameSite=Strict; Path=/", self.cookie_name(), self.token.0)
    }

    /// Looks whether the request was meant for this host and came from its own page.
    pub fn check_source(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let names = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        let host = only(headers, &HOST).ok_or(Refusal::Host)?;
        if !names.iter().any(|name| name.eq_ignore_ascii_case(host)) {
            return Err(Refusal::Host);
        }
        if headers.contains_key(ORIGIN) {
            let origin = only(headers, &ORIGIN).and_then(|origin| origin.strip_prefix("http://")).ok_or(Refusal::Origin)?;
            // The page's own host exactly: the other loopback name is another origin.
            if !origin.eq_ignore_ascii_case(host) {
                return Err(Refusal::Origin);
            }
        }
        Ok(())
    }

    /// Looks for the secret in the header.
    pub fn check_header(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        self.is_token(only(headers, &TOKEN_HEADER))
    }

    /// Looks for the secret in the address.
    pub fn check_query(&self, query: Option<&str>) -> Result<(), Refusal> {
        let token = form_urlencoded::parse(query.unwrap_or_default().as_bytes()).find(|(name, _)| name == "token");
        self.is_token(token.as_ref().map(|(_, value)| value.as_ref()))
    }

    /// Looks for the secret in the cookie.
    pub fn check_cookie(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let name = self.cookie_name();
        let cookies = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(';'));
        let ours = cookies.filter_map(|cookie| cookie.trim().split_once('=')).find(|(found, _)| *found == name);
        self.is_token(ours.map(|(_, value)| value))
    }

    /// The picture's key behind the secret in its address, where the address holds one.
    pub fn picture_key<'a>(&self, path: &'a str) -> Option<&'a str> {
        let (secret, key) = path.split_once('/')?;
        self.picture_token.is(secret).then_some(key)
    }

    fn is_token(&self, offered: Option<&str>) -> Result<(), Refusal> {
        if offered.is_some_and(|offered| self.token.is(offered)) { Ok(()) } else { Err(Refusal::Token) }
    }

    fn cookie_name(&self) -> String {
        format!("daily_token_{}", self.port)
    }
}

/// The value of a header that is there exactly once.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

#[cfg(test)]
mod tests {
    use hyper::header::HeaderValue;

    use super::*;

    #[test]
    fn a_secret_is_new_every_time_and_128_bits_long() {
        let (one, other) = (Secret::random().unwrap(), Secret::random().unwrap());

        assert_eq!(one.0.len(), 32);
        assert!(one != other);
        assert!(one.is(&one.0.clone()));
        assert!(!one.is(&other.0) && !one.is("") && !one.is(&one.0[..31]));
    }

    #[test]
    fn only_loopback_names_of_this_port_are_answered() {
        let guard = guard();

        assert_eq!(guard.check_source(&headers(&[(HOST, "127.0.0.1:8000")])), Ok(()));
        assert_eq!(guard.check_source(&headers(&[(HOST, "localhost:8000")])), Ok(()));
        for foreign in ["127.0.0.1:8001", "127.0.0.1", "evil.example:8000", "127.0.0.1:8000.evil.example", ""] {
            assert_eq!(guard.check_source(&headers(&[(HOST, foreign)])), Err(Refusal::Host), "{foreign}");
        }
        assert_eq!(guard.check_source(&HeaderMap::new()), Err(Refusal::Host));
        assert_eq!(guard.check_source(&headers(&[(HOST, "127.0.0.1:8000"), (HOST, "evil.example")])), Err(Refusal::Host));
    }

    #[test]
    fn only_the_own_page_is_answered() {
        let guard = guard();
        let from = |origin| guard.check_source(&headers(&[(HOST, "127.0.0.1:8000"), (ORIGIN, origin)]));

        assert_eq!(from("http://127.0.0.1:8000"), Ok(()));
        for foreign in ["http://localhost:8000", "https://127.0.0.1:8000", "http://127.0.0.1:8001", "http://evil.example", "null", ""] {
            assert_eq!(from(foreign), Err(Refusal::Origin), "{foreign}");
        }
    }

    #[test]
    fn the_secret_counts_where_it_is_expected_and_nowhere_else() {
        let guard = guard();
        let cookie = headers(&[(COOKIE, "other=1; daily_token_8000=0123")]);

        assert_eq!(guard.check_cookie(&cookie), Ok(()));
        assert_eq!(guard.check_header(&cookie), Err(Refusal::Token));
        assert_eq!(guard.check_header(&headers(&[(TOKEN_HEADER, "0123")])), Ok(()));
        assert_eq!(guard.check_query(Some("a=b&token=0123")), Ok(()));
        assert_eq!(guard.check_query(Some("token=4567")), Err(Refusal::Token));
        assert_eq!(guard.check_query(None), Err(Refusal::Token));
        assert_eq!(guard.check_cookie(&headers(&[(COOKIE, "daily_token_8001=0123")])), Err(Refusal::Token));
    }

    #[test]
    fn a_pictures_secret_opens_nothing_else() {
        let guard = guard();

        assert_eq!(guard.picture_base(), "/picture/89ab/");
        assert_eq!(guard.picture_key("89ab/key"), Some("key"));
        assert_eq!(guard.picture_key("0123/key"), None);
        assert_eq!(guard.check_query(Some("token=89ab")), Err(Refusal::Token));
    }

    fn guard() -> Guard {
        Guard::new(8000, Secret("0123".to_owned()), Secret("89ab".to_owned()))
    }

    fn headers(pairs: &[(HeaderName, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(name, HeaderValue::from_static(value));
        }
        headers
    }
}
