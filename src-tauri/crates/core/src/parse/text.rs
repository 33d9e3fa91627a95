//! Small work on texts and HTML: plain titles, escaping, the first picture of a body, addresses.
//!
//! None of this makes HTML safe; that is the sanitiser's work.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3_iter, memmem};
use url::Url;

use super::xml::{Attributes, escape_into};
use super::{ParsedEntry, entities};

/// `text` without white space around it; `None` when nothing is left.
pub(super) fn kept(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The same without copying what is owned already.
pub(super) fn kept_cow(text: Cow<'_, str>) -> Option<String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return None;
    }
    if trimmed.len() == text.len() { Some(text.into_owned()) } else { Some(trimmed.to_owned()) }
}

/// White space squeezed to single spaces.
pub(super) fn squeezed(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let bytes = text.as_bytes();
    let needs =
        text.contains('\u{a0}') || memchr3_iter(b'\n', b'\t', b'\r', bytes).next().is_some() || memmem::find(bytes, b"  ").is_some();
    if !needs {
        return Some(text.to_owned());
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    (!out.is_empty()).then_some(out)
}

/// Plain text of a title that may hold HTML; empty where it holds a picture alone.
///
/// Only names that HTML knows are taken for tags: `Vec<String>` and `<Untitled>` are what an author wrote.
pub(super) fn plain(html: &str) -> Option<String> {
    if memchr2(b'<', b'&', html.as_bytes()).is_none() {
        return squeezed(html);
    }
    let plain = squeezed(&entities::decode(&without_tags(html), &[]));
    plain.or_else(|| (!html.trim().is_empty()).then(String::new))
}

fn without_tags(html: &str) -> Cow<'_, str> {
    if memchr(b'<', html.as_bytes()).is_none() {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(found) = memchr(b'<', rest.as_bytes()) {
        out.push_str(&rest[..found]);
        rest = &rest[found..];
        match html_tag(rest) {
            Some((name, length)) => {
                if matches!(name, "br" | "p" | "div" | "li" | "td" | "tr" | "h1" | "h2" | "h3") {
                    out.push(' ');
                }
                let is_opening = !rest.starts_with("</");
                rest = &rest[length..];
                if is_opening && matches!(name, "script" | "style") {
                    rest = memmem::find(rest.as_bytes(), b"</").map_or("", |end| &rest[end..]);
                }
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The name and the length of the HTML tag or comment at the head of `text`.
fn html_tag(text: &str) -> Option<(&'static str, usize)> {
    let bytes = &text.as_bytes()[..text.len().min(LONGEST_TAG)];
    if bytes.starts_with(b"<!--") {
        let end = memmem::find(bytes, b"-->").map(|end| end + 3);
        // A comment without an end hides what a browser would hide: up to the next `>`.
        return Some(("!", end.or_else(|| memchr(b'>', bytes).map(|end| end + 1)).unwrap_or(text.len())));
    }
    let inner = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = HTML_NAMES.iter().find(|known| inner[..length].eq_ignore_ascii_case(known))?;
    memchr(b'>', bytes)?;
    // A value may hold `>`; the quotes say so.
    let mut quote = None;
    for (at, byte) in bytes.iter().copied().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some((name, at + 1)),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if byte == open => quote = None,
            _ => {}
        }
    }
    memchr(b'>', bytes).map(|end| (*name, end + 1))
}

/// How far the end of a tag is looked for: a title full of open quotes must not be read again and again.
const LONGEST_TAG: usize = 1024;

const HTML_NAMES: [&str; 59] = [
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "blink",
    "blockquote",
    "br",
    "center",
    "cite",
    "code",
    "del",
    "dfn",
    "div",
    "em",
    "embed",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "li",
    "link",
    "mark",
    "object",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "script",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "td",
    "tr",
    "tt",
    "u",
    "ul",
    "video",
    "wbr",
];

/// Short posts go without a title: their first words stand in.
pub(super) fn first_words(entry: &ParsedEntry) -> Option<String> {
    const LONGEST: usize = 100;
    let html = entry.content.as_deref().or(entry.summary.as_deref())?;
    // Several times the length, so that tags have room; one that is cut goes with the rest.
    let head = html.char_indices().nth(LONGEST * 8).map_or(html, |(end, _)| &html[..end]);
    let words = plain(head).filter(|words| !words.is_empty())?;
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => Some(format!("{}…", words[..end].trim_end())),
        None => Some(words),
    }
}

/// Whether a text of undeclared type is HTML: it closes a tag, opens one that stands alone, or holds a reference.
pub(super) fn looks_like_html(text: &str) -> bool {
    if memchr2(b'<', b'&', text.as_bytes()).is_none() {
        return false;
    }
    let bytes = text.as_bytes();
    let tag = memchr::memchr_iter(b'<', bytes).any(|at| html_tag(&text[at..]).is_some());
    tag || matches!(entities::decode(text, &[]), Cow::Owned(decoded) if decoded != text)
}

/// Puts together the signs that were written as UTF-8, read as windows-1252 and written again.
///
/// Only the eight that no author means are known here: quotation marks, dashes, the ellipsis and the bullet.
pub(super) fn unmangled(text: Cow<'_, str>) -> Cow<'_, str> {
    const MANGLED: &str = "â€";
    if memmem::find(text.as_bytes(), MANGLED.as_bytes()).is_none() {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split(MANGLED);
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let mut letters = part.chars();
        let sound = match letters.next() {
            Some('™') => '’',
            Some('˜') => '‘',
            Some('œ') => '“',
            Some('\u{9d}') => '”',
            Some('“') => '–',
            Some('”') => '—',
            Some('¦') => '…',
            Some('¢') => '•',
            Some(_) | None => {
                out.push_str(MANGLED);
                out.push_str(part);
                continue;
            }
        };
        out.push(sound);
        out.push_str(letters.as_str());
    }
    Cow::Owned(out)
}

/// `<!` that opens no comment would hide what follows it: it becomes text.
pub(super) fn with_stray_declarations_escaped(html: Cow<'_, str>) -> Cow<'_, str> {
    let is_stray = |at: usize| !matches!(html.as_bytes().get(at + 2), Some(b'-' | b'[' | b'd' | b'D'));
    let Some(first) = memmem::find_iter(html.as_bytes(), b"<!").find(|at| is_stray(*at)) else {
        return html;
    };
    let mut out = html[..first].to_owned();
    let mut from = first;
    for at in memmem::find_iter(&html.as_bytes()[first..], b"<!").map(|at| first + at).filter(|at| is_stray(*at)) {
        out.push_str(&html[from..at]);
        out.push_str("&lt;");
        from = at + 1;
    }
    out.push_str(&html[from..]);
    Cow::Owned(out)
}

/// Plain text as HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    escape_into(text, &mut out);
    out
}

/// Takes away the one `<div>` that Atom puts around its markup.
pub(super) fn without_wrapper(markup: &str) -> &str {
    let markup = markup.trim();
    let Some(head) = markup.get(..4).filter(|head| head.eq_ignore_ascii_case("<div")) else { return markup };
    if !markup.as_bytes().get(head.len()).is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'>') {
        return markup;
    }
    let (Some(open), Some(inner)) = (markup.find('>'), markup.strip_suffix("</div>")) else { return markup };
    if open + 1 > inner.len() || markup.as_bytes()[open - 1] == b'/' {
        return markup;
    }
    let inner = &inner[open + 1..];
    let mut depth = 0_i64;
    for at in memmem::find_iter(inner.as_bytes(), b"div") {
        if inner[..at].ends_with("</") {
            depth -= 1;
        } else if inner[..at].ends_with('<') {
            depth += 1;
        }
        if depth < 0 {
            return markup;
        }
    }
    inner.trim()
}

/// The address of the first picture in a body that is worth showing.
pub(super) fn first_picture(html: &str) -> Option<String> {
    let bytes = html.as_bytes();
    memmem::find_iter(bytes, b"<im").chain(memmem::find_iter(bytes, b"<IM")).take(8).find_map(|at| {
        let tag = html.get(at + 4..)?;
        let end = memchr(b'>', tag.as_bytes()).unwrap_or(tag.len());
        let tag = &tag[..end];
        if !tag.as_bytes().first()?.is_ascii_whitespace() || is_tiny(tag) {
            return None;
        }
        let source = attribute_of(tag, "src").filter(|source| !source.starts_with("data:") && !source.trim().is_empty());
        let source = source.or_else(|| attribute_of(tag, "data-src"))?;
        (!source.trim().is_empty()).then(|| source.trim().to_owned())
    })
}

/// Pixels that count readers are one dot wide.
fn is_tiny(tag: &str) -> bool {
    ["width", "height"]
        .iter()
        .any(|side| attribute_of(tag, side).is_some_and(|value| matches!(value.trim(), "0" | "1" | "2" | "1px" | "0px")))
}

fn attribute_of(tag: &str, name: &str) -> Option<String> {
    Attributes::of(tag).find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, raw)| entities::decode(raw, &[]).into_owned())
}

