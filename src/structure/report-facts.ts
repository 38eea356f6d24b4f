import type { Genre } from '../schema/report.js';
import type { Section } from './analyse-report.js';
import type { ReportSpan } from './split-reports.js';
import { vocabulary } from './vocabulary.js';
import type { WordIndex } from './word-index.js';

/** How far the opening of a report without a title reaches at most, and its closing. */
const OPENING = 800;
const CLOSING = 300;

/** The genre of a report, from its title or its opening; and whether nothing shows that it is whole. */
export function reportFacts(
  shadow: string,
  { start, end, title }: ReportSpan,
  sections: readonly Section[],
  oneOfMany: boolean,
): { genre: Genre; excerpt: boolean } {
  if (title !== null) return { genre: title.genre, excerpt: false };
  const opening = findWord(
    vocabulary.reportFormula,
    shadow,
    start,
    Math.min(end, sections[0]?.start ?? end, start + OPENING),
  );
  const closing = findWord(vocabulary.reportClosing, shadow, Math.max(start, end - CLOSING), end);
  return {
    genre: (opening?.genre as Genre | undefined) ?? 'summary',
    excerpt: !oneOfMany && opening === null && closing === null,
  };
}

/** The attributes of the word of a lexicon that stands in a span, of several one that shows a genre; null if none does. */
function findWord(
  words: WordIndex,
  shadow: string,
  start: number,
  end: number,
): Readonly<Record<string, unknown>> | null {
  let found: Readonly<Record<string, unknown>> | null = null;
  for (let at = start; at < end; at++) {
    const word = words.longestAt(shadow, at, end);
    if (word !== null && (found === null || (found.genre === undefined && word.attributes.genre !== undefined)))
      found = word.attributes;
  }
  return found;
}
