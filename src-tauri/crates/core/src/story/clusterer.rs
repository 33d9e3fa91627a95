//! Gives every article a story, as it comes.
//!
//! What is live is a window of articles, not the library. All that the clusterer knows is derived from the live
//! articles' fingerprints, their stories and the reader's decisions, in whole numbers, so that [`Clusterer::restore`] from the
//! store gives the state that a process would have which had never stopped.
//!
//! Clocks jump. So nothing is forgotten because one article claims to come from the year 2099: the window
//! follows the median of the last arrivals.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use smallvec::SmallVec;

use super::decision::{self, Around, Evidence, Weights};
use super::fingerprint::{self, Fingerprint, Parts, Reading, Recipe};
use super::index::Index;
use super::numbers::Numbers;
use super::profile::Profile;
use super::shapes::{self, Shapes};
use super::words::{NoHash, Stems, fold, hash_of, normalise};
use crate::{EntryId, Moment, StoryId};

const DAY: i64 = 86_400;
/// Arrivals whose median moves the window.
const PULSE: usize = 31;
/// Arrivals before the median means anything.
const ENOUGH_PULSE: usize = 5;
/// Terms of a text by which it can be found: its strongest ones stand for it.
const INDEXED: usize = 8;
/// Terms of little more than a title by which it can be found. Nearly all of them: with as few as a text has, B³ F1 fell
/// by up to 0.04.
const INDEXED_OF_TITLE: usize = 20;
/// The newest articles that are looked at for one term.
const LONGEST_LIST: usize = 1_000;
/// Stories that are compared exactly.
const FINALISTS: usize = 16;
/// Of the best story's likeness by its strongest terms, what another needs to be compared exactly.
const WORTH_A_LOOK: f32 = 0.25;
/// One title is taken for the same report for so long.
const TITLE_LIVES: i64 = 7 * DAY;
/// A house that repeats its own title after this has written a new article under an old heading.
const OWN_TITLE_LIVES: i64 = DAY;
/// Bits in which the shapes of two copies may differ.
const COPY_BITS: u32 = 3;
/// Bits beyond which two texts under one title are two articles.
const OTHER_TEXT_BITS: u32 = 14;
/// Copies must be alike to this degree as well.
const COPY_LIKENESS: f32 = 0.75;
/// The newest members of a story that make its profile.
const COUNTED: usize = 128;
/// Sums that are kept ready. A window of a month has more stories than that, but few of them move.
const MOST_PROFILES: usize = 8_000;
/// Bytes of a text that are searched for the words which explain a decision: the lead, where the names are.
const EXPLAINED: usize = 700;
/// Newest entries of a bucket of shapes that are looked at.
const BUCKET: usize = 48;

/// The constants of the clusterer. The defaults are the trained ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// How fingerprints are made.
    pub recipe: Recipe,
    /// The weights of the decision.
    pub weights: Weights,
    /// Log-odds that an article needs to join a story.
    pub join: f32,
    /// Days an article stays live.
    pub days: i64,
    /// Live articles at most.
    pub most: usize,
    /// The newest articles that keep all their terms, and by which the window judges what is rare. Older ones keep those by which they
    /// can be found: a window of a million fits into the memory of a few hundred thousand.
    pub whole: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { recipe: Recipe::default(), weights: Weights::default(), join: 0.0, days: 14, most: 1_200_000, whole: 100_000 }
    }
}

/// An article, as the clusterer wants to see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article<'a> {
    /// Its id.
    pub id: EntryId,
    /// Plain text; may be empty.
    pub title: &'a str,
    /// Lead or full text, plain; may be empty. Only the first few hundred words are read.
    pub text: &'a str,
    /// Its address; may be empty.
    pub url: &'a str,
    /// The publisher's name, to be taken off titles; may be empty.
    pub publisher: &'a str,
    /// Who owns the publisher: the registrable domain, where nothing better is known.
    pub owner: &'a str,
    /// A language tag; empty where it is unknown.
    pub language: &'a str,
    /// When it was published, by its own claim. A claim later than `arrived` counts as `arrived`.
    pub published: Moment,
    /// When it came to us.
    pub arrived: Moment,
}

/// Reads articles for the clusterer. It decides nothing, so that several can read at once, each on its own thread; in one it remembers stems.
#[derive(Debug, Default)]
pub struct Reader {
    recipe: Recipe,
    stems: Stems,
}

impl Reader {
    /// One that reads as a clusterer with these settings would.
    pub fn new(settings: &Settings) -> Self {
        Self { recipe: settings.recipe.clone(), stems: Stems::default() }
    }

    /// Reads an article.
    pub fn read(&mut self, article: &Article<'_>) -> Reading {
        let Article { title, text, url, publisher, language, .. } = *article;
        fingerprint::read(Parts { title, text, url, publisher, language }, &self.recipe, &mut self.stems)
    }

    /// Finds the shared terms again in the words of the article.
    fn spell_out(&mut self, article: &Article<'_>, shares: &[decision::Share]) -> Vec<SharedWord> {
        let texts = [normalise(article.title), normalise(super::first(article.text, EXPLAINED))];
        super::why::spell_out(&mut self.stems, &texts, article.language, shares)
    }
}

/// A story's part in the likeness of an article, with the word as the article writes it.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedWord {
    /// The word, or two words, as the article writes them.
    pub word: String,
    /// Its part of all that is shared, between 0 and 1.
    pub part: f32,
}

/// Why an article is in its story.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// Nothing that is live is about the same event.
    First,
    /// It is the same text, or the same report under the same title, as another article.
    Copy(EntryId),
    /// The reader said so.
    Reader,
    /// The evidence outweighed the doubt.
    Evidence {
        /// Each named piece.
        evidence: Evidence,
        /// Log-odds.
        score: f32,
        /// Words in common, the strongest first.
        shared: Vec<SharedWord>,
    },
    /// It had a story already.
    Known,
}

