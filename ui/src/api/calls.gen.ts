// Written by `make types` from the engine's call table. Do not edit.

/**
 * What this program is.
 */
export type About = { 
/**
 * Its version.
 */
version: string, 
/**
 * Version of the library's form.
 */
libraryVersion: number, 
/**
 * Version of SQLite.
 */
sqlite: string, 
/**
 * System and processor, `linux x86_64`.
 */
system: string, 
/**
 * A text to copy into a report. It holds neither addresses nor titles.
 */
diagnostics: string, };

/**
 * What happened.
 */
export type ActivityKind = "check" | "failure" | "rule" | "retention";

/**
 * A page of what happened, newest first.
 */
export type ActivityPage = { 
/**
 * The rows.
 */
rows: Array<ActivityRow>, 
/**
 * Give this as `after` to get the next page.
 */
next: string | null, };

/**
 * One thing that happened.
 */
export type ActivityRow = { 
/**
 * When.
 */
at: number, 
/**
 * What.
 */
kind: ActivityKind, 
/**
 * To which feed.
 */
feedId: number | null, 
/**
 * Its title.
 */
feedTitle: string | null, 
/**
 * To which entry.
 */
entryId: number | null, 
/**
 * One sentence.
 */
text: string, };

/**
 * Subscribes.
 */
export type AddFeed = { 
/**
 * Address of a feed or of a site, with or without `https://`.
 */
url: string, 
/**
 * Put it into this folder.
 */
folderId?: number | null, 
/**
 * Put it into the folder of this name, made when it is missing.
 */
folder?: string | null, 
/**
 * It may be fetched from this machine and from private networks.
 */
allowPrivateNetwork?: boolean | null, };

/**
 * Subscribes to sources of the catalogue.
 */
export type AddFromCatalog = { 
/**
 * Their addresses, as in [`CatalogSource::url`].
 */
urls: Array<string>, };

/**
 * Follows the newsletters in a folder of this machine: `.eml` files, or a maildir.
 */
export type AddNewsletters = { 
/**
 * The folder of files.
 */
path: string, 
/**
 * A name for the source; that of the folder when not given.
 */
title?: string | null, 
/**
 * Put the folder with its feeds into this one.
 */
folderId?: number | null, };

/**
 * What subscribing came to.
 */
export type AddedFeed = { 
/**
 * The new feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * The address that is checked from now on.
 */
url: string, 
/**
 * The dialect, as in `cli.md`.
 */
kind: string, 
/**
 * Entries that came with it.
 */
entries: number, 
/**
 * Other feeds that the site names.
 */
others: Array<FoundFeedView>, };

/**
 * What an alert is about.
 */
export type AlertKind = "entry" | "breaking" | "followed" | "edition" | "summary" | "push";

/**
 * Something that was told, or held back.
 */
export type AlertView = { 
/**
 * Its id.
 */
alertId: number, 
/**
 * The entry it points to.
 */
entryId: number | null, 
/**
 * The story it points to.
 */
storyId: number | null, 
/**
 * The notice's title.
 */
title: string, 
/**
 * The notice's text.
 */
headline: string, 
/**
 * Why it was raised, in words.
 */
because: string, 
/**
 * When.
 */
raisedAt: number, 
/**
 * When the system showed it.
 */
shownAt: number | null, 
/**
 * Why it was not shown.
 */
heldBack: string | null, 
/**
 * Publishers that stood behind it.
 */
publishers: Array<string>, 
/**
 * What it is about.
 */
kind: AlertKind, 
/**
 * Who reported what and when, the first one first; of breaking stories alone.
 */
witnesses: Array<AlertWitness>, 
/**
 * When it was last brought up to date.
 */
updatedAt: number, 
/**
 * The edition that it says is ready.
 */
editionId: number | null, 
/**
 * What opens outside the window, of an alert that was pushed.
 */
link: string | null, };

/**
 * Somebody who stands behind an alert.
 */
export type AlertWitness = { 
/**
 * Who.
 */
publisher: string, 
/**
 * The entry.
 */
entryId: number, 
/**
 * When.
 */
at: number, };

/**
 * What goes on behind a closed window, and on a machine that has to save.
 */
export type BackgroundSettings = { 
/**
 * What closing the window means.
 */
onClose: OnClose, 
/**
 * Ask sources less often on battery and on networks where traffic costs.
 */
slowDown: boolean, };

/**
 * What a backup or a restore came to.
 */
export type BackupReport = { 
/**
 * Entries in it.
 */
entries: number, 
/**
 * Feeds in it.
 */
feeds: number, 
/**
 * Its size.
 */
bytes: number, };

/**
 * What became of something that was to be said.
 */
export type Became = { "is": "begun" } | { "is": "ended" } | { "is": "failed", 
/**
 * Why, in a sentence.
 */
why: string, };

/**
 * Why a call failed: a code that a screen can act on, a sentence for people, and more for the curious.
 */
export type CallError = { 
/**
 * What a screen can act on.
 */
code: Code, 
/**
 * One sentence that says what happened and what to do.
 */
message: string, 
/**
 * The cause, for those who want it.
 */
detail: string | null, };

/**
 * The starter catalogue.
 */
export type Catalog = { 
/**
 * By region and topic.
 */
groups: Array<CatalogGroup>, };

/**
 * One group of the catalogue.
 */
export type CatalogGroup = { 
/**
 * Its name.
 */
title: string, 
/**
 * Its sources.
 */
sources: Array<CatalogSource>, };

/**
 * One source of the catalogue.
 */
export type CatalogSource = { 
/**
 * Its name.
 */
title: string, 
/**
 * Address of the feed, or of the site where none is known.
 */
url: string, 
/**
 * The publisher's site.
 */
siteUrl: string | null, 
/**
 * What it is, in a few words.
 */
description: string | null, 
/**
 * BCP 47.
 */
language: string | null, 
/**
 * The reader has it.
 */
subscribed: boolean, };

/**
 * What a change did.
 */
export type Changed = { 
/**
 * How many entries are different from before.
 */
changed: number, 
/**
 * Give this to `undo` to take it back; absent when nothing changed.
 */
undo: number | null, };

/**
 * A chapter of a podcast.
 */
export type Chapter = { 
/**
 * Where it begins, in seconds.
 */
startsAt: number, 
/**
 * Its title.
 */
title: string, 
/**
 * A page about it.
 */
url: string | null, };

/**
 * A feed that could not be checked.
 */
export type CheckFailure = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its address.
 */
url: string, 
/**
 * A short fixed word, for example `timeout`, `status-404`.
 */
code: string, 
/**
 * One sentence.
 */
why: string, };

/**
 * A feed that was passed over.
 */
export type CheckSkip = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * One sentence.
 */
why: string, };

/**
 * Whether the library is sound.
 */
export type Checkup = { 
/**
 * Nothing is wrong.
 */
ok: boolean, 
/**
 * What is wrong, one sentence each.
 */
problems: Array<string>, 
/**
 * Entries in the library.
 */
entries: number, 
/**
 * Feeds in the library.
 */
feeds: number, 
/**
 * Bytes of the library's file.
 */
bytes: number, };

/**
 * Every way in which a call can fail that a screen treats differently.
 */
export type Code = "badCall" | "badInput" | "notFound" | "alreadyThere" | "notAFeed" | "network" | "libraryUnavailable" | "readOnly" | "diskFull" | "diskTrouble" | "internal";

/**
 * Colour of a highlight.
 */
export type Colour = "yellow" | "green" | "blue" | "pink" | "purple";

/**
 * Asks how two versions differ.
 */
export type CompareVersions = { 
/**
 * The entry.
 */
entryId: number, 
/**
 * The older one, as in [`VersionView::version_id`]; the one before `newer` when absent.
 */
older?: number | null, 
/**
 * The newer one; the one that stands when absent.
 */
newer?: number | null, };

/**
 * How two versions differ.
 */
export type Comparison = { 
/**
 * When the older one was first seen.
 */
olderAt: number, 
/**
 * When the newer one was first seen.
 */
newerAt: number, 
/**
 * The headline.
 */
title: Array<TextRun>, 
/**
 * The headline is another one.
 */
titleChanged: boolean, 
/**
 * The text, paragraph by paragraph.
 */
paragraphs: Array<ParagraphChange>, 
/**
 * Words added.
 */
added: number, 
/**
 * Words removed.
 */
removed: number, 
/**
 * The same in words.
 */
summary: string, };

/**
 * Asks for a new edition.
 */
export type ComposeEdition = { 
/**
 * The reader's day, `2026-11-23`, for which to compose it; today when absent. Of a day that is over it holds what had come
 * by its end.
 */
date?: string | null, };

/**
 * One condition of a rule.
 */
export type Condition = { 
/**
 * What is looked at.
 */
field: RuleField, 
/**
 * How.
 */
operator: RuleOperator, 
/**
 * What for. Case and accents make no difference.
 */
text: string, };

/**
 * One day.
 */
export type DayFigures = { 
/**
 * The day, local time, as `2026-11-23`.
 */
day: string, 
/**
 * Articles that arrived.
 */
arrived: number, 
/**
 * Articles that were read one by one; marking a whole list read is not reading.
 */
read: number, };

/**
 * What the reader says about a grouping; it is remembered and obeyed.
 */
export type DecideStory = { "decision": "together", 
/**
 * One entry.
 */
entryId: number, 
/**
 * The other.
 */
with: number, } | { "decision": "notThis", 
/**
 * The entry.
 */
entryId: number, } | { "decision": "split", 
/**
 * The entries.
 */
entryIds: Array<number>, } | { "decision": "merge", 
/**
 * A story.
 */
storyId: number, 
/**
 * The other.
 */
with: number, };

/**
 * How close together things stand.
 */
export type Density = "airy" | "usual" | "dense";

/**
 * The settings of the reading desk; part of [`Settings`].
 */
export type DeskSettings = { 
/**
 * Which keys do what.
 */
keys: KeyPreset, 
/**
 * The reader's own keys: an action's name to its keys, at most 200 actions of at most 4 keys. An action with none
 * has no key at all.
 */
ownKeys: { [key in string]: Array<string> }, 
/**
 * How close together things stand.
 */
density: Density, 
/**
 * A face of the system for the article; empty: the one that `face` says.
 */
ownFace: string, 
/**
 * Height of a line of the article, per cent of its size, 120 to 220.
 */
lineHeight: number, 
/**
 * Both edges of the article straight.
 */
justify: boolean, 
/**
 * Words are hyphenated.
 */
hyphenate: boolean, 
/**
 * Scrolling past an entry marks it read.
 */
markOnScroll: boolean, 
/**
 * Opening an entry marks it read.
 */
markOnOpen: boolean, 
/**
 * Lists show what is unread alone.
 */
unreadOnly: boolean, 
/**
 * Oldest entries first, where the list allows it.
 */
oldestFirst: boolean, 
/**
 * Lists show small pictures.
 */
rowPictures: boolean, 
/**
 * Width of the sources column, pixels, 160 to 640.
 */
sourcesWidth: number, 
/**
 * Width of the list, pixels, 240 to 1,200.
 */
listWidth: number, 
/**
 * The sources column is folded away.
 */
sourcesFolded: boolean, 
/**
 * Folders that are folded.
 */
foldedFolders: Array<number>, 
/**
 * Language of the interface, BCP 47; empty: the system's.
 */
language: string, 
/**
 * Animations are left out even where the system allows them.
 */
reducedMotion: boolean, 
/**
 * Somewhere to send articles, at most 30.
 */
shareTargets: Array<ShareTarget>, 
/**
 * Names of the voices that read aloud, by the first part of a language's name (`de`); at most 100. Where none is named, the system
 * chooses one for the language.
 */
voices: { [key in string]: string }, 
/**
 * Speed of the voice, per cent, 50 to 400.
 */
voiceSpeed: number, 
/**
 * Speed of podcasts, per cent, 50 to 400.
 */
playSpeed: number, 
/**
 * Room for downloaded media, MiB, 64 to 1,048,576.
 */
mediaBudget: number, };

/**
 * Whether an enclosure is here.
 */
export type Download = { "state": "none" } | { "state": "underWay", 
/**
 * Bytes that came.
 */
done: number, 
/**
 * Bytes in all, as the server says.
 */
total: number | null, 
/**
 * It was asked to be kept, and not only to be played.
 */
kept: boolean, } | { "state": "here", 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * It was asked to be kept; else it makes room for others.
 */
kept: boolean, } | { "state": "failed", 
/**
 * One sentence.
 */
why: string, };

/**
 * Changes what the reader may change about a feed; what is absent stays.
 */
export type EditFeed = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * A name of the reader's own; empty goes back to the feed's.
 */
