//! Groups what arrived into stories, and tells when one of them breaks.
//!
//! `core::story` and `core::breaking` decide; this feeds them in the order of the dates, keeps what they say, and rebuilds
//! them after a restart from what was kept. There is one grouping, used by one thread at a time.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::breaking::{self, Breaking, Report, Verdict};
use daily_core::html;
use daily_core::story::{self, Article, Change, Clusterer, Decision, Fingerprint, Kept, Member, Relative, Why};
use daily_core::{EntryId, FeedId, Moment, StoryId};
use daily_store::{EntryRow, Grouped, NewAlert, Regrouped, Store, StoryDecision, StoryJob};
use url::Url;

use crate::alerts::{self, Limits};
use crate::api::dto::*;
use crate::api::picture::SilentSource;
use crate::ports::Notice;
use crate::{Engine, lock, wire};

/// Entries that are grouped and kept together: the clusterer mends its stories after each.
const BATCH: usize = 1_000;
/// The clusterer's window, with a margin for clocks that differ.
const WINDOW: i64 = 15 * 86_400;
/// The words that explain a story.
const WHY_WORDS: usize = 8;
/// Related entries that are shown.
const RELATED: usize = 6;
/// A breaking story is marked for so long.
const BREAKING_FOR: i64 = 6 * 3_600;
const BREAKING_STATE: &str = "breaking";

/// The grouping, live.
pub(crate) struct Groups {
    clusterer: Clusterer,
    breaking: Breaking,
}

/// What one batch brought to light.
struct Batch {
    grouped: Vec<Grouped>,
    regrouped: Vec<Regrouped>,
    broke: Vec<breaking::Alert>,
}

impl Engine {
    /// See the call table.
    pub async fn get_story(&self, asked: StoryArg) -> Result<StoryPage, CallError> {
        let base = self.inner.options.picture_base.clone();
        self.work(move |store| story_page(store, asked.story_id, &base)).await
    }