/// What [`Clusterer::push`] decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// The story it belongs to.
    pub story: StoryId,
    /// The article of which it is a copy.
    pub duplicate_of: Option<EntryId>,
    /// Why.
    pub why: Why,
    /// To be kept in the store for [`Clusterer::restore`].
    pub fingerprint: Fingerprint,
    /// The moment under which it is filed: published, or arrived where that claim lies in the future.
    pub at: Moment,
}

/// What changed after the fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// All entries of `from` now belong to `into`; `from` is an alias from now on.
    Merged {
        /// The story that is gone.
        from: StoryId,
        /// The story that has its entries.
        into: StoryId,
    },
    /// One entry changed its story. `to` may be a new story.
    Moved {
        /// The entry.
        entry: EntryId,
        /// Where it was.
        from: StoryId,
        /// Where it is.
        to: StoryId,
    },
}

/// What a reader decided, to be obeyed for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// These two belong to one story.
    Together(EntryId, EntryId),
    /// These two do not.
    Apart(EntryId, EntryId),
    /// This entry does not belong to that story.
    Never(EntryId, StoryId),
}

/// An article as the store kept it.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Its id.
    pub id: EntryId,
    /// As [`Article::owner`].
    pub owner: String,
    /// As [`Assignment::at`].
    pub at: Moment,
    /// As [`Assignment::fingerprint`].
    pub fingerprint: Fingerprint,
    /// Its story.
    pub story: StoryId,
    /// As [`Assignment::duplicate_of`].
    pub duplicate_of: Option<EntryId>,
}

/// A story that an article might belong to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The story.
    pub story: StoryId,
    /// What speaks for and against it.
    pub evidence: Evidence,
    /// Log-odds by the present weights.
    pub score: f32,
}

/// A live article.
#[derive(Debug)]
pub(super) struct Live {
    pub id: EntryId,
    pub owner: u32,
    pub at: Moment,
    pub print: Fingerprint,
    original: Original,
}

impl Live {
    /// The article of which it is a copy.
    pub fn duplicate_of(&self) -> Option<EntryId> {
        self.original.id()
    }
}

/// The number of an article, or none, in the room of a number: there are a million of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Original(i64);

impl Original {
    const NONE: Self = Self(i64::MIN);

    fn of(id: Option<EntryId>) -> Self {
        id.map_or(Self::NONE, |id| Self(id.0))
    }

    fn id(self) -> Option<EntryId> {
        (self != Self::NONE).then_some(EntryId(self.0))
    }
}

/// Live articles in order of arrival. An article's place is its number less `base`.
#[derive(Debug, Default)]
struct Rows {
    rows: VecDeque<Option<Live>>,
    base: u32,
}

impl Rows {
    fn get(&self, seq: u32) -> Option<&Live> {
        self.rows.get(seq.checked_sub(self.base)? as usize)?.as_ref()
    }

    fn get_mut(&mut self, seq: u32) -> Option<&mut Live> {
        self.rows.get_mut(seq.checked_sub(self.base)? as usize)?.as_mut()
    }

    /// The number of the next one.
    fn next(&self) -> u32 {
        self.base + self.rows.len() as u32
    }

    /// What [`Clusterer::by_id`] finds an article by; 0 for one that is gone.
    fn id_key(&self, seq: u32) -> u64 {
        self.get(seq).map_or(0, |live| live.id.0 as u64)
    }

    /// What [`Clusterer::titles`] finds an article by.
    fn title_key(&self, seq: u32) -> u64 {
        self.get(seq).map_or(0, |live| live.print.title)
    }
}

/// Numbers of articles in ascending order. Most stories have a few, which then lie in the story itself.
type Members = SmallVec<[u32; 4]>;

/// A live story.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub id: i64,
    /// Without copies.
    pub members: Members,
    /// Apart, since hardly any story has some.
    copies: Option<Box<Members>>,
    /// The sum of the counted members. `None` while there is only one, and in stories that did not move for a while: it is the largest
    /// thing that is kept, and can be made again at any moment.
    profile: Option<Box<Profile>>,
    /// The length of the sum; 0 is unknown.
    length: Cell<f32>,
}

impl Story {
    /// Members that are no copies.
    pub fn size(&self) -> usize {
        self.members.len()
    }

    /// The newest members, at most [`COUNTED`], in ascending order. A story is what it said lately, and a story of thousands costs no more
    /// than one of a hundred.
    pub fn counted(&self) -> &[u32] {
        &self.members[self.members.len().saturating_sub(COUNTED)..]
    }

    fn everyone(&self) -> impl Iterator<Item = u32> {
        self.members.iter().chain(self.copies.iter().flat_map(|copies| copies.iter())).copied()
    }

    /// Says whether it was there.
    fn remove_copy(&mut self, seq: u32) -> bool {
        self.copies.as_mut().is_some_and(|copies| remove(copies, seq))
    }

    fn is_empty(&self) -> bool {
        self.members.is_empty() && self.copies.as_ref().is_none_or(|copies| copies.is_empty())
    }
}

