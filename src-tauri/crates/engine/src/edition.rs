//! The edition: the day's stories as an issue that ends.
//!
//! It is composed once and kept with its texts, so that it can be read offline and is tomorrow what it is today. What stood
//! in an earlier edition comes back only when something happened, and then says what.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate};
use daily_core::edition::{self as rules, Standing};
use daily_core::export::{self, Article, Document, Line};
use daily_core::{EntryId, Moment, html, story};
use daily_store::{AlertKind, EditionRow, EntryRow, NewAlert, NewEdition, Store};
use serde::{Deserialize, Serialize};

use crate::alerts::What;
use crate::api::desk::FileData;
use crate::api::dto::{CallError, Code, Event, Nothing};
use crate::api::picture::*;
use crate::phrases::counted;
use crate::ports::{Notice, Weight};
use crate::today::{Paper, Story, Told, home_of, pick};
use crate::{Engine, alerts, error, exports, reading, stories, wire};

/// What arrived in this span is looked at, and more when the last edition is longer ago.
const SPAN: i64 = 24 * 3_600;
const LONGEST_SPAN: i64 = 4 * 86_400;
/// More than this of a day is not looked at.
const MOST: usize = 8_000;
/// Stories of the first section, and of each other one.
const AT_TOP: usize = 5;
const IN_SECTION: usize = 6;
/// Stories whose texts are read to find out whether they fit.
const TRIED: usize = 120;
/// Reports that are named below an article.
const OTHERS: usize = 12;
/// New words that a story which is back names.
const NEW_WORDS: usize = 5;
const LISTED: u32 = 60;
const MOST_LISTED: u32 = 500;
const TOP: &str = "The top of the day";
const ENDING: &str = "That is all for now.";
/// The last day for which the clock composed one, or found nothing to compose.
const COMPOSED_ON: &str = "edition_composed_on";

/// What is kept of an edition. Pictures have the web's addresses here.
#[derive(Debug, Serialize, Deserialize)]
struct Frozen {
    sections: Vec<EditionSection>,
    left_out: Option<String>,
}

/// What goes into an edition that is being composed.
struct Order {
    date: String,
    at: Moment,
    offset: i64,
    minutes: u32,
    sample: bool,
}

impl Engine {
    /// See the call table.
    pub async fn compose_edition(&self, asked: ComposeEdition) -> Result<EditionView, CallError> {
        let (date, at) = self.day_asked(asked.date.as_deref())?;
        let sample = self.work(|store| Ok(store.list_feeds()?.iter().all(|feed| feed.sample))).await?;
        let edition_id = self.compose(date, at, sample).await?.ok_or_else(nothing_new)?;
        self.get_edition(EditionArg { edition_id: Some(edition_id) }).await
    }

    /// See the call table.
    pub async fn list_editions(&self, asked: ListEditions) -> Result<Vec<EditionSummary>, CallError> {
        let limit = asked.limit.unwrap_or(LISTED).clamp(1, MOST_LISTED) as usize;
        let rows = self.work(move |store| store.list_editions(asked.before, limit)).await?;
        Ok(rows.into_iter().map(summary).collect())
    }

    /// See the call table.
    pub async fn get_edition(&self, asked: EditionArg) -> Result<EditionView, CallError> {
        let base = self.inner.options.picture_base.clone();
        self.work(move |store| {
            let (row, frozen) = load(store, asked.edition_id)?;
            let (previous, next) = store.edition_neighbours(row.id)?;
            let mut sections = frozen.sections;
            for story in sections.iter_mut().flat_map(|section| &mut section.stories) {
                story.picture = story.picture.take().map(|url| wire::picture(&url, &base));
                for article in &mut story.articles {
                    // Cleaned once more on its way out: what was kept is markup like any other.
                    let safe = html::sanitize(&article.html, None);
                    let mut rename = |url: &str| Some(if url.starts_with("data:") { url.to_owned() } else { wire::picture(url, &base) });
                    article.html = html::with_pictures(&safe, &mut rename).into_string();
                }
            }
            Ok(EditionView { summary: summary(row), previous, next, sections, left_out: frozen.left_out })
        })
        .await
    }

