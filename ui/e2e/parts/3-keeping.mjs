// Keeping: bookmarks, full text, tags, notes, highlights.

import assert from "node:assert/strict";

import { answers, audit, check, keys } from "../browser.mjs";

export async function run({ page, isFake }) {
  await keys(page, "g", "a", "j");
  await check("s keeps a bookmark, which the list of bookmarks shows, and takes it away again", async () => {
    const title = await page.locator("article h1").innerText();
    const star = page.getByRole("button", { name: "Bookmark", exact: true });
    const kept = (await star.getAttribute("aria-pressed")) === "true";
    if (kept) await keys(page, "s");
    await keys(page, "s");
    assert.equal(await star.getAttribute("aria-pressed"), "true");
    await page.waitForTimeout(400);
    await keys(page, "g", "s");
    await page.locator("[role=option] .title", { hasText: title }).first().waitFor();
    await keys(page, "g", "a", "j");
    await page.locator("article h1").waitFor();
    if (!kept) await keys(page, "s");
  });

  await check("d asks for the article's own page, and says so where it has no text", async () => {
    await page.locator("article").getByRole("button", { name: "Load the full text" }).waitFor();
    await keys(page, "d");
    await page.waitForFunction(() => {
      const said = document.querySelector("article [role=status] .link")?.textContent;
      return said === "Try again" || said === "Show the source’s own summary";
    });
  });

  if (isFake) {
    await check("related articles stand under an article, six at most", async () => {
      await page.getByRole("heading", { name: "Related" }).waitFor();
      assert.equal(await page.locator(".others.quiet li").count(), 6);
    });
  }

  if (!(await answers(page, "list_tags"))) return;
  await check("t gives a tag with its name completed, and the tag has a list", async () => {
    await keys(page, "g", "a");
    await page.locator("[role=option]").first().click();
    await page.locator("article h1").waitFor();
    await keys(page, "t");
    await page.getByRole("combobox", { name: "Name of a tag" }).waitFor();
    await page.keyboard.type("harbours");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Take the tag harbours away" }).waitFor();
    await audit(page, "tags");
    await page.keyboard.press("Escape");
    await page.locator(".tags .chip", { hasText: "harbours" }).click();
    await page.getByRole("heading", { name: "Tagged harbours" }).waitFor();
    await page.locator("[role=option]").first().waitFor();
  });

  if (!isFake) {
    await check("a tag stands among the sources, is renamed and taken from all articles, and both are taken back", async () => {
      const tag = page.locator("nav [data-tag]");
      await tag.filter({ hasText: "harbours" }).click({ button: "right" });
      await page.getByRole("menuitem", { name: "Rename the tag…" }).click();
      await page.getByRole("textbox", { name: "Name of a tag" }).fill("quays");
      await audit(page, "a tag");
      await page.keyboard.press("Enter");
      await tag.filter({ hasText: "quays" }).waitFor();
      await page.getByRole("heading", { name: "Tagged quays" }).waitFor();
      await tag.filter({ hasText: "quays" }).click({ button: "right" });
      await page.getByRole("menuitem", { name: "Rename the tag…" }).click();
      await page.getByRole("button", { name: "Remove the tag…" }).click();
      await page.getByRole("button", { name: "Remove it" }).click();
      await tag.filter({ hasText: "quays" }).waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Undo" }).click();
      await tag.filter({ hasText: "quays" }).click();
      await page.locator("[role=option]").first().waitFor();
    });
  }

  await check("a note is written by keyboard and stands under the article", async () => {
    await page.locator("[role=option]").first().click();
    await page.locator("article h1").waitFor();
    await page.waitForTimeout(300);
    await keys(page, "N");
    await page.getByRole("textbox", { name: "Your note" }).fill("Ask the pilots.");
    await page.keyboard.press("Control+Enter");
    await page.locator(".note", { hasText: "Ask the pilots." }).waitFor();
  });

  await check("a passage is marked in a colour and stands on the page of all highlights", async () => {
    const green = page.getByRole("toolbar", { name: "Mark the passage" }).getByRole("button", { name: "Green" });
    // The text may be drawn anew just then, since its note or its full text came; a reader would select again.
    for (let tries = 0; tries < 20 && !(await green.isVisible()); tries++) {
      await page.evaluate(() => {
        const inside = document.querySelector("article iframe").contentDocument;
        const words = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT).nextNode();
        const range = inside.createRange();
        range.setStart(words, 0);
        range.setEnd(words, Math.min(20, words.length));
        const selection = inside.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        inside.dispatchEvent(new Event("pointerup"));
      });
      await page.waitForTimeout(200);
    }
    await green.click();
    await page.waitForTimeout(400);
    await keys(page, "g", "h");
    await page.locator("blockquote.green").waitFor();
    await audit(page, "highlights");
  });
}