/// Gives every article a story.
#[derive(Debug)]
pub struct Clusterer {
    pub(super) settings: Settings,
    reader: Reader,
    live: Rows,
    /// Slots of the stories of the live articles.
    homes: VecDeque<u32>,
    /// Articles before this one have kept only their strongest terms.
    whole_from: u32,
    /// Articles, by their ids.
    by_id: Numbers,
    index: Index,
    /// The last article under each title, by its hash.
    titles: Numbers,
    shapes: Shapes,
    copies: HashMap<i64, Vec<u32>, NoHash>,
    pub(super) stories: Vec<Story>,
    free: Vec<u32>,
    /// Live stories, by their ids.
    slots: Numbers,
    next_story: i64,
    aliases: BTreeMap<i64, i64>,
    days: BTreeMap<i64, u32>,
    pulse: VecDeque<i64>,
    pub(super) touched: BTreeSet<i64>,
    /// Articles that joined their story since the last repair.
    pub(super) newcomers: BTreeSet<u32>,
    together: BTreeMap<i64, BTreeSet<i64>>,
    apart: BTreeMap<i64, BTreeSet<i64>>,
    never: BTreeMap<i64, BTreeSet<i64>>,
    sums: Vec<u64>,
    /// Stories whose sum is kept ready.
    profiles: usize,
}

const NOWHERE: u32 = u32::MAX;

/// Where an article goes.
enum Place {
    /// Beside the article of which it is a copy.
    With(EntryId, u32),
    /// Where the reader wants it.
    Decided(u32),
    /// To the story that the evidence speaks for.
    Joined(u32, Candidate),
    /// To a story of its own.
    New,
}

impl Clusterer {
    /// An empty window; the first new story gets the id `next_story`.
    pub fn new(settings: Settings, next_story: StoryId) -> Self {
        Self {
            reader: Reader::new(&settings),
            settings,
            live: Rows::default(),
            homes: VecDeque::new(),
            whole_from: 0,
            by_id: Numbers::default(),
            index: Index::default(),
            titles: Numbers::default(),
            shapes: Shapes::default(),
            copies: HashMap::default(),
            stories: Vec::new(),
            free: Vec::new(),
            slots: Numbers::default(),
            next_story: next_story.0,
            aliases: BTreeMap::new(),
            days: BTreeMap::new(),
            pulse: VecDeque::new(),
            touched: BTreeSet::new(),
            newcomers: BTreeSet::new(),
            together: BTreeMap::new(),
            apart: BTreeMap::new(),
            never: BTreeMap::new(),
            sums: Vec::new(),
            profiles: 0,
        }
    }

    /// Rebuilds the window from the store. `kept` comes in the order in which the articles were pushed; `decisions` are all
    /// the reader's, `next_story` is above every id ever used.
    ///
    /// The state equals that of a process which never stopped, as of its last [`Clusterer::repair`].
    pub fn restore(settings: Settings, kept: impl IntoIterator<Item = Kept>, decisions: &[Decision], next_story: StoryId) -> Self {
        let mut restored = Self::new(settings, next_story);
        for &decision in decisions {
            restored.remember(decision);
        }
        let mut orphans: BTreeMap<i64, u32> = BTreeMap::new();
        for one in kept {
            if restored.seq_of(one.id).is_some() {
                continue;
            }
            let mut duplicate_of = one.duplicate_of;
            if let Some(original) = duplicate_of.filter(|original| restored.seq_of(*original).is_none()) {
                // The original has left the window; its oldest copy stands for it.
                duplicate_of = orphans.get(&original.0).and_then(|&seq| restored.article(seq)).map(|live| live.id);
                if duplicate_of.is_none() {
                    orphans.insert(original.0, restored.live.next());
                }
            }
            let owner = fold(hash_of(one.owner.as_bytes()));
            restored.tick(one.at);
            let seq = restored.admit(Live { id: one.id, owner, at: one.at, print: one.fingerprint, original: Original::of(duplicate_of) });
            restored.next_story = restored.next_story.max(one.story.0 + 1);
            let slot = restored.slot_for(one.story.0);
            restored.join(seq, slot);
            restored.slim();
        }
        restored.expire();
        restored.touched.clear();
        restored.newcomers.clear();
        restored
    }

    /// Gives `article` a story.
    pub fn push(&mut self, article: &Article<'_>) -> Assignment {
        let join = self.settings.join;
        self.push_with(article, |candidates| candidates.iter().position(|candidate| candidate.score > join))
    }

    /// The same for an article that a [`Reader`] has read.
    pub fn push_reading(&mut self, article: &Article<'_>, reading: &Reading) -> Assignment {
        let join = self.settings.join;
        self.known(article.id)
            .unwrap_or_else(|| self.assign(article, reading, |candidates| candidates.iter().position(|candidate| candidate.score > join)))
    }

    /// As [`Clusterer::push`] with somebody else's judgement: `choose` sees the candidates, best first, and names one by its place.
    /// Training uses it.
    pub fn push_with(&mut self, article: &Article<'_>, choose: impl FnOnce(&[Candidate]) -> Option<usize>) -> Assignment {
        if let Some(known) = self.known(article.id) {
            return known;
        }
        let reading = self.reader.read(article);
        self.assign(article, &reading, choose)
    }

    fn assign(&mut self, article: &Article<'_>, reading: &Reading, choose: impl FnOnce(&[Candidate]) -> Option<usize>) -> Assignment {
        let at = article.published.min(article.arrived);
        self.tick(at);
        self.expire();
        let print = fingerprint::weigh(reading, &self.settings.recipe, &self.index);
        let owner = fold(hash_of(article.owner.as_bytes()));

        let place = self.choose_place(article.id, &print, at, owner, choose);
        let (home, duplicate_of, why) = match place {
            Place::With(original, home) => (home, Some(original), Why::Copy(original)),
            Place::Decided(home) => (home, None, Why::Reader),
            Place::Joined(home, Candidate { evidence, score, .. }) => {
                let shared = decision::shares(&Profile::of(&print, at, owner), &self.profile_of(home), 8);
                (home, None, Why::Evidence { evidence, score, shared: self.reader.spell_out(article, &shared) })
            }
            Place::New => (self.new_story(), None, Why::First),
        };
        let seq = self.admit(Live { id: article.id, owner, at, print: print.clone(), original: Original::of(duplicate_of) });
        self.join(seq, home);
        Assignment { story: StoryId(self.stories[home as usize].id), duplicate_of, why, fingerprint: print, at }
    }

