import { describe, expect, test } from "vitest";

import { choicesFor, mailOf, markdownOf, sharedAt } from "../src/state/choices";
import { Desk } from "../src/state/desk.svelte";
import { fakeBackend } from "../src/backend/fake";

describe("sharing", () => {
  test("a link as Markdown keeps brackets and parentheses apart", () => {
    expect(markdownOf({ title: "A [short] note", link: "https://example.org/a_(b)" })).toBe("[A \\[short\\] note](https://example.org/a_%28b%29)");
  });

  test("a letter carries title and address, encoded", () => {
    expect(mailOf({ title: "Ships & tides", link: "https://example.org/?a=1&b=2" })).toBe("mailto:?subject=Ships%20%26%20tides&body=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2");
  });

  test("an address of the reader's own is filled in once, whatever stands in the title", () => {
    const row = { title: "About {url}", link: "https://example.org/1" };

    expect(sharedAt("https://share.example/?u={url}&t={title}", row)).toBe("https://share.example/?u=https%3A%2F%2Fexample.org%2F1&t=About%20%7Burl%7D");
  });
});

describe("what can be done", () => {
  test("with what is gone, nothing", () => {
    const desk = new Desk(fakeBackend());

    expect(choicesFor(desk, { is: "feed", feedId: 999 })).toEqual([]);
    expect(choicesFor(desk, { is: "folder", folderId: 999 })).toEqual([]);
    expect(choicesFor(desk, { is: "search", searchId: 999 })).toEqual([]);
  });

  test("a folder is not offered to be moved into itself or what is inside it", async () => {
    const desk = new Desk(fakeBackend());
    await desk.loadOverview();

    const labels = choicesFor(desk, { is: "folder", folderId: 1 }).map((choice) => choice.label);

    expect(labels).not.toContain("Move to World");
    expect(labels).not.toContain("Move to Europe");
    expect(labels).toContain("Move to Money");
  });

  test("several picked rows are marked together", async () => {
    const desk = new Desk(fakeBackend());
    await desk.loadOverview();
    desk.goList({ kind: "all" });
    await desk.list.shown;
    const [first, second] = desk.list.rows;
    desk.list.pick(first?.entryId ?? 0);
    desk.list.pick(second?.entryId ?? 0);

    choicesFor(desk, { is: "entry", entryId: first?.entryId ?? 0 })
      .find((choice) => choice.label === "Read later")
      ?.act();

    expect(desk.list.rows.slice(0, 3).map((row) => row.later)).toEqual([true, true, desk.list.rows[2]?.later]);
  });
});
