//! Draws without the graphics card where the card would leave the window empty.
//!
//! WebKitGTK shares its pictures with the compositor through DMA buffers, and with some drivers, above all NVIDIA's own,
//! the window then stays blank. WebKit reads its environment before our first line runs and a running program may not
//! safely change it, so the program starts itself anew with the two variables that WebKit documents for this.

use std::env;
use std::io;
use std::path::Path;
use std::process::Command;

/// What WebKitGTK is told. A reader who has set one of these has decided, and nothing is changed.
const WITHOUT_THE_CARD: [(&str, &str); 2] = [("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), ("WEBKIT_DISABLE_COMPOSITING_MODE", "1")];

/// Where NVIDIA's own driver says that it runs.
const NVIDIA: &str = "/proc/driver/nvidia/version";

/// Why the card is left out, in words for the log and the terminal; `None` where it is used.
fn reason(asked: bool, nvidia: bool, decided: bool) -> Option<&'static str> {
    if decided {
        None
    } else if asked {
        Some("drawing without the graphics card, as asked")
    } else if nvidia {
        Some(
            "drawing without the graphics card, since NVIDIA's driver often leaves the window empty; set WEBKIT_DISABLE_DMABUF_RENDERER=0 to use it",
        )
    } else {
        None
    }
}

/// Starts the program anew where its graphics need that, and does not come back then. The answer is a failure to start, or nothing
/// where nothing was to do.
pub fn settle(asked: bool) -> Option<io::Error> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let decided = WITHOUT_THE_CARD.iter().any(|(name, _)| env::var_os(name).is_some());
    let why = reason(asked, Path::new(NVIDIA).exists(), decided)?;
    let mut anew = Command::new(env::current_exe().ok()?);
    anew.args(env::args_os().skip(1)).envs(WITHOUT_THE_CARD);
    // Where standard error is closed there is nobody to tell.
    let _ = io::Write::write_fmt(&mut io::stderr(), format_args!("london-daily: {why}\n"));
    Some(replace(&mut anew))
}

#[cfg(unix)]
fn replace(anew: &mut Command) -> io::Error {
    std::os::unix::process::CommandExt::exec(anew)
}

#[cfg(not(unix))]
fn replace(_anew: &mut Command) -> io::Error {
    io::Error::from(io::ErrorKind::Unsupported)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_is_left_out_when_asked_and_with_drivers_that_leave_the_window_empty() {
        assert!(reason(true, false, false).is_some_and(|why| why.contains("as asked")));
        assert!(reason(false, true, false).is_some_and(|why| why.contains("NVIDIA")));
        assert_eq!(reason(false, false, false), None);
    }

    #[test]
    fn who_has_decided_in_the_environment_is_obeyed() {
        assert_eq!(reason(true, true, true), None);
    }
}
