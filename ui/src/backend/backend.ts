// The window's only way out: calls by name, and events.
// Three hosts stand behind it: the desktop shell, a loopback server for browser tests, and a fake for working on the window.

import type { CallError, Calls, Event, NewsletterView } from "../api/calls.gen";

/** What is kept as a file: a text, or bytes in base 64. */
export type Contents = { text: string } | { base64: string };

/** What was given to the app from outside: by the command line, a second start, a link of the system. */
export type Given = { kind: "address"; url: string } | { kind: "list"; name: string; text: string } | { kind: "trouble"; message: string };

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
