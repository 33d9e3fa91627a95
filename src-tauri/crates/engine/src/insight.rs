//! What happened, and figures about reading. They stay on this machine.

use std::collections::BTreeMap;

use daily_core::Moment;
use daily_store::ActivityKind as StoredKind;

use crate::Engine;
use crate::api::desk::*;
use crate::api::dto::CallError;
use crate::keeping::no_place;
use crate::lists::page_size;

/// Stories of so many sources and more are counted together.
const MANY_SOURCES: u32 = 10;

impl Engine {
    /// See the call table.
    pub async fn list_activity(&self, asked: ListActivity) -> Result<ActivityPage, CallError> {
        let before = match &asked.after {
            None => i64::MAX,
            Some(after) => after.parse().map_err(|_| no_place())?,
        };
        let limit = page_size(asked.limit);
        let kind = asked.kind.map(|kind| match kind {
            ActivityKind::Check => StoredKind::Check,
            ActivityKind::Failure => StoredKind::Failure,
            ActivityKind::Rule => StoredKind::Rule,
            ActivityKind::Retention => StoredKind::Retention,
        });
        let mut found = self.work(move |store| store.list_activity(asked.feed_id, kind, before, limit + 1)).await?;
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|last| last.id.to_string());
        let row = |activity: daily_store::Activity| ActivityRow {
            at: activity.at,
            kind: match activity.kind {
                StoredKind::Check => ActivityKind::Check,
                StoredKind::Failure => ActivityKind::Failure,
                StoredKind::Rule => ActivityKind::Rule,
                StoredKind::Retention => ActivityKind::Retention,
            },
            feed_id: activity.feed,
            feed_title: activity.feed_title,
            entry_id: activity.entry,
            text: crate::error::sentence(&activity.text),
        };
        Ok(ActivityPage { rows: found.into_iter().map(row).collect(), next })
    }

    /// See the call table.
    pub async fn get_statistics(&self, asked: GetStatistics) -> Result<Statistics, CallError> {
        let days = i64::from(asked.days.unwrap_or(30).clamp(7, 366));
        let (now, offset) = self.local();
        let (today, _) = self.day_and_hour(now);
        let since = today - days + 1;
        let (figures, feeds) = self.work(move |store| Ok((store.figures(since, offset)?, store.list_feeds()?))).await?;
        let on = |rows: &[(i64, daily_core::FeedId, u32)], day: i64| rows.iter().filter(|(of, _, _)| *of == day).map(|(_, _, n)| n).sum();
        let mut by_feed: BTreeMap<_, (u32, u32)> = BTreeMap::new();
        for (_, feed, entries) in &figures.arrived {
            by_feed.entry(*feed).or_default().0 += entries;
        }
        for (_, feed, entries) in &figures.read {
            by_feed.entry(*feed).or_default().1 += entries;
        }
        let mut of_feeds: Vec<FeedFigures> = feeds
            .into_iter()
            .map(|feed| {
                let (arrived, read) = by_feed.get(&feed.id).copied().unwrap_or_default();
                let read_share = if arrived == 0 { 0.0 } else { (f64::from(read) / f64::from(arrived)).min(1.0) };
                FeedFigures { feed_id: feed.id, title: feed.title, arrived, read, read_share }
            })
            .collect();
        of_feeds.sort_by_key(|feed| std::cmp::Reverse((feed.read, feed.arrived)));
        let mut spread: BTreeMap<u32, u32> = BTreeMap::new();
        for (sources, stories) in &figures.spread {
            *spread.entry((*sources).min(MANY_SOURCES)).or_default() += stories;
        }
        let (streak, longest_streak) = streaks(&figures.reading_days, today);
        Ok(Statistics {
            days: (since..=today)
                .map(|day| DayFigures { day: name_of(day), arrived: on(&figures.arrived, day), read: on(&figures.read, day) })
                .collect(),
            feeds: of_feeds,
            hours: (0..24).map(|hour| figures.hours.get(&hour).copied().unwrap_or(0)).collect(),
            read: figures.read.iter().map(|(_, _, entries)| entries).sum(),
            arrived: figures.arrived.iter().map(|(_, _, entries)| entries).sum(),
            streak,
            longest_streak,
            spread: spread.into_iter().map(|(sources, stories)| StorySpread { sources, stories }).collect(),
        })
    }
}

/// Days in a row up to today, or to yesterday while today is young; and the most there ever were.
fn streaks(days: &[i64], today: i64) -> (u32, u32) {
    let (mut longest, mut row, mut last) = (0, 0, None);
    for day in days {
        row = if last == Some(day - 1) { row + 1 } else { 1 };
        longest = longest.max(row);
        last = Some(*day);
    }
    let goes_on = last.is_some_and(|last| last >= today - 1);
    (if goes_on { row } else { 0 }, longest)
}

/// A day as it is written, from its number.
fn name_of(day: i64) -> String {
    Moment(day.saturating_mul(86_400)).to_rfc3339().map(|at| at[..10].to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_a_row_are_counted_up_to_today_or_yesterday() {
        assert_eq!(streaks(&[1, 2, 3, 7, 8], 8), (2, 3));
        assert_eq!(streaks(&[1, 2, 3, 7, 8], 9), (2, 3));
        assert_eq!(streaks(&[1, 2, 3, 7, 8], 10), (0, 3));
        assert_eq!(streaks(&[], 10), (0, 0));
    }
}
