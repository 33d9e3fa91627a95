// What the first page does not need: a chunk of its own, fetched as soon as that page stands.

export { choicesFor } from "../state/choices";
export { default as Dialogs } from "./Dialogs.svelte";
export { default as Pages } from "./Pages.svelte";
