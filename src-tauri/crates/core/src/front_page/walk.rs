//! Walks a page once and writes down its links, with where each of them stands.
//!
//! A tree of names is kept, not of elements: enough to say what encloses a link and what else stands in its card. Time
//! and memory are in proportion to the page, however badly it is nested.

use std::hash::{DefaultHasher, Hash, Hasher};

use url::Url;

use crate::html::entities::{Place, decode};
use crate::html::tokens::{Tag, Token, Tokens};
use crate::html::{links, picture_of};

use super::title::{self, Piece, Role};

/// Elements deeper than this belong to the element at this depth.
const DEEPEST: usize = 256;

/// More links than this are a map of the site.
const MOST_LINKS: usize = 5_000;

/// An element, as far as it matters here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    /// The enclosing one; the root is its own.
    pub(super) parent: u32,
    /// Equal for elements that are called alike.
    kind: u32,
    /// Surely no place for headlines: navigation, a footer, a form, a dialog.
    pub(super) is_furniture: bool,
    /// Called like such a place by its class; a page's own wrapper can be called so too.
    pub(super) is_called_furniture: bool,
    /// Within an `article`, or in the page's main part.
    pub(super) is_in_article: bool,
    role: Role,
    is_block: bool,
    /// Words outside of links that stand in this block so far.
    words: u32,
}

/// A link, and what stands in it.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) node: usize,
    pub(super) url: Url,
    pub(super) pieces: Vec<Piece>,
    /// `title` or `aria-label`.
    pub(super) label: Option<String>,
    /// Words that stood before it in the same block: it is part of a sentence.
    pub(super) words_before: usize,
}

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) nodes: Vec<Node>,
    pub(super) links: Vec<Link>,
    /// Address and place of each picture.
    pub(super) pictures: Vec<(usize, String)>,
    /// What `time` elements say.
    pub(super) times: Vec<(usize, String)>,
    /// Paragraphs.
    pub(super) prose: Vec<(usize, String)>,
}

struct Walk<'a> {
    page: Page,
    base: Url,
    open: Vec<(usize, &'a str)>,
    /// The element of the link that is open.
    link: Option<usize>,
    /// More elements, or more links and paragraphs, than a page of this length has in earnest are passed over.
    most_nodes: usize,
    most_links: usize,
}

impl Page {
    pub(super) fn read(html: &str, url: &Url) -> Self {
        let root = Node {
            parent: 0,
            kind: 0,
            is_furniture: false,
            is_called_furniture: false,
            is_in_article: false,
            role: Role::Plain,
            is_block: true,
            words: 0,
        };
        let mut walk = Walk {
            page: Self { nodes: vec![root], ..Self::default() },
            base: url.clone(),
            open: Vec::new(),
            link: None,
            most_nodes: 2_000 + html.len() / 8,
            most_links: MOST_LINKS.min(300 + html.len() / 64),
        };
        for token in Tokens::new(html) {
            match token {
                Token::Open(tag) => walk.open(&tag),
                Token::Close(name) => walk.close(name),
                Token::Text(raw) => walk.text(raw),
                Token::Raw(..) | Token::Other => {}
            }
        }
        walk.page
    }

    /// The elements around `node`, from itself outwards.
    pub(super) fn around(&self, node: usize) -> impl Iterator<Item = usize> {
        let mut next = Some(node);
        std::iter::from_fn(move || {
            let here = next?;
            next = (here != 0).then(|| self.nodes[here].parent as usize);
            Some(here)
        })
    }
}

impl Page {
    /// Equal for elements that are built alike and stand in the like.
    pub(super) fn shape(&self, node: usize) -> u64 {
        let mut hasher = DefaultHasher::new();
        for around in self.around(node).take(4) {
            self.nodes[around].kind.hash(&mut hasher);
        }
        hasher.finish()
    }
}

