//! Writes feeds for the servers to serve.

use std::time::{Duration, UNIX_EPOCH};

use daily_core::Moment;

use crate::{NOON, Reply};

/// A feed to be.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    title: String,
    site: Option<String>,
    head: String,
    items: Vec<Item>,
}

/// An entry to be.
#[derive(Debug, Clone, Default)]
pub struct Item {
    title: Option<String>,
    guid: Option<String>,
    link: Option<String>,
    date: Option<String>,
    text: Option<String>,
    author: Option<String>,
    more: String,
}

/// A feed of this title, without entries.
pub fn paper(title: &str) -> Paper {
    Paper { title: title.to_owned(), ..Paper::default() }
}

/// An entry with this headline, known by it, published a minute before noon.
pub fn entry(title: &str) -> Item {
    Item { title: Some(title.to_owned()), guid: Some(title.to_owned()), ..Item::default() }.at(NOON.plus(-60))
}

/// Entries "1" to `count`, all of the same moment.
pub fn numbered(count: usize) -> Vec<Item> {
    (1..=count).map(|number| entry(&number.to_string())).collect()
}

impl Paper {
    /// Adds an entry at the end, which in feeds is the oldest one.
    #[must_use]
    pub fn with(mut self, item: Item) -> Self {
        self.items.push(item);
        self
    }

    /// Adds entries.
    #[must_use]
    pub fn with_all(mut self, items: impl IntoIterator<Item = Item>) -> Self {
        self.items.extend(items);
        self
    }

    /// Names its site.
    #[must_use]
    pub fn of_site(mut self, url: &str) -> Self {
        self.site = Some(url.to_owned());
        self
    }

    /// Adds raw XML to its head.
    #[must_use]
    pub fn with_head(mut self, xml: &str) -> Self {
        self.head.push_str(xml);
        self
    }

    /// As RSS 2.0.
    pub fn xml(&self) -> String {
        let mut out =
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>{}</title>", escape(&self.title));
        if let Some(site) = &self.site {
            out.push_str(&format!("<link>{}</link>", escape(site)));
        }
        out.push_str(&self.head);
        for item in &self.items {
            out.push_str("<item>");
            for (name, value) in [
                ("title", &item.title),
                ("link", &item.link),
                ("guid isPermaLink=\"false\"", &item.guid),
                ("pubDate", &item.date),
                ("author", &item.author),
                ("description", &item.text),
            ] {
                if let Some(value) = value {
                    let end = name.split(' ').next().unwrap_or_default();
                    out.push_str(&format!("<{name}>{}</{end}>", escape(value)));
                }
            }
            out.push_str(&item.more);
            out.push_str("</item>");
        }
        out.push_str("</channel></rss>\n");
        out
    }
}

impl Item {
    /// Another guid than the headline.
    #[must_use]
    pub fn known_as(mut self, guid: &str) -> Self {
        self.guid = Some(guid.to_owned());
        self
    }

    /// No guid at all.
    #[must_use]
    pub fn without_guid(mut self) -> Self {
        self.guid = None;
        self
    }

    /// No date at all.
    #[must_use]
    pub fn without_date(mut self) -> Self {
        self.date = None;
        self
    }

    /// No headline.
    #[must_use]
    pub fn without_title(mut self) -> Self {
        self.title = None;
        self
    }

    /// Where the original is.
    #[must_use]
    pub fn linked_to(mut self, url: &str) -> Self {
        self.link = Some(url.to_owned());
        self
    }

    /// When it was published, as the feed claims.
    #[must_use]
    pub fn at(mut self, moment: Moment) -> Self {
        let since = Duration::from_secs(u64::try_from(moment.0).unwrap_or_default());
        self.date = Some(httpdate::fmt_http_date(UNIX_EPOCH + since));
        self
    }

    /// When it was published, in the feed's own words.
    #[must_use]
    pub fn dated(mut self, date: &str) -> Self {
        self.date = Some(date.to_owned());
        self
    }

    /// Its markup.
    #[must_use]
    pub fn saying(mut self, html: &str) -> Self {
        self.text = Some(html.to_owned());
        self
    }

    /// Who wrote it.
    #[must_use]
    pub fn by(mut self, author: &str) -> Self {
        self.author = Some(author.to_owned());
        self
    }

    /// Adds raw XML.
    #[must_use]
    pub fn with(mut self, xml: &str) -> Self {
        self.more.push_str(xml);
        self
    }
}

impl From<Paper> for Reply {
    fn from(paper: Paper) -> Self {
        Reply::text("application/rss+xml; charset=utf-8", &paper.xml())
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
