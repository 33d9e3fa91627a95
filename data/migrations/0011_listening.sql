-- What is played without having been asked for to be kept makes room for others; chapters that a feed names.

ALTER TABLE media ADD COLUMN kept INTEGER NOT NULL DEFAULT 1;        -- 0: fetched to be played, and may go

ALTER TABLE enclosures ADD COLUMN chapters TEXT;                    -- podcast namespace JSON, or the address where it is
