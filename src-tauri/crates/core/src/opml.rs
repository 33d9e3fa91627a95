//! Subscription lists: reads them as far as they can be read, writes them so that others can.
//!
//! Not by an XML parser: half of the lists that people have are not XML. A bare `&` in an address, `<b>` in a
//! description, an unclosed outline: all of that is read over, and what was lost is said in [`Opml::warnings`].
//! Nothing in a list is fetched or executed here; an outline is only words.

use std::borrow::Cow;

use crate::html::entities::{Place, decode, escape};

/// A subscription list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opml {
    /// `head/title`.
    pub title: Option<String>,
    /// The outlines of the body, in order.
    pub outlines: Vec<Outline>,
    /// What could not be read, one sentence each.
    pub warnings: Vec<String>,
}

/// One outline: a feed when it has `xml_url`, else a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Outline {
    /// `text`.
    pub text: Option<String>,
    /// `title`.
    pub title: Option<String>,
    /// `xmlUrl`, in whatever case it was written.
    pub xml_url: Option<String>,
    /// `htmlUrl`.
    pub html_url: Option<String>,
    /// `type`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// Outlines inside this one.
    pub children: Vec<Outline>,
    /// Every other attribute, in the order of the file, so that it survives a round trip.
    #[serde(serialize_with = "as_map")]
    pub attributes: Vec<(String, String)>,
}

fn as_map<S: serde::Serializer>(pairs: &[(String, String)], out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

/// Why a file is no subscription list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpmlError {
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// Neither XML nor anything that could be mended into it.
    #[error("the file is not an OPML subscription list")]
    NotOpml,
}

/// Folders nested deeper than this are read as if they stood at this depth: nobody has such a tree, and whatever walks
/// it later may use the stack.
const DEEPEST: usize = 100;

/// Reads a subscription list.
pub fn read(bytes: &[u8]) -> Result<Opml, OpmlError> {
    let source = decoded(bytes);
    if source.trim_matches(|c: char| c.is_whitespace() || c == '\0' || c == '\u{feff}').is_empty() {
        return Err(OpmlError::Empty);
    }
    let mut reader = Reader::default();
    reader.read(&source);
    if !reader.is_opml {
        return Err(OpmlError::NotOpml);
    }
    Ok(reader.finish())
}

/// Writes a subscription list as OPML 2.0.
pub fn write(list: &Opml) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
    if let Some(title) = &list.title {
        out.push_str("    <title>");
        write_value(title, &mut out);
        out.push_str("</title>\n");
    }
    out.push_str("  </head>\n  <body>\n");
    for outline in &list.outlines {
        write_outline(outline, 2, &mut out);
    }
    out.push_str("  </body>\n</opml>\n");
    out
}

fn write_outline(outline: &Outline, depth: usize, out: &mut String) {
    indent(depth, out);
    out.push_str("<outline");
    // Other readers name a feed by one or the other, so both are written.
    let name = outline.title.as_deref().or(outline.text.as_deref()).or(outline.xml_url.as_deref()).unwrap_or_default();
    write_attribute("text", outline.text.as_deref().unwrap_or(name), out);
    write_attribute("title", name, out);
    if let Some(kind) = outline.kind.as_deref().or(outline.xml_url.as_ref().map(|_| "rss")) {
        write_attribute("type", kind, out);
    }
    if let Some(url) = &outline.xml_url {
        write_attribute("xmlUrl", url, out);
    }
    if let Some(url) = &outline.html_url {
        write_attribute("htmlUrl", url, out);
    }
    for (name, value) in &outline.attributes {
        if is_attribute_name(name) {
            write_attribute(name, value, out);
        }
    }
    if outline.children.is_empty() {
        out.push_str("/>\n");
        return;
    }
    out.push_str(">\n");
    for child in &outline.children {
        write_outline(child, depth + 1, out);
    }
    indent(depth, out);
    out.push_str("</outline>\n");
}

