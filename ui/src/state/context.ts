import { getContext, setContext } from "svelte";

import type { Desk } from "./desk.svelte";

const KEY = Symbol("desk");

export function setDesk(desk: Desk): void {
  setContext(KEY, desk);
}

/** The desk of this window; views ask it, parts get props. */
export function getDesk(): Desk {
  return getContext<Desk>(KEY);
}
