//! Preparing for a time without a network: one action, within a size that the reader allows.
//!
//! Wanted are the reading queue, followed stories, the front page and the bookmarks, each with its full text and its
//! pictures. All texts come before the first picture, since they are what is read and weigh little. Where the room does not
//! suffice, what stands earlier in [`plan`] is worth more.
//!
//! What is here already is not fetched again, and what was refused for good is not asked again. Hosts are asked at the pace
//! of everything that nobody waits for. A preparation that is stopped, or dies, leaves what it fetched, and lets go of nothing
//! that was held before. What surprised us: one host that is down would cost its time-out for each of its articles, so a host
//! that was not reached is asked no more in the same preparation.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use daily_core::{EntryId, Moment, StoryId, completeness, html};
use daily_store::{EntryDetail, Filter, FullTextJob, PictureState, Prepared, Store, picture_key};
use tokio::sync::watch;
use tokio::task::JoinSet;
use url::Url;

use crate::api::dto::{CallError, Code, Event, Nothing};
use crate::api::offline::*;
use crate::full_text::{Again, Haste};
use crate::refresh::Cancel;
use crate::{Engine, error, lock, newsletters, pictures, today, wire};

/// Seconds for which what was prepared is kept from being removed.
pub(crate) const HELD_FOR: i64 = 30 * 86_400;
/// Where the last report is kept.
const KEY: &str = "offline";
/// Room when the reader names none, MiB.
const USUAL_BUDGET: u32 = 200;
const LARGEST_BUDGET: u32 = 65_536;
/// Articles of the queue, of the bookmarks, and of one followed story.
const OF_THE_QUEUE: usize = 500;
const OF_THE_BOOKMARKS: usize = 1_000;
const OF_A_FOLLOWED_STORY: usize = 20;
const FOLLOWED_STORIES: usize = 100;
/// Articles of one story of the front page beside the one that stands for it.
const BESIDE_THE_FACE: usize = 5;
/// Editions whose pictures are fetched.
const EDITIONS: usize = 2;
/// Pages that are waited for at the same time; nearly all of them wait for their host's turn.
const TEXTS_AT_ONCE: usize = 24;
const PICTURES_AT_ONCE: usize = 8;
/// Pictures that are noted as held in one transaction, so that a death in between costs no more than these their place.
const HELD_TOGETHER: usize = 32;
/// What failed is not tried again within this many seconds.
const TRIED_LATELY: i64 = 3_600;
/// So many hosts in a row that cannot be reached are no accident of theirs.
const HOSTS_AWAY: usize = 3;
/// Of each list in a report.
const LISTED: usize = 500;
/// The window hears of progress no more often than this.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);

/// The preparation that is running.
pub(crate) struct Running {
    progress: Arc<Mutex<OfflineProgress>>,
    cancel: Arc<Cancel>,
    ended: watch::Receiver<Option<Result<OfflineReport, CallError>>>,
}

impl Engine {
    /// See the call table.
    pub async fn get_offline(&self, _: Nothing) -> Result<OfflineView, CallError> {
        let (last, held) = self.work(|store| Ok((last_report(store)?, store.count_offline()?))).await?;
        let running = lock(&self.inner.preparing).as_ref().map(|running| *lock(&running.progress));
        Ok(OfflineView { running, budget: usual_budget(last.as_ref()), last, held })
    }