title?: string | null, 
/**
 * All the folders that it shall be in.
 */
folderIds?: Array<number> | null, 
/**
 * Notifications for new entries.
 */
notify?: boolean | null, 
/**
 * Not checked while paused.
 */
paused?: boolean | null, 
/**
 * May be fetched from this machine and from private networks.
 */
allowPrivateNetwork?: boolean | null, 
/**
 * When the articles' own pages are fetched.
 */
fullText?: FullText | null, 
/**
 * Minutes between checks, 15 to 1440; 0 goes back to the general setting.
 */
checkEvery?: number | null, };

/**
 * Changes several feeds at once; what is absent stays.
 */
export type EditFeeds = { 
/**
 * The feeds.
 */
feedIds: Array<number>, 
/**
 * A name of the reader's own, for one feed only; empty goes back to the feed's.
 */
title?: string | null, 
/**
 * Minutes between checks, 15 to 10,080; 0: the general setting.
 */
checkEvery?: number | null, 
/**
 * When pages are fetched.
 */
fullText?: FullText | null, 
/**
 * Notifications.
 */
notify?: boolean | null, 
/**
 * Not checked.
 */
paused?: boolean | null, 
/**
 * How much is kept.
 */
keep?: Keep | null, 
/**
 * Put them into these folders too.
 */
addFolderIds: Array<number>, 
/**
 * Take them out of these folders.
 */
removeFolderIds: Array<number>, 
/**
 * A picture as `data:image/png;base64,…`, at most 64 KiB; empty goes back to the site's.
 */
icon?: string | null, };

/**
 * Follows or mutes a story; what is absent stays.
 */
export type EditStory = { 
/**
 * The story.
 */
storyId: number, 
/**
 * Tell me when it moves.
 */
followed?: boolean | null, 
/**
 * Tell me no more of it.
 */
muted?: boolean | null, };

/**
 * Names an edition.
 */
export type EditionArg = { 
/**
 * Its number; the newest when absent.
 */
editionId?: number | null, };

/**
 * An article of an edition.
 */
export type EditionArticle = { 
/**
 * The entry; it may be gone from the library.
 */
entryId: number, 
/**
 * Its feed's title.
 */
source: string, 
/**
 * Its headline.
 */
title: string, 
/**
 * Its authors.
 */
author: string | null, 
/**
 * Address of the original.
 */
link: string | null, 
/**
 * When it was published.
 */
publishedAt: number, 
/**
 * BCP 47, where known.
 */
language: string | null, 
/**
 * Minutes to read it.
 */
minutes: number, 
/**
 * Safe markup, as it was when the edition was composed.
 */
html: string, };

/**
 * A report that an edition names without printing it.
 */
export type EditionOther = { 
/**
 * The entry; it may be gone from the library.
 */
entryId: number, 
/**
 * Its feed's title.
 */
source: string, 
/**
 * Its headline.
 */
title: string, 
/**
 * Address of the original.
 */
link: string | null, 
/**
 * When it was published.
 */
publishedAt: number, };

/**
 * A part of an edition.
 */
export type EditionSection = { 
/**
 * Its title: *The top of the day*, the name of a folder, or *More*.
 */
title: string, 
/**
 * Its stories, most important first.
 */
stories: Array<EditionStory>, };

/**
 * When editions are composed by the clock.
 */
export type EditionSettings = { 
/**
 * Compose one at the hour below. A machine that was asleep then composes it when it wakes, on the same day.
 */
compose: boolean, 
/**
 * Minute of the reader's day, 0 to 1439.
 */
minute: number, 
/**
 * On these days.
 */
weekdays: Array<Weekday>, 
/**
 * Say that it is ready.
 */
notify: boolean, 
/**
 * Minutes of reading that an edition has at most, 5 to 240.
 */
minutes: number, };

/**
 * A story of an edition.
 */
export type EditionStory = { 
/**
 * The story, when several entries told it. It may have been merged or left since.
 */
storyId: number | null, 
/**
 * The headline.
 */
headline: string, 
/**
 * The first lines.
 */
lead: string, 
/**
 * Where the window finds its picture.
 */
picture: string | null, 
/**
 * Names of those who told it, the first one first.
 */
sources: Array<string>, 
/**
 * When the first entry was published.
 */
firstAt: number, 
/**
 * When the last one was.
 */
lastAt: number, 
/**
 * Minutes to read it.
 */
minutes: number, 
/**
 * Set when it stood in an earlier edition: what happened since.
 */
returned: Returned | null, 
/**
 * The articles to read, the one of the headline first.
 */
articles: Array<EditionArticle>, 
/**
 * Other reports of it, by their headlines.
 */
others: Array<EditionOther>, };

/**
 * One line of the list of editions.
 */
export type EditionSummary = { 
/**
 * Its number.
 */
editionId: number, 
/**
 * The reader's day, `2026-11-23`.
 */
date: string, 
/**
 * When it was composed.
 */
composedAt: number, 
/**
 * The headline of its first story; empty when it has none.
 */
headline: string, 
/**
 * Stories in it.
 */
stories: number, 
/**
 * Minutes to read it.
 */
minutes: number, 
/**
 * The reader has opened it.
 */
opened: boolean, 
/**
 * It belongs to the sample.
 */
sample: boolean, };

/**
 * An edition, as it was composed: what changed in the library since does not change it.
 */
export type EditionView = { 
/**
 * What a list shows of it.
 */
summary: EditionSummary, 
/**
 * The edition before it.
 */
previous: number | null, 
/**
 * The edition after it.
 */
next: number | null, 
/**
 * Its parts, in order. After the last one it ends.
 */
sections: Array<EditionSection>, 
/**
 * What was left out, in words; absent when everything of the day is in it.
 */
leftOut: string | null, };

/**
 * Attached media.
 */
export type EnclosureView = { 
/**
 * Its address.
 */
url: string, 
/**
 * MIME type.
 */
mediaType: string | null, 
/**
 * Bytes, as claimed.
 */
length: number | null, };

/**
 * Ends a mute.
 */
export type EndMute = { 
/**
 * The mute.
 */
muteId: number, 
/**
 * What it hid comes back, as unread as it was.
 */
restore: boolean, };

/**
 * Names entries.
 */
export type EntriesArg = { 
/**
 * The entries; at most 1,000.
 */
entryIds: Array<number>, };

/**
 * Names one entry.
 */
export type EntryArg = { 
/**
 * The entry.
 */
entryId: number, };

/**
 * What the reader did with an entry beside marking it, and what the reader's rules did.
 */
export type EntryDesk = { 
/**
 * The reader's note; empty where there is none.
 */
note: string, 
/**
 * Passages that the reader marked, in the order of the text; those whose place is gone come last.
 */
highlights: Array<HighlightView>, 
/**
 * Why it is as it is: the rules and mutes that met it when it arrived, oldest first.
 */
reasons: Array<RuleHit>, 
/**
 * A rule or a mute took it out of the lists.
 */
muted: boolean, 
/**
 * How far down the reader was when leaving it, 0 to 1.
 */
place: number, 
/**
 * Its media, one for each enclosure in the same order.
 */
media: Array<MediaView>, };

/**
 * Which entries.
 */
export type EntryFilter = { "kind": "all" } | { "kind": "unread" } | { "kind": "bookmarks" } | { "kind": "later" } | { "kind": "feed", 
/**
 * The feed.
 */
feedId: number, } | { "kind": "folder", 
/**
 * The folder.
 */
folderId: number, } | { "kind": "tag", 
/**
 * The tag's name.
 */
name: string, } | { "kind": "story", 
/**
 * The story.
 */
storyId: number, } | { "kind": "saved", 
/**
 * The saved search.
 */
searchId: number, } | { "kind": "highlighted" } | { "kind": "muted" };

/**
 * One page of a list. It never holds bodies.
 */
export type EntryPage = { 
/**
 * The rows, in order.
 */
rows: Array<EntryRow>, 
/**
 * Give this as `after` to get the next page; absent at the end.
 */
next: string | null, 
/**
 * What of a query could not be understood, one sentence each; the rest was obeyed. Absent when all is well.
 */
problems?: Array<string>, };

/**
 * Why an entry is in its story.
 */
export type EntryReason = { 
/**
 * The entry.
 */
entryId: number, 
/**
 * Why, in words.
 */
why: string, };

/**
 * One line of a list.
 */
export type EntryRow = { 
/**
 * Its id.
 */
entryId: number, 
/**
 * Its feed.
 */
feedId: number, 
/**
 * The feed's title.
 */
feedTitle: string, 
/**
 * Its headline; the beginning of its text where it has none.
 */
title: string, 
/**
 * Address of the original.
 */
link: string | null, 
/**
 * First author, or several joined.
 */
author: string | null, 
/**
 * One or two lines of its text.
 */
excerpt: string, 
/**
 * The feed's claim; the arrival where it makes none or one in the future.
 */
publishedAt: number, 
/**
 * When we first saw it.
 */
arrivedAt: number, 
/**
 * Read.
 */
read: boolean, 
/**
 * Starred.
 */
bookmarked: boolean, 
/**
 * In the reading queue.
 */
later: boolean, 
/**
 * The reader's tags.
 */
tags: Array<string>, 
/**
 * The story it belongs to, when it is told by more than one entry.
 */
storyId: number | null, 
/**
 * Where the window finds a small picture of it.
 */
picture: string | null, 
/**
 * BCP 47, where known.
 */
language: string | null, 
/**
 * The last preparation for reading offline holds it.
 */
offline: boolean, 
/**
 * In search results: the place found, with the words between U+E000 and U+E001.
 */
snippet: string | null, };

/**
 * Something that happened. Events name things and never carry their data: whoever cares asks again.
 */
export type Event = { "event": "feedsChanged" } | { "event": "entriesChanged" } | { "event": "entriesMarked", 
/**
 * Which; empty when they are too many to name.
 */
entryIds: Array<number>, } | { "event": "storiesChanged" } | { "event": "alertsChanged" } | { "event": "editionsChanged" } | { "event": "alertsRequested" } | { "event": "editionRequested", 
/**
 * What to open.
 */
editionId: number, } | { "event": "settingsChanged" } | { "event": "refreshProgressed", 
/**
 * How far it is.
 */
progress: RefreshProgress, } | { "event": "refreshEnded" } | { "event": "offlineProgressed", 
/**
 * How far it is.
 */
progress: OfflineProgress, } | { "event": "offlineEnded" } | { "event": "pushChanged" } | { "event": "connectionChanged", 
/**
 * It is there.
 */
online: boolean, } | { "event": "surroundingsChanged" } | { "event": "entryRequested", 
/**
 * What to open.
 */
entryId: number, } | { "event": "picturesArrived", 
/**
 * The entry.
 */
entryId: number, } | { "event": "keepingChanged" } | { "event": "searchesChanged" } | { "event": "rulesChanged" } | { "event": "mediaChanged", 
/**
 * The entry.
 */
entryId: number, } | { "event": "listeningChanged" } | { "event": "resync" };

/**
 * Writes an edition out.
 */
export type ExportEdition = { 
/**
 * Its number; the newest when absent.
 */
editionId?: number | null, 
/**
 * In which form.
 */
format: ExportFormat, };

/**
 * Writes articles into one file.
 */
export type ExportEntries = { 
/**
 * What.
 */
of: ExportWhat, 
/**
 * In which form.
 */
format: ExportFormat, };

/**
 * A form in which something leaves the library.
 */
export type ExportFormat = "html" | "epub" | "markdown";

/**
 * What of the library is written.
 */
export type ExportLibrary = { 
/**
 * The texts of all entries too; else of those that the reader kept.
 */
allTexts: boolean, };

/**
 * What to write into one file.
 */
export type ExportWhat = { "what": "entries", 
/**
 * The entries.
 */
entryIds: Array<number>, } | { "what": "tag", 
/**
 * Its name.
 */
name: string, } | { "what": "highlights" };

/**
 * Face of the article.
 */
export type Face = "serif" | "sans" | "legible";

/**
 * What became of a piece of text.
 */
export type Fate = "kept" | "added" | "removed" | "changed";

/**
 * Names one feed.
 */
export type FeedArg = { 
/**
 * The feed.
 */
feedId: number, };

/**
 * One feed.
 */
export type FeedFigures = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Articles that arrived.
 */
arrived: number, 
/**
 * Articles that were read.
 */
read: number, 
/**
 * Their share, 0 to 1.
 */
readShare: number, };

/**
 * A feed with its health, in words.
 */
