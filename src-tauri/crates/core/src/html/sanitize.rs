//! Makes HTML safe to show, and worth reading.
//!
//! Two steps. `tidy` walks the tokens and writes balanced markup with the little that a reader needs: addresses
//! resolved, lazy pictures restored, frames turned into links, counters dropped. Then ammonia parses that as a browser
//! would and lets only the allow-list through. The first step is for the reader's comfort and for the parser's: it
//! bounds depth and open formatting, on which HTML's tree rules take quadratic time. The second is the one that is
//! trusted; nothing leaves without it.
//!
//! Both are repeated until nothing changes, so that cleaning twice is cleaning once by construction. The tree rules
//! move misnested things about, and a few inputs need a second round; what does not settle is shown as plain text.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use url::Url;

use super::entities::{Place, decode, escape};
use super::links;
use super::tokens::{Tag, Token, Tokens};

/// Deeper elements are dissolved into the one at this depth; no reader sees the difference, and browsers cap too.
const DEEPEST: usize = 96;

/// Rounds until the result must have settled.
const ROUNDS: usize = 5;

/// See [`super::sanitize`].
pub(super) fn sanitize(html: &str, base: Option<&Url>) -> String {
    let mut clean = once(html, base);
    for _ in 1..ROUNDS {
        let again = once(&clean, base);
        if again == clean {
            return clean;
        }
        clean = again;
    }
    plain(html)
}

fn once(html: &str, base: Option<&Url>) -> String {
    READER.clean(&tidy(html, base)).to_string()
}

/// The words alone, a paragraph for each block.
fn plain(html: &str) -> String {
    let mut out = String::new();
    for line in super::text::text(html).lines() {
        out.push_str("<p>");
        escape(line, &mut out);
        out.push_str("</p>");
    }
    READER.clean(&out).to_string()
}

/// What may stand in a clean entry, and with which attributes besides the general ones.
const ALLOWED: [(&str, &[&str]); 67] = [
    ("a", &["href"]),
    ("abbr", &[]),
    ("address", &[]),
    ("article", &[]),
    ("aside", &[]),
    ("b", &[]),
    ("bdi", &[]),
    ("bdo", &[]),
    ("blockquote", &["cite"]),
    ("br", &[]),
    ("caption", &[]),
    ("cite", &[]),
    ("code", &[]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("dd", &[]),
    ("del", &["cite", "datetime"]),
    ("details", &["open"]),
    ("dfn", &[]),
    ("div", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("footer", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("header", &[]),
    ("hr", &[]),
    ("i", &[]),
    ("img", &["src", "alt", "width", "height"]),
    ("ins", &["cite", "datetime"]),
    ("kbd", &[]),
    ("li", &["value"]),
    ("mark", &[]),
    ("ol", &["start", "reversed", "type"]),
    ("p", &[]),
    ("pre", &[]),
    ("q", &["cite"]),
    ("rp", &[]),
    ("rt", &[]),
    ("ruby", &[]),
    ("s", &[]),
    ("samp", &[]),
    ("section", &[]),
    ("small", &[]),
    ("span", &[]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan"]),
    ("tfoot", &[]),
    ("th", &["colspan", "rowspan", "scope", "abbr"]),
    ("thead", &[]),
    ("time", &["datetime"]),
    ("tr", &[]),
    ("u", &[]),
    ("ul", &[]),
    ("var", &[]),
];

/// Attributes that every element may carry.
const GENERAL: [&str; 3] = ["dir", "lang", "title"];

/// The classes that are ours: a film's card, and a frame's link.
const CLASSES: [(&str, &str); 2] = [("figure", "video"), ("p", "embed")];

static READER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags: HashSet<&str> = ALLOWED.iter().map(|(tag, _)| *tag).chain(["wbr"]).collect();
    let attributes: HashMap<&str, HashSet<&str>> = ALLOWED.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect();
    let classes: HashMap<&str, HashSet<&str>> = CLASSES.iter().map(|(tag, class)| (*tag, HashSet::from([*class]))).collect();
    let mut builder = Builder::empty();
    builder
        .tags(tags)
        .tag_attributes(attributes)
        .generic_attributes(GENERAL.into())
        .allowed_classes(classes)
        .clean_content_tags(HashSet::from(["script", "style", "template", "svg"]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "data"]))
        .url_relative(UrlRelative::Deny)
        .attribute_filter(address_filter)
        .link_rel(Some("noopener noreferrer"));
    builder
});

/// The last word on every address: pictures may be raster data, everything else must be of the web or of mail.
fn address_filter<'a>(tag: &str, name: &str, value: &'a str) -> Option<Cow<'a, str>> {
    match (tag, name) {
        ("img", "src") if links::inline_picture(value).is_some() => Some(value.into()),
        ("img", "src") | (_, "cite") => links::web(value, None).map(|_| value.into()),
        (_, "href") => links::link(value, None).map(|_| value.into()),
        _ => Some(value.into()),
    }
}

