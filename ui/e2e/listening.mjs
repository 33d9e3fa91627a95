// Listening in a real browser, against the engine: `npm run listening`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { openBrowser, type } from "./browser.mjs";
import { checks, feed, startWorld, tone } from "./world.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { check, failures } = checks();
const long = Array.from({ length: 60 }, (_, at) => `<p>This is paragraph ${at + 1} of the harbour report. It goes on, as reports do.</p>`).join("");
const articles = [
  `<title>Harbour closed</title><link>https://example.org/1</link><description><![CDATA[<p>It was Tuesday. <b>Nobody</b> knew why.</p><p>Dr. Who did.</p>]]></description>`,
  `<title>Bridge opened</title><link>https://example.org/2</link><description><![CDATA[${long}]]></description>`,
];
const world = await startWorld({ "/news.xml": { type: "application/rss+xml", body: feed("Kingsway Post", articles) } });
const browser = await openBrowser();

try {
  await world.call("add_feed", { url: `${world.web}/news.xml` });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "en-GB" });
  page.setDefaultTimeout(8000);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(world.address);
  await page.locator(".window").waitFor();
  const bar = page.getByRole("region", { name: "Reading aloud" });
  const marked = () =>
    page.evaluate(() => {
      const inside = document.querySelector("article iframe")?.contentWindow;
      return [...(inside?.CSS.highlights.get("spoken") ?? [])].map((range) => range.toString()).join();
    });
  const open = async (title) => {
    await type(page, "g", "a");
    await page.locator("[role=option]", { hasText: title }).click();
    await page.locator("article h1", { hasText: title }).waitFor();
  };

  await check("e reads the open article aloud, and marks its headline first", async () => {
    await open("Harbour closed");
    await page.keyboard.press("e");
    await bar.waitFor();
    assert.equal(await world.voice.begin(), "Harbour closed");
    await page.locator("h1.spoken").waitFor();
    await bar.getByText("Sentence 1 of 4").waitFor();
  });

  await check("the sentence that is spoken is marked in the text, across markup", async () => {
    await world.voice.end();
    assert.equal(await world.voice.begin(), "It was Tuesday.");
    await bar.getByText("Sentence 2 of 4").waitFor();
    assert.equal(await marked(), "It was Tuesday.");
    await world.voice.end();
    assert.equal(await world.voice.begin(), "Nobody knew why.");
    await bar.getByText("Sentence 3 of 4").waitFor();
    assert.equal(await marked(), "Nobody knew why.");
    assert.equal(await page.locator("h1.spoken").count(), 0);
  });

  await check("e pauses, and e goes on with the same sentence", async () => {
    await page.keyboard.press("e");
    await bar.getByRole("button", { name: "Play", exact: true }).waitFor();
    assert.equal(world.voice.said.length, 0);
    await page.keyboard.press("e");
    await bar.getByRole("button", { name: "Pause" }).waitFor();
    assert.equal(await world.voice.begin(), "Nobody knew why.");
  });

  await check("the player stays while the reader browses, and leads back", async () => {
    await type(page, "g", "t");
    await page.locator(".dateline").waitFor();
    await bar.waitFor();
    await bar.getByRole("button", { name: /Harbour closed/ }).click();
    await page.locator("article h1", { hasText: "Harbour closed" }).waitFor();
    await page.waitForFunction(() => (document.querySelector("article iframe")?.contentWindow.CSS.highlights.get("spoken")?.size ?? 0) > 0);
  });

  await check("axe finds nothing to complain about while an article is read aloud", async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"], iframes: false }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), []);
  });

  await check("sentences are gone through by button", async () => {
    await bar.getByRole("button", { name: "Next sentence" }).click();
    await bar.getByText("Sentence 4 of 4").waitFor();
    assert.equal(await world.voice.begin(), "Dr. Who did.");
    await bar.getByRole("button", { name: "Previous sentence" }).click();
    await bar.getByText("Sentence 3 of 4").waitFor();
  });

  await check("another speed and another voice are heard at once", async () => {
    world.voice.commands.length = 0;
    await bar.getByLabel("Speed").selectOption("150");
    await bar.getByLabel("Voice").selectOption("Grace");
    for (let time = 0; time < 100 && !world.voice.commands.includes("SET self SYNTHESIS_VOICE Grace"); time++) await page.waitForTimeout(20);
    assert.ok(world.voice.commands.includes("SET self RATE 39") && world.voice.commands.includes("SET self SYNTHESIS_VOICE Grace"), world.voice.commands.join("; "));
    assert.deepEqual(await bar.getByLabel("Voice").locator("option").allTextContents(), ["The system’s choice", "Ada", "Grace"]);
  });

  await check("the player ends by its button", async () => {
    await bar.getByRole("button", { name: "Stop reading aloud" }).click();
    await bar.waitFor({ state: "detached" });
    assert.equal(await marked(), "");
  });

  await check("a whole list is a queue, and the next article opens for who reads along", async () => {
    await open("Harbour closed");
    await page.locator(".list header").getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Listen to these articles" }).click();
    await bar.getByLabel("Articles to listen to").waitFor();
    assert.equal(await bar.getByLabel("Articles to listen to").locator("option").count(), 2);
    await bar.getByRole("button", { name: "Next article" }).click();
    await page.locator("article h1", { hasText: "Bridge opened" }).waitFor();
  });

  await check("the text follows the voice, and does not when the reader went elsewhere in it", async () => {
    const place = () => page.locator(".scroll").evaluate((one) => one.scrollTop);
    for (let sentence = 0; sentence < 40; sentence++) {
      await world.voice.begin();
      await world.voice.end();
    }
    await world.voice.begin();
    await bar.getByText("Sentence 41 of").waitFor();
    assert.ok((await place()) > 300, `followed to ${await place()}`);
    await page.locator(".scroll").evaluate((one) => (one.scrollTop = 0));
    await page.waitForTimeout(100);
    for (let sentence = 0; sentence < 3; sentence++) {
      await world.voice.end();
      await world.voice.begin();
    }
    await bar.getByText("Sentence 44 of").waitFor();
    assert.equal(await place(), 0);
  });

  await check("a voice that breaks off is said in the player", async () => {
    world.voice.socket.destroy();
    await bar.getByText("The voice of the system does not answer").waitFor();
    await bar.getByRole("button", { name: "Play", exact: true }).click();
    await bar.getByRole("button", { name: "Pause" }).waitFor();
    await world.voice.begin();
    await bar.getByRole("button", { name: "Stop reading aloud" }).click();
  });

  await check("nothing went wrong unseen", () => assert.deepEqual(complaints, []));
} finally {
  await browser.close();
  await world.stop();
}

if (failures.length > 0) {
  console.error(`\n${failures.length} of them are not true.`);
  process.exitCode = 1;
}
