import type { Match } from '../../../grammar/match.js';
import type { Passage } from '../../passage.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { isOrdered } from '../is-ordered.js';
import type { TimeExpression } from '../time-expression.js';
import { date } from './date.js';

const DAY = /^(1[0-2]|0?[1-9])\.(3[01]|[12][0-9]|0?[1-9])$/;

/** So many days of a log in lines of their own show that all such figures are days; the numbers of sections begin small, without 0. */
const ENOUGH = 3;
const LATE = 10;
const ZERO_LED = /^0/;

/**
 * `month-day`: figures with a point in a line of their own, 12.9, where a log has a line for each of its days: three at least,
 * in order, one of them late in its month or led by 0.
 */
export function dayOfLog(match: Match, tokens: readonly Token[], passage: Passage): TimeExpression | null {
  const isDay = dayOf(capturesOf(match, tokens).text('month-day') ?? '') > 0;
  return isDay && isLog(passage) ? date(match, tokens) : null;
}

const logs = new WeakMap<Passage, boolean>();

function isLog(passage: Passage): boolean {
  const known = logs.get(passage);
  if (known !== undefined) return known;
  const figures = passage.tokens.filter(standsAlone).map(({ text }) => text);
  const days = figures.map(dayOf);
  const isKnown = days.length >= ENOUGH && days.every((day) => day > 0) && isOrdered(days);
  const result = isKnown && (figures.some((text) => ZERO_LED.test(text)) || days.some((day) => day % 100 >= LATE));
  logs.set(passage, result);
  return result;
}

/** A decimal number between two line breaks, perhaps with dashes behind it: 04.07 --- */
function standsAlone({ numeral }: Token, index: number, tokens: readonly Token[]): boolean {
  if (numeral?.kind !== 'decimal') return false;
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  const ends = !behind || behind.kind === 'break' || behind.text === '-' || behind.text === '—';
  return (!before || before.kind === 'break') && ends;
}

/** Month and day as one number, 1209; 0 if there is none. */
function dayOf(text: string): number {
  const [, month, day] = DAY.exec(text) ?? [];
  return month && day ? Number(month) * 100 + Number(day) : 0;
}
