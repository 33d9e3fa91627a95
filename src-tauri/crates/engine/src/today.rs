//! Today: the front page, composed from what the library holds.

use std::collections::{BTreeMap, BTreeSet};

use daily_core::edition::{self, Report};
use daily_core::{EntryId, FeedId, FolderId, Moment, StoryId};
use daily_store::{EntryRow, Feed, Folder, Grouped, Store, StoryMember, StoryState};

use crate::Engine;
use crate::api::dto::{CallError, FrontPage, Nothing, Section, StoryCard, StorySource};
use crate::api::picture::SourceBurst;
use crate::reading::CHARACTERS_A_MINUTE;
use crate::{stories, wire};

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
/// Articles of one source, alone, in one section: a burst of one does not drown the others. Where there is little else it
/// may have more.
const OF_ONE_SOURCE: usize = 2;
const OF_ONE_SOURCE_ON_A_QUIET_DAY: usize = 4;
const QUIET_SECTION: usize = 5;
/// Fewer left-out articles of a source are no burst.
const BURST: u32 = 2;
/// A source worth this much may stand at the top of the page with an article that nobody else has.
const WORTH_A_SEAT: f64 = 1.3;
/// What a source published in this span says how loud it is.
const HABIT: i64 = 14 * 86_400;

impl Engine {
    /// See the call table.
    pub async fn get_today(&self, _: Nothing) -> Result<FrontPage, CallError> {
        let now = self.now();
        let base = self.inner.options.picture_base.clone();
        let (mut page, chosen) = self
            .work(move |store| {
                let Composed { layout, feeds, arrived } = compose(store, now)?;
                let chosen: Vec<StoryId> = layout.all().filter_map(|story| story.id).collect();
                let told = Told::load(store, layout.all())?;
                let card = |story: &Story| told.card(story, &feeds, &base);
                let on_page: usize = layout.all().map(|story| story.members.len()).sum();
                let page = FrontPage {
                    composed_at: now,
                    stories: layout.all().count() as u32,
                    minutes: 0,
                    splash: layout.splash.as_ref().and_then(card),
                    beside: layout.beside.iter().filter_map(card).collect(),
                    sections: layout
                        .sections
                        .iter()
                        .map(|section| Section {
                            title: section.title.clone(),
                            stories: section.stories.iter().filter_map(card).collect(),
                            bursts: section.bursts(&feeds),
                        })
                        .collect(),
                    left_out: (arrived - on_page) as u32,
                };
                Ok((page, chosen))
            })
            .await?;
        self.mark_breaking(&mut page, &chosen).await;
        let characters: usize = cards(&mut page).map(|card| card.headline.chars().count() + card.lead.chars().count()).sum();
        page.minutes = u32::try_from(characters.div_ceil(CHARACTERS_A_MINUTE)).unwrap_or(u32::MAX);
        Ok(page)
    }
}

/// The front page before its words are looked up.
struct Composed {
    layout: Layout,
    feeds: BTreeMap<FeedId, Feed>,
    /// Entries that competed for the page.
    arrived: usize,
}

fn compose(store: &Store, now: Moment) -> daily_store::Result<Composed> {
    let mut members = store.list_recent(now.plus(-SPAN), Moment(i64::MAX), MOST)?;
    if members.len() < FEWEST {
        members = store.list_recent(Moment(0), Moment(i64::MAX), FEWEST.max(60))?;
    }
    let arrived = members.len();
    let Paper { stories, feeds, folders } = Paper::of(store, members, now)?;
    let layout = lay_out(stories, &feeds, &folders);
    Ok(Composed { layout, feeds, arrived })
}

/// A story of the front page, by its entries.
pub(crate) struct OnPage {
    /// Absent for an article that stands alone.
    pub(crate) story: Option<StoryId>,
    /// The entry that stands for it.
    pub(crate) face: EntryId,
    /// The entry whose picture its card shows.
    pub(crate) pictured: Option<EntryId>,
    /// What else tells it, the newest first.
    pub(crate) others: Vec<EntryId>,
}