    /// See the call table.
    ///
    /// Asked while a preparation is running, this waits for its end and answers with its report.
    pub async fn prepare_offline(&self, asked: PrepareOffline) -> Result<OfflineReport, CallError> {
        if asked.budget == Some(0) {
            return Err(error::new(Code::BadInput, "allow at least 1 MiB; nothing can be held in no room"));
        }
        let last = self
            .work(|store| match store.read_only() {
                Some(why) => Err(daily_store::Error::ReadOnly(why.to_owned())),
                None => last_report(store),
            })
            .await?;
        let budget = u64::from(asked.budget.unwrap_or_else(|| usual_budget(last.as_ref())).min(LARGEST_BUDGET)) << 20;
        let (end, ended) = watch::channel(None);
        let progress = Arc::new(Mutex::new(OfflineProgress { budget, ..OfflineProgress::default() }));
        let cancel = Arc::new(Cancel::default());
        let other = {
            let mut preparing = lock(&self.inner.preparing);
            match &*preparing {
                Some(running) => Some(running.ended.clone()),
                None => {
                    *preparing = Some(Running { progress: Arc::clone(&progress), cancel: Arc::clone(&cancel), ended });
                    None
                }
            }
        };
        let broke_off = || error::new(Code::Internal, "the preparation broke off; what it fetched is there");
        if let Some(mut other) = other {
            let report = other.wait_for(Option::is_some).await.map_err(|_| broke_off())?;
            return report.clone().unwrap_or_else(|| Err(broke_off()));
        }
        // In a task of its own, so that a caller who goes away does not end it.
        let engine = self.clone();
        let preparing = tokio::spawn(async move {
            let report = engine.prepare(budget, &progress, &cancel).await;
            *lock(&engine.inner.preparing) = None;
            let _ = end.send(Some(report.clone()));
            engine.tell(Event::OfflineEnded);
            // Rows say whether they are held.
            engine.tell(Event::EntriesChanged);
            report
        });
        match preparing.await {
            Ok(report) => report,
            Err(cause) => {
                *lock(&self.inner.preparing) = None;
                self.tell(Event::OfflineEnded);
                Err(error::of_join(cause))
            }
        }
    }

    /// See the call table.
    pub async fn cancel_offline(&self, _: Nothing) -> Result<Nothing, CallError> {
        self.stop_preparing().await;
        Ok(Nothing {})
    }

    /// Stops the preparation that is running, if any, and waits for its end.
    pub(crate) async fn stop_preparing(&self) {
        let running = lock(&self.inner.preparing).as_ref().map(|running| (Arc::clone(&running.cancel), running.ended.clone()));
        if let Some((cancel, mut ended)) = running {
            cancel.ask();
            let _ = ended.wait_for(Option::is_some).await;
        }
    }

    async fn prepare(&self, budget: u64, progress: &Mutex<OfflineProgress>, cancel: &Arc<Cancel>) -> Result<OfflineReport, CallError> {
        let now = self.now();
        let plan = self.work(move |store| plan(store, now)).await?;
        let mut run = Run { engine: self, budget, progress, cancel, told_at: None, hosts: Arc::default(), fetched: 0 };
        run.tell(|progress| progress.entries = plan.items.len() as u32);

        let texts = run.read_texts(&plan).await?;
        let held = fitting(texts.iter().map(|text| text.bytes), budget);
        let prepared: Vec<(EntryId, bool)> =
            plan.items.iter().zip(&held).filter(|(_, held)| **held).map(|(item, _)| (item.entry, false)).collect();
        let sum = |texts: &[Text]| texts.iter().zip(&held).filter(|(_, held)| **held).map(|(text, _)| text.bytes).sum::<u64>();
        let text_bytes = sum(&texts);
        self.work(move |store| store.hold(&Prepared { entries: prepared, pictures: Vec::new() }, now)).await?;
        self.fill_index().await?;

        let pictures = self.list_pictures(&plan, &held).await?;
        let outcomes = run.fetch_pictures(&pictures, text_bytes).await?;
        let settled = settle(&plan, &texts, &held, &pictures, &outcomes, budget);
        let report = OfflineReport {
            prepared_at: now,
            budget,
            fetched: run.fetched,
            cancelled: cancel.is_asked(),
            network_away: lock(&run.hosts).are_away(),
            ..settled.report
        };
        run.tell(|progress| progress.bytes = report.bytes);
        let (kept, whole_run) = (report.clone(), !report.cancelled && !report.network_away);
        let prepared = settled.prepared;
        self.work(move |store| {
            // Only a preparation that came to its end takes the place of the one before it.
            if whole_run {
                store.hold_only(&prepared, now)?
            } else {
                store.hold(&prepared, now)?
            }
            store.keep_setting(KEY, &serde_json::to_string(&kept).unwrap_or_default())
        })
        .await?;
        self.make_room_for_pictures().await;
        Ok(report)
    }

