//! The reader's own labels of feeds, and how stories and weeks spread over them.
//!
//! We rate nobody: what a source is, its reader says.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::{EntryId, FeedId, Moment, StoryId};
use daily_store::{EntryRow, Feed, Grouped, StoryVolume};

use crate::Engine;
use crate::api::dto::{CallError, Code, Event, Nothing};
use crate::api::picture::{FeedLabels, Label, Spread, SpreadArg, SpreadValue, WeekKey, WeekSpread, WeekValue};
use crate::error;

/// Labels of one feed, and letters of a key or a value.
const MOST_LABELS: usize = 40;
const LONGEST: usize = 80;
const WEEK: i64 = 7 * 86_400;
const WEEKS: u32 = 8;
const MOST_WEEKS: u32 = 52;

/// The values of one label in a story: how it is spelt, the values, and the feeds that have any.
type Counted = (String, BTreeMap<String, SpreadValue>, BTreeSet<FeedId>);
/// The values of one label: how it is spelt, and for each value its spelling and its feeds.
type Valued = (String, BTreeMap<String, (String, BTreeSet<FeedId>)>);
/// Key and value, by feed.
type Labels = BTreeMap<FeedId, Vec<(String, String)>>;

impl Engine {
    /// See the call table.
    pub async fn list_labels(&self, _: Nothing) -> Result<Vec<FeedLabels>, CallError> {
        let labels = self.work(|store| store.list_labels()).await?;
        Ok(labels
            .into_iter()
            .map(|(feed_id, labels)| FeedLabels { feed_id, labels: labels.into_iter().map(|(key, value)| Label { key, value }).collect() })
            .collect())
    }

