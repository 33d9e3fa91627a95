//! Gaps: what a feed held no longer when it was checked again.
//!
//! A desktop sleeps and a feed holds few items. Where nothing that a feed holds was ever seen, items in between were
//! missed: that is said, and the site's news sitemap is asked for them. What comes from there belongs to the feed only
//! if the feed usually writes about that part of the site.

use std::collections::BTreeSet;

use daily_core::Moment;
use daily_core::html::links::without_tracking;
use daily_core::parse::ParsedEntry;
use daily_store::{Gap, GapState as Kept};
use url::Url;

use crate::api::dto::{CallError, Code, Event, Nothing};
use crate::api::sources::{GapArg, GapState, GapView, ListGaps};
use crate::refresh::prepare_entries;
use crate::{Engine, error};

/// Gaps that are looked into after a round; each costs its site some requests.
const TRIED_IN_A_ROUND: usize = 6;
/// Entries that are taken in for one gap; more would bury what is new.
const MOST_FOUND: usize = 100;
/// What a feed usually writes about is seen from its entries of this many seconds.
const USUALLY: i64 = 30 * 86_400;

impl Engine {
    /// See the call table.
    pub async fn list_gaps(&self, asked: ListGaps) -> Result<Vec<GapView>, CallError> {
        let gaps = self.work(move |store| store.list_gaps(asked.feed_id)).await?;
        Ok(gaps.into_iter().map(|gap| self.gap_view(gap)).collect())
    }

    /// See the call table.
    pub async fn fill_gap(&self, asked: GapArg) -> Result<GapView, CallError> {
        let gap = self.work(move |store| store.load_gap(asked.gap_id)).await?;
        let Some(found) = self.fill(&gap).await? else {
            return Err(error::new(Code::Network, "the site could not be reached; try again when the network is there"));
        };
        self.tell(Event::FeedsChanged);
        if found > 0 {
            self.tell(Event::EntriesChanged);
            self.settle();
        }
        let gap = self.work(move |store| store.load_gap(asked.gap_id)).await?;
        Ok(self.gap_view(gap))
    }

    /// See the call table.
    pub async fn dismiss_gap(&self, asked: GapArg) -> Result<Nothing, CallError> {
        self.work(move |store| store.forget_gap(asked.gap_id)).await?;
        self.tell(Event::FeedsChanged);
        Ok(Nothing {})
    }

    /// Looks into gaps that were not tried yet. The answer is how many entries were found.
    pub(crate) async fn fill_open_gaps(&self) -> Result<u32, CallError> {
        let gaps = self.work(|store| store.list_gaps(None)).await?;
        let mut found = 0;
        for gap in gaps.iter().filter(|gap| gap.state == Kept::Open).take(TRIED_IN_A_ROUND) {
            if self.is_closing() {
                break;
            }
            match self.fill(gap).await? {
                Some(entries) => found += entries,
                // The network is away; the next round comes back to it.
                None => break,
            }
            self.tell(Event::FeedsChanged);
        }
        Ok(found)
    }

    /// The gap in words, with the reader's hours.
    pub(crate) fn gap_view(&self, gap: Gap) -> GapView {
        let hours = |at: Moment| at.plus(self.inner.ports.clock.offset(at));
        let sentence = sentence(&gap, hours);
        GapView {
            gap_id: gap.id,
            feed_id: gap.feed,
            feed_title: gap.feed_title,
            from_at: gap.from_at,
            until_at: gap.until_at,
            noticed_at: gap.noticed_at,
            state: match gap.state {
                Kept::Open => GapState::Open,
                Kept::Unfilled => GapState::Unfilled,
                Kept::Partly => GapState::Partly,
                Kept::Filled => GapState::Filled,
            },
            found: gap.found,
            sentence,
        }
    }

    /// Tries to fill a gap; the answer is how many entries were found, `None` where the network was away.
    async fn fill(&self, gap: &Gap) -> Result<Option<u32>, CallError> {
        let (gap_id, feed_id, since) = (gap.id, gap.feed, gap.from_at.plus(-USUALLY));
        let (feed, links) = self.work(move |store| Ok((store.load_feed(feed_id)?, store.links_since(feed_id, since)?))).await?;
        let address = feed.site_url.as_deref().and_then(|site| Url::parse(site).ok()).or_else(|| Url::parse(&feed.url).ok());
        let found = match address {
            None => None,
            Some(address) => match self.find_news_sitemap(&address, feed.allow_private_network).await {
                Ok(found) => found.filter(|found| found.url.as_str() != feed.url),
                Err(_) => return Ok(None),
            },
        };
        let Some(sitemap) = found else {
            self.work(move |store| store.gap_tried(gap_id, Kept::Unfilled, 0)).await?;
            return Ok(Some(0));
        };
        let oldest = sitemap.parsed.entries.iter().filter_map(|entry| entry.published.or(entry.updated)).min();
        let reaches_over = oldest.is_some_and(|oldest| oldest <= gap.from_at);
        let missing = missing_from(sitemap.parsed.entries, gap, &links);
        let now = self.now();
        let entries = prepare_entries(missing, feed.full_text, now);
        let new = self.work(move |store| store.add_entries(feed_id, &entries, now, false)).await?.len() as u32;
        let state = match (reaches_over, new) {
            (true, _) => Kept::Filled,
            (false, 0) => Kept::Unfilled,
            (false, _) => Kept::Partly,
        };
        self.work(move |store| store.gap_tried(gap_id, state, new)).await?;
        Ok(Some(new))
    }
}

