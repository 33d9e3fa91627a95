//! The loopback host: what it answers, and to whom.

#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use serde_json::Value;

mod world;

use world::{World, ask, feed, read_head};

#[test]
fn the_window_and_its_calls_are_served() {
    let world = World::new();
    let host = Host::of(&world);

    let (status, head, body) = host.get(&format!("/?token={}", host.token), "");
    assert_eq!((status, body.as_str()), (200, "<p>the window</p>"));
    assert!(head.contains("content-security-policy: default-src 'none'; script-src 'self';"), "{head}");
    assert!(head.contains("content-type: text/html"), "{head}");
    let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    assert!(cookie.contains("httponly") && cookie.contains("samesite=strict"), "{cookie}");

    let cookie = format!("Cookie: {}\r\n", cookie.split(';').next().unwrap());
    // The page takes the secret out of its address, and must come back when it is loaded again.
    assert_eq!(host.get("/", &cookie).0, 200);
    let (status, head, _) = host.get("/assets/app.js", &cookie);
    assert_eq!(status, 200);
    assert!(head.contains("content-type: text/javascript"), "{head}");

    let (status, answer) = host.call("get_library", "");
    assert_eq!((status, &answer["state"]), (200, &Value::from("open")));
}

#[test]
fn calls_without_the_secret_are_refused() {
    let world = World::new();
    let host = Host::of(&world);

    assert_eq!(host.get("/", "").0, 401);
    assert_eq!(host.get("/?token=0123", "").0, 401);
    assert_eq!(host.get("/assets/app.js", "").0, 401);
    assert_eq!(host.get("/events", "").0, 401);
    assert_eq!(host.get("/picture/abc", "").0, 401);
    assert_eq!(host.post("get_library", "{}", "").0, 401);
    // A cookie is sent by the browser whoever asks, so it makes no calls.
    let cookie = format!("Cookie: daily_token_{}={}\r\n", host.port, host.token);
    assert_eq!(host.post("get_library", "{}", &cookie).0, 401);
    assert_eq!(host.get("/events", &cookie).0, 401);
}

#[test]
fn a_backup_leaves_and_comes_with_the_secret_alone() {
    let world = World::new();
    let host = Host::of(&world);
    let token = format!("x-daily-token: {}\r\n", host.token);
    let cookie = format!("Cookie: daily_token_{}={}\r\n", host.port, host.token);
    let post = |path: &str, headers: &str| {
        ask(
            host.port,
            &format!(
                "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{headers}Content-Length: 4\r\n\r\nbook",
                host.port
            ),
        )
    };

    for path in ["/backup", "/restore"] {
        assert_eq!(post(path, "").0, 401, "{path}");
        // A cookie is sent by the browser whoever asks.
        assert_eq!(post(path, &cookie).0, 401, "{path}");
        assert_eq!(post(path, &format!("{token}Origin: http://evil.example\r\n")).0, 403, "{path}");
    }
    let (status, _, answer) = post("/restore", &token);
    assert!(status >= 400 && answer.contains("damaged"), "{status} {answer}");
    assert_eq!(host.call("get_library", "").1["state"], "open");
}

#[test]
fn other_hosts_and_other_pages_are_refused() {
    let world = World::new();
    let host = Host::of(&world);
    let token = format!("x-daily-token: {}\r\n", host.token);

    let rebound = format!("GET /?token={} HTTP/1.1\r\nHost: evil.example:{}\r\nConnection: close\r\n\r\n", host.token, host.port);
    assert_eq!(ask(host.port, &rebound).0, 403);
    assert_eq!(host.post("get_library", "{}", &format!("{token}Origin: http://evil.example\r\n")).0, 403);
    assert_eq!(host.post("get_library", "{}", &format!("{token}Origin: null\r\n")).0, 403);
    assert_eq!(host.post("get_library", "{}", &format!("{token}Origin: http://127.0.0.1:{}\r\n", host.port)).0, 200);
}

