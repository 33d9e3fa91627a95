-- What was prepared for reading offline, and why a picture is not here.

-- Entries that a preparation holds. The next one takes the place of those before it, and after thirty days they are let go.
CREATE TABLE offline_entries (
    entry_id    INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    whole       INTEGER NOT NULL,                    -- with its full text and all of its pictures
    prepared_at INTEGER NOT NULL
) STRICT;

-- Their pictures, as far as the size reached that the reader allowed. They are not removed to make room.
CREATE TABLE offline_pictures (
    key         TEXT    PRIMARY KEY REFERENCES pictures (key) ON DELETE CASCADE,
    prepared_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Why a picture could not be had, as a sentence; '' where it can, or where nobody knows.
ALTER TABLE pictures ADD COLUMN why TEXT NOT NULL DEFAULT '';
