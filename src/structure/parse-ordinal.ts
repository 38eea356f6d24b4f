import { parseHanInteger } from '../numeral/parse-han-integer.js';

/** Digits side by side are no number of a heading but a date or a name: 五一、国庆. */
const DIGITS_ONLY = /^[一二三四五六七八九]{2,}$/;

/** The number that a marker states, in digits or Han numerals; null if the text is no number above zero. */
export function parseOrdinal(text: string): number | null {
  if (DIGITS_ONLY.test(text)) return null;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : parseHanInteger(text);
  return number !== null && Number.isInteger(number) && number > 0 ? number : null;
}
