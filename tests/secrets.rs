//! What is secret is not logged, not even when everything is.

#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::sync::{Arc, Mutex};

use daily_engine::api::desk::ListActivity;
use daily_engine::api::dto::*;
use daily_tests::{Reply, World, entry, paper};

const PASSWORD: &str = "hush-4711";

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_password_in_an_address_is_neither_logged_nor_said() {
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt().with_env_filter("trace").with_writer(move || writer.clone()).init();
    let world = World::new().await;
    let page = world.web.serves(paper("Post").with(entry("One"))).await;
    let address = page.url().replace("http://", &format!("http://reader:{PASSWORD}@"));
    world.add(&address).await.unwrap();
    let mut said = Vec::new();

    // Fine, refused, gone, led away, unreadable, and not there at all.
    let elsewhere = world.web.serves(Reply::status(401)).await;
    for reply in [
        Reply::from(paper("Post").with(entry("Two"))),
        Reply::status(401),
        Reply::status(503),
        Reply::redirect(302, &elsewhere.url()),
        Reply::redirect(302, "ftp://harbour.example/"),
        Reply::page("<p>no feed"),
    ] {
        page.now_gives(reply);
        let report = world.refresh().await;
        said.extend(report.failed.into_iter().map(|failure| failure.why));
    }
    page.site().goes_away().await;
    said.extend(world.refresh().await.failed.into_iter().map(|failure| failure.why));
    said.push(world.add(&format!("http://reader:{PASSWORD}@[::1")).await.unwrap_err().to_string());
    said.push(world.add(&format!("ftp://reader:{PASSWORD}@harbour.example/")).await.unwrap_err().to_string());
    said.push(serde_json::to_string(&world.engine.get_about(Nothing {}).await.unwrap()).unwrap());
    let activity: ListActivity = serde_json::from_str("{}").unwrap();
    said.push(serde_json::to_string(&world.engine.list_activity(activity).await.unwrap()).unwrap());
    world.engine.close().await;

    assert!(page.requests().iter().any(|asked| asked.header("authorization").is_some()), "the password was not even used");
    assert!(elsewhere.requests().iter().all(|asked| asked.header("authorization").is_none()));
    for sentence in said {
        assert!(!sentence.contains(PASSWORD), "{sentence}");
    }
    let logged = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    assert!(logged.contains("reqwest") || logged.contains("hyper"), "nothing was logged");
    let line = logged.lines().find(|line| line.contains(PASSWORD) || line.contains("cmVhZGVyOmh1c2gtNDcxM"));
    assert_eq!(line, None);
}
