-- The library at version 9, as the migrations make it. Written by `WRITE_SCHEMA=1 cargo test -p daily-tests schema`.

CREATE TABLE folders (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    parent_id  INTEGER REFERENCES folders (id) ON DELETE SET NULL,
    title      TEXT    NOT NULL,
    position   INTEGER NOT NULL DEFAULT 0,           -- the reader's order among its neighbours
    attributes TEXT    NOT NULL DEFAULT '[]'         -- OPML attributes that are not ours, as JSON pairs
) STRICT;

CREATE INDEX folders_by_parent ON folders (parent_id, position, id);

CREATE TABLE feeds (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    url                   TEXT    NOT NULL UNIQUE,   -- the address that is checked
    kind                  TEXT    NOT NULL DEFAULT '',  -- dialect, as the command line names it; '' before the first check
    title                 TEXT    NOT NULL DEFAULT '',  -- the feed's own
    own_title             TEXT    NOT NULL DEFAULT '',  -- the reader's; '' means the feed's
    site_url              TEXT,
    description           TEXT    NOT NULL DEFAULT '',
    language              TEXT,
    icon                  TEXT,                      -- key of a picture
    position              INTEGER NOT NULL DEFAULT 0,
    notify                INTEGER NOT NULL DEFAULT 0,
    paused                INTEGER NOT NULL DEFAULT 0,
    allow_private_network INTEGER NOT NULL DEFAULT 0,
    full_text             TEXT    NOT NULL DEFAULT 'never' CHECK (full_text IN ('never', 'short', 'always')),
    check_every           INTEGER NOT NULL DEFAULT 0,   -- minutes; 0 means the general setting
    sample                INTEGER NOT NULL DEFAULT 0,   -- belongs to the sample edition
    attributes            TEXT    NOT NULL DEFAULT '[]',
    removed_at            INTEGER NOT NULL DEFAULT 0,   -- unsubscribed, but something of it is kept; 0: subscribed
    added_at              INTEGER NOT NULL
, keep TEXT NOT NULL DEFAULT '', own_icon INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE feed_folders (
    feed_id   INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    folder_id INTEGER NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    PRIMARY KEY (feed_id, folder_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_folders_by_folder ON feed_folders (folder_id);

CREATE TABLE feed_health (
    feed_id        INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    checked_at     INTEGER NOT NULL DEFAULT 0,       -- 0: never
    succeeded_at   INTEGER NOT NULL DEFAULT 0,
    changed_at     INTEGER NOT NULL DEFAULT 0,       -- last time with a new entry
    next_check_at  INTEGER NOT NULL DEFAULT 0,       -- 0: as soon as possible
    next_check_why TEXT    NOT NULL DEFAULT '',
    failures       INTEGER NOT NULL DEFAULT 0,       -- in a row
    error_code     TEXT    NOT NULL DEFAULT '',
    error          TEXT    NOT NULL DEFAULT '',
    gone           INTEGER NOT NULL DEFAULT 0,       -- 410: not checked any more
    etag           TEXT,
    last_modified  TEXT,
    validators_at  INTEGER NOT NULL DEFAULT 0,       -- when they were learned
    body_hash      BLOB,                             -- SHA-256 of the last body
    moved_to       TEXT,                             -- a permanent redirect that was seen …
    moved_times    INTEGER NOT NULL DEFAULT 0,       -- … this many times in a row
    rhythm         INTEGER NOT NULL DEFAULT 0        -- seconds between its entries, smoothed; 0: unknown
, wishes TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE feed_counts (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    entries INTEGER NOT NULL DEFAULT 0,
    unread  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TRIGGER feed_gets_its_rows AFTER INSERT ON feeds
BEGIN
    INSERT INTO feed_health (feed_id) VALUES (new.id);
    INSERT INTO feed_counts (feed_id) VALUES (new.id);
END;

CREATE TABLE entries (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,  -- never reused: a notice may still point here
    feed_id      INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    title        TEXT    NOT NULL DEFAULT '',
    link         TEXT,
    author       TEXT    NOT NULL DEFAULT '',        -- all of them, joined by '; '
    excerpt      TEXT    NOT NULL DEFAULT '',
    published_at INTEGER NOT NULL,                   -- the feed's claim, never later than the arrival
    updated_at   INTEGER NOT NULL DEFAULT 0,         -- the feed's claim; 0: none
    arrived_at   INTEGER NOT NULL,
    order_at     INTEGER NOT NULL,                   -- place in every list
    language     TEXT,
    picture      TEXT,                               -- address of the lead picture
    comments     TEXT,
    categories   TEXT    NOT NULL DEFAULT '[]',
    content_hash INTEGER NOT NULL,                   -- of all that the publisher may edit
    story_id     INTEGER REFERENCES stories (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX entries_in_order ON entries (order_at, id);

CREATE INDEX entries_of_feed ON entries (feed_id, order_at, id);

CREATE INDEX entries_of_story ON entries (story_id, order_at, id) WHERE story_id IS NOT NULL;

CREATE TABLE entry_status (
    entry_id      INTEGER PRIMARY KEY,
    feed_id       INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    guid_key      INTEGER NOT NULL,                  -- the first 64 bits of SHA-256 of guid
    guid          TEXT    NOT NULL,                  -- as the feed gave it, or our derived one
    order_at      INTEGER NOT NULL,                  -- as in entries
    read_at       INTEGER NOT NULL DEFAULT 0,        -- 0: unread
    bookmarked_at INTEGER NOT NULL DEFAULT 0,        -- 0: not bookmarked
    later_at      INTEGER NOT NULL DEFAULT 0,        -- 0: not queued
    purged_at     INTEGER NOT NULL DEFAULT 0,        -- 0: the entry is there
    UNIQUE (feed_id, guid_key)
) STRICT;

CREATE INDEX unread_in_order ON entry_status (order_at, entry_id) WHERE read_at = 0;

CREATE INDEX unread_of_feed ON entry_status (feed_id, order_at, entry_id) WHERE read_at = 0;

CREATE INDEX bookmarks_in_order ON entry_status (order_at, entry_id) WHERE bookmarked_at > 0;

CREATE INDEX later_in_order ON entry_status (order_at, entry_id) WHERE later_at > 0;

CREATE TRIGGER status_added AFTER INSERT ON entry_status
BEGIN
    UPDATE feed_counts
       SET entries = entries + (new.purged_at = 0),
           unread = unread + (new.read_at = 0)
     WHERE feed_id = new.feed_id;
END;

CREATE TRIGGER status_changed AFTER UPDATE OF read_at, purged_at ON entry_status
WHEN (old.read_at = 0) <> (new.read_at = 0) OR (old.purged_at = 0) <> (new.purged_at = 0)
BEGIN
    UPDATE feed_counts
       SET entries = entries + (new.purged_at = 0) - (old.purged_at = 0),
           unread = unread + (new.read_at = 0) - (old.read_at = 0)
     WHERE feed_id = new.feed_id;
END;

CREATE TRIGGER status_removed AFTER DELETE ON entry_status
BEGIN
    UPDATE feed_counts
       SET entries = entries - (old.purged_at = 0),
           unread = unread - (old.read_at = 0)
     WHERE feed_id = old.feed_id;
END;

CREATE TABLE entry_bodies (
    entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    codec    INTEGER NOT NULL,                       -- 0: UTF-8; 1: the same, Zstandard
    body     BLOB    NOT NULL,
    base     TEXT                                    -- what its relative addresses are relative to
) STRICT;

CREATE TABLE entry_articles (
    entry_id     INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    codec        INTEGER NOT NULL,
    body         BLOB    NOT NULL,
    base         TEXT,
    title        TEXT,
    byline       TEXT,
    extracted_at INTEGER NOT NULL
) STRICT;

CREATE TABLE entry_versions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    until    INTEGER NOT NULL,                       -- when we saw the next version
    title    TEXT    NOT NULL,
    codec    INTEGER NOT NULL,
    body     BLOB    NOT NULL
) STRICT;

CREATE INDEX versions_of_entry ON entry_versions (entry_id, id);

CREATE TABLE enclosures (
    entry_id   INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    url        TEXT    NOT NULL,
    media_type TEXT,
    length     INTEGER, chapters TEXT,                              -- bytes, as claimed
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE pictures (
    key        TEXT    PRIMARY KEY,                  -- the first 128 bits of SHA-256 of url, in hex
    url        TEXT    NOT NULL,
    hash       BLOB,                                 -- SHA-256 of the bytes; absent until they are here
    bytes      INTEGER NOT NULL DEFAULT 0,
    failures   INTEGER NOT NULL DEFAULT 0,
    tried_at   INTEGER NOT NULL DEFAULT 0,
    used_at    INTEGER NOT NULL DEFAULT 0            -- when it was last shown; 0: never
, why TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE INDEX pictures_by_hash ON pictures (hash) WHERE hash IS NOT NULL;

CREATE INDEX pictures_wanted ON pictures (failures, tried_at) WHERE hash IS NULL;

CREATE TABLE entry_pictures (
    entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    key      TEXT    NOT NULL REFERENCES pictures (key) ON DELETE CASCADE,
    PRIMARY KEY (entry_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX entries_of_picture ON entry_pictures (key);

CREATE TABLE tags (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT    NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE entry_tags (
    entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    tag_id   INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    PRIMARY KEY (entry_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entries_of_tag ON entry_tags (tag_id, entry_id);

CREATE TABLE stories (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at INTEGER NOT NULL,
    looked_at  INTEGER NOT NULL DEFAULT 0,           -- when the reader last opened it
    followed   INTEGER NOT NULL DEFAULT 0,
    muted      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE story_aliases (
    alias_id INTEGER PRIMARY KEY,
    story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE story_members (
    place        INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id     INTEGER NOT NULL UNIQUE REFERENCES entries (id) ON DELETE CASCADE,
    story_id     INTEGER NOT NULL,                   -- also of an entry that stands alone, which has no row in stories
    owner        TEXT    NOT NULL,                   -- who owns the publisher
    at           INTEGER NOT NULL,                   -- when it was published
    duplicate_of INTEGER,                            -- the entry of which it is a copy
    fingerprint  BLOB    NOT NULL,
    why          TEXT    NOT NULL DEFAULT ''         -- what it shares with its story, in words
) STRICT;

CREATE INDEX members_of_story ON story_members (story_id, at);

CREATE INDEX members_in_time ON story_members (at);

CREATE TABLE story_decisions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT    NOT NULL CHECK (kind IN ('together', 'apart', 'never')),
    entry_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL                        -- an entry; of 'never' a story
) STRICT;

CREATE TABLE watches (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    words    TEXT    NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_todo (
    entry_id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE picture_todo (
    entry_id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE story_todo (
    entry_id INTEGER PRIMARY KEY
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    title,
    author,
    body,
    content = '',
    contentless_delete = 1,
    tokenize = 'ascii'
);

CREATE TRIGGER entry_leaves_the_index AFTER DELETE ON entries
BEGIN
    DELETE FROM search WHERE rowid = old.id;
    DELETE FROM search_todo WHERE entry_id = old.id;
    DELETE FROM story_todo WHERE entry_id = old.id;
    DELETE FROM picture_todo WHERE entry_id = old.id;
END;

CREATE TABLE full_text_todo (
    entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    due_at   INTEGER NOT NULL DEFAULT 0              -- not before this moment
) STRICT;

CREATE TABLE full_text_refusals (
    entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    code     TEXT    NOT NULL,                       -- a fixed word
    why      TEXT    NOT NULL,                       -- a sentence
    tried_at INTEGER NOT NULL,
    tries    INTEGER NOT NULL                        -- in a row
) STRICT;

CREATE TABLE related_links (
    entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title    TEXT    NOT NULL,
    url      TEXT    NOT NULL,
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE gaps (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id    INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    from_at    INTEGER NOT NULL,                     -- the newest item that was seen before
    until_at   INTEGER NOT NULL,                     -- the oldest one that was seen after
    noticed_at INTEGER NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'unfilled', 'partly', 'filled')),
    found      INTEGER NOT NULL DEFAULT 0            -- entries that were found for it
) STRICT;

CREATE INDEX gaps_of_feed ON gaps (feed_id, noticed_at);

CREATE TABLE front_page_links (
    feed_id  INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    url      TEXT    NOT NULL,
    title    TEXT    NOT NULL,
    position INTEGER NOT NULL,                       -- on the page, when it was found
    found_at INTEGER NOT NULL,
    tries    INTEGER NOT NULL DEFAULT 0,
    done_at  INTEGER NOT NULL DEFAULT 0,             -- 0: its page is still to be read
    why      TEXT    NOT NULL DEFAULT '',            -- why it became no entry; '' where it did
    PRIMARY KEY (feed_id, url)
) STRICT, WITHOUT ROWID;

CREATE INDEX front_page_links_to_read ON front_page_links (found_at) WHERE done_at = 0;

CREATE TABLE feed_icons (
    feed_id   INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    looked_at INTEGER NOT NULL
) STRICT;

CREATE TABLE newsletters (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    path      TEXT    NOT NULL UNIQUE,               -- a folder of files on this machine
    title     TEXT    NOT NULL,
    folder_id INTEGER REFERENCES folders (id) ON DELETE SET NULL,
    looked_at INTEGER NOT NULL DEFAULT 0,            -- 0: never
    problem   TEXT    NOT NULL DEFAULT ''            -- why the folder could not be read
) STRICT;

CREATE TABLE newsletter_feeds (
    feed_id       INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE newsletter_left_out (
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    url           TEXT    NOT NULL,                  -- as that of their feed
    PRIMARY KEY (newsletter_id, url)
) STRICT, WITHOUT ROWID;

CREATE TABLE newsletter_files (
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    name          TEXT    NOT NULL,                  -- below the folder
    modified_at   INTEGER NOT NULL,
    size          INTEGER NOT NULL,
    why           TEXT    NOT NULL DEFAULT '',       -- why it could not be read; '' where it could
    PRIMARY KEY (newsletter_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE editions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    date        TEXT    NOT NULL,                    -- the reader's day, as in 2026-11-23
    composed_at INTEGER NOT NULL,                    -- what came by then may be in it
    headline    TEXT    NOT NULL,
    stories     INTEGER NOT NULL,
    minutes     INTEGER NOT NULL,
    opened_at   INTEGER NOT NULL DEFAULT 0,          -- 0: not opened
    sample      INTEGER NOT NULL DEFAULT 0,
    codec       INTEGER NOT NULL,                    -- as in entry_bodies
    body        BLOB    NOT NULL                     -- the whole of it as JSON
) STRICT;

CREATE INDEX editions_in_order ON editions (composed_at, id);

CREATE TABLE edition_entries (
    entry_id   INTEGER NOT NULL,
    edition_id INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    PRIMARY KEY (entry_id, edition_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entries_of_edition ON edition_entries (edition_id);

CREATE TABLE edition_pictures (
    key        TEXT    NOT NULL REFERENCES pictures (key) ON DELETE CASCADE,
    edition_id INTEGER NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
    PRIMARY KEY (key, edition_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX pictures_of_edition ON edition_pictures (edition_id);

CREATE TABLE feed_labels (
    feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    key     TEXT    NOT NULL COLLATE NOCASE,
    value   TEXT    NOT NULL COLLATE NOCASE,
    PRIMARY KEY (feed_id, key, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE story_marks (
    entry_id  INTEGER PRIMARY KEY,
    followed  INTEGER NOT NULL,
    muted     INTEGER NOT NULL,
    looked_at INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE word_counts USING fts5vocab (search, row);

CREATE TABLE folder_settings (
    folder_id   INTEGER PRIMARY KEY REFERENCES folders (id) ON DELETE CASCADE,
    check_every INTEGER NOT NULL DEFAULT 0,          -- minutes; 0: no wish
    full_text   TEXT    NOT NULL DEFAULT '',         -- as in feeds; '': no wish
    notify      INTEGER NOT NULL DEFAULT 0,
    keep        TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER feed_obeys_its_folder AFTER INSERT ON feed_folders
BEGIN
    UPDATE feeds
       SET check_every = CASE feeds.check_every WHEN 0 THEN wished.check_every ELSE feeds.check_every END,
           full_text = CASE WHEN feeds.full_text = 'never' AND wished.full_text <> '' THEN wished.full_text ELSE feeds.full_text END,
           notify = max(feeds.notify, wished.notify),
           keep = CASE feeds.keep WHEN '' THEN wished.keep ELSE feeds.keep END
      FROM (SELECT * FROM folder_settings WHERE folder_id = new.folder_id) AS wished
     WHERE feeds.id = new.feed_id;
END;

CREATE TABLE entry_notes (
    entry_id   INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    text       TEXT    NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;

CREATE INDEX notes_in_order ON entry_notes (written_at, entry_id);

CREATE TABLE highlights (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    quote    TEXT    NOT NULL,
    prefix   TEXT    NOT NULL DEFAULT '',
    suffix   TEXT    NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,             -- visible characters before it, when it was last found
    colour   TEXT    NOT NULL,
    note     TEXT    NOT NULL DEFAULT '',
    orphan   INTEGER NOT NULL DEFAULT 0,             -- its words were not found the last time
    made_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX highlights_of_entry ON highlights (entry_id, id);

CREATE TABLE rules (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    title       TEXT    NOT NULL DEFAULT '',
    enabled     INTEGER NOT NULL DEFAULT 1,
    wanted      TEXT    NOT NULL,                    -- what it looks for, as JSON
    actions     TEXT    NOT NULL,                    -- what it does, as JSON
    stop        INTEGER NOT NULL DEFAULT 0,          -- later rules do not see what it met
    position    INTEGER NOT NULL DEFAULT 0,
    hits        INTEGER NOT NULL DEFAULT 0,
    last_hit_at INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE mutes (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    words    TEXT    NOT NULL,
    until    INTEGER NOT NULL DEFAULT 0,             -- 0: until the reader ends it
    since    INTEGER NOT NULL,
    ended_at INTEGER NOT NULL DEFAULT 0,             -- when the reader ended it; 0: not
    hits     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE rule_hits (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    rule_id  INTEGER,
    mute_id  INTEGER,
    because  TEXT    NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX hits_of_entry ON rule_hits (entry_id, id);

CREATE TABLE muted_entries (
    entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    order_at INTEGER NOT NULL,                       -- as in entries
    was_read INTEGER NOT NULL DEFAULT 0,             -- it was read before, and is so again when it comes back
    rule_id  INTEGER,
    mute_id  INTEGER,
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX muted_in_order ON muted_entries (order_at, entry_id);

CREATE INDEX muted_by ON muted_entries (mute_id) WHERE mute_id IS NOT NULL;

CREATE TABLE entry_places (
    entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    place    REAL    NOT NULL
) STRICT;

CREATE TABLE media (
    entry_id   INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    url        TEXT    NOT NULL,
    seconds    REAL    NOT NULL DEFAULT 0,
    duration   REAL    NOT NULL DEFAULT 0,           -- 0: unknown
    finished   INTEGER NOT NULL DEFAULT 0,
    touched_at INTEGER NOT NULL,
    file       TEXT    NOT NULL DEFAULT '',          -- its name; '' while it is not here
    bytes      INTEGER NOT NULL DEFAULT 0, kept INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (entry_id, url)
) STRICT, WITHOUT ROWID;

CREATE INDEX media_in_order ON media (touched_at);

CREATE TABLE activity (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    feed_id  INTEGER,
    entry_id INTEGER,
    text     TEXT    NOT NULL
) STRICT;

CREATE INDEX activity_of_feed ON activity (feed_id, id);

CREATE INDEX activity_of_kind ON activity (kind, id);

CREATE TABLE reading (
    day     INTEGER NOT NULL,                        -- days since 1970, local time
    feed_id INTEGER NOT NULL,
    hour    INTEGER NOT NULL,
    entries INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, feed_id, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE "alerts" (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT    NOT NULL DEFAULT 'entry',
    entry_id     INTEGER,                            -- outlives the entry
    story_id     INTEGER,
    edition_id   INTEGER,
    watch_id     INTEGER,
    title        TEXT    NOT NULL,
    headline     TEXT    NOT NULL,
    because      TEXT    NOT NULL,
    publishers   TEXT    NOT NULL DEFAULT '[]',
    evidence     TEXT    NOT NULL DEFAULT '',
    raised_at    INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL DEFAULT 0,
    notices      INTEGER NOT NULL DEFAULT 0,
    shown_at     INTEGER NOT NULL DEFAULT 0,         -- 0: not
    withdrawn_at INTEGER NOT NULL DEFAULT 0,         -- 0: not
    held_back    TEXT    NOT NULL DEFAULT '',        -- why it was not shown
    for_summary  INTEGER NOT NULL DEFAULT 0          -- held back by quiet hours, and not summed up yet
) STRICT;

CREATE INDEX alerts_in_order ON alerts (raised_at, id);

CREATE UNIQUE INDEX one_alert_for_an_entry ON alerts (entry_id) WHERE entry_id IS NOT NULL AND story_id IS NULL;

CREATE UNIQUE INDEX one_alert_for_a_story ON alerts (story_id, kind) WHERE story_id IS NOT NULL;

CREATE INDEX alerts_for_summary ON alerts (raised_at) WHERE for_summary = 1;

CREATE TABLE offline_entries (
    entry_id    INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    whole       INTEGER NOT NULL,                    -- with its full text and all of its pictures
    prepared_at INTEGER NOT NULL
) STRICT;

CREATE TABLE offline_pictures (
    key         TEXT    PRIMARY KEY REFERENCES pictures (key) ON DELETE CASCADE,
    prepared_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE push_channels (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    kind                  TEXT    NOT NULL CHECK (kind IN ('ntfy', 'events')),
    url                   TEXT    NOT NULL,
    title                 TEXT    NOT NULL DEFAULT '',
    feed_id               INTEGER REFERENCES feeds (id) ON DELETE CASCADE,  -- absent: its events are alerts
    allow_private_network INTEGER NOT NULL DEFAULT 0,
    paused                INTEGER NOT NULL DEFAULT 0,
    added_at              INTEGER NOT NULL,
    resume                TEXT    NOT NULL DEFAULT '',  -- what it goes on from: the id of an event, of ntfy also a moment
    event_at              INTEGER NOT NULL DEFAULT 0,   -- of the last event; 0: none
    events                INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX one_channel_for_an_address ON push_channels (url, coalesce(feed_id, 0));

CREATE INDEX channels_of_feed ON push_channels (feed_id) WHERE feed_id IS NOT NULL;

CREATE TABLE push_events (
    channel_id INTEGER NOT NULL REFERENCES push_channels (id) ON DELETE CASCADE,
    event_id   TEXT    NOT NULL,
    number     INTEGER NOT NULL,                     -- of the channel's events
    PRIMARY KEY (channel_id, event_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX push_events_in_order ON push_events (channel_id, number);

CREATE TABLE push_alerts (
    alert_id   INTEGER PRIMARY KEY REFERENCES alerts (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,                     -- the alert outlives it
    link       TEXT                                  -- what opens
) STRICT;

CREATE TABLE feed_hubs (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    hub     TEXT NOT NULL,
    topic   TEXT NOT NULL
) STRICT;

CREATE TABLE hub_subscriptions (
    channel_id INTEGER PRIMARY KEY REFERENCES push_channels (id) ON DELETE CASCADE,
    hub        TEXT    NOT NULL,
    topic      TEXT    NOT NULL,
    callback   TEXT    NOT NULL,                     -- the relay's address for the hub
    asked_at   INTEGER NOT NULL DEFAULT 0,           -- with success; 0: never
    renew_at   INTEGER NOT NULL DEFAULT 0,
    why        TEXT    NOT NULL DEFAULT ''           -- why it was refused the last time
) STRICT;
