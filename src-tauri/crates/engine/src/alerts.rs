//! Being told: feeds that may notify, watched words, and what is held back.
//!
//! An alert is recorded before it is shown, so that a crash in between shows it never rather than twice. Whatever is
//! held back is recorded too, with the reason.

use daily_core::{AlertId, EntryId, Moment, html, query, quiet, words};
use daily_store::{AlertKind as StoredKind, CheckState, Ingest, Ingested, NewAlert, Packed, Watch};

use crate::api::desktop::NoticeSettings;
use crate::api::dto::{AlertView, CallError, Code, Event, Nothing, SaveWatch, WatchArg, WatchView};
use crate::api::picture::{AlertKind, AlertWitness, Weekday};
use crate::phrases::counted;
use crate::ports::{Notice, Weight};
use crate::refresh::name_of;
use crate::{Engine, error, lock};

/// Older news is backlog: it came while the computer slept, or the feed is slow.
const NEWS_FOR: i64 = 3 * 3_600;
/// A feed that brings more than this at once is read in the window.
const MOST_AT_ONCE: usize = 3;
/// Alerts that a list shows.
const LISTED: usize = 200;
/// Characters of a notice that systems show.
pub(crate) const TITLE_LENGTH: usize = 60;
pub(crate) const BODY_LENGTH: usize = 180;

/// What could become an alert, set apart before the entries go into the library.
pub(crate) struct Candidates {
    feed_title: String,
    notify: bool,
    entries: Vec<Candidate>,
}

struct Candidate {
    title: String,
    excerpt: String,
    body: Packed,
    published_at: Option<Moment>,
}

impl Candidates {
    pub(crate) fn of(state: &CheckState, ingest: &Ingest) -> Self {
        if state.succeeded_at.is_none() {
            // Nothing of a first fetch is news.
            return Self { feed_title: name_of(state), notify: false, entries: Vec::new() };
        }
        let entries = ingest
            .entries
            .iter()
            .map(|entry| Candidate {
                title: entry.title.clone(),
                excerpt: entry.excerpt.clone(),
                body: entry.body.clone(),
                published_at: entry.published_at,
            })
            .collect();
        Self { feed_title: name_of(state), notify: state.notify, entries }
    }
}

impl Engine {
    /// See the call table.
    pub async fn list_watches(&self, _: Nothing) -> Result<Vec<WatchView>, CallError> {
        Ok(self.work(|store| store.list_watches()).await?.into_iter().map(view).collect())
    }

    /// See the call table.
    pub async fn save_watch(&self, asked: SaveWatch) -> Result<WatchView, CallError> {
        let watched = asked.words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !query::terms(&watched).iter().any(|term| !term.not) {
            return Err(error::new(Code::BadInput, "type at least one word to watch for"));
        }
        let now = self.now();
        let watch = self
            .work(move |store| {
                let id = store.save_watch(asked.watch_id, &watched, now)?;
                store.list_watches()?.into_iter().find(|watch| watch.id == id).ok_or(daily_store::Error::NotFound("watch"))
            })
            .await?;
        self.tell(Event::AlertsChanged);
        Ok(view(watch))
    }

