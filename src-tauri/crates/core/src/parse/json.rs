//! JSON Feed 1.0 and 1.1, and RSS or Atom written as JSON.
//!
//! Publishers write numbers where the standard wants texts, one author where it wants a list, and dates of every kind;
//! nothing of that costs an entry. Unknown shapes are searched for the first list that holds entries.

use serde_json::{Map, Value};
use url::Url;

use super::{Enclosure, FeedHead, Format, Moment, ParseError, Parsed, ParsedEntry, date, media, text};

type Object = Map<String, Value>;

/// Where RSS written as JSON keeps its entries, and JSON Feed too.
const LISTS: [&str; 6] = ["items", "item", "entries", "entry", "posts", "articles"];

/// Reads a document of JSON.
pub(super) fn read(document: &str, url: Option<&Url>, mut warnings: Vec<String>) -> Result<Parsed, ParseError> {
    let cut = within_measure(document);
    if cut.len() < document.len() {
        warnings.push("the feed holds more objects than words, and was read in part".to_owned());
    }
    let document = cut;
    let value: Value = match serde_json::from_str(document) {
        Ok(value) => value,
        Err(_) => {
            let mended = super::json_mend::mend(document).ok_or(ParseError::NotAFeed)?;
            warnings.push("the feed is broken JSON, read as far as it goes".to_owned());
            mended
        }
    };
    let (head, items) = find_feed(&value).ok_or(ParseError::NotAFeed)?;
    let feed = head.map(|head| read_head(head, url)).unwrap_or_default();
    let base = head.and_then(|head| text_at(head, &["home_page_url"])).and_then(|home| Url::parse(&home).ok());
    let base = base.as_ref().or(url);
    let feed_authors = head.map(authors_at).unwrap_or_default();
    let mut entries = Vec::with_capacity(items.len());
    for item in items.iter().filter_map(Value::as_object) {
        let mut entry = read_item(item, base, feed.language.as_deref());
        if entry.authors.is_empty() {
            entry.authors.clone_from(&feed_authors);
        }
        entries.push(entry);
    }
    Ok(Parsed { format: Format::JsonFeed, feed, entries, warnings })
}

/// The beginning of `document` that holds no more objects than a feed of its length can: in memory an object is some
/// hundred bytes, so that a megabyte of the shortest would become a hundred.
fn within_measure(document: &str) -> &str {
    let bytes = document.as_bytes();
    let begins_object = |at: &usize| bytes[at + 1..].iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'"');
    let most = 300 + document.len() / 64;
    match memchr::memchr_iter(b'{', bytes).filter(begins_object).nth(most) {
        Some(at) => &document[..at],
        None => document,
    }
}

