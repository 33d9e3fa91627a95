//! Fills a library of any size, and measures what a reader does all day in it.
//!
//! `big_library fill FOLDER ARTICLES [unread percent]` writes a library of invented articles over three years from 500 feeds, search index and stories included.
//! `big_library measure FOLDER [ROUNDS]` opens it as the window does and prints, for each thing that a reader does, how
//! long the engine took: median and 99th percentile of ROUNDS (200), in milliseconds.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use daily_core::identity::Guid;
use daily_core::{EntryId, FeedId, FolderId, Moment};
use daily_engine::api::desk::{FeedsArg, Keep, SaveRetention};
use daily_engine::api::dto::*;
use daily_engine::ports::{Opener, Silent, SystemClock};
use daily_engine::{Engine, Options, Ports};
use daily_store::{CheckOutcome, Ingest, NewEntry, NewFeed, Packed, Store};
use daily_tests::{Web, numbered, paper};

const FEEDS: usize = 500;
const FOLDERS: usize = 20;
const YEARS: i64 = 3;
/// Entries that one check brings.
const BATCH: usize = 40;
/// Feeds that come new.
const NEW_FEEDS: usize = 10;
/// Letters after which a reader sees the first results.
const PREFIX: usize = 3;

type Done<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    daily_engine::memory::share_one_heap();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let done = match words.as_slice() {
        ["fill", folder, articles] => runtime.block_on(fill(Path::new(folder), articles, "30")),
        ["fill", folder, articles, unread] => runtime.block_on(fill(Path::new(folder), articles, unread)),
        ["measure", folder] => runtime.block_on(measure(Path::new(folder), "200")),
        ["measure", folder, rounds] => runtime.block_on(measure(Path::new(folder), rounds)),
        _ => Err("usage: big_library fill FOLDER ARTICLES [UNREAD PERCENT] | measure FOLDER [ROUNDS]".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("big_library: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn fill(folder: &Path, articles: &str, unread: &str) -> Done {
    let (articles, unread): (usize, usize) = (articles.parse()?, unread.parse()?);
    std::fs::create_dir_all(folder)?;
    let now = now();
    let begun = Instant::now();
    {
        let store = Store::open(folder)?;
        let feeds = subscribe(&store, now)?;
        let mut press = Press::new();
        let checks = articles.div_ceil(BATCH);
        for check in 0..checks {
            let at = Moment(now.0 - YEARS * 365 * 86_400 * (checks - 1 - check) as i64 / checks as i64);
            let entries: Vec<NewEntry> = (0..BATCH.min(articles - check * BATCH)).map(|_| press.entry(at)).collect();
            let ingest = Ingest {
                kind: "rss2".to_owned(),
                title: String::new(),
                entries,
                arrives_read: press.roll(100) >= unread,
                outcome: CheckOutcome {
                    at,
                    next_check_at: Moment(now.0 + 86_400),
                    next_check_why: "made up".to_owned(),
                    ..CheckOutcome::default()
                },
                ..Ingest::default()
            };
            store.ingest(feeds[press.roll(FEEDS)], &ingest)?;
        }
        println!("written      {:8.1} s", begun.elapsed().as_secs_f64());
    }
    let begun = Instant::now();
    let engine = open(folder).await?;
    engine.catch_up().await?;
    engine.close().await;
    println!("indexed, grouped {:4.1} s", begun.elapsed().as_secs_f64());
    println!("library      {:8.0} MB", std::fs::metadata(folder.join("library.db"))?.len() as f64 / 1e6);
    Ok(())
}

fn subscribe(store: &Store, now: Moment) -> Done<Vec<FeedId>> {
    let folders: Vec<FolderId> = (0..FOLDERS).map(|n| store.make_folder(&format!("Folder {n}"), None, &[])).collect::<Result<_, _>>()?;
    let feeds: Vec<NewFeed> = (0..FEEDS)
        .map(|n| NewFeed {
            url: format!("https://paper-{n}.example/feed.xml"),
            title: format!("Paper {n}"),
            site_url: Some(format!("https://paper-{n}.example/")),
            folders: vec![folders[n % FOLDERS]],
            ..NewFeed::default()
        })
        .collect();
    Ok(store.add_feeds(&feeds, now)?.into_iter().map(|(feed, _)| feed).collect())
}

async fn measure(folder: &Path, rounds: &str) -> Done {
    let rounds: usize = rounds.parse()?;
    let begun = Instant::now();
    let engine = open(folder).await?;
    let overview = engine.get_overview(Nothing {}).await?;
    let first = engine.list_entries(page(EntryFilter::All, None)).await?;
    let opened = begun.elapsed();
    println!("{:<44}{:>10.1}", "start: open, sources, first page (ms)", opened.as_secs_f64() * 1e3);
    let begun = Instant::now();
    engine.get_today(Nothing {}).await?;
    println!("{:<44}{:>10.1}", "first front page (ms)", begun.elapsed().as_secs_f64() * 1e3);
    println!("{:<44}{:>10}{:>10}", "", "median ms", "p99 ms");

    let mut dice = Press::new();
    let mut again = Stopwatch::default();
    for _ in 0..rounds.min(20) {
        again.time(engine.get_today(Nothing {})).await?;
    }
    again.print("front page again");

    let folder_id = overview.folders.first().ok_or("the library has no folder")?.folder_id;
    let feed_id = overview.feeds.first().ok_or("the library has no feed")?.feed_id;
    for (name, filter) in [
        ("next page of everything", EntryFilter::All),
        ("next page of what is unread", EntryFilter::Unread),
        ("next page of a folder", EntryFilter::Folder { folder_id }),
        ("next page of a feed", EntryFilter::Feed { feed_id }),
    ] {
        let mut watch = Stopwatch::default();
        let mut after = None;
        for _ in 0..rounds {
            let given = watch.time(engine.list_entries(page(filter.clone(), after))).await?;
            after = given.next;
        }
        watch.print(name);
    }

    let newest = first.rows.first().ok_or("the library is empty")?.entry_id.0;
    let mut watch = Stopwatch::default();
    for _ in 0..rounds {
        let entry_id = EntryId(1 + dice.roll(newest as usize) as i64);
        watch.time(engine.open_entry(EntryArg { entry_id })).await?;
    }
    watch.print("open an entry");

    let (mut read, mut unread) = (Stopwatch::default(), Stopwatch::default());
    for _ in 0..rounds {
        let entry_ids = vec![EntryId(1 + dice.roll(newest as usize) as i64)];
        read.time(engine.mark_entries(MarkEntries { entry_ids: entry_ids.clone(), mark: Mark::Read })).await?;
        unread.time(engine.mark_entries(MarkEntries { entry_ids, mark: Mark::Unread })).await?;
    }
    read.print("mark read (waits for the disk)");
    unread.print("mark unread (waits for the disk)");

    for (by_date, name) in [(false, "search, by relevance"), (true, "search, by date")] {
        let mut watch = Stopwatch::default();
        for round in 0..rounds {
            let query = if round % 3 == 0 { format!("{} {}", dice.word(), dice.word()) } else { dice.word() };
            watch.time(engine.search_entries(SearchEntries { query, by_date, after: None, limit: None })).await?;
        }
        watch.print(name);
    }

    for words in 1..=3 {
        let mut watch = Stopwatch::default();
        for _ in 0..rounds.min(60) {
            let begun: Vec<String> = (0..words).map(|_| dice.word().chars().take(PREFIX).collect::<String>() + "*").collect();
            watch.time(engine.search_entries(SearchEntries { query: begun.join(" "), by_date: false, after: None, limit: None })).await?;
        }
        watch.print(&format!("search, {words} begun with {PREFIX} letters"));
    }

    let mut watch = Stopwatch::default();
    for _ in 0..rounds.min(50) {
        let entry_id = EntryId(newest - dice.roll(newest.min(2_000) as usize) as i64);
        watch.time(engine.list_related(EntryArg { entry_id })).await?;
    }
    watch.print("related to an entry");

    let mut watch = Stopwatch::default();
    let changed = watch.time(engine.mark_all_read(MarkAllRead { filter: EntryFilter::All, arrived_by: None })).await?;
    watch.print(&format!("mark all read ({} entries)", changed.changed));
    let mut watch = Stopwatch::default();
    if let Some(token) = changed.undo {
        watch.time(engine.undo(Undo { undo: token })).await?;
        watch.print("undo it");
    }
    println!("{:<44}{:>10.0}", "resident memory (MB)", resident_mb());

    let mut watch = Stopwatch::default();
    let keep = Keep::Limited { days: Some(365), entries: None, spare_unread: false };
    let doomed = watch.time(engine.preview_retention(SaveRetention { feed_ids: Vec::new(), keep })).await?;
    watch.print(&format!("retention, what would go ({} entries)", doomed.entries));
    let copy = folder.join("backup.db");
    let mut watch = Stopwatch::default();
    watch.time(engine.back_up_library(FileArg { path: copy.display().to_string() })).await?;
    watch.print("backup");
    std::fs::remove_file(copy)?;
    measure_refresh(&engine).await?;
    println!("{:<44}{:>10.0}", "memory with the stories live (MB)", resident_mb());
    engine.close().await;
    Ok(())
}

/// Lets some new feeds bring what a busy hour brings, once when the stories of the last days must be read first, and once when they are there.
async fn measure_refresh(engine: &Engine) -> Done {
    let web = Web::default();
    for (round, name) in ["refresh, stories not yet read", "refresh, stories there"].into_iter().enumerate() {
        let title = |feed: usize| format!("New paper {round}-{feed}");
        let (mut pages, mut outlines) = (Vec::new(), String::new());
        for feed in 0..NEW_FEEDS {
            let items = numbered(BATCH).into_iter().map(|item| item.at(now()));
            let page = web.serves(paper(&title(feed)).with_all(items)).await;
            outlines += &format!("<outline type=\"rss\" text=\"{}\" xmlUrl=\"{}\"/>", title(feed), page.url());
            pages.push(page);
        }
        engine.import_feeds(FileText { text: format!("<opml version=\"2.0\"><body>{outlines}</body></opml>") }).await?;
        let feeds = engine.get_overview(Nothing {}).await?.feeds;
        let is_new = |feed: &&FeedNode| (0..NEW_FEEDS).any(|new| feed.title == title(new));
        let feed_ids: Vec<FeedId> = feeds.iter().filter(is_new).map(|feed| feed.feed_id).collect();
        let report = engine.refresh(Refresh { all: true, feed_ids: Some(feed_ids.clone()) }).await?;
        println!("{:<44}{:>10.1}", format!("{name}: {} new, listed (ms)", report.new_entries), report.readable_after * 1e3);
        println!("{:<44}{:>10.1}", format!("{name}: all done (ms)"), report.seconds * 1e3);
        engine.remove_feeds(FeedsArg { feed_ids }).await?;
    }
    Ok(())
}

fn page(filter: EntryFilter, after: Option<String>) -> ListEntries {
    ListEntries { filter, unread_only: false, after, limit: None }
}

async fn open(folder: &Path) -> Done<Engine> {
    struct Nowhere;
    impl Opener for Nowhere {
        fn open(&self, _url: &str) -> Result<(), String> {
            Err("nothing is opened here".to_owned())
        }
    }
    let options = Options {
        profile: PathBuf::from(folder),
        allow_private_network: true,
        picture_base: "/picture/".to_owned(),
        media_base: String::new(),
    };
    let ports = Ports { clock: Arc::new(SystemClock), notifier: Arc::new(Silent), opener: Arc::new(Nowhere), voice: Arc::new(Silent) };
    Ok(Engine::open(options, ports).await?)
}

fn now() -> Moment {
    Moment(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64))
}

/// Megabytes; zero where the system does not tell.
fn resident_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}

