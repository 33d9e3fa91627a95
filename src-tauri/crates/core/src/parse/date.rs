//! Reads the dates that feeds write.
//!
//! RFC 822 and RFC 3339 are what the standards want; in the wild there are twelve-hour clocks, month names of thirty
//! languages, two-digit years, zones that never were, and dates that are none. A date is taken apart into its clock, its
//! zone and the rest, in whatever order they stand, and put together only when nothing is left that makes no sense:
//! a wrong date sorts an entry to a wrong place for ever, while a missing one is replaced by the hour of arrival.

use chrono::{Datelike, NaiveDate, Weekday};
use unicode_normalization::UnicodeNormalization;

use crate::Moment;

mod months;
mod zones;

/// Longer texts are not dates.
const LONGEST: usize = 120;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// Reads one date in any form seen in the wild; a string without a zone counts as UTC.
pub fn parse(text: &str) -> Option<Moment> {
    let text = text.trim().trim_matches(['"', '\'']);
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let folded = fold(text);
    if folded.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && let Some(moment) = unix(&folded).or_else(|| run_together(&folded))
    {
        return Some(moment);
    }
    let mut tokens = tokens(&folded)?;
    let clock = take_clock(&mut tokens)?;
    let zone = take_zone(&mut tokens, clock.is_some_and(|clock| clock.names_zone))?;
    let half = take_half_of_day(&mut tokens);
    let is_korean = folded.contains(['년', '월', '일']) || folded.contains("오전") || folded.contains("오후");
    let seconds = clock.map_or(Some(0), |clock| clock.seconds(half))?;
    let date = read_week(&tokens).or_else(|| read_date(&tokens))?;
    let date = if is_thai(&folded) { from_buddhist(date)? } else { date };
    let zone = zone.or_else(|| is_korean.then_some(9 * HOUR)).unwrap_or(0);
    let midnight = date.and_hms_opt(0, 0, 0)?.and_utc().timestamp();
    Some(Moment(midnight + seconds - zone))
}

/// Lower case, ASCII digits, no accents, no comments in brackets.
fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut brackets = 0_usize;
    let is_mark = |letter: &char| matches!(*letter, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}');
    let mut push = |letter: char| match letter {
        '(' => brackets += 1,
        ')' => brackets = brackets.saturating_sub(1),
        _ if brackets > 0 => {}
        '\u{2212}' | '\u{2010}'..='\u{2015}' => out.push('-'),
        '\u{660}'..='\u{669}' => out.push((b'0' + (letter as u32 - 0x660) as u8) as char),
        '\u{6f0}'..='\u{6f9}' => out.push((b'0' + (letter as u32 - 0x6f0) as u8) as char),
        '\u{966}'..='\u{96f}' => out.push((b'0' + (letter as u32 - 0x966) as u8) as char),
        '\u{ff10}'..='\u{ff19}' => out.push((b'0' + (letter as u32 - 0xff10) as u8) as char),
        '\u{ff1a}' => out.push(':'),
        'ı' => out.push('i'),
        'ł' => out.push('l'),
        'ø' => out.push('o'),
        'đ' => out.push('d'),
        letter if letter.is_whitespace() => out.push(' '),
        letter => out.push(letter),
    };
    if text.is_ascii() {
        text.chars().for_each(|letter| push(letter.to_ascii_lowercase()));
    } else {
        text.nfd()
            .filter(|letter| !is_mark(letter))
            .nfc()
            .flat_map(char::to_lowercase)
            .filter(|letter| !is_mark(letter))
            .for_each(&mut push);
    }
    if out.contains(".m") || out.contains(". m") {
        for (dotted, plain) in [("a.m.", "am"), ("p.m.", "pm"), ("a.m", "am"), ("p.m", "pm"), ("a. m.", "am"), ("p. m.", "pm")] {
            out = out.replace(dotted, plain);
        }
    }
    out
}

/// Seconds or milliseconds since 1970, told by their length.
fn unix(digits: &str) -> Option<Moment> {
    let whole = digits.split('.').next()?;
    match whole.len() {
        9 | 10 => whole.parse().ok().map(Moment),
        13 => whole.parse().ok().map(|millis: i64| Moment(millis.div_euclid(1000))),
        _ => None,
    }
}

