import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { toEdtfInterval } from '../edtf.js';
import { readMoment } from '../read-moment.js';
import type { TimeExpression } from '../time-expression.js';
import { twoDigits } from '../two-digits.js';

const MONTHS = 12;

/** 今年前5个月, `months`: from January on; with the parameter `from-end` the last ones of the year: 今年后三个月. */
export function monthsUntil(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const last = capturesOf(match, tokens).token('months')?.numeral?.value ?? 0;
  const year = readMoment(match, tokens);
  if (!year || !Number.isInteger(last) || last < 2 || last > MONTHS) return null;
  const fromEnd = match.rule.parameters['from-end'] === true;
  const start = { ...year, month: fromEnd ? twoDigits(MONTHS + 1 - last) : '01' };
  const end = { ...year, month: fromEnd ? String(MONTHS) : twoDigits(last) };
  return { kind: 'DATE', value: toEdtfInterval(start, end), meaning: { type: 'interval', start, end } };
}
