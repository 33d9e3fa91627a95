//! Kills a program at its work, again and again, and looks at what is left of the library.
//!
//! There are two programs. The worker opens the library, does what a script says, and writes a line before and after
//! each job; the line after it is the promise. The judge gives it the script and the moment of its death, a number of
//! changes to files, and then opens the library and compares it with what was promised. A job that was under way may
//! have been done or not, but not by half.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use daily_engine::api::desk::*;
use daily_engine::api::dto::*;
use serde::{Deserialize, Serialize};

use crate::faults::{Fault, Faults};
use crate::{HOUR, NOON, Page, Web, World, entry, older, paper, within};

/// Where the worker finds what it is to do.
const TASK: &str = "LONDON_DAILY_CRASH_TASK";
/// Entries of one feed that stand in it at a time.
const IN_THE_FEED: usize = 12;
/// Newest entries of a feed that the retention leaves.
const KEPT: u32 = 15;

/// One job of the worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Job {
    Refresh,
    Mark(Vec<String>, Mark),
    MarkAllRead,
    Tag(String, String),
    Note(String, String),
    Retain,
    BackUp(PathBuf),
    Restore(PathBuf),
}

#[derive(Debug, Serialize, Deserialize)]
struct Task {
    profile: PathBuf,
    now: i64,
    /// The change to files at which it dies, counted from the start; 0: never.
    dies_at: u64,
    halfway: bool,
    jobs: Vec<Job>,
}

/// What the worker says.
#[derive(Debug, Serialize, Deserialize)]
enum Said {
    Opened,
    Begins(usize),
    Done(usize, Seen),
    Refused(usize, String),
    Finished { changes: u64 },
}

/// The titles of all entries that can be seen.
type Seen = BTreeSet<String>;

/// Does the worker's part, if this process is one; answers whether it was.
pub async fn work() -> bool {
    let Some(task) = std::env::var_os(TASK) else { return false };
    let task: Task = serde_json::from_str(task.to_str().unwrap()).unwrap();
    std::fs::create_dir_all(&task.profile).unwrap();
    let faults = Faults::in_folder(&task.profile);
    if task.dies_at > 0 {
        faults.strike(task.dies_at, if task.halfway { Fault::KilledHalfway } else { Fault::Killed });
    }
    let world = World::in_profile(&task.profile).await;
    world.pass(task.now - NOON.0);
    let library = world.engine.get_library(Nothing {}).await.unwrap();
    assert!(matches!(library, Library::Open { .. }), "{library:?}");
    say(&Said::Opened);
    for (number, job) in task.jobs.iter().enumerate() {
        say(&Said::Begins(number));
        match within(do_job(&world, job)).await {
            Ok(()) => say(&Said::Done(number, world.titles(EntryFilter::All).await.into_iter().collect())),
            Err(error) => say(&Said::Refused(number, error.message)),
        }
    }
    world.engine.close().await;
    say(&Said::Finished { changes: faults.changes() });
    true
}

async fn do_job(world: &World, job: &Job) -> Result<(), CallError> {
    let engine = &world.engine;
    match job {
        Job::Refresh => engine.refresh(Refresh { feed_ids: None, all: true }).await.map(drop),
        Job::Mark(titles, mark) => {
            let mut entry_ids = Vec::new();
            for title in titles {
                entry_ids.push(world.entry(title).await);
            }
            engine.mark_entries(MarkEntries { entry_ids, mark: *mark }).await.map(drop)
        }
        Job::MarkAllRead => engine.mark_all_read(MarkAllRead { filter: EntryFilter::All, arrived_by: None }).await.map(drop),
        Job::Tag(title, tag) => {
            let entry_ids = vec![world.entry(title).await];
            engine.tag_entries(TagEntries { entry_ids, add: vec![tag.clone()], remove: Vec::new() }).await.map(drop)
        }
        Job::Note(title, text) => {
            let entry_id = world.entry(title).await;
            engine.save_note(SaveNote { entry_id, text: text.clone() }).await.map(drop)
        }
        Job::Retain => {
            let keep = Keep::Limited { days: None, entries: Some(KEPT), spare_unread: false };
            engine.save_retention(SaveRetention { feed_ids: Vec::new(), keep }).await?;
            engine.apply_retention(Nothing {}).await.map(drop)
        }
        Job::BackUp(file) => engine.back_up_library(FileArg { path: file.display().to_string() }).await.map(drop),
        Job::Restore(file) => engine.restore_library(FileArg { path: file.display().to_string() }).await.map(drop),
    }
}