/// An element that is open. A silent one was not written, but its closing tag must be recognised.
struct Open {
    name: &'static str,
    silent: bool,
}

struct Tidy<'a> {
    out: String,
    base: Option<&'a Url>,
    stack: Vec<Open>,
    /// Openings beyond [`DEEPEST`] that wait for their closings.
    dissolved: usize,
    /// A `pre` was just opened: parsers swallow one newline there, each time they parse.
    fresh_pre: bool,
    in_noscript: bool,
    /// Within `picture`, the best of its sources so far.
    picture: Option<Option<String>>,
    media: Option<Media>,
    last_image: Option<Image>,
    never_closed: HashSet<&'static str>,
}

/// A picture that was written: where it stands in the output, and its address.
struct Image {
    from: usize,
    to: usize,
    src: String,
}

/// A `video` or `audio` whose sources are being gathered.
struct Media {
    name: &'static str,
    src: Option<String>,
    poster: Option<String>,
    title: Option<String>,
}

fn tidy(html: &str, base: Option<&Url>) -> String {
    let mut tidy = Tidy {
        out: String::with_capacity(html.len()),
        base,
        stack: Vec::new(),
        dissolved: 0,
        fresh_pre: false,
        in_noscript: false,
        picture: None,
        media: None,
        last_image: None,
        never_closed: HashSet::new(),
    };
    let mut tokens = Tokens::new(html);
    // Foreign content is skipped whole: its words are labels of drawings.
    let mut skip_until: Option<&'static str> = None;
    while let Some(token) = tokens.next() {
        if let Some(name) = skip_until {
            if matches!(token, Token::Close(found) if found.eq_ignore_ascii_case(name)) {
                skip_until = None;
            }
            continue;
        }
        match token {
            Token::Text(text) => tidy.text(text),
            Token::Open(tag) => {
                let rest = &html[tokens.position()..];
                skip_until = tidy.open(tag, rest);
            }
            Token::Close(name) => tidy.close(name),
            Token::Raw(name, content) => tidy.raw(name, content),
            Token::Other => {}
        }
    }
    tidy.finish()
}

