// What the app does beside its window, in a real browser against the engine: `npm run home`. Preparing for a time without a network, which is
// then cut; streams that push, of a server that speaks as ntfy does; what is told, and what is not.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { PNG } from "pngjs";

import { audit, failures as others, openBrowser, type, whole } from "./browser.mjs";
import { checks, conclude, feed, startWorld } from "./world.mjs";

const { check, failures } = checks();
const shots = process.env.SHOTS;
if (shots !== undefined) mkdirSync(shots, { recursive: true });

const long = Array.from({ length: 12 }, (_, at) => `<p>Paragraph ${at + 1} tells how the dredger reached the lock of Marrow Bay, and what the pilots made of the silt that had gathered there over the winter months.</p>`).join("");
const article = (title) => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${long}<p><img src="/dredger.png" alt="The dredger" width="320" height="200"></p></article></body></html>`;
const picture = new PNG({ width: 320, height: 200 });
picture.data.forEach((_, at) => (picture.data[at] = at % 4 === 3 ? 255 : (at * 7) % 251));
const items = ["Dredger reaches the lock", "Silt in the channel"];
const pages = {
  "/news.xml": { type: "application/rss+xml", body: "" },
  "/dredger.png": { type: "image/png", body: PNG.sync.write(picture) },
  "/1": { type: "text/html", body: article(items[0]) },
  "/2": { answer: (_, response) => response.writeHead(403).end() },
};

/** The streams that are open, and what is told on them. */
const open = { topic: new Set(), garbage: new Set() };
const line = (event) => `${JSON.stringify({ id: `m${Math.random().toString(36).slice(2)}`, time: Math.floor(Date.now() / 1000), topic: "topic", ...event })}\n`;
pages["/topic/json"] = {
  answer(request, response) {
    response.writeHead(200, { "content-type": "application/x-ndjson; charset=utf-8" });
    response.write(line({ event: "open" }));
    open.topic.add(response);
    response.on("close", () => open.topic.delete(response));
  },
};
pages["/page"] = { type: "text/html", body: "<!doctype html><title>A page</title><p>This pushes nothing." };
const tell = (event) => open.topic.forEach((response) => response.write(line({ event: "message", ...event })));

const world = await startWorld(pages, { background: true });
const browser = await openBrowser();

try {
  const print = (more = []) => (pages["/news.xml"].body = feed("Marrow Bay Mail", [...items, ...more].map((title) => `<title>${title}</title><link>${world.web}/${items.indexOf(title) + 1 || 9}</link><description>${title}, said the harbour office …</description>`)));
  print();
  await world.call("add_feed", { url: `${world.web}/news.xml` });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  page.setDefaultTimeout(15_000);
  await page.goto(world.address);
  await page.locator(".window").waitFor();
  const keys = (...presses) => type(page, ...presses);
  const choose = async (name) => {
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  const keep = async (name) => {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
  };
  const shows = (words) => page.waitForFunction((wanted) => document.querySelector("article iframe")?.contentDocument?.body?.textContent.includes(wanted), words);

  await check("what is wanted for later is prepared with its full text and picture, and what failed is named", async () => {
    await keys("g", "a");
    for (const title of items) {
      await page.locator("[role=option]", { hasText: title }).click();
      await page.locator("article h1", { hasText: title }).waitFor();
      await keys("l");
      await page.locator("[aria-pressed=true]", { hasText: "Read later" }).or(page.getByRole("button", { name: "Read later", pressed: true })).first().waitFor();
    }
    await choose("Prepare for offline");
    const dialog = page.getByRole("dialog", { name: "Prepare for offline" });
    await dialog.getByRole("combobox").selectOption("50");
    await dialog.getByRole("button", { name: "Prepare", exact: true }).click();
    await dialog.getByRole("heading", { name: /^Prepared/ }).waitFor();
    await keep("offline");
    const failed = dialog.locator("details", { hasText: /failed|not/ }).first();
    await failed.locator("summary").click();
    await failed.getByRole("button", { name: items[1] }).waitFor();
    await audit(page, "prepared for offline");
    await keep("offline-failed");
    await keys("Escape");
  });

  await check("a stream is tried before it is kept, and a page that pushes nothing is refused in words", async () => {
    await choose("What pushes");
    const dialog = page.getByRole("dialog", { name: "What pushes" });
    await dialog.getByRole("button", { name: "Add a stream" }).click();
    await audit(page, "a stream");
    await dialog.getByLabel("Address of the stream").fill(`${world.web}/page`);
    await dialog.getByLabel("Kind").selectOption("events");
    await dialog.getByLabel("It is in my own network").check();
    await dialog.getByRole("button", { name: "Try it" }).click();
    const said = dialog.getByRole("status");
    await said.waitFor();
    assert.match(await said.textContent(), /page|stream/);
    await dialog.getByLabel("Address of the stream").fill(`${world.web}/topic`);
    await dialog.getByLabel("Kind").selectOption("ntfy");
    await said.waitFor({ state: "detached" }).catch(() => {});
    await dialog.getByRole("button", { name: "Try it" }).click();
    await page.waitForFunction(() => !/page/.test(document.querySelector("dialog [role=status]")?.textContent ?? "page"));
    await keep("push-tried");
    await dialog.getByLabel("A name for it").fill("Harbour office");
    await dialog.getByRole("button", { name: "Listen", exact: true }).click();
    await dialog.locator("strong", { hasText: "Harbour office" }).waitFor();
    await dialog.locator(".state.connected").waitFor();
    await audit(page, "streams");
    await keep("push");
    await keys("Escape");
  });

  await check("a message of a stream becomes an alert of its own", async () => {
    tell({ title: "Lock closed", message: "The lock of Marrow Bay is closed until six." });
    await choose("Alerts");
    await page.getByText("The lock of Marrow Bay is closed until six.").first().waitFor();
    await keep("push-alert");
  });

  await check("a stream that stands for a source has it checked at once", async () => {
    await choose("What pushes");
    const dialog = page.getByRole("dialog", { name: "What pushes" });
    await dialog.getByRole("button", { name: "Change" }).click();
    await dialog.getByLabel("What it tells").selectOption({ label: "Has Marrow Bay Mail checked" });
    await dialog.getByRole("button", { name: "Listen", exact: true }).click();
    await dialog.getByText("Has Marrow Bay Mail checked").waitFor();
    await dialog.locator(".state.connected").waitFor();
    await keys("Escape");
    print(["Pilots go to sea again"]);
    const asked = () => world.asked.filter((path) => path === "/news.xml").length;
    const before = asked();
    tell({ message: "new" });
    // A list that is open does not move by itself: what is new waits for the reader.
    for (let time = 0; time < 600 && asked() === before; time++) await page.waitForTimeout(50);
    for (let time = 0; time < 40 && (await page.locator("[role=option]", { hasText: "Pilots go to sea again" }).count()) === 0; time++) {
      await keys("g", "t", "g", "a");
      await page.waitForTimeout(250);
    }
    await page.locator("[role=option]", { hasText: "Pilots go to sea again" }).waitFor();
    assert.equal(asked(), before + 1);
  });

  await check("a stream that breaks off is opened again, and says meanwhile that it waits", async () => {
    open.topic.forEach((response) => response.destroy());
    await choose("What pushes");
    const dialog = page.getByRole("dialog", { name: "What pushes" });
    await dialog.locator(".state.connected").waitFor();
    assert.equal(open.topic.size, 1);
    await dialog.getByRole("button", { name: "Pause" }).click();
    await dialog.locator(".state.off").waitFor();
    await keys("Escape");
  });

  await check("with the network cut, what was prepared opens with its text and its picture", async () => {
    world.cut();
    await keys("g", "l");
    await page.locator("[role=option]", { hasText: items[0] }).click();
    await shows("Paragraph 12 tells");
    await page.waitForFunction(() => {
      const [shown] = document.querySelector("article iframe")?.contentDocument?.images ?? [];
      return shown?.complete && shown.naturalWidth === 320;
    });
    await keep("offline-article");
  });

  await check("the dialogs stand from right to left in Arabic", async () => {
    const settings = await world.call("get_settings", {});
    await world.call("save_settings", { ...settings, desk: { ...settings.desk, language: "ar" } });
    await page.reload();
    await page.locator("html[dir=rtl] .window").waitFor();
    for (const [name, shot] of [["التحضير للقراءة دون شبكة", "offline-rtl"], ["ما يدفع الأخبار", "push-rtl"]]) {
      await page.getByRole("button", { name: "المزيد", exact: true }).first().click();
      await page.getByRole("menuitem", { name, exact: true }).click();
      await page.getByRole("dialog", { name }).waitFor();
      await whole(page, shot);
      await keep(shot);
      await keys("Escape");
    }
  });
} finally {
  await browser.close();
  await world.stop();
}

failures.push(...others);
conclude(failures);
