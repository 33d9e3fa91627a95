//! Opening an entry.
//!
//! This is the one place where markup becomes safe on its way to a window.

use daily_core::html::{self, SafeHtml};
use daily_store::EntryDetail;
use url::Url;

use crate::api::dto::{CallError, Code, EnclosureView, EntryArg, Nothing, OpenLink, OpenedEntry};
use crate::api::sources::{FullTextRefusal, RelatedLink, TextVersion};
use crate::{Engine, error, keeping, media, wire};

/// Characters that a reader reads in a minute: some 230 words of six letters.
pub(crate) const CHARACTERS_A_MINUTE: usize = 1_400;

impl Engine {
    /// See the call table.
    pub async fn open_entry(&self, asked: EntryArg) -> Result<OpenedEntry, CallError> {
        self.open_text(asked, TextVersion::Article).await
    }

    /// See the call table.
    pub async fn open_feed_text(&self, asked: EntryArg) -> Result<OpenedEntry, CallError> {
        self.open_text(asked, TextVersion::Feed).await
    }

    /// Opens an entry with the text that is wished for, as far as it is there.
    async fn open_text(&self, asked: EntryArg, wished: TextVersion) -> Result<OpenedEntry, CallError> {
        let picture_base = self.inner.options.picture_base.clone();
        let now = self.now();
        let (media_base, under_way) = (self.inner.options.media_base.clone(), self.downloads());
        self.work(move |store| {
            let mut detail = store.load_entry(asked.entry_id)?;
            let has_full_text = detail.article.is_some();
            if wished == TextVersion::Feed {
                detail.article = None;
            }
            let (safe, is_article) = clean(&detail);
            let full_text_refused = store.find_refusal(asked.entry_id)?.map(|refusal| FullTextRefusal {
                code: refusal.code,
                why: refusal.why,
                tried_at: refusal.tried_at,
                again: refusal.again,
            });
            let related_links = store.list_related_links(asked.entry_id)?;
            let mut pictures = Vec::new();
            let shown = html::with_pictures(&safe, &mut |address| {
                if address.starts_with("data:") {
                    return Some(address.to_owned());
                }
                pictures.push(address.to_owned());
                Some(wire::picture(address, &picture_base))
            });
            let lead = detail.row.picture.clone().filter(|lead| !pictures.contains(lead));
            let mut all = pictures;
            all.extend(lead.clone());
            let keys: Vec<String> = all.iter().map(|url| daily_store::picture_key(url)).collect();
            let missing_pictures = store.missing_pictures(&keys)?;
            if store.read_only().is_none() {
                // A better sanitiser may find pictures that were not seen when the entry came.
                if missing_pictures > 0 {
                    store.want_pictures(detail.row.id, &all)?;
                }
                store.pictures_shown(&keys, now)?;
            }
            let text = html::text(shown.as_str());
            let (mut desk, shown) = keeping::desk_of(store, asked.entry_id, shown, &text)?;
            let addresses: Vec<&str> = detail.enclosures.iter().map(|enclosure| enclosure.url.as_str()).collect();
            desk.media = media::views(store, asked.entry_id, &addresses, &media_base, &under_way)?;
            let minutes = u32::try_from((text.chars().count() / CHARACTERS_A_MINUTE).max(1)).unwrap_or(u32::MAX);
            let authors = detail.row.author.split("; ").filter(|name| !name.is_empty()).map(str::to_owned).collect();
            Ok(OpenedEntry {
                row: wire::row(detail.row, &picture_base),
                authors,
                html: shown.into_string(),
                text,
                minutes,
                image: lead.map(|url| wire::picture(&url, &picture_base)),
                site_url: detail.site_url,
                comments: detail.comments,
                updated_at: detail.updated_at,
                categories: detail.categories,
                enclosures: detail
                    .enclosures
                    .into_iter()
                    .map(|enclosure| EnclosureView { url: enclosure.url, media_type: enclosure.media_type, length: enclosure.length })
                    .collect(),
                has_full_text,
                version: if is_article { TextVersion::Article } else { TextVersion::Feed },
                full_text_refused,
                related_links: related_links.into_iter().map(|(title, url, entry_id)| RelatedLink { title, url, entry_id }).collect(),
                offline: missing_pictures == 0,
                missing_pictures,
                versions: detail.versions,
                desk,
            })
        })
        .await
    }

    /// See the call table.
    pub async fn open_link(&self, asked: OpenLink) -> Result<Nothing, CallError> {
        let url = Url::parse(&asked.url)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https" | "mailto"))
            .ok_or_else(|| error::new(Code::BadInput, "only web and mail addresses are opened"))?;
        let opener = &self.inner.ports.opener;
        let opened = if asked.background { opener.open_behind(url.as_str()) } else { opener.open(url.as_str()) };
        opened.map_err(|why| CallError {
            code: Code::Internal,
            message: "The system's browser could not be opened; copy the link instead.".to_owned(),
            detail: Some(why),
        })?;
        Ok(Nothing {})
    }
}

/// The safe markup of an entry, and whether it was extracted from the article's own page.
pub(crate) fn clean(detail: &EntryDetail) -> (SafeHtml, bool) {
    let body = detail.article.as_ref().unwrap_or(&detail.body);
    let base = [body.base.as_deref(), detail.row.link.as_deref(), detail.site_url.as_deref(), Some(detail.feed_url.as_str())]
        .into_iter()
        .flatten()
        .find_map(|address| Url::parse(address).ok());
    (html::sanitize(&body.raw, base.as_ref()), detail.article.is_some())
}