/// The stories of the front page as it would be composed now, from its top down.
pub(crate) fn on_the_page(store: &Store, now: Moment) -> daily_store::Result<Vec<OnPage>> {
    let Composed { layout, .. } = compose(store, now)?;
    let told = Told::load(store, layout.all())?;
    Ok(layout
        .all()
        .filter_map(|story| {
            let face = told.face(story)?;
            let rows = told.rows_of(story);
            let pictured = told.rows.get(&face).filter(|row| row.picture.is_some()).or_else(|| picturesque(&rows)).map(|row| row.id);
            let others = rows.iter().rev().map(|row| row.id).filter(|id| *id != face).collect();
            Some(OnPage { story: story.id, face, pictured, others })
        })
        .collect())
}

/// The row whose picture stands for a story whose face has none.
fn picturesque<'a>(rows: &[&'a EntryRow]) -> Option<&'a EntryRow> {
    rows.iter().find(|row| row.picture.is_some()).copied()
}

/// All cards of a page.
pub(crate) fn cards(page: &mut FrontPage) -> impl Iterator<Item = &mut StoryCard> {
    page.splash.iter_mut().chain(&mut page.beside).chain(page.sections.iter_mut().flat_map(|section| &mut section.stories))
}

/// What a page is made of: the stories of some entries, the weightiest first, without those that the reader muted.
pub(crate) struct Paper {
    pub(crate) stories: Vec<Story>,
    pub(crate) feeds: BTreeMap<FeedId, Feed>,
    pub(crate) folders: Vec<Folder>,
}

impl Paper {
    pub(crate) fn of(store: &Store, members: Vec<StoryMember>, now: Moment) -> daily_store::Result<Self> {
        let feeds: BTreeMap<FeedId, Feed> = store.list_feeds()?.into_iter().map(|feed| (feed.id, feed)).collect();
        let speaking: BTreeSet<FeedId> = members.iter().map(|member| member.feed).collect();
        let habits = store.feed_habits(&speaking.into_iter().collect::<Vec<_>>(), now.plus(-HABIT), now)?;
        let worths = habits
            .into_iter()
            .map(|(feed, habit)| (feed, edition::worth(habit.entries, habit.entries - habit.unread.min(habit.entries))))
            .collect();
        let told: BTreeSet<StoryId> = members.iter().filter_map(|member| member.story).collect();
        let muted: BTreeSet<StoryId> = store
            .story_states(&told.into_iter().collect::<Vec<_>>())?
            .into_iter()
            .filter(|state| state.muted)
            .map(|state| state.id)
            .collect();
        let heard: Vec<StoryMember> =
            members.into_iter().filter(|member| member.story.is_none_or(|story| !muted.contains(&story))).collect();
        Ok(Self { stories: gather(&heard, &worths, now), feeds, folders: store.list_folders()? })
    }
}

/// A story as it competes for the page.
#[derive(Debug, Clone)]
pub(crate) struct Story {
    pub(crate) id: Option<StoryId>,
    /// Oldest first.
    pub(crate) members: Vec<StoryMember>,
    /// Owners with a report of their own.
    pub(crate) independent: usize,
    weight: f64,
    /// What its best source is worth to the reader.
    worth: f64,
}

impl Story {
    fn of(id: Option<StoryId>, mut members: Vec<StoryMember>, worths: &BTreeMap<FeedId, f64>, now: Moment) -> Self {
        members.sort_by_key(|member| (member.published_at, member.entry));
        let reports = reports(&members, worths);
        let weight = edition::weigh(&reports, now);
        let worth = reports.iter().map(|report| report.worth).fold(0.0, f64::max);
        Self { id, members, independent: weight.independent, weight: weight.score, worth }
    }

    fn is_alone(&self) -> bool {
        self.independent <= 1
    }
}

fn reports<'a>(members: &'a [StoryMember], worths: &BTreeMap<FeedId, f64>) -> Vec<Report<'a>> {
    members
        .iter()
        .map(|member| Report {
            entry: member.entry,
            feed: member.feed,
            owner: &member.owner,
            at: member.published_at,
            is_copy: member.is_copy,
            pictured: member.pictured,
            worth: worths.get(&member.feed).copied().unwrap_or(1.0),
        })
        .collect()
}

struct Layout {
    splash: Option<Story>,
    beside: Vec<Story>,
    sections: Vec<Part>,
}

