// Which list is meant: comparing filters and naming them. Pure.

import type { EntryFilter, FeedNode, Overview, SavedSearch } from "../api/calls.gen";
import { text } from "../text/words.svelte";

/** A word for a filter that no other filter has. */
export function keyOf(filter: EntryFilter): string {
  switch (filter.kind) {
    case "feed":
      return `feed ${filter.feedId}`;
    case "folder":
      return `folder ${filter.folderId}`;
    case "tag":
      return `tag ${filter.name}`;
    case "story":
      return `story ${filter.storyId}`;
    case "saved":
      return `saved ${filter.searchId}`;
    case "highlighted":
    case "muted":
    case "all":
    case "unread":
    case "bookmarks":
    case "later":
      return filter.kind;
  }
}

export function isSame(one: EntryFilter, other: EntryFilter): boolean {
  return keyOf(one) === keyOf(other);
}

/** The name above the list. */
export function titleOf(filter: EntryFilter, overview: Overview | null, searches: readonly SavedSearch[] = []): string {
  switch (filter.kind) {
    case "feed":
      return overview?.feeds.find((feed) => feed.feedId === filter.feedId)?.title ?? text.places.gone;
    case "folder":
      return overview?.folders.find((folder) => folder.folderId === filter.folderId)?.title ?? text.places.gone;
    case "tag":
      return text.places.tag(filter.name);
    case "story":
      return text.places.story;
    case "saved":
      return searches.find((search) => search.searchId === filter.searchId)?.title ?? text.places.gone;
    case "highlighted":
    case "muted":
    case "all":
    case "unread":
    case "bookmarks":
    case "later":
      return text.places[filter.kind];
  }
}

/** The feeds that a refresh of this list asks; null means those that are due. */
export function feedsOf(filter: EntryFilter, overview: Overview): number[] | null {
  switch (filter.kind) {
    case "feed":
      return [filter.feedId];
    case "folder": {
      const inside = foldersInside(filter.folderId, overview);
      return overview.feeds.filter((feed) => feed.folderIds.some((folderId) => inside.has(folderId))).map((feed) => feed.feedId);
    }
    case "all":
    case "unread":
    case "bookmarks":
    case "later":
    case "tag":
    case "story":
    case "saved":
    case "highlighted":
    case "muted":
      return null;
  }
}

/** A folder and all folders inside it. Parents stand before children, so one pass finds them. */
export function foldersInside(folderId: number, overview: Overview): Set<number> {
  const inside = new Set([folderId]);
  for (const folder of overview.folders) {
    if (folder.parentId !== null && inside.has(folder.parentId)) {
      inside.add(folder.folderId);
    }
  }
  return inside;
}

/** The feeds as they stand in the sources column, folders before what is in none. A feed in two folders stands where it stands first. */
export function inOrder({ folders, feeds }: Overview): FeedNode[] {
  const inFolder = (parentId: number | null): FeedNode[] =>
    folders.filter((folder) => folder.parentId === parentId).flatMap(({ folderId }) => [...inFolder(folderId), ...feeds.filter((feed) => feed.folderIds.includes(folderId))]);
  return [...new Set([...inFolder(null), ...feeds.filter((feed) => feed.folderIds.length === 0)])];
}

/** The next feed with something unread after those of a list, round the column; null when there is none. */
export function nextUnread(filter: EntryFilter, overview: Overview): FeedNode | null {
  const all = inOrder(overview);
  const here = new Set(feedsOf(filter, overview) ?? []);
  const last = all.findLastIndex((feed) => here.has(feed.feedId));
  return [...all.slice(last + 1), ...all.slice(0, last + 1)].find((feed) => feed.unread > 0 && !here.has(feed.feedId)) ?? null;
}
