import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../src/index.js';
import { hanNumeral } from '../numeral/han-numeral.js';

/** A writing and what it states: kind and value. */
type Stated = readonly [text: string, kind: string, value: string];

/** One sentence each, in which nothing else is a time. */
function expectAll(stated: readonly Stated[], sentence: (text: string) => string): void {
  const found = recogniseDates(stated.map(([text]) => sentence(text)).join('\n'));
  expect(found.map(({ text, kind, value }) => [text, kind, value ?? ''])).toEqual(stated);
}

const two = (value: number): string => String(value).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Units of length with their designators, and how many of them make one of ISO 8601. */
const UNITS: readonly (readonly [unit: string, write: (count: number) => string])[] = [
  ['年', (count) => `P${count}Y`],
  ['个月', (count) => `P${count}M`],
  ['個月', (count) => `P${count}M`],
  ['周', (count) => `P${count}W`],
  ['个星期', (count) => `P${count}W`],
  ['天', (count) => `P${count}D`],
  ['小时', (count) => `PT${count}H`],
  ['个小时', (count) => `PT${count}H`],
  ['小時', (count) => `PT${count}H`],
  ['分钟', (count) => `PT${count}M`],
  ['分鐘', (count) => `PT${count}M`],
  ['秒', (count) => `PT${count}S`],
];

describe('lengths of 5 to 30 units', () => {
  // 四周 is also all around, and 两 stands for 二.
  const numbers = upTo(30).filter((count) => count > 4);

  it.each(UNITS)('in figures and in characters: %s', (unit, write) => {
    const stated = numbers.flatMap((count): Stated[] => [
      [`${count}${unit}`, 'DURATION', write(count)],
      [`${hanNumeral(count)}${unit}`, 'DURATION', write(count)],
    ]);
    expectAll(stated, (text) => `检修用了${text}。`);
  });

  it.each(UNITS)('with what belongs to them: %s', (unit, write) => {
    const stated = numbers.flatMap((count): Stated[] =>
      ['近', '约', '不少于', '连续', '过去'].map((before) => [`${before}${count}${unit}`, 'DURATION', write(count)]),
    );
    expectAll(stated, (text) => `全站${text}无事故。`);
  });

  it.each(UNITS.filter(([unit]) => !/小|秒|分/.test(unit)))('by their ordinal: %s', (unit, write) => {
    const stated = numbers.map((count): Stated => [`连续第${hanNumeral(count)}${unit}`, 'DURATION', write(count)]);
    expectAll(stated, (text) => `产量${text}增长。`);
  });

  it.each(UNITS)('that recur: %s', (unit, write) => {
    const stated = numbers.map((count): Stated => [`每${hanNumeral(count)}${unit}`, 'SET', write(count)]);
    expectAll(stated, (text) => `机组${text}检修。`);
  });
});

describe('parts of the year', () => {
  /** The first of EDTF's numbers for quarters. */
  const QUARTER = 33;
  const FORMS: readonly ((quarter: number) => string)[] = [
    (quarter) => `第${hanNumeral(quarter)}季度`,
    (quarter) => `${hanNumeral(quarter)}季度`,
    (quarter) => `第${quarter}季度`,
    (quarter) => `${quarter}季度`,
    (quarter) => `Q${quarter}`,
  ];

  it('quarters in every writing, with and without a year', () => {
    const stated = upTo(4).flatMap((quarter) =>
      FORMS.flatMap((form): Stated[] => [
        [form(quarter), 'DATE', `XXXX-${QUARTER + quarter - 1}`],
        [`2019年${form(quarter)}`, 'DATE', `2019-${QUARTER + quarter - 1}`],
        [`今年${form(quarter)}`, 'DATE', `XXXX-${QUARTER + quarter - 1}`],
      ]),
    );
    expectAll(stated, (text) => `库房在${text}清点。`);
  });

  it.each(['', '份', '初', '上旬', '中旬', '下旬', '底', '末', '左右'])('every month with %s', (edge) => {
    const stated = upTo(12).flatMap((month): Stated[] => [
      [`${month}月${edge}`, 'DATE', `XXXX-${two(month)}`],
      [`${hanNumeral(month)}月${edge}`, 'DATE', `XXXX-${two(month)}`],
      [`2019年${month}月${edge}`, 'DATE', `2019-${two(month)}`],
    ]);
    expectAll(stated, (text) => `库房在${text}清点。`);
  });

  it.each(['-', '—', '~', '至', '到', ' - '])('from any month to any later one: %s', (joiner) => {
    const stated = upTo(12).flatMap((first) =>
      upTo(12)
        .filter((last) => last > first)
        .map((last): Stated => [`${first}${joiner}${last}月`, 'DATE', `XXXX-${two(first)}/XXXX-${two(last)}`]),
    );
    expectAll(stated, (text) => `库房在${text}清点。`);
  });
});

