// Attacks on the window in a real browser: `DAILY_URL=… npm run attacks`.
//
// A paper on this machine prints every vector as title, author, category, text and enclosure; others bear one as their
// name, and a list of subscriptions has them as names of feeds and folders. Each article is opened. No script may run, no
// dialog open, nothing be asked of any other host, and the window not be led away. The vectors are our own few, and those
// of the collection that LONDON_DAILY_CORPORA names, where it is there; ATTACKS says how many of them (200; "all").

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

import { openBrowser, type } from "./browser.mjs";

const OURS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<a href='javascript:alert(1)'>a</a><a href='java\tscript:alert(1)'>b</a>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe><object data='data:text/html,<script>alert(1)</script>'></object>",
  "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/led-away'><base href='http://127.0.0.1:9/'>",
  "<form action='http://127.0.0.1:9/sent'><button autofocus onfocus=alert(1)>x</button><input autofocus onfocus=alert(1)></form>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<style>@import 'http://127.0.0.1:9/style';*{background:url(http://127.0.0.1:9/background)}</style><p style='background:url(http://127.0.0.1:9/b)'>",
  "<video autoplay poster='http://127.0.0.1:9/poster' src='http://127.0.0.1:9/film'></video><audio src=http://127.0.0.1:9/sound autoplay>",
  "<link rel=stylesheet href=http://127.0.0.1:9/link><link rel=prefetch href=http://127.0.0.1:9/prefetch>",
  "</title></textarea></style></noscript><img src onerror=alert(1)>",
  "<template><script>alert(1)</script></template><noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "\"><img src=x onerror=alert(1)>{{constructor.constructor('alert(1)')()}}${alert(1)}",
];

const address = process.env.DAILY_URL;
assert.ok(address, "DAILY_URL is the address that dailyctl serve prints");
const own = new URL(address);
const token = own.searchParams.get("token");
const vectors = [...OURS, ...collected()];
const offences = [];
const blocked = { window: new Map(), shown: new Map(), raw: new Map() };

const printed = new Map();
const paper = createServer((request, response) => {
  const feed = printed.get(request.url);
  response.writeHead(feed === undefined ? 404 : 200, { "content-type": "application/rss+xml; charset=utf-8" }).end(feed ?? "");
});
await new Promise((ready) => paper.listen(0, "127.0.0.1", ready));
const site = `http://127.0.0.1:${paper.address().port}`;

const browser = await openBrowser();
try {
  await print();
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await watch(page);
  await page.goto(address);
  await page.locator(".window").waitFor();
  await page.waitForTimeout(300);
  await readEverything(page);
  await tryUnsanitised(page);
  await lookAround(page);
} finally {
  await browser.close();
  paper.close();
}

const counted = (of) => [...blocked[of]].map(([directive, times]) => `${directive} ${times}`).join(", ") || "none";
if (offences.length > 0) {
  console.error(`✗ ${vectors.length} attacks: ${offences.length} offences\n  ${[...new Set(offences)].slice(0, 20).join("\n  ")}`);
  process.exit(1);
}
console.log(`✓ ${vectors.length} attacks as title, author, category, text, enclosure, name and list did nothing`);
console.log(`  stopped by the policies: in the window ${counted("window")}; in articles as they are shown ${counted("shown")}; in articles as they came ${counted("raw")}`);

function collected() {
  const folder = process.env.LONDON_DAILY_CORPORA ?? new URL("../../../shared/corpora", import.meta.url).pathname;
  const file = `${folder}/xss/vectors.json`;
  if (!existsSync(file)) {
    console.log("skipped: the collection of vectors is not here; only our own are tried");
    return [];
  }
  const all = JSON.parse(readFileSync(file, "utf8")).map((vector) => vector.payload);
  const many = process.env.ATTACKS === "all" ? all.length : Number(process.env.ATTACKS ?? 200);
  const step = Math.max(1, Math.floor(all.length / many));
  return all.filter((_, number) => number % step === 0);
}

