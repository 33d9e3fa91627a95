// Every text for people, in the language that the reader chose; its words stand in `ftl/`, one file for each language.
//
// `text.area.key` reads the language of now, so that what shows it changes with the language. What is made once, at the top
// of a module or a view, does not: derive it.

import type { Words } from "./words.gen";

/** The languages that the window speaks, by their own names: who has lost the way finds home by them. */
export const languages = { en: "English", de: "Deutsch", fr: "Français", es: "Español", ar: "العربية" } as const;
export type Language = keyof typeof languages;

/** What regions the numbers and dates of a language follow where the system names none of it. British English always: so are the words. */
const USUAL: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE", fr: "fr-FR", es: "es-ES", ar: "ar" };
const LEFT_TO_RIGHT_ISOLATE = String.fromCharCode(0x2066);
const RIGHT_TO_LEFT_ISOLATE = String.fromCharCode(0x2067);
const POP_ISOLATE = String.fromCharCode(0x2069);
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

interface Spoken {
  language: Language;
  /** For `Intl`. */
  locale: string;
  rightToLeft: boolean;
  words: Words;
  plurals: Intl.PluralRules;
  /** Says in this language what the engine says in English. */
  said: (sentence: string) => string;
}

const files = import.meta.glob<{ default: Words }>("./ftl/*.ftl");
let asked = "";
let spoken = $state.raw<Spoken>();

/** Every text for people. */
export const text: Words = new Proxy({} as Words, { get: (_, area) => spoken?.words[area as keyof Words] });

/** The language of the window, for `Intl`. */
export const locale = (): string => spoken?.locale ?? USUAL.en;

/** A sentence of the engine, in the language of the window where it is a known one. */
export const said = (sentence: string): string => spoken?.said(sentence) ?? sentence;

/** Whether lines begin at the right. */
export const isRightToLeft = (): boolean => spoken?.rightToLeft ?? false;

/** The language of the reader's choice, or of the system where the choice is empty or unknown. */
export function languageOf(choice: string, system: readonly string[]): { language: Language; locale: string } {
  const of = (tag: string): Language | null => {
    const found = tag.toLowerCase().split("-")[0] ?? "";
    return found in languages ? (found as Language) : null;
  };
  const language = of(choice) ?? system.map(of).find((found) => found !== null) ?? "en";
  const own = language === "en" ? undefined : system.find((tag) => tag.includes("-") && of(tag) === language);
  return { language, locale: own ?? USUAL[language] };
}

/** Changes the language: of the words at once when they have come, of the page with them. Empty is the system's. */
export async function speak(choice: string): Promise<void> {
  const { language, locale } = languageOf(choice, navigator.languages);
  asked = language;
  if (spoken?.language === language) return;
  const [file, engine] = await Promise.all([files[`./ftl/${language}.ftl`]?.(), language === "en" ? null : import("./engine")]);
  if (file === undefined || asked !== language) return;
  const rightToLeft = language === "ar";
  spoken = { language, locale, rightToLeft, words: file.default, plurals: new Intl.PluralRules(locale), said: engine?.translated ?? ((sentence) => sentence) };
  document.documentElement.lang = locale;
  document.documentElement.dir = rightToLeft ? "rtl" : "ltr";
}

/** A number as people write it. */
export const number = (n: number, shape?: Intl.NumberFormatOptions): string => n.toLocaleString(locale(), shape);

/** A share of 0 to 1 in per cent. */
export const percent = (share: number): string => number(share, { style: "percent" });

/** Bytes as people say them. */
export function megabytes(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, "gigabyte"] : bytes >= 1e6 ? [bytes / 1e6, "megabyte"] : [bytes / 1e3, "kilobyte"];
  return number(size, { style: "unit", unit, maximumFractionDigits: size < 10 ? 1 : 0 });
}

/** For message files: the form of a noun that a number asks for. */
export const plural = (n: number): string => spoken?.plurals.select(n) ?? "other";

/**
 * For message files: words from elsewhere, a name or a title, so that their direction does not turn what stands around them.
 * The first letter says which direction that is; the algorithm of browsers would pass over a letter that is isolated itself.
 */
export function isolated(words: string): string {
  if (!isRightToLeft() && !RIGHT_TO_LEFT.test(words)) return words;
  return (RIGHT_TO_LEFT.test(/\p{L}/u.exec(words)?.[0] ?? "") ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE) + words + POP_ISOLATE;
}
