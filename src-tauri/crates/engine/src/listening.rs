//! Reads articles aloud, sentence by sentence, one after the other.
//!
//! The engine decides what is said next; the host's voice says it and reports. Two sentences are on their way at any moment, so that
//! no silence comes between them. Pausing takes both back and remembers the sentence: voices pause badly, some forget where, some
//! never go on. A voice that begins and never ends, as one does on a machine without a sound device, must not keep a queue waiting
//! in silence: after a time that nobody needs for a sentence it is paused, and says so.
//!
//! An article that was heard to its end was read.

use std::collections::VecDeque;
use std::time::Duration;

use daily_core::speech::{self, Sentence};
use daily_core::{EntryId, html};

use crate::api::dto::{CallError, Code, Event, ListEntries, Mark, MarkEntries, Nothing};
use crate::api::listening::*;
use crate::api::picture::EditionArg;
use crate::api::sources::TextVersion;
use crate::ports::{Speech, Utterance};
use crate::{Engine, error, lock, reading};

/// Articles in the queue.
const MOST_QUEUED: usize = 500;
/// Sentences on their way.
const AHEAD: usize = 2;
/// A voice that was asleep is given this long to begin.
const TO_BEGIN: Duration = Duration::from_secs(30);
/// Beyond what a sentence takes.
const TO_SPARE: Duration = Duration::from_secs(15);
/// What a character takes at the usual speed, with room for slow voices and scripts whose characters are words.
const FOR_A_CHARACTER: Duration = Duration::from_millis(300);
/// An article of which no more sentences were heard has hardly begun.
const HARDLY_BEGUN: usize = 2;

const NEVER_BEGAN: &str = "the voice was asked to speak and did not begin; look whether it works elsewhere, and go on";
const NEVER_ENDED: &str = "the voice began to speak and did not come to an end; look whether this machine has a sound device, and go on";

/// What is read aloud, if anything.
#[derive(Default)]
pub(crate) struct Listening {
    state: ListeningState,
    queue: Vec<Queued>,
    at: usize,
    article: Option<Article>,
    /// The present sentence.
    line: usize,
    /// The one that is sent on its way next.
    next: usize,
    /// What is being said, as far as that was reported.
    begun: Option<u64>,
    /// Sentences on their way to the voice.
    asked: VecDeque<(Utterance, usize)>,
    trouble: Option<String>,
    /// Grows with everything that is asked, so that no name is given twice.
    last_id: u64,
    /// Grows with everything that happens, so that whoever waits knows whether something did.
    turn: u64,
}

/// An article as it is said.
struct Article {
    lines: Vec<Line>,
    version: TextVersion,
    language: Option<String>,
}

struct Line {
    text: String,
    place: Option<Stretch>,
}

impl Engine {
    /// See the call table.
    pub async fn read_aloud(&self, asked: Listen) -> Result<ListeningView, CallError> {
        let entries = self.entries_to_hear(asked).await?;
        let queue: Vec<Queued> = self
            .work(move |store| {
                let rows = store.load_rows(&entries)?;
                Ok(rows.into_iter().map(|row| Queued { entry_id: row.id, title: row.title, from: row.feed_title }).collect())
            })
            .await?;
        if queue.is_empty() {
            return Err(error::new(Code::NotFound, "there is nothing here to listen to"));
        }
        self.inner.ports.voice.stop();
        {
            let mut listening = lock(&self.inner.aloud);
            let (last_id, turn) = (listening.last_id, listening.turn + 1);
            *listening = Listening { state: ListeningState::Speaking, queue, last_id, turn, ..Listening::default() };
        }
        self.begin_article(0).await;
        Ok(self.view_listening())
    }

