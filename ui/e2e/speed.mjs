// How quick the window is, and whether that is quick enough: `npm run speed -- FOLDER`, with a library that
// `big_library fill FOLDER 100000` made; `npm run speed -- fake` with a hundred thousand rows that are made up, which
// measures the window alone; or without either, with DAILY_URL. Each line says a figure and what it may be.
//
// For figures that count nothing else may run, and DAILYCTL names a build with optimisation.

import { open, openBrowser, keys } from "./browser.mjs";
import { startHost } from "./host.mjs";
import { startDaily } from "./own.mjs";

const FRAME = 32;
const NEXT = 50;
const FOUND = 100;
const [given] = process.argv.slice(2);
const host = given === "fake" ? await startHost("big") : given !== undefined ? await startDaily({ profile: given }) : { address: process.env.DAILY_URL, stop: () => {} };
const browser = await openBrowser();
let misses = 0;

try {
  const page = await open(browser, host.address);
  page.setDefaultTimeout(60_000);

  await keys(page, "g", "a");
  await page.locator("[role=option]").first().waitFor();
  await page.waitForTimeout(1000);
  const steps = await page.evaluate(next, 100);
  tell("the next article is painted after its key", steps, NEXT);

  const paging = await page.evaluate(scroll, { lasts: 6_000, by: 220 });
  tell(`a frame while pages are loaded (${paging.rows} rows)`, paging.took, FRAME);
  const rows = await page.evaluate(loadAll);
  const frames = await page.evaluate(scroll, { lasts: 6_000, by: 220 });
  tell(`a frame while ${rows} rows scroll, a row or two at a time`, frames.took, FRAME);
  const leaps = await page.evaluate(scroll, { lasts: 3_000, by: 40_000 });
  tell(`a frame while ${rows} rows scroll, hundreds at a time`, leaps.took, FRAME);

  await keys(page, "Home");
  const words = await page.evaluate(() => [...document.querySelectorAll("[role=option] .title")].flatMap((title) => title.innerText.match(/\p{L}{5,}/gu) ?? []));
  await keys(page, "/");
  const found = [];
  for (const query of queries([...new Set(words)])) found.push(await page.evaluate(search, query));
  tell("results are painted after typing stopped", found, FOUND);
} finally {
  await browser.close();
  await host.stop();
}
process.exitCode = misses === 0 ? 0 : 1;

/** Says the median, the 99th percentile and the longest; the bound holds for the median of waits, and for every frame. */
function tell(what, took, most) {
  const sorted = [...took].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const judged = most === FRAME ? at(1) : at(0.5);
  const well = judged <= most;
  if (!well) misses++;
  console.log(`${well ? "✓" : "✗"} ${what}: median ${at(0.5).toFixed(1)} ms, 99 % ${at(0.99).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms of ${sorted.length}; at most ${most} ms`);
}

/** One word, two words, a word's beginning, a phrase. */
function queries(words) {
  const some = words.slice(0, 12);
  return some.flatMap((word, at) => [word, `${word} ${some[(at + 1) % some.length]}`, word.slice(0, 4)]);
}

/** In the page: presses j, and answers for each time how long it took until the next article's headline was painted. */
async function next(times) {
  const headline = () => document.querySelector("article h1")?.textContent;
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const took = [];
  for (let time = 0; time < times; time++) {
    const before = headline();
    const row = document.querySelector("[role=option][aria-selected=true]");
    const began = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true }));
    while (headline() === before && performance.now() - began < 3000) await new Promise((done) => setTimeout(done));
    await painted();
    if (row !== null) took.push(performance.now() - began);
    // A reader rests on each article; the one after it is fetched meanwhile.
    await new Promise((done) => setTimeout(done, 150));
  }
  return took;
}

/** In the page: scrolls the list for a while, and answers how long each frame took. At the end it begins again at the top. */
function scroll({ lasts, by }) {
  return new Promise((done) => {
    const list = document.querySelector("[role=listbox]");
    const took = [];
    list.scrollTop = 0;
    let last = performance.now();
    const began = last;
    const step = (now) => {
      if (now > began) took.push(now - last);
      last = now;
      list.scrollTop = list.scrollTop + by > list.scrollHeight - list.clientHeight ? 0 : list.scrollTop + by;
      if (now - began < lasts) requestAnimationFrame(step);
      else done({ took: took.slice(1), rows: Math.round(list.scrollHeight / 88) });
    };
    requestAnimationFrame(step);
  });
}

/** In the page: scrolls to the end until all rows are loaded, and answers how many they are. */
async function loadAll() {
  const list = document.querySelector("[role=listbox]");
  const size = () => Number(document.querySelector("[role=option]")?.getAttribute("aria-setsize") ?? -1);
  for (let time = 0; time < 5000 && size() < 0; time++) {
    list.scrollTop = list.scrollHeight;
    await new Promise((done) => setTimeout(done, 10));
  }
  list.scrollTop = 0;
  await new Promise((done) => setTimeout(done, 1500));
  return size();
}

/** In the page: types a query key by key, and answers how long its results took from the last key until they were painted. */
async function search(query) {
  const field = document.querySelector("input[type=search]");
  const type = (words) => {
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  type("");
  await new Promise((done) => setTimeout(done, 200));
  for (let at = 1; at < query.length; at++) {
    type(query.slice(0, at));
    await new Promise((done) => setTimeout(done, 90));
  }
  await new Promise((done) => setTimeout(done, 90));
  // Another query has another list, or says that for its own words there is none.
  const shown = () => {
    const one = document.querySelector("[role=listbox], .nothing");
    return one?.matches(".nothing") ? one.textContent : one;
  };
  const before = shown();
  const began = performance.now();
  type(query);
  const stale = () => shown() === before || shown() === null || (typeof shown() === "string" && !shown().includes(query));
  while (stale() && performance.now() - began < 5000) await new Promise((done) => setTimeout(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - began;
}