    /// Looks which pictures are wanted, most worth first.
    async fn list_pictures(&self, plan: &Plan, held: &[bool]) -> Result<Vec<Wanted>, CallError> {
        let mut found: Vec<Wanted> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut add = |key: String, item: Option<usize>| {
            let place = *places.entry(key.clone()).or_insert_with(|| {
                found.push(Wanted { key, items: BTreeSet::new() });
                found.len() - 1
            });
            found[place].items.extend(item);
        };
        for (at, item) in plan.items.iter().enumerate() {
            if at == plan.leads_before {
                // The page itself is looked at before what stands on it.
                plan.leads.iter().for_each(|key| add(key.clone(), None));
            }
            if !held[at] {
                continue;
            }
            let entry = item.entry;
            let keys = self
                .work(move |store| {
                    let Ok(detail) = store.load_entry(entry) else { return Ok(Vec::new()) };
                    let urls = pictures::shown_pictures(&detail);
                    store.want_pictures(entry, &urls)?;
                    Ok(urls.iter().map(|url| picture_key(url)).collect::<Vec<_>>())
                })
                .await?;
            for key in keys {
                add(key, Some(at));
            }
        }
        // What is there already is passed over.
        for key in plan.leads.iter().chain(&plan.of_editions) {
            add(key.clone(), None);
        }
        Ok(found)
    }
}

/// One preparation at work.
struct Run<'a> {
    engine: &'a Engine,
    budget: u64,
    progress: &'a Mutex<OfflineProgress>,
    cancel: &'a Arc<Cancel>,
    told_at: Option<Instant>,
    hosts: Arc<Mutex<Hosts>>,
    /// Texts and pictures that were fetched.
    fetched: u32,
}

impl Run<'_> {
    /// Changes the progress, and tells it now and then.
    fn tell(&mut self, change: impl FnOnce(&mut OfflineProgress)) {
        let progress = {
            let mut progress = lock(self.progress);
            change(&mut progress);
            *progress
        };
        if self.told_at.is_none_or(|told_at| told_at.elapsed() >= PROGRESS_EVERY) {
            self.told_at = Some(Instant::now());
            self.engine.tell(Event::OfflineProgressed { progress });
        }
    }

    fn is_stopped(&self) -> bool {
        self.cancel.is_asked() || self.engine.is_closing()
    }

    /// Reads the pages of the articles that have only a beginning. The answer has a text for each item, in the order of the plan.
    async fn read_texts(&mut self, plan: &Plan) -> Result<Vec<Text>, CallError> {
        let mut texts: Vec<Text> = plan.items.iter().map(|_| Text::default()).collect();
        let mut under_way = JoinSet::new();
        let mut waiting = plan.items.iter().enumerate();
        let mut bytes = 0;
        loop {
            while under_way.len() < TEXTS_AT_ONCE
                && !self.is_stopped()
                && let Some((at, item)) = waiting.next()
            {
                let (engine, item, hosts, cancel) = (self.engine.clone(), item.clone(), Arc::clone(&self.hosts), Arc::clone(self.cancel));
                // What no longer fits need not be read, and is weighed as it is.
                let may_ask = bytes < self.budget;
                under_way.spawn(async move {
                    tokio::select! {
                        text = engine.prepare_text(&item, may_ask, &hosts) => text.map(|text| (at, text)),
                        () = cancel.wait() => engine.prepare_text(&item, false, &hosts).await.map(|text| (at, text)),
                    }
                });
            }
            let Some(joined) = under_way.join_next().await else { break };
            let (at, text) = joined.map_err(error::of_join)??;
            bytes += text.bytes;
            self.fetched += u32::from(text.fetched);
            let failed = u32::from(text.failure.is_some());
            texts[at] = text;
            self.tell(|progress| {
                progress.entries_done += 1;
                progress.failed += failed;
                progress.bytes = bytes;
            });
        }
        // Stopped: what was not looked at is weighed as it is.
        for (at, item) in waiting {
            texts[at] = self.engine.prepare_text(item, false, &self.hosts).await?;
        }
        Ok(texts)
    }

    /// Fetches pictures, and notes them as held while there is room. The answer has an outcome for each, in the same order.
    async fn fetch_pictures(&mut self, wanted: &[Wanted], text_bytes: u64) -> Result<Vec<Outcome>, CallError> {
        self.tell(|progress| {
            progress.step = OfflineStep::Pictures;
            progress.pictures = wanted.len() as u32;
        });
        let mut outcomes: Vec<Outcome> = wanted.iter().map(|_| Outcome::NotAsked).collect();
        let (mut bytes, mut seen, mut to_hold) = (text_bytes, BTreeSet::new(), Vec::new());
        let mut under_way = JoinSet::new();
        let mut waiting = wanted.iter().enumerate();
        loop {
            while under_way.len() < PICTURES_AT_ONCE
                && !self.is_stopped()
                && let Some((at, picture)) = waiting.next()
            {
                let (engine, key, hosts, cancel) =
                    (self.engine.clone(), picture.key.clone(), Arc::clone(&self.hosts), Arc::clone(self.cancel));
                let may_ask = bytes < self.budget;
                under_way.spawn(async move {
                    tokio::select! {
                        outcome = engine.prepare_picture(&key, may_ask, &hosts) => outcome.map(|outcome| (at, outcome)),
                        () = cancel.wait() => engine.prepare_picture(&key, false, &hosts).await.map(|outcome| (at, outcome)),
                    }
                });
            }
            let Some(joined) = under_way.join_next().await else { break };
            let (at, outcome) = joined.map_err(error::of_join)??;
            if let Outcome::Here { hash, bytes: its, fetched } = &outcome {
                self.fetched += u32::from(*fetched);
                if seen.insert(hash.clone()) {
                    bytes += its;
                }
                if bytes <= self.budget {
                    to_hold.push(wanted[at].key.clone());
                }
            }
            let failed = u32::from(matches!(outcome, Outcome::Failed { .. }));
            outcomes[at] = outcome;
            if to_hold.len() >= HELD_TOGETHER {
                let (prepared, now) = (Prepared { entries: Vec::new(), pictures: std::mem::take(&mut to_hold) }, self.engine.now());
                self.engine.work(move |store| store.hold(&prepared, now)).await?;
            }
            self.tell(|progress| {
                progress.pictures_done += 1;
                progress.failed += failed;
                progress.bytes = bytes.min(progress.budget);
            });
        }
        for (at, picture) in waiting {
            outcomes[at] = self.engine.prepare_picture(&picture.key, false, &self.hosts).await?;
        }
        Ok(outcomes)
    }
}

