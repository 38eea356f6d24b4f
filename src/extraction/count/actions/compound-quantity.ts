import type { ClassName } from '../../../generated/class-name.js';
import type { Match, TokenRange } from '../../../grammar/match.js';
import { partsWithin } from '../../../grammar/parts-within.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { exactSum, times } from '../exact.js';
import { unitOf } from '../unit.js';

/** Classes of units that make up one amount; each unit tells its exponent among them with the attribute `place`. */
const CHAINS: readonly ClassName[] = [
  'money-part',
  'market-weight-part',
  'weight-part',
  'metric-part',
  'market-length-part',
  'land-part',
];

/** 块 and 毛 are money here. */
const UNIT_CLASSES: readonly ClassName[] = ['spoken-unit', 'unit', 'classifier'];

/** `value unit value unit …`: one amount in several units of a kind (123元1角1分 is 123.11元), told in the first of them. */
export function compoundQuantity(match: Match, tokens: readonly Token[]): Quantity | null {
  const first = unitOf(match, tokens, UNIT_CLASSES);
  const amount = first && amountIn(match, tokens, match);
  return amount ? { ...approximate(match, tokens, { value: amount.value }), ...first } : null;
}

/**
 * `value unit value unit … joiner value unit …`: from one amount to a larger one of the same units (3元5角到4元), told in the first unit
 * of the first.
 */
export function compoundRange(match: Match, tokens: readonly Token[]): Quantity | null {
  const joiner = match.captures.get('joiner');
  const first = unitOf(match, tokens, UNIT_CLASSES);
  if (!joiner || !first) return null;
  const low = amountIn(match, tokens, { from: match.from, to: joiner.from });
  const high = amountIn(match, tokens, { from: joiner.to, to: match.to });
  if (!low || !high || low.chain !== high.chain) return null;
  const max = times(high.value, 10 ** (high.place - low.place));
  return low.value < max ? { value: low.value, approx: 'range', min: low.value, max, ...first } : null;
}

interface Amount {
  readonly value: number;
  readonly chain: ClassName;
  /** The exponent of the unit that the value is told in. */
  readonly place: number;
}

/** The amount that stands within a range, in its first unit. */
function amountIn(match: Match, tokens: readonly Token[], range: TokenRange): Amount | null {
  const units = partsWithin(match, 'unit', range);
  const values = partsWithin(match, 'value', range);
  const chain = CHAINS.find((name) => units.every((unit) => tokens[unit.from]?.word.classes.has(name)));
  if (!chain) return null;
  const stated = units.map((unit) => Number(tokens[unit.from]?.word.classes.get(chain)?.place));
  const places = forEach(values.length, stated);
  const [place = 0] = places;
  const terms: number[] = [];
  for (const [index, { from: at }] of values.entries()) {
    const { value, max } = tokens[at]?.numeral ?? {};
    const above = (places[index - 1] ?? 0) - (places[index] ?? 0);
    // Each unit is smaller than the one before, and its number makes none of those.
    if (value === undefined || max !== undefined || (index > 0 && (above < 1 || value >= 10 ** above))) return null;
    terms.push(times(value, 10 ** ((places[index] ?? 0) - place)));
  }
  return terms.length > 0 ? { value: exactSum(terms), chain, place } : null;
}

/** A place for each value; of 三块五毛二 the last digit is of the next smaller unit. */
const forEach = (values: number, places: readonly number[]): readonly number[] =>
  values > places.length ? [...places, (places.at(-1) ?? 0) - 1] : places;
