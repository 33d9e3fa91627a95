//! Today: the front page, composed from what the library holds.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::{EntryId, FeedId, FolderId, Moment, StoryId};
use daily_store::{EntryRow, Feed, Folder, StoryMember};

use crate::Engine;
use crate::api::dto::{CallError, FrontPage, Nothing, Section, StoryCard, StorySource};
use crate::wire;

/// What arrived in this span makes the page.
const SPAN: i64 = 36 * 3_600;
/// When so little arrived, the page goes further back.
const FEWEST: usize = 12;
/// More than this of a day is not looked at; the front page is about the top of it.
const MOST: usize = 6_000;
/// Stories beside the splash.
const BESIDE: usize = 4;
/// Stories of one section, and sections.
const IN_SECTION: usize = 9;
const SECTIONS: usize = 12;
/// Articles of one source, alone, in one section: a burst of one does not drown the others.
const OF_ONE_SOURCE: usize = 2;
/// Characters that a reader reads in a minute.
const CHARACTERS_A_MINUTE: usize = 1_400;

impl Engine {
    /// See the call table.
    pub async fn get_today(&self, _: Nothing) -> Result<FrontPage, CallError> {
        let now = self.now();
        let base = self.inner.options.picture_base.clone();
        let (mut page, chosen) = self
            .work(move |store| {
                let mut members = store.list_recent(now.plus(-SPAN), MOST)?;
                if members.len() < FEWEST {
                    members = store.list_recent(Moment(0), FEWEST.max(60))?;
                }
                let feeds: BTreeMap<FeedId, Feed> = store.list_feeds()?.into_iter().map(|feed| (feed.id, feed)).collect();
                let folders = store.list_folders()?;
                let stories = gather(&members, now);
                let layout = lay_out(stories, &feeds, &folders);
                let wanted: Vec<EntryId> = layout.all().flat_map(Story::shown).collect();
                let rows: BTreeMap<EntryId, EntryRow> = store.load_rows(&wanted)?.into_iter().map(|row| (row.id, row)).collect();
                let chosen: Vec<StoryId> = layout.all().filter_map(|story| story.id).collect();
                let card = |story: &Story| card(story, &rows, &feeds, &base);
                let page = FrontPage {
                    composed_at: now,
                    stories: layout.all().count() as u32,
                    minutes: 0,
                    splash: layout.splash.as_ref().and_then(card),
                    beside: layout.beside.iter().filter_map(card).collect(),
                    sections: layout
                        .sections
                        .iter()
                        .map(|(title, stories)| Section {
                            title: title.clone(),
                            stories: stories.iter().filter_map(card).collect(),
                            bursts: Vec::new(),
                        })
                        .collect(),
                    left_out: 0,
                };
                Ok((page, chosen))
            })
            .await?;
        self.mark_breaking(&mut page, &chosen).await;
        let characters: usize = cards(&mut page).map(|card| card.headline.len() + card.lead.len()).sum();
        page.minutes = u32::try_from(characters.div_ceil(CHARACTERS_A_MINUTE)).unwrap_or(u32::MAX);
        Ok(page)
    }
}

/// All cards of a page.
pub(crate) fn cards(page: &mut FrontPage) -> impl Iterator<Item = &mut StoryCard> {
    page.splash.iter_mut().chain(&mut page.beside).chain(page.sections.iter_mut().flat_map(|section| &mut section.stories))
}

/// A story as it competes for the page.
#[derive(Debug, Clone)]
struct Story {
    id: Option<StoryId>,
    /// Oldest first.
    members: Vec<StoryMember>,
    publishers: usize,
    weight: f64,
}

impl Story {
    fn of(id: Option<StoryId>, mut members: Vec<StoryMember>, now: Moment) -> Self {
        members.sort_by_key(|member| (member.published_at, member.entry));
        let publishers = members.iter().map(|member| member.feed).collect::<BTreeSet<_>>().len();
        let last = members.last().map_or(now, |member| member.published_at);
        let hours = now.since(last).max(0) as f64 / 3_600.0;
        // Each publisher counts less than the one before it, and half a day halves the whole. A picture breaks ties.
        let pictured = if members.iter().any(|member| member.pictured) { 0.15 } else { 0.0 };
        let weight = ((publishers as f64).log2() + 1.0 + pictured) * 0.5_f64.powf(hours / 12.0);
        Self { id, members, publishers, weight }
    }

