//! Rounds of checks: which feeds are due, asking them, and what comes of it.
//!
//! One feed's failure is an outcome, never an error of the round. Every feed that is passed over has a reason that the
//! reader can see. Where no server at all can be reached, it is our network that failed, and no feed is blamed.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use daily_core::front_page;
use daily_core::parse::{Format, ParseError, Parsed};
use daily_core::policy::{self, Skip, Standing, Turn};
use daily_core::surroundings::Pace;
use daily_core::{FeedId, Moment};
use daily_fetch::{Answer, FetchError, Request, Validators};
use daily_store::{CheckOutcome, CheckState, Ingest, Ingested, NewEntry, Newsletter, StoredAt};
use sha2::{Digest, Sha256};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use url::Url;

use crate::api::dto::{CallError, CheckFailure, CheckSkip, Code, Event, Nothing, Refresh, RefreshProgress, RefreshReport};
use crate::full_text::{Haste, code_of_failure};
use crate::{Engine, alerts, error, front_pages, lock, newsletters};

mod prepare;

use prepare::prepare;
pub(crate) use prepare::{cut, is_believable, prepare_entries};

/// How many feeds are under way at once. The fetcher keeps hosts apart; this bounds memory, since each holds its body.
const UNDER_WAY: usize = 24;
/// Checks without news are recorded together, this many at a time.
const RECORDED_TOGETHER: usize = 64;
/// The window hears of progress no more often than this.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);
/// The window paints its first page before anything else asks for the machine.
const FIRST_LOOK_AFTER: Duration = Duration::from_secs(4);
/// How often the background looks for feeds that are due.
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// A network that has just come needs a moment until names are found.
const A_NETWORK_SETTLES: Duration = Duration::from_secs(5);
/// How many feeds are under way at once after a sleep, when everything is due and everybody wants the network.
const UNDER_WAY_AFTER_SLEEP: usize = 4;
/// The kind of sources that are a site's front page.
const FRONT_PAGE: &str = "front_page";
/// A server that says it has too much to do, but not for how long, is left alone for this many seconds.
const HOST_PAUSE: i64 = 15 * 60;
/// When the network was away, feeds are due again this soon.
const OFFLINE_PAUSE: i64 = 120;

/// The round that is running.
pub(crate) struct Running {
    progress: Arc<Mutex<RefreshProgress>>,
    cancel: Arc<Cancel>,
    ended: watch::Receiver<Option<Result<RefreshReport, CallError>>>,
}

/// The reader's wish that a piece of work stops.
#[derive(Default)]
pub(crate) struct Cancel {
    asked: AtomicBool,
    told: Notify,
}

impl Cancel {
    pub(crate) fn ask(&self) {
        self.asked.store(true, Ordering::Relaxed);
        self.told.notify_waiters();
    }

    pub(crate) fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }

    /// Ends when the reader cancels; never otherwise.
    pub(crate) async fn wait(&self) {
        loop {
            let told = self.told.notified();
            if self.is_asked() {
                return;
            }
            told.await;
        }
    }
}

/// Checks feeds that are due, for as long as the program runs.
pub(crate) async fn keep_fresh(engine: Engine) {
    tokio::time::sleep(FIRST_LOOK_AFTER).await;
    let mut tick = tokio::time::interval(LOOK_EVERY);
    // After sleep one look is enough.
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    engine.settle();
    engine.log_failure("listen to what pushes", engine.start_push().await);
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            () = engine.inner.look_now.notified() => tokio::time::sleep(A_NETWORK_SETTLES).await,
        }
        engine.log_failure("ask hubs for pings", engine.ask_hubs().await);
        engine.look_around().await;
    }
}