impl Tidy<'_> {
    fn finish(mut self) -> String {
        self.end_media();
        self.end_picture();
        self.pop_to(0);
        self.out
    }

    fn text(&mut self, raw: &str) {
        if self.media.is_some() || self.in_noscript && !self.stack.iter().any(|open| open.name == "a") {
            return;
        }
        let mut text = decode(raw, Place::Text);
        if text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r')) {
            text = text.chars().filter(|&c| !c.is_control() || matches!(c, '\n' | '\t' | '\r')).collect::<String>().into();
        }
        let mut text: &str = &text;
        if self.fresh_pre {
            text = text.trim_start_matches(['\n', '\r']);
        }
        if text.is_empty() {
            return;
        }
        self.fresh_pre = false;
        if !text.trim_ascii().is_empty() {
            self.last_image = None;
        }
        escape_text(text, &mut self.out);
    }

    fn raw(&mut self, name: &str, content: &str) {
        // The rest are programs, or frames' content for browsers of another century.
        if name.eq_ignore_ascii_case("textarea") {
            self.text(content);
        } else if name.eq_ignore_ascii_case("xmp") {
            self.push("pre", &[]);
            self.text(content);
            self.close("pre");
        }
    }

    /// Answers the name of an element whose content is to be skipped.
    fn open(&mut self, tag: Tag<'_>, rest: &str) -> Option<&'static str> {
        let mut buffer = [0_u8; 16];
        let name = lower(tag.name, &mut buffer)?;
        if self.media.is_some() {
            if name == "source" {
                self.media_source(&tag);
            }
            return None;
        }
        match name {
            "img" | "image" | "amp-img" | "amp-anim" => self.image(&tag),
            "picture" => self.picture = Some(None),
            "source" => self.picture_source(&tag),
            "noscript" => self.in_noscript = true,
            "iframe" | "amp-iframe" => self.frame(tag.attribute("src").or_else(|| tag.attribute("data-src")), &tag),
            "embed" => self.frame(tag.attribute("src"), &tag),
            "amp-youtube" => {
                let src = tag.attribute("data-videoid").map(|id| format!("https://www.youtube.com/embed/{id}"));
                self.frame(src.map(Cow::Owned), &tag);
            }
            "video" | "amp-video" => self.begin_media("video", &tag, rest),
            "audio" | "amp-audio" => self.begin_media("audio", &tag, rest),
            "svg" if self.closes_later("svg", rest) => return Some("svg"),
            "template" if self.closes_later("template", rest) => return Some("template"),
            "select" if self.closes_later("select", rest) => return Some("select"),
            "datalist" if self.closes_later("datalist", rest) => return Some("datalist"),
            "br" | "hr" | "wbr" | "col" => self.void(name, &tag),
            _ => {
                if let Some(name) = known(name) {
                    self.element(name, &tag);
                }
            }
        }
        None
    }

    fn closes_later(&mut self, name: &'static str, rest: &str) -> bool {
        if self.never_closed.contains(name) {
            return false;
        }
        let closes = memchr::memmem::find_iter(rest.as_bytes(), b"</")
            .any(|at| rest.as_bytes().get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())));
        if !closes {
            self.never_closed.insert(name);
        }
        closes
    }

    fn close(&mut self, raw_name: &str) {
        let mut buffer = [0_u8; 16];
        let Some(name) = lower(raw_name, &mut buffer) else { return };
        match name {
            "noscript" => return self.in_noscript = false,
            "picture" => return self.end_picture(),
            "video" | "audio" | "amp-video" | "amp-audio" => return self.end_media(),
            _ => {}
        }
        if self.media.is_some() {
            return;
        }
        let Some(name) = known(name) else { return };
        if self.dissolved > 0 {
            self.dissolved -= 1;
            return;
        }
        let inline = is_inline(name);
        for (depth, open) in self.stack.iter().enumerate().rev() {
            if open.name == name {
                self.pop_to(depth);
                return;
            }
            // An inline closing tag does not reach out of its block, nor anything out of its table cell.
            if inline && !is_inline(open.name) || is_cell(open.name) && !is_table_part(name) {
                return;
            }
        }
    }

    fn pop_to(&mut self, depth: usize) {
        while self.stack.len() > depth {
            if let Some(open) = self.stack.pop()
                && !open.silent
            {
                self.fresh_pre = false;
                self.out.push_str("</");
                self.out.push_str(open.name);
                self.out.push('>');
            }
        }
    }

    /// Closes what the opening of `name` closes by HTML's rules.
    fn make_room_for(&mut self, name: &str) {
        let ends: &[&str] = match name {
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "tr" => &["tr"],
            "td" | "th" => &["td", "th"],
            "tbody" | "thead" | "tfoot" => &["tbody", "thead", "tfoot", "caption", "colgroup"],
            "rt" | "rp" => &["rt", "rp"],
            "a" => &["a"],
            _ if is_inline(name) => return,
            _ => &[],
        };
        let stops: &[&str] = match name {
            "li" => &["ul", "ol"],
            "dt" | "dd" => &["dl"],
            "rt" | "rp" => &["ruby"],
            _ => &[],
        };
        if !ends.is_empty() {
            let table_part = is_table_part(name);
            for (depth, open) in self.stack.iter().enumerate().rev() {
                if ends.contains(&open.name) {
                    self.pop_to(depth);
                    break;
                }
                if stops.contains(&open.name) || open.name == "table" || !table_part && is_cell(open.name) {
                    break;
                }
            }
        }
        if is_inline(name) || is_table_part(name) {
            return;
        }
        for (depth, open) in self.stack.iter().enumerate().rev() {
            if open.name == "p" {
                self.pop_to(depth);
                break;
            }
            if is_cell(open.name) || open.name == "table" {
                break;
            }
        }
        if is_heading(name) && self.stack.last().is_some_and(|open| is_heading(open.name)) {
            self.pop_to(self.stack.len() - 1);
        }
    }

    fn element(&mut self, name: &'static str, tag: &Tag<'_>) {
        let mut attributes: Vec<(&'static str, Cow<'_, str>)> = Vec::new();
        for (raw_name, raw_value) in tag.attributes() {
            let Some(attribute) = allowed_attribute(name, raw_name) else { continue };
            if attributes.iter().any(|(seen, _)| *seen == attribute) {
                continue;
            }
            if let Some(value) = self.attribute_value(attribute, decode(raw_value, Place::Attribute)) {
                attributes.push((attribute, value));
            }
        }
        if let Some((_, class)) = CLASSES.iter().find(|(element, _)| *element == name)
            && tag.attribute("class").is_some_and(|found| found.trim() == *class)
        {
            attributes.push(("class", Cow::Borrowed(class)));
        }
        if is_table_part(name) && !self.stack.iter().any(|open| open.name == "table") {
            // A cell without a table is dissolved by every parser; its words should not run into its neighbour's.
            self.out.push(' ');
            return;
        }
        let silent = name == "a" && !attributes.iter().any(|(name, _)| *name == "href") || name == "span" && attributes.is_empty();
        if silent {
            self.push_silently(name);
        } else {
            self.push(name, &attributes);
        }
    }

    fn attribute_value<'v>(&self, name: &str, value: Cow<'v, str>) -> Option<Cow<'v, str>> {
        match name {
            "href" => links::link(&value, self.base).map(|url| Cow::Owned(url.into())),
            "cite" => links::web(&value, self.base).map(|url| Cow::Owned(links::without_tracking(&url).into())),
            "dir" => ["ltr", "rtl", "auto"].into_iter().find(|dir| value.trim().eq_ignore_ascii_case(dir)).map(Cow::Borrowed),
            "colspan" | "rowspan" | "span" | "start" | "value" => {
                value.trim().parse::<i32>().ok().map(|n| Cow::Owned(n.clamp(-99_999, 99_999).to_string()))
            }
            "lang" => value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-').then_some(value).filter(|value| !value.is_empty()),
            "open" | "reversed" => Some(Cow::Borrowed("")),
            _ => Some(value),
        }
    }

    fn push_silently(&mut self, name: &'static str) {
        if self.stack.len() >= DEEPEST {
            self.dissolved += 1;
            return;
        }
        self.stack.push(Open { name, silent: true });
    }

    fn push(&mut self, name: &'static str, attributes: &[(&'static str, Cow<'_, str>)]) {
        self.make_room_for(name);
        if self.stack.len() >= DEEPEST {
            self.dissolved += 1;
            return;
        }
        self.tag(name, attributes);
        self.stack.push(Open { name, silent: false });
        self.fresh_pre = name == "pre";
    }

    fn tag(&mut self, name: &str, attributes: &[(&'static str, Cow<'_, str>)]) {
        self.fresh_pre = false;
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn void(&mut self, name: &str, tag: &Tag<'_>) {
        match name {
            "br" => self.tag("br", &[]),
            "wbr" => self.tag("wbr", &[]),
            "hr" => {
                self.make_room_for("hr");
                self.tag("hr", &[]);
            }
            _ if self.stack.iter().any(|open| open.name == "table") => {
                let span = tag.attribute("span").and_then(|value| self.attribute_value("span", value));
                self.tag("col", &span.map(|span| ("span", span)).into_iter().collect::<Vec<_>>());
            }
            _ => {}
        }
    }

    fn image(&mut self, tag: &Tag<'_>) {
        let found = Picture::of(tag);
        if found.is_hidden {
            return;
        }
        let from_picture = self.picture.as_mut().and_then(Option::take);
        let choice = if found.is_placeholder() { from_picture.or(found.best()) } else { found.best().or(from_picture) };
        if self.picture.is_some() {
            // The picture has its image: nothing is left to be made up at its end.
            self.picture = None;
        }
        let src = choice.and_then(|raw| self.picture_address(&raw));
        let alt = tag.attribute("alt").map(|alt| squeeze(&alt)).unwrap_or_default();
        let Some(src) = src else {
            // An address that was refused, or none: the words of the picture are worth keeping, not those of a placeholder.
            if !alt.is_empty() && !found.was_only_a_placeholder {
                self.tag("img", &[("alt", Cow::Owned(alt))]);
            }
            return;
        };
        if self.in_noscript
            && let Some(last) = &self.last_image
        {
            if same_picture(&last.src, &src) {
                return;
            }
            // A blurred thumbnail was standing in for this one.
            if last.src.starts_with("data:") && last.to == self.out.len() {
                let from = last.from;
                self.out.truncate(from);
            }
        }
        let mut attributes = vec![("src", Cow::Owned(src.clone())), ("alt", Cow::Owned(alt))];
        if let Some(title) = tag.attribute("title").filter(|title| !title.trim().is_empty()) {
            attributes.push(("title", title));
        }
        for name in ["width", "height"] {
            if let Some(pixels) = tag.attribute(name).and_then(|value| pixels(&value)).filter(|&pixels| pixels > 0) {
                attributes.push((name, Cow::Owned(pixels.to_string())));
            }
        }
        let from = self.out.len();
        self.tag("img", &attributes);
        self.last_image = Some(Image { from, to: self.out.len(), src });
    }

    /// The address of a picture worth showing.
    fn picture_address(&self, raw: &str) -> Option<String> {
        if let Some(inline) = links::inline_picture(raw) {
            return Some(inline.into_owned());
        }
        links::web(raw, self.base).filter(|url| !links::is_tracking_picture(url)).map(String::from)
    }

    fn picture_source(&mut self, tag: &Tag<'_>) {
        let Some(best @ None) = &mut self.picture else { return };
        // Not every system can show it, and an ordinary one follows.
        if tag.attribute("type").is_some_and(|kind| kind.contains("avif") || kind.contains("jxl")) {
            return;
        }
        let srcset = ["srcset", "data-srcset", "data-lazy-srcset"]
            .iter()
            .find_map(|name| tag.attribute(name).filter(|value| !is_placeholder(value)));
        *best = srcset.and_then(|srcset| links::best_of_srcset(&srcset).map(str::to_owned));
    }

    fn end_picture(&mut self) {
        let Some(Some(raw)) = self.picture.take() else { return };
        if let Some(src) = self.picture_address(&raw) {
            self.tag("img", &[("src", Cow::Owned(src)), ("alt", Cow::Borrowed(""))]);
        }
    }

    fn begin_media(&mut self, name: &'static str, tag: &Tag<'_>, rest: &str) {
        self.media = Some(Media {
            name,
            src: tag.attribute("src").or_else(|| tag.attribute("data-src")).map(Cow::into_owned),
            poster: tag.attribute("poster").or_else(|| tag.attribute("data-poster")).map(Cow::into_owned),
            title: tag
                .attribute("title")
                .or_else(|| tag.attribute("aria-label"))
                .map(|title| squeeze(&title))
                .filter(|title| !title.is_empty()),
        });
        let closed = self.closes_later(name, rest) || self.closes_later(if name == "video" { "amp-video" } else { "amp-audio" }, rest);
        if !closed {
            self.end_media();
        }
    }

    fn media_source(&mut self, tag: &Tag<'_>) {
        if let Some(media) = &mut self.media
            && media.src.as_deref().is_none_or(|src| src.trim().is_empty())
        {
            media.src = tag.attribute("src").or_else(|| tag.attribute("data-src")).map(Cow::into_owned);
        }
    }

    fn end_media(&mut self) {
        let Some(media) = self.media.take() else { return };
        let Some(src) = media.src.and_then(|src| links::web(&src, self.base)) else { return };
        let poster = media.poster.and_then(|poster| links::web(&poster, self.base));
        self.card(&links::Embed { href: links::without_tracking(&src), poster, video: media.name == "video" }, media.title);
    }

    fn frame(&mut self, src: Option<Cow<'_, str>>, tag: &Tag<'_>) {
        let lazy = ["data-src", "data-lazy-src", "data-litespeed-src"]
            .iter()
            .find_map(|name| tag.attribute(name).and_then(|raw| links::web(&raw, self.base)));
        let Some(src) = src.and_then(|src| links::web(&src, self.base)).or(lazy) else { return };
        let dot = |name: &str| tag.attribute(name).and_then(|value| pixels(&value)).is_some_and(|pixels| pixels <= 2);
        if links::is_tracking_host(&src) || dot("width") && dot("height") {
            return;
        }
        let title = tag.attribute("title").map(|title| squeeze(&title)).filter(|title| !title.is_empty());
        self.card(&links::embed(&src), title);
    }

    /// A link in the place of something that plays.
    fn card(&mut self, embed: &links::Embed, title: Option<String>) {
        let name = title.unwrap_or_else(|| embed.href.host_str().unwrap_or_default().trim_start_matches("www.").to_owned());
        let inside_a_link = self.stack.iter().any(|open| open.name == "a" && !open.silent);
        let depth = self.stack.len();
        if depth + 2 > DEEPEST {
            return;
        }
        match &embed.poster {
            _ if inside_a_link => self.text(&name),
            Some(_) | None if embed.video => {
                self.push("figure", &[("class", Cow::Borrowed("video"))]);
                self.push("a", &[("href", Cow::Borrowed(embed.href.as_str()))]);
                match &embed.poster {
                    Some(poster) => self.tag("img", &[("src", Cow::Borrowed(poster.as_str())), ("alt", Cow::Borrowed(&name))]),
                    None => escape_text(&name, &mut self.out),
                }
                self.close("a");
                self.close("figure");
            }
            Some(_) | None => {
                self.push("p", &[("class", Cow::Borrowed("embed"))]);
                self.push("a", &[("href", Cow::Borrowed(embed.href.as_str()))]);
                escape_text(&name, &mut self.out);
                self.close("a");
                self.close("p");
            }
        }
    }
}

