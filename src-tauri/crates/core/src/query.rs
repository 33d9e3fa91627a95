//! What the reader asks for, in words: the same in search, saved searches, rules, mutes and watches.
//!
//! Two readings of one language. [`terms`] knows words, phrases, exclusions and prefixes, which is all that a watch
//! needs. [`parse`] knows the rest too: `or`, parentheses, and operators such as `feed:`. What it cannot understand it
//! says in a sentence, and obeys the rest.
//!
//! An operator that is none of ours is no error: `Re: your letter` and `12:30` are words.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::{Moment, words};

/// One wish: a word, or a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its folded words, never empty; several stand for a phrase.
    pub words: Vec<String>,
    /// It must not be there.
    pub not: bool,
    /// The last word may go on.
    pub prefix: bool,
}

/// Reads `word`, `"a phrase"`, `-not` and `prefix*`; what holds no word is passed over.
pub fn terms(query: &str) -> Vec<Term> {
    let mut found = Vec::new();
    let mut rest = query.trim_start();
    while !rest.is_empty() {
        let not = rest.starts_with('-') && rest.len() > 1 && !rest[1..].starts_with(char::is_whitespace);
        if not {
            rest = &rest[1..];
        }
        let (text, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => match rest.find(char::is_whitespace) {
                Some(end) => rest.split_at(end),
                None => (rest, ""),
            },
        };
        // A quoted phrase may be followed by a star as well.
        let (prefix, after) = match after.strip_prefix('*') {
            Some(after) => (true, after),
            None => (text.ends_with('*'), after),
        };
        let words = words::words(text);
        if !words.is_empty() {
            found.push(Term { words, not, prefix });
        }
        rest = after.trim_start();
    }
    found
}

/// Whether a text (its words, in order) is what `terms` ask for. Asking for nothing finds nothing.
pub fn matches(terms: &[Term], text: &[String]) -> bool {
    terms.iter().any(|term| !term.not) && terms.iter().all(|term| stands_in(term, text) != term.not)
}

fn stands_in(term: &Term, text: &[String]) -> bool {
    stands_side_by_side(&term.words, term.prefix, text)
}

/// What is asked of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// All of these.
    And(Vec<Node>),
    /// One of these.
    Or(Vec<Node>),
    /// Not this.
    Not(Box<Node>),
    /// Words in the text.
    Text(Text),
    /// The feed's title holds these words.
    Feed(Name),
    /// A folder that it is in, or one around that, has these words in its name.
    Folder(Name),
    /// It has a tag of this name.
    Tag(Name),
    /// Its state.
    Is(State),
    /// It stands before this moment in the lists.
    Before(Moment),
    /// It stands at this moment or after it.
    After(Moment),
}

/// Words that must stand side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Where.
    pub place: Place,
    /// Folded, never empty.
    pub words: Vec<String>,
    /// The last one may go on.
    pub prefix: bool,
}

/// Where words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the title, the authors or the text.
    Anywhere,
    /// In the title.
    Title,
    /// Among the authors.
    Author,
}

/// A name that the reader gave, of a feed, a folder or a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As it was typed.
    pub typed: String,
    /// Folded; may be empty, where a name is made of signs alone.
    pub words: Vec<String>,
    /// It must be the whole name.
    pub whole: bool,
}

/// A state that can be asked for with `is:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not read.
    Unread,
    /// Read.
    Read,
    /// Starred.
    Bookmarked,
    /// Queued.
    Later,
    /// Has highlights.
    Highlighted,
    /// Has a note.
    Noted,
    /// Has tags.
    Tagged,
    /// Was taken out of the lists.
    Muted,
}

impl State {
    /// All of them, in the order in which they are proposed.
    pub const ALL: [Self; 8] =
        [Self::Unread, Self::Read, Self::Bookmarked, Self::Later, Self::Highlighted, Self::Noted, Self::Tagged, Self::Muted];