fn indent(depth: usize, out: &mut String) {
    out.extend(std::iter::repeat_n("  ", depth));
}

fn write_attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    write_value(value, out);
    out.push('"');
}

/// Line breaks as references, since XML turns them into spaces otherwise; characters that XML forbids are left out.
fn write_value(value: &str, out: &mut String) {
    for part in value.split_inclusive(['\n', '\r', '\t']) {
        let (text, end) = match part.char_indices().next_back() {
            Some((at, end @ ('\n' | '\r' | '\t'))) => (&part[..at], Some(end)),
            _ => (part, None),
        };
        let allowed: Cow<'_, str> =
            if text.contains(is_forbidden) { text.chars().filter(|&c| !is_forbidden(c)).collect::<String>().into() } else { text.into() };
        escape(&allowed, out);
        match end {
            Some('\n') => out.push_str("&#10;"),
            Some('\r') => out.push_str("&#13;"),
            Some(_) => out.push_str("&#9;"),
            None => {}
        }
    }
}

fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{80}'..='\u{9f}') || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// A prefix would need its namespace's declaration, which the tree does not hold; the colon is what makes a prefix.
fn is_attribute_name(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|c| c.is_alphabetic() || c == '_') && letters.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// The text of the file: by its BOM, by its declaration, by its bytes.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    // UTF-16 without a BOM shows itself by the zero next to the first `<`.
    match bytes {
        [b'<', 0, ..] => return encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0,
        [0, b'<', ..] => return encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0,
        _ => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.into();
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).to_ascii_lowercase();
    let label =
        head.split_once("encoding=").and_then(|(_, rest)| rest.trim_start_matches(['"', '\'']).split(['"', '\'', '?', '>', ' ']).next());
    let declared =
        label.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes())).filter(|encoding| *encoding != encoding_rs::UTF_8);
    if let Some(encoding) = declared {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    // Declared or not, it is not UTF-8 throughout: a few odd bytes in UTF-8 are likelier than another encoding's many.
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let wide = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if wide > broken { lossy } else { encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0 }
}

#[derive(Default)]
struct Reader {
    opml: Opml,
    /// The outlines that are open, outermost first.
    open: Vec<Outline>,
    /// Outlines that are open beyond [`DEEPEST`].
    beyond: usize,
    is_opml: bool,
    in_head: bool,
    in_title: Option<String>,
    too_deep: bool,
    unclosed: usize,
}

impl Reader {
    fn read(&mut self, source: &str) {
        let mut at = 0;
        while let Some(found) = memchr::memchr(b'<', &source.as_bytes()[at..]) {
            self.text(&source[at..at + found]);
            at += found;
            let rest = &source[at..];
            at += if rest.starts_with("<!--") {
                rest.find("-->").map_or(rest.len(), |end| end + 3)
            } else if let Some(content) = rest.strip_prefix("<![CDATA[") {
                let end = content.find("]]>").unwrap_or(content.len());
                if let Some(title) = &mut self.in_title {
                    title.push_str(&content[..end]);
                }
                (end + 12).min(rest.len())
            } else if rest.starts_with("<!") {
                doctype_length(rest)
            } else if rest.starts_with("<?") {
                rest.find('>').map_or(rest.len(), |end| end + 1)
            } else {
                self.tag(rest)
            };
        }
    }

    fn text(&mut self, raw: &str) {
        if let Some(title) = &mut self.in_title {
            title.push_str(&decode(raw, Place::Text));
        }
    }

