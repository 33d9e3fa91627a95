//! Full text: the article's own page, extracted, cleaned and kept.
//!
//! A reader may ask for one; feeds that are set so have theirs read in the background after a round, a few of each feed
//! at a time. Pages that show no article (a paywall, a question for consent, a challenge) are said and never kept as
//! one, and such a page is not asked again by itself.

use std::collections::HashSet;

use daily_core::article::{self, Article, NoArticle};
use daily_core::{FeedId, completeness, front_page, html};
use daily_fetch::{FetchError, Request};
use daily_store::{Filter, FullText, FullTextJob, NewArticle, Packed, Store};
use tokio::task::JoinSet;
use url::Url;

use crate::api::dto::{CallError, Code, EntryArg, Event, OpenedEntry};
use crate::{Engine, error};

/// Pages of one article that are put together.
const MOST_PAGES: usize = 8;
/// Articles that are read of one feed after a round; the others wait for the next one.
const OF_EACH_FEED: usize = 12;
/// Articles that are read after a round in all.
const MOST_IN_A_ROUND: usize = 60;
/// Articles that are read at the same time; the fetcher keeps the hosts apart.
const AT_ONCE: usize = 4;
/// A page that failed for a reason that may pass is tried this often by itself.
pub(crate) const TRIES: u32 = 3;
/// Seconds until the second try; each further one takes four times as long.
const TRY_AGAIN_AFTER: i64 = 3_600;
/// Entries whose pages are wanted when a feed's setting changes: what the reader sees at the top.
const WANTED_AT_ONCE: usize = 20;

/// Why a page gave no article.
#[derive(Debug, Clone)]
pub(crate) struct NotRead {
    /// A short fixed word.
    pub code: String,
    /// A sentence.
    pub why: String,
    /// Whether it is worth another try.
    pub again: Again,
    /// The same for a caller who waits.
    pub error: CallError,
}

impl NotRead {
    /// The page would say the same another time.
    pub(crate) fn for_good(code: &str, why: &str) -> Self {
        let error = error::new(Code::BadInput, why);
        Self { code: code.to_owned(), why: why.to_owned(), again: Again::Never, error }
    }

    /// An extractor that panics is our defect, and costs this article and nothing else.
    pub(crate) fn defect(cause: tokio::task::JoinError) -> Self {
        Self { error: error::of_join(cause), ..Self::for_good("defect", "The page could not be read, by a defect of London Daily.") }
    }
}

/// An article, and what its page lists beside it.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// The article, with all its pages.
    pub article: Article,
    /// Titles and addresses of what the page lists as related.
    pub related: Vec<(String, String)>,
}

/// Whether a page is worth another try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    /// It would say the same.
    Never,
    /// After this many seconds, where the server said so.
    After(Option<i64>),
    /// Our network was away: the page is not to blame.
    WhenOnline,
    /// It was not asked, since its server has too much to do.
    NotAsked,
}

impl Engine {
    /// See the call table.
    pub async fn load_full_text(&self, asked: EntryArg) -> Result<OpenedEntry, CallError> {
        let detail = self.work(move |store| store.load_entry(asked.entry_id)).await?;
        let link = detail.row.link.as_deref().and_then(|link| Url::parse(link).ok());
        let Some(link) = link else {
            return Err(error::new(Code::BadInput, "this entry has no page of its own to read"));
        };
        let allow_private_network =
            self.work(move |store| store.load_feed(detail.row.feed)).await.is_ok_and(|feed| feed.allow_private_network);
        let job = FullTextJob { entry: asked.entry_id, url: link.to_string(), allow_private_network, tries: TRIES };
        match self.read_page(link, allow_private_network, Haste::TheReaderWaits).await {
            Ok(found) => self.keep_article(&job, found).await?,
            Err(not_read) => {
                self.log_failure("note that an article was refused", self.refuse(&job, &not_read).await);
                return Err(not_read.error);
            }
        }
        self.tell(Event::EntriesChanged);
        self.settle();
        self.open_entry(asked).await
    }

