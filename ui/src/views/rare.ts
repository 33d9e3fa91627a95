// What a reader’s first page does not need: a chunk of its own, fetched as soon as that page stands.

import "../styles/legible.css";
import "../styles/rare.css";

export { default as ContextMenu } from "../parts/ContextMenu.svelte";
export { choicesFor, listChoices } from "../state/choices";
export { listen, look } from "../state/listening";
export { printArticle } from "../state/print";
export { default as Aloud } from "./Aloud.svelte";
export { default as Dialogs } from "./Dialogs.svelte";
export { default as FirstRun } from "./FirstRun.svelte";
export { default as Pages } from "./Pages.svelte";
export { default as Player } from "./Player.svelte";
export { default as ReadingPane } from "./ReadingPane.svelte";
export { default as SearchHelp } from "./SearchHelp.svelte";
export { default as Unavailable } from "./Unavailable.svelte";