impl Engine {
    /// Makes sure that an article has its full text, as far as it may be asked for.
    async fn prepare_text(&self, item: &Item, may_ask: bool, hosts: &Mutex<Hosts>) -> Result<Text, CallError> {
        let (entry, now) = (item.entry, self.now());
        let looked = self
            .work(move |store| {
                let detail = match store.load_entry(entry) {
                    Ok(detail) => detail,
                    // Removed meanwhile.
                    Err(daily_store::Error::NotFound(_)) => return Ok(None),
                    Err(cause) => return Err(cause),
                };
                Ok(Some((store.text_bytes(entry)?, store.find_refusal(entry)?, wants_page(&detail), detail)))
            })
            .await?;
        let Some((bytes, refusal, wants_page, detail)) = looked else { return Ok(Text::default()) };
        let title = wire::title_of(&detail.row);
        let as_it_is = Text { title, bytes, ..Text::default() };
        let Some(url) = detail.row.link.as_deref().and_then(|link| Url::parse(link).ok()).filter(|_| wants_page && !item.has_no_pages)
        else {
            return Ok(as_it_is);
        };
        let failed = |code: &str, why: &str| Some(Failure { url: url.to_string(), code: code.to_owned(), why: why.to_owned() });
        if let Some(refusal) = refusal
            && (now.since(refusal.tried_at) < TRIED_LATELY || !may_pass(&refusal.code))
        {
            return Ok(Text { failure: failed(&refusal.code, &refusal.why), ..as_it_is });
        }
        if !may_ask {
            return Ok(Text { not_asked: true, ..as_it_is });
        }
        if let Some((code, why)) = lock(hosts).not_worth_asking(&url) {
            return Ok(Text { failure: failed(code, &why), ..as_it_is });
        }
        let job =
            FullTextJob { entry, url: url.to_string(), allow_private_network: item.allow_private_network, tries: crate::full_text::TRIES };
        match self.read_page(url.clone(), item.allow_private_network, Haste::NobodyWaits).await {
            Ok(found) => {
                lock(hosts).was_reached(&url);
                self.keep_article(&job, found).await?;
                let bytes = self.work(move |store| store.text_bytes(entry)).await?;
                Ok(Text { bytes, fetched: true, ..as_it_is })
            }
            Err(not_read) => {
                match not_read.again {
                    Again::WhenOnline => lock(hosts).was_not_reached(&url),
                    Again::NotAsked => {}
                    Again::Never | Again::After(_) => lock(hosts).was_reached(&url),
                }
                self.refuse(&job, &not_read).await?;
                Ok(Text { failure: failed(&not_read.code, &not_read.why), ..as_it_is })
            }
        }
    }

