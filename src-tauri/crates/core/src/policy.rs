//! Decides whether a feed is due, and when it is next.
//!
//! Pure: the caller brings the clock and the dice. Servers lie about lifetimes in both directions, so every wish of
//! theirs is clamped; each answer carries its reason, which the reader can see.

use std::cmp::Ordering;

use crate::Moment;

/// No wish of a server keeps us away for longer, except for an explicit `Retry-After`.
pub const LONGEST_WISH: i64 = 12 * HOUR;
/// An explicit `Retry-After` is obeyed this far.
pub const LONGEST_RETRY_AFTER: i64 = 2 * DAY;
/// Failures never keep us away for longer.
pub const LONGEST_BACK_OFF: i64 = DAY;
/// No feed is asked more often than this, whatever its rhythm.
pub const SHORTEST: i64 = 15 * MINUTE;
/// Some hosts answer 304 to any validator for ever; forgetting ours now and then lets the feed move again.
pub const VALIDATORS_LIVE: i64 = 8 * DAY;
/// A permanent redirect is believed after this many agreeing answers.
pub const MOVES_TO_BELIEVE: u32 = 3;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// What the decision about a feed's turn needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The reader paused it.
    pub paused: bool,
    /// Its publisher says that it is gone for good.
    pub gone: bool,
    /// It is content that ships with the app, and has no address to ask.
    pub sample: bool,
    /// When it is due; `None` means as soon as possible.
    pub next_check_at: Option<Moment>,
}

/// Whether to check a feed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Check it.
    Check,
    /// Leave it, for this reason.
    Skip(Skip),
}

/// Why a feed is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skip {
    /// The reader paused it.
    Paused,
    /// Its publisher said that it is gone.
    Gone,
    /// It ships with the app.
    Sample,
    /// It is not due before this moment.
    NotDue(Moment),
}

/// Answers whether a feed should be checked at `now`.
pub fn turn(feed: &Standing, now: Moment) -> Turn {
    if feed.sample {
        return Turn::Skip(Skip::Sample);
    }
    if feed.paused {
        return Turn::Skip(Skip::Paused);
    }
    if feed.gone {
        return Turn::Skip(Skip::Gone);
    }
    match feed.next_check_at {
        // A date more than two days off can only come from a clock that jumped back.
        Some(at) if now < at && at.since(now) <= LONGEST_RETRY_AFTER => Turn::Skip(Skip::NotDue(at)),
        Some(_) | None => Turn::Check,
    }
}

/// What the last answer and the feed itself wish for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Seconds between checks that the reader set.
    pub interval: i64,
    /// Seconds between this feed's entries, smoothed.
    pub rhythm: Option<i64>,
    /// `Cache-Control: max-age` or `Expires`, seconds.
    pub fresh_for: Option<i64>,
    /// RSS `ttl`, minutes.
    pub ttl_minutes: Option<u32>,
    /// `sy:updatePeriod` by `sy:updateFrequency`, seconds.
    pub update_every: Option<u32>,
    /// RSS `skipHours`, GMT.
    pub skip_hours: Vec<u8>,
    /// RSS `skipDays`, 0 is Monday, GMT.
    pub skip_days: Vec<u8>,
}

/// When a feed is checked next, and why then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextCheck {
    /// The moment.
    pub at: Moment,
    /// The reason, for the reader.
    pub why: String,
}

/// Decides the next check after one that went well.
///
/// `dice` is between 0 and 1 and spreads the checks of many feeds over a tenth of their interval.
pub fn after_success(wishes: &Wishes, now: Moment, dice: f64) -> NextCheck {
    let (mut wait, mut why) = (wishes.interval.max(SHORTEST), "your interval".to_owned());
    if let Some(rhythm) = wishes.rhythm.filter(|rhythm| *rhythm > 0) {
        // A feed that writes twice a day need not be asked every hour, nor a busy one only then.
        let paced = rhythm.clamp(wishes.interval / 2, wishes.interval.saturating_mul(6)).clamp(SHORTEST, DAY);
        if paced != wait {
            let limit = match paced.cmp(&rhythm) {
                Ordering::Less => format!(", but is asked at least every {}", span(paced)),
                Ordering::Greater => format!(", but is asked at most every {}", span(paced)),
                Ordering::Equal => String::new(),
            };
            (wait, why) = (paced, format!("it writes about every {}{limit}", span(rhythm)));
        }
    }
    let mut raise = |seconds: i64, reason: &str| {
        let clamped = seconds.min(LONGEST_WISH);
        if clamped > wait {
            let limit = if seconds > LONGEST_WISH { format!(", of which {} are granted", span(LONGEST_WISH)) } else { String::new() };
            (wait, why) = (clamped, format!("{reason} asks for {}{limit}", span(seconds)));
        }
    };
    raise(wishes.fresh_for.unwrap_or(0), "its server");
    raise(i64::from(wishes.ttl_minutes.unwrap_or(0)) * MINUTE, "its ttl");
    raise(i64::from(wishes.update_every.unwrap_or(0)), "its update period");
    let at = now.plus(wait + jitter(wait, dice));
    let (at, skipped) = past_skipped_hours(at, wishes);
    if skipped {
        why.push_str(", and it asks to be left alone at that hour");
    }
    NextCheck { at, why }
}

