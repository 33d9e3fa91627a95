//! Groups entries of several feeds into stories.

pub mod words;

mod clusterer;
mod common;
mod decision;
mod fingerprint;
mod profile;
mod repair;
mod why;

pub use clusterer::{Article, Assignment, Candidate, Change, Clusterer, Decision, Kept, Settings, SharedWord, Why};
pub use decision::{Evidence, NAMES, PIECES, Weights};
pub use fingerprint::{Fingerprint, MOST_TERMS, Recipe};

/// The first `most` bytes of a text, or a little less where a letter stands in the way.
fn first(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let mut end = most;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
