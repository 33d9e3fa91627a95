//! `list`, `show`, `mark`, `search`.

use std::process::ExitCode;

use anyhow::bail;
use clap::{CommandFactory, error::ErrorKind};
use daily_core::{EntryId, FeedId, FolderId};
use daily_engine::Engine;
use daily_engine::api::desk::{ListTags, TagEntries};
use daily_engine::api::dto::{
    self, EntryArg, EntryFilter, EntryPage, EntryRow, FolderNode, ListEntries, MarkAllRead, MarkEntries, Nothing, OpenedEntry,
    SearchEntries,
};

use crate::output::{self, Format};
use crate::profile::sentence;
use crate::terminal::{Paper, counted, local, plain, wrap};

use super::{Mark, Paging, Which, shapes};

/// The engine gives no more rows of a list at once.
const LIST_PAGE: u32 = 500;

/// The engine gives no more search results at once.
const SEARCH_PAGE: u32 = 200;

/// Lists entries.
pub async fn list(engine: &Engine, which: &Which, paging: Paging, format: Format) -> anyhow::Result<ExitCode> {
    let (filter, unread_only) = filter_of(engine, which).await?;
    let page = pages(paging, LIST_PAGE, async |after, limit| {
        engine.list_entries(ListEntries { filter: filter.clone(), unread_only, after, limit: Some(limit) }).await
    })
    .await?;
    match format {
        Format::Json => output::json(&shaped::<shapes::Entry>(page))?,
        Format::Text => print_rows(&page)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Searches entries.
pub async fn search(engine: &Engine, query: String, by_date: bool, paging: Paging, format: Format) -> anyhow::Result<ExitCode> {
    let page = pages(paging, SEARCH_PAGE, async |after, limit| {
        engine.search_entries(SearchEntries { query: query.clone(), by_date, after, limit: Some(limit) }).await
    })
    .await?;
    for problem in page.problems.iter().flatten() {
        output::note(problem);
    }
    match format {
        Format::Json => output::json(&shaped::<shapes::Hit>(page))?,
        Format::Text => print_rows(&page)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows one entry.
pub async fn show(engine: &Engine, entry_id: EntryId, format: Format) -> anyhow::Result<ExitCode> {
    let opened = engine.open_entry(EntryArg { entry_id }).await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&shapes::Shown::from(opened))?,
        Format::Text => print_entry(&opened)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Fetches the article's own page, keeps its text, and shows the entry.
pub async fn full_text(engine: &Engine, entry_id: EntryId, format: Format) -> anyhow::Result<ExitCode> {
    let opened = engine.load_full_text(EntryArg { entry_id }).await.map_err(sentence)?;
    engine.catch_up().await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&shapes::Shown::from(opened))?,
        Format::Text => print_entry(&opened)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Which entries are marked.
pub enum Marked {
    /// These.
    These(Vec<EntryId>),
    /// A whole list.
    All(EntryFilter),
}

impl Marked {
    /// Reads the command line; leaves with a usage error where it asks for what would be too easy a mistake.
    pub fn of(mark: Mark, entries: Vec<i64>, all: bool, feed: Option<i64>) -> Self {
        let whole = match feed {
            Some(feed) => Some(EntryFilter::Feed { feed_id: FeedId(feed) }),
            None => all.then_some(EntryFilter::All),
        };
        let Some(filter) = whole else { return Self::These(entries.into_iter().map(EntryId).collect()) };
        if mark != Mark::Read {
            let why = "--all and --feed go with `mark read` alone; name the entries";
            crate::Cli::command().error(ErrorKind::ArgumentConflict, why).exit();
        }
        Self::All(filter)
    }
}

/// Marks entries.
pub async fn mark(engine: &Engine, mark: Mark, which: Marked, format: Format) -> anyhow::Result<ExitCode> {
    let changed = match which {
        Marked::These(entry_ids) => engine.mark_entries(MarkEntries { entry_ids, mark: mark.into() }).await,
        Marked::All(filter) => engine.mark_all_read(MarkAllRead { filter, arrived_by: None }).await,
    };
    let changed = changed.map_err(sentence)?.changed;
    match format {
        Format::Json => output::json(&shapes::Changed { changed })?,
        Format::Text => output::line(&format!("{} changed", counted(changed.into(), "entry", "entries")))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Gives an entry tags, or takes them from it.
pub async fn tag(engine: &Engine, entry_id: EntryId, names: Vec<String>, remove: bool, format: Format) -> anyhow::Result<ExitCode> {
    let (add, remove) = if remove { (Vec::new(), names) } else { (names, Vec::new()) };
    let changed = engine.tag_entries(TagEntries { entry_ids: vec![entry_id], add, remove }).await.map_err(sentence)?.changed;
    let tags = engine.open_entry(EntryArg { entry_id }).await.map_err(sentence)?.row.tags;
    match format {
        Format::Json => output::json(&shapes::Tagged { changed, tags })?,
        Format::Text if tags.is_empty() => output::line("no tags")?,
        Format::Text => output::line(&tags.iter().map(|name| plain(name)).collect::<Vec<_>>().join(", "))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists the tags.
pub async fn tags(engine: &Engine, format: Format) -> anyhow::Result<ExitCode> {
    let tags = engine.list_tags(ListTags::default()).await.map_err(sentence)?;
    match format {
        Format::Json => output::json(&tags)?,
        Format::Text => {
            for tag in tags {
                output::line(&format!(
                    "{} ({}, {} unread)",
                    plain(&tag.name),
                    counted(tag.entries.into(), "entry", "entries"),
                    tag.unread
                ))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl From<Mark> for dto::Mark {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Read => Self::Read,
            Mark::Unread => Self::Unread,
            Mark::Bookmark => Self::Bookmark,
            Mark::Unbookmark => Self::Unbookmark,
            Mark::Later => Self::Later,
            Mark::Unlater => Self::Unlater,
        }
    }
}

/// What the flags ask for, in the engine's words.
async fn filter_of(engine: &Engine, which: &Which) -> anyhow::Result<(EntryFilter, bool)> {
    let filter = match which {
        Which { bookmarks: true, .. } => EntryFilter::Bookmarks,
        Which { later: true, .. } => EntryFilter::Later,
        Which { feed: Some(feed), .. } => EntryFilter::Feed { feed_id: FeedId(*feed) },
        Which { tag: Some(name), .. } => EntryFilter::Tag { name: name.clone() },
        Which { folder: Some(name), .. } => {
            let folders = engine.get_overview(Nothing {}).await.map_err(sentence)?.folders;
            EntryFilter::Folder { folder_id: folder_named(name, &folders)? }
        }
        Which { unread: true, .. } => EntryFilter::Unread,
        Which { .. } => EntryFilter::All,
    };
    Ok((filter, which.unread))
}

/// The folder of that name, or of that path.
fn folder_named(name: &str, folders: &[FolderNode]) -> anyhow::Result<FolderId> {
    let wanted = folded(name);
    let matches = |folder: &&FolderNode| folded(&folder.title) == wanted || folded(&path_of(folder, folders)) == wanted;
    let found: Vec<_> = folders.iter().filter(matches).collect();
    match found[..] {
        [only] => Ok(only.folder_id),
        [] => bail!("there is no folder named {name:?}"),
        _ => {
            let paths: Vec<_> = found.iter().map(|folder| path_of(folder, folders)).collect();
            bail!("several folders are named {name:?}; name one of them whole: {}", paths.join(", "))
        }
    }
}

/// The folder's name with those of the folders that it is in: `World / Europe`.
fn path_of(folder: &FolderNode, folders: &[FolderNode]) -> String {
    let mut path = folder.title.clone();
    let mut above = folder.parent_id;
    // Bounded by the number of folders, so that not even a circle of them could hold us.
    for _ in folders {
        let Some(parent) = folders.iter().find(|other| Some(other.folder_id) == above) else { break };
        path = format!("{} / {path}", parent.title);
        above = parent.parent_id;
    }
    path
}

fn folded(name: &str) -> String {
    name.split('/').map(str::trim).collect::<Vec<_>>().join("/").to_lowercase()
}

/// As many rows as were asked for, page by page.
async fn pages<Ask>(paging: Paging, most: u32, ask: Ask) -> anyhow::Result<EntryPage>
where
    Ask: AsyncFn(Option<String>, u32) -> Result<EntryPage, dto::CallError>,
{
    let mut page = ask(paging.after, paging.limit.min(most)).await.map_err(sentence)?;
    while let Some(after) = page.next.take() {
        let missing = paging.limit.saturating_sub(u32::try_from(page.rows.len()).unwrap_or(u32::MAX));
        if missing == 0 {
            page.next = Some(after);
            break;
        }
        let more = ask(Some(after), missing.min(most)).await.map_err(sentence)?;
        page.rows.extend(more.rows);
        page.next = more.next;
    }
    Ok(page)
}

fn shaped<Row: From<EntryRow>>(page: EntryPage) -> shapes::Page<Row> {
    shapes::Page { entries: page.rows.into_iter().map(Row::from).collect(), next: page.next }
}

fn print_rows(page: &EntryPage) -> anyhow::Result<()> {
    let paper = Paper::of_stdout();
    let rows: Vec<_> = page.rows.iter().map(row_cells).collect();
    for (row, line) in page.rows.iter().zip(paper.columns(&rows, 4)) {
        output::line(&if row.read { line } else { paper.bold(&line) })?;
        if let Some(snippet) = &row.snippet {
            for line in wrap(&snippet.replace([shapes::FOUND_FROM, shapes::FOUND_TO], ""), paper.measure().saturating_sub(4)) {
                output::line(&format!("    {line}"))?;
            }
        }
    }
    if let Some(next) = &page.next {
        output::note(&format!("there is more: --after {next}"));
    }
    Ok(())
}

fn row_cells(row: &EntryRow) -> Vec<String> {
    let sign = |set: bool, sign: char| if set { sign } else { '-' };
    let marks = [sign(!row.read, 'U'), sign(row.bookmarked, 'B'), sign(row.later, 'L')].iter().collect();
    vec![row.entry_id.to_string(), marks, local(Some(row.published_at)), plain(&row.feed_title), plain(&row.title)]
}

fn print_entry(opened: &OpenedEntry) -> anyhow::Result<()> {
    let paper = Paper::of_stdout();
    let row = &opened.row;
    for line in wrap(&row.title, paper.measure()) {
        output::line(&paper.bold(&line))?;
    }
    let mut byline = vec![plain(&row.feed_title)];
    byline.extend(opened.authors.iter().map(|author| plain(author)));
    byline.push(local(Some(row.published_at)));
    output::line(&byline.join(" · "))?;
    if let Some(link) = &row.link {
        output::line(&plain(link))?;
    }
    for enclosure in &opened.enclosures {
        output::line(&format!("{}  {}", plain(&enclosure.url), plain(enclosure.media_type.as_deref().unwrap_or_default())))?;
    }
    output::line("")?;
    for line in wrap(&opened.text, paper.measure()) {
        output::line(&line)?;
    }
    if let Some(refused) = opened.full_text_refused.as_ref().filter(|_| !opened.has_full_text) {
        output::line("")?;
        output::line(&format!("The article's own page gave no text: {}", plain(&refused.why)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_found_by_name_or_path() {
        let folders = [folder(1, None, "World"), folder(2, Some(1), "Europe"), folder(3, None, "Sport"), folder(4, Some(3), "Europe")];

        assert_eq!(folder_named("world", &folders).unwrap(), FolderId(1));
        assert_eq!(folder_named("World/Europe", &folders).unwrap(), FolderId(2));
        assert_eq!(folder_named("Sport / Europe", &folders).unwrap(), FolderId(4));
    }

    #[test]
    fn a_folder_that_could_be_two_is_asked_back() {
        let folders = [folder(1, None, "World"), folder(2, Some(1), "Europe"), folder(4, None, "Europe")];

        let error = folder_named("europe", &folders).unwrap_err();
        assert_eq!(error.to_string(), "several folders are named \"europe\"; name one of them whole: World / Europe, Europe");
        assert_eq!(folder_named("Asia", &folders).unwrap_err().to_string(), "there is no folder named \"Asia\"");
    }

    #[tokio::test]
    async fn a_long_list_is_gathered_page_by_page() {
        let paging = Paging { limit: 5, after: None };

        let page = pages(paging, 2, async |after, limit| Ok(count_from(after, limit, 9))).await.unwrap();

        assert_eq!(page.rows.iter().map(|row| row.entry_id.0).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        assert_eq!(page.next.as_deref(), Some("5"));
    }

    #[tokio::test]
    async fn a_list_ends_where_it_ends() {
        let page = pages(Paging { limit: 50, after: Some("7".to_owned()) }, 2, async |after, limit| Ok(count_from(after, limit, 9))).await;

        let page = page.unwrap();
        assert_eq!(page.rows.len(), 2);
        assert_eq!(page.next, None);
    }

    fn count_from(after: Option<String>, limit: u32, end: i64) -> EntryPage {
        let from: i64 = after.map_or(0, |after| after.parse().unwrap());
        let to = (from + i64::from(limit)).min(end);
        EntryPage { rows: (from..to).map(row).collect(), next: (to < end).then(|| to.to_string()), problems: None }
    }

    fn row(id: i64) -> EntryRow {
        EntryRow {
            entry_id: EntryId(id),
            feed_id: FeedId(1),
            feed_title: String::new(),
            title: String::new(),
            link: None,
            author: None,
            excerpt: String::new(),
            published_at: daily_core::Moment(0),
            arrived_at: daily_core::Moment(0),
            read: false,
            bookmarked: false,
            later: false,
            tags: Vec::new(),
            story_id: None,
            picture: None,
            language: None,
            offline: false,
            snippet: None,
        }
    }

    fn folder(id: i64, parent: Option<i64>, title: &str) -> FolderNode {
        FolderNode { folder_id: FolderId(id), parent_id: parent.map(FolderId), title: title.to_owned(), unread: 0 }
    }
}
