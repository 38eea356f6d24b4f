import { parseHanInteger } from '../numeral/parse-han-integer.js';

/** The number that a marker states, in digits or Han numerals; null if the text is no number above zero. */
export function parseOrdinal(text: string): number | null {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : parseHanInteger(text);
  return number !== null && Number.isInteger(number) && number > 0 ? number : null;
}
