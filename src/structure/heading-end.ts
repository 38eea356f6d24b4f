import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { closerOf, endsClause, endsSentence, isBlank, isDigit, isHan } from './character.js';
import { traitsOf } from './marker-style.js';
import { type Stretch, stretchAt } from './stretch.js';

/** What ended a heading's text. */
export type HeadingStop = 'punctuation' | 'line' | 'gap' | 'cut' | 'marker';

export interface HeadingText extends Span {
  readonly stop: HeadingStop;
}

/** Brackets and quotation marks whose closing mark is farther off enclose nothing. */
const LONGEST_QUOTE = 40;
/** A numbered line with commas but without an end is a heading as a whole up to this length. */
const LONGEST_LINE = 40;
/** What follows a colon on the same line is body from this length on, or where a sentence ends it. */
const LONGEST_AFTER_COLON = 15;

/**
 * The heading behind a marker, as far as punctuation, line ends, gaps, page marks and the next marker (`limit`) show
 * it. Where the body may begin without any of these is not looked at here.
 */
export function readHeading(shadow: string, stretches: readonly Stretch[], marker: Marker, limit: number): HeadingText {
  let index = stretchAt(stretches, marker.end);
  let stretch = stretches[index];
  if (stretch !== undefined && marker.end >= stretch.end) {
    const next = stretches[index + 1];
    // A marker alone on its line has its heading on the next one, unless a paragraph stands there.
    const isAlone = stretch.after === 'line' && next !== undefined && !isHeadingLine(shadow, next);
    if (next === undefined || next.start >= limit || isAlone)
      return { start: marker.end, end: marker.end, stop: 'line' };
    stretch = next;
    index++;
  }
  if (stretch === undefined) return { start: marker.end, end: marker.end, stop: 'line' };
  let start = Math.max(marker.end, stretch.start);
  while (start < stretch.end && isBlank(shadow.charAt(start))) start++;
  if (start >= limit) return { start: marker.end, end: marker.end, stop: 'marker' };
  const piece = headingPiece(shadow, stretches, index, start, limit, marker);
  const whole = isWholeLine(shadow, piece, marker);
  const clause = (traitsOf(marker.style).heading === 'clause' && !whole) || isSpoken(shadow, marker);
  const isOne = (whole && isTwofold(shadow, piece, marker)) || isNamed(shadow, piece, marker);
  const stop = isOne ? -1 : firstStop(shadow, piece, clause);
  const end = trimEnd(shadow, start, stop < 0 ? piece.end : stop);
  return { start, end, stop: stop < 0 ? piece.stop : 'punctuation' };
}

/** `第一部分,开发,…`: a number of a part that is said as 第一, is. */
const isSpoken = (shadow: string, { style, end }: Marker): boolean =>
  style === 'part' && shadow.charAt(end - 1) === ',';

/** An item that is a name as a whole is no longer, without the addresses in it. */
const LONGEST_ITEM = 60;

/**
 * The line behind a marker if it holds one sentence and is short enough for a name: `2. 年会，提前筹备。`; else null. What stands
 * behind a colon in it is no longer than `behindColon`.
 */
export function sentenceLine(
  shadow: string,
  stretches: readonly Stretch[],
  marker: Marker,
  limit: number,
  behindColon: number,
): HeadingText | null {
  const index = stretchAt(stretches, marker.end);
  let last = (stretches[index]?.end ?? 0) > marker.end ? index : index + 1;
  const first = stretches[last];
  // 会议名称：3月2日 第一次例会
  while (stretches[last]?.after === 'gap' && isBehindColon(shadow, marker.end, stretches[last])) last++;
  const line = stretches[last];
  if (first === undefined || line === undefined || marker.edge.kind !== 'line' || line.end > limit) return null;
  if (line.after === 'gap' || line.after === 'cut') return null;
  const stretch = { start: first.start, end: line.end };
  let start = Math.max(marker.end, stretch.start);
  while (start < stretch.end && isBlank(shadow.charAt(start))) start++;
  const end = trimEnd(shadow, start, stretch.end);
  if (end <= start || visibleLength(shadow, start, end) > LONGEST_ITEM) return null;
  for (let at = start; at < end; at++) {
    const stop = firstStop(shadow, { start: at, end }, false);
    if (stop >= 0 && (shadow.charAt(stop) !== ':' || visibleLength(shadow, stop + 1, end) > behindColon)) return null;
    at = stop < 0 ? end : stop;
  }
  return { start, end, stop: 'line' };
}

