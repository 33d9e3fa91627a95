import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { FluentBundle, FluentResource } from "@fluent/bundle";
import { afterAll, describe, expect, test } from "vitest";

import { languages as files, moduleOf, read, sourceOf, typesOf, type Argument, type Message } from "../build/ftl";
import { fullDate, ago, since } from "../src/text/dates";
import { isolated, languageOf, languages, megabytes, number, percent, said, speak, text, type Language } from "../src/text/words.svelte";
import generated from "../src/text/words.gen.ts?raw";

const english = read(sourceOf("en"), "en");
const others = files().filter((language) => language !== "en");
const locales: Record<string, string> = { en: "en-GB", de: "de-DE", fr: "fr-FR", es: "es-ES", ar: "ar" };
const names = Object.keys(languages) as Language[];

afterAll(() => speak("en"));

describe("the messages", () => {
  test("every language of the settings has its file, and every file its language", () => {
    expect(files()).toEqual([...names].sort());
  });

  test("the type of text is what English says", () => {
    expect(generated).toBe(typesOf(english));
  });

  test.each(others)("%s says every message that English says, in the same order, and no other", (language) => {
    expect(read(sourceOf(language), language).map(({ id }) => id)).toEqual(english.map(({ id }) => id));
  });

  test.each(others)("%s uses every argument of a message that English uses", (language) => {
    for (const { id, value } of read(sourceOf(language), language)) {
      const asked = english.find((message) => message.id === id);
      expect([id, ...variablesIn(value)]).toEqual([id, ...variablesIn(asked?.value)]);
    }
  });

  test.each(names)("%s has a form for every number that it counts", (language) => {
    const wanted = new Set(Array.from({ length: 1_000 }, (_, n) => new Intl.PluralRules(locales[language]).select(n)));
    for (const message of read(sourceOf(language), language)) {
      for (const keys of countsIn(message, english.find(({ id }) => id === message.id)?.args ?? [])) {
        expect([message.id, ...[...wanted].filter((form) => !keys.includes(form))]).toEqual([message.id]);
      }
    }
  });

  // What may look alike in two languages: names, figures, words that a language took over.
  const alike = /^(name|today-more|bring-exportAs|keys-presets-|statistics-sources|changes-between|unavailable-copy|search-language-6-0|search-language-7-0|settings-(size|minutes)Value|reading-minutes|time-|palette-action|rules-(name|when)$|join-|engine-(sport|culture|europe)$)/;
  test.each(others)("%s left no sentence in English", (language) => {
    const own = new Map(read(sourceOf(language), language).map(({ id, value }) => [id, JSON.stringify(bare(value))]));
    const same = english.filter(({ id, value }) => /[a-z]{3,} [a-z]{3,}/i.test(JSON.stringify(bare(value)).replace(/"\w+":/g, "")) && !alike.test(id) && own.get(id) === JSON.stringify(bare(value)));
    expect(same.map(({ id }) => id)).toEqual([]);
  });
});

describe("the compiled messages", () => {
  test.each(names)("say in %s what Fluent’s own runtime says", async (language) => {
    const bundle = new FluentBundle(locales[language] ?? "", { useIsolating: false });
    bundle.addResource(new FluentResource(sourceOf(language)));
    await speak(language);
    for (const { id, path, args } of english) {
      const said = path.reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], text);
      for (const given of samplesOf(args)) {
        const ours = typeof said === "function" ? (said as (...given: unknown[]) => string)(...given) : said;
        const value = bundle.getMessage(id)?.value ?? "";
        const named = Object.fromEntries(args.map(({ name }, at) => [name, typeof given[at] === "boolean" ? (given[at] ? "yes" : "no") : (given[at] as string)]));
        expect([id, String(ours).replace(/[\u2066-\u2069]/g, "")]).toEqual([id, bundle.formatPattern(value, named)]);
      }
    }
  });

  test("what they do not know of Fluent is refused with its place", () => {
    const made = (source: string) => () => moduleOf(read(source, "xx"), read(source, "xx"));

    expect(made("a = { NUMBER($n) }")).toThrow("a: “NUMBER($n)” is not used here");
    expect(made("a = { $n }")).toThrow("a: $n is no argument of it");
    expect(made("# $n (text)\na = { $n ->\n    [one] x\n   *[other] y\n  }")).toThrow("a: $n may say anything, and cannot choose");
    expect(made("b = x\na = {")).toThrow("xx.ftl, line 2");
    expect(made("a-b = x\na-b-c = y")).toThrow("a-b-c stands below another message");
  });
});

