import { LunarDay, LunarMonth, LunarYear, SolarTerm } from 'tyme4ts';
import type { LunarDate, LunarMonthOfYear } from '../moment.js';
import { dayInterval, type Interval } from './interval.js';

/** The years for which the lunar calendar is asked: within them it was and will be the one in use. */
const FIRST_YEAR = 1645;
const LAST_YEAR = 2199;

/** The days told so far: a report names the same few again and again, and each takes some astronomy. */
const known = new Map<string, Interval | undefined>();
const MOST_KNOWN = 1000;

/** The day of a Gregorian year on which a lunar date or a solar term falls; undefined if it falls on none. */
export function lunarDay(year: number, date: LunarDate): Interval | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const key = 'term' in date ? `${year} ${date.term}` : `${year} ${date.leap ? '+' : ''}${date.month}-${date.day}`;
  if (known.has(key)) return known.get(key);
  if (known.size >= MOST_KNOWN) known.clear();
  const day = findDay(year, date);
  known.set(key, day);
  return day;
}

function findDay(year: number, date: LunarDate): Interval | undefined {
  if ('term' in date) return solarDay(SolarTerm.fromIndex(year, date.term).getSolarDay());
  // The last lunar month mostly falls into the next Gregorian year.
  for (const lunarYear of [year - 1, year]) {
    const month = date.leap ? -date.month : date.month;
    if (month < 0 && LunarYear.fromYear(lunarYear).getLeapMonth() !== date.month) continue;
    const day = solarDay(dayOf(lunarYear, month, date.day).getSolarDay());
    if (Number(day?.start.slice(0, 4)) === year) return day;
  }
  return undefined;
}

/** The day on which a date of a lunar year falls, which may be in the next Gregorian year: 2023年腊月二十三 is in February 2024. */
export function dayOfLunarYear(year: number, date: LunarDate): Interval | undefined {
  if ('term' in date) return lunarDay(year, date);
  const month = monthOfLunarYear(year, date);
  return month && solarDay(dayOf(year, date.leap ? -date.month : date.month, date.day).getSolarDay());
}

/** The days of a month of a lunar year. */
export function monthOfLunarYear(year: number, { month, leap }: LunarMonthOfYear): Interval | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (leap && LunarYear.fromYear(year).getLeapMonth() !== month) return undefined;
  const signed = leap ? -month : month;
  const first = solarDay(dayOf(year, signed, 1).getSolarDay());
  const last = solarDay(dayOf(year, signed, LONGEST_MONTH).getSolarDay());
  return first && last && { start: first.start, end: last.end };
}

const LONGEST_MONTH = 30;

/** A day of a lunar month; the 30th is its last, which may be the 29th (除夕). */
function dayOf(year: number, month: number, day: number): LunarDay {
  return LunarDay.fromYmd(year, month, Math.min(day, LunarMonth.fromYm(year, month).getDayCount()));
}

function solarDay(day: { getYear(): number; getMonth(): number; getDay(): number }): Interval | undefined {
  return dayInterval(day.getYear(), day.getMonth(), day.getDay());
}
