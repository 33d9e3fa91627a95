//! Where the library is, and what else the command line and the environment decide.
//!
//! The library's folder is the same for the window and for `dailyctl`, so that both show one library.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use tauri::Url;

use crate::links::{self, Link};

/// Names the app to the system: the folder of the library, the desktop entry, the single instance. Also in `tauri.conf.json`.
pub const IDENTIFIER: &str = "net.london_daily.reader";

/// Characters of a link that are shown when it leads nowhere.
const LONGEST_LINK: usize = 200;
/// The endings of files that may hold subscriptions: lists, and feeds that were kept as files.
const LISTS: [&str; 6] = ["opml", "xml", "rss", "atom", "rdf", "json"];

/// What `--help` says.
pub const HELP: &str = "\
London Daily, a desktop news reader

Usage: london-daily [OPTIONS] [ADDRESS or FILE.opml ...]

An address (feed:, http:, https:) is offered for subscribing, an OPML file for importing. A link (londondaily:today,
londondaily:story/ID, londondaily:entry/ID) opens what it names. Where London Daily runs already, its window gets them.

Options:
  --profile DIR            keep the library in this folder; several windows may then run side by side
                           [env: LONDON_DAILY_PROFILE]
  --allow-private-network  let feeds be fetched from this machine and from private networks
                           [env: LONDON_DAILY_ALLOW_PRIVATE_NETWORK=1]
  --hidden                 start without a window, in the tray; a second start shows it
  --safe-graphics          draw without the graphics card, where the window stays empty (Linux)
  --version                say which version this is
  --help                   say this
";

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// To show the window.
    Start(Start),
    /// To say the version.
    Version,
    /// To say how it is used.
    Help,
}

/// How the app starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The folder of the library.
    pub profile: PathBuf,
    /// Whether that is the usual folder or one that was asked for.
    pub place: Place,
    /// Feeds may be fetched from this machine and from private networks.
    pub allow_private_network: bool,
    /// The window is drawn without the graphics card.
    pub safe_graphics: bool,
    /// The window waits to be asked for.
    pub hidden: bool,
    /// What is to be subscribed to, imported, or opened.
    pub given: Vec<Given>,
}

/// What an argument gives to the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// The address of a feed or of a site.
    Address {
        /// As it was given.
        url: String,
    },
    /// A file of subscriptions.
    File {
        /// Where it is.
        path: PathBuf,
    },
    /// A link of our own.
    Link {
        /// As it was given.
        text: String,
        /// Where it leads; `None` where that is nowhere.
        to: Option<Link>,
    },
}

impl Given {
    /// Reads an argument that is no option; relative paths are meant from `folder`.
    pub fn read(argument: &OsStr, folder: &Path) -> Option<Self> {
        let text = argument.to_str().unwrap_or_default();
        if let Some((scheme, rest)) = text.split_once(':')
            && scheme.eq_ignore_ascii_case(links::SCHEME)
        {
            return Some(Self::Link { text: text.chars().take(LONGEST_LINK).collect(), to: links::read(rest) });
        }
        if let Some((scheme, rest)) = text.split_once(':')
            && ["feed", "feeds", "http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        {
            return (!rest.is_empty()).then(|| Self::Address { url: text.to_owned() });
        }
        let path = match Url::parse(text) {
            // Menus and file managers name files so.
            Ok(address) if address.scheme() == "file" => address.to_file_path().ok()?,
            _ => PathBuf::from(argument),
        };
        let ending = path.extension()?;
        LISTS.iter().any(|known| ending.eq_ignore_ascii_case(known)).then(|| Self::File { path: folder.join(path) })
    }
}

/// Whose folder the library's is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// That of this person on this machine; one window shows it.
    Usual,
    /// One that was named; windows of other folders may be open beside it.
    Named,
}

/// Reads the command line and the environment; the command line wins. The error is a sentence for the terminal.
pub fn read(arguments: impl IntoIterator<Item = OsString>, environment: impl Fn(&str) -> Option<OsString>) -> Result<Request, String> {
    let mut profile = environment("LONDON_DAILY_PROFILE").filter(|folder| !folder.is_empty());
    let mut allow_private_network = environment("LONDON_DAILY_ALLOW_PRIVATE_NETWORK").is_some_and(|value| is_yes(&value));
    let (mut safe_graphics, mut hidden, mut given) = (false, false, Vec::new());
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--help" | "-h") => return Ok(Request::Help),
            Some("--version" | "-V") => return Ok(Request::Version),
            Some("--allow-private-network") => allow_private_network = true,
            Some("--safe-graphics") => safe_graphics = true,
            Some("--hidden") => hidden = true,
            Some("--profile") => profile = Some(arguments.next().ok_or("--profile needs a folder after it")?),
            Some(other) if other.starts_with("--profile=") => profile = other.strip_prefix("--profile=").map(OsString::from),
            _ => match Given::read(&argument, Path::new("")) {
                Some(something) => given.push(something),
                None => return Err(format!("{} is not understood; --help says what is", argument.display())),
            },
        }
    }
    let (profile, place) = match profile {
        Some(folder) => (std::path::absolute(folder).map_err(|_| "the folder after --profile has no name")?, Place::Named),
        None => (usual_profile().ok_or("this system names no folder for an app's data; name one with --profile DIR")?, Place::Usual),
    };
    Ok(Request::Start(Start { profile, place, allow_private_network, safe_graphics, hidden, given }))
}

