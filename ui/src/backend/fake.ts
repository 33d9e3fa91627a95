// An engine made of cardboard, for working on the window without one, and for unit tests. Never part of a build.

import type { AlertView, CallError, Calls, EntryDesk, EntryFilter, EntryRow, Event, FeedHealth, FeedNode, FolderNode, FrontPage, Library, Mark, OfflineReport, OpenedEntry, Overview, PushView, RelatedEntry, Settings, StoryCard, StoryPage, TextVersion, WatchView } from "../api/calls.gen";
import { isIn } from "../state/marks";
import { usualBackground, usualDesk, usualNotices } from "../state/usual";
import type { Backend, Behind, Shell } from "./backend";
import { fakeDesk } from "./fakeDesk";

export type Scenario = "full" | "first" | "empty" | "broken" | "errors" | "offline" | "big" | "sample" | "refreshing" | "crash" | "closing";

/** `?fake=first` chooses what the cardboard shows. */
export function scenarioOf(search: string): Scenario {
  return (new URLSearchParams(search).get("fake") as Scenario | null) ?? "full";
}

const HOUR = 3600;

const FOLDERS: readonly [id: number, parent: number | null, title: string][] = [
  [1, null, "World"],
  [2, 1, "Europe"],
  [3, null, "Money"],
  [4, null, "Science"],
  [5, null, "London"],
];

const FEEDS: readonly [id: number, title: string, folders: number[], language: string][] = [
  [1, "The Wire", [1], "en"],
  [2, "Northern Herald", [1], "en"],
  [3, "Le Journal du Soir", [2], "fr"],
  [4, "Morgenblatt", [2], "de"],
  [5, "The Continental", [2], "en"],
  [6, "City Ledger", [3], "en"],
  [7, "Harbour & Trade", [3], "en"],
  [8, "Field Notes", [4], "en"],
  [9, "Open Orbit", [4], "en"],
  [10, "London Daily", [5], "en"],
  [11, "The Embankment", [5], "en"],
  [12, "صحيفة المدى", [1], "ar"],
  [13, "A Slow Kitchen", [], "en"],
];

interface Told {
  folder: number;
  lead: string;
  picture?: true;
  breaking?: string;
  fresh?: true;
  hours: number;
  by: readonly [feed: number, headline: string][];
}

const STORIES: readonly Told[] = [
  {
    folder: 1,
    hours: 0.6,
    picture: true,
    breaking: "6 of your 13 sources in 20 minutes, first: The Wire at 14:02",
    fresh: true,
    lead: "After eleven nights of talks the two ministers signed in the old customs house, with the tide out and no flags on the table. The agreement opens the strait to all ships from the first of the month and leaves the question of the islands for another winter.",
    by: [
      [1, "Strait to reopen on the first of the month after eleven nights of talks"],
      [2, "Ministers sign accord on the strait; islands left for later"],
      [5, "A deal in the customs house: what was signed, and what was not"],
      [3, "Le détroit rouvrira le premier du mois, les îles attendront"],
      [4, "Meerenge wird wieder geöffnet: Einigung nach elf Nächten"],
      [7, "Insurers cut premiums within the hour as strait accord is signed"],
    ],
  },
  {
    folder: 3,
    hours: 2.2,
    fresh: true,
    lead: "The bank held its rate at four and a quarter, but three of its nine members now want to go lower, and the governor did not contradict them.",
    by: [
      [6, "Rates held, but the vote is closer than anyone expected"],
      [7, "Three dissent as bank holds at 4.25 per cent"],
      [1, "Central bank leaves rate unchanged in split decision"],
    ],
  },
  {
    folder: 4,
    hours: 4.5,
    picture: true,
    lead: "A telescope on a balloon, no larger than a washing machine, has seen water in the air of a world forty light-years away.",
    by: [
      [9, "Water vapour found on a cool world forty light-years away"],
      [8, "What a balloon saw that the great telescopes missed"],
    ],
  },
  {
    folder: 5,
    hours: 5.1,
    lead: "The river barrier has closed two hundred times in its first thirty years and eighty in the last five. Engineers want a second one, further out.",
    by: [
      [10, "London needs a second barrier by 2050, engineers say"],
      [11, "The tide that comes more often than it used to"],
      [2, "Thames engineers call for new barrier downstream"],
    ],
  },
  {
    folder: 2,
    hours: 7,
    lead: "The night train from the coast to the capital ran full for the first time since the service was revived, dogs and bicycles included.",
    by: [
      [5, "The night train is back, and it is full"],
      [3, "Le train de nuit affiche complet pour la première fois"],
    ],
  },
  { folder: 1, hours: 9, picture: true, lead: "Forty thousand cranes have come down on the salt lakes three weeks early, and nobody quite knows why.", by: [[2, "The cranes came early, and in numbers nobody had counted on"], [8, "Three weeks ahead of the calendar: the cranes of the salt lakes"]] },
  { folder: 1, hours: 11, lead: "The vote was counted twice, by hand, in a school gymnasium, and came out the same both times: a majority of nine.", by: [[1, "Nine votes decide the mayoralty after second count"]] },
  { folder: 1, hours: 12, lead: "افتتحت المدينة القديمة متحفها الجديد بعد عشر سنوات من العمل، وفيه ثلاثة آلاف قطعة لم تعرض من قبل.", by: [[12, "متحف المدينة القديمة يفتح أبوابه بعد عشر سنوات"]] },
  { folder: 2, hours: 8, lead: "Die Brücke war für vierzigtausend Wagen gebaut und trug zuletzt das Dreifache. Nun bleibt sie bis zum Frühjahr zu.", by: [[4, "Rheinbrücke bleibt bis zum Frühjahr gesperrt"]] },
  { folder: 2, hours: 14, lead: "A small publisher of poems has outsold every novelist in the country for the third week running.", by: [[5, "Poems, of all things, at the top of the list"]] },
  { folder: 3, hours: 6, picture: true, lead: "The port moved more boxes in October than in any month of its history, with a fifth fewer people on the quay.", by: [[7, "A record October, and a quieter quay"], [6, "Port volumes hit record as automation bites"]] },
  { folder: 3, hours: 13, lead: "Twelve thousand households will pay less for heat this winter, because a data centre next door has too much of it.", by: [[6, "The data centre that heats a suburb"]] },
  { folder: 3, hours: 16, lead: "Coffee has doubled since spring. Two roasters explain where the money goes, and who never sees it.", by: [[7, "Where the money in your cup goes"]] },
  { folder: 4, hours: 10, lead: "The oldest known footprints of a child walking backwards have been found on a beach in the north.", by: [[8, "Someone walked backwards here, nine thousand years ago"]] },
  { folder: 4, hours: 18, lead: "A repair that took eleven minutes and a radio signal that took twenty-two hours: how the probe came back.", by: [[9, "Old probe answers after seven silent months"], [1, "Deep-space probe back in contact"]] },
  { folder: 4, hours: 20, lead: "Bees can count to four. A new study suggests that they know when four is not enough.", by: [[8, "Bees, arithmetic and doubt"]] },
  { folder: 5, hours: 3.3, picture: true, lead: "For six weeks a market under the railway arches sold nothing that needed electricity. The traders want to do it again.", by: [[11, "Six weeks under the arches without a plug"], [10, "Market that went dark wants to stay dark"]] },
  { folder: 5, hours: 15, lead: "The number 11 will run all night from March, and stop at the hospital.", by: [[10, "Night bus 11 to stop at the hospital from March"]] },
  { folder: 5, hours: 22, lead: "A library in the east of the city has lent out its ten-thousandth umbrella. Nine thousand came back.", by: [[11, "The library that lends umbrellas"]] },
  { folder: 0, hours: 19, lead: "Soak the beans on Friday, forget them on Saturday, be surprised on Sunday.", by: [[13, "Beans that ask nothing of you"]] },
];

