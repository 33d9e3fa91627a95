// What a mark does to rows and counts, before the engine has answered. Pure.

import type { EntryFilter, EntryRow, Mark, Overview } from "../api/calls.gen";

/** The row as it is after `mark`; the same object when nothing changes. */
export function marked(row: EntryRow, mark: Mark): EntryRow {
  switch (mark) {
    case "read":
      return row.read ? row : { ...row, read: true };
    case "unread":
      return row.read ? { ...row, read: false } : row;
    case "bookmark":
      return row.bookmarked ? row : { ...row, bookmarked: true };
    case "unbookmark":
      return row.bookmarked ? { ...row, bookmarked: false } : row;
    case "later":
      return row.later ? row : { ...row, later: true };
    case "unlater":
      return row.later ? { ...row, later: false } : row;
  }
}

/** The mark that takes `mark` back. */
export function opposite(mark: Mark): Mark {
  const other = {
    read: "unread",
    unread: "read",
    bookmark: "unbookmark",
    unbookmark: "bookmark",
    later: "unlater",
    unlater: "later",
  } as const satisfies Record<Mark, Mark>;
  return other[mark];
}

/** The counts as they are after one row went from `before` to `after`. */
export function recount(overview: Overview, before: EntryRow, after: EntryRow): Overview {
  const unread = Number(!after.read) - Number(!before.read);
  const bookmarks = Number(after.bookmarked) - Number(before.bookmarked);
  const later = Number(after.later) - Number(before.later);
  if (unread === 0 && bookmarks === 0 && later === 0) {
    return overview;
  }
  const shift = (count: number, by: number): number => Math.max(0, count + by);
  const folders = unread === 0 ? new Set<number>() : foldersAbove(overview, before.feedId);
  return {
    ...overview,
    unread: shift(overview.unread, unread),
    bookmarks: shift(overview.bookmarks, bookmarks),
    later: shift(overview.later, later),
    feeds: unread === 0 ? overview.feeds : overview.feeds.map((feed) => (feed.feedId === before.feedId ? { ...feed, unread: shift(feed.unread, unread) } : feed)),
    folders: folders.size === 0 ? overview.folders : overview.folders.map((folder) => (folders.has(folder.folderId) ? { ...folder, unread: shift(folder.unread, unread) } : folder)),
  };
}

/** The folders that a feed is in, and those above them. */
export function foldersAbove(overview: Pick<Overview, "feeds" | "folders">, feedId: number): Set<number> {
  const above = new Set<number>();
  const parents = new Map(overview.folders.map((folder) => [folder.folderId, folder.parentId]));
  for (const folderId of overview.feeds.find((feed) => feed.feedId === feedId)?.folderIds ?? []) {
    for (let at: number | null | undefined = folderId; at !== null && at !== undefined && !above.has(at); at = parents.get(at)) {
      above.add(at);
    }
  }
  return above;
}

/** Whether a row is meant when everything that `filter` lists is marked. */
export function isIn(row: EntryRow, filter: EntryFilter, overview: Pick<Overview, "feeds" | "folders"> | null): boolean {
  switch (filter.kind) {
    case "all":
      return true;
    case "unread":
      return !row.read;
    case "bookmarks":
      return row.bookmarked;
    case "later":
      return row.later;
    case "feed":
      return row.feedId === filter.feedId;
    case "folder":
      return overview !== null && foldersAbove(overview, row.feedId).has(filter.folderId);
    case "tag":
      return row.tags.includes(filter.name);
    case "story":
      return row.storyId === filter.storyId;
    case "saved":
    case "highlighted":
    case "muted":
      // Only the engine knows; what is listed is asked for again.
      return false;
  }
}
