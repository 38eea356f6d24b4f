import type { TokenRange } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';

/** From the first token's start to the last one's end; an empty range has the span of no character at its place. */
export function spanOf(tokens: readonly Span[], { from, to }: TokenRange): Span {
  const start = tokens[from]?.start ?? tokens[from - 1]?.end ?? 0;
  return { start, end: to > from ? (tokens[to - 1]?.end ?? start) : start };
}
