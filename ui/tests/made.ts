// What tests are made of.

import type { EntryRow } from "../src/api/calls.gen";

/** An unread row; say what matters to the test. */
export function row(part: Partial<EntryRow> = {}): EntryRow {
  return {
    entryId: 1,
    feedId: 1,
    feedTitle: "The Wire",
    title: "A headline",
    link: "https://example.org/1",
    author: null,
    excerpt: "",
    publishedAt: 1000,
    arrivedAt: 1000,
    read: false,
    bookmarked: false,
    later: false,
    tags: [],
    storyId: null,
    picture: null,
    language: "en",
    offline: false,
    snippet: null,
    ...part,
  };
}