    /// Makes sure that a picture is here, as far as it may be asked for.
    async fn prepare_picture(&self, key: &str, may_ask: bool, hosts: &Mutex<Hosts>) -> Result<Outcome, CallError> {
        let before = match self.picture_state(key).await? {
            None => return Ok(Outcome::NotAsked),
            Some(PictureState { here: Some((hash, bytes)), .. }) => return Ok(Outcome::Here { hash, bytes, fetched: false }),
            Some(state) => state,
        };
        let failed = |code: &str, why: &str| {
            let failure = Failure { url: before.url.clone(), code: code.to_owned(), why: why.to_owned() };
            Ok(Outcome::Failed { failure })
        };
        if let Some((tried_at, why)) = &before.failed
            && self.now().since(*tried_at) < TRIED_LATELY
        {
            return failed("tried-lately", why);
        }
        if !may_ask {
            return Ok(Outcome::NotAsked);
        }
        let Ok(url) = Url::parse(&before.url) else { return failed("bad-address", "Its address is no web address.") };
        if let Some((code, why)) = lock(hosts).not_worth_asking(&url) {
            return failed(code, &why);
        }
        match self.bring_picture(key).await {
            Ok(_) => {
                lock(hosts).was_reached(&url);
                match self.picture_state(key).await? {
                    Some(PictureState { here: Some((hash, bytes)), .. }) => Ok(Outcome::Here { hash, bytes, fetched: true }),
                    _ => failed("library", "The library could not keep it."),
                }
            }
            Err(no_picture) => {
                if no_picture.unreached {
                    lock(hosts).was_not_reached(&url)
                } else {
                    lock(hosts).was_reached(&url)
                }
                failed(&no_picture.code, &no_picture.why)
            }
        }
    }

    async fn picture_state(&self, key: &str) -> Result<Option<PictureState>, CallError> {
        let key = key.to_owned();
        self.work(move |store| Ok(store.picture_states(&[key])?.pop())).await
    }
}

// ---- What is wanted ----------------------------------------------------------------------------------------------

/// What a preparation wants, most worth first.
struct Plan {
    items: Vec<Item>,
    /// Keys of the pictures that the front page shows.
    leads: Vec<String>,
    /// They are worth as much as this item.
    leads_before: usize,
    /// Keys of the pictures that the newest editions show.
    of_editions: Vec<String>,
}

#[derive(Debug, Clone)]
struct Item {
    entry: EntryId,
    /// The story for which it is wanted.
    story: Option<Told>,
    allow_private_network: bool,
    /// Its feed is one whose links lead nowhere: the sample's, or a newsletter's.
    has_no_pages: bool,
}

/// A story as a report counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Story(StoryId),
    Alone(EntryId),
}

