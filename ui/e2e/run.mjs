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

  await check("a page that is loaded again goes on", async () => {
    await page.reload();
    await page.locator("h1").first().waitFor();
  });

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
    await page.frameLocator("article iframe").locator("p").first().click({ position: { x: 4, y: 4 } });
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
      const said = document.querySelector("article [role=status] .link")?.textContent;
      return said === "Try again" || said === "Show the source’s own summary";
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

  await look(page);
  await flow(page);
  await picture(page);
  await sources(page);
  await desk(page);
  await everyone(page);

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

// ---- the look and the flow ----

async function look(page) {
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
}

async function flow(page) {
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
}

// ---- the big picture ----

async function picture(page) {
  await keys(page, "g", "t");
  if ((await page.getByRole("button", { name: "The whole story" }).count()) > 0) {
    await check("a story can be taken apart and put together with another", async () => {
      await page.getByRole("button", { name: "The whole story" }).first().click();
      await page.getByRole("button", { name: "Split…" }).click();
      await page.getByText("Tick what tells another story").waitFor();
      await audit(page, "taking a story apart");
      await page.getByRole("button", { name: "Split…" }).click();
      await page.getByRole("button", { name: "Merge…" }).click();
      await page.getByRole("dialog", { name: "Which story is this one too?" }).waitFor();
      await audit(page, "putting stories together");
      await page.keyboard.press("Escape");
      await dismissed(page);
    });
  }
  if (!isFake && (await answers(page, "list_editions"))) {
    await check("an edition is composed, read to its end, and saved as an EPUB, by keyboard alone", async () => {
      await keys(page, "g", "e");
      await page.getByRole("heading", { name: "Editions", level: 1 }).waitFor();
      await tabTo(page, "Compose one now");
      await page.keyboard.press("Enter");
      await page.locator(".edition header").waitFor();
      await page.getByText("That is all for now.").last().waitFor();
      await audit(page, "edition");
      await tabTo(page, "Save or remove", true);
      await page.keyboard.press("Enter");
      const saving = page.waitForEvent("download");
      await keys(page, "Enter");
      assert.match((await saving).suggestedFilename(), /\.epub$/);
      await keys(page, "Escape", "g", "t");
    });
  }
}

/** Moves the keyboard's focus until it is on a control of that name. */
async function tabTo(page, name, backwards = false) {
  for (let step = 0; step < 60; step++) {
    const here = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim());
    if (here === name) return;
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
  }
  assert.fail(`the keyboard does not reach “${name}”`);
}

// ---- sources ----

async function sources(page) {
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
}

// ---- the desk ----

