import type { Span } from '../source/span.js';
import { isBlank, isDigit } from './character.js';
import { isDayLine } from './day-line.js';
import { traitsOf } from './marker-style.js';
import { matchMarker } from './match-marker.js';

/** `## `, and `> ## ` inside a quotation. */
const HASHES = /^[ \t]{0,3}(?:>[ \t]{0,3}){0,2}(#{1,6})[ \t]+(?=\S)/;
/** `##回顾`, as some writers leave the blank out. */
const TIGHT_HASHES = /^[ \t]{0,3}(?:>[ \t]{0,3}){0,2}(#{1,6})(?=[^#\s])/;
const LONGEST = 60;
/** One line with `#` in front may be a remark. */
const LEAST_HEADINGS = 2;
const BOLD = '**';

/** A heading with signs in front. */
export interface HashHeading extends Span {
  readonly level: number;
}

/** The headings that a plain text marks as Markdown does, by the number of `#` in front of them; days are none. */
export function findHashHeadings(text: string): readonly HashHeading[] {
  if (!text.includes('#')) return [];
  const found = linesOf(text).flatMap(({ start, end }): (HashHeading & Pick<Hashes, 'tight'>)[] => {
    const mark = hashesAt(text, { start, end });
    if (mark === null || end - mark.end > LONGEST || isDayLine(text, { start: mark.end, end })) return [];
    const { level, tight } = mark;
    return [{ start: mark.end, end: start + text.slice(start, end).trimEnd().length, level, tight }];
  });
  // One # right before a word may be a topic's or a machine's, unless others stand in front of headings.
  const areMarks = found.some(({ level, tight }) => !tight || level > 1);
  const marked = areMarks ? found : [];
  return marked.length < LEAST_HEADINGS ? [] : marked.map(({ start, end, level }) => ({ start, end, level }));
}

/** The marks of a plain text around its numbered headings and in front of those that it marks: `**` of `**一、回顾**`, `## `. */
export function findHeadingMarks(shadow: string, headings: readonly HashHeading[]): Span[] {
  if (headings.length === 0 && !shadow.includes(BOLD)) return [];
  const isHeading = new Set(headings.map(({ start }) => start));
  return linesOf(shadow).flatMap((line): Span[] => {
    const mark = headings.length > 0 ? hashesAt(shadow, line) : null;
    const hashes = mark !== null && isHeading.has(mark.end) ? [{ start: mark.start, end: mark.end }] : [];
    return [...hashes, ...boldAround(shadow, { start: hashes[0]?.end ?? line.start, end: line.end })];
  });
}

interface Hashes extends Span {
  readonly level: number;
  /** No blank stands behind them. */
  readonly tight: boolean;
}

function hashesAt(text: string, { start, end }: Span): Hashes | null {
  const line = text.slice(start, Math.min(end, start + LONGEST));
  const match = HASHES.exec(line) ?? TIGHT_HASHES.exec(line);
  if (match === null) return null;
  const mark = { start, end: start + match[0].length, level: match[1]?.length ?? 1 };
  const tight = !isBlank(text.charAt(mark.end - 1));
  return tight && !isTightHeading(text, { start: mark.end, end }) ? null : { ...mark, tight };
}

/** Words or a number of a section: neither `#1机组` nor `#安全用电#`. */
function isTightHeading(text: string, { start, end }: Span): boolean {
  if (text.slice(start, end).includes('#')) return false;
  return !isDigit(text.charAt(start)) || matchMarker(text, start) !== null;
}

/** The stars around the number and the words that a line begins with; stars alone stand for what a writer left out. */
function boldAround(shadow: string, { start, end }: Span): Span[] {
  let from = start;
  while (from < end && (shadow.charAt(from) === ' ' || shadow.charAt(from) === '\t')) from++;
  if (!shadow.startsWith(BOLD, from)) return [];
  const marker = matchMarker(shadow, from + BOLD.length);
  if (marker === null || marker.ordinal === null || traitsOf(marker.style).inline) return [];
  const close = shadow.indexOf('*', marker.end);
  if (close < 0 || close >= end || !shadow.startsWith(BOLD, close)) return [];
  return [
    { start: from, end: from + BOLD.length },
    { start: close, end: close + BOLD.length },
  ];
}

const LINE = /[^\r\n]+/g;

function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(LINE), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