    /// See the call table.
    pub async fn steer_listening(&self, asked: Steer) -> Result<ListeningView, CallError> {
        let (state, at, line, lines, queued) = {
            let listening = lock(&self.inner.aloud);
            let lines = listening.article.as_ref().map_or(0, |article| article.lines.len());
            (listening.state, listening.at, listening.line, lines, listening.queue.len())
        };
        if state == ListeningState::Silent {
            return Ok(self.view_listening());
        }
        match asked {
            Steer::Pause => self.pause_speech(None),
            Steer::Resume => self.go_to_line(line),
            Steer::NextSentence if line + 1 < lines => self.go_to_line(line + 1),
            Steer::NextSentence | Steer::NextArticle => self.begin_article(at + 1).await,
            Steer::PreviousSentence => self.go_to_line(line.saturating_sub(1)),
            Steer::PreviousArticle if line >= HARDLY_BEGUN => self.go_to_line(0),
            Steer::PreviousArticle => self.begin_article(at.saturating_sub(1)).await,
            Steer::Article { at } => self.begin_article((at as usize).min(queued.saturating_sub(1))).await,
            Steer::End => self.fall_silent(),
        }
        Ok(self.view_listening())
    }

    /// See the call table.
    pub async fn get_listening(&self, _: Nothing) -> Result<ListeningView, CallError> {
        Ok(self.view_listening())
    }

    /// See the call table.
    pub async fn list_voices(&self, asked: ListVoices) -> Result<VoiceList, CallError> {
        let voice = &self.inner.ports.voice;
        let wanted = asked.language.as_deref().map(speech::primary).filter(|language| !language.is_empty());
        let (found, trouble) = match voice.list().await {
            Ok(found) => (found, None),
            Err(why) => (Vec::new(), Some(error::sentence(&why))),
        };
        let mut voices: Vec<VoiceView> = found
            .into_iter()
            .filter(|voice| wanted.as_ref().is_none_or(|wanted| speech::primary(&voice.language) == *wanted))
            .map(|voice| VoiceView { name: voice.name, language: voice.language })
            .collect();
        voices.sort();
        voices.dedup();
        Ok(VoiceList { voices, in_window: voice.is_in_window(), trouble })
    }

    /// See the call table.
    pub async fn report_speech(&self, asked: ReportSpeech) -> Result<Nothing, CallError> {
        if !self.inner.ports.voice.is_in_window() {
            return Err(error::new(Code::BadCall, "here the system speaks, and reports itself"));
        }
        let report = match asked.became {
            Became::Begun => Speech::Began(asked.id),
            Became::Ended => Speech::Ended(asked.id),
            Became::Failed { why } => Speech::Failed { id: Some(asked.id), why },
        };
        self.speech_reported(report).await;
        Ok(Nothing {})
    }

    /// The voice reports. What it says of texts that nobody waits for any more is not heard.
    pub async fn speech_reported(&self, report: Speech) {
        match report {
            Speech::Began(id) => {
                let mut listening = lock(&self.inner.aloud);
                let Some(place) = listening.place_of(id) else { return };
                // Those before it are over, whether that was reported or not.
                listening.asked.drain(..place);
                if let Some((_, line)) = listening.asked.front() {
                    listening.line = *line;
                }
                listening.begun = Some(id);
                listening.turn += 1;
                drop(listening);
                self.fill_voice();
                self.watch_voice();
                self.tell(Event::ListeningChanged);
            }
            Speech::Ended(id) => {
                let heard = {
                    let mut listening = lock(&self.inner.aloud);
                    let Some(place) = listening.place_of(id) else { return };
                    listening.asked.drain(..=place);
                    listening.turn += 1;
                    let is_all_said = listening.article.as_ref().is_some_and(|article| listening.next >= article.lines.len());
                    (is_all_said && listening.asked.is_empty()).then_some(listening.at)
                };
                self.fill_voice();
                self.watch_voice();
                if let Some(at) = heard {
                    self.article_was_heard(at).await;
                    self.begin_article(at + 1).await;
                }
            }
            Speech::Failed { id, why } => {
                let concerns = id.is_none_or(|id| lock(&self.inner.aloud).place_of(id).is_some());
                if concerns {
                    self.pause_speech(Some(&why));
                }
            }
        }
    }

