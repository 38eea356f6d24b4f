import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { toEdtfInterval } from '../edtf.js';
import { QUARTERS, quarterNumber } from '../quarter.js';
import { readMoment } from '../read-moment.js';
import type { TimeExpression } from '../time-expression.js';
import { twoDigits } from '../two-digits.js';

const MONTHS = 12;

/** `pair`: two months that are told as one number, 五六月份; from the first to the second. With `of=quarter` two quarters: 一二季度. */
export function monthPair(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const { numeral } = capturesOf(match, tokens).token('pair') ?? {};
  const moment = readMoment(match, tokens);
  const quarters = match.rule.parameters.of === 'quarter';
  if (!moment || numeral?.max === undefined || numeral.value < 1) return null;
  if (numeral.max > (quarters ? QUARTERS : MONTHS)) return null;
  const [start, end] = [numeral.value, numeral.max].map((value) => ({
    ...moment,
    ...(quarters ? { season: quarterNumber(value) } : { month: twoDigits(value) }),
  }));
  if (!start || !end) return null;
  return { kind: 'DATE', value: toEdtfInterval(start, end), meaning: { type: 'interval', start, end } };
}
