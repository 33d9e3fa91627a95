// From the first run to an exported EPUB, by keyboard alone: no pointer is ever moved.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { check, keys, open } from "../browser.mjs";
import { hasDaily, startDaily } from "../own.mjs";

export async function run({ browser }) {
  if (!hasDaily()) {
    console.log("– passed over: there is no dailyctl to begin with an empty library");
    return;
  }
  const host = await startDaily();
  const page = await open(browser, host.address);
  const focused = () => page.evaluate(() => (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim());
  const tabTo = async (name, key = "Tab") => {
    for (let step = 0; step < 80; step++) {
      if ((await focused()).startsWith(name)) return;
      await page.keyboard.press(key);
    }
    assert.fail(`the keyboard does not reach “${name}”`);
  };

  await check("by keyboard alone: the first run is left through its third door", async () => {
    await tabTo("3");
    await page.keyboard.press("Enter");
    await page.locator(".splash .headline").waitFor();
  });

  await check("by keyboard alone: the first story of Today is read, and kept with a tag and a note", async () => {
    await keys(page, "j", "o");
    await page.locator("article h1").waitFor();
    await keys(page, "s");
    assert.equal(await page.getByRole("button", { name: "Bookmark", exact: true }).getAttribute("aria-pressed"), "true");
    await keys(page, "t");
    await page.getByRole("combobox", { name: "Name of a tag" }).waitFor();
    await page.keyboard.type("harbour");
    await keys(page, "Enter", "Escape");
    await page.waitForTimeout(300);
    await keys(page, "N");
    await page.keyboard.type("Ask the pilots.");
    await keys(page, "Control+Enter");
    await page.locator(".note", { hasText: "Ask the pilots." }).waitFor();
  });

  await check("by keyboard alone: what is unread is gone through, and Space reads on", async () => {
    await keys(page, "Escape", "g", "u");
    await page.locator("[role=option]").first().waitFor();
    await keys(page, "j");
    const first = await page.locator("article h1").innerText();
    for (let time = 0; time < 12 && (await page.locator("article h1").innerText()) === first; time++) await keys(page, "Space");
    assert.notEqual(await page.locator("article h1").innerText(), first);
  });

  await check("by keyboard alone: a search finds the article that was tagged", async () => {
    await keys(page, "/");
    await page.keyboard.type("tag:harbour");
    await page.locator("[role=option]").first().waitFor();
    await keys(page, "Enter");
    await page.locator(".note", { hasText: "Ask the pilots." }).waitFor();
  });

  await check("by keyboard alone: an edition is composed and saved as an EPUB, which is one", async () => {
    await keys(page, "g", "e");
    await page.getByRole("heading", { name: "Editions", level: 1 }).waitFor();
    await tabTo("Compose one now");
    await page.keyboard.press("Enter");
    await page.locator(".edition header").waitFor();
    await tabTo("Save or remove", "Shift+Tab");
    await page.keyboard.press("Enter");
    const saving = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const file = await saving;
    assert.match(file.suggestedFilename(), /\.epub$/);
    const bytes = await readFile(await file.path());
    assert.equal(bytes.subarray(0, 2).toString("latin1"), "PK");
    assert.equal(bytes.subarray(30, 58).toString("latin1"), "mimetypeapplication/epub+zip");
  });

  await page.close();
  await host.stop();
}
