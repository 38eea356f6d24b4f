import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { toEdtf, toEdtfInterval } from '../edtf.js';
import { isoDuration } from '../iso-duration.js';
import type { Moment } from '../moment.js';
import { readMoment } from '../read-moment.js';
import { NOWHERE, type TimeExpression } from '../time-expression.js';
import { readEnds } from './date-range.js';

/**
 * What recurs: on a date (每年的5月8日, the value is the date) or once in a period (每季度, 每两年, the value is the
 * period). Captures: `every`, `value` and `unit`, or those of a moment.
 */
export function recurrence(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const value = dateOf(match, tokens) ?? periodOf(match, tokens);
  return { kind: 'SET', value, meaning: NOWHERE };
}

function dateOf(match: Match, tokens: readonly Token[]): string | undefined {
  const ends = match.captures.has('hour') ? null : readEnds(match, tokens);
  if (ends && isPlaced(ends[0])) return toEdtfInterval(...ends);
  if (ends) return undefined;
  const moment = readMoment(match, tokens);
  return moment && isPlaced(moment) ? toEdtf(moment) : undefined;
}

/** Whether it says where in the year it is, and not only at what time of the day or on what day of the month. */
function isPlaced({ month, season }: Moment): boolean {
  return month !== undefined || season !== undefined;
}

function periodOf(match: Match, tokens: readonly Token[]): string | undefined {
  const captured = capturesOf(match, tokens);
  const stated =
    captured.attribute('every', 'every', 'period') ?? captured.attribute('length', 'fixed-length', 'value');
  if (typeof stated === 'string') return stated;
  const unit = captured.attribute('unit', 'length-unit', 'iso');
  const count = captured.token('value')?.numeral?.value ?? 1;
  if (typeof unit === 'string') return count > 0 ? isoDuration(count, unit) : undefined;
  const { period } = match.rule.parameters;
  return typeof period === 'string' ? period : undefined;
}
