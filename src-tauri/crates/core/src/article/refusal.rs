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

/// By which a page begins to ask.
const ASKS: [&str; 31] = [
    "before you continue",
    "we value your privacy",
    "your privacy",
    "cookie consent",
    "consent to cookies",
    "bevor sie",
    "ihre privatsphäre",
    "avant de continuer",
    "votre vie privée",
    "prima di continuare",
    "la tua privacy",
    // Spanish, and partly Portuguese.
    "antes de continuar",
    "tu privacidad",
    "su privacidad",
    "a sua privacidade",
    "sua privacidade",
    "privacidade é importante",
    "voordat je verdergaat",
    "voordat u verdergaat",
    "uw privacy",
    "jouw privacy",
    "je privacy",
    "zanim przejdziesz",
    "twoją prywatność",
    "twoja prywatność",
    "innan du fortsätter",
    "din integritet",
    "om din personliga integritet",
    "før du fortsætter",
    "dit privatliv",
    "din privatlivspolitik",
];

/// The button that lets the reader in.
const ACCEPTS: [&str; 34] = [
    "accept all",
    "accept cookies",
    "i accept",
    "i agree",
    "agree and",
    "alle akzeptieren",
    "zustimmen",
    "tout accepter",
    "j'accepte",
    "j’accepte",
    "accetta tutt",
    "aceptar todo",
    "aceptar todas",
    "aceptar y continuar",
    "acepto",
    "aceitar tudo",
    "aceitar todos",
    "aceitar e continuar",
    "concordo",
    "alles accepteren",
    "alle cookies accepteren",
    "accepteer alle",
    "akkoord",
    "akceptuj wszystk",
    "zaakceptuj wszystk",
    "akceptuję",
    "przejdź do serwisu",
    "zgadzam się",
    "acceptera alla",
    "godkänn alla",
    "jag godkänner",
    "accepter alle",
    "accepter alt",
    "tillad alle",
];

/// What such a page speaks of in every other sentence.
const MENTIONS: [&str; 17] = [
    "cookie",
    "consent",
    "partner",
    "privacy",
    "einwilligung",
    "consentement",
    "datenschutz",
    "consentimiento",
    "privacidad",
    "ciasteczk",
    "zgod",
    "prywatnoś",
    "samtycke",
    "integritet",
    "samtykke",
    "privatliv",
    "toestemming",
];

fn is_consent(url: &Url, title: &str, words: &str) -> bool {
    let host = url.host_str().unwrap_or_default();
    if ["consent.", "guce.", "myprivacy.", "privacy-mgmt."].iter().any(|front| host.starts_with(front)) {
        return true;
    }
    if words.chars().count() > 6_000 {
        return false;
    }
    let asks = ASKS.iter().any(|ask| title.contains(ask) || words.contains(ask));
    let accepts = ACCEPTS.iter().any(|accept| words.contains(accept));
    let mentions = MENTIONS.iter().map(|word| words.matches(word).count()).sum::<usize>();
    // A banner over an article speaks of cookies too; a page about nothing else does so in every other sentence.
    let all_words = words.split_whitespace().count().max(1);
    asks && accepts && mentions * 40 >= all_words && mentions >= 3
}

