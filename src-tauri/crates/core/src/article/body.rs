//! Takes the furniture out of an extracted article: what a page puts between, before and after the author's paragraphs.
//!
//! Readability's method finds the right part of a page and is generous within it. What is taken out here is judged a
//! block at a time, by several weak signs together: the names that the page's own style sheets give, how much of a
//! block is links, what it says, where it stands, and whether the page's structured data knows it.
//! Pictures stay in the HTML with their captions; the plain text, which is searched and read aloud, leaves captions out.

use std::collections::HashSet;

use dom_query::{Document, NodeRef};

use crate::html;

/// What the page says of itself, against which blocks are judged.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    pub(super) title: Option<&'a str>,
    pub(super) byline: Option<&'a str>,
    /// The article's text by the page's structured data.
    pub(super) told: Option<&'a str>,
}

/// An article's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body {
    pub(super) html: String,
    pub(super) text: String,
}

/// Takes the furniture out of `content`.
pub(super) fn without_furniture(content: &str, known: &Known<'_>) -> Body {
    let document = Document::from(content);
    let Some(root) = document.body() else {
        return Body { html: content.to_owned(), text: html::text(content) };
    };
    remove_by_name(&root);
    remove_by_words(&root, known);
    remove_unknown_to(known.told, &root);
    remove_empty(&root);
    let html = root.inner_html().to_string();
    remove_captions(&root);
    Body { html, text: html::text(&root.inner_html()) }
}

/// Characters in the paragraphs that somebody wrote.
pub(super) fn prose(html: &str) -> usize {
    let document = Document::from(html);
    document.body().map_or(0, |root| blocks_of(&root).iter().filter(|block| block.is_prose()).map(|block| block.length).sum())
}

/// Whether a body is a list of links with little besides.
pub(super) fn is_mostly_links(html: &str) -> bool {
    let document = Document::from(html);
    document.body().is_some_and(|root| {
        let blocks = blocks_of(&root);
        let (links, others) =
            (blocks.iter().filter(|block| block.is_link()).count(), blocks.iter().filter(|block| block.is_prose()).count());
        links >= 8 && links > others * 4 && linked(&root) * 3 > length(&root) * 2
    })
}

// --- by name -----------------------------------------------------------------------------------------------------

/// Words in classes and ids that style furniture. Matched as whole words between separators, so that `share` is not
/// found in `shareholders`.
const NAMES: [&str; 74] = [
    "ad",
    "ads",
    "advert",
    "advertisement",
    "adslot",
    "also-like",
    "article-meta",
    "author-bio",
    "author-box",
    "author-info",
    "about-author",
    "bio-box",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "bylines",
    "comment-list",
    "comments",
    "cookie",
    "copyright",
    "credits-list",
    "dateline",
    "donate",
    "editors-picks",
    "entry-meta",
    "follow-us",
    "footer",
    "hidden",
    "inline-related",
    "jp-relatedposts",
    "keep-reading",
    "latest-news",
    "listen",
    "meta",
    "more-from",
    "more-like",
    "more-news",
    "more-on",
    "more-stories",
    "most-popular",
    "most-read",
    "most-viewed",
    "newsletter",
    "newsletters",
    "outbrain",
    "pagination",
    "player",
    "popular",
    "post-meta",
    "post-tags",
    "promo",
    "promos",
    "promotion",
    "read-also",
    "read-more",
    "read-next",
    "readmore",
    "recirc",
    "recommended",
    "recommendations",
    "related",
    "screen-reader-text",
    "share",
    "sharing",
    "signup",
    "sign-up",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "tag-list",
    "tags",
    "timestamp",
    "trending",
];

fn remove_by_name(root: &NodeRef<'_>) {
    let whole = length(root);
    let mut furniture = Vec::new();
    for node in root.descendants_it().filter(|node| node.is_element()) {
        let names = names_of(&node);
        if names.is_empty() || !NAMES.iter().any(|name| has_name(&names, name)) {
            continue;
        }
        // A page may call its main column anything; furniture is small beside the article.
        if length(&node) * 4 < whole && !holds_much_prose(&node) {
            furniture.push(node);
        }
    }
    furniture.iter().for_each(NodeRef::remove_from_parent);
}

