// Sets of keys that readers bring along from elsewhere, as changes of the standard set. Pure.

import { standard, type Command, type Keymap } from "./keys";

export type Keyset = "google" | "netnewswire" | "miniflux" | "vim";
export type OwnKeys = Partial<Record<Command, readonly string[]>>;

/** What each set changes; a command that is not named keeps its standard keys. */
export const keysets: Readonly<Record<Keyset, OwnKeys>> = {
  google: {},
  netnewswire: {
    next: ["j"],
    nextQuiet: [],
    previousQuiet: [],
    original: ["b", "Ctrl+ArrowRight"],
    originalQuiet: ["B"],
    toggleRead: ["r", "u"],
    toggleBookmark: ["s"],
    markAllRead: ["k", "A"],
    previous: ["-"],
    refresh: ["Ctrl+r"],
    refreshAll: ["R"],
    search: ["Ctrl+f", "/"],
  },
  miniflux: {
    next: ["n", "j"],
    previous: ["p", "k"],
    nextQuiet: [],
    previousQuiet: [],
    open: ["o", "Enter"],
    original: ["v"],
    originalQuiet: ["V"],
    toggleRead: ["m"],
    toggleBookmark: ["f"],
    toggleLater: ["s"],
    fullText: ["d"],
    refresh: ["r"],
    refreshAll: ["R"],
    goUnread: ["g u"],
    goBookmarks: ["g b"],
    goAll: ["g a", "g h"],
    highlights: [],
    settings: ["g s", "Ctrl+,"],
    goLater: ["g l"],
  },
  vim: {
    nextQuiet: ["j"],
    previousQuiet: ["k"],
    next: ["J"],
    previous: ["K"],
    open: ["l", "o", "Enter"],
    paneLeft: ["h", "ArrowLeft"],
    toggleLater: ["L"],
    undo: ["u", "Ctrl+z"],
    pick: ["V"],
    pageDown: ["Ctrl+f", " "],
    pageUp: ["Ctrl+b", "Shift+ "],
    original: ["g x"],
    historyBack: ["Ctrl+o", "Alt+ArrowLeft"],
    historyForward: ["Ctrl+i", "Alt+ArrowRight"],
    palette: [":", "Ctrl+k"],
  },
};

/** The set that these keys are, if they are one. */
export function keysetOf(own: OwnKeys): Keyset | null {
  const names = Object.keys(keysets) as Keyset[];
  return names.find((name) => isSame(keysets[name], own)) ?? null;
}

/** What of a keymap is the reader's own. */
export function ownOf(keymap: Keymap): OwnKeys {
  const commands = new Set([...standard, ...keymap].map(([, command]) => command));
  const keysIn = (map: Keymap, command: Command): string[] => map.filter(([, bound]) => bound === command).map(([keys]) => keys);
  return Object.fromEntries([...commands].map((command) => [command, keysIn(keymap, command)] as const).filter(([command, keys]) => keys.join("\n") !== keysIn(standard, command).join("\n")));
}

function isSame(one: OwnKeys, other: OwnKeys): boolean {
  const flat = (own: OwnKeys): string =>
    Object.entries(own)
      .map(([command, keys]) => `${command}=${[...keys].sort().join(" ")}`)
      .sort()
      .join("\n");
  return flat(one) === flat(other);
}