/// `address` made absolute against `base`; as it stands where it is absolute already or cannot be made so.
pub(super) fn absolute(address: &str, base: Option<&Url>) -> Option<String> {
    let address = address.trim();
    if address.is_empty() {
        return None;
    }
    let address =
        if address.contains(['\n', '\r', '\t']) { Cow::Owned(address.replace(['\n', '\r', '\t'], "")) } else { Cow::Borrowed(address) };
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
    let has_scheme = scheme.len() > 1
        && scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    if has_scheme {
        return Some(address.into_owned());
    }
    let joined = base.and_then(|base| base.join(&address).ok());
    Some(joined.map_or_else(|| address.clone().into_owned(), String::from))
}

/// Decodes base64, passing over white space; `None` where something else stands in it.
pub(super) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut buffer, mut bits) = (0_u32, 0_u8);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => continue,
            _ if byte.is_ascii_whitespace() => continue,
            _ => return None,
        };
        buffer = (buffer << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((buffer >> bits) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_their_tags_and_keep_what_only_looks_like_one() {
        assert_eq!(plain("A <b>bold</b> &amp; brave\n  title<br/>here").as_deref(), Some("A bold & brave title here"));
        assert_eq!(plain("Vec<String> and <Untitled>, 1 < 2").as_deref(), Some("Vec<String> and <Untitled>, 1 < 2"));
        assert_eq!(plain(" \n "), None);
        assert_eq!(plain("<img src=\"a.gif\">").as_deref(), Some(""));
        assert_eq!(plain("sa<!-- x >fe<script>y()</script>").as_deref(), Some("safe"));
    }

    #[test]
    fn mangled_signs_are_put_together() {
        assert_eq!(unmangled("itâ€™s â€œsoâ€\u{9d} â€¦ 5 â€ 6".into()), "it’s “so” … 5 â€ 6");
        assert!(matches!(unmangled("it’s".into()), Cow::Borrowed(_)));
    }

    #[test]
    fn a_declaration_that_is_none_hides_nothing() {
        assert_eq!(with_stray_declarations_escaped("<p><!' a <!-- b --> <!x".into()), "<p>&lt;!' a <!-- b --> &lt;!x");
    }

    #[test]
    fn only_a_real_wrapper_is_taken_away() {
        assert_eq!(without_wrapper("<div xmlns='x'><p>a</p></div>"), "<p>a</p>");
        assert_eq!(without_wrapper("<div>a</div><div>b</div>"), "<div>a</div><div>b</div>");
        assert_eq!(without_wrapper("<div><div>a</div></div>"), "<div>a</div>");
        assert_eq!(without_wrapper("<p>a</p>"), "<p>a</p>");
        assert_eq!(without_wrapper("<div/>"), "<div/>");
    }

    #[test]
    fn the_first_picture_is_no_pixel() {
        let html = "<p><img width=\"1\" src=\"https://t.example.org/p.gif\"><IMG alt='a' src='/a.jpg?x=1&amp;y=2'></p>";

        assert_eq!(first_picture(html).as_deref(), Some("/a.jpg?x=1&y=2"));
        assert_eq!(first_picture("<p>no picture</p>"), None);
    }

    #[test]
    fn addresses_are_made_absolute_and_otherwise_left_alone() {
        let base = Url::parse("https://example.org/a/feed.xml").ok();

        assert_eq!(absolute(" ../b ", base.as_ref()).as_deref(), Some("https://example.org/b"));
        assert_eq!(absolute("http://EXAMPLE.org", base.as_ref()).as_deref(), Some("http://EXAMPLE.org"));
        assert_eq!(absolute("/b", None).as_deref(), Some("/b"));
        assert_eq!(absolute("", base.as_ref()), None);
    }

    #[test]
    fn base64_is_read_with_line_breaks() {
        assert_eq!(from_base64("RXhh\nbXBsZQ==").as_deref(), Some(b"Example".as_slice()));
        assert_eq!(from_base64("not base64!"), None);
    }
}
