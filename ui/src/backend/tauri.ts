// The desktop shell: one command for all calls, one event for all news.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { BackupReport, Event, NewsletterView } from "../api/calls.gen";
import { asCallError, type Backend, type Behind, type Crash, type Given, type Newer, type Shell, type Trial } from "./backend";

/** Asks the shell itself. A refusal is thrown as a `CallError`. */
async function ask<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw asCallError(thrown);
  }
}

const shell: Shell = {
  tryNotice: () => ask<Trial>("try_notice"),
  sayWords: (words) => ask("say_words", { words }),
  pagePainted: () => ask("page_painted"),
  lookAtGraphics: () => ask("look_at_graphics"),
  useTheCard: () => ask("use_the_card"),
  pageStands: () => ask("page_stands"),
  closing(fn) {
    const stopped = listen("daily-closing", fn);
    return () => void stopped.then((stop) => stop());
  },
  answerClosing: (answer) => ask("answer_closing", { answer }),
  lookBehind: () => ask<Behind>("look_behind"),
  startAtLogin: (wanted) => ask<Behind>("start_at_login", { wanted }),
  findCrash: () => ask<Crash | null>("find_crash"),
  dismissCrash: () => ask("dismiss_crash"),
  openFolder: (folder) => ask("open_folder", { folder }),
};

/** Reaches the engine through the shell that shows this window. */
export function tauriBackend(): Backend {
  return {
    // Custom schemes are reached as http hosts on Windows and Android.
    pictures: "media: http://media.localhost",
    shell,
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
    updates: {
      source: () => ask<"system" | "own">("find_updates"),
      look: () => ask<Newer | null>("look_for_update"),
      take: () => ask("take_update"),
    },
  };
}
