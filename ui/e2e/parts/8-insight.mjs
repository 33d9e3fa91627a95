// Insight: the pages about sources, alerts, rules, figures and what happened.

import { answers, audit, check } from "../browser.mjs";

export async function run({ page }) {
  const pages = [["Your sources", "list_feeds"], ["Alerts", "list_alerts"], ["Editions", "list_editions"], ["Highlights and notes", "list_highlights"], ["Rules and mutes", "list_rules"], ["Statistics", "get_statistics"], ["What happened", "list_activity"]];
  for (const [place, call] of pages) {
    if (!(await answers(page, call))) continue;
    await check(`the page “${place}” opens from the menu`, async () => {
      await page.getByRole("button", { name: "More", exact: true }).first().click();
      await page.getByRole("menuitem", { name: place, exact: true }).click();
      await page.getByRole("heading", { name: place, level: 1 }).waitFor();
      await audit(page, place);
    });
  }
}
