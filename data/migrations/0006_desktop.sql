-- Life on the desktop: what came in quiet hours is summed up after them.

-- Made anew, since an alert may be of one more kind; which kinds there are is in `AlertKind`, where one more costs no table.
CREATE TABLE alerts_anew (
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

INSERT INTO alerts_anew (id, kind, entry_id, story_id, edition_id, watch_id, title, headline, because, publishers, evidence,
                         raised_at, updated_at, notices, shown_at, withdrawn_at, held_back)
SELECT id, kind, entry_id, story_id, edition_id, watch_id, title, headline, because, publishers, evidence,
       raised_at, updated_at, notices, shown_at, withdrawn_at, held_back
  FROM alerts;

-- A number is never given twice: a notice may still point to an alert that is gone.
DELETE FROM sqlite_sequence WHERE name = 'alerts_anew';
INSERT INTO sqlite_sequence (name, seq) SELECT 'alerts_anew', seq FROM sqlite_sequence WHERE name = 'alerts';

DROP TABLE alerts;

ALTER TABLE alerts_anew RENAME TO alerts;

CREATE INDEX alerts_in_order ON alerts (raised_at, id);

CREATE UNIQUE INDEX one_alert_for_an_entry ON alerts (entry_id) WHERE entry_id IS NOT NULL AND story_id IS NULL;

CREATE UNIQUE INDEX one_alert_for_a_story ON alerts (story_id, kind) WHERE story_id IS NOT NULL;

CREATE INDEX alerts_for_summary ON alerts (raised_at) WHERE for_summary = 1;