/** As text in XML, without what no XML may hold. */
function text(vector) {
  // eslint-disable-next-line no-control-regex
  const allowed = vector.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

async function print() {
  const items = vectors.map((vector, number) => {
    const same = text(vector);
    return (
      `<item><guid isPermaLink="false">attack ${number}</guid><title>${number} ${same}</title><author>${same}</author><category>${same}</category>` +
      `<link>${same}</link><comments>${same}</comments><enclosure url="${same}" type="audio/mpeg" length="1"/>` +
      `<description>&lt;p&gt;Attack ${number}.&lt;/p&gt;${same}</description></item>`
    );
  });
  for (let from = 0; from < items.length; from += 250) {
    const name = text(vectors[from % vectors.length]);
    printed.set(`/${from}.xml`, `<rss version="2.0"><channel><title>${name}</title><description>${name}</description>${items.slice(from, from + 250).join("")}</channel></rss>`);
    await call("add_feed", { url: `${site}/${from}.xml`, allowPrivateNetwork: true });
  }
  const outlines = vectors.slice(0, 60).map((vector, number) => {
    printed.set(`/named-${number}.xml`, `<rss version="2.0"><channel><title>${text(vector)}</title></channel></rss>`);
    return `<outline text="${text(vector)}"><outline text="${text(vector)}" title="${text(vector)}" htmlUrl="${text(vector)}" xmlUrl="${site}/named-${number}.xml"/></outline>`;
  });
  await call("import_feeds", { text: `<opml version="2.0"><head><title>${text(vectors[0])}</title></head><body>${outlines.join("")}</body></opml>` });
  await call("refresh", { all: true });
}

async function call(name, args) {
  const answer = await fetch(new URL(`/call/${name}`, own), { method: "POST", headers: { "x-daily-token": token }, body: JSON.stringify(args) });
  const result = await answer.json();
  assert.ok(answer.ok, `${name}: ${JSON.stringify(result)}`);
  return result;
}

function count(where, directive) {
  blocked[where].set(directive, (blocked[where].get(directive) ?? 0) + 1);
}

async function watch(page) {
  const offend = (offence) => offences.push(offence.slice(0, 300));
  await page.exposeBinding("caught", (_, what) => offend(`a script ran: ${what}`));
  await page.exposeBinding("stopped", (_, directive) => count("window", directive));
  await page.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "print", "open"]) globalThis[name] = () => globalThis.caught(name);
    if (self === top) document.addEventListener("securitypolicyviolation", (violation) => globalThis.stopped(violation.effectiveDirective));
  });
  page.on("dialog", (dialog) => {
    offend(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", () => offend("a window opened"));
  page.on("download", () => offend("a download began"));
  page.on("worker", () => offend("a worker began"));
  const isOurs = (request) => {
    const url = new URL(request.url());
    return url.origin === own.origin || ["data:", "blob:", "about:"].includes(url.protocol);
  };
  // A request that a policy stopped is told of too, and never left.
  page.on("requestfailed", (request) => isOurs(request) || request.failure()?.errorText === "csp" || offend(`${request.url()} was asked for (${request.failure()?.errorText})`));
  page.on("requestfinished", (request) => isOurs(request) || offend(`${request.url()} was asked for`));
  page.on("framenavigated", (frame) => {
    const url = frame.url();
    if (frame === page.mainFrame() ? !url.startsWith(own.origin) : !["about:srcdoc", "about:blank"].includes(url)) offend(`a frame was led to ${url}`);
  });
}

/** Goes through the list of all articles with the key that a reader uses. */
async function readEverything(page) {
  await type(page, "g", "a");
  await page.locator("[role=option]").first().waitFor();
  let read = 0;
  let before = "";
  for (let tries = 0; tries < vectors.length + 400 && read < vectors.length; tries++) {
    await page.keyboard.press("j");
    const shown = await page
      .waitForFunction(
        (known) => {
          const inside = document.querySelector("article iframe")?.contentDocument?.body?.innerText ?? "";
          const number = /Attack (\d+)\./.exec(inside)?.[1];
          return number !== undefined && number !== known ? number : null;
        },
        before,
        { timeout: 2000 },
      )
      .then((handle) => handle.jsonValue())
      .catch(() => null);
    if (shown === null) continue;
    before = shown;
    read += 1;
    const found = await page.evaluate(() => {
      const inside = document.querySelector("article iframe").contentDocument;
      const handlers = [...inside.querySelectorAll("*"), ...document.querySelectorAll("article *, [role=option] *")].flatMap((element) =>
        [...element.attributes].filter((attribute) => attribute.name.startsWith("on") || (/(href|src|srcset|action|data|poster)$/.test(attribute.name) && /^\s*(javascript|vbscript):/i.test(attribute.value))).map((attribute) => `${element.localName} ${attribute.name}`),
      );
      return [...handlers, ...[...inside.querySelectorAll("script, iframe, object, embed, base, meta[http-equiv=refresh], form")].map((element) => element.localName)];
    });
    for (const { directive } of await stoppedIn(page, "")) count("shown", directive);
    for (const what of found) offences.push(`attack ${shown}: ${what} is in the page: ${vectors[Number(shown)].slice(0, 120)}`);
  }
  if (read < vectors.length) offences.push(`only ${read} of ${vectors.length} articles were seen`);
}

/** What if nothing had been taken out? Each vector as it came, in a frame like the article's, of which the sandbox lets scripts pass. */
async function tryUnsanitised(page) {
  const script = await stoppedIn(page, "<script>alert(1)</script>");
  for (const policy of ["script-src 'none'", "script-src 'self'"]) {
    if (!script.some((violation) => violation.policy.includes(policy))) offences.push(`no policy with ${policy} stopped a script`);
  }
  for (const vector of vectors) for (const { directive } of await stoppedIn(page, vector)) count("raw", directive);
}

/**
 * Shows the open article once more, with something before its text, and answers what the policies stopped in it.
 *
 * The listener stands before the document is parsed: a frame that comes with its text has the window of that text at once.
 */
function stoppedIn(page, raw) {
  return page.evaluate(async (before) => {
    const shown = document.querySelector("article iframe");
    const twin = document.createElement("iframe");
    twin.setAttribute("sandbox", "allow-same-origin allow-scripts allow-modals allow-popups");
    twin.srcdoc = shown.srcdoc.replace(/<body[^>]*>/, (body) => body + before);
    const stopped = [];
    await new Promise((done) => {
      twin.addEventListener("load", done);
      document.body.append(twin);
      twin.contentWindow.addEventListener("securitypolicyviolation", ({ effectiveDirective, originalPolicy }) => stopped.push({ directive: effectiveDirective, policy: originalPolicy }));
    });
    // What is reported has been queued by then.
    await new Promise((done) => setTimeout(done, 0));
    twin.remove();
    return stopped;
  }, raw);
}

/** The other places where names and headlines stand. */
async function lookAround(page) {
  for (const [first, second] of [["g", "t"], ["g", "a"], ["g", "f"], ["g", "e"]]) {
    await page.keyboard.press("Escape");
    await type(page, first, second);
    await page.waitForTimeout(400);
  }
}
