// What the palette offers, best first. Pure.

export interface Offer {
  name: string;
  kind: string;
  keys: string;
  act: () => void;
}

/** The offers whose name holds all typed words, those that begin with them first; order is kept among equals. */
export function ranked<T extends { name: string }>(offers: readonly T[], words: string): T[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) {
    return [...offers];
  }
  return offers
    .map((offer) => ({ offer, rank: rankOf(folded(offer.name), wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ offer }) => offer);
}

function rankOf(name: string, wanted: readonly string[]): number {
  if (!wanted.every((word) => name.includes(word))) {
    return 0;
  }
  const first = wanted[0] ?? "";
  return name.startsWith(first) ? 3 : name.includes(` ${first}`) ? 2 : 1;
}

/** Case and accents do not matter: `monde` finds `Le Monde`, `peninsula` finds `Península`. */
function folded(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}