async function desk(page) {
  if (!(await answers(page, "list_tags"))) return;
  await check("t gives a tag with its name completed, and the tag has a list", async () => {
    await keys(page, "g", "a");
    await page.locator("[role=option]").first().click();
    await page.locator("article h1").waitFor();
    await keys(page, "t");
    await page.getByRole("combobox", { name: "Name of a tag" }).waitFor();
    await page.keyboard.type("harbours");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Take the tag harbours away" }).waitFor();
    await audit(page, "tags");
    await page.keyboard.press("Escape");
    await page.locator(".tags .chip", { hasText: "harbours" }).click();
    await page.getByRole("heading", { name: "Tagged harbours" }).waitFor();
    await page.locator("[role=option]").first().waitFor();
  });

  await check("a note is written by keyboard and stands under the article", async () => {
    await page.locator("[role=option]").first().click();
    await page.locator("article h1").waitFor();
    await page.waitForTimeout(300);
    await keys(page, "N");
    await page.getByRole("textbox", { name: "Your note" }).fill("Ask the pilots.");
    await page.keyboard.press("Control+Enter");
    await page.locator(".note", { hasText: "Ask the pilots." }).waitFor();
  });

  await check("a passage is marked in a colour and stands on the page of all highlights", async () => {
    await page.evaluate(() => {
      const inside = document.querySelector("article iframe").contentDocument;
      const words = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT).nextNode();
      const range = inside.createRange();
      range.setStart(words, 0);
      range.setEnd(words, Math.min(20, words.length));
      const selection = inside.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      inside.dispatchEvent(new Event("pointerup"));
    });
    await page.getByRole("toolbar", { name: "Mark the passage" }).getByRole("button", { name: "Green" }).click();
    await page.waitForTimeout(400);
    await keys(page, "g", "h");
    await page.locator("blockquote.green").waitFor();
    await audit(page, "highlights");
  });

  await check("a search is helped along, kept, and counted in the sources column", async () => {
    await keys(page, "/");
    await page.getByRole("searchbox").fill("is:unr");
    await page.getByRole("group", { name: "How the search could go on" }).getByRole("button", { name: "unread" }).first().click();
    assert.match(await page.getByRole("searchbox").inputValue(), /is:unread/);
    await page.getByRole("searchbox").fill("harbour");
    await page.getByRole("button", { name: "Keep this search…" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Quays");
    await audit(page, "keeping a search");
    await page.keyboard.press("Enter");
    await page.locator("nav").getByRole("button", { name: "Quays" }).waitFor();
    await page.getByRole("heading", { name: "Quays", level: 1 }).waitFor();
  });

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

  await check("about has a diagnostic to copy", async () => {
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("menuitem", { name: "About" }).click();
    await page.getByRole("button", { name: "Copy the diagnostic" }).waitFor();
    await audit(page, "about");
    await page.keyboard.press("Escape");
  });
}

/** The window in other languages, from right to left, and in large type. */
async function everyone(page) {
  await check("another language is spoken at once, in the page’s own direction, and kept", async () => {
    await speak(page, "ar");
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ["ar", "rtl"]);
    const [sources, page_] = await page.evaluate(() => [".sources, nav", ".page"].map((place) => document.querySelector(place).getBoundingClientRect().left));
    assert.ok(sources > page_, "the sources stand at the right");
    await page.goto(address);
    await page.locator("html[dir=rtl] .window").waitFor();
    await page.waitForTimeout(400);
  });

  await check("no word of English is left in Arabic but names", async () => {
    await keys(page, "g", "t");
    const ours = await page.evaluate(() => [...document.querySelectorAll("button[aria-label], [title], .rubric, .dateline, .motto, .whole, .end")].filter((one) => !one.matches(".source") && one.closest(".sources, [data-feed], [data-search]") === null).map((one) => one.getAttribute("aria-label") ?? one.getAttribute("title") ?? one.textContent).filter((words) => /^[A-Za-z ,.…]{4,}$/.test(words)));
    assert.deepEqual(ours, []);
  });

  await check("back and forward by arrow follow the direction of the page", async () => {
    await keys(page, "g", "t");
    await keys(page, "g", "u");
    await keys(page, "Alt+ArrowRight");
    await page.locator(".splash .headline").waitFor({ state: "visible" });
    await keys(page, "Alt+ArrowLeft");
    await page.locator("[role=listbox]").waitFor({ state: "visible" });
  });

  await check("an article keeps the direction of its own language", async () => {
    await keys(page, "g", "u");
    await keys(page, "j");
    await page.locator("article h1").waitFor();
    const [title, way] = await page.locator("article h1").evaluate((one) => [one.textContent, getComputedStyle(one).direction]);
    assert.equal(way, /^[^\p{L}]*\p{Script=Arabic}/u.test(title) ? "rtl" : "ltr");
    await page.keyboard.press("Escape");
  });

  for (const [language, size, widths] of [["ar", "", [480, 1180]], ["de", "", [480]], ["fr", "", [480]], ["es", "", [480]], ["en", "200%", [480, 1180]], ["de", "200%", [480]], ["ar", "200%", [480, 1180]]]) {
    await speak(page, language);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      await grow(page, size);
      await roundOf(page, `${language}, ${width} px${size === "" ? "" : `, text at ${size}`}`);
      await grow(page, "");
    }
    await page.setViewportSize({ width: 1280, height: 860 });
  }
  await speak(page, "");
}