    /// Reads the pages that wait, up to the bounds of a round. The answer is how many articles were kept.
    pub(crate) async fn read_waiting_articles(&self) -> Result<u32, CallError> {
        let now = self.now();
        let jobs = self.work(move |store| store.next_full_texts(now, OF_EACH_FEED, MOST_IN_A_ROUND)).await?;
        let (mut kept, mut online) = (0, true);
        let mut under_way = JoinSet::new();
        let mut jobs = jobs.into_iter();
        loop {
            while under_way.len() < AT_ONCE
                && online
                && !self.is_closing()
                && let Some(job) = jobs.next()
            {
                let engine = self.clone();
                under_way.spawn(async move { engine.read_waiting(job).await });
            }
            match under_way.join_next().await {
                None => break,
                Some(Ok(Ok(read))) => {
                    kept += u32::from(read == Outcome::Kept);
                    online &= read != Outcome::Offline;
                }
                Some(Ok(Err(cause))) => return Err(cause),
                Some(Err(cause)) => tracing::error!(%cause, "reading an article broke off"),
            }
        }
        if kept > 0 {
            self.tell(Event::EntriesChanged);
            self.fill_index().await?;
        }
        Ok(kept)
    }

    /// The same for settings that were changed, or set back, of several feeds.
    pub(crate) fn follow_settings(&self, changed: Vec<(FeedId, FullText)>) {
        let engine = self.clone();
        self.in_background(async move {
            let done = engine.work(move |store| changed.into_iter().try_for_each(|(feed, wish)| follow_setting(store, feed, wish))).await;
            engine.log_failure("follow a setting of full texts", done);
            engine.settle();
        });
    }

    async fn read_waiting(&self, job: FullTextJob) -> Result<Outcome, CallError> {
        let Ok(url) = Url::parse(&job.url) else {
            self.refuse(&job, &NotRead::for_good("bad-address", "Its link is no web address.")).await?;
            return Ok(Outcome::Refused);
        };
        match self.read_page(url, job.allow_private_network, Haste::NobodyWaits).await {
            Ok(found) => self.keep_article(&job, found).await.map(|()| Outcome::Kept),
            Err(NotRead { again: Again::WhenOnline, .. }) => Ok(Outcome::Offline),
            Err(NotRead { again: Again::NotAsked, .. }) => Ok(Outcome::Refused),
            Err(not_read) => self.refuse(&job, &not_read).await.map(|()| Outcome::Refused),
        }
    }

    pub(crate) async fn keep_article(&self, job: &FullTextJob, found: Page) -> Result<(), CallError> {
        let (entry, now) = (job.entry, self.now());
        let article = kept_form(&found, &job.url);
        self.work(move |store| store.keep_article(entry, &article, now)).await
    }

    pub(crate) async fn refuse(&self, job: &FullTextJob, not_read: &NotRead) -> Result<(), CallError> {
        let (entry, now) = (job.entry, self.now());
        let again_at = match not_read.again {
            Again::WhenOnline | Again::NotAsked => return Ok(()),
            Again::Never => None,
            Again::After(_) if job.tries + 1 >= TRIES => None,
            Again::After(wait) => Some(now.plus(wait.unwrap_or(0).clamp(TRY_AGAIN_AFTER << (2 * job.tries), 2 * 86_400))),
        };
        let (code, why) = (not_read.code.clone(), not_read.why.clone());
        self.work(move |store| store.refuse_article(entry, &code, &why, now, again_at)).await
    }

    /// Fetches a page with those that continue it, and gives the article of all.
    pub(crate) async fn read_page(&self, link: Url, allow_private_network: bool, haste: Haste) -> Result<Page, NotRead> {
        let mut found = self.extract(link.clone(), allow_private_network, haste).await?;
        self.add_following_pages(&mut found, &link, allow_private_network, haste).await;
        Ok(found)
    }

    /// Puts the further pages of an article at its end.
    pub(crate) async fn add_following_pages(&self, found: &mut Page, link: &Url, allow_private_network: bool, haste: Haste) {
        let mut next = found.article.next_page.take();
        let mut seen = HashSet::from([link.clone()]);
        while let Some(page) = next.take().and_then(|address| Url::parse(&address).ok()) {
            if seen.len() >= MOST_PAGES || page.host_str() != link.host_str() || !seen.insert(page.clone()) {
                break;
            }
            // A later page that fails leaves the article shorter, which is better than none.
            let Ok(more) = self.extract(page, allow_private_network, haste).await else { break };
            found.article.html.push_str(&more.article.html);
            next = more.article.next_page;
        }
    }

    async fn extract(&self, url: Url, allow_private_network: bool, haste: Haste) -> Result<Page, NotRead> {
        let (page, final_url) = self.fetch_page(url, allow_private_network, haste).await?;
        let extracted = tokio::task::spawn_blocking(move || {
            let article = article::extract(&page, &final_url)?;
            let related = front_page::related(&page, &final_url).into_iter().map(|link| (link.title, link.url)).collect();
            Ok(Page { article, related })
        })
        .await;
        match extracted {
            Ok(found) => found.map_err(|why| no_article(&why)),
            Err(cause) => Err(NotRead::defect(cause)),
        }
    }

