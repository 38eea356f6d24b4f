/** What stands in quotation marks, in brackets or behind a backslash in a number format is text; behind `_` and `*` it is room. */
const TEXT = /"[^"]*"|\[[^\]]*\]|[\\_*]./g;
/** A day; a format of minutes and hours has none. */
const DATE = /[yd]/i;
const GENERAL = /general/i;
/** A number that is shown as it is written. */
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** Days before 1970-01-01 at which dates as numbers begin, and milliseconds of a day. */
const FIRST_DAY = 25_569;
const DAY = 86_400_000;
/** The last day that a spreadsheet knows, 9999-12-31. */
const LAST_DAY = 2_958_465;

/** Digits that a binary number holds for sure: 0.1 + 0.2 is shown as 0.3. */
const SURE_DIGITS = 15;

/**
 * A number as a format of SpreadsheetML (ECMA-376 part 1, 18.8.30) shows it, as far as that changes what it says: shares as
 * percentages, days as dates. What is no number is text and stays.
 *
 * @param value as a file holds it, `0.853`
 * @param format `0.0%`
 */
export function shownNumber(value: string, format: string): string {
  const number = Number(value);
  const code = format.replace(TEXT, '');
  if (!NUMBER.test(value) || !Number.isFinite(number) || format === '' || code.includes('@')) return value;
  if (code.includes('%')) return `${written(number * 100)}%`;
  if (DATE.test(code) && !GENERAL.test(code) && number >= 1 && number <= LAST_DAY) return dayOf(number);
  return written(number);
}

const written = (number: number): string => String(Number(number.toPrecision(SURE_DIGITS)));

const dayOf = (days: number): string => new Date((Math.floor(days) - FIRST_DAY) * DAY).toISOString().slice(0, 10);
