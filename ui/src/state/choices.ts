// What can be done about what the reader points at. Fetched behind the first page.

import type { EntryFilter, EntryRow, ExportFormat, FeedNode, FileData, OpenedEntry, Overview } from "../api/calls.gen";
import type { Choice } from "../parts/Choices.svelte";
import { text } from "../text/words.svelte";
import { readAloud } from "./listening";
import type { Desk, Pointed } from "./desk.svelte";
import { feedsOf, foldersInside, isSame } from "./filters";

const DAY = 86_400;
/** Days after which what is older may be marked read: few in a menu of many things. */
const OLDER = [1, 3, 7, 30];
const OLDER_BRIEFLY = [1, 7];
const EXPORTS: readonly ExportFormat[] = ["markdown", "html", "epub"];
/** Folders that a menu names at most. */
const MOST_FOLDERS = 8;
/** Characters of text that an address can carry along. */
const SHARED_TEXT = 1000;

/** The choices about `what`, most usual first; empty when it is gone. */
export function choicesFor(desk: Desk, what: Pointed): Choice[] {
  switch (what.is) {
    case "entry": {
      const row = desk.rowOf(what.entryId);
      return row === null ? ofStranger(desk, what.entryId) : ofRow(desk, row);
    }
    case "story":
      return ofCard(desk, what.entryId);
    case "whole":
      return ofStory(desk, what.storyId);
    case "edition":
      return ofEdition(desk, what.editionId);
    case "feed": {
      const feed = desk.overview?.feeds.find((node) => node.feedId === what.feedId);
      return feed === undefined ? [] : ofFeed(desk, feed);
    }
    case "folder":
      return ofFolder(desk, what.folderId);
    case "place":
      return [{ label: text.commands.open, act: () => desk.goList(what.filter) }, ...listChoices(desk, what.filter, OLDER_BRIEFLY)];
    case "search": {
      const { searchId } = what;
      return desk.searches.every((one) => one.searchId !== searchId) ? [] : [{ label: text.commands.open, act: () => desk.goList({ kind: "saved", searchId }) }, ...listChoices(desk, { kind: "saved", searchId }, OLDER_BRIEFLY)];
    }
    case "link":
      return [
        { label: text.menu.openLink, act: () => desk.openLink(what.url) },
        { label: text.menu.copyLink, act: () => void desk.copy(what.url, text.reading.copied) },
        { label: text.menu.follow, act: () => (desk.dialog = { is: "add", url: what.url }), begins: true },
      ];
    case "picture":
      return [
        { label: text.menu.look, act: () => desk.lookAt(what.src) },
        ...(what.link === null ? [] : [{ label: text.menu.openLink, act: () => desk.openLink(what.link) }]),
      ];
    case "words":
      return [
        { label: text.menu.copy, act: () => void desk.copy(what.words, text.reading.textCopied) },
        {
          label: text.menu.searchFor(shortened(what.words)),
          act: () => {
            desk.goSearch();
            desk.search(`"${what.words.replaceAll('"', "")}"`);
          },
        },
        { label: text.menu.muteWords(shortened(what.words)), act: () => void mute(desk, what.words) },
      ];
  }
}