export type FeedHealth = { 
/**
 * Its id.
 */
feedId: number, 
/**
 * The reader's name for it, else its own.
 */
title: string, 
/**
 * The address that is checked.
 */
url: string, 
/**
 * The publisher's site.
 */
siteUrl: string | null, 
/**
 * Name of its first folder.
 */
folder: string | null, 
/**
 * Unread entries.
 */
unread: number, 
/**
 * Entries in the library.
 */
entries: number, 
/**
 * How it fares.
 */
state: FeedState, 
/**
 * The last error, one sentence.
 */
error: string | null, 
/**
 * Failures in a row.
 */
failures: number, 
/**
 * When it was last checked.
 */
checkedAt: number | null, 
/**
 * When it last had something new.
 */
changedAt: number | null, 
/**
 * When it is checked next.
 */
nextCheckAt: number | null, 
/**
 * Why then, in words.
 */
nextCheckWhy: string | null, 
/**
 * New entries a week, from the last four.
 */
entriesPerWeek: number, 
/**
 * Read entries among those of the last thirty days, 0 to 1.
 */
readShare: number, 
/**
 * May send notifications.
 */
notify: boolean, 
/**
 * Paused by the reader.
 */
paused: boolean, 
/**
 * May be fetched from private networks.
 */
allowPrivateNetwork: boolean, 
/**
 * Belongs to the sample edition.
 */
sample: boolean, 
/**
 * The dialect, as in `cli.md`: `rss2`, `atom10`, …, `sitemap`, `front_page`, `newsletter`; empty before the first check.
 */
kind: string, 
/**
 * Where the window finds its icon.
 */
icon: string | null, 
/**
 * When the articles' own pages are fetched.
 */
fullText: FullText, 
/**
 * Minutes between checks that the reader set for it; 0 means the general setting.
 */
checkEvery: number, 
/**
 * The last time in which items were missed, unless the reader dismissed it or it was filled.
 */
gap: GapView | null, };

/**
 * Hits of one feed.
 */
export type FeedHits = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Entries that were met.
 */
hits: number, 
/**
 * Entries that were looked at.
 */
examined: number, };

/**
 * A hub through which a feed can push.
 */
export type FeedHub = { 
/**
 * The hub's address.
 */
hub: string, 
/**
 * The address by which the hub knows the feed.
 */
topic: string, };

/**
 * How much of one feed is kept.
 */
export type FeedKeep = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its setting.
 */
keep: Keep, };

/**
 * The labels of a feed.
 */
export type FeedLabels = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * All its labels. One key may have several values.
 */
labels: Array<Label>, };

/**
 * A feed in the sources column.
 */
export type FeedNode = { 
/**
 * Its id.
 */
feedId: number, 
/**
 * The reader's name for it, else its own.
 */
title: string, 
/**
 * The folders it is in; a feed may be in several, or in none.
 */
folderIds: Array<number>, 
/**
 * Where the window finds its icon.
 */
icon: string | null, 
/**
 * Unread entries.
 */
unread: number, 
/**
 * How it fares.
 */
state: FeedState, 
/**
 * What is wrong with it, in words.
 */
problem: string | null, 
/**
 * It may send notifications for new entries.
 */
notify: boolean, 
/**
 * It belongs to the sample edition.
 */
sample: boolean, };

/**
 * What would be removed of a feed.
 */
export type FeedRemoval = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Entries that would go.
 */
entries: number, 
/**
 * Bytes of text.
 */
bytes: number, };

/**
 * What the reader may set about a feed.
 */
export type FeedSettings = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * A name of the reader's own; empty: the feed's.
 */
ownTitle: string, 
/**
 * The feed's own name.
 */
title: string, 
/**
 * Its address.
 */
url: string, 
/**
 * Its folders.
 */
folderIds: Array<number>, 
/**
 * Minutes between checks; absent: the general setting.
 */
checkEvery: number | null, 
/**
 * When pages are fetched.
 */
fullText: FullText, 
/**
 * It may notify.
 */
notify: boolean, 
/**
 * It is not checked.
 */
paused: boolean, 
/**
 * How much is kept.
 */
keep: Keep, 
/**
 * Where the window finds its icon.
 */
icon: string | null, 
/**
 * The icon is the reader's own.
 */
ownIcon: boolean, 
/**
 * A hub through which it can push.
 */
hub: FeedHub | null, };

/**
 * How a feed fares.
 */
export type FeedState = "new" | "fine" | "failing" | "paused" | "gone";

/**
 * Names feeds.
 */
export type FeedsArg = { 
/**
 * The feeds.
 */
feedIds: Array<number>, };

/**
 * A file on this machine, for hosts that may name one (the terminal, not the window).
 */
export type FileArg = { 
/**
 * Its path.
 */
path: string, };

/**
 * A file for the reader; the host asks where to put it.
 */
export type FileData = { 
/**
 * A name to propose.
 */
name: string, 
/**
 * Its MIME type.
 */
mediaType: string, 
/**
 * Its text, where it is one.
 */
text: string | null, 
/**
 * Its bytes in base 64, where it is none.
 */
base64: string | null, 
/**
 * Its size in bytes.
 */
bytes: number, };

/**
 * A text that was, or is to become, a file.
 */
export type FileText = { 
/**
 * Its text.
 */
text: string, };

/**
 * Names one folder.
 */
export type FolderArg = { 
/**
 * The folder.
 */
folderId: number, };

/**
 * A folder in the sources column.
 */
export type FolderNode = { 
/**
 * Its id.
 */
folderId: number, 
/**
 * The folder it is in.
 */
parentId: number | null, 
/**
 * Its name.
 */
title: string, 
/**
 * Unread entries in it and in the folders inside it.
 */
unread: number, };

/**
 * What the reader set about a folder: its feeds are so unless they have a setting of their own. Also a change of it,
 * where what is absent stays.
 */
export type FolderSettings = { 
/**
 * The folder.
 */
folderId: number, 
/**
 * Minutes between checks, 15 to 10,080; 0: no wish.
 */
checkEvery?: number | null, 
/**
 * When pages are fetched.
 */
fullText?: FullText | null, 
/**
 * Notifications.
 */
notify?: boolean | null, 
/**
 * How much is kept.
 */
keep?: Keep | null, };

/**
 * A feed that a site names.
 */
export type FoundFeedView = { 
/**
 * Its address.
 */
url: string, 
/**
 * Its title, where the site gives one.
 */
title: string | null, };

/**
 * The front page.
 */
export type FrontPage = { 
/**
 * When it was composed; the masthead shows its date.
 */
composedAt: number, 
/**
 * Stories on the page.
 */
stories: number, 
/**
 * Minutes to read it.
 */
minutes: number, 
/**
 * The splash: the one story that stands above all.
 */
splash: StoryCard | null, 
/**
 * The stories beside the splash, at most four.
 */
beside: Array<StoryCard>, 
/**
 * The rest, by the reader's folders.
 */
sections: Array<Section>, 
/**
 * Entries of the day that are in the lists and not on the page.
 */
leftOut: number, };

/**
 * When the articles' own pages are fetched for the entries of a feed, in the background.
 */
export type FullText = "never" | "short" | "always";

/**
 * Why the page of an entry gave no article. It is kept, so that the page is not asked again and again.
 */
export type FullTextRefusal = { 
/**
 * A short fixed word: `paywall`, `consent`, `challenge`, `nothing`, or that of a failed request, such as `status-404`.
 */
code: string, 
/**
 * One sentence.
 */
why: string, 
/**
 * When it was tried last.
 */
triedAt: number, 
/**
 * It will be tried again by itself; else only when the reader asks.
 */
again: boolean, };

/**
 * Names one gap.
 */
export type GapArg = { 
/**
 * The gap.
 */
gapId: number, };

/**
 * What became of a gap.
 */
export type GapState = "open" | "unfilled" | "partly" | "filled";

/**
 * A time in which a feed held fewer items than it published, so that some were missed.
 */
export type GapView = { 
/**
 * Its id.
 */
gapId: number, 
/**
 * The feed.
 */
feedId: number, 
/**
 * The feed's title.
 */
feedTitle: string, 
/**
 * The newest item that was seen before.
 */
fromAt: number, 
/**
 * The oldest item that was seen after.
 */
untilAt: number, 
/**
 * When it was noticed.
 */
noticedAt: number, 
/**
 * What became of it.
 */
state: GapState, 
/**
 * Entries that were found for it since.
 */
found: number, 
/**
 * All this in one sentence, with the reader's hours: `Items were missed between 02:00 and 07:40.`
 */
sentence: string, };

/**
 * Asks for figures about reading.
 */
export type GetStatistics = { 
/**
 * Of the last days, 7 to 366; 30 when not given.
 */
days?: number | null, };

/**
 * Names a highlight.
 */
export type HighlightArg = { 
/**
 * The highlight.
 */
highlightId: number, };

/**
 * A page of highlights.
 */
export type HighlightPage = { 
/**
 * The rows.
 */
rows: Array<HighlightRow>, 
/**
 * Give this as `after` to get the next page.
 */
next: string | null, };

/**
 * A highlight with its entry. `range` and `changed` are only known where the article is open.
 */
export type HighlightRow = { 
/**
 * The highlight.
 */
highlight: HighlightView, 
/**
 * The entry.
 */
row: EntryRow, };

/**
 * A passage that the reader marked. In the article's `html` it stands in `<mark data-highlight="ID"
 * data-colour="COLOUR">`, one for each piece of text that it runs through.
 */
export type HighlightView = { 
/**
 * Its id.
 */
highlightId: number, 
/**
 * The entry.
 */
entryId: number, 
/**
 * The words, as they were selected.
 */
quote: string, 
/**
 * Its colour.
 */
colour: Colour, 
/**
 * The note on it; empty where there is none.
 */
note: string, 
/**
 * Where it begins and ends in the article's `text`; absent when the words are not there any more.
 */
range: TextRange | null, 
/**
 * It was found by likeness: the publisher changed the words.
 */
changed: boolean, 
/**
 * The words are not in the article any more; the quote is kept.
 */
orphan: boolean, 
/**
 * When it was made.
 */
madeAt: number, };

/**
 * What was asked of a hub, so that it pings a relay.
 */
export type HubView = { 
/**
 * The hub's address.
 */
hub: string, 
/**
 * The address by which the hub knows the feed.
 */
topic: string, 
/**
 * The relay's address for the hub.
 */
callback: string, 
/**
 * When it was asked with success.
 */
askedAt: number | null, 
/**
 * When it is asked again.
 */
renewAt: number | null, 
/**
 * Why it was refused the last time. One sentence.
 */
why: string | null, };

/**
 * A feed of a subscription list.
 */
export type ImportFeed = { 
/**
 * Its address.
 */
url: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its folder, with those above it: `World / Europe`.
 */
folder: string | null, };

/**
 * What an import would do.
 */
export type ImportPreview = { 
/**
 * The list's own title.
 */
title: string | null, 
/**
 * Feeds that would be added.
 */
newFeeds: Array<ImportFeed>, 
/**
 * Feeds that are there already.
 */
already: Array<ImportFeed>, 
/**
 * Addresses that stand in the list more than once; each is counted once in the lists above.
 */
repeated: Array<ImportFeed>, 
/**
 * Names of attributes that mean nothing to us; they are kept and written out again.
 */
keptAttributes: Array<string>, 
/**
 * What cannot be subscribed to, with the reason.
 */
refused: Array<Refused>, 
/**
 * What could not be read, one sentence each.
 */
warnings: Array<string>, };

/**
 * What an import did.
 */
export type Imported = { 
/**
 * Feeds added.
 */
added: number, 
/**
 * Feeds that were there already.
 */
already: number, 
/**
 * What was refused.
 */
refused: Array<Refused>, 
/**
 * What could not be read, one sentence each.
 */
warnings: Array<string>, };

/**
 * How much of a feed is kept. Bookmarks, the queue, and what has tags, notes or highlights always stay.
 */
export type Keep = { "keep": "general" } | { "keep": "everything" } | { "keep": "limited", 
/**
 * Days since it arrived.
 */
days?: number | null, 
/**
 * Newest entries of each feed.
 */
entries?: number | null, 
/**
 * Unread ones stay.
 */
spareUnread: boolean, };

/**
 * Which keys do what, before the reader's own changes.
 */
export type KeyPreset = "reader" | "netNewsWire" | "miniflux" | "vim";

/**
 * A label that the reader gave to a feed.
 */
export type Label = { 
/**
 * For example *country*.
 */
key: string, 
/**
 * For example *France*.
 */
value: string, };

/**
 * Whether the library can be used.
 */
