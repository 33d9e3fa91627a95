//! Turns a feed's bytes into text.
//!
//! Labels lie. A byte order mark is believed, then the HTTP header, then the XML declaration; a label that does not fit
//! the bytes is passed over, and the bytes themselves are asked. Control characters that no XML may hold are dropped
//! here, once, so that nothing behind this door meets them.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use memchr::memmem;

/// How far into a document its own declaration is looked for.
const DECLARATION_WITHIN: usize = 1024;

/// The text of `bytes`, and what had to be mended.
pub(super) fn decode<'a>(bytes: &'a [u8], content_type: Option<&str>) -> (Cow<'a, str>, Vec<String>) {
    let mut warnings = Vec::new();
    let text = decode_bytes(bytes, content_type, &mut warnings);
    (without_controls(text, &mut warnings), warnings)
}

fn decode_bytes<'a>(bytes: &'a [u8], content_type: Option<&str>, warnings: &mut Vec<String>) -> Cow<'a, str> {
    if let Some(wide) = Utf32::of(bytes) {
        return Cow::Owned(wide.decode(bytes));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let body = &bytes[mark..];
        // A UTF-8 mark in front of something else is the work of an editor; the bytes decide.
        if encoding != UTF_8 || std::str::from_utf8(body).is_ok() {
            return encoding.decode_without_bom_handling(body).0;
        }
        return guess(body, None, warnings);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }

    let http = content_type.and_then(charset_of_header).and_then(|label| Encoding::for_label(label.as_bytes()));
    let declared = declared_label(bytes).and_then(|label| encoding_for(label, bytes));
    let utf8 = std::str::from_utf8(bytes);
    for encoding in [http, declared].into_iter().flatten() {
        if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE {
            // A document whose declaration can be read byte by byte is not UTF-16, whatever it says.
            match utf8 {
                Ok(text) => return Cow::Borrowed(text),
                Err(_) => continue,
            }
        }
        if let Ok(text) = utf8
            && encoding.is_single_byte()
            && multibyte_sequences(bytes) >= 3
        {
            warnings.push(format!("the feed says {}, but its bytes are UTF-8", encoding.name()));
            return Cow::Borrowed(text);
        }
        let (text, broken) = encoding.decode_without_bom_handling(bytes);
        if !broken {
            return text;
        }
    }
    match utf8 {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => guess(bytes, declared.or(http), warnings),
    }
}

/// Decodes bytes that are not valid UTF-8 and whose label, if any, does not fit.
fn guess<'a>(bytes: &'a [u8], label: Option<&'static Encoding>, warnings: &mut Vec<String>) -> Cow<'a, str> {
    // One broken letter in a long UTF-8 text must not turn every other letter into two.
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let sound = multibyte_sequences(lossy.as_bytes()).saturating_sub(broken);
    if sound > broken * 4 {
        warnings.push(format!("{broken} broken UTF-8 letters were replaced"));
        return lossy;
    }
    if let Some(encoding) = label.filter(|encoding| *encoding != UTF_8 && !encoding.is_single_byte()) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let replaced = text.matches('\u{fffd}').count();
        if replaced * 50 < text.len() {
            warnings.push(format!("{replaced} broken {} letters were replaced", encoding.name()));
            return text;
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    warnings.push(format!("the feed's encoding was guessed to be {}", encoding.name()));
    encoding.decode_without_bom_handling(bytes).0
}

/// The `charset` of a Content-Type header.
fn charset_of_header(header: &str) -> Option<&str> {
    let lower = header.to_ascii_lowercase();
    let at = lower.find("charset")? + "charset".len();
    let value = header.get(at..)?.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(['"', '\'', ';', ',', ' ']).unwrap_or(value.len());
    Some(&value[..end])
}

/// The `encoding` of an XML declaration near the head of the document.
fn declared_label(bytes: &[u8]) -> Option<&[u8]> {
    let head = &bytes[..bytes.len().min(DECLARATION_WITHIN)];
    let start = memmem::find(head, b"<?xml")?;
    let declaration = &head[start..start + memchr::memchr(b'>', &head[start..])?];
    let mut value = &declaration[memmem::find(declaration, b"encoding")? + "encoding".len()..];
    value = value.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let quote = *value.first().filter(|quote| matches!(quote, b'"' | b'\''))?;
    value = &value[1..];
    Some(value[..memchr::memchr(quote, value)?].trim_ascii())
}

/// The encoding that goes by `label`; EBCDIC and the like are nobody's feed.
fn encoding_for(label: &[u8], bytes: &[u8]) -> Option<&'static Encoding> {
    // Labels outside the web's list, but inside feeds.
    let known: &[u8] = match label.to_ascii_lowercase().as_slice() {
        b"windows1252" | b"windows_1252" | b"iso88591" | b"iso_8859_1" | b"latin-1" => b"windows-1252",
        b"utf_8" | b"utf8mb4" | b"unicode" => b"utf-8",
        b"shift-jis" | b"shiftjis" | b"cp932" => b"shift_jis",
        b"cp949" | b"uhc" | b"euc_kr" => b"euc-kr",
        b"cp936" | b"gb_2312" => b"gbk",
        b"cp950" => b"big5",
        b"tis620" => b"tis-620",
        _ => return Encoding::for_label(label).filter(|_| !bytes.is_empty()),
    };
    Encoding::for_label(known)
}