function ofRow(desk: Desk, row: EntryRow): Choice[] {
  const picked = desk.shelf?.pickedRows ?? [];
  const rows = picked.some((other) => other.entryId === row.entryId) ? picked : [row];
  const all = (has: (row: EntryRow) => boolean): boolean => rows.every(has);
  const { link, storyId } = row;
  return [
    { label: text.commands.open, act: () => void desk.read(row.entryId), key: desk.keyOf("open") },
    { label: all((one) => one.read) ? text.reading.markUnread : text.reading.markRead, act: () => desk.toggle("read", rows), key: desk.keyOf("toggleRead"), begins: true },
    { label: all((one) => one.bookmarked) ? text.reading.unbookmark : text.reading.bookmark, act: () => desk.toggle("bookmark", rows), key: desk.keyOf("toggleBookmark") },
    { label: all((one) => one.later) ? text.reading.unlater : text.reading.later, act: () => desk.toggle("later", rows), key: desk.keyOf("toggleLater") },
    { label: text.menu.tag, act: () => (desk.dialog = { is: "tags", rows }), key: desk.keyOf("tag") },
    { label: text.player.listen, act: () => void readAloud(desk, { what: "entries", entryIds: rows.map((one) => one.entryId) }), key: desk.keyOf("listen") },
    ...(desk.shelf === null
      ? []
      : [
          { label: desk.shelf.picked.has(row.entryId) ? text.menu.unpick : text.menu.pick, act: () => desk.shelf?.pick(row.entryId), key: desk.keyOf("pick") },
          { label: text.menu.olderRead, act: () => void desk.markAllRead(undefined, row.arrivedAt - 1), begins: true },
        ]),
    ...(link === null
      ? []
      : [
          { label: text.reading.original, act: () => desk.openLink(link), key: desk.keyOf("original"), begins: true },
          { label: text.reading.copyLink, act: () => void desk.copy(link, text.reading.copied) },
          { label: text.menu.copyMarkdown, act: () => void desk.copy(markdownOf(row), text.reading.copied) },
          { label: text.menu.mail, act: () => desk.openLink(mailOf(row)) },
          ...desk.settings.desk.shareTargets.map((target) => ({ label: text.menu.shareWith(target.name), act: () => desk.openLink(sharedAt(target.url, row, row.excerpt)) })),
        ]),
    ...(storyId === null
      ? []
      : [
          { label: text.today.whole, act: () => desk.goStory(storyId), key: desk.keyOf("story"), begins: true },
          { label: text.menu.notThisStory, act: () => void desk.takeOut(row.entryId) },
          { label: text.menu.muteStory, act: () => void desk.editStory(storyId, { muted: true }), key: desk.keyOf("muteStory") },
        ]),
    { label: text.reading.source(row.feedTitle), act: () => desk.goList({ kind: "feed", feedId: row.feedId }), begins: true },
    { label: text.list.feedSettings, act: () => (desk.dialog = { is: "feed", feedId: row.feedId }) },
  ];
}

/** What can be done with the article that is open, beside what its bar offers. */
export function articleChoices(desk: Desk, entry: OpenedEntry): Choice[] {
  const { row } = entry;
  const resize = (by: number) => () => desk.change({ ...desk.settings, textSize: Math.max(14, Math.min(30, desk.settings.textSize + by)) });
  return [
    { label: text.reading.source(row.feedTitle), act: () => desk.goList({ kind: "feed", feedId: row.feedId }) },
    ...(row.storyId === null ? [] : [{ label: text.today.whole, act: () => desk.goStory(row.storyId), key: desk.keyOf("story") }]),
    ...(entry.comments === null ? [] : [{ label: text.reading.comments, act: () => desk.openLink(entry.comments) }]),
    ...(entry.siteUrl === null ? [] : [{ label: text.reading.site, act: () => desk.openLink(entry.siteUrl) }]),
    ...(row.link === null ? [] : [{ label: entry.hasFullText ? (entry.version === "article" ? text.reading.feedText : text.reading.ownPage) : text.reading.fullText, act: () => desk.run("fullText"), key: desk.keyOf("fullText") }]),
    { label: text.player.listen, act: () => void readAloud(desk, { what: "entries", entryIds: [row.entryId] }), key: desk.keyOf("listen") },
    { label: entry.desk.note === "" ? text.desk.addNote : text.desk.changeNote, act: () => desk.run("note"), key: desk.keyOf("note") },
    ...(row.link === null
      ? []
      : [
          { label: text.reading.copyLink, act: () => void desk.copy(row.link ?? "", text.reading.copied), begins: true },
          { label: text.menu.copyMarkdown, act: () => void desk.copy(markdownOf(row), text.reading.copied) },
        ]),
    { label: text.menu.copyArticle, act: () => void desk.try("export_entries", { of: { what: "entries", entryIds: [row.entryId] }, format: "markdown" }).then((file) => (file?.text ? desk.copy(file.text, text.reading.textCopied) : undefined)) },
    { label: text.reading.copyText, act: () => void desk.copy(`${row.title}\n\n${entry.text}`, text.reading.textCopied) },
    ...(row.link === null ? [] : [{ label: text.menu.mail, act: () => desk.openLink(mailOf(row)) }]),
    ...(row.link === null ? [] : desk.settings.desk.shareTargets.map((target) => ({ label: text.menu.shareWith(target.name), act: () => desk.openLink(sharedAt(target.url, row, entry.text)) }))),
    ...exportsOf(desk, (format) => desk.try("export_entries", { of: { what: "entries", entryIds: [row.entryId] }, format })),
    { label: text.commands.print, act: () => desk.run("print"), key: desk.keyOf("print") },
    { label: text.reading.bigger, act: resize(1), begins: true },
    { label: text.reading.smaller, act: resize(-1) },
  ];
}