/// Straight to the pipe: what is kept in this process dies with it.
fn say(said: &Said) {
    let line = serde_json::to_string(said).unwrap();
    std::io::stdout().write_all(format!("\u{1}{line}\n").as_bytes()).unwrap();
}

/// What the reader did to an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Marks {
    read: bool,
    bookmarked: bool,
    later: bool,
    tags: BTreeSet<String>,
    note: String,
}

impl Marks {
    fn are_kept(&self) -> bool {
        self.bookmarked || self.later || !self.tags.is_empty() || !self.note.is_empty()
    }
}

type Model = BTreeMap<String, Marks>;

/// What came of many deaths.
#[derive(Debug, Default, Clone)]
pub struct Toll {
    /// Times that the worker was killed.
    pub deaths: usize,
    /// By what was under way.
    pub during: BTreeMap<String, usize>,
    /// Jobs that were promised to be done, and were.
    pub promises: usize,
    /// Changes to files of the longest life.
    pub longest_life: u64,
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    /// Below `sides`.
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    fn pick<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        among.get(self.throw(among.len() as u64) as usize)
    }
}

/// Looks after one library through many deaths.
struct Judge<'a> {
    worker: &'a dyn Fn() -> Command,
    dice: Dice,
    _web: Web,
    pages: Vec<Page>,
    published: usize,
    folder: tempfile::TempDir,
    model: Model,
    /// Entries that a retention removed: they must not come back.
    gone: Seen,
    backups: Vec<(PathBuf, Model, Seen)>,
    backups_begun: usize,
    lives: i64,
    toll: Toll,
}

/// Kills the worker `deaths` times while it refreshes, marks, removes, backs up and restores, on a new library every
/// `deaths_each` deaths. Panics where a promise was broken, with the seed and the story.
pub async fn judge(worker: &dyn Fn() -> Command, seed: u64, deaths: usize, deaths_each: usize) -> Toll {
    let mut toll = Toll::default();
    let mut round = 0;
    while toll.deaths < deaths {
        round += 1;
        let mut judge = Judge::new(worker, seed.wrapping_mul(1_000).wrapping_add(round)).await;
        judge.toll = toll;
        let until = (judge.toll.deaths + deaths_each).min(deaths);
        // The first life is whole: it tells how long a life is.
        let mut life = judge.live(0).await.unwrap_or(200);
        while judge.toll.deaths < until {
            let dies_at = 1 + judge.dice.throw(life);
            life = judge.live(dies_at).await.unwrap_or(life).max(life);
        }
        toll = judge.toll;
    }
    toll
}

/// Kills the worker at `deaths` moments, evenly spread over a life in which it writes a backup and puts it back.
pub async fn judge_restores(worker: &dyn Fn() -> Command, seed: u64, deaths: u64) -> Toll {
    let mut judge = Judge::new(worker, seed).await;
    judge.live(0).await;
    let title = judge.model.keys().next().unwrap().clone();
    let mut life = 0;
    for number in 0..=deaths {
        judge.backups_begun += 1;
        let backup = judge.folder.path().join(format!("backup-{}.db", judge.backups_begun));
        let mark = if judge.model[&title].bookmarked { Mark::Unbookmark } else { Mark::Bookmark };
        let jobs = [Job::BackUp(backup.clone()), Job::Mark(vec![title.clone()], mark), Job::Restore(backup)];
        // The first life is whole.
        life = judge.live_by(&jobs, number * life / (deaths + 1)).await.unwrap_or(life);
    }
    judge.toll
}

/// Kills the worker `deaths` times while it brings a library of each earlier version up to date.
pub async fn judge_migrations(worker: &dyn Fn() -> Command, seed: u64, deaths: usize) -> Toll {
    let mut toll = Toll::default();
    let versions = older::newest_version() - 1;
    for version in 1..=versions {
        let mut judge = Judge::new(worker, seed.wrapping_add(u64::from(version))).await;
        judge.live(0).await;
        judge.toll = toll;
        older::as_version(&judge.profile(), version);
        let old = std::fs::read(judge.profile().join("library.db")).unwrap();
        // What the old version had no place for is not to be expected.
        judge.rebase_from_the_file();
        let life = judge.migrate(0).await.unwrap();
        for _ in 0..deaths.div_ceil(versions as usize) {
            std::fs::remove_dir_all(judge.profile()).unwrap();
            std::fs::create_dir_all(judge.profile()).unwrap();
            std::fs::write(judge.profile().join("library.db"), &old).unwrap();
            let dies_at = 1 + judge.dice.throw(life);
            judge.migrate(dies_at).await;
        }
        toll = judge.toll;
    }
    toll
}

