import type { ClassName } from '../../generated/class-name.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import { looksLikeYear } from '../../numeral/looks-like-year.js';
import type { Token } from '../token/token.js';
import { type Captured, capturesOf } from './captured.js';
import type { LunarDate, Moment, Relation } from './moment.js';
import { isPlaceholderText, placeholderDigits } from './placeholder-digits.js';
import { QUARTERS, quarterNumber } from './quarter.js';
import { readClock } from './read-clock.js';
import { isMaskedYear, readSplitYear, readYear, UNKNOWN_YEAR } from './read-year.js';
import { twoDigits } from './two-digits.js';

const MONTHS = 12;
const LONGEST_MONTH = 31;

/** Digits of a year. */
const YEAR = 4;

type Parts = { -readonly [Key in keyof Moment]: Moment[Key] };

/** A reading, or null where the words that were matched name no moment: 5月32日. */
type Reader = (captured: Captured, parts: Parts) => boolean;

/**
 * Reads the moment that a match states through its captures, or that a part of it does. Captures: `era`, `year`, `masked-year`,
 * `year-month` (2014.3), `short-year-month` (14.3), `compact` (20140305), `month-day` (5.29), `month`, `day`, `quarter`, `season` and `half` (words with EDTF's number), `third`, `edge`,
 * `festival`, `lunar`, `lunar-month`, `lunar-day`, `leap`, `same`, and those of a clock time. Null if a number is out of range.
 */
export function readMoment(match: Match, tokens: readonly Token[], range?: TokenRange): Moment | null {
  const captured = capturesOf(match, tokens, range);
  const parts: Parts = {};
  return READERS.every((read) => read(captured, parts)) ? parts : null;
}

const READERS: readonly Reader[] = [
  relationOf('year', 'relative-year'),
  readFiscalYear,
  readYearDigits,
  readBareYear,
  readMaskedYear,
  readYearMonth,
  readShortYearMonth,
  readCompactDay,
  readMonthDay,
  relationOf('month', 'relative-month'),
  readMonthWord,
  readPair('month', MONTHS),
  relationOf('day', 'relative-day'),
  readPair('day', LONGEST_MONTH),
  relationOf('quarter', 'relative-quarter'),
  readQuarter,
  readSeason,
  readThird,
  readEdge,
  readFestival,
  readLunar,
  readSame,
  readTime,
];

/** Captures that place an expression within a year, so that two digits before 年 are one: 24年上半年. */
const PARTS_OF_YEAR = [
  'month',
  'month-day',
  'day',
  'quarter',
  'quarters',
  'season',
  'edge',
  'festival',
  'lunar',
  'lunar-month',
  'months',
  'every',
];

const THREE_DIGITS = /^[1-9]\d\d$/;

function readYearDigits(captured: Captured, parts: Parts): boolean {
  const token = captured.token('year');
  if (!token || parts.relation || parts.year !== undefined) return true;
  const offset = Number(captured.attribute('era', 'era', 'offset') ?? 0);
  const rest = captured.tokens('year')[1];
  const year = rest
    ? readSplitYear(token, rest)
    : readYear(token, PARTS_OF_YEAR.some((name) => captured.has(name)) && 'placed', offset);
  if (year !== null) parts.year = year;
  if (isMaskedYear(token, year)) parts.masked = true;
  // 103年6月 is a year of some other era, but still a June.
  return year !== null || (captured.has('month') && THREE_DIGITS.test(token.text));
}

/** FY2022. */
function readFiscalYear(captured: Captured, parts: Parts): boolean {
  const year = captured.attribute('year', 'fiscal-year', 'year');
  if (typeof year === 'number') parts.year = String(year);
  return true;
}

/** 2014元旦: a number before a festival is its year, or its day: 3.5志愿者日, whatever other day has the name. */
function readBareYear(captured: Captured, parts: Parts): boolean {
  const token = captured.token('number');
  const { numeral } = token ?? {};
  if (numeral?.kind === 'decimal') readDayOf(numeral.text, parts);
  if (!token || numeral?.kind !== 'integer' || parts.year !== undefined) return true;
  const year = readYear(token, false);
  if (year !== null && year !== UNKNOWN_YEAR) parts.year = year;
  return true;
}

