//! Turns a parsed document into what the library takes in. Pure, and the larger part of a round's work.

use daily_core::completeness;
use daily_core::html;
use daily_core::identity;
use daily_core::parse::{FeedHead, Format, Parsed, ParsedEntry};
use daily_core::policy;
use daily_core::{FeedId, Moment};
use daily_fetch::Answer;
use daily_store::{CheckOutcome, CheckState, FullText, Ingest, NewEntry, Packed};
use sha2::{Digest, Sha256};
use url::Url;

/// Two lines in the widest list.
const EXCERPT_LENGTH: usize = 240;
/// No headline is longer; what is, was a text without a title.
const TITLE_LENGTH: usize = 500;

/// Prepares what an answer brought.
///
/// `state` is absent for a feed that is only about to be subscribed to. `interval` is the general setting, in minutes.
pub(crate) fn prepare(parsed: Parsed, answer: &Answer, state: Option<&CheckState>, interval: u32, now: Moment) -> Ingest {
    let minutes = state.map_or(0, |state| state.check_every);
    let published: Vec<Moment> = parsed.entries.iter().filter_map(|entry| entry.published).filter(|at| *at <= now).collect();
    let rhythm = policy::rhythm(&published);
    let wishes = policy::Wishes {
        interval: i64::from(if minutes > 0 { minutes } else { interval }) * 60,
        rhythm: rhythm.or(state.and_then(|state| state.rhythm)),
        fresh_for: answer.fresh_for.map(|span| i64::try_from(span.as_secs()).unwrap_or(i64::MAX)),
        ttl_minutes: parsed.feed.ttl_minutes,
        update_every: parsed.feed.update_every,
        skip_hours: parsed.feed.skip_hours.clone(),
        skip_days: parsed.feed.skip_days.clone(),
    };
    let feed = state.map_or(FeedId(0), |state| state.id);
    let next = policy::after_success(&wishes, now, super::dice(feed, now));
    let (moved_to, new_url) = moved(state, answer);
    let hub = hub_of(&parsed.feed, answer);
    let outcome = CheckOutcome {
        at: now,
        next_check_at: next.at,
        next_check_why: next.why,
        validators: Some((answer.validators.etag.clone(), answer.validators.last_modified.clone())),
        body_hash: Some(Sha256::digest(answer.body.as_deref().unwrap_or_default()).to_vec()),
        moved_to,
        new_url,
        rhythm,
        wishes: Some(wishes_to_keep(&wishes)),
        hub: Some(hub),
        ..CheckOutcome::default()
    };
    let wish = state.map_or(FullText::Never, |state| state.full_text);
    let entries = prepare_entries(parsed.entries, wish, now);
    Ingest {
        kind: kind_of(parsed.format).to_owned(),
        title: squeeze(&parsed.feed.title.unwrap_or_default()),
        site_url: parsed.feed.link,
        description: html::text(&parsed.feed.description.unwrap_or_default()),
        language: parsed.feed.language,
        entries,
        arrives_read: false,
        outcome,
    }
}

/// The WebSub hub that a feed names, in its headers or in its document (WebSub 4), and the address by which the hub knows it.
fn hub_of(feed: &FeedHead, answer: &Answer) -> Option<(String, String)> {
    let is_web = |address: &&String| Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    let hub = answer.hubs.first().map(Url::to_string).or_else(|| feed.hub.as_ref().filter(is_web).cloned())?;
    let own = answer.self_link.as_ref().map(Url::to_string).or_else(|| feed.self_url.as_ref().filter(is_web).cloned());
    Some((hub, own.unwrap_or_else(|| answer.final_url.to_string())))
}

/// Prepares entries, oldest first.
pub(crate) fn prepare_entries(parsed: Vec<ParsedEntry>, wish: FullText, now: Moment) -> Vec<NewEntry> {
    let guids = identity::guids(&parsed);
    let mut entries: Vec<NewEntry> = guids.into_iter().zip(parsed).map(|(guid, entry)| new_entry(guid, entry, wish, now)).collect();
    // Feeds put the newest first; numbers are to grow with time. Undated entries keep their order among themselves.
    entries.reverse();
    entries.sort_by_key(|entry| entry.published_at.unwrap_or(now));
    entries
}