impl<'a> Judge<'a> {
    async fn new(worker: &'a dyn Fn() -> Command, seed: u64) -> Self {
        let web = Web::default();
        let mut pages = Vec::new();
        for number in 0..3 {
            pages.push(web.serves(paper(&format!("Paper {number}"))).await);
        }
        let folder = tempfile::tempdir().unwrap();
        let mut judge = Self {
            worker,
            dice: Dice(seed),
            _web: web,
            pages,
            published: 0,
            folder,
            model: Model::new(),
            gone: Seen::new(),
            backups: Vec::new(),
            backups_begun: 0,
            lives: 0,
            toll: Toll::default(),
        };
        judge.publish();
        let world = World::in_profile(judge.profile()).await;
        for page in &judge.pages {
            world.follow(page).await;
        }
        judge.model = look(&world).await;
        world.engine.close().await;
        judge
    }

    fn profile(&self) -> PathBuf {
        self.folder.path().join("profile")
    }

    /// Five more entries in each feed; the oldest fall out.
    fn publish(&mut self) {
        self.published += 5;
        let (last, first) = (self.published, self.published.saturating_sub(IN_THE_FEED));
        for (number, page) in self.pages.iter().enumerate() {
            let items = (first..last).rev().map(|item| {
                let text = format!("<p>Report {item} of the paper {number}. {}", "All the news that fits. ".repeat(10 + item % 40));
                entry(&title(number, item)).saying(&text)
            });
            page.now_gives(paper(&format!("Paper {number}")).with_all(items));
        }
    }

    fn script(&mut self) -> Vec<Job> {
        let titles: Vec<String> = self.model.keys().cloned().collect();
        let mut jobs = Vec::new();
        for _ in 0..6 {
            let title = self.dice.pick(&titles).cloned().unwrap_or_default();
            let kind = self.dice.throw(12);
            jobs.push(match kind {
                _ if title.is_empty() => Job::Refresh,
                0..=2 => Job::Refresh,
                3 => Job::Mark(vec![title], Mark::Read),
                4 => Job::Mark(vec![title, titles[0].clone()], Mark::Bookmark),
                5 => Job::Mark(titles.iter().take(20).cloned().collect(), Mark::Read),
                6 => Job::Mark(vec![title], Mark::Later),
                7 => Job::Tag(title, format!("tag {}", self.dice.throw(3))),
                8 => Job::Note(title, format!("note {}", self.dice.throw(1_000))),
                9 => {
                    if self.dice.throw(2) == 0 {
                        Job::Retain
                    } else {
                        Job::MarkAllRead
                    }
                }
                10 => {
                    self.backups_begun += 1;
                    Job::BackUp(self.folder.path().join(format!("backup-{}.db", self.backups_begun)))
                }
                _ => match self.dice.pick(&self.backups) {
                    Some((file, ..)) => Job::Restore(file.clone()),
                    None => Job::Refresh,
                },
            });
            // What a removal or a restored backup leaves is known when it is done.
            if matches!(jobs.last(), Some(Job::Retain | Job::Restore(_))) {
                break;
            }
        }
        jobs
    }

    /// One life of the worker, and the judgement. Answers how many changes it made, where it lived to the end.
    async fn live(&mut self, dies_at: u64) -> Option<u64> {
        self.publish();
        let jobs = if dies_at == 0 { vec![Job::Refresh, Job::Refresh] } else { self.script() };
        self.live_by(&jobs, dies_at).await
    }

