import type { Span } from '../source/span.js';
import { endsClause, isDigitCode, isHanCode, isLineEndCode } from './character.js';
import { isOrdinalDigit } from './match-marker.js';
import { vocabulary } from './vocabulary.js';

/** So many numbers with blanks beside them for one without show that the writer puts them there. */
const SPACED_FOR_ONE = 4;

/** A blank between a number and an ideograph. */
export interface NumberGap extends Span {
  /** It may end what a title or a heading is: `1 总则`, `工作总结 2019 年`. */
  readonly parts: boolean;
}

/** The single blanks between digits and ideographs, in lines where there is one nearly everywhere: `发放 200 多份`. */
export function findNumberSpacing(shadow: string): NumberGap[] {
  const found: NumberGap[] = [];
  // Lines without a blank, which most are, are passed over.
  for (let blank = shadow.indexOf(' '); blank >= 0; ) {
    let start = blank;
    while (start > 0 && !isLineEndCode(shadow.charCodeAt(start - 1))) start--;
    let end = blank;
    while (end < shadow.length && !isLineEndCode(shadow.charCodeAt(end))) end++;
    for (const gap of spacingOf(shadow, start, end)) found.push(gap);
    blank = shadow.indexOf(' ', end);
  }
  return found;
}

/** Those of a line. */
function spacingOf(shadow: string, start: number, end: number): NumberGap[] {
  const gaps: NumberGap[] = [];
  let isFirst = true;
  let unspaced = 0;
  for (let at = Math.max(1, start); at < end; at++) {
    const before = shadow.charCodeAt(at - 1);
    const here = shadow.charCodeAt(at);
    if (isBoundary(before, here)) unspaced++;
    else if (here === SPACE && isBoundary(before, shadow.charCodeAt(at + 1)) && !opensItem(shadow, at))
      gaps.push({ start: at, end: at + 1, parts: (isFirst && isDigitCode(before)) || opensBody(shadow, at) });
    isFirst &&= !isHanCode(here);
  }
  return gaps.length > unspaced * SPACED_FOR_ONE ? gaps : [];
}

const SPACE = 0x20;

const isBoundary = (a: number, b: number): boolean =>
  (isDigitCode(a) && isHanCode(b)) || (isHanCode(a) && isDigitCode(b));

/** ` 2、人员管理`: what stands behind the blank is the number of an item, with no other number behind it. */
function opensItem(shadow: string, gap: number): boolean {
  ITEM.lastIndex = gap;
  return ITEM.test(shadow);
}

const ITEM = / \d{1,2}[、.](?! ?\d)/y;

/** A date (`2019 年`, `1 至 6 月`) behind the last word of a title or a heading. */
function opensBody(shadow: string, gap: number): boolean {
  DATE.lastIndex = gap;
  const end = gap + (DATE.exec(shadow)?.[0].length ?? 0);
  if (end === gap || vocabulary.dateUnit.longestAt(shadow, end) === null) return false;
  return vocabulary.titleNoun.longestBefore(shadow, gap) !== null || isInHeading(shadow, gap);
}

/** A marker stands before it, with nothing between that ends a clause. */
function isInHeading(shadow: string, gap: number): boolean {
  for (let at = gap - 1; at > gap - LONGEST_HEADING && at > 0; at--) {
    const character = shadow.charAt(at);
    if (endsClause(character)) return false;
    if ((character === '、' || character === ')') && isOrdinalDigit(shadow.charAt(at - 1))) return true;
  }
  return false;
}

const LONGEST_HEADING = 30;

const DATE = / \d{1,4} ?(?:[\p{Script=Han}-] ?\d{1,2} ?)?/uy;