/// The object that describes the feed, and its list of entries.
fn find_feed(value: &Value) -> Option<(Option<&Object>, &[Value])> {
    match value {
        Value::Array(items) => {
            let is_list_of_entries = items.iter().any(|item| item.as_object().is_some_and(is_entry));
            is_list_of_entries.then_some((None, items.as_slice()))
        }
        Value::Object(head) => {
            if let Some(items) = LISTS.iter().find_map(|name| list_at(head, name)) {
                return Some((Some(head), items));
            }
            let inner =
                ["rss", "channel", "feed", "data", "rdf:RDF", "response"].iter().find_map(|name| head.get(*name)).and_then(find_feed);
            if inner.is_some() {
                return inner;
            }
            let is_feed = text_at(head, &["version"]).is_some_and(|version| version.contains("jsonfeed"));
            is_feed.then_some((Some(head), [].as_slice()))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

fn list_at<'v>(head: &'v Object, name: &str) -> Option<&'v [Value]> {
    match head.get(name)? {
        Value::Array(items) => Some(items),
        // XML turned into JSON writes a list of one as the one.
        one @ Value::Object(item) if is_entry(item) => Some(std::slice::from_ref(one)),
        _ => None,
    }
}

fn is_entry(item: &Object) -> bool {
    ["id", "guid", "url", "link", "title", "content_html", "content_text"].iter().any(|name| item.contains_key(*name))
}

fn read_head(head: &Object, url: Option<&Url>) -> FeedHead {
    FeedHead {
        title: text_at(head, &["title", "name"]).and_then(|title| text::plain(&title)),
        link: address_at(head, &["home_page_url", "link", "url", "feed_url"], url).or_else(|| url.map(Url::to_string)),
        description: text_at(head, &["description", "subtitle"]),
        language: text_at(head, &["language", "lang"]),
        updated: moment_at(head, &["date_modified", "updated", "lastBuildDate", "pubDate"]),
        image: address_at(head, &["icon", "image", "logo"], url),
        icon: address_at(head, &["favicon"], url),
        ttl_minutes: text_at(head, &["ttl"]).and_then(|minutes| minutes.parse().ok()),
        hub: head.get("hubs").and_then(Value::as_array).and_then(|hubs| address_at(hubs.first()?.as_object()?, &["url"], url)),
        self_url: address_at(head, &["feed_url"], url),
        ..FeedHead::default()
    }
}

fn read_item(item: &Object, base: Option<&Url>, feed_language: Option<&str>) -> ParsedEntry {
    let html = text_at(item, &["content_html", "content:encoded", "content", "contentHtml", "body"]);
    let content = html.or_else(|| text_at(item, &["content_text"]).map(|plain| text::escaped(&plain)));
    let guid = text_at(item, &["id", "guid", "_id"]);
    let mut entry = ParsedEntry {
        title: text_at(item, &["title"]).and_then(|title| text::plain(&title)),
        link: address_at(item, &["url", "link", "permalink"], base),
        published: moment_at(item, &["date_published", "pubDate", "published", "datePublished", "date", "created_at"]),
        updated: moment_at(item, &["date_modified", "updated", "modified", "dateModified", "updated_at"]),
        authors: authors_at(item),
        summary: text_at(item, &["summary", "description", "excerpt"]),
        content,
        categories: categories_of(item),
        enclosures: enclosures_of(item, base),
        comments: address_at(item, &["comments"], base),
        language: text_at(item, &["language"]).filter(|language| Some(language.as_str()) != feed_language),
        guid,
        ..ParsedEntry::default()
    };
    // JSON Feed 1.1: the id is the address unless something else is given.
    let id_address = entry.guid.clone().filter(|guid| guid.starts_with("http://") || guid.starts_with("https://"));
    entry.link = entry.link.or(id_address).or_else(|| address_at(item, &["external_url"], base));
    entry.title = entry.title.take().or_else(|| text::first_words(&entry)).or_else(|| entry.link.clone());
    let named = address_at(item, &["image", "banner_image", "thumbnail"], base);
    let enclosed = entry.enclosures.iter().find(|enclosure| media::is_picture(&enclosure.url, enclosure.media_type.as_deref()));
    entry.image = named.or_else(|| enclosed.map(|enclosure| enclosure.url.clone())).or_else(|| media::body_picture(&entry));
    entry
}

/// The first of `names` that holds something, as text. Texts of XML turned into JSON hide in `#text` or `$t`.
fn text_at(object: &Object, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| text_of(object.get(*name)?))
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => text::kept(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => ["#text", "$t", "#value", "_", "#", "#cdata-section", "rendered", "url", "href"]
            .iter()
            .find_map(|name| object.get(*name).and_then(Value::as_str).and_then(text::kept)),
        Value::Array(values) => values.iter().find_map(|value| value.as_str().and_then(text::kept)),
        Value::Null | Value::Bool(_) => None,
    }
}

fn address_at(object: &Object, names: &[&str], base: Option<&Url>) -> Option<String> {
    names.iter().find_map(|name| text::absolute(&text_of(object.get(*name)?)?, base))
}

fn moment_at(object: &Object, names: &[&str]) -> Option<Moment> {
    names.iter().find_map(|name| date::parse(&text_of(object.get(*name)?)?))
}

