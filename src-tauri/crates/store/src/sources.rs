//! What is kept about sources beside their health: pages that wait to be read, gaps, icons.

use daily_core::{EntryId, FeedId, GapId, Moment};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::ingest::{NewEntry, insert};
use crate::{Error, Result, Store};

/// An entry whose own page is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullTextJob {
    /// The entry.
    pub entry: EntryId,
    /// Address of its page.
    pub url: String,
    /// Its feed may be fetched from private networks.
    pub allow_private_network: bool,
    /// Times that it was tried in vain.
    pub tries: u32,
}

/// Why an entry's page gave no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullTextRefusal {
    /// A short fixed word.
    pub code: String,
    /// A sentence.
    pub why: String,
    /// When it was tried last.
    pub tried_at: Moment,
    /// It will be tried again by itself.
    pub again: bool,
}

/// A time in which items were missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Its number.
    pub id: GapId,
    /// The feed.
    pub feed: FeedId,
    /// The feed's title.
    pub feed_title: String,
    /// The newest item that was seen before.
    pub from_at: Moment,
    /// The oldest item that was seen after.
    pub until_at: Moment,
    /// When it was noticed.
    pub noticed_at: Moment,
    /// What became of it.
    pub state: GapState,
    /// Entries that were found for it.
    pub found: u32,
}

/// What became of a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapState {
    /// Not tried to fill yet.
    Open,
    /// There was nothing to fill it from.
    Unfilled,
    /// Some entries were found.
    Partly,
    /// What the site lists reaches over all of it.
    Filled,
}

impl GapState {
    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unfilled => "unfilled",
            Self::Partly => "partly",
            Self::Filled => "filled",
        }
    }

    fn of(word: &str) -> Self {
        match word {
            "unfilled" => Self::Unfilled,
            "partly" => Self::Partly,
            "filled" => Self::Filled,
            // The column admits no other word than `open`.
            _ => Self::Open,
        }
    }
}

/// A link of a front page whose page is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// The source.
    pub feed: FeedId,
    /// Its address.
    pub url: String,
    /// Its words on the front page.
    pub title: String,
    /// Times that it was tried in vain.
    pub tries: u32,
    /// It stood there when the page was first looked at, so that only its date gives its place.
    pub first: bool,
}

/// A feed whose icon is to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IconJob {
    /// The feed.
    pub feed: FeedId,
    /// The publisher's site, or else the feed's own address.
    pub site: String,
    /// It may be fetched from private networks.
    pub allow_private_network: bool,
}

