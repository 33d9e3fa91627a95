//! Markdown: CommonMark with the tables of GitHub.

use std::fmt::Write;

use super::{Article, Document};
use crate::html::SafeHtml;
use crate::html::entities::{Place, decode};
use crate::html::tokens::{Token, Tokens};

/// Writes the document as Markdown. Pictures keep their addresses in the web, since a text has no room for them.
pub fn markdown(document: &Document) -> String {
    let mut out = format!("# {}\n", line(&document.title));
    if !document.subtitle.is_empty() {
        let _ = write!(out, "\n{}\n", line(&document.subtitle));
    }
    for section in &document.sections {
        if !section.title.is_empty() {
            let _ = write!(out, "\n## {}\n", line(&section.title));
        }
        for article in &section.articles {
            one(article, &mut out);
        }
    }
    if !document.ending.is_empty() {
        let _ = write!(out, "\n---\n\n*{}*\n", line(&document.ending));
    }
    out
}

fn one(article: &Article, out: &mut String) {
    let title = line(&article.title);
    let _ = match article.link.as_deref().filter(|link| link.starts_with("http")) {
        Some(link) => write!(out, "\n### [{title}]({})\n", address(link)),
        None => write!(out, "\n### {title}\n"),
    };
    if !article.byline.is_empty() {
        let _ = write!(out, "\n{}\n", line(&article.byline));
    }
    if !article.note.is_empty() {
        let _ = write!(out, "\n*{}*\n", line(&article.note));
    }
    let text = of_html(&article.html);
    if !text.is_empty() {
        let _ = write!(out, "\n{text}\n");
    }
    if !article.more.is_empty() {
        out.push('\n');
    }
    for more in &article.more {
        let text = line(&more.text);
        let _ = match more.link.as_deref().filter(|link| link.starts_with("http")) {
            Some(link) => writeln!(out, "- [{text}]({})", address(link)),
            None => writeln!(out, "- {text}"),
        };
    }
}

/// A list that is open, and how its next item begins.
enum List {
    Bulleted,
    Numbered(u64),
}

/// Blocks around the line that is being written.
#[derive(Default)]
struct Writer {
    out: String,
    /// What stands before each line: quotes and the indentation of lists.
    prefix: Vec<String>,
    lists: Vec<List>,
    /// The line so far.
    inline: String,
    /// Replaces the last part of the prefix once: the bullet of an item.
    bullet: Option<String>,
    links: Vec<Option<String>>,
    /// Rows of the table that is open, and its cells.
    table: Option<Vec<Vec<String>>>,
    heading: usize,
    preformatted: bool,
}

fn of_html(html: &SafeHtml) -> String {
    let mut writer = Writer::default();
    for token in Tokens::new(html.as_str()) {
        match token {
            Token::Text(raw) => writer.text(&decode(raw, Place::Text)),
            Token::Open(tag) => writer.open(&tag),
            Token::Close(name) => writer.close(name),
            Token::Raw(..) | Token::Other => {}
        }
    }
    writer.flush();
    writer.out.trim_end().to_owned()
}

impl Writer {
    fn text(&mut self, text: &str) {
        if self.preformatted {
            self.inline.push_str(text);
        } else {
            escape_into(text, &mut self.inline);
        }
    }