    /// As it is typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Read => "read",
            Self::Bookmarked => "bookmarked",
            Self::Later => "later",
            Self::Highlighted => "highlighted",
            Self::Noted => "noted",
            Self::Tagged => "tagged",
            Self::Muted => "muted",
        }
    }

    fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        // The star has more than one name among readers.
        let name = if name == "starred" || name == "bookmark" { "bookmarked" } else { &name };
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// The operators, in the order in which they are proposed.
pub const OPERATORS: [&str; 8] = ["feed:", "folder:", "tag:", "author:", "title:", "is:", "before:", "after:"];

/// A query that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What is asked for; `None` where that is nothing.
    pub root: Option<Node>,
    /// What could not be understood, one sentence each.
    pub problems: Vec<String>,
}

/// More parts than this are no query of a reader's.
const MOST_PARTS: usize = 64;
/// Parentheses deeper than this are passed over.
const DEEPEST: usize = 24;

/// Reads a query. `now` and `offset` (seconds east of UTC) say what days and spans mean.
pub fn parse(query: &str, now: Moment, offset: i64) -> Query {
    let mut problems = Vec::new();
    let mut tokens = lex(query, &mut problems);
    if tokens.iter().filter(|token| matches!(token.what, What::Item { .. })).count() > MOST_PARTS {
        problems.push(format!("Only the first {MOST_PARTS} parts of a search are obeyed."));
        let mut parts = 0;
        tokens.retain(|token| {
            parts += usize::from(matches!(token.what, What::Item { .. }));
            parts <= MOST_PARTS
        });
    }
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0, problems, now, offset };
    let mut parts = Vec::new();
    while parser.at < parser.tokens.len() {
        parts.extend(parser.alternatives());
        if parser.at < parser.tokens.len() {
            // Only a closing parenthesis ends the alternatives early.
            parser.problems.push("There is a “)” without a “(” before it.".to_owned());
            parser.at += 1;
        }
    }
    let mut problems = parser.problems;
    let root = all_of(parts);
    let root = match root {
        Some(root) if !wants(&root) => {
            problems.push("Say also what to look for, not only what to leave out.".to_owned());
            None
        }
        root => root,
    };
    Query { root, problems }
}

/// Whether something is asked for: words that must not be there find nothing by themselves.
fn wants(node: &Node) -> bool {
    match node {
        Node::And(parts) => parts.iter().any(wants),
        Node::Or(parts) => parts.iter().all(wants),
        Node::Not(inner) => !is_text(inner),
        Node::Text(_) | Node::Feed(_) | Node::Folder(_) | Node::Tag(_) | Node::Is(_) | Node::Before(_) | Node::After(_) => true,
    }
}

/// Whether nothing but words is asked for.
pub fn is_text(node: &Node) -> bool {
    match node {
        Node::And(parts) | Node::Or(parts) => parts.iter().all(is_text),
        Node::Not(inner) => is_text(inner),
        Node::Text(_) => true,
        Node::Feed(_) | Node::Folder(_) | Node::Tag(_) | Node::Is(_) | Node::Before(_) | Node::After(_) => false,
    }
}

/// Whether the text of an entry is looked at, beside its title and its authors.
pub fn reads_text(node: &Node) -> bool {
    match node {
        Node::And(parts) | Node::Or(parts) => parts.iter().any(reads_text),
        Node::Not(inner) => reads_text(inner),
        Node::Text(text) => text.place == Place::Anywhere,
        Node::Feed(_) | Node::Folder(_) | Node::Tag(_) | Node::Is(_) | Node::Before(_) | Node::After(_) => false,
    }
}

/// The words that are wanted, for a snippet.
pub fn wanted_words(node: &Node) -> Vec<Text> {
    match node {
        Node::And(parts) | Node::Or(parts) => parts.iter().flat_map(wanted_words).collect(),
        Node::Text(text) => vec![text.clone()],
        Node::Not(_) | Node::Feed(_) | Node::Folder(_) | Node::Tag(_) | Node::Is(_) | Node::Before(_) | Node::After(_) => Vec::new(),
    }
}

