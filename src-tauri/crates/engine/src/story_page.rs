//! A story in full: its steps, its sources side by side, who is silent, and why its entries belong together.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::{EntryId, FeedId, Moment, StoryId, diff, html, story, voices};
use daily_store::{AlertKind, EntryRow, Feed, Grouped, Store};

use crate::api::dto::{StoryPage, StoryStep, StoryVoice};
use crate::api::picture::{EntryReason, RelatedStory, SilentSource};
use crate::phrases::quoted;
use crate::stories;
use crate::{labels, related, wire};

/// The words that explain a story.
const WHY_WORDS: usize = 8;
/// Words that a sentence names.
const NAMED: usize = 5;
/// Related stories that are shown.
const RELATED: usize = 4;
/// Sources whose texts are read to find what only one says; more than that is a crowd.
const COMPARED: usize = 24;
/// What a source published in this span says whether it usually writes of such things.
const HABIT: i64 = 14 * 86_400;
/// Fewer articles in that time say nothing.
const REGULAR: u32 = 2;
/// Silent sources that are named.
const SILENT: usize = 20;

pub(crate) fn compose(store: &Store, asked: StoryId, now: Moment, base: &str) -> daily_store::Result<StoryPage> {
    let grouped = store.load_story(asked)?;
    let story_id = grouped.first().map(|one| one.story).ok_or(daily_store::Error::NotFound("story"))?;
    let rows: BTreeMap<EntryId, EntryRow> =
        store.load_rows(&grouped.iter().map(|one| one.entry).collect::<Vec<_>>())?.into_iter().map(|row| (row.id, row)).collect();
    let face = stories::choose_face(&grouped, &rows)
        .and_then(|entry| rows.get(&entry))
        .or_else(|| rows.values().next())
        .ok_or(daily_store::Error::NotFound("story"))?;
    let picture = face.picture.clone().or_else(|| rows.values().find_map(|row| row.picture.clone()));
    let state = store.story_states(&[story_id])?.pop();
    let looked_at = state.and_then(|state| state.looked_at);
    let voices = side_by_side(store, &grouped, &rows)?;
    let speaking: BTreeSet<FeedId> = voices.iter().map(|voice| voice.feed_id).collect();
    let feeds = store.list_feeds()?;
    let last = grouped.iter().map(|one| one.at).max().unwrap_or(now);
    let breaking = store.find_story_alert(story_id, AlertKind::Breaking)?.filter(|alert| stories::is_breaking(alert.raised_at, now));
    let why = shared_words(&grouped);
    let mut entries: Vec<EntryRow> = rows.values().cloned().collect();
    entries.sort_by_key(|row| std::cmp::Reverse((row.published_at, row.id)));
    Ok(StoryPage {
        story_id,
        headline: wire::title_of(face),
        lead: face.excerpt.clone(),
        picture: picture.map(|url| wire::picture(&url, base)),
        timeline: timeline(store, &grouped, &rows, looked_at)?,
        silent: silent(store, &feeds, &speaking, last)?,
        because: because(&grouped, &rows, &why),
        why,
        reasons: reasons(&grouped, &rows),
        related: related_stories(store, face.id, story_id, now)?,
        spread: labels::of_story(&store.list_labels()?, &feeds, &grouped, &rows),
        breaking: breaking.map(|alert| alert.because),
        entries: entries.into_iter().map(|row| wire::row(row, base)).collect(),
        sources: voices,
        followed: state.is_some_and(|state| state.followed),
        muted: state.is_some_and(|state| state.muted),
        looked_at,
    })
}

