import type { Span } from '../source/span.js';

const OPEN = '<!--';
const CLOSE = '-->';

/** The remarks in a page's source, which no reader sees: `<!-- 记录本周工作 -->`. */
export function findRemarks(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(OPEN); start >= 0; ) {
    const close = text.indexOf(CLOSE, start + OPEN.length);
    if (close < 0) break;
    const end = close + CLOSE.length;
    found.push({ start, end });
    start = text.indexOf(OPEN, end);
  }
  return found;
}
