//! Groups entries of several feeds into stories.

pub mod words;

mod clusterer;
mod common;
mod decision;
mod fingerprint;
mod headline;
mod importance;
mod member;
mod profile;
mod related;
mod repair;
mod timeline;
mod why;

pub use clusterer::{Article, Assignment, Candidate, Change, Clusterer, Decision, Kept, Settings, SharedWord, Why};
pub use decision::{Evidence, NAMES, PIECES, Weights};
pub use fingerprint::{Fingerprint, MOST_TERMS, Recipe};
pub use headline::choose_headline;
pub use importance::{Importance, importance};
pub use member::Member;
pub use related::{Relative, choose_related};
pub use timeline::{Segment, timeline};

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