fn all_of(mut parts: Vec<Node>) -> Option<Node> {
    match parts.len() {
        0 => None,
        1 => parts.pop(),
        _ => Some(Node::And(parts)),
    }
}

/// A piece of a query as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    what: What,
    /// Bytes of the query.
    from: usize,
    to: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Open,
    Close,
    Or,
    /// A minus before a parenthesis.
    Not,
    Item {
        not: bool,
        operator: Option<&'static str>,
        value: String,
        quoted: bool,
        prefix: bool,
    },
}

fn lex(query: &str, problems: &mut Vec<String>) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(skip) = query[at..].find(|letter: char| !letter.is_whitespace()) {
        at += skip;
        let from = at;
        let rest = &query[at..];
        let single = match rest.as_bytes()[0] {
            b'(' => Some(What::Open),
            b')' => Some(What::Close),
            b'|' => Some(What::Or),
            b'-' if rest[1..].starts_with('(') => Some(What::Not),
            _ => None,
        };
        if let Some(what) = single {
            at += 1;
            tokens.push(Token { what, from, to: at });
            continue;
        }
        let not = rest.starts_with('-') && rest[1..].starts_with(|letter: char| !letter.is_whitespace());
        if not {
            at += 1;
        }
        let mut operator = None;
        let word_end = at + end_of_word(&query[at..]);
        if let Some((name, _)) = query[at..word_end].split_once(':')
            && let Some(known) = OPERATORS.iter().find(|known| known[..known.len() - 1].eq_ignore_ascii_case(name))
        {
            operator = Some(*known);
            at += known.len();
        }
        let (value, quoted);
        if let Some(inner) = query[at..].strip_prefix('"') {
            let length = inner.find('"');
            if length.is_none() && !inner.trim().is_empty() {
                problems.push("A quotation mark is never closed; the phrase goes on to the end.".to_owned());
            }
            let length = length.unwrap_or(inner.len());
            value = inner[..length].to_owned();
            quoted = true;
            at = (at + 1 + length + 1).min(query.len());
        } else {
            let length = end_of_word(&query[at..]);
            value = query[at..at + length].to_owned();
            quoted = false;
            at += length;
        }
        let mut prefix = !quoted && value.ends_with('*');
        if quoted && query[at..].starts_with('*') {
            prefix = true;
            at += 1;
        }
        // Nothing may stand still, whatever was typed.
        at = at.max(from + 1);
        if !not && !quoted && operator.is_none() && value.eq_ignore_ascii_case("or") {
            tokens.push(Token { what: What::Or, from, to: at });
        } else {
            tokens.push(Token { what: What::Item { not, operator, value, quoted, prefix }, from, to: at });
        }
    }
    tokens
}

fn end_of_word(text: &str) -> usize {
    text.find(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '"')).unwrap_or(text.len())
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
    problems: Vec<String>,
    now: Moment,
    offset: i64,
}

