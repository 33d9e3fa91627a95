//! Every call of the table, with arguments that no window would send.
//!
//! Whoever gets hold of the bridge can send anything. No call may break off, claim a defect of ours, or leave the library
//! unsound; what it refuses, it refuses in a sentence.

use std::collections::BTreeMap;

use daily_engine::api::{CALLS, Verb, dto::*, is_for_windows, typescript};
use daily_tests::{Reply, World, numbered, paper};
use serde_json::{Map, Value, json};

/// Rounds through the table.
const ROUNDS: usize = 36;

/// Calls that name files of the machine: they are not for windows, and here they are given no files of ours.
const NAME_FILES: [&str; 3] = ["back_up_library", "restore_library", "add_newsletters"];

#[test]
fn calls_that_name_files_of_the_machine_are_not_for_windows() {
    let hidden: Vec<&str> = CALLS.iter().map(|call| call.name).filter(|name| !is_for_windows(name)).collect();

    assert_eq!(hidden.len(), NAME_FILES.len());
    assert!(NAME_FILES.iter().all(|name| hidden.contains(name)), "{hidden:?}");
}

#[test]
fn the_surface_of_the_table_is_listed_where_threats_are_weighed() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/security.md");
    let document = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let document_now = format!("{before}{BEGIN}\n{}\n{}{END}{after}", listed(Verb::Query, "Queries"), listed(Verb::Change, "Changes"));

    if std::env::var_os("WRITE_SURFACE").is_some() {
        std::fs::write(&path, &document_now).unwrap();
    }

    let document = std::fs::read_to_string(&path).unwrap();
    assert!(document == document_now, "docs/security.md lists other calls; write it anew with WRITE_SURFACE=1");
}

const BEGIN: &str = "<!-- calls -->\n";
const END: &str = "<!-- end of calls -->";

fn listed(verb: Verb, name: &str) -> String {
    let calls: Vec<String> = CALLS.iter().filter(|call| call.verb == verb).map(|call| format!("`{}`", call.name)).collect();
    let mut lines = vec![format!("{name} ({}):", calls.len())];
    for call in calls {
        match lines.last_mut() {
            Some(line) if line.len() + call.len() < 138 => line.push_str(&format!(" {call}")),
            _ => lines.push(call),
        }
    }
    lines.join("\n") + "\n"
}

#[tokio::test]
async fn no_arguments_break_a_call_or_the_library() {
    let world = World::new().await;
    let text = "<p>Fog over the harbour, and a ferry that waits for it to lift before it sails.";
    let page = world.web.serves(Reply::from(paper("Post").with_all(numbered(30).into_iter().map(|item| item.saying(text))))).await;
    world.follow(&page).await;
    let shapes = shapes(&typescript());
    let mut dice = Dice(1);
    for round in 0..ROUNDS {
        for call in CALLS.iter().filter(|call| !NAME_FILES.contains(&call.name)) {
            // These undo the world that the others need.
            if ["reset", "recover_library", "remove_feed", "remove_feeds"].contains(&call.name) && round + 1 < ROUNDS {
                continue;
            }
            let name_of_arguments = (call.arguments)(&Default::default());
            let arguments = arguments(&mut dice, &shapes, &name_of_arguments, round);
            let sent = arguments.to_string();
            let engine = world.engine.clone();

            let answer = tokio::spawn(async move { engine.call(call.name, arguments).await }).await;

            let answer = answer.unwrap_or_else(|broken| panic!("{} broke off with {sent:.400}: {broken}", call.name));
            if let Err(error) = answer {
                assert_ne!(error.code, Code::LibraryUnavailable, "{} with {sent:.400}: {error:?}", call.name);
                assert_ne!(error.code, Code::Internal, "{} with {sent:.400}: {error:?}", call.name);
                assert!(!error.message.trim().is_empty() && error.message.chars().count() < 1_000, "{}: {}", call.name, error.message);
            }
        }
    }

    let problems: Vec<String> =
        world.peek().prepare("PRAGMA integrity_check").unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(problems, ["ok"]);
    assert!(world.engine.check_library(Nothing {}).await.unwrap().ok);
}

