import { describe, expect, it } from 'vitest';
import { parseHanInteger } from '../../src/numeral/parse-han-integer.js';

describe('parseHanInteger', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百零三', 103],
    ['廿三', 23],
    ['壹', 1],
    ['陆', 6],
    ['拾贰', 12],
    ['參', null],
    ['貳', 2],
    ['叄', 3],
    ['一〇', 10],
    ['一四', 14],
    ['零', 0],
  ])('%s is %s', (text, value) => {
    expect(parseHanInteger(text)).toBe(value);
  });

  it.each(['', '甲', '12', '十二、', ' 十二', '三五', '一二', '一点五', '第一', '二分之一', '一些'])(
    'refuses %j',
    (text) => {
      expect(parseHanInteger(text)).toBeNull();
    },
  );
});