    /// Ends what is read aloud.
    pub(crate) fn fall_silent(&self) {
        let spoke = {
            let mut listening = lock(&self.inner.aloud);
            let (last_id, turn) = (listening.last_id, listening.turn + 1);
            let before = std::mem::replace(&mut *listening, Listening { last_id, turn, ..Listening::default() });
            before.state != ListeningState::Silent
        };
        if spoke {
            self.inner.ports.voice.stop();
            self.tell(Event::ListeningChanged);
        }
    }

    /// Another speed or voice was chosen: the present sentence is said anew.
    pub(crate) fn speak_anew(&self) {
        let line = {
            let listening = lock(&self.inner.aloud);
            (listening.state == ListeningState::Speaking).then_some(listening.line)
        };
        if let Some(line) = line {
            self.go_to_line(line);
        }
    }

    async fn entries_to_hear(&self, asked: Listen) -> Result<Vec<EntryId>, CallError> {
        Ok(match asked {
            Listen::Entries { mut entry_ids } => {
                entry_ids.truncate(MOST_QUEUED);
                entry_ids
            }
            Listen::List { filter, unread_only } => {
                let page = ListEntries { filter, unread_only, after: None, limit: Some(MOST_QUEUED as u32) };
                self.list_entries(page).await?.rows.into_iter().map(|row| row.entry_id).collect()
            }
            Listen::Edition { edition_id } => {
                let edition = self.get_edition(EditionArg { edition_id }).await?;
                let stories = edition.sections.iter().flat_map(|section| &section.stories);
                stories.flat_map(|story| &story.articles).map(|article| article.entry_id).take(MOST_QUEUED).collect()
            }
        })
    }

    /// Begins an article of the queue, or the next one that is still there; behind the last one all is over.
    async fn begin_article(&self, mut at: usize) {
        loop {
            let (turn, next) = {
                let mut listening = lock(&self.inner.aloud);
                listening.turn += 1;
                listening.asked.clear();
                (listening.turn, listening.queue.get(at).map(|queued| queued.entry_id))
            };
            self.inner.ports.voice.stop();
            let Some(entry) = next else { return self.fall_silent() };
            let article = self.load_article(entry).await;
            let mut listening = lock(&self.inner.aloud);
            if listening.turn != turn {
                // The reader went elsewhere meanwhile.
                return;
            }
            match article {
                Ok(article) if article.lines.is_empty() => at += 1,
                Ok(article) => {
                    (listening.at, listening.article) = (at, Some(article));
                    drop(listening);
                    return self.go_to_line(0);
                }
                // An entry may go while it waits in the queue.
                Err(cause) if cause.code == Code::NotFound => at += 1,
                Err(cause) => {
                    drop(listening);
                    return self.pause_speech(Some(&cause.message));
                }
            }
        }
    }

    async fn load_article(&self, entry: EntryId) -> Result<Article, CallError> {
        self.work(move |store| {
            let detail = store.load_entry(entry)?;
            let (safe, is_article) = reading::clean(&detail);
            let text = html::text(safe.as_str());
            let language = detail.row.language.or_else(|| speech::language_of(&text).map(str::to_owned));
            let headline = speech::sentences(&detail.row.title, language.as_deref()).into_iter().map(|said| (said, false));
            let body = speech::sentences(&text, language.as_deref()).into_iter().map(|said| (said, true));
            let lines = headline.chain(body).map(|(said, in_text)| Line { place: in_text.then(|| stretch(&said)), text: said.text });
            let version = if is_article { TextVersion::Article } else { TextVersion::Feed };
            Ok(Article { lines: lines.collect(), version, language })
        })
        .await
    }

    /// Says the article from this sentence on.
    fn go_to_line(&self, line: usize) {
        {
            let mut listening = lock(&self.inner.aloud);
            if listening.state == ListeningState::Silent {
                return;
            }
            listening.turn += 1;
            listening.asked.clear();
            (listening.line, listening.next) = (line, line);
            (listening.state, listening.trouble) = (ListeningState::Speaking, None);
        }
        self.inner.ports.voice.stop();
        self.fill_voice();
        self.watch_voice();
        self.tell(Event::ListeningChanged);
    }

