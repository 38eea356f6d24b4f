import type { Span } from '../source/span.js';

/** A line break that a table of plain text has for a tag; writers slip with the sign that closes it: `<br.>`. */
const BREAK = /<br[ ./]{0,3}>/gi;

/** The tags of line breaks in a span of a text. */
export const breaksIn = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(BREAK)].map(({ index, 0: tag }) => ({
    start: start + index,
    end: start + index + tag.length,
  }));
