//! The numbers by which the library knows its things.
//!
//! Each is the rowid of an AUTOINCREMENT table, so a number that once meant an entry never means another one.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A subscribed feed.
    FeedId,
    /// A folder of feeds, possibly inside another folder.
    FolderId,
    /// One item of a feed.
    EntryId,
    /// Entries of several feeds about one event.
    StoryId,
    /// A story, entry or watch that was allowed to interrupt the reader.
    AlertId,
    /// A reader's own label.
    TagId,
    /// A picture in the local store.
    PictureId,
    /// Words the reader wants to hear about.
    WatchId,
    /// A time in which items of a feed were missed.
    GapId,
    /// A folder of files that is looked at for newsletters.
    NewsletterId,
    /// A passage that the reader marked.
    HighlightId,
    /// A rule about what arrives.
    RuleId,
    /// Words that the reader wants to hear nothing of.
    MuteId,
    /// A search that is kept in the sources column.
    SearchId,
    /// A stream that pushes.
    PushId,
}
