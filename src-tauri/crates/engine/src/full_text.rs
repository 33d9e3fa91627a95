//! Full text: the article's own page, extracted, cleaned and kept.

use daily_core::article::{self, NoArticle};
use daily_fetch::Request;
use daily_store::{NewArticle, Packed};
use url::Url;

use crate::api::dto::{CallError, Code, EntryArg, Event, OpenedEntry};
use crate::{Engine, error};

/// Pages of one article that are put together.
const MOST_PAGES: usize = 8;

impl Engine {
    /// See the call table.
    ///
    /// Pages that show no article (a paywall, a question for consent, a challenge) are said and never kept as one.
    pub async fn load_full_text(&self, asked: EntryArg) -> Result<OpenedEntry, CallError> {
        let detail = self.work(move |store| store.load_entry(asked.entry_id)).await?;
        let link = detail.row.link.as_deref().and_then(|link| Url::parse(link).ok());
        let Some(link) = link else {
            return Err(error::new(Code::BadInput, "this entry has no page of its own to read"));
        };
        let allow_private_network =
            self.work(move |store| store.load_feed(detail.row.feed)).await.is_ok_and(|feed| feed.allow_private_network);
        let (first, mut next) = self.extract(link.clone(), allow_private_network).await?;
        let mut body = first.html;
        let mut seen = vec![link.clone()];
        while let Some(page) = next.take().and_then(|address| Url::parse(&address).ok()) {
            if seen.len() >= MOST_PAGES || seen.contains(&page) || page.host_str() != link.host_str() {
                break;
            }
            // A later page that fails leaves the article shorter, which is better than none.
            let Ok((more, after)) = self.extract(page.clone(), allow_private_network).await else { break };
            body.push_str(&more.html);
            next = after;
            seen.push(page);
        }
        let now = self.now();
        let article = NewArticle { body: Packed::new(&body), base: Some(link.to_string()), title: first.title, byline: first.byline };
        self.work(move |store| store.keep_article(asked.entry_id, &article, now)).await?;
        self.tell(Event::EntriesChanged);
        self.settle();
        self.open_entry(asked).await
    }

    async fn extract(&self, url: Url, allow_private_network: bool) -> Result<(article::Article, Option<String>), CallError> {
        let mut request = Request::page(url);
        request.allow_private_network = allow_private_network;
        let answer = self.ask(request).await?;
        let extracted = tokio::task::spawn_blocking(move || {
            let bytes = answer.body.unwrap_or_default();
            let page = article::decode(&bytes, answer.content_type.as_deref());
            article::extract(&page, &answer.final_url)
        })
        .await
        .map_err(error::of_join)?;
        match extracted {
            Ok(found) => {
                let next = found.next_page.clone();
                Ok((found, next))
            }
            Err(why) => Err(error::new(code_of(&why), format!("{why}; open the original in your browser instead"))),
        }
    }
}

fn code_of(why: &NoArticle) -> Code {
    match why {
        NoArticle::Nothing => Code::NotFound,
        NoArticle::Paywall | NoArticle::Consent | NoArticle::Challenge => Code::Network,
    }
}