/** Ways to save what `made` makes of a thing in a format. */
function exportsOf(desk: Desk, made: (format: ExportFormat) => Promise<FileData | null>): Choice[] {
  return EXPORTS.map((format, at) => ({ label: text.export.as[format], act: () => void made(format).then((file) => desk.save(file)), begins: at === 0 }));
}

/** An entry of which only the number is known, in a story or among the related. */
function ofStranger(desk: Desk, entryId: number): Choice[] {
  return [
    { label: text.commands.open, act: () => void desk.read(entryId), key: desk.keyOf("open") },
    { label: text.reading.bookmark, act: () => void desk.mark([entryId], "bookmark"), begins: true },
    { label: text.reading.later, act: () => void desk.mark([entryId], "later") },
    { label: text.player.listen, act: () => void readAloud(desk, { what: "entries", entryIds: [entryId] }) },
    { label: text.reading.markRead, act: () => void desk.mark([entryId], "read") },
  ];
}

function ofCard(desk: Desk, entryId: number): Choice[] {
  const card = desk.cards.find((other) => other.entryId === entryId);
  const storyId = card?.storyId ?? null;
  const entryIds = card?.sources.map((source) => source.entryId) ?? [entryId];
  return [
    ...ofStranger(desk, entryId).slice(0, -1),
    { label: text.menu.markStoryRead, act: () => void desk.mark([...new Set([entryId, ...entryIds])], "read") },
    ...(storyId === null ? [] : ofStory(desk, storyId)),
    ...(card?.sources ?? []).slice(0, 4).map((source, at) => ({ label: text.reading.source(source.title), act: () => desk.goList({ kind: "feed", feedId: source.feedId }), begins: at === 0 })),
  ];
}

function ofStory(desk: Desk, storyId: number): Choice[] {
  return [
    { label: text.today.whole, act: () => desk.goStory(storyId), key: desk.keyOf("story"), begins: true },
    { label: text.menu.followStory, act: () => void desk.editStory(storyId, { followed: true }) },
    { label: text.menu.muteStory, act: () => void desk.editStory(storyId, { muted: true }), key: desk.keyOf("muteStory") },
  ];
}

function ofEdition(desk: Desk, editionId: number): Choice[] {
  return [
    { label: text.commands.open, act: () => desk.goEdition(editionId) },
    { label: text.player.listen, act: () => void readAloud(desk, { what: "edition", editionId }) },
    ...exportsOf(desk, (format) => desk.try("export_edition", { editionId, format })),
  ];
}

function ofFeed(desk: Desk, feed: FeedNode): Choice[] {
  const { feedId } = feed;
  const feedIds = desk.along(feedId);
  const filter = { kind: "feed", feedId } as const;
  if (feedIds.length > 1) return ofFeeds(desk, feedIds);
  return [{ label: text.commands.open, act: () => desk.goList(filter) }, ...listChoices(desk, filter, OLDER_BRIEFLY)];
}

