//! Decides whether a story is breaking.
//!
//! Breaking is a burst of independent publishers against their usual rhythm, not a word in a headline. For 15, 60 and 180
//! minutes we count how many owners reported a story on their own and ask how surprising that many is, given how wide stories
//! usually spread at this hour of the week. Copies of a wire report count for nobody; what was missed while the machine slept is no burst.
//!
//! Nothing here shows anything: budgets, quiet hours and muting are the engine's, which also keeps what was held back.
//! The whole state can be written as JSON and read back.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::story::Change;
use crate::{EntryId, Moment, StoryId};

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// The spans over which publishers are counted.
pub const WINDOWS: [i64; 3] = [15 * MINUTE, 60 * MINUTE, 180 * MINUTE];

/// A story older than this is not breaking, unless it was quiet for [`QUIET`] before.
const LATEST: i64 = 6 * HOUR;
/// After so much silence a story may break again.
const QUIET: i64 = 24 * HOUR;
/// An owner counts as active for so long after its last report.
const ACTIVE: i64 = 7 * DAY;
/// A report that reaches us this long after it was published tells nothing about now.
const STALE: i64 = 3 * HOUR;
/// What the habits of an average reader's sources are worth, in stories.
const PRIOR_STORIES: f64 = 150.0;
/// Stories fade from the habits by half in so long.
const HABIT_HALF: i64 = 21 * DAY;
/// What an average hour of the week is worth against the counted ones.
const PRIOR_HOURS: f64 = 20.0;
/// Stories that begin on a day with an average reader's sources; [`Sensitivity::surprise`] is reckoned for so many.
const PRIOR_DAILY: f64 = 100.0;
/// How soon another number of stories a day is believed.
const DAILY_LEARNED: f64 = 5.0 * DAY as f64;

/// How easily the reader wants to be interrupted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Sensitivity {
    /// Only what everybody reports at once.
    Few,
    /// A few alerts a day at most.
    #[default]
    Usual,
    /// Everything that spreads.
    Many,
}

impl Sensitivity {
    /// The surprise that is asked for, in powers of ten, where `daily` stories begin on a day. What happens to one story of a hundred is an
    /// event a day with a hundred stories, and one of three days with thirty.
    fn surprise(self, daily: f64) -> f64 {
        let of_a_hundred = match self {
            Self::Few => 3.2,
            Self::Usual => 2.0,
            Self::Many => 1.5,
        };
        of_a_hundred + (daily / PRIOR_DAILY).log10().clamp(-0.8, 0.8)
    }

    /// The owners that are asked for, of those active.
    fn owners(self, active: usize) -> usize {
        let (least, share) = match self {
            Self::Few => (5, 0.08),
            Self::Usual => (3, 0.04),
            Self::Many => (3, 0.025),
        };
        least.max((share * active as f64).ceil() as usize)
    }
}

/// What arrives: one article that has its story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report<'a> {
    /// The entry.
    pub entry: EntryId,
    /// Its story.
    pub story: StoryId,
    /// Who owns the publisher.
    pub owner: &'a str,
    /// By the feed's claim, at most `arrived`.
    pub published: Moment,
    /// When it came to us.
    pub arrived: Moment,
    /// It is a copy of another article.
    pub is_copy: bool,
    /// It comes with the first fetch of a feed.
    pub is_backlog: bool,
}

/// An owner's first own report of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Witness {
    /// Who.
    pub owner: String,
    /// What.
    pub entry: EntryId,
    /// When.
    pub at: Moment,
}

/// A story that breaks, with the evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// The story.
    pub story: StoryId,
    /// The moment of the report that tipped the scale.
    pub at: Moment,
    /// 0 for the first alert of a story, 1 when its publishers have doubled, 2 when they are four times as many again.
    pub escalation: u32,
    /// -log10 of the chance of so many owners in so short a time.
    pub surprise: f64,
    /// The span that was the most surprising, in seconds.
    pub window: i64,
    /// Owners who reported on their own within the span, the first reporter first.
    pub witnesses: Vec<Witness>,
    /// Owners active in these days.
    pub active: usize,
}

