import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../src/numeral/read-numeral.js';

describe('readNumeral', () => {
  it('reads the digits of an ordinal: whether they order is the caller’s question', () => {
    expect(readNumeral('第三届', 1)).toEqual({ start: 1, end: 2, text: '三', value: 3, kind: 'integer' });
  });

  it('reads a multiplier without digits as bare, lost digits or not', () => {
    expect(readNumeral('万元', 0)).toEqual({
      start: 0,
      end: 1,
      text: '万',
      value: 10_000,
      kind: 'integer',
      bare: true,
    });
    expect(readNumeral('几千万', 1)).toMatchObject({ text: '千万', value: 10_000_000, bare: true });
  });

  it.each([
    ['统一部署', 1],
    ['一些', 0],
    ['一带一路', 2],
    ['百分之几', 0],
    ['大陆', 1],
    ['登陆', 1],
    ['〇〇县', 0],
    ['成立', 0],
    ['甲', 0],
    ['', 0],
    ['五', 7],
    ['3-5', 1],
    ['负责', 0],
    [' 负三', 0],
    [' 万', 0],
  ])('finds none in %s at %i', (text, offset) => {
    expect(readNumeral(text, offset)).toBeNull();
  });

  it.each([
    ['统一百户', 1, '一百'],
    ['5千克', 0, '5'],
    ['2014.3.5', 0, '2014.3'],
    ['12:30', 0, '12'],
    ['二〇一四年三月', 0, '二〇一四'],
    ['十四亿人', 0, '十四亿'],
    ['三点半', 0, '三'],
  ])('reads in %s at %i: %s', (text, offset, expected) => {
    expect(readNumeral(text, offset)?.text).toBe(expected);
  });

  it('does not give a value that JSON cannot hold', () => {
    expect(readNumeral('9'.repeat(400), 0)).toMatchObject({ value: Number.MAX_VALUE, kind: 'digits' });
    expect(readNumeral(`-${'9'.repeat(400)}`, 0)).toMatchObject({ value: -Number.MAX_VALUE });
    expect(readNumeral('九'.repeat(400), 0)).toMatchObject({ value: Number.MAX_VALUE, kind: 'digits' });
  });
});
