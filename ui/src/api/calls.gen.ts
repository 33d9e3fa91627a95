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
publishers: Array<string>, };

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
entryId: number, };

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
entryIds: Array<number>, } | { "event": "storiesChanged" } | { "event": "alertsChanged" } | { "event": "settingsChanged" } | { "event": "refreshProgressed", 
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
 * Face of the article.
 */
export type Face = "serif" | "sans";

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
sections: Array<Section>, };

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
stories: Array<StoryCard>, };

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
pictureBudget: number, };

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
 * Titles of the reader's feeds that usually write of such things at this time and are silent about it.
 */
silent: Array<string>, 
/**
 * Why these belong together: shared names and terms, strongest first.
 */
why: Array<string>, 
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
newWords: Array<string>, };

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
isCopy: boolean, };

/**
 * Which text of an entry.
 */
export type TextVersion = "feed" | "article";

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
  "save_watch",
  "remove_watch",
  "save_settings",
  "open_link",
  "back_up_library",
  "restore_library",
]);
