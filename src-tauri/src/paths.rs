//! Where the library is, and what else the command line and the environment decide.
//!
//! The library's folder is the same for the window and for `dailyctl`, so that both show one library.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// Names the app to the system: the folder of the library, the desktop entry, the single instance. Also in `tauri.conf.json`.
pub const IDENTIFIER: &str = "net.london_daily.reader";

/// What `--help` says.
pub const HELP: &str = "\
London Daily, a desktop news reader

Usage: london-daily [OPTIONS]

Options:
  --profile DIR            keep the library in this folder; several windows may then run side by side
                           [env: LONDON_DAILY_PROFILE]
  --allow-private-network  let feeds be fetched from this machine and from private networks
                           [env: LONDON_DAILY_ALLOW_PRIVATE_NETWORK=1]
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
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--help" | "-h") => return Ok(Request::Help),
            Some("--version" | "-V") => return Ok(Request::Version),
            Some("--allow-private-network") => allow_private_network = true,
            Some("--profile") => profile = Some(arguments.next().ok_or("--profile needs a folder after it")?),
            Some(other) if other.starts_with("--profile=") => profile = other.strip_prefix("--profile=").map(OsString::from),
            _ => return Err(format!("{} is not understood; --help says what is", argument.display())),
        }
    }
    let (profile, place) = match profile {
        Some(folder) => (std::path::absolute(folder).map_err(|_| "the folder after --profile has no name")?, Place::Named),
        None => (usual_profile().ok_or("this system names no folder for an app's data; name one with --profile DIR")?, Place::Usual),
    };
    Ok(Request::Start(Start { profile, place, allow_private_network }))
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
    use std::path::Path;

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