export type Library = { "state": "open", 
/**
 * Set when it can be read but not written, and says why.
 */
readOnly: string | null, } | { "state": "unavailable", 
/**
 * One sentence.
 */
message: string, 
/**
 * The cause.
 */
detail: string | null, 
/**
 * Good copies that could take its place, newest first.
 */
copies: Array<LibraryCopy>, 
/**
 * Where the damaged file was put, when it was.
 */
keptAside: string | null, };

/**
 * A good copy of the library.
 */
export type LibraryCopy = { 
/**
 * File name inside the profile's `copies` folder.
 */
name: string, 
/**
 * When it was made.
 */
madeAt: number, 
/**
 * Size in bytes.
 */
bytes: number, };

/**
 * Asks for what happened.
 */
export type ListActivity = { 
/**
 * Only of this feed.
 */
feedId?: number | null, 
/**
 * Only of this kind.
 */
kind?: ActivityKind | null, 
/**
 * Where the page before this one ended.
 */
after?: string | null, 
/**
 * How many rows, 1 to 500; 100 when not given.
 */
limit?: number | null, };

/**
 * Asks for the list of editions.
 */
export type ListEditions = { 
/**
 * Only those older than this one.
 */
before?: number | null, 
/**
 * How many, 1 to 500; 60 when not given.
 */
limit?: number | null, };

/**
 * Asks for a page of a list, newest first.
 */
export type ListEntries = { 
/**
 * Which entries.
 */
filter: EntryFilter, 
/**
 * Leave out what was read.
 */
unreadOnly: boolean, 
/**
 * Where the page before this one ended, as it said in `next`.
 */
after?: string | null, 
/**
 * How many rows, 1 to 500; 100 when not given.
 */
limit?: number | null, };

/**
 * Asks for gaps.
 */
export type ListGaps = { 
/**
 * Of this feed only.
 */
feedId?: number | null, };

/**
 * Asks for highlights of all articles, the last made first.
 */
export type ListHighlights = { 
/**
 * Only those of this colour.
 */
colour?: Colour | null, 
/**
 * Only those of entries with this tag.
 */
tag?: string | null, 
/**
 * Only those of this feed.
 */
feedId?: number | null, 
/**
 * Only those whose quote or note holds this; case and accents make no difference.
 */
text?: string | null, 
/**
 * Where the page before this one ended.
 */
after?: string | null, 
/**
 * How many rows, 1 to 500; 100 when not given.
 */
limit?: number | null, };

/**
 * Asks for a page.
 */
export type ListPage = { 
/**
 * Where the page before this one ended.
 */
after?: string | null, 
/**
 * How many rows, 1 to 500; 100 when not given.
 */
limit?: number | null, };

/**
 * Asks for tags.
 */
export type ListTags = { 
/**
 * Only those whose name, or a word of it, begins so; case and accents make no difference.
 */
beginning?: string | null, 
/**
 * How many, 1 to 1,000; all when not given.
 */
limit?: number | null, };

/**
 * Asks for voices.
 */
export type ListVoices = { 
/**
 * A language, BCP 47: its first part counts. All when absent.
 */
language?: string | null, };

/**
 * What to read aloud.
 */
export type Listen = { "what": "entries", 
/**
 * Which.
 */
entryIds: Array<number>, } | { "what": "list", 
/**
 * Which entries.
 */
filter: EntryFilter, 
/**
 * Leave out what was read.
 */
unreadOnly: boolean, } | { "what": "edition", 
/**
 * Its number; the newest when absent.
 */
editionId?: number | null, };

/**
 * Whether something is read aloud.
 */
export type ListeningState = "silent" | "speaking" | "paused";

/**
 * What is read aloud.
 */
export type ListeningView = { 
/**
 * Whether something is.
 */
state: ListeningState, 
/**
 * The articles, in order.
 */
queue: Array<Queued>, 
/**
 * Place of the present one, from 0.
 */
at: number, 
/**
 * Place of the present sentence, from 0, the headline included.
 */
sentence: number, 
/**
 * How many there are.
 */
sentences: number, 
/**
 * Where the sentence stands in the article's text, in visible characters (white space does not count); `null` for the headline.
 */
place: Stretch | null, 
/**
 * Which text of the article is read.
 */
version: TextVersion | null, 
/**
 * Language of the article, BCP 47, where known.
 */
language: string | null, 
/**
 * Why it is silent though it should not be, and what to do.
 */
trouble: string | null, 
/**
 * What the window has to say now, one after the other, and nothing else; empty where the system speaks.
 */
toSay: Array<ToSay>, };

/**
 * Something the reader does to an entry.
 */
export type Mark = "read" | "unread" | "bookmark" | "unbookmark" | "later" | "unlater";

/**
 * Marks a whole list read.
 */
export type MarkAllRead = { 
/**
 * Which list.
 */
filter: EntryFilter, 
/**
 * Only what arrived at or before this moment: what arrives meanwhile stays unread.
 */
arrivedBy?: number | null, };

/**
 * Marks some entries.
 */
export type MarkEntries = { 
/**
 * The entries.
 */
entryIds: Array<number>, 
/**
 * What to do to them.
 */
mark: Mark, };

/**
 * Names an enclosure.
 */
export type MediaArg = { 
/**
 * The entry.
 */
entryId: number, 
/**
 * The enclosure's address.
 */
url: string, };

/**
 * What is being listened to, and what was fetched for that.
 */
export type MediaList = { 
/**
 * Begun and not finished, or here, or under way; the last touched first, at most 200.
 */
rows: Array<MediaRow>, 
/**
 * Bytes of all that is here.
 */
bytes: number, 
/**
 * Room for it, in bytes.
 */
budget: number, };

/**
 * An enclosure with its entry.
 */
export type MediaRow = { 
/**
 * The enclosure.
 */
media: MediaView, 
/**
 * Its entry.
 */
row: EntryRow, };

/**
 * An enclosure, and how far the reader is with it.
 */
export type MediaView = { 
/**
 * The entry.
 */
entryId: number, 
/**
 * Its address.
 */
url: string, 
/**
 * Where the window plays it, when it is here or under way.
 */
address: string | null, 
/**
 * Seconds heard; 0 at the beginning.
 */
seconds: number, 
/**
 * Its length in seconds, once it is known.
 */
duration: number | null, 
/**
 * Heard to its end.
 */
finished: boolean, 
/**
 * Whether it is here.
 */
download: Download, };

/**
 * Words that the reader wants to hear nothing of, for a time.
 */
export type MuteView = { 
/**
 * Its id.
 */
muteId: number, 
/**
 * A query of the search language; plain words in most cases.
 */
words: string, 
/**
 * Until when; absent: until the reader ends it.
 */
until: number | null, 
/**
 * When it began.
 */
since: number, 
/**
 * Entries that it hid so far.
 */
hits: number, 
/**
 * It has ended.
 */
ended: boolean, };

/**
 * What muting did.
 */
export type Muted = { 
/**
 * The mute.
 */
mute: MuteView, 
/**
 * Entries that were hidden at once.
 */
changed: number, 
/**
 * Takes the hiding back; the mute stays.
 */
undo: number | null, };

/**
 * Names one source of newsletters.
 */
export type NewsletterArg = { 
/**
 * The source.
 */
newsletterId: number, };

/**
 * A folder of files that is looked at for newsletters. Each sender is a feed of its own.
 */
export type NewsletterView = { 
/**
 * Its id.
 */
newsletterId: number, 
/**
 * Its name.
 */
title: string, 
/**
 * The folder of files on this machine.
 */
path: string, 
/**
 * The folder in the sources column that holds its feeds.
 */
folderId: number | null, 
/**
 * Its feeds, one for each sender.
 */
feedIds: Array<number>, 
/**
 * Entries that came from it.
 */
entries: number, 
/**
 * When the folder was last looked at.
 */
lookedAt: number | null, 
/**
 * Why the folder could not be read, one sentence.
 */
problem: string | null, 
/**
 * Files that could not be read, each with the reason; `url` is the file's name.
 */
unreadable: Array<Refused>, };

/**
 * A page of notes, the last written first.
 */
export type NotePage = { 
/**
 * The rows.
 */
rows: Array<NoteRow>, 
/**
 * Give this as `after` to get the next page.
 */
next: string | null, };

/**
 * A note with its entry.
 */
export type NoteRow = { 
/**
 * The entry.
 */
row: EntryRow, 
/**
 * The note.
 */
text: string, 
/**
 * When it was last written.
 */
writtenAt: number, };

/**
 * A call without arguments.
 */
export type Nothing = Record<symbol, never>;

/**
 * What may notify, and when.
 */
export type NoticeSettings = { 
/**
 * Stories that break.
 */
breaking: boolean, 
/**
 * Stories that the reader follows.
 */
followed: boolean, 
/**
 * Sources that the reader asked to be told of.
 */
feeds: boolean, 
/**
 * Watched words.
 */
watches: boolean, 
/**
 * Hours in which nothing interrupts, at most twenty spans.
 */
quiet: Array<QuietHours>, 
/**
 * Sum up after quiet hours what came in them.
 */
summary: boolean, 
/**
 * Notices may be heard, where the system has sounds.
 */
sound: boolean, };

/**
 * Something that could not be had.
 */
export type OfflineFailure = { 
/**
 * The article; absent for a picture of an edition.
 */
entryId: number | null, 
/**
 * Its headline; empty for a picture of an edition.
 */
title: string, 
/**
 * What of it.
 */
part: OfflinePart, 
/**
 * The address that was asked, or was not.
 */
url: string, 
/**
 * A short fixed word, as of a failed request or of a page without an article; `unreached` where its host was not to be
 * reached before, `offline` where the network was away.
 */
code: string, 
/**
 * One sentence.
 */
why: string, };

/**
 * An article that did not fit, whole or in part, or that a preparation did not come to before it was stopped.
 */
export type OfflineLeftOut = { 
/**
 * The article; absent for pictures of editions.
 */
entryId: number | null, 
/**
 * Its headline; empty for pictures of editions.
 */
title: string, 
/**
 * Its full text did not fit either, or was not asked for before the end.
 */
text: boolean, 
/**
 * Its pictures that did not fit.
 */
pictures: number, };

/**
 * A part of an article.
 */
export type OfflinePart = "text" | "picture";

/**
 * How far a preparation is.
 */
export type OfflineProgress = { 
/**
 * What it is doing.
 */
step: OfflineStep, 
/**
 * Articles that are wanted.
 */
entries: number, 
/**
 * Articles of which the text is done, well or not.
 */
entriesDone: number, 
/**
 * Pictures that are wanted; known when the texts are done.
 */
pictures: number, 
/**
 * Pictures that are done, well or not.
 */
picturesDone: number, 
/**
 * Bytes of texts and pictures so far.
 */
bytes: number, 
/**
 * Bytes that are allowed.
 */
budget: number, 
/**
 * What could not be had so far.
 */
failed: number, };

/**
 * What a preparation came to.
 */
export type OfflineReport = { 
/**
 * When it ended.
 */
preparedAt: number, 
/**
 * Bytes that were allowed.
 */
budget: number, 
/**
 * Stories of which an article is held, those that stand alone on the front page among them.
 */
stories: number, 
/**
 * Articles that are held.
 */
entries: number, 
/**
 * Of these, those with their full text and all of their pictures.
 */
whole: number, 
/**
 * Pictures that are held.
 */
pictures: number, 
/**
 * Bytes of all that, as they are kept.
 */
bytes: number, 
/**
 * Of texts and pictures, how many were fetched this time; the others were here.
 */
fetched: number, 
/**
 * What could not be had, at most 500.
 */
failed: Array<OfflineFailure>, 
/**
 * How many that are in all.
 */
failures: number, 
/**
 * What did not fit, at most 500 articles.
 */
leftOut: Array<OfflineLeftOut>, 
/**
 * How many articles that are in all.
 */
leftOutEntries: number, 
/**
 * And how many pictures of theirs, and of those whose text did fit.
 */
leftOutPictures: number, 
/**
 * It was stopped before its end; what was held before is held still.
 */
cancelled: boolean, 
/**
 * The network went away meanwhile.
 */
networkAway: boolean, };

/**
 * What a preparation is doing.
 */
export type OfflineStep = "texts" | "pictures";

/**
 * What is known of preparing for offline.
 */
export type OfflineView = { 
/**
 * The preparation that is running.
 */
running: OfflineProgress | null, 
/**
 * What the last one came to.
 */
last: OfflineReport | null, 
/**
 * Articles that are held now.
 */
held: number, 
/**
 * Room that the next preparation has when none is named, MiB.
 */
budget: number, };

/**
 * What closing the window means.
 */
export type OnClose = "ask" | "stay" | "quit";

/**
 * Opens an address in the system's browser.
 */
export type OpenLink = { 
/**
 * An http, https or mailto address.
 */
url: string, 
/**
 * The window keeps the focus, where the system allows it.
 */
background: boolean, };

