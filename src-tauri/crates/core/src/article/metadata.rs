//! What a page says of itself: JSON-LD, `meta` elements, `html`'s attributes, `time` elements, its own address.
//!
//! Read from the tokens, before any tree is built and changed. Nothing is invented: what no source says is `None`.

use serde_json::Value;
use url::Url;

use crate::html;
use crate::html::entities::{Place, decode};
use crate::html::tokens::{Tag, Token, Tokens};
use crate::{Moment, parse};

/// Everything a page says about its article.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    /// The `title` element, as it stands.
    pub(crate) page_title: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) published: Option<Moment>,
    pub(crate) site_name: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) dir: Option<String>,
    pub(crate) excerpt: Option<String>,
    pub(crate) image: Option<String>,
    /// The article's text, where structured data holds it.
    pub(crate) told: Option<String>,
    /// `isAccessibleForFree` is false.
    pub(crate) costs: bool,
    /// Links with `rel=next`, and anchors, for multi-page articles: address and words.
    pub(crate) links: Vec<(String, String)>,
    /// The document's base for relative addresses.
    pub(crate) base: Option<Url>,
    /// The site's small picture, as it stands there.
    pub(crate) icon: Option<String>,
    /// When the page says that its article last changed.
    pub(crate) updated: Option<Moment>,
    /// The address that the page gives as its own, absolute.
    pub(crate) canonical: Option<Url>,
    /// `og:type`, in lower case.
    pub(crate) open_graph_type: Option<String>,
    /// `article:published_time` or its like is given.
    pub(crate) has_article_date: bool,
    /// What structured data calls the page.
    pub(crate) told_kind: ToldKind,
}

/// What structured data calls a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum ToldKind {
    /// It says nothing of it.
    #[default]
    Unsaid,
    /// One article.
    Article,
    /// Several articles, or a list of them.
    List,
    /// A person, a product, a search: something to be read that is no article.
    Other,
}

