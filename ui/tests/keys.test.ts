import { describe, expect, test } from "vitest";

import { clash, groups, isTyping, keymapOf, keysOf, press, SEQUENCE_LASTS, spoken, standard, type Press } from "../src/state/keys";
import { text } from "../src/text/words.svelte";

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

  test.each(["reader", "netNewsWire", "miniflux", "vim"] as const)("in the set %s no key keeps another from being heard", (keys) => {
    const keymap = keymapOf({ keys, ownKeys: {} });

    expect(keymap.filter(([bound, command]) => clash(bound, command, keymap) !== null)).toEqual([]);
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

  test("keys of the reader's own take the place of the standard ones, and of those of a set", () => {
    const own = keymapOf({ keys: "miniflux", ownKeys: { toggleRead: ["q"] } });

    expect(press(key("q"), null, 0, own).command).toBe("toggleRead");
    expect(press(key("m"), null, 0, own).command).toBeNull();
    expect(press(key("f"), null, 0, own).command).toBe("toggleBookmark");
    expect(press(key("z"), null, 0, own).command).toBe("muteStory");
  });

  test("a command that is no longer there does not break the keys", () => {
    expect(keymapOf({ keys: "reader", ownKeys: { danceOnTheTable: ["j"] } })).toEqual(standard);
  });

  test("a key that another command has, or that begins or ends in a sequence of it, is warned of", () => {
    expect(clash("j", "open", standard)).toBe("next");
    expect(clash("g", "open", standard)).toBe("goToday");
    expect(clash("j x", "open", standard)).toBe("next");
    expect(clash("j", "next", standard)).toBeNull();
    expect(clash("q", "open", standard)).toBeNull();
  });

  test("in no set of keys does one key mean two things, and none forgets how to open, go on and go back", () => {
    for (const keys of ["reader", "netNewsWire", "miniflux", "vim"] as const) {
      const map = keymapOf({ keys, ownKeys: {} });
      const clashes = map.filter(([bound, command]) => clash(bound, command, map) !== null);

      expect(clashes, keys).toEqual([]);
      for (const command of ["next", "previous", "open", "back", "search", "help"] as const) expect(keysOf(command, map), `${keys} ${command}`).not.toEqual([]);
    }
  });

  test("a named key says that Shift was held; a letter says it by itself", () => {
    expect(press(key("ArrowDown", { shift: true }), null, 0).command).toBe("pickNext");
    expect(press(key("ArrowLeft", { alt: true }), null, 0).command).toBe("historyBack");
    expect(press(key("A", { shift: true }), null, 0).command).toBe("markAllRead");
  });

  test("keys are spoken as they stand on the keyboard", () => {
    expect([" ", "Shift+ ", "Alt+ArrowLeft", "Shift+ArrowDown", "Ctrl+k", "R", "g t", "ContextMenu"].map(spoken)).toEqual(["Space", "Shift+Space", "Alt+←", "Shift+↓", "Ctrl+K", "Shift+R", "g t", "Menu"]);
  });
});
