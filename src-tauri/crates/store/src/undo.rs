//! What the reader did, in a form that can be taken back.

use std::collections::BTreeSet;

use daily_core::{EntryId, Moment};
use rusqlite::{Connection, named_params};

use crate::arrange::{self, Arrangement};
use crate::highlights::{self, Highlight};
use crate::rules::{self, MutedEntry};
use crate::tags::{self, Tagging};
use crate::{Result, Store, Undone, status};

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Entries were marked.
    Marks(Undone),
    /// Entries got tags, or lost them.
    Tags(Tagging),
    /// A tag got another name.
    TagRenamed {
        /// What it was.
        from: String,
        /// What it is.
        to: String,
        /// Entries that have it.
        entries: Vec<EntryId>,
    },
    /// Entries were taken out of the lists.
    Muted(Vec<MutedEntry>),
    /// Entries came back into the lists.
    Unmuted(Vec<MutedEntry>),
    /// A highlight was made.
    HighlightMade(Highlight),
    /// A highlight was taken away.
    HighlightRemoved(Highlight),
    /// Feeds or folders were changed or moved: what they were like before.
    Arranged(Arrangement),
}

impl Change {
    /// The entries that are different from before.
    pub fn entries(&self) -> Vec<EntryId> {
        match self {
            Self::Marks(undone) => undone.entries.clone(),
            Self::Tags(tagging) => {
                let entries: BTreeSet<EntryId> = tagging.added.iter().chain(&tagging.removed).map(|(entry, _)| *entry).collect();
                entries.into_iter().collect()
            }
            Self::TagRenamed { entries, .. } => entries.clone(),
            Self::Muted(muted) | Self::Unmuted(muted) => muted.iter().map(|muted| muted.entry).collect(),
            Self::HighlightMade(highlight) | Self::HighlightRemoved(highlight) => vec![highlight.entry],
            Self::Arranged(_) => Vec::new(),
        }
    }

    /// Nothing is different from before.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Arranged(arrangement) => arrangement.is_empty(),
            Self::TagRenamed { from, to, .. } => from == to,
            Self::Marks(_) | Self::Tags(_) | Self::Muted(_) | Self::Unmuted(_) | Self::HighlightMade(_) | Self::HighlightRemoved(_) => {
                self.entries().is_empty()
            }
        }
    }
}

impl Store {
    /// Takes changes back, the last one first, in one transaction. The answer takes that back in turn.
    pub fn take_back(&self, changes: &[Change], now: Moment) -> Result<Vec<Change>> {
        self.keep(|db| changes.iter().rev().map(|change| take_back(db, change, now)).collect())
    }
}

fn take_back(db: &Connection, change: &Change, now: Moment) -> Result<Change> {
    Ok(match change {
        Change::Marks(undone) => Change::Marks(status::mark(db, &undone.entries, undone.mark.opposite(), now)?),
        Change::Tags(tagging) => Change::Tags(tags::take_back(db, tagging)?),
        Change::TagRenamed { from, to, entries } => {
            // Where somebody made a tag of the old name meanwhile, both stay as they are.
            db.prepare_cached("UPDATE OR IGNORE tags SET name = :from WHERE name = :to")?
                .execute(named_params! { ":from": from, ":to": to })?;
            Change::TagRenamed { from: to.clone(), to: from.clone(), entries: entries.clone() }
        }
        Change::Muted(muted) => Change::Unmuted(rules::unmute(db, muted)?),
        Change::Unmuted(muted) => Change::Muted(rules::mute(db, muted, now)?),
        Change::HighlightMade(highlight) => Change::HighlightRemoved(highlights::remove(db, highlight.id)?),
        Change::HighlightRemoved(highlight) => {
            highlights::insert(db, highlight)?;
            Change::HighlightMade(highlight.clone())
        }
        Change::Arranged(before) => Change::Arranged(arrange::restore(db, before)?),
    })
}