/// As `dailyctl` reads it: everything but the usual words for no is a yes.
fn is_yes(value: &OsStr) -> bool {
    let value = value.to_string_lossy().to_lowercase();
    !matches!(value.as_str(), "" | "0" | "n" | "no" | "f" | "false" | "off")
}

fn usual_profile() -> Option<PathBuf> {
    Some(directories::BaseDirs::new()?.data_dir().join(IDENTIFIER))
}

#[cfg(test)]
mod tests {
    use daily_core::StoryId;

    use super::*;

    #[test]
    fn without_a_word_the_library_is_in_the_usual_folder() {
        let start = started(&[], &[]);

        assert_eq!(start.place, Place::Usual);
        assert!(start.profile.ends_with(IDENTIFIER));
        assert!(!start.allow_private_network);
    }

    #[test]
    fn the_command_line_wins_over_the_environment() {
        let start = started(&["--profile", "/tmp/mine", "--allow-private-network"], &[("LONDON_DAILY_PROFILE", "/tmp/other")]);

        assert_eq!(start.profile, Path::new("/tmp/mine"));
        assert_eq!(start.place, Place::Named);
        assert!(start.allow_private_network);
    }

    #[test]
    fn the_environment_names_a_folder_and_lets_private_networks_in() {
        let start = started(&[], &[("LONDON_DAILY_PROFILE", "/tmp/other"), ("LONDON_DAILY_ALLOW_PRIVATE_NETWORK", "1")]);

        assert_eq!(start.profile, Path::new("/tmp/other"));
        assert!(start.allow_private_network);
    }

    #[test]
    fn a_folder_named_from_here_is_made_absolute() {
        let start = started(&["--profile=mine"], &[]);

        assert!(start.profile.is_absolute());
        assert!(start.profile.ends_with("mine"));
    }

    #[test]
    fn what_is_not_understood_is_said_in_a_sentence() {
        assert_eq!(ask(&["--colour"], &[]), Err("--colour is not understood; --help says what is".to_owned()));
        assert_eq!(ask(&["--profile"], &[]), Err("--profile needs a folder after it".to_owned()));
    }

    #[test]
    fn addresses_and_files_of_subscriptions_are_taken_along() {
        let start = started(&["feed://example.org/news.xml", "HTTPS://example.org/", "mine.opml"], &[]);

        assert_eq!(
            start.given,
            [
                Given::Address { url: "feed://example.org/news.xml".to_owned() },
                Given::Address { url: "HTTPS://example.org/".to_owned() },
                Given::File { path: "mine.opml".into() },
            ]
        );
    }

    #[test]
    fn a_second_start_means_its_own_folder() {
        assert_eq!(
            Given::read(OsStr::new("mine.opml"), Path::new("/home/reader")),
            Some(Given::File { path: "/home/reader/mine.opml".into() })
        );
    }

    #[test]
    #[cfg(unix)]
    fn a_file_may_be_named_by_its_address() {
        for (argument, path) in
            [("file:///home/reader/my%20list.opml", "/home/reader/my list.opml"), ("FILE:///tmp/news.rss", "/tmp/news.rss")]
        {
            assert_eq!(Given::read(OsStr::new(argument), Path::new("/")), Some(Given::File { path: path.into() }), "{argument}");
        }
        assert_eq!(Given::read(OsStr::new("file://elsewhere/mine.opml"), Path::new("/")), None);
    }

    #[test]
    fn nothing_but_feeds_pages_and_lists_is_taken_along() {
        for refused in ["file:///etc/passwd", "javascript:alert(1)", "feed:", "picture.png", "-x.opml-", ""] {
            assert_eq!(Given::read(OsStr::new(refused), Path::new("/")), None, "{refused}");
        }
    }

    #[test]
    fn links_are_taken_along_also_those_that_lead_nowhere_so_that_this_can_be_said() {
        let start = started(&["londondaily:today", "LondonDaily://story/12", "londondaily:elsewhere"], &[]);

        let to: Vec<Option<Link>> =
            start.given.into_iter().map(|given| if let Given::Link { to, .. } = given { to } else { panic!("{given:?}") }).collect();
        assert_eq!(to, [Some(Link::Today), Some(Link::Story { id: StoryId(12) }), None]);
    }

    #[test]
    fn the_window_waits_when_asked() {
        assert!(started(&["--hidden"], &[]).hidden);
        assert!(!started(&[], &[]).hidden);
    }

    #[test]
    fn the_graphics_card_is_left_out_when_asked() {
        assert!(started(&["--safe-graphics"], &[]).safe_graphics);
        assert!(!started(&[], &[]).safe_graphics);
    }

    #[test]
    fn help_and_version_start_nothing() {
        assert_eq!(ask(&["--help"], &[]), Ok(Request::Help));
        assert_eq!(ask(&["-V"], &[]), Ok(Request::Version));
    }

    #[test]
    fn the_folder_has_the_identifier_of_the_configuration() {
        let configuration: serde_json::Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();

        assert_eq!(configuration["identifier"], IDENTIFIER);
    }

    fn ask(arguments: &[&str], environment: &[(&str, &str)]) -> Result<Request, String> {
        read(arguments.iter().map(OsString::from), |name| {
            environment.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value))
        })
    }

    fn started(arguments: &[&str], environment: &[(&str, &str)]) -> Start {
        let Ok(Request::Start(start)) = ask(arguments, environment) else { panic!("this should start the app") };
        start
    }
}