/// Three full sentences' worth outside of links are not furniture, whatever the style sheet calls them.
fn holds_much_prose(node: &NodeRef<'_>) -> bool {
    length(node) - linked(node) > 600
}

/// Class and id as words between dashes: `ArticleMeta__share` becomes `-article-meta-share-`.
fn names_of(node: &NodeRef<'_>) -> String {
    let mut names = String::new();
    for name in [node.class(), node.id_attr()].into_iter().flatten() {
        let mut before = ' ';
        for c in name.chars() {
            if !c.is_alphanumeric() {
                if !names.ends_with('-') {
                    names.push('-');
                }
            } else {
                if names.is_empty() || c.is_uppercase() && before.is_lowercase() {
                    names.push('-');
                }
                names.extend(c.to_lowercase());
            }
            before = c;
        }
        names.push('-');
    }
    names
}

fn has_name(names: &str, name: &str) -> bool {
    names.match_indices(name).any(|(at, _)| {
        let bytes = names.as_bytes();
        at > 0 && bytes[at - 1] == b'-' && bytes.get(at + name.len()) == Some(&b'-')
    })
}

// --- by words ----------------------------------------------------------------------------------------------------

/// A block that holds no other block.
struct Block<'a> {
    node: NodeRef<'a>,
    text: String,
    /// Lower case, for comparing.
    words: String,
    linked: usize,
    length: usize,
    heading: bool,
    list_item: bool,
}

impl Block<'_> {
    /// A paragraph that somebody wrote: long enough, ending like a sentence, not mostly links.
    fn is_prose(&self) -> bool {
        !self.heading && self.linked * 2 < self.length && (self.length >= 120 || self.length >= 50 && ends_a_sentence(&self.text))
    }

    fn is_link(&self) -> bool {
        self.length > 0 && self.linked * 5 >= self.length * 4
    }
}

fn remove_by_words(root: &NodeRef<'_>, known: &Known<'_>) {
    let blocks = blocks_of(root);
    let first = blocks.iter().position(Block::is_prose).unwrap_or(0);
    let last = blocks.iter().rposition(Block::is_prose).unwrap_or(blocks.len());
    let mut gone: Vec<bool> = vec![false; blocks.len()];
    for (at, block) in blocks.iter().enumerate() {
        gone[at] = says_furniture(block)
            || at < first && is_head_matter(block, known)
            || at > last && is_tail_matter(block)
            || is_related_link(block, &blocks, at);
    }
    // A heading that announces other articles goes, and they with it.
    for at in 0..blocks.len() {
        let after_all = at > last;
        let announces = announces_more(&blocks[at]) || after_all && blocks[at].heading && blocks[at].words.starts_with("more ");
        if announces && (after_all || blocks.get(at + 1).is_none_or(Block::is_link)) {
            let others =
                blocks[at + 1..].iter().take_while(|next| next.is_link() || after_all && !next.is_prose() && next.linked > 0).count();
            gone[at..=at + others].fill(true);
        }
    }
    for (block, _) in blocks.iter().zip(gone).filter(|(_, gone)| *gone) {
        block.node.remove_from_parent();
    }
}

const BLOCKS: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "tr",
    "ul",
];

fn blocks_of<'a>(root: &NodeRef<'a>) -> Vec<Block<'a>> {
    root.descendants_it()
        .filter(|node| is_block(node) && !node.descendants_it().any(|inner| is_block(&inner)))
        .map(|node| {
            let text = squeeze(&node.text());
            let name = node.node_name().unwrap_or_default();
            Block {
                words: text.to_lowercase(),
                linked: linked(&node),
                length: text.chars().count(),
                heading: matches!(&*name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
                list_item: &*name == "li" || node.ancestors_it(Some(3)).any(|above| above.has_name("li")),
                text,
                node,
            }
        })
        .filter(|block| block.length > 0)
        .collect()
}

