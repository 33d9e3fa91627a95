//! One page of HTML that needs nothing else.

use std::fmt::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::xhtml::{escaped, xhtml};
use super::{Article, Bounded, Document, Pictures};

const STYLE: &str = include_str!("style.css");

/// Writes the document as one page, with its pictures inside. Whoever opens it loads nothing from anywhere, and the page
/// itself says that it may not.
pub fn page(document: &Document, pictures: Pictures<'_>) -> String {
    let mut pictures = Bounded::new(pictures);
    let mut out = String::new();
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n<p>{subtitle}</p>\n</header>\n",
        language = escaped(&document.language),
        title = escaped(&document.title),
        subtitle = escaped(&document.subtitle),
    );
    if document.sections.iter().map(|section| section.articles.len()).sum::<usize>() > 1 {
        contents(document, &mut out);
    }
    for (s, section) in document.sections.iter().enumerate() {
        out.push_str("<section>\n");
        if !section.title.is_empty() {
            let _ = writeln!(out, "<h2>{}</h2>", escaped(&section.title));
        }
        for (a, article) in section.articles.iter().enumerate() {
            let language = article.language.as_deref().map(|tag| format!(" lang=\"{}\"", escaped(tag))).unwrap_or_default();
            let _ = writeln!(out, "<article id=\"a{s}-{a}\"{language}>");
            body(article, &mut pictures, &mut out);
            out.push_str("</article>\n");
        }
        out.push_str("</section>\n");
    }
    if !document.ending.is_empty() {
        let _ = writeln!(out, "<p class=\"ending\">{}</p>", escaped(&document.ending));
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn contents(document: &Document, out: &mut String) {
    out.push_str("<nav>\n<ul>\n");
    for (s, section) in document.sections.iter().enumerate() {
        for (a, article) in section.articles.iter().enumerate() {
            let _ = writeln!(out, "<li><a href=\"#a{s}-{a}\">{}</a></li>", escaped(&article.title));
        }
    }
    out.push_str("</ul>\n</nav>\n");
}

fn body(article: &Article, pictures: &mut Bounded<'_>, out: &mut String) {
    head_of(article, "h3", out);
    out.push_str(&xhtml(&article.html, &mut |url| {
        if url.starts_with("data:") {
            return Some(url.to_owned());
        }
        let picture = pictures.take(url)?;
        Some(format!("data:{};base64,{}", picture.media_type, STANDARD.encode(&picture.bytes)))
    }));
    out.push('\n');
    more_of(article, out);
}

/// Headline, byline and note of an article.
pub(super) fn head_of(article: &Article, heading: &str, out: &mut String) {
    let title = escaped(&article.title);
    match article.link.as_deref().filter(|link| link.starts_with("http")) {
        Some(link) => {
            let _ = writeln!(out, "<{heading}><a href=\"{}\">{title}</a></{heading}>", escaped(link));
        }
        None => {
            let _ = writeln!(out, "<{heading}>{title}</{heading}>");
        }
    }
    for (class, text) in [("byline", &article.byline), ("note", &article.note)] {
        if !text.is_empty() {
            let _ = writeln!(out, "<p class=\"{class}\">{}</p>", escaped(text));
        }
    }
}

/// The lines below an article.
pub(super) fn more_of(article: &Article, out: &mut String) {
    if article.more.is_empty() {
        return;
    }
    out.push_str("<ul class=\"more\">\n");
    for line in &article.more {
        let text = escaped(&line.text);
        match line.link.as_deref().filter(|link| link.starts_with("http")) {
            Some(link) => {
                let _ = writeln!(out, "<li><a href=\"{}\">{text}</a></li>", escaped(link));
            }
            None => {
                let _ = writeln!(out, "<li>{text}</li>");
            }
        }
    }
    out.push_str("</ul>\n");
}

#[cfg(test)]
mod tests {
    use super::super::tests::{awkward, dot};
    use super::*;

    #[test]
    fn the_page_holds_everything_and_loads_nothing() {
        let written = page(&awkward(), &mut dot);

        assert!(written.contains("<h2>World &amp; Sea</h2>") && written.contains("Bridge &lt;closed&gt; &amp; reopened"));
        assert!(written.contains("src=\"data:image/jpeg;base64,/9j/4A==\""));
        assert!(written.contains("That is all for now."));
        assert!(!written.contains("src=\"http") && !written.contains("<script") && !written.contains("<link"));
    }

    #[test]
    fn pictures_beyond_the_bound_are_left_to_their_words() {
        let huge =
            |_: &str| Some(super::super::Picture { bytes: vec![0; super::super::LARGEST_PICTURE + 1], media_type: "image/png".to_owned() });

        let written = page(&awkward(), &mut { huge });

        assert!(written.contains("<em>A &quot;bridge&quot;</em>") && !written.contains("<img"));
    }
}
