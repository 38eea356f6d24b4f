import type { TokenRange } from '../../grammar/match.js';

/** A proposal with the logarithm of the odds that it holds. */
export interface Weighed<Proposal, Run> {
  readonly proposal: Proposal;
  readonly run: Run;
  readonly score: number;
}

/**
 * The proposals that hold together: of those that share a token at most one, and of all such choices the one that weighs
 * most. Proposals that weigh nothing or less are left out.
 */
export function choose<Proposal extends TokenRange, Run>(
  runs: readonly (Run & { readonly proposals: readonly Proposal[] })[],
  weigh: (proposal: Proposal) => number,
): Weighed<Proposal, Run>[] {
  const weighed: Weighed<Proposal, Run>[] = [];
  for (const run of runs) {
    for (const proposal of run.proposals) {
      const score = weigh(proposal);
      if (score > 0) weighed.push({ proposal, run, score });
    }
  }
  weighed.sort((a, b) => a.proposal.to - b.proposal.to || a.proposal.from - b.proposal.from);
  return best(weighed);
}

type AnyWeighed = Weighed<TokenRange, unknown>;

/** Interval scheduling by weight: the best choice among the first so many, one after another. */
function best<W extends AnyWeighed>(weighed: readonly W[]): W[] {
  const totals = [0];
  const before: number[] = [];
  weighed.forEach(({ proposal, score }, index) => {
    const compatible = endingBefore(weighed, index, proposal.from);
    before.push(compatible);
    totals.push(Math.max(totals[index] ?? 0, (totals[compatible] ?? 0) + score));
  });
  const chosen: W[] = [];
  for (let index = weighed.length; index > 0; ) {
    const last = weighed[index - 1];
    if (last && totals[index] !== totals[index - 1]) {
      chosen.push(last);
      index = before[index - 1] ?? 0;
    } else index--;
  }
  return chosen.reverse();
}

/** How many of the first `limit` proposals end at or before a token. */
function endingBefore(weighed: readonly AnyWeighed[], limit: number, token: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((weighed[middle]?.proposal.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