const OLDER = ["Harbour pilots vote to end the strike", "A quiet year for the orchards", "New ferry timetable from Monday", "Court rules on the towpath", "What the archive kept, and what it threw away", "Rain stops play, again", "The last clockmaker of the street retires", "Schools to open an hour later", "An election that nobody noticed", "The bridge is to be painted green", "Water company fined for third time", "A cinema reopens with a silent film"];

const PARAGRAPHS = [
  "It began, as such things do, with a delay. The delegation from the north arrived on the evening train, twenty minutes behind time, and found the doors of the customs house locked; the caretaker had gone home. They waited on the steps, and because it was cold they talked.",
  "“We had agreed on the second paragraph before anyone had found the key,” one of them said later. By midnight there were three paragraphs, and by Tuesday there were nine.",
  "The text that was signed is four pages long. It opens the strait to ships of all flags, sets the dues at the level of ten years ago, and gives the pilots’ guilds of both shores the right to refuse a master who has been drinking.",
  "What it does not do is settle the islands. There are seven of them, two of which are under water at high tide, and each government publishes a map on which all seven are its own.",
];

interface World {
  feeds: FeedNode[];
  folders: FolderNode[];
  rows: EntryRow[];
  stories: Map<number, number[]>;
  full: Set<number>;
  wishes: Map<number, { followed: boolean; muted: boolean }>;
}

