//! A reader of XML that forgives.
//!
//! It never fails: it hands out elements until the text ends. A stray end tag is passed over, a missing one is taken as
//! read when an outer element ends, `1 < 2` and a bare `&` are text, and whatever stood before the text broke off is kept.
//! quick-xml stops for good at the first fault, and its way of mending would cost a pass over every sound feed;
//! this reader borrows from the document and looks at most bytes once, with `memchr`.
//!
//! The surprise: nobody handles end tags. Every caller loops over [`Reader::child`] with the depth of its own element,
//! and the loop ends when the reader stands outside of it, however that came about.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3, memmem};
use url::Url;

use super::entities;
use super::names::{self, Family};

/// End tags are matched against this many open elements; more would let hostile nesting take quadratic time.
const LOOK_BACK: usize = 64;

/// No feed nests deeper; elements beyond are read as if they stood side by side, so that the pile stays small.
const DEEPEST: usize = 4096;

/// Entities declared by a document are kept up to this length, so that nothing can grow by naming them.
const LONGEST_ENTITY: usize = 48;

/// An element's start tag.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'a> {
    /// The name as written, with its prefix.
    pub(super) name: &'a str,
    /// The vocabulary that it belongs to.
    pub(super) family: Family,
    attributes: &'a str,
    /// Where the tag itself begins.
    start: usize,
    /// Whether it is of the kind `<tag/>`.
    pub(super) is_empty: bool,
}

impl<'a> Tag<'a> {
    /// The name without its prefix, as written.
    pub(super) fn local(&self) -> &'a str {
        names::split(self.name).1
    }

    /// The raw values of the attributes.
    pub(super) fn attributes(&self) -> Attributes<'a> {
        Attributes { rest: self.attributes }
    }
}

struct Open<'a> {
    name: &'a str,
    declared: usize,
    bases: usize,
}

/// Text of an element.
#[derive(Debug, Clone, Default)]
pub(super) struct Value<'a> {
    /// Decoded text, or the markup itself.
    pub(super) text: Cow<'a, str>,
    /// Whether elements stood inside, so that `text` is markup whatever the feed says of it.
    pub(super) is_markup: bool,
}

/// How the inside of an element is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    /// A title, a date, an address: any element known from feeds means that the end tag was forgotten.
    Line,
    /// HTML, escaped or not: only elements that HTML does not know mean that.
    Prose,
    /// Markup of its own right (Atom's `xhtml`): text stays escaped.
    Markup,
}