/// `20261123140509`, or without its seconds.
fn run_together(digits: &str) -> Option<Moment> {
    if !matches!(digits.len(), 12 | 14) || digits.contains('.') {
        return None;
    }
    let (date, clock) = digits.split_at(8);
    parse(&format!("{date}T{clock}"))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Number {
        value: u64,
        digits: usize,
    },
    Word(&'a str),
    Sign(char),
    Space,
    /// Where the time of day stood.
    Clock,
}

/// `None` where there are more parts than any date has.
fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::with_capacity(24);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_same: fn(char) -> bool = match first {
            '0'..='9' => |letter| letter.is_ascii_digit(),
            // Thai and Hindi write vowels as marks inside of a word.
            letter if is_letter(letter) => is_letter,
            ' ' => |letter| letter == ' ',
            _ => |_| false,
        };
        let end = rest.find(|letter| !is_same(letter)).unwrap_or(rest.len()).max(first.len_utf8());
        let (part, after) = rest.split_at(end);
        tokens.push(match first {
            '0'..='9' => Token::Number { value: part.parse().ok()?, digits: part.len() },
            ' ' => Token::Space,
            letter if is_letter(letter) => Token::Word(part),
            sign => Token::Sign(sign),
        });
        rest = after;
        if tokens.len() > 48 {
            return None;
        }
    }
    Some(tokens)
}

fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '\u{900}'..='\u{97f}' | '\u{e00}'..='\u{e7f}')
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

#[derive(Debug, Clone, Copy)]
struct Clock {
    hour: u64,
    minute: u64,
    second: u64,
    /// Whether what stands behind the clock is a zone, and not a part of the date.
    names_zone: bool,
}

impl Clock {
    /// Seconds since midnight; `None` where no clock shows this.
    fn seconds(self, half: Option<Half>) -> Option<i64> {
        let hour = match half {
            Some(Half::Morning) if self.hour == 12 => 0,
            Some(Half::Afternoon) if self.hour < 12 => self.hour + 12,
            Some(Half::Morning | Half::Afternoon) | None => self.hour,
        };
        let is_end_of_day = hour == 24 && self.minute == 0 && self.second == 0;
        if (hour >= 24 && !is_end_of_day) || self.minute >= 60 || self.second > 60 {
            return None;
        }
        // A leap second is shown as the one before it.
        Some(hour as i64 * HOUR + self.minute as i64 * MINUTE + self.second.min(59) as i64)
    }
}

/// Takes the time of day out of `tokens`. The outer `None` means that it is malformed.
#[expect(clippy::option_option, reason = "absent and malformed are different answers")]
fn take_clock(tokens: &mut Vec<Token<'_>>) -> Option<Option<Clock>> {
    use Token::{Number, Sign, Word};
    let number = |at: usize, tokens: &[Token<'_>]| match tokens.get(at) {
        Some(Number { value, digits: 1 | 2 }) => Some(*value),
        _ => None,
    };
    let colon = |token: &Token<'_>| matches!(token, Sign(':') | Word("h"));
    let found = (1..tokens.len()).find(|at| colon(&tokens[*at]) && number(at - 1, tokens).is_some() && number(at + 1, tokens).is_some());
    let Some(at) = found else {
        return Some(take_short_clock(tokens));
    };
    let is_zone_of_a_day = at >= 2
        && (tokens[at - 2] == Sign('+') || (tokens[at - 2] == Sign('-') && at >= 3 && matches!(tokens[at - 3], Number { digits: 2, .. })));
    if is_zone_of_a_day {
        return Some(None);
    }
    let (hour, minute) = (number(at - 1, tokens)?, number(at + 1, tokens)?);
    let mut end = at + 2;
    let mut second = 0;
    if tokens.get(end).is_some_and(|token| matches!(token, Sign(':' | '.') | Word("m")))
        && let Some(value) = number(end + 1, tokens)
    {
        second = value;
        end += 2;
        if matches!(tokens.get(end), Some(Word("s" | "sec"))) {
            end += 1;
        }
        if matches!(tokens.get(end), Some(Sign('.' | ',' | ':'))) && matches!(tokens.get(end + 1), Some(Number { .. })) {
            end += 2;
        }
    } else if tokens.get(end) == Some(&Sign(':')) {
        return None;
    }
    // ISO's `T` belongs to the clock.
    let start = if at >= 2 && matches!(tokens[at - 2], Word("t")) { at - 2 } else { at - 1 };
    tokens.splice(start..end, [Token::Clock]);
    Some(Some(Clock { hour, minute, second, names_zone: true }))
}