impl Alert {
    /// Says why, as in *6 of your 40 sources in 20 minutes, first: X 14:02*. `offset` is the reader's distance from UTC in seconds.
    pub fn because(&self, offset: i64) -> String {
        match self.first(offset) {
            Some(first) => format!("{}, first: {first}", self.extent()),
            None => String::new(),
        }
    }

    /// Says how many report it and how fast, as in *6 of your 40 sources in 20 minutes*.
    pub fn extent(&self) -> String {
        let (Some(first), Some(last)) = (self.witnesses.first(), self.witnesses.last()) else { return String::new() };
        let minutes = (last.at.since(first.at).max(0) + MINUTE - 1).div_euclid(MINUTE).max(1);
        let span = match minutes {
            1 => "one minute".to_owned(),
            minutes => format!("{minutes} minutes"),
        };
        let sources = if self.witnesses.len() == 1 { "source" } else { "sources" };
        format!("{} of your {} {sources} in {span}", self.witnesses.len(), self.active.max(self.witnesses.len()))
    }

    /// Says who was first and when, as in *X 14:02*; `None` where nobody reports it. `offset` as in [`Self::because`].
    pub fn first(&self, offset: i64) -> Option<String> {
        let first = self.witnesses.first()?;
        let of_day = first.at.0.saturating_add(offset).rem_euclid(DAY);
        Some(format!("{} {:02}:{:02}", first.owner, of_day / HOUR, of_day % HOUR / MINUTE))
    }
}

/// Why a report raised no alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Calm {
    /// A copy of a wire report speaks for nobody.
    Copy,
    /// Published while we were away, or part of a first fetch.
    Backlog,
    /// The owner had reported it already.
    HeardBefore,
    /// The story is hours old.
    Old,
    /// Not enough publishers.
    Few,
    /// As many publishers as usual.
    Usual,
    /// An alert was raised; the publishers have not doubled since.
    Told,
}

/// What to do about a report.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Interrupt, if the reader's budget allows.
    Alert(Alert),
    /// Nothing, and why.
    Calm(Calm),
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Burst {
    /// First own report of each owner.
    witnesses: BTreeMap<String, (Moment, EntryId)>,
    /// Owners that knew before we were listening.
    known: BTreeSet<String>,
    first: Moment,
    last: Moment,
    told: Option<usize>,
    escalations: u32,
    /// The most owners within each window.
    peaks: [u32; 3],
}

/// Sums that fade.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
struct Habit {
    stories: f64,
    sum: f64,
    squares: f64,
}

/// Watches reports and tells what breaks.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Breaking {
    sensitivity: Sensitivity,
    stories: BTreeMap<i64, Burst>,
    owners: BTreeMap<String, Moment>,
    habits: [Habit; 3],
    faded_at: Moment,
    /// Reports for each hour of the week, fading.
    hours: Vec<f64>,
    online_since: Moment,
    swept_at: Moment,
    /// Stories that begin on a day, lately.
    #[serde(default = "usual_daily")]
    daily: f64,
}

fn usual_daily() -> f64 {
    PRIOR_DAILY
}

impl Breaking {
    /// Begins with the habits of an average reader's sources.
    pub fn new(sensitivity: Sensitivity) -> Self {
        Self {
            sensitivity,
            stories: BTreeMap::new(),
            owners: BTreeMap::new(),
            habits: [Habit::default(); 3],
            faded_at: Moment(0),
            hours: vec![0.0; 168],
            online_since: Moment(i64::MIN / 2),
            swept_at: Moment(i64::MIN / 2),
            daily: PRIOR_DAILY,
        }
    }