/** Goes through the places that a reader sees most, and looks whether anything is cut or lies over another thing. */
async function roundOf(page, how) {
  await keys(page, "g", "t");
  await whole(page, `Today: ${how}`);
  if ((await page.locator(".whole").count()) > 0) {
    await page.locator(".whole").first().click();
    await page.locator(".step").first().waitFor();
    await whole(page, `story: ${how}`);
    await keys(page, "g", "t");
  }
  await keys(page, "g", "u");
  await page.locator("[role=listbox], .empty").first().waitFor();
  await whole(page, `list: ${how}`);
  await keys(page, "j");
  await page.locator("article h1").waitFor();
  await whole(page, `article: ${how}`);
  await keys(page, "Escape");
  for (const [name, key] of [["settings", "Control+,"], ["keys", "?"], ["palette", "Control+k"]]) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    await whole(page, `${name}: ${how}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await keys(page, "g", "t");
}

async function whole(page, where) {
  await page.waitForTimeout(200);
  await check(`nothing is cut, nothing lies over another: ${where}`, async () => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(await page.evaluate(amiss), []);
  });
  if (/^(Today|list|settings): ar, 480 px$/.test(where)) await audit(page, where);
}

/** In the page: words that stand outside of what shows them, and controls over one another. */
function amiss() {
  const top = document.querySelector("dialog[open]") ?? document.body;
  const { left, right } = top === document.body ? { left: 0, right: innerWidth } : top.getBoundingClientRect();
  const isSeen = (one) => one.checkVisibility() && one.closest(".unseen, .tip, svg, option, [aria-hidden=true]") === null;
  const found = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.data.trim() === "" || !isSeen(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      let [from, to, scrolls] = [left, right, false];
      for (let around = node.parentElement; around !== null && around !== top; around = around.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(around);
        scrolls ||= overflowX === "auto" || overflowX === "scroll" || textOverflow === "ellipsis";
        if (scrolls || overflowX === "visible") continue;
        const frame = around.getBoundingClientRect();
        [from, to] = [Math.max(from, frame.left), Math.min(to, frame.right)];
      }
      if (!scrolls && (box.left < from - 1.5 || box.right > to + 1.5)) found.push(`cut: ${node.data.trim().slice(0, 60)}`);
    }
  }
  // A twist lies on its folder's line, on purpose.
  const controls = [...top.querySelectorAll("button, a[href], input, select, textarea, summary")].filter((one) => isSeen(one) && !one.matches(".twist, .tip *"));
  const boxes = controls.map((one) => {
    let { left: from, right: to, top: above, bottom: below } = one.getBoundingClientRect();
    for (let around = one.parentElement; around !== null && around !== top; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === "visible") continue;
      const frame = around.getBoundingClientRect();
      [above, below] = [Math.max(above, frame.top), Math.min(below, frame.bottom)];
    }
    return { left: from, right: to, top: above, bottom: below, width: below > above ? to - from : 0 };
  });
  for (const [at, one] of boxes.entries()) {
    if (one.width > 1 && (one.left < left - 1.5 || one.right > right + 1.5)) found.push(`outside: ${controls[at].outerHTML.slice(0, 90)}`);
    for (const [later, other] of boxes.entries()) {
      if (later <= at || controls[at].contains(controls[later]) || controls[later].contains(controls[at])) continue;
      const over = [Math.min(one.right, other.right) - Math.max(one.left, other.left), Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)];
      // Lines of text that are links may touch; nothing may hide another.
      if (over[0] > 3 && over[1] > 6) found.push(`over another: ${controls[at].outerHTML.slice(0, 90)} | ${controls[later].outerHTML.slice(0, 90)}`);
    }
  }
  return [...new Set(found)].slice(0, 8);
}

/** Chooses the window's language in the settings; empty is the system's. */
async function speak(page, language) {
  await page.keyboard.press("Control+,");
  await page.locator("dialog select").first().selectOption(language);
  await page.locator(`html[lang^="${language || "en"}"]`).waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Whether the host's engine answers a call; what it cannot do yet is named and passed over. */
async function answers(page, name, args = {}) {
  const status = await page.evaluate(async ([call, given]) => {
    const token = sessionStorage.getItem("daily-token") ?? "";
    const answer = await fetch(`/call/${call}`, { method: "POST", headers: { "content-type": "application/json", "x-daily-token": token }, body: JSON.stringify(given) });
    return answer.ok;
  }, [name, args]);
  if (!status) console.log(`– passed over: the engine does not answer ${name}`);
  return status;
}

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
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "en-GB" });
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