describe('years', () => {
  const years = Array.from({ length: 101 }, (_, index) => 1949 + index);
  const digits = (year: number): string =>
    [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

  it.each(['年', '年度', '年底', '年初', '年末', '年度末', '年上半年'])('every year: %s', (unit) => {
    const half = unit === '年上半年' ? '-40' : '';
    const stated = years.flatMap((year): Stated[] => [
      [`${year}${unit}`, 'DATE', `${year}${half}`],
      [`${digits(year)}${unit}`, 'DATE', `${year}${half}`],
    ]);
    expectAll(stated, (text) => `库房于${text}清点。`);
  });

  it('two digits before each month and quarter are a year', () => {
    const stated = Array.from({ length: 100 }, (_, year): Stated => {
      const value = year + (year < 49 ? 2000 : 1900);
      return [`${two(year)}年4月`, 'DATE', `${value}-04`];
    });
    expectAll(stated, (text) => `库房于${text}清点。`);
  });

  it('decades of the last century', () => {
    const stated = [3, 4, 5, 6, 7, 8, 9].flatMap((ten): Stated[] => [
      [`${hanNumeral(ten * 10)}年代`, 'DATE', `19${ten}X`],
      [`20世纪${ten * 10}年代`, 'DATE', `19${ten}X`],
      [`上世纪${ten * 10}年代末`, 'DATE', `19${ten}X`],
    ]);
    expectAll(stated, (text) => `库房在${text}建成。`);
  });
});

describe('days of the week', () => {
  const SIGNS = '一二三四五六日';

  it.each(['周', '星期', '礼拜', '週', '禮拜'])('from one to a later one, every week: %s', (word) => {
    const stated = [...SIGNS].flatMap((first, index) =>
      [...SIGNS.slice(index + 1)].map((last): Stated => [`${word}${first}至${word}${last}`, 'SET', 'P1W']),
    );
    expectAll(stated, (text) => `窗口${text}开放。`);
  });

  it('of a week that is named they are days', () => {
    const stated = ['本周', '上周', '下周'].map((week): Stated => [`${week}一至周五`, 'DATE', '']);
    expectAll(stated, (text) => `窗口${text}开放。`);
  });
});

describe('months in figures alone', () => {
  it.each(['-', '/'])('every month of a year, with %s', (mark) => {
    const stated = upTo(12).map((month): Stated => [`2022${mark}${two(month)}`, 'DATE', `2022-${two(month)}`]);
    expectAll(stated, (text) => `检修时间为${text}。`);
    expectAll(stated, (text) => `检修（${text}）。`);
    expectAll(stated, (text) => `起于${text}至今。`);
  });

  it.each(['编号', '型号', '电话', '图号', '批号', '房号'])('and of no month: %s', (noun) => {
    expect(upTo(12).flatMap((month) => recogniseDates(`水泵${noun}2022-${two(month)}。`))).toEqual([]);
  });

  it('every month in eight digits', () => {
    const stated = upTo(12).map((month): Stated => [`2022${two(month)}15`, 'DATE', `2022-${two(month)}-15`]);
    expectAll(stated, (text) => `提交于（${text}）。`);
  });
});

describe('months told in one number', () => {
  it('three of them, with how many they are', () => {
    const months = upTo(7);
    const stated = months.map((month): Stated => {
      const run = [month, month + 1, month + 2].map((value) => hanNumeral(value)).join('');
      return [`${run}三个月`, 'DATE', `XXXX-${two(month)}/XXXX-${two(month + 2)}`];
    });
    expectAll(stated, (text) => `${text}雨多。`);
  });
});
