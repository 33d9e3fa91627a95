//! `dailyctl serve`: the window in a browser on this machine, for work on it and for its tests.
//!
//! It listens on 127.0.0.1 and nowhere else, and every request must carry the secret that this run made up: any web page
//! in any browser on this machine can reach a loopback port, and so can every other account. The window's calls go
//! through the same table as everywhere; calls that name files on this machine are refused, as they are in the window.

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use clap::Args;
use daily_core::Moment;
use daily_engine::Engine;
use daily_engine::ports::{Clock, Notifier, Opener, SystemClock};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::notices::{self, Style};
use crate::output;
use crate::profile::{self, Place};
use crate::terminal::plain;

mod events;
mod files;
mod guard;
mod routes;

use files::Files;
use guard::{Guard, Secret};
use routes::House;

/// How long answers that are under way may take once the end was asked for.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// What `serve` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The built window.
    #[arg(long, value_name = "DIR", default_value = "ui/dist")]
    ui: PathBuf,
    /// Do nothing by itself: no checks of feeds that are due.
    #[arg(long)]
    no_background: bool,
    /// Print notices, and addresses to open, as JSON lines on standard error.
    #[arg(long)]
    notices: bool,
    /// Stop the clock at this moment, in seconds since 1970, in UTC: for pictures that are the same on every day.
    #[arg(long, value_name = "SECONDS", requires = "no_background")]
    stopped_at: Option<i64>,
}

/// A clock that stands still.
struct Stopped(Moment);

impl Clock for Stopped {
    fn now(&self) -> Moment {
        self.0
    }
}

/// Serves until it is interrupted.
pub fn run(arguments: &Arguments, place: &Place) -> anyhow::Result<ExitCode> {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    profile::block_on(serve(arguments, place))
}

async fn serve(arguments: &Arguments, place: &Place) -> anyhow::Result<ExitCode> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port))
        .await
        .with_context(|| format!("port {} of 127.0.0.1 cannot be had", arguments.port))?;
    let port = listener.local_addr().context("the port's number cannot be had")?.port();
    let guard = Guard::new(port, Secret::random()?, Secret::random()?);
    let engine = open(arguments, place, &guard).await?;
    if !arguments.no_background {
        engine.start_background();
    }

    // Whoever reads the address may ask for the end at once.
    let mut end = std::pin::pin!(listen_for_the_end().context("signals cannot be listened to")?);
    output::line(&guard.address())?;
    if !arguments.ui.join("index.html").is_file() {
        output::note(&format!("note: there is no built window in {}; calls, events and pictures are served", arguments.ui.display()));
    }
    let (stop, stopped) = watch::channel(false);
    let house = Arc::new(House { engine: engine.clone(), guard, files: Files::new(arguments.ui.clone()), stopped });
    let mut guests = JoinSet::new();
    loop {
        tokio::select! {
            () = &mut end => break,
            arrived = listener.accept() => match arrived {
                Ok((stream, _)) => drop(guests.spawn(attend(stream, Arc::clone(&house)))),
                // Too many open files, mostly; the guests that leave make room.
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            },
            Some(_) = guests.join_next() => {}
        }
    }
    stop.send_replace(true);
    // Whoever does not leave by then is left behind.
    let _ = tokio::time::timeout(LAST_WORDS, async { while guests.join_next().await.is_some() {} }).await;
    engine.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn open(arguments: &Arguments, place: &Place, guard: &Guard) -> anyhow::Result<Engine> {
    let style = if arguments.notices { Style::Json } else { Style::ForPeople };
    let (notifier, outcomes) = notices::lines(style);
    let notifier: Arc<dyn Notifier> = notifier;
    let clock: Arc<dyn Clock> = match arguments.stopped_at {
        Some(seconds) => Arc::new(Stopped(Moment(seconds))),
        None => Arc::new(SystemClock),
    };
    let engine = place.open_by(clock, notifier, Arc::new(Printed(style)), &guard.picture_base()).await?;
    tokio::spawn(outcomes.keep_telling(engine.clone()));
    Ok(engine)
}

/// Prints the addresses that the window wants to open: a browser that shows the window is there already.
struct Printed(Style);

impl Opener for Printed {
    fn open(&self, url: &str) -> Result<(), String> {
        match self.0 {
            Style::ForPeople => output::note(&format!("open {}", plain(url))),
            Style::Json => output::diagnostic(&serde_json::json!({ "open": url }).to_string()),
        }
        Ok(())
    }
}

/// Answers one connection until it ends, or until the house closes.
async fn attend(stream: TcpStream, house: Arc<House>) {
    let mut stopped = house.stopped.clone();
    let service = service_fn(move |request| {
        let house = Arc::clone(&house);
        async move { Ok::<_, std::convert::Infallible>(routes::answer(&house, request).await) }
    });
    let mut connection = std::pin::pin!(http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service));
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = until_closed(&mut stopped) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// Waits until the house closes.
async fn until_closed(stopped: &mut watch::Receiver<bool>) {
    // An error means that the house is gone already.
    drop(stopped.wait_for(|stopped| *stopped).await);
}

/// Listens from now on for Ctrl-C and for the system's polite request to end; what comes back waits for either.
#[cfg(unix)]
fn listen_for_the_end() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut interrupted, mut terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    })
}

/// Listens from now on for Ctrl-C; what comes back waits for it.
#[cfg(windows)]
fn listen_for_the_end() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupted = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupted.recv().await;
    })
}
