import { describe, expect, test } from "vitest";

import type { Overview } from "../src/api/calls.gen";
import { foldersAbove, isIn, marked, opposite, recount } from "../src/state/marks";
import { row } from "./made";

const overview: Overview = {
  folders: [
    { folderId: 1, parentId: null, title: "World", unread: 5 },
    { folderId: 2, parentId: 1, title: "Europe", unread: 3 },
    { folderId: 3, parentId: null, title: "Money", unread: 1 },
  ],
  feeds: [
    { feedId: 7, title: "The Continental", folderIds: [2], icon: null, unread: 3, state: "fine", problem: null, notify: false, sample: false },
    { feedId: 8, title: "City Ledger", folderIds: [3], icon: null, unread: 1, state: "fine", problem: null, notify: false, sample: false },
  ],
  unread: 6,
  bookmarks: 0,
  later: 2,
  firstRun: false,
  sample: false,
  online: true,
  slower: null,
  drive: null,
  refresh: null,
  refreshedAt: null,
};

describe("marks", () => {
  test("a mark that changes nothing leaves the row the same object", () => {
    const read = row({ read: true });

    expect(marked(read, "read")).toBe(read);
    expect(marked(read, "unread")).toEqual({ ...read, read: false });
  });

  test("every mark is taken back by its opposite", () => {
    const before = row({ read: false, bookmarked: false, later: false });

    for (const mark of ["read", "bookmark", "later"] as const) {
      expect(marked(marked(before, mark), opposite(mark))).toEqual(before);
      expect(opposite(opposite(mark))).toBe(mark);
    }
  });

  test("reading an article lowers the count of its feed, its folders and those above", () => {
    const before = row({ feedId: 7 });

    const after = recount(overview, before, marked(before, "read"));

    expect(after.unread).toBe(5);
    expect(after.feeds.map((feed) => feed.unread)).toEqual([2, 1]);
    expect(after.folders.map((folder) => folder.unread)).toEqual([4, 2, 1]);
  });

  test("a count never goes below nothing", () => {
    const before = row({ feedId: 8, later: true });

    expect(recount({ ...overview, later: 0 }, before, marked(before, "unlater")).later).toBe(0);
  });

  test("a bookmark leaves unread counts alone", () => {
    const before = row({ feedId: 7 });
    const after = recount(overview, before, marked(before, "bookmark"));

    expect(after.bookmarks).toBe(1);
    expect(after.feeds).toBe(overview.feeds);
  });

  test("folders that hold each other by mistake end the search", () => {
    const circle = { ...overview, folders: [{ folderId: 1, parentId: 2, title: "a", unread: 0 }, { folderId: 2, parentId: 1, title: "b", unread: 0 }] };

    expect(foldersAbove(circle, 7)).toEqual(new Set([1, 2]));
  });

  test("marking a folder read reaches the folders inside it", () => {
    expect(isIn(row({ feedId: 7 }), { kind: "folder", folderId: 1 }, overview)).toBe(true);
    expect(isIn(row({ feedId: 8 }), { kind: "folder", folderId: 1 }, overview)).toBe(false);
  });
});