    /// The entry whose headline is shown: the newest of the first three publishers that has a picture, else the first.
    fn face(&self) -> &StoryMember {
        let mut seen = BTreeSet::new();
        let firsts: Vec<&StoryMember> = self.members.iter().filter(|member| seen.insert(member.feed)).collect();
        firsts.iter().take(3).rev().find(|member| member.pictured).unwrap_or(&firsts[0])
    }

    /// The first entry of each publisher, and the face.
    fn shown(&self) -> Vec<EntryId> {
        let mut seen = BTreeSet::new();
        let mut shown: Vec<EntryId> = self.members.iter().filter(|member| seen.insert(member.feed)).map(|member| member.entry).collect();
        let face = self.face().entry;
        if !shown.contains(&face) {
            shown.push(face);
        }
        shown
    }
}

struct Layout {
    splash: Option<Story>,
    beside: Vec<Story>,
    sections: Vec<(String, Vec<Story>)>,
}

impl Layout {
    fn all(&self) -> impl Iterator<Item = &Story> {
        self.splash.iter().chain(&self.beside).chain(self.sections.iter().flat_map(|(_, stories)| stories))
    }
}

fn gather(members: &[StoryMember], now: Moment) -> Vec<Story> {
    let mut told: BTreeMap<StoryId, Vec<StoryMember>> = BTreeMap::new();
    let mut stories = Vec::new();
    for member in members {
        match member.story {
            Some(story) => told.entry(story).or_default().push(member.clone()),
            None => stories.push(Story::of(None, vec![member.clone()], now)),
        }
    }
    stories.extend(told.into_iter().map(|(id, members)| Story::of(Some(id), members, now)));
    // Ties go to the newer number, so that the page is the same for the same library.
    stories.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| b.members[0].entry.cmp(&a.members[0].entry)));
    stories
}

fn lay_out(stories: Vec<Story>, feeds: &BTreeMap<FeedId, Feed>, folders: &[Folder]) -> Layout {
    let mut layout = Layout { splash: None, beside: Vec::new(), sections: Vec::new() };
    let mut by_folder: BTreeMap<Option<FolderId>, Vec<Story>> = BTreeMap::new();
    for story in stories {
        // The top of the page belongs to what several publishers tell; alone, an article stands there only when
        // nothing else does.
        if layout.splash.is_none() {
            layout.splash = Some(story);
        } else if layout.beside.len() < BESIDE
            && (story.publishers > 1 || layout.splash.as_ref().is_some_and(|splash| splash.publishers == 1))
        {
            layout.beside.push(story);
        } else {
            by_folder.entry(home_of(&story, feeds)).or_default().push(story);
        }
    }
    let titles = folders.iter().map(|folder| (Some(folder.id), folder.title.clone())).chain([(None, "More".to_owned())]);
    for (folder, title) in titles {
        let Some(stories) = by_folder.remove(&folder) else { continue };
        if layout.sections.len() < SECTIONS {
            layout.sections.push((title, pick(stories)));
        }
    }
    layout
}

/// The folder where most of a story's publishers are.
fn home_of(story: &Story, feeds: &BTreeMap<FeedId, Feed>) -> Option<FolderId> {
    let mut votes: BTreeMap<FolderId, usize> = BTreeMap::new();
    for member in &story.members {
        for folder in feeds.get(&member.feed).map(|feed| feed.folders.as_slice()).unwrap_or_default() {
            *votes.entry(*folder).or_insert(0) += 1;
        }
    }
    votes.into_iter().max_by_key(|(folder, votes)| (*votes, std::cmp::Reverse(*folder))).map(|(folder, _)| folder)
}

