// Takes pictures of the window's states, to be looked at: `npm run shots -- <folder> [name[:widths[:themes]]…]`, as in
// `npm run shots -- /tmp/shots today:480,2560:dark,sepia`; * is every state. Needs `npm run dev`, whose fake engine plays the states.

import { mkdir } from "node:fs/promises";

import { openBrowser } from "./browser.mjs";

const base = process.env.DEV_URL ?? "http://127.0.0.1:5173/";
const [folder = "test-results/shots", ...wanted] = process.argv.slice(2);

const HEIGHTS = { 480: 800, 900: 800, 1280: 860, 1400: 900, 1920: 1080, 2560: 1440, 3840: 2160 };
/** How the window is dressed; "large" is text of twice the size, "ar" is Arabic. */
const THEMES = { light: {}, dark: { colorScheme: "dark" }, sepia: {}, contrast: { contrast: "more" }, "contrast-dark": { contrast: "more", colorScheme: "dark" }, large: {}, "large-dark": { colorScheme: "dark" }, ar: {}, "ar-dark": { colorScheme: "dark" }, de: {}, fr: {}, es: {} };
const SYSTEM = /^(light|dark|sepia|contrast|large)/;

/** Each state: what the fake plays, and what is done before the picture is taken. */
const STATES = {
  today: { fake: "full" },
  "today-lower": { fake: "full", act: async (page) => { await page.locator(".page").evaluate((place) => place.scrollTo(0, 800)); } },
  "today-end": { fake: "full", act: async (page) => { await page.locator(".page").evaluate((place) => place.scrollTo(0, 9000)); } },
  "article-lower": { fake: "full", act: async (page) => { await keys(page, "g u", "j", "j"); await page.waitForTimeout(300); await page.locator(".scroll").evaluate((place) => place.scrollTo(0, 1300)); } },
  article: { fake: "full", act: async (page) => { await keys(page, "g u", "j", "j"); } },
  lone: { fake: "full", act: async (page) => { await page.locator(".headline").first().click(); } },
  list: { fake: "full", act: async (page) => { await keys(page, "g a"); } },
  "first-run": { fake: "first" },
  catalog: { fake: "first", act: async (page) => { await page.locator(".door").first().click(); } },
  search: { fake: "full", act: async (page) => { await keys(page, "/"); await page.keyboard.type("harbour"); await page.waitForTimeout(400); } },
  "search-none": { fake: "full", act: async (page) => { await keys(page, "/"); await page.keyboard.type("zebra crossing"); await page.waitForTimeout(400); } },
  empty: { fake: "empty" },
  "read-all": { fake: "empty", act: async (page) => { await keys(page, "g u"); } },
  settings: { fake: "full", act: async (page) => { await page.keyboard.press("Control+,"); } },
  telling: { fake: "full", act: async (page) => { await page.keyboard.press("Control+,"); await page.getByRole("button", { name: "Add quiet hours" }).click(); await page.getByRole("button", { name: "Send a test notification" }).click(); await page.getByRole("heading", { name: "Being told" }).evaluate((heading) => heading.scrollIntoView()); } },
  behind: { fake: "full", act: async (page) => { await page.keyboard.press("Control+,"); await page.getByRole("heading", { name: "In the background" }).evaluate((heading) => heading.scrollIntoView()); } },
  crash: { fake: "crash" },
  closing: { fake: "closing" },
  help: { fake: "full", act: async (page) => { await keys(page, "?"); } },
  palette: { fake: "full", act: async (page) => { await page.keyboard.press("Control+k"); await page.keyboard.type("re"); } },
  errors: { fake: "errors", act: async (page) => { await keys(page, "g u"); } },
  broken: { fake: "broken" },
  sample: { fake: "sample" },
  health: { fake: "full", act: (page) => goTo(page, "Your sources") },
  "health-feed": { fake: "full", act: async (page) => { await goTo(page, "Your sources"); await page.getByLabel("Settings of City Ledger").click(); } },
  alerts: { fake: "full", act: (page) => goTo(page, "Alerts") },
  add: { fake: "full", act: async (page) => { await goTo(page, "Add a source"); await page.keyboard.type("nothing.example"); await page.keyboard.press("Enter"); await page.waitForTimeout(700); } },
  import: { fake: "full", act: async (page) => { await goTo(page, "Bring a list"); await page.locator("textarea").fill("<opml/>"); await page.getByRole("button", { name: "Look at it" }).click(); } },
  sepia: { fake: "full", act: async (page) => { await choose(page, "Old paper"); await keys(page, "g u", "j"); } },
  contrast: { fake: "full", act: async (page) => { await choose(page, "High contrast"); } },
  compact: { fake: "full", act: async (page) => { await choose(page, "Compact"); await keys(page, "g a", "j"); } },
  rtl: { fake: "full", act: async (page) => { await page.getByRole("button", { name: "صحيفة المدى" }).first().click(); await page.waitForTimeout(200); await keys(page, "j"); } },
  "story-page": { fake: "full", act: async (page) => { await page.getByRole("button", { name: "The whole story" }).first().click(); } },
  "story-page-lower": { fake: "full", act: async (page) => { await page.getByRole("button", { name: "The whole story" }).first().click(); await page.waitForTimeout(300); await page.locator(".page").evaluate((place) => place.scrollTo(0, 9000)); } },
  "settings-lower": { fake: "full", act: async (page) => { await page.keyboard.press("Control+,"); await page.locator("dialog").evaluate((dialog) => dialog.scrollTo(0, 1e4)); } },
  story: { fake: "full", act: async (page) => { await page.locator(".headline").first().click(); await page.waitForTimeout(500); await page.locator(".scroll").evaluate((place) => place.scrollTo(0, 9000)); } },
  large: { fake: "full", act: async (page) => { await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; window.dispatchEvent(new Event("resize")); }); await keys(page, "g u", "j"); } },
  why: { fake: "refreshing", act: async (page) => { await keys(page, "x"); await page.locator(".splash .source").nth(2).hover(); } },
  drawer: { fake: "full", act: async (page) => { const opener = page.getByRole("button", { name: "Show sources" }); if (await opener.count()) await opener.first().click(); } },
  statistics: { fake: "full", act: (page) => goTo(page, "Statistics") },
  "statistics-lower": { fake: "full", act: async (page) => { await goTo(page, "Statistics"); await page.waitForTimeout(300); await page.locator(".page").evaluate((place) => place.scrollTo(0, 900)); } },
  recordings: { fake: "full", act: (page) => goTo(page, "Recordings") },
  highlights: { fake: "full", act: (page) => goTo(page, "Highlights and notes") },
  rules: { fake: "full", act: (page) => goTo(page, "Rules and mutes") },
  activity: { fake: "full", act: (page) => goTo(page, "What happened") },
  editions: { fake: "full", act: (page) => goTo(page, "Editions") },
  push: { fake: "full", act: (page) => goTo(page, "What pushes") },
  "push-rtl": { fake: "full", act: async (page) => { await goTo(page, "What pushes"); await page.keyboard.press("Escape"); await speak(page, "ar"); await page.keyboard.press("Control+k"); await page.keyboard.type("ما يدفع"); await page.waitForTimeout(300); await page.keyboard.press("Enter"); } },
  offline: { fake: "full", act: (page) => goTo(page, "Prepare for offline") },
  about: { fake: "full", act: (page) => goTo(page, "About") },
  keys: { fake: "full", act: (page) => goTo(page, "Change the keys") },
  player: { fake: "full", act: async (page) => { await goTo(page, "Recordings"); await page.getByRole("button", { name: /^Play/ }).first().click(); } },
  aloud: { fake: "full", act: async (page) => { await keys(page, "g u", "j", "e"); } },
  legible: { fake: "full", act: async (page) => { await choose(page, "Highly legible"); await keys(page, "g u", "j", "j"); } },
  german: { fake: "full", act: async (page) => { await speak(page, "de"); } },
  "rule-editor": { fake: "full", act: async (page) => { await goTo(page, "Rules and mutes"); await page.getByRole("button", { name: "Make a rule" }).click(); await page.getByLabel("What for").fill("harbour"); await page.waitForTimeout(500); } },
  "kept-search": { fake: "full", act: async (page) => { await page.getByRole("button", { name: /^Harbours/ }).first().click(); } },
  "search-help": { fake: "full", act: async (page) => { await keys(page, "/"); } },
  "search-save": { fake: "full", act: async (page) => { await keys(page, "/"); await page.keyboard.type("harbour"); await page.waitForTimeout(400); await page.getByRole("button", { name: /save|keep/i }).first().click(); } },
  tags: { fake: "full", act: async (page) => { await keys(page, "g u", "j", "t"); } },
  tag: { fake: "full", act: async (page) => { await context(page, "[data-tag]", /rename/i); } },
  folder: { fake: "full", act: async (page) => { await context(page, "[data-folder]", /rename/i); } },
  "folder-remove": { fake: "full", act: async (page) => { await context(page, "[data-folder]", /remove/i); } },
  wishes: { fake: "full", act: async (page) => { await context(page, "[data-folder]", /settings/i); } },
  "feed-menu": { fake: "full", act: async (page) => { await page.locator("[data-feed]").nth(3).click({ button: "right" }); } },
  "entry-menu": { fake: "full", act: async (page) => { await keys(page, "g u"); await page.locator("[data-entry]").nth(2).click({ button: "right" }); } },
  more: { fake: "full", act: async (page) => { await page.getByRole("button", { name: "More", exact: true }).first().click(); } },
  "article-menu": { fake: "full", act: async (page) => { await keys(page, "g u", "j", "j"); await page.locator("[data-pane=article]").getByRole("button", { name: /more/i }).first().click(); } },
  lightbox: { fake: "full", act: async (page) => { await keys(page, "g u", "j", "j"); await page.waitForTimeout(300); await page.locator("article .lead, article figure button, article iframe").first().click({ position: { x: 30, y: 30 } }); } },
  edition: { fake: "full", act: async (page) => { await goTo(page, "Editions"); await page.locator(".issue").first().click(); } },
  "edition-lower": { fake: "full", act: async (page) => { await goTo(page, "Editions"); await page.locator(".issue").first().click(); await page.waitForTimeout(300); await page.locator(".page").evaluate((place) => place.scrollTo(0, 900)); } },
  changes: { fake: "full", act: async (page) => { await keys(page, "g u", "j"); await goTo(page, "What changed"); } },
  merge: { fake: "full", act: async (page) => { await page.getByRole("button", { name: "The whole story" }).first().click(); await page.getByRole("button", { name: /^Merge/ }).click(); } },
  split: { fake: "full", act: async (page) => { await page.getByRole("button", { name: "The whole story" }).first().click(); await page.getByRole("button", { name: /^Split/ }).click(); } },
  pick: { fake: "full", act: async (page) => { await keys(page, "g u", "j"); await page.keyboard.press("Shift+ArrowDown"); await page.keyboard.press("Shift+ArrowDown"); } },
  "add-found": { fake: "full", act: async (page) => { await goTo(page, "Add a source"); await page.keyboard.type("wire.example"); await page.keyboard.press("Enter"); await page.waitForTimeout(900); } },
  "about-sure": { fake: "full", act: async (page) => { await goTo(page, "About"); await page.locator("dialog").getByRole("button", { name: /reset|start/i }).last().click(); await page.locator("dialog").evaluate((dialog) => dialog.scrollTo(0, 1e4)); } },
  "settings-2": { fake: "full", act: (page) => scrollSettings(page, 600) },
  "settings-3": { fake: "full", act: (page) => scrollSettings(page, 1300) },
  "settings-4": { fake: "full", act: (page) => scrollSettings(page, 2000) },
  "settings-5": { fake: "full", act: (page) => scrollSettings(page, 2700) },
  airy: { fake: "full", act: async (page) => { await choose(page, "Airy"); await keys(page, "g a", "j"); } },
  undo: { fake: "offline", act: async (page) => { await keys(page, "g u", "A"); } },
};

