//! `dailyctl`: London Daily in a terminal.
//!
//! The names and the shapes of the output are a contract (`docs/cli.md`): fields may be added, never renamed.
//! Results go to standard output, everything else to standard error.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench_top;
mod output;

/// London Daily in a terminal.
#[derive(Debug, Parser)]
#[command(name = "dailyctl", version, about, max_term_width = 100)]
struct Cli {
    /// Print one JSON document.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(flatten)]
    BenchTop(bench_top::Command),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let format = output::Format::wanted(cli.json);
    let done = match cli.command {
        Command::BenchTop(command) => bench_top::run(command, format),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            output::complain(&error);
            ExitCode::FAILURE
        }
    }
}
