import type { Span } from '../source/span.js';
import { isAddress } from './address.js';
import { endsSentence, isDigit } from './character.js';
import type { TextLine } from './text-line.js';
import { vocabulary } from './vocabulary.js';

const SHORTEST = 6;
const LONGEST = 30;
/** So many stand in a report, each above a paragraph of its own. */
const LEAST_CLAIMS = 3;
const LEAST_BODY = 40;

/**
 * Unnumbered headings that are sentences: `工业生产稳步发展。` between empty lines above the paragraph that shows it. Of
 * the short paragraphs of a report at least half are such claims.
 */
export function findClaims(
  shadow: string,
  lines: readonly TextLine[],
  opened: ReadonlySet<number>,
): ReadonlySet<TextLine> {
  let short = 0;
  const claims = lines.filter((line, index) => {
    if (opened.has(line.start) || line.end - line.start > LONGEST || !endsSentence(shadow.charAt(line.end - 1)))
      return false;
    if (isAddress(shadow, line)) return false;
    short++;
    const next = lines[index + 1];
    if (next === undefined || !line.apart || !next.apart || opened.has(next.start)) return false;
    if (index === 0 || opened.has(lines[index - 1]?.start ?? -1)) return false;
    const length = next.end - next.start;
    return length >= LEAST_BODY && length >= 2 * (line.end - line.start) && isClaim(shadow, line);
  });
  return new Set(claims.length >= LEAST_CLAIMS && claims.length * 2 > short ? claims : []);
}

/** One sentence without figures and a time, which leads into nothing and in which nobody speaks of himself. */
function isClaim(shadow: string, { start, end }: Span): boolean {
  if (end - start < SHORTEST || shadow.charAt(end - 1) !== '。') return false;
  if (vocabulary.bodyOpening.longestAt(shadow, start)?.attributes.kind === 'time') return false;
  for (let at = start; at < end - 1; at++) {
    if (endsSentence(shadow.charAt(at)) || isDigit(shadow.charAt(at))) return false;
    if (vocabulary.speakerWord.longestAt(shadow, at) !== null || vocabulary.listCue.longestAt(shadow, at) !== null)
      return false;
  }
  return true;
}
