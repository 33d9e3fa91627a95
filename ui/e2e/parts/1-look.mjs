// The look: the article in its frame, menus, panes, pictures, themes, widths.

import assert from "node:assert/strict";

import { audit, check, complaints, keys } from "../browser.mjs";

export async function run({ page, address }) {
  await check("a headline opens its article in a frame that can run nothing", async () => {
    const headline = (await page.locator(".splash .headline").innerText()).trim();
    await page.locator(".splash .headline").click();
    await page.locator("article h1").waitFor();
    assert.ok(headline.includes((await page.locator("article h1").innerText()).trim()) || headline.length > 0);
    const frame = page.locator("article iframe");
    assert.equal(await frame.getAttribute("sandbox"), "allow-same-origin");
    const source = (await frame.getAttribute("srcdoc")) ?? "";
    assert.ok(source.includes("default-src 'none'"));
    assert.ok(source.includes("script-src 'none'"));
    await page.waitForFunction(() => (document.querySelector("article iframe")?.clientHeight ?? 0) > 60);
  });

  await check("no script of an article runs, whatever its sandbox allows", async () => {
    const { ran, stopped } = await page.evaluate(async () => {
      const frame = document.querySelector("article iframe");
      const trap = frame.cloneNode();
      trap.setAttribute("sandbox", "allow-same-origin allow-scripts");
      trap.srcdoc = frame.srcdoc.replace(/<body[^>]*>/, '$&<script>parent.ran = "script"</script><img src="nowhere:" onerror="parent.ran = \'handler\'">');
      const policies = [];
      await new Promise((done) => {
        trap.onload = done;
        document.body.append(trap);
        // A frame that comes with its text has the window of that text at once.
        trap.contentWindow.addEventListener("securitypolicyviolation", (violation) => policies.push(violation.originalPolicy));
      });
      await new Promise((done) => setTimeout(done, 100));
      trap.remove();
      return { ran: globalThis.ran ?? "nothing", stopped: policies };
    });
    complaints.length = 0;
    assert.equal(ran, "nothing");
    // The frame's own policy and the window's stop it each by itself.
    for (const policy of ["script-src 'none'", "script-src 'self'"]) assert.ok(stopped.some((one) => one.includes(policy)), `${policy} stopped nothing: ${stopped.join(" | ")}`);
  });

  await audit(page, "article");

  await check("keys pressed inside the text still reach the window", async () => {
    await page.frameLocator("article iframe").locator("p").first().click({ position: { x: 4, y: 4 } });
    await page.keyboard.press("Escape");
    await page.locator(".splash .headline").waitFor({ state: "visible" });
  });

  await check("a menu of things to do opens at a row, by the pointer and by the keyboard, and closes by Escape", async () => {
    await keys(page, "g", "a");
    const row = page.locator("[role=option]").first();
    await row.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Open the original" }).waitFor();
    await audit(page, "menu");
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await page.locator("[role=listbox]").focus();
    await keys(page, "n", "Shift+F10");
    await page.getByRole("menuitem", { name: "Open", exact: true }).waitFor();
    assert.ok(await page.evaluate(() => document.activeElement?.getAttribute("role") === "menuitem"));
    await keys(page, "ArrowDown", "Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
  });

  await check("a source and a folder have menus too", async () => {
    await page.locator("[data-feed]").first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Settings of the source…" }).waitFor();
    await page.keyboard.press("Escape");
    if ((await page.locator("[data-folder]").count()) === 0) return;
    await page.locator("[data-folder]").first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Rename the folder…" }).waitFor();
    await page.keyboard.press("Escape");
  });

  await check("the panes are drawn wider by the arrow keys, and stay so", async () => {
    const line = page.getByRole("separator", { name: "Width of the sources" });
    const before = Number(await line.getAttribute("aria-valuenow"));
    await line.focus();
    await keys(page, "ArrowRight", "ArrowRight");
    assert.equal(Number(await line.getAttribute("aria-valuenow")), before + 2);
    await page.waitForTimeout(500);
    await page.goto(address);
    await page.locator(".window").waitFor();
    await page.waitForTimeout(500);
    assert.equal(Number(await line.getAttribute("aria-valuenow")), before + 2);
    await line.dblclick();
    await page.waitForTimeout(400);
  });

  await check("a picture opens as large as the window, and Escape leads back", async () => {
    await keys(page, "g", "t");
    await page.locator(".splash .headline").click();
    await page.locator("article h1").waitFor();
    const lead = page.locator(".lead-picture");
    await page.waitForTimeout(300);
    if ((await lead.count()) === 0) return;
    await lead.click();
    await page.getByRole("dialog", { name: "Picture" }).waitFor();
    await audit(page, "picture");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  await check("reading settings show at once, in the article too", async () => {
    await page.keyboard.press("Control+,");
    await page.getByRole("checkbox", { name: "Both edges straight" }).check();
    const line = page.getByLabel("Line height");
    await line.fill("200");
    assert.equal(await page.locator(".preview").evaluate((sample) => getComputedStyle(sample).textAlign), "justify");
    await page.waitForTimeout(400);
    assert.match(await page.evaluate(() => document.querySelector("article iframe").contentDocument.documentElement.getAttribute("style")), /--article-line:2;/);
    await line.fill("165");
    await page.getByRole("checkbox", { name: "Both edges straight" }).uncheck();
    await page.waitForTimeout(400);
    await page.keyboard.press("Escape");
  });

  for (const [name, theme] of [["Paper", "light"], ["Night", "dark"], ["Old paper", "sepia"], ["High contrast", "contrast"]]) {
    await check(`every colour of the theme “${name}” can be read`, async () => {
      await page.keyboard.press("Control+,");
      await page.getByRole("radio", { name, exact: true }).click();
      await page.waitForTimeout(350);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("html").getAttribute("data-theme"), theme);
      await audit(page, theme);
    });
  }
  await page.keyboard.press("Control+,");
  await page.getByRole("radio", { name: "As the system" }).click();
  await page.waitForTimeout(350);
  await page.keyboard.press("Escape");

  await check("from 480 to 3840 pixels nothing is cut off", async () => {
    await keys(page, "g", "t");
    for (const width of [480, 700, 1024, 1600, 2560, 3840]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(150);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), String(width));
    }
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  await check("a narrow window folds to one pane, and nothing is cut off", async () => {
    await page.setViewportSize({ width: 480, height: 800 });
    await keys(page, "g", "u");
    assert.equal(await page.locator("[data-pane]").count(), 1);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.getByRole("button", { name: "Show sources" }).click();
    await page.getByRole("navigation").waitFor();
    await page.setViewportSize({ width: 1280, height: 860 });
  });
}