impl Engine {
    /// See the call table.
    ///
    /// Asked while a round is running, this waits for its end and answers with its report.
    pub async fn refresh(&self, asked: Refresh) -> Result<RefreshReport, CallError> {
        let (end, ended) = watch::channel(None);
        let progress = Arc::new(Mutex::new(RefreshProgress { total: 0, done: 0, failed: 0, new_entries: 0 }));
        let cancel = Arc::new(Cancel::default());
        let other = {
            let mut round = lock(&self.inner.round);
            match &*round {
                Some(running) => Some(running.ended.clone()),
                None => {
                    *round = Some(Running { progress: Arc::clone(&progress), cancel: Arc::clone(&cancel), ended });
                    None
                }
            }
        };
        if let Some(mut other) = other {
            // The sender sends before it goes.
            let report = other.wait_for(Option::is_some).await.map_err(|_| error::new(Code::Internal, "the round of checks broke off"))?;
            return report.clone().unwrap_or_else(|| Err(error::new(Code::Internal, "the round of checks broke off")));
        }
        // In a task of its own, so that a caller who goes away does not leave half a round behind.
        let engine = self.clone();
        let round = tokio::spawn(async move {
            let report = engine.round(asked, &progress, &cancel).await;
            *lock(&engine.inner.round) = None;
            *lock(&engine.inner.refreshed_at) = Some(engine.now());
            let _ = end.send(Some(report.clone()));
            engine.tell(Event::RefreshEnded);
            report
        });
        match round.await {
            Ok(report) => report,
            Err(cause) => {
                *lock(&self.inner.round) = None;
                Err(error::of_join(cause))
            }
        }
    }

    /// See the call table.
    pub async fn cancel_refresh(&self, _: Nothing) -> Result<Nothing, CallError> {
        self.stop_round().await;
        Ok(Nothing {})
    }

    /// Stops the round that is running, if any, and waits for its end.
    pub(crate) async fn stop_round(&self) {
        let running = lock(&self.inner.round).as_ref().map(|running| (Arc::clone(&running.cancel), running.ended.clone()));
        if let Some((cancel, mut ended)) = running {
            cancel.ask();
            let _ = ended.wait_for(Option::is_some).await;
        }
    }

    pub(crate) fn progress(&self) -> Option<RefreshProgress> {
        lock(&self.inner.round).as_ref().map(|running| *lock(&running.progress))
    }

    /// Notes whether the network is there, from how a request went: well, or so that it may be away.
    pub(crate) fn note_connection(&self, went: Result<(), bool>) {
        let online = match went {
            Ok(()) => true,
            Err(true) => false,
            // Somebody answered, if not kindly.
            Err(false) => true,
        };
        if self.inner.online.swap(online, Ordering::Relaxed) != online {
            self.tell(Event::ConnectionChanged { online });
            if online {
                self.wake_push();
            }
        }
    }

    pub(crate) async fn due(&self) -> Result<usize, CallError> {
        let (now, pace) = (self.now(), self.pace());
        let states = self.check_states().await?;
        Ok(states.iter().filter(|state| policy::turn(&standing(state, pace), now) == Turn::Check).count())
    }

    /// What checks need to know of the feeds that have an address to ask.
    async fn check_states(&self) -> Result<Vec<CheckState>, CallError> {
        let mut states = self.work(|store| store.list_check_states()).await?;
        states.retain(|state| state.kind != newsletters::KIND && !state.url.starts_with("newsletter:"));
        Ok(states)
    }

