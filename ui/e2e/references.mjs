// Pictures of the window's states, in light and in dark, against those that are kept in `reference`: `npm run references`.
//
// The library is the sample edition under a clock that stands still, and all words are set in the face that ships with the
// window, so that another machine paints the same; photographs are left blank, for they are large and say nothing of the
// window. `npm run references -- renew` keeps the pictures of now; look at them
// before they are committed. What differs is written to test-results/references.

import { mkdir, readFile, writeFile } from "node:fs/promises";

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

import { check, failures, keys, openBrowser } from "./browser.mjs";
import { hasDaily, startDaily } from "./own.mjs";

/** Monday, 23 November 2026, 14:05 UTC. */
const NOW = 1_795_442_700;
/** How far a pixel's colour may be off before it differs; what only softens an edge is left out of the count. */
const COLOUR = 0.1;
/** The share of pixels that may differ. */
const SHARE = 0.002;
const SIZE = { width: 1100, height: 720 };
const kept = new URL("reference/", import.meta.url);
const results = new URL("../test-results/references/", import.meta.url);
const renews = process.argv.includes("renew");

/** Each state, in this order: what is done to come to it from the one before. */
const STATES = {
  "first-run": async () => {},
  today: async (page) => {
    await page.locator(".door").nth(2).click();
    await page.locator(".splash .headline").waitFor();
  },
  narrow: async (page) => {
    await page.setViewportSize({ width: 480, height: 720 });
  },
  story: async (page) => {
    await page.setViewportSize(SIZE);
    await page.locator(".whole").first().click();
    await page.locator(".step").first().waitFor();
  },
  article: async (page) => {
    await keys(page, "g", "a", "j");
    await page.locator("article h1").waitFor();
    await page.locator(".aside").first().waitFor();
  },
  search: async (page) => {
    await keys(page, "/");
    await page.keyboard.type("harbour");
    await page.locator("[role=option] mark").first().waitFor();
  },
  "nothing-found": async (page) => {
    await page.getByRole("searchbox").fill("zebra crossing");
    await page.getByText("Nothing found for").waitFor();
  },
  settings: async (page) => {
    await keys(page, "g", "t", "Control+,");
    await page.getByRole("dialog").waitFor();
  },
  palette: async (page) => {
    await keys(page, "Escape", "Control+k");
    await page.keyboard.type("re");
  },
  rules: async (page) => {
    await keys(page, "Escape");
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("menuitem", { name: "Rules and mutes" }).click();
    await page.getByRole("button", { name: "Make a rule" }).click();
    await page.getByLabel("What for").fill("harbour");
    await page.getByText("In the last 30 days it would have met").waitFor();
  },
  edition: async (page) => {
    await keys(page, "g", "e");
    await page.locator(".issue").first().click();
    await page.locator(".edition header").waitFor();
  },
  "read-all": async (page) => {
    await keys(page, "g", "u", "A");
    await page.locator(".undo").getByRole("button", { name: "Close" }).click();
    await keys(page, "g", "t", "g", "u");
    await page.getByText("You have read everything.").first().waitFor();
  },
};

if (!hasDaily()) {
  console.log("– passed over: there is no dailyctl to show the sample with");
} else {
  await mkdir(renews ? kept : results, { recursive: true });
  const host = await startDaily({ stoppedAt: NOW });
  const browser = await openBrowser(["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"]);
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: "en-GB", timezoneId: "UTC", reducedMotion: "reduce", deviceScaleFactor: 1 });
    page.setDefaultTimeout(15_000);
    await page.clock.setFixedTime(NOW * 1000);
    await page.goto(host.address);
    await page.locator(".window, .first-run").waitFor();
    await page.addStyleTag({ content: ':root{--sans:"Newsreader Variable",serif}img{opacity:0}' });
    for (const [name, come] of Object.entries(STATES)) {
      let isThere = false;
      await check(`the state “${name}” can be come to`, async () => {
        // What was typed for one state must not swallow the keys for the next.
        await page.evaluate(() => document.activeElement?.blur());
        await come(page);
        isThere = true;
      });
      for (const scheme of isThere ? ["light", "dark"] : []) await compare(page, name, scheme);
    }
  } finally {
    await browser.close();
    await host.stop();
  }
  process.exitCode = failures.length === 0 ? 0 : 1;
}

async function compare(page, name, scheme) {
  const file = `${name}-${scheme}.png`;
  await page.emulateMedia({ colorScheme: scheme });
  await page.mouse.move(SIZE.width - 1, SIZE.height - 1);
  await page.evaluate(() => document.querySelectorAll("article iframe").forEach((frame) => frame.contentDocument.querySelectorAll("img").forEach((image) => (image.style.opacity = "0"))));
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  const taken = await page.screenshot({ animations: "disabled" });
  if (renews) {
    await writeFile(new URL(file, kept), taken);
    console.log(`kept ${file}`);
    return;
  }
  await check(`the state “${name}” looks as it is kept, in the ${scheme}`, async () => {
    const [now, before] = [PNG.sync.read(taken), PNG.sync.read(await readFile(new URL(file, kept)))];
    const { width, height } = before;
    if (now.width !== width || now.height !== height) throw new Error(`it is ${now.width} × ${now.height} and was ${width} × ${height}`);
    const differences = new PNG({ width, height });
    const share = pixelmatch(now.data, before.data, differences.data, width, height, { threshold: COLOUR }) / (width * height);
    if (share <= SHARE) return;
    await writeFile(new URL(file, results), taken);
    await writeFile(new URL(`${name}-${scheme}-differences.png`, results), PNG.sync.write(differences));
    throw new Error(`${(100 * share).toFixed(2)} % of its pixels differ, at most ${100 * SHARE} % may: see ui/test-results/references/${file}`);
  });
}
