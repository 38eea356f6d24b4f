import { hanAt } from '../numeral/han-character.js';
import type { Count } from '../schema/count.js';
import { shadow } from '../source/shadow.js';
import type { Interval } from './interval.js';

const NUMBER = /\d[\d,]*(?:\.(\d+))?/;

/** Quotients are given to four places: 三分之一 is 0.3333. */
const QUOTIENT = 0.0001;

/**
 * What a count says that the number is: where it is exact, what the digits written leave open; `over` and `at-least` are
 * open above, `under` and `at-most` below, and `about` may be anything.
 */
export function stated(count: Count): Interval {
  const { value, approx, min, max } = count;
  switch (approx) {
    case 'exact': {
      const place = lastPlace(count) / 2;
      return { value, min: value - place, max: value + place };
    }
    case 'range':
      return { value, min: min ?? value, max: max ?? Number.POSITIVE_INFINITY };
    case 'over':
    case 'at-least':
      return { value, min: value, max: Number.POSITIVE_INFINITY };
    case 'under':
    case 'at-most':
      return { value, min: Number.NEGATIVE_INFINITY, max: value };
    default:
      return { value, min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
  }
}

/** What a calculated figure may be: reports round it up, down or off, so a whole unit of its last digit either way. */
export function derived(count: Count): Interval {
  if (count.approx !== 'exact') return stated(count);
  const { value } = count;
  const place = lastPlace(count);
  return { value, min: value - place, max: value + place };
}

/**
 * What the last digit that is written is worth: 0.1亿 in 39.2亿元, 1 in 7%. Whole numbers of things are not rounded, so
 * it is 0 for 30人.
 */
export function lastPlace({ text, value, measure }: Pick<Count, 'text' | 'value' | 'measure'>): number {
  const read = shadow(text);
  const [number, decimals = ''] = NUMBER.exec(read) ?? [];
  const isRate = measure === 'percent' || measure === 'other';
  if (number === undefined) {
    // 百分之十九点五 has one decimal, 三分之一 as many as it is given to.
    if (measure === 'percent') return 10 ** -decimalsOf(value);
    if (isRate) return Number.isInteger(value) ? 1 : QUOTIENT;
    return lastMyriad(read);
  }
  const written = Number(number.replaceAll(',', ''));
  const scale = written > 0 ? Math.abs(value) / written : 1;
  if (decimals === '' && scale === 1 && !isRate) return 0;
  return scale * 10 ** -decimals.length;
}

/** What 万 or 亿 is worth where a number in words ends with it: of 三亿元 one hundred million may be rounded. */
function lastMyriad(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    const character = hanAt(text, at);
    if (character?.kind === 'myriad') return 10 ** character.value;
    if (character !== undefined) return 0;
  }
  return 0;
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