    async fn round(&self, asked: Refresh, progress: &Mutex<RefreshProgress>, cancel: &Arc<Cancel>) -> Result<RefreshReport, CallError> {
        let started = Instant::now();
        let now = self.now();
        self.note_listening().await?;
        let states = self.check_states().await?;
        if asked.all || asked.feed_ids.is_some() {
            // What the reader asks for is asked once more.
            lock(&self.inner.host_pauses).clear();
        }
        let pinged = std::mem::take(&mut *lock(&self.inner.listening.due));
        let mut report = RefreshReport::default();
        let mut waiting = Vec::new();
        let (pace, at_once) = (self.pace(), if self.is_gentle() { UNDER_WAY_AFTER_SLEEP } else { UNDER_WAY });
        for state in states {
            match turn(&asked, &state, pace, pinged.contains(&state.id), now) {
                None => {}
                Some(Turn::Check) => waiting.push(state),
                Some(Turn::Skip(why)) => report.skipped.push(CheckSkip { feed_id: state.id, why: skip_in_words(why, pace) }),
            }
        }
        lock(progress).total = waiting.len() as u32;
        self.tell(Event::RefreshProgressed { progress: *lock(progress) });

        let mut waiting = VecDeque::from(one_of_each_host_in_turn(waiting));
        let mut under_way = JoinSet::new();
        let mut uneventful: Vec<(FeedId, CheckOutcome)> = Vec::new();
        let mut unreached: Vec<Unreached> = Vec::new();
        let mut reached = false;
        let mut gaps = Vec::new();
        let mut told_at = Instant::now();
        loop {
            while under_way.len() < at_once
                && !cancel.is_asked()
                && let Some(state) = waiting.pop_front()
            {
                let (engine, cancel) = (self.clone(), Arc::clone(cancel));
                under_way.spawn(async move {
                    tokio::select! {
                        checked = engine.check(state) => Some(checked),
                        () = cancel.wait() => None,
                    }
                });
            }
            let Some(joined) = under_way.join_next().await else { break };
            let checked = match joined {
                Ok(Some(checked)) => checked,
                // Cancelled: as if it had never been asked.
                Ok(None) => continue,
                Err(cause) => {
                    tracing::error!(%cause, "a check broke off");
                    continue;
                }
            };
            report.checked += u32::from(!matches!(checked.came_to, CameTo::PutOff(_)));
            let mut failed = false;
            match checked.came_to {
                CameTo::PutOff(outcome) => {
                    let until = outcome.next_check_at.to_rfc3339().unwrap_or_default();
                    let why = format!("Its server has too much to do and asked to be left alone until {until}.");
                    report.skipped.push(CheckSkip { feed_id: checked.feed, why });
                    uneventful.push((checked.feed, outcome));
                }
                CameTo::NotModified(outcome) => {
                    reached = true;
                    report.not_modified += 1;
                    uneventful.push((checked.feed, outcome));
                }
                CameTo::Merged(ingested) => {
                    reached = true;
                    report.new_entries += ingested.new.len() as u32;
                    report.changed_entries += ingested.changed.len() as u32;
                    report.alerts += checked.alerts;
                    gaps.extend(ingested.gap);
                }
                CameTo::Failed { code, why, outcome, unreached: true } => {
                    failed = true;
                    unreached.push(Unreached { feed: checked.feed, url: checked.url, code, why, outcome });
                }
                CameTo::Failed { code, why, outcome, unreached: false } => {
                    failed = true;
                    reached = true;
                    report.failed.push(CheckFailure { feed_id: checked.feed, url: checked.url, code, why });
                    uneventful.push((checked.feed, outcome));
                }
            }
            {
                let mut progress = lock(progress);
                progress.done += 1;
                progress.failed += u32::from(failed);
                progress.new_entries = report.new_entries;
            }
            if uneventful.len() >= RECORDED_TOGETHER {
                self.record(std::mem::take(&mut uneventful)).await?;
            }
            if told_at.elapsed() >= PROGRESS_EVERY {
                told_at = Instant::now();
                self.tell(Event::RefreshProgressed { progress: *lock(progress) });
                if report.new_entries > 0 {
                    self.tell(Event::EntriesChanged);
                }
            }
        }
        report.cancelled = cancel.is_asked();
        if !report.cancelled {
            let named = asked.feed_ids.clone();
            let wanted = |source: &Newsletter| named.as_ref().is_none_or(|named| source.feeds.iter().any(|feed| named.contains(feed)));
            report.new_entries += self.look_at_newsletters(wanted).await?;
        }
        let offline = !reached && !unreached.is_empty();
        if reached {
            self.network_answered();
        }
        for lost in unreached {
            let outcome = if offline { lost.as_offline(now) } else { lost.outcome };
            uneventful.push((lost.feed, outcome));
            report.failed.push(CheckFailure { feed_id: lost.feed, url: lost.url, code: lost.code, why: lost.why });
        }
        if reached || offline {
            self.note_connection(if offline { Err(true) } else { Ok(()) });
        }
        self.record(uneventful).await?;
        if !gaps.is_empty() {
            let all = self.work(|store| store.list_gaps(None)).await?;
            report.gaps = all.into_iter().filter(|gap| gaps.contains(&gap.id)).map(|gap| self.gap_view(gap)).collect();
        }
        report.readable_after = started.elapsed().as_secs_f64();
        self.tell(Event::RefreshProgressed { progress: *lock(progress) });
        self.tell(Event::FeedsChanged);
        if report.new_entries + report.changed_entries > 0 {
            self.tell(Event::EntriesChanged);
            let alerts = self.group_and_index().await;
            report.searchable_after = started.elapsed().as_secs_f64();
            report.alerts += alerts?;
        }
        report.seconds = started.elapsed().as_secs_f64();
        let engine = self.clone();
        self.in_background(async move { engine.after_the_news().await });
        Ok(report)
    }

