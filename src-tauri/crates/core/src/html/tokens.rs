//! Cuts HTML into tags and text, by the standard's rules for tokens and none of its rules for trees.
//!
//! It borrows everything, copies nothing, and takes time in proportion to the input whatever the input is.
//! It does not judge: what is safe is decided after it.
//! The surprise: `<` begins a tag only before a letter, `/`, `!` or `?`; everywhere else it is text, also in good pages.

use std::borrow::Cow;

use super::entities::{Place, decode};

/// A piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// Text with its references unresolved.
    Text(&'a str),
    /// `<name …>`.
    Open(Tag<'a>),
    /// `</name>`.
    Close(&'a str),
    /// What stands in `<script>`, `<style>` and their like: `name`, content. The closing tag is swallowed.
    Raw(&'a str, &'a str),
    /// A comment, a doctype, a processing instruction.
    Other,
}

/// An opening tag. Names are as written: compare them without regard to case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The attributes in the order of the source, values unresolved.
    pub(crate) fn attributes(&self) -> Attributes<'a> {
        Attributes { rest: self.attributes }
    }

    /// The first attribute called `name`, resolved.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| decode(value, Place::Attribute))
    }

    /// Whether it is called `name`.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// Iterates over names and unresolved values.
#[derive(Debug, Clone)]
pub(crate) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        match step(self.rest, 0) {
            Step::Attribute { name, value, next } => {
                self.rest = &self.rest[next..];
                Some((name, value))
            }
            Step::End(_) | Step::Unfinished => None,
        }
    }
}

enum Step<'a> {
    Attribute {
        name: &'a str,
        value: &'a str,
        next: usize,
    },
    /// Position of the `>`.
    End(usize),
    /// The source ends within the tag.
    Unfinished,
}

/// The next attribute at or after `at`.
fn step(source: &str, mut at: usize) -> Step<'_> {
    let bytes = source.as_bytes();
    while bytes.get(at).is_some_and(|&b| b.is_ascii_whitespace() || b == b'/') {
        at += 1;
    }
    match bytes.get(at) {
        None => return Step::Unfinished,
        Some(b'>') => return Step::End(at),
        Some(_) => {}
    }
    let name_from = at;
    at += 1;
    while bytes.get(at).is_some_and(|&b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'=')) {
        at += 1;
    }
    let name = &source[name_from..at];
    let after_name = at;
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    if bytes.get(at) != Some(&b'=') {
        return Step::Attribute { name, value: "", next: after_name };
    }
    at += 1;
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    match bytes.get(at) {
        None => Step::Attribute { name, value: "", next: at },
        Some(b'>') => Step::Attribute { name, value: "", next: at },
        Some(&quote @ (b'"' | b'\'')) => match memchr::memchr(quote, &bytes[at + 1..]) {
            Some(length) => Step::Attribute { name, value: &source[at + 1..at + 1 + length], next: at + length + 2 },
            None => Step::Unfinished,
        },
        Some(_) => {
            let from = at;
            while bytes.get(at).is_some_and(|&b| !b.is_ascii_whitespace() && b != b'>') {
                at += 1;
            }
            Step::Attribute { name, value: &source[from..at], next: at }
        }
    }
}

/// Elements whose content is not markup.
const RAW: [&str; 8] = ["script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"];

