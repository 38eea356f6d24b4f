import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import type { Meaning, TimeExpression } from '../time-expression.js';
import { dateRange, readEnds } from './date-range.js';

/** First and last day of a school year and of its two terms, without the years. */
const WHOLE = { start: '09-01', end: '08-31' };
const FIRST = { start: '09-01', end: '01-31' };
const SECOND = { start: '02-01', end: '07-31' };

/** `year joiner year … term?`: 2018-2019学年第一学期. The value is that of the two years, the days are those of the term. */
export function schoolYear(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const expression = dateRange(match, tokens);
  const [first, second] = readEnds(match, tokens)?.map(({ year }) => Number(year)) ?? [];
  if (!expression || first === undefined || second !== first + 1) return expression;
  return { ...expression, meaning: daysOf(termOf(match, tokens), first, second) };
}

function termOf(match: Match, tokens: readonly Token[]): unknown {
  const captured = capturesOf(match, tokens);
  return captured.attribute('term', 'school-term', 'half') ?? captured.token('term')?.numeral?.value;
}

function daysOf(term: unknown, first: number, second: number): Meaning {
  if (term === 1) return { type: 'days', start: `${first}-${FIRST.start}`, end: `${second}-${FIRST.end}` };
  if (term === 2) return { type: 'days', start: `${second}-${SECOND.start}`, end: `${second}-${SECOND.end}` };
  return { type: 'days', start: `${first}-${WHOLE.start}`, end: `${second}-${WHOLE.end}` };
}
