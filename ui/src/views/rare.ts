// What the first page does not need: a chunk of its own, fetched as soon as that page stands.

export { default as AddDialog } from "./AddDialog.svelte";
export { default as Alerts } from "./Alerts.svelte";
export { default as CatalogDialog } from "./CatalogDialog.svelte";
export { default as Health } from "./Health.svelte";
export { default as HelpSheet } from "./HelpSheet.svelte";
export { default as ImportDialog } from "./ImportDialog.svelte";
export { default as SettingsDialog } from "./SettingsDialog.svelte";
export { default as StoryView } from "./StoryView.svelte";
