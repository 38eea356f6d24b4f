import { times } from './exact.js';

/**
 * The lower end of a range that is told in digit and digit that follow each other, the second with its place: 2 of 两、三 and 20
 * of 二、三十; null of 二、五十, which is no range.
 */
export function lowerNeighbour(digit: number, value: number): number | null {
  if (!Number.isInteger(digit) || digit < 1 || digit >= LAST_DIGIT) return null;
  const place = Math.round(value / (digit + 1));
  return place * (digit + 1) === value && /^10*$/.test(String(place)) ? times(digit, place) : null;
}

const LAST_DIGIT = 9;