describe("the language", () => {
  test("is the reader’s, or the first of the system that the window speaks", () => {
    expect(languageOf("", ["nl-NL", "fr-CA", "de"])).toEqual({ language: "fr", locale: "fr-CA" });
    expect(languageOf("de", ["fr-CA", "de-AT"])).toEqual({ language: "de", locale: "de-AT" });
    expect(languageOf("de", ["fr-CA"])).toEqual({ language: "de", locale: "de-DE" });
    expect(languageOf("tlh", ["ja-JP"])).toEqual({ language: "en", locale: "en-GB" });
    expect(languageOf("", ["en-US"])).toEqual({ language: "en", locale: "en-GB" });
  });

  test("turns the page with it, and counts as it counts", async () => {
    await speak("ar");
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ar", "rtl"]);
    expect([0, 1, 2, 3, 11, 100].map((n) => text.today.told(n))).toEqual(["لا مصادر", "مصدر واحد", "مصدران", "3 مصادر", "11 مصدرًا", "100 مصدر"]);

    await speak("de");
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["de-DE", "ltr"]);
    expect([0, 1, 2, 12_345].map((n) => text.today.told(n))).toEqual(["0 Quellen", "1 Quelle", "2 Quellen", "12.345 Quellen"]);
    expect([number(0.5), percent(0.25), megabytes(12_500_000)]).toEqual(["0,5", "25\u00a0%", "13 MB"]);

    await speak("fr");
    expect([0, 1, 2].map((n) => text.today.told(n))).toEqual(["0 source", "1 source", "2 sources"]);
  });

  test("says dates as it says them", async () => {
    const at = (local: string): number => Math.floor(new Date(local).getTime() / 1000);
    const now = at("2026-11-23T14:05:00");

    await speak("fr");
    expect([fullDate(now), ago(now - 300, now), since(now - 300, now), since(at("2026-03-12T10:00:00"), now)]).toEqual(["Lundi 23 novembre 2026", "5 min", "il y a 5 minutes", "le 12 mars"]);
    await speak("de");
    expect([fullDate(now), since(now - 7_200, now), since(at("2023-03-12T10:00:00"), now)]).toEqual(["Montag, 23. November 2026", "vor 2 Stunden", "am 12. März 2023"]);
  });

  test("keeps names of another direction from turning a sentence", async () => {
    await speak("en");
    expect([isolated("Wire"), isolated("العربية")]).toEqual(["Wire", "\u2067العربية\u2069"]);
    await speak("ar");
    expect(text.health.removed("Wire")).toBe("حُذف \u2066Wire\u2069.");
  });
});