/// The names of `authors`, or of the `author` of version 1.0.
fn authors_at(object: &Object) -> Vec<String> {
    let mut names = Vec::new();
    for value in ["authors", "author", "dc:creator", "creator"].iter().filter_map(|name| object.get(*name)) {
        let authors = match value {
            Value::Array(authors) => authors.as_slice(),
            one => std::slice::from_ref(one),
        };
        for name in authors.iter().filter_map(author_of) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

fn author_of(value: &Value) -> Option<String> {
    match value {
        Value::String(name) => super::entry::name_in(name),
        Value::Object(author) => text_at(author, &["name", "email", "url"]),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => None,
    }
}

fn categories_of(item: &Object) -> Vec<String> {
    let found = ["tags", "categories", "category"].iter().find_map(|name| item.get(*name).filter(|value| !value.is_null()));
    let mut categories: Vec<String> = match found {
        Some(Value::Array(labels)) => labels.iter().filter_map(label_of).collect(),
        Some(one) => label_of(one).into_iter().collect(),
        None => Vec::new(),
    };
    let mut seen = std::collections::BTreeSet::new();
    categories.retain(|label| seen.insert(label.clone()));
    categories
}

fn label_of(value: &Value) -> Option<String> {
    match value {
        Value::Object(label) => text_at(label, &["term", "name", "label", "#text", "#value", "$t", "title"]),
        other => text_of(other),
    }
}

fn enclosures_of(item: &Object, base: Option<&Url>) -> Vec<Enclosure> {
    let found = ["attachments", "enclosures", "enclosure"].iter().find_map(|name| item.get(*name));
    let all = match found {
        Some(Value::Array(all)) => all.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    all.iter()
        .filter_map(|value| {
            let attached = match value {
                Value::Object(attached) => attached,
                _ => return None,
            };
            Some(Enclosure {
                chapters: None,
                url: address_at(attached, &["url", "href", "link", "@url"], base)?,
                media_type: text_at(attached, &["mime_type", "type", "@type"]),
                length: text_at(attached, &["size_in_bytes", "length", "@length", "size"]).and_then(|size| size.parse().ok()),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_of_version_1_1_is_read() {
        let parsed = parsed(
            r#"{"version":"https://jsonfeed.org/version/1.1","title":"Harbour & Quay","home_page_url":"https://example.org/",
            "feed_url":"https://example.org/feed.json","authors":[{"name":"Ada"}],"language":"en",
            "items":[{"id":"1","url":"/one","title":"One","content_html":"<p><img src=\"p.jpg\">x</p>","date_published":"2026-01-02T03:04:05Z",
            "tags":["sea","sea","land"],"attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":12}]}]}"#,
        );

        assert_eq!(parsed.feed.title.as_deref(), Some("Harbour & Quay"));
        let entry = &parsed.entries[0];
        assert_eq!(entry.link.as_deref(), Some("https://example.org/one"));
        assert_eq!(entry.authors, ["Ada"]);
        assert_eq!(entry.categories, ["sea", "land"]);
        assert_eq!(entry.image.as_deref(), Some("https://example.org/p.jpg"));
        assert_eq!(entry.enclosures[0].length, Some(12));
        assert_eq!(entry.published.and_then(Moment::to_rfc3339).as_deref(), Some("2026-01-02T03:04:05Z"));
    }

    #[test]
    fn odd_values_cost_no_entry() {
        let parsed = parsed(
            r#"{"version":1,"title":null,"items":[{"id":7,"author":"Ben","title":5,"date_published":"soon"},{"id":8,"url":null},3]}"#,
        );

        assert_eq!(parsed.entries.len(), 2);
        assert_eq!(parsed.entries[0].guid.as_deref(), Some("7"));
        assert_eq!(parsed.entries[0].authors, ["Ben"]);
        assert_eq!(parsed.entries[0].published, None);
    }

    #[test]
    fn plain_text_becomes_html() {
        let parsed = parsed(r#"{"items":[{"id":"1","content_text":"1 < 2 & 3"}]}"#);

        assert_eq!(parsed.entries[0].content.as_deref(), Some("1 &lt; 2 &amp; 3"));
    }

    #[test]
    fn rss_written_as_json_is_read() {
        let parsed = parsed(
            r##"{"rss":{"version":"2.0","channel":{"title":"Tides","link":"https://example.org/","item":[
            {"title":"High","link":"https://example.org/h","guid":{"isPermaLink":true,"#text":"h1"},"pubDate":"Fri, 02 Jan 2026 03:04:05 GMT"}]}}}"##,
        );

        assert_eq!(parsed.feed.title.as_deref(), Some("Tides"));
        assert_eq!(parsed.entries[0].guid.as_deref(), Some("h1"));
        assert!(parsed.entries[0].published.is_some());
    }

    #[test]
    fn other_json_is_not_a_feed() {
        assert_eq!(read(r#"{"error":"not found"}"#, None, Vec::new()), Err(ParseError::NotAFeed));
        assert_eq!(read("[1,2]", None, Vec::new()), Err(ParseError::NotAFeed));
    }

    #[test]
    fn a_feed_that_breaks_off_keeps_what_came() {
        let parsed = parsed(r#"{"title":"T","items":[{"id":"1","title":"One"},{"id":"2","title":"Two and a ha"#);

        assert_eq!(parsed.entries.len(), 2);
        assert_eq!(parsed.entries[1].title.as_deref(), Some("Two and a ha"));
    }

    fn parsed(document: &str) -> Parsed {
        let url = Url::parse("https://example.org/feed.json").ok();
        read(document, url.as_ref(), Vec::new()).expect("a feed")
    }
}