fn plan(store: &Store, now: Moment) -> daily_store::Result<Plan> {
    let page = today::on_the_page(store, now)?;
    let told = |story: &today::OnPage| story.story.map_or(Told::Alone(story.face), Told::Story);
    let mut wanted: Vec<(EntryId, Option<Told>)> = Vec::new();
    let list = |filter: &Filter, most: usize| store.list_entries(filter, false, None, most).map(|page| page.rows);
    // What the reader asked for by hand comes first, then what the reader follows, then what the day brought.
    wanted.extend(list(&Filter::Later, OF_THE_QUEUE)?.iter().map(|row| (row.id, None)));
    for story in store.list_followed_stories(FOLLOWED_STORIES)? {
        let rows = list(&Filter::Story(story), OF_A_FOLLOWED_STORY)?;
        wanted.extend(rows.iter().map(|row| (row.id, Some(Told::Story(story)))));
    }
    let by_hand: BTreeSet<EntryId> = wanted.iter().map(|(entry, _)| *entry).collect();
    wanted.extend(page.iter().map(|story| (story.face, Some(told(story)))));
    wanted.extend(list(&Filter::Bookmarks, OF_THE_BOOKMARKS)?.iter().map(|row| (row.id, None)));
    wanted.extend(page.iter().flat_map(|story| story.others.iter().take(BESIDE_THE_FACE).map(|entry| (*entry, Some(told(story))))));

    let mut stories: BTreeMap<EntryId, Told> = BTreeMap::new();
    for (entry, story) in &wanted {
        if let Some(story) = story {
            stories.entry(*entry).or_insert(*story);
        }
    }
    let mut seen = BTreeSet::new();
    let order: Vec<EntryId> = wanted.into_iter().map(|(entry, _)| entry).filter(|entry| seen.insert(*entry)).collect();
    let feeds: BTreeMap<_, _> = store.list_feeds()?.into_iter().map(|feed| (feed.id, feed)).collect();
    let items: Vec<Item> = store
        .load_rows(&order)?
        .into_iter()
        .map(|row| {
            let feed = feeds.get(&row.feed);
            Item {
                entry: row.id,
                story: stories.get(&row.id).copied(),
                allow_private_network: feed.is_some_and(|feed| feed.allow_private_network),
                has_no_pages: feed.is_some_and(|feed| feed.sample || feed.kind == newsletters::KIND),
            }
        })
        .collect();
    let pictured: Vec<EntryId> = page.iter().filter_map(|story| story.pictured).collect();
    let leads = store.load_rows(&pictured)?.into_iter().filter_map(|row| row.picture).map(|url| picture_key(&url)).collect();
    let leads_before = items.iter().take_while(|item| by_hand.contains(&item.entry)).count();
    Ok(Plan { items, leads, leads_before, of_editions: store.pictures_of_editions(EDITIONS)? })
}

/// Whether an article's own page is worth reading: it has only a beginning, and is not something to listen to.
fn wants_page(detail: &EntryDetail) -> bool {
    let is_heard =
        |media_type: &Option<String>| media_type.as_deref().is_some_and(|kind| kind.starts_with("audio/") || kind.starts_with("video/"));
    detail.article.is_none()
        && !detail.enclosures.iter().any(|enclosure| is_heard(&enclosure.media_type))
        && completeness::beginning(&html::text(&detail.body.raw)).is_some()
}

/// Whether a page that gave no article for this reason may give one another time.
fn may_pass(code: &str) -> bool {
    code.starts_with("status-5")
        || matches!(code, "status-408" | "status-429" | "timeout" | "truncated" | "broken" | "tls" | "dns" | "connect")
}

// ---- Hosts -------------------------------------------------------------------------------------------------------

/// Which hosts could be reached.
#[derive(Debug, Default)]
struct Hosts {
    not_reached: BTreeSet<String>,
    /// Those since the last one that was.
    in_a_row: BTreeSet<String>,
}

impl Hosts {
    fn was_reached(&mut self, url: &Url) {
        self.in_a_row.clear();
        self.not_reached.remove(url.host_str().unwrap_or_default());
    }

    fn was_not_reached(&mut self, url: &Url) {
        let host = url.host_str().unwrap_or_default().to_owned();
        self.in_a_row.insert(host.clone());
        self.not_reached.insert(host);
    }

    fn are_away(&self) -> bool {
        self.in_a_row.len() >= HOSTS_AWAY
    }

    /// Why asking for this is of no use: a short word and a sentence.
    fn not_worth_asking(&self, url: &Url) -> Option<(&'static str, String)> {
        if self.are_away() {
            return Some(("offline", "The network was away.".to_owned()));
        }
        let host = url.host_str().unwrap_or_default();
        self.not_reached.contains(host).then(|| ("unreached", format!("{host} could not be reached a moment before.")))
    }
}

