// Written by `make types` from the engine's call table. Do not edit.

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
folder?: string | null, };

/**
 * Subscribes to sources of the catalogue.
 */
export type AddFromCatalog = { 
/**
 * Their addresses, as in [`CatalogSource::url`].
 */
urls: Array<string>, };

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
export type AlertKind = "entry" | "breaking" | "followed" | "edition";

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
editionId: number | null, };

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
export type Code = "badCall" | "badInput" | "notFound" | "alreadyThere" | "notAFeed" | "network" | "libraryUnavailable" | "readOnly" | "diskFull" | "internal";

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
allowPrivateNetwork?: boolean | null, };

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
 * Names one entry.
 */
export type EntryArg = { 
/**
 * The entry.
 */
entryId: number, };

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
storyId: number, };

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
next: string | null, };

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
entryIds: Array<number>, } | { "event": "storiesChanged" } | { "event": "alertsChanged" } | { "event": "editionsChanged" } | { "event": "editionRequested", 
/**
 * What to open.
 */
editionId: number, } | { "event": "settingsChanged" } | { "event": "refreshProgressed", 
/**
 * How far it is.
 */
progress: RefreshProgress, } | { "event": "refreshEnded" } | { "event": "connectionChanged", 
/**
 * It is there.
 */
online: boolean, } | { "event": "entryRequested", 
/**
 * What to open.
 */
entryId: number, } | { "event": "picturesArrived", 
/**
 * The entry.
 */
entryId: number, } | { "event": "resync" };

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
 * A form in which something leaves the library.
 */
export type ExportFormat = "html" | "epub" | "markdown";

/**
 * What is to become a file. A window gives it to its host's save dialog; nothing is written here.
 */
export type ExportedFile = { 
/**
 * A good name for it, with its ending.
 */
name: string, 
/**
 * MIME type.
 */
mediaType: string, 
/**
 * Its text, where it is one.
 */
text: string | null, 
/**
 * Its bytes in base64, where it is no text.
 */
base64: string | null, };

/**
 * Face of the article.
 */
export type Face = "serif" | "sans";

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
sample: boolean, };

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
 * How a feed fares.
 */
export type FeedState = "new" | "fine" | "failing" | "paused" | "gone";

/**
 * A file on this machine, for hosts that may name one (the terminal, not the window).
 */
export type FileArg = { 
/**
 * Its path.
 */
path: string, };

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
 * A call without arguments.
 */
export type Nothing = Record<symbol, never>;

/**
 * Opens an address in the system's browser.
 */
export type OpenLink = { 
/**
 * An http, https or mailto address.
 */
url: string, };

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
 * Safe markup; goes into the `srcdoc` of a sandboxed frame and nowhere else.
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
 * `html` was extracted from the article's own page.
 */
hasFullText: boolean, 
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
versions: number, };

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
 * Asks for a page of search results.
 */
export type SearchEntries = { 
/**
 * Words; `"a phrase"`, `-not`, `prefix*`.
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
 * Nothing interrupts from this minute of the day on, local time; absent: no quiet hours.
 */
quietFrom: number | null, 
/**
 * Until this minute of the day.
 */
quietUntil: number | null, 
/**
 * Fetch the pictures of new entries, so that they are there offline.
 */
fetchPictures: boolean, 
/**
 * Room for pictures, MiB; those of bookmarks do not count and are never removed.
 */
pictureBudget: number, 
/**
 * When editions are composed by the clock.
 */
edition: EditionSettings, };

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
 * Colours of the window.
 */
export type Theme = "system" | "light" | "dark" | "sepia" | "contrast";

/**
 * Takes a change back.
 */
export type Undo = { 
/**
 * As in [`Changed::undo`].
 */
undo: number, };

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
  export_edition: { arguments: ExportEdition; result: ExportedFile };
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
  "save_folder",
  "remove_folder",
  "import_feeds",
  "add_from_catalog",
  "open_sample",
  "close_sample",
  "refresh",
  "cancel_refresh",
  "save_watch",
  "remove_watch",
  "save_settings",
  "open_link",
  "back_up_library",
  "restore_library",
]);
