//! Finds what pins an event to a moment in the text itself: days, the year, the weekday.
//!
//! Two earthquakes in one country share nearly every word, and what tells them apart is that one was *on 2 July* and the
//! other *on Sunday*. The publisher's clock cannot say it: an article of today may look back on either.
//!
//! The surprise: the day of the event is the first weekday that is named, and the year is the latest; all others are history.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::words::{Kind, Language, NoHash, Stems, Term, Token, fold, hash_of};

/// Anchors kept for one article: [`DATES`] days, a year and a weekday.
pub(super) const MOST_ANCHORS: usize = 6;
/// Days kept for one article.
const DATES: usize = 4;
/// Tokens among which the weekday of the event stands.
const WEEKDAY_TOKENS: usize = 60;
/// Years that an article may name; anything else with four digits is a number.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2045;
/// Years count from here.
const YEAR: u16 = 512;
/// Weekdays count from here.
const WEEKDAY: u16 = 640;

/// What an anchor pins down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pins {
    /// A day of a month.
    Date,
    /// A year.
    Year,
    /// A day of the week.
    Weekday,
}

/// An anchor as a small number; 0 is none.
pub(super) type Anchor = u16;

/// What an anchor pins down.
pub(super) fn pins(anchor: Anchor) -> Pins {
    match anchor {
        ..YEAR => Pins::Date,
        YEAR..WEEKDAY => Pins::Year,
        WEEKDAY.. => Pins::Weekday,
    }
}

/// Twelve months, their names parted by spaces, for each language that is promised; then the seven days from Monday on. Chinese, Japanese and
/// Korean write months as numbers.
const CALENDAR: [(Language, &str, &str); 11] = [
    (
        Language::English,
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
        "monday tuesday wednesday thursday friday saturday sunday",
    ),
    (
        Language::German,
        "januar/jänner februar märz april mai juni juli august september oktober november dezember",
        "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
    ),
    (
        Language::Spanish,
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "lunes martes miércoles jueves viernes sábado domingo",
    ),
    (
        Language::French,
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    (
        Language::Russian,
        "январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря",
        "понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье",
    ),
    (
        Language::Italian,
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
    (
        Language::Portuguese,
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "segunda-feira/segunda terça quarta quinta sexta sábado domingo",
    ),
    (
        Language::Dutch,
        "januari februari maart april mei juni juli augustus september oktober november december",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ),
    (
        Language::Swedish,
        "januari februari mars april maj juni juli augusti september oktober november december",
        "måndag/måndagen tisdag/tisdagen onsdag/onsdagen torsdag/torsdagen fredag/fredagen lördag/lördagen söndag/söndagen",
    ),
    (
        Language::Turkish,
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    ),
    (Language::Other, "", ""),
];

/// A word of the calendar: 1 to 12 for the months, 21 to 27 for the days of the week.
type Calendar = HashMap<Term, u8, NoHash>;

fn calendar(language: Language) -> Option<&'static Calendar> {
    static READ: OnceLock<Vec<Calendar>> = OnceLock::new();
    let place = CALENDAR.iter().position(|(of, _, _)| *of == language)?;
    let read = READ.get_or_init(|| {
        let stems = Stems::default();
        CALENDAR.iter().map(|(language, months, days)| read(&stems, *language, months, days)).collect()
    });
    Some(&read[place])
}

fn read(stems: &Stems, language: Language, months: &'static str, days: &'static str) -> Calendar {
    let named = |names: &'static str, from: u8| {
        names.split_whitespace().zip(from..).flat_map(|(names, n)| names.split('/').map(move |name| (name, n)))
    };
    let mut calendar = Calendar::default();
    for (name, n) in named(months, 1).chain(named(days, 21)) {
        calendar.entry(fold(hash_of(stems.spelled(name, language).as_bytes()))).or_insert(n);
    }
    calendar
}

/// Reads the anchors of an article from its title's and its text's tokens.
pub(super) fn anchors(parts: [(&str, &[Token]); 2], language: Language) -> [Anchor; MOST_ANCHORS] {
    let mut found = Found::default();
    for (text, tokens) in parts {
        found.read(text, tokens, language);
    }
    let mut anchors = [0; MOST_ANCHORS];
    anchors[..DATES].copy_from_slice(&found.dates);
    let year = found.dated_year.max(if found.dated_year == 0 { found.latest_year } else { 0 });
    if year > 0 {
        anchors[DATES] = YEAR + (year - YEARS.start()) as u16;
    }
    if let Some(weekday) = found.weekday {
        anchors[DATES + 1] = WEEKDAY + u16::from(weekday);
    }
    anchors
}

#[derive(Debug, Default)]
struct Found {
    dates: [Anchor; DATES],
    /// The latest year that stands beside a day.
    dated_year: u32,
    /// The latest year of all.
    latest_year: u32,
    weekday: Option<u8>,
}

