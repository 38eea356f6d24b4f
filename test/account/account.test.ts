import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account, accountSchema, createParser } from '../../src/index.js';
import { shadow } from '../../src/source/shadow.js';
import { plantedReport } from '../audit/planted-reports.js';
import { anyText } from '../fuzz/arbitraries.js';

const parser = createParser();
const accountOf = (text: string) => account(parser.parse(text));

/** Class, and what explains it. */
const told = (text: string, kind = 'numeral'): string[] =>
  accountOf(text)
    .items.filter((item) => item.kind === kind)
    .map(({ text, class: name, id, rule }) => `${text} ${name} ${id ?? rule?.name ?? ''}`.trim());

describe('account', () => {
  it.each([
    ['a count', '发放传单400份。', ['400 record count-1']],
    ['a date', '3月5日开会。', ['3 record date-1', '5 record date-1']],
    ['a marker', '一、抓培训\n举办培训班12期。', ['一 record section-1', '12 record count-1']],
    ['a word', '统一部署，进一步抓好。', ['一 dismissed word', '一 dismissed word']],
    ['an ordinal', '这是第三次。', ['三 dismissed ordinal']],
    ['a slogan', '学习贯彻“三个代表”重要思想。', ['三 dismissed quoted-name']],
    ['a code', '这里5G信号很好。', ['5 dismissed latin-code']],
    ['a ratio', '按2∶1配制药液。', ['2 dismissed ratio', '1 dismissed ratio']],
    ['a rank', '居全国前三。', ['三 dismissed foremost']],
  ])('%s: %s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('leaves what nothing explains unexplained', () => {
    // A number that nothing is known of is no quantity and no name.
    expect(told('他说四千七百二十九吧。')).toEqual(['四千七百二十九 unexplained']);
  });

  it.each([
    ['date', '去年召开会议，3月结束。', ['去年 record date-1', '3月 record date-2']],
    ['marker', '一、抓培训\n1.5万元已到位。', ['一、 record section-1']],
    [
      'organisation',
      '各级委员会都要重视。县妇女联合会召开会议。',
      ['委员会 dismissed', '妇女联合会 record organisation-1'],
    ],
  ])('accounts for the kind %s', (kind, text, expected) => {
    expect(told(text, kind).map((line) => line.replace(/(dismissed).*/, '$1'))).toEqual(expected);
  });

  it('names the rule of a dismissal with file, line and reason', () => {
    const [item] = accountOf('这里5G信号很好。').items;
    expect(item).toMatchObject({ rule: { file: 'account/word.grammar', name: 'latin-code' } });
    expect(item?.rule?.line).toBeGreaterThan(0);
    expect(item?.reason).not.toBe('');
  });

  it('is the same from what was noted while the text was read, by reading again, and from JSON', () => {
    const noting = createParser({ account: true });
    for (let index = 0; index < 20; index++) {
      const text = `${plantedReport(index).planted}他说四千七百二十九吧，第三次统一部署5G基站。`;
      const again = accountOf(text);
      expect(again.items.some((item) => item.class === 'unexplained')).toBe(true);
      expect(account(noting.parse(text))).toEqual(again);
      expect(account(JSON.parse(JSON.stringify(parser.parse(text))))).toEqual(again);
    }
  });

  it('dismisses what stands in furniture', () => {
    const text = '青石站工作总结\n发放传单400份。\n第5页 共9页\n举办培训班3期。\n';
    expect(told(text)).toEqual([
      '400 record count-1',
      '5 dismissed page-mark',
      '9 dismissed page-mark',
      '3 record count-2',
    ]);
  });
});

/** Whatever numerals are written with, told by Unicode and by hand, not by the library. */
const NUMERAL = /[0-9零一二两三四五六七八九十百千万亿]/gu;

describe('the account of any text', () => {
  const property = (check: (text: string) => void): void => {
    fc.assert(fc.property(anyText, check), { numRuns: 150 });
  };

  it('is a partition: each item is of one class, and the classes add up', () => {
    property((text) => {
      const { balance, items } = accountOf(text);
      expect(accountSchema.parse({ balance, items })).toEqual({ balance, items });
      for (const [kind, { total, record, dismissed, unexplained }] of Object.entries(balance)) {
        expect(record + dismissed + unexplained).toBe(total);
        expect(items.filter((item) => item.kind === kind)).toHaveLength(total);
      }
      for (const item of items) {
        expect(item.text).toBe(text.slice(item.start, item.end));
        expect([item.id !== null, item.rule !== null]).toEqual([item.class === 'record', item.class === 'dismissed']);
      }
    });
  });

  it('has every character of a numeral in one item, and numerals do not overlap', () => {
    property((text) => {
      const numerals = accountOf(text).items.filter(({ kind }) => kind === 'numeral');
      for (const [index, { start }] of numerals.entries()) {
        if (index > 0) expect(start).toBeGreaterThanOrEqual(numerals[index - 1]?.end ?? 0);
      }
      for (const { index } of shadow(text).matchAll(NUMERAL)) {
        expect(numerals.filter(({ start, end }) => start <= index && index < end)).toHaveLength(1);
      }
    });
  });
});