    /// See the call table.
    pub async fn remove_watch(&self, asked: WatchArg) -> Result<Nothing, CallError> {
        self.work(move |store| store.remove_watch(asked.watch_id)).await?;
        self.tell(Event::AlertsChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn list_alerts(&self, _: Nothing) -> Result<Vec<AlertView>, CallError> {
        let alerts = self.work(|store| store.list_alerts(LISTED)).await?;
        Ok(alerts
            .into_iter()
            .map(|alert| AlertView {
                alert_id: alert.id,
                entry_id: alert.entry,
                story_id: alert.story,
                title: alert.title,
                headline: alert.headline,
                because: alert.because,
                raised_at: alert.raised_at,
                shown_at: alert.shown_at,
                held_back: alert.held_back,
                publishers: alert.publishers,
                kind: if alert.pushed { AlertKind::Push } else { kind(alert.kind) },
                witnesses: witnesses(&alert.evidence),
                updated_at: alert.updated_at,
                edition_id: alert.edition,
                link: alert.link,
            })
            .collect())
    }

    /// Raises alerts for what a check brought; the answer is how many were handed to the system.
    pub(crate) async fn raise_alerts(&self, candidates: Candidates, ingested: &Ingested) -> u32 {
        if ingested.new.is_empty() {
            return 0;
        }
        let (new, now) = (ingested.new.clone(), self.now());
        let (muted, asked_for) = (ingested.muted.clone(), ingested.notify.clone());
        // One source after the other: each counts what the others have told.
        let _alone = self.inner.telling.lock().await;
        let limits = self.limits();
        let raised = self
            .work(move |store| {
                let watches = store.list_watches()?;
                if !candidates.notify && watches.is_empty() && asked_for.is_empty() {
                    return Ok(Vec::new());
                }
                let mut shown_today = store.count_shown_alerts(now)?;
                let (mut at_once, mut notices) = (0, Vec::new());
                for stored in new {
                    let Some(candidate) = candidates.entries.get(stored.index) else { continue };
                    if muted.contains(&stored.id) {
                        continue;
                    }
                    let by_rule = asked_for.iter().find(|(entry, _)| *entry == stored.id).map(|(_, why)| (why.clone(), None));
                    let reason = reason(candidate, candidates.notify, &candidates.feed_title, &watches).or(by_rule);
                    let Some((because, watch)) = reason else { continue };
                    let what = match (&watch, candidates.notify) {
                        (Some(_), _) => What::Watch,
                        (None, true) => What::Feed,
                        (None, false) => What::Rule,
                    };
                    let held = limits.hold_back(what, candidate.published_at, now, shown_today, at_once);
                    let headline = if candidate.title.is_empty() { &candidate.excerpt } else { &candidate.title };
                    let alert = NewAlert {
                        entry: Some(stored.id),
                        watch: watch.map(|watch| watch.id),
                        title: candidates.feed_title.clone(),
                        headline: headline.clone(),
                        because,
                        publishers: vec![candidates.feed_title.clone()],
                        for_summary: held.as_ref().is_some_and(|held| held.for_summary),
                        held_back: held.map(|held| held.why),
                        ..NewAlert::default()
                    };
                    if let Some(id) = store.raise_alert(&alert, now)?
                        && alert.held_back.is_none()
                    {
                        at_once += 1;
                        shown_today += 1;
                        notices.push(notice(id, stored.id, &alert, limits.kinds.sound));
                    }
                }
                Ok(notices)
            })
            .await;
        match raised {
            Ok(notices) => {
                let shown = notices.len() as u32;
                for notice in notices {
                    self.inner.ports.notifier.show(notice);
                }
                self.tell(Event::AlertsChanged);
                shown
            }
            Err(cause) => {
                tracing::warn!(error = %cause, "alerts could not be recorded, so none is shown");
                0
            }
        }
    }

    /// Takes the notices of entries that were read off the screen.
    pub(crate) async fn withdraw_notices(&self, entries: Vec<EntryId>) {
        let now = self.now();
        match self.work(move |store| store.withdraw_alerts(&entries, now)).await {
            Ok(withdrawn) if withdrawn.is_empty() => {}
            Ok(withdrawn) => {
                for alert in withdrawn {
                    self.inner.ports.notifier.withdraw(alert);
                }
                self.tell(Event::AlertsChanged);
            }
            Err(cause) => tracing::warn!(error = %cause, "notices could not be withdrawn"),
        }
    }

    /// Lets nothing interrupt for so many seconds from now; none ends the quiet.
    pub fn be_quiet_for(&self, seconds: i64) {
        let now = self.now();
        *lock(&self.inner.asked_quiet) = (seconds > 0).then(|| (now, now.plus(seconds)));
    }

    /// Until when the reader asked for quiet, where they did.
    pub fn quiet_until(&self) -> Option<Moment> {
        let (from, until) = (*lock(&self.inner.asked_quiet))?;
        // A clock that was set back must not make an hour a year.
        (from..until).contains(&self.now()).then_some(until)
    }

    /// What stands between an alert and the screen just now.
    pub(crate) fn limits(&self) -> Limits {
        let settings = self.settings();
        let (now, asked_quiet) = (self.now(), self.quiet_until().is_some());
        let hours: Vec<quiet::QuietHours> = settings
            .notices
            .quiet
            .iter()
            .map(|span| quiet::QuietHours {
                days: Weekday::ALL.map(|day| span.weekdays.contains(&day)),
                from: span.from,
                until: span.until,
            })
            .collect();
        Limits {
            notify: settings.notify,
            budget: settings.notify_budget,
            attention: self.inner.attention.load(std::sync::atomic::Ordering::Relaxed),
            quiet: quiet::is_quiet(&hours, now.plus(self.inner.ports.clock.offset(now))),
            asked_quiet,
            kinds: settings.notices,
        }
    }

    /// Tells once, after quiet hours, what came in them. The background asks twice a minute.
    pub async fn sum_up_quiet_hours(&self) -> Result<(), CallError> {
        let (limits, now) = (self.limits(), self.now());
        if limits.quiet || limits.asked_quiet || !limits.kinds.summary {
            return Ok(());
        }
        let sound = limits.kinds.sound;
        let notice = self
            .work(move |store| {
                if store.read_only().is_some() {
                    return Ok(None);
                }
                let mut waiting = store.take_alerts_for_summary(now)?;
                let entries: Vec<EntryId> = waiting.iter().filter_map(|alert| alert.entry).collect();
                let read: Vec<EntryId> = store.load_rows(&entries)?.iter().filter(|row| row.marks.read).map(|row| row.id).collect();
                waiting.retain(|alert| alert.entry.is_none_or(|entry| !read.contains(&entry)));
                if waiting.is_empty() {
                    return Ok(None);
                }
                let headlines: Vec<&str> = waiting.iter().map(|alert| alert.headline.as_str()).collect();
                let held = limits.hold_back(What::Summary, None, now, store.count_shown_alerts(now)?, 0);
                let alert = NewAlert {
                    kind: StoredKind::Summary,
                    title: "While it was quiet".to_owned(),
                    headline: format!("{}: {}", counted(headlines.len(), "alert", "alerts"), headlines.join("; ")),
                    because: "You asked for a summary of your quiet hours.".to_owned(),
                    held_back: held.map(|held| held.why),
                    ..NewAlert::default()
                };
                let id = store.raise_alert(&alert, now)?;
                Ok(Some(id.filter(|_| alert.held_back.is_none()).map(|alert_id| Notice {
                    alert_id,
                    entry_id: None,
                    story_id: None,
                    title: alert.title.clone(),
                    body: plain(&alert.headline, BODY_LENGTH),
                    weight: Weight::Low,
                    sound,
                })))
            })
            .await?;
        let Some(raised) = notice else { return Ok(()) };
        self.tell(Event::AlertsChanged);
        if let Some(notice) = raised {
            self.inner.ports.notifier.show(notice);
        }
        Ok(())
    }
}

/// What an alert is about, as far as the reader can switch it off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// A source that may notify.
    Feed,
    /// Watched words.
    Watch,
    /// A rule that says so, which is its own switch.
    Rule,
    /// A story that breaks.
    Breaking,
    /// A story that the reader follows.
    Followed,
    /// An edition, which has its own switch.
    Edition,
    /// What a stream pushed, which can be paused.
    Push,
    /// What came in quiet hours.
    Summary,
}

/// Why an alert is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Held {
    /// A sentence.
    pub(crate) why: String,
    /// It is told with others when the quiet is over.
    pub(crate) for_summary: bool,
}