/// Decides the next check after `failures` failures in a row (this one included).
pub fn after_failure(failures: u32, interval: i64, retry_after: Option<i64>, now: Moment, dice: f64) -> NextCheck {
    if let Some(seconds) = retry_after {
        let granted = seconds.clamp(MINUTE, LONGEST_RETRY_AFTER);
        let limit = if seconds > granted { format!(", of which {} are granted", span(granted)) } else { String::new() };
        return NextCheck { at: now.plus(granted), why: format!("its server asked to wait {}{limit}", span(seconds)) };
    }
    let doubled = interval.max(SHORTEST).saturating_mul(1 << failures.saturating_sub(1).min(10));
    let wait = doubled.min(LONGEST_BACK_OFF);
    let times = if failures == 1 { "it failed".to_owned() } else { format!("it failed {failures} times in a row") };
    NextCheck { at: now.plus(wait + jitter(wait, dice)), why: format!("{times}, so it is tried again after {}", span(wait)) }
}

/// Smooths the seconds between a feed's entries, from those that a check brought.
///
/// `published` are the moments of the newest entries, in any order. `None` when there are too few to tell.
pub fn rhythm(published: &[Moment]) -> Option<i64> {
    let mut sorted: Vec<i64> = published.iter().map(|at| at.0).collect();
    sorted.sort_unstable();
    let mut gaps: Vec<i64> = sorted.windows(2).map(|pair| pair[1] - pair[0]).filter(|gap| *gap > 0).collect();
    if gaps.len() < 3 {
        return None;
    }
    // The median: one silent holiday says nothing of the usual pace.
    gaps.sort_unstable();
    Some(gaps[gaps.len() / 2])
}