/// Iterates over the tokens of a source.
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The raw element whose content comes next.
    raw: Option<(usize, &'a str)>,
    /// Raw elements that are known not to be closed any more; looking again for each would take quadratic time.
    unclosed: [bool; RAW.len()],
    cdata_end: Option<usize>,
    no_more_cdata: bool,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        Self { source, at: 0, raw: None, unclosed: [false; RAW.len()], cdata_end: None, no_more_cdata: false }
    }

    /// Where the next token begins.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    fn markup(&mut self) -> Option<Token<'a>> {
        let bytes = self.source.as_bytes();
        let at = self.at;
        match bytes.get(at + 1)? {
            b if b.is_ascii_alphabetic() => {
                let name_end = name_end(bytes, at + 1);
                let mut cursor = name_end;
                loop {
                    match step(self.source, cursor) {
                        Step::Attribute { next, .. } => cursor = next,
                        Step::End(end) => {
                            self.at = end + 1;
                            let tag = Tag { name: &self.source[at + 1..name_end], attributes: &self.source[name_end..end] };
                            self.raw = RAW.iter().position(|raw| tag.is(raw)).map(|which| (which, tag.name));
                            return Some(Token::Open(tag));
                        }
                        Step::Unfinished => {
                            self.at = self.source.len();
                            return Some(Token::Other);
                        }
                    }
                }
            }
            b'/' if bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic) => {
                let name_end = name_end(bytes, at + 2);
                // Attributes of a closing tag mean nothing, but a `>` may hide in their quotes.
                let mut cursor = name_end;
                self.at = loop {
                    match step(self.source, cursor) {
                        Step::Attribute { next, .. } => cursor = next,
                        Step::End(end) => break end + 1,
                        Step::Unfinished => break self.source.len(),
                    }
                };
                Some(Token::Close(&self.source[at + 2..name_end]))
            }
            b'!' if self.source[at..].starts_with("<!--") => {
                self.at = comment_end(self.source, at + 4);
                Some(Token::Other)
            }
            b'!' if self.source[at..].starts_with("<![CDATA[") && !self.no_more_cdata => {
                // HTML would drop it up to the next `>`; in a feed it is text that somebody wrote.
                match memchr::memmem::find(&bytes[at..], b"]]>") {
                    Some(length) => {
                        self.cdata_end = Some(at + length);
                        self.at = at + "<![CDATA[".len();
                    }
                    None => {
                        self.no_more_cdata = true;
                        self.at = at + "<![CDATA[".len();
                    }
                }
                Some(Token::Other)
            }
            b'!' | b'?' | b'/' => {
                self.at = memchr::memchr(b'>', &bytes[at..]).map_or(self.source.len(), |length| at + length + 1);
                Some(Token::Other)
            }
            _ => None,
        }
    }

    fn raw_content(&mut self, which: usize, name: &'a str) -> Option<Token<'a>> {
        if self.unclosed[which] {
            return None;
        }
        let bytes = self.source.as_bytes();
        let mut from = self.at;
        while let Some(found) = memchr::memmem::find(&bytes[from..], b"</") {
            let at = from + found;
            let end = at + 2 + name.len();
            let closes = bytes.get(at + 2..end).is_some_and(|b| b.eq_ignore_ascii_case(name.as_bytes()))
                && bytes.get(end).is_none_or(|&b| b.is_ascii_whitespace() || b == b'/' || b == b'>');
            if closes {
                let content = &self.source[self.at..at];
                self.at = memchr::memchr(b'>', &bytes[end.min(bytes.len())..]).map_or(self.source.len(), |length| end + length + 1);
                return Some(Token::Raw(name, content));
            }
            from = at + 2;
        }
        self.unclosed[which] = true;
        // A script or a style sheet that is cut off is none the less no text; the others hold text that should be kept.
        if which < 2 {
            let content = &self.source[self.at..];
            self.at = self.source.len();
            return Some(Token::Raw(name, content));
        }
        None
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some((which, name)) = self.raw.take()
            && let Some(token) = self.raw_content(which, name)
        {
            return Some(token);
        }
        if self.at >= self.source.len() {
            return None;
        }
        let bytes = self.source.as_bytes();
        if self.cdata_end.is_some_and(|end| end <= self.at) {
            let end = self.cdata_end.take()?;
            if end == self.at {
                self.at += "]]>".len();
                return Some(Token::Other);
            }
        }
        if bytes[self.at] == b'<'
            && let Some(token) = self.markup()
        {
            return Some(token);
        }
        let from = self.at;
        let mut end = memchr::memchr(b'<', &bytes[from + 1..]).map_or(bytes.len(), |length| from + 1 + length);
        // A multi-byte character may begin at `from`; `<` and the end of a CDATA section never fall within one.
        if let Some(stop) = self.cdata_end {
            end = end.min(stop.max(from + 1));
        }
        self.at = end;
        Some(Token::Text(&self.source[from..end]))
    }
}