/// Reads what the page at `url` says of itself.
pub(crate) fn read(html: &str, url: &Url) -> Metadata {
    let mut metas: Vec<(String, String)> = Vec::new();
    let mut found = Metadata::default();
    let mut structured = Structured::default();
    let mut times: Vec<(u8, String)> = Vec::new();
    let mut script_is_data = false;
    let mut anchor: Option<(String, String)> = None;
    // Elements in which a date is the page's and not the article's.
    let mut furniture: Vec<String> = Vec::new();
    let mut in_article = 0_u32;
    for token in Tokens::new(html) {
        match token {
            Token::Open(tag) => {
                if tag.is("meta") {
                    metas.extend(meta(&tag));
                } else if tag.is("html") || tag.is("body") {
                    found.language = found.language.take().or_else(|| filled(tag.attribute("lang").or_else(|| tag.attribute("xml:lang"))));
                    found.dir = found.dir.take().or_else(|| filled(tag.attribute("dir")).map(|dir| dir.to_ascii_lowercase()));
                } else if tag.is("base") && found.base.is_none() {
                    found.base = tag.attribute("href").and_then(|href| url.join(href.trim()).ok());
                } else if tag.is("script") {
                    script_is_data =
                        tag.attribute("type").is_some_and(|kind| kind.trim().to_ascii_lowercase().starts_with("application/ld+json"));
                } else if tag.is("link") {
                    read_link(&tag, url, &mut found);
                    if tag.attribute("rel").is_some_and(|rel| rel.split_ascii_whitespace().any(|rel| rel.eq_ignore_ascii_case("next"))) {
                        found.links.extend(tag.attribute("href").map(|href| (href.into_owned(), "next".to_owned())));
                    }
                } else if tag.is("time") && furniture.is_empty() && times.len() < 50 {
                    if let Some(datetime) = filled(tag.attribute("datetime")) {
                        let said = tag.attribute("pubdate").is_some()
                            || tag.attribute("itemprop").is_some_and(|property| property.contains("datePublished"));
                        times.push((
                            if said {
                                0
                            } else if in_article > 0 {
                                1
                            } else {
                                2
                            },
                            datetime,
                        ));
                    }
                } else if let Some(property) = tag.attribute("itemprop") {
                    // Microdata outside of `meta`.
                    if let Some(content) = filled(tag.attribute("content")) {
                        metas.push((format!("itemprop:{}", property.to_ascii_lowercase()), content));
                    }
                }
                if tag.is("article") {
                    in_article += 1;
                }
                if ["header", "nav", "aside", "footer", "dialog"].iter().any(|name| tag.is(name))
                    && in_article == 0
                    && furniture.len() < 100
                {
                    furniture.push(tag.name.to_ascii_lowercase());
                }
                if tag.is("a") && found.links.len() < 5_000 {
                    found.links.extend(anchor.take());
                    let next = tag.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("next"));
                    let label = tag.attribute("aria-label").or_else(|| tag.attribute("title")).filter(|_| !next);
                    anchor = tag.attribute("href").map(|href| {
                        (href.into_owned(), if next { "next".to_owned() } else { label.map(|l| format!("{l} ")).unwrap_or_default() })
                    });
                }
            }
            Token::Text(text) => {
                if let Some((_, words)) = anchor.as_mut().filter(|(_, words)| words.len() < 60) {
                    words.push_str(text);
                }
            }
            Token::Close(name) => {
                if name.eq_ignore_ascii_case("a") {
                    found.links.extend(anchor.take());
                } else if name.eq_ignore_ascii_case("article") {
                    in_article = in_article.saturating_sub(1);
                } else if let Some(at) = furniture.iter().rposition(|open| name.eq_ignore_ascii_case(open)) {
                    furniture.truncate(at);
                }
            }
            Token::Raw(name, content) => {
                if script_is_data && name.eq_ignore_ascii_case("script") {
                    structured.read(content);
                } else if name.eq_ignore_ascii_case("title") && found.page_title.is_none() {
                    found.page_title = filled(Some(decode(content, Place::Text)));
                }
            }
            Token::Other => {}
        }
    }
    times.sort_by_key(|(rank, _)| *rank);

    let said = |names: &[&str]| names.iter().find_map(|name| metas.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()));
    let dates = structured
        .published
        .iter()
        .chain(DATES.iter().filter_map(|name| metas.iter().find(|(known, _)| known == name).map(|(_, value)| value)));
    found.published = dates.chain(times.iter().map(|(_, time)| time)).find_map(|raw| moment(raw)).or_else(|| date_in_address(url));
    found.canonical = found.canonical.or_else(|| html::links::web(&said(&["og:url"])?, Some(url)));
    found.told_kind = structured.kind(url, found.canonical.as_ref());
    found.updated = structured
        .modified
        .or_else(|| said(&["article:modified_time", "og:updated_time", "itemprop:datemodified", "last-modified"]))
        .and_then(|raw| moment(&raw));
    found.title = structured.headline.or_else(|| said(&["og:title", "twitter:title", "itemprop:headline"]));
    found.byline = structured
        .author
        .or_else(|| said(&["author", "dc.creator", "dcterm.creator", "parsely-author", "sailthru.author", "twitter:data1"]));
    found.site_name =
        said(&["og:site_name"]).or(structured.publisher).or_else(|| said(&["application-name", "apple-mobile-web-app-title"]));
    found.excerpt = said(&["og:description", "description", "twitter:description"]);
    found.image = said(&["og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "itemprop:image"])
        .or(structured.image);
    found.language = found
        .language
        .or_else(|| said(&["content-language", "og:locale", "itemprop:inlanguage"]).map(|raw| raw.replace('_', "-")))
        .or(structured.language);
    found.open_graph_type = said(&["og:type"]).map(|kind| kind.to_ascii_lowercase());
    found.has_article_date = said(&DATES[..5]).is_some();
    found.told = structured.body;
    found.costs = structured.costs || said(&["article:content_tier"]).is_some_and(|tier| tier.eq_ignore_ascii_case("locked"));
    found
}

fn read_link(tag: &Tag<'_>, url: &Url, found: &mut Metadata) {
    let Some(rel) = tag.attribute("rel") else { return };
    let has = |wanted: &str| rel.split_ascii_whitespace().any(|rel| rel.eq_ignore_ascii_case(wanted));
    if has("canonical") {
        found.canonical = found.canonical.take().or_else(|| html::links::web(&tag.attribute("href")?, Some(url)));
    } else if has("apple-touch-icon") || has("icon") && found.icon.is_none() {
        // The larger one is the better one.
        found.icon = filled(tag.attribute("href")).or(found.icon.take());
    }
}

/// The names under which pages give the date of publication, surest first.
const DATES: [&str; 22] = [
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "itemprop:datepublished",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "date.created",
    "article.published",
    "published-date",
    "publish-date",
    "publishdate",
    "pubdate",
    "ptime",
    "pdate",
    "article_date_original",
    "date",
];

fn meta(tag: &Tag<'_>) -> Option<(String, String)> {
    let name = ["property", "name", "itemprop", "http-equiv"]
        .iter()
        .find_map(|key| tag.attribute(key).map(|name| (*key, name.trim().to_ascii_lowercase())));
    let (key, name) = name?;
    let content = filled(tag.attribute("content"))?;
    Some((if key == "itemprop" { format!("itemprop:{name}") } else { name }, content))
}

fn filled(value: Option<std::borrow::Cow<'_, str>>) -> Option<String> {
    value.map(|value| value.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|value| !value.is_empty())
}

/// ISO dates are read here, since that is what standards ask of pages; the rest as feeds' dates are.
fn moment(raw: &str) -> Option<Moment> {
    use chrono::{DateTime, NaiveDate, NaiveDateTime};

    let raw = raw.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(raw) {
        return Some(at.into());
    }
    for form in ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M%z", "%Y-%m-%d %H:%M:%S%z", "%Y-%m-%dT%H:%M:%S%.f%z"] {
        if let Ok(at) = DateTime::parse_from_str(raw, form) {
            return Some(at.into());
        }
    }
    for form in ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"] {
        if let Ok(at) = NaiveDateTime::parse_from_str(raw, form) {
            return Some(at.and_utc().into());
        }
    }
    for form in ["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"] {
        if let Ok(day) = NaiveDate::parse_from_str(raw, form) {
            return day.and_hms_opt(0, 0, 0).map(|at| at.and_utc().into());
        }
    }
    parse::date::parse(raw)
}

