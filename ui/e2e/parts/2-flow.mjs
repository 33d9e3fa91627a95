// The flow: lists, marks by key, the palette, back and forward, several rows at once, keys of one’s own.

import assert from "node:assert/strict";

import { audit, check, keys } from "../browser.mjs";

export async function run({ page, isFake }) {
  await check("g a shows all articles, and only those in sight stand in the page", async () => {
    await keys(page, "g", "a");
    await page.locator("[role=option]").first().waitFor();
    assert.ok((await page.locator("[role=option]").count()) < 60);
  });

  await check("j opens the next article and marks it read", async () => {
    await keys(page, "j");
    const selected = page.locator("[role=option][aria-selected=true]");
    await selected.waitFor();
    await page.locator("article h1").waitFor();
    assert.equal(await selected.locator(".title").innerText(), await page.locator("article h1").innerText());
    assert.ok(!(await selected.getAttribute("class"))?.split(" ").includes("unread"));
  });

  await check("m marks unread, and the row says so", async () => {
    await keys(page, "m");
    await page.locator("[role=option][aria-selected=true].unread").waitFor();
    await keys(page, "m");
    await page.locator("[role=option][aria-selected=true]:not(.unread)").waitFor();
  });

  await audit(page, "list and article");

  await check("? shows the keys and Escape closes them", async () => {
    await keys(page, "?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await audit(page, "keys");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  await check("Ctrl+K goes anywhere", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("bookm");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Bookmarks" }).waitFor();
  });

  await check("Alt with the arrows goes back to where the reader was, and forward again", async () => {
    await keys(page, "g", "t");
    await keys(page, "g", "u");
    await keys(page, "g", "a");
    await keys(page, "Alt+ArrowLeft");
    await page.getByRole("heading", { name: "Unread", level: 1 }).waitFor();
    await keys(page, "Alt+ArrowLeft");
    await page.locator(".splash .headline").waitFor({ state: "visible" });
    await keys(page, "Alt+ArrowRight", "Alt+ArrowRight");
    await page.getByRole("heading", { name: "All", level: 1 }).waitFor();
  });

  await check("several rows are chosen by keys, marked together, and that is taken back", async () => {
    await page.locator("[role=option]").first().click();
    await keys(page, "Shift+ArrowDown", "Shift+ArrowDown");
    await page.getByText("3 chosen").first().waitFor();
    await keys(page, "l");
    await page.locator(".undo").getByText("put into read later").waitFor();
    await page.waitForTimeout(400);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".undo").waitFor({ state: "detached" });
    await keys(page, "Escape");
    await page.locator(".picked").first().waitFor({ state: "detached" });
  });

  await check("what is older than a week is marked read from the list’s menu, with undo", async () => {
    await page.locator("header").getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "older than a day" }).click();
    await page.waitForTimeout(400);
    await keys(page, "Control+z");
  });

  await check("a key of one’s own is heard, a taken one is warned of, and sets are there to begin with", async () => {
    await page.keyboard.press("Control+,");
    await page.getByRole("button", { name: "Keys…" }).click();
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await audit(page, "own keys");
    await page.getByRole("button", { name: "New key for: Read later" }).first().click();
    await page.keyboard.press("j");
    await page.getByText("j stands for “Next article” already.").waitFor();
    await page.getByRole("button", { name: "Leave it" }).click();
    await page.getByRole("button", { name: "New key for: Editions" }).click();
    await page.keyboard.press("y");
    await page.getByRole("button", { name: "Take y from: Editions" }).waitFor();
    await page.waitForTimeout(400);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await keys(page, "y");
    await page.getByRole("heading", { name: "Editions", level: 1 }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("button", { name: "Change the keys…" }).click();
    await page.getByRole("radio", { name: "Miniflux" }).click();
    await page.getByRole("button", { name: "Take f from: Bookmark" }).waitFor();
    await page.getByRole("radio", { name: "Google Reader" }).click();
    await page.waitForTimeout(400);
    await page.keyboard.press("Escape");
  });

  await check("Space reads on to the next unread article", async () => {
    await keys(page, "g", "a");
    await page.locator("[role=option]").first().click();
    const first = await page.locator("article h1").innerText();
    for (let time = 0; time < 12 && (await page.locator("article h1").innerText()) === first; time++) await keys(page, "Space");
    assert.notEqual(await page.locator("article h1").innerText(), first);
  });

  await check("Home and End go to the ends of the list", async () => {
    await page.keyboard.press("Escape");
    await keys(page, "g", "a", "End");
    const selected = page.locator("[role=option][aria-selected=true]");
    const last = await selected.getAttribute("data-entry");
    await keys(page, "Home");
    assert.notEqual(await selected.getAttribute("data-entry"), last);
    assert.equal(await selected.getAttribute("aria-posinset"), "1");
  });

  await check("Space goes on with the next source where one is read, and says when all are", async () => {
    const waiting = page.locator("[data-feed].has-unread");
    await waiting.first().click();
    const first = await page.locator("h1.place").innerText();
    await page.locator("[role=option]").first().waitFor();
    for (let time = 0; time < 80 && (await page.locator("h1.place").innerText()) === first; time++) await keys(page, "Space");
    assert.notEqual(await page.locator("h1.place").innerText(), first);
    await page.locator("article h1").waitFor();
  });

  // The fake engine takes nothing back, and keeps no places.
  if (isFake) return;
  await check("an article opens again where it was left, and whoever scrolls on is not taken back there", async () => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await keys(page, "g", "a");
    await page.locator("[role=option]").first().click();
    const pane = page.locator(".reading .scroll");
    const title = await page.locator("article h1").innerText();
    const kept = page.waitForResponse((response) => response.url().endsWith("/call/save_place"));
    const left = await pane.evaluate((one) => (one.scrollTop = Math.round(document.querySelector("article iframe").clientHeight / 2)));
    assert.ok(left > 130, "the article is long enough to be scrolled");
    await kept;
    await keys(page, "j");
    await keys(page, "k");
    assert.equal(await page.locator("article h1").innerText(), title);
    await page.waitForFunction((wanted) => Math.abs(document.querySelector(".reading .scroll").scrollTop - wanted) < 120, left);
    // As the bar at the side does, or a screen reader: without wheel, key or pointer.
    await pane.evaluate((one) => (one.scrollTop = 0));
    const before = await pane.evaluate((one) => one.scrollHeight);
    await page.setViewportSize({ width: 1000, height: 420 });
    await page.waitForFunction((was) => document.querySelector(".reading .scroll").scrollHeight !== was, before);
    await page.waitForTimeout(200);
    assert.ok((await pane.evaluate((one) => one.scrollTop)) < 60, "the reader is taken back");
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  await check("several sources are chosen by mouse and by keyboard, and one thing is done to all", async () => {
    const feeds = page.locator("nav [data-feed]");
    await feeds.nth(0).click({ modifiers: ["Control"] });
    await feeds.nth(2).click({ modifiers: ["Shift"] });
    await page.getByText("3 sources", { exact: true }).waitFor();
    await feeds.nth(1).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Settings of 3 sources…" }).click();
    await page.getByRole("dialog", { name: "3 sources" }).waitFor();
    await audit(page, "settings of several sources");
    await page.getByLabel("Ask it").selectOption("180");
    await page.locator(".undo").getByText("3 sources changed.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".undo").waitFor({ state: "detached" });
    await keys(page, "Escape");
    await page.getByText("3 sources", { exact: true }).waitFor({ state: "detached" });
    await feeds.nth(0).focus();
    await keys(page, "c", "Shift+ArrowDown");
    await page.getByText("2 sources", { exact: true }).waitFor();
    await keys(page, "Escape");
  });

  await check("a source is dragged in front of another, and Undo puts it back", async () => {
    const names = () => page.locator("nav [data-feed] .name").allInnerTexts();
    const before = await names();
    const feeds = page.locator("nav [data-feed]");
    const folder = await feeds.nth(1).evaluate((line) => line.closest("ul").querySelectorAll(":scope > li > [data-feed]").length);
    if (folder < 2) return;
    await feeds.nth(1).dragTo(feeds.nth(0));
    await page.locator(".undo").waitFor();
    assert.notDeepEqual(await names(), before);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".undo").waitFor({ state: "detached" });
    await page.waitForTimeout(400);
    assert.deepEqual(await names(), before);
  });

  await check("a folder is dragged in front of another, by its upper edge", async () => {
    const top = () => page.locator(".tree:last-of-type > li > .folder [data-folder] .name").allInnerTexts();
    const before = await top();
    if (before.length < 2) return;
    const folders = page.locator(".tree:last-of-type > li > .folder [data-folder]");
    await folders.nth(1).dragTo(folders.nth(0), { targetPosition: { x: 60, y: 3 } });
    await page.locator(".undo").waitFor();
    assert.deepEqual(await top(), [before[1], before[0], ...before.slice(2)]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".undo").waitFor({ state: "detached" });
  });

  await check("the places have menus too", async () => {
    await page.locator("[data-place=unread]").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Mark all read" }).waitFor();
    await page.keyboard.press("Escape");
  });

  await check("an article of an edition has a menu too", async () => {
    await keys(page, "g", "e");
    await page.locator(".go button, .issue").first().waitFor();
    if ((await page.locator(".issue").count()) === 0) await page.locator(".go button").first().click();
    else await page.locator(".issue").first().click();
    await page.locator(".told").first().click({ button: "right" });
    await page.getByRole("menuitem", { name: "Open", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[role=menu]").waitFor({ state: "detached" });
  });
}
