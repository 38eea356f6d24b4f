import type { Span } from '../source/span.js';
import { isBlankCode, isLineEndCode } from './character.js';
import { type MarkerMatch, matchMarker, mayStartMarker } from './match-marker.js';

/** White space between two characters of text; the longest run. */
export interface Blank extends Span {
  /** True if it holds a line end. */
  readonly line: boolean;
}

/** What may be a marker; the layout decides. */
export interface MarkerCandidate extends Span, MarkerMatch {
  /** Its place in a list that the document itself counts; then it is a marker for sure. */
  readonly list?: ListPlace | undefined;
}

/** A place in a list of the document: the list, and the depth in it, outermost 1. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** What the lexer finds in a text; all between is plain text. */
export interface LexedText {
  readonly blanks: readonly Blank[];
  readonly candidates: readonly MarkerCandidate[];
}

/**
 * Finds blanks and candidate markers in a shadow, in one pass: a candidate is read to its end, and what is neither a
 * blank nor a candidate is passed over.
 */
export function lexStructure(shadow: string): LexedText {
  const blanks: Blank[] = [];
  const candidates: MarkerCandidate[] = [];
  for (let at = 0; at < shadow.length; ) {
    const blank = blankAt(shadow, at);
    if (blank !== null) blanks.push(blank);
    const marker = blank === null && mayStartMarker(shadow.charCodeAt(at)) ? matchMarker(shadow, at) : null;
    // A plain literal: a text may hold nothing but these, and spread ones take several times the memory.
    if (marker !== null) candidates.push({ start: at, end: marker.end, style: marker.style, ordinal: marker.ordinal });
    at = blank?.end ?? marker?.end ?? at + 1;
  }
  return { blanks, candidates };
}

function blankAt(shadow: string, start: number): Blank | null {
  let end = start;
  let line = false;
  for (; end < shadow.length && isBlankCode(shadow.charCodeAt(end)); end++)
    line ||= isLineEndCode(shadow.charCodeAt(end));
  return end > start ? { start, end, line } : null;
}
