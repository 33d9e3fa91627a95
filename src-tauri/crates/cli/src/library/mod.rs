//! The commands that work with the reader's library.

use std::future::Future;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand, ValueEnum};
use daily_core::{EntryId, FeedId, StoryId};
use daily_engine::Engine;
use daily_engine::ports::Silent;
use tokio::sync::broadcast::error::RecvError;

use crate::notices::{self, Style};
use crate::output::Format;
use crate::profile::{self, Bases, Place};
use crate::progress::Bar;

mod entries;
mod keep;
mod offline;
mod picture;
mod push;
mod shapes;
mod subscriptions;
mod today;

/// What stands before a picture's key in `show`: the window's own scheme, since no picture can be shown here.
const PICTURE_BASE: &str = "media://localhost/";

/// The commands that need a profile.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Subscribe to a feed, to what a site offers, or to the newsletters in a folder of this machine.
    Add {
        /// Address of a feed or of a site; or a folder of .eml files, or a maildir.
        url: String,
        /// Put it into this folder, made when it is missing.
        #[arg(long, value_name = "NAME")]
        folder: Option<String>,
    },
    /// Subscribe to all feeds of an OPML file.
    Import {
        /// The file; `-` is standard input.
        file: PathBuf,
    },
    /// Write the subscriptions as OPML.
    Export {
        /// The file; `-`, or nothing, is standard output.
        file: Option<PathBuf>,
    },
    /// List the subscriptions with their health.
    Feeds,
    /// Check the feeds that are due.
    Refresh {
        /// Only this feed, due or not; may be given several times.
        #[arg(long, value_name = "ID")]
        feed: Vec<i64>,
        /// Every feed, due or not.
        #[arg(long, conflicts_with = "feed")]
        all: bool,
    },
    /// List entries, newest first. Marks: U unread, B bookmarked, L read later.
    List {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        paging: Paging,
    },
    /// Show one entry whole.
    Show {
        /// Its number.
        entry: i64,
    },
    /// Fetch the page of an entry's article and keep its text.
    Fulltext {
        /// Its number.
        entry: i64,
    },
    /// Fetch the queue, followed stories, the front page and the bookmarks with full text and pictures, to be read offline.
    Offline {
        /// Room for all of it, MiB; as the last time, or 200.
        #[arg(long, value_name = "MIB", value_parser = clap::value_parser!(u32).range(1..=65_536))]
        budget: Option<u32>,
    },
    /// Mark entries.
    Mark {
        /// What to do to them.
        mark: Mark,
        /// Their numbers.
        #[arg(required_unless_present_any = ["all", "feed"])]
        entries: Vec<i64>,
        /// Every entry; with `read` only.
        #[arg(long, conflicts_with_all = ["entries", "feed"])]
        all: bool,
        /// Every entry of this feed; with `read` only.
        #[arg(long, value_name = "ID", conflicts_with = "entries")]
        feed: Option<i64>,
    },
    /// Give an entry tags, or take them from it; without names, show those that it has.
    Tag {
        /// Its number.
        entry: i64,
        /// Names of tags, made where they are missing.
        names: Vec<String>,
        /// Take them away.
        #[arg(long)]
        remove: bool,
    },
    /// List the tags.
    Tags,
    /// Search titles, authors and texts.
    Search {
        /// Words that must all be there; "a phrase", -not, prefix*, or, (parentheses), feed: folder: tag: author: title:,
        /// is:unread|read|bookmarked|later|highlighted|noted|tagged|muted, before: and after: with 2026-11-23 or 7d.
        #[arg(required = true)]
        query: Vec<String>,
        /// Newest first, not best first.
        #[arg(long)]
        by_date: bool,
        #[command(flatten)]
        paging: Paging,
    },
    /// Show the front page.
    Today,
    /// Show one story: its steps, its sources side by side, who is silent.
    Story {
        /// Its number.
        story: i64,
    },
    /// List what to read next to an entry.
    Related {
        /// Its number.
        entry: i64,
    },
    /// Show the edition of a day, composed where there is none, or write it out.
    Edition {
        #[command(flatten)]
        which: picture::Which,
    },
    /// Streams that push: ntfy topics and server-sent events, to which the window listens.
    Push {
        /// What to do with them.
        #[command(subcommand)]
        action: push::Action,
    },
    /// List what was told, and what was held back and why.
    Alerts,
    /// Write the whole library into one file.
    Backup {
        /// The file; `-` is standard output.
        file: PathBuf,
    },
    /// Put the library of a backup in the place of this one.
    Restore {
        /// The file; `-` is standard input.
        file: PathBuf,
    },
    /// Check the library's integrity.
    Doctor,
    /// Put the sample edition into the library, or take it out.
    Sample {
        /// Which of the two.
        action: SampleAction,
    },
}

