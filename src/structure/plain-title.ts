import type { Span } from '../source/span.js';
import { namesPerson } from './byline.js';
import { endsClause, isHan } from './character.js';
import { matchMarker } from './match-marker.js';
import type { Stretch } from './stretch.js';
import { vocabulary } from './vocabulary.js';

const SHORTEST = 5;
const LONGEST = 40;

/**
 * The first line of a whole report as its title, where no noun shows one (`凝心聚力抓落实`): short, without closing
 * punctuation, and neither a section nor a byline nor a salutation.
 */
export function findPlainTitle(shadow: string, stretches: readonly Stretch[]): Span | null {
  const line = firstLine(stretches);
  if (line === null) return null;
  const { start, end } = line;
  const isOther =
    end - start < SHORTEST ||
    endsClause(shadow.charAt(end - 1)) ||
    !isHan(shadow.charAt(end - 1)) ||
    matchMarker(shadow, start) !== null ||
    vocabulary.bylineWord.longestBefore(shadow, end, start) !== null ||
    namesPerson(shadow, start, end) ||
    vocabulary.titleNotFirst.longestAt(shadow, start) !== null ||
    vocabulary.reportFormula.longestAt(shadow, start) !== null;
  if (isOther) return null;
  for (let at = start; at < end; at++) if (shadow.charAt(at) === '。') return null;
  return { start, end };
}

/** The first line, with its gaps; null if it is too long for a title, or all of the text. */
function firstLine(stretches: readonly Stretch[]): Span | null {
  const start = stretches[0]?.start ?? 0;
  for (const { end, after } of stretches) {
    if (end - start > LONGEST || after === 'cut' || after === 'edge') return null;
    if (after === 'line') return { start, end };
  }
  return null;
}
