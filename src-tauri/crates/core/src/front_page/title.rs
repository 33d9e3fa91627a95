//! Tells the headline within a link from what else stands in it: the section, the time, the teaser, a button.

/// What a piece of a link's text is, by the element that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading, or an element called a title.
    Title,
    /// Nothing says what it is.
    Plain,
    /// A paragraph, a teaser.
    Prose,
    /// A section, a time, an author, a button.
    Label,
}

/// Text that stands in one element of a link.
#[derive(Debug)]
pub(super) struct Piece {
    owner: usize,
    role: Role,
    text: String,
}

impl Piece {
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// Longer titles are teasers.
const LONGEST: usize = 300;

/// Adds `text`, which stands in the element `owner`.
pub(super) fn push(pieces: &mut Vec<Piece>, owner: usize, role: Role, text: &str) {
    let count = pieces.len();
    match pieces.last_mut().filter(|last| last.owner == owner && last.text.len() < 2_000) {
        Some(last) => last.text.push_str(text),
        None if text.trim().is_empty() || count >= 40 => {}
        None => pieces.push(Piece { owner, role, text: text.to_owned() }),
    }
}

/// The role of an element within one of the role `above`.
///
/// Outside of a link a box that is called a label or a teaser says nothing about the headline in it.
pub(super) fn role_of(name: &str, class: &str, above: Role, is_in_link: bool) -> Role {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return Role::Title,
        "time" | "button" | "svg" | "small" | "figcaption" | "label" | "cite" | "sup" => return Role::Label,
        // A list, a table or a box of its own is not what encloses it.
        "ul" | "ol" | "table" | "article" | "section" | "main" | "body" => return Role::Plain,
        _ => {}
    }
    let mut called = None;
    for word in words_of(class) {
        let role = match word.as_str() {
            "title" | "headline" | "heading" | "hed" | "titre" | "titulo" | "titel" | "ueberschrift" => Role::Title,
            "time" | "date" | "datetime" | "timestamp" | "kicker" | "label" | "labels" | "tag" | "tags" | "category" | "categories"
            | "eyebrow" | "overline" | "topic" | "byline" | "author" | "authors" | "credit" | "credits" | "caption" | "count"
            | "comments" | "duration" | "badge" | "meta" | "rubric" | "rubrik" | "icon" | "sr" | "hidden" | "visuallyhidden"
            | "screenreader" | "cta" | "button" | "btn" | "readmore" | "dachzeile" | "source" | "live" | "premium" | "flag" => Role::Label,
            "summary" | "teaser" | "excerpt" | "dek" | "deck" | "standfirst" | "description" | "desc" | "intro" | "abstract"
            | "subtitle" | "subline" | "trail" | "snippet" | "chapo" | "sommario" | "entradilla" => Role::Prose,
            _ => continue,
        };
        // `teaser__title` is a title; `title__date` is none.
        called = match (called, role) {
            (Some(Role::Label), Role::Title) if !matches!(word.as_str(), "headline" | "heading") => called,
            (_, Role::Title) => Some(Role::Title),
            (Some(Role::Title), Role::Label) if matches!(word.as_str(), "date" | "time" | "kicker" | "label" | "category" | "tag") => {
                Some(Role::Label)
            }
            (Some(Role::Title), _) => called,
            (Some(earlier), _) => Some(earlier),
            (None, role) => Some(role),
        };
    }
    match (called, name, above) {
        (Some(Role::Prose), _, Role::Title) => Role::Title,
        (Some(Role::Prose) | None, "a", Role::Prose) | (Some(Role::Prose), "a", _) => Role::Plain,
        (Some(Role::Label), "div" | "li" | "td" | "a", _) if !is_in_link => above,
        (Some(role), _, _) => role,
        (None, "p", Role::Plain) => Role::Prose,
        (None, _, _) => above,
    }
}

/// The words of class names: `CardTitle`, `card-title`, `card__title` are the same two.
fn words_of(names: &str) -> impl Iterator<Item = String> {
    names.split(|c: char| !c.is_alphanumeric()).flat_map(|name| {
        let mut words: Vec<String> = Vec::new();
        let mut was_lower = false;
        for letter in name.chars() {
            if words.is_empty() || letter.is_uppercase() && was_lower {
                words.push(String::new());
            }
            was_lower = letter.is_lowercase() || letter.is_numeric();
            if let Some(word) = words.last_mut() {
                word.extend(letter.to_lowercase());
            }
        }
        words
    })
}

/// Whether an element's names say that it holds no headlines of the page.
pub(super) fn is_called_furniture(class: &str, id: &str) -> bool {
    let states = ["has-", "is-", "no-", "js-", "with-", "not-", "hide-", "show-"];
    let names = class.split_ascii_whitespace().filter(|name| !states.iter().any(|state| name.starts_with(state)));
    names.chain(id.split_ascii_whitespace()).flat_map(words_of).any(|word| {
        matches!(
            word.as_str(),
            "nav"
                | "navbar"
                | "navigation"
                | "menu"
                | "submenu"
                | "footer"
                | "breadcrumb"
                | "breadcrumbs"
                | "newsletter"
                | "newsletters"
                | "subscribe"
                | "subscription"
                | "signup"
                | "login"
                | "social"
                | "share"
                | "sharing"
                | "cookie"
                | "cookies"
                | "consent"
                | "modal"
                | "dialog"
                | "popup"
                | "player"
                | "paywall"
                | "sponsored"
                | "advert"
                | "advertisement"
                | "advertorial"
                | "comments"
                | "pagination"
                | "pager"
                | "copyright"
                | "masthead"
                | "toolbar"
                | "legal"
                | "jobs"
                | "shop"
                | "horoscope"
                | "skip"
                | "skiplink"
        )
    })
}

