import type { Span } from '../source/span.js';

/** A test whether an offset lies in one of the ordered spans. */
export function membership(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const span = spans[middle];
      if (span === undefined) return false;
      if (offset < span.start) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return true;
    }
    return false;
  };
}
