import type { Span } from '../source/span.js';
import { endsSentence, isDigit } from './character.js';
import { membership } from './membership.js';
import { vocabulary } from './vocabulary.js';

/** Among so many lines at the top of a text a site says when it published it. */
const FIRST_LINES = 8;
const LONGEST_LINE = 80;
/** The part of the site to which the text belongs: 园区动态 2021-07-29 21:05:27. */
const SECTION = /^\p{Script=Han}{0,8} *$/u;
const STAMP =
  /\d{4}(?:[-./]\d{1,2}[-./]\d{1,2}|\p{Script=Han}\d{1,2}\p{Script=Han}\d{1,2}\p{Script=Han})( {1,4}\d{1,2}:\d{2}(?::\d{2})?)?/u;

/**
 * The lines above a text in which a site says when it published it: `园区动态 2021-07-29 21:05:27 196浏览 作者:文新`. A day
 * with a time of day that stands there alone is the report's, unless it has parts of the site above it; a day without one is the
 * site's only where facts stand behind it: `2021-07-29 来源:文新`.
 */
export function* findTimeStamps(shadow: string, lines: readonly Span[], furniture: readonly Span[]): Generator<Span> {
  const isFurniture = membership(furniture);
  let isBelowSite = false;
  let isBelowText = false;
  for (const line of lines.slice(0, FIRST_LINES)) {
    if (isFurniture(line.start)) {
      isBelowSite = true;
      continue;
    }
    if (line.end - line.start > LONGEST_LINE || endsSentence(shadow.charAt(line.end - 1))) return;
    if (isTimeStamp(shadow.slice(line.start, line.end), isBelowSite && !isBelowText)) yield line;
    else isBelowText = true;
  }
}

function isTimeStamp(line: string, isBelowSite: boolean): boolean {
  const stamp = STAMP.exec(line);
  if (stamp === null || !SECTION.test(line.slice(0, stamp.index))) return false;
  const facts = line
    .slice(stamp.index + stamp[0].length)
    .split(' ')
    .filter((fact) => fact !== '');
  if (facts.length > 0) return facts.every(isFact);
  return isBelowSite && stamp[1] !== undefined && stamp[0] === line;
}

/** `来源:`, `196浏览`: what sites tell of a text. */
function isFact(fact: string): boolean {
  const label = vocabulary.furnitureLabel.longestAt(fact, 0);
  if (label !== null) return label.end === fact.length || fact.charAt(label.end) === ':';
  return isDigit(fact.charAt(0)) && vocabulary.furnitureLabel.longestBefore(fact, fact.length) !== null;
}
