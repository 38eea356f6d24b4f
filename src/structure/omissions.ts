import { invisibleSpans } from '../source/invisible.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import { type Evidence, NO_EVIDENCE } from './evidence.js';
import { findHardWraps } from './hard-wraps.js';
import { findHeadingMarks } from './heading-marks.js';
import { findLetterSpacing } from './letter-spacing.js';
import { membership } from './membership.js';
import { findNumberEmphasis } from './number-emphasis.js';
import { findNumberSpacing } from './number-spacing.js';

/** What of a text is read as if it were not there. */
export interface Omissions {
  /** Characters without width, signs that mark a heading or set a number in bold, blanks of letter-spacing and beside numbers, line ends of wrapping: no room sees them. */
  readonly characters: readonly Span[];
  /** Blanks beside numbers that may end a heading, which only sentences are read without. */
  readonly blanks: readonly Span[];
  /** A program has wrapped the text. */
  readonly wrapped: boolean;
}

export function findOmissions({ text, shadow }: SourceText, evidence: Evidence): Omissions {
  const invisible = invisibleSpans(text);
  const inTable = membership(evidence.tables);
  const isOutside = ({ start }: Span): boolean => !inTable(start);
  const spacing = findLetterSpacing(shadow).filter(isOutside);
  // A document has paragraphs; only plain text may have been wrapped, and hardly one that marks its headings or draws tables.
  const wraps = evidence === NO_EVIDENCE ? findHardWraps(shadow) : [];
  const marks = evidence.plain ? [...findHeadingMarks(shadow, evidence.headings), ...findNumberEmphasis(shadow)] : [];
  const gaps = findNumberSpacing(shadow).filter(isOutside);
  const characters = merge([...invisible, ...marks, ...spacing, ...wraps, ...gaps.filter(({ parts }) => !parts)]);
  const isKnown = membership(characters);
  const blanks = gaps.filter(({ start, parts }) => parts && !isKnown(start));
  return { characters, blanks, wrapped: wraps.length > 0 };
}

/** In order, without overlaps. */
function merge(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