    async fn record(&self, outcomes: Vec<(FeedId, CheckOutcome)>) -> Result<(), CallError> {
        if outcomes.is_empty() {
            return Ok(());
        }
        self.work(move |store| store.record_checks(&outcomes)).await
    }

    /// Checks one feed, from the question to the library.
    async fn check(&self, state: CheckState) -> Checked {
        let feed = state.id;
        let url = state.url.clone();
        if let Some(until) = self.host_pauses_until(&url) {
            return Checked { feed, url, came_to: self.put_off(until), alerts: 0 };
        }
        let (came_to, alerts) = match self.ask_feed(&state).await {
            Ok(answer) if answer.is_not_modified() => (CameTo::NotModified(self.unchanged(&state, &answer)), 0),
            Ok(answer) => self.take_in(&state, answer).await,
            Err(FetchError::HostBusy { retry_after, .. }) => (self.put_off(self.pause_of(retry_after)), 0),
            Err(cause) => {
                self.note_pause(&url, &cause);
                (self.failed(&state, &cause), 0)
            }
        };
        Checked { feed, url, came_to, alerts }
    }

    /// Until when the host of this address asked to be left alone.
    pub(crate) fn host_pauses_until(&self, url: &str) -> Option<Moment> {
        let (host, now) = (host_of(url)?, self.now());
        let mut pauses = lock(&self.inner.host_pauses);
        // A moment far off can only come from a clock that jumped back.
        pauses.retain(|_, until| now < *until && until.since(now) <= policy::LONGEST_RETRY_AFTER);
        pauses.get(&host).copied()
    }

    /// A host that has too much to do has so for all of its feeds.
    pub(crate) fn note_pause(&self, url: &str, cause: &FetchError) {
        if let (FetchError::Status { status: 429 | 503, retry_after, challenge: false }, Some(host)) = (cause, host_of(url)) {
            lock(&self.inner.host_pauses).insert(host, self.pause_of(*retry_after));
        }
    }

    fn pause_of(&self, retry_after: Option<Duration>) -> Moment {
        let asked = retry_after.map_or(HOST_PAUSE, |span| i64::try_from(span.as_secs()).unwrap_or(i64::MAX));
        self.now().plus(asked.clamp(60, policy::LONGEST_RETRY_AFTER))
    }

    fn put_off(&self, until: Moment) -> CameTo {
        let why = "another feed of its server was asked to wait".to_owned();
        CameTo::PutOff(CheckOutcome { next_check_at: until, next_check_why: why, offline: true, ..CheckOutcome::default() })
    }

