// Finding and taming, in a real browser against the engine: `npm run finding`. The search language word by word, searches that are kept,
// rules and mutes on what arrives, what is set for a source and a folder, and what retention says before it removes anything.

import assert from "node:assert/strict";

import { PNG } from "pngjs";

import { audit, failures as others, openBrowser, type } from "./browser.mjs";
import { checks, conclude, startWorld, unseen } from "./world.mjs";

const { check: plain, failures } = checks();
const DAY = 86_400_000;
const ago = (days) => new Date(Date.now() - days * DAY);

/** An article of a feed, as the server gives it. */
const item = (title, { by = "", at, text, link = "" }) => ({ title, xml: `<item><guid isPermaLink="false">${title}</guid><title>${title}</title>${link && `<link>${link}</link>`}<dc:creator>${by}</dc:creator><pubDate>${new Date(at).toUTCString()}</pubDate><description><![CDATA[<p>${text}</p>]]></description></item>` });
const feed = (title, items) => `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>https://example.org/${title.length}</link>${items.map(({ xml }) => xml).join("")}</channel></rss>`;
const filler = "Clerks wrote down every name that day, and the rain went on over the roofs of the town. ".repeat(8);

const CLOSED = "Harbour closed by storm";
const FESTIVAL = "Harbour festival opens";
const RESIGNS = "Minister resigns over a contract";
const CRUISE = "Cruise ship enters the harbour";
const SHAKES = "Resignation shakes the bay";
const SOLD = "Old lighthouse sold";
const BARRIER = "Thames barrier tested";
const kept = {
  "Kingsway Post": [
    item(CLOSED, { by: "Ada Osei", at: ago(1), text: `${filler}The old lighthouse went dark, and barnacles grew on its stairs. ${filler}` }),
    item(FESTIVAL, { by: "Ben Reyes", at: "2025-06-15T12:00:00Z", text: "Ships in the old harbour, with a parade to the lighthouse." }),
    item(RESIGNS, { by: "Ada Osei", at: "2025-03-10T12:00:00Z", text: "The ferry was never ordered." }),
  ],
  "Marrow Bay Mail": [
    item(CRUISE, { by: "Chika Obi", at: ago(3), text: "It stays until Sunday." }),
    item(SHAKES, { by: "Chika Obi", at: "2025-06-01T12:00:00Z", text: "A letter about a contract for the ferry." }),
  ],
  "Thames Wire": [item(SOLD, { by: "Ben Reyes", at: "2024-01-05T12:00:00Z", text: "Its keeper moved inland." }), item(BARRIER, { by: "Dana Lee", at: ago(10), text: "Masters of the harbour watched." })],
};
const icon = PNG.sync.write(new PNG({ width: 16, height: 16, colorType: 6 }));
const paths = { "Kingsway Post": "/kingsway.xml", "Marrow Bay Mail": "/marrow.xml", "Thames Wire": "/thames.xml" };
const pages = {};
const print = (title) => (pages[paths[title]] = { type: "application/rss+xml", body: feed(title, kept[title]) });
Object.keys(kept).forEach(print);

const world = await startWorld(pages);
const browser = await openBrowser();

