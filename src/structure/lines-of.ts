import type { Span } from '../source/span.js';
import { isBlankCode } from './character.js';
import { cutSpans } from './cut-spans.js';
import type { Blank } from './structure-lexer.js';

/** The lines that are not empty, each without the blanks around it. */
export function linesOf(shadow: string, blanks: readonly Blank[]): Span[] {
  const ends = blanks.filter((blank) => blank.line);
  return cutSpans(shadow.length, ends)
    .map((line) => trimSpan(shadow, line))
    .filter(({ start, end }) => start < end);
}

/** A span without blanks at its ends. */
export function trimSpan(shadow: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlankCode(shadow.charCodeAt(from))) from++;
  while (to > from && isBlankCode(shadow.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
