//! What an address alone says: whether it is of this site, and whether it looks like an article's.

use url::Url;

use super::without_fragment;
use crate::domain;

/// How much an address looks like an article's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// A file, a service, the page itself: never.
    Never,
    /// A section, a topic, an author: only when everything else speaks for it.
    Section,
    /// It could be either.
    Unsaid,
    /// A date, a number or a whole headline stands in it.
    Article,
}

/// Whether both addresses are of one site: the same registered domain, or the same name under another ending.
pub(super) fn same_site(a: &Url, b: &Url) -> bool {
    match (a.host_str(), b.host_str()) {
        (Some(a), Some(b)) if a.eq_ignore_ascii_case(b) => true,
        (Some(a), Some(b)) => {
            let name = |host: &str| Some(domain::registered(host)?.split('.').next()?.to_ascii_lowercase()).filter(|name| name.len() > 2);
            name(a).is_some() && name(a) == name(b)
        }
        (Some(_) | None, _) => false,
    }
}

/// One key for all spellings of an address.
pub(super) fn key(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    let path = url.path().trim_end_matches('/');
    let path = path.strip_suffix("/amp").unwrap_or(path);
    format!("{}{path}?{}", host.strip_prefix("www.").unwrap_or(host), url.query().unwrap_or_default())
}

/// Files that are shown or saved, not read.
const FILES: [&str; 28] = [
    "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "ico", "pdf", "xml", "rss", "json", "zip", "mp3", "mp4", "m3u8", "m4a", "webm",
    "doc", "docx", "xls", "xlsx", "css", "js", "ics", "epub", "apk", "exe",
];

/// First or only parts of paths under which sites keep what is no article, in the languages of many sites.
const SERVICES: [&str; 77] = [
    "about",
    "about-us",
    "abo",
    "abonnement",
    "abonnements",
    "account",
    "accounts",
    "advertise",
    "advertising",
    "agb",
    "app",
    "apps",
    "archive",
    "archives",
    "author",
    "authors",
    "autor",
    "autores",
    "auteur",
    "auteurs",
    "careers",
    "cart",
    "category",
    "categories",
    "checkout",
    "contact",
    "contact-us",
    "contacto",
    "contributors",
    "cookies",
    "cookie-policy",
    "crosswords",
    "datenschutz",
    "donate",
    "epaper",
    "faq",
    "feed",
    "feeds",
    "games",
    "help",
    "hilfe",
    "horoscope",
    "impressum",
    "imprint",
    "jobs",
    "journalist",
    "kontakt",
    "legal",
    "login",
    "logout",
    "mentions-legales",
    "my",
    "newsletter",
    "newsletters",
    "people",
    "privacy",
    "privacy-policy",
    "profile",
    "profil",
    "register",
    "rss",
    "search",
    "shop",
    "sign-in",
    "signin",
    "signup",
    "sitemap",
    "subscribe",
    "subscription",
    "suche",
    "support",
    "tag",
    "tags",
    "terms",
    "user",
    "users",
    "wp-login.php",
];

/// Parts of paths in front of an article's own name.
const BEFORE_ARTICLES: [&str; 24] = [
    "a",
    "article",
    "articles",
    "articulo",
    "artikel",
    "artigo",
    "articolo",
    "story",
    "stories",
    "news-story",
    "noticia",
    "noticias",
    "notizie",
    "nachrichten",
    "actualite",
    "post",
    "posts",
    "p",
    "n",
    "news",
    "read",
    "blog",
    "view",
    "statya",
];

