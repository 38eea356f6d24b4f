import type { Family } from '../../activity/evidence/family.js';
import { BOTH } from './role-families.js';
import type { RoleWeights } from './role-weights.js';

/** No item weighs more with an action than this, beside what each weighs itself, if the pairs of their sources are so many. */
export function mostOfBoth(weights: RoleWeights, sources: number): number {
  let most = ALL_MOST.get(weights);
  if (most === undefined) {
    const { sources: ofSources, ...others } = BOTH;
    const largest = ({ base, size }: Family): number => weights.subarray(base, base + size).reduce(greater, 0);
    const once = Object.values(others).reduce((sum, family) => sum + largest(family), 0);
    most = { once, source: largest(ofSources) };
    ALL_MOST.set(weights, most);
  }
  return most.once + sources * most.source;
}

const greater = (a: number, b: number): number => Math.max(a, b);

const ALL_MOST = new WeakMap<RoleWeights, { readonly once: number; readonly source: number }>();
