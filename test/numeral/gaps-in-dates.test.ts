import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../src/index.js';

const BEFORE = '机房巡检与故障抢修工作由本班负责，全班人员于';

describe('the end of a line inside a date', () => {
  it.each([
    ['2017\n年3月交接。', '2017\n年3月', '2017-03'],
    ['2017年\n3月交接。', '2017年\n3月', '2017-03'],
    ['2017年3\n月5日交接。', '2017年3\n月5日', '2017-03-05'],
    ['2017年3月\r\n5日交接。', '2017年3月\r\n5日', '2017-03-05'],
    ['2017年3月5\n日，交接。', '2017年3月5\n日', '2017-03-05'],
  ])('%j', (text, written, value) => {
    expect(recogniseDates(BEFORE + text)).toMatchObject([{ text: written, value }]);
  });

  it.each([
    ['2017年\n3月交接。', ['2017年', '3月']],
    [`${BEFORE}6月\n2017年交接。`, ['6月', '2017年']],
    [`${BEFORE}年底领取12\n月饼。`, ['年底']],
  ])('%j has none', (text, dates) => {
    expect(recogniseDates(text).map((date) => date.text)).toEqual(dates);
  });
});
