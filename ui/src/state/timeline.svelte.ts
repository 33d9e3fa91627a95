// A list of entries: a filter's or a search's, page after page.
//
// What the reader looks at never moves by itself: what came since waits behind a line, and what was read stays until
// the list is left.

import type { CallError, EntryFilter, EntryPage, EntryRow } from "../api/calls.gen";
import { asCallError, type Backend } from "../backend/backend";
import { isSame, keyOf } from "./filters";

export type Query =
  | { by: "filter"; filter: EntryFilter; unreadOnly: boolean }
  | { by: "words"; words: string; byDate: boolean };

export type Listing =
  | { state: "empty" }
  | { state: "loading"; query: Query }
  | { state: "shown"; query: Query; rows: EntryRow[]; more: string | null; problems?: readonly string[] | undefined }
  | { state: "failed"; query: Query; error: CallError };

const PAGE = 200;
/** Hits that come at once: each brings the place in its text, and the first are wanted while the reader types. */
const HITS = 60;
/** So far down a list is fetched again for a reader who comes back to it. */
const DEEPEST = 2000;

export class Timeline {
  /** What is shown. Raw: a hundred thousand rows need no proxies. */
  listing = $state.raw<Listing>({ state: "empty" });
  /** The row that the reader is on. */
  selected = $state.raw<number | null>(null);
  /** Rows that came since, newest first. */
  waiting = $state.raw<EntryRow[]>([]);
  /** Rows that were picked to do one thing to all of them. */
  picked = $state.raw<ReadonlySet<number>>(new Set());
  /** Grows whenever the selected row should be brought into sight. */
  reveals = $state.raw(0);