/// Which entries.
#[derive(Debug, Clone, Default, Args)]
pub struct Which {
    /// Leave out what was read.
    #[arg(long)]
    unread: bool,
    /// Those with a star.
    #[arg(long, group = "place")]
    bookmarks: bool,
    /// Those in the reading queue.
    #[arg(long, group = "place")]
    later: bool,
    /// Those of this feed.
    #[arg(long, value_name = "ID", group = "place")]
    feed: Option<i64>,
    /// Those of the feeds in this folder; `World / Europe` is a folder inside another.
    #[arg(long, value_name = "NAME", group = "place")]
    folder: Option<String>,
    /// Those with this tag.
    #[arg(long, value_name = "NAME", group = "place")]
    tag: Option<String>,
}

/// Which part of a list.
#[derive(Debug, Clone, Args)]
pub struct Paging {
    /// How many entries.
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// Go on where a page ended, as its `next` said.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

/// Something the reader does to entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Mark {
    /// Read.
    Read,
    /// Not read after all.
    Unread,
    /// Give it a star.
    Bookmark,
    /// Take the star away.
    Unbookmark,
    /// Into the reading queue.
    Later,
    /// Out of the reading queue.
    Unlater,
}

/// What to do with the sample edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SampleAction {
    /// Put it into the library.
    Open,
    /// Take it out again.
    Close,
}

/// Runs one of them.
pub fn run(command: Command, place: &Place, format: Format) -> anyhow::Result<ExitCode> {
    match command {
        Command::Add { url, folder } => with_library(place, async |engine| subscriptions::add(engine, url, folder, format).await),
        Command::Import { file } => with_library(place, async |engine| subscriptions::import(engine, &file, format).await),
        Command::Export { file } => with_library(place, async |engine| subscriptions::export(engine, file.as_deref(), format).await),
        Command::Feeds => with_library(place, async |engine| subscriptions::list(engine, format).await),
        Command::Refresh { feed, all } => {
            let feeds = feed.into_iter().map(FeedId).collect();
            with_library(place, async |engine| subscriptions::refresh(engine, feeds, all, format).await)
        }
        Command::List { which, paging } => with_library(place, async |engine| entries::list(engine, &which, paging, format).await),
        Command::Show { entry } => with_library(place, async |engine| entries::show(engine, EntryId(entry), format).await),
        Command::Fulltext { entry } => with_library(place, async |engine| entries::full_text(engine, EntryId(entry), format).await),
        Command::Offline { budget } => with_library(place, async |engine| offline::prepare(engine, budget, format).await),
        Command::Mark { mark, entries, all, feed } => {
            let which = entries::Marked::of(mark, entries, all, feed);
            with_library(place, async |engine| entries::mark(engine, mark, which, format).await)
        }
        Command::Tag { entry, names, remove } => {
            with_library(place, async |engine| entries::tag(engine, EntryId(entry), names, remove, format).await)
        }
        Command::Tags => with_library(place, async |engine| entries::tags(engine, format).await),
        Command::Search { query, by_date, paging } => {
            with_library(place, async |engine| entries::search(engine, query.join(" "), by_date, paging, format).await)
        }
        Command::Today => with_library(place, async |engine| today::today(engine, format).await),
        Command::Story { story } => with_library(place, async |engine| picture::story(engine, StoryId(story), format).await),
        Command::Related { entry } => with_library(place, async |engine| picture::related(engine, EntryId(entry), format).await),
        Command::Edition { which } => with_library(place, async |engine| picture::edition(engine, which, format).await),
        Command::Push { action } => with_library(place, async |engine| push::run(engine, action, format).await),
        Command::Alerts => with_library(place, async |engine| today::alerts(engine, format).await),
        Command::Backup { file } => with_library(place, async |engine| keep::back_up(engine, &file, format).await),
        // It takes the place of a library that cannot be used, too.
        Command::Restore { file } => with_engine(place, async |engine| keep::restore(engine, &file, format).await),
        Command::Doctor => with_library(place, async |engine| keep::doctor(engine, format).await),
        Command::Sample { action } => with_library(place, async |engine| keep::sample(engine, action, format).await),
    }
}