/** 20xx上半年: without 年 only four characters are a year. */
function readMaskedYear(captured: Captured, parts: Parts): boolean {
  const text = captured.text('masked-year');
  if (text === undefined) return true;
  parts.year = placeholderDigits(text, YEAR);
  return text.length === parts.year.length && MASKED_YEAR.test(text);
}

const MASKED_YEAR = /^(?:19|20)/;

/** 2014.3, 2014.03: year and month look like one decimal number. */
function readYearMonth(captured: Captured, parts: Parts): boolean {
  const text = captured.token('year-month')?.numeral?.text;
  if (text === undefined) return true;
  const [year = '', month = ''] = text.split('.');
  if (!looksLikeYear(year) || month.length > 2 || Number(month) < 1 || Number(month) > MONTHS) return false;
  parts.year = year;
  parts.month = twoDigits(month);
  return true;
}

/** 18.09 of 18.09.26: the year in two digits. */
function readShortYearMonth(captured: Captured, parts: Parts): boolean {
  const text = captured.token('short-year-month')?.numeral?.text;
  if (text === undefined) return true;
  const [, year = '', month = ''] = SHORT_YEAR_MONTH.exec(text) ?? [];
  if (year === '') return false;
  parts.year = `20${year}`;
  parts.month = twoDigits(month);
  return true;
}

const SHORT_YEAR_MONTH = /^([0-3][0-9])\.(0?[1-9]|1[0-2])$/;

/** 20150807: year, month and day in eight digits. */
function readCompactDay(captured: Captured, parts: Parts): boolean {
  const text = captured.text('compact');
  if (text === undefined) return true;
  const [, year = '', month = '', day = ''] = COMPACT_DAY.exec(text) ?? [];
  if (year === '') return false;
  Object.assign(parts, { year, month, day });
  return true;
}

const COMPACT_DAY = /^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/;

/** 5.29 behind a year and a joiner: month and day look like one decimal number. */
function readMonthDay(captured: Captured, parts: Parts): boolean {
  const text = captured.text('month-day');
  return text === undefined || readDayOf(text, parts);
}

/** What stands between month and day: 5.29, 3/10. */
const POINT = /[./]/;

function readDayOf(text: string, parts: Parts): boolean {
  const [month = '', day = ''] = text.split(POINT);
  const inRange = Number(month) >= 1 && Number(month) <= MONTHS && Number(day) >= 1 && Number(day) <= LONGEST_MONTH;
  if (!inRange || day.length > 2) return false;
  parts.month = twoDigits(month);
  parts.day = twoDigits(day);
  return true;
}

/** 元月. */
function readMonthWord(captured: Captured, parts: Parts): boolean {
  const month = captured.attribute('month', 'month-word', 'month');
  if (typeof month === 'string') parts.month = month;
  return true;
}

/** A month or a day of two digits. */
function readPair(name: 'month' | 'day', limit: number): Reader {
  return (captured, parts) => {
    const token = captured.token(name);
    if (!token || parts.relation?.unit === name || parts[name] !== undefined) return true;
    if (isPlaceholderText(token.text)) {
      parts[name] = placeholderDigits(token.text, 2);
      return token.text.length <= 2;
    }
    const value = token.numeral?.value ?? 0;
    if (!Number.isInteger(value) || value < 1 || value > limit || token.numeral?.max !== undefined) return false;
    parts[name] = twoDigits(value);
    return true;
  };
}

/** 今年, 上月, 当天, also with the part that the word names: 今年底. */
function relationOf(unit: Relation['unit'], className: ClassName): Reader {
  return (captured, parts) => {
    const shift = captured.attribute(unit, className, 'shift');
    if (typeof shift !== 'number') return true;
    parts.relation = { unit, shift, from: originOf(captured.attribute(unit, className, 'from')) };
    setPart(parts, captured.attribute(unit, className, 'part'));
    return true;
  };
}

function originOf(from: unknown): Relation['from'] {
  return from === 'text' || from === 'sentence' ? from : 'report';
}