    /// See the call table.
    pub async fn save_labels(&self, asked: FeedLabels) -> Result<Nothing, CallError> {
        let labels = asked.labels.iter().map(trimmed).collect::<Result<Vec<_>, _>>()?;
        if labels.len() > MOST_LABELS {
            return Err(error::new(Code::BadInput, format!("a feed can have at most {MOST_LABELS} labels")));
        }
        self.work(move |store| store.keep_labels(asked.feed_id, &labels)).await?;
        self.tell(Event::FeedsChanged);
        self.tell(Event::StoriesChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn get_spread(&self, asked: SpreadArg) -> Result<Vec<WeekSpread>, CallError> {
        let weeks = asked.weeks.unwrap_or(WEEKS).clamp(1, MOST_WEEKS);
        let now = self.now();
        let monday = self.monday_of(now);
        let since = monday.plus(-WEEK * i64::from(weeks - 1));
        self.work(move |store| {
            let labels = store.list_labels()?;
            let volumes = store.story_volumes(since, monday.plus(WEEK))?;
            Ok((0..weeks).rev().map(|week| of_week(since.plus(WEEK * i64::from(week)), week, &volumes, &labels)).collect())
        })
        .await
    }

    /// The reader's midnight at which the week began.
    fn monday_of(&self, now: Moment) -> Moment {
        let local = now.0.saturating_add(self.inner.ports.clock.offset(now));
        let days = local.div_euclid(86_400);
        // The first of January 1970 was a Thursday.
        let midnight = Moment((days - (days + 3).rem_euclid(7)) * 86_400);
        midnight.plus(-self.inner.ports.clock.offset(midnight))
    }
}

fn trimmed(label: &Label) -> Result<(String, String), CallError> {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (key, value) = (tidy(&label.key), tidy(&label.value));
    if key.is_empty() || value.is_empty() {
        return Err(error::new(Code::BadInput, "a label needs a name and a value, such as country and France"));
    }
    if key.chars().count() > LONGEST || value.chars().count() > LONGEST {
        return Err(error::new(Code::BadInput, format!("a label has at most {LONGEST} letters")));
    }
    Ok((key, value))
}

/// Labels are the reader's handwriting: *France* and *france* are one.
fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// How a story spreads.
pub(crate) fn of_story(labels: &Labels, feeds: &[Feed], grouped: &[Grouped], rows: &BTreeMap<EntryId, EntryRow>) -> Vec<Spread> {
    let mut entries: BTreeMap<FeedId, u32> = BTreeMap::new();
    for row in grouped.iter().filter_map(|one| rows.get(&one.entry)) {
        *entries.entry(row.feed).or_insert(0) += 1;
    }
    let followed: BTreeSet<FeedId> = feeds.iter().map(|feed| feed.id).collect();
    let mut spreads: BTreeMap<String, Counted> = BTreeMap::new();
    for (feed, labels) in labels.iter().filter(|(feed, _)| followed.contains(feed)) {
        for (key, value) in labels {
            let (_, values, labelled) = spreads.entry(folded(key)).or_insert_with(|| (key.clone(), BTreeMap::new(), BTreeSet::new()));
            labelled.insert(*feed);
            let counted =
                values.entry(folded(value)).or_insert_with(|| SpreadValue { value: value.clone(), sources: 0, of: 0, entries: 0 });
            counted.of += 1;
            if let Some(entries) = entries.get(feed) {
                counted.sources += 1;
                counted.entries += entries;
            }
        }
    }
    spreads
        .into_values()
        .map(|(key, values, labelled)| {
            let mut values: Vec<SpreadValue> = values.into_values().collect();
            values.sort_by(|a, b| b.entries.cmp(&a.entries).then_with(|| a.value.cmp(&b.value)));
            Spread { key, values, unlabelled: entries.keys().filter(|feed| !labelled.contains(feed)).count() as u32 }
        })
        .collect()
}

fn of_week(starts_at: Moment, week: u32, volumes: &[StoryVolume], labels: &Labels) -> WeekSpread {
    let volumes: Vec<&StoryVolume> = volumes.iter().filter(|volume| volume.week == week).collect();
    let mut told_by: BTreeMap<StoryId, BTreeSet<FeedId>> = BTreeMap::new();
    for volume in &volumes {
        if let Some(story) = volume.story {
            told_by.entry(story).or_default().insert(volume.feed);
        }
    }
    told_by.retain(|_, feeds| feeds.len() > 1);
    // For each label its values, and for each value its feeds.
    let mut keys: BTreeMap<String, Valued> = BTreeMap::new();
    for (feed, labels) in labels {
        for (key, value) in labels {
            let (_, values) = keys.entry(folded(key)).or_insert_with(|| (key.clone(), BTreeMap::new()));
            values.entry(folded(value)).or_insert_with(|| (value.clone(), BTreeSet::new())).1.insert(*feed);
        }
    }
    let keys = keys
        .into_values()
        .map(|(key, values)| {
            let told = |feeds: &BTreeSet<FeedId>, by: &BTreeSet<FeedId>| !feeds.is_disjoint(by);
            let values_of = |value: &str, feeds: &BTreeSet<FeedId>| {
                let (mut said, mut alone, mut missed) = (0, 0, 0);
                for by in told_by.values() {
                    let here = told(feeds, by);
                    let others = values.values().filter(|(other, of)| other != value && told(of, by)).count();
                    said += u32::from(here);
                    alone += u32::from(here && by.is_subset(feeds));
                    missed += u32::from(!here && values.len() > 1 && others == values.len() - 1);
                }
                let entries = volumes.iter().filter(|volume| feeds.contains(&volume.feed)).map(|volume| volume.entries).sum();
                WeekValue { value: value.to_owned(), entries, told: said, alone, missed }
            };
            WeekKey { key, values: values.values().map(|(value, feeds)| values_of(value, feeds)).collect() }
        })
        .collect();
    WeekSpread { starts_at, stories: told_by.len() as u32, keys }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn volume(feed: i64, story: Option<i64>, entries: u32) -> StoryVolume {
        StoryVolume { week: 0, feed: FeedId(feed), story: story.map(StoryId), entries }
    }

    #[test]
    fn a_week_says_who_told_what_alone_and_what_was_missed() {
        let label = |value: &str| vec![("Country".to_owned(), value.to_owned())];
        let labels = BTreeMap::from([(FeedId(1), label("France")), (FeedId(2), label("france")), (FeedId(3), label("Peru"))]);
        let volumes = [
            volume(1, Some(7), 2),
            volume(2, Some(7), 1),
            volume(1, Some(8), 1),
            volume(3, Some(8), 1),
            volume(3, None, 5),
            volume(3, Some(9), 1),
        ];

        let week = of_week(Moment(0), 0, &volumes, &labels);

        assert_eq!((week.stories, week.keys.len()), (2, 1));
        let values = &week.keys[0].values;
        assert_eq!(values[0], WeekValue { value: "France".to_owned(), entries: 4, told: 2, alone: 1, missed: 0 });
        assert_eq!(values[1], WeekValue { value: "Peru".to_owned(), entries: 7, told: 1, alone: 0, missed: 1 });
    }
}
