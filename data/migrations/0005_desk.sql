-- The reading desk: notes, highlights, saved searches, rules and mutes, retention, listening, and what happened.

-- How much of a feed is kept, as JSON; '' as the general setting says.
ALTER TABLE feeds ADD COLUMN keep TEXT NOT NULL DEFAULT '';
-- The icon is the reader's own, and no site may take its place.
ALTER TABLE feeds ADD COLUMN own_icon INTEGER NOT NULL DEFAULT 0;

-- What the reader wishes for the feeds of a folder; a feed with a setting of its own keeps it.
CREATE TABLE folder_settings (
    folder_id   INTEGER PRIMARY KEY REFERENCES folders (id) ON DELETE CASCADE,
    check_every INTEGER NOT NULL DEFAULT 0,          -- minutes; 0: no wish
    full_text   TEXT    NOT NULL DEFAULT '',         -- as in feeds; '': no wish
    notify      INTEGER NOT NULL DEFAULT 0,
    keep        TEXT    NOT NULL DEFAULT ''
) STRICT;

-- A feed that is put into a folder takes over what the reader wished for it, where it has no setting of its own.
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

-- Passages that the reader marked. Their words and what stood around them outlive every edit of the article.
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

CREATE TABLE searches (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    title       TEXT    NOT NULL,
    query       TEXT    NOT NULL,
    hidden      INTEGER NOT NULL DEFAULT 0,
    hide_unread INTEGER NOT NULL DEFAULT 0,
    position    INTEGER NOT NULL DEFAULT 0
) STRICT;

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

-- Why an entry is as it is. The rule or the mute may be gone meanwhile; the sentence stays.
CREATE TABLE rule_hits (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    rule_id  INTEGER,
    mute_id  INTEGER,
    because  TEXT    NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX hits_of_entry ON rule_hits (entry_id, id);

-- Entries that a rule or a mute took out of the lists.
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

-- How far down the reader was.
CREATE TABLE entry_places (
    entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    place    REAL    NOT NULL
) STRICT;

-- How far the reader is with an enclosure, and its file in the profile's media folder.
CREATE TABLE media (
    entry_id   INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    url        TEXT    NOT NULL,
    seconds    REAL    NOT NULL DEFAULT 0,
    duration   REAL    NOT NULL DEFAULT 0,           -- 0: unknown
    finished   INTEGER NOT NULL DEFAULT 0,
    touched_at INTEGER NOT NULL,
    file       TEXT    NOT NULL DEFAULT '',          -- its name; '' while it is not here
    bytes      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (entry_id, url)
) STRICT, WITHOUT ROWID;

CREATE INDEX media_in_order ON media (touched_at);

-- What happened, for people who want to know. The oldest rows go.
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

-- Articles read one by one, by the reader's own days and hours; it outlives the entries.
CREATE TABLE reading (
    day     INTEGER NOT NULL,                        -- days since 1970, local time
    feed_id INTEGER NOT NULL,
    hour    INTEGER NOT NULL,
    entries INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, feed_id, hour)
) STRICT, WITHOUT ROWID;
