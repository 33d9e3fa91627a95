//! Decides whether a page is an article's own, by what it says of itself and by what is found on it.
//!
//! For links that were found on a front page: most lead to articles, some to sections, films, quizzes or shops. Structured
//! data is believed first, Open Graph second, since blogs call every page an article there; the text itself is last.

use url::Url;

use super::metadata::{self, Metadata, ToldKind};
use super::{Article, NoArticle, extract, without_site};
use crate::{Moment, front_page, html};

/// What made a page count as an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Structured data calls it one (JSON-LD `NewsArticle` and its like).
    StructuredData,
    /// Open Graph does, with a date of publication.
    OpenGraph,
    /// Neither does, but there is a text of an article's length, or a shorter one with a date.
    Text,
}

/// An article's own page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticlePage {
    /// What made it count as an article.
    pub evidence: Evidence,
    /// Plain text, without the site's name.
    pub title: String,
    /// The article's own date, not that of the page's masthead.
    pub published: Option<Moment>,
    /// When the article last changed, by its own word.
    pub updated: Option<Moment>,
    /// Plain text.
    pub byline: Option<String>,
    /// Plain text: the page's description of its article.
    pub excerpt: Option<String>,
    /// Absolute address of the lead picture.
    pub image: Option<String>,
    /// As the page gives it, for example `en-GB`.
    pub language: Option<String>,
    /// Plain text.
    pub site_name: Option<String>,
    /// The address that the page gives as its own, where it is on the same host; else the one that was asked.
    pub url: Url,
    /// The readable article, or why the page holds none: an article behind a paywall is an article all the same.
    pub body: Result<Article, NoArticle>,
}

/// Why a page is not an article's own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAnArticle {
    /// A front page, a section, a list of results.
    #[error("the page is a list, not an article")]
    List,
    /// A page that is about something else, or has too little to read.
    #[error("the page holds no article")]
    Other,
    /// A page in front of the article, which says nothing about it: ask again later.
    #[error("{0}")]
    Behind(#[source] NoArticle),
}

/// A text of this many characters is an article without further signs.
const LONG: usize = 900;

/// With a date this many are enough.
const SHORT: usize = 250;

/// Reads the page at `url` as an article's own.
pub fn read(html: &str, url: &Url) -> Result<ArticlePage, NotAnArticle> {
    let metadata = metadata::read(html, url);
    let body = extract(html, url);
    let evidence = judge(url, &metadata, &body).map_err(|why| name_list(why, html, url))?;
    if evidence == Evidence::Text && body.as_ref().is_ok_and(|article| holds_teasers(&article.text, html, url)) {
        return Err(NotAnArticle::List);
    }
    let site_name = body.as_ref().ok().and_then(|article| article.site_name.clone()).or(metadata.site_name);
    let title = body.as_ref().ok().and_then(|article| article.title.clone()).or(metadata.title).or(metadata.page_title);
    let title = title.map(|title| without_site(&title, site_name.as_deref())).filter(|title| !title.trim().is_empty());
    let base = metadata.base.as_ref().unwrap_or(url);
    let image = body.as_ref().ok().and_then(|article| article.image.clone());
    let own = metadata.canonical.filter(|own| own.host_str() == url.host_str() && own.path() != "/");
    Ok(ArticlePage {
        evidence,
        title: title.ok_or(NotAnArticle::Other)?,
        published: metadata.published,
        updated: metadata.updated,
        byline: body.as_ref().ok().and_then(|article| article.byline.clone()).or(metadata.byline),
        excerpt: metadata.excerpt.or_else(|| body.as_ref().ok()?.excerpt.clone()),
        image: image.or_else(|| html::links::web(&metadata.image?, Some(base)).map(String::from)),
        language: body.as_ref().ok().and_then(|article| article.language.clone()).or(metadata.language),
        site_name,
        url: own.unwrap_or_else(|| url.clone()),
        body,
    })
}

/// As many headlines make a list of a page that is no article.
const LIST: usize = 5;

fn name_list(why: NotAnArticle, html: &str, url: &Url) -> NotAnArticle {
    if why == NotAnArticle::Other && front_page::headlines(html, url).len() >= LIST { NotAnArticle::List } else { why }
}

/// Whether what was taken for a text is a row of teasers: it holds the headlines of other articles.
fn holds_teasers(text: &str, html: &str, url: &Url) -> bool {
    front_page::headlines(html, url).iter().filter(|headline| text.contains(&headline.title)).count() >= LIST
}

fn judge(url: &Url, metadata: &Metadata, body: &Result<Article, NoArticle>) -> Result<Evidence, NotAnArticle> {
    let length = body.as_ref().map_or(0, |article| article.text.chars().count());
    let is_root = url.path().trim_matches('/').is_empty() && url.query().is_none();
    match metadata.told_kind {
        ToldKind::Article if !is_root => return Ok(Evidence::StructuredData),
        ToldKind::List if length < LONG || is_root => return Err(NotAnArticle::List),
        ToldKind::Other if !metadata.has_article_date => return Err(NotAnArticle::Other),
        ToldKind::Article | ToldKind::List | ToldKind::Other | ToldKind::Unsaid => {}
    }
    if is_root {
        return Err(NotAnArticle::List);
    }
    let graph = metadata.open_graph_type.as_deref().unwrap_or_default();
    let says_article = graph.ends_with("article");
    if let Err(why @ (NoArticle::Consent | NoArticle::Challenge)) = body {
        return Err(NotAnArticle::Behind(why.clone()));
    }
    if says_article && metadata.has_article_date {
        return Ok(Evidence::OpenGraph);
    }
    if let Err(NoArticle::Paywall) = body {
        // A wall stands in front of something to read.
        return Ok(Evidence::Text);
    }
    let is_called_otherwise = matches!(graph, "profile" | "product" | "video.movie" | "book" | "music.song");
    let dated = metadata.published.is_some();
    match length {
        _ if is_called_otherwise => Err(NotAnArticle::Other),
        LONG.. => Ok(Evidence::Text),
        SHORT.. if dated || says_article => Ok(Evidence::Text),
        _ if says_article && metadata.title.is_some() && length > 0 => Ok(Evidence::OpenGraph),
        0 => Err(NotAnArticle::List),
        _ => Err(NotAnArticle::Other),
    }
}
