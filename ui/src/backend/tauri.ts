// The desktop shell: one command for all calls, one event for all news.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { Event, NewsletterView } from "../api/calls.gen";
import { asCallError, type Backend, type Given, type Newer } from "./backend";

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
    given(fn) {
      const take = async (): Promise<void> => fn(await invoke<Given[]>("take_given"));
      const stopped = listen("daily-given", () => void take());
      void stopped.then(take);
      return () => void stopped.then((stop) => stop());
    },
    updates: {
      source: () => invoke<"system" | "own">("find_updates"),
      look: () => invoke<Newer | null>("look_for_update"),
      take: () => invoke<void>("take_update"),
    },
    async addNewsletters() {
      try {
        return await invoke<NewsletterView | null>("add_newsletters");
      } catch (thrown) {
        throw asCallError(thrown);
      }
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