function ofFeeds(desk: Desk, feedIds: readonly number[]): Choice[] {
  return [
    { label: text.commands.refresh, act: () => void desk.refresh(false, [...feedIds]) },
    { label: text.feed.manySettings(feedIds.length), act: () => (desk.dialog = { is: "wishes", of: { feedIds } }), begins: true },
    ...moves(desk, feedIds, []),
    { label: text.health.remove, act: () => (desk.dialog = { is: "wishes", of: { feedIds }, leaving: true }), begins: true },
  ];
}

/** Folders that feeds can be moved to. */
function moves(desk: Desk, feedIds: readonly number[], folderIds: readonly number[]): Choice[] {
  return [
    ...(desk.overview?.folders ?? [])
      .filter((folder) => !folderIds.includes(folder.folderId))
      .slice(0, MOST_FOLDERS)
      .map((folder, at) => ({ label: text.menu.moveTo(folder.title), act: () => void desk.placeFeeds(feedIds, folder.folderId), begins: at === 0 })),
    ...(folderIds.length > 0 || feedIds.length > 1 ? [{ label: text.menu.moveOut, act: () => void desk.placeFeeds(feedIds, null) }] : []),
  ];
}

/** One step up or down among `ids`, where there is one. `place` puts a thing in front of another, or at the end. */
function steps(id: number, ids: readonly number[], place: (before: number | null) => unknown): Choice[] {
  const at = ids.indexOf(id);
  const above = ids[at - 1];
  return [
    ...(above === undefined ? [] : [{ label: text.menu.up, act: () => void place(above) }]),
    ...(at < 0 || at === ids.length - 1 ? [] : [{ label: text.menu.down, act: () => void place(ids[at + 2] ?? null) }]),
  ];
}

function ofFolder(desk: Desk, folderId: number): Choice[] {
  const filter = { kind: "folder", folderId } as const;
  return desk.overview?.folders.some((folder) => folder.folderId === folderId) === true ? [{ label: text.commands.open, act: () => desk.goList(filter) }, ...listChoices(desk, filter, OLDER_BRIEFLY)] : [];
}

/** What can be done with a list as a whole, and with what it is the list of. */
export function listChoices(desk: Desk, filter: EntryFilter, spans: readonly number[] = OLDER): Choice[] {
  const { overview } = desk;
  if (overview === null) return [];
  const feedIds = feedsOf(filter, overview);
  const older = filter.kind === "bookmarks" || filter.kind === "later" ? [] : spans;
  return [
    { label: text.list.markAllRead, act: () => void desk.markAllRead(filter), key: desk.filter !== null && isSame(desk.filter, filter) ? desk.keyOf("markAllRead") : "" },
    ...older.map((days) => ({ label: text.list.markOlder(days), act: () => void desk.markAllRead(filter, desk.now - days * DAY) })),
    { label: text.player.listenAll, act: () => void readAloud(desk, { what: "list", filter, unreadOnly: desk.filter !== null && isSame(desk.filter, filter) && desk.unreadOnly }) },
    { label: feedIds === null ? text.sources.refreshAll : text.commands.refresh, act: () => void desk.refresh(feedIds === null, feedIds), begins: true },
    ...ofKind(desk, filter, overview),
  ];
}