fn is_block(node: &NodeRef<'_>) -> bool {
    node.is_element() && node.node_name().is_some_and(|name| BLOCKS.binary_search(&&*name).is_ok())
}

/// Beginnings by which pages point elsewhere.
const POINTERS: [&str; 46] = [
    "read more",
    "read also",
    "also read",
    "read next",
    "read the full",
    "read:",
    "see also",
    "see more",
    "related:",
    "related stories",
    "related articles",
    "related story",
    "more:",
    "more from",
    "more on",
    "more stories",
    "watch:",
    "watch now",
    "listen:",
    "don't miss",
    "don’t miss",
    "click here",
    "sign up",
    "subscribe",
    "follow us",
    "follow @",
    "like us on",
    "download the",
    "download our",
    "get the latest",
    "get our",
    "join our",
    "join the conversation",
    "share this",
    "lesen sie",
    "mehr zum thema",
    "lire aussi",
    "à lire aussi",
    "leia também",
    "leia mais",
    "lea también",
    "lee también",
    "leggi anche",
    "lees ook",
    "läs också",
    "читайте также",
];

/// Sentences that no author wrote.
const PHRASES: [&str; 30] = [
    "all rights reserved",
    "subject to copyright",
    "sign up for our",
    "sign up to our",
    "sign up for the",
    "subscribe to our",
    "delivered to your inbox",
    "to your inbox every",
    "follow us on",
    "follow bbc",
    "like us on facebook",
    "this article was originally published",
    "click here to get",
    "click here to subscribe",
    "for more information visit our",
    "no part may be reproduced",
    "may not be published, broadcast",
    "successfully subscribed",
    "problem subscribing",
    "thank you for subscribing",
    "thanks for signing up",
    "your ad choices",
    "story continues below",
    "article continues below",
    "continue reading below",
    "advertisement",
    "advertisement - scroll",
    "enable javascript",
    "use of cookies",
    "have your say in the comments",
];

fn says_furniture(block: &Block<'_>) -> bool {
    if block.length > 320 || is_in(&block.node, &["pre", "code"]) {
        return false;
    }
    // A pointer stands alone: short, or little but its link.
    let points = POINTERS.iter().any(|start| block.words.starts_with(start))
        && (block.length <= 30 || block.linked * 2 >= block.length || block.length <= 160 && block.linked > 0);
    let phrase = PHRASES.iter().any(|phrase| block.words.contains(phrase)) && (block.words.len() < 240);
    let bare = matches!(
        &*block.words,
        "advert"
            | "advertisement"
            | "advertising"
            | "anzeige"
            | "publicité"
            | "publicidad"
            | "pubblicità"
            | "share"
            | "tweet"
            | "print"
            | "email"
            | "comments"
            | "close"
            | "loading"
            | "loading..."
            | "loading…"
            | "video"
            | "photos"
            | "read more"
            | "subscribe"
            | "menu"
            | "newsletter"
            | "0 comments"
            | "post a comment"
            | "leave a comment"
            | "play"
            | "pause"
            | "0:00"
    );
    let starts_citation = block.words.starts_with("citation:") && block.words.contains("retrieved");
    points || phrase || bare || starts_citation
}

/// A line made of one link, between paragraphs: pages put other articles there. Lists of links in an article's own
/// list, or a link among running text, are not touched.
fn is_related_link(block: &Block<'_>, blocks: &[Block<'_>], at: usize) -> bool {
    if !block.is_link()
        || block.heading
        || block.list_item
        || !(20..200).contains(&block.length)
        || is_in(&block.node, &["blockquote", "table", "figure", "pre"])
    {
        return false;
    }
    // Many such lines are a list of links, and perhaps the article itself.
    let links = blocks.iter().filter(|other| other.is_link()).count();
    let prose = blocks.iter().filter(|other| other.is_prose()).count();
    let shouts = block.text.chars().any(char::is_alphabetic) && block.text.to_uppercase() == block.text;
    let between = at > 0 && blocks[..at].iter().any(Block::is_prose);
    between && (shouts || links * 4 <= prose)
}