try {
  const follow = async (title) => (await world.call("add_feed", { url: `${world.web}${paths[title]}` })).feed?.feedId ?? (await world.call("list_feeds", {})).find((one) => one.title === title).feedId;
  const ids = {};
  for (const title of Object.keys(kept)) ids[title] = await follow(title);
  const entries = async () => (await world.call("list_entries", { filter: { kind: "all" }, unreadOnly: false, limit: 200 })).rows;
  const entry = async (title) => (await entries()).find((row) => row.title === title);
  const until = async (wanted, what = "this") => {
    for (let time = 0; time < 400; time++) {
      if (await wanted()) return;
      await new Promise((done) => setTimeout(done, 25));
    }
    assert.fail(`${what} did not come true`);
  };
  await world.call("save_folder", { title: "World" });
  const folderId = async (title) => (await world.call("get_overview", {})).folders.find((one) => one.title === title)?.folderId;
  await world.call("save_folder", { title: "Coast", parentId: await folderId("World") });
  await world.call("edit_feed", { feedId: ids["Kingsway Post"], folderIds: [await folderId("World")] });
  await world.call("edit_feed", { feedId: ids["Marrow Bay Mail"], folderIds: [await folderId("Coast")] });
  const mark = async (what, ...titles) => {
    for (const title of titles) await world.call("mark_entries", { entryIds: [(await entry(title)).entryId], mark: what });
  };
  await mark("read", CLOSED, RESIGNS, SHAKES);
  await mark("bookmark", FESTIVAL, SOLD);
  await mark("later", CRUISE);
  for (const [name, titles] of [["ports", [CLOSED, CRUISE]], ["to read", [BARRIER]]]) await world.call("tag_entries", { entryIds: await Promise.all(titles.map(async (title) => (await entry(title)).entryId)), add: [name], remove: [] });
  await world.call("save_note", { entryId: (await entry(SHAKES)).entryId, text: "Ask the pilots." });
  // What is searched is read into the index behind the round.
  await until(async () => (await world.call("search_entries", { query: "keeper or barnacles or masters or never or letter or until or parade", byDate: false })).rows.length === 7, "the index");

  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints = unseen(page);
  await page.goto(world.address);
  await page.locator(".window").waitFor();
  const keys = (...presses) => type(page, ...presses);
  /** Checks, whatever dialog the check before left open. */
  const check = (sentence, act) =>
    plain(sentence, async () => {
      for (let time = 0; time < 4 && (await page.locator("dialog[open], [role=menu]").count()) > 0; time++) await keys("Escape");
      await act();
    });
  const field = page.getByRole("searchbox", { name: "Search all articles" });
  /** The headlines of the list, from top to bottom. */
  const shown = () => page.locator("[role=option] .title").evaluateAll((titles) => titles.map((title) => title.lastChild.textContent));
  const problems = () => page.locator(".list .trouble").allInnerTexts();

  /** Types a query into the field, as a reader does, and waits until what the engine found for it is shown. */
  async function search(query, rests = false) {
    const words = rests ? `${query}*` : query;
    const found = page.waitForResponse((answer) => answer.url().endsWith("/call/search_entries") && answer.request().postDataJSON().query === words);
    await field.fill("");
    await field.pressSequentially(query);
    const { rows } = await (await found).json();
    const titles = rows.map((row) => row.title);
    await until(async () => JSON.stringify(await shown()) === JSON.stringify(titles), `the list of what was found for ${query}`);
    return titles;
  }
  async function finds(query, ...wanted) {
    assert.deepEqual((await search(query)).sort(), wanted.sort(), query);
    if (wanted.length > 0) await page.getByRole("status").getByText(wanted.length === 1 ? "1 article found" : `${wanted.length} articles found`, { exact: true }).waitFor();
    else await page.getByText("Nothing found for").waitFor();
    await until(async () => (await problems()).length === 0, `${query} without a complaint`);
  }

  await keys("/");
  await field.waitFor();

  const operators = [
    ["feed: finds what a source brought, by words of its name or the whole of it", [["feed:kingsway", CLOSED, FESTIVAL, RESIGNS], ['feed:"Marrow Bay Mail"', CRUISE, SHAKES], ["feed:thames harbour", BARRIER]]],
    ["folder: finds what the sources of a folder brought, and of the folders inside it", [["folder:world", CLOSED, FESTIVAL, RESIGNS, CRUISE, SHAKES], ["folder:coast", CRUISE, SHAKES]]],
    ["tag: finds what has exactly that tag", [["tag:ports", CLOSED, CRUISE], ['tag:"to read"', BARRIER], ["tag:port*", CLOSED, CRUISE]]],
    ["author: finds what somebody wrote", [["author:osei", CLOSED, RESIGNS], ['author:"Ben Reyes"', FESTIVAL, SOLD]]],
    ["is: finds articles in a state", [["is:unread", FESTIVAL, CRUISE, SOLD, BARRIER], ["is:read", CLOSED, RESIGNS, SHAKES], ["is:bookmarked", FESTIVAL, SOLD], ["is:later", CRUISE], ["is:noted", SHAKES], ["is:tagged", CLOSED, CRUISE, BARRIER]]],
    ["before: and after: find what stands on one side of a day, a month or a span", [["before:2025-01-01", SOLD], ["after:2025-06-15 before:2026", FESTIVAL], ["after:2025-06 before:2025-07", FESTIVAL, SHAKES], ["after:7d", CLOSED, CRUISE], ["after:30d harbour", CLOSED, CRUISE, BARRIER]]],
    ["a phrase finds words side by side and in this order", [['"old harbour"', FESTIVAL], ['"old lighthouse"', CLOSED, SOLD], ['"lighthouse old"']]],
    ["a minus leaves out what holds the word, the phrase or the state", [["harbour -cruise", CLOSED, FESTIVAL, BARRIER], ['harbour -"old harbour"', CLOSED, CRUISE, BARRIER], ["harbour -is:unread", CLOSED], ["-feed:kingsway -feed:thames", CRUISE, SHAKES]]],
    ["or finds either, and parentheses hold what belongs together", [["ferry or lighthouse", CLOSED, FESTIVAL, RESIGNS, SHAKES, SOLD], ["harbour (storm or festival)", CLOSED, FESTIVAL]]],
    ["a star finds all words that begin so", [["resign*", RESIGNS, SHAKES], ["barnac*", CLOSED], ["ligh* -sold", CLOSED, FESTIVAL]]],
    ["operators are put together", [["folder:world is:unread harbour -feed:kingsway", CRUISE], ["author:osei before:2025-12 contract", RESIGNS]]],
  ];
  for (const [sentence, queries] of operators) {
    await check(sentence, async () => {
      for (const [query, ...wanted] of queries) await finds(query, ...wanted);
    });
  }

  await check("results come while the reader types, without Enter, and the field keeps its words and the focus", async () => {
    await search("ferry");
    const more = page.waitForResponse((answer) => answer.url().endsWith("/call/search_entries") && answer.request().postDataJSON().query === "ferry letter");
    await field.pressSequentially(" letter");
    await more;
    await until(async () => (await shown()).join() === SHAKES);
    assert.equal(await field.inputValue(), "ferry letter");
    assert.ok(await field.evaluate((one) => one === document.activeElement));
  });

  await check("half a word finds what begins so, and says that it does", async () => {
    assert.deepEqual((await search("resig", true)).sort(), [RESIGNS, SHAKES].sort());
    await until(async () => (await problems()).join() === "No article has “resig” as a whole word. These have words that begin so.");
  });

  await check("a snippet shows the place in the text that was found, and marks the word", async () => {
    await search("barnacles");
    const excerpt = page.locator("[role=option] .excerpt");
    await until(async () => (await excerpt.locator("mark").allTextContents()).join() === "barnacles", "the word that is marked");
    assert.match(await excerpt.textContent(), /went dark, and barnacles grew on its stairs/);
    await search('"old lighthouse"');
    await until(async () => (await page.locator("[role=option]", { hasText: CLOSED }).locator("mark").allTextContents()).join(" ") === "old lighthouse", "the words that are marked");
  });

  await check("the best stand first or the newest, and the choice stays while the reader types on", async () => {
    const order = page.locator(".order");
    assert.equal((await search("lighthouse"))[0], SOLD);
    assert.equal(await order.getByRole("button", { name: "Best first" }).getAttribute("aria-pressed"), "true");
    await order.getByRole("button", { name: "Newest first" }).click();
    await until(async () => (await shown()).join() === [CLOSED, FESTIVAL, SOLD].join());
    assert.deepEqual(await search("lighthouse -parade"), [CLOSED, SOLD]);
    assert.equal(await order.getByRole("button", { name: "Newest first" }).getAttribute("aria-pressed"), "true");
    await order.getByRole("button", { name: "Best first" }).click();
    await until(async () => (await shown()).join() === [SOLD, CLOSED].join());
  });

  await check("what is being typed is completed by the names that there are", async () => {
    await search("feed:marr");
    await page.getByRole("group", { name: "How the search could go on" }).getByRole("button", { name: "Marrow Bay Mail" }).click();
    assert.equal(await field.inputValue(), 'feed:"Marrow Bay Mail" ');
    await until(async () => (await shown()).length === 2);
  });

  await check("what is typed in the middle of a query is completed there", async () => {
    await search("feed:mar harbour");
    await keys("Home", ...Array(8).fill("ArrowRight"), "r");
    await page.getByRole("group", { name: "How the search could go on" }).getByRole("button", { name: "Marrow Bay Mail" }).click();
    assert.equal(await field.inputValue(), 'feed:"Marrow Bay Mail" harbour');
    await until(async () => (await shown()).join() === CRUISE);
  });

  await check("what cannot be understood is said in a sentence, and the rest is obeyed", async () => {
    const all = [CLOSED, FESTIVAL, CRUISE, BARRIER];
    for (const [query, said, ...wanted] of [
      ["harbour is:green", "“is:green” is not known; there are unread, read, bookmarked, later, highlighted, noted, tagged, muted.", ...all],
      ["harbour is:green is:green", "“is:green” is not known; there are unread, read, bookmarked, later, highlighted, noted, tagged, muted.", ...all],
      ["harbour before:soon", "“before:soon” holds no date; write 2026-11-23, 2026-11, today, yesterday, or a span such as 12h, 7d, 2w, 3m or 1y.", ...all],
      ["harbour after:2026-13-01", "“after:2026-13-01” holds no date; write 2026-11-23, 2026-11, today, yesterday, or a span such as 12h, 7d, 2w, 3m or 1y.", ...all],
      ["harbour author:", "“author:” needs something after it.", ...all],
      ["harbour or", "Something is missing after “or”.", ...all],
      ["(harbour storm", "A “(” is never closed; it goes on to the end.", CLOSED],
      ["harbour) storm", "There is a “)” without a “(” before it.", CLOSED],
      ['"old harbour', "A quotation mark is never closed; the phrase goes on to the end.", FESTIVAL],
      ["-harbour", "Say also what to look for, not only what to leave out."],
      ["is:green", "“is:green” is not known; there are unread, read, bookmarked, later, highlighted, noted, tagged, muted."],
      ["feed:nosuch harbour", "You follow no feed whose name holds “nosuch”."],
      ["folder:nosuch harbour", "There is no folder whose name holds “nosuch”."],
      ["tag:nosuch or storm", "There is no tag “nosuch”.", CLOSED],
    ]) {
      assert.deepEqual((await search(query)).sort(), wanted.sort(), query);
      await until(async () => (await problems()).join() === said, `“${said}” for ${query}`);
    }
    await audit(page, "a search that cannot be understood");
  });

  // ---- searches that are kept ----

  const searchLine = (name) => page.locator("nav [data-search]", { hasText: name });
  const countOf = async (line) => (await line.locator(".count").allInnerTexts()).join("").split("\n")[0];
  const pick = async (line, choice) => {
    await line.click({ button: "right" });
    await page.getByRole("menuitem", { name: choice }).click();
  };

  await check("a search is kept as a list of its own, with the number of what is unread in it", async () => {
    await search("harbour is:unread or lighthouse");
    await page.getByRole("button", { name: "Keep this search…" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Quays");
    await keys("Enter");
    await page.getByRole("heading", { name: "Quays", level: 1 }).waitFor();
    await until(async () => (await shown()).sort().join() === [CLOSED, FESTIVAL, CRUISE, SOLD, BARRIER].sort().join());
    assert.equal(await countOf(searchLine("Quays")), "4");
  });

  await check("its number follows what is read, and what arrives", async () => {
    await page.locator("[role=option]", { hasText: BARRIER }).click();
    await until(async () => (await countOf(searchLine("Quays"))) === "3", "one less");
    await keys("m");
    await until(async () => (await countOf(searchLine("Quays"))) === "4", "one more");
    kept["Thames Wire"].unshift(item("Lighthouse lit again", { at: Date.now(), text: "It was dark for a year." }));
    print("Thames Wire");
    await world.call("refresh", { feedIds: [ids["Thames Wire"]] });
    await until(async () => (await countOf(searchLine("Quays"))) === "5", "what arrived");
  });

  await check("its number is hidden on request, stays hidden after a reload, and comes back", async () => {
    const dialog = page.getByRole("dialog", { name: "Quays" });
    const hide = dialog.getByRole("checkbox", { name: "Do not count what is unread" });
    await pick(searchLine("Quays"), "Change the search…");
    await hide.check();
    await audit(page, "changing a search");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "detached" });
    await until(async () => (await countOf(searchLine("Quays"))) === "", "no number");
    await page.reload();
    await searchLine("Quays").waitFor();
    assert.equal(await countOf(searchLine("Quays")), "");
    await world.halt();
    await world.start();
    await page.goto(world.address);
    await searchLine("Quays").waitFor();
    assert.equal(await countOf(searchLine("Quays")), "");
    await pick(searchLine("Quays"), "Change the search…");
    assert.ok(await hide.isChecked());
    await hide.uncheck();
    await dialog.getByRole("button", { name: "Save" }).click();
    await until(async () => (await countOf(searchLine("Quays"))) === "5", "the number");
  });

  await check("a search that asks for nothing is not kept, and the dialog says why", async () => {
    const dialog = page.getByRole("dialog", { name: "Quays" });
    await pick(searchLine("Quays"), "Change the search…");
    await dialog.getByLabel("What it searches for").fill("-harbour");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByRole("alert").getByText("Say also what to look for, not only what to leave out.").waitFor();
    await keys("Escape");
    assert.equal((await world.call("list_searches", {}))[0].query, "harbour is:unread or lighthouse");
  });

  await check("kept searches are put in order, removed, and brought back as they were", async () => {
    await keys("/");
    await search("contract");
    await page.getByRole("button", { name: "Keep this search…" }).click();
    await keys("Enter");
    const names = async () => (await page.locator("nav [data-search] .name").allInnerTexts()).join();
    await until(async () => (await names()) === "Quays,contract");
    await pick(searchLine("contract"), "Move up");
    await until(async () => (await names()) === "contract,Quays");
    await pick(searchLine("contract"), "Change the search…");
    await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
    await until(async () => (await names()) === "Quays");
    await page.getByRole("button", { name: "Undo" }).click();
    await until(async () => (await names()) === "contract,Quays");
    assert.equal(await countOf(searchLine("Quays")), "5");
  });


  // ---- rules and mutes ----

  const more = async (name) => {
    await page.getByRole("button", { name: "More", exact: true }).first().click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  const arrive = async (title, ...items) => {
    kept[title].unshift(...items);
    print(title);
    await world.call("refresh", { feedIds: [ids[title]] });
  };
  /** Opens an article from the list of all, and answers what stands below it about rules and mutes. */
  const reasons = async (title, wanted = 1) => {
    await keys("g", "a");
    await openHere(title);
    await until(async () => (await page.locator("article .reason").count()) === wanted, `${wanted} reasons below ${title}`);
    return page.locator("article .reason").allInnerTexts();
  };
  const openHere = async (title) => {
    await until(async () => {
      // What came since waits behind a line, until it is asked for.
      if (await page.locator("button.waiting").isVisible()) await page.locator("button.waiting").click();
      return (await page.locator("[role=option]", { hasText: title }).count()) > 0;
    }, `${title} in the list`);
    await page.locator("[role=option]", { hasText: title }).click();
    await page.locator("article h1", { hasText: title }).waitFor();
  };
  const editor = page.locator("form.editor");
  const condition = async (at, field, operator, words) => {
    const line = editor.locator(".condition").nth(at);
    await line.getByLabel("What is looked at").selectOption({ label: field });
    await line.getByLabel("How", { exact: true }).selectOption({ label: operator });
    await line.getByLabel("What for").fill(words);
  };
  const would = (hits, of) => editor.getByRole("status").getByText(`In the last 30 days it would have met ${hits} of ${of} articles.`).waitFor();
  const keepRule = async () => {
    await editor.getByRole("button", { name: "Keep the rule" }).click();
    await editor.waitFor({ state: "detached" });
  };
  const rules = async () => (await page.locator(".page-text .line .name").allInnerTexts()).join(" | ");

  await check("a rule is built by choosing, and says meanwhile what it would have met in the last thirty days", async () => {
    await more("Rules and mutes");
    await page.getByRole("button", { name: "Make a rule" }).click();
    await editor.getByText("Say what to look for").waitFor();
    assert.ok(await editor.getByRole("button", { name: "Keep the rule" }).isDisabled());
    // Of eight articles four are of the last thirty days.
    await condition(0, "the title", "contains", "harbour");
    await would(2, 4);
    assert.deepEqual(await editor.locator(".preview .headline").allInnerTexts(), [CLOSED, CRUISE]);
    await editor.getByRole("button", { name: "One more condition" }).click();
    await condition(1, "the source", "is", "Kingsway Post");
    await would(1, 4);
    assert.deepEqual(await editor.locator(".preview .headline").allInnerTexts(), [CLOSED]);
    await editor.getByLabel("How the conditions belong together").selectOption({ label: "any of these holds" });
    await would(2, 4);
    await condition(1, "the source", "begins with", "Thames");
    await would(4, 4);
    await editor.getByLabel("How the conditions belong together").selectOption({ label: "a search finds it" });
    await editor.getByLabel("What it searches for").fill("folder:coast is:green");
    await would(1, 4);
    await editor.getByText("“is:green” is not known").waitFor();
    await audit(page, "building a rule");
    await editor.getByRole("button", { name: "Cancel" }).click();
    assert.equal(await rules(), "");
  });

  const FIRST = "When the title contains “ferry”, tag it “boats”.";
  await check("a rule is obeyed when something arrives, and the article says which rule did what to it", async () => {
    await page.getByRole("button", { name: "Make a rule" }).click();
    await condition(0, "the title", "contains", "ferry");
    await editor.getByRole("checkbox", { name: "hide it" }).uncheck();
    await editor.getByRole("checkbox", { name: "tag it" }).check();
    await editor.getByLabel("Name of the tag").fill("boats");
    await would(0, 4);
    await keepRule();
    await until(async () => (await rules()) === FIRST, `the rule “${FIRST}”`);
    await arrive("Kingsway Post", item("Ferry timetable printed", { at: Date.now(), text: "It hangs at the pier." }));
    assert.deepEqual(await reasons("Ferry timetable printed"), [`Your rule: ${FIRST}`]);
    assert.deepEqual((await entry("Ferry timetable printed")).tags, ["boats"]);
  });

  await check("a rule without a name goes on being called by what it does, also when that is changed", async () => {
    await more("Rules and mutes");
    await page.getByText("1 article met").waitFor();
    // Switched off and on, it keeps its name as well.
    await page.getByRole("checkbox", { name: /^Obey the rule/ }).uncheck();
    await until(async () => (await world.call("list_rules", {}))[0].enabled === false);
    await page.getByRole("checkbox", { name: /^Obey the rule/ }).check();
    await until(async () => (await world.call("list_rules", {}))[0].enabled);
    await page.getByRole("button", { name: FIRST, exact: true }).click();
    assert.equal(await editor.getByLabel("Name", { exact: true }).inputValue(), "");
    await editor.getByRole("checkbox", { name: "bookmark it" }).check();
    await keepRule();
    await until(async () => (await rules()) === "When the title contains “ferry”, tag it “boats” and bookmark it.");
  });

  await check("rules are obeyed in their order, and one may keep the later ones from seeing what it met", async () => {
    await page.getByRole("button", { name: "Make a rule" }).click();
    await editor.getByLabel("Name", { exact: true }).fill("Mail later");
    await condition(0, "the source", "is", "Marrow Bay Mail");
    await editor.getByRole("checkbox", { name: "hide it" }).uncheck();
    await editor.getByRole("checkbox", { name: "put it into read later" }).check();
    await editor.getByRole("checkbox", { name: "mark it read" }).check();
    await editor.getByRole("checkbox", { name: "Later rules do not see what it met" }).check();
    await keepRule();
    const ferries = "When the title contains “ferry”, tag it “boats” and bookmark it.";
    const mail = "Your rule “Mail later”: When the feed’s name is “Marrow Bay Mail”, put it aside for later and mark it read.";
    await arrive("Marrow Bay Mail", item("Ferry sails at noon", { at: Date.now(), text: "With music." }));
    assert.deepEqual(await reasons("Ferry sails at noon", 2), [`Your rule: ${ferries}`, mail]);
    await more("Rules and mutes");
    await page.getByRole("button", { name: "Earlier: Mail later" }).click();
    await until(async () => (await rules()) === `Mail later | ${ferries}`);
    await arrive("Marrow Bay Mail", item("Ferry sails again", { at: Date.now(), text: "Without music." }));
    assert.deepEqual(await reasons("Ferry sails again"), [mail]);
    const { tags, bookmarked, later } = await entry("Ferry sails again");
    assert.deepEqual({ tags, bookmarked, later }, { tags: [], bookmarked: false, later: true });
  });

  await check("a rule that is removed comes back to its place, with its name", async () => {
    await more("Rules and mutes");
    await page.getByRole("button", { name: "Mail later", exact: true }).waitFor();
    const before = await rules();
    await page.getByRole("button", { name: "Remove the rule Mail later" }).click();
    await until(async () => !(await rules()).includes("Mail later"));
    await page.getByRole("button", { name: "Undo" }).click();
    await until(async () => (await rules()) === before);
  });

  await check("a rule is applied to what is there already, explains itself there too, and is taken back", async () => {
    assert.deepEqual(await reasons(CRUISE, 0), []);
    await more("Rules and mutes");
    await page.locator("li", { hasText: "Mail later" }).getByRole("button", { name: "Apply now" }).click();
    await page.getByText("The rule changed 0 articles.").first().waitFor();
    assert.match((await reasons(CRUISE))[0], /^Your rule “Mail later”/);
    await mark("unread", CRUISE);
    await mark("unlater", CRUISE);
    await more("Rules and mutes");
    await page.locator("li", { hasText: "Mail later" }).getByRole("button", { name: "Apply now" }).click();
    await page.locator(".undo").getByText(/The rule changed \d+ article/).waitFor();
    assert.ok((await entry(CRUISE)).later);
    await page.getByRole("button", { name: "Undo" }).click();
    await until(async () => !(await entry(CRUISE)).later);
  });

  await check("two rules that say the same explain themselves twice", async () => {
    for (const title of ["", ""]) await world.call("save_rule", { title, disabled: false, when: { by: "all", conditions: [{ field: "title", operator: "contains", text: "heron" }] }, actions: [{ do: "later" }], stop: false });
    await arrive("Kingsway Post", item("Heron at the lock", { at: Date.now(), text: "It fished." }));
    const said = "Your rule: When the title contains “heron”, put it aside for later.";
    assert.deepEqual(await reasons("Heron at the lock", 2), [said, said]);
  });

  await check("words are muted for a time: what holds them is hidden, and says why in the list of what is muted", async () => {
    await more("Rules and mutes");
    await page.getByRole("textbox", { name: "Words to hear nothing of" }).fill("barrier or zeppelin");
    await page.getByLabel("For how long").selectOption({ label: "for a week" });
    await page.getByRole("button", { name: "Mute", exact: true }).click();
    const line = page.getByRole("listitem").filter({ hasText: "barrier or zeppelin" });
    await line.getByText(/ends in (7|6) days · 1 article met/).waitFor();
    await arrive("Thames Wire", item("Zeppelin over the Thames", { at: Date.now(), text: "It was grey." }), item("Tide tables", { at: Date.now(), text: "High at six." }));
    await line.getByText("2 articles met").waitFor();
    assert.deepEqual((await entries()).map((row) => row.title).filter((title) => /Zeppelin|barrier/.test(title)), []);
    await page.getByRole("button", { name: "Show what is muted" }).click();
    await until(async () => (await shown()).sort().join() === [BARRIER, "Zeppelin over the Thames"].sort().join());
    await openHere("Zeppelin over the Thames");
    await page.locator("article .reason", { hasText: "You muted “barrier or zeppelin” for a time." }).waitFor();
  });

  await check("a mute ends by itself when its time is over, or earlier, and may bring back what it hid", async () => {
    await world.halt();
    await world.start(["--stopped-at", String(Math.floor(Date.now() / 1000) + 8 * 86_400)]);
    await page.goto(world.address);
    await page.locator(".window").waitFor();
    await more("Rules and mutes");
    const line = page.getByRole("listitem").filter({ hasText: "barrier or zeppelin" });
    await line.getByText(/^.* ended/).waitFor();
    await world.halt();
    await world.start();
    await page.goto(world.address);
    await page.locator(".window").waitFor();
    await more("Rules and mutes");
    await line.getByText(/ends in/).waitFor();
    await line.getByRole("button", { name: "End and bring back" }).click();
    await line.getByText(/^.* ended/).waitFor();
    await until(async () => (await entries()).filter((row) => /Zeppelin|barrier/.test(row.title)).length === 2);
  });

  await check("words that ask for nothing are not muted, and a rule that cannot be obeyed is not kept: both say why", async () => {
    await page.getByRole("textbox", { name: "Words to hear nothing of" }).fill("-rain");
    await page.getByRole("button", { name: "Mute", exact: true }).click();
    await page.getByRole("alert").getByText("Say also what to look for, not only what to leave out.").waitFor();
    await page.getByRole("button", { name: "Make a rule" }).click();
    await condition(0, "the title", "contains", "…");
    await editor.getByRole("button", { name: "One more condition" }).click();
    await condition(1, "the title", "contains", "…");
    await editor.getByText("Say what the title contains.").waitFor();
    await editor.getByRole("button", { name: "Keep the rule" }).click();
    await page.getByRole("alert").getByText("Say what the title contains.").waitFor();
    await editor.getByRole("button", { name: "Cancel" }).click();
  });


  // ---- what is set for a source, and for a folder ----

  const source = (title) => page.locator("nav [data-feed]", { hasText: title });
  const settingsOf = async (title) => {
    await pick(source(title), "Settings of the source…");
    await page.getByRole("radio", { name: "Always fetch the article’s own page" }).waitFor();
    return page.getByRole("dialog");
  };
  const every = (dialog) => dialog.getByLabel("Ask it");
  const known = (title) => world.call("get_feed_settings", { feedId: ids[title] });

  await check("a source keeps its own name, interval, full text, notices and icon, also after a reload", async () => {
    let dialog = await settingsOf("Kingsway Post");
    await dialog.getByLabel("Name", { exact: true }).fill("The Post");
    await keys("Tab");
    await every(dialog).selectOption({ label: "every 30 minutes" });
    await dialog.getByRole("radio", { name: "Always fetch the article’s own page" }).check();
    await dialog.getByRole("checkbox", { name: "Tell me of new articles" }).check();
    await dialog.getByLabel(/^Icon/).setInputFiles({ name: "words.png", mimeType: "text/plain", buffer: Buffer.from("no picture") });
    await dialog.getByRole("alert").getByText("An icon must be a PNG of at most 64 kB.").waitFor();
    await dialog.getByLabel(/^Icon/).setInputFiles({ name: "icon.png", mimeType: "image/png", buffer: icon });
    await dialog.getByRole("button", { name: "Use the site’s own icon" }).waitFor();
    await keys("Escape");
    await source("The Post").locator("img").waitFor();
    await page.reload();
    await source("The Post").locator("img").waitFor();
    dialog = await settingsOf("The Post");
    assert.equal(await dialog.getByLabel("Name", { exact: true }).inputValue(), "The Post");
    assert.equal(await every(dialog).inputValue(), "30");
    assert.ok(await dialog.getByRole("radio", { name: "Always fetch the article’s own page" }).isChecked());
    assert.ok(await dialog.getByRole("checkbox", { name: "Tell me of new articles" }).isChecked());
    await dialog.getByText("you set how often it is checked").waitFor();
    await keys("Escape");
  });

  await check("they are obeyed: its article comes with the text of its own page, and is told", async () => {
    pages["/lock.html"] = { type: "text/html", body: `<!doctype html><html lang="en"><head><title>Lock opened</title></head><body><nav><a href="/">Home</a></nav><article><h1>Lock opened</h1>${"<p>The gates of the lock moved for the first time since the winter, and the pilots who had waited for it took their boats through.</p>".repeat(6)}<p>Only the page tells of the heron.</p></article></body></html>` };
    await arrive("Kingsway Post", item("Lock opened", { at: Date.now(), text: "The lock is open …", link: `${world.web}/lock.html` }));
    await keys("g", "a");
    await openHere("Lock opened");
    await page.frameLocator("article iframe").getByText("Only the page tells of the heron.").waitFor();
    await more("Alerts");
    await page.locator("li.alert", { hasText: "Lock opened" }).getByText("You asked to be told what The Post publishes").waitFor();
  });

  await check("an empty name and the site’s own icon come back", async () => {
    const dialog = await settingsOf("The Post");
    await dialog.getByLabel("Name", { exact: true }).fill("");
    await keys("Tab");
    await dialog.getByRole("button", { name: "Use the site’s own icon" }).click();
    await dialog.getByRole("button", { name: "Use the site’s own icon" }).waitFor({ state: "detached" });
    await keys("Escape");
    await source("Kingsway Post").waitFor();
    await until(async () => (await source("Kingsway Post").locator("img").count()) === 0);
  });

  const wishesOf = async (title) => {
    await pick(page.locator("nav [data-folder]", { hasText: title }), "Settings of the folder…");
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.getByText("What you set here goes to every source in it").waitFor();
    return dialog;
  };
  const says = (dialog) => dialog.getByRole("group", { name: "Tell me of new articles" });

  await check("a folder gives what is set for it to its sources, to those of the folders inside it, and to those that join it", async () => {
    let dialog = await wishesOf("World");
    assert.equal(await says(dialog).getByRole("radio", { checked: true }).count(), 0);
    await every(dialog).selectOption({ label: "every 180 minutes" });
    await dialog.getByRole("radio", { name: "When the source sends only a summary" }).check();
    await says(dialog).getByRole("radio", { name: "Yes" }).check();
    await dialog.getByRole("radio", { name: "Everything" }).check();
    await dialog.getByRole("button", { name: "Keep it so" }).click();
    await dialog.getByRole("button", { name: "Keep it so" }).waitFor({ state: "detached" });
    await keys("Escape");
    const wanted = { checkEvery: 180, fullText: "short", notify: true, keep: { keep: "everything" } };
    const has = async (title) => {
      const { checkEvery, fullText, notify, keep } = await known(title);
      assert.deepEqual({ checkEvery, fullText, notify, keep }, wanted, title);
    };
    await has("Kingsway Post");
    await has("Marrow Bay Mail");
    await pick(source("Thames Wire"), "Move to World");
    await until(async () => (await known("Thames Wire")).checkEvery === 180);
    await has("Thames Wire");
    dialog = await wishesOf("World");
    assert.equal(await every(dialog).inputValue(), "180");
    for (const name of ["When the source sends only a summary", "Yes", "Everything"]) assert.ok(await dialog.getByRole("radio", { name }).isChecked(), name);
    await says(dialog).getByRole("radio", { name: "No" }).check();
    await until(async () => !(await known("Marrow Bay Mail")).notify);
    await keys("Escape");
    dialog = await wishesOf("World");
    assert.ok(await says(dialog).getByRole("radio", { name: "No" }).isChecked());
    await keys("Escape");
  });

  // ---- what could go, and what goes by itself ----

  await check("each source says how much it brings, and how much of that is read", async () => {
    const recent = (await entries()).filter((row) => row.feedTitle === "Kingsway Post" && row.publishedAt * 1000 > Date.now() - 28 * DAY);
    // Four of the last four weeks: the storm, the timetable, the heron, the lock; all were opened.
    assert.deepEqual(recent.map((row) => row.read), [true, true, true, true]);
    const dialog = await settingsOf("Kingsway Post");
    await dialog.getByText("1 a week · 100% read").waitFor();
    await keys("Escape");
    await more("Your sources");
    await page.locator("li[data-feed]", { hasText: "Kingsway Post" }).getByText(/ 1 a week · 100% read/).waitFor();
  });

  await check("who brings much that is hardly read is named as one to do without, and goes when the reader says so twice", async () => {
    paths["Loud Wire"] = "/loud.xml";
    paths["Slow Paper"] = "/slow.xml";
    kept["Loud Wire"] = Array.from({ length: 40 }, (_, at) => item(`Loud ${at + 1}`, { at: ago(at / 4), text: `Number ${at + 1} of many.` }));
    kept["Slow Paper"] = Array.from({ length: 24 }, (_, at) => item(`Slow ${at + 1}`, { at: ago(at + 0.5), text: `The essay number ${at + 1} takes its time.` }));
    for (const title of ["Loud Wire", "Slow Paper"]) {
      print(title);
      ids[title] = await follow(title);
    }
    await mark("read", ...Array.from({ length: 22 }, (_, at) => `Slow ${at + 1}`));
    await more("Statistics");
    const hint = page.locator("li.hint", { hasText: "Loud Wire" });
    await hint.getByText("It brought 40 articles in four weeks, and you read none of them.").waitFor();
    assert.equal(await page.locator("li.hint").count(), 1);
    await audit(page, "statistics with a suggestion");
    await hint.getByRole("button", { name: "Remove", exact: true }).click();
    await hint.getByRole("button", { name: "Keep it" }).click();
    await source("Loud Wire").waitFor();
    await hint.getByRole("button", { name: "Remove", exact: true }).click();
    await hint.getByRole("button", { name: "Remove it" }).click();
    await source("Loud Wire").waitFor({ state: "detached" });
    assert.equal(await page.locator("li.hint").count(), 0);
  });

  const slow = async () => (await entries()).filter((row) => row.feedTitle === "Slow Paper").map((row) => row.title);
  await check("retention of a source says beforehand what it would remove, and removes that and nothing that the reader keeps", async () => {
    const id = async (at) => (await entry(`Slow ${at}`)).entryId;
    await mark("bookmark", "Slow 20");
    await mark("later", "Slow 19");
    await world.call("tag_entries", { entryIds: [await id(18)], add: ["essays"], remove: [] });
    await world.call("save_note", { entryId: await id(17), text: "Read it again." });
    await world.call("save_highlight", { entryId: await id(16), passage: { quote: "takes its time", prefix: "", suffix: "", position: null }, colour: "green" });
    const dialog = await settingsOf("Slow Paper");
    const said = dialog.getByRole("group", { name: "How much is kept" }).getByRole("status");
    assert.equal(await said.innerText(), "Bookmarks, read later, and what has tags, notes or highlights always stay.");
    await dialog.getByRole("radio", { name: "Only what is recent" }).check();
    await dialog.getByLabel("days", { exact: true }).first().fill("");
    await keys("Tab");
    await dialog.getByLabel("articles of each source").first().fill("4");
    await keys("Tab");
    // Of the twenty that are older than the newest four, five are kept and two are unread.
    await said.getByText(/^It would remove 13 articles \(.+\)\. 5 older ones stay because you kept them\.$/).waitFor();
    await dialog.getByRole("checkbox", { name: "Unread articles stay" }).uncheck();
    await said.getByText(/^It would remove 15 articles \(.+\), 2 of them unread\. 5 older ones stay because you kept them\.$/).waitFor();
    assert.equal((await slow()).length, 24);
    await audit(page, "retention of a source");
    await dialog.getByRole("button", { name: "Keep it so" }).click();
    await dialog.getByRole("button", { name: "Keep it so" }).waitFor({ state: "detached" });
    assert.equal((await slow()).length, 24);
    assert.equal((await world.call("apply_retention", {})).entries, 15);
    const stay = [1, 2, 3, 4, 16, 17, 18, 19, 20].map((at) => `Slow ${at}`);
    assert.deepEqual((await slow()).sort(), stay.sort());
    // Its server still gives all of them.
    await world.call("refresh", { feedIds: [ids["Slow Paper"]] });
    assert.deepEqual((await slow()).sort(), stay.sort());
    await keys("Escape");
  });

  await check("limits that keep nothing, or are none, are refused in a sentence", async () => {
    const dialog = await settingsOf("Slow Paper");
    assert.equal(await dialog.getByLabel("articles of each source").first().inputValue(), "4");
    await dialog.getByLabel("articles of each source").first().fill("");
    await keys("Tab");
    await dialog.getByRole("button", { name: "Keep it so" }).click();
    await dialog.getByRole("alert").getByText(/say how many days or how many entries are kept/i).waitFor();
    await keys("Escape");
    assert.equal((await known("Slow Paper")).keep.entries, 4);
  });

  await check("retention in general says the same by days, leaves out sources that have their own, and does as it said", async () => {
    await world.halt();
    await world.start(["--stopped-at", String(Math.floor(Date.now() / 1000) + 100 * 86_400)]);
    await page.goto(world.address);
    await page.locator(".window").waitFor();
    await world.call("edit_feed", { feedId: ids["Thames Wire"], folderIds: [] });
    await world.call("edit_feeds", { feedIds: [ids["Thames Wire"]], addFolderIds: [], removeFolderIds: [], keep: { keep: "general" } });
    const wires = async () => (await entries()).filter((row) => row.feedTitle === "Thames Wire");
    await mark("read", BARRIER, SOLD, "Tide tables", "Lighthouse lit again");
    const all = (await entries()).length;
    const go = (await wires()).filter((row) => row.read && !row.bookmarked && !row.later && row.tags.length === 0).length;
    assert.deepEqual([go, (await wires()).length], [2, 5]);
    await keys("Control+,");
    const dialog = page.getByRole("dialog", { name: "Settings" });
    await dialog.getByRole("radio", { name: "Only what is recent" }).check();
    const said = dialog.getByRole("group", { name: "How much is kept" }).getByRole("status");
    await said.getByText(/^It would remove 2 articles \(.+\)\. 7 older ones stay because you kept them\.$/).waitFor();
    await dialog.getByRole("button", { name: "Keep it so" }).click();
    await dialog.getByRole("button", { name: "Keep it so" }).waitFor({ state: "detached" });
    assert.equal((await world.call("apply_retention", {})).entries, go);
    assert.equal((await entries()).length, all - go);
    await keys("Escape");
  });

  await check("nothing went wrong unseen", () => assert.deepEqual(complaints, []));
} finally {
  await browser.close();
  await world.stop();
}

failures.push(...others);
conclude(failures);
