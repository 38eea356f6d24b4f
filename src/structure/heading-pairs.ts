import { endsWithSentence } from './ends-with-sentence.js';
import { isFact } from './group-fact.js';
import { matchMarker } from './match-marker.js';
import type { TextLine } from './text-line.js';

const LONGEST = 16;
const LEAST_PAIRS = 2;
/** What stands below a pair is so much longer than its headings. */
const LEAST_RATIO = 2;

/** Short lines one below the other: `存在的问题` above `人手不足` above a paragraph. */
export interface HeadingPairs {
  readonly upper: ReadonlySet<TextLine>;
  readonly lower: ReadonlySet<TextLine>;
}

/** Finds them where a report has several, each below the end of a sentence or an item and above a paragraph. */
export function findPairs(
  shadow: string,
  lines: readonly TextLine[],
  opened: ReadonlySet<number>,
  looksLikeHeading: (line: TextLine) => boolean,
): HeadingPairs {
  const mayHead = (line: TextLine): boolean =>
    !opened.has(line.start) &&
    line.end - line.start <= LONGEST &&
    matchMarker(shadow, line.start) === null &&
    !isFact(shadow, line) &&
    looksLikeHeading(line);
  const heads = lines.map(mayHead);
  const isBody = (line: TextLine | undefined, heading: TextLine): boolean =>
    line !== undefined &&
    (opened.has(line.start) ||
      (endsWithSentence(shadow, line) && line.end - line.start >= LEAST_RATIO * (heading.end - heading.start)));
  const upper = new Set<TextLine>();
  const lower = new Set<TextLine>();
  lines.forEach((line, index) => {
    const [before, next] = [lines[index - 1], lines[index + 1]];
    if (before !== undefined && !opened.has(before.start) && !endsWithSentence(shadow, before)) return;
    if (!heads[index] || !heads[index + 1] || next === undefined || !isBody(lines[index + 2], next)) return;
    upper.add(line);
    lower.add(next);
  });
  return upper.size < LEAST_PAIRS ? { upper: new Set(), lower: new Set() } : { upper, lower };
}
