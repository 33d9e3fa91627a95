//! The reader's settings: one value, kept as JSON, brought within its limits.

use std::sync::PoisonError;

use crate::Engine;
use crate::api::dto::{CallError, Event, Nothing, Settings};
use crate::api::picture::{EditionSettings, Weekday};

const KEY: &str = "settings";

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
        *self.inner.settings.write().unwrap_or_else(PoisonError::into_inner) = settings.clone();
        self.tell(Event::SettingsChanged);
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
        quiet_from: wanted.quiet_from.map(|minute| minute.min(1_439)),
        quiet_until: wanted.quiet_until.map(|minute| minute.min(1_439)),
        picture_budget: wanted.picture_budget.clamp(16, 65_536),
        edition: EditionSettings {
            minute: wanted.edition.minute.min(1_439),
            minutes: wanted.edition.minutes.clamp(5, 240),
            weekdays: Weekday::ALL.into_iter().filter(|day| wanted.edition.weekdays.contains(day)).collect(),
            ..wanted.edition
        },
        ..wanted
    }
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
    fn wild_values_are_brought_within_their_limits() {
        let wild = Settings { text_size: 200, check_every: 0, ..Settings::default() };

        let tame = within_limits(wild);

        assert_eq!((tame.text_size, tame.check_every), (30, 15));
    }
}
