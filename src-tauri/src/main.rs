//! Starts London Daily.

// A release on Windows brings no console window beside the app's own.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    daily_engine::memory::share_one_heap();
    london_daily::main()
}