/// Reads a document from its head to its end.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Open<'a>>,
    declared: Vec<(&'a str, Family)>,
    bases: Vec<Url>,
    outer_bases: usize,
    entities: Vec<(&'a str, &'a str)>,
    cdata_ends: Option<usize>,
    endless: Option<(&'a str, usize)>,
    comments_end: bool,
    instructions_end: bool,
    mended: usize,
}

enum Token<'a> {
    Start(Tag<'a>),
    End(&'a str),
    Text(&'a str),
    Verbatim(&'a str),
    Over,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, base: Option<&Url>) -> Self {
        Self {
            text,
            at: 0,
            open: Vec::new(),
            declared: Vec::new(),
            bases: base.into_iter().cloned().collect(),
            outer_bases: usize::from(base.is_some()),
            entities: Vec::new(),
            cdata_ends: None,
            endless: None,
            comments_end: true,
            instructions_end: true,
            mended: 0,
        }
    }

    /// How many entries a document of this length may hold: a real one takes more bytes than this in tags alone, and an
    /// entry in memory is much larger than `<item>`.
    pub(super) fn most_entries(&self) -> usize {
        16 + self.text.len() / 32
    }

    /// How many entries the document seems to hold, so that their list need not grow: growing takes thrice the room.
    pub(super) fn expected_entries(&self) -> usize {
        let bytes = self.text.as_bytes();
        let count = |start: &[u8]| memmem::find_iter(bytes, start).take(self.most_entries()).count();
        (count(b"<item") + count(b"<entry")).min(self.most_entries())
    }

    /// How many faults were mended.
    pub(super) fn mended(&self) -> usize {
        self.mended
    }

    /// Whether the text ended inside of an element.
    pub(super) fn broke_off(&self) -> bool {
        self.at >= self.text.len() && !self.open.is_empty()
    }

    /// The address against which links are meant here.
    pub(super) fn base(&self) -> Option<&Url> {
        self.bases.last()
    }

    /// Whether an `xml:base` is in force here.
    pub(super) fn has_own_base(&self) -> bool {
        self.bases.len() > self.outer_bases
    }

    /// The next element inside of the one opened at `depth`; `None` when that one has ended.
    ///
    /// An element that the caller neither read nor skipped is walked through: its children come next.
    pub(super) fn child(&mut self, depth: usize) -> Option<Tag<'a>> {
        loop {
            if self.open.len() < depth {
                return None;
            }
            match self.token() {
                Token::Start(mut tag) => {
                    self.enter(&mut tag);
                    return Some(tag);
                }
                Token::End(name) => self.leave(name),
                Token::Text(_) | Token::Verbatim(_) => {}
                Token::Over => return None,
            }
        }
    }

    /// Opens `tag` so that its children can be read at the returned depth; `None` for `<tag/>`.
    pub(super) fn inside(&self, tag: &Tag<'a>) -> Option<usize> {
        (!tag.is_empty).then_some(self.open.len())
    }

    /// Goes back to just before `tag`, as if the element that it was met in had ended there.
    pub(super) fn end_before(&mut self, tag: &Tag<'a>, depth: usize) {
        self.mended += 1;
        self.at = tag.start;
        self.close_to(depth.saturating_sub(1));
    }

    /// Passes over everything inside of `tag`.
    pub(super) fn skip(&mut self, tag: &Tag<'a>) {
        let Some(depth) = self.inside(tag) else { return };
        while let Some(inner) = self.child(depth) {
            // A vocabulary that we do not know may hold items of its own; a word that we know was just not closed.
            if tag.family != Family::Other && names::ends_anything(inner.name) {
                self.end_before(&inner, depth);
                return;
            }
        }
    }

    /// Reads everything inside of `tag` as one text.
    pub(super) fn value(&mut self, tag: &Tag<'a>, inside: Inside) -> Value<'a> {
        match self.text_or_depth(tag, inside) {
            Ok(text) => Value { text, is_markup: false },
            Err(_) => self.markup(tag, inside),
        }
    }

    /// Reads everything inside of `tag` as text or, when there are elements, stays before them and gives the depth at
    /// which they can be read.
    pub(super) fn text_or_depth(&mut self, tag: &Tag<'a>, inside: Inside) -> Result<Cow<'a, str>, usize> {
        let mut text = Cow::Borrowed("");
        if tag.is_empty {
            return Ok(text);
        }
        let depth = self.open.len();
        let start = self.at;
        loop {
            match self.token() {
                Token::Text(raw) => append(&mut text, entities::decode(raw, &self.entities)),
                Token::Verbatim(raw) => append(&mut text, Cow::Borrowed(raw)),
                Token::End(name) => {
                    self.leave(name);
                    if self.open.len() < depth {
                        return Ok(text);
                    }
                }
                Token::Start(child) => {
                    if self.forgot_to_end(tag, &child, inside) {
                        self.end_before(&child, depth);
                        return Ok(text);
                    }
                    self.at = start;
                    return Err(depth);
                }
                Token::Over => return Ok(text),
            }
        }
    }

    /// The inside of `tag` as markup.
    fn markup(&mut self, tag: &Tag<'a>, inside: Inside) -> Value<'a> {
        let depth = self.open.len();
        let mut same = 0_usize;
        let mut text = String::new();
        loop {
            let from = self.at;
            match self.token() {
                Token::Text(raw) => text.push_str(raw),
                Token::Verbatim(raw) if inside == Inside::Markup => escape_into(raw, &mut text),
                Token::Verbatim(raw) => text.push_str(raw),
                Token::Start(child) => {
                    if self.forgot_to_end(tag, &child, inside) {
                        self.end_before(&child, depth);
                        break;
                    }
                    same += usize::from(child.name == tag.name && !child.is_empty);
                    push_start_tag(&child, &self.text[child.start..self.at], &mut text);
                }
                Token::End(name) if name == tag.name => {
                    if same == 0 {
                        self.close_to(depth - 1);
                        break;
                    }
                    same -= 1;
                    text.push_str(&self.text[from..self.at]);
                }
                Token::End(name) => {
                    if self.is_open_outside(name, depth) {
                        self.at = from;
                        self.mended += 1;
                        self.close_to(depth - 1);
                        break;
                    }
                    text.push_str("</");
                    text.push_str(names::split(name).1);
                    text.push('>');
                }
                Token::Over => break,
            }
        }
        Value { text: Cow::Owned(text), is_markup: true }
    }

    /// Whether `child` can only stand here because the end of `tag` is missing.
    fn forgot_to_end(&self, tag: &Tag<'a>, child: &Tag<'a>, inside: Inside) -> bool {
        match inside {
            Inside::Line => names::ends_a_line(child.name) && child.name != tag.name,
            Inside::Prose | Inside::Markup => names::ends_prose(child.name) && child.name != tag.name,
        }
    }

    fn is_open_outside(&self, name: &str, depth: usize) -> bool {
        self.open[..depth - 1].iter().rev().take(8).any(|open| open.name == name)
    }

    fn enter(&mut self, tag: &mut Tag<'a>) {
        let (declared, bases) = (self.declared.len(), self.bases.len());
        if !tag.attributes.is_empty() {
            self.declare(tag);
        }
        tag.family = self.family_of(tag.name);
        tag.is_empty |= self.open.len() >= DEEPEST;
        if tag.is_empty {
            self.declared.truncate(declared);
            self.bases.truncate(bases);
            return;
        }
        self.open.push(Open { name: tag.name, declared, bases });
    }

    /// Learns the vocabularies and the address that a start tag declares.
    fn declare(&mut self, tag: &Tag<'a>) {
        let bytes = tag.attributes.as_bytes();
        if memmem::find(bytes, b"xml").is_none() {
            return;
        }
        for (name, raw) in tag.attributes() {
            if name == "xmlns" {
                self.declared.push(("", names::family_of_address(raw).unwrap_or(Family::Feed)));
            } else if let Some(prefix) = name.strip_prefix("xmlns:") {
                if let Some(family) = names::family_of_address(raw) {
                    self.declared.push((prefix, family));
                }
            } else if name == "xml:base" {
                let address = entities::decode(raw.trim(), &self.entities);
                let joined = match self.bases.last() {
                    Some(base) => base.join(&address).ok(),
                    None => Url::parse(&address).ok(),
                };
                self.bases.extend(joined);
            }
        }
    }

    /// The vocabulary of a name: by its declared address, else by its prefix.
    fn family_of(&self, name: &str) -> Family {
        let (prefix, _) = names::split(name);
        self.declared
            .iter()
            .rev()
            .find(|(known, _)| *known == prefix)
            .map_or_else(|| names::family_of_prefix(prefix), |(_, family)| *family)
    }

    fn leave(&mut self, name: &str) {
        let found = self.open.iter().rev().take(LOOK_BACK).position(|open| open.name == name);
        let found = found.or_else(|| self.open.iter().rev().take(LOOK_BACK).position(|open| open.name.eq_ignore_ascii_case(name)));
        match found {
            Some(above) => {
                self.mended += usize::from(above > 0);
                self.close_to(self.open.len() - 1 - above);
            }
            None => self.mended += 1,
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(open) = self.open.pop() {
                self.declared.truncate(open.declared);
                self.bases.truncate(open.bases);
            }
        }
    }

    fn token(&mut self) -> Token<'a> {
        loop {
            let bytes = self.text.as_bytes();
            let Some(rest) = bytes.get(self.at..).filter(|rest| !rest.is_empty()) else {
                return Token::Over;
            };
            if rest[0] != b'<' || !begins_markup(rest) {
                return Token::Text(self.text_here());
            }
            match rest[1] {
                b'!' => {
                    if let Some(verbatim) = self.declaration() {
                        return Token::Verbatim(verbatim);
                    }
                }
                b'?' => self.pass_instruction(),
                b'/' => return Token::End(self.end_tag()),
                _ => return self.start_tag(),
            }
        }
    }

    /// Text up to the next markup.
    fn text_here(&mut self) -> &'a str {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut at = start + usize::from(bytes[start] == b'<');
        loop {
            match memchr(b'<', &bytes[at..]) {
                Some(found) if begins_markup(&bytes[at + found..]) => {
                    self.at = at + found;
                    break;
                }
                Some(found) => at += found + 1,
                None => {
                    self.at = bytes.len();
                    break;
                }
            }
        }
        &self.text[start..self.at]
    }

    /// `<!...>`: a comment, a document type, or text to be taken verbatim.
    fn declaration(&mut self) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        if rest.starts_with("<!--") {
            self.pass_comment();
            return None;
        }
        if rest.as_bytes().get(..9).is_some_and(|head| head.eq_ignore_ascii_case(b"<![CDATA[")) {
            return Some(self.verbatim());
        }
        if rest.as_bytes().get(..9).is_some_and(|head| head.eq_ignore_ascii_case(b"<!DOCTYPE")) {
            self.pass_document_type();
            return None;
        }
        self.pass_to_angle();
        None
    }

    fn pass_comment(&mut self) {
        if self.comments_end {
            if let Some(end) = memmem::find(&self.text.as_bytes()[self.at + 4..], b"-->") {
                self.at += 4 + end + 3;
                return;
            }
            self.comments_end = false;
            self.mended += 1;
        }
        self.pass_to_angle();
    }

    fn pass_instruction(&mut self) {
        if self.instructions_end {
            if let Some(end) = memmem::find(&self.text.as_bytes()[self.at + 2..], b"?>") {
                // `<?xml version="1.0">` without its question mark must not swallow the document.
                if !self.text.as_bytes()[self.at + 2..self.at + 2 + end].contains(&b'<') {
                    self.at += 2 + end + 2;
                    return;
                }
            } else {
                self.instructions_end = false;
            }
            self.mended += 1;
        }
        self.pass_to_angle();
    }

    fn pass_to_angle(&mut self) {
        let bytes = self.text.as_bytes();
        self.at = memchr(b'>', &bytes[self.at..]).map_or(bytes.len(), |end| self.at + end + 1);
    }

    /// A CDATA section. Where one stands inside another, the last end before the element's own end counts.
    fn verbatim(&mut self) -> &'a str {
        const MARK: &[u8] = b"<![CDATA[";
        let bytes = self.text.as_bytes();
        let start = self.at + MARK.len();
        let end = match self.cdata_ends {
            Some(none_after) if start >= none_after => None,
            _ => memmem::find(&bytes[start..], b"]]>").map(|end| start + end),
        };
        let Some(end) = end else {
            self.cdata_ends = Some(start);
            self.mended += 1;
            let end = self.end_of_element(start).unwrap_or(bytes.len());
            self.at = end;
            return &self.text[start..end];
        };
        self.at = end + 3;
        if memmem::find(&bytes[start..end], MARK).is_none() {
            return &self.text[start..end];
        }
        let outer = self.end_of_element(start).and_then(|limit| memmem::rfind(&bytes[end..limit.max(end)], b"]]>"));
        let end = end + outer.unwrap_or(0);
        self.mended += 1;
        self.at = end + 3;
        &self.text[start..end]
    }

    /// Where the innermost open element's end tag stands.
    fn end_of_element(&mut self, from: usize) -> Option<usize> {
        let name = self.open.last()?.name;
        // What was not found once is not looked for again: a document of openings would be read as often as it is long.
        if self.endless.is_some_and(|(endless, after)| endless == name && from >= after) {
            return None;
        }
        let ends = memmem::find_iter(&self.text.as_bytes()[from..], b"</");
        let found = ends.take(4096).map(|found| from + found).find(|found| self.text[found + 2..].starts_with(name));
        if found.is_none() {
            self.endless = Some((name, from));
        }
        found
    }

    fn pass_document_type(&mut self) {
        let bytes = self.text.as_bytes();
        let head = self.at + 9;
        let Some(found) = memchr3(b'>', b'[', b'<', &bytes[head..]) else {
            self.at = bytes.len();
            return;
        };
        let at = head + found + 1;
        match bytes[at - 1] {
            b'[' => {}
            // An unclosed document type: what follows is the feed.
            b'<' => {
                self.at = at - 1;
                return;
            }
            _ => {
                self.at = at;
                return;
            }
        }
        let end = memmem::find(&bytes[at..], b"]>").or_else(|| {
            let bracket = memchr(b']', &bytes[at..])?;
            memchr(b'>', &bytes[at + bracket..]).map(|_| bracket)
        });
        let Some(end) = end else {
            self.pass_to_angle();
            return;
        };
        self.learn_entities(&self.text[at..at + end]);
        self.at = at + end;
        self.pass_to_angle();
    }

    /// Keeps the short general entities of an internal subset.
    fn learn_entities(&mut self, subset: &'a str) {
        for declaration in subset.split("<!ENTITY").skip(1).take(64) {
            let Some((name, rest)) = declaration.trim_start().split_once(char::is_whitespace) else { continue };
            let rest = rest.trim_start();
            let Some(quote) = rest.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else { continue };
            let Some((value, _)) = rest[1..].split_once(quote) else { continue };
            if value.len() <= LONGEST_ENTITY && !value.contains(['&', '<', '%']) {
                self.entities.push((name, value));
            }
        }
    }

    fn end_tag(&mut self) -> &'a str {
        let bytes = self.text.as_bytes();
        let start = self.at + 2;
        let end = memchr2(b'>', b'<', &bytes[start..]).map_or(bytes.len(), |end| start + end);
        self.at = end + usize::from(bytes.get(end) == Some(&b'>'));
        let name = &self.text[start..end];
        name.split_ascii_whitespace().next().unwrap_or_default()
    }

    fn start_tag(&mut self) -> Token<'a> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let name_end = start + 1 + bytes[start + 1..].iter().take_while(|byte| !ends_name(**byte)).count();
        let Some(end) = end_of_tag(bytes, name_end) else {
            self.at = bytes.len();
            return Token::Over;
        };
        let name = &self.text[start + 1..name_end];
        let mut attributes = &self.text[name_end..end];
        // `<b <i>`: the first tag was never closed.
        self.at = end + usize::from(bytes[end] == b'>');
        let is_empty = attributes.ends_with('/');
        if is_empty {
            attributes = &attributes[..attributes.len() - 1];
        }
        Token::Start(Tag { name, family: Family::Feed, attributes: attributes.trim_ascii(), start, is_empty })
    }

    /// The decoded value of the attribute called `name`, whatever its case or prefix.
    pub(super) fn attribute(&self, tag: &Tag<'a>, name: &str) -> Option<Cow<'a, str>> {
        let found = tag.attributes().find(|(known, _)| known.eq_ignore_ascii_case(name));
        let found = found.or_else(|| tag.attributes().find(|(known, _)| names::split(known).1.eq_ignore_ascii_case(name)));
        found.map(|(_, raw)| entities::decode(raw, &self.entities))
    }

    /// The address in force for the attributes of `tag`, which may be an empty element with an `xml:base` of its own.
    pub(super) fn base_of(&self, tag: &Tag<'a>) -> Option<Url> {
        if tag.is_empty
            && let Some(own) = self.attribute(tag, "xml:base")
        {
            return self.base().map_or_else(|| Url::parse(&own).ok(), |base| base.join(&own).ok());
        }
        self.base().cloned()
    }
}

