import type { Span } from '../source/span.js';
import { isBlankCode, isHanCode, isLineEndCode } from './character.js';

/** So many ideographs with a blank behind each show letter-spacing; fewer where they are all of their line. */
const LEAST_SPACED = 3;
/** At most one pair in so many may stand without a blank. */
const SPACED_FOR_ONE = 8;
/** Wider gaps separate words in letter-spaced text too. */
const WIDEST = 4;

interface Gap extends Span {
  readonly width: number;
}

/** The blanks of lines in which every character is followed by one: `工 作 总 结`. */
export function findLetterSpacing(shadow: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let hasBlank = false;
  for (let at = 0; at <= shadow.length; at++) {
    const code = shadow.charCodeAt(at);
    if (at < shadow.length && !isLineEndCode(code)) {
      hasBlank ||= isBlankCode(code);
      continue;
    }
    if (hasBlank) for (const gap of spacingOf(shadow, start, at)) found.push(gap);
    start = at + 1;
    hasBlank = false;
  }
  return found;
}

/** The blanks between the characters of one line, if it is letter-spaced; those at its ends are none. */
function spacingOf(shadow: string, start: number, end: number): Span[] {
  const gaps: Gap[] = [];
  let spaced = 0;
  let unspaced = 0;
  let han = 0;
  let isSpacedThroughout = true;
  let before = -1;
  for (let at = start; at < end; at++) {
    const code = shadow.charCodeAt(at);
    if (isBlankCode(code)) continue;
    if (isHanCode(code)) han++;
    if (before >= 0) {
      const isPair = isHanCode(code) && isHanCode(shadow.charCodeAt(before));
      const width = at - before - 1;
      isSpacedThroughout &&= width > 0;
      if (width > 0) gaps.push({ start: before + 1, end: at, width });
      if (isPair && width > 0) spaced++;
      if (isPair && width === 0) unspaced++;
    }
    before = at;
  }
  // Dates: 2 0 2 0 年 5 月.
  const isDense = isSpacedThroughout && han > 1 && gaps.length >= LEAST_SPACED;
  const isShort = !isDense && spaced > 0 && unspaced === 0 && spaced < LEAST_SPACED;
  if (!isShort && !isDense && (spaced < LEAST_SPACED || unspaced * SPACED_FOR_ONE > spaced)) return [];
  if (isShort && !isAllSpaced(shadow, start, end)) return [];
  const usual = Math.min(...gaps.map(({ width }) => width));
  return gaps.filter(({ width }) => (isShort ? width <= WIDEST : width <= usual));
}

/** `结 语`, `【概 况】`: nothing but ideographs with blanks between them, perhaps in brackets. */
function isAllSpaced(shadow: string, start: number, end: number): boolean {
  return BRACKETED_WORD.test(shadow.slice(start, Math.min(end, start + LONGEST_WORD)));
}

const LONGEST_WORD = 24;
const BRACKETED_WORD = /^\s*[【[〔《(]?\s{0,2}\p{Script=Han}(?:\s{1,4}\p{Script=Han}){1,2}\s{0,2}[】\]〕》)]?\s*$/u;
