import type { Span } from '../source/span.js';
import { isDigit, isHan, isLineEnd } from './character.js';

/** So many numbers with blanks beside them for one without show that the writer puts them there. */
const SPACED_FOR_ONE = 4;

/** The single blanks between digits and ideographs, in lines where there is one nearly everywhere: `发放 200 多份`. */
export function findNumberSpacing(shadow: string): Span[] {
  const found: Span[] = [];
  let gaps: Span[] = [];
  let unspaced = 0;
  for (let at = 1; at <= shadow.length; at++) {
    const [before, here] = [shadow.charAt(at - 1), shadow.charAt(at)];
    if (at === shadow.length || isLineEnd(here)) {
      if (gaps.length > unspaced * SPACED_FOR_ONE) found.push(...gaps);
      gaps = [];
      unspaced = 0;
    } else if (isBoundary(before, here)) unspaced++;
    else if (here === ' ' && isBoundary(before, shadow.charAt(at + 1))) gaps.push({ start: at, end: at + 1 });
  }
  return found;
}

const isBoundary = (a: string, b: string): boolean => (isDigit(a) && isHan(b)) || (isHan(a) && isDigit(b));