    async fn ask_feed(&self, state: &CheckState) -> Result<Answer, FetchError> {
        let url = Url::parse(&state.url).map_err(|_| FetchError::BadAddress { address: state.url.clone() })?;
        let mut request = Request::feed(url);
        request.allow_private_network = state.allow_private_network;
        let now = self.now();
        // Some hosts answer 304 to any validator for ever; forgetting ours now and then lets the feed move again.
        let fresh = state.validators_at.is_some_and(|at| (0..policy::VALIDATORS_LIVE).contains(&now.since(at)));
        if fresh {
            request = request.unless_still(Validators { etag: state.etag.clone(), last_modified: state.last_modified.clone() });
        }
        self.inner.fetcher.get(request).await
    }

    /// What a check without news leaves behind.
    fn unchanged(&self, state: &CheckState, answer: &Answer) -> CheckOutcome {
        let now = self.now();
        let wishes = policy::Wishes {
            interval: self.interval(state),
            rhythm: state.rhythm,
            fresh_for: answer.fresh_for.map(|span| i64::try_from(span.as_secs()).unwrap_or(i64::MAX)),
            ..prepare::wishes_kept(&state.wishes)
        };
        let next = policy::after_success(&wishes, now, dice(state.id, now));
        let (moved_to, new_url) = prepare::moved(Some(state), answer);
        // A 304 keeps the age of the validators, so that they are forgotten in time.
        CheckOutcome { at: now, next_check_at: next.at, next_check_why: next.why, moved_to, new_url, ..CheckOutcome::default() }
    }

    async fn take_in(&self, state: &CheckState, answer: Answer) -> (CameTo, u32) {
        let now = self.now();
        let hash = Sha256::digest(answer.body.as_deref().unwrap_or_default()).to_vec();
        if state.body_hash.as_ref() == Some(&hash) {
            let validators = answer.validators.clone();
            let outcome = CheckOutcome { validators: Some((validators.etag, validators.last_modified)), ..self.unchanged(state, &answer) };
            return (CameTo::NotModified(outcome), 0);
        }
        let interval = self.settings().check_every;
        let prepared = tokio::task::spawn_blocking({
            let state = state.clone();
            move || {
                let url = answer.final_url.clone();
                let (body, content_type) = (answer.body.as_deref().unwrap_or_default(), answer.content_type.as_deref());
                let parsed = match daily_core::parse::parse(body, Some(&url), content_type) {
                    Err(ParseError::WebPage) if state.kind == FRONT_PAGE => front_page::read(body, Some(&url), content_type),
                    parsed => parsed,
                }?;
                Ok::<_, ParseError>(prepare_with_links(parsed, &answer, Some(&state), interval, now))
            }
        })
        .await;
        let (ingest, links) = match prepared {
            Ok(Ok(prepared)) => prepared,
            Ok(Err(cause)) => return (self.unreadable(state, &cause.to_string()), 0),
            // A parser that panics is our defect, and costs this feed its turn and nothing else.
            Err(cause) => return (self.unreadable(state, &format!("it could not be read, by a defect of London Daily ({cause})")), 0),
        };
        let feed = state.id;
        let candidates = alerts::Candidates::of(state, &ingest);
        let merged = self.work(move |store| store.ingest(feed, &ingest)).await;
        match merged {
            Ok(ingested) => {
                let alerts = if ingested.first_fetch { 0 } else { self.raise_alerts(candidates, &ingested).await };
                if links.is_empty() {
                    return (CameTo::Merged(ingested), alerts);
                }
                match self.take_links_in(state, links, ingested).await {
                    Ok((ingested, more)) => (CameTo::Merged(ingested), alerts + more),
                    Err(cause) => (self.not_kept(state, &cause), alerts),
                }
            }
            Err(cause) => (self.not_kept(state, &cause), 0),
        }
    }

