//! Makes candidates for an article's body and chooses among them.
//!
//! Readability's method is right for nearly every page and is the first. It errs in two ways: it takes a part for the
//! whole (a page cut into boxes), or finds nothing (text written by a script). The page's own structured data and its
//! `article` elements tell when, and then give the second candidate.

use std::panic::{AssertUnwindSafe, catch_unwind};

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};
use url::Url;

use super::body::{self, Body, Known, Shingles};
use super::metadata::Metadata;
use crate::html;
use crate::html::entities::escape;
use crate::html::tokens::{Token, Tokens};

/// A body, and what Readability's method read of the page.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) site_name: Option<String>,
    pub(super) language: Option<String>,
    pub(super) dir: Option<String>,
    pub(super) excerpt: Option<String>,
    pub(super) image: Option<String>,
    pub(super) body: Body,
}

/// Less text than this is an article only where it is nearly all that the page holds.
const LEAST: usize = 100;

/// A body of this many characters is taken for whole unless structured data says otherwise.
const SURELY_WHOLE: usize = 1_500;

/// Elements beyond which a page is a dump of data; the methods here would take seconds.
const MOST_ELEMENTS: usize = 120_000;

/// The best candidate of a page.
pub(super) fn best(page: &str, url: &Url, metadata: &Metadata) -> Option<Found> {
    let (deepest, elements) = shape(page);
    if elements > MOST_ELEMENTS {
        return None;
    }
    // Trees are walked by recursion in places that are not ours; clean HTML is shallow by construction.
    let shallow = (deepest > DEEPEST).then(|| html::sanitize(page, Some(url)).into_string());
    let page = shallow.as_deref().unwrap_or(page);

    let first = readability(page, url, metadata);
    let told = metadata.told.as_deref().map(html::text).filter(|told| told.chars().count() >= 400);
    let length = first.as_ref().map_or(0, |found| found.body.text.chars().count());
    let coverage = told.as_deref().map(|told| {
        let told = Shingles::of(told);
        Shingles::of(first.as_ref().map_or("", |found| &found.body.text)).share(&told)
    });
    if coverage.map_or(length >= SURELY_WHOLE, |coverage| coverage >= 0.6) {
        return first;
    }

    let known = Known { title: metadata.title.as_deref(), byline: metadata.byline.as_deref(), told: None };
    let second = marked(page, url, &known);
    let told = told.as_deref().filter(|_| coverage.is_some_and(|coverage| coverage < 0.6));
    let body = match (second, told) {
        (Some(second), Some(told)) => {
            // The part of the page that holds what structured data tells has pictures and links besides.
            let covered = Shingles::of(&second.text).share(&Shingles::of(told));
            if covered >= 0.6 { Some(second) } else { Some(from_told(metadata.told.as_deref().unwrap_or(told))) }
        }
        (None, Some(_)) => metadata.told.as_deref().map(from_told),
        (Some(second), None) => {
            Some(second).filter(|second| second.text.chars().count() > length * 8 / 5 && body::prose(&second.html) > length)
        }
        (None, None) => None,
    };
    match (first, body) {
        (Some(first), Some(body)) => Some(Found { body, ..first }),
        (Some(first), None) => Some(first),
        (None, Some(body)) if body.text.chars().count() >= LEAST => {
            Some(Found { title: None, byline: None, site_name: None, language: None, dir: None, excerpt: None, image: None, body })
        }
        (None, Some(_) | None) => None,
    }
}

fn readability(page: &str, url: &Url, metadata: &Metadata) -> Option<Found> {
    let config = Config { keep_classes: true, max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    // Foreign code on foreign pages: a page on which it gives up must not take the app with it.
    let article = catch_unwind(AssertUnwindSafe(|| Readability::new(page, Some(url.as_str()), Some(config)).ok()?.parse().ok())).ok()??;
    let title = article.title.trim().to_owned();
    let known = Known { title: Some(&title), byline: article.byline.as_deref(), told: metadata.told.as_deref() };
    let body = body::without_furniture(&article.content, &known);
    // A front page is links all over; what is found on it is no article.
    if is_too_little(&body.text, page) || body::is_mostly_links(&body.html) {
        return None;
    }
    Some(Found {
        title: Some(title).filter(|title| !title.is_empty()),
        byline: article.byline,
        site_name: article.site_name,
        language: article.lang,
        dir: article.dir,
        excerpt: article.excerpt,
        image: article.image,
        body,
    })
}

/// A few words from a page of many are a remnant, and a page that asks for JavaScript has none of its own.
fn is_too_little(found: &str, page: &str) -> bool {
    let length = found.chars().count();
    if length >= LEAST {
        return false;
    }
    let whole = html::text(page);
    let words = whole.to_lowercase();
    length == 0
        || length * 5 < whole.chars().count()
        || ["enable javascript", "requires javascript", "javascript is disabled", "javascript to run"].iter().any(|ask| words.contains(ask))
}

/// The part of the page that its author marked as the article.
fn marked(page: &str, url: &Url, known: &Known<'_>) -> Option<Body> {
    let document = Document::from(page);
    document.select("[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none'], [style*='visibility:hidden'], [style*='visibility: hidden']").remove();
    document.select("script, style, noscript, form, nav, footer, aside").remove();
    let best = ["[itemprop=articleBody]", "article", "[role=main]", "main"].iter().find_map(|selector| {
        let parts = document.select(selector);
        // Several of a kind are a list of articles.
        let parts: Vec<&NodeRef<'_>> = parts.nodes().iter().filter(|part| part.normalized_char_count() >= 200).collect();
        match parts.as_slice() {
            [only] => Some(only.html().to_string()),
            _ => None,
        }
    })?;
    // Scripts and forms go here; addresses are made absolute, as Readability's are.
    let safe = html::sanitize(&best, Some(url)).into_string();
    let body = body::without_furniture(&safe, known);
    (body.text.chars().count() >= 200 && !body::is_mostly_links(&body.html)).then_some(body)
}

/// A body made of structured data's text alone: words without pictures are better than nothing.
fn from_told(told: &str) -> Body {
    if told.contains("</p>") || told.contains("<br") {
        return Body { html: told.to_owned(), text: html::text(told) };
    }
    let plain = told.split('\n').map(html::text).filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>();
    let mut out = String::new();
    for paragraph in &plain {
        out.push_str("<p>");
        escape(paragraph, &mut out);
        out.push_str("</p>\n");
    }
    Body { html: out, text: plain.join("\n") }
}

/// Deeper pages are flattened first.
const DEEPEST: usize = 200;

/// The depth of the elements that are never left unclosed on purpose, and how many elements there are.
fn shape(page: &str) -> (usize, usize) {
    let (mut depth, mut deepest, mut elements) = (0_usize, 0, 0);
    let counts = |name: &str| {
        ![
            "p", "li", "br", "img", "td", "tr", "th", "dt", "dd", "input", "meta", "link", "hr", "source", "option", "path", "col", "wbr",
            "area", "param", "embed", "use", "circle", "rect",
        ]
        .iter()
        .any(|void| name.eq_ignore_ascii_case(void))
    };
    for token in Tokens::new(page) {
        match token {
            Token::Open(tag) => {
                elements += 1;
                if counts(tag.name) {
                    depth += 1;
                    deepest = deepest.max(depth);
                }
            }
            Token::Close(name) if counts(name) => depth = depth.saturating_sub(1),
            Token::Raw(..) => depth = depth.saturating_sub(1),
            Token::Close(_) | Token::Text(_) | Token::Other => {}
        }
    }
    (deepest, elements)
}
