import type { Diagnostic } from '../schema/diagnostic.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { diagnose } from './numbering.js';

/** So many places are named; a page mark in every line would fill the message. */
const MOST_PLACES = 12;

/** How many lines were taken for furniture, and which; null if none was. Its span is from the first to the last. */
export function furnitureDiagnostic(source: SourceText, furniture: readonly Span[]): Diagnostic | null {
  const [first] = furniture;
  const last = furniture.at(-1);
  if (first === undefined || last === undefined) return null;
  const lines = new Set<number>();
  for (const { start, end } of furniture) {
    const to = source.point(end - 1).line;
    for (let line = source.point(start).line; line <= to; line++) lines.add(line);
  }
  const places = rangesOf([...lines]);
  const shown = places.slice(0, MOST_PLACES).join(', ') + (places.length > MOST_PLACES ? ', …' : '');
  return diagnose('furniture', first.start, last.end, { lines: lines.size, places: shown });
}

/** `1-4`, `12`, of numbers that ascend. */
function rangesOf(lines: readonly number[]): string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const line of lines) {
    const range = ranges.at(-1);
    if (range !== undefined && line === range.last + 1) range.last = line;
    else ranges.push({ first: line, last: line });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
}
