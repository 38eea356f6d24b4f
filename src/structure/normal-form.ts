import type { Span } from '../source/span.js';
import { isBlank, isBlankCode, isDigit, isDigitCode } from './character.js';

/** A piece of text without blanks, where `0` stands for any number: what the lexicons of furniture are written in. */
export function normalForm(shadow: string, { start, end }: Span): string {
  let form = '';
  // Copied up to here; what follows is copied in one piece when a blank or a number ends it.
  let copied = start;
  for (let at = start; at < end; ) {
    const code = shadow.charCodeAt(at);
    if (!isDigitCode(code) && !isBlankCode(code)) {
      at++;
      continue;
    }
    form += shadow.slice(copied, at);
    if (isDigitCode(code)) form += '0';
    at = isDigitCode(code) ? numberEnd(shadow, at, end) : at + 1;
    copied = at;
  }
  return form + shadow.slice(copied, end);
}

const POINT = 0x2e;

/** The end of a number, also of one with blanks between its digits; the point of 17.92 belongs to it. */
function numberEnd(shadow: string, from: number, limit: number): number {
  let end = from + 1;
  for (let at = end; at < limit; at++) {
    const code = shadow.charCodeAt(at);
    if (isDigitCode(code)) end = at + 1;
    else if (!isBlankCode(code) && !(code === POINT && at === end && isDigitCode(shadow.charCodeAt(at + 1)))) break;
  }
  return end;
}

/** The end of `form` where it begins at `offset` of the text, or -1: blanks between its characters do not count. */
export function matchForm(shadow: string, offset: number, form: string): number {
  let at = offset;
  for (let next = 0; next < form.length; next++) {
    const wanted = form.charAt(next);
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
