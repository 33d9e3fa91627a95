//! A point in time, to the second.

use chrono::{DateTime, SecondsFormat, Utc};

/// Unix seconds, UTC. Time comes into this crate as an argument; nothing here reads a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// The moment `seconds` later (earlier when negative); stays at the ends of time instead of wrapping.
    #[must_use]
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Seconds from `earlier` to this moment; negative when `earlier` is in truth later.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// RFC 3339 in UTC, as in `2026-11-23T14:05:00Z`; `None` outside the years that chrono can write.
    pub fn to_rfc3339(self) -> Option<String> {
        DateTime::<Utc>::from_timestamp(self.0, 0).map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl<Tz: chrono::TimeZone> From<DateTime<Tz>> for Moment {
    fn from(at: DateTime<Tz>) -> Self {
        Self(at.timestamp())
    }
}