fn announces_more(block: &Block<'_>) -> bool {
    const HEADINGS: [&str; 26] = [
        "related",
        "related articles",
        "related stories",
        "related content",
        "related posts",
        "related topics",
        "related news",
        "more from",
        "more stories",
        "more news",
        "more on this story",
        "read more",
        "read next",
        "recommended",
        "recommended stories",
        "you may also like",
        "you might also like",
        "top stories",
        "most read",
        "most popular",
        "trending",
        "latest news",
        "don't miss",
        "mehr zum thema",
        "sur le même sujet",
        "newsletter",
    ];
    block.length <= 60
        && HEADINGS.iter().any(|heading| block.words == *heading || heading.contains(' ') && block.words.starts_with(heading))
}

/// What stands before the first paragraph: the title once more, who wrote it, when, under which heading.
fn is_head_matter(block: &Block<'_>, known: &Known<'_>) -> bool {
    if is_in(&block.node, &["figure", "pre", "table", "blockquote"]) {
        return false;
    }
    let own = letters(&block.text);
    let same = |other: Option<&str>| other.is_some_and(|other| !other.is_empty() && letters(other) == own);
    // The page's title may go on with the section's or the site's name.
    let begins_title = block.heading && own.chars().count() >= 10 && known.title.is_some_and(|title| letters(title).starts_with(&own));
    same(known.title)
        || begins_title
        || same(known.byline)
        || block.length < 200
            && known.byline.is_some_and(|byline| {
                byline.chars().count() > 4 && block.words.contains(&byline.to_lowercase()) && !ends_a_sentence(&block.text)
            })
        || says_who_or_when(block)
        || block.length < 60 && (block.text.contains(" > ") || block.text.contains(" » ") || block.text.contains(" / ") && block.linked > 0)
        || block.length < 40 && block.is_link() && !block.heading
}

fn says_who_or_when(block: &Block<'_>) -> bool {
    if block.length > 110 {
        return false;
    }
    const STARTS: [&str; 18] = [
        "by ",
        "published",
        "updated",
        "posted",
        "last updated",
        "last modified",
        "first published",
        "written by",
        "story by",
        "von ",
        "par ",
        "por ",
        "di ",
        "publié",
        "publicado",
        "veröffentlicht",
        "aktualisiert",
        "pubblicato",
    ];
    let starts = STARTS.iter().any(|start| block.words.starts_with(start)) && !ends_a_sentence(&block.text);
    starts || is_date_line(&block.words) || begins_with_a_date(&block.words) && !ends_a_sentence(&block.text)
}

/// `05/10/2018 - …`
fn begins_with_a_date(words: &str) -> bool {
    let date = words.split_whitespace().next().unwrap_or_default().trim_end_matches([',', ':', '-', '|']);
    let parts: Vec<&str> = date.split(['/', '.', '-']).collect();
    parts.len() == 3
        && parts.iter().all(|part| matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|b| b.is_ascii_digit()))
        && parts.iter().any(|part| part.len() == 4)
}

/// A line of a date and little else.
fn is_date_line(words: &str) -> bool {
    const MONTHS: [&str; 24] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "janv", "févr", "avril", "mai", "juin", "juil",
        "août", "okt", "dez", "ene", "ago", "dic",
    ];
    let parts: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() || parts.len() > 14 {
        return false;
    }
    let year = parts
        .iter()
        .any(|part| part.len() == 4 && (part.starts_with("19") || part.starts_with("20")) && part.bytes().all(|b| b.is_ascii_digit()));
    let dated =
        parts.iter().filter(|part| part.bytes().all(|b| b.is_ascii_digit()) || MONTHS.iter().any(|month| part.starts_with(month))).count();
    year && dated >= 3 && dated * 2 >= parts.len()
}

/// What stands after the last paragraph: who wrote it, tags, links.
fn is_tail_matter(block: &Block<'_>) -> bool {
    if is_in(&block.node, &["figure", "pre", "table", "blockquote"]) {
        return false;
    }
    block.is_link() && block.length < 200
        || announces_more(block)
        || says_who_or_when(block)
        || [
            "tags:",
            "topics:",
            "filed under",
            "categories:",
            "posted in",
            "tagged",
            "source:",
            "©",
            "copyright",
            "photo:",
            "image:",
            "share",
            "contact the author",
            "contact us",
        ]
        .iter()
        .any(|start| block.words.starts_with(start))
            && block.length < 160
}