    /// A page's text, and where it came from in the end.
    pub(crate) async fn fetch_page(&self, url: Url, allow_private_network: bool, haste: Haste) -> Result<(String, Url), NotRead> {
        let mut request = Request::page(url.clone());
        request.allow_private_network = allow_private_network;
        if haste == Haste::NobodyWaits {
            if self.host_pauses_until(url.as_str()).is_some() {
                let busy = FetchError::HostBusy { host: url.host_str().unwrap_or_default().to_owned(), retry_after: None };
                return Err(not_fetched(busy));
            }
            request = request.gently();
        }
        let answer = self.inner.fetcher.get(request).await;
        if let Err(cause) = &answer {
            self.note_pause(url.as_str(), cause);
        }
        self.note_connection(answer.as_ref().map(drop).map_err(FetchError::may_be_offline));
        let answer = answer.map_err(not_fetched)?;
        let page = article::decode(answer.body.as_deref().unwrap_or_default(), answer.content_type.as_deref());
        Ok((page.into_owned(), answer.final_url))
    }
}

/// Brings the list of pages to read in line with a feed's new setting: what the reader sees at the top of the feed is put on
/// it as far as the setting wants that, and nothing of the feed waits any more where it wants none.
pub(crate) fn follow_setting(store: &Store, feed: FeedId, wish: FullText) -> daily_store::Result<()> {
    if wish == FullText::Never {
        return store.unwant_full_texts(feed);
    }
    let mut wanted = Vec::new();
    for row in store.list_entries(&Filter::Feed(feed), false, None, WANTED_AT_ONCE)?.rows {
        let is_wanted = match wish {
            FullText::Never => false,
            FullText::Short => completeness::beginning(&html::text(&store.load_entry(row.id)?.body.raw)).is_some(),
            FullText::Always => true,
        };
        if is_wanted {
            wanted.push(row.id);
        }
    }
    store.want_full_texts(&wanted)
}

/// Whether somebody waits for a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Haste {
    /// The reader does.
    TheReaderWaits,
    /// Nobody does, so the server is given time between two requests.
    NobodyWaits,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Kept,
    Refused,
    Offline,
}

/// An article as the library keeps it.
pub(crate) fn kept_form(found: &Page, base: &str) -> NewArticle {
    NewArticle {
        body: Packed::new(&found.article.html),
        base: Some(base.to_owned()),
        title: found.article.title.clone(),
        byline: found.article.byline.clone(),
        related: found.related.clone(),
    }
}

/// The fixed word for a failed request, as rounds of checks write it.
pub(crate) fn code_of_failure(cause: &FetchError) -> String {
    match cause.status() {
        Some(status) if cause.code() == "status" => format!("status-{status}"),
        _ => cause.code().replace('_', "-"),
    }
}

fn not_fetched(cause: FetchError) -> NotRead {
    let again = match &cause {
        cause if cause.may_be_offline() => Again::WhenOnline,
        FetchError::Status { challenge: true, .. } => Again::Never,
        FetchError::Status { status: 429 | 500..=599 | 408, retry_after, .. } => {
            Again::After(retry_after.map(|span| i64::try_from(span.as_secs()).unwrap_or(i64::MAX)))
        }
        FetchError::HostBusy { .. } => Again::NotAsked,
        FetchError::Timeout { .. } | FetchError::Truncated { .. } | FetchError::Broken { .. } | FetchError::Tls { .. } => {
            Again::After(None)
        }
        _ => Again::Never,
    };
    NotRead { code: code_of_failure(&cause), why: error::sentence(&cause.to_string()), again, error: error::of_fetch(cause) }
}

pub(crate) fn no_article(why: &NoArticle) -> NotRead {
    let (code, error_code) = match why {
        NoArticle::Nothing => ("nothing", Code::NotFound),
        NoArticle::Paywall => ("paywall", Code::Network),
        NoArticle::Consent => ("consent", Code::Network),
        NoArticle::Challenge => ("challenge", Code::Network),
    };
    NotRead {
        code: code.to_owned(),
        why: error::sentence(&why.to_string()),
        again: Again::Never,
        error: error::new(error_code, format!("{why}; open the original in your browser instead")),
    }
}
