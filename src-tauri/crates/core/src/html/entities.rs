//! Character references: `&amp;`, `&#8217;`, `&eacute;`, with or without the semicolon.
//!
//! Follows the HTML standard, because that is what the pages and the feeds were tried with; XML's five are among them.

use std::borrow::Cow;

/// The longest name that the standard knows has 31 letters.
const LONGEST_NAME: usize = 32;

/// Where a reference stands: a query such as `?a=1&copy=2` keeps its `&copy` in an attribute, but not in text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Text,
    Attribute,
}

/// `raw` with its references resolved; what is no reference stays as it is.
pub(crate) fn decode(raw: &str, place: Place) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'&', raw.as_bytes()) else {
        return Cow::Borrowed(raw);
    };
    let mut out = String::with_capacity(raw.len());
    out.push_str(&raw[..first]);
    let mut rest = &raw[first..];
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match reference(rest, place) {
            Some((character, used)) => {
                character.push_to(&mut out);
                rest = &rest[used..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What a reference stands for: one character, for a few names two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Resolved(char, Option<char>);

impl Resolved {
    pub(crate) fn push_to(self, out: &mut String) {
        out.push(self.0);
        if let Some(second) = self.1 {
            out.push(second);
        }
    }

    /// Whether it is a space that may be squeezed.
    pub(crate) fn is_space(self) -> bool {
        self.1.is_none() && (self.0.is_ascii_whitespace() || self.0 == '\u{a0}')
    }
}

/// The reference at the start of `rest` (which begins with `&`), and how many bytes it takes.
pub(crate) fn reference(rest: &str, place: Place) -> Option<(Resolved, usize)> {
    let bytes = rest.as_bytes();
    match bytes.get(1)? {
        b'#' => numeric(bytes),
        first if first.is_ascii_alphabetic() => named(rest, place),
        _ => None,
    }
}

fn numeric(bytes: &[u8]) -> Option<(Resolved, usize)> {
    let (radix, start) = match bytes.get(2)? {
        b'x' | b'X' => (16, 3),
        _ => (10, 2),
    };
    let mut at = start;
    let mut code: u32 = 0;
    while let Some(digit) = bytes.get(at).and_then(|&b| char::from(b).to_digit(radix)) {
        code = code.saturating_mul(radix).saturating_add(digit);
        at += 1;
    }
    if at == start {
        return None;
    }
    if bytes.get(at) == Some(&b';') {
        at += 1;
    }
    let character = match code {
        // Windows-1252 written as if it were Unicode: the standard and every browser read it so.
        0x80..=0x9f => WINDOWS_1252[(code - 0x80) as usize],
        // A control character helps nobody and breaks XML.
        0 | 0x01..=0x08 | 0x0b | 0x0e..=0x1f | 0x7f => '\u{fffd}',
        _ => char::from_u32(code).unwrap_or('\u{fffd}'),
    };
    Some((Resolved(character, None), at))
}

fn named(rest: &str, place: Place) -> Option<(Resolved, usize)> {
    let bytes = rest.as_bytes();
    let letters = bytes[1..].iter().take(LONGEST_NAME).take_while(|b| b.is_ascii_alphanumeric()).count();
    let end = 1 + letters;
    if bytes.get(end) == Some(&b';')
        && let Some(found) = lookup(&rest[1..=end])
    {
        return Some((found, end + 1));
    }
    // Without a semicolon only the names of old are known; the longest prefix wins (`&notit` is `¬it`).
    for cut in (3..=end).rev() {
        if let Some(found) = lookup(&rest[1..cut]) {
            let next = bytes.get(cut);
            let in_a_query = place == Place::Attribute && next.is_some_and(|&b| b == b'=' || b.is_ascii_alphanumeric());
            return (!in_a_query).then_some((found, cut));
        }
    }
    None
}

fn lookup(name: &str) -> Option<Resolved> {
    let quick = match name {
        "amp;" | "amp" => '&',
        "lt;" | "lt" => '<',
        "gt;" | "gt" => '>',
        "quot;" | "quot" => '"',
        "apos;" => '\'',
        "nbsp;" | "nbsp" => '\u{a0}',
        _ => {
            let &(first, second) = markup5ever::data::NAMED_ENTITIES.get(name)?;
            // The table also holds every prefix of every name, with nothing in it.
            if first == 0 {
                return None;
            }
            return Some(Resolved(char::from_u32(first)?, char::from_u32(second).filter(|_| second != 0)));
        }
    };
    Some(Resolved(quick, None))
}

#[rustfmt::skip]
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// Writes `text` so that it is text again when read as HTML or XML, also within double quotes.
pub(crate) fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let name = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(name);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_with_and_without_their_semicolon() {
        let decoded = decode("&amp;&lt &eacute;&#8217;&#x2019;&#146; &notit; &Aring &bogus; & &;", Place::Text);

        assert_eq!(decoded, "&< é’’’ ¬it; Å &bogus; & &;");
    }

    #[test]
    fn a_query_in_an_attribute_keeps_its_parameters() {
        assert_eq!(decode("?a=1&copy=2&amp;lt=3&region=x", Place::Attribute), "?a=1&copy=2&lt=3&region=x");
        assert_eq!(decode("?a=1&copy=2", Place::Text), "?a=1©=2");
    }

    #[test]
    fn names_of_two_characters_give_both() {
        assert_eq!(decode("&NotEqualTilde;", Place::Text), "≂̸");
    }

    #[test]
    fn numbers_that_are_no_characters_become_the_replacement() {
        assert_eq!(decode("&#0;&#xD800;&#99999999999;&#x110000;", Place::Text), "\u{fffd}\u{fffd}\u{fffd}\u{fffd}");
    }

    #[test]
    fn escaped_text_decodes_to_itself() {
        let mut out = String::new();
        escape("a < b & \"c\" > d &amp;", &mut out);

        assert_eq!(decode(&out, Place::Text), "a < b & \"c\" > d &amp;");
    }
}