/// The day in an address such as `/2023/03/22/title`.
fn date_in_address(url: &Url) -> Option<Moment> {
    let parts: Vec<&str> = url.path_segments()?.collect();
    parts.windows(3).find_map(|window| {
        let [year, month, day] = window else { return None };
        let sized = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
        let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let day = chrono::NaiveDate::from_ymd_opt(year, month, day).filter(|_| sized && (1990..2100).contains(&year))?;
        day.and_hms_opt(0, 0, 0).map(|at| at.and_utc().into())
    })
}

/// What JSON-LD says.
#[derive(Default)]
struct Structured {
    headline: Option<String>,
    author: Option<String>,
    published: Option<String>,
    publisher: Option<String>,
    image: Option<String>,
    language: Option<String>,
    body: Option<String>,
    costs: bool,
    modified: Option<String>,
    /// How many articles are named, their headlines and their addresses.
    articles: usize,
    headlines: std::collections::BTreeSet<String>,
    addresses: Vec<String>,
    /// The page is called a collection.
    is_list: bool,
    /// The page is called something else again.
    is_other: bool,
}

impl Structured {
    fn read(&mut self, source: &str) {
        let Some(value) = lenient(source) else { return };
        let mut queue = vec![&value];
        let mut seen = 0;
        // An article may stand in a list, in a graph, or as what a page is about.
        while let Some(value) = queue.pop() {
            seen += 1;
            if seen > 2_000 {
                return;
            }
            match value {
                Value::Array(items) => queue.extend(items.iter().rev()),
                Value::Object(fields) => {
                    if is_article(value) {
                        self.take(value);
                    } else {
                        self.is_list |= is_of(value, &["CollectionPage", "ItemList", "SearchResultsPage", "Blog"]);
                        self.is_other |=
                            is_of(value, &["ProfilePage", "Product", "AboutPage", "ContactPage", "FAQPage", "QAPage", "JobPosting"]);
                        queue.extend(["@graph", "mainEntity", "mainEntityOfPage"].iter().rev().filter_map(|name| fields.get(*name)));
                    }
                }
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
            }
        }
    }

