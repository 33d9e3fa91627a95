// Podcasts in a real browser, against the engine: `npm run podcasts`. The recordings are made here: a tone as WAV, silence as MP3.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { openBrowser, type } from "./browser.mjs";
import { checks, feed, silence, startWorld, tone, unseen } from "./world.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { check, failures } = checks();
const [WAV, MP3] = [tone(90), silence(120)];
const chapters = '<psc:chapters version="1.2"><psc:chapter start="0" title="The quay"/><psc:chapter start="0:40" title="The lock"/><psc:chapter start="1:10" title="The sea"/></psc:chapters>';
const episodes = (at) => [
  `<title>The harbour at night</title><link>https://example.org/1</link><description>A walk.</description><enclosure url="${at}/harbour.mp3" type="audio/mpeg" length="${MP3.length}"/>${chapters}`,
  `<title>The bridge at noon</title><link>https://example.org/2</link><description>Another walk.</description><enclosure url="${at}/bridge.wav" type="audio/x-wav" length="${WAV.length}"/>`,
];
const pages = { "/harbour.mp3": { type: "audio/mpeg", body: MP3 }, "/bridge.wav": { type: "audio/x-wav", body: WAV }, "/walks.xml": { type: "application/rss+xml", body: "" } };
const world = await startWorld(pages);
pages["/walks.xml"].body = feed("Walks", episodes(world.web));
const browser = await openBrowser();