impl Parser<'_> {
    /// `a b or c d`: both of the one, or both of the other. Ends at a closing parenthesis.
    fn alternatives(&mut self) -> Option<Node> {
        let mut alternatives = Vec::new();
        loop {
            let began = self.at;
            alternatives.extend(self.together());
            let empty = began == self.at;
            if self.tokens.get(self.at).is_none_or(|token| token.what != What::Or) {
                if empty && began > 0 && self.tokens[began - 1].what == What::Or {
                    self.problems.push("Something is missing after “or”.".to_owned());
                }
                break;
            }
            if empty {
                self.problems.push("Something is missing before “or”.".to_owned());
            }
            self.at += 1;
        }
        match alternatives.len() {
            0 => None,
            1 => alternatives.pop(),
            _ => Some(Node::Or(alternatives)),
        }
    }

    fn together(&mut self) -> Option<Node> {
        let mut parts = Vec::new();
        while let Some(token) = self.tokens.get(self.at) {
            match &token.what {
                What::Or | What::Close => break,
                What::Open => {
                    self.at += 1;
                    parts.extend(self.inner());
                }
                What::Not => {
                    self.at += 2;
                    parts.extend(self.inner().map(|inner| Node::Not(Box::new(inner))));
                }
                What::Item { not, operator, value, quoted, prefix } => {
                    self.at += 1;
                    let item = self.item(*operator, value, *quoted, *prefix);
                    parts.extend(item.map(|item| if *not { Node::Not(Box::new(item)) } else { item }));
                }
            }
        }
        all_of(parts)
    }

    /// What stands in parentheses, after the opening one.
    fn inner(&mut self) -> Option<Node> {
        if self.depth >= DEEPEST {
            self.problems.push(format!("Parentheses more than {DEEPEST} deep are passed over."));
            // As if it were not there; its closing one ends the level around it.
            return None;
        }
        self.depth += 1;
        let inner = self.alternatives();
        self.depth -= 1;
        match self.tokens.get(self.at) {
            Some(_) => self.at += 1,
            None => self.problems.push("A “(” is never closed; it goes on to the end.".to_owned()),
        }
        inner
    }

    fn item(&mut self, operator: Option<&'static str>, value: &str, quoted: bool, prefix: bool) -> Option<Node> {
        let Some(operator) = operator else { return text(Place::Anywhere, value, prefix).map(Node::Text) };
        if value.trim().is_empty() {
            self.problems.push(format!("“{operator}” needs something after it."));
            return None;
        }
        let name = || Name { typed: value.to_owned(), words: words::words(value), whole: quoted && !prefix };
        match operator {
            "feed:" => Some(Node::Feed(name())),
            "folder:" => Some(Node::Folder(name())),
            // Tags are short and chosen by the reader: `tag:art` does not mean “article”.
            "tag:" => Some(Node::Tag(Name { whole: !prefix, ..name() })),
            "title:" => text(Place::Title, value, prefix).map(Node::Text),
            "author:" => text(Place::Author, value, prefix).map(Node::Text),
            "is:" => match State::named(value) {
                Some(state) => Some(Node::Is(state)),
                None => {
                    let known: Vec<&str> = State::ALL.iter().map(|state| state.name()).collect();
                    self.problems.push(format!("“is:{value}” is not known; there are {}.", known.join(", ")));
                    None
                }
            },
            _ => match moment_from(value, self.now, self.offset) {
                Some(at) if operator == "before:" => Some(Node::Before(at)),
                Some(at) => Some(Node::After(at)),
                None => {
                    self.problems.push(format!(
                        "“{operator}{value}” holds no date; write 2026-11-23, 2026-11, today, yesterday, or a span such as 12h, 7d, 2w, 3m or 1y."
                    ));
                    None
                }
            },
        }
    }
}

fn text(place: Place, value: &str, prefix: bool) -> Option<Text> {
    let words = words::words(value);
    (!words.is_empty()).then_some(Text { place, words, prefix })
}

