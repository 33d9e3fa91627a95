// How quick the window is, and whether that is quick enough: `npm run speed -- FOLDER`, with a library that
// `big_library fill FOLDER 100000` made; `npm run speed -- fake` with a hundred thousand rows that are made up, which
// measures the window alone; or without either, with DAILY_URL. Each line says a figure and what it may be.
//
// For figures that count nothing else may run, and DAILYCTL names a build with optimisation. Where other work runs beside, the lines that
// begin with – still hold: they say how long the window's own thread worked, not how long it waited for a processor.

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
  tell("the next article is painted after its key", NEXT, await traced(page, () => page.evaluate(next, 100)));
  tell("a frame while pages are loaded", FRAME, await traced(page, () => page.evaluate(scroll, { lasts: 6_000, by: 220 })));
  const rows = await page.evaluate(loadAll);
  tell(`a frame while ${rows} rows scroll, a row or two at a time`, FRAME, await traced(page, () => page.evaluate(scroll, { lasts: 6_000, by: 220 })));
  tell(`a frame while ${rows} rows scroll, hundreds at a time`, FRAME, await traced(page, () => page.evaluate(scroll, { lasts: 3_000, by: 40_000 })));

  await keys(page, "Home");
  const words = await page.evaluate(() => [...document.querySelectorAll("[role=option] .title")].flatMap((title) => title.innerText.match(/\p{L}{5,}/gu) ?? []));
  await keys(page, "/");
  const found = [];
  for (const query of queries([...new Set(words)])) found.push(await page.evaluate(search, query));
  tell("results are painted after typing stopped", FOUND, { took: found, worked: [] });
} finally {
  await browser.close();
  await host.stop();
}
process.exitCode = misses === 0 ? 0 : 1;

/** Says the median, the 99th percentile and the longest; the bound holds for the median of waits, and for every frame. */
function tell(what, most, { took, worked }) {
  const figures = (some) => {
    const sorted = [...some].sort((one, other) => one - other);
    return [0.5, 0.99, 1].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  };
  const words = ([median, most99, longest]) => `median ${median.toFixed(1)} ms, 99 % ${most99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`;
  const [median, most99, longest] = figures(took);
  const well = (most === FRAME ? longest : median) <= most;
  if (!well) misses++;
  console.log(`${well ? "✓" : "✗"} ${what}: ${words([median, most99, longest])} of ${took.length}; at most ${most} ms`);
  if (worked.length > 0) console.log(`  – of it the window’s thread worked: ${words(figures(worked))}`);
}

/** What `act` answers, which marks each step's beginning and end, and how long the window's thread worked in each step. */
async function traced(page, act) {
  await browser.startTracing(page, { categories: ["devtools.timeline", "blink.user_timing", "disabled-by-default-devtools.timeline"] });
  const took = await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const marks = traceEvents.filter(({ name }) => name === "step-begins" || name === "step-ends").sort((one, other) => one.ts - other.ts);
  const [{ pid, tid }] = marks;
  const tasks = traceEvents.filter((one) => one.name === "RunTask" && one.pid === pid && one.tid === tid && one.ph === "X").sort((one, other) => one.ts - other.ts);
  const worked = [];
  let at = 0;
  for (let mark = 0; mark + 1 < marks.length; mark++) {
    if (marks[mark].name === "step-ends") continue;
    let sum = 0;
    // A step may begin inside a task, which is then its own.
    while (at < tasks.length && tasks[at].ts + tasks[at].dur <= marks[mark].ts) at++;
    for (; at < tasks.length && tasks[at].ts + tasks[at].dur <= marks[mark + 1].ts; at++) sum += tasks[at].tdur ?? 0;
    worked.push(sum / 1000);
  }
  return { took, worked };
}

/** One word, two words, a word's beginning, a phrase. */
function queries(words) {
  const some = words.slice(0, 12);
  return some.flatMap((word, at) => [word, `${word} ${some[(at + 1) % some.length]}`, `${word.slice(0, -1)}*`]);
}

/** In the page: presses j, and answers for each time how long it took until the next article's headline was painted. */
async function next(times) {
  const headline = () => document.querySelector("article h1")?.textContent;
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const took = [];
  for (let time = 0; time < times; time++) {
    const before = headline();
    const row = document.querySelector("[role=option][aria-selected=true]");
    performance.mark("step-begins");
    const began = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true }));
    while (headline() === before && performance.now() - began < 3000) await new Promise((done) => setTimeout(done));
    await painted();
    performance.mark("step-ends");
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
      performance.mark("step-begins");
      if (now > began) took.push(now - last);
      last = now;
      list.scrollTop = list.scrollTop + by > list.scrollHeight - list.clientHeight ? 0 : list.scrollTop + by;
      if (now - began < lasts) requestAnimationFrame(step);
      else done(took.slice(1));
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
  // Another query has another list, and each of these finds something.
  const shown = () => document.querySelector("[role=listbox]");
  const before = shown();
  const began = performance.now();
  type(query);
  while ((shown() === before || shown() === null) && performance.now() - began < 5000) await new Promise((done) => setTimeout(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - began;
}
