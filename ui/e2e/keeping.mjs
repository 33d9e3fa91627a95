// What a reader keeps, in a real browser against the engine: `npm run keeping`. EPUBs are looked at by epubcheck where it is installed.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openBrowser, type } from "./browser.mjs";
import { checks, feed, startWorld, unseen } from "./world.mjs";

const { check, failures } = checks();
const text = "<p>The harbour was closed on Tuesday. Nobody knew why, and nobody asked.</p><p>It rained &amp; rained.</p>";
const long = Array.from({ length: 60 }, (_, at) => `<p>Paragraph ${at + 1}. ${"The quay is long, and the walk along it is longer. ".repeat(4)}</p>`).join("");
const item = (body) => `<title>Harbour [closed]</title><link>https://example.org/harbour_(1)</link><description><![CDATA[${body}]]></description>`;
const pages = { "/news.xml": { type: "application/rss+xml", body: feed("Kingsway Post", [item(text), "<title>Bridge opened</title><link>https://example.org/2</link><description>It was opened.</description>"]) } };
const world = await startWorld(pages);
const browser = await openBrowser();
// Debian's is a Java archive, which runs by its name only where the kernel knows how.
const ARCHIVE = "/usr/bin/epubcheck";
const isArchive = existsSync(ARCHIVE) && readFileSync(ARCHIVE).subarray(0, 2).toString() === "PK";
const checker = isArchive ? ["java", "-jar", ARCHIVE] : ["epubcheck"];
const epubcheck = spawnSync(checker[0], ["-version"]).error === undefined ? checker : undefined;
if (epubcheck === undefined) console.log("– passed over: EPUBs are not looked at, since epubcheck is not installed");