/**
 * An entry to read.
 */
export type OpenedEntry = { 
/**
 * What the list shows of it.
 */
row: EntryRow, 
/**
 * All authors.
 */
authors: Array<string>, 
/**
 * Safe markup; goes into the body of the sandboxed frame and nowhere else.
 */
html: string, 
/**
 * Plain text of the same.
 */
text: string, 
/**
 * Characters of text divided by a reader's speed, at least 1.
 */
minutes: number, 
/**
 * Where the window finds the lead picture, unless the text begins with it.
 */
image: string | null, 
/**
 * The feed's site.
 */
siteUrl: string | null, 
/**
 * Address of the comments page.
 */
comments: string | null, 
/**
 * When the feed says that it changed.
 */
updatedAt: number | null, 
/**
 * The publisher's labels.
 */
categories: Array<string>, 
/**
 * Attached media.
 */
enclosures: Array<EnclosureView>, 
/**
 * A text that was extracted from the article's own page is kept.
 */
hasFullText: boolean, 
/**
 * Which text `html` is.
 */
version: TextVersion, 
/**
 * Why the article's own page gave no text, when it was asked in vain.
 */
fullTextRefused: FullTextRefusal | null, 
/**
 * What the article's own page lists as related.
 */
relatedLinks: Array<RelatedLink>, 
/**
 * Text and pictures are all in the library.
 */
offline: boolean, 
/**
 * Pictures that are not in the library yet.
 */
missingPictures: number, 
/**
 * Earlier versions that are kept.
 */
versions: number, 
/**
 * What the reader did with it beside marking it, and what the reader's rules did.
 */
desk: EntryDesk, };

/**
 * Puts rules in order.
 */
export type OrderRules = { 
/**
 * All of them as they shall stand; those that are not named come after, as they stood.
 */
ruleIds: Array<number>, };

/**
 * Puts saved searches in order.
 */
export type OrderSearches = { 
/**
 * All of them as they shall stand; those that are not named come after, as they stood.
 */
searchIds: Array<number>, };

/**
 * The sources column, and everything a window shows around its lists.
 */
export type Overview = { 
/**
 * Folders, parents before children, in the reader's order.
 */
folders: Array<FolderNode>, 
/**
 * Feeds in the reader's order.
 */
feeds: Array<FeedNode>, 
/**
 * Entries that are unread.
 */
unread: number, 
/**
 * Entries that are bookmarked.
 */
bookmarks: number, 
/**
 * Entries in the reading queue.
 */
later: number, 
/**
 * No feed yet and no sample: the window offers its three doors.
 */
firstRun: boolean, 
/**
 * The sample edition is in the library.
 */
sample: boolean, 
/**
 * The last request to the outside went through.
 */
online: boolean, 
/**
 * Why sources are asked less often than usual, or not at all; absent while they are asked as always.
 */
slower: string | null, 
/**
 * Why the library is kept in a slower way, on a network drive; absent on disks of this machine.
 */
drive: string | null, 
/**
 * The round that is running.
 */
refresh: RefreshProgress | null, 
/**
 * When the last round ended.
 */
refreshedAt: number | null, };

/**
 * One paragraph of a comparison.
 */
export type ParagraphChange = { 
/**
 * What became of it.
 */
fate: Fate, 
/**
 * Its text in pieces, in reading order; together with what was removed.
 */
runs: Array<TextRun>, };

/**
 * A passage as it was selected. White space makes no difference anywhere in it.
 */
export type Passage = { 
/**
 * The words themselves, at most 10,000 characters.
 */
quote: string, 
/**
 * Some words before them, as many as are at hand; they tell equal passages apart.
 */
prefix: string, 
/**
 * Some words after them.
 */
suffix: string, 
/**
 * Where they began in the article's `text`, roughly.
 */
position?: number | null, };

/**
 * Puts feeds into a place: what dropping them there does.
 */
export type PlaceFeeds = { 
/**
 * The feeds, in the order in which they shall stand.
 */
feedIds: Array<number>, 
/**
 * Into this folder; absent: into none.
 */
folderId?: number | null, 
/**
 * Out of this folder; absent: out of all, so that they are in the new one alone.
 */
fromFolderId?: number | null, 
/**
 * Before this feed; absent: at the end.
 */
before?: number | null, };

/**
 * Puts a folder into a place.
 */
export type PlaceFolder = { 
/**
 * The folder.
 */
folderId: number, 
/**
 * Into this folder; absent: to the top.
 */
parentId?: number | null, 
/**
 * Before this folder; absent: at the end.
 */
before?: number | null, };

/**
 * Asks for a preparation.
 */
export type PrepareOffline = { 
/**
 * Room for texts and pictures, MiB, 1 to 65,536; that of the last time when not given, or 200.
 */
budget?: number | null, };

/**
 * Names one channel.
 */
export type PushArg = { 
/**
 * The channel.
 */
pushId: number, };

/**
 * What kind of stream a channel is.
 */
export type PushKind = "ntfy" | "events";

/**
 * How a channel is doing.
 */
export type PushState = "off" | "connecting" | "connected" | "waiting";

/**
 * What an attempt to open a channel came to.
 */
export type PushTest = { 
/**
 * Its stream opened.
 */
ok: boolean, 
/**
 * What kind of stream was looked for.
 */
kind: PushKind, 
/**
 * The address that was asked.
 */
url: string, 
/**
 * What came of it. One sentence.
 */
said: string, };

/**
 * A channel, and how it is doing.
 */
export type PushView = { 
/**
 * Its id.
 */
pushId: number, 
/**
 * What kind of stream.
 */
kind: PushKind, 
/**
 * Its address, as it is listened to.
 */
url: string, 
/**
 * The reader's name for it, else that of its feed, else its host.
 */
title: string, 
/**
 * The feed that its events have checked; absent: they are alerts.
 */
feedId: number | null, 
/**
 * It may be in the reader's own network.
 */
allowPrivateNetwork: boolean, 
/**
 * The reader paused it.
 */
paused: boolean, 
/**
 * How it is doing.
 */
state: PushState, 
/**
 * Since when its stream is open.
 */
connectedAt: number | null, 
/**
 * When the last event came.
 */
eventAt: number | null, 
/**
 * Events that came in all.
 */
events: number, 
/**
 * When its server will be asked again.
 */
nextAt: number | null, 
/**
 * Why it waits, or what is odd about what it sends. One sentence.
 */
why: string | null, 
/**
 * What was asked of its feed's hub.
 */
hub: HubView | null, };

/**
 * What is known of a query, and how it could go on.
 */
export type QueryHelp = { 
/**
 * What could not be understood, one sentence each; the rest is obeyed all the same.
 */
problems: Array<string>, 
/**
 * What could stand at the caret, best first, at most 12.
 */
suggestions: Array<Suggestion>, 
/**
 * The stretch of the query that a suggestion takes the place of.
 */
replaces: TextRange | null, };

/**
 * An article of the queue.
 */
export type Queued = { 
/**
 * The entry.
 */
entryId: number, 
/**
 * Its headline. Plain text.
 */
title: string, 
/**
 * Its feed's title. Plain text.
 */
from: string, };

/**
 * A span of quiet hours.
 */
export type QuietHours = { 
/**
 * The days on which it begins.
 */
weekdays: Array<Weekday>, 
/**
 * The minute of the day at which it begins, local time, 0 to 1439.
 */
from: number, 
/**
 * The minute at which it ends: on the next day where that is not later than its beginning.
 */
until: number, };

/**
 * What to do about a library that cannot be used.
 */
export type RecoverLibrary = { "with": "copy", 
/**
 * As in [`LibraryCopy::name`].
 */
name: string, } | { "with": "fresh" } | { "with": "retry" };

/**
 * Starts a round of checks.
 */
export type Refresh = { 
/**
 * Only these feeds, whether due or not.
 */
feedIds?: Array<number> | null, 
/**
 * All feeds, whether due or not.
 */
all: boolean, };

/**
 * How far a round of checks has come.
 */
export type RefreshProgress = { 
/**
 * Feeds that were to be checked.
 */
total: number, 
/**
 * Feeds that are done.
 */
done: number, 
/**
 * Feeds that failed, among those done.
 */
failed: number, 
/**
 * New entries so far.
 */
newEntries: number, };

/**
 * What a round of checks came to.
 */
export type RefreshReport = { 
/**
 * Feeds asked.
 */
checked: number, 
/**
 * Feeds that had not changed.
 */
notModified: number, 
/**
 * New entries.
 */
newEntries: number, 
/**
 * Entries whose text or title changed.
 */
changedEntries: number, 
/**
 * Feeds that failed, with the reason.
 */
failed: Array<CheckFailure>, 
/**
 * Feeds that were passed over, with the reason.
 */
skipped: Array<CheckSkip>, 
/**
 * Alerts raised.
 */
alerts: number, 
/**
 * Feeds of which items were missed since they were last checked.
 */
gaps: Array<GapView>, 
/**
 * The reader stopped it before its end.
 */
cancelled: boolean, 
/**
 * How long it took until everything was done, search index and stories too.
 */
seconds: number, 
/**
 * How long it took until everything new could be found by searching; 0 when nothing was new.
 */
searchableAfter: number, 
/**
 * How long it took until every entry could be listed and read.
 */
readableAfter: number, };

/**
 * What was refused, and why.
 */
export type Refused = { 
/**
 * The address as it stood.
 */
url: string, 
/**
 * One sentence.
 */
why: string, };

/**
 * How the grouping from scratch went.
 */
export type Regrouping = { 
/**
 * Entries that were grouped.
 */
entries: number, 
/**
 * Stories that several entries tell.
 */
stories: number, };

/**
 * An entry worth reading next.
 */
export type RelatedEntry = { 
/**
 * What a list shows of it.
 */
row: EntryRow, 
/**
 * How alike it is, 0 to 1.
 */
score: number, 
/**
 * Why, in words.
 */
why: string, };

/**
 * A link that the article's page lists as related.
 */
export type RelatedLink = { 
/**
 * Its headline. Plain text.
 */
title: string, 
/**
 * Its address.
 */
url: string, 
/**
 * The entry in the library that leads to the same page.
 */
entryId: number | null, };

/**
 * Another story that is related to one.
 */
export type RelatedStory = { 
/**
 * The story; absent when it is an entry alone.
 */
storyId: number | null, 
/**
 * The entry of its headline.
 */
entryId: number, 
/**
 * Its headline.
 */
headline: string, 
/**
 * Sources that tell it.
 */
sources: number, 
/**
 * When it last moved.
 */
lastAt: number, 
/**
 * Why, in words.
 */
why: string, };

/**
 * What was removed.
 */
export type Removed = { 
/**
 * Entries.
 */
entries: number, 
/**
 * Bytes of text.
 */
bytes: number, };

/**
 * Renames a tag; where the other name is taken, the two become one.
 */
export type RenameTag = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its new name.
 */
to: string, };

/**
 * What became of something that the window was to say.
 */
export type ReportSpeech = { 
/**
 * What was to be said.
 */
id: number, 
/**
 * What became of it.
 */
became: Became, };

/**
 * What to set back.
 */
export type Reset = { "what": "settings" } | { "what": "library" };

/**
 * What setting back did.
 */
export type ResetReport = { 
/**
 * The settings as they are now.
 */
settings: Settings, 
/**
 * Where the library was put that was there.
 */
keptAside: string | null, };

/**
 * What a retention would remove.
 */
export type RetentionPreview = { 
/**
 * Entries that would go.
 */
entries: number, 
/**
 * Bytes of text that would be free for other entries.
 */
bytes: number, 
/**
 * Unread ones among them.
 */
unread: number, 
/**
 * Entries that would go by their age and stay, since the reader kept them.
 */
spared: number, 
/**
 * By feed, most first.
 */
feeds: Array<FeedRemoval>, };

/**
 * How much is kept, in general and of each feed that has a wish of its own.
 */
export type RetentionView = { 
/**
 * The general setting.
 */
general: Keep, 
/**
 * Feeds with a setting of their own.
 */
feeds: Array<FeedKeep>, 
/**
 * When old entries were last removed.
 */
appliedAt: number | null, };

/**
 * Why a story of an earlier edition is back.
 */
export type Returned = { 
/**
 * The last edition that it stood in.
 */
editionId: number, 
/**
 * That one's day.
 */
date: string, 
/**
 * Articles that came since, copies not counted.
 */
newArticles: number, 
/**
 * Names and terms that nobody had said by then.
 */
newWords: Array<string>, 
/**
 * All that in one sentence.
 */
sentence: string, };

/**
 * What a rule does.
 */
