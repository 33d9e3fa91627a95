//! Articles and highlights as files: Markdown, one page of HTML, a book.

use std::collections::BTreeMap;

use daily_core::export::{self, Article, Document, Line, Picture, Section};
use daily_core::{EntryId, Moment, html};
use daily_store::{Cursor, Filter, Highlight, HighlightFilter, Store};

use crate::api::desk::*;
use crate::api::dto::{CallError, Code};
use crate::api::picture::ExportFormat;
use crate::phrases::counted;
use crate::whole::{binary_file, text_file};
use crate::{Engine, error, keeping, reading};

/// Articles of one file.
const MOST: usize = 500;
/// Highlights of one file.
const MOST_HIGHLIGHTS: usize = 20_000;

impl Engine {
    /// See the call table.
    pub async fn export_entries(&self, asked: ExportEntries) -> Result<FileData, CallError> {
        if matches!(&asked.of, ExportWhat::Entries { entry_ids } if entry_ids.is_empty() || entry_ids.len() > MOST) {
            return Err(error::new(Code::BadInput, format!("choose one to {MOST} articles to export")));
        }
        let now = self.now();
        let written = self
            .work(move |store| {
                let document = match asked.of {
                    ExportWhat::Entries { entry_ids } => of_entries(store, &entry_ids, now)?,
                    ExportWhat::Tag { name } => {
                        let page = store.list_entries(&Filter::Tag(name.clone()), false, Some(Cursor::TOP), MOST)?;
                        if page.rows.is_empty() {
                            return Err(daily_store::Error::NotFound("tag"));
                        }
                        let entries: Vec<EntryId> = page.rows.iter().map(|row| row.id).collect();
                        let count = counted(entries.len(), "article", "articles");
                        Document { title: name, subtitle: count, ..of_entries(store, &entries, now)? }
                    }
                    ExportWhat::Highlights => of_highlights(store, now)?,
                };
                Ok(written(store, &document, asked.format))
            })
            .await?;
        written.map_err(|cause| error::new(Code::Internal, format!("the book could not be written ({cause})")))
    }
}

/// A document as what a host can save, with the pictures that the library has.
pub(crate) fn written(store: &Store, document: &Document, format: ExportFormat) -> Result<FileData, String> {
    let mut pictures = |url: &str| {
        let data = store.find_picture(&daily_store::picture_key(url)).ok().flatten()?.1?;
        Some(Picture { bytes: data.bytes, media_type: data.media_type })
    };
    Ok(match format {
        ExportFormat::Html => text_file(document.file_name("html"), "text/html", export::page(document, &mut pictures)),
        ExportFormat::Markdown => text_file(document.file_name("md"), "text/markdown", export::markdown(document)),
        ExportFormat::Epub => binary_file(document.file_name("epub"), "application/epub+zip", &export::epub(document, &mut pictures)?),
    })
}

fn of_entries(store: &Store, entries: &[EntryId], now: Moment) -> daily_store::Result<Document> {
    let mut articles = Vec::with_capacity(entries.len());
    let mut language = None;
    for entry in entries {
        let detail = store.load_entry(*entry)?;
        let (safe, _) = reading::clean(&detail);
        let highlights = store.highlights_of(*entry)?;
        language = language.or_else(|| detail.row.language.clone());
        articles.push(Article {
            title: title_of(&detail.row.title, &detail.row.excerpt),
            byline: byline(&detail.row.feed_title, &detail.row.author, detail.row.published_at),
            note: store.load_note(*entry)?,
            link: detail.row.link.clone(),
            language: detail.row.language.clone(),
            html: safe,
            more: highlights.iter().map(line_of).collect(),
        });
    }
    let title = articles.first().map(|article| article.title.clone()).unwrap_or_default();
    let key = entries.first().map_or(0, |entry| entry.0);
    Ok(Document {
        key: format!("articles-{key}-{}", entries.len()),
        title: if articles.len() == 1 { title } else { counted(articles.len(), "article", "articles") },
        subtitle: String::new(),
        language: language.unwrap_or_else(|| "en".to_owned()),
        made_at: now,
        sections: vec![Section { title: String::new(), articles }],
        ending: String::new(),
    })
}

fn of_highlights(store: &Store, now: Moment) -> daily_store::Result<Document> {
    let highlights = store.list_highlights(&HighlightFilter::default(), i64::MAX, MOST_HIGHLIGHTS)?;
    let count = highlights.len();
    let mut of_entry: BTreeMap<EntryId, Vec<Highlight>> = BTreeMap::new();
    let mut order = Vec::new();
    for highlight in highlights {
        if !of_entry.contains_key(&highlight.entry) {
            order.push(highlight.entry);
        }
        of_entry.entry(highlight.entry).or_default().push(highlight);
    }
    let mut articles = Vec::with_capacity(order.len());
    for row in store.load_rows(&order)? {
        let mut highlights = of_entry.remove(&row.id).unwrap_or_default();
        highlights.sort_by_key(|highlight| (highlight.passage.position, highlight.id));
        let mut markup = String::new();
        for highlight in &highlights {
            markup.push_str(&format!("<blockquote><p>{}</p></blockquote>", escaped(&highlight.passage.quote)));
            if !highlight.note.is_empty() {
                markup.push_str(&format!("<p>{}</p>", escaped(&highlight.note)));
            }
        }
        articles.push(Article {
            title: title_of(&row.title, &row.excerpt),
            byline: byline(&row.feed_title, &row.author, row.published_at),
            note: store.load_note(row.id)?,
            link: row.link,
            language: row.language,
            html: html::sanitize(&markup, None),
            more: Vec::new(),
        });
    }
    Ok(Document {
        key: "highlights".to_owned(),
        title: "Highlights".to_owned(),
        subtitle: counted(count, "highlight", "highlights"),
        language: "en".to_owned(),
        made_at: now,
        sections: vec![Section { title: String::new(), articles }],
        ending: String::new(),
    })
}

fn line_of(highlight: &Highlight) -> Line {
    let quote = keeping::view(highlight).quote;
    let text = if highlight.note.is_empty() { format!("“{quote}”") } else { format!("“{quote}” – {}", highlight.note) };
    Line { text, link: None }
}

fn title_of(title: &str, excerpt: &str) -> String {
    if title.is_empty() { html::excerpt(excerpt, 90) } else { title.to_owned() }
}

fn byline(feed: &str, author: &str, at: Moment) -> String {
    let day = at.to_rfc3339().map(|at| at[..10].to_owned()).unwrap_or_default();
    [feed, author, &day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn escaped(text: &str) -> String {
    html::escaped(text).replace('\n', "<br>")
}
