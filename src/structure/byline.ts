import type { Span } from '../source/span.js';
import { endsClause, isBlank, isDigit, isHan } from './character.js';
import { isOrdinalDigit, matchMarker } from './match-marker.js';
import { type Stretch, stretchAt } from './stretch.js';
import { textLines } from './text-line.js';
import { vocabulary } from './vocabulary.js';

/** So many lines may stand between a title and the body. */
const MOST_LINES = 4;
const LONGEST = 60;
/** A person's name, perhaps with a blank in it. */
const LONGEST_NAME = 6;
const LONGEST_BODY = 20;

/**
 * Where the body begins behind a title: below the lines that tell when, where and by whom the report was given
 * (`——2026年1月8日在县人民代表大会上`, `县长 某某`, `（2024年8月）`).
 */
export function bylineEnd(shadow: string, stretches: readonly Stretch[], titleEnd: number): number {
  let end = titleEnd;
  const near = Math.max(stretchAt(stretches, titleEnd), 0);
  const lines = textLines(shadow, stretches.slice(near, near + MOST_STRETCHES), titleEnd);
  for (const line of lines.slice(0, MOST_LINES)) {
    if (!isByline(shadow, line)) break;
    end = line.end;
  }
  return end;
}

const MOST_STRETCHES = 4 * MOST_LINES;

function isByline(shadow: string, { start, end }: Span): boolean {
  if (end - start > LONGEST || endsClause(shadow.charAt(end - 1))) return false;
  let from = start;
  while (from < end && (shadow.charAt(from) === '—' || isBlank(shadow.charAt(from)))) from++;
  const bracketed = shadow.charAt(from) === '(' && shadow.charAt(end - 1) === ')';
  const [first, last] = bracketed ? [from + 1, end - 1] : [from, end];
  for (let at = first; at < last; at++) if (shadow.charAt(at) === '。' || shadow.charAt(at) === ';') return false;
  return hasDate(shadow, first, last)
    ? isDate(shadow, first, last) ||
        namesPerson(shadow, first, last) ||
        vocabulary.bylineEnd.longestBefore(shadow, last, first) !== null
    : namesPerson(shadow, first, last) || namesBody(shadow, first, last);
}

/** `县长 某某`, `人民政府省长　某 某`: a name of a few characters behind an office and a blank. */
export function namesPerson(shadow: string, start: number, end: number): boolean {
  for (let at = Math.max(start + 1, end - LONGEST_NAME); at < end; at++) {
    if (!isBlank(shadow.charAt(at))) continue;
    let office = at;
    while (office > start && isBlank(shadow.charAt(office - 1))) office--;
    if (vocabulary.bylineWord.longestBefore(shadow, office, start) !== null) return true;
  }
  return false;
}

/** `红旗瓷厂`, `县司法局办公室`: a line of nothing but a name. */
function namesBody(shadow: string, start: number, end: number): boolean {
  if (end - start > LONGEST_BODY || vocabulary.bylineWord.longestBefore(shadow, end, start) === null) return false;
  for (let at = start; at < end; at++) if (!isHan(shadow.charAt(at)) && !isBlank(shadow.charAt(at))) return false;
  return matchMarker(shadow, start) === null;
}

function hasDate(shadow: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isDateUnit(shadow, at, end)) return true;
  return false;
}

function isDateUnit(shadow: string, at: number, end: number): boolean {
  const isNumber = isDigit(shadow.charAt(at - 1)) || isOrdinalDigit(shadow.charAt(at - 1));
  return isNumber && vocabulary.dateUnit.longestAt(shadow, at, end) !== null;
}

/** Nothing but a date. */
function isDate(shadow: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const unit = at > start && isDateUnit(shadow, at, end) ? vocabulary.dateUnit.longestAt(shadow, at, end) : null;
    const character = shadow.charAt(at);
    if (unit === null && !isDigit(character) && !isOrdinalDigit(character) && !isBlank(character)) return false;
    at = unit?.end ?? at + 1;
  }
  return true;
}
