/** Days of the Gregorian calendar as `YYYY-MM-DD`, both inclusive. Such strings compare as the days do. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

const MONTHS = 12;

/** The years that can be written with four digits. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const isoDay = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Whether a year can be written with four digits. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** The parts of a day: `2014-06-30` → 2014, 6, 30. */
export function partsOf(day: string): readonly [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A day, undefined if the month does not have it. */
export function dayInterval(year: number, month: number, day: number): Interval | undefined {
  if (!isYear(year) || day < 1 || day > daysInMonth(year, month)) return undefined;
  const iso = isoDay(year, month, day);
  return { start: iso, end: iso };
}

/** Whole months, both inclusive; a month above 12 lies in the next year. */
export function monthsInterval(year: number, first: number, last: number = first): Interval | undefined {
  const [startYear, startMonth] = monthOf(year, first);
  const [endYear, endMonth] = monthOf(year, last);
  if (!isYear(startYear) || !isYear(endYear)) return undefined;
  return {
    start: isoDay(startYear, startMonth, 1),
    end: isoDay(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

/** Whole years, both inclusive. */
export function yearsInterval(first: number, last: number = first): Interval | undefined {
  return isYear(first) && isYear(last) ? { start: isoDay(first, 1, 1), end: isoDay(last, MONTHS, 31) } : undefined;
}

/** Days of one month, both inclusive; a last day behind its end is its end. */
export function daysInterval(year: number, month: number, first: number, last: number): Interval | undefined {
  if (!isYear(year)) return undefined;
  const length = daysInMonth(year, month);
  return { start: isoDay(year, month, first), end: isoDay(year, month, Math.min(last, length)) };
}

/** The same stretch in another year. */
export function shiftYears({ start, end }: Interval, years: number): Interval | undefined {
  const shifted = (day: string): string | undefined => {
    const [year, month, date] = partsOf(day);
    const target = year + years;
    return isYear(target) ? isoDay(target, month, Math.min(date, daysInMonth(target, month))) : undefined;
  };
  const [from, to] = [shifted(start), shifted(end)];
  if (from === undefined || to === undefined) return undefined;
  // The end of February is its end in every year.
  const [year, month, date] = partsOf(end);
  const [toYear] = partsOf(to);
  const atEnd = date === daysInMonth(year, month);
  return { start: from, end: atEnd ? isoDay(toYear, month, daysInMonth(toYear, month)) : to };
}

/** A day some days later. */
export function addDays(day: string, days: number): string | undefined {
  const [year, month, date] = partsOf(day);
  const later = new Date(0);
  later.setUTCFullYear(year, month - 1, date + days);
  return isYear(later.getUTCFullYear())
    ? isoDay(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate())
    : undefined;
}

/** A month some months later, or before. */
export function monthOf(year: number, month: number): readonly [year: number, month: number] {
  const index = year * MONTHS + month - 1;
  return [Math.floor(index / MONTHS), (((index % MONTHS) + MONTHS) % MONTHS) + 1];
}

export const overlaps = (a: Interval, b: Interval): boolean => a.start <= b.end && b.start <= a.end;