    fn take(&mut self, article: &Value) {
        fn keep(slot: &mut Option<String>, value: Option<String>) {
            if slot.is_none() {
                *slot = value;
            }
        }
        self.articles += 1;
        let headline = words(&article["headline"]).or_else(|| words(&article["name"]));
        self.headlines.extend(headline);
        let page = &article["mainEntityOfPage"];
        let named = [&article["url"], &article["@id"], page, &page["@id"], &page["url"]].into_iter().filter_map(Value::as_str);
        self.addresses.extend(named.take(5).map(str::to_owned));
        keep(&mut self.modified, words(&article["dateModified"]));
        keep(&mut self.headline, words(&article["headline"]).or_else(|| words(&article["name"])));
        keep(&mut self.author, names(&article["author"]));
        keep(&mut self.published, words(&article["datePublished"]).or_else(|| words(&article["dateCreated"])));
        keep(&mut self.publisher, names(&article["publisher"]));
        keep(&mut self.image, address(&article["image"]).or_else(|| address(&article["thumbnailUrl"])));
        keep(&mut self.language, words(&article["inLanguage"]));
        if self.body.is_none() {
            self.body = article["articleBody"].as_str().map(str::to_owned).filter(|body| !body.trim().is_empty());
        }
        self.costs |= match &article["isAccessibleForFree"] {
            Value::Bool(free) => !free,
            Value::String(free) => free.to_ascii_lowercase().trim_end_matches('/').ends_with("false"),
            Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => false,
        };
    }
}

impl Structured {
    /// What all of it together calls the page.
    fn kind(&self, url: &Url, canonical: Option<&Url>) -> ToldKind {
        match (self.articles, self.is_list, self.is_other) {
            (1, false, _) => ToldKind::Article,
            (0, false, false) => ToldKind::Unsaid,
            (0, false, true) => ToldKind::Other,
            // A page about one article may name it several times, in several vocabularies.
            (2.., false, _) if self.headlines.len() == 1 => ToldKind::Article,
            (1.., _, _) if self.names_page(url, canonical) => ToldKind::Article,
            _ => ToldKind::List,
        }
    }

    /// Whether one of the articles is the page itself.
    fn names_page(&self, url: &Url, canonical: Option<&Url>) -> bool {
        let bare = |url: &Url| {
            format!("{}{}?{}", url.host_str().unwrap_or_default(), url.path().trim_end_matches('/'), url.query().unwrap_or_default())
        };
        let own: Vec<String> = [Some(url), canonical].into_iter().flatten().map(bare).collect();
        self.addresses.iter().filter_map(|raw| url.join(raw).ok()).any(|address| own.contains(&bare(&address)))
    }
}

fn is_article(value: &Value) -> bool {
    has_type(value, |kind| {
        kind.ends_with("Article")
            || matches!(
                kind,
                "BlogPosting" | "LiveBlogPosting" | "Report" | "SocialMediaPosting" | "DiscussionForumPosting" | "Review" | "Recipe"
            )
    })
}

fn is_of(value: &Value, kinds: &[&str]) -> bool {
    has_type(value, |kind| kinds.contains(&kind))
}

/// Whether one of the types of `value`, without its vocabulary's address, is as `wanted`.
fn has_type(value: &Value, wanted: impl Fn(&str) -> bool) -> bool {
    let named = |kind: &str| wanted(kind.rsplit(['/', ':']).next().unwrap_or(kind));
    match &value["@type"] {
        Value::String(kind) => named(kind),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(named),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
    }
}