#[derive(Default)]
struct Stopwatch {
    milliseconds: Vec<f64>,
}

impl Stopwatch {
    async fn time<T>(&mut self, work: impl Future<Output = Result<T, CallError>>) -> Result<T, CallError> {
        let begun = Instant::now();
        let done = work.await;
        self.milliseconds.push(begun.elapsed().as_secs_f64() * 1e3);
        done
    }

    fn print(mut self, name: &str) {
        self.milliseconds.sort_by(f64::total_cmp);
        let at = |share: f64| self.milliseconds.get(((self.milliseconds.len() - 1) as f64 * share) as usize).copied().unwrap_or_default();
        println!("{name:<44}{:>10.2}{:>10.2}", at(0.5), at(0.99));
    }
}

/// Invented words by Zipf's law, and articles of them; a third of the articles belong to events that several tell.
struct Press {
    dice: u64,
    words: Vec<String>,
    events: Vec<[usize; 14]>,
    printed: usize,
}

impl Press {
    fn new() -> Self {
        let syllables = ["ba", "ke", "li", "mo", "nu", "ra", "si", "to", "va", "zen", "dor", "fil", "gam", "hul", "jan", "per"];
        let words = (0..60_000_usize)
            .map(|n| (0..2 + n % 3).map(|at| syllables[(n >> (4 * at)) % 16]).collect::<String>() + syllables[n * 7 % 16])
            .collect();
        Self { dice: 42, words, events: Vec::new(), printed: 0 }
    }

