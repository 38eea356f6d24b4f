import type { Span } from '../source/span.js';
import { isBlank, isDigit } from './character.js';

/** A piece of text without blanks, where `0` stands for any number: what the lexicons of furniture are written in. */
export function normalForm(shadow: string, { start, end }: Span): string {
  let form = '';
  let inNumber = false;
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    if (isBlank(character)) continue;
    if (!isDigit(character)) {
      // The point of 17.92 belongs to the number.
      if (inNumber && character === '.' && isDigit(shadow.charAt(at + 1))) continue;
      form += character;
      inNumber = false;
    } else if (!inNumber) {
      form += '0';
      inNumber = true;
    }
  }
  return form;
}

/** The end of `form` where it begins at `offset` of the text, or -1: blanks between its characters do not count. */
export function matchForm(shadow: string, offset: number, form: string): number {
  let at = offset;
  for (const wanted of form) {
    while (at < shadow.length && isBlank(shadow.charAt(at)) && at < offset + MAX_LENGTH) at++;
    if (wanted === '0') {
      if (!isDigit(shadow.charAt(at))) return -1;
      while (isDigit(shadow.charAt(at)) && at < offset + MAX_LENGTH) at++;
    } else if (shadow.charAt(at) === wanted) at++;
    else return -1;
  }
  return at;
}

/** No page mark is longer. */
const MAX_LENGTH = 40;