/// What stands between an alert and the screen.
pub(crate) struct Limits {
    notify: bool,
    budget: u32,
    attention: bool,
    quiet: bool,
    asked_quiet: bool,
    pub(crate) kinds: NoticeSettings,
}

impl Limits {
    pub(crate) fn hold_back(
        &self,
        what: What,
        published_at: Option<Moment>,
        now: Moment,
        shown_today: u32,
        at_once: usize,
    ) -> Option<Held> {
        let wanted = match what {
            What::Feed => self.kinds.feeds,
            What::Watch => self.kinds.watches,
            What::Breaking => self.kinds.breaking,
            What::Followed => self.kinds.followed,
            What::Rule | What::Edition | What::Push | What::Summary => true,
        };
        let quiet = |why: &str| Some(Held { why: why.to_owned(), for_summary: true });
        let why = if !self.notify {
            "Notifications are switched off.".to_owned()
        } else if !wanted {
            "You switched notifications of this kind off.".to_owned()
        } else if self.quiet {
            return quiet("It came in your quiet hours.");
        } else if self.asked_quiet {
            return quiet("You asked for quiet.");
        } else if self.attention {
            "You were looking at the window.".to_owned()
        } else if published_at.is_some_and(|at| now.since(at) > NEWS_FOR) {
            "It was more than three hours old when it arrived.".to_owned()
        } else if shown_today >= self.budget {
            format!("{} notifications were shown in the last 24 hours, which is your limit.", self.budget)
        } else if at_once >= MOST_AT_ONCE {
            "Several came from this source at once.".to_owned()
        } else {
            return None;
        };
        Some(Held { why, for_summary: false })
    }
}

