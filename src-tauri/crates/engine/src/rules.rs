//! Rules about what arrives, and mutes: kept, tried, applied to what is there.

use daily_core::rules::{self, Mute, Rule, Rulebook, Verdict, When};
use daily_core::{Moment, RuleId, query};
use daily_store::{Error as StoreError, StoredMute, StoredRule};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::api::desk::*;
use crate::api::dto::{CallError, Changed, Code, Event, Nothing};
use crate::{Engine, error, keeping, wire};

/// Rules are tried on entries of so many seconds.
const TRIED: i64 = 30 * 86_400;
/// Entries that are looked at, where titles suffice and where texts must be read.
const MOST_TITLES: usize = 20_000;
const MOST_TEXTS: usize = 6_000;
/// Rows that a preview shows.
const SHOWN: usize = 100;

impl Engine {
    /// See the call table.
    pub async fn list_rules(&self, _: Nothing) -> Result<Vec<RuleView>, CallError> {
        let (now, offset) = self.local();
        self.work(|store| store.list_rules()).await?.into_iter().map(|rule| rule_view(rule, now, offset)).collect()
    }

    /// See the call table.
    pub async fn save_rule(&self, asked: SaveRule) -> Result<RuleView, CallError> {
        let (now, offset) = self.local();
        let (rule, problems) = self.rule_from(&asked)?;
        if let Some(why) = hindrance(&rule, &problems, now, offset) {
            return Err(error::new(Code::BadInput, why));
        }
        let saved = self
            .work(move |store| {
                if let Some(id) = asked.rule_id {
                    load_rule(store, id)?;
                }
                let id = store.keep_rule(asked.rule_id, &rule, !asked.disabled)?;
                load_rule(store, id)
            })
            .await?;
        self.tell(Event::RulesChanged);
        rule_view(saved, now, offset)
    }

