//! Prints how quickly stories are assigned with a full window.
//!
//! `story_speed [WINDOW] [MEASURED]`: fills the window with WINDOW made-up articles (100,000), then measures MEASURED more (20,000), with a repair
//! after every 500; then rebuilds the clusterer from what the store would hold. A window of more than 200,000 is not rebuilt, so that the
//! memory which is printed is the clusterer's alone.

use std::collections::VecDeque;
use std::io::Write;
use std::time::{Duration, Instant};

use daily_core::story::{Article, Clusterer, Kept, Settings};
use daily_core::{EntryId, Moment, StoryId};

/// Events that are still written about.
const CURRENT: usize = 400;
/// Of an event's words so many are names.
const NAMES: usize = 5;

/// Words of an invented language, drawn by Zipf's law, in articles that belong to events of every size.
struct Press {
    dice: u64,
    words: Vec<String>,
    events: VecDeque<Vec<usize>>,
}

impl Press {
    fn new() -> Self {
        let syllables = ["ba", "ke", "li", "mo", "nu", "ra", "si", "to", "va", "zen", "dor", "fil", "gam", "hul", "jan", "per"];
        let words = (0..60_000_usize)
            .map(|n| {
                (0..2 + n % 3).map(|at| syllables[(n >> (4 * at)) % 16]).collect::<String>()
                    + syllables[n * 7 % 16]
                    + if n % 5 == 0 { "s" } else { "" }
            })
            .collect();
        Self { dice: 42, words, events: VecDeque::new() }
    }

    fn roll(&mut self, below: usize) -> usize {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) as usize % below.max(1)
    }

    fn common(&mut self) -> usize {
        let top = self.words.len() as f64;
        (top.powf(self.roll(1_000_000) as f64 / 1_000_000.0) as usize).min(self.words.len() - 1)
    }

    /// One of an event's words, with a capital where it is a name.
    fn word_of(&mut self, event: &[usize]) -> String {
        let place = self.roll(event.len());
        let word = &self.words[event[place]];
        if place < NAMES { word[..1].to_uppercase() + &word[1..] } else { word.clone() }
    }

    /// A title and a text of about 120 words; 45 in 100 articles stand alone.
    fn article(&mut self) -> (String, String) {
        let event = if self.roll(100) < 45 || self.events.is_empty() {
            let fresh: Vec<usize> = (0..14).map(|_| 300 + self.roll(59_000)).collect();
            if self.roll(3) == 0 {
                self.events.push_front(fresh.clone());
                self.events.truncate(CURRENT);
            }
            fresh
        } else {
            let back = self.roll(self.events.len());
            self.events[back].clone()
        };
        let mut title = String::new();
        for _ in 0..5 {
            title += &self.word_of(&event);
            title.push(' ');
        }
        for _ in 0..4 {
            let word = self.common();
            title += &self.words[word];
            title.push(' ');
        }
        let mut text = String::new();
        for n in 0..120 {
            if n % 6 == 0 {
                text += &self.word_of(&event);
            } else {
                let word = self.common();
                text += &self.words[word];
            }
            text.push(if n % 15 == 14 { '.' } else { ' ' });
        }
        (title, text)
    }
}

/// Above this the copies that a rebuilding needs would be most of the memory.
const LARGEST_REBUILT: usize = 200_000;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1).filter_map(|argument| argument.parse::<usize>().ok());
    let (window, measured) = (arguments.next().unwrap_or(100_000), arguments.next().unwrap_or(20_000));
    let mut press = Press::new();
    let mut clusterer = Clusterer::new(Settings::default(), StoryId(1));
    let mut kept: Vec<Kept> = Vec::new();
    let mut moments: Vec<Duration> = Vec::with_capacity(measured);
    let (mut spent, mut repairing, mut filling) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    let span = 13 * 86_400;
    for n in 0..window + measured {
        let (title, text) = press.article();
        let owner = format!("house{}.example", press.roll(400));
        let at = Moment(1_760_000_000 + (n * span / (window + measured)) as i64);
        let article = Article {
            id: EntryId(n as i64),
            title: &title,
            text: &text,
            url: "",
            publisher: "",
            owner: &owner,
            language: "en",
            published: at,
            arrived: at,
        };
        let start = Instant::now();
        let assignment = clusterer.push(&article);
        let pushed = start.elapsed();
        if n % 500 == 499 {
            clusterer.repair();
        }
        let all = start.elapsed();
        if n >= window {
            moments.push(pushed);
            spent += all;
            repairing += all - pushed;
        } else {
            filling += all;
        }
        if window > LARGEST_REBUILT {
            continue;
        }
        kept.push(Kept {
            id: article.id,
            owner,
            at: assignment.at,
            fingerprint: assignment.fingerprint,
            story: assignment.story,
            duplicate_of: assignment.duplicate_of,
        });
    }
    clusterer.repair();
    for one in &mut kept {
        if let Some(story) = clusterer.story_of(one.id) {
            one.story = story;
        }
    }
    moments.sort_unstable();
    let at = |share: f64| moments[((moments.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    let mut out = std::io::stdout().lock();
    writeln!(out, "window {window}: filled at {:.0} articles/s", window as f64 / filling.as_secs_f64())?;
    writeln!(
        out,
        "{measured} more at {:.0} articles/s including repair ({:.0} % of the time)",
        measured as f64 / spent.as_secs_f64(),
        100.0 * repairing.as_secs_f64() / spent.as_secs_f64()
    )?;
    writeln!(out, "one push: median {:.3} ms, p99 {:.3} ms, p99.9 {:.3} ms, longest {:.1} ms", at(0.5), at(0.99), at(0.999), at(1.0))?;
    writeln!(out, "{} stories of {} live articles", clusterer.stories().len(), clusterer.len())?;
    if let Some(resident) = resident() {
        let with = if kept.is_empty() { "" } else { ", with what the store would hold" };
        writeln!(out, "resident memory: {} MB{with}", resident / 1024)?;
    }
    if !kept.is_empty() {
        let (bytes, live) = (kept.iter().map(|one| one.fingerprint.to_bytes().len()).sum::<usize>() as f64, kept.len() as f64);
        let start = Instant::now();
        let restored = Clusterer::restore(Settings::default(), kept, &[], StoryId(1));
        let warm = start.elapsed().as_secs_f64();
        writeln!(out, "stored fingerprints: {:.0} bytes an article", bytes / live)?;
        writeln!(out, "warm start of {} articles: {warm:.2} s, {:.2} s for 100,000", restored.len(), warm * 100_000.0 / live)?;
    }
    Ok(())
}

/// Kilobytes that the process holds, where the system tells.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().split(' ').next()?.parse().ok()
}
