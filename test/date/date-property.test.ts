import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tellsBeside } from '../../src/extraction/date/beside-rules.js';
import type { DateDraft } from '../../src/extraction/date/date-draft.js';
import { createDateRecogniser, DATE_ACTIONS } from '../../src/extraction/date/date-recogniser.js';
import type { Passage } from '../../src/extraction/passage.js';
import { date } from '../../src/generated/date.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import { dateSchema } from '../../src/schema/date.js';
import { tokensOf } from '../cases/tokens-of.js';
import { passageOf } from './passage-of.js';

const recogniser = createDateRecogniser(date.rules);
const recogniserOf2014 = createDateRecogniser(date.rules, { reference: '2014' });
const recognise = (passage: Passage): readonly DateDraft[] => recogniser(passage).dates;
const recogniseIn2014 = (passage: Passage): readonly DateDraft[] => recogniserOf2014(passage).dates;

/** What dates are made of, in any order: most of it makes no sense. */
const PIECES = [
  ...['2014', '二〇一四', '98', '20xx', '××', '5', '12', '31', '三', '十', '百', '3.5', '0'],
  ...['年', '月', '日', '号', '时', '点', '分', '季度', '世纪', '年代', '周年', '天', '个月', '小时', '周', '学年'],
  ...[
    '至',
    '—',
    '-',
    '、',
    '和',
    ':',
    '/',
    '.',
    '（',
    '）',
    '“',
    '”',
    '的',
    '第',
    '每',
    '近',
    '前',
    '多',
    '半',
    '以上',
  ],
  ...['今年', '去年', '同期', '当天', '次日', '年底', '月初', '上旬', '上半年', '春季', '春', '上午', '晚上', '星期五'],
  ...['八一', '建军节', '春节', '十二五', '建军', '正月', '农历', '每年', '每逢', '全年', '近年来', '来', '寒假'],
  ...['，', '。', '\n', ' ', '工作', 'a'],
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** EDTF as the guide uses it, and ISO 8601 durations. */
const CALENDAR = '[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?';
const CLOCK = 'T\\d\\d:\\d\\d(:\\d\\d)?';
const POINT = `(${CALENDAR}(${CLOCK})?|${CLOCK})`;
const VALUE = {
  DATE: new RegExp(`^${POINT}(/${POINT})?$`),
  TIME: new RegExp(`^${POINT}(/${POINT})?$`),
  DURATION: /^P([\dX.]+[YMWD])*(T([\dX.]+[HMS])+)?$/,
  SET: new RegExp(`^(P([\\dX.]+[YMWD])*(T([\\dX.]+[HMS])+)?|${POINT}(/${POINT})?)$`),
};

describe('dates of any text', () => {
  it('lie in order, apart, inside the text', () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        for (const found of recognise(passageOf(input))) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          end = found.end;
        }
        expect(end).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('have values in EDTF or ISO 8601', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { kind, value } of recognise(passageOf(input))) {
          if (value !== undefined) expect(value).toMatch(VALUE[kind]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('resolve to days that there are, the first not after the last', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { resolved } of recogniseIn2014(passageOf(input))) {
          dateSchema.shape.resolved.parse(resolved);
          if (resolved) expect(resolved.start <= resolved.end).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('do not depend on the period, but for their days', () => {
    fc.assert(
      fc.property(text, (input) => {
        const passage = passageOf(input);
        const stated = (found: ReturnType<typeof recognise>): unknown[] =>
          found.map(({ resolved: _resolved, ...rest }) => rest);
        expect(stated(recogniseIn2014(passage))).toEqual(stated(recognise(passage)));
      }),
    );
  });
});

describe('the clock', () => {
  afterEach(() => void vi.useRealTimers());

  it('tells nothing', () => {
    const passage = passageOf('今年以来，去年同期，今天上午，上半年，7月21日，春节，三年来，本月。');
    const seen = ['2001-02-03', '2031-11-12'].map((now) => {
      vi.useFakeTimers({ now: new Date(now) });
      return recognise(passage);
    });
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]?.every(({ resolved }) => resolved === undefined)).toBe(true);
  });
});

describe('work grows with the text', () => {
  const UNITS = [
    '1',
    '5月',
    '5月至',
    '年',
    '2014年',
    '每',
    '每周一、',
    '上午9时至',
    '“八一”',
    '1、',
    '近',
    '三年',
    '第一',
    '9:30-',
    '、5',
  ];

  it.each(UNITS)('matching %s', (unit) => {
    const stepsOf = (count: number): number => {
      const matcher = createMatcher(
        date.rules.filter((rule) => !tellsBeside(rule)),
        { actions: DATE_ACTIONS },
      );
      matcher.matchAll(tokensOf(unit.repeat(count)));
      return matcher.steps;
    };
    expect(stepsOf(8_000) / stepsOf(4_000)).toBeLessThan(2.1);
  });

  it('resolving', () => {
    const passages = [2_000, 8_000].map((count) =>
      passageOf('2014年5月立项，次日开工，比去年同期早，29日验收。'.repeat(count)),
    );
    const [small = 0, large = 0] = passages.map((passage) => {
      const runs = [0, 1, 2].map(() => {
        const start = performance.now();
        recognise(passage);
        return performance.now() - start;
      });
      return Math.min(...runs);
    });
    // Four times the text; were it quadratic, sixteen times the work.
    expect(large / small).toBeLessThan(10);
  });
});
