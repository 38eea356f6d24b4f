import type { Span } from '../source/span.js';

/** Those of `spans` that touch one of `others`, each with the first such; both lists are in order and free of overlaps in themselves. */
export function overlapping<Asked extends Span, Other extends Span>(
  spans: readonly Asked[],
  others: readonly Other[],
): ReadonlyMap<Asked, Other> {
  const touched = new Map<Asked, Other>();
  let next = 0;
  for (const span of spans) {
    while (next < others.length && (others[next]?.end ?? 0) <= span.start) next++;
    const other = others[next];
    if (other !== undefined && other.start < span.end) touched.set(span, other);
  }
  return touched;
}