/** An engine that keeps everything in memory and forgets it with the page. */
export function fakeBackend(scenario: Scenario = "full", now: () => number = () => Math.floor(Date.now() / 1000)): Backend & { tell: (event: Event) => void; arrive: (count: number) => void } {
  const began = now();
  const world = build(scenario, began);
  const listeners = new Set<(event: Event) => void>();
  const tell = (event: Event): void => listeners.forEach((fn) => fn(event));
  const undone = new Map<number, { ids: number[]; mark: Mark }>();
  const acts = new Map<number, () => void>();
  let undos = 0;
  let firstRun = scenario === "first";
  let library: Library =
    scenario === "broken"
      ? {
          state: "unavailable",
          message: "The library’s file is damaged: a part of it cannot be read. Two good copies are at hand.",
          detail: "database disk image is malformed (11), page 2041",
          copies: [
            { name: "a", madeAt: began - 9 * HOUR, bytes: 48_234_496 },
            { name: "b", madeAt: began - 33 * HOUR, bytes: 47_185_920 },
          ],
          keptAside: "~/.local/share/london-daily/damaged/2026-11-23.db",
        }
      : { state: "open", readOnly: null };
  let settings: Settings = { theme: "system", compact: false, face: "serif", textSize: 19, measure: 66, checkEvery: 60, notify: true, notifyBudget: 8, fetchPictures: true, pictureBudget: 512, sensitivity: "usual", notices: usualNotices, background: usualBackground, edition: { compose: true, minute: 420, weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], notify: false, minutes: 45 }, desk: usualDesk };
  let prepared: OfflineReport | null = null;
  let pushed: PushView[] = [
    { pushId: 1, kind: "ntfy", url: "https://ntfy.example/harbour/json", title: "Harbour office", feedId: null, allowPrivateNetwork: false, paused: false, state: "connected", connectedAt: began - 7_300, eventAt: began - 400, events: 12, nextAt: null, why: null, hub: null },
    { pushId: 2, kind: "events", url: "https://hub.example/.well-known/mercure?topic=wire", title: "The Wire", feedId: 1, allowPrivateNetwork: false, paused: false, state: "waiting", connectedAt: null, eventAt: began - 86_400, events: 3, nextAt: began + 240, why: "The server is in trouble (503); it will be tried again.", hub: { hub: "https://hub.example/", topic: "https://1.example/feed", callback: "https://relay.example/in/7", askedAt: began - 90_000, renewAt: began + 200_000, why: null } },
  ];
  let watches: WatchView[] = [
    { watchId: 1, words: "strait islands", hits: 3 },
    { watchId: 2, words: "“night train”", hits: 1 },
  ];
  let watchIds = 2;

  const find = (filter: EntryFilter, unreadOnly: boolean): EntryRow[] => listed(filter).filter((row) => !unreadOnly || !row.read);

  function listed(filter: EntryFilter): EntryRow[] {
    if (filter.kind === "saved") return desk.saved(filter.searchId);
    if (filter.kind === "highlighted") return world.rows.filter((row) => desk.highlighted().has(row.entryId));
    return world.rows.filter((row) => isIn(row, filter, world));
  }

  function page(rows: EntryRow[], after: string | null | undefined, limit: number): { rows: EntryRow[]; next: string | null } {
    const from = after ? Number(after) : 0;
    return { rows: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null };
  }

  function mark(ids: readonly number[], what: Mark): number[] {
    const wanted = new Set(ids);
    const changed: number[] = [];
    world.rows = world.rows.map((row) => {
      if (!wanted.has(row.entryId)) return row;
      const after = { ...row, read: what === "read" ? true : what === "unread" ? false : row.read, bookmarked: what === "bookmark" ? true : what === "unbookmark" ? false : row.bookmarked, later: what === "later" ? true : what === "unlater" ? false : row.later };
      if (after.read !== row.read || after.bookmarked !== row.bookmarked || after.later !== row.later) changed.push(row.entryId);
      return after;
    });
    setTimeout(() => tell({ event: "entriesMarked", entryIds: changed.length > 100 ? [] : changed }));
    return changed;
  }

  function changed(ids: number[], what: Mark): { changed: number; undo: number | null } {
    if (ids.length === 0) return { changed: 0, undo: null };
    undone.set(++undos, { ids, mark: ({ read: "unread", unread: "read", bookmark: "unbookmark", unbookmark: "bookmark", later: "unlater", unlater: "later" } as const)[what] });
    return { changed: ids.length, undo: undos };
  }

  const desk = fakeDesk(world, began, (query) => searched(world.rows, query), (act) => (acts.set(++undos, act), undos));

  const answers: { [K in keyof Calls]: (args: Calls[K]["arguments"]) => Calls[K]["result"] | Promise<Calls[K]["result"]> } = {
    get_library: () => library,
    recover_library: () => (library = { state: "open", readOnly: null }),
    get_overview: () => overviewOf(world, scenario, firstRun, began),
    list_entries: ({ filter, unreadOnly, after, limit }) => page(find(filter, unreadOnly), after, limit ?? 100),
    search_entries: ({ query, after, limit }) => page(searched(world.rows, query), after, limit ?? 50),
    open_entry: ({ entryId }) => opened(world, entryId, desk.deskOf(entryId)),
    load_full_text: async ({ entryId }) => {
      await new Promise((done) => setTimeout(done, 300));
      const entry = opened(world, entryId, desk.deskOf(entryId));
      if (entry.row.feedId === 6) throw refusal("notFound", "The page holds no article that could be told from what stands around it.");
      world.full.add(entryId);
      return opened(world, entryId, desk.deskOf(entryId));
    },
    open_feed_text: ({ entryId }) => opened(world, entryId, desk.deskOf(entryId), "feed"),
    ...desk.answers,
    reset: () => ({ settings, keptAside: null }),
    get_story: ({ storyId }) => storyOf(world, storyId),
    look_at_story: () => ({}),
    edit_story: ({ storyId, followed, muted }) => {
      const kept = world.wishes.get(storyId) ?? { followed: false, muted: false };
      world.wishes.set(storyId, { followed: followed ?? kept.followed, muted: muted ?? kept.muted });
      setTimeout(() => tell({ event: "storiesChanged" }));
      return {};
    },
    decide_story: (decision) => {
      const apart = decision.decision === "notThis" ? [decision.entryId] : decision.decision === "split" ? decision.entryIds : [];
      world.rows = world.rows.map((row) => (apart.includes(row.entryId) ? { ...row, storyId: null } : row));
      setTimeout(() => tell({ event: "storiesChanged" }));
      return {};
    },
    regroup_stories: () => ({ entries: world.rows.length, stories: STORIES.length }),
    list_labels: () => [],
    save_labels: () => ({}),
    get_spread: () => [],
    list_versions: () => [],
    compare_versions: () => { throw refusal("notFound", "This article has no earlier version."); },
    compose_edition: () => { throw refusal("notFound", "There is nothing to compose an edition from."); },
    list_editions: () => [],
    get_edition: () => { throw refusal("notFound", "There is no edition yet."); },
    open_edition: () => ({}),
    remove_edition: () => ({}),
    export_edition: () => { throw refusal("notFound", "There is no edition yet."); },
    list_related: ({ entryId }) => relatedTo(world, entryId),
    back_up_library: () => ({ entries: 0, feeds: 0, bytes: 0 }),
    restore_library: () => ({ entries: 0, feeds: 0, bytes: 0 }),
    mark_entries: ({ entryIds, mark: what }) => changed(mark(entryIds, what), what),
    mark_all_read: ({ filter, arrivedBy }) =>
      changed(
        mark(
          find(filter, true)
            .filter((row) => row.arrivedAt <= (arrivedBy ?? Number.MAX_SAFE_INTEGER))
            .map((row) => row.entryId),
          "read",
        ),
        "read",
      ),
    undo: ({ undo }) => {
      const act = acts.get(undo);
      if (act !== undefined) {
        acts.delete(undo);
        act();
        tell({ event: "feedsChanged" });
        return { changed: 1, undo: null };
      }
      const step = undone.get(undo);
      undone.delete(undo);
      return { changed: step === undefined ? 0 : mark(step.ids, step.mark).length, undo: null };
    },
    get_today: () => frontOf(world, scenario, began),
    add_feed: async ({ url }) => {
      await new Promise((done) => setTimeout(done, 400));
      if (!url.includes(".")) throw refusal("badInput", `“${url}” is not an address. It should look like newspaper.example.`);
      if (url.includes("nothing")) throw refusal("notAFeed", "The page answered, but it names no feed and looks like no front page.");
      return { feedId: 13, title: "A Slow Kitchen", url: `https://${url}/feed.xml`, kind: "rss20", entries: 14, others: [{ url: `https://${url}/comments.xml`, title: "Comments" }] };
    },
    edit_feed: ({ feedId, title, notify, paused }) => {
      world.feeds = world.feeds.map((feed) => (feed.feedId === feedId ? { ...feed, title: title || feed.title, notify: notify ?? feed.notify, state: paused === true ? "paused" : paused === false ? "fine" : feed.state } : feed));
      tell({ event: "feedsChanged" });
      return {};
    },
    remove_feed: ({ feedId }) => {
      world.feeds = world.feeds.filter((feed) => feed.feedId !== feedId);
      world.rows = world.rows.filter((row) => row.feedId !== feedId);
      tell({ event: "feedsChanged" });
      tell({ event: "entriesChanged" });
      return {};
    },
    list_feeds: () => world.feeds.map((feed) => healthOf(feed, world, began)),
    save_folder: ({ folderId }) => ({ folderId: folderId ?? 6 }),
    remove_folder: () => ({}),
    preview_import: ({ text }) => {
      if (!text.includes("<opml")) throw refusal("badInput", "This is no OPML: the first thing in it should be <opml>.");
      return {
        title: "My subscriptions",
        newFeeds: [
          { url: "https://a.example/feed", title: "The Allotment", folder: "Gardens" },
          { url: "https://b.example/feed", title: "Brickwork Weekly", folder: "Houses / Old" },
        ],
        already: [{ url: "https://wire.example/feed", title: "The Wire", folder: "World" }],
        repeated: [],
        keptAttributes: [],
        refused: [{ url: "ftp://old.example/feed", why: "Only http and https addresses can be followed." }],
        warnings: ["Line 14: a tag was never closed; what follows was read all the same."],
      };
    },
    import_feeds: () => ({ added: 2, already: 1, refused: [], warnings: [] }),
    export_feeds: () => ({ text: "<opml version=\"2.0\"></opml>" }),
    get_catalog: () => ({
      groups: ["World", "United Kingdom", "Europe", "Money", "Science", "Culture"].map((title, at) => ({
        title,
        sources: FEEDS.slice(at * 2, at * 2 + 5).map(([id, name, , language]) => ({ title: name, url: `https://${id}.example/feed`, siteUrl: `https://${id}.example`, description: "What happened, told by people who were there", language, subscribed: id === 1 })),
      })),
    }),
    add_from_catalog: ({ urls }) => {
      firstRun = false;
      return { added: urls.length, already: 0, refused: [], warnings: [] };
    },
    open_sample: () => {
      firstRun = false;
      return { changed: world.rows.length, undo: null };
    },
    close_sample: () => ({ changed: world.rows.length, undo: null }),
    refresh: async () => {
      for (let done = 0; done <= world.feeds.length; done++) {
        tell({ event: "refreshProgressed", progress: { total: world.feeds.length, done, failed: 0, newEntries: done } });
        await new Promise((next) => setTimeout(next, 60));
      }
      arrive(3);
      tell({ event: "refreshEnded" });
      return { checked: 13, notModified: 9, newEntries: 3, changedEntries: 0, failed: [], skipped: [], alerts: 0, gaps: [], cancelled: false, seconds: 1, searchableAfter: 0.8, readableAfter: 0.5 };
    },
    cancel_refresh: () => ({}),
    get_offline: () => ({ running: null, last: prepared, held: prepared?.entries ?? 0, budget: 200 }),
    prepare_offline: async ({ budget }) => {
      const entries = Math.min(60, world.rows.length);
      const room = (budget ?? 200) * 2 ** 20;
      for (let done = 0; done <= entries; done += 3) {
        tell({ event: "offlineProgressed", progress: { step: "texts", entries, entriesDone: done, pictures: 0, picturesDone: 0, bytes: done * 9_400, budget: room, failed: 0 } });
        await new Promise((next) => setTimeout(next, 60));
      }
      for (let done = 0; done <= 40; done += 2) {
        tell({ event: "offlineProgressed", progress: { step: "pictures", entries, entriesDone: entries, pictures: 40, picturesDone: done, bytes: 564_000 + done * 180_000, budget: room, failed: done > 20 ? 1 : 0 } });
        await new Promise((next) => setTimeout(next, 60));
      }
      const kept = world.rows.slice(0, entries);
      world.rows = world.rows.map((row) => ({ ...row, offline: kept.some((one) => one.entryId === row.entryId) }));
      const [first, second] = kept;
      prepared = { preparedAt: now(), budget: room, stories: 20, entries, whole: entries - 2, pictures: 39, bytes: 7_764_000, fetched: 52, failed: first === undefined ? [] : [{ entryId: first.entryId, title: first.title, part: "text", url: first.link ?? "", code: "paywall", why: "The page shows its article to subscribers only." }], failures: 1, leftOut: second === undefined ? [] : [{ entryId: second.entryId, title: second.title, text: false, pictures: 2 }], leftOutEntries: 1, leftOutPictures: 2, cancelled: false, networkAway: false };
      tell({ event: "offlineEnded" });
      tell({ event: "entriesChanged" });
      return prepared;
    },
    cancel_offline: () => ({}),
    list_push: () => pushed,
    save_push: ({ pushId, url, kind, title, feedId, allowPrivateNetwork, paused, callback }) => {
      if (!url.includes(".")) throw refusal("badInput", "This is no web address; it should look like https://ntfy.sh/my-topic.");
      const id = pushId ?? pushed.length + 1;
      const view: PushView = { pushId: id, kind: kind ?? "ntfy", url, title: title || url, feedId: feedId ?? null, allowPrivateNetwork: allowPrivateNetwork ?? false, paused: paused ?? false, state: paused === true ? "off" : "connected", connectedAt: paused === true ? null : now(), eventAt: null, events: 0, nextAt: null, why: null, hub: callback ? { hub: "https://hub.example/", topic: url, callback, askedAt: now(), renewAt: now() + 5 * 86_400, why: null } : null };
      pushed = [...pushed.filter((one) => one.pushId !== id), view];
      return view;
    },
    remove_push: ({ pushId }) => ((pushed = pushed.filter((one) => one.pushId !== pushId)), {}),
    retry_push: () => ({}),
    test_push: ({ url, kind }) => ({ ok: url.includes("ntfy"), kind: kind ?? "ntfy", url, said: url.includes("ntfy") ? "The stream opened." : "There is nothing at this address (404); look for the site’s present one." }),
    list_watches: () => watches,
    save_watch: ({ watchId, words }) => {
      const watch = { watchId: watchId ?? ++watchIds, words, hits: 0 };
      watches = [...watches.filter((other) => other.watchId !== watch.watchId), watch];
      return watch;
    },
    remove_watch: ({ watchId }) => {
      watches = watches.filter((watch) => watch.watchId !== watchId);
      return {};
    },
    list_alerts: () => alertsOf(world, began),
    get_settings: () => settings,
    save_settings: (changedSettings) => (settings = changedSettings),
    open_link: () => ({}),
    check_library: () => ({ ok: true, problems: [], entries: world.rows.length, feeds: world.feeds.length, bytes: 48_234_496 }),
  };

  function arrive(count: number): void {
    const newest = Math.max(...world.rows.map((row) => row.entryId));
    const rows = Array.from({ length: count }, (_, at) => rowOf(newest + 1 + at, 1, `Just in: dispatch ${newest + at}`, "This came while you were reading.", now(), null, null, false));
    world.rows = [...rows, ...world.rows];
    tell({ event: "entriesChanged" });
  }

  return {
    pictures: "",
    tell,
    arrive,
    async call(name, args) {
      if (scenario === "errors" && (name === "get_today" || name === "list_entries")) {
        throw refusal("diskFull", "No room is left on the disk. Make some, and try again; nothing was lost.", "SQLITE_FULL (13)");
      }
      return answers[name](args as never);
    },
    listen(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    saveFile: () => Promise.resolve(true),
    updates: { source: () => Promise.resolve("system"), look: () => Promise.resolve(null), take: () => Promise.resolve() },
    shell: fakeShell(scenario),
  };
}

