import type { Span } from '../source/span.js';
import { bindsSpace, endsClause, endsSentence, isBlank, isLatin, isLineEnd } from './character.js';
import { lastInside, rightBefore } from './ends-with-sentence.js';
import type { Furniture } from './find-furniture.js';
import { isFact } from './group-fact.js';
import { matchMarker } from './match-marker.js';
import type { Blank } from './structure-lexer.js';
import { isApart } from './text-line.js';

/**
 * What separates two stretches: the edge of the text, a line end, a gap of blanks in a line, or a page mark that cuts
 * a sentence.
 */
export type Break = 'edge' | 'line' | 'gap' | 'cut';

/** Text without line ends, gaps or furniture. Blanks that separate nothing, as beside a Latin word, may be inside. */
export interface Stretch extends Span {
  readonly before: Break;
  readonly after: Break;
}

/** Cuts a shadow at its line ends, gaps and furniture. */
export function cutStretches(shadow: string, blanks: readonly Blank[], furniture: readonly Furniture[]): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let before: Break = 'edge';
  for (const cluster of clusters(separators(shadow, blanks, furniture))) {
    const kind = breakOf(shadow, cluster);
    if (cluster.start > start) {
      stretches.push({ start, end: cluster.start, before, after: cluster.end < shadow.length ? kind : 'edge' });
      before = kind;
    }
    start = cluster.end;
  }
  if (start < shadow.length) stretches.push({ start, end: shadow.length, before, after: 'edge' });
  return gapsAreLines(shadow, stretches) ? withLines(shadow, stretches) : stretches;
}

/** A text without line ends has so many gaps in place of them, most behind the end of a sentence. */
const LEAST_GAPS = 6;
const LEAST_ENDED = 0.4;
const GAPS_FOR_LINE = 10;

/** A page has lost its line ends: blanks stand where they were. */
function gapsAreLines(shadow: string, stretches: readonly Stretch[]): boolean {
  let gaps = 0;
  let ended = 0;
  let lines = 0;
  for (const { end, after } of stretches) {
    if (after === 'line') lines++;
    if (after !== 'gap') continue;
    gaps++;
    if (endsSentence(shadow.charAt(end - 1))) ended++;
  }
  return gaps >= LEAST_GAPS && lines * GAPS_FOR_LINE <= gaps && ended >= gaps * LEAST_ENDED;
}

/** Words of so many characters with gaps between them are one line: 妇联 双拥 工作 总结. */
const LONGEST_WORD = 4;

/** The same stretches with lines for gaps, but for those between a marker and its heading and between the words of a line. */
function withLines(shadow: string, stretches: readonly Stretch[]): Stretch[] {
  const isMarker = stretches.map((stretch) => matchMarker(shadow, lastWord(shadow, stretch))?.end === stretch.end);
  const isWord = stretches.map(({ start, end }) => end - start <= LONGEST_WORD);
  const isInLine = (index: number): boolean =>
    isMarker[index] === true || (isWord[index] === true && isWord[index + 1] === true);
  return stretches.map(({ start, end, before, after }, index) => ({
    ...{ start, end },
    before: before === 'gap' && !isInLine(index - 1) ? 'line' : before,
    after: after === 'gap' && !isInLine(index) ? 'line' : after,
  }));
}

/** Where the last word of a stretch begins: a、 behind a blank that binds. */
function lastWord(shadow: string, { start, end }: Span): number {
  let at = end;
  while (at > start && at > end - LONGEST_MARKER && !isBlank(shadow.charAt(at - 1))) at--;
  return at > start && isBlank(shadow.charAt(at - 1)) ? at : start;
}

const LONGEST_MARKER = 8;

interface Separator extends Span {
  readonly line: boolean;
  readonly furniture: Furniture['kind'] | null;
}