/// The attributes of a start tag: names and raw values.
pub(super) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Attributes<'a> {
    /// Those of a tag's inside, after its name.
    pub(super) fn of(rest: &'a str) -> Self {
        Self { rest }
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '/' | '"' | '\'' | '='));
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|letter: char| letter.is_ascii_whitespace() || letter == '=').unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let Some(value) = after.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start) else {
            self.rest = after;
            return Some((name, ""));
        };
        let quote = value.as_bytes().first().copied().filter(|quote| matches!(quote, b'"' | b'\''));
        let (value, after) = match quote {
            Some(quote) => {
                let inner = &value[1..];
                memchr(quote, inner.as_bytes()).map_or((inner, ""), |end| (&inner[..end], &inner[end + 1..]))
            }
            None => value.split_at(value.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(value.len())),
        };
        self.rest = after;
        Some((name, value))
    }
}

/// Writes `raw` so that it is text inside of markup.
pub(super) fn escape_into(raw: &str, out: &mut String) {
    let mut rest = raw;
    while let Some(found) = memchr3(b'<', b'>', b'&', rest.as_bytes()) {
        out.push_str(&rest[..found]);
        out.push_str(match rest.as_bytes()[found] {
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&amp;",
        });
        rest = &rest[found + 1..];
    }
    out.push_str(rest);
}