    /// Notes the links of a front page and follows some of them.
    async fn take_links_in(
        &self,
        state: &CheckState,
        links: Vec<(String, String)>,
        mut ingested: Ingested,
    ) -> Result<(Ingested, u32), CallError> {
        let (feed, now) = (state.id, self.now());
        self.work(move |store| store.found_links(feed, &links, now)).await?;
        let followed = self.follow_links(feed, front_pages::IN_A_CHECK, Haste::TheReaderWaits).await?;
        let (entries, ids): (Vec<NewEntry>, Vec<_>) = followed.new.into_iter().unzip();
        ingested.new = ids.into_iter().enumerate().map(|(index, id)| StoredAt { index, id }).collect();
        if ingested.first_fetch {
            return Ok((ingested, 0));
        }
        let candidates = alerts::Candidates::of(state, &Ingest { entries, ..Ingest::default() });
        let alerts = self.raise_alerts(candidates, &ingested).await;
        Ok((ingested, alerts))
    }

    fn failed(&self, state: &CheckState, cause: &FetchError) -> CameTo {
        let now = self.now();
        let gone = *cause == FetchError::Gone;
        let retry_after = cause.retry_after().map(|span| i64::try_from(span.as_secs()).unwrap_or(i64::MAX));
        let next = policy::after_failure(state.failures + 1, self.interval(state), retry_after, now, dice(state.id, now));
        let why = cause.to_string();
        let code = code_of_failure(cause);
        let outcome = CheckOutcome {
            at: now,
            next_check_at: next.at,
            next_check_why: if gone { "its publisher says that it is gone for good".to_owned() } else { next.why },
            failure: Some((code.clone(), why.clone())),
            gone,
            ..CheckOutcome::default()
        };
        CameTo::Failed { code, why: error::sentence(&why), outcome, unreached: cause.may_be_offline() }
    }

    fn unreadable(&self, state: &CheckState, why: &str) -> CameTo {
        self.own_failure(state, "unreadable", why)
    }

    fn not_kept(&self, state: &CheckState, cause: &CallError) -> CameTo {
        self.own_failure(state, "library", &cause.message)
    }

    fn own_failure(&self, state: &CheckState, code: &str, why: &str) -> CameTo {
        let now = self.now();
        let next = policy::after_failure(state.failures + 1, self.interval(state), None, now, dice(state.id, now));
        let outcome = CheckOutcome {
            at: now,
            next_check_at: next.at,
            next_check_why: next.why,
            failure: Some((code.to_owned(), why.to_owned())),
            ..CheckOutcome::default()
        };
        CameTo::Failed { code: code.to_owned(), why: error::sentence(why), outcome, unreached: false }
    }

    /// Seconds between checks that the reader set.
    fn interval(&self, state: &CheckState) -> i64 {
        i64::from(if state.check_every > 0 { state.check_every } else { self.settings().check_every }) * 60
    }
}

/// Prepares what an answer brought. The links of a front page are to be followed first, before they are entries.
pub(crate) fn prepare_with_links(
    mut parsed: Parsed,
    answer: &Answer,
    state: Option<&CheckState>,
    interval: u32,
    now: Moment,
) -> (Ingest, Vec<(String, String)>) {
    let mut links = Vec::new();
    if parsed.format == Format::FrontPage {
        links = front_pages::links_of(&parsed);
        parsed.entries.clear();
    }
    (prepare(parsed, answer, state, interval, now), links)
}

struct Checked {
    feed: FeedId,
    url: String,
    came_to: CameTo,
    alerts: u32,
}

enum CameTo {
    /// It was not asked, since its host is to be left alone for now.
    PutOff(CheckOutcome),
    NotModified(CheckOutcome),
    Merged(Ingested),
    Failed {
        code: String,
        why: String,
        outcome: CheckOutcome,
        unreached: bool,
    },
}

/// A feed whose server was not reached: its fault, or our network's, as the end of the round shows.
struct Unreached {
    feed: FeedId,
    url: String,
    code: String,
    why: String,
    outcome: CheckOutcome,
}

