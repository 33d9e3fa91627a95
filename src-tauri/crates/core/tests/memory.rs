//! Reading takes no more memory than 20 times the bytes that came, whatever they are.
//!
//! The allocator of this program counts. A test harness would allocate beside the readers, so there is none: the program
//! fails by its exit status, and says for which input.
#![allow(unsafe_code, reason = "an allocator cannot be written without")]
#![allow(clippy::print_stdout, reason = "this is the program's answer")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use daily_core::{front_page, parse};
use url::Url;

use common::{Chance, corpora, files_of};

mod common;

/// Bytes that are allocated now, and the most that were since [`measure`] began.
static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

struct Counting;

// SAFETY: every call is handed to the system's allocator as it came; only numbers are kept beside it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(now, Ordering::Relaxed);
        // SAFETY: the caller keeps this function's contract, which is the system allocator's.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The most bytes that `work` held at once.
fn measure(work: impl FnOnce()) -> usize {
    let before = NOW.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    work();
    PEAK.load(Ordering::Relaxed).saturating_sub(before)
}

/// Times the input that reading may take.
const TIMES: usize = 20;

/// What even an empty feed may take: decoders and readers have tables and buffers of a fixed size.
const FIXED: usize = 256 * 1024;

fn main() -> ExitCode {
    // A reader that hangs would hang the whole run: whatever takes a second for each megabyte, generously, ends it.
    let (alive, watch) = mpsc::channel::<u64>();
    std::thread::spawn(move || {
        let mut patience = 60;
        loop {
            match watch.recv_timeout(Duration::from_secs(patience)) {
                Ok(seconds) => patience = seconds,
                Err(mpsc::RecvTimeoutError::Timeout) => {
                    println!("an input was read for more than {patience} seconds");
                    std::process::exit(1);
                }
                Err(mpsc::RecvTimeoutError::Disconnected) => return,
            }
        }
    });

    let url = Url::parse("https://courier.example/").ok();
    let mut inputs = 0;
    let mut worst = 0.0_f64;
    let mut faults = Vec::new();
    let mut check = |name: &str, bytes: &[u8]| {
        // What was packed is measured by what it holds, and how much that may be is another bound.
        if bytes.starts_with(&[0x1f, 0x8b]) {
            return;
        }
        let _ = alive.send(60 + 30 * (bytes.len() as u64 >> 20));
        let held = measure(|| drop(parse::parse(bytes, url.as_ref(), None)));
        let page = measure(|| drop(front_page::read(bytes, url.as_ref(), None)));
        inputs += 1;
        for (what, held) in [("feed", held), ("front page", page)] {
            worst = worst.max(held.saturating_sub(FIXED) as f64 / bytes.len().max(1) as f64);
            if held > FIXED + TIMES * bytes.len() {
                faults.push(format!("{name} of {} bytes took {held} as a {what}", bytes.len()));
            }
        }
    };

    let mut chance = Chance(17);
    for (name, piece) in REPEATED {
        for head in ["<rss><channel><item><description>", "<rss><channel><title>", "<rss><channel>", "<feed>", "{\"items\":[", ""] {
            let bytes = format!("{head}{}", piece.repeat(300_000 / piece.len())).into_bytes();
            check(name, &bytes);
            check(name, &chance.spoil(&bytes));
        }
    }
    for page in [include_str!("fixtures/courier/front.html"), include_str!("fixtures/courier/article.html")] {
        for _ in 0..50 {
            check("a spoilt page", &chance.spoil(page.as_bytes()));
        }
    }
    if let Some(corpora) = corpora() {
        for path in files_of(&corpora, &["feeds-real/files", "jsonfeed/files", "feeds-expected/files", "discovery"]) {
            let Ok(bytes) = std::fs::read(&path) else { continue };
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            check(&name, &bytes);
            check(&name, &chance.spoil(&bytes));
        }
    }

    println!("{inputs} inputs; the hungriest took {worst:.1} times its bytes beyond the fixed part");
    for fault in &faults {
        println!("{fault}");
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What grows when it is repeated.
const REPEATED: [(&str, &str); 14] = [
    ("empty items", "<item/>"),
    ("items with a letter", "<item><title>a</title></item>"),
    ("open items", "<item>"),
    ("entries", "<entry><id>1</id></entry>"),
    ("categories", "<category>a</category>"),
    ("enclosures", "<enclosure url='a'/>"),
    ("authors", "<author>a</author>"),
    ("links", "<a href=/article/1234>Harbour opens again</a>"),
    ("open links", "<a href=a>"),
    ("boxes", "<div>"),
    ("paragraphs", "<p>"),
    ("references", "&amp;"),
    ("objects", "{\"id\":1},"),
    ("arrays", "[1,"),
];
