import { describe, expect, test } from "vitest";

import { faceOf } from "../src/parts/faces";
import { documentFor, policyFor } from "../src/parts/paper";
import { rangeOf } from "../src/parts/spoken";

const paper = { html: "<p>Text</p>", language: "fr", title: "Text of the article", pictures: "picture:", base: "http://127.0.0.1:9/page/", tokens: "--ink:#000;--serif:\"Newsreader\"" };

describe("the article's frame", () => {
  test("its policy allows pictures, fonts and style, and nothing else", () => {
    const policy = policyFor("media: http://media.localhost", "http://127.0.0.1:9/page/");

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("img-src 'self' http://127.0.0.1:9 media: http://media.localhost data:");
    expect(policy).not.toContain("connect-src");
    expect(policy).toContain("form-action 'none'");
  });

  test("the policy stands before anything that could load", () => {
    const html = documentFor(paper);

    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style"));
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<p>Text</p>"));
  });

  test("language and tokens cannot break out of their attributes", () => {
    const html = documentFor({ ...paper, language: '"><script>' });
    const parsed = new DOMParser().parseFromString(html, "text/html");

    expect(parsed.querySelector("script")).toBeNull();
    expect(parsed.body.innerHTML).toBe("<p>Text</p>");
    expect(parsed.documentElement.getAttribute("style")).toBe(paper.tokens);
  });

  test("a face that the reader named cannot break out of the style", () => {
    expect(faceOf('Gill"; } * { color: red', "sans")).toBe('"Gill    color red", var(--sans)');
    expect(faceOf("  ", "serif")).toBe("var(--serif)");
    expect(faceOf("", "sans")).toBe("var(--sans)");
    expect(faceOf("", "legible")).toBe("var(--serif)");
    expect(faceOf("Noto Nastaliq", "serif")).toBe('"Noto Nastaliq", var(--serif)');
  });
});

describe("a stretch of a text", () => {
  test("is found by its visible characters, across markup and without counting white space", () => {
    const body = document.createElement("div");
    body.innerHTML = "<p>It was\n  <b>Tues</b>day\u00ad.</p><p>𝄞 Nobody knew.</p>";

    expect(rangeOf(body, { start: 0, end: 13 })?.toString()).toBe("It was\n  Tuesday\u00ad.");
    expect(rangeOf(body, { start: 13, end: 14 })?.toString()).toBe("𝄞");
    expect(rangeOf(body, { start: 14, end: 25 })?.toString()).toBe("Nobody knew.");
    expect(rangeOf(body, { start: 14, end: 99 })).toBeNull();
  });
});