/// How much the address looks like that of an article of the site whose page is `page`.
pub(super) fn likeness(url: &Url, page: &Url) -> Likeness {
    if !same_site(url, page) || key(url) == key(&without_fragment(page)) {
        return Likeness::Never;
    }
    let parts: Vec<String> =
        url.path_segments().map(|parts| parts.filter(|part| !part.is_empty()).map(str::to_ascii_lowercase).collect()).unwrap_or_default();
    let numbered = url.query_pairs().any(|(name, value)| {
        matches!(
            &*name.to_ascii_lowercase(),
            "id" | "p" | "aid" | "nid" | "newsid" | "article" | "articleid" | "story" | "storyid" | "idnews" | "no" | "sid"
        ) && !value.is_empty()
            && value.len() <= 40
            && value.bytes().any(|byte| byte.is_ascii_digit())
    });
    let Some(last) = parts.last() else {
        return if numbered { Likeness::Article } else { Likeness::Never };
    };
    let (stem, extension) = last.rsplit_once('.').unwrap_or((last, ""));
    if FILES.contains(&extension) {
        return Likeness::Never;
    }
    let first = parts.first().map_or("", String::as_str);
    if SERVICES.contains(&first) || parts.len() > 1 && parts[..parts.len() - 1].iter().any(|part| is_list(part)) {
        // `/archives/2025/06/20/title` is an article all the same.
        return if has_date(&parts) && slug_words(stem) >= 3 { Likeness::Article } else { Likeness::Never };
    }
    let page_extension = matches!(extension, "html" | "htm" | "shtml" | "php" | "aspx" | "asp" | "jsp" | "cms" | "ece" | "story" | "amp");
    let digits = stem.bytes().rev().take_while(u8::is_ascii_digit).count().max(stem.bytes().take_while(u8::is_ascii_digit).count());
    let before_last = parts.len().checked_sub(2).map_or("", |at| parts[at].as_str());
    let coded = stem.len() >= 8
        && stem.bytes().any(|byte| byte.is_ascii_digit())
        && stem.bytes().any(|byte| byte.is_ascii_alphabetic())
        && slug_words(stem) <= 1;
    let articles = numbered
        || has_date(&parts) && (slug_words(stem) >= 2 || digits >= 3 || page_extension)
        || slug_words(stem) >= 4
        || parts.iter().any(|part| slug_words(part) >= 5)
        || digits >= 4 && !is_year(stem)
        || BEFORE_ARTICLES.contains(&before_last) && (digits >= 1 || coded || slug_words(stem) >= 2)
        || page_extension && (slug_words(stem) >= 3 || digits >= 3);
    if articles {
        Likeness::Article
    } else if is_long_word(stem) || slug_words(stem) >= 3 || coded || page_extension {
        Likeness::Unsaid
    } else {
        Likeness::Section
    }
}

fn is_list(part: &str) -> bool {
    matches!(
        part,
        "tag"
            | "tags"
            | "topic"
            | "topics"
            | "thema"
            | "themen"
            | "category"
            | "categories"
            | "author"
            | "authors"
            | "autor"
            | "autores"
            | "auteur"
            | "auteurs"
            | "by"
            | "journalist"
            | "contributors"
            | "profile"
            | "user"
            | "users"
            | "search"
            | "page"
            | "newsletters"
            | "correspondents"
    )
}

/// Words of a part of a path that is written like a headline.
fn slug_words(part: &str) -> usize {
    part.split(['-', '_', '+']).filter(|word| word.len() > 1 && word.bytes().any(|byte| !byte.is_ascii_digit())).count()
}

/// Scripts without spaces, percent-encoded, give one long word.
fn is_long_word(part: &str) -> bool {
    part.matches('%').count() >= 12
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year))
}

/// `/2025/06/20/`, `/2025/jun/20/`, `/2025-06-20/`, `/20250620/`.
fn has_date(parts: &[String]) -> bool {
    let in_one = parts.iter().any(|part| {
        let digits: String = part.chars().take_while(|c| c.is_ascii_digit() || *c == '-').filter(char::is_ascii_digit).collect();
        (8..=10).contains(&digits.len()) && (digits.starts_with("19") || digits.starts_with("20"))
    });
    in_one || parts.windows(2).any(|pair| is_year(&pair[0]) && (pair[1].len() <= 3 && !pair[1].is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness_of(path: &str) -> Likeness {
        let page = Url::parse("https://www.courier.example/").expect("a good address");
        likeness(&page.join(path).expect("a good address"), &page)
    }

    #[test]
    fn articles_have_numbers_dates_or_headlines_in_their_addresses() {
        for path in [
            "/article/77",
            "/2025/06/20/harbour-opens",
            "/2025/jun/20/harbour-opens-again",
            "/news/harbour-opens-after-nine-weeks",
            "/sport/12345678",
            "/?p=4711",
            "/stories/c4gd5k7z0mno",
            "/panorama/hafen-wieder-offen-a-1234567.html",
            "https://news.courier.example/story/9",
        ] {
            assert_eq!(likeness_of(path), Likeness::Article, "{path}");
        }
    }

    #[test]
    fn sections_services_and_other_sites_do_not() {
        for path in ["/sport", "/world/europe", "/2025"] {
            assert_eq!(likeness_of(path), Likeness::Section, "{path}");
        }
        for path in [
            "/",
            "/#top",
            "/tag/harbours",
            "/author/ann-other",
            "/picture.jpg",
            "/login",
            "https://elsewhere.example/2025/06/20/a-b-c",
            "/about/us",
        ] {
            assert_eq!(likeness_of(path), Likeness::Never, "{path}");
        }
    }
}