/// Of what a site lists, what a feed would have held during the gap: new, of that time, and of the feed's part of the site.
fn missing_from(listed: Vec<ParsedEntry>, gap: &Gap, links: &[String]) -> Vec<ParsedEntry> {
    let plain = |link: &str| Url::parse(link).map_or_else(|_| link.to_owned(), |url| without_tracking(&url).to_string());
    let known: BTreeSet<String> = links.iter().map(|link| plain(link)).collect();
    let sections = sections_of(links);
    listed
        .into_iter()
        .filter(|entry| entry.published.or(entry.updated).is_some_and(|at| gap.from_at < at && at < gap.until_at))
        .filter(|entry| {
            let Some(link) = &entry.link else { return false };
            let of_its_part = sections.as_ref().is_none_or(|sections| section_of(link).is_some_and(|section| sections.contains(&section)));
            of_its_part && !known.contains(&plain(link))
        })
        .take(MOST_FOUND)
        .collect()
}

/// The parts of the site that a feed's links lead to; `None` where addresses have no such parts.
fn sections_of(links: &[String]) -> Option<BTreeSet<String>> {
    let all: Vec<String> = links.iter().filter_map(|link| section_of(link)).collect();
    let sections: BTreeSet<String> = all.iter().cloned().collect();
    // Parts repeat; the beginnings of headlines do not.
    (all.len() >= 4 && sections.len() * 2 <= all.len()).then_some(sections)
}

/// The first step of an address that has more than one.
fn section_of(link: &str) -> Option<String> {
    let url = Url::parse(link).ok()?;
    let mut steps = url.path_segments()?.filter(|step| !step.is_empty());
    let first = steps.next()?.to_owned();
    steps.next().is_some().then_some(first)
}

fn sentence(gap: &Gap, hours: impl Fn(Moment) -> Moment) -> String {
    let (from, until, noticed) = (hours(gap.from_at), hours(gap.until_at), hours(gap.noticed_at));
    let (from, until) = match (day(from) == day(noticed), day(until) == day(noticed)) {
        (true, true) => (clock(from), clock(until)),
        _ => (format!("{} {}", date(from), clock(from)), format!("{} {}", date(until), clock(until))),
    };
    let found = match (gap.state, gap.found) {
        (_, 1) => "; one of them was found on the site".to_owned(),
        (_, 2..) => format!("; {} of them were found on the site", gap.found),
        (Kept::Unfilled, 0) => "; the site offers no list to fill the gap from".to_owned(),
        (Kept::Open | Kept::Partly | Kept::Filled, 0) => String::new(),
    };
    format!("Items were missed between {from} and {until}{found}.")
}

fn day(at: Moment) -> i64 {
    at.0.div_euclid(86_400)
}

fn clock(at: Moment) -> String {
    let minutes = at.0.rem_euclid(86_400) / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn date(at: Moment) -> String {
    chrono::DateTime::from_timestamp(at.0, 0).map(|at| at.format("%-d %B").to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use daily_core::{FeedId, GapId};

    use super::*;

    /// Wednesday 18 November 2026, 12:00 UTC.
    const NOON: Moment = Moment(1_795_003_200);
    const HOUR: i64 = 3_600;

    fn gap(from: i64, until: i64) -> Gap {
        Gap {
            id: GapId(1),
            feed: FeedId(1),
            feed_title: "Post".to_owned(),
            from_at: NOON.plus(from),
            until_at: NOON.plus(until),
            noticed_at: NOON,
            state: Kept::Open,
            found: 0,
        }
    }

    fn listed(link: &str, at: i64) -> ParsedEntry {
        ParsedEntry {
            title: Some("A headline".to_owned()),
            link: Some(link.to_owned()),
            published: Some(NOON.plus(at)),
            ..ParsedEntry::default()
        }
    }

    #[test]
    fn a_gap_of_today_is_told_by_the_hours_and_an_older_one_with_its_days() {
        assert_eq!(sentence(&gap(-10 * HOUR, -4 * HOUR - 20 * 60), |at| at), "Items were missed between 02:00 and 07:40.");
        assert_eq!(sentence(&gap(-24 * HOUR, -HOUR), |at| at), "Items were missed between 17 November 12:00 and 18 November 11:00.");
        let unfilled = Gap { state: Kept::Unfilled, ..gap(-2 * HOUR, -HOUR) };
        assert_eq!(
            sentence(&unfilled, |at| at),
            "Items were missed between 10:00 and 11:00; the site offers no list to fill the gap from."
        );
    }

    #[test]
    fn what_a_feed_has_already_and_what_is_of_another_time_does_not_fill_its_gap() {
        let links = vec!["https://post.example/a?utm_source=rss".to_owned()];
        let all = vec![
            listed("https://post.example/a", -2 * HOUR),
            listed("https://post.example/b", -2 * HOUR),
            listed("https://post.example/c", -9 * HOUR),
        ];

        let missing = missing_from(all, &gap(-3 * HOUR, -HOUR), &links);

        assert_eq!(missing.iter().map(|entry| entry.link.clone().unwrap_or_default()).collect::<Vec<_>>(), ["https://post.example/b"]);
    }

    #[test]
    fn a_feed_of_one_section_is_not_filled_from_another() {
        let links: Vec<String> = (0..6).map(|number| format!("https://post.example/sport/{number}")).collect();
        let all = vec![listed("https://post.example/sport/new", -2 * HOUR), listed("https://post.example/money/new", -2 * HOUR)];

        let missing = missing_from(all, &gap(-3 * HOUR, -HOUR), &links);

        assert_eq!(missing.len(), 1);
        assert_eq!(missing[0].link.as_deref(), Some("https://post.example/sport/new"));
    }
}