/** Blanks and furniture in order; blanks inside furniture belong to it. */
function* separators(shadow: string, blanks: readonly Blank[], furniture: readonly Furniture[]): Generator<Separator> {
  let next = 0;
  let last = 0;
  for (const { start, end, kind } of [...furniture, { start: shadow.length, end: shadow.length, kind: null }]) {
    for (let blank = blanks[next]; blank !== undefined && blank.start < end; blank = blanks[++next]) {
      if (blank.start < start && !isWeak(shadow, blank, blank.start === last || blank.end === start)) {
        yield { start: blank.start, end: Math.min(blank.end, start), line: blank.line, furniture: null };
      }
      // A blank may reach out of the furniture that it ends in.
      if (blank.end > end) break;
    }
    if (kind !== null) yield { start, end, line: false, furniture: kind };
    last = end;
  }
}

function isWeak(shadow: string, { start, end, line }: Blank, besideFurniture: boolean): boolean {
  if (line || end - start > 1 || start === 0 || end === shadow.length || besideFurniture) return false;
  return bindsSpace(shadow.charAt(start - 1), shadow.charAt(end));
}

interface Cluster extends Span {
  line: boolean;
  site: boolean;
  page: boolean;
  end: number;
}

/** Separators with no text between them, taken together. */
function* clusters(all: Iterable<Separator>): Generator<Cluster> {
  let current: Cluster | null = null;
  for (const { start, end, line, furniture } of all) {
    if (current !== null && start > current.end) {
      yield current;
      current = null;
    }
    current ??= { start, end, line: false, site: false, page: false };
    current.end = Math.max(current.end, end);
    current.line ||= line;
    current.site ||= furniture === 'site';
    current.page ||= furniture === 'page';
  }
  if (current !== null) yield current;
}

function breakOf(shadow: string, cluster: Cluster): Break {
  if (cluster.start === 0) return 'edge';
  // No sentence of a report goes on behind a Latin word: an address ends there.
  const last = shadow.charAt(lastInside(shadow, rightBefore(cluster.start)));
  const isOpen = !endsSentence(last) && !isLatin(last);
  if (cluster.page && !cluster.site && isOpen && !standsAlone(shadow, cluster)) return 'cut';
  return cluster.line || cluster.site ? 'line' : 'gap';
}

/** No name of a part of a report is longer. */
const LONGEST_NAME = 20;

/**
 * Below a page mark between empty lines stands a short line of its own, above an empty line, a first number or a line
 * that tells who leads (`组长:`): the name of the next part, with which no sentence goes on.
 */
function standsAlone(shadow: string, { start, end }: Span): boolean {
  if (!isApart(shadow, start, end)) return false;
  let to = end;
  while (to <= end + LONGEST_NAME && to < shadow.length && !isLineEnd(shadow.charAt(to))) {
    // 财务组: above its facts
    if (endsClause(shadow.charAt(to)) && !(shadow.charAt(to) === ':' && isLineEnd(shadow.charAt(to + 1)))) return false;
    to++;
  }
  if (!isLineEnd(shadow.charAt(to))) return false;
  let next = to;
  while (isBlank(shadow.charAt(next)) || isLineEnd(shadow.charAt(next))) next++;
  if (isApart(shadow, to, next)) return true;
  let last = next;
  while (last < next + LONGEST_FACTS && last < shadow.length && !isLineEnd(shadow.charAt(last))) last++;
  const isBody = to - end <= LONGEST_WORDS && last - next > 2 * (to - end);
  return isBody || matchMarker(shadow, next)?.ordinal === 1 || isFact(shadow, { start: next, end: last });
}

const LONGEST_FACTS = 100;
/** Words so few above a longer line are a heading. */
const LONGEST_WORDS = 12;

/** The index of the last stretch of a line over its gaps, as long as the line is no longer than so many characters before one. */
export function lastOfLine(stretches: readonly Stretch[], index: number, longest: number): number {
  const start = stretches[index]?.start ?? 0;
  let last = index;
  while (stretches[last]?.after === 'gap' && (stretches[last]?.end ?? 0) - start <= longest) last++;
  return last;
}

/** The index of the last stretch that begins at or before an offset, or -1. */
export function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
