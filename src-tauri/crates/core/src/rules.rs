//! The reader's rules about what arrives, and the mutes: what they look for, what they do, and why, in words.
//!
//! Pure: an entry, the rules and the mutes go in, a verdict comes out. A rule that cannot be understood meets nothing;
//! one that is wrong never takes an entry away by mistake.

use serde::{Deserialize, Serialize};

use crate::query::{self, Node, Subject};
use crate::{Moment, MuteId, RuleId, words};

/// What a rule looks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "camelCase")]
pub enum When {
    /// All of these conditions hold.
    All {
        /// At least one.
        conditions: Vec<Condition>,
    },
    /// One of these conditions holds.
    Any {
        /// At least one.
        conditions: Vec<Condition>,
    },
    /// A query of the search language finds it.
    Query {
        /// As in search.
        query: String,
    },
}

/// One condition of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// What is looked at.
    pub field: Field,
    /// How.
    pub operator: Operator,
    /// What for.
    pub text: String,
}

/// What a condition looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// Title, authors, text, labels.
    Anything,
    /// The headline.
    Title,
    /// The text.
    Text,
    /// The authors.
    Author,
    /// The publisher's labels.
    Category,
    /// The address of the original.
    Link,
    /// The feed's title.
    Feed,
    /// The names of the folders that the feed is in.
    Folder,
}

/// How a condition looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Operator {
    /// The words stand there, side by side.
    Contains,
    /// They do not.
    ContainsNot,
    /// Nothing else stands there.
    Is,
    /// Something else stands there.
    IsNot,
    /// It begins so.
    Begins,
    /// It ends so.
    Ends,
}

/// What a rule does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "camelCase")]
pub enum Action {
    /// Take it out of the lists.
    Mute,
    /// Mark it read.
    MarkRead,
    /// Star it.
    Bookmark,
    /// Queue it.
    Later,
    /// Give it a tag.
    Tag {
        /// The tag's name.
        name: String,
    },
    /// Tell the reader.
    Notify,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its number.
    pub id: RuleId,
    /// Its name; may be empty.
    pub title: String,
    /// What it looks for.
    pub when: When,
    /// What it does.
    pub actions: Vec<Action>,
    /// Later rules do not see what it met.
    pub stop: bool,
}

/// Words that the reader wants to hear nothing of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mute {
    /// Its number.
    pub id: MuteId,
    /// A query of the search language.
    pub words: String,
    /// Until when.
    pub until: Option<Moment>,
}

/// An entry as rules see it.
#[derive(Debug, Clone, Default)]
pub struct Arrival {
    /// What queries see of it.
    pub subject: Subject,
    /// Folded words of the publisher's labels.
    pub categories: Vec<Vec<String>>,
    /// The address of the original.
    pub link: String,
}

/// Who did something to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A rule.
    Rule(RuleId),
    /// A mute.
    Mute(MuteId),
}

/// A rule or a mute that met an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub by: By,
    /// One sentence.
    pub because: String,
}

/// What becomes of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Who met it, in order.
    pub hits: Vec<Hit>,
    /// It is taken out of the lists, by this one.
    pub muted: Option<By>,
    /// It is marked read.
    pub read: bool,
    /// It is starred.
    pub bookmark: bool,
    /// It is queued.
    pub later: bool,
    /// It gets these tags.
    pub tags: Vec<String>,
    /// The reader is told, for this reason.
    pub notify: Option<String>,
}

/// Rules and mutes, read once and ready for many entries.
#[derive(Debug, Clone, Default)]
pub struct Rulebook {
    rules: Vec<(Rule, Test)>,
    mutes: Vec<(Mute, Node)>,
}

#[derive(Debug, Clone)]
enum Test {
    All(Vec<Reading>),
    Any(Vec<Reading>),
    Query(Option<Node>),
}

#[derive(Debug, Clone)]
struct Reading {
    condition: Condition,
    words: Vec<String>,
    prefix: bool,
}

