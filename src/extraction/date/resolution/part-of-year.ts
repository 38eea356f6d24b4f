import type { Moment } from '../moment.js';
import { daysInterval, type Interval, monthsInterval, partsOf, yearsInterval } from './interval.js';

/** First and last month of EDTF's parts of a year. Winter ends in the year that follows. */
const MONTHS: Readonly<Record<number, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

export function seasonInterval(year: number, season: number): Interval | undefined {
  const months = MONTHS[season];
  return months && monthsInterval(year, ...months);
}

type Part = NonNullable<Moment['part']>;

/** 年初 is January, 年中 June and July, 年底 December. */
const YEAR_PARTS: Readonly<Record<Part, readonly [first: number, last: number]>> = {
  start: [1, 1],
  middle: [6, 7],
  end: [12, 12],
};

/** 月初, 月中 and 月底 are ten days each. */
const MONTH_PARTS: Readonly<Record<Part, readonly [first: number, last: number]>> = {
  start: [1, 10],
  middle: [11, 20],
  end: [21, 31],
};

export function partOfYear(year: number, part: Part | undefined): Interval | undefined {
  return part ? monthsInterval(year, ...YEAR_PARTS[part]) : yearsInterval(year);
}

export function partOfMonth(year: number, month: number, part: Part | undefined): Interval | undefined {
  return part ? daysInterval(year, month, ...MONTH_PARTS[part]) : monthsInterval(year, month);
}

/** The first, middle or last month of a stretch of months: 季末 is a month. */
export function partOfMonths(months: Interval | undefined, part: Part | undefined): Interval | undefined {
  if (!months || !part) return months;
  const [startYear, startMonth] = partsOf(months.start);
  const [endYear, endMonth] = partsOf(months.end);
  if (part === 'start') return monthsInterval(startYear, startMonth);
  if (part === 'end') return monthsInterval(endYear, endMonth);
  return monthsInterval(startYear, Math.floor((startMonth + (endYear - startYear) * 12 + endMonth) / 2));
}

/** The month that an interval lies in, if it is no longer. */
export function monthWithin({ start, end }: Interval): readonly [year: number, month: number] | undefined {
  const [year, month] = partsOf(start);
  const [endYear, endMonth] = partsOf(end);
  return year === endYear && month === endMonth ? [year, month] : undefined;
}
