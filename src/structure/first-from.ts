import type { Span } from '../source/span.js';

/** The index of the first of ordered spans that begins at or behind an offset; their number if none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
