//! Sites without feeds: the front page as a source.
//!
//! A check of it notes the links of its headlines; each new one is followed once, some at a time, and becomes an entry
//! with the date, the byline, the picture and the text of the article's own page. A link that leads to no article is
//! remembered, so that it is not followed again.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use daily_core::front_page::{self, ArticlePage, NotAnArticle};
use daily_core::identity::Guid;
use daily_core::parse::Parsed;
use daily_core::{EntryId, FeedId, Moment, html};
use daily_store::{FullTextJob, NewEntry, Packed, PageLink};
use tokio::task::JoinSet;
use url::Url;

use crate::api::dto::CallError;
use crate::full_text::{Again, Haste, NotRead, Page, kept_form, no_article};
use crate::refresh::{cut, is_believable};
use crate::{Engine, error};

/// Fewer headlines make no front page.
pub(crate) const FEWEST_HEADLINES: usize = 3;
/// Links that are followed while a check waits for them.
pub(crate) const IN_A_CHECK: usize = 12;
/// Links of one source that are followed after a round; the others wait for the next one.
const AFTER_A_ROUND: usize = 48;
/// A link that fails for a reason that may pass is followed this often.
const TRIES: u32 = 3;
/// No check waits longer for the pages of a slow site; the others are read after the round.
const PATIENCE: Duration = Duration::from_secs(30);
const EXCERPT_LENGTH: usize = 240;

/// What following some links came to.
#[derive(Default)]
pub(crate) struct Followed {
    /// Entries that were made, with their numbers.
    pub new: Vec<(NewEntry, EntryId)>,
    /// Links that turned out to lead to no article.
    pub refused: usize,
    /// Links that could not be read this time.
    pub failed: usize,
    /// The network was away.
    pub offline: bool,
}

impl Engine {
    /// Follows links of a front page that were not followed yet, at most `most`.
    pub(crate) async fn follow_links(&self, feed: FeedId, most: usize, haste: Haste) -> Result<Followed, CallError> {
        let (links, allow_private_network) =
            self.work(move |store| Ok((store.next_links(Some(feed), most)?, store.load_feed(feed)?.allow_private_network))).await?;
        let began = Instant::now();
        let mut done = Followed::default();
        // The last ones first: numbers grow with time, and the top of a page is its newest.
        for link in links.into_iter().rev() {
            if self.is_closing() || (haste == Haste::TheReaderWaits && began.elapsed() > PATIENCE) {
                break;
            }
            match self.read_link(&link, allow_private_network, haste).await {
                Ok((page, article)) => {
                    let entry = entry_of(&page, &link, self.now());
                    if let Some(id) = self.link_became(link, entry.clone(), page, article, allow_private_network).await? {
                        done.new.push((entry, id));
                    }
                }
                Err(NotRead { again: Again::WhenOnline, .. }) => {
                    done.offline = true;
                    break;
                }
                // All its links are on the same server.
                Err(NotRead { again: Again::NotAsked, .. }) => break,
                Err(not_read) => {
                    let again = matches!(not_read.again, Again::After(_)) && link.tries + 1 < TRIES;
                    done.failed += usize::from(again);
                    done.refused += usize::from(!again);
                    let (why, now) = (not_read.why, self.now());
                    self.work(move |store| store.link_refused(&link, &why, now, again)).await?;
                }
            }
        }
        Ok(done)
    }

    /// Follows what waits, of all sources. The answer is how many entries were made.
    pub(crate) async fn follow_waiting_links(&self) -> Result<u32, CallError> {
        let waiting = self.work(|store| store.next_links(None, 2_000)).await?;
        let feeds: BTreeSet<FeedId> = waiting.into_iter().map(|link| link.feed).collect();
        let mut under_way = JoinSet::new();
        for feed in feeds {
            let engine = self.clone();
            under_way.spawn(async move { engine.follow_links(feed, AFTER_A_ROUND, Haste::NobodyWaits).await });
        }
        let mut new = 0;
        while let Some(followed) = under_way.join_next().await {
            new += followed.map_err(error::of_join)??.new.len() as u32;
        }
        Ok(new)
    }