try {
  await world.call("add_feed", { url: `${world.web}/news.xml` });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints = unseen(page);
  await page.goto(world.address);
  await page.locator(".window").waitFor();
  const keys = (...presses) => type(page, ...presses);
  const open = async (title) => {
    await keys("g", "a");
    await page.locator("[role=option]", { hasText: title }).click();
    await page.locator("article h1", { hasText: title }).waitFor();
    await page.waitForFunction(() => (document.querySelector("article iframe")?.contentDocument?.body?.textContent ?? "").length > 5);
  };
  const choose = async (name) => {
    await page.getByRole("toolbar").getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  const row = async (title) => (await world.call("list_entries", { filter: { kind: "all" }, unreadOnly: false })).rows.find((one) => one.title === title);
  const until = async (wanted) => {
    for (let time = 0; time < 200; time++) {
      if (await wanted()) return;
      await new Promise((done) => setTimeout(done, 25));
    }
    assert.fail("this did not come true");
  };
  const saved = async (act) => {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    const path = join(world.folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const select = (words) =>
    page.evaluate((wanted) => {
      const inside = document.querySelector("article iframe").contentDocument;
      const walker = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        const range = inside.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        inside.getSelection().removeAllRanges();
        inside.getSelection().addRange(range);
        inside.dispatchEvent(new Event("pointerup"));
        return;
      }
    }, words);

  await open("Harbour [closed]");

  await check("s and l keep an article among the bookmarks and for later", async () => {
    await keys("s", "l");
    await until(async () => {
      const { bookmarked, later } = await row("Harbour [closed]");
      return bookmarked && later;
    });
    for (const [place, key] of [["Bookmarks", "s"], ["Read later", "l"]]) {
      await keys("g", key);
      await page.locator("[role=option]", { hasText: "Harbour" }).waitFor();
      assert.ok((await page.locator(".list h1").innerText()).length > 0, place);
    }
  });

  await check("a tag is given by key, and completed the next time", async () => {
    await open("Harbour [closed]");
    await keys("t");
    await page.getByRole("combobox", { name: "Name of a tag" }).fill("ports and ships");
    await keys("Enter");
    await page.getByRole("button", { name: "Take the tag ports and ships away" }).waitFor();
    await keys("Escape");
    await open("Bridge opened");
    await keys("t");
    await page.getByRole("combobox", { name: "Name of a tag" }).pressSequentially("shi");
    await page.getByRole("option", { name: /ports and ships/ }).waitFor();
    await keys("Escape");
    assert.deepEqual((await row("Harbour [closed]")).tags, ["ports and ships"]);
  });

  await check("a note is written below the article", async () => {
    await open("Harbour [closed]");
    await page.waitForTimeout(300);
    await keys("N");
    await page.getByRole("textbox", { name: "Your note" }).fill("Ask the harbour master.");
    await keys("Control+Enter");
    await page.locator(".note", { hasText: "Ask the harbour master." }).waitFor();
  });

  await check("a passage is marked in a colour, with a note of its own", async () => {
    await select("Nobody knew why");
    await page.getByRole("toolbar", { name: "Mark the passage" }).getByRole("button", { name: "Green" }).click();
    await page.frameLocator("article iframe").locator("mark[data-colour=green]", { hasText: "Nobody knew why" }).waitFor();
    await page.frameLocator("article iframe").locator("mark").first().click();
    await page.locator(".selection").getByRole("button", { name: "Note on this passage" }).click();
    await page.locator(".selection").getByRole("textbox").fill("Really nobody?");
    await keys("Enter");
    await until(async () => (await world.call("list_highlights", {})).rows[0]?.highlight.note === "Really nobody?");
  });

  await check("the passage is found again when the article was edited", async () => {
    pages["/news.xml"].body = feed("Kingsway Post", [item(`<p>Updated: a new first paragraph stands here.</p>${text.replace("closed on Tuesday", "closed late on Tuesday")}`)]);
    await world.call("refresh", { all: true });
    const mark = page.frameLocator("article iframe").locator("mark[data-colour=green]", { hasText: "Nobody knew why" });
    await until(async () => (await page.frameLocator("article iframe").locator("body").innerText()).includes("new first paragraph"));
    await mark.waitFor();
  });

  await check("all highlights stand on a page, and leave it as Markdown, HTML and EPUB", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("highlights");
    await keys("Enter");
    await page.locator("blockquote.green", { hasText: "Nobody knew why" }).waitFor();
    await page.getByText("Really nobody?").waitFor();
    const markdown = readFileSync(await saved(() => exported("Save as Markdown")), "utf8");
    assert.ok(markdown.includes("> Nobody knew why") && markdown.includes("Really nobody?"), markdown);
    const html = readFileSync(await saved(() => exported("Save as HTML")), "utf8");
    assert.ok(html.includes("Nobody knew why") && !html.includes("<script"), html.slice(0, 300));
    isBook(await saved(() => exported("Save as EPUB")));
  });
  async function exported(name) {
    await page.getByRole("button", { name: "Save as a file" }).click();
    await page.getByRole("menuitem", { name }).click();
  }

  await check("an article leaves as Markdown, HTML and EPUB, with its note", async () => {
    await open("Harbour [closed]");
    const markdown = readFileSync(await saved(() => choose("Save as Markdown")), "utf8");
    assert.ok(markdown.includes("The harbour was closed") && markdown.includes("Ask the harbour master."), markdown);
    const html = readFileSync(await saved(() => choose("Save as HTML")), "utf8");
    assert.ok(html.includes("It rained &amp; rained."), html.slice(0, 500));
    isBook(await saved(() => choose("Save as EPUB")));
  });

  await check("a tag leaves as EPUB", async () => {
    await page.evaluate(() => {});
    await page.locator(".after, .aside").getByRole("button", { name: "ports and ships" }).first().click();
    await page.locator(".list h1", { hasText: "ports and ships" }).waitFor();
    isBook(
      await saved(async () => {
        await page.locator(".list header").getByRole("button", { name: "More", exact: true }).click();
        await page.getByRole("menuitem", { name: "Save as EPUB" }).click();
      }),
    );
  });

  await check("the link, the link as Markdown, and the article as Markdown are copied", async () => {
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await open("Harbour [closed]");
    await choose("Copy the link");
    await until(async () => (await clipboard()) === "https://example.org/harbour_(1)");
    await choose("Copy the link as Markdown");
    await until(async () => (await clipboard()) === "[Harbour \\[closed\\]](https://example.org/harbour_%281%29)");
    await choose("Copy the article as Markdown");
    await until(async () => (await clipboard()).includes("The harbour was closed late on Tuesday."));
  });

  await check("an article is sent by mail, and to an address of the reader’s own", async () => {
    await choose("Send by mail");
    await until(() => world.opened.some((url) => url.startsWith("mailto:?subject=Harbour%20%5Bclosed%5D&body=https%3A%2F%2Fexample.org%2Fharbour_(1)")));
    await page.keyboard.press("Control+,");
    await page.getByPlaceholder("https://…?u={url}").fill("https://share.example/?u={url}&t={title}");
    await page.getByRole("textbox", { name: "Name" }).last().fill("Shelf");
    await page.getByPlaceholder("https://…?u={url}").press("Enter");
    await page.keyboard.press("Escape");
    await choose("Share: Shelf");
    await until(() => world.opened.includes("https://share.example/?u=https%3A%2F%2Fexample.org%2Fharbour_(1)&t=Harbour%20%5Bclosed%5D"));
  });

  await check("an article is printed as pages of its own, in black on white, with its headline, source and address", async () => {
    pages["/long.xml"] = { type: "application/rss+xml", body: feed("Quay Quarterly", [`<title>A long walk</title><link>https://example.org/walk</link><description><![CDATA[${long}]]></description>`]) };
    await world.call("add_feed", { url: `${world.web}/long.xml` });
    await page.emulateMedia({ colorScheme: "dark" });
    await open("A long walk");
    // The browser of a test has no dialog for printing; what would be printed is taken, and set as a PDF.
    await page.evaluate(() => {
      const seen = new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => node.nodeName === "IFRAME" && node.className === "unseen" && (globalThis.printed = node.srcdoc))));
      seen.observe(document.body, { childList: true });
    });
    await keys("Control+p");
    await page.waitForFunction(() => globalThis.printed !== undefined);
    const printed = await page.evaluate(() => globalThis.printed);
    const paper = await context.newPage();
    await paper.route("**/printed", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: printed }));
    await paper.goto(new URL("/printed", world.address).href);
    await paper.emulateMedia({ media: "print" });
    const { words, colour, face } = await paper.evaluate(async () => {
      await document.fonts.ready;
      return { words: document.body.innerText, colour: getComputedStyle(document.body).color, face: document.fonts.check('12pt "Newsreader Variable"') };
    });
    assert.ok(words.startsWith("A long walk") && words.includes("Quay Quarterly") && words.includes("https://example.org/walk"), words.slice(0, 200));
    assert.deepEqual([colour, face], ["rgb(0, 0, 0)", true]);
    const sheets = pagesOf(await paper.pdf({ format: "A4" }));
    assert.ok(sheets >= 3 && sheets <= 6, `${sheets} pages`);
    await paper.close();
    await page.emulateMedia({ colorScheme: "light" });
  });

  await check("a page is printed over the whole width, in black on white, without what surrounds it in the window", async () => {
    await keys("g", "t");
    await page.locator(".dateline").waitFor();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const seen = await page.evaluate(() => {
      const front = document.querySelector(".page");
      return {
        width: front.getBoundingClientRect().width / innerWidth,
        isWhole: front.scrollHeight <= front.clientHeight + 1,
        colour: getComputedStyle(document.querySelector(".page .headline, .page h1")).color,
        around: [...document.querySelectorAll("[data-pane=sources], .toasts, .tool, .button")].filter((one) => one.checkVisibility()).map((one) => one.className),
      };
    });
    assert.deepEqual(seen, { width: 1, isWhole: true, colour: "rgb(0, 0, 0)", around: [] });
    assert.ok(pagesOf(await page.pdf({ format: "A4" })) >= 1);
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
  });

  await check("all data leaves as JSON and as OPML", async () => {
    await about();
    const json = JSON.parse(readFileSync(await saved(() => page.getByRole("button", { name: "Take everything along" }).click()), "utf8"));
    assert.equal(json.format, "london-daily-library");
    assert.ok(JSON.stringify(json).includes("Ask the harbour master.") && JSON.stringify(json).includes("Really nobody?"));
    const opml = readFileSync(await saved(() => page.getByRole("button", { name: "Take your list along" }).click()), "utf8");
    assert.ok(opml.includes(`xmlUrl="${world.web}/news.xml"`), opml);
    await keys("Escape");
  });

  await check("the diagnostic is copied, and holds no addresses and no titles", async () => {
    await about();
    await page.getByRole("button", { name: "Copy the diagnostic" }).click();
    await until(async () => (await page.evaluate(() => navigator.clipboard.readText())).startsWith("London Daily 0."));
    const said = await page.evaluate(() => navigator.clipboard.readText());
    for (const secret of ["http", "example", "Harbour", "Kingsway", "ports", world.folder, "127.0.0.1"]) assert.ok(!said.includes(secret), `${secret} in ${said}`);
    await keys("Escape");
  });

  let backup = "";
  await check("a backup is one file, and brings everything back", async () => {
    await about();
    backup = await saved(() => page.getByRole("button", { name: "Back up the library" }).click());
    assert.equal(readFileSync(backup).subarray(0, 15).toString(), "SQLite format 3");
    await page.getByRole("button", { name: "Begin with an empty library" }).click();
    await page.getByRole("alert").getByRole("button", { name: "Begin with an empty library" }).click();
    await page.locator(".door").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("about");
    await keys("Enter");
    await restoreFrom(backup);
    await page.locator(".window").waitFor();
    const { bookmarked, later, tags } = await row("Harbour [closed]");
    assert.deepEqual([bookmarked, later, tags], [true, true, ["ports and ships"]]);
    assert.equal((await world.call("list_highlights", {})).rows[0]?.highlight.quote, "Nobody knew why");
  });

  await check("what is no backup, or half of one, is refused in a sentence and replaces nothing", async () => {
    for (const [name, bytes] of [["words.backup", Buffer.from("This is a letter.")], ["half.backup", readFileSync(backup).subarray(0, 20_000)]]) {
      const path = join(world.folder, name);
      writeFileSync(path, bytes);
      await about();
      await restoreFrom(path);
      await until(async () => (await page.locator("body").innerText()).match(/backup|library|file/i) !== null);
      await keys("Escape", "Escape");
      assert.ok((await row("Harbour [closed]")).bookmarked, name);
      await page.reload();
      await page.locator(".window").waitFor();
    }
  });

  await check("settings are set back alone, and nothing else", async () => {
    await about();
    await page.getByRole("button", { name: "Reset the settings" }).click();
    await page.getByRole("alert").getByRole("button", { name: "Reset the settings" }).click();
    await until(async () => (await world.call("get_settings", {})).desk.shareTargets.length === 0);
    assert.ok((await row("Harbour [closed]")).bookmarked);
  });

  await check("nothing went wrong unseen", () => assert.deepEqual(complaints, []));

  async function about() {
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("menuitem", { name: "About" }).click();
    await page.getByRole("button", { name: "Copy the diagnostic" }).waitFor();
  }

  async function restoreFrom(path) {
    await page.getByRole("button", { name: "Put a backup in its place" }).click();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("alert").getByRole("button", { name: "Put a backup in its place" }).click()]);
    await chooser.setFiles(path);
  }
} finally {
  await browser.close();
  await world.stop();
}

/** How many pages a PDF has. */
function pagesOf(pdf) {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function isBook(path) {
  assert.equal(readFileSync(path).subarray(0, 2).toString(), "PK");
  if (epubcheck !== undefined) execFileSync(epubcheck[0], [...epubcheck.slice(1), "--failonwarnings", path], { stdio: "pipe" });
}

if (failures.length > 0) {
  console.error(`\n${failures.length} of them are not true.`);
  process.exitCode = 1;
}