const WALLS: [&str; 80] = [
    "subscribe to continue",
    "subscribe to read",
    "subscribe to keep reading",
    "subscribers only",
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
    "contenuto riservato agli abbonati",
    "abbonati per continuare",
    "per continuare a leggere",
    "exclusivo para suscriptores",
    "solo para suscriptores",
    "contenido para suscriptores",
    "suscríbete para continuar",
    "suscríbase para seguir",
    "para seguir leyendo",
    "¿ya eres suscriptor",
    "¿ya es suscriptor",
    "exclusivo para assinantes",
    "só para assinantes",
    "assine para ler",
    "assine para continuar",
    "para continuar lendo",
    "para continuar a ler",
    "já é assinante",
    "alleen voor abonnees",
    "exclusief voor abonnees",
    "voor abonnees beschikbaar",
    "neem een abonnement om",
    "om verder te lezen",
    "verder lezen?",
    "al abonnee?",
    "dit artikel is voor abonnees",
    "tylko dla subskrybentów",
    "tylko dla prenumeratorów",
    "artykuł dla subskrybentów",
    "dostęp dla prenumeratorów",
    "wykup prenumeratę",
    "wykup subskrypcję",
    "aby czytać dalej",
    "żeby czytać dalej",
    "masz już prenumeratę",
    "masz już subskrypcję",
    "endast för prenumeranter",
    "bara för prenumeranter",
    "för dig som är prenumerant",
    "innehåll för prenumeranter",
    "läs vidare med",
    "för att läsa vidare",
    "för att fortsätta läsa",
    "redan prenumerant",
    "kun for abonnenter",
    "forbeholdt abonnenter",
    "artiklen er for abonnenter",
    "køb abonnement for at",
    "for at læse videre",
    "for at læse resten",
    "læs videre med",
    "allerede abonnent",
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

    /// Each with an asking page, a wall, and a sentence of an article's beginning.
    const LANGUAGES: [(&str, &str, &str, &str); 8] = [
        (
            "Spanish",
            "<h1>Tu privacidad nos importa</h1><p>Con nuestros 640 socios usamos cookies. Puedes dar o retirar tu consentimiento a las cookies.</p><button>Aceptar todas</button>",
            "Suscríbete para seguir leyendo. ¿Ya eres suscriptor? Entra.",
            "El puerto abrirá de nuevo el lunes tras nueve semanas, dijo su capitán en el muelle.",
        ),
        (
            "Portuguese",
            "<h1>A sua privacidade conta</h1><p>Nós e 640 parceiros usamos cookies. Pode aceitar cookies ou recusar os cookies de terceiros.</p><button>Aceitar tudo</button>",
            "Conteúdo exclusivo para assinantes. Já é assinante? Entre.",
            "O porto volta a abrir na segunda-feira depois de nove semanas, disse o seu capitão no cais.",
        ),
        (
            "Dutch",
            "<h1>Voordat je verdergaat</h1><p>Wij en 640 partners plaatsen cookies. Je geeft toestemming voor cookies of weigert ze.</p><button>Alles accepteren</button>",
            "Alleen voor abonnees. Al abonnee? Log in om verder te lezen.",
            "De haven gaat maandag na negen weken weer open, zei de havenmeester vanochtend op de kade.",
        ),
        (
            "Polish",
            "<h1>Cenimy Twoją prywatność</h1><p>My i 640 partnerów zapisujemy pliki cookie. Możesz wyrazić zgodę na cookie albo odmówić zgody.</p><button>Akceptuję i przechodzę do serwisu</button>",
            "Artykuł dla subskrybentów. Wykup prenumeratę, aby czytać dalej.",
            "Port otworzy się znów w poniedziałek po dziewięciu tygodniach, powiedział kapitan na nabrzeżu.",
        ),
        (
            "Swedish",
            "<h1>Vi värnar om din integritet</h1><p>Vi och 640 partner använder cookies. Du kan ge samtycke till cookies eller neka.</p><button>Godkänn alla</button>",
            "Endast för prenumeranter. Redan prenumerant? Logga in för att läsa vidare.",
            "Hamnen öppnar igen på måndag efter nio veckor, sade hamnkaptenen på kajen i dag.",
        ),
        (
            "Danish",
            "<h1>Vi passer på dit privatliv</h1><p>Vi og 640 partnere bruger cookies. Du kan give samtykke til cookies eller afvise dem.</p><button>Tillad alle</button>",
            "Artiklen er kun for abonnenter. Allerede abonnent? Log ind for at læse videre.",
            "Havnen åbner igen på mandag efter ni uger, sagde havnefogeden på kajen i morges.",
        ),
        (
            "German",
            "<h1>Ihre Privatsphäre ist uns wichtig</h1><p>Wir und 640 Partner verwenden Cookies. Ihre Einwilligung in Cookies ist freiwillig.</p><button>Alle akzeptieren</button>",
            "Nur für Abonnenten. Jetzt abonnieren und weiterlesen.",
            "Der Hafen öffnet am Montag nach neun Wochen wieder, sagte der Hafenmeister am Kai.",
        ),
        (
            "French",
            "<h1>Avant de continuer</h1><p>Nos 640 partenaires et nous utilisons des cookies. Votre consentement aux cookies est libre.</p><button>Tout accepter</button>",
            "Article réservé aux abonnés. La suite est réservée à ceux qui paient.",
            "Le port rouvrira lundi après neuf semaines, a dit son capitaine ce matin sur le quai.",
        ),
    ];

    #[test]
    fn consent_pages_are_recognised_in_each_language() {
        for (language, asking, ..) in LANGUAGES {
            assert_eq!(refused(&format!("<title>Courier</title>{asking}")), Some(NoArticle::Consent), "{language}");
        }
    }

    #[test]
    fn paywalls_are_recognised_in_each_language() {
        for (language, _, wall, lead) in LANGUAGES {
            let page = format!("<title>Courier</title><article><h1>Courier</h1><p>{lead} {lead}</p><p>{wall}</p></article>");
            assert_eq!(refused(&page), Some(NoArticle::Paywall), "{language}");
        }
    }

    #[test]
    fn an_article_with_a_banner_and_an_offer_is_not_refused_in_any_language() {
        for (language, asking, wall, lead) in LANGUAGES {
            let body = format!("<p>{lead}</p>").repeat(25);
            let page = format!("<title>Courier</title><div id=banner>{asking}</div><article>{body}</article><aside>{wall}</aside>");
            assert_eq!(refused(&page), None, "{language}");
        }
    }

    #[test]
    fn a_short_report_about_cookies_or_subscribers_is_not_a_wall() {
        let report = "<article><h1>Court on cookies</h1><p>The court ruled on Monday that a cookie needs consent before it is set. \
            A bakery in Hull had set twelve without asking anybody, and its customers went to law over what they called a breach of their privacy. \
            The judge said that to agree and to be asked are two things. The paper, which has nine thousand subscribers, won a share of the costs.</p></article>";
        assert_eq!(refused(&format!("<title>Court on cookies</title>{report}")), None);
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
