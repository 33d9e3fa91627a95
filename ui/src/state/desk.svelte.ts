// Everything that the window knows, and everything that can be done in it.
//
// Views read from here and call what is here; only this and its two helpers ask the backend.

import type { CallError, Calls, Changed, DeskSettings, EditFeed, EntryFilter, EntryRow, Event, FileData, FrontPage, Library, ListeningView, Mark, OfflineProgress, OpenedEntry, Overview, RefreshProgress, SavedSearch, Settings, StoryCard, StoryPage, TagView } from "../api/calls.gen";
import { asCallError, type Backend, type Crash, type Given, type Link, type Shell } from "../backend/backend";
import { isRightToLeft, said, speak, text } from "../text/words.svelte";
import { feedsOf, isSame, keyOf, nextUnread } from "./filters";
import { keymapOf, keysOf, type Command } from "./keys";
import { isIn, marked, opposite, recount } from "./marks";
import { painted } from "./painted";
import { Reading } from "./reading.svelte";
import { Timeline } from "./timeline.svelte";
import { usualBackground, usualDesk, usualNotices } from "./usual";

export type View = { at: "today" } | { at: "list"; filter: EntryFilter } | { at: "search" } | { at: Page } | { at: "edition"; editionId: number } | StoryPlace;
/** Pages that are neither a list nor a story. */
export type Page = "health" | "alerts" | "editions" | "highlights" | "statistics" | "recordings" | "activity" | "rules";
/** A story, and where the reader came from. */
export type StoryPlace = { at: "story"; storyId: number; from: View; entryId: number | null };
export type Pane = "sources" | "list" | "article";
/** What floats above the window; those with a field are about something. */
export type Dialog =
  | { is: "add"; url?: string }
  | { is: "saveSearch"; query: string; searchId: number | null }
  | { is: "changes"; entryId: number }
  | { is: "merge"; storyId: number }
  | { is: "import"; list?: string }
  | { is: "closing" }
  | { is: "crash"; crash: Crash }
  | { is: "catalog" | "settings" | "keys" | "help" | "palette" | "about" | "offline" }
  | { is: "folder"; act: "rename" | "inside" | "remove"; folderId: number | null; title: string }
  | { is: "feed"; feedId: number }
  | { is: "wishes"; of: Many; leaving?: boolean }
  | { is: "tag"; name: string }
  | { is: "push"; feedId: number | null }
  | { is: "tags"; rows: readonly EntryRow[] }
  | { is: "lightbox"; pictures: readonly Picture[]; at: number };
/** Several feeds: those that were chosen, or those of a folder. */
export type Many = { feedIds: readonly number[] } | { folderId: number; title: string };
export interface Picture {
  src: string;
  caption: string;
}
/** What a menu of things to do is about. */
export type Pointed =
  | { is: "entry"; entryId: number }
  | { is: "story"; entryId: number }
  | { is: "whole"; storyId: number }
  | { is: "edition"; editionId: number }
  | { is: "feed"; feedId: number }
  | { is: "place"; filter: EntryFilter }
  | { is: "folder"; folderId: number }
  | { is: "search"; searchId: number }
  | { is: "link"; url: string }
  | { is: "picture"; src: string; link: string | null }
  | { is: "words"; words: string };
/** A sound that the host gives. */
export interface Playing {
  entryId: number;
  /** The enclosure's own address, which names it in calls. */
  url: string;
  title: string;
  from: string;
  /** Where the window finds the sound. */
  src: string;
  /** Seconds heard already. */
  begins: number;
}
export interface OpenMenu {
  what: Pointed;
  /** Where, in CSS pixels of the window. */
  x: number;
  y: number;
}
/** Where the reader was: enough to come back. */
interface Place {
  view: View;
  entryId: number | null;
  card: number | null;
}
/** How many places lie behind the reader at most. */
const MOST_PLACES = 60;
/** Milliseconds in which a new front page may still be composed anew without being asked. */
const FRONT_SETTLES = 3_000;

export type Front = { state: "loading" } | { state: "shown"; page: FrontPage; stale: boolean } | { state: "failed"; error: CallError };
export type Told = { state: "loading" } | { state: "shown"; page: StoryPage } | { state: "failed"; error: CallError };
export type House = { state: "opening" } | { state: "unreachable"; error: CallError } | Library;
export interface Toast {
  id: number;
  message: string;
  detail: string | null;
  kind: "error" | "note";
}
export interface UndoOffer {
  message: string;
  act: () => unknown;
}

/** How many panes fit beside each other. */
export type Fold = 1 | 2 | 3;

const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  compact: false,
  face: "serif",
  textSize: 19,
  measure: 66,
  checkEvery: 60,
  notify: true,
  notifyBudget: 8,
  fetchPictures: true,
  pictureBudget: 512,
  edition: { compose: true, minute: 420, weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], notify: false, minutes: 45 },
  desk: usualDesk,
  sensitivity: "usual",
  notices: usualNotices,
  background: usualBackground,
};

const SETTLE = 200;
/** Milliseconds after which a key may be followed by a search: fingers that know their way are quicker. */
const TYPING = 30;
/** Milliseconds without a key after which a word is perhaps not finished, but let be. */
const RESTING = 300;
/** A bare word at the end; with fewer letters everything would begin so. */
const MIDDLE = /(?<![^\s])[\p{L}\p{N}]{3,}$/u;