/** A shell whose system has everything; one scenario has a crash behind it. */
function fakeShell(scenario: Scenario): Shell {
  let behind: Behind = { tray: true, login: false, trouble: null };
  const done = (): Promise<void> => Promise.resolve();
  return {
    tryNotice: () => Promise.resolve({ service: "dunst 1.9.0", skills: ["actions", "body", "body-markup", "icon-static"], trouble: null, detail: null }),
    sayWords: done,
    pagePainted: done,
    lookAtGraphics: () => Promise.resolve(null),
    useTheCard: done,
    pageStands: done,
    closing: (fn) => {
      if (scenario === "closing") setTimeout(fn, 300);
      return () => {};
    },
    answerClosing: done,
    lookBehind: () => Promise.resolve(behind),
    startAtLogin: (wanted) => Promise.resolve((behind = { ...behind, login: wanted })),
    findCrash: () => Promise.resolve(scenario === "crash" ? { text: "London Daily 0.1.0 on linux x86_64\nIn thread tokio-runtime-worker, at src-tauri/crates/core/src/parse/xml.rs:412:17:\nindex out of bounds …\n\n   0: daily_core::parse::xml::read\n   1: daily_engine::refresh::check", others: 0 } : null),
    dismissCrash: done,
    openFolder: done,
  };
}

