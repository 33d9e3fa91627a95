//! Names of months and weekdays, in lower case and without accents.
//!
//! A word is a month when it begins a month's name, or when a month's name begins it: that covers abbreviations as well
//! as the endings of languages that decline. Earlier languages win, so that `lip` is Poland's July and not Croatia's June.

const MONTHS: [[&str; 12]; 35] = [
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
    ["januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
    ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"],
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
    ["janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    ["jan", "feb", "mrt", "apr", "maj", "jun", "jul", "augusti", "setiembre", "okt", "nov", "desember"],
    [
        "tammikuu",
        "helmikuu",
        "maaliskuu",
        "huhtikuu",
        "toukokuu",
        "kesakuu",
        "heinakuu",
        "elokuu",
        "syyskuu",
        "lokakuu",
        "marraskuu",
        "joulukuu",
    ],
    ["styczen", "luty", "marzec", "kwiecien", "maja", "czerwiec", "lipiec", "sierpien", "wrzesien", "pazdziernik", "listopad", "grudzien"],
    ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "wrzesnia", "pazdziernika", "listopada", "grudnia"],
    ["leden", "unor", "brezen", "duben", "kveten", "cerven", "cervenec", "srpen", "zari", "rijen", "listopad", "prosinec"],
    ["ledna", "unora", "brezna", "dubna", "kvetna", "cervna", "cervence", "srpna", "zari", "rijna", "listopadu", "prosince"],
    ["januar", "februar", "marec", "april", "maj", "cvn", "cvc", "august", "september", "oktober", "november", "december"],
    ["januar", "februar", "marcius", "aprilis", "majus", "junius", "julius", "augusztus", "szeptember", "oktober", "november", "december"],
    ["ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"],
    ["ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik"],
    ["ιανου", "φεβρ", "μαρτ", "απρι", "μαι", "ιουν", "ιουλ", "αυγ", "σεπ", "οκτ", "νοε", "δεκ"],
    ["январ", "феврал", "март", "апрел", "маи", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"],
    ["януари", "февруари", "марта", "април", "мая", "юни", "юли", "аугуст", "септември", "октомври", "ноември", "декември"],
    ["січ", "лют", "берез", "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "листоп", "груд"],
    ["sijecanj", "veljaca", "ozujak", "travanj", "svibanj", "lipanj", "srpanj", "kolovoz", "rujan", "listopad", "studeni", "prosinac"],
    ["saus", "vasar", "kovo", "baland", "geguz", "birzel", "liep", "rugpj", "rugsej", "spal", "lapkr", "gruod"],
    ["janvar", "februar", "marts", "aprilis", "maijs", "junijs", "julijs", "augusts", "septembris", "oktobris", "novembris", "decembris"],
    ["jaanuar", "veebruar", "marts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober", "november", "detsember"],
    ["gener", "febrer", "marc", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre", "novembre", "desembre"],
    ["يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر"],
    ["ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"],
    ["जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"],
    ["ژانویه", "فوریه", "مارس", "اوریل", "مه", "ژوین", "ژوییه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
    ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"],
    ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"],
    ["januari", "februari", "mac", "april", "mei", "jun", "julai", "ogos", "september", "oktober", "november", "disember"],
    ["janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nentor", "dhjetor"],
    ["sijecnja", "veljace", "ozujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza", "rujna", "listopada", "studenoga", "prosinca"],
];

/// The month, 1 to 12, that `word` names.
pub(super) fn month(word: &str) -> Option<u32> {
    let letters = word.chars().count();
    if letters < 3 && (word.is_ascii() || letters < 2) {
        return None;
    }
    // Arabic is written with and without the hamza on its alef.
    let bare: String;
    let word = if word.contains(['أ', 'إ', 'آ', '\u{654}']) {
        bare = word.replace(['أ', 'إ', 'آ'], "ا").replace('\u{654}', "");
        bare.as_str()
    } else {
        word
    };
    let position = |fits: &dyn Fn(&str) -> bool| {
        MONTHS.iter().find_map(|names| names.iter().position(|name| fits(name))).and_then(|at| u32::try_from(at + 1).ok())
    };
    position(&|name| name == word)
        .or_else(|| position(&|name| name.starts_with(word)))
        .or_else(|| position(&|name| word.starts_with(name) && if name.is_ascii() { name.len() >= 4 } else { name.chars().count() >= 3 }))
}

/// The weekday, 0 for Monday to 6 for Sunday, that `word` names in one of the languages of most feeds.
pub(super) fn weekday(word: &str) -> Option<u32> {
    const DAYS: [[&str; 7]; 6] = [
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
        ["lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"],
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    ];
    if word.len() < 2 || !word.is_ascii() {
        return None;
    }
    DAYS.iter().find_map(|names| names.iter().position(|name| name.starts_with(word))).and_then(|at| u32::try_from(at).ok())
}

/// Whether `word` may stand in a date without saying anything.
pub(super) fn is_known(word: &str) -> bool {
    const FILLERS: [&str; 47] = [
        "las", "los", "alle", "ore", "st", "nd", "rd", "th", "er", "e", "o", "a", "t", "at", "on", "of", "the", "de", "del", "di", "du",
        "le", "la", "les", "den", "der", "am", "um", "uhr", "kl", "klo", "os", "om", "as", "г", "года", "р", "в", "à", "d", "年", "月",
        "日", "년", "월", "일", "thang",
    ];
    // Hungarian and Turkish put the weekday behind the date.
    const DAYS_BEHIND: [&str; 14] = [
        "hetfo",
        "kedd",
        "szerda",
        "csutortok",
        "pentek",
        "szombat",
        "vasarnap",
        "pazartesi",
        "sali",
        "carsamba",
        "persembe",
        "cuma",
        "cumartesi",
        "pazar",
    ];
    FILLERS.contains(&word)
        || DAYS_BEHIND.contains(&word)
        || matches!(word, "ngay" | "nam" | "urt" | "ko" | "do" | "dia" | "o'clock")
        || weekday(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_endings_name_the_same_month() {
        for (word, expected) in [
            ("sept", 9),
            ("juil", 7),
            ("mrz", 0),
            ("mrt", 3),
            ("gen", 1),
            ("ago", 8),
            ("lokakuuta", 10),
            ("lip", 7),
            ("cervence", 7),
            ("июня", 6),
            ("μαιου", 5),
            ("листопада", 11),
            ("أكتوبر", 10),
            ("may", 5),
            ("zzz", 0),
            ("sun", 0),
            ("thu", 0),
        ] {
            assert_eq!(month(word).unwrap_or(0), expected, "{word}");
        }
    }

    #[test]
    fn weekdays_are_known_by_their_beginning() {
        assert_eq!(weekday("sat"), Some(5));
        assert_eq!(weekday("mi"), Some(2));
        assert_eq!(weekday("zzz"), None);
    }
}