/// A span of time in words, rounded to what a person would say.
pub fn span(seconds: i64) -> String {
    let (number, unit) = match seconds {
        ..90 => (seconds.max(0), "second"),
        90..5_400 => (seconds.saturating_add(30) / MINUTE, "minute"),
        5_400..129_600 => (seconds.saturating_add(HOUR / 2) / HOUR, "hour"),
        _ => (seconds.saturating_add(DAY / 2) / DAY, "day"),
    };
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

fn jitter(wait: i64, dice: f64) -> i64 {
    (wait as f64 * 0.1 * dice.clamp(0.0, 1.0)) as i64
}

/// Moves `at` out of the hours and days at which the feed asks to be left alone, but not by more than twelve hours.
fn past_skipped_hours(at: Moment, wishes: &Wishes) -> (Moment, bool) {
    let is_skipped = |at: Moment| {
        let hour = at.0.div_euclid(HOUR).rem_euclid(24) as u8;
        // 1 January 1970 was a Thursday.
        let day = (at.0.div_euclid(DAY) + 3).rem_euclid(7) as u8;
        wishes.skip_hours.contains(&hour) || wishes.skip_days.contains(&day)
    };
    if !is_skipped(at) {
        return (at, false);
    }
    let later = (1..=12).map(|hours| Moment((at.0.div_euclid(HOUR) + hours) * HOUR)).find(|later| !is_skipped(*later));
    (later.unwrap_or(at.plus(LONGEST_WISH)), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_795_000_000);
    const READY: Standing = Standing { paused: false, gone: false, sample: false, next_check_at: None };

    fn hourly() -> Wishes {
        Wishes { interval: HOUR, ..Wishes::default() }
    }

    #[test]
    fn a_feed_that_was_never_checked_is_due() {
        assert_eq!(turn(&READY, NOW), Turn::Check);
    }

    #[test]
    fn a_feed_before_its_time_is_left_alone_with_the_moment_it_is_due() {
        let later = NOW.plus(60);

        assert_eq!(turn(&Standing { next_check_at: Some(later), ..READY }, NOW), Turn::Skip(Skip::NotDue(later)));
        assert_eq!(turn(&Standing { next_check_at: Some(later), ..READY }, later), Turn::Check);
    }

    #[test]
    fn a_due_moment_far_in_the_future_comes_from_a_wrong_clock_and_is_ignored() {
        let next_year = NOW.plus(365 * DAY);

        assert_eq!(turn(&Standing { next_check_at: Some(next_year), ..READY }, NOW), Turn::Check);
    }

    #[test]
    fn paused_and_gone_feeds_are_left_alone() {
        assert_eq!(turn(&Standing { paused: true, ..READY }, NOW), Turn::Skip(Skip::Paused));
        assert_eq!(turn(&Standing { gone: true, ..READY }, NOW), Turn::Skip(Skip::Gone));
    }

    #[test]
    fn the_readers_interval_counts_where_nothing_else_speaks() {
        let next = after_success(&hourly(), NOW, 0.0);

        assert_eq!(next, NextCheck { at: NOW.plus(HOUR), why: "your interval".to_owned() });
    }

    #[test]
    fn a_servers_lifetime_is_granted_up_to_twelve_hours() {
        let wishes = Wishes { fresh_for: Some(30 * DAY), ..hourly() };

        let next = after_success(&wishes, NOW, 0.0);

        assert_eq!(next.at, NOW.plus(12 * HOUR));
        assert_eq!(next.why, "its server asks for 30 days, of which 12 hours are granted");
    }

    #[test]
    fn a_ttl_shorter_than_the_interval_changes_nothing() {
        let wishes = Wishes { ttl_minutes: Some(5), ..hourly() };

        assert_eq!(after_success(&wishes, NOW, 0.0).at, NOW.plus(HOUR));
    }

    #[test]
    fn a_quiet_feed_is_asked_less_often_and_a_busy_one_at_most_twice_as_often() {
        let quiet = Wishes { rhythm: Some(3 * DAY), ..hourly() };
        let busy = Wishes { rhythm: Some(MINUTE), ..hourly() };

        let (quiet, busy) = (after_success(&quiet, NOW, 0.0), after_success(&busy, NOW, 0.0));

        assert_eq!((quiet.at, busy.at), (NOW.plus(6 * HOUR), NOW.plus(HOUR / 2)));
        assert_eq!(quiet.why, "it writes about every 3 days, but is asked at least every 6 hours");
        assert_eq!(busy.why, "it writes about every 60 seconds, but is asked at most every 30 minutes");
    }

    #[test]
    fn skipped_hours_are_respected() {
        let noon = Moment(NOW.0.div_euclid(DAY) * DAY + 12 * HOUR);
        let wishes = Wishes { skip_hours: vec![13, 14], ..hourly() };

        assert_eq!(after_success(&wishes, noon, 0.0).at, noon.plus(3 * HOUR));
    }

    #[test]
    fn a_feed_that_skips_every_hour_is_still_asked_sometimes() {
        let wishes = Wishes { skip_hours: (0..24).collect(), ..hourly() };

        assert_eq!(after_success(&wishes, NOW, 0.0).at, NOW.plus(HOUR + LONGEST_WISH));
    }

    #[test]
    fn failures_double_the_wait_up_to_a_day() {
        let waits: Vec<i64> = (1..=8).map(|failures| after_failure(failures, HOUR, None, NOW, 0.0).at.since(NOW) / HOUR).collect();

        assert_eq!(waits, [1, 2, 4, 8, 16, 24, 24, 24]);
    }

    #[test]
    fn retry_after_is_obeyed() {
        assert_eq!(after_failure(1, HOUR, Some(7_200), NOW, 1.0).at, NOW.plus(7_200));
        assert_eq!(after_failure(1, HOUR, Some(i64::MAX), NOW, 1.0).at, NOW.plus(LONGEST_RETRY_AFTER));
        assert_eq!(after_failure(1, HOUR, Some(30 * DAY), NOW, 1.0).why, "its server asked to wait 30 days, of which 2 days are granted");
    }

    #[test]
    fn the_dice_spread_checks_over_a_tenth_of_the_wait() {
        assert_eq!(after_success(&hourly(), NOW, 1.0).at, NOW.plus(HOUR + HOUR / 10));
    }

    #[test]
    fn one_long_silence_does_not_change_the_rhythm() {
        let at = |hours: i64| NOW.plus(-hours * HOUR);

        assert_eq!(rhythm(&[at(0), at(2), at(4), at(6), at(500)]), Some(2 * HOUR));
        assert_eq!(rhythm(&[at(0), at(2)]), None);
    }
}