fn reason<'a>(candidate: &Candidate, notify: bool, feed: &str, watches: &'a [Watch]) -> Option<(String, Option<&'a Watch>)> {
    if !watches.is_empty() {
        let mut text = words::words(&candidate.title);
        text.extend(words::words(&html::text(&candidate.body.text())));
        if let Some(watch) = watches.iter().find(|watch| query::matches(&query::terms(&watch.words), &text)) {
            return Some((format!("You watch for “{}”.", watch.words), Some(watch)));
        }
    }
    notify.then(|| (format!("You asked to be told what {feed} publishes."), None))
}

fn notice(alert_id: AlertId, entry: EntryId, alert: &NewAlert, sound: bool) -> Notice {
    Notice {
        alert_id,
        entry_id: Some(entry),
        story_id: None,
        title: plain(&alert.title, TITLE_LENGTH),
        body: plain(&alert.headline, BODY_LENGTH),
        weight: Weight::Usual,
        sound,
    }
}

/// Text that a system's notice can be trusted with: short, on one line, without characters that turn its direction.
pub(crate) fn plain(text: &str, length: usize) -> String {
    let visible: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'))
        .collect();
    html::excerpt(&visible.split_whitespace().collect::<Vec<_>>().join(" "), length)
}

fn kind(kind: StoredKind) -> AlertKind {
    match kind {
        StoredKind::Entry => AlertKind::Entry,
        StoredKind::Breaking => AlertKind::Breaking,
        StoredKind::Followed => AlertKind::Followed,
        StoredKind::Edition => AlertKind::Edition,
        StoredKind::Summary => AlertKind::Summary,
    }
}

/// Who stands behind an alert; nobody where it is of a kind, or of a time, without evidence.
fn witnesses(evidence: &str) -> Vec<AlertWitness> {
    let Ok(evidence) = serde_json::from_str::<daily_core::breaking::Alert>(evidence) else { return Vec::new() };
    evidence
        .witnesses
        .into_iter()
        .map(|witness| AlertWitness { publisher: witness.owner, entry_id: witness.entry, at: witness.at })
        .collect()
}

fn view(watch: Watch) -> WatchView {
    WatchView { watch_id: watch.id, words: watch.words, hits: watch.hits }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_795_000_000);

    fn free() -> Limits {
        Limits { notify: true, budget: 8, attention: false, quiet: false, asked_quiet: false, kinds: NoticeSettings::default() }
    }

    #[test]
    fn fresh_news_is_shown() {
        assert_eq!(free().hold_back(What::Feed, Some(NOW), NOW, 0, 0), None);
        assert_eq!(free().hold_back(What::Edition, None, NOW, 7, 2), None);
    }

    #[test]
    fn nothing_interrupts_a_reader_who_looks_at_the_window() {
        assert!(Limits { attention: true, ..free() }.hold_back(What::Feed, Some(NOW), NOW, 0, 0).is_some());
    }

    #[test]
    fn backlog_and_whatever_is_over_the_budget_is_held_back() {
        assert!(free().hold_back(What::Feed, Some(NOW.plus(-4 * 3_600)), NOW, 0, 0).is_some());
        assert!(free().hold_back(What::Feed, Some(NOW), NOW, 8, 0).is_some());
        assert!(free().hold_back(What::Feed, Some(NOW), NOW, 0, 3).is_some());
    }

    #[test]
    fn each_kind_is_switched_off_alone() {
        let kinds = NoticeSettings { watches: false, ..NoticeSettings::default() };
        let limits = Limits { kinds, ..free() };

        let held = limits.hold_back(What::Watch, Some(NOW), NOW, 0, 0).unwrap();

        assert_eq!(held, Held { why: "You switched notifications of this kind off.".to_owned(), for_summary: false });
        assert_eq!(limits.hold_back(What::Breaking, Some(NOW), NOW, 0, 0), None);
    }

    #[test]
    fn what_quiet_hours_hold_back_belongs_into_their_summary() {
        assert!(Limits { quiet: true, ..free() }.hold_back(What::Breaking, Some(NOW), NOW, 0, 0).unwrap().for_summary);
        assert!(Limits { asked_quiet: true, ..free() }.hold_back(What::Feed, Some(NOW), NOW, 0, 0).unwrap().for_summary);
    }

    #[test]
    fn a_notice_holds_no_character_that_could_mislead() {
        assert_eq!(plain("Harbour\n\u{202E}closed\u{0007}", 60), "Harbour closed");
    }
}