export type RuleAction = { "do": "mute" } | { "do": "markRead" } | { "do": "bookmark" } | { "do": "later" } | { "do": "tag", 
/**
 * The tag's name.
 */
name: string, } | { "do": "notify" };

/**
 * Names a rule.
 */
export type RuleArg = { 
/**
 * The rule.
 */
ruleId: number, };

/**
 * What a condition looks at.
 */
export type RuleField = "anything" | "title" | "text" | "author" | "category" | "link" | "feed" | "folder";

/**
 * A rule or a mute that met an entry.
 */
export type RuleHit = { 
/**
 * The rule, while there is one.
 */
ruleId: number | null, 
/**
 * The mute, while there is one.
 */
muteId: number | null, 
/**
 * One sentence: which rule, what it looked for, what it did.
 */
because: string, 
/**
 * When.
 */
at: number, };

/**
 * How a condition looks.
 */
export type RuleOperator = "contains" | "containsNot" | "is" | "isNot" | "begins" | "ends";

/**
 * What a rule would have met.
 */
export type RulePreview = { 
/**
 * Entries that it would have met.
 */
hits: number, 
/**
 * Entries that were looked at, the newest ones.
 */
examined: number, 
/**
 * From when on.
 */
since: number, 
/**
 * All of that time was looked at; else there were too many entries.
 */
complete: boolean, 
/**
 * The newest ones that it would have met, at most 100.
 */
rows: Array<EntryRow>, 
/**
 * Hits of each feed, most first.
 */
byFeed: Array<FeedHits>, 
/**
 * The rule in words.
 */
sentence: string, 
/**
 * What of it cannot be understood, one sentence each.
 */
problems: Array<string>, };

/**
 * A rule about what arrives.
 */
export type RuleView = { 
/**
 * Its id.
 */
ruleId: number, 
/**
 * Its name; a sentence made of its parts where the reader gave none.
 */
title: string, 
/**
 * It is obeyed.
 */
enabled: boolean, 
/**
 * What it looks for.
 */
when: RuleWhen, 
/**
 * What it does.
 */
actions: Array<RuleAction>, 
/**
 * Later rules do not see what it met.
 */
stop: boolean, 
/**
 * Entries that it met so far.
 */
hits: number, 
/**
 * When it last met one.
 */
lastHitAt: number | null, 
/**
 * The rule in words: “When the title contains “cup”, mute it.”
 */
sentence: string, 
/**
 * What of it cannot be understood, one sentence each.
 */
problems: Array<string>, };

/**
 * What a rule looks for.
 */
export type RuleWhen = { "by": "all", 
/**
 * At least one.
 */
conditions: Array<Condition>, } | { "by": "any", 
/**
 * At least one.
 */
conditions: Array<Condition>, } | { "by": "query", 
/**
 * As in search.
 */
query: string, };

/**
 * Makes or changes a folder.
 */
export type SaveFolder = { 
/**
 * Absent: a new one.
 */
folderId?: number | null, 
/**
 * Its name.
 */
title: string, 
/**
 * The folder that it shall be in.
 */
parentId?: number | null, };

/**
 * Marks a passage, or changes a highlight; what is absent stays.
 */
export type SaveHighlight = { 
/**
 * Absent: a new one, which needs an entry and a passage.
 */
highlightId?: number | null, 
/**
 * The entry of a new one.
 */
entryId?: number | null, 
/**
 * The passage.
 */
passage?: Passage | null, 
/**
 * Its colour.
 */
colour?: Colour | null, 
/**
 * A note on it; empty takes it away.
 */
note?: string | null, };

/**
 * Mutes words, or changes a mute.
 */
export type SaveMute = { 
/**
 * Absent: a new one.
 */
muteId?: number | null, 
/**
 * As in [`MuteView::words`].
 */
words: string, 
/**
 * Until when; absent: until the reader ends it.
 */
until?: number | null, 
/**
 * Hide what is there already too: unread entries of the last thirty days.
 */
apply: boolean, };

/**
 * Keeps a note on an entry.
 */
export type SaveNote = { 
/**
 * The entry.
 */
entryId: number, 
/**
 * Plain text or Markdown, at most 100,000 characters; empty takes the note away.
 */
text: string, };

/**
 * Remembers how far down the reader was.
 */
export type SavePlace = { 
/**
 * The entry.
 */
entryId: number, 
/**
 * 0 at the top, 1 at the end.
 */
place: number, };

/**
 * Remembers how far the reader is with an enclosure.
 */
export type SavePosition = { 
/**
 * The entry.
 */
entryId: number, 
/**
 * The enclosure's address.
 */
url: string, 
/**
 * Seconds heard.
 */
seconds: number, 
/**
 * Its length in seconds, where the player knows it.
 */
duration?: number | null, 
/**
 * Heard to its end.
 */
finished: boolean, };

/**
 * Makes or changes a channel.
 */
export type SavePush = { 
/**
 * The channel to change; a new one when not given.
 */
pushId?: number | null, 
/**
 * Its address; that of an ntfy topic may be given without `/json`.
 */
url: string, 
/**
 * What kind of stream; told by the address when not given.
 */
kind?: PushKind | null, 
/**
 * A name for it.
 */
title?: string | null, 
/**
 * The feed that its events have checked; its events are alerts when not given.
 */
feedId?: number | null, 
/**
 * It may be in the reader's own network.
 */
allowPrivateNetwork?: boolean | null, 
/**
 * Do not listen to it.
 */
paused?: boolean | null, 
/**
 * The address at which the hub of the feed reaches the relay whose stream this is. The hub is asked to ping it.
 */
callback?: string | null, };

/**
 * Sets, or tries, how much is kept.
 */
export type SaveRetention = { 
/**
 * These feeds; empty: the general setting.
 */
feedIds: Array<number>, 
/**
 * How much.
 */
keep: Keep, };

/**
 * Makes or changes a rule.
 */
export type SaveRule = { 
/**
 * Absent: a new one, which comes last.
 */
ruleId?: number | null, 
/**
 * Its name; may be empty.
 */
title: string, 
/**
 * It is not obeyed.
 */
disabled: boolean, 
/**
 * What it looks for.
 */
when: RuleWhen, 
/**
 * What it does; at least one thing.
 */
actions: Array<RuleAction>, 
/**
 * Later rules do not see what it met.
 */
stop: boolean, };

/**
 * Keeps a search, or changes one.
 */
export type SaveSearch = { 
/**
 * Absent: a new one.
 */
searchId?: number | null, 
/**
 * Its name; the query where it is empty.
 */
title: string, 
/**
 * What it searches for.
 */
query: string, 
/**
 * Not in the sources column.
 */
hidden: boolean, 
/**
 * Its unread count is not shown.
 */
hideUnread: boolean, };

/**
 * Makes or changes a watch.
 */
export type SaveWatch = { 
/**
 * Absent: a new one.
 */
watchId?: number | null, 
/**
 * As in [`WatchView::words`].
 */
words: string, };

/**
 * A search that is kept in the sources column.
 */
export type SavedSearch = { 
/**
 * Its id; its list is the filter `saved`.
 */
searchId: number, 
/**
 * Its name.
 */
title: string, 
/**
 * What it searches for.
 */
query: string, 
/**
 * It does not stand in the sources column.
 */
hidden: boolean, 
/**
 * Its unread count is shown.
 */
showUnread: boolean, 
/**
 * Unread entries; 0 where the count is not shown.
 */
unread: number, 
/**
 * There are more than `unread`: counting was stopped there.
 */
orMore: boolean, 
/**
 * What could not be understood of the query, one sentence each.
 */
problems: Array<string>, };

/**
 * Names a saved search.
 */
export type SearchArg = { 
/**
 * The saved search.
 */
searchId: number, };

/**
 * Asks for a page of search results.
 */
export type SearchEntries = { 
/**
 * Words; `"a phrase"`, `-not`, `prefix*`, `or`, parentheses, and `feed:`, `folder:`, `tag:`, `author:`, `title:`,
 * `is:unread|read|bookmarked|later|highlighted|noted|tagged|muted`, `before:` and `after:` with a date or a span.
 */
query: string, 
/**
 * By date instead of by relevance.
 */
byDate: boolean, 
/**
 * Where the page before this one ended.
 */
after?: string | null, 
/**
 * How many rows, 1 to 200; 50 when not given.
 */
limit?: number | null, };

/**
 * A part of the front page.
 */
export type Section = { 
/**
 * Name of a folder, or of what has none.
 */
title: string, 
/**
 * Its stories, most important first.
 */
stories: Array<StoryCard>, 
/**
 * Sources that had more than a section has room for, the loudest first.
 */
bursts: Array<SourceBurst>, };

/**
 * How easily breaking news interrupts.
 */
export type Sensitivity = "few" | "usual" | "many";

/**
 * The reader's settings.
 */
export type Settings = { 
/**
 * Colours of the window.
 */
theme: Theme, 
/**
 * Rows of the list close together.
 */
compact: boolean, 
/**
 * Face of the article.
 */
face: Face, 
/**
 * Size of the article's text, pixels, 14 to 30.
 */
textSize: number, 
/**
 * Measure of the article, characters, 45 to 100.
 */
measure: number, 
/**
 * Minutes between checks of a feed that says nothing else, 15 to 1440.
 */
checkEvery: number, 
/**
 * Notifications at all.
 */
notify: boolean, 
/**
 * Notifications a day, at most.
 */
notifyBudget: number, 
/**
 * How easily breaking news interrupts.
 */
sensitivity: Sensitivity, 
/**
 * Fetch the pictures of new entries, so that they are there offline.
 */
fetchPictures: boolean, 
/**
 * Room for pictures, MiB; those of bookmarks do not count and are never removed.
 */
pictureBudget: number, 
/**
 * Settings of the reading desk.
 */
desk: DeskSettings, 
/**
 * When editions are composed by the clock.
 */
edition: EditionSettings, 
/**
 * What may notify, and when.
 */
notices: NoticeSettings, 
/**
 * What goes on behind a closed window.
 */
background: BackgroundSettings, };

/**
 * Somewhere to send an article.
 */
export type ShareTarget = { 
/**
 * Its name.
 */
name: string, 
/**
 * An https, http or mailto address with `{url}`, `{title}` or `{text}` in it.
 */
url: string, };

/**
 * A source that says nothing about a story.
 */
export type SilentSource = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Why one might have expected it, in words.
 */
why: string, };

/**
 * Articles of one source that are kept together, so that its burst does not drown the others.
 */
export type SourceBurst = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * How many more articles it has.
 */
more: number, };

/**
 * How a story spreads over the values of one of the reader's labels.
 */
export type Spread = { 
/**
 * The label, for example *country*.
 */
key: string, 
/**
 * Its values, those with most articles first; silent ones last.
 */
values: Array<SpreadValue>, 
/**
 * Sources of the story that have no such label.
 */
unlabelled: number, };

/**
 * Asks how the weeks spread.
 */
export type SpreadArg = { 
/**
 * How many weeks back, 1 to 52; 8 when not given.
 */
weeks?: number | null, };

/**
 * One value of a label in a story.
 */
export type SpreadValue = { 
/**
 * The value, for example *France*.
 */
value: string, 
/**
 * Sources with it that tell the story.
 */
sources: number, 
/**
 * The reader's sources with it.
 */
of: number, 
/**
 * Their articles about the story.
 */
entries: number, };

/**
 * Figures about reading. They are computed here and never leave the machine.
 */
export type Statistics = { 
/**
 * Every day of the time asked for, oldest first, days without anything too.
 */
days: Array<DayFigures>, 
/**
 * By feed, most read first.
 */
feeds: Array<FeedFigures>, 
/**
 * Articles read at each hour of the day, local time, 24 of them.
 */
hours: Array<number>, 
/**
 * Articles read.
 */
read: number, 
/**
 * Articles that arrived.
 */
arrived: number, 
/**
 * Days with at least one article read, in a row, up to today or yesterday.
 */
streak: number, 
/**
 * The longest such row of which anything is known.
 */
longestStreak: number, 
/**
 * How many stories were told by how many sources.
 */
spread: Array<StorySpread>, };

/**
 * Where to go in what is read aloud.
 */
export type Steer = { "to": "pause" } | { "to": "resume" } | { "to": "nextSentence" } | { "to": "previousSentence" } | { "to": "nextArticle" } | { "to": "previousArticle" } | { "to": "article", 
/**
 * Its place, from 0.
 */
at: number, } | { "to": "end" };

/**
 * Names one story.
 */
export type StoryArg = { 
/**
 * The story; one that was merged into another still answers.
 */
storyId: number, };

/**
 * A story as the front page shows it. An entry that stands alone is a story too.
 */