try {
  await world.call("add_feed", { url: `${world.web}/walks.xml` });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "en-GB" });
  page.setDefaultTimeout(8000);
  const complaints = unseen(page);
  await page.goto(world.address);
  await page.locator(".window").waitFor();
  const player = page.getByRole("region", { name: "Player" });
  const sound = () => page.locator("audio").evaluate(({ currentTime, duration, playbackRate, paused }) => ({ currentTime, duration, playbackRate, paused }));
  const until = async (wanted) => {
    let last;
    for (let time = 0; time < 300; time++) {
      last = await wanted();
      if (last === true) return;
      await new Promise((done) => setTimeout(done, 25));
    }
    assert.fail(`this did not come true: ${wanted} (${last})`);
  };
  const open = async (title) => {
    await type(page, "g", "a");
    await page.locator("[role=option]", { hasText: title }).click();
    await page.locator("article h1", { hasText: title }).waitFor();
  };
  const attached = page.locator("article section", { hasText: /\.(mp3|wav)/ });
  const media = async (title) => (await world.call("list_media", {})).rows.find(({ row }) => row.title === title)?.media;
  const audit = async (where) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"], iframes: false }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), [], where);
  };

  await check("an episode plays in the player at the foot, as MP3", async () => {
    await open("The harbour at night");
    await attached.getByRole("button", { name: "Play", exact: true }).click();
    await player.waitFor();
    await until(async () => (await sound()).currentTime > 0.3);
    assert.ok(!(await sound()).paused);
    // Its length is known when all of it is here.
    await until(async () => Math.abs((await sound()).duration - 120) < 2);
    await audit("player");
  });

  await check("its chapters are shown, and gone to", async () => {
    const choice = player.getByRole("combobox", { name: "Chapters" });
    await choice.waitFor();
    assert.equal(await choice.locator("option").count(), 3);
    await choice.selectOption({ index: 1 });
    await until(async () => (await sound()).currentTime >= 40);
    await player.getByText("The lock", { exact: true }).waitFor();
  });

  await check("another speed is heard at once, and kept", async () => {
    await player.getByLabel("Speed").selectOption("150");
    assert.equal((await sound()).playbackRate, 1.5);
    await until(async () => (await world.call("get_settings", {})).desk.playSpeed === 150);
  });

  await check("the player stays while the reader browses; e pauses it and goes on", async () => {
    await type(page, "g", "t");
    await page.locator(".dateline").waitFor();
    assert.ok(!(await sound()).paused);
    await page.keyboard.press("e");
    await until(async () => (await sound()).paused);
    await page.keyboard.press("e");
    await until(async () => !(await sound()).paused);
  });

  await check("every press counts, however fast they come", async () => {
    const presses = (times) =>
      page.evaluate((times) => {
        for (let time = 0; time < times; time++) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true, cancelable: true }));
        return document.querySelector("audio").paused;
      }, times);
    assert.equal(await presses(2), false);
    assert.equal(await presses(3), true);
    assert.equal(await presses(5), false);
    await until(async () => (await player.getByRole("button", { name: "Pause" }).count()) === 1);
    assert.ok(!(await sound()).paused);
  });

  await check("jumps go 30 seconds on and 15 back", async () => {
    const before = (await sound()).currentTime;
    await player.getByRole("button", { name: "30 seconds forward" }).click();
    await until(async () => (await sound()).currentTime >= before + 30);
    const there = (await sound()).currentTime;
    await player.getByRole("button", { name: "15 seconds back" }).click();
    await until(async () => (await sound()).currentTime < there - 10);
  });

  await check("the place is remembered when the player is closed, and after the window was loaded again", async () => {
    await page.keyboard.press("e");
    const left = (await sound()).currentTime;
    await player.getByRole("button", { name: "Close the player" }).click();
    await player.waitFor({ state: "detached" });
    await until(async () => Math.abs(((await media("The harbour at night"))?.seconds ?? 0) - left) < 2);
    await page.reload();
    await page.locator(".window").waitFor();
    await open("The harbour at night");
    await attached.getByRole("button", { name: "Play", exact: true }).click();
    await until(async () => (await sound()).currentTime >= left - 2);
    assert.equal((await sound()).playbackRate, 1.5);
    await player.getByRole("button", { name: "Close the player" }).click();
  });

  await check("an episode that is kept is heard when its server is gone", async () => {
    await open("The bridge at noon");
    await attached.getByRole("button", { name: /^Keep for offline/ }).click();
    await attached.getByRole("button", { name: /^Remove/ }).waitFor();
    delete pages["/bridge.wav"];
    await page.reload();
    await page.locator(".window").waitFor();
    await open("The bridge at noon");
    await attached.getByRole("button", { name: "Play", exact: true }).click();
    await until(async () => (await sound()).currentTime > 0.3);
    assert.ok(Math.abs((await sound()).duration - 90) < 1);
    await player.getByRole("button", { name: "30 seconds forward" }).click();
  });

  await check("recordings stand on a page with their sizes, and play from there", async () => {
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("menuitem", { name: "Recordings" }).click();
    await page.getByRole("heading", { name: "Recordings" }).waitFor();
    const harbour = page.locator(".page li", { hasText: "The harbour at night" });
    const bridge = page.locator(".page li", { hasText: "The bridge at noon" });
    await bridge.getByText("kept for offline").waitFor();
    await harbour.getByText("here until others need its room").waitFor();
    await audit("recordings");
    await harbour.getByRole("button", { name: /^Play/ }).click();
    await player.getByText("The harbour at night").waitFor();
    await until(async () => !(await sound()).paused);
    await until(async () => (await media("The bridge at noon"))?.seconds >= 30);
  });

  await check("what was heard to its end is removed by one button", async () => {
    await page.locator("audio").evaluate((one) => (one.currentTime = one.duration - 0.3));
    await until(async () => (await media("The harbour at night"))?.finished === true);
    await player.getByRole("button", { name: "Close the player" }).click();
    await page.getByRole("button", { name: /^Remove 1 that was heard/ }).click();
    await until(async () => ((await media("The harbour at night"))?.download.state ?? "none") === "none");
    await page.locator(".page li", { hasText: "The harbour at night" }).waitFor({ state: "detached" });
  });

  await check("a recording is removed, and its room is free", async () => {
    await page.getByRole("button", { name: /^Remove \(.*: The bridge at noon$/ }).click();
    await until(async () => (await world.call("list_media", {})).bytes === 0);
    await page.getByRole("button", { name: "Forget the place: The bridge at noon" }).click();
    await page.getByText("Nothing here yet.").waitFor();
  });

  await check("a recording that cannot be had says why", async () => {
    await open("The bridge at noon");
    await attached.getByRole("button", { name: "Play", exact: true }).click();
    await page.locator(".toast.error").waitFor();
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
