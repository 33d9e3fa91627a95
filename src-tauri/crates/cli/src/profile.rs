//! Where the library is, and how a command opens it.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::Args;
use clap::builder::FalseyValueParser;
use daily_engine::api::dto::{CallError, Library, Nothing};
use daily_engine::ports::{Clock, Notifier, Opener, SystemClock};
use daily_engine::{Engine, Options, Ports};

use crate::output;

/// The window's identifier: both doors lead into one library.
const IDENTIFIER: &str = "net.london_daily.reader";

/// Names another profile to every command.
const PROFILE_VARIABLE: &str = "LONDON_DAILY_PROFILE";

/// Which library, and what this run may do.
#[derive(Debug, Args)]
pub struct Place {
    /// The folder of the library [env: LONDON_DAILY_PROFILE] [default: the window's].
    #[arg(long, global = true, value_name = "DIR")]
    profile: Option<PathBuf>,
    /// Fetch from this machine and from private networks too.
    #[arg(long, global = true, env = "LONDON_DAILY_ALLOW_PRIVATE_NETWORK", hide_env_values = true, value_parser = FalseyValueParser::new())]
    allow_private_network: bool,
}

impl Place {
    /// The folder of the library.
    pub fn folder(&self) -> anyhow::Result<PathBuf> {
        if let Some(named) = &self.profile {
            return Ok(named.clone());
        }
        // An empty variable is how scripts unset one.
        if let Some(named) = std::env::var_os(PROFILE_VARIABLE).filter(|named| !named.is_empty()) {
            return Ok(named.into());
        }
        let folders = directories::BaseDirs::new().context("this account has no home folder; name the library's folder with --profile")?;
        Ok(folders.data_dir().join(IDENTIFIER))
    }

    /// Opens the engine there. It opens also where the library cannot be used: see [`usable`].
    pub async fn open(&self, notifier: Arc<dyn Notifier>, opener: Arc<dyn Opener>, picture_base: &str) -> anyhow::Result<Engine> {
        self.open_by(Arc::new(SystemClock), notifier, opener, picture_base).await
    }

    /// The same, by another clock than the system's.
    pub async fn open_by(
        &self,
        clock: Arc<dyn Clock>,
        notifier: Arc<dyn Notifier>,
        opener: Arc<dyn Opener>,
        picture_base: &str,
    ) -> anyhow::Result<Engine> {
        let options =
            Options { profile: self.folder()?, allow_private_network: self.allow_private_network, picture_base: picture_base.to_owned() };
        Engine::open(options, Ports { clock, notifier, opener }).await.map_err(sentence)
    }
}

/// Says why the library cannot be used, if it cannot; warns where it cannot be written.
pub async fn usable(engine: &Engine, place: &Place) -> anyhow::Result<()> {
    match engine.get_library(Nothing {}).await.map_err(sentence)? {
        Library::Open { read_only: None } => Ok(()),
        Library::Open { read_only: Some(why) } => {
            output::note(&format!("note: {why}"));
            Ok(())
        }
        Library::Unavailable { message, detail, copies, kept_aside } => {
            let mut said = with_cause(message, detail);
            if let Some(aside) = kept_aside {
                said = format!("{said}\nthe damaged file was kept: {aside}");
            }
            if let Some(newest) = copies.first() {
                let copy = place.folder()?.join("copies").join(&newest.name);
                said = format!("{said}\nthe newest good copy comes back with: dailyctl restore {}", copy.display());
            }
            bail!(said)
        }
    }
}

/// Runs `work` on a runtime of its own.
pub fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("no threads could be started")?.block_on(work)
}

/// A failed call as an error to print: its sentence, and the cause behind it where there is one.
pub fn sentence(error: CallError) -> anyhow::Error {
    anyhow::anyhow!(with_cause(error.message, error.detail))
}

/// The engine's sentences are whole ones, so a cause stands behind them in brackets.
fn with_cause(message: String, detail: Option<String>) -> String {
    match detail {
        Some(detail) if detail != message => format!("{message} ({detail})"),
        _ => message,
    }
}

#[cfg(test)]
mod tests {
    use daily_engine::api::dto::Code;

    use super::*;

    #[test]
    fn a_named_profile_is_taken_as_it_is() {
        let place = Place { profile: Some(PathBuf::from("somewhere")), allow_private_network: false };

        assert_eq!(place.folder().unwrap(), PathBuf::from("somewhere"));
    }

    #[test]
    fn a_failed_call_is_said_with_its_cause_once() {
        let error = |detail: Option<&str>| CallError {
            code: Code::Network,
            message: "the server did not answer".to_owned(),
            detail: detail.map(str::to_owned),
        };

        assert_eq!(format!("{:#}", sentence(error(Some("timed out")))), "the server did not answer (timed out)");
        assert_eq!(format!("{:#}", sentence(error(None))), "the server did not answer");
        assert_eq!(format!("{:#}", sentence(error(Some("the server did not answer")))), "the server did not answer");
    }
}