impl Rulebook {
    /// Reads rules, in their order, and mutes. `now` and `offset` say what dates in queries mean; a mute that ended is
    /// left out.
    pub fn new(rules: Vec<Rule>, mutes: Vec<Mute>, now: Moment, offset: i64) -> Self {
        let rules = rules
            .into_iter()
            .map(|rule| {
                let test = test_of(&rule.when, now, offset);
                (rule, test)
            })
            .collect();
        let mutes = mutes
            .into_iter()
            .filter(|mute| mute.until.is_none_or(|until| now < until))
            .filter_map(|mute| query::parse(&mute.words, now, offset).root.map(|root| (mute, root)))
            .collect();
        Self { rules, mutes }
    }

    /// Nothing is to be done, whatever arrives.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.mutes.is_empty()
    }

    /// Somebody looks at texts, which must then be at hand.
    pub fn reads_text(&self) -> bool {
        let tests = self.rules.iter().any(|(_, test)| match test {
            Test::All(readings) | Test::Any(readings) => {
                readings.iter().any(|reading| matches!(reading.condition.field, Field::Anything | Field::Text))
            }
            Test::Query(node) => node.as_ref().is_some_and(query::reads_text),
        });
        tests || self.mutes.iter().any(|(_, node)| query::reads_text(node))
    }

    /// What becomes of an entry.
    pub fn judge(&self, arrival: &Arrival) -> Verdict {
        let mut verdict = Verdict::default();
        for (rule, test) in &self.rules {
            if !meets(test, arrival) {
                continue;
            }
            verdict.hits.push(Hit { by: By::Rule(rule.id), because: because(rule) });
            for action in &rule.actions {
                match action {
                    Action::Mute => verdict.muted = verdict.muted.or(Some(By::Rule(rule.id))),
                    Action::MarkRead => verdict.read = true,
                    Action::Bookmark => verdict.bookmark = true,
                    Action::Later => verdict.later = true,
                    Action::Tag { name } if !verdict.tags.contains(name) => verdict.tags.push(name.clone()),
                    Action::Tag { .. } => {}
                    Action::Notify => {
                        verdict.notify = verdict.notify.take().or_else(|| Some(format!("Your rule {} asked for it.", name_of(rule))))
                    }
                }
            }
            if rule.stop {
                break;
            }
        }
        if let Some((mute, _)) = self.mutes.iter().find(|(_, node)| query::asks_for(node, &arrival.subject)) {
            let until = if mute.until.is_some() { " for a time" } else { "" };
            verdict.hits.push(Hit { by: By::Mute(mute.id), because: format!("You muted “{}”{until}.", mute.words) });
            verdict.muted = verdict.muted.or(Some(By::Mute(mute.id)));
        }
        if verdict.muted.is_some() {
            verdict.notify = None;
        }
        verdict
    }
}

fn meets(test: &Test, arrival: &Arrival) -> bool {
    match test {
        Test::All(readings) => !readings.is_empty() && readings.iter().all(|reading| holds(reading, arrival)),
        Test::Any(readings) => readings.iter().any(|reading| holds(reading, arrival)),
        Test::Query(Some(node)) => query::asks_for(node, &arrival.subject),
        Test::Query(None) => false,
    }
}

fn test_of(when: &When, now: Moment, offset: i64) -> Test {
    let read = |conditions: &[Condition]| {
        conditions
            .iter()
            // A condition without words would meet everything, or nothing, by accident.
            .filter(|condition| problem_of(condition).is_none())
            .map(|condition| Reading {
                words: words::words(&condition.text),
                prefix: condition.text.trim_end().ends_with('*'),
                condition: condition.clone(),
            })
            .collect::<Vec<_>>()
    };
    match when {
        // Of conditions that must all hold, one that cannot be understood does not hold.
        When::All { conditions } if conditions.iter().any(|condition| problem_of(condition).is_some()) => Test::All(Vec::new()),
        When::All { conditions } => Test::All(read(conditions)),
        When::Any { conditions } => Test::Any(read(conditions)),
        When::Query { query } => Test::Query(query::parse(query, now, offset).root),
    }
}

