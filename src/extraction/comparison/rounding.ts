import { formOf } from './figure.js';
import type { Stated } from './quantity.js';

const NUMBER = /\d[\d,]*(?:\.(\d+))?/;

/** Quotients are given to four places: 三分之一 is 0.3333. */
const QUOTIENT_SLACK = 0.00005;

/**
 * How far rounding may have moved the number that a count states: half of what its last digit is worth. Whole numbers of
 * things are not rounded (30人), those of percent, of wan and yi are (7%, 35亿元); numbers in words are taken as they are,
 * but for percent and multiples.
 *
 * @param text the view's text
 */
export function roundingOf(count: Pick<Stated, 'start' | 'end' | 'value' | 'measure' | 'unit'>, text: string): number {
  const [number, decimals = ''] = NUMBER.exec(text.slice(count.start, count.end)) ?? [];
  const stated = number === undefined ? Number.NaN : Number(number.replaceAll(',', ''));
  const scale = stated > 0 ? Math.abs(count.value) / stated : 1;
  const form = formOf(count);
  if (form === 'fraction') return QUOTIENT_SLACK;
  if (scale === 1 && decimals === '' && form === 'amount') return 0;
  return (scale * 10 ** -decimals.length) / 2;
}