  #backend: Backend;
  #turn = 0;
  #paging = false;
  #shown = Promise.resolve();
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  /** From where a range of picked rows is meant. */
  #anchor: number | null = null;
  /** Where the reader was in each list. */
  #left = new Map<string, number>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  get rows(): readonly EntryRow[] {
    return this.listing.state === "shown" ? this.listing.rows : [];
  }

  get index(): number {
    return this.selected === null ? -1 : this.rows.findIndex((row) => row.entryId === this.selected);
  }

  get current(): EntryRow | null {
    return this.rows[this.index] ?? null;
  }

  /** Shows the beginning of a list. A search keeps its old rows until the new ones are there. */
  show(query: Query): Promise<void> {
    this.#shown = this.#show(query);
    return this.#shown;
  }

  /** Shows a list that the reader comes back to, where it was left: as it is, while it is still here, or again as far as that. */
  resume(query: Query & { by: "filter" }): Promise<void> {
    const here = this.listing;
    if (here.state === "shown" && here.query.by === "filter" && here.query.unreadOnly === query.unreadOnly && isSame(here.query.filter, query.filter)) {
      this.reveals++;
      void this.look();
    } else {
      this.#shown = this.#show(query, DEEPEST);
    }
    return this.#shown;
  }

  /** Resolves when what was asked for last is there. */
  get shown(): Promise<void> {
    return this.#shown;
  }

  get pickedRows(): readonly EntryRow[] {
    return this.picked.size === 0 ? [] : this.rows.filter((row) => this.picked.has(row.entryId));
  }

  /** Picks a row, or lets it go. */
  pick(entryId: number): void {
    const next = new Set(this.picked);
    if (!next.delete(entryId)) next.add(entryId);
    this.picked = next;
    this.#anchor = entryId;
  }

  /** Picks all rows from the one picked last, or the selected one, to this. */
  pickTo(entryId: number): void {
    const place = (id: number | null): number => this.rows.findIndex((row) => row.entryId === id);
    const to = place(entryId);
    const from = Math.max(0, place(this.#anchor ?? this.selected));
    if (to < 0) return;
    this.#anchor ??= this.rows[from]?.entryId ?? null;
    this.picked = new Set(this.rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.entryId));
  }

  /** Picks the row that the reader is on, and the one beside it, which becomes the selected one. */
  pickOn(by: 1 | -1): void {
    const from = this.selected;
    const row = this.move(by);
    this.#anchor = this.picked.size === 0 ? from : this.#anchor;
    if (row !== null) this.pickTo(row.entryId);
  }

  /** Picks all rows that are loaded. */
  pickAll(): void {
    this.picked = new Set(this.rows.map((row) => row.entryId));
  }

  unpick(): void {
    this.picked = new Set();
    this.#anchor = null;
  }

  /** `most` rows are fetched to find the one where the reader was. */
  async #show(query: Query, most = PAGE): Promise<void> {
    const turn = ++this.#turn;
    this.#remember();
    this.waiting = [];
    this.unpick();
    if (!(query.by === "words" && this.listing.state === "shown" && this.listing.query.by === "words")) {
      this.listing = { state: "loading", query };
      this.selected = null;
    }
    try {
      const left = query.by === "filter" ? this.#left.get(keyOf(query.filter)) : undefined;
      const page = await this.#pagesTo(left, query, most);
      if (turn === this.#turn) {
        this.listing = { state: "shown", query, rows: page.rows, more: page.next, problems: page.problems };
        if (!page.rows.some((row) => row.entryId === this.selected)) {
          this.selected = null;
        }
        if (this.selected === null && page.rows.some((row) => row.entryId === left)) this.selectRow(left ?? null);
      }
    } catch (thrown) {
      if (turn === this.#turn) {
        this.listing = { state: "failed", query, error: asCallError(thrown) };
      }
    }
  }

  /** The first page, with those after it up to the one that holds `entryId`, where it is among the first `most` rows. */
  async #pagesTo(entryId: number | undefined, query: Query, most: number): Promise<EntryPage> {
    const first = await this.#page(query, null);
    const isHere = (page: EntryPage): boolean => page.rows.some((row) => row.entryId === entryId);
    let [rows, last] = [first.rows, first];
    while (entryId !== undefined && !isHere(last) && last.next !== null && rows.length < most) {
      last = await this.#page(query, last.next);
      rows = rows.concat(last.rows);
    }
    return isHere(last) ? { ...first, rows, next: last.next } : first;
  }

  /** Remembers where the reader is, who goes elsewhere. */
  leave(): void {
    this.#remember();
    this.unpick();
  }

  /** Forgets the list. */
  clear(): void {
    this.#turn++;
    this.#remember();
    this.listing = { state: "empty" };
    this.selected = null;
    this.waiting = [];
    this.unpick();
  }

  /** Whether the list goes on behind its last row. */
  get hasMore(): boolean {
    return this.listing.state === "shown" && this.listing.more !== null;
  }

  /** Fetches the page after the last row, unless that is under way or the list ends there. */
  async more(): Promise<void> {
    const shown = this.listing;
    if (shown.state !== "shown" || shown.more === null || this.#paging) {
      return;
    }
    const turn = this.#turn;
    this.#paging = true;
    try {
      const page = await this.#page(shown.query, shown.more);
      const now = this.listing;
      if (turn === this.#turn && now.state === "shown") {
        // Only a row near the end can come again: pages overlap where something was put between them.
        const known = new Set(now.rows.slice(-2 * PAGE).map((row) => row.entryId));
        this.listing = { ...now, rows: now.rows.concat(page.rows.filter((row) => !known.has(row.entryId))), more: page.next };
      }
    } catch {
      // The rows that are there stay; scrolling on asks again.
    } finally {
      this.#paging = false;
    }
  }

  /** Looks what changed, without moving anything: known rows are corrected in place, new ones wait. */
  async look(): Promise<void> {
    if (this.#looking !== null) {
      this.#lookAgain = true;
      return this.#looking;
    }
    this.#looking = this.#lookOnce();
    await this.#looking;
    this.#looking = null;
    if (this.#lookAgain) {
      this.#lookAgain = false;
      await this.look();
    }
  }

  /** Puts the waiting rows on top. */
  takeWaiting(): void {
    const shown = this.listing;
    if (shown.state === "shown" && this.waiting.length > 0) {
      const waiting = this.waiting;
      this.waiting = [];
      // A gap would be left where more came than one page holds.
      if (waiting.length >= PAGE) {
        void this.show(shown.query);
      } else {
        this.listing = { ...shown, rows: [...waiting, ...shown.rows] };
      }
    }
  }

  /** Selects the row that is `by` rows away, and answers it; at the ends the selection stays. */
  move(by: number): EntryRow | null {
    const rows = this.rows;
    const from = this.index;
    const at = from < 0 ? (by > 0 ? 0 : rows.length - 1) : from + by;
    const row = rows[at];
    if (row === undefined) {
      return null;
    }
    this.selectRow(row.entryId);
    if (at > rows.length - PAGE / 4) {
      void this.more();
    }
    return row;
  }

  /** Selects the first row that is there, or the last one, and answers it. */
  jump(to: 1 | -1): EntryRow | null {
    const row = this.rows.at(to < 0 ? 0 : -1) ?? null;
    if (row !== null) this.selectRow(row.entryId);
    return row;
  }

  #remember(): void {
    const shown = this.listing;
    if (shown.state === "shown" && shown.query.by === "filter" && this.selected !== null) this.#left.set(keyOf(shown.query.filter), this.selected);
  }

  selectRow(entryId: number | null): void {
    this.selected = entryId;
    this.reveals++;
  }

  /** Replaces rows; rows that `change` answers as they are stay the same objects. */
  patch(change: (row: EntryRow) => EntryRow): void {
    const shown = this.listing;
    if (shown.state !== "shown") {
      return;
    }
    let touched = false;
    const rows = shown.rows.map((row) => {
      const after = change(row);
      touched ||= after !== row;
      return after;
    });
    if (touched) {
      this.listing = { ...shown, rows };
    }
  }

  async #lookOnce(): Promise<void> {
    const shown = this.listing;
    if (shown.state === "failed") {
      return this.show(shown.query);
    }
    if (shown.state !== "shown") {
      return;
    }
    const turn = this.#turn;
    try {
      const page = await this.#page(shown.query, null);
      const now = this.listing;
      if (turn !== this.#turn || now.state !== "shown") {
        return;
      }
      if (now.rows.length === 0) {
        this.listing = { ...now, rows: page.rows, more: page.next };
        return;
      }
      const fresh = new Map(page.rows.map((row) => [row.entryId, row]));
      this.patch((row) => corrected(row, fresh.get(row.entryId)));
      if (now.query.by === "filter") {
        this.waiting = cameSince(now.rows, page.rows);
      }
    } catch {
      // What is shown is still true enough; the next event looks again.
    }
  }

  #page(query: Query, after: string | null): Promise<EntryPage> {
    return query.by === "filter"
      ? this.#backend.call("list_entries", { filter: query.filter, unreadOnly: query.unreadOnly, after, limit: PAGE })
      : this.#backend.call("search_entries", { query: query.words, byDate: query.byDate, after, limit: HITS });
  }
}

/**
 * The rows of a fresh first page that were not there before.
 *
 * Where read rows left the page, older ones move up into it: those are unknown too, but not new.
 */
export function cameSince(known: readonly EntryRow[], page: readonly EntryRow[]): EntryRow[] {
  const ids = new Set(known.map((row) => row.entryId));
  const newest = known.reduce((most, row) => Math.max(most, row.arrivedAt), 0);
  const lastKnown = page.findLastIndex((row) => ids.has(row.entryId));
  return page.filter((row, at) => !ids.has(row.entryId) && (at < lastKnown || row.arrivedAt > newest));
}

function corrected(row: EntryRow, fresh: EntryRow | undefined): EntryRow {
  return fresh === undefined || JSON.stringify(row) === JSON.stringify(fresh) ? row : fresh;
}