    /// See the call table.
    pub async fn remove_rule(&self, asked: RuleArg) -> Result<Nothing, CallError> {
        self.work(move |store| store.remove_rule(asked.rule_id)).await?;
        self.tell(Event::RulesChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn order_rules(&self, asked: OrderRules) -> Result<Nothing, CallError> {
        self.work(move |store| store.order_rules(&asked.rule_ids)).await?;
        self.tell(Event::RulesChanged);
        Ok(Nothing {})
    }

    /// See the call table.
    pub async fn preview_rule(&self, asked: SaveRule) -> Result<RulePreview, CallError> {
        let (now, offset) = self.local();
        let since = now.plus(-TRIED);
        let (rule, problems) = self.rule_from(&asked)?;
        let sentence = rules::sentence(&rule.when, &rule.actions);
        let book = Rulebook::new(vec![rule], Vec::new(), now, offset);
        let base = self.inner.options.picture_base.clone();
        self.work(move |store| {
            let examined = store.examine(&book, since, false, most(&book))?;
            let titles: std::collections::BTreeMap<_, _> = store.list_feeds()?.into_iter().map(|feed| (feed.id, feed.title)).collect();
            let shown: Vec<_> = examined.hits.iter().take(SHOWN).map(|(entry, _, _)| *entry).collect();
            let mut by_feed: Vec<FeedHits> = examined
                .examined
                .iter()
                .map(|(feed, looked_at)| FeedHits {
                    feed_id: *feed,
                    title: titles.get(feed).cloned().unwrap_or_default(),
                    hits: examined.hits.iter().filter(|(_, of, _)| of == feed).count() as u32,
                    examined: *looked_at,
                })
                .filter(|feed| feed.hits > 0)
                .collect();
            by_feed.sort_by_key(|feed| std::cmp::Reverse(feed.hits));
            Ok(RulePreview {
                hits: examined.hits.len() as u32,
                examined: examined.examined.values().sum(),
                since,
                complete: !examined.cut_short,
                rows: store.load_rows(&shown)?.into_iter().map(|row| wire::row(row, &base)).collect(),
                by_feed,
                sentence,
                problems,
            })
        })
        .await
    }

    /// See the call table.
    pub async fn apply_rule(&self, asked: RuleArg) -> Result<Changed, CallError> {
        let (now, offset) = self.local();
        let changes = self
            .work(move |store| {
                let rule = load_rule(store, asked.rule_id)?.rule;
                let book = Rulebook::new(vec![rule], Vec::new(), now, offset);
                let hits = store.examine(&book, now.plus(-TRIED), false, most(&book))?.hits;
                store.obey(&quietly(hits), now)
            })
            .await?;
        self.tell(Event::RulesChanged);
        Ok(self.changed(changes))
    }

    /// See the call table.
    pub async fn list_mutes(&self, _: Nothing) -> Result<Vec<MuteView>, CallError> {
        let now = self.now();
        let mut mutes: Vec<MuteView> = self.work(|store| store.list_mutes()).await?.into_iter().map(|mute| mute_view(mute, now)).collect();
        mutes.sort_by_key(|mute| mute.ended);
        Ok(mutes)
    }

    /// See the call table.
    pub async fn save_mute(&self, asked: SaveMute) -> Result<Muted, CallError> {
        let (now, offset) = self.local();
        let words = asked.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let read = query::parse(&words, now, offset);
        if read.root.is_none() {
            let why = read.problems.into_iter().next().unwrap_or_else(|| "say what you want to hear nothing of".to_owned());
            return Err(error::new(Code::BadInput, why));
        }
        if asked.until.is_some_and(|until| until <= now) {
            return Err(error::new(Code::BadInput, "that time is over already; choose a later one"));
        }
        let (mute, changes) = self
            .work(move |store| {
                if let Some(id) = asked.mute_id
                    && !store.list_mutes()?.iter().any(|known| known.mute.id == id)
                {
                    return Err(StoreError::NotFound("mute"));
                }
                let id = store.keep_mute(asked.mute_id, &words, asked.until, now)?;
                let changes = if asked.apply {
                    let book = Rulebook::new(Vec::new(), vec![Mute { id, words, until: asked.until }], now, offset);
                    let hits = store.examine(&book, now.plus(-TRIED), true, most(&book))?.hits;
                    store.obey(&quietly(hits), now)?
                } else {
                    Vec::new()
                };
                let mute = store.list_mutes()?.into_iter().find(|known| known.mute.id == id).ok_or(StoreError::NotFound("mute"))?;
                Ok((mute, changes))
            })
            .await?;
        self.tell(Event::RulesChanged);
        let Changed { changed, undo } = self.changed(changes);
        Ok(Muted { mute: mute_view(mute, now), changed, undo })
    }

    /// See the call table.
    pub async fn end_mute(&self, asked: EndMute) -> Result<Changed, CallError> {
        let now = self.now();
        let change = self.work(move |store| store.end_mute(asked.mute_id, asked.restore, now)).await?;
        self.tell(Event::RulesChanged);
        Ok(self.changed(vec![change]))
    }

    /// The rule that is meant, and what of it cannot be understood.
    fn rule_from(&self, asked: &SaveRule) -> Result<(Rule, Vec<String>), CallError> {
        let (now, offset) = self.local();
        let mut actions: Vec<rules::Action> = same(&asked.actions)?;
        for action in &mut actions {
            if let rules::Action::Tag { name } = action
                && !name.trim().is_empty()
            {
                *name = keeping::tag_name(name)?;
            }
        }
        let rule = Rule {
            id: asked.rule_id.unwrap_or(RuleId(0)),
            title: asked.title.trim().to_owned(),
            when: same(&asked.when)?,
            actions,
            stop: asked.stop,
        };
        let problems = rules::problems_of(&rule.when, &rule.actions, now, offset);
        Ok((rule, problems))
    }
}

/// Why a rule cannot be kept as it is. What of a query is not understood does not hinder, since the rest is obeyed.
fn hindrance(rule: &Rule, problems: &[String], now: Moment, offset: i64) -> Option<String> {
    let of_query = match &rule.when {
        When::Query { query } => {
            let read = query::parse(query, now, offset);
            if read.root.is_some() { read.problems } else { Vec::new() }
        }
        When::All { .. } | When::Any { .. } => Vec::new(),
    };
    problems.iter().find(|problem| !of_query.contains(problem)).cloned()
}

/// Nobody is told of what was there before.
fn quietly(hits: Vec<(daily_core::EntryId, daily_core::FeedId, Verdict)>) -> Vec<(daily_core::EntryId, Verdict)> {
    hits.into_iter().map(|(entry, _, verdict)| (entry, verdict)).collect()
}

fn most(book: &Rulebook) -> usize {
    if book.reads_text() { MOST_TEXTS } else { MOST_TITLES }
}

fn load_rule(store: &daily_store::Store, id: RuleId) -> daily_store::Result<StoredRule> {
    store.list_rules()?.into_iter().find(|known| known.rule.id == id).ok_or(StoreError::NotFound("rule"))
}

fn rule_view(stored: StoredRule, now: Moment, offset: i64) -> Result<RuleView, CallError> {
    let StoredRule { rule, enabled, hits, last_hit_at } = stored;
    let sentence = rules::sentence(&rule.when, &rule.actions);
    Ok(RuleView {
        rule_id: rule.id,
        title: if rule.title.is_empty() { sentence.clone() } else { rule.title },
        enabled,
        problems: rules::problems_of(&rule.when, &rule.actions, now, offset),
        when: same(&rule.when)?,
        actions: same(&rule.actions)?,
        stop: rule.stop,
        hits,
        last_hit_at,
        sentence,
    })
}

fn mute_view(stored: StoredMute, now: Moment) -> MuteView {
    MuteView {
        mute_id: stored.mute.id,
        words: stored.mute.words,
        until: stored.mute.until,
        since: stored.since,
        hits: stored.hits,
        ended: stored.ended_at.is_some() || stored.mute.until.is_some_and(|until| until <= now),
    }
}

/// The same thing as another type that has the same form in JSON: what travels and what is decided with.
pub(crate) fn same<T: DeserializeOwned>(value: &impl Serialize) -> Result<T, CallError> {
    serde_json::to_value(value).and_then(serde_json::from_value).map_err(|cause| CallError {
        code: Code::Internal,
        message: "This could not be understood, by a defect of London Daily.".to_owned(),
        detail: Some(cause.to_string()),
    })
}