function refusal(code: CallError["code"], message: string, detail: string | null = null): CallError {
  return { code, message, detail };
}

function build(scenario: Scenario, now: number): World {
  const world: World = { folders: FOLDERS.map(([folderId, parentId, title]) => ({ folderId, parentId, title, unread: 0 })), feeds: [], rows: [], stories: new Map(), full: new Set(), wishes: new Map() };
  world.feeds = FEEDS.map(([feedId, title, folderIds]) => ({
    feedId,
    title,
    folderIds,
    icon: null,
    unread: 0,
    state: feedId === 7 && scenario !== "sample" ? "failing" : feedId === 13 ? "paused" : "fine",
    problem: feedId === 7 && scenario !== "sample" ? "Did not answer in time; next try in 2 h" : null,
    notify: feedId === 1,
    sample: scenario === "sample",
  }));
  if (scenario === "empty") return world;
  let id = 0;
  STORIES.forEach((story, at) => {
    const storyId = story.by.length > 1 ? at + 1 : null;
    story.by.forEach(([feedId, headline], position) => {
      const row = rowOf(++id, feedId, headline, story.lead, Math.round(now - story.hours * HOUR + position * 240), storyId, story.picture ? pictureOf(at) : null, story.hours > 12 && position === 0);
      world.rows.push(row);
      if (storyId !== null) world.stories.set(storyId, [...(world.stories.get(storyId) ?? []), row.entryId]);
    });
  });
  const more = scenario === "big" ? 100_000 : 150;
  for (let at = 0; at < more; at++) {
    const feedId = (at * 7) % FEEDS.length || 2;
    const title = `${OLDER[at % OLDER.length]}${at >= OLDER.length ? `, part ${Math.floor(at / OLDER.length) + 1}` : ""}`;
    world.rows.push(rowOf(++id, feedId, title, PARAGRAPHS[at % PARAGRAPHS.length] ?? "", now - 24 * HOUR - at * 700, null, null, at % 3 !== 0, at % 17 === 0, at % 23 === 0));
  }
  world.rows.sort((one, other) => other.publishedAt - one.publishedAt);
  return world;
}

