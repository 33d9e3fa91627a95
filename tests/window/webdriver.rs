//! Just enough of WebDriver to drive the app's own web view: JSON over plain HTTP, one session.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// No command takes this long, even on a busy machine.
const LONGEST_COMMAND: Duration = Duration::from_secs(60);

/// The name under which an element's reference travels, by the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A session with a driver that listens on a loopback port.
pub struct Session {
    port: u16,
    id: String,
}

/// Something on the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Session {
    /// Lets the driver start `binary` and takes hold of its first window.
    pub fn start(port: u16, binary: &str, arguments: &[&str]) -> Result<Self, String> {
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": { "binary": binary, "args": arguments } } } });
        let started = ask(port, "POST", "/session", Some(&wanted))?;
        let id = started["sessionId"].as_str().ok_or_else(|| format!("the driver started no session: {started}"))?;
        Ok(Self { port, id: id.to_owned() })
    }

    /// Ends the session, which ends the app.
    pub fn end(&self) -> Result<(), String> {
        ask(self.port, "DELETE", &format!("/session/{}", self.id), None).map(drop)
    }

    /// Runs a function's body in the page.
    pub fn run(&self, body: &str, arguments: Value) -> Result<Value, String> {
        self.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Runs a function's body in the page; its last argument takes the result.
    pub fn run_async(&self, body: &str, arguments: Value) -> Result<Value, String> {
        self.post("/execute/async", &json!({ "script": body, "args": arguments }))
    }

    /// Runs a function's body that gives an element, or null.
    pub fn find(&self, body: &str, arguments: Value) -> Result<Option<Element>, String> {
        let found = self.run(body, arguments)?;
        Ok(found.get(ELEMENT).and_then(Value::as_str).map(|id| Element(id.to_owned())))
    }

    /// Clicks as a pointer would.
    pub fn click(&self, element: &Element) -> Result<(), String> {
        self.post(&format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Has the page itself click, when there is time for it.
    pub fn click_by_script(&self, element: &Element) -> Result<(), String> {
        self.run("setTimeout((element) => element.click(), 0, arguments[0]);", json!([{ ELEMENT: element.0 }])).map(drop)
    }

    /// Presses keys one after another, as a keyboard would; keys without a character have one of the standard's private ones.
    pub fn press(&self, keys: &str) -> Result<(), String> {
        let strokes: Vec<Value> =
            keys.chars().flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() }))).collect();
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] })).map(drop)
    }

    /// Makes what follows happen inside a frame.
    pub fn enter(&self, frame: &Element) -> Result<(), String> {
        self.post("/frame", &json!({ "id": { ELEMENT: frame.0 } })).map(drop)
    }

    /// Makes what follows happen in the window's own page again.
    pub fn leave(&self) -> Result<(), String> {
        self.post("/frame", &json!({ "id": null })).map(drop)
    }

    /// The first element that a selector picks.
    pub fn find_by_css(&self, selector: &str) -> Result<Element, String> {
        let found = self.post("/element", &json!({ "using": "css selector", "value": selector }))?;
        found[ELEMENT].as_str().map(|id| Element(id.to_owned())).ok_or_else(|| format!("{selector} gave {found}"))
    }

    /// The page as a picture, in base64.
    pub fn screenshot(&self) -> Result<String, String> {
        let shot = ask(self.port, "GET", &format!("/session/{}/screenshot", self.id), None)?;
        shot.as_str().map(str::to_owned).ok_or_else(|| "the driver gave no picture".to_owned())
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        ask(self.port, "POST", &format!("/session/{}{path}", self.id), Some(body))
    }
}

/// Whether a driver listens on that port.
pub fn is_ready(port: u16) -> bool {
    ask(port, "GET", "/status", None).is_ok()
}

fn ask(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let (status, answer) = exchange(port, method, path, body).map_err(|error| format!("{method} {path}: {error}"))?;
    let answer: Value = serde_json::from_slice(&answer).map_err(|error| format!("{method} {path}: {error}"))?;
    if status == 200 { Ok(answer["value"].clone()) } else { Err(format!("{method} {path}: {}", answer["value"])) }
}

fn exchange(port: u16, method: &str, path: &str, body: Option<&Value>) -> std::io::Result<(u16, Vec<u8>)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(LONGEST_COMMAND))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let odd = |what: &str| std::io::Error::other(format!("the driver's answer has no {what}"));
    let head_ends = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(|| odd("end of headers"))?;
    let head = String::from_utf8_lossy(&answer[..head_ends]);
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(|| odd("status"))?;
    Ok((status, answer.split_off(head_ends + 4)))
}
