// Chooses the host that this window runs in.

import { tauriBackend } from "./tauri";
import { takeToken, webBackend } from "./web";
import type { Backend } from "./backend";

export { asCallError, type Backend } from "./backend";

/** Finds out where the window runs. The fake exists only while working on the window. */
export async function openBackend(): Promise<Backend> {
  if ("__TAURI_INTERNALS__" in window) {
    return tauriBackend();
  }
  const token = takeToken(location, history, sessionStorage);
  if (import.meta.env.DEV && token === null) {
    const { fakeBackend, scenarioOf } = await import("./fake");
    return fakeBackend(scenarioOf(location.search));
  }
  return webBackend(token ?? "");
}
