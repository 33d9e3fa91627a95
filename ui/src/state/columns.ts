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
 * Cuts a row of weights into at most `count` runs, so that the heaviest run is as light as can be.
 *
 * Runs keep the order, so reading down the columns is reading by importance. No run is empty.
 */
export function columns(weights: readonly number[], count: number): number[][] {
  const runs = Math.max(1, Math.min(count, weights.length));
  const sums = [0];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const between = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

  // best[run][end]: the lightest heaviest run when the first `end` weights stand in `run` runs, and where the last begins.
  let best = sums.map((sum) => ({ heaviest: sum, cuts: [0] }));
  for (let run = 2; run <= runs; run++) {
    const before = best;
    best = sums.map((_, end) => {
      let found = { heaviest: Number.POSITIVE_INFINITY, cuts: [0] };
      for (let cut = run - 1; cut < end; cut++) {
        const left = before[cut];
        const heaviest = Math.max(left?.heaviest ?? 0, between(cut, end));
        if (left !== undefined && heaviest < found.heaviest) found = { heaviest, cuts: [...left.cuts, cut] };
      }
      return found;
    });
  }

  const cuts = best.at(-1)?.cuts ?? [0];
  return cuts.map((from, at) => weights.map((_, index) => index).slice(from, cuts[at + 1] ?? weights.length));
}