const isBehindColon = (shadow: string, start: number, stretch: Stretch | undefined): boolean =>
  stretch !== undefined && stretch.end - start <= LONGEST_LINE && shadow.slice(start, stretch.end).includes(':');

const LONGEST_WITH_ADDRESS = 300;
/** An address, or that behind the words of a link. */
const ADDRESSES = /(?<=\])\([^()\s]{1,250}\)|https?:\/\/[!-~]{1,250}/g;

const LATIN = /[\w@.-]/g;

/** The length of a text as it is seen: without the addresses in it, and with two Latin letters for one of Han. */
export function visibleLength(shadow: string, start: number, end: number): number {
  if (end - start > LONGEST_WITH_ADDRESS) return end - start;
  const seen = shadow.slice(start, end).replace(ADDRESSES, '');
  const others = seen.replace(LATIN, '').length;
  return others + (seen.length - others) / 2;
}

/** A line without the end of a sentence, short enough for a heading. */
function isHeadingLine(shadow: string, stretch: Stretch): boolean {
  return (
    stretch.after === 'line' && stretch.end - stretch.start <= LONGEST_LINE && firstStop(shadow, stretch, false) < 0
  );
}

/** The text from the heading's beginning to the end of its stretch, or of its line where a gap separates no body. */
function headingPiece(
  shadow: string,
  stretches: readonly Stretch[],
  index: number,
  start: number,
  limit: number,
  marker: Marker,
): HeadingText {
  let last = index;
  while (stretches[last]?.after === 'gap' && joinsGap(shadow, stretches, last, start, limit, marker)) last++;
  const stretch = stretches[last];
  if (stretch === undefined || stretch.end >= limit) return { start, end: limit, stop: 'marker' };
  return { start, end: stretch.end, stop: stretch.after === 'edge' ? 'line' : stretch.after };
}

/** A gap inside a heading: behind one character (`结 语`), or in a short line that has no sentence. */
function joinsGap(
  shadow: string,
  stretches: readonly Stretch[],
  index: number,
  start: number,
  limit: number,
  marker: Marker,
): boolean {
  const next = stretches[index + 1];
  if (next === undefined || next.start >= limit) return false;
  if (isQuoted(shadow, start, next.start, limit)) return true;
  if ((stretches[index]?.end ?? next.start) - start <= 1) return next.end - next.start <= 2;
  let end = index + 1;
  while (stretches[end]?.after === 'gap' && (stretches[end]?.end ?? 0) - start <= LONGEST_LINE) end++;
  const line = stretches[end];
  if (
    line === undefined ||
    marker.edge.kind !== 'line' ||
    visibleLength(shadow, start, line.end) > LONGEST_LINE ||
    line.end > limit ||
    line.after === 'cut'
  )
    return false;
  const stop = firstStop(shadow, { start, end: line.end }, false);
  return stop < 0 || (stop === line.end - 1 && shadow.charAt(stop) === ';');
}

/** A quotation that is open at a gap and closed behind it: `“强国复兴 巾帼争先”活动`. */
function isQuoted(shadow: string, start: number, at: number, limit: number): boolean {
  const from = Math.max(start, at - LONGEST_QUOTE);
  const open = from + shadow.slice(from, at).lastIndexOf('“');
  if (open < from || shadow.slice(open, at).includes('”')) return false;
  return shadow.slice(at, Math.min(limit, open + LONGEST_QUOTE)).includes('”');
}

/** True for a numbered line that is a heading as a whole: short, and without the end of a sentence. */
function isWholeLine(shadow: string, piece: HeadingText, marker: Marker): boolean {
  return (
    piece.stop === 'line' &&
    marker.edge.kind === 'line' &&
    traitsOf(marker.style).heading === 'clause' &&
    marker.style !== 'han-is' &&
    piece.end - piece.start <= LONGEST_LINE &&
    (firstStop(shadow, piece, false) < 0 || isTwofold(shadow, piece, marker))
  );
}

