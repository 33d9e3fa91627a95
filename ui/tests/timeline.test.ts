import { describe, expect, test } from "vitest";

import type { EntryPage, EntryRow } from "../src/api/calls.gen";
import type { Backend } from "../src/backend/backend";
import { cameSince, Timeline } from "../src/state/timeline.svelte";
import { row } from "./made";

const ALL = { by: "filter", filter: { kind: "all" }, unreadOnly: false } as const;

describe("a list", () => {
  test("shows its first page, and the next where that one ended", async () => {
    const list = new Timeline(library(rows(450)));

    await list.show(ALL);
    expect(list.rows).toHaveLength(200);

    await list.more();
    await list.more();
    await list.more();

    expect(list.rows.map((shown) => shown.entryId)).toEqual(rows(450).map((shown) => shown.entryId));
  });

  test("what came since waits, and what is looked at does not move", async () => {
    const there = rows(5);
    const list = new Timeline(library(() => there));
    await list.show(ALL);
    list.selectRow(3);
    const before = list.rows;

    there.unshift(row({ entryId: 9, arrivedAt: 9000 }));
    await list.look();

    expect(list.rows).toBe(before);
    expect(list.selected).toBe(3);
    expect(list.waiting.map((fresh) => fresh.entryId)).toEqual([9]);

    list.takeWaiting();

    expect(list.rows[0]?.entryId).toBe(9);
    expect(list.selected).toBe(3);
    expect(list.waiting).toEqual([]);
  });

  test("a read row stays until the list is left", async () => {
    let there = rows(3);
    const list = new Timeline(library(() => there));
    await list.show(ALL);

    list.patch((shown) => (shown.entryId === 2 ? { ...shown, read: true } : shown));
    there = there.filter((shown) => shown.entryId !== 2);
    await list.look();

    expect(list.rows.map((shown) => shown.entryId)).toEqual([3, 2, 1]);
    expect(list.rows[1]?.read).toBe(true);
  });

  test("a list that is come back to is as it was, while no other was shown", async () => {
    let there = rows(450);
    const list = new Timeline(library(() => there));
    await list.show(ALL);
    await list.more();
    list.selectRow(100);
    list.leave();
    there = there.filter((shown) => shown.entryId !== 100);

    await list.resume(ALL);

    expect(list.rows).toHaveLength(400);
    expect(list.selected).toBe(100);
  });

  test("a list is fetched again as far as the reader was, and no further than it must", async () => {
    const list = new Timeline(library(rows(3_000)));
    for (const [left, fetched] of [[2_999, 200], [2_500, 600], [1_200, 2_000], [5, 200]] as const) {
      await list.show(ALL);
      while (!list.rows.some((shown) => shown.entryId === left)) await list.more();
      list.selectRow(left);
      await list.show({ ...ALL, filter: { kind: "later" } });

      await list.resume(ALL);

      expect(list.rows).toHaveLength(fetched);
      expect(list.selected).toBe(left === 5 ? null : left);
      await list.more();
      expect(list.rows.slice(fetched - 1, fetched + 1).map((shown) => shown.entryId)).toEqual([3_001 - fetched, 3_000 - fetched]);
    }
  });

  test("an empty list fills itself", async () => {
    let there: EntryRow[] = [];
    const list = new Timeline(library(() => there));
    await list.show(ALL);

    there = rows(2);
    await list.look();

    expect(list.rows).toHaveLength(2);
    expect(list.waiting).toEqual([]);
  });

  test("an answer that comes too late is not shown", async () => {
    const answers: ((page: EntryPage) => void)[] = [];
    const slow = { call: () => new Promise((done) => answers.push(done as (page: EntryPage) => void)) } as unknown as Backend;
    const list = new Timeline(slow);

    const first = list.show(ALL);
    const second = list.show({ by: "filter", filter: { kind: "later" }, unreadOnly: false });
    answers[1]?.({ rows: [row({ entryId: 2 })], next: null });
    answers[0]?.({ rows: [row({ entryId: 1 })], next: null });
    await Promise.all([first, second]);

    expect(list.rows.map((shown) => shown.entryId)).toEqual([2]);
  });

  test("a refusal is a state of the list, and trying again leaves it", async () => {
    let refuses = true;
    const backend = {
      call: () => (refuses ? Promise.reject({ code: "diskFull", message: "No room.", detail: null }) : Promise.resolve({ rows: rows(1), next: null })),
    } as unknown as Backend;
    const list = new Timeline(backend);

    await list.show(ALL);
    expect(list.listing).toMatchObject({ state: "failed", error: { message: "No room." } });

    refuses = false;
    await list.look();
    expect(list.rows).toHaveLength(1);
  });

  test("moving stops at the ends", async () => {
    const list = new Timeline(library(rows(2)));
    await list.show(ALL);

    expect(list.move(1)?.entryId).toBe(2);
    expect(list.move(1)?.entryId).toBe(1);
    expect(list.move(1)).toBeNull();
    expect(list.selected).toBe(1);
    expect(list.move(-1)?.entryId).toBe(2);
  });

  test("older rows that move up into the first page are not new", () => {
    const known = [row({ entryId: 5, arrivedAt: 50 }), row({ entryId: 4, arrivedAt: 50 })];
    const page = [row({ entryId: 6, arrivedAt: 60 }), row({ entryId: 4, arrivedAt: 50 }), row({ entryId: 3, arrivedAt: 50 })];

    expect(cameSince(known, page).map((fresh) => fresh.entryId)).toEqual([6]);
  });
});

/** Rows in the order of a list: newest first, ids falling. */
function rows(count: number): EntryRow[] {
  return Array.from({ length: count }, (_, at) => row({ entryId: count - at, arrivedAt: 1000 + count - at, publishedAt: 1000 + count - at }));
}

function library(there: EntryRow[] | (() => EntryRow[])): Backend {
  return {
    call: (_: string, { after, limit }: { after: string | null; limit: number }) => {
      const all = typeof there === "function" ? there() : there;
      const from = Number(after ?? 0);
      return Promise.resolve({ rows: all.slice(from, from + limit), next: from + limit < all.length ? String(from + limit) : null });
    },
  } as unknown as Backend;
}
