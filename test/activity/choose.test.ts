import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from '../../src/extraction/activity/choose.js';

interface Proposal {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const overlap = (a: Proposal, b: Proposal): boolean => a.from < b.to && b.from < a.to;
const weightOf = (proposals: readonly Proposal[]): number => proposals.reduce((sum, { weight }) => sum + weight, 0);

/** The most that any choice without overlaps weighs, by trying all. */
function most(proposals: readonly Proposal[], chosen: readonly Proposal[] = []): number {
  const [first, ...rest] = proposals;
  if (!first) return weightOf(chosen);
  const without = most(rest, chosen);
  return chosen.some((other) => overlap(other, first)) ? without : Math.max(without, most(rest, [...chosen, first]));
}

const proposal = fc
  .record({ from: fc.nat(8), length: fc.integer({ min: 1, max: 4 }), weight: fc.integer({ min: -3, max: 9 }) })
  .map(({ from, length, weight }) => ({ from, to: from + length, weight }));

describe('the choice among proposals', () => {
  it('weighs as much as any that has no overlap', () => {
    fc.assert(
      fc.property(fc.array(proposal, { maxLength: 9 }), (proposals) => {
        const chosen = choose([{ proposals }], ({ weight }) => weight).map((one) => one.proposal);
        expect(chosen.some((one, index) => chosen.slice(index + 1).some((other) => overlap(one, other)))).toBe(false);
        expect(weightOf(chosen)).toBe(most(proposals));
      }),
    );
  });

  it('leaves out what weighs nothing', () => {
    expect(choose([{ proposals: [{ from: 0, to: 1, weight: 0 }] }], ({ weight }) => weight)).toEqual([]);
  });

  it('keeps the order of the text', () => {
    const proposals = [
      { from: 4, to: 6, weight: 1 },
      { from: 0, to: 2, weight: 1 },
    ];
    const chosen = choose([{ proposals }], ({ weight }) => weight);
    expect(chosen.map((one) => one.proposal.from)).toEqual([0, 4]);
  });
});
