import type { Span } from '../source/span.js';
import { endsSentence, isBlank, isDigit, isHan, isLatin, isLineEnd } from './character.js';
import { lastInside, rightBefore } from './ends-with-sentence.js';
import { firstFrom } from './first-from.js';
import type { PageMark } from './page-mark.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { isApart } from './text-line.js';

/** Lines that a converter made of whole pages are at least this long; the lines of a list hardly ever. */
const PAGE_LENGTH = 60;
/** A page that ends with a sentence shows no cut; a line as long as this is taken for a page all the same. */
const LONG_PAGE_LENGTH = 120;
/** Cuts that show that the numbers are pages. */
const LEAST_CUTS = 2;

interface LineNumber {
  readonly candidate: Span;
  readonly ordinal: number;
  /** The line before ends inside a sentence. */
  readonly cuts: boolean;
  readonly lengthBefore: number;
  /** Nothing follows it: the number of a last, empty page, since a list has no empty item. */
  readonly last: boolean;
}

/**
 * Page numbers that a converter left at the beginnings of lines (`指导思` line end `5、想`): one sequence over the
 * whole text, most of whose members interrupt sentences.
 */
export function findLinePageNumbers(
  shadow: string,
  candidates: readonly MarkerCandidate[],
  lines: readonly Span[],
  isFurniture: (offset: number) => boolean,
): Span[] {
  const numbers = lineNumbers(shadow, candidates, lines, isFurniture);
  const pages: Span[] = [];
  let last = 0;
  let cuts = 0;
  let endsEmpty = false;
  // The number at hand that goes on with the last page, taken for none: the pages behind it are items of its list.
  let skipped = 0;
  for (const { candidate, ordinal, cuts: cut, lengthBefore, last: isLast } of numbers) {
    const first = pages.length === 0 && last === 0;
    const follows = ordinal === last + 1 && (first || cut || isLast || lengthBefore >= LONG_PAGE_LENGTH);
    endsEmpty ||= follows && isLast;
    const skips = cut && ordinal > last && ordinal <= last + 3 && ordinal !== skipped + 1;
    if (!follows && !skips) {
      if (ordinal === last + 1 || ordinal === skipped + 1) skipped = ordinal;
      continue;
    }
    pages.push(candidate);
    last = ordinal;
    skipped = 0;
    if (cut) cuts++;
  }
  const shown = cuts + (endsEmpty ? 1 : 0);
  return cuts > 0 && shown >= LEAST_CUTS && shown * 2 >= pages.length - 1 ? pages : [];
}

function lineNumbers(
  shadow: string,
  candidates: readonly MarkerCandidate[],
  lines: readonly Span[],
  isFurniture: (offset: number) => boolean,
): LineNumber[] {
  const numbers: LineNumber[] = [];
  let next = 0;
  let before: Span | null = null;
  for (const line of lines) {
    if (isFurniture(line.start)) continue;
    while ((candidates[next]?.start ?? Number.POSITIVE_INFINITY) < line.start) next++;
    const candidate = candidates[next];
    if (candidate?.start === line.start && candidate.style === 'arabic-comma' && candidate.ordinal !== null) {
      const lengthBefore = before === null ? 0 : before.end - before.start;
      const isOpen = before !== null && lengthBefore >= PAGE_LENGTH && !endsLine(shadow, before.end);
      const cuts = isOpen && !(isApart(shadow, before?.end ?? 0, line.start) && isName(shadow, line, lines.at(-1)));
      const last = candidate.end >= line.end && line === lines.at(-1);
      numbers.push({ candidate, ordinal: candidate.ordinal, cuts, lengthBefore, last });
    }
    before = line;
  }
  return numbers;
}

/** A short line without the end of a sentence, above others: the heading of an item, not the rest of a sentence. */
function isName(shadow: string, { start, end }: Span, last: Span | undefined): boolean {
  if (end - start > LONGEST_NAME || end === last?.end) return false;
  for (let at = start; at < end; at++) if (endsSentence(shadow.charAt(at))) return false;
  return true;
}

