// The article that is open, and the few that probably come next.

import type { CallError, EntryRow, OpenedEntry, RelatedEntry } from "../api/calls.gen";
import { asCallError, type Backend } from "../backend/backend";
import { painted } from "./painted";

export type Article =
  | { state: "none" }
  | { state: "loading"; entryId: number }
  | { state: "shown"; entryId: number; entry: OpenedEntry; story: EntryRow[]; related: RelatedEntry[]; full: FullText }
  | { state: "failed"; entryId: number; error: CallError };

/** How it stands with the text of the article's own page. */
export type FullText = { state: "none" } | { state: "asked" } | { state: "failed"; message: string };

const KEPT_AT_HAND = 8;
const STORY_SHOWN = 12;
const RELATED_SHOWN = 6;
/** Milliseconds that an article has rested before more is looked for. */
const RESTED = 120;

export class Reading {
  article = $state.raw<Article>({ state: "none" });

  #backend: Backend;
  #turn = 0;
  #atHand = new Map<number, Promise<OpenedEntry>>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  get entryId(): number | null {
    return this.article.state === "none" ? null : this.article.entryId;
  }

  get entry(): OpenedEntry | null {
    return this.article.state === "shown" ? this.article.entry : null;
  }

  /** Opens an entry, and answers it unless another was opened meanwhile. */
  async open(entryId: number): Promise<OpenedEntry | null> {
    const turn = ++this.#turn;
    // The old text stays until the new one is there: that takes milliseconds, and paper does not flicker.
    if (this.article.state !== "shown") {
      this.article = { state: "loading", entryId };
    }
    try {
      const entry = await this.#fetch(entryId);
      if (turn !== this.#turn) {
        return null;
      }
      this.article = { state: "shown", entryId, entry, story: [], related: [], full: { state: "none" } };
      void painted().then(() => turn === this.#turn && void this.#tellStory(turn, entry.row));
      setTimeout(() => turn === this.#turn && void this.#tellRelated(turn, entryId), RESTED);
      return entry;
    } catch (thrown) {
      this.#atHand.delete(entryId);
      if (turn === this.#turn) {
        this.article = { state: "failed", entryId, error: asCallError(thrown) };
      }
      return null;
    }
  }

  /**
   * Fetches the text of the open article's own page, and answers a sentence where there is none. Where it is there
   * already, shows the other one of the two texts.
   */
  async loadFullText(): Promise<string | null> {
    const before = this.article;
    if (before.state !== "shown" || before.full.state === "asked") {
      return null;
    }
    const turn = this.#turn;
    const { hasFullText, version } = before.entry;
    const call = !hasFullText ? "load_full_text" : version === "article" ? "open_feed_text" : "open_entry";
    if (!hasFullText) this.article = { ...before, full: { state: "asked" } };
    try {
      const entry = await this.#backend.call(call, { entryId: before.entryId });
      this.#atHand.delete(before.entryId);
      const now = this.article;
      if (turn === this.#turn && now.state === "shown") this.article = { ...now, entry: { ...entry, row: now.entry.row }, full: { state: "none" } };
      return null;
    } catch (thrown) {
      const { message } = asCallError(thrown);
      const now = this.article;
      if (turn !== this.#turn || now.state !== "shown") return null;
      this.article = { ...now, full: { state: "failed", message } };
      return message;
    }
  }

  /** Fetches what the reader will probably open next. */
  prepare(entryId: number): void {
    this.#fetch(entryId).catch(() => this.#atHand.delete(entryId));
  }

  /** Remembers how far down an article the reader was, as a part of the way to the end of its text; what is at hand remembers it too. */
  leave(entryId: number, place: number): void {
    const atHand = this.#atHand.get(entryId);
    if (atHand !== undefined) {
      const moved = atHand.then((entry) => ({ ...entry, desk: { ...entry.desk, place } }));
      // Whoever asked for it first hears of its failure.
      moved.catch(() => {});
      this.#atHand.set(entryId, moved);
    }
    this.#backend.call("save_place", { entryId, place }).catch(() => {
      // Where an article was left is not worth a complaint.
    });
  }

  /** Fetches the open article again, because something of it changed. */
  async look(): Promise<void> {
    this.#atHand.clear();
    const shown = this.article;
    if (shown.state === "none") {
      return;
    }
    if (shown.state !== "shown") {
      await this.open(shown.entryId);
      return;
    }
    const turn = this.#turn;
    try {
      const entry = await this.#fetch(shown.entryId);
      const now = this.article;
      if (turn === this.#turn && now.state === "shown" && JSON.stringify(entry) !== JSON.stringify(now.entry)) {
        this.article = { ...now, entry };
      }
    } catch {
      // It may have been removed; the reader finishes it in peace.
    }
  }

  patch(change: (row: EntryRow) => EntryRow): void {
    const shown = this.article;
    if (shown.state !== "shown") {
      return;
    }
    const row = change(shown.entry.row);
    if (row !== shown.entry.row) {
      this.#atHand.delete(shown.entryId);
      this.article = { ...shown, entry: { ...shown.entry, row }, story: shown.story.map(change) };
    }
  }

  close(): void {
    this.#turn++;
    this.article = { state: "none" };
  }

  /** Everything at hand may be outdated. */
  forget(): void {
    this.#atHand.clear();
  }

  async #tellStory(turn: number, row: EntryRow): Promise<void> {
    if (row.storyId === null) {
      return;
    }
    try {
      const filter = { kind: "story", storyId: row.storyId } as const;
      const page = await this.#backend.call("list_entries", { filter, unreadOnly: false, limit: STORY_SHOWN });
      const shown = this.article;
      if (turn === this.#turn && shown.state === "shown") {
        this.article = { ...shown, story: page.rows };
      }
    } catch {
      // The article stands without its neighbours.
    }
  }

  async #tellRelated(turn: number, entryId: number): Promise<void> {
    try {
      const found = await this.#backend.call("list_related", { entryId });
      const shown = this.article;
      if (turn === this.#turn && shown.state === "shown") {
        // Those of the same story stand above already.
        const storyId = shown.entry.row.storyId;
        const related = found.filter(({ row }) => storyId === null || row.storyId !== storyId).slice(0, RELATED_SHOWN);
        this.article = { ...shown, related };
      }
    } catch {
      // The article stands without its relatives.
    }
  }

  #fetch(entryId: number): Promise<OpenedEntry> {
    const atHand = this.#atHand.get(entryId);
    if (atHand !== undefined) {
      return atHand;
    }
    const asked = this.#backend.call("open_entry", { entryId });
    this.#atHand.set(entryId, asked);
    for (const [oldest] of this.#atHand) {
      if (this.#atHand.size <= KEPT_AT_HAND) break;
      this.#atHand.delete(oldest);
    }
    return asked;
  }
}
