import type { Match } from '../../../grammar/match.js';
import type { Passage } from '../../passage.js';
import type { Token } from '../../token/token.js';
import { isOrdered } from '../is-ordered.js';
import type { TimeExpression } from '../time-expression.js';
import { date } from './date.js';

/** Two figures with a stroke at the beginning of a line. */
const FIGURES = /^(\d{1,2})\/(\d{1,2})(?![\d/])/gmu;

/** The last day of each month. */
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Few fractions have a larger denominator than there are months; 7/24 is seven days of 24 hours each. */
const MONTHS = 12;
const ALL_HOURS = '7/24';

/**
 * `month/day`, `month-day`: 11/22 and a blank at the beginning of a line, where another line begins so: days that there are,
 * behind the twelfth, in order. 3/25 and 4/25 are shares of one whole.
 */
export function dayOfList(match: Match, tokens: readonly Token[], passage: Passage): TimeExpression | null {
  return isList(passage) ? date(match, tokens) : null;
}

const lists = new WeakMap<Passage, boolean>();

function isList(passage: Passage): boolean {
  const known = lists.get(passage);
  if (known !== undefined) return known;
  const found = [...passage.text.matchAll(FIGURES)];
  const days = found.map((figures) => (hasBlankBehind(figures, passage) ? dayOf(figures) : 0));
  const result = days.every((day) => day > 0) && isOrdered(days) && new Set(days.map((day) => day % 100)).size > 1;
  lists.set(passage, result);
  return result;
}

/** Whether a blank follows, which a passage may have lost. */
function hasBlankBehind({ 0: figures, index }: RegExpExecArray, { text, view }: Passage): boolean {
  const end = index + figures.length;
  return text.charAt(end).trim() === '' || view.toSource(end) - view.toSource(end - 1) > 1;
}

/** Month and day as one number, 1122; 0 if there is no such day behind the twelfth. */
function dayOf([text, ...figures]: RegExpExecArray): number {
  const [month = 0, day = 0] = figures.map(Number);
  const isDay = day > MONTHS && day <= (LAST_DAYS[month - 1] ?? 0) && text !== ALL_HOURS;
  return isDay ? month * 100 + day : 0;
}