struct Part {
    title: String,
    stories: Vec<Story>,
    /// What did not find room.
    rest: Vec<Story>,
}

impl Part {
    fn bursts(&self, feeds: &BTreeMap<FeedId, Feed>) -> Vec<SourceBurst> {
        let mut more: BTreeMap<FeedId, u32> = BTreeMap::new();
        for story in self.rest.iter().filter(|story| story.is_alone()) {
            *more.entry(story.members[0].feed).or_insert(0) += story.members.len() as u32;
        }
        let mut bursts: Vec<SourceBurst> = more
            .into_iter()
            .filter(|(_, more)| *more >= BURST)
            .filter_map(|(feed, more)| Some(SourceBurst { feed_id: feed, title: feeds.get(&feed)?.title.clone(), more }))
            .collect();
        bursts.sort_by_key(|burst| (std::cmp::Reverse(burst.more), burst.feed_id));
        bursts
    }
}

impl Layout {
    fn all(&self) -> impl Iterator<Item = &Story> {
        self.splash.iter().chain(&self.beside).chain(self.sections.iter().flat_map(|section| &section.stories))
    }
}

fn gather(members: &[StoryMember], worths: &BTreeMap<FeedId, f64>, now: Moment) -> Vec<Story> {
    let mut told: BTreeMap<StoryId, Vec<StoryMember>> = BTreeMap::new();
    let mut stories = Vec::new();
    for member in members {
        match member.story {
            Some(story) => told.entry(story).or_default().push(member.clone()),
            None => stories.push(Story::of(None, vec![member.clone()], worths, now)),
        }
    }
    stories.extend(told.into_iter().map(|(id, members)| Story::of(Some(id), members, worths, now)));
    // Ties go to the newer number, so that the page is the same for the same library.
    stories.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| b.members[0].entry.cmp(&a.members[0].entry)));
    stories
}

fn lay_out(stories: Vec<Story>, feeds: &BTreeMap<FeedId, Feed>, folders: &[Folder]) -> Layout {
    let mut layout = Layout { splash: None, beside: Vec::new(), sections: Vec::new() };
    // The top of the page belongs to what several publishers tell; alone, an article stands there when nothing else does,
    // or, one of them, when a source that the reader values has it.
    let alone_at_top = stories.first().is_some_and(Story::is_alone) && stories.iter().all(Story::is_alone);
    let seat = stories.iter().position(|story| story.is_alone() && story.worth >= WORTH_A_SEAT);
    let mut by_folder: BTreeMap<Option<FolderId>, Vec<Story>> = BTreeMap::new();
    let mut seated = None;
    for (at, story) in stories.into_iter().enumerate() {
        let may_lead = alone_at_top || !story.is_alone();
        if layout.splash.is_none() && may_lead {
            layout.splash = Some(story);
        } else if layout.beside.len() + usize::from(seat.is_some()) < BESIDE && may_lead {
            layout.beside.push(story);
        } else if !alone_at_top && Some(at) == seat {
            seated = Some(story);
        } else {
            by_folder.entry(home_of(&story, feeds)).or_default().push(story);
        }
    }
    layout.beside.extend(seated);
    let titles = folders.iter().map(|folder| (Some(folder.id), folder.title.clone())).chain([(None, "More".to_owned())]);
    for (folder, title) in titles {
        let Some(stories) = by_folder.remove(&folder) else { continue };
        if layout.sections.len() < SECTIONS {
            let (stories, rest) = pick(stories, IN_SECTION);
            layout.sections.push(Part { title, stories, rest });
        }
    }
    layout
}

/// The folder where most of a story's publishers are.
pub(crate) fn home_of(story: &Story, feeds: &BTreeMap<FeedId, Feed>) -> Option<FolderId> {
    let mut votes: BTreeMap<FolderId, usize> = BTreeMap::new();
    for member in &story.members {
        for folder in feeds.get(&member.feed).map(|feed| feed.folders.as_slice()).unwrap_or_default() {
            *votes.entry(*folder).or_insert(0) += 1;
        }
    }
    votes.into_iter().max_by_key(|(folder, votes)| (*votes, std::cmp::Reverse(*folder))).map(|(folder, _)| folder)
}

