import type { Span } from '../source/span.js';
import { isBlank } from './character.js';
import type { TextLine } from './text-line.js';

const SHORTEST = 2;
const LONGEST = 24;
/** So much of a body stands behind it in its line. */
const LEAST_BODY = 20;
const LEAST_ENTRIES = 2;

/** The names of the entries of a yearbook, each in brackets at the beginning of its paragraph: `【概况】 2015年,市红十字会…`. */
export function findEntries(shadow: string, lines: readonly TextLine[]): readonly Span[] {
  const entries = lines.flatMap((line) => entryAt(shadow, line) ?? []);
  return entries.length >= LEAST_ENTRIES ? entries : [];
}

function entryAt(shadow: string, { start, end }: Span): Span | null {
  if (shadow.charAt(start) !== '【') return null;
  const close = shadow.slice(start, start + LONGEST + 2).indexOf('】');
  const behind = start + close + 1;
  if (close <= SHORTEST || end - behind < LEAST_BODY) return null;
  return isBlank(shadow.charAt(behind)) || isName(shadow.slice(start + 1, behind - 1)) ? { start, end: behind } : null;
}

/** Nothing but words: no label with a colon, as sites write them. */
const isName = (words: string): boolean => !/[:/]/.test(words);