/// The beginning of a day, a month or a year as the reader's clock has it, or so long ago.
fn moment_from(value: &str, now: Moment, offset: i64) -> Option<Moment> {
    let value = value.trim().to_lowercase();
    let today = chrono::DateTime::from_timestamp(now.plus(offset).0, 0)?.date_naive();
    let start = |day: NaiveDate| Some(Moment(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp()).plus(-offset));
    match value.as_str() {
        "today" => return start(today),
        "yesterday" => return start(today.checked_sub_days(Days::new(1))?),
        _ => {}
    }
    if let Some((unit_at, unit)) = value.char_indices().last()
        && let Ok(count) = value[..unit_at].parse::<u32>()
        && unit.is_ascii_alphabetic()
    {
        return match unit {
            'h' => Some(now.plus(-3_600 * i64::from(count))),
            'd' => Some(now.plus(-86_400 * i64::from(count))),
            'w' => Some(now.plus(-7 * 86_400 * i64::from(count))),
            'm' => start(today.checked_sub_months(Months::new(count))?),
            'y' => start(today.checked_sub_months(Months::new(count.checked_mul(12)?))?),
            _ => None,
        };
    }
    let mut parts = value.split(['-', '/', '.']);
    let year: i32 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month: u32 = parts.next().map_or(Ok(1), str::parse).ok()?;
    let day: u32 = parts.next().map_or(Ok(1), str::parse).ok()?;
    if parts.next().is_some() {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    (day.year() >= 1970).then(|| start(day))?
}

/// An entry as a query sees it.
#[derive(Debug, Clone, Default)]
pub struct Subject {
    /// Folded words of its title.
    pub title: Vec<String>,
    /// Of its authors.
    pub author: Vec<String>,
    /// Of its text.
    pub text: Vec<String>,
    /// Of its feed's title.
    pub feed: Vec<String>,
    /// Of the names of the folders that its feed is in, and of those around them.
    pub folders: Vec<Vec<String>>,
    /// Of its tags.
    pub tags: Vec<Vec<String>>,
    /// The states that it is in.
    pub states: Vec<State>,
    /// Its place in the lists.
    pub at: Moment,
}

/// Whether `node` asks for `subject`.
pub fn asks_for(node: &Node, subject: &Subject) -> bool {
    match node {
        Node::And(parts) => parts.iter().all(|part| asks_for(part, subject)),
        Node::Or(parts) => parts.iter().any(|part| asks_for(part, subject)),
        Node::Not(inner) => !asks_for(inner, subject),
        Node::Text(text) => {
            let stands = |among: &[String]| stands_side_by_side(&text.words, text.prefix, among);
            match text.place {
                Place::Anywhere => stands(&subject.title) || stands(&subject.text) || stands(&subject.author),
                Place::Title => stands(&subject.title),
                Place::Author => stands(&subject.author),
            }
        }
        Node::Feed(name) => is_named(name, &subject.feed),
        Node::Folder(name) => subject.folders.iter().any(|folder| is_named(name, folder)),
        Node::Tag(name) => subject.tags.iter().any(|tag| is_named(name, tag)),
        Node::Is(state) => subject.states.contains(state),
        Node::Before(at) => subject.at < *at,
        Node::After(at) => subject.at >= *at,
    }
}

/// Whether a name, folded to its words, is the one that was asked for.
pub fn is_named(asked: &Name, words: &[String]) -> bool {
    if asked.whole { asked.words == words } else { stands_side_by_side(&asked.words, true, words) }
}

/// Whether the words `wanted` stand side by side among `words`; with `prefix` the last one may go on.
pub fn stands_side_by_side(wanted: &[String], prefix: bool, words: &[String]) -> bool {
    let Some((last, first)) = wanted.split_last() else { return false };
    words.windows(wanted.len()).any(|window| {
        window[..first.len()] == *first && (window[first.len()] == *last || prefix && window[first.len()].starts_with(last.as_str()))
    })
}

/// The part of a query that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typing {
    /// Bytes of the query that a proposal takes the place of.
    pub from: usize,
    /// Behind its last byte.
    pub to: usize,
    /// A minus stands before it.
    pub not: bool,
    /// The operator whose value is being typed.
    pub operator: Option<&'static str>,
    /// What was typed of the value, or of the word.
    pub value: String,
}

/// What is being typed where the caret is, `caret` bytes into the query; an empty word between others.
pub fn typing_at(query: &str, caret: usize) -> Typing {
    let caret = (0..=caret.min(query.len())).rev().find(|at| query.is_char_boundary(*at)).unwrap_or(0);
    for token in lex(query, &mut Vec::new()) {
        if let What::Item { not, operator, value, .. } = token.what
            && token.from < caret
            && caret <= token.to
        {
            return Typing { from: token.from, to: token.to, not, operator, value };
        }
    }
    Typing { from: caret, to: caret, not: false, operator: None, value: String::new() }
}

