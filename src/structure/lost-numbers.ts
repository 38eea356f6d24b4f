import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { endsSentence } from './character.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';
import type { TextLine } from './text-line.js';

/** A heading that has lost the first number of a sequence. */
export interface LostNumber extends Span {
  readonly like: MarkerStyle;
}

/**
 * Headings right below an outer one, where the sequence below it begins with its second number: 抗疫情 below 一、总结
 * and above （二）.
 */
export function findLostNumbers(
  shadow: string,
  lines: readonly TextLine[],
  markers: readonly Marker[],
  looksLikeHeading: (line: Span) => boolean,
): LostNumber[] {
  const indexOf = new Map(lines.map(({ start }, index) => [start, index]));
  return markers.flatMap((marker, index) => {
    const { style, ordinal, fault, edge } = marker;
    if (ordinal !== 2 || fault !== 'start' || edge.kind !== 'line' || traitsOf(style).inline) return [];
    let outer = index - 1;
    const { rank } = traitsOf(style);
    let above = markers[outer];
    while (above !== undefined && traitsOf(above.style).rank > rank) above = markers[--outer];
    const line = above === undefined ? undefined : lines[(indexOf.get(above.start) ?? Number.NaN) + 1];
    if (above === undefined || above.style === style || line === undefined || line.start >= marker.start) return [];
    if (markers[outer + 1]?.start === line.start || endsSentence(shadow.charAt(line.end - 1))) return [];
    return looksLikeHeading(line) ? [{ start: line.start, end: line.end, like: style }] : [];
  });
}
