// The window in other languages, from right to left, and in large type.

import assert from "node:assert/strict";

import { check, grow, keys, speak, whole } from "../browser.mjs";

export async function run({ page, address }) {
  await check("another language is spoken at once, in the page’s own direction, and kept", async () => {
    await speak(page, "ar");
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["ar", "rtl"]);
    const [sources, page_] = await page.evaluate(() => [".sources, nav", ".page"].map((place) => document.querySelector(place).getBoundingClientRect().left));
    assert.ok(sources > page_, "the sources stand at the right");
    await page.goto(address);
    await page.locator("html[dir=rtl] .window").waitFor();
    await page.waitForTimeout(400);
  });

  await check("no word of English is left in Arabic but names", async () => {
    await keys(page, "g", "t");
    const ours = await page.evaluate(() => [...document.querySelectorAll("button[aria-label], [title], .rubric, .dateline, .motto, .whole, .end")].filter((one) => !one.matches(".source") && one.closest(".sources, [data-feed], [data-search]") === null).map((one) => one.getAttribute("aria-label") ?? one.getAttribute("title") ?? one.textContent).filter((words) => /^[A-Za-z ,.…]{4,}$/.test(words)));
    assert.deepEqual(ours, []);
  });

  await check("back and forward by arrow follow the direction of the page", async () => {
    await keys(page, "g", "t");
    await keys(page, "g", "u");
    await keys(page, "Alt+ArrowRight");
    await page.locator(".splash .headline").waitFor({ state: "visible" });
    await keys(page, "Alt+ArrowLeft");
    await page.locator("[role=listbox]").waitFor({ state: "visible" });
  });

  await check("an article keeps the direction of its own language", async () => {
    await keys(page, "g", "u");
    await keys(page, "j");
    await page.locator("article h1").waitFor();
    const [title, way] = await page.locator("article h1").evaluate((one) => [one.textContent, getComputedStyle(one).direction]);
    assert.equal(way, /^[^\p{L}]*\p{Script=Arabic}/u.test(title) ? "rtl" : "ltr");
    await page.keyboard.press("Escape");
  });

  for (const [language, size, widths] of [["ar", "", [480, 1180]], ["de", "", [480]], ["fr", "", [480]], ["es", "", [480]], ["en", "200%", [480, 1180]], ["de", "200%", [480]], ["ar", "200%", [480, 1180]]]) {
    await speak(page, language);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      await grow(page, size);
      await roundOf(page, `${language}, ${width} px${size === "" ? "" : `, text at ${size}`}`);
      await grow(page, "");
    }
    await page.setViewportSize({ width: 1280, height: 860 });
  }
  await speak(page, "");

  await check("text at 200 % still fits", async () => {
    await keys(page, "g", "t");
    await grow(page, "200%");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await keys(page, "g", "a", "j");
    await page.locator("article h1").waitFor();
    assert.ok(((await page.locator("article h1").boundingBox())?.width ?? 0) > 500);
    await grow(page, "");
  });
}

/** Goes through the places that a reader sees most, and looks whether anything is cut or lies over another thing. */
async function roundOf(page, how) {
  await keys(page, "g", "t");
  await whole(page, `Today: ${how}`);
  if ((await page.locator(".whole").count()) > 0) {
    await page.locator(".whole").first().click();
    await page.locator(".step").first().waitFor();
    await whole(page, `story: ${how}`);
    await keys(page, "g", "t");
  }
  await keys(page, "g", "u");
  await page.locator("[role=listbox], .empty").first().waitFor();
  await whole(page, `list: ${how}`);
  await keys(page, "j");
  await page.locator("article h1").waitFor();
  await whole(page, `article: ${how}`);
  await keys(page, "Escape");
  for (const [name, key] of [["settings", "Control+,"], ["keys", "?"], ["palette", "Control+k"]]) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    await whole(page, `${name}: ${how}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await keys(page, "g", "t");
}