fn name_end(bytes: &[u8], from: usize) -> usize {
    from + bytes[from..].iter().take_while(|&&b| !b.is_ascii_whitespace() && b != b'/' && b != b'>').count()
}

/// Where the comment whose content begins at `from` ends.
fn comment_end(source: &str, from: usize) -> usize {
    let rest = &source.as_bytes()[from..];
    if rest.starts_with(b">") {
        return from + 1;
    }
    if rest.starts_with(b"->") {
        return from + 2;
    }
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(&rest[at..], b"--") {
        at += found + 2;
        match rest.get(at) {
            Some(b'>') => return from + at + 1,
            Some(b'!') if rest.get(at + 1) == Some(&b'>') => return from + at + 2,
            // `--->` ends a comment too: look again from its second dash.
            _ => at -= 1,
        }
    }
    source.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greater_sign_in_quotes_does_not_end_a_tag() {
        let tokens: Vec<_> = Tokens::new(r#"<a title="1 > 0" href='x'>y</a>"#).collect();

        let Token::Open(tag) = tokens[0] else { panic!("{tokens:?}") };
        assert_eq!(tag.attribute("TITLE").as_deref(), Some("1 > 0"));
        assert_eq!(tag.attribute("href").as_deref(), Some("x"));
        assert_eq!(&tokens[1..], [Token::Text("y"), Token::Close("a")]);
    }

    #[test]
    fn a_smaller_sign_that_begins_no_tag_is_text() {
        let text: String = Tokens::new("1 < 2 <3 <b>").filter_map(|t| if let Token::Text(t) = t { Some(t) } else { None }).collect();

        assert_eq!(text, "1 < 2 <3 ");
    }

    #[test]
    fn scripts_are_one_piece() {
        let tokens: Vec<_> = Tokens::new("<SCRIPT>if (a<b) '</p>'</script >x").collect();

        assert_eq!(tokens[1], Token::Raw("SCRIPT", "if (a<b) '</p>'"));
        assert_eq!(tokens[2], Token::Text("x"));
    }

    #[test]
    fn text_in_an_unclosed_textarea_is_kept() {
        let tokens: Vec<_> = Tokens::new("<textarea>kept <b>too").collect();

        assert_eq!(tokens[1], Token::Text("kept "));
    }

    #[test]
    fn comments_end_where_browsers_end_them() {
        for comment in ["<!-- a -->", "<!-->", "<!--->", "<!-- a --!>", "<!-- a --->", "<!doctype html>", "<?php ?>", "</ >"] {
            let source = format!("{comment}x");
            let tokens: Vec<_> = Tokens::new(&source).collect();

            assert_eq!(tokens, [Token::Other, Token::Text("x")], "{comment}");
        }
    }

    #[test]
    fn a_cdata_section_gives_its_content() {
        let text: String = Tokens::new("a<![CDATA[b é]]>c").filter_map(|t| if let Token::Text(t) = t { Some(t) } else { None }).collect();

        assert_eq!(text, "ab éc");
    }

    #[test]
    fn every_cut_of_a_page_is_read_without_a_panic() {
        let page = "<p class=\"é\">ü<![CDATA[ß]]><!-- ö --><script>ä</script><a href='ï'>&eacute;</a><textarea>";
        for (cut, _) in page.char_indices() {
            assert!(Tokens::new(&page[..cut]).count() <= 20);
            assert!(Tokens::new(&page[cut..]).count() <= 20);
        }
    }
}
