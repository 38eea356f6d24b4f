import { describe, expect, it } from 'vitest';
import { exactly } from '../../src/audit/interval.js';
import { parseRelation, sumOf } from '../../src/audit/relation.js';

const about = (value: number, slack: number) => ({ value, min: value - slack, max: value + slack });

describe('the arithmetic of a rule', () => {
  it.each([
    // 30 of 120 is 25 %.
    ['part / whole * 100 = share', { part: exactly(30), whole: exactly(120), share: exactly(25) }, null],
    [
      'part / whole * 100 = share',
      { part: exactly(30), whole: exactly(120), share: exactly(35) },
      '30 / 120 * 100 = 25, not 35',
    ],
    // 3 and 2 that may each be half a unit off: from 2.5 / 2.5 to 3.5 / 1.5.
    ['(level - base) / base * 100 = growth', { level: about(3, 0.5), base: about(2, 0.5), growth: exactly(133) }, null],
    [
      '(level - base) / base * 100 = growth',
      { level: exactly(3), base: exactly(2), growth: about(40, 1) },
      '(3 - 2) / 2 * 100 = 50, not 40',
    ],
    ['a - b * 2 = c', { a: exactly(10), b: exactly(3), c: exactly(4) }, null],
    ['parts <= whole', { parts: sumOf([exactly(5), exactly(8)]), whole: exactly(13) }, null],
    ['parts <= whole', { parts: sumOf([exactly(5), exactly(8)]), whole: exactly(12) }, '5 + 8 = 13 > 12'],
    ['a / b = c', { a: exactly(1), b: about(0, 1), c: exactly(99) }, null],
    ['a / b = c', { a: exactly(1), b: exactly(0), c: exactly(99) }, null],
  ])('%s', (relation, quantities, expected) => {
    expect(parseRelation(relation).contradiction(quantities)).toBe(expected);
  });

  it.each(['a', 'a =', 'a = b = c', '(a = b', 'a + = b', ''])('%s is none', (text) => {
    expect(() => parseRelation(text)).toThrow();
  });
});