fn holds(reading: &Reading, arrival: &Arrival) -> bool {
    let subject = &arrival.subject;
    let operator = reading.condition.operator;
    if reading.condition.field == Field::Link {
        let (link, wanted) = (arrival.link.to_lowercase(), reading.condition.text.trim().to_lowercase());
        return match operator {
            Operator::Contains => link.contains(&wanted),
            Operator::ContainsNot => !link.contains(&wanted),
            Operator::Is => link == wanted,
            Operator::IsNot => link != wanted,
            Operator::Begins => link.starts_with(&wanted),
            Operator::Ends => link.ends_with(&wanted),
        };
    }
    let places: Vec<&[String]> = match reading.condition.field {
        Field::Anything => {
            let mut places: Vec<&[String]> = vec![&subject.title, &subject.text, &subject.author];
            places.extend(arrival.categories.iter().map(Vec::as_slice));
            places
        }
        Field::Title => vec![&subject.title],
        Field::Text => vec![&subject.text],
        Field::Author => vec![&subject.author],
        Field::Category => arrival.categories.iter().map(Vec::as_slice).collect(),
        Field::Feed => vec![&subject.feed],
        Field::Folder => subject.folders.iter().map(Vec::as_slice).collect(),
        Field::Link => Vec::new(),
    };
    let somewhere = |stands: &dyn Fn(&[String]) -> bool| places.iter().any(|place| stands(place));
    let wanted = &reading.words;
    let within = |place: &[String]| query::stands_side_by_side(wanted, reading.prefix, place);
    let is = |place: &[String]| place.len() == wanted.len() && within(place);
    match operator {
        Operator::Contains => somewhere(&within),
        Operator::ContainsNot => !somewhere(&within),
        Operator::Is => somewhere(&is),
        Operator::IsNot => !somewhere(&is),
        Operator::Begins => somewhere(&|place| place.get(..wanted.len()).is_some_and(within)),
        Operator::Ends => somewhere(&|place| place.len().checked_sub(wanted.len()).and_then(|from| place.get(from..)).is_some_and(within)),
    }
}

/// What of a rule cannot be understood, one sentence each. One that is told of nothing is in order.
pub fn problems_of(when: &When, actions: &[Action], now: Moment, offset: i64) -> Vec<String> {
    let mut problems = Vec::new();
    match when {
        When::All { conditions } | When::Any { conditions } => {
            if conditions.is_empty() {
                problems.push("Say what the rule looks for.".to_owned());
            }
            problems.extend(conditions.iter().filter_map(problem_of));
        }
        When::Query { query } => {
            let read = query::parse(query, now, offset);
            if read.root.is_none() && read.problems.is_empty() {
                problems.push("Say what the rule looks for.".to_owned());
            }
            problems.extend(read.problems);
        }
    }
    if actions.is_empty() {
        problems.push("Say what the rule does.".to_owned());
    }
    if actions.iter().any(|action| matches!(action, Action::Tag { name } if name.trim().is_empty())) {
        problems.push("A tag needs a name.".to_owned());
    }
    problems
}

fn problem_of(condition: &Condition) -> Option<String> {
    let empty = if condition.field == Field::Link { condition.text.trim().is_empty() } else { words::words(&condition.text).is_empty() };
    empty.then(|| format!("Say what {} {}.", field_in_words(condition.field), operator_in_words(condition.operator)))
}

/// A rule in words: “When the title contains “cup”, mute it.”
pub fn sentence(when: &When, actions: &[Action]) -> String {
    let conditions = |conditions: &[Condition], joint: &str| {
        conditions
            .iter()
            .map(|condition| {
                format!("{} {} “{}”", field_in_words(condition.field), operator_in_words(condition.operator), condition.text.trim())
            })
            .collect::<Vec<_>>()
            .join(joint)
    };
    let when = match when {
        When::All { conditions: all } => conditions(all, " and "),
        When::Any { conditions: any } => conditions(any, " or "),
        When::Query { query } => format!("the search “{}” finds it", query.trim()),
    };
    let actions: Vec<String> = actions.iter().map(action_in_words).collect();
    format!("When {when}, {}.", if actions.is_empty() { "do nothing".to_owned() } else { joined(&actions) })
}