    /// As [`Clusterer::push_with`] for an article whose fingerprint was made before. Making it takes the time, and which story an article
    /// joins changes nothing of what is read; so training reads once and decides often.
    pub fn push_read(
        &mut self,
        id: EntryId,
        owner: &str,
        at: Moment,
        print: &Fingerprint,
        choose: impl FnOnce(&[Candidate]) -> Option<usize>,
    ) -> StoryId {
        let owner = fold(hash_of(owner.as_bytes()));
        self.tick(at);
        self.expire();
        let place = self.choose_place(id, print, at, owner, choose);
        let (home, duplicate_of) = match place {
            Place::With(original, home) => (home, Some(original)),
            Place::Decided(home) | Place::Joined(home, _) => (home, None),
            Place::New => (self.new_story(), None),
        };
        let seq = self.admit(Live { id, owner, at, print: print.clone(), original: Original::of(duplicate_of) });
        self.join(seq, home);
        StoryId(self.stories[home as usize].id)
    }

    fn choose_place(
        &mut self,
        id: EntryId,
        print: &Fingerprint,
        at: Moment,
        owner: u32,
        choose: impl FnOnce(&[Candidate]) -> Option<usize>,
    ) -> Place {
        if let Some((original, home)) = self.original_of(id, print, at, owner) {
            return Place::With(original, home);
        }
        if let Some(home) = self.home_by_decision(id) {
            return Place::Decided(home);
        }
        let profile = Profile::of(print, at, owner);
        let candidates =
            self.candidates(&profile, NOWHERE, |this, slot| this.may_join(id, slot) && !this.has_old_heading(slot, print.title, owner, at));
        let chosen = choose(&candidates).and_then(|place| candidates.get(place)).copied();
        chosen.map_or(Place::New, |candidate| Place::Joined(self.slot_for(candidate.story.0), candidate))
    }

    /// The story of a live entry.
    pub fn story_of(&self, entry: EntryId) -> Option<StoryId> {
        let seq = self.seq_of(entry)?;
        Some(StoryId(self.stories[self.home(seq) as usize].id))
    }

    /// The story that `story` became, through any number of merges that this process has seen; itself, where it did not.
    pub fn resolve(&self, story: StoryId) -> StoryId {
        let mut id = story.0;
        while let Some(&next) = self.aliases.get(&id) {
            id = next;
        }
        StoryId(id)
    }

    /// Live entries of a story, copies too, in order of arrival.
    pub fn members(&self, story: StoryId) -> Vec<EntryId> {
        let Some(slot) = self.slot_of(story.0) else { return Vec::new() };
        let mut members: Vec<u32> = self.stories[slot as usize].everyone().collect();
        members.sort_unstable();
        members.into_iter().filter_map(|seq| self.article(seq)).map(|live| live.id).collect()
    }

    /// Live stories in ascending order.
    pub fn stories(&self) -> Vec<StoryId> {
        let mut ids: Vec<StoryId> = self.slots.iter().map(|slot| StoryId(self.stories[slot as usize].id)).collect();
        ids.sort_unstable();
        ids
    }

    /// Above every number that a story has had: what [`Clusterer::restore`] wants to know.
    pub fn next_story(&self) -> StoryId {
        StoryId(self.next_story)
    }

    /// The fingerprint of a live entry.
    pub fn fingerprint(&self, entry: EntryId) -> Option<&Fingerprint> {
        Some(&self.article(self.seq_of(entry)?)?.print)
    }

    /// Live articles, copies too.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether nothing is live.
    pub fn is_empty(&self) -> bool {
        self.by_id.len() == 0
    }

    /// The stories most like `story`, with the evidence, best first.
    pub fn neighbours(&self, story: StoryId) -> Vec<Candidate> {
        let Some(slot) = self.slot_of(story.0) else { return Vec::new() };
        let mut sums = vec![0; self.stories.len()];
        self.ranked(&self.profile_of(slot), slot, &mut sums, |_, _| true)
    }

    /// Remembers a reader's decision and obeys it at once.
    pub fn decide(&mut self, decision: Decision) -> Vec<Change> {
        self.remember(decision);
        let mut changes = Vec::new();
        match decision {
            Decision::Together(one, two) => {
                let (Some(a), Some(b)) = (self.seq_of(one), self.seq_of(two)) else { return changes };
                let (home, other) = (self.home(a), self.home(b));
                if home != other {
                    changes.push(self.merge(home, other));
                }
            }
            Decision::Apart(one, two) => {
                let (Some(a), Some(b)) = (self.seq_of(one), self.seq_of(two)) else { return changes };
                if self.home(a) == self.home(b) {
                    self.send_away(b, &mut changes);
                }
            }
            Decision::Never(entry, story) => {
                let Some(seq) = self.seq_of(entry) else { return changes };
                if self.stories[self.home(seq) as usize].id == self.resolve(story).0 {
                    self.send_away(seq, &mut changes);
                }
            }
        }
        changes
    }

    /// Forgets entries that the library no longer holds.
    pub fn forget(&mut self, entry: EntryId) {
        if let Some(seq) = self.seq_of(entry) {
            self.drop_article(seq);
        }
    }

    // What follows is in calling order.

    fn known(&self, id: EntryId) -> Option<Assignment> {
        let seq = self.seq_of(id)?;
        let live = self.article(seq)?;
        Some(Assignment {
            story: StoryId(self.stories[self.home(seq) as usize].id),
            duplicate_of: live.duplicate_of(),
            why: Why::Known,
            fingerprint: live.print.clone(),
            at: live.at,
        })
    }