/// UTF-16 without a mark, told by its first `<`.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes.get(..4)? {
        [b'<' | b'{', 0, next, 0] if *next != 0 => Some(UTF_16LE),
        [0, b'<' | b'{', 0, next] if *next != 0 => Some(UTF_16BE),
        _ => None,
    }
}

fn multibyte_sequences(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte >= 0xc0).count()
}

/// UTF-32, which browsers gave up and encoding_rs with them, but which old tools still write.
enum Utf32 {
    Big(usize),
    Little(usize),
}

impl Utf32 {
    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes.get(..4)? {
            [0, 0, 0xfe, 0xff] => Some(Self::Big(4)),
            [0xff, 0xfe, 0, 0] => Some(Self::Little(4)),
            [0, 0, 0, b'<' | b'{'] => Some(Self::Big(0)),
            [b'<' | b'{', 0, 0, 0] => Some(Self::Little(0)),
            _ => None,
        }
    }

    fn decode(&self, bytes: &[u8]) -> String {
        let (Self::Big(skip) | Self::Little(skip)) = *self;
        bytes[skip..]
            .as_chunks::<4>()
            .0
            .iter()
            .map(|four| match self {
                Self::Big(_) => u32::from_be_bytes(*four),
                Self::Little(_) => u32::from_le_bytes(*four),
            })
            .map(|code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    }
}

/// Drops what no XML may hold. Most feeds hold none of it, so they are looked at once, fast, and not copied.
fn without_controls<'a>(text: Cow<'a, str>, warnings: &mut Vec<String>) -> Cow<'a, str> {
    let forbidden = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
    let found = text.as_bytes().chunks(4096).any(|chunk| chunk.iter().fold(false, |found, byte| found | forbidden(*byte)));
    if !found {
        return text;
    }
    warnings.push("control characters were dropped".to_owned());
    Cow::Owned(text.chars().filter(|letter| !letter.is_ascii() || !forbidden(*letter as u8)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8], content_type: Option<&str>) -> String {
        decode(bytes, content_type).0.into_owned()
    }

    #[test]
    fn plain_utf8_is_not_copied() {
        let (text, warnings) = decode("<rss>Zürich</rss>".as_bytes(), None);

        assert!(matches!(text, Cow::Borrowed("<rss>Zürich</rss>")));
        assert!(warnings.is_empty());
    }

    #[test]
    fn a_mark_beats_the_header_and_the_header_beats_the_declaration() {
        let marked = [b"\xef\xbb\xbf".as_slice(), "<a>é</a>".as_bytes()].concat();
        assert_eq!(text_of(&marked, Some("text/xml; charset=iso-8859-1")), "<a>é</a>");

        let cyrillic = b"<?xml version='1.0' encoding='iso-8859-1'?><a>\xc4\xc1</a>";
        assert!(text_of(cyrillic, Some("text/xml; charset=\"koi8-r\"")).contains("да"));
    }

    #[test]
    fn the_declaration_is_believed_where_the_bytes_fit_it() {
        assert!(text_of(b"<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><a>\xb3</a>", None).contains('ł'));
    }

    #[test]
    fn a_label_that_does_not_fit_is_passed_over() {
        let says_utf8 = b"<?xml version='1.0' encoding='utf-8'?><a>caf\xe9 na\xefve d\xe9j\xe0 vu</a>";
        assert!(text_of(says_utf8, None).contains("café naïve déjà vu"));

        let says_latin = "<?xml version='1.0' encoding='iso-8859-1'?><a>Ещё раз</a>".as_bytes();
        assert!(text_of(says_latin, None).contains("Ещё раз"));
    }

    #[test]
    fn one_broken_letter_does_not_spoil_the_others() {
        let mut bytes = "<a>déjà vu à la crème brûlée, où ça</a>".as_bytes().to_vec();
        bytes.insert(3, 0xff);

        assert!(text_of(&bytes, None).contains("déjà vu à la crème brûlée"));
    }

    #[test]
    fn wide_encodings_are_read_with_and_without_a_mark() {
        let sixteen: Vec<u8> = "<a>né</a>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let thirty_two: Vec<u8> = "<a>né</a>".chars().flat_map(|letter| (letter as u32).to_le_bytes()).collect();

        assert_eq!(text_of(&sixteen, None), "<a>né</a>");
        assert_eq!(text_of(&[b"\xfe\xff".as_slice(), &sixteen].concat(), None), "<a>né</a>");
        assert_eq!(text_of(&thirty_two, None), "<a>né</a>");
    }

    #[test]
    fn control_characters_are_dropped_and_said() {
        let (text, warnings) = decode(b"<a>b\x00e\x0bll\x1b</a>\n", None);

        assert_eq!(text, "<a>bell</a>\n");
        assert_eq!(warnings, ["control characters were dropped"]);
    }
}