    async fn read_link(&self, link: &PageLink, allow_private_network: bool, haste: Haste) -> Result<(ArticlePage, Option<Page>), NotRead> {
        let url = Url::parse(&link.url).map_err(|_| NotRead::for_good("bad-address", "its link is no web address"))?;
        let (text, final_url) = self.fetch_page(url.clone(), allow_private_network, haste).await?;
        let read = tokio::task::spawn_blocking(move || {
            let page = front_page::article_page(&text, &final_url)?;
            let related = front_page::related(&text, &final_url).into_iter().map(|link| (link.title, link.url)).collect();
            Ok((page, related))
        })
        .await;
        let (mut page, related) = match read {
            Ok(Ok(read)) => read,
            Ok(Err(NotAnArticle::Behind(why))) => return Err(NotRead { again: Again::After(None), ..no_article(&why) }),
            Ok(Err(why @ (NotAnArticle::List | NotAnArticle::Other))) => {
                return Err(NotRead::for_good("no-article", &error::sentence(&why.to_string())));
            }
            Err(cause) => return Err(NotRead::defect(cause)),
        };
        let article = match std::mem::replace(&mut page.body, Err(daily_core::article::NoArticle::Nothing)) {
            Ok(article) => {
                let mut whole = Page { article, related };
                self.add_following_pages(&mut whole, &url, allow_private_network, haste).await;
                Some(whole)
            }
            Err(why) => {
                page.body = Err(why);
                None
            }
        };
        Ok((page, article))
    }

    /// Keeps the entry that a link became, with its text, or with the reason why there is none.
    async fn link_became(
        &self,
        link: PageLink,
        entry: NewEntry,
        page: ArticlePage,
        article: Option<Page>,
        allow_private_network: bool,
    ) -> Result<Option<EntryId>, CallError> {
        let now = self.now();
        let Some(id) = self.work(move |store| store.link_became(&link, &entry, now)).await? else { return Ok(None) };
        match article {
            Some(whole) => {
                let kept = kept_form(&whole, page.url.as_str());
                self.work(move |store| store.keep_article(id, &kept, now)).await?;
            }
            None => {
                if let Err(why) = &page.body {
                    let job = FullTextJob { entry: id, url: page.url.to_string(), allow_private_network, tries: 0 };
                    self.refuse(&job, &no_article(why)).await?;
                }
            }
        }
        Ok(Some(id))
    }
}

/// The links of a page's headlines, with their words.
pub(crate) fn links_of(parsed: &Parsed) -> Vec<(String, String)> {
    parsed.entries.iter().filter_map(|entry| Some((entry.link.clone()?, entry.title.clone()?))).collect()
}

fn entry_of(page: &ArticlePage, link: &PageLink, now: Moment) -> NewEntry {
    let excerpt = page.excerpt.clone().unwrap_or_default();
    let teaser = if excerpt.is_empty() { String::new() } else { format!("<p>{}</p>", html::escaped(&excerpt)) };
    let title = if page.title.trim().is_empty() { &link.title } else { &page.title };
    NewEntry {
        guid: Guid::known(page.url.as_str()),
        title: cut(title),
        link: Some(page.url.to_string()),
        author: page.byline.clone().unwrap_or_default(),
        excerpt: html::excerpt(&excerpt, EXCERPT_LENGTH),
        published_at: page.published.filter(|at| is_believable(*at, now)),
        updated_at: page.updated.filter(|at| is_believable(*at, now)),
        language: page.language.clone(),
        picture: page.image.clone(),
        comments: None,
        categories: Vec::new(),
        enclosures: Vec::new(),
        content_hash: Guid::known(format!("{title}{excerpt}")).key(),
        body: Packed::new(&teaser),
        base: None,
        wants_article: false,
    }
}
