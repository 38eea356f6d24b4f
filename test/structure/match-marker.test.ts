import { describe, expect, it } from 'vitest';
import { shadow } from '../../src/source/shadow.js';
import { matchMarker } from '../../src/structure/match-marker.js';

const match = (text: string, offset = 0) => matchMarker(shadow(text), offset);

describe('matchMarker', () => {
  it.each([
    ['一、', 'han-comma', 1, 2],
    ['二十三 、', 'han-comma', 23, 5],
    ['貳、', 'han-comma', 2, 2],
    ['參、', 'han-comma', 3, 2],
    ['（十二）', 'han-paren', 12, 4],
    ['(三)、', 'han-paren', 3, 4],
    ['㈣', 'han-paren', 4, 1],
    ['５．', 'arabic-comma', 5, 2],
    ['6、', 'arabic-comma', 6, 2],
    ['1.2021年', 'arabic-comma', 1, 2],
    ['（7）', 'arabic-paren', 7, 3],
    ['8）', 'arabic-paren', 8, 2],
    ['⑼', 'arabic-paren', 9, 1],
    ['⑳', 'circled', 20, 1],
    ['㉑', 'circled', 21, 1],
    ['第三，', 'ordinal-word', 3, 3],
    ['第一部分', 'part', 1, 4],
    ['第二章：', 'chapter', 2, 4],
    ['十一是', 'han-is', 11, 3],
    ['其次，', 'discourse', 2, 3],
    ['最后，', 'discourse', null, 3],
    ['——甲', 'dash', null, 2],
  ])('reads %s', (text, style, ordinal, end) => {
    expect(match(text)).toEqual({ style, ordinal, end });
  });

  it.each(['2.5万', '一二三四五、', '第一', '首先', '—', '参加', '9:00', '甲方', '1.5万亩', ''])(
    'reads nothing in %j',
    (text) => {
      expect(match(text)).toBeNull();
    },
  );

  it('reads no part of a numeral', () => {
    expect(match('十二、', 1)).toBeNull();
    expect(match('12、', 1)).toBeNull();
    expect(match('2.5、', 2)).toBeNull();
  });
});