/// The steps, and between them the headlines that their publishers changed.
fn timeline(
    store: &Store,
    grouped: &[Grouped],
    rows: &BTreeMap<EntryId, EntryRow>,
    looked_at: Option<Moment>,
) -> daily_store::Result<Vec<StoryStep>> {
    let prints = stories::prints(grouped);
    let is_fresh = |at: Moment| looked_at.is_some_and(|looked| at > looked);
    let mut steps: Vec<StoryStep> = story::timeline(&stories::members(grouped, rows, &prints))
        .into_iter()
        .filter_map(|step| {
            let row = rows.get(&step.lead)?;
            Some(StoryStep {
                first_at: step.first,
                last_at: step.last,
                entry_id: step.lead,
                title: wire::title_of(row),
                feed_title: row.feed_title.clone(),
                entries: step.entries.len() as u32,
                new_words: step.new_words,
                fresh: step.entries.iter().filter_map(|entry| rows.get(entry)).any(|row| is_fresh(row.order_at)),
                headline_before: None,
            })
        })
        .collect();
    for row in rows.values() {
        let mut titles = store.list_earlier_titles(row.id)?;
        titles.push((Moment(i64::MAX), row.title.clone()));
        for two in titles.windows(2) {
            let [(at, before), (_, after)] = two else { continue };
            let said = |title| diff::Version { title, text: "" };
            if diff::is_trivial(said(before), said(after)) {
                continue;
            }
            steps.push(StoryStep {
                first_at: *at,
                last_at: *at,
                entry_id: row.id,
                title: after.clone(),
                feed_title: row.feed_title.clone(),
                entries: 0,
                new_words: Vec::new(),
                fresh: is_fresh(*at),
                headline_before: Some(before.clone()),
            });
        }
    }
    steps.sort_by_key(|step| (step.first_at, step.headline_before.is_some(), step.entry_id));
    Ok(steps)
}

fn side_by_side(store: &Store, grouped: &[Grouped], rows: &BTreeMap<EntryId, EntryRow>) -> daily_store::Result<Vec<StoryVoice>> {
    let mut voices: Vec<StoryVoice> = Vec::new();
    let mut places: BTreeMap<FeedId, usize> = BTreeMap::new();
    let mut own: Vec<Vec<EntryId>> = Vec::new();
    for one in grouped {
        let Some(row) = rows.get(&one.entry) else { continue };
        let place = *places.entry(row.feed).or_insert_with(|| {
            own.push(Vec::new());
            voices.push(StoryVoice {
                feed_id: row.feed,
                title: row.feed_title.clone(),
                entries: 0,
                entry_id: one.entry,
                headline: wire::title_of(row),
                lead: row.excerpt.clone(),
                first_at: one.at,
                was_first: voices.is_empty(),
                is_copy: true,
                only_words: Vec::new(),
                only_says: None,
            });
            voices.len() - 1
        });
        voices[place].entries += 1;
        voices[place].is_copy &= one.duplicate_of.is_some();
        own[place].push(one.entry);
    }
    let mut texts: Vec<(String, String)> = Vec::new();
    for entries in own.iter().take(COMPARED) {
        let mut text = String::new();
        for entry in entries {
            text.push_str(&store.find_body(*entry)?.map(|raw| html::text(&raw)).unwrap_or_default());
            text.push('\n');
        }
        let language = entries.first().and_then(|entry| rows.get(entry)?.language.clone()).unwrap_or_default();
        texts.push((text, language));
    }
    let heard: Vec<voices::Voice<'_>> = texts.iter().map(|(text, language)| voices::Voice { text, language }).collect();
    for (voice, alone) in voices.iter_mut().zip(voices::alone(&heard)) {
        // Who printed another's text adds nothing, whatever the names in its first line.
        if !voice.is_copy {
            voice.only_words = alone.words;
            voice.only_says = alone.sentence;
        }
    }
    Ok(voices)
}

/// The sources that usually write in the story's section and say nothing, the busiest first.
fn silent(store: &Store, feeds: &[Feed], speaking: &BTreeSet<FeedId>, last: Moment) -> daily_store::Result<Vec<SilentSource>> {
    let folders: BTreeSet<_> = feeds.iter().filter(|feed| speaking.contains(&feed.id)).flat_map(|feed| feed.folders.clone()).collect();
    let quiet: Vec<&Feed> = feeds
        .iter()
        .filter(|feed| !speaking.contains(&feed.id) && !feed.paused && !feed.gone)
        // Where the reader keeps no folders, all their sources could have spoken.
        .filter(|feed| folders.is_empty() || feed.folders.iter().any(|folder| folders.contains(folder)))
        .collect();
    let habits = store.feed_habits(&quiet.iter().map(|feed| feed.id).collect::<Vec<_>>(), last.plus(-HABIT), last.plus(86_400))?;
    let mut silent: Vec<(u32, SilentSource)> = quiet
        .into_iter()
        .filter_map(|feed| {
            let published = habits.get(&feed.id)?.entries;
            let place = if folders.is_empty() { "" } else { " and stands in the same folder" };
            let why = format!("It published {published} articles in these two weeks{place}.");
            (published >= REGULAR).then(|| (published, SilentSource { feed_id: feed.id, title: feed.title.clone(), why }))
        })
        .collect();
    silent.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.feed_id.cmp(&b.1.feed_id)));
    silent.truncate(SILENT);
    Ok(silent.into_iter().map(|(_, source)| source).collect())
}