/// `T101455`, `T10` or `3pm`.
fn take_short_clock(tokens: &mut Vec<Token<'_>>) -> Option<Clock> {
    use Token::{Number, Word};
    for at in 0..tokens.len() {
        match (tokens[at], tokens.get(at + 1).copied()) {
            (Word("t"), Some(Number { value, digits })) if at > 0 && matches!(digits, 2 | 4 | 6) => {
                let (hour, minute, second) = match digits {
                    2 => (value, 0, 0),
                    4 => (value / 100, value % 100, 0),
                    _ => (value / 10_000, value / 100 % 100, value % 100),
                };
                tokens.splice(at..at + 2, [Token::Clock]);
                return Some(Clock { hour, minute, second, names_zone: true });
            }
            (Number { value, digits: 1 | 2 }, Some(Word("am" | "pm"))) => {
                tokens.splice(at..=at, [Token::Clock]);
                return Some(Clock { hour: value, minute: 0, second: 0, names_zone: true });
            }
            _ => {}
        }
    }
    None
}

/// Takes the zone out of `tokens`, in seconds east of Greenwich. The outer `None` means that it is malformed.
#[expect(clippy::option_option, reason = "absent and malformed are different answers")]
fn take_zone(tokens: &mut Vec<Token<'_>>, has_clock: bool) -> Option<Option<i64>> {
    use Token::{Number, Sign, Space, Word};
    let clock_at = tokens.iter().position(|token| *token == Token::Clock);
    let from = clock_at.map_or(0, |at| at + 1);
    let mut zone = None;
    let mut at = from;
    while at < tokens.len() {
        let signed = match tokens[at] {
            Sign('+') => Some(1),
            // Without a clock in front a dash only separates numbers, unless an offset with a colon follows.
            Sign('-') if has_clock && !matches!(tokens.get(at + 1), Some(Space)) => Some(-1),
            Sign('-') if matches!(tokens.get(at + 2), Some(Sign(':'))) => Some(-1),
            _ => None,
        };
        if let Some(sign) = signed {
            let Some(Number { value, digits }) = tokens.get(at + 1).copied() else { return None };
            let mut end = at + 2;
            let (hours, minutes) = match digits {
                1 | 2 => {
                    let minutes = match (tokens.get(at + 2), tokens.get(at + 3)) {
                        (Some(Sign(':' | '.')), Some(Number { value, digits: 1 | 2 })) => {
                            end = at + 4;
                            *value
                        }
                        (Some(Sign(':')), _) => return None,
                        _ => 0,
                    };
                    (value, minutes)
                }
                3 | 4 => (value / 100, value % 100),
                _ => return None,
            };
            // Samoa is fourteen hours ahead; some servers invent more.
            if hours > 15 || minutes >= 60 {
                return None;
            }
            zone = Some(sign * (hours as i64 * HOUR + minutes as i64 * MINUTE));
            tokens.drain(at..end);
            continue;
        }
        if let Word(name) = tokens[at]
            && has_clock
            && !matches!(name, "am" | "pm")
            && months::month(name).is_none()
        {
            let offset = zones::offset(name);
            if offset.is_none() && months::is_known(name) {
                at += 1;
                continue;
            }
            // An unknown name of letters is a zone that nobody knows: Greenwich stands in.
            zone = zone.or(Some(offset.unwrap_or(0)));
            tokens.remove(at);
            // `Etc/GMT`, `America/New_York`
            while matches!(tokens.get(at), Some(Sign('/' | '_'))) {
                tokens.remove(at);
                if matches!(tokens.get(at), Some(Word(_))) {
                    tokens.remove(at);
                }
            }
            continue;
        }
        at += 1;
    }
    if !has_clock && let Some(Word("z")) = tokens.last() {
        tokens.pop();
        zone = Some(0);
    }
    Some(zone)
}

