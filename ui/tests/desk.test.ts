import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import type { Shell, SystemWords } from "../src/backend/backend";
import { fakeBackend, type Scenario } from "../src/backend/fake";
import { Desk } from "../src/state/desk.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the desk", () => {
  test("opening an article marks it read at once and lowers the counts", async () => {
    const { desk } = await opened();
    desk.goList({ kind: "unread" });
    await settled();
    const before = desk.overview?.unread ?? 0;
    const first = desk.list.rows[0];

    desk.run("next");

    expect(desk.list.rows[0]?.read).toBe(true);
    expect(desk.overview?.unread).toBe(before - 1);
    expect(desk.reading.entryId).toBe(first?.entryId);
    await settled();
    expect(desk.overview?.unread).toBe(before - 1);
    expect(desk.list.rows[0]?.entryId).toBe(first?.entryId);
  });

  test("a refused mark is taken back and complained about", async () => {
    const { desk, backend } = await opened();
    desk.goList({ kind: "unread" });
    await settled();
    const before = desk.overview?.bookmarks;
    const call = backend.call;
    backend.call = (name, args) => (name === "mark_entries" ? Promise.reject({ code: "readOnly", message: "The library can only be read.", detail: null }) : call(name, args));

    desk.run("nextQuiet");
    desk.run("toggleBookmark");
    expect(desk.list.current?.bookmarked).toBe(true);
    await settled();

    expect(desk.list.current?.bookmarked).toBe(false);
    expect(desk.overview?.bookmarks).toBe(before);
    expect(desk.toasts.map((toast) => toast.message)).toEqual(["The library can only be read."]);
  });

  test("a link of our own leads to what it names, and one that leads nowhere is said", async () => {
    const { desk } = await opened();
    const entryId = desk.overview === null ? 0 : 1;

    desk.take([{ kind: "link", text: "londondaily:entry/1", to: { to: "entry", id: entryId } }]);
    await settled();
    expect(desk.reading.entryId).toBe(entryId);
    desk.take([{ kind: "link", text: "londondaily:alerts", to: { to: "alerts" } }]);
    expect(desk.view).toEqual({ at: "alerts" });
    desk.take([{ kind: "link", text: "londondaily:cellar", to: null }]);

    expect(desk.toasts.map((toast) => toast.message)[0]).toContain("londondaily:cellar");
  });

  test("what the system shows for the app speaks the window’s language, and is told again only when that changes", async () => {
    const said: string[] = [];
    const shell = { sayWords: (words: SystemWords) => Promise.resolve(void said.push(words.open)), closing: () => () => {}, findCrash: () => Promise.resolve(null), lookAtGraphics: () => Promise.resolve(null) };
    const { desk } = await opened("full", shell as unknown as Shell);
    // Words are fetched, which no clock of ours brings about.
    const change = async (part: Parameters<Desk["changeDesk"]>[0]): Promise<void> => {
      desk.changeDesk(part);
      await vi.dynamicImportSettled();
      await settled();
    };

    await change({ language: "de" });
    await change({ rowPictures: true });
    await change({ language: "en" });

    expect(said).toEqual(["Open", "Öffnen", "Open"]);
  });

  test("what broke off last time is offered, and so is the question about closing", async () => {
    let ask = (): void => {};
    const crash = { text: "In thread main", others: 0 };
    const shell = { sayWords: () => Promise.resolve(), closing: (fn: () => void) => ((ask = fn), () => {}), findCrash: () => Promise.resolve(crash), lookAtGraphics: () => Promise.resolve(null) };
    const { desk } = await opened("full", shell as unknown as Shell);
    expect(desk.dialog).toEqual({ is: "crash", crash });

    ask();

    expect(desk.dialog).toEqual({ is: "closing" });
  });

  test("a place that is reached late leaves the question about closing where it is", async () => {
    let ask = (): void => {};
    const shell = { sayWords: () => Promise.resolve(), closing: (fn: () => void) => ((ask = fn), () => {}), findCrash: () => Promise.resolve(null), lookAtGraphics: () => Promise.resolve(null) };
    const { desk } = await opened("first", shell as unknown as Shell);
    ask();

    desk.goToday();
    await settled();

    expect(desk.dialog).toEqual({ is: "closing" });
  });

  test("a new alert is said to those who hear the window, and only once", async () => {
    const { desk, backend } = await opened();
    const raisedAt = Math.floor(Date.now() / 1000) + 5;
    const call = backend.call;
    const [known] = await call("list_alerts", {});
    backend.call = ((name: string, args: never) => (name === "list_alerts" ? Promise.resolve([{ ...known, kind: "breaking", headline: "Lantern Bridge is shut", heldBack: null, raisedAt }]) : call(name as "list_alerts", args))) as typeof call;

    desk.hear({ event: "alertsChanged" });
    await settled();
    expect(desk.said).toBe("Breaking: Lantern Bridge is shut");

    desk.say("");
    desk.hear({ event: "alertsChanged" });
    await settled();
    expect(desk.said).toBe("");
  });

  test("marking all read can be undone", async () => {
    const { desk } = await opened();
    desk.goList({ kind: "unread" });
    await settled();
    const before = desk.overview?.unread ?? 0;

    desk.run("markAllRead");
    await settled();
    expect(desk.overview?.unread).toBe(0);
    expect(desk.list.rows.every((row) => row.read)).toBe(true);
    expect(desk.offer?.message).toBe(`${before} articles marked read.`);

    desk.run("undo");
    await settled();
    expect(desk.overview?.unread).toBe(before);
    expect(desk.list.rows.every((row) => !row.read)).toBe(true);
    expect(desk.offer).toBeNull();
  });

  test("news is announced and waits; the selection stays", async () => {
    const { desk, backend } = await opened();
    desk.goList({ kind: "all" });
    await settled();
    desk.run("next");
    desk.run("next");
    await settled();
    const selected = desk.list.selected;

    vi.advanceTimersByTime(60_000);
    backend.arrive(4);
    await settled();

    expect(desk.list.selected).toBe(selected);
    expect(desk.list.waiting).toHaveLength(4);
    expect(desk.said).toContain("4 new articles");
  });

  test("j goes through Today's stories in reading order once one is open", async () => {
    const { desk } = await opened();
    const cards = desk.cards.map((card) => card.entryId);

    desk.run("next");
    expect(desk.card).toBe(cards[0]);
    expect(desk.reading.entryId).toBeNull();
    desk.run("open");
    await settled();
    desk.run("next");
    await settled();

    expect(desk.reading.entryId).toBe(cards[1]);
    desk.run("back");
    expect(desk.reading.entryId).toBeNull();
    expect(desk.view).toEqual({ at: "today" });
  });

  test("a story opens from where the reader is, and leaving it leads back there", async () => {
    const { desk } = await opened();
    desk.goList({ kind: "all" });
    await settled();
    const told = desk.list.rows.find((row) => row.storyId !== null);
    await desk.read(told?.entryId ?? 0);

    desk.run("story");
    await settled();
    expect(desk.view).toMatchObject({ at: "story", storyId: told?.storyId });
    expect(desk.story.state === "shown" && desk.story.page.sources.length).toBeGreaterThan(1);
    expect(desk.reading.entryId).toBeNull();

    desk.run("back");
    await settled();
    expect(desk.view).toEqual({ at: "list", filter: { kind: "all" } });
    expect(desk.reading.entryId).toBe(told?.entryId);
  });

  test("z mutes the story of the card, and the reader's own wish makes no page stale", async () => {
    const { desk, backend } = await opened();
    desk.run("next");

    desk.run("muteStory");
    await settled();

    const page = await backend.call("get_story", { storyId: desk.cards[0]?.storyId ?? 0 });
    expect(page).toMatchObject({ muted: true, followed: false });
    expect(desk.front).toMatchObject({ stale: false });
    expect(desk.said).toBe("Muted: no more notices of this story.");
  });

  test("an entry that does not belong leaves the story's page", async () => {
    const { desk } = await opened();
    desk.goStory(1);
    await settled();
    const before = desk.story.state === "shown" ? desk.story.page.entries.map((row) => row.entryId) : [];

    await desk.takeOut(before[0] ?? 0);

    expect(desk.story.state === "shown" && desk.story.page.entries.map((row) => row.entryId)).toEqual(before.slice(1));
  });

  test("d fetches the article's own page, and says why where there is none", async () => {
    const { desk } = await opened();
    desk.goList({ kind: "feed", feedId: 6 });
    await settled();
    desk.run("next");
    await settled();

    desk.run("fullText");
    expect(desk.reading.article).toMatchObject({ full: { state: "asked" } });
    await settled();
    expect(desk.reading.article).toMatchObject({ full: { state: "failed", message: expect.stringContaining("no article") } });

    await desk.read(1);
    desk.run("fullText");
    await settled();
    expect(desk.reading.entry?.hasFullText).toBe(true);
  });

  test("related articles come after the article, six at most, and none of its own story", async () => {
    const { desk } = await opened();
    const card = desk.cards[0];

    await desk.read(card?.entryId ?? 0);
    expect(desk.reading.article).toMatchObject({ state: "shown", related: [] });
    await settled();

    const related = desk.reading.article.state === "shown" ? desk.reading.article.related : [];
    expect(related).toHaveLength(6);
    expect(related.every(({ row }) => row.storyId !== card?.storyId)).toBe(true);
  });

  test("the front page does not change under the reader's eyes", async () => {
    const { desk, backend } = await opened();
    const page = desk.front.state === "shown" ? desk.front.page : null;
    const later = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 10_000);

    backend.tell({ event: "storiesChanged" });
    await settled();
    later.mockRestore();

    expect(desk.front).toMatchObject({ state: "shown", stale: true });
    expect(desk.front.state === "shown" && desk.front.page).toBe(page);
  });

  test("a front page that was composed a moment ago is composed anew without a word", async () => {
    const { desk, backend } = await opened();
    const page = desk.front.state === "shown" ? desk.front.page : null;

    backend.tell({ event: "storiesChanged" });
    await settled();

    expect(desk.front).toMatchObject({ state: "shown", stale: false });
    expect(desk.front.state === "shown" && desk.front.page).not.toBe(page);
  });

  test("what was typed last is what is found", async () => {
    const { desk } = await opened();
    desk.run("search");
    desk.search("ha");
    desk.search("harbour pilots");
    await settled();

    expect(desk.found.rows.length).toBeGreaterThan(0);
    expect(desk.found.rows.every((row) => row.title.startsWith("Harbour pilots"))).toBe(true);

    desk.search("");
    expect(desk.found.listing.state).toBe("empty");
  });

  test("counts that were asked for first never replace those that were asked for last", async () => {
    const { desk, backend } = await opened();
    const old = desk.overview;
    if (old === null) throw new Error("there are no counts yet");
    let finish = (): void => {};
    const call = backend.call;
    let times = 0;
    backend.call = async (name, args) => {
      const isFirst = name === "get_overview" && ++times === 1;
      if (isFirst) await new Promise<void>((done) => (finish = done));
      return isFirst ? ({ ...old, unread: 1 } as never) : call(name, args);
    };

    const first = desk.loadOverview();
    await desk.loadOverview();
    finish();
    await first;

    expect(desk.overview?.unread).toBe(old.unread);
  });

  test("one search runs at a time, and what was typed meanwhile is searched when it ends", async () => {
    const { desk, backend } = await opened();
    const asked: string[] = [];
    let finish = (): void => {};
    const call = backend.call;
    backend.call = async (name, args) => {
      if (name !== "search_entries") return call(name, args);
      asked.push((args as { query: string }).query);
      await new Promise<void>((done) => (finish = done));
      return call(name, args);
    };
    desk.run("search");

    for (const words of ["h", "ha", "harbour"]) {
      desk.search(words);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked).toEqual(["h"]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    finish();
    await settled();

    expect(asked).toEqual(["h", "harbour"]);
  });

  test("Space goes on with the next source when all of one is read", async () => {
    const { desk } = await opened();
    const [first] = desk.overview?.feeds.filter((feed) => feed.unread > 0) ?? [];
    desk.goList({ kind: "feed", feedId: first?.feedId ?? 0 });
    await settled();

    for (let time = 0; time <= (first?.unread ?? 0); time++) {
      desk.run("pageDown");
      await settled();
    }

    expect(desk.filter).toMatchObject({ kind: "feed" });
    expect(desk.filter).not.toMatchObject({ feedId: first?.feedId });
    expect(desk.reading.entry?.row.read).toBe(true);
  });

  test("a click on a notice opens the article, whatever is shown", async () => {
    const { desk, backend } = await opened();
    desk.run("settings");

    backend.tell({ event: "entryRequested", entryId: 1 });
    await settled();

    expect(desk.dialog).toBeNull();
    expect(desk.reading.entry?.row.entryId).toBe(1);
  });

  test("a library that cannot be opened is a state, and recovering leaves it", async () => {
    const { desk } = await opened("broken");
    expect(desk.house.state).toBe("unavailable");
    expect(desk.overview).toBeNull();

    await desk.recover({ with: "copy", name: "a" });
    await settled();

    expect(desk.house.state).toBe("open");
    expect(desk.overview?.feeds.length).toBeGreaterThan(0);
  });

  test("a step taken while the list is still coming is not lost", async () => {
    const { desk } = await opened();

    desk.run("goAll");
    desk.run("next");
    await settled();

    expect(desk.reading.entryId).toBe(desk.list.rows[0]?.entryId);
  });

  test("the next article is fetched while this one is read", async () => {
    const { desk, backend } = await opened();
    desk.goList({ kind: "all" });
    await settled();
    const asked: number[] = [];
    const call = backend.call;
    backend.call = (name, args) => {
      if (name === "open_entry") asked.push((args as { entryId: number }).entryId);
      return call(name, args);
    };

    desk.run("next");
    await settled();
    const [first, second, third] = desk.list.rows.map((row) => row.entryId);
    expect(asked).toEqual([first, second]);

    desk.run("next");
    await settled();
    expect(asked).toEqual([first, second, third]);
  });

  test("back and forward lead through lists, articles and stories", async () => {
    const { desk } = await opened();
    desk.goList({ kind: "unread" });
    await settled();
    desk.goStory(1);
    await settled();
    const step = desk.story.state === "shown" ? desk.story.page.timeline[0]?.entryId : undefined;
    await desk.read(step ?? 0);

    desk.run("historyBack");
    await settled();
    expect(desk.view).toMatchObject({ at: "story", storyId: 1 });
    expect(desk.reading.entryId).toBeNull();
    desk.run("historyBack");
    await settled();
    expect(desk.view).toEqual({ at: "list", filter: { kind: "unread" } });
    desk.run("historyForward");
    await settled();
    desk.run("historyForward");
    await settled();

    expect(desk.reading.entryId).toBe(step);
    expect(desk.canGoForward).toBe(false);
  });

  test("a list that is come back to is where it was left", async () => {
    const { desk } = await opened();
    desk.goList({ kind: "all" });
    await settled();
    const left = desk.list.rows[7]?.entryId ?? 0;
    desk.list.selectRow(left);

    desk.goToday();
    desk.goList({ kind: "all" });
    await settled();

    expect(desk.list.selected).toBe(left);
  });

  test("a mark on several articles can be undone", async () => {
    const { desk } = await opened();
    desk.goList({ kind: "all" });
    await settled();
    desk.run("nextQuiet");
    desk.run("pickNext");
    desk.run("pickNext");
    expect(desk.targets).toHaveLength(3);
    const before = desk.list.rows.map((row) => row.bookmarked);

    desk.toggle("bookmark", desk.targets.map((row) => ({ ...row, bookmarked: false })));
    await settled();
    expect(desk.list.rows.slice(0, 3).every((row) => row.bookmarked)).toBe(true);
    desk.run("undo");
    await settled();

    expect(desk.list.rows.map((row) => row.bookmarked)).toEqual(before);
  });

  test("only what is older is marked read when the reader says so", async () => {
    const { desk } = await opened();
    desk.goList({ kind: "all" });
    await settled();
    const limit = desk.list.rows[9]?.arrivedAt ?? 0;
    const fresh = desk.list.rows.filter((row) => row.arrivedAt > limit).map((row) => row.read);

    await desk.markAllRead({ kind: "all" }, limit);

    expect(desk.list.rows.filter((row) => row.arrivedAt <= limit).every((row) => row.read)).toBe(true);
    expect(desk.list.rows.filter((row) => row.arrivedAt > limit).map((row) => row.read)).toEqual(fresh);
  });

  test("opening marks nothing read for a reader who marks by hand", async () => {
    const { desk } = await opened();
    desk.changeDesk({ markOnOpen: false });
    desk.goList({ kind: "unread" });
    await settled();

    desk.run("next");
    await settled();

    expect(desk.list.rows[0]?.read).toBe(false);
    expect(desk.reading.entryId).toBe(desk.list.rows[0]?.entryId);
  });

  test("d goes between the source's own text and that of the page, once both are there", async () => {
    const { desk } = await opened();
    await desk.read(1);
    desk.run("fullText");
    await settled();
    expect(desk.reading.entry?.version).toBe("article");

    desk.run("fullText");
    await settled();
    expect(desk.reading.entry?.version).toBe("feed");
    desk.run("fullText");
    await settled();
    expect(desk.reading.entry?.version).toBe("article");
  });

  test("a source that was moved goes back when that is undone", async () => {
    const { desk } = await opened();
    const folders = (): readonly number[] => desk.overview?.feeds.find((feed) => feed.feedId === 8)?.folderIds ?? [];
    const before = folders();

    await desk.placeFeeds([8], 5);
    expect(folders()).toEqual([5]);
    desk.run("undo");
    await settled();

    expect(folders()).toEqual(before);
  });

  test("a slider is kept once, when it rests", async () => {
    const { desk, backend } = await opened();
    const saved: number[] = [];
    const call = backend.call;
    backend.call = (name, args) => {
      if (name === "save_settings") saved.push((args as { textSize: number }).textSize);
      return call(name, args);
    };

    for (const textSize of [20, 21, 22]) desk.change({ ...desk.settings, textSize });
    expect(desk.settings.textSize).toBe(22);
    await settled();

    expect(saved).toEqual([22]);
  });
});

async function opened(scenario: Scenario = "full", shell?: Shell): Promise<{ desk: Desk; backend: ReturnType<typeof fakeBackend> }> {
  const backend = { ...fakeBackend(scenario), ...(shell === undefined ? {} : { shell }) };
  const desk = new Desk(backend);
  desk.start();
  await settled();
  return { desk, backend };
}

/** Lets every answer and every short delay come to its end. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
}