/// The stories of a section and the rest: the weightiest first, a loud source no more than twice alone, unless there is
/// little else.
pub(crate) fn pick(stories: Vec<Story>, most: usize) -> (Vec<Story>, Vec<Story>) {
    let mut alone: BTreeMap<FeedId, usize> = BTreeMap::new();
    let (mut picked, mut more, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for story in stories {
        if !story.is_alone() {
            picked.push(story);
            continue;
        }
        let taken = alone.entry(story.members[0].feed).or_insert(0);
        *taken += 1;
        if *taken <= OF_ONE_SOURCE {
            picked.push(story);
        } else if *taken <= OF_ONE_SOURCE_ON_A_QUIET_DAY {
            more.push(story);
        } else {
            rest.push(story);
        }
    }
    let room = QUIET_SECTION.min(most).saturating_sub(picked.len()).min(more.len());
    picked.extend(more.drain(..room));
    rest.extend(more);
    if picked.len() > most {
        rest.extend(picked.drain(most..));
    }
    (picked, rest)
}

/// What is known of the stories that are shown: all their entries, also those of earlier days.
pub(crate) struct Told {
    grouped: BTreeMap<StoryId, Vec<Grouped>>,
    pub(crate) rows: BTreeMap<EntryId, EntryRow>,
    states: BTreeMap<StoryId, StoryState>,
}

impl Told {
    pub(crate) fn load<'a>(store: &Store, stories: impl Iterator<Item = &'a Story>) -> daily_store::Result<Self> {
        let (mut grouped, mut wanted) = (BTreeMap::new(), Vec::new());
        for story in stories {
            match story.id {
                Some(id) => {
                    let members = store.load_story(id)?;
                    wanted.extend(members.iter().map(|member| member.entry));
                    grouped.insert(id, members);
                }
                None => wanted.extend(story.members.iter().map(|member| member.entry)),
            }
        }
        let rows = store.load_rows(&wanted)?.into_iter().map(|row| (row.id, row)).collect();
        let states = store.story_states(&grouped.keys().copied().collect::<Vec<_>>())?.into_iter().map(|state| (state.id, state)).collect();
        Ok(Self { grouped, rows, states })
    }

    /// All entries of a story, as the grouping knows them; of one that stands alone there are none.
    pub(crate) fn members(&self, story: &Story) -> &[Grouped] {
        story.id.and_then(|id| self.grouped.get(&id)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The rows of a story in the order of their dates.
    pub(crate) fn rows_of(&self, story: &Story) -> Vec<&EntryRow> {
        let mut rows: Vec<&EntryRow> = match self.members(story) {
            [] => story.members.iter().filter_map(|member| self.rows.get(&member.entry)).collect(),
            members => members.iter().filter_map(|member| self.rows.get(&member.entry)).collect(),
        };
        rows.sort_by_key(|row| (row.published_at, row.id));
        rows
    }

    /// The entry whose headline stands for a story.
    pub(crate) fn face(&self, story: &Story) -> Option<EntryId> {
        stories::choose_face(self.members(story), &self.rows).or_else(|| story.members.first().map(|member| member.entry))
    }

    fn card(&self, story: &Story, feeds: &BTreeMap<FeedId, Feed>, base: &str) -> Option<StoryCard> {
        let rows = self.rows_of(story);
        let face = self.rows.get(&self.face(story)?)?.clone();
        let mut seen = BTreeSet::new();
        let sources: Vec<StorySource> = rows
            .iter()
            .filter(|row| seen.insert(row.feed))
            .map(|row| StorySource {
                feed_id: row.feed,
                title: feeds.get(&row.feed).map_or_else(|| row.feed_title.clone(), |feed| feed.title.clone()),
                entry_id: row.id,
                headline: wire::title_of(row),
                published_at: row.published_at,
            })
            .collect();
        let state = story.id.and_then(|id| self.states.get(&id));
        let fresh = state.and_then(|state| state.looked_at).map_or(0, |looked| rows.iter().filter(|row| row.order_at > looked).count());
        let picture = face.picture.clone().or_else(|| picturesque(&rows)?.picture.clone());
        let why = why(story, &sources, rows.len());
        let shown = wire::row(face, base);
        Some(StoryCard {
            story_id: story.id,
            entry_id: shown.entry_id,
            headline: shown.title,
            lead: shown.excerpt,
            picture: picture.map(|url| wire::picture(&url, base)),
            entries: rows.len() as u32,
            first_at: rows.first().map(|row| row.published_at)?,
            last_at: rows.last().map(|row| row.published_at)?,
            breaking: None,
            fresh: fresh > 0,
            fresh_entries: fresh as u32,
            followed: state.is_some_and(|state| state.followed),
            read: rows.iter().all(|row| row.marks.read),
            language: shown.language,
            sources,
            why,
        })
    }
}

/// Why a story stands where it stands.
fn why(story: &Story, sources: &[StorySource], entries: usize) -> String {
    let copies = sources.len().saturating_sub(story.independent.max(1));
    let first = match (sources.len(), entries) {
        (..=1, ..=1) if story.worth >= WORTH_A_SEAT => "One source tells it, which rarely writes or which you often read".to_owned(),
        (..=1, ..=1) => "One source tells it".to_owned(),
        (..=1, entries) => format!("One source tells it in {entries} articles"),
        (several, entries) => format!("{several} sources tell it, in {entries} articles"),
    };
    match copies {
        0 => format!("{first}."),
        1 => format!("{first}; one of them has nothing of its own."),
        several => format!("{first}; {several} of them have nothing of their own."),
    }
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
            owner: format!("house-{feed}.example"),
            is_copy: false,
        }
    }

    #[test]
    fn what_many_publishers_tell_stands_above_what_one_tells() {
        let stories = gather(
            &[member(1, 1, None, 5), member(2, 2, Some(7), 60), member(3, 3, Some(7), 50), member(4, 4, Some(7), 40)],
            &BTreeMap::new(),
            NOW,
        );

        assert_eq!(stories[0].id, Some(StoryId(7)));
    }

    #[test]
    fn old_stories_sink() {
        let stories = gather(&[member(1, 1, Some(1), 2_000), member(2, 2, Some(1), 2_000), member(3, 3, None, 5)], &BTreeMap::new(), NOW);

        assert_eq!(stories[0].id, None);
    }

    #[test]
    fn a_burst_of_one_source_leaves_room_for_the_others() {
        let mut members: Vec<StoryMember> = (0..30).map(|n| member(n, 1, None, n)).collect();
        members.push(member(100, 2, None, 500));

        let (picked, rest) = pick(gather(&members, &BTreeMap::new(), NOW), IN_SECTION);

        assert!(picked.iter().take(3).any(|story| story.members[0].feed == FeedId(2)));
        assert!(picked.len() <= QUIET_SECTION && picked.len() + rest.len() == members.len());
    }

    #[test]
    fn the_page_is_the_same_for_the_same_library() {
        let members: Vec<StoryMember> = (0..50).map(|n| member(n, n % 7, (n % 3 == 0).then_some(n % 5), n * 10)).collect();
        let order =
            |members: &[StoryMember]| gather(members, &BTreeMap::new(), NOW).iter().map(|story| story.members[0].entry).collect::<Vec<_>>();
        let mut shuffled = members.clone();
        shuffled.reverse();

        assert_eq!(order(&members), order(&shuffled));
    }

    #[test]
    fn a_wire_copy_and_a_second_feed_of_one_house_are_no_publishers() {
        let mut members: Vec<StoryMember> = (1..=4).map(|n| member(n, n, Some(1), 10)).collect();
        members[1].is_copy = true;
        members[2].owner = members[0].owner.clone();

        assert_eq!(gather(&members, &BTreeMap::new(), NOW)[0].independent, 2);
    }

    #[test]
    fn one_seat_at_the_top_is_for_an_article_that_only_a_valued_source_has() {
        let mut members: Vec<StoryMember> = (0..12).map(|n| member(n, n % 2, Some(n / 2), 10)).collect();
        members.push(member(99, 9, None, 60));
        let worths = BTreeMap::from([(FeedId(9), 1.5)]);

        let layout = lay_out(gather(&members, &worths, NOW), &BTreeMap::new(), &[]);

        assert_eq!(layout.beside.len(), BESIDE);
        assert_eq!(layout.beside[BESIDE - 1].members[0].feed, FeedId(9));
    }
}