impl Store {
    /// Entries whose own pages are due to be read, the newest first, at most `of_each` of a feed and `most` in all.
    pub fn next_full_texts(&self, now: Moment, of_each: usize, most: usize) -> Result<Vec<FullTextJob>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT entry_id, link, allow_private_network, tries
                   FROM (SELECT full_text_todo.entry_id, entries.link, feeds.allow_private_network,
                                coalesce(full_text_refusals.tries, 0) AS tries, entries.order_at,
                                row_number() OVER (PARTITION BY entries.feed_id ORDER BY entries.order_at DESC, entries.id DESC) AS place
                           FROM full_text_todo
                           JOIN entries ON entries.id = full_text_todo.entry_id
                           JOIN feeds ON feeds.id = entries.feed_id
                           LEFT JOIN full_text_refusals ON full_text_refusals.entry_id = full_text_todo.entry_id
                          WHERE full_text_todo.due_at <= :now
                            AND entries.link IS NOT NULL)
                  WHERE place <= :of_each
                  ORDER BY place, order_at DESC
                  LIMIT :most",
            )?
            .query_map(named_params! { ":now": now.0, ":of_each": of_each as i64, ":most": most as i64 }, |row| {
                Ok(FullTextJob { entry: EntryId(row.get(0)?), url: row.get(1)?, allow_private_network: row.get(2)?, tries: row.get(3)? })
            })?
            .map(|job| Ok(job?))
            .collect()
        })
    }

    /// Puts entries on the list of pages to read, save those that have an article or were refused one.
    pub fn want_full_texts(&self, entries: &[EntryId]) -> Result<()> {
        self.write(|db| {
            let mut statement = db.prepare_cached(
                "INSERT OR IGNORE INTO full_text_todo (entry_id)
                 SELECT id
                   FROM entries
                  WHERE id = :entry
                    AND link IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM entry_articles WHERE entry_articles.entry_id = entries.id)
                    AND NOT EXISTS (SELECT 1 FROM full_text_refusals WHERE full_text_refusals.entry_id = entries.id)",
            )?;
            for entry in entries {
                statement.execute(named_params! { ":entry": entry.0 })?;
            }
            Ok(())
        })
    }

    /// Takes a feed's entries off the list of pages to read.
    pub fn unwant_full_texts(&self, feed: FeedId) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("DELETE FROM full_text_todo WHERE entry_id IN (SELECT id FROM entries WHERE feed_id = :feed)")?
                .execute(named_params! { ":feed": feed.0 })?;
            Ok(())
        })
    }

    /// Notes that an entry's page gave no article; `again_at` is when it is worth another try, if ever. A text that was
    /// kept before stays.
    pub fn refuse_article(&self, entry: EntryId, code: &str, why: &str, now: Moment, again_at: Option<Moment>) -> Result<()> {
        self.write(|db| {
            db.prepare_cached(
                "INSERT INTO full_text_refusals (entry_id, code, why, tried_at, tries)
                 SELECT id, :code, :why, :now, 1 FROM entries WHERE id = :entry
                     ON CONFLICT (entry_id) DO UPDATE SET code = :code, why = :why, tried_at = :now, tries = tries + 1",
            )?
            .execute(named_params! { ":entry": entry.0, ":code": code, ":why": why, ":now": now.0 })?;
            db.prepare_cached("DELETE FROM full_text_todo WHERE entry_id = :entry")?.execute(named_params! { ":entry": entry.0 })?;
            if let Some(at) = again_at {
                db.prepare_cached("INSERT INTO full_text_todo (entry_id, due_at) SELECT id, :at FROM entries WHERE id = :entry")?
                    .execute(named_params! { ":entry": entry.0, ":at": at.0 })?;
            }
            Ok(())
        })
    }

    /// Why an entry's page gave no article, where it was asked in vain.
    pub fn find_refusal(&self, entry: EntryId) -> Result<Option<FullTextRefusal>> {
        self.look(|db| {
            Ok(db
                .prepare_cached(
                    "SELECT code, why, tried_at, EXISTS (SELECT 1 FROM full_text_todo WHERE full_text_todo.entry_id = :entry)
                       FROM full_text_refusals
                      WHERE entry_id = :entry",
                )?
                .query_row(named_params! { ":entry": entry.0 }, |row| {
                    Ok(FullTextRefusal { code: row.get(0)?, why: row.get(1)?, tried_at: Moment(row.get(2)?), again: row.get(3)? })
                })
                .optional()?)
        })
    }

    /// Links that an entry's page lists as related, with the entry of the same feed that leads to the same page.
    pub fn list_related_links(&self, entry: EntryId) -> Result<Vec<(String, String, Option<EntryId>)>> {
        self.look(|db| {
            // The feed's index narrows the look-up; the links of all entries have none.
            db.prepare_cached(
                "SELECT related_links.title, related_links.url,
                        (SELECT others.id
                           FROM entries AS others INDEXED BY entries_of_feed
                          WHERE others.feed_id = (SELECT entries.feed_id FROM entries WHERE entries.id = :entry)
                            AND others.link = related_links.url
                            AND others.id <> :entry
                          LIMIT 1)
                   FROM related_links
                  WHERE related_links.entry_id = :entry
                  ORDER BY related_links.position",
            )?
            .query_map(named_params! { ":entry": entry.0 }, |row| {
                Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<i64>>(2)?.map(EntryId)))
            })?
            .map(|link| Ok(link?))
            .collect()
        })
    }

    /// The gaps of a feed, or of all, the newest first; those that were filled are left out.
    pub fn list_gaps(&self, feed: Option<FeedId>) -> Result<Vec<Gap>> {
        self.look(|db| {
            db.prepare_cached(&format!("{GAPS} WHERE gaps.state <> 'filled' AND gaps.feed_id = coalesce(:feed, gaps.feed_id) ORDER BY gaps.noticed_at DESC, gaps.id DESC"))?
                .query_map(named_params! { ":feed": feed.map(|feed| feed.0) }, gap_from)?
                .map(|gap| Ok(gap?))
                .collect()
        })
    }

    /// The gap of that number.
    pub fn load_gap(&self, gap: GapId) -> Result<Gap> {
        self.look(|db| {
            db.prepare_cached(&format!("{GAPS} WHERE gaps.id = :gap"))?
                .query_row(named_params! { ":gap": gap.0 }, gap_from)
                .optional()?
                .ok_or(Error::NotFound("gap"))
        })
    }

    /// Notes what an attempt to fill a gap came to.
    pub fn gap_tried(&self, gap: GapId, state: GapState, found: u32) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE gaps SET state = :state, found = found + :found WHERE id = :gap")?
                .execute(named_params! { ":state": state.word(), ":found": found, ":gap": gap.0 })?;
            Ok(())
        })
    }

    /// Forgets a gap.
    pub fn forget_gap(&self, gap: GapId) -> Result<()> {
        self.keep(|db| {
            let gone = db.prepare_cached("DELETE FROM gaps WHERE id = :gap")?.execute(named_params! { ":gap": gap.0 })?;
            if gone == 0 { Err(Error::NotFound("gap")) } else { Ok(()) }
        })
    }

    /// The links of a feed's entries, of those that were ordered at or after `since`.
    pub fn links_since(&self, feed: FeedId, since: Moment) -> Result<Vec<String>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT link FROM entries INDEXED BY entries_of_feed WHERE feed_id = :feed AND order_at >= :since AND link IS NOT NULL",
            )?
            .query_map(named_params! { ":feed": feed.0, ":since": since.0 }, |row| row.get(0))?
            .map(|link| Ok(link?))
            .collect()
        })
    }

    /// Adds entries to a feed beside its checks; those that are there already, or were purged, are left alone. The answer
    /// holds the numbers of the new ones. `first_fetch` says that dates, not the arrival, give the order.
    pub fn add_entries(&self, feed: FeedId, entries: &[NewEntry], now: Moment, first_fetch: bool) -> Result<Vec<EntryId>> {
        self.write(|db| add_entries(db, feed, entries, now, first_fetch))
    }

    /// Notes the links that a front page shows; the answer is how many were never seen before.
    pub fn found_links(&self, feed: FeedId, links: &[(String, String)], now: Moment) -> Result<u32> {
        self.write(|db| {
            let mut statement = db.prepare_cached(
                "INSERT OR IGNORE INTO front_page_links (feed_id, url, title, position, found_at)
                 SELECT id, :url, :title, :position, :now FROM feeds WHERE id = :feed AND removed_at = 0",
            )?;
            let mut new = 0;
            for (position, (url, title)) in links.iter().enumerate() {
                new += statement
                    .execute(named_params! { ":feed": feed.0, ":url": url, ":title": title, ":position": position as i64, ":now": now.0 })?
                    as u32;
            }
            Ok(new)
        })
    }

    /// Links of a feed, or of all, whose pages are to be read, at most `most`; the newest first, and those at the top of the page.
    pub fn next_links(&self, feed: Option<FeedId>, most: usize) -> Result<Vec<PageLink>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT front_page_links.feed_id, front_page_links.url, front_page_links.title, front_page_links.tries,
                        front_page_links.found_at = (SELECT min(all_links.found_at) FROM front_page_links AS all_links
                                                      WHERE all_links.feed_id = front_page_links.feed_id)
                   FROM front_page_links INDEXED BY front_page_links_to_read
                   JOIN feeds ON feeds.id = front_page_links.feed_id
                  WHERE front_page_links.done_at = 0
                    AND feeds.removed_at = 0
                    AND feeds.paused = 0
                    AND front_page_links.feed_id = coalesce(:feed, front_page_links.feed_id)
                  ORDER BY front_page_links.tries, front_page_links.found_at DESC, front_page_links.position
                  LIMIT :most",
            )?
            .query_map(named_params! { ":feed": feed.map(|feed| feed.0), ":most": most as i64 }, |row| {
                Ok(PageLink { feed: FeedId(row.get(0)?), url: row.get(1)?, title: row.get(2)?, tries: row.get(3)?, first: row.get(4)? })
            })?
            .map(|link| Ok(link?))
            .collect()
        })
    }

    /// Makes an entry of a link whose page was read, in one step with noting that it was. `None` where it was there already.
    pub fn link_became(&self, link: &PageLink, entry: &NewEntry, now: Moment) -> Result<Option<EntryId>> {
        self.write(|db| {
            let new = add_entries(db, link.feed, std::slice::from_ref(entry), now, link.first)?;
            link_done(db, link, now, "")?;
            if !new.is_empty() {
                db.prepare_cached("UPDATE feed_health SET changed_at = :now WHERE feed_id = :feed")?
                    .execute(named_params! { ":now": now.0, ":feed": link.feed.0 })?;
            }
            Ok(new.first().copied())
        })
    }

    /// Notes why the page of a link became no entry: for good, or `again` to be tried another time.
    pub fn link_refused(&self, link: &PageLink, why: &str, now: Moment, again: bool) -> Result<()> {
        self.write(|db| {
            if !again {
                return link_done(db, link, now, why);
            }
            db.prepare_cached("UPDATE front_page_links SET tries = tries + 1, why = :why WHERE feed_id = :feed AND url = :url")?
                .execute(named_params! { ":why": why, ":feed": link.feed.0, ":url": link.url })?;
            Ok(())
        })
    }

    /// Feeds whose icon was not looked for since `before`, at most `most`.
    pub fn next_icons(&self, before: Moment, most: usize) -> Result<Vec<IconJob>> {
        self.look(|db| {
            db.prepare_cached(
                "SELECT feeds.id, coalesce(feeds.site_url, feeds.url), feeds.allow_private_network
                   FROM feeds
                   JOIN feed_health ON feed_health.feed_id = feeds.id
                   LEFT JOIN feed_icons ON feed_icons.feed_id = feeds.id
                  WHERE feeds.removed_at = 0
                    AND feeds.sample = 0
                    AND feeds.kind <> 'newsletter'
                    AND feed_health.succeeded_at > 0
                    AND coalesce(feed_icons.looked_at, 0) < :before
                  ORDER BY feed_icons.looked_at, feeds.id
                  LIMIT :most",
            )?
            .query_map(named_params! { ":before": before.0, ":most": most as i64 }, |row| {
                Ok(IconJob { feed: FeedId(row.get(0)?), site: row.get(1)?, allow_private_network: row.get(2)? })
            })?
            .map(|job| Ok(job?))
            .collect()
        })
    }

    /// Notes that a feed's icon was looked for.
    pub fn icon_looked_for(&self, feed: FeedId, now: Moment) -> Result<()> {
        self.write(|db| {
            db.prepare_cached(
                "INSERT INTO feed_icons (feed_id, looked_at)
                 SELECT id, :now FROM feeds WHERE id = :feed
                     ON CONFLICT (feed_id) DO UPDATE SET looked_at = :now",
            )?
            .execute(named_params! { ":feed": feed.0, ":now": now.0 })?;
            Ok(())
        })
    }
}

