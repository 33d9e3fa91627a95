//! The reader's settings: one value, kept as JSON, brought within its limits.

use std::sync::PoisonError;

use daily_core::speech;

use crate::Engine;
use crate::api::desk::DeskSettings;
use crate::api::desktop::{NoticeSettings, QuietHours};
use crate::api::dto::{CallError, Event, Nothing, Settings};
use crate::api::picture::{EditionSettings, Weekday};

const KEY: &str = "settings";
/// Characters of the name of an action, a face, a voice.
const LONGEST_NAME: usize = 100;
/// Characters of one key: `Ctrl+Shift+ArrowLeft`, or two keys after each other.
const LONGEST_KEY: usize = 40;
const KEYS_OF_ONE: usize = 4;
const MOST_KEYS: usize = 200;
const MOST_TARGETS: usize = 30;
const MOST_VOICES: usize = 100;
const MOST_QUIET_HOURS: usize = 20;

impl Engine {
    /// See the call table.
    pub async fn get_settings(&self, _: Nothing) -> Result<Settings, CallError> {
        self.store()?;
        Ok(self.settings())
    }

    /// See the call table.
    pub async fn save_settings(&self, wanted: Settings) -> Result<Settings, CallError> {
        let settings = within_limits(wanted);
        let value = serde_json::to_string(&settings).unwrap_or_else(|_| "{}".to_owned());
        self.work(move |store| store.keep_setting(KEY, &value)).await?;
        let before = std::mem::replace(&mut *self.inner.settings.write().unwrap_or_else(PoisonError::into_inner), settings.clone());
        self.tell(Event::SettingsChanged);
        if (before.desk.voice_speed, &before.desk.voices) != (settings.desk.voice_speed, &settings.desk.voices) {
            self.speak_anew();
        }
        Ok(settings)
    }

    pub(crate) fn settings(&self) -> Settings {
        self.inner.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the settings; what cannot be read, or was written by a version that knew other ones, is as by default.
    pub(crate) async fn load_settings(&self) {
        let kept = self.work(|store| store.find_setting(KEY)).await.ok().flatten();
        let settings = kept.and_then(|value| serde_json::from_str(&value).ok()).map(within_limits).unwrap_or_default();
        *self.inner.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
    }
}

fn within_limits(wanted: Settings) -> Settings {
    Settings {
        text_size: wanted.text_size.clamp(14, 30),
        measure: wanted.measure.clamp(45, 100),
        check_every: wanted.check_every.clamp(15, 1_440),
        notify_budget: wanted.notify_budget.min(100),
        quiet_from: None,
        quiet_until: None,
        notices: notices_within_limits(wanted.notices, wanted.quiet_from.zip(wanted.quiet_until)),
        picture_budget: wanted.picture_budget.clamp(16, 65_536),
        desk: desk_within_limits(wanted.desk),
        edition: EditionSettings {
            minute: wanted.edition.minute.min(1_439),
            minutes: wanted.edition.minutes.clamp(5, 240),
            weekdays: Weekday::ALL.into_iter().filter(|day| wanted.edition.weekdays.contains(day)).collect(),
            ..wanted.edition
        },
        ..wanted
    }
}

fn notices_within_limits(wanted: NoticeSettings, of_every_day: Option<(u16, u16)>) -> NoticeSettings {
    let mut quiet = wanted.quiet;
    if let Some((from, until)) = of_every_day {
        quiet.push(QuietHours { weekdays: Weekday::ALL.to_vec(), from, until });
    }
    quiet.truncate(MOST_QUIET_HOURS);
    for span in &mut quiet {
        *span = QuietHours {
            weekdays: Weekday::ALL.into_iter().filter(|day| span.weekdays.contains(day)).collect(),
            from: span.from.min(1_439),
            until: span.until.min(1_439),
        };
    }
    NoticeSettings { quiet, ..wanted }
}

fn desk_within_limits(wanted: DeskSettings) -> DeskSettings {
    let mut own_keys = wanted.own_keys;
    own_keys.retain(|action, keys| {
        keys.retain(|key| !key.is_empty() && key.chars().count() <= LONGEST_KEY);
        keys.truncate(KEYS_OF_ONE);
        !action.is_empty() && action.len() <= LONGEST_NAME
    });
    while own_keys.len() > MOST_KEYS {
        own_keys.pop_last();
    }
    let mut share_targets = wanted.share_targets;
    share_targets.retain(|target| {
        let leads_out = ["https://", "http://", "mailto:"].iter().any(|scheme| target.url.to_ascii_lowercase().starts_with(scheme));
        leads_out && target.url.len() <= 2_000 && !target.name.trim().is_empty() && target.name.len() <= LONGEST_NAME
    });
    share_targets.truncate(MOST_TARGETS);
    let named = wanted.voices.into_iter().map(|(language, voice)| (speech::primary(&cut(language)), cut(voice)));
    let voices = named.filter(|(language, voice)| !language.is_empty() && !voice.is_empty()).take(MOST_VOICES).collect();
    let mut folded_folders = wanted.folded_folders;
    folded_folders.truncate(10_000);
    DeskSettings {
        own_keys,
        own_face: cut(wanted.own_face),
        line_height: wanted.line_height.clamp(120, 220),
        sources_width: wanted.sources_width.clamp(160, 640),
        list_width: wanted.list_width.clamp(240, 1_200),
        folded_folders,
        language: cut(wanted.language),
        share_targets,
        voices,
        voice_speed: wanted.voice_speed.clamp(50, 400),
        play_speed: wanted.play_speed.clamp(50, 400),
        media_budget: wanted.media_budget.clamp(64, 1_048_576),
        ..wanted
    }
}

/// A name on one line, of a sensible length.
fn cut(name: String) -> String {
    let name: String = name.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect();
    name.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_another_version_are_read_as_far_as_they_go() {
        let read: Settings = serde_json::from_str(r#"{"compact": true, "fromTheFuture": 1}"#).unwrap();

        assert_eq!(read, Settings { compact: true, ..Settings::default() });
    }

    #[test]
    fn quiet_hours_of_an_earlier_version_become_those_of_every_day() {
        let read: Settings = serde_json::from_str(r#"{"quietFrom": 1320, "quietUntil": 420}"#).unwrap();

        let kept = serde_json::to_string(&within_limits(read)).unwrap();
        let read_again = within_limits(serde_json::from_str(&kept).unwrap());

        assert_eq!(read_again.notices.quiet, [QuietHours { weekdays: Weekday::ALL.to_vec(), from: 1320, until: 420 }]);
        assert!(!kept.contains("quietFrom"));
    }

    #[test]
    fn wild_values_are_brought_within_their_limits() {
        let wild = Settings { text_size: 200, check_every: 0, ..Settings::default() };

        let tame = within_limits(wild);

        assert_eq!((tame.text_size, tame.check_every), (30, 15));
    }
}
