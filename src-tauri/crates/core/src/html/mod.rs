//! HTML: made safe, made text, made short.
//!
//! [`SafeHtml`] is a promise: it comes from [`sanitize`] alone, and what may be shown asks for it by type.

use std::borrow::Cow;

use url::Url;

pub(crate) mod entities;
pub mod links;
#[cfg(test)]
mod promises;
mod sanitize;
mod text;
pub(crate) mod tokens;

use entities::escape;
pub(crate) use sanitize::picture_of;
use tokens::{Token, Tokens};

/// HTML that is safe to show. Only [`sanitize`] makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Makes `html` safe; relative addresses are resolved against `base`.
///
/// Cleaning twice changes nothing. Picture addresses stay those of the web; [`with_pictures`] points them elsewhere.
pub fn sanitize(html: &str, base: Option<&Url>) -> SafeHtml {
    SafeHtml(sanitize::sanitize(html, base))
}

/// Replaces the address of each picture (`img[src]`; `srcset` is gone after sanitising) by what `rename` answers;
/// `None` removes the picture's `src` and leaves its `alt` text.
///
/// The answers are written as they are, since only our own code gives them (`daily-picture:…`).
pub fn with_pictures(html: &SafeHtml, rename: &mut dyn FnMut(&str) -> Option<String>) -> SafeHtml {
    let source = html.as_str();
    let mut out = String::with_capacity(source.len());
    let mut copied = 0;
    let mut tokens = Tokens::new(source);
    let mut from = 0;
    while let Some(token) = tokens.next() {
        if let Token::Open(tag) = token
            && tag.is("img")
        {
            out.push_str(&source[copied..from]);
            copied = tokens.position();
            write_picture(&tag, rename, &mut out);
        }
        from = tokens.position();
    }
    out.push_str(&source[copied..]);
    SafeHtml(out)
}

/// Rewrites every piece of text: `rewrite` gets it with its references resolved, and writes markup that must be safe.
pub(crate) fn with_text(html: &SafeHtml, rewrite: &mut dyn FnMut(&str, &mut String)) -> SafeHtml {
    let source = html.as_str();
    let mut out = String::with_capacity(source.len() + 256);
    let mut tokens = Tokens::new(source);
    let mut from = 0;
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(raw) => rewrite(&entities::decode(raw, entities::Place::Text), &mut out),
            Token::Open(_) | Token::Close(_) | Token::Raw(..) | Token::Other => out.push_str(&source[from..tokens.position()]),
        }
        from = tokens.position();
    }
    out.push_str(&source[from..]);
    SafeHtml(out)
}

/// Plain text as markup, also within double quotes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

fn write_picture(tag: &tokens::Tag<'_>, rename: &mut dyn FnMut(&str) -> Option<String>, out: &mut String) {
    out.push_str("<img");
    for (name, raw) in tag.attributes() {
        let mut value = entities::decode(raw, entities::Place::Attribute);
        if name == "src" {
            match rename(&value) {
                Some(renamed) => value = Cow::Owned(renamed),
                None => continue,
            }
        }
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(&value, out);
        out.push('"');
    }
    out.push('>');
}

/// The plain text of `html` (safe or not): scripts and styles left out, entities resolved, blocks apart, white space
/// squeezed. Fast: it does not build a tree.
pub fn text(html: &str) -> String {
    text::text(html)
}

/// The beginning of `text`, at most `max` characters, cut at a word with an ellipsis.
pub fn excerpt(text: &str, max: usize) -> String {
    text::excerpt(text, max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_renamed_and_those_without_a_name_keep_their_words() {
        let html =
            sanitize("<p>a</p><img src='https://a.example/1.jpg?a=1&amp;b=2' alt='One'><img src=https://a.example/2.jpg alt=Two>b", None);
        let mut seen = Vec::new();

        let renamed = with_pictures(&html, &mut |src| {
            seen.push(src.to_owned());
            src.ends_with("b=2").then(|| "picture:7".to_owned())
        });

        assert_eq!(seen, ["https://a.example/1.jpg?a=1&b=2", "https://a.example/2.jpg"]);
        assert_eq!(renamed.as_str(), r#"<p>a</p><img src="picture:7" alt="One"><img alt="Two">b"#);
    }

    #[test]
    fn nothing_is_changed_where_there_are_no_pictures() {
        let html = sanitize("<p>a <em>b</em></p>", None);

        assert_eq!(with_pictures(&html, &mut |_| None), html);
    }
}