/// What an image element says about its picture.
struct Picture {
    src: Option<String>,
    lazy: Option<String>,
    srcset: Option<String>,
    is_hidden: bool,
    was_only_a_placeholder: bool,
}

/// Where scripts that load pictures late keep the address meanwhile.
const LAZY: [&str; 16] = [
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-src",
    "data-original-src",
    "data-lazy",
    "data-lazyload",
    "data-actualsrc",
    "data-hi-res-src",
    "data-full-src",
    "data-img-src",
    "data-image",
    "data-echo",
    "data-url",
    "data-default-src",
    "nitro-lazy-src",
];

const LAZY_SETS: [&str; 5] = ["data-srcset", "data-lazy-srcset", "data-original-set", "nitro-lazy-srcset", "srcset"];

impl Picture {
    fn of(tag: &Tag<'_>) -> Self {
        let value = |name: &str| tag.attribute(name).map(Cow::into_owned).filter(|value| !value.trim().is_empty());
        let src = value("src");
        let real = src.clone().filter(|src| !is_placeholder(src));
        let lazy = LAZY.iter().find_map(|name| value(name).filter(|raw| looks_like_address(raw) && !is_placeholder(raw)));
        let srcset = LAZY_SETS.iter().find_map(|name| {
            value(name).and_then(|set| links::best_of_srcset(&set).filter(|best| !is_placeholder(best)).map(str::to_owned))
        });
        let dot = |name: &str| value(name).and_then(|value| pixels(&value)).is_some_and(|pixels| pixels <= 2);
        let style = value("style").map(|style| style.to_ascii_lowercase().replace(' ', "")).unwrap_or_default();
        let tiny = dot("width") && (dot("height") || value("height").is_none()) || dot("height") && value("width").is_none();
        let styled_away = style.contains("width:1px") && style.contains("height:1px")
            || style.contains("display:none") && lazy.is_none() && srcset.is_none();
        Self {
            was_only_a_placeholder: src.is_some() && real.is_none() && lazy.is_none() && srcset.is_none(),
            // A lazy picture is often one pixel wide until it is loaded.
            is_hidden: (tiny || styled_away) && lazy.is_none(),
            src: real,
            lazy,
            srcset,
        }
    }