/// The words that most of a story's entries joined it by.
fn shared_words(grouped: &[Grouped]) -> Vec<String> {
    let mut counts: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
    for one in grouped.iter().filter(|one| one.duplicate_of.is_none()) {
        for (place, word) in one.why.split(", ").filter(|word| !word.is_empty()).enumerate() {
            let known = counts.entry(word.to_lowercase()).or_insert((0, place, word.to_owned()));
            known.0 += 1;
            known.1 = known.1.min(place);
        }
    }
    let mut words: Vec<(usize, usize, String)> = counts.into_values().collect();
    words.sort_by(|a, b| (b.0, a.1, &a.2).cmp(&(a.0, b.1, &b.2)));
    words.into_iter().take(WHY_WORDS).map(|(_, _, word)| word).collect()
}

/// Why all of them belong together.
fn because(grouped: &[Grouped], rows: &BTreeMap<EntryId, EntryRow>, words: &[String]) -> Vec<String> {
    let mut said = Vec::new();
    if !words.is_empty() {
        said.push(format!("Their reports share {}.", quoted(words.iter().take(NAMED).map(String::as_str))));
    }
    let houses: BTreeSet<&str> = grouped.iter().filter(|one| one.duplicate_of.is_none()).map(|one| one.owner.as_str()).collect();
    if houses.len() > 1 {
        said.push(format!("{} publishers wrote about it on their own.", houses.len()));
    }
    let copies = grouped.iter().filter(|one| one.duplicate_of.is_some()).count();
    match copies {
        0 => {}
        1 => said.push("One article prints the text of another one.".to_owned()),
        several => said.push(format!("{several} articles print the text of another one.")),
    }
    if let (Some(first), Some(last)) = (grouped.iter().map(|one| one.at).min(), grouped.iter().map(|one| one.at).max()) {
        let hours = (last.since(first) + 1_800) / 3_600;
        match hours {
            0 | 1 => said.push("They came within an hour or so.".to_owned()),
            hours @ 2..48 => said.push(format!("They came within {hours} hours.")),
            hours => said.push(format!("They came within {} days.", (hours + 12) / 24)),
        }
    }
    if rows.len() < 2 {
        said.clear();
        said.push("One article tells it alone.".to_owned());
    }
    said
}

/// Why each of them is here, in order of time.
fn reasons(grouped: &[Grouped], rows: &BTreeMap<EntryId, EntryRow>) -> Vec<EntryReason> {
    grouped
        .iter()
        .enumerate()
        .map(|(at, one)| {
            let original = one.duplicate_of.and_then(|entry| rows.get(&entry));
            let why = match original {
                Some(original) => format!("It prints the text of {}.", original.feed_title),
                None if one.duplicate_of.is_some() => "It prints the text of an article that is gone.".to_owned(),
                None if !one.why.is_empty() => format!("It shares {}.", quoted(one.why.split(", ").take(NAMED))),
                None if at == 0 => "It was the first.".to_owned(),
                None => "It was put here by you, or by what it shares with later articles.".to_owned(),
            };
            EntryReason { entry_id: one.entry, why }
        })
        .collect()
}

fn related_stories(store: &Store, face: EntryId, own: StoryId, now: Moment) -> daily_store::Result<Vec<RelatedStory>> {
    let mut seen = BTreeSet::new();
    let mut related = Vec::new();
    for found in related::find(store, face, RELATED * 3, now)? {
        if found.row.story == Some(own) || found.row.story.is_some_and(|story| !seen.insert(story)) || related.len() == RELATED {
            continue;
        }
        let (sources, last_at) = match found.row.story {
            None => (1, found.row.published_at),
            Some(story) => {
                let rows = store.load_rows(&store.story_entries(story)?)?;
                let sources: BTreeSet<FeedId> = rows.iter().map(|row| row.feed).collect();
                (sources.len() as u32, rows.iter().map(|row| row.published_at).max().unwrap_or(found.row.published_at))
            }
        };
        related.push(RelatedStory {
            story_id: found.row.story,
            entry_id: found.row.id,
            headline: wire::title_of(&found.row),
            sources,
            last_at,
            why: found.why,
        });
    }
    Ok(related)
}
