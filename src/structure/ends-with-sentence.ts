import type { Span } from '../source/span.js';
import { endsSentence, isCloser } from './character.js';

/** So many quotation marks and brackets may close behind the end of a sentence, where no beginning is told. */
const MOST_CLOSERS = 3;

/** The last character before `end` that closes no quotation and no bracket, `start` at the earliest. */
export function lastInside(shadow: string, { start, end }: Span): number {
  let last = end - 1;
  while (last > start && isCloser(shadow.charAt(last))) last--;
  return last;
}

/** A text that ends with a sentence: `…做好工作。”)`. */
export const endsWithSentence = (shadow: string, span: Span): boolean =>
  endsSentence(shadow.charAt(lastInside(shadow, span)));

/** What stands right before an offset, with the marks that close there. */
export const rightBefore = (end: number): Span => ({ start: end - 1 - MOST_CLOSERS, end });
