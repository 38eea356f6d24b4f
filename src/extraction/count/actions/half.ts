import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { numeralOf } from '../numeral-of.js';
import { unitOf } from '../unit.js';

/** `value? unit`: a half, of one more where a number is stated (一吨半 is 1.5, 半吨 is 0.5). */
export function half(match: Match, tokens: readonly Token[]): Quantity | null {
  const unit = unitOf(match, tokens);
  if (!unit) return null;
  const whole = numeralOf(match, tokens, 'value')?.value ?? 0;
  return { ...approximate(match, tokens, { value: whole + 1 / 2 }), ...unit };
}
