//! Character references, of XML and of HTML.
//!
//! Entities that a document declares itself are expanded once and only when they are short: nothing grows here.

use std::borrow::Cow;

use markup5ever::data::NAMED_ENTITIES;
use memchr::memchr;

/// The longest name in HTML's table is 31 letters.
const LONGEST_NAME: usize = 32;

/// Short texts that a document type names.
pub(super) type Declared<'a> = [(&'a str, &'a str)];

/// Replaces every reference in `raw`; what is none stays as it stands.
pub(super) fn decode<'a>(raw: &'a str, declared: &Declared<'_>) -> Cow<'a, str> {
    let Some(first) = memchr(b'&', raw.as_bytes()) else {
        return Cow::Borrowed(raw);
    };
    let mut out = String::with_capacity(raw.len());
    out.push_str(&raw[..first]);
    let mut rest = &raw[first..];
    loop {
        // `rest` begins with `&`.
        rest = match reference(rest, declared, &mut out) {
            Some(used) => &rest[used..],
            None => {
                out.push('&');
                &rest[1..]
            }
        };
        match memchr(b'&', rest.as_bytes()) {
            Some(next) => {
                out.push_str(&rest[..next]);
                rest = &rest[next..];
            }
            None => {
                out.push_str(rest);
                return Cow::Owned(out);
            }
        }
    }
}

/// Reads the reference at the head of `text`, writes what it means, and says how many bytes it took.
fn reference(text: &str, declared: &Declared<'_>, out: &mut String) -> Option<usize> {
    let bytes = text.as_bytes();
    // The five of XML make up nearly all that feeds hold.
    let quick = match bytes {
        [b'&', b'l', b't', b';', ..] => Some(('<', 4)),
        [b'&', b'g', b't', b';', ..] => Some(('>', 4)),
        [b'&', b'a', b'm', b'p', b';', ..] => Some(('&', 5)),
        [b'&', b'q', b'u', b'o', b't', b';', ..] => Some(('"', 6)),
        [b'&', b'a', b'p', b'o', b's', b';', ..] => Some(('\'', 6)),
        _ => None,
    };
    if let Some((letter, used)) = quick {
        out.push(letter);
        return Some(used);
    }
    if bytes.get(1) == Some(&b'#') {
        return numeric(text, out);
    }
    let window = &bytes[1..bytes.len().min(1 + LONGEST_NAME)];
    let end = memchr(b';', window)?;
    let name = text.get(1..1 + end)?;
    if let Some((_, value)) = declared.iter().find(|(known, _)| *known == name) {
        out.push_str(value);
        return Some(end + 2);
    }
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let (first, second) = html(text.get(1..end + 2)?).or_else(|| shouted(name))?;
    out.push(first);
    out.extend(second);
    Some(end + 2)
}

/// What HTML means by a name, written with its semicolon: one letter or two.
fn html(name: &str) -> Option<(char, Option<char>)> {
    let (first, second) = *NAMED_ENTITIES.get(name)?;
    let first = char::from_u32(first).filter(|letter| *letter != '\0')?;
    Some((first, char::from_u32(second).filter(|letter| *letter != '\0')))
}

/// `&NBSP;`: names in capitals, which some systems write.
fn shouted(name: &str) -> Option<(char, Option<char>)> {
    if !name.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    html(&format!("{};", name.to_ascii_lowercase()))
}

fn numeric(text: &str, out: &mut String) -> Option<usize> {
    let digits = &text.as_bytes()[2..];
    let (radix, digits, mut used) = match digits.first()? {
        b'x' | b'X' => (16, &digits[1..], 3),
        _ => (10, digits, 2),
    };
    let length = digits.iter().take_while(|byte| (**byte as char).is_digit(radix)).count();
    if length == 0 {
        return None;
    }
    let code = digits[..length]
        .iter()
        .fold(0_u32, |code, byte| code.saturating_mul(radix).saturating_add((*byte as char).to_digit(radix).unwrap_or(0)));
    used += length;
    if digits.get(length) == Some(&b';') {
        used += 1;
    }
    match code {
        0x80..=0x9f => out.push(WINDOWS_1252[(code - 0x80) as usize]),
        0x9 | 0xa | 0xd => out.push(code as u8 as char),
        0..0x20 | 0xfffe | 0xffff => {}
        _ => out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)),
    }
    Some(used)
}

/// What browsers take 128 to 159 for: writers meant windows-1252.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_of_xml_and_html_are_replaced() {
        assert_eq!(decode("a &lt;b&gt; &amp; &quot;c&quot; &rsquo; &hellip;&NBSP;", &[]), "a <b> & \"c\" ’ …\u{a0}");
        assert_eq!(decode("&phi;&Beta;&scaron;&NotEqualTilde;", &[]), "φΒš≂\u{338}");
    }

    #[test]
    fn numbers_are_read_in_both_notations_and_as_browsers_read_them() {
        assert_eq!(decode("&#8217;&#x2019;&#146;&#39 ok", &[]), "’’’' ok");
        assert_eq!(decode("a&#0;b&#xD800;c&#99999999999;", &[]), "ab\u{fffd}c\u{fffd}");
    }

    #[test]
    fn what_is_no_reference_stays() {
        assert_eq!(decode("Q & A, AT&T, &unknown; &; &#; &#x; &", &[]), "Q & A, AT&T, &unknown; &; &#; &#x; &");
    }

    #[test]
    fn declared_entities_are_expanded_once() {
        assert_eq!(decode("&id;2026 &id", &[("id", "tag:example.org,")]), "tag:example.org,2026 &id");
        assert_eq!(decode("&a;", &[("a", "&a;&a;")]), "&a;&a;");
    }

    #[test]
    fn text_without_references_is_not_copied() {
        assert!(matches!(decode("plain", &[]), Cow::Borrowed("plain")));
    }
}
