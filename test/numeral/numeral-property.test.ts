import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayStartNumeral } from '../../src/numeral/may-start-numeral.js';
import { readNumeral } from '../../src/numeral/read-numeral.js';
import { recogniseNumerals } from '../../src/numerals.js';
import { shadow } from '../../src/source/shadow.js';

const PIECES = [
  ...'0123456789０５.,，．-－%‰ +/^eEkKMwxX_',
  ...'〇零一二两三四五六七八九十百千万亿兆廿卅壹贰叁肆伍陆拾佰仟萬億點兩',
  ...'点分之又负成折倍半第的几多余上年月日个',
  '分之',
  '百分之',
  '次方',
  '统一',
  '千克',
  ' ',
  '\u3000',
  '\n',
  '\ud83d',
];

const numeralLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(numeralLike, fc.string({ unit: 'binary', maxLength: 60 }));
const runs = { numRuns: 2_000 };

describe('recogniseNumerals', () => {
  it('finds slices of the text, in order, without overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const numeral of recogniseNumerals(text)) {
          expect(numeral.start).toBeGreaterThanOrEqual(end);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          expect(numeral.text).toBe(text.slice(numeral.start, numeral.end));
          end = numeral.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      runs,
    );
  });

  it('gives values that JSON can hold, the lower one first', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const numeral of recogniseNumerals(text)) {
          expect(Number.isFinite(numeral.value)).toBe(true);
          expect(Object.is(numeral.value, -0)).toBe(false);
          if (numeral.max !== undefined) expect(numeral.max).toBeGreaterThan(numeral.value);
          expect(JSON.parse(JSON.stringify(numeral))).toEqual(numeral);
        }
      }),
      runs,
    );
  });

  it('gives the same for the same text, whatever was read before', () => {
    fc.assert(
      fc.property(anything, numeralLike, (text, other) => {
        const first = recogniseNumerals(text);
        recogniseNumerals(other);
        expect(recogniseNumerals(text)).toEqual(first);
      }),
    );
  });

  it('does not see the difference between a text and its shadow', () => {
    const strip = (text: string) => recogniseNumerals(text).map(({ text: _, ...numeral }) => numeral);
    fc.assert(
      fc.property(numeralLike, (text) => {
        expect(strip(shadow(text))).toEqual(strip(text));
      }),
      runs,
    );
  });
});

describe('readNumeral', () => {
  it('reads from its offset on, and only where a numeral may start', () => {
    fc.assert(
      fc.property(numeralLike, fc.nat(24), (text, offset) => {
        const form = shadow(text);
        const numeral = readNumeral(form, Math.min(offset, form.length));
        if (numeral === null) return;
        expect(numeral.start).toBe(Math.min(offset, form.length));
        expect(numeral.text).toBe(form.slice(numeral.start, numeral.end));
        expect(mayStartNumeral(form.charCodeAt(numeral.start))).toBe(true);
      }),
      runs,
    );
  });

  it('reads every integer that can be written in characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        const text = inCharacters(value);
        expect(recogniseNumerals(text)).toEqual([{ start: 0, end: text.length, text, value, kind: 'integer' }]);
      }),
      runs,
    );
  });

  it('scales every decimal exactly', () => {
    const decimals = fc.tuple(
      fc.nat(99_999),
      fc.integer({ min: 1, max: 9_999 }),
      fc.constantFrom(['万', 4], ['亿', 8]),
    );
    fc.assert(
      fc.property(decimals, ([whole, part, [unit, scale]]) => {
        const digits = String(part).padStart(4, '0');
        const text = `${whole}.${digits}${unit}`;
        const value = Number(BigInt(`${whole}${digits}`) * 10n ** BigInt(Number(scale) - 4));
        expect(recogniseNumerals(text)).toEqual([{ start: 0, end: text.length, text, value, kind: 'decimal' }]);
      }),
      runs,
    );
  });

  it('reads groups of three as their digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999_999_999 }), (value) => {
        const text = value.toLocaleString('en-GB');
        expect(recogniseNumerals(text).map((numeral) => numeral.value)).toEqual([value]);
      }),
    );
  });
});

const DIGITS = '零一二三四五六七八九';
const POWERS = ['', '十', '百', '千'];
const MYRIADS = ['', '万', '亿'];

/** An integer as one writes it: 10250 is 一万零二百五十. */
function inCharacters(value: number): string {
  if (value === 0) return DIGITS.charAt(0);
  let text = '';
  let pending = false;
  for (let group = 2; group >= 0; group--) {
    const section = Math.floor(value / 10 ** (4 * group)) % 10_000;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(section / 10 ** place) % 10;
      if (digit === 0) {
        pending = text !== '';
        continue;
      }
      const teen = text === '' && place === 1 && digit === 1;
      text += (pending ? '零' : '') + (teen ? '' : DIGITS.charAt(digit)) + (POWERS[place] ?? '');
      pending = false;
    }
    if (section > 0) text += MYRIADS[group] ?? '';
  }
  return text;
}
