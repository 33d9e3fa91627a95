// The window's only way out: calls by name, and events.
// Three hosts stand behind it: the desktop shell, a loopback server for browser tests, and a fake for working on the window.

import type { BackupReport, CallError, Calls, Event, NewsletterView } from "../api/calls.gen";

/** What is kept as a file: a text, or bytes in base 64. */
export type Contents = { text: string } | { base64: string };

/** What was given to the app from outside: by the command line, a second start, a link of the system. */
export type Given = { kind: "address"; url: string } | { kind: "list"; name: string; text: string } | { kind: "trouble"; message: string } | { kind: "link"; text: string; to: Link | null };

/** Where a link of our own leads. */
export type Link = { to: "today" } | { to: "alerts" } | { to: "story"; id: number } | { to: "entry"; id: number };

/** What the system answered to a notification that only tries whether notifications work. */
export interface Trial {
  /** Who shows notifications; null where the system does not say. */
  service: string | null;
  /** What it can do, in the words of the standard. */
  skills: readonly string[];
  /** Why the notification was not taken; null where it was. */
  trouble: "missing" | "silent" | null;
  detail: string | null;
}

/** The few words that the system shows for the app. */
export type SystemWords = Record<"open" | "bookmark" | "muteStory" | "testTitle" | "testBody" | "refresh" | "quiet" | "quietEnds" | "quit" | "nothingNew" | "logs", string>;

/** What only the desktop shell can do. */
export interface Shell {
  /** Shows a notification that only tries whether they work. */
  tryNotice(): Promise<Trial>;
  /** Gives the system its words in the window's language. */
  sayWords(words: SystemWords): Promise<void>;
  /** Says that the page was painted for the first time. */
  pagePainted(): Promise<void>;
  /** Why the window is drawn without the graphics card; null where it is drawn with it. */
  lookAtGraphics(): Promise<"asked" | "nvidia" | "empty" | "before" | "noCard" | null>;
  /** Lets the next start draw with the card. */
  useTheCard(): Promise<void>;
  /** Says that the page stands and can be used. */
  pageStands(): Promise<void>;
  /** Hears that the window is to be closed and the reader has not decided what that means. */
  closing(fn: () => void): () => void;
  /** Does what the reader decided for this time. */
  answerClosing(answer: "stay" | "quit" | "neither"): Promise<void>;
  /** What the system lets the app do behind a closed window. */
  lookBehind(): Promise<Behind>;
  /** Lets the app start at login, or no more. */
  startAtLogin(wanted: boolean): Promise<Behind>;
  /** The newest report of something that broke off and that nobody has seen. */
  findCrash(): Promise<Crash | null>;
  /** All such reports were seen. */
  dismissCrash(): Promise<void>;
  /** Shows a folder in the file manager. */
  openFolder(folder: "logs" | "crashes"): Promise<void>;
}

/** What the system lets the app do behind a closed window. */
export interface Behind {
  /** The tray can be seen, as far as the desktop says. */
  tray: boolean;
  /** The app starts at login. */
  login: boolean;
  /** Why that could not be found out or changed. */
  trouble: string | null;
}

/** A report of something that broke off. */
export interface Crash {
  text: string;
  /** How many others wait to be seen. */
  others: number;
}

/** A version that is newer than this one. */
export interface Newer {
  version: string;
  notes: string | null;
}

/** Where new versions come from, and how to get one. */
export interface Updates {
  /** "system": the way this one came. "own": by the app, when it is asked. */
  source(): Promise<"system" | "own">;
  /** Looks for a newer version; null where this is the newest. */
  look(): Promise<Newer | null>;
  /** Puts the newer version in this one's place, for the next start. */
  take(): Promise<void>;
}

export interface Backend {
  /** Asks the engine. A refusal is thrown as a `CallError`. */
  call<K extends keyof Calls>(name: K, args: Calls[K]["arguments"]): Promise<Calls[K]["result"]>;
  /** Hears what happens, until the returned function is called. */
  listen(fn: (event: Event) => void): () => void;
  /** Lets the reader keep something as a file. False when they thought better of it. */
  saveFile(suggestedName: string, contents: Contents): Promise<boolean>;
  /** Hears what is given to the app, what was given before included. Only the desktop shell is given anything. */
  given?(fn: (given: readonly Given[]) => void): () => void;
  /** Lets the reader choose a folder of newsletters and follows it; null when they thought better of it. Only the desktop shell reaches folders. */
  addNewsletters?(): Promise<NewsletterView | null>;
  /** Lets the reader keep the whole library as one file; null when they thought better of it. */
  backUp?(suggestedName: string): Promise<BackupReport | null>;
  /** Lets the reader choose a backup, and puts it in the place of the library; null when they thought better of it. */
  restore?(): Promise<BackupReport | null>;
  /** The desktop shell, where the window runs in one. */
  readonly shell?: Shell;
  /** New versions of the app. Only the desktop shell has them. */
  readonly updates?: Updates;
  /** Where pictures come from, as sources of a content security policy. */
  readonly pictures: string;
}

/** Turns whatever was thrown into an error that a screen can show. */
export function asCallError(thrown: unknown): CallError {
  if (isCallError(thrown)) {
    return thrown;
  }
  const detail = thrown instanceof Error ? thrown.message : typeof thrown === "string" ? thrown : null;
  return { code: "internal", message: "Something went wrong inside the app. Nothing was lost.", detail };
}

function isCallError(thrown: unknown): thrown is CallError {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown;
}