impl Found {
    fn read(&mut self, text: &str, tokens: &[Token], language: Language) {
        let calendar = calendar(language);
        let word = |at: usize| -> Option<u8> {
            let token = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
            calendar?.get(&token.term).copied()
        };
        let number = |at: usize| -> Option<u32> {
            let token = tokens.get(at).filter(|token| token.kind == Kind::Number && token.end - token.start <= 4)?;
            let digits = text.get(token.start as usize..token.end as usize)?;
            // 2nd, 3rd: the day with its ending.
            digits.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
        };
        let sign = |at: usize| tokens.get(at).and_then(|token| text[token.end as usize..].chars().next());
        for at in 0..tokens.len() {
            if tokens[at].kind == Kind::Number {
                let Some(n) = number(at) else { continue };
                if YEARS.contains(&n) && tokens[at].end - tokens[at].start == 4 {
                    self.latest_year = self.latest_year.max(n);
                } else if (1..=12).contains(&n)
                    && matches!(sign(at), Some('月' | '월'))
                    && let Some(day) = number(at + 1).filter(|day| (1..=31).contains(day))
                {
                    let year = at.checked_sub(1).and_then(number).filter(|year| YEARS.contains(year));
                    self.date(n, day, year);
                }
                continue;
            }
            match word(at) {
                Some(month @ 1..=12) => {
                    let day = |at: Option<usize>| at.and_then(number).filter(|day| (1..=31).contains(day));
                    let year = |at: usize| number(at).filter(|year| YEARS.contains(year));
                    // 5 May, 5 de mayo: one small word may stand between.
                    let before = day(at.checked_sub(1))
                        .or_else(|| day(at.checked_sub(2)).filter(|_| tokens[at - 1].end - tokens[at - 1].start <= 2));
                    if let Some(day) = before {
                        self.date(u32::from(month), day, year(at + 1).or_else(|| year(at + 2)));
                    } else if let Some(day) = day(Some(at + 1)) {
                        self.date(u32::from(month), day, year(at + 2));
                    }
                }
                Some(day @ 21..=27) if self.weekday.is_none() && at < WEEKDAY_TOKENS => self.weekday = Some(day - 21),
                Some(_) | None => {}
            }
        }
    }

    fn date(&mut self, month: u32, day: u32, year: Option<u32>) {
        self.dated_year = self.dated_year.max(year.unwrap_or(0));
        let date = (month * 32 + day) as Anchor;
        if self.dates.contains(&date) {
            return;
        }
        if let Some(free) = self.dates.iter_mut().find(|date| **date == 0) {
            *free = date;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::normalise;
    use super::*;

    fn of(text: &str, language: Language) -> Vec<Anchor> {
        let text = normalise(text);
        let tokens = Stems::default().tokens(&text, language, 300);
        anchors([("", &[]), (&text, &tokens)], language).into_iter().filter(|anchor| *anchor != 0).collect()
    }

    #[test]
    fn a_day_is_read_in_every_language_that_is_promised() {
        for (language, text) in [
            (Language::English, "The quake struck on July 2, 2013 near the coast."),
            (Language::English, "The quake struck on the 2nd July 2013 near the coast."),
            (Language::German, "Das Beben traf am 2. Juli 2013 die Küste."),
            (Language::Spanish, "El terremoto del 2 de julio de 2013 sacudió la costa."),
            (Language::French, "Le séisme du 2 juillet 2013 a frappé la côte."),
            (Language::Russian, "Землетрясение 2 июля 2013 года у побережья."),
            (Language::Italian, "Il terremoto del 2 luglio 2013 ha colpito la costa."),
            (Language::Portuguese, "O terremoto de 2 de julho de 2013 atingiu a costa."),
            (Language::Dutch, "De aardbeving van 2 juli 2013 trof de kust."),
            (Language::Other, "地震は2013年7月2日に発生した。"),
            (Language::Other, "지진은 2013년 7월 2일에 발생했다."),
        ] {
            assert_eq!(of(text, language), [7 * 32 + 2, YEAR + 23], "{text}");
        }
    }

    #[test]
    fn the_first_weekday_and_the_latest_year_are_those_of_the_event() {
        let found = of("On Saturday the navy foiled an attack. On Monday it had failed, as in 2004 and 2011.", Language::English);

        assert_eq!(found, [YEAR + 21, WEEKDAY + 5]);
        assert_eq!(of("Am Sonnabend sank die Fähre.", Language::German), [WEEKDAY + 5]);
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        assert!(of("They may 2,000 times march 77 steps, room 4711.", Language::English).is_empty());
        assert!(of("", Language::English).is_empty());
    }
}
