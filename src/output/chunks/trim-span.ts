import type { Span } from '../../source/span.js';

/** A span without the blanks at its ends; null if there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const whole = text.slice(start, end);
  const length = whole.trimEnd().length;
  return length === 0 ? null : { start: start + whole.length - whole.trimStart().length, end: start + length };
}