    /// Reads the tag at the start of `rest` and answers its length.
    fn tag(&mut self, rest: &str) -> usize {
        let bytes = rest.as_bytes();
        let closing = bytes.get(1) == Some(&b'/');
        let from = if closing { 2 } else { 1 };
        let length = bytes[from..].iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'_' | b'-' | b'.')).count();
        let name = &rest[from..from + length];
        let name = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
        if name.is_empty() {
            return 1;
        }
        if closing {
            self.close(&name);
            return memchr::memchr2(b'>', b'<', &bytes[1..])
                .map_or(rest.len(), |end| if bytes[end + 1] == b'>' { end + 2 } else { end + 1 });
        }
        let attributes = Attributes::read(&rest[from + length..]);
        self.open(&name, &attributes);
        from + length + attributes.length
    }

    fn open(&mut self, name: &str, tag: &Attributes<'_>) {
        match name {
            "opml" | "outlinedocument" => self.is_opml = true,
            "head" => self.in_head = true,
            "body" => self.in_head = false,
            "title" if self.in_head && !tag.closes_itself && self.opml.title.is_none() => self.in_title = Some(String::new()),
            "outline" => {
                self.is_opml = true;
                self.in_head = false;
                self.outline(tag);
            }
            _ => {}
        }
    }

    fn outline(&mut self, tag: &Attributes<'_>) {
        let mut outline = Outline::default();
        for &(name, raw) in &tag.pairs {
            let value = decode(raw, Place::Attribute).into_owned();
            let slot = match name.to_ascii_lowercase().as_str() {
                "text" => &mut outline.text,
                "title" => &mut outline.title,
                "xmlurl" => &mut outline.xml_url,
                "htmlurl" => &mut outline.html_url,
                "type" => &mut outline.kind,
                _ => {
                    if !outline.attributes.iter().any(|(known, _)| known == name) {
                        outline.attributes.push((name.to_owned(), value));
                    }
                    continue;
                }
            };
            if slot.is_none() {
                *slot = Some(value);
            }
        }
        for address in [&mut outline.xml_url, &mut outline.html_url] {
            *address = address.take().map(|address| address.trim().to_owned()).filter(|address| !address.is_empty());
        }
        // Some programs write the feed's address as `url`, and mean it by the type.
        if outline.xml_url.is_none()
            && outline.kind.as_deref().is_some_and(|kind| ["rss", "atom", "feed"].iter().any(|known| kind.eq_ignore_ascii_case(known)))
        {
            outline.xml_url =
                outline.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case("url")).map(|(_, value)| value.trim().to_owned());
        }
        if tag.unfinished {
            self.opml
                .warnings
                .push(format!("the outline {:?} is cut off", outline.text.as_deref().or(outline.xml_url.as_deref()).unwrap_or_default()));
        }
        if tag.closes_itself || tag.unfinished {
            self.add(outline);
        } else if self.open.len() >= DEEPEST {
            self.beyond += 1;
            self.too_deep = true;
            self.add(outline);
        } else {
            self.open.push(outline);
        }
    }

    fn add(&mut self, outline: Outline) {
        match self.open.last_mut() {
            Some(folder) => folder.children.push(outline),
            None => self.opml.outlines.push(outline),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "title" => {
                if let Some(title) = self.in_title.take() {
                    self.opml.title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
                }
            }
            "head" => self.in_head = false,
            "outline" if self.beyond > 0 => self.beyond -= 1,
            "outline" => match self.open.pop() {
                Some(outline) => self.add(outline),
                None => self.opml.warnings.push("an outline is closed that was never opened".to_owned()),
            },
            "body" | "opml" => self.close_all(),
            _ => {}
        }
    }

    fn close_all(&mut self) {
        self.beyond = 0;
        while let Some(outline) = self.open.pop() {
            self.unclosed += 1;
            self.add(outline);
        }
    }

    fn finish(mut self) -> Opml {
        self.close_all();
        if let Some(title) = self.in_title.take() {
            self.opml.title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
        }
        if self.unclosed > 0 {
            self.opml.warnings.push(format!("outlines that are never closed: {}", self.unclosed));
        }
        if self.too_deep {
            self.opml.warnings.push(format!("folders nested deeper than {DEEPEST} are read as if they stood at that depth"));
        }
        self.opml
    }
}