function rowOf(entryId: number, feedId: number, title: string, excerpt: string, at: number, storyId: number | null, picture: string | null, read: boolean, bookmarked = false, later = false): EntryRow {
  const feed = FEEDS.find(([id]) => id === feedId);
  return { entryId, feedId, feedTitle: feed?.[1] ?? "", title, link: `https://example.org/${entryId}`, author: "A. Correspondent", excerpt: excerpt.slice(0, 180), publishedAt: at, arrivedAt: at, read, bookmarked, later, tags: [], storyId, picture, language: feed?.[3] ?? null, offline: false, snippet: null };
}

function searched(rows: EntryRow[], query: string): EntryRow[] {
  const words = query.toLowerCase().replace(/["*]/g, "").trim().split(/\s+/);
  const [word = ""] = words;
  return rows
    .filter((row) => words.every((one) => `${row.title} ${row.excerpt}`.toLowerCase().includes(one)))
    .map((row) => {
      const at = row.excerpt.toLowerCase().indexOf(word);
      const snippet = at < 0 ? row.excerpt : `…${row.excerpt.slice(Math.max(0, at - 40), at)}\uE000${row.excerpt.slice(at, at + word.length)}\uE001${row.excerpt.slice(at + word.length, at + 120)}`;
      return { ...row, snippet };
    });
}

function opened(world: World, entryId: number, desk: EntryDesk, version: TextVersion = world.full.has(entryId) ? "article" : "feed"): OpenedEntry {
  const row = world.rows.find((other) => other.entryId === entryId);
  if (row === undefined) throw refusal("notFound", "This article is no longer in the library.");
  const html = `<p>${row.excerpt}</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}<h2>What happens now</h2><p>Both parliaments must agree, and <a href="https://example.org/parliament">neither of them</a> is in session. The speaker of the smaller one has said that he will ring the bell on Thursday.</p><blockquote><p>“A strait is a road that belongs to whoever is on it.”</p></blockquote><ul><li>Dues: as ten years ago</li><li>Pilots: from either shore</li><li>Fishing: until the line of the lights</li></ul><figure><img src="${pictureOf(entryId + 3)}" alt=""><figcaption>The customs house at low tide. The flag had been taken in for washing.</figcaption></figure><p>${PARAGRAPHS[0]}</p>`;
  return { row, authors: ["Ada Lindqvist", "M. Osei"], html, text: PARAGRAPHS.join("\n\n"), minutes: 4, image: row.picture, siteUrl: "https://example.org", comments: null, updatedAt: null, categories: ["Diplomacy", "Shipping"], enclosures: [], hasFullText: world.full.has(entryId), version, fullTextRefused: null, relatedLinks: [], desk, offline: true, missingPictures: 0, versions: 0 };
}

function storyOf(world: World, storyId: number): StoryPage {
  const entries = world.rows.filter((row) => row.storyId === storyId);
  const told = STORIES[storyId - 1];
  if (entries.length === 0 || told === undefined) throw refusal("notFound", "This story is no longer in the library.");
  const oldestFirst = entries.toReversed();
  const steps = [oldestFirst.slice(0, 3), oldestFirst.slice(3, 4), oldestFirst.slice(4)].filter((step) => step.length > 0);
  return {
    storyId,
    headline: oldestFirst[0]?.title ?? "",
    lead: told.lead,
    picture: told.picture ? pictureOf(storyId - 1) : null,
    entries,
    timeline: steps.flatMap((step, at) => {
      const face = step[0];
      return face === undefined ? [] : [{ firstAt: face.publishedAt - (at === 0 ? 20 * HOUR : 0), lastAt: step.at(-1)?.publishedAt ?? 0, entryId: face.entryId, title: face.title, feedTitle: face.feedTitle, entries: step.length, newWords: ["insurers", "premiums", "islands"], fresh: false, headlineBefore: null }];
    }),
    sources: oldestFirst.map((row, at) => ({ feedId: row.feedId, title: row.feedTitle, entries: 1, entryId: row.entryId, headline: row.title, lead: row.excerpt, firstAt: row.publishedAt, wasFirst: at === 0, isCopy: at === 1, onlyWords: at === 0 ? ["pilots"] : [], onlySays: null })),
    silent: [{ feedId: 7, title: "City Ledger", why: "It published 31 articles in World in the last 14 days." }, { feedId: 8, title: "The Embankment", why: "It published 9 articles in World in the last 14 days." }],
    why: ["strait", "customs house", "islands", "eleven nights"],
    because: ["They share “strait”, “customs house” and “islands”."],
    reasons: [],
    related: [],
    spread: [],
    breaking: told.breaking ?? null,
    followed: world.wishes.get(storyId)?.followed ?? false,
    muted: world.wishes.get(storyId)?.muted ?? false,
    lookedAt: null,
  };
}

function relatedTo(world: World, entryId: number): RelatedEntry[] {
  const self = world.rows.find((row) => row.entryId === entryId);
  return world.rows
    .filter((row) => row.entryId !== entryId && row.feedId === self?.feedId)
    .slice(0, 8)
    .map((row, at) => ({ row, score: 0.8 - at / 20, why: "Both speak of harbours." }));
}

function overviewOf(world: World, scenario: Scenario, firstRun: boolean, now: number): Overview {
  const unreadBy = new Map<number, number>();
  for (const row of world.rows) if (!row.read) unreadBy.set(row.feedId, (unreadBy.get(row.feedId) ?? 0) + 1);
  const feeds = world.feeds.map((feed) => ({ ...feed, unread: unreadBy.get(feed.feedId) ?? 0 }));
  const folders = world.folders.map((folder) => {
    const inside = new Set([folder.folderId, ...world.folders.filter((other) => other.parentId === folder.folderId).map((other) => other.folderId)]);
    return { ...folder, unread: feeds.filter((feed) => feed.folderIds.some((id) => inside.has(id))).reduce((sum, feed) => sum + feed.unread, 0) };
  });
  return {
    folders: firstRun ? [] : folders,
    feeds: firstRun ? [] : feeds,
    unread: world.rows.filter((row) => !row.read).length,
    bookmarks: world.rows.filter((row) => row.bookmarked).length,
    later: world.rows.filter((row) => row.later).length,
    firstRun,
    sample: scenario === "sample",
    online: scenario !== "offline",
    slower: null,
    drive: null,
    refresh: scenario === "refreshing" ? { total: 240, done: 97, failed: 2, newEntries: 31 } : null,
    refreshedAt: now - 720,
  };
}

function frontOf(world: World, scenario: Scenario, now: number): FrontPage {
  if (scenario === "empty") return { composedAt: now, stories: 0, minutes: 0, splash: null, beside: [], sections: [], leftOut: 0 };
  const cards = STORIES.map((story, at) => cardOf(story, at, world));
  const title = (folder: number): string => FOLDERS.find(([id]) => id === folder)?.[2] ?? "Elsewhere";
  const rest = cards.slice(5).map((card, at) => ({ card, section: title(STORIES[at + 5]?.folder ?? 0) }));
  const sections = [...new Set(rest.map(({ section }) => section))].map((section) => ({ title: section, stories: rest.filter((other) => other.section === section).map(({ card }) => card), bursts: [] }));
  return { composedAt: now, stories: cards.length, minutes: 12, splash: cards[0] ?? null, beside: cards.slice(1, 5), sections, leftOut: 34 };
}

function cardOf(story: Told, at: number, world: World): StoryCard {
  const rows = story.by.flatMap(([feedId, headline]) => world.rows.filter((row) => row.feedId === feedId && row.title === headline));
  const first = rows[0];
  return {
    storyId: story.by.length > 1 ? at + 1 : null,
    entryId: first?.entryId ?? 0,
    headline: first?.title ?? "",
    lead: story.lead,
    picture: story.picture ? pictureOf(at) : null,
    sources: rows.map((row) => ({ feedId: row.feedId, title: row.feedTitle, entryId: row.entryId, headline: row.title, publishedAt: row.publishedAt })),
    entries: rows.length,
    firstAt: first?.publishedAt ?? 0,
    lastAt: rows.at(-1)?.publishedAt ?? 0,
    breaking: story.breaking ?? null,
    fresh: story.fresh ?? false,
    freshEntries: story.fresh ? 2 : 0,
    followed: false,
    read: rows.every((row) => row.read),
    language: first?.language ?? null,
    why: `${rows.length} of your sources tell it, the last of them ${Math.round(story.hours)} hours ago.`,
  };
}

function healthOf(feed: FeedNode, world: World, now: number): FeedHealth {
  const entries = world.rows.filter((row) => row.feedId === feed.feedId).length;
  return {
    feedId: feed.feedId,
    title: feed.title,
    url: `https://example.org/${feed.feedId}/feed.xml`,
    siteUrl: "https://example.org",
    folder: world.folders.find((folder) => folder.folderId === feed.folderIds[0])?.title ?? null,
    unread: feed.unread,
    entries,
    state: feed.state,
    error: feed.state === "failing" ? "The server did not answer within 30 seconds." : null,
    failures: feed.state === "failing" ? 3 : 0,
    checkedAt: now - 600,
    changedAt: now - 1800,
    nextCheckAt: feed.state === "paused" ? null : now + feed.feedId * 400,
    nextCheckWhy: feed.state === "failing" ? "after three failures it is asked every two hours" : "the server asked for an hour between visits",
    entriesPerWeek: feed.feedId * 3.4,
    readShare: (feed.feedId % 5) / 5,
    notify: feed.notify,
    paused: feed.state === "paused",
    allowPrivateNetwork: false,
    sample: feed.sample,
    kind: "rss2",
    icon: feed.icon,
    fullText: "short",
    checkEvery: 0,
    gap: feed.feedId === 6 ? { gapId: 1, feedId: 6, feedTitle: feed.title, fromAt: now - 9 * HOUR, untilAt: now - 4 * HOUR, noticedAt: now, state: "open", found: 0, sentence: "Items were missed between 02:00 and 07:40." } : null,
  };
}

function alertsOf(world: World, now: number): AlertView[] {
  const first = world.rows[0]?.entryId ?? null;
  return [
    { alertId: 3, entryId: first, storyId: 1, title: "The Wire", headline: "Strait to reopen on the first of the month after eleven nights of talks", because: "You watch for “strait islands”.", raisedAt: now - 2000, shownAt: now - 1998, heldBack: null, publishers: ["The Wire", "Northern Herald"], kind: "entry", witnesses: [], updatedAt: now - 2000, editionId: null, link: null },
    { alertId: 2, entryId: first, storyId: null, title: "The Continental", headline: "The night train is back, and it is full", because: "You watch for “night train”.", raisedAt: now - 25_000, shownAt: null, heldBack: "The window had the focus.", publishers: ["The Continental"], kind: "entry", witnesses: [], updatedAt: now - 25_000, editionId: null, link: null },
    { alertId: 1, entryId: first, storyId: null, title: "The Wire", headline: "Nine votes decide the mayoralty after second count", because: "You want to be told of every new article of The Wire.", raisedAt: now - 40_000, shownAt: now - 39_990, heldBack: null, publishers: ["The Wire"], kind: "entry", witnesses: [], updatedAt: now - 40_000, editionId: null, link: null },
  ];
}

// A landscape in three bands: enough to judge a page by.
function pictureOf(seed: number): string {
  const hue = (seed * 67 + 200) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 24% 62%)"/><stop offset="1" stop-color="hsl(${(hue + 30) % 360} 40% 84%)"/></linearGradient></defs><rect width="900" height="600" fill="url(#s)"/><circle cx="${180 + ((seed * 131) % 540)}" cy="190" r="58" fill="hsl(${(hue + 40) % 360} 60% 92%)"/><path d="M0 380 Q 180 ${250 + ((seed * 53) % 90)} 360 360 T 900 ${310 + ((seed * 29) % 60)} V600H0Z" fill="hsl(${hue} 22% 42%)"/><path d="M0 470 Q 260 390 520 460 T 900 430 V600H0Z" fill="hsl(${hue} 26% 26%)"/><path d="M0 560 Q 300 500 900 545 V600H0Z" fill="hsl(${hue} 30% 14%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