    fn tick(&mut self, at: Moment) {
        self.pulse.push_back(at.0);
        if self.pulse.len() > PULSE {
            self.pulse.pop_front();
        }
    }

    /// Drops what lies more than the window before, or after, the median of the last arrivals.
    fn expire(&mut self) {
        let mut pulse: Vec<i64> = self.pulse.iter().copied().collect();
        pulse.sort_unstable();
        if pulse.len() < ENOUGH_PULSE {
            return;
        }
        let now = pulse[(pulse.len() - 1) / 2];
        let window = self.settings.days * DAY;
        loop {
            match self.live.rows.front() {
                Some(None) => {}
                Some(Some(front))
                    if self.live.rows.len() > self.settings.most || now.saturating_sub(front.at.0).saturating_abs() > window =>
                {
                    self.drop_article(self.live.base);
                }
                Some(Some(_)) | None => return,
            }
            self.live.rows.pop_front();
            self.homes.pop_front();
            self.live.base = self.live.base.wrapping_add(1);
            self.index.forget(self.live.base);
            self.shapes.forget(self.live.base);
        }
    }

    fn seq_of(&self, id: EntryId) -> Option<u32> {
        self.by_id.find(id.0 as u64, |seq| self.live.id_key(seq))
    }

    pub(super) fn article(&self, seq: u32) -> Option<&Live> {
        self.live.get(seq)
    }

    fn place(&self, seq: u32) -> usize {
        (seq - self.live.base) as usize
    }

    pub(super) fn home(&self, seq: u32) -> u32 {
        self.homes[self.place(seq)]
    }

    /// The article of which this is a copy, and the slot of its story.
    fn original_of(&self, id: EntryId, print: &Fingerprint, at: Moment, owner: u32) -> Option<(EntryId, u32)> {
        let mut found: Option<u32> = None;
        let mut offer = |seq: u32| found = Some(found.map_or(seq, |best| best.min(seq)));
        if print.title != 0
            && let Some(seq) = self.titles.find(print.title, |seq| self.live.title_key(seq))
            && let Some(live) = self.article(seq)
        {
            let gap = at.since(live.at).saturating_abs();
            let both = print.shape != 0 && live.print.shape != 0;
            let same_text = !both || (print.shape ^ live.print.shape).count_ones() <= OTHER_TEXT_BITS;
            let lives = if live.owner == owner { OWN_TITLE_LIVES } else { TITLE_LIVES };
            if gap <= lives && same_text && print.likeness(&live.print) >= 0.5 * live.print.length() {
                offer(seq);
            }
        }
        if print.shape != 0 {
            for band in shapes::BANDS {
                let alike = self.shapes.alike(print.shape, band).filter_map(|seq| Some((seq, self.article(seq)?)));
                for (seq, live) in alike.take(BUCKET) {
                    if (print.shape ^ live.print.shape).count_ones() <= COPY_BITS
                        && print.likeness(&live.print) >= COPY_LIKENESS * live.print.length()
                    {
                        offer(seq);
                    }
                }
            }
        }
        let seq = found?;
        let live = self.article(seq)?;
        let home = self.home(seq);
        self.may_join(id, home).then_some((live.id, home))
    }

    /// Whether the story holds an earlier article of the same house under the same title: a standing heading, such as the
    /// weather, under which something new stands every day.
    pub(super) fn has_old_heading(&self, slot: u32, title: u64, owner: u32, at: Moment) -> bool {
        let standing =
            |live: &Live| live.print.title == title && live.owner == owner && at.since(live.at).saturating_abs() > OWN_TITLE_LIVES / 2;
        title != 0 && self.stories[slot as usize].members.iter().rev().take(8).filter_map(|&seq| self.article(seq)).any(standing)
    }

    /// Whether two stories hold articles of one house under one title that are not of one day.
    pub(super) fn share_old_heading(&self, one: u32, two: u32) -> bool {
        let latest = self.stories[one as usize].members.iter().rev().take(8).filter_map(|&seq| self.article(seq));
        latest.into_iter().any(|live| self.has_old_heading(two, live.print.title, live.owner, live.at))
    }

    fn home_by_decision(&self, id: EntryId) -> Option<u32> {
        let partners = self.together.get(&id.0)?;
        partners.iter().filter_map(|&partner| self.seq_of(EntryId(partner))).map(|seq| self.home(seq)).find(|&home| self.may_join(id, home))
    }

    /// Whether the reader's decisions allow it.
    pub(super) fn may_join(&self, id: EntryId, slot: u32) -> bool {
        if self.apart.is_empty() && self.never.is_empty() {
            return true;
        }
        let story = self.stories[slot as usize].id;
        if self
            .never
            .get(&id.0)
            .is_some_and(|stories| stories.iter().any(|&never| never == story || self.resolve(StoryId(never)).0 == story))
        {
            return false;
        }
        let Some(others) = self.apart.get(&id.0) else { return true };
        !others.iter().filter_map(|&other| self.seq_of(EntryId(other))).any(|seq| self.home(seq) == slot)
    }

    /// Whether the reader's decisions allow two stories to become one.
    pub(super) fn may_merge(&self, one: u32, two: u32) -> bool {
        if self.apart.is_empty() && self.never.is_empty() {
            return true;
        }
        let all = |slot: u32, into: u32| {
            self.stories[slot as usize].everyone().filter_map(|seq| self.article(seq)).all(|live| self.may_join(live.id, into))
        };
        all(one, two) && all(two, one)
    }