    /// See the call table.
    pub async fn look_at_story(&self, asked: StoryArg) -> Result<Nothing, CallError> {
        let now = self.now();
        self.work(move |store| store.story_looked_at(asked.story_id, now)).await?;
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn edit_story(&self, asked: EditStory) -> Result<Nothing, CallError> {
        self.work(move |store| store.change_story(asked.story_id, asked.followed, asked.muted)).await?;
        self.tell(Event::StoriesChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn decide_story(&self, asked: DecideStory) -> Result<Nothing, CallError> {
        let _alone = self.inner.grouping.lock().await;
        let engine = self.clone();
        let now = self.now();
        let sensitivity = self.settings().sensitivity;
        self.work(move |store| {
            let mut groups = lock(&engine.inner.groups);
            let groups = live(&mut groups, store, now, sensitivity)?;
            let of = |entry: EntryId| {
                groups.clusterer.story_of(entry).ok_or(daily_store::Error::NotFound("entry among the stories of these days"))
            };
            let (decision, kept) = match asked {
                DecideStory::Together { entry_id, with } => {
                    of(entry_id)?;
                    of(with)?;
                    (Decision::Together(entry_id, with), StoryDecision::Together(entry_id, with))
                }
                DecideStory::NotThis { entry_id } => {
                    let story = of(entry_id)?;
                    (Decision::Never(entry_id, story), StoryDecision::Never(entry_id, story))
                }
                DecideStory::Split { .. } | DecideStory::Merge { .. } => return Err(daily_store::Error::NotFound("story")),
            };
            let changes = groups.clusterer.decide(decision);
            let regrouped: Vec<Regrouped> = changes.iter().map(|change| regrouped(*change)).collect();
            store.keep_decision(kept, &regrouped, next_story(&groups.clusterer, &[]), now)
        })
        .await?;
        self.tell(Event::StoriesChanged);
        self.tell(Event::EntriesChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn list_related(&self, asked: EntryArg) -> Result<Vec<RelatedEntry>, CallError> {
        let base = self.inner.options.picture_base.clone();
        let now = self.now();
        self.work(move |store| related(store, asked.entry_id, now, &base)).await
    }

    /// Groups all that waits; the answer is how many alerts were handed to the system.
    pub(crate) async fn group_waiting(&self) -> Result<u32, CallError> {
        let _alone = self.inner.grouping.lock().await;
        let waiting = self.work(|store| store.list_to_group()).await?;
        if waiting.is_empty() {
            return Ok(0);
        }
        let mut shown = 0;
        for batch in waiting.chunks(BATCH) {
            let (engine, batch, now) = (self.clone(), batch.to_vec(), self.now());
            let sensitivity = self.settings().sensitivity;
            let broke = self
                .work(move |store| {
                    let mut groups = lock(&engine.inner.groups);
                    let batch = group(live(&mut groups, store, now, sensitivity)?, store, &batch)?;
                    let kept = groups
                        .as_ref()
                        .map(|groups| (next_story(&groups.clusterer, &batch.grouped), serde_json::to_string(&groups.breaking)));
                    if let Some((next, state)) = kept {
                        let done = store.keep_groups(&batch.grouped, &batch.regrouped, next, now);
                        if done.is_err() {
                            // What was not kept did not happen; the next call begins again from what was.
                            *groups = None;
                        }
                        done?;
                        if let Ok(state) = state {
                            store.keep_setting(BREAKING_STATE, &state)?;
                        }
                    }
                    Ok(batch.broke)
                })
                .await?;
            for alert in broke {
                shown += self.tell_breaking(alert).await;
            }
        }
        let engine = self.clone();
        self.work(move |store| {
            let state = lock(&engine.inner.groups).as_ref().and_then(|groups| serde_json::to_string(&groups.breaking).ok());
            state.map_or(Ok(()), |state| store.keep_setting(BREAKING_STATE, &state))
        })
        .await?;
        self.tell(Event::StoriesChanged);
        Ok(shown)
    }

    /// Forgets the live grouping, since the library changed under it; the next call rebuilds it.
    pub(crate) async fn forget_groups(&self) {
        let _alone = self.inner.grouping.lock().await;
        *lock(&self.inner.groups) = None;
        self.log_failure("forget what was breaking", self.work(|store| store.keep_setting(BREAKING_STATE, "")).await);
    }

    /// Marks the stories of a page that are breaking, and those that moved since the reader looked.
    pub(crate) async fn mark_breaking(&self, page: &mut FrontPage, stories: &[StoryId]) {
        let (stories, now) = (stories.to_vec(), self.now());
        let known = self
            .work(move |store| {
                let states = store.story_states(&stories)?;
                let alerts = store.list_alerts(100)?;
                Ok((states, alerts))
            })
            .await;
        let Ok((states, alerts)) = known else { return };
        let states: BTreeMap<StoryId, _> = states.into_iter().map(|state| (state.id, state)).collect();
        let broke: BTreeMap<StoryId, String> = alerts
            .into_iter()
            .filter(|alert| now.since(alert.raised_at) < BREAKING_FOR)
            .filter_map(|alert| Some((alert.story?, alert.because)))
            .collect();
        for card in crate::today::cards(page) {
            let Some(story) = card.story_id else { continue };
            card.breaking = broke.get(&story).cloned();
            card.fresh = states.get(&story).and_then(|state| state.looked_at).is_some_and(|looked| card.last_at > looked);
        }
    }

    async fn tell_breaking(&self, alert: breaking::Alert) -> u32 {
        let (limits, now) = (self.limits(), self.now());
        let offset = self.inner.ports.clock.offset(now);
        let raised = self.work(move |store| raise(store, &alert, &limits, now, offset)).await;
        self.tell(Event::AlertsChanged);
        match raised {
            Ok(Some(notice)) => {
                self.inner.ports.notifier.show(notice);
                1
            }
            Ok(None) => 0,
            Err(cause) => {
                tracing::warn!(error = %cause, "a breaking story could not be recorded, so it is not shown");
                0
            }
        }
    }
}

/// The live grouping, rebuilt from the library when there is none.
fn live<'a>(groups: &'a mut Option<Groups>, store: &Store, now: Moment, sensitivity: Sensitivity) -> daily_store::Result<&'a mut Groups> {
    let sensitivity = match sensitivity {
        Sensitivity::Few => breaking::Sensitivity::Few,
        Sensitivity::Usual => breaking::Sensitivity::Usual,
        Sensitivity::Many => breaking::Sensitivity::Many,
    };
    if groups.is_none() {
        let window = store.load_window(now.plus(-WINDOW))?;
        let kept = window.grouped.into_iter().filter_map(|one| {
            Some(Kept {
                id: one.entry,
                owner: one.owner,
                at: one.at,
                fingerprint: Fingerprint::from_bytes(&one.fingerprint)?,
                story: one.story,
                duplicate_of: one.duplicate_of,
            })
        });
        let decisions: Vec<Decision> = window
            .decisions
            .into_iter()
            .map(|decision| match decision {
                StoryDecision::Together(one, two) => Decision::Together(one, two),
                StoryDecision::Apart(one, two) => Decision::Apart(one, two),
                StoryDecision::Never(entry, story) => Decision::Never(entry, story),
            })
            .collect();
        let clusterer = Clusterer::restore(story::Settings::default(), kept, &decisions, StoryId(window.next_story));
        let breaking = store
            .find_setting(BREAKING_STATE)?
            .and_then(|state| serde_json::from_str(&state).ok())
            .unwrap_or_else(|| Breaking::new(sensitivity));
        *groups = Some(Groups { clusterer, breaking });
    }
    let groups = groups.as_mut().ok_or(daily_store::Error::Defect("the grouping went missing"))?;
    groups.breaking.set_sensitivity(sensitivity);
    Ok(groups)
}

fn group(groups: &mut Groups, store: &Store, entries: &[EntryId]) -> daily_store::Result<Batch> {
    let mut batch = Batch { grouped: Vec::new(), regrouped: Vec::new(), broke: Vec::new() };
    for job in store.load_to_group(entries)? {
        let text = html::text(&job.raw);
        let owner = owner_of(&job);
        let article = Article {
            id: job.id,
            title: &job.title,
            text: &text,
            url: job.link.as_deref().unwrap_or_default(),
            publisher: &job.publisher,
            owner: &owner,
            language: job.language.as_deref().unwrap_or_default(),
            published: job.published_at,
            arrived: job.arrived_at,
        };
        let assigned = groups.clusterer.push(&article);
        let report = Report {
            entry: job.id,
            story: assigned.story,
            owner: &job.publisher,
            published: assigned.at,
            // The sample is told as if one had been there while it happened.
            arrived: if job.sample { assigned.at } else { job.arrived_at },
            is_copy: assigned.duplicate_of.is_some(),
            is_backlog: job.backlog && !job.sample,
        };
        if let Verdict::Alert(alert) = groups.breaking.report(&report) {
            batch.broke.push(alert);
        }
        batch.grouped.push(Grouped {
            entry: job.id,
            story: assigned.story,
            at: assigned.at,
            duplicate_of: assigned.duplicate_of,
            fingerprint: assigned.fingerprint.to_bytes(),
            why: why_in_words(&assigned.why),
            owner,
        });
    }
    for change in groups.clusterer.repair() {
        if let Change::Merged { from, into } = change {
            groups.breaking.merged(from, into);
        }
        batch.regrouped.push(regrouped(change));
    }
    Ok(batch)
}

fn regrouped(change: Change) -> Regrouped {
    match change {
        Change::Merged { from, into } => Regrouped::Merged { from, into },
        Change::Moved { entry, to, .. } => Regrouped::Moved { entry, to },
    }
}

/// Above every number that a story has had.
fn next_story(clusterer: &Clusterer, grouped: &[Grouped]) -> i64 {
    let live = clusterer.stories().last().map_or(0, |story| story.0);
    grouped.iter().map(|one| one.story.0).max().unwrap_or(0).max(live) + 1
}

/// Who owns a publisher: the registrable domain of its site, else the host, else its name.
fn owner_of(job: &StoryJob) -> String {
    let host = Url::parse(&job.site).ok().and_then(|url| url.host_str().map(str::to_ascii_lowercase));
    match host {
        // An address in numbers has no domain; one machine may well serve many publishers.
        Some(host) if host.parse::<std::net::IpAddr>().is_err() => psl::domain_str(&host).map_or(host.clone(), str::to_owned),
        _ => job.publisher.clone(),
    }
}

fn why_in_words(why: &Why) -> String {
    match why {
        Why::First | Why::Known | Why::Reader => String::new(),
        Why::Copy(_) => "the same text".to_owned(),
        Why::Evidence { shared, .. } => shared.iter().map(|shared| shared.word.as_str()).collect::<Vec<_>>().join(", "),
    }
}

/// Records a breaking story, and answers with what is to be shown.
fn raise(store: &Store, alert: &breaking::Alert, limits: &Limits, now: Moment, offset: i64) -> daily_store::Result<Option<Notice>> {
    let rows = store.load_rows(&alert.witnesses.iter().map(|witness| witness.entry).collect::<Vec<_>>())?;
    let Some(face) = rows.first() else { return Ok(None) };
    let states = store.story_states(&[alert.story])?;
    let muted = states.first().is_some_and(|state| state.muted);
    let shown_today = store.count_shown_alerts(now.plus(-86_400))?;
    let sample = store.load_feed(face.feed).is_ok_and(|feed| feed.sample);
    let held_back = if sample {
        Some("It belongs to the sample edition.".to_owned())
    } else if muted {
        Some("You muted this story.".to_owned())
    } else {
        limits.hold_back(Some(alert.at), now, shown_today, 0)
    };
    let because = alert.because(offset);
    // Told at its own moment: a story that broke before a restart is not news again.
    let now = if sample { alert.at } else { now };
    let new = NewAlert {
        entry: Some(face.id),
        story: Some(alert.story),
        title: "Breaking".to_owned(),
        headline: face.title.clone(),
        because: because.clone(),
        publishers: alert.witnesses.iter().map(|witness| witness.owner.clone()).collect(),
        held_back: held_back.clone(),
        ..NewAlert::default()
    };
    let id = store.raise_or_update_story_alert(&new, now)?;
    Ok(held_back.is_none().then(|| Notice {
        alert_id: id,
        entry_id: Some(face.id),
        story_id: Some(alert.story),
        title: alerts::plain(&format!("Breaking: {because}"), alerts::TITLE_LENGTH * 2),
        body: alerts::plain(&face.title, alerts::BODY_LENGTH),
    }))
}

fn story_page(store: &Store, asked: StoryId, base: &str) -> daily_store::Result<StoryPage> {
    let grouped = store.load_story(asked)?;
    let story_id = grouped.first().map(|one| one.story).ok_or(daily_store::Error::NotFound("story"))?;
    let rows: BTreeMap<EntryId, EntryRow> =
        store.load_rows(&grouped.iter().map(|one| one.entry).collect::<Vec<_>>())?.into_iter().map(|row| (row.id, row)).collect();
    let prints: BTreeMap<EntryId, Fingerprint> =
        grouped.iter().filter_map(|one| Some((one.entry, Fingerprint::from_bytes(&one.fingerprint)?))).collect();
    let members: Vec<Member<'_>> = grouped
        .iter()
        .filter_map(|one| {
            let row = rows.get(&one.entry)?;
            Some(Member {
                id: one.entry,
                title: &row.title,
                owner: &one.owner,
                language: row.language.as_deref().unwrap_or_default(),
                at: one.at,
                worth: 1.0,
                duplicate_of: one.duplicate_of,
                fingerprint: prints.get(&one.entry)?,
            })
        })
        .collect();
    let face = story::choose_headline(&members, None, &[])
        .and_then(|entry| rows.get(&entry))
        .or_else(|| rows.values().next())
        .ok_or(daily_store::Error::NotFound("story"))?;
    let picture = face.picture.clone().or_else(|| rows.values().find_map(|row| row.picture.clone()));
    let timeline = story::timeline(&members)
        .into_iter()
        .filter_map(|step| {
            let row = rows.get(&step.lead)?;
            Some(StoryStep {
                first_at: step.first,
                last_at: step.last,
                entry_id: step.lead,
                title: row.title.clone(),
                feed_title: row.feed_title.clone(),
                entries: step.entries.len() as u32,
                new_words: step.new_words,
                fresh: false,
                headline_before: None,
            })
        })
        .collect();
    let mut voices: Vec<StoryVoice> = Vec::new();
    let mut places: BTreeMap<FeedId, usize> = BTreeMap::new();
    for one in &grouped {
        let Some(row) = rows.get(&one.entry) else { continue };
        match places.get(&row.feed) {
            Some(place) => voices[*place].entries += 1,
            None => {
                places.insert(row.feed, voices.len());
                voices.push(StoryVoice {
                    feed_id: row.feed,
                    title: row.feed_title.clone(),
                    entries: 1,
                    entry_id: one.entry,
                    headline: row.title.clone(),
                    lead: row.excerpt.clone(),
                    first_at: one.at,
                    was_first: voices.is_empty(),
                    is_copy: one.duplicate_of.is_some(),
                    only_words: Vec::new(),
                    only_says: None,
                });
            }
        }
    }
    let speaking: BTreeSet<FeedId> = places.keys().copied().collect();
    let feeds = store.list_feeds()?;
    let folders: BTreeSet<_> = feeds.iter().filter(|feed| speaking.contains(&feed.id)).flat_map(|feed| feed.folders.clone()).collect();
    let silent = feeds
        .iter()
        .filter(|feed| !speaking.contains(&feed.id) && feed.folders.iter().any(|folder| folders.contains(folder)))
        .map(|feed| SilentSource { feed_id: feed.id, title: feed.title.clone(), why: String::new() })
        .collect();
    let state = store.story_states(&[story_id])?.pop();
    let mut entries: Vec<EntryRow> = rows.values().cloned().collect();
    entries.sort_by_key(|row| std::cmp::Reverse((row.published_at, row.id)));
    Ok(StoryPage {
        story_id,
        headline: face.title.clone(),
        lead: face.excerpt.clone(),
        picture: picture.map(|url| wire::picture(&url, base)),
        entries: entries.into_iter().map(|row| wire::row(row, base)).collect(),
        timeline,
        sources: voices,
        silent,
        why: shared_words(&grouped),
        because: Vec::new(),
        reasons: Vec::new(),
        related: Vec::new(),
        spread: Vec::new(),
        breaking: None,
        followed: state.is_some_and(|state| state.followed),
        muted: state.is_some_and(|state| state.muted),
        looked_at: state.and_then(|state| state.looked_at),
    })
}

/// The words that most of a story's entries joined it by.
fn shared_words(grouped: &[Grouped]) -> Vec<String> {
    let mut counts: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
    for one in grouped {
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

fn related(store: &Store, entry: EntryId, now: Moment, base: &str) -> daily_store::Result<Vec<RelatedEntry>> {
    let window = store.load_window(now.plus(-WINDOW))?.grouped;
    let prints: Vec<Option<Fingerprint>> = window.iter().map(|one| Fingerprint::from_bytes(&one.fingerprint)).collect();
    let relatives: Vec<Relative<'_>> = window
        .iter()
        .zip(&prints)
        .filter_map(|(one, print)| {
            Some(Relative { id: one.entry, story: Some(one.story), owner: &one.owner, fingerprint: print.as_ref()? })
        })
        .collect();
    let Some(of) = relatives.iter().find(|one| one.id == entry) else { return Ok(Vec::new()) };
    let chosen = story::choose_related(of, &relatives, RELATED);
    let rows = store.load_rows(&chosen.iter().map(|(id, _)| *id).collect::<Vec<_>>())?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let score = f64::from(chosen.iter().find(|(id, _)| *id == row.id)?.1);
            let why = if score > 0.3 { "It is about much the same." } else { "It shares names and words." };
            Some(RelatedEntry { row: wire::row(row, base), score, why: why.to_owned() })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ports::{Silent, SystemClock};
    use crate::{Options, Ports};

    async fn sample() -> (Engine, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { profile: folder.path().to_owned(), allow_private_network: false, picture_base: "/picture/".to_owned() };
        let ports = Ports { clock: Arc::new(SystemClock), notifier: Arc::new(Silent), opener: Arc::new(Silent) };
        let engine = Engine::open(options, ports).await.unwrap();
        engine.open_sample(Nothing {}).await.unwrap();
        (engine, folder)
    }

    #[tokio::test]
    async fn the_sample_leads_with_a_breaking_story_that_many_tell() {
        let (engine, _folder) = sample().await;

        let page = engine.get_today(Nothing {}).await.unwrap();

        let splash = page.splash.unwrap();
        assert!(splash.sources.len() >= 5, "{splash:#?}");
        assert!(splash.breaking.is_some_and(|because| because.contains("sources in")));
        assert!(page.beside.iter().all(|card| card.sources.len() > 1));
    }

    #[tokio::test]
    async fn a_story_says_who_tells_it_and_why_its_articles_belong_together() {
        let (engine, _folder) = sample().await;
        let splash = engine.get_today(Nothing {}).await.unwrap().splash.unwrap();

        let page = engine.get_story(StoryArg { story_id: splash.story_id.unwrap() }).await.unwrap();

        assert_eq!(page.sources.len(), splash.sources.len());
        assert!(page.sources[0].was_first && !page.timeline.is_empty() && !page.why.is_empty(), "{page:#?}");
    }

    #[tokio::test]
    async fn an_entry_that_the_reader_puts_out_of_its_story_stays_out() {
        let (engine, _folder) = sample().await;
        let splash = engine.get_today(Nothing {}).await.unwrap().splash.unwrap();
        let story = StoryArg { story_id: splash.story_id.unwrap() };
        let entry_id = engine.get_story(story).await.unwrap().entries[0].entry_id;

        engine.decide_story(DecideStory::NotThis { entry_id }).await.unwrap();
        engine.forget_groups().await;

        let left = engine.get_story(story).await.unwrap();
        assert!(left.entries.iter().all(|row| row.entry_id != entry_id));
    }

    #[tokio::test]
    async fn closing_the_sample_leaves_nothing_behind() {
        let (engine, _folder) = sample().await;

        engine.close_sample(Nothing {}).await.unwrap();

        let page = engine.get_today(Nothing {}).await.unwrap();
        assert_eq!(page.stories, 0);
        assert!(engine.get_overview(Nothing {}).await.unwrap().first_run);
        assert!(engine.list_alerts(Nothing {}).await.unwrap().is_empty());
    }
}
