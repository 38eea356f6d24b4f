import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { numeralOf, scaled } from '../numeral-of.js';
import { unitOf } from '../unit.js';

/** `value inner? scale? unit`: a number, scaled where 万 stands behind 多 (一千多万元), with its unit. */
export function quantity(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = numeralOf(match, tokens, 'value');
  const unit = unitOf(match, tokens);
  if (!numeral || !unit) return null;
  const value = scaled(numeral.value, numeralOf(match, tokens, 'scale')?.value ?? 1);
  if (numeral.max !== undefined) {
    return { value, approx: 'range', min: value, max: scaled(numeral.max, value / numeral.value), ...unit };
  }
  return { ...approximate(match, tokens, value), unit: unit.unit, measure: unit.measure };
}
