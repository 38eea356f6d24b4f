import type { Moment, Relation } from '../moment.js';
import type { Context } from './context.js';
import {
  addDays,
  dayInterval,
  daysInterval,
  type Interval,
  isYear,
  monthOf,
  monthsInterval,
  overlaps,
  partsOf,
  shiftYears,
} from './interval.js';
import { dayOfLunarYear, lunarDay, monthOfLunarYear } from './lunar-day.js';
import { monthWithin, partOfMonth, partOfMonths, partOfYear, seasonInterval } from './part-of-year.js';
import { monthOfReference, quarterOfReference, type Reference } from './reference.js';

/** Days of the calendar, and how much of them the expression itself says. */
export interface Resolved extends Interval {
  /** True where a part comes from the report's period or from another expression. */
  readonly implied: boolean;
  /** True where the expression itself tells the year, also by its relation to the report's. */
  readonly tellsYear: boolean;
}

/** The days that a moment means; undefined where neither it nor its context says which. */
export function resolveMoment(moment: Moment, context: Context): Resolved | undefined {
  const { lunarMonth } = moment;
  if (moment.unplaced || (lunarMonth && moment.year === undefined) || !statesAnything(moment)) return undefined;
  const stated = statedYear(moment);
  if (stated === 'unknown') return undefined;
  const implied = stated === undefined;
  const tellsYear = !implied || moment.relation?.unit === 'year';
  const days = implied ? daysByContext(moment, context) : daysInYear(moment, stated, context);
  if (days === undefined) return undefined;
  const { start, end } = days;
  return { start, end, implied: implied || isDayOnly(moment), tellsYear: tellsYear && !moment.samePeriod };
}

function statesAnything({ year, month, day, season, relation, part, days, lunar }: Moment): boolean {
  return [year, month, day, season, relation, part, days, lunar].some((field) => field !== undefined);
}

/** The year in digits; `unknown` where some of them are withheld. */
function statedYear({ year }: Moment): number | 'unknown' | undefined {
  if (year === undefined) return undefined;
  return year.includes('X') ? 'unknown' : Number(year);
}

/** A day whose month is not stated: 21日. */
const isDayOnly = ({ day, month }: Moment): boolean => day !== undefined && month === undefined;

function daysByContext(moment: Moment, context: Context): Interval | undefined {
  const { relation } = moment;
  switch (relation?.unit) {
    case 'year':
      return daysInRelatedYear(moment, relation, context);
    case 'quarter':
      return relatedQuarter(moment, relation, context);
    case 'month':
      return relatedMonth(moment, relation, context);
    case 'day':
      return relatedDay(relation, context);
    default:
      return daysInImpliedYear(moment, context);
  }
}

function daysInRelatedYear(moment: Moment, relation: Relation, context: Context): Interval | undefined {
  const { reference, before, inSentence } = context;
  if (relation.from === 'report') {
    return reference && daysInYear(moment, reference.year + relation.shift, context);
  }
  const spokenOf = relation.from === 'sentence' ? inSentence : before;
  const year = spokenOf ? partsOf(spokenOf.end)[0] : relation.shift === 0 ? defaultYear(context) : undefined;
  return year === undefined ? undefined : daysInYear(moment, year + relation.shift, context);
}

function relatedQuarter(
  { part }: Moment,
  { shift, from }: Relation,
  { reference, nearby }: Context,
): Interval | undefined {
  const base = from === 'report' ? reference : nearby && { ...nearby, year: partsOf(nearby.end)[0] };
  const quarter = base && quarterOfReference(base);
  if (!base || quarter === undefined) return undefined;
  const first = (quarter + shift) * 3 + 1;
  return partOfMonths(monthsInterval(base.year, first, first + 2), part);
}

function relatedMonth(moment: Moment, { shift, from }: Relation, { reference, nearby }: Context): Interval | undefined {
  const base = from === 'report' ? reference && monthInReference(reference) : nearby && monthWithin(nearby);
  if (!base) return undefined;
  const [year, month] = monthOf(base[0], base[1] + shift);
  return daysInMonthOf(moment, year, month);
}

function monthInReference(reference: Reference): readonly [number, number] | undefined {
  const month = monthOfReference(reference);
  return month === undefined ? undefined : [reference.year, month];
}

function relatedDay({ shift, from }: Relation, { reference, nearby }: Context): Interval | undefined {
  const base = from === 'report' ? reference : nearby;
  if (!base || (from === 'report' && base.start !== base.end)) return undefined;
  const day = addDays(base.end, shift);
  return day === undefined ? undefined : { start: day, end: day };
}

/** A moment without a year: it lies in the year of its sentence, of its section or of the report. */
function daysInImpliedYear(moment: Moment, context: Context): Interval | undefined {
  const { reference, sentenceYear, sectionYear } = context;
  const told = sentenceYear ?? sectionYear;
  if (told !== undefined || !reference) return told === undefined ? undefined : daysInYear(moment, told, context);
  // Of a report on two years, or on a school year, the year in which it lies within the period.
  const [first] = partsOf(reference.start);
  for (let year = first; year < reference.year; year++) {
    const days = daysInYear(moment, year, context);
    if (days && overlaps(days, reference)) return days;
  }
  return daysInYear(moment, reference.year, context);
}

/** The year that the context gives an expression without one. */
export function defaultYear({ reference, sectionYear, sentenceYear }: Context): number | undefined {
  return sentenceYear ?? sectionYear ?? reference?.year;
}

function daysInYear(moment: Moment, year: number, context: Context): Interval | undefined {
  const { month, day, season, part, partOf, lunar, lunarMonth, samePeriod, days } = moment;
  if (!isYear(year)) return undefined;
  if (samePeriod) return samePeriodIn(moment, year, context);
  if (lunarMonth) return monthOfLunarYear(year, lunarMonth);
  // A year that is told beside a lunar month is a lunar one; festivals are told by the year that they fall in.
  if (lunar)
    return moment.year !== undefined && !moment.lunarNamed ? dayOfLunarYear(year, lunar) : lunarDay(year, lunar);
  if (month !== undefined) return month.includes('X') ? undefined : daysInMonthOf(moment, year, Number(month));
  if (day !== undefined || days || partOf === 'month') return daysInMonthNearby(moment, context);
  if (season !== undefined) return partOfMonths(seasonInterval(year, season), part);
  return partOfYear(year, part);
}

function daysInMonthOf({ day, days, part }: Moment, year: number, month: number): Interval | undefined {
  if (day !== undefined) return day.includes('X') ? undefined : dayInterval(year, month, Number(day));
  if (days) return daysInterval(year, month, days.first, days.last);
  return partOfMonth(year, month, part);
}

/** 29日, 上旬, 月底 without a month: of the month that was just spoken of, or of the report's. */
function daysInMonthNearby(moment: Moment, { reference, nearby }: Context): Interval | undefined {
  const base = (nearby && monthWithin(nearby)) ?? (reference && monthInReference(reference));
  return base && daysInMonthOf(moment, ...base);
}

/** 去年同期: the stretch just spoken of in the sentence, or else the report's period, in that year. */
function samePeriodIn(moment: Moment, year: number, { inSentence, reference }: Context): Interval | undefined {
  if (moment.month !== undefined) {
    const { samePeriod: _samePeriod, ...month } = moment;
    return daysInYear(month, year, {});
  }
  const base = inSentence ?? reference;
  return base && shiftYears(base, year - partsOf(base.end)[0]);
}
