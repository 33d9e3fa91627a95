//! The reader's data as a whole: setting back, taking out, and what this program is.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::api::desk::*;
use crate::api::dto::{CallError, Code, FeedState, Nothing, Settings};
use crate::{Engine, error};

/// A larger document is no file for a window; the backup is.
const LARGEST: usize = 256 << 20;

impl Engine {
    /// See the call table.
    pub async fn reset(&self, asked: Reset) -> Result<ResetReport, CallError> {
        let kept_aside = match asked {
            Reset::Settings => None,
            Reset::Library => self.begin_afresh().await?,
        };
        let settings = self.save_settings(Settings::default()).await?;
        Ok(ResetReport { settings, kept_aside })
    }

    /// See the call table.
    pub async fn export_library(&self, asked: ExportLibrary) -> Result<FileData, CallError> {
        let now = self.now();
        let opml = self.export_feeds(Nothing {}).await?.text;
        let library = self.work(move |store| store.export(asked.all_texts)).await?;
        let text = tokio::task::spawn_blocking(move || {
            let mut document = json!({
                "format": "london-daily-library",
                "version": 1,
                "program": env!("CARGO_PKG_VERSION"),
                "exported_at": now.to_rfc3339(),
                "opml": opml,
            });
            if let (Some(document), serde_json::Value::Object(library)) = (document.as_object_mut(), library) {
                document.extend(library);
            }
            serde_json::to_string_pretty(&document)
        })
        .await
        .map_err(error::of_join)?
        .map_err(|cause| error::new(Code::Internal, format!("the document could not be written ({cause})")))?;
        if text.len() > LARGEST {
            return Err(error::new(
                Code::BadInput,
                "the library is too large for one document; export without all texts, or make a backup",
            ));
        }
        let day = now.to_rfc3339().map(|at| at[..10].to_owned()).unwrap_or_default();
        Ok(text_file(format!("london-daily-{day}.json"), "application/json", text))
    }

    /// See the call table.
    pub async fn get_about(&self, _: Nothing) -> Result<About, CallError> {
        let settings = self.settings();
        let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
        let version = env!("CARGO_PKG_VERSION").to_owned();
        let mut lines = vec![
            format!("London Daily {version}"),
            format!("System: {system}"),
            format!("SQLite {}, library version {}", daily_store::sqlite_version(), daily_store::NEWEST),
        ];
        // A library that cannot be used is what a report is about, not a reason to have none.
        match self.numbers().await {
            Ok(more) => lines.extend(more),
            Err(error) => lines.push(format!("The library cannot be used ({:?})", error.code)),
        }
        lines.push(format!(
            "Settings: check every {} min, notices {}, budget {}, pictures {} up to {} MiB, language {}",
            settings.check_every,
            if settings.notify { "on" } else { "off" },
            settings.notify_budget,
            if settings.fetch_pictures { "on" } else { "off" },
            settings.picture_budget,
            if settings.desk.language.is_empty() { "of the system" } else { &settings.desk.language },
        ));
        Ok(About {
            version,
            library_version: daily_store::NEWEST,
            sqlite: daily_store::sqlite_version().to_owned(),
            system,
            diagnostics: lines.join("\n"),
        })
    }

    /// Figures without a single address or title.
    async fn numbers(&self) -> Result<Vec<String>, CallError> {
        let feeds = self.list_feeds(Nothing {}).await?;
        let (unread, kept, tags, rules, mutes, searches, to_index, media, read_only) = self
            .work(|store| {
                Ok((
                    store.count_unread()?,
                    store.count_kept()?,
                    store.list_tags()?.len(),
                    store.list_rules()?.len(),
                    store.list_mutes()?.len(),
                    store.list_searches()?.len(),
                    store.count_to_index()?,
                    store.count_media_bytes()?,
                    store.read_only().is_some(),
                ))
            })
            .await?;
        let in_state = |state: FeedState| feeds.iter().filter(|feed| feed.state == state).count();
        let size = std::fs::metadata(self.store()?.path()).map_or(0, |file| file.len());
        Ok(vec![
            format!("Library: {} MiB{}", size >> 20, if read_only { ", read only" } else { "" }),
            format!(
                "Feeds: {} ({} fine, {} failing, {} paused, {} gone, {} new)",
                feeds.len(),
                in_state(FeedState::Fine),
                in_state(FeedState::Failing),
                in_state(FeedState::Paused),
                in_state(FeedState::Gone),
                in_state(FeedState::New),
            ),
            format!(
                "Entries: {}, unread {unread}, bookmarks {}, later {}",
                feeds.iter().map(|feed| feed.entries).sum::<u32>(),
                kept.0,
                kept.1
            ),
            format!("Tags {tags}, rules {rules}, mutes {mutes}, saved searches {searches}, waiting for the index {to_index}"),
            format!("Media: {} MiB", media >> 20),
        ])
    }
}

pub(crate) fn text_file(name: String, media_type: &str, text: String) -> FileData {
    FileData { name, media_type: media_type.to_owned(), bytes: text.len() as u64, text: Some(text), base64: None }
}

pub(crate) fn binary_file(name: String, media_type: &str, bytes: &[u8]) -> FileData {
    FileData { name, media_type: media_type.to_owned(), bytes: bytes.len() as u64, text: None, base64: Some(STANDARD.encode(bytes)) }
}
