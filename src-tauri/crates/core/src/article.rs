//! Finds the readable article in a page.
//!
//! Several candidates are made and the best is chosen by rules (`candidates`); its furniture is taken out (`body`); what
//! the page says of itself is read apart from it (`metadata`). Pages that stand in front of an article are told from
//! articles (`refusal`), and the following page of a long one is found (`pages`). Pure: the caller fetches.

use std::borrow::Cow;

use url::Url;

use crate::{Moment, html};

mod body;
mod candidates;
pub(crate) mod metadata;
pub(crate) mod page;
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
    let image = found
        .image
        .or(metadata.image)
        .and_then(|raw| base.join(raw.trim()).ok())
        .filter(|image| matches!(image.scheme(), "http" | "https"));
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
        if let Some((front, back)) = title.rsplit_once(mark)
            && back.trim().eq_ignore_ascii_case(site)
            && !front.trim().is_empty()
        {
            return front.trim().to_owned();
        }
        if let Some((front, back)) = title.split_once(mark)
            && front.trim().eq_ignore_ascii_case(site)
            && !back.trim().is_empty()
        {
            return back.trim().to_owned();
        }
    }
    title.to_owned()
}

/// A page in a language that is written from the right need not say so to be meant so.
fn direction_of(language: &str) -> Option<String> {
    let main = language.split(['-', '_']).next().unwrap_or(language).to_ascii_lowercase();
    ["ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(&main.as_str()).then(|| "rtl".to_owned())
}

/// The text of a page: by its BOM, by being UTF-8, by the server's `Content-Type`, by its `meta` element, by its bytes.
///
/// That UTF-8 comes before what the server says departs from the standard: servers say `iso-8859-1` by default, and no
/// text in another encoding is UTF-8 by accident.
pub fn decode<'a>(bytes: &'a [u8], content_type: Option<&str>) -> Cow<'a, str> {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.into();
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    if let Some(encoding) = content_type.and_then(|said| charset(&said.to_ascii_lowercase())).or_else(|| charset(&head)) {
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

/// The encoding that follows `charset=` in lower-case text; UTF-8 has been ruled out by then.
fn charset(said: &str) -> Option<&'static encoding_rs::Encoding> {
    let (_, rest) = said.split_once("charset=")?;
    let label = rest.trim_start_matches(['"', '\'', ' ']).split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).next()?;
    encoding_rs::Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != encoding_rs::UTF_8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page_of(url: &str) -> Url {
        Url::parse(url).expect("a good address")
    }

    /// The shape of a newspaper's page without a feed: masthead and today's date, the headline twice, the article, a
    /// newsletter, a player, a dialog, and 48 headlines of other articles.
    const SITE: &str = include_str!("../tests/fixtures/courier/article.html");

    #[test]
    fn a_page_of_a_site_without_a_feed_gives_its_article_alone() {
        let article = extract(SITE, &page_of("https://courier.example/article/77")).expect("an article");

        assert_eq!(article.title.as_deref(), Some("Lighthouse Keepers End Strike After Talks on the Pier"));
        assert_eq!(article.published.and_then(Moment::to_rfc3339).as_deref(), Some("2023-03-22T08:15:00Z"));
        assert_eq!(article.site_name.as_deref(), Some("Harbour Courier"));
        assert_eq!(article.language.as_deref(), Some("en"));
        assert_eq!(article.image.as_deref(), Some("https://courier.example/pictures/pier.jpg"));
        assert!(article.text.starts_with("The keepers of the northern towers"), "{}", article.text);
        assert!(article.text.ends_with("what it has been worth."), "{}", article.text);
        assert_eq!(article.text.matches("Solheim").count(), 1);
        for furniture in [
            "Lighthouse Keepers End Strike",
            "Harbour Courier",
            "2025",
            "Newsletter",
            "Related",
            "0:00",
            "Close",
            "Night Ferry",
            "×2",
            "not text",
        ] {
            assert!(!article.text.contains(furniture), "{furniture} in {}", article.text);
        }
        assert_eq!(article.next_page, None);
    }

    #[test]
    fn pictures_keep_their_captions_in_the_html_and_lose_them_in_the_text() {
        let prose = "<p>The harbour will open again on Monday after nine weeks, its master said on the quay this morning, with two ferries a day.</p>".repeat(6);
        let page = format!(
            "<article><h1>Harbour opens</h1>{prose}<figure><img src=/q.jpg><figcaption>The quay at dawn</figcaption></figure>{prose}</article>"
        );

        let article = extract(&page, &page_of("https://courier.example/a")).expect("an article");

        assert!(article.html.contains("The quay at dawn") && article.html.contains("https://courier.example/q.jpg"), "{}", article.html);
        assert!(!article.text.contains("The quay at dawn"));
    }

    #[test]
    fn what_structured_data_tells_is_used_when_the_page_shows_nothing() {
        let told = "The harbour will open again on Monday after nine weeks, its master said on the quay this morning.\\n".repeat(8);
        let page = format!(
            r#"<title>Harbour</title><script type="application/ld+json">{{"@type":"NewsArticle","headline":"Harbour opens","articleBody":"{told}"}}</script><div id=root></div>"#
        );

        let article = extract(&page, &page_of("https://courier.example/a")).expect("an article");

        assert_eq!(article.title.as_deref(), Some("Harbour opens"));
        assert_eq!(article.text.matches("nine weeks").count(), 8);
        assert_eq!(article.html.matches("<p>").count(), 8);
    }

    #[test]
    fn the_sites_name_is_no_part_of_a_title() {
        assert_eq!(without_site("Harbour opens | The Courier", Some("The Courier")), "Harbour opens");
        assert_eq!(without_site("The Courier - Harbour opens", Some("the courier")), "Harbour opens");
        assert_eq!(without_site("Harbour - opens", Some("The Courier")), "Harbour - opens");
        assert_eq!(without_site("The Courier", Some("The Courier")), "The Courier");
    }

    #[test]
    fn a_page_written_from_the_right_says_so() {
        let prose =
            "<p>أعلن مدير الميناء صباح اليوم أن الميناء سيفتح أبوابه من جديد يوم الاثنين بعد تسعة أسابيع من الإغلاق الكامل.</p>".repeat(8);

        let article =
            extract(&format!("<html lang=ar><article>{prose}</article>"), &page_of("https://courier.example/a")).expect("an article");

        assert_eq!(article.dir.as_deref(), Some("rtl"));
    }

    #[test]
    fn pages_that_were_built_to_hurt_are_answered_quickly() {
        let prose = "<p>The harbour will open again on Monday after nine weeks, its master said on the quay this morning.</p>";
        for page in [
            "<div>".repeat(50_000) + prose,
            "<b><p>x".repeat(10_000),
            format!("{}{}", prose.repeat(20), "<table><tr><td>".repeat(10_000)),
            "<p>x</p>".repeat(20_000),
            "<script type='application/ld+json'>".to_owned() + &"[".repeat(100_000),
            "<".repeat(50_000),
        ] {
            // Whatever the answer is, there is one.
            let _ = extract(&page, &page_of("https://courier.example/a"));
        }
    }

    #[test]
    fn a_page_is_decoded_by_what_it_declares() {
        assert_eq!(decode(b"<meta charset=\"windows-1251\">\xcf\xf0\xe8\xe2\xe5\xf2", None), "<meta charset=\"windows-1251\">Привет");
        assert_eq!(decode("é".as_bytes(), Some("text/html; charset=iso-8859-1")), "é");
        assert_eq!(decode(b"\xe9", Some("text/html; charset=ISO-8859-1")), "é");
    }
}
