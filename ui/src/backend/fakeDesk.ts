// The reading desk of the cardboard engine: tags, notes, highlights, searches, rules, figures. Kept in memory.

import type { CallError, Calls, DayFigures, EntryDesk, EntryRow, FeedNode, FolderNode, HighlightView, Keep, ListeningView, MuteView, NewsletterView, RuleView, SavedSearch, SaveRule } from "../api/calls.gen";

/** What the desk needs of the cardboard world. */
export interface Shelf {
  rows: EntryRow[];
  feeds: FeedNode[];
  folders: FolderNode[];
}

type Answers<K extends keyof Calls> = { [N in K]: (args: Calls[N]["arguments"]) => Calls[N]["result"] };
type DeskCalls =
  | "get_rows" | "save_place" | "list_tags" | "tag_entries" | "rename_tag" | "remove_tag" | "save_note" | "list_notes"
  | "save_highlight" | "remove_highlight" | "list_highlights" | "suggest_query" | "list_searches" | "save_search" | "remove_search" | "order_searches"
  | "list_rules" | "save_rule" | "remove_rule" | "order_rules" | "preview_rule" | "apply_rule" | "list_mutes" | "save_mute" | "end_mute"
  | "get_retention" | "preview_retention" | "save_retention" | "apply_retention" | "get_feed_settings" | "edit_feeds" | "get_folder_settings" | "edit_folder"
  | "place_feeds" | "place_folder" | "remove_feeds" | "suggest_unsubscribing" | "list_activity" | "get_statistics" | "export_library" | "get_about" | "export_entries"
  | "read_aloud" | "steer_listening" | "get_listening" | "list_voices" | "report_speech" | "save_position" | "list_media" | "play_media" | "download_media" | "cancel_download" | "remove_download" | "list_chapters"
  | "list_gaps" | "fill_gap" | "dismiss_gap" | "add_newsletters" | "list_newsletters" | "remove_newsletters";

const DAY = 86_400;

