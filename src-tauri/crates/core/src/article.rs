//! Finds the readable article in a page.

use url::Url;

use crate::Moment;

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
    let _ = (html, url);
    Err(NoArticle::Nothing)
}
