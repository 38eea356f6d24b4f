import type { Span } from '../source/span.js';

/** What the separators, in order and without overlaps, leave of `[0, length)`; no empty spans. */
export function cutSpans(length: number, separators: Iterable<Span>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const separator of separators) {
    if (separator.start > start) spans.push({ start, end: separator.start });
    start = Math.max(start, separator.end);
  }
  if (start < length) spans.push({ start, end: length });
  return spans;
}