fn is_in(node: &NodeRef<'_>, names: &[&str]) -> bool {
    node.ancestors_it(None).chain([*node]).any(|above| above.node_name().is_some_and(|name| names.contains(&&*name)))
}

// --- by structured data -------------------------------------------------------------------------------------------

/// Takes out short blocks that the page's own structured data does not know, where it knows nearly all of the rest.
fn remove_unknown_to(told: Option<&str>, root: &NodeRef<'_>) {
    let Some(told) = told else { return };
    let told = Shingles::of(told);
    let blocks = blocks_of(root);
    let (mut known, mut unknown) = (0, 0);
    let judged: Vec<(usize, f32)> = blocks.iter().map(|block| (block.length, told.share_of(&block.text))).collect();
    for &(length, share) in &judged {
        *if share >= 0.5 { &mut known } else { &mut unknown } += length;
    }
    // Structured data that is cut short, or of another article, is no judge.
    let found = Shingles::of(&blocks.iter().map(|block| &*block.text).collect::<Vec<_>>().join(" "));
    if known < 400 || unknown * 2 > known || found.share(&told) < 0.85 {
        return;
    }
    for (block, (_, share)) in blocks.iter().zip(judged) {
        if share < 0.2 && !is_in(&block.node, &["figure", "table", "pre", "blockquote"]) {
            block.node.remove_from_parent();
        }
    }
}

/// The runs of three words of a text.
pub(super) struct Shingles(HashSet<u64>);

impl Shingles {
    pub(super) fn of(text: &str) -> Self {
        Self(runs(text).collect())
    }

    /// How much of `text` is in these, 0 to 1; text too short for a run counts as unknown.
    fn share_of(&self, text: &str) -> f32 {
        let (mut all, mut here) = (0_u32, 0_u32);
        for run in runs(text) {
            all += 1;
            here += u32::from(self.0.contains(&run));
        }
        if all == 0 { 0.3 } else { here as f32 / all as f32 }
    }

    /// How much of `other` is in these.
    pub(super) fn share(&self, other: &Self) -> f32 {
        if other.0.is_empty() {
            return 0.0;
        }
        other.0.intersection(&self.0).count() as f32 / other.0.len() as f32
    }
}

fn runs(text: &str) -> impl Iterator<Item = u64> {
    use std::hash::{DefaultHasher, Hash, Hasher};

    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let mut hasher = DefaultHasher::new();
            word.to_lowercase().hash(&mut hasher);
            hasher.finish()
        })
        .collect();
    (2..words.len()).map(move |at| words[at - 2].wrapping_mul(31).wrapping_add(words[at - 1]).wrapping_mul(31).wrapping_add(words[at]))
}

// --- captions ------------------------------------------------------------------------------------------------------

fn remove_captions(root: &NodeRef<'_>) {
    let whole = length(root);
    let captions: Vec<NodeRef<'_>> =
        root.descendants_it().filter(|node| node.is_element() && is_caption(node) && length(node) * 3 < whole).collect();
    captions.iter().for_each(NodeRef::remove_from_parent);
}

fn is_caption(node: &NodeRef<'_>) -> bool {
    if node.has_name("figcaption") {
        return true;
    }
    if node.has_name("figure") {
        // A figure may also hold code, a table or a quotation, which belong to the text.
        return !node
            .descendants_it()
            .any(|inner| ["table", "pre", "code", "blockquote", "p", "ul", "ol"].iter().any(|name| inner.has_name(name)));
    }
    let names = names_of(node);
    [
        "embed",
        "caption",
        "captions",
        "credit",
        "credits",
        "wp-caption",
        "wp-caption-text",
        "photo-credit",
        "image-credit",
        "image-caption",
        "photo-caption",
        "slideshow",
        "gallery-caption",
    ]
    .iter()
    .any(|name| has_name(&names, name))
        && !holds_much_prose(node)
}

