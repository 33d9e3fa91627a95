//! `dailyctl`: London Daily in a terminal.
//!
//! The names and the shapes of the output are a contract (`docs/cli.md`): fields may be added, never renamed.
//! Results go to standard output, everything else to standard error. The exit status is 0 when the job was done, 1 when
//! it was not (and a sentence says why), 2 for wrong usage.

#![cfg_attr(test, allow(clippy::unwrap_used))]

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench_top;
mod library;
mod notices;
mod output;
mod profile;
mod progress;
mod serve;
mod terminal;

/// London Daily in a terminal.
#[derive(Debug, Parser)]
#[command(name = "dailyctl", version, about, max_term_width = 100)]
struct Cli {
    /// Print one JSON document.
    #[arg(long, global = true)]
    json: bool,
    #[command(flatten)]
    place: profile::Place,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(flatten)]
    Library(library::Command),
    /// Serve the window and the call table to a browser on this machine.
    Serve(serve::Arguments),
    #[command(flatten)]
    BenchTop(bench_top::Command),
}

fn main() -> ExitCode {
    daily_engine::memory::share_one_heap();
    let cli = Cli::parse();
    let format = output::Format::wanted(cli.json);
    let done = match cli.command {
        Command::Library(command) => library::run(command, &cli.place, format),
        Command::Serve(arguments) => serve::run(&arguments, &cli.place),
        Command::BenchTop(command) => bench_top::run(command, format),
    };
    match done {
        Ok(code) => code,
        // Whoever reads our output has seen enough, as `head` has: nothing failed.
        Err(error) if output::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&error);
            ExitCode::FAILURE
        }
    }
}
