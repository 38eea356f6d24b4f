import type { Span } from '../source/span.js';
import type { ReadTitle } from './read-title.js';
import { similarity } from './report-header.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { vocabulary } from './vocabulary.js';

/** Introductions that sites write above a collection. */
const INTRODUCTION = 1500;
/** So many titles may stand above the first report of a collection, each with what a site wrote below it. */
const MOST_INTRODUCTIONS = 3;
const LEAST_SIMILARITY = 0.5;
/** A title of fewer characters names nothing: 工作总结. */
const LEAST_STEM = 5;
/** What a site says outweighs what a report may say too. */
const DECISIVE = 3;

interface Part extends Span {
  readonly title: ReadTitle | null;
}

/** How many of the first parts introduce a collection: those above its first report, whose titles are the collection's. */
export function countIntroductions(
  shadow: string,
  parts: readonly Part[],
  candidates: readonly MarkerCandidate[],
): number {
  const first = parts.slice(0, MOST_INTRODUCTIONS + 1).findIndex(({ title }) => title?.series === 1);
  const count = first < 0 && parts[0]?.title?.collection === true ? 1 : first;
  const title = parts[count]?.title;
  if (count <= 0 || title == null) return 0;
  const isAbove = (part: Part): boolean =>
    isShort(part, candidates) &&
    ((part.title === null && !opensReport(shadow, part)) ||
      part.title?.collection === true ||
      (part.title !== null && isOf(part.title, title)) ||
      isSites(shadow, part));
  return parts.slice(0, count).every(isAbove) ? count : 0;
}

/** The title of the collection that a report is one of: 街道工会工作总结 above 街道工会工作总结1. */
const isOf = (collection: ReadTitle, { stem }: ReadTitle): boolean =>
  collection.series === null &&
  collection.stem.length >= LEAST_STEM &&
  similarity(collection.stem, stem) >= LEAST_SIMILARITY;

/** A formula such as 现将工作汇报如下, or the place and day of a dispatch. */
function opensReport(shadow: string, { start, end }: Span): boolean {
  const limit = Math.min(end, start + OPENING);
  for (let at = start; at < limit; at++)
    if (vocabulary.reportFormula.longestAt(shadow, at, limit) !== null) return true;
  return false;
}

const OPENING = 200;

/** No report is so short without sections. */
const LONGEST_NOTHING = 60;

function isSites(shadow: string, { start, end }: Span): boolean {
  if (end - start <= LONGEST_NOTHING) return true;
  for (let at = start; at < end; at++) {
    const phrase = vocabulary.furniturePhrase.longestAt(shadow, at, end);
    if (phrase !== null && Number(phrase.attributes.weight) >= DECISIVE) return true;
  }
  return false;
}

/** Short and without sections. */
function isShort(part: Part, candidates: readonly MarkerCandidate[]): boolean {
  return (
    part.end - part.start <= INTRODUCTION &&
    !candidates.some(
      ({ start, style, ordinal }) =>
        start >= part.start && start < part.end && ordinal === 1 && (style === 'han-comma' || style === 'han-paren'),
    )
  );
}