    fn is_placeholder(&self) -> bool {
        self.src.is_none() && self.lazy.is_none() && self.srcset.is_none()
    }

    /// The address to show.
    fn best(&self) -> Option<String> {
        self.srcset.clone().or_else(|| self.lazy.clone()).or_else(|| self.src.clone())
    }
}

/// The address of the picture that an `img` or a `source` means, as it stands there; `None` for stand-ins and dots.
pub(crate) fn picture_of(tag: &Tag<'_>) -> Option<String> {
    let picture = Picture::of(tag);
    if picture.is_hidden { None } else { picture.best() }
}

fn looks_like_address(raw: &str) -> bool {
    let raw = raw.trim();
    !raw.contains(char::is_whitespace) && (raw.contains('/') || raw.contains('.')) && !raw.starts_with('{')
}

/// Whether an address is that of a stand-in: a transparent dot, a spinner, a blank.
fn is_placeholder(raw: &str) -> bool {
    let raw = raw.trim();
    if raw.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("data:")) {
        // A picture of a few hundred bytes is a dot or a blur; an inline drawing could hold a program and is refused anyway.
        return raw.len() < 300 || links::inline_picture(raw).is_none();
    }
    let path = raw.split(['?', '#']).next().unwrap_or(raw);
    let file = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    raw == "#"
        || raw == "about:blank"
        || [
            "blank.gif",
            "blank.png",
            "spacer.gif",
            "transparent.gif",
            "transparent.png",
            "pixel.gif",
            "clear.gif",
            "lazy.png",
            "lazy.gif",
            "1x1.gif",
            "1x1.png",
        ]
        .contains(&file.as_str())
        || ["placeholder.", "lazy-placeholder", "lazyload.", "loading.gif", "grey-placeholder"].iter().any(|part| file.starts_with(part))
}

