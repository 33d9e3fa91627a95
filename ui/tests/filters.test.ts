import { describe, expect, test } from "vitest";

import type { EntryFilter, Overview } from "../src/api/calls.gen";
import { columns } from "../src/state/columns";
import { feedsOf, foldersInside, inOrder, isSame, keyOf, nextUnread, titleOf } from "../src/state/filters";
import { ranked } from "../src/state/offers";

const feed = (feedId: number, folderIds: number[]): Overview["feeds"][number] => ({ feedId, title: `Feed ${feedId}`, folderIds, icon: null, unread: 0, state: "fine", problem: null, notify: false, sample: false });
const overview: Overview = {
  folders: [
    { folderId: 1, parentId: null, title: "World", unread: 0 },
    { folderId: 2, parentId: 1, title: "Europe", unread: 0 },
    { folderId: 3, parentId: 2, title: "France", unread: 0 },
    { folderId: 4, parentId: null, title: "Money", unread: 0 },
  ],
  feeds: [feed(10, [1]), feed(11, [3, 4]), feed(12, [])],
  unread: 0,
  bookmarks: 0,
  later: 0,
  firstRun: false,
  sample: false,
  online: true,
  slower: null,
  drive: null,
  refresh: null,
  refreshedAt: null,
};

describe("filters", () => {
  test("sources stand in the order of the column, folders inside before feeds, and each once", () => {
    expect(inOrder(overview).map((one) => one.feedId)).toEqual([11, 10, 12]);
  });

  test("reading on goes to the next source with something unread, and round the column", () => {
    const waiting = { ...overview, feeds: overview.feeds.map((one) => ({ ...one, unread: one.feedId === 10 ? 0 : 3 })) };

    expect(nextUnread({ kind: "feed", feedId: 11 }, waiting)?.feedId).toBe(12);
    expect(nextUnread({ kind: "feed", feedId: 12 }, waiting)?.feedId).toBe(11);
    expect(nextUnread({ kind: "folder", folderId: 1 }, waiting)?.feedId).toBe(12);
    expect(nextUnread({ kind: "feed", feedId: 11 }, overview)).toBeNull();
  });

  test("each list has a key of its own", () => {
    const filters: EntryFilter[] = [{ kind: "all" }, { kind: "unread" }, { kind: "feed", feedId: 1 }, { kind: "folder", folderId: 1 }, { kind: "story", storyId: 1 }, { kind: "tag", name: "1" }];

    expect(new Set(filters.map(keyOf)).size).toBe(filters.length);
    expect(isSame({ kind: "feed", feedId: 1 }, { kind: "feed", feedId: 1 })).toBe(true);
    expect(isSame({ kind: "feed", feedId: 1 }, { kind: "feed", feedId: 2 })).toBe(false);
  });

  test("a list is named after its feed or folder, and a vanished one says so", () => {
    expect(titleOf({ kind: "feed", feedId: 11 }, overview)).toBe("Feed 11");
    expect(titleOf({ kind: "folder", folderId: 2 }, overview)).toBe("Europe");
    expect(titleOf({ kind: "feed", feedId: 99 }, overview)).toBe("Gone");
  });

  test("refreshing a folder asks the feeds of the folders inside it", () => {
    expect(foldersInside(1, overview)).toEqual(new Set([1, 2, 3]));
    expect(feedsOf({ kind: "folder", folderId: 1 }, overview)).toEqual([10, 11]);
    expect(feedsOf({ kind: "feed", feedId: 12 }, overview)).toEqual([12]);
    expect(feedsOf({ kind: "unread" }, overview)).toBeNull();
  });
});

describe("the palette", () => {
  test("names that begin with the words come first, then words inside, then letters", () => {
    const offers = ["The Embankment", "Bank notes", "City Bank"].map((name) => ({ name }));

    expect(ranked(offers, "bank").map(({ name }) => name)).toEqual(["Bank notes", "City Bank", "The Embankment"]);
  });

  test("case and accents do not matter, and all words must be there", () => {
    const offers = ["Península Sur", "Sur le monde"].map((name) => ({ name }));

    expect(ranked(offers, "PENINSULA sur").map(({ name }) => name)).toEqual(["Península Sur"]);
    expect(ranked(offers, "")).toHaveLength(2);
  });
});

describe("columns", () => {
  test("a heavy first story stands alone while the light ones share the rest", () => {
    expect(columns([10, 3, 3, 3, 3], 3)).toEqual([[0], [1, 2], [3, 4]]);
  });

  test("order is kept and nothing is lost", () => {
    expect(columns([1, 5, 2, 8, 1, 1, 4], 3).flat()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("there are never more columns than stories", () => {
    expect(columns([4, 4], 3)).toEqual([[0], [1]]);
    expect(columns([4], 3)).toEqual([[0]]);
    expect(columns([4, 1, 1], 1)).toEqual([[0, 1, 2]]);
  });
});