/// A doctype may hold declarations in brackets; none of them is read.
fn doctype_length(rest: &str) -> usize {
    let Some(end) = rest.find('>') else { return rest.len() };
    match rest[..end].find('[') {
        Some(bracket) => rest[bracket..].find("]>").map_or(end + 1, |length| bracket + length + 2),
        None => end + 1,
    }
}

/// The attributes of one tag, read as they were meant.
struct Attributes<'a> {
    pairs: Vec<(&'a str, &'a str)>,
    /// Up to and with the `>`.
    length: usize,
    closes_itself: bool,
    unfinished: bool,
}

impl<'a> Attributes<'a> {
    fn read(source: &'a str) -> Self {
        let bytes = source.as_bytes();
        let mut tag = Self { pairs: Vec::new(), length: bytes.len(), closes_itself: false, unfinished: true };
        let mut at = 0;
        loop {
            while bytes.get(at).is_some_and(|&b| b.is_ascii_whitespace() || matches!(b, b'"' | b'\'' | b',')) {
                at += 1;
            }
            match bytes.get(at) {
                None => return tag,
                Some(b'>') => {
                    tag.length = at + 1;
                    tag.unfinished = false;
                    return tag;
                }
                // The tag was never closed and the next begins.
                Some(b'<') => {
                    tag.length = at;
                    return tag;
                }
                Some(b'/') => {
                    at += 1;
                    tag.closes_itself = bytes[at..].iter().find(|b| !b.is_ascii_whitespace()).is_none_or(|&b| b == b'>');
                    continue;
                }
                Some(_) => {}
            }
            let from = at;
            while bytes.get(at).is_some_and(|&b| !b.is_ascii_whitespace() && !matches!(b, b'=' | b'>' | b'/' | b'<' | b'"' | b'\'')) {
                at += 1;
            }
            let name = &source[from..at];
            let mut next = at;
            while bytes.get(next).is_some_and(u8::is_ascii_whitespace) {
                next += 1;
            }
            if bytes.get(next) != Some(&b'=') {
                if !name.is_empty() {
                    tag.pairs.push((name, ""));
                }
                continue;
            }
            at = next + 1;
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            let (value, next) = match bytes.get(at) {
                Some(&quote @ (b'"' | b'\'')) => quoted(source, at + 1, quote),
                _ => {
                    let from = at;
                    while bytes
                        .get(at)
                        .is_some_and(|&b| !b.is_ascii_whitespace() && b != b'>' && !(b == b'/' && bytes.get(at + 1) == Some(&b'>')))
                    {
                        at += 1;
                    }
                    (&source[from..at], at)
                }
            };
            at = next;
            if !name.is_empty() {
                tag.pairs.push((name, value));
            }
        }
    }
}

/// The value that begins at `from`, and where it ends.
///
/// The quote that ends it is one after which a tag can go on: white space and a name with `=`, or the tag's end. So a
/// title that quotes someone keeps its quotes, where well-formed XML is read as XML has it.
fn quoted(source: &str, from: usize, quote: u8) -> (&str, usize) {
    let bytes = source.as_bytes();
    let Some(first) = memchr::memchr(quote, &bytes[from..]).map(|length| from + length) else {
        // Never closed: as far as the tag can reach.
        let end = memchr::memchr2(b'>', b'\n', &bytes[from..]).map_or(bytes.len(), |length| from + length);
        let value = &source[from..end];
        return (if bytes.get(end) == Some(&b'>') { value.trim_end_matches('/') } else { value }, end);
    };
    let mut end = first;
    for _ in 0..16 {
        if goes_on(bytes, end + 1) {
            return (&source[from..end], end + 1);
        }
        match memchr::memchr(quote, &bytes[end + 1..]) {
            // A quotation does not reach over a line's end or another tag.
            Some(length) if !bytes[end + 1..end + 1 + length].iter().any(|b| matches!(b, b'\n' | b'<' | b'>')) => end += 1 + length,
            _ => break,
        }
    }
    (&source[from..first], first + 1)
}

