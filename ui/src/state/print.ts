// Prints an article. Where it is read, it is one tall frame, which printers would cut through its lines; so it is set once more, as a
// document of its own, in a frame that runs nothing either.

import type { OpenedEntry } from "../api/calls.gen";
import { documentFor, sandboxFor, tokensFor } from "../parts/paper";
import { dateAndTime } from "../text/dates";
import { text } from "../text/words.svelte";
import type { Desk } from "./desk.svelte";

/** Paper is white, whatever the window is. */
const INK = "--paper:#fff;--panel:#eee;--ink:#000;--ink-quiet:#444;--rule:#999;--accent:#000;--accent-ink:#fff;color-scheme:light";
const PAGES =
  "@page{margin:18mm 17mm 20mm}header img{max-height:9cm;width:auto;margin:0 0 1em}h1{font-size:1.6em;margin-top:0}header p{font:.75em/1.4 var(--sans);color:var(--ink-quiet);margin:0 0 .4em}h1,h2,h3,figure,img,tr,pre{break-inside:avoid}h1,h2,h3{break-after:avoid}p{orphans:3;widows:3}";
/** How long a picture may take that is not at hand, in milliseconds. */
const PATIENCE = 3_000;

/** Lays an article out for print, and opens the system's dialog for it. */
export function printArticle(desk: Desk, { row, authors, html, image }: OpenedEntry): void {
  const page = document;
  const head = page.createElement("header");
  const put = (name: string, words: string): void => void head.appendChild(page.createElement(name)).append(words);
  put("h1", row.title);
  put("p", [row.feedTitle, ...(authors.length > 0 ? [text.reading.by(authors.join(", "))] : []), dateAndTime(row.publishedAt)].join(" · "));
  if (row.link !== null) put("p", row.link);
  if (image !== null) head.appendChild(page.createElement("img")).src = image;
  const frame = page.createElement("iframe");
  frame.className = "unseen";
  frame.title = text.reading.frame;
  frame.setAttribute("sandbox", `${sandboxFor(page)} allow-modals`);
  frame.srcdoc = documentFor({ html: `<style>${PAGES}</style>${head.outerHTML}${html}`, language: row.language, title: row.title, pictures: desk.backend.pictures, base: page.baseURI, tokens: `${tokensFor(getComputedStyle(page.documentElement), desk.settings)};${INK};font-size:12pt;overflow:visible` });
  frame.onload = () => {
    const inside = frame.contentWindow;
    if (inside === null) return;
    const pictures = [...inside.document.images].map((one) => one.decode().catch(() => {}));
    void Promise.race([Promise.all([inside.document.fonts.ready, ...pictures]), new Promise((done) => setTimeout(done, PATIENCE))]).then(() => {
      inside.onafterprint = () => frame.remove();
      inside.print();
    });
  };
  page.querySelectorAll("iframe.unseen").forEach((old) => old.remove());
  page.body.append(frame);
}
