// Marks the words that are being read aloud, without a change to the frame's document: by the CSS Custom Highlight API.

import type { Stretch } from "../api/calls.gen";

/** What does not count in a stretch: the engine's `is_visible` says the same. */
const UNSEEN = /[\s\u0085\u00ad\u200b-\u200f\u2060]/;

/** The words of a stretch, which is counted in visible characters; null where the text is shorter. */
export function rangeOf(body: Element, { start, end }: Stretch): Range | null {
  const range = body.ownerDocument.createRange();
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    let at = 0;
    for (const letter of node.nodeValue ?? "") {
      if (!UNSEEN.test(letter)) {
        if (seen === start) range.setStart(node, at);
        seen++;
        if (seen === end) {
          range.setEnd(node, at + letter.length);
          return range;
        }
      }
      at += letter.length;
    }
  }
  return null;
}

const NAME = "spoken";

/** Marks a stretch in the frame, and answers its words; null marks nothing. */
export function markSpoken(frame: HTMLIFrameElement, place: Stretch | null): Range | null {
  const inside = frame.contentDocument;
  // The frame's own: a mark made by the window's would not be painted in it.
  const { CSS: css, Highlight: Painted } = (frame.contentWindow ?? {}) as Partial<Window & typeof globalThis>;
  if (!inside?.body || css?.highlights === undefined || Painted === undefined) return null;
  const range = place === null ? null : rangeOf(inside.body, place);
  css.highlights.delete(NAME);
  if (range === null) return null;
  if (inside.getElementById(NAME) === null) {
    const style = inside.createElement("style");
    style.id = NAME;
    style.textContent = `::highlight(${NAME}){background:#e2b93b59}`;
    inside.head.append(style);
  }
  css.highlights.set(NAME, new Painted(range));
  return range;
}

/** How far words of the frame stand above the place of the window's that shows them, or below it; 0 where they are in sight. */
export function outOfSight(frame: HTMLIFrameElement, range: Range, view: HTMLElement): number {
  const [words, sight] = [range.getBoundingClientRect(), view.getBoundingClientRect()];
  const top = words.top + frame.getBoundingClientRect().top - sight.top;
  return top >= 0 && top + words.height <= sight.height ? 0 : top - sight.height / 3;
}