export type StoryCard = { 
/**
 * Absent when it is one entry alone.
 */
storyId: number | null, 
/**
 * The entry whose headline and lead are shown.
 */
entryId: number, 
/**
 * The headline.
 */
headline: string, 
/**
 * The first lines.
 */
lead: string, 
/**
 * Where the window finds its picture.
 */
picture: string | null, 
/**
 * Who tells it, first one first.
 */
sources: Array<StorySource>, 
/**
 * How many entries tell it.
 */
entries: number, 
/**
 * When the first of them was published.
 */
firstAt: number, 
/**
 * When the last of them was published.
 */
lastAt: number, 
/**
 * Set while it is breaking: why, in words.
 */
breaking: string | null, 
/**
 * Something came since the reader last looked at it.
 */
fresh: boolean, 
/**
 * How many entries came since; 0 for one that the reader never looked at.
 */
freshEntries: number, 
/**
 * The reader wants to hear when it moves.
 */
followed: boolean, 
/**
 * All its entries are read.
 */
read: boolean, 
/**
 * BCP 47, where known.
 */
language: string | null, 
/**
 * Why it stands where it stands, in words.
 */
why: string, };

/**
 * A story in full.
 */
export type StoryPage = { 
/**
 * Its number, which may differ from the one asked for when stories were merged.
 */
storyId: number, 
/**
 * The headline.
 */
headline: string, 
/**
 * The first lines.
 */
lead: string, 
/**
 * Where the window finds its picture.
 */
picture: string | null, 
/**
 * Its entries, newest first.
 */
entries: Array<EntryRow>, 
/**
 * What happened, step by step, oldest first.
 */
timeline: Array<StoryStep>, 
/**
 * Who tells it, first one first.
 */
sources: Array<StoryVoice>, 
/**
 * The reader's sources that usually write in its section and are silent about it, the busiest first.
 */
silent: Array<SilentSource>, 
/**
 * Shared names and terms, strongest first.
 */
why: Array<string>, 
/**
 * Why these belong together, one sentence each.
 */
because: Array<string>, 
/**
 * Why each entry is here.
 */
reasons: Array<EntryReason>, 
/**
 * Stories that are related to it.
 */
related: Array<RelatedStory>, 
/**
 * How it spreads over the reader's own labels.
 */
spread: Array<Spread>, 
/**
 * Set while it is breaking: why, in words.
 */
breaking: string | null, 
/**
 * The reader wants to hear when it moves.
 */
followed: boolean, 
/**
 * The reader wants to hear no more of it.
 */
muted: boolean, 
/**
 * When the reader looked at it before.
 */
lookedAt: number | null, };

/**
 * One source of a story.
 */
export type StorySource = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its first entry about it.
 */
entryId: number, 
/**
 * That entry's headline.
 */
headline: string, 
/**
 * When that was.
 */
publishedAt: number, };

/**
 * Stories told by so many sources.
 */
export type StorySpread = { 
/**
 * Sources; the last one stands for so many and more.
 */
sources: number, 
/**
 * Stories.
 */
stories: number, };

/**
 * One step of a story.
 */
export type StoryStep = { 
/**
 * When it began.
 */
firstAt: number, 
/**
 * When it last moved.
 */
lastAt: number, 
/**
 * The entry that stands for it.
 */
entryId: number, 
/**
 * That entry's headline.
 */
title: string, 
/**
 * That entry's source.
 */
feedTitle: string, 
/**
 * Entries in this step.
 */
entries: number, 
/**
 * What was new in it.
 */
newWords: Array<string>, 
/**
 * It came since the reader last looked.
 */
fresh: boolean, 
/**
 * Set when this is no report but a headline that its publisher changed: what it said before.
 */
headlineBefore: string | null, };

/**
 * One source of a story, side by side with the others.
 */
export type StoryVoice = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its entries about the story.
 */
entries: number, 
/**
 * Its first entry.
 */
entryId: number, 
/**
 * That entry's headline.
 */
headline: string, 
/**
 * That entry's first lines.
 */
lead: string, 
/**
 * When that was.
 */
firstAt: number, 
/**
 * It was the first of all.
 */
wasFirst: boolean, 
/**
 * It printed another source's text.
 */
isCopy: boolean, 
/**
 * Names and terms that stand in no other source's reports.
 */
onlyWords: Array<string>, 
/**
 * A sentence of it that holds most of them.
 */
onlySays: string | null, };

/**
 * A stretch of a text, in visible characters.
 */
export type Stretch = { 
/**
 * Those before it.
 */
start: number, 
/**
 * Those up to its end.
 */
end: number, };

/**
 * A query that is being typed.
 */
export type SuggestQuery = { 
/**
 * What stands there.
 */
query: string, 
/**
 * Where the caret is, in UTF-16 units; the end when not given.
 */
caret?: number | null, };

/**
 * How a query could go on.
 */
export type Suggestion = { 
/**
 * What to put there, quoted where that is needed: `feed:"Kingsway Post"`.
 */
text: string, 
/**
 * What kind of thing it is.
 */
kind: SuggestionKind, 
/**
 * What to show, for values the name itself: `Kingsway Post`.
 */
label: string, };

/**
 * What a suggestion is.
 */
export type SuggestionKind = "operator" | "feed" | "folder" | "tag" | "state" | "date";

/**
 * Names a tag.
 */
export type TagArg = { 
/**
 * Its name.
 */
name: string, };

/**
 * Gives entries tags, and takes tags from them.
 */
export type TagEntries = { 
/**
 * The entries.
 */
entryIds: Array<number>, 
/**
 * Names of tags to give; made where they are missing.
 */
add: Array<string>, 
/**
 * Names of tags to take away.
 */
remove: Array<string>, };

/**
 * One of the reader's tags.
 */
export type TagView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Entries that have it.
 */
entries: number, 
/**
 * Unread ones among them.
 */
unread: number, };

/**
 * A stretch of a text, in UTF-16 units.
 */
export type TextRange = { 
/**
 * Its first unit.
 */
start: number, 
/**
 * The unit behind its last one.
 */
end: number, };

/**
 * A piece of text.
 */
export type TextRun = { 
/**
 * What became of it; never `changed`.
 */
fate: Fate, 
/**
 * Its words.
 */
text: string, };

/**
 * Which text of an entry.
 */
export type TextVersion = "feed" | "article";

/**
 * Colours of the window.
 */
export type Theme = "system" | "light" | "dark" | "sepia" | "contrast";

/**
 * Something that the window has to say.
 */
export type ToSay = { 
/**
 * Names it in reports; never the same twice.
 */
id: number, 
/**
 * Plain text.
 */
text: string, 
/**
 * Its language, BCP 47, where known.
 */
language: string | null, 
/**
 * Name of the voice that was chosen.
 */
voice: string | null, 
/**
 * Per cent of the usual speed.
 */
speed: number, };

/**
 * Takes a change back.
 */
export type Undo = { 
/**
 * As in [`Changed::undo`].
 */
undo: number, };

/**
 * A feed that the reader might do without.
 */
export type UnsubscribeHint = { 
/**
 * The feed.
 */
feedId: number, 
/**
 * Its title.
 */
title: string, 
/**
 * New entries a week, from the last four.
 */
entriesPerWeek: number, 
/**
 * Read entries among them, 0 to 1.
 */
readShare: number, 
/**
 * When the reader last read one of it.
 */
lastReadAt: number | null, 
/**
 * One sentence.
 */
why: string, };

/**
 * One version of an entry.
 */
export type VersionView = { 
/**
 * Its number; absent for the one that stands.
 */
versionId: number | null, 
/**
 * Its headline.
 */
title: string, 
/**
 * When we first saw it.
 */
from: number, 
/**
 * When we saw the next one; absent for the one that stands.
 */
until: number | null, 
/**
 * How it differs from the version before it, in words; absent for the first.
 */
change: string | null, };

/**
 * The voices of a language.
 */
export type VoiceList = { 
/**
 * Those that there are, by name.
 */
voices: Array<VoiceView>, 
/**
 * The window speaks, and has to look itself.
 */
inWindow: boolean, 
/**
 * Why there are none, and how to get one.
 */
trouble: string | null, };

/**
 * A voice.
 */
export type VoiceView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its language, BCP 47.
 */
language: string, };

/**
 * Names one watch.
 */
export type WatchArg = { 
/**
 * The watch.
 */
watchId: number, };

/**
 * Words the reader wants to hear about.
 */
export type WatchView = { 
/**
 * Its id.
 */
watchId: number, 
/**
 * Words that must all stand in the title or the text; `"a phrase"` and `-not` as in search.
 */
words: string, 
/**
 * Alerts that it raised.
 */
hits: number, };

/**
 * One label in a week.
 */
export type WeekKey = { 
/**
 * The label.
 */
key: string, 
/**
 * Its values in alphabetical order.
 */
values: Array<WeekValue>, };

/**
 * How the weeks spread over the reader's labels, the newest week first.
 */
export type WeekSpread = { 
/**
 * Its Monday, the reader's midnight.
 */
startsAt: number, 
/**
 * Stories of that week that several sources told.
 */
stories: number, 
/**
 * For each label its values.
 */
keys: Array<WeekKey>, };

/**
 * One value of a label in a week.
 */
export type WeekValue = { 
/**
 * The value.
 */
value: string, 
/**
 * Articles of sources with it.
 */
entries: number, 
/**
 * Stories that a source with it told.
 */
told: number, 
/**
 * Stories that nobody else told.
 */
alone: number, 
/**
 * Stories that everybody else told: every other value, and this one not.
 */
missed: number, };

