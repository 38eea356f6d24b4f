import type { VirtualMarker } from '../document/block.js';
import type { MarkerStyle } from './marker-style.js';
import { isOrdinalDigit, matchMarker } from './match-marker.js';
import type { MarkerCandidate } from './structure-lexer.js';

/** `1.2`, `1.2.3.`, `1-2`: what only automatic numbers are sure to be. */
const MULTILEVEL = /^\d{1,4}(?:[.-]\d{1,4}){1,8}[.、]?$/;
const DIGITS = /^\d{1,4}$/;

/**
 * The candidates of a text in which a document's automatic numbers stand: those take the place of what the lexer found
 * there. Numbers in letters are no markers in reports; they stay text.
 */
export function withVirtual(
  shadow: string,
  candidates: readonly MarkerCandidate[],
  markers: readonly VirtualMarker[],
): MarkerCandidate[] {
  if (markers.length === 0) return [...candidates];
  const made = markers.flatMap((marker) => candidateOf(shadow, marker) ?? []);
  let next = 0;
  const others = candidates.filter(({ start, end }) => {
    while ((markers[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (markers[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
  return [...others, ...made].sort((a, b) => a.start - b.start);
}

function candidateOf(shadow: string, { start, end, list, level, ordinal }: VirtualMarker): MarkerCandidate | null {
  const written = shadow.slice(start, end);
  const place = { list, level };
  const match = matchMarker(written, 0);
  if (match !== null && match.end === written.length) return { start, ...match, end, list: place };
  const style = styleOf(written);
  return style === null ? null : { start, end, style, ordinal, list: place };
}

function styleOf(written: string): MarkerStyle | null {
  if (DIGITS.test(written) || MULTILEVEL.test(written)) return 'arabic-comma';
  return [...written].every(isOrdinalDigit) ? 'han-comma' : null;
}
