//! Plain text from HTML, without a tree.
//!
//! One pass, one buffer. Whoever wants structure asks elsewhere: this is what search, stories and excerpts are made of.

use super::entities::{Place, reference};
use super::tokens::{Token, Tokens};

/// See [`super::text`].
pub(super) fn text(html: &str) -> String {
    let mut out = Squeezed { out: String::with_capacity(html.len() / 2), gap: Gap::None };
    for token in Tokens::new(html) {
        match token {
            Token::Text(raw) => out.push(raw),
            Token::Open(tag) => out.widen(gap_of(tag.name)),
            Token::Close(name) => out.widen(gap_of(name)),
            // A title or a text area holds text; the rest holds programs, or markup for browsers that are gone.
            Token::Raw(name, content) if name.eq_ignore_ascii_case("title") || name.eq_ignore_ascii_case("textarea") => {
                out.push(content);
                out.widen(Gap::Line);
            }
            Token::Raw(..) | Token::Other => {}
        }
    }
    out.out
}

/// See [`super::excerpt`].
pub(super) fn excerpt(text: &str, max: usize) -> String {
    let text = text.trim();
    let mut characters = text.char_indices();
    if characters.by_ref().nth(max).is_none() {
        return one_line(text);
    }
    // Room for the ellipsis.
    let Some(keep) = max.checked_sub(1) else {
        return String::new();
    };
    let hard = text.char_indices().nth(keep).map_or(text.len(), |(at, _)| at);
    let head = &text[..hard];
    let next_is_space = text[hard..].starts_with(char::is_whitespace);
    let word = match head.rfind(char::is_whitespace) {
        _ if next_is_space => hard,
        // A script without spaces, or one endless word: cutting at a space would lose most of the text.
        Some(at) if head[..at].chars().count() * 2 >= keep => at,
        Some(_) | None => hard,
    };
    let head =
        text[..word].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '–' | '—' | '-' | '(' | '“' | '…'));
    let mut out = one_line(head);
    out.push('…');
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
}

struct Squeezed {
    out: String,
    gap: Gap,
}

impl Squeezed {
    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn fill(&mut self) {
        if self.gap == Gap::None {
            return;
        }
        if !self.out.is_empty() {
            self.out.push(if self.gap == Gap::Line { '\n' } else { ' ' });
        }
        self.gap = Gap::None;
    }

    /// Appends text whose references are unresolved.
    fn push(&mut self, raw: &str) {
        let mut rest = raw;
        while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
            self.push_plain(&rest[..at]);
            rest = &rest[at..];
            match reference(rest, Place::Text) {
                Some((resolved, used)) => {
                    if resolved.is_space() {
                        self.widen(Gap::Space);
                    } else {
                        self.fill();
                        resolved.push_to(&mut self.out);
                    }
                    rest = &rest[used..];
                }
                None => {
                    self.fill();
                    self.out.push('&');
                    rest = &rest[1..];
                }
            }
        }
        self.push_plain(rest);
    }

    fn push_plain(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if let Some(width) = space_at(bytes, at) {
                self.widen(Gap::Space);
                at += width;
                continue;
            }
            self.fill();
            // Single spaces between words, nearly all there are, are copied along with the words.
            let from = at;
            at += 1;
            while at < bytes.len() {
                let byte = bytes[at];
                if byte == b' ' {
                    match bytes.get(at + 1) {
                        Some(&next) if next > b' ' && next != 0xc2 => at += 2,
                        _ => break,
                    }
                } else if byte < b' ' && byte.is_ascii_whitespace() || byte == 0xc2 && bytes.get(at + 1) == Some(&0xa0) {
                    break;
                } else {
                    at += 1;
                }
            }
            // `at` stands at an ASCII byte, at the first byte of a character, or at the end.
            self.out.push_str(&text[from..at]);
        }
    }
}

/// The width of the white space at `at`: ASCII's, or a no-break space.
fn space_at(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes[at] {
        b' ' | b'\n' | b'\t' | b'\r' | 0x0c => Some(1),
        0xc2 if bytes.get(at + 1) == Some(&0xa0) => Some(2),
        _ => None,
    }
}

/// How far a tag pushes the texts before and after it apart.
fn gap_of(name: &str) -> Gap {
    let bytes = name.as_bytes();
    // Inline elements are the many; their names are told from the others' by length and first letter where possible.
    let mut lower = [0_u8; 10];
    let Some(lower) = lower.get_mut(..bytes.len()) else {
        return Gap::None;
    };
    lower.copy_from_slice(bytes);
    lower.make_ascii_lowercase();
    match &*lower {
        b"p" | b"br" | b"hr" | b"li" | b"ul" | b"ol" | b"dl" | b"dt" | b"dd" | b"tr" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6"
        | b"div" | b"pre" | b"main" | b"nav" | b"form" | b"table" | b"thead" | b"tbody" | b"tfoot" | b"aside" | b"center" | b"header"
        | b"footer" | b"figure" | b"section" | b"article" | b"address" | b"details" | b"summary" | b"caption" | b"fieldset"
        | b"figcaption" | b"blockquote" | b"option" | b"body" | b"head" | b"title" | b"dialog" | b"menu" | b"hgroup" | b"legend"
        | b"optgroup" | b"noscript" => Gap::Line,
        b"td" | b"th" | b"img" | b"iframe" | b"video" | b"audio" | b"object" | b"embed" | b"input" | b"button" | b"select"
        | b"textarea" | b"picture" | b"svg" => Gap::Space,
        _ => Gap::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_apart_and_inline_elements_are_not() {
        let html = "<h1>One</h1><p>Two<b>three</b>\n  four</p><ul><li>five<li>six</ul>seven<br>eight<td>nine<td>ten";

        assert_eq!(text(html), "One\nTwothree four\nfive\nsix\nseven\neight nine ten");
    }

    #[test]
    fn programs_and_comments_are_no_text() {
        let html = "a<script>b()</script> c<style>d{}</style><!-- e --> f<iframe>g</iframe><textarea>h</textarea>";

        assert_eq!(text(html), "a c f h");
    }

    #[test]
    fn references_are_resolved_and_spaces_squeezed() {
        assert_eq!(text(" &quot;a&nbsp; &#32;b\u{a0}c&quot;\t&amp;lt; AT&T "), "\"a b c\" &lt; AT&T");
    }

    #[test]
    fn a_million_open_tags_are_read_in_a_moment() {
        let html = "<div>x".repeat(1_000_000);

        assert_eq!(text(&html).len(), 1_999_999);
    }

    #[test]
    fn an_excerpt_ends_at_a_word() {
        assert_eq!(excerpt("The quick brown fox jumps", 100), "The quick brown fox jumps");
        assert_eq!(excerpt("The quick brown fox jumps", 12), "The quick…");
        assert_eq!(excerpt("The quick, brown fox", 11), "The quick…");
        assert_eq!(excerpt("one\n two", 100), "one two");
    }

    #[test]
    fn an_excerpt_of_a_script_without_spaces_uses_its_room() {
        let cut = excerpt("東京で大きな地震があり多くの人が避難した", 8);

        assert_eq!(cut, "東京で大きな地…");
        assert_eq!(excerpt("abc", 0), "");
        assert_eq!(excerpt("abc", 1), "…");
    }
}