/** Through the palette, which is there at every width. */
async function goTo(page, name) {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
}

async function context(page, place, item) {
  await page.locator(place).first().click({ button: "right" });
  await page.getByRole("menuitem", { name: item }).first().click();
}

async function scrollSettings(page, to) {
  await page.keyboard.press("Control+,");
  await page.locator("dialog").evaluate((dialog, top) => [dialog, ...dialog.querySelectorAll("*")].forEach((part) => part.scrollTo(0, top)), to);
}

async function speak(page, language) {
  await page.keyboard.press("Control+,");
  await page.locator("dialog select").first().selectOption(language);
  await page.locator(`html[lang^="${language}"]`).waitFor({ state: "attached" });
  await page.waitForTimeout(300);
  await page.keyboard.press("Escape");
}

async function choose(page, name) {
  await page.keyboard.press("Control+,");
  await page.getByRole("radio", { name }).click();
  await page.keyboard.press("Escape");
}

async function keys(page, ...presses) {
  for (const press of presses) {
    for (const key of press.split(" ")) await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
for (const name of wanted.length > 0 ? wanted : ["*"]) {
  const [wantedState, widths = "1280", themes = "light"] = name.split(":");
  for (const state of wantedState === "*" ? Object.keys(STATES) : [wantedState]) {
    for (const width of widths.split(",")) {
      for (const theme of themes.split(",")) {
        const page = await browser.newPage({ viewport: { width: Number(width), height: HEIGHTS[width] ?? 860 }, ...THEMES[theme] });
        page.setDefaultTimeout(5000);
        page.on("pageerror", (error) => console.error(state, error.message));
        page.on("console", (message) => message.type() === "error" && console.error(state, message.text()));
        try {
          await page.goto(`${base}?fake=${STATES[state].fake}`);
          await page.locator(".window, .first-run, main").first().waitFor();
          await page.waitForTimeout(500);
          // The system has no such wish.
          if (theme === "sepia") await page.evaluate(() => (document.documentElement.dataset.theme = "sepia"));
          if (theme.startsWith("large")) await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; window.dispatchEvent(new Event("resize")); });
          await STATES[state].act?.(page);
          // The states are come to by their English names.
          if (!SYSTEM.test(theme)) await page.evaluate((language) => import("/src/text/words.svelte.ts").then(({ speak }) => speak(language)), theme.slice(0, 2));
          await page.waitForTimeout(450);
        } catch (thrown) {
          console.error(state, width, theme, thrown.message.split("\n")[0]);
        }
        await page.screenshot({ path: `${folder}/${state}-${width}-${theme}.png` });
        await page.close();
      }
    }
  }
}
await browser.close();
