import type { Span } from '../source/span.js';

/**
 * A number that Markdown sets in bold, with what belongs to it: **195 人**, **40.95%**, **3,500万元**. Marks that stand for
 * what was left out have none behind (**15年, also before another **区), or other masked parts of a date (**15年**月).
 */
const BOLD_NUMBER = /(?<!\*)\*\*(?![0-9]{2}年[^*])[0-9][^*\r\n。;:、!?“”《》]{0,16}\*\*(?![*年月日])/g;
const MARKS = 2;

/** The marks around numbers in bold, which are read as if they were not there. */
export function findNumberEmphasis(shadow: string): Span[] {
  return Array.from(shadow.matchAll(BOLD_NUMBER), ({ index, 0: { length } }) => [
    { start: index, end: index + MARKS },
    { start: index + length - MARKS, end: index + length },
  ]).flat();
}
