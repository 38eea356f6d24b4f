import type { Span } from '../source/span.js';
import { endsSentence, isBlank, isCloser } from './character.js';
import { cutSpans } from './cut-spans.js';
import { linesOf } from './line.js';
import { findPageMarks } from './page-mark.js';
import { findInlinePageNumbers, findLinePageNumbers, findNumberLines } from './page-number.js';
import { isSiteChrome } from './site-chrome.js';
import type { LexedText } from './structure-lexer.js';

/** What belongs to no report: parts of a site's page, or the marks of pages, which may cut a word. */
export interface Furniture extends Span {
  readonly kind: 'site' | 'page';
}

/** A piece that is no furniture itself but may stand between furniture, such as a lone word of a menu. */
const SHORT = 20;
/** A longer line with blanks in it may be a text that has lost its line ends, so its pieces are looked at. */
const LONE_LINE = 60;
/** No title is shorter. */
const LEAST_TITLE = 4;
/** So many pieces without furniture end the header or footer. */
const PATIENCE = 3;
const MOST_CRUMBS = 16;
/** A line like the one after it but cut short with `…`, as sites print above a text, is at least this long. */
const TEASER_LENGTH = 20;

/** Finds all furniture of a shadow, in order and without overlaps. */
export function findFurniture(shadow: string, { blanks, candidates }: LexedText): Furniture[] {
  const lines = linesOf(shadow, blanks);
  const pieces = cutSpans(shadow.length, blanks);
  const site = new Set<Span>();
  const found: Furniture[] = [];
  const marks = findPageMarks(shadow, pieces);
  for (const { start, end } of marks) found.push({ start, end, kind: 'page' });
  for (const { start, end } of findNumberLines(shadow, lines)) found.push({ start, end, kind: 'page' });

  const add = (span: Span): void => {
    if (!site.has(span)) found.push({ start: span.start, end: span.end, kind: 'site' });
    site.add(span);
  };
  const siteLines = new Set(lines.filter((line) => isSiteChrome(shadow, line, false)));
  for (const line of teasers(shadow, lines)) siteLines.add(line);
  for (const line of siteLines) add(line);
  const marked = merged(found);
  const isWhole = (line: Span): boolean => line.end - line.start <= LONE_LINE || !hasBlank(shadow, line);
  for (const line of margins(lines, marked, (line) => isWhole(line) && isSiteChrome(shadow, line, true), shadow))
    add(line);
  for (const piece of margins(pieces, merged(found), (piece) => isSiteChrome(shadow, piece, true), shadow)) add(piece);
  const crumbs = breadcrumbs(shadow, pieces);
  if (crumbs !== null) found.push({ ...crumbs, kind: 'site' });
  const outside = merged(found);
  for (const sentence of sentences(shadow, lines, outside)) {
    if (isSiteChrome(shadow, sentence, false)) found.push({ ...sentence, kind: 'site' });
  }
  const isFurniture = membership(merged(found));
  for (const { start, end } of [
    ...findLinePageNumbers(shadow, candidates, lines, isFurniture),
    ...findInlinePageNumbers(shadow, candidates, marks, isFurniture),
  ]) {
    found.push({ start, end, kind: 'page' });
  }
  return merged(found);
}

/** The path of links at the very beginning, where blanks separate its parts: up to the last `>` among the first pieces. */
function breadcrumbs(shadow: string, pieces: readonly Span[]): Span | null {
  let last: Span | null = null;
  for (let index = 0; index < pieces.length && index < (last === null ? PATIENCE : MOST_CRUMBS); index++) {
    const piece = pieces[index] as Span;
    if (shadow.slice(piece.start, piece.end) === '>') last = piece;
    else if (piece.end - piece.start > SHORT) break;
  }
  return last === null ? null : { start: pieces[0]?.start ?? 0, end: last.end };
}

function hasBlank(shadow: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isBlank(shadow.charAt(at))) return true;
  return false;
}

/** A line cut short with `…` or `...` whose text the next line repeats whole. */
function teasers(shadow: string, lines: readonly Span[]): Span[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || line.end - line.start < TEASER_LENGTH) return false;
    let end = line.end;
    while (end > line.start && (shadow.charAt(end - 1) === '.' || shadow.charAt(end - 1) === '…')) end--;
    const length = end - line.start;
    if (line.end - end < (shadow.charAt(line.end - 1) === '…' ? 1 : 2) || length < TEASER_LENGTH) return false;
    const compared = Math.min(length, next.end - next.start) - 4;
    return compared > 0 && shadow.startsWith(shadow.slice(line.start, line.start + compared), next.start);
  });
}

/** The furniture before the first and behind the last span of text proper. */
function margins(
  spans: readonly Span[],
  known: readonly Furniture[],
  isChrome: (span: Span) => boolean,
  shadow: string,
): Span[] {
  const isKnown = membership(known);
  const found = new Set<Span>();
  const walk = (ordered: Iterable<Span>, behind: boolean): void => {
    let others: Span[] = [];
    for (const span of ordered) {
      if (isKnown(span.start) || found.has(span)) continue;
      if (isChrome(span)) {
        found.add(span);
        // Behind a text, what stands between parts of a page is a part of it; before one it may be the title.
        for (const other of others) if (behind || other.end - other.start < LEAST_TITLE) found.add(other);
        others = [];
        continue;
      }
      others.push(span);
      if (others.length > PATIENCE || span.end - span.start > 2 * SHORT || endsSentence(shadow.charAt(span.end - 1)))
        break;
    }
  };
  walk(spans, false);
  walk(reversed(spans), true);
  return [...found];
}

function* reversed<T>(items: readonly T[]): Generator<T> {
  for (let index = items.length - 1; index >= 0; index--) yield items[index] as T;
}

/** The sentences of all lines that are not furniture already, each with its closing marks. */
function* sentences(shadow: string, lines: readonly Span[], furniture: readonly Furniture[]): Generator<Span> {
  const isFurniture = membership(furniture);
  for (const line of lines) {
    if (isFurniture(line.start)) continue;
    let start = line.start;
    for (let at = line.start; at < line.end; at++) {
      const character = shadow.charAt(at);
      if (!(endsSentence(character) && character !== ':' && character !== ';') && at + 1 < line.end) continue;
      let end = at + 1;
      while (end < line.end && isCloser(shadow.charAt(end))) end++;
      while (start < end && isBlank(shadow.charAt(start))) start++;
      if (start < end && !isFurniture(start)) yield { start, end };
      start = end;
      at = end - 1;
    }
  }
}

/** Spans in order; of two that overlap the earlier and longer one. */
function merged(spans: readonly Furniture[]): Furniture[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Furniture[] = [];
  for (const span of ordered) {
    if (span.start >= (result.at(-1)?.end ?? 0)) result.push(span);
  }
  return result;
}

/** A test whether an offset lies in one of the ordered spans. */
export function membership(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const span = spans[middle] as Span;
      if (offset < span.start) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return true;
    }
    return false;
  };
}