    /// See the call table.
    pub async fn open_edition(&self, asked: EditionArg) -> Result<Nothing, CallError> {
        let now = self.now();
        let alerts = self
            .work(move |store| {
                let (row, _) = store.load_edition(asked.edition_id)?;
                store.edition_opened(row.id, now)?;
                store.withdraw_edition_alerts(row.id, now)
            })
            .await?;
        for alert in alerts {
            self.inner.ports.notifier.withdraw(alert);
        }
        self.tell(Event::EditionsChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn remove_edition(&self, asked: EditionArg) -> Result<Nothing, CallError> {
        let id = asked.edition_id.ok_or_else(|| error::new(Code::BadInput, "name the edition that is to be removed"))?;
        self.work(move |store| {
            store.remove_edition(id)?;
            store.forget_unshown_pictures()
        })
        .await?;
        self.tell(Event::EditionsChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn export_edition(&self, asked: ExportEdition) -> Result<FileData, CallError> {
        let now = self.now();
        let offset = self.inner.ports.clock.offset(now);
        let written = self
            .work(move |store| {
                let (row, frozen) = load(store, asked.edition_id)?;
                let document = document(row, frozen, offset);
                Ok(exports::written(store, &document, asked.format))
            })
            .await?;
        written.map_err(|why| CallError {
            code: Code::Internal,
            message: "The edition could not be written.".to_owned(),
            detail: Some(why),
        })
    }

    /// Composes the edition of the day when its hour has come; the answer names it. The background asks twice a minute; a
    /// machine that was asleep at that hour gets its edition when it wakes, on the same day.
    pub async fn compose_when_due(&self) -> Result<Option<u32>, CallError> {
        let settings = self.settings().edition;
        let now = self.now();
        let local = now.plus(self.inner.ports.clock.offset(now));
        let Some(day) = DateTime::from_timestamp(local.0, 0) else { return Ok(None) };
        let weekday = Weekday::ALL[day.weekday().num_days_from_monday() as usize];
        let minute = local.0.rem_euclid(86_400) / 60;
        if !settings.compose || !settings.weekdays.contains(&weekday) || minute < i64::from(settings.minute) {
            return Ok(None);
        }
        let date = day.format("%Y-%m-%d").to_string();
        let today = date.clone();
        let is_due = self
            .work(move |store| {
                // Asked twice a minute for the rest of the day, so what costs least comes first.
                Ok(store.read_only().is_none()
                    && store.find_setting(COMPOSED_ON)?.is_none_or(|done| done != today)
                    // Without feeds there is nothing to compose from, and with the first one there may be.
                    && store.list_feeds()?.iter().any(|feed| !feed.sample))
            })
            .await?;
        if !is_due {
            return Ok(None);
        }
        let composed = self.compose(date.clone(), now, false).await?;
        self.work(move |store| store.keep_setting(COMPOSED_ON, &date)).await?;
        if let Some(edition) = composed.filter(|_| settings.notify) {
            self.tell_edition(edition).await;
        }
        Ok(composed)
    }

    /// Composes and keeps an edition of what had come by `at`; `None` where nothing new had.
    pub(crate) async fn compose(&self, date: String, at: Moment, sample: bool) -> Result<Option<u32>, CallError> {
        let order =
            Order { date, at, offset: self.inner.ports.clock.offset(at), minutes: u32::from(self.settings().edition.minutes), sample };
        let composed = self
            .work(move |store| {
                let Some(edition) = compose(store, &order)? else { return Ok(None) };
                store.keep_edition(&edition).map(Some)
            })
            .await?;
        if composed.is_some() {
            self.tell(Event::EditionsChanged);
        }
        Ok(composed)
    }

    /// Composes the sample's editions, yesterday's and today's, unless they are there.
    pub(crate) async fn compose_sample(&self) -> Result<(), CallError> {
        let known = self.work(|store| store.list_editions(None, 50)).await?;
        if known.iter().any(|edition| edition.sample) {
            return Ok(());
        }
        let now = self.now();
        for at in [now.plus(-SPAN), now] {
            let local = at.plus(self.inner.ports.clock.offset(at));
            let date = DateTime::from_timestamp(local.0, 0).unwrap_or_default().format("%Y-%m-%d").to_string();
            self.compose(date, at, true).await?;
        }
        Ok(())
    }

    async fn tell_edition(&self, edition: u32) {
        let (limits, now) = (self.limits(), self.now());
        let raised = self
            .work(move |store| {
                let (row, _) = store.load_edition(Some(edition))?;
                let shown_today = store.count_shown_alerts(now)?;
                let held = limits.hold_back(What::Edition, None, now, shown_today, 0);
                let alert = NewAlert {
                    kind: AlertKind::Edition,
                    edition: Some(edition),
                    title: "Your edition is ready".to_owned(),
                    headline: format!("{}, {} minutes: {}", counted(row.stories as usize, "story", "stories"), row.minutes, row.headline),
                    because: "You asked to be told when it is ready.".to_owned(),
                    for_summary: held.as_ref().is_some_and(|held| held.for_summary),
                    held_back: held.map(|held| held.why),
                    ..NewAlert::default()
                };
                let id = store.raise_alert(&alert, now)?;
                Ok(id.filter(|_| alert.held_back.is_none()).map(|alert_id| Notice {
                    alert_id,
                    entry_id: None,
                    story_id: None,
                    title: alert.title.clone(),
                    body: alerts::plain(&alert.headline, alerts::BODY_LENGTH),
                    weight: Weight::Low,
                    sound: limits.kinds.sound,
                }))
            })
            .await;
        self.tell(Event::AlertsChanged);
        match raised {
            Ok(Some(notice)) => self.inner.ports.notifier.show(notice),
            Ok(None) => {}
            Err(cause) => self.log_failure("tell that the edition is ready", Err::<(), _>(cause)),
        }
    }

    /// The day that was asked for, and the last moment of it that is not in the future.
    fn day_asked(&self, date: Option<&str>) -> Result<(String, Moment), CallError> {
        let now = self.now();
        let local = now.plus(self.inner.ports.clock.offset(now));
        let today = DateTime::from_timestamp(local.0, 0)
            .map(|day| day.date_naive())
            .ok_or_else(|| error::new(Code::BadInput, "the clock of this machine shows no day of ours"))?;
        let Some(date) = date else { return Ok((today.format("%Y-%m-%d").to_string(), now)) };
        let day =
            NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| error::new(Code::BadInput, "a day is written like 2026-11-23"))?;
        if day > today {
            return Err(error::new(Code::BadInput, "that day has not come yet"));
        }
        if day == today {
            return Ok((date.to_owned(), now));
        }
        let end = day.succ_opt().and_then(|next| next.and_hms_opt(0, 0, 0)).map_or(i64::MAX, |midnight| midnight.and_utc().timestamp());
        let end = Moment(end.saturating_sub(1));
        Ok((day.format("%Y-%m-%d").to_string(), end.plus(-self.inner.ports.clock.offset(end))))
    }
}

fn nothing_new() -> CallError {
    error::new(Code::NotFound, "nothing new has come since the last edition, so there is none to compose")
}

fn summary(row: EditionRow) -> EditionSummary {
    EditionSummary {
        edition_id: row.id,
        date: row.date,
        composed_at: row.composed_at,
        headline: row.headline,
        stories: row.stories,
        minutes: row.minutes,
        opened: row.opened,
        sample: row.sample,
    }
}

fn load(store: &Store, edition: Option<u32>) -> daily_store::Result<(EditionRow, Frozen)> {
    let (row, body) = store.load_edition(edition)?;
    let frozen = serde_json::from_str(&body).map_err(|_| daily_store::Error::Defect("an edition could not be read"))?;
    Ok((row, frozen))
}

fn compose(store: &Store, order: &Order) -> daily_store::Result<Option<NewEdition>> {
    let last = store.list_editions(None, 50)?.into_iter().find(|row| row.sample == order.sample && row.composed_at < order.at);
    let since = last.map_or(order.at.plus(-SPAN), |last| last.composed_at.min(order.at.plus(-SPAN)).max(order.at.plus(-LONGEST_SPAN)));
    let samples: BTreeSet<_> = store.list_feeds()?.into_iter().filter(|feed| feed.sample).map(|feed| feed.id).collect();
    let mut members = store.list_recent(since, order.at, MOST)?;
    members.retain(|member| samples.contains(&member.feed) == order.sample);
    let arrived = members.len();
    let paper = Paper::of(store, members, order.at)?;

    let entries: Vec<EntryId> = paper.stories.iter().flat_map(|story| story.members.iter().map(|member| member.entry)).collect();
    let mut told = store.told_in_editions(&entries, order.at, order.sample)?;
    let mut standing: Vec<(Story, Standing)> = Vec::new();
    for story in paper.stories {
        // A story of several days may have been told when none of today's entries were there.
        if let Some(id) = story.id {
            told.extend(store.told_in_editions(&store.story_entries(id)?, order.at, order.sample)?);
        }
        match rules::standing(&all_reports(store, &story)?, &told) {
            Standing::Told => {}
            new => standing.push((story, new)),
        }
    }
    if standing.is_empty() {
        return Ok(None);
    }
    let parts = lay_out(standing, &paper.feeds, &paper.folders);
    let all = Told::load(store, parts.iter().flat_map(|(_, stories)| stories.iter().map(|(story, _)| story)))?;
    let mut issue = Issue { order, minutes: 0, stories: 0, entries: BTreeSet::new(), pictures: BTreeSet::new() };
    let mut sections = Vec::new();
    for (title, stories) in parts {
        let mut printed = Vec::new();
        for (story, standing) in stories {
            printed.extend(issue.print(store, &all, &story, &standing)?);
        }
        if !printed.is_empty() {
            sections.push(EditionSection { title, stories: printed });
        }
    }
    let Some(first) = sections.first().and_then(|section| section.stories.first()) else { return Ok(None) };
    let headline = first.headline.clone();
    let left_out = arrived.saturating_sub(issue.entries.len());
    let left_out = (left_out > 0).then(|| {
        let (articles, are) = if left_out == 1 { ("One more article", "is") } else { ("more articles", "are") };
        let count = if left_out == 1 { articles.to_owned() } else { format!("{left_out} {articles}") };
        format!("{count} of these days {are} in the lists.")
    });
    let frozen = Frozen { sections, left_out };
    Ok(Some(NewEdition {
        date: order.date.clone(),
        composed_at: order.at,
        headline,
        stories: issue.stories,
        minutes: issue.minutes,
        sample: order.sample,
        body: serde_json::to_string(&frozen).map_err(|_| daily_store::Error::Defect("an edition could not be written"))?,
        entries: issue.entries.into_iter().collect(),
        pictures: issue.pictures.into_iter().collect(),
    }))
}

/// All reports of a story up to now, also those of earlier days.
fn all_reports(store: &Store, story: &Story) -> daily_store::Result<Vec<rules::Heard>> {
    let last = story.members.iter().map(|member| member.published_at).max().unwrap_or_default();
    let mut reports: BTreeMap<EntryId, rules::Heard> = story
        .members
        .iter()
        .map(|member| (member.entry, rules::Heard { entry: member.entry, at: member.published_at, is_copy: member.is_copy }))
        .collect();
    if let Some(id) = story.id {
        // What came after the day that is composed is not in it.
        for one in store.load_story(id)?.into_iter().filter(|one| one.at <= last) {
            reports.entry(one.entry).or_insert(rules::Heard { entry: one.entry, at: one.at, is_copy: one.duplicate_of.is_some() });
        }
    }
    Ok(reports.into_values().collect())
}

type Chosen = Vec<(Story, Standing)>;

/// The sections of an issue: what several tell first, then the reader's folders. Each with its weightiest stories.
fn lay_out(
    standing: Chosen,
    feeds: &BTreeMap<daily_core::FeedId, daily_store::Feed>,
    folders: &[daily_store::Folder],
) -> Vec<(String, Chosen)> {
    let mut top = Vec::new();
    let mut kinds: BTreeMap<EntryId, Standing> = BTreeMap::new();
    let mut by_folder: BTreeMap<Option<daily_core::FolderId>, Vec<Story>> = BTreeMap::new();
    for (story, kind) in standing.into_iter().take(TRIED * 4) {
        if story.independent > 1 && top.len() < AT_TOP {
            top.push((story, kind));
        } else {
            kinds.insert(story.members[0].entry, kind);
            by_folder.entry(home_of(&story, feeds)).or_default().push(story);
        }
    }
    let mut parts = Vec::new();
    if !top.is_empty() {
        parts.push((TOP.to_owned(), top));
    }
    let titles = folders.iter().map(|folder| (Some(folder.id), folder.title.clone())).chain([(None, "More".to_owned())]);
    for (folder, title) in titles {
        let Some(stories) = by_folder.remove(&folder) else { continue };
        let (picked, _) = pick(stories, IN_SECTION);
        let picked = picked
            .into_iter()
            .map(|story| {
                let kind = kinds.remove(&story.members[0].entry).unwrap_or(Standing::New);
                (story, kind)
            })
            .collect();
        parts.push((title, picked));
    }
    parts
}

/// An issue that is being printed.
struct Issue<'a> {
    order: &'a Order,
    minutes: u32,
    stories: u32,
    entries: BTreeSet<EntryId>,
    pictures: BTreeSet<String>,
}

impl Issue<'_> {
    /// Prints a story, unless there is no room for it.
    fn print(&mut self, store: &Store, told: &Told, story: &Story, standing: &Standing) -> daily_store::Result<Option<EditionStory>> {
        let rows: Vec<&EntryRow> = told.rows_of(story).into_iter().filter(|row| row.order_at <= self.order.at).collect();
        let face = self.face(told, story, standing);
        let Some(row) = face.and_then(|face| rows.iter().find(|row| row.id == face)).or_else(|| rows.first()).copied() else {
            return Ok(None);
        };
        let detail = store.load_entry(row.id)?;
        let (safe, _) = reading::clean(&detail);
        let minutes = rules::minutes(&html::text(safe.as_str()));
        // The first story is printed however long it is: an edition of none is no edition.
        if self.stories > 0 && self.minutes + minutes > self.order.minutes {
            return Ok(None);
        }
        self.minutes += minutes;
        self.stories += 1;
        self.entries.extend(rows.iter().map(|row| row.id));
        self.entries.extend(story.members.iter().map(|member| member.entry));
        let picture = row.picture.clone().or_else(|| rows.iter().find_map(|row| row.picture.clone()));
        self.pictures.extend(picture.clone());
        html::with_pictures(&safe, &mut |url| {
            if !url.starts_with("data:") {
                self.pictures.insert(url.to_owned());
            }
            None
        });
        let mut seen = BTreeSet::new();
        let firsts: Vec<&EntryRow> = rows.iter().filter(|row| seen.insert(row.feed)).copied().collect();
        let returned = self.returned(store, told, story, standing)?;
        Ok(Some(EditionStory {
            story_id: story.id,
            headline: wire::title_of(row),
            lead: row.excerpt.clone(),
            picture,
            sources: firsts.iter().map(|row| row.feed_title.clone()).collect(),
            first_at: rows.first().map_or(row.published_at, |first| first.published_at),
            last_at: rows.last().map_or(row.published_at, |last| last.published_at),
            minutes,
            returned,
            others: firsts
                .iter()
                .filter(|other| other.feed != row.feed)
                .take(OTHERS)
                .map(|other| EditionOther {
                    entry_id: other.id,
                    source: other.feed_title.clone(),
                    title: wire::title_of(other),
                    link: other.link.clone(),
                    published_at: other.published_at,
                })
                .collect(),
            articles: vec![EditionArticle {
                entry_id: row.id,
                source: row.feed_title.clone(),
                title: wire::title_of(row),
                author: (!row.author.is_empty()).then(|| row.author.clone()),
                link: row.link.clone(),
                published_at: row.published_at,
                language: row.language.clone(),
                minutes,
                html: safe.into_string(),
            }],
        }))
    }

    /// The article that is printed: the one of the story's headline, and of a story that is back the best of the new ones.
    fn face(&self, told: &Told, story: &Story, standing: &Standing) -> Option<EntryId> {
        let members = told.members(story);
        match standing {
            Standing::New | Standing::Told => {
                let by_now: Vec<_> = members
                    .iter()
                    .filter(|one| told.rows.get(&one.entry).is_some_and(|row| row.order_at <= self.order.at))
                    .cloned()
                    .collect();
                stories::choose_face(&by_now, &told.rows).or_else(|| told.face(story))
            }
            Standing::Returned { new, .. } => {
                let fresh: Vec<_> = members.iter().filter(|one| new.contains(&one.entry)).cloned().collect();
                stories::choose_face(&fresh, &told.rows).or_else(|| new.last().copied())
            }
        }
    }

    fn returned(&self, store: &Store, told: &Told, story: &Story, standing: &Standing) -> daily_store::Result<Option<Returned>> {
        let Standing::Returned { edition, new } = standing else { return Ok(None) };
        let (before, _) = store.load_edition(Some(*edition))?;
        let members = told.members(story);
        let prints = stories::prints(members);
        let mut new_words: Vec<String> = Vec::new();
        for step in story::timeline(&stories::members(members, &told.rows, &prints)) {
            if step.entries.iter().any(|entry| new.contains(entry)) && step.first > before.composed_at {
                new_words.extend(step.new_words);
            }
        }
        new_words.truncate(NEW_WORDS);
        let sentence = rules::returned_in_words(new.len(), &self.day_in_words(&before), &new_words);
        Ok(Some(Returned { edition_id: *edition, date: before.date, new_articles: new.len() as u32, new_words, sentence }))
    }

    /// An edition's day as one says it: its hour when it is today's, else *Monday*, and the date when that is a week ago.
    fn day_in_words(&self, edition: &EditionRow) -> String {
        let local = |at: Moment| DateTime::from_timestamp(at.plus(self.order.offset).0, 0).unwrap_or_default();
        let at = local(edition.composed_at);
        let days = (local(self.order.at).date_naive() - at.date_naive()).num_days();
        match days {
            0 => format!("the edition of {}", at.format("%H:%M")),
            1 => "yesterday's edition".to_owned(),
            2..=6 => format!("{}'s edition", at.format("%A")),
            _ => format!("the edition of {}", at.format("%-d %B %Y")),
        }
    }
}

fn document(row: EditionRow, frozen: Frozen, offset: i64) -> Document {
    let moment = |at: Moment, form: &str| DateTime::from_timestamp(at.plus(offset).0, 0).unwrap_or_default().format(form).to_string();
    let day = NaiveDate::parse_from_str(&row.date, "%Y-%m-%d").map_or_else(|_| row.date.clone(), |day| day.format("%-d %B %Y").to_string());
    let sections = frozen
        .sections
        .into_iter()
        .map(|section| export::Section {
            title: section.title,
            articles: section.stories.into_iter().flat_map(|story| articles(story, &moment)).collect(),
        })
        .collect();
    let ending = match frozen.left_out {
        Some(left_out) => format!("{ENDING} {left_out}"),
        None => ENDING.to_owned(),
    };
    Document {
        key: format!("edition-{}", row.id),
        title: format!("London Daily, {day}"),
        subtitle: format!(
            "{}, {} to read",
            counted(row.stories as usize, "story", "stories"),
            counted(row.minutes as usize, "minute", "minutes")
        ),
        language: "en".to_owned(),
        made_at: row.composed_at,
        sections,
        ending,
    }
}

fn articles(story: EditionStory, moment: &impl Fn(Moment, &str) -> String) -> Vec<Article> {
    let EditionStory { picture, returned, others, articles, .. } = story;
    let mut others = Some(others);
    let mut note = returned.map(|returned| returned.sentence);
    let mut picture = picture;
    articles
        .into_iter()
        .map(|article| {
            let mut markup = article.html;
            if let Some(url) = picture.take().filter(|_| !html::sanitize(&markup, None).as_str().contains("<img")) {
                markup = format!("<figure><img src=\"{}\" alt=\"\"></figure>{markup}", html::escaped(&url));
            }
            let by = article.author.map(|author| format!(" · {author}")).unwrap_or_default();
            Article {
                title: article.title,
                byline: format!("{}{by} · {}", article.source, moment(article.published_at, "%-d %B %Y, %H:%M")),
                note: note.take().unwrap_or_default(),
                link: article.link,
                language: article.language,
                html: html::sanitize(&markup, None),
                more: others
                    .take()
                    .unwrap_or_default()
                    .into_iter()
                    .map(|other| Line { text: format!("{}: {}", other.source, other.title), link: other.link })
                    .collect(),
            }
        })
        .collect()
}
