// The address, and the front page.

import assert from "node:assert/strict";

import { audit, check } from "../browser.mjs";

export async function run({ page }) {
  await check("the key to the library is not left in the address", async () => assert.ok(!page.url().includes("token")));

  await check("a page that is loaded again goes on", async () => {
    await page.reload();
    await page.locator("h1").first().waitFor();
  });

  await check("Today stands under name, motto and the date in full", async () => {
    assert.equal(await page.locator("h1").first().textContent(), "London Daily");
    await page.getByText("Focus on the big picture.").waitFor();
    const year = String(new Date().getFullYear());
    assert.ok((await page.locator(".dateline time").textContent())?.includes(year));
    assert.equal(await page.title(), "London Daily");
  });

  await check("Today has a splash with its sources in sight, and ends", async () => {
    await page.locator(".splash .headline").waitFor();
    assert.ok((await page.locator(".splash .source").count()) > 0);
    await page.getByText("That is all for now.").waitFor();
  });

  await audit(page, "Today");
}
