import type { Span } from '../source/span.js';
import { vocabulary } from './vocabulary.js';

/**
 * A number that Markdown sets in bold, with what belongs to it: **195 人**, **40.95%**, **3,500万元**. Marks that stand for
 * what was left out have none behind (**15年), or the unit of another masked part of a date (**15年**月).
 */
const BOLD_NUMBER = /(?<!\*)\*\*([0-9]{1,16})[^*\r\n]{0,16}\*\*(?!\*)/g;
const MARKS = 2;
/** Of a masked year two digits may be left. */
const REST_OF_YEAR = 2;

/** The marks around numbers in bold, which are read as if they were not there. */
export function findNumberEmphasis(shadow: string): Span[] {
  // Most texts have none.
  if (!shadow.includes('**')) return [];
  return Array.from(shadow.matchAll(BOLD_NUMBER), ({ index, 0: { length }, 1: digits = '' }) => {
    const end = index + length;
    const behind = index + MARKS + digits.length;
    // 15年 of **15年在**区: the marks in front are the rest of a year.
    const isMasked = digits.length === REST_OF_YEAR && isDateUnit(shadow, behind) && behind + 1 + MARKS !== end;
    if (isMasked || isDateUnit(shadow, end)) return [];
    return [
      { start: index, end: index + MARKS },
      { start: end - MARKS, end },
    ];
  }).flat();
}

const isDateUnit = (shadow: string, at: number): boolean => vocabulary.dateUnit.longestAt(shadow, at) !== null;