fn same_picture(a: &str, b: &str) -> bool {
    let bare = |address: &str| {
        address.split(['?', '#']).next().unwrap_or(address).trim_start_matches("https:").trim_start_matches("http:").to_owned()
    };
    bare(a) == bare(b)
}

fn pixels(value: &str) -> Option<u32> {
    let value = value.trim().trim_end_matches("px").trim_end();
    let whole = value.split_once('.').map_or(value, |(whole, _)| whole);
    whole.parse().ok().filter(|&pixels| pixels <= 20_000)
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text between tags; quotes may stay.
fn escape_text(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let name = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(name);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

fn lower<'b>(name: &str, buffer: &'b mut [u8; 16]) -> Option<&'b str> {
    let lower = buffer.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok()
}

/// The element by which `name` is shown.
fn known(name: &str) -> Option<&'static str> {
    let name = match name {
        "center" | "main" | "nav" | "hgroup" | "form" | "fieldset" | "dialog" | "search" => "div",
        "font" | "big" | "nobr" | "label" => "span",
        "tt" => "code",
        "strike" => "s",
        "acronym" => "abbr",
        "dir" | "menu" => "ul",
        "listing" | "plaintext" => "pre",
        other => other,
    };
    ALLOWED
        .binary_search_by_key(&name, |(tag, _)| *tag)
        .ok()
        .map(|at| ALLOWED[at].0)
        .filter(|name| !matches!(*name, "img" | "br" | "hr" | "col"))
}

