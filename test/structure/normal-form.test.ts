import { expect, it } from 'vitest';
import { matchForm, normalForm } from '../../src/structure/normal-form.js';

it.each([
  ['大小:17.92KB', '大小:0KB'],
  ['第 5 页 共 12 页', '第0页共0页'],
  ['2021-04-22 发布', '0-0-0发布'],
  ['1 200人', '0人'],
  ['1.2.3', '0'],
  ['3.', '0.'],
  [' 甲 乙 ', '甲乙'],
  ['', ''],
])('the normal form of %j is %j', (text, form) => {
  expect(normalForm(text, { start: 0, end: text.length })).toBe(form);
});

it('finds a form whatever its numbers and blanks are', () => {
  expect(matchForm('见第 15 页 共7页。', 1, '第0页共0页')).toBe(11);
  expect(matchForm('第页', 0, '第0页')).toBe(-1);
});
