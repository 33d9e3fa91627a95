//! Reads what servers push: a stream of events (`text/event-stream`, as the HTML standard writes it, Mercure's updates
//! among them), and the JSON lines of an ntfy topic.
//!
//! Pure, line by line: the caller brings whole lines without their end, and never one that was broken off. So an event that
//! was not wholly received does not exist, and its id was not seen. What makes no sense is passed over.

use std::time::Duration;

use serde_json::Value;

use crate::Moment;

/// Text of one event; what is longer is cut, since a ping needs none and a notice little.
const LONGEST_TEXT: usize = 256 << 10;
/// An id is sent back in a header.
const LONGEST_ID: usize = 1_024;
/// A server may ask for no longer a pause than this before it is asked again.
const LONGEST_RETRY: Duration = Duration::from_secs(3_600);

/// What a server pushed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pushed {
    /// Its own id, from which the stream is resumed after it.
    pub id: Option<String>,
    /// The kind of event, or the topic, as the server names it.
    pub kind: String,
    /// A headline. Plain text; may be empty.
    pub title: String,
    /// The text, or whatever the event carried.
    pub text: String,
    /// An address to open; http or https.
    pub link: Option<String>,
    /// When the server says that it was sent.
    pub sent_at: Option<Moment>,
    /// The sender asks that nobody be interrupted.
    pub quiet: bool,
}

/// What a line came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// An event is complete.
    Event(Pushed),
    /// The server wants this pause before it is asked again.
    Retry(Duration),
    /// The stream can be resumed from here, though nothing was pushed.
    Mark(String),
    /// Nothing yet: a comment, a part of an event, a sign of life.
    Nothing,
    /// No line of this kind of stream.
    Garbage,
}

/// A `text/event-stream` that is being read.
///
/// See <https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation>.
#[derive(Debug, Default)]
pub struct EventStream {
    begun: bool,
    kind: String,
    data: String,
    has_data: bool,
    id: Option<String>,
}

impl EventStream {
    /// Takes the next line.
    pub fn line(&mut self, line: &str) -> Told {
        let line = if std::mem::replace(&mut self.begun, true) { line } else { line.strip_prefix('\u{feff}').unwrap_or(line) };
        if line.is_empty() {
            return self.dispatch();
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "" => {}
            "event" => self.kind = beginning(value, LONGEST_ID).to_owned(),
            "data" => {
                if self.has_data {
                    self.data.push('\n');
                }
                self.has_data = true;
                let room = LONGEST_TEXT.saturating_sub(self.data.len());
                self.data.push_str(beginning(value, room));
            }
            // An id with a null character is none, by the standard; one that no header may hold could not be sent back.
            "id" if value.len() <= LONGEST_ID && !value.chars().any(char::is_control) => self.id = Some(value.to_owned()),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                let wished = Duration::from_millis(value.parse().unwrap_or(u64::MAX));
                return Told::Retry(wished.min(LONGEST_RETRY));
            }
            "id" | "retry" => {}
            // The standard passes over other fields; a page of HTML is full of them.
            _ => return Told::Garbage,
        }
        Told::Nothing
    }

    fn dispatch(&mut self) -> Told {
        let (kind, data) = (std::mem::take(&mut self.kind), std::mem::take(&mut self.data));
        // A browser gives an event without an id that of the event before it. Here an id says which event it is, so it belongs
        // to its own event alone.
        let id = self.id.take();
        if !std::mem::take(&mut self.has_data) {
            return id.map_or(Told::Nothing, Told::Mark);
        }
        Told::Event(Pushed { id, kind, ..said(&data) })
    }
}

/// What the data of an event says: the usual fields of a JSON object, else the text itself.
fn said(data: &str) -> Pushed {
    let Ok(Value::Object(fields)) = serde_json::from_str::<Value>(data) else {
        return Pushed { text: data.to_owned(), ..Pushed::default() };
    };
    let of = |names: &[&str]| {
        names.iter().find_map(|name| fields.get(*name)?.as_str()).map(|text| beginning(text.trim(), LONGEST_TEXT).to_owned())
    };
    Pushed {
        title: of(&["title", "headline", "name", "subject"]).unwrap_or_default(),
        text: of(&["message", "body", "text", "summary", "description", "content"]).unwrap_or_default(),
        link: of(&["click", "url", "link"]).filter(|link| is_web_address(link)),
        ..Pushed::default()
    }
}