/// JSON as pages write it: in comments or CDATA, with line breaks within strings, with a comma too many.
fn lenient(source: &str) -> Option<Value> {
    let bare = source
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[")
        .trim_start_matches("/*<![CDATA[*/");
    let bare = bare
        .trim_end_matches("-->")
        .trim_end_matches("/*]]>*/")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(bare) {
        return Some(value);
    }
    let mut mended = String::with_capacity(bare.len());
    let (mut quoted, mut escaped) = (false, false);
    for c in bare.chars() {
        if quoted && c.is_control() {
            mended.push_str(if c == '\n' { "\\n" } else { " " });
            continue;
        }
        if !quoted && matches!(c, '}' | ']') {
            let kept = mended.trim_end().trim_end_matches(',').len();
            mended.truncate(kept);
        }
        if c == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = quoted && c == '\\' && !escaped;
        mended.push(c);
    }
    serde_json::from_str(&mended).ok()
}

fn words(value: &Value) -> Option<String> {
    let raw = value.as_str().or_else(|| value["@value"].as_str()).or_else(|| value["name"].as_str())?;
    Some(html::text(raw)).filter(|text| !text.is_empty())
}

fn names(value: &Value) -> Option<String> {
    match value {
        Value::Array(items) => {
            let all: Vec<String> = items.iter().filter_map(names).collect();
            (!all.is_empty()).then(|| all.join(", "))
        }
        // Some publishers give an author's page instead of a name.
        Value::String(_) | Value::Object(_) => words(value).filter(|name| !name.starts_with("http")),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

fn address(value: &Value) -> Option<String> {
    match value {
        Value::String(address) => Some(address.clone()).filter(|address| !address.is_empty()),
        Value::Array(items) => items.iter().find_map(address),
        Value::Object(_) => value["url"].as_str().or_else(|| value["contentUrl"].as_str()).map(str::to_owned),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Url {
        Url::parse("https://paper.example/2021/05/06/story").expect("a good address")
    }

    #[test]
    fn structured_data_is_read_where_it_is_nested_and_broken() {
        let html = "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"A &amp; B\",
            \"author\":[{\"name\":\"Ann\"},{\"name\":\"Bob\"}],\"datePublished\":\"2023-03-22T10:00:00+01:00\",\"publisher\":{\"name\":\"Paper\"},
            \"isAccessibleForFree\":\"False\",\"articleBody\":\"one
            two\",},]}</script>";

        let found = read(html, &page());

        assert_eq!(found.title.as_deref(), Some("A & B"));
        assert_eq!(found.byline.as_deref(), Some("Ann, Bob"));
        assert_eq!(found.site_name.as_deref(), Some("Paper"));
        assert_eq!(found.published.and_then(Moment::to_rfc3339).as_deref(), Some("2023-03-22T09:00:00Z"));
        assert!(found.costs && found.told.is_some());
    }

    #[test]
    fn the_date_of_the_article_is_not_that_of_the_masthead() {
        let html = "<header><time datetime=2025-06-20>Friday</time></header><article><time datetime='2023-03-22'>22 March</time></article>";

        assert_eq!(read(html, &page()).published.and_then(Moment::to_rfc3339).as_deref(), Some("2023-03-22T00:00:00Z"));
    }

    #[test]
    fn an_address_tells_the_day_when_nothing_else_does() {
        assert_eq!(read("<p>x</p>", &page()).published.and_then(Moment::to_rfc3339).as_deref(), Some("2021-05-06T00:00:00Z"));
        assert_eq!(read("<p>x</p>", &Url::parse("https://a.example/1/2/3").expect("a good address")).published, None);
    }

    #[test]
    fn a_page_that_says_nothing_gives_nothing() {
        let found = read("<p>x", &Url::parse("https://a.example/").expect("a good address"));

        assert_eq!((found.title, found.byline, found.language, found.told), (None, None, None, None));
    }
}