describe("the engine’s sentences", () => {
  test("are said in the window’s language, part by part", async () => {
    await speak("de");
    expect(said("One source tells it.")).toBe("Eine Quelle berichtet.");
    expect(said("5 sources tell it, in 7 articles; one of them has nothing of its own.")).toBe("5 Quellen berichten, in 7 Artikeln; eine davon hat nichts Eigenes.");
    expect(said("6 of your 13 sources in 20 minutes, first: The Wire 14:02")).toBe("6 von Ihren 13 Quellen binnen 20 Minuten, zuerst: The Wire 14:02");
    expect(said("Their reports share “strait”, “islands” and “accord”.")).toBe("Ihren Berichten gemeinsam: „strait“, „islands“ und „accord“.");
    expect(said("wire.example said nothing within 30 s; it will be tried again")).toBe("wire.example schwieg 30 s lang; es wird wieder versucht");
    expect(said("it writes about every 2 hours, but is asked at most every 1 day")).toBe("ihr Rhythmus: etwa 2 Stunden (frühestens nach: 1 Tag)");
    expect(said("When the title contains “cup” or an author is not “Osei”, mute it and tag it “sport”.")).toBe("Wenn der Titel „cup“ enthält oder ein Autor nicht „Osei“ ist: verbergen und Schlagwort „sport“ geben.");
    expect(said("a new headline, 3 words added and one word removed")).toBe("neue Schlagzeile, 3 Wörter hinzugefügt und ein Wort gestrichen");
    await speak("ar");
    expect(said("2 sources tell it, in 3 articles.")).toBe("يرويها مصدران في 3 مقالات.");
  });

  test("stay as they are when one of their parts is not known, and a name is never translated", async () => {
    await speak("fr");
    expect(said("One source tells it; the moon is full.")).toBe("One source tells it; the moon is full.");
    expect(said("It prints the text of World.")).toBe("Il reprend le texte de World.");
    expect(said("")).toBe("");
    await speak("en");
    expect(said("One source tells it.")).toBe("One source tells it.");
  });

  // Who changes a sentence of the engine changes it in the messages too.
  test("stand in the engine as the messages have them", () => {
    const crates = join(import.meta.dirname, "../../src-tauri/crates");
    const sources = readdirSync(crates, { recursive: true, encoding: "utf8" }).filter((name) => /\bsrc\b.*\.rs$/.test(name));
    const catalog = readFileSync(join(crates, "../../data/catalog.opml"), "utf8");
    const notices = readFileSync(join(crates, "../src/notify/mod.rs"), "utf8");
    const written = [catalog, notices, ...sources.map((name) => readFileSync(join(crates, name), "utf8"))].join("\n").toLowerCase();
    const missing = english
      .filter(({ path }) => path[0] === "engine" && !counted.test(path[1] ?? ""))
      .flatMap(({ id, value }) => fixedPartsOf(value).filter((part) => !written.includes(part.toLowerCase())).map((part) => `${id}: ${part}`));
    expect(missing).toEqual([]);
  });
});

/** What the engine puts together of a count and a noun. */
const counted = /^(aMinute|minutes|anHour|hours|aDay|days|seconds|oneMinute|serverAsks|ttlAsks|periodAsks|tookNoCall|saidNothing|notFinished|wordAdded|wordsAdded|wordRemoved|wordsRemoved|failedOnce|failedOften)$/;

function fixedPartsOf(value: Message["value"]): string[] {
  return value.elements.flatMap((element) => (element.type === "TextElement" ? [element.value.replace(/^[“”\s]+|[“”\s]+$/g, "")] : [])).filter((part) => /\p{L}{2}/u.test(part));
}

/** Names of the arguments that a pattern uses. */
function variablesIn(value: unknown): string[] {
  const found = new Set<string>();
  JSON.stringify(value, (_, node: unknown) => {
    if (typeof node === "object" && node !== null && "type" in node && node.type === "VariableReference") found.add((node as unknown as { id: { name: string } }).id.name);
    return node;
  });
  return [...found].sort();
}

/** Keys of the choices by number, of those that choose by more than a few fixed numbers. */
function countsIn(message: Message, args: readonly Argument[]): string[][] {
  const found: string[][] = [];
  JSON.stringify(message.value, (_, node: unknown) => {
    if (typeof node === "object" && node !== null && "type" in node && node.type === "SelectExpression") {
      const { selector, variants } = node as unknown as { selector: { id: { name: string } }; variants: { key: { name?: string; value?: string } }[] };
      const keys = variants.map(({ key }) => key.name ?? `=${key.value}`);
      const isPlain = keys.every((key) => key.startsWith("=") || key === "other");
      if (args.find(({ name }) => name === selector.id.name)?.kind === "number" && !isPlain) found.push(keys);
    }
    return node;
  });
  return found;
}

/** A pattern without the places where it stood. */
const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, node: unknown) => (key === "span" ? undefined : node)));

/** Calls that go through every branch of a message. */
function samplesOf(args: readonly Argument[]): unknown[][] {
  return args.reduce<unknown[][]>(
    (before, { kind }) => {
      const values = kind === "number" ? [0, 1, 2, 3, 7, 11, 30, 100, 1234] : kind === "text" ? ["Wire"] : kind.map((word) => (kind.join() === "yes,no" ? word === "yes" : word));
      return before.flatMap((given) => values.map((value) => [...given, value]));
    },
    [[]],
  );
}