impl<'a> Walk<'a> {
    fn open(&mut self, tag: &Tag<'a>) {
        let name = tag.name;
        let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
        if is("base") {
            let base = tag.attribute("href").and_then(|href| self.base.join(href.trim()).ok());
            self.base = base.filter(|base| matches!(base.scheme(), "http" | "https")).unwrap_or_else(|| self.base.clone());
            return;
        }
        if is("img") || is("source") {
            self.picture(tag);
            return;
        }
        if is("br") || is("wbr") || is("hr") {
            self.text(" ");
            return;
        }
        if VOID.iter().any(|void| is(void)) {
            return;
        }
        self.make_room_for(name);
        if self.open.len() >= DEEPEST || self.page.nodes.len() >= self.most_nodes {
            return;
        }
        let parent = self.open.last().map_or(0, |(node, _)| *node);
        let node = self.page.nodes.len();
        self.page.nodes.push(self.node_of(tag, parent));
        self.open.push((node, name));
        if is("a") {
            self.begin_link(tag, node);
        } else if is("time")
            && let Some(said) = tag.attribute("datetime").filter(|said| !said.trim().is_empty())
        {
            self.page.times.push((node, said.into_owned()));
        } else if (is("p") || self.page.nodes[node].role == Role::Prose && self.page.nodes[parent].role != Role::Prose)
            && self.page.prose.len() < self.most_links
        {
            self.page.prose.push((node, String::new()));
        }
    }

    fn node_of(&self, tag: &Tag<'_>, parent: usize) -> Node {
        let name = tag.name.to_ascii_lowercase();
        let above = self.page.nodes[parent];
        let class = tag.attribute("class").unwrap_or_default();
        let id = tag.attribute("id").unwrap_or_default();
        let role = tag.attribute("role").unwrap_or_default().to_ascii_lowercase();
        let mut hasher = DefaultHasher::new();
        name.hash(&mut hasher);
        // Names with numbers in them are an entry's own.
        class.split_ascii_whitespace().find(|word| !word.bytes().any(|byte| byte.is_ascii_digit())).hash(&mut hasher);
        let is_in_article = above.is_in_article || name == "article" || name == "main";
        let is_furniture = above.is_furniture
            || matches!(name.as_str(), "nav" | "footer" | "form" | "dialog" | "menu" | "template" | "select")
                && !(name == "footer" && is_in_article)
            || name == "header" && !is_in_article
            || matches!(
                role.as_str(),
                "navigation" | "contentinfo" | "banner" | "search" | "dialog" | "alertdialog" | "menu" | "menubar" | "toolbar" | "tablist"
            );
        let wraps_all = matches!(name.as_str(), "html" | "body" | "main");
        Node {
            parent: u32::try_from(parent).unwrap_or(0),
            kind: hasher.finish() as u32,
            is_furniture,
            is_called_furniture: !wraps_all && title::is_called_furniture(&class, &id),
            is_in_article,
            role: title::role_of(&name, &class, above.role, self.link.is_some()),
            is_block: is_block(&name),
            words: 0,
        }
    }

    fn begin_link(&mut self, tag: &Tag<'_>, node: usize) {
        self.link = None;
        let Some(url) = tag.attribute("href").and_then(|href| links::link(&href, Some(&self.base))) else { return };
        if self.page.links.len() >= self.most_links || !matches!(url.scheme(), "http" | "https") {
            return;
        }
        let label = tag.attribute("title").or_else(|| tag.attribute("aria-label")).map(std::borrow::Cow::into_owned);
        let words_before = self.page.nodes[self.block_around(node)].words as usize;
        self.page.links.push(Link { node, url, pieces: Vec::new(), label, words_before });
        self.link = Some(node);
    }

    /// Elements that end others by beginning, as browsers have it.
    fn make_room_for(&mut self, name: &str) {
        let ends: &[&str] = match name.to_ascii_lowercase().as_str() {
            "a" => &["a"],
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "option" => &["option"],
            "td" | "th" => &["td", "th"],
            "tr" => &["tr"],
            name if is_block(name) => &["p"],
            _ => return,
        };
        // Only as far as the next list or table, which begins anew.
        let stop = |open: &str| ["ul", "ol", "dl", "table", "div", "section", "article"].iter().any(|stop| open.eq_ignore_ascii_case(stop));
        for at in (0..self.open.len()).rev().take(24) {
            let open = self.open[at].1;
            if ends.iter().any(|end| open.eq_ignore_ascii_case(end)) {
                self.close_at(at);
                return;
            }
            if stop(open) && !ends.contains(&"a") {
                return;
            }
        }
    }

