// How the stories of a section stand in columns, as on paper. Pure.

import type { StoryCard } from "../api/calls.gen";

/** About how high a story stands, in lines of its lead. */
export function weightOf(card: StoryCard, isFirst: boolean): number {
  const picture = isFirst && card.picture !== null ? 9 : 0;
  const headline = Math.ceil(card.headline.length / (isFirst ? 30 : 36)) * 1.4;
  const lead = Math.min(isFirst ? 3 : 2, Math.ceil(card.lead.length / 48));
  return picture + headline + lead + 2.5;
}

/**
 * Cuts a row of weights into at most `count` runs that are as equal as can be.
 *
 * Runs keep the order, so reading down the columns is reading by importance. No run is empty. Squares are summed, so
 * that one heavy run does not leave the others to chance.
 */
export function columns(weights: readonly number[], count: number): number[][] {
  const runs = Math.max(1, Math.min(count, weights.length));
  const sums = [0];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const cost = (from: number, to: number): number => ((sums[to] ?? 0) - (sums[from] ?? 0)) ** 2;

  // best[end]: the cheapest way for the first `end` weights to stand in as many runs as were made so far.
  let best = sums.map((_, end) => ({ cost: cost(0, end), cuts: [0] }));
  for (let run = 2; run <= runs; run++) {
    const before = best;
    best = sums.map((_, end) => {
      let found = { cost: Number.POSITIVE_INFINITY, cuts: [0] };
      for (let cut = run - 1; cut < end; cut++) {
        const left = before[cut];
        const total = (left?.cost ?? 0) + cost(cut, end);
        if (left !== undefined && total < found.cost) found = { cost: total, cuts: [...left.cuts, cut] };
      }
      return found;
    });
  }

  const cuts = best.at(-1)?.cuts ?? [0];
  return cuts.map((from, at) => weights.map((_, index) => index).slice(from, cuts[at + 1] ?? weights.length));
}
