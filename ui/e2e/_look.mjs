import { openBrowser } from "./browser.mjs";
import { mkdir } from "node:fs/promises";
const [out, langs, sizes = "1280x860", schemes = "light", only = "", zoom = ""] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const browser = await openBrowser();
const STATES = {
  today: async () => {},
  todaylow: async (p) => { await p.locator(".page").evaluate((x) => x.scrollTo(0, 900)); },
  article: async (p) => { await p.keyboard.press("g"); await p.keyboard.press("u"); await p.waitForTimeout(200); await p.keyboard.press("j"); await p.waitForTimeout(150); await p.keyboard.press("j"); },
  settings: async (p) => { await p.keyboard.press("Control+,"); await p.waitForTimeout(600); },
  settingslow: async (p) => { await p.keyboard.press("Control+,"); await p.waitForTimeout(600); await p.locator("dialog").evaluate((x) => { (x.querySelector(".body") ?? x).scrollTo(0, 900); }); },
  story: async (p) => { await p.locator("[data-story] .foot .link, .splash .whole, .splash .link").first().click().catch(() => {}); },
  list: async (p) => { await p.keyboard.press("g"); await p.keyboard.press("a"); },
  help: async (p) => { await p.keyboard.press("?"); },
};
for (const lang of langs.split(",")) for (const size of sizes.split(",")) for (const scheme of schemes.split(",")) {
  const [width, height] = size.split("x").map(Number);
  for (const state of only ? only.split(",") : Object.keys(STATES)) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, locale: lang });
    page.on("pageerror", (e) => console.error(lang, state, e.message));
    await page.goto(`${process.env.DEV_URL ?? "http://127.0.0.1:5199/"}?fake=full`);
    await page.waitForTimeout(1200);
    if (zoom) { await page.evaluate((z) => { document.documentElement.style.fontSize = z; window.dispatchEvent(new Event("resize")); }, zoom); await page.waitForTimeout(300); }
    await STATES[state](page);
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${out}/${state}-${lang}-${width}-${scheme}${zoom ? "-zoom" : ""}.png` });
    await page.close();
  }
}
await browser.close();
