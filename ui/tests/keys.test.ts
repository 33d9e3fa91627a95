import { describe, expect, test } from "vitest";

import { groups, isTyping, keysOf, press, SEQUENCE_LASTS, standard, type Press } from "../src/state/keys";
import { text } from "../src/text/en";

const key = (name: string, held: Partial<Press> = {}): Press => ({ key: name, ctrl: false, alt: false, shift: false, ...held });

describe("keys", () => {
  test("a letter is its command", () => {
    expect(press(key("j"), null, 0)).toEqual({ command: "next", prefix: null });
    expect(press(key("R", { shift: true }), null, 0).command).toBe("refreshAll");
    expect(press(key(" ", { shift: true }), null, 0).command).toBe("pageUp");
  });

  test("g waits for the key after it", () => {
    const first = press(key("g"), null, 1000);
    expect(first.command).toBeNull();

    expect(press(key("s"), first.prefix, 1500).command).toBe("goBookmarks");
    expect(press(key("l"), first.prefix, 1500).command).toBe("goLater");
  });

  test("a sequence that took too long is two single keys", () => {
    const first = press(key("g"), null, 1000);

    expect(press(key("s"), first.prefix, 1001 + SEQUENCE_LASTS).command).toBe("toggleBookmark");
  });

  test("a key that ends no sequence still does what it does alone", () => {
    const first = press(key("g"), null, 0);

    expect(press(key("j"), first.prefix, 10)).toEqual({ command: "next", prefix: null });
  });

  test("held Ctrl or Alt is another key", () => {
    expect(press(key("k", { ctrl: true }), null, 0).command).toBe("palette");
    expect(press(key("K", { ctrl: true, shift: true }), null, 0).command).toBe("palette");
    expect(press(key("r", { ctrl: true }), null, 0).command).toBeNull();
    expect(press(key("s", { alt: true }), null, 0).command).toBeNull();
  });

  test("keys are silent while typing or composing", () => {
    const field = document.createElement("input");
    const box = document.createElement("input");
    box.type = "checkbox";

    expect(isTyping(field, false)).toBe(true);
    expect(isTyping(document.createElement("textarea"), false)).toBe(true);
    expect(isTyping(document.createElement("button"), true)).toBe(true);
    expect(isTyping(box, false)).toBe(false);
    expect(isTyping(document.body, false)).toBe(false);
    expect(isTyping(null, false)).toBe(false);
  });

  test("no key means two things", () => {
    const keys = standard.map(([bound]) => bound);

    expect(new Set(keys).size).toBe(keys.length);
  });

  test("every command of the help sheet has a key and a name", () => {
    for (const command of groups.flatMap(([, commands]) => commands)) {
      expect(keysOf(command), command).not.toEqual([]);
      expect(text.commands[command]).not.toBe("");
    }
  });
});
