// Taming: a source’s settings, rules, mutes, retention, adding.

import assert from "node:assert/strict";

import { answers, audit, check } from "../browser.mjs";

export async function run({ page, address, isFake }) {
  if (!(await answers(page, "get_feed_settings", { feedId: Number(await page.locator("[data-feed]").first().getAttribute("data-feed")) }))) return;
  const labels = await answers(page, "list_labels");
  await check("the settings of a source are a dialog that keeps what it is told", async () => {
    await page.locator("nav [data-feed]").first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Settings of the source…" }).click();
    await page.getByRole("radio", { name: "Always fetch the article’s own page" }).waitFor();
    await audit(page, "settings of a source");
    if (!isFake && labels) {
      await page.getByPlaceholder("country").fill("country");
      await page.getByPlaceholder("France").fill("Nowhere");
      await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
      await page.getByText("country: Nowhere").waitFor();
      await page.getByRole("button", { name: "Remove the label country: Nowhere" }).click();
      await page.getByText("country: Nowhere").waitFor({ state: "detached" });
    }
    await page.keyboard.press("Escape");
  });

  if (!isFake && (await page.locator("nav [data-folder]").count()) > 0) {
    await check("the settings of a folder go to its sources, say what retention would remove, and are taken back", async () => {
      await page.locator("nav [data-folder]").first().click({ button: "right" });
      await page.getByRole("menuitem", { name: "Settings of the folder…" }).click();
      await page.getByText("What you set here goes to every source in it").waitFor();
      await audit(page, "settings of a folder");
      await page.getByRole("radio", { name: "When the source sends only a summary" }).check();
      await page.locator(".undo").getByText(/changed/).waitFor();
      await page.getByRole("radio", { name: "Only what is recent" }).check();
      await page.getByText(/It would remove|Nothing would/).first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Undo" }).click();
      await page.locator(".undo").waitFor({ state: "detached" });
    });
  }

  await check("a rule says what it would have met before it is kept", async () => {
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("menuitem", { name: "Rules and mutes" }).click();
    await page.getByRole("button", { name: "Make a rule" }).click();
    await page.getByLabel("What for").fill("the");
    await page.getByText("In the last 30 days it would have met").waitFor();
    await audit(page, "making a rule");
    await page.getByRole("checkbox", { name: "hide it" }).uncheck();
    await page.getByRole("checkbox", { name: "bookmark it" }).check();
    await page.getByRole("button", { name: "Keep the rule" }).click();
    await page.getByRole("checkbox", { name: /Obey the rule/ }).first().waitFor();
  });

  await check("a word is muted for a time, and the mute is ended", async () => {
    await page.getByRole("textbox", { name: "Words to hear nothing of" }).fill("zeppelin");
    await page.getByRole("button", { name: "Mute", exact: true }).click();
    const line = page.getByRole("listitem").filter({ hasText: "zeppelin" });
    await line.waitFor();
    await line.getByRole("button", { name: "End", exact: true }).click();
    await line.getByText("ended").waitFor();
  });

  await check("retention says beforehand what it would remove", async () => {
    await page.keyboard.press("Control+,");
    await page.getByRole("dialog").getByRole("radio", { name: "Only what is recent" }).check();
    await page.getByText(/It would remove/).waitFor();
    await page.keyboard.press("Escape");
  });

  await check("an address that is none is refused in words", async () => {
    await page.getByRole("button", { name: "Add a source" }).click();
    await page.getByRole("textbox", { name: "Address" }).fill("nonsense");
    await page.keyboard.press("Enter");
    const said = (await page.locator(".failure").innerText()).trim();
    assert.ok(said.length > 10);
    await audit(page, "add");
    await page.keyboard.press("Escape");
  });
}