/**
 * A day of the week.
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** Every call: its arguments and its result. */
export interface Calls {
  /** Says whether the library can be used. */
  get_library: { arguments: Nothing; result: Library };
  /** Puts a usable library in the place of one that is not. */
  recover_library: { arguments: RecoverLibrary; result: Library };
  /** Gives the sources column with its counts. */
  get_overview: { arguments: Nothing; result: Overview };
  /** Gives a page of a list, newest first. */
  list_entries: { arguments: ListEntries; result: EntryPage };
  /** Searches titles, authors and texts. */
  search_entries: { arguments: SearchEntries; result: EntryPage };
  /** Gives an entry to read; does not mark it. */
  open_entry: { arguments: EntryArg; result: OpenedEntry };
  /** Gives an entry with the text of its feed, also where one of its own page is kept. */
  open_feed_text: { arguments: EntryArg; result: OpenedEntry };
  /** Fetches the article's own page, extracts its text, keeps it, and gives the entry. */
  load_full_text: { arguments: EntryArg; result: OpenedEntry };
  /** Marks entries. */
  mark_entries: { arguments: MarkEntries; result: Changed };
  /** Marks a whole list read. */
  mark_all_read: { arguments: MarkAllRead; result: Changed };
  /** Takes a change of marks back. */
  undo: { arguments: Undo; result: Changed };
  /** Composes the front page. */
  get_today: { arguments: Nothing; result: FrontPage };
  /** Gives a story in full. */
  get_story: { arguments: StoryArg; result: StoryPage };
  /** Notes that the reader looked at a story, so that what comes later is fresh. */
  look_at_story: { arguments: StoryArg; result: Nothing };
  /** Follows or mutes a story. */
  edit_story: { arguments: EditStory; result: Nothing };
  /** Puts entries together or apart, for good. */
  decide_story: { arguments: DecideStory; result: Nothing };
  /** Groups the entries of the last weeks from scratch; what the reader decided holds. */
  regroup_stories: { arguments: Nothing; result: Regrouping };
  /** Lists the reader's own labels of feeds. */
  list_labels: { arguments: Nothing; result: Array<FeedLabels> };
  /** Gives a feed these labels in the place of those that it had. */
  save_labels: { arguments: FeedLabels; result: Nothing };
  /** Says how the weeks spread over the reader's labels, blind spots included. */
  get_spread: { arguments: SpreadArg; result: Array<WeekSpread> };
  /** Lists the versions of an entry, the newest first. */
  list_versions: { arguments: EntryArg; result: Array<VersionView> };
  /** Says how two versions of an entry differ. */
  compare_versions: { arguments: CompareVersions; result: Comparison };
  /** Composes an edition and keeps it. */
  compose_edition: { arguments: ComposeEdition; result: EditionView };
  /** Lists the kept editions, the newest first. */
  list_editions: { arguments: ListEditions; result: Array<EditionSummary> };
  /** Gives a kept edition as it was composed. */
  get_edition: { arguments: EditionArg; result: EditionView };
  /** Notes that the reader opened an edition. */
  open_edition: { arguments: EditionArg; result: Nothing };
  /** Removes a kept edition. */
  remove_edition: { arguments: EditionArg; result: Nothing };
  /** Writes an edition as HTML, EPUB or Markdown, to be saved by the host. */
  export_edition: { arguments: ExportEdition; result: FileData };
  /** Lists what to read next to an entry. */
  list_related: { arguments: EntryArg; result: Array<RelatedEntry> };
  /** Subscribes to a feed, or to what a site offers. */
  add_feed: { arguments: AddFeed; result: AddedFeed };
  /** Changes a feed's name, folders and manners. */
  edit_feed: { arguments: EditFeed; result: Nothing };
  /** Unsubscribes; bookmarked entries are kept. */
  remove_feed: { arguments: FeedArg; result: Nothing };
  /** Lists the feeds with their health. */
  list_feeds: { arguments: Nothing; result: Array<FeedHealth> };
  /** Lists when items were missed, newest first. */
  list_gaps: { arguments: ListGaps; result: Array<GapView> };
  /** Looks on the site for the items that were missed. */
  fill_gap: { arguments: GapArg; result: GapView };
  /** Forgets that items were missed. */
  dismiss_gap: { arguments: GapArg; result: Nothing };
  /** Follows the newsletters in a folder of this machine; for hosts, not for windows. */
  add_newsletters: { arguments: AddNewsletters; result: NewsletterView };
  /** Lists the folders that are looked at for newsletters. */
  list_newsletters: { arguments: Nothing; result: Array<NewsletterView> };
  /** Looks at that folder no more; its feeds go, bookmarked entries are kept. */
  remove_newsletters: { arguments: NewsletterArg; result: Nothing };
  /** Makes, renames or moves a folder. */
  save_folder: { arguments: SaveFolder; result: FolderArg };
  /** Removes a folder; its feeds and folders move up. */
  remove_folder: { arguments: FolderArg; result: Nothing };
  /** Says what importing an OPML text would do. */
  preview_import: { arguments: FileText; result: ImportPreview };
  /** Imports an OPML text. */
  import_feeds: { arguments: FileText; result: Imported };
  /** Writes the subscriptions as OPML. */
  export_feeds: { arguments: Nothing; result: FileText };
  /** Gives the starter catalogue. */
  get_catalog: { arguments: Nothing; result: Catalog };
  /** Subscribes to sources of the catalogue. */
  add_from_catalog: { arguments: AddFromCatalog; result: Imported };
  /** Puts the sample edition into the library. */
  open_sample: { arguments: Nothing; result: Changed };
  /** Takes the sample edition out again. */
  close_sample: { arguments: Nothing; result: Changed };
  /** Checks feeds, and returns when that is done. */
  refresh: { arguments: Refresh; result: RefreshReport };
  /** Stops the round of checks that is running. */
  cancel_refresh: { arguments: Nothing; result: Nothing };
  /** Says what was prepared for reading offline. */
  get_offline: { arguments: Nothing; result: OfflineView };
  /** Fetches what is read next with texts and pictures, and returns when that is done. */
  prepare_offline: { arguments: PrepareOffline; result: OfflineReport };
  /** Stops the preparation for offline that is running; what it fetched stays. */
  cancel_offline: { arguments: Nothing; result: Nothing };
  /** Lists the streams that are listened to, and how they are doing. */
  list_push: { arguments: Nothing; result: Array<PushView> };
  /** Listens to a stream that pushes, or changes one. */
  save_push: { arguments: SavePush; result: PushView };
  /** Listens to a stream no more; the alerts that came by it stay. */
  remove_push: { arguments: PushArg; result: Nothing };
  /** Tries a stream that waits again at once. */
  retry_push: { arguments: PushArg; result: Nothing };
  /** Tries to open a stream and says what came of it; nothing is kept. */
  test_push: { arguments: SavePush; result: PushTest };
  /** Lists the watched words. */
  list_watches: { arguments: Nothing; result: Array<WatchView> };
  /** Makes or changes a watch. */
  save_watch: { arguments: SaveWatch; result: WatchView };
  /** Removes a watch. */
  remove_watch: { arguments: WatchArg; result: Nothing };
  /** Lists what was told, and what was held back and why, newest first. */
  list_alerts: { arguments: Nothing; result: Array<AlertView> };
  /** Gives the settings. */
  get_settings: { arguments: Nothing; result: Settings };
  /** Keeps the settings, brought within their limits. */
  save_settings: { arguments: Settings; result: Settings };
  /** Opens an address in the system's browser. */
  open_link: { arguments: OpenLink; result: Nothing };
  /** Checks the library's integrity. */
  check_library: { arguments: Nothing; result: Checkup };
  /** Writes the whole library to one file. */
  back_up_library: { arguments: FileArg; result: BackupReport };
  /** Puts a backup in the place of the library, which is kept aside. */
  restore_library: { arguments: FileArg; result: BackupReport };
  /** Gives the rows of these entries, in this order; those that are gone are left out. */
  get_rows: { arguments: EntriesArg; result: Array<EntryRow> };
  /** Remembers how far down an article the reader was. */
  save_place: { arguments: SavePlace; result: Nothing };
  /** Lists the reader's tags with their counts, by name. */
  list_tags: { arguments: ListTags; result: Array<TagView> };
  /** Gives entries tags, and takes tags from them. */
  tag_entries: { arguments: TagEntries; result: Changed };
  /** Renames a tag, or makes two tags one. */
  rename_tag: { arguments: RenameTag; result: Changed };
  /** Takes a tag from all entries. */
  remove_tag: { arguments: TagArg; result: Changed };
  /** Keeps a note on an entry. */
  save_note: { arguments: SaveNote; result: Nothing };
  /** Lists the notes on entries, the last written first. */
  list_notes: { arguments: ListPage; result: NotePage };
  /** Marks a passage, or changes a highlight. */
  save_highlight: { arguments: SaveHighlight; result: HighlightView };
  /** Takes a highlight away. */
  remove_highlight: { arguments: HighlightArg; result: Changed };
  /** Lists the highlights of all articles, the last made first. */
  list_highlights: { arguments: ListHighlights; result: HighlightPage };
  /** Says what of a query cannot be understood, and how it could go on. */
  suggest_query: { arguments: SuggestQuery; result: QueryHelp };
  /** Lists the saved searches, in the reader's order. */
  list_searches: { arguments: Nothing; result: Array<SavedSearch> };
  /** Keeps a search in the sources column, or changes one. */
  save_search: { arguments: SaveSearch; result: SavedSearch };
  /** Removes a saved search. */
  remove_search: { arguments: SearchArg; result: Nothing };
  /** Puts the saved searches in order. */
  order_searches: { arguments: OrderSearches; result: Nothing };
  /** Lists the rules, in the order in which they are obeyed. */
  list_rules: { arguments: Nothing; result: Array<RuleView> };
  /** Makes or changes a rule. */
  save_rule: { arguments: SaveRule; result: RuleView };
  /** Removes a rule; what it did stays. */
  remove_rule: { arguments: RuleArg; result: Nothing };
  /** Puts the rules in order. */
  order_rules: { arguments: OrderRules; result: Nothing };
  /** Says what a rule would have met in the last thirty days. */
  preview_rule: { arguments: SaveRule; result: RulePreview };
  /** Applies a rule to the entries of the last thirty days. */
  apply_rule: { arguments: RuleArg; result: Changed };
  /** Lists the mutes, those that ended last. */
  list_mutes: { arguments: Nothing; result: Array<MuteView> };
  /** Mutes words for a time. */
  save_mute: { arguments: SaveMute; result: Muted };
  /** Ends a mute. */
  end_mute: { arguments: EndMute; result: Changed };
  /** Says how much of each feed is kept. */
  get_retention: { arguments: Nothing; result: RetentionView };
  /** Says what a retention would remove. */
  preview_retention: { arguments: SaveRetention; result: RetentionPreview };
  /** Sets how much of each feed is kept; nothing is removed by that alone. */
  save_retention: { arguments: SaveRetention; result: RetentionView };
  /** Removes what the retention says, for good; the background does so once a day. */
  apply_retention: { arguments: Nothing; result: Removed };
  /** Gives what the reader may set about a feed. */
  get_feed_settings: { arguments: FeedArg; result: FeedSettings };
  /** Changes several feeds at once. */
  edit_feeds: { arguments: EditFeeds; result: Changed };
  /** Gives what the reader set about a folder. */
  get_folder_settings: { arguments: FolderArg; result: FolderSettings };
  /** Sets something about a folder and the feeds in it. */
  edit_folder: { arguments: FolderSettings; result: Changed };
  /** Puts feeds into a folder and a place. */
  place_feeds: { arguments: PlaceFeeds; result: Changed };
  /** Puts a folder into a place. */
  place_folder: { arguments: PlaceFolder; result: Changed };
  /** Unsubscribes from several feeds; what the reader kept stays. */
  remove_feeds: { arguments: FeedsArg; result: Changed };
  /** Names loud feeds that are hardly read. */
  suggest_unsubscribing: { arguments: Nothing; result: Array<UnsubscribeHint> };
  /** Lists what happened: checks, failures, rules, newest first. */
  list_activity: { arguments: ListActivity; result: ActivityPage };
  /** Gives figures about reading. */
  get_statistics: { arguments: GetStatistics; result: Statistics };
  /** Sets the settings back, or begins with an empty library. */
  reset: { arguments: Reset; result: ResetReport };
  /** Writes all of the reader's data as one document. */
  export_library: { arguments: ExportLibrary; result: FileData };
  /** Says what this program is, with a text for reports. */
  get_about: { arguments: Nothing; result: About };
  /** Writes articles or highlights as Markdown, HTML or EPUB. */
  export_entries: { arguments: ExportEntries; result: FileData };
  /** Remembers how far the reader is with an enclosure. */
  save_position: { arguments: SavePosition; result: Nothing };
  /** Lists what is being listened to, and what was fetched for that. */
  list_media: { arguments: Nothing; result: MediaList };
  /** Begins to fetch an enclosure unless it is here, and says where it plays meanwhile. */
  play_media: { arguments: MediaArg; result: MediaView };
  /** Begins to fetch an enclosure, to be heard offline. */
  download_media: { arguments: MediaArg; result: MediaView };
  /** Stops fetching an enclosure. */
  cancel_download: { arguments: MediaArg; result: Nothing };
  /** Removes a fetched enclosure. */
  remove_download: { arguments: MediaArg; result: Nothing };
  /** Lists the chapters of an enclosure. */
  list_chapters: { arguments: MediaArg; result: Array<Chapter> };
  /** Begins to read articles aloud, in the place of what was read before. */
  read_aloud: { arguments: Listen; result: ListeningView };
  /** Pauses, goes on, goes to another sentence or article, or ends. */
  steer_listening: { arguments: Steer; result: ListeningView };
  /** Says what is being read aloud. */
  get_listening: { arguments: Nothing; result: ListeningView };
  /** Lists the voices of a language. */
  list_voices: { arguments: ListVoices; result: VoiceList };
  /** Tells what became of something that the window was to say. */
  report_speech: { arguments: ReportSpeech; result: Nothing };
}

/** The calls that have an effect. */
export const changes = new Set<keyof Calls>([
  "recover_library",
  "load_full_text",
  "mark_entries",
  "mark_all_read",
  "undo",
  "look_at_story",
  "edit_story",
  "decide_story",
  "regroup_stories",
  "save_labels",
  "compose_edition",
  "open_edition",
  "remove_edition",
  "add_feed",
  "edit_feed",
  "remove_feed",
  "fill_gap",
  "dismiss_gap",
  "add_newsletters",
  "remove_newsletters",
  "save_folder",
  "remove_folder",
  "import_feeds",
  "add_from_catalog",
  "open_sample",
  "close_sample",
  "refresh",
  "cancel_refresh",
  "prepare_offline",
  "cancel_offline",
  "save_push",
  "remove_push",
  "retry_push",
  "test_push",
  "save_watch",
  "remove_watch",
  "save_settings",
  "open_link",
  "back_up_library",
  "restore_library",
  "save_place",
  "tag_entries",
  "rename_tag",
  "remove_tag",
  "save_note",
  "save_highlight",
  "remove_highlight",
  "save_search",
  "remove_search",
  "order_searches",
  "save_rule",
  "remove_rule",
  "order_rules",
  "apply_rule",
  "save_mute",
  "end_mute",
  "save_retention",
  "apply_retention",
  "edit_feeds",
  "edit_folder",
  "place_feeds",
  "place_folder",
  "remove_feeds",
  "reset",
  "save_position",
  "play_media",
  "download_media",
  "cancel_download",
  "remove_download",
  "read_aloud",
  "steer_listening",
  "report_speech",
]);