/// A title, and how surely it is one: higher is surer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rated {
    pub(super) rank: u8,
    pub(super) text: String,
}

/// The headline among the pieces of one link.
pub(super) fn choose(pieces: &[Piece], label: Option<&str>) -> Option<Rated> {
    let of = |role: Role| {
        pieces.iter().filter(move |piece| piece.role == role).map(|piece| squeeze(&piece.text)).filter(|text| !text.is_empty())
    };
    let titles: Vec<String> = of(Role::Title).collect();
    if let Some(text) = joined(&titles) {
        return Some(Rated { rank: 3, text });
    }
    let plain: Vec<String> = of(Role::Plain).collect();
    if let Some(text) = plain_title(&plain) {
        return Some(Rated { rank: 2, text });
    }
    let prose = of(Role::Prose).find_map(|text| usable(&text));
    let labels = || of(Role::Label).find_map(|text| usable(&text));
    prose.or_else(labels).or_else(|| usable(&squeeze(label?))).map(|text| Rated { rank: 1, text })
}

fn plain_title(plain: &[String]) -> Option<String> {
    let longest = plain.iter().map(|text| units(text)).max()?;
    if longest < 4 {
        return joined(plain);
    }
    // Beside a headline a word or two are a section, digits are a time, and sentences are a teaser.
    let kept: Vec<String> = plain.iter().filter(|text| units(text) >= 3 && !is_time(text)).cloned().collect();
    match kept.as_slice() {
        [first, rest @ ..] if units(first) >= 3 && rest.iter().any(|text| units(text) >= 10) => usable(first),
        kept => joined(kept).or_else(|| kept.first().and_then(|first| usable(first))),
    }
}

/// The parts as one title; a part that only says another one again is left out.
fn joined(parts: &[String]) -> Option<String> {
    let mut kept: Vec<&str> = Vec::new();
    for part in parts {
        if !kept.iter().any(|known| known.eq_ignore_ascii_case(part)) {
            kept.push(part);
        }
    }
    usable(&kept.join(" ")).or_else(|| parts.iter().find_map(|part| usable(part)))
}

fn usable(text: &str) -> Option<String> {
    let text = once(text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '›' | '»' | '→' | '•' | '·' | '>' | '–' | '-')));
    let length = text.chars().count();
    (2..=LONGEST).contains(&length).then(|| text.to_owned()).filter(|text| !is_general(text) && !is_time(text))
}

/// A text that says itself twice, said once.
fn once(text: &str) -> &str {
    let half = text.len() / 2;
    let (Some(front), Some(back)) = (text.get(..half), text.get(half..)) else { return text };
    if units(front) >= 3 && front.trim() == back.trim() { front.trim() } else { text }
}

/// What links say on every page.
fn is_general(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "read more",
        "read the",
        "continue reading",
        "more",
        "learn more",
        "click here",
        "full story",
        "see all",
        "view all",
        "all news",
        "show more",
        "load more",
        "skip to",
        "sign in",
        "sign up",
        "log in",
        "subscribe",
        "weiterlesen",
        "mehr lesen",
        "mehr",
        "alle artikel",
        "zum artikel",
        "lire la suite",
        "lire plus",
        "voir plus",
        "en savoir plus",
        "leer más",
        "seguir leyendo",
        "ver más",
        "leggi tutto",
        "leggi di più",
        "continua a leggere",
        "lees meer",
        "lees verder",
        "leia mais",
        "läs mer",
        "читать далее",
        "подробнее",
        "devamını oku",
        "続きを読む",
        "もっと見る",
        "阅读更多",
        "查看更多",
        "더보기",
        "اقرأ المزيد",
        "comments",
        "kommentare",
        "commentaires",
        "terms of",
        "terms and",
        "privacy policy",
        "cookie policy",
        "about us",
        "contact us",
        "all rights reserved",
    ]
    .iter()
    .any(|general| {
        lower == *general
            || lower
                .strip_prefix(general)
                .is_some_and(|rest| units(rest) <= 3 && !rest.starts_with(char::is_alphanumeric) && units(general) >= 2)
    })
}

/// `12:45`, `3 hours ago`, `20.06.2025`: more digits than words.
fn is_time(text: &str) -> bool {
    let digits = text.chars().any(|c| c.is_ascii_digit());
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    digits
        && text.chars().count() <= 24
        && (letters <= 2 || crate::parse::date::parse(text).is_some() || text.to_lowercase().ends_with(" ago"))
}

/// How much a text says: its words, and in scripts without spaces half of its characters.
pub(super) fn units(text: &str) -> usize {
    let wide =
        text.chars().filter(|c| matches!(u32::from(*c), 0x0E00..=0x0E7F | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7AF)).count();
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    words.max(wide / 2)
}

pub(super) fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
