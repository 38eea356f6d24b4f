import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { toEdtfInterval } from '../edtf.js';
import { readMoment } from '../read-moment.js';
import type { TimeExpression } from '../time-expression.js';

const MONTHS = 12;

/** `pair`: two months that are told as one number, 五六月份; from the first to the second. */
export function monthPair(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const { numeral } = capturesOf(match, tokens).token('pair') ?? {};
  const moment = readMoment(match, tokens);
  if (!moment || numeral?.max === undefined || numeral.value < 1 || numeral.max > MONTHS) return null;
  const [start, end] = [numeral.value, numeral.max].map((month) => ({
    ...moment,
    month: String(month).padStart(2, '0'),
  }));
  if (!start || !end) return null;
  return { kind: 'DATE', value: toEdtfInterval(start, end), meaning: { type: 'interval', start, end } };
}
