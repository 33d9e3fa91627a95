//! A member of a story, as the questions about finished stories want to see it.

use super::fingerprint::Fingerprint;
use crate::{EntryId, Moment};

/// One entry of a story.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// Its id.
    pub id: EntryId,
    /// Plain text.
    pub title: &'a str,
    /// Who owns the publisher.
    pub owner: &'a str,
    /// A language tag; empty where unknown.
    pub language: &'a str,
    /// When it was published.
    pub at: Moment,
    /// What the source is worth to the reader: 1 is usual.
    pub worth: f32,
    /// The entry of which it is a copy.
    pub duplicate_of: Option<EntryId>,
    /// From the store.
    pub fingerprint: &'a Fingerprint,
}
