import { describe, expect, it } from 'vitest';
import { numeralsOf } from '../../src/numeral/recognise-numerals.js';
import { CountingText } from './counting-text.js';

/** Texts that a careless reader reads again from every offset. */
const HOSTILE = [
  '1',
  '1,',
  '1 ',
  '1.',
  '1,234,',
  '1 234 ',
  ',234',
  '1.1e1',
  '1^1',
  '1e1e',
  '10的',
  '1/',
  '1/3',
  '1万',
  '1万1',
  '9亿9千',
  '-1',
  '一',
  '一二三四五',
  '两三',
  '十',
  '一十',
  '二百五',
  '百',
  '千百',
  '万',
  '万亿',
  '一万',
  '一亿二万',
  '零',
  '一百零',
  '〇',
  '〇O',
  '一百〇',
  '点〇',
  '二OO',
  '点',
  '一点',
  '一点五十',
  '三分之',
  '三又',
  '三又三分之',
  '百分之',
  '百 分 之 ',
  '三成',
  '九折',
  '二倍',
  '负',
  '担负',
  '统一',
  '合同一',
  '一 百 ',
  '一  ',
  '兆',
  '千克',
  '十四五',
  '大年初',
  'a1',
  'x',
];

function readsOf(unit: string, length: number): number {
  const text = new CountingText(unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
  numeralsOf(text.asString());
  return text.reads;
}

describe('recognising numerals reads each character a bounded number of times', () => {
  it.each(HOSTILE)('%s', (unit) => {
    const once = readsOf(unit, 6_000);
    const twice = readsOf(unit, 12_000);
    expect(twice / once).toBeLessThan(2.1);
  });

  it('one digit string of a million digits', () => {
    expect(readsOf('1', 1_000_000)).toBeLessThan(10_000_000);
    expect(readsOf('三一', 1_000_000)).toBeLessThan(10_000_000);
  });

  it('ordinary prose: a few looks at a character', () => {
    const prose = '全年共开展志愿服务活动二十余场,发放宣传资料1.2万份,统一组织走访困难群众三百五十户。';
    expect(readsOf(prose, 60_000)).toBeLessThan(60_000 * 12);
  });
});