    fn roll(&mut self, below: usize) -> usize {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) as usize % below.max(1)
    }

    fn word(&mut self) -> String {
        let rank = (self.words.len() as f64).powf(self.roll(1_000_000) as f64 / 1_000_000.0) as usize;
        self.words[rank.min(self.words.len() - 1)].clone()
    }

    fn event(&mut self) -> [usize; 14] {
        if self.roll(3) == 0
            && let Some(back) = self.events.len().checked_sub(1 + self.roll(40))
        {
            return self.events[back];
        }
        let fresh = std::array::from_fn(|_| 300 + self.roll(59_000));
        self.events.push(fresh);
        fresh
    }

    /// As long as news articles are: 60 to 1,000 words, most of them short.
    fn entry(&mut self, at: Moment) -> NewEntry {
        self.printed += 1;
        let event = self.event();
        let mut title = String::new();
        for _ in 0..5 {
            let word = event[self.roll(event.len())];
            title += &self.words[word];
            title.push(' ');
        }
        title += &self.word();
        let length = 60 + self.roll(300) + if self.roll(4) == 0 { self.roll(700) } else { 0 };
        let mut body = String::from("<p>");
        for n in 1..=length {
            if self.roll(6) == 0 {
                let word = event[self.roll(event.len())];
                body += &self.words[word];
            } else {
                body += &self.word();
            }
            body += if n % 60 == 0 { ".</p>\n<p>" } else { " " };
        }
        body += "</p>";
        let at = Moment(at.0 - self.roll(1_800) as i64);
        NewEntry {
            guid: Guid::known(format!("entry-{}", self.printed)),
            excerpt: daily_core::html::excerpt(&daily_core::html::text(&body), 240),
            title,
            link: Some(format!("https://paper.example/{}", self.printed)),
            author: String::new(),
            published_at: Some(at),
            updated_at: None,
            language: None,
            picture: None,
            comments: None,
            categories: Vec::new(),
            enclosures: Vec::new(),
            content_hash: self.printed as i64,
            body: Packed::new(&body),
            base: None,
            wants_article: false,
        }
    }
}
