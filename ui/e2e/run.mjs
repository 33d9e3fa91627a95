// The window in a real browser: `npm run e2e`.
//
// With DAILY_URL (the address that `dailyctl serve` prints) it runs against the engine, whose library may be empty or hold
// the sample; without, the built window runs against the fake engine. Every check is a sentence that is true.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { openBrowser } from "./browser.mjs";
import { startHost } from "./host.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { address, stop } = await findHost();
const isFake = process.env.DAILY_URL === undefined;
const browser = await openBrowser();
const failures = [];
const complaints = [];

try {
  const page = await open(address);
  if ((await page.locator(".door").count()) > 0) {
    await check("the first run offers three doors, and the third opens the sample", async () => {
      assert.equal(await page.locator(".door").count(), 3);
      await page.locator(".door").nth(2).click();
      await page.locator(".window").waitFor();
    });
  }

  await check("the key to the library is not left in the address", async () => assert.ok(!page.url().includes("token")));

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
    const ran = await page.evaluate(async () => {
      const frame = document.querySelector("article iframe");
      const trap = frame.cloneNode();
      trap.setAttribute("sandbox", "allow-same-origin allow-scripts");
      trap.srcdoc = frame.srcdoc.replace(/<body[^>]*>/, '$&<script>parent.ran = "script"</script><img src="nowhere:" onerror="parent.ran = \'handler\'">');
      await new Promise((done) => {
        trap.onload = done;
        document.body.append(trap);
      });
      await new Promise((done) => setTimeout(done, 100));
      trap.remove();
      return globalThis.ran ?? "nothing";
    });
    complaints.length = 0;
    assert.equal(ran, "nothing");
  });

  await audit(page, "article");

  await check("keys pressed inside the text still reach the window", async () => {
    await page.frameLocator("article iframe").locator("body").click({ position: { x: 4, y: 4 } });
    await page.keyboard.press("Escape");
    await page.locator(".splash .headline").waitFor({ state: "visible" });
  });

  if ((await page.getByRole("button", { name: "The whole story" }).count()) > 0) {
    await check("a story opens from its card: what happened, who tells it, and why it is one", async () => {
      await page.getByRole("button", { name: "The whole story" }).first().click();
      await page.getByRole("heading", { name: "What happened" }).waitFor();
      await page.getByRole("heading", { name: "Who tells it" }).waitFor();
      assert.ok((await page.locator(".step time").count()) > 0);
      assert.ok((await page.locator(".voice").count()) > 1);
      assert.equal(await page.locator(".voice em", { hasText: "first" }).count(), 1);
      await page.getByText("Why are these together?").waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });

    await audit(page, "story");

    await check("a story is followed and muted by its buttons, and z mutes it", async () => {
      const [follow, mute] = ["Follow", "Mute"].map((name) => page.getByRole("button", { name, exact: true }));
      await follow.click();
      await page.locator(".chip[aria-pressed=true]", { hasText: "Follow" }).waitFor();
      await keys(page, "z");
      await page.locator(".chip[aria-pressed=true]", { hasText: "Mute" }).waitFor();
      await mute.click();
      await follow.click();
      await page.locator(".chip[aria-pressed=true]").first().waitFor({ state: "detached" });
    });

    await check("a step of a story opens its article, whose story line leads back, and Escape to Today", async () => {
      await page.locator(".step .headline").first().click();
      await page.locator("article h1").waitFor();
      await page.locator(".after .link", { hasText: "The whole story" }).click();
      await page.locator(".step").first().waitFor({ state: "visible" });
      await dismissed(page);
      await page.locator(".splash .headline").waitFor({ state: "visible" });
    });
  }

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

  await check("s keeps a bookmark, which the list of bookmarks shows, and takes it away again", async () => {
    const title = await page.locator("article h1").innerText();
    const star = page.getByRole("button", { name: "Bookmark", exact: true });
    const kept = (await star.getAttribute("aria-pressed")) === "true";
    if (kept) await keys(page, "s");
    await keys(page, "s");
    assert.equal(await star.getAttribute("aria-pressed"), "true");
    await page.waitForTimeout(400);
    await keys(page, "g", "s");
    await page.locator("[role=option] .title", { hasText: title }).first().waitFor();
    await keys(page, "g", "a", "j");
    await page.locator("article h1").waitFor();
    if (!kept) await keys(page, "s");
  });

  await check("d asks for the article's own page, and says so where it has no text", async () => {
    await page.locator("article").getByRole("button", { name: "Load the full text" }).waitFor();
    await keys(page, "d");
    await page.waitForFunction(() => {
      const line = document.querySelector("article [role=status]");
      return line === null || line.querySelector(".link")?.textContent === "Try again";
    });
  });

  if (isFake) {
    await check("related articles stand under an article, six at most", async () => {
      await page.getByRole("heading", { name: "Related" }).waitFor();
      assert.equal(await page.locator(".others.quiet li").count(), 6);
    });
  }

  await check("m marks unread, and the row says so", async () => {
    await keys(page, "m");
    await page.locator("[role=option][aria-selected=true].unread").waitFor();
    await keys(page, "m");
    await page.locator("[role=option][aria-selected=true]:not(.unread)").waitFor();
  });

  await audit(page, "list and article");

  await check("/ searches while the reader types, and keys are silent meanwhile", async () => {
    const word = ((await page.locator("article h1").innerText()).match(/\p{L}{5,}/u) ?? ["news"])[0];
    await keys(page, "/");
    await page.keyboard.type(word);
    await page.locator("[role=option]").first().waitFor();
    assert.equal(await page.getByRole("searchbox").inputValue(), word);
  });

  await audit(page, "search");

  await check("a search without a result says what to try", async () => {
    await page.getByRole("searchbox").fill("qqzzxx");
    await page.getByText("Nothing found for").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".splash .headline").waitFor({ state: "visible" });
  });

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

  await check("settings show at once what they change, and keep it", async () => {
    await page.keyboard.press("Control+,");
    await page.getByRole("radio", { name: "Night" }).click();
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    await page.waitForTimeout(500);
    await audit(page, "settings");
    await page.getByRole("radio", { name: "As the system" }).click();
    await page.getByRole("radio", { name: "Only the biggest" }).click();
    await page.getByRole("checkbox", { name: "Quiet hours" }).click();
    assert.equal(await page.getByLabel("from", { exact: true }).inputValue(), "22:00");
    await page.getByLabel("until", { exact: true }).fill("06:30");
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+,");
    assert.equal(await page.getByLabel("until", { exact: true }).inputValue(), "06:30");
    assert.ok(await page.getByRole("radio", { name: "Only the biggest" }).isChecked());
    await page.getByRole("checkbox", { name: "Quiet hours" }).click();
    await page.getByRole("radio", { name: "As usual" }).click();
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
  });

  for (const place of ["Your sources", "Alerts"]) {
    await check(`the page “${place}” opens from the menu`, async () => {
      await page.getByRole("button", { name: "More", exact: true }).first().click();
      await page.getByRole("menuitem", { name: place }).click();
      await page.getByRole("heading", { name: place, level: 1 }).waitFor();
      await audit(page, place);
    });
  }

  await check("an address that is none is refused in words", async () => {
    await page.getByRole("button", { name: "Add a source" }).click();
    await page.getByRole("textbox", { name: "Address" }).fill("nonsense");
    await page.keyboard.press("Enter");
    const said = (await page.locator(".failure").innerText()).trim();
    assert.ok(said.length > 10);
    await audit(page, "add");
    await page.keyboard.press("Escape");
  });

  await check("a refresh shows how far it is, and announces its end", async () => {
    if (!isFake) return;
    await keys(page, "g", "a");
    await page.locator("[role=option]").first().waitFor();
    await keys(page, "R");
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "3 new articles" }).waitFor();
    await page.getByText("3 new articles.", { exact: true }).waitFor({ state: "attached" });
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

  await check("text at 200 % still fits", async () => {
    await keys(page, "g", "t");
    await grow(page, "200%");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await keys(page, "g", "a", "j");
    await page.locator("article h1").waitFor();
    assert.ok(((await page.locator("article h1").boundingBox())?.width ?? 0) > 500);
    await grow(page, "");
  });

  await check("the browser complained about nothing", async () => assert.deepEqual(complaints, []));

  if (isFake) {
    await check("a hundred thousand rows scroll", async () => {
      const host = await startHost("big");
      const big = await open(host.address);
      await keys(big, "g", "a");
      await big.locator("[role=option]").first().waitFor();
      const painted = await next(big, 20);
      console.log(`    next article painted after ${painted.median.toFixed(1)} ms (median), ${painted.longest.toFixed(1)} ms (longest of 20)`);
      const frames = await scroll(big);
      console.log(`    ${frames.count} frames, median ${frames.median.toFixed(1)} ms, 95 % ${frames.most.toFixed(1)} ms, longest ${frames.longest.toFixed(1)} ms, ${frames.rows} rows loaded`);
      assert.ok(frames.median <= 32);
      await big.close();
      host.stop();
    });
  }
} finally {
  await browser.close();
  stop();
}

