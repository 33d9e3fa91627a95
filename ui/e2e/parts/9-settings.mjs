// Settings, and what the program says of itself.

import assert from "node:assert/strict";

import { audit, check } from "../browser.mjs";

export async function run({ page }) {
  await check("settings show at once what they change, and keep it", async () => {
    await page.keyboard.press("Control+,");
    await page.getByRole("radio", { name: "Night" }).click();
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    await page.waitForTimeout(500);
    await audit(page, "settings");
    await page.getByRole("radio", { name: "As the system" }).click();
    await page.getByRole("radio", { name: "Only the biggest" }).click();
    await page.getByRole("button", { name: "Add quiet hours" }).click();
    await page.getByRole("button", { name: "Sun", exact: true }).first().click();
    assert.equal(await page.getByLabel("from", { exact: true }).inputValue(), "22:00");
    await page.getByLabel("until", { exact: true }).fill("06:30");
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+,");
    assert.equal(await page.getByLabel("until", { exact: true }).inputValue(), "06:30");
    assert.ok(await page.getByRole("radio", { name: "Only the biggest" }).isChecked());
    assert.equal(await page.getByRole("button", { name: "Sun", exact: true }).first().getAttribute("aria-pressed"), "false");
    await page.getByRole("button", { name: "Remove these quiet hours" }).click();
    await page.getByRole("radio", { name: "As usual" }).click();
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
  });

  await check("what goes wrong behind an open dialog is told above it, and is closed there", async () => {
    await page.route("**/call/save_settings", (route) => route.fulfill({ status: 422, json: { code: "internal", message: "The disk is full.", detail: "Nothing was written." } }));
    await page.keyboard.press("Control+,");
    await page.getByRole("checkbox", { name: "Hyphenate" }).click();
    const toast = page.locator(".toast", { hasText: "The disk is full." });
    await toast.waitFor();
    const isOnTop = await toast.evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    assert.ok(isOnTop, "the dialog hides it");
    await audit(page, "an error above a dialog");
    await toast.getByRole("button", { name: "Close" }).click();
    await toast.waitFor({ state: "detached" });
    await page.unroute("**/call/save_settings");
    await page.getByRole("checkbox", { name: "Hyphenate" }).click();
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    assert.equal(await page.locator(".toasts").count(), 1, "the place for what is told went with the dialog");
  });

  await check("the headings of the settings stand beside them, and lead to their places", async () => {
    await page.keyboard.press("Control+,");
    const contents = page.getByRole("dialog").getByRole("navigation");
    await contents.getByRole("button", { name: "Sharing" }).click();
    await page.getByRole("heading", { name: "Sharing" }).waitFor();
    await page.waitForFunction(() => document.querySelector("dialog nav [aria-current]")?.textContent === "Sharing");
    assert.deepEqual(await contents.getByRole("button").allInnerTexts(), (await page.locator("dialog h3").allTextContents()).map((name) => name.trim()));
    await page.keyboard.press("Escape");
  });

  await check("the face for those who need legible letters is fetched when it is chosen, and holds for headlines and articles", async () => {
    const fetched = [];
    const listen = (request) => /hyperlegible/.test(request.url()) && fetched.push(request.url());
    page.on("request", listen);
    await page.keyboard.press("Control+,");
    await page.waitForTimeout(200);
    assert.deepEqual(fetched, []);
    await page.getByRole("radio", { name: "Highly legible" }).click();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => getComputedStyle(document.querySelector(".splash .headline")).fontFamily.includes("Hyperlegible") && document.fonts.check('16px "Atkinson Hyperlegible Next Variable"'));
    await page.locator(".splash .headline").click();
    await page.waitForFunction(() => {
      const inside = document.querySelector("article iframe")?.contentDocument;
      return [...(inside?.fonts ?? [])].some((face) => face.family.includes("Hyperlegible") && face.status === "loaded");
    });
    assert.ok(fetched.length > 0);
    page.off("request", listen);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+,");
    await page.getByRole("radio", { name: "Newspaper" }).click();
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
  });

  await check("about has a diagnostic to copy", async () => {
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("menuitem", { name: "About" }).click();
    await page.getByRole("button", { name: "Copy the diagnostic" }).waitFor();
    await audit(page, "about");
    await page.keyboard.press("Escape");
  });
}
