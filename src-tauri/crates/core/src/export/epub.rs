//! An EPUB 3 book.
//!
//! The container is a zip file whose first entry is `mimetype`, stored and not deflated, so that a file's kind can be told
//! from its first bytes. Every article is a document of its own, as e-readers turn pages better that way.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use sha2::{Digest, Sha256};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use super::page::{head_of, more_of};
use super::xhtml::{escaped, xhtml};
use super::{Bounded, Document, Pictures};

const STYLE: &str = include_str!("style.css");

const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
    <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n\
    <rootfile full-path=\"book/package.opf\" media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";

/// A chapter that is to be written.
struct Chapter {
    name: String,
    title: String,
    section: usize,
    body: String,
    language: String,
}

/// A picture that is in the book.
struct Plate {
    name: String,
    media_type: String,
    bytes: Vec<u8>,
}

/// Writes the document as a book. The error is the zip writer's, and comes only where a book is larger than zip files can be.
pub fn epub(document: &Document, pictures: Pictures<'_>) -> Result<Vec<u8>, String> {
    let mut pictures = Bounded::new(pictures);
    let mut plates: BTreeMap<String, Option<Plate>> = BTreeMap::new();
    let mut chapters = Vec::new();
    for (section, part) in document.sections.iter().enumerate() {
        for article in &part.articles {
            let mut body = String::new();
            if !part.title.is_empty() {
                let _ = writeln!(body, "<p class=\"byline\">{}</p>", escaped(&part.title));
            }
            head_of(article, "h1", &mut body);
            body.push_str(&xhtml(&article.html, &mut |url| plate(url, &mut plates, &mut pictures)));
            body.push('\n');
            more_of(article, &mut body);
            chapters.push(Chapter {
                name: format!("article-{}.xhtml", chapters.len() + 1),
                title: article.title.clone(),
                section,
                body,
                language: article.language.clone().unwrap_or_else(|| document.language.clone()),
            });
        }
    }
    let plates: Vec<Plate> = plates.into_values().flatten().collect();
    zipped(document, &chapters, &plates).map_err(|cause| cause.to_string())
}

/// The name of a picture within the book, which it joins when it is first asked for.
fn plate(url: &str, plates: &mut BTreeMap<String, Option<Plate>>, pictures: &mut Bounded<'_>) -> Option<String> {
    if !plates.contains_key(url) {
        let taken = pictures.take(url).and_then(|picture| {
            let media_type = picture.media_type.to_ascii_lowercase();
            // What the standard lets a book hold without a substitute.
            let ending = match media_type.as_str() {
                "image/jpeg" => "jpg",
                "image/png" => "png",
                "image/gif" => "gif",
                "image/webp" => "webp",
                _ => return None,
            };
            let name = format!("pictures/{}.{ending}", crate::identity::hex(&Sha256::digest(url.as_bytes())[..8]));
            Some(Plate { name, media_type, bytes: picture.bytes })
        });
        plates.insert(url.to_owned(), taken);
    }
    plates.get(url)?.as_ref().map(|plate| plate.name.clone())
}

fn zipped(document: &Document, chapters: &[Chapter], plates: &[Plate]) -> zip::result::ZipResult<Vec<u8>> {
    let mut book = ZipWriter::new(Cursor::new(Vec::new()));
    // The same document is the same file: no clock comes in.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).last_modified_time(DateTime::default());
    let deflated = stored.compression_method(CompressionMethod::Deflated);
    let mut file = |name: &str, bytes: &[u8], options: SimpleFileOptions| -> zip::result::ZipResult<()> {
        book.start_file(name, options)?;
        book.write_all(bytes)?;
        Ok(())
    };
    file("mimetype", b"application/epub+zip", stored)?;
    file("META-INF/container.xml", CONTAINER.as_bytes(), deflated)?;
    file("book/package.opf", package(document, chapters, plates).as_bytes(), deflated)?;
    file("book/nav.xhtml", contents(document, chapters).as_bytes(), deflated)?;
    file("book/style.css", STYLE.as_bytes(), deflated)?;
    file("book/title.xhtml", title_page(document).as_bytes(), deflated)?;
    for chapter in chapters {
        file(&format!("book/{}", chapter.name), whole(&chapter.title, &chapter.language, &chapter.body).as_bytes(), deflated)?;
    }
    for plate in plates {
        file(&format!("book/{}", plate.name), &plate.bytes, stored)?;
    }
    Ok(book.finish()?.into_inner())
}

fn package(document: &Document, chapters: &[Chapter], plates: &[Plate]) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{language}\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         <dc:identifier id=\"id\">urn:london-daily:{key}</dc:identifier>\n<dc:title>{title}</dc:title>\n\
         <dc:language>{language}</dc:language>\n<dc:creator>London Daily</dc:creator>\n<dc:date>{date}</dc:date>\n\
         <meta property=\"dcterms:modified\">{date}</meta>\n</metadata>\n<manifest>\n\
         <item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
         <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n\
         <item id=\"title\" href=\"title.xhtml\" media-type=\"application/xhtml+xml\"/>\n",
        language = escaped(&document.language),
        key = escaped(&document.key),
        title = escaped(&document.title),
        date = document.made_at.to_rfc3339().unwrap_or_else(|| "1970-01-01T00:00:00Z".to_owned()),
    );
    for (at, chapter) in chapters.iter().enumerate() {
        let _ = writeln!(out, "<item id=\"c{at}\" href=\"{}\" media-type=\"application/xhtml+xml\"/>", chapter.name);
    }
    for (at, plate) in plates.iter().enumerate() {
        let _ = writeln!(out, "<item id=\"p{at}\" href=\"{}\" media-type=\"{}\"/>", plate.name, plate.media_type);
    }
    out.push_str("</manifest>\n<spine>\n<itemref idref=\"title\"/>\n<itemref idref=\"nav\"/>\n");
    for at in 0..chapters.len() {
        let _ = writeln!(out, "<itemref idref=\"c{at}\"/>");
    }
    out.push_str("</spine>\n</package>\n");
    out
}

