import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { endsSentence, isCloser } from './character.js';
import { traitsOf } from './marker-style.js';
import type { TextLine } from './text-line.js';

/** Lines of facts that may stand below the name of a group: 组长：某某. */
const MOST_FACTS = 6;
const LONGEST_FACT = 30;
const LEAST_GROUPS = 2;

/**
 * The names of groups (`财务组`), offices or months under each of which the outermost numbering begins again: short
 * lines above the first number, perhaps with lines of facts between. `looksLikeHeading` judges the words of a line.
 */
export function findGroupHeadings(
  shadow: string,
  lines: readonly TextLine[],
  markers: readonly Marker[],
  looksLikeHeading: (line: Span) => boolean,
): Span[] {
  const outermost = markers.find(({ style }) => !traitsOf(style).inline)?.style;
  const ones = new Set(
    markers
      .filter(({ style, ordinal, edge }) => style === outermost && ordinal === 1 && edge.kind === 'line')
      .map(({ start }) => start),
  );
  if (ones.size < LEAST_GROUPS) return [];
  const groups: Span[] = [];
  lines.forEach((line, index) => {
    if (!ones.has(line.start)) return;
    let above = index - 1;
    while (above > index - 1 - MOST_FACTS && isFact(shadow, lines[above])) above--;
    const name = lines[above];
    if (name === undefined || !looksLikeHeading(name)) return;
    if (isParted(shadow, lines[above - 1], name)) groups.push({ start: name.start, end: name.end });
  });
  return groups.length >= LEAST_GROUPS && groups.length * 2 > ones.size ? groups : [];
}

/** `组长:某某` */
function isFact(shadow: string, line: TextLine | undefined): boolean {
  if (line === undefined || line.end - line.start > LONGEST_FACT) return false;
  const colon = shadow.slice(line.start, line.end).indexOf(':');
  return colon > 0 && line.start + colon < line.end - 1 && !endsSentence(shadow.charAt(line.end - 1));
}

/** A paragraph ends before it, or more than a line end stands between. */
function isParted(shadow: string, before: TextLine | undefined, line: TextLine): boolean {
  if (before === undefined || line.apart) return true;
  let last = before.end - 1;
  while (last > before.start && isCloser(shadow.charAt(last))) last--;
  return endsSentence(shadow.charAt(last));
}