fn take_half_of_day(tokens: &mut Vec<Token<'_>>) -> Option<Half> {
    let half_of = |token: &Token<'_>| match token {
        Token::Word("am" | "오전" | "上午" | "午前" | "πμ" | "ص") => Some(Half::Morning),
        Token::Word("pm" | "오후" | "下午" | "午後" | "μμ" | "م") => Some(Half::Afternoon),
        _ => None,
    };
    let at = tokens.iter().position(|token| half_of(token).is_some())?;
    let half = half_of(&tokens[at]);
    tokens.remove(at);
    half
}

/// A number of a date, with the sign that stood before it.
#[derive(Debug, Clone, Copy)]
struct Part {
    value: u64,
    digits: usize,
    before: char,
}

/// `2026-W48-1`, `2026W481`, `2026-W48`: ISO 8601's weeks, of which the first holds the year's first Thursday.
fn read_week(tokens: &[Token<'_>]) -> Option<NaiveDate> {
    use Token::{Clock, Number, Sign, Space, Word};

    let parts: Vec<Token<'_>> = tokens.iter().copied().filter(|token| !matches!(token, Clock | Space | Sign('-'))).collect();
    let (year, week, day) = match parts.as_slice() {
        [Number { value: year, digits: 4 }, Word("w"), Number { value: week, digits: 2 }] => (year, *week, 1),
        [Number { value: year, digits: 4 }, Word("w"), Number { value, digits: 3 }] => (year, value / 10, value % 10),
        [Number { value: year, digits: 4 }, Word("w"), Number { value: week, digits: 2 }, Number { value: day, digits: 1 }] => {
            (year, *week, *day)
        }
        _ => return None,
    };
    let day = u8::try_from(day.checked_sub(1)?).ok().and_then(|day| Weekday::try_from(day).ok())?;
    NaiveDate::from_isoywd_opt(i32::try_from(*year).ok()?, u32::try_from(week).ok()?, day)
}

fn is_thai(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, '\u{e00}'..='\u{e7f}'))
}

/// Thailand counts its years from the death of the Buddha.
fn from_buddhist(date: NaiveDate) -> Option<NaiveDate> {
    if date.year() < 2400 { Some(date) } else { date.with_year(date.year() - 543) }
}

