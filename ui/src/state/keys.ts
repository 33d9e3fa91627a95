// Which command a key stands for.
//
// The caller brings the time and the keys that the reader chose. Keys that begin a sequence (`g`) wait a moment for the next
// one. Keymaps are written for a page that begins at the left: on one that begins at the right, Alt and an arrow go the other
// way, as they do in a browser.

import type { DeskSettings, KeyPreset } from "../api/calls.gen";
import { isRightToLeft } from "../text/words.svelte";

export type Command =
  | "next"
  | "previous"
  | "nextQuiet"
  | "previousQuiet"
  | "open"
  | "pageDown"
  | "pageUp"
  | "first"
  | "last"
  | "original"
  | "originalQuiet"
  | "toggleRead"
  | "toggleBookmark"
  | "toggleLater"
  | "tag"
  | "note"
  | "fullText"
  | "story"
  | "muteStory"
  | "listen"
  | "print"
  | "pick"
  | "pickNext"
  | "pickPrevious"
  | "pickAll"
  | "refresh"
  | "refreshAll"
  | "offline"
  | "markAllRead"
  | "undo"
  | "search"
  | "goToday"
  | "goUnread"
  | "goAll"
  | "goBookmarks"
  | "goLater"
  | "editions"
  | "highlights"
  | "statistics"
  | "recordings"
  | "activity"
  | "rules"
  | "why"
  | "help"
  | "palette"
  | "menu"
  | "paneLeft"
  | "paneRight"
  | "up"
  | "down"
  | "back"
  | "historyBack"
  | "historyForward"
  | "add"
  | "settings"
  | "keys"
  | "about"
  | "health"
  | "push"
  | "alerts"
  | "import"
  | "export"
  | "saveSearch";

