//! Speaks by speech-dispatcher, the voice of Linux desktops.
//!
//! One task holds the connection; whoever asks never waits. The server is reached when somebody listens, started if it is not there,
//! and let go when it breaks off: the next wish reaches it anew. It reports that a text began and ended; a text that it dropped
//! for another program's sake counts as failed, since otherwise the reading would wait for ever.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use daily_engine::Engine;
use daily_engine::ports::{Listing, Speech, Utterance, Voice, VoiceName};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::UnixStream;
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::{mpsc, oneshot};

use crate::ssip::{self, LONGEST_LINE, Replies, Reply};

/// A reply comes at once, or the server is lost.
const PATIENCE: Duration = Duration::from_secs(10);
/// The module that speaks where there is none that can.
const DUMMY: &str = "dummy";
/// How often a server that was started is looked for, and how often in all.
const KNOCK_EVERY: Duration = Duration::from_millis(50);
const KNOCKS: u32 = 100;

const NOT_INSTALLED: &str = "no voice is installed; on Debian and Ubuntu one comes with: sudo apt install speech-dispatcher-espeak-ng";
const ONLY_DUMMY: &str =
    "the speech server has no voice; on Debian and Ubuntu one comes with: sudo apt install speech-dispatcher-espeak-ng, then log in again";
const NO_ANSWER: &str = "the voice of the system does not answer; end speech-dispatcher or log in again, and go on";
const NO_SENSE: &str = "the voice of the system gave an answer that makes no sense; end speech-dispatcher, and go on";
const REFUSED: &str = "the voice of the system refused to speak; look into its settings, and go on";
const DROPPED: &str = "another program took the voice of the system; go on when it is done";

/// Where the server is, and how it is started.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its socket.
    pub socket: PathBuf,
    /// The program that starts it, with its arguments; `None` starts nothing.
    pub starter: Option<Vec<String>>,
}

impl Place {
    /// As the environment says: `SPEECHD_ADDRESS`, else below `XDG_RUNTIME_DIR`, else in the cache, as the server itself decides.
    pub fn usual() -> Self {
        let folder = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|path| path.is_absolute());
        let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
        let usual = folder.or_else(home).unwrap_or_default().join("speech-dispatcher/speechd.sock");
        let named = std::env::var("SPEECHD_ADDRESS").ok();
        let named = named.as_deref().and_then(|address| address.strip_prefix("unix_socket:")).filter(|path| !path.is_empty());
        let starter = Some(vec!["speech-dispatcher".to_owned(), "--spawn".to_owned()]);
        Self { socket: named.map_or(usual, PathBuf::from), starter }
    }
}

/// The voice. It speaks as long as this lives.
pub struct Dispatcher {
    wishes: mpsc::UnboundedSender<Wish>,
}

/// What becomes of texts.
pub struct Reports(mpsc::UnboundedReceiver<Speech>);

enum Wish {
    Speak(Utterance),
    Stop,
    List(oneshot::Sender<Result<Vec<VoiceName>, String>>),
}

impl Dispatcher {
    /// A voice that reaches its server when it is needed. Needs a runtime around it.
    pub fn start(place: Place) -> (Self, Reports) {
        let (wishes, wished) = mpsc::unbounded_channel();
        let (reports, reported) = mpsc::unbounded_channel();
        tokio::spawn(Speaker { place, reports, server: None, told: BTreeMap::new() }.obey(wished));
        (Self { wishes }, Reports(reported))
    }

    fn wish(&self, wish: Wish) {
        if self.wishes.send(wish).is_err() {
            tracing::error!("the voice's task is gone");
        }
    }
}

impl Voice for Dispatcher {
    fn speak(&self, utterance: Utterance) {
        self.wish(Wish::Speak(utterance));
    }

    fn stop(&self) {
        self.wish(Wish::Stop);
    }

    fn list(&self) -> Listing<'_> {
        let (answer, answered) = oneshot::channel();
        self.wish(Wish::List(answer));
        Box::pin(async move { answered.await.unwrap_or_else(|_| Err(NO_ANSWER.to_owned())) })
    }
}

impl Reports {
    /// The next report; `None` when the voice is gone.
    pub async fn next(&mut self) -> Option<Speech> {
        self.0.recv().await
    }

    /// Tells the engine, until the voice is gone.
    pub async fn keep_telling(mut self, engine: Engine) {
        while let Some(report) = self.next().await {
            engine.speech_reported(report).await;
        }
    }
}

struct Speaker {
    place: Place,
    reports: mpsc::UnboundedSender<Speech>,
    server: Option<Server>,
    /// The server's number of a text, and ours.
    told: BTreeMap<u64, u64>,
}

