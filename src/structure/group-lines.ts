import type { Span } from '../source/span.js';
import { isAddress } from './address.js';
import { labelsPerson } from './byline.js';
import { endsSentence, isCloser } from './character.js';
import { isDayLine } from './day-line.js';
import { lastInside } from './ends-with-sentence.js';
import { isFact, isFactOfGroup } from './group-fact.js';
import { matchMarker } from './match-marker.js';
import { endsNominal } from './open-line.js';
import { headingWords, isTelling } from './plain-heading.js';
import { endsInList, type TextLine } from './text-line.js';
import { vocabulary } from './vocabulary.js';
import { withoutColon } from './without-colon.js';

const LONGEST_NAME = 30;

/** The lines of a report, seen as those in which the names of its parts may stand. */
export interface GroupLines {
  readonly shadow: string;
  /** All lines behind the title. */
  readonly lines: readonly TextLine[];
  /** Where lines that begin with a marker begin. */
  readonly opened: ReadonlySet<number>;
  /** Whether a line holds the heading right below it. */
  readonly holds?: (start: number) => boolean;
  /** Judges the words of a line. */
  readonly looksLikeHeading: (line: Span) => boolean;
}

export const isName = ({ shadow, looksLikeHeading }: Pick<GroupLines, 'shadow' | 'looksLikeHeading'>, line: Span) =>
  opensBlock(shadow, line) || looksLikeHeading(withoutColon(shadow, line));

/** `接口监控{`: words of any kind above a block. */
const opensBlock = (shadow: string, { start, end }: Span): boolean =>
  shadow.charAt(end - 1) === '{' && end - start > 2 && end - start <= LONGEST_BLOCK;

const LONGEST_BLOCK = 45;

/** `(Working Group)` */
export function isSubtitle(shadow: string, line: Span | undefined): boolean {
  return line !== undefined && shadow.charAt(line.start) === '(' && shadow.charAt(line.end - 1) === ')';
}

/** `COSCon`, `DevRel`: a name without Chinese characters. */
export function isLatinName(shadow: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_NAME && /^[A-Za-z][\w' &/.+-]+$/.test(shadow.slice(start, end));
}

/** A paragraph ends before it, or more than a line end stands between. */
export function isParted(shadow: string, before: TextLine | undefined, line: TextLine): boolean {
  if (before === undefined || line.apart) return true;
  const last = shadow.charAt(lastInside(shadow, before));
  return endsSentence(last) || last === '}';
}

/** Those who lead it stand below the line, perhaps below a subtitle: 组长:某某. */
export function isLed({ shadow, lines }: Pick<GroupLines, 'shadow' | 'lines'>, index: number): boolean {
  const next = isSubtitle(shadow, lines[index + 1]) ? lines[index + 2] : lines[index + 1];
  return next !== undefined && isFactOfGroup(shadow, next);
}

/** A line that may be the name of a part, by its words: no fact, and no sentence that leads into a list. */
export function mayBeName(context: GroupLines, line: TextLine): boolean {
  const { shadow } = context;
  if (context.opened.has(line.start) || isFact(shadow, line) || isAddress(shadow, line)) return false;
  if (labelsPerson(shadow, line.start, line.end)) return false;
  // 三、工作重点 is no name, whether its number follows another or not, and neither is a day.
  if (matchMarker(shadow, line.start) !== null || isDayLine(shadow, line)) return false;
  // The rest of a list of names: 组员:某某,某某, above 某某,某某.
  const above = context.lines[line.index - 1];
  if (above !== undefined && endsInList(shadow, above)) return false;
  // 主任 某某 above 各位代表: who speaks
  const next = context.lines[line.index + 1];
  if (next !== undefined && isAddress(shadow, next)) return false;
  const isAboveFirst =
    next !== undefined && context.opened.has(next.start) && matchMarker(shadow, next.start)?.ordinal === 1;
  if (isLatinName(shadow, line)) return line.apart || isAboveFirst;
  // 需要改进的 above 1. is no line that was broken
  const words = isAboveFirst && endsNominal(shadow, line.end) ? { start: line.start, end: line.end - 1 } : line;
  return isName(context, words) && !leadsIn(shadow, line) && !isTelling(shadow, line);
}

/** `主要做了以下工作:` */
function leadsIn(shadow: string, { start, end }: Span): boolean {
  if (shadow.charAt(end - 1) !== ':') return false;
  for (let at = start; at < end; at++) {
    if (shadow.charAt(at) === ',' || vocabulary.listCue.longestAt(shadow, at, end) !== null) return true;
  }
  return false;
}

/** `财务组`, `客服部(Service)`: the name of a part of a body. */
export function namesPart(shadow: string, line: Span): boolean {
  const { start, end } = withoutColon(shadow, headingWords(shadow, line));
  const name = shadow.slice(start, end).replace(BRACKETED, '');
  const noun = vocabulary.groupNoun.longestBefore(name, name.length);
  return noun !== null && noun.start > 0 && noun.attributes.none !== true;
}

/** What a name has in brackets behind it. */
const BRACKETED = / ?\([^()]{1,30}\)$/;

/** The last character of a name, without a colon and brackets: 组 of 【财务组】. */
export function lastOfName(shadow: string, line: Span): string {
  let { end } = withoutColon(shadow, headingWords(shadow, line));
  while (end > line.start && isCloser(shadow.charAt(end - 1))) end--;
  return shadow.charAt(end - 1);
}
