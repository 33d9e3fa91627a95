import { describe, expect, test } from "vitest";

import { LEAPING_ROWS, reveal, slice, SPARE_ROWS } from "../src/state/rows";

describe("the window of a long list", () => {
  test("only rows in sight and a few spare ones are drawn", () => {
    const part = slice(50_000 * 88, 800, 88, 100_000);

    expect(part.first).toBe(50_000 - SPARE_ROWS);
    expect(part.end).toBe(50_000 + 10 + SPARE_ROWS);
    expect(part.height).toBe(8_800_000);
  });

  test("a list that leaps draws hardly more than is seen", () => {
    const part = slice(50_000 * 88, 800, 88, 100_000, LEAPING_ROWS);

    expect(part.first).toBe(50_000 - LEAPING_ROWS);
    expect(part.end).toBe(50_000 + 10 + LEAPING_ROWS);
  });

  test("it ends with the list", () => {
    expect(slice(0, 800, 88, 3)).toEqual({ first: 0, end: 3, height: 264 });
    expect(slice(9_999_999, 800, 88, 100).end).toBe(100);
  });

  test("an empty list draws nothing", () => {
    expect(slice(0, 800, 88, 0)).toEqual({ first: 0, end: 0, height: 0 });
  });

  test("a list that became shorter shows its end, not paper", () => {
    const part = slice(8_000, 800, 80, 20);

    expect(part.first).toBe(2);
    expect(part.end).toBe(20);
  });

  test("a row is brought into sight with as little movement as possible", () => {
    expect(reveal(5, 0, 800, 80)).toBe(0);
    expect(reveal(10, 0, 800, 80)).toBe(80);
    expect(reveal(2, 400, 800, 80)).toBe(160);
  });
});
