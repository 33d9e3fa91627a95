//! Recognises the pages that stand in front of an article.
//!
//! A wrong refusal loses an article that the reader could have had; so each rule asks for little text as well as for
//! the signs of its kind, and a page that brings its article along with a wall in front of it is not refused.

use url::Url;

use super::NoArticle;
use super::metadata::Metadata;
use crate::html;

/// Fewer characters than this are no article when something else says that there is a wall.
const LITTLE: usize = 1_500;

/// Why the page shows no article, if it does not; `text` is what was found on it.
pub(super) fn of(page: &str, url: &Url, metadata: &Metadata, text: Option<&str>) -> Option<NoArticle> {
    let found = text.map_or(0, |text| text.chars().count());
    if found >= LITTLE {
        return None;
    }
    let title = metadata.page_title.as_deref().unwrap_or_default().to_lowercase();
    if is_challenge(page, &title, found) {
        return Some(NoArticle::Challenge);
    }
    let words = html::text(page).to_lowercase();
    if is_consent(url, &title, &words) {
        return Some(NoArticle::Consent);
    }
    let walled = WALLS.iter().any(|wall| words.contains(wall));
    if metadata.costs && found < 1_000 || walled && found < 900 {
        return Some(NoArticle::Paywall);
    }
    None
}

const CHALLENGE_TITLES: [&str; 16] = [
    "just a moment",
    "attention required! | cloudflare",
    "access denied",
    "are you a robot",
    "robot check",
    "please verify you are a human",
    "ddos-guard",
    "pardon our interruption",
    "security check",
    "human verification",
    "vercel security checkpoint",
    "one moment, please",
    "client challenge",
    "verifying you are human",
    "checking your browser",
    "making sure you're not a bot",
];

const CHALLENGE_MARKS: [&str; 10] = [
    "/cdn-cgi/challenge-platform/",
    "cf-browser-verification",
    "cf_chl_opt",
    "px-captcha",
    "captcha-delivery.com",
    "_incapsula_resource",
    "awswafcookiedomainlist",
    "ddos-guard/js-challenge",
    "/.within.website/x/cmd/anubis",
    "id=\"challenge-form\"",
];

fn is_challenge(page: &str, title: &str, found: usize) -> bool {
    if CHALLENGE_TITLES.iter().any(|known| title.starts_with(known)) && found < 800 {
        return true;
    }
    // The marks stand in scripts that some sites carry on every page.
    found < 200 && {
        let page = page.to_ascii_lowercase();
        CHALLENGE_MARKS.iter().any(|mark| page.contains(mark))
    }
}

fn is_consent(url: &Url, title: &str, words: &str) -> bool {
    let host = url.host_str().unwrap_or_default();
    if ["consent.", "guce.", "myprivacy.", "privacy-mgmt."].iter().any(|front| host.starts_with(front)) {
        return true;
    }
    if words.chars().count() > 6_000 {
        return false;
    }
    let asks = [
        "before you continue",
        "bevor sie",
        "avant de continuer",
        "antes de continuar",
        "prima di continuare",
        "we value your privacy",
        "your privacy",
        "cookie consent",
        "consent to cookies",
        "ihre privatsphäre",
        "votre vie privée",
    ]
    .iter()
    .any(|ask| title.contains(ask) || words.contains(ask));
    let accepts = [
        "accept all",
        "i accept",
        "i agree",
        "agree and",
        "alle akzeptieren",
        "zustimmen",
        "tout accepter",
        "j'accepte",
        "aceptar todo",
        "accetta tutto",
        "alles accepteren",
        "accept cookies",
    ]
    .iter()
    .any(|accept| words.contains(accept));
    let mentions = ["cookie", "consent", "partner", "privacy", "einwilligung", "consentement", "datenschutz"]
        .iter()
        .map(|word| words.matches(word).count())
        .sum::<usize>();
    // A banner over an article speaks of cookies too; a page about nothing else does so in every other sentence.
    let all_words = words.split_whitespace().count().max(1);
    asks && accepts && mentions * 40 >= all_words && mentions >= 3
}

const WALLS: [&str; 34] = [
    "subscribe to continue",
    "subscribe to read",
    "subscribe to keep reading",
    "subscribers only",
    "for subscribers only",
    "subscriber-only",
    "already a subscriber",
    "already have a subscription",
    "to continue reading",
    "to read the full article",
    "to read this article",
    "continue reading with a",
    "become a member to read",
    "this post is for paid subscribers",
    "this post is for paying subscribers",
    "unlock this article",
    "register to read",
    "sign in to read",
    "log in to read",
    "create a free account to",
    "nur für abonnenten",
    "mit plus weiterlesen",
    "weiterlesen mit",
    "jetzt abonnieren und weiterlesen",
    "réservé aux abonnés",
    "réservé à nos abonnés",
    "la suite est réservée",
    "exclusivo para suscriptores",
    "solo para suscriptores",
    "contenuto riservato agli abbonati",
    "alleen voor abonnees",
    "conteúdo exclusivo para assinantes",
    "только для подписчиков",
    "有料会員",
];

#[cfg(test)]
mod tests {
    use super::super::extract;
    use super::*;

    fn refused(page: &str) -> Option<NoArticle> {
        extract(page, &Url::parse("https://paper.example/story").expect("a good address")).err()
    }

    #[test]
    fn walls_are_told_from_articles_and_from_each_other() {
        let lead = "<article><h1>Harbour to reopen</h1><p>The harbour will open again on Monday after nine weeks, its master said on the quay this morning, with two ferries a day.</p>";

        assert_eq!(
            refused("<title>Just a moment...</title><p>Checking your browser before you go on to paper.example</p>"),
            Some(NoArticle::Challenge)
        );
        assert_eq!(
            refused(
                "<title>Paper</title><h1>We value your privacy</h1><p>We and our 812 partners use cookies. You can give or refuse consent to cookies of partners.</p><button>Accept all</button>"
            ),
            Some(NoArticle::Consent)
        );
        assert_eq!(
            refused(&format!("{lead}<p>Subscribe to continue reading. Already a subscriber? Log in.</p></article>")),
            Some(NoArticle::Paywall)
        );
        let data = r#"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>"#;
        assert_eq!(refused(&format!("{data}{lead}</article>")), Some(NoArticle::Paywall));
    }

    #[test]
    fn an_article_that_came_whole_is_not_refused_for_its_wall() {
        let body = "<p>The harbour will open again on Monday after nine weeks, its master said on the quay this morning, with two ferries a day.</p>".repeat(15);
        let data = r#"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>"#;

        assert_eq!(
            refused(&format!("{data}<title>Harbour</title><article>{body}</article><div>Already a subscriber? Accept all cookies.</div>")),
            None
        );
    }

    #[test]
    fn a_page_with_nothing_on_it_is_not_called_a_wall() {
        assert_eq!(refused(""), Some(NoArticle::Nothing));
        assert_eq!(
            refused("<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>"),
            Some(NoArticle::Nothing)
        );
    }
}
