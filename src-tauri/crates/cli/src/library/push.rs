//! `push`: the streams that the window, and `serve`, listen to.

use std::process::ExitCode;

use clap::Subcommand;
use daily_core::{FeedId, PushId};
use daily_engine::Engine;
use daily_engine::api::dto::Nothing;
use daily_engine::api::push::{PushArg, PushView, SavePush};

use crate::output::{self, Format};
use crate::profile::sentence;
use crate::terminal::{Paper, counted, local, plain};

use super::shapes;

/// What to do with streams.
#[derive(Debug, Clone, Subcommand)]
pub enum Action {
    /// List them.
    List,
    /// Listen to one: an ntfy topic, or server-sent events.
    Add {
        /// Its address, as in https://ntfy.sh/my-topic.
        url: String,
        /// Its events have this feed checked; without it they are alerts.
        #[arg(long, value_name = "ID")]
        feed: Option<i64>,
        /// A name for it.
        #[arg(long)]
        name: Option<String>,
        /// The feed's hub is asked to ping the relay at this address, which passes the pings on into the stream.
        #[arg(long, value_name = "URL", requires = "feed")]
        relay: Option<String>,
    },
    /// Try to open one, and say what came of it; nothing is kept.
    Test {
        /// Its address.
        url: String,
    },
    /// Listen to one no more.
    Remove {
        /// Its number.
        channel: i64,
    },
}

/// Does it.
pub async fn run(engine: &Engine, action: Action, format: Format) -> anyhow::Result<ExitCode> {
    match action {
        Action::List => {
            let channels = engine.list_push(Nothing {}).await.map_err(sentence)?;
            match format {
                Format::Json => output::json(&channels.into_iter().map(shapes::Channel::from).collect::<Vec<_>>())?,
                Format::Text => {
                    let rows: Vec<_> = channels.iter().map(row).collect();
                    for line in Paper::of_stdout().columns(&rows, 4) {
                        output::line(&line)?;
                    }
                }
            }
        }
        Action::Add { url, feed, name, relay } => {
            let asked = SavePush { url, feed_id: feed.map(FeedId), title: name, callback: relay, ..SavePush::default() };
            let added = engine.save_push(asked).await.map_err(sentence)?;
            if let Some(why) = added.hub.as_ref().and_then(|hub| hub.why.as_ref()) {
                output::note(&format!("the hub refused: {}", plain(why)));
            }
            match format {
                Format::Json => output::json(&shapes::Channel::from(added))?,
                Format::Text => output::line(&row(&added).join("  "))?,
            }
        }
        Action::Test { url } => {
            let test = engine.test_push(SavePush { url, ..SavePush::default() }).await.map_err(sentence)?;
            let verdict = if test.ok { ExitCode::SUCCESS } else { ExitCode::FAILURE };
            match format {
                Format::Json => output::json(&shapes::Tried { ok: test.ok, url: test.url, said: test.said })?,
                Format::Text => output::line(&plain(&test.said))?,
            }
            return Ok(verdict);
        }
        Action::Remove { channel } => {
            engine.remove_push(PushArg { push_id: PushId(channel) }).await.map_err(sentence)?;
            engine.rest().await;
            match format {
                Format::Json => output::json(&shapes::Changed { changed: 1 })?,
                Format::Text => output::line("it is listened to no more")?,
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn row(channel: &PushView) -> Vec<String> {
    let does = channel.feed_id.map_or_else(|| "alerts".to_owned(), |feed| format!("feed {feed}"));
    let state = if channel.paused { "paused" } else { "on" };
    vec![
        channel.push_id.to_string(),
        does,
        format!("{}, {}", state, counted(channel.events.into(), "event", "events")),
        local(channel.event_at),
        format!("{}  {}", plain(&channel.title), plain(&channel.url)),
    ]
}
