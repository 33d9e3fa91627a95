//! Cuts a text into the sentences that a voice reads, one after the other.
//!
//! Unicode's rules (UAX #29) find most ends; they know no abbreviations, so that *Dr. Meyer* and *am 3. Mai* would be torn. What
//! they tore is put together again, since a pause that is missing is heard less than one in the wrong place. Each line of the
//! text, which is a block of the article, ends its sentence whatever it ends with.
//!
//! Places are counted in visible characters, as highlights are, so that a window finds a sentence in its own rendering.

use unicode_segmentation::UnicodeSegmentation;

use crate::highlight::is_visible;

/// A sentence, or a part of one that is too long for one breath.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Visible characters of the text before it.
    pub start: usize,
    /// Visible characters of the text up to its end.
    pub end: usize,
    /// What is said: on one line, addresses of the web cut to their host.
    pub text: String,
}

/// Visible characters after which a sentence is cut at its next pause: whoever goes a sentence back should not go back a minute.
const LONG: usize = 320;
/// Characters that tell a language.
const LEAST_TOLD: usize = 20;
/// Marks with which a sentence begins.
const OPENING: &[char] = &['“', '‘', '「', '『', '《', '（', '【', '¿', '¡'];
/// Where no pause is found by then, it is cut between words.
const LONGEST: usize = 480;

/// The sentences of `text`, whose blocks are lines. `language` is BCP 47, where known.
pub fn sentences(text: &str, language: Option<&str>) -> Vec<Sentence> {
    let language = primary(language.unwrap_or_default());
    let mut found = Vec::new();
    let mut seen = 0;
    for line in text.lines() {
        let mut piece = String::new();
        let mut parts = line.split_sentence_bounds().peekable();
        while let Some(part) = parts.next() {
            piece.push_str(part);
            let goes_on = parts.peek().is_some_and(|next| !ends(&piece, next, &language));
            if !goes_on {
                // Unicode's rules leave a mark that opens the next sentence with the one before, where no space parts them.
                let opening = piece.split_off(piece.trim_end_matches(OPENING).len());
                let opening = if parts.peek().is_some() {
                    opening
                } else {
                    piece.push_str(&opening);
                    String::new()
                };
                for breath in breaths(&piece) {
                    let visible = breath.chars().filter(|letter| is_visible(*letter)).count();
                    if breath.chars().any(char::is_alphanumeric) {
                        found.push(Sentence { start: seen, end: seen + visible, text: spoken(breath) });
                    }
                    seen += visible;
                }
                piece = opening;
            }
        }
    }
    found
}

/// Whether a sentence ends between `piece` and `next`.
fn ends(piece: &str, next: &str, language: &str) -> bool {
    if !next.chars().any(char::is_alphanumeric) || !piece.chars().any(char::is_alphanumeric) {
        return false;
    }
    // “Really?” he asked.
    if next.trim_start().starts_with(char::is_lowercase) {
        return false;
    }
    let said = piece.trim_end();
    let Some(before) = said.strip_suffix('.') else { return true };
    // Dots in a row are an ellipsis, behind which anything may begin.
    if before.ends_with('.') {
        return true;
    }
    let last =
        before.rsplit(|letter: char| letter.is_whitespace() || matches!(letter, '(' | '[' | '"' | '“' | '„' | '«' | '’' | '\'' | '-'));
    let word = last.into_iter().next().unwrap_or_default();
    let next_is_number = next.trim_start().starts_with(|letter: char| letter.is_numeric());
    let is_initial = word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    let is_ordinal = COUNT_WITH_DOTS.contains(&language) && word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let folded = word.to_lowercase();
    let is_short_form = short_forms(language).contains(&folded.as_str()) || EVERYWHERE.contains(&folded.as_str());
    let counts = next_is_number && BEFORE_NUMBERS.contains(&folded.as_str());
    word.is_empty() || !(is_initial || is_ordinal || is_short_form || counts)
}

/// Parts of a sentence that is very long, at its pauses; else the sentence.
fn breaths(sentence: &str) -> Vec<&str> {
    let (mut parts, mut from, mut visible, mut space) = (Vec::new(), 0, 0, None);
    for (at, letter) in sentence.char_indices() {
        let after = at + letter.len_utf8();
        visible += usize::from(is_visible(letter));
        let is_pause = matches!(letter, ';' | ':' | ',' | '—' | '–' | '،' | '؛' | '、' | '，' | '；' | '：');
        let in_number = matches!(letter, ',' | ':') && sentence[after..].starts_with(|next: char| next.is_numeric());
        if letter.is_whitespace() {
            space = Some(after);
        }
        let cut = match visible {
            ..LONG => None,
            LONG..LONGEST => Some(after).filter(|_| is_pause && !in_number),
            // A script without spaces is cut between its characters.
            LONGEST.. => Some(space.filter(|space| *space > from).unwrap_or(after)),
        };
        if let Some(cut) = cut {
            parts.push(&sentence[from..cut]);
            from = cut;
            visible = sentence[cut..after].chars().filter(|letter| is_visible(*letter)).count();
            space = None;
        }
    }
    let rest = &sentence[from..];
    match parts.last_mut() {
        // What is left may be a closing bracket.
        Some(last) if !rest.chars().any(char::is_alphanumeric) => *last = &sentence[from - last.len()..],
        _ => parts.push(rest),
    }
    parts
}

