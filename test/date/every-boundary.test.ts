import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../src/index.js';
import { hanNumeral } from '../numeral/han-numeral.js';

/** A sentence whose one time is in brackets, and what it states: kind and value. */
type Stated = readonly [sentence: string, kind: string, value: string];

function expectAll(stated: readonly Stated[]): void {
  const found = stated.map(([sentence]) => {
    const text = sentence.replace(/[⟦⟧]/g, '');
    return recogniseDates(text).map((date) => [date.text, date.kind, date.value ?? '']);
  });
  const expected = stated.map(([sentence, kind, value]) => [[/⟦(.*)⟧/.exec(sentence)?.[1] ?? '', kind, value]]);
  expect(found).toEqual(expected);
}

const two = (value: number): string => String(value).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('dates in bold', () => {
  it('every month, with and without a year', () => {
    expectAll(
      upTo(12).flatMap((month): Stated[] => [
        [`水厂于**⟦2019年${month}月⟧**检修。`, 'DATE', `2019-${two(month)}`],
        [`水厂于**⟦${month}月5日⟧**检修。`, 'DATE', `XXXX-${two(month)}-05`],
        [`水厂于__⟦2019年${month}月⟧__检修。`, 'DATE', `2019-${two(month)}`],
      ]),
    );
  });

  it('every year', () => {
    expectAll(upTo(70).map((year): Stated => [`水厂在**⟦${1959 + year}年⟧**检修。`, 'DATE', `${1959 + year}`]));
  });

  it('but what is left of an anonymised year stays', () => {
    expectAll([
      ['水厂在⟦20**年⟧检修。', 'DATE', '20XX'],
      ['水厂在⟦**年⟧检修。', 'DATE', ''],
      ['水厂在⟦20__年⟧检修。', 'DATE', '20XX'],
    ]);
  });
});

describe('lengths and what stands before them', () => {
  const UNITS = { 年: 'Y', 个月: 'M', 周: 'W', 天: 'D' } as const;
  const units = Object.entries(UNITS);

  it.each(['整整', '足足', '最后', '接下来', '接下来的', '未来', '今后', '过去', '近', '连续'])(
    'inside: %s',
    (before) => {
      expectAll(
        units.flatMap(([unit, letter]) =>
          upTo(12)
            .slice(4)
            .map(
              (count): Stated => [`班组⟦${before}${hanNumeral(count)}${unit}⟧抢修。`, 'DURATION', `P${count}${letter}`],
            ),
        ),
      );
    },
  );

  it.each(['在这', '回顾这', '历时', '长达', '时隔'])('outside: %s', (before) => {
    expectAll(
      units.flatMap(([unit, letter]) =>
        upTo(12)
          .slice(4)
          .map((count): Stated => [`${before}⟦${hanNumeral(count)}${unit}⟧里抢修。`, 'DURATION', `P${count}${letter}`]),
      ),
    );
  });
});

describe('edges', () => {
  it('of every quarter and half', () => {
    expectAll(
      ['初', '末'].flatMap((edge) => [
        ...upTo(4).flatMap((quarter): Stated[] => [
          [`⟦第${hanNumeral(quarter)}季度${edge}⟧盘点。`, 'DATE', `XXXX-${32 + quarter}`],
          [`⟦2019年${hanNumeral(quarter)}季度${edge}⟧盘点。`, 'DATE', `2019-${32 + quarter}`],
        ]),
        [`⟦2019年上半年${edge}⟧盘点。`, 'DATE', '2019-40'],
        [`⟦下半年${edge}⟧盘点。`, 'DATE', 'XXXX-41'],
      ]),
    );
  });

  it.each(['上个月', '下个月', '这个月', '本月', '上月', '下月'])('of months told from another: %s', (month) => {
    expectAll(['初', '底', '末'].map((edge): Stated => [`⟦${month}${edge}⟧盘点。`, 'DATE', '']));
  });
});

describe('ranges', () => {
  it('of days by number: every first day', () => {
    expectAll(
      upTo(30).flatMap((day): Stated[] => [
        [`(⟦${day}--31号⟧)`, 'DATE', `XXXX-XX-${two(day)}/XXXX-XX-31`],
        [`⟦${day}号至31号⟧，停机。`, 'DATE', `XXXX-XX-${two(day)}/XXXX-XX-31`],
      ]),
    );
  });

  it('with years in two digits: every month', () => {
    expectAll(
      upTo(12).flatMap((month): Stated[] => [
        [`⟦18.${two(month)}.05-19.${two(month)}.10⟧值守`, 'DATE', `2018-${two(month)}-05/2019-${two(month)}-10`],
        [`⟦18.${two(month)}.05-至今⟧值守`, 'DATE', `2018-${two(month)}-05/..`],
        [`⟦2018.${two(month)}-至今⟧值守`, 'DATE', `2018-${two(month)}/..`],
        [`⟦2018年${month}月—至今⟧值守`, 'DATE', `2018-${two(month)}/..`],
      ]),
    );
  });
});

describe('sets', () => {
  it.each(Object.entries({ 年: 'P1Y', 周: 'P1W', 天: 'P1D', 个月: 'P1M', 季度: 'P3M', 月: 'P1M' }))(
    'once in each %s',
    (unit, period) => {
      expectAll([[`⟦一${unit}一次⟧的检修。`, 'SET', period]]);
    },
  );

  it('on every day of the week', () => {
    expectAll([...'一二三四五六日'].map((day): Stated => [`⟦每个周${day}上午⟧检修。`, 'SET', 'P1W']));
  });
});

describe('years of old', () => {
  it('before our era', () => {
    expectAll(
      upTo(40).map(
        (year): Stated => [`⟦公元前${year * 10}年⟧开渠。`, 'DATE', `-${String(year * 10 - 1).padStart(4, '0')}`],
      ),
    );
  });

  it.each(['康熙', '雍正', '乾隆', '嘉庆', '道光', '咸丰', '同治', '光绪'])('of a reign: %s', (reign) => {
    expectAll(upTo(12).map((year): Stated => [`⟦${reign}${hanNumeral(year)}年⟧开渠。`, 'DATE', '']));
  });
});
