// Which rows of a long list stand in the page, and where. Pure.

export interface Slice {
  /** First row that is drawn. */
  first: number;
  /** One after the last row that is drawn. */
  end: number;
  /** Height of the whole list, pixels. */
  height: number;
}

/** Rows drawn above and below what is seen, so that a fast wheel shows no paper. */
export const SPARE_ROWS = 8;
/** As many where the list leaps: none of these would be seen before the next leap, and each costs as much as one that is. */
export const LEAPING_ROWS = 1;

/** Answers which of `count` rows to draw when `scrolled` pixels are above a window of `view` pixels, with `spare` more on each side. */
export function slice(scrolled: number, view: number, row: number, count: number, spare = SPARE_ROWS): Slice {
  if (row <= 0 || count === 0) {
    return { first: 0, end: 0, height: 0 };
  }
  const top = Math.max(0, Math.min(scrolled, count * row - view));
  const first = Math.max(0, Math.floor(top / row) - spare);
  const end = Math.min(count, Math.ceil((top + view) / row) + spare);
  return { first, end, height: count * row };
}

/** Answers how far to scroll so that row `index` is seen whole: as little as possible. */
export function reveal(index: number, scrolled: number, view: number, row: number): number {
  const top = index * row;
  if (top < scrolled) {
    return top;
  }
  return top + row > scrolled + view ? top + row - view : scrolled;
}
