import type { Span } from '../source/span.js';

/** A line like the one after it but cut short with `…`, as sites print above a text, is at least this long. */
const SHORTEST = 20;
/** The last characters before the cut may be those of another edition. */
const SLACK = 4;

/** A line cut short with `…` or `...` whose text the next line repeats whole. */
export function findTeasers(shadow: string, lines: readonly Span[]): Span[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || line.end - line.start < SHORTEST) return false;
    let end = line.end;
    while (end > line.start && (shadow.charAt(end - 1) === '.' || shadow.charAt(end - 1) === '…')) end--;
    const length = end - line.start;
    if (line.end - end < (shadow.charAt(line.end - 1) === '…' ? 1 : 2) || length < SHORTEST) return false;
    const compared = Math.min(length, next.end - next.start) - SLACK;
    return compared > 0 && shadow.startsWith(shadow.slice(line.start, line.start + compared), next.start);
  });
}
