//! The shapes of the output, as `docs/cli.md` promises them.
//!
//! They are types of their own, not the engine's, so that the contract with scripts stays when a window needs something
//! else. Times are RFC 3339 in UTC; what is absent is `null`.

use daily_core::{AlertId, EntryId, FeedId, GapId, Moment, NewsletterId, PushId, StoryId};
use daily_engine::api::dto;
use daily_engine::api::offline;
use daily_engine::api::push::{PushKind, PushView};
use daily_engine::api::sources::{FullText, GapState, GapView, NewsletterView, TextVersion};
use serde::Serialize;

use crate::terminal::local_date;

/// The mark in a snippet before the words found.
pub const FOUND_FROM: char = '\u{e000}';

/// The mark in a snippet behind the words found.
pub const FOUND_TO: char = '\u{e001}';

/// `add`.
#[derive(Debug, Serialize)]
pub struct Added {
    feed_id: FeedId,
    title: String,
    url: String,
    kind: String,
    entries: u32,
    others: Vec<Found>,
}

#[derive(Debug, Serialize)]
struct Found {
    url: String,
    title: Option<String>,
}

impl From<dto::AddedFeed> for Added {
    fn from(added: dto::AddedFeed) -> Self {
        Self {
            feed_id: added.feed_id,
            title: added.title,
            url: added.url,
            kind: added.kind,
            entries: added.entries,
            others: added.others.into_iter().map(|other| Found { url: other.url, title: other.title }).collect(),
        }
    }
}

/// `offline`.
#[derive(Debug, Serialize)]
pub struct Offline {
    stories: u32,
    entries: u32,
    pictures: u32,
    bytes: u64,
    failed: Vec<NotHeld>,
    failures: u32,
    budget: u64,
    whole: u32,
    fetched: u32,
    left_out: Vec<LeftOut>,
    left_out_entries: u32,
    left_out_pictures: u32,
    cancelled: bool,
    network_away: bool,
}

#[derive(Debug, Serialize)]
struct NotHeld {
    entry_id: Option<EntryId>,
    title: String,
    part: offline::OfflinePart,
    url: String,
    code: String,
    why: String,
}

#[derive(Debug, Serialize)]
struct LeftOut {
    entry_id: Option<EntryId>,
    title: String,
    text: bool,
    pictures: u32,
}

impl From<offline::OfflineReport> for Offline {
    fn from(report: offline::OfflineReport) -> Self {
        let failed = |failed: offline::OfflineFailure| NotHeld {
            entry_id: failed.entry_id,
            title: failed.title,
            part: failed.part,
            url: failed.url,
            code: failed.code,
            why: failed.why,
        };
        let left_out = |left: offline::OfflineLeftOut| LeftOut {
            entry_id: left.entry_id,
            title: left.title,
            text: left.text,
            pictures: left.pictures,
        };
        Self {
            stories: report.stories,
            entries: report.entries,
            pictures: report.pictures,
            bytes: report.bytes,
            failed: report.failed.into_iter().map(failed).collect(),
            failures: report.failures,
            budget: report.budget,
            whole: report.whole,
            fetched: report.fetched,
            left_out: report.left_out.into_iter().map(left_out).collect(),
            left_out_entries: report.left_out_entries,
            left_out_pictures: report.left_out_pictures,
            cancelled: report.cancelled,
            network_away: report.network_away,
        }
    }
}

/// `push list` and `push add`.
#[derive(Debug, Serialize)]
pub struct Channel {
    channel_id: PushId,
    kind: PushKind,
    title: String,
    url: String,
    feed_id: Option<FeedId>,
    paused: bool,
    events: u32,
    last_event: Option<String>,
    hub: Option<AskedHub>,
}

#[derive(Debug, Serialize)]
struct AskedHub {
    hub: String,
    topic: String,
    relay: String,
    asked: Option<String>,
    why: Option<String>,
}

impl From<PushView> for Channel {
    fn from(view: PushView) -> Self {
        Self {
            channel_id: view.push_id,
            kind: view.kind,
            title: view.title,
            url: view.url,
            feed_id: view.feed_id,
            paused: view.paused,
            events: view.events,
            last_event: view.event_at.and_then(Moment::to_rfc3339),
            hub: view.hub.map(|hub| AskedHub {
                hub: hub.hub,
                topic: hub.topic,
                relay: hub.callback,
                asked: hub.asked_at.and_then(Moment::to_rfc3339),
                why: hub.why,
            }),
        }
    }
}