impl Speaker {
    async fn obey(mut self, mut wishes: mpsc::UnboundedReceiver<Wish>) {
        loop {
            let heard = match &mut self.server {
                None => None,
                Some(server) => tokio::select! {
                    biased;
                    reply = server.replies.recv() => Some(reply),
                    wish = wishes.recv() => match wish {
                        Some(wish) => { self.grant(wish).await; continue }
                        None => return,
                    },
                },
            };
            match heard {
                None => match wishes.recv().await {
                    Some(wish) => self.grant(wish).await,
                    None => return,
                },
                Some(Some(Ok(reply))) => self.hear(&reply),
                Some(Some(Err(why))) => self.lose(why),
                Some(None) => self.lose(NO_ANSWER),
            }
        }
    }

    async fn grant(&mut self, wish: Wish) {
        match wish {
            Wish::Speak(utterance) => {
                let id = utterance.id;
                if let Err(why) = self.speak(utterance).await {
                    self.server = None;
                    self.told.clear();
                    self.report(Speech::Failed { id: Some(id), why: why.to_owned() });
                }
            }
            Wish::Stop => {
                self.told.clear();
                // Who does not answer says nothing more either.
                if let Some(server) = &mut self.server
                    && server.ask("CANCEL self").await.is_err()
                {
                    self.server = None;
                }
            }
            Wish::List(answer) => {
                let listed = self.list().await;
                if listed.is_err() {
                    self.server = None;
                }
                // Whoever asked may have gone.
                drop(answer.send(listed.map_err(str::to_owned)));
            }
        }
        for event in self.server.as_mut().map(|server| std::mem::take(&mut server.early)).unwrap_or_default() {
            self.hear(&event);
        }
    }

    async fn speak(&mut self, utterance: Utterance) -> Result<(), &'static str> {
        // A voice that was chosen cannot be given back, only another one chosen.
        if self.server.as_ref().is_some_and(|server| server.voice.is_some() && utterance.voice.is_none()) {
            self.server = None;
        }
        let server = self.reach().await?;
        server.set_up(&utterance).await?;
        server.ask("SPEAK").await?;
        let queued = server.ask(&ssip::message(&utterance.text)).await?;
        let number = queued.lines.first().and_then(|line| line.trim().parse().ok()).ok_or(NO_SENSE)?;
        self.told.insert(number, utterance.id);
        Ok(())
    }

    async fn list(&mut self) -> Result<Vec<VoiceName>, &'static str> {
        let server = self.reach().await?;
        let reply = server.ask("LIST SYNTHESIS_VOICES").await?;
        Ok(reply.lines.iter().filter_map(|line| ssip::voice(line)).map(|(name, language)| VoiceName { name, language }).collect())
    }

    async fn reach(&mut self) -> Result<&mut Server, &'static str> {
        let server = match self.server.take() {
            Some(server) => server,
            None => Server::reach(&self.place).await?,
        };
        Ok(self.server.insert(server))
    }

    /// An event: three lines, the text's number, the client's, and what happened.
    fn hear(&mut self, event: &Reply) {
        let number = event.lines.first().and_then(|line| line.trim().parse::<u64>().ok());
        let Some((number, id)) = number.and_then(|number| Some((number, *self.told.get(&number)?))) else { return };
        match event.code {
            701 => self.report(Speech::Began(id)),
            702 => {
                self.told.remove(&number);
                self.report(Speech::Ended(id));
            }
            703 => {
                self.told.clear();
                self.report(Speech::Failed { id: Some(id), why: DROPPED.to_owned() });
            }
            // Pauses of other programs, and index marks, of which we set none.
            _ => {}
        }
    }

    fn lose(&mut self, why: &'static str) {
        self.server = None;
        if let Some((_, id)) = std::mem::take(&mut self.told).pop_first() {
            self.report(Speech::Failed { id: Some(id), why: why.to_owned() });
        }
    }

    fn report(&self, speech: Speech) {
        // Nobody listening is no failure.
        let _ = self.reports.send(speech);
    }
}

/// A server that has been reached.
struct Server {
    to: OwnedWriteHalf,
    replies: mpsc::Receiver<Result<Reply, &'static str>>,
    /// Events that came while a reply was waited for.
    early: Vec<Reply>,
    language: Option<String>,
    voice: Option<String>,
    rate: Option<i32>,
}