    fn open(&mut self, tag: &crate::html::tokens::Tag<'_>) {
        match tag.name {
            "b" | "strong" => self.inline.push_str("**"),
            "i" | "em" | "cite" | "dfn" => self.inline.push('*'),
            "del" | "s" => self.inline.push_str("~~"),
            "code" | "kbd" | "samp" if !self.preformatted => self.inline.push('`'),
            "br" => self.inline.push_str(if self.table.is_some() { " " } else { "\\\n" }),
            "a" => {
                let link = tag.attribute("href").map(|href| address(&href));
                if link.is_some() {
                    self.inline.push('[');
                }
                self.links.push(link);
            }
            "img" => {
                let alt = line(&tag.attribute("alt").unwrap_or_default());
                match tag.attribute("src").filter(|src| src.starts_with("http")) {
                    Some(src) => {
                        let _ = write!(self.inline, "![{alt}]({})", address(&src));
                    }
                    None => self.inline.push_str(&alt),
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                // Below the article's own headline, which is the third level.
                self.heading = 4;
            }
            "hr" => {
                self.flush();
                self.block("---");
            }
            "blockquote" => {
                self.flush();
                self.prefix.push("> ".to_owned());
            }
            "ul" | "ol" => {
                self.flush();
                let start = tag.attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1);
                self.lists.push(if tag.is("ul") { List::Bulleted } else { List::Numbered(start) });
            }
            "li" => {
                self.flush();
                let bullet = match self.lists.last_mut() {
                    Some(List::Numbered(next)) => {
                        let bullet = format!("{next}. ");
                        *next = next.saturating_add(1);
                        bullet
                    }
                    Some(List::Bulleted) | None => "- ".to_owned(),
                };
                self.prefix.push(" ".repeat(bullet.len()));
                self.bullet = Some(bullet);
            }
            "pre" => {
                self.flush();
                self.preformatted = true;
            }
            "table" => {
                self.flush();
                self.table = Some(Vec::new());
            }
            "tr" => {
                if let Some(rows) = &mut self.table {
                    rows.push(Vec::new());
                }
            }
            name if is_block(name) && self.table.is_none() => self.flush(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "b" | "strong" => self.inline.push_str("**"),
            "i" | "em" | "cite" | "dfn" => self.inline.push('*'),
            "del" | "s" => self.inline.push_str("~~"),
            "code" | "kbd" | "samp" if !self.preformatted => self.inline.push('`'),
            "a" => {
                if let Some(Some(link)) = self.links.pop() {
                    let _ = write!(self.inline, "]({link})");
                }
            }
            "blockquote" => {
                self.flush();
                self.prefix.pop();
            }
            "ul" | "ol" => {
                self.flush();
                self.lists.pop();
            }
            "li" => {
                self.flush();
                self.prefix.pop();
                self.bullet = None;
            }
            "pre" => {
                let code = std::mem::take(&mut self.inline);
                self.preformatted = false;
                // A fence longer than any within.
                let fence = "`".repeat(code.split(|c| c != '`').map(str::len).max().unwrap_or(0).max(2) + 1);
                self.block(&format!("{fence}\n{}\n{fence}", code.trim_matches('\n')));
            }
            "td" | "th" => {
                let cell = std::mem::take(&mut self.inline).split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|");
                if let Some(row) = self.table.as_mut().and_then(|rows| rows.last_mut()) {
                    row.push(cell);
                }
            }
            "table" => {
                let rows = self.table.take().unwrap_or_default();
                self.block(&tabular(rows));
            }
            name if is_block(name) && self.table.is_none() => self.flush(),
            _ => {}
        }
    }

    /// Ends the line that is being written.
    fn flush(&mut self) {
        if self.preformatted {
            return;
        }
        let text = squeezed(&std::mem::take(&mut self.inline));
        let heading = std::mem::take(&mut self.heading);
        if text.is_empty() {
            return;
        }
        if heading > 0 {
            self.block(&format!("{} {}", "#".repeat(heading), text.replace("\\\n", " ")));
        } else {
            self.block(&text);
        }
    }

    fn block(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let bullet = self.bullet.take();
        if !self.out.is_empty() {
            // Items of a list follow one another; all else stands apart.
            if bullet.is_none() || self.lists.len() < 2 && !self.out.ends_with('\n') {
                let quote: String = self.prefix.iter().map(String::as_str).collect();
                self.out.push_str(quote.trim_end());
                self.out.push('\n');
            }
        }
        let outer: String = match &bullet {
            Some(_) => self.prefix[..self.prefix.len().saturating_sub(1)].concat(),
            None => self.prefix.concat(),
        };
        let inner = self.prefix.concat();
        for (at, row) in text.lines().enumerate() {
            match (&bullet, at) {
                (Some(bullet), 0) => {
                    let _ = writeln!(self.out, "{outer}{bullet}{row}");
                }
                _ => {
                    let _ = writeln!(self.out, "{}", format!("{inner}{row}").trim_end());
                }
            }
        }
    }
}

fn tabular(rows: Vec<Vec<String>>) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = String::new();
    for (at, mut row) in rows.into_iter().filter(|row| !row.is_empty()).enumerate() {
        row.resize(width, String::new());
        let _ = writeln!(out, "| {} |", row.join(" | "));
        if at == 0 {
            let _ = writeln!(out, "|{}", " --- |".repeat(width));
        }
    }
    out.trim_end().to_owned()
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "article"
            | "section"
            | "header"
            | "footer"
            | "aside"
            | "figure"
            | "figcaption"
            | "address"
            | "details"
            | "summary"
            | "dl"
            | "dt"
            | "dd"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "caption"
    )
}

