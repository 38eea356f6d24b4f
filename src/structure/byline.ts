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
  for (let index = 0; index < MOST_LINES; index++) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined) break;
    if (isByline(shadow, line)) end = line.end;
    else if (next !== undefined && isBroken(shadow, line, next)) end = next.end;
    else break;
    if (end === next?.end) index++;
  }
  return end;
}

const MOST_STRETCHES = 4 * MOST_LINES;

/** `——2020年1月5日在县第三届人民代表大会` / `第四次会议上`: one line behind a dash or bracket that is broken in two. */
function isBroken(shadow: string, { start, end }: Span, next: Span): boolean {
  return OPENERS.has(shadow.charAt(start)) && hasDate(shadow, start, end) && isByline(shadow, { start, end: next.end });
}

const OPENERS: ReadonlySet<string> = new Set(['—', '(']);

/** A line that tells when, where or by whom a report was given, and no more. */
export function isByline(shadow: string, { start, end }: Span): boolean {
  if (end - start > LONGEST || endsClause(shadow.charAt(end - 1))) return false;
  let from = start;
  while (from < end && (shadow.charAt(from) === '—' || isBlank(shadow.charAt(from)))) from++;
  const bracketed = shadow.charAt(from) === '(' && shadow.charAt(end - 1) === ')';
  const [first, last] = bracketed ? [from + 1, end - 1] : [from, end];
  for (let at = first; at < last; at++) if (shadow.charAt(at) === '。' || shadow.charAt(at) === ';') return false;
  return hasDate(shadow, first, last)
    ? isDate(shadow, first, last) ||
        namesPerson(shadow, first, last) ||
        namesOfficer(shadow, first, last) ||
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

/** `联系人王某`, `撰稿 李某`: a line of nothing but a label and a name, which is no word of headings. 编辑 and the like have the name apart. */
export function labelsPerson(shadow: string, start: number, end: number): boolean {
  const label = vocabulary.personLabel.longestAt(shadow, start, end);
  if (label === null || label.end === end) return false;
  let name = label.end;
  while (name < end && (isBlank(shadow.charAt(name)) || shadow.charAt(name) === ':')) name++;
  if (label.attributes.apart === true && name === label.end) return false;
  if (end - name < LEAST_GIVEN || end - name > LONGEST_GIVEN + 1) return false;
  for (let at = name; at < end; at++) if (!isHan(shadow.charAt(at)) && !isBlank(shadow.charAt(at))) return false;
  return ![vocabulary.headingNoun, vocabulary.titleNoun, vocabulary.headingVerb].some(
    (words) => words.longestBefore(shadow, end, name) !== null,
  );
}

const LEAST_GIVEN = 2;

/** `县长王某某` behind a blank: an office and a name of two or three characters. */
function namesOfficer(shadow: string, start: number, end: number): boolean {
  for (let name = end - LONGEST_GIVEN; name <= end - 2; name++) {
    const office = vocabulary.bylineWord.longestBefore(shadow, name, start);
    if (office === null) continue;
    let from = office.start;
    while (from > start && isHan(shadow.charAt(from - 1))) from--;
    if (from > start && isBlank(shadow.charAt(from - 1))) return true;
  }
  return false;
}

const LONGEST_GIVEN = 3;

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
export function isDate(shadow: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const unit = at > start && isDateUnit(shadow, at, end) ? vocabulary.dateUnit.longestAt(shadow, at, end) : null;
    const character = shadow.charAt(at);
    if (unit === null && !isDigit(character) && !isOrdinalDigit(character) && !isBlank(character)) return false;
    at = unit?.end ?? at + 1;
  }
  return true;
}
