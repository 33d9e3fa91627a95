// A refresh as the window shows it; the fake engine plays one.

import { check, keys } from "../browser.mjs";

export async function run({ page, isFake }) {
  await check("a refresh shows how far it is, and announces its end", async () => {
    if (!isFake) return;
    await keys(page, "g", "a");
    await page.locator("[role=option]").first().waitFor();
    await keys(page, "R");
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "3 new articles" }).waitFor();
    await page.getByText("3 new articles.", { exact: true }).waitFor({ state: "attached" });
  });
}
