import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { date } from './date.js';

/** Digits of an hour that shows by itself that a time is meant and no ratio, and of every minute. */
const DIGITS = 2;

/**
 * `hour : minute` without a preposition that says so: 19:30 is a time, 1:30 may be a ratio, unless the rule's parameter
 * `short` says that something else beside it tells.
 */
export function fullClockTime(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const short = match.rule.parameters.short === true && captured.text('minute')?.length === DIGITS;
  return short || captured.text('hour')?.length === DIGITS ? date(match, tokens) : null;
}