    /// Sets how easily the reader wants to be interrupted.
    pub fn set_sensitivity(&mut self, sensitivity: Sensitivity) {
        self.sensitivity = sensitivity;
    }

    /// The machine woke, or the network came back: what was published before `at` is backlog.
    pub fn came_back(&mut self, at: Moment) {
        self.online_since = at;
    }

    /// Stories were mended, or their reader decided: whoever reported something reported it in the story where it stands now.
    pub fn changed(&mut self, change: Change) {
        match change {
            Change::Merged { from, into } => self.merged(from, into),
            Change::Moved { entry, from, to } => self.moved(entry, from, to),
        }
    }

    /// An entry went from one story to another. Nobody is told because of it: it is no report that comes just now.
    fn moved(&mut self, entry: EntryId, from: StoryId, to: StoryId) {
        let Some(left) = self.stories.get_mut(&from.0) else { return };
        let Some(owner) = left.witnesses.iter().find(|(_, (_, own))| *own == entry).map(|(owner, _)| owner.clone()) else { return };
        let Some((at, _)) = left.witnesses.remove(&owner) else { return };
        let burst = self.stories.entry(to.0).or_insert_with(|| Burst { first: at, last: at, ..Burst::default() });
        burst.first = burst.first.min(at);
        burst.last = burst.last.max(at);
        if !burst.known.contains(&owner) {
            let known = burst.witnesses.entry(owner).or_insert((at, entry));
            *known = (*known).min((at, entry));
        }
    }

    /// Two stories became one.
    pub fn merged(&mut self, from: StoryId, into: StoryId) {
        let Some(gone) = self.stories.remove(&from.0) else { return };
        let Some(burst) = self.stories.get_mut(&into.0) else {
            self.stories.insert(into.0, gone);
            return;
        };
        for (owner, (at, entry)) in gone.witnesses {
            let known = burst.witnesses.entry(owner).or_insert((at, entry));
            *known = (*known).min((at, entry));
        }
        burst.known.extend(gone.known);
        burst.first = burst.first.min(gone.first);
        burst.last = burst.last.max(gone.last);
        burst.told = burst.told.max(gone.told);
        burst.escalations = burst.escalations.max(gone.escalations);
        for (peak, other) in burst.peaks.iter_mut().zip(gone.peaks) {
            *peak = (*peak).max(other);
        }
    }

    /// Takes a report and says what to do about it.
    pub fn report(&mut self, report: &Report<'_>) -> Verdict {
        let now = report.arrived;
        let at = report.published.min(now);
        self.sweep(now);
        let seen = self.owners.entry(report.owner.to_owned()).or_insert(at);
        *seen = (*seen).max(at);
        let backlog = report.is_backlog || at < self.online_since || now.since(at) > STALE;
        if !backlog {
            self.hours[hour_of_week(at)] += 1.0;
        }

        let burst = self.stories.entry(report.story.0).or_insert_with(|| Burst { first: at, last: at, ..Burst::default() });
        if at.since(burst.last) > QUIET {
            let peaks = burst.peaks;
            *burst = Burst { first: at, last: at, ..Burst::default() };
            self.learn(peaks);
        }
        let Some(burst) = self.stories.get_mut(&report.story.0) else { return Verdict::Calm(Calm::Few) };
        burst.first = burst.first.min(at);
        burst.last = burst.last.max(at);
        if backlog {
            burst.known.insert(report.owner.to_owned());
            return Verdict::Calm(Calm::Backlog);
        }
        if report.is_copy {
            return Verdict::Calm(Calm::Copy);
        }
        if burst.known.contains(report.owner) || burst.witnesses.contains_key(report.owner) {
            return Verdict::Calm(Calm::HeardBefore);
        }
        burst.witnesses.insert(report.owner.to_owned(), (at, report.entry));
        self.judge(report.story, at, now)
    }