/// Plain text on one line.
fn line(text: &str) -> String {
    let mut out = String::new();
    escape_into(&text.split_whitespace().collect::<Vec<_>>().join(" "), &mut out);
    out
}

/// White space squeezed, breaks kept.
fn squeezed(text: &str) -> String {
    text.split("\\\n").map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\\\n").trim().to_owned()
}

/// Takes away the power of what Markdown would read as a sign.
fn escape_into(text: &str, out: &mut String) {
    let mut at_start = out.trim_end().is_empty();
    for letter in text.chars() {
        let sign = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>')
            || at_start && matches!(letter, '#' | '+' | '-' | '=' | '~' | '|');
        if sign {
            out.push('\\');
        }
        if !letter.is_whitespace() {
            at_start = false;
        }
        out.push(letter);
    }
}

/// An address that ends nowhere before its end.
fn address(url: &str) -> String {
    url.replace('(', "%28").replace(')', "%29").replace(' ', "%20").replace('<', "%3C").replace('>', "%3E").replace('\n', "")
}

#[cfg(test)]
mod tests {
    use super::super::tests::awkward;
    use super::*;
    use crate::html::sanitize;

    fn written(html: &str) -> String {
        of_html(&sanitize(html, None))
    }

    #[test]
    fn paragraphs_stand_apart_and_signs_lose_their_power() {
        assert_eq!(written("<p>One *two*</p><p>- three <b>four</b> <i>five</i></p>"), "One \\*two\\*\n\n\\- three **four** *five*");
    }

    #[test]
    fn lists_quotes_and_code_keep_their_shape() {
        assert_eq!(written("<ul><li>a<li>b<ol start=3><li>c</ol></ul>"), "- a\n- b\n  3. c");
        assert_eq!(written("<blockquote><p>said</p><p>twice</p></blockquote>"), "> said\n>\n> twice");
        assert_eq!(written("<pre>a\n  `b`</pre>"), "```\na\n  `b`\n```");
    }

    #[test]
    fn links_pictures_and_tables_are_written() {
        assert_eq!(written("<a href='https://x.example/(a)'>[l]</a>"), "[\\[l\\]](https://x.example/%28a%29)");
        assert_eq!(written("<img src='https://x.example/1.jpg' alt='One'>"), "![One](https://x.example/1.jpg)");
        assert_eq!(written("<table><tr><th>x<th>y<tr><td>1|2</table>"), "| x | y |\n| --- | --- |\n| 1\\|2 |  |");
    }

    #[test]
    fn a_document_has_its_title_sections_and_ending() {
        let text = markdown(&awkward());

        assert!(text.starts_with("# London Daily: 23/11 \"late\"\n\n2 stories"), "{text}");
        for expected in
            ["\n## World & Sea\n", "\n### [Bridge \\<closed\\> & reopened](https://post.example/?a=1&b=2)\n", "\n*That is all for now.*\n"]
        {
            assert!(text.contains(expected), "{expected} is not in {text}");
        }
    }
}