export class Desk {
  house = $state.raw<House>({ state: "opening" });
  overview = $state.raw<Overview | null>(null);
  settings = $state.raw<Settings>(DEFAULT_SETTINGS);
  front = $state.raw<Front>({ state: "loading" });
  story = $state.raw<Told>({ state: "loading" });
  view = $state.raw<View>({ at: "today" });
  deepest = $state.raw<Pane>("list");
  fold = $state.raw<Fold>(3);
  dialog = $state.raw<Dialog | null>(null);
  menu = $state.raw<OpenMenu | null>(null);
  searches = $state.raw<readonly SavedSearch[]>([]);
  tags = $state.raw<readonly TagView[]>([]);
  /** Feeds that were chosen in the sources column, to do one thing to all of them. */
  chosen = $state.raw<ReadonlySet<number>>(new Set());
  /** What is played in the bar at the foot. */
  playing = $state.raw<Playing | null>(null);
  toasts = $state.raw<Toast[]>([]);
  offer = $state.raw<UndoOffer | null>(null);
  /** What a screen reader is told. */
  said = $state.raw("");
  progress = $state.raw<RefreshProgress | null>(null);
  /** How far a preparation for offline is; null when none is running. */
  preparing = $state.raw<OfflineProgress | null>(null);
  online = $state.raw(true);
  /** Unix seconds; ticks twice a minute. */
  now = $state.raw(Math.floor(Date.now() / 1000));
  words = $state.raw("");
  byDate = $state.raw(false);
  whyShown = $state.raw(false);
  /** Grows when a note shall be written on the open article. */
  noteAsked = $state.raw(0);
  /** The card of Today that the reader is on. */
  card = $state.raw<number | null>(null);
  /** Entries that were opened in this window; Today shows them as read without being composed anew. */
  opened = $state.raw<ReadonlySet<number>>(new Set());
  /** Grows when a page of health or alerts has to ask again. */
  changes = $state.raw(0);
  alertChanges = $state.raw(0);
  /** Grows when the page of what pushes has to ask again. */
  pushChanges = $state.raw(0);
  /** Alerts up to this moment were said, or raised before the window opened. */
  #heardAt = Math.floor(Date.now() / 1000);

  readonly list: Timeline;
  readonly found: Timeline;
  readonly reading: Reading;
  readonly backend: Backend;
  /** Given by the reading pane: pages down or up, and answers whether there was more. */
  turnPage: ((by: 1 | -1) => boolean) | null = null;
  /** Given by the window: prints an article as pages of its own. */
  printArticle: ((entry: OpenedEntry) => void) | null = null;
  /** Given by the window: moves the keyboard's focus into a pane. */
  focusPane: (pane: Pane) => void = () => {};

  /** Given by the window: opens the menu of what has the keyboard's focus. */
  pointAtFocus: () => void = () => {};

  #past = $state.raw<readonly Place[]>([]);
  #future = $state.raw<readonly Place[]>([]);
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #ours = new Set<number>();
  #systemWords = "";
  #edits = 0;
  #toastId = 0;
  #frontShownAt = Number.NEGATIVE_INFINITY;

  constructor(backend: Backend) {
    this.backend = backend;
    this.list = new Timeline(backend);
    this.found = new Timeline(backend);
    this.reading = new Reading(backend);
  }

  /** Begins: hears events, asks for everything. Answers how to end. */
  start(): () => void {
    const deaf = this.backend.listen((event) => this.hear(event));
    const ungiven = this.backend.given?.((given) => this.take(given));
    const shell = this.backend.shell;
    const unasked = shell?.closing(() => (this.dialog = { is: "closing" }));
    void this.#offerCrash();
    void this.ask(async (shell) => {
      if ((await shell.lookAtGraphics()) === "empty") this.note(text.graphics.empty);
    });
    // A page that nobody sees draws nothing anew.
    const tick = (): void => void (document.hidden || (this.now = Math.floor(Date.now() / 1000)));
    const ticking = setInterval(tick, 30_000);
    document.addEventListener("visibilitychange", tick);
    void this.enter();
    return () => {
      deaf();
      ungiven?.();
      unasked?.();
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", tick);
      for (const timer of this.#timers.values()) clearTimeout(timer);
    };
  }

  /** Offers what was given to the app: an address for subscribing, a list for importing. */
  take(given: readonly Given[]): void {
    for (const one of given) {
      if (one.kind === "address") this.dialog = { is: "add", url: one.url };
      else if (one.kind === "list") this.dialog = { is: "import", list: one.text };
      else if (one.kind === "link") this.follow(one.to, one.text);
      else this.note(one.message);
    }
  }

  /** Offers the report of what broke off last time. */
  async #offerCrash(): Promise<void> {
    // What cannot be found is not worth a complaint of its own.
    const crash = (await this.backend.shell?.findCrash().catch(() => null)) ?? null;
    if (crash !== null && this.dialog === null) this.dialog = { is: "crash", crash };
  }

  /** Does something in the shell, and says why when it could not be done. */
  async ask<T>(what: (shell: Shell) => Promise<T>): Promise<T | null> {
    try {
      return this.backend.shell === undefined ? null : await what(this.backend.shell);
    } catch (thrown) {
      this.complain(asCallError(thrown));
      return null;
    }
  }

  /** Goes where a link of our own leads, or says that it leads nowhere. */
  follow(link: Link | null, written: string): void {
    if (link === null) return this.note(text.links.nowhere(written));
    this.dialog = null;
    switch (link.to) {
      case "today":
        return this.goToday();
      case "alerts":
        return this.goPage("alerts");
      case "story":
        return this.goStory(link.id);
      case "entry":
        return void this.read(link.id);
    }
  }

  /** Asks whether the library can be used, and shows what is in it. */
  async enter(): Promise<void> {
    try {
      this.#arrive(await this.backend.call("get_library", {}));
    } catch (thrown) {
      this.house = { state: "unreachable", error: asCallError(thrown) };
    }
  }

  #arrive(library: Library): void {
    this.house = library;
    if (library.state === "open") {
      // The page is shown when its sources are known, and then in the reader's language and colours at once.
      void this.loadOverview(this.#loadSettings());
      void this.loadFront();
      void this.loadSearches();
      void this.loadTags();
    }
  }

  async recover(how: Calls["recover_library"]["arguments"]): Promise<void> {
    const library = await this.try("recover_library", how);
    if (library !== null) {
      this.#arrive(library);
    }
  }

  // ---- asking ----

  /** Calls, and shows a refusal to the reader. Null when it was refused. */
  async try<K extends keyof Calls>(name: K, args: Calls[K]["arguments"]): Promise<Calls[K]["result"] | null> {
    try {
      return await this.backend.call(name, args);
    } catch (thrown) {
      this.complain(asCallError(thrown));
      return null;
    }
  }

  #overviews = 0;

  /** Asks what there is, and shows it when `ready` is done. */
  async loadOverview(ready?: Promise<void>): Promise<void> {
    // Answers may overtake each other; the one that was asked for last is the newest.
    const turn = ++this.#overviews;
    const overview = await this.try("get_overview", {});
    await ready;
    if (overview !== null && turn === this.#overviews) {
      this.overview = overview;
      this.progress = overview.refresh;
      this.online = overview.online;
    }
  }

