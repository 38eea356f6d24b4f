import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { quotient } from '../exact.js';
import { numeralOf, signedNumeral } from '../numeral-of.js';
import { unitOf } from '../unit.js';

/** `sign? value inner? scale? unit`: a number, scaled where 万 stands behind 多 (一千多万元), with its unit. */
export function quantity(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = signedNumeral(match, tokens, 'value');
  const unit = unitOf(match, tokens);
  if (!numeral || !unit) return null;
  const scale = numeralOf(match, tokens, 'scale')?.value ?? 1;
  const stated = numeral.kind === 'fraction' ? { value: quotient(numeral.value) } : numeral;
  return { unit: unit.unit, measure: unit.measure, ...approximate(match, tokens, stated, scale) };
}
