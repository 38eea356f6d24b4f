import type { Span } from '../source/span.js';
import { isBlank, isLineEnd } from './character.js';
import type { Stretch } from './stretch.js';

/** A line of a report, without what stands around it. */
export interface TextLine extends Span {
  readonly index: number;
  /** True if an empty line or furniture stands before it, or nothing. */
  readonly apart: boolean;
}

/** The lines of a report's body; a page mark inside a sentence ends none. */
export function textLines(shadow: string, stretches: readonly Stretch[], bodyStart: number): TextLine[] {
  const lines: TextLine[] = [];
  let start = -1;
  let before = -1;
  for (const stretch of stretches) {
    if (stretch.end <= bodyStart) continue;
    if (start < 0) start = Math.max(stretch.start, bodyStart);
    if (stretch.after === 'gap' || stretch.after === 'cut') continue;
    lines.push({ start, end: stretch.end, index: lines.length, apart: before < 0 || isApart(shadow, before, start) });
    before = stretch.end;
    start = -1;
  }
  return lines;
}

/** More than one line end, or anything but blanks. */
export function isApart(shadow: string, from: number, to: number): boolean {
  let ends = 0;
  for (let at = from; at < to; at++) {
    const character = shadow.charAt(at);
    if (isLineEnd(character) && !(character === '\n' && shadow.charAt(at - 1) === '\r')) ends++;
    else if (character.trim() !== '') return true;
  }
  return ends > 1;
}

/** A line that ends inside a list, which goes on below it: `组员:某某,`. */
export const endsInList = (shadow: string, { end }: Span): boolean => LISTED.has(shadow.charAt(end - 1));

const LISTED: ReadonlySet<string> = new Set([',', '、']);

/** An empty line stands right before an offset. */
export function isBelowEmptyLine(shadow: string, offset: number): boolean {
  let ends = 0;
  for (let at = offset - 1; at >= 0 && ends < 2; at--) {
    const character = shadow.charAt(at);
    if (isLineEnd(character) && !(character === '\r' && shadow.charAt(at + 1) === '\n')) ends++;
    else if (!isBlank(character) && !isLineEnd(character)) return false;
  }
  return ends > 1;
}