  async loadFront(): Promise<void> {
    // Composing a page anew does not begin its time anew: a page that keeps moving must come to rest.
    if (this.front.state !== "shown" || this.front.stale || this.front.page.stories === 0) {
      this.#frontShownAt = performance.now();
    }
    try {
      this.front = { state: "shown", page: await this.backend.call("get_today", {}), stale: false };
    } catch (thrown) {
      this.front = { state: "failed", error: asCallError(thrown) };
    }
  }

  async #loadSettings(): Promise<void> {
    const settings = await this.try("get_settings", {});
    if (settings !== null) {
      this.settings = settings;
      await this.#speak();
    }
  }

  /** The window speaks the language of the settings; when its words cannot be fetched it goes on in the one it has. */
  async #speak(): Promise<void> {
    await speak(this.settings.desk.language).catch((thrown: unknown) => this.complain(asCallError(thrown)));
    // What the system shows for the app speaks the same language.
    const words = { ...text.system, testTitle: text.name };
    const saying = JSON.stringify(words);
    if (saying === this.#systemWords) return;
    this.#systemWords = saying;
    await this.backend.shell?.sayWords(words).catch((thrown: unknown) => this.complain(asCallError(thrown)));
  }

  /** Shows settings at once and keeps them a moment later, so that a slider does not write a hundred times. */
  change(settings: Settings): void {
    this.settings = settings;
    void this.#speak();
    this.#later("settings", async () => {
      const kept = await this.try("save_settings", this.settings);
      if (kept !== null && !this.#timers.has("settings")) {
        this.settings = kept;
      }
    });
  }

  changeDesk(part: Partial<DeskSettings>): void {
    this.change({ ...this.settings, desk: { ...this.settings.desk, ...part } });
  }

  #counted = 0;

  async loadSearches(): Promise<void> {
    const turn = ++this.#counted;
    const searches = await this.try("list_searches", {});
    if (searches !== null && turn === this.#counted) this.searches = searches;
  }

  async loadTags(): Promise<void> {
    this.tags = (await this.try("list_tags", {})) ?? this.tags;
  }

  /** Counts again what the sources column counts: each mark and each arrival may be among a search's or a tag's. */
  #recount(): void {
    this.#soon("overview", () => this.loadOverview());
    if (this.searches.length > 0) this.#soon("searches", () => this.loadSearches());
    if (this.tags.length > 0) this.#soon("tags", () => this.loadTags());
  }

  // ---- hearing ----

  /** Says a new alert to those who hear the window. What is told once is not said again when facts are added. */
  async #sayAlert(): Promise<void> {
    const [newest] = (await this.try("list_alerts", {})) ?? [];
    if (newest === undefined || newest.heldBack !== null || newest.raisedAt <= this.#heardAt) return;
    this.#heardAt = newest.raisedAt;
    this.say(`${text.alerts.kinds[newest.kind]}: ${newest.headline}`);
  }

  hear(event: Event): void {
    switch (event.event) {
      case "keepingChanged":
        this.changes++;
        this.#soon("article", () => this.reading.look());
        this.#soon("tags", () => this.loadTags());
        this.#recount();
        return;
      case "searchesChanged":
        this.#soon("searches", () => this.loadSearches());
        return;
      case "rulesChanged":
        this.changes++;
        this.#soon("article", () => this.reading.look());
        return;
      case "editionsChanged":
        this.changes++;
        return;
      case "editionRequested":
        this.goEdition(event.editionId);
        return;
      case "alertsRequested":
        this.dialog = null;
        this.goPage("alerts");
        return;
      case "mediaChanged":
        this.changes++;
        if (this.reading.entryId === event.entryId) this.#soon("article", () => this.reading.look());
        return;
      case "listeningChanged":
        return this.listener?.look(this);
      case "feedsChanged":
        this.changes++;
        this.#soon("overview", () => this.loadOverview());
        return;
      case "entriesChanged":
        this.reading.forget();
        this.#recount();
        this.#soon("list", () => this.#look());
        this.#soon("front", () => this.#lookAtFront());
        return;
      case "entriesMarked":
        this.#recount();
        if (event.entryIds.length === 0 || event.entryIds.some((id) => !this.#ours.has(id))) {
          this.#soon("list", () => this.#look());
          this.#soon("article", () => this.reading.look());
        }
        return;
      case "storiesChanged":
        // What arrived can be found by its words since then.
        this.#recount();
        // Following and muting change no page but the story's own.
        if (this.#edits === 0) this.#soon("front", () => this.#lookAtFront());
        this.#soon("story", () => this.#lookAtStory());
        return;
      case "alertsChanged":
        this.alertChanges++;
        this.#soon("alerts", () => this.#sayAlert());
        return;
      case "settingsChanged":
        if (!this.#timers.has("settings")) void this.#loadSettings();
        return;
      case "refreshProgressed":
        this.progress = event.progress;
        return;
      case "refreshEnded":
        this.progress = null;
        this.changes++;
        this.#recount();
        return;
      case "pushChanged":
        this.#soon("push", () => void this.pushChanges++);
        return;
      case "offlineProgressed":
        this.preparing = event.progress;
        return;
      case "offlineEnded":
        this.preparing = null;
        this.changes++;
        this.#soon("article", () => this.reading.look());
        return;
      case "connectionChanged":
        this.online = event.online;
        return;
      case "surroundingsChanged":
        this.#soon("overview", () => this.loadOverview());
        return;
      case "entryRequested":
        this.dialog = null;
        void this.read(event.entryId);
        return;
      case "picturesArrived":
        if (this.reading.entryId === event.entryId) {
          this.#soon("article", () => this.reading.look());
        }
        return;
      case "resync":
        this.hear({ event: "listeningChanged" });
        this.changes++;
        this.pushChanges++;
        this.alertChanges++;
        this.#recount();
        this.#soon("list", () => this.#look());
        this.#soon("front", () => this.#lookAtFront());
        this.#soon("article", () => this.reading.look());
        this.#soon("story", () => this.#lookAtStory());
        void this.#loadSettings();
        return;
    }
  }

  async #look(): Promise<void> {
    const before = this.shelf?.waiting.length ?? 0;
    await this.shelf?.look();
    const waiting = this.shelf?.waiting.length ?? 0;
    if (waiting > before) {
      this.say(text.list.came(waiting));
    }
  }

  /**
   * An empty front page fills itself, and so does one that was composed a moment ago, which nobody can have begun to read;
   * one that is being read only says that there is a newer one.
   */
  #lookAtFront(): void {
    const unread = performance.now() - this.#frontShownAt < FRONT_SETTLES;
    if (this.front.state === "shown" && this.front.page.stories > 0 && !unread) {
      this.front = { ...this.front, stale: true };
    } else {
      void this.loadFront();
    }
  }

  // ---- where the reader is ----

  /** The list that keys move in; null on Today and on pages without entries. */
  get shelf(): Timeline | null {
    return this.view.at === "list" ? this.list : this.view.at === "search" ? this.found : null;
  }

  get filter(): EntryFilter | null {
    return this.view.at === "list" ? this.view.filter : null;
  }

  /** Today's stories in the order in which they are read. */
  get cards(): StoryCard[] {
    if (this.front.state !== "shown") {
      return [];
    }
    const { splash, beside, sections } = this.front.page;
    return [...(splash === null ? [] : [splash]), ...beside, ...sections.flatMap((section) => section.stories)];
  }

  goToday(): void {
    this.#go({ at: "today" });
    if (this.front.state !== "shown" || this.front.stale) {
      void this.loadFront();
    }
  }

  goList(filter: EntryFilter): void {
    if (this.filter !== null && isSame(this.filter, filter) && this.list.waiting.length > 0) {
      this.list.takeWaiting();
    }
    this.#go({ at: "list", filter });
    void this.list.show({ by: "filter", filter, unreadOnly: this.unreadOnly });
  }

  get unreadOnly(): boolean {
    return this.settings.desk.unreadOnly;
  }

  setUnreadOnly(unreadOnly: boolean): void {
    this.changeDesk({ unreadOnly });
    if (this.filter !== null) {
      void this.list.show({ by: "filter", filter: this.filter, unreadOnly });
    }
  }

  goSearch(): void {
    this.#go({ at: "search" });
  }

  goPage(at: Page): void {
    this.#go({ at });
  }

  goEdition(editionId: number): void {
    this.#go({ at: "edition", editionId });
  }

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  get canGoForward(): boolean {
    return this.#future.length > 0;
  }

  /** Goes to where the reader was before, or forward again; answers false when there is no such place. */
  async travel(by: 1 | -1): Promise<boolean> {
    const [from, to] = by < 0 ? [this.#past, this.#future] : [this.#future, this.#past];
    const place = from.at(-1);
    if (place === undefined) return false;
    const [behind, ahead] = [from.slice(0, -1), [...to, this.#here()]];
    [this.#past, this.#future] = by < 0 ? [behind, ahead] : [ahead, behind];
    await this.#settle(place);
    return true;
  }

  #here(): Place {
    return { view: this.view, entryId: this.reading.entryId, card: this.card };
  }

  /** Notes where the reader is, before leaving it. */
  #leave(): void {
    const here = this.#here();
    const last = this.#past.at(-1);
    if (last === undefined || !isSamePlace(last, here)) {
      this.#past = [...this.#past.slice(1 - MOST_PLACES), here];
    }
    this.#future = [];
  }

  async #settle({ view, entryId, card }: Place): Promise<void> {
    this.#clear();
    this.card = card;
    this.deepest = entryId === null ? "list" : "article";
    this.view = view;
    this.reading.close();
    if (view.at === "list") await this.list.resume({ by: "filter", filter: view.filter, unreadOnly: this.unreadOnly });
    else if (view.at === "story") void this.loadStory();
    else if (view.at === "today" && this.front.state !== "shown") void this.loadFront();
    if (this.view !== view) return;
    if (entryId !== null) await this.read(entryId, false);
    this.focusPane(entryId === null ? "list" : "article");
  }

  /** Shows a story in full; leaving it leads back to where the reader is. */
  goStory(storyId: number | null = this.storyHere): void {
    if (storyId === null || (this.view.at === "story" && this.view.storyId === storyId && this.reading.entryId === null)) {
      return;
    }
    this.#leave();
    const from = this.view.at === "story" ? this.view.from : this.view;
    const entryId = this.view.at === "story" ? this.view.entryId : this.reading.entryId;
    this.view = { at: "story", storyId, from, entryId };
    this.deepest = "list";
    this.reading.close();
    this.story = { state: "loading" };
    void this.loadStory();
    void this.backend.call("look_at_story", { storyId }).catch(() => {
      // That a story was looked at is not worth a complaint.
    });
  }

  #leaveStory({ from, entryId }: StoryPlace): void {
    this.view = from;
    if (from.at === "today" && this.front.state !== "shown") void this.loadFront();
    if (entryId !== null) void this.read(entryId, false);
    this.focusPane(entryId === null ? "list" : "article");
  }

  async loadStory(): Promise<void> {
    const place = this.view;
    if (place.at !== "story") {
      return;
    }
    try {
      const page = await this.backend.call("get_story", { storyId: place.storyId });
      if (this.view === place) this.story = { state: "shown", page };
    } catch (thrown) {
      if (this.view === place) this.story = { state: "failed", error: asCallError(thrown) };
    }
  }

  async #lookAtStory(): Promise<void> {
    if (this.view.at === "story") await this.loadStory();
  }

  /** The story that the reader is on: the page's, the article's, or the card's. */
  get storyHere(): number | null {
    if (this.view.at === "story") return this.view.storyId;
    const row = this.target;
    return row !== null ? row.storyId : (this.cards.find((card) => card.entryId === this.card)?.storyId ?? null);
  }

  /** Follows or mutes a story, or stops doing so. */
  async editStory(storyId: number, change: { followed: boolean } | { muted: boolean }): Promise<void> {
    this.#edits++;
    if ((await this.try("edit_story", { storyId, ...change })) !== null) {
      this.note("followed" in change ? text.story.nowFollowed(change.followed) : text.story.nowMuted(change.muted));
      await this.loadStory();
    }
    // Our own event arrives right after.
    setTimeout(() => this.#edits--, 2000);
  }

  /** Takes entries out of the story that is shown, into one of their own, for good. */
  async splitStory(entryIds: number[]): Promise<boolean> {
    const done = (await this.try("decide_story", { decision: "split", entryIds })) !== null;
    if (done) {
      this.note(text.story.splitDone(entryIds.length));
      await this.loadStory();
    }
    return done;
  }

  /** Makes two stories one, for good; the other may be an entry alone. */
  async mergeStory(storyId: number, other: { storyId: number | null; entryId: number }): Promise<void> {
    const entryId = this.story.state === "shown" ? this.story.page.entries[0]?.entryId : undefined;
    const done = other.storyId !== null ? await this.try("decide_story", { decision: "merge", storyId, with: other.storyId }) : entryId === undefined ? null : await this.try("decide_story", { decision: "together", entryId, with: other.entryId });
    if (done === null) return;
    this.dialog = null;
    this.note(text.story.merged);
    await this.loadStory();
  }

  /** Shows at once that rows got a tag or lost one. */
  retag(rows: readonly EntryRow[], name: string, gives: boolean): void {
    const ids = new Set(rows.map((row) => row.entryId));
    const change = (row: EntryRow): EntryRow => (ids.has(row.entryId) ? { ...row, tags: gives ? [...row.tags.filter((tag) => tag !== name), name] : row.tags.filter((tag) => tag !== name) } : row);
    this.list.patch(change);
    this.found.patch(change);
    this.reading.patch(change);
    this.reading.forget();
  }

  /** Takes an entry out of its story, for good. */
  async takeOut(entryId: number): Promise<void> {
    if ((await this.try("decide_story", { decision: "notThis", entryId })) !== null) {
      this.note(text.story.takenOut);
      await this.loadStory();
    }
  }

  #go(view: View): void {
    this.#leave();
    this.view = view;
    this.deepest = "list";
    this.#clear();
    this.reading.close();
    if (view.at !== "list") this.list.leave();
  }

  /** Takes away what floats above the place that is left. What the app asks stays: a place may be reached long after it was asked for. */
  #clear(): void {
    if (this.dialog?.is !== "closing" && this.dialog?.is !== "crash") this.dialog = null;
  }

  /** Searches a moment after the reader stopped typing. */
  search(words: string, byDate = this.byDate): void {
    this.words = words;
    this.byDate = byDate;
    this.#cancel("beginning");
    if (words.trim() === "") {
      this.#cancel("search");
      this.found.clear();
      return;
    }
    this.#later("search", () => this.#find(), TYPING);
  }

  #finding = false;

  /** One search at a time: what was typed while one ran is searched when it ends, so that old words hold up no new ones. */
  async #find(): Promise<void> {
    if (this.#finding) return;
    this.#finding = true;
    for (let asked = ""; asked !== this.words + this.byDate && this.words.trim() !== ""; ) {
      asked = this.words + this.byDate;
      await this.found.show({ by: "words", words: this.words.trim(), byDate: this.byDate });
    }
    this.#finding = false;
    // Who stops in the middle of a word, and finds nothing, is shown what begins so.
    if (MIDDLE.test(this.words.trim()) && this.found.listing.state === "shown" && this.found.rows.length === 0) this.#later("beginning", () => this.found.show({ by: "words", words: `${this.words.trim()}*`, byDate: this.byDate }), RESTING);
  }

  /** The word of which only beginnings were found; null where whole words were. */
  get foundBeginning(): string | null {
    const { listing } = this.found;
    const words = this.words.trim();
    return listing.state === "shown" && listing.query.by === "words" && listing.query.words === `${words}*` && listing.rows.length > 0 ? (words.match(MIDDLE)?.[0] ?? null) : null;
  }

  // ---- reading ----

  /** Opens an entry and marks it read. */
  async read(entryId: number, isNew = true): Promise<void> {
    const shelf = this.shelf;
    // Going down a list is reading on; everything else is going somewhere.
    const isNext = shelf !== null && shelf.rows.some((row) => row.entryId === entryId) && (this.reading.entryId === null || this.reading.entryId === shelf.selected);
    if (isNew && !isNext && this.reading.entryId !== entryId) this.#leave();
    if (shelf !== null && shelf.selected !== entryId) {
      shelf.selectRow(shelf.rows.some((row) => row.entryId === entryId) ? entryId : null);
    }
    this.deepest = "article";
    this.opened = new Set([...this.opened, entryId]);
    const row = this.rowOf(entryId);
    const marks = this.settings.desk.markOnOpen;
    if (marks && row !== null && !row.read) {
      void this.mark([entryId], "read", painted());
    }
    const entry = await this.reading.open(entryId);
    if (entry === null) {
      return;
    }
    if (!marks) {
      // The reader marks by hand.
    } else if (row === null && !entry.row.read) {
      void this.mark([entryId], "read");
    } else if (row !== null && !entry.row.read) {
      this.reading.patch((shown) => marked(shown, "read"));
    }
    void painted().then(() => {
      const following = shelf?.rows[shelf.index + 1];
      if (following !== undefined && this.reading.entryId === entryId) this.reading.prepare(following.entryId);
    });
  }

  /** Fetches the open article's own page. */
  async loadFullText(): Promise<void> {
    const failed = await this.reading.loadFullText();
    if (failed !== null) this.say(failed);
  }

  /** Leaves the article; answers false when none was open. */
  leaveArticle(): boolean {
    if (this.reading.entryId === null && this.deepest !== "article") {
      return false;
    }
    this.deepest = "list";
    if (this.shelf === null || this.fold < 3) {
      this.reading.close();
    }
    return true;
  }

  #step(by: 1 | -1, opens: boolean): void {
    const shelf = this.shelf;
    if (shelf?.listing.state === "loading") {
      // Fast fingers: the step is taken as soon as there are rows.
      const view = this.view;
      void shelf.shown.then(() => view === this.view && shelf.listing.state === "shown" && this.#step(by, opens));
      return;
    }
    if (shelf !== null) {
      const row = shelf.move(by);
      if (row !== null && opens) {
        void this.read(row.entryId);
      }
      return;
    }
    if (this.view.at === "story" && this.story.state === "shown") {
      const steps = this.story.page.timeline;
      const step = steps[steps.findIndex((other) => other.entryId === this.reading.entryId) + by];
      if (opens && step !== undefined) void this.read(step.entryId);
    } else if (this.view.at === "today") {
      this.#stepCard(by, opens && this.reading.entryId !== null);
    }
  }

  #stepCard(by: 1 | -1, opens: boolean): void {
    const cards = this.cards;
    const at = cards.findIndex((card) => card.entryId === this.card);
    const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by];
    if (next !== undefined) {
      this.card = next.entryId;
      if (opens) void this.read(next.entryId);
    }
  }

  async #pageDown(): Promise<void> {
    if (this.reading.entryId !== null && this.turnPage?.(1) === true) {
      return;
    }
    const shelf = this.shelf;
    if (shelf === null) {
      this.#step(1, true);
      return;
    }
    let next = unreadIn(shelf.rows.slice(shelf.index + 1));
    while (next === undefined && shelf.hasMore) {
      const before = shelf.rows.length;
      await shelf.more();
      if (shelf.rows.length === before || this.shelf !== shelf) return;
      next = unreadIn(shelf.rows.slice(before));
    }
    next ??= unreadIn(shelf.rows);
    if (next !== undefined) {
      shelf.selectRow(next.entryId);
      await this.read(next.entryId);
    } else {
      await this.#readOn();
    }
  }

  /** Everything here is read: goes on with the next source that has something unread. */
  async #readOn(): Promise<void> {
    const { filter, overview } = this;
    const feed = filter === null || overview === null || feedsOf(filter, overview) === null ? null : nextUnread(filter, overview);
    if (feed === null) {
      this.note(text.list.empty.unread);
      return;
    }
    this.goList({ kind: "feed", feedId: feed.feedId });
    this.say(feed.title);
    const { list } = this;
    await list.shown;
    const first = unreadIn(list.rows);
    if (first !== undefined && this.shelf === list) {
      list.selectRow(first.entryId);
      await this.read(first.entryId);
    }
  }

  /** The row that marks and links are about: the open article's, else the selected one. */
  get target(): EntryRow | null {
    const selected = this.shelf?.current ?? null;
    return selected ?? this.reading.entry?.row ?? null;
  }

  rowOf(entryId: number): EntryRow | null {
    const listed = this.shelf?.rows.find((row) => row.entryId === entryId);
    const entry = this.reading.entry;
    return listed ?? (entry?.row.entryId === entryId ? entry.row : null);
  }

  // ---- marks ----

  /** A mark that the engine has yet to hear of. Later ones wait for it, so that the last one holds. */
  #untold: Promise<void> | null = null;

  /** Marks at once, and takes it back when the engine refuses, which hears of it `after` that. */
  async mark(entryIds: number[], mark: Mark, after?: Promise<void>): Promise<void> {
    const changed = this.#apply(entryIds, mark);
    for (const id of entryIds) this.#ours.add(id);
    try {
      if (after !== undefined) {
        this.#untold = after;
        void after.then(() => this.#untold === after && (this.#untold = null));
      }
      if (this.#untold !== null) await this.#untold;
      const { undo } = await this.backend.call("mark_entries", { entryIds, mark });
      if (undo !== null && entryIds.length > 1) {
        this.#offerUndo(text.undo.marked[mark](changed.length), undo);
      } else if (undo !== null && mark !== "read") {
        this.#lastUndo = () => this.takeBack(undo);
      }
    } catch (thrown) {
      this.#apply(changed, opposite(mark));
      this.complain(asCallError(thrown));
    } finally {
      // Our own events arrive right after; those of others for the same entry must be heard again.
      setTimeout(() => entryIds.forEach((id) => this.#ours.delete(id)), 2000);
    }
  }

  /** Marks what was scrolled past read, where the reader wants that. */
  markPassed(rows: readonly EntryRow[]): void {
    const entryIds = rows.filter((row) => !row.read).map((row) => row.entryId);
    if (entryIds.length > 0) void this.mark(entryIds, "read");
  }

  #lastUndo: (() => unknown) | null = null;

  #apply(entryIds: number[], mark: Mark): number[] {
    const ids = new Set(entryIds);
    const changed: number[] = [];
    for (const id of ids) {
      const before = this.rowOf(id);
      const after = before === null ? null : marked(before, mark);
      if (before !== null && after !== null && before !== after) {
        changed.push(id);
        if (this.overview !== null) this.overview = recount(this.overview, before, after);
      }
    }
    const change = (row: EntryRow): EntryRow => (ids.has(row.entryId) ? marked(row, mark) : row);
    this.list.patch(change);
    this.found.patch(change);
    this.reading.patch(change);
    return changed;
  }

  /** The rows that a command is about: those that were picked, else the one the reader is on. */
  get targets(): readonly EntryRow[] {
    const picked = this.shelf?.pickedRows ?? [];
    return picked.length > 0 ? picked : this.target === null ? [] : [this.target];
  }

  /** Marks or unmarks rows; several are marked unless all of them are. */
  toggle(what: "read" | "bookmark" | "later", rows: readonly EntryRow[] = this.targets): void {
    if (rows.length === 0) {
      return;
    }
    const all = (has: (row: EntryRow) => boolean): boolean => rows.every(has);
    const mark = ({ read: all((row) => row.read) ? "unread" : "read", bookmark: all((row) => row.bookmarked) ? "unbookmark" : "bookmark", later: all((row) => row.later) ? "unlater" : "later" } as const)[what];
    void this.mark(rows.map((row) => row.entryId), mark);
    this.say(text.reading[({ read: "markRead", unread: "markUnread", bookmark: "bookmark", unbookmark: "unbookmark", later: "later", unlater: "unlater" } as const)[mark]]);
  }

  /** Marks a list read, as far as it had come when the reader looked, or what arrived before a moment. */
  async markAllRead(filter: EntryFilter | null = this.filter ?? (this.view.at === "today" ? { kind: "all" } : null), before: number | null = null): Promise<void> {
    if (filter === null) {
      return;
    }
    const here = this.filter !== null && isSame(this.filter, filter) && this.list.rows.length > 0;
    const arrivedBy = before !== null ? before : here ? this.list.rows.reduce((most, row) => Math.max(most, row.arrivedAt), 0) : Math.floor(Date.now() / 1000);
    const changed = await this.try("mark_all_read", { filter, arrivedBy });
    if (changed === null) {
      return;
    }
    const change = (row: EntryRow): EntryRow => (row.arrivedAt <= arrivedBy && isIn(row, filter, this.overview) ? marked(row, "read") : row);
    this.list.patch(change);
    this.found.patch(change);
    this.reading.patch(change);
    this.reading.forget();
    void this.loadOverview();
    this.say(text.undo.read(changed.changed));
    if (changed.undo !== null) this.#offerUndo(text.undo.read(changed.changed), changed.undo);
  }

  #offerUndo(message: string, undo: number): void {
    this.offerUndo(message, () => this.takeBack(undo));
  }

  /** Says what was done, and offers for a while to take it back. */
  offerUndo(message: string, act: () => unknown): void {
    this.#lastUndo = act;
    this.offer = { message, act };
    this.say(message);
    this.#later("offer", () => (this.offer = null), 20_000);
  }

  async undo(): Promise<void> {
    const act = this.offer?.act ?? this.#lastUndo;
    this.offer = null;
    this.#lastUndo = null;
    await act?.();
  }

  async takeBack(undo: number): Promise<void> {
    if ((await this.try("undo", { undo })) !== null) {
      this.say(text.undo.undone);
      this.reading.forget();
      void this.loadOverview();
      void this.#look();
      void this.reading.look();
    }
  }

  // ---- refreshing ----

  async refresh(all: boolean, feedIds: number[] | null = this.#feedsHere()): Promise<void> {
    this.say(text.sources.started);
    const report = await this.try("refresh", { all, feedIds: all ? null : feedIds });
    if (report !== null) {
      this.say(report.cancelled ? text.sources.cancelled : [text.sources.ended(report.newEntries), report.failed.length === 0 ? "" : text.sources.unreached(report.failed.length)].join(" ").trim());
      void this.loadOverview();
      void this.shelf?.look();
    }
  }

  /** Fetches what is read next, within so much room, and says what came of it. */
  async prepareOffline(budget: number): Promise<void> {
    this.preparing ??= { step: "texts", entries: 0, entriesDone: 0, pictures: 0, picturesDone: 0, bytes: 0, budget: budget * 2 ** 20, failed: 0 };
    const report = await this.try("prepare_offline", { budget });
    this.preparing = null;
    if (report === null) return;
    const done = report.cancelled ? text.offline.cancelled : report.networkAway ? text.offline.away : text.offline.ended(report.entries);
    if (this.dialog?.is === "offline") this.say(done);
    else this.note(done);
  }

  #feedsHere(): number[] | null {
    return this.filter === null || this.overview === null ? null : feedsOf(this.filter, this.overview);
  }

  // ---- sources ----

  async editFeed(change: EditFeed): Promise<boolean> {
    const done = (await this.try("edit_feed", change)) !== null;
    if (done) await this.loadOverview();
    return done;
  }

  /** Puts feeds into a folder, in front of another feed or at the end; offers to take it back. */
  async placeFeeds(feedIds: readonly number[], folderId: number | null, before: number | null = null, fromFolderId: number | null = null): Promise<void> {
    const changed = await this.try("place_feeds", { feedIds: [...feedIds], folderId, before, fromFolderId });
    const title = this.overview?.feeds.find((feed) => feed.feedId === feedIds[0])?.title ?? "";
    await this.#placed(changed, feedIds.length === 1 ? text.undo.moved(title) : text.feed.manyMoved(feedIds.length));
  }

  /** Puts a folder into another one, or to the top, in front of another one or at the end. */
  async placeFolder(folderId: number, parentId: number | null, before: number | null = null): Promise<void> {
    const title = this.overview?.folders.find((folder) => folder.folderId === folderId)?.title ?? "";
    await this.#placed(await this.try("place_folder", { folderId, parentId, before }), text.undo.moved(title));
  }

  async #placed(changed: Changed | null, message: string): Promise<void> {
    if (changed === null) return;
    await this.loadOverview();
    if (changed.undo !== null) this.#offerUndo(message, changed.undo);
    else this.say(message);
  }

  /** Chooses a feed, or lets it go. */
  choose(feedId: number): void {
    const next = new Set(this.chosen);
    if (!next.delete(feedId)) next.add(feedId);
    this.chosen = next;
  }

  /** The feeds that an action on this one is about: all that were chosen when it is among them. */
  along(feedId: number): number[] {
    return this.chosen.has(feedId) ? [...this.chosen] : [feedId];
  }

  /** Gives the host a file to keep, and says so when it was kept. */
  async save(file: FileData | null): Promise<void> {
    if (file === null) return;
    try {
      const contents = file.base64 !== null ? { base64: file.base64 } : { text: file.text ?? "" };
      if (await this.backend.saveFile(file.name, contents)) this.note(text.export.saved(file.name));
    } catch (thrown) {
      this.complain(asCallError(thrown));
    }
  }

  /** Shows a picture of the open article as large as the window. */
  lookAt(src: string): void {
    const pictures = this.pictures();
    const at = pictures.findIndex((picture) => picture.src === src);
    this.dialog = { is: "lightbox", pictures: at < 0 ? [{ src, caption: "" }] : pictures, at: Math.max(0, at) };
  }

  /** Given by the reading pane: the pictures of the open article, in order. */
  pictures: () => readonly Picture[] = () => [];

  async closeSample(): Promise<void> {
    if ((await this.try("close_sample", {})) !== null) {
      this.note(text.sample.closed);
      await this.loadOverview();
      this.#go({ at: "today" });
      await this.loadFront();
    }
  }

  async export(): Promise<void> {
    const file = await this.try("export_feeds", {});
    if (file === null) {
      return;
    }
    try {
      if (await this.backend.saveFile(text.bring.exportAs, { text: file.text })) {
        this.note(text.bring.exported);
      }
    } catch (thrown) {
      this.complain(asCallError(thrown));
    }
  }

  readonly keymap = $derived(keymapOf(this.settings.desk));

  // ---- the reader's own keys ----

  /** The first key of a command, as a person reads it; empty when it has none. */
  keyOf(command: Command): string {
    return keysOf(command, this.keymap)[0] ?? "";
  }

  openLink(url: string | null, background = false): void {
    if (url !== null) {
      void this.try("open_link", { url, background });
    }
  }

  async copy(what: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(what);
      this.note(done);
    } catch (thrown) {
      this.complain(asCallError(thrown));
    }
  }

  // ---- telling ----

  say(words: string): void {
    this.said = words;
  }

  note(message: string): void {
    this.#toast({ message, detail: null, kind: "note" }, 5_000);
    this.say(message);
  }

  complain(error: CallError): void {
    if (error.code === "libraryUnavailable" && this.house.state === "open") {
      void this.enter();
      return;
    }
    // The same complaint twice helps nobody.
    if (!this.toasts.some((toast) => toast.message === said(error.message))) {
      this.#toast({ message: said(error.message), detail: error.detail, kind: "error" }, 15_000);
    }
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  #toast(toast: Omit<Toast, "id">, lasts: number): void {
    const id = ++this.#toastId;
    this.toasts = [...this.toasts.slice(-2), { ...toast, id }];
    this.#later(`toast ${id}`, () => this.dismiss(id), lasts);
  }

  // ---- listening ----

  /** What is read aloud. */
  listening = $state.raw<ListeningView | null>(null);
  /** Given by the player: pauses, or goes on. */
  toggleSound: (() => void) | null = null;
  /** Given by the window, with what comes behind its first page. */
  listener: { listen(desk: Desk): void; look(desk: Desk): void } | null = null;

  // ---- commands ----

  run(command: Command, pane: Pane = "list"): void {
    switch (command) {
      case "next":
        return this.#step(1, true);
      case "previous":
        return this.#step(-1, true);
      case "nextQuiet":
        return this.#step(1, false);
      case "previousQuiet":
        return this.#step(-1, false);
      case "down":
        return this.#step(1, this.fold === 3);
      case "up":
        return this.#step(-1, this.fold === 3);
      case "pick": {
        const row = this.shelf?.current;
        return row === undefined || row === null ? undefined : this.shelf?.pick(row.entryId);
      }
      case "pickNext":
        return this.shelf?.pickOn(1);
      case "pickPrevious":
        return this.shelf?.pickOn(-1);
      case "pickAll":
        return this.shelf?.pickAll();
      case "historyBack":
        return void this.travel(-1);
      case "historyForward":
        return void this.travel(1);
      case "menu":
        return this.pointAtFocus();
      case "open": {
        const entryId = this.shelf?.selected ?? (this.view.at === "today" ? this.card : null);
        return entryId === null ? undefined : void this.read(entryId);
      }
      case "pageDown":
        return void this.#pageDown();
      case "pageUp":
        return void this.turnPage?.(-1);
      case "first":
        return void this.shelf?.jump(-1);
      case "last":
        return void this.shelf?.jump(1);
      case "original":
      case "originalQuiet":
        return this.openLink(this.target?.link ?? null, command === "originalQuiet");
      case "toggleRead":
        return this.toggle("read");
      case "toggleBookmark":
        return this.toggle("bookmark");
      case "toggleLater":
        return this.toggle("later");
      case "fullText":
        return void this.loadFullText();
      case "story":
        return this.goStory();
      case "muteStory":
        return this.storyHere === null ? undefined : void this.editStory(this.storyHere, { muted: true });
      case "refresh":
        return void this.refresh(false);
      case "refreshAll":
        return void this.refresh(true);
      case "markAllRead":
        return void this.markAllRead();
      case "undo":
        return void this.undo();
      case "search":
        return this.goSearch();
      case "goToday":
        return this.goToday();
      case "goUnread":
        return this.goList({ kind: "unread" });
      case "goAll":
        return this.goList({ kind: "all" });
      case "goBookmarks":
        return this.goList({ kind: "bookmarks" });
      case "goLater":
        return this.goList({ kind: "later" });
      case "why":
        this.whyShown = !this.whyShown;
        return;
      case "palette":
      case "help":
      case "settings":
      case "keys":
      case "about":
      case "offline":
      case "add":
      case "import":
        this.dialog = { is: command };
        return;
      case "health":
      case "alerts":
      case "editions":
      case "highlights":
      case "statistics":
      case "recordings":
      case "activity":
      case "rules":
        return this.goPage(command);
      case "note":
        if (this.reading.entryId !== null) this.noteAsked++;
        return;
      case "listen":
        return this.listener?.listen(this);
      case "print":
        return this.reading.entry !== null && this.printArticle !== null ? this.printArticle(this.reading.entry) : window.print();
      case "saveSearch":
        if (this.view.at === "search" && this.words.trim() !== "") this.dialog = { is: "saveSearch", query: this.words.trim(), searchId: null };
        return;
      case "tag":
        if (this.targets.length > 0) this.dialog = { is: "tags", rows: this.targets };
        return;
      case "push":
        this.dialog = { is: "push", feedId: null };
        return;
      case "export":
        return void this.export();
      case "paneLeft":
        return this.#toPane(pane, isRightToLeft() ? 1 : -1);
      case "paneRight":
        return this.#toPane(pane, isRightToLeft() ? -1 : 1);
      case "back":
        return this.#back();
    }
  }

  #toPane(from: Pane, by: 1 | -1): void {
    const panes: Pane[] = ["sources", "list", "article"];
    const to = panes[panes.indexOf(from) + by];
    if (to === undefined) {
      return;
    }
    if (to === "article" && this.reading.entryId === null) {
      this.run("open");
      if (this.reading.entryId === null && this.deepest !== "article") return;
    }
    this.deepest = to;
    if (to === "list" && this.shelf === null) {
      this.reading.close();
    }
    this.focusPane(to);
  }

  #back(): void {
    if (this.toasts.length > 0) {
      this.toasts = [];
    } else if (this.chosen.size > 0) {
      this.chosen = new Set();
    } else if ((this.shelf?.picked.size ?? 0) > 0) {
      this.shelf?.unpick();
    } else if (this.leaveArticle()) {
      this.focusPane("list");
    } else if (this.view.at === "story") {
      this.#leaveStory(this.view);
    } else if (this.view.at !== "today") {
      this.goToday();
    }
  }

  // ---- time ----

  #later(name: string, act: () => unknown, wait = SETTLE): void {
    this.#cancel(name);
    this.#timers.set(
      name,
      setTimeout(() => {
        this.#timers.delete(name);
        void act();
      }, wait),
    );
  }

  /** Like `#later`, but a steady stream of events does not put it off for ever. */
  #soon(name: string, act: () => unknown): void {
    if (!this.#timers.has(name)) {
      this.#later(name, act);
    }
  }

  #cancel(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }
}

const unreadIn = (rows: readonly EntryRow[]): EntryRow | undefined => rows.find((row) => !row.read);

function isSamePlace(one: Place, other: Place): boolean {
  return one.entryId === other.entryId && keyOfView(one.view) === keyOfView(other.view);
}

function keyOfView(view: View): string {
  return view.at === "list" ? `list ${keyOf(view.filter)}` : view.at === "story" ? `story ${view.storyId}` : view.at;
}