const GAPS: &str = "SELECT gaps.id, gaps.feed_id, CASE feeds.own_title WHEN '' THEN feeds.title ELSE feeds.own_title END,
        gaps.from_at, gaps.until_at, gaps.noticed_at, gaps.state, gaps.found
   FROM gaps
   JOIN feeds ON feeds.id = gaps.feed_id AND feeds.removed_at = 0";

fn gap_from(row: &Row<'_>) -> rusqlite::Result<Gap> {
    Ok(Gap {
        id: GapId(row.get(0)?),
        feed: FeedId(row.get(1)?),
        feed_title: row.get(2)?,
        from_at: Moment(row.get(3)?),
        until_at: Moment(row.get(4)?),
        noticed_at: Moment(row.get(5)?),
        state: GapState::of(row.get_ref(6)?.as_str()?),
        found: row.get(7)?,
    })
}

/// Notes a gap; the answer is its number.
pub(crate) fn note_gap(db: &Connection, feed: FeedId, (from, until): (Moment, Moment), now: Moment) -> Result<GapId> {
    db.prepare_cached("INSERT INTO gaps (feed_id, from_at, until_at, noticed_at) VALUES (:feed, :from, :until, :now)")?
        .execute(named_params! { ":feed": feed.0, ":from": from.0, ":until": until.0, ":now": now.0 })?;
    Ok(GapId(db.last_insert_rowid()))
}

fn add_entries(db: &Connection, feed: FeedId, entries: &[NewEntry], now: Moment, first_fetch: bool) -> Result<Vec<EntryId>> {
    let followed: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM feeds WHERE id = :feed AND removed_at = 0)")?
        .query_row(named_params! { ":feed": feed.0 }, |row| row.get(0))?;
    let mut new = Vec::new();
    for entry in entries.iter().filter(|_| followed) {
        if crate::ingest::is_new(db, feed, entry)? {
            new.push(insert(db, feed, entry, now, first_fetch, false)?);
        }
    }
    Ok(new)
}

fn link_done(db: &Connection, link: &PageLink, now: Moment, why: &str) -> Result<()> {
    db.prepare_cached("UPDATE front_page_links SET done_at = :now, why = :why WHERE feed_id = :feed AND url = :url")?
        .execute(named_params! { ":now": now.0, ":why": why, ":feed": link.feed.0, ":url": link.url })?;
    Ok(())
}
