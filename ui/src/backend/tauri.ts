// The desktop shell: one command for all calls, one event for all news.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { Event } from "../api/calls.gen";
import { asCallError, type Backend } from "./backend";

/** Reaches the engine through the shell that shows this window. */
export function tauriBackend(): Backend {
  return {
    // Custom schemes are reached as http hosts on Windows and Android.
    pictures: "media: http://media.localhost",
    async call(name, args) {
      try {
        return await invoke("call", { name, arguments: args });
      } catch (thrown) {
        throw asCallError(thrown);
      }
    },
    listen(fn) {
      const stopped = listen<Event>("daily", (event) => fn(event.payload));
      return () => void stopped.then((stop) => stop());
    },
    async saveFile(suggestedName, contents) {
      try {
        return await invoke<boolean>("save_file", { suggestedName, contents });
      } catch (thrown) {
        throw asCallError(thrown);
      }
    },
  };
}
