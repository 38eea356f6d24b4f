import type { Moment } from './moment.js';
import { daysInMonth } from './resolution/interval.js';

const UNKNOWN_YEAR = 'XXXX';
const UNKNOWN_PAIR = 'XX';

/** Digits of a year. */
const YEAR = 4;

/** The first of EDTF's numbers for parts of a year that are not seasons of the weather. */
const FIRST_QUARTER = 33;

/**
 * What a moment states, in EDTF (ISO 8601-2): `XXXX-07-21T09:00`, `2015-35`. Undefined where it states nothing by
 * itself (今年, 年初), also for a season without its year.
 */
export function toEdtf(moment: Moment): string | undefined {
  if (moment.lunarMonth || !exists(moment)) return undefined;
  const date = isLunarDay(moment) ? undefined : toEdtfDate(moment);
  if (moment.clock === undefined) return date;
  // A clock time is of a day: 2019年春节上午8点 has none that our calendar states, and its year alone takes no hour.
  return `${(moment.day !== undefined && date) || ''}T${moment.clock}`;
}

/** A day of a lunar month has no Gregorian value, but a festival named with its year keeps the year. */
const isLunarDay = ({ lunar, lunarNamed }: Moment): boolean => lunar !== undefined && 'month' in lunar && !lunarNamed;

/** Whether there is such a day: 2月30日 is none, nor 2023年2月29日. */
export function exists({ year = '', month = '', day = '' }: Moment): boolean {
  if (!isNumber(month) || !isNumber(day)) return true;
  return Number(day) <= daysInMonth(isNumber(year) ? Number(year) : LEAP_YEAR, Number(month));
}

const isNumber = (digits: string): boolean => /^\d+$/.test(digits);

/** A year in which February is as long as it ever is. */
const LEAP_YEAR = 2000;

function toEdtfDate(moment: Moment): string | undefined {
  const { year = UNKNOWN_YEAR, month = UNKNOWN_PAIR, day, season } = moment;
  const hasYear = year !== UNKNOWN_YEAR || moment.masked === true;
  const hasMonth = month !== UNKNOWN_PAIR;
  if (day !== undefined) return hasYear || hasMonth || day !== UNKNOWN_PAIR ? `${year}-${month}-${day}` : undefined;
  if (hasMonth || (hasYear && moment.month !== undefined)) return `${year}-${month}`;
  if (season !== undefined && (hasYear || season >= FIRST_QUARTER)) return `${year}-${season}`;
  return hasYear ? year : undefined;
}

/** `start/end`, undefined unless both ends state something. */
export function toEdtfInterval(start: Moment, end: Moment): string | undefined {
  const from = toEdtf(start);
  const to = toEdtf(end);
  if (from === undefined || to === undefined) return undefined;
  // 2020年至2019年 is no interval; without a year it may run into the next one.
  return isNumber(from.slice(0, YEAR)) && isNumber(to.slice(0, YEAR)) && to.slice(0, YEAR) < from.slice(0, YEAR)
    ? undefined
    : `${from}/${to}`;
}
