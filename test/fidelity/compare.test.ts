import { expect, it } from 'vitest';
import { compare } from './compare.js';

it.each([
  ['甲乙丙1', '甲乙丙1', { kept: 1, order: 1, numbers: 1 }],
  ['甲乙丙丁', '甲乙', { kept: 0.5, order: 1 / 3, numbers: 1 }],
  ['甲乙丙', '丙乙甲', { kept: 1, order: 0, numbers: 1 }],
  ['甲甲 12 1,234', '甲 12', { kept: 0.5, order: 0, numbers: 0.5 }],
  ['', '甲', { kept: 1, order: 1, numbers: 1 }],
])('of %j and %j', (theirs, ours, expected) => {
  expect(compare(theirs, ours)).toEqual(expected);
});