function readQuarter(captured: Captured, parts: Parts): boolean {
  const token = captured.token('quarter');
  if (!token || parts.relation?.unit === 'quarter') return true;
  const value = token.numeral?.value ?? 0;
  if (!Number.isInteger(value) || value < 1 || value > QUARTERS || token.numeral?.max !== undefined) return false;
  parts.season = quarterNumber(value);
  return true;
}

const SEASON_CLASSES = ['half-year', 'season', 'season-sign', 'relative-season', 'part-of-year-code'] as const;

function readSeason(captured: Captured, parts: Parts): boolean {
  if (!captured.has('season')) return true;
  for (const className of SEASON_CLASSES) {
    const season = captured.attribute('season', className, 'season');
    if (typeof season === 'number') parts.season = season;
    const shift = captured.attribute('season', className, 'shift');
    if (typeof shift === 'number') parts.relation = { unit: 'year', shift, from: 'report' };
  }
  if (parts.season === undefined) parts.unplaced = true;
  return true;
}

function readThird(captured: Captured, parts: Parts): boolean {
  const first = captured.attribute('third', 'third', 'first');
  const last = captured.attribute('third', 'third', 'last');
  if (typeof first === 'number' && typeof last === 'number') parts.days = { first, last };
  return true;
}

const EDGE_CLASSES = ['year-edge', 'month-edge', 'period-edge'] as const;

function readEdge(captured: Captured, parts: Parts): boolean {
  for (const className of EDGE_CLASSES) {
    setPart(parts, captured.attribute('edge', className, 'part'));
    const unit = captured.attribute('edge', className, 'of');
    if (unit === 'year' || unit === 'month') parts.partOf = unit;
  }
  return true;
}

function setPart(parts: Parts, part: unknown): void {
  if (part === 'start' || part === 'middle' || part === 'end') parts.part = part;
}

/** A festival's day, `08-01`, unless the day is stated: 3月12日植树节. */
function readFestival(captured: Captured, parts: Parts): boolean {
  const day = captured.attribute('festival', 'fixed-festival', 'day');
  if (typeof day === 'string' && parts.day === undefined) [parts.month, parts.day] = splitDay(day);
  return true;
}

function readLunar(captured: Captured, parts: Parts): boolean {
  if (parts.day !== undefined) return true;
  const term = captured.attribute('lunar', 'lunar-festival', 'term');
  const day = captured.attribute('lunar', 'lunar-festival', 'lunar');
  if (typeof term === 'number') parts.lunar = { term };
  else if (typeof day === 'string') {
    parts.lunar = lunarDay(...splitDay(day));
    parts.lunarNamed = true;
  } else return readLunarNumbers(captured, parts);
  return true;
}

/** 农历八月十五, 闰四月 */
function readLunarNumbers(captured: Captured, parts: Parts): boolean {
  const numberOf = (name: 'lunar-month' | 'lunar-day', feature: 'month' | 'day'): unknown =>
    captured.attribute(name, name, feature) ?? captured.token(name)?.numeral?.value;
  const month = numberOf('lunar-month', 'month');
  const day = numberOf('lunar-day', 'day');
  if (typeof month !== 'number') return true;
  const leap = captured.has('leap') ? { leap: true as const } : {};
  if (typeof day === 'number') parts.lunar = { month, day, ...leap };
  else parts.lunarMonth = { month, ...leap };
  return isLunarDay(month, typeof day === 'number' ? day : 1);
}

/** Whether there is such a day in a lunar year, whose months have 29 or 30 days. */
const isLunarDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 30;

const lunarDay = (month: string, day: string): LunarDate => ({ month: Number(month), day: Number(day) });

function splitDay(day: string): [month: string, day: string] {
  const [month = '', date = ''] = day.split('-');
  return [month, date];
}

function readSame(captured: Captured, parts: Parts): boolean {
  if (captured.has('same')) parts.samePeriod = true;
  return true;
}

function readTime(captured: Captured, parts: Parts): boolean {
  if (!captured.has('hour') && !captured.has('spoken-time')) return true;
  const clock = readClock(captured);
  if (clock !== null) parts.clock = clock;
  return clock !== null;
}