    fn close(&mut self, name: &str) {
        let is_table = name.eq_ignore_ascii_case("table");
        for at in (0..self.open.len()).rev().take(64) {
            let open = self.open[at].1;
            if open.eq_ignore_ascii_case(name) {
                self.close_at(at);
                return;
            }
            // A stray closing tag does not reach out of its table.
            if open.eq_ignore_ascii_case("table") && !is_table && !is_block(&name.to_ascii_lowercase()) {
                return;
            }
        }
    }

    fn close_at(&mut self, at: usize) {
        if self.link.is_some_and(|link| self.open[at..].iter().any(|(node, _)| *node == link)) {
            self.link = None;
        }
        self.open.truncate(at);
    }

    fn text(&mut self, raw: &str) {
        let here = self.open.last().map_or(0, |(node, _)| *node);
        let text = decode(raw, Place::Text);
        let role = self.page.nodes[here].role;
        if self.link.is_some() {
            let owner = self.owner_of(here);
            if let Some(link) = self.page.links.last_mut() {
                title::push(&mut link.pieces, owner, role, &text);
            }
        } else if !text.trim().is_empty() {
            let block = self.block_around(here);
            let words = u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX);
            self.page.nodes[block].words = self.page.nodes[block].words.saturating_add(words);
        }
        if let Some((node, prose)) = self.page.prose.last_mut()
            && prose.len() < 1_000
            && self.open.iter().rev().take(8).any(|(open, _)| open == node)
        {
            prose.push_str(&text);
        }
    }

    /// Where a piece of a link's text begins: a block, or an element with a name of its own; else the link.
    fn owner_of(&self, here: usize) -> usize {
        let link = self.link.unwrap_or(0);
        self.page
            .around(here)
            .find(|node| {
                *node == link
                    || self.page.nodes[*node].is_block
                    || self.page.nodes[*node].role != self.page.nodes[self.page.nodes[*node].parent as usize].role
            })
            .unwrap_or(link)
    }

    fn block_around(&self, node: usize) -> usize {
        self.page.around(node).find(|around| self.page.nodes[*around].is_block).unwrap_or(0)
    }

    fn picture(&mut self, tag: &Tag<'_>) {
        let node = self.open.last().map_or(0, |(node, _)| *node);
        let found = picture_of(tag).and_then(|raw| links::web(&raw, Some(&self.base)));
        if let Some(address) = found.filter(|address| !links::is_tracking_picture(address)) {
            self.page.pictures.push((node, address.into()));
        }
    }
}

const VOID: [&str; 12] = ["meta", "link", "input", "area", "col", "embed", "param", "track", "path", "circle", "rect", "use"];

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "table"
            | "tr"
            | "td"
            | "th"
            | "section"
            | "article"
            | "aside"
            | "main"
            | "header"
            | "footer"
            | "nav"
            | "figure"
            | "figcaption"
            | "blockquote"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "body"
            | "pre"
    )
}

/// The address that a page gives as its own.
pub(super) fn own_address(html: &str) -> Option<Url> {
    let mut shared = None;
    for token in Tokens::new(html) {
        let Token::Open(tag) = token else { continue };
        let web = |raw: &str| links::web(raw, None);
        if tag.is("link") && tag.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) {
            let found = tag.attribute("href").and_then(|href| web(&href));
            if found.is_some() {
                return found;
            }
        } else if tag.is("base") {
            shared = shared.or_else(|| web(&tag.attribute("href")?));
        } else if tag.is("meta") && tag.attribute("property").is_some_and(|name| name.eq_ignore_ascii_case("og:url")) {
            shared = shared.or_else(|| web(&tag.attribute("content")?));
        }
    }
    shared
}
