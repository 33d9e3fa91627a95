-- Where the news comes from: full text in the background, gaps, sites without feeds, icons, newsletters.

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

-- The links of a front page, so that each is followed once.
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

-- Senders that the reader wants to hear no more of.
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