    fn judge(&mut self, story: StoryId, at: Moment, now: Moment) -> Verdict {
        let active = self.owners.values().filter(|&&seen| now.since(seen) <= ACTIVE).count();
        let Some(burst) = self.stories.get(&story.0) else { return Verdict::Calm(Calm::Few) };
        let mut witnesses: Vec<Witness> =
            burst.witnesses.iter().map(|(owner, &(at, entry))| Witness { owner: owner.clone(), entry, at }).collect();
        witnesses.sort_by_key(|a| (a.at, a.entry));
        let within = |window: i64| witnesses.iter().filter(|witness| witness.at <= at && at.since(witness.at) <= window).count();
        let counts = WINDOWS.map(within);
        let busy = self.busy(at);
        let (window, surprise) = (0..WINDOWS.len())
            .map(|w| (w, self.surprise(w, counts[w], busy)))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
            .unwrap_or((0, 0.0));
        let (first, told, knew, escalations) = (burst.first, burst.told, burst.known.len(), burst.escalations);
        let needed = self.sensitivity.owners(active);
        let threshold = self.sensitivity.surprise(self.daily);
        if let Some(burst) = self.stories.get_mut(&story.0) {
            for (peak, count) in burst.peaks.iter_mut().zip(counts) {
                *peak = (*peak).max(count as u32);
            }
        }
        if let Some(told) = told {
            // Told again at twice as many, and after that at four times as many as the last time: a reader's day holds few alerts,
            // and the fourth of one story keeps out the first of another.
            if witnesses.len() < told << escalations.min(2) {
                return Verdict::Calm(Calm::Told);
            }
        } else {
            if at.since(first) > LATEST {
                return Verdict::Calm(Calm::Old);
            }
            if counts[window] < needed {
                return Verdict::Calm(Calm::Few);
            }
            // Where more knew it before we listened than came since, the burst is behind us.
            if surprise < threshold || knew >= counts[window] {
                return Verdict::Calm(Calm::Usual);
            }
        }
        let Some(burst) = self.stories.get_mut(&story.0) else { return Verdict::Calm(Calm::Few) };
        burst.told = Some(witnesses.len());
        let escalation = burst.escalations;
        burst.escalations += 1;
        if told.is_none() {
            witnesses.retain(|witness| witness.at <= at && at.since(witness.at) <= WINDOWS[window]);
        }
        Verdict::Alert(Alert { story, at, escalation, surprise, window: WINDOWS[window], witnesses, active })
    }

    /// -log10 of the chance that a story has `owners` owners within window `w`.
    fn surprise(&self, w: usize, owners: usize, busy: f64) -> f64 {
        let Some(others) = owners.checked_sub(1).filter(|&others| others > 0) else { return 0.0 };
        // What an average reader's sources do: most stories stay with one owner, few spread.
        let (prior_mean, prior_square) = [(0.12, 0.22), (0.22, 0.55), (0.35, 1.2)][w];
        let habit = self.habits[w];
        let stories = habit.stories + PRIOR_STORIES;
        let mean = (habit.sum + PRIOR_STORIES * prior_mean) / stories;
        let variance = ((habit.squares + PRIOR_STORIES * prior_square) / stories - mean * mean).max(mean * 1.05);
        let mean_now = mean * busy;
        // Negative binomial: `size` says how unevenly stories spread.
        let size = (mean * mean / (variance - mean)).clamp(0.02, 50.0);
        let p = size / (size + mean_now);
        let mut term = p.powf(size);
        let mut below = term;
        for k in 1..others {
            term *= (size + k as f64 - 1.0) / k as f64 * (1.0 - p);
            below += term;
        }
        -(1.0 - below).max(1e-12).log10()
    }

    /// How busy the hour of the week is against the average one.
    fn busy(&self, at: Moment) -> f64 {
        let average = self.hours.iter().sum::<f64>() / self.hours.len() as f64;
        ((self.hours[hour_of_week(at)] + PRIOR_HOURS) / (average + PRIOR_HOURS)).clamp(0.5, 3.0)
    }

