import type { Span } from '../source/span.js';
import { isDigit, isHan, startOfDigits } from './character.js';
import { hanAt } from './han-character.js';
import { looksLikeYear } from './looks-like-year.js';
import { findMark } from './mark.js';

/** Digits one by one with a blank between each two, perhaps with a decimal point or a comma before three: `1 2 0 0`, `0 . 5`, `1 , 2 0 0`. */
const SPACED = /[0-9](?: [0-9](?![0-9])| \. [0-9](?![0-9])| , [0-9] [0-9] [0-9](?![0-9]))+/y;

/** Zeros that a blank parts from the number before them: `120 0人`. */
const PARTED = /[0-9]( )0+(?![0-9.,:/-])/y;

/** A number at the end of a line and digits at the beginning of the next. */
const CUT = /[0-9]( *(?:\r\n|\r|\n) *)[0-9]+/y;

/** A line that a converter broke is at least this long. */
const BROKEN_LINE = 20;

/** Digits of the longest number that is put together over a line's end. */
const LONGEST = 8;

/**
 * The blanks and line ends that a converter left inside numbers, in a shadow: `1 2 期`, `120 0人`, `120⏎0万元`. Blanks count where
 * all digits are spaced alike and a word follows them; a line end where a unit follows the digits behind it.
 */
export function gapsInNumerals(shadow: string): Span[] {
  const gaps: Span[] = [];
  for (let at = 0; at < shadow.length; at++) {
    if (!isDigit(shadow.charCodeAt(at)) || !isGap(shadow.charCodeAt(at + 1))) continue;
    const spaced = isDigit(shadow.charCodeAt(at - 1)) || shadow[at - 1] === '.' ? null : matchAt(SPACED, shadow, at);
    if (spaced) {
      const end = at + spaced[0].length;
      if (isSpacedNumber(shadow, at, end)) {
        for (let blank = at; blank < end; blank++)
          if (shadow[blank] === ' ') gaps.push({ start: blank, end: blank + 1 });
      }
      at = end - 1;
    }
    const parted = spaced ? null : matchAt(PARTED, shadow, at);
    if (parted && isPartedNumber(shadow, at, at + parted[0].length)) gaps.push({ start: at + 1, end: at + 2 });
    const cut = matchAt(CUT, shadow, at);
    const gap = cut?.[1]?.length ?? 0;
    const next = at + 1 + gap;
    if (cut && isCutNumber(shadow, at + 1, next, at + cut[0].length)) gaps.push({ start: at + 1, end: next });
  }
  return gaps;
}

const isGap = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d;

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Whether a word or a percent sign stands behind, and none of the digits counts on from the one before (1 2 3). */
function isSpacedNumber(shadow: string, start: number, end: number): boolean {
  const blank = shadow[end] === ' ' ? 1 : 0;
  const next = shadow.charCodeAt(end + blank);
  if (!isHan(next) && shadow[end + blank] !== '%') return false;
  if (isDigit(shadow.charCodeAt(start - 1)) || (isJoint(shadow, start - 1) && isDigit(shadow.charCodeAt(start - 2))))
    return false;
  const digits = [...shadow.slice(start, end)].filter((character) => isDigit(character.charCodeAt(0)));
  const counts = digits.every((digit, index) => index === 0 || Number(digit) === Number(digits[index - 1]) + 1);
  // 1 2 3 人 lists what it counts, but 1 2 期 does not.
  return !(counts && digits.length > 2);
}

/** A blank, or what joins figures of a date: 2024/3/5 9时 is no 59. */
const isJoint = (shadow: string, at: number): boolean => ' /-.'.includes(shadow[at] ?? '?');

/** Whether a number of several digits stands behind a word and its zeros before one: 出动120 0人. */
function isPartedNumber(shadow: string, at: number, end: number): boolean {
  const start = startOfDigits(shadow, at, LONGEST);
  const blank = shadow[end] === ' ' ? 1 : 0;
  const isLong = at > start && end - start <= LONGEST + 1;
  const betweenWords = isHan(shadow.charCodeAt(start - 1)) && isHan(shadow.charCodeAt(end + blank));
  return isLong && betweenWords && !findMark(shadow, end, 'date');
}

function isCutNumber(shadow: string, end: number, next: number, nextEnd: number): boolean {
  const start = startOfDigits(shadow, end, LONGEST);
  const written = shadow.slice(start, end) + shadow.slice(next, nextEnd);
  const before = shadow.charCodeAt(start - 1);
  if (written.length > LONGEST || !isHan(before) || hanAt(shadow, start - 1) || !isHan(shadow.charCodeAt(nextEnd)))
    return false;
  if (findMark(shadow, nextEnd, 'date')) return looksLikeYear(written) && end - start < 4;
  // No number of its own begins with a zero; other digits may be one unless the line is as long as a broken one.
  return shadow[next] === '0' || (end - start < 4 && end - lineStart(shadow, end) >= BROKEN_LINE);
}

function lineStart(shadow: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < BROKEN_LINE && shadow[at - 1] !== '\n' && shadow[at - 1] !== '\r') at--;
  return at;
}