/// The stories of a section: the weightiest first, a loud source no more than twice alone, and quiet ones before a third.
fn pick(stories: Vec<Story>) -> Vec<Story> {
    let mut alone: BTreeMap<FeedId, usize> = BTreeMap::new();
    let (mut picked, mut more) = (Vec::new(), Vec::new());
    for story in stories {
        if story.publishers > 1 {
            picked.push(story);
            continue;
        }
        let taken = alone.entry(story.members[0].feed).or_insert(0);
        *taken += 1;
        if *taken <= OF_ONE_SOURCE { picked.push(story) } else { more.push(story) }
    }
    picked.extend(more);
    picked.truncate(IN_SECTION);
    picked
}

fn card(story: &Story, rows: &BTreeMap<EntryId, EntryRow>, feeds: &BTreeMap<FeedId, Feed>, base: &str) -> Option<StoryCard> {
    let face = rows.get(&story.face().entry)?.clone();
    let mut seen = BTreeSet::new();
    let sources: Vec<StorySource> = story
        .members
        .iter()
        .filter(|member| seen.insert(member.feed))
        .filter_map(|member| {
            let row = rows.get(&member.entry)?;
            Some(StorySource {
                feed_id: member.feed,
                title: feeds.get(&member.feed).map_or_else(|| row.feed_title.clone(), |feed| feed.title.clone()),
                entry_id: member.entry,
                headline: row.title.clone(),
                published_at: member.published_at,
            })
        })
        .collect();
    let why = match story.publishers {
        1 if story.members.len() == 1 => "One source tells it.".to_owned(),
        1 => format!("One source tells it in {} articles.", story.members.len()),
        several => format!("{several} sources tell it, in {} articles.", story.members.len()),
    };
    let picture = face.picture.clone().or_else(|| story.members.iter().find_map(|member| rows.get(&member.entry)?.picture.clone()));
    let shown = wire::row(face, base);
    Some(StoryCard {
        story_id: story.id,
        entry_id: shown.entry_id,
        headline: shown.title,
        lead: shown.excerpt,
        picture: picture.map(|url| wire::picture(&url, base)),
        entries: story.members.len() as u32,
        first_at: story.members.first().map(|member| member.published_at)?,
        last_at: story.members.last().map(|member| member.published_at)?,
        breaking: None,
        fresh: false,
        fresh_entries: 0,
        followed: false,
        read: story.members.iter().all(|member| member.read),
        language: shown.language,
        sources,
        why,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_795_000_000);

    fn member(entry: i64, feed: i64, story: Option<i64>, minutes_ago: i64) -> StoryMember {
        StoryMember {
            entry: EntryId(entry),
            feed: FeedId(feed),
            story: story.map(StoryId),
            order_at: NOW.plus(-60 * minutes_ago),
            published_at: NOW.plus(-60 * minutes_ago),
            read: false,
            pictured: false,
        }
    }

    #[test]
    fn what_many_publishers_tell_stands_above_what_one_tells() {
        let stories =
            gather(&[member(1, 1, None, 5), member(2, 2, Some(7), 60), member(3, 3, Some(7), 50), member(4, 4, Some(7), 40)], NOW);

        assert_eq!(stories[0].id, Some(StoryId(7)));
    }

    #[test]
    fn old_stories_sink() {
        let stories = gather(&[member(1, 1, Some(1), 2_000), member(2, 2, Some(1), 2_000), member(3, 3, None, 5)], NOW);

        assert_eq!(stories[0].id, None);
    }

    #[test]
    fn a_burst_of_one_source_leaves_room_for_the_others() {
        let mut members: Vec<StoryMember> = (0..30).map(|n| member(n, 1, None, n)).collect();
        members.push(member(100, 2, None, 500));

        let picked = pick(gather(&members, NOW));

        assert!(picked.iter().take(3).any(|story| story.members[0].feed == FeedId(2)));
    }

    #[test]
    fn the_page_is_the_same_for_the_same_library() {
        let members: Vec<StoryMember> = (0..50).map(|n| member(n, n % 7, (n % 3 == 0).then_some(n % 5), n * 10)).collect();
        let order = |members: &[StoryMember]| gather(members, NOW).iter().map(|story| story.members[0].entry).collect::<Vec<_>>();
        let mut shuffled = members.clone();
        shuffled.reverse();

        assert_eq!(order(&members), order(&shuffled));
    }
}
