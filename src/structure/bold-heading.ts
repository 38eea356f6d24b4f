import type { Span } from '../source/span.js';
import { matchMarker } from './match-marker.js';

/** Deeper than all that `#` can mark. */
const LEVEL = 7;
const BOLD = /^[ \t]{0,3}\*\*([^*\r\n]{2,40})\*\*[ \t]*(?:[:：][ \t]*)?$/gm;
const PLAIN = /^[ \t]{0,3}1[.、．]/m;
const LEAST = 2;

/** A numbered line that stars mark as a heading. */
export interface BoldHeading extends Span {
  readonly level: number;
}

/** Lines that are bold as a whole, with numbers in digits, in a text that numbers other lines in digits as well: `**1.缘起:**` above `1.时间不足`. */
export function findBoldNumbers(text: string): readonly BoldHeading[] {
  if (!PLAIN.test(text)) return [];
  const found = Array.from(text.matchAll(BOLD), ({ index, 0: whole, 1: words = '' }): BoldHeading => {
    const start = index + whole.indexOf(words);
    return { start, end: start + words.length, level: LEVEL };
  }).filter(({ start }) => matchMarker(text, start)?.style === 'arabic-comma');
  return found.length < LEAST ? [] : found;
}