/** The desk of one world. `undoes` keeps what takes a change back, and answers its number. */
export function fakeDesk(world: Shelf, now: number, found: (query: string) => EntryRow[], undoes: (act: () => void) => number) {
  const notes = new Map<number, { text: string; writtenAt: number }>();
  const places = new Map<number, number>();
  let highlights: HighlightView[] = [];
  let searches: SavedSearch[] = [{ searchId: 1, title: "Harbours", query: "harbour or port", hidden: false, showUnread: true, unread: 12, orMore: false, problems: [] }];
  let rules: RuleView[] = [ruleOf(1, { title: "", disabled: false, when: { by: "all", conditions: [{ field: "title", operator: "contains", text: "rain" }] }, actions: [{ do: "mute" }], stop: false }, 4)];
  let mutes: MuteView[] = [{ muteId: 1, words: "orchards", until: now + 3 * DAY, since: now - DAY, hits: 7, ended: false }];
  let general: Keep = { keep: "everything" };
  const keeps = new Map<number, Keep>();
  let newsletters: NewsletterView[] = [{ newsletterId: 1, title: "Letters", path: "/home/reader/Letters", folderId: 5, feedIds: [10], entries: 31, lookedAt: now - 900, problem: null, unreadable: [{ url: "torn.eml", why: "The letter ends in the middle of its headers." }] }];
  let gaps = [{ gapId: 1, feedId: 6, feedTitle: "City Ledger", fromAt: now - 9 * 3600, untilAt: now - 4 * 3600, noticedAt: now - 4 * 3600, state: "open" as const, found: 0, sentence: "Items were missed between 02:00 and 07:40." }];
  const silence: ListeningView = { state: "silent", queue: [], at: 0, sentence: 0, sentences: 0, place: null, version: null, language: null, trouble: null, toSay: [] };
  let listening = silence;
  let ids = 10;

  const rowOf = (entryId: number): EntryRow | undefined => world.rows.find((row) => row.entryId === entryId);
  const hits = (rule: Pick<SaveRule, "when">): EntryRow[] => {
    const { when } = rule;
    if (when.by === "query") return found(when.query);
    return world.rows.filter((row) => when.conditions[when.by === "all" ? "every" : "some"]((condition) => `${row.title} ${row.feedTitle}`.toLowerCase().includes(condition.text.toLowerCase()) !== (condition.operator === "containsNot" || condition.operator === "isNot")));
  };

  function tagged(entryIds: readonly number[], add: readonly string[], remove: readonly string[]): number[] {
    const before = new Map(world.rows.filter((row) => entryIds.includes(row.entryId)).map((row) => [row.entryId, row.tags]));
    world.rows = world.rows.map((row) => (before.has(row.entryId) ? { ...row, tags: [...new Set([...row.tags, ...add])].filter((tag) => !remove.includes(tag)) } : row));
    return [...before.keys()];
  }

  /** What the open article says of the desk. */
  function deskOf(entryId: number): EntryDesk {
    return { note: notes.get(entryId)?.text ?? "", highlights: highlights.filter((one) => one.entryId === entryId), reasons: [], muted: false, place: places.get(entryId) ?? 0, media: [] };
  }

  const answers: Answers<DeskCalls> = {
    get_rows: ({ entryIds }) => entryIds.flatMap((id) => rowOf(id) ?? []),
    save_place: ({ entryId, place }) => (places.set(entryId, place), {}),
    list_tags: () => {
      const names = [...new Set(world.rows.flatMap((row) => row.tags))].sort();
      return names.map((name) => ({ name, entries: world.rows.filter((row) => row.tags.includes(name)).length, unread: world.rows.filter((row) => row.tags.includes(name) && !row.read).length }));
    },
    tag_entries: ({ entryIds, add, remove }) => {
      const touched = tagged(entryIds, add, remove);
      return { changed: touched.length, undo: undoes(() => tagged(touched, remove, add)) };
    },
    rename_tag: ({ name, to }) => {
      const touched = world.rows.filter((row) => row.tags.includes(name)).map((row) => row.entryId);
      tagged(touched, [to], [name]);
      return { changed: touched.length, undo: null };
    },
    remove_tag: ({ name }) => ({ changed: tagged(world.rows.map((row) => row.entryId), [], [name]).length, undo: null }),
    save_note: ({ entryId, text }) => (text === "" ? notes.delete(entryId) : notes.set(entryId, { text, writtenAt: now }), {}),
    list_notes: () => ({ rows: [...notes].flatMap(([id, note]) => { const row = rowOf(id); return row === undefined ? [] : [{ row, ...note }]; }), next: null }),
    save_highlight: ({ highlightId, entryId, passage, colour, note }) => {
      const before = highlights.find((one) => one.highlightId === highlightId);
      const made: HighlightView = { highlightId: before?.highlightId ?? ++ids, entryId: before?.entryId ?? entryId ?? 0, quote: before?.quote ?? passage?.quote ?? "", colour: colour ?? before?.colour ?? "yellow", note: note ?? before?.note ?? "", range: null, changed: false, orphan: false, madeAt: now };
      highlights = [made, ...highlights.filter((one) => one !== before)];
      return made;
    },
    remove_highlight: ({ highlightId }) => {
      const before = highlights;
      highlights = highlights.filter((one) => one.highlightId !== highlightId);
      return { changed: 1, undo: undoes(() => void (highlights = before)) };
    },
    list_highlights: ({ colour, text }) => ({
      rows: highlights.filter((one) => (!colour || one.colour === colour) && (!text || one.quote.toLowerCase().includes(text.toLowerCase()))).flatMap((highlight) => { const row = rowOf(highlight.entryId); return row === undefined ? [] : [{ highlight, row }]; }),
      next: null,
    }),
    suggest_query: ({ query }) => {
      const word = query.split(/\s+/).at(-1) ?? "";
      const offers = ["feed:", "folder:", "tag:", "author:", "is:unread", "is:bookmarked", "before:", "after:"].filter((offer) => word !== "" && offer.startsWith(word) && offer !== word);
      return { problems: query.includes("is:nonsense") ? ["“is:nonsense” is no state of an article."] : [], suggestions: offers.map((text) => ({ text, kind: "operator" as const, label: text })), replaces: { start: query.length - word.length, end: query.length } };
    },
    list_searches: () => searches,
    save_search: ({ searchId, title, query, hidden, hideUnread }) => {
      const saved = { searchId: searchId ?? ++ids, title: title || query, query, hidden, showUnread: !hideUnread, unread: hideUnread ? 0 : found(query).filter((row) => !row.read).length, orMore: false, problems: [] };
      searches = [...searches.filter((one) => one.searchId !== saved.searchId), saved];
      return saved;
    },
    remove_search: ({ searchId }) => ((searches = searches.filter((one) => one.searchId !== searchId)), {}),
    order_searches: () => ({}),
    list_rules: () => rules,
    save_rule: (wanted) => {
      const rule = ruleOf(wanted.ruleId ?? ++ids, wanted, 0);
      rules = wanted.ruleId ? rules.map((one) => (one.ruleId === rule.ruleId ? rule : one)) : [...rules, rule];
      return rule;
    },
    remove_rule: ({ ruleId }) => ((rules = rules.filter((rule) => rule.ruleId !== ruleId)), {}),
    order_rules: ({ ruleIds }) => ((rules = ruleIds.flatMap((id) => rules.find((rule) => rule.ruleId === id) ?? [])), {}),
    preview_rule: (rule) => ({ hits: hits(rule).length, examined: world.rows.length, since: now - 30 * DAY, complete: true, rows: hits(rule).slice(0, 100), byFeed: [], sentence: ruleOf(0, rule, 0).sentence, problems: [] }),
    apply_rule: ({ ruleId }) => ({ changed: hits(rules.find((rule) => rule.ruleId === ruleId) ?? { when: { by: "all", conditions: [] } }).length, undo: undoes(() => {}) }),
    list_mutes: () => mutes,
    save_mute: ({ words, until }) => {
      const mute = { muteId: ++ids, words, until: until ?? null, since: now, hits: found(words).length, ended: false };
      mutes = [mute, ...mutes];
      return { mute, changed: mute.hits, undo: mute.hits === 0 ? null : undoes(() => {}) };
    },
    end_mute: ({ muteId }) => ((mutes = mutes.map((mute) => (mute.muteId === muteId ? { ...mute, ended: true } : mute))), { changed: 0, undo: null }),
    get_retention: () => ({ general, feeds: [], appliedAt: null }),
    preview_retention: ({ keep }) => (keep.keep === "limited" ? { entries: 412, bytes: 3_100_000, unread: 17, spared: 23, feeds: [] } : { entries: 0, bytes: 0, unread: 0, spared: 0, feeds: [] }),
    save_retention: ({ keep }) => ({ general: (general = keep), feeds: [], appliedAt: null }),
    apply_retention: () => ({ entries: 0, bytes: 0 }),
    get_feed_settings: ({ feedId }) => {
      const feed = world.feeds.find((one) => one.feedId === feedId);
      if (feed === undefined) throw { code: "notFound", message: "This source is gone.", detail: null } satisfies CallError;
      return { feedId, ownTitle: "", title: feed.title, url: `https://example.org/${feedId}/feed.xml`, folderIds: feed.folderIds, checkEvery: null, fullText: "short", notify: feed.notify, paused: feed.state === "paused", keep: keeps.get(feedId) ?? { keep: "general" }, icon: feed.icon, ownIcon: false, hub: feedId === 1 ? { hub: "https://hub.example/", topic: "https://1.example/feed" } : null };
    },
    edit_feeds: ({ feedIds, keep, addFolderIds, removeFolderIds }) => {
      if (keep) for (const id of feedIds) keeps.set(id, keep);
      world.feeds = world.feeds.map((feed) => (feedIds.includes(feed.feedId) ? { ...feed, folderIds: [...feed.folderIds.filter((id) => !removeFolderIds.includes(id)), ...addFolderIds] } : feed));
      return { changed: feedIds.length, undo: null };
    },
    get_folder_settings: ({ folderId }) => ({ folderId }),
    edit_folder: () => ({ changed: 0, undo: null }),
    place_feeds: ({ feedIds, folderId, before }) => {
      const old = world.feeds;
      const moved = world.feeds.filter((feed) => feedIds.includes(feed.feedId)).map((feed) => ({ ...feed, folderIds: folderId ? [folderId] : [] }));
      const rest = world.feeds.filter((feed) => !feedIds.includes(feed.feedId));
      const at = rest.findIndex((feed) => feed.feedId === before);
      world.feeds = at < 0 ? [...rest, ...moved] : [...rest.slice(0, at), ...moved, ...rest.slice(at)];
      return { changed: moved.length, undo: undoes(() => void (world.feeds = old)) };
    },
    place_folder: ({ folderId, parentId }) => {
      const old = world.folders;
      world.folders = world.folders.map((folder) => (folder.folderId === folderId ? { ...folder, parentId: parentId ?? null } : folder));
      return { changed: 1, undo: undoes(() => void (world.folders = old)) };
    },
    remove_feeds: ({ feedIds }) => ((world.feeds = world.feeds.filter((feed) => !feedIds.includes(feed.feedId))), { changed: feedIds.length, undo: null }),
    suggest_unsubscribing: () => [{ feedId: 7, title: "Harbour & Trade", entriesPerWeek: 84, readShare: 0.01, lastReadAt: now - 20 * DAY, why: "84 articles a week, of which you read one in a hundred." }],
    list_activity: ({ kind }) => ({
      rows: ([
        { at: now - 300, kind: "check", feedId: 1, feedTitle: "The Wire", entryId: null, text: "was checked: 3 new articles." },
        { at: now - 900, kind: "failure", feedId: 6, feedTitle: "City Ledger", entryId: null, text: "did not answer within 30 seconds." },
        { at: now - 4000, kind: "rule", feedId: 8, feedTitle: "Field Notes", entryId: 1, text: "met the rule: when the title contains “rain”, hide it." },
        { at: now - 2 * DAY, kind: "retention", feedId: null, feedTitle: null, entryId: null, text: "212 old articles were removed." },
      ] as const).filter((row) => !kind || row.kind === kind),
      next: null,
    }),
    get_statistics: ({ days }) => {
      const all: DayFigures[] = Array.from({ length: days ?? 30 }, (_, at) => ({ day: new Date((now - ((days ?? 30) - at - 1) * DAY) * 1000).toISOString().slice(0, 10), arrived: 60 + ((at * 37) % 45), read: 8 + ((at * 13) % 21) }));
      const sum = (of: "arrived" | "read"): number => all.reduce((total, day) => total + day[of], 0);
      return {
        days: all,
        feeds: world.feeds.map((feed, at) => ({ feedId: feed.feedId, title: feed.title, arrived: 40 + ((at * 61) % 300), read: 4 + ((at * 29) % 40), readShare: 0.2 })),
        hours: Array.from({ length: 24 }, (_, hour) => (hour < 6 ? hour % 2 : Math.round(20 + 18 * Math.sin(hour)))),
        read: sum("read"),
        arrived: sum("arrived"),
        streak: 9,
        longestStreak: 31,
        spread: [120, 41, 17, 8, 5].map((stories, at) => ({ sources: at + 1, stories })),
      };
    },
    export_library: () => ({ name: "london-daily.json", mediaType: "application/json", text: "{}", base64: null, bytes: 2 }),
    get_about: () => ({ version: "0.1.0", libraryVersion: 5, sqlite: "3.50.4", system: "linux x86_64", diagnostics: "London Daily 0.1.0\n13 sources, 240 articles" }),
    export_entries: ({ format }) => ({ name: `articles.${format === "markdown" ? "md" : format}`, mediaType: "text/plain", text: format === "epub" ? null : "# Articles", base64: format === "epub" ? "UEsDBA==" : null, bytes: 10 }),
    read_aloud: (what) => (listening = { ...silence, state: "speaking", queue: (what.what === "entries" ? what.entryIds : [1, 2]).map((entryId) => ({ entryId, title: rowOf(entryId)?.title ?? "", from: "The Wire" })), sentences: 12, language: "en" }),
    steer_listening: ({ to }) => (listening = to === "end" ? silence : { ...listening, state: to === "pause" ? "paused" : "speaking", sentence: to === "nextSentence" ? listening.sentence + 1 : listening.sentence }),
    get_listening: () => listening,
    list_voices: () => ({ voices: [], inWindow: false, trouble: "No voice is installed." }),
    report_speech: () => ({}),
    save_position: () => ({}),
    list_media: () => ({
      rows: ([[1, 754, 2711, false, { state: "here", bytes: 41_300_000, kept: true }], [2, 0, null, false, { state: "underWay", done: 12_000_000, total: 64_000_000, kept: true }], [3, 1800, 1800, true, { state: "here", bytes: 27_000_000, kept: false }], [4, 60, 3605, false, { state: "none" }]] as const).flatMap(([entryId, seconds, duration, finished, download]) => {
        const row = rowOf(entryId);
        return row === undefined ? [] : [{ media: { entryId, url: `https://example.org/${entryId}.mp3`, address: null, seconds, duration, finished, download }, row }];
      }),
      bytes: 68_300_000,
      budget: 2 ** 31,
    }),
    play_media: ({ entryId, url }) => ({ entryId, url, address: "/none.mp3", seconds: 0, duration: null, finished: false, download: { state: "underWay", done: 0, total: null, kept: false } }),
    download_media: ({ entryId, url }) => ({ entryId, url, address: null, seconds: 0, duration: null, finished: false, download: { state: "underWay", done: 0, total: null, kept: true } }),
    cancel_download: () => ({}),
    remove_download: () => ({}),
    list_chapters: () => [],
    list_gaps: ({ feedId }) => gaps.filter((gap) => !feedId || gap.feedId === feedId),
    fill_gap: () => ({ gapId: 1, feedId: 6, feedTitle: "City Ledger", fromAt: now - 9 * 3600, untilAt: now - 4 * 3600, noticedAt: now, state: "filled", found: 5, sentence: "5 items that had been missed were found." }),
    dismiss_gap: ({ gapId }) => ((gaps = gaps.filter((gap) => gap.gapId !== gapId)), {}),
    add_newsletters: () => newsletters[0] ?? neverThere(),
    list_newsletters: () => newsletters,
    remove_newsletters: ({ newsletterId }) => ((newsletters = newsletters.filter((one) => one.newsletterId !== newsletterId)), {}),
  };

  return { answers, deskOf, saved: (searchId: number): EntryRow[] => found(searches.find((one) => one.searchId === searchId)?.query ?? ""), highlighted: () => new Set(highlights.map((one) => one.entryId)) };
}

function neverThere(): never {
  throw { code: "notFound", message: "There is no such folder.", detail: null } satisfies CallError;
}

function ruleOf(ruleId: number, { title, disabled, when, actions, stop }: SaveRule, hits: number): RuleView {
  const looks = when.by === "query" ? `“${when.query}” finds it` : when.conditions.map((one) => `the ${one.field} ${one.operator} “${one.text}”`).join(when.by === "all" ? " and " : " or ");
  const sentence = `When ${looks}, ${actions.map((one) => (one.do === "tag" ? `tag it ${one.name}` : one.do)).join(" and ")}.`;
  return { ruleId, title: title || sentence, enabled: !disabled, when, actions, stop, hits, lastHitAt: hits === 0 ? null : 1, sentence, problems: [] };
}
