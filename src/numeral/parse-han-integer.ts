import { shadow } from '../source/shadow.js';
import { readDigitString } from './read-digit-string.js';
import { readHanInteger } from './read-han.js';

/**
 * The integer that a whole text states in characters, ordinary, financial or Traditional: 十二, 廿三, 壹, 一〇. Null for
 * anything else, pairs such as 三五 included.
 */
export function parseHanInteger(text: string): number | null {
  const form = shadow(text);
  const integer = readHanInteger(form, 0);
  if (integer?.end === form.length) return integer.max > integer.value ? null : integer.value;
  const string = readDigitString(form, 0);
  return string?.end === form.length ? string.value : null;
}