fn append<'a>(text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    if text.is_empty() {
        *text = more;
    } else {
        text.to_mut().push_str(&more);
    }
}

/// Copies a start tag without its prefix: `<xhtml:p>` is HTML's `<p>`.
fn push_start_tag(tag: &Tag<'_>, raw: &str, text: &mut String) {
    let local = tag.local();
    if local.len() == tag.name.len() {
        text.push_str(raw);
        return;
    }
    text.push('<');
    text.push_str(local);
    text.push_str(&raw[1 + tag.name.len()..]);
}

/// Whether `<` opens markup here, and is not just a sign for *less than*.
fn begins_markup(rest: &[u8]) -> bool {
    match rest.get(1) {
        Some(b'!' | b'?' | b'_' | b':') => true,
        Some(b'/') => rest.get(2).is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':') || *byte >= 0x80),
        Some(byte) => byte.is_ascii_alphabetic() || *byte >= 0x80,
        None => false,
    }
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/' | b'<' | b'=' | b'"' | b'\'')
}

/// Where a start tag ends: its `>`, or the `<` of the next one when it was never closed.
fn end_of_tag(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let found = at + bytes[at..].iter().position(|byte| matches!(byte, b'>' | b'<' | b'"' | b'\''))?;
        match bytes[found] {
            b'>' | b'<' => return Some(found),
            quote => {
                let inner = found + 1;
                let close = memchr2(quote, b'<', &bytes[inner..]).map(|end| inner + end);
                match close {
                    Some(close) if bytes[close] == quote => at = close + 1,
                    // No markup may stand in a value: the quote was forgotten, or the text breaks off.
                    Some(_) | None => return closing_in_spite_of_markup(bytes, inner, quote),
                }
            }
        }
    }
}

