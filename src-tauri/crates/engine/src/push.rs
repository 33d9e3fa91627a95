//! Sources that push: one task listens to each channel, for as long as the program runs.
//!
//! An event is a thin ping (its feed is checked now, at most once a minute, and the manners towards its host hold) or an alert
//! of its own, under the reader's budget and quiet hours like any other. What an event says is never taken for an article.
//!
//! A stream that ends is opened again after a pause that grows from a second to five minutes, and from where it ended: the id
//! of the last event is kept with what came of it, and an event that is told again is not heard twice. What surprised us: a
//! refusal (404, a page where a stream should be) is no accident, so a server that refuses is asked less and less.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use daily_core::push::{EventStream, Pushed, Told, ntfy_line};
use daily_core::{AlertId, FeedId, Moment, PushId};
use daily_fetch::{FetchError, StreamForm, StreamLimits, StreamRequest};
use daily_store::{HubSubscription, NewAlert, PushChannel, PushKind as StoredKind, Taken};
use tokio::sync::Notify;
use tokio::task::AbortHandle;
use url::Url;

use crate::alerts::{BODY_LENGTH, Held, TITLE_LENGTH, What, plain};
use crate::api::dto::{CallError, Code, Event, Nothing, OpenLink, Refresh};
use crate::api::push::*;
use crate::ports::{Notice, Weight};
use crate::{Engine, error, lock};

/// Channels that are listened to at once; each keeps a connection.
const MOST_CHANNELS: usize = 40;
/// Between two attempts, seconds.
const SHORTEST_PAUSE: f64 = 1.0;
const LONGEST_PAUSE: f64 = 300.0;
/// After a refusal, seconds: the first pause, and the longest.
const FIRST_REFUSAL: f64 = 300.0;
const LONGEST_REFUSAL: f64 = 6.0 * 3_600.0;
/// A stream that stood so long was no failure, seconds.
const STOOD_WELL: i64 = 60;
/// A feed is checked no more often by pings, seconds.
const BETWEEN_PINGS: i64 = 60;
/// Lines in a row that make no sense: it is no such stream.
const GARBAGE_IN_A_ROW: u32 = 200;
/// Alerts of one channel in a minute; more are counted and not kept.
const ALERTS_A_MINUTE: usize = 60;
/// The window hears of a channel no more often than this.
const TOLD_EVERY: Duration = Duration::from_millis(500);
const LONGEST_TITLE: usize = 100;
const LONGEST_ADDRESS: usize = 2_000;
/// What is asked of a hub, and when it is asked again: hubs forget what is not renewed.
const LEASE: i64 = 10 * 86_400;
const RENEWED_AFTER: i64 = 5 * 86_400;
const REFUSED_AGAIN_AFTER: i64 = 6 * 3_600;

/// All that is listened to.
#[derive(Default)]
pub(crate) struct Listening {
    started: AtomicBool,
    live: Mutex<BTreeMap<PushId, Live>>,
    /// Feeds that wait for a check which a ping asked for.
    pinged: Mutex<BTreeSet<FeedId>>,
    /// When feeds were last checked for a ping.
    checked: Mutex<BTreeMap<FeedId, Moment>>,
    /// Feeds that the next round checks, due or not.
    pub(crate) due: Mutex<BTreeSet<FeedId>>,
}

/// A channel that is listened to.
struct Live {
    health: Arc<Mutex<Health>>,
    /// Told to try again at once.
    again: Arc<Notify>,
    task: AbortHandle,
}

#[derive(Debug, Clone, Default)]
struct Health {
    state: PushState,
    connected_at: Option<Moment>,
    next_at: Option<Moment>,
    why: Option<String>,
    /// When alerts came, within the last minute.
    alerts: Vec<Moment>,
    passed_over: u32,
}

/// How a stream ended.
struct Ended {
    why: String,
    /// It opened, and stood for a while or told something.
    went_well: bool,
    /// The server, or what it said, will not be otherwise in a second.
    refused: bool,
    /// The server's own wish.
    pause: Option<Duration>,
}