/** `1.1 萌芽期:自由软件运动与早期实践`: behind a number of two parts a colon stands inside the heading. */
function isTwofold(shadow: string, { start, end }: Span, { style }: Marker): boolean {
  if (style !== 'decimal' && style !== 'decimals') return false;
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    if (endsClause(character) && (character !== ':' || at === end - 1)) return false;
  }
  return true;
}

/** `议题1：某某：版本计划`: behind the colon of a noun and its number another one stands inside the heading, where nothing else ends it. */
function isNamed(shadow: string, { start, end, stop }: HeadingText, { style, edge }: Marker): boolean {
  if (style !== 'noun' || edge.kind !== 'line' || stop !== 'line' || visibleLength(shadow, start, end) > LONGEST_LINE)
    return false;
  for (let at = start; at < end - 1; at++)
    if (endsSentence(shadow.charAt(at)) && shadow.charAt(at) !== ':') return false;
  return true;
}

/** The offset of the first mark that ends the heading, or -1. Quoted and bracketed text is passed over. */
function firstStop(shadow: string, { start, end }: Span, clause: boolean): number {
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    const closer = closerOf(character);
    if (closer !== undefined) {
      const close = shadow.slice(at, Math.min(end, at + LONGEST_QUOTE)).indexOf(closer);
      if (close > 0) at += close;
    } else if (shadow.startsWith('://', at)) at = addressEnd(shadow, at, end) - 1;
    else if (isClock(shadow, at) || isThousands(shadow, at)) continue;
    else if (isStop(shadow, at)) return at;
    else if (clause ? endsClause(character) : endsSentence(character)) {
      if (clause || character !== ':' || hasBodyBehind(shadow, at + 1, end)) return at;
    }
  }
  return -1;
}

/** The first character behind an address that is no letter, digit or sign of one. */
function addressEnd(shadow: string, at: number, limit: number): number {
  let end = at + 3;
  while (end < limit && isOfAddress(shadow.charCodeAt(end))) end++;
  // What ends the sentence behind it is no sign of its own.
  while (endsClause(shadow.charAt(end - 1))) end--;
  return end;
}

const isOfAddress = (code: number): boolean => code > 0x20 && code < 0x7f;

/** The full stop of another script between words: 抓好常规.全年… */
const isStop = (shadow: string, at: number): boolean =>
  shadow.charAt(at) === '.' && isHan(shadow.charAt(at - 1)) && isHan(shadow.charAt(at + 1));

/** The colon of 1:00. */
const isClock = (shadow: string, at: number): boolean =>
  shadow.charAt(at) === ':' && isDigit(shadow.charAt(at - 1)) && isDigit(shadow.charAt(at + 1));

const THOUSANDS = /,\d{3}(?!\d)/y;

/** The comma of 1,200. */
function isThousands(shadow: string, at: number): boolean {
  if (shadow.charAt(at) !== ',' || !isDigit(shadow.charAt(at - 1))) return false;
  THOUSANDS.lastIndex = at;
  return THOUSANDS.test(shadow);
}

function hasBodyBehind(shadow: string, start: number, end: number): boolean {
  if (end - start > LONGEST_AFTER_COLON) return true;
  for (let at = start; at < end; at++) if (endsSentence(shadow.charAt(at))) return true;
  return end === start;
}

/** Punctuation or a blank, also the full stop of another script: 增添设备. */
function endsHeading(shadow: string, end: number): boolean {
  const last = shadow.charAt(end - 1);
  // 脚本( in front of an inner 1.
  if (closerOf(last) !== undefined) return true;
  return endsClause(last) || isBlank(last) || last === '、' || (last === '.' && isHan(shadow.charAt(end - 2)));
}

/** Leaves out punctuation and blanks at the end. */
function trimEnd(shadow: string, start: number, end: number): number {
  let to = end;
  while (to > start && endsHeading(shadow, to)) to--;
  return to;
}
