//! Decides what the machine's surroundings mean for what goes on by itself: whether sources are asked, how often, and whether the
//! clocks can be believed.
//!
//! Pure: the host says what the system told it. Systems do not know much, and some of what they say is wrong, so that nothing here
//! ever keeps the reader from asking.

use crate::Moment;

/// Sources wait so many times longer where asking costs.
pub const SLOWER: i64 = 4;
/// Nothing waits longer than this because of it, seconds.
pub const LONGEST_STRETCH: i64 = 86_400;
/// Two clocks that differ by less went on together, seconds.
const TOGETHER: u64 = 30;
/// Nobody's machine sleeps longer; a clock that moved on by more was set, seconds.
const LONGEST_SLEEP: i64 = 45 * 86_400;

/// The network, as the system sees it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Network {
    /// The system does not say.
    #[default]
    Unknown,
    /// There is none.
    Down,
    /// It is there.
    Up,
    /// It is there, and traffic costs.
    Metered,
}

/// What the machine runs on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Power {
    /// The system does not say.
    #[default]
    Unknown,
    /// A socket in the wall.
    Mains,
    /// A battery.
    Battery,
}

/// What is around the app.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The network.
    pub network: Network,
    /// The power.
    pub power: Power,
}

/// How sources are asked by themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pace {
    /// As always.
    #[default]
    Usual,
    /// Less often, since traffic costs.
    Metered,
    /// Less often, since the battery empties.
    Battery,
    /// Not at all, since there is no network.
    Halt,
}

impl Pace {
    /// Why it is not as always, in words.
    pub fn why(self) -> Option<&'static str> {
        match self {
            Self::Usual => None,
            Self::Metered => Some("sources are asked less often, since traffic costs on this network"),
            Self::Battery => Some("sources are asked less often, since this machine runs on battery"),
            Self::Halt => Some("no source is asked, since the system says that there is no network"),
        }
    }

    /// When a feed is due that was checked at `checked_at` and would be due at `due` otherwise.
    pub fn stretch(self, checked_at: Option<Moment>, due: Option<Moment>) -> Option<Moment> {
        let (Some(checked_at), Some(due), Self::Metered | Self::Battery) = (checked_at, due, self) else { return due };
        let wait = due.since(checked_at).max(0);
        Some(due.plus(wait.saturating_mul(SLOWER - 1).min(LONGEST_STRETCH)))
    }
}

/// How sources are asked in these surroundings. `sparing`: the reader wants to save where asking costs.
pub fn pace(around: Surroundings, sparing: bool) -> Pace {
    match (around.network, around.power) {
        (Network::Down, _) => Pace::Halt,
        (Network::Metered, _) if sparing => Pace::Metered,
        (_, Power::Battery) if sparing => Pace::Battery,
        (Network::Unknown | Network::Up | Network::Metered, _) => Pace::Usual,
    }
}

/// What happened between two looks at the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed {
    /// Time passed.
    Time,
    /// The machine slept for so many seconds.
    Sleep(i64),
    /// The clock on the wall was set, by so many seconds.
    Jump(i64),
}

/// Compares the seconds that passed by the clock on the wall with those that the machine was awake.
pub fn passed(by_the_wall: i64, awake: i64) -> Passed {
    let apart = by_the_wall.saturating_sub(awake);
    match apart {
        _ if apart.unsigned_abs() < TOGETHER => Passed::Time,
        _ if (0..=LONGEST_SLEEP).contains(&apart) => Passed::Sleep(apart),
        _ => Passed::Jump(apart),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Moment = Moment(1_795_003_200);
    const HOUR: i64 = 3_600;

    fn around(network: Network, power: Power) -> Surroundings {
        Surroundings { network, power }
    }

    #[test]
    fn what_the_system_does_not_say_changes_nothing() {
        assert_eq!(pace(Surroundings::default(), true), Pace::Usual);
        assert_eq!(pace(around(Network::Up, Power::Mains), true), Pace::Usual);
    }

    #[test]
    fn sources_are_asked_less_often_where_that_costs_unless_the_reader_minds_not() {
        assert_eq!(pace(around(Network::Metered, Power::Mains), true), Pace::Metered);
        assert_eq!(pace(around(Network::Up, Power::Battery), true), Pace::Battery);
        assert_eq!(pace(around(Network::Metered, Power::Battery), false), Pace::Usual);
        assert_eq!(pace(around(Network::Down, Power::Mains), false), Pace::Halt);
    }

    #[test]
    fn what_is_due_in_an_hour_is_due_in_four_and_nothing_waits_a_day_longer() {
        let (checked, due) = (Some(NOON), Some(NOON.plus(HOUR)));

        assert_eq!(Pace::Battery.stretch(checked, due), Some(NOON.plus(4 * HOUR)));
        assert_eq!(Pace::Usual.stretch(checked, due), due);
        assert_eq!(Pace::Metered.stretch(checked, Some(NOON.plus(20 * HOUR))), Some(NOON.plus(44 * HOUR)));
        assert_eq!(Pace::Metered.stretch(None, due), due);
        assert_eq!(Pace::Metered.stretch(checked, None), None);
    }

    #[test]
    fn a_feed_that_was_due_before_it_was_checked_comes_from_a_wrong_clock_and_is_due() {
        assert_eq!(Pace::Battery.stretch(Some(NOON), Some(NOON.plus(-HOUR))), Some(NOON.plus(-HOUR)));
    }

    #[test]
    fn sleep_is_told_from_a_clock_that_was_set() {
        assert_eq!(passed(30, 30), Passed::Time);
        assert_eq!(passed(45, 30), Passed::Time, "a look may come late");
        assert_eq!(passed(8 * HOUR, 30), Passed::Sleep(8 * HOUR - 30));
        assert_eq!(passed(365 * 24 * HOUR, 30), Passed::Jump(365 * 24 * HOUR - 30));
        assert_eq!(passed(-HOUR, 30), Passed::Jump(-HOUR - 30));
        assert_eq!(passed(i64::MIN, i64::MAX), Passed::Jump(i64::MIN));
    }
}