console.log(failures.length === 0 ? "all is well" : `${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function check(sentence, act) {
  try {
    await act();
    console.log(`✓ ${sentence}`);
  } catch (thrown) {
    failures.push(sentence);
    console.error(`✗ ${sentence}\n  ${thrown.message}`);
  }
}

async function open(url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(8000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && !isRefusal(message) && complaints.push(message.text()));
  await page.goto(url);
  await page.locator(".window, .first-run").waitFor();
  await page.waitForTimeout(300);
  return page;
}

async function grow(page, size) {
  await page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted;
    window.dispatchEvent(new Event("resize"));
  }, size);
  await page.waitForTimeout(200);
}

/** Closes what was told, then goes back to Today. */
async function dismissed(page) {
  for (let time = 0; time < 4 && !(await page.locator(".splash .headline").isVisible()); time++) await keys(page, "Escape");
}

/** The browser notes every refused call as an error; refusals are part of the game. */
function isRefusal(message) {
  return message.location().url.includes("/call/");
}

async function keys(page, ...presses) {
  for (const key of presses) {
    await page.keyboard.press(key);
  }
  await page.waitForTimeout(150);
}

async function audit(page, where) {
  await check(`axe finds nothing to complain about: ${where}`, async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"], iframes: false }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(" | ").slice(0, 500)}`),
      [],
    );
  });
}