#[test]
fn bad_requests_are_answered_in_words() {
    let world = World::new();
    let host = Host::of(&world);
    let token = format!("?token={}", host.token);

    let (status, wonder) = host.call("wonder", "{}");
    assert_eq!((status, &wonder["code"]), (400, &Value::from("badCall")));
    assert_eq!(host.call("list_entries", "{").0, 400);
    assert_eq!(host.call("list_entries", r#"{"filter":7}"#).0, 400);
    assert_eq!(host.call("open_entry", r#"{"entryId":99999}"#).0, 404);
    assert_eq!(host.call("back_up_library", r#"{"path":"/tmp/x"}"#).0, 400);
    assert_eq!(host.get(&format!("/call/get_library{token}"), "").0, 405);
    assert_eq!(host.get(&format!("/picture/nothing{token}"), "").0, 404);
    assert_eq!(host.get(&format!("/%2e%2e/secret{token}"), "").0, 404);
    assert_eq!(host.get(&format!("/../secret{token}"), "").0, 404);

    let large = format!("POST /call/get_library HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nx-daily-token: {}\r\n", host.port, host.token);
    let mut stream = TcpStream::connect(("127.0.0.1", host.port)).unwrap();
    stream.write_all(format!("{large}Content-Length: 40000000\r\n\r\n").as_bytes()).unwrap();
    assert!(read_head(&mut BufReader::new(stream)).unwrap().starts_with("HTTP/1.1 413"));
}

#[test]
fn events_arrive_as_they_happen() {
    let world = World::new();
    world.site.serves("/feed.xml", 200, "application/rss+xml", &feed(&[("Bridge opens", "one")]));
    let host = Host::of(&world);
    let mut stream = TcpStream::connect(("127.0.0.1", host.port)).unwrap();
    let request = format!("GET /events?token={} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", host.token, host.port);
    stream.write_all(request.as_bytes()).unwrap();
    let mut events = BufReader::new(stream);
    assert!(read_head(&mut events).unwrap().to_lowercase().contains("content-type: text/event-stream"));

    let (status, added) = host.call("add_feed", &serde_json::json!({ "url": world.site.url("/feed.xml") }).to_string());

    assert_eq!(status, 200, "{added}");
    let heard = events.lines().map(|line| line.unwrap()).find(|line| line.starts_with("data: ")).unwrap();
    let event: Value = serde_json::from_str(&heard["data: ".len()..]).unwrap();
    assert!(event["event"].is_string(), "{event}");
}

#[cfg(unix)]
#[test]
fn it_ends_when_asked_to() {
    let world = World::new();
    let mut host = Host::of(&world);

    let asked = std::process::Command::new("kill").arg(host.child.id().to_string()).status().unwrap();

    assert!(asked.success());
    assert_eq!(host.child.wait().unwrap().code(), Some(0));
}

/// A running `dailyctl serve`.
struct Host {
    child: Child,
    port: u16,
    token: String,
}

impl Host {
    fn of(world: &World) -> Self {
        let ui = world.profile.path().join("ui");
        std::fs::create_dir_all(ui.join("assets")).unwrap();
        std::fs::write(ui.join("index.html"), "<p>the window</p>").unwrap();
        std::fs::write(ui.join("assets/app.js"), "1").unwrap();
        std::fs::write(world.profile.path().join("secret"), "secret").unwrap();
        let mut child = world
            .command()
            .args(["serve", "--no-background", "--ui", ui.to_str().unwrap()])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let (port, token) = address.trim().strip_prefix("http://127.0.0.1:").unwrap().split_once("/?token=").unwrap();
        Self { child, port: port.parse().unwrap(), token: token.to_owned() }
    }

    fn get(&self, path: &str, headers: &str) -> (u16, String, String) {
        ask(self.port, &format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{headers}\r\n", self.port))
    }

    fn post(&self, call: &str, body: &str, headers: &str) -> (u16, String, String) {
        let (port, length) = (self.port, body.len());
        ask(
            port,
            &format!(
                "POST /call/{call} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
            ),
        )
    }

    fn call(&self, name: &str, body: &str) -> (u16, Value) {
        let (status, _, answer) = self.post(name, body, &format!("x-daily-token: {}\r\n", self.token));
        (status, serde_json::from_str(&answer).unwrap())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
