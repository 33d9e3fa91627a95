// What the engine says, in other languages: it speaks English sentences, some of them kept in the library for years.
//
// `engine-…` of the English messages are its sentences, and what they say in the window's language stands beside them. A
// sentence that is not among them stays as it is. Fetched only where the window does not speak English.

import { locale, text } from "./words.svelte";

const { default: english } = await import("./ftl/en.ftl");

type Said = string | ((...given: never[]) => string);
interface Form {
  pattern: RegExp;
  key: string;
  /** Which argument each place of the pattern is, and whether it stands in quotation marks. */
  places: { at: number; quoted: boolean }[];
}

/** Stand for arguments while a sentence is made into a pattern; no sentence holds them. */
const PLACE = 0xe000;
const forms = formsOf(english.engine);

/** A sentence of the engine in the window's language, or as it came. */
export function translated(sentence: string): string {
  const [, bare = "", end = ""] = /^(.*?)([.:]?)$/su.exec(sentence.trim()) ?? [];
  const said = clauses(bare);
  if (said === null) return sentence;
  const isBegun = /^\p{Lu}/u.test(bare);
  return (isBegun ? said.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale())) : said) + end;
}

/** Sentences are made of parts; one that is not known leaves all of them as they are. */
function clauses(words: string): string | null {
  const whole = clause(words);
  if (whole !== null) return whole;
  for (const [between, join] of [["; ", (parts: string[]) => parts.join(text.join.semicolon)], [/, | and /, listed("conjunction")], [" or ", listed("disjunction")]] as const) {
    const parts = words.split(between);
    const said = parts.map(parts.length > 1 ? clauses : () => null);
    if (said.every((part) => part !== null)) return join(said);
  }
  return null;
}

function clause(words: string): string | null {
  for (const { pattern, key, places } of forms) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const given: (string | number)[] = [];
    places.forEach(({ at, quoted }, place) => (given[at] = quoted ? (found[place + 1] ?? "") : argument(found[place + 1] ?? "")));
    const said: Said = text.engine[key as keyof typeof text.engine];
    return typeof said === "string" ? said : (said as unknown as (...given: (string | number)[]) => string)(...given);
  }
  return null;
}

/** A number, words in quotation marks as a list, a part that is known, or the words themselves. */
function argument(words: string): string | number {
  if (/^\d+$/.test(words)) return Number(words);
  const quoted = [...words.matchAll(/“([^”]*)”/g)].map(([, word = ""]) => text.join.quoted(word));
  if (quoted.length > 0 && /^(“[^”]*”(, | and |$))+$/.test(words)) return listed("conjunction")(quoted);
  // What begins with a capital is a name, even one that is also a word of ours.
  return (/^[\p{Ll}\d“]/u.test(words) ? clauses(words) : null) ?? words;
}

function listed(type: Intl.ListFormatType): (parts: readonly string[]) => string {
  return (parts) => new Intl.ListFormat(locale(), { type }).format(parts);
}

function formsOf(sentences: Readonly<Record<string, Said>>): Form[] {
  return Object.entries(sentences).map(([key, said]) => {
    const given = typeof said === "string" ? [] : Array.from({ length: said.length }, (_, at) => String.fromCharCode(PLACE + at));
    const sample = typeof said === "string" ? said : said(...(given as never[]));
    const places = [...sample].flatMap((letter, at) => (given.includes(letter) ? [{ at: given.indexOf(letter), quoted: sample[at - 1] === "“" }] : []));
    const escaped = sample.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
    const begun = escaped.replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
    return { pattern: new RegExp(`^${begun.replace(/“[\uE000-\uE00F]”/g, "“([^”]+)”").replace(/[\uE000-\uE00F]/g, "(.+?)")}$`, "su"), key, places };
  });
}
