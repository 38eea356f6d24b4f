import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { quotient, times } from '../exact.js';
import { numeralOf, signedNumeral } from '../numeral-of.js';
import { trailingScale } from '../trailing-scale.js';
import { unitOf } from '../unit.js';

/**
 * `sign? value inner? scale? unit`: a number, scaled where 万 stands behind 多 (一千多万元), with its unit. A smaller scale is of what 几
 * leaves out: 一千几百户 is over 1,000. With the rule's parameter `least` no smaller number is a quantity.
 */
export function quantity(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = signedNumeral(match, tokens, 'value');
  const unit = unitOf(match, tokens);
  if (!numeral || !unit) return null;
  const stated = numeral.kind === 'fraction' ? { value: quotient(numeral.value) } : numeral;
  const written = numeralOf(match, tokens, 'scale')?.value ?? 1;
  const scale = written < trailingScale(numeral) ? 1 : written;
  const { least } = match.rule.parameters;
  if (typeof least === 'number' && times(numeral.value, scale) < least) return null;
  return { unit: unit.unit, measure: unit.measure, ...approximate(match, tokens, stated, scale) };
}
