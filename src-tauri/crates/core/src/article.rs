//! Finds the readable article in a page.
//!
//! Several candidates are made and the best is chosen by rules (`candidates`); its furniture is taken out (`body`); what
//! the page says of itself is read apart from it (`metadata`). Pages that stand in front of an article are told from
//! articles (`refusal`), and the following page of a long one is found (`pages`). Pure: the caller fetches.

use url::Url;

use crate::{Moment, html};

mod body;
mod candidates;
mod metadata;
mod pages;
mod refusal;

/// The readable page extracted from an entry's link.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Plain text.
    pub title: Option<String>,
    /// Plain text.
    pub byline: Option<String>,
    /// By the page's own metadata.
    pub published: Option<Moment>,
    /// Plain text.
    pub site_name: Option<String>,
    /// As the page gives it, for example `en-GB`.
    pub language: Option<String>,
    /// `ltr`, `rtl`, `auto`.
    pub dir: Option<String>,
    /// Plain text.
    pub excerpt: Option<String>,
    /// Absolute address of the lead picture.
    pub image: Option<String>,
    /// The body, before sanitising, without the title.
    pub html: String,
    /// The body as plain text, without the captions of its pictures: it is searched and read aloud.
    pub text: String,
    /// Absolute address of the next page of a multi-page article.
    pub next_page: Option<String>,
}

/// Why a page gave no article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoArticle {
    /// No body of text was found.
    #[error("the page holds no article")]
    Nothing,
    /// The page asks for payment or a login.
    #[error("the page shows its article to subscribers only")]
    Paywall,
    /// The page asks for consent first.
    #[error("the page asks for consent to cookies before it shows its article")]
    Consent,
    /// The page is a challenge against robots.
    #[error("the site asks visitors to prove that they are human")]
    Challenge,
}

/// Extracts the readable article of a page fetched from `url`.
pub fn extract(html: &str, url: &Url) -> Result<Article, NoArticle> {
    let metadata = metadata::read(html, url);
    let found = candidates::best(html, url, &metadata);
    if let Some(refusal) = refusal::of(html, url, &metadata, found.as_ref().map(|found| found.body.text.as_str())) {
        return Err(refusal);
    }
    let found = found.ok_or(NoArticle::Nothing)?;
    let base = metadata.base.clone().unwrap_or_else(|| url.clone());
    let site_name = found.site_name.or(metadata.site_name);
    let title = found.title.or(metadata.title).or(metadata.page_title).map(|title| without_site(&title, site_name.as_deref()));
    let language = found.language.or(metadata.language);
    let image = found.image.or(metadata.image).and_then(|raw| base.join(raw.trim()).ok()).filter(|image| matches!(image.scheme(), "http" | "https"));
    let excerpt = found.excerpt.or(metadata.excerpt).filter(|excerpt| !excerpt.is_empty());
    Ok(Article {
        title,
        byline: found.byline.or(metadata.byline),
        published: metadata.published,
        site_name,
        dir: found.dir.or(metadata.dir).or_else(|| direction_of(language.as_deref()?)),
        language,
        excerpt: excerpt.or_else(|| Some(html::excerpt(&found.body.text, EXCERPT))),
        image: image.map(String::from),
        html: found.body.html,
        text: found.body.text,
        next_page: pages::next(url, &base, &metadata.links),
    })
}

/// Characters of an excerpt, where the page gives no description.
const EXCERPT: usize = 240;

/// A title without the site's name at its end or beginning.
fn without_site(title: &str, site: Option<&str>) -> String {
    let title = title.trim();
    let Some(site) = site.map(str::trim).filter(|site| !site.is_empty()) else {
        return title.to_owned();
    };
    const BETWEEN: [&str; 8] = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: "];
    for mark in BETWEEN {
        if let Some((front, back)) = title.rsplit_once(mark) {
            if back.trim().eq_ignore_ascii_case(site) && !front.trim().is_empty() {
                return front.trim().to_owned();
            }
        }
        if let Some((front, back)) = title.split_once(mark) {
            if front.trim().eq_ignore_ascii_case(site) && !back.trim().is_empty() {
                return back.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

/// A page in a language that is written from the right need not say so to be meant so.
fn direction_of(language: &str) -> Option<String> {
    let main = language.split(['-', '_']).next().unwrap_or(language).to_ascii_lowercase();
    ["ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(&main.as_str()).then(|| "rtl".to_owned())
}

/// The text of a page whose server named no encoding: by its BOM, by its `meta` element, by its bytes.
pub fn decode(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.into();
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let declared = head
        .split("charset=")
        .nth(1)
        .and_then(|rest| rest.trim_start_matches(['"', '\'', ' ']).split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next())
        .and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()))
        .filter(|encoding| *encoding != encoding_rs::UTF_8);
    if let Some(encoding) = declared {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let wide = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    // A page in UTF-8 that was cut within a character, or holds a piece of something else.
    if wide > broken {
        return lossy;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Deny).decode_without_bom_handling(bytes).0
}
