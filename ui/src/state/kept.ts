// What the window itself remembers from one day to the next: which folders are closed, how wide the panes are, where an
// article was left. Losing it costs the reader nothing but a click, so it is not in the library.

const PREFIX = "daily-";

/** What was kept under a name, if it is what `fits` expects; else `otherwise`. */
export function recall<T>(name: string, fits: (kept: unknown) => kept is T, otherwise: T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    return fits(kept) ? kept : otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps something under a name. Without storage it is forgotten with the window. */
export function keep(name: string, what: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(what));
  } catch {
    // Nothing is lost that a click would not bring back.
  }
}

export const isNumbers = (kept: unknown): kept is number[] => Array.isArray(kept) && kept.every((one) => typeof one === "number");

/** Where articles were left: how far each was scrolled, the last few hundred of them. */
export class Places {
  #tops: Map<number, number>;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const kept = recall("places", isPairs, []);
    this.#tops = new Map(kept);
  }

  /** How far an entry was scrolled, pixels. */
  of(entryId: number): number {
    return this.#tops.get(entryId) ?? 0;
  }

  set(entryId: number, top: number): void {
    this.#tops.delete(entryId);
    if (top > 0) this.#tops.set(entryId, Math.round(top));
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => keep("places", [...this.#tops].slice(-MOST_PLACES)), 1000);
  }
}

const MOST_PLACES = 300;

const isPairs = (kept: unknown): kept is [number, number][] => Array.isArray(kept) && kept.every((pair) => isNumbers(pair) && pair.length === 2);