/// A value as it can stand behind an operator: in quotation marks where it must.
pub fn quoted(value: &str) -> String {
    let plain = !value.is_empty() && value.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.'));
    if plain { value.to_owned() } else { format!("\"{}\"", value.replace('"', " ")) }
}
#[cfg(test)]
mod tests {
    use super::*;

    fn asks(query: &str, text: &str) -> bool {
        matches(&terms(query), &words::words(text))
    }

    #[test]
    fn every_word_must_be_there() {
        assert!(asks("harbour strike", "Strike closes the harbour"));
        assert!(!asks("harbour strike", "The harbour is open"));
    }

    #[test]
    fn a_phrase_stands_in_this_order() {
        assert!(asks("\"prime minister\"", "The Prime Minister resigns"));
        assert!(!asks("\"prime minister\"", "Minister in his prime"));
    }

    #[test]
    fn an_excluded_word_must_not_be_there() {
        assert!(!asks("harbour -cruise", "Cruise ship enters the harbour"));
        assert!(!asks("-cruise", "The harbour is open"));
    }

    #[test]
    fn a_star_lets_the_word_go_on() {
        assert!(asks("resign*", "The minister resigned"));
        assert!(!asks("resign", "The minister resigned"));
    }

    /// A Wednesday in November 2026, at noon.
    const NOON: Moment = Moment(1_795_003_200);

    fn reads(query: &str) -> (String, Vec<String>) {
        let read = parse(query, NOON, 0);
        (read.root.map(|root| shown(&root)).unwrap_or_default(), read.problems)
    }

    fn shown(node: &Node) -> String {
        let join = |parts: &[Node], with: &str| format!("({})", parts.iter().map(shown).collect::<Vec<_>>().join(with));
        match node {
            Node::And(parts) => join(parts, " & "),
            Node::Or(parts) => join(parts, " | "),
            Node::Not(inner) => format!("!{}", shown(inner)),
            Node::Text(text) => {
                let place = match text.place {
                    Place::Anywhere => "",
                    Place::Title => "title:",
                    Place::Author => "author:",
                };
                format!("{place}{}{}", text.words.join("+"), if text.prefix { "*" } else { "" })
            }
            Node::Feed(name) => format!("feed:{}{}", name.words.join("+"), if name.whole { "=" } else { "" }),
            Node::Folder(name) => format!("folder:{}", name.words.join("+")),
            Node::Tag(name) => format!("tag:{}", name.words.join("+")),
            Node::Is(state) => format!("is:{}", state.name()),
            Node::Before(at) => format!("<{}", at.to_rfc3339().unwrap_or_default()),
            Node::After(at) => format!(">={}", at.to_rfc3339().unwrap_or_default()),
        }
    }

    #[test]
    fn or_binds_less_than_standing_together_and_parentheses_bind_most() {
        assert_eq!(reads("a b or c").0, "((a & b) | c)");
        assert_eq!(reads("a (b OR c) -d").0, "(a & (b | c) & !d)");
        assert_eq!(reads("a -(b c)").0, "(a & !(b & c))");
    }

    #[test]
    fn operators_take_words_and_phrases() {
        assert_eq!(reads("title:harbour author:\"Ada L\" feed:king").0, "(title:harbour & author:ada+l & feed:king)");
        assert_eq!(reads("feed:\"Kingsway Post\" -tag:cup is:unread").0, "(feed:kingsway+post= & !tag:cup & is:unread)");
        assert_eq!(reads("TITLE:resig*").0, "title:resig*");
    }

    #[test]
    fn dates_are_days_months_years_and_spans() {
        assert_eq!(reads("after:2026-11-01 before:2026-11").0, "(>=2026-11-01T00:00:00Z & <2026-11-01T00:00:00Z)");
        assert_eq!(reads("after:7d").0, ">=2026-11-11T12:00:00Z");
        assert_eq!(reads("after:yesterday").0, ">=2026-11-17T00:00:00Z");
        assert_eq!(reads("before:1y").0, "<2025-11-18T00:00:00Z");
        assert_eq!(shown(&parse("after:today", NOON, 3_600).root.unwrap()), ">=2026-11-17T23:00:00Z");
    }

