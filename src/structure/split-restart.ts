import type { Marker } from './accept-markers.js';
import { endsWithSentence } from './ends-with-sentence.js';
import { isFactOfGroup } from './group-fact.js';
import { traitsOf } from './marker-style.js';
import { looksLikeHeading } from './plain-heading.js';
import { isDateLine } from './report-facts.js';
import { type Stretch, stretchAt } from './stretch.js';
import { vocabulary } from './vocabulary.js';
import type { WordIndex } from './word-index.js';

/** The first paragraph of a report is at least this long. */
const LEAST_OPENING = 24;
/** What closes a report stands no farther before the next one. */
const CLOSING = 80;

/**
 * Where an untitled report begins behind another one: its outermost numbering begins again, and the paragraph before
 * that opens like a report. Returns the offsets of such paragraphs.
 */
export function findRestarts(shadow: string, stretches: readonly Stretch[], markers: readonly Marker[]): number[] {
  const outermost = markers.find(({ style }) => !traitsOf(style).inline)?.style;
  // Where the outer headings have no numbers, the numbers inside begin again in one report too.
  if (outermost === 'han-paren' || outermost === 'arabic-paren') return [];
  const restarts: number[] = [];
  let ordinal = 0;
  let before = 0;
  for (const marker of markers) {
    if (marker.style === outermost && marker.ordinal !== null) {
      if (marker.ordinal === 1 && ordinal >= 2) {
        const opening = openingBefore(shadow, stretches, before, marker.start);
        if (opening >= 0) restarts.push(opening);
      }
      ordinal = marker.ordinal;
    }
    before = marker.end;
  }
  return restarts;
}

/** The beginning of the paragraph right before `to`, if it opens a report and begins behind `from`; else -1. */
function openingBefore(shadow: string, stretches: readonly Stretch[], from: number, to: number): number {
  let index = stretchAt(stretches, to - 1);
  while (index >= 0 && !beginsParagraph(shadow, stretches, index)) {
    index--;
    if ((stretches[index]?.start ?? 0) <= from) return -1;
  }
  const stretch = stretches[index];
  if (stretch === undefined || stretch.start <= from || to - stretch.start < LEAST_OPENING) return -1;
  if (isBelowName(shadow, stretches, index)) return -1;
  const opening = vocabulary.reportOpening.longestAt(shadow, stretch.start);
  if (opening === null) return -1;
  const isSure =
    opening.attributes.weak !== true ||
    hasWord(vocabulary.reportFormula, shadow, stretch.start, to) ||
    hasWord(vocabulary.reportClosing, shadow, Math.max(from, stretch.start - CLOSING), stretch.start);
  return isSure ? stretch.start : -1;
}

/** A short line right above that is no date: what follows is a part of the same report, such as a group's. */
function isBelowName(shadow: string, stretches: readonly Stretch[], index: number): boolean {
  const above = stretches[index - 1];
  // Those who lead a group stand below its name.
  if (above !== undefined && isFactOfGroup(shadow, above)) return true;
  if (above === undefined || above.after !== 'line' || above.before !== 'line') return false;
  return looksLikeHeading(shadow, above) && !isDateLine(shadow, above);
}

function hasWord(words: WordIndex, shadow: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (words.longestAt(shadow, at, end) !== null) return true;
  return false;
}

/** True behind a line end, and behind a gap that a sentence ends before. */
export function beginsParagraph(shadow: string, stretches: readonly Stretch[], index: number): boolean {
  const stretch = stretches[index];
  if (stretch === undefined || stretch.before === 'edge' || stretch.before === 'line') return true;
  if (stretch.before === 'cut') return false;
  return endsWithSentence(shadow, { start: 0, end: stretches[index - 1]?.end ?? 1 });
}