/// A `<` stands inside of a quoted value. It is believed when the quote closes on the same line and a tag may go on there.
fn closing_in_spite_of_markup(bytes: &[u8], inner: usize, quote: u8) -> Option<usize> {
    let window = &bytes[inner..bytes.len().min(inner + 1024)];
    let first_angle = memchr(b'>', window);
    if let Some(close) = memchr2(quote, b'\n', window)
        && window[close] == quote
        && window.get(close + 1).is_some_and(|next| next.is_ascii_whitespace() || matches!(next, b'>' | b'/'))
        && let Some(end) = memchr(b'>', &window[close..])
        && !window[close..close + end].contains(&b'<')
    {
        return Some(inner + close + end);
    }
    first_angle.map(|end| inner + end).or_else(|| memchr(b'>', &bytes[inner..]).map(|end| inner + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_handed_out_with_their_text() {
        let mut reader = Reader::new("<?xml version='1.0'?><a><b x='1'>one &amp; two</b><!-- no --><c/></a>", None);

        let a = reader.child(0).expect("the root");
        let depth = reader.inside(&a).expect("it is open");
        let b = reader.child(depth).expect("the first child");
        assert_eq!((b.name, reader.attribute(&b, "X").as_deref()), ("b", Some("1")));
        assert_eq!(reader.value(&b, Inside::Line).text, "one & two");
        assert_eq!(reader.child(depth).map(|tag| tag.name), Some("c"));
        assert!(reader.child(depth).is_none());
    }

    #[test]
    fn signs_that_are_no_markup_are_text() {
        assert_eq!(text_of("<a>1 < 2 & 3 <> 4 <= 5</a>"), "1 < 2 & 3 <> 4 <= 5");
    }

    #[test]
    fn a_missing_end_tag_is_taken_as_read() {
        let mut reader = Reader::new("<a><t>one<link>two</link></a>", None);
        let a = reader.child(0).expect("the root");
        let depth = reader.inside(&a).expect("it is open");

        let title = reader.child(depth).expect("the title");
        assert_eq!(reader.value(&title, Inside::Line).text, "one");
        let link = reader.child(depth).expect("the link");
        assert_eq!(reader.value(&link, Inside::Line).text, "two");
    }

    #[test]
    fn cdata_may_stand_inside_cdata() {
        assert_eq!(text_of("<a><![CDATA[x <![CDATA[y]]> z]]></a>"), "x <![CDATA[y]]> z");
        assert_eq!(text_of("<a><![CDATA[x]]> <![CDATA[y]]></a>"), "x y");
        assert_eq!(text_of("<a><![CDATA[never ends</a>"), "never ends");
    }

    #[test]
    fn markup_inside_is_kept_as_markup() {
        let value = value_of("<a>x &lt; <b:i c='1'>y</b:i><br/></a>");

        assert!(value.is_markup);
        assert_eq!(value.text, "x &lt; <i c='1'>y</i><br/>");
    }

    #[test]
    fn a_quote_that_was_forgotten_does_not_swallow_the_rest() {
        assert_eq!(value_of("<a><i h=\"x>y</i><i h=\"z\">w</i></a>").text, "<i h=\"x>y</i><i h=\"z\">w</i>");
    }

    #[test]
    fn short_entities_of_the_document_are_known_and_bombs_are_not() {
        let text = "<!DOCTYPE a [<!ENTITY id \"tag:\"><!ENTITY b \"&id;&id;\">]><a>&id;1 &b;</a>";

        assert_eq!(text_of(text), "tag:1 &b;");
    }

    #[test]
    fn the_text_may_break_off_anywhere() {
        let whole = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a q=\"1\"><b><![CDATA[c]]>&lt;<!-- d --></b><e/></a>";
        for end in 0..whole.len() {
            let mut reader = Reader::new(&whole[..end], None);
            while let Some(tag) = reader.child(0) {
                let _ = reader.value(&tag, Inside::Prose);
            }
        }
    }

    #[test]
    fn deep_nesting_is_walked_without_recursion() {
        let deep = "<a>".repeat(200_000);
        let mut reader = Reader::new(&deep, None);

        let mut met = 0;
        while reader.child(0).is_some() {
            met += 1;
        }

        assert_eq!(met, 200_000);
        assert!(reader.open.len() <= DEEPEST);
    }

    fn value_of(text: &str) -> Value<'_> {
        let mut reader = Reader::new(text, None);
        let tag = reader.child(0).expect("a root");
        reader.value(&tag, Inside::Prose)
    }

    fn text_of(text: &str) -> String {
        value_of(text).text.into_owned()
    }
}
