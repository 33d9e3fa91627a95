//! The desktop shell: a window, its notices, and nothing that decides.
//!
//! Every decision is the engine's. The shell lends it the system (window, notices, browser, file dialog), carries calls
//! in and events out, and serves pictures. Tauri and notify-rust are used here and nowhere else.

use std::io::Write;
use std::process::ExitCode;

mod app;
mod badge;
mod bridge;
mod closing;
mod crashes;
mod graphics;
mod links;
mod login;
mod logs;
mod media;
mod notify;
mod paths;
mod surroundings;
mod tray;
mod updates;
mod words;

use paths::{Request, Start};

/// Does what the command line asks for, which mostly is to show the window until it is closed.
pub fn main() -> ExitCode {
    app::note_start();
    let request = paths::read(std::env::args_os().skip(1), |name| std::env::var_os(name));
    match request {
        Ok(Request::Start(start)) => run(start),
        Ok(Request::Version) => say(&format!("London Daily {}\n", env!("CARGO_PKG_VERSION"))),
        Ok(Request::Help) => say(paths::HELP),
        Err(sentence) => complain(&sentence),
    }
}

fn run(start: Start) -> ExitCode {
    if let Some(error) = graphics::settle(start.safe_graphics, &start.profile) {
        // A window that may stay empty is better than none.
        let _ = writeln!(std::io::stderr(), "london-daily: could not start anew without the graphics card: {error}");
    }
    let _logs = logs::start(&start.profile);
    crashes::record(&start.profile);
    match app::run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            complain(&format!("the window could not be opened: {error}"))
        }
    }
}

fn say(text: &str) -> ExitCode {
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn complain(sentence: &str) -> ExitCode {
    // Where even this cannot be written, nobody is there to read it.
    let _ = writeln!(std::io::stderr(), "london-daily: {sentence}");
    ExitCode::from(2)
}
