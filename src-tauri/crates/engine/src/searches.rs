//! Help with queries, and searches that stand in the sources column.

use daily_core::SearchId;
use daily_core::query::{self, OPERATORS, State};
use daily_core::words;
use daily_store::Search;

use crate::api::desk::*;
use crate::api::dto::{CallError, Code, Event, Nothing};
use crate::{Engine, error};

/// Proposals that are shown.
const PROPOSED: usize = 12;
const LONGEST_QUERY: usize = 2_000;

impl Engine {
    /// See the call table.
    pub async fn suggest_query(&self, asked: SuggestQuery) -> Result<QueryHelp, CallError> {
        let (now, offset) = self.local();
        let caret = asked.caret.map_or(asked.query.len(), |unit| byte_of(&asked.query, unit));
        let typing = query::typing_at(&asked.query, caret);
        let (feeds, folders, tags) = self.work(|store| Ok((store.list_feeds()?, store.list_folders()?, store.list_tags()?))).await?;
        let wanted = words::words(&typing.value);
        let fits = |name: &str| {
            wanted.is_empty() && typing.operator.is_some()
                || query::stands_side_by_side(&wanted, true, &words::words(name))
                || !typing.value.is_empty() && name.to_lowercase().starts_with(&typing.value.to_lowercase())
        };
        let minus = if typing.not { "-" } else { "" };
        let mut suggestions: Vec<Suggestion> = Vec::new();
        let value = |operator: &str, name: &str, kind| Suggestion {
            text: format!("{minus}{operator}{}", query::quoted(name)),
            kind,
            label: name.to_owned(),
        };
        let on = |operator: &str| typing.operator.is_none_or(|typed| typed == operator);
        if typing.operator.is_none() {
            let typed = typing.value.to_lowercase();
            suggestions.extend(OPERATORS.iter().filter(|operator| operator.starts_with(&typed)).map(|operator| Suggestion {
                text: format!("{minus}{operator}"),
                kind: SuggestionKind::Operator,
                label: (*operator).to_owned(),
            }));
        }
        if on("is:") && typing.operator.is_some() {
            let states = State::ALL.into_iter().map(State::name).filter(|name| fits(name));
            suggestions.extend(states.map(|name| value("is:", name, SuggestionKind::State)));
        }
        if on("tag:") {
            suggestions.extend(tags.iter().filter(|tag| fits(&tag.name)).map(|tag| value("tag:", &tag.name, SuggestionKind::Tag)));
        }
        if on("folder:") {
            let named = folders.iter().filter(|folder| fits(&folder.title));
            suggestions.extend(named.map(|folder| value("folder:", &folder.title, SuggestionKind::Folder)));
        }
        if on("feed:") {
            suggestions.extend(feeds.iter().filter(|feed| fits(&feed.title)).map(|feed| value("feed:", &feed.title, SuggestionKind::Feed)));
        }
        if let Some(operator @ ("before:" | "after:")) = typing.operator {
            let dates = ["today", "yesterday", "7d", "30d", "3m", "1y"].into_iter().filter(|date| date.starts_with(&typing.value));
            suggestions.extend(dates.map(|date| value(operator, date, SuggestionKind::Date)));
        }
        suggestions.dedup_by(|one, other| one.text == other.text);
        suggestions.truncate(PROPOSED);
        let replaces = TextRange { start: unit_of(&asked.query, typing.from), end: unit_of(&asked.query, typing.to) };
        Ok(QueryHelp { problems: query::parse(&asked.query, now, offset).problems, suggestions, replaces: Some(replaces) })
    }

    /// See the call table.
    pub async fn list_searches(&self, _: Nothing) -> Result<Vec<SavedSearch>, CallError> {
        let (now, offset) = self.local();
        self.work(move |store| store.list_searches()?.into_iter().map(|search| counted(store, search, now, offset)).collect()).await
    }

    /// See the call table.
    pub async fn save_search(&self, asked: SaveSearch) -> Result<SavedSearch, CallError> {
        let wanted = asked.query.trim().to_owned();
        let (now, offset) = self.local();
        if wanted.chars().count() > LONGEST_QUERY {
            return Err(error::new(Code::BadInput, format!("a search holds at most {LONGEST_QUERY} characters")));
        }
        let read = query::parse(&wanted, now, offset);
        if read.root.is_none() {
            let why = read.problems.into_iter().next().unwrap_or_else(|| "say what to search for".to_owned());
            return Err(error::new(Code::BadInput, why));
        }
        let title = Some(asked.title.trim()).filter(|title| !title.is_empty()).unwrap_or(&wanted).to_owned();
        let search = Search { id: asked.search_id, title, query: wanted, hidden: asked.hidden, hide_unread: asked.hide_unread };
        let kept = self
            .work(move |store| {
                if let Some(id) = search.id {
                    known(store, id)?;
                }
                let id = store.keep_search(&search)?;
                counted(store, Search { id: Some(id), ..search }, now, offset)
            })
            .await?;
        self.tell(Event::SearchesChanged);
        Ok(kept)
    }

    /// See the call table.
    pub async fn remove_search(&self, asked: SearchArg) -> Result<Nothing, CallError> {
        self.work(move |store| store.remove_search(asked.search_id)).await?;
        self.tell(Event::SearchesChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn order_searches(&self, asked: OrderSearches) -> Result<Nothing, CallError> {
        self.work(move |store| store.order_searches(&asked.search_ids)).await?;
        self.tell(Event::SearchesChanged);
        Ok(Nothing {})
    }
}

fn known(store: &daily_store::Store, id: SearchId) -> daily_store::Result<()> {
    let there = store.list_searches()?.iter().any(|search| search.id == Some(id));
    if there { Ok(()) } else { Err(daily_store::Error::NotFound("saved search")) }
}

fn counted(store: &daily_store::Store, search: Search, now: daily_core::Moment, offset: i64) -> daily_store::Result<SavedSearch> {
    let read = query::parse(&search.query, now, offset);
    let (unread, or_more) = match &read.root {
        Some(root) if !search.hide_unread => store.count_unread_asked(root)?,
        _ => (0, false),
    };
    Ok(SavedSearch {
        search_id: search.id.unwrap_or(SearchId(0)),
        title: search.title,
        query: search.query,
        hidden: search.hidden,
        show_unread: !search.hide_unread,
        unread,
        or_more,
        problems: read.problems,
    })
}

/// The byte at which a UTF-16 unit stands.
fn byte_of(text: &str, unit: u32) -> usize {
    let mut units = 0;
    text.char_indices()
        .find(|(_, letter)| {
            let here = units >= unit;
            units += letter.len_utf16() as u32;
            here
        })
        .map_or(text.len(), |(at, _)| at)
}

fn unit_of(text: &str, byte: usize) -> u32 {
    text.get(..byte).map_or(0, |before| before.encode_utf16().count() as u32)
}