impl Unreached {
    fn as_offline(&self, now: Moment) -> CheckOutcome {
        CheckOutcome {
            at: now,
            next_check_at: now.plus(OFFLINE_PAUSE),
            next_check_why: "the network was away".to_owned(),
            offline: true,
            ..CheckOutcome::default()
        }
    }
}

fn standing(state: &CheckState, pace: Pace) -> Standing {
    let next_check_at = pace.stretch(state.checked_at, state.next_check_at);
    Standing { paused: state.paused, gone: state.gone, sample: state.sample, next_check_at }
}

/// Whether a feed has its turn in this round; `None` where it was not asked for at all.
fn turn(asked: &Refresh, state: &CheckState, pace: Pace, pinged: bool, now: Moment) -> Option<Turn> {
    let standing = standing(state, pace);
    let forced = match &asked.feed_ids {
        Some(feeds) if !feeds.contains(&state.id) => return None,
        // The reader points at it: pausing and 410 give way to that.
        Some(_) => Standing { paused: false, gone: false, next_check_at: None, ..standing },
        None if asked.all => Standing { next_check_at: None, ..standing },
        // A ping makes a feed due; what failed waits for its own time all the same.
        None if pinged && state.failures == 0 => Standing { next_check_at: None, ..standing },
        None => standing,
    };
    Some(policy::turn(&forced, now))
}

fn skip_in_words(why: Skip, pace: Pace) -> String {
    match why {
        Skip::Paused => "You paused it.".to_owned(),
        Skip::Gone => "Its publisher said that it is gone for good.".to_owned(),
        Skip::Sample => "It belongs to the sample edition.".to_owned(),
        Skip::NotDue(at) => {
            let slower = pace.why().map(|why| format!("; {why}")).unwrap_or_default();
            format!("It is not due before {}{slower}.", at.to_rfc3339().unwrap_or_default())
        }
    }
}

fn host_of(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}

/// Orders feeds so that the hosts take turns: a host answers one of us at a time, and the others need not wait for it.
fn one_of_each_host_in_turn(states: Vec<CheckState>) -> Vec<CheckState> {
    let mut turns: BTreeMap<String, usize> = BTreeMap::new();
    let mut placed: Vec<(usize, usize, CheckState)> = states
        .into_iter()
        .enumerate()
        .map(|(place, state)| {
            let host = host_of(&state.url).unwrap_or_default();
            let turn = turns.entry(host).or_insert(0);
            *turn += 1;
            (*turn, place, state)
        })
        .collect();
    placed.sort_by_key(|(turn, place, _)| (*turn, *place));
    placed.into_iter().map(|(_, _, state)| state).collect()
}

/// A number between 0 and 1 that differs from feed to feed and from check to check, and is the same for the same ones.
pub(crate) fn dice(feed: FeedId, now: Moment) -> f64 {
    let hash = Sha256::digest([feed.0.to_le_bytes(), now.0.to_le_bytes()].concat());
    f64::from(u16::from_le_bytes([hash[0], hash[1]])) / f64::from(u16::MAX)
}

/// Names a feed in a sentence.
pub(crate) fn name_of(state: &CheckState) -> String {
    if state.title.trim().is_empty() { state.url.clone() } else { state.title.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_take_turns() {
        let state = |id: i64, url: &str| CheckState { url: url.to_owned(), ..CheckState::new(FeedId(id)) };
        let states = vec![
            state(1, "http://a.example/1"),
            state(2, "http://a.example/2"),
            state(3, "http://a.example/3"),
            state(4, "http://b.example/1"),
        ];

        let order: Vec<i64> = one_of_each_host_in_turn(states).iter().map(|state| state.id.0).collect();

        assert_eq!(order, [1, 4, 2, 3]);
    }

    #[test]
    fn the_dice_differ_from_feed_to_feed() {
        let now = Moment(1_795_000_000);

        assert_ne!(dice(FeedId(1), now), dice(FeedId(2), now));
        assert_eq!(dice(FeedId(1), now), dice(FeedId(1), now));
    }
}
