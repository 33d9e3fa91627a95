//! Groups what arrived into stories, and tells when one of them breaks.
//!
//! `core::story` and `core::breaking` decide; this feeds them in the order of the dates, keeps what they say, and rebuilds
//! them after a restart from what was kept. There is one grouping, used by one thread at a time.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::breaking::{self, Breaking, Calm, Report, Verdict, Witness};
use daily_core::story::{self, Article, Change, Clusterer, Decision, Fingerprint, Kept, Member, Why};
use daily_core::{AlertId, EntryId, Moment, StoryId, domain};
use daily_store::{AlertKind, EntryRow, Grouped, NewAlert, Regrouped, Store, StoryDecision, StoryJob};
use tokio::task::JoinHandle;
use url::Url;

use crate::alerts::{self, Limits, What};
use crate::api::dto::*;
use crate::api::picture::Regrouping;
use crate::indexer::ReadEntry;
use crate::ports::{Notice, Weight};
use crate::{Engine, error, lock, story_page, wire};

/// Entries that are grouped and kept together: the clusterer mends its stories after each, as often as when its figures are taken.
const BATCH: usize = 500;
/// The clusterer's window, with a margin for clocks that differ.
const WINDOW: i64 = 15 * 86_400;
/// A breaking story is marked for so long.
const BREAKING_FOR: i64 = 6 * 3_600;
/// A followed story that moves again so soon is brought up to date in silence.
const MOVES_APART: i64 = 1_800;
/// Entries of a side for which a reader's decision is written down one by one.
const DECIDED: usize = 60;
/// Who asked no feed for so long was away, and what came meanwhile is backlog.
const AWAY: i64 = 2 * 3_600;
const BREAKING_STATE: &str = "breaking";
pub(crate) const LISTENED_AT: &str = "listened_at";
/// Which form of fingerprints grouped the library.
const FINGERPRINTS: &str = "fingerprints";

/// The grouping, live.
pub(crate) struct Groups {
    clusterer: Clusterer,
    breaking: Breaking,
}

/// A batch that is being kept, while its words go into the index.
struct Behind {
    keeping: JoinHandle<Result<Batch, CallError>>,
    indexing: JoinHandle<Result<(), CallError>>,
}

/// What the grouping has become by a batch, to be kept with it.
struct State {
    next_story: StoryId,
    /// The watch for breaking news, as it is kept.
    breaking: Option<String>,
}

/// What one batch brought to light.
#[derive(Default)]
struct Batch {
    grouped: Vec<Grouped>,
    regrouped: Vec<Regrouped>,
    broke: Vec<breaking::Alert>,
    /// Own reports of stories whose alert was raised before.
    facts: Vec<(StoryId, Witness)>,
    /// Entries that joined a story of several, copies and backlog apart.
    moved: Vec<(StoryId, EntryId)>,
    /// Entries that had their story already.
    known: Vec<EntryId>,
}

/// How a batch is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tell {
    /// What breaks or moves is told.
    Yes,
    /// It was told when it came.
    No,
}

