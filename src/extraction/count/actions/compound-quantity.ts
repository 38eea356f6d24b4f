import type { ClassName } from '../../../generated/class-name.js';
import type { Match } from '../../../grammar/match.js';
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
  const values = match.captures.get('value')?.parts ?? [];
  const units = match.captures.get('unit')?.parts ?? [];
  const first = unitOf(match, tokens, UNIT_CLASSES);
  const chain = CHAINS.find((name) => units.every(({ from }) => tokens[from]?.word.classes.has(name)));
  if (!first || !chain) return null;
  const stated = units.map(({ from }) => Number(tokens[from]?.word.classes.get(chain)?.place));
  const places = forEach(values.length, stated);
  const terms: number[] = [];
  for (const [index, { from }] of values.entries()) {
    const { value, max } = tokens[from]?.numeral ?? {};
    const place = (places[index] ?? 0) - (places[0] ?? 0);
    const above = (places[index - 1] ?? 0) - (places[index] ?? 0);
    // Each unit is smaller than the one before, and its number makes none of those.
    if (value === undefined || max !== undefined || (index > 0 && (above < 1 || value >= 10 ** above))) return null;
    terms.push(times(value, 10 ** place));
  }
  return { ...approximate(match, tokens, { value: exactSum(terms) }), ...first };
}

/** A place for each value; of 三块五毛二 the last digit is of the next smaller unit. */
const forEach = (values: number, places: readonly number[]): readonly number[] =>
  values > places.length ? [...places, (places.at(-1) ?? 0) - 1] : places;