impl Server {
    async fn reach(place: &Place) -> Result<Self, &'static str> {
        let stream = match UnixStream::connect(&place.socket).await {
            Ok(stream) => stream,
            Err(_) => start(place).await?,
        };
        let (from, to) = stream.into_split();
        let (sender, replies) = mpsc::channel(64);
        tokio::spawn(listen(from, sender));
        let mut server = Self { to, replies, early: Vec::new(), language: None, voice: None, rate: None };
        for command in ["SET self CLIENT_NAME reader:london-daily:voice", "SET self PRIORITY MESSAGE", "SET self NOTIFICATION ALL ON"] {
            server.ask(command).await?;
        }
        // Without a voice the server has one that plays a recording of what is missing, or nothing, and says that it did.
        let modules = server.ask("LIST OUTPUT_MODULES").await?.lines;
        if modules.iter().rev().skip(1).all(|module| module.trim() == DUMMY) {
            return Err(ONLY_DUMMY);
        }
        Ok(server)
    }

    /// Sets what differs from the text before.
    async fn set_up(&mut self, utterance: &Utterance) -> Result<(), &'static str> {
        let rate = ssip::rate(utterance.speed);
        if self.rate != Some(rate) {
            self.ask(&format!("SET self RATE {rate}")).await?;
            self.rate = Some(rate);
        }
        let language = utterance.language.as_deref().map(word).filter(|language| !language.is_empty());
        if language.is_some() && self.language != language {
            // A server that does not know the language speaks with the voice it has.
            let _ = self.exchange(&format!("SET self LANGUAGE {}", language.as_deref().unwrap_or_default())).await?;
            self.language = language;
        }
        if utterance.voice.is_some() && self.voice != utterance.voice {
            // So does one whose voice was removed meanwhile.
            let voice = utterance.voice.as_deref().unwrap_or_default().replace(['\r', '\n'], " ");
            let _ = self.exchange(&format!("SET self SYNTHESIS_VOICE {voice}")).await?;
            self.voice = utterance.voice.clone();
        }
        Ok(())
    }

    /// Asks, and wants it done.
    async fn ask(&mut self, command: &str) -> Result<Reply, &'static str> {
        let reply = self.exchange(command).await?;
        if reply.is_well() {
            return Ok(reply);
        }
        // What was to be said is in no log.
        let command = if command.ends_with('\n') { "a text" } else { command };
        tracing::warn!(command, code = reply.code, "the speech server refused");
        Err(REFUSED)
    }

    async fn exchange(&mut self, command: &str) -> Result<Reply, &'static str> {
        let line = if command.ends_with('\n') { command.to_owned() } else { format!("{command}\r\n") };
        let answered = async {
            self.to.write_all(line.as_bytes()).await.map_err(|_| NO_ANSWER)?;
            loop {
                match self.replies.recv().await {
                    Some(Ok(event)) if event.is_event() => self.early.push(event),
                    Some(answer) => return answer,
                    None => return Err(NO_ANSWER),
                }
            }
        };
        tokio::time::timeout(PATIENCE, answered).await.unwrap_or(Err(NO_ANSWER))
    }
}

/// A language as it may stand in a command.
fn word(language: &str) -> String {
    language.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').take(20).collect()
}

/// Starts the server, and waits until it is there.
async fn start(place: &Place) -> Result<UnixStream, &'static str> {
    let Some(starter) = place.starter.clone() else { return Err(NO_ANSWER) };
    let started = tokio::task::spawn_blocking(move || {
        let (program, arguments) = starter.split_first().ok_or(io::ErrorKind::NotFound)?;
        Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()
    });
    match started.await.unwrap_or_else(|broken| Err(io::Error::other(broken))) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Err(NOT_INSTALLED),
        Err(cause) => {
            tracing::warn!(%cause, "the speech server could not be started");
            return Err(NO_ANSWER);
        }
        Ok(status) if !status.success() => {
            tracing::info!(%status, "the speech server's starter did not succeed");
        }
        Ok(_) => {}
    }
    for _ in 0..KNOCKS {
        if let Ok(stream) = UnixStream::connect(&place.socket as &Path).await {
            return Ok(stream);
        }
        tokio::time::sleep(KNOCK_EVERY).await;
    }
    Err(NO_ANSWER)
}

/// Puts replies together until the server breaks off or talks garbage.
async fn listen(from: OwnedReadHalf, replies: mpsc::Sender<Result<Reply, &'static str>>) {
    let mut from = BufReader::new(from);
    let (mut building, mut line) = (Replies::default(), Vec::new());
    loop {
        line.clear();
        let read = (&mut from).take(LONGEST_LINE as u64).read_until(b'\n', &mut line).await;
        let heard = match read {
            Ok(0) | Err(_) => return,
            Ok(_) if line.last() != Some(&b'\n') => Err(NO_SENSE),
            Ok(_) => match building.take(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n'])) {
                Ok(None) => continue,
                Ok(Some(reply)) => Ok(reply),
                Err(ssip::Garbage) => Err(NO_SENSE),
            },
        };
        let is_over = heard.is_err();
        if replies.send(heard).await.is_err() || is_over {
            return;
        }
    }
}
