import { type CustomPatternMatcherReturn, createToken, Lexer } from 'chevrotain';
import type { Span } from '../source/span.js';
import { isBlank, isLineEnd } from './character.js';
import { type MarkerMatch, matchMarker, mayStartMarker } from './match-marker.js';

/** White space between two characters of text; the longest run. */
export interface Blank extends Span {
  /** True if it holds a line end. */
  readonly line: boolean;
}

/** What may be a marker; the layout decides. */
export interface MarkerCandidate extends Span, MarkerMatch {
  /** Its place in a list that the document itself counts; then it is a marker for sure. */
  readonly list?: ListPlace;
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

type PatternResult = CustomPatternMatcherReturn & { payload?: unknown };

const blankToken = createToken({
  name: 'Blank',
  line_breaks: true,
  pattern: (text, offset) => {
    let end = offset;
    let line = false;
    while (end < text.length && isBlank(text.charAt(end))) line = isLineEnd(text.charAt(end++)) || line;
    return end > offset ? withPayload(text.slice(offset, end), line) : null;
  },
});

const markerToken = createToken({
  name: 'Marker',
  line_breaks: false,
  pattern: (text, offset) => {
    const marker = matchMarker(text, offset);
    return marker ? withPayload(text.slice(offset, marker.end), marker) : null;
  },
});

/**
 * All up to the next blank or candidate: one long token, so that no text can make the lexer crawl. Nobody asks for
 * it again, so none is kept.
 */
const textToken = createToken({
  name: 'Text',
  group: Lexer.SKIPPED,
  line_breaks: false,
  pattern: (text, offset) => {
    let end = offset + 1;
    while (end < text.length && !endsText(text, end)) end++;
    return [text.slice(offset, end)];
  },
});

function endsText(text: string, offset: number): boolean {
  if (mayStartMarker(text.charCodeAt(offset))) return matchMarker(text, offset) !== null;
  return isBlank(text.charAt(offset));
}

const lexer = new Lexer([blankToken, markerToken, textToken], { positionTracking: 'onlyOffset' });

/** Finds blanks and candidate markers in a shadow, in one pass. */
export function lexStructure(shadow: string): LexedText {
  const blanks: Blank[] = [];
  const candidates: MarkerCandidate[] = [];
  for (const { tokenType, startOffset: start, image, payload } of lexer.tokenize(shadow).tokens) {
    // Plain literals: a text may hold nothing but these, and spread ones take several times the memory.
    if (tokenType === blankToken) blanks.push({ start, end: start + image.length, line: payload as boolean });
    if (tokenType !== markerToken) continue;
    const { style, ordinal, end } = payload as MarkerMatch;
    candidates.push({ start, end, style, ordinal });
  }
  return { blanks, candidates };
}

function withPayload(image: string, payload: unknown): PatternResult {
  const result: PatternResult = [image];
  result.payload = payload;
  return result;
}
