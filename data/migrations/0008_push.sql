-- Sources that push: streams that are listened to, what came by them, and the hubs of feeds.

-- A stream. Its events have a feed checked, or are alerts of their own.
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

-- Events that were taken in, so that one that is told again is not heard twice; the newest of each channel.
CREATE TABLE push_events (
    channel_id INTEGER NOT NULL REFERENCES push_channels (id) ON DELETE CASCADE,
    event_id   TEXT    NOT NULL,
    number     INTEGER NOT NULL,                     -- of the channel's events
    PRIMARY KEY (channel_id, event_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX push_events_in_order ON push_events (channel_id, number);

-- Alerts that came by a channel.
CREATE TABLE push_alerts (
    alert_id   INTEGER PRIMARY KEY REFERENCES alerts (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL,                     -- the alert outlives it
    link       TEXT                                  -- what opens
) STRICT;

-- The WebSub hub that a feed names, and the address by which the hub knows the feed.
CREATE TABLE feed_hubs (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    hub     TEXT NOT NULL,
    topic   TEXT NOT NULL
) STRICT;

-- What was asked of a hub, so that it pings a relay of the reader's, whose stream the channel is.
CREATE TABLE hub_subscriptions (
    channel_id INTEGER PRIMARY KEY REFERENCES push_channels (id) ON DELETE CASCADE,
    hub        TEXT    NOT NULL,
    topic      TEXT    NOT NULL,
    callback   TEXT    NOT NULL,                     -- the relay's address for the hub
    asked_at   INTEGER NOT NULL DEFAULT 0,           -- with success; 0: never
    renew_at   INTEGER NOT NULL DEFAULT 0,
    why        TEXT    NOT NULL DEFAULT ''           -- why it was refused the last time
) STRICT;
