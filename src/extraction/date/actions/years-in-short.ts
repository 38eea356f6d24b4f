import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { toEdtfInterval } from '../edtf.js';
import { inCentury } from '../read-year.js';
import type { TimeExpression } from '../time-expression.js';

const CENTURY = 100;

/** `year joiner last-year`: 2017-18年, 2017/2018年, 99-00学年. Null unless the second year, in two digits or four, is the later one. */
export function yearsInShort(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const stated = captured.token('year')?.numeral?.value ?? 0;
  const first = stated < CENTURY ? inCentury(stated) : stated;
  const last = captured.token('last-year');
  const written = last?.numeral?.value ?? 0;
  const inSame = first - (first % CENTURY) + written;
  // The year after 99 is the first of the next century.
  const next = first + 1 === inSame + CENTURY ? inSame + CENTURY : inSame;
  const value = last?.text.length === 2 ? next : written;
  if (value <= first || value > first + CENTURY) return null;
  const [start, end] = [{ year: String(first) }, { year: String(value) }];
  return { kind: 'DATE', value: toEdtfInterval(start, end), meaning: { type: 'interval', start, end } };
}
