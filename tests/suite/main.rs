//! Flows through the call table, against real servers on the loopback.

#![allow(clippy::unwrap_used)]

mod full_text;
mod gaps;
mod icons;
mod identity;
mod library;
mod lists;
mod notices;
mod opml;
mod reading;
mod refreshing;
mod sample;
mod searching;
mod settings;
mod subscribing;
mod trouble;