fn because(rule: &Rule) -> String {
    let sentence = sentence(&rule.when, &rule.actions);
    if rule.title.trim().is_empty() { format!("Your rule: {sentence}") } else { format!("Your rule {}: {sentence}", name_of(rule)) }
}

fn name_of(rule: &Rule) -> String {
    if rule.title.trim().is_empty() {
        format!("“{}”", sentence(&rule.when, &rule.actions))
    } else {
        format!("“{}”", rule.title.trim())
    }
}

fn joined(parts: &[String]) -> String {
    match parts {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        parts => parts.concat(),
    }
}

fn action_in_words(action: &Action) -> String {
    match action {
        Action::Mute => "mute it".to_owned(),
        Action::MarkRead => "mark it read".to_owned(),
        Action::Bookmark => "bookmark it".to_owned(),
        Action::Later => "put it aside for later".to_owned(),
        Action::Tag { name } => format!("tag it “{}”", name.trim()),
        Action::Notify => "tell you".to_owned(),
    }
}

fn field_in_words(field: Field) -> &'static str {
    match field {
        Field::Anything => "anything",
        Field::Title => "the title",
        Field::Text => "the text",
        Field::Author => "an author",
        Field::Category => "a label",
        Field::Link => "the link",
        Field::Feed => "the feed’s name",
        Field::Folder => "the folder’s name",
    }
}

