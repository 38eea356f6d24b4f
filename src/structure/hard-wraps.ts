import type { Span } from '../source/span.js';
import { endsSentenceCode, isBlankCode, isDigit, isHanCode, isLatin, isLineEndCode } from './character.js';
import { lastInside } from './ends-with-sentence.js';
import type { MarkerStyle } from './marker-style.js';
import { isOrdinalDigit, matchMarker } from './match-marker.js';
import { isSiteChrome } from './site-chrome.js';
import { vocabulary } from './vocabulary.js';

/** Columns of text that programs wrap at, in characters. */
const NARROWEST = 14;
const WIDEST = 60;
/** A full line may be so many characters shorter or longer: no line begins with a mark, no Latin word is cut. */
const SHORTER = 3;
const LONGER = 2;
/** So many full lines that end inside a sentence show that the text is wrapped. */
const LEAST_FULL = 4;
/** At least this share of the lines that end inside a sentence are full, and hardly any is longer. */
const LEAST_SHARE = 0.6;
const MOST_LONGER = 0.02;
/** Where so many paragraphs are indented, a line that is not goes on. */
const LEAST_INDENTED = 3;

interface Line extends Span {
  /** In characters, a Latin one counting for one or for a half. */
  readonly length: number;
  readonly columns: number;
  readonly indented: boolean;
  readonly ended: boolean;
  /** The next line follows without an empty one and without a number. */
  readonly joins: boolean;
}

/**
 * The line ends inside paragraphs of text that a program has wrapped at one length, with the blanks beside them.
 * Nothing in text whose lines are paragraphs.
 */
export function findHardWraps(shadow: string): Span[] {
  const lines = linesOf(shadow);
  if (lines.length < LEAST_FULL) return [];
  const byLength = wrapsAt(shadow, lines, ({ length }) => length);
  const byColumns = wrapsAt(shadow, lines, ({ columns }) => columns);
  return byColumns.length > byLength.length ? byColumns : byLength;
}

function wrapsAt(shadow: string, lines: readonly Line[], measure: (line: Line) => number): Span[] {
  const width = usualWidth(lines, measure);
  if (width < NARROWEST || width > WIDEST) return [];
  const isFull = (line: Line): boolean => measure(line) >= width - SHORTER && measure(line) <= width + LONGER;
  // Shorter lines are headings and facts.
  const open = lines.filter((line) => line.joins && !line.ended && measure(line) * 2 > width);
  const full = open.filter(isFull);
  const longer = lines.filter((line) => measure(line) > width + LONGER);
  if (full.length < LEAST_FULL || full.length < open.length * LEAST_SHARE) return [];
  if (longer.length > lines.length * MOST_LONGER) return [];
  const indented = lines.filter((line) => line.indented).length >= LEAST_INDENTED;
  const wraps: Span[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !line.joins || !isFull(line) || next.indented || (line.ended && !indented)) return;
    if (isSiteChrome(shadow, line, true) || isSiteChrome(shadow, next, true)) return;
    wraps.push({ start: line.end, end: next.start });
  });
  return wraps;
}

/** The length that most of the lines that end inside a sentence have, or nearly. */
function usualWidth(lines: readonly Line[], measure: (line: Line) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.ended || !line.joins || measure(line) < NARROWEST) continue;
    const length = Math.round(measure(line));
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const length of counts.keys()) {
    const near = [0, 1, 2].reduce((sum, less) => sum + (counts.get(length - less) ?? 0), 0);
    if (near > most || (near === most && length > best)) [best, most] = [length, near];
  }
  return best;
}

function linesOf(shadow: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < shadow.length; ) {
    let end = at;
    while (end < shadow.length && !isLineEndCode(shadow.charCodeAt(end))) end++;
    let [start, last] = [at, end];
    while (start < end && isBlankCode(shadow.charCodeAt(start))) start++;
    while (last > start && isBlankCode(shadow.charCodeAt(last - 1))) last--;
    let next = end + 1;
    if (shadow.charCodeAt(end) === RETURN && shadow.charCodeAt(next) === FEED) next++;
    if (last > start) lines.push(lineAt(shadow, { start, end: last }, start - at, next));
    at = next;
  }
  return lines;
}

function lineAt(shadow: string, { start, end }: Span, indent: number, next: number): Line {
  let narrow = 0;
  let han = 0;
  for (let at = start; at < end; at++) {
    const code = shadow.charCodeAt(at);
    if (code < WIDE) narrow++;
    else if (isHanCode(code)) han++;
  }
  const last = shadow.charCodeAt(lastInside(shadow, { start, end }));
  return {
    start,
    end,
    columns: indent + end - start - narrow / 2,
    length: end - start + indent,
    indented: indent > 0,
    // A colon ends no sentence that the next line does not begin.
    ended: endsSentenceCode(last) && last !== COLON,
    // An address is a line of its own.
    joins: han > 0 && goesOn(shadow, end, next),
  };
}

const COLON = 0x3a;
const COMMA = 0x2c;
const PAUSE = 0x3001;
const RETURN = 0x0d;
const FEED = 0x0a;
const WIDE = 0x2000;
/** What begins an item only beside others of its kind begins none where a sentence goes on. */
const WEAK: ReadonlySet<MarkerStyle> = new Set(['letter', 'capital', 'stem', 'decimal', 'decimals']);

/** The next line holds text and begins no item. */
function goesOn(shadow: string, end: number, next: number): boolean {
  let at = next;
  while (at < shadow.length && isBlankCode(shadow.charCodeAt(at)) && !isLineEndCode(shadow.charCodeAt(at))) at++;
  if (at >= shadow.length || isLineEndCode(shadow.charCodeAt(at))) return false;
  const before = shadow.charAt(end - 1);
  // Latin words would run together.
  if (isLatin(before) && isLatin(shadow.charAt(at))) return false;
  // 第, 每周 and digits go on with the number that follows.
  const isNumber = isDigit(before) || vocabulary.markerPrefix.get(before) !== undefined;
  if (isNumber || vocabulary.markerNotAfter.get(before) !== undefined) return true;
  const marker = matchMarker(shadow, at);
  if (marker === null) return true;
  const last = shadow.charCodeAt(marker.end - 1);
  // a. and b) begin an item; A、B may be a list of names.
  if (WEAK.has(marker.style)) return !(marker.style === 'letter' || marker.style === 'capital') || last === PAUSE;
  return last === COMMA || last === COLON || isOrdinalDigit(shadow.charAt(marker.end - 1));
}