impl Ended {
    fn of(cause: &FetchError) -> Self {
        let refused = match cause {
            FetchError::Status { status, .. } => !matches!(status, 408 | 500..=599),
            FetchError::Gone
            | FetchError::BadAddress { .. }
            | FetchError::Scheme { .. }
            | FetchError::PrivateNetwork { .. }
            | FetchError::Insecure { .. }
            | FetchError::Broken { .. }
            | FetchError::TooLarge { .. }
            | FetchError::Bomb { .. }
            | FetchError::RedirectLoop { .. } => true,
            FetchError::Dns { .. }
            | FetchError::Connect { .. }
            | FetchError::Tls { .. }
            | FetchError::Timeout { .. }
            | FetchError::HostBusy { .. }
            | FetchError::Truncated { .. }
            | FetchError::SetUp { .. } => false,
        };
        Self { why: error::sentence(&cause.to_string()), went_well: false, refused, pause: cause.retry_after() }
    }

    fn because(why: &str, refused: bool) -> Self {
        Self { why: error::sentence(why), went_well: false, refused, pause: None }
    }
}

// ---- The call table ----------------------------------------------------------------------------------------------

impl Engine {
    /// See the call table.
    pub async fn list_push(&self, _: Nothing) -> Result<Vec<PushView>, CallError> {
        let (channels, names) = self
            .work(|store| {
                let names: BTreeMap<FeedId, String> = store.list_feeds()?.into_iter().map(|feed| (feed.id, feed.title)).collect();
                Ok((store.list_channels()?, names))
            })
            .await?;
        Ok(channels.into_iter().filter_map(|channel| self.push_view(channel, &names)).collect())
    }

    /// See the call table.
    pub async fn save_push(&self, asked: SavePush) -> Result<PushView, CallError> {
        let (kind, url) = address_of(&asked.url, asked.kind)?;
        let callback = asked.callback.as_deref().map(str::trim).filter(|callback| !callback.is_empty()).map(web_address).transpose()?;
        let title: String = asked
            .title
            .unwrap_or_default()
            .chars()
            .filter(|letter| !letter.is_control())
            .take(LONGEST_TITLE)
            .collect::<String>()
            .trim()
            .to_owned();
        let now = self.now();
        let saved = self
            .work(move |store| {
                if asked.push_id.is_none() && store.list_channels()?.len() >= MOST_CHANNELS {
                    return Ok(Err(Refusal::TooMany));
                }
                if let Some(feed) = asked.feed_id {
                    store.load_feed(feed)?;
                }
                let hub = match (callback, asked.feed_id) {
                    (None, _) => None,
                    (Some(_), None) => return Ok(Err(Refusal::NoFeed)),
                    (Some(callback), Some(feed)) => match store.find_hub(feed)? {
                        None => return Ok(Err(Refusal::NoHub)),
                        Some((hub, topic)) => {
                            Some(HubSubscription { hub, topic, callback: callback.to_string(), ..HubSubscription::default() })
                        }
                    },
                };
                let channel = PushChannel {
                    id: asked.push_id,
                    kind: kept(kind),
                    url: url.to_string(),
                    title,
                    feed: asked.feed_id,
                    allow_private_network: asked.allow_private_network.unwrap_or(false),
                    paused: asked.paused.unwrap_or(false),
                    hub,
                    ..PushChannel::default()
                };
                store.save_channel(&channel, now).map(Ok)
            })
            .await?;
        let push_id = saved.map_err(|refusal| error::new(Code::BadInput, refusal.sentence()))?;
        self.listen_to(push_id).await?;
        self.ask_hubs().await?;
        self.tell(Event::PushChanged);
        let all = self.list_push(Nothing {}).await?;
        all.into_iter().find(|view| view.push_id == push_id).ok_or_else(|| error::new(Code::NotFound, "the channel is gone"))
    }