/// Reads a line of an ntfy topic. See <https://docs.ntfy.sh/subscribe/api/#json-message-format>.
pub fn ntfy_line(line: &str) -> Told {
    if line.trim().is_empty() {
        return Told::Nothing;
    }
    let Ok(Value::Object(fields)) = serde_json::from_str::<Value>(line) else { return Told::Garbage };
    let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::trim).unwrap_or_default();
    let sent_at = fields.get("time").and_then(Value::as_i64).filter(|at| *at > 0).map(Moment);
    match text("event") {
        "message" => {}
        // Where nothing was pushed yet, the stream goes on from when it was opened.
        "open" => return sent_at.map_or(Told::Nothing, |at| Told::Mark(at.0.to_string())),
        "keepalive" | "poll_request" | "message_delete" | "message_clear" => return Told::Nothing,
        _ => return Told::Garbage,
    }
    let id = Some(text("id")).filter(|id| !id.is_empty() && id.len() <= LONGEST_ID && !id.chars().any(char::is_control));
    let click = text("click");
    Told::Event(Pushed {
        id: id.map(str::to_owned),
        kind: beginning(text("topic"), LONGEST_ID).to_owned(),
        title: text("title").to_owned(),
        text: text("message").to_owned(),
        link: is_web_address(click).then(|| click.to_owned()),
        sent_at,
        // 1 and 2 are those that ntfy's own apps show without sound and below the fold.
        quiet: fields.get("priority").and_then(Value::as_i64).is_some_and(|priority| (1..=2).contains(&priority)),
    })
}

fn is_web_address(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

/// At most so many bytes from the beginning, whole letters.
fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(stream: &str) -> Vec<Told> {
        let mut reader = EventStream::default();
        stream.split('\n').map(|line| reader.line(line)).filter(|told| *told != Told::Nothing).collect()
    }

    fn event(id: Option<&str>, kind: &str, text: &str) -> Told {
        Told::Event(Pushed { id: id.map(str::to_owned), kind: kind.to_owned(), text: text.to_owned(), ..Pushed::default() })
    }

    #[test]
    fn the_examples_of_the_standard_are_read_as_it_says() {
        assert_eq!(read("data: YHOO\ndata: +2\ndata: 10\n\n"), [event(None, "", "YHOO\n+2\n10")]);
        assert_eq!(
            read(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n"),
            [event(Some("1"), "", "first event"), event(Some(""), "", "second event"), event(None, "", " third event")]
        );
        assert_eq!(read("data\n\ndata\ndata\n\ndata:"), [event(None, "", ""), event(None, "", "\n")]);
        assert_eq!(read("data:test\n\ndata: test\n\n"), [event(None, "", "test"), event(None, "", "test")]);
    }

    #[test]
    fn an_event_without_its_blank_line_is_none_and_an_id_without_data_is_a_place_to_go_on_from() {
        assert_eq!(read("id: 7\ndata: cut"), []);
        assert_eq!(read("id: 7\n\ndata: later\n\n"), [Told::Mark("7".into()), event(None, "", "later")]);
        assert_eq!(read("id: a\u{0}b\ndata: x\n\n"), [event(None, "", "x")]);
    }

    #[test]
    fn a_wished_pause_is_a_number_and_has_a_limit() {
        assert_eq!(
            read("retry: 2500\nretry: soon\nretry:\nretry: 99999999999999999999\n"),
            [Told::Retry(Duration::from_millis(2_500)), Told::Retry(LONGEST_RETRY)]
        );
    }

    #[test]
    fn a_byte_order_mark_stands_at_the_beginning_only() {
        assert_eq!(read("\u{feff}data: x\n\n"), [event(None, "", "x")]);
        assert_eq!(read("data: x\n\u{feff}data: y\n\n"), [Told::Garbage, event(None, "", "x")]);
    }

    #[test]
    fn data_in_json_says_its_headline_and_its_address() {
        let Told::Event(pushed) =
            read("data: {\"title\":\"Bridge closed\",\"body\":\"Since noon\",\"url\":\"javascript:alert(1)\"}\n\n").remove(0)
        else {
            panic!("an event")
        };

        assert_eq!((pushed.title.as_str(), pushed.text.as_str(), pushed.link), ("Bridge closed", "Since noon", None));
    }

    #[test]
    fn the_lines_of_an_ntfy_topic_are_messages_marks_and_signs_of_life() {
        assert_eq!(ntfy_line(r#"{"id":"a","time":1635528741,"event":"open","topic":"news"}"#), Told::Mark("1635528741".into()));
        assert_eq!(ntfy_line(r#"{"id":"b","time":1635528757,"event":"keepalive","topic":"news"}"#), Told::Nothing);
        let message = r#"{"id":"c","time":1635528757,"event":"message","topic":"news","title":"Bridge","message":"Closed","priority":2,"click":"https://post.example/1","tags":["x"]}"#;
        assert_eq!(
            ntfy_line(message),
            Told::Event(Pushed {
                id: Some("c".into()),
                kind: "news".into(),
                title: "Bridge".into(),
                text: "Closed".into(),
                link: Some("https://post.example/1".into()),
                sent_at: Some(Moment(1_635_528_757)),
                quiet: true,
            })
        );
        for garbage in ["<html>", "{", "[]", "null", "{\"event\":7}", "{\"event\":\"dance\"}", "\u{0}"] {
            assert_eq!(ntfy_line(garbage), Told::Garbage, "{garbage}");
        }
    }

    #[test]
    fn no_event_outgrows_its_room() {
        let mut reader = EventStream::default();
        let line = format!("data: {}", "ü".repeat(50_000));
        for _ in 0..100 {
            reader.line(&line);
        }

        let Told::Event(pushed) = reader.line("") else { panic!("an event") };

        assert!(pushed.text.len() <= LONGEST_TEXT + 100);
    }
}
