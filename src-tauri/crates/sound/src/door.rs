//! A door for sound on the loopback, for windows whose player cannot read what the host serves them otherwise: WebKitGTK's takes
//! nothing but HTTP.
//!
//! Only this machine reaches it, only by a secret of 128 bits in the address, which is new at every start, and only under its own name.
//! It gives sounds of the library and nothing else; nobody can make it change anything.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use daily_engine::Engine;
use http_body_util::{BodyExt, Empty};
use hyper::body::Incoming;
use hyper::header::HOST;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;

use crate::play::{self, Body};

/// After a connection could not be accepted, mostly for too many open files.
const BREATH: Duration = Duration::from_millis(50);

/// A door that is there, and not open yet.
pub struct Door {
    listener: std::net::TcpListener,
    place: Place,
}

#[derive(Debug, Clone)]
struct Place {
    host: String,
    secret: String,
}

impl Door {
    /// Makes a door on a port that is free.
    pub fn make() -> io::Result<Self> {
        let listener = std::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
        listener.set_nonblocking(true)?;
        let mut secret = [0; 16];
        getrandom::fill(&mut secret).map_err(|error| io::Error::other(error.to_string()))?;
        let secret = secret.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { place: Place { host: listener.local_addr()?.to_string(), secret }, listener })
    }

    /// What a window's policy has to allow: the place, without its secret.
    pub fn origin(&self) -> String {
        format!("http://{}", self.place.host)
    }

    /// What stands before the key of a sound.
    pub fn base(&self) -> String {
        format!("http://{}/{}/", self.place.host, self.place.secret)
    }

    /// Lets in who has the secret, for as long as it is polled. Needs a runtime around it.
    pub async fn keep_open(self, engine: Engine) -> io::Result<Infallible> {
        let listener = TcpListener::from_std(self.listener)?;
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                tokio::time::sleep(BREATH).await;
                continue;
            };
            let (engine, place) = (engine.clone(), self.place.clone());
            tokio::spawn(async move {
                let service = service_fn(move |request| {
                    let (engine, place) = (engine.clone(), place.clone());
                    async move { Ok::<_, Infallible>(answer(&engine, &place, &request).await) }
                });
                let served = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service).await;
                if let Err(error) = served {
                    tracing::debug!(%error, "a player's connection ended early");
                }
            });
        }
    }
}

async fn answer(engine: &Engine, place: &Place, request: &Request<Incoming>) -> Response<Body> {
    let named = request.headers().get(HOST).is_some_and(|host| host.as_bytes() == place.host.as_bytes());
    let key = request.uri().path().strip_prefix('/').and_then(|path| path.split_once('/')).filter(|(secret, _)| place.is_secret(secret));
    match key {
        Some((_, key)) if named && request.method() == Method::GET => play::answer(engine, key, request.headers()).await,
        _ => {
            let mut refused = Response::new(Empty::new().boxed_unsync());
            *refused.status_mut() = StatusCode::FORBIDDEN;
            refused
        }
    }
}

impl Place {
    /// Whether it is the secret, in a time that does not tell how much of it is right.
    fn is_secret(&self, offered: &str) -> bool {
        let (ours, theirs) = (self.secret.as_bytes(), offered.as_bytes());
        ours.len() == theirs.len() && std::hint::black_box(ours.iter().zip(theirs).fold(0, |odd, (a, b)| odd | (a ^ b))) == 0
    }
}