impl Engine {
    /// See the call table.
    pub async fn get_story(&self, asked: StoryArg) -> Result<StoryPage, CallError> {
        let (base, now) = (self.inner.options.picture_base.clone(), self.now());
        self.work(move |store| story_page::compose(store, asked.story_id, now, &base)).await
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
    ///
    /// Decisions are written down by entries, not by numbers of stories: so they hold after everything is grouped anew.
    pub async fn decide_story(&self, asked: DecideStory) -> Result<Nothing, CallError> {
        let _alone = self.inner.grouping.lock().await;
        let engine = self.clone();
        let now = self.now();
        let sensitivity = self.settings().sensitivity;
        self.work(move |store| {
            let mut groups = lock(&engine.inner.groups);
            let groups = live(&mut groups, store, now, sensitivity)?;
            let decisions = decisions(&groups.clusterer, store, asked)?;
            let mut regrouped = Vec::new();
            for decision in &decisions {
                for change in groups.clusterer.decide(*decision) {
                    groups.breaking.changed(change);
                    regrouped.push(self::regrouped(change));
                }
            }
            let kept: Vec<StoryDecision> = decisions.into_iter().map(decision_to_keep).collect();
            store.keep_decisions(&kept, &regrouped, groups.clusterer.next_story().0, now)
        })
        .await?;
        self.tell(Event::StoriesChanged);
        self.tell(Event::EntriesChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn regroup_stories(&self, _: Nothing) -> Result<Regrouping, CallError> {
        let _alone = self.inner.grouping.lock().await;
        let entries = self.group_afresh().await?;
        let stories = self.work(|store| store.count_stories()).await?;
        self.tell(Event::StoriesChanged);
        self.tell(Event::EntriesChanged);
        Ok(Regrouping { entries, stories })
    }

    /// Groups what is recent from scratch, and tells nothing. Whoever calls this holds the lock of the grouping. The answer is how many entries.
    async fn group_afresh(&self) -> Result<u32, CallError> {
        // Nobody is to wait for all of these stories before what is new can be found.
        self.fill_index().await?;
        let since = self.now().plus(-WINDOW);
        // What was breaking goes on breaking, under the new number of its story.
        let before = self.work(move |store| Ok(store.load_window(since)?.grouped)).await?;
        let entries = self.work(move |store| store.ungroup(since)).await?;
        lock(&self.inner.groups).take();
        self.group_all(Tell::No).await?;
        let engine = self.clone();
        self.work(move |store| {
            if let Some(groups) = lock(&engine.inner.groups).as_mut() {
                for one in before {
                    if let Some(story) = groups.clusterer.story_of(one.entry).filter(|story| *story != one.story) {
                        groups.breaking.merged(one.story, story);
                    }
                }
                store.keep_setting(BREAKING_STATE, &serde_json::to_string(&groups.breaking).unwrap_or_default())?;
            }
            store.keep_setting(FINGERPRINTS, &fingerprints())
        })
        .await?;
        Ok(entries)
    }

    /// Reads recent articles again when this version makes other fingerprints than the one that grouped them: the two cannot be compared.
    async fn renew_fingerprints(&self) -> Result<(), CallError> {
        let kept = self.work(|store| store.find_setting(FINGERPRINTS)).await?;
        if kept.as_deref() == Some(&fingerprints()) {
            return Ok(());
        }
        let since = self.now().plus(-WINDOW);
        if self.work(move |store| Ok(store.load_window(since)?.grouped.is_empty())).await? {
            return self.work(|store| store.keep_setting(FINGERPRINTS, &fingerprints())).await;
        }
        self.group_afresh().await.map(drop)
    }

    /// Groups all that waits; the answer is how many alerts were handed to the system.
    pub(crate) async fn group_waiting(&self) -> Result<u32, CallError> {
        let _alone = self.inner.grouping.lock().await;
        self.renew_fingerprints().await?;
        self.group_all(Tell::Yes).await
    }

    /// Whoever calls this holds the lock of the grouping.
    async fn group_all(&self, tell: Tell) -> Result<u32, CallError> {
        let waiting = self.work(|store| store.list_to_group()).await?;
        if waiting.is_empty() {
            return Ok(0);
        }
        let shown = self.group_batches(&waiting, tell).await;
        if shown.is_err() {
            // What was not kept did not happen; the next call begins again from what was.
            *lock(&self.inner.groups) = None;
        }
        let shown = shown?;
        self.dismiss_readers();
        self.work(|store| store.give_back_marks()).await?;
        self.tell(Event::StoriesChanged);
        Ok(shown)
    }

    /// Groups entries in batches, keeps each and tells what it brought to light. After an error the grouping may hold what was not kept.
    async fn group_batches(&self, waiting: &[EntryId], tell: Tell) -> Result<u32, CallError> {
        let mut shown = 0;
        // While one batch finds its stories, its words go into the index, the one before it is kept, and the next one is read.
        let mut batches = waiting.chunks(BATCH).map(<[EntryId]>::to_vec);
        let mut ahead = batches.next().map(|batch| self.read_ahead(batch));
        let mut behind: Option<Behind> = None;
        while let Some(reading) = ahead.take() {
            let read = reading.finish().await;
            ahead = batches.next().map(|batch| self.read_ahead(batch));
            let grouped = async {
                let (read, for_index) = read?;
                let indexer = self.clone();
                let indexing = tokio::spawn(async move { indexer.index_read(for_index).await });
                let (batch, state) = self.group_batch(read, tell).await?;
                Ok::<_, CallError>((batch, state, indexing))
            };
            let grouped = grouped.await;
            // What was kept is told, whatever became of the batch after it.
            if let Some(kept) = behind.take() {
                shown += self.tell_kept(kept).await?;
            }
            let (batch, state, indexing) = grouped?;
            behind = Some(Behind { keeping: self.keep_behind(batch, state), indexing });
        }
        if let Some(kept) = behind {
            shown += self.tell_kept(kept).await?;
        }
        Ok(shown)
    }

    /// Finds the stories of a batch, in memory.
    async fn group_batch(&self, read: Vec<ReadEntry>, tell: Tell) -> Result<(Batch, State), CallError> {
        let (engine, now) = (self.clone(), self.now());
        let sensitivity = self.settings().sensitivity;
        self.work(move |store| {
            let mut groups = lock(&engine.inner.groups);
            let groups = live(&mut groups, store, now, sensitivity)?;
            let batch = group(groups, read, tell);
            let state = State { next_story: groups.clusterer.next_story(), breaking: serde_json::to_string(&groups.breaking).ok() };
            Ok((batch, state))
        })
        .await
    }

    /// Begins to keep a batch.
    fn keep_behind(&self, batch: Batch, state: State) -> JoinHandle<Result<Batch, CallError>> {
        let (engine, now) = (self.clone(), self.now());
        tokio::spawn(async move {
            engine
                .work(move |store| {
                    store.keep_groups(&batch.grouped, &batch.regrouped, state.next_story.0, now)?;
                    store.grouped_before(&batch.known)?;
                    if let Some(breaking) = &state.breaking {
                        store.keep_setting(BREAKING_STATE, breaking)?;
                    }
                    Ok(batch)
                })
                .await
        })
    }

    /// Waits until a batch is kept, tells what it brought to light, and waits until it can be found; the answer is how many alerts were
    /// handed to the system.
    async fn tell_kept(&self, Behind { keeping, indexing }: Behind) -> Result<u32, CallError> {
        let batch = keeping.await.map_err(error::of_join)??;
        let mut shown = 0;
        for alert in batch.broke {
            shown += self.tell_breaking(alert).await;
        }
        self.bring_up_to_date(batch.facts).await;
        shown += self.tell_followed(batch.moved).await;
        indexing.await.map_err(error::of_join)??;
        Ok(shown)
    }

    /// Notes that feeds are being asked. Who asked none for hours was away: what was published meanwhile is backlog and
    /// breaks nothing.
    pub(crate) async fn note_listening(&self) -> Result<(), CallError> {
        let _alone = self.inner.grouping.lock().await;
        let (engine, now) = (self.clone(), self.now());
        let Settings { sensitivity, check_every, .. } = self.settings();
        self.work(move |store| {
            let last = store.find_setting(LISTENED_AT)?.and_then(|at| at.parse().ok()).map(Moment);
            let away = AWAY.max(2 * 60 * i64::from(check_every));
            if last.is_some_and(|last| now.since(last) > away) {
                let mut groups = lock(&engine.inner.groups);
                let groups = live(&mut groups, store, now, sensitivity)?;
                groups.breaking.came_back(now);
                store.keep_setting(BREAKING_STATE, &serde_json::to_string(&groups.breaking).unwrap_or_default())?;
            }
            store.keep_setting(LISTENED_AT, &now.0.to_string())
        })
        .await
    }

    /// Forgets the live grouping, since the library changed under it; the next call rebuilds it.
    pub(crate) async fn forget_groups(&self) {
        let _alone = self.inner.grouping.lock().await;
        *lock(&self.inner.groups) = None;
        self.log_failure("forget what was breaking", self.work(|store| store.keep_setting(BREAKING_STATE, "")).await);
    }

    /// Marks the stories of a page that are breaking.
    pub(crate) async fn mark_breaking(&self, page: &mut FrontPage, stories: &[StoryId]) {
        let (stories, now) = (stories.to_vec(), self.now());
        let known = self
            .work(move |store| {
                let mut broke = BTreeMap::new();
                for story in stories {
                    let alert = store.find_story_alert(story, AlertKind::Breaking)?.filter(|alert| is_breaking(alert.raised_at, now));
                    broke.extend(alert.map(|alert| (story, alert.because)));
                }
                Ok(broke)
            })
            .await;
        let Ok(broke) = known else { return };
        for card in crate::today::cards(page) {
            let Some(story) = card.story_id else { continue };
            card.breaking = broke.get(&story).cloned();
        }
    }

    async fn tell_breaking(&self, alert: breaking::Alert) -> u32 {
        let (limits, now) = (self.limits(), self.now());
        let offset = self.inner.ports.clock.offset(now);
        self.show(self.work(move |store| raise(store, &alert, &limits, now, offset)).await)
    }

    /// Adds to the alerts of stories what came since; nobody is interrupted by that.
    async fn bring_up_to_date(&self, facts: Vec<(StoryId, Witness)>) {
        if facts.is_empty() {
            return;
        }
        let now = self.now();
        let offset = self.inner.ports.clock.offset(now);
        let done = self
            .work(move |store| {
                let mut notices = BTreeMap::new();
                for (story, witness) in facts {
                    // Of several facts the last one tells all.
                    notices.extend(add_fact(store, story, witness, now, offset)?.map(|notice| (story, notice)));
                }
                Ok(notices)
            })
            .await;
        match done {
            Ok(notices) => notices.into_values().for_each(|notice| self.inner.ports.notifier.update(notice)),
            Err(cause) => self.log_failure("bring an alert up to date", Err::<(), _>(cause)),
        }
        self.tell(Event::AlertsChanged);
    }

    /// Tells that stories which the reader follows moved, once for each story.
    async fn tell_followed(&self, moved: Vec<(StoryId, EntryId)>) -> u32 {
        let mut by_story: BTreeMap<StoryId, Vec<EntryId>> = BTreeMap::new();
        for (story, entry) in moved {
            by_story.entry(story).or_default().push(entry);
        }
        let stories: Vec<StoryId> = by_story.keys().copied().collect();
        let Ok(states) = self.work(move |store| store.story_states(&stories)).await else { return 0 };
        let mut shown = 0;
        for state in states.into_iter().filter(|state| state.followed && !state.muted) {
            let Some(entries) = by_story.remove(&state.id) else { continue };
            let (limits, now) = (self.limits(), self.now());
            shown += self.show(self.work(move |store| raise_followed(store, state.id, &entries, &limits, now)).await);
        }
        shown
    }

    fn show(&self, raised: Result<Option<Notice>, CallError>) -> u32 {
        match raised {
            Ok(notice) => {
                self.tell(Event::AlertsChanged);
                let shown = u32::from(notice.is_some());
                if let Some(notice) = notice {
                    self.inner.ports.notifier.show(notice);
                }
                shown
            }
            Err(cause) => {
                tracing::warn!(error = %cause, "an alert could not be recorded, so it is not shown");
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

/// An entry as the grouping wants to see it.
pub(crate) fn article<'a>(job: &'a StoryJob, text: &'a str, owner: &'a str) -> Article<'a> {
    Article {
        id: job.id,
        title: &job.title,
        text,
        url: job.link.as_deref().unwrap_or_default(),
        publisher: &job.publisher,
        owner,
        language: job.language.as_deref().unwrap_or_default(),
        published: job.published_at,
        arrived: job.arrived_at,
    }
}

fn group(groups: &mut Groups, entries: Vec<ReadEntry>, tell: Tell) -> Batch {
    let mut batch = Batch::default();
    for ReadEntry { job, owner, text, reading } in entries {
        let assigned = groups.clusterer.push_reading(&article(&job, &text, &owner), &reading);
        if assigned.why == Why::Known {
            // Its publisher edited it. It stays where it is, for the reason for which it came there.
            batch.known.push(job.id);
            continue;
        }
        let own = assigned.duplicate_of.is_none();
        if tell == Tell::Yes && own && assigned.why != Why::First && (!job.backlog || job.sample) {
            batch.moved.push((assigned.story, job.id));
        }
        let report = Report {
            entry: job.id,
            story: assigned.story,
            owner: &owner,
            published: assigned.at,
            // The sample is told as if one had been there while it happened.
            arrived: if job.sample { assigned.at } else { job.arrived_at },
            is_copy: assigned.duplicate_of.is_some(),
            is_backlog: job.backlog && !job.sample,
        };
        if tell == Tell::Yes {
            match groups.breaking.report(&report) {
                Verdict::Alert(alert) => batch.broke.push(alert),
                Verdict::Calm(Calm::Told) => {
                    let witness = Witness { owner: job.publisher.clone(), entry: job.id, at: assigned.at };
                    batch.facts.push((assigned.story, witness));
                }
                Verdict::Calm(Calm::Copy | Calm::Backlog | Calm::HeardBefore | Calm::Old | Calm::Few | Calm::Usual) => {}
            }
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
        groups.breaking.changed(change);
        batch.regrouped.push(regrouped(change));
    }
    batch
}

/// What the reader's word comes to, entry by entry.
fn decisions(clusterer: &Clusterer, store: &Store, asked: DecideStory) -> daily_store::Result<Vec<Decision>> {
    let of = |entry: EntryId| clusterer.story_of(entry).ok_or(daily_store::Error::NotFound("entry among the stories of these days"));
    // A story that is told by one entry, or was over weeks ago, has nothing to be taken out of it.
    let told = |story: StoryId| -> daily_store::Result<Vec<EntryId>> {
        let entries: Vec<EntryId> = store.story_entries(story)?.into_iter().filter(|entry| clusterer.story_of(*entry).is_some()).collect();
        if entries.is_empty() { Err(daily_store::Error::NotFound("story among those of these days")) } else { Ok(entries) }
    };
    match asked {
        DecideStory::Together { entry_id, with } => {
            let (one, two) = (clusterer.members(of(entry_id)?), clusterer.members(of(with)?));
            together(store, entry_id, with, &one, &two)
        }
        DecideStory::NotThis { entry_id } => apart(&[entry_id], &clusterer.members(of(entry_id)?)),
        DecideStory::Split { entry_ids } => {
            let first = *entry_ids.first().ok_or(daily_store::Error::NotFound("entry to take out"))?;
            let story = of(first)?;
            for entry in &entry_ids {
                if of(*entry)? != story {
                    return Err(daily_store::Error::NotFound("entry in that story"));
                }
            }
            let mut decisions = apart(&entry_ids, &clusterer.members(story))?;
            decisions.extend(entry_ids.iter().skip(1).map(|entry| Decision::Together(first, *entry)));
            Ok(decisions)
        }
        DecideStory::Merge { story_id, with } => {
            let (one, two) = (told(story_id)?, told(with)?);
            together(store, one[0], two[0], &one, &two)
        }
    }
}

/// Puts two stories together. What was put apart before is put together again, pair by pair.
fn together(store: &Store, one: EntryId, two: EntryId, ones: &[EntryId], twos: &[EntryId]) -> daily_store::Result<Vec<Decision>> {
    let mut decisions = vec![Decision::Together(one, two)];
    for decision in store.load_window(Moment(i64::MAX))?.decisions {
        if let StoryDecision::Apart(a, b) = decision
            && (ones.contains(&a) && twos.contains(&b) || twos.contains(&a) && ones.contains(&b))
        {
            decisions.push(Decision::Together(a, b));
        }
    }
    Ok(decisions)
}

/// Puts entries apart from the rest of their story.
fn apart(entries: &[EntryId], members: &[EntryId]) -> daily_store::Result<Vec<Decision>> {
    let rest: Vec<EntryId> = members.iter().copied().filter(|member| !entries.contains(member)).collect();
    if rest.is_empty() {
        return Err(daily_store::Error::NotFound("other entry in that story"));
    }
    let step = rest.len().div_ceil(DECIDED);
    let witnesses: Vec<EntryId> = rest.into_iter().step_by(step).collect();
    Ok(entries.iter().flat_map(|entry| witnesses.iter().map(|other| Decision::Apart(*other, *entry))).collect())
}

fn decision_to_keep(decision: Decision) -> StoryDecision {
    match decision {
        Decision::Together(one, two) => StoryDecision::Together(one, two),
        Decision::Apart(one, two) => StoryDecision::Apart(one, two),
        Decision::Never(entry, story) => StoryDecision::Never(entry, story),
    }
}

fn regrouped(change: Change) -> Regrouped {
    match change {
        Change::Merged { from, into } => Regrouped::Merged { from, into },
        Change::Moved { entry, to, .. } => Regrouped::Moved { entry, to },
    }
}

/// Who owns a publisher: the registrable domain of its site, else the host, else its name.
pub(crate) fn owner_of(job: &StoryJob) -> String {
    let host = Url::parse(&job.site).ok().and_then(|url| url.host_str().map(str::to_ascii_lowercase));
    match host {
        // An address in numbers has no domain; one machine may well serve many publishers.
        Some(host) if host.parse::<std::net::IpAddr>().is_err() => domain::registered(&host).map_or(host.clone(), str::to_owned),
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

/// Whether a story that broke then is breaking. One of the future broke by a clock that was wrong.
pub(crate) fn is_breaking(raised_at: Moment, now: Moment) -> bool {
    (-3_600..BREAKING_FOR).contains(&now.since(raised_at))
}

/// Records a breaking story, and answers with what is to be shown.
fn raise(store: &Store, alert: &breaking::Alert, limits: &Limits, now: Moment, offset: i64) -> daily_store::Result<Option<Notice>> {
    let rows = store.load_rows(&alert.witnesses.iter().map(|witness| witness.entry).collect::<Vec<_>>())?;
    let Some(face) = rows.first() else { return Ok(None) };
    let states = store.story_states(&[alert.story])?;
    let muted = states.first().is_some_and(|state| state.muted);
    let shown_today = store.count_shown_alerts(now)?;
    let sample = store.load_feed(face.feed).is_ok_and(|feed| feed.sample);
    let mut for_summary = false;
    let held_back = if sample {
        Some("It belongs to the sample edition.".to_owned())
    } else if muted {
        Some("You muted this story.".to_owned())
    } else {
        let held = limits.hold_back(What::Breaking, Some(alert.at), now, shown_today, 0);
        for_summary = held.as_ref().is_some_and(|held| held.for_summary);
        held.map(|held| held.why)
    };
    let alert = &with_names(alert, &rows);
    let because = alert.because(offset);
    // Told at its own moment: a story that broke before a restart is not news again.
    let now = if sample { alert.at } else { now };
    let new = NewAlert {
        kind: AlertKind::Breaking,
        entry: Some(face.id),
        story: Some(alert.story),
        title: "Breaking".to_owned(),
        headline: wire::title_of(face),
        because,
        publishers: alert.witnesses.iter().map(|witness| witness.owner.clone()).collect(),
        held_back: held_back.clone(),
        evidence: serde_json::to_string(alert).unwrap_or_default(),
        for_summary,
        ..NewAlert::default()
    };
    let id = store.raise_or_update_story_alert(&new, now, true)?;
    Ok(held_back.is_none().then(|| breaking_notice(id, &new, alert, offset, limits.kinds.sound)))
}

/// The headline stands in the body, which systems show whole; who was first behind it, however long it is.
fn breaking_notice(alert_id: AlertId, alert: &NewAlert, evidence: &breaking::Alert, offset: i64, sound: bool) -> Notice {
    let first = evidence.first(offset).map(|first| format!(" · first: {}", alerts::plain(&first, alerts::TITLE_LENGTH)));
    let first = first.unwrap_or_default();
    let room = alerts::BODY_LENGTH.saturating_sub(first.chars().count());
    Notice {
        alert_id,
        entry_id: alert.entry,
        story_id: alert.story,
        title: alerts::plain(&format!("Breaking: {}", evidence.extent()), alerts::TITLE_LENGTH),
        body: alerts::plain(&alert.headline, room) + &first,
        weight: Weight::Usual,
        sound,
    }
}

/// The alert with the publishers called as the reader knows them. Owners are counted, so that two feeds of one house are one
/// voice; a registrable domain is no name.
fn with_names(alert: &breaking::Alert, rows: &[EntryRow]) -> breaking::Alert {
    let mut named = alert.clone();
    for witness in &mut named.witnesses {
        if let Some(row) = rows.iter().find(|row| row.id == witness.entry) {
            witness.owner.clone_from(&row.feed_title);
        }
    }
    named
}

/// Adds a witness to the alert of a story that was told before; the answer is what its notice says now, where it still stands.
fn add_fact(store: &Store, story: StoryId, witness: Witness, now: Moment, offset: i64) -> daily_store::Result<Option<Notice>> {
    let Some(known) = store.find_story_alert(story, AlertKind::Breaking)? else { return Ok(None) };
    let Ok(mut evidence) = serde_json::from_str::<breaking::Alert>(&known.evidence) else { return Ok(None) };
    if evidence.witnesses.iter().any(|other| other.owner == witness.owner) {
        return Ok(None);
    }
    evidence.witnesses.push(witness);
    evidence.witnesses.sort_by_key(|witness| (witness.at, witness.entry));
    let new = NewAlert {
        kind: AlertKind::Breaking,
        entry: known.entry,
        story: Some(story),
        title: known.title,
        headline: known.headline,
        because: evidence.because(offset),
        publishers: evidence.witnesses.iter().map(|witness| witness.owner.clone()).collect(),
        held_back: known.held_back,
        evidence: serde_json::to_string(&evidence).unwrap_or_default(),
        ..NewAlert::default()
    };
    let id = store.raise_or_update_story_alert(&new, now, false)?;
    // What was said aloud once is brought up to date in silence.
    Ok(known.standing.then(|| breaking_notice(id, &new, &evidence, offset, false)))
}

/// Records that a followed story moved, and answers with what is to be shown.
fn raise_followed(store: &Store, story: StoryId, entries: &[EntryId], limits: &Limits, now: Moment) -> daily_store::Result<Option<Notice>> {
    let rows = store.load_rows(entries)?;
    let Some(newest) = rows.iter().max_by_key(|row| (row.published_at, row.id)) else { return Ok(None) };
    let before = store.find_story_alert(story, AlertKind::Followed)?;
    let shown_today = store.count_shown_alerts(now)?;
    let mut for_summary = false;
    // An alert of the future comes from a clock that was set back, and says nothing.
    let held_back = if before.is_some_and(|before| before.held_back.is_none() && (0..MOVES_APART).contains(&now.since(before.raised_at))) {
        Some("You heard of this story less than half an hour before.".to_owned())
    } else {
        let held = limits.hold_back(What::Followed, Some(newest.published_at), now, shown_today, 0);
        for_summary = held.as_ref().is_some_and(|held| held.for_summary);
        held.map(|held| held.why)
    };
    let names: BTreeSet<&str> = rows.iter().map(|row| row.feed_title.as_str()).collect();
    let because = match rows.len() {
        1 => format!("You follow this story; {} has something new.", newest.feed_title),
        several => {
            format!("You follow this story; {several} new articles came, from {}.", names.iter().copied().collect::<Vec<_>>().join(", "))
        }
    };
    let new = NewAlert {
        kind: AlertKind::Followed,
        entry: Some(newest.id),
        story: Some(story),
        title: newest.feed_title.clone(),
        headline: wire::title_of(newest),
        because,
        publishers: names.into_iter().map(str::to_owned).collect(),
        held_back: held_back.clone(),
        for_summary,
        ..NewAlert::default()
    };
    let id = store.raise_or_update_story_alert(&new, now, true)?;
    Ok(held_back.is_none().then(|| Notice {
        alert_id: id,
        entry_id: Some(newest.id),
        story_id: Some(story),
        title: alerts::plain(&format!("You follow this: {}", new.title), alerts::TITLE_LENGTH),
        body: alerts::plain(&new.headline, alerts::BODY_LENGTH),
        weight: Weight::Usual,
        sound: limits.kinds.sound,
    }))
}

/// The entry whose headline stands for a story: one rule for the front page, the story's own and editions.
pub(crate) fn choose_face(grouped: &[Grouped], rows: &BTreeMap<EntryId, EntryRow>) -> Option<EntryId> {
    let prints = prints(grouped);
    story::choose_headline(&members(grouped, rows, &prints), None, &[])
}

/// What the grouping knows, in the words of `core::story`. Entries whose fingerprint or row is gone are left out.
pub(crate) fn members<'a>(
    grouped: &'a [Grouped],
    rows: &'a BTreeMap<EntryId, EntryRow>,
    prints: &'a BTreeMap<EntryId, Fingerprint>,
) -> Vec<Member<'a>> {
    grouped
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
        .collect()
}

/// The form of the fingerprints that this version makes.
fn fingerprints() -> String {
    story::FINGERPRINT_VERSION.to_string()
}

pub(crate) fn prints(grouped: &[Grouped]) -> BTreeMap<EntryId, Fingerprint> {
    grouped.iter().filter_map(|one| Some((one.entry, Fingerprint::from_bytes(&one.fingerprint)?))).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ports::{Silent, SystemClock};
    use crate::{Options, Ports};

    async fn sample() -> (Engine, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            profile: folder.path().to_owned(),
            allow_private_network: false,
            picture_base: "/picture/".to_owned(),
            media_base: String::new(),
        };
        let ports = Ports { clock: Arc::new(SystemClock), notifier: Arc::new(Silent), opener: Arc::new(Silent), voice: Arc::new(Silent) };
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