fn remove_empty(root: &NodeRef<'_>) {
    // Backwards, so that a wrapper of empty wrappers is empty when its turn comes.
    let all: Vec<NodeRef<'_>> = root.descendants();
    for node in all.iter().rev() {
        let name = node.node_name().unwrap_or_default();
        let hollow = matches!(
            &*name,
            "p" | "div"
                | "span"
                | "section"
                | "ul"
                | "ol"
                | "li"
                | "header"
                | "footer"
                | "aside"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "strong"
                | "em"
        );
        if hollow
            && node.first_child().is_none_or(|child| child.next_sibling().is_none() && child.is_text() && child.text().trim().is_empty())
        {
            node.remove_from_parent();
        }
    }
}

// --- measures -------------------------------------------------------------------------------------------------------

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn ends_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', '»', ' ']).ends_with(['.', '!', '?', '。', '！', '？', '؟', '।', '…', ':'])
}

fn length(node: &NodeRef<'_>) -> usize {
    node.normalized_char_count()
}

fn linked(node: &NodeRef<'_>) -> usize {
    // Some pages wrap whole teasers into one link.
    if is_in(node, &["a"]) {
        return length(node);
    }
    node.descendants_it().filter(|inner| inner.has_name("a")).map(|link| length(&link)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str =
        "<p>The harbour will open again on Monday after nine weeks, its master said on the quay this morning, with two ferries a day.</p>";

    fn text_of(between: &str) -> String {
        let page = format!("{}{between}{}", PROSE.repeat(4), PROSE.repeat(4));
        let text = without_furniture(&page, &Known::default()).text;
        text.lines().filter(|line| !line.starts_with("The harbour will open")).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn what_points_elsewhere_is_furniture() {
        for furniture in [
            "<p><a href=x>READ MORE: Ferries of the north</a></p>",
            "<p><a href=x>Ferries of the north are late again</a></p>",
            "<div class='Article__newsletterBox share'><p>Our best stories</p></div>",
            "<p>Sign up for our newsletter and never miss a tide.</p>",
            "<h3>Related articles</h3><ul><li><a href=x>Ferries of the north</a></li></ul>",
            "<p>Advertisement</p>",
        ] {
            assert_eq!(text_of(furniture), "", "{furniture}");
        }
    }

    #[test]
    fn what_the_author_wrote_is_kept() {
        for (kept, text) in [
            ("<p>He left.</p>", "He left."),
            ("<h2>The second week</h2>", "The second week"),
            ("<ul><li><a href=x>A list of the author's own</a></li></ul>", "A list of the author's own"),
            ("<p class=shareholders>Owners said <a href=x>nothing</a> of it.</p>", "Owners said nothing of it."),
            ("<blockquote><p>By night we sailed</p></blockquote>", "By night we sailed"),
            ("<pre>read more\n  --all</pre>", "read more --all"),
        ] {
            assert_eq!(text_of(kept), text);
        }
    }

    #[test]
    fn the_title_and_the_byline_above_the_text_are_not_repeated() {
        let page = format!("<h1>Harbour opens</h1><p>By Ann Other</p><p>Updated 22 March 2023, 10:15</p>{}", PROSE.repeat(3));
        let known = Known { title: Some("Harbour opens"), byline: Some("Ann Other"), told: None };

        assert!(without_furniture(&page, &known).text.starts_with("The harbour will open"));
    }

    #[test]
    fn structured_data_tells_what_is_not_of_the_article() {
        let told =
            "The harbour will open again on Monday after nine weeks, its master said on the quay this morning, with two ferries a day. "
                .repeat(6);
        let page = format!("{}<p>Choose from nine hundred holidays in our summer catalogue</p>{}", PROSE.repeat(3), PROSE.repeat(3));
        let known = Known { title: None, byline: None, told: Some(&told) };

        assert!(!without_furniture(&page, &known).text.contains("catalogue"));
        assert!(without_furniture(&page, &Known::default()).text.contains("catalogue"));
    }
}
