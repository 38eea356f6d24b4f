import { parseHanInteger } from '../numeral/parse-han-integer.js';

/** The number that a marker states, in digits or Han numerals; null if the text is no number above zero. */
export function parseOrdinal(text: string): number | null {
  if (isFestival(text)) return null;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : parseHanInteger(text);
  return number !== null && Number.isInteger(number) && number > 0 ? number : null;
}

/** Han digits side by side are no number of a heading but a day: `五一、国庆期间…`. */
function isFestival(text: string): boolean {
  return text.length > 1 && [...text].every(isHanDigit);
}

const isHanDigit = (character: string): boolean => {
  const digit = parseHanInteger(character);
  return digit !== null && digit > 0 && digit < 10;
};