// ---- What came of it ---------------------------------------------------------------------------------------------

/// The text of an item.
#[derive(Debug, Clone, Default)]
struct Text {
    title: String,
    bytes: u64,
    fetched: bool,
    /// Its page was to be asked, and was not, since the preparation was stopped or full.
    not_asked: bool,
    failure: Option<Failure>,
}

#[derive(Debug, Clone)]
struct Failure {
    url: String,
    code: String,
    why: String,
}

/// A picture that is wanted, and the items that show it.
#[derive(Debug, Clone)]
struct Wanted {
    key: String,
    items: BTreeSet<usize>,
}

#[derive(Debug, Clone)]
enum Outcome {
    Here { hash: Vec<u8>, bytes: u64, fetched: bool },
    Failed { failure: Failure },
    NotAsked,
}

/// Which things of these sizes fit into a room, the first ones first. What does not fit leaves room for smaller things behind it.
fn fitting(sizes: impl Iterator<Item = u64>, room: u64) -> Vec<bool> {
    let mut left = room;
    sizes
        .map(|size| {
            let fits = size <= left;
            left -= if fits { size } else { 0 };
            fits
        })
        .collect()
}

struct Settled {
    report: OfflineReport,
    prepared: Prepared,
}

/// Decides what is held of all that is here, and counts it.
fn settle(plan: &Plan, texts: &[Text], held: &[bool], wanted: &[Wanted], outcomes: &[Outcome], budget: u64) -> Settled {
    let text_bytes: u64 = texts.iter().zip(held).filter(|(_, held)| **held).map(|(text, _)| text.bytes).sum();
    let mut report = OfflineReport { bytes: text_bytes, ..OfflineReport::default() };
    let mut prepared = Prepared::default();
    let (mut counted, mut failed, mut full) = (BTreeSet::new(), Vec::new(), Vec::new());
    let mut missing: BTreeMap<usize, (u32, bool)> = BTreeMap::new();
    for (wanted, outcome) in wanted.iter().zip(outcomes) {
        match outcome {
            Outcome::Here { hash, bytes, .. } => {
                // The same picture at two addresses is kept once.
                let more = if counted.contains(hash) { 0 } else { *bytes };
                if report.bytes + more <= budget {
                    counted.insert(hash.clone());
                    report.bytes += more;
                    report.pictures += 1;
                    prepared.pictures.push(wanted.key.clone());
                    continue;
                }
                full.push(wanted);
            }
            Outcome::NotAsked => full.push(wanted),
            Outcome::Failed { failure } => {
                let item = wanted.items.first().copied();
                failed.push((item, OfflinePart::Picture, failure));
                for item in &wanted.items {
                    missing.entry(*item).or_default().1 = true;
                }
                continue;
            }
        }
        report.left_out_pictures += 1;
        for item in &wanted.items {
            missing.entry(*item).or_default().0 += 1;
        }
    }
    let mut stories = BTreeSet::new();
    for (at, (item, text)) in plan.items.iter().zip(texts).enumerate() {
        if let Some(failure) = &text.failure {
            failed.push((Some(at), OfflinePart::Text, failure));
        }
        let (pictures, failed_picture) = missing.get(&at).copied().unwrap_or_default();
        if held[at] {
            let whole = text.failure.is_none() && !text.not_asked && pictures == 0 && !failed_picture;
            stories.extend(item.story);
            report.entries += 1;
            report.whole += u32::from(whole);
            prepared.entries.push((item.entry, whole));
        }
        if !held[at] || text.not_asked || pictures > 0 {
            report.left_out_entries += 1;
            report.left_out.push(OfflineLeftOut {
                entry_id: Some(item.entry),
                title: text.title.clone(),
                text: !held[at] || text.not_asked,
                pictures,
            });
        }
    }
    let of_nothing = full.iter().filter(|wanted| wanted.items.is_empty()).count() as u32;
    if of_nothing > 0 {
        report.left_out.push(OfflineLeftOut { entry_id: None, title: String::new(), text: false, pictures: of_nothing });
    }
    report.stories = stories.len() as u32;
    report.failures = failed.len() as u32;
    report.left_out.truncate(LISTED);
    report.failed = failed
        .into_iter()
        .take(LISTED)
        .map(|(item, part, failure)| OfflineFailure {
            entry_id: item.map(|at| plan.items[at].entry),
            title: item.map(|at| texts[at].title.clone()).unwrap_or_default(),
            part,
            url: failure.url.clone(),
            code: failure.code.clone(),
            why: failure.why.clone(),
        })
        .collect();
    Settled { report, prepared }
}