/** A key press, without what a browser wraps around it. */
export interface Press {
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** What a key press came to. `prefix` waits for the key after it. */
export type Answer = { command: Command | null; prefix: Prefix | null };
export type Prefix = { key: string; at: number };

/** Keys and what they stand for; `Shift+` is written only where Shift does not already make another character. */
export type Keymap = ReadonlyArray<readonly [keys: string, command: Command]>;

/** A sequence must be finished within this, milliseconds. */
export const SEQUENCE_LASTS = 1500;

/** The Google Reader set. */
export const standard: Keymap = [
  ["j", "next"],
  ["k", "previous"],
  ["n", "nextQuiet"],
  ["p", "previousQuiet"],
  ["o", "open"],
  ["Enter", "open"],
  [" ", "pageDown"],
  ["Shift+ ", "pageUp"],
  ["Home", "first"],
  ["End", "last"],
  ["v", "original"],
  ["b", "originalQuiet"],
  ["m", "toggleRead"],
  ["s", "toggleBookmark"],
  ["l", "toggleLater"],
  ["t", "tag"],
  ["N", "note"],
  ["d", "fullText"],
  ["w", "story"],
  ["z", "muteStory"],
  ["e", "listen"],
  ["c", "pick"],
  ["Shift+ArrowDown", "pickNext"],
  ["Shift+ArrowUp", "pickPrevious"],
  ["Ctrl+a", "pickAll"],
  ["Ctrl+p", "print"],
  ["r", "refresh"],
  ["R", "refreshAll"],
  ["A", "markAllRead"],
  ["x", "why"],
  ["/", "search"],
  ["g t", "goToday"],
  ["g u", "goUnread"],
  ["g a", "goAll"],
  ["g s", "goBookmarks"],
  ["g l", "goLater"],
  ["g e", "editions"],
  ["g h", "highlights"],
  ["?", "help"],
  ["Ctrl+k", "palette"],
  ["Ctrl+z", "undo"],
  ["Ctrl+,", "settings"],
  ["ContextMenu", "menu"],
  ["Shift+F10", "menu"],
  ["ArrowLeft", "paneLeft"],
  ["ArrowRight", "paneRight"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["Alt+ArrowLeft", "historyBack"],
  ["Alt+ArrowRight", "historyForward"],
  ["Escape", "back"],
];

/** Commands with other keys than the standard ones. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** What each set changes; a command that is not named keeps its standard keys. */
const presets: Readonly<Record<KeyPreset, OwnKeys>> = {
  reader: {},
  netNewsWire: {
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
    first: ["g g", "Home"],
    last: ["G", "End"],
    original: ["g x"],
    historyBack: ["Ctrl+o", "Alt+ArrowLeft"],
    historyForward: ["Ctrl+i", "Alt+ArrowRight"],
    palette: [":", "Ctrl+k"],
  },
};

/** How the help sheet orders the keys. */
export const groups: ReadonlyArray<readonly [group: "move" | "read" | "go" | "all", commands: readonly Command[]]> = [
  ["move", ["next", "previous", "nextQuiet", "previousQuiet", "open", "pageDown", "pageUp", "first", "last", "up", "down", "paneLeft", "paneRight", "back", "historyBack", "historyForward"]],
  ["read", ["toggleRead", "toggleBookmark", "toggleLater", "tag", "note", "original", "originalQuiet", "fullText", "listen", "story", "muteStory", "why", "print"]],
  ["go", ["goToday", "goUnread", "goAll", "goBookmarks", "goLater", "editions", "highlights", "search", "palette"]],
  ["all", ["refresh", "refreshAll", "markAllRead", "pick", "pickNext", "pickPrevious", "pickAll", "menu", "undo", "settings", "help"]],
];

/** The keys of a command, as a person reads them. */
export function keysOf(command: Command, keymap: Keymap = standard): string[] {
  return keymap.filter(([, bound]) => bound === command).map(([keys]) => spoken(keys));
}

/** Decides what a key press means, given the prefix that waits. */
export function press(pressed: Press, waiting: Prefix | null, now: number, keymap: Keymap = standard): Answer {
  const name = nameOf(pressed);
  if (waiting !== null && now - waiting.at <= SEQUENCE_LASTS) {
    const command = commandOf(`${waiting.key} ${name}`, keymap);
    if (command !== null) {
      return { command, prefix: null };
    }
  }
  if (keymap.some(([keys]) => isBegun(keys, name))) {
    return { command: null, prefix: { key: name, at: now } };
  }
  return { command: commandOf(name, keymap), prefix: null };
}

/** The other command that would no longer be heard, or that would keep this one from being heard; null when none. */
export function clash(keys: string, command: Command, keymap: Keymap): Command | null {
  const other = keymap.find(([bound, at]) => at !== command && (bound === keys || isBegun(bound, keys) || isBegun(keys, bound)));
  return other?.[1] ?? null;
}

/** The keys of a set with the reader's own changes in front of it. A command that neither names keeps its standard keys. */
export function keymapOf({ keys, ownKeys }: Pick<DeskSettings, "keys" | "ownKeys">): Keymap {
  const changed: OwnKeys = { ...presets[keys], ...ownKeys };
  const commands = new Set<string>(standard.map(([, command]) => command));
  const kept = standard.filter(([, command]) => changed[command] === undefined);
  const own = Object.entries(changed).filter(([command]) => commands.has(command)) as [Command, readonly string[]][];
  return [...kept, ...own.flatMap(([command, all]) => all.map((one) => [one, command] as const))];
}

/** Whether keys belong to what the reader is typing into. */
export function isTyping(target: EventTarget | null, composing: boolean): boolean {
  if (composing) {
    return true;
  }
  // Elements of a frame are of another realm, so `instanceof` would deny them.
  const element = target as Partial<HTMLElement> | null;
  const tag = element?.tagName?.toUpperCase();
  if (tag === "INPUT") {
    const type = (element as HTMLInputElement).type;
    return type !== "checkbox" && type !== "radio" && type !== "button";
  }
  return tag === "TEXTAREA" || tag === "SELECT" || element?.isContentEditable === true;
}

/** A key press as keymaps write it. */
export function nameOf({ key, ctrl, alt, shift }: Press): string {
  // A letter says by its case that Shift was held; a named key cannot.
  const held = shift && (key === " " || key.length > 1) ? "Shift+" : "";
  return turned(`${ctrl ? "Ctrl+" : ""}${alt ? "Alt+" : ""}${held}${ctrl && key.length === 1 ? key.toLowerCase() : key}`);
}

/** Keys of a keymap as a person reads them. */
export function spoken(keys: string): string {
  return turned(keys)
    .replace(/^(.*\+)? $/, "$1Space")
    .replace("Arrow", "")
    .replace(/Left$/, "←")
    .replace(/Right$/, "→")
    .replace(/Up$/, "↑")
    .replace(/Down$/, "↓")
    .replace("Escape", "Esc")
    .replace("ContextMenu", "Menu")
    .replace(/^([A-Z])$/, "Shift+$1")
    .replace(/^((?:Ctrl|Alt)\+)([a-z])$/, (_, held: string, key: string) => held + key.toUpperCase());
}

/** Back and forward by arrow, as the page runs. */
function turned(keys: string): string {
  return isRightToLeft() ? keys.replace(/^Alt\+Arrow(Left|Right)$/, (_, way: string) => (way === "Left" ? "Alt+ArrowRight" : "Alt+ArrowLeft")) : keys;
}

function commandOf(name: string, keymap: Keymap): Command | null {
  return keymap.find(([keys]) => keys === name)?.[1] ?? null;
}

/** Whether `keys` is a sequence that `first` begins. */
function isBegun(keys: string, first: string): boolean {
  return keys.startsWith(`${first} `) && keys.length > first.length + 1;
}