    #[test]
    fn what_cannot_be_understood_is_said_and_the_rest_is_obeyed() {
        for (query, rest, said) in [
            ("harbour is:green", "harbour", "“is:green” is not known"),
            ("harbour before:soon", "harbour", "“before:soon” holds no date"),
            ("harbour after:2026-13-01", "harbour", "holds no date"),
            ("harbour feed:", "harbour", "“feed:” needs something"),
            ("harbour or", "harbour", "missing after “or”"),
            ("or harbour", "harbour", "missing before “or”"),
            ("(harbour bridge", "(harbour & bridge)", "never closed"),
            ("harbour) bridge", "(harbour & bridge)", "without a “(”"),
            ("\"harbour bridge", "harbour+bridge", "never closed"),
            ("-harbour", "", "Say also what to look for"),
        ] {
            let (read, problems) = reads(query);
            assert_eq!(read, rest, "{query}");
            assert!(problems.len() == 1 && problems[0].contains(said), "{query}: {problems:?}");
        }
    }

    #[test]
    fn colons_of_other_words_are_words() {
        assert_eq!(reads("Re: letter at 12:30"), ("(re & letter & at & 12+30)".to_owned(), Vec::new()));
    }

    #[test]
    fn whatever_is_typed_is_read_without_harm() {
        for query in
            ["", "-", "*", "()", "((((", "))))", "-(", "or or or", "\"", "a\"b\"c*-d", "|", "-\"", "is:", "🚢", "feed:\"", "é-é", "-é"]
        {
            let _ = parse(query, NOON, 0);
            for caret in 0..=query.len() {
                let _ = typing_at(query, caret);
            }
        }
        let deep = format!("{}a{}", "(".repeat(5_000), ")".repeat(5_000));
        assert!(!parse(&deep, NOON, 0).problems.is_empty());
        assert!(parse(&"a ".repeat(5_000), NOON, 0).problems[0].contains("first 64 parts"));
        assert!(parse("before:99999999999y after:999999999d", Moment(i64::MAX), 0).root.is_none());
    }

    #[test]
    fn an_entry_is_what_is_asked_for_or_not() {
        let subject = Subject {
            title: words::words("Harbour closed"),
            author: words::words("Ada Strike"),
            feed: words::words("Kingsway Post"),
            folders: vec![words::words("World")],
            tags: vec![words::words("to read")],
            states: vec![State::Unread],
            at: NOON,
            ..Subject::default()
        };
        let asks = |query: &str| asks_for(&parse(query, NOON, 0).root.unwrap(), &subject);

        for yes in [
            "harb*",
            "\"harbour closed\"",
            "strike",
            "author:ada",
            "feed:kings",
            "feed:post",
            "folder:world",
            "tag:\"to read\"",
            "is:unread",
            "after:1d",
            "x or harbour",
            "harbour -bridge",
        ] {
            assert!(asks(yes), "{yes}");
        }
        for no in ["harb", "title:strike", "feed:\"Kingsway\"", "tag:read", "is:read", "before:1d", "harbour -closed", "\"closed harbour\""]
        {
            assert!(!asks(no), "{no}");
        }
    }

    #[test]
    fn what_is_being_typed_is_found_at_the_caret() {
        let typing = typing_at("harbour feed:king is:unread", 17);

        assert_eq!((typing.operator, typing.value.as_str(), typing.from, typing.to), (Some("feed:"), "king", 8, 17));
        assert_eq!(typing_at("harbour ", 8), Typing { from: 8, to: 8, not: false, operator: None, value: String::new() });
        assert!(typing_at("-fe", 3).not);
    }
}