/// Does `work` with a library that can be used.
fn with_library<W>(place: &Place, work: W) -> anyhow::Result<ExitCode>
where
    W: AsyncFnOnce(&Engine) -> anyhow::Result<ExitCode>,
{
    with_engine(place, async |engine| {
        profile::usable(engine, place).await?;
        work(engine).await
    })
}

/// Does `work` with an engine, and closes it whatever comes.
fn with_engine<W>(place: &Place, work: W) -> anyhow::Result<ExitCode>
where
    W: AsyncFnOnce(&Engine) -> anyhow::Result<ExitCode>,
{
    profile::block_on(async {
        let (notifier, mut outcomes) = notices::lines(Style::ForPeople);
        let bases = Bases { pictures: PICTURE_BASE.to_owned(), sounds: String::new() };
        let engine = place.open(notifier, Arc::new(Silent), Arc::new(Silent), bases).await?;
        let done = work(&engine).await;
        outcomes.tell(&engine).await;
        engine.close().await;
        done
    })
}

/// Runs `work` until it is done; the first Ctrl-C calls `stop`, which lets it end well, and the second one does not wait.
async fn until_interrupted<T>(work: impl Future<Output = T>, stop: impl AsyncFn()) -> T {
    let mut work = std::pin::pin!(work);
    tokio::select! {
        done = &mut work => return done,
        // Where the signal cannot be listened to, the system's own way of ending stays in force.
        Ok(()) = tokio::signal::ctrl_c() => {}
    }
    stop().await;
    tokio::select! {
        done = &mut work => done,
        // What was written is safe: the library is never between two states.
        Ok(()) = tokio::signal::ctrl_c() => std::process::exit(1),
    }
}

/// Does long work under a progress bar; Ctrl-C has `stop` end it, and what came until then stays.
async fn under_a_bar<T>(engine: &Engine, work: impl Future<Output = T>, stop: impl AsyncFn()) -> T {
    let mut events = engine.events();
    let mut bar = Bar::on_stderr();
    let mut work = std::pin::pin!(until_interrupted(work, stop));
    let mut listening = true;
    let done = loop {
        tokio::select! {
            done = &mut work => break done,
            event = events.recv(), if listening => match event {
                Ok(event) => bar.follow(&event),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => listening = false,
            },
        }
    };
    bar.clear();
    done
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use clap::error::ErrorKind;

    use super::*;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(subcommand)]
        command: Command,
    }

    #[test]
    fn a_mark_needs_to_know_what() {
        assert_eq!(refusal(&["mark", "read"]), ErrorKind::MissingRequiredArgument);
        assert_eq!(refusal(&["mark", "read", "--all", "3"]), ErrorKind::ArgumentConflict);
        assert_eq!(refusal(&["mark", "wonder", "3"]), ErrorKind::InvalidValue);
        assert!(parsed(&["mark", "read", "--all"]).is_ok());
        assert!(parsed(&["mark", "bookmark", "1", "2"]).is_ok());
    }

    #[test]
    fn a_list_is_of_one_place_read_or_not() {
        assert!(parsed(&["list", "--unread", "--feed", "3"]).is_ok());
        assert_eq!(refusal(&["list", "--bookmarks", "--feed", "3"]), ErrorKind::ArgumentConflict);
        assert_eq!(refusal(&["list", "--limit", "0"]), ErrorKind::ValueValidation);
    }

    #[test]
    fn a_round_is_of_all_feeds_or_of_some() {
        assert!(parsed(&["refresh", "--feed", "1", "--feed", "2"]).is_ok());
        assert_eq!(refusal(&["refresh", "--all", "--feed", "1"]), ErrorKind::ArgumentConflict);
    }

    #[test]
    fn a_query_may_be_of_several_words() {
        let Ok(Line { command: Command::Search { query, paging, .. } }) = parsed(&["search", "harbour", "bridge", "--limit", "3"]) else {
            panic!("this is a search");
        };

        assert_eq!(query.join(" "), "harbour bridge");
        assert_eq!(paging.limit, 3);
    }

    fn parsed(arguments: &[&str]) -> Result<Line, clap::Error> {
        Line::try_parse_from(std::iter::once(&"dailyctl").chain(arguments))
    }

    fn refusal(arguments: &[&str]) -> ErrorKind {
        parsed(arguments).unwrap_err().kind()
    }
}
