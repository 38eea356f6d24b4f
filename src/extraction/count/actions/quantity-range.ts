import type { Match } from '../../../grammar/match.js';
import { looksLikeYear } from '../../../numeral/looks-like-year.js';
import type { Numeral } from '../../../numeral/numeral.js';
import type { Token } from '../../token/token.js';
import type { Quantity } from '../count-draft.js';
import { times } from '../exact.js';
import { lowerNeighbour } from '../neighbours.js';
import { numeralOf } from '../numeral-of.js';
import { trailingScale, trailingScales } from '../trailing-scale.js';
import { unitOf } from '../unit.js';

/** Smallest number that a range without a unit or a noun that it counts must reach: 三百到五百万. */
const LEAST = 10_000;

/**
 * `low … value scale? unit`: a range; `low` takes the largest multiplier of the upper end that keeps it the lower one, unless it has a unit:
 * 3—5万元 begins at 30,000, 三百至五百万元 at 3,000,000, 8500到3万元 at 8,500.
 */
export function quantityRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const unit = unitOf(match, tokens);
  const ends = endsOf(match, tokens);
  return unit && ends ? { ...ends, ...unit } : null;
}

/** `low … value scale?`: a range of large numbers, with the rule's parameter `plain` of any. */
export function unclassifiedRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const ends = endsOf(match, tokens);
  if (!ends || (match.rule.parameters.plain !== true && !isLarge(match, tokens, ends.max))) return null;
  // 2016-2020居民收入
  const isYears = looksLikeYear(numeralOf(match, tokens, 'low')?.text ?? '');
  return isYears ? null : { ...ends, unit: null, measure: 'count' };
}

/** Whether the upper end is told with 万 or 亿, and large. */
function isLarge(match: Match, tokens: readonly Token[], max: number): boolean {
  const high = numeralOf(match, tokens, 'value');
  return max >= LEAST && (match.captures.has('scale') || (high !== undefined && trailingScale(high) > 1));
}

type Ends = Pick<Quantity, 'value' | 'approx'> & { readonly min: number; readonly max: number };

function endsOf(match: Match, tokens: readonly Token[]): Ends | null {
  const low = numeralOf(match, tokens, 'low');
  const high = numeralOf(match, tokens, 'value');
  if (!low || !high) return null;
  const scale = numeralOf(match, tokens, 'scale')?.value ?? 1;
  const max = times(high.max ?? high.value, scale);
  if (match.rule.parameters.neighbours === true) return guess(low.value, max);
  if (match.captures.has('sign')) return ends(-low.value, match.rule.parameters.below === 'low' ? max : -max);
  if (low.value < 0 && isSigned(match, tokens)) return ends(low.value, -max);
  const factor = ownFactor(match, tokens);
  if (factor !== null) return ends(times(low.value, factor), max, true);
  return ends(lowerEnd(low, scale > 1 ? [scale] : trailingScales(high), max), max, true);
}

/** 3人至5万人: a lower end with a unit of its own is told in full; 3公里至5万米 begins at 3,000 of the upper end's. */
function ownFactor(match: Match, tokens: readonly Token[]): number | null {
  const own = tokens[match.captures.get('low')?.to ?? match.to]?.word;
  if (!own?.isIn('classifier') && !own?.isIn('unit')) return null;
  const shared = tokens[match.captures.get('unit')?.from ?? match.to]?.word;
  const [from, to] = [own, shared].map((word) => word?.classes.get('metric-part')?.place);
  return typeof from === 'number' && typeof to === 'number' ? 10 ** (from - to) : 1;
}

/** A range from one end to the other; below zero the larger one may be written first (零下5～8℃). */
function ends(one: number, other: number, ordered = false): Ends | null {
  const [min, max] = ordered || one < other ? [one, other] : [other, one];
  return min < max ? { value: min, approx: 'range', min, max } : null;
}

/** 二、三百人: the lower end is one of the places that the upper one is told in. */
function guess(digit: number, max: number): Ends | null {
  const min = lowerNeighbour(digit, max);
  return min === null ? null : ends(min, max, true);
}

/** -10℃至-5℃: whether a sign stands between the joiner and the upper end. */
function isSigned(match: Match, tokens: readonly Token[]): boolean {
  const { from } = match.captures.get('value') ?? match;
  const isMinus = tokens[from - 1]?.word.classes.get('number-sign')?.factor === -1;
  return isMinus && tokens[from - 2]?.word.isIn('range-joiner') === true;
}

function lowerEnd(low: Numeral, scales: readonly number[], max: number): number {
  const own = trailingScale(low);
  const shared = scales.find((scale) => scale > own && times(low.value, scale) < max);
  return shared === undefined ? low.value : times(low.value, shared);
}