    /// See the call table.
    pub async fn remove_push(&self, asked: PushArg) -> Result<Nothing, CallError> {
        let push_id = asked.push_id;
        let channel = self
            .work(move |store| {
                let channel = store.load_channel(push_id)?;
                store.remove_channel(push_id)?;
                Ok(channel)
            })
            .await?;
        self.stop_listening(push_id);
        if let Some(hub) = channel.hub.filter(|hub| hub.asked_at.is_some()) {
            // The lease ends by itself where the hub cannot be told.
            let (engine, near) = (self.clone(), channel.allow_private_network);
            self.in_background(async move {
                let told = engine.ask_hub(&hub, "unsubscribe", near).await;
                if let Err(cause) = told {
                    tracing::info!(%cause, "a hub could not be told that its pings are not wanted any more");
                }
            });
        }
        self.tell(Event::PushChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn retry_push(&self, asked: PushArg) -> Result<Nothing, CallError> {
        self.work(move |store| store.load_channel(asked.push_id)).await?;
        if let Some(live) = lock(&self.inner.listening.live).get(&asked.push_id) {
            live.again.notify_one();
        }
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn test_push(&self, asked: SavePush) -> Result<PushTest, CallError> {
        let (kind, url) = address_of(&asked.url, asked.kind)?;
        let request = StreamRequest {
            url: url.clone(),
            form: form_of(kind),
            last_event_id: None,
            allow_private_network: asked.allow_private_network.unwrap_or(false),
            limits: StreamLimits::default(),
        };
        let (ok, said) = match self.inner.fetcher.open_stream(&request).await {
            Ok(_) => (true, "The stream opened.".to_owned()),
            Err(cause) => (false, error::sentence(&cause.to_string())),
        };
        Ok(PushTest { ok, kind, url: url.to_string(), said })
    }

    fn push_view(&self, channel: PushChannel, names: &BTreeMap<FeedId, String>) -> Option<PushView> {
        let push_id = channel.id?;
        let health = lock(&self.inner.listening.live).get(&push_id).map(|live| lock(&live.health).clone()).unwrap_or_default();
        let host = Url::parse(&channel.url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let named = Some(channel.title).filter(|title| !title.is_empty());
        let title = named.or_else(|| names.get(&channel.feed?).cloned()).or(host).unwrap_or_default();
        let passed_over = (health.passed_over > 0)
            .then(|| format!("It sent more than {ALERTS_A_MINUTE} alerts a minute, so {} were passed over.", health.passed_over));
        Some(PushView {
            push_id,
            kind: sent(channel.kind),
            url: channel.url,
            title,
            feed_id: channel.feed,
            allow_private_network: channel.allow_private_network,
            paused: channel.paused,
            state: health.state,
            connected_at: health.connected_at,
            event_at: channel.event_at,
            events: channel.events,
            next_at: health.next_at,
            why: health.why.or(passed_over),
            hub: channel.hub.map(|hub| HubView {
                hub: hub.hub,
                topic: hub.topic,
                callback: hub.callback,
                asked_at: hub.asked_at,
                renew_at: hub.renew_at,
                why: (!hub.why.is_empty()).then_some(hub.why),
            }),
        })
    }
}

/// Why a channel cannot be kept.
enum Refusal {
    TooMany,
    NoFeed,
    NoHub,
}

impl Refusal {
    fn sentence(&self) -> String {
        match self {
            Self::TooMany => format!("{MOST_CHANNELS} channels are as many as can be listened to; remove one first"),
            Self::NoFeed => "choose the feed whose hub is to be asked".to_owned(),
            Self::NoHub => "this feed names no hub, so no relay can be asked for; leave the relay's address for hubs empty".to_owned(),
        }
    }
}

// ---- Listening ---------------------------------------------------------------------------------------------------

impl Engine {
    /// Listens to all channels, until the engine closes.
    pub async fn start_push(&self) -> Result<(), CallError> {
        self.inner.listening.started.store(true, Ordering::Relaxed);
        for channel in self.work(|store| store.list_channels()).await?.into_iter().filter_map(|channel| channel.id) {
            self.listen_to(channel).await?;
        }
        self.ask_hubs().await
    }

    /// Tries all channels that wait again: the network is back.
    pub(crate) fn wake_push(&self) {
        for live in lock(&self.inner.listening.live).values() {
            live.again.notify_one();
        }
    }

    /// Begins to listen to a channel, anew where it is listened to.
    async fn listen_to(&self, push_id: PushId) -> Result<(), CallError> {
        self.stop_listening(push_id);
        let channel = self.work(move |store| store.load_channel(push_id)).await?;
        if channel.paused || self.is_closing() || !self.inner.listening.started.load(Ordering::Relaxed) {
            return Ok(());
        }
        let (health, again) = (Arc::new(Mutex::new(Health::default())), Arc::new(Notify::new()));
        let task = tokio::spawn(self.clone().listen(push_id, Arc::clone(&health), Arc::clone(&again))).abort_handle();
        lock(&self.inner.listening.live).insert(push_id, Live { health, again, task });
        Ok(())
    }

    /// Ends what is listened to for feeds that are gone.
    pub(crate) async fn stop_gone_channels(&self) {
        if lock(&self.inner.listening.live).is_empty() {
            return;
        }
        let Ok(channels) = self.work(|store| store.list_channels()).await else { return };
        let known: BTreeSet<PushId> = channels.into_iter().filter_map(|channel| channel.id).collect();
        let gone: Vec<PushId> = lock(&self.inner.listening.live).keys().copied().filter(|push_id| !known.contains(push_id)).collect();
        for push_id in gone {
            self.stop_listening(push_id);
        }
    }

    fn stop_listening(&self, push_id: PushId) {
        if let Some(live) = lock(&self.inner.listening.live).remove(&push_id) {
            live.task.abort();
        }
    }

    /// Listens to the channels of the library that took the place of another, where anything is listened to.
    pub(crate) async fn listen_anew(&self) {
        self.stop_listening_to_all();
        if self.inner.listening.started.load(Ordering::Relaxed) && self.store().is_ok() {
            self.log_failure("listen to what pushes", self.start_push().await);
        }
    }

    /// Listens to nothing any more.
    pub(crate) fn stop_push(&self) {
        self.inner.listening.started.store(false, Ordering::Relaxed);
        self.stop_listening_to_all();
    }

    /// Ends all streams: what they tell belongs to the library in which their channels are.
    pub(crate) fn stop_listening_to_all(&self) {
        for live in std::mem::take(&mut *lock(&self.inner.listening.live)).into_values() {
            live.task.abort();
        }
    }

    async fn listen(self, push_id: PushId, health: Arc<Mutex<Health>>, again: Arc<Notify>) {
        let mut attempts = 0;
        loop {
            let channel = match self.work(move |store| store.load_channel(push_id)).await {
                Ok(channel) => channel,
                Err(error) if error.code == Code::NotFound => return,
                Err(error) => {
                    self.pause(&health, &again, Ended::because(&error.message, false), &mut attempts, push_id).await;
                    continue;
                }
            };
            {
                let mut health = lock(&health);
                health.state = PushState::Connecting;
                health.connected_at = None;
                health.next_at = None;
            }
            self.tell(Event::PushChanged);
            let ended = self.follow_stream(&channel, push_id, &health).await;
            self.pause(&health, &again, ended, &mut attempts, push_id).await;
        }
    }

    /// Waits until the channel is tried again.
    async fn pause(&self, health: &Mutex<Health>, again: &Notify, ended: Ended, attempts: &mut u32, push_id: PushId) {
        *attempts = if ended.went_well { 0 } else { attempts.saturating_add(1) };
        let now = self.now();
        let span = pause_after(*attempts, ended.refused, ended.pause, chance(push_id, now));
        {
            let mut health = lock(health);
            health.state = PushState::Waiting;
            health.connected_at = None;
            health.next_at = Some(now.plus(i64::try_from(span.as_secs_f64().ceil() as u64).unwrap_or(i64::MAX)));
            health.why = Some(ended.why);
        }
        self.tell(Event::PushChanged);
        tokio::select! {
            () = self.inner.ports.clock.wait(span) => {}
            () = again.notified() => {}
        }
    }

    /// Opens a channel's stream and takes in what it tells, until it ends.
    async fn follow_stream(&self, channel: &PushChannel, push_id: PushId, health: &Mutex<Health>) -> Ended {
        let Ok(mut url) = Url::parse(&channel.url) else { return Ended::because("its address is no web address", true) };
        let kind = sent(channel.kind);
        let resume = Some(channel.resume.as_str()).filter(|resume| !resume.is_empty());
        if let (PushKind::Ntfy, Some(resume)) = (kind, resume) {
            let others: Vec<(String, String)> = url
                .query_pairs()
                .filter(|(name, _)| name != "since")
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect();
            url.query_pairs_mut().clear().extend_pairs(others).append_pair("since", resume);
        }
        let request = StreamRequest {
            url,
            form: form_of(kind),
            last_event_id: resume.filter(|_| kind == PushKind::Events).map(str::to_owned),
            allow_private_network: channel.allow_private_network,
            limits: StreamLimits::default(),
        };
        let mut stream = match self.inner.fetcher.open_stream(&request).await {
            Ok(stream) => stream,
            Err(cause) => return Ended::of(&cause),
        };
        let opened_at = self.now();
        {
            let mut health = lock(health);
            health.state = PushState::Connected;
            health.connected_at = Some(opened_at);
            health.next_at = None;
            health.why = None;
        }
        self.tell(Event::PushChanged);
        let mut events = EventStream::default();
        let (mut told, mut garbage, mut wish, mut resumes) = (false, 0, None, resume.is_some());
        // When the window may hear of the next event, and whether it has to.
        let (mut quiet_until, mut owed) = (Instant::now(), false);
        let mut ended = loop {
            let line = tokio::select! {
                line = stream.next_line() => line,
                () = tokio::time::sleep_until(quiet_until.into()), if owed => {
                    owed = false;
                    self.tell(Event::PushChanged);
                    continue;
                }
            };
            let line = match line {
                Ok(Some(line)) => line,
                Ok(None) => break Ended::because("the server ended the stream", false),
                Err(cause) => break Ended::of(&cause),
            };
            let said = match kind {
                PushKind::Events => events.line(&line),
                PushKind::Ntfy => ntfy_line(&line),
            };
            garbage = if said == Told::Garbage { garbage + 1 } else { 0 };
            match said {
                Told::Garbage if garbage >= GARBAGE_IN_A_ROW => break Ended::because("what it sends makes no sense", true),
                Told::Garbage | Told::Nothing => {}
                Told::Retry(pause) => wish = Some(pause),
                Told::Mark(from) if kind == PushKind::Events || !resumes => {
                    resumes = true;
                    self.log_failure("note where a stream goes on from", self.work(move |store| store.mark_stream(push_id, &from)).await);
                }
                Told::Mark(_) => {}
                Told::Event(pushed) => {
                    told = true;
                    resumes |= pushed.id.is_some();
                    if let Err(error) = self.take_in_pushed(channel, push_id, pushed, health).await {
                        // What could not be kept is told again when the stream is opened anew.
                        break Ended::because(&error.message, false);
                    }
                    owed = Instant::now() < quiet_until;
                    if !owed {
                        quiet_until = Instant::now() + TOLD_EVERY;
                        self.tell(Event::PushChanged);
                    }
                }
            }
        };
        ended.went_well = told || self.now().since(opened_at) >= STOOD_WELL;
        ended.pause = ended.pause.max(wish);
        ended
    }

    async fn take_in_pushed(
        &self,
        channel: &PushChannel,
        push_id: PushId,
        pushed: Pushed,
        health: &Mutex<Health>,
    ) -> Result<(), CallError> {
        let now = self.now();
        let id = pushed.id.clone().filter(|id| !id.is_empty());
        let Some(feed) = channel.feed else { return self.raise_pushed(channel, push_id, pushed, id, health).await };
        let taken = self.work(move |store| store.take_pushed(push_id, id.as_deref(), None, now)).await?;
        if taken != Taken::Known {
            self.ping(feed);
        }
        Ok(())
    }

    async fn raise_pushed(
        &self,
        channel: &PushChannel,
        push_id: PushId,
        pushed: Pushed,
        id: Option<String>,
        health: &Mutex<Health>,
    ) -> Result<(), CallError> {
        let now = self.now();
        let at_once = {
            let mut health = lock(health);
            health.alerts.retain(|at| (0..60).contains(&now.since(*at)));
            health.alerts.len()
        };
        if at_once >= ALERTS_A_MINUTE {
            lock(health).passed_over += 1;
            return self.work(move |store| store.take_pushed(push_id, id.as_deref(), None, now)).await.map(drop);
        }
        let limits = self.limits();
        let sound = limits.kinds.sound;
        let name = if channel.title.is_empty() { host_of(&channel.url) } else { channel.title.clone() };
        let taken = self
            .work(move |store| {
                let shown_today = store.count_shown_alerts(now)?;
                let held = if pushed.quiet {
                    Some(Held { why: "Its sender asked that nobody be interrupted.".to_owned(), for_summary: false })
                } else {
                    limits.hold_back(What::Push, pushed.sent_at, now, shown_today, at_once)
                };
                let (title, headline) = words_of(&pushed, &name);
                let alert = NewAlert {
                    title,
                    headline,
                    because: format!("You listen to {name}."),
                    publishers: vec![name],
                    for_summary: held.as_ref().is_some_and(|held| held.for_summary),
                    held_back: held.map(|held| held.why),
                    ..NewAlert::default()
                };
                let taken = store.take_pushed(push_id, id.as_deref(), Some((&alert, pushed.link.as_deref())), now)?;
                Ok((taken, alert))
            })
            .await?;
        let (Taken::New(Some(alert_id)), alert) = taken else { return Ok(()) };
        lock(health).alerts.push(now);
        if alert.held_back.is_none() {
            self.inner.ports.notifier.show(notice(alert_id, &alert, sound));
        }
        self.tell(Event::AlertsChanged);
        Ok(())
    }

    /// Opens what an alert that came by a channel leads to.
    pub(crate) async fn open_pushed(&self, link: Option<String>) {
        if let Some(url) = link {
            self.log_failure("open what a notice leads to", self.open_link(OpenLink { url, background: false }).await.map(drop));
        }
    }

    // ---- Pings ---------------------------------------------------------------------------------------------------

    /// Has a feed checked now, at most once a minute. Pings that come while one waits are the same ping.
    fn ping(&self, feed: FeedId) {
        if !lock(&self.inner.listening.pinged).insert(feed) {
            return;
        }
        let engine = self.clone();
        self.in_background(async move { engine.check_pinged(feed).await });
    }

    async fn check_pinged(&self, feed: FeedId) {
        let before = lock(&self.inner.listening.checked).get(&feed).copied();
        // A span below nothing is a clock that was put back.
        let span = before.map(|before| BETWEEN_PINGS - self.now().since(before)).filter(|span| (1..=BETWEEN_PINGS).contains(span));
        if let Some(span) = span {
            self.inner.ports.clock.wait(Duration::from_secs(span.unsigned_abs())).await;
        }
        lock(&self.inner.listening.checked).insert(feed, self.now());
        // From here on another ping is another one: what it announces may come too late for this check.
        lock(&self.inner.listening.pinged).remove(&feed);
        lock(&self.inner.listening.due).insert(feed);
        while lock(&self.inner.listening.due).contains(&feed) {
            // A round that began before may have asked the feed before; then there is another one.
            if let Err(error) = self.refresh(Refresh::default()).await {
                tracing::warn!(%error, "a feed that was pinged could not be checked");
                lock(&self.inner.listening.due).remove(&feed);
            }
        }
    }

    // ---- Hubs ----------------------------------------------------------------------------------------------------

    /// Asks hubs for the pings of relays, where that is due.
    pub(crate) async fn ask_hubs(&self) -> Result<(), CallError> {
        let now = self.now();
        let channels = self.work(|store| store.list_channels()).await?;
        for channel in channels.into_iter().filter(|channel| !channel.paused) {
            let (Some(push_id), Some(hub)) = (channel.id, &channel.hub) else { continue };
            // A moment far off can only come from a clock that jumped back.
            if hub.renew_at.is_some_and(|at| now < at && at.since(now) <= LEASE) {
                continue;
            }
            let asked = self.ask_hub(hub, "subscribe", channel.allow_private_network).await;
            let (asked, renew_at) = match asked {
                Ok(()) => (Ok(now), now.plus(RENEWED_AFTER)),
                Err(cause) if cause.may_be_offline() => (Err(error::sentence(&cause.to_string())), now.plus(600)),
                Err(cause) => (Err(error::sentence(&cause.to_string())), now.plus(REFUSED_AGAIN_AFTER)),
            };
            self.work(move |store| store.hub_asked(push_id, asked.as_ref().map(|at| *at).map_err(String::as_str), renew_at)).await?;
            self.tell(Event::PushChanged);
        }
        Ok(())
    }

    /// One request to a hub, as WebSub 5.1 writes it. The hub then asks the relay whether it was meant.
    async fn ask_hub(&self, hub: &HubSubscription, mode: &str, allow_private_network: bool) -> Result<(), FetchError> {
        let url = Url::parse(&hub.hub).map_err(|_| FetchError::BadAddress { address: hub.hub.chars().take(60).collect() })?;
        let lease = LEASE.to_string();
        let mut fields = vec![("hub.mode", mode), ("hub.topic", hub.topic.as_str()), ("hub.callback", hub.callback.as_str())];
        if mode == "subscribe" {
            fields.push(("hub.lease_seconds", lease.as_str()));
        }
        self.inner.fetcher.post_form(&url, &fields, allow_private_network).await.map(drop)
    }
}

/// Title and headline of an alert, as a list shows them.
fn words_of(pushed: &Pushed, name: &str) -> (String, String) {
    let first = |text: &str| plain(text, 4 * BODY_LENGTH);
    match (first(&pushed.title), first(&pushed.text)) {
        (title, text) if title.is_empty() && text.is_empty() => (name.to_owned(), pushed.link.clone().unwrap_or_else(|| name.to_owned())),
        (title, text) if title.is_empty() => (name.to_owned(), text),
        (title, text) if text.is_empty() => (name.to_owned(), title),
        (title, text) => (name.to_owned(), format!("{title}: {text}")),
    }
}

fn notice(alert_id: AlertId, alert: &NewAlert, sound: bool) -> Notice {
    Notice {
        alert_id,
        entry_id: None,
        story_id: None,
        title: plain(&alert.title, TITLE_LENGTH),
        body: plain(&alert.headline, BODY_LENGTH),
        weight: Weight::Usual,
        sound,
    }
}

/// How long to wait after so many failures in a row. `chance` is between 0 and 1; a server's own wish is a floor.
fn pause_after(attempts: u32, refused: bool, wish: Option<Duration>, chance: f64) -> Duration {
    let (first, longest) = if refused { (FIRST_REFUSAL, LONGEST_REFUSAL) } else { (SHORTEST_PAUSE, LONGEST_PAUSE) };
    let doubled = first * 2_f64.powi(i32::try_from(attempts.saturating_sub(1).min(20)).unwrap_or(20));
    // From half to the whole: those who lost a server together do not all come back together.
    let span = (doubled.min(longest) * (0.5 + chance / 2.0)).max(SHORTEST_PAUSE);
    Duration::from_secs_f64(span).max(wish.unwrap_or_default().min(Duration::from_secs_f64(LONGEST_REFUSAL)))
}

/// A number between 0 and 1 that differs from channel to channel and from moment to moment.
fn chance(push_id: PushId, now: Moment) -> f64 {
    crate::refresh::dice(FeedId(push_id.0.wrapping_add(1 << 40)), now)
}

/// The address of a channel and its kind, from what was typed.
fn address_of(typed: &str, kind: Option<PushKind>) -> Result<(PushKind, Url), CallError> {
    let mut url = web_address(typed)?;
    url.set_fragment(None);
    let last = url.path_segments().and_then(|mut parts| parts.next_back()).unwrap_or_default().to_owned();
    let is_ntfy_host = url.host_str().is_some_and(|host| host == "ntfy.sh" || host.starts_with("ntfy."));
    let kind = kind.unwrap_or(match last.as_str() {
        "json" => PushKind::Ntfy,
        "sse" => PushKind::Events,
        _ if is_ntfy_host => PushKind::Ntfy,
        _ => PushKind::Events,
    });
    if kind == PushKind::Ntfy && last != "json" {
        let path = url.path().trim_end_matches('/').to_owned();
        if path.is_empty() {
            return Err(error::new(Code::BadInput, "name a topic behind the host, as in https://ntfy.sh/my-topic"));
        }
        url.set_path(&format!("{path}/json"));
    }
    Ok((kind, url))
}

fn web_address(typed: &str) -> Result<Url, CallError> {
    let typed = typed.trim();
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&whole)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| !host.is_empty()));
    url.filter(|_| typed.len() <= LONGEST_ADDRESS)
        .ok_or_else(|| error::new(Code::BadInput, "this is no web address; it should look like https://ntfy.sh/my-topic"))
}

fn host_of(url: &str) -> String {
    Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

fn form_of(kind: PushKind) -> StreamForm {
    match kind {
        PushKind::Ntfy => StreamForm::JsonLines,
        PushKind::Events => StreamForm::Events,
    }
}

fn kept(kind: PushKind) -> StoredKind {
    match kind {
        PushKind::Ntfy => StoredKind::Ntfy,
        PushKind::Events => StoredKind::Events,
    }
}

fn sent(kind: StoredKind) -> PushKind {
    match kind {
        StoredKind::Ntfy => PushKind::Ntfy,
        StoredKind::Events => PushKind::Events,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_a_second_to_five_minutes_and_are_never_the_same_for_all() {
        let seconds = |attempts, chance| pause_after(attempts, false, None, chance).as_secs_f64();

        assert_eq!([0, 1, 2, 3, 9, 10, 60].map(|attempts| seconds(attempts, 1.0)), [1.0, 1.0, 2.0, 4.0, 256.0, 300.0, 300.0]);
        assert_eq!([1, 3, 60].map(|attempts| seconds(attempts, 0.0)), [1.0, 2.0, 150.0]);
    }

    #[test]
    fn a_refusal_is_asked_less_and_less_and_a_servers_wish_is_a_floor() {
        assert_eq!([1, 2, 20].map(|attempts| pause_after(attempts, true, None, 1.0).as_secs()), [300, 600, 21_600]);
        assert_eq!(pause_after(1, false, Some(Duration::from_secs(90)), 0.0).as_secs(), 90);
        assert_eq!(pause_after(1, false, Some(Duration::from_secs(10_000_000)), 0.0).as_secs(), 21_600);
    }

    #[test]
    fn an_address_says_what_kind_of_stream_it_is() {
        let of = |typed: &str| address_of(typed, None).map(|(kind, url)| (kind, url.to_string()));

        assert_eq!(of("ntfy.sh/harbour").unwrap(), (PushKind::Ntfy, "https://ntfy.sh/harbour/json".into()));
        assert_eq!(of("https://push.example/a,b/json?auth=x#y").unwrap(), (PushKind::Ntfy, "https://push.example/a,b/json?auth=x".into()));
        assert_eq!(of("https://ntfy.sh/harbour/sse").unwrap().0, PushKind::Events);
        assert_eq!(of("https://hub.example/.well-known/mercure?topic=news").unwrap().0, PushKind::Events);
        for none in ["", "ntfy.sh", "ftp://a.example/x", "javascript:alert(1)", "https://"] {
            assert_eq!(of(none).unwrap_err().code, Code::BadInput, "{none}");
        }
    }
}
