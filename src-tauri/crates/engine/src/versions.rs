//! What an entry said before its publisher edited it.

use daily_core::diff::{self, Difference, Fate as Kind, Run};
use daily_core::{EntryId, Moment, html};
use daily_store::Store;

use crate::api::dto::{CallError, EntryArg};
use crate::api::picture::{CompareVersions, Comparison, Fate, ParagraphChange, TextRun, VersionView};
use crate::{Engine, error, wire};

/// A version as text.
struct Text {
    id: Option<i64>,
    title: String,
    text: String,
    from: Moment,
    until: Option<Moment>,
}

impl Text {
    fn version(&self) -> diff::Version<'_> {
        diff::Version { title: &self.title, text: &self.text }
    }
}

impl Engine {
    /// See the call table.
    pub async fn list_versions(&self, asked: EntryArg) -> Result<Vec<VersionView>, CallError> {
        self.work(move |store| {
            let texts = versions(store, asked.entry_id)?;
            let mut views: Vec<VersionView> = texts
                .iter()
                .enumerate()
                .map(|(at, text)| {
                    let before = at.checked_sub(1).map(|before| &texts[before]);
                    let change = before.map(|before| error::sentence(&diff::compare(before.version(), text.version()).summary()));
                    VersionView { version_id: text.id, title: text.title.clone(), from: text.from, until: text.until, change }
                })
                .collect();
            views.reverse();
            Ok(views)
        })
        .await
    }

    /// See the call table.
    pub async fn compare_versions(&self, asked: CompareVersions) -> Result<Comparison, CallError> {
        self.work(move |store| {
            let texts = versions(store, asked.entry_id)?;
            let gone = daily_store::Error::NotFound("version");
            let newer = match asked.newer {
                None => texts.len().checked_sub(1),
                Some(id) => texts.iter().position(|text| text.id == Some(id)),
            };
            let older = match asked.older {
                None => newer.and_then(|newer| newer.checked_sub(1)),
                Some(id) => texts.iter().position(|text| text.id == Some(id)),
            };
            let (Some(older), Some(newer)) = (older, newer) else { return Err(gone) };
            let (older, newer) = (&texts[older], &texts[newer]);
            Ok(view(diff::compare(older.version(), newer.version()), older.from, newer.from))
        })
        .await
    }
}

/// All versions of an entry, the oldest first; the last one is the one that stands.
fn versions(store: &Store, entry: EntryId) -> daily_store::Result<Vec<Text>> {
    let detail = store.load_entry(entry)?;
    let mut from = detail.row.arrived_at;
    let mut texts = Vec::new();
    for version in store.list_versions(entry)? {
        texts.push(Text { id: Some(version.id), title: version.title, text: html::text(&version.raw), from, until: Some(version.until) });
        from = version.until;
    }
    texts.push(Text { id: None, title: wire::title_of(&detail.row), text: html::text(&detail.body.raw), from, until: None });
    Ok(texts)
}

fn view(difference: Difference, older_at: Moment, newer_at: Moment) -> Comparison {
    let summary = error::sentence(&difference.summary());
    Comparison {
        older_at,
        newer_at,
        title: difference.title.into_iter().map(run).collect(),
        title_changed: difference.title_changed,
        added: difference.added as u32,
        removed: difference.removed as u32,
        paragraphs: difference
            .paragraphs
            .into_iter()
            .map(|runs| {
                let runs: Vec<TextRun> = runs.into_iter().map(run).collect();
                let fate = match runs.first() {
                    Some(first) if runs.iter().all(|run| run.fate == first.fate) => first.fate,
                    Some(_) => Fate::Changed,
                    None => Fate::Kept,
                };
                ParagraphChange { fate, runs }
            })
            .collect(),
        summary,
    }
}

fn run(run: Run) -> TextRun {
    let fate = match run.fate {
        Kind::Kept => Fate::Kept,
        Kind::Added => Fate::Added,
        Kind::Removed => Fate::Removed,
    };
    TextRun { fate, text: run.text }
}
