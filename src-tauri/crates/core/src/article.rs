//! Finds the readable article in a page.

use url::Url;

use crate::Moment;

mod body;

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
    /// The body as plain text.
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
    let config = dom_smoothie::Config { keep_classes: true, ..Default::default() };
    let mut r = dom_smoothie::Readability::new(html, Some(url.as_str()), Some(config)).map_err(|_| NoArticle::Nothing)?;
    let a = r.parse().map_err(|_| NoArticle::Nothing)?;
    let known = body::Known { title: Some(&a.title), byline: a.byline.as_deref(), told: None };
    let body = body::without_furniture(&a.content, &known);
    Ok(Article {
        title: Some(a.title.to_string()), byline: a.byline, site_name: a.site_name, language: a.lang, dir: a.dir, excerpt: a.excerpt, image: a.image,
        text: body.text, html: body.html, published: None, next_page: None,
    })
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
