import type { Span } from '../source/span.js';
import { isAddress } from './address.js';
import { opensHeading, opensItem } from './bullet.js';
import { namesPerson } from './byline.js';
import { endsClause, isBlank, isCloser, isDigit, isHan, isLatin } from './character.js';
import { isDayLine } from './day-line.js';
import { endsWithSentence } from './ends-with-sentence.js';
import { isFact } from './group-fact.js';
import { matchMarker } from './match-marker.js';
import { beginsOpen, endsOpen } from './open-line.js';
import { isPeriod } from './period-line.js';
import type { TextLine } from './text-line.js';

const SHORTEST = 2;
const LONGEST = 45;
/** So many stand in a report, each above a body of its own. */
const LEAST_HEADINGS = 3;
/** A body is a sentence, a list, or so many times as long as its heading. */
const LEAST_RATIO = 1.5;

/** The unnumbered headings of a report between empty lines. */
export interface SpacedHeadings {
  readonly all: ReadonlySet<TextLine>;
  /** Those with nothing below them but another one. */
  readonly holders: ReadonlySet<TextLine>;
}

const NONE: SpacedHeadings = { all: new Set(), holders: new Set() };

/**
 * Lines between empty lines, each above a paragraph or a first number, in a report where most such lines are: `社区治理` above
 * `品牌委员会` above `选举委员3人。`. Their words may be of any kind, so that a report has several, and more of them than of
 * other short lines.
 */
export function findSpacedHeadings(
  shadow: string,
  lines: readonly TextLine[],
  opened: ReadonlySet<number>,
  titled: boolean,
): SpacedHeadings {
  const isShort = lines.map((line, index) => isShortLine(shadow, line, lines[index + 1], opened));
  const isAbove = (index: number): boolean => {
    const [line, next] = [lines[index], lines[index + 1]];
    return line !== undefined && next !== undefined && isShort[index] === true && isBody(shadow, line, next, opened);
  };
  const all = new Set<TextLine>();
  const holders = new Set<TextLine>();
  let others = 0;
  lines.forEach((line, index) => {
    if (isShort[index] !== true) return;
    if (isAbove(index)) all.add(line);
    else if (isAbove(index + 1) && isShort[index - 1] !== true) holders.add(line);
    else others++;
  });
  if (all.size < LEAST_HEADINGS || others > all.size) return NONE;
  // The first line of a report may be its title, or the end of it.
  const [first] = lines;
  if (first !== undefined && holders.size === 1) holders.delete(first);
  if (first !== undefined && !titled && !holders.has(first)) all.delete(first);
  for (const holder of holders) all.add(holder);
  return { all, holders };
}

/** A line alone between empty ones, with the words of a heading. */
function isShortLine(shadow: string, line: TextLine, next: TextLine | undefined, opened: ReadonlySet<number>): boolean {
  const { start, end } = line;
  if (next === undefined || !line.apart || !next.apart || opened.has(start)) return false;
  if (end - start < SHORTEST || end - start > LONGEST) return false;
  const last = shadow.charAt(end - 1);
  if (!isWord(last) && !isCloser(last)) return false;
  if (!isWord(shadow.charAt(start)) && !OPENERS.has(shadow.charAt(start)) && !opensHeading(shadow.charAt(start)))
    return false;
  if (endsOpen(shadow, end) || beginsOpen(shadow, start)) return false;
  for (let at = start; at < end; at++) if (endsClause(shadow.charAt(at))) return false;
  const isTime = isPeriod(shadow.slice(start, end));
  if (!isTime && (matchMarker(shadow, start) !== null || !hasWords(shadow, line))) return false;
  return (
    !isDayLine(shadow, line) && !isFact(shadow, line) && !isAddress(shadow, line) && !namesPerson(shadow, start, end)
  );
}

function hasWords(shadow: string, { start, end }: Span): boolean {
  let words = 0;
  for (let at = start; at < end; at++) if (isHan(shadow.charAt(at)) || isLatin(shadow.charAt(at))) words++;
  return words >= SHORTEST;
}

const isWord = (character: string): boolean => isHan(character) || isLatin(character) || isDigit(character);
const OPENERS: ReadonlySet<string> = new Set(['“', '《', '【']);

/** A first number, a paragraph that ends with a sentence, or a longer line. */
function isBody(shadow: string, line: Span, next: TextLine, opened: ReadonlySet<number>): boolean {
  if (opened.has(next.start)) return matchMarker(shadow, next.start)?.ordinal === 1;
  // ➣成果发布 may be the heading below.
  const sign = shadow.charAt(next.start);
  if (opensItem(shadow, next.start) && (!opensHeading(sign) || isBlank(shadow.charAt(next.start + 1)))) return true;
  const length = next.end - next.start;
  if (endsWithSentence(shadow, next)) return length > line.end - line.start;
  return length >= LEAST_RATIO * (line.end - line.start) && hasClauses(shadow, next);
}

/** A comma or the like between words: not that of 1,200. */
function hasClauses(shadow: string, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++)
    if (endsClause(shadow.charAt(at)) && !isDigit(shadow.charAt(at - 1))) return true;
  return false;
}