fn read_date(tokens: &[Token<'_>]) -> Option<NaiveDate> {
    let mut parts: Vec<Part> = Vec::with_capacity(4);
    let mut names: Vec<u32> = Vec::with_capacity(2);
    let mut weekday = None;
    let mut unknown = 0;
    let mut before = ' ';
    for token in tokens {
        match *token {
            Token::Number { value, digits } => {
                parts.push(Part { value, digits, before });
                before = ' ';
            }
            Token::Word(word) => {
                before = ' ';
                let day = months::weekday(word);
                match months::month(word) {
                    Some(month) => {
                        names.push(month);
                        weekday = weekday.or(day);
                    }
                    None if day.is_some() => weekday = weekday.or(day),
                    None if months::is_known(word) => {}
                    // An unknown word may be a weekday of a language that we do not know: it stands first.
                    None if parts.is_empty() && names.is_empty() => unknown += 1,
                    None => return None,
                }
            }
            Token::Clock | Token::Space => {}
            Token::Sign(sign @ ('/' | '-' | '.')) => before = sign,
            Token::Sign(',' | ';' | '|' | '\'' | '’' | '@' | '·' | '،' | '_' | '、' | '，' | 'º' | 'ª' | '[' | ']') => before = ' ',
            Token::Sign(_) => return None,
        }
    }
    if unknown > 2 {
        return None;
    }
    // `mar` is March and, in French, Spanish and Italian, Tuesday: of two months the first is a weekday.
    match names.as_slice() {
        [] => numbers_alone(&parts, weekday),
        [month] | [_, month] => with_named_month(&parts, *month),
        _ => None,
    }
}

fn with_named_month(parts: &[Part], month: u32) -> Option<NaiveDate> {
    let is_year = |part: &Part| part.digits >= 3 || part.value > 31;
    match parts {
        [year] if is_year(year) => NaiveDate::from_ymd_opt(year_of(year)?, month, 1),
        [year, day] if is_year(year) => NaiveDate::from_ymd_opt(year_of(year)?, month, day_of(day)?),
        [day, year] => NaiveDate::from_ymd_opt(year_of(year)?, month, day_of(day)?),
        _ => None,
    }
}

fn numbers_alone(parts: &[Part], weekday: Option<u32>) -> Option<NaiveDate> {
    match parts {
        [one] => compact(one),
        [year, month] if year.digits == 4 && month.digits == 3 && month.before == '-' => {
            NaiveDate::from_yo_opt(year_of(year)?, u32::try_from(month.value).ok()?)
        }
        [year, month] if year.digits == 4 && month.digits <= 2 => NaiveDate::from_ymd_opt(year_of(year)?, day_of(month)?, 1),
        [month, year] if year.digits == 4 && month.digits <= 2 => NaiveDate::from_ymd_opt(year_of(year)?, day_of(month)?, 1),
        [year, month] if year.before == '-' && month.before == '-' && year.digits == 2 && month.digits == 2 => {
            NaiveDate::from_ymd_opt(year_of(year)?, day_of(month)?, 1)
        }
        [year, day] if year.digits == 2 && day.digits == 3 && day.before == '-' => {
            NaiveDate::from_yo_opt(year_of(year)?, u32::try_from(day.value).ok()?)
        }
        [a, b, c] => three_numbers(a, b, c, weekday),
        _ => None,
    }
}

/// Day, month and year in an order that the signs, the sizes and the weekday give away.
fn three_numbers(a: &Part, b: &Part, c: &Part, weekday: Option<u32>) -> Option<NaiveDate> {
    let date = |year: &Part, month: &Part, day: &Part| NaiveDate::from_ymd_opt(year_of(year)?, day_of(month)?, day_of(day)?);
    if a.digits >= 3 {
        return if a.digits == 4 { date(a, b, c) } else { None };
    }
    let day_first = || date(c, b, a);
    let month_first = || date(c, a, b);
    let candidates = match (b.before, c.digits) {
        // ISO 8601 with a year of two digits.
        ('-', 2) if c.before == '-' => [date(a, b, c), day_first(), month_first()],
        ('/', _) => [month_first(), day_first(), None],
        _ => [day_first(), month_first(), None],
    };
    let fits = |date: &NaiveDate| weekday.is_some_and(|weekday| date.weekday().num_days_from_monday() == weekday);
    candidates.iter().flatten().find(|date| fits(date)).or_else(|| candidates.iter().flatten().next()).copied()
}

/// A date written as one number.
fn compact(part: &Part) -> Option<NaiveDate> {
    let value = part.value;
    let two_digits = |value: u64| Part { value, digits: 2, before: ' ' };
    let day = |value: u64| u32::try_from(value).ok();
    match (part.digits, part.before) {
        // ISO 8601 of 1988: `-YYMM`.
        (4, '-') => NaiveDate::from_ymd_opt(year_of(&two_digits(value / 100))?, day(value % 100)?, 1),
        (4, _) => NaiveDate::from_ymd_opt(year_of(part)?, 1, 1),
        // `YYDDD`; without the nought in front it is rather a year with a slip of the finger.
        (5, _) if value < 10_000 => NaiveDate::from_yo_opt(year_of(&two_digits(value / 1000))?, day(value % 1000)?),
        (6, _) => NaiveDate::from_ymd_opt(year_of(&two_digits(value / 10_000))?, day(value / 100 % 100)?, day(value % 100)?),
        (7, _) => NaiveDate::from_yo_opt(i32::try_from(value / 1000).ok()?, day(value % 1000)?),
        (8, _) => NaiveDate::from_ymd_opt(i32::try_from(value / 10_000).ok()?, day(value / 100 % 100)?, day(value % 100)?),
        _ => None,
    }
}

fn year_of(part: &Part) -> Option<i32> {
    let year = i32::try_from(part.value).ok()?;
    match part.digits {
        1 | 2 if year < 70 => Some(2000 + year),
        1 | 2 => Some(1900 + year),
        // Years counted from 1900, as old Perl did.
        3 if (100..200).contains(&year) => Some(1900 + year),
        // Year one is what a program writes that has no date.
        4 if year > 1 => Some(year),
        _ => None,
    }
}

fn day_of(part: &Part) -> Option<u32> {
    if part.digits > 2 {
        return None;
    }
    u32::try_from(part.value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standards_are_read() {
        assert_reads("Mon, 23 Nov 2026 14:05:09 GMT", "2026-11-23T14:05:09Z");
        assert_reads("2026-11-23T14:05:09Z", "2026-11-23T14:05:09Z");
        assert_reads("2026-11-23T14:05:09.25+01:30", "2026-11-23T12:35:09Z");
        assert_reads("2026-11-23t14:05-0500", "2026-11-23T19:05:00Z");
        assert_reads("2026-11", "2026-11-01T00:00:00Z");
        assert_reads("20261123T140509Z", "2026-11-23T14:05:09Z");
        assert_reads("2026-327", "2026-11-23T00:00:00Z");
        assert_reads("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z");
        assert_reads("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z");
        assert_reads("Sun Nov  6 08:49:37 PST 1994", "1994-11-06T16:49:37Z");
    }

    #[test]
    fn months_of_other_languages_are_read() {
        assert_reads("Mo, 23 Dez 2026 10:00:00 +0100", "2026-12-23T09:00:00Z");
        assert_reads("mar., 01 déc. 2026 16:11:02 +0000", "2026-12-01T16:11:02Z");
        assert_reads("mar 3 mar 2026", "2026-03-03T00:00:00Z");
        assert_reads("23 ноября 2026 г., 10:15", "2026-11-23T10:15:00Z");
        assert_reads("wt., 24 paź 2026 10:00:00", "2026-10-24T10:00:00Z");
        assert_reads("Κυρ, 12 Ιούλ 2026 12:00:00 EST", "2026-07-12T17:00:00Z");
        assert_reads("5 de mayo de 2026", "2026-05-05T00:00:00Z");
        assert_reads("5 de mayo de 2026 a las 10:30", "2026-05-05T10:30:00Z");
        assert_reads("23. marraskuuta 2026 klo 9:30", "2026-11-23T09:30:00Z");
        assert_reads("2026. november 23.", "2026-11-23T00:00:00Z");
        assert_reads("2026年11月23日 10:15", "2026-11-23T10:15:00Z");
        assert_reads("2026년 11월 23일  10:15:00", "2026-11-23T01:15:00Z");
        assert_reads("2026-11-23 오후 1:15:00", "2026-11-23T04:15:00Z");
    }

    #[test]
    fn clocks_of_twelve_hours_and_ends_of_days_are_read() {
        assert_reads("November 23, 2026, 12:05 a.m.", "2026-11-23T00:05:00Z");
        assert_reads("Nov 23, 2026 3pm", "2026-11-23T15:00:00Z");
        assert_reads("11/23/2026 10:00 PM", "2026-11-23T22:00:00Z");
        assert_reads("2026-11-23 24:00:00", "2026-11-24T00:00:00Z");
        assert_reads("2026-12-31T23:59:60Z", "2026-12-31T23:59:59Z");
    }

    #[test]
    fn zones_are_read_in_every_dress() {
        assert_reads("23 Nov 2026 10:00 CEST", "2026-11-23T08:00:00Z");
        assert_reads("23 Nov 2026 10:00 GMT+2", "2026-11-23T08:00:00Z");
        assert_reads("23 Nov 2026 10:00:00 UTC-05:30", "2026-11-23T15:30:00Z");
        assert_reads("23 Nov 2026 10:00:00 +0100 (CET)", "2026-11-23T09:00:00Z");
        assert_reads("23 Nov 2026 10:00 Etc/GMT", "2026-11-23T10:00:00Z");
        assert_reads("2026-11-23+01:00", "2026-11-22T23:00:00Z");
    }

    #[test]
    fn signs_sizes_and_weekdays_tell_the_order() {
        assert_reads("11/23/2026", "2026-11-23T00:00:00Z");
        assert_reads("23/11/2026", "2026-11-23T00:00:00Z");
        assert_reads("03.11.26", "2026-11-03T00:00:00Z");
        assert_reads("Sat, 11 04 2026", "2026-04-11T00:00:00Z");
        assert_reads("Tue, 03/11/2026", "2026-11-03T00:00:00Z");
        assert_reads("Wed, 2026/11/25 08:19:53 EDT", "2026-11-25T12:19:53Z");
    }

    #[test]
    fn numbers_alone_are_read_by_their_length() {
        assert_reads("1700000000", "2023-11-14T22:13:20Z");
        assert_reads("1700000000123", "2023-11-14T22:13:20Z");
        assert_reads("20261123", "2026-11-23T00:00:00Z");
        assert_reads("20261123140509", "2026-11-23T14:05:09Z");
        assert_reads("2026", "2026-01-01T00:00:00Z");
    }

    #[test]
    fn nonsense_is_no_date() {
        for nonsense in [
            "",
            "soon",
            "not a date at all",
            "2026-13-01",
            "2026-02-29T00:00:00Z",
            "2026-11-23T25:00:00Z",
            "2026-11-23T10:61:00Z",
            "Mon, 23 zzz 2026 10:00:00 GMT",
            "Mon, 23 Nov zz 10:00:00 GMT",
            "Mon, 23 Nov 2026 10:00:00 +00:zz",
            "99 Nov 2026",
            "0000-00-00 00:00:00",
            "0001-01-01T00:00:00Z",
            "2026-11-23-01",
            "22026",
            "10:00",
            "23 Nov",
            "<b>2026</b>",
        ] {
            assert_eq!(parse(nonsense), None, "{nonsense}");
        }
    }

    fn assert_reads(text: &str, expected: &str) {
        assert_eq!(parse(text).and_then(Moment::to_rfc3339).as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn weeks_and_days_of_the_year_are_read() {
        assert_reads("2026-W48-1", "2026-11-23T00:00:00Z");
        assert_reads("2026W481T140509Z", "2026-11-23T14:05:09Z");
        assert_reads("2026-W48", "2026-11-23T00:00:00Z");
        assert_reads("2020-W53-7", "2021-01-03T00:00:00Z");
        assert_reads("2026-327", "2026-11-23T00:00:00Z");
        assert_reads("2026327", "2026-11-23T00:00:00Z");
        for nonsense in ["2026-W54-1", "2026-W00-1", "2026-W48-8", "2026-W48-0", "2026-366", "2026-000", "W48", "26-W48-1"] {
            assert_eq!(parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn one_day_is_the_same_in_many_languages() {
        for text in [
            "Monday, 23 November 2026",
            "Montag, 23. November 2026",
            "lundi 23 novembre 2026",
            "lunes, 23 de noviembre de 2026",
            "lunedì 23 novembre 2026",
            "segunda-feira, 23 de novembro de 2026",
            "maandag 23 november 2026",
            "måndag 23 november 2026",
            "mandag den 23. november 2026",
            "maanantai 23. marraskuuta 2026",
            "poniedziałek, 23 listopada 2026",
            "pondělí 23. listopadu 2026",
            "2026. november 23., hétfő",
            "luni, 23 noiembrie 2026",
            "23 Kasım 2026 Pazartesi",
            "Δευτέρα, 23 Νοεμβρίου 2026",
            "понедельник, 23 ноября 2026",
            "понеділок, 23 листопада 2026",
            "понеделник, 23 ноември 2026",
            "23 נובמבר 2026",
            "23 نوفمبر 2026",
            "۲۳ نوامبر ۲۰۲۶",
            "23 नवंबर 2026",
            "23 พฤศจิกายน 2569",
            "Senin, 23 November 2026",
            "2026年11月23日",
            "2026년 11월 23일 00:00 GMT",
            "ngày 23 tháng 11 năm 2026",
            "E hënë, 23 nëntor 2026",
            "ponedjeljak, 23. studenoga 2026.",
        ] {
            assert_reads(text, "2026-11-23T00:00:00Z");
        }
    }
}