/// `push test`.
#[derive(Debug, Serialize)]
pub struct Tried {
    /// Its stream opened.
    pub ok: bool,
    /// The address that was asked.
    pub url: String,
    /// What came of it.
    pub said: String,
}

/// `import`.
#[derive(Debug, Serialize)]
pub struct Imported {
    added: u32,
    already: u32,
    refused: Vec<Refused>,
    warnings: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Refused {
    url: String,
    why: String,
}

impl From<dto::Imported> for Imported {
    fn from(imported: dto::Imported) -> Self {
        Self {
            added: imported.added,
            already: imported.already,
            refused: imported.refused.into_iter().map(|refused| Refused { url: refused.url, why: refused.why }).collect(),
            warnings: imported.warnings,
        }
    }
}

/// `export --json`.
#[derive(Debug, Serialize)]
pub struct Exported {
    /// The list.
    pub opml: String,
}

/// One line of `feeds`.
#[derive(Debug, Serialize)]
pub struct Feed {
    feed_id: FeedId,
    title: String,
    url: String,
    site_url: Option<String>,
    folder: Option<String>,
    unread: u32,
    entries: u32,
    last_checked: Option<String>,
    last_changed: Option<String>,
    next_check: Option<String>,
    next_check_why: Option<String>,
    state: dto::FeedState,
    error: Option<String>,
    failures: u32,
    sample: bool,
    kind: String,
    full_text: FullText,
    gap: Option<Gap>,
}

/// A time in which items were missed.
#[derive(Debug, Serialize)]
struct Gap {
    gap_id: GapId,
    feed_id: FeedId,
    from: Option<String>,
    until: Option<String>,
    state: GapState,
    found: u32,
    why: String,
}

impl From<GapView> for Gap {
    fn from(gap: GapView) -> Self {
        Self {
            gap_id: gap.gap_id,
            feed_id: gap.feed_id,
            from: gap.from_at.to_rfc3339(),
            until: gap.until_at.to_rfc3339(),
            state: gap.state,
            found: gap.found,
            why: gap.sentence,
        }
    }
}

/// `add` of a folder of newsletters.
#[derive(Debug, Serialize)]
pub struct AddedNewsletters {
    newsletter_id: NewsletterId,
    title: String,
    url: String,
    kind: &'static str,
    feed_ids: Vec<FeedId>,
    entries: u32,
    unreadable: Vec<Refused>,
}

impl From<NewsletterView> for AddedNewsletters {
    fn from(added: NewsletterView) -> Self {
        Self {
            newsletter_id: added.newsletter_id,
            title: added.title,
            url: added.path,
            kind: "newsletters",
            feed_ids: added.feed_ids,
            entries: added.entries,
            unreadable: added.unreadable.into_iter().map(|refused| Refused { url: refused.url, why: refused.why }).collect(),
        }
    }
}

impl From<dto::FeedHealth> for Feed {
    fn from(feed: dto::FeedHealth) -> Self {
        Self {
            feed_id: feed.feed_id,
            title: feed.title,
            url: feed.url,
            site_url: feed.site_url,
            folder: feed.folder,
            unread: feed.unread,
            entries: feed.entries,
            last_checked: feed.checked_at.and_then(Moment::to_rfc3339),
            last_changed: feed.changed_at.and_then(Moment::to_rfc3339),
            next_check: feed.next_check_at.and_then(Moment::to_rfc3339),
            next_check_why: feed.next_check_why,
            state: feed.state,
            error: feed.error,
            failures: feed.failures,
            sample: feed.sample,
            kind: feed.kind,
            full_text: feed.full_text,
            gap: feed.gap.map(Gap::from),
        }
    }
}

/// `refresh`.
#[derive(Debug, Serialize)]
pub struct Refreshed {
    checked: u32,
    not_modified: u32,
    new: u32,
    changed: u32,
    failed: Vec<Failed>,
    skipped: Vec<Skipped>,
    alerts: u32,
    gaps: Vec<Gap>,
    cancelled: bool,
    seconds: f64,
    readable_after: f64,
    searchable_after: f64,
}

#[derive(Debug, Serialize)]
struct Failed {
    feed_id: FeedId,
    url: String,
    code: String,
    why: String,
}

#[derive(Debug, Serialize)]
struct Skipped {
    feed_id: FeedId,
    why: String,
}

impl From<dto::RefreshReport> for Refreshed {
    fn from(report: dto::RefreshReport) -> Self {
        Self {
            checked: report.checked,
            not_modified: report.not_modified,
            new: report.new_entries,
            changed: report.changed_entries,
            failed: report
                .failed
                .into_iter()
                .map(|failed| Failed { feed_id: failed.feed_id, url: failed.url, code: failed.code, why: failed.why })
                .collect(),
            skipped: report.skipped.into_iter().map(|skipped| Skipped { feed_id: skipped.feed_id, why: skipped.why }).collect(),
            alerts: report.alerts,
            gaps: report.gaps.into_iter().map(Gap::from).collect(),
            cancelled: report.cancelled,
            seconds: report.seconds,
            readable_after: report.readable_after,
            searchable_after: report.searchable_after,
        }
    }
}

/// `list` and `search`.
#[derive(Debug, Serialize)]
pub struct Page<Row> {
    /// The rows, in order.
    pub entries: Vec<Row>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// One entry of `list`.
#[derive(Debug, Serialize)]
pub struct Entry {
    entry_id: EntryId,
    feed_id: FeedId,
    feed: String,
    title: String,
    link: Option<String>,
    author: Option<String>,
    published: Option<String>,
    arrived: Option<String>,
    read: bool,
    bookmarked: bool,
    later: bool,
    tags: Vec<String>,
    story_id: Option<StoryId>,
    language: Option<String>,
    excerpt: String,
}

impl From<dto::EntryRow> for Entry {
    fn from(row: dto::EntryRow) -> Self {
        Self {
            entry_id: row.entry_id,
            feed_id: row.feed_id,
            feed: row.feed_title,
            title: row.title,
            link: row.link,
            author: row.author,
            published: row.published_at.to_rfc3339(),
            arrived: row.arrived_at.to_rfc3339(),
            read: row.read,
            bookmarked: row.bookmarked,
            later: row.later,
            tags: row.tags,
            story_id: row.story_id,
            language: row.language,
            excerpt: row.excerpt,
        }
    }
}

/// One entry of `search`.
#[derive(Debug, Serialize)]
pub struct Hit {
    #[serde(flatten)]
    entry: Entry,
    snippet: Option<String>,
}

impl From<dto::EntryRow> for Hit {
    fn from(mut row: dto::EntryRow) -> Self {
        let snippet = row.snippet.take().map(|snippet| snippet.replace([FOUND_FROM, FOUND_TO], ""));
        Self { entry: row.into(), snippet }
    }
}

/// `show`.
#[derive(Debug, Serialize)]
pub struct Shown {
    #[serde(flatten)]
    entry: Entry,
    authors: Vec<String>,
    html: String,
    text: String,
    image: Option<String>,
    enclosures: Vec<Enclosure>,
    has_full_text: bool,
    version: TextVersion,
    full_text_refused: Option<NotRead>,
    related_links: Vec<Related>,
    offline: bool,
    versions: u32,
    updated: Option<String>,
    categories: Vec<String>,
    comments: Option<String>,
    minutes: u32,
}

#[derive(Debug, Serialize)]
struct Enclosure {
    url: String,
    r#type: Option<String>,
    length: Option<u64>,
}

/// Why an article's own page gave no text.
#[derive(Debug, Serialize)]
struct NotRead {
    code: String,
    why: String,
    tried: Option<String>,
    again: bool,
}

/// What an article's page lists beside it.
#[derive(Debug, Serialize)]
struct Related {
    title: String,
    url: String,
    entry_id: Option<EntryId>,
}

impl From<dto::OpenedEntry> for Shown {
    fn from(opened: dto::OpenedEntry) -> Self {
        Self {
            entry: opened.row.into(),
            authors: opened.authors,
            html: opened.html,
            text: opened.text,
            image: opened.image,
            enclosures: opened
                .enclosures
                .into_iter()
                .map(|enclosure| Enclosure { url: enclosure.url, r#type: enclosure.media_type, length: enclosure.length })
                .collect(),
            has_full_text: opened.has_full_text,
            version: opened.version,
            full_text_refused: opened.full_text_refused.map(|refused| NotRead {
                code: refused.code,
                why: refused.why,
                tried: refused.tried_at.to_rfc3339(),
                again: refused.again,
            }),
            related_links: opened
                .related_links
                .into_iter()
                .map(|link| Related { title: link.title, url: link.url, entry_id: link.entry_id })
                .collect(),
            offline: opened.offline,
            versions: opened.versions,
            updated: opened.updated_at.and_then(Moment::to_rfc3339),
            categories: opened.categories,
            comments: opened.comments,
            minutes: opened.minutes,
        }
    }
}

/// `tag`.
#[derive(Debug, Serialize)]
pub struct Tagged {
    /// Entries that are different from before.
    pub changed: u32,
    /// The tags that the entry has.
    pub tags: Vec<String>,
}

/// `mark` and `sample`.
#[derive(Debug, Serialize)]
pub struct Changed {
    /// Entries that are different from before.
    pub changed: u32,
}

/// `backup` and `restore`.
#[derive(Debug, Serialize)]
pub struct Kept {
    entries: u32,
    feeds: u32,
    bytes: u64,
}

impl From<dto::BackupReport> for Kept {
    fn from(report: dto::BackupReport) -> Self {
        Self { entries: report.entries, feeds: report.feeds, bytes: report.bytes }
    }
}

/// `doctor`.
#[derive(Debug, Serialize)]
pub struct Checkup {
    ok: bool,
    problems: Vec<String>,
    entries: u32,
    feeds: u32,
    bytes: u64,
}

impl From<dto::Checkup> for Checkup {
    fn from(checkup: dto::Checkup) -> Self {
        Self { ok: checkup.ok, problems: checkup.problems, entries: checkup.entries, feeds: checkup.feeds, bytes: checkup.bytes }
    }
}

/// `today`.
#[derive(Debug, Serialize)]
pub struct Today {
    /// On the reader's own calendar.
    date: Option<String>,
    composed: Option<String>,
    minutes: u32,
    stories: Vec<Story>,
}

#[derive(Debug, Serialize)]
struct Story {
    story_id: Option<StoryId>,
    entry_id: EntryId,
    section: Option<String>,
    headline: String,
    lead: String,
    sources: Vec<Source>,
    entries: u32,
    first: Option<String>,
    last: Option<String>,
    breaking: Option<String>,
    fresh: bool,
    read: bool,
    why: String,
}

#[derive(Debug, Serialize)]
struct Source {
    publisher: String,
    feed_id: FeedId,
    entry_id: EntryId,
    headline: String,
    first: Option<String>,
}

impl From<dto::FrontPage> for Today {
    fn from(page: dto::FrontPage) -> Self {
        let top = page.splash.into_iter().chain(page.beside).map(|card| Story::new(card, None));
        let rest = page.sections.into_iter().flat_map(|section| {
            let title = section.title;
            section.stories.into_iter().map(move |card| Story::new(card, Some(title.clone())))
        });
        Self {
            date: local_date(page.composed_at),
            composed: page.composed_at.to_rfc3339(),
            minutes: page.minutes,
            stories: top.chain(rest).collect(),
        }
    }
}

impl Story {
    fn new(card: dto::StoryCard, section: Option<String>) -> Self {
        Self {
            story_id: card.story_id,
            entry_id: card.entry_id,
            section,
            headline: card.headline,
            lead: card.lead,
            sources: card.sources.into_iter().map(Source::from).collect(),
            entries: card.entries,
            first: card.first_at.to_rfc3339(),
            last: card.last_at.to_rfc3339(),
            breaking: card.breaking,
            fresh: card.fresh,
            read: card.read,
            why: card.why,
        }
    }
}

impl From<dto::StorySource> for Source {
    fn from(source: dto::StorySource) -> Self {
        Self {
            publisher: source.title,
            feed_id: source.feed_id,
            entry_id: source.entry_id,
            headline: source.headline,
            first: source.published_at.to_rfc3339(),
        }
    }
}

/// One line of `alerts`.
#[derive(Debug, Serialize)]
pub struct Alert {
    alert_id: AlertId,
    story_id: Option<StoryId>,
    entry_id: Option<EntryId>,
    title: String,
    headline: String,
    raised: Option<String>,
    shown: Option<String>,
    held_back: Option<String>,
    because: String,
    publishers: Vec<String>,
}

impl From<dto::AlertView> for Alert {
    fn from(alert: dto::AlertView) -> Self {
        Self {
            alert_id: alert.alert_id,
            story_id: alert.story_id,
            entry_id: alert.entry_id,
            title: alert.title,
            headline: alert.headline,
            raised: alert.raised_at.to_rfc3339(),
            shown: alert.shown_at.and_then(Moment::to_rfc3339),
            held_back: alert.held_back,
            because: alert.because,
            publishers: alert.publishers,
        }
    }
}

#[cfg(test)]
mod tests {
    use daily_engine::api::picture::AlertKind;
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn an_entry_has_the_promised_shape() {
        let entry = as_json(&Entry::from(row()));

        let promised = [
            "entry_id",
            "feed_id",
            "feed",
            "title",
            "link",
            "published",
            "arrived",
            "read",
            "bookmarked",
            "later",
            "tags",
            "story_id",
            "excerpt",
        ];
        holds(&entry, &promised);
        assert_eq!(entry["published"], "2026-11-23T14:05:00Z");
        assert_eq!(entry["story_id"], Value::Null);
        assert_eq!(entry["entry_id"], 7);
    }

    #[test]
    fn a_hit_has_a_snippet_without_the_marks_of_the_window() {
        let hit = as_json(&Hit::from(dto::EntryRow { snippet: Some("the \u{e000}bridge\u{e001} opens".to_owned()), ..row() }));

        assert_eq!(hit["snippet"], "the bridge opens");
        assert_eq!(hit["entry_id"], 7);
    }

    #[test]
    fn an_opened_entry_has_the_promised_shape() {
        let opened = dto::OpenedEntry {
            row: row(),
            authors: vec!["Ada".to_owned()],
            html: "<p>x</p>".to_owned(),
            text: "x".to_owned(),
            minutes: 1,
            image: None,
            site_url: None,
            comments: None,
            updated_at: None,
            categories: Vec::new(),
            enclosures: vec![dto::EnclosureView {
                url: "https://harbour.example/a.mp3".to_owned(),
                media_type: Some("audio/mpeg".to_owned()),
                length: None,
            }],
            has_full_text: false,
            version: TextVersion::Feed,
            full_text_refused: None,
            related_links: Vec::new(),
            offline: true,
            missing_pictures: 0,
            versions: 0,
            desk: Default::default(),
        };

        let shown = as_json(&Shown::from(opened));

        holds(&shown, &["entry_id", "authors", "html", "text", "image", "enclosures", "has_full_text", "offline", "versions"]);
        assert_eq!(shown["enclosures"], json!([{ "url": "https://harbour.example/a.mp3", "type": "audio/mpeg", "length": null }]));
    }

    #[test]
    fn a_feed_has_the_promised_shape() {
        let feed = as_json(&Feed::from(dto::FeedHealth {
            feed_id: FeedId(1),
            title: "Harbour Times".to_owned(),
            url: "https://harbour.example/feed".to_owned(),
            site_url: None,
            folder: None,
            unread: 2,
            entries: 3,
            state: dto::FeedState::Failing,
            error: Some("the server answered 404".to_owned()),
            failures: 1,
            checked_at: Some(Moment(0)),
            changed_at: None,
            next_check_at: None,
            next_check_why: None,
            entries_per_week: 0.0,
            read_share: 0.0,
            notify: false,
            paused: false,
            allow_private_network: false,
            sample: false,
            kind: "rss2".to_owned(),
            icon: None,
            full_text: FullText::Short,
            check_every: 0,
            gap: None,
        }));

        let promised =
            ["feed_id", "title", "url", "site_url", "folder", "unread", "entries", "last_checked", "next_check", "state", "error"];
        holds(&feed, &promised);
        assert_eq!(feed["last_checked"], "1970-01-01T00:00:00Z");
        assert_eq!(feed["state"], "failing");
        assert_eq!(feed["next_check"], Value::Null);
        assert_eq!((&feed["kind"], &feed["full_text"], &feed["gap"]), (&json!("rss2"), &json!("short"), &Value::Null));
    }

    #[test]
    fn a_round_has_the_promised_shape() {
        let refreshed = as_json(&Refreshed::from(dto::RefreshReport {
            checked: 2,
            new_entries: 5,
            failed: vec![dto::CheckFailure {
                feed_id: FeedId(4),
                url: "https://harbour.example/feed".to_owned(),
                code: "status-404".to_owned(),
                why: "the server says that there is nothing".to_owned(),
            }],
            skipped: vec![dto::CheckSkip { feed_id: FeedId(5), why: "paused".to_owned() }],
            gaps: vec![GapView {
                gap_id: GapId(1),
                feed_id: FeedId(5),
                feed_title: "Harbour Times".to_owned(),
                from_at: Moment(0),
                until_at: Moment(60),
                noticed_at: Moment(90),
                state: GapState::Open,
                found: 0,
                sentence: "Items were missed.".to_owned(),
            }],
            ..dto::RefreshReport::default()
        }));

        holds(&refreshed, &["checked", "not_modified", "new", "changed", "failed", "skipped", "alerts", "seconds"]);
        holds(&refreshed["failed"][0], &["feed_id", "url", "code", "why"]);
        holds(&refreshed["skipped"][0], &["feed_id", "why"]);
        holds(&refreshed["gaps"][0], &["gap_id", "feed_id", "from", "until", "state", "found", "why"]);
        assert_eq!(refreshed["new"], 5);
    }

    #[test]
    fn today_lists_the_splash_first_and_sections_last() {
        let page = dto::FrontPage {
            composed_at: Moment(1_795_442_700),
            stories: 2,
            minutes: 3,
            splash: Some(card(1)),
            beside: Vec::new(),
            sections: vec![dto::Section { title: "World".to_owned(), stories: vec![card(2)], bursts: Vec::new() }],
            left_out: 0,
        };

        let today = as_json(&Today::from(page));

        let promised = ["story_id", "headline", "lead", "sources", "entries", "first", "last", "breaking", "why"];
        holds(&today, &["date", "stories"]);
        holds(&today["stories"][0], &promised);
        assert_eq!(today["stories"][0]["entry_id"], 1);
        assert_eq!(today["stories"][1]["section"], "World");
        assert_eq!(today["stories"][1]["sources"][0]["publisher"], "Harbour Times");
    }

    #[test]
    fn an_alert_has_the_promised_shape() {
        let alert = as_json(&Alert::from(dto::AlertView {
            alert_id: AlertId(1),
            entry_id: None,
            story_id: None,
            title: "Harbour Times".to_owned(),
            headline: "Bridge opens".to_owned(),
            because: "you watch bridge".to_owned(),
            raised_at: Moment(0),
            shown_at: None,
            held_back: Some("quiet hours".to_owned()),
            publishers: vec!["Harbour Times".to_owned()],
            link: None,
            kind: AlertKind::Entry,
            witnesses: Vec::new(),
            updated_at: Moment(0),
            edition_id: None,
        }));

        holds(&alert, &["alert_id", "story_id", "headline", "raised", "shown", "because", "publishers"]);
        assert_eq!(alert["shown"], Value::Null);
    }

    fn as_json(value: &impl Serialize) -> Value {
        serde_json::to_value(value).unwrap()
    }

    fn holds(value: &Value, fields: &[&str]) {
        for field in fields {
            assert!(value.get(field).is_some(), "{field} is missing in {value}");
        }
    }

    fn row() -> dto::EntryRow {
        dto::EntryRow {
            entry_id: EntryId(7),
            feed_id: FeedId(1),
            feed_title: "Harbour Times".to_owned(),
            title: "Bridge opens".to_owned(),
            link: None,
            author: None,
            excerpt: "At last.".to_owned(),
            published_at: Moment(1_795_442_700),
            arrived_at: Moment(1_795_442_700),
            read: false,
            bookmarked: true,
            later: false,
            tags: Vec::new(),
            story_id: None,
            picture: None,
            language: None,
            offline: false,
            snippet: None,
        }
    }

    fn card(id: i64) -> dto::StoryCard {
        dto::StoryCard {
            story_id: None,
            entry_id: EntryId(id),
            headline: "Bridge opens".to_owned(),
            lead: "At last.".to_owned(),
            picture: None,
            sources: vec![dto::StorySource {
                feed_id: FeedId(1),
                title: "Harbour Times".to_owned(),
                entry_id: EntryId(id),
                headline: "Bridge opens".to_owned(),
                published_at: Moment(0),
            }],
            entries: 1,
            first_at: Moment(0),
            last_at: Moment(0),
            breaking: None,
            fresh: false,
            fresh_entries: 0,
            followed: false,
            read: false,
            language: None,
            why: "it is new".to_owned(),
        }
    }
}