function ofKind(desk: Desk, filter: EntryFilter, overview: Overview): Choice[] {
  switch (filter.kind) {
    case "feed": {
      const feed = overview.feeds.find((node) => node.feedId === filter.feedId);
      if (feed === undefined) return [];
      const { feedId, folderIds } = feed;
      const paused = feed.state === "paused";
      const folderId = folderIds[0] ?? null;
      const siblings = overview.feeds.filter((other) => (folderId === null ? other.folderIds.length === 0 : other.folderIds.includes(folderId))).map((other) => other.feedId);
      return [
        { label: text.list.feedSettings, act: () => (desk.dialog = { is: "feed", feedId }), begins: true },
        { label: paused ? text.health.resume : text.health.pause, act: () => void desk.editFeed({ feedId, paused: !paused }) },
        ...moves(desk, [feedId], folderIds),
        ...steps(feedId, siblings, (before) => desk.placeFeeds([feedId], folderId, before, folderId)),
      ];
    }
    case "folder": {
      const folder = overview.folders.find((node) => node.folderId === filter.folderId);
      if (folder === undefined) return [];
      const { folderId, parentId, title } = folder;
      const inside = foldersInside(folderId, overview);
      const ask = (act: "rename" | "inside" | "remove") => () => void (desk.dialog = { is: "folder", act, folderId, title });
      const siblings = overview.folders.filter((other) => other.parentId === parentId).map((other) => other.folderId);
      return [
        { label: text.folder.settings, act: () => (desk.dialog = { is: "wishes", of: { folderId, title } }), begins: true },
        { label: text.folder.rename, act: ask("rename") },
        { label: text.folder.inside, act: ask("inside") },
        ...overview.folders
          .filter((other) => !inside.has(other.folderId) && other.folderId !== parentId)
          .slice(0, MOST_FOLDERS)
          .map((other) => ({ label: text.menu.moveTo(other.title), act: () => void desk.placeFolder(folderId, other.folderId) })),
        ...(parentId === null ? [] : [{ label: text.menu.moveTop, act: () => void desk.placeFolder(folderId, null) }]),
        ...steps(folderId, siblings, (before) => desk.placeFolder(folderId, parentId, before)),
        { label: text.folder.remove, act: ask("remove"), begins: true },
      ];
    }
    case "saved": {
      const { searchId } = filter;
      const ids = desk.searches.map((search) => search.searchId);
      const place = (before: number | null): unknown => {
        const others = ids.filter((id) => id !== searchId);
        others.splice(before === null ? others.length : others.indexOf(before), 0, searchId);
        return desk.try("order_searches", { searchIds: others }).then(() => desk.loadSearches());
      };
      return [{ label: text.searches.change, act: () => (desk.dialog = { is: "saveSearch", query: desk.searches.find((search) => search.searchId === searchId)?.query ?? "", searchId }), begins: true }, ...steps(searchId, ids, place)];
    }
    case "tag": {
      const { name } = filter;
      return [
        { label: text.tags.rename, act: () => (desk.dialog = { is: "tag", name }), begins: true },
        ...exportsOf(desk, (format) => desk.try("export_entries", { of: { what: "tag", name }, format })),
      ];
    }
    case "all":
    case "unread":
    case "bookmarks":
    case "later":
    case "story":
    case "highlighted":
    case "muted":
      return [];
  }
}

/** Mutes words for a week, here and now too; offers to take the hiding back. */
async function mute(desk: Desk, words: string): Promise<void> {
  const done = await desk.try("save_mute", { words: words.trim(), until: desk.now + 7 * DAY, apply: true });
  if (done === null) return;
  const { undo, changed } = done;
  if (undo === null) desk.note(text.rules.hid(changed));
  else desk.offerUndo(text.rules.hid(changed), () => desk.takeBack(undo));
}

/** A link to an article as Markdown writes it. */
export function markdownOf({ title, link }: Pick<EntryRow, "title" | "link">): string {
  return `[${title.replace(/[[\]\\]/g, "\\$&")}](${(link ?? "").replace(/[()\s]/g, encodeURIComponent).replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** A letter about an article, for the system's mail program. */
export function mailOf({ title, link }: Pick<EntryRow, "title" | "link">): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(link ?? "")}`;
}

/** Fills in an address of the reader's own, such as `https://share.example/?u={url}&t={title}`. */
export function sharedAt(address: string, { title, link }: Pick<EntryRow, "title" | "link">, words = ""): string {
  const filled: Readonly<Record<string, string>> = { "{url}": link ?? "", "{title}": title, "{text}": words.slice(0, SHARED_TEXT) };
  return address.replace(/\{(?:url|title|text)\}/g, (name) => encodeURIComponent(filled[name] ?? ""));
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40).trim()}…` : words;
}
