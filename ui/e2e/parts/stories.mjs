// Stories: their page, their timeline, splitting and merging, editions.

import assert from "node:assert/strict";

import { answers, audit, check, dismissed, keys, tabTo, whole } from "../browser.mjs";

export async function run({ page, isFake }) {
  if ((await page.getByRole("button", { name: "The whole story" }).count()) > 0) {
    await check("a story opens from its card: what happened, who tells it, and why it is one", async () => {
      await page.getByRole("button", { name: "The whole story" }).first().click();
      await page.getByRole("heading", { name: "What happened" }).waitFor();
      await page.getByRole("heading", { name: "Who tells it" }).waitFor();
      assert.ok((await page.locator(".step time").count()) > 0);
      assert.ok((await page.locator(".voice").count()) > 1);
      assert.equal(await page.locator(".voice em", { hasText: "first" }).count(), 1);
      await page.getByText("Why are these together?").waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });

    await audit(page, "story");

    await check("a story is followed and muted by its buttons, and z mutes it", async () => {
      const [follow, mute] = ["Follow", "Mute"].map((name) => page.getByRole("button", { name, exact: true }));
      await follow.click();
      await page.locator(".chip[aria-pressed=true]", { hasText: "Follow" }).waitFor();
      await keys(page, "z");
      await page.locator(".chip[aria-pressed=true]", { hasText: "Mute" }).waitFor();
      await mute.click();
      await follow.click();
      await page.locator(".chip[aria-pressed=true]").first().waitFor({ state: "detached" });
    });

    await check("a step of a story opens its article, whose story line leads back, and Escape to Today", async () => {
      await page.locator(".step .headline").first().click();
      await page.locator("article h1").waitFor();
      await page.locator(".after .link", { hasText: "The whole story" }).click();
      await page.locator(".step").first().waitFor({ state: "visible" });
      await dismissed(page);
      await page.locator(".splash .headline").waitFor({ state: "visible" });
    });

    await check("a story begins at its top, and Today stands where it was left", async () => {
      const scrolled = () => page.locator(".page").evaluate((one) => one.scrollTop);
      await page.locator(".whole").last().scrollIntoViewIfNeeded();
      const left = await scrolled();
      assert.ok(left > 100, "Today is long enough to be scrolled");
      await page.locator(".whole").last().click();
      await page.locator(".step").first().waitFor();
      assert.equal(await scrolled(), 0);
      await page.keyboard.press("Escape");
      await page.locator(".splash .headline").waitFor({ state: "visible" });
      assert.equal(await scrolled(), left);
    });
  }

  await keys(page, "g", "t");
  if ((await page.getByRole("button", { name: "The whole story" }).count()) > 0) {
    await check("a story can be taken apart and put together with another", async () => {
      await page.getByRole("button", { name: "The whole story" }).first().click();
      await page.getByRole("button", { name: "Split…" }).click();
      await page.getByText("Tick what tells another story").waitFor();
      await audit(page, "taking a story apart");
      await page.getByRole("button", { name: "Split…" }).click();
      await page.getByRole("button", { name: "Merge…" }).click();
      await page.getByRole("dialog", { name: "Which story is this one too?" }).waitFor();
      await audit(page, "putting stories together");
      await page.keyboard.press("Escape");
      await dismissed(page);
    });
  }
  if (!isFake && (await answers(page, "list_editions"))) {
    await check("an edition is composed, read to its end, and saved as an EPUB, by keyboard alone", async () => {
      await keys(page, "g", "e");
      await page.getByRole("heading", { name: "Editions", level: 1 }).waitFor();
      await tabTo(page, "Compose one now");
      await page.keyboard.press("Enter");
      await page.locator(".edition header").waitFor();
      await page.getByText("That is all for now.").last().waitFor();
      await audit(page, "edition");
      await tabTo(page, "Save or remove", true);
      await page.keyboard.press("Enter");
      const saving = page.waitForEvent("download");
      await keys(page, "Enter");
      assert.match((await saving).suggestedFilename(), /\.epub$/);
      await keys(page, "Escape");
    });

    await check("an edition has a menu in the list of editions, from which it is opened", async () => {
      await keys(page, "g", "e");
      await page.locator("[data-edition]").first().click({ button: "right" });
      await page.getByRole("menuitem", { name: "Listen" }).waitFor();
      await page.getByRole("menuitem", { name: "Open", exact: true }).click();
      await page.locator(".edition header").waitFor();
      await keys(page, "g", "t");
    });
  }
}
