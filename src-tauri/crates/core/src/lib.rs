//! Bytes, text and decisions.
//!
//! This crate is pure: no async, no files, no sockets, no clock, no SQL. Whoever calls it brings the bytes and the
//! moment, and gets the same answer for the same question every time.

pub mod article;
pub mod breaking;
pub mod chapters;
pub mod completeness;
pub mod diff;
pub mod discover;
pub mod domain;
pub mod edition;
pub mod export;
pub mod front_page;
pub mod highlight;
pub mod html;
pub mod icons;
pub mod id;
pub mod identity;
pub mod moment;
pub mod newsletter;
pub mod opml;
pub mod parse;
pub mod policy;
pub mod push;
pub mod query;
pub mod quiet;
pub mod rules;
pub mod speech;
pub mod story;
pub mod surroundings;
pub mod voices;
pub mod words;

pub use id::{
    AlertId, EntryId, FeedId, FolderId, GapId, HighlightId, MuteId, NewsletterId, PictureId, PushId, RuleId, SearchId, StoryId, TagId,
    WatchId,
};
pub use moment::Moment;
