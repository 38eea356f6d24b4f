import type { Direction, Meaning } from '../time-expression.js';
import type { Context } from './context.js';
import { addDays, type Interval, monthsInterval, partsOf, shiftYears, yearsInterval } from './interval.js';
import { defaultYear, type Resolved, resolveMoment } from './resolve-moment.js';

/** In months. Longer stretches are figures of speech and no periods of the calendar. */
const LONGEST = 12_000;

/** The days that an expression means. */
export function resolveMeaning(meaning: Meaning, context: Context): Resolved | undefined {
  switch (meaning.type) {
    case 'moment':
      return resolveMoment(meaning.moment, context);
    case 'interval':
      return resolveInterval(meaning, context);
    case 'years': {
      const years = yearsInterval(meaning.first, meaning.last);
      return years && { ...years, implied: false, tellsYear: false };
    }
    case 'anniversary': {
      const days = yearsInterval(meaning.year);
      return days && { ...days, implied: false, tellsYear: true };
    }
    case 'days':
      return { start: meaning.start, end: meaning.end, implied: false, tellsYear: true };
    case 'whole-year': {
      const year = defaultYear(context);
      const days = year === undefined ? undefined : yearsInterval(year);
      return days && { ...days, implied: true, tellsYear: false };
    }
    case 'length':
      return resolveLength(meaning, context);
    case 'nowhere':
      return undefined;
  }
}

/** From the first day of the start to the last of the end; an end before its start is of the next year (11月至3月). */
function resolveInterval(
  { start, end }: Extract<Meaning, { type: 'interval' }>,
  context: Context,
): Resolved | undefined {
  const from = resolveMoment(start, context);
  if (!from) return undefined;
  const to = resolveMoment(end, { ...context, nearby: from, inSentence: from });
  if (!to) return undefined;
  const open = end.year === undefined && !end.relation;
  const late = open && to.end < from.start ? shiftYears(to, 1) : to;
  if (!late || late.end < from.start) return undefined;
  return { start: from.start, end: late.end, implied: from.implied || to.implied, tellsYear: from.tellsYear };
}

/** 三年来: so many years up to the end of the report's period, or of the section's year; 今后五年: as many after it. */
function resolveLength(
  { count, unit, direction }: Extract<Meaning, { type: 'length' }>,
  { reference, sectionYear }: Context,
): Resolved | undefined {
  const base = (sectionYear !== undefined && yearsInterval(sectionYear)) || reference;
  const months = count * (MONTHS[unit] ?? Number.NaN);
  if (!direction || !base || !Number.isInteger(months) || months < 1 || months > LONGEST) return undefined;
  const days = isWholeMonths(base) ? monthsBeside(base, months, direction) : yearsToDay(base, months / 12, direction);
  return days && { ...days, implied: true, tellsYear: false };
}

/** The units that a period of whole months can be told in, in months. */
const MONTHS: Readonly<Record<string, number>> = { Y: 12, Q: 3, M: 1 };

function isWholeMonths({ start, end }: Interval): boolean {
  const [year, month] = partsOf(end);
  return start.endsWith('-01') && monthsInterval(year, month)?.end === end;
}

/** Months up to the end of a period of whole months, or behind it. Fewer than it has may be any of it: 半年来 of a year. */
function monthsBeside({ start, end }: Interval, months: number, direction: Direction): Interval | undefined {
  const [startYear, startMonth] = partsOf(start);
  const [year, month] = partsOf(end);
  if (months < (year - startYear) * 12 + month - startMonth + 1) return undefined;
  return direction === 'past'
    ? monthsInterval(year, month - months + 1, month)
    : monthsInterval(year, month + 1, month + months);
}

/** Years up to a certain day, or behind it. */
function yearsToDay({ end }: Interval, years: number, direction: Direction): Interval | undefined {
  if (!Number.isInteger(years)) return undefined;
  const other = shiftYears({ start: end, end }, direction === 'past' ? -years : years)?.end;
  if (other === undefined) return undefined;
  const first = addDays(direction === 'past' ? other : end, 1);
  return first === undefined ? undefined : { start: first, end: direction === 'past' ? end : other };
}
