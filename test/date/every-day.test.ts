import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../src/index.js';
import { hanNumeral } from '../numeral/han-numeral.js';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LEAP_YEAR = 2020;

/** All 366 days of a leap year. */
const DAYS: readonly Day[] = Array.from({ length: 366 }, (_, index) => {
  const date = new Date(Date.UTC(LEAP_YEAR, 0, 1 + index));
  return { year: LEAP_YEAR, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
});

const two = (value: number): string => String(value).padStart(2, '0');
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const DIGITS = '〇一二三四五六七八九';
const hanDigits = (value: number): string => [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');

const iso = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;
const yearless = ({ month, day }: Day): string => `XXXX-${two(month)}-${two(day)}`;

/** How a day may be written, and what the writing states. */
const WRITINGS: Readonly<Record<string, readonly [write: (day: Day) => string, value: (day: Day) => string]>> = {
  figures: [({ month, day }) => `${month}月${day}日`, yearless],
  'figures and 号': [({ month, day }) => `${month}月${day}号`, yearless],
  'two figures': [({ month, day }) => `${two(month)}月${two(day)}日`, yearless],
  'figures with the year': [({ year, month, day }) => `${year}年${month}月${day}日`, iso],
  'two digits of the year': [({ year, month, day }) => `${year % 100}年${month}月${day}日`, iso],
  'wide figures': [({ year, month, day }) => wide(`${year}年${month}月${day}日`), iso],
  'spaced figures': [({ year, month, day }) => `${year} 年 ${month} 月 ${day} 日`, iso],
  characters: [({ month, day }) => `${hanNumeral(month)}月${hanNumeral(day)}日`, yearless],
  'characters and 号': [({ month, day }) => `${hanNumeral(month)}月${hanNumeral(day)}号`, yearless],
  'characters with the year': [
    ({ year, month, day }) => `${hanDigits(year)}年${hanNumeral(month)}月${hanNumeral(day)}日`,
    iso,
  ],
  '零 in the year': [
    ({ year, month, day }) => `${hanDigits(year).replaceAll('〇', '零')}年${hanNumeral(month)}月${hanNumeral(day)}日`,
    iso,
  ],
  'figures of the year alone': [({ year, month, day }) => `${year}年${hanNumeral(month)}月${hanNumeral(day)}号`, iso],
  Traditional: [({ month, day }) => `${hanNumeral(month)}月${hanNumeral(day)}號`, yearless],
  'year of the Republic': [({ year, month, day }) => `民國${year - 1911}年${month}月${day}日`, iso],
  hyphens: [iso, iso],
  slashes: [({ year, month, day }) => `${year}/${month}/${day}`, iso],
  points: [({ year, month, day }) => `${year}.${month}.${day}`, iso],
};

describe('every day of the year', () => {
  it.each(Object.entries(WRITINGS))('in %s', (_name, [write, value]) => {
    const text = DAYS.map((day) => `全站于${write(day)}召开会议。`).join('\n');
    const found = recogniseDates(text);
    expect(found.map(({ text, value }) => `${text} ${value}`)).toEqual(
      DAYS.map((day) => `${write(day)} ${value(day)}`),
    );
  });
});

/** Two digits from here on are of the last century. */
const PIVOT = 49;

const YEARS = Array.from({ length: 100 }, (_, index) => index);
const yearOf = (short: number): number => short + (short >= PIVOT ? 1900 : 2000);

/** What shows that two digits before 年 are a year. */
const FRAMES: Readonly<Record<string, string>> = {
  '4月': '-04',
  '4月6日': '-04-06',
  第一季度: '-33',
  上半年: '-40',
  下半年: '-41',
  初: '',
  底: '',
  末: '',
};

describe('every year of two digits', () => {
  it.each(Object.entries(FRAMES))('before %s', (frame, rest) => {
    const text = YEARS.map((year) => `项目于${two(year)}年${frame}启动。`).join('\n');
    const found = recogniseDates(text);
    expect(found.map(({ text, value }) => `${text} ${value}`)).toEqual(
      YEARS.map((year) => `${two(year)}年${frame} ${yearOf(year)}${rest}`),
    );
  });

  it.each(['近', '连续', '工作了', '至少'])('is a length behind %s', (before) => {
    const lengths = YEARS.filter((year) => year >= 10);
    const found = recogniseDates(lengths.map((year) => `他${before}${year}年。`).join('\n'));
    expect(found.map(({ kind, value }) => `${kind} ${value}`)).toEqual(lengths.map((year) => `DURATION P${year}Y`));
  });

  it('is a year in a report on it', () => {
    for (const year of YEARS.filter((short) => short >= 10 && short < 40)) {
      const found = recogniseDates(`${yearOf(year)}年工作总结\n${year}年，全站检修设备20台。`);
      expect(found.map(({ value }) => value)).toEqual([String(yearOf(year)), String(yearOf(year))]);
    }
  });
});
