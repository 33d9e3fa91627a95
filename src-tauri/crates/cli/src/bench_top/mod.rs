//! Pure functions on files, without a profile.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::Subcommand;

use crate::output::Format;

mod breaking;
mod cluster;
mod dates;
mod discover;
mod extract;
mod opml;
mod parse;
mod related_files;
mod sanitize;
mod stream;

/// The commands that need no profile.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read a feed's bytes and print what they say.
    Parse {
        /// The feed; `-` is standard input.
        file: PathBuf,
        /// The address that the bytes came from.
        #[arg(long)]
        url: Option<url::Url>,
        /// The Content-Type header that came with them.
        #[arg(long)]
        content_type: Option<String>,
    },
    /// Read dates, one a line, from standard input.
    Dates,
    /// List the feeds that a page names, best first.
    Discover {
        /// The page; `-` is standard input.
        file: PathBuf,
        /// The page's address.
        #[arg(long)]
        url: url::Url,
    },
    /// Extract the readable article of a page.
    Extract {
        /// The page; `-` is standard input.
        file: PathBuf,
        /// The page's address.
        #[arg(long)]
        url: url::Url,
    },
    /// Make HTML safe.
    Sanitize {
        /// The HTML; `-` is standard input.
        file: PathBuf,
        /// The address against which links are resolved.
        #[arg(long)]
        url: Option<url::Url>,
    },
    /// Print the outlines of a subscription list.
    Opml {
        /// The list; `-` is standard input.
        file: PathBuf,
    },
    /// Assign stories to a stream of articles, in the order of the lines, without looking ahead.
    Cluster {
        /// One JSON object a line; `-` is standard input.
        file: PathBuf,
    },
    /// Replay a stream of articles against its own clock and print what would have been breaking.
    Breaking {
        /// One JSON object a line; `-` is standard input.
        file: PathBuf,
    },
    /// Related articles within a file.
    RelatedFiles {
        /// One JSON object a line; `-` is standard input.
        file: PathBuf,
        /// The article to start from.
        #[arg(long)]
        id: String,
    },
}

/// Runs one of them.
pub fn run(command: Command, format: Format) -> anyhow::Result<ExitCode> {
    match command {
        Command::Parse { file, url, content_type } => parse::run(&bytes_of(&file)?, url.as_ref(), content_type.as_deref(), format),
        Command::Dates => dates::run(),
        Command::Discover { file, url } => discover::run(&bytes_of(&file)?, &url, format),
        Command::Extract { file, url } => extract::run(&bytes_of(&file)?, &url, format),
        Command::Sanitize { file, url } => sanitize::run(&bytes_of(&file)?, url.as_ref()),
        Command::Opml { file } => opml::run(&bytes_of(&file)?, format),
        Command::Cluster { file } => cluster::run(&bytes_of(&file)?),
        Command::Breaking { file } => breaking::run(&bytes_of(&file)?),
        Command::RelatedFiles { file, id } => related_files::run(&bytes_of(&file)?, &id, format),
    }
}

/// The bytes of `file`, or of standard input where it is `-`.
pub fn bytes_of(file: &Path) -> anyhow::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).context("standard input could not be read")?;
        return Ok(bytes);
    }
    std::fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}
