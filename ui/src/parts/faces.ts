// Which family the article is set in.

import type { Face } from "../api/calls.gen";

/** A list of font families for the article; `own` is a family of the system that the reader named, empty for none. */
export function faceOf(own: string, face: Face): string {
  const usual = face === "sans" ? "var(--sans)" : "var(--serif)";
  const named = own.replace(/[^\p{L}\p{N} _.-]/gu, "").trim();
  return named === "" ? usual : `"${named}", ${usual}`;
}
