//! New versions of the app itself.
//!
//! What a system's packages brought, that system updates, and then nobody is asked anything. Only a build with the feature `updater` whose
//! configuration names addresses (`plugins.updater`) can look for a new version, and it does so only when the reader asks. The window
//! reaches the updater through the commands here; the plugin's own are granted to no window.

use daily_engine::api::dto::{CallError, Code};
use serde::Serialize;
use tauri::{AppHandle, Builder, Config, Wry};

/// Where new versions come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// The way this one came.
    System,
    /// The app itself, when the reader asks.
    Own,
}

/// A version that is newer than this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Newer {
    /// Its number.
    pub version: String,
    /// What changed, as plain text of whoever publishes it.
    pub notes: Option<String>,
}

/// Where the versions after this one come from.
pub fn source_of(config: &Config) -> Source {
    let asked = config.plugins.0.get("updater").and_then(|updater| updater["endpoints"].as_array());
    match asked {
        Some(addresses) if cfg!(feature = "updater") && !addresses.is_empty() => Source::Own,
        _ => Source::System,
    }
}

/// Adds the updater where there is something that it may ask. It does nothing by itself.
pub fn add_to(builder: Builder<Wry>, config: &Config) -> Builder<Wry> {
    match source_of(config) {
        Source::System => builder,
        Source::Own => plugin::add_to(builder),
    }
}

/// Says where new versions come from.
#[tauri::command]
pub fn find_updates(app: AppHandle) -> Source {
    source_of(app.config())
}

/// Looks for a newer version; nothing where this is the newest.
#[tauri::command]
pub async fn look_for_update(app: AppHandle) -> Result<Option<Newer>, CallError> {
    match source_of(app.config()) {
        Source::System => Err(from_the_system()),
        Source::Own => plugin::look(&app).await,
    }
}

/// Fetches the newer version, checks its signature, and puts it in this one's place, for the next start.
#[tauri::command]
pub async fn take_update(app: AppHandle) -> Result<(), CallError> {
    match source_of(app.config()) {
        Source::System => Err(from_the_system()),
        Source::Own => plugin::take(&app).await,
    }
}

fn from_the_system() -> CallError {
    CallError {
        code: Code::BadInput,
        message: "this app does not update itself; it is updated the way it was installed".to_owned(),
        detail: None,
    }
}

#[cfg(feature = "updater")]
mod plugin {
    use super::*;

    use tauri::Manager;
    use tauri_plugin_updater::{Error, Update, UpdaterExt};

    pub fn add_to(builder: Builder<Wry>) -> Builder<Wry> {
        builder.plugin(tauri_plugin_updater::Builder::new().build())
    }

    pub async fn look(app: &AppHandle) -> Result<Option<Newer>, CallError> {
        Ok(find(app).await?.map(|update| Newer { version: update.version, notes: update.body }))
    }

    pub async fn take(app: &AppHandle) -> Result<(), CallError> {
        let Some(update) = find(app).await? else { return Ok(()) };
        let bytes = update.download(|_, _| {}, || {}).await.map_err(of_updating)?;
        // There the installer ends the app, which must have written everything by then.
        if cfg!(windows)
            && let Some(engine) = app.state::<std::sync::Arc<crate::bridge::Desk>>().find_engine()
        {
            engine.close().await;
        }
        update.install(bytes).map_err(of_updating)
    }

    async fn find(app: &AppHandle) -> Result<Option<Update>, CallError> {
        app.updater().map_err(of_updating)?.check().await.map_err(of_updating)
    }

    fn of_updating(error: Error) -> CallError {
        let (code, message) = match &error {
            Error::Minisign(_) | Error::Base64(_) | Error::SignatureUtf8(_) => {
                (Code::BadInput, "the new version is not signed by those who made this one, and was not installed")
            }
            Error::Io(_) => (Code::DiskTrouble, "the new version could not be put in this one's place; install it by hand"),
            _ => (Code::Network, "the new version could not be fetched; try again later"),
        };
        CallError { code, message: message.to_owned(), detail: Some(error.to_string()) }
    }
}

#[cfg(not(feature = "updater"))]
mod plugin {
    use super::*;

    pub fn add_to(builder: Builder<Wry>) -> Builder<Wry> {
        builder
    }

    pub async fn look(_app: &AppHandle) -> Result<Option<Newer>, CallError> {
        Err(from_the_system())
    }

    pub async fn take(_app: &AppHandle) -> Result<(), CallError> {
        Err(from_the_system())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_it_is_shipped_the_app_asks_nobody_for_new_versions() {
        let shipped: Config = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();

        assert_eq!(source_of(&shipped), Source::System);
    }

    #[test]
    fn an_updater_without_an_address_asks_nobody() {
        assert_eq!(source_of(&with(serde_json::json!({ "pubkey": "", "endpoints": [] }))), Source::System);
        assert_eq!(source_of(&with(serde_json::json!(null))), Source::System);
    }

    #[test]
    fn only_a_build_with_the_updater_uses_its_address() {
        let own = with(serde_json::json!({ "pubkey": "key", "endpoints": ["https://example.org/{{target}}"] }));

        assert_eq!(source_of(&own), if cfg!(feature = "updater") { Source::Own } else { Source::System });
    }

    fn with(updater: serde_json::Value) -> Config {
        let config = serde_json::json!({ "identifier": "net.london_daily.reader", "plugins": { "updater": updater } });
        serde_json::from_value(config).unwrap()
    }
}
