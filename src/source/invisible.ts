import type { Span } from './span.js';

/**
 * Characters of no width that carry no meaning: soft hyphen, zero-width space and joiners, word joiner, marks of direction;
 * and the sign by which Markdown says that a point or a dash behind a figure is none of its own: 12\\.08.
 */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+|(?<=\d)\\(?=[.\-_~]\d)/g;

/** Any of their first characters: one set, which is sought faster than the pattern. */
const MAY_BE_INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\\]/;

/** The stretches of a text that nobody sees; it is read as if they were not there. */
export function invisibleSpans(text: string): Span[] {
  // Most texts have none.
  if (!MAY_BE_INVISIBLE.test(text)) return [];
  return Array.from(text.matchAll(INVISIBLE), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
