import { describe, expect, test } from "vitest";

import { ago, fullDate, machine, span, until } from "../src/text/dates";
import { pieces } from "../src/text/snippet";

const at = (local: string): number => Math.floor(new Date(local).getTime() / 1000);
const now = at("2026-11-23T14:05:00");

describe("dates", () => {
  test("ages are short and get coarser", () => {
    expect(ago(now - 20, now)).toBe("now");
    expect(ago(now - 300, now)).toBe("5 min");
    expect(ago(now - 2 * 3600, now)).toBe("2 h");
    expect(ago(at("2026-11-23T00:10:00"), now)).toBe("13 h");
    expect(ago(at("2026-11-22T20:00:00"), now)).toBe("yesterday");
    expect(ago(now - 4 * 86_400, now)).toBe("4 d");
    expect(ago(at("2026-03-12T10:00:00"), now)).toBe("12 Mar");
    expect(ago(at("2023-03-12T10:00:00"), now)).toBe("12 Mar 2023");
  });

  test("a moment of the future is now", () => {
    expect(ago(now + 500, now)).toBe("now");
  });

  test("the date stands in full under the name", () => {
    expect(fullDate(now)).toBe("Monday, 23 November 2026");
  });

  test("what is due is due now", () => {
    expect(until(now - 5, now)).toBe("now");
    expect(until(now + 600, now)).toBe("in 10 minutes");
    expect(until(now + 5 * 3600, now)).toBe("in 5 hours");
    expect(until(now + 3 * 86_400, now)).toBe("in 3 days");
  });

  test("a span is counted as a clock counts it", () => {
    expect([0, 65, 3729, Number.NaN, -4].map(span)).toEqual(["0:00", "1:05", "1:02:09", "0:00", "0:00"]);
  });

  test("a moment that no calendar holds is shown as nothing", () => {
    expect(machine(1e18)).toBe("");
    expect(fullDate(1e18)).toBe("");
  });
});

describe("snippets", () => {
  test("hits are cut out of their surroundings", () => {
    expect(pieces("the \uE000strait\uE001 and the \uE000islands\uE001.")).toEqual([
      { text: "the ", hit: false },
      { text: "strait", hit: true },
      { text: " and the ", hit: false },
      { text: "islands", hit: true },
      { text: ".", hit: false },
    ]);
  });

  test("a text without hits is one piece, and markup in it is text", () => {
    expect(pieces("<b>1 < 2</b>")).toEqual([{ text: "<b>1 < 2</b>", hit: false }]);
    expect(pieces("")).toEqual([]);
  });

  test("a hit that was cut off ends with the snippet", () => {
    expect(pieces("the \uE000str")).toEqual([
      { text: "the ", hit: false },
      { text: "str", hit: true },
    ]);
  });

  test("the first hit stands near the beginning, after whole words", () => {
    const [before, hit] = pieces("Every boat in Calder Bay that is not at sea stayed in the \uE000harbour\uE001 for the Cup.");

    expect(before).toEqual({ text: "…at sea stayed in the ", hit: false });
    expect(hit).toEqual({ text: "harbour", hit: true });
  });

  test("what has no spaces is cut between letters", () => {
    const [before] = pieces(`${"😀".repeat(20)}!\uE000港\uE001`);

    expect(before?.text).toBe(`…${"😀".repeat(11)}!`);
  });

  test("a stray end mark is not shown", () => {
    expect(pieces("a\uE000b\uE001c\uE001d")).toEqual([
      { text: "a", hit: false },
      { text: "b", hit: true },
      { text: "cd", hit: false },
    ]);
  });
});