/// Whether a tag can go on at `at`, right after a closing quote.
fn goes_on(bytes: &[u8], at: usize) -> bool {
    let rest = &bytes[at.min(bytes.len())..];
    let trimmed = rest.trim_ascii_start();
    match trimmed.first() {
        None | Some(b'>' | b'/' | b'?' | b'<') => true,
        Some(_) => {
            let name =
                trimmed.iter().take_while(|b| !b.is_ascii() || b.is_ascii_alphanumeric() || matches!(b, b':' | b'_' | b'-' | b'.')).count();
            name > 0 && trimmed[name..].trim_ascii_start().first() == Some(&b'=')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(text: &str, url: &str) -> Outline {
        Outline {
            text: Some(text.into()),
            title: Some(text.into()),
            xml_url: Some(url.into()),
            kind: Some("rss".into()),
            ..Outline::default()
        }
    }

    #[test]
    fn folders_and_feeds_are_read_whatever_the_case_of_their_names() {
        let list = read(
            br#"<?xml version="1.0"?><OPML version="1.1"><head><title>Mine &amp; yours</title></head><body>
            <outline TEXT="News"><Outline text="A &#8211; B" XMLURL=" http://a.example/feed?x=1&amp;y=2 " htmlurl='http://a.example/' Type="rss" x-id="7"/></outline>
            </body></OPML>"#,
        )
        .expect("a list");

        assert_eq!(list.title.as_deref(), Some("Mine & yours"));
        let folder = &list.outlines[0];
        assert_eq!((folder.text.as_deref(), &folder.xml_url), (Some("News"), &None));
        let feed = &folder.children[0];
        assert_eq!(feed.text.as_deref(), Some("A – B"));
        assert_eq!(feed.xml_url.as_deref(), Some("http://a.example/feed?x=1&y=2"));
        assert_eq!(feed.html_url.as_deref(), Some("http://a.example/"));
        assert_eq!(feed.attributes, [("x-id".to_owned(), "7".to_owned())]);
        assert!(list.warnings.is_empty());
    }

    #[test]
    fn a_broken_list_gives_what_it_holds() {
        let list = read(
            br#"<opml><body>
            <outline text="Bare & <b>bold</b>" xmlUrl="http://a.example/?x=1&y=2" />
            <outline text="He said "no" twice" xmlUrl="http://b.example/"/>
            <outline text="never closed"><outline text=plain xmlUrl=http://c.example/feed />
            <outline text="cut off" xmlUrl="http://d.example/"#,
        )
        .expect("a list");

        assert_eq!(list.outlines[0].text.as_deref(), Some("Bare & <b>bold</b>"));
        assert_eq!(list.outlines[0].xml_url.as_deref(), Some("http://a.example/?x=1&y=2"));
        assert_eq!(list.outlines[1].text.as_deref(), Some("He said \"no\" twice"));
        assert_eq!(list.outlines[2].children[0].xml_url.as_deref(), Some("http://c.example/feed"));
        assert_eq!(list.outlines[2].children[1].xml_url.as_deref(), Some("http://d.example/"));
        assert_eq!(list.warnings.len(), 2);
    }

    #[test]
    fn what_is_no_list_is_refused_with_a_reason() {
        assert_eq!(read(b" \n"), Err(OpmlError::Empty));
        assert_eq!(read(b"<rss><channel/></rss>"), Err(OpmlError::NotOpml));
        assert_eq!(read(b"\xff\xfe\x00\x01 garbage"), Err(OpmlError::NotOpml));
        assert_eq!(read(b"<opml/>").map(|list| list.outlines.len()), Ok(0));
    }

    #[test]
    fn every_encoding_is_read() {
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("<opml><outline text='é'/></opml>".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [
            &b"\xef\xbb\xbf<opml><outline text='\xc3\xa9'/></opml>"[..],
            b"<?xml version='1.0' encoding='iso-8859-1'?><opml><outline text='\xe9'/></opml>",
            b"<opml><outline text='\xe9'/></opml>",
            &utf16,
        ] {
            assert_eq!(read(bytes).expect("a list").outlines[0].text.as_deref(), Some("é"));
        }
    }

    #[test]
    fn a_hundred_thousand_folders_in_each_other_are_read() {
        let source = format!("<opml><body>{}<outline xmlUrl='http://a.example/'/>", "<outline text='x'>".repeat(100_000));

        let list = read(source.as_bytes()).expect("a list");

        assert_eq!(feeds(&list.outlines), 1);
        assert!(list.warnings.iter().any(|warning| warning.contains("deeper")));
        assert_eq!(feeds(&read(write(&list).as_bytes()).expect("a list").outlines), 1);
    }

    #[test]
    fn nothing_is_lost_on_a_round_trip() {
        let mut chance = Chance(7);
        for _ in 0..300 {
            let list = Opml { title: Some(chance.words()), outlines: chance.outlines(4), warnings: Vec::new() };

            let written = write(&list);

            assert_eq!(read(written.as_bytes()), Ok(list), "{written}");
        }
    }

    #[test]
    fn every_damage_is_survived() {
        let whole = write(&Opml { title: Some("T".into()), outlines: Chance(3).outlines(4), warnings: Vec::new() });
        let mut chance = Chance(11);
        for _ in 0..2_000 {
            let mut bytes = whole.clone().into_bytes();
            for _ in 0..=chance.below(4) {
                let at = chance.below(bytes.len());
                match chance.below(3) {
                    0 => bytes.truncate(at.max(1)),
                    1 => bytes[at] = b"<>\"'&/= \0\xff"[chance.below(10)],
                    _ => drop(bytes.remove(at)),
                }
                if bytes.is_empty() {
                    break;
                }
            }
            if let Ok(list) = read(&bytes) {
                assert!(!write(&list).is_empty());
            }
        }
    }

    #[test]
    fn a_feed_is_written_for_every_reader() {
        let written = write(&Opml { title: None, outlines: vec![feed("A < B", "http://a.example/?x&y")], warnings: Vec::new() });

        assert!(
            written.contains(r#"<outline text="A &lt; B" title="A &lt; B" type="rss" xmlUrl="http://a.example/?x&amp;y"/>"#),
            "{written}"
        );
    }

    fn feeds(outlines: &[Outline]) -> usize {
        outlines.iter().map(|outline| usize::from(outline.xml_url.is_some()) + feeds(&outline.children)).sum()
    }

    /// A small generator with a fixed seed: the same lists every time.
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % end
        }

        fn words(&mut self) -> String {
            const PIECES: [&str; 12] = ["a", "é", "日", "&", "<", ">", "\"", "'", "x y", "&amp;", "\n", "/"];
            let middle: String = (0..self.below(6)).map(|_| PIECES[self.below(PIECES.len())]).collect();
            format!("w{middle}z")
        }

        fn outlines(&mut self, depth: usize) -> Vec<Outline> {
            (0..self.below(4))
                .map(|_| {
                    let is_feed = self.below(2) == 0;
                    Outline {
                        text: Some(self.words()),
                        title: Some(self.words()),
                        xml_url: is_feed.then(|| format!("http://a.example/{}", self.words())),
                        html_url: (self.below(2) == 0).then(|| self.words()),
                        kind: is_feed.then(|| self.words()),
                        children: if depth > 0 { self.outlines(depth - 1) } else { Vec::new() },
                        attributes: (0..self.below(3)).map(|n| (format!("custom{n}"), self.words())).collect(),
                    }
                })
                .collect()
        }
    }
}