/** Presses j, and answers how long it took until the next article's headline was painted. */
function next(page, times) {
  return page.evaluate(async (count) => {
    const headline = () => document.querySelector("article h1")?.textContent;
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const took = [];
    for (let time = 0; time < count; time++) {
      const before = headline();
      const began = performance.now();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true }));
      while (headline() === before) await new Promise((done) => setTimeout(done));
      await painted();
      took.push(performance.now() - began);
      // A reader rests on each article; the one after it is fetched meanwhile.
      await new Promise((done) => setTimeout(done, 150));
    }
    took.sort((one, other) => one - other);
    return { median: took[took.length >> 1], longest: took.at(-1) };
  }, times);
}

/** Scrolls for some seconds, and answers how long the frames took. */
function scroll(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const list = document.querySelector("[role=listbox]");
        const took = [];
        let last = performance.now();
        const began = last;
        const step = (now) => {
          took.push(now - last);
          last = now;
          list.scrollTop += 220;
          if (now - began < 4000) {
            requestAnimationFrame(step);
          } else {
            took.sort((one, other) => one - other);
            done({ count: took.length, median: took[took.length >> 1], most: took[Math.floor(took.length * 0.95)], longest: took.at(-1), rows: Math.round(list.scrollHeight / 88) });
          }
        };
        requestAnimationFrame(step);
      }),
  );
}

async function findHost() {
  return process.env.DAILY_URL === undefined ? startHost("first") : { address: process.env.DAILY_URL, stop: () => {} };
}
