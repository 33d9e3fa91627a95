//! Decides whether it is quiet: hours of the week in which nothing interrupts the reader.

use crate::Moment;

const DAY: i64 = 86_400;

/// Hours that begin on some days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// The days on which they begin, Monday first.
    pub days: [bool; 7],
    /// The minute of the day at which they begin, 0 to 1439.
    pub from: u16,
    /// The minute at which they end: on the next day where that is not later than their beginning.
    pub until: u16,
}

/// Whether `local` lies in one of these spans. It is a moment of the reader's own clock: UTC with their offset added.
pub fn is_quiet(hours: &[QuietHours], local: Moment) -> bool {
    let minute = local.0.rem_euclid(DAY) / 60;
    // 1 January 1970 was a Thursday.
    let today = (local.0.div_euclid(DAY) + 3).rem_euclid(7) as usize;
    let yesterday = (today + 6) % 7;
    hours.iter().any(|span| {
        let (from, until) = (i64::from(span.from), i64::from(span.until));
        if from < until {
            return span.days[today] && (from..until).contains(&minute);
        }
        (span.days[today] && minute >= from) || (span.days[yesterday] && minute < until)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday in November 2026, at midnight.
    const WEDNESDAY: Moment = Moment(1_794_960_000);
    const WEDNESDAY_ONLY: [bool; 7] = [false, false, true, false, false, false, false];

    fn at(days: i64, hour: i64) -> Moment {
        WEDNESDAY.plus(days * DAY + hour * 3_600)
    }

    #[test]
    fn hours_of_a_day_are_quiet_on_that_day_alone() {
        let lunch = [QuietHours { days: WEDNESDAY_ONLY, from: 12 * 60, until: 14 * 60 }];

        assert!(is_quiet(&lunch, at(0, 12)));
        assert!(is_quiet(&lunch, at(0, 13)));
        assert!(!is_quiet(&lunch, at(0, 14)));
        assert!(!is_quiet(&lunch, at(0, 11)));
        assert!(!is_quiet(&lunch, at(1, 13)));
    }

    #[test]
    fn a_night_belongs_to_the_day_on_which_it_begins() {
        let night = [QuietHours { days: WEDNESDAY_ONLY, from: 22 * 60, until: 7 * 60 }];

        assert!(is_quiet(&night, at(0, 23)));
        assert!(is_quiet(&night, at(1, 6)));
        assert!(!is_quiet(&night, at(1, 7)));
        assert!(!is_quiet(&night, at(0, 6)), "Tuesday's night is not quiet");
        assert!(!is_quiet(&night, at(1, 23)));
    }

    #[test]
    fn hours_that_end_where_they_begin_last_a_whole_day() {
        let day = [QuietHours { days: WEDNESDAY_ONLY, from: 0, until: 0 }];

        assert!(is_quiet(&day, at(0, 0)));
        assert!(is_quiet(&day, at(0, 23)));
        assert!(!is_quiet(&day, at(1, 0)));
        assert!(!is_quiet(&day, at(-1, 23)));
    }

    #[test]
    fn without_hours_it_is_never_quiet_also_before_1970() {
        assert!(!is_quiet(&[], at(0, 3)));
        let always = [QuietHours { days: [true; 7], from: 0, until: 0 }];
        assert!(is_quiet(&always, Moment(-5)));
    }
}
