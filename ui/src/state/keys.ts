// Which command a key stands for.
//
// Pure: the caller brings the time. Keys that begin a sequence (`g`) wait a moment for the next one.

export type Command =
  | "next"
  | "previous"
  | "nextQuiet"
  | "previousQuiet"
  | "open"
  | "pageDown"
  | "pageUp"
  | "original"
  | "originalQuiet"
  | "toggleRead"
  | "toggleBookmark"
  | "toggleLater"
  | "fullText"
  | "story"
  | "muteStory"
  | "refresh"
  | "refreshAll"
  | "markAllRead"
  | "undo"
  | "search"
  | "goToday"
  | "goUnread"
  | "goAll"
  | "goBookmarks"
  | "goLater"
  | "why"
  | "help"
  | "palette"
  | "paneLeft"
  | "paneRight"
  | "up"
  | "down"
  | "back"
  | "add"
  | "settings"
  | "health"
  | "alerts"
  | "import"
  | "export";

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

/** A sequence must be finished within this, milliseconds. */
export const SEQUENCE_LASTS = 1500;

/** The Google Reader set. A key is written as `Shift+R` only where Shift does not already make another character. */
export const bindings: ReadonlyArray<readonly [keys: string, command: Command]> = [
  ["j", "next"],
  ["k", "previous"],
  ["n", "nextQuiet"],
  ["p", "previousQuiet"],
  ["o", "open"],
  ["Enter", "open"],
  [" ", "pageDown"],
  ["Shift+ ", "pageUp"],
  ["v", "original"],
  ["b", "originalQuiet"],
  ["m", "toggleRead"],
  ["s", "toggleBookmark"],
  ["l", "toggleLater"],
  ["d", "fullText"],
  ["t", "story"],
  ["z", "muteStory"],
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
  ["?", "help"],
  ["Ctrl+k", "palette"],
  ["Ctrl+z", "undo"],
  ["Ctrl+,", "settings"],
  ["ArrowLeft", "paneLeft"],
  ["ArrowRight", "paneRight"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["Escape", "back"],
];

/** How the help sheet orders the keys. */
export const groups: ReadonlyArray<readonly [group: "move" | "read" | "go" | "all", commands: readonly Command[]]> = [
  ["move", ["next", "previous", "nextQuiet", "previousQuiet", "open", "pageDown", "up", "down", "paneLeft", "paneRight", "back"]],
  ["read", ["toggleRead", "toggleBookmark", "toggleLater", "original", "originalQuiet", "fullText", "story", "muteStory", "why"]],
  ["go", ["goToday", "goUnread", "goAll", "goBookmarks", "goLater", "search", "palette"]],
  ["all", ["refresh", "refreshAll", "markAllRead", "undo", "settings", "help"]],
];

/** The keys of a command, as a person reads them. */
export function keysOf(command: Command): string[] {
  return bindings.filter(([, bound]) => bound === command).map(([keys]) => spoken(keys));
}

/** Decides what a key press means, given the prefix that waits. */
export function press(pressed: Press, waiting: Prefix | null, now: number): Answer {
  const name = nameOf(pressed);
  if (waiting !== null && now - waiting.at <= SEQUENCE_LASTS) {
    const command = commandOf(`${waiting.key} ${name}`);
    if (command !== null) {
      return { command, prefix: null };
    }
  }
  if (bindings.some(([keys]) => keys.startsWith(`${name} `) && keys.length > name.length + 1)) {
    return { command: null, prefix: { key: name, at: now } };
  }
  return { command: commandOf(name), prefix: null };
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

function commandOf(name: string): Command | null {
  return bindings.find(([keys]) => keys === name)?.[1] ?? null;
}

function nameOf({ key, ctrl, alt, shift }: Press): string {
  const shown = shift && !ctrl && key === " " ? "Shift+ " : ctrl ? key.toLowerCase() : key;
  return `${ctrl ? "Ctrl+" : ""}${alt ? "Alt+" : ""}${shown}`;
}

function spoken(keys: string): string {
  const names: Record<string, string> = {
    " ": "Space",
    "Shift+ ": "Shift+Space",
    ArrowLeft: "←",
    ArrowRight: "→",
    ArrowUp: "↑",
    ArrowDown: "↓",
    Escape: "Esc",
    R: "Shift+R",
    A: "Shift+A",
    "Ctrl+k": "Ctrl+K",
    "Ctrl+z": "Ctrl+Z",
  };
  return names[keys] ?? keys;
}
