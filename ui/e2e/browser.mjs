// Chromium as the tests use it, and what they do in it.
//
// A check is a sentence that is true. One that fails is noted, and the next one is tried.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Sentences that were not true. */
export const failures = [];
/** What the browser complained about. */
export const complaints = [];

/** Opens the system's Chromium without a head. */
export function openBrowser(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", ...more],
  });
}

/** Does what a sentence says, and notes whether it was true. */
export async function check(sentence, act) {
  try {
    await act();
    console.log(`✓ ${sentence}`);
  } catch (thrown) {
    failures.push(sentence);
    console.error(`✗ ${sentence}\n  ${thrown.message}`);
  }
}

/** Opens the window at an address. */
export async function open(browser, url, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "en-GB", ...options });
  page.setDefaultTimeout(8000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && !isRefusal(message) && complaints.push(message.text()));
  await page.goto(url);
  await page.locator(".window, .first-run").waitFor();
  await page.waitForTimeout(300);
  return page;
}

/** Presses keys, one after another. The two of a sequence such as "g", "a" come at once: on a busy machine the second would come too late. */
export async function type(page, ...presses) {
  for (let at = 0; at < presses.length; at++) {
    const two = presses[at] === "g" ? presses.slice(at, at + 2) : [presses[at]];
    await Promise.all(two.map((key) => page.keyboard.press(key)));
    at += two.length - 1;
  }
}

/** Presses keys, and waits for a moment. */
export async function keys(page, ...presses) {
  await type(page, ...presses);
  await page.waitForTimeout(150);
}

/** Lets axe look at what is shown. */
export async function audit(page, where) {
  await check(`axe finds nothing to complain about: ${where}`, async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"], iframes: false }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(" | ").slice(0, 500)}`),
      [],
    );
  });
}

/** Whether the host's engine answers a call; what it cannot do yet is named and passed over. */
export async function answers(page, name, args = {}) {
  const status = await page.evaluate(async ([call, given]) => {
    const token = sessionStorage.getItem("daily-token") ?? "";
    const answer = await fetch(`/call/${call}`, { method: "POST", headers: { "content-type": "application/json", "x-daily-token": token }, body: JSON.stringify(given) });
    return answer.ok;
  }, [name, args]);
  if (!status) console.log(`– passed over: the engine does not answer ${name}`);
  return status;
}

/** Closes what was told, then goes back to Today. */
export async function dismissed(page) {
  for (let time = 0; time < 4 && !(await page.locator(".splash .headline").isVisible()); time++) await keys(page, "Escape");
}

/** Moves the keyboard's focus until it is on a control of that name. */
export async function tabTo(page, name, backwards = false) {
  for (let step = 0; step < 60; step++) {
    const here = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim());
    if (here === name) return;
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
  }
  assert.fail(`the keyboard does not reach “${name}”`);
}

/** Chooses the window's language in the settings; empty is the system's. */
export async function speak(page, language) {
  await page.keyboard.press("Control+,");
  await page.locator("dialog select").first().selectOption(language);
  await page.locator(`html[lang^="${language || "en"}"]`).waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** Sets the size of text, as a system does. */
export async function grow(page, size) {
  await page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted;
    window.dispatchEvent(new Event("resize"));
  }, size);
  await page.waitForTimeout(200);
}

/** Looks whether anything is cut or lies over another thing. */
export async function whole(page, where) {
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

/** The browser notes every refused call as an error; refusals are part of the game. */
function isRefusal(message) {
  return message.location().url.includes("/call/");
}
