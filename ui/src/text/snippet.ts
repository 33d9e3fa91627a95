// Search marks its hits with two private characters, so that no markup has to travel.

export interface Piece {
  text: string;
  hit: boolean;
}

/** As many letters before the first hit as leave it in the first line of a row, which is all that a long headline leaves. */
const BEFORE = 24;

/** Cuts a snippet into what was found and what stands around it. An unclosed hit ends with the snippet. */
export function pieces(snippet: string): Piece[] {
  const found: Piece[] = [];
  for (const [at, part] of snippet.split("\uE000").entries()) {
    const end = at === 0 ? -1 : part.indexOf("\uE001");
    const hit = at === 0 ? "" : end < 0 ? part : part.slice(0, end);
    const rest = at === 0 ? part : end < 0 ? "" : part.slice(end + 1);
    if (hit) found.push({ text: hit, hit: true });
    if (rest) found.push({ text: rest.replaceAll("\uE001", ""), hit: false });
  }
  const first = found[0];
  if (first !== undefined && !first.hit && found.length > 1 && first.text.length > BEFORE) {
    const near = first.text.slice(-BEFORE);
    // From the next whole word on, where the script parts words.
    first.text = `…${near.slice(near.indexOf(" ") + 1).replace(/^[\uDC00-\uDFFF]/, "")}`;
  }
  return found;
}
