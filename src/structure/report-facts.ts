import type { Genre } from '../schema/report.js';
import type { Span } from '../source/span.js';
import { isDigit } from './character.js';
import type { DecisionRule } from './decision.js';
import { isOrdinalDigit } from './match-marker.js';
import type { Stretch } from './stretch.js';
import { vocabulary } from './vocabulary.js';
import type { FoundWord, WordIndex } from './word-index.js';

/** What a report without a title shows of itself. */
export interface ReportFacts {
  readonly genre: Genre;
  readonly genreRule: DecisionRule;
  /** True if an opening, a closing or a signature shows that the report is whole. */
  readonly whole: boolean;
}

/** How far the opening of a report reaches at most, and its closing. */
const OPENING = 800;
const CLOSING = 300;
/** The date under a report: 二〇一九年十二月二十八日. */
const LONGEST_DATE = 16;

/** Reads the facts of the report in `span`, whose first section begins at `firstSection`. */
export function reportFacts(
  shadow: string,
  stretches: readonly Stretch[],
  { start, end }: Span,
  firstSection: number,
): ReportFacts {
  const opening = findWord(vocabulary.reportFormula, shadow, start, Math.min(end, firstSection, start + OPENING));
  const closing = findWord(vocabulary.reportClosing, shadow, Math.max(start, end - CLOSING), end);
  const last = stretches.at(-1);
  const genre = opening?.attributes.genre as Genre | undefined;
  return {
    genre: genre ?? 'summary',
    genreRule: genre === undefined ? 'genre-usual' : 'genre-of-formula',
    whole: opening !== null || closing !== null || (last !== undefined && isDateLine(shadow, last)),
  };
}

/** The word of a lexicon that stands in a span: of several the first that shows a genre. */
function findWord(words: WordIndex, shadow: string, start: number, end: number): FoundWord | null {
  let found: FoundWord | null = null;
  for (let at = start; at < end; at++) {
    const word = words.longestAt(shadow, at, end);
    if (word === null) continue;
    if (word.attributes.genre !== undefined) return word;
    found ??= word;
  }
  return found;
}

/** A line of nothing but a date. */
export function isDateLine(shadow: string, { start, end, before }: Stretch): boolean {
  if (before !== 'line' || end - start > LONGEST_DATE) return false;
  let units = 0;
  for (let at = start; at < end; ) {
    const unit = vocabulary.dateUnit.longestAt(shadow, at, end);
    if (unit !== null) units++;
    else if (!isDigit(shadow.charAt(at)) && !isOrdinalDigit(shadow.charAt(at))) return false;
    at = unit?.end ?? at + 1;
  }
  return units >= 2;
}
