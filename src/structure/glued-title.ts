import { endsClause } from './character.js';
import { isDayAt } from './day-at.js';
import { LEAST_STEM, LONGEST_IN_TEXT } from './find-title.js';
import { matchMarker } from './match-marker.js';
import { type ReadTitle, readTitle } from './read-title.js';
import { type Stretch, stretchAt } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { vocabulary } from './vocabulary.js';

/** Titles in the middle of running text: one wording that is numbered (一), (二)… */
export function findNumberedTitles(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
): ReadTitle[] {
  const byStem = new Map<string, ReadTitle[]>();
  for (const { start, end, style } of candidates) {
    if (style !== 'han-paren' && style !== 'arabic-paren') continue;
    const noun = vocabulary.titleNoun.longestBefore(shadow, start);
    if (noun === null) continue;
    const stretch = stretches[stretchAt(stretches, start)];
    if (stretch === undefined) continue;
    const limit = Math.max(stretch.start, start - LONGEST_IN_TEXT);
    let from = noun.start;
    while (from > limit && !endsClause(shadow.charAt(from - 1))) from--;
    const title = readTitle(shadow, { start: from, end });
    if (title?.series == null || title.stem.length < LEAST_STEM) continue;
    const group = byStem.get(title.stem);
    if (group === undefined) byStem.set(title.stem, [title]);
    else group.push(title);
  }
  return [...byStem.values()]
    .filter((group) => group.some(({ series }) => series === 1) && group.some(({ series }) => series === 2))
    .flat()
    .sort((a, b) => a.start - b.start);
}

/** A title at the very beginning with no gap behind it: up to the first noun that ends one and has a body behind it. */
export function findLeadingTitle(shadow: string, stretch: Stretch | undefined): ReadTitle | null {
  if (
    stretch === undefined ||
    vocabulary.bodyOpening.longestAt(shadow, stretch.start)?.attributes.kind === 'preposition'
  )
    return null;
  const limit = Math.min(stretch.end, stretch.start + LONGEST_IN_TEXT);
  for (let at = stretch.start + 1; at < limit && !endsClause(shadow.charAt(at)); at++) {
    if (!opensBody(shadow, stretch.start, at)) continue;
    const title = readTitle(shadow, { start: stretch.start, end: at });
    if (title !== null && title.stem.length >= LEAST_STEM) return title;
  }
  return null;
}

/** A year opens a body; another number belongs to the words before it: 发放材料500份. */
const YEAR = /^(?:19|20)[\dxX×*_]{2}年/;
const YEAR_LENGTH = 5;

/** Does a body begin at `at`, right behind a title: with a marker, with words that open one, or with the title's own? */
function opensBody(shadow: string, start: number, at: number): boolean {
  const marker = matchMarker(shadow, at);
  if (marker?.style === 'han-comma' && marker.ordinal === 1) return true;
  const opening = vocabulary.bodyOpening.longestAt(shadow, at);
  const kind = opening?.attributes.kind;
  if (kind === 'time' || kind === 'subject' || kind === 'preposition' || YEAR.test(shadow.slice(at, at + YEAR_LENGTH)))
    return true;
  // 以 opens a report, and 以上 behind a number does not.
  const reportOpening = vocabulary.reportOpening.longestAt(shadow, at);
  if (isDayAt(shadow, at) || (reportOpening !== null && reportOpening.end >= (opening?.end ?? 0))) return true;
  // The title's own words, or those that it begins with.
  return (
    shadow.slice(start, at).includes(shadow.slice(at, at + LEAST_STEM)) ||
    (at >= start + LEAST_STEM && shadow.startsWith(shadow.slice(at, at + LEAST_STEM - 1), start))
  );
}
