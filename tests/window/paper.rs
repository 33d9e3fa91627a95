//! A newspaper on this machine: one feed that the test writes into, over plain HTTP.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// The paper, until the test ends.
pub struct Paper {
    port: u16,
    title: &'static str,
    entries: Arc<Mutex<Vec<Article>>>,
    visits: Arc<AtomicUsize>,
    strangers: Arc<AtomicUsize>,
}

struct Article {
    title: String,
    html: String,
    /// Stands in every other field, escaped as text.
    everywhere: String,
}

impl Paper {
    /// Opens a paper of that title without articles.
    pub fn open(title: &'static str) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let entries = Arc::<Mutex<Vec<Article>>>::default();
        let printed = Arc::clone(&entries);
        let visits = Arc::<AtomicUsize>::default();
        let counted = Arc::clone(&visits);
        let strangers = Arc::<AtomicUsize>::default();
        let others = Arc::clone(&strangers);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                counted.fetch_add(1, Ordering::SeqCst);
                let feed = feed(title, port, &printed.lock().unwrap());
                // A reader that hangs up early is no failure of the paper.
                let _ = serve(stream, &feed, &others);
            }
        });
        Self { port, title, entries, visits, strangers }
    }

    /// Its title.
    pub fn title(&self) -> &'static str {
        self.title
    }

    /// The address of its feed.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/feed.xml", self.port)
    }

    /// How often anything was asked of it.
    pub fn visits(&self) -> usize {
        self.visits.load(Ordering::SeqCst)
    }

    /// How often it was asked by anybody but the fetcher, which says who it is.
    pub fn strangers(&self) -> usize {
        self.strangers.load(Ordering::SeqCst)
    }

    /// Puts an article into the feed.
    pub fn prints(&self, title: &str, html: &str) {
        self.entries.lock().unwrap().push(Article { title: title.to_owned(), html: html.to_owned(), everywhere: String::new() });
    }

    /// Puts an article into the feed whose title, author, category, text and enclosure are all `attack`, behind a number
    /// that tells it from the others.
    pub fn prints_everywhere(&self, number: usize, attack: &str) {
        let (title, html) = (format!("{number} {attack}"), format!("<p>Attack {number}.</p>{attack}"));
        self.entries.lock().unwrap().push(Article { title, html, everywhere: attack.to_owned() });
    }
}

fn link(port: u16, number: usize) -> String {
    format!("http://127.0.0.1:{port}/{number}")
}

fn feed(title: &str, port: u16, entries: &[Article]) -> String {
    let mut items = String::new();
    for (number, article) in entries.iter().enumerate() {
        let address = link(port, number);
        let _ = write!(
            items,
            "<item><title>{}</title><link>{address}</link><guid>{address}</guid><description>{}</description>",
            text(&article.title),
            text(&article.html)
        );
        if !article.everywhere.is_empty() {
            let attack = text(&article.everywhere);
            let _ = write!(
                items,
                "<author>{attack}</author><category>{attack}</category><comments>{attack}</comments><enclosure url=\"{attack}\" type=\"audio/mpeg\" length=\"1\"/>"
            );
        }
        items.push_str("</item>");
    }
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{title}</title><link>http://127.0.0.1:{port}/</link>{items}</channel></rss>"
    )
}

/// As text in XML, without what no XML may hold.
pub fn text(raw: &str) -> String {
    let allowed =
        raw.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t')).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'));
    let mut text = String::new();
    for letter in allowed {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            other => text.push(other),
        }
    }
    text
}

fn serve(mut stream: TcpStream, feed: &str, strangers: &AtomicUsize) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut is_stranger = true;
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        is_stranger &= !line.to_ascii_lowercase().starts_with("user-agent: londondaily/");
    }
    if is_stranger {
        strangers.fetch_add(1, Ordering::SeqCst);
    }
    let is_feed = request.split(' ').nth(1).is_some_and(|path| path.split('?').next().is_some_and(|path| path.ends_with("/feed.xml")));
    let (status, body) = if is_feed { ("200 OK", feed) } else { ("404 Not Found", "") };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/rss+xml\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}