fn last_report(store: &Store) -> daily_store::Result<Option<OfflineReport>> {
    // A report of another version is none.
    Ok(store.find_setting(KEY)?.and_then(|kept| serde_json::from_str(&kept).ok()))
}

fn usual_budget(last: Option<&OfflineReport>) -> u32 {
    let mib = last.map_or(0, |report| report.budget >> 20);
    u32::try_from(mib).ok().filter(|mib| (1..=LARGEST_BUDGET).contains(mib)).unwrap_or(USUAL_BUDGET)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_leaves_its_room_to_smaller_things_behind_it() {
        assert_eq!(fitting([4, 5, 3, 9, 3].into_iter(), 10), [true, true, false, false, false]);
        assert_eq!(fitting([4, 9, 5, 1].into_iter(), 10), [true, false, true, true]);
        assert_eq!(fitting([0, 0].into_iter(), 0), [true, true]);
    }

    #[test]
    fn three_hosts_in_a_row_that_cannot_be_reached_are_a_network_that_is_away() {
        let url = |host: &str| Url::parse(&format!("https://{host}.example/")).unwrap();
        let mut hosts = Hosts::default();

        hosts.was_not_reached(&url("one"));
        hosts.was_not_reached(&url("one"));
        hosts.was_not_reached(&url("two"));
        assert_eq!(hosts.not_worth_asking(&url("one")).unwrap().0, "unreached");
        assert_eq!(hosts.not_worth_asking(&url("three")), None);
        hosts.was_reached(&url("four"));
        hosts.was_not_reached(&url("three"));
        assert!(!hosts.are_away(), "somebody was reached in between");
        hosts.was_not_reached(&url("five"));
        hosts.was_not_reached(&url("six"));

        assert!(hosts.are_away());
        assert_eq!(hosts.not_worth_asking(&url("seven")).unwrap().0, "offline");
    }

    fn item(entry: i64) -> Item {
        Item { entry: EntryId(entry), story: Some(Told::Alone(EntryId(entry))), allow_private_network: false, has_no_pages: false }
    }

    #[test]
    fn pictures_are_held_in_the_order_of_their_worth_and_the_same_content_counts_once() {
        let plan = Plan { items: vec![item(1), item(2)], leads: Vec::new(), leads_before: 0, of_editions: Vec::new() };
        let texts =
            vec![Text { title: "One".into(), bytes: 10, ..Text::default() }, Text { title: "Two".into(), bytes: 10, ..Text::default() }];
        let wanted: Vec<Wanted> = [("a", 0), ("b", 0), ("c", 1), ("d", 1)]
            .into_iter()
            .map(|(key, item)| Wanted { key: key.to_owned(), items: BTreeSet::from([item]) })
            .collect();
        let here = |hash: u8, bytes: u64| Outcome::Here { hash: vec![hash], bytes, fetched: true };
        let outcomes = [here(1, 50), here(1, 50), here(2, 40), here(3, 25)];

        let settled = settle(&plan, &texts, &[true, true], &wanted, &outcomes, 100);

        assert_eq!(settled.prepared.pictures, ["a", "b", "d"]);
        assert_eq!((settled.report.bytes, settled.report.pictures), (95, 3));
        assert_eq!(settled.prepared.entries, [(EntryId(1), true), (EntryId(2), false)]);
        assert_eq!((settled.report.left_out_entries, settled.report.left_out_pictures), (1, 1));
        assert_eq!(settled.report.left_out[0].title, "Two");
        assert_eq!(settled.report.stories, 2);
    }
}
