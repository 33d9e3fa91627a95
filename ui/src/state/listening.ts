// Listening: what is read aloud, and what is played. Fetched behind the first page.

import type { EntryRow, Listen, ListeningView, Steer } from "../api/calls.gen";
import { text } from "../text/words.svelte";
import type { Desk } from "./desk.svelte";

/** Pauses what is heard, or goes on with it; else plays what is attached to the open article, or reads aloud what the reader is at. */
export function listen(desk: Desk): void {
  const entryIds = desk.targets.map((row) => row.entryId);
  const entry = desk.reading.entry;
  const sound = entry?.enclosures.find((one) => one.mediaType?.startsWith("audio/"))?.url;
  if (desk.listening !== null) void steer(desk, { to: desk.listening.state === "speaking" ? "pause" : "resume" });
  else if (desk.toggleSound !== null) desk.toggleSound();
  else if (entry !== null && entryIds.length === 1 && sound !== undefined) void play(desk, entry.row, sound);
  else if (entryIds.length > 0) void readAloud(desk, { what: "entries", entryIds });
  else if (desk.view.at === "edition") void readAloud(desk, { what: "edition", editionId: desk.view.editionId });
  else if (desk.view.at === "today" && desk.card !== null) void readAloud(desk, { what: "entries", entryIds: [desk.card] });
  else desk.note(text.player.nothing);
}

/** Asks how it stands. */
export function look(desk: Desk): void {
  void desk.try("get_listening", {}).then((view) => heard(desk, view));
}

export async function readAloud(desk: Desk, what: Listen): Promise<void> {
  desk.playing = null;
  heard(desk, await desk.try("read_aloud", what));
}

export async function steer(desk: Desk, to: Steer): Promise<void> {
  heard(desk, await desk.try("steer_listening", to));
}

/** Plays an enclosure, from where it was left. */
export async function play(desk: Desk, row: EntryRow, url: string): Promise<void> {
  const media = await desk.try("play_media", { entryId: row.entryId, url });
  if (media === null || media.address === null) return;
  if (desk.listening !== null) void steer(desk, { to: "end" });
  desk.playing = { entryId: row.entryId, url, title: row.title, from: row.feedTitle, src: media.address, begins: media.finished ? 0 : media.seconds };
  void desk.reading.look();
}

function heard(desk: Desk, view: ListeningView | null): void {
  if (view === null) return;
  const before = desk.listening?.queue[desk.listening.at]?.entryId;
  desk.listening = view.state === "silent" ? null : view;
  const now = desk.listening?.queue[view.at]?.entryId;
  // Who reads along goes along.
  if (now !== undefined && before !== undefined && now !== before && desk.reading.entryId === before) void desk.read(now, false);
}
