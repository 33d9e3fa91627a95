// Finding: search as you type, its language, searches that are kept.

import assert from "node:assert/strict";

import { answers, audit, check, keys } from "../browser.mjs";

export async function run({ page, isFake }) {
  await keys(page, "g", "a", "j");
  await page.locator("article h1").waitFor();
  await check("/ searches while the reader types, and keys are silent meanwhile", async () => {
    const word = ((await page.locator("article h1").innerText()).match(/\p{L}{5,}/u) ?? ["news"])[0];
    await keys(page, "/");
    await page.keyboard.type(word);
    await page.locator("[role=option]").first().waitFor();
    assert.equal(await page.getByRole("searchbox").inputValue(), word);
  });

  await audit(page, "search");

  if (!isFake) {
    await check("half a word finds nothing, and then what begins so, which is said", async () => {
      const words = (await page.locator("[role=option] .title").allInnerTexts()).join(" ").match(/\p{L}{8,}/gu) ?? [];
      let half = "";
      for (const word of words) {
        await page.getByRole("searchbox").fill(word.slice(0, -2));
        await page.waitForTimeout(1200);
        if (await page.getByText("words that begin so").isVisible()) half = word.slice(0, -2);
        if (half !== "") break;
      }
      assert.notEqual(half, "", `no half of these finds anything: ${words}`);
      await page.locator("[role=option]").first().waitFor();
      assert.equal(await page.getByRole("searchbox").inputValue(), half);
    });
  }

  await check("a search without a result says what to try", async () => {
    await page.getByRole("searchbox").fill("qqzzxx");
    await page.getByText("Nothing found for").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".splash .headline").waitFor({ state: "visible" });
  });

  if (!(await answers(page, "list_searches"))) return;
  await check("a search is helped along, kept, and counted in the sources column", async () => {
    await keys(page, "/");
    await page.getByRole("searchbox").fill("is:unr");
    await page.getByRole("group", { name: "How the search could go on" }).getByRole("button", { name: "unread" }).first().click();
    assert.match(await page.getByRole("searchbox").inputValue(), /is:unread/);
    await page.getByRole("searchbox").fill("harbour");
    await page.getByRole("button", { name: "Keep this search…" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Quays");
    await audit(page, "keeping a search");
    await page.keyboard.press("Enter");
    await page.locator("nav").getByRole("button", { name: "Quays" }).waitFor();
    await page.getByRole("heading", { name: "Quays", level: 1 }).waitFor();
  });
}
