import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { numeralOf } from '../numeral-of.js';
import { trailingScale } from '../trailing-scale.js';

/** Smallest multiplier that makes a quantity of a number without a unit: 32万妇女, but not 12345热线. */
const LEAST_SCALE = 10_000;

/** A number with 万 or 亿 that stands right before the noun it counts. */
export function unclassifiedQuantity(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = numeralOf(match, tokens, 'value');
  if (!numeral || trailingScale(numeral) < LEAST_SCALE) return null;
  return { ...approximate(match, tokens, numeral.value), unit: null, measure: 'count' };
}