/// What the feed itself wishes for, to be kept until it is read again.
fn wishes_to_keep(wishes: &policy::Wishes) -> String {
    let policy::Wishes { ttl_minutes, update_every, skip_hours, skip_days, .. } = wishes;
    serde_json::to_string(&(ttl_minutes, update_every, skip_hours, skip_days)).unwrap_or_default()
}

/// The wishes that were kept; what cannot be read is no wish.
pub(crate) fn wishes_kept(kept: &str) -> policy::Wishes {
    let (ttl_minutes, update_every, skip_hours, skip_days) = serde_json::from_str(kept).unwrap_or_default();
    policy::Wishes { ttl_minutes, update_every, skip_hours, skip_days, ..policy::Wishes::default() }
}

/// The name of a dialect on the command line.
pub(crate) fn kind_of(format: Format) -> &'static str {
    match format {
        Format::Rss0 => "rss0",
        Format::Rss1 => "rss1",
        Format::Rss2 => "rss2",
        Format::Atom03 => "atom03",
        Format::Atom10 => "atom10",
        Format::JsonFeed => "jsonfeed",
        Format::Sitemap => "sitemap",
        Format::FrontPage => "front_page",
    }
}

/// A permanent redirect that was seen, and the new address once it is believed.
pub(crate) fn moved(state: Option<&CheckState>, answer: &Answer) -> (Option<String>, Option<String>) {
    let Some(target) = answer.moved_permanently_to.as_ref().map(Url::to_string) else { return (None, None) };
    let before = state.filter(|state| state.moved_to.as_ref() == Some(&target)).map_or(0, |state| state.moved_times);
    if before + 1 >= policy::MOVES_TO_BELIEVE { (None, Some(target)) } else { (Some(target), None) }
}

fn new_entry(guid: identity::Guid, entry: ParsedEntry, wish: FullText, now: Moment) -> NewEntry {
    let content_hash = identity::content_hash(&entry);
    let raw = identity::body_of(&entry).unwrap_or_default();
    // The summary is the publisher's own idea of an excerpt; the beginning of the text is the second best.
    let lead = entry.summary.as_deref().filter(|summary| !summary.trim().is_empty()).unwrap_or(raw);
    let excerpt = html::excerpt(&html::text(lead), EXCERPT_LENGTH);
    let wants_article = match wish {
        FullText::Never => false,
        FullText::Short => completeness::beginning(&html::text(raw)).is_some(),
        FullText::Always => true,
    };
    let body = Packed::new(raw);
    NewEntry {
        guid,
        title: cut(&squeeze(entry.title.as_deref().unwrap_or_default())),
        link: entry.link,
        author: entry.authors.iter().map(|name| squeeze(name)).filter(|name| !name.is_empty()).collect::<Vec<_>>().join("; "),
        excerpt,
        published_at: entry.published.or(entry.updated).filter(|at| is_believable(*at, now)),
        updated_at: entry.updated.filter(|at| is_believable(*at, now)),
        language: entry.language,
        picture: entry.image,
        comments: entry.comments,
        categories: entry.categories,
        enclosures: entry.enclosures,
        content_hash,
        body,
        base: entry.base,
        wants_article,
    }
}

/// A date in the future is not believed, nor one of 1970, where clocks and conversions begin when they know nothing.
pub(crate) fn is_believable(at: Moment, now: Moment) -> bool {
    const END_OF_1970: i64 = 365 * 86_400;
    at.0 >= END_OF_1970 && at <= now
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A headline that is none but a text, made as short as one.
pub(crate) fn cut(title: &str) -> String {
    if title.len() <= TITLE_LENGTH { title.to_owned() } else { html::excerpt(title, TITLE_LENGTH) }
}
