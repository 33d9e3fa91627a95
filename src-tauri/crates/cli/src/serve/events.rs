//! Events as a stream of lines: Server-Sent Events.

use std::time::Duration;

use daily_engine::Engine;
use daily_engine::api::dto::Event;
use http_body_util::channel::{Channel, Sender};
use hyper::body::Bytes;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;

/// A comment goes out this often, so that neither side takes the silence for the end.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Lines that may wait for a slow browser; behind them the engine's own queue fills, and then comes a Resync.
const WAITING: usize = 16;

/// The stream of what happens from now on, until the browser leaves or the house closes.
pub fn stream(engine: &Engine, stopped: watch::Receiver<bool>) -> Channel<Bytes> {
    // Listening begins here, not when the task first runs: nothing between the two is lost.
    let events = engine.events();
    let (sender, body) = Channel::new(WAITING);
    tokio::spawn(pump(events, sender, stopped));
    body
}

async fn pump(mut events: Receiver<Event>, mut out: Sender<Bytes>, mut stopped: watch::Receiver<bool>) {
    let mut keep_alive = tokio::time::interval(KEEP_ALIVE);
    loop {
        let line = tokio::select! {
            () = super::until_closed(&mut stopped) => return,
            // The first tick comes at once and shows the browser that it is connected.
            _ = keep_alive.tick() => Bytes::from_static(b": here\n\n"),
            event = events.recv() => match event {
                Ok(event) => line(&event),
                Err(RecvError::Lagged(_)) => line(&Event::Resync),
                Err(RecvError::Closed) => return,
            },
        };
        if out.send_data(line).await.is_err() {
            return;
        }
    }
}

fn line(event: &Event) -> Bytes {
    // JSON holds no bare line end, so one event is one line.
    let json = serde_json::to_string(event).unwrap_or_else(|_| r#"{"event":"resync"}"#.to_owned());
    Bytes::from(format!("data: {json}\n\n"))
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;
    use tokio::sync::broadcast;

    use super::*;

    #[tokio::test]
    async fn an_event_is_one_line() {
        let (events, listener) = broadcast::channel(4);
        let (_stop, stopped) = watch::channel(false);
        let (sender, mut body) = Channel::new(WAITING);
        tokio::spawn(pump(listener, sender, stopped));
        events.send(Event::FeedsChanged).unwrap();

        let mut heard = Vec::new();
        for _ in 0..2 {
            heard.push(next(&mut body).await.unwrap());
        }

        heard.sort();
        assert_eq!(heard, [": here\n\n", "data: {\"event\":\"feedsChanged\"}\n\n"]);
    }

    #[tokio::test]
    async fn who_falls_behind_is_told_to_ask_again() {
        let (events, listener) = broadcast::channel(2);
        let (_stop, stopped) = watch::channel(false);
        let (sender, mut body) = Channel::new(WAITING);
        for _ in 0..5 {
            events.send(Event::EntriesChanged).unwrap();
        }
        tokio::spawn(pump(listener, sender, stopped));

        let mut heard = Vec::new();
        for _ in 0..4 {
            heard.push(next(&mut body).await.unwrap());
        }

        assert!(heard.contains(&"data: {\"event\":\"resync\"}\n\n".to_owned()), "{heard:?}");
    }

    #[tokio::test]
    async fn the_stream_ends_with_the_house() {
        let (_events, listener) = broadcast::channel(2);
        let (stop, stopped) = watch::channel(false);
        let (sender, mut body) = Channel::<Bytes>::new(WAITING);
        tokio::spawn(pump(listener, sender, stopped));

        stop.send_replace(true);

        while let Some(line) = next(&mut body).await {
            assert_eq!(line, ": here\n\n");
        }
    }

    async fn next(body: &mut Channel<Bytes>) -> Option<String> {
        let frame = body.frame().await?.unwrap();
        Some(String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap())
    }
}