    async fn live_by(&mut self, jobs: &[Job], dies_at: u64) -> Option<u64> {
        let (said, killed) = self.run(jobs, dies_at).await;
        let (mut finished, mut under_way) = (None, None);
        for said in &said {
            match said {
                Said::Opened => {}
                Said::Begins(number) => under_way = Some(*number),
                Said::Done(number, seen) => {
                    under_way = None;
                    self.toll.promises += 1;
                    self.was_done(&jobs[*number], seen);
                }
                Said::Refused(number, why) => panic!("{:?} was refused: {why}", jobs[*number]),
                Said::Finished { changes } => finished = Some(*changes),
            }
        }
        assert_eq!(finished.is_none(), killed, "the worker broke off: {said:?}");
        let under_way = under_way.map(|number| jobs[number].clone());
        if killed {
            self.toll.deaths += 1;
            let during = under_way.as_ref().map_or("Opening or closing".to_owned(), |job| {
                let name = format!("{job:?}");
                name.split('(').next().unwrap_or_default().to_owned()
            });
            *self.toll.during.entry(during).or_default() += 1;
        }
        self.toll.longest_life = self.toll.longest_life.max(finished.unwrap_or_default());
        let story = format!("after life {} ended at change {dies_at} during {under_way:?}, jobs {jobs:?}", self.lives);
        self.is_as_promised(under_way.as_ref(), &story).await;
        finished
    }

    async fn migrate(&mut self, dies_at: u64) -> Option<u64> {
        let (said, killed) = self.run(&[], dies_at).await;
        let finished = said.iter().find_map(|said| if let Said::Finished { changes } = said { Some(*changes) } else { None });
        assert_eq!(finished.is_none(), killed, "the worker broke off: {said:?}");
        if killed {
            self.toll.deaths += 1;
            *self.toll.during.entry("Migration".to_owned()).or_default() += 1;
        }
        self.toll.longest_life = self.toll.longest_life.max(finished.unwrap_or_default());
        self.is_as_promised(None, &format!("after a migration that ended at change {dies_at}")).await;
        finished
    }

