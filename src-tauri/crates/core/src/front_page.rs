//! A site's front page as a source: its headline links, found by structure, and the articles that they lead to.
//!
//! How to follow a site that has no feed:
//! 1. [`read`] gives a page as a feed of the format `front_page`: its headlines in the page's order, each with its link,
//!    its title once, and where the card shows them a picture and a teaser. A date is given only where the card names
//!    one, and then it is the front page's claim. [`headlines`] gives the same without the feed around it.
//! 2. Of the links that are new, fetch each article's page and ask [`article_page`]. It gives title, date, byline, lead
//!    picture and language by the article's own metadata, with its body where there is one; or says why the page is no
//!    article, and the link is dropped. A page that stands in front of the article ([`NotAnArticle::Behind`]) says
//!    nothing about it: keep the headline and ask again later.
//! 3. [`related`] gives the links that an article's page shows beside its text. They belong to other articles: they are
//!    neither text of this one nor headlines of the front page.
//!
//! [`crate::parse::parse`] never answers with this format by itself. Feeds' addresses answer with web pages when their
//! servers are ill, and the links of an error page must not become entries.
//!
//! Nothing here knows a site. What repeats, what stands in headings and what has an address like an article's is a
//! headline; what stands in navigation, footers, forms and dialogs is not.

use url::Url;

use crate::html;
use crate::html::links::without_tracking;
use crate::parse::{FeedHead, Format, ParseError, Parsed, ParsedEntry, text_of};
use crate::{Moment, article};

pub use article::page::{ArticlePage, Evidence, NotAnArticle, read as article_page};

mod address;
mod choose;
mod title;
mod walk;

/// A link that leads to an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// Absolute, without a fragment and without parameters that only track.
    pub url: String,
    /// Plain text on one line; never empty.
    pub title: String,
    /// Absolute address of the picture on the card.
    pub image: Option<String>,
    /// Plain text: the teaser on the card.
    pub summary: Option<String>,
    /// The moment that the card names. The article's own page knows better.
    pub published: Option<Moment>,
}

/// More headlines than this has no front page that a reader could follow.
const MOST: usize = 300;

/// The headlines of the page at `url`, in the page's order, each article once. Empty where the page shows none.
pub fn headlines(html: &str, url: &Url) -> Vec<Headline> {
    choose::headlines(&walk::Page::read(html, url), url)
}

/// The articles to which an article's page at `url` points beside its own text, in the page's order.
///
/// Links within sentences belong to the text and are left out, as is a link to the page itself.
pub fn related(html: &str, url: &Url) -> Vec<Headline> {
    headlines(html, url)
}

/// Reads a web page as a feed of the format `front_page`.
///
/// `url` is where the bytes came from; without it the page must name its own address. [`ParseError::WebPage`] where the
/// page holds no headlines, [`ParseError::NotAFeed`] where no address can be found against which to read its links.
pub fn read(bytes: &[u8], url: Option<&Url>, content_type: Option<&str>) -> Result<Parsed, ParseError> {
    let text = text_of(bytes, content_type);
    if text.trim().is_empty() {
        return Err(ParseError::Empty);
    }
    let said = walk::own_address(&text);
    let url = url.cloned().or(said).ok_or(ParseError::NotAFeed)?;
    let found = headlines(&text, &url);
    if found.is_empty() {
        return Err(ParseError::WebPage);
    }
    let metadata = article::metadata::read(&text, &url);
    let site = metadata.site_name.clone().or(metadata.page_title).or(metadata.title);
    let absolute = |raw: Option<String>| raw.and_then(|raw| html::links::web(&raw, Some(&url))).map(String::from);
    let feed = FeedHead {
        title: site.or_else(|| url.host_str().map(str::to_owned)),
        link: Some(without_fragment(&url).into()),
        description: metadata.excerpt,
        language: metadata.language.map(|language| language.to_ascii_lowercase()),
        image: absolute(metadata.image),
        icon: absolute(metadata.icon),
        ..FeedHead::default()
    };
    let entries = found.into_iter().map(entry).collect();
    Ok(Parsed { format: Format::FrontPage, feed, entries, warnings: Vec::new() })
}

fn entry(headline: Headline) -> ParsedEntry {
    let summary = headline.summary.map(|plain| {
        let mut escaped = String::with_capacity(plain.len());
        html::entities::escape(&plain, &mut escaped);
        escaped
    });
    ParsedEntry {
        title: Some(headline.title),
        link: Some(headline.url),
        image: headline.image,
        summary,
        published: headline.published,
        ..ParsedEntry::default()
    }
}

fn without_fragment(url: &Url) -> Url {
    let mut bare = without_tracking(url);
    bare.set_fragment(None);
    bare
}

#[cfg(test)]
mod tests;