/// The fields of each type that the table names, with their types, as the window knows them.
fn shapes(typescript: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let mut plain = String::new();
    let mut rest = typescript;
    while let Some((before, after)) = rest.split_once("/**") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let mut shapes = BTreeMap::new();
    for declaration in plain.split("export type ").skip(1) {
        let Some((name, body)) = declaration.split_once(" = ") else { continue };
        let body = body.split(";\n").next().unwrap_or_default();
        let mut fields = Vec::new();
        for part in body.split([',', '{', '}', '\n']) {
            let Some((field, of)) = part.split_once(':') else { continue };
            let field = field.trim().trim_matches('"').trim_end_matches('?');
            if !field.is_empty() && field.chars().all(char::is_alphanumeric) {
                fields.push((field.to_owned(), of.trim().to_owned()));
            }
        }
        let words: Vec<&str> = body.split('"').skip(1).step_by(2).collect();
        if fields.is_empty() {
            fields.extend(words.into_iter().map(|word| (String::new(), format!("\"{word}\""))));
        }
        shapes.insert(name.trim().to_owned(), fields);
    }
    shapes
}

type Shapes = BTreeMap<String, Vec<(String, String)>>;

fn arguments(dice: &mut Dice, shapes: &Shapes, name: &str, round: usize) -> Value {
    match round % 6 {
        0 => hostile(dice),
        1 => Value::Null,
        _ => of_type(dice, shapes, name, 0),
    }
}

/// Something of that type, mostly; now and then of another.
fn of_type(dice: &mut Dice, shapes: &Shapes, name: &str, depth: usize) -> Value {
    if depth > 6 || dice.throw(12) == 0 {
        return hostile(dice);
    }
    let name = name.trim();
    if let Some((one, other)) = name.split_once(" | ") {
        let chosen = if dice.throw(2) == 0 { one } else { other };
        return of_type(dice, shapes, chosen, depth + 1);
    }
    if let Some(element) = name.strip_prefix("Array<").and_then(|name| name.strip_suffix('>')) {
        let many = [0, 1, 3, 500][dice.throw(4)];
        let element = of_type(dice, shapes, element, depth + 1);
        return Value::Array(vec![element; many]);
    }
    match name {
        "number" => number(dice),
        "string" => Value::String(text(dice)),
        "boolean" => Value::Bool(dice.throw(2) == 0),
        "null" => Value::Null,
        word if word.starts_with('"') => Value::String(word.trim_matches('"').to_owned()),
        known => match shapes.get(known) {
            None => hostile(dice),
            Some(words) if !words.is_empty() && words.iter().all(|(field, _)| field.is_empty()) => {
                Value::String(words[dice.throw(words.len())].1.trim_matches('"').to_owned())
            }
            Some(fields) => {
                let mut object = Map::new();
                for (field, of) in fields {
                    if dice.throw(10) > 0 && !object.contains_key(field) {
                        object.insert(field.clone(), of_type(dice, shapes, of, depth + 1));
                    }
                }
                Value::Object(object)
            }
        },
    }
}

fn number(dice: &mut Dice) -> Value {
    let odd = [
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e308),
        json!(0.5),
        json!(9_007_199_254_740_993_i64),
        json!(u32::MAX),
    ];
    if dice.throw(2) == 0 { json!(1 + dice.throw(30)) } else { odd[dice.throw(odd.len())].clone() }
}

fn text(dice: &mut Dice) -> String {
    let odd = [
        String::new(),
        "'; DROP TABLE entries; --".to_owned(),
        "\0".to_owned(),
        "../../../../etc/passwd".to_owned(),
        "file:///etc/passwd".to_owned(),
        "javascript:alert(1)".to_owned(),
        "http://127.0.0.1:1/feed".to_owned(),
        "http://[::1".to_owned(),
        "http://".to_owned(),
        "1.2".to_owned(),
        "99999999999999999999.-5".to_owned(),
        "\u{202e}\u{feff}\u{d7ff}𝔘".to_owned(),
        "((((((((((\"a\" or -b".to_owned(),
        "(".repeat(20_000),
        "a or ".repeat(5_000),
        "word ".repeat(10_000),
        "is:unread feed:\"".to_owned(),
        "2026-13-45".to_owned(),
        "<opml><body>".to_owned() + &"<outline text='x'>".repeat(3_000),
        "<!DOCTYPE a [<!ENTITY b \"cccc\">]><opml version='2.0'><body><outline xmlUrl='&b;'/></body></opml>".to_owned(),
        "1".to_owned(),
        "NaN".to_owned(),
        "%s%n%00".to_owned(),
    ];
    odd[dice.throw(odd.len())].clone()
}

fn hostile(dice: &mut Dice) -> Value {
    let deep = (0..100).fold(json!(1), |inside, _| json!([inside]));
    let odd = [
        Value::Null,
        json!(true),
        json!([]),
        json!({}),
        json!({ "": {} }),
        json!("x".repeat(100_000)),
        deep,
        number(dice),
        Value::String(text(dice)),
    ];
    odd[dice.throw(odd.len())].clone()
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}
