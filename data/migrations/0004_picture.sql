-- The big picture: editions that are kept, the reader's labels of feeds, evidence of alerts.

-- An edition is history: what is in it stays as it was composed, whatever becomes of its entries.
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

-- What was told in which edition, so that it returns only when something happened. Outlives the entry.
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

-- The reader's own words for feeds: country, language, owner, whatever they like.
CREATE TABLE feed_labels (
    feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    key     TEXT    NOT NULL COLLATE NOCASE,
    value   TEXT    NOT NULL COLLATE NOCASE,
    PRIMARY KEY (feed_id, key, value)
) STRICT, WITHOUT ROWID;

-- What the reader did with stories, by one of their entries, while everything is grouped from scratch.
CREATE TABLE story_marks (
    entry_id  INTEGER PRIMARY KEY,
    followed  INTEGER NOT NULL,
    muted     INTEGER NOT NULL,
    looked_at INTEGER NOT NULL
) STRICT;

ALTER TABLE alerts ADD COLUMN kind TEXT NOT NULL DEFAULT 'entry' CHECK (kind IN ('entry', 'breaking', 'followed', 'edition'));
ALTER TABLE alerts ADD COLUMN evidence TEXT NOT NULL DEFAULT '';        -- who reported what and when, as JSON
ALTER TABLE alerts ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;    -- 0: never
ALTER TABLE alerts ADD COLUMN notices INTEGER NOT NULL DEFAULT 0;       -- how often it was handed to the system
ALTER TABLE alerts ADD COLUMN edition_id INTEGER;

UPDATE alerts SET kind = 'breaking' WHERE story_id IS NOT NULL;
UPDATE alerts SET notices = 1 WHERE held_back = '';

DROP INDEX one_alert_for_a_story;
CREATE UNIQUE INDEX one_alert_for_a_story ON alerts (story_id, kind) WHERE story_id IS NOT NULL;

-- In how many entries a word stands.
CREATE VIRTUAL TABLE word_counts USING fts5vocab (search, row);
