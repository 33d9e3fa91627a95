// A hundred thousand rows; the fake engine has them.

import assert from "node:assert/strict";

import { check, keys, open } from "../browser.mjs";
import { startHost } from "../host.mjs";

export async function run({ browser, isFake }) {
  if (!isFake) return;
  await check("a hundred thousand rows scroll", async () => {
    const host = await startHost("big");
    const big = await open(browser, host.address);
    await keys(big, "g", "a");
    await big.locator("[role=option]").first().waitFor();
    const painted = await next(big, 20);
    console.log(`    next article painted after ${painted.median.toFixed(1)} ms (median), ${painted.longest.toFixed(1)} ms (longest of 20)`);
    const frames = await scroll(big);
    console.log(`    ${frames.count} frames, median ${frames.median.toFixed(1)} ms, 95 % ${frames.most.toFixed(1)} ms, longest ${frames.longest.toFixed(1)} ms, ${frames.rows} rows loaded`);
    assert.ok(frames.median <= 32);
    await big.close();
    host.stop();
  });
}

/** Presses j, and answers how long it took until the next article's headline was painted. */
function next(page, times) {
  return page.evaluate(async (count) => {
    const headline = () => document.querySelector("article h1")?.textContent;
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const took = [];
    for (let time = 0; time < count; time++) {
      const before = headline();
      const began = performance.now();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true }));
      while (headline() === before) await new Promise((done) => setTimeout(done));
      await painted();
      took.push(performance.now() - began);
      // A reader rests on each article; the one after it is fetched meanwhile.
      await new Promise((done) => setTimeout(done, 150));
    }
    took.sort((one, other) => one - other);
    return { median: took[took.length >> 1], longest: took.at(-1) };
  }, times);
}

/** Scrolls for some seconds, and answers how long the frames took. */
function scroll(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const list = document.querySelector("[role=listbox]");
        const took = [];
        let last = performance.now();
        const began = last;
        const step = (now) => {
          took.push(now - last);
          last = now;
          list.scrollTop += 220;
          if (now - began < 4000) {
            requestAnimationFrame(step);
          } else {
            took.sort((one, other) => one - other);
            done({ count: took.length, median: took[took.length >> 1], most: took[Math.floor(took.length * 0.95)], longest: took.at(-1), rows: Math.round(list.scrollHeight / 88) });
          }
        };
        requestAnimationFrame(step);
      }),
  );
}
