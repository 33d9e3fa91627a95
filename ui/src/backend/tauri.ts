// The desktop shell: one command for all calls, one event for all news.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { BackupReport, Event, NewsletterView } from "../api/calls.gen";
import { asCallError, type Backend, type Given } from "./backend";

/** Reaches the engine through the shell that shows this window. */
export function tauriBackend(): Backend {
  return {
    // Custom schemes are reached as http hosts on Windows and Android.
    pictures: "media: http://media.localhost",
    call: (name, args) => ask("call", { name, arguments: args }),
    listen(fn) {
      const stopped = listen<Event>("daily", (event) => fn(event.payload));
      return () => void stopped.then((stop) => stop());
    },
    given(fn) {
      const take = async (): Promise<void> => fn(await invoke<Given[]>("take_given"));
      const stopped = listen("daily-given", () => void take());
      void stopped.then(take);
      return () => void stopped.then((stop) => stop());
    },
    addNewsletters: () => ask<NewsletterView | null>("add_newsletters"),
    backUp: (suggestedName) => ask<BackupReport | null>("back_up", { suggestedName }),
    restore: () => ask<BackupReport | null>("restore"),
    saveFile: (suggestedName, contents) => ask<boolean>("save_file", { suggestedName, contents }),
  };
}

async function ask<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw asCallError(thrown);
  }
}