fn operator_in_words(operator: Operator) -> &'static str {
    match operator {
        Operator::Contains => "contains",
        Operator::ContainsNot => "does not contain",
        Operator::Is => "is",
        Operator::IsNot => "is not",
        Operator::Begins => "begins with",
        Operator::Ends => "ends with",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Moment = Moment(1_795_003_200);

    fn arrival() -> Arrival {
        Arrival {
            subject: Subject {
                title: words::words("Cup final: United win"),
                author: words::words("Ada Lovelace"),
                text: words::words("They won after extra time."),
                feed: words::words("Kingsway Post"),
                folders: vec![words::words("Sport")],
                at: NOON,
                ..Subject::default()
            },
            categories: vec![words::words("Football")],
            link: "https://kingsway.example/sport/cup-final".to_owned(),
        }
    }

    fn condition(field: Field, operator: Operator, text: &str) -> Condition {
        Condition { field, operator, text: text.to_owned() }
    }

    fn rule(id: i64, when: When, actions: Vec<Action>) -> Rule {
        Rule { id: RuleId(id), title: String::new(), when, actions, stop: false }
    }

    fn any(conditions: Vec<Condition>) -> When {
        When::Any { conditions }
    }

    fn judged(rules: Vec<Rule>, mutes: Vec<Mute>) -> Verdict {
        Rulebook::new(rules, mutes, NOON, 0).judge(&arrival())
    }

    #[test]
    fn every_field_and_operator_looks_as_it_says() {
        use Field::*;
        use Operator::*;
        for (field, operator, text, expected) in [
            (Title, Contains, "cup FINAL", true),
            (Title, Contains, "final cup", false),
            (Title, Contains, "uni*", true),
            (Title, Contains, "uni", false),
            (Title, ContainsNot, "league", true),
            (Title, ContainsNot, "cup", false),
            (Title, Is, "Cup final, United win!", true),
            (Title, Is, "cup final", false),
            (Title, IsNot, "cup final", true),
            (Title, Begins, "cup", true),
            (Title, Begins, "final", false),
            (Title, Ends, "united win", true),
            (Title, Ends, "cup", false),
            (Text, Contains, "extra time", true),
            (Author, Contains, "lovelace", true),
            (Category, Is, "football", true),
            (Link, Contains, "/Sport/", true),
            (Link, Ends, "cup-final", true),
            (Feed, Begins, "kingsway", true),
            (Folder, Is, "sport", true),
            (Anything, Contains, "football", true),
            (Anything, Contains, "kingsway", false),
        ] {
            let when = any(vec![condition(field, operator, text)]);
            let met = !judged(vec![rule(1, when, vec![Action::Mute])], Vec::new()).hits.is_empty();
            assert_eq!(met, expected, "{field:?} {operator:?} {text}");
        }
    }

    #[test]
    fn all_conditions_must_hold_or_any_of_them() {
        let both = vec![condition(Field::Title, Operator::Contains, "cup"), condition(Field::Title, Operator::Contains, "league")];

        assert!(judged(vec![rule(1, When::All { conditions: both.clone() }, vec![Action::Mute])], Vec::new()).hits.is_empty());
        assert!(!judged(vec![rule(1, any(both), vec![Action::Mute])], Vec::new()).hits.is_empty());
    }

    #[test]
    fn rules_are_obeyed_in_order_and_one_may_be_the_last() {
        let cup = || any(vec![condition(Field::Title, Operator::Contains, "cup")]);
        let first = Rule { stop: true, ..rule(1, cup(), vec![Action::MarkRead, Action::Tag { name: "Cup".to_owned() }]) };

        let verdict = judged(vec![first.clone(), rule(2, cup(), vec![Action::Bookmark])], Vec::new());
        assert!(verdict.read && !verdict.bookmark && verdict.tags == ["Cup"]);
        assert_eq!(verdict.hits[0].because, "Your rule: When the title contains “cup”, mark it read and tag it “Cup”.");

        let verdict = judged(vec![rule(2, cup(), vec![Action::Bookmark]), first], Vec::new());
        assert!(verdict.read && verdict.bookmark && verdict.hits.len() == 2);
    }

    #[test]
    fn a_mute_hides_until_its_time_is_over_and_silences_notices() {
        let mute = |until| Mute { id: MuteId(3), words: "\"cup final\"".to_owned(), until };
        let tell = rule(1, When::Query { query: "feed:kingsway united".to_owned() }, vec![Action::Notify]);

        let verdict = judged(vec![tell.clone()], vec![mute(Some(NOON.plus(1)))]);
        assert_eq!((verdict.muted, verdict.notify), (Some(By::Mute(MuteId(3))), None));
        assert_eq!(verdict.hits[1].because, "You muted “\"cup final\"” for a time.");

        let verdict = judged(vec![tell], vec![mute(Some(NOON))]);
        assert!(verdict.muted.is_none() && verdict.notify.is_some());
    }

    #[test]
    fn what_cannot_be_understood_meets_nothing_and_is_said() {
        let empty = condition(Field::Title, Operator::Contains, " * ");
        for when in [
            any(Vec::new()),
            When::All { conditions: Vec::new() },
            any(vec![empty.clone()]),
            When::All { conditions: vec![condition(Field::Title, Operator::Contains, "cup"), empty.clone()] },
            When::All { conditions: vec![condition(Field::Title, Operator::ContainsNot, "")] },
            When::Query { query: "-cup".to_owned() },
            When::Query { query: String::new() },
        ] {
            assert!(!problems_of(&when, &[Action::Mute], NOON, 0).is_empty(), "{when:?}");
            assert!(judged(vec![rule(1, when.clone(), vec![Action::Mute])], Vec::new()).hits.is_empty(), "{when:?}");
        }
        assert!(!problems_of(&When::Query { query: "cup".to_owned() }, &[], NOON, 0).is_empty());
    }

    #[test]
    fn rules_are_kept_as_json() {
        let when = any(vec![condition(Field::Title, Operator::ContainsNot, "cup")]);

        let json = serde_json::to_string(&(&when, &[Action::Tag { name: "a".to_owned() }])).unwrap();

        assert_eq!(
            json,
            r#"[{"by":"any","conditions":[{"field":"title","operator":"containsNot","text":"cup"}]},[{"do":"tag","name":"a"}]]"#
        );
        assert_eq!(serde_json::from_str::<(When, Vec<Action>)>(&json).unwrap().0, when);
    }
}
