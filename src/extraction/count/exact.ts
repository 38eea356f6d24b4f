import { multipliedRest } from '../../numeral/decimal.js';

/** Digits that a quotient without end is given with, as the annotation guide does: 三分之一 is 0.3333. */
const QUOTIENT_DIGITS = 4;

/** Decimals that a number of a report has at most; more come of a division. */
const MOST_DECIMALS = 12;

/** A quotient to four places, or to four digits where it is small; one that ends stays as it is: 十万分之十二 is 0.00012. */
export function quotient(value: number): number {
  if (String(value).replace(/^.*[.]|e.*$/g, '').length <= MOST_DECIMALS) return value;
  return Math.abs(value) >= 0.1 ? Number(value.toFixed(QUOTIENT_DIGITS)) : Number(value.toPrecision(QUOTIENT_DIGITS));
}

/** A number times a power of ten that is given as a number: 5.07 and 10000 make 50700. */
export function times(value: number, factor: number): number {
  const power = Math.round(Math.log10(factor));
  return 10 ** power === factor ? multipliedRest(value, power) : value * factor;
}

/** The sum of numbers with decimals, without the noise of binary fractions: 123, 0.1 and 0.01 make 123.11. */
export function exactSum(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, number) => sum + number, 0).toPrecision(15));
}