fn contents(document: &Document, chapters: &[Chapter]) -> String {
    let mut list = String::from("<nav epub:type=\"toc\" id=\"toc\">\n<h1>Contents</h1>\n<ol>\n<li><a href=\"title.xhtml\">");
    list.push_str(&escaped(&document.title));
    list.push_str("</a></li>\n");
    for (section, part) in document.sections.iter().enumerate() {
        let inside: Vec<&Chapter> = chapters.iter().filter(|chapter| chapter.section == section).collect();
        if inside.is_empty() {
            continue;
        }
        if !part.title.is_empty() {
            let _ = writeln!(list, "<li><span>{}</span>\n<ol>", escaped(&part.title));
        }
        for chapter in inside {
            let title = if chapter.title.trim().is_empty() { "…".to_owned() } else { escaped(&chapter.title) };
            let _ = writeln!(list, "<li><a href=\"{}\">{title}</a></li>", chapter.name);
        }
        if !part.title.is_empty() {
            list.push_str("</ol>\n</li>\n");
        }
    }
    list.push_str("</ol>\n</nav>\n");
    whole("Contents", &document.language, &list)
}

fn title_page(document: &Document) -> String {
    let mut body = format!("<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n", escaped(&document.title), escaped(&document.subtitle));
    if !document.ending.is_empty() {
        let _ = writeln!(body, "<p class=\"ending\">{}</p>", escaped(&document.ending));
    }
    whole(&document.title, &document.language, &body)
}

fn whole(title: &str, language: &str, body: &str) -> String {
    let language = escaped(language);
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" xml:lang=\"{language}\">\n\
         <head>\n<title>{}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n<body>\n{body}</body>\n</html>\n",
        escaped(title)
    )
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use quick_xml::events::Event;
    use zip::ZipArchive;

    use super::super::tests::{awkward, dot};
    use super::*;

    #[test]
    fn a_book_begins_with_its_kind_and_every_part_of_it_is_in_the_manifest() {
        let bytes = epub(&awkward(), &mut dot).unwrap();

        // By the container's standard these bytes stand at these places.
        assert_eq!(&bytes[..4], b"PK\x03\x04");
        assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
        let mut book = ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.by_index(0).unwrap().compression(), CompressionMethod::Stored);
        let names: Vec<String> = book.file_names().map(|name| name.unwrap().into_owned()).collect();
        let package = read(&mut book, "book/package.opf");
        for name in &names {
            let listed = ["mimetype", "META-INF/container.xml", "book/package.opf"].contains(&name.as_str())
                || package.contains(&format!("href=\"{}\"", name.strip_prefix("book/").unwrap()));
            assert!(listed, "{name} is not in the manifest");
        }
        for href in package.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(names.contains(&format!("book/{href}")), "{href} is in the manifest and not in the book");
        }
        assert_eq!(names.iter().filter(|name| name.starts_with("book/pictures/")).count(), 1);
    }

    #[test]
    fn every_document_of_a_book_is_well_formed_and_leads_nowhere_by_itself() {
        let mut book = ZipArchive::new(Cursor::new(epub(&awkward(), &mut dot).unwrap())).unwrap();
        let names: Vec<String> = book.file_names().map(|name| name.unwrap().into_owned()).collect();

        for name in names.iter().filter(|name| name.ends_with("ml") || name.ends_with(".opf")) {
            let text = read(&mut book, name);
            assert_well_formed(name, &text);
            assert!(!text.contains("src=\"http"), "{name}");
        }
        let nav = read(&mut book, "book/nav.xhtml");
        assert!(nav.contains("epub:type=\"toc\"") && nav.contains("<a href=\"article-1.xhtml\">Bridge &lt;closed&gt; &amp; reopened</a>"));
        assert!(read(&mut book, "book/article-2.xhtml").contains("東京 مرحبا 🚢"));
    }

    #[test]
    fn the_same_document_is_the_same_book() {
        assert_eq!(epub(&awkward(), &mut dot).unwrap(), epub(&awkward(), &mut dot).unwrap());
    }

    #[test]
    fn an_empty_document_is_a_book_all_the_same() {
        let mut document = awkward();
        document.sections.clear();

        let mut book = ZipArchive::new(Cursor::new(epub(&document, &mut dot).unwrap())).unwrap();

        assert_well_formed("nav", &read(&mut book, "book/nav.xhtml"));
    }

    fn read(book: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> String {
        let mut text = String::new();
        book.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    fn assert_well_formed(name: &str, text: &str) {
        let mut reader = quick_xml::Reader::from_str(text);
        let mut depth = 0;
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(Event::Start(tag)) => {
                    depth += 1;
                    for attribute in tag.attributes() {
                        attribute.unwrap_or_else(|error| panic!("{error} in {name}: {text}"));
                    }
                }
                Ok(Event::End(_)) => depth -= 1,
                Ok(_) => {}
                Err(error) => panic!("{error} in {name}: {text}"),
            }
        }
        assert_eq!(depth, 0, "{name}");
    }
}