fn allowed_attribute(element: &str, name: &str) -> Option<&'static str> {
    let at = ALLOWED.binary_search_by_key(&element, |(tag, _)| *tag).ok()?;
    GENERAL.iter().chain(ALLOWED[at].1).copied().find(|known| name.eq_ignore_ascii_case(known))
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "del"
            | "dfn"
            | "em"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "var"
    )
}

fn is_cell(name: &str) -> bool {
    matches!(name, "td" | "th" | "caption")
}

fn is_table_part(name: &str) -> bool {
    matches!(name, "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "caption" | "colgroup" | "col")
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(html: &str) -> String {
        let base = Url::parse("https://news.example/2026/story").expect("a good address");
        let once = sanitize(html, Some(&base));
        assert_eq!(sanitize(&once, Some(&base)), once, "cleaning twice changes {html}");
        once
    }

    #[test]
    fn the_allow_list_is_sorted_for_searching() {
        assert!(ALLOWED.is_sorted_by_key(|(tag, _)| *tag));
    }

    #[test]
    fn programs_and_handlers_are_removed_and_words_stay() {
        assert_eq!(clean("<p onclick=x>a<script>b()</script> <b style=color:red id=x class=y>c</b></p>"), "<p>a <b>c</b></p>");
        assert_eq!(clean("<a href='java&#10;script:alert(1)'>x</a><form action=/y><input value=z>w</form>"), "x<div>w</div>");
    }

    #[test]
    fn addresses_are_resolved_and_lose_their_tracking() {
        let expected = r#"<a href="https://news.example/a?id=1" rel="noopener noreferrer">x</a>"#;

        assert_eq!(clean("<a href='/a?utm_source=feed&amp;id=1' target=_blank>x</a>"), expected);
        assert_eq!(
            clean("<img src=//cdn.example/p.jpg width=640px height=auto>"),
            r#"<img src="https://cdn.example/p.jpg" alt="" width="640">"#
        );
    }

    #[test]
    fn counters_are_removed() {
        assert_eq!(
            clean("a<img src=/x.gif width=1 height=1><img src='https://pixel.wp.com/b.gif?x=1'><img src=/y.png style='display: none'>"),
            "a"
        );
    }

    #[test]
    fn lazy_pictures_are_restored() {
        assert_eq!(
            clean("<img src='data:image/gif;base64,R0lGOD' data-src=a.jpg>"),
            r#"<img src="https://news.example/2026/a.jpg" alt="">"#
        );
        assert_eq!(clean("<img srcset='a.jpg 300w, b.jpg 1300w' src=c.jpg>"), r#"<img src="https://news.example/2026/b.jpg" alt="">"#);
        assert_eq!(
            clean("<img src=blank.gif class=lazy><noscript><img src=a.jpg alt=Boat></noscript>"),
            r#"<img src="https://news.example/2026/a.jpg" alt="Boat">"#
        );
        assert_eq!(
            clean("<img data-src=a.jpg><noscript><img src=a.jpg></noscript>"),
            r#"<img src="https://news.example/2026/a.jpg" alt="">"#
        );
        assert_eq!(
            clean("<picture><source type=image/avif srcset=a.avif><source srcset='a.webp 1200w'><img alt=x></picture>"),
            r#"<img src="https://news.example/2026/a.webp" alt="x">"#
        );
    }

    #[test]
    fn films_become_cards_and_other_frames_links() {
        assert_eq!(
            clean("<p>a<iframe src='https://www.youtube.com/embed/abc123' title='A film'></iframe>b"),
            "<p>a</p><figure class=\"video\"><a href=\"https://www.youtube.com/watch?v=abc123\" rel=\"noopener noreferrer\">\
             <img src=\"https://i.ytimg.com/vi/abc123/hqdefault.jpg\" alt=\"A film\"></a></figure>b"
        );
        assert_eq!(
            clean("<iframe src=https://maps.example/x></iframe>"),
            r#"<p class="embed"><a href="https://maps.example/x" rel="noopener noreferrer">maps.example</a></p>"#
        );
        assert_eq!(
            clean("<video poster=p.jpg><source src=f.mp4>Your browser is old</video>"),
            "<figure class=\"video\"><a href=\"https://news.example/2026/f.mp4\" rel=\"noopener noreferrer\">\
             <img src=\"https://news.example/2026/p.jpg\" alt=\"news.example\"></a></figure>"
        );
    }

    #[test]
    fn tables_code_language_and_direction_are_kept() {
        let table = r#"<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>"#;
        assert_eq!(clean(table), table);
        let code = "<pre><code>if a &lt; b {\n    c\n}</code></pre>";
        assert_eq!(clean(code), code);
        let foreign = r#"<p dir="rtl" lang="ar">سلام</p>"#;
        assert_eq!(clean(foreign), foreign);
    }

    #[test]
    fn unclosed_paragraphs_and_items_stay_apart() {
        assert_eq!(clean("<p>a<p>b<ul><li>c<li>d</ul>e"), "<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>e");
        assert_eq!(clean("<pre>\n\n\nx</pre>"), "<pre>x</pre>");
    }

    #[test]
    fn nested_tags_neither_overflow_nor_take_long() {
        let kinds = [
            ("div", 200_000),
            ("b", 200_000),
            ("table", 30_000),
            ("a href=x", 30_000),
            ("font color=1", 30_000),
            ("p", 30_000),
            ("li", 30_000),
        ];
        let skipped = [("svg", 30_000), ("xmp", 30_000), ("noscript", 30_000), ("video", 30_000), ("select", 30_000), ("ruby", 30_000)];
        for (tag, times) in kinds.into_iter().chain(skipped) {
            let html = format!("<{tag}>x").repeat(times);

            let clean = sanitize(&html, None);

            assert!(clean.len() < html.len() * 4, "{tag}");
        }
    }

    #[test]
    fn formatting_that_is_never_closed_does_not_multiply() {
        let html: String = (0..20_000).map(|n| format!("<p><font color=\"{n}\" title=\"{n}\">x</p>")).collect();

        assert!(clean(&html).len() < html.len() * 2);
    }
}
