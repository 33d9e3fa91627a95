//! Writes articles out of the library: as one page of HTML, as an EPUB 3 book, as Markdown.
//!
//! A [`Document`] is sections of articles with safe markup, whatever they come from: an edition, a tag, one article. The
//! caller brings the pictures. Nothing here writes a file, and no two calls with the same document differ in a byte.
//!
//! What surprised us: an e-reader refuses a whole book for one bare `<br>`. So [`xhtml`] does not trust markup to be
//! balanced, even where the sanitiser promises it.

use crate::Moment;
use crate::html::SafeHtml;

mod epub;
mod markdown;
mod page;
mod xhtml;

pub use epub::epub;
pub use markdown::markdown;
pub use page::page;
pub use xhtml::xhtml;

/// Pictures that go into one file, in bytes. What is beyond is left to its `alt` text.
pub const MOST_PICTURES: usize = 32 << 20;
/// One picture.
pub const LARGEST_PICTURE: usize = 6 << 20;

/// What is to be written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Names it among all documents and does not change, for example `edition-12`. Letters, digits, `-`, `.`.
    pub key: String,
    /// Its title. Like all texts here, plain.
    pub title: String,
    /// A line below the title: a date, a count.
    pub subtitle: String,
    /// BCP 47; `en` when unknown.
    pub language: String,
    /// When it was made.
    pub made_at: Moment,
    /// Its parts, in order. A part without a title has no heading.
    pub sections: Vec<Section>,
    /// What stands below the last article; may be empty.
    pub ending: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its title; may be empty.
    pub title: String,
    /// Its articles.
    pub articles: Vec<Article>,
}

/// An article of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its headline.
    pub title: String,
    /// A line below it: source, authors, date.
    pub byline: String,
    /// A remark of ours above the text: why it is here, what is new; may be empty.
    pub note: String,
    /// Address of the original.
    pub link: Option<String>,
    /// BCP 47, where known.
    pub language: Option<String>,
    /// Its text. Addresses of pictures are those of the web.
    pub html: SafeHtml,
    /// Lines below the text, each perhaps with an address: other reports, the reader's highlights.
    pub more: Vec<Line>,
}

/// A line below an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// Where it leads.
    pub link: Option<String>,
}

/// A picture's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// As stored.
    pub bytes: Vec<u8>,
    /// MIME type.
    pub media_type: String,
}

/// Gives the picture that the web has at an address, if the library has it.
pub type Pictures<'a> = &'a mut dyn FnMut(&str) -> Option<Picture>;

impl Document {
    /// A good file name with this ending (without the full stop), free of what file systems forbid.
    pub fn file_name(&self, ending: &str) -> String {
        let mut name: String = self
            .title
            .chars()
            .map(|letter| if letter.is_control() || "/\\:*?\"<>|".contains(letter) { ' ' } else { letter })
            .filter(|letter| !matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'))
            .collect::<String>()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        // File systems count bytes, and 255 of them are the most.
        while name.len() > 120 {
            name.pop();
        }
        let name = name.trim_matches(['.', ' ']);
        let name = if name.is_empty() { "London Daily" } else { name };
        format!("{name}.{ending}")
    }
}

/// Pictures that were asked for once, within the bounds.
struct Bounded<'a> {
    pictures: Pictures<'a>,
    left: usize,
}

impl<'a> Bounded<'a> {
    fn new(pictures: Pictures<'a>) -> Self {
        Self { pictures, left: MOST_PICTURES }
    }

    fn take(&mut self, url: &str) -> Option<Picture> {
        let picture = (self.pictures)(url)?;
        if picture.bytes.len() > LARGEST_PICTURE || picture.bytes.len() > self.left {
            return None;
        }
        self.left -= picture.bytes.len();
        Some(picture)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::html::sanitize;

    /// A document with everything that makes trouble.
    pub(crate) fn awkward() -> Document {
        let article = |title: &str, html: &str| Article {
            title: title.to_owned(),
            byline: "Kingsway Post · Ada <ada@post.example> · 23 November 2026".to_owned(),
            note: "Back since Monday & more".to_owned(),
            link: Some("https://post.example/?a=1&b=2".to_owned()),
            language: Some("en-GB".to_owned()),
            html: sanitize(html, None),
            more: vec![Line { text: "Herald: “Bridge <shut>”".to_owned(), link: Some("https://herald.example/1".to_owned()) }],
        };
        Document {
            key: "edition-7".to_owned(),
            title: "London Daily: 23/11 \"late\"".to_owned(),
            subtitle: "2 stories, 3 minutes".to_owned(),
            language: "en".to_owned(),
            made_at: Moment(1_795_000_000),
            sections: vec![
                Section {
                    title: "World & Sea".to_owned(),
                    articles: vec![article(
                        "Bridge <closed> & reopened",
                        "<p>One<br>two <b>three <i>four</b> five</i> &nbsp;&amp; six</p><hr><img src='https://p.example/1.jpg' alt='A \"bridge\"'>\
                         <ul><li>a<li>b<ol start=3><li>c</ol></ul><table><tr><th>x<td>y|z</table><pre>  code\n\n `tick`</pre>\
                         <blockquote><p>said *she*</p><p>twice</p></blockquote><details open><summary>S</summary>t</details>\u{1}",
                    )],
                },
                Section {
                    title: String::new(),
                    articles: vec![article("Second", "<p>東京 مرحبا 🚢</p><p><a href='https://x.example/(a)'>[link]</a></p>")],
                },
            ],
            ending: "That is all for now.".to_owned(),
        }
    }

    pub(crate) fn dot(url: &str) -> Option<Picture> {
        (url == "https://p.example/1.jpg").then(|| Picture { bytes: vec![0xff, 0xd8, 0xff, 0xe0], media_type: "image/jpeg".to_owned() })
    }

    #[test]
    fn a_file_name_offends_no_file_system() {
        let mut document = awkward();
        assert_eq!(document.file_name("html"), "London Daily 23 11 late.html");

        document.title = "../..".to_owned();
        assert_eq!(document.file_name("md"), "London Daily.md");

        document.title = "東".repeat(200);
        assert!(document.file_name("epub").len() < 130);
    }
}
