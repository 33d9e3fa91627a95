//! Flows through the call table, against real servers on the loopback.

#![allow(clippy::unwrap_used)]

mod around;
mod desk;
#[cfg(unix)]
mod faults;
mod front_pages;
mod full_text;
mod gaps;
mod icons;
mod identity;
#[cfg(unix)]
mod killed;
mod library;
mod listening;
mod lists;
mod newsletters;
mod notices;
mod offline;
mod opml;
mod picture;
mod push;
mod reading;
mod recordings;
mod refreshing;
mod sample;
mod searching;
mod settings;
#[cfg(target_os = "linux")]
mod setup;
mod subscribing;
mod table;
mod trouble;