    /// Whether a reader's decision holds this article where it is.
    pub(super) fn is_held(&self, seq: u32) -> bool {
        let Some(live) = self.article(seq) else { return false };
        let home = self.home(seq);
        self.together.get(&live.id.0).is_some_and(|partners| {
            partners.iter().filter_map(|&partner| self.seq_of(EntryId(partner))).any(|partner| self.home(partner) == home)
        })
    }

    pub(super) fn candidates(&mut self, profile: &Profile, except: u32, allowed: impl Fn(&Self, u32) -> bool) -> Vec<Candidate> {
        let mut sums = std::mem::take(&mut self.sums);
        sums.resize(self.stories.len(), 0);
        let candidates = self.ranked(profile, except, &mut sums, allowed);
        self.sums = sums;
        candidates
    }

    /// What a story might be one with.
    pub(super) fn candidates_of(&mut self, slot: u32, allowed: impl Fn(&Self, u32) -> bool) -> Vec<Candidate> {
        let mut sums = std::mem::take(&mut self.sums);
        sums.resize(self.stories.len(), 0);
        let candidates = self.ranked(&self.profile_of(slot), slot, &mut sums, allowed);
        self.sums = sums;
        candidates
    }

    /// `sums` is all zeros before and after.
    fn ranked(&self, profile: &Profile, except: u32, sums: &mut [u64], allowed: impl Fn(&Self, u32) -> bool) -> Vec<Candidate> {
        let mut seen: Vec<u32> = Vec::new();
        for (term, sum) in profile.strongest(indexed(profile.words, profile.size)) {
            self.index.find(term, self.live.base, LONGEST_LIST, |seq, weight| {
                let home = self.home(seq);
                if home == NOWHERE || home == except {
                    return;
                }
                let total = &mut sums[home as usize];
                if *total == 0 {
                    seen.push(home);
                }
                *total += u64::from(sum) * u64::from(weight) + 1;
            });
        }
        let mut order: Vec<(f32, i64, u32)> = seen
            .iter()
            .map(|&home| (std::mem::take(&mut sums[home as usize]) as f32 / self.length(home), self.stories[home as usize].id, home))
            .collect();
        let key = |a: &(f32, i64, u32), b: &(f32, i64, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        let best = order.iter().map(|one| one.0).fold(0.0, f32::max);
        order.retain(|one| one.0 >= WORTH_A_LOOK * best);
        if order.len() > FINALISTS {
            order.select_nth_unstable_by(FINALISTS - 1, key);
            order.truncate(FINALISTS);
        }
        let mut lone = Profile::default();
        let mut candidates: Vec<Candidate> = order
            .into_iter()
            .filter(|&(_, _, home)| allowed(self, home))
            .map(|(_, id, home)| {
                let evidence = match (self.stories[home as usize].members.as_slice(), self.alone(home)) {
                    // Most candidates are articles alone; one room serves them all.
                    ([_], Some(live)) => {
                        lone.become_one(&live.print, live.at, live.owner);
                        self.compare(profile, &lone)
                    }
                    _ => self.compare(profile, &self.profile_of(home)),
                };
                Candidate { story: StoryId(id), evidence, score: self.settings.weights.weigh(&evidence) }
            })
            .collect();
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.story.cmp(&b.story)));
        candidates
    }

    pub(super) fn compare(&self, one: &Profile, two: &Profile) -> Evidence {
        decision::evidence(one, two, Around { crowd: self.crowd(one).max(self.crowd(two)), known: self.index.articles })
    }

    /// Articles of the same day and the days before and after.
    fn crowd(&self, profile: &Profile) -> u32 {
        let Some((_, last)) = profile.span() else { return 0 };
        let day = last.0.div_euclid(DAY);
        self.days.range(day - 1..=day + 1).map(|(_, count)| count).sum()
    }

    fn alone(&self, slot: u32) -> Option<&Live> {
        self.article(*self.stories[slot as usize].members.first()?)
    }

    pub(super) fn profile_of(&self, slot: u32) -> std::borrow::Cow<'_, Profile> {
        let story = &self.stories[slot as usize];
        match &story.profile {
            Some(profile) => std::borrow::Cow::Borrowed(profile),
            None => std::borrow::Cow::Owned(self.sum_of(story.counted())),
        }
    }

    pub(super) fn sum_of(&self, members: &[u32]) -> Profile {
        let mut profile = Profile::default();
        for live in members.iter().filter_map(|&seq| self.article(seq)) {
            profile.add(&live.print, live.at, live.owner);
        }
        profile
    }

    /// The length of a story's sum.
    fn length(&self, slot: u32) -> f32 {
        let story = &self.stories[slot as usize];
        if story.members.len() <= 1 {
            return fingerprint::UNIT;
        }
        if story.length.get() == 0.0 {
            story.length.set((self.profile_of(slot).square as f32).sqrt().max(1.0));
        }
        story.length.get()
    }

    /// Lets go of the sums of stories that moved longest ago, where there are too many.
    pub(super) fn slim(&mut self) {
        if self.profiles <= MOST_PROFILES {
            return;
        }
        let mut kept: Vec<u32> = (0..self.stories.len() as u32).filter(|&slot| self.stories[slot as usize].profile.is_some()).collect();
        kept.sort_unstable_by_key(|&slot| self.stories[slot as usize].members.last().copied());
        for &slot in &kept[..kept.len().saturating_sub(MOST_PROFILES / 2)] {
            self.stories[slot as usize].profile = None;
        }
        self.profiles = kept.len().min(MOST_PROFILES / 2);
    }

    /// Takes the article into the window, without a story yet.
    fn admit(&mut self, live: Live) -> u32 {
        let (seq, id) = (self.live.next(), live.id.0 as u64);
        if let Some(original) = live.duplicate_of() {
            self.copies.entry(original.0).or_default().push(seq);
        }
        let stands_alone = live.duplicate_of().is_none();
        self.live.rows.push_back(Some(live));
        self.by_id.put(id, seq, |seq| self.live.id_key(seq));
        self.homes.push_back(NOWHERE);
        if stands_alone {
            self.index_article(seq);
        }
        while self.whole_from.saturating_add(self.settings.whole) <= seq {
            self.fade(self.whole_from);
            self.whole_from += 1;
        }
        seq
    }

    /// Lets go of the terms by which an article cannot be found.
    fn fade(&mut self, seq: u32) {
        let home = seq.checked_sub(self.live.base).and_then(|place| self.homes.get(place as usize)).copied();
        let (Some(live), Some(home)) = (self.live.get_mut(seq), home) else { return };
        let faded = live.print.faded(INDEXED_OF_TITLE);
        let whole = std::mem::replace(&mut live.print, faded);
        if live.duplicate_of().is_some() {
            return;
        }
        self.index.discount(whole.terms());
        let Some(story) = self.stories.get_mut(home as usize) else { return };
        story.length.set(0.0);
        let counted = story.counted().first().is_some_and(|&oldest| oldest <= seq);
        if let Some(profile) = story.profile.as_mut().filter(|_| counted) {
            profile.take(&whole, live.at, live.owner);
            profile.add(&live.print, live.at, live.owner);
        }
    }

    fn index_article(&mut self, seq: u32) {
        let Some(live) = self.live.get(seq) else { return };
        if seq >= self.whole_from {
            self.index.count(live.print.terms());
        }
        for at in live.print.strongest(indexed(u64::from(live.print.words), 1)) {
            self.index.add(live.print.term(at), seq, live.print.weight(at));
        }
        *self.days.entry(live.at.0.div_euclid(DAY)).or_default() += 1;
        if live.print.title != 0 {
            self.titles.put(live.print.title, seq, |seq| self.live.title_key(seq));
        }
        if live.print.shape != 0 {
            self.shapes.add(seq, live.print.shape);
        }
    }

    fn unindex_article(&mut self, seq: u32) {
        let Some(live) = self.live.get(seq) else { return };
        if seq >= self.whole_from {
            self.index.discount(live.print.terms());
        }
        let day = live.at.0.div_euclid(DAY);
        if let Some(count) = self.days.get_mut(&day) {
            *count -= 1;
            if *count == 0 {
                self.days.remove(&day);
            }
        }
        self.titles.remove(live.print.title, seq);
    }

    pub(super) fn new_story(&mut self) -> u32 {
        let id = self.next_story;
        self.next_story += 1;
        self.slot_for(id)
    }

    /// The slot of a story, made where there is none.
    pub(super) fn slot_for(&mut self, id: i64) -> u32 {
        if let Some(slot) = self.slot_of(id) {
            return slot;
        }
        let slot = self.free.pop().unwrap_or_else(|| {
            self.stories.push(Story::default());
            self.stories.len() as u32 - 1
        });
        self.stories[slot as usize].id = id;
        self.slots.put(id as u64, slot, |slot| self.stories[slot as usize].id as u64);
        slot
    }

    pub(super) fn slot_of(&self, id: i64) -> Option<u32> {
        self.slots.find(id as u64, |slot| self.stories[slot as usize].id as u64)
    }

    /// Puts an article without a story into one.
    pub(super) fn join(&mut self, seq: u32, slot: u32) {
        let place = self.place(seq);
        self.homes[place] = slot;
        let Some(live) = self.live.get(seq) else { return };
        let story = &mut self.stories[slot as usize];
        self.touched.insert(story.id);
        if live.duplicate_of().is_some() {
            insert(story.copies.get_or_insert_default(), seq);
            return;
        }
        insert(&mut story.members, seq);
        self.newcomers.insert(seq);
        let article = |seq: u32| self.live.get(seq);
        let size = story.members.len();
        if size == 1 || seq < story.counted()[0] {
            return;
        }
        match story.profile.as_mut() {
            Some(profile) => {
                profile.add(&live.print, live.at, live.owner);
                if let Some(oldest) = size.checked_sub(COUNTED + 1).and_then(|oldest| article(story.members[oldest])) {
                    profile.take(&oldest.print, oldest.at, oldest.owner);
                }
            }
            None => {
                let mut profile = Box::<Profile>::default();
                for other in story.counted().iter().filter_map(|&other| article(other)) {
                    profile.add(&other.print, other.at, other.owner);
                }
                story.profile = Some(profile);
                self.profiles += 1;
            }
        }
        story.length.set(0.0);
    }

    /// Takes an article out of its story. An empty story is gone.
    pub(super) fn leave(&mut self, seq: u32) {
        let place = self.place(seq);
        let slot = std::mem::replace(&mut self.homes[place], NOWHERE);
        let (Some(live), Some(story)) = (self.live.get(seq), self.stories.get_mut(slot as usize)) else { return };
        self.touched.insert(story.id);
        if !story.remove_copy(seq) {
            let counted = story.counted().first().is_some_and(|&oldest| oldest <= seq);
            remove(&mut story.members, seq);
            self.newcomers.remove(&seq);
            story.length.set(0.0);
            if story.members.len() <= 1 {
                self.profiles -= usize::from(story.profile.take().is_some());
            } else if let Some(profile) = story.profile.as_mut().filter(|_| counted) {
                profile.take(&live.print, live.at, live.owner);
                let heir = story.members.len().checked_sub(COUNTED).map(|heir| story.members[heir]);
                if let Some(heir) = heir.and_then(|seq| self.live.get(seq)) {
                    profile.add(&heir.print, heir.at, heir.owner);
                }
            }
        }
        if story.is_empty() {
            self.slots.remove(story.id as u64, slot);
            self.touched.remove(&story.id);
            *story = Story::default();
            self.free.push(slot);
        }
    }

    /// Makes two stories one: the larger keeps its id, or the older of two equals.
    pub(super) fn merge(&mut self, one: u32, two: u32) -> Change {
        let rank = |slot: u32| {
            let story = &self.stories[slot as usize];
            (std::cmp::Reverse(story.everyone().count()), story.id)
        };
        let (into, from) = if rank(one) <= rank(two) { (one, two) } else { (two, one) };
        let (into_id, from_id) = (self.stories[into as usize].id, self.stories[from as usize].id);
        for seq in self.stories[from as usize].everyone().collect::<Vec<_>>() {
            self.leave(seq);
            self.join(seq, into);
        }
        self.aliases.insert(from_id, into_id);
        Change::Merged { from: StoryId(from_id), into: StoryId(into_id) }
    }

    /// Moves an article, with its copies, to another story.
    pub(super) fn shift(&mut self, seq: u32, to: u32, changes: &mut Vec<Change>) {
        let Some(id) = self.article(seq).map(|live| live.id) else { return };
        let from = self.stories[self.home(seq) as usize].id;
        let copies = self.copies.get(&id.0).cloned().unwrap_or_default();
        let home = self.home(seq);
        let all: Vec<u32> = std::iter::once(seq).chain(copies.into_iter().filter(|&copy| self.home(copy) == home)).collect();
        for one in all {
            let Some(entry) = self.article(one).map(|live| live.id) else { continue };
            self.leave(one);
            self.join(one, to);
            changes.push(Change::Moved { entry, from: StoryId(from), to: StoryId(self.stories[to as usize].id) });
        }
    }

    /// The reader wants it out: into the best other story that is allowed, or alone.
    fn send_away(&mut self, seq: u32, changes: &mut Vec<Change>) {
        let Some(live) = self.article(seq) else { return };
        if live.duplicate_of().is_some() {
            self.stand_alone(seq);
        }
        let Some(live) = self.article(seq) else { return };
        let (id, profile) = (live.id, Profile::of(&live.print, live.at, live.owner));
        let from = self.home(seq);
        let join = self.settings.join;
        let best =
            self.candidates(&profile, from, |this, slot| this.may_join(id, slot)).into_iter().find(|candidate| candidate.score > join);
        let to = match best {
            Some(candidate) => self.slot_for(candidate.story.0),
            None => self.new_story(),
        };
        self.shift(seq, to, changes);
    }

    /// A copy becomes an article of its own, in the same story.
    fn stand_alone(&mut self, seq: u32) {
        let home = self.home(seq);
        let Some(original) = self.live.get_mut(seq).and_then(|live| std::mem::replace(&mut live.original, Original::NONE).id()) else {
            return;
        };
        if let Some(copies) = self.copies.get_mut(&original.0) {
            copies.retain(|&copy| copy != seq);
        }
        self.index_article(seq);
        self.stories[home as usize].remove_copy(seq);
        self.join(seq, home);
    }

    fn drop_article(&mut self, seq: u32) {
        let Some(live) = self.article(seq) else { return };
        let (id, original) = (live.id, live.duplicate_of());
        match original {
            Some(original) => {
                if let Some(copies) = self.copies.get_mut(&original.0) {
                    copies.retain(|&copy| copy != seq);
                }
            }
            None => self.unindex_article(seq),
        }
        let story = self.stories[self.home(seq) as usize].id;
        let was_touched = self.touched.contains(&story);
        self.leave(seq);
        if !was_touched {
            self.touched.remove(&story);
        }
        self.by_id.remove(id.0 as u64, seq);
        let place = self.place(seq);
        self.live.rows[place] = None;
        let copies = self.copies.remove(&id.0).unwrap_or_default();
        let Some((&heir, rest)) = copies.split_first() else { return };
        let Some(heir_id) = self.article(heir).map(|live| live.id) else { return };
        self.stand_alone(heir);
        for &copy in rest {
            if let Some(live) = self.live.get_mut(copy) {
                live.original = Original::of(Some(heir_id));
            }
        }
        if !rest.is_empty() {
            self.copies.insert(heir_id.0, rest.to_vec());
        }
    }

    fn remember(&mut self, decision: Decision) {
        match decision {
            Decision::Together(one, two) => {
                for (a, b) in [(one.0, two.0), (two.0, one.0)] {
                    self.together.entry(a).or_default().insert(b);
                    if let Some(apart) = self.apart.get_mut(&a) {
                        apart.remove(&b);
                    }
                }
            }
            Decision::Apart(one, two) => {
                for (a, b) in [(one.0, two.0), (two.0, one.0)] {
                    self.apart.entry(a).or_default().insert(b);
                    if let Some(together) = self.together.get_mut(&a) {
                        together.remove(&b);
                    }
                }
            }
            Decision::Never(entry, story) => {
                self.never.entry(entry.0).or_default().insert(story.0);
            }
        }
    }
}

/// Terms by which `size` articles with so many words together can be found.
fn indexed(words: u64, size: u32) -> usize {
    if words < decision::A_TEXT as u64 * u64::from(size) { INDEXED_OF_TITLE } else { INDEXED }
}

/// Inserts into a list in ascending order.
fn insert(list: &mut Members, seq: u32) {
    let at = list.partition_point(|&other| other < seq);
    list.insert(at, seq);
}

/// Removes from a list in ascending order; says whether it was there.
fn remove(list: &mut Members, seq: u32) -> bool {
    let found = list.binary_search(&seq);
    if let Ok(at) = found {
        list.remove(at);
    }
    found.is_ok()
}
