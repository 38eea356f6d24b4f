import type { Span } from '../source/span.js';
import { isDayLine } from './day-line.js';
import { traitsOf } from './marker-style.js';
import { matchMarker } from './match-marker.js';

const HASHES = /^[ \t]{0,3}(#{1,6})[ \t]+(?=\S)/;
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
  if (!text.includes('# ')) return [];
  const found = linesOf(text).flatMap(({ start, end }): HashHeading[] => {
    const mark = hashesAt(text, { start, end });
    if (mark === null || end - mark.end > LONGEST || isDayLine(text, { start: mark.end, end })) return [];
    return [{ start: mark.end, end: start + text.slice(start, end).trimEnd().length, level: mark.level }];
  });
  return found.length < LEAST_HEADINGS ? [] : found;
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

function hashesAt(text: string, { start, end }: Span): (Span & { readonly level: number }) | null {
  const match = HASHES.exec(text.slice(start, Math.min(end, start + LONGEST)));
  return match === null ? null : { start, end: start + match[0].length, level: match[1]?.length ?? 1 };
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