const LONGEST_NAME = 30;

/**
 * Page numbers between blanks inside a running sentence (`学 2、校`). Nothing shows what they are but the company of
 * others: page marks before or behind with lower or higher numbers, or at least two more of their kind.
 */
export function findInlinePageNumbers(
  shadow: string,
  candidates: readonly MarkerCandidate[],
  marks: readonly PageMark[],
  isFurniture: (offset: number) => boolean,
): Span[] {
  const inside = candidates.filter(
    (candidate) =>
      candidate.style === 'arabic-comma' &&
      isBlank(shadow.charAt(candidate.start - 1)) &&
      isHan(shadow.charAt(candidate.end)) &&
      isHan(characterBefore(shadow, candidate.start)) &&
      !isFurniture(candidate.start) &&
      !opensList(shadow, candidate, candidates),
  );
  const found: Span[] = [];
  let mark = 0;
  let last = 0;
  for (const candidate of inside) {
    while (mark < marks.length && (marks[mark]?.start ?? 0) < candidate.start) {
      last = Math.max(last, marks[mark]?.page ?? 0);
      mark++;
    }
    const page = candidate.ordinal ?? 0;
    if (page <= last || page > (marks[mark]?.page ?? page)) continue;
    found.push(candidate);
    last = page;
  }
  return marks.length > 0 || found.length > LEAST_CUTS ? found : [];
}

/** `不足之处 1、…。2、…`: the next number of its style goes on with it behind the end of a sentence. */
function opensList(
  shadow: string,
  { start, style, ordinal }: MarkerCandidate,
  candidates: readonly MarkerCandidate[],
): boolean {
  if (ordinal !== 1) return false;
  for (let at = firstFrom(candidates, start + 1); at < candidates.length; at++) {
    const next = candidates[at];
    if (next === undefined || next.start - start > LONGEST_ITEM) return false;
    if (next.style === style) return next.ordinal === ordinal + 1 && endsSentence(characterBefore(shadow, next.start));
  }
  return false;
}

/** The first item of a list is no longer. */
const LONGEST_ITEM = 400;

/** Lines that hold nothing but a number, where they form an ascending sequence and one at least cuts a sentence. */
export function findNumberLines(shadow: string, lines: readonly Span[]): Span[] {
  const found: Span[] = [];
  let last = 0;
  let cuts = 0;
  lines.forEach((line, index) => {
    if (line.end - line.start > 3 || !isNumber(shadow, line)) return;
    const page = Number(shadow.slice(line.start, line.end));
    if (last > 0 && page !== last + 1) return;
    const before = lines[index - 1];
    if (before !== undefined && !endsWithSentence(shadow, before.end)) cuts++;
    found.push(line);
    last = page;
  });
  return found.length >= 2 && cuts > 0 ? found : [];
}

function isNumber(shadow: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isDigit(shadow.charAt(at))) return false;
  return end > start;
}

function endsWithSentence(shadow: string, end: number): boolean {
  const last = shadow.charAt(lastInside(shadow, rightBefore(end)));
  // Text in Latin letters ends its sentences with a full stop.
  return endsSentence(last) || last === '.';
}

/** A sentence ends there, or a Latin word or an address, behind which no sentence of a report goes on. */
function endsLine(shadow: string, end: number): boolean {
  if (endsWithSentence(shadow, end)) return true;
  const last = shadow.charAt(end - 1);
  return isLatin(last) || (last === ')' && isLatin(shadow.charAt(end - 2)));
}

function characterBefore(shadow: string, offset: number): string {
  let at = offset - 1;
  while (at >= 0 && isBlank(shadow.charAt(at)) && !isLineEnd(shadow.charAt(at)) && at > offset - 20) at--;
  return shadow.charAt(at);
}
