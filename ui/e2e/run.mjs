// The window in a real browser: `npm run e2e`, or `npm run e2e -- 2-flow 4-finding` for some parts.
//
// With DAILY_URL (the address that `dailyctl serve` prints) it runs against the engine, whose library may be empty or hold
// the sample; without, the built window runs against the fake engine. Each file in `parts` is a part of the work, run in
// the order of their names, which exports `run({ page, browser, address, isFake })` and begins at Today.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

import { check, complaints, failures, keys, open, openBrowser } from "./browser.mjs";
import { startHost } from "./host.mjs";

const wanted = process.argv.slice(2);
const parts = readdirSync(new URL("parts/", import.meta.url))
  .map((file) => file.replace(/\.mjs$/, ""))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();
assert.ok(parts.length > 0, "no part has that name");
const isFake = process.env.DAILY_URL === undefined;
const { address, stop } = isFake ? await startHost("first") : { address: process.env.DAILY_URL, stop: () => {} };
const browser = await openBrowser();

try {
  const page = await open(browser, address);
  if ((await page.locator(".door").count()) > 0) {
    await check("the first run offers three doors, and the third opens the sample", async () => {
      assert.equal(await page.locator(".door").count(), 3);
      await page.locator(".door").nth(2).click();
      await page.locator(".window").waitFor();
    });
  }
  for (const part of parts) {
    const { run } = await import(`./parts/${part}.mjs`);
    console.log(`-- ${part}`);
    await home(page);
    try {
      await run({ page, browser, address, isFake });
    } catch (thrown) {
      failures.push(part);
      console.error(`✗ ${part} ran to its end\n  ${thrown.stack}`);
    }
  }
  await check("the browser complained about nothing", async () => assert.deepEqual(complaints, []));
} finally {
  await browser.close();
  stop();
}

console.log(failures.length === 0 ? "all is well" : `${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Brings the window to where every part begins, whatever the one before it left open. */
async function home(page) {
  await page.setViewportSize({ width: 1280, height: 860 });
  for (let time = 0; time < 3 && (await page.locator("dialog[open], [role=menu]").count()) > 0; time++) await keys(page, "Escape");
  await keys(page, "g", "t");
  await page.locator(".page").waitFor();
}