/// On one line, without what nobody wants to hear letter by letter.
fn spoken(sentence: &str) -> String {
    let words = sentence.split_whitespace().map(|word| {
        let address = word.find("https://").or_else(|| word.find("http://"));
        let Some(at) = address else { return word.to_owned() };
        let (before, address) = word.split_at(at);
        let host = address.split("://").nth(1).unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
        let end: String = address.chars().rev().take_while(|letter| matches!(letter, '.' | ',' | ')' | '!' | '?')).collect();
        let host = host.trim_start_matches("www.").trim_end_matches(['.', ',', ')', '!', '?']);
        format!("{before}{host}{}", end.chars().rev().collect::<String>())
    });
    let joined: Vec<String> = words.collect();
    joined.join(" ").chars().filter(|letter| is_visible(*letter) || *letter == ' ').collect()
}

/// The language that a text seems to be in; `None` where it is too short to tell.
pub fn language_of(text: &str) -> Option<&'static str> {
    use whichlang::Lang;
    if text.chars().take(LEAST_TOLD).count() < LEAST_TOLD {
        return None;
    }
    Some(match whichlang::detect_language(text) {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    })
}

/// The first part of a language's name, in lower case.
pub fn primary(language: &str) -> String {
    language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// Languages that write *the third* as *3.*
const COUNT_WITH_DOTS: &[&str] =
    &["bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lb", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr", "tr"];

/// Short forms that stand before numbers, and are words elsewhere: *no.*, *art.*
const BEFORE_NUMBERS: &[&str] = &[
    "abb", "abs", "art", "bd", "chap", "cap", "fig", "figs", "kap", "n", "no", "nos", "nr", "num", "núm", "p", "pág", "par", "pp", "s",
    "sec", "tab", "vol",
];

/// Short forms that mean the same nearly everywhere.
const EVERYWHERE: &[&str] = &["approx", "ca", "cf", "dr", "prof", "st", "vs", "e.g", "i.e"];

fn short_forms(language: &str) -> &'static [&'static str] {
    match language {
        "de" => &[
            "abs", "bspw", "bzw", "dipl", "evtl", "ggf", "hl", "hr", "hrn", "fr", "ing", "inkl", "jan", "feb", "apr", "aug", "sept", "okt",
            "nov", "dez", "jh", "mio", "mrd", "nr", "sog", "str", "tel", "vgl", "zzgl",
        ],
        "fr" => &[
            "m", "mm", "mme", "mmes", "mlle", "me", "mgr", "ste", "av", "bd", "env", "éd", "janv", "févr", "juill", "sept", "oct", "nov",
            "déc",
        ],
        "es" => &["sr", "sra", "sres", "srta", "d", "dña", "dra", "av", "avda", "ud", "uds", "pág", "núm", "gral", "ee.uu", "ee", "uu"],
        "it" => &["sig", "sigg", "dott", "ing", "avv", "on", "pag", "gen"],
        "pt" => &["sr", "sra", "dra", "av", "exmo", "pág"],
        "nl" => &["dhr", "mevr", "mr", "drs", "ir", "bijv", "nl", "o.a", "blz"],
        "en" | "" => &[
            "mr", "mrs", "ms", "mx", "messrs", "jr", "sr", "rev", "hon", "sen", "rep", "gov", "gen", "col", "maj", "lt", "capt", "cmdr",
            "sgt", "pres", "supt", "inc", "corp", "ltd", "co", "bros", "mt", "ft", "ave", "blvd", "jan", "feb", "aug", "sept", "oct",
            "nov", "dec",
        ],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, language: &str) -> Vec<String> {
        sentences(text, Some(language)).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn sentences_of_english_are_not_torn_at_short_forms_initials_and_numbers() {
        let text = "Dr. J. K. Meyer paid $3.50 to Mr. Smith at 5 p.m. on Feb. 3. \"Really?\" he asked. It was No. 5 Downing Street! Was it? Yes… Perhaps.";

        assert_eq!(
            cut(text, "en"),
            [
                "Dr. J. K. Meyer paid $3.50 to Mr. Smith at 5 p.m. on Feb. 3.",
                "\"Really?\" he asked.",
                "It was No. 5 Downing Street!",
                "Was it?",
                "Yes… Perhaps."
            ]
        );
        assert_eq!(cut("He said no. Then he left.", "en"), ["He said no.", "Then he left."]);
        assert_eq!(cut("The U.S. Senate met in 2024. It rose at 10.30.", "en-GB"), ["The U.S. Senate met in 2024.", "It rose at 10.30."]);
    }

    #[test]
    fn days_and_short_forms_of_german_end_no_sentence() {
        assert_eq!(
            cut("Am 3. Mai kam z. B. Prof. Dr. Weber. Der 17. Juni 1953 war ein Mittwoch. Das war 2024. Dann kam Nr. 5.", "de"),
            ["Am 3. Mai kam z. B. Prof. Dr. Weber.", "Der 17. Juni 1953 war ein Mittwoch.", "Das war 2024.", "Dann kam Nr. 5."]
        );
        assert_eq!(cut("„Wirklich?“, fragte sie. „Ja!“ Er ging.", "de-AT"), ["„Wirklich?“, fragte sie.", "„Ja!“", "Er ging."]);
    }

    #[test]
    fn french_and_spanish_keep_their_titles_and_their_marks() {
        assert_eq!(
            cut("M. Dupont a vu Mme. Martin à 10 h. Est-ce vrai ? Oui !", "fr"),
            ["M. Dupont a vu Mme. Martin à 10 h. Est-ce vrai ?", "Oui !"]
        );
        assert_eq!(cut("¿Vino el Sr. García? ¡Sí! Llegó a EE. UU. ayer.", "es"), ["¿Vino el Sr. García?", "¡Sí!", "Llegó a EE. UU. ayer."]);
    }

    #[test]
    fn scripts_with_marks_of_their_own_are_cut_at_them() {
        assert_eq!(
            cut("港口星期二关闭了。为什么？没有人知道！“是的。”他说。", "zh"),
            ["港口星期二关闭了。", "为什么？", "没有人知道！", "“是的。”", "他说。"]
        );
        assert_eq!(cut("今日は雨です。明日は晴れますか？はい。", "ja"), ["今日は雨です。", "明日は晴れますか？", "はい。"]);
        assert_eq!(
            cut("أُغلق الميناء يوم الثلاثاء. لماذا؟ لا أحد يعرف، كما قال د. سامي.", "ar"),
            ["أُغلق الميناء يوم الثلاثاء.", "لماذا؟", "لا أحد يعرف، كما قال د. سامي."]
        );
        assert_eq!(cut("यह सच है। क्या यह सच है? हाँ।", "hi"), ["यह सच है।", "क्या यह सच है?", "हाँ।"]);
    }

    #[test]
    fn a_block_ends_its_sentence_and_places_are_counted_without_white_space() {
        let found = sentences("A head line\nOne two.  Three\u{AD}four.\n\n* * *\nEnd", None);

        let places: Vec<(usize, usize, &str)> =
            found.iter().map(|sentence| (sentence.start, sentence.end, sentence.text.as_str())).collect();
        assert_eq!(places, [(0, 9, "A head line"), (9, 16, "One two."), (16, 26, "Threefour."), (29, 32, "End")]);
    }

    #[test]
    fn every_place_holds_the_words_of_its_sentence() {
        let text = "Dr. Who left (at 5 p.m.). “Why?” Nobody knew—\nnot even B.\n三。二！ End.";
        let visible: Vec<char> = text.chars().filter(|letter| is_visible(*letter)).collect();

        for sentence in sentences(text, Some("en")) {
            let said: Vec<char> = sentence.text.chars().filter(|letter| is_visible(*letter)).collect();
            assert_eq!(visible[sentence.start..sentence.end], said, "{}", sentence.text);
        }
    }

    #[test]
    fn a_sentence_without_end_is_cut_at_its_pauses_and_else_between_words() {
        let clause = "the harbour master, who had slept 1,000 nights badly, said that ";
        let long = clause.repeat(12);
        let parts = sentences(&long, Some("en"));
        assert!(parts.len() > 1 && parts.iter().all(|part| part.end - part.start <= LONGEST), "{parts:?}");
        assert!(parts[0].text.ends_with(','), "{}", parts[0].text);
        assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));

        let words = "harbour ".repeat(200);
        assert!(sentences(&words, None).iter().all(|part| part.text.ends_with("harbour") && part.end - part.start <= LONGEST));
        let endless = "港".repeat(2_000);
        assert_eq!(sentences(&endless, Some("zh")).iter().map(|part| part.end - part.start).sum::<usize>(), 2_000);
    }

    #[test]
    fn addresses_are_said_by_their_host_alone() {
        assert_eq!(cut("See https://www.example.org/a/b?c=d. It is long.", "en"), ["See example.org.", "It is long."]);
    }
}
