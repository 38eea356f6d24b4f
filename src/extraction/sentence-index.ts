import type { Span } from '../source/span.js';
import type { Token } from './token/token.js';

const ENDS = new Set(['。', '!', '?', ';']);
const CLOSING = new Set(['”', '"', ')', '》']);

/**
 * The sentences of a passage as spans of its view: they end behind `。！？；` and the quotation marks that close there,
 * at line breaks and gaps, and where a section's marker stands.
 */
export function sentencesOf(tokens: readonly Token[]): Span[] {
  const sentences: Span[] = [];
  let start = -1;
  let end = -1;
  let closed = false;
  const finish = (): void => {
    if (start >= 0 && end > start) sentences.push({ start, end });
    start = -1;
    closed = false;
  };
  for (const token of tokens) {
    if (token.kind === 'break') {
      finish();
      continue;
    }
    const continues = closed && token.kind === 'punctuation' && (CLOSING.has(token.text) || ENDS.has(token.text));
    if (token.kind === 'marker' || (closed && !continues)) finish();
    if (start < 0) start = token.start;
    end = token.end;
    if (token.kind === 'punctuation' && ENDS.has(token.text)) closed = true;
  }
  finish();
  return sentences;
}

/** Index of the last span that begins at or before `offset`; the spans are in order. -1 if none does. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
