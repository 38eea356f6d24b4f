import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { TimeExpression } from '../time-expression.js';
import { date } from './date.js';

/** Digits of an hour that shows by itself that a time is meant and no ratio. */
const HOUR_DIGITS = 2;

/** `hour : minute` without anything beside that says so: 19:30 is a time, 1:30 may be a ratio. */
export function fullClockTime(match: Match, tokens: readonly Token[]): TimeExpression | null {
  return capturesOf(match, tokens).text('hour')?.length === HOUR_DIGITS ? date(match, tokens) : null;
}
