import { describe, expect, it } from 'vitest';
import { recogniseCounts, recogniseNumerals } from '../../src/index.js';

describe('what a converter left inside numbers', () => {
  it.each([
    ['投入120\n0万元。', '120\n0万', 12_000_000],
    ['于20\n19年完成。', '20\n19', 2019],
    ['全年全镇共组织各类志愿服务和义务劳动合计1\r\n25人次参加。', '1\r\n25', 125],
    ['共发放1 2 0 0 余 份。', '1 2 0 0', 1200],
    ['长0 . 5 公里。', '0 . 5', 0.5],
    ['共1 , 2 0 0 份。', '1 , 2 0 0', 1200],
    ['出动120 0人。', '120 0', 1200],
    ['出动120\u300000人。', '120\u300000', 12_000],
    ['共5\u200b00份。', '5\u200b00', 500],
    ['共5\u00ad0份。', '5\u00ad0', 50],
    ['共三\u2060百份。', '三\u2060百', 300],
    ['\ufeff共12\ufeff份。', '12', 12],
  ])('%j', (text, written, value) => {
    expect(recogniseNumerals(text)).toMatchObject([{ text: written, value, start: text.indexOf(written) }]);
  });

  it.each([
    ['2014 15人', [2014, 15]],
    ['共3个\n5人分组', [3, 5]],
    ['序号1 2 3 4 项目', [1, 2, 3, 4]],
    ['2014 00人', [2014, 0]],
    ['比分12 0:3', [12, 0, 3]],
    ['人数12\n3月开工', [12, 3]],
  ])('%j holds several numbers', (text, values) => {
    expect(recogniseNumerals(text).map(({ value }) => value)).toEqual(values);
  });

  it('reads words with characters of no width as words', () => {
    const text = '发\u200b放材\u2060料5\ufeff00\u00ad份。';
    const [count] = recogniseCounts(text);
    expect(count).toMatchObject({ value: 500, unit: '份', action: '发放', item: '材料' });
    expect(text.slice(count?.start, count?.end)).toBe(count?.text);
  });
});

describe('furniture between numbers', () => {
  it('keeps them apart', () => {
    const text = '发布时间:2021-2-6 16:20:33 来源:网 点击:        2016年,市图书馆办班3期。';
    const found = recogniseCounts(text);
    expect(found.map(({ text }) => text)).toEqual(['3期']);
  });

  it('leaves the dash of a range in the text', () => {
    const found = recogniseCounts('每组20 - 30人，每户补助20 - 100万元。');
    expect(found.map(({ min, max }) => [min, max])).toEqual([
      [20, 30],
      [200_000, 1_000_000],
    ]);
  });
});
