//! The voice against a server that speaks SSIP, well or badly, over a real socket.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::time::Duration;

use daily_engine::ports::{Speech, Utterance, Voice, VoiceName};
use daily_sound::{Dispatcher, Place, Reports};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{UnixListener, UnixStream};

/// Only a defect takes this long.
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn a_text_is_said_in_its_language_at_its_speed_and_reported() {
    let (mut double, voice, mut reports) = Double::with_voice().await;
    voice.speak(Utterance { language: Some("de".to_owned()), voice: Some("Anna".to_owned()), speed: 150, ..saying(7, "Eins.\n.zwei") });

    let mut client = double.greets().await;
    assert_eq!(client.obeys("208 OK RATE SET").await, "SET self RATE 39");
    assert_eq!(client.obeys("201 OK LANGUAGE SET").await, "SET self LANGUAGE de");
    assert_eq!(client.obeys("209 OK VOICE SET").await, "SET self SYNTHESIS_VOICE Anna");
    assert_eq!(client.hears_text(21).await, ["Eins.", "..zwei"]);
    client.says("701-21\r\n701-1\r\n701 BEGIN\r\n702-21\r\n702-1\r\n702 END").await;

    assert_eq!(next(&mut reports).await, Speech::Began(7));
    assert_eq!(next(&mut reports).await, Speech::Ended(7));
}

#[tokio::test]
async fn what_begins_before_the_server_said_that_it_was_queued_is_reported_too() {
    let (mut double, voice, mut reports) = Double::with_voice().await;
    voice.speak(saying(1, "One."));

    let mut client = double.greets().await;
    client.obeys("208 OK RATE SET").await;
    assert_eq!(client.obeys("230 OK RECEIVING DATA").await, "SPEAK");
    client.text().await;
    client.says("701-5\r\n701-1\r\n701 BEGIN\r\n225-5\r\n225 OK MESSAGE QUEUED").await;

    assert_eq!(next(&mut reports).await, Speech::Began(1));
}

#[tokio::test]
async fn what_it_is_told_to_forget_is_not_reported_and_the_next_is() {
    let (mut double, voice, mut reports) = Double::with_voice().await;
    voice.speak(saying(1, "One."));
    let mut client = double.greets().await;
    client.obeys("208 OK RATE SET").await;
    client.hears_text(5).await;

    voice.stop();
    assert_eq!(client.obeys("210 OK CANCELED").await, "CANCEL self");
    client.says("703-5\r\n703-1\r\n703 CANCELED").await;
    voice.speak(saying(2, "Two."));
    client.hears_text(6).await;
    client.says("701-6\r\n701-1\r\n701 BEGIN").await;

    assert_eq!(next(&mut reports).await, Speech::Began(2));
}

#[tokio::test]
async fn a_text_that_another_program_drops_has_failed() {
    let (mut double, voice, mut reports) = Double::with_voice().await;
    voice.speak(saying(1, "One."));
    let mut client = double.greets().await;
    client.obeys("208 OK RATE SET").await;
    client.hears_text(5).await;

    client.says("703-5\r\n703-1\r\n703 CANCELED").await;

    assert!(failure(next(&mut reports).await).starts_with("another program"));
}

#[tokio::test]
async fn a_server_that_breaks_off_is_said_and_reached_anew() {
    let (mut double, voice, mut reports) = Double::with_voice().await;
    voice.speak(saying(1, "One."));
    let mut client = double.greets().await;
    client.obeys("208 OK RATE SET").await;
    client.hears_text(5).await;

    drop(client);
    assert!(failure(next(&mut reports).await).contains("does not answer"));
    voice.speak(saying(2, "Two."));
    let mut client = double.greets().await;
    client.obeys("208 OK RATE SET").await;
    client.hears_text(1).await;
    client.says("701-1\r\n701-2\r\n701 BEGIN").await;

    assert_eq!(next(&mut reports).await, Speech::Began(2));
}

#[tokio::test]
async fn a_server_that_refuses_or_talks_garbage_is_said() {
    for (answer, said) in [
        ("300 ERR INTERNAL", "refused to speak"),
        ("HTTP/1.1 400 Bad Request", "makes no sense"),
        ("\u{1}\u{2}", "makes no sense"),
        ("200-endless\r\n201 other", "makes no sense"),
    ] {
        let (mut double, voice, mut reports) = Double::with_voice().await;
        voice.speak(saying(1, "One."));
        let mut client = double.accepts().await;
        client.obeys(answer).await;

        let why = failure(next(&mut reports).await);
        assert!(why.contains(said), "{answer:?}: {why}");
    }
}

#[tokio::test]
async fn a_line_without_end_is_garbage_and_not_kept() {
    let (mut double, voice, mut reports) = Double::with_voice().await;
    voice.speak(saying(1, "One."));
    let mut client = double.accepts().await;
    client.lines.next_line().await.unwrap();
    let endless = vec![b'2'; 1 << 20];

    // It is cut off before all of it is taken.
    let _ = client.to.write_all(&endless).await;

    assert!(failure(next(&mut reports).await).contains("makes no sense"));
}