    async fn run(&mut self, jobs: &[Job], dies_at: u64) -> (Vec<Said>, bool) {
        self.lives += 1;
        let halfway = self.dice.throw(3) == 0;
        let task = Task { profile: self.profile(), now: NOON.0 + self.lives * HOUR, dies_at, halfway, jobs: jobs.to_vec() };
        let mut command = (self.worker)();
        command.env(TASK, serde_json::to_string(&task).unwrap()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        tokio::task::spawn_blocking(move || {
            let complaints = std::thread::spawn(move || std::io::read_to_string(err).unwrap_or_default());
            // A test harness writes lines of its own.
            let lines = BufReader::new(out).lines().map_while(Result::ok);
            let said = lines.filter_map(|line| serde_json::from_str(line.split_once('\u{1}')?.1).ok()).collect();
            let status = child.wait().unwrap();
            let complaints = complaints.join().unwrap();
            assert!(status.success() || status.code().is_none(), "the worker failed: {complaints}");
            (said, !status.success())
        })
        .await
        .unwrap()
    }

    /// Takes a promise down.
    fn was_done(&mut self, job: &Job, seen: &Seen) {
        let model = &mut self.model;
        let mut change = |title: &String, change: &dyn Fn(&mut Marks)| change(model.get_mut(title).unwrap());
        match job {
            Job::Refresh => {
                for title in seen {
                    model.entry(title.clone()).or_default();
                }
            }
            Job::Mark(titles, mark) => titles.iter().for_each(|title| change(title, &|marks| apply(marks, *mark))),
            Job::MarkAllRead => model.values_mut().for_each(|marks| marks.read = true),
            Job::Tag(title, tag) => change(title, &|marks| marks.tags.extend([tag.clone()])),
            Job::Note(title, text) => change(title, &|marks| marks.note.clone_from(text)),
            Job::Retain => {
                let gone: Vec<String> = model.keys().filter(|title| !seen.contains(*title)).cloned().collect();
                for title in gone {
                    assert!(!model[&title].are_kept(), "{title} was kept, and was removed");
                    model.remove(&title);
                    self.gone.insert(title);
                }
            }
            Job::BackUp(file) => self.backups.push((file.clone(), model.clone(), self.gone.clone())),
            Job::Restore(file) => self.take_back(file),
        }
    }

    fn take_back(&mut self, file: &Path) {
        let (_, model, gone) = self.backups.iter().find(|(known, ..)| known == file).unwrap();
        (self.model, self.gone) = (model.clone(), gone.clone());
    }

    /// Opens the library and compares it with what was promised. `under_way` may have been done or not.
    async fn is_as_promised(&mut self, under_way: Option<&Job>, story: &str) {
        let world = World::in_profile(self.profile()).await;
        world.pass(self.lives * HOUR);
        let library = world.engine.get_library(Nothing {}).await.unwrap();
        assert_eq!(library, Library::Open { read_only: None }, "{story}");
        let checkup = world.engine.check_library(Nothing {}).await.unwrap();
        assert!(checkup.ok, "{:?}, {story}", checkup.problems);
        let rows = world.list(EntryFilter::All).await;
        let unread = rows.iter().filter(|row| !row.read).count();
        assert_eq!(world.overview().await.unread as usize, unread, "the count of unread entries is wrong, {story}");
        let found = look(&world).await;
        assert_eq!(found.len(), rows.len(), "an entry is shown twice, {story}");
        world.engine.catch_up().await.unwrap();
        for title in found.keys().take(3) {
            let hits = world.search(&format!("title:\"{title}\"")).await;
            assert_eq!(hits.iter().filter(|hit| *hit == title).count(), 1, "the search finds {hits:?} for {title}, {story}");
        }

        if let Err(first) = self.agrees(&found, under_way) {
            // It may be as if the job had been done.
            match under_way {
                Some(job @ (Job::Mark(..) | Job::MarkAllRead | Job::Tag(..) | Job::Note(..) | Job::Restore(_))) => {
                    self.was_done(&job.clone(), &Seen::new());
                    if let Err(second) = self.agrees(&found, under_way) {
                        panic!("{first}; or else {second}; {story}");
                    }
                }
                _ => panic!("{first}; {story}"),
            }
        }
        self.gone.extend(self.model.keys().filter(|title| !found.contains_key(*title)).cloned());
        self.model = found;
        for (file, model, _) in &self.backups {
            let copied = daily_store::check_copy(file).unwrap();
            assert_eq!(copied.entries as usize, model.len(), "{}, {story}", file.display());
        }
        if let Some(Job::BackUp(file)) = under_way
            && file.exists()
        {
            daily_store::check_copy(file).unwrap();
        }
        world.engine.close().await;
    }

    fn agrees(&self, found: &Model, under_way: Option<&Job>) -> Result<(), String> {
        for (title, marks) in &self.model {
            match found.get(title) {
                Some(as_found) if as_found == marks => {}
                Some(as_found) => return Err(format!("{title} should be {marks:?} and is {as_found:?}")),
                None if under_way == Some(&Job::Retain) && !marks.are_kept() => {}
                None => return Err(format!("{title} is lost, which was {marks:?}")),
            }
        }
        for (title, marks) in found.iter().filter(|(title, _)| !self.model.contains_key(*title)) {
            if self.gone.contains(title) {
                return Err(format!("{title} was removed, and is shown again"));
            }
            if under_way != Some(&Job::Refresh) || *marks != Marks::default() {
                return Err(format!("{title} came from nowhere, as {marks:?}"));
            }
        }
        Ok(())
    }

    fn rebase_from_the_file(&mut self) {
        let file = rusqlite::Connection::open(self.profile().join("library.db")).unwrap();
        let mut statement = file
            .prepare("SELECT entries.title, read_at > 0, bookmarked_at > 0, later_at > 0 FROM entries JOIN entry_status ON entry_id = entries.id")
            .unwrap();
        let rows = statement.query_map([], |row| {
            let marks = Marks { read: row.get(1)?, bookmarked: row.get(2)?, later: row.get(3)?, ..Marks::default() };
            Ok((row.get(0)?, marks))
        });
        self.model = rows.unwrap().map(Result::unwrap).collect();
    }
}

fn title(paper: usize, item: usize) -> String {
    format!("Report {item} of {paper}")
}

fn apply(marks: &mut Marks, mark: Mark) {
    match mark {
        Mark::Read => marks.read = true,
        Mark::Unread => marks.read = false,
        Mark::Bookmark => marks.bookmarked = true,
        Mark::Unbookmark => marks.bookmarked = false,
        Mark::Later => marks.later = true,
        Mark::Unlater => marks.later = false,
    }
}

/// The library as the reader sees it.
async fn look(world: &World) -> Model {
    let mut model = Model::new();
    for row in world.list(EntryFilter::All).await {
        let marks = Marks {
            read: row.read,
            bookmarked: row.bookmarked,
            later: row.later,
            tags: row.tags.into_iter().collect(),
            note: String::new(),
        };
        model.insert(row.title, marks);
    }
    let notes = world.engine.list_notes(ListPage { after: None, limit: Some(500) }).await.unwrap();
    for note in notes.rows {
        model.get_mut(&note.row.title).unwrap().note = note.text;
    }
    model
}