    /// Once an hour: stories that are over become habit, habits fade, owners that fell silent are forgotten.
    fn sweep(&mut self, now: Moment) {
        if now.since(self.swept_at) < HOUR {
            return;
        }
        let passed = now.since(self.swept_at);
        self.swept_at = now;
        if passed < LATEST {
            // The hours that were slept through say nothing of how much happens.
            let today = self.stories.values().filter(|burst| burst.peaks[2] > 0 && (0..DAY).contains(&now.since(burst.first))).count();
            self.daily += (today as f64 - self.daily) * (passed as f64 / DAILY_LEARNED);
        }
        let faded = now.since(self.faded_at);
        if faded >= DAY {
            let factor = (-(faded as f64) / HABIT_HALF as f64).exp2();
            for habit in &mut self.habits {
                habit.stories *= factor;
                habit.sum *= factor;
                habit.squares *= factor;
            }
            for hour in &mut self.hours {
                *hour *= factor;
            }
            self.faded_at = now;
        }
        let over: Vec<i64> = self.stories.iter().filter(|(_, burst)| now.since(burst.last) > 2 * QUIET).map(|(&id, _)| id).collect();
        for id in over {
            if let Some(burst) = self.stories.remove(&id) {
                self.learn(burst.peaks);
            }
        }
        self.owners.retain(|_, seen| now.since(*seen) <= ACTIVE);
    }

    fn learn(&mut self, peaks: [u32; 3]) {
        if peaks[2] == 0 {
            return;
        }
        for (habit, peak) in self.habits.iter_mut().zip(peaks) {
            // One great story must not teach us that such are usual.
            let others = f64::from(peak.saturating_sub(1).min(12));
            habit.stories += 1.0;
            habit.sum += others;
            habit.squares += others * others;
        }
    }
}

