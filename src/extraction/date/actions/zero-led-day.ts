import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { date } from './date.js';

/** `month/day`: 08/12, but not 11/12, which may be a fraction. Null unless one of the numbers begins with a zero. */
export function zeroLedDay(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const isZeroLed = ['month', 'day'].some((name) => captured.text(name)?.startsWith('0'));
  return isZeroLed ? date(match, tokens) : null;
}
