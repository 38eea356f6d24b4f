import type { Span } from '../../source/span.js';

/** For each of some spans, the ones of others that lie within it; both in text order and free of overlaps. */
export function within<Outer extends Span, Inner extends Span>(
  outer: readonly Outer[],
  inner: readonly Inner[],
): Map<Outer, Inner[]> {
  const found = new Map<Outer, Inner[]>();
  let next = 0;
  for (const span of outer) {
    while ((inner[next]?.start ?? Number.POSITIVE_INFINITY) < span.start) next++;
    const own: Inner[] = [];
    for (let candidate = inner[next]; candidate && candidate.start < span.end; candidate = inner[++next]) {
      if (candidate.end <= span.end) own.push(candidate);
    }
    if (own.length > 0) found.set(span, own);
  }
  return found;
}