fn hour_of_week(at: Moment) -> usize {
    (at.0.div_euclid(HOUR)).rem_euclid(168) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Moment = Moment(1_760_000_400);

    struct Desk {
        breaking: Breaking,
        next: i64,
        alerts: Vec<Alert>,
        last: Option<Verdict>,
    }

    impl Desk {
        fn new() -> Self {
            let mut desk = Self { breaking: Breaking::new(Sensitivity::Usual), next: 0, alerts: vec![], last: None };
            // Forty sources, each with a story of its own, over two days.
            for n in 0..400 {
                desk.hears(1_000 + n, &format!("source{}", n % 40), NOON.plus(-2 * DAY + n * 400));
            }
            assert!(desk.alerts.is_empty());
            desk
        }

        fn hears(&mut self, story: i64, owner: &str, at: Moment) {
            self.takes(story, owner, at, at, false, false);
        }

        fn takes(&mut self, story: i64, owner: &str, published: Moment, arrived: Moment, is_copy: bool, is_backlog: bool) {
            self.next += 1;
            let report = Report { entry: EntryId(self.next), story: StoryId(story), owner, published, arrived, is_copy, is_backlog };
            let verdict = self.breaking.report(&report);
            if let Verdict::Alert(alert) = &verdict {
                self.alerts.push(alert.clone());
            }
            self.last = Some(verdict);
        }
    }

    #[test]
    fn several_publishers_within_minutes_are_breaking_and_the_reason_is_told() {
        let mut desk = Desk::new();

        for n in 0..6 {
            desk.hears(1, &format!("source{n}"), NOON.plus(n * 4 * MINUTE));
        }

        assert_eq!(desk.alerts.len(), 1);
        let alert = &desk.alerts[0];
        assert!(alert.witnesses.len() <= 5, "{alert:?}");
        assert_eq!(alert.witnesses[0].owner, "source0");
        assert_eq!(
            alert.because(0),
            format!("{} of your 40 sources in {} minutes, first: source0 09:00", alert.witnesses.len(), 4 * (alert.witnesses.len() - 1))
        );
    }

    #[test]
    fn one_publisher_with_twenty_reports_is_not_breaking() {
        let mut desk = Desk::new();

        for n in 0..20 {
            desk.hears(1, "source7", NOON.plus(n * MINUTE));
        }

        assert!(desk.alerts.is_empty());
        assert_eq!(desk.last, Some(Verdict::Calm(Calm::HeardBefore)));
    }

    #[test]
    fn a_flood_of_copies_is_not_breaking() {
        let mut desk = Desk::new();

        desk.hears(1, "wire", NOON);
        for n in 0..30 {
            desk.takes(1, &format!("source{n}"), NOON.plus(n * 10), NOON.plus(n * 10), true, false);
        }

        assert!(desk.alerts.is_empty());
    }

    #[test]
    fn the_backlog_after_a_sleep_is_not_breaking() {
        let mut desk = Desk::new();
        let woke = NOON.plus(5 * HOUR);
        desk.breaking.came_back(woke);

        for n in 0..20 {
            desk.takes(1, &format!("source{n}"), NOON.plus(4 * HOUR + n * MINUTE), woke.plus(n), false, false);
        }
        desk.takes(1, "source30", woke.plus(MINUTE), woke.plus(MINUTE), false, false);

        assert!(desk.alerts.is_empty());
    }

    #[test]
    fn the_first_fetch_of_feeds_is_not_breaking() {
        let mut desk = Desk::new();

        for n in 0..20 {
            desk.takes(1, &format!("new{n}"), NOON.plus(n * MINUTE), NOON.plus(n * MINUTE), false, true);
        }

        assert!(desk.alerts.is_empty());
    }

    #[test]
    fn an_alert_is_repeated_only_when_the_publishers_double() {
        let mut desk = Desk::new();

        for n in 0..30 {
            desk.hears(1, &format!("source{n}"), NOON.plus(n * 3 * MINUTE));
        }

        let told: Vec<usize> = desk.alerts.iter().map(|alert| alert.witnesses.len()).collect();
        assert!(told.len() >= 2, "{told:?}");
        assert!(told.windows(2).all(|two| two[1] >= 2 * two[0]), "{told:?}");
    }

    #[test]
    fn a_slow_story_over_days_is_not_breaking() {
        let mut desk = Desk::new();

        for n in 0..12 {
            desk.hears(1, &format!("source{n}"), NOON.plus(n * 5 * HOUR));
        }

        assert!(desk.alerts.is_empty());
    }

    #[test]
    fn a_story_that_was_quiet_for_a_day_may_break_again() {
        let mut desk = Desk::new();
        for n in 0..8 {
            desk.hears(1, &format!("source{n}"), NOON.plus(n * MINUTE));
        }
        let before = desk.alerts.len();

        for n in 0..4 {
            desk.hears(1, &format!("source{n}"), NOON.plus(2 * DAY + n * MINUTE));
        }

        assert!(before >= 1);
        assert_eq!(desk.alerts.len(), before + 1);
        assert_eq!(desk.alerts.last().map(|alert| alert.escalation), Some(0));
    }

    #[test]
    fn whoever_wants_few_alerts_is_interrupted_later_than_whoever_wants_many() {
        let reporters = |sensitivity: Sensitivity| {
            let mut desk = Desk::new();
            desk.breaking.set_sensitivity(sensitivity);
            for n in 0..12 {
                desk.hears(1, &format!("source{n}"), NOON.plus(n * 5 * MINUTE));
            }
            desk.alerts.first().map_or(usize::MAX, |alert| alert.witnesses.len())
        };

        assert!(reporters(Sensitivity::Few) > reporters(Sensitivity::Many));
    }

    #[test]
    fn what_is_usual_stops_being_breaking() {
        let mut desk = Desk::new();

        // For three weeks every day brings stories that eight publishers report within the hour.
        for day in 0..21 {
            for story in 0..20 {
                for n in 0..8 {
                    desk.hears(
                        10_000 + day * 100 + story,
                        &format!("source{}", (n + story) % 40),
                        NOON.plus(day * DAY + story * HOUR + n * 6 * MINUTE),
                    );
                }
            }
        }
        let last_week = desk.alerts.iter().filter(|alert| alert.at > NOON.plus(14 * DAY)).count();

        assert!(last_week <= 7 * 5, "{last_week}");
    }

    #[test]
    fn where_fewer_stories_begin_on_a_day_less_surprise_is_asked_for() {
        let asked = |seconds: i64| {
            let mut breaking = Breaking::new(Sensitivity::Usual);
            for n in 0..20 * DAY / seconds {
                let (owner, at) = (format!("source{}", n % 40), NOON.plus(n * seconds));
                let (entry, story) = (EntryId(n), StoryId(n));
                breaking.report(&Report { entry, story, owner: &owner, published: at, arrived: at, is_copy: false, is_backlog: false });
            }
            Sensitivity::Usual.surprise(breaking.daily)
        };

        let [quiet, usual, busy] = [HOUR, DAY / 100, DAY / 400].map(asked);

        assert!(quiet < usual - 0.4 && usual + 0.4 < busy, "{quiet} {usual} {busy}");
        assert!((usual - 2.0).abs() < 0.1, "{usual}");
    }

    #[test]
    fn what_is_moved_to_a_story_counts_there_and_no_more_where_it_was() {
        let mut desk = Desk::new();
        for (n, story) in [(0, 1), (1, 1), (2, 2)] {
            desk.hears(story, &format!("source{n}"), NOON.plus(n * 60));
        }
        let moved = EntryId(desk.next);
        assert!(desk.alerts.is_empty(), "three publishers are too few");

        desk.breaking.changed(Change::Moved { entry: moved, from: StoryId(2), to: StoryId(1) });
        assert!(desk.alerts.is_empty());
        for n in 3..8 {
            desk.hears(1, &format!("source{n}"), NOON.plus(n * 60));
        }

        let alert = desk.alerts.first().unwrap();
        assert!(alert.witnesses.iter().any(|witness| witness.entry == moved), "{alert:?}");
        desk.hears(2, "source9", NOON.plus(600));
        assert_eq!(desk.last, Some(Verdict::Calm(Calm::Few)));
    }

    #[test]
    fn merged_stories_count_their_publishers_together() {
        let mut desk = Desk::new();
        for n in 0..2 {
            desk.hears(1, &format!("source{n}"), NOON.plus(n));
            desk.hears(2, &format!("source{}", n + 10), NOON.plus(n));
        }

        desk.breaking.merged(StoryId(2), StoryId(1));
        desk.hears(1, "source20", NOON.plus(MINUTE));

        assert_eq!(desk.alerts.last().map(|alert| alert.witnesses.len()), Some(5));
    }

    #[test]
    fn the_state_survives_a_restart() {
        let mut desk = Desk::new();
        desk.hears(1, "source1", NOON);
        desk.hears(1, "source2", NOON.plus(MINUTE));

        let text = serde_json::to_string(&desk.breaking).expect("the state can be written");
        desk.breaking = serde_json::from_str(&text).expect("and read");
        for n in 3..7 {
            desk.hears(1, &format!("source{n}"), NOON.plus(n * MINUTE));
        }

        assert_eq!(desk.alerts.len(), 1);
        assert_eq!(desk.alerts[0].witnesses[0].owner, "source1");
    }

    #[test]
    fn a_clock_that_jumps_does_no_harm() {
        let mut desk = Desk::new();

        for (n, at) in [Moment(i64::MAX), Moment(i64::MIN), Moment(0), NOON].into_iter().enumerate() {
            desk.hears(1, &format!("source{n}"), at);
        }

        assert!(desk.alerts.is_empty());
    }
}