#[tokio::test]
async fn no_server_and_no_way_to_start_one_says_how_to_get_one() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("none.sock");
    let starter = Some(vec![folder.path().join("no-such-program").display().to_string()]);
    let (voice, mut reports) = Dispatcher::start(Place { socket, starter });
    voice.speak(saying(1, "One."));

    assert!(failure(next(&mut reports).await).contains("sudo apt install"));
    assert!(voice.list().await.unwrap_err().contains("sudo apt install"));
}

#[tokio::test]
async fn a_server_that_has_no_voice_but_its_dummy_says_how_to_get_one() {
    for modules in ["250-dummy\r\n250 OK MODULE LIST SENT", "250 OK MODULE LIST SENT"] {
        let (mut double, voice, mut reports) = Double::with_voice().await;
        voice.speak(saying(1, "One."));
        double.greets_with(modules).await;

        assert!(failure(next(&mut reports).await).contains("sudo apt install"));
    }
}

#[tokio::test]
async fn voices_are_listed_without_their_variants() {
    let (mut double, voice, _reports) = Double::with_voice().await;
    let listed = tokio::spawn(async move { voice.list().await });
    let mut client = double.greets().await;

    let list = "249-German\tde\tnone\r\n249-German+Croak\tde\tnone\r\n249-English\ten-GB\tnone\r\n249 OK VOICE LIST SENT";
    assert_eq!(client.obeys(list).await, "LIST SYNTHESIS_VOICES");

    let name = |name: &str, language: &str| VoiceName { name: name.to_owned(), language: language.to_owned() };
    assert_eq!(listed.await.unwrap(), Ok(vec![name("German", "de"), name("English", "en-GB")]));
}

fn saying(id: u64, text: &str) -> Utterance {
    Utterance { id, text: text.to_owned(), language: None, voice: None, speed: 100 }
}

async fn next(reports: &mut Reports) -> Speech {
    tokio::time::timeout(PATIENCE, reports.next()).await.unwrap().unwrap()
}

fn failure(speech: Speech) -> String {
    match speech {
        Speech::Failed { why, .. } => why,
        other => panic!("{other:?} is no failure"),
    }
}

/// A speech server whose lines a test writes.
struct Double {
    listener: UnixListener,
    _folder: TempDir,
}

impl Double {
    async fn with_voice() -> (Self, Dispatcher, Reports) {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("speechd.sock");
        let listener = UnixListener::bind(&socket).unwrap();
        let (voice, reports) = Dispatcher::start(Place { socket, starter: None });
        (Self { listener, _folder: folder }, voice, reports)
    }

    async fn accepts(&mut self) -> Client {
        let (stream, _) = tokio::time::timeout(PATIENCE, self.listener.accept()).await.unwrap().unwrap();
        Client::of(stream)
    }

    /// Accepts, and goes through what every client says first.
    async fn greets(&mut self) -> Client {
        self.greets_with("250-espeak-ng\r\n250-dummy\r\n250 OK MODULE LIST SENT").await
    }

    async fn greets_with(&mut self, modules: &str) -> Client {
        let mut client = self.accepts().await;
        assert!(client.obeys("208 OK CLIENT NAME SET").await.starts_with("SET self CLIENT_NAME"));
        assert_eq!(client.obeys("202 OK PRIORITY SET").await, "SET self PRIORITY MESSAGE");
        assert_eq!(client.obeys("220 OK NOTIFICATION SET").await, "SET self NOTIFICATION ALL ON");
        assert_eq!(client.obeys(modules).await, "LIST OUTPUT_MODULES");
        client
    }
}

struct Client {
    lines: Lines<BufReader<OwnedReadHalf>>,
    to: OwnedWriteHalf,
}

impl Client {
    fn of(stream: UnixStream) -> Self {
        let (from, to) = stream.into_split();
        Self { lines: BufReader::new(from).lines(), to }
    }

    /// Takes a command, and answers it.
    async fn obeys(&mut self, answer: &str) -> String {
        let line = self.line().await;
        self.says(answer).await;
        line
    }

    async fn says(&mut self, lines: &str) {
        self.to.write_all(format!("{lines}\r\n").as_bytes()).await.unwrap();
    }

    /// Takes a text with its command, and queues it under a number.
    async fn hears_text(&mut self, number: u32) -> Vec<String> {
        assert_eq!(self.obeys("230 OK RECEIVING DATA").await, "SPEAK");
        let text = self.text().await;
        self.says(&format!("225-{number}\r\n225 OK MESSAGE QUEUED")).await;
        text
    }

    async fn text(&mut self) -> Vec<String> {
        let mut text = Vec::new();
        loop {
            let line = self.line().await;
            if line == "." {
                return text;
            }
            text.push(line);
        }
    }

    async fn line(&mut self) -> String {
        tokio::time::timeout(PATIENCE, self.lines.next_line()).await.unwrap().unwrap().unwrap()
    }
}
