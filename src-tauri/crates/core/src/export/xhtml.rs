//! Safe markup as well-formed XML.

use crate::html::SafeHtml;
use crate::html::entities::{Place, decode};
use crate::html::tokens::{Tag, Token, Tokens};

/// Elements that have no content.
pub(super) const VOID: [&str; 5] = ["br", "hr", "img", "col", "wbr"];

/// Elements that EPUB's content model does not want inside a paragraph are no matter to XML; these it does not know at all.
const UNKNOWN_TO_BOOKS: [&str; 1] = ["wbr"];

/// Writes safe markup as XHTML that any XML parser reads. `rename` answers with the new address of each picture; a picture
/// without one becomes its `alt` text.
pub fn xhtml(html: &SafeHtml, rename: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(html.as_str().len());
    let mut open: Vec<&str> = Vec::new();
    for token in Tokens::new(html.as_str()) {
        match token {
            Token::Text(raw) => xml_escape(&decode(raw, Place::Text), &mut out),
            Token::Open(tag) if UNKNOWN_TO_BOOKS.contains(&tag.name) => {}
            Token::Open(tag) if tag.is("img") => picture(&tag, rename, &mut out),
            Token::Open(tag) => {
                out.push('<');
                out.push_str(tag.name);
                attributes(&tag, &mut out);
                if VOID.contains(&tag.name) {
                    out.push_str("/>");
                } else {
                    out.push('>');
                    open.push(tag.name);
                }
            }
            Token::Close(name) => {
                let Some(place) = open.iter().rposition(|other| *other == name) else { continue };
                for name in open.drain(place..).rev() {
                    close(name, &mut out);
                }
            }
            // The sanitiser lets none of them through.
            Token::Raw(..) | Token::Other => {}
        }
    }
    for name in open.into_iter().rev() {
        close(name, &mut out);
    }
    out
}

fn close(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn attributes(tag: &Tag<'_>, out: &mut String) {
    let mut seen: Vec<&str> = Vec::new();
    for (name, raw) in tag.attributes() {
        // One name twice is no XML, and one that is not plain may be none either.
        if seen.contains(&name) || !name.bytes().all(|byte| byte.is_ascii_lowercase()) {
            continue;
        }
        seen.push(name);
        let value = decode(raw, Place::Attribute);
        // HTML may name an attribute without a value: `open`, `reversed`.
        let value = if value.is_empty() && matches!(name, "open" | "reversed") { name.into() } else { value };
        attribute(name, &value, out);
        if name == "lang" {
            attribute("xml:lang", &value, out);
        }
    }
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    xml_escape(value, out);
    out.push('"');
}

fn picture(tag: &Tag<'_>, rename: &mut dyn FnMut(&str) -> Option<String>, out: &mut String) {
    let alt = tag.attribute("alt").unwrap_or_default();
    match tag.attribute("src").and_then(|src| rename(&src)) {
        Some(src) => {
            out.push_str("<img");
            attribute("src", &src, out);
            attribute("alt", &alt, out);
            out.push_str("/>");
        }
        None => {
            if !alt.trim().is_empty() {
                out.push_str("<em>");
                xml_escape(&alt, out);
                out.push_str("</em>");
            }
        }
    }
}

/// Writes text so that it is text again as XML. Characters that XML does not know, not even by number, are left out.
pub(super) fn xml_escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
}

/// The same, in a string of its own.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    xml_escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::sanitize;

    fn written(html: &str) -> String {
        xhtml(&sanitize(html, None), &mut |src| Some(format!("pictures/{}", src.len())))
    }

    #[test]
    fn void_elements_are_closed_and_references_are_numbers_or_letters() {
        assert_eq!(written("<p>a<br>b&nbsp;&eacute;</p><hr>"), "<p>a<br/>b\u{a0}é</p><hr/>");
    }

    #[test]
    fn a_picture_gets_its_new_address_or_becomes_its_words() {
        let html = sanitize("<img src='https://a.example/1.jpg' alt='One'>", None);

        assert_eq!(xhtml(&html, &mut |_| Some("p/1.jpg".to_owned())), "<img src=\"p/1.jpg\" alt=\"One\"/>");
        assert_eq!(xhtml(&html, &mut |_| None), "<em>One</em>");
    }

    #[test]
    fn whatever_comes_in_an_xml_parser_reads_it() {
        for html in [
            "<b><i>x</b>y</i>",
            "<p>a<p>b",
            "<details open>x",
            "</p></p>",
            "\u{1}\u{b}x\u{fffe}",
            "<a href='https://x.example/?a&b'>l",
            "<p lang=de dir=ltr lang=fr>x",
        ] {
            let written = format!("<x>{}</x>", written(html));
            let mut reader = quick_xml::Reader::from_str(&written);
            reader.config_mut().check_end_names = true;
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => panic!("{error} in {written}"),
                }
            }
        }
    }
}
