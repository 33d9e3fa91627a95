-- A feed's own wishes come with its text; an answer of "not modified" has none, and they count all the same.

ALTER TABLE feed_health ADD COLUMN wishes TEXT NOT NULL DEFAULT '';  -- ttl, period, hours and days to skip, as JSON; '': none known