    fn pause_speech(&self, trouble: Option<&str>) {
        {
            let mut listening = lock(&self.inner.aloud);
            if listening.state == ListeningState::Silent {
                return;
            }
            listening.turn += 1;
            listening.asked.clear();
            (listening.state, listening.trouble) = (ListeningState::Paused, trouble.map(error::sentence));
        }
        self.inner.ports.voice.stop();
        self.tell(Event::ListeningChanged);
    }

    /// Sends sentences on their way, as many as should be.
    fn fill_voice(&self) {
        let settings = self.settings().desk;
        let mut listening = lock(&self.inner.aloud);
        while listening.state == ListeningState::Speaking && listening.asked.len() < AHEAD {
            let line = listening.next;
            let Some(article) = &listening.article else { return };
            let Some(said) = article.lines.get(line) else { return };
            let language = article.language.clone();
            let voice = language.as_deref().and_then(|language| settings.voices.get(&speech::primary(language)).cloned());
            let text = said.text.clone();
            listening.next += 1;
            listening.last_id += 1;
            let utterance = Utterance { id: listening.last_id, text, language, voice, speed: settings.voice_speed };
            self.inner.ports.voice.speak(utterance.clone());
            listening.asked.push_back((utterance, line));
        }
    }

    /// Marks an article read, as one that was read to its end.
    async fn article_was_heard(&self, at: usize) {
        let entry = lock(&self.inner.aloud).queue.get(at).map(|queued| queued.entry_id);
        if let Some(entry) = entry {
            let read = MarkEntries { entry_ids: vec![entry], mark: Mark::Read };
            self.log_failure("mark read what was heard", self.mark_entries(read).await.map(drop));
        }
    }

    /// Waits behind the next report, no longer than a sentence can take.
    fn watch_voice(&self) {
        let listening = lock(&self.inner.aloud);
        let Some((utterance, _)) = listening.asked.front() else { return };
        let turn = listening.turn;
        let began = listening.begun == Some(utterance.id);
        let characters = u32::try_from(utterance.text.chars().count()).unwrap_or(u32::MAX);
        let saying = FOR_A_CHARACTER.saturating_mul(characters) * 100 / u32::from(utterance.speed.max(1));
        let (limit, why) = if began { (saying + TO_SPARE, NEVER_ENDED) } else { (saying + TO_BEGIN, NEVER_BEGAN) };
        drop(listening);
        let engine = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep(limit).await;
            let is_stuck = lock(&engine.inner.aloud).turn == turn;
            if is_stuck {
                tracing::warn!("the voice does not come to an end");
                engine.pause_speech(Some(why));
            }
        });
    }

    fn view_listening(&self) -> ListeningView {
        let listening = lock(&self.inner.aloud);
        let article = listening.article.as_ref();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let to_say = listening.asked.iter().map(|(said, _)| ToSay {
            id: said.id,
            text: said.text.clone(),
            language: said.language.clone(),
            voice: said.voice.clone(),
            speed: said.speed,
        });
        ListeningView {
            state: listening.state,
            queue: listening.queue.clone(),
            at: count(listening.at),
            sentence: count(listening.line),
            sentences: count(article.map_or(0, |article| article.lines.len())),
            place: article.and_then(|article| article.lines.get(listening.line)?.place),
            version: article.map(|article| article.version),
            language: article.and_then(|article| article.language.clone()),
            trouble: listening.trouble.clone(),
            to_say: if self.inner.ports.voice.is_in_window() { to_say.collect() } else { Vec::new() },
        }
    }
}

impl Listening {
    fn place_of(&self, id: u64) -> Option<usize> {
        self.asked.iter().position(|(utterance, _)| utterance.id == id)
    }
}

fn stretch(said: &Sentence) -> Stretch {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Stretch { start: count(said.start), end: count(said.end) }
}
